using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D38, design D-5: stopping and resuming what the bot starts. Answers go on either way.</summary>
internal static class Langganan
{
    /// <summary>All of it, or what she names: "siaran ga usah, pengingat tetep".</summary>
    public static Step Stop(Scene s) => ForAnother(s) ?? Wondered(s) ?? LanggananBaca.Scope(s.Heard.Raw) switch
    {
        (false, null or true) => RemindersOnly(s),
        (null or true, false) => BroadcastsOnly(s),
        _ => StopAll(s),
    };

    /// <summary>"Brentiin pesan ke bu ida": everybody stops her own, and nothing of the writer's changes. Null where she speaks of herself.</summary>
    private static Step? ForAnother(Scene s) => s.Heard.People.FirstOrDefault(p => !p.IsSpeaker) is { } read && AbsenRead.Words(s.Heard.Text).Any(w => w is "ke" or "k" or "buat" or "bwt" or "untuk" or "utk" or "punya" or "kepada")
        ? Step.Reply($"Pesan untuk {(read.Only is { } id ? s.Call(id) : "orang lain")} hanya bisa dihentikan dari nomornya sendiri, {s.Who.Honorific}: tulis *berhenti*. Pesan untuk {s.Who.Pronoun} tidak saya ubah.") : null;

    /// <summary>"Kok sy ga dapet pengingat": what she gets is told, and nothing changes.</summary>
    private static Step? Wondered(Scene s) => LanggananBaca.Wonders(s.Heard.Raw)
        ? Step.Reply($"{Now(s.Who)}{(s.Who is { WantsReminders: true, WantsBroadcasts: true } ? $" Kalau ada yang tidak sampai, kabari {s.Pendamping} ya, {s.Who.Honorific}." : " Mau mulai lagi, ketik *mulai*.")}", s.Who is { WantsReminders: true, WantsBroadcasts: true } ? new Choice("Menu") : new Choice("Mulai")) : null;

    /// <summary>
    /// Said in a sentence of her own: begins again what she stopped, stops everything, or wants less of it than can be chosen: then only what can be
    /// stopped is told. Null for all else.
    /// </summary>
    public static Step? Sentence(Scene s)
    {
        var raw = s.Heard.Raw;
        if (Wondered(s) is { } told) return told;
        if (s.Who.WantsReminders == false && LanggananBaca.OnlyBroadcasts(raw)) return BroadcastsOnly(s, also: true);
        if (s.Who is not { WantsReminders: true, WantsBroadcasts: true } && LanggananBaca.Resumes(raw))
            return LanggananBaca.Scope(raw) switch { (true, null) when raw.Contains("pengingat", StringComparison.OrdinalIgnoreCase) => Again(s, reminders: true), (null, true) => Again(s, reminders: false), _ => Start(s) };
        if (LanggananBaca.Some(raw) is { } night)
            return Step.Reply(night ? $"Malam hari saya memang diam, {s.Who.Call}: pengingat dan siaran baru masuk lagi pukul {Say.Hour(s.Kube.Zone.At(s.Today, s.Kube.Rules.QuietUntil), s.Kube.Zone)}, kecuali yang gawat. Kalau mau, yang bisa dihentikan pengingat, siaran, atau semuanya."
                : $"Pengingat tidak bisa saya hentikan satu per satu, {s.Who.Call}. Yang bisa dihentikan: pengingat semuanya, siaran, atau dua-duanya. Sekarang belum ada yang saya hentikan. Yang mana?",
                new Choice("Pengingat saja", "#pengingat"), new Choice("Semua siaran", "stop siaran"), new Choice("Semua pesan", "berhenti"));
        return LanggananBaca.Silences(raw) ? ForAnother(s) ?? StopAll(s) : null;
    }

    private static Step StopAll(Scene s) => s.Who is { WantsReminders: false, WantsBroadcasts: false } ? Already(s) : Step.Reply($"Baik, {s.Who.Call}, pengingat dan siaran saya hentikan. Kalau maunya pengingat saja yang berhenti, ketik *pengingat saja*. Mau mulai lagi, ketik *mulai*.", new Choice("Pengingat saja", "#pengingat"), new Choice("Mulai")) with
    {
        People = [s.Who with { WantsReminders = false, WantsBroadcasts = false }],
        PersonFacts = [(s.Who.Id, new MessagesStopped(s.Now))],
        Facts = new Mute(s.Who.Id, true, s.Now).Facts(s.Kube),
        Notices = [.. s.Member is { IsActiveMember: true } && s.Who.WantsReminders && s.Kube.Pendamping is { } p ? [new(p, new($"{s.Who.Call} menghentikan pesan dari saya."))] : Array.Empty<Notice>(), .. Persetujuan.PassedOn(s, new Mute(s.Who.Id, true, s.Now).Facts(s.Kube))],
    };

    /// <summary>Everything stopped, told in other words.</summary>
    public static Step Silent(Scene s, string said) => StopAll(s) with { Say = [new(said, [new("Mulai")])] };

    /// <summary>Said again: it holds already.</summary>
    private static Step Already(Scene s) => Step.Reply($"Sudah berhenti, {s.Who.Call}. Kalau mau mulai lagi, ketik *mulai*.", new Choice("Mulai")) with
    {
        Facts = new Mute(s.Who.Id, true, s.Now).Facts(s.Kube),
    };

    /// <summary>"pengingat saja", also later than the button; one of the two stopped or begun again by name; what she gets today. Null for all else.</summary>
    public static Step? Said(Scene s)
    {
        if (Typed.Plain(s.Heard.Raw) is "pengingat saja" or "pengingat aja" or "stop pengingat" or "berhenti pengingat" or "pengingat saja yang berhenti") return RemindersOnly(s);
        if (s.Talk.Now is not null) return null;
        if (LanggananBaca.Asks(s.Heard.Raw)) return Step.Reply($"{Now(s.Who)} {s.Who.Pronoun} tetap saya balas kalau menulis.", s.Who is { WantsReminders: true, WantsBroadcasts: true } ? new Choice("Berhenti") : new Choice("Mulai"), new Choice("Menu"));
        return LanggananBaca.Scope(s.Heard.Raw) switch
        {
            // "Stop siarannya" while one of hers is going out.
            (not true, false) when BatalSiaran.Waits(s) => BatalSiaran.Answer(s),
            (false, true) => RemindersOnly(s),
            (true, false) => BroadcastsOnly(s),
            (false, null) when LanggananBaca.Plain(s.Heard.Raw) => RemindersOnly(s),
            (null, false) when LanggananBaca.Plain(s.Heard.Raw) => BroadcastsOnly(s),
            (true, null) when LanggananBaca.Plain(s.Heard.Raw) => Again(s, reminders: true),
            (null, true) when LanggananBaca.Plain(s.Heard.Raw) => Again(s, reminders: false),
            _ => null,
        };
    }

    /// <summary>What she gets today, in one line.</summary>
    public static string Now(Person who) => who switch
    {
        { WantsReminders: true, WantsBroadcasts: true } => "Pengingat dan siaran masuk.",
        { WantsReminders: true } => "Pengingat masuk, siaran berhenti.",
        { WantsBroadcasts: true } => "Siaran masuk, pengingat berhenti.",
        _ => "Pengingat dan siaran berhenti.",
    };

    /// <summary>Reminders go on, broadcasts do not.</summary>
    private static Step BroadcastsOnly(Scene s, bool also = false)
    {
        var reminders = also || s.Who.WantsReminders || LanggananBaca.Scope(s.Heard.Raw).Reminders == true;
        return Step.Reply($"Baik, {s.Who.Call}, siaran saja yang berhenti. {(reminders ? "Pengingat tetap masuk." : "Pengingat juga masih berhenti.")} Mau mulai lagi, ketik *mulai*.", new Choice("Mulai")) with
        {
            People = [s.Who with { WantsReminders = reminders, WantsBroadcasts = false, WantsNews = false }],
            Facts = reminders ? new Mute(s.Who.Id, false, s.Now).Facts(s.Kube) : [],
        };
    }

    /// <summary>One of the two begins again; the other stays as it is.</summary>
    private static Step Again(Scene s, bool reminders)
    {
        var after = s.Who with { WantsReminders = s.Who.WantsReminders || reminders, WantsBroadcasts = s.Who.WantsBroadcasts || !reminders };
        return Step.Reply($"Baik, {s.Who.Call}. {Now(after)}{(after is { WantsReminders: true, WantsBroadcasts: true } ? "" : " Mau semuanya lagi, ketik *mulai*.")}", new Choice("Menu")) with
        {
            People = [after],
            PersonFacts = after is { WantsReminders: true, WantsBroadcasts: true } ? [(s.Who.Id, new MessagesResumed(s.Now))] : [],
            Facts = new Mute(s.Who.Id, false, s.Now).Facts(s.Kube),
        };
    }

    /// <summary>Broadcasts go on, reminders do not.</summary>
    public static Step RemindersOnly(Scene s) => Step.Reply($"Baik, {s.Who.Call}, pengingat saja yang berhenti. Siaran tetap masuk. Mau mulai lagi, ketik *mulai*.", new Choice("Mulai")) with
    {
        People = [s.Who with { WantsReminders = false, WantsBroadcasts = true }],
        Facts = new Mute(s.Who.Id, false, s.Now).Facts(s.Kube),
    };

    /// <summary>"Kabari saya kalau ada bazar": a customer's or KPM's own yes to news (08-decisions section 2 no. 21); null when it is about something else.</summary>
    public static Step? News(Scene s)
    {
        if (s.Member is not { Role: Peran.Pelanggan or Peran.Kpm }) return null;
        var words = SiaranBody.Words(s.Heard.Text);
        if (!words.Exists(w => w.StartsWith("kabar", StringComparison.Ordinal) || w.StartsWith("info", StringComparison.Ordinal) || w is "kasih" or "beritahu" or "bilang")) return null;
        if (!words.Exists(w => w is "kalau" or "kalo" or "kl" or "klo" or "tiap" or "setiap") || !words.Exists(w => w is "bazar" or "promo" or "diskon" or "baru" or "siaran" or "pengumuman" or "pasar")) return null;
        return Step.Reply($"Baik, {s.Who.Call}. Kalau ada bazar, menu baru, atau pengumuman, saya kabari ya. Kalau tidak mau lagi, ketik *berhenti*.") with { People = [s.Who with { WantsNews = true, WantsBroadcasts = true }] };
    }

    public static Step Start(Scene s) => s.Who is { WantsReminders: true, WantsBroadcasts: true }
        ? Step.Reply(UmumWords.Help(s), new Choice("Menu"))
        : Step.Reply($"Sudah dimulai lagi, {s.Who.Call}. Pengingat dan siaran akan masuk seperti biasa.", new Choice("Menu")) with
        {
            People = [s.Who with { WantsReminders = true, WantsBroadcasts = true }],
            PersonFacts = [(s.Who.Id, new MessagesResumed(s.Now))],
            Facts = new Mute(s.Who.Id, false, s.Now).Facts(s.Kube),
        };

    /// <summary>She blocked the bot on her channel: the same as stopping, without a word.</summary>
    public static Outcome Left(IReadOnlyList<Person> senders, DateTimeOffset now, Kube? kube) => senders is [var who] && who.WantsReminders
        ? new Outcome { By = who.Id, Facts = kube is null ? [] : [.. new Mute(who.Id, true, now).Facts(kube).OfType<MessagesMuted>()], People = [who with { WantsReminders = false, WantsBroadcasts = false }], PersonFacts = [(who.Id, new MessagesStopped(now))] }
        : Outcome.Nothing;
}
