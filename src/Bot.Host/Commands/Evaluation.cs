using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bot.Dialogs;

namespace Bot.Host;

/// <summary>
/// <c>understand --evaluate FILE.tsv</c>: every line (id, role, intent, utterance, slots as JSON; an optional sixth field is the moment
/// of speaking) is understood and compared with what it should be; the figures come out as a table a person can read.
/// With <paramref name="given"/> the wish is taken as told and only its slots are judged.
/// </summary>
internal sealed class Evaluation(IUnderstander understander, Roster roster, bool given = false)
{
    private sealed record Row(string Id, string Role, string Intent, string Text, JsonElement Slots, DateTimeOffset At, JsonElement Got, Marks Marks)
    {
        public string GotIntent => Got.GetProperty("intent").GetString()!;
        public double Confidence => Got.GetProperty("confidence").GetDouble();
        public bool Right => GotIntent == Intent;
    }

    private readonly UnderstandLine line = new(understander);

    public async Task RunAsync(string file, TextWriter to, bool misses, CancellationToken cancel = default)
    {
        var rows = new List<Row>();
        var number = 0;
        await foreach (var text in File.ReadLinesAsync(file, cancel))
        {
            number++;
            if (string.IsNullOrWhiteSpace(text) || text[0] == '#') continue;
            rows.Add(Judge(text, $"{file} line {number}"));
        }
        if (rows.Count == 0) throw new ImportException(file, "there is no line to evaluate");
        await Print(rows, Time(rows), to, misses);
    }

    private Row Judge(string text, string place)
    {
        if (text.Split('\t') is not [var id, var role, var intent, var said, var slots, ..] fields) throw new ImportException(place, "needs id, role, intent, utterance and slots, separated by tabs");
        try
        {
            var at = fields.Length > 5 ? DateTimeOffset.Parse(fields[5], CultureInfo.InvariantCulture) : DemoClock.Start;
            var should = JsonDocument.Parse(slots.Length == 0 ? "{}" : slots).RootElement;
            var now = roster.Zone.Local(at);
            var got = JsonDocument.Parse(given
                ? UnderstandLine.Given(id, role, now, said, roster.People, intent, roster.Goods, should.TryGetProperty("also", out _))
                : line.Answer(id, role, now, said, roster.People, roster.Goods)).RootElement;
            return new(id, role, intent, said, should, at, got, SlotMarks.Of(intent, should, got));
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new ImportException(place, e.Message);
        }
    }

    /// <summary>Microseconds per message on this one thread, each message several times: mean and 99th percentile.</summary>
    private (double Mean, double P99) Time(List<Row> rows)
    {
        const int Rounds = 5;
        var times = new List<double>(rows.Count * Rounds);
        for (var round = -2; round < Rounds; round++)
            foreach (var row in rows)
            {
                var start = Stopwatch.GetTimestamp();
                understander.Hear(row.Text, new Listening(roster.Zone.Local(row.At), row.Role, roster.People) { Goods = roster.Goods });
                if (round >= 0) times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        times.Sort();
        return (times.Average(), times[(int)(times.Count * 0.99)]);
    }

    private async Task Print(List<Row> rows, (double Mean, double P99) time, TextWriter to, bool misses)
    {
        var clear = rows.Where(r => r.Intent is not (Intents.Clarify or Intents.OutOfScope)).ToList();
        var marks = clear.Select(r => r.Marks).ToList();
        await to.WriteLineAsync($"lines                    {rows.Count}");
        await to.WriteLineAsync($"intent right             {Share(rows.Count(r => r.Right), rows.Count)}");
        await to.WriteLineAsync($"  of clear wishes        {Share(clear.Count(r => r.Right), clear.Count)}");
        await to.WriteLineAsync($"  out of scope, recall   {Recall(rows, Intents.OutOfScope)}");
        await to.WriteLineAsync($"  ask back, recall       {Recall(rows, Intents.Clarify)}");
        await to.WriteLineAsync($"strict (intent + core)   {Share(clear.Count(r => r.Right && r.Marks.Exact), clear.Count)}");
        await to.WriteLineAsync($"core slots exact         {Share(clear.Where(r => r.Right).Count(r => r.Marks.Exact), clear.Count(r => r.Right))} of those with the right intent");
        await to.WriteLineAsync($"core slots               precision {Share(marks.Sum(m => m.Hit), marks.Sum(m => m.Said))}, recall {Share(marks.Sum(m => m.Hit), marks.Sum(m => m.Wanted))}");
        await to.WriteLineAsync($"further slots            precision {Share(marks.Sum(m => m.FurtherHit), marks.Sum(m => m.FurtherSaid))}, recall {Share(marks.Sum(m => m.FurtherHit), marks.Sum(m => m.FurtherWanted))}");
        var also = rows.Where(r => r.Slots.TryGetProperty("also", out _)).ToList();
        if (also.Count > 0) await to.WriteLineAsync($"several wishes, all      {Share(also.Count(r => r.Right && SlotMarks.SameAlso(r.Slots, r.Got)), also.Count)}");
        var writes = rows.Where(r => !r.Right && !UnderstandLine.OnlyReads(r.GotIntent)).ToList();
        await to.WriteLineAsync($"wrong and confident      {rows.Count(r => !r.Right && r.GotIntent is not (Intents.Clarify or Intents.OutOfScope))}, of these with a writing intent {writes.Count}");
        await to.WriteLineAsync($"asked back               {Share(rows.Count(r => r.GotIntent == Intents.Clarify), rows.Count)}, of clear wishes {Share(clear.Count(r => r.GotIntent == Intents.Clarify), clear.Count)}");
        await to.WriteLineAsync($"rejected                 {Share(rows.Count(r => r.GotIntent == Intents.OutOfScope), rows.Count)}, of clear wishes {Share(clear.Count(r => r.GotIntent == Intents.OutOfScope), clear.Count)}");
        await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"µs per message           mean {time.Mean:F1}, p99 {time.P99:F1}"));
        await to.WriteLineAsync();
        await to.WriteLineAsync($"{"intent",-22}{"lines",7}{"right",7}{"slots",7}  further: hit, said, wanted");
        foreach (var group in rows.GroupBy(r => r.Intent).OrderBy(g => g.Key, StringComparer.Ordinal))
            await to.WriteLineAsync($"{group.Key,-22}{group.Count(),7}{group.Count(r => r.Right),7}{group.Count(r => r.Right && r.Marks.Exact),7}{group.Sum(r => r.Marks.FurtherHit),9}{group.Sum(r => r.Marks.FurtherSaid),6}{group.Sum(r => r.Marks.FurtherWanted),8}");
        await to.WriteLineAsync();
        await to.WriteLineAsync("taken for another        times");
        foreach (var pair in rows.Where(r => !r.Right).GroupBy(r => $"{r.Intent} -> {r.GotIntent}").OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
            await to.WriteLineAsync($"{pair.Key,-44}{pair.Count(),5}");
        if (!misses) return;
        await to.WriteLineAsync();
        foreach (var row in rows.Where(r => !r.Right || !r.Marks.Exact && (given || r.Intent != Intents.Clarify) || given && !r.Marks.FurtherExact))
            await to.WriteLineAsync($"{row.Id}\t{row.Role}\t{row.Text}\t{row.Intent} {row.Slots.GetRawText()}\t{row.GotIntent} {row.Confidence.ToString("F2", CultureInfo.InvariantCulture)} {row.Got.GetProperty("slots").GetRawText()}");
    }

    private static string Recall(List<Row> rows, string intent) => Share(rows.Count(r => r.Intent == intent && r.Right), rows.Count(r => r.Intent == intent));

    private static string Share(int part, int whole) => whole == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{part}/{whole} {100.0 * part / whole:F1} %");
}
