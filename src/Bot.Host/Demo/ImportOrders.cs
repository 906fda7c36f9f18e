using System.Text;
using Bot.Domain;

namespace Bot.Host;

/// <summary>Orders, PMT rounds among them (pesanan.json), and the rule values of catering (kube.json). Menus are read before (ImportMenus), recipes are the kitchen's.</summary>
internal static class ImportOrders
{
    private enum Payment { TidakAda, BelumBayar, DpMasuk, Lunas, Tagihan, Ditagih }

    public static void Read(DataFiles files, IReadOnlyDictionary<string, ImportDraft> groups)
    {
        var numbers = new HashSet<(KubeId, string)>();
        foreach (var item in files.Records(DataFiles.Orders))
        {
            var group = groups.GetValueOrDefault(item["kubeId"].Id()) ?? throw item["kubeId"].Wrong("there is no such group");
            if (!numbers.Add((group.Id, item["nomor"].Id()))) throw item["nomor"].Wrong($"'{item["nomor"].Id()}' is there twice");
            Order(item, group);
        }
    }

    private static void Order(ImportItem item, ImportDraft group)
    {
        var (number, kind, payment) = (Code.Of(item["nomor"].Id()), item["jenis"].OneOf<JenisPesanan>(), item["statusBayar"].OneOf<Payment>());
        var (content, at, status) = (Content(item, kind, group), item["dibuat"].Instant(), item["status"].OneOf<StatusPesanan>());
        var customer = item["pemesanId"].IsNull ? (PersonId?)null : PersonId.Of(item["pemesanId"].Id());
        if (customer is { } who && !group.Knows(who)) throw item["pemesanId"].Wrong($"nobody of this group is '{who}'");
        var by = customer ?? group.Officer(Jabatan.Ketua)?.Person ?? throw item["pemesanId"].Wrong("nobody ordered it, and the group has no ketua");
        var waits = status is StatusPesanan.MenungguDp or StatusPesanan.MenungguKonfirmasi;
        // The book dates payments by day: an order stands before everything else of its own day.
        group.Add(group.Zone.At(group.Zone.Date(at), TimeOnly.MinValue), new OrderPlaced(number, kind, customer, by, content, waits ? status : StatusPesanan.Dikonfirmasi,
            item["dp"] is { IsNull: false } dp ? dp.Money() : Rupiah.Zero, kind == JenisPesanan.Pmt || payment is Payment.Tagihan or Payment.Ditagih, at)
        {
            DpDue = status == StatusPesanan.MenungguDp ? item["batasDp"].Instant() : null,
        });
        if (!waits && status != StatusPesanan.Dikonfirmasi) Ended(item, number, status, kind, content, group);
        if (payment == Payment.Ditagih) group.Add(group.Zone.At(content.Day, content.Time), new InvoiceSent(number, content.Day, null, group.Zone.At(content.Day, content.Time).ToUniversalTime()));
    }

    private static void Ended(ImportItem item, Code number, StatusPesanan status, JenisPesanan kind, OrderContent content, ImportDraft group)
    {
        var at = status is StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa && item["dibatalkanPada"] is { IsNull: false } cancelled ? cancelled.Instant() : group.Zone.At(content.Day, content.Time).ToUniversalTime();
        group.Add(at, new OrderStatusSet(number, status, null, at) { Reason = item["alasanBatal"].OptionalText() is { } why ? group.Text(why, group.Zone.Date(at)) : null });
        if (status == StatusPesanan.Selesai && kind != JenisPesanan.Bazar) group.Add(at, SaleBooked.Of(number, content.Day, content.Total));
    }

    private static OrderContent Content(ImportItem item, JenisPesanan kind, ImportDraft group)
    {
        var items = item["item"].Items().Select(Line).ToList();
        if (items is []) throw item["item"].Wrong("must name at least one good");
        var fee = item["ongkir"] is { IsNull: false } said ? said.Money() : Rupiah.Zero;
        if (items.Sum(i => i.Subtotal) + fee != item["total"].Money()) throw item["total"].Wrong($"must be the sum of the subtotals and ongkir, {(items.Sum(i => i.Subtotal) + fee).Amount}");
        var day = item["untukTanggal"].Day();
        TextId? Text(string name) => item[name].OptionalText() is { } text ? group.Text(text, day) : null;
        return new(items, fee, day, item["antarPukul"].Time(), item["caraTerima"].OneOf<CaraTerima>(), Text("tempat"))
        {
            Note = Text("catatan"), Event = Text("acara"), Pmt = kind == JenisPesanan.Pmt ? Round(item["pmt"], items, day, group) : null,
        };
    }

    private static OrderItem Line(ImportItem item)
    {
        var (count, price) = (item["jumlah"].Whole(1, 100_000), item["hargaSatuan"].Money());
        var subtotal = item["subtotal"].Money();
        return subtotal <= price * count ? new(Code.Of(item["kode"].Id()), count, price, subtotal) : throw item["subtotal"].Wrong($"must not be more than {count} times the price, {(price * count).Amount}");
    }

    private static PmtContent Round(ImportItem item, IReadOnlyList<OrderItem> boxes, DateOnly day, ImportDraft group)
    {
        var posts = item["pos"].Items().Select(p => Post(p, day, group)).ToList();
        if (posts.Sum(p => p.Boxes) != boxes.Sum(i => i.Count)) throw item["pos"].Wrong($"must add up to {boxes.Sum(i => i.Count)} boxes");
        return new(item["sasaran"].OneOf<SasaranPmt>(), posts, item["menuId"] is { IsNull: false } menu ? Code.Of(menu.Id()) : null);
    }

    /// <summary>The usual posts are known by their code; another keeps its name.</summary>
    private static PmtPost Post(ImportItem item, DateOnly day, ImportDraft group)
    {
        var (name, boxes) = (item["nama"].Text(60), item["kotak"].Whole(1, Bot.Domain.PmtRules.MostBoxes));
        var code = name.ToLowerInvariant().Replace("pos balita ", "balita-", StringComparison.Ordinal);
        if (Enum.GetValues<SasaranPmt>().SelectMany(Bot.Domain.PmtRules.UsualPosts).Any(p => p.Code.Value == code)) return new(Code.Of(code), boxes);
        var slug = new StringBuilder();
        foreach (var c in code) slug.Append(char.IsAsciiLetterOrDigit(c) ? c : '-');
        return new(Code.Of(slug.ToString()), boxes, group.Text(name, day));
    }

    /// <summary>Null when the group takes no orders.</summary>
    public static CateringRules? Rules(ImportItem catering, ImportItem pmt, ImportDraft group)
    {
        if (catering.IsNull && pmt.IsNull) return null;
        var pmtRules = pmt.IsNull ? null : PmtOf(pmt, group);
        if (catering.IsNull) return new() { Pmt = pmtRules };
        var delivery = catering["pengantaran"];
        var usual = new CateringRules();
        return usual with
        {
            BoxesPerDay = Number(catering["kapasitasKotakPerHari"]), BoxesPerHour = Number(catering["kapasitasKotakPerJam"]),
            DpPercent = catering["dpPersen"] is { IsNull: false } percent ? percent.Whole(0, 100) : 0,
            DpFrom = catering["dpMulaiTotal"] is { IsNull: false } from ? from.Money() : Rupiah.Zero,
            DpHours = catering["batasDpJam"] is { IsNull: false } hours ? hours.Whole(1, 720) : usual.DpHours,
            Deadlines = [.. catering["tenggat"].Items().Select(DeadlineOf).OrderBy(d => d.UpTo)],
            AutoUpTo = catering["terimaOtomatisSampai"] is { IsNull: false } auto ? auto.Money() : null,
            NewCustomerBoxes = Number(catering["kotakMaksimalPemesanBaru"]),
            FreeFrom = delivery.IsNull ? 0 : Number(delivery["minimalKotakGratis"]) ?? 0,
            Fee = delivery.IsNull || delivery["ongkir"].IsNull ? Rupiah.Zero : delivery["ongkir"].Money(),
            From = catering["antarMulai"] is { IsNull: false } first ? first.Time() : usual.From,
            Until = catering["antarSelesai"] is { IsNull: false } last ? last.Time() : usual.Until,
            Pmt = pmtRules,
        };
    }

    private static int? Number(ImportItem item) => item.IsNull ? null : item.Whole(1, 100_000);

    private static Deadline DeadlineOf(ImportItem item) => item["jamMinimal"] is { IsNull: false } hours
        ? new(item["sampaiKotak"].Whole(1, 100_000), 0, TimeOnly.MinValue, hours.Whole(1, 720))
        : new(item["sampaiKotak"].Whole(1, 100_000), item["hariSebelum"].Whole(0, 60), item["palingLambatPukul"].Time());

    private static PmtRules PmtOf(ImportItem item, ImportDraft group) => new()
    {
        From = item["pukulMulai"] is { IsNull: false } from ? from.Time() : Bot.Domain.PmtRules.Usual.From,
        Until = item["pukulSelesai"] is { IsNull: false } until ? until.Time() : Bot.Domain.PmtRules.Usual.Until,
        DaysAhead = item["hariSebelumPesan"] is { IsNull: false } ahead ? ahead.Whole(0, 60) : Bot.Domain.PmtRules.Usual.DaysAhead,
        LeastFoods = item["minimalJenisMakanan"] is { IsNull: false } least ? least.Whole(1, 20) : Bot.Domain.PmtRules.Usual.LeastFoods,
        Price = item["hargaPerKotak"] is { IsNull: false } price ? price.Money() : Bot.Domain.PmtRules.Usual.Price,
        Posts = item["pos"] is { IsNull: false } posts ? PostsOf(posts, group) : null,
    };

    /// <summary>"pos": the group's posts, each with whom it serves and its usual boxes; together a round that can be ordered.</summary>
    private static List<PmtRulePost> PostsOf(ImportItem item, ImportDraft group)
    {
        var posts = new List<PmtRulePost>();
        foreach (var post in item.Items())
        {
            posts.Add(new(post["sasaran"].OneOf<SasaranPmt>(), Post(post, ImportDraft.ForEver, group)));
            if (posts.Count(p => p.Post.Code == posts[^1].Post.Code) > 1) throw post["nama"].Wrong($"'{post["nama"].Text()}' is there twice");
            if (posts.Where(p => p.Target == posts[^1].Target).Sum(p => p.Post.Boxes) > Bot.Domain.PmtRules.MostBoxes) throw post["kotak"].Wrong($"must not make a round of more than {Bot.Domain.PmtRules.MostBoxes} boxes");
        }
        return posts;
    }
}
