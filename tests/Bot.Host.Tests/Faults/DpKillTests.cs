using Bot.Dialogs;
using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>
/// Advances that run out every few dozen milliseconds in many groups, the real program killed around them: every order ends exactly once,
/// its customer and the ketua hear it exactly once, and no money moves.
/// </summary>
[Collection(nameof(Alone))]
public sealed class DpKillTests(ITestOutputHelper output)
{
    private const int Groups = 20, Each = 8;

    private static readonly TimeSpan Spread = TimeSpan.FromSeconds(12), Patience = TimeSpan.FromSeconds(90);

    [Xunit.Fact]
    public async Task Every_unpaid_order_ends_once_whenever_the_program_dies()
    {
        var directory = Directory.CreateTempSubdirectory("kubebot-dp-").FullName;
        var first = TimeProvider.System.GetUtcNow().AddSeconds(4);
        await FillAsync(directory, first);
        await using var child = new ServeChild(directory, []);
        using var patience = new CancellationTokenSource(Patience);
        var kills = await TickKillTests.KillAgainAndAgainAsync(child, directory, first + Spread, patience.Token);
        child.Start();
        await TickKillTests.UntilAsync(() => TickKillTests.Said(directory) >= Groups * Each * 2, child, patience.Token);
        Assert.Equal(0, await child.StopAsync());

        Assert.Empty(StoreCheck.Run(directory));
        using (var db = SqliteDb.OpenReader(new StoreOptions(directory).Database))
            Assert.All(db["select count(*), count(distinct body) from outbox group by address"].All(static r => (r.Int(0), r.Int(1))), r => Assert.Equal((Each, Each), r));
        await using var store = await OpenAsync(directory);
        for (var n = 0; n < Groups; n++)
        {
            List<Code> ended = [];
            await foreach (var fact in store.FactsAsync(Id(n)))
            {
                if (fact.Fact is OrderStatusSet { Status: StatusPesanan.Kedaluwarsa } over) ended.Add(over.Number);
                Assert.False(fact.Fact is EntryPosted);
            }
            Assert.Equal(Enumerable.Range(1, Each).Select(Number), ended.OrderBy(o => o.Value, StringComparer.Ordinal));
        }
        output.WriteLine($"{Groups * Each} orders ran out, {kills} kills");
        Assert.True(kills >= 3, $"only {kills} kills: the machine is too slow for this test to mean anything");
        await store.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    private static KubeId Id(int n) => new($"g{n:00}");

    private static Code Number(int n) => new($"P-2601-{n:00}");

    private static async Task FillAsync(string directory, DateTimeOffset first)
    {
        await using var store = await OpenAsync(directory);
        var founded = new DateOnly(2026, 1, 5);
        for (var n = 0; n < Groups; n++)
        {
            var (ketua, customer, at) = (new PersonId($"g{n:00}-1"), new PersonId($"g{n:00}-2"), first.AddHours(-30));
            List<Fact> facts =
            [
                new KubeFounded(Id(n), new("G"), Zone.Wib, new(1), founded), new RulesSet(new() { QuietFrom = TimeOnly.MinValue, QuietUntil = TimeOnly.MinValue }),
                new PersonPlaced(ketua, Peran.Anggota, Jabatan.Ketua, StatusAnggota.Aktif, founded), new PersonPlaced(customer, Peran.Pelanggan, Jabatan.Anggota, StatusAnggota.Aktif, founded),
            ];
            for (var p = 1; p <= Each; p++)
                facts.Add(new OrderPlaced(Number(p), JenisPesanan.Catering, customer, customer, new([new(new("X"), 10, new(50_000), new(500_000))], Rupiah.Zero, new(2099, 1, 1), new(11, 0), CaraTerima.Ambil, null), StatusPesanan.MenungguDp, new(250_000), false, at)
                {
                    DpDue = first + Spread * ((p - 1 + n / (double)Groups) / Each),
                });
            // What was said of these orders before this is history: no reminder is due, only their ends.
            facts.Add(new ClockStarted(first.AddMilliseconds(-1)));
            Assert.True(await store.ImportAsync(new(Id(n),
                [.. new[] { ketua, customer }.Select(p => new Person(p, p.Value, p.Value) { Addresses = [new(Channel.WhatsApp, "+62812000000" + p.Value[1..3] + p.Value[4..])] })],
                [new(new(1), "Kelompok", new(2099, 1, 1))], [.. facts.Select((f, i) => new StoredFact(i + 1, at, null, "import", f))])));
        }
    }

    private static Task<SqliteStore> OpenAsync(string directory) =>
        SqliteStore.OpenAsync(new(directory), new Conversation(new Understander()), TimeProvider.System, NullLogger<SqliteStore>.Instance);
}
