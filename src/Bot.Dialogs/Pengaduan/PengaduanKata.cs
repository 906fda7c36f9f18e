namespace Bot.Dialogs;

/// <summary>The words of a complaint that are no part of it: whether her name goes with it, that she gives it up, and what opens it.</summary>
internal static class PengaduanKata
{
    private static readonly char[] Ends = [',', '.', '!', '?', ';', ':'];

    private static readonly string[]
        Names = ["nama", "namaku", "namanya", "identitas"],
        Never = ["jangan", "jgn", "jng", "jgan", "jngn", "gausah", "gaperlu", "ndausah"],
        No = ["ga", "gak", "g", "gk", "ngga", "nggak", "enggak", "engga", "tidak", "tdk", "tak", "ndak", "gg"],
        Put = ["pake", "pakai", "pk", "pakein", "sebut", "sebutin", "sebutkan", "disebut", "disebutin", "disebutkan", "nyebut", "nyebutin", "cantumin", "cantumkan", "dicantumin", "dicantumkan", "tulis", "ditulis", "kasih", "bawa", "bawa2", "ada", "usah", "perlu", "sampai", "sampe"],
        Mine = ["saya", "sy", "aku", "ku", "gw", "gue"],
        Soft = ["ya", "yaa", "y", "yah", "dong", "aja", "saja", "sj", "deh", "plis", "please"],
        Enough = ["udah", "udh", "sudah", "sdh", "itu", "aja", "saja", "sj", "kirim", "kirimin", "kirimkan", "ya", "iya", "bu", "pak", "segitu", "cukup", "gitu", "dah", "ok", "oke", "langsung", "cuma", "tidak", "gak", "ga", "ada", "deh", "dong", "lapor", "mau", "saya", "sy", "sih", "y", "iy", "yaa", "betul", "bener", "benar", "boleh", "tolong", "tlg", "sampein", "sampaiin", "sampaikan", "sampekan", "sampeiin", "teruskan", "terusin", "lanjut", "lanjutkan", "gas", "kirimkan", "bantu", "silakan", "silahkan"];

    /// <summary>What is left of a message that asks for no name ("" where it says nothing else); null where it does not ask.</summary>
    public static string? WithoutAskingNoName(string text)
    {
        var raw = text.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var w = Bare(raw);
        for (var i = 0; i < w.Length; i++)
        {
            if (NoName(w, raw, i) is not { } end) continue;
            var from = i > 0 && w[i - 1] is "tapi" or "tp" or "dan" ? i - 1 : i;
            if (end < w.Length && Mine.Contains(w[end]) && !Ended(raw[end - 1])) end++;
            while (end < w.Length && !Ended(raw[end - 1]) && (Soft.Contains(w[end]) || w[end] is "bu" or "pak" or "ibu" && (end + 1 == w.Length || Ended(raw[end])))) end++;
            var rest = string.Join(' ', raw[..from].Concat(raw[end..])).Trim().Trim(',', ';', ' ');
            return WithoutAskingNoName(rest) ?? rest;
        }
        return null;
    }

    /// <summary>"Pake nama saya aja", "cantumkan": short, and nothing in it says no.</summary>
    public static bool WithName(string text)
    {
        var w = Bare(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return w.Length <= 6 && !w.Any(x => No.Contains(x) || Never.Contains(x) || x is "tanpa" or "usah") && (w.Any(x => x is "cantumkan" or "cantumin" or "dicantumkan" or "dicantumin" or "cantum" or "sebutkan" or "sebutin") || w.Any(Names.Contains) && w.Any(x => x is "pake" or "pakai" or "pk" or "dengan" or "dgn" or "sebut" or "boleh" or "tulis"));
    }

    /// <summary>"Eh gak jadi deh, takut": given up, and nothing else told.</summary>
    public static bool GivesUp(string text)
    {
        var w = Bare(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var at = Array.FindIndex(w, x => x is "jadi" or "jd");
        return w.Contains("gajadi") || at > 0 && No.Contains(w[at - 1]) && w.Where((_, i) => i != at && i != at - 1).All(x => Soft.Contains(x) || Mine.Contains(x) || x is "eh" or "takut" or "malu" or "ah" or "bu" or "pak" or "lapor" or "lapornya" or "laporan" or "laporannya" or "ngadu" or "kirim" or "dulu" or "lain" or "kali" or "aduh" or "maaf" or "mending" or "udah" or "batal");
    }

    /// <summary>"Eh jangan deh takut", "jgn dikirim": it is not to go. A bare "jangan" may mean her name, and is none.</summary>
    public static bool NotToSend(string text)
    {
        var w = Bare(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return w.Length is >= 2 and <= 7 && w.Any(Never.Contains) && w.Any(x => x is "takut" or "malu" or "dikirim" or "kirim" or "lapor" or "dilaporin" or "dilaporkan" or "diteruskan" or "terusin" or "disampein" or "disampaikan" or "jadi")
            && w.All(x => Never.Contains(x) || Soft.Contains(x) || Mine.Contains(x) || x is "eh" or "takut" or "malu" or "ah" or "bu" or "pak" or "dikirim" or "kirim" or "lapor" or "laporannya" or "dilaporin" or "dilaporkan" or "diteruskan" or "terusin" or "disampein" or "disampaikan" or "jadi" or "dulu" or "aduh" or "maaf");
    }

    /// <summary>"Jangan", "eh jgn deh": her name, or the whole? It is asked.</summary>
    public static bool OnlyNot(string text) => Bare(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is { Length: >= 1 and <= 4 } w && w.Any(Never.Contains) && w.All(x => Never.Contains(x) || Soft.Contains(x) || x is "eh" or "ah" or "bu" or "pak" or "dulu" or "aduh");

    /// <summary>"Udh dikirim kemana itu": she asks whether it has gone.</summary>
    public static bool AsksWhetherSent(string text) => Bare(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is { Length: >= 2 and <= 8 } w && w.Any(x => x is "dikirim" or "terkirim" or "kekirim" or "dikirimin" or "nyampe")
        && w.Any(x => x is "kemana" or "kmn" or "mana" or "itu" or "laporannya" or "laporan" or "pesannya" or "blm" or "belum")
        && w.All(x => x is "dikirim" or "terkirim" or "kekirim" or "dikirimin" or "nyampe" or "udah" or "udh" or "sudah" or "sdh" or "dah" or "kemana" or "kmn" or "ke" or "mana" or "siapa" or "itu" or "tadi" or "td" or "yg" or "yang" or "bu" or "ya" or "laporannya" or "laporan" or "pesannya" or "blm" or "belum" or "apa" or "sih" or "emang" or "" || Soft.Contains(x));

    /// <summary>Nothing is added: "itu saja", "kirim aja".</summary>
    public static bool IsEnough(string text) => Bare(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).All(x => x.Length == 0 || Enough.Contains(x));

    /// <summary>What the message that opens a complaint tells of it, without "mau lapor bu"; null where it tells too little.</summary>
    public static string? Tells(string text)
    {
        var raw = text.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var w = Bare(raw);
        var verb = Array.FindIndex(w, PengaduanBaca.IsVerb);
        var from = verb >= 0 && w[..verb].All(x => PengaduanBaca.IsOpening(x)) ? verb + 1 : 0;
        while (from > 0 && from < w.Length && (Soft.Contains(w[from]) || w[from] is "soal" or "nih" or "dulu" || w[from] is "bu" or "pak" && Ended(raw[from]))) from++;
        var told = raw[from..];
        return told.Length > 0 && told[0][0] != '#' && Bare(told).Count(x => x.Length > 0 && !PengaduanBaca.IsVerb(x)) >= 5 ? string.Join(' ', told) : null;
    }

    public static string Join(string? first, string more) => first is null ? more : first.TrimEnd(' ', ',', '.', ';') is var head && head.EndsWith('?') || head.EndsWith('!') ? $"{head} {Say.Capital(more)}" : $"{head}. {Say.Capital(more)}";

    /// <summary>Where the words that ask for no name end; null where none begin here.</summary>
    private static int? NoName(string[] w, string[] raw, int i)
    {
        if (w[i] is "anonim" or "anonym") return i + 1;
        if (w[i] is "rahasiakan" or "rahasiain") return i + 1 < w.Length && Names.Contains(w[i + 1]) ? i + 2 : null;
        if (w[i] == "tanpa")
        {
            var n = i + 1 < w.Length && Put.Contains(w[i + 1]) ? i + 2 : i + 1;
            return n < w.Length && Names.Contains(w[n]) && !(i > 0 && w[i - 1].StartsWith("kuitansi", StringComparison.Ordinal) || i > 0 && w[i - 1].StartsWith("nota", StringComparison.Ordinal)) ? n + 1 : null;
        }
        if (Names.Contains(w[i]))
        {
            var n = i + 1 < w.Length && Mine.Contains(w[i + 1]) ? i + 2 : i + 1;
            if (n < w.Length && w[n] is "dirahasiakan" or "dirahasiain" or "rahasiakan" or "rahasiain") return n + 1;
            return n < w.Length && Forbids(w, n) is { } v && v < w.Length && Put.Contains(w[v]) ? v + 1 : null;
        }
        // A plain "ga pake nama" may be part of the story: only where a clause begins with it.
        var at = Forbids(w, i) ?? (No.Contains(w[i]) && (i == 0 || Ended(raw[i - 1]) || Soft.Contains(w[i - 1]) || w[i - 1] is "tapi" or "tp" or "dan") && i + 1 < w.Length && w[i + 1] is "pake" or "pakai" or "pk" ? i + 1 : null);
        if (at is not { } k) return null;
        while (k < w.Length && Put.Contains(w[k])) k++;
        if (k < w.Length && Names.Contains(w[k])) return k + 1;
        return w[k - 1].Contains("cantum", StringComparison.Ordinal) || w[k - 1] is "disebut" or "disebutin" or "disebutkan" && (k == w.Length || Ended(raw[k - 1]) || Soft.Contains(w[k])) ? k : null;
    }

    /// <summary>Where it goes on after "jangan", "ga usah", "tidak perlu".</summary>
    private static int? Forbids(string[] w, int i) => Never.Contains(w[i]) ? i + 1 : No.Contains(w[i]) && i + 1 < w.Length && w[i + 1] is "usah" or "perlu" or "mau" ? i + 2 : null;

    private static bool Ended(string raw) => raw.Length > 0 && Ends.Contains(raw[^1]);

    private static string[] Bare(string[] raw) => [.. raw.Select(x => x.ToLowerInvariant().Trim(Ends))];
}
