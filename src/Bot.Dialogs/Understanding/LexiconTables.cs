namespace Bot.Dialogs;

/// <summary>The lists made into tables, once: every written form, the words a misspelling may be taken for, and what is never bent.</summary>
internal sealed class LexiconTables
{
    // Plain dictionaries: they are made in a tenth of the time that frozen ones take, and a look-up costs the same.
    private readonly Dictionary<string, Lexicon.Entry> forms = new(8192, StringComparer.Ordinal);
    private readonly HashSet<string> asWritten = new(StringComparer.Ordinal);

    public Dictionary<string, Lexicon.Entry> Entries => forms;
    public HashSet<string> Names { get; } = new(1024, StringComparer.Ordinal);
    public Dictionary<string, Region> Regions { get; } = new(1024, StringComparer.Ordinal);

    /// <summary>The words a misspelling may be taken for, and what each means.</summary>
    public string[] Targets { get; private init; } = [];
    public ConceptSet[] Meanings { get; private init; } = [];

    /// <summary>Of these words, by the consonants they have.</summary>
    public Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> BySkeleton { get; private init; }
    public FuzzyIndex Fuzzy { get; private init; } = new([]);

    private LexiconTables() { }

    public static LexiconTables Build()
    {
        var t = new LexiconTables();
        t.ReadRegions();
        t.ReadConcepts();
        t.ReadLife();
        t.ReadSlang();
        foreach (var word in Words(CommonWords.Text)) t.forms.TryAdd(word, new(word, ConceptSet.None, Rule.Exact, 0));
        foreach (var word in Words(Confusables.Text)) t.forms.TryAdd(word, new(word, ConceptSet.None, Rule.Exact, 0));
        foreach (var name in Words(GivenNames.Text)) if (!t.forms.ContainsKey(name)) t.Names.Add(name);
        string[] targets = [.. t.forms.Where(f => f.Key.Length >= 4 && !f.Value.Means.IsEmpty && f.Value.Rule < Rule.Slang && !t.asWritten.Contains(f.Key)
            && (f.Key.Length >= 6 || !t.Regions.ContainsKey(f.Key))).Select(f => f.Key).Order(StringComparer.Ordinal)];
        foreach (var word in t.forms.Keys.ToArray()) if (!t.IsStem(word, t.forms[word])) t.forms[word] = t.forms[word] with { Stem = false };
        return new LexiconTables(t)
        {
            Targets = targets,
            Meanings = Array.ConvertAll(targets, w => t.forms[w].Means),
            BySkeleton = Skeletons(targets).GetAlternateLookup<ReadOnlySpan<char>>(),
            Fuzzy = new FuzzyIndex(targets),
        };
    }

    private LexiconTables(LexiconTables read) => (forms, Names, Regions) = (read.forms, read.Names, read.Regions);

    private bool IsStem(string word, Lexicon.Entry entry) =>
        entry.Cost == 0 && !entry.Means.Has(Concept.Filler) && (word.Length > 4 || !Regions.ContainsKey(word)) && (word.Length > 3 || !entry.Means.IsEmpty);

    /// <summary>"Concept: word form form", "Concept* word word" where each is a word of its own; [as written only].</summary>
    private void ReadConcepts()
    {
        foreach (var line in WordList.All.SelectMany(Lexicon.Lines))
        {
            var colon = line.IndexOf(':');
            var kinds = line[colon - 1] == '*';
            var name = line[..(kinds ? colon - 1 : colon)];
            var concept = ConceptSet.Of(Enum.Parse<Concept>(name));
            string? lemma = null;
            foreach (var written in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var word = written.Trim('[', ']');
                if (word != written || name == nameof(Concept.Filler)) asWritten.Add(word);
                lemma = kinds ? word : lemma ?? word;
                if (forms.TryGetValue(word, out var known)) forms[word] = new(lemma == word ? word : known.Lemma, known.Means | concept, lemma == word ? Rule.Exact : known.Rule, 0);
                else forms[word] = new(lemma, concept, lemma == word ? Rule.Exact : Rule.Alias, 0);
            }
        }
    }

    /// <summary>"Concept: word word/form/form": what words tell of; forms are other spellings of the word before them.</summary>
    private void ReadLife()
    {
        foreach (var line in Lexicon.Lines(LifeWords.Text))
        {
            var colon = line.IndexOf(':');
            var concept = ConceptSet.Of(Enum.Parse<Concept>(line[..colon]));
            foreach (var group in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var words = group.Split('/');
                foreach (var word in words)
                    forms[word] = forms.TryGetValue(word, out var known) ? known with { About = known.About | concept }
                        : new(words[0], ConceptSet.None, word == words[0] ? Rule.Exact : Rule.Alias, 0, About: concept);
            }
        }
    }

    /// <summary>"word: form form": a form keeps what it means by itself.</summary>
    private void ReadSlang()
    {
        foreach (var line in Slang.Entries)
        {
            var colon = line.IndexOf(':');
            var lemma = line[..colon];
            var (means, about) = forms.TryGetValue(lemma, out var word) ? (word.Means, word.About) : default;
            foreach (var form in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var rule = form.Length < lemma.Length && Spelling.Skeleton(form) == form && Spelling.IsLeftOf(form, lemma) ? Rule.Abbreviation : Rule.Slang;
                if (!forms.TryGetValue(form, out var known)) forms[form] = new(lemma, means, rule, 1, About: about);
                else if (lemma != form) forms[form] = known with { Lemma = lemma, Rule = Rule.Alias };
            }
        }
    }

    private void ReadRegions()
    {
        foreach (var line in Lexicon.Lines(RegionalWords.Text))
        {
            var colon = line.IndexOf(':');
            var region = Enum.Parse<Region>(line[..colon]);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)) Regions.TryAdd(word, region);
        }
    }

    private static Dictionary<string, int[]> Skeletons(string[] words)
    {
        var found = new Dictionary<string, int[]>(words.Length, StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            var bare = Spelling.Skeleton(words[i]);
            if (bare.Length < 3) continue;
            found[bare] = found.TryGetValue(bare, out var have) ? [.. have, i] : [i];
        }
        return found;
    }

    private static string[] Words(string text) => text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
