using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What people say in the middle of an order that is no answer and no other wish: is it halal, what is in it, what does it come to, later.</summary>
internal static class PesanSela
{
    /// <summary>The message belongs to the order, however much it sounds like another wish.</summary>
    public static bool Belongs(Scene s) =>
        Pantangan.Said(s.Heard.Raw) is not null || Pantangan.AsksHalal(s.Heard.Text) || Pantangan.AsksAllergens(s.Heard.Text) || AsksTotal(s.Heard.Text) || AsksPaying(s.Heard.Text) || AsksHot(s) || AsksPrice(s) || WillPay(s) || Later(s.Heard.Text) || Drops(s);

    /// <summary>The step of such words; null when they are none.</summary>
    public static Step? Answer(PesanDraft d, Running running, Scene s)
    {
        if (s.Chose) return null;
        if (Pantangan.AsksHalal(s.Heard.Text)) return Resume(running, s, MenuCatering.Halal(s));
        if (Pantangan.AsksAllergens(s.Heard.Text)) return Resume(running, s, MenuCatering.Allergens(s, d.Items.Select(i => i.Code).OfType<Code>()));
        if (AsksTotal(s.Heard.Text) && Total(d, s) is { } total) return Resume(running, s, new(total));
        if (AsksPaying(s.Heard.Text)) return Resume(running, s, new(Paying(d, s)));
        if (AsksHot(s)) return Resume(running, s, new($"Kalau mau yang tidak pedas, tulis saja *jangan pedas*, {s.Who.Honorific}. Saya sampaikan ke dapur."));
        if (AsksPrice(s) && Prices(d, s) is { } prices) return Resume(running, s, new(prices));
        if (WillPay(s)) return Resume(running, s, new($"Baik, {s.Who.Honorific}. Cara bayarnya saya kirim begitu pesanannya jadi."));
        if (Later(s.Heard.Text)) return new Step { Say = [new($"Baik, {s.Who.Honorific}. {PesanCateringWords.Kept(s)} Kalau mau diteruskan, tulis saja *lanjut*.", [new("Lanjut", "#teruskan"), new("Batal")])], Next = (d, running.Asking, running.Tries) };
        if (s.Heard.Text is "lanjut" or "lanjutkan" or "terusin" or "teruskan" && running.Asking != Form.Summary) return PesanCatering.Form.AskAgain(running, s);
        return Drops(s) && Ralat.Of(d.Items, s) is null ? Step.Reply(FormWords.Cancelled(s.Who)) : null;
    }

    /// <summary>The open question again, after the answer, in one message where both fit one.</summary>
    private static Step Resume(Running running, Scene s, Message answer)
    {
        var again = PesanCatering.Form.AskAgain(running, s);
        return again with { Say = again.Say is [var question] ? [question with { Text = $"{answer.Text.Replace("*", "", StringComparison.Ordinal)}\n\n{question.Text}" }] : [answer, .. again.Say] };
    }

    private static bool AsksTotal(string text) => text.Contains("totalnya", StringComparison.Ordinal) || text.Contains("jadi berapa", StringComparison.Ordinal) || text.Contains("jadinya berapa", StringComparison.Ordinal) || text.Contains("semuanya berapa", StringComparison.Ordinal)
        || AsksDp(text) || text.Contains("ongkir", StringComparison.Ordinal) && (text.Contains("berapa", StringComparison.Ordinal) || text.Contains("brp", StringComparison.Ordinal) || text.Contains("ada", StringComparison.Ordinal) || text.Contains("gratis", StringComparison.Ordinal));

    /// <summary>"Dp nya brp", "brp dpnya".</summary>
    private static bool AsksDp(string text) => text.Split(' ') is { Length: <= 6 } w && w.Any(x => x is "dp" or "dpnya") && w.Any(x => x is "berapa" or "brp" or "brapa");

    /// <summary>"Bayarnya cash aja bisa?", "bisa transfer ga".</summary>
    private static bool AsksPaying(string text) => text.TrimEnd('?').Split(' ') is { Length: <= 8 } w && w.Any(x => x is "cash" or "cas" or "tunai" or "transfer" or "tf" or "cod" or "qris" or "bayarnya") && w.Any(x => x is "bisa" or "bs" or "boleh" or "gimana" or "gmn" or "kemana" or "kapan");

    /// <summary>"Yg buat 20 org brp ya", while the goods of the draft are what it can only be about.</summary>
    private static bool AsksPrice(Scene s) => s.Slots.Items is [] && s.Talk.Now is { Draft: PesanDraft d } && d.Items.Any(static i => i.Code is not null) && s.Words is { Length: <= 9 } w && w.Any(static x => x is "brp" or "berapa" or "brapa" or "harganya" or "harga")
        && !w.Any(static x => x is "jam" or "hari" or "lama" or "minimal" or "maksimal" or "tanggal" or "tgl" or "kapan" or "nomor" or "norek" or "rekening" or "hp" or "kurang" or "stok" or "sisa" or "kotak");

    /// <summary>"Nanti sore ya sy tf", "dp nya besok pagi": when she will pay, and no question.</summary>
    public static bool WillPay(Scene s) => s.Talk.Now is { Draft: PesanDraft } && !Asks(s) && s.Slots is { Items: [], Address: null } && s.Words is { Length: <= 9 } w && w.Any(static x => x is "tf" or "trf" or "transfer" or "bayar" or "byr" or "dp" or "dpnya" or "bayarnya" or "lunasin")
        && w.Any(static x => x is "nanti" or "nnti" or "ntar" or "besok" or "bsk" or "abis" or "habis" or "sore" or "siang" or "malam" or "malem" or "pagi" or "dulu");

    private static string? Prices(PesanDraft d, Scene s)
    {
        var finder = GoodsFinder.Of(s.Kube, s.Known.People);
        var lines = d.Items.Select(i => i.Code is { } code && finder.Find(code) is { } ware && s.Kube.Prices.Of(code).On(s.Today) is { } line ? $"{ware.Name} {GoodsSay.Per(line.Price, ware)}" : null).OfType<string>().ToList();
        return lines is [] ? null : $"{Say.List(lines)}, {s.Who.Honorific}.";
    }

    private static string Paying(PesanDraft d, Scene s) => $"Bayarnya transfer ke rekening KUBE{(s.Kube.Holder(Jabatan.Bendahara) is { } b ? $", atau tunai ke {s.Call(b)}" : ", atau tunai")}.{(d.Items is [_, ..] && d.Items.All(i => i is { Code: not null, Count: not null }) && PesanCatering.Order(d, s).Dp(s.Kube) is { Amount: > 0 } dp ? $" DP {dp}, sisanya waktu {(d.Way == CaraTerima.Ambil ? "diambil" : "diantar")}." : "")}";

    private static string? Total(PesanDraft d, Scene s)
    {
        var rules = s.Kube.Catering();
        var fee = rules.Fee == Rupiah.Zero ? "Ongkirnya gratis." : $"Ongkir {rules.Fee}{(rules.FreeFrom > 0 ? $", gratis di kelurahan mulai {rules.FreeFrom} kotak" : "")}.";
        if (s.Heard.Text.Contains("ongkir", StringComparison.Ordinal) || d.Items is [] || d.Items.Any(i => i.Code is null || i.Count is null)) return fee;
        var order = PesanCatering.Order(d, s);
        return $"Semuanya {order.Content(s.Kube).Content.Total}{(order.Dp(s.Kube) is { Amount: > 0 } dp ? $", DP {dp}" : "")}.";
    }

    private static bool Later(string text) => text is "nanti dulu" or "sebentar" or "bentar" or "sebentar ya" or "bentar ya" or "tanya dulu" or "nanti saya kabari" or "nanti dikabari lagi" or "pikir dulu" or "pikir pikir dulu" or "pikir-pikir dulu"
        || text.StartsWith("tanya suami", StringComparison.Ordinal) || text.StartsWith("tanya istri", StringComparison.Ordinal) || text.StartsWith("saya tanya dulu", StringComparison.Ordinal);

    /// <summary>"Ada yg ga pedes?": how it can be had; "ga pedes ya bu" tells it.</summary>
    private static bool AsksHot(Scene s) => s.Heard.Raw.TrimEnd().EndsWith('?') && s.Heard.Text.Split([' ', '?', ',']) is { Length: <= 9 } w && w.Any(x => x is "pedas" or "pedes" or "pedasnya" or "pedesnya");

    /// <summary>A question, by its mark or its word.</summary>
    public static bool Asks(Scene s) => s.Heard.Raw.TrimEnd().EndsWith('?') || s.Heard.Text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Any(w => w is "berapa" or "brp" or "kapan" or "gimana" or "gmn" or "apa" or "apakah");

    private static readonly HashSet<string>
        Ending = ["cancel", "dicancel", "cansel", "batal", "batalin", "batalkan", "dibatalin", "dibatalkan", "gajadi", "gakjadi"],
        BesideEnding = ["sy", "saya", "aku", "aja", "saja", "bu", "pak", "kak", "min", "mbak", "deh", "dh", "ya", "dong", "maaf", "maap", "dulu", "pesanan", "pesanannya", "pesenan", "pesen", "pesan", "order", "orderan", "ordernya", "ini", "itu", "yg", "yang", "semua", "semuanya", "tolong", "tlg", "eh", "mau", "jadi", "jd"];

    /// <summary>"Sy cancel aja bu" while nothing is placed yet.</summary>
    private static bool GivesUp(Scene s)
    {
        var text = " " + s.Heard.Text;
        foreach (var no in (string[])["ga", "gak", "gk", "ngga", "nggak", "tidak"])
            foreach (var verb in (string[])["jadi", "jd"]) text = text.Replace($" {no} {verb}", " gajadi", StringComparison.Ordinal);
        // "Ga jadi batal" keeps it.
        return !text.Contains("gajadi batal", StringComparison.Ordinal) && !text.Contains("gajadi dibatal", StringComparison.Ordinal) && !text.Contains("gajadi cancel", StringComparison.Ordinal)
            && text.Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 and <= 8 } w && w.Any(Ending.Contains) && w.All(x => Ending.Contains(x) || BesideEnding.Contains(x));
    }

    /// <summary>"Gak jadi pesen": the draft, when no order is named.</summary>
    private static bool Drops(Scene s) => GivesUp(s) || s.Meaning.Is("pesan_batal") && s.Meaning.Confidence >= 0.5 && s.Slots is { OrderNumber: null, Items: [], Date: null } && s.Heard.Word != GlobalWord.Ubah;
}
