using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>What holds for every number, hour and day, however it is written; and for every text at all.</summary>
public sealed class GrammarProperties
{
    private static readonly string[] Months = ["januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"];
    private static readonly string[] Weekdays = ["minggu", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu"];

    private static Reading Read(string text, DateTime now, bool past = false, bool count = false) =>
        new(text, new Listening(new DateTimeOffset(now, TimeSpan.FromHours(7)), "tetangga", []) { CountSlot = count }, past);

    private static readonly DateTime Now = new(2026, 8, 13, 14, 0, 0);

    /// <summary>Hundreds alone after juta are thousands (I-7); word for word they stay among the readings.</summary>
    [Fact]
    public void Every_number_said_in_words_is_read_back() =>
        Prop.ForAll(Gen.Choose(0, 12).SelectMany(digits => Gen.Choose(0, int.MaxValue).Select(n => (long)(n * Math.Pow(10, digits) / int.MaxValue))).ToArbitrary(), n =>
        {
            var read = Read("Rp " + Terbilang(n), Now).Money;
            return read.Count == 1 && (read[0].Read.Value.Amount == n || read[0].Read.Flags.Contains("implied-thousands") && read[0].Read.Others.Any(o => o.Amount == n));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    public static TheoryData<string> Clocks() => ["jam HH.mm", "pukul HH.mm", "HH:mm", "jam HH:mm", "jam HHmm", "besok HH.mm", "jam h.mm PART", "jam h lewat m PART", "jam HOUR lewat MINUTE PART"];

    [Theory, MemberData(nameof(Clocks))]
    public void Every_minute_of_the_day_is_read_back(string form)
    {
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            var (h, m) = (minute / 60, minute % 60);
            var (part, shift) = h switch { 0 => ("malam", 1), < 5 => ("dini hari", 0), < 11 => ("pagi", 0), < 15 => ("siang", 0), < 18 => ("sore", 0), _ => ("malam", 0) };
            var twelve = h % 12 == 0 ? 12 : h % 12;
            if (m == 0 && form.Contains("lewat", StringComparison.Ordinal)) continue;
            if (!form.Contains("PART", StringComparison.Ordinal)) shift = 0;
            var text = form.Replace("HH", h.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("HOUR", Terbilang(twelve), StringComparison.Ordinal)
                .Replace("MINUTE", Terbilang(m), StringComparison.Ordinal).Replace("mm", m.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace(" h", " " + twelve, StringComparison.Ordinal).Replace(" m ", " " + m + " ", StringComparison.Ordinal).Replace("PART", part, StringComparison.Ordinal);
            var read = Assert.Single(Read(text, Now).Times).Read;
            Assert.True((new TimeOnly(h, m), shift) == (read.Value!.Value, read.DayShift), $"{text}: {read.Value} {read.DayShift}");
        }
    }

    [Fact]
    public void Every_half_hour_is_read_back()
    {
        for (var n = 1; n <= 12; n++)
            foreach (var said in (string[])[n.ToString(CultureInfo.InvariantCulture), Terbilang(n)])
                foreach (var (part, add) in ((string, int)[])[("pagi", 0), ("malam", 12)])
                {
                    var minutes = ((n == 1 ? 12 : n - 1) * 60 + 30 + add * 60) % (24 * 60);
                    if (part == "pagi" && n == 1) continue;
                    if (part == "malam" && n is > 1 and < 6) minutes -= 12 * 60;
                    var read = Assert.Single(Read($"besok setengah {said} {part}", Now).Times).Read;
                    Assert.Equal(new TimeOnly(minutes / 60, minutes % 60), read.Value);
                }
    }

    public static TheoryData<string> Writings() =>
        ["d/M/yyyy", "dd/MM/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd", "d/M/yy", "d MONTH yyyy", "tgl d MONTH yyyy", "d MON yyyy", "WEEKDAY, d MONTH yyyy", "hari WEEKDAY tanggal d MONTH yyyy", "tanggal DAY MONTH yyyy", "d MONTH yyyy hari WEEKDAY"];

    [Theory, MemberData(nameof(Writings))]
    public void Every_day_of_four_years_is_read_back(string form)
    {
        for (var day = new DateOnly(2026, 8, 13); day < new DateOnly(2030, 8, 13); day = day.AddDays(1))
        {
            var month = Months[day.Month - 1];
            var text = form.Replace("WEEKDAY", Weekdays[(int)day.DayOfWeek], StringComparison.Ordinal).Replace("MONTH", month, StringComparison.Ordinal).Replace("MON", month[..3], StringComparison.Ordinal)
                .Replace("DAY", Terbilang(day.Day), StringComparison.Ordinal).Replace("yyyy", day.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("yy", day.ToString("yy", CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("MM", day.ToString("MM", CultureInfo.InvariantCulture), StringComparison.Ordinal);
            text = form.Contains("dd", StringComparison.Ordinal) ? text.Replace("dd", day.ToString("dd", CultureInfo.InvariantCulture), StringComparison.Ordinal) : Number(text, 'd', day.Day);
            var read = Assert.Single(Read(Number(text, 'M', day.Month), Now).Days.Dates).Read;
            Assert.True(read.Value == day && read.Flags.Count == 0, $"{text}: {read.Value} {string.Join(' ', read.Flags)}");
        }
    }

    /// <summary>The letter where it stands alone between separators becomes the number.</summary>
    private static string Number(string text, char letter, int value)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] == letter && (i == 0 || !char.IsLetter(text[i - 1])) && (i + 1 == text.Length || !char.IsLetter(text[i + 1]))) return text[..i] + value + text[(i + 1)..];
        return text;
    }

    private static readonly string[] Relative =
    [
        "besok", "lusa", "tulat", "kemarin", "hari ini", "sabtu", "kamis", "minggu", "sabtu depan", "senin ini", "rabu minggu depan", "minggu depan hari selasa", "3 hari lagi", "2 minggu lagi", "seminggu yang lalu",
        "malam minggu", "malam jumat", "nanti sore", "senin lalu", "besok sabtu", "semalam", "habis jumatan", "2 hari sebelum sabtu", "bukan sabtu tapi minggu", "2 jam lagi",
    ];

    [Fact]
    public void Seven_days_later_a_relative_day_is_seven_days_later()
    {
        var moment = Gen.Choose(0, 60 * 24 * 3000).Select(m => new DateTime(2024, 1, 1).AddMinutes(m));
        var said = Gen.Elements(Relative).SelectMany(phrase => moment.SelectMany(now => Gen.Elements(true, false).Select(past => (phrase, now, past))));
        Prop.ForAll(said.ToArbitrary(), x =>
        {
            var (a, b) = (Read(x.phrase, x.now, x.past).Days.Dates, Read(x.phrase, x.now.AddDays(7), x.past).Days.Dates);
            return a.Count == 1 && b.Count == 1 && a[0].Read.Value!.Value.AddDays(7) == b[0].Read.Value && a[0].Read.Flags.Count == b[0].Read.Flags.Count;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    private static readonly string[] Pieces =
    [
        "jam", "pukul", "setengah", "seperempat", "lewat", "kurang", "pagi", "siang", "sore", "malam", "dini", "hari", "tengah", "subuh", "magrib", "isya", "habis", "sebelum", "paling", "lambat", "sampai", "s/d", "wib", "wita", "ke", "atas",
        "besok", "lusa", "kemarin", "sabtu", "minggu", "bulan", "tahun", "depan", "lalu", "ini", "tgl", "tanggal", "agustus", "mei", "akhir", "awal", "tiap", "sekali", "H-1", "h", "lagi", "yang", "dalam", "seminggu", "sejam", "nanti", "tadi", "enjing", "atau", "dan",
        "1", "2", "12", "31", "1430", "07.30", "10:30", "25", "99", "2026", "17/8", "17-8-2026", "1.500", "1,500", "5", "½", "-", "/", ".", ",", ":", "?", "@", "+", "=",
        "rb", "juta", "ribu", "satu", "dua", "tiga", "puluh", "belas", "ratus", "salapan", "gocap", "lusin", "kodi", "kotak", "kg", "jam", "menit", "bukan", "eh", "ralat", "gbs", "jangan", "jadi", "total", "rp", "minus", "ke-3", "pertama", "rt", "jl", "no",
        "\uD83D", "😀", "\u200F", "\0", "é", "99999999999999999999", "9999-12-31", "1.1.1.1", "tahun baru", "natal", "jumatan", "o", "ooo", "x",
    ];

    [Fact]
    public void Two_hundred_thousand_texts_bring_no_reader_down()
    {
        var random = new Random(20261121);
        DateTime[] moments = [Now, new(1, 1, 1), new(9998, 12, 31, 23, 59, 0), new(2028, 2, 29, 1, 0, 0)];
        for (var n = 0; n < 200_000; n++)
        {
            var text = new StringBuilder();
            for (var k = random.Next(9); k >= 0; k--) _ = random.Next(8) == 0 ? text.Append((char)random.Next(0x10000)) : text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(6) == 0 ? "" : " ");
            var now = moments[n % 40 == 0 ? random.Next(4) : 0];
            var context = new Listening(new DateTimeOffset(now, now.Year is 1 or 9998 ? TimeSpan.Zero : TimeSpan.FromHours(7 + n % 3)), "tetangga", []) { Past = n % 3 == 0, Numerals = (NumeralSet)(n % 5) };
            try
            {
                Assert.NotEmpty(ReadLine.Answer(null, (ReadKind)(n % 6), text.ToString(), context));
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{(ReadKind)(n % 6)} {now:O} '{text}': {e}");
            }
        }
    }

    private static string Terbilang(long n)
    {
        string[] units = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];
        return n switch
        {
            < 12 => units[n],
            < 20 => units[n - 10] + " belas",
            < 100 => Of(n, 10, units[n / 10] + " puluh"),
            < 200 => Of(n, 100, "seratus"),
            < 1000 => Of(n, 100, units[n / 100] + " ratus"),
            < 2000 => Of(n, 1000, "seribu"),
            < 1_000_000 => Of(n, 1000, Terbilang(n / 1000) + " ribu"),
            < 1_000_000_000 => Of(n, 1_000_000, Terbilang(n / 1_000_000) + " juta"),
            < 1_000_000_000_000 => Of(n, 1_000_000_000, Terbilang(n / 1_000_000_000) + " miliar"),
            _ => Of(n, 1_000_000_000_000, Terbilang(n / 1_000_000_000_000) + " triliun"),
        };

        static string Of(long n, long scale, string head) => n % scale == 0 ? head : head + " " + Terbilang(n % scale);
    }
}
