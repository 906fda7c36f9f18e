using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>How the kitchen speaks of orders, days, goods and tasks.</summary>
internal static class DapurWords
{
    /// <summary>Rabu, 25 November</summary>
    public static string Day(DateOnly day) => $"{Say.DayName(day)}, {Say.Day(day)}";

    /// <summary>"Besok, Minggu, 22 November" where it is near.</summary>
    public static string Near(DateOnly day, DateOnly today) => day == today ? $"Hari ini, {Day(day)}" : day == today.AddDays(1) ? $"Besok, {Day(day)}" : Day(day);

    /// <summary>"23-29 November", "28 November-4 Desember"</summary>
    public static string Days(DateOnly from, DateOnly until) =>
        from == until ? Say.Day(from) : from.Month == until.Month ? $"{from.Day}-{Say.Day(until)}" : $"{Say.Day(from)}-{Say.Day(until)}";

    /// <summary>10.00</summary>
    public static string Clock(TimeOnly time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);

    public static string Clock(DateTime time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Iso(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>"PMT balita 200 kotak", "Bu Lilis 50 kotak nasi ayam".</summary>
    public static string Order(Kube kube, Order order, Func<PersonId, string> call, Func<TextId?, string?> note) =>
        $"{Whose(kube, order, call)} {Items(kube, order, note)}";

    /// <summary>"PMT balita", "Kelurahan", "Bu Lilis".</summary>
    public static string Whose(Kube kube, Order order, Func<PersonId, string> call) => order switch
    {
        { Kind: JenisPesanan.Pmt } => "PMT" + (order.Content.Pmt?.Target switch { SasaranPmt.PosbinduLansia => " posbindu dan lansia", SasaranPmt.BalitaIbuHamil => " balita", _ => "" }),
        { Customer: { } who } => kube.Member(who) switch
        {
            { Role: Peran.PetugasKelurahan } => "Kelurahan",
            { Role: Peran.PetugasPuskesmas } => "Puskesmas",
            _ => call(who),
        },
        _ => "Bazar",
    };

    /// <summary>"50 kotak nasi ayam", "30 snack dan 30 botol susu jahe"; a PMT round has boxes only.</summary>
    public static string Items(Kube kube, Order order, Func<TextId?, string?> note) => order.Kind == JenisPesanan.Pmt
        ? $"{order.Content.Items.Sum(i => i.Count)} kotak" : Say.List([.. order.Content.Items.Select(i => Item(kube, i.Code, i.Count, note))]);

    /// <summary>"50 kotak nasi ayam", "100 snack".</summary>
    public static string Item(Kube kube, Code code, int count, Func<TextId?, string?> note)
    {
        var (dish, boxed) = Dish(kube, code, note);
        return $"{GoodsSay.Number(count)} {(boxed || kube.Catalogue.Find(code) is not { } product ? "" : product.Unit.Value + " ")}{dish}";
    }

    /// <summary>"nasi ayam": what people call it, without the unit; true where the word names a box already.</summary>
    public static (string Dish, bool Boxed) Dish(Kube kube, Code code, Func<TextId?, string?> note)
    {
        if (kube.Catalogue.Find(code) is not { } product) return (code.Value, false);
        var called = (note(product.Aliases is [var first, ..] ? first : product.Name) ?? code.Value).ToLowerInvariant();
        var words = called.Split(' ').Where(w => w != product.Unit.Value).ToList();
        var boxed = words.Remove("box") || words is ["snack" or "snek", ..];
        return (words is [] ? called : string.Join(' ', words), boxed);
    }

    /// <summary>"menunggu DP" where something is still awaited before cooking; "sudah diantar" where it is over; null in between.</summary>
    public static string? Stage(Order order) => order.Status switch
    {
        StatusPesanan.MenungguDp => "menunggu DP",
        StatusPesanan.MenungguKonfirmasi => "menunggu dapur",
        StatusPesanan.Dimasak => "sedang dimasak",
        StatusPesanan.Siap => "sudah siap",
        StatusPesanan.Diantar => "dalam perjalanan",
        StatusPesanan.Selesai => "selesai",
        _ => null,
    };

    /// <summary>"PMT 200 kotak", "40 kotak nasi ayam", "2 pesanan, 140 kotak": what a day cooks, in a few words.</summary>
    public static string Load(Kube kube, DateOnly day, Func<TextId?, string?> note) => kube.CookedOn(day).ToList() switch
    {
        [{ Kind: JenisPesanan.Pmt } pmt] => $"PMT {Items(kube, pmt, note)}",
        [var only] => Items(kube, only, note),
        var several => $"{several.Count} pesanan, {kube.BoxesOn(day)} kotak",
    };

    /// <summary>Nothing of the day is cooked with rice: cakes, snacks and drinks have other work.</summary>
    public static bool IsSnacks(Kube kube, DateOnly day) => kube.CookedOn(day).ToList() is [_, ..] orders && orders.TrueForAll(o => o.Kind == JenisPesanan.Catering && o.Content.Items.All(i => kube.Catalogue.Find(i.Code) is { Kind: Kategori.Kue or Kategori.Camilan or Kategori.Minuman }
        || kube.Kitchen.RecipeOf(i.Code, null) is { } recipe && recipe.Ingredients.All(x => !x.Code.Value.StartsWith("beras", StringComparison.Ordinal) || x.Code.Value.StartsWith("beras-ketan", StringComparison.Ordinal))));

    /// <summary>What the task is called on a list of the day.</summary>
    public static string Task(TugasDapur task, bool snacks = false) => snacks ? task switch { TugasDapur.Nasi => "Adonan", TugasDapur.Lauk => "Kukus dan goreng", TugasDapur.Sayur => "Isian", _ => task.ToString() } : task.ToString();

    /// <summary>"masak lauk", "belanja", "antar".</summary>
    public static string Work(TugasDapur task, bool snacks = false) => task switch
    {
        TugasDapur.Nasi or TugasDapur.Lauk or TugasDapur.Sayur when snacks => Task(task, true).ToLowerInvariant() + " kue",
        TugasDapur.Nasi or TugasDapur.Lauk or TugasDapur.Sayur => "masak " + task.ToString().ToLowerInvariant(),
        _ => task.ToString().ToLowerInvariant(),
    };

    /// <summary>The kitchen is the ketua's: "dapur Bu Wati".</summary>
    public static string Place(Kube kube, Func<PersonId, string> call) => kube.Holder(Jabatan.Ketua) is { } ketua ? "dapur " + call(ketua) : "dapur";

    /// <summary>"16 kg", "200"; what is counted in boxes or sheets has no unit.</summary>
    public static string Amount(decimal amount, Code unit) => unit.Value is "kotak" or "lembar" ? GoodsSay.Number(amount) : $"{GoodsSay.Number(amount)} {unit.Value}";

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Outsiders learn nothing of the kitchen; a customer is led to her own order.</summary>
    public static Step Outsider(Scene s) => s.Member is { Role: Peran.Pelanggan or Peran.MitraWarung or Peran.PetugasKelurahan or Peran.PetugasPuskesmas }
        ? Step.Reply($"Info itu khusus anggota KUBE. Kalau mau pesan makanan atau cek harga, saya bantu ya, {s.Who.Honorific}.", new Choice("Pesanan saya", "pesanan saya sampai mana"), new Choice("Pesan makanan", "pesan makanan"), new Choice("Lihat harga", "daftar harga"))
        : Refuse.Private(s);
}
