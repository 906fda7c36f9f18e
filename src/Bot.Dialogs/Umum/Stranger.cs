using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// Somebody no group knows: a kind word, who we are, and how to become known. Her own contact, proved by the channel,
/// makes her Telegram account hers.
/// </summary>
internal static class Stranger
{
    private static readonly Zone Zone = Zone.Wib;

    public static Outcome Answer(Incoming message, Talk talk, Known known, IUnderstander understander)
    {
        if (message.Attachments.FirstOrDefault(a => a.OwnPhone is not null)?.OwnPhone is { } phone) return Recognise(message, talk, known, phone);
        var heard = understander.Hear(message.Text, new(Zone.Local(known.Now), "tetangga", []));
        var contact = message.From.Channel == Channel.Telegram;
        var step = heard switch
        {
            { Word: GlobalWord.Berhenti or GlobalWord.Stop } => Step.Reply("Baik, saya tidak akan menulis lebih dulu. Kalau ada perlu, tulis saja ya."),
            { Word: GlobalWord.Identitas } => Step.Reply(UmumWords.Identity),
            { Word: GlobalWord.Terimakasih } => Step.Reply("Sama-sama 🙏"),
            _ when heard.Meaning.Slots.Emergency is not null => Step.Reply("Ini darurat. Telepon *119* atau *110* sekarang, atau minta tolong orang terdekat ya."),
            _ when heard.Meaning.Is(Intents.SaldoKas, Intents.IuranSaya, Intents.IuranCatat, Intents.IuranTunggakan, Intents.KasKeluar, Intents.KasMasuk, Intents.KasRiwayat, Intents.Koreksi, Intents.Kuitansi)
                => Step.Reply(new Message("Maaf, nomor ini belum terdaftar sebagai anggota. Kalau Ibu/Bapak anggota KUBE, " + HowToJoin(contact)) { AsksContact = contact }),
            _ => Step.Reply(new Message("Halo, saya *Kawan KUBE*, asisten otomatis kelompok.\nSaya bantu catat iuran dan kas kelompok. Kalau Ibu/Bapak anggota KUBE, " + HowToJoin(contact)) { AsksContact = contact }),
        };
        return Stage.Answer(message, talk, step);
    }

    private static string HowToJoin(bool contact) => contact ? "tekan *Kirim nomor saya* ya, supaya saya kenal." : "minta pendamping kelompok mendaftarkan nomor ini ya.";

    private static Outcome Recognise(Incoming message, Talk talk, Known known, string phone)
    {
        // One phone used by several people proves none of them.
        if (known.People.At(new Address(Channel.WhatsApp, phone)) is not [{ OwnPhone: true } who])
            return Stage.Answer(message, talk, Step.Reply("Terima kasih. Nomor itu belum terdaftar. Minta pendamping kelompok mendaftarkannya ya."));
        // An account already linked is not moved by a shared contact; the pendamping does that.
        if (who.Addresses.Any(a => a.Channel == message.From.Channel && a != message.From))
            return Stage.Answer(message, talk, Step.Reply("Terima kasih. Saya cek dulu dengan pendamping ya."));
        return Stage.Answer(message, talk, Step.Reply($"Terima kasih, {who.Call}. Sekarang saya kenal. Ketik *menu* kapan saja.", new Choice("Saldo kas"), new Choice("Iuran saya"), new Choice("Menu")) with
        {
            People = [who with { Addresses = [.. who.Addresses, message.From] }],
            PersonFacts = [(who.Id, new AddressLinked(message.From.Channel, known.Now))],
        });
    }
}
