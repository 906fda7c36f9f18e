using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A training about to be called off.</summary>
public sealed record BatalPelatihanDraft(TrainingId Training) : Draft;

/// <summary>D27/D26: giving up a place at once, never asked why; and the pendamping calls a training off after one yes.</summary>
internal sealed class MundurPelatihan : Form<BatalPelatihanDraft>
{
    public static readonly MundurPelatihan Form = new();

    public override string Name => "membatalkan pelatihan";

    public override bool Own(string intent) => intent is Intents.PelatihanBatal;

    public static Step Start(Scene s)
    {
        if (!s.May(Operation.PelatihanDaftar, Right.RecordOwn | Right.Record)) return Step.Reply(PelatihanWords.Outside(s));
        var named = s.Slots.People.Select(p => p.Only).OfType<PersonId>().Where(p => p != s.Who.Id).ToList();
        if (named is [var other, ..]) return s.May(Operation.PelatihanDaftar, Right.Record) ? ForMember(s, other) : Step.Reply($"Yang membatalkan untuk anggota lain {s.Pendamping}, {s.Who.Honorific}. {s.Call(other)} juga bisa ketik *mundur* sendiri.");
        return s.Member is { IsActiveMember: true } ? OwnPlace(s) : CallOff(s);
    }

    /// <summary>Places and turns of the speaker in trainings to come, earliest first.</summary>
    public static IEnumerable<Training> Own(Scene s) => Of(s, s.Who.Id);

    /// <summary>She has a place in a training of today.</summary>
    public static bool Today(Scene s) => s.Kube.Trainings.Ahead.Any(t => t.Has(s.Who.Id) && PelatihanWords.FirstDay(s.Kube.Zone, t.When) <= s.Today && t.When.LastDay >= s.Today);

    private static IEnumerable<Training> Of(Scene s, PersonId person) =>
        s.Kube.Trainings.Ahead.Where(t => t.When.Start > s.Now && (t.Has(person) || t.Queue.Exists(w => w.Person == person)));

    private static Step OwnPlace(Scene s) => TrainingPick.Of(s, Own(s)) switch
    {
        [var one] => Leave(s, one.Id.Value),
        [] when !Own(s).Any() => Step.Reply($"{s.Who.Pronoun} belum terdaftar di pelatihan mana pun, jadi tidak ada yang dibatalkan.", new Choice("Lihat pelatihan", "ada pelatihan apa")),
        [] => Step.Reply($"{s.Who.Pronoun} tidak terdaftar di pelatihan itu, {s.Who.Honorific}.", new Choice("Pelatihan saya")),
        var several => Step.Reply(LihatPelatihan.Rows(s, $"Mundur dari pelatihan yang mana, {s.Who.Honorific}?", several, "#pelatihan.mundur:")),
    };

    private static Step ForMember(Scene s, PersonId person) => TrainingPick.Of(s, Of(s, person)) switch
    {
        [var one] => Leaves(s, one, person),
        [] => Step.Reply($"{s.Call(person)} tidak terdaftar di pelatihan itu, {s.Who.Honorific}."),
        _ => Step.Reply($"{s.Call(person)} terdaftar di beberapa pelatihan, {s.Who.Honorific}. Sebut pelatihannya ya."),
    };

    /// <summary>The button or word [Mundur], [Keluar antrean], [Lewat dulu].</summary>
    public static Step Leave(Scene s, string id) => s.Kube.Trainings.Find(new(id)) is { } training ? Leaves(s, training, s.Who.Id) : Step.Reply(PelatihanWords.Gone(s));

    private static Step Leaves(Scene s, Training t, PersonId person)
    {
        var name = PelatihanWords.Name(s, t);
        var reason = s.Slots.Reason is { Length: > 0 } said ? Say.Quote(said) : null;
        if (new LeaveTraining(s.Who.Id, person, t.Id, reason, s.Now).Decide(s.Kube) is not Decision.Accepted yes) return Refused(s, t, person);
        var late = yes.Facts[0] is TrainingLeft { Late: true } && person == s.Who.Id;
        var offered = yes.Facts.OfType<PlaceOffered>().ToList();
        var told = late && s.Kube.Pendamping is { } p ? new[] { new Notice(p, new($"{s.Call(person)} mundur dari pelatihan {name} ({PelatihanWords.ShortDays(s.Kube.Zone, t.When)}){(reason is null ? "" : ": " + reason)}. {(offered is [] ? "Tempatnya kosong." : $"Tempatnya ditawarkan ke {s.Call(offered[0].Person)}.")}")) } : [];
        var member = person != s.Who.Id ? new[] { new Notice(person, new($"{s.Who.Call} membatalkan pendaftaran {s.Call(person)} di pelatihan {name}, {PelatihanWords.ShortDays(s.Kube.Zone, t.When)}. Kalau keliru, ketik *ikut {name}* ya.")) } : [];
        return Step.From(yes) with { Say = [Left(s, t, person, yes.Facts[0], offered, late)], Notices = [.. member, .. told, .. offered.Select(o => Offer(s.Kube, s.Call, t, name, o))] };
    }

    private static Message Left(Scene s, Training t, PersonId person, Fact first, List<PlaceOffered> offered, bool late)
    {
        var name = PelatihanWords.Name(s, t);
        var back = person == s.Who.Id ? new[] { new Choice("Ikut lagi", "ikut pelatihan " + name) } : [];
        if (first is TrainingLeft && !t.Has(person)) return new($"Baik, {s.Who.Honorific}. {(person == s.Who.Id ? s.Who.Pronoun : s.Call(person))} keluar dari antrean pelatihan {name}.", back);
        if (first is PlacePassed) return new($"Baik, {s.Who.Honorific}. Tempat di pelatihan {name} {(offered is [] ? "saya lepas" : "saya tawarkan ke yang berikutnya")} ya. Kalau mau antre lagi, ketik *antre {name}*.");
        // Which one it was is said where she did not say it herself.
        var which = TrainingPick.Named(s, [t], s.Heard.Text) is [] ? $"{(person == s.Who.Id ? s.Who.Pronoun : s.Call(person))} tidak jadi ikut pelatihan {name}. " : "";
        var next = offered is not [] ? which + "Tempatnya saya tawarkan ke yang berikutnya ya." : $"{(person == s.Who.Id ? s.Who.Pronoun : s.Call(person))} tidak jadi ikut pelatihan {name}. {(t.Takes(s.Now) ? "Tempatnya saya buka lagi ya." : "Terima kasih sudah memberi kabar.")}";
        var substitute = s.Heard.People.Select(p => p.Only).OfType<PersonId>().FirstOrDefault(p => p != person && s.Kube.Member(p) is { IsActiveMember: true });
        var instead = substitute.Value is null ? "" : offered is not [] ? "\nGantinya ikut urutan antrean ya." : t.Takes(s.Now) ? $"\n{s.Call(substitute)} bisa ketik *ikut {name}* ya." : $"\nKalau {s.Call(substitute)} mau menggantikan, {s.Pendamping} yang mendaftarkan.";
        var kind = (s.Slots.Condolence ?? (s.Heard.Text.Contains("sakit", StringComparison.Ordinal) ? "sakit" : null)) switch { null => $"Baik, {s.Who.Honorific}.", "meninggal" => $"Turut berduka cita, {s.Who.Call}.", "musibah" => $"Turut prihatin, {s.Who.Call}.", _ => $"Semoga lekas sembuh, {s.Who.Call}." };
        return new($"{kind} {next}{instead}{(late ? $"\nKarena sudah dekat, {s.Pendamping} saya kabari." : "")}", back);
    }

    /// <summary>tawaran_antrean: the place is kept until the instant; the answer may be typed.</summary>
    public static Notice Offer(Kube kube, Func<PersonId, string> call, Training t, string name, PlaceOffered offer) =>
        new(offer.Person, new($"Halo {call(offer.Person)}, ada tempat kosong di pelatihan {name}, {Say.Date(PelatihanWords.FirstDay(kube.Zone, t.When))}. Tempat ini disimpan sampai {Say.Moment(offer.Until, kube.Zone)}. Mau diambil?", [new("Ya, ambil"), new("Lewat dulu")])
        {
            Template = new("tawaran_antrean", [call(offer.Person), name, Say.Date(PelatihanWords.FirstDay(kube.Zone, t.When)), Say.Moment(offer.Until, kube.Zone)]),
        })
        {
            Asks = new OfferAsk(t.Id), Until = offer.Until, Expires = offer.Until, NotBefore = Seats.Told(kube, offer.Person, offer.At),
        };

    private static Step Refused(Scene s, Training t, PersonId person)
    {
        var name = PelatihanWords.Name(s, t);
        var who = person == s.Who.Id ? s.Who.Pronoun : s.Call(person);
        if (t.Status == StatusPelatihan.Dibatalkan) return Step.Reply($"Pelatihan {name} sudah dibatalkan, {s.Who.Honorific}.");
        if (!t.Has(person) && t.Queue.TrueForAll(w => w.Person != person)) return Step.Reply($"{who} memang tidak terdaftar di pelatihan {name}, {s.Who.Honorific}.");
        return Step.Reply($"Pelatihan {name} sudah mulai, {s.Who.Honorific}. Kalau berhalangan, sampaikan ke {s.Pendamping} ya.");
    }

    /// <summary>The pendamping calls a training off; others propose it to her by word of mouth.</summary>
    public static Step CallOff(Scene s)
    {
        if (!s.May(Operation.PelatihanAtur, Right.Record)) return Step.Reply($"Yang membatalkan pelatihan {s.Pendamping}, {s.Who.Honorific}. Sampaikan ke {s.Pendamping} ya.");
        return TrainingPick.Of(s, s.Kube.Trainings.Ahead.Where(t => t.When.Start > s.Now)) switch
        {
            [var one] => Form.Begin(new BatalPelatihanDraft(one.Id), s with { Heard = Heard.Nothing }),
            [] => LihatPelatihan.All(s, $"Pelatihan itu belum ada, {s.Who.Honorific}. Yang dibuka:"),
            var several => Step.Reply(LihatPelatihan.Rows(s, "Pelatihan mana yang dibatalkan?", several, "#pelatihan.batal:")),
        };
    }

    public static Step CallOff(Scene s, string id) => s.May(Operation.PelatihanAtur, Right.Record)
        ? Form.Begin(new BatalPelatihanDraft(new(id)), s with { Heard = Heard.Nothing }) : Step.Reply($"Yang membatalkan pelatihan {s.Pendamping}, {s.Who.Honorific}.");

    protected override IReadOnlyList<Question<BatalPelatihanDraft>> Questions { get; } = [];

    protected override BatalPelatihanDraft Take(BatalPelatihanDraft draft, Scene scene) => draft;

    protected override BatalPelatihanDraft Fresh(BatalPelatihanDraft draft) => draft;

    protected override Checked Check(BatalPelatihanDraft d, Scene s) => Decide(d, s) is Decision.Accepted ? new Checked.Fine() : new Checked.Stop(Step.Reply(PelatihanWords.Gone(s)));

    private static Decision Decide(BatalPelatihanDraft d, Scene s) => new SetTrainingStatus(s.Who.Id, d.Training, StatusPelatihan.Dibatalkan, s.Now).Decide(s.Kube);

    protected override Message? Sum(BatalPelatihanDraft d, Scene s)
    {
        var t = s.Kube.Trainings.Find(d.Training)!;
        var told = Told(t).Count();
        return new($"Pelatihan *{PelatihanWords.Name(s, t)}* {PelatihanWords.Days(s.Kube.Zone, t.When)} saya batalkan.{(told > 0 ? $"\n{told} orang saya kabari." : "")} Betul, {s.Who.Honorific}?", [new("Ya, batalkan", "ya"), new("Tidak jadi", "batal")]);
    }

    private static IEnumerable<PersonId> Told(Training t) => t.People.Select(p => p.Person).Concat(t.Queue.Select(w => w.Person)).Distinct();

    /// <summary>"Ya, batalkan" is a yes here, not the word that stops dialogs.</summary>
    public override Step? Answer(Running running, Scene s) =>
        Typed.Plain(s.Heard.Raw) is "ya batalkan" or "batalkan" ? base.Answer(running, s with { Heard = s.Heard with { Answer = YesNo.Yes } }) : base.Answer(running, s);

    protected override Step Commit(BatalPelatihanDraft d, Scene s)
    {
        var t = s.Kube.Trainings.Find(d.Training)!;
        var name = PelatihanWords.Name(s, t);
        return Step.From((Decision.Accepted)Decide(d, s)) with
        {
            Say = [new($"Baik, {s.Who.Call}. Pelatihan {name} dibatalkan.{(Told(t).Any() ? $" {Told(t).Count()} orang sudah saya kabari." : "")}")],
            Notices = [.. Told(t).Select(p => new Notice(p, new($"Pelatihan {name} ditunda, {s.Known.People.Find(p)?.Honorific ?? "Bu"}. Kalau ada tanggal baru saya kabari ya.")))],
        };
    }
}
