using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What a message says about a meeting, whatever else it may be: every answer of the dialog is read as a meeting's words.</summary>
internal static class UndangBaca
{
    private const int MostPoint = 60, MostPlace = 80;

    private static readonly string[] Cancels = ["batal", "batalin", "batalkan", "dibatalkan", "dibatalin", "ditiadakan", "tiadakan", "cancel", "dicancel", "urung", "diliburkan", "libur"];
    private static readonly string[] Moving = ["pindah", "pindahin", "pindahkan", "dipindah", "dipindahkan", "dipindahin", "undur", "diundur", "diundurkan", "diundurin", "undurin", "mundur", "dimundurkan", "maju", "dimajukan", "majuin", "dimajuin", "geser", "digeser", "geserin"];
    private static readonly string[] Houses = ["rumah", "rmh", "rumahnya", "omah", "imah", "umah"];
    private static readonly string[] Titles = ["bu", "ibu", "pak", "bapak", "mak", "mbak", "uni", "kak"], Shorts = ["rt", "rw", "rptra", "blk", "pkk", "sd", "smp", "tk", "kube"];

    public static Slots Slots(Scene s, bool hour = false) => Slots(s, s.Heard.Raw, hour);

    /// <summary>The same of a part of what was said.</summary>
    public static Slots Slots(Scene s, string text, bool hour) =>
        Understander.As(text, Hearing.Listening(s.Who, s.Known, s.Kube, s.Message, s.Talk) with { TimeSlot = hour }, Intents.PertemuanSiarkan, several: false).Slots;

    public static bool SaysCancel(string text) => Words(text) is var w && (w.Any(Cancels.Contains) || Pairs(w).Any(p => p is ("tidak" or "gak" or "ga" or "nggak" or "ndak" or "gk" or "tdk", "jadi" or "jd")));

    public static bool SaysMove(string text) => Words(text) is var w && (w.Any(Moving.Contains) || Pairs(w).Any(p => p is ("ganti" or "ubah" or "rubah" or "diganti" or "diubah", "jam" or "hari" or "tempat" or "tanggal" or "jadwal")) || SaysBecomes(w));

    /// <summary>"Rapatnya jadi jam 2 siang": the meeting that stands gets another hour, day or place.</summary>
    private static bool SaysBecomes(string[] w) => Array.FindIndex(w, x => x is "jadi" or "jadinya" or "jd") is > 0 and var at && w[Math.Max(0, at - 4)..at].Any(x => x is "rapat" or "rapatnya" or "pertemuan" or "pertemuannya" or "kumpulnya") && !w.Any(x => x is "kan" or "kah" or "apa" or "gak" or "ga" or "tidak" or "nggak" or "kapan" or "berapa" or "brp" or "mana" or "dimana")
        && w.Any(x => x is "jam" or "jm" or "pukul" or "pkl" or "di" or "tgl" or "tanggal" or "hari" or "besok" or "lusa" or "senin" or "selasa" or "rabu" or "kamis" or "jumat" or "sabtu" or "minggu");

    /// <summary>"Diundur seminggu", "dimajukan 2 hari": by how many days; null when it is not said so.</summary>
    public static int? Shift(string text)
    {
        var w = Words(text);
        var days = Array.Exists(w, x => x is "seminggu") ? 7 : Array.Exists(w, x => x is "sehari") ? 1 : 0;
        for (var i = 0; days == 0 && i + 1 < w.Length; i++)
            if (w[i] switch { "satu" => 1, "dua" => 2, "tiga" => 3, _ => w[i].Length == 1 && int.TryParse(w[i], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0 } is > 0 and var many)
                days = w[i + 1] switch { "minggu" => many * 7, "hari" => many, _ => 0 };
        return days == 0 ? null : w.Any(x => x.Contains("maju", StringComparison.Ordinal)) ? -days : days;
    }

    /// <summary>"Rapat 28 diundur": a number right behind the meeting is its day.</summary>
    public static int? Numbered(string text) => Pairs(Words(text)).FirstOrDefault(p => p.Item1 is "rapat" or "pertemuan" or "kumpul" or "tgl" or "tanggal") is { Item2: { } said } && said.Length <= 2 && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day : null;

    public static JenisPertemuan? Kind(string text) =>
        text.Contains("luar biasa", StringComparison.Ordinal) || text.Contains("mendadak", StringComparison.Ordinal) ? JenisPertemuan.LuarBiasa
        : text.Contains("bulanan", StringComparison.Ordinal) ? JenisPertemuan.RapatBulanan
        : text.Contains("mingguan", StringComparison.Ordinal) ? JenisPertemuan.Mingguan : null;

    /// <summary>Takes everything the message says into the draft; what it does not say stays.</summary>
    public static UndangDraft Into(UndangDraft draft, Scene s, bool hour = false)
    {
        if (s.Heard.Raw.Length == 0) return draft;
        var slots = Slots(s, hour);
        var next = draft with { Kind = Kind(s.Heard.Text) ?? draft.Kind, Bring = Bring(s.Heard.Raw) ?? draft.Bring };
        // A day and month of the last weeks is that day, and gone: nobody calls a meeting eleven months ahead.
        if (slots.Date is { Value: not null, Others: [var gone, ..] } && slots.Date.Flags.Contains("next-year") && gone < s.Today) next = next with { Day = null, DayTrouble = "past" };
        else if (slots.Date is { Value: { } day }) next = next with { Day = day, DayTrouble = null };
        else if (slots.Date is { } odd) next = next with { Day = null, DayTrouble = odd.Flags is [var flag, ..] ? flag : "past" };
        if (next.Day is { } first && Words(s.Heard.Text).Count(w => w is "rapat" or "pertemuan" or "kumpul") > 1 && s.Heard.Dates.Select(d => d.Value).FirstOrDefault(d => d > first) is { } second) next = next with { Second = second };
        if (slots.Time is { } time) next = next with { Time = time, TimeSaid = null };
        else if (slots.TimeFlags.Contains("ambiguous") && Hour(s.Heard.Text) is { } said) next = next with { Time = null, TimeSaid = said };
        if (slots.Place is { } place) next = At(next, s, place);
        return Points(Agenda(s.Heard.Raw) ?? slots.Agenda) is [_, ..] points ? next with { Agenda = points } : next;
    }

    /// <summary>"pagi" or "malam" after an hour that could be both.</summary>
    public static TimeOnly? Settled(UndangDraft draft, Scene s) => Slots(s, $"rapat {draft.TimeSaid} {s.Heard.Text}", true).Time;

    /// <summary>The house of a member ("rumah bu wati", "rumah saya"), or any other place as written.</summary>
    public static UndangDraft At(UndangDraft draft, Scene s, string place)
    {
        var words = Words(place);
        if (words is [var house, ..] && Houses.Contains(house))
        {
            if (words.Any(w => w is "saya" or "aku" or "gue" or "sy" or "kami" or "ambo") && s.Member is { IsActiveMember: true }) return draft with { Host = s.Who.Id, Place = null, Hosts = [] };
            var meant = s.Heard.People.Where(p => place.Contains(p.Said.ToLowerInvariant(), StringComparison.Ordinal)).ToList();
            if (meant is [{ Only: { } host }] && s.Kube.Member(host) is { IsActiveMember: true }) return draft with { Host = host, Place = null, Hosts = [] };
            if (meant is [{ Candidates: [_, _, ..] several }]) return draft with { Host = null, Place = null, Hosts = several };
        }
        return Say.Quote(Written(place), MostPlace) is { Length: > 1 } said ? draft with { Host = null, Place = said, Hosts = [] } : draft;
    }

    /// <summary>What stands behind "bahas", over commas, to the next day, hour, place or thing to bring.</summary>
    private static string? Agenda(string raw)
    {
        var w = raw.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(w, x => x.ToLowerInvariant().Trim(':', ',') is "bahas" or "dibahas" or "membahas" or "ngebahas" or "agenda" or "agendanya" or "acaranya" or "bahasannya");
        if (at < 0) return null;
        var points = new List<string>();
        foreach (var word in w.Skip(at + 1))
        {
            var plain = word.ToLowerInvariant().TrimEnd(',', '.', '!');
            if (plain is "di" or "jam" or "pukul" or "jm" or "pkl" or "tgl" or "hari" or "bawa" or "mohon" or "jangan" or "tolong" or "besok" or "lusa" or "dikirim" or "kirim" || plain is "ya" or "yaa" && points.Count > 0) break;
            if (points.Count == 0 && plain is "soal" or "tentang" or "masalah" or "ttg" or "mengenai" or "bahas") continue;
            points.Add(word.TrimEnd('.', '!'));
            if (word.EndsWith('.')) break;
        }
        return points is [] ? null : string.Join(' ', points);
    }

    public static bool SaysMeeting(string text) => Words(text).Any(w => w is "rapat" or "rapatnya" or "pertemuan" or "pertemuannya" or "kumpul" or "kumpulan" or "musyawarah" or "undangan");

    public static bool SaysMake(string text) => Words(text).Take(4).Any(w => w is "buat" or "bikin" or "bikinin" or "buatin" or "buatkan" or "undang" or "undangin" or "adain" or "adakan" or "jadwalin" or "jadwalkan" or "umumin" or "umumkan");

    /// <summary>"laporan kas, bagi hasil sama pmt" as points; one more than a meeting takes, so that what is left out can be told.</summary>
    public static IReadOnlyList<string> Points(string? agenda)
    {
        if (agenda?.Split([',', ';', '\n', '&', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is not [.. var first, var last]) return [];
        // "sama" and "dan" join whole points only before the last one.
        return [.. first.Concat(last.Split([" sama ", " dan ", " terus "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(p => Say.Quote(p, MostPoint)).Where(p => p.Length > 1).Distinct().Take(Undangan.MostPoints + 1)];
    }

    /// <summary>"bawa iuran", "jangan lupa bawa piring": to the next comma, stop or line.</summary>
    private static string? Bring(string raw)
    {
        var lower = raw.ToLowerInvariant();
        var at = lower.IndexOf("bawa ", StringComparison.Ordinal);
        if (at < 0 || at > 0 && char.IsLetter(lower[at - 1])) return null;
        var rest = raw[(at + 5)..];
        var end = rest.IndexOfAny([',', '.', ';', '\n', '?', '!']);
        var words = (end < 0 ? rest : rest[..end]).Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(w => w.ToLowerInvariant() is not ("jam" or "pukul" or "ya" or "yaa" or "di" or "hari" or "bahas")).ToList();
        return words is [] ? null : Say.Quote(string.Join(' ', words.Select(w => w is "sama" or "ama" or "terus" or "plus" ? "dan" : w)), MostPoint);
    }

    /// <summary>The hour as it was said: "jam 7", "setengah 8".</summary>
    private static string? Hour(string text)
    {
        var w = Words(text);
        for (var i = 0; i < w.Length; i++)
        {
            if (w[i] is "setengah" or "stgh" && i + 1 < w.Length) return "jam setengah " + w[i + 1];
            if (w[i] is "jam" or "jm" or "pukul" or "pkl" && i + 1 < w.Length && w[i + 1] is not ("setengah" or "stgh")) return "jam " + w[i + 1];
        }
        return Array.Find(w, x => x.Length <= 2 && int.TryParse(x, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= 12) is { } bare ? "jam " + bare : null;
    }

    /// <summary>Names and their titles with capitals: "warung Bu Narti", "balai RW 07".</summary>
    public static string Written(string place)
    {
        var words = place.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
            if (Shorts.Contains(words[i])) words[i] = words[i].ToUpperInvariant();
            else if (words[i] is "e-warong" or "ewarong") words[i] = "E-Warong";
            else if (Titles.Contains(words[i]) || i > 0 && (Titles.Contains(words[i - 1].ToLowerInvariant()) || words[i - 1] is "RPTRA" or "E-Warong")) words[i] = char.ToUpperInvariant(words[i][0]) + words[i][1..];
        return string.Join(' ', words);
    }

    private static string[] Words(string text) => text.ToLowerInvariant().Split([' ', ',', '.', '!', '?', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<(string, string)> Pairs(string[] w) => w.Zip(w.Skip(1));
}
