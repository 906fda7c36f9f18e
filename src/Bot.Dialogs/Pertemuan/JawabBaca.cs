using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>How people answer an invitation, and why they cannot come.</summary>
internal static class JawabBaca
{
    private static readonly string[] No = ["tidak", "gak", "ga", "nggak", "ndak", "gk", "tdk", "enggak", "engga", "kagak", "ora", "teu", "indak", "nda", "mboten", "gajadi", "gajd", "gakjadi", "gabisa", "gbs", "gabs", "izin", "ijin", "halangan", "berhalangan", "absen", "batal", "pamit", "skip"];
    private static readonly string[] Come = ["bisa", "bs", "hadir", "datang", "dateng", "dtg", "ikut", "insyaallah", "insyaalloh", "inshaallah", "insyaalah", "insya", "ok", "siap", "rawuh", "berangkat", "mangkat", "hadirr", "datanng", "usahain", "usahakan"];
    private static readonly string[] Open = ["lihat nanti", "liat nanti", "belum tahu", "belum tau", "blm tau", "blm tahu", "belum pasti", "belum tentu", "ragu", "nanti dulu", "mungkin"];
    private static readonly string[] NoPromise = ["ga janji", "gak janji", "tidak janji", "tdk janji", "nggak janji", "gk janji", "ga jamin", "gak jamin"];
    private static readonly string[] Ill = ["sakit", "demam", "panas", "meriang", "muriang", "muntah", "diare", "mencret", "batuk", "flu", "opname", "dirawat", "operasi", "tipes", "dbd", "cacar", "lemas", "pusing", "masuk rs", "rumah sakit"];
    private static readonly string[] Mourning = ["meninggal", "wafat", "takziah", "melayat", "layat", "meninggalnya", "duka"];
    private static readonly string[] Whom = ["anak", "suami", "ibu", "mamak", "emak", "bapak", "ayah", "cucu", "mertua", "adik", "kakak", "orang tua", "ortu"];

    /// <summary>How a question begins: "brp yg dtg" is no answer.</summary>
    private static readonly string[] Asks = ["berapa", "brp", "brapa", "siapa", "sapa", "syp", "kapan", "kpn", "dimana", "dmn"];

    /// <summary>A wish less sure than this has to be said by its words.</summary>
    private const double Sure = 0.75;

    /// <summary>Coming, not coming, or not known; null when the message says none of it. "Jadi bisa" and "gak jadi" turn an answer round.</summary>
    public static Jawaban? Read(Scene s)
    {
        var text = s.Heard.Text;
        if (InfoPertemuan.AsksWho(text)) return null;
        if (Array.Exists(NoPromise, n => text.Contains(n, StringComparison.Ordinal))) return Jawaban.BelumTahu;
        if (s.Meaning.Is(Intents.PertemuanBelumTahu) || Array.Exists(Open, o => text.StartsWith(o, StringComparison.Ordinal))) return Jawaban.BelumTahu;
        if (s.Meaning.Confidence >= Sure && s.Meaning.Is(Intents.PertemuanIzin)) return Jawaban.Izin;
        if (s.Meaning.Confidence >= Sure && s.Meaning.Is(Intents.PertemuanHadir)) return Jawaban.Hadir;
        return Said(text);
    }

    /// <summary>A turn at the stall is named and no meeting; who minds her child names none.</summary>
    public static bool AboutDuty(string text)
    {
        var words = text.Split([' ', ',', '.', '!', '?'], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, w => w is "jaga" or "piket" or "jagaan");
        return at >= 0 && !words.Any(w => w is "rapat" or "pertemuan" or "kumpul" or "kumpulan" or "datang" or "dateng" or "dtg" or "hadir" or "undangan") && !(at + 1 < words.Length && Whom.Contains(words[at + 1]));
    }

    /// <summary>The same by the words alone, of a message or a part of it.</summary>
    public static Jawaban? Said(string text)
    {
        var words = text.Split([' ', ',', '.', '!', '?'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 12 || words.Take(2).Any(Asks.Contains)) return null;
        if (words.Any(No.Contains)) return words.Any(Come.Contains) || words.Any(w => w is "izin" or "ijin" or "halangan" or "berhalangan" or "gabisa" or "gbs" or "gabs" or "pamit" or "skip" or "absen") ? Jawaban.Izin : null;
        return words.Any(Come.Contains) && words[0] is not ("siap" or "ok") && !words.Any(w => w is "belum" or "blm" or "blom" or "belom") ? Jawaban.Hadir : null;
    }

    /// <summary>Where the first word of coming or not coming stands in what was said; the whole length when there is none.</summary>
    public static int Verb(string text)
    {
        var at = 0;
        foreach (var word in text.Split(' '))
        {
            if (word.Trim(',', '.', '!', '?') is var bare && (No.Contains(bare) || Come.Contains(bare) || bare is "blm" or "belum" or "datengnya" or "kenapa")) return at;
            at += word.Length + 1;
        }
        return text.Length;
    }

    public static bool SaysInsyaallah(string text) => text.Contains("insy", StringComparison.Ordinal) || text.Contains("inshaa", StringComparison.Ordinal);

    /// <summary>Why, in her words; null when she does not say.</summary>
    public static string? Reason(Scene s)
    {
        if (s.Slots.Reason is { Length: > 2 } said) return Say.Quote(said);
        var at = s.Heard.Raw.IndexOf(',', StringComparison.Ordinal);
        return at > 0 && Say.Quote(s.Heard.Raw[(at + 1)..]) is { Length: > 3 } rest && Ill.Concat(Mourning).Any(w => rest.Contains(w, StringComparison.OrdinalIgnoreCase)) ? rest : null;
    }

    /// <summary>"bawa anak 1", "sama suami": how many come with her.</summary>
    public static int Guests(string text)
    {
        var w = text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < w.Length; i++)
        {
            if (w[i] is not ("bawa" or "bw" or "ajak" or "ngajak" or "sama" or "dengan") || w[i + 1] is not ("anak" or "suami" or "cucu" or "tamu" or "teman" or "temen" or "orang" or "adik" or "mertua" or "ibu")) continue;
            return i + 2 < w.Length && int.TryParse(w[i + 2], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= 9 ? n : i + 2 < w.Length && w[i + 2] is "dua" or "2" ? 2 : 1;
        }
        return 0;
    }

    /// <summary>"Semoga anaknya lekas sembuh, Bu Nur."; null when the reason is neither illness nor grief.</summary>
    public static string? Kindness(string? reason, Person who)
    {
        if (reason is null) return null;
        var text = reason.ToLowerInvariant();
        if (Array.Exists(Mourning, m => text.Contains(m, StringComparison.Ordinal))) return $"Turut berduka cita, {who.Call}.";
        if (!Array.Exists(Ill, i => text.Contains(i, StringComparison.Ordinal))) return null;
        return Array.Find(Whom, p => text.Split(' ').Contains(p) || p.Contains(' ', StringComparison.Ordinal) && text.Contains(p, StringComparison.Ordinal)) is { } ill ? $"Semoga {ill}nya lekas sembuh, {who.Call}." : $"Semoga lekas sembuh, {who.Call}.";
    }
}

/// <summary>What somebody who answered is told.</summary>
internal static class JawabWords
{
    public static Message Noted(Scene s, Meeting m, JawabDraft draft)
    {
        var words = PertemuanWords.Of(s);
        return draft.Answer switch
        {
            Jawaban.Hadir => new($"{(JawabBaca.SaysInsyaallah(s.Heard.Text) ? "Alhamdulillah" : "Siap")}, {s.Who.Call}, sudah saya catat hadir 🙏\n{words.Full(m, s.Who.Id)}.{(draft.Guests > 0 ? $"\nIkut serta: {draft.Guests} orang." : "")}", [Turn("Tidak bisa", m, Jawaban.Izin)]),
            Jawaban.Izin => new($"{JawabBaca.Kindness(draft.Reason, s.Who) ?? $"Baik, {s.Who.Call}, saya catat izin {words.Day(m)}."} Hasil pertemuan saya kirim nanti ya.", [Turn("Jadi bisa", m, Jawaban.Hadir)]),
            _ => new($"Baik, {s.Who.Call}, saya catat belum tahu. Kalau sudah pasti, kabari saya ya.\n{words.Full(m, s.Who.Id)}.", [Turn("Bisa datang", m, Jawaban.Hadir), Turn("Tidak bisa", m, Jawaban.Izin)]),
        };
    }

    private static Choice Turn(string title, Meeting m, Jawaban to) => new(title, $"#undangan.jawab:{m.Id}={to}");
}
