using Bot.Dialogs;
using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>
/// The real program with something due every few dozen milliseconds in many groups, killed again and again around its clock turns,
/// then left alone until all is said; the store is checked, and what must have happened once is asserted on it.
/// </summary>
internal sealed class KillStage(ITestOutputHelper output, int groups)
{
    private const int Seed = 20261128;

    private static readonly DateOnly Founded = new(2026, 1, 5);

    /// <summary>What is due is spread over this time, from four seconds after the stage is filled on.</summary>
    public required TimeSpan Spread { get; init; }

    /// <summary>The n-th group's people, words and facts, given the instant from which on things are due (UTC).</summary>
    public required Func<KillStage, int, DateTimeOffset, KillGroup> Fill { get; init; }

    /// <summary>How many rows the outbox has when all is said; of those that <see cref="Counted"/> counts.</summary>
    public required int Messages { get; init; }

    /// <summary>What counts the rows: all of them, unless some become one with others.</summary>
    public string Counted { get; init; } = "select count(*) from outbox";

    /// <summary>How often the groups are told things: as usual, or <see cref="OneByOne"/>.</summary>
    public ClockRules Clock { get; init; } = ClockRules.Usual;

    /// <summary>Nothing gathered and nobody spared, so that every row is one thing said and can be counted.</summary>
    public static readonly ClockRules OneByOne = new() { NewsMinutes = 0, MostADay = 100 };

    /// <summary>Fills a store, kills the program over it for the spread, lets it finish, and hands over the rows and the store; fails when fewer than three kills fell.</summary>
    public async Task RunAsync(Action<SqliteDb> rows, Func<SqliteStore, Task> check)
    {
        var directory = Directory.CreateTempSubdirectory("kubebot-kill-").FullName;
        var first = TimeProvider.System.GetUtcNow().AddSeconds(4);
        await using (var store = await OpenAsync(directory))
            for (var n = 0; n < groups; n++) await ImportAsync(store, n, Fill(this, n, first));
        await using var child = new ServeChild(directory, []);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var kills = await KillAgainAndAgainAsync(child, directory, first + Spread, patience.Token);
        child.Start();
        await UntilAsync(() => Said(directory) >= Messages, child, patience.Token);
        Assert.Equal(0, await child.StopAsync());

        Assert.Empty(StoreCheck.Run(directory));
        using (var db = SqliteDb.OpenReader(new StoreOptions(directory).Database)) rows(db);
        await using (var store = await OpenAsync(directory)) await check(store);
        output.WriteLine($"{Messages} messages, {kills} kills");
        Assert.True(kills >= 3, $"only {kills} kills: the machine is too slow for this test to mean anything");
        Directory.Delete(directory, recursive: true);
    }

    /// <summary>When the k-th of <paramref name="each"/> things of a group is due, so that the groups' things come evenly between each other's.</summary>
    public DateTimeOffset Due(DateTimeOffset first, int n, int k, int each) => first + Spread * ((k - 1 + n / (double)groups) / each);

    public static KubeId Id(int n) => new($"g{n:00}");

    public static PersonId Somebody(int n, int which) => new($"g{n:00}-{which}");

    // A group without quiet hours, whose first person is the ketua.
    private async Task ImportAsync(SqliteStore store, int n, KillGroup group)
    {
        List<Fact> facts =
        [
            new KubeFounded(Id(n), new("G"), Zone.Wib, new(1), Founded), new RulesSet(new() { QuietFrom = TimeOnly.MinValue, QuietUntil = TimeOnly.MinValue, Clock = Clock }),
            .. group.People.Select((p, i) => new PersonPlaced(Somebody(n, i + 1), p.Role, p.Office, StatusAnggota.Aktif, Founded)), .. group.Facts,
        ];
        Assert.True(await store.ImportAsync(new(Id(n),
            [.. group.People.Select((_, i) => Somebody(n, i + 1)).Select(p => new Person(p, p.Value, p.Value) { ConsentVersion = "1.0", Addresses = [new(Channel.WhatsApp, "+62812000000" + p.Value[1..3] + p.Value[4..])] })],
            [.. group.Texts.Prepend("Kelompok").Select((text, i) => new NewText(new(i + 1), text, new(2099, 1, 1)))], [.. facts.Select((f, i) => new StoredFact(i + 1, group.At, null, "import", f))])));
    }

    private async Task<int> KillAgainAndAgainAsync(ServeChild child, string directory, DateTimeOffset until, CancellationToken stop)
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

    private static async Task UntilAsync(Func<bool> condition, ServeChild child, CancellationToken stop)
    {
        while (!condition())
        {
            Assert.True(child.IsRunning, child.Errors);
            await Task.Delay(2, stop);
        }
    }

    private long Said(string directory)
    {
        using var db = SqliteDb.OpenReader(new StoreOptions(directory).Database);
        return db[Counted].One(static r => r.Long(0));
    }

    private static Task<SqliteStore> OpenAsync(string directory) =>
        SqliteStore.OpenAsync(new(directory), new Conversation(new Understander()), TimeProvider.System, NullLogger<SqliteStore>.Instance);
}

/// <summary>What a group of the stage begins with. Texts are numbered from 2 on: 1 is the group's name.</summary>
internal sealed record KillGroup(DateTimeOffset At, IReadOnlyList<(Peran Role, Jabatan Office)> People, IReadOnlyList<string> Texts, IReadOnlyList<Fact> Facts);
