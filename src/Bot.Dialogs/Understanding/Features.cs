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

    private enum Kind : uint { Word = 1, Pair, Skip, First, Last, Concept, Both, Letters, Role, RoleConcept, Pattern, Length, Vague, VagueConcept }

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
        features.Vagueness(r, first, next, said, RoleOf(r.Context.Role));
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

    /// <summary>What things and matters are called: a message that names none of them often cannot be known.</summary>
    private static readonly ConceptSet Things = ConceptSet.Of(
        Concept.Kas, Concept.Iks, Concept.DanaUsaha, Concept.Saldo, Concept.Iuran, Concept.Tunggak, Concept.Kuitansi, Concept.Riwayat, Concept.Mutasi, Concept.CatatanN,
        Concept.Sakit, Concept.RumahSakit, Concept.Musibah, Concept.Duka, Concept.Pinjam, Concept.Angsuran, Concept.Meeting, Concept.Jaga, Concept.Pelatihan, Concept.Pesanan,
        Concept.Makanan, Concept.Harga, Concept.Stok, Concept.Barang, Concept.Pmt, Concept.Bpnt, Concept.Pengaduan, Concept.Laba, Concept.Siaran, Concept.Titip, Concept.Token,
        Concept.Dp, Concept.Notulen, Concept.Legal, Concept.Anggota, Concept.Kube, Concept.Menu, Concept.Catering, Concept.Ongkir, Concept.Posyandu, Concept.Posbindu, Concept.Balita,
        Concept.Lansia, Concept.Dapur, Concept.Resep, Concept.Masak, Concept.Lauk, Concept.Sayur, Concept.Nasi, Concept.Kue, Concept.Snack, Concept.Tumpeng, Concept.Minuman,
        Concept.Bumbu, Concept.Layanan, Concept.Listrik, Concept.Pulsa, Concept.Bpjs, Concept.Pdam, Concept.Rastra, Concept.Pkh, Concept.Lapak, Concept.Rapat, Concept.Arisan,
        Concept.Sertifikat, Concept.BagiHasil, Concept.Omzet, Concept.Konsinyasi, Concept.Pirt, Concept.Halal, Concept.Nib, Concept.Merek, Concept.IzinUsaha, Concept.Ktp,
        Concept.Sumbangan, Concept.HasReceipt)
        | ConceptSet.Of(Concept.Sekolah, Concept.Kerja, Concept.Ibadah, Concept.Hiburan, Concept.Asmara, Concept.Obrol, Concept.Spam, Concept.Olshop, Concept.Kendaraan, Concept.Negara,
            Concept.Medis, Concept.Badan, Concept.Lahiran, Concept.Cuaca, Concept.Sedih, Concept.Perabot, Concept.Perkakas, Concept.Pakaian, Concept.Hewan, Concept.Gawai, Concept.Telko);

    /// <summary>How much is said, and whether any thing is named: "minta bantuannya" and "minta bantuan iks" differ in what is missing.</summary>
    private void Vagueness(Reading r, int first, int next, ConceptSet said, uint role)
    {
        var (words, strange) = (0, 0);
        for (var i = first; i < next; i++)
        {
            var token = r.Tokens[i];
            if (!token.IsWord && !token.IsNumber || token.Free && !token.Means.IsEmpty && token.Means.Within(Courtesy)) continue;
            words++;
            if (token.IsWord && token.Free && token.Means.IsEmpty && token.About.IsEmpty && token.Text.Length > 3) strange++;
        }
        var length = words switch { < 5 => (uint)words, < 8 => 5u, < 12 => 6u, _ => 7u };
        Add(Kind.Length, length, 0, names is null ? null : $"length {length}");
        var vague = (said.Overlaps(Things) ? 0u : 1u) + (strange == 0 ? 0u : strange == 1 ? 2u : 4u);
        Add(Kind.Vague, vague, 0, names is null ? null : $"vague {vague}");
        Add(Kind.Vague, vague, 100 + length, names is null ? null : $"vague {vague} and length {length}");
        Add(Kind.Vague, vague, 200 + role, names is null ? null : $"vague {vague} by who speaks");
        if (vague != 1) return;
        Span<ulong> bits = stackalloc ulong[ConceptSet.Room / 64];
        said.Bits.CopyTo(bits);
        for (var w = 0; w < bits.Length; w++)
            for (var rest = bits[w]; rest != 0; rest &= rest - 1)
            {
                var concept = (uint)(w * 64 + BitOperations.TrailingZeroCount(rest));
                if (concept != (uint)Concept.Filler) Add(Kind.VagueConcept, concept, 0, names is null ? null : "nothing named with " + Named(concept));
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
