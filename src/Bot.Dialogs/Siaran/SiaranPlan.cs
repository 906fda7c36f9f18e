using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What a draft comes to: who gets it, who is left out and why, what it costs.</summary>
internal sealed record SiaranPlan(IReadOnlyList<PersonId> Gets, int Stopped, int NotAgreed, int Unreachable, SendCost Cost)
{
    public static SiaranPlan Of(SiaranDraft draft, Scene s)
    {
        var (gets, stopped, notAgreed, unreachable) = (new List<PersonId>(), 0, 0, 0);
        foreach (var id in SiaranReceivers.Of(s.Kube, s.Who.Id, draft.To, draft.People, draft.Area))
        {
            if (s.Known.People.Find(id) is not { } person || person.Addresses is []) unreachable++;
            else if (!person.WantsBroadcasts) stopped++;
            else if (!SiaranReceivers.Agreed(person, draft.To)) notAgreed++;
            else gets.Add(id);
        }
        return new(gets, stopped, notAgreed, unreachable, Costs.Of(s, gets, draft.At ?? s.Now, marketing: draft.Kind == JenisSiaran.Pelatihan || SiaranReceivers.Outside(draft.To)));
    }

    public static PlanSiaran Command(SiaranDraft draft, Scene s) => new(s.Who.Id, draft.Kind, draft.To, draft.People, draft.Body ?? "", draft.At ?? s.Now, s.Now)
    {
        Area = draft.Area,
        Repeats = draft.Repeats is { } id ? s.Kube.Siaran.Find(id) : null,
    };
}
