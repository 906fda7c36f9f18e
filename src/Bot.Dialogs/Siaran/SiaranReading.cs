using System.Collections.Frozen;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What one message says about a broadcast: its text, who gets it, and when.</summary>
internal static class SiaranReading
{
    /// <summary>Asking words before a colon are no more than this.</summary>
    private const int FrameLength = 70;

    private static readonly FrozenSet<string> Everybody = Set("semua smua semuanya anggota agt anggotanya ibu ibu2 ibuibu emak emak2 bapak2 bunda teman temen teman2 temen2 kelompok grup group wa pengurus seluruh para warga pelanggan langganan pembeli peserta pelatihan kpm bpnt penerima bantuan yang ikut kita");
    private static readonly FrozenSet<string> Asking = Set("ke kepada kpd ka untuk utk buat tolong tlg mohon mau minta bisa ya yah dong bu pak bapak kak bot kirim kirimkan kirimin bikin buatkan pesan info isi isinya teks teksnya bunyinya begini berikut sekarang ini");

    /// <summary>Receivers a broadcast cannot be sent to: nobody among them has agreed to be written to.</summary>
    private static readonly FrozenSet<string> Outsiders = Set("tetangga warga kelurahan puskesmas dinas kader");

    /// <summary>
    /// "Umumkan ke semua: …": what stands behind the colon is the text, whatever it is about. Null when the words before it
    /// do more than ask to send.
    /// </summary>
    public static string? Colon(string raw)
    {
        var at = raw.IndexOf(':');
        if (at is <= 0 or > FrameLength || raw[(at + 1)..].Trim() is not { Length: > 0 } text) return null;
        if (at + 1 < raw.Length && char.IsAsciiDigit(raw[at - 1]) && char.IsAsciiDigit(raw[at + 1])) return null;
        var words = SiaranBody.Words(raw[..at]);
        if (!words.Exists(SiaranWords.Sends) || words.Exists(w => w.Contains("ingat", StringComparison.Ordinal) || w.Contains("inget", StringComparison.Ordinal)) && !words.Exists(Everybody.Contains)) return null;
        // "Ke peserta pelatihan pengemasan": which training stands behind.
        if (words.FindIndex(w => w is "peserta" or "pesertanya") is >= 0 and var whose && words.FindIndex(whose, w => w.StartsWith("pelatihan", StringComparison.Ordinal)) is > 0 and var which) words = words[..(which + 1)];
        return words.TrueForAll(w => SiaranWords.Sends(w) || Everybody.Contains(w) || Asking.Contains(w)) ? text : null;
    }

    /// <summary>"Umumkan ke peserta pelatihan: …" is for those of a training, and announces none.</summary>
    public static bool ToParticipants(string raw) => raw.IndexOf(':') is > 0 and var at && SiaranBody.Words(raw[..at]).Exists(w => w is "peserta" or "pesertanya");

    /// <summary>The text of a message that asks to broadcast; null when it has none.</summary>
    public static string? Typed(Scene s) => Colon(s.Heard.Raw) ?? (s.Meaning.Is(Intents.Siaran) ? WithoutPlace(s.Slots.Body) : null);

    /// <summary>"Siaran kedua, bawa celemek": which one it is stands before its text.</summary>
    private static string? WithoutPlace(string? body) => body?.IndexOf(',') is > 0 and var at && body[..at].Trim().ToLowerInvariant() is "kedua" or "ketiga" or "lagi" or "satu lagi" or "baru" or "yang baru" or "yang kedua" ? body[(at + 1)..].Trim() is { Length: > 0 } rest ? rest : null : body;

    public static SiaranDraft WithBody(SiaranDraft draft, string typed, Scene s)
    {
        var written = SiaranBody.Written(typed, s);
        return draft with { Body = written, Trouble = SiaranBody.Trouble(typed, s), Kind = SiaranBody.Kind(written), About = SiaranBody.About(typed, s), Seen = false, CostAgreed = false };
    }

    /// <summary>
    /// "Bukan senin tapi selasa": put right in the text. A day or an hour takes the place of the only one that stands there written out, other
    /// words the place of theirs. Null when nothing of the kind is said, or the text does not say it.
    /// </summary>
    public static SiaranDraft? Exchanged(SiaranDraft draft, Scene s)
    {
        if (Instead(s.Heard.Raw) is not var (from, to)) return draft.At is null && Slip(s.Heard.Raw) is { } hour && SiaranBody.SaidHour(draft.Body!) is { } stood
            ? draft with { Body = draft.Body!.Replace(stood, hour, StringComparison.OrdinalIgnoreCase), About = null, Seen = false, CostAgreed = false } : null;
        var now = SiaranBody.Written(to, s).TrimEnd('.');
        var was = now.EndsWith(s.Kube.Zone.Name, StringComparison.Ordinal) ? SiaranBody.SaidHour(draft.Body!) : now.Any(char.IsAsciiDigit) ? SiaranBody.DayIn(draft.Body!, s) : from;
        if (was is null || draft.Body!.IndexOf(was, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at)) return null;
        var body = string.Concat(draft.Body.AsSpan(0, at), was == from ? to : char.ToLowerInvariant(now[0]) == 'p' ? "p" + now[1..] : now, draft.Body.AsSpan(at + was.Length));
        return draft with { Body = char.ToUpperInvariant(body[0]) + body[1..], Kind = SiaranBody.Kind(body), Trouble = SiaranBody.Trouble(to, s), About = null, Seen = false, CostAgreed = false };
    }

    /// <summary>"Ganti jadi: …", "isinya: …": the text anew; null when the words before the colon say more.</summary>
    public static string? Rewritten(string raw) => raw.IndexOf(':') is > 0 and <= 24 and var at && raw[(at + 1)..].Trim() is { Length: > 3 } text
        && SiaranBody.Words(raw[..at]) is [_, ..] words && words.TrueForAll(w => w is "ganti" or "gnti" or "ubah" or "ubh" or "isi" or "isinya" or "jadi" or "jd" or "gini" or "begini" or "teks" or "teksnya" or "aja" or "tulis" or "yang" or "bener" or "benar") ? text : null;

    /// <summary>"Eh jam 7 deh": the hour that should have been said; null for anything else.</summary>
    private static string? Slip(string raw)
    {
        var words = raw.Trim().TrimEnd('.', '!').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is ["eh" or "Eh" or "ralat" or "salah" or "maaf", .. var rest] && rest is ["jam" or "jm" or "pukul", var hour, .. var more] && hour.Any(char.IsAsciiDigit) && more.Length <= 2 && Array.TrueForAll(more, w => w is "deh" or "ya" or "aja" or "pagi" or "siang" or "sore" or "malam" or "bu" or "dong" or "ding")
            ? string.Join(' ', new[] { "jam", hour }.Concat(more.Where(w => w is "pagi" or "siang" or "sore" or "malam"))) : null;
    }

    /// <summary>The two sides of "bukan … tapi …"; null when it is not said.</summary>
    public static (string From, string To)? Instead(string raw)
    {
        var text = raw.Trim().TrimEnd('.', '!', ' ');
        foreach (var not in (string[])["bukan ", "bkn ", "jangan ", "jgn "])
            foreach (var but in (string[])[" tapi ", " tp ", " tpi ", " melainkan ", " harusnya ", ", "])
                if (text.IndexOf(not, StringComparison.OrdinalIgnoreCase) is >= 0 and <= 8 and var at && text.IndexOf(but, at + not.Length, StringComparison.OrdinalIgnoreCase) is > 0 and var turn)
                    return (text[(at + not.Length)..turn].Trim(' ', ','), text[(turn + but.Length)..].Trim() is var to && to.EndsWith(" ya", StringComparison.OrdinalIgnoreCase) ? to[..^3] : to);
        return null;
    }

    /// <summary>"Pengurus aja", "ke semua": receivers and nothing else.</summary>
    public static bool OnlyWho(string raw) => SiaranBody.Words(raw) is [_, ..] words && words.Exists(w => Everybody.Contains(w) && w is not ("yang" or "ikut" or "kita"))
        && words.TrueForAll(w => Everybody.Contains(w) || w is "ke" or "kepada" or "untuk" or "utk" or "buat" or "bwt" or "cuma" or "cm" or "hanya" or "aja" or "aj" or "saja" or "doang" or "dulu" or "ya" or "yg");

    /// <summary>Who is meant, from the words around the text; the draft itself when nothing was said about it.</summary>
    public static SiaranDraft Who(SiaranDraft draft, Scene s, string? typed)
    {
        var frame = typed is not null && s.Heard.Raw.IndexOf(typed, StringComparison.Ordinal) is >= 0 and var at ? s.Heard.Raw.Remove(at, typed.Length) : s.Heard.Raw;
        var words = SiaranBody.Words(frame);
        var named = s.Heard.People.Where(p => !p.IsSpeaker && (typed is null || InFrame(p, s, typed))).ToList();
        if (words.Contains("kecuali") && named is not [])
        {
            var kept = SiaranReceivers.Of(s.Kube, s.Who.Id, Penerima.AnggotaAktif, []).Except(named.Select(p => p.Only).OfType<PersonId>());
            return draft with { To = Penerima.Orang, People = [.. kept.Order()], Unsettled = [.. named.Where(p => p.Only is null).Select(p => CatatIuran.Unsettle(p, null))], AskWho = false, CostAgreed = false };
        }
        // Names in the text are spoken about, not to; only a message understood as a broadcast names its receivers.
        var receivers = s.Meaning.Is(Intents.Siaran) ? s.Slots.People : [];
        List<PersonRead> meant = typed is null ? named : [.. receivers];
        if (meant.Count > 0) return Named(draft, meant);
        if (Others(draft, s, words) is { } others) return others;
        if (words.Exists(Outsiders.Contains)) return draft with { AskWho = true, CostAgreed = false };
        if (words.Contains("pengurus") || words.Contains("pengurusnya")) return draft with { To = Penerima.Pengurus, People = [], Unsettled = [], AskWho = false, CostAgreed = false };
        return words.Exists(w => Everybody.Contains(w)) && (typed is not null || words.Exists(w => w is "semua" or "semuanya" or "anggota"))
            ? draft with { To = Penerima.AnggotaAktif, People = [], Unsettled = [], AskWho = false, CostAgreed = false } : draft;
    }

    /// <summary>"Ke pelanggan", "ke KPM Kampung Baru", "ke peserta pelatihan"; null when none of them is said.</summary>
    private static SiaranDraft? Others(SiaranDraft draft, Scene s, List<string> words)
    {
        var plain = draft with { People = [], Unsettled = [], Area = null, AskWho = false, CostAgreed = false };
        if (words.Exists(w => w is "pelanggan" or "langganan" or "pembeli" or "pelanggannya")) return plain with { To = Penerima.Pelanggan };
        if (words.Contains("kpm") || words.Contains("penerima") && words.Exists(w => w is "bpnt" or "bantuan" or "sembako"))
            return plain with { To = Penerima.Kpm, Area = BpntAreas.In(s, string.Join(' ', words)) is [var (area, _), ..] ? area.Code : null };
        if (!words.Exists(w => w is "peserta" or "pesertanya") && !(words.Contains("ikut") && words.Exists(w => w.StartsWith("pelatihan", StringComparison.Ordinal)))) return null;
        var training = TrainingPick.Named(s, s.Kube.Trainings.All.Where(t => t.People.Count > 0), string.Join(' ', words)) is [.., var named] ? named : s.Kube.Trainings.Ahead.FirstOrDefault(t => t.People.Count > 0) ?? s.Kube.Trainings.All.LastOrDefault(t => t.People.Count > 0);
        return training is null ? plain with { AskWho = true } : plain with { To = Penerima.Peserta, People = [.. training.People.Select(p => p.Person).Order()] };
    }

    private static bool InFrame(PersonRead person, Scene s, string typed) =>
        s.Heard.Raw.IndexOf(typed, StringComparison.Ordinal) is var at && (at < 0 || person.At.Start < at || person.At.Start >= at + typed.Length);

    private static SiaranDraft Named(SiaranDraft draft, List<PersonRead> named) => draft with
    {
        To = Penerima.Orang, People = [.. named.Select(p => p.Only).OfType<PersonId>().Distinct()], Unsettled = [.. named.Where(p => p.Only is null).Select(p => CatatIuran.Unsettle(p, null))],
        AskWho = false, CostAgreed = false,
    };

    /// <summary>When it shall go out (UTC), looking ahead; null when no day and no hour was said.</summary>
    /// <param name="wish">True for a message that holds the text too: only the hour among the asking words counts.</param>
    public static DateTimeOffset? When(Scene s, bool wish)
    {
        if (wish && !s.Meaning.Is(Intents.Siaran)) return null;
        var reads = wish ? [] : s.Heard.Dates;
        var day = s.Slots.Date is { Value: { } said } ? said : reads.Select(d => SiaranBody.Day(d, s) ?? (d.Value >= s.Today ? d.Value : null)).FirstOrDefault(d => d is not null);
        var hour = s.Slots.Time ?? (wish || s.Heard.Times is not [var time, ..] ? null : time.Everyday(s.Kube.Zone.Local(s.Now).DateTime, day, past: false) ?? time.Suggest);
        if (day is null && hour is null) return null;
        var on = day ?? s.Today;
        var clock = hour ?? SiaranHours.On(s.Kube, on).From;
        var at = s.Kube.Zone.At(on, clock).ToUniversalTime();
        return day is null && at <= s.Now ? s.Kube.Zone.At(on.AddDays(1), clock).ToUniversalTime() : at;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
