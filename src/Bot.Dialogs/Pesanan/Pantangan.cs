namespace Bot.Dialogs;

/// <summary>What she must not or will not eat, and how it is to be packed (R-CTR-10): never asked, taken whenever it is said.</summary>
internal static class Pantangan
{
    private static readonly string[] Markers =
    [
        "dipisah", "pisahin", "pisahkan", "sambalnya pisah", "sambel pisah", "jangan pake", "jangan pakai", "jangan dikasih", "jangan ada", "jgn pake", "jgn pakai", "jgn ada", "jgn dikasih", "usah pake", "usah pakai", "jangan pedas", "jangan pedes", "jangan terlalu",
        "tanpa ", "ga pake", "gak pake", "nggak pake", "ga pakai", "gak pakai", "tidak pakai", "tidak pake", "alergi", "pantang", "tidak pedas", "ga pedas", "gak pedas", "ga pedes", "gak pedes", "kurangi garam", "vegetarian", "tidak makan ", "ga makan ", "gak makan ", "nggak makan ",
        "ga bisa makan", "gak bisa makan", "nggak bisa makan", "tidak bisa makan", "ga boleh makan", "gak boleh makan", "nggak boleh makan", "tidak boleh makan", "dibedain", "dibedakan", "bedain",
    ];

    private static readonly char[] Ends = [',', '.', ';', '\n', '!'];

    /// <summary>The words about it; null when there are none, or when it is a question.</summary>
    public static string? Said(string raw)
    {
        if (raw.Length > 600 || Asks(raw)) return null;
        foreach (var part in raw.Split(Ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var text = (" " + part.ToLowerInvariant() + " ").Replace(" mkn ", " makan ", StringComparison.Ordinal).Replace(" gk ", " gak ", StringComparison.Ordinal).Replace(" ngga ", " nggak ", StringComparison.Ordinal).Replace(" bs ", " bisa ", StringComparison.Ordinal);
            if (!Markers.Any(m => text.Contains(m, StringComparison.Ordinal)) || text.Contains("gak pake lama", StringComparison.Ordinal) || text.Contains("ga pake lama", StringComparison.Ordinal)) continue;
            return Say.Quote(Bare(part), 120);
        }
        return null;
    }

    /// <summary>From the words that carry it on, without "ya bu": "pesan nasi 20 sambalnya dipisah ya" is about the sambal.</summary>
    private static string Bare(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 2 && words[^1].ToLowerInvariant() is "ya" or "yah" or "bu" or "pak" or "kak" or "dong" or "deh" or "mbak") words.RemoveAt(words.Count - 1);
        while (words.Count > 2 && words[0].ToLowerInvariant() is "eh" or "oh" or "oya" or "tapi" or "dan" or "tolong" or "bu" or "pak" or "kak" or "iya" or "ya" or "catatan:" or "sama" or "terus" or "yg" or "yang" || words.Count > 3 && words[0].ToLowerInvariant() is "hari" or "itu" or "senin" or "selasa" or "rabu" or "kamis" or "jumat" or "jum'at" or "sabtu" or "minggu" or "besok" or "lusa" or "depan" or "nanti") words.RemoveAt(0);
        var text = string.Join(' ', words);
        if (words.Count <= 8) return text;
        var lower = text.ToLowerInvariant();
        foreach (var marker in Markers)
        {
            var at = lower.IndexOf(marker, StringComparison.Ordinal);
            if (at < 0) continue;
            if (marker.StartsWith("dipisah", StringComparison.Ordinal) && at > 1) at = lower.LastIndexOf(' ', at - 2) + 1;
            return text[Who(lower, at)..].Trim();
        }
        return text;
    }

    /// <summary>Where "dua orang yg" or "anak saya" begins that stands right before the words; else where they begin themselves.</summary>
    private static int Who(string lower, int at)
    {
        var words = lower[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = words.Length;
        while (first > 0 && (Eaters.Contains(words[first - 1]) || first < words.Length && words[first - 1].All(char.IsAsciiDigit))) first--;
        return words[first..].Any(w => w is "orang" or "org" or "anak" or "tamu" or "ibu" or "suami") ? lower.LastIndexOf(string.Join(' ', words[first..]), at, StringComparison.Ordinal) is >= 0 and var who ? who : at : at;
    }

    private static readonly HashSet<string> Eaters = ["orang", "org", "anak", "tamu", "ibu", "suami", "saya", "sy", "yang", "yg", "satu", "dua", "tiga", "empat", "lima", "beberapa"];

    /// <summary>"Bisa dipisahin ga ya bu?" asks for it; "nasinya ada kacangnya ga" only asks.</summary>
    private static bool Asks(string raw) => raw.ToLowerInvariant() is var text && !Apart(text) && (raw.Contains('?', StringComparison.Ordinal) || AsksAllergens(text));

    private static bool Apart(string text) => text.Contains("dipisah", StringComparison.Ordinal) || text.Contains("pisahin", StringComparison.Ordinal) || text.Contains("dibeda", StringComparison.Ordinal) || text.Contains("bedain", StringComparison.Ordinal);

    /// <summary>"ada kacangnya gak", "alergennya apa": what is in it.</summary>
    public static bool AsksAllergens(string text)
    {
        if (Apart(text)) return false;
        if (text.Contains("alergen", StringComparison.Ordinal) || text.Contains("bahannya apa", StringComparison.Ordinal) || text.Contains("isinya apa", StringComparison.Ordinal)) return true;
        var words = AbsenRead.Words(text.Replace("?", " ? ", StringComparison.Ordinal).ToLowerInvariant());
        return AsksBeside(words) || AsksPlain(text, words);
    }

    /// <summary>"Ada kacangnya ga ya bu", "pake telur?": the doubt stands at the end of its clause.</summary>
    private static bool AsksPlain(string text, string[] w)
    {
        for (var i = 0; i < w.Length; i++)
        {
            if (!IsSuspect(w[i]) || !w[Math.Max(0, i - 3)..i].Any(Holding.Contains) || w[..i].Any(x => x is "jangan" or "jgn" or "kalau" or "kalo" or "klo" or "tanpa")) continue;
            if (text.Contains('?', StringComparison.Ordinal)) return true;
            // Behind it come only other suspects, then the doubt, then words of address.
            var j = i + 1;
            while (j < w.Length && j <= i + 3 && (IsSuspect(w[j]) || w[j] is "sama" or "atau" or "dan" or "gitu" or "sapi" or "tanah" or "ayam")) j++;
            if (j < w.Length && Doubt.Contains(w[j]) && (j + 1 == w.Length || w[j + 1] is "," or "ya" or "yah" or "bu" or "pak" or "kak" or "min" or "mbak" or "mas" or "sih" or "di" or "nya" or "soalnya" or "anak" or "soale" or "krn" or "karena" or "nasi" or "kue" or "snack" or "yg" or "yang" || w[j + 1].EndsWith("nya", StringComparison.Ordinal))) return true;
        }
        return w is [.., var end] && Doubt.Contains(end) && Array.FindIndex(w, x => x is "ada" or "pake" or "pakai" or "mengandung") is >= 0 and var holds && w[holds..].Any(IsSuspect);
    }

    private static readonly HashSet<string> Doubt = ["ga", "gak", "nggak", "ngga", "tidak", "tdk", "enggak", "ndak", "gk"];
    private static readonly HashSet<string> Holding = ["ada", "pake", "pakai", "mengandung", "isinya", "dari", "make"];

    /// <summary>The good is named in what she must not eat, and so is none she orders ("jgn pake telor" and "telur").</summary>
    public static bool Names(string note, string good) => Egg(note).Contains(Egg(good), StringComparison.Ordinal);

    private static string Egg(string words) => words.ToLowerInvariant().Replace("telor", "telur", StringComparison.Ordinal);

    private static readonly string[] Suspects = ["kacang", "udang", "seafood", "susu", "telur", "telor", "gandum", "terigu", "gluten", "msg", "ikan", "santan", "kedelai"];

    /// <summary>"telurnya", "kacang": something people are allergic to.</summary>
    public static bool IsSuspect(string word) => Suspects.Any(x => word.StartsWith(x, StringComparison.Ordinal));

    /// <summary>"Anak sy alergi telur, ada telurnya ga nasi ayamnya": the question beside the allergy; not "kalau ada telurnya ga boleh".</summary>
    private static bool AsksBeside(string[] w)
    {
        if (!w.Contains("alergi")) return false;
        for (var i = 1; i + 1 < w.Length; i++)
            if (w[i] is "ga" or "gak" or "nggak" or "ngga" or "tidak" or "tdk" or "enggak" or "ndak" && w[i + 1] is not ("boleh" or "bisa" or "usah" or "mau" or "apa" or "papa" or "jadi" or "kuat" or "tahan" or "makan" or "pake" or "pakai")
                && Suspects.Any(x => w[i - 1].StartsWith(x, StringComparison.Ordinal)) && w[Math.Max(0, i - 3)..i].Any(x => x is "ada" or "pake" or "pakai" or "mengandung") && !w[..i].Any(x => x is "jangan" or "jgn" or "kalau" or "kalo" or "klo")) return true;
        return false;
    }

    private static readonly string[] Acute =
    [
        "sesak", "sesek", "napas", "nafas", "kejang", "pingsan", "sadar", "bengkak", "muntah", "biru", "lemas", "lemes", "parah", "kambuh", "gatal", "gatel", "bentol", "ruam", "merah", "tolong", "gawat", "darurat",
        "habis", "abis", "sehabis", "setelah", "barusan", "makan", "dimakan", "kemakan", "termakan", "keminum", "minum", "sakit", "mati",
    ];

    /// <summary>An allergy that is asked or told about, with nothing the matter now: no emergency, whatever the model makes of it.</summary>
    public static bool OnlyTells(string text) => AbsenRead.Words(text) is var w && w.Contains("alergi") && !w.Any(Acute.Contains) && (w.Length <= 4 || AsksAllergens(text) || w.All(x => x is "alergi" || IsSuspect(x) || Eaters.Contains(x) || Told.Contains(x) || x.All(char.IsAsciiDigit)));

    private static readonly HashSet<string> Told = ["bu", "pak", "kak", "min", "mbak", "mas", "ya", "yah", "nih", "ada", "aku", "soalnya", "krn", "karena", "tapi", "oh", "oya", "iya", "istri", "bapak", "cucu", "ponakan", "keponakan", "teman", "temen", "sama", "sm", "dan", "tolong", "dicatat", "catat", "jangan", "jgn", "pake", "pakai", "kue", "itu", "juga", "nya", "dong", "eh", "sapi", "tanah", "laut"];

    /// <summary>What the allergy is to, as it is written on the order: "alergi kacang". Null when none is told.</summary>
    public static string? Allergy(string text) => text.Contains("alergi ", StringComparison.Ordinal) || text.EndsWith("alergi", StringComparison.Ordinal)
        ? (Suspects.FirstOrDefault(x => text.Contains("alergi " + x, StringComparison.Ordinal)) ?? Suspects.FirstOrDefault(x => text.Contains(x, StringComparison.Ordinal))) is { } what ? $"alergi {what}" : null : null;

    public static bool AsksHalal(string text) => text.Contains("halal", StringComparison.Ordinal);
}
