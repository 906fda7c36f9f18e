using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What a group calls its goods, learned from a word nobody knew whose goods an officer then named and confirmed.</summary>
internal static class GoodsSebutan
{
    /// <summary>The facts that the answers teach and the line that tells them; nothing for words the catalogue knows or that may not be learned.</summary>
    public static (IReadOnlyList<Fact> Facts, IReadOnlyList<NewText> Texts, string Line) Learn(Scene s, Kube after, IReadOnlyList<(string Said, Code Code)> answers)
    {
        if (!s.Who.OwnPhone) return ([], [], "");
        var own = OwnWords.Of(s.Kube, s.Known.People);
        var finder = GoodsFinder.Of(s.Kube, s.Known.People);
        IReadOnlyList<Person> people = [.. s.Kube.Roster.Keys.Order().Select(s.Known.People.Find).OfType<Person>()];
        foreach (var (said, code) in answers)
        {
            if (said.Contains(' ') || finder.Find(said) is [_, ..] || FreeWord.Of(said, people, own) is not { } word || finder.Find(code) is not { } ware) continue;
            if (new LearnAlias(s.Who.Id, word, null, null, code, s.Today).Decide(after) is Decision.Accepted learned)
                return (learned.Facts, learned.Texts, $"\n\"{word}\" saya ingat sebagai {GoodsSay.Inside(ware.Name)}. Keliru? Ketik *lupakan {word}*.");
        }
        return ([], [], "");
    }
}
