using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Something this person is awaited at: a turn at the stall, a meeting, a training.</summary>
/// <param name="Title">At most 20 characters, for a button: "Jaga Senin, 23 Nov".</param>
/// <param name="Comes">What pressing its button says when she comes, and when she cannot.</param>
internal sealed record Acara(DateTimeOffset Start, string Title, string Comes, string Cannot);

/// <summary>
/// "Hadir", "bisa", "izin" and their like without context belong to the nearest event (4.0.12): each capability names what it
/// has for this person in the next two days, and this decides. Two within 24 hours are asked about.
/// </summary>
internal static class Acaras
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(48), Close = TimeSpan.FromHours(24);

    /// <summary>The one list of who has events. Each gives those of <c>s.Who</c> that are still open to an answer.</summary>
    private static IEnumerable<Acara> All(Scene s) =>
    [
        .. KehadiranJaga.Events(s),
        .. HadirPelatihan.Events(s).Select(e => new Acara(e.Start, e.Title, e.Comes, e.Cannot)),
        .. TugasKu.Events(s),
        .. JawabUndangan.Events(s).Select(e => new Acara(e.Start, e.Title, e.Comes, e.Cannot)),
    ];

    /// <summary>The step of a bare "hadir" or "izin"; null when the message is none, or when nothing is near.</summary>
    public static Step? Answer(Scene s)
    {
        if (Says(s) is not { } comes) return null;
        // Nobody says "ikut" to a turn at the stall.
        var joins = Typed.Plain(s.Heard.Raw).Contains("ikut", StringComparison.Ordinal);
        if (JawabUndangan.JustBegun(s) is { } begun) return begun;
        var near = (joins ? All(s).Where(a => !a.Comes.StartsWith("#jaga.", StringComparison.Ordinal)) : All(s)).Where(a => a.Start > s.Now && a.Start - s.Now <= Ahead).OrderBy(a => a.Start).Take(3).ToList();
        if (near is []) return null;
        string Does(Acara a) => comes ? a.Comes : a.Cannot;
        return near is [var first, var second, ..] && second.Start - first.Start <= Close
            ? Step.Reply(new Message($"Maksudnya yang mana, {s.Who.Call}?", [.. near.Select(a => new Choice(a.Title, Does(a)))]))
            : Commands.Run(s, Does(near[0]));
    }

    /// <summary>
    /// "Gabisa bsk, ada hajatan" that was taken for nothing: she has one thing on that day, and cannot come to it; of two she is asked. Null for all else.
    /// </summary>
    public static Step? Cannot(Scene s)
    {
        if (s.Talk.Now is not null || !s.Meaning.Is(Intents.Clarify, Intents.OutOfScope) || s.Heard.Dates is not [{ Value: { } day }] || JawabBaca.Said(s.Heard.Text) != Jawaban.Izin) return null;
        var there = All(s).Where(a => a.Start > s.Now && s.Kube.Zone.Date(a.Start) == day).Take(3).ToList();
        const string duty = "#jaga.izin:";
        return there switch
        {
            [] => null,
            [var only] when only.Cannot.StartsWith(duty, StringComparison.Ordinal) => KehadiranJaga.Izin(s, only.Cannot[duty.Length..], s.Heard.Raw.IndexOf(',') is > 0 and var at ? s.Heard.Raw[(at + 1)..].Trim() is { Length: > 3 } why ? why : null : null),
            [var only] => Commands.Run(s, only.Cannot),
            _ => Step.Reply(new Message($"Maksudnya yang mana, {s.Who.Call}?", [.. there.Select(a => new Choice(a.Title, a.Cannot))])),
        };
    }

    /// <summary>True for a word that she comes, false for one that she cannot, null for anything else.</summary>
    public static bool? Says(Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        foreach (var lead in (string[])["maaf ", "maap ", "insyaallah ", "insya allah ", "saya ", "aku ", "ya ", "iya ", "oke ", "ok ", "siap "]) if (said.StartsWith(lead, StringComparison.Ordinal)) said = said[lead.Length..];
        foreach (var end in (string[])[" bu", " ya", " kok", " dulu", " kak", " insyaallah"]) if (said.EndsWith(end, StringComparison.Ordinal)) said = said[..^end.Length];
        return said switch
        {
            "hadir" or "bisa" or "datang" or "dateng" or "ikut" or "insyaallah" or "insya allah" or "bisa hadir" or "bisa datang" or "saya hadir" or "siap hadir" or "pasti hadir" => true,
            "izin" or "ijin" or "gak bisa" or "ga bisa" or "nggak bisa" or "ngga bisa" or "tidak bisa" or "ndak bisa" or "gabisa" or "gk bisa" or "halangan" or "berhalangan" or "ada halangan" or "gak bisa datang" or "tidak bisa hadir" or "gak bisa hadir" => false,
            _ => null,
        };
    }
}
