using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A late yes or no to an offer or request whose time is over: what became of it, and what can be done. Nothing changes by it.</summary>
internal static class Terlambat
{
    /// <summary>So long, and so many, are remembered.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(3);
    private const int Most = 3;

    /// <summary>The questions of a conversation that somebody may still answer in vain.</summary>
    public static IReadOnlyList<Ask> Keep(Talk talk, DateTimeOffset now) => talk.Lapsed is [] && talk.Asks.All(a => a.Until > now) ? []
        : [.. talk.Asks.Where(a => a.Until <= now && a.What is StandInAsk or SwapAsk or OfferAsk).Concat(talk.Lapsed).Where(a => a.Until <= now && now - a.Until < Kept).Take(Most)];

    /// <summary>Its own button was pressed.</summary>
    public static Step? Pressed(Scene s, int? reference) => reference is > 0 && s.Talk.Lapsed.FirstOrDefault(a => a.Ref == reference && a.Kube == s.Kube.Id) is { } ask
        ? new Step { Say = [Said(ask, s)], Aside = true } : null;

    /// <summary>
    /// A word of answer: one that only its own buttons have, or any while nothing newer is asked. A bare yes only while it is the last thing shown.
    /// </summary>
    public static Step? Answered(Scene s)
    {
        if (s.Talk.Lapsed.FirstOrDefault(a => a.Kube == s.Kube.Id) is not { } ask) return null;
        var said = Typed.Plain(s.Heard.Raw);
        var last = s.Talk.ShownRef == ask.Ref;
        var own = said is not ("bisa" or "tidak bisa") && Offers(ask, said) && !s.Talk.Asks.Any(a => Offers(a, said));
        if (!own && !(Answers(s) && (last || !Typed.BareYes(s.Heard.Raw) && s.Talk.Asks.All(a => a.At < ask.At)))) return null;
        // Told once, it no longer comes before what is still open.
        return new Step { Say = [Said(ask, s)], Aside = true, Keep = t => t with { Lapsed = [.. t.Lapsed.Select(a => a.Ref == ask.Ref ? a with { At = DateTimeOffset.MinValue } : a)] } };
    }

    private static bool Offers(Ask ask, string said) => ask.Choices.Any(c => Typed.Plain(c.Title) == said);

    private static bool Answers(Scene s) => s.Heard.Answer != YesNo.None || s.Heard.Approves
        || Typed.Plain(s.Heard.Raw) is "bisa" or "siap" or "boleh" or "mau" or "bersedia" or "setuju" or "ambil" or "ya ambil" or "saya ambil" or "saya mau" or "saya bisa" or "ikut" or "saya ikut" or "lewat dulu" or "tidak bisa" or "gak bisa";

    private static Message Said(Ask ask, Scene s) => ask.What switch
    {
        StandInAsk a => new(s.Kube.Rota.Find(a.Duty) is { } duty ? StandIn(duty, s) : $"Giliran itu sudah lewat, {s.Who.Call}. Terima kasih sudah menjawab."),
        SwapAsk a => new(Swap(a, ask, s)),
        OfferAsk a => Offer(a, ask, s),
        _ => new(FormWords.OldButton(s.Who)),
    };

    private static string StandIn(Duty duty, Scene s)
    {
        var which = JagaWords.Which(s.Kube, duty, s.Note);
        if (duty.Status == StatusJaga.Libur) return $"Jaga {which} diliburkan, jadi tidak perlu digantikan. Terima kasih ya, {s.Who.Call}.";
        if (duty.Person == s.Who.Id) return $"Jaga {which} memang giliran {s.Who.Call}.";
        var over = duty.End <= s.Now ? "sudah lewat" : "sudah mulai";
        return duty.Answer != JawabanJaga.Izin ? $"Jaga {which} {over}, yang jaga {s.Call(duty.Person)}. Terima kasih sudah menjawab, {s.Who.Call}."
            : duty.End <= s.Now ? $"Jaga {which} {over}, jadi tidak perlu digantikan lagi. Terima kasih sudah menjawab, {s.Who.Call}."
            : $"Jaga {which} {over}, jadi tidak saya ubah lagi. Kalau {s.Who.Pronoun} masih bisa datang, hubungi {s.Holder(Jabatan.Ketua)} langsung ya.";
    }

    private static string Swap(SwapAsk a, Ask ask, Scene s)
    {
        var turn = a.Mine is { } id ? s.Kube.Rota.Find(id) : null;
        var from = a.By is { } by ? $" dari {s.Call(by)}" : "";
        return $"Permintaan tukar jaga{from} sudah lewat {Say.Moment(ask.Until, s.Kube.Zone)}, jadi jadwal tetap{(turn is null ? "" : $": {JagaWords.Which(s.Kube, turn, s.Note)} {s.Call(turn.Person)}")}."
            + (turn is { } mine && a.By is { } asker && mine.Person == asker && mine.Start - s.Now > JagaRules.LeastAhead ? $" Kalau masih bisa, tulis *tukar jaga dengan {s.Call(asker)}* ya, {s.Who.Honorific}." : "");
    }

    private static Message Offer(OfferAsk a, Ask ask, Scene s)
    {
        if (s.Kube.Trainings.Find(a.Training) is not { Status: not StatusPelatihan.Dibatalkan } t) return new($"Pelatihannya tidak jadi, {s.Who.Call}. Terima kasih sudah menjawab.");
        var name = PelatihanWords.Name(s, t);
        if (t.Has(s.Who.Id)) return new($"{s.Who.Call} sudah terdaftar di pelatihan {name}.");
        if (!t.Ahead || t.When.Start <= s.Now) return new($"Pelatihan {name} sudah mulai, jadi tempat tadi tidak bisa diambil lagi, {s.Who.Honorific}.");
        var gone = t.Offers is [_, ..] ? "jadi sekarang saya tawarkan ke yang berikutnya" : t.Free() > 0 ? "jadi saya lepas dulu" : "dan sekarang sudah terisi";
        var again = !t.Takes(s.Now) ? new Choice("Lihat pelatihan") : t.Free() > 0 ? new Choice("Ikut", "ikut pelatihan " + name) : new Choice("Antre lagi", "antre " + name);
        return new($"Waktu menjawab tempat di pelatihan {name} habis {Say.Moment(ask.Until, s.Kube.Zone)}, {gone}, {s.Who.Honorific}."
            + (!t.Takes(s.Now) ? " Pendaftarannya sudah ditutup." : $" Kalau masih mau, ketik *{again.Says}* ya."), [again]);
    }
}
