using System.Numerics;
using System.Runtime.Intrinsics;

namespace Bot.Dialogs;

/// <summary>
/// What the linear model sees of a clause: words by their lemma, what the grammars found as typed words, neighbours, pairs of
/// concepts, letters, and who speaks. Each is a bucket number; the order of the buckets means nothing.
/// </summary>
internal static class Features
{
    /// <summary>No more than this many features are taken from a clause.</summary>
    public const int Most = 768;

    private static readonly int Off = int.Parse(Environment.GetEnvironmentVariable("OFF") ?? "0");
    private const int MostWords = 40;

    private enum Kind : uint { Word = 1, Pair, Skip, First, Last, Concept, Both, Letters, Role, RoleConcept, Pattern }

    /// <summary>What stands in place of the words a grammar has taken.</summary>
    private enum Typed : uint { Money = 0x9E01, Count, Number, Date, Month, Time, Person, Speaker, Opaque, Receipt, Goods }

    /// <summary>Writes the buckets of the clause's features and returns how many there are.</summary>
    public static int Fill(Reading r, int first, int next, ConceptSet said, ReadOnlySpan<int> patterns, Span<int> into)
    {
        Span<uint> keys = stackalloc uint[MostWords];
        var words = Keys(r, first, next, keys);
        var n = 0;
        var role = (uint)RoleOf(r.Context.Role);
        Add(into, ref n, Kind.Role, role, 0);
        for (var i = 0; i < words; i++)
        {
            Add(into, ref n, Kind.Word, keys[i], 0);
            if (i + 1 < words) Add(into, ref n, Kind.Pair, keys[i], keys[i + 1]);
            if (i + 2 < words) Add(into, ref n, Kind.Skip, keys[i], keys[i + 2]);
        }
        if (words > 0)
        {
            Add(into, ref n, Kind.First, keys[0], 0);
            Add(into, ref n, Kind.Last, keys[words - 1], 0);
        }
        Meanings(said, role, into, ref n);
        foreach (var pattern in patterns) Add(into, ref n, Kind.Pattern, (uint)pattern, 0);
        Letters(r, first, next, into, ref n);
        return n;
    }

    private static int Keys(Reading r, int first, int next, Span<uint> keys)
    {
        var n = 0;
        for (var i = first; i < next && n < keys.Length; i++)
        {
            var token = r.Tokens[i];
            if (KeyOf(r, token, i) is not { } key) continue;
            if (token.Owner is not Owner.Nobody && n > 0 && keys[n - 1] == key && i > first && r.Tokens[i - 1].Owner == token.Owner) continue;
            keys[n++] = key;
        }
        return n;
    }

    private static uint? KeyOf(Reading r, Token token, int i) => token.Owner switch
    {
        Owner.Money => (uint)Typed.Money,
        Owner.Date => (uint)Typed.Date,
        Owner.Person => token.Is(Concept.Saya) ? (uint)Typed.Speaker : (uint)Typed.Person,
        Owner.Opaque => (uint)Typed.Opaque,
        Owner.Number => token.IsWord ? (uint)Typed.Count : (uint)Typed.Number,
        _ => token.IsWord ? Hash(token.Lemma) : token.Is("?") ? '?' : token.IsNumber ? (uint)Typed.Number : null,
    };

    private static void Meanings(ConceptSet said, uint role, Span<int> into, ref int n)
    {
        Span<ulong> words = stackalloc ulong[ConceptSet.Room / 64];
        said.Bits.CopyTo(words);
        Span<uint> found = stackalloc uint[24];
        var count = 0;
        for (var w = 0; w < words.Length; w++)
            for (var rest = words[w]; rest != 0 && count < found.Length; rest &= rest - 1)
            {
                var concept = (uint)(w * 64 + BitOperations.TrailingZeroCount(rest));
                if (concept != (uint)Concept.Filler) found[count++] = concept;
            }
        for (var i = 0; i < count; i++)
        {
            Add(into, ref n, Kind.Concept, found[i], 0);
            Add(into, ref n, Kind.RoleConcept, found[i], role);
            for (var k = i + 1; k < count; k++) Add(into, ref n, Kind.Both, found[i], found[k]);
        }
    }

    /// <summary>Three and four letters in a row, word ends marked: what still speaks when the spelling is new.</summary>
    private static void Letters(Reading r, int first, int next, Span<int> into, ref int n)
    {
        for (var i = first; i < next; i++)
        {
            var token = r.Tokens[i];
            if (!token.IsWord || !token.Free || token.Text.Length < 3) continue;
            var word = token.Text.AsSpan();
            var end = Math.Min(word.Length, 16);
            for (var a = -1; a + 3 <= end + 1; a++)
            {
                var hash = 2166136261u;
                for (var k = a; k < a + 4 && k <= end; k++)
                {
                    hash = (hash ^ (k < 0 || k == end ? '_' : word[k])) * 16777619u;
                    if (k - a >= 2) Add(into, ref n, Kind.Letters, hash, (uint)(k - a));
                }
            }
        }
    }

    private static void Add(Span<int> into, ref int n, Kind kind, uint a, uint b)
    {
        if (n == into.Length || (Off >> (int)kind & 1) != 0) return;
        var h = (uint)kind * 0x9E3779B1u;
        h = (h ^ a) * 0x85EBCA77u;
        h ^= h >> 15;
        h = (h ^ b) * 0xC2B2AE3Du;
        h ^= h >> 13;
        into[n++] = (int)(h & (IntentModel.Buckets - 1));
    }

    private static uint Hash(string word)
    {
        var hash = 2166136261u;
        foreach (var c in word) hash = (hash ^ c) * 16777619u;
        return hash;
    }

    /// <summary>Members, those who keep the books, those who lead, and everybody outside, each apart.</summary>
    private static int RoleOf(string role) => role switch
    {
        "anggota" => 1, "bendahara" => 2, "ketua" => 3, "sekretaris" => 4, "pendamping" => 5, "tetangga" => 6, "kpm" => 7,
        "kelurahan" => 8, "puskesmas" => 9, "dinsos" => 10, "kasapel" => 11, "tksk" => 12, "mitra" => 13, _ => 0,
    };
}
