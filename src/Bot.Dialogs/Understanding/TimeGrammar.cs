namespace Bot.Dialogs;

/// <summary>The hours, parts of the day and prayers of a message (grammar.md §5; I-10, I-11, I-12, I-15). Runs after the days are known.</summary>
internal sealed partial class TimeGrammar
{
    private readonly List<Token> t;
    private readonly Listening context;
    private readonly DateTime now;
    private readonly DateGrammar days;
    private readonly bool past;
    private readonly List<Found> found = [];

    /// <summary>What stands in one place: an hour, a part of the day or a prayer, not yet put together.</summary>
    private sealed record Found(int First, int Next)
    {
        public ClockFound? Hour { get; init; }
        public ClockFound? End { get; init; }
        public DayPart Part { get; init; }
        public DayPart EndPart { get; init; }
        public string? Prayer { get; init; }
        public Bound Bound { get; init; }
        public int Zone { get; init; }
        public TimeOnly? Point { get; init; }
        public int Shift { get; init; }
    }

    public List<(TimeRead Read, int First, int Next)> Times { get; } = [];
    public List<(DurationRead Read, int First, int Next)> Durations { get; } = [];

    public TimeGrammar(List<Token> tokens, Listening listening, DateTime moment, DateGrammar dates, bool pastMode)
    {
        (t, context, now, days, past) = (tokens, listening, moment, dates, pastMode);
        if (!Worth()) return;
        for (var i = 0; i < t.Count;)
        {
            var next = One(i);
            i = next > i ? next : i + 1;
        }
        if (found.Count == 0) return;
        Together();
        foreach (var one in found) Put(one);
        Repair();
        Recur();
    }

    /// <summary>A message without a word of the clock, an hour with minutes or a duration has nothing here.</summary>
    private bool Worth()
    {
        if (context.TimeSlot) return true;
        foreach (var token in t)
            if (token.Clock is not null || token.IsNumber && (token.Text.Contains(':') || token.Text.Contains('.')) || Units.IsTimeWord(token.Text)) return true;
        return false;
    }

    private int One(int i)
    {
        var token = t[i];
        if (!token.Free) return token.Owner == Owner.Date && token.Text is "semalam" or "semalem" or "smlm" ? Part(i) : i + 1;
        if (token.Clock is { } word)
        {
            var next = word.Kind switch
            {
                ClockWordKind.Marker => Marked(i),
                ClockWordKind.Part => word.Name is not null && AfterPrayerWord(i) ? Prayer(i) : Part(i),
                ClockWordKind.Prayer => Prayer(i),
                ClockWordKind.Middle => Middle(i),
                ClockWordKind.Set => Bare(i),
                _ => i + 1,
            };
            if (next > i + 1 || word.Kind is not (ClockWordKind.Set or ClockWordKind.Marker)) return next;
        }
        if (token.IsNumber || token.Numeral is not null || Units.OneTime(token.Text) is not null) return Moment(i) ?? Lasting(i) ?? Bare(i);
        return i + 1;
    }

    /// <summary>jam 10, pukul 10.30, jam 9-11; "jam dinding" and "2 jam" are none.</summary>
    private int Marked(int i)
    {
        var at = i + 1;
        while (at < t.Count && at <= i + 3 && t[at].Free && t[at].Text is "jadi" or "jd" or "menjadi" or "ke" or "diganti" or "ganti" or "geser" or "pindah" or "antarnya" or "dimajuin" or "dimundurin") at++;
        if (ClockReader.Read(t, at, marked: true) is not { } hour) return i + 1;
        return Clock(i, hour, marked: true);
    }

    /// <summary>An hour without "jam": beside a part, a zone or a day, or written as a range of hours (grammar.md §5).</summary>
    private int Bare(int i)
    {
        if (ClockReader.Read(t, i, marked: false) is not { } hour) return Skip(i);
        if (i > 0 && t[i].IsNumber && (t[i - 1].Is("-") || t[i - 1].Is("/") || t[i - 1].Text is "rp" or "@")) return Skip(i);
        var after = hour.Next < t.Count ? t[hour.Next] : null;
        var colon = t[i].IsNumber && t[i].Text.Contains(':');
        var beside = after is { Free: true } && (after.Clock is { Kind: ClockWordKind.Zone } || PartBeside(hour, after));
        if (hour.Dotted) beside |= BesideDay(i, hour.Next) && Units.At(t, hour.Next) is null && after?.Numeral is not { Kind: NumeralKind.Scale };
        else if (t[i].Numeral is { Kind: NumeralKind.Half } || t[i].Clock is { Kind: ClockWordKind.Set }) beside |= hour.Next > i + 1 && BesideDay(i, hour.Next) && Units.At(t, hour.Next) is null;
        else if (hour.Fixed && !hour.Dotted && hour.Minutes > 12 * 60 && !context.TimeSlot) beside = beside && after!.Clock!.Kind == ClockWordKind.Zone;
        if (!beside && !colon && !(context.TimeSlot && Units.At(t, hour.Next) is null) && !RangeOfHours(hour)) return Skip(i);
        if (hour.Minutes > 24 * 60 && !colon && !context.TimeSlot) return Skip(i);
        return Clock(i, hour, marked: false);
    }

    /// <summary>Past the whole number, so that its last word is not read alone.</summary>
    private int Skip(int i) => NumberGrammar.Read(t, i, "") is { } n ? n.Next : i + 1;

    private static bool PartBeside(ClockFound hour, Token after) =>
        after.Clock is { Kind: ClockWordKind.Part or ClockWordKind.Prayer } && (hour.Minutes < 13 * 60 || hour.Dotted);

    private bool BesideDay(int first, int next)
    {
        if (first > 0 && t[first - 1].Owner is Owner.Date or Owner.Time) return true;
        return next < t.Count && t[next].Owner == Owner.Date;
    }

    /// <summary>09.00-11.00, and 7-9 malam.</summary>
    private bool RangeOfHours(ClockFound hour)
    {
        if (Turns.Until(t, hour.Next) is not (> 0 and var words) || ClockReader.Read(t, hour.Next + words, marked: false) is not { } end || end.Minutes > 24 * 60) return false;
        if (hour.Dotted) return end.Dotted;
        return end.Next < t.Count && t[end.Next].Free && t[end.Next].Clock is { Kind: ClockWordKind.Part or ClockWordKind.Zone } && hour.Minutes <= 12 * 60 && end.Minutes <= 12 * 60;
    }

    /// <summary>What follows an hour: its part, its zone, its end; and the limit before it.</summary>
    private int Clock(int first, ClockFound hour, bool marked)
    {
        var next = hour.Next;
        var one = new Found(first, next) { Hour = hour };
        Tail(ref one, ref next, end: false);
        if (ClockReader.Turned(t, hour with { Next = next }) is { } turned && one.Part != DayPart.None) (one, next) = (one with { Hour = turned }, turned.Next);
        if (Turns.Until(t, next) is > 0 and var words)
        {
            var at = next + words;
            var again = at < t.Count && t[at].Free && t[at].Clock is { Kind: ClockWordKind.Marker };
            if (ClockReader.Read(t, again ? at + 1 : at, marked || again) is { Minutes: <= 24 * 60 } end && (again || Units.At(t, end.Next) is null && !Scale(end.Next)))
            {
                one = one with { End = end };
                next = end.Next;
                Tail(ref one, ref next, end: true);
            }
        }
        if (next + 1 < t.Count && t[next].Is("ke") && t[next + 1].Text is "atas" or "bawah") { one = one with { Bound = t[next + 1].Is("atas") ? Bound.AtLeast : Bound.AtMost }; next += 2; }
        else if (next < t.Count && t[next].Text is "keatas" or "kebawah") { one = one with { Bound = t[next].Is("keatas") ? Bound.AtLeast : Bound.AtMost }; next++; }
        if (one.Bound == Bound.None && one.End is null && Turns.BoundBefore(t, first, after: true) is { Bound: not Bound.None } limit) one = one with { Bound = limit.Bound, First = limit.First };
        if (Roughly(one.First, next)) one = one with { Hour = one.Hour!.Value with { Approx = true } };
        found.Add(one with { Next = next });
        Claim(one.First, next);
        return next;

        bool Scale(int i) => i < t.Count && t[i].Numeral is { Kind: NumeralKind.Scale };
    }

    /// <summary>"sekitar jam 10", "jam 10 kira2".</summary>
    private bool Roughly(int first, int next) => About(first - 1) || About(next);

    private bool About(int i) => i >= 0 && i < t.Count && t[i].Free && t[i].Text is "sekitar" or "sekitaran" or "kira" or "kurleb" or "skitar" or "kisaran";

    private void Tail(ref Found one, ref int next, bool end)
    {
        for (var turn = 0; turn < 2 && next < t.Count && t[next].Free; turn++)
        {
            var at = t[next].Day is { Kind: DayWordKind.Loose } && next + 1 < t.Count && t[next + 1].Clock is { Kind: ClockWordKind.Part } ? next + 1 : next;
            var part = t[at].Clock switch
            {
                { Kind: ClockWordKind.Part } word when !Shifts(at) => (DayPart)word.Value,
                { Kind: ClockWordKind.Prayer, Name: { } prayer } => ClockWords.PartOf(prayer),
                { Kind: ClockWordKind.Middle } when at + 1 < t.Count && t[at + 1].Clock is { Kind: ClockWordKind.Part, Value: (int)DayPart.Malam } => DayPart.Malam,
                _ => DayPart.None,
            };
            if (part != DayPart.None)
            {
                one = end ? one with { EndPart = part } : one with { Part = part };
                next = part == DayPart.DiniHari && Named(at + 1, "hari") || t[at].Is("tengah") ? at + 2 : at + 1;
            }
            else if (t[next].Clock is { Kind: ClockWordKind.Zone } zone) { one = one with { Zone = zone.Value }; next++; }
            else return;
        }
    }

    /// <summary>"jam 7 malam minggu": the part names the evening before that day, and belongs to the day as well as to the hour.</summary>
    private bool Shifts(int at) => t[at].Owner == Owner.Date;

    private bool Named(int i, string word) => i >= 0 && i < t.Count && t[i].Is(word);

    private void Claim(int first, int next) { for (var i = first; i < next; i++) if (t[i].Free && !(t[i].Day is { Kind: DayWordKind.Loose })) t[i].Owner = Owner.Time; }
}
