using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>A store in a directory of its own with one group of two people.</summary>
internal sealed class StoreFixture : IAsyncDisposable
{
    public static readonly KubeId Melati = new("melati");
    public static readonly Address Nur = new(Channel.WhatsApp, "+6281200000001");
    public static readonly Address Siti = new(Channel.Telegram, "42");
    public static readonly Address Stranger = new(Channel.WhatsApp, "+6281200000099");

    private SqliteStore? store;

    public string Path { get; } = Directory.CreateTempSubdirectory("kubebot-store-").FullName;
    public FakeClock Clock { get; } = new();
    public FakeTurns Turns { get; } = new();
    public StoreOptions Options { get; set; }

    public SqliteStore Store => store!;

    private StoreFixture() => Options = new(Path);

    public static async Task<StoreFixture> OpenAsync(Func<StoreOptions, StoreOptions>? with = null)
    {
        var fixture = new StoreFixture();
        fixture.Options = with?.Invoke(fixture.Options) ?? fixture.Options;
        await fixture.ReopenAsync();
        Assert.True(await fixture.Store.ImportAsync(Group(Melati, "M3")));
        return fixture;
    }

    /// <summary>A group as it is imported: founded, two members, one opening balance.</summary>
    public static NewKube Group(KubeId id, string prefix)
    {
        var day = new DateOnly(2026, 1, 5);
        var at = new DateTimeOffset(2026, 1, 5, 3, 0, 0, TimeSpan.Zero);
        Fact[] facts =
        [
            new KubeFounded(id, new(prefix), Zone.Wib, new(1), day),
            new PersonPlaced(FakeTurns.Nur, Peran.Anggota, Jabatan.Bendahara, StatusAnggota.Aktif, day),
            new PersonPlaced(FakeTurns.Siti, Peran.Anggota, Jabatan.Ketua, StatusAnggota.Aktif, day),
            new MeetingPlanned(new("p1"), JenisPertemuan.Mingguan, at, null, null),
            new EntryPosted(new($"{prefix}-2601-001"), day, at, FakeTurns.Nur, Dana.Kas, Arah.Masuk, JenisTransaksi.SaldoAwal, new(500_000),
                Chart.Lines(JenisTransaksi.SaldoAwal, Arah.Masuk, new(500_000))) { Person = FakeTurns.Nur },
        ];
        return new(id,
            [
                new(FakeTurns.Nur, "Nur Aini", "Nur") { Addresses = [Nur], Aliases = ["Ai"] },
                new(FakeTurns.Siti, "Siti Aminah", "Siti") { Addresses = [Siti] },
            ],
            [new(new(1), "Melati Tiga", new(2036, 1, 1))],
            [.. facts.Select((f, n) => new StoredFact(n + 1, at, null, "import", f))]);
    }

    public async Task CloseAsync()
    {
        if (store is not null) await store.DisposeAsync();
        store = null;
    }

    public async Task ReopenAsync()
    {
        await CloseAsync();
        store = await SqliteStore.OpenAsync(Options, Turns, Clock, NullLogger<SqliteStore>.Instance);
    }

    public Task<TurnEnd> RunAsync(string key, string text, Address? from = null) =>
        Store.RunAsync(new() { Key = key, From = from ?? Nur, Text = text });

    public async Task<Rupiah> KasAsync(KubeId? kube = null) => (await Store.StateAsync(kube ?? Melati))!.Value.State.Ledger.Kas;

    public async Task<List<StoredFact>> FactsAsync()
    {
        var facts = new List<StoredFact>();
        await foreach (var fact in Store.FactsAsync(Melati)) facts.Add(fact);
        return facts;
    }

    public Task<long> CountAsync(string sql) => Store.OnLaneAsync(db => db[sql].One(static r => r.Long(0)));

    public Task<int> SqlAsync(string sql) => Store.OnLaneAsync(db => db[sql].Run());

    public IReadOnlyList<string> Check() => StoreCheck.Run(Path);

    /// <summary>Waits for something the lane does by itself; gives up after ten seconds, or the patience given.</summary>
    public static async Task Until(Func<Task<bool>> condition, TimeSpan? patience = null)
    {
        using var limit = new CancellationTokenSource(patience ?? TimeSpan.FromSeconds(10));
        while (!await condition()) await Task.Delay(5, limit.Token);
    }

    public static Task Until(Func<bool> condition) => Until(() => Task.FromResult(condition()));

    /// <summary>Edits a closed database behind the store's back.</summary>
    public static void Tamper(string file, string sql)
    {
        using var db = SqliteDb.OpenWriter(file);
        db.Exec(sql);
    }

    public async ValueTask DisposeAsync()
    {
        Turns.Gate.Set();
        await CloseAsync();
        Directory.Delete(Path, recursive: true);
    }
}
