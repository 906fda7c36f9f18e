using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>
/// Which wish a set of concepts expresses: the weight of the best fitting pattern per intent plus a quarter of the
/// others', turned into shares against "nothing of ours". Wishes that write need more certainty than those that read.
/// </summary>
internal static class Scorer
{
    private const double Nothing = 2, Reading = 0.5, Writing = 0.75, Margin = 0.2;

    private sealed record Pattern(int Intent, double Weight, ConceptSet[] All, ConceptSet None);

    private static readonly string[] Names;
    private static readonly Pattern[] All;
    private static readonly FrozenDictionary<ConceptSet, (string[] Member, string[] Officer)> Bare;

    private static readonly FrozenSet<string> Reads = new[]
    {
        Intents.SaldoKas, Intents.IuranSaya, Intents.IuranTunggakan, Intents.KasRiwayat, Intents.Kuitansi, Intents.Orang, Intents.Mulai, Intents.DaftarAnggota,
        "jadwal_jaga", "pertemuan_jadwal", "pelatihan_lihat", "pesan_status", "harga_cek", "stok_cek", "bantuan_jadwal", "laporan_bulanan", "bagi_hasil",
        "laba_target", "token_pulsa", "pinjam_saya", "legal_lihat", "sumber_lihat", "data_lihat", "anggota_lihat", "menu_lihat", "pengaduan", Intents.IksBantuan,
    }.ToFrozenSet(StringComparer.Ordinal);

    static Scorer()
    {
        var names = new List<string>();
        var all = new List<Pattern>();
        foreach (var line in Lexicon.Lines(Patterns.Text))
        {
            var (head, body) = (line[..line.IndexOf(':')].Split(' '), line[(line.IndexOf(':') + 1)..]);
            var halves = body.Split('!');
            if (!names.Contains(head[0])) names.Add(head[0]);
            all.Add(new(names.IndexOf(head[0]), double.Parse(head[1], System.Globalization.CultureInfo.InvariantCulture),
                [.. halves[0].Split('&').Select(Set)], halves.Length > 1 ? Set(halves[1]) : ConceptSet.None));
        }
        (Names, All) = ([.. names], [.. all]);
        Bare = Lexicon.Lines(Patterns.Bare).ToFrozenDictionary(l => Set(l[..l.IndexOf(':')].Replace('+', '|')), l =>
        {
            var lists = l[(l.IndexOf(':') + 1)..].Split('/');
            return (Words(lists[0]), Words(lists[^1]));
        });

        static string[] Words(string s) => s.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        static ConceptSet Set(string s)
        {
            var set = ConceptSet.None;
            foreach (var name in s.Split('|', StringSplitOptions.TrimEntries)) set |= ConceptSet.Of(Enum.Parse<Concept>(name));
            return set;
        }
    }

    /// <summary>The candidates for a message of one word that fits several wishes; null when it names one.</summary>
    public static string[]? Several(ConceptSet only, bool officer)
    {
        if (!Bare.TryGetValue(only, out var lists)) return null;
        return officer ? lists.Officer : lists.Member;
    }

    /// <summary>The decision for what a clause holds; <paramref name="doubt"/> is what unknown and guessed words take away.</summary>
    public static Meaning Decide(ConceptSet said, double doubt)
    {
        Span<double> best = stackalloc double[Names.Length], more = stackalloc double[Names.Length];
        Span<double> against = stackalloc double[Names.Length];
        against.Clear();
        best.Clear();
        more.Clear();
        foreach (var p in All)
        {
            if (said.Overlaps(p.None) || !Fits(p, said)) continue;
            if (p.Weight < 0) against[p.Intent] += p.Weight;
            else if (p.Weight > best[p.Intent]) { more[p.Intent] += best[p.Intent]; best[p.Intent] = p.Weight; }
            else more[p.Intent] += p.Weight;
        }
        var sum = Math.Exp(Nothing + doubt);
        int first = -1, second = -1, third = -1;
        for (var i = 0; i < best.Length; i++)
        {
            if (best[i] == 0) continue;
            best[i] = Math.Exp(best[i] + Math.Min(more[i] / 4, 1.5) + against[i]);
            sum += best[i];
            if (first < 0 || best[i] > best[first]) (first, second, third) = (i, first, second);
            else if (second < 0 || best[i] > best[second]) (second, third) = (i, second);
            else if (third < 0 || best[i] > best[third]) third = i;
        }
        if (first < 0) return new Meaning(Intents.OutOfScope, 0.5);
        var (share, rival) = (best[first] / sum, second < 0 ? 0 : best[second] / sum);
        var confidence = Math.Round(share, 2);
        string[] others = [.. new[] { second, third }.Where(i => i >= 0).Select(i => Names[i])];
        if (share >= (Reads.Contains(Names[first]) ? Reading : Writing) && share - rival >= Margin) return new(Names[first], confidence) { Alternatives = others };
        return new(Intents.Clarify, confidence) { Alternatives = [Names[first], .. others] };
    }

    private static bool Fits(Pattern p, ConceptSet said)
    {
        foreach (var group in p.All) if (!said.Overlaps(group)) return false;
        return true;
    }
}
