using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What somebody says of herself who wants to be known as a member.</summary>
public sealed record KenalanDraft : Draft
{
    public string? Name { get; init; }
    public string? Honorific { get; init; }
    public KubeId? Kube { get; init; }

    /// <summary>When she agreed that it is kept.</summary>
    public DateTimeOffset? Agreed { get; init; }

    /// <summary>Who sent her, as she said it; null: not said.</summary>
    public string? SentBy { get; init; }

    /// <summary>Her number, proved by the channel; and whether she would rather not give one.</summary>
    public string? Phone { get; init; }
    public bool NoPhone { get; init; }
}

/// <summary>D01: consent first, then name and group; the pendamping says whether she belongs.</summary>
internal sealed class Kenalan : Form<KenalanDraft>
{
    /// <summary>The words a member agrees to (<see cref="KenalanWords.Consent"/>); raised when they change.</summary>
    public static readonly Code Version = new("anggota-1");

    public static readonly Kenalan Form = new();

    private static readonly TimeSpan Refused = TimeSpan.FromDays(30);

    public override string Name => "pendaftarannya";

    public override bool Own(string intent) => intent is Intents.DaftarAnggota;

    public override bool WantsMoney(Running running) => false;

    /// <summary>A name is a name, whatever wish it sounds like.</summary>
    public override bool WantsWords(Running running, Scene s) => running.Asking is "nama" or "kelompok" or "setuju" or "sapaan" or "benar" && !KenalanPintu.IsPublic(s);

    /// <summary>A customer or somebody whose request waits says that she is a member; null when she is one, or says something else.</summary>
    public static Step? Said(Scene s) => s.Talk.Now is null && s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping }) && KenalanPintu.Begins(s.Heard, s.Heard.Raw) ? Start(s) : null;

    public static Step Start(Scene s) => s.Kube.Joining.Newcomers.ContainsKey(s.Who.Id) ? Dialogs.Refuse.Private(s) : Form.Begin(new KenalanDraft(), s);

    protected override IReadOnlyList<Question<KenalanDraft>> Questions { get; } =
    [
        new("nomor", (d, s) => d.Phone is null && !d.NoPhone && s.Message.From.Channel == Channel.Telegram, (_, _) => KenalanWords.Number, ReadNumber, (_, _) => KenalanWords.Number),
        new("setuju", (d, _) => d.Agreed is null, (d, s) => KenalanWords.Consent(d, s), ReadConsent, (_, s) => KenalanWords.YesOrNo(s)),
        new("nama", (d, _) => d.Name is null, (_, s) => KenalanWords.WhatName(s), ReadName, (_, _) => KenalanWords.NameAgain),
        new("sapaan", (d, _) => d.Honorific is null && d.Name is { } name && KenalanBaca.IsMans(name), (_, _) => KenalanWords.BuOrPak, ReadTitle, (_, _) => KenalanWords.BuOrPak),
        new("kelompok", (d, s) => d.Kube is null, (d, s) => KenalanWords.WhichKube(d, s), ReadKube, (_, s) => KenalanWords.WhichKubeAgain(s)),
        // A group that was typed is not open yet: it is by the time she has said that it is the right one.
        new("benar", (d, s) => d.Kube != s.Kube.Id, (d, s) => KenalanWords.Right(d, s), ReadRight, (d, s) => KenalanWords.Right(d, s)),
    ];

    private static Taken<KenalanDraft> ReadNumber(KenalanDraft d, Scene s) =>
        s.Message.Attachments.FirstOrDefault(a => a.OwnPhone is not null)?.OwnPhone is { } phone ? new Taken<KenalanDraft>.Filled(d with { Phone = phone })
        : s.Message.Attachments is [{ Kind: AttachmentKind.Contact }, ..] ? new Taken<KenalanDraft>.Wrong(KenalanWords.NotOwnNumber)
        : s.Heard.Answer == YesNo.No || Typed.Plain(s.Heard.Text) is "lewati" or "lewat" or "skip" or "lanjut" ? new Taken<KenalanDraft>.Filled(d with { NoPhone = true }) : new Taken<KenalanDraft>.NotMine();

    /// <summary>Consent is a yes in words; a thumb or "ok" is asked again.</summary>
    private static Taken<KenalanDraft> ReadConsent(KenalanDraft d, Scene s) =>
        KenalanPintu.Agrees(s.Heard) ? new Taken<KenalanDraft>.Filled(d with { Agreed = s.Now }) : new Taken<KenalanDraft>.NotMine();

    private static Taken<KenalanDraft> ReadName(KenalanDraft d, Scene s) => KenalanBaca.NameOf(s.Heard.Raw) is { } read
        ? new Taken<KenalanDraft>.Filled(d with { Name = read.Name, Honorific = read.Honorific ?? d.Honorific }) : new Taken<KenalanDraft>.Wrong(s.Talk.Now is { Tries: > 0 } ? KenalanWords.NameLetters : KenalanWords.NameAgain);

    private static Taken<KenalanDraft> ReadTitle(KenalanDraft d, Scene s) =>
        KenalanBaca.TitleOf(Typed.Plain(s.Heard.Text)) is { } title ? new Taken<KenalanDraft>.Filled(d with { Honorific = title }) : new Taken<KenalanDraft>.NotMine();

    private static Taken<KenalanDraft> ReadKube(KenalanDraft d, Scene s)
    {
        if (Stranger.Chosen(s) is { } chosen) return new Taken<KenalanDraft>.Filled(d with { Kube = chosen });
        if (KenalanBaca.GroupIn(s.Heard.Raw, s) is { } named) return new Taken<KenalanDraft>.Filled(d with { Kube = named.Group });
        return Typed.Plain(s.Heard.Text) is "kelompok lain" ? new Taken<KenalanDraft>.Wrong(KenalanWords.OtherKube) : new Taken<KenalanDraft>.Wrong(KenalanWords.NoSuchKube(s));
    }

    private static Taken<KenalanDraft> ReadRight(KenalanDraft d, Scene s) => s.Heard.Answer switch
    {
        YesNo.Yes => new Taken<KenalanDraft>.Filled(d),
        YesNo.No => new Taken<KenalanDraft>.Filled(d with { Kube = null }),
        _ => new Taken<KenalanDraft>.NotMine(),
    };

    protected override KenalanDraft Take(KenalanDraft d, Scene s)
    {
        if (d.Kube is null && s.Groups is [] or [_] && s.Kube.Id.Value is not null) d = d with { Kube = s.Kube.Id };
        if (d.Kube is null && s.Groups is [var only]) d = d with { Kube = only };
        if (s.Member is not null && d.Name is null && s.Who.Name.Length > 0) d = d with { Name = s.Who.Name, Honorific = s.Who.Honorific };
        var text = s.Heard.Raw;
        if (KenalanBaca.GroupIn(text, s) is { } named) (d, text) = (d with { Kube = d.Kube ?? named.Group }, named.Left);
        return d.Name is null && KenalanBaca.NameIn(text) is { } name ? d with { Name = name.Name, Honorific = name.Honorific } : d;
    }

    /// <summary>Midway only the form of address is corrected without being asked; the rest is answered question by question.</summary>
    protected override KenalanDraft Change(KenalanDraft d, Scene s) => d;

    protected override KenalanDraft Fresh(KenalanDraft draft) => new() { SentBy = draft.SentBy, Agreed = draft.Agreed, Phone = draft.Phone, NoPhone = draft.NoPhone };

    protected override Message? Sum(KenalanDraft draft, Scene scene) => null;

    public override Step? Answer(Running running, Scene s)
    {
        if (running.Asking == "setuju" && Typed.Plain(s.Heard.Text) is "baca lengkap" or "lengkap") return new Step { Say = KenalanWords.FullText, Next = ((KenalanDraft)running.Draft, running.Asking, running.Tries) };
        if (running.Asking == "setuju" && KenalanPintu.Postpones(s.Heard)) return new Step { Say = [KenalanWords.NotNow], Next = ((KenalanDraft)running.Draft, running.Asking, running.Tries) };
        return running.Asking == "setuju" && KenalanPintu.Declines(s.Heard) ? Refuse(s) : base.Answer(running, s);
    }

    /// <summary>The third miss offers a human, without naming anybody of the group.</summary>
    public override Step Miss(Running running, Scene s) => running.Tries < 2 ? base.Miss(running, s)
        : new Step { Say = [new("Maaf, saya belum menangkap. Boleh dicoba lagi, atau bicara langsung dengan pendamping kelompok ya.", [new("Batal")])], Next = ((Draft)running.Draft, running.Asking, 0) };

    /// <summary>Nothing is kept but that this address, as a hash, was asked; a known customer stays what she was.</summary>
    internal static Step Refuse(Scene s) => Step.Reply(KenalanWords.Declined(s)) with
    {
        Declines = s.Member is null ? (s.Message.From, s.Now + Refused) : null,
        Talks = s.Member is null ? [(s.Message.From, null)] : [],
    };

    protected override Step Commit(KenalanDraft d, Scene s)
    {
        if (new ApplyForMembership(s.Who.Id, s.Now).Decide(s.Kube) is Decision.Refused refused) return KenalanWords.CannotApply(s, refused.Why);
        var accepted = (Decision.Accepted)new ApplyForMembership(s.Who.Id, s.Now).Decide(s.Kube);
        var person = Applicant(d, s);
        return Step.From(accepted) with
        {
            Say = [KenalanWords.Waits(s, person)],
            People = [person],
            PersonFacts = [(person.Id, new ConsentGiven(Version, s.Kube.Id, d.Agreed ?? s.Now, s.Message.From.Channel))],
            Notices = [.. s.Kube.Pendamping is { } id && s.Known.People.Find(id) is { } asked ? [new Notice(id, KenalanWords.Known(asked, person, s.KubeName, d.SentBy)) { Asks = new VerifyAsk(person.Id), Until = s.Now + JoiningClock.Closing }] : Array.Empty<Notice>(), .. Warned(s, person)],
        };
    }

    private static Person Applicant(KenalanDraft d, Scene s)
    {
        var addresses = s.Who.Addresses.Contains(s.Message.From) ? s.Who.Addresses : [.. s.Who.Addresses, s.Message.From];
        if (s.Message.Also is { } also && !addresses.Contains(also) && s.Known.People.At(also) is []) addresses = [.. addresses, also];
        if (d.Phone is { } phone && new Address(Channel.WhatsApp, phone) is var whatsApp && !addresses.Contains(whatsApp) && s.Known.People.At(whatsApp) is []) addresses = [.. addresses, whatsApp];
        return s.Who with { Name = d.Name!, Nickname = KenalanBaca.First(d.Name!), Honorific = d.Honorific ?? "Bu", Addresses = addresses, ConsentVersion = Version.Value, ConsentAt = d.Agreed ?? s.Now };
    }

    /// <summary>Whoever bears that very name and has a number already is told, once, so that nobody takes her place.</summary>
    private static IEnumerable<Notice> Warned(Scene s, Person person)
    {
        if (s.Kube.Joining.Waiting.Any(n => s.Known.People.Find(n.Person) is { } other && Verifikasi.SameName(other, person))) yield break;
        foreach (var member in s.Kube.Roster.Values.Where(m => m is { Role: Peran.Anggota, Status: StatusAnggota.Aktif or StatusAnggota.Cuti }).OrderBy(m => m.Person))
            if (s.Known.People.Find(member.Person) is { } known && Verifikasi.SameName(known, person) && NomorPindah.IsLinked(known))
                yield return new(known.Id, KenalanWords.SomebodyMoves(known)) { Asks = new NotMeAsk(known.Id, person.Id), Until = s.Now + JoiningClock.Closing };
    }
}
