using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The bendahara is asked whether somebody's money has come.</summary>
public sealed record ClaimAsk(int Claim) : Standing;

/// <summary>The bendahara's answer to a claim: come, not come, or another amount. Only her yes to the summary books it.</summary>
internal static class CekBukti
{
    /// <param name="photo">Reference of the photo she must look at; null where there is none, or none new.</param>
    public static Notice Ask(Kube kube, Func<PersonId, string> call, Claim claim, PersonId bendahara, string? photo = null) =>
        new(bendahara, BayarWords.AskBendahara(call, bendahara, claim, kube.Orders.Find(claim.Order)!) with { Medium = photo is null ? null : new(AttachmentKind.Photo, photo) }) { Asks = new ClaimAsk(claim.Id) };

    public static Step? Answer(ClaimAsk ask, Ask asked, Scene s)
    {
        if (Says(s) is not { } answer) return null;
        if (s.Kube.Payments.Find(ask.Claim) is not { End: null } claim) return s.Message.Button?.Ref != asked.Ref && Open(s) is [_, ..] ? null : Step.Reply($"Yang itu sudah dicatat atau sudah dijawab, {s.Who.Call}.");
        if (Which(s, asked, answer) is { } which) return which;
        return Answered(s, claim, answer);
    }

    /// <summary>One of several was pointed out: <c>3=masuk</c>.</summary>
    public static Step? Chosen(Scene s, string argument) => argument.Split('=') is [var id, var answer] && int.TryParse(id, CultureInfo.InvariantCulture, out var number) && Enum.TryParse<Jawab>(answer, out var said)
        ? s.Kube.Payments.Find(number) is { End: null } claim ? Answered(s, claim, said) : Step.Reply($"Yang itu sudah dicatat atau sudah dijawab, {s.Who.Call}.")
        : null;

    private enum Jawab { Masuk, Belum, Beda }

    private static Jawab? Says(Scene s) => Typed.Plain(s.Heard.Raw) switch
    {
        "sudah masuk" or "udah masuk" or "sdh masuk" or "udh masuk" or "masuk" or "sudah" or "udah" or "sudah terima" or "sudah diterima" or "udah terima" or "sudah masuk bu" or "ya sudah masuk" => Jawab.Masuk,
        "belum masuk" or "blm masuk" or "belum" or "blm" or "gak ada" or "tidak ada" or "belum terima" or "belum ada" or "ga ada" or "nggak ada" => Jawab.Belum,
        "jumlah beda" or "beda" or "jumlahnya beda" or "beda jumlahnya" => Jawab.Beda,
        var said when s.Talk.Now is null && Said(s) is not null && said.StartsWith("cuma ", StringComparison.Ordinal) | said.StartsWith("baru ", StringComparison.Ordinal) | said.StartsWith("yang masuk ", StringComparison.Ordinal) | said.StartsWith("hanya ", StringComparison.Ordinal) => Jawab.Beda,
        _ when s.Talk.Now is null && UangMasuk.OnlyPart(s) => Jawab.Beda,
        _ when s.Talk.Now is null && Comes(s.Words) is { } came => came ? Jawab.Masuk : Jawab.Belum,
        _ when s.Heard.Answer == YesNo.Yes && s.Talk.Now is null => Jawab.Masuk,
        _ when s.Heard.Answer == YesNo.No && s.Talk.Now is null => Jawab.Belum,
        _ => null,
    };

    private static readonly HashSet<string> Around = new("ya iya iy oh o eh ternyata kok nih bu pak uang uangnya duit duitnya tf transferan transfer transferannya sudah sdh udah udh dah uda barusan baru aja belum blm blom masuk msk nyampe ada di ke rekening rek saya sy cek dicek alhamdulillah juga sih deh lho loh maaf bukan".Split(' '), StringComparer.Ordinal);

    /// <summary>"Oh udah masuk ternyata", "blm masuk bu": nothing is said but that it came, or did not; null for all else.</summary>
    private static bool? Comes(string[] words) => words.Length is >= 2 and <= 8 && words.Any(w => w is "masuk" or "msk" or "nyampe") && words.All(Around.Contains)
        ? words.Any(w => w is "belum" or "blm" or "blom") ? words.Any(w => w is "sudah" or "sdh" or "udah" or "udh") ? null : false : words.Any(w => w is "sudah" or "sdh" or "udah" or "udh" or "dah" or "uda" or "baru" or "barusan") ? true : null : null;

    /// <summary>"Cuma 350" is thousands, as in every question for money (I-7).</summary>
    private static Rupiah? Said(Scene s) => s.Amount ?? (s.Heard.Numbers is [{ Value: > 0 and < 1_000 } number] && number.Value == decimal.Truncate(number.Value) ? new Rupiah((long)number.Value * 1_000) : null);

    /// <summary>What came: the sum said, or what was claimed without the part that was said to be missing.</summary>
    private static Rupiah? Came(Scene s, Claim claim) => UangMasuk.Missing(s) is { } less && (claim.Amount ?? (s.Kube.Orders.Find(claim.Order) is { } order ? ReceivePayment.Expected(order) : null)) is { } expected && expected > less ? expected - less : UangMasuk.First(s)?.Value ?? Said(s);

    /// <summary>A word that fits several open claims chooses none; a button chooses its own.</summary>
    private static Step? Which(Scene s, Ask asked, Jawab answer)
    {
        if (s.Message.Button?.Ref == asked.Ref) return null;
        var open = Open(s);
        return open.Count < 2 ? null : new Step
        {
            Say = [new($"Yang mana, {s.Who.Honorific}?\n" + string.Join("\n", open.Select(c => $"{c.Order} dari {s.Call(c.By)}{(c.Amount is { } a ? ", " + a : "")}")), [.. open.Select(c => new Choice(c.Order.Value, $"#bayar.cek:{c.Id}={answer}"))])], Aside = true,
        };
    }

    private static List<Claim> Open(Scene s) => [.. s.Talk.Asks.Where(a => a.Kube == s.Kube.Id && a.Until > s.Now).Select(a => a.What).OfType<ClaimAsk>().Select(a => s.Kube.Payments.Find(a.Claim)).OfType<Claim>().Where(c => c.End is null).Take(3)];

    private static Step Answered(Scene s, Claim claim, Jawab answer)
    {
        if (!s.May(Operation.BayarTerima, Right.Record)) return TerimaBayar.NotHers(s, claim.Order, claim.Amount);
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s) with { Aside = true };
        return answer == Jawab.Belum ? NotYet(s, claim)
            : TerimaBayar.Form.Begin(new TerimaDraft { Order = claim.Order, Claim = claim.Id, Way = claim.Way, Amount = answer == Jawab.Beda ? Came(s, claim) : claim.Amount, AskAmount = answer == Jawab.Beda && Came(s, claim) is null }, s with { Heard = Heard.Nothing });
    }

    private static Step NotYet(Scene s, Claim claim) => new DenyClaim(s.Who.Id, claim.Id, s.Now).Decide(s.Kube) is not Decision.Accepted accepted ? Step.Reply($"Yang itu sudah dijawab, {s.Who.Call}.")
        : Step.From(accepted) with
        {
            Say = [new($"Baik, {s.Who.Call}. {s.Call(claim.By)} saya kabari supaya dicek lagi.")],
            Notices = [new(claim.By, new(claim.Way == CaraBayar.Tunai
                ? $"Menurut {s.Who.Call} uang tunai untuk {claim.Order} belum diterima, {s.Known.People.Find(claim.By)?.Honorific}. Tolong dibicarakan langsung ya."
                : $"Menurut {s.Who.Call} belum masuk, {s.Known.People.Find(claim.By)?.Honorific}. Boleh dicek lagi? Kadang butuh beberapa jam.", claim.Way == CaraBayar.Tunai ? [] : [new("Kirim bukti", "kirim bukti"), new("Lihat pesanan", "status pesanan")]))],
        };
}
