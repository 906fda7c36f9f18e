using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What the clock says of requests that wait (R-IKS-4, P-3, D-14).</summary>
internal static class IksTick
{
    public static Ticked Run(IksWaits item, TickScene t)
    {
        var (request, asked) = (item.Request, item.Request.Asked);
        switch (item.Wait)
        {
            case TungguIks.Sekretaris when t.Kube.Holder(Jabatan.Sekretaris) is { } secretary:
                var question = IksWords.Question(t.Kube, request, t.Call, secretary);
                return new() { Notices = [new(secretary, new($"{question.Text}\n{t.Call(asked.Approver)} belum menjawab. Sampai {IksLimits.Of(t.Kube).MostBySecretary} boleh {t.Call(secretary)} yang menyetujui.", [new("Setuju"), new("Ubah jumlah")])) { Asks = new IksAsk(asked.Id), Until = IksClock.End(t.Kube, request) }] };
            case TungguIks.Ingatkan or TungguIks.Pagi:
                return new() { Notices = [new(asked.Approver, IksWords.Question(t.Kube, request, t.Call, asked.Approver)) { Asks = new IksAsk(asked.Id), Until = IksClock.End(t.Kube, request) }] };
            case TungguIks.Diam:
                return new() { Notices = [new(asked.By, new($"{t.Call(asked.Approver)} belum menjawab pengajuan IKS{(asked.For == asked.By ? "" : " untuk " + t.Call(asked.For))}. Mau saya ingatkan lagi, atau dibahas di rapat tanpa nama?", [new("Ingatkan lagi", $"#iks.ingatkan:{asked.Id}"), new("Bahas di rapat", $"#iks.bahas:{asked.Id}")])) { Expires = IksClock.End(t.Kube, request) }] };
            case TungguIks.Serah when IksLimits.Payer(t.Kube, request) is { } payer:
                return new() { Notices = [SerahIks.Task(request, t.Call, payer)] };
            case TungguIks.Akhir:
                return End(t, asked);
            default:
                return Ticked.Nothing;
        }
    }

    private static Ticked End(TickScene t, IksAsked asked)
    {
        var days = t.Kube.Rules.ApprovalHours / 24;
        var what = $"IKS {(asked.Amount is { } amount ? amount + " " : "")}untuk {t.Call(asked.For)} ({IksWords.Of(asked.Why)})";
        return new()
        {
            Facts = [new IksEnded(asked.Id, AkhirIks.Kedaluwarsa, null)],
            Notices =
            [
                new(asked.By, new($"Belum ada jawaban {t.Call(asked.Approver)} sampai {days} hari: {what}. Pengajuannya saya tutup; boleh diajukan lagi.", [new("Ajukan IKS", "#iks.ajukan:" + asked.Why)])),
                new(asked.Approver, new($"Pengajuan {what} saya tutup karena belum dijawab {days} hari. {t.Call(asked.By)} sudah saya kabari.")),
            ],
        };
    }
}
