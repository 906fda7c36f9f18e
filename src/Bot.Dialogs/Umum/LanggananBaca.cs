namespace Bot.Dialogs;

/// <summary>Which of what the bot starts by itself somebody wants and does not want: reminders, broadcasts.</summary>
internal static class LanggananBaca
{
    private static readonly string[]
        Reminders = ["pengingat", "pengingatnya", "reminder", "ingetin", "ingatkan", "ingatin", "diingetin", "diingatkan", "diingatin", "ngingetin", "mengingatkan"],
        Broadcasts = ["siaran", "siarannya", "pengumuman", "pengumumannya", "broadcast"],
        Off = ["stop", "setop", "berhenti", "berhentiin", "hentikan", "hentiin", "matikan", "matiin", "jangan", "tidak", "gausah", "unsub", "cukup", "libur"],
        On = ["boleh", "tetap", "tetep", "masih", "lanjut", "jalan", "biarin", "biarkan", "mulai", "aktif", "aktifkan", "aktifin", "nyalain", "nyalakan", "hidupkan", "hidupin", "terima", "masuk", "mau", "kirim", "kirimin", "rela"],
        Turns = ["aktif", "aktifkan", "aktifin", "nyalain", "nyalakan", "hidupkan", "hidupin", "idupin", "kirim", "kirimin", "kirimi"],
        Channel = ["wa", "wanya", "chat", "chatnya", "pesannya", "notif", "notifnya", "notifikasi", "japri"],
        Subjects = ["jaga", "piket", "iuran", "rapat", "pertemuan", "pelatihan", "bpnt", "iks"],
        Breaks = [",", "tapi", "tetapi", "namun", "kalau", "sedangkan", "sementara"],
        Small = ["saya", "aku", "bu", "ibu", "ya", "lagi", "dulu", "saja", "dong", "deh", "tolong", "minta", "usah", "perlu", "kirim", "dikirim", "kirimin", "dikirimin", "kirimi", "semua", "itu", "yang", "nya", "sih", "untuk", "ke", "jaga", "iuran", "rapat", "pertemuan", "dari", "sini", "kube", "kelompok", "mau", "bisa", "hp", "apa", "masih", "dapat", "terima", "nerima", "pesan", "kok", "banyak", "terlalu", "sering"];

    /// <summary>For each of the two: true where it is wanted, false where it is not, null where it is not named.</summary>
    public static (bool? Reminders, bool? Broadcasts) Scope(string raw)
    {
        bool? reminders = null, broadcasts = null;
        foreach (var clause in Clauses(raw))
        {
            var off = clause.Any(Off.Contains);
            if (!off && !clause.Any(On.Contains)) continue;
            if (clause.Any(Reminders.Contains)) reminders = !off;
            if (clause.Any(Broadcasts.Contains)) broadcasts = !off;
        }
        // "Jangan ingetin lagi" alone means everything (D38); "pengingat" names the one of the two.
        return reminders == false && broadcasts is null && !Words(raw).Any(x => x.StartsWith("pengingat", StringComparison.Ordinal) || x == "reminder") ? (null, null) : (reminders, broadcasts);
    }

    /// <summary>The message says that and nothing else: a broadcast that is to be sent or called off says more.</summary>
    public static bool Plain(string raw) => Words(raw) is { Length: <= 9 } w && w.All(x => x == "," || Small.Contains(x) || Reminders.Contains(x) || Broadcasts.Contains(x) || Off.Contains(x) || On.Contains(x))
        && (w.Contains("saya") || w.Contains("aku") || w.Contains("lagi") || w.Any(x => x is "stop" or "setop" or "aktifkan" or "aktifin" or "nyalain" or "nyalakan" or "hidupkan" or "hidupin" or "matikan" or "matiin" or "berhenti"));

    /// <summary>"Apa aja yg sy terima", "sy msh dpt siaran ga": what she gets today.</summary>
    public static bool Asks(string raw)
    {
        var w = Words(raw).Select(x => x.TrimEnd('?')).ToArray();
        if (w.Length is < 3 or > 9 || !w.All(x => x is "apakah" or "apa-apa" or "tidak" or "aktif" or "dikirimi" or "kabar" or "mana" || Small.Contains(x) || Reminders.Contains(x) || Broadcasts.Contains(x))) return false;
        var gets = w.Any(x => x is "terima" or "nerima" or "dapat" or "dikirim" or "dikirimi" or "aktif");
        var named = w.Any(x => Reminders.Contains(x) || Broadcasts.Contains(x));
        return gets && w.Any(x => x is "saya" or "aku") && (named ? w.Any(x => x is "masih" or "apa" or "apakah") || w[^1] == "tidak" : w.Contains("apa") && !w.Any(x => x is "iuran" or "jaga" or "rapat" or "pertemuan" or "usah" or "kelompok"));
    }

    /// <summary>"Aktifin lg", "nyalain lg semua", "eh ingetin lg deh": what was stopped is to come again, and nothing else is said.</summary>
    public static bool Resumes(string raw)
    {
        var w = Words(raw);
        return w.Length is >= 2 and <= 7 && w.Contains("lagi") && !w.Any(Off.Contains) && w.Any(x => Turns.Contains(x) || Reminders.Contains(x))
            && w.All(x => x is "," or "eh" or "deh" or "wa" or "semuanya" or "lanjut" or "lanjutin" or "lanjutkan" || Turns.Contains(x) || Reminders.Contains(x) || Broadcasts.Contains(x) || Small.Contains(x) && !Subjects.Contains(x));
    }

    /// <summary>"Kenapa saya gak dikirimin pengingat jaga": she asks why none comes, and stops nothing.</summary>
    public static bool Wonders(string raw)
    {
        var w = Words(raw);
        return w.Length is >= 3 and <= 12 && w.Any(x => x is "kenapa" or "knp" or "mengapa" or "ngapa" or "kok" or "napa") && w.Any(x => x is "tidak" or "belum" or "gak" or "ga" or "g" or "gk")
            && w.Any(x => Reminders.Contains(x) || Broadcasts.Contains(x)) && !w.Any(x => x is "stop" or "setop" or "berhenti" or "hentikan" or "hentiin" or "berhentiin" or "matikan" or "matiin" or "jangan" or "gausah" or "cukup");
    }

    /// <summary>"Siaran aja yg distop": after everything was stopped, only the one was meant.</summary>
    public static bool OnlyBroadcasts(string raw) => Words(raw) is { Length: >= 2 and <= 8 } w && w.Any(Broadcasts.Contains) && w.Any(x => x is "saja" or "aja" or "cuma")
        && w.All(x => Broadcasts.Contains(x) || Off.Contains(x) || x is "," or "saja" or "aja" or "cuma" or "eh" or "maksudnya" or "yang" or "yg" or "distop" or "dihentikan" or "diberhentikan" or "dimatikan" or "bu" or "ya" or "deh" or "saya" or "maksud");

    /// <summary>"Stop dulu ya wa nya", "jgn wa sy dulu": no messages at all any more, and nothing else is said.</summary>
    public static bool Silences(string raw)
    {
        var w = Words(raw);
        var stops = w.Any(x => x is "stop" or "setop" or "berhenti" or "hentikan" or "hentiin" or "berhentiin" or "matikan" or "matiin") || w.Contains("jangan") && w.Any(x => x is "dulu" or "lagi");
        return w.Length is >= 2 and <= 8 && stops && w.Any(Channel.Contains)
            && w.All(x => x is "," or "eh" or "deh" or "terus" or "mulu" || Channel.Contains(x) || Off.Contains(x) || Small.Contains(x) && !Subjects.Contains(x));
    }

    /// <summary>"Stop ingetin jaga aja", "jgn wa malem2": only some of what the bot writes is unwanted; true where the nights are. Null for all else.</summary>
    public static bool? Some(string raw)
    {
        var w = Words(raw);
        if (w.Length is < 3 or > 9 || !w.Any(Off.Contains) || w.Any(Broadcasts.Contains)) return null;
        var night = w.Any(x => x.StartsWith("malam", StringComparison.Ordinal) || x.StartsWith("malem", StringComparison.Ordinal));
        if (!night && !w.Any(Subjects.Contains) || !w.Any(x => Channel.Contains(x) || Reminders.Contains(x) || night && x is "kirim" or "kirimin" or "kirimi")) return null;
        return w.All(x => x is "," or "eh" or "deh" or "terus" or "mulu" or "soal" or "tentang" or "pas" or "kalau" || x.StartsWith("malam", StringComparison.Ordinal) || x.StartsWith("malem", StringComparison.Ordinal)
            || Channel.Contains(x) || Off.Contains(x) || Reminders.Contains(x) || Small.Contains(x) || Subjects.Contains(x)) ? night : null;
    }

    private static IEnumerable<string[]> Clauses(string raw)
    {
        var clause = new List<string>();
        foreach (var word in Words(raw))
        {
            if (!Breaks.Contains(word)) { clause.Add(word); continue; }
            yield return [.. clause];
            clause.Clear();
        }
        yield return [.. clause];
    }

    private static string[] Words(string raw) => [.. AbsenRead.Words(raw.ToLowerInvariant()).Select(x => x is "gpp" or "gapapa" ? "rela" : x is "lanjut" ? x : Lexicon.Find(x)?.Lemma is { } lemma && !Reminders.Contains(x) ? lemma : x)];
}
