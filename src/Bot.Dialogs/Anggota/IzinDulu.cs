using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// A member whose number was put on the list and who never agreed is asked before anything of hers is opened (4.0.1 no. 4). What she wrote is kept
/// and answered after her yes; stopping, her data, a person, complaints and prices are answered without.
/// </summary>
internal static class IzinDulu
{
    private const int Silent = 30;

    /// <summary>What becomes of her message: answered here, or, after her yes, what she had written; neither when nothing stands in its way.</summary>
    internal sealed record Held(Outcome? Answer = null, Person? Agreed = null, Incoming? Message = null, Talk? Talk = null);

    public static Held Hold(Person who, Incoming message, Talk talk, Known known, Kube kube, IUnderstander understander)
    {
        if (who is not { ConsentVersion: null, ConsentAt: null } || kube.Member(who.Id) is not { Role: Peran.Anggota, Status: StatusAnggota.Aktif or StatusAnggota.Cuti }) return new();
        // A bare "ok" or a thumb presses nothing here: whose name is kept is said in words.
        var text = message.Button is null && Typed.BareYes(message.Text) ? message.Text : Hearing.Pressed(message, talk).Text;
        var heard = understander.Hear(text, new(kube.Zone.Local(known.Now), "tetangga", []));
        if (Free(heard, text)) return new();
        var today = kube.Zone.Date(known.Now);
        var refused = talk.DeclinedOn is { } on && today < on.AddDays(Silent);
        if (talk.HeldWish is { } wish)
        {
            if (Typed.Plain(text) is "baca lengkap" or "lengkap") return new(Stage.Answer(message, talk, new Step { Say = KenalanWords.FullText }));
            if (KenalanPintu.Agrees(heard)) return new(Agreed: who with { ConsentVersion = Kenalan.Version.Value, ConsentAt = known.Now }, Message: message with { Text = wish, Button = null }, Talk: talk with { HeldWish = null, DeclinedOn = null, Shown = [] });
            if (!refused && KenalanPintu.Declines(heard)) return new(Declined(who, message, talk, known, kube, today));
            if (!refused && KenalanPintu.Postpones(heard)) return new(Stage.Answer(message, talk, Step.Reply(KenalanWords.NotNow)));
        }
        // The newest of what she asked waits; a greeting takes no question's place.
        var keeps = talk with { HeldWish = talk.HeldWish is { Length: > 0 } before && heard.Word != GlobalWord.None ? before : text.Length <= 300 ? text : text[..300] };
        return new(Stage.Answer(message, keeps, Step.Reply(refused ? KenalanWords.DeclinedBefore : talk.HeldWish is null ? KenalanWords.ConsentFirst(heard.Word == GlobalWord.None && text.Length > 0) : KenalanWords.YesOrNoFirst)));
    }

    /// <summary>The turn of what she had written, with her yes: kept with its version, time and channel.</summary>
    public static Outcome Thank(Outcome turn, Person agreed, Incoming message, Kube kube, DateTimeOffset now)
    {
        var first = turn.Say.ToList().FindIndex(o => o.To == message.From);
        var thanks = $"Terima kasih, {agreed.Call}.";
        return turn with
        {
            People = [.. turn.People.Where(p => p.Id != agreed.Id), turn.People.FirstOrDefault(p => p.Id == agreed.Id) is { } changed ? changed with { ConsentVersion = agreed.ConsentVersion, ConsentAt = agreed.ConsentAt } : agreed],
            PersonFacts = [.. turn.PersonFacts, (agreed.Id, new ConsentGiven(Kenalan.Version, kube.Id, now, message.From.Channel))],
            Say = first < 0 ? [.. turn.Say, new Outgoing(message.From, SendClass.Answer, new($"{thanks} Ada yang bisa saya bantu?", [new("Menu")]))]
                : [.. turn.Say.Select((o, n) => n == first ? o with { Message = o.Message with { Text = thanks + "\n" + o.Message.Text } } : o)],
        };
    }

    private static Outcome Declined(Person who, Incoming message, Talk talk, Known known, Kube kube, DateOnly today) =>
        Stage.Play(new(known, kube, who, Heard.Nothing, message, talk), new Step
        {
            Say = [new($"Baik, {who.Call}, tidak apa-apa. Pesan {who.Pronoun} tidak saya simpan. Harga tetap bisa ditanyakan di sini. Kalau berubah pikiran, balas *setuju*.", [new("Tanya harga", "daftar harga")])],
            Keep = t => t with { HeldWish = "", DeclinedOn = today },
            Notices = kube.Pendamping is { } p && p != who.Id ? [new(p, new($"{who.Call} belum mau datanya disimpan. Silakan dibicarakan dulu ya."))] : [],
        }, null);

    /// <summary>What is answered to everybody.</summary>
    private static bool Free(Heard heard, string text) => heard.Word is GlobalWord.Berhenti or GlobalWord.Stop or GlobalWord.Orang or GlobalWord.Identitas
        || heard.Meaning.Slots.Emergency is not null || Bahaya.Of(heard.Text) is not null || PengaduanBaca.Opens(heard.Text)
        || text is ['#', ..] && Stranger.IsOpen(text)
        || heard.Meaning.Confidence >= 0.75 && heard.Meaning.Is(Intents.HargaCek, Intents.StokCek, Intents.TokenPulsa, Intents.BantuanJadwal, Intents.DataLihat, Intents.DataHapus, Intents.DataUbah, Intents.Orang, Intents.Berhenti, "pengaduan");
}
