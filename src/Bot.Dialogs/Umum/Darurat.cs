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

    /// <summary>Tells the pendamping at once, at any hour.</summary>
    public static Step Call(Scene s) => s.Kube.Pendamping is { } pendamping
        ? new Step { Say = [new($"Sudah saya kabari {s.Call(pendamping)}. Kalau mendesak, telepon langsung ya.")], Notices = [new(pendamping, new($"⚠️ {s.Who.Call} butuh bantuan sekarang. Tolong segera dihubungi.")) { AtOnce = true }] }
        : Step.Reply("Tolong hubungi pengurus atau tetangga terdekat sekarang ya.");
}
