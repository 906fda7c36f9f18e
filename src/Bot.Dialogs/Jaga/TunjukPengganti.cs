using System.Collections.Frozen;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// "Bu Nur yang gantiin", "gantinya bu sri": whoever cannot come, or an officer for her, names who is to stand in. That person is asked; nothing
/// is decided over her head (D12).
/// </summary>
internal static class TunjukPengganti
{
    private static readonly FrozenSet<string> Nots = Set("tidak tdk gak ga gk nggak ngga enggak engga kagak ndak indak ora teu");
    private static readonly FrozenSet<string> Able = Set("bisa bs sanggup sempat sempet");
    private static readonly FrozenSet<string> Elsewhere = Set("siapa sapa tukar tuker tukeran tukaran rapat pertemuan pelatihan pmt dapur pesanan masak antar nomor hp ketua bendahara sekretaris tgl tanggal kapan harga");
    private static readonly FrozenSet<string> Around = Set("bu ibu buk mbak kak teh uni mpok aja saja ya yaa deh dong sama ke yg yang coba tanya tanyain mungkin biar");

    private static readonly FrozenSet<string> Standing = Set("gantiin gantikan gantiinnya menggantikan gantinya penggantinya pengganti digantiin digantikan diganti ngegantiin gantiinin");

    private const int MostWords = 14, ShortWords = 9;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Who is named to stand in; null when nobody is. An unknown or doubtful name is given as it was read.</summary>
    private static PersonRead? Named(Scene s)
    {
        var words = IzinWords.Words(s.Heard.Text);
        var at = words.FindIndex(w => w.Contains("ganti", StringComparison.Ordinal) && !w.Contains("gantian", StringComparison.Ordinal));
        if (at < 0 || words.Count > MostWords || words.Exists(Elsewhere.Contains) || s.Heard.Text.Contains('?', StringComparison.Ordinal) || IzinWords.Offers(s.Heard.Text)) return null;
        // "Bu Nur gak bisa gantiin" names nobody.
        if (at > 0 && Nots.Contains(words[at - 1]) || at > 1 && Nots.Contains(words[at - 2]) && Able.Contains(words[at - 1])) return null;
        return s.Heard.People.Where(p => !p.IsSpeaker && p.Only != s.Who.Id).OrderBy(p => p.At.Start).ToList() is [var first, ..] others && others.Count <= 2 ? first : null;
    }

    /// <summary>Whoever is named while it is asked who is to stand in: the name alone is enough there.</summary>
    public static PersonRead? Answered(Scene s) => Named(s)
        ?? (s.Heard.People is [{ IsSpeaker: false } only] && only.Only != s.Who.Id && IzinWords.Words(s.Heard.Text).Except(IzinWords.Words(only.Said)).All(Around.Contains) ? only : null);

    /// <summary>What is said before the name, as a reason: "sakit, bu ida yg gantiin".</summary>
    public static string Before(Scene s, PersonRead named)
    {
        var said = s.Heard.Raw[..Math.Min(named.At.Start, s.Heard.Raw.Length)];
        var cut = said.LastIndexOf(',');
        return cut > 0 ? Say.Quote(said[..cut].Trim(' ', ',', '.')) : "";
    }

    /// <summary>Why somebody cannot be asked to stand in; null when she can.</summary>
    public static Message? Wrong(Scene s, Duty duty, PersonRead named) => named.Only is not { } person ? Orang.Which(s, named)
        : new SeekSubstitute(s.Who.Id, duty.Id, s.Call, s.Now, person).Decide(s.Kube.After(new DutyAnswered(duty.Id, duty.Person, JawabanJaga.Izin, s.Now))) switch
        {
            Decision.Accepted => null,
            Decision.Refused { Why: TwiceADay } => new($"{s.Call(person)} sudah ada giliran {JagaWords.Day(duty.Day)}, {s.Who.Honorific}. Siapa yang menggantikan?"),
            Decision.Refused { Why: NoActiveMember } when s.Kube.Member(person) is not { Role: Peran.Anggota } => new($"{s.Call(person)} bukan anggota yang jaga, {s.Who.Honorific}. Siapa yang menggantikan?"),
            Decision.Refused { Why: NoActiveMember } => new($"{s.Call(person)} sedang tidak aktif jaga, {s.Who.Honorific}. Siapa yang menggantikan?"),
            Decision.Refused { Why: SwapWithSelf } => new($"{s.Call(person)} sendiri yang tidak bisa, {s.Who.Honorific}. Siapa yang menggantikan?"),
            _ => new($"Giliran itu sudah berubah, {s.Who.Honorific}.", [new("Jadwal jaga")]),
        };

    /// <summary>A stand-in named with an izin or after it; null when the message is about something else.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping }) || s.Kube.Rules.Jaga is null || Named(s) is not { } named) return null;
        var words = IzinWords.Words(s.Heard.Text);
        var day = JagaWords.Ahead(s) is [{ Value: { } said }, ..] ? said : (DateOnly?)null;
        var excused = words.Exists(w => w is "izin" or "ijin" or "gabisa" or "halangan" or "berhalangan") || words.Exists(Nots.Contains) && words.Exists(Able.Contains);
        if (excused && s.Member is { IsActiveMember: true } && (day is not null || words.Exists(w => w.StartsWith("jaga", StringComparison.Ordinal) || w is "piket" or "jago")))
            return KehadiranJaga.Next(s, day) is { } own ? KehadiranJaga.Excuse(s, own, named) : KehadiranJaga.NotOn(s, day);
        // "Iuran bu nur ganti 10 ribu" is about something else.
        if (words.Count > ShortWords || !words.Exists(Standing.Contains) && !words.Except(IzinWords.Words(named.Said)).All(w => w == "ganti" || Around.Contains(w)) || words.Exists(w => char.IsAsciiDigit(w[0]))) return null;
        var open = s.Kube.Rota.Ahead(s.Now).Where(d => d.Answer == JawabanJaga.Izin && (day is null || d.Day == day)).ToList();
        if (open.Find(d => d.Person == s.Who.Id) is { } mine) return Ask(s, mine, named);
        if (!s.May(Operation.JagaSusun, Right.Record)) return Nothing(s, words);
        // "Bu Ida gantiin bu nur": the one who cannot come is the other name.
        var whose = s.Heard.People.FirstOrDefault(p => p.Only != named.Only && !p.IsSpeaker)?.Only;
        return open.Find(d => whose is null || d.Person == whose) is { } hole ? Ask(s, hole, named) : Nothing(s, words);
    }

    /// <summary>It was said before that she cannot come: the named one is asked now, the others after her; the ketua hears of it.</summary>
    private static Step Ask(Scene s, Duty duty, PersonRead named)
    {
        if (named.Only is { } same && duty.Offered == same && duty.OfferedUntil > s.Now) return Step.Reply($"Sudah saya tanyakan ke {s.Call(same)}, {s.Who.Honorific}. Tunggu jawabannya ya.");
        if (Wrong(s, duty, named) is { } why) return Step.Reply(why);
        if (duty.Person == s.Who.Id && (Gantikan.Waits(s, duty) || duty.Seeking is null)) return Gantikan.Search(s, duty, s.Note(duty.Reason), named.Only);
        var (sought, which, asked) = ((Decision.Accepted)new SeekSubstitute(s.Who.Id, duty.Id, s.Call, s.Now, named.Only).Decide(s.Kube), JagaWords.Which(s.Kube, duty, s.Note), s.Call(named.Only!.Value));
        var after = sought.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        var next = Gantikan.Next(after, after.Rota.Find(duty.Id)!, s.Now, s.Call, s.Note);
        PersonId? ketua = IzinWords.KetuaOf(s.Kube, duty) is { } k && k != s.Who.Id && k != named.Only ? k : null;
        return Step.From(sought) with
        {
            Facts = [.. sought.Facts, .. next.Facts, .. Gantikan.Settled(s, duty)],
            Say = [new($"Baik, {s.Who.Honorific}. Saya tanyakan ke {asked} ya, untuk jaga {which}.")],
            Notices = [.. next.Notices, .. ketua is { } to ? new[] { new Notice(to, new($"{s.Who.Call} minta {asked} yang menggantikan {s.Call(duty.Person)} jaga {which}. Sudah saya tanyakan.")) { Expires = duty.Start } } : []],
        };
    }

    private static readonly string[] Plainly = ["yg gantiin", "yang gantiin", "yg gantikan", "yang gantikan", "yang menggantikan", "yg menggantikan", "digantiin", "gantinya", "penggantinya"];

    /// <summary>A stand-in is named and no turn is open: what can be done instead.</summary>
    private static Step? Nothing(Scene s, List<string> words) => GantiOrang.Said(s) is { } kitchen ? kitchen : Capabilities.Clear(s) || words.Count > 6 || !Plainly.Any(p => s.Heard.Text.Contains(p, StringComparison.Ordinal)) || s.Heard.Text.Contains("saya", StringComparison.Ordinal) ? null
        : s.May(Operation.JagaSusun, Right.Record) && s.Kube.Rota.Ahead(s.Now).FirstOrDefault() is { } next ? Step.Reply($"Tidak ada giliran jaga yang sedang dicarikan pengganti, {s.Who.Honorific}. Untuk mengganti satu hari, tulis misalnya *tgl {next.Day.Day} ganti ke Bu Ida*.", new Choice("Jadwal jaga"))
        : KehadiranJaga.Next(s, null) is { } own ? Step.Reply($"{s.Who.Pronoun} belum izin jaga. Kalau tidak bisa, tulis misalnya *{Say.DayName(own.Day).ToLowerInvariant()} saya gak bisa jaga, Bu Ida yang gantiin*.", new Choice("Giliran saya", "giliran saya kapan")) : null;
}
