using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Somebody no group knows, on her way to be a member: the form of D01 outside any group, and what may interrupt it.</summary>
internal static class KenalanPintu
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>A stranger is answered this often a day who has neither agreed nor asked anything public.</summary>
    private const int MostAnswers = 3;

    /// <summary>Everybody's questions: answered in the middle, too.</summary>
    public static bool IsPublic(Scene s) => s.Heard is { Word: GlobalWord.None, Answer: YesNo.None } && s.Meaning.Confidence >= 0.75
        && s.Meaning.Is(Intents.HargaCek, Intents.StokCek, Intents.TokenPulsa, Intents.BantuanJadwal, Intents.PesanCatering, Intents.MenuLihat, Intents.PesanStatus);

    /// <summary>A yes in words: what a thumb or "ok" agrees to is not sure enough to keep somebody's name.</summary>
    public static bool Agrees(Heard heard) => Typed.Plain(heard.Text) is "ya" or "iya" or "ya boleh" or "iya boleh" or "boleh" or "setuju" or "ya setuju" or "silakan" or "silahkan" or "boleh aja" or "boleh saja" or "boleh banget" or "iya silakan" or "mau" or "ya mau" or "boleh bu" or "boleh dong" or "izinkan" or "saya izinkan" or "saya setuju" or "iyo" or "muhun" or "nggih" or "inggih" || Free(heard) == JawabKenal.Ya;

    /// <summary>The same in her own words; a bare "ok" or a thumb is no answer.</summary>
    private static JawabKenal? Free(Heard heard) => heard.Raw is [] or ['#', ..] ? null : KenalanJawab.Consents(heard.Raw);

    public static bool Postpones(Heard heard) => Free(heard) == JawabKenal.Nanti;

    public static bool Declines(Heard heard) => heard.Answer == YesNo.No || Typed.Plain(heard.Text) is "tidak" or "tidak boleh" or "gak boleh" or "nggak boleh" or "tidak mau" or "gak mau" or "jangan" or "ga mau" || Free(heard) == JawabKenal.Tidak;

    /// <summary>Whether this message begins it.</summary>
    public static bool Begins(Heard heard, string text) => text is ['#', ..] ? text == KenalanWords.StartMember : Typed.Plain(text) is "saya anggota" or "daftar" or "daftar anggota" or "anggota"
        || heard.Meaning.Is(Intents.DaftarAnggota) && heard.Meaning.Confidence >= 0.75 && heard.Text is not ("kelompok lain" or "ganti kelompok")
        || heard.Text.StartsWith("daftar ", StringComparison.Ordinal) && heard.Meaning.Is(Intents.Clarify, Intents.DaftarAnggota) && heard.Meaning.Alternatives.Contains(Intents.DaftarAnggota);

    /// <summary>The answer to a stranger who wants to be known; null when her message is about something else.</summary>
    public static Outcome? Answer(Arrival arrival, Incoming message, Talk talk, Known known, IUnderstander understander)
    {
        if (Stranger.Agreed(message, talk, known, understander) is { } agreed) return agreed;
        var running = talk.Now is { Draft: KenalanDraft } now && known.Now - now.At <= Kept ? now : null;
        var phone = message.Attachments.FirstOrDefault(a => a.OwnPhone is not null)?.OwnPhone;
        if (message.Attachments is [_, ..] && (phone is null || Stranger.IsMembers(known, phone))) return null;
        var (text, reference, chose) = Hearing.Pressed(message, talk);
        var kube = known.Kube ?? Kube.Unborn;
        var heard = understander.Hear(text, new(Zone.Wib.Local(known.Now), "tetangga", []));
        if (heard.Word == GlobalWord.Berhenti || heard.Meaning.Slots.Emergency is not null) return null;
        // Greeted once, she says again who sent her, or who she is: what comes next is asked.
        var (sent, greeted) = (message.Button is null ? KenalanBaca.SentBy(text) : null, running is null && message.Button is null && heard.Word == GlobalWord.None && talk.Shown.Any(c => c.Says == KenalanWords.StartMember));
        var introduced = greeted && sent is null && heard.Meaning.Is(Intents.Clarify, Intents.OutOfScope, Intents.DaftarAnggota) ? KenalanBaca.Introduced(text) : null;
        var (begins, asksAgain) = (Begins(heard, text), greeted && sent is not null && !known.Declined && !heard.Meaning.Is(Intents.HargaCek, Intents.StokCek, Intents.PesanCatering, Intents.MenuLihat, Intents.PesanStatus));
        if (phone is null && running is null && !begins && introduced is null && !asksAgain) return null;
        var who = arrival.Senders is [var person, ..] ? person : new Person(PersonId.Of(known.Kube is { } open ? $"{open.Id}.a{open.Joining.Count + 1}" : "tamu"), "", "") { Honorific = "Bapak/Ibu" };
        var scene = new Scene(known, kube, who, heard, message, talk with { Now = running }) { Chose = chose, Groups = arrival.Everywhere };
        var step = running is null ? Kenalan.Form.Begin(new KenalanDraft { Phone = phone, SentBy = sent ?? talk.SentBy, Name = introduced?.Name, Honorific = introduced?.Honorific }, scene) : Goes(scene, running, text, reference);
        if (asksAgain && !begins && step is { Say: [var first, ..] }) step = step with { Say = [first with { Text = KenalanWords.Steps(sent) + first.Text }, .. step.Say.Skip(1)] };
        return step is null ? null : Counted(scene, step);
    }

    private static Step? Goes(Scene s, Running now, string text, int? reference) => s switch
    {
        // "Nanti dulu ya" to "may it be kept?" ends nothing.
        { Message.Button: null } when now.Asking is "setuju" && Postpones(s.Heard) && Kenalan.Form.Answer(now, s) is { } later => later,
        { Heard.Word: GlobalWord.Batal or GlobalWord.Stop } => Step.Reply("Baik, tidak jadi. Tidak ada yang saya simpan.") with { Talks = [(s.Message.From, null)] },
        { Heard.Word: GlobalWord.Ulang } => Kenalan.Form.Restart((Draft)now.Draft, s),
        { Heard.Word: GlobalWord.Kembali } when Kenalan.Form.Back(now, s) is { } step => step,
        _ when text == KenalanWords.StartMember || now.Asking is "setuju" or "nomor" && Begins(s.Heard, text) => Kenalan.Form.AskAgain(now, s),
        _ when IsPublic(s) || text is ['#', ..] && !text.StartsWith(Stranger.Choose, StringComparison.Ordinal) => null,
        _ when reference is > 0 && reference != now.Ref => Kenalan.Form.AskAgain(now, s),
        _ when Kenalan.Form.Answer(now, s) is { } step => step,
        _ => Kenalan.Form.Miss(now, s),
    };

    /// <summary>Who has not agreed yet is answered three times a day; her no, and everything after her yes, is always answered.</summary>
    private static Outcome Counted(Scene s, Step step)
    {
        var kube = (step.Next?.Draft as KenalanDraft)?.Kube;
        if (kube is not null) step = step with { Keep = (step.Keep ?? (t => t)) is var keep ? t => keep(t) with { Kube = kube } : null };
        if (step.Facts is [_, ..] || step.Declines is not null || step.Next?.Draft is KenalanDraft { Agreed: not null }) return Stage.Play(s, step, null);
        var today = Zone.Wib.Date(s.Now);
        var before = s.Talk.GreetedOn == today ? s.Talk.Greeted : 0;
        if (before >= MostAnswers) return Outcome.Nothing;
        return Stage.Play(s, step with { Keep = (step.Keep ?? (t => t)) is var inner ? t => inner(t) with { Greeted = before + 1, GreetedOn = today } : null }, null);
    }
}
