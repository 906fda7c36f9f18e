using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Which person is meant, asked back where a name fits several or nobody.</summary>
internal static class Orang
{
    public static Message Which(Scene s, PersonRead read)
    {
        var people = read.Candidates is [_, ..] ? read.Candidates : read.Near;
        var name = Say.Quote(read.Said, 30) is { Length: > 0 } said ? char.ToUpperInvariant(said[0]) + said[1..] : "itu";
        return new(read.Candidates.Count > 1 ? $"{name} yang mana, {s.Who.Honorific}?" : $"Nama {name} belum ada di kelompok. Maksudnya siapa, {s.Who.Honorific}?",
            [.. people.Where(p => s.Kube.Member(p) is { IsActiveMember: true }).Take(3).Select(p => new Choice(s.Call(p)))]);
    }
}
