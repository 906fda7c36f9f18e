using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Dialogs;

/// <summary>Reads how many people a shift is to take, on which days, from when: "jaga pagi 2 orang mulai minggu depan", "sabtu jaganya bertiga".</summary>
internal static class OrangJagaBaca
{
    private const int MostWords = 14;

    private static readonly FrozenSet<string> Persons = Set("orang org orng orag wong urang");
    private static readonly string[] Numbers = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"];
    private static readonly FrozenDictionary<string, int> Together = new Dictionary<string, int>(StringComparer.Ordinal) { ["sendiri"] = 1, ["sendirian"] = 1, ["seorang"] = 1, ["berdua"] = 2, ["berduaan"] = 2, ["bertiga"] = 3, ["berempat"] = 4, ["berlima"] = 5 }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>With these a turn is told of or asked about, or a whole rota is made.</summary>
    private static readonly FrozenSet<string> Other = Set("siapa sapa berapa brp kapan kpn kenapa knp apa apakah gimana izin ijin sakit hadir telat datang dateng tidak tdk gak ga gk nggak ngga enggak belum tukar tuker ganti gantiin gantikan kemarin kemaren tadi kurang cuma cuman hanya bikin bikinin buat buatin susun bagi rapat pertemuan pelatihan pmt pesanan kotak saya sy aku");
    private static readonly FrozenSet<string> Lasting = Set("tiap setiap saban selalu seterusnya rutin terus");
    private static readonly FrozenSet<string> Begins = Set("mulai mulainya dari per sejak");
    private static readonly FrozenSet<string> Near = Set("ini depan dpn besok bsk lusa nanti saja aja doang");

    /// <summary>The number wished for; null when the message wishes nothing of the kind.</summary>
    public static int? Wish(Scene s)
    {
        var words = IzinWords.Words(s.Heard.Text);
        if (words.Count > MostWords || s.Heard.Text.Contains('?', StringComparison.Ordinal) || s.Heard.People.Any(p => !p.IsSpeaker) || words.Exists(Other.Contains)) return null;
        return words.Exists(w => w.StartsWith("jaga", StringComparison.Ordinal) || w is "jago" or "piket" or "piketnya" or "shift" or "sif" or "shif") ? Count(s) : null;
    }

    /// <summary>"2 orang", "dua org", "3orang", "berdua"; null when no number of people is said.</summary>
    public static int? Count(Scene s)
    {
        var words = IzinWords.Words(s.Heard.Text);
        for (var i = 0; i < words.Count; i++)
        {
            if (Together.TryGetValue(words[i], out var several)) return several;
            var digits = words[i].TakeWhile(char.IsAsciiDigit).Count();
            if (digits is > 0 and < 4 && Persons.Contains(words[i][digits..])) return int.Parse(words[i][..digits], CultureInfo.InvariantCulture);
            if (i == 0 || !Persons.Contains(words[i])) continue;
            if (words[i - 1].Length < 4 && int.TryParse(words[i - 1], NumberStyles.None, CultureInfo.InvariantCulture, out var n)) return n;
            if (Array.IndexOf(Numbers, words[i - 1]) is >= 0 and var spelt) return spelt;
        }
        return null;
    }

    /// <summary>The draft with the days said; null when one of them is in no calendar.</summary>
    public static OrangJagaDraft? Days(OrangJagaDraft draft, Scene s)
    {
        var words = IzinWords.Words(s.Heard.Text);
        var begins = words.FindIndex(Begins.Contains);
        var week = s.Heard.Text.Contains("minggu depan", StringComparison.Ordinal) || s.Heard.Text.Contains("pekan depan", StringComparison.Ordinal) || s.Heard.Text.Contains("minggu dpn", StringComparison.Ordinal);
        var weekdays = week ? HalanganTetap.Weekdays([.. words.Where((w, i) => !(w is "minggu" or "ahad" && i + 1 < words.Count && words[i + 1] is "depan" or "dpn"))]) : HalanganTetap.Weekdays(words);
        var first = JagaWords.Monday(s.Today).AddDays(7);
        if (week) return draft with { Days = weekdays, From = first, Until = begins >= 0 || weekdays is not [] ? null : first.AddDays(6) };
        if (s.Slots.Month is { First: var month } || s.Heard.Months is [{ First: var named }, ..] && (month = named) == named)
            if (JagaWords.Ahead(s) is [] || s.Heard.Dates is []) return draft with { Days = weekdays, From = month > s.Today ? month : s.Today.AddDays(1), Until = begins >= 0 ? null : month.AddMonths(1).AddDays(-1) };
        if (s.Heard.Dates.Any(d => d.Value is null)) return null;
        if (JagaWords.Ahead(s) is not [{ Value: { } day } read, ..]) return draft with { Days = weekdays };
        // "Tgl 16 november" on the 21st: a day gone by, not next year's.
        if (MasaJaga.LongAgo(s, day)) return draft with { From = day.AddYears(-1), Until = day.AddYears(-1) };
        // "Mulai senin" is a first day, "tiap senin" are all of them.
        if (begins >= 0) return draft with { Days = words.Exists(Lasting.Contains) ? weekdays : [.. weekdays.Where(w => w != day.DayOfWeek || !(begins + 1 < words.Count && Calendar.Weekday(words[begins + 1]) is not null))], From = day };
        if (words.Exists(Lasting.Contains) || weekdays.Count > 1) return draft with { Days = weekdays };
        var bare = weekdays is [_] && !s.Heard.Raw[Math.Min(read.At.Start, s.Heard.Raw.Length)..Math.Min(read.At.End, s.Heard.Raw.Length)].Any(char.IsAsciiDigit) && !words.Exists(Near.Contains);
        return bare ? draft with { Days = weekdays, Bare = day } : draft with { From = day, Until = day };
    }

    /// <summary>True for every week, false for this day only, null when neither is said.</summary>
    public static bool? Every(Scene s)
    {
        var words = IzinWords.Words(s.Heard.Text);
        return words.Exists(Lasting.Contains) ? true : words.Exists(Near.Contains) || words.Exists(w => w is "sekali" or "satu") || s.Heard.Dates is [_, ..] ? false : null;
    }

    /// <summary>The draft with the shift said, or all of them.</summary>
    public static OrangJagaDraft Which(OrangJagaDraft draft, Scene s)
    {
        var words = IzinWords.Words(s.Heard.Text);
        var shifts = s.Kube.Rules.Jaga!.Shifts;
        var named = shifts.Where(x => IzinWords.Words(JagaWords.Label(s.Kube, x.Code, s.Note)).TrueForAll(words.Contains)).ToList();
        if (named is [var one] && shifts.Count > 1) return draft with { Shift = one.Code, AllShifts = false };
        return named.Count > 1 || words.Exists(w => w is "semua" or "semuanya" or "dua-duanya" or "duanya" or "keduanya") ? draft with { Shift = null, AllShifts = true } : draft;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
