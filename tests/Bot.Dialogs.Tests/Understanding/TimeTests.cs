using System.Globalization;
using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>Hours and days under the conventions of the slots (I-8 to I-17). Now is Saturday 21 November 2026, 9.00.</summary>
public sealed class TimeTests
{
    private static readonly DateTimeOffset Now = Roster.Saturday;

    private static Reading Read(string text, bool past = false, int zone = 7) => new(text, new Listening(new DateTimeOffset(Now.DateTime, TimeSpan.FromHours(zone)), "tetangga", Roster.People), past);

    private static TimeRead Time(string text, int zone = 7) => Assert.Single(Read(text, zone: zone).Times).Read;

    private static string? Clock(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("jam 7", Matter.Delivery, true, "07:00", "ambiguous:19:00")]
    [InlineData("jam 7", Matter.Duty, true, "07:00", "ambiguous:19:00")]
    [InlineData("jam 8", Matter.Course, true, "08:00", "ambiguous:20:00")]
    [InlineData("jam 7", Matter.Meeting, true, null, "ambiguous")]
    [InlineData("jam 7", Matter.Delivery, false, null, "ambiguous")]
    [InlineData("jam setengah 8", Matter.Delivery, true, "07:30", "ambiguous:19:30")]
    [InlineData("jam setengah 6", Matter.Delivery, true, "05:30", "ambiguous:17:30")]
    [InlineData("jam 5.15", Matter.Delivery, false, "17:15", "")]
    [InlineData("jam 9", Matter.Meeting, false, "09:00", "")]
    [InlineData("jam 1", Matter.Meeting, false, "13:00", "")]
    [InlineData("jam 7 malam", Matter.Meeting, false, "19:00", "")]
    [InlineData("jam 9-11", Matter.Meeting, true, "09:00", "")]
    [InlineData("jam 9-11", Matter.Delivery, true, null, "range")]
    [InlineData("sebelum jam 11", Matter.Delivery, true, "11:00", "bound")]
    [InlineData("habis magrib", Matter.Meeting, true, null, "")]
    [InlineData("jam 25", Matter.Meeting, true, null, "no-such-time")]
    [InlineData("jam 12 pagi", Matter.Meeting, true, null, "ambiguous")]
    public void A_slot_takes_what_the_conventions_allow(string text, Matter matter, bool dayNamed, string? value, string flag)
    {
        var read = Time(text).For(matter, dayNamed);
        Assert.Equal(value, Clock(read.Value));
        if (flag == "") Assert.DoesNotContain(read.Flags, ReadFlags.Empties);
        else Assert.Contains(flag, read.Flags);
    }

    [Theory]
    [InlineData("besok pagi", "07:00")]
    [InlineData("nanti sore", "16:00")]
    [InlineData("habis magrib", "18:30")]
    [InlineData("ba'da isya", "19:30")]
    [InlineData("sebelum dzuhur", "12:00")]
    public void A_part_of_day_or_a_prayer_has_no_hour_but_one_to_offer(string text, string offer)
    {
        var read = Time(text);
        Assert.Null(read.Value);
        Assert.Equal(offer, Clock(read.Suggest));
    }

    [Theory]
    [InlineData("jam 10 wib", 8, "11:00", "zone")]
    [InlineData("jam 10 wita", 8, "10:00", "")]
    [InlineData("jam 10 wita", 9, "11:00", "zone")]
    [InlineData("jam 00.30 wita", 7, "23:30", "zone")]
    public void Another_zone_is_turned_into_the_groups_own(string text, int zone, string value, string flag)
    {
        var read = Time(text, zone);
        Assert.Equal(value, Clock(read.Value));
        Assert.Equal(flag, string.Join(' ', read.Flags));
    }

    [Theory]
    [InlineData("selamat pagi bu, mau tanya")]
    [InlineData("pagi bu")]
    [InlineData("malam, saya mau pesan")]
    [InlineData("halo selamat siang semua")]
    [InlineData("pagi aku gabisa")]
    [InlineData("jangan pagi ya")]
    [InlineData("beli jam dinding")]
    [InlineData("kerja 2 jam")]
    [InlineData("bu isya sudah bayar")]
    [InlineData("50 kotak 10.30")]
    public void No_hour(string text) => Assert.Empty(Read(text).Times);

    [Theory]
    [InlineData("pesan 50 jam 10", 50, "10:00")]
    [InlineData("50 kotak jam 12 10", 50, "12:10")]
    [InlineData("jam 10 50 kotak", 50, "10:00")]
    [InlineData("jam 7 malam 20 porsi", 20, "19:00")]
    [InlineData("nasi kotak 30 setengah 8 pagi", 30, "07:30")]
    public void An_hour_and_a_count_do_not_take_each_others_numbers(string text, int count, string hour)
    {
        var reading = Read(text);
        Assert.Equal(count, Assert.Single(reading.Numbers).Read.Value);
        Assert.Equal(hour, Clock(Assert.Single(reading.Times).Read.Value));
    }

    [Fact]
    public void A_weekday_may_mean_today_where_the_calendar_holds_it()
    {
        var today = DateOnly.FromDateTime(Now.DateTime);
        var read = Read("jaga sabtu").Days.Dates[0].Read;
        Assert.Equal(today.AddDays(7), read.For(today).Value);
        var held = read.For(today, heldToday: true);
        Assert.Null(held.Value);
        Assert.Equal([today, today.AddDays(7)], held.Others);
        Assert.Equal(today.AddDays(1), Read("jaga minggu").Days.Day(0, 9, heldToday: true)!.Value);
    }

    [Theory]
    [InlineData("akhir november", "2026-11-30", "approx")]
    [InlineData("pertengahan desember", "2026-12-15", "approx")]
    [InlineData("sebelum kamis", "2026-11-26", "bound")]
    [InlineData("senin atau selasa", null, "ambiguous")]
    [InlineData("tgl 31", null, "no-such-day")]
    [InlineData("14 november 2026", null, "past")]
    [InlineData("minggu 23 november", null, "weekday-mismatch")]
    [InlineData("senin depan", "2026-11-23", "")]
    [InlineData("minggu depan", null, null)]
    public void A_day_slot_takes_what_the_conventions_allow(string text, string? value, string? flag)
    {
        var reading = Read(text);
        var read = reading.Days.Day(0, reading.Tokens.Count);
        Assert.Equal(value, read?.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (flag is null) Assert.Null(read);
        else if (flag == "") Assert.Empty(read!.Flags);
        else Assert.Contains(flag, read!.Flags);
    }

    [Theory]
    [InlineData("besok gak bisa jaga, ganti senin", 2, true)]
    [InlineData("pesan buat besok, eh besok gbs, senin aja", 1, false)]
    public void A_refused_day_stays_where_a_duty_is_refused(string text, int days, bool refused)
    {
        var dates = Read(text).Days.Dates;
        Assert.Equal(days, dates.Count);
        Assert.Equal(refused, dates[0].Read.Refused);
    }

    [Theory]
    [InlineData("tiap sabtu jam 7 pagi", "WEEKLY", "Saturday", "07:00")]
    [InlineData("setiap senin dan kamis", "WEEKLY", "Monday Thursday", null)]
    [InlineData("tiap hari", "DAILY", "", null)]
    [InlineData("sebulan sekali", "MONTHLY", "", null)]
    public void Recurrences(string text, string every, string weekdays, string? time)
    {
        var read = Assert.Single(Read(text).Days.Recurrences).Read;
        Assert.Equal((every, weekdays, time), (read.Every, string.Join(' ', read.Weekdays), Clock(read.Time)));
    }

    [Theory]
    [InlineData("2 jam 30 menit", 150)]
    [InlineData("satu setengah jam", 90)]
    [InlineData("sejam", 60)]
    public void Durations(string text, int minutes) => Assert.Equal(minutes, Assert.Single(Read(text).Durations).Read.Length.TotalMinutes);
}
