using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Somebody wants to talk to a person.</summary>
public sealed record OrangDraft : Draft
{
    /// <summary>Whom she named; null: whoever answers the topic.</summary>
    public PersonId? To { get; init; }
    public TopikTiket? Topic { get; init; }
}

/// <summary>D40: the hand-off to a person: a number, a notice to the officer, and a talk carried to and fro until it ends. Nobody's phone number is given.</summary>
internal sealed class BicaraOrang : Form<OrangDraft>
{
    public static readonly BicaraOrang Form = new();

    public override string Name => "bicara dengan orang";

    public override bool Own(string intent) => intent == Intents.Orang;

    public override bool Writes => false;

    public override bool WantsMoney(Running running) => false;

    public override bool WantsWords(Running running, Scene s) => s.Talk.Now is { Asking: "topik" } && Topic(s) is not null;

    public static Step Start(Scene s)
    {
        if (s.Kube.Tickets.Talking(s.Who.Id) is { } talking) return Step.Reply($"{s.Who.Pronoun} sedang tersambung, {s.Who.Honorific} ({talking.Code}). Tulis saja, saya teruskan.");
        var named = s.Slots.People.FirstOrDefault(p => p.Only is { } id && id != s.Who.Id)?.Only;
        if (named is { } person && !Reachable.Is(s.Kube, person)) return NoNumber(s);
        var topic = s.Heard.Text.Contains("soal", StringComparison.Ordinal) || s.Heard.Text.Contains("tentang", StringComparison.Ordinal) || s.Heard.Text.Contains("masalah", StringComparison.Ordinal) ? Topic(s) : null;
        var step = Form.Advance(new OrangDraft { To = named, Topic = topic }, s);
        // What she was filling in waits below.
        return s.Talk.Now is { Draft: not OrangDraft } running && step.Next is not null ? step with { Under = running } : step;
    }

    /// <summary>What is said of talking to somebody that has no wish of its own: a phone number, a call by name, "gak usah"; null for all else.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Talk.Now is not null) return null;
        var (text, w) = (s.Heard.Text, AbsenRead.Words(s.Heard.Text));
        if (w.Any(x => x is "nomor" or "nomer" or "no" or "nmr") && w.Any(x => x is "hp" or "hpnya" or "wa" or "telepon" or "telpon" or "telp" or "kontak") && !(s.Heard.People.All(p => p.IsSpeaker) && KenalanBaca.Mobile(s.Heard.Raw) is not null) && (s.Heard.People.Count > 0 || w.Any(x => x is "anggota" or "ketua" or "bendahara" or "pengurus" or "ibu"))) return NoNumber(s);
        if (Unwanted(s) is { } closed) return closed;
        return text is "admin" or "cs" or "cs mana" or "telepon dong" or "sambungin pengurus" or "sambungkan ke pengurus" || w is ["panggil" or "panggilin" or "panggilkan", not ("saya" or "aku" or "aq" or "sy"), ..] && s.Heard.People.Count > 0 ? Start(s with { Heard = s.Heard with { Meaning = s.Meaning with { Slots = s.Slots with { People = s.Heard.People } } } }) : null;
    }

    /// <summary>"Gak usah deh", while somebody has been told that she wants to talk; null for all else.</summary>
    public static Step? Unwanted(Scene s)
    {
        if (s.Kube.Tickets.WaitingOf(s.Who.Id) is not { } mine) return null;
        var w = AbsenRead.Words(s.Heard.Text).Where(x => x is not ("," or "deh" or "bu" or "ya" or "aja" or "saja" or "dulu" or "eh" or "pak" or "dong" or "maaf" or "lah")).ToArray();
        return w is ["gausah" or "gajadi"] or ["gak" or "tidak" or "ga" or "gk" or "nggak" or "ngga" or "ndak" or "enggak" or "tdk", "usah" or "jadi" or "jd"] && (s.Talk.DoneAt is null || w[^1] == "usah") ? Close(s, mine) : null;
    }

    private static Step NoNumber(Scene s) => s.Member is { IsActiveMember: true } or { Role: Peran.Pendamping }
        ? Step.Reply($"Nomor orang lain tidak saya bagikan ya, {s.Who.Honorific}. Kalau perlu, saya sambungkan ke pengurus.", new Choice("Bicara dengan orang", "orang"), new Choice("Menu"))
        : Step.Reply($"Nomor anggota tidak saya bagikan ya, {s.Who.Honorific}. Pakai nomor kelompok yang ini saja, nanti saya sambungkan.", new Choice("Bicara dengan orang", "orang"), new Choice("Menu"));

    private static TopikTiket? Topic(Scene s)
    {
        var w = AbsenRead.Words(s.Heard.Text);
        return w.Any(x => x is "iuran" or "kas" or "uang" or "iks" or "pinjaman" or "duit") ? TopikTiket.Iuran
            : w.Any(x => x.StartsWith("pesan", StringComparison.Ordinal) || x is "order" or "catering" or "dp" or "menu") ? TopikTiket.Pesanan
            : w.Any(x => x is "sistem" or "robot" or "bot" or "aplikasi" or "daftar" or "hp") ? TopikTiket.Sistem
            : w.Any(x => x is "lainnya" or "lain") || s.Talk.Now is { Asking: "topik" } && s.Heard.Text.Length >= 3 && s.Heard.Answer == YesNo.None ? TopikTiket.Lainnya : null;
    }

    protected override IReadOnlyList<Question<OrangDraft>> Questions { get; } =
    [
        new("topik",
            (d, _) => d.Topic is null,
            (d, s) => new(d.To is { } to ? $"Saya sampaikan ke {s.Call(to)} ya. Soal apa, {s.Who.Honorific}?" : $"Boleh, {s.Who.Call}. Mau bicara soal apa?", Topics(s)),
            (d, s) => Topic(s) is { } topic ? new Taken<OrangDraft>.Filled(d with { Topic = topic }) : new Taken<OrangDraft>.NotMine(),
            (_, s) => new($"Pilih salah satu ya, {s.Who.Honorific}.", Topics(s))),
    ];

    private static IReadOnlyList<Choice> Topics(Scene s) => s.Member is { IsActiveMember: true } or { Role: Peran.Pendamping } ? [new("Iuran"), new("Pesanan"), new("Lainnya")] : [new("Pesanan"), new("Lainnya")];

    protected override OrangDraft Take(OrangDraft draft, Scene s) => s.Slots.People.FirstOrDefault(p => p.Only is { } id && Reachable.Is(s.Kube, id))?.Only is { } to && to != draft.To && to != s.Who.Id ? draft with { To = to } : draft;
    protected override OrangDraft Fresh(OrangDraft draft) => new();
    protected override Message? Sum(OrangDraft draft, Scene scene) => null;

    protected override Step Commit(OrangDraft d, Scene s)
    {
        if ((d.To ?? Reachable.For(s.Kube, d.Topic!.Value, s.Who.Id)) is not { } to) return Step.Reply(UmumWords.NobodyHolds("pengurus", s.Pendamping));
        switch (new OpenTicket(s.Who.Id, to, d.Topic!.Value, s.Now).Decide(s.Kube))
        {
            case Decision.Accepted accepted:
                var ticket = s.Kube.After(accepted.Facts[0]).Tickets.Find(s.Kube.Tickets.Last + 1)!;
                return Step.From(accepted) with { Say = [new(Waits(s, ticket))], Notices = [Arrived(ticket, s.Call, to)] };
            case Decision.Refused { Why: TicketOpen open }:
                return Step.Reply($"{s.Call(open.Ticket.To)} sudah saya kabari, {s.Who.Honorific}. Nomor antrean {s.Who.Pronoun} *{open.Ticket.Code}*.", new Choice("Tidak usah", "#orang.batal:" + N(open.Ticket)));
            default:
                return NoNumber(s);
        }
    }

    /// <summary>Until when she will be answered; at night from the morning on, with whom to call if it cannot wait.</summary>
    private static string Waits(Scene s, Ticket ticket)
    {
        var (to, rules) = (s.Call(ticket.To), s.Kube.Rules);
        if (!Quiet.Now(s.Kube, s.Now)) return $"Baik. {to} saya kabari. Biasanya dijawab dalam 2 jam ({rules.QuietUntil:HH.mm}-{rules.QuietFrom:HH.mm}).\nNomor antrean {s.Who.Pronoun} *{ticket.Code}*. Kalau mendesak, telepon langsung ya.";
        return $"Sekarang pukul {Say.Hour(s.Now, s.Kube.Zone)}, {s.Who.Honorific}. {to} saya kabari {UmumWords.Morning(s)} ya. Nomor antrean {s.Who.Pronoun} *{ticket.Code}*. Kalau gawat, telepon {s.Holder(Jabatan.Ketua)} langsung.";
    }

    private static string About(TopikTiket topic) => topic switch { TopikTiket.Iuran => " soal iuran", TopikTiket.Pesanan => " soal pesanan", TopikTiket.Sistem => " soal sistem", _ => "" };

    public static Notice Arrived(Ticket ticket, Func<PersonId, string> call, PersonId to, string more = "") =>
        new(to, new($"{call(ticket.Opened.From)} mau bicara{About(ticket.Opened.Topic)} ({ticket.Code}).{more}", [new("Saya jawab", "#orang.jawab:" + N(ticket)), new("Alihkan", "#orang.alih:" + N(ticket))])
        {
            Template = more.Length > 0 ? null : new("minta_petugas", [call(to), call(ticket.Opened.From), About(ticket.Opened.Topic) is [_, .. var topic] ? topic["soal ".Length..] : "suatu hal", ticket.Code]),
        });

    public static Step Take(Scene s, string argument)
    {
        if (Find(s, argument) is not { } ticket) return Over(s);
        switch (new TakeTicket(ticket.Opened.Number, s.Who.Id, s.Now).Decide(s.Kube))
        {
            case Decision.Accepted accepted:
                var from = s.Call(ticket.Opened.From);
                return Step.From(accepted) with
                {
                    Say = [new($"Tersambung dengan {from} ({ticket.Code}). Yang {s.Who.Pronoun} tulis saya teruskan. Ketik *selesai* kalau sudah ya.")],
                    Notices = [new(ticket.Opened.From, new($"{s.Who.Call} sudah di sini. Silakan tulis, saya teruskan ke {s.Who.Call}.")) { Alone = true }],
                };
            case Decision.Refused { Why: StillTalking other }:
                return Step.Reply($"Obrolan {other.Ticket.Code} belum selesai, {s.Who.Honorific}. Ketik *selesai* dulu, lalu tekan Saya jawab lagi.");
            default:
                return Over(s);
        }
    }

    /// <summary>[Alihkan]: who is to answer; with a person behind the number it is done.</summary>
    public static Step Pass(Scene s, string argument)
    {
        var (number, person) = argument.IndexOf('=') is > 0 and var at ? (argument[..at], argument[(at + 1)..]) : (argument, "");
        if (Find(s, number) is not { } ticket) return Over(s);
        if (person.Length == 0)
        {
            var others = new[] { s.Kube.Holder(Jabatan.Ketua), s.Kube.Holder(Jabatan.Bendahara), s.Kube.Holder(Jabatan.Sekretaris), s.Kube.Pendamping }.OfType<PersonId>().Where(p => p != s.Who.Id && p != ticket.Opened.From).Distinct().Take(3).ToList();
            return Step.Reply($"Dialihkan ke siapa, {s.Who.Honorific}?", [.. others.Select(p => new Choice(Say.Quote(s.Call(p), 20), $"#orang.alih:{N(ticket)}={p}"))]);
        }
        if (new PassTicket(ticket.Opened.Number, s.Who.Id, new(person), s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Over(s);
        return Step.From(accepted) with
        {
            Say = [new($"Baik, {s.Who.Call}. {ticket.Code} saya alihkan ke {s.Call(new(person))}.")],
            Notices = [Arrived(ticket, s.Call, new(person)), new(ticket.Opened.From, new($"{ticket.Code} dialihkan ke {s.Call(new(person))} ya, {s.Call(ticket.Opened.From)}."))],
        };
    }

    public static Step Close(Scene s, string argument) => Find(s, argument) is { } ticket ? Close(s, ticket) : Over(s);

    private static Step Close(Scene s, Ticket ticket)
    {
        if (new CloseTicket(ticket.Opened.Number, s.Who.Id, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Over(s);
        var other = s.Who.Id == ticket.Opened.From ? ticket.To : ticket.Opened.From;
        return Step.From(accepted) with
        {
            Say = [new(ticket.By is null ? $"Baik, {s.Who.Call}. {ticket.Code} saya tutup." : $"Baik, {s.Who.Call}. Obrolan dengan {s.Call(other)} selesai.")],
            Notices = [new(other, new(ticket.By is null ? $"{ticket.Code}: {s.Who.Call} tidak jadi, terima kasih ya." : $"Obrolan dengan {s.Who.Call} selesai ({ticket.Code}). Kalau perlu lagi, ketik *orang* ya.")) { Alone = true }],
            Aside = true,
        };
    }

    /// <summary>
    /// In a talk the bot keeps still and carries what is written, until *selesai* or twelve hours. Buttons, *menu* and *berhenti* go their own way;
    /// null when she is in none.
    /// </summary>
    public static Step? Relay(Scene s, string text)
    {
        if (s.Kube.Tickets.Talking(s.Who.Id) is not { } ticket || s.Now - ticket.TakenAt >= TiketClock.Talk || s.Message.Button is not null || text != s.Message.Text || text is ['#', ..]) return null;
        if (s.Heard.Word is GlobalWord.Menu or GlobalWord.Berhenti or GlobalWord.Stop or GlobalWord.Mulai) return null;
        if (Typed.Plain(text) is "selesai" or "sudah selesai" or "udah selesai") return Close(s, ticket);
        var to = ticket.By == s.Who.Id ? ticket.Opened.From : ticket.By!.Value;
        var medium = s.Message.Attachments is [_] ? Medium.Of(s.Message) : null;
        if (text.Trim().Length == 0 && medium is null) return Step.Reply($"Yang bisa saya teruskan hanya tulisan, foto, suara, video, dan berkas PDF, {s.Who.Honorific}.") with { Aside = true };
        return new Step
        {
            Say = s.Message.Attachments is [_, ..] && medium is null ? [new($"Tulisannya saya teruskan, {s.Who.Honorific}; yang lain belum bisa.")]
                : Quiet.Now(s.Kube, s.Now) ? [new($"Sudah malam, jadi saya sampaikan {UmumWords.Morning(s)} ya, {s.Who.Honorific}.")] : [],
            Notices = [new(to, new(text.Trim().Length == 0 ? $"{s.Who.Call} mengirim {(medium!.Kind == AttachmentKind.Voice ? "pesan suara" : medium.Word)}." : $"{s.Who.Call}: {Say.Quote(text, 900)}") { Medium = medium }) { Alone = true }],
            Aside = true,
        };
    }

    public static Ticked Tick(TicketWaits item, TickScene t)
    {
        var ticket = item.Ticket;
        var wait = $" Belum dijawab {t.Call(ticket.To)}.";
        return item.Wait switch
        {
            TungguTiket.Ingatkan => new() { Notices = [Arrived(ticket, t.Call, ticket.To)] },
            TungguTiket.Ketua when t.Kube.Holder(Jabatan.Ketua) is { } ketua && ketua != ticket.To && ketua != ticket.Opened.From => new() { Notices = [Arrived(ticket, t.Call, ketua, wait)] },
            TungguTiket.Pendamping when t.Kube.Pendamping is { } p && p != ticket.To && p != ticket.Opened.From => new() { Notices = [Arrived(ticket, t.Call, p, wait)] },
            TungguTiket.Akhir => new()
            {
                Facts = [new TicketClosed(ticket.Opened.Number, AkhirTiket.Kedaluwarsa, t.Now)],
                Notices = [new(ticket.Opened.From, new($"Maaf, {ticket.Code} belum sempat dijawab {t.Call(ticket.To)}, jadi saya tutup. Kalau masih perlu, ketik *orang* ya.")), new(ticket.To, new($"{ticket.Code} ({t.Call(ticket.Opened.From)}) saya tutup karena belum dijawab."))],
            },
            TungguTiket.Selesai => new() { Facts = [new TicketClosed(ticket.Opened.Number, AkhirTiket.Selesai, t.Now)] },
            _ => Ticked.Nothing,
        };
    }

    private static Step Over(Scene s) => Step.Reply($"Antrean itu sudah selesai, {s.Who.Call}.");

    private static Ticket? Find(Scene s, string argument) => int.TryParse(argument, CultureInfo.InvariantCulture, out var number) ? s.Kube.Tickets.Find(number) : null;

    private static string N(Ticket ticket) => ticket.Opened.Number.ToString(CultureInfo.InvariantCulture);
}
