using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A change of an order being filled in (D21). Null: as the order is.</summary>
public sealed record UbahDraft : Draft
{
    public Code? Number { get; init; }

    /// <summary>All goods wanted now; null: as they were.</summary>
    public IReadOnlyList<WantedSaid>? Items { get; init; }

    public DateOnly? Day { get; init; }
    public TimeOnly? Time { get; init; }
    public CaraTerima? Way { get; init; }
    public string? Place { get; init; }
    public string? Note { get; init; }

    /// <summary>The new place is said to lie outside the kelurahan.</summary>
    public bool Far { get; init; }

    /// <summary>The place of which she told whether it lies in the kelurahan.</summary>
    public string? Told { get; init; }

    /// <summary>What is to be changed, chosen by a button: jumlah, hari, jam, alamat.</summary>
    public string? Field { get; init; }

    public bool HasChange => Items is not null || Day is not null || Time is not null || Way is not null || Place is not null || Note is not null;

    public bool Equals(UbahDraft? other) => other is not null && (Items is null ? other.Items is null : other.Items is not null && Items.SequenceEqual(other.Items))
        && (Number, Day, Time, Way, Place, Note, Field) == (other.Number, other.Day, other.Time, other.Way, other.Place, other.Note, other.Field) && (Far, Told) == (other.Far, other.Told);

    public override int GetHashCode() => HashCode.Combine(Number, Day, Time, Way, Place, Note, Field);
}

/// <summary>D21: another number, more or fewer goods, another day, hour or place; read back with the new total and rest before it is written.</summary>
internal sealed class UbahPesanan : Form<UbahDraft>
{
    public static readonly UbahPesanan Form = new();

    public override string Name => "mengubah pesanan";

    public override bool Own(string intent) => intent is Intents.PesanUbah or "data_ubah";

    public override bool WantsMoney(Running running) => false;

    public override bool WantsWords(Running running, Scene scene) => running.Asking is "alamat" or "wilayah" || Pantangan.Said(scene.Heard.Raw) is not null;

    public static Step Start(Scene s)
    {
        if (!s.May(Operation.PesananSendiri, Right.RecordOwn)) return Refuse.Private(s);
        if (s.Slots.OrderNumber is { } number && ChangeOrder.Find(s.Kube, s.Who.Id, new(number), out _) is { } why) return UbahWords.Gone(s, new(number), why);
        var open = Open(s);
        if (PesananCari.Over(s, open, days: false) is [.., var over]) return UbahWords.Gone(s, over.Number, new OrderOver(over.Number, over.Status));
        if (open is [_, ..] && UbahBaca.Foreign(s) is { } name) return NotOurs(s, name);
        return open is [] && s.Slots.OrderNumber is null ? UbahWords.NothingOpen(s) : Form.Begin(new UbahDraft(), s);
    }

    private static Step NotOurs(Scene s, string name) => Step.Reply($"{Say.Capital(Say.Quote(name, 30))} belum ada di menu, {s.Who.Honorific}. Pesanannya tetap.", new Choice("Lihat menu", "menu makanan"), new Choice("Bicara dapur", "#dapur"));

    /// <summary>"Batalin aja yg sabtu" in the middle of a change is no change.</summary>
    public override Step? Answer(Running running, Scene s) => !s.Chose && s.Heard.Text.Split(' ', ',') is [_, _, ..] words && words.Any(w => w is "batalin" or "batalkan" or "dibatalkan" or "cancel") && !words.Contains("jadi") && !words.Contains("jangan") ? BatalPesanan.Start(s) : Unmoved((UbahDraft)running.Draft, s) ?? base.Answer(running, s);

    /// <summary>"Balik minggu lg" while another day is being asked about: the day stays as it is, and what else was to change still is.</summary>
    private Step? Unmoved(UbahDraft d, Scene s) => d is { Day: not null } && PmtBaca.GoesBack(s.Heard.Text) && Of(d, s) is { } order && Day(s) is var said && (said is null || said.Value.DayOfWeek == order.Content.Day.DayOfWeek)
        ? d with { Day = null, Field = null } is { HasChange: true } rest ? Advance(rest, s with { Heard = Heard.Nothing }) : Step.Reply($"Baik, {s.Who.Honorific}. Pesanan {order.Number} tetap {PesananWords.When(order.Content.Day, order.Content.Time, s.Kube.Zone)}.", new Choice("Lihat pesanan", "#pesanan:" + order.Number)) : null;

    /// <summary>The button of one order.</summary>
    public static Step Chosen(Scene s, Code number) =>
        ChangeOrder.Find(s.Kube, s.Who.Id, number, out _) is { } why ? UbahWords.Gone(s, number, why) : Form.Begin(new UbahDraft { Number = number }, s with { Heard = Heard.Nothing });

    /// <summary>
    /// Something about an order with no dialog open: "sambal dipisah ya" after it was placed, "eh 60 aja", "ganti jam 10", another address. Only of
    /// her own open orders, and never when another wish is clear.
    /// </summary>
    public static Step? Said(Scene s)
    {
        if (s.Talk.Now is not null || PesananCari.Open(s, all: false) is not [_, ..]) return null;
        // A meeting that is moved is no order, nor is what follows an invitation she has just sent.
        if (!s.Heard.Text.Contains("pesan", StringComparison.Ordinal) && (UndangBaca.SaysMeeting(s.Heard.Text) || s.Heard.Text.Contains("kumpulnya", StringComparison.Ordinal) || InfoPertemuan.JustSent(s) is not null)) return null;
        if (UbahBaca.AddedTo(s) is { } added) return Form.Begin(added, s with { Heard = Heard.Nothing });
        if (PesananCari.JustPlaced(s) is { } fresh && UbahBaca.Amended(fresh, s) is { } amended) return Form.Begin(new UbahDraft { Number = fresh.Number, Items = amended }, s with { Heard = Heard.Nothing });
        var clear = s.Meaning.Confidence >= 0.75 && !s.Meaning.Is(Intents.Clarify, Intents.OutOfScope, "data_ubah", Intents.PesanUbah);
        if (Pantangan.Said(s.Heard.Raw) is not null && (!clear || s.Meaning.Is(Intents.StokCek, "pmt_menu")))
            // A day beside it says which order, unless something is said to move.
            return s.Heard.Dates is [_, ..] && !UbahBaca.Moves(s)
                ? Known(Form.Begin(new UbahDraft { Number = PesananCari.Named(s, PesananCari.Open(s, all: false)) is [var that] ? that.Number : null }, s with { Heard = Heard.Nothing with { Raw = s.Heard.Raw } }), s)
                : Known(Form.Begin(new UbahDraft(), s), s);
        // "Yg minggu ada tamu alergi kacang, 3 kotak dibedain": about the order she has, though it names food and numbers; nobody orders in it.
        if (s.Meaning.Is(Intents.PesanCatering) && Pantangan.Said(s.Heard.Raw) is not null && !s.Heard.Text.Split(' ').Any(w => w is "pesen" or "pesan" or "mesen" or "order" or "beli" or "mau" or "pesenin" or "catering"))
            return Form.Begin(new UbahDraft { Number = PesananCari.Named(s, PesananCari.Open(s, all: false)) is [var one] ? one.Number : null }, s with { Heard = Heard.Nothing with { Raw = s.Heard.Raw } });
        if (clear || s.Member is { IsActiveMember: true } && !s.Heard.Text.Contains("pesan", StringComparison.Ordinal)) return null;
        // "Eh selasa" beside nothing of an order is about what was said before, her transfer perhaps.
        var corrects = (s.Heard.Corrects || s.Words.Contains("eh")) && (PesananCari.JustPlaced(s) is not null || s.Slots.Items is [_, ..] || s.Slots.Quantity is not null || s.Heard is { Dates: [], Times: [] } || s.Heard.Text.Contains("pesan", StringComparison.Ordinal) || s.Heard.Text.Contains("kotak", StringComparison.Ordinal));
        var changes = corrects || s.Heard.Text.Split(' ').Any(w => w is "ganti" or "ubah" or "pindah" or "balik" or "balikin" or "undur" or "diundur" or "mundur" or "maju" or "jadi" or "jd" or "dijadiin" or "tambah" or "tambahin" or "ditambah" or "ditambahin" or "dikurangi" or "dikurangin" or "kurangin" or "kurangi" or "kurang" or "anternya" or "antarnya" or "dianternya" or "diantarnya" or "diambilnya" or "ambilnya" or "jamnya" or "alamatnya");
        var says = PesanBaca.Number(s) is not null || s.Heard.Times is [_, ..] || s.Heard.Dates is [_, ..] || UbahBaca.Place(s) is not null || s.Slots.Added is not null || s.Slots.Removed is not null || s.Slots.Items is [{ Count: not null }, ..];
        if (changes && says && UbahBaca.Foreign(s) is { } name) return NotOurs(s, name);
        return changes && says || UbahBaca.Place(s) is not null && s.Heard.Text.Split(' ', 2)[0] is "anter" or "antar" or "kirim" || s.Meaning.Is("data_ubah") && s.Slots.Address is not null ? Form.Begin(new UbahDraft(), s) : null;
    }

    /// <summary>An allergy told is written down, and beside it stands what is known to be in the dishes.</summary>
    private static Step Known(Step step, Scene s) => step.Next is { Draft: UbahDraft { Note: not null } d } && Of(d, s) is { } order && s.Talk.Shown.All(c => c.Says != Pantangan.Allergy(s.Heard.Text)) && (Pantangan.Said(s.Heard.Raw) ?? "").ToLowerInvariant().Split(' ').Any(Pantangan.IsSuspect)
        ? Lead(MenuCatering.Holds(s, order.Content.Items.Select(i => i.Code)), step) : step;

    private static List<Order> Open(Scene s) => PesananCari.Open(s, all: false) is [_, ..] own ? own : ChangeOrder.IsKetua(s.Kube, s.Who.Id) ? [.. PesananCari.Open(s, all: true).Where(o => o.Kind == JenisPesanan.Catering)] : [];

    internal static Order? Of(UbahDraft d, Scene s) => d.Number is { } n ? s.Kube.Orders.Find(n) : null;

    protected override IReadOnlyList<Question<UbahDraft>> Questions { get; } =
    [
        new("pesanan",
            (d, _) => d.Number is null,
            (_, s) => PesananCari.Which(s, PesananCari.Named(s, Open(s), days: false), o => o.Number.Value),
            (d, s) => s.Slots.OrderNumber is not null || Changed(d, s) is { Number: not null } ? new Taken<UbahDraft>.Filled(Changed(d, s)) : Pick(s) is { } number ? new Taken<UbahDraft>.Filled(d with { Number = number }) : new Taken<UbahDraft>.NotMine(),
            (_, s) => PesananCari.Which(s, Open(s), o => o.Number.Value)),
        new("apa",
            (d, _) => d is { HasChange: false, Field: null },
            (_, s) => new($"Mau diubah apa, {s.Who.Honorific}?", [new("Jumlah"), new("Hari"), new("Alamat")]),
            ReadField,
            (_, s) => new($"Tulis yang benar saja, {s.Who.Honorific}. Contoh: *jadi 60*, *jam 10*, *Sabtu 5 Desember*, atau alamatnya.", [new("Jumlah"), new("Hari"), new("Alamat")])),
        new("jumlah",
            (d, s) => d is { Field: "jumlah", Items: null } || Wrong(d, s) is not null,
            (d, s) => Wrong(d, s) is { } item ? PesanCateringWords.HowMany(s, new() { Items = d.Items! }, item) : UbahWords.HowMany(s, Of(d, s)!),
            (d, s) => Changed(d, s) is { Items: not null } taken && !taken.Equals(d) ? new Taken<UbahDraft>.Filled(taken) : new Taken<UbahDraft>.NotMine(),
            (_, s) => PesanCateringWords.HowManyAgain(s)),
        new("hari",
            (d, _) => d is { Field: "hari", Day: null },
            (_, s) => PesanCateringWords.WhichDay(s, new()),
            (d, s) => Typed.Plain(s.Heard.Text) is "hari lain" ? new Taken<UbahDraft>.Wrong(PesanCateringWords.WhichDayAgain(s)) : Day(s) is { } day ? new Taken<UbahDraft>.Filled(Changed(d with { Day = day }, s) with { Day = day }) : Changed(d, s) is var taken && !taken.Equals(d) ? new Taken<UbahDraft>.Filled(taken) : new Taken<UbahDraft>.NotMine(),
            (_, s) => PesanCateringWords.WhichDayAgain(s)),
        new("jam",
            (d, _) => d is { Field: "jam", Time: null },
            (_, s) => PesanCateringWords.WhatHour(s, new()),
            (d, s) => Typed.Plain(s.Heard.Text) is "jam lain" ? new Taken<UbahDraft>.Wrong(PesanCateringWords.WhatHourAgain(s)) : Hour(s) is { } time ? new Taken<UbahDraft>.Filled(d with { Time = time }) : Day(s) is { } day ? new Taken<UbahDraft>.Filled(d with { Day = day, Field = null }) : new Taken<UbahDraft>.NotMine(),
            (_, s) => PesanCateringWords.WhatHourAgain(s)),
        new("alamat",
            (d, s) => d is { Field: "alamat" or Vague, Place: null } || d is { Way: CaraTerima.Antar, Place: null } && Of(d, s)?.Content.Place is null,
            (d, s) => d.Field == Vague ? PesanCateringWords.WhereAgain(s) : PesanCateringWords.WhereTo(s, new()),
            (d, s) => PesanBaca.Point(s) is { } point ? new Taken<UbahDraft>.Filled(UbahBaca.To(d, point, s)) : Say.Quote(s.Heard.Raw, 120) is { Length: > 2 } said && !PesanBaca.IsVague(said) && UbahBaca.IsAddress(said) ? new Taken<UbahDraft>.Filled(UbahBaca.To(d, said.StartsWith("ke ", StringComparison.OrdinalIgnoreCase) ? said[3..] : said, s)) : PesanBaca.IsVague(s.Heard.Raw) ? new Taken<UbahDraft>.Wrong(PesanCateringWords.WhereAgain(s)) : new Taken<UbahDraft>.NotMine(),
            (_, s) => PesanCateringWords.WhereAgain(s)),
        new("wilayah",
            (d, s) => d is { Place: { } place, Far: false, Way: not CaraTerima.Ambil } && d.Told != place && Wilayah.Of(s, place) == Letak.Entah,
            (d, s) => PesanCateringWords.StillHere(s, d.Place!),
            ReadArea,
            (d, s) => PesanCateringWords.StillHere(s, d.Place!)) { OnlyWhenOdd = true },
    ];

    /// <summary>The field of a draft whose new place nobody could find: only "rumah" was said.</summary>
    internal const string Vague = "rumah";

    /// <summary>Still in the kelurahan, or not; another place is taken too.</summary>
    private static Taken<UbahDraft> ReadArea(UbahDraft d, Scene s)
    {
        var words = Typed.Plain(s.Heard.Text).Split(' ');
        if (PesanBaca.Way(s.Heard.Text) == CaraTerima.Ambil) return new Taken<UbahDraft>.Filled(d with { Way = CaraTerima.Ambil, Place = null, Told = null });
        if (words.Contains("luar") || words.Contains("jauh") || s.Heard.Answer == YesNo.No || words is ["bukan", ..]) return new Taken<UbahDraft>.Filled(d with { Far = true, Told = d.Place });
        if (s.Heard.Answer == YesNo.Yes || words.Any(w => w is "masih" or "dekat" or "deket" or "dalam" or "iya" or "ya")) return new Taken<UbahDraft>.Filled(d with { Told = d.Place });
        return Changed(d, s) is var taken && !taken.Equals(d) ? new Taken<UbahDraft>.Filled(taken) : new Taken<UbahDraft>.NotMine();
    }

    private static UbahDraft Changed(UbahDraft d, Scene s) => UbahBaca.Take(d, s, Open(s));

    private static Code? Pick(Scene s) => PesananCari.Named(s, Open(s)) is [var one] ? one.Number : null;

    internal static DateOnly? Day(Scene s) => s.Slots.Date?.Value ?? (s.Heard.Dates is [.., var last] ? last.For(s.Today).Value : null);

    internal static TimeOnly? Hour(Scene s) => s.Slots.Time ?? (s.Heard.Times is [.., var last] ? last.For(Matter.Delivery, true) is var read ? read.Value ?? read.Suggest : null : null);

    private static Taken<UbahDraft> ReadField(UbahDraft d, Scene s) => Typed.Plain(s.Heard.Text) switch
    {
        "jumlah" or "jumlahnya" => new Taken<UbahDraft>.Filled(d with { Field = "jumlah" }),
        "hari" or "harinya" or "tanggal" or "tanggalnya" => new Taken<UbahDraft>.Filled(d with { Field = "hari" }),
        "jam" or "jamnya" => new Taken<UbahDraft>.Filled(d with { Field = "jam" }),
        "alamat" or "alamatnya" or "tempat" => new Taken<UbahDraft>.Filled(d with { Field = "alamat" }),
        _ => Changed(d, s) is var taken && !taken.Equals(d) ? new Taken<UbahDraft>.Filled(taken) : new Taken<UbahDraft>.NotMine(),
    };

    /// <summary>A good of the change whose number cannot be had.</summary>
    private static WantedSaid? Wrong(UbahDraft d, Scene s)
    {
        if (d.Items is null) return null;
        foreach (var (item, wanted) in d.Items.Zip(Wants.Of(s.Kube, s.Known.People, d.Items)))
            if (PlaceOrder.Goods(s.Kube, wanted.Code, wanted.Count, s.Now) is TooFew or TooMany) return item;
        return null;
    }

    protected override UbahDraft Take(UbahDraft draft, Scene s) => Changed(draft, s);

    protected override UbahDraft Fresh(UbahDraft draft) => new() { Number = draft.Number };

    internal static ChangeOrder Command(UbahDraft d, Order order, Scene s)
    {
        var as_ = ChangeOrder.Of(order, s.Who.Id, s.Now);
        return as_ with
        {
            Items = d.Items is { } items ? Wants.Of(s.Kube, s.Known.People, items) : as_.Items,
            Day = d.Day ?? as_.Day, Time = d.Time ?? as_.Time, Way = d.Way ?? as_.Way, Place = d.Place, Note = d.Note, Far = d.Far,
        };
    }

    protected override Checked Check(UbahDraft draft, Scene s)
    {
        if (Of(draft, s) is not { } order) return new Checked.Stop(PesananCari.NotHers(s));
        var command = Command(draft, order, s);
        var boxes = command.Items.Sum(i => s.Kube.Boxes(i.Code, i.Count));
        return command.Refusal(s.Kube) switch
        {
            null or ChangeLate => new Checked.Fine(),
            KitchenFull full => new Checked.AskAgain(draft.Day is null && draft.Items is not null ? "jumlah" : "hari", PesanCateringWords.Full(s, full, boxes, command.Time)),
            HourFull full => new Checked.AskAgain("jam", PesanCateringWords.HourFull(s, full, boxes, without: command.Number)),
            OutsideDelivery => new Checked.AskAgain("jam", PesanCateringWords.Outside(s, command.Time, new() { Way = command.Way })),
            DeliveryPast when command.Day < s.Today => new Checked.AskAgain("hari", PesanCateringWords.PastDay(s, command.Day)),
            DeliveryPast => new Checked.AskAgain("jam", PesanCateringWords.TooLate(s)),
            TooFarOff far => new Checked.AskAgain("hari", PesanCateringWords.FarDay(s, far.Days)),
            BelowFloor floor => new Checked.AskAgain("jumlah", UbahWords.Floor(s, floor.Least)),
            NoPlace => new Checked.AskAgain("alamat", PesanCateringWords.WhereTo(s, new())),
            { } why => new Checked.Stop(UbahWords.Gone(s, order.Number, why)),
        };
    }

    protected override Message? Sum(UbahDraft draft, Scene s) => UbahWords.Summary(s, draft, Of(draft, s)!);

    protected override Message ChangeWhat(Scene scene) => new($"Mau diubah jadi apa, {scene.Who.Honorific}? Tulis yang benar saja. Contoh: *jadi 60* atau *jam 10*.", [new("Batal")]);

    protected override Step Commit(UbahDraft draft, Scene s)
    {
        if (Of(draft, s) is not { } order || (Command(draft, order, s) with { AskKitchen = true }).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply(UmumWords.Changed(s.Who));
        var kube = s.Kube.After(accepted.Facts[0]);
        var now = kube.Orders.Find(order.Number)!;
        string? Text(TextId? id) => accepted.Texts.FirstOrDefault(t => t.Id == id)?.Text ?? s.Note(id);
        var owner = s.Call(order.Customer ?? order.By);
        var asked = accepted.Facts[0] is OrderChangeAsked;
        var said = $"Pesanan {order.Number} dari {owner} diubah{(order.Customer != s.Who.Id ? " oleh " + s.Who.Call : "")}: {PesananWords.What(kube, s.Known.People, now.Content.Items)}, {PesananWords.When(now.Content.Day, now.Content.Time, kube.Zone)}, {PesananWords.Where(now.Content.Way, Text(now.Content.Place))}.{(Text(now.Content.Note) is { } note ? $" Catatan: {note}." : "")}\nJumlah {now.Total}, sisa {now.Left}.";
        var dp = now is { Status: StatusPesanan.MenungguDp } && now.Dp != order.Dp ? $" DP jadi {now.Dp}, paling lambat {Say.Moment(now.DpDue!.Value, kube.Zone)}." : order.Status == StatusPesanan.MenungguDp && now.Status == StatusPesanan.Dikonfirmasi ? " DP tidak ditunggu lagi." : "";
        var see = new Choice("Lihat pesanan", "#pesanan:" + order.Number);
        IEnumerable<Notice> notices = asked
            ? s.Kube.Holder(Jabatan.Ketua) is { } ketua ? [PesanKabar.Question(kube, s.Known.People, now, owner, s.Call(ketua), Text(now.Wish!.Place), Text(now.Wish.Note))] : []
            : [.. PesanKabar.Officers(kube, s.Who.Id, new(said + dp, [see]), money: dp.Length > 0), .. PesanKabar.Customer(kube, s.Known.People, now, new(said + dp, [see]), "sudah diubah", s.Who.Id)];
        return Step.From(accepted) with
        {
            Say = [asked
                ? new($"Saya tanyakan dapur dulu ya, {s.Who.Honorific}. {PesanCateringWords.AnswerBy(s)} Sementara ini pesanannya tetap.", [see])
                : new($"Sudah diubah, {s.Who.Honorific}. Dapur saya kabari. {PesananWords.When(now.Content.Day, now.Content.Time, kube.Zone)} ya.{dp}", [see])],
            Notices = [.. notices.DistinctBy(n => n.To)],
            Numbers = $"Nomor {order.Number}",
        };
    }
}
