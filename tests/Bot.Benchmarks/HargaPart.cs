using System.Diagnostics;
using System.Globalization;
using Bot.Dialogs;
using Bot.Domain;

namespace Bot.Benchmarks;

/// <summary>What it costs to find goods among ten thousand and to say price, market and stock, without understanding or a store; beside it, the least that could be done.</summary>
internal static class HargaPart
{
    /// <summary>What a price may cost at its slowest, of a hundred the ninety-ninth (µs).</summary>
    private const double Bound = 100;

    private const int Products = 10_000, Warm = 20_000, Lookups = 50_000;

    private static readonly string[] Heads =
        ["beras", "gula", "minyak", "telur", "tepung", "kecap", "sabun", "kopi", "teh", "susu", "garam", "bawang", "cabai", "sarden", "biskuit", "sirup", "margarin", "santan", "kacang", "merica"];

    private static readonly string[] Syllables = ["ba", "ci", "du", "fe", "go", "ha", "ji", "ku", "le", "mo", "na", "pi", "ru", "se", "to", "wa", "yi", "zu", "ra", "li"];

    /// <returns>Whether every way of asking stays within the bound.</returns>
    public static bool Run()
    {
        Print.Title($"A price among {Products:N0} goods: found and said");
        var names = Enumerable.Range(0, Products).Select(i => $"{Heads[i % Heads.Length]} {Brand(i)}").ToList();
        var floor = names.Select((n, i) => KeyValuePair.Create(n, i)).ToDictionary(StringComparer.Ordinal);
        var scene = Scene(names);
        var start = Stopwatch.GetTimestamp();
        CekHarga.Items(scene, [new ItemRead(names[0])], stock: false);
        Print.Note(string.Create(CultureInfo.InvariantCulture, $"Filing all of them, once for as long as the catalogue stands: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms."));
        Print.Row("", "mean µs", "p50 µs", "p99 µs");
        Row("the floor: one dictionary, one sentence", i => floor[names[i]] is var at ? string.Create(CultureInfo.InvariantCulture, $"{names[at]} *Rp{at + 1000}* per kg.") : "");
        double[] slowest =
        [
            Row("by its whole name", i => Said(scene, $"{names[i]} 5 kg")),
            Row("by the words people use", i => Said(scene, names[i])),
            Row("by its brand alone", i => Said(scene, Brand(i))),
            Row("with a letter left out", i => Said(scene, names[i].Remove(names[i].Length - 3, 1))),
        ];
        if (slowest.Max() <= Bound) return true;
        Print.Note(string.Create(CultureInfo.InvariantCulture, $"Too slow: a p99 of {slowest.Max():F1} µs is above {Bound:F0} µs."));
        return false;
    }

    private static string Said(Scene scene, string goods) => CekHarga.Items(scene, [new ItemRead(goods)], stock: false).Say[0].Text;

    private static string Brand(int i) => Syllables[i / 20 % 20] + Syllables[i / 400 % 20] + Syllables[(i / 8000 + i) % 20] + Syllables[i * 7 % 20];

    /// <summary>The p99 (µs).</summary>
    private static double Row(string title, Func<int, string> look)
    {
        for (var i = 0; i < Warm; i++) look(i * 7919 % Products);
        var times = new Times();
        for (var i = 0; i < Lookups; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var said = look((int)(i * 104729L % Products));
            times.Add(Stopwatch.GetTimestamp() - start);
            if (!said.Contains("Rp", StringComparison.Ordinal)) throw new InvalidOperationException("no price was said: " + said);
        }
        Print.Row(title, Print.Text(times.Mean, "F1"), Print.Text(times.At(0.5), "F1"), Print.Text(times.At(0.99), "F1"));
        return times.At(0.99);
    }

    private static Scene Scene(List<string> names)
    {
        var texts = new Names([.. names.Select(n => n + " 5 kg")]);
        DateTimeOffset now = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);
        var today = new DateOnly(2026, 11, 21);
        var products = names.Select((_, i) => new Product(Code(i), new(i), [], new("karung"), true) { Kind = Kategori.Pangan });
        var kube = Kube.Unborn with
        {
            Id = new("k"), Prefix = new("K"), Catalogue = new([.. products]),
            Prices = new(Enumerable.Range(0, names.Count).ToImmutable(i => PriceCard.Blank.With(new(new(10_000 + i * 50), today, null, [])) with { Market = new(new(1_000_000), today) })),
            Stocks = Stocks.None with { All = Enumerable.Range(0, names.Count).ToImmutable(i => new Stock(i % 90 + 10, 5, new(Gerak.Selisih, i % 90 + 10, null, now.AddHours(-16)), null)) },
        };
        var known = new Known(now, kube, texts, new NoPast(), new NoTalks());
        return new(known, kube, new(PersonId.Of("tamu"), "Tamu", "Tamu"), Heard.Nothing, new Incoming { Key = "k", From = new(Channel.Coba, "tamu") }, Talk.New);
    }

    private static Code Code(int i) => new(string.Create(CultureInfo.InvariantCulture, $"B-{i}"));

    private static System.Collections.Immutable.ImmutableDictionary<Code, T> ToImmutable<T>(this IEnumerable<int> all, Func<int, T> make) =>
        System.Collections.Immutable.ImmutableDictionary.CreateRange(all.Select(i => KeyValuePair.Create(Code(i), make(i))));

    private sealed class Names(IReadOnlyList<string> names) : IDirectory
    {
        public Person? Find(PersonId id) => null;
        public IReadOnlyList<Person> At(Address address) => [];
        public string? Text(KubeId kube, TextId id) => names[id.Value];
    }

    private sealed class NoPast : IPast
    {
        public EntryPosted? Entry(Receipt number) => null;
        public IReadOnlyList<EntryPosted> Entries(Dana? fund = null, PersonId? person = null, JenisTransaksi? kind = null, DateOnly? from = null, DateOnly? until = null, int limit = 200, Receipt? before = null) => [];
    }

    private sealed class NoTalks : ITalks
    {
        public ReadOnlyMemory<byte>? Of(Address address) => null;
    }
}
