using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// The whole turn on one page. Order of the arms is the policy: stop words, who is it, media, global words, what we asked,
/// a clear new wish (which may interrupt), unclear. Duplicates never get here: the store has dropped them.
/// </summary>
public sealed class Conversation(IUnderstander understander, Doorways? doors = null) : ITurns
{
    /// <summary>How somebody new reaches the bot; the channels fill it in.</summary>
    public Doorways Doors { get; } = doors ?? new();

    /// <summary>A draft is kept this long, and after a day it no longer stands in the way of other wishes (D-3).</summary>
    internal static readonly TimeSpan DraftLife = TimeSpan.FromDays(7), DraftFresh = TimeSpan.FromHours(24);

    /// <summary>A question of a form that writes nothing stands this long in the way of other words.</summary>
    private static readonly TimeSpan QuestionLife = TimeSpan.FromMinutes(30);

    public KubeId? Which(Arrival arrival)
    {
        var talk = Talk.Read(arrival.Talk);
        if (arrival.Message.Kind == IncomingKind.TooMany && !Bergegas.Reads(arrival.Message, talk, arrival.Now, understander)) return null;
        if (Gabung.Group(arrival.Message, talk) is { } invited) return invited;
        if (arrival.Senders is [] && OldNumber(arrival.Message, talk) is { } left) return left.Kube;
        if (arrival.Message.Button is { Ref: > 0 } button && talk.Asks.FirstOrDefault(a => a.Ref == button.Ref) is { } asked) return asked.Kube;
        if (arrival.Groups is [var only]) return only;
        // The title of a button of the last message speaks for its question, whichever of her groups that is.
        if (arrival is { Groups: [_, ..], Message.Button: null } && talk is { Now: null, ShownRef: > 0 } && Typed.Choice(arrival.Message.Text, talk) is { } title && talk.Shown.Contains(title)
            && talk.Asks.FirstOrDefault(a => a.Ref == talk.ShownRef) is { } shown && arrival.Groups.Contains(shown.Kube)) return shown.Kube;
        if (talk.Kube is { } chosen && arrival.Groups.Contains(chosen)) return chosen;
        return arrival.Groups is [] ? Stranger.Group(arrival, talk) : null;
    }

    public Outcome Decide(Arrival arrival, Known known)
    {
        var message = arrival.Message with { Text = Hearing.Bounded(arrival.Message.Text) };
        var talk = Talk.Read(arrival.Talk).At(known.Now);
        if (message.Kind == IncomingKind.TooMany)
        {
            if (!Bergegas.Reads(message, talk, arrival.Now, understander)) return Bergegas.Count(arrival, talk, known);
            (message, talk) = (message with { Kind = IncomingKind.Message }, talk with { DangerAt = arrival.Now });
        }
        if (arrival.Senders is [] || arrival.Groups is []) message = Stranger.Pointed(message, talk);
        return talk.Unread == 0 || message.Kind != IncomingKind.Message || Bergegas.Urgent(message, talk, arrival.Now, understander)
            ? Answered(arrival, message, talk, known)
            : Bergegas.Tell(Answered(arrival, message, talk with { Unread = 0 }, known), arrival, talk.Unread);
    }

    private Outcome Answered(Arrival arrival, Incoming message, Talk talk, Known known) => message.Kind switch
    {
        IncomingKind.Edited => Outcome.Nothing,
        IncomingKind.Blocked => Langganan.Left(arrival.Senders, known.Now, known.Kube),
        IncomingKind.Unblocked => Outcome.Nothing,
        IncomingKind.InGroup => Stage.Answer(message, talk, Step.Reply(UmumWords.NotInGroups)),
        _ when Gabung.Answer(arrival, message, talk, known, understander) is { } joining => joining,
        _ when arrival.Senders is [] && known.Kube is { } former && OldNumber(message, talk) is { } ask && FromOldNumber(ask, message, talk, known, former) is { } said => said,
        _ when arrival is { Senders: [var former], Groups: [] } && known.Kube is { } left && left.Member(former.Id) is { Status: StatusAnggota.Berhenti } && Former(message, talk, known, left, former) is { } own => own,
        _ when (arrival.Senders is [] || arrival.Groups is []) && KenalanPintu.Answer(arrival, message, talk, known, understander) is { } met => met,
        _ when (arrival.Senders is [] || arrival.Groups is []) && LaporTamu.Answer(arrival, message, talk, known, understander) is { } heard => heard,
        _ when (arrival.Senders is [] || arrival.Groups is []) && known.Kube is { } open && Neighbour(arrival, message, talk, known, open) is { } order => order,
        _ when arrival.Senders is [] || arrival.Groups is [] => Stranger.Answer(arrival with { Message = message }, talk, known, understander),
        _ when known.Kube is null => ChooseKube(arrival, talk, known, message),
        _ => Held(arrival, message, talk, known, known.Kube),
    };

    /// <summary>A number that was somebody's says that it was not she who moved.</summary>
    private static Ask? OldNumber(Incoming message, Talk talk) => NomorPindah.SaysSo(message.Button?.Says ?? message.Text) ? talk.Asks.FirstOrDefault(a => a.What is NotMeAsk) : null;

    private Outcome? FromOldNumber(Ask ask, Incoming message, Talk talk, Known known, Kube kube)
    {
        var asked = (NotMeAsk)ask.What;
        if (ask.Until <= known.Now || known.People.Find(asked.Person) is not { } who) return null;
        var scene = new Scene(known, kube, who, Hear(message.Button?.Says ?? message.Text, who, known, kube, message, talk), message, talk);
        return NomorPindah.NotMe(asked, scene) is { } step ? Stage.Play(scene, step with { Closes = ask, Aside = true }, null) : null;
    }

    /// <summary>On a phone that two people use, whose message is it? The other one gets what is everybody's.</summary>
    private Outcome Held(Arrival arrival, Incoming message, Talk talk, Known known, Kube kube)
    {
        var who = Speaker(arrival.Senders, kube);
        var (answer, meant, held, stranger) = HpBerdua.Hold(who, message, talk, known, kube);
        if (answer is not null) return answer;
        if (stranger) return Stranger.OnSharedPhone(arrival with { Message = meant, Everywhere = [kube.Id] }, held, known, understander, who);
        return IzinDulu.Hold(who, meant, held, known, kube, understander) switch
        {
            { Answer: { } asked } => asked,
            { Agreed: { } agreed, Message: { } waited, Talk: { } after } => IzinDulu.Thank(Converse(arrival with { Senders = [agreed] }, waited, after, known, kube), agreed, meant, kube, known.Now),
            _ => Converse(arrival, meant, held, known, kube),
        };
    }

    /// <summary>On a shared phone the member is meant, for her own harmless data only; writing is refused by the capability.</summary>
    private static Person Speaker(IReadOnlyList<Person> senders, Kube kube) =>
        senders.FirstOrDefault(p => kube.Member(p.Id) is { IsActiveMember: true }) ?? senders.FirstOrDefault(p => kube.Member(p.Id) is not null) ?? senders[0];

    public Outcome Tick(Known known) => known.Kube is { } kube ? Ticks.Run(known, kube) : Outcome.Nothing;

    public Outcome Sorry(Arrival arrival, Known known) =>
        Stage.Answer(arrival.Message, Talk.Read(arrival.Talk), Step.Reply(UmumWords.Sorry(arrival.Senders is [var who, ..] ? who : null)));

    private Outcome Converse(Arrival arrival, Incoming message, Talk talk, Known known, Kube kube)
    {
        var who = Speaker(arrival.Senders, kube);
        var (text, reference, chose) = Hearing.Pressed(message, talk);
        if (Hearing.Pointed(message, talk, chose, who, known, kube) is { } pointed) (text, chose) = (pointed, false);
        var heard = Hear(text, who, known, kube, message, talk);
        var scene = new Scene(known, kube, who, heard, message, talk) { Chose = chose, Doors = Doors, Own = arrival.Groups };
        Step Again(string said, Scene s) => Capabilities.Wish(s with { Heard = Hear(said, who, known, s.Kube, message, s.Talk) });
        // A pressed or typed choice is one thing, whatever it says.
        var parts = talk.Now is null && text == message.Text && message is { Button: null, Attachments: [] } && SiaranReading.Colon(text) is null && Bahaya.Of(heard.Text) is null && KelolaPengaduan.Told(scene) is null && kube.Tickets.Talking(who.Id) is null && !heard.Text.StartsWith("usul", StringComparison.Ordinal) ? Several.Of(heard.Meaning) is [_, ..] said ? said : PesanDuaHari.Of(heard) : [];
        var step = parts is [] ? Respond(scene, text, reference) : PesanDuaHari.OneByOne(Several.Run(scene, parts, Again), scene);
        return Stage.Play(scene, PesanIngat.Follow(scene, BayarSusul.Follow(scene, parts is [] ? Rest(scene, step, Again) : step)), message.Also);
    }

    /// <summary>
    /// Somebody no group knows orders food (D-10): the draft lives in the conversation for a day, nothing else of hers is kept before her yes.
    /// Null when the message is about something else.
    /// </summary>
    private Outcome? Neighbour(Arrival arrival, Incoming message, Talk talk, Known known, Kube kube)
    {
        if (message.Attachments is [_, ..] && message.Attachments is not [{ Kind: AttachmentKind.Location }]) return null;
        if (talk.Now is { } running && (running.Draft is not PesanDraft || known.Now - running.At > DraftFresh)) talk = talk with { Now = null };
        var who = arrival.Senders is [var person, ..] ? person : PesanCatering.Guest(kube, message, known.Now);
        var (text, reference, chose) = Hearing.Pressed(message, talk);
        var asked = Stranger.ChoseGroup(text) ? talk.Wish : null;
        if (asked is not null) (text, talk) = (asked, talk with { Wish = null, Kube = kube.Id });
        var scene = new Scene(known, kube, who, Hear(text, who, known, kube, message, talk), message, talk) { Chose = chose };
        // The wish is not lost on a group that cooks for nobody: the others are offered.
        if (asked is not null && arrival.Everywhere.Count > 1 && scene.Meaning.Is(Intents.PesanCatering, Intents.MenuLihat) && Wants.Menu(kube, known.People) is []) return Stranger.Elsewhere(arrival, talk, known, scene.KubeName, asked);
        return Stranger.Orders(scene, text) switch
        {
            { } step => Stage.Play(scene, step, null),
            _ when talk.Now is { } now && GuestAnswer(scene, now, text, reference) is { } step => Stage.Play(scene, step, null),
            _ => null,
        };
    }

    /// <summary>Somebody who left: what is still hers; null for all else.</summary>
    private Outcome? Former(Incoming message, Talk talk, Known known, Kube kube, Person who)
    {
        var (text, _, chose) = Hearing.Pressed(message, talk);
        var scene = new Scene(known, kube, who, Hear(text, who, known, kube, message, talk), message, talk) { Chose = chose };
        return Bekas.Answer(scene, text, AnswerForm) is { } step ? Stage.Play(scene, step, null) : null;
    }

    /// <summary>A stranger's message while her order is open; null for what a stranger is answered anyway.</summary>
    private static Step? GuestAnswer(Scene s, Running now, string text, int? reference) => s switch
    {
        { Heard.Word: GlobalWord.Berhenti } or { Slots.Emergency: not null } => null,
        { Heard.Word: GlobalWord.Batal or GlobalWord.Stop } => Cancel(s),
        _ when reference is > 0 && OldButton(s, reference.Value) is { } step => step,
        { Heard.Word: GlobalWord.Ulang } => Forms.Of(now.Draft).Restart((Draft)now.Draft, s),
        { Heard.Word: GlobalWord.Kembali } when Forms.Of(now.Draft).Back(now, s) is { } step => step,
        { Heard.Word: not (GlobalWord.None or GlobalWord.Ubah) } => null,
        _ when text is ['#', ..] => Stranger.Command(s, text) is { } step ? step.Next is null ? Resume(s, now, step) : step : null,
        _ when AnswerForm(s, now) is { } step => step,
        _ when Stranger.Wish(s) is { } step => Resume(s, now, step with { Next = null }),
        _ => Forms.Of(now.Draft).Miss(now, s),
    };

    /// <summary>A dialog is over: what else its first message wished comes now.</summary>
    private static Step Rest(Scene s, Step step, Func<string, Scene, Step> again)
    {
        if (s.Talk.Later is not { } later || step is not { Next: null, Aside: false }) return step;
        var after = s with { Kube = step.Facts.Aggregate(s.Kube, (k, f) => k.After(f)), Talk = s.Talk with { Now = null, Later = null } };
        var forgot = step with { Keep = step.Keep is { } keep ? t => keep(t) with { Later = null } : t => t with { Later = null } };
        return s.Talk.Now is null ? forgot : Several.After(forgot, Several.Run(after, later, again));
    }

    /// <summary>The dispatch: what this message is taken for, in this order.</summary>
    private Step Respond(Scene s, string text, int? reference) => s switch
    {
        // Danger comes first, at any hour and in any form: read by its words, whatever the model makes of them.
        _ when Darurat.Said(s) is { } danger => danger,
        _ when (Darurat.Answered(s, text) ?? SesudahBahaya.Said(s) ?? KabarBahaya.Details(s)) is { } help => help,
        { Talk.Now: null } when reference is null && text is not ['#', ..] && Langganan.Sentence(s) is { } step => step,
        { Heard.Word: GlobalWord.Berhenti } => Langganan.Stop(s),
        { Heard.Word: GlobalWord.Stop, Talk.Now: null } => Langganan.Stop(s),
        _ when DataSaya.Stopped(s, text) is { } step => step,
        _ when BicaraOrang.Relay(s, text) is { } carried => carried,
        // Whatever she writes here is her complaint, whatever else it sounds like; only the words that mean the same everywhere go on.
        { Heard.Word: GlobalWord.None, Talk.Now: { Draft: PengaduanDraft or JawabPengaduanDraft, Asking: "isi" or "jawaban" or "soal" } open, Message.Attachments: [] } when reference is null && text is not ['#', ..] && !TulisPengaduan.AsksElse(s) && AnswerForm(s, open) is { } written => written,
        { Talk.Now: { Draft: PengaduanDraft } open } when Medium.Of(s.Message) is { } medium => TulisPengaduan.With(medium, open, s),
        { Talk.Now: null } when reference is null && KelolaPengaduan.Told(s) is { } answered => answered,
        { Talk.Now: null } when reference is null && TulisPengaduan.Hinted(s) is { } step => step,
        { Talk.Now: null } when BebasIuran.Said(s) is { } step => step,
        _ when BuatSiaran.Announced(s) is { } step => step,
        // "Iks bu marni tolak" decides a request that is named, and asks for none.
        { Talk.Now: null } when reference is null && s.Words.Any(static w => w is "tolak" or "ditolak" or "setuju" or "acc") && PengajuanDisebut.Said(s) is { } decided => decided,
        { Talk.Now: null } when IksBaca.AsksHelp(s) && s.Member is { IsActiveMember: true } && text is not ['#', ..] => IksBaca.Said(s) ?? AjukanIks.Start(s),
        { Talk.Now: null } when reference is null && DukaJaga.Said(s) is { } step => step,
        { Meaning.Slots.Condolence: { } what, Talk.Now: null } when (s.Meaning.Intent is not (Intents.PelatihanBatal or Intents.PelatihanHadir) || !PelatihanWish.Excused(s)) && !Darurat.AnothersTurn(s) => Darurat.Console(s, what),
        { Message.Attachments: [_, ..] } when (HasilAntar.Photo(s) ?? Media.Answer(s)) is { } step => step,
        { Heard.Text: "", Talk.Now: null } => Umum.Empty(s),
        _ when Terlambat.Pressed(s, reference) is { } late => late,
        _ when reference is > 0 or < 0 && OldButton(s, reference.Value) is { } step => step,
        { Talk.Wish: { } wish } when Switch(s, wish) is { } step => step,
        { Heard.Word: GlobalWord.Batal, Talk.Now.Draft: IzinDraft izin } => KehadiranJaga.TakeBack(s, izin),
        { Heard.Word: GlobalWord.Batal, Talk.Now: null } when Pending(s, reference) is { } step => step,
        // "Batal" under "pesanan ini dibatalkan?" may mean yes as well as no.
        { Heard: { Word: GlobalWord.Batal, Text: "batal" or "batalkan" or "batalin" or "batal aja" or "dibatalkan" }, Talk.Now: { Draft: BatalOrderDraft or BatalHariDraft, Asking: Form.Summary } now } => Forms.Of(now.Draft).Miss(now, s),
        { Heard.Word: GlobalWord.Batal, Talk.Now: null } when (KelolaPengaduan.TakenBack(s) ?? TukarJaga.Withdraw(s) ?? MalamBatal.Said(s) ?? BicaraOrang.Unwanted(s) ?? Keluar.Withdrawn(s) ?? GantiJabatan.Withdrawn(s) ?? JawabUndangan.TurnedRound(s)) is { } step => step,
        { Heard.Word: GlobalWord.Batal or GlobalWord.Stop } => Cancel(s),
        { Heard.Word: GlobalWord.Menu or GlobalWord.Bantuan or GlobalWord.Mulai or GlobalWord.Identitas or GlobalWord.Orang } => Aside(s, Umum.Word(s)),
        { Heard.Word: GlobalWord.Ulang, Talk.Now: { } now } => Forms.Of(now.Draft).Restart((Draft)now.Draft, s),
        { Heard.Word: GlobalWord.Kembali, Talk.Now: { } now } when Forms.Of(now.Draft).Back(now, s) is { } step => step,
        // "Siang" to "which turn?" is no greeting.
        { Heard.Word: GlobalWord.Salam, Talk.Now.Asking: "giliran" } when Forms.Of(s.Talk.Now.Draft).Answer(s.Talk.Now, s) is { } turn => turn,
        { Heard.Word: GlobalWord.Salam or GlobalWord.SalamIslami or GlobalWord.Terimakasih } => Aside(s, Umum.Word(s)),
        _ when Commands.Run(s, text) is { } step => step.Next is not { } next ? Aside(s, step) : next.Draft == s.Talk.Now?.Draft ? step : step with { Under = s.Talk.Now },
        _ when Sebutan.Forget(s) is { } step => Aside(s, step),
        _ when BiayaPesan.Said(s) is { } step => Aside(s, step),
        _ when (Jeda.Start(s) ?? Ramadan.Start(s)) is { } step => step.Next is null ? Aside(s, step) : s.Talk.Now is { Draft: not (JedaDraft or RamadanDraft) } ? step with { Under = s.Talk.Now } : step,
        _ when reference is null && (KehadiranJaga.Returned(s) ?? JawabUndangan.TurnedRound(s) ?? HalanganTetap.Said(s)) is { } step => step,
        { Talk.Now: null } when reference is null && Terlambat.Answered(s) is { } late => late,
        _ when reference is null && TandaJaga.Came(s) is { } came => came,
        _ when reference is null && PengajuanDisebut.Said(s) is { } step => step,
        _ when Pending(s, reference) is { } step => step,
        _ when TukarJaga.FromState(s) is { } step => step,
        { Talk.Now: null } when Acaras.Answer(s) is { } step => step,
        { Talk.Now: null } when (TukarJaga.Withdraw(s) ?? KehadiranJaga.Anothers(s) ?? TukarJaga.Instead(s) ?? TunjukPengganti.Said(s) ?? OrangJaga.Said(s) ?? Gantikan.Volunteer(s) ?? KehadiranJaga.Disowned(s) ?? LiburJaga.Start(s) ?? Kelewat.Said(s) ?? TandaJaga.WhoInstead(s) ?? TandaJaga.Start(s) ?? UbahJaga.Said(s) ?? JadwalJaga.Fair(s) ?? Langganan.News(s)) is { } step => step,
        { Talk.Now: { } now } => Interrupt(s, now, text),
        _ when Capabilities.InOtherWords(s) is { } step => step,
        _ => Capabilities.Wish(s),
    };

    /// <summary>What we asked, newest first: the running dialog's question, or a question from another's wish.</summary>
    private static Step? Pending(Scene s, int? reference)
    {
        var asks = s.Talk.Asks.Where(a => a.Kube == s.Kube.Id && a.Until > s.Now && (reference is null or 0 || a.Ref == reference));
        var running = s.Talk.Now is { } r && (reference is null or 0 || r.Ref == reference) ? r : null;
        // A bare yes answers what was asked last. With something else said since, an older question may only be asked again by it.
        var bare = reference is null && Typed.BareYes(s.Heard.Raw);
        foreach (var ask in asks.Where(a => running is null || a.At >= running.At))
            if (Answer(ask) is { } step) return step;
        if (running is not null && AnswerForm(s, running) is { } answered) return answered;
        foreach (var ask in asks.Where(a => running is not null && a.At < running.At))
            if (Answer(ask) is { } step) return step;
        return null;

        Step? Answer(Ask ask) => Asks.Answer(ask, s) is { } step && (!bare || ask.Ref == s.Talk.ShownRef || step is { Facts: [], Notices: [], PersonFacts: [], Next: null }) ? step : null;
    }

    private static Step? AnswerForm(Scene s, Running running)
    {
        var form = Forms.Of(running.Draft);
        if (s.Chose) return form.Answer(running, s);
        // A clear other wish is not an answer, unless it says that it corrects what was said ("bukan tuti, minah").
        if (Announces(s, running)) return null;
        // After a day a wish is answered first, even where words were asked for (D-3).
        var old = s.Now - running.At > DraftFresh;
        return Capabilities.Clear(s) && !form.Owns(s) && (old || !form.WantsWords(running, s) && !s.Heard.Corrects) && s.Heard.Answer == YesNo.None ? null : form.Answer(running, s);
    }

    /// <summary>"Umumkan ke semua: …" while another draft is open is a broadcast of its own, and fills none of its questions.</summary>
    private static bool Announces(Scene s, Running running) => running.Draft is not (SiaranDraft or ForwardDraft) && SiaranReading.Colon(s.Heard.Raw) is { } text
        && !Forms.Of(running.Draft).WantsWords(running, s) && (SiaranReading.ToParticipants(s.Heard.Raw) || SiaranBody.Kind(text) == JenisSiaran.Umum || !Forms.Of(running.Draft).Owns(s));

    /// <summary>A message that is no answer: a reading wish is answered and the question asked again (D-2), a writing one may take over.</summary>
    private static Step Interrupt(Scene s, Running now, string text)
    {
        var form = Forms.Of(now.Draft);
        var alone = s with { Talk = s.Talk with { Now = null } };
        // A question that writes nothing is over after half an hour: what is no answer to it is about something else.
        if (!form.Writes && s.Now - now.At > QuestionLife) return Capabilities.InOtherWords(alone) ?? Capabilities.Wish(alone);
        if (!form.Writes && (Capabilities.Clear(s) ? Capabilities.Wish(alone) : Capabilities.InOtherWords(alone)) is { Missed: false } instead) return instead;
        // That she cannot come or comes late is written and told at once, whatever is open.
        if (s.Meaning.Is("izin_jaga", "jaga_telat") && Capabilities.Clear(s) && !form.Owns(s))
            return Capabilities.Wish(alone) is var told && now.Draft is TukarDraft ? told : told.Next is null ? Resume(s, now, told) : told with { Under = now };
        if (s.Now - now.At > DraftFresh && (!form.Owns(s) || now.Asking == Form.Summary && Capabilities.Clear(s))) return Later(s, now);
        if (Announces(s, now)) return new Step { Say = [FormWords.Choose(form.Name, Umum.NameOf(Intents.Siaran))], Next = ((Draft)now.Draft, now.Asking, now.Tries), Wish = text };
        if (Capabilities.Clear(s) && Capabilities.OnlyRead(s)) return Resume(s, now, Capabilities.Wish(s));
        if (!Koreksi.Another(now, s) && (s.Meaning.Is(Intents.OutOfScope) || !Capabilities.Clear(s) || form.Owns(s))) return Besides(s, now, alone) ?? form.Miss(now, s);
        return new Step { Say = [FormWords.Choose(form.Name, Umum.NameOf(s.Meaning.Intent))], Next = ((Draft)now.Draft, now.Asking, now.Tries), Wish = text };
    }

    /// <summary>Asked in the middle of a dialog in words that the model alone does not know: answered, where nothing but an answer comes of it.</summary>
    private static Step? Besides(Scene s, Running now, Scene alone) =>
        Capabilities.InOtherWords(alone) is { Facts: [], Notices: [], PersonFacts: [], Next: null, Missed: false, Say: [_, ..] } read ? Resume(s, now, read) : null;

    /// <summary>After a day anything else is answered first, and the draft offered in one line.</summary>
    private static Step Later(Scene s, Running now)
    {
        var alone = s with { Talk = s.Talk with { Now = null } };
        var step = Capabilities.InOtherWords(alone) ?? Capabilities.Wish(alone);
        return step.Next is { Draft: BatalOrderDraft } && now.Draft is PesanDraft ? step : step.Next is not null ? step with { Under = now } : step with { Say = [.. step.Say, FormWords.Yesterday(s, Forms.Of(now.Draft).Name)], Aside = true };
    }

    private static Step Resume(Scene s, Running now, Step aside)
    {
        if (aside.Next is not null) return aside;
        var again = Forms.Of(now.Draft).AskAgain(now, s);
        var said = aside.Say is [.., { ListTitle: null } last] && again.Say is [var question]
            ? aside.Say.SkipLast(1).Append(question with { Text = (question.Text.Contains('*', StringComparison.Ordinal) ? last.Text.Replace("*", "", StringComparison.Ordinal) : last.Text) + "\n\n" + FormWords.Resume(Forms.Of(now.Draft).Name) + "\n" + question.Text })
            : aside.Say.Concat(again.Say);
        return aside with { Say = [.. said], Next = again.Next };
    }

    /// <summary>A global word in the middle of a dialog is answered, and the open question asked again.</summary>
    private static Step Aside(Scene s, Step step) => s.Talk.Now is { } now && step.Next is null && step.Say is not [] ? Resume(s, now, step) : step with { Aside = step.Say is [] };

    private Step? Switch(Scene s, string wish)
    {
        if (s.Talk.Now is not { } now) return null;
        if (s.Heard.Text is "pindah" || s.Heard.Choice == 2)
        {
            var heard = Hear(wish, s.Who, s.Known, s.Kube, s.Message, s.Talk);
            var turned = s with { Heard = heard, Talk = s.Talk with { Now = null, Wish = null } };
            return (Announces(turned, now) ? BuatSiaran.Start(turned) : (now.Draft is KoreksiDraft ? Capabilities.InOtherWords(turned) : null) ?? Capabilities.Wish(turned)) with { Under = now };
        }
        if (s.Heard.Text is "selesaikan dulu" || s.Heard.Choice == 1) return Forms.Of(now.Draft).AskAgain(now, s);
        // "Ya" to "this or that?" is no answer, nor is a correction, that may be of either.
        return s.Heard.Answer == YesNo.Yes || now.Asking == Form.Summary && (s.Heard.Corrects || s.Heard.Money is [_, ..] && !Capabilities.Clear(s)) ? new Step { Say = [FormWords.ThisOrThat], Next = ((Draft)now.Draft, now.Asking, now.Tries), Wish = wish } : null;
    }

    private static Step Cancel(Scene s) => s.Talk switch
    {
        { Now.Draft: PengaduanDraft } => TulisPengaduan.GivenUp(s),
        { Now: not null } when s.Heard.Word == GlobalWord.Stop => Step.Reply(FormWords.Cancelled(s.Who) + " " + UmumWords.HowToStop),
        { Now: not null } => Step.Reply(FormWords.Cancelled(s.Who)),
        { DoneNumbers: ['N', 'o', 'm', 'o', 'r', ' ', .. var number], DoneAt: { } at } when s.Now - at < TimeSpan.FromMinutes(10) && s.Kube.Orders.Find(new(number)) is { } order =>
            Step.Reply(UmumWords.CancelOrder(s.Who, number), new Choice("Batalkan pesanan", "batalkan pesanan " + number), new Choice(order.Kind == JenisPesanan.Pmt ? "Ubah PMT" : "Ubah pesanan", (order.Kind == JenisPesanan.Pmt ? "ubah pmt " : "ubah pesanan ") + number), new Choice("Biarkan", "tidak")),
        { DoneNumbers: not null, DoneAt: { } at } when s.Now - at < TimeSpan.FromMinutes(10) => Step.Reply(UmumWords.CancelAfter(s.Who), new Choice("Ya, betulkan", "yang barusan salah"), new Choice("Biarkan")),
        _ => TarikPengajuan.Bare(s) ?? BatalSiaran.Offer(s) ?? BatalPesanan.Meant(s) ?? Step.Reply(UmumWords.NothingOpen(s.Who)),
    };

    private static Step? OldButton(Scene s, int reference)
    {
        if (s.Talk.Now?.Ref == reference || s.Talk.Asks.Any(a => a.Ref == reference && a.Until > s.Now)) return null;
        if (s.Talk.DoneRef == reference && s.Talk.DoneNumbers is { } numbers) return Aside(s, Step.Reply(FormWords.AlreadyDone(s.Who, numbers)));
        return Aside(s, Step.Reply(FormWords.OldButton(s.Who), new Choice("Menu")));
    }

    private Heard Hear(string text, Person who, Known known, Kube kube, Incoming message, Talk talk) => understander.Hear(text, Hearing.Listening(who, known, kube, message, talk));

    private static Outcome ChooseKube(Arrival arrival, Talk talk, Known known, Incoming message)
    {
        var groups = arrival.Groups;
        var (text, _, _) = Hearing.Pressed(message, talk);
        if (groups.FirstOrDefault(g => text == "#kelompok:" + g.Value) is { Value: not null } chosen)
            return Stage.Answer(message, talk with { Kube = chosen }, Step.Reply(UmumWords.KubeChosen, new Choice("Saldo kas"), new Choice("Menu")));
        return Stage.Answer(message, talk, Step.Reply(new Message(UmumWords.WhichKube(arrival.Senders[0]), [.. groups.Select(g => new Choice(UmumWords.KubeTitle(known.People.Text(g, new(1)) ?? g.Value), "#kelompok:" + g.Value))])));
    }
}
