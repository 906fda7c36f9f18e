using System.Numerics;
using System.Runtime.Intrinsics;

namespace Bot.Dialogs;

/// <summary>
/// What the linear model sees of a clause: words by their lemma, what the grammars found as typed words, neighbours, pairs of
/// concepts, letters, and who speaks. Each is a bucket number; the order of the buckets means nothing.
/// </summary>
internal ref struct Features
{
    /// <summary>No more than this many features are taken from a clause, from no more than this many words.</summary>
    public const int Most = 768, MostWords = 40;

    private enum Kind : uint { Word = 1, Pair, Skip, First, Last, Concept, Both, Letters, Role, RoleConcept, Pattern }

    private readonly Span<int> into;
    private readonly List<(int Bucket, string Name)>? names;
    private int count;

    private Features(Span<int> into, List<(int Bucket, string Name)>? names)
    {
        this.into = into;
        this.names = names;
    }

    /// <summary>Writes the buckets of the clause's features and returns how many there are.</summary>
    /// <param name="patterns">The patterns that fit, by number.</param>
    /// <param name="names">For a trace: what each bucket stands for.</param>
    public static int Fill(Reading r, int first, int next, ConceptSet said, ReadOnlySpan<int> patterns, Span<int> into, List<(int Bucket, string Name)>? names = null)
    {
        var features = new Features(into, names);
        var courtesies = first;
        while (courtesies < next && Courteous(r.Tokens, courtesies, next)) courtesies++;
        features.Words(r, first, next, courtesies < next);
        features.Meanings(said, RoleOf(r.Context.Role));
        foreach (var pattern in patterns) features.Add(Kind.Pattern, (uint)pattern, 0, names is null ? null : $"pattern {Scorer.PatternAt(pattern).Text}");
        for (var i = first; i < next; i++)
            if (r.Tokens[i] is { IsWord: true, Free: true, Text.Length: > 2 } token && !(courtesies < next && Courteous(r.Tokens, i, next))) features.Letters(token.Text);
        return features.count;
    }

    private static readonly ConceptSet Courtesy = ConceptSet.Of(Concept.Filler, Concept.Salam, Concept.SalamIslami, Concept.Sapaan);

    /// <summary>Greetings, particles and forms of address: beside anything else they say nothing of the wish. So does "pagi" before one.</summary>
    private static bool Courteous(List<Token> t, int i, int next) =>
        t[i].Kind == TokenKind.Symbol && !t[i].Is("?") || t[i].Free && (!t[i].Means.IsEmpty && t[i].Means.Within(Courtesy)
            || t[i].Is(Concept.PartOfDay) && i + 1 < next && t[i + 1].Free && !t[i + 1].Means.IsEmpty && t[i + 1].Means.Within(Courtesy));

    private void Words(Reading r, int first, int next, bool polite)
    {
        Span<uint> keys = stackalloc uint[MostWords];
        Span<int> at = stackalloc int[MostWords];
        var n = 0;
        for (var i = first; i < next && n < keys.Length; i++)
        {
            var token = r.Tokens[i];
            if (polite && Courteous(r.Tokens, i, next)) continue;
            if (token.IsWord || token.Owner != Owner.Nobody || token.Is("?") || token.IsNumber) (keys[n], at[n]) = (KeyOf(token), i);
            else continue;
            if (token.Owner == Owner.Nobody || n == 0 || keys[n - 1] != keys[n] || at[n - 1] != i - 1) n++;
            else at[n - 1] = i;
        }
        for (var i = 0; i < n; i++)
        {
            Add(Kind.Word, keys[i], 0, Named(r, at, i, i));
            if (i + 1 < n) Add(Kind.Pair, keys[i], keys[i + 1], Named(r, at, i, i + 1));
            if (i + 2 < n) Add(Kind.Skip, keys[i], keys[i + 2], Named(r, at, i, i + 2));
        }
        if (n == 0) return;
        Add(Kind.First, keys[0], 0, names is null ? null : Named(r, at, 0, 0) + " first");
        Add(Kind.Last, keys[n - 1], 0, names is null ? null : Named(r, at, n - 1, n - 1) + " last");
    }

    /// <summary>A word by its lemma; whatever a grammar has taken by its kind, so that 50 kotak and 30 kotak are the same.</summary>
    private static uint KeyOf(Token token) => token.Owner switch
    {
        Owner.Nobody => token.IsNumber ? 0x9E00 : Hash(token.Lemma),
        Owner.Person when token.Is(Concept.Saya) => 0x9E01,
        Owner.Number when token.IsWord => 0x9E02,
        _ => 0x9E10 + (uint)token.Owner,
    };

    private void Meanings(ConceptSet said, uint role)
    {
        Span<ulong> words = stackalloc ulong[ConceptSet.Room / 64];
        said.Bits.CopyTo(words);
        Span<uint> found = stackalloc uint[24];
        var n = 0;
        for (var w = 0; w < words.Length; w++)
            for (var rest = words[w]; rest != 0 && n < found.Length; rest &= rest - 1)
            {
                var concept = (uint)(w * 64 + BitOperations.TrailingZeroCount(rest));
                if (concept != (uint)Concept.Filler) found[n++] = concept;
            }
        Add(Kind.Role, role, 0, names is null ? null : "who speaks");
        for (var i = 0; i < n; i++)
        {
            Add(Kind.Concept, found[i], 0, Named(found[i]));
            Add(Kind.RoleConcept, found[i], role, names is null ? null : Named(found[i]) + " by who speaks");
            for (var k = i + 1; k < n; k++) Add(Kind.Both, found[i], found[k], names is null ? null : Named(found[i]) + " with " + Named(found[k]));
        }
    }

    /// <summary>Three and four letters in a row, word ends marked: what still speaks when the spelling is new.</summary>
    private void Letters(ReadOnlySpan<char> word)
    {
        var end = Math.Min(word.Length, 16);
        for (var a = -1; a + 3 <= end + 1; a++)
        {
            var hash = 2166136261u;
            for (var k = a; k < a + 4 && k <= end; k++)
            {
                hash = (hash ^ (k < 0 || k == end ? '_' : word[k])) * 16777619u;
                if (k - a >= 2) Add(Kind.Letters, hash, (uint)(k - a), names is null ? null : $"letters \"{(a < 0 ? "_" : "")}{word[Math.Max(a, 0)..Math.Min(k + 1, end)]}{(k == end ? "_" : "")}\"");
            }
        }
    }

    private void Add(Kind kind, uint a, uint b, string? name)
    {
        if (count == into.Length) return;
        var h = (uint)kind * 0x9E3779B1u;
        h = (h ^ a) * 0x85EBCA77u;
        h ^= h >> 15;
        h = (h ^ b) * 0xC2B2AE3Du;
        h ^= h >> 13;
        into[count++] = (int)(h & (IntentModel.Buckets - 1));
        if (name is not null) names!.Add((into[count - 1], name));
    }

    private readonly string? Named(Reading r, Span<int> at, int from, int to)
    {
        if (names is null) return null;
        var (one, two) = (Word(r.Tokens[at[from]]), Word(r.Tokens[at[to]]));
        return from == to ? $"\"{one}\"" : to == from + 1 ? $"\"{one} {two}\"" : $"\"{one} … {two}\"";

        static string Word(Token token) => token.Owner == Owner.Nobody ? token.Lemma : $"<{token.Owner}>";
    }

    private readonly string? Named(uint concept) => names is null ? null : ((Concept)concept).ToString();

    private static uint Hash(string word)
    {
        var hash = 2166136261u;
        foreach (var c in word) hash = (hash ^ c) * 16777619u;
        return hash;
    }

    /// <summary>Members, those who keep the books, those who lead, and everybody outside, each apart.</summary>
    private static uint RoleOf(string role) => role switch
    {
        "anggota" => 1, "bendahara" => 2, "ketua" => 3, "sekretaris" => 4, "pendamping" => 5, "tetangga" => 6, "kpm" => 7,
        "kelurahan" => 8, "puskesmas" => 9, "dinsos" => 10, "kasapel" => 11, "tksk" => 12, "mitra" => 13, _ => 0,
    };
}
