using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Minutes being written point by point.</summary>
public sealed record NotulenDraft(MeetingId Meeting) : Draft
{
    public IReadOnlyList<PoinDraft> Points { get; init; } = [];

    /// <summary>No more points: "selesai".</summary>
    public bool Done { get; init; }

    /// <summary>The last point has been asked about who does it.</summary>
    public bool Settled { get; init; } = true;

    /// <summary>The last point was read back already: only the next one is asked.</summary>
    public bool Told { get; init; }

    /// <summary>How many points the last message brought.</summary>
    public int Added { get; init; }

    /// <summary>The point being written anew, from 1; 0: none.</summary>
    public int Fixing { get; init; }

    /// <summary>Set when the ketua changes minutes that wait for her.</summary>
    public int? Editing { get; init; }

    public NotulenDraft WithLast(PoinDraft point) => this with { Points = [.. Points.SkipLast(1), point], Settled = true, Told = false, Added = 1 };
}

/// <summary>One point as it was said and read.</summary>
public sealed record PoinDraft(string Text)
{
    public IReadOnlyList<PersonId> People { get; init; } = [];
    public DateOnly? Due { get; init; }
    public Kesepakatan Outcome { get; init; }

    /// <summary>Somebody the point names, offered as who does it.</summary>
    public PersonId? Named { get; init; }
}

/// <summary>Reads points out of what was written: one, or several in numbered lines.</summary>
internal static class PoinRead
{
    private static readonly string[] Doing = ["yang urus", "yg urus", "yang ngurus", "yg ngurus", "yang mengurus", "yang ngurusin", "yg ngurusin", "yang urusin", "yang pegang", "yg pegang", "yang mengerjakan", "yang ngerjain", "yg ngerjain", "yang kerjakan", "yang tanggung jawab", "penanggung jawab", "pj nya", "pjnya", "pj:", "pj ", "petugasnya", "koordinator:", "koordinatornya", "diurus oleh", "diurus", "dikerjakan", "oleh"];
    private static readonly string[] Works = ["urus", "ngurus", "ngurusin", "beli", "beliin", "belanja", "hubungi", "tagih", "kumpulkan", "ngumpulin", "kumpulin", "antar", "bawa", "masak", "catat", "tanya", "tanyakan", "cari", "siapkan", "siapin", "bikin", "buat", "pesan", "jaga", "koordinator", "kabari", "ambil", "setor", "daftarkan", "hitung", "pegang"];
    private static readonly string[] Open = ["belum sepakat", "blm sepakat", "belum disepakati", "belum ada kesepakatan", "belum diputuskan"];
    private static readonly string[] Months = ["januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"];
    private static readonly string[] Days = ["senin", "selasa", "rabu", "kamis", "jumat", "sabtu"];
    private static readonly string[] Capitals = ["pmt", "iks", "bpnt", "pkh", "kube", "umkm", "nib", "dp"];

    /// <summary>The points of a message, in order; none when it is empty.</summary>
    public static IReadOnlyList<PoinDraft> All(Heard heard, Scene s) =>
        [.. Parts(heard.Raw).Select(p => One(heard, p.Start, p.End, s)).Where(p => p.Text.Length > 0)];

    /// <summary>Lines, and "1. … 2. …" inside a line.</summary>
    private static List<(int Start, int End)> Parts(string raw)
    {
        var first = 0;
        while (first < raw.Length && char.IsWhiteSpace(raw[first])) first++;
        var cuts = new List<int> { first };
        var number = Number(raw, first) is (1, _) ? 1 : 0;
        for (var i = first + 1; i < raw.Length; i++)
        {
            if (raw[i - 1] == '\n') cuts.Add(i);
            else if (number > 0 && char.IsWhiteSpace(raw[i - 1]) && Number(raw, i) is { } mark && mark.Value == number + 1) cuts.Add(i);
            else continue;
            if (Number(raw, i) is { } n) number = n.Value;
        }
        return [.. cuts.Select((c, n) => (c, n + 1 < cuts.Count ? cuts[n + 1] : raw.Length))];
    }

    /// <summary>"1." or "2)" at a place, and where its text begins.</summary>
    private static (int Value, int End)? Number(string raw, int at)
    {
        var i = at;
        while (i < raw.Length && char.IsAsciiDigit(raw[i]) && i - at < 2) i++;
        if (i == at || i >= raw.Length || raw[i] is not ('.' or ')')) return null;
        // "10.30" and "5.000" are no numbers of a line.
        return i + 1 < raw.Length && char.IsAsciiDigit(raw[i + 1]) ? null : (int.Parse(raw.AsSpan(at, i - at), System.Globalization.CultureInfo.InvariantCulture), i + 1);
    }

    private static PoinDraft One(Heard heard, int start, int end, Scene s)
    {
        if (Number(heard.Raw, start) is { } number) start = number.End;
        while (start < end && (char.IsWhiteSpace(heard.Raw[start]) || heard.Raw[start] is '-' or '•' or '*')) start++;
        var part = heard.Raw[start..end];
        var lower = part.ToLowerInvariant();
        var people = heard.People.Where(p => p.Only is not null && p.At.Start >= start && p.At.End <= end).ToList();
        var (does, cut) = Does(lower, people, start);
        var text = Clean(heard.Raw, start, cut is { } c ? start + c : end, people, s);
        var days = heard.Dates.Where(d => d.At.Start >= start && d.At.End <= end && Ahead(d, s.Today) is not null).ToList();
        return new(text)
        {
            People = does,
            Due = (days.Find(d => d.Bound is Bound.AtMost or Bound.Before) ?? (days.Count == 1 ? days[0] : null)) is { } due ? Ahead(due, s.Today) : null,
            Outcome = Open.Any(o => lower.Contains(o, StringComparison.Ordinal)) ? Kesepakatan.BelumSepakat : Kesepakatan.Sepakat,
            Named = people is [var named, ..] ? named.Only : null,
        };
    }

    /// <summary>A day said in minutes lies before us, though the words may have been read as a day of the past; null for one that is gone.</summary>
    public static DateOnly? Ahead(DateRead read, DateOnly today) => read.Value switch
    {
        null => null,
        { } day when day >= today => day,
        { } day when read.Weekday && day.AddDays(7) >= today => day.AddDays(7),
        { } day when today.DayNumber - day.DayNumber > 60 && day.AddYears(1) >= today => day.AddYears(1),
        _ => null,
    };

    /// <summary>Who does it, and where the words that only say so begin; "yang urus bu tuti sama bu lela" is cut off, a person at work is not.</summary>
    private static (IReadOnlyList<PersonId> People, int? Cut) Does(string lower, List<PersonRead> people, int start)
    {
        if (people is []) return ([], null);
        foreach (var words in Doing)
        {
            var at = lower.LastIndexOf(words, StringComparison.Ordinal);
            if (at < 0 || at > 0 && char.IsLetter(lower[at - 1])) continue;
            var named = people.Where(p => p.At.Start - start >= at).ToList();
            if (named is []) continue;
            var before = lower[..at].TrimEnd(' ', ',', '.', ';', '(', '-', ':');
            var left = lower[Math.Min(lower.Length, named[^1].At.End - start)..].Trim(' ', '.', ')', '!');
            return (Ids(named), before.Length >= ProposeMinutes.LeastText && (left.Length == 0 || left is ['p' or 's' or ',', ..] && left.Split(' ').Length <= 6) ? before.Length : null);
        }
        var first = people[0].At.Start - start;
        if (first > 4 || lower[..first].Trim() is not ("" or "bu" or "pak" or "ibu")) return ([], null);
        var list = people.TakeWhile((p, n) => n == 0 || lower[Math.Min(lower.Length, people[n - 1].At.End - start)..(p.At.Start - start)].Split([' ', ',', '&'], StringSplitOptions.RemoveEmptyEntries).All(w => w is "dan" or "sama" or "bu" or "pak" or "ibu")).ToList();
        var next = lower[Math.Min(lower.Length, list[^1].At.End - start)..].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return next is not null && Works.Contains(next) ? (Ids(list), null) : ([], null);
    }

    private static IReadOnlyList<PersonId> Ids(List<PersonRead> people) => [.. people.Select(p => p.Only!.Value).Distinct()];

    /// <summary>As it is printed: names, months and short words as they are written, one line, no marks, no full stop.</summary>
    private static string Clean(string raw, int start, int end, List<PersonRead> people, Scene s)
    {
        var text = new System.Text.StringBuilder();
        var at = start;
        foreach (var person in people.Where(p => p.At.End <= end).OrderBy(p => p.At.Start))
        {
            if (person.At.Start < at) continue;
            text.Append(raw, at, person.At.Start - at).Append(s.Call(person.Only!.Value));
            at = person.At.End;
        }
        text.Append(raw, at, Math.Max(0, end - at));
        var words = Say.Quote(text.ToString(), 4_000).Trim(' ', '.', ',', ';', '-', '(', '"').Split(' ').Select(Word);
        var line = string.Join(' ', words);
        return line.Length == 0 ? "" : char.ToUpperInvariant(line[0]) + line[1..];
    }

    private static string Word(string word)
    {
        var plain = word.Trim(',', '.', ';', ':').ToLowerInvariant();
        return Months.Contains(plain) || Days.Contains(plain) ? char.ToUpperInvariant(word[0]) + word[1..]
            : Capitals.Contains(plain) && word.All(c => !char.IsUpper(c)) ? word.ToUpperInvariant() : word;
    }
}
