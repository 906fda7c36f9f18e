using System.Globalization;
using System.Text;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Names, groups and phone numbers as people write them when they introduce themselves.</summary>
internal static class KenalanBaca
{
    private const int Shortest = 2, Longest = 60;

    /// <summary>First names of men: whoever bears one and said no "pak" is asked how she or he is addressed.</summary>
    private static readonly string[] Men =
    [
        "ahmad", "achmad", "muhammad", "mohammad", "muhamad", "agus", "andi", "anton", "asep", "bambang", "budi", "cecep", "dadang", "dedi", "didi", "edi", "eko", "hadi", "hasan", "hendra", "herman",
        "heru", "iwan", "jajang", "joko", "junaidi", "karim", "mulyono", "nanang", "ridwan", "rizal", "rudi", "rusli", "samsul", "slamet", "sugeng", "suparman", "suryadi", "sutrisno", "udin", "ujang", "usman",
        "wahyu", "wawan", "yanto", "yusuf", "zainal", "zulkifli",
    ];

    private static readonly string[] NoNames = ["saya", "aku", "anggota", "ya", "iya", "tidak", "gak", "nggak", "enggak", "boleh", "halo", "menu", "batal", "ibu", "bapak", "bu", "pak", "siapa", "kenapa", "lanjut", "lewati", "tes", "test", "rahasia", "nama"];

    /// <summary>A name as it is given, without what stands before it; null for what is none: digits, signs, one letter, more than sixty.</summary>
    public static (string Name, string? Honorific)? NameOf(string raw)
    {
        var words = raw.Split([' ', '\t', '\n', ',', '!'], StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && words[0].ToLowerInvariant() is "nama" or "namanya" or "namaku" or "saya" or "aku" or "aye" or "ambo" or "panggil" or "dipanggil" or "ini" or "dengan" or "nm" or "adalah") words.RemoveAt(0);
        var honorific = words is [var title, ..] ? TitleOf(title) : null;
        if (honorific is not null && words.Count > 1) words.RemoveAt(0);
        var name = PlainName.Of(string.Join(' ', words).Trim('.', ' '));
        var plain = words.ConvertAll(w => w.Trim('.').ToLowerInvariant());
        if (raw.Length > 200 || name.Length is < Shortest or > Longest || words.Count > 6 || string.Join(' ', words).Length > Longest || !name.EnumerateRunes().All(MayStand) || !name.Any(char.IsLetter)) return null;
        // "Tanya dulu ya sm orgnya" is a sentence.
        if (plain.Count(w => TitleOf(w) is null && Lexicon.Knows(w) && !Names(w)) >= 2 && !raw.Any(char.IsUpper)) return null;
        if (plain.All(w => NoNames.Contains(w)) || honorific is null && plain.All(w => Lexicon.Knows(w)) && !plain.Exists(Names)) return null;
        return (name.Any(char.IsUpper) ? name : Title(name), honorific);
    }

    /// <summary>A word that people bear as a name.</summary>
    public static bool Names(string word) => CommonNames.Has(word) || CommonNames.MayBe(word);

    /// <summary>"Bu" and "Pak" for what stands before a name; the word itself for others; null for none.</summary>
    public static string? TitleOf(string word) => word.Trim('.').ToLowerInvariant() switch
    {
        "bu" or "ibu" or "buk" => "Bu",
        "pak" or "bapak" or "bpk" => "Pak",
        "kak" or "mbak" or "mas" or "uni" or "uda" or "bang" or "teh" or "mak" or "ceu" or "nyak" => char.ToUpperInvariant(word[0]) + word[1..].Trim('.').ToLowerInvariant(),
        _ => null,
    };

    public static bool IsMans(string name) => Men.Contains(First(name).ToLowerInvariant());

    /// <summary>What she is called: the first word of her name.</summary>
    public static string First(string name) => name.Split(' ')[0];

    private static bool MayStand(Rune rune) =>
        Rune.IsLetter(rune) || rune.Value is ' ' or '\'' or '’' or '-' or '.' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static string Title(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    /// <summary>A group's name in short: without what every group's has.</summary>
    public static string ShortName(Known known, KubeId group) => (known.People.Text(group, new(1)) ?? group.Value).Replace(" KUBE PKH", "", StringComparison.Ordinal);

    /// <summary>The group whose own words stand in the text ("kenanga 5"), and the text without them.</summary>
    public static (KubeId Group, string Left)? GroupIn(string text, Scene s)
    {
        foreach (var group in s.Groups)
        {
            var own = Typed.Plain(ShortName(s.Known, group)).Split([' ', '-']).Where(w => w is not ("kube" or "pkh" or "e" or "warong" or "ewarong" or "kelompok")).ToArray();
            if (own is []) continue;
            var core = string.Join(' ', own);
            var at = text.IndexOf(core, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + core.Length == text.Length || !char.IsLetterOrDigit(text[at + core.Length])))
                return (group, (text[..at] + text[(at + core.Length)..]).Trim());
        }
        return null;
    }

    /// <summary>"daftar Nur Aini Kenanga 5", "saya Nur Aini mau gabung": the name in it; null when there is none.</summary>
    public static (string Name, string? Honorific)? NameIn(string text)
    {
        if (text.IndexOf("nama saya ", StringComparison.OrdinalIgnoreCase) is >= 0 and var said)
            return NameOf(string.Join(' ', text[(said + 10)..].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).TakeWhile(w => w.ToLowerInvariant() is not ("mau" or "dari" or "rt" or "rw" or "anggota" or "kepengen" or "ingin" or "pengen" or "daftar")).Take(4)));
        if (!text.StartsWith("daftar ", StringComparison.OrdinalIgnoreCase)) return null;
        var rest = text[7..].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.ToLowerInvariant() is not ("kube" or "anggota" or "jadi" or "saya" or "di" or "ke" or "kelompok" or "e-warong" or "ewarong" or "pkh" or "nama" or "atas" or "dong" or "ya" or "baru" or "dari" or "mau" or "sebagai" or "gimana" or "caranya" or "bisa" or "nya"));
        return NameOf(string.Join(' ', rest));
    }

    private static readonly string[] Sends = ["diajak", "ajak", "ngajak", "ngajakin", "diajakin", "mengajak", "disuruh", "suruh", "nyuruh", "menyuruh", "diundang", "undang", "ngundang", "direkomendasi", "disarankan", "diarahkan"];

    /// <summary>"Sy diajak bu retno", "bu wati nyuruh chat kesini": who sent her ("Bu Retno"); null when she says nothing of it.</summary>
    public static string? SentBy(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', ',', '.', '!', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 14 || !words.Any(Sends.Contains)) return null;
        for (var i = 0; i + 1 < words.Length; i++)
            if (TitleOf(words[i]) is { } title && words[i + 1] is { Length: >= 3 } name && NameOf(name) is { } read) return $"{title} {read.Name}";
        return null;
    }

    /// <summary>The answer to "Ibu/Bapak siapa ya?": "saya yanti", "ini bu yanti"; null when it is no name.</summary>
    public static (string Name, string? Honorific)? Introduced(string text) =>
        text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 and <= 5 } words && (TitleOf(words[0]) is not null || words[0].ToLowerInvariant() is "saya" or "sy" or "aku" or "ini" or "nama" or "namaku" or "dengan")
            ? NameOf(string.Join(' ', words.Where(w => w.ToLowerInvariant() is not ("sy" or "nih" or "bu" or "ibu") || TitleOf(w) is not null))) : null;

    /// <summary>An Indonesian mobile number in E.164; null for what is none.</summary>
    public static string? Mobile(string text)
    {
        var digits = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) digits.Append(c);
            else if (char.IsLetter(c) && digits.Length > 0) break;
        }
        var number = digits.ToString();
        var national = number.StartsWith("62", StringComparison.Ordinal) ? number[2..] : number.StartsWith('0') ? number[1..] : number;
        return national.StartsWith('8') && national.Length is >= 9 and <= 12 ? "+62" + national : null;
    }

    /// <summary>"…0004" for others to see; null when there is no number.</summary>
    public static string? Tail(Person person) => person.Addresses.Select(a => Tail(a)).FirstOrDefault(t => t is not null);

    public static string? Tail(Address address) =>
        address.Channel is Channel.WhatsApp or Channel.Coba && address.Value.Count(char.IsAsciiDigit) >= 5 && !address.Value.Any(char.IsLetter) ? "…" + string.Concat(address.Value.Where(char.IsAsciiDigit))[^4..] : null;

    /// <summary>How an address is told to others: its last digits, else the channel.</summary>
    public static string Shown(Person person) => Tail(person) ?? (person.Addresses is [{ Channel: Channel.Telegram }, ..] ? "Telegram" : person.Addresses is [] ? "belum ada nomor" : "tanpa nomor");
}
