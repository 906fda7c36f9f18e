using System.Globalization;
using System.Text;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What the grammars found, in a trace: the words as written, the value, its flags and its other readings, in the order said.</summary>
internal sealed class ExplainedFinds
{
    private readonly List<(int Start, string Line)> found = [];
    private readonly Trace trace;
    private readonly Trace.Told wish;
    private readonly Reading r;

    private ExplainedFinds(Trace trace, Trace.Told wish)
    {
        (this.trace, this.wish, r) = (trace, wish, wish.Reading);
        Amounts();
        Counts();
        Days();
        Hours();
        Names();
    }

    public static void Write(StringBuilder text, Trace trace)
    {
        Explanation.Section(text, "What the grammars found");
        var any = false;
        foreach (var wish in trace.Wishes)
            foreach (var (_, line) in new ExplainedFinds(trace, wish).found.OrderBy(f => f.Start)) { Explanation.Line(text, line); any = true; }
        if (!any) Explanation.Line(text, "  nothing");
    }

    private bool In(int token) => token >= wish.First && token < wish.Next;

    private void Add(string kind, Span at, string value, IReadOnlyList<string>? flags = null, IEnumerable<string>? others = null)
    {
        var line = new StringBuilder($"  {kind} {Explanation.Quoted(r.Raw[at.Start..at.End])}: {value}");
        if (flags is { Count: > 0 }) line.Append($"; flags {string.Join(", ", flags)}");
        var or = others is null ? "" : string.Join(" or ", others);
        if (or.Length > 0) line.Append($"; other readings {or}");
        found.Add((at.Start, line.ToString()));
    }

    private Span At(int first, int next) => new(r.Tokens[first].At.Start, r.Tokens[next - 1].At.End);

    private void Amounts()
    {
        foreach (var (m, first, _) in r.Money)
            if (In(first)) Add("amount", m.At, $"{m.Value}{(m.Per is { } per ? $" per {per}" : "")}{(m.MustAsk ? ", to be asked" : "")}", m.Flags, m.Others.Select(o => o.ToString()));
        if (r.Wrong is { } wrong && In(wrong.First)) Add("amount taken back", wrong.Read.At, wrong.Read.Value.ToString());
    }

    private void Counts()
    {
        foreach (var (n, first, _) in r.Numbers)
            if (In(first)) Add("count", n.At, Count(n), n.Flags, n.Others.Select(Figure));
        foreach (var (n, first, _) in r.Ordinals) if (In(first)) Add("place in a row", n.At, Figure(n.Value), n.Flags);
        foreach (var (n, first, _) in r.Codes) if (In(first)) Add("number of a thing", n.At, Figure(n.Value));
    }

    private static string Count(NumberRead n) =>
        Figure(n.Value) + (n.Unit is { } unit ? " " + unit : "") + (n.Base is { } all && all != n.Value ? $" = {Figure(all)} {n.BaseUnit ?? "pieces"}" : "");

    private static string Figure(decimal value) => SlotJson.Plain(value).ToString(CultureInfo.InvariantCulture);

    private void Days()
    {
        var back = ReferenceEquals(r, trace.Reading) ? ", looking back" : ", looking forward";
        foreach (var (d, first, _) in r.Days.Dates)
            if (In(first)) Add("day", d.At, (d.Value is { } day ? Day(day) : "no day") + (d.Bound == Bound.None ? "" : $", {d.Bound}") + (d.Refused ? ", refused" : "") + back, d.Flags, d.Others.Select(Day));
        foreach (var (m, first, _) in r.Days.Months) if (In(first)) Add("month", m.At, $"{Say.Month(m.First)} {m.First.Year}{(m.Part == MonthPart.None ? "" : $", {m.Part} of it")}{back}");
        foreach (var (s, first, _) in r.Days.Stretches) if (In(first)) Add("stretch of days", s.At, $"{Day(s.From)} to {Day(s.Until)}{back}");
        foreach (var (o, first, _) in r.Days.Offsets) if (In(first)) Add("day before or after something", o.At, $"{o.Days.ToString(CultureInfo.InvariantCulture)} days{(o.Event is { } what ? $" from {what}" : "")}");
        foreach (var (c, first, _) in r.Days.Recurrences) if (In(first)) Add("again and again", c.At, $"{c.Every}, each {c.Interval.ToString(CultureInfo.InvariantCulture)}");
        if (r.Days.Implied is { } implied && In(implied.First) && implied.Read.Value is { } today) Add("day", implied.Read.At, $"{Day(today)}, implied");
    }

    private static string Day(DateOnly day) => $"{Say.Date(day)} ({day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})";

    private void Hours()
    {
        foreach (var (t, first, _) in r.Times)
            if (In(first)) Add("hour", t.At, Hour(t), t.Flags, t.Others.Select(TimeRead.Clock));
        foreach (var (d, first, _) in r.Durations) if (In(first)) Add("how long", d.At, d.Months > 0 ? $"{d.Months.ToString(CultureInfo.InvariantCulture)} months" : d.Length.ToString("c", CultureInfo.InvariantCulture));
    }

    private static string Hour(TimeRead t) =>
        (t.Value is { } hour ? TimeRead.Clock(hour) : t.Suggest is { } point ? $"no hour, perhaps {TimeRead.Clock(point)}" : "no hour") + (t.Until is { } end ? $" to {TimeRead.Clock(end)}" : "")
            + (t.Part == DayPart.None ? "" : $", {t.Part}") + (t.Prayer is { } prayer ? $", {prayer}" : "") + (t.Bound == Bound.None ? "" : $", {t.Bound}");

    private void Names()
    {
        foreach (var (p, first, _) in r.People) if (In(first)) Add("person", p.At, Person(p));
        foreach (var (number, first, next) in r.Receipts) if (In(first)) Add("receipt", At(first, next), number.Value);
        foreach (var (number, first, next) in r.Orders) if (In(first)) Add("order", At(first, next), number);
        foreach (var place in Places.All(new Clause(r, wish.First, wish.Next))) Add("place", At(place.First, place.Next), Explanation.Plain(place.Words));
    }

    private string Person(PersonRead p) =>
        p.IsSpeaker ? "the speaker"
        : p.Candidates.Count > 0 ? string.Join(" or ", p.Candidates.Select(Called))
        : "nobody of this group" + (p.Near.Count > 0 ? $", near {string.Join(", ", p.Near.Select(Called))}" : "");

    private string Called(PersonId id) => r.Context.Names.FirstOrDefault(p => p.Id == id)?.Nickname ?? id.Value;
}
