using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// Somebody no group knows complains (D34, 08-decisions 2 no. 22): to the pendamping of the group she names, without a name, once a day. Where to answer
/// her stands in the sealed text only.
/// </summary>
internal static class LaporTamu
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>A stranger is answered this often a day while she writes it.</summary>
    private const int MostAnswers = 12;

    /// <summary>The answer to a stranger who complains; null when her message is about something else.</summary>
    public static Outcome? Answer(Arrival arrival, Incoming message, Talk talk, Known known, IUnderstander understander)
    {
        var running = talk.Now is { Draft: PengaduanDraft } now && known.Now - now.At <= Kept ? now : null;
        var (text, _, chose) = Hearing.Pressed(message, talk);
        var chosen = Stranger.ChoseGroup(text);
        var heard = understander.Hear(chosen ? talk.Wish ?? "" : text, new(Zone.Wib.Local(known.Now), "tetangga", []));
        if (heard.Word == GlobalWord.Berhenti || running is null && (message.Attachments is [_, ..] || !Begins(heard) || Bahaya.Of(heard.Text) is not null)) return null;
        var today = Zone.Wib.Date(known.Now);
        var before = talk.GreetedOn == today ? talk.Greeted : 0;
        if (before >= MostAnswers) return Outcome.Nothing;
        talk = talk with { Greeted = before + 1, GreetedOn = today, Wish = null };
        if (running is null && talk.ComplainedOn == today) return Stage.Answer(message, talk, Step.Reply("Laporan Bapak/Ibu hari ini sudah saya sampaikan. Kalau ada lagi, tulis besok ya."));
        if (known.Kube is not { } kube || running is null && !chosen && arrival.Everywhere.Count > 1) return Stranger.Ask(arrival, talk with { Kube = null }, known, text, "melapor");
        var scene = new Scene(known, kube, Stranger.Guest, heard, message, talk with { Now = running, Kube = kube.Id }) { Chose = chose, Groups = arrival.Everywhere };
        var step = running is null ? TulisPengaduan.Start(scene) : Goes(scene, running);
        return Stage.Play(scene, step.BoxFacts is [] ? step : step with { Keep = t => t with { ComplainedOn = today } }, null);
    }

    private static bool Begins(Heard heard) => PengaduanBaca.Opens(heard.Text) || heard.Meaning.Is("pengaduan") && heard.Meaning.Confidence >= 0.75;

    private static Step Goes(Scene s, Running now) => s switch
    {
        { Heard.Word: GlobalWord.Batal or GlobalWord.Stop } => TulisPengaduan.GivenUp(s),
        _ when Medium.Of(s.Message) is { } medium => TulisPengaduan.With(medium, now, s),
        _ => TulisPengaduan.Form.Answer(now, s) ?? TulisPengaduan.Form.Miss(now, s),
    };
}
