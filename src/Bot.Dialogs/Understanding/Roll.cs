using System.Runtime.CompilerServices;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>One way a person is called: its folded words, and how good a name it is (0 nickname, 1 full name, 2 alias, 3 first name, 4 a later part).</summary>
internal sealed class NameForm(string[] words, Person person, int rank)
{
    public string[] Words { get; } = words;
    public Person Person { get; } = person;
    public int Rank { get; } = rank;

    /// <summary>The words with no letter twice in a row.</summary>
    public string[] Plain { get; } = Array.ConvertAll(words, w => Spelling.Collapse(w, 1, 2));

    /// <summary>Of the first word: its consonants, and its letters in their order.</summary>
    public string Skeleton { get; } = Spelling.Skeleton(words[0]);
    public string Sorted { get; } = string.Concat(words[0].Order());
}

/// <summary>
/// A roster filed by how its people are called: made once and kept for as long as their records live, made anew when the roster
/// holds other people than before. The list itself may be another one each time.
/// </summary>
internal sealed class Roll
{
    // Filed under the one in the middle: those who belong to several groups mostly stand at an end.
    private static readonly ConditionalWeakTable<Person, Roll> Known = [];
    private static readonly ConditionalWeakTable<Person, NameForm[]> Forms = [];
    private static readonly Roll Nobody = new([]);

    private readonly Person[] people;
    private readonly Dictionary<string, NameForm[]> byFirst;
    private readonly Dictionary<char, NameForm[]> byLetter;

    private Roll(IReadOnlyList<Person> roster)
    {
        people = [.. roster];
        List<NameForm> forms = [.. people.SelectMany(p => Forms.GetValue(p, FormsOf))];
        byFirst = forms.GroupBy(f => f.Plain[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        var single = forms.FindAll(f => f.Rank <= 3 && f.Words.Length == 1);
        byLetter = single.Where(f => f.Words[0].Length >= 3).GroupBy(f => f.Words[0][0]).ToDictionary(g => g.Key, g => g.ToArray());
        Called = [.. single.GroupBy(f => f.Person.Id).Select(g => (g.Key, g.Select(f => f.Words[0]).ToArray()))];
    }

    /// <summary>Each person with the single words she is called by, in the order of the roster.</summary>
    public (PersonId Who, string[] Words)[] Called { get; }

    public static Roll Of(IReadOnlyList<Person> roster)
    {
        if (roster.Count == 0) return Nobody;
        var middle = roster[roster.Count / 2];
        if (Known.TryGetValue(middle, out var roll) && roll.Holds(roster)) return roll;
        roll = new(roster);
        Known.AddOrUpdate(middle, roll);
        return roll;
    }

    /// <summary>The forms whose first word has these letters, repeated ones counted once, in the order of the roster.</summary>
    public ReadOnlySpan<NameForm> First(string word) => byFirst.GetValueOrDefault(Spelling.Collapse(word, 1, 2));

    /// <summary>The forms of one word, three letters or more, that begin with this letter.</summary>
    public ReadOnlySpan<NameForm> Beginning(char letter) => byLetter.GetValueOrDefault(letter);

    private bool Holds(IReadOnlyList<Person> roster)
    {
        if (roster.Count != people.Length) return false;
        for (var i = 0; i < people.Length; i++) if (!ReferenceEquals(people[i], roster[i])) return false;
        return true;
    }

    private static NameForm[] FormsOf(Person p)
    {
        var forms = new List<NameForm>();
        Add(p.Nickname, 0);
        Add(p.Name, 1);
        foreach (var alias in p.Aliases) Add(alias, 2);
        var parts = Names.WordsOf(p.Name);
        if (parts.Length > 1) forms.Add(new([parts[0]], p, 3));
        foreach (var part in parts.Skip(1)) forms.Add(new([part], p, 4));
        return [.. forms];

        void Add(string name, int rank)
        {
            var words = Names.WordsOf(name);
            if (rank == 2 && words.Length > 1 && Names.IsHonorific(words[0])) words = words[1..];
            if (words.Length > 0) forms.Add(new(words, p, rank));
        }
    }
}
