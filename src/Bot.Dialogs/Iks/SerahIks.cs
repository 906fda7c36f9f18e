using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The hand-over posts the money (D-14), and the receiver is asked whether it came (08-decisions section 2 no. 13).</summary>
internal static class SerahIks
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    public static string PayerName(Kube kube, IksRequest request, Func<PersonId, string> call) => IksLimits.Payer(kube, request) is { } payer ? call(payer) : "bendahara";

    /// <summary>What an approval tells: who pays, who receives, who asked. <paramref name="by"/> knows already.</summary>
    public static IReadOnlyList<Notice> Approved(Kube kube, IksRequest request, Func<PersonId, string> call, PersonId by)
    {
        var (asked, payer) = (request.Asked, IksLimits.Payer(kube, request));
        var less = asked.Amount is { } wanted && wanted != request.Approved ? $" (yang diajukan {wanted})" : "";
        var notices = new List<Notice>();
        if (payer is { } to) notices.Add(Task(request, call, to));
        var who = payer is { } p ? call(p) : "bendahara";
        notices.Add(new(asked.For, new($"{call(asked.For)}, bantuan IKS disetujui *{request.Approved}*{less}.{(asked.By == asked.For ? "" : $" Yang mengajukan {call(asked.By)}.")} {who} akan menyerahkan.", [new("Tidak usah", "#iks.tarik:" + Number(asked.Id))])));
        if (asked.By != asked.For && asked.By != by) notices.Add(new(asked.By, new($"Bantuan IKS untuk {call(asked.For)} disetujui {request.Approved}{less}. {who} yang menyerahkan.")));
        return notices;
    }

    /// <summary>The payer's task.</summary>
    public static Notice Task(IksRequest request, Func<PersonId, string> call, PersonId to) =>
        new(to, new($"IKS {request.Approved} untuk {call(request.Asked.For)} sudah disetujui. Kalau sudah diserahkan, tekan Sudah.", IksWords.HandOver)) { Asks = new IksPayAsk(request.Asked.Id), Until = (request.DecidedAt ?? request.Asked.At).AddDays(30) };

    public static Step? Answer(IksPayAsk ask, Ask asked, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        var word = said is "sudah" or "udah" or "sudah diserahkan" or "sudah saya serahkan" or "udah diserahkan" or "sudah dikasih" or "sudah saya kasih";
        if (s.Kube.Iks.Find(ask.Id) is not { Status: StatusIks.Disetujui } request) return word || said is "besok" or "ada kendala" ? Step.Reply(IksWords.Over(s)) : null;
        var pressed = s.Message.Button?.Ref == asked.Ref;
        if (word && !pressed && (said is "sudah" or "udah" && Others(s, asked) || s.SaidAt - asked.At > Fresh) || s.Heard.Answer == YesNo.Yes && s.Talk.Now is null)
            return new Step { Say = [new($"IKS *{request.Approved}* untuk {s.Call(request.Asked.For)} sudah diserahkan, {s.Who.Honorific}?", [new("Sudah diserahkan", "#iks.serah:" + Number(ask.Id)), new("Besok")])], Aside = true };
        return said switch
        {
            _ when word => Paid(s, request),
            "besok" or "nanti" or "belum" => new Step { Say = [new($"Baik, {s.Who.Honorific}. Besok saya ingatkan lagi ya.")], Aside = true },
            "ada kendala" or "kendala" => Titipan.Form.Begin(new RelayDraft(Ketua(s, request)), s with { Heard = Heard.Nothing }) with { Aside = true },
            _ => null,
        };
    }

    public static Step Chosen(Scene s, string argument) => int.TryParse(argument, CultureInfo.InvariantCulture, out var id) && s.Kube.Iks.Find(id) is { Status: StatusIks.Disetujui } request ? Paid(s, request) : Step.Reply(IksWords.Over(s));

    /// <summary>Another hand-over waits too: a bare "sudah" does not say which.</summary>
    private static bool Others(Scene s, Ask asked) => s.Talk.Asks.Any(a => a.Ref != asked.Ref && a.Kube == s.Kube.Id && a.Until > s.Now && a.What is PayAsk or IksPayAsk or RefundDoneAsk);

    private static PersonId Ketua(Scene s, IksRequest request) => request.DecidedBy ?? request.Asked.Approver;

    private static Step Paid(Scene s, IksRequest request)
    {
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s) with { Aside = true };
        var asked = request.Asked;
        switch (new PayIks(asked.Id, s.Who.Id, "Bantuan " + IksWords.Of(asked.Why), s.Now).Decide(s.Kube))
        {
            case Decision.Accepted accepted:
                var entry = accepted.Facts.OfType<EntryPosted>().Single();
                var told = new[] { Ketua(s, request), s.Kube.Pendamping }.OfType<PersonId>().Where(p => p != asked.For);
                return Step.From(accepted) with
                {
                    Say = [new($"Sudah dicatat ✅ Nomor {entry.Number}.\nSaldo IKS *{s.Kube.After(entry).Ledger.Iks}*.")],
                    Notices =
                    [
                        new(asked.For, new($"Bantuan {entry.Amount} sudah diserahkan {s.Who.Call} ya, {s.Call(asked.For)}. {IksWords.Wish(asked.Why)}\nSudah diterima?", [new("Sudah terima"), new("Belum")])) { Asks = new IksCameAsk(asked.Id), Until = s.Now.AddDays(7) },
                        .. told.Select(p => new Notice(p, new($"IKS {entry.Amount} untuk {s.Call(asked.For)} ({IksWords.Of(asked.Why)}) sudah diserahkan {s.Who.Call}, disetujui {s.Call(Ketua(s, request))}. Nomor {entry.Number}."))),
                    ],
                    Numbers = $"Nomor {entry.Number}",
                };
            case Decision.Refused { Why: OverBalance over }:
                return new Step { Say = [new($"Saldo IKS sekarang {over.Available}, belum cukup untuk {request.Approved}. Belum saya catat, {s.Who.Honorific}.")], Aside = true };
            case Decision.Refused { Why: NotAllowed }:
                return Step.Reply($"Yang menyerahkan {PayerName(s.Kube, request, s.Call)}, {s.Who.Honorific}.");
            default:
                return Step.Reply(IksWords.Over(s));
        }
    }

    /// <summary>The receiver's word.</summary>
    public static Step? Came(IksCameAsk ask, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        bool? came = said switch
        {
            "sudah terima" or "sudah" or "udah" or "udah terima" or "sudah diterima" or "sudah saya terima" or "terima" or "diterima" => true,
            "belum" or "blm" or "belum terima" or "belum diterima" or "belum saya terima" => false,
            _ => s.Heard.Answer == YesNo.Yes && s.Talk.Now is null ? true : null,
        };
        if (came is not { } yes || s.Kube.Iks.Find(ask.Id) is not { Asked: var asked } request) return null;
        if (new ConfirmIks(ask.Id, s.Who.Id, yes).Decide(s.Kube) is not Decision.Accepted accepted) return null;
        if (yes) return Step.From(accepted) with { Say = [new($"Terima kasih kabarnya, {s.Who.Call}. {IksWords.Wish(asked.Why)}")] };
        var ketua = s.Kube.Holder(Jabatan.Ketua) is { } k && k != s.Who.Id ? k : s.Kube.Holder(Jabatan.Sekretaris);
        return Step.From(accepted) with
        {
            Say = [new($"Baik, {s.Who.Call}. Saya sampaikan ke {(ketua is { } to ? s.Call(to) : s.Pendamping)} ya. Kalau nanti sudah, balas *sudah terima*.", [new("Sudah terima")])],
            Notices = [.. new[] { ketua, s.Kube.Pendamping }.OfType<PersonId>().Select(p => new Notice(p, new($"{s.Who.Call} belum menerima bantuan IKS {request.Approved}, nomor {request.Entry}, padahal sudah dicatat diserahkan. Tolong dicek ya.")))],
            Aside = true,
        };
    }

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
