using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Emergencies come before everything else and ask nothing but whether to call somebody (08-decisions 1 no. 22).</summary>
internal static class Darurat
{
    public static Step Answer(Scene s, string kind) => (kind switch
    {
        "jiwa" => Step.Reply($"{s.Who.Honorific}, terima kasih sudah cerita. {s.Who.Pronoun} tidak sendirian. Tolong hubungi orang terdekat sekarang. Mau saya sambungkan ke {s.Pendamping} sekarang juga?", new Choice("Ya, sekarang", "#kabari"), new Choice("Tidak dulu")),
        "bahaya" => Step.Reply($"{s.Who.Honorific}, jaga diri dulu. Cari tempat aman dan telepon *110* atau minta tolong tetangga. Mau saya kabari {s.Pendamping} sekarang?", new Choice("Ya, kabari", "#kabari"), new Choice("Tidak dulu")),
        _ => Step.Reply($"{s.Who.Honorific}, ini darurat. Telepon *119* sekarang, atau bawa ke IGD atau puskesmas terdekat. Mau saya kabari {s.Pendamping} sekarang?", new Choice("Ya, kabari", "#kabari"), new Choice("Tidak dulu")),
    }) with { Aside = true };

    /// <summary>Illness, disaster and death are met with a kind word before anything else (08-decisions 3 no. 4).</summary>
    public static Step Console(Scene s, string what) => Word(s, what) is var word && s.May(Operation.IksAjukan, Right.Ask)
        ? new Step
        {
            // The offer is a message of its own (08-decisions 3 no. 4).
            Say = [new(word), new($"Kalau perlu, bantuan IKS bisa diajukan. Mau saya bukakan, atau saya kabari {s.Pendamping}?", [new("Ajukan IKS", "#iks.ajukan:" + (what switch { "meninggal" => AlasanIks.Duka, "musibah" => AlasanIks.Musibah, _ => AlasanIks.Sakit })), new("Ya, kabari", "#kabari.duka"), new("Tidak dulu", "tidak")])],
        }
        : Step.Reply(word + $"\nMau saya kabari {s.Pendamping}?", new Choice("Ya, kabari", "#kabari.duka"), new Choice("Tidak dulu", "tidak"));

    private static string Word(Scene s, string what) => what switch
    {
        "meninggal" => $"Turut berduka cita, {s.Who.Call}. Semoga keluarga diberi ketabahan.",
        "musibah" => $"Turut prihatin, {s.Who.Call}. Semoga keluarga selamat semua.",
        _ => $"Semoga lekas sembuh, {s.Who.Call}.",
    };

    /// <summary>Tells the pendamping in the open hours that somebody would be glad of a word.</summary>
    public static Step Word(Scene s) => s.Kube.Pendamping is { } pendamping
        ? new Step { Say = [new($"Baik, {s.Call(pendamping)} saya kabari.")], Notices = [new(pendamping, new($"{s.Who.Call} sedang ada kesusahan dan minta dikabari. Tolong dihubungi ya."))] }
        : Step.Reply("Baik. Semoga dimudahkan ya.");

    /// <summary>Tells the pendamping at once, at any hour.</summary>
    public static Step Call(Scene s) => s.Kube.Pendamping is { } pendamping
        ? new Step { Say = [new($"Sudah saya kabari {s.Call(pendamping)}. Kalau mendesak, telepon langsung ya.")], Notices = [new(pendamping, new($"⚠️ {s.Who.Call} butuh bantuan sekarang. Tolong segera dihubungi.")) { AtOnce = true }] }
        : Step.Reply("Tolong hubungi pengurus atau tetangga terdekat sekarang ya.");
}
