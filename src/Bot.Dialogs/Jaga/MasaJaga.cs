namespace Bot.Dialogs;

/// <summary>Days of the rota somebody speaks of, both included; or why they cannot be shown.</summary>
internal sealed record Masa(DateOnly From, DateOnly Until, string? Refused = null);

/// <summary>Periods beyond a week: "desember", "bulan depan", "2 minggu ke depan", "7 sampai 20 desember".</summary>
internal static class MasaJaga
{
    /// <summary>Longer than this nobody reads a list.</summary>
    private const int MostDays = 62;

    /// <summary>The period asked for; null when none is said. Days gone by are shown as far as they are kept.</summary>
    public static Masa? Said(Scene s)
    {
        if (Days(s) is not { } days) return s.Heard.Stretch is { } said && said.Until.DayNumber - said.From.DayNumber > 0 ? Checked(s, said.From, said.Until) : Month(s) is { } month ? Checked(s, Near(s, month), Near(s, month).AddMonths(1).AddDays(-1)) : null;
        return Checked(s, s.Today, s.Today.AddDays(days > 3660 ? 3660 : days));
    }

    private static Masa Checked(Scene s, DateOnly from, DateOnly until) => until.DayNumber - from.DayNumber >= MostDays
        ? new(from, until, $"Jadwal saya tampilkan paling banyak dua bulan, {s.Who.Honorific}. Contoh: *jadwal jaga {Say.Month(s.Today.AddMonths(1)).ToLowerInvariant()}*.") : new(from, until);

    /// <summary>A day or month read in the coming year though its own of this year went by and no year was said.</summary>
    public static bool LongAgo(Scene s, DateOnly day) => day.AddYears(-1) < s.Today && day > s.Today.AddDays(Behind) && !s.Heard.Text.Contains(day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) && !s.Heard.Text.Contains("tahun", StringComparison.Ordinal);

    private const int Behind = 240;

    private static DateOnly Near(Scene s, DateOnly month) => LongAgo(s, month) ? month.AddYears(-1) : month;

    /// <summary>The first day of the month said, also of "bulan ini" and "bulan depan".</summary>
    public static DateOnly? Month(Scene s)
    {
        if (s.Slots.Month is { First: var first }) return first;
        if (s.Heard.Months is [{ First: var named }, ..]) return named;
        var (text, now) = (s.Heard.Text, new DateOnly(s.Today.Year, s.Today.Month, 1));
        return text.Contains("bulan depan", StringComparison.Ordinal) || text.Contains("bln depan", StringComparison.Ordinal) || text.Contains("bulan dpn", StringComparison.Ordinal) ? now.AddMonths(1)
            : text.Contains("bulan ini", StringComparison.Ordinal) || text.Contains("bln ini", StringComparison.Ordinal) ? now : null;
    }

    /// <summary>"2 minggu ke depan", "sebulan ke depan", "10 hari kedepan": so many days from today on; null when nothing of the kind is said.</summary>
    public static int? Days(Scene s)
    {
        var words = IzinWords.Words(s.Heard.Text);
        for (var i = 0; i < words.Count; i++)
        {
            var ahead = i + 1 < words.Count && words[i + 1] is "kedepan" or "berikutnya" || i + 2 < words.Count && words[i + 1] is "ke" or "yang" or "yg" && words[i + 2] is "depan" or "dpn" or "datang";
            if (!ahead) continue;
            if (words[i] is "seminggu" or "sepekan") return 6;
            if (words[i] is "sebulan") return 30;
            if (i == 0 || Count(words[i - 1]) is not { } n) continue;
            if (words[i] is "hari" or "hr") return n - 1;
            if (words[i] is "minggu" or "pekan" or "mgg") return 7 * n - 1;
            if (words[i] is "bulan" or "bln") return 30 * n;
        }
        return null;
    }

    private static int? Count(string word) => word switch
    {
        "dua" => 2, "tiga" => 3, "empat" => 4, "lima" => 5, "sepuluh" => 10,
        _ => word.Length < 5 && int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) && n > 0 ? n : null,
    };
}
