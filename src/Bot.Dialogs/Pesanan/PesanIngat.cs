using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>An order that was begun and not finished (4.0.7): one free reminder after two hours, when goods and day are said. The draft stays in her conversation.</summary>
internal static class PesanIngat
{
    /// <summary>Goods and day are there for the first time: her two hours begin. Of a stranger nothing is kept, so she is not reminded (D-10).</summary>
    public static Step Follow(Scene s, Step step) => s.Member is not null && step.Next is { Draft: PesanDraft { Items: [_, ..], Day: not null } } && !(s.Talk.Now is { Draft: PesanDraft { Items: [_, ..], Day: not null } } && s.Kube.Orders.Drafts.ContainsKey(s.Who.Id))
        ? step with { Facts = [.. step.Facts, new OrderDrafted(s.Who.Id, s.Now)] } : step;

    /// <summary>Who went on meanwhile has two hours from then; who finished or dropped it hears nothing.</summary>
    public static Ticked Run(DraftWaits item, TickScene t)
    {
        if (t.Known.People.Find(item.Person) is not { } person || Open(person, t) is not { } last) return Ticked.Nothing;
        return last > item.Began && t.Now - last < PesananClock.DraftRests ? new() { Facts = [new OrderDrafted(item.Person, last)] }
            : new() { Notices = [new(item.Person, new($"Pesanannya belum selesai, {person.Honorific}. Mau diteruskan?", [new("Teruskan", "#teruskan"), new("Batal")])) { Kind = NoticeKind.Reminder, Expires = item.Until }] };
    }

    /// <summary>When the order that is open in her conversation last went on; null when none is.</summary>
    private static DateTimeOffset? Open(Person person, TickScene t) => person.Addresses.Append(new(Channel.Coba, person.Id.Value)).Distinct()
        .Select(a => Talk.Read(t.Known.Talks.Of(a)).Now).FirstOrDefault(r => r is { Draft: PesanDraft })?.At;
}
