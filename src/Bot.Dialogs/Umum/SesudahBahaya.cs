using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// How it stands after a danger ("udah sadar alhamdulillah", "apinya udah mati", "blm siuman juga"): carried to whoever was alarmed, who is waiting for
/// it. Of violence only that something was written, since another may hold the phone.
/// </summary>
internal static class SesudahBahaya
{
    private static readonly TimeSpan Waits = TimeSpan.FromHours(12), Awake = TimeSpan.FromHours(3);

    private static readonly string[]
        Better = ["sadar", "siuman", "bangun", "aman", "selamat", "padam", "mati", "sembuh", "pulih", "membaik", "mendingan", "baikan", "enakan", "tertolong", "tenang", "reda", "ketangkep", "ketangkap", "tertangkap", "kabur", "teratasi", "ditangani", "stabil"],
        Fine = ["gapapa", "gpp", "kenapa-napa", "kenapa2", "apa-apa", "apa2", "papa"],
        Fires = ["api", "apinya", "kompor", "kompornya", "kebakaran", "kebakarannya"],
        Not = ["belum", "blm", "blum", "masih", "tidak", "tdk", "gak", "ga", "gk", "nggak", "ngga", "enggak", "ndak", "kurang"];

    /// <summary>Null when nobody was alarmed or asked about, or the message is about something else.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Message.Button is not null || s.Heard.Raw.Contains('?', StringComparison.Ordinal) || Capabilities.Clear(s) || s.Heard.Money is [_, ..] || Of(s.Heard.Text) is not { } better) return null;
        if (s.Talk is { Alarmed: { } to, AlarmedAt: { } at } && s.Now - at < Waits) return Carried(s, to, better, s.Now - at < Awake);
        // Nobody was told; she may have said no to it.
        return better && s.Talk.OfferedAt is { } offered && s.Now - offered < Awake
            ? Step.Reply($"{Relief(s)}, {s.Who.Call}. Kalau masih perlu bantuan, tulis saja kapan pun.") with { Aside = true } : null;
    }

    private static Step Carried(Scene s, PersonId to, bool better, bool awake)
    {
        var words = s.Talk.AlarmedSilently ? $"{s.Who.Call} menulis lagi. Tolong tetap dihubungi langsung, hati-hati kalau HP-nya dipegang orang lain."
            : $"{(better ? "" : "⚠️ ")}Kabar dari {s.Who.Call}: \"{Say.Quote(s.Heard.Raw, 120)}\"";
        var said = better ? $"{Relief(s)}, {s.Who.Call}. Kabarnya saya sampaikan ke {s.Call(to)}."
            : $"Kabarnya saya sampaikan ke {s.Call(to)}, {s.Who.Honorific}. Kalau mendesak, telepon *{(s.Kube.Rules.Danger ?? DangerRules.Usual).Medical}* sekarang atau bawa ke IGD.";
        return Step.Reply(said) with { Aside = true, Notices = [new(to, new(words)) { AtOnce = awake || !better, Alone = true }] };
    }

    private static string Relief(Scene s) => s.Heard.Text.Contains("alhamdulillah", StringComparison.Ordinal) ? "Alhamdulillah" : "Syukurlah";

    /// <summary>True: it is better; false: it is not yet; null: not said.</summary>
    private static bool? Of(string text)
    {
        var w = AbsenRead.Words(text);
        if (w.Length is 0 or > 10) return null;
        // "Udh di igd", "sdh dibawa ke rs".
        if (w.Any(x => x is "udah" or "sudah" or "sdh" or "udh" or "dah") && w.Any(x => x is "igd" or "ugd" or "rs" or "rsud" or "puskesmas" or "klinik" or "dokter" or "bidan" or "ambulan" or "ambulans") && !w.Any(Not.Contains)) return true;
        for (var i = 0; i < w.Length; i++)
        {
            // "Ga usah bu udah padam" denies something else.
            var denied = (i == 0 || w[i - 1] is not ("udah" or "sudah" or "sdh" or "udh" or "dah")) && w[Math.Max(0, i - 3)..i].Any(Not.Contains);
            if (Fine.Contains(w[i])) return w[i] is "gapapa" or "gpp" || denied ? true : null;
            // Only a fire that dies is good news.
            if (Better.Contains(w[i]) && (w[i] != "mati" || w.Any(Fires.Contains))) return !denied;
        }
        return null;
    }
}
