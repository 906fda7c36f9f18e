using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Services at the stall: fee and hours only. Customer, meter and card numbers and PINs are never taken (R-HRG-6).</summary>
internal static class Layanan
{
    public static Step Answer(Scene s)
    {
        var asked = s.Slots.Services.Select(x => x.Name).ToList();
        var finder = GoodsFinder.Of(s.Kube, s.Known.People);
        var all = finder.All.Where(w => w.Product.IsService).ToList();
        if (all.Count == 0) return Step.Reply($"{s.KubeName} tidak melayani token, pulsa, dan transfer, {s.Who.Honorific}.", new Choice("Daftar harga"), new Choice("Menu"));
        var found = asked.Select(a => (Said: a, Ware: Of(all, finder, a))).ToList();
        if (found.Count == 0) return Step.Reply(Numbers(s) + $"Layanan di sini: {List(s, all)}.{When(s)}", new Choice("Jam buka", "#warung.jam"));
        if (found is [{ Ware: { } only, Said: var said }]) return One(s, only, said);
        var lines = found.Select(f => f.Ware is { } w ? $"- {w.Name}: biaya admin {Fee(s, w)}" : $"- {Say.Quote(f.Said, 30)}: belum ada di sini");
        var text = found.TrueForAll(f => f.Ware is null) ? $"{Upper(Say.Quote(found[0].Said, 30))} belum ada di sini, {s.Who.Honorific}. Yang ada: {List(s, all)}." : "Biayanya:\n" + string.Join("\n", lines);
        return Step.Reply(Numbers(s) + text + When(s), new Choice("Jam buka", "#warung.jam"));
    }

    /// <summary>"Token listrik bisa, Bu. Biaya admin Rp2.500. Datang saja ke E-Warong."</summary>
    public static Step One(Scene s, Ware service, string? said = null) =>
        Step.Reply($"{Numbers(s)}{Called(service, said)} bisa, {s.Who.Honorific}. Biaya admin {Fee(s, service)}{Sum(s, service)}. Datang saja ke {Place(s)}.{When(s)}", new Choice("Layanan lain", "#layanan"), new Choice("Jam buka", "#warung.jam"));

    /// <summary>", jadi Rp52.500" for "token 50": thousands where a small number is said.</summary>
    private static string Sum(Scene s, Ware service)
    {
        var amount = s.Heard.Money is [{ Value.Amount: >= 1_000 and var said }] ? said : s.Heard is { Money: [], Numbers: [{ Value: >= 5 and <= 1_000 } n] } && n.Value == decimal.Truncate(n.Value) ? (long)n.Value * 1_000 : 0;
        return amount is > 0 and <= 5_000_000 && s.Kube.Prices.Of(service.Code).On(s.Today) is { } line ? $", jadi {new Rupiah(amount)} bayar *{new Rupiah(amount) + line.Price}*" : "";
    }

    /// <summary>A service named where goods were asked for; null when none was.</summary>
    public static Step? Named(Scene s) => s.Slots.Services is [_, ..] ? Answer(s) : null;

    public static Step All(Scene s) => Answer(s with { Heard = Heard.Nothing });

    public static Step Hours(Scene s) => GoodsSay.Hours(s.Kube) is { } hours
        ? Step.Reply($"{(s.Kube.Bpnt.Areas.Count > 0 ? "E-Warong" : "Lapak")} buka {hours}.", new Choice("Daftar harga"), new Choice("Menu"))
        : Step.Reply($"Jam bukanya belum saya tahu, {s.Who.Honorific}. Tanyakan ke {s.Holder(Jabatan.Ketua)} ya.", new Choice("Menu"));

    /// <summary>What she called it, where that is a name of it: "Token listrik".</summary>
    private static string Called(Ware service, string? said) => said is { Length: > 4 } && service.Name.StartsWith(said, StringComparison.OrdinalIgnoreCase) ? Upper(said) : service.Name;

    private static string Place(Scene s) => s.Kube.Bpnt.Areas.Count > 0 ? "E-Warong" : "lapak";

    private static string When(Scene s) => GoodsSay.Hours(s.Kube) is { } hours ? $"\nBuka {hours}." : "";

    private static string Fee(Scene s, Ware ware) => s.Kube.Prices.Of(ware.Code).On(s.Today) is { } line ? line.Price.ToString() : "tanyakan dulu ya";

    private static string List(Scene s, List<Ware> all) => Say.List([.. all.Select(w => $"{GoodsSay.Inside(w.Name)} {Fee(s, w)}")]);

    private static string Upper(string text) => text.Length == 0 ? text : text is "pdam" or "bpjs" or "pln" or "atm" or "edc" ? text.ToUpperInvariant() : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A long number in the message is nothing we want to have.</summary>
    private static string Numbers(Scene s) => Typed.TooLong(s.Heard.Raw) ? $"Nomor meter, nomor pelanggan, atau PIN jangan dikirim ke sini ya, {s.Who.Honorific}. Tidak saya simpan.\n" : "";

    private static Ware? Of(List<Ware> all, GoodsFinder finder, string said) => said switch
    {
        "listrik" or "pln" or "token" or "pulsa listrik" => finder.Find("token").FirstOrDefault(w => w.Product.IsService),
        "kirim uang" or "brilink" => finder.Find("transfer").FirstOrDefault(w => w.Product.IsService),
        _ => finder.Find(said).FirstOrDefault(all.Contains),
    };
}
