using System.Collections.Frozen;
using System.Text;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What in a text must not go to everybody (D29).</summary>
public enum SiaranTrouble { None, Debt, Iks, Complaint, Number, Party }

/// <summary>The text of a broadcast: as it was typed, with days and hours written out, and what must not stand in it.</summary>
internal static class SiaranBody
{
    private const int MostLines = 5;

    private static readonly FrozenSet<string> Relative = Set("besok bsk bsok besuk esok sesuk lusa nanti hari ini");
    private static readonly FrozenSet<string> Weekdays = Set("senin selasa rabu kamis jumat jum'at jumaat sabtu minggu ahad");
    private static readonly FrozenSet<string> Debts = Set("hutang utang ngutang berhutang utangnya hutangnya tunggakan tunggakannya nunggak menunggak cicilan cicilannya angsuran angsurannya pinjaman pinjamannya pinjem ngutangin");
    private static readonly FrozenSet<string> Not = Set("belum blm blom belom tidak tdk gak ga nggak ngga enggak telat terlambat kurang");
    private static readonly FrozenSet<string> Paid = Set("bayar membayar byr iuran setor menyetor lunas melunasi kas");
    private static readonly FrozenSet<string> Complaints = Set("mengadu ngadu ngadukan diadukan mengadukan dilaporkan melaporkan dilaporin ngelaporin komplain mengeluh mengeluhkan curang korupsi korup maling mencuri nyolong nyuri mencurigakan selingkuh");
    private static readonly FrozenSet<string> Parties = Set("pdip pdi golkar gerindra pkb pks nasdem ppp psi hanura perindo caleg capres cawapres cagub cabup cawalkot paslon kampanye coblos nyoblos mencoblos");
    private static readonly FrozenSet<string> ToHer = Set("ke kepada kpd lewat hubungi ama sama dengan dgn di tanya tanyakan dari bareng");

    /// <summary>The text cleaned of marks, its relative days and hours written out as the group prints them (the transcript of D29).</summary>
    /// <param name="typed">The text as typed, a stretch of what was heard.</param>
    public static string Written(string typed, Scene s)
    {
        var start = s.Heard.Raw.IndexOf(typed, StringComparison.Ordinal);
        var text = new StringBuilder();
        var at = 0;
        if (start >= 0)
            foreach (var (span, words) in Readings(s).Where(r => r.At.Start >= start && r.At.End <= start + typed.Length).OrderBy(r => r.At.Start))
            {
                if (span.Start - start < at) continue;
                text.Append(typed, at, span.Start - start - at).Append(words);
                at = span.End - start;
            }
        return Tidy(text.Append(typed, at, typed.Length - at).ToString());
    }

    /// <summary>The only day that stands in a text as <see cref="Written"/> writes it; null when none of the days ahead does, or two do.</summary>
    public static string? DayIn(string body, Scene s) => Enumerable.Range(0, 60).Select(d => Say.Date(s.Today.AddDays(d))).Where(d => body.Contains(d, StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only : null;

    /// <summary>The only hour of a text in the words it was typed ("jam 8"), or as <see cref="Written"/> writes it; null when there is none, or two.</summary>
    public static string? SaidHour(string body)
    {
        var words = body.Split(' ');
        var at = Array.FindIndex(words, w => w.Equals("jam", StringComparison.OrdinalIgnoreCase) || w.Equals("pukul", StringComparison.OrdinalIgnoreCase));
        return at >= 0 && at + 1 < words.Length && words[at + 1].TrimEnd('.', ',') is var hour && hour.Any(char.IsAsciiDigit) && Array.FindIndex(words, at + 1, w => w is "jam" or "pukul") < 0
            ? $"{words[at]} {hour}{(at + 2 < words.Length && words[at + 2].TrimEnd('.', ',') is "WIB" or "WITA" or "WIT" ? " " + words[at + 2].TrimEnd('.', ',') : "")}" : null;
    }

    /// <summary>The instant a text tells of (UTC): its only day and its only hour; null when it says none or more than one of either.</summary>
    public static DateTimeOffset? About(string typed, Scene s)
    {
        var start = s.Heard.Raw.IndexOf(typed, StringComparison.Ordinal);
        bool Within(Span at) => start >= 0 && at.Start >= start && at.End <= start + typed.Length;
        return s.Heard.Dates.Where(d => Within(d.At)).ToList() is [var date] && Day(date, s) is { } day && s.Heard.Times.Where(t => !t.Morning && Within(t.At)).ToList() is [{ Value: { } hour, DayShift: 0, Bound: Bound.None } time] && !ReadFlags.Empty(time.Flags)
            ? s.Kube.Zone.At(day, hour).ToUniversalTime() : null;
    }

    /// <summary>What in the message stands for a day, an hour or somebody of the group, and how it is written.</summary>
    private static IEnumerable<(Span At, string Words)> Readings(Scene s)
    {
        foreach (var date in s.Heard.Dates)
            if (Day(date, s) is { } day) yield return (date.At, Say.Date(day));
        foreach (var time in s.Heard.Times)
            if (time is { Value: { } hour, Morning: false, Bound: Bound.None, Prayer: null } && !ReadFlags.Empty(time.Flags) && time.DayShift == 0)
                yield return (time.At, $"pukul {Clock(hour)}{(time.Until is { } until ? "-" + Clock(until) : "")} {s.Kube.Zone.Name}");
        foreach (var person in s.Heard.People)
            if (person is { IsSpeaker: false, Only: { } id } && s.Known.People.Find(id)?.Call is { } call && string.Equals(Said(person.At, s), call, StringComparison.OrdinalIgnoreCase)) yield return (person.At, call);
    }

    /// <summary>The day a relative word means, looking ahead; null for a date that was written out, or that may be today or in a week.</summary>
    public static DateOnly? Day(DateRead date, Scene s)
    {
        if (date.Value is not { } day || date.Bound != Bound.None || ReadFlags.Empty(date.Flags)) return null;
        var said = Words(Said(date.At, s));
        if (said is [var only] && Weekdays.Contains(only) || said is ["hari", var named] && Weekdays.Contains(named))
            return (((int)day.DayOfWeek - (int)s.Today.DayOfWeek + 7) % 7) is > 0 and var ahead ? s.Today.AddDays(ahead) : null;
        return said is [var first, ..] && Relative.Contains(first) && day >= s.Today ? day : null;
    }

    private static string Said(Span at, Scene s) => s.Heard.Raw[Math.Min(at.Start, s.Heard.Raw.Length)..Math.Min(at.End, s.Heard.Raw.Length)];

    /// <summary>One space, no marks of formatting, at most five lines kept apart; a capital at the beginning and a stop at the end.</summary>
    private static string Tidy(string text)
    {
        var plain = new string([.. text.Where(c => c is not ('*' or '_' or '~' or '`') && (c == '\n' || !char.IsControl(c)))]);
        var lines = plain.Split('\n').Select(l => string.Join(' ', l.Split((char[])[' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries))).Where(l => l.Length > 0);
        var tidy = string.Join('\n', lines).Trim(' ', '"', '\u201c', '\u201d', ',', ';');
        for (var at = tidy.IndexOf(" ya, ", StringComparison.Ordinal); at > 0 && at + 5 < tidy.Length; at = tidy.IndexOf(" ya, ", StringComparison.Ordinal))
            tidy = tidy[..at] + ". " + char.ToUpperInvariant(tidy[at + 5]) + tidy[(at + 6)..];
        if (tidy.Length == 0) return tidy;
        tidy = char.ToUpperInvariant(tidy[0]) + tidy[1..];
        return char.IsLetterOrDigit(tidy[^1]) ? tidy + "." : tidy;
    }

    public static bool TooManyLines(string body) => body.Count(c => c == '\n') >= MostLines;

    /// <summary>What the text is about, for who may send it.</summary>
    public static JenisSiaran Kind(string body)
    {
        var words = Words(body);
        if (words.Exists(w => w is "rapat" or "rapatnya" or "pertemuan" or "pertemuannya" or "kumpul" or "kumpulan" or "notulen" or "undangan" or "arisan" or "musyawarah")) return JenisSiaran.Pertemuan;
        return words.Exists(w => w.StartsWith("pelatihan", StringComparison.Ordinal) || w is "kursus" or "latihan") ? JenisSiaran.Pelatihan : JenisSiaran.Umum;
    }

    /// <summary>Debts, dues, help and complaints tell on somebody only where she is named; numbers and parties never belong here.</summary>
    public static SiaranTrouble Trouble(string typed, Scene s)
    {
        var words = Words(typed);
        if (HasNumber(typed)) return SiaranTrouble.Number;
        if (Politics(words)) return SiaranTrouble.Party;
        if (!Exposes(typed, s)) return SiaranTrouble.None;
        if (words.Exists(Debts.Contains) || Unpaid(words)) return SiaranTrouble.Debt;
        if (words.Contains("iks")) return SiaranTrouble.Iks;
        return words.Exists(Complaints.Contains) ? SiaranTrouble.Complaint : SiaranTrouble.None;
    }

    private static bool Unpaid(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
            if (Not.Contains(words[i]) && words.Skip(i + 1).Take(3).Any(Paid.Contains)) return true;
        return false;
    }

    private static bool Politics(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
            if (Parties.Contains(words[i]) || words[i] == "partai" && (i + 1 == words.Count || words[i + 1] is not ("besar" or "kecil" or "banyak"))) return true;
        return false;
    }

    /// <summary>Somebody of the group is spoken about, and not as the one to turn to ("bayar ke bu rini").</summary>
    private static bool Exposes(string typed, Scene s)
    {
        var start = s.Heard.Raw.IndexOf(typed, StringComparison.Ordinal);
        return s.Heard.People.Any(p => !p.IsSpeaker && (p.Candidates is not [] || p.Near is not []) && (start < 0 || p.At.Start >= start)
            && !ToHer.Contains(Before(s.Heard.Raw, p.At.Start)));
    }

    /// <summary>The word before a name, its honorific left out.</summary>
    public static string Before(string raw, int at)
    {
        var words = Words(raw[..Math.Clamp(at, 0, raw.Length)]);
        while (words is [.., "bu" or "ibu" or "pak" or "bapak" or "mbak" or "mpok" or "uni" or "kak"]) words.RemoveAt(words.Count - 1);
        return words is [.., var last] ? last : "";
    }

    /// <summary>Nine digits on end, whatever stands between them: a phone, an account, an identity number. Amounts are shorter or begin with Rp.</summary>
    private static bool HasNumber(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || i > 0 && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] is '.' or 'p' or 'P')) continue;
            var (digits, to) = (0, i);
            while (to < text.Length && (char.IsAsciiDigit(text[to]) || digits > 0 && text[to] is ' ' or '-' or '.' && to + 1 < text.Length && char.IsAsciiDigit(text[to + 1])))
                if (char.IsAsciiDigit(text[to++])) digits++;
            if (digits >= 9) return true;
        }
        return false;
    }

    private static string Clock(TimeOnly time) => time.ToString("HH.mm", System.Globalization.CultureInfo.InvariantCulture);

    public static List<string> Words(string text)
    {
        var (words, word) = (new List<string>(), new StringBuilder());
        foreach (var c in text.ToLowerInvariant().Append(' '))
        {
            if (char.IsLetterOrDigit(c)) word.Append(c);
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        return words;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
