using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

public sealed class IuranTests
{
    [Fact]
    public void A_payment_without_further_words_goes_to_the_oldest_open_meeting_first()
    {
        var entries = Kenanga.Pay(Nur, 10_000).Entries();
        Assert.Equal([M(7), M(14)], entries.Select(e => e.Meeting!.Value));
        Assert.Equal(["M3-2611-001", "M3-2611-002"], entries.Select(e => e.Number.Value));
    }

    [Fact]
    public void What_is_paid_is_no_longer_open_and_the_kas_has_it()
    {
        var after = Kenanga.After(Kenanga.Pay(Nur, 10_000));
        Assert.Empty(after.Dues.Open(Nur));
        Assert.Equal(new Rupiah(1_010_000), after.Ledger.Kas);
        Assert.Equal(new Rupiah(100_000), after.Ledger.Iks);
    }

    [Fact]
    public void Part_payments_leave_the_rest_open()
    {
        var after = Kenanga.After(Kenanga.Pay(Nur, 7_000));
        Assert.Equal([(M(14), new Rupiah(3_000))], after.Dues.Open(Nur).Select(d => (d.Meeting, d.Open)));
    }

    [Fact]
    public void Dues_can_be_paid_ahead_for_meetings_on_the_calendar_and_count_when_they_close()
    {
        var after = Kenanga.After(Kenanga.Pay(Nur, 15_000));
        Assert.Empty(after.After(new MeetingClosed(M(21), [Nur])).Dues.Open(Nur));
        Assert.Single(after.After(new MeetingClosed(M(28), [Nur])).Dues.Open(Nur));
    }

    [Fact]
    public void More_than_the_calendar_holds_is_refused_with_the_most_that_can_be_paid() =>
        Assert.Equal(new Rupiah(20_000), Assert.IsType<TooFarAhead>(DuesPlan.For(Kenanga, Nur, new(25_000)).Why).Most);

    [Fact]
    public void A_meeting_already_paid_is_refused() => Assert.IsType<AlreadyPaid>(DuesPlan.For(Kenanga.After(Kenanga.Pay(Nur, 5_000)), Nur, new(5_000), M(7)).Why);

    [Fact]
    public void Everybody_owes_a_closed_meeting_also_who_was_away() => Assert.Equal(2, Kenanga.Dues.Open(Ida).Count);

    [Fact]
    public void Only_the_bendahara_or_the_pendamping_in_her_name_records()
    {
        foreach (var other in new[] { Wati, Yuli, Nur, Lilis, new PersonId("stranger") }) Kenanga.Pay(Nur, 5_000, by: other).Refusal<NotAllowed>();
        Assert.Equal(Rini, Kenanga.Pay(Nur, 5_000, by: Retno).Entries()[0].OnBehalfOf);
        Assert.Null(Kenanga.Pay(Nur, 5_000).Entries()[0].OnBehalfOf);
    }

    [Fact]
    public void Somebody_who_is_no_member_pays_no_dues() => new RecordIuran(Rini, [new(Lilis, M(14), new(5_000))], Today, Now).Decide(Kenanga).Refusal<NotAMember>();

    [Fact]
    public void A_group_entry_is_all_or_nothing()
    {
        var parts = new DuesPart[] { new(Nur, M(14), new(5_000)), new(Lilis, M(14), new(5_000)) };
        new RecordIuran(Rini, parts, Today, Now).Decide(Kenanga).Refusal<NotAMember>();
    }

    [Theory, InlineData(499), InlineData(100_001)]
    public void Amounts_outside_the_groups_limits_are_refused(int rupiah)
    {
        var decision = new RecordIuran(Rini, [new(Nur, M(7), new(rupiah))], Today, Now).Decide(Kenanga);
        Assert.True(Assert.IsType<Decision.Refused>(decision).Why is AmountTooSmall or AmountTooLarge);
    }

    [Fact]
    public void Entries_are_dated_today_or_up_to_31_days_back_never_ahead()
    {
        var part = new DuesPart[] { new(Nur, M(7), new(5_000)) };
        new RecordIuran(Rini, part, Today.AddDays(1), Now).Decide(Kenanga).Refusal<DateInFuture>();
        new RecordIuran(Rini, part, Today.AddDays(-32), Now).Decide(Kenanga).Refusal<DateTooOld>();
        Assert.Equal(Today.AddDays(-31), new RecordIuran(Rini, part, Today.AddDays(-31), Now).Decide(Kenanga).Entries()[0].Date);
    }

    [Fact]
    public void A_number_belongs_to_the_month_of_the_entry()
    {
        var decision = new RecordIuran(Rini, [new(Nur, M(7), new(5_000))], new(2026, 10, 31), Now).Decide(Kenanga);
        Assert.Equal("M3-2610-001", decision.Entries()[0].Number.Value);
    }
}
