using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A request that waits for the morning is taken back until then (malam.batal): whom it was for never hears of it.</summary>
internal static class MalamBatal
{
    private const string Cash = "kas", Iks = "iks";

    /// <summary>"Batal" of who asked for something tonight; null when nothing of hers waits.</summary>
    public static Step? Said(Scene s) => Waiting(s).ToList() switch
    {
        [] => null,
        [var only] => Take(s, only),
        [_, ..] all => new Step { Say = [new($"Yang mana yang tidak jadi, {s.Who.Honorific}?", [.. all.Take(10).Select(w => new Choice(w.Title, $"#malam.batal:{w.Kind}{w.Id.ToString(CultureInfo.InvariantCulture)}"))])], Aside = true },
    };

    /// <summary>One of several was pointed out.</summary>
    public static Step Chosen(Scene s, string argument) => Waiting(s).FirstOrDefault(w => argument == w.Kind + w.Id.ToString(CultureInfo.InvariantCulture)) is { } one
        ? Take(s, one)
        : Step.Reply($"Pengajuan itu sudah selesai atau sudah saya sampaikan, {s.Who.Honorific}.");

    /// <summary>The request for money is taken back while its approver has not heard of it; null when she has, or it is nobody's.</summary>
    public static Step? OfCash(Scene s, int id) => Waiting(s).FirstOrDefault(w => w.Kind == Cash && w.Id == id) is { } one ? Take(s, one) : null;

    private static IEnumerable<Held> Waiting(Scene s)
    {
        foreach (var p in s.Kube.Proposals.Open.Where(p => !p.Approved && p.Asked.By == s.Who.Id))
            if (Unsaid(s, p.Asked.Approver, what => what is ApproveAsk ask && ask.Proposal == p.Asked.Id) is var (at, talk, ask))
                yield return new(Cash, p.Asked.Id, Say.Quote($"{p.Asked.Amount} {s.Note(p.Asked.Note)}", 20), at, talk, ask);
        foreach (var r in s.Kube.Iks.All.Where(r => r.Status == StatusIks.Menunggu && r.Asked.By == s.Who.Id))
            if (Unsaid(s, r.Asked.Approver, what => what is IksAsk ask && ask.Id == r.Asked.Id) is var (at, talk, ask))
                yield return new(Iks, r.Asked.Id, Say.Quote("IKS " + s.Call(r.Asked.For), 20), at, talk, ask);
    }

    // A question that is in her conversation and not yet said stands there with the hour at which it will be.
    private static (Address At, Talk Talk, Ask Ask)? Unsaid(Scene s, PersonId approver, Func<Standing, bool> about)
    {
        if (s.Known.People.Find(approver) is not { } person || Stage.AddressOf(person, s.Message.From.Channel == Channel.Coba ? Channel.Coba : null) is not { } at) return null;
        var talk = Talk.Read(s.Known.Talks.Of(at));
        return talk.Asks.FirstOrDefault(a => a.Kube == s.Kube.Id && a.At > s.Now && about(a.What)) is { } ask ? (at, talk, ask) : null;
    }

    private static Step Take(Scene s, Held held)
    {
        var decision = held.Kind == Cash ? new WithdrawProposal(held.Id, s.Who.Id).Decide(s.Kube) : new WithdrawIks(held.Id, s.Who.Id).Decide(s.Kube);
        if (decision is not Decision.Accepted accepted) return Step.Reply($"Pengajuan itu sudah selesai, {s.Who.Honorific}.");
        var left = held.Talk.Without(held.Ask);
        return Step.From(accepted) with
        {
            Say = [new("Baik, tidak jadi saya sampaikan.")],
            Unsend = [(held.At, held.Ask.Ref)],
            Talks = [(held.At, left.ShownRef == held.Ask.Ref ? left with { Shown = [], ShownRef = 0, ShownAt = null } : left)],
        };
    }

    private sealed record Held(string Kind, int Id, string Title, Address At, Talk Talk, Ask Ask);
}
