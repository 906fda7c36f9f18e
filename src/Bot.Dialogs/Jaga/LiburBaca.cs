using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What a message about days off wants.</summary>
internal enum LiburWish { Asks, Lists, Closes, Opens }

/// <summary>Days of a message as days off are said: one, several, a month, or one that cannot be.</summary>
/// <param name="Behind">Where the words behind the day begin in the raw text.</param>
internal sealed record LiburDays(DateOnly? Day, DateOnly? Until, (DateOnly From, DateOnly Until)? Stretch, bool Doubt, int Front, int Behind);

/// <summary>Reads "tambah hari libur 24 desember cuti bersama", "libur desember", "besok libur ga?", "hapus libur natal".</summary>
internal static class LiburBaca
{
    private static readonly string[] Puts = ["tambah", "tambahin", "tambahkan", "nambah", "catat", "catet", "catatkan", "masukin", "masukkan", "masukan", "tandai", "tandain"];
    private static readonly string[] Drops = ["hapus", "hapuskan", "hapusin", "apus", "apusin", "hilangkan", "hilangin", "ilangin", "cabut", "batalkan", "batalin", "batal", "coret"];
    private static readonly string[] Asking = ["apa", "apakah", "kapan", "ga", "gak", "nggak", "ngga", "enggak", "ndak", "gk", "tdk", "tidak", "kah", "mana", "daftar", "lihat", "liat", "cek", "berapa", "brp", "aja"];

    /// <summary>Words that make it about something else: minutes, a broadcast, a reminder, a meeting called off, the kitchen, a habit.</summary>
    private static readonly string[] Others =
    [
        "hasil", "notulen", "poin", "setiap", "tiap", "rapat", "rapatnya", "pertemuan", "kumpul", "arisan", "undang", "undangan", "umumkan", "umumin", "siarkan", "siarin", "sebarin", "sebarkan", "kabari", "kabarin", "infoin",
        "pengingat", "pengingatnya", "ingatkan", "ingetin", "jeda", "dapur", "pesanan", "pesan", "pesen", "pmt", "posyandu", "bpnt", "pelatihan", "iuran", "susun", "bikin", "usul",
    ];

    /// <summary>Said with any of these it is about one person's turn, not about the calendar.</summary>
    private static readonly string[] Own = ["saya", "sy", "aku", "gue", "gua", "gw", "jaga", "piket", "giliran"];

    /// <summary>What the message wants; null when it is not about days off.</summary>
    public static LiburWish? Of(Scene s)
    {
        var text = s.Heard.Text;
        var shuts = Shuts(text, s);
        if (!shuts && !text.Contains("libur", StringComparison.Ordinal) && !text.Contains("merah", StringComparison.Ordinal) && !text.Contains("cuti bersama", StringComparison.Ordinal)) return null;
        var words = IzinWords.Words(text);
        var says = shuts || words.Exists(w => w is "libur" or "liburan" or "liburnya" or "diliburkan" or "liburkan") || text.Contains("tanggal merah", StringComparison.Ordinal) || text.Contains("tgl merah", StringComparison.Ordinal) || text.Contains("cuti bersama", StringComparison.Ordinal);
        var days = Days(s);
        // Behind the day stands why: "libur 23 desember, ada PMT".
        var front = IzinWords.Words(s.Heard.Raw[..Math.Min(days.Front, s.Heard.Raw.Length)].ToLowerInvariant());
        if (!says || front.Exists(w => Others.Contains(w))) return null;
        var (puts, drops) = (words.Exists(w => Puts.Contains(w)), words.Exists(w => Drops.Contains(w)) || Undone(words));
        var calendar = puts || drops || text.Contains("hari libur", StringComparison.Ordinal) || text.Contains("merah", StringComparison.Ordinal) || words is ["libur" or "liburan" or "liburnya" or "cuti", ..];
        if (!calendar && (words.Exists(w => Own.Contains(w)) || s.Heard.People is [_, ..])) return null;
        var day = days.Day is not null || days.Doubt;
        if (drops) return LiburWish.Opens;
        // "Gak ada libur ya desember ini?" asks; "tgl 24 libur ya" tells.
        var asks = s.Heard.Raw.Contains('?', StringComparison.Ordinal) || front.Contains("ada") || front.Concat(words.TakeLast(2)).Any(w => Asking.Contains(w));
        if (puts && !asks) return LiburWish.Closes;
        if (day) return asks ? LiburWish.Asks : LiburWish.Closes;
        return calendar || asks || words.Exists(w => w is "libur") && days.Stretch is not null ? LiburWish.Lists : null;
    }

    /// <summary>"Lapak tutup tgl 30 nov ada hajatan rt" from who keeps the calendar: a day off, whatever it was taken for.</summary>
    private static bool Shuts(string text, Scene s) => SetHoliday.MayBy(s.Member) && !s.Heard.Raw.Contains('?', StringComparison.Ordinal) && !s.Heard.Raw.Contains(':', StringComparison.Ordinal) && s.Heard.Dates is [{ Value: not null }, ..]
        && IzinWords.Words(text) is var words && words.Exists(w => w is "tutup" or "ditutup") && words.Exists(w => w is "lapak" or "lapaknya" or "warung" or "warungnya" or "kios" or "toko") && !words.Exists(w => w is "jam" or "jm" or "pukul" or "tadi" or "kemarin" || SiaranWords.Sends(w));

    /// <summary>Several days that are no stretch ("24 sama 31 desember"): a day stands behind the first, where the reason would.</summary>
    public static bool Several(Scene s, LiburDays days) => days is { Day: not null, Until: null } && s.Heard.Raw[Math.Min(days.Behind, s.Heard.Raw.Length)..].TrimStart(' ', ',').ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["sama" or "dan" or "dn" or "&" or "serta" or "juga" or "sm", var next, ..] && next.Any(char.IsAsciiDigit)
        || s.Heard.Raw[..Math.Min(days.Front, s.Heard.Raw.Length)].TrimEnd().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var before, "sama" or "dan" or "dn" or "&" or "sm"] && before.Any(char.IsAsciiDigit);

    /// <summary>"gak jadi libur", "tidak libur jadinya", "tetap buka": taken back.</summary>
    private static bool Undone(List<string> words)
    {
        for (var i = 0; i + 2 < words.Count; i++)
            if (words[i] is "gak" or "ga" or "nggak" or "ngga" or "tidak" or "tdk" or "ndak" or "gk" && words[i + 1] is "jadi" or "jd" && words[i + 2] is "libur" or "diliburkan") return true;
        return false;
    }

    /// <summary>The days of the message, always ahead of us but where a day gone by was named ("kemarin"). <paramref name="of"/>: the month that a bare number is a day of.</summary>
    public static LiburDays Days(Scene s, DateOnly of = default)
    {
        var read = new Reading(s.Heard.Raw, new(s.Kube.Zone.Local(s.SaidAt), "", []), past: false);
        int End(int next) => read.Tokens[next - 1].At.End;
        if (read.Days.Stretches.Find(x => x.Read.Kind == StretchKind.Days) is ({ } several, var at, var next) && several.Until > several.From) return new(several.From, several.Until, null, false, read.Tokens[at].At.Start, End(next));
        var dates = read.Days.Dates;
        if (dates is [({ Value: { } from }, var first, _), ({ Value: { } until }, _, var last), ..] && until > from && s.Heard.Text.Contains(" samp", StringComparison.Ordinal)) return new(from, until, null, false, read.Tokens[first].At.Start, End(last));
        if (of != default && Number(s.Heard.Text) is { } number && DateOnly.TryParse($"{of:yyyy-MM}-{number:00}", System.Globalization.CultureInfo.InvariantCulture, out var same)) return new(same, null, null, false, 0, s.Heard.Raw.Length);
        // "Senin ini" said on a Saturday is the one to come: nobody asks whether a day gone by is free.
        if (dates is [var (date, begins, ends), ..]) return new(date.Value is { } gone && gone < s.Today && gone.AddDays(7) > s.Today && !s.Heard.Raw[read.Tokens[begins].At.Start..End(ends)].Any(char.IsAsciiDigit) && !s.Heard.Text.Contains("kemar", StringComparison.Ordinal) && !s.Heard.Text.Contains("lalu", StringComparison.Ordinal) ? gone.AddDays(7) : date.Value, null, null, date.Value is null || date.Flags.Any(f => f != "past" && ReadFlags.Empties(f)), read.Tokens[begins].At.Start, End(ends));
        var stretch = read.Days.Months is [var (month, _, _), ..] ? (month.First, month.First.AddMonths(1).AddDays(-1)) : read.Days.Stretches is [var (some, _, _), ..] ? (some.From, some.Until) : ((DateOnly, DateOnly)?)null;
        return new(null, null, stretch, false, s.Heard.Raw.Length, s.Heard.Raw.Length);
    }

    /// <summary>The only number of a short correction that names no month and no weekday: "eh 24 aja", "tgl 26".</summary>
    private static int? Number(string text)
    {
        var words = IzinWords.Words(text);
        if (words.Count > 4 || words.Exists(w => Calendar.Month(w) is not null || Calendar.IsDayWord(w))) return null;
        return words.FindAll(w => w.All(char.IsAsciiDigit)) is [{ Length: <= 2 } only] && int.Parse(only, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day ? day : null;
    }

    /// <summary>What is celebrated: behind the day, else between "libur" and the day; null for nothing.</summary>
    public static string? Name(string raw, LiburDays days)
    {
        var (front, behind) = (Math.Min(days.Front, raw.Length), Math.Min(days.Behind, raw.Length));
        if (Reason(raw[behind..]) is { } after) return after;
        var at = raw.LastIndexOf("libur", front > 0 ? front - 1 : 0, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : Reason(raw[Math.Min(at + "libur".Length, front)..front]);
    }

    /// <summary>Why a day is closed, from the words beside it: "libur, ada PMT" is PMT; null for nothing.</summary>
    public static string? Reason(string beside)
    {
        var rest = Say.Quote(beside.Trim(' ', ',', '.', ':', '!', '?'), 40);
        for (var before = ""; before != rest;)
        {
            before = rest;
            if (rest.Split(' ') is [var month, ..] && Calendar.Month(month.ToLowerInvariant()) is not null) rest = rest[month.Length..].TrimStart(' ', ',');
            foreach (var lead in new[] { "libur", "tutup", "ya", "dulu", "soalnya", "ada", "karena", "krn", "itu", "tanggal", "tgl", "hari", "nasional", "untuk", "buat", "dari", "mulai" })
                if (rest.Equals(lead, StringComparison.OrdinalIgnoreCase)) rest = "";
                else if (rest.StartsWith(lead + " ", StringComparison.OrdinalIgnoreCase) && lead is not ("hari" or "ada")) rest = rest[(lead.Length + 1)..].TrimStart(' ', ',');
                else if (rest.StartsWith(lead + ",", StringComparison.OrdinalIgnoreCase)) rest = rest[(lead.Length + 1)..].TrimStart(' ', ',');
                else if (lead is "ada" && rest.StartsWith("ada ", StringComparison.OrdinalIgnoreCase)) rest = rest[4..];
            foreach (var tail in new[] { " ya", " bu", " dong", " aja", " saja", " ya bu", " tanggal", " tgl" })
                if (rest.EndsWith(tail, StringComparison.OrdinalIgnoreCase)) rest = rest[..^tail.Length].TrimEnd(' ', ',');
        }
        return rest.Length == 0 ? null : char.ToUpperInvariant(rest[0]) + rest[1..];
    }

    /// <summary>The holiday ahead that is named, the longest name where one holds another: "hapus libur natal"; null for none.</summary>
    public static Holiday? Named(Scene s) => Holidays.Between(s.Kube, s.Today, s.Today.AddYears(1)).Where(h => LiburWords.Named(s, h) is { Length: > 2 } name && s.Heard.Text.Contains(name, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(h => LiburWords.Named(s, h)!.Length).FirstOrDefault();

    /// <summary>"Tambah", "catat": she wants it entered, and does not only say so.</summary>
    public static bool Enters(Scene s) => IzinWords.Words(s.Heard.Text).Exists(w => Puts.Contains(w));
}
