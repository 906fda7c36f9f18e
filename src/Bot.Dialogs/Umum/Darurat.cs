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
        return Bahaya.Of(s.Heard.Text) is { } kind ? Answer(s, kind) : s.Slots.Emergency is { } heard ? Answer(s, heard switch { "jiwa" => JenisBahaya.Jiwa, "bahaya" => JenisBahaya.Kejahatan, _ => JenisBahaya.Medis }) : null;
    }

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
        return Step.Reply(text, new Choice(kind == JenisBahaya.Jiwa ? "Ya, sekarang" : "Ya, kabari", "#kabari"), new Choice("Tidak dulu", "#kabari.tidak")) with { Aside = true };
    }

    /// <summary>Violence (pengaduan.bahaya): nobody is asked, the pendamping hears at once, at any hour, and no details.</summary>
    private static Step Violence(Scene s)
    {
        var told = s.Kube.Pendamping is { } p && p != s.Who.Id ? p : FileComplaint.Kasapel(s.Kube);
        return Step.Reply(BahayaWords(s, told)) with { Aside = true, Notices = Alarm(s, told) };
    }

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
        return cannot is null ? new Step { Say = [new(Word(s, what)), offered] } : cannot with { Say = [.. cannot.Say, offered] };
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
    public static Step Call(Scene s) => (s.Kube.Pendamping is { } p && p != s.Who.Id ? p : s.Kube.Holder(Jabatan.Ketua)) is { } to && to != s.Who.Id
        ? new Step { Say = [new($"Sudah saya kabari {s.Call(to)}. Kalau mendesak, telepon langsung ya.")], Notices = [new(to, new($"⚠️ {s.Who.Call} butuh bantuan sekarang. Tolong segera dihubungi.")) { AtOnce = true }] }
        : Step.Reply("Tolong hubungi pengurus atau tetangga terdekat sekarang ya.");

    /// <summary>
    /// A yes or no, or a button, under "mau saya kabari?": it answers that and no form behind it, which is not asked about now either. Null when that
    /// was not the last thing said.
    /// </summary>
    public static Step? Answered(Scene s, string text)
    {
        if (!s.Talk.Shown.Any(c => c.Says == "#kabari") || s.Talk.ShownAt is not { } at || s.Now - at > TimeSpan.FromMinutes(30)) return null;
        return text is "#kabari" || s.Heard.Answer == YesNo.Yes || Wants(s.Heard.Text) ? Call(s) with { Aside = true }
            : text is "#kabari.tidak" || s.Heard.Answer == YesNo.No ? NotNow(s) with { Aside = true } : null;
    }

    /// <summary>"Ya tolong kabari", "iya kabari bu retno", "ya cepet": in an emergency any yes counts, unless a no stands in it.</summary>
    private static bool Wants(string text)
    {
        var w = AbsenRead.Words(text);
        return w is ["ya" or "iya" or "iyaa" or "yaa" or "iy" or "tolong" or "tlg" or "kabari" or "kabarin" or "cepet" or "cepat" or "cpt" or "buruan", ..] && !w.Any(x => x is "jangan" or "jgn" or "tidak" or "tdk" or "gak" or "ga" or "gk" or "nggak" or "ngga" or "enggak" or "usah" or "nanti" or "gapapa" or "gpp");
    }

    /// <summary>"Tidak dulu": nothing is sent, and the form that waits is not asked about now.</summary>
    public static Step NotNow(Scene s) => Step.Reply($"Baik, {s.Who.Honorific}. Kalau berubah, tulis saja kapan pun.");
}
