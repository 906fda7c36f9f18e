using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Which of the days of a sentence about a round is meant: the one it is moved to, the round's own, or neither.</summary>
internal static class HariPmt
{
    private static readonly HashSet<string> Moves = new(("pindah dipindah pindahin pindahkan dipindahin dipindahkan geser digeser geserin geserkan undur diundur undurin undurkan diundurin mundur dimundurin dimundurkan mundurin mundurkan maju majuin majukan dimajuin dimajukan "
        + "tunda ditunda ganti diganti gantiin ubah diubah robah rubah dirubah ralat diralat revisi jadi jd jdi menjadi jadinya jadiin ke harusnya seharusnya mestinya salah").Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Likens = new("samain disamain samakan disamakan samaan seperti kayak kyk kaya spt digabung digabungin digabungkan gabung gabungin gabungkan bareng barengan bersama".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Around = new("yg yang tgl tanggal tanggalnya hari pmt pada punya".Split(' '), StringComparer.Ordinal);
    private static readonly string[] Bills = ["tagih", "bayar", "invoice", "kwitansi", "kuitansi", "transfer", "uang"];
    private static readonly string[] Ends = [",", ";", "\n", " terus ", " trus ", " lalu ", " dan ", " tapi ", " tp "];

    /// <summary>The day the round is moved to. Null: a day said of the bill, or only to compare with another round, moves nothing, and no day does without a word of moving, except in answer to a change that is open.</summary>
    public static DateOnly? Moved(Scene s, DateRead? said, Order? round, bool open)
    {
        if (said?.Value is not { } day) return null;
        if (Compared(s, said) || !open && !PmtBaca.Split(s.Heard.Raw).Any(Moves.Contains)) return null;
        return round is not null && IsBare(s, said) && InMonth(round.Content.Day, day.Day) is { } own && own > s.Today ? own : day;
    }

    /// <summary>The jumlah of one round is to be that of another: "9 des sama 23 des samain jumlahnya".</summary>
    public static bool LikensCounts(string text) => PmtBaca.Split(text) is var words && words.Any(w => w is "samain" or "disamain" or "samakan" or "disamakan") && words.Any(w => w.StartsWith("jumlah", StringComparison.Ordinal) || w.StartsWith("kotak", StringComparison.Ordinal));

    /// <summary>A bill that is to be joined to another: "tagihannya digabung sama yg tgl 11".</summary>
    public static bool JoinsBills(string text) => PmtBaca.Split(text) is var words && words.Any(w => w.StartsWith("tagih", StringComparison.Ordinal)) && words.Any(w => w.Contains("gabung", StringComparison.Ordinal));

    /// <summary>The day as a round has it: "tgl 23" is the 23rd on which one is ordered, whatever month it lies in.</summary>
    public static DateOnly? Of(Scene s, DateRead? said, IReadOnlyCollection<Order> rounds) => said?.Value is { } day && rounds.All(r => r.Content.Day != day) && IsBare(s, said)
        && rounds.Where(r => r.Content.Day.Day == day.Day).ToList() is [var one] ? one.Content.Day : said?.Value;

    private static bool Compared(Scene s, DateRead said)
    {
        var raw = s.Heard.Raw.ToLowerInvariant();
        var before = raw[..Math.Clamp(said.At.Start, 0, raw.Length)];
        var from = Ends.Max(e => before.LastIndexOf(e, StringComparison.Ordinal) is >= 0 and var at ? at + e.Length : 0);
        var part = PmtBaca.Split(before[from..]);
        var last = Array.FindLast(part, w => !Around.Contains(w));
        if (last is null) return false;
        var words = PmtBaca.Split(raw);
        return Likens.Contains(last) || last is "sama" or "sm" or "dgn" or "dengan" && (s.Heard.Dates.Count > 1 || words.Any(Likens.Contains) || !words.Any(Moves.Contains))
            || last is not ("ke" or "jadi" or "jd") && part.Any(w => Bills.Any(b => w.StartsWith(b, StringComparison.Ordinal)));
    }

    /// <summary>A number and no month: "tgl 22", "22".</summary>
    private static bool IsBare(Scene s, DateRead said)
    {
        var (start, end) = (Math.Clamp(said.At.Start, 0, s.Heard.Raw.Length), Math.Clamp(said.At.End, 0, s.Heard.Raw.Length));
        return start < end && PmtBaca.Split(s.Heard.Raw[start..end]).All(w => Around.Contains(w) || w is "ke" or "jadi" || w.All(char.IsAsciiDigit) && w.Length <= 2);
    }

    private static DateOnly? InMonth(DateOnly month, int day) => day <= DateTime.DaysInMonth(month.Year, month.Month) ? new DateOnly(month.Year, month.Month, day) : null;
}
