using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A name nobody bore, and who was meant when we asked.</summary>
public sealed record NameAnswer(string Said, PersonId Person);

/// <summary>
/// What a group calls its people, learned from answers an officer confirmed, one line in the receipt telling it, and taken back
/// with <c>lupakan nrul</c>. Amounts, days and wishes are never learned.
/// </summary>
internal static class Sebutan
{
    /// <summary>
    /// The facts that the answers teach, for the group as it is <paramref name="after"/> the facts decided before them, and the line that tells them;
    /// nothing, and no line, for words that may not be learned.
    /// </summary>
    public static (IReadOnlyList<Fact> Facts, IReadOnlyList<NewText> Texts, string Line) Learn(Scene s, Kube after, IEnumerable<NameAnswer> answers)
    {
        if (!s.Who.OwnPhone) return ([], [], "");
        var own = OwnWords.Of(s.Kube, s.Known.People);
        IReadOnlyList<Person> people = [.. s.Kube.Roster.Keys.Order().Select(s.Known.People.Find).OfType<Person>()];
        var (facts, texts, told) = (new List<Fact>(), new List<NewText>(), new List<NameAnswer>());
        foreach (var answer in answers)
        {
            if (Known(own, answer.Said) is { } known ? known.Person != answer.Person : FreeWord.Of(answer.Said, people, own) is null) continue;
            var word = FreeWord.Plain(answer.Said);
            if (told.Exists(t => t.Said == word)) continue;
            if (new LearnAlias(s.Who.Id, word, Known(own, word)?.Text, answer.Person, null, s.Today).Decide(after) is not Decision.Accepted learned) continue;
            facts.AddRange(learned.Facts);
            texts.AddRange(learned.Texts);
            told.Add(new(word, answer.Person));
            after = learned.Facts.Aggregate(after, (k, f) => k.After(f));
        }
        return (facts, texts, told is [] ? "" : "\n" + SebutanWords.Learned(s, told));
    }

    /// <summary>"lupakan nrul": the word, when the message says that and nothing else; a word of the language ("lupakan saja") is none.</summary>
    private static string? Word(Scene s)
    {
        if (!s.Heard.Text.StartsWith("lup", StringComparison.Ordinal)) return null;
        var words = s.Heard.Text.Split([' ', '.', '!', ',', '*', '"'], StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var verb, .. var rest] || Lexicon.Find(verb) is not { } entry || !entry.Means.Has(Concept.Lupakan)) return null;
        if (rest is ["nama" or "sebutan" or "panggilan", .. var named]) rest = named;
        if (rest is [var title, var name, ..] && Names.IsTitle(title)) rest = rest[1..];
        while (rest is [_, .., var last] && last is "ya" or "dong" or "deh" or "aja" or "saja" or "bu" or "pak") rest = rest[..^1];
        return rest is [var only] && only.Length >= 3 && only.All(char.IsLetter) && !Lexicon.Knows(only) && !Names.IsTitle(only) ? FreeWord.Plain(only) : null;
    }

    /// <summary>Takes a learned word back; null when the message is about something else.</summary>
    public static Step? Forget(Scene s)
    {
        if (Word(s) is not { } word || s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping })) return null;
        if (!Aliases.MayTeach(s.Member)) return Step.Reply(SebutanWords.OfficersOnly(s));
        if (!s.Who.OwnPhone) return Step.Reply(SebutanWords.SharedPhone(s));
        return Known(OwnWords.Of(s.Kube, s.Known.People), word) is { } known && new ForgetAlias(s.Who.Id, known.Text).Decide(s.Kube) is Decision.Accepted gone
            ? Step.From(gone) with { Say = [SebutanWords.Forgotten(s, word)] }
            : Step.Reply(SebutanWords.NothingToForget(s, word));
    }

    private static Alias? Known(OwnWords own, string said)
    {
        var word = FreeWord.Plain(said);
        foreach (var (learned, alias) in own.Learned) if (learned == word) return alias;
        return null;
    }
}

/// <summary>Sentences about learned names.</summary>
internal static class SebutanWords
{
    public static string Learned(Scene s, IReadOnlyList<NameAnswer> told) => told is [var one]
        ? $"\"{one.Said}\" saya ingat sebagai {s.Call(one.Person)}. Keliru? Ketik *lupakan {one.Said}*."
        : $"Saya ingat {Say.List([.. told.Select(t => $"\"{t.Said}\" = {s.Call(t.Person)}")])}. Keliru? Ketik *lupakan {told[0].Said}*.";

    public static Message Forgotten(Scene s, string word) => new($"Baik, {s.Who.Call}, sebutan \"{word}\" saya lupakan. Catatan yang sudah ada tidak berubah.", [new("Menu")]);

    public static Message NothingToForget(Scene s, string word) => new($"Tidak ada sebutan \"{word}\" yang saya ingat, {s.Who.Honorific}. Nama di daftar anggota tetap dipakai.", [new("Menu")]);

    public static Message OfficersOnly(Scene s) => new($"Sebutan nama diatur pengurus, {s.Who.Honorific}. Sampaikan ke {s.Holder(Jabatan.Bendahara)} ya.", [new("Menu")]);

    public static Message SharedPhone(Scene s) => new($"Dari HP yang dipakai berdua belum bisa, {s.Who.Honorific}. Pakai HP sendiri ya.", [new("Menu")]);
}
