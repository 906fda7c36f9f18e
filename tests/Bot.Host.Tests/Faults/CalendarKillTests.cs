using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>
/// Invitations that go out and offered places that run out, on the <see cref="KillStage"/>: every invitation reaches each invited person
/// once, every place is offered to the next one once.
/// </summary>
[Collection(nameof(Alone))]
public sealed class CalendarKillTests(ITestOutputHelper output)
{
    private const int Groups = 15, Each = 6;

    [Xunit.Fact]
    public Task Every_invitation_and_every_place_goes_on_once_whenever_the_program_dies()
    {
        // Two members are invited to each meeting; of each place one hears that it is gone, the other that it is hers.
        var stage = new KillStage(output, Groups) { Clock = KillStage.OneByOne, Spread = TimeSpan.FromSeconds(12), Messages = Groups * Each * 4, Fill = Calendar };
        return stage.RunAsync(
            static db =>
            {
                var rows = db["select count(*), count(distinct body) from outbox group by address"].All(static r => (r.Int(0), r.Int(1)));
                Assert.Equal(Groups * 2, rows.Count);
                Assert.All(rows, r => Assert.Equal((Each * 2, Each * 2), r));
            },
            static async store =>
            {
                for (var n = 0; n < Groups; n++)
                {
                    var (sent, passed, offered) = (new List<MeetingId>(), new List<TrainingId>(), new List<TrainingId>());
                    await foreach (var fact in store.FactsAsync(KillStage.Id(n)))
                    {
                        if (fact.Fact is InvitationSent i) sent.Add(i.Id);
                        if (fact.Fact is PlacePassed p) passed.Add(p.Id);
                        if (fact.Fact is PlaceOffered o && o.Person == KillStage.Somebody(n, 3)) offered.Add(o.Id);
                    }
                    Assert.Equal(Enumerable.Range(1, Each).Select(Meeting), sent.OrderBy(m => m.Value, StringComparer.Ordinal));
                    Assert.Equal(Enumerable.Range(1, Each).Select(Training), passed.OrderBy(t => t.Value, StringComparer.Ordinal));
                    Assert.Equal(Enumerable.Range(1, Each).Select(Training), offered.OrderBy(t => t.Value, StringComparer.Ordinal));
                }
            });
    }

    private static MeetingId Meeting(int n) => new($"pt-{n}");

    private static TrainingId Training(int n) => new($"plt-{n}");

    /// <summary>A ketua who invited two members to each meeting, and trainings of one place, offered to the first of them, waited for by the second.</summary>
    private static KillGroup Calendar(KillStage stage, int n, DateTimeOffset first)
    {
        var (ketua, one, two, at) = (KillStage.Somebody(n, 1), KillStage.Somebody(n, 2), KillStage.Somebody(n, 3), first.AddHours(-4));
        List<Fact> facts = [];
        for (var k = 1; k <= Each; k++)
        {
            var (due, start) = (stage.Due(first, n, k, Each), first.AddDays(30 + k));
            facts.AddRange(
            [
                new MeetingPlanned(Meeting(k), JenisPertemuan.RapatBulanan, start, null, null), new MeetingInvited(Meeting(k), ketua, at, due, [one, two], null),
                new TrainingAnnounced(Training(k), new(k + 1), new(start, Zone.Wib.Date(start), null), 1, Rupiah.Zero, start.AddDays(-1), at, ketua, false),
                new TrainingQueued(Training(k), one, at, one), new TrainingQueued(Training(k), two, at.AddMinutes(1), two),
                new PlaceOffered(Training(k), one, at.AddMinutes(2), due.AddMilliseconds(5)),
            ]);
        }
        facts.Add(new ClockStarted(first.AddMilliseconds(-1)));
        return new(at, [(Peran.Anggota, Jabatan.Ketua), (Peran.Anggota, Jabatan.Anggota), (Peran.Anggota, Jabatan.Anggota)], [.. Enumerable.Range(1, Each).Select(k => $"Kue nomor {k}")], facts);
    }
}
