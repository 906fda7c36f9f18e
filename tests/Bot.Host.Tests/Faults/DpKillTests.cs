using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>
/// Advances that run out, on the <see cref="KillStage"/>: every order ends exactly once, its customer and the ketua hear it exactly once,
/// and no money moves.
/// </summary>
[Collection(nameof(Alone))]
public sealed class DpKillTests(ITestOutputHelper output)
{
    private const int Groups = 20, Each = 8;

    [Xunit.Fact]
    public Task Every_unpaid_order_ends_once_whenever_the_program_dies()
    {
        var stage = new KillStage(output, Groups) { Clock = KillStage.OneByOne, Spread = TimeSpan.FromSeconds(12), Messages = Groups * Each * 2, Fill = Orders };
        return stage.RunAsync(
            static db =>
            {
                var rows = db["select count(*), count(distinct body) from outbox group by address"].All(static r => (r.Int(0), r.Int(1)));
                Assert.Equal(Groups * 2, rows.Count);
                Assert.All(rows, r => Assert.Equal((Each, Each), r));
            },
            static async store =>
            {
                for (var n = 0; n < Groups; n++)
                {
                    List<Code> ended = [];
                    await foreach (var fact in store.FactsAsync(KillStage.Id(n)))
                    {
                        if (fact.Fact is OrderStatusSet { Status: StatusPesanan.Kedaluwarsa } over) ended.Add(over.Number);
                        Assert.False(fact.Fact is EntryPosted);
                    }
                    Assert.Equal(Enumerable.Range(1, Each).Select(Number), ended.OrderBy(o => o.Value, StringComparer.Ordinal));
                }
            });
    }

    private static Code Number(int n) => new($"P-2601-{n:00}");

    private static KillGroup Orders(KillStage stage, int n, DateTimeOffset first)
    {
        var (customer, at) = (KillStage.Somebody(n, 2), first.AddHours(-30));
        var content = new OrderContent([new(new("X"), 10, new(50_000), new(500_000))], Rupiah.Zero, new(2099, 1, 1), new(11, 0), CaraTerima.Ambil, null);
        return new(at, [(Peran.Anggota, Jabatan.Ketua), (Peran.Pelanggan, Jabatan.Anggota)], [],
        [
            .. Enumerable.Range(1, Each).Select(p => new OrderPlaced(Number(p), JenisPesanan.Catering, customer, customer, content, StatusPesanan.MenungguDp, new(250_000), false, at) { DpDue = stage.Due(first, n, p, Each) }),
            // What was said of these orders before this is history: no reminder is due, only their ends.
            new ClockStarted(first.AddMilliseconds(-1)),
        ]);
    }
}
