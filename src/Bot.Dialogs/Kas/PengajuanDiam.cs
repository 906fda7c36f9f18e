using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>P-3: nobody has answered a request for a day. Silence approves nothing; whoever asked may have the approver reminded, or the meeting talk about it.</summary>
internal static class PengajuanDiam
{
    public static Ticked Offer(ApprovalSilent item, TickScene t)
    {
        var asked = item.Proposal.Asked;
        var id = asked.Id.ToString(CultureInfo.InvariantCulture);
        return new()
        {
            Notices = [new(asked.By, new($"{t.Call(asked.Approver)} belum menjawab pengajuan {asked.Amount} untuk {t.Note(asked.Note) ?? "keperluan kelompok"}. Mau saya ingatkan lagi, atau dibahas di rapat?", [new("Ingatkan lagi", "#setuju.ingat:" + id), new("Bahas di rapat", "#setuju.rapat:" + id)])) { Expires = item.End }],
        };
    }

    /// <summary>[Ingatkan lagi]: the question goes to the approver once more.</summary>
    public static Step Remind(Scene s, string argument) => Mine(s, argument) is not { } proposal ? Over(s) : new Step
    {
        Say = [new($"Baik, {s.Who.Honorific}. {s.Call(proposal.Asked.Approver)} saya ingatkan{(Quiet.Now(s.Kube, s.Now) ? " " + UmumWords.Morning(s) : " lagi")}.")],
        Notices = [new(proposal.Asked.Approver, Persetujuan.Question(s.Kube, proposal.Asked, s.Call, s.Note(proposal.Asked.Note) ?? "keperluan kelompok")) { Asks = new ApproveAsk(proposal.Asked.Id), Until = ApprovalClock.End(s.Kube, proposal) }],
    };

    /// <summary>[Bahas di rapat]: a point of the next meeting's agenda; the request itself stays until its end.</summary>
    public static Step Discuss(Scene s, string argument) => Mine(s, argument) is not { } proposal ? Over(s)
        : UsulAgenda.Suggest(s, Say.Quote($"{proposal.Asked.Amount} untuk {s.Note(proposal.Asked.Note) ?? "keperluan kelompok"}")) ?? Step.Reply(UmumWords.Changed(s.Who));

    private static Proposal? Mine(Scene s, string argument) =>
        int.TryParse(argument, CultureInfo.InvariantCulture, out var id) && s.Kube.Proposals.Find(id) is { Approved: false } proposal && proposal.Asked.By == s.Who.Id ? proposal : null;

    private static Step Over(Scene s) => Step.Reply($"Pengajuan itu sudah selesai, {s.Who.Call}.");
}
