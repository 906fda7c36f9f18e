using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>D16: attendance, closing, the box, corrections.</summary>
public sealed class AbsenTests
{
    private static readonly Dictionary<PersonId, Kehadiran> Away = new() { [Nur] = Kehadiran.Izin };
    private static readonly Kube Opened = Kenanga.After(new OpenMeeting(Yuli, M(21), Now).Decide(Kenanga));
    private static readonly Kube Taken = Opened.After(Roll(Opened, Yuli, Wati, Yuli, Rini));
    private static readonly Kube Closed = Taken.After(new CloseMeeting(Yuli, M(21), Now).Decide(Taken));

    private static Decision Roll(Kube kube, PersonId by, params PersonId[] present) => new TakeRoll(by, M(21), kube.Sheet(present, Away), Now).Decide(kube);

    [Fact]
    public void Officers_and_the_pendamping_open_a_meeting_and_members_do_not()
    {
        foreach (var who in new[] { Wati, Yuli, Rini, Retno }) Assert.IsType<Decision.Accepted>(new OpenMeeting(who, M(21), Now).Decide(Kenanga));
        foreach (var who in new[] { Nur, Lilis, new PersonId("asing") }) new OpenMeeting(who, M(21), Now).Decide(Kenanga).Refusal<NotAllowed>();
    }

    [Fact]
    public void A_meeting_opens_on_its_day_and_only_once()
    {
        new OpenMeeting(Yuli, M(28), Now).Decide(Kenanga).Refusal<MeetingAhead>();
        new OpenMeeting(Yuli, M(14), Now).Decide(Kenanga).Refusal<MeetingOver>();
        new OpenMeeting(Yuli, new("tidak-ada"), Now).Decide(Kenanga).Refusal<NoSuchMeeting>();
        Assert.Empty(Assert.IsType<Decision.Accepted>(new OpenMeeting(Rini, M(21), Now).Decide(Opened)).Facts);
        Assert.Equal(StatusPertemuan.Berlangsung, Opened.Meetings.Find(M(21))!.Status);
    }

    [Fact]
    public void The_meeting_meant_is_todays_or_the_last_that_was_not_closed()
    {
        Assert.Equal(M(21), Kenanga.ToRoll(Today)!.Id);
        Assert.Equal(M(21), Kenanga.ToRoll(Today.AddDays(3))!.Id);
        Assert.Equal(M(28), Kenanga.ToRoll(new(2026, 11, 28))!.Id);
        Assert.Null(Kenanga.ToRoll(new(2026, 11, 20)));
        Assert.Null(Closed.ToRoll(Today));
    }

    [Fact]
    public void Everybody_stands_in_the_sheet_once_there_away_with_a_reason_or_without_a_word()
    {
        var attendance = Taken.Meetings.Find(M(21))!.Attendance;
        Assert.Equal(5, attendance.Count);
        Assert.Equal((Kehadiran.Hadir, Kehadiran.Izin, Kehadiran.TanpaKabar), (attendance[Wati], attendance[Nur], attendance[Ida]));
        Assert.Equal(Yuli, Taken.Meetings.Find(M(21))!.Roll.TakenBy);
        // A promise to come is no attendance.
        Assert.Equal(Kehadiran.TanpaKabar, Kenanga.Sheet([Wati], new Dictionary<PersonId, Kehadiran> { [Ida] = Kehadiran.Hadir }).Single(a => a.Person == Ida).Kehadiran);
    }

    [Fact]
    public void Nobody_there_is_no_meeting_and_strangers_are_guests()
    {
        Roll(Opened, Yuli).Refusal<NobodyPresent>();
        new TakeRoll(Yuli, M(21), [new(Wati, Kehadiran.Hadir), new(Lilis, Kehadiran.Hadir)], Now).Decide(Opened).Refusal<NotAMember>();
        var guests = Opened.After(new TakeRoll(Yuli, M(21), Opened.Sheet([Wati], Away), Now) { Guests = [Retno], OtherGuests = 2 }.Decide(Opened));
        Assert.Equal((Retno, 2), (guests.Meetings.Find(M(21))!.Roll.Guests.Single(), guests.Meetings.Find(M(21))!.Roll.OtherGuests));
    }

    [Fact]
    public void Attendance_without_opening_opens_the_meeting()
    {
        var facts = Assert.IsType<Decision.Accepted>(Roll(Kenanga, Yuli, Wati)).Facts;
        Assert.Equal([typeof(MeetingOpened), typeof(AttendanceTaken)], facts.Select(f => f.GetType()));
    }

    [Fact]
    public void Closing_makes_all_active_members_owe_also_the_absent()
    {
        new CloseMeeting(Yuli, M(21), Now).Decide(Opened).Refusal<NoRoll>();
        new CloseMeeting(Nur, M(21), Now).Decide(Taken).Refusal<NotAllowed>();
        Assert.Empty(Taken.StillOwing(M(21)));
        Assert.Equal([Ida, Nur, Rini, Wati, Yuli], Closed.StillOwing(M(21)).Order());
        new CloseMeeting(Yuli, M(21), Now).Decide(Closed).Refusal<MeetingOver>();
    }

    [Fact]
    public void Dues_paid_before_closing_are_not_owed_after_it()
    {
        var paid = Taken.After(Taken.Pay(Wati, 5_000, M(21)));
        var closed = paid.After(new CloseMeeting(Yuli, M(21), Now).Decide(paid));
        Assert.DoesNotContain(Wati, closed.StillOwing(M(21)));
        Assert.Equal(4, closed.StillOwing(M(21)).Count);
    }

    [Fact]
    public void A_member_who_joined_after_the_day_does_not_owe_it()
    {
        var later = Taken.After(new PersonPlaced(new("baru"), Peran.Anggota, Jabatan.Anggota, StatusAnggota.Aktif, Today.AddDays(1)));
        Assert.DoesNotContain(new PersonId("baru"), later.Owing(later.Meetings.Find(M(21))!));
    }

    [Fact]
    public void After_closing_the_ketua_corrects_for_seven_days_and_nobody_else()
    {
        Assert.Equal(Wati, Roll(Closed, Yuli, Wati).Refusal<KetuaCorrects>().Ketua);
        var corrected = Closed.After(Roll(Closed, Wati, Wati, Nur));
        Assert.Equal([Nur, Wati], corrected.Meetings.Find(M(21))!.Present());
        Assert.Equal(Closed.StillOwing(M(21)), corrected.StillOwing(M(21)));
        Assert.Equal(StatusPertemuan.Selesai, corrected.Meetings.Find(M(21))!.Status);
        Assert.IsType<Decision.Accepted>(new TakeRoll(Wati, M(21), Closed.Sheet([Wati], Away), Now.AddDays(7)).Decide(Closed));
        new TakeRoll(Wati, M(21), Closed.Sheet([Wati], Away), Now.AddDays(8)).Decide(Closed).Refusal<RollLocked>();
    }

    [Fact]
    public void The_box_is_the_bendaharas_and_goes_into_iks()
    {
        new CountBox(Yuli, M(21), new(18_000), null, Now).Decide(Taken).Refusal<NotAllowed>();
        new CountBox(Rini, M(21), new(18_000), null, Now).Decide(Opened).Refusal<NoRoll>();
        new CountBox(Rini, M(21), new(1_000_000), null, Now).Decide(Taken).Refusal<AmountTooLarge>();
        new CountBox(Rini, M(21), new(7), null, Now).Decide(Taken).Refusal<AmountOdd>();
        new CountBox(Rini, M(21), new(-500), null, Now).Decide(Taken).Refusal<AmountTooSmall>();
        var counted = Taken.After(new CountBox(Rini, M(21), new(18_000), null, Now).Decide(Taken));
        Assert.Equal(Taken.Ledger.Iks + new Rupiah(18_000), counted.Ledger.Iks);
        Assert.Equal(Taken.Ledger.Kas, counted.Ledger.Kas);
        Assert.Equal(new Rupiah(18_000), counted.LastBox());
    }

    [Fact]
    public void An_empty_box_is_counted_and_posts_nothing()
    {
        var empty = Taken.After(new CountBox(Rini, M(21), Rupiah.Zero, null, Now).Decide(Taken));
        Assert.Equal((Rupiah.Zero, (Receipt?)null), (empty.Meetings.Find(M(21))!.Roll.Box!.Value, empty.Meetings.Find(M(21))!.Roll.BoxEntry));
        Assert.Equal(Taken.Ledger.Iks, empty.Ledger.Iks);
    }

    [Fact]
    public void A_box_counted_again_undoes_the_first_count()
    {
        var first = new CountBox(Rini, M(21), new(18_000), null, Now).Decide(Taken);
        var (counted, entry) = (Taken.After(first), first.Entries().Single());
        var again = new CountBox(Rini, M(21), new(20_000), entry, Now).Decide(counted);
        var after = counted.After(again);
        Assert.Equal(entry.Number, again.Entries()[0].Reverses);
        Assert.Equal(Taken.Ledger.Iks + new Rupiah(20_000), after.Ledger.Iks);
        Assert.Equal((new Rupiah(20_000), again.Entries()[1].Number), (after.Meetings.Find(M(21))!.Roll.Box!.Value, after.Meetings.Find(M(21))!.Roll.BoxEntry!.Value));
        var none = counted.After(new CountBox(Rini, M(21), Rupiah.Zero, entry, Now).Decide(counted));
        Assert.Equal(Taken.Ledger.Iks, none.Ledger.Iks);
    }

    [Fact]
    public void Only_the_ketua_frees_a_member_from_dues_and_only_from_what_is_open()
    {
        new WaiveDues(Rini, M(21), Nur, BebasKarena.Sakit).Decide(Closed).Refusal<NotAllowed>();
        new WaiveDues(Wati, M(28), Nur, BebasKarena.Sakit).Decide(Closed).Refusal<NoSuchMeeting>();
        var part = Closed.After(Closed.Pay(Nur, 2_000, M(21)));
        var free = part.After(new WaiveDues(Wati, M(21), Nur, BebasKarena.Sakit).Decide(part));
        Assert.Equal(new Rupiah(2_000), free.Dues.Find(Nur, M(21))!.Paid);
        Assert.DoesNotContain(Nur, free.StillOwing(M(21)));
        new WaiveDues(Wati, M(21), Nur, BebasKarena.Sakit).Decide(free).Refusal<AlreadyPaid>();
    }

    [Fact]
    public void A_running_meeting_ends_at_one_minute_to_midnight_of_the_day_it_was_opened()
    {
        var item = Assert.IsType<MeetingRunsOut>(ClockItems.Open(Taken).Select(i => i.Item).Single(i => i is MeetingRunsOut));
        Assert.Equal(Zone.Wib.At(Today, new(23, 59)), item.Due(Taken));
        Assert.DoesNotContain(ClockItems.Open(Closed).Select(i => i.Item), i => i is MeetingRunsOut);
        Assert.DoesNotContain(ClockItems.Open(Kenanga).Select(i => i.Item), i => i is MeetingRunsOut);
        Assert.IsType<Decision.Accepted>(new CloseMeeting(null, M(21), item.At).Decide(Taken));
        new CloseMeeting(null, M(21), item.At).Decide(Opened).Refusal<NoRoll>();
    }
}
