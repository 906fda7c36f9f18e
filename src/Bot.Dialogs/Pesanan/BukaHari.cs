using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The ketua lets other orders in on a PMT day (R-CTR-2): "buka pesanan tanggal 25", "tanggal 25 boleh terima pesanan lain".</summary>
internal static class BukaHari
{
    /// <summary>Null when it is something else, or somebody else's to say.</summary>
    public static Step? Said(Scene s)
    {
        var text = s.Heard.Text;
        if (s.Talk.Now is not null || s.Heard.Dates is not [{ Value: { } day }, ..] || !ChangeOrder.IsKetua(s.Kube, s.Who.Id)) return null;
        var orders = text.Contains("pesanan", StringComparison.Ordinal) || text.Contains("pesenan", StringComparison.Ordinal) || text.Contains("orderan", StringComparison.Ordinal) || text.Contains("dapur", StringComparison.Ordinal);
        var opens = text.StartsWith("buka ", StringComparison.Ordinal) || text.StartsWith("bukain ", StringComparison.Ordinal) || text.Contains("boleh terima", StringComparison.Ordinal) || text.Contains("bisa terima", StringComparison.Ordinal) || text.Contains("terima pesanan lain", StringComparison.Ordinal);
        return !orders || !opens || text.Contains('?', StringComparison.Ordinal) ? null : Asks(s, day);
    }

    private static Step Asks(Scene s, DateOnly day) => new LiftDay(s.Who.Id, day, s.Now).Refusal(s.Kube) switch
    {
        null when s.Kube.RoundOn(day) is { } round => Tawaran.After(s, $"{PesananWords.Day(day)} ada PMT {PmtWords.Boxes(round)} kotak, jadi tertutup untuk pesanan lain.{Free(s, day)}", new("#pesan.buka:" + DapurWords.Iso(day), "Dibuka untuk pesanan lain juga?", "Ya, buka", "Tidak")),
        DeliveryPast => Step.Reply($"{PesananWords.Day(day)} sudah lewat, {s.Who.Honorific}."),
        _ => Step.Reply($"{PesananWords.Day(day)} memang sudah terbuka untuk pesanan, {s.Who.Honorific}.{Free(s, day)}"),
    };

    public static Step Do(Scene s, string argument) => DapurWords.Iso(argument) is not { } day ? Step.Reply(UmumWords.NothingOpen(s.Who))
        : new LiftDay(s.Who.Id, day, s.Now).Decide(s.Kube) is Decision.Accepted accepted
            ? Step.From(accepted) with { Say = [new($"Sudah dibuka, {s.Who.Honorific} ✅ {PesananWords.Day(day)} boleh terima pesanan lain.{Free(s, day)}", [new("Lihat hari itu", "#dapur.satu:" + argument)])] }
            : ChangeOrder.IsKetua(s.Kube, s.Who.Id) ? Asks(s, day) : Refuse.Private(s);

    private static string Free(Scene s, DateOnly day) => s.Kube.FreeOn(day) is { } free ? free > 0 ? $" Dapur masih bisa {free} kotak." : " Dapurnya sudah penuh, jadi baru bisa kalau kotaknya berkurang." : "";
}
