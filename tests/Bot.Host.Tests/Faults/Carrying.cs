using System.Text.RegularExpressions;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>
/// Bottles ordered for yesterday and still standing there: the ketua has them made, carries them out and hands them over by word, one order after the other.
/// The shelf is lower by exactly what was carried, however often the program died.
/// </summary>
internal sealed class Carrying
{
    private const int Ordered = 150;
    private const decimal Shelf = 5_000;

    private static readonly Code Bottle = new("SJ-250");
    private static readonly PersonId Customer = new("k-82");

    private int _cooked, _out, _over;

    public int Out => _out;

    public int Over => _over;

    /// <summary>The group with the orders, and with bottles enough for all of them.</summary>
    public static NewKube Fill(NewKube kube, DateTimeOffset now)
    {
        var yesterday = Zone.Wib.Date(now).AddDays(-1);
        Bot.Domain.Fact[] more =
        [
            new StockMoved(Bottle, Shelf, Gerak.Selisih, null, now),
            .. Enumerable.Range(1, Ordered).Select(n => new OrderPlaced(Number(n), JenisPesanan.Catering, Customer, Customer,
                new([new(Bottle, Bottles(n), new(8_000), new(8_000 * Bottles(n)))], Rupiah.Zero, yesterday, new(10, 0), CaraTerima.Antar, null), StatusPesanan.Dikonfirmasi, Rupiah.Zero, false, now)),
            // What the clock would have said of yesterday is history.
            new ClockStarted(now),
        ];
        return kube with { Facts = [.. kube.Facts, .. more.Select((f, i) => new StoredFact(kube.Facts.Count + i + 1, now, null, "import", f))] };
    }

    /// <summary>Each order is carried out and handed over, read back and confirmed; then the next.</summary>
    public async Task CarryAsync(Member ketua, CancellationToken enough, CancellationToken stop)
    {
        for (var n = 1; n <= Ordered && !enough.IsCancellationRequested; n++)
        {
            await ketua.SayAsync($"pesanan {Number(n)} lagi dimasak", stop);
            await ketua.HearAsync(text => text.Contains($"{Bottles(n)} botol", StringComparison.Ordinal) && text.Contains("dimasak", StringComparison.Ordinal) && text.Contains("Sudah benar?", StringComparison.Ordinal), stop);
            await ketua.SayAsync("ya", stop);
            await ketua.HearAsync(text => Regex.IsMatch(text, $"^Sudah dicatat.* {Number(n)} "), stop);
            _cooked = n;
            await ketua.SayAsync($"{Number(n)} otw diantar", stop);
            await ketua.HearAsync(text => text.Contains($"{Bottles(n)} botol", StringComparison.Ordinal) && text.Contains("dalam perjalanan", StringComparison.Ordinal) && text.Contains("Sudah benar?", StringComparison.Ordinal), stop);
            await ketua.SayAsync("ya", stop);
            await ketua.HearAsync(text => Regex.IsMatch(text, $"^Sudah dicatat.* {Number(n)} "), stop);
            _out = n;
            await ketua.SayAsync($"{Number(n)} sudah diantar", stop);
            await ketua.HearAsync(text => text.Contains($"{Bottles(n)} botol", StringComparison.Ordinal) && text.Contains("sudah diantar lengkap ya", StringComparison.Ordinal), stop);
            await ketua.SayAsync("ya", stop);
            await ketua.HearAsync(text => text.StartsWith($"{Number(n)} selesai", StringComparison.Ordinal), stop);
            _over = n;
        }
    }

    /// <summary>The question for the money that follows what was handed over: a message of its own beside the answer.</summary>
    public static bool AlsoAsks(string text) => text.Contains(" sudah sampai ya. Sisa ", StringComparison.Ordinal);

    /// <summary>Each stage once and in its order, its sale booked once, its bottles off the shelf once, the customer told once and the ketua asked once for the money.</summary>
    public async Task AssertOnceAsync(SqliteStore store, KubeId kube, string ketua)
    {
        var (cooked, carried, over, sold, moved) = (new List<Code>(), new List<Code>(), new List<Code>(), new List<Code>(), new List<(Code, decimal)>());
        var had = 0m;
        await foreach (var fact in store.FactsAsync(kube))
            if (fact.Via != "turn") had += fact.Fact is StockMoved before && before.Code == Bottle ? before.Change : 0;
            else if (fact.Fact is OrderStatusSet { Status: StatusPesanan.Dimasak } begun) cooked.Add(begun.Number);
            else if (fact.Fact is OrderStatusSet { Status: StatusPesanan.Diantar } set) carried.Add(set.Number);
            else if (fact.Fact is OrderStatusSet { Status: StatusPesanan.Selesai } done) over.Add(done.Number);
            else if (fact.Fact is SaleBooked sale) sold.Add(sale.Order);
            else if (fact.Fact is StockMoved { Order: { } order, Change: var change } stock && stock.Code == Bottle) moved.Add((order, change));
        var (outs, overs) = (Enumerable.Range(1, _out).Select(Number).ToList(), Enumerable.Range(1, _over).Select(Number).ToList());
        Assert.NotEmpty(overs);
        Assert.Equal(Enumerable.Range(1, _cooked).Select(Number), cooked);
        Assert.Equal(outs, carried);
        Assert.Equal(overs, over);
        Assert.Equal(overs, sold);
        Assert.Equal(Enumerable.Range(1, _out).Select(static n => (Number(n), -(decimal)Bottles(n))), moved);
        var state = (await store.StateAsync(kube))!.Value.State;
        Assert.Equal(had - Enumerable.Range(1, _out).Sum(Bottles), state.Stocks.Of(Bottle).Amount);
        var told = await ToldAsync(store, "+6281200000082");
        Assert.All(outs, number => Assert.Equal(1, told.Sum(t => Regex.Count(t, $"{number}\\b.*perjalanan"))));
        var asked = (await ToldAsync(store, ketua)).Where(AlsoAsks).ToList();
        Assert.Equal(overs.Count, asked.Count);
        Assert.All(overs.Zip(asked), static pair => Assert.StartsWith($"{pair.First} ", pair.Second, StringComparison.Ordinal));
    }

    private static Task<List<string>> ToldAsync(SqliteStore store, string phone) => store.OnLaneAsync(db =>
        db["select body from outbox where address = ? order by id"].Set($"WhatsApp:{phone}").All(static r => StoreJson.Read(r.Bytes(0), StoreJson.Default.Message).Text).ToList());

    private static Code Number(int n) => new($"P-2601-{n:000}");

    private static int Bottles(int n) => 1 + n % 7;
}
