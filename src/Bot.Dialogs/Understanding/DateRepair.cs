namespace Bot.Dialogs;

/// <summary>What two days in one message have to do with each other: the same day twice, from and until, the one that is right (grammar.md §7).</summary>
internal sealed partial class DateGrammar
{
    private static readonly ConceptSet Duty = ConceptSet.Of(Concept.Jaga, Concept.Tukar, Concept.Izin, Concept.Meeting, Concept.Hadir, Concept.Pelatihan, Concept.Absen);

    private enum Link { Apart, Touch, Comma, Until, Or, Mend }

    private void Join()
    {
        for (var k = 1; k < Dates.Count; k++)
        {
            var ((a, first, end), (b, second, next)) = (Dates[k - 1], Dates[k]);
            var link = Linked(end, second);
            if (a.Value is not { } left || b.Value is not { } right)
            {
                if (link == Link.Touch && b.Value is null && Weekday(first) is not null) { Dates[k - 1] = (b with { At = new(a.At.Start, b.At.End) }, first, next); Dates.RemoveAt(k--); }
                continue;
            }
            if (link == Link.Until && right >= left)
            {
                Dates.RemoveRange(k - 1, 2);
                PutStretch(first, next, left, right, StretchKind.Days);
                k = Math.Max(0, k - 2);
            }
            else if (link is Link.Touch or Link.Comma && Same(a, first, b, second, link) is { } one)
            {
                Dates[k - 1] = (one with { At = new(a.At.Start, b.At.End) }, first, next);
                Dates.RemoveAt(k--);
            }
            else if (link == Link.Mend && !Turns.Negated(t, second)) Dates.RemoveAt(--k);
        }
    }

    /// <summary>"sabtu 15 agustus", "besok senin", "15 agustus hari sabtu" as one day; null when they are two.</summary>
    private DateRead? Same(DateRead a, int first, DateRead b, int second, Link link)
    {
        var (left, right) = (a.Value!.Value, b.Value!.Value);
        var (day, other) = (Weekday(first), Weekday(second));
        if (day is { } weekday && other is null)
        {
            if (t[second].Day is { Kind: DayWordKind.Deictic or DayWordKind.Hari }) return left == right ? b : null;
            return (int)right.DayOfWeek == weekday ? b with { Weekday = false } : b with { Flags = [.. b.Flags, "weekday-mismatch"], Others = [.. b.Others, left] };
        }
        if (t[second].Day is { Kind: DayWordKind.Deictic, Value: 1 } && link == Link.Touch && t[first].Day is { Kind: DayWordKind.Tanggal }) return a;
        if (other is not { } said || day is not null) return day is null && other is null && left == right ? b.Flags.Count > 0 ? a : b : null;
        if ((int)left.DayOfWeek == said) return a;
        if (link == Link.Comma) return null;
        if (t[first].Day is { Kind: DayWordKind.Deictic, Value: 1 }) return new DateRead(Coming(said), a.At, [], []);
        if (t[first].Day is { Kind: DayWordKind.Deictic, Value: -1 }) return new DateRead(Latest(said, today.AddDays(-1)), a.At, [], []);
        return t[first].Day is { Kind: DayWordKind.Each } ? null : a with { Flags = [.. a.Flags, "weekday-mismatch"], Others = [.. a.Others, right] };
    }

    private int? Weekday(int at)
    {
        if (t[at].Day is { Kind: DayWordKind.Hari } && at + 1 < t.Count) at++;
        return t[at].Day is { Kind: DayWordKind.Weekday } day ? day.Value : null;
    }

    private Link Linked(int from, int to)
    {
        if (from >= to) return Link.Touch;
        if (Turns.Until(t, from) is > 0 and var words && from + words == to) return Link.Until;
        if (Turns.Mends(t, from, to)) return Link.Mend;
        var link = Link.Touch;
        for (var i = from; i < to; i++)
        {
            if (t[i].Kind != TokenKind.Symbol) return t[i].Text is "atau" or "atw" or "ato" && from + 1 == to ? Link.Or : Link.Apart;
            if (t[i].Is(",")) link = Link.Comma;
        }
        return link;
    }

    private bool EitherOr(Span a, Span b)
    {
        foreach (var token in t) if (token.At.Start >= a.End && token.At.End <= b.Start && token.Text is "atau" or "atw" or "ato") return true;
        return false;
    }

    /// <summary>"bukan sabtu, minggu", "besok gbs, lusa": what is denied goes where another day is left; a duty's day stays, its refusal is the message.</summary>
    private void Repair()
    {
        var duty = false;
        foreach (var token in t) duty |= token.Free && token.IsAny(Duty);
        for (var k = Dates.Count - 1; k >= 0 && Dates.Count > 1; k--)
        {
            var (read, first, next) = Dates[k];
            if (Turns.Negated(t, first)) Dates.RemoveAt(k);
            else if (Turns.Refused(t, next) > 0)
            {
                if (duty) Dates[k] = (read with { Refused = true }, first, next);
                else Dates.RemoveAt(k);
            }
        }
    }

    /// <summary>sebelum sabtu, paling lambat tgl 5, sampai jumat: that day, flagged (I-12).</summary>
    private void Limit()
    {
        for (var k = 0; k < Dates.Count; k++)
        {
            var (read, first, next) = Dates[k];
            if (Turns.BoundBefore(t, first, after: false) is not { Bound: not Bound.None } limit) continue;
            if (read.Value is { } day && Distance(limit.First) is { } far && limit.Bound != Bound.AtMost) Dates[k] = (read with { Value = far.From(day, limit.Bound), At = At(far.First, next), Weekday = false }, Own(far.First, first), next);
            else Dates[k] = (read with { Bound = limit.Bound, Flags = [.. read.Flags, "bound"] }, first, next);
        }
    }

    /// <summary>"2 hari sebelum tgl 20": how far before or after.</summary>
    private (int First, Func<DateOnly, Bound, DateOnly> From)? Distance(int limit)
    {
        if (limit < 1 || Units.At(t, limit - 1) is not ("hari" or "minggu" or "bulan") and not null) return null;
        var unit = Units.OneTime(t[limit - 1].Text) ?? (limit > 1 ? Units.At(t, limit - 1) : null);
        if (unit is not ("hari" or "minggu" or "bulan") || !t[limit - 1].Free) return null;
        var (count, first) = Units.OneTime(t[limit - 1].Text) is not null ? (1, limit - 1) : DayNumber(limit - 2, 99) is { } n && n.Next == limit - 1 ? (n.Value, limit - 2) : (0, 0);
        if (count == 0) return null;
        return (first, (day, bound) => (unit, bound == Bound.Before ? -count : count) switch { ("hari", var c) => Safe(day, c), ("minggu", var c) => Safe(day, 7 * c), (_, var c) => day.Year is > 10 and < 9900 ? day.AddMonths(c) : day });

        static DateOnly Safe(DateOnly day, int c) => day.Year is > 10 and < 9900 ? day.AddDays(c) : day;
    }

    private int Own(int first, int next)
    {
        for (var i = first; i < next; i++) if (t[i].Free) t[i].Owner = Owner.Date;
        return first;
    }
}
