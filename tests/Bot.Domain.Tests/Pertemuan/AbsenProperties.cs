using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>However attendance is taken, corrected and closed: dues are what members owe less what was paid, and attendance moves no money.</summary>
public sealed class AbsenProperties
{
    private static readonly PersonId[] Everybody = [Wati, Yuli, Rini, Nur, Ida, Retno, Lilis];

    [Fact]
    public void Any_run_of_meetings_keeps_dues_and_books_apart()
    {
        var runs = Gen.Choose(0, int.MaxValue - 1).ListOf(60).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(runs, seeds => Holds([.. seeds])));
    }

    private static bool Holds(int[] seeds)
    {
        var (kube, owing, waived, closings) = (Kenanga, new Dictionary<(PersonId, MeetingId), int>(), new Dictionary<(PersonId, MeetingId), Rupiah>(), new List<MeetingId>());
        foreach (var day in new[] { 7, 14 }) foreach (var p in Kenanga.ActiveMembers) owing[(p.Person, M(day))] = 1;
        var boxes = new Dictionary<MeetingId, EntryPosted?>();
        foreach (var seed in seeds)
        {
            if (Command(kube, boxes, seed) is not Decision.Accepted yes) continue;
            var money = yes.Facts.Any(f => f is EntryPosted);
            var before = kube;
            foreach (var fact in yes.Facts)
            {
                if (fact is MeetingClosed c) { closings.Add(c.Id); foreach (var p in c.Owing) owing[(p, c.Id)] = owing.GetValueOrDefault((p, c.Id)) + 1; }
                if (fact is DuesWaived w) waived[(w.Person, w.Id)] = kube.Dues.Find(w.Person, w.Id)!.Open;
                if (fact is BoxCounted b) boxes[b.Id] = yes.Facts.OfType<EntryPosted>().LastOrDefault(e => e.Reverses is null);
                kube = kube.After(fact);
            }
            // Attendance, opening and closing leave the books alone.
            if (!money) foreach (var fund in Enum.GetValues<Dana>()) Assert.Equal(before.Ledger.Balance(fund), kube.Ledger.Balance(fund));
        }
        Assert.Equal(closings.Count, closings.Distinct().Count());
        Assert.All(owing.Values, n => Assert.Equal(1, n));
        foreach (var member in kube.ActiveMembers)
            foreach (var due in kube.Dues.Of(member.Person))
            {
                var owed = owing.ContainsKey((member.Person, due.Meeting)) ? kube.Rules.Dues : Rupiah.Zero;
                Assert.Equal(Rupiah.Max(Rupiah.Zero, owed - waived.GetValueOrDefault((member.Person, due.Meeting)) - due.Paid), due.Open);
            }
        // The IKS fund is its opening and the boxes as they were counted last.
        Assert.Equal(Kenanga.Ledger.Iks + boxes.Values.OfType<EntryPosted>().Sum(e => e.Amount), kube.Ledger.Iks);
        return true;
    }

    private static Decision? Command(Kube kube, Dictionary<MeetingId, EntryPosted?> boxes, int seed)
    {
        var by = Everybody[seed % Everybody.Length];
        var person = Everybody[seed / 7 % Everybody.Length];
        var meeting = M(new[] { 7, 14, 21, 28 }[seed / 49 % 4]);
        var now = Now.AddHours(seed / 200 % 240);
        var present = Everybody.Where((_, n) => (seed >> n) % 3 != 0).Where(p => kube.Member(p) is { Role: Peran.Anggota });
        return (seed / 3 % 8) switch
        {
            0 => new OpenMeeting(by, meeting, now).Decide(kube),
            1 or 2 => new TakeRoll(by, meeting, kube.Sheet(present, new Dictionary<PersonId, Kehadiran>()), now).Decide(kube),
            3 => new CloseMeeting(seed % 5 == 0 ? null : by, meeting, now).Decide(kube),
            4 => new CountBox(by, meeting, new(seed / 11 % 60 * 500), boxes.GetValueOrDefault(meeting), now).Decide(kube),
            5 => new WaiveDues(by, meeting, person, BebasKarena.Lain).Decide(kube),
            _ => new RecordIuran(by, DuesPlan.For(kube, person, new(seed % 2 == 0 ? 5_000 : 2_500), seed % 3 == 0 ? meeting : null).Parts, Today, Now) is { Parts.Count: > 0 } dues ? dues.Decide(kube) : null,
        };
    }
}
