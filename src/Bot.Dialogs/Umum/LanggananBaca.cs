namespace Bot.Dialogs;

/// <summary>Which of what the bot starts by itself somebody wants and does not want: reminders, broadcasts.</summary>
internal static class LanggananBaca
{
    private static readonly string[]
        Reminders = ["pengingat", "pengingatnya", "reminder", "ingetin", "ingatkan", "ingatin", "diingetin", "diingatkan", "diingatin", "ngingetin", "mengingatkan"],
        Broadcasts = ["siaran", "siarannya", "pengumuman", "pengumumannya", "broadcast"],
        Off = ["stop", "setop", "berhenti", "berhentiin", "hentikan", "hentiin", "matikan", "matiin", "jangan", "tidak", "gausah", "unsub", "cukup", "libur"],
        On = ["boleh", "tetap", "tetep", "masih", "lanjut", "jalan", "biarin", "biarkan", "mulai", "aktif", "aktifkan", "aktifin", "nyalain", "nyalakan", "hidupkan", "hidupin", "terima", "masuk", "mau", "kirim", "kirimin", "rela"],
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

    private static string[] Words(string raw) => [.. AbsenRead.Words(raw.ToLowerInvariant()).Select(x => x is "gpp" or "gapapa" ? "rela" : Lexicon.Find(x)?.Lemma is { } lemma && !Reminders.Contains(x) ? lemma : x)];
}
