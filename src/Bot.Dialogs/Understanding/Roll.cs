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
    private readonly Dictionary<string, List<NameForm>> byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<NameForm>> byLetter = [];
    private static readonly List<NameForm> None = [];

    private Roll(IReadOnlyList<Person> roster)
    {
        people = [.. roster];
        var called = new List<(PersonId Who, List<string> Words)>(people.Length);
        foreach (var person in people)
            foreach (var form in Forms.GetValue(person, FormsOf))
            {
                File(byFirst, form.Plain[0], form);
                if (form.Rank > 3 || form.Words.Length > 1) continue;
                if (form.Words[0].Length >= 3) File(byLetter, form.Words[0][0], form);
                var at = called.FindIndex(c => c.Who == person.Id);
                if (at < 0) called.Add((person.Id, [form.Words[0]]));
                else called[at].Words.Add(form.Words[0]);
            }
        Called = called;
    }

    private static void File<T>(Dictionary<T, List<NameForm>> under, T key, NameForm form) where T : notnull
    {
        if (under.TryGetValue(key, out var forms)) forms.Add(form);
        else under.Add(key, [form]);
    }

    /// <summary>Each person with the single words she is called by, in the order of the roster.</summary>
    public List<(PersonId Who, List<string> Words)> Called { get; }

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
    public List<NameForm> First(string word) => byFirst.GetValueOrDefault(Spelling.Collapse(word, 1, 2), None);

    /// <summary>The forms of one word, three letters or more, that begin with this letter.</summary>
    public List<NameForm> Beginning(char letter) => byLetter.GetValueOrDefault(letter, None);

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
