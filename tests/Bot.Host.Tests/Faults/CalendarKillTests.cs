using Bot.Dialogs;
using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>
/// Invitations that go out and offered places that run out every few dozen milliseconds in many groups, the real program killed around
/// them: every invitation reaches each invited person once, every place is offered to the next one once.
/// </summary>
[Collection(nameof(Alone))]
public sealed class CalendarKillTests(ITestOutputHelper output)
{
    private const int Groups = 15, Each = 6;

    private static readonly TimeSpan Spread = TimeSpan.FromSeconds(12), Patience = TimeSpan.FromSeconds(90);

    [Xunit.Fact]
    public async Task Every_invitation_and_every_place_goes_on_once_whenever_the_program_dies()
    {
        var directory = Directory.CreateTempSubdirectory("kubebot-calendar-").FullName;
        var first = TimeProvider.System.GetUtcNow().AddSeconds(4);
        await FillAsync(directory, first);
        await using var child = new ServeChild(directory, []);
        using var patience = new CancellationTokenSource(Patience);
        var kills = await TickKillTests.KillAgainAndAgainAsync(child, directory, first + Spread, patience.Token);
        child.Start();
        // Two members are invited to each meeting; of each place one hears that it is gone, the other that it is hers.
        await TickKillTests.UntilAsync(() => TickKillTests.Said(directory) >= Groups * Each * 4, child, patience.Token);
        Assert.Equal(0, await child.StopAsync());

        Assert.Empty(StoreCheck.Run(directory));
        using (var db = SqliteDb.OpenReader(new StoreOptions(directory).Database))
        {
            var rows = db["select count(*), count(distinct body) from outbox group by address"].All(static r => (r.Int(0), r.Int(1)));
            Assert.Equal(Groups * 2, rows.Count);
            Assert.All(rows, r => Assert.Equal((Each * 2, Each * 2), r));
        }
        await using var store = await OpenAsync(directory);
        for (var n = 0; n < Groups; n++)
        {
            var (sent, passed, offered) = (new List<MeetingId>(), new List<TrainingId>(), new List<TrainingId>());
            await foreach (var fact in store.FactsAsync(Id(n)))
            {
                if (fact.Fact is InvitationSent i) sent.Add(i.Id);
                if (fact.Fact is PlacePassed p) passed.Add(p.Id);
                if (fact.Fact is PlaceOffered o && o.Person == Somebody(n, 3)) offered.Add(o.Id);
            }
            Assert.Equal(Enumerable.Range(1, Each).Select(Meeting), sent.OrderBy(m => m.Value, StringComparer.Ordinal));
            Assert.Equal(Enumerable.Range(1, Each).Select(Training), passed.OrderBy(t => t.Value, StringComparer.Ordinal));
            Assert.Equal(Enumerable.Range(1, Each).Select(Training), offered.OrderBy(t => t.Value, StringComparer.Ordinal));
        }
        output.WriteLine($"{Groups * Each} invitations and as many places, {kills} kills");
        Assert.True(kills >= 3, $"only {kills} kills: the machine is too slow for this test to mean anything");
        await store.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    private static KubeId Id(int n) => new($"g{n:00}");

    private static PersonId Somebody(int n, int which) => new($"g{n:00}-{which}");

    private static MeetingId Meeting(int n) => new($"pt-{n}");

    private static TrainingId Training(int n) => new($"plt-{n}");

    /// <summary>In each group a ketua who invited two members to each meeting, and trainings of one place, offered to the first of them, waited for by the second.</summary>
    private static async Task FillAsync(string directory, DateTimeOffset first)
    {
        await using var store = await OpenAsync(directory);
        var founded = new DateOnly(2026, 1, 5);
        for (var n = 0; n < Groups; n++)
        {
            var (ketua, one, two, at) = (Somebody(n, 1), Somebody(n, 2), Somebody(n, 3), first.AddHours(-4));
            List<Fact> facts =
            [
                new KubeFounded(Id(n), new("G"), Zone.Wib, new(1), founded), new RulesSet(new() { QuietFrom = TimeOnly.MinValue, QuietUntil = TimeOnly.MinValue }),
                new PersonPlaced(ketua, Peran.Anggota, Jabatan.Ketua, StatusAnggota.Aktif, founded),
                new PersonPlaced(one, Peran.Anggota, Jabatan.Anggota, StatusAnggota.Aktif, founded), new PersonPlaced(two, Peran.Anggota, Jabatan.Anggota, StatusAnggota.Aktif, founded),
            ];
            List<NewText> texts = [new(new(1), "Kelompok", new(2099, 1, 1))];
            for (var k = 1; k <= Each; k++)
            {
                var due = first + Spread * ((k - 1 + n / (double)Groups) / Each);
                texts.Add(new(new(k + 1), $"Kue nomor {k}", new(2099, 1, 1)));
                var start = first.AddDays(30 + k);
                facts.AddRange(
                [
                    new MeetingPlanned(Meeting(k), JenisPertemuan.RapatBulanan, start, null, null), new MeetingInvited(Meeting(k), ketua, at, due, [one, two], null),
                    new TrainingAnnounced(Training(k), new(k + 1), new(start, Zone.Wib.Date(start), null), 1, Rupiah.Zero, start.AddDays(-1), at, ketua, false),
                    new TrainingQueued(Training(k), one, at, one), new TrainingQueued(Training(k), two, at.AddMinutes(1), two),
                    new PlaceOffered(Training(k), one, at.AddMinutes(2), due.AddMilliseconds(5)),
                ]);
            }
            facts.Add(new ClockStarted(first.AddMilliseconds(-1)));
            Assert.True(await store.ImportAsync(new(Id(n),
                [.. new[] { ketua, one, two }.Select(p => new Person(p, p.Value, p.Value) { Addresses = [new(Channel.WhatsApp, "+62812000000" + p.Value[1..3] + p.Value[4..])] })],
                texts, [.. facts.Select((f, i) => new StoredFact(i + 1, at, null, "import", f))])));
        }
    }

    private static Task<SqliteStore> OpenAsync(string directory) =>
        SqliteStore.OpenAsync(new(directory), new Conversation(new Understander()), TimeProvider.System, NullLogger<SqliteStore>.Instance);
}
