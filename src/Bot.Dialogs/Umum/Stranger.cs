using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// Somebody no group knows: a kind word, who we are, and how to become known. Her own contact, proved by the channel,
/// makes her Telegram account hers.
/// </summary>
internal static class Stranger
{
    private static readonly Zone Zone = Zone.Wib;

    /// <summary>The group a stranger's question is for: the only one there is, or the one she chose.</summary>
    public static KubeId? Group(Arrival arrival, Talk talk) =>
        arrival.Everywhere is [var only] ? only
        : Chosen(arrival, talk) ?? (talk.Kube is { } before && arrival.Everywhere.Contains(before) && Said(arrival.Message, talk) is not ("kelompok lain" or "ganti kelompok") ? before : null);

    /// <summary>A group named by a part of its name, where groups were offered, as the button that bears it.</summary>
    public static Incoming Pointed(Incoming message, Talk talk) =>
        message is { Button: null, Kind: IncomingKind.Message } && Typed.Choice(message.Text, talk) is null && Named(message.Text, talk) is { } choice ? message with { Text = choice.Title } : message;

    private static string Said(Incoming message, Talk talk) => message.Button?.Says ?? (Typed.Choice(message.Text, talk) ?? Named(message.Text, talk))?.Says ?? Typed.Plain(message.Text);

    private static KubeId? Chosen(Arrival arrival, Talk talk) => Said(arrival.Message, talk) is var said && said.StartsWith(Choose, StringComparison.Ordinal)
        ? arrival.Everywhere.Select(g => (KubeId?)g).FirstOrDefault(g => g!.Value.Value == said[Choose.Length..]) : null;

    /// <summary>Part of a group's name, where groups were offered: "sinar pagi" for E-Warong Sinar Pagi. Null when it fits none or several.</summary>
    private static Choice? Named(string text, Talk talk)
    {
        var offered = talk.Shown.Where(c => c.Says.StartsWith(Choose, StringComparison.Ordinal)).ToList();
        // The only one left is what a yes is to.
        if (offered is [var only] && Typed.BareYes(text)) return only;
        var typed = string.Join(' ', Typed.Plain(text).Split(' ').Where(w => !ToIt.Contains(w)));
        return typed.Length >= 3 && offered.FindAll(c => Typed.Plain(c.Title).Contains(typed, StringComparison.Ordinal)) is [var one] ? one : null;
    }

    private static readonly HashSet<string> ToIt = new("yg yang di ke aja saja ya yah deh bu pak kak kelompok pilih mau itu".Split(' '), StringComparer.Ordinal);

    public static Outcome Answer(Arrival arrival, Talk talk, Known known, IUnderstander understander)
    {
        var message = arrival.Message;
        if (Public(arrival, talk, known, understander) is { } answered) return answered;
        if (message.Attachments.FirstOrDefault(a => a.OwnPhone is not null)?.OwnPhone is { } phone) return Recognise(message, talk, known, phone);
        var heard = understander.Hear(message.Text, new(Zone.Local(known.Now), "tetangga", []));
        var step = heard switch
        {
            { Word: GlobalWord.Berhenti or GlobalWord.Stop } => Step.Reply("Baik, saya tidak akan menulis lebih dulu. Kalau ada perlu, tulis saja ya."),
            { Word: GlobalWord.Identitas } => Step.Reply(UmumWords.Identity),
            { Word: GlobalWord.Terimakasih } => Step.Reply("Sama-sama 🙏"),
            _ when talk.Proved is not null && !Danger(heard) => Step.Reply(KenalanWords.YesOrNoFirst),
            _ when message.Attachments is [{ Kind: AttachmentKind.Photo }, ..] => Step.Reply("Terima kasih fotonya. Nomor ini belum punya pesanan, jadi fotonya tidak saya simpan. Kalau mau pesan, tulis saja ya."),
            _ when heard.Meaning.Is(Intents.DataLihat, Intents.DataHapus, Intents.DataUbah) => Step.Reply("Nomor ini belum terdaftar, jadi nama dan data Bapak/Ibu tidak ada pada saya. Nomornya hanya saya pakai untuk membalas."),
            _ when Danger(heard) => Step.Reply("Ini darurat. Telepon *119* atau *110* sekarang, atau minta tolong orang terdekat ya."),
            _ when GantiNomor.IsLost(heard.Text) => Step.Reply(KenalanWords.NewNumber),
            _ when heard.Meaning.Is(Intents.SaldoKas, Intents.IuranSaya, Intents.IuranCatat, Intents.IuranTunggakan, Intents.KasKeluar, Intents.KasMasuk, Intents.KasRiwayat, Intents.Koreksi, Intents.Kuitansi)
                => Step.Reply(KenalanWords.NotKnown),
            _ => Step.Reply(known.Declined ? KenalanWords.HelloAgain : KenalanWords.Hello),
        };
        if (KenalanBaca.SentBy(message.Text) is { } sent) talk = talk with { SentBy = sent };
        return !Danger(heard) ? Greeted(message, talk, known.Now, step) : Stage.Answer(message, talk, step);
    }

    private static bool Danger(Heard heard) => heard.Meaning.Slots.Emergency is not null || Bahaya.Of(heard.Text) is not null;

    private const int MostGreetings = 3;

    /// <summary>Whoever asks nothing public is answered three times a day and no more: it costs the group money, and may be a machine.</summary>
    private static Outcome Greeted(Incoming message, Talk talk, DateTimeOffset now, Step step)
    {
        var today = Zone.Date(now);
        var before = talk.GreetedOn == today ? talk.Greeted : 0;
        return before >= MostGreetings ? Outcome.Nothing : Stage.Answer(message, talk with { Greeted = before + 1, GreetedOn = today }, step);
    }

    internal const string Choose = "#kelompok:";

    /// <summary>The group that was pressed, or typed as it stood on the button; null for none.</summary>
    public static KubeId? Chosen(Scene s) => Said(s.Message, s.Talk) is var said && said.StartsWith(Choose, StringComparison.Ordinal) ? s.Groups.Select(g => (KubeId?)g).FirstOrDefault(g => g!.Value.Value == said[Choose.Length..]) : null;

    /// <summary>A number that is one member's own: it says who she is.</summary>
    public static bool IsMembers(Known known, string phone) => known.People.At(new Address(Channel.WhatsApp, phone)) is [{ OwnPhone: true, Name.Length: > 0 }];

    /// <summary>Somebody nobody knows, as she is spoken to.</summary>
    internal static readonly Person Guest = new(PersonId.Of("tamu"), "", "") { Honorific = "Bapak/Ibu" };

    /// <summary>What a stranger may press: what only reads, and only what is public.</summary>
    private static readonly string[] Open = ["#harga:", "#harga.lain", "#harga.daftar", "#stok.lain", "#layanan", "#warung.jam", "#bpnt:", "#bpnt.lain", "#bpnt.tksk", "#dapur", "#teruskan", "#pesan.menu:"];

    /// <summary>
    /// Prices, stock, services, hours and hand-outs are everybody's business (4.0.1 no. 4): answered from the only group there is, or from the one
    /// she says; asked once where there are several. Null for all else.
    /// </summary>
    private static Outcome? Public(Arrival arrival, Talk talk, Known known, IUnderstander understander)
    {
        if (arrival.Message.Attachments is [_, ..]) return null;
        var (message, said) = (arrival.Message, Said(arrival.Message, talk));
        var wish = said.StartsWith(Choose, StringComparison.Ordinal) ? talk.Wish ?? "daftar harga" : message.Button?.Says ?? Typed.Choice(message.Text, talk)?.Says ?? message.Text;
        if (said is "kelompok lain" or "ganti kelompok") return arrival.Everywhere.Count > 1 ? Ask(arrival, talk with { Kube = null }, known, "daftar harga") : null;
        IReadOnlyList<Goods> goods = known.Kube is { } open ? OwnWords.Of(open, known.People).Goods : [];
        var heard = understander.Hear(wish, new(Zone.Local(known.Now), "tetangga", []) { Goods = goods });
        if (heard.Word != GlobalWord.None || Danger(heard)) return null;
        if (heard.Meaning.Is(Intents.HargaUbah)) return Greeted(message, talk, known.Now, Step.Reply("Harga diatur pengurus kelompok, Bapak/Ibu. Kalau mau tanya harga, tulis nama barangnya ya. Contoh: *harga telur*."));
        if (known.Kube is not { } kube)
            return (HargaWords.AsksHours(heard.Text) || heard.Meaning.Is(Intents.HargaCek, Intents.StokCek, Intents.TokenPulsa, Intents.BantuanJadwal, Intents.PesanCatering, Intents.MenuLihat, Intents.PesanStatus)) && arrival.Everywhere.Count > 1 ? Ask(arrival, talk, known, wish, heard.Meaning.Is(Intents.PesanCatering, Intents.MenuLihat) ? "pesan" : "tanya") : null;
        var scene = new Scene(known, kube, Guest, heard, message, talk with { Now = null });
        var step = wish is ['#', ..] ? Command(scene, wish) : Wish(scene);
        return step is null ? null : Stage.Answer(message, talk with { Kube = kube.Id, Wish = null }, step);
    }

    /// <summary>A button of what is public.</summary>
    public static bool IsOpen(string text) => Open.Any(o => text.StartsWith(o, StringComparison.Ordinal));

    /// <summary>The step of a button of what is public; null for all others.</summary>
    public static Step? Command(Scene s, string text) => IsOpen(text) ? Commands.Run(s, text) : null;

    /// <summary>A wish that everybody may have answered; null for all others.</summary>
    public static Step? Wish(Scene s) => s.Meaning.Intent switch
    {
        Intents.HargaCek => CekHarga.Start(s, stock: false),
        Intents.StokCek => CekHarga.Start(s, stock: true),
        Intents.TokenPulsa => Layanan.Answer(s),
        Intents.BantuanJadwal => JadwalBpnt.Start(s),
        Intents.BpntAtur => JadwalBpnt.Start(s),
        Intents.Clarify or Intents.OutOfScope => CekHarga.Guess(s),
        _ => null,
    };

    /// <summary>Somebody else on a member's phone: what is everybody's, and nothing of hers.</summary>
    public static Outcome OnSharedPhone(Arrival arrival, Talk talk, Known known, IUnderstander understander, Person member) =>
        Public(arrival with { Senders = [], Groups = [] }, talk, known, understander)
        ?? Stage.Answer(arrival.Message, talk, Step.Reply($"Dari HP ini saya bantu harga, stok, dan jadwal umum ya. Kalau sudah dengan {member.Call}, tulis *ini {member.Nickname}*.", new Choice("Tanya harga", "daftar harga")));

    /// <summary>A group was chosen for the wish that was asked about.</summary>
    public static bool ChoseGroup(string text) => text.StartsWith(Choose, StringComparison.Ordinal);

    /// <summary>A stranger begins an order, looks at the menu, or asks after an order she has not: null for all else, and while one is open.</summary>
    public static Step? Orders(Scene s, string text) => s switch
    {
        { Talk.Now: not null } or { Heard.Word: not GlobalWord.None } or { Slots.Emergency: not null } => null,
        _ when Bahaya.Of(s.Heard.Text) is not null => null,
        _ when text is "#dapur" => MenuCatering.Kitchen(s),
        { Meaning.Intent: Intents.PesanCatering, Meaning.Confidence: >= 0.5 } => PesanCatering.Start(s),
        { Meaning.Intent: Intents.MenuLihat, Meaning.Confidence: >= 0.5 } => MenuCatering.Answer(s),
        { Meaning.Intent: Intents.PesanStatus or Intents.PesanUbah or Intents.PesanBatal, Meaning.Confidence: >= 0.5 } => LihatPesanan.Unknown(s),
        _ => MenuCatering.Asked(s),
    };

    /// <summary>The chosen group takes no orders: the wish goes to another.</summary>
    public static Outcome Elsewhere(Arrival arrival, Talk talk, Known known, string name, string wish) =>
        Ask(arrival with { Everywhere = [.. arrival.Everywhere.Where(g => g != talk.Kube)] }, talk with { Kube = null }, known, wish, lead: $"{name} belum menerima pesanan makanan, Bapak/Ibu. Mau pesan ke kelompok ini?");

    internal static Outcome Ask(Arrival arrival, Talk talk, Known known, string wish, string verb = "tanya", string? lead = null) => Stage.Answer(arrival.Message, talk with { Wish = Say.Quote(wish, 200) }, Step.Reply(new Message(
        lead ?? $"Boleh, Bapak/Ibu. Mau {verb} ke kelompok yang mana?",
        [.. arrival.Everywhere.Take(10).Select(g => new Choice(UmumWords.KubeTitle((known.People.Text(g, new(1)) ?? g.Value).Replace(" KUBE PKH", "", StringComparison.Ordinal)), Choose + g.Value))]) { ListTitle = arrival.Everywhere.Count > 3 ? "Lihat kelompok" : null }));

    private static Outcome Recognise(Incoming message, Talk talk, Known known, string phone)
    {
        // One phone used by several people proves none of them.
        if (known.People.At(new Address(Channel.WhatsApp, phone)) is not [{ OwnPhone: true } who])
            return Greeted(message, talk, known.Now, Step.Reply("Terima kasih. Nomor itu belum terdaftar. Minta pendamping kelompok mendaftarkannya ya."));
        // An account already linked is not moved by a shared contact; the pendamping does that.
        if (who.Addresses.Any(a => a.Channel == message.From.Channel && a != message.From))
            return Greeted(message, talk, known.Now, Step.Reply("Terima kasih. Saya cek dulu dengan pendamping ya."));
        // Whoever never agreed is asked first; who she is, is not said before (4.0.1 no. 4).
        return who.ConsentVersion is null ? Stage.Answer(message, talk with { Now = null, Greeted = 0, Proved = phone }, Step.Reply(KenalanWords.ConsentOfKnown)) : Linked(message, talk, known, who);
    }

    private static Outcome Linked(Incoming message, Talk talk, Known known, Person who) =>
        Stage.Answer(message, talk with { Now = null, Greeted = 0, Proved = null }, Step.Reply($"Terima kasih, {who.Call}. Sekarang saya kenal. Ketik *menu* kapan saja.", new Choice("Saldo kas"), new Choice("Iuran saya"), new Choice("Menu")) with
        {
            People = [who with { Addresses = [.. who.Addresses, message.From] }],
            PersonFacts = [(who.Id, new AddressLinked(message.From.Channel, known.Now))],
        });

    /// <summary>Her yes or no to being kept, after she proved a number that is known; null when the message is about something else.</summary>
    public static Outcome? Agreed(Incoming message, Talk talk, Known known, IUnderstander understander)
    {
        if (talk.Proved is not { } phone || message.Attachments is [_, ..]) return null;
        var heard = understander.Hear(message.Button?.Says ?? (Typed.BareYes(message.Text) ? null : Typed.Choice(message.Text, talk))?.Says ?? message.Text, new(Zone.Local(known.Now), "tetangga", []));
        if (Typed.Plain(heard.Text) is "baca lengkap" or "lengkap") return Stage.Answer(message, talk, new Step { Say = KenalanWords.FullText });
        if (KenalanPintu.Declines(heard)) return Stage.Answer(message, talk with { Proved = null }, Step.Reply("Baik, tidak apa-apa. Akun ini tidak saya sambungkan. Harga tetap bisa ditanyakan di sini.", new Choice("Tanya harga", "daftar harga")));
        if (!KenalanPintu.Agrees(heard) || known.People.At(new Address(Channel.WhatsApp, phone)) is not [{ OwnPhone: true } who]) return null;
        var linked = Linked(message, talk, known, who with { ConsentVersion = Kenalan.Version.Value, ConsentAt = known.Now });
        return linked with { PersonFacts = [.. linked.PersonFacts, (who.Id, new ConsentGiven(Kenalan.Version, known.Kube?.Id, known.Now, message.From.Channel))] };
    }
}
