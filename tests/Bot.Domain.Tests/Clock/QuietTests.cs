using System.Globalization;
using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>Quiet hours, zones and the days on which calendars go wrong (design D-4, R-JTM-1, -2, -4).</summary>
public sealed class QuietTests
{
    private static readonly ClockRules Ramadan2028 = new() { RamadanFrom = new(2028, 1, 28), RamadanUntil = new(2028, 2, 26) };

    private sealed record Item(DateTimeOffset From, ClockHours When = ClockHours.Open) : ClockItem(new("x"), From, From.AddHours(8))
    {
        public override ClockHours Hours => When;
    }

    private static Kube In(Zone zone, ClockRules? rules = null) => Kenanga.After(new KubeFounded(new("k"), new("M3"), zone, new TextId(1), new(2016, 1, 1))).After(new RulesSet(new Rules { Clock = rules }));

    private static DateTimeOffset Utc(string at) => DateTimeOffset.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    [Theory]
    [InlineData(7, "2026-11-21T12:59:00Z", "2026-11-21T12:59:00Z")] // 19.59 WIB
    [InlineData(7, "2026-11-21T13:00:00Z", "2026-11-21T23:00:00Z")] // 20.00 WIB
    [InlineData(8, "2026-11-21T12:00:00Z", "2026-11-21T22:00:00Z")] // 20.00 WITA
    [InlineData(9, "2026-11-21T11:00:00Z", "2026-11-21T21:00:00Z")] // 20.00 WIT
    [InlineData(9, "2026-11-21T10:59:00Z", "2026-11-21T10:59:00Z")] // 19.59 WIT
    [InlineData(7, "2026-11-21T22:59:00Z", "2026-11-21T23:00:00Z")] // 05.59 WIB
    [InlineData(8, "2026-11-21T22:00:00Z", "2026-11-21T22:00:00Z")] // 06.00 WITA
    [InlineData(7, "2028-02-28T14:00:00Z", "2028-02-28T23:00:00Z")] // the evening before 29 February: 29 February, 06.00
    [InlineData(8, "2028-02-29T15:00:00Z", "2028-02-29T22:00:00Z")] // 29 February, 23.00 WITA: 1 March
    [InlineData(9, "2027-02-28T13:00:00Z", "2027-02-28T21:00:00Z")] // no 29 February: 1 March
    [InlineData(7, "2026-12-31T13:30:00Z", "2026-12-31T23:00:00Z")] // New Year's morning
    [InlineData(9, "2026-11-30T11:30:00Z", "2026-11-30T21:00:00Z")] // 1 December
    public void What_falls_into_the_quiet_hours_waits_for_their_end_in_the_groups_own_zone(int zone, string at, string due)
    {
        Assert.Equal(Utc(due), new Item(Utc(at)).Due(In(new(zone))));
        Assert.Equal(Utc(at), new Item(Utc(at), ClockHours.Any).Due(In(new(zone))));
    }

    [Theory]
    [InlineData(7, "2026-11-21T14:00:00Z", "2026-11-21T22:00:00Z")] // 21.00: from 05.00
    [InlineData(7, "2026-11-21T21:00:00Z", "2026-11-21T22:00:00Z")] // 04.00: 05.00
    [InlineData(7, "2026-11-21T22:30:00Z", "2026-11-21T22:30:00Z")] // 05.30: at once
    [InlineData(9, "2026-12-31T19:00:00Z", "2026-12-31T20:00:00Z")] // 04.00 WIT on New Year's Day
    public void What_concerns_the_same_morning_may_go_out_from_five(int zone, string at, string due) =>
        Assert.Equal(Utc(due), new Item(Utc(at), ClockHours.SameMorning).Due(In(new(zone))));

    [Fact]
    public void The_same_plan_is_due_at_each_zones_own_hour()
    {
        var day = new DateOnly(2028, 2, 29);
        DateTimeOffset[] evenings = [.. new[] { Zone.Wib, Zone.Wita, Zone.Wit }.Select(z => new Item(z.At(day, In(z).Hours(day).Evening)).Due(In(z)))];
        Assert.Equal([Utc("2028-02-29T11:00:00Z"), Utc("2028-02-29T10:00:00Z"), Utc("2028-02-29T09:00:00Z")], evenings);
    }

    [Theory, InlineData(7), InlineData(8), InlineData(9)]
    public void In_Ramadan_the_evenings_reminders_come_at_eight_and_the_mornings_at_five(int hours)
    {
        var zone = new Zone(hours);
        var kube = In(zone, Ramadan2028);
        for (var day = new DateOnly(2028, 1, 25); day <= new DateOnly(2028, 3, 2); day = day.AddDays(1))
        {
            var fasting = day >= new DateOnly(2028, 1, 28) && day <= new DateOnly(2028, 2, 26);
            var (evening, morning) = (zone.At(day, kube.Hours(day).Evening), zone.At(day, kube.Hours(day).Morning));
            Assert.Equal(fasting ? new TimeOnly(20, 0) : new(18, 0), TimeOnly.FromDateTime(evening.DateTime));
            Assert.Equal(fasting ? new TimeOnly(5, 0) : new(6, 0), TimeOnly.FromDateTime(morning.DateTime));
            Assert.Equal(evening, new Item(evening).Due(kube)); // neither falls into the quiet hours of its day
            Assert.Equal(morning, new Item(morning).Due(kube));
        }
    }

    [Theory]
    [InlineData("2028-01-27T14:30:00Z", "2028-01-27T22:00:00Z")] // 21.30 on the eve of Ramadan: 05.00 of its first day
    [InlineData("2028-01-27T13:30:00Z", "2028-01-27T22:00:00Z")] // 20.30 on the eve: the usual quiet hours
    [InlineData("2028-02-26T13:30:00Z", "2028-02-26T13:30:00Z")] // 20.30 on the last day: still open
    [InlineData("2028-02-26T14:30:00Z", "2028-02-26T23:00:00Z")] // 21.30 on the last day: 06.00 of the first day after
    public void The_hours_change_with_the_day(string at, string due) => Assert.Equal(Utc(due), new Item(Utc(at)).Due(In(Zone.Wib, Ramadan2028)));

    [Fact]
    public void An_instant_is_never_due_before_itself_nor_more_than_ten_hours_later()
    {
        foreach (var zone in new[] { Zone.Wib, Zone.Wita, Zone.Wit })
        {
            var kube = In(zone, Ramadan2028);
            for (var at = Utc("2027-12-30T00:00:00Z"); at < Utc("2028-03-05T00:00:00Z"); at = at.AddMinutes(17))
                foreach (var when in Enum.GetValues<ClockHours>())
                {
                    var due = new Item(at, when).Due(kube);
                    Assert.InRange(due, at, at.AddHours(10));
                    Assert.Equal(due, new Item(due, when).Due(kube)); // its own due instant is open
                }
        }
    }

    [Fact]
    public void A_group_without_quiet_hours_never_waits()
    {
        var kube = Kenanga.After(new RulesSet(new Rules { QuietFrom = new(0, 0), QuietUntil = new(0, 0) }));
        for (var at = Now; at < Now.AddDays(2); at = at.AddMinutes(13)) Assert.Equal(at, new Item(at).Due(kube));
    }

    [Fact]
    public void Quiet_hours_within_one_day_end_on_the_same_day()
    {
        var kube = Kenanga.After(new RulesSet(new Rules { QuietFrom = new(0, 0), QuietUntil = new(7, 0) }));
        Assert.Equal(Utc("2026-11-22T00:00:00Z"), new Item(Utc("2026-11-21T17:00:00Z")).Due(kube));
        Assert.Equal(Utc("2026-11-21T16:59:00Z"), new Item(Utc("2026-11-21T16:59:00Z")).Due(kube));
    }
}
