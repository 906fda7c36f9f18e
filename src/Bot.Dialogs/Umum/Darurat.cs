using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// Emergencies come before everything else, at any hour and in the middle of any form, whose draft stays; they ask nothing but whether to call somebody
/// (08-decisions 1 no. 22). Numbers are the group's settings.
/// </summary>
internal static class Darurat
{
    /// <summary>The answer to a danger; null when the message tells of none. A complaint being written is not interrupted: it answers itself.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Talk.Now is { Draft: PengaduanDraft, Asking: "isi" } || BatalKelompok.IsOnlyTheStove(s.Heard.Text)) return null;
        return Bahaya.Of(s.Heard.Text) is { } kind ? Answer(s, kind) : s.Slots.Emergency is { } heard && !Bahaya.OnlyOut(s.Heard.Text) ? Answer(s, heard switch { "jiwa" => JenisBahaya.Jiwa, "bahaya" => JenisBahaya.Kejahatan, _ => JenisBahaya.Medis }) : null;
    }

    /// <summary>The message tells of danger, by its words or as it is understood.</summary>
    public static bool IsDanger(Heard heard) => !BatalKelompok.IsOnlyTheStove(heard.Text) && (Bahaya.Of(heard.Text) is not null || heard.Meaning.Slots.Emergency is not null && !Bahaya.OnlyOut(heard.Text));

    /// <summary>A yes, a no or a button under "mau saya kabari?", which stands for half an hour.</summary>
    public static bool Answers(Talk talk, Heard heard, DateTimeOffset now) => talk.ShownAt is { } at && now - at <= Asked && talk.Shown.Any(c => c.Says is "#kabari" or "#kabari.atas")
        && (heard.Raw.StartsWith("#kabari", StringComparison.Ordinal) || heard.Answer != YesNo.None || Wants(heard.Text) || talk.Shown.Any(c => Typed.Plain(c.Title) == Typed.Plain(heard.Raw)));

    private static readonly TimeSpan Asked = TimeSpan.FromMinutes(30);

    public static Step Answer(Scene s, JenisBahaya kind)
    {
        var n = s.Kube.Rules.Danger ?? DangerRules.Usual;
        var (bu, who) = (s.Who.Honorific, s.Kube.Pendamping == s.Who.Id ? s.Holder(Jabatan.Ketua) : s.Pendamping);
        if (kind == JenisBahaya.Kekerasan) return Violence(s);
        var text = kind switch
        {
            JenisBahaya.Jiwa => $"{bu}, terima kasih sudah cerita. {s.Who.Pronoun} tidak sendirian. Tolong hubungi orang terdekat sekarang, atau {(n.Mind is { } mind ? $"telepon *{mind}*" : "datang ke IGD terdekat")}. Mau saya sambungkan ke {who} sekarang juga?",
            JenisBahaya.Api => $"{bu}, keluar dulu dan jauhi apinya. Telepon *{n.Fire}* (pemadam) atau {n.Police}, dan teriak minta tolong tetangga. Mau saya kabari {who} sekarang?",
            JenisBahaya.Kejahatan => $"{bu}, jaga diri dulu. Cari tempat aman dan telepon *{n.Police}* atau minta tolong tetangga. Mau saya kabari {who} sekarang?",
            _ => $"{bu}, ini darurat. Telepon *{n.Medical}* sekarang, atau bawa ke IGD atau puskesmas terdekat. Mau saya kabari {who} sekarang?",
        };
        if (kind == JenisBahaya.Api && Bahaya.Hurts(s.Heard.Text)) text = text.Replace(" Mau saya", $" Yang luka dibawa ke IGD, atau telepon *{n.Medical}*. Mau saya", StringComparison.Ordinal);
        return Step.Reply(text, new Choice(kind == JenisBahaya.Jiwa ? "Ya, sekarang" : "Ya, kabari", "#kabari"), new Choice("Tidak dulu", "#kabari.tidak")) with { Aside = true, Keep = KabarBahaya.Offered(s) };
    }

    /// <summary>Violence (pengaduan.bahaya): nobody is asked, the pendamping hears at once, at any hour, and no details.</summary>
    private static Step Violence(Scene s)
    {
        var told = s.Kube.Pendamping is { } p && p != s.Who.Id && !ByPendamping(s) ? p : FileComplaint.Kasapel(s.Kube);
        return Step.Reply(BahayaWords(s, told)) with { Aside = true, Notices = Alarm(s, told), Keep = Alarmed(s, told, silent: true) };
    }

    /// <summary>"Bu retno yg mukul sy", "sy dipukul bu retno": whoever is told of it otherwise is the one who does it.</summary>
    private static bool ByPendamping(Scene s)
    {
        var w = AbsenRead.Words(s.Heard.Text);
        var name = s.Kube.Pendamping is { } p && s.Known.People.Find(p) is { Nickname: { Length: > 0 } nickname } ? nickname.ToLowerInvariant() : "pendamping";
        for (var i = 0; i < w.Length; i++)
        {
            if (w[i] != name && w[i] is not ("pendamping" or "pendampingnya")) continue;
            var (after, before) = (i + 1, i - 1);
            while (after < w.Length && w[after] is "yg" or "yang" or "itu" or "suka" or "sering" or "selalu" or "udah" or "sudah" or "td" or "tadi" or "barusan" or "mau" or "berani") after++;
            while (before >= 0 && w[before] is "bu" or "ibu" or "pak" or "sama" or "sm" or "ama" or "oleh" or "pendamping") before--;
            if (after < w.Length && Bahaya.IsViolence(w[after]) && !w[after].StartsWith("di", StringComparison.Ordinal) || before >= 0 && w[before].StartsWith("di", StringComparison.Ordinal) && Bahaya.IsViolence(w[before])) return true;
        }
        return false;
    }

    private static Func<Talk, Talk> Alarmed(Scene s, PersonId? told, bool silent = false) => t => t with { Alarmed = told, AlarmedAt = s.Now, AlarmedSilently = silent, Offering = false };

    /// <summary>Where to turn at once, and who is told.</summary>
    public static string BahayaWords(Scene s, PersonId? told)
    {
        var n = s.Kube.Rules.Danger ?? DangerRules.Usual;
        return $"Kalau sekarang {s.Who.Pronoun} dalam bahaya, hubungi *{n.Police}* atau SAPA {n.Violence}.{(told is { } to ? $" Saya sampaikan sekarang juga ke {s.Call(to)} ya." : "")}";
    }

    public static IReadOnlyList<Notice> Alarm(Scene s, PersonId? told) => told is { } to
        ? [new(to, new($"⚠️ {s.Who.Call} mungkin sedang dalam bahaya. Tolong dihubungi sekarang, hati-hati kalau HP-nya dipegang orang lain.")) { AtOnce = true }] : [];

    /// <summary>Medicine is nobody's business here; null when the message does not ask about it.</summary>
    public static Step? Medicine(Scene s)
    {
        var w = AbsenRead.Words(s.Heard.Text);
        if (s.Talk.Now is not null || !s.Meaning.Is(Intents.OutOfScope, Intents.Clarify) || !w.Any(x => x is "obat" or "obatnya" or "paracetamol" or "parasetamol" or "antibiotik" or "dosis")) return null;
        return w.Any(x => x is "apa" or "berapa" or "boleh" or "bagus" or "dosis" or "minum" or "aman")
            ? Step.Reply($"Soal obat saya tidak bisa memberi saran, {s.Who.Honorific}. Tolong tanyakan ke puskesmas; kalau sesak, kejang, atau sangat lemas, langsung ke IGD ya.") : null;
    }

    /// <summary>
    /// Illness, disaster and death are met with a kind word before anything else (08-decisions 3 no. 4). With it somebody may say that she cannot come
    /// where she is invited: that is written as well.
    /// </summary>
    public static Step Console(Scene s, string what)
    {
        var (offered, cannot) = (Offer(s, what), JawabUndangan.CannotCome(s, Word(s, what)));
        if (!s.May(Operation.IksAjukan, Right.Ask)) return Step.Reply(Word(s, what) + $"\n{offered.Text}", [.. offered.Choices]);
        // The offer is a message of its own.
        return cannot is null ? new Step { Say = [new(Word(s, what)), offered] } : cannot is { Facts: [], Say: [{ Choices: [_, ..] }] } ? cannot : cannot with { Say = [.. cannot.Say, offered] };
    }

    /// <summary>"Jumat yg jaga bu tuti aja, bu rini sakit": it arranges another's turn, and the speaker needs no kind word.</summary>
    public static bool AnothersTurn(Scene s) => s.Heard.Text.Contains("jaga", StringComparison.Ordinal) && s.Heard.People.Any(p => !p.IsSpeaker);

    private static Message Offer(Scene s, string what) => s.May(Operation.IksAjukan, Right.Ask)
        ? new($"Kalau perlu, bantuan IKS bisa diajukan. Mau saya bukakan, atau saya kabari {s.Pendamping}?", [new("Ajukan IKS", "#iks.ajukan:" + (what switch { "meninggal" => AlasanIks.Duka, "musibah" => AlasanIks.Musibah, _ => AlasanIks.Sakit })), new("Ya, kabari", "#kabari.duka"), new("Tidak dulu", "tidak")])
        : new($"Mau saya kabari {s.Pendamping}?", [new("Ya, kabari", "#kabari.duka"), new("Tidak dulu", "tidak")]);

    private static string Word(Scene s, string what) => what switch
    {
        "meninggal" => $"Turut berduka cita, {s.Who.Call}. Semoga keluarga diberi ketabahan.",
        "musibah" => $"Turut prihatin, {s.Who.Call}. Semoga keluarga selamat semua.",
        _ => $"Semoga lekas sembuh, {s.Who.Call}.",
    };

    /// <summary>Tells the pendamping in the open hours that somebody would be glad of a word.</summary>
    public static Step Word(Scene s) => s.Kube.Pendamping is { } pendamping
        ? new Step { Say = [new($"Baik, {s.Call(pendamping)} saya kabari.")], Notices = [new(pendamping, new($"{s.Who.Call} sedang ada kesusahan dan minta dikabari. Tolong dihubungi ya.")) { Alone = true }] }
        : Step.Reply("Baik. Semoga dimudahkan ya.");

    /// <summary>Tells the pendamping at once, at any hour; of the pendamping's own emergency the ketua.</summary>
    public static Step Call(Scene s) => KabarBahaya.Usual(s) is { } to ? Call(s, to) : Step.Reply("Tolong hubungi pengurus atau tetangga terdekat sekarang ya.");

    /// <summary>Tells that one at once, at any hour.</summary>
    public static Step Call(Scene s, PersonId to) => new Step { Say = [new($"Sudah saya kabari {s.Call(to)}. Kalau mendesak, telepon langsung ya.")], Notices = [new(to, new($"⚠️ {s.Who.Call} butuh bantuan sekarang. Tolong segera dihubungi.")) { AtOnce = true }], Keep = Alarmed(s, to) };

    /// <summary>
    /// A yes or no, or a button, under "mau saya kabari?": it answers that and no form behind it, which is not asked about now either. Null when that
    /// was not the last thing said.
    /// </summary>
    public static Step? Answered(Scene s, string text)
    {
        var open = s.Talk.ShownAt is { } at && s.Now - at <= Asked;
        // Of violence a second person hears only on a plain yes; whatever declines or names whom she has already is a no.
        if (open && s.Talk.Shown.Any(c => c.Says == "#kabari.atas"))
        {
            if (text is "#kabari.atas" || KabarBahaya.PlainYes(s)) return Above(s);
            if (text is "#kabari.tidak" || KabarBahaya.Enough(s)) return NotNow(s) with { Aside = true };
        }
        if (s.Talk.Now is null && Untold(s) is { } told) return told;
        if (!open || !s.Talk.Shown.Any(c => c.Says == "#kabari")) return KabarBahaya.Late(s);
        if (KabarBahaya.Instead(s) is { } other) return other;
        return text is "#kabari" || s.Heard.Answer == YesNo.Yes || Wants(s.Heard.Text) || ToTalk(s) ? Call(s) with { Aside = true }
            : text is "#kabari.tidak" || s.Heard.Answer == YesNo.No || NotToTell(s) ? NotNow(s) with { Aside = true } : null;
    }

    /// <summary>"Mau ngomong sm orang", "bu retno": who asks for somebody under that question is not asked what about.</summary>
    private static bool ToTalk(Scene s)
    {
        var w = AbsenRead.Words(s.Heard.Text);
        return !w.SkipLast(1).Any(No.Contains) && (s.Heard.Word == GlobalWord.Orang || s.Meaning.Is(Intents.Orang) || w.Any(Talks.Contains)
            || w.Length <= 4 && s.Kube.Pendamping is { } p && s.Known.People.Find(p) is { Nickname: { Length: > 0 } name } && w.Contains(name.ToLowerInvariant()));
    }

    /// <summary>"Jgn bilang bu retno", "ga mau ngomong sm siapa2".</summary>
    internal static bool NotToTell(Scene s) => AbsenRead.Words(s.Heard.Text) is var w && w.Any(x => Talks.Contains(x) || Tells.Contains(x))
        && w.Where((x, i) => x is "jangan" or "jgn" or "jng" or "jgan" or "usah" or "gausah" || No.Contains(x) && i + 1 < w.Length && w[i + 1] is "mau" or "pengen" or "pgn" or "perlu").Any();

    /// <summary>"Jgn bilang bu retno" after she was told: it is said honestly, and somebody else is offered. Null for all else.</summary>
    private static Step? Untold(Scene s)
    {
        if (s.Talk is not { Alarmed: { } to, AlarmedAt: { } at } || s.Now - at > TimeSpan.FromHours(3) || s.Message.Button is not null) return null;
        var w = AbsenRead.Words(s.Heard.Text);
        if (w.Length > 9 || !w.Any(x => x is "jangan" or "jgn" or "jng" or "jgan" or "usah") || !(w.Any(Tells.Contains) && s.Heard.People.All(p => p.IsSpeaker) || s.Known.People.Find(to) is { Nickname: { Length: > 0 } name } && w.Contains(name.ToLowerInvariant()))) return null;
        var n = s.Kube.Rules.Danger ?? DangerRules.Usual;
        var said = $"Maaf, {s.Who.Honorific}, {s.Call(to)} sudah saya kabari tadi, tanpa ceritanya.";
        return FileComplaint.Kasapel(s.Kube) is { } above && above != to && above != s.Who.Id
            ? Step.Reply($"{said} Kalau lebih aman ke orang lain, saya bisa kabari {s.Call(above)} di kecamatan, atau {s.Who.Pronoun} telepon *{n.Police}* atau SAPA {n.Violence}. Mau saya kabari {s.Call(above)} sekarang?", new Choice("Ya, kabari", "#kabari.atas"), new Choice("Tidak dulu", "#kabari.tidak")) with { Aside = true }
            : Step.Reply($"{said} Kalau lebih aman ke orang lain, telepon *{n.Police}* atau SAPA {n.Violence} ya.") with { Aside = true };
    }

    /// <summary>Tells the Kasapel at once, at any hour.</summary>
    public static Step Above(Scene s) => FileComplaint.Kasapel(s.Kube) is { } to && to != s.Who.Id
        ? new Step { Say = [new($"Sudah saya kabari {s.Call(to)}. Kalau mendesak, telepon langsung ya.")], Notices = Alarm(s, to), Keep = Alarmed(s, to, silent: true), Aside = true }
        : Call(s) with { Aside = true };

    /// <summary>"Warung kebanjiran bu": water in a house is a disaster like any other; null for all else ("kebanjiran pesanan").</summary>
    public static Step? Flood(Scene s)
    {
        var w = AbsenRead.Words(s.Heard.Text);
        return s.Talk.Now is null && w.Length <= 10 && !s.Heard.Text.Contains('?', StringComparison.Ordinal) && w.Any(x => x is "banjir" or "kebanjiran" or "kebanjir" or "terendam" or "kerendam" or "kerendem")
            && w.Any(x => x is "rumah" or "rumahku" or "warung" or "lapak" or "dapur" or "kontrakan" or "toko" or "kios") && !w.Any(x => x is "kalau" or "kalo" or "klo" or "takut" or "semoga" or "ga" or "gak" or "tidak" or "belum" or "blm" or "pesanan" or "pesenan" or "order" or "orderan" or "pembeli" or "harga")
            ? Console(s, "musibah") : null;
    }

    /// <summary>A word for saying no, or for telling somebody.</summary>
    internal static bool Denies(string word) => No.Contains(word);
    internal static bool IsTelling(string word) => Tells.Contains(word);

    private static readonly string[]
        No = ["jangan", "jgn", "jng", "jgan", "tidak", "tdk", "gak", "ga", "gk", "nggak", "ngga", "enggak", "ndak", "usah", "gausah"],
        Talks = ["ngomong", "omong", "bicara", "ngobrol", "cerita", "curhat", "telpon", "telepon", "nelpon", "telp", "tlp", "hubungi", "hubungin", "hubungkan", "sambungkan", "sambungin", "sambung", "panggil", "panggilin", "panggilkan", "ketemu"],
        Tells = ["bilang", "bilangin", "dibilangin", "ngomong", "cerita", "ceritain", "kabari", "kabarin", "dikabari", "dikabarin", "lapor", "laporin", "tau", "tahu", "kasitau", "kasihtau", "kasitahu", "sampaikan", "sampein", "hubungi", "hubungin", "telpon", "telepon"];

    /// <summary>"Ya tolong kabari", "iya kabari bu retno", "ya cepet": in an emergency any yes counts, unless a no stands in it.</summary>
    private static bool Wants(string text)
    {
        var w = AbsenRead.Words(text);
        return w is ["ya" or "iya" or "iyaa" or "yaa" or "iy" or "tolong" or "tlg" or "kabari" or "kabarin" or "cepet" or "cepat" or "cpt" or "buruan", ..] && !w.Any(x => x is "jangan" or "jgn" or "tidak" or "tdk" or "gak" or "ga" or "gk" or "nggak" or "ngga" or "enggak" or "usah" or "nanti" or "gapapa" or "gpp");
    }

    /// <summary>"Tidak dulu": nothing is sent, and the form that waits is not asked about now.</summary>
    public static Step NotNow(Scene s) => Step.Reply($"Baik, {s.Who.Honorific}. Kalau berubah, tulis saja kapan pun.") with { Keep = t => t with { Offering = false } };
}
