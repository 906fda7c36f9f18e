using Bot.Dialogs;
using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>
/// The real program with something due every few dozen milliseconds, killed again and again around its clock turns: every due
/// thing lies in the outbox exactly once and is settled exactly once.
/// </summary>
[Collection(nameof(Alone))]
public sealed class TickKillTests(ITestOutputHelper output)
{
    private const int Groups = 20, Each = 12, Seed = 20261128;

    /// <summary>What is due is spread over this time, from two seconds after the first start on.</summary>
    private static readonly TimeSpan Spread = TimeSpan.FromSeconds(14), Patience = TimeSpan.FromSeconds(60);

    [Xunit.Fact]
    public async Task Every_due_thing_is_said_once_whenever_the_program_dies()
    {
        var directory = Directory.CreateTempSubdirectory("kubebot-tick-").FullName;
        var first = TimeProvider.System.GetUtcNow().AddSeconds(4);
        await FillAsync(directory, first);
        await using var child = new ServeChild(directory, []);
        using var patience = new CancellationTokenSource(Patience);
        var kills = await KillAgainAndAgainAsync(child, directory, first + Spread, patience.Token);
        child.Start();
        await UntilAsync(() => Said(directory) >= Groups * Each, child, patience.Token);
        Assert.Equal(0, await child.StopAsync());

        Assert.Empty(StoreCheck.Run(directory));
        using (var db = SqliteDb.OpenReader(new StoreOptions(directory).Database))
        {
            var rows = db["select address, count(*), count(distinct body) from outbox group by address"].All(static r => (r.Text(0), r.Int(1), r.Int(2)));
            Assert.Equal(Groups, rows.Count);
            Assert.All(rows, r => Assert.Equal((Each, Each), (r.Item2, r.Item3)));
        }
        await using var store = await OpenAsync(directory);
        for (var n = 0; n < Groups; n++) await AssertOnceAsync(store, Id(n));
        output.WriteLine($"{Groups * Each} things due, {kills} kills");
        Assert.True(kills >= 3, $"only {kills} kills: the machine is too slow for this test to mean anything");
        await store.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    internal static async Task<int> KillAgainAndAgainAsync(ServeChild child, string directory, DateTimeOffset until, CancellationToken stop)
    {
        var random = new Random(Seed);
        var kills = 0;
        while (TimeProvider.System.GetUtcNow() < until)
        {
            var before = Said(directory);
            child.Start();
            // From its first clock turn on, at any instant of the next ones; one life in four ends before it.
            if (random.Next(4) > 0) await UntilAsync(() => Said(directory) > before || TimeProvider.System.GetUtcNow() >= until, child, stop);
            await Task.Delay(random.Next(random.Next(4) > 0 ? 200 : 700), stop);
            await child.KillAsync();
            kills++;
        }
        return kills;
    }

    internal static async Task UntilAsync(Func<bool> condition, ServeChild child, CancellationToken stop)
    {
        while (!condition())
        {
            Assert.True(child.IsRunning, child.Errors);
            await Task.Delay(2, stop);
        }
    }

    internal static long Said(string directory)
    {
        using var db = SqliteDb.OpenReader(new StoreOptions(directory).Database);
        return db["select count(*) from outbox"].One(static r => r.Long(0));
    }

    private static async Task AssertOnceAsync(SqliteStore store, KubeId kube)
    {
        var (reminded, settled) = (new List<int>(), new List<ClockId>());
        await foreach (var fact in store.FactsAsync(kube))
        {
            if (fact.Fact is ProposalReminded r) reminded.Add(r.Id);
            if (fact.Fact is ClockSettled s) settled.AddRange(s.Items.Select(i => i.Id));
        }
        Assert.Equal(Enumerable.Range(1, Each), reminded.Order());
        Assert.Equal(Each, settled.Distinct().Count());
        Assert.Equal(Each, settled.Count);
    }

    private static KubeId Id(int n) => new($"g{n:00}");

    /// <summary>Groups without quiet hours; in each a dozen requests whose first reminder comes after three hours, at instants of their own.</summary>
    private static async Task FillAsync(string directory, DateTimeOffset first)
    {
        await using var store = await OpenAsync(directory);
        var founded = new DateOnly(2026, 1, 5);
        for (var n = 0; n < Groups; n++)
        {
            var (ketua, bendahara) = (new PersonId($"g{n:00}-1"), new PersonId($"g{n:00}-2"));
            var at = first.AddHours(-4);
            List<Fact> facts =
            [
                new KubeFounded(Id(n), new("G"), Zone.Wib, new(1), founded), new RulesSet(new() { QuietFrom = TimeOnly.MinValue, QuietUntil = TimeOnly.MinValue }),
                new PersonPlaced(ketua, Peran.Anggota, Jabatan.Ketua, StatusAnggota.Aktif, founded), new PersonPlaced(bendahara, Peran.Anggota, Jabatan.Bendahara, StatusAnggota.Aktif, founded),
            ];
            for (var p = 1; p <= Each; p++)
                facts.Add(new CashOutProposed(p, Pengajuan.KasKeluar, bendahara, Dana.Kas, JenisTransaksi.BelanjaAlat, new(300_000 + p), new(2), first.AddHours(-3) + Spread * ((p - 1 + n / (double)Groups) / Each), ketua));
            Assert.True(await store.ImportAsync(new(Id(n),
                [.. new[] { ketua, bendahara }.Select(p => new Person(p, p.Value, p.Value) { Addresses = [new(Channel.WhatsApp, "+62812000000" + p.Value[1..3] + p.Value[4..])] })],
                [new(new(1), "Kelompok", new(2099, 1, 1)), new(new(2), "kompor", new(2099, 1, 1))], [.. facts.Select((f, i) => new StoredFact(i + 1, at, null, "import", f))])));
        }
    }

    private static Task<SqliteStore> OpenAsync(string directory) =>
        SqliteStore.OpenAsync(new(directory), new Conversation(new Understander()), TimeProvider.System, NullLogger<SqliteStore>.Instance);
}
