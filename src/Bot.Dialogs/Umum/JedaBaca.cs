namespace Bot.Dialogs;

/// <summary>What a message about the group's pause wants.</summary>
internal enum JedaWish { Pauses, Resumes, Asks }

/// <summary>
/// Reads "jeda pengingat sampai senin", "stop dulu pengingatnya sampe tgl 5", "kita libur lebaran dulu 2 minggu", "jadwal jalan lagi ya". One's own
/// messages are D38's: without a day, a length or the group "stop pengingat" is no pause.
/// </summary>
internal static class JedaBaca
{
    private static readonly string[] Asking = ["apa", "apakah", "masih", "kapan", "kok", "kenapa", "lagi"];
    private static readonly string[] Stops = ["stop", "setop", "stopin", "berhenti", "berhentiin", "hentikan", "hentiin", "dihentikan", "matikan", "matiin", "dimatikan", "tunda", "tahan", "off", "istirahatkan", "liburkan", "liburin"];
    private static readonly string[] Rests = ["libur", "istirahat", "rehat", "vakum", "prei", "off", "cuti"];
    private static readonly string[] Goes = ["jalan", "jalanin", "jalankan", "dijalankan", "mulai", "aktif", "aktifin", "aktifkan", "hidupkan", "idupin", "hidupin", "nyalain", "nyalakan", "lanjut", "lanjutkan", "lanjutin", "dilanjut", "dilanjutkan", "terusin", "teruskan"];
    private static readonly string[] Group = ["kita", "kelompok", "semua", "semuanya", "kami", "anggota", "grup"];

    /// <summary>Words that make it about a meeting, a training or somebody's turn.</summary>
    private static readonly string[] Others = ["rapat", "pertemuan", "pelatihan", "jaga", "piket", "pmt", "pesanan", "iuran", "siaran", "saya", "sy", "aku", "lapak", "warung", "umumkan", "umumin", "siarkan", "kabari", "notulen"];

    public static JedaWish? Of(Scene s)
    {
        var words = s.Heard.Text.Split([' ', '.', '!', ',', '?', '*'], StringSplitOptions.RemoveEmptyEntries).ToList();
        var reminders = words.Exists(w => w.StartsWith("pengi", StringComparison.Ordinal) || w.StartsWith("remind", StringComparison.Ordinal) || w.StartsWith("ngingat", StringComparison.Ordinal));
        var pause = words.Exists(w => w.StartsWith("jeda", StringComparison.Ordinal) || w.StartsWith("dijeda", StringComparison.Ordinal));
        var resume = words.Exists(w => w.StartsWith("lanjut", StringComparison.Ordinal) || w.StartsWith("dilanjut", StringComparison.Ordinal) || w.StartsWith("nyala", StringComparison.Ordinal));
        var question = s.Heard.Raw.Contains('?', StringComparison.Ordinal);
        if (reminders && (pause || resume) || words is ["jeda" or "dijeda", ..] && words.Count <= 4 && pause)
            return pause && !resume && (question || words.Exists(w => Asking.Contains(w)) && Pauses.Day(s) is null) ? JedaWish.Asks : resume ? JedaWish.Resumes : JedaWish.Pauses;
        reminders = reminders || words.Exists(w => w.StartsWith("nginget", StringComparison.Ordinal) || w is "ingetin" or "ingatin" or "ingatkan" or "mengingatkan");
        if (words.Count > 12 || words.Exists(w => Others.Contains(w))) return null;
        return IsBack(s, words, reminders) ? question ? JedaWish.Asks : JedaWish.Resumes : IsRest(s, words, reminders) && !question ? JedaWish.Pauses : null;
    }

    /// <summary>"Jadwal jalan lagi ya", "mulai lagi pengingatnya"; "lanjut lagi" alone while the reminders rest.</summary>
    private static bool IsBack(Scene s, List<string> words, bool reminders)
    {
        if (!words.Exists(w => Goes.Contains(w))) return false;
        if (reminders) return words.Contains("lagi") || words.Exists(w => w.StartsWith("jalan", StringComparison.Ordinal));
        if (!words.Contains("lagi")) return false;
        return words.Exists(w => w is "jadwal" or "jadwalnya") || s.Kube.Clock.PausedUntil is not null && s.Talk.Now is null && words.TrueForAll(w => Goes.Contains(w) || Group.Contains(w) || w is "lagi" or "ya" or "bu" or "yuk" or "udah" or "sudah" or "dong" or "aja" or "ayo");
    }

    /// <summary>"Stop dulu pengingatnya sampe tgl 5", "kita libur lebaran dulu 2 minggu".</summary>
    private static bool IsRest(Scene s, List<string> words, bool reminders)
    {
        var group = words.Exists(w => Group.Contains(w));
        if (reminders && words.Exists(w => Stops.Contains(w))) return group || Pauses.Day(s) is not null;
        return group && words.Exists(w => Rests.Contains(w)) && !words.Contains("hari") && Pauses.Day(s) is { Doubt: false } day && (words.Contains("dulu") || day.From is not null || Long(s, day));
    }

    /// <summary>Days on end: one day off is a holiday.</summary>
    private static bool Long(Scene s, JedaDraft day) => day.Until > s.Today.AddDays(2);
}
