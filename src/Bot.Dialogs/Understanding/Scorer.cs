using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>
/// Which wish a clause expresses: the trained model's score of every intent plus the patterns that fit, turned into shares.
/// Wishes that write need more certainty than those that read; what is nobody's business needs none.
/// </summary>
internal static class Scorer
{
    /// <summary>Least share of a wish that only reads, of one that writes, and its lead over the next.</summary>
    public const double Reading = 0.4, Writing = 0.6, Margin = 0.15;

    /// <summary>An alternative is named from this share on.</summary>
    private const double Worth = 0.03;

    /// <summary>From this share of the emergencies on help is offered.</summary>
    internal const double Alarm = 0.6;

    /// <summary>How much a pattern's weight counts beside the model's score.</summary>
    private const double PatternShare = 0.3;

    private const int MostFired = 96;

    private sealed record Pattern(int Intent, double Weight, ConceptSet[] All, ConceptSet None, string Text);

    private static readonly string[] Names;
    private static readonly Pattern[] All;
    private static readonly int[] ByModel;
    private static readonly int[] Dangers;

    /// <summary>The model knows emergencies as wishes of their own, named so.</summary>
    private const string Danger = "darurat_";
    private static readonly FrozenDictionary<ConceptSet, (string[] Member, string[] Officer)> Bare;

    private static readonly FrozenSet<string> Reads = new[]
    {
        Intents.SaldoKas, Intents.IuranSaya, Intents.IuranTunggakan, Intents.KasRiwayat, Intents.Kuitansi, Intents.Orang, Intents.Mulai, Intents.DaftarAnggota,
        "jadwal_jaga", "pertemuan_jadwal", "pelatihan_lihat", "pesan_status", "harga_cek", "stok_cek", "bantuan_jadwal", "laporan_bulanan", "bagi_hasil", "titip_lihat",
        "laba_target", "token_pulsa", "pinjam_saya", "legal_lihat", "sumber_lihat", "data_lihat", "anggota_lihat", "menu_lihat", "pengaduan", Intents.IksBantuan,
        "dapur_rekap", "dapur_belanja", "dapur_tugas", "notulen_lihat", "siaran_hasil", "pertemuan_hadir", "pertemuan_izin", "jaga_hadir", "jaga_telat", "izin_jaga",
        Intents.TerimaKasih, Intents.Ya, Intents.Tidak, Intents.Batal, Intents.Berhenti, "pertemuan_belumtahu",
    }.ToFrozenSet(StringComparer.Ordinal);

    static Scorer()
    {
        var names = new List<string>(IntentModel.Shipped.Intents);
        var all = new List<Pattern>();
        foreach (var line in Lexicon.Lines(Patterns.Text))
        {
            var (head, body) = (line[..line.IndexOf(':')].Split(' '), line[(line.IndexOf(':') + 1)..]);
            var halves = body.Split('!');
            if (!names.Contains(head[0])) names.Add(head[0]);
            all.Add(new(names.IndexOf(head[0]), double.Parse(head[1], System.Globalization.CultureInfo.InvariantCulture),
                [.. halves[0].Split('&').Select(Set)], halves.Length > 1 ? Set(halves[1]) : ConceptSet.None, line));
        }
        (Names, All) = ([.. names], [.. all]);
        Dangers = [.. names.Where(n => n.StartsWith(Danger, StringComparison.Ordinal)).Select(n => names.IndexOf(n))];
        ByModel = [.. IntentModel.Shipped.Intents.Select(i => names.IndexOf(i))];
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

    /// <summary>For a trace: the wishes in the order of their scores, the emergencies among them, and a pattern by its number.</summary>
    public static string NameOf(int intent) => Names[intent];
    public static bool IsDanger(int intent) => Array.IndexOf(Dangers, intent) >= 0;
    public static (int Intent, string Text) PatternAt(int number) => (All[number].Intent, All[number].Text);

    public static bool OnlyReads(string intent) => Reads.Contains(intent);

    /// <summary>The buckets of a clause, for training and for scoring.</summary>
    public static int Features(Reading r, int first, int next, ConceptSet said, Span<int> into)
    {
        Span<int> fired = stackalloc int[MostFired];
        return Bot.Dialogs.Features.Fill(r, first, next, said, fired[..Fire(said, fired)], into);
    }

    /// <summary>The decision for a clause that holds these concepts; <paramref name="doubt"/> is what unknown and guessed words take away.</summary>
    /// <param name="danger">The share of the emergencies among everything it could be (I-21).</param>
    public static Meaning Decide(Reading r, int first, int next, ConceptSet said, double doubt, out double danger)
    {
        Span<double> scores = stackalloc double[Names.Length];
        var note = r.Trace?.Scoring(first, next, said, doubt);
        Score(r, first, next, said, scores, note);
        var (one, two, three) = Best(scores);
        var (sum, top) = (0.0, scores[one]);
        Span<double> shares = stackalloc double[scores.Length];
        for (var i = 0; i < shares.Length; i++) sum += shares[i] = Math.Exp(scores[i] - top);
        for (var i = 0; i < shares.Length; i++) shares[i] /= sum;
        var (share, rival) = (1 / sum, shares[two]);
        var others = Others(two, three, shares);
        var name = Names[one];
        danger = Dangers.Length == 0 ? 1 : 0;
        foreach (var at in Dangers) danger += shares[at];
        var confidence = Math.Round(share, 2);
        var (sure, needed) = (share - doubt * 0.1, Reads.Contains(name) ? Reading : Writing);
        note?.Weighed(share, sure, rival, danger, needed);
        if (Array.IndexOf(Dangers, one) >= 0) return new(Intents.OutOfScope, Math.Round(danger, 2)) { Slots = danger < Alarm || Pantangan.OnlyTells(r.Text) ? new() : new() { Emergency = name[Danger.Length..] } };
        if (name == Intents.OutOfScope) return new(name, confidence) { Alternatives = others };
        if (name == Intents.Clarify) return new(name, confidence) { Alternatives = others };
        if (sure >= needed && share - rival >= Margin) return new(name, confidence) { Alternatives = others };
        return Names[two] == Intents.OutOfScope && share < Reading ? new(Intents.OutOfScope, confidence) { Alternatives = [name] } : new(Intents.Clarify, confidence) { Alternatives = [name, .. others] };
    }

    /// <summary>The next two wishes, as far as they are worth naming.</summary>
    private static string[] Others(int two, int three, ReadOnlySpan<double> shares)
    {
        var (second, third) = (Named(two, shares), Named(three, shares));
        return second ? third ? [Names[two], Names[three]] : [Names[two]] : third ? [Names[three]] : [];

        static bool Named(int i, ReadOnlySpan<double> shares) => shares[i] >= Worth && Names[i] is not (Intents.OutOfScope or Intents.Clarify) && Array.IndexOf(Dangers, i) < 0;
    }

    private static void Score(Reading r, int first, int next, ConceptSet said, Span<double> scores, Scored? note)
    {
        Span<int> fired = stackalloc int[MostFired];
        fired = fired[..Fire(said, fired)];
        Span<int> features = stackalloc int[Bot.Dialogs.Features.Most];
        features = features[..Bot.Dialogs.Features.Fill(r, first, next, said, fired, features, note?.Features)];
        Span<double> learnt = stackalloc double[ByModel.Length];
        IntentModel.Shipped.Score(features, learnt);
        // A wish the model has never seen can only be had by its patterns.
        var most = 0.0;
        for (var i = 0; i < learnt.Length; i++) most = i == 0 ? learnt[0] : Math.Max(most, learnt[i]);
        scores.Fill(most - 6);
        for (var i = 0; i < learnt.Length; i++) scores[ByModel[i]] = learnt[i];
        note?.Learnt(fired, scores);
        Span<double> best = stackalloc double[Names.Length], more = stackalloc double[Names.Length];
        best.Clear();
        more.Clear();
        foreach (var at in fired)
        {
            var p = All[at];
            if (p.Weight < 0) scores[p.Intent] += p.Weight * PatternShare;
            else if (p.Weight > best[p.Intent]) { more[p.Intent] += best[p.Intent]; best[p.Intent] = p.Weight; }
            else more[p.Intent] += p.Weight;
        }
        for (var i = 0; i < best.Length; i++) scores[i] += (best[i] + Math.Min(more[i] / 4, 1.5)) * PatternShare;
        note?.Summed(scores);
    }

    private static (int, int, int) Best(ReadOnlySpan<double> scores)
    {
        int one = 0, two = -1, three = -1;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[one]) (one, two, three) = (i, one, two);
            else if (two < 0 || scores[i] > scores[two]) (two, three) = (i, two);
            else if (three < 0 || scores[i] > scores[three]) three = i;
        }
        return (one, two, three);
    }

    private static int Fire(ConceptSet said, Span<int> fired)
    {
        var n = 0;
        for (var i = 0; i < All.Length && n < fired.Length; i++)
            if (!said.Overlaps(All[i].None) && Fits(All[i], said)) fired[n++] = i;
        return n;
    }

    private static bool Fits(Pattern p, ConceptSet said)
    {
        foreach (var group in p.All) if (!said.Overlaps(group)) return false;
        return true;
    }
}
