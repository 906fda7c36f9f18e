using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Attendance of a meeting being taken.</summary>
public sealed record AbsenDraft(MeetingId Meeting) : Draft
{
    /// <summary>Who was there; null: not yet said.</summary>
    public IReadOnlyList<PersonId>? Present { get; init; }

    /// <summary>Those away whose reason was said at the meeting.</summary>
    public IReadOnlyList<Attendee> Away { get; init; } = [];

    /// <summary>Names still to be settled: unknown, or fitting several.</summary>
    public IReadOnlyList<RollName> Unsettled { get; init; } = [];

    /// <summary>What was answered when a name had to be settled.</summary>
    public IReadOnlyList<NameAnswer> Answers { get; init; } = [];

    public IReadOnlyList<PersonId> Guests { get; init; } = [];
    public int OtherGuests { get; init; }

    /// <summary>The list was shown before: the next summary is the short one.</summary>
    public bool Again { get; init; }

    /// <summary>"Tutup rapat" waits for this attendance.</summary>
    public bool Closing { get; init; }
}

/// <summary>A name of the roll-call that is not clear, and whether it was said as being away.</summary>
public sealed record RollName(string Said, IReadOnlyList<PersonId> Candidates, bool Away);

/// <summary>Reads who was there out of a message: names, everybody, everybody but, those who promised, guests.</summary>
internal static class AbsenRead
{
    private static readonly string[] Excepts = ["kecuali", "selain", "minus", "tanpa", "kurang", "kcuali", "kec"];
    private static readonly string[] Drops = ["bukan", "hapus", "coret", "keluarin", "keluarkan", "batalin", "tidak", "gak", "nggak", "ga", "ndak"];
    private static readonly string[] Absent = ["gak", "ga", "nggak", "ngga", "tidak", "tdk", "ndak", "kagak", "ora", "belum", "blm", "absen", "alpa", "bolos", "berhalangan", "izin", "ijin", "sakit", "pulang"];
    private static readonly string[] Everyone = ["semua", "semuanya", "smua", "smuanya", "smw", "lengkap", "komplit", "komplet", "kabeh", "full", "fullteam"];
    private static readonly string[] Joins = ["dan", "sama", "ama", "sm", "serta", "plus", "&", "+", ",", "juga", "bu", "ibu", "pak", "bapak", "mak", "mbak", "kak", "teh", "uni"];

    /// <summary>The draft with what the message says; the same draft when it says nothing about who was there.</summary>
    public static AbsenDraft Take(AbsenDraft draft, Scene s)
    {
        var words = Words(s.Heard.Text);
        if (Promised(words)) return draft with { Present = AbsenWords.Promised(s.Kube, draft.Meeting).Where(a => a.Value == Kehadiran.Hadir).Select(a => a.Key).Order().ToList(), Unsettled = [] };
        var next = Guests(draft, s, words, out var rest);
        var all = words.Any(Everyone.Contains) || s.Meaning.Is(Intents.PertemuanAbsen) && s.Slots.Everybody;
        var (present, away) = Split(rest, s, all);
        if (!all && present is [] && away is []) return next;
        return Merge(next, s, all || present is [] && Others(words), present, away);
    }

    /// <summary>"Yang bilang bisa (7)".</summary>
    private static bool Promised(string[] words) => words.Contains("bilang") && words.Contains("bisa") || words.Contains("konfirmasi") && words.Contains("yang");

    /// <summary>"Yang gak datang ida sama marni", "cuma ida yang izin": all the others were there.</summary>
    private static bool Others(string[] words) => words is ["yang" or "yg", ..] || words.Contains("cuma") || words.Contains("hanya") || words.Contains("lainnya");

    private static AbsenDraft Merge(AbsenDraft draft, Scene s, bool all, List<PersonRead> present, List<(PersonRead Read, Kehadiran Why)> away)
    {
        var members = s.Kube.ActiveMembers.Select(m => m.Person).ToList();
        var guests = present.Select(p => p.Only).OfType<PersonId>().Where(p => !members.Contains(p)).ToList();
        var there = present.Select(p => p.Only).OfType<PersonId>().Where(members.Contains).ToList();
        var gone = away.Select(a => (a.Read.Only, a.Why)).Where(a => a.Only is { } p && members.Contains(p)).Select(a => new Attendee(a.Only!.Value, a.Why)).ToList();
        // A few names change what stands; a whole list takes its place.
        var kept = all ? members : draft.Present is { } before && (there.Count < 3 || s.Heard.Corrects || NameChanges.Adds(s.Heard.Text)) ? before : draft.Present is null && there is [] ? null : [];
        // "Yang lain hadir semua": not those just said to be away.
        if (all && AbsenRead.Words(s.Heard.Text) is var words && (words.Contains("lain") || words.Contains("lainnya") || words.Contains("sisanya") || words.Contains("selebihnya"))) kept = [.. members.Except(draft.Away.Select(a => a.Person))];
        IReadOnlyList<PersonId>? now = kept is null ? null : [.. kept.Union(there).Except(gone.Select(g => g.Person)).Order()];
        var unclear = present.Where(p => p.Only is null).Select(p => Unclear(p, false)).Concat(away.Where(a => a.Read.Only is null).Select(a => Unclear(a.Read, true))).ToList();
        return draft with
        {
            Present = now ?? (unclear is [] || unclear.All(u => u.Away) ? null : []),
            Away = [.. draft.Away.Where(a => now?.Contains(a.Person) != true && gone.TrueForAll(g => g.Person != a.Person)), .. gone.Where(g => g.Kehadiran != Kehadiran.TanpaKabar)],
            Unsettled = unclear,
            Guests = guests is [] ? draft.Guests : [.. draft.Guests.Union(guests).Order()],
        };
    }

    internal static RollName Unclear(PersonRead read, bool away) => new(read.Said, read.Candidates is [] ? read.Near : read.Candidates, away);

    /// <summary>"Tamu bu retno", "tamu 3 orang": guests, and the people who are none.</summary>
    private static AbsenDraft Guests(AbsenDraft draft, Scene s, string[] words, out List<PersonRead> rest)
    {
        rest = [.. s.Heard.People];
        var at = s.Heard.Raw.IndexOf("tamu", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || !words.Contains("tamu") && !words.Contains("tamunya")) return draft;
        var guests = rest.Where(p => p.At.Start > at).ToList();
        rest = [.. rest.Except(guests)];
        var known = guests.Select(p => p.Only).OfType<PersonId>().Where(p => s.Kube.Member(p) is not { IsActiveMember: true }).ToList();
        var number = words.SkipWhile(w => !w.StartsWith("tamu", StringComparison.Ordinal)).Skip(1).Take(2).Select(w => int.TryParse(w, out var n) && n is > 0 and < 100 ? n : 0).FirstOrDefault(n => n > 0);
        return draft with { Guests = [.. draft.Guests.Union(known).Order()], OtherGuests = number > 0 ? number : draft.OtherGuests + guests.Count(p => p.Only is null) };
    }

    private static (List<PersonRead> Present, List<(PersonRead, Kehadiran)> Away) Split(List<PersonRead> people, Scene s, bool all)
    {
        var (present, away) = (new List<PersonRead>(), new List<(PersonRead, Kehadiran)>());
        var raw = s.Heard.Raw.ToLowerInvariant();
        var roll = s.Meaning.Is(Intents.PertemuanAbsen);
        Kehadiran? after = null;
        // "Yg dtg wati, yuli, nur izin": behind such a lead a comma ends what "izin" is said of.
        var comes = people is [var first, ..] && Words(raw[..Math.Min(first.At.Start, raw.Length)]) is var lead && lead.Any(w => w is "hadir" or "datang" or "dateng" or "dtg") && !lead.Any(w => Absent.Contains(w));
        for (var i = people.Count - 1; i >= 0; i--)
        {
            var (read, end) = (people[i], i + 1 < people.Count ? people[i + 1].At.Start : raw.Length);
            var tail = Words(Cut(raw, read.At.End, end));
            var said = Why(tail) ?? (tail.All(Joins.Contains) && !(comes && tail.Contains(",")) ? after : null);
            after = said;
            if (read.IsSpeaker && !Listed(raw, read)) continue;
            var before = Words(raw[..Math.Min(read.At.Start, raw.Length)]);
            while (before is [.., var h] && Joins.Contains(h) && !h.Equals(",", StringComparison.Ordinal) && h.Length > 1 && h is not ("dan" or "sama" or "ama" or "sm" or "serta" or "plus" or "juga")) before = before[..^1];
            var dropped = before.Any(Excepts.Contains) || before is [.., var word] && Drops.Contains(word)
                || roll && s.Slots.Except.Any(e => e.Said == read.Said) || all && roll && s.Slots.People.Any(p => p.Said == read.Said);
            // Who comes late comes.
            if (tail.Take(2).Any(w => w is "telat" or "terlambat" or "nyusul" or "menyusul")) (said, dropped) = (null, false);
            if (said is not null || dropped) away.Insert(0, (read, said ?? Kehadiran.TanpaKabar));
            else present.Insert(0, read);
        }
        return (present, away);
    }

    /// <summary>What the words after a name say: she is ill, has leave, is not there; null when they say nothing of the kind.</summary>
    private static Kehadiran? Why(string[] tail)
    {
        if (tail.Contains("sakit")) return Kehadiran.Sakit;
        if (tail.Contains("izin") || tail.Contains("ijin")) return Kehadiran.Izin;
        return tail.Take(4).Any(Absent.Contains) ? Kehadiran.TanpaKabar : null;
    }

    /// <summary>"… lela dan saya", "saya juga hadir": the speaker is in the list.</summary>
    private static bool Listed(string raw, PersonRead me)
    {
        var before = Words(raw[..Math.Min(me.At.Start, raw.Length)]);
        return before is [.., "dan" or "sama" or "ama" or "plus" or "&" or "+" or ","] || Words(Cut(raw, me.At.End, raw.Length)) is ["hadir" or "juga" or "ada" or "dateng" or "datang", ..];
    }

    private static string Cut(string raw, int from, int to) => from < to && from < raw.Length ? raw[from..Math.Min(to, raw.Length)] : "";

    internal static string[] Words(string text) => text.Replace(",", " , ", StringComparison.Ordinal).Split([' ', '\n', '\t', '.', '!', ':', ';', '(', ')', '?'], StringSplitOptions.RemoveEmptyEntries);
}
