using System.Runtime.CompilerServices;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Goods as the dialogs speak of them: what the catalogue holds, by their name.</summary>
/// <param name="Name">As the catalogue prints it, "Beras SPHP 5 kg".</param>
internal sealed record Ware(Product Product, string Name)
{
    public Code Code => Product.Code;
    public string Unit => Product.Unit.Value;

    /// <summary>Weight or volume of one, where the name says it: 5 and kg; null otherwise.</summary>
    public (decimal Count, string Unit)? Size { get; init; }

    /// <summary>The name without a size that the unit says already: "Telur ayam" is sold by the kg.</summary>
    public string Short { get; init; } = Name;
}

/// <summary>
/// A group's goods by what people call them: a whole name or alias first, then every word of what was said, letters held down or slipped let
/// pass. Filed once for as long as the catalogue and the learned words stand.
/// </summary>
internal sealed class GoodsFinder
{
    /// <summary>More than a reader wants of one word.</summary>
    private const int MostFound = 50, LeastPrefix = 4;

    private static readonly ConditionalWeakTable<OwnWords, GoodsFinder> Built = [];

    private readonly Dictionary<string, List<int>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> words = new(StringComparer.Ordinal);
    private readonly string[] sorted;
    private readonly FuzzyIndex slips;
    private readonly Dictionary<Code, int> codes = [];

    private GoodsFinder(Kube kube, OwnWords own)
    {
        var products = kube.Catalogue.Products.ToDictionary(p => p.Code);
        var all = new List<Ware>(own.Goods.Count);
        foreach (var goods in own.Goods)
        {
            var at = all.Count;
            codes[new(goods.Code)] = at;
            all.Add(Sized(new(products[new(goods.Code)], goods.Name)));
            foreach (var called in goods.Aliases.Append(goods.Name)) File(Words(called), at);
            File([goods.Code.ToLowerInvariant()], at);
        }
        All = all;
        sorted = [.. words.Keys.Order(StringComparer.Ordinal)];
        slips = new FuzzyIndex(sorted);
    }

    /// <summary>Everything on offer, in the order in which it was listed.</summary>
    public IReadOnlyList<Ware> All { get; }

    public static GoodsFinder Of(Kube kube, IDirectory texts) => Built.GetValue(OwnWords.Of(kube, texts), own => new(kube, own));

    public Ware? Find(Code code) => codes.TryGetValue(code, out var at) ? All[at] : null;

    /// <summary>What was meant: one by its name or alias, else all that every word fits; none for what nobody sells here.</summary>
    /// <param name="unit">The unit said with it; it chooses between goods of one name (telur, sepapan).</param>
    public IReadOnlyList<Ware> Find(string said, string? unit = null)
    {
        var asked = Words(said);
        if (asked.Count == 0) return [];
        if (names.TryGetValue(string.Join(' ', asked), out var exact)) return ByUnit(exact, unit, asked);
        if (Meet(asked) is { Count: > 0 } found) return ByUnit(found, unit, asked);
        var mended = asked.ConvertAll(Mended);
        return mended.SequenceEqual(asked, StringComparer.Ordinal) ? []
            : names.TryGetValue(string.Join(' ', mended), out exact) ? ByUnit(exact, unit, mended)
            : Meet(mended) is { Count: > 0 } close ? ByUnit(close, unit, mended) : [];
    }

    /// <summary>The three that come nearest to what nobody sells here: they share most words with it, spelt nearly so.</summary>
    public IReadOnlyList<Ware> Near(string said)
    {
        var shared = new Dictionary<int, int>();
        foreach (var word in Words(said).ConvertAll(Mended))
            foreach (var at in Fitting(word)) shared[at] = shared.GetValueOrDefault(at) + 1;
        return [.. shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(3).Select(s => All[s.Key])];
    }

    /// <summary>Others of the same kind of goods: their names begin alike, minyakita and minyak goreng.</summary>
    public IEnumerable<Ware> Kin(Ware ware) => All.Where(w => w.Code != ware.Code && w.Product.Kind == ware.Product.Kind && Alike(w.Name, ware.Name));

    private static bool Alike(string a, string b) => a.Length >= 5 && b.Length >= 5 && a.AsSpan(0, 5).Equals(b.AsSpan(0, 5), StringComparison.OrdinalIgnoreCase);

    private void File(List<string> called, int at)
    {
        if (called.Count == 0) return;
        Add(names, string.Join(' ', called), at);
        foreach (var word in called) Add(words, word, at);
    }

    private static void Add(Dictionary<string, List<int>> index, string key, int at)
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        if (list.Count == 0 || list[^1] != at) list.Add(at);
    }

    /// <summary>Of goods that one word fits, those sold by the unit said; all when none is.</summary>
    private List<Ware> ByUnit(List<int> found, string? unit, List<string> asked)
    {
        var wares = found.Take(MostFound).Select(i => All[i]).ToList();
        if (unit is null) return wares;
        var same = wares.FindAll(w => w.Unit == unit);
        if (same.Count > 0) return same;
        // "telur sepapan": the alias names the kilo, the unit another of the same words.
        var wider = Meet(asked).Take(MostFound).Select(i => All[i]).Where(w => w.Unit == unit).ToList();
        return wider is [_, ..] ? wider : wares;
    }

    private List<int> Meet(List<string> asked)
    {
        List<int>? meet = null;
        foreach (var word in asked)
        {
            var fits = Fitting(word);
            if (fits.Count == 0) return [];
            meet = meet is null ? fits : [.. meet.Intersect(fits)];
            if (meet.Count == 0) return meet;
        }
        return meet ?? [];
    }

    /// <summary>Goods with this word, or with one that begins so: minyak finds minyakita.</summary>
    private List<int> Fitting(string word)
    {
        var exact = words.GetValueOrDefault(word);
        if (word.Length < LeastPrefix) return exact ?? [];
        var first = Array.BinarySearch(sorted, word, StringComparer.Ordinal);
        first = first < 0 ? ~first : first + 1;
        List<int>? more = null;
        for (var i = first; i < sorted.Length && sorted[i].StartsWith(word, StringComparison.Ordinal); i++) (more ??= [.. exact ?? []]).AddRange(words[sorted[i]]);
        return more is null ? exact ?? [] : [.. more.Distinct().Order()];
    }

    /// <summary>The word of the list that a misspelt one clearly is; the word itself when none or several are.</summary>
    private string Mended(string word)
    {
        if (words.ContainsKey(word)) return word;
        Span<(int Word, int Slips)> found = stackalloc (int, int)[16];
        var n = slips.Find(word, found);
        var (best, least, tied) = (-1, int.MaxValue, false);
        foreach (var (w, slip) in found[..n])
        {
            if (slip == least) tied = true;
            if (slip < least) (best, least, tied) = (w, slip, false);
        }
        return best < 0 || tied ? word : sorted[best];
    }

    /// <summary>The words of a name as they are filed: lower case, regional spellings and units written alike.</summary>
    private static List<string> Words(string said)
    {
        var all = new List<string>();
        foreach (var range in said.AsSpan().SplitAny(" \t\n,.;:/()\"'*?!-"))
        {
            var word = said[range].ToLowerInvariant();
            if (word.Length == 0 || word is "yang" or "yg" or "merk" or "merek" or "bu" or "pak" or "nya") continue;
            // "Gulanya" is gula.
            if (word.Length > 5 && word.EndsWith("nya", StringComparison.Ordinal)) word = word[..^3];
            all.Add(Units.Named(word) ?? GoodsWords.Standard(word));
        }
        return all;
    }

    private static Ware Sized(Ware ware)
    {
        if (ware.Name.Split(' ') is not [.., var number, var said] || !decimal.TryParse(number.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture, out var count)) return ware;
        var unit = Units.Named(said.ToLowerInvariant());
        var name = unit == ware.Unit && count == 1 ? ware.Name[..ware.Name.LastIndexOf($" {number} ", StringComparison.Ordinal)] : ware.Name;
        return unit is not null && Units.IsMeasure(unit) ? ware with { Size = (count, unit), Short = name } : ware with { Short = name };
    }
}
