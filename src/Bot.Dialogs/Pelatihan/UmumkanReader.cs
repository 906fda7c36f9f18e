using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What an announcement says beside its slots: conditions, what to bring, who invites, who teaches, what it costs, until when.</summary>
internal static class UmumkanReader
{
    private static readonly (string Said, string Name)[] Organizers =
    [
        ("dinas sosial", "Dinas Sosial"), ("dinsos", "Dinas Sosial"), ("dinas umkm", "Dinas UMKM"), ("dinas koperasi", "Dinas Koperasi"), ("blk", "BLK"), ("karang taruna", "Karang Taruna"),
        ("puskesmas", "Puskesmas"), ("kelurahan", "Kelurahan"), ("pkk", "PKK"),
    ];

    private static readonly string[] Ends = [" tempat", " kuota", " jam ", " pukul ", " tgl ", " tanggal", " syarat", " bawa", " biaya", " gratis", " daftar", " dapat ", " dapet ", " di ", ".", ";", "\n"];

    private static readonly string[] MonthWords = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"];
    private static readonly string[] ClosingWords = ["daftar sampai", "pendaftaran sampai", "daftar paling lambat", "pendaftaran ditutup", "ditutup tanggal", "ditutup tgl", "tutup tanggal", "tutup tgl"];

    /// <summary>The words read as an announcement: days ahead, an hour that may stand alone.</summary>
    public static Slots Read(Scene s, string text, bool hour = false) => Understander.As(
        text, Hearing.Listening(s.Who, s.Known, s.Kube, s.Message, s.Talk) with { Past = false, MoneySlot = false, TimeSlot = hour }, Intents.PelatihanUmumkan).Slots;

    /// <summary>"daftar sampai 3 desember": that day is when registration ends, not the training's. The rest of the words, and the day.</summary>
    public static (string Said, DateOnly? Closes) Closing(Scene s)
    {
        var raw = s.Heard.Raw;
        foreach (var word in ClosingWords)
            if (raw.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && Read(s, raw[at..]).Date?.Value is { } day) return (raw[..at], day);
        return (raw, null);
    }

    /// <summary>"10-11 desember" is both days; a day that does not exist is asked for, and so is one that lies behind us.</summary>
    public static UmumkanDraft Dated(UmumkanDraft draft, Slots slots, string said)
    {
        if (Backwards(said) is { } last && (slots.Date?.Value ?? (slots.Days is [var d, ..] ? d : null)) is { } near)
            return draft with { From = new DateOnly(near.Year, near.Month, Math.Min(last.First, DateTime.DaysInMonth(near.Year, near.Month))), Until = new DateOnly(near.Year, near.Month, last.Last), DateDoubt = false };
        if (slots.Days is [var first, .., var end]) return draft with { From = first, Until = end, DateDoubt = false };
        if (slots.Date is { Value: { } day }) return day == draft.From && !(draft.Until < draft.From) ? draft : draft with { From = day, Until = null, DateDoubt = false };
        return slots.Date is not null ? draft with { DateDoubt = true } : draft;
    }

    private static readonly string[] DayWords = ["eh", "tgl", "tanggal", "tglnya", "tanggalnya", "hari", "aja", "saja", "ya", "bu", "dong", "deh", "jadi", "jd", "ganti", "ubah", "maksudnya", "pindah", "ke", "itu", "yang", "yg", "bukan", "salah", "depan", "dpn", "ini", "minggu", "bulan", "besok", "lusa", "pas"];

    /// <summary>A day and nothing else: "10 nov", "tgl 10 aja", "eh sabtu depan".</summary>
    public static bool OnlyDay(Scene s)
    {
        if (Read(s, s.Heard.Raw) is not ({ Date: not null } or { Days: [_, ..] })) return false;
        return IzinWords.Words(s.Heard.Text).TrueForAll(w => w.All(char.IsAsciiDigit) || DayWords.Contains(w) || Calendar.Weekday(w) is not null || Calendar.Month(w) is not null);
    }

    /// <summary>"10", "10 aja" where a day was asked for: the next day of that number.</summary>
    public static DateOnly? BareDay(Scene s)
    {
        var words = IzinWords.Words(s.Heard.Text).FindAll(w => !DayWords.Contains(w));
        if (words is not [{ Length: <= 2 } number] || !int.TryParse(number, out var day) || day is < 1 or > 31) return null;
        for (var month = new DateOnly(s.Today.Year, s.Today.Month, 1); ; month = month.AddMonths(1))
            if (day <= DateTime.DaysInMonth(month.Year, month.Month) && month.AddDays(day - 1) > s.Today) return month.AddDays(day - 1);
    }

    /// <summary>"10 nov" on the 21st of November, no year said: nobody plans a training a year ahead, so this year's is meant, and that lies behind us.</summary>
    public static bool LastYears(Scene s, DateOnly day) => day.AddYears(-1) < s.Today && s.Today.DayNumber - day.AddYears(-1).DayNumber <= MostBehind
        && !s.Heard.Text.Contains(day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) && !s.Heard.Text.Contains("tahun", StringComparison.Ordinal);

    private const int MostBehind = 90;

    /// <summary>"kuota pelatihan pengemasan jadi 8"</summary>
    public static int? QuotaBecomes(string text)
    {
        if (text.IndexOf("kuota", StringComparison.Ordinal) is not (>= 0 and var at) || text.IndexOf(" jadi ", at, StringComparison.Ordinal) is not (>= 0 and var then)) return null;
        var word = text[(then + " jadi ".Length)..].Split(' ')[0];
        return word.Length <= 6 && int.TryParse(word, out var quota) ? quota : null;
    }

    /// <summary>"kuota nol", "kuota minus 3": a number was said that is none.</summary>
    public static bool NoQuota(string text)
    {
        var words = text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, w => w is "kuota" or "kuotanya");
        return at >= 0 && words.Skip(at + 1).Take(2).Any(w => w is "minus" or "nol" or "negatif" || w.StartsWith('-') && w.Length > 1 && char.IsAsciiDigit(w[1]));
    }

    /// <summary>"12-10 desember": it would end before it begins.</summary>
    private static (int First, int Last)? Backwards(string said)
    {
        var t = said.ToLowerInvariant().Replace("-", " - ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 3 < t.Length; i++)
            if (int.TryParse(t[i], out var first) && t[i + 1] is "-" or "sampai" or "s/d" or "sd" or "hingga" && int.TryParse(t[i + 2], out var last)
                && first is >= 1 and <= 31 && last is >= 1 and <= 28 && last < first && MonthWords.Any(m => t[i + 3].StartsWith(m, StringComparison.Ordinal))) return (first, last);
        return null;
    }

    public static UmumkanDraft Take(UmumkanDraft draft, Scene s)
    {
        var text = " " + s.Heard.Text + " ";
        var next = draft;
        if ((After(text, "syaratnya ") ?? After(text, "syarat ")) is { } conditions) next = next with { Conditions = conditions };
        if ((After(text, "bawa ") ?? After(text, "membawa ")) is { } bring) next = next with { Bring = bring };
        if ((After(text, "dapat ") ?? After(text, "dapet ")) is { Length: > 3 } given) next = next with { Facilities = given };
        if (next.Organizer is null && Organizers.FirstOrDefault(o => text.Contains(" " + o.Said, StringComparison.Ordinal)).Name is { } organizer) next = next with { Organizer = organizer };
        if (text.Contains("gratis", StringComparison.Ordinal)) next = next with { Cost = Rupiah.Zero };
        else if ((text.Contains("biaya", StringComparison.Ordinal) || text.Contains("bayar", StringComparison.Ordinal)) && s.Heard.Money is [.., { MustAsk: false, Value.Amount: > 0 } money]) next = next with { Cost = money.Value };
        if (next.Teacher is null && Teacher(s) is { } teacher) next = next with { Teacher = teacher };
        return next;
    }

    /// <summary>Who teaches: the member named after "pengajar", else the last before it ("bu tuti yang ngajar"); never she in whose house it is.</summary>
    private static PersonId? Teacher(Scene s)
    {
        var raw = s.Heard.Raw;
        if (raw.IndexOf("ajar", StringComparison.OrdinalIgnoreCase) is not (> 0 and var at) || !Teaches.Any(t => raw.Contains(t, StringComparison.OrdinalIgnoreCase))) return null;
        var members = s.Heard.People.Where(p => p.Only is { } one && s.Kube.Member(one) is { IsActiveMember: true } && !Houses.Contains(SiaranBody.Before(raw, p.At.Start))).ToList();
        return (members.Find(p => p.At.Start > at) ?? members.FindLast(p => p.At.Start < at))?.Only;
    }

    private static readonly string[] Teaches = ["ngajar", "diajar", "pengajar"];
    private static readonly string[] Houses = ["rumah", "rmh", "rumahnya", "tempat"];

    /// <summary>The words after a lead, up to the next part of the announcement; KTP stays in capitals.</summary>
    private static string? After(string text, string lead)
    {
        if (text.IndexOf(" " + lead, StringComparison.Ordinal) is not (>= 0 and var at)) return null;
        var rest = text[(at + 1 + lead.Length)..];
        var end = Ends.Select(e => rest.IndexOf(e, StringComparison.Ordinal)).Where(e => e > 0).DefaultIfEmpty(rest.Length).Min();
        var said = Tidy(rest[..end]);
        return said.Length > 1 ? said : null;
    }

    public static string Tidy(string said) => Say.Quote(said.Trim(' ', ',', ':'), 80)
        .Replace("ktp", "KTP", StringComparison.OrdinalIgnoreCase).Replace("kks", "KKS", StringComparison.OrdinalIgnoreCase).Replace("blk", "BLK", StringComparison.OrdinalIgnoreCase);
}
