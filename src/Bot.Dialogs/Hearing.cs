using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What somebody's message says in the moment it came: the button's words, the shown choice, the line pointed at, and what a reader of it knows.</summary>
internal static class Hearing
{
    /// <summary>
    /// What was said, and under which question: a pressed button says its words; a typed number or title stands for the
    /// shown choice.
    /// </summary>
    internal static (string Text, int? Reference, bool Chose) Pressed(Incoming message, Talk talk)
    {
        if (message.Button is { } button) return (button.Says, button.Ref, talk.Now is { } now && now.Ref == button.Ref);
        var typed = Typed.Choice(message.Text, talk);
        return (typed?.Says ?? message.Text, null, typed is not null && talk.Now is { } running && running.Ref == talk.ShownRef && talk.Shown.Contains(typed));
    }

    /// <summary>
    /// "Yang kedua" after a list in the text means its second line, unless the open question has a second choice, or the
    /// buttons are shown as numbers.
    /// </summary>
    internal static string? Pointed(Incoming message, Talk talk, bool chose, Person who, Known known, Kube kube) =>
        talk.Listed is null || chose || message.Button is not null || who.PlainText && Typed.Choice(message.Text, talk) is not null ? null
        : Listings.Said(message.Text, talk, kube, known.People);

    /// <summary>What a reader of this person's words is told about the moment.</summary>
    internal static Listening Listening(Person who, Known known, Kube kube, Incoming message, Talk talk)
    {
        var words = OwnWords.Of(kube, known.People);
        var names = kube.Roster.Values.Where(m => Nameable(m, kube, who)).Select(m => m.Person).Order().Select(known.People.Find).OfType<Person>().Where(p => p.Name.Length > 0).Select(words.With).ToList();
        return new(kube.Zone.Local(Scene.SpokenAt(message, known.Now)), Roles.Name(kube.Member(who.Id)), names)
        {
            Speaker = who.Id,
            MoneySlot = talk.Now is { } now && Forms.Of(now.Draft).WantsMoney(now),
            TimeSlot = talk.Now is { } asked && Forms.Of(asked.Draft).WantsTime(asked),
            Past = talk.Now is { } running && Forms.Of(running.Draft).LooksBack,
            Goods = words.Goods,
        };
    }

    /// <summary>Whoever only says that she belongs is no name of the group's yet, but for who decides it.</summary>
    private static bool Nameable(Member member, Kube kube, Person who) =>
        member.Status != StatusAnggota.MenungguVerifikasi || member.Person == who.Id || kube.Member(who.Id).May(Operation.AnggotaKelola, Right.Record);

    /// <summary>No message of a person is longer than this; the rest is cut before it is understood.</summary>
    internal static string Bounded(string text) => text.Length <= 4096 ? text : text[..(char.IsHighSurrogate(text[4095]) ? 4095 : 4096)];
}
