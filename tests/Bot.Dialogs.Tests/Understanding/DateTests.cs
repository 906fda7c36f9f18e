using System.Globalization;
using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>Days of recorded payments: they lie behind us (I-13), and what the calendar does not have is not clamped. Today is Saturday 21 November 2026.</summary>
public sealed class DateTests
{
    [Theory]
    [InlineData("nur bayar 5rb hari ini", "2026-11-21")]
    [InlineData("nur bayar 5rb kemarin", "2026-11-20")]
    [InlineData("nur bayar 5rb sabtu", "2026-11-21")]
    [InlineData("nur bayar 5rb sabtu lalu", "2026-11-14")]
    [InlineData("nur bayar 5rb jumat", "2026-11-20")]
    [InlineData("nur bayar 5rb tgl 14", "2026-11-14")]
    [InlineData("nur bayar 5rb tgl 25", "2026-10-25")]
    [InlineData("nur bayar 5rb 14 november", "2026-11-14")]
    [InlineData("nur bayar 5rb 14 nov 2026", "2026-11-14")]
    [InlineData("nur bayar 5rb 14/11", "2026-11-14")]
    [InlineData("nur bayar 5rb 3 hari lalu", "2026-11-18")]
    [InlineData("nur bayar 5rb 25 desember", "2025-12-25")]
    [InlineData("nur bayar 5rb seminggu yang lalu", "2026-11-14")]
    [InlineData("nur bayar 5rb sbtu lalu", "2026-11-14")]
    [InlineData("nur bayar 5rb 14 novemer", "2026-11-14")]
    [InlineData("jaga sabtu", "2026-11-28")]
    [InlineData("jaga besok", "2026-11-22")]
    [InlineData("jaga lusa", "2026-11-23")]
    public void Days(string text, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), Roster.Hear(text).Meaning.Slots.Date?.Value);

    [Theory]
    [InlineData("nur bayar 5rb 31 november")]
    [InlineData("nur bayar 5rb 30 februari")]
    [InlineData("nur bayar 5rb 29/2/2027")]
    public void A_day_the_calendar_lacks_has_no_value(string text)
    {
        var read = Assert.Single(Roster.Hear(text).Dates);
        Assert.Null(read.Value);
        Assert.Contains("no-such-day", read.Flags);
    }

    [Theory]
    [InlineData("kas bulan oktober", "2026-10-01")]
    [InlineData("kas bulan ini", "2026-11-01")]
    [InlineData("mutasi kas bulan lalu", "2026-10-01")]
    [InlineData("saldo akhir oktober", "2026-10-01")]
    [InlineData("rekap iuran oktober", "2026-10-01")]
    [InlineData("mutasi kas desember", "2025-12-01")]
    [InlineData("mutasi kas okt 2025", "2025-10-01")]
    public void Months(string text, string first) =>
        Assert.Equal(DateOnly.Parse(first, CultureInfo.InvariantCulture), Roster.Hear(text).Meaning.Slots.Month?.First);

    [Theory]
    [InlineData("bu mei sudah bayar")]
    [InlineData("pak agus bayar 5rb")]
    [InlineData("bu juni lunas")]
    public void A_person_is_no_month(string text) => Assert.Empty(Roster.Hear(text).Months);

    [Theory]
    [InlineData("mutasi kas 7 hari terakhir", "2026-11-14", "2026-11-21")]
    [InlineData("mutasi kas minggu ini", "2026-11-16", "2026-11-22")]
    [InlineData("mutasi kas tgl 1 sampai 15", "2026-11-01", "2026-11-15")]
    [InlineData("mutasi kas kemarin", "2026-11-20", "2026-11-20")]
    public void Stretches(string text, string from, string until)
    {
        var slots = Roster.Hear(text).Meaning.Slots;
        Assert.Equal((DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(until, CultureInfo.InvariantCulture)), (slots.From, slots.Until));
    }

    [Fact]
    public void This_meeting_is_today()
    {
        Assert.True(Roster.Hear("iuran wati hari ini").Today);
        Assert.True(Roster.Hear("iuran wati pertemuan ini").Today);
        Assert.False(Roster.Hear("iuran wati kemarin").Today);
    }
}
