using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>One turn as it was said: from which letter or number to which, and the hours and the day said with it.</summary>
public sealed record TurnSaid(string First, string Last)
{
    public TimeOnly? From { get; init; }
    public TimeOnly? Until { get; init; }
    public DateOnly? On { get; init; }
    public Code? Area { get; init; }
}

/// <summary>Turns in a message: "nomor 1-250 jam 8.30-10, nomor 251-500 jam 10-12", "huruf a-m, n-z".</summary>
internal static class Giliran
{
    /// <summary>Two ends and where they stand in the text.</summary>
    public readonly record struct Span(int Start, int End, string First, string Last);

    private static readonly HashSet<string> Between = ["-", "–", "sampai", "sampe", "smp", "sd", "s/d", "hingga"];
    private static readonly HashSet<string> NumberWords = ["nomor", "no", "nomer", "nmr", "antrian", "antrean", "urut", "urutan", "kpm"];
    private static readonly HashSet<string> LetterWords = ["huruf", "inisial", "awalan", "abjad", "nama"];

    /// <summary>The turns of a message and its hours, each in the order said.</summary>
    public static (List<Span> Turns, List<Span> Hours) Read(string text)
    {
        var (turns, hours) = (new List<Span>(), new List<Span>());
        var w = Words(text);
        var (counted, clock) = (false, false);
        for (var i = 0; i < w.Count; i++)
        {
            if (w[i].Text is "jam" or "pukul" or "pkl") { clock = true; continue; }
            if (NumberWords.Contains(w[i].Text)) { (counted, clock) = (true, false); continue; }
            if (i + 2 >= w.Count || !Between.Contains(w[i + 1].Text)) { clock = false; continue; }
            var to = i + 2 + (i + 3 < w.Count && (w[i + 2].Text is "jam" or "pukul" || NumberWords.Contains(w[i + 2].Text) || LetterWords.Contains(w[i + 2].Text)) ? 1 : 0);
            var span = new Span(w[i].At, w[to].At + w[to].Text.Length, w[i].Text, w[to].Text);
            if (IsHours(span, clock, turns)) hours.Add(span);
            else if (span.First is [>= 'a' and <= 'z'] && span.Last is [>= 'a' and <= 'z'] || IsNumbers(span, counted)) turns.Add(span);
            else { clock = false; continue; }
            (i, clock) = (to, false);
        }
        return (turns, hours);
    }

    private static bool IsHours(Span span, bool clock, List<Span> turns) => Clock(span.First) is { } && Clock(span.Last) is { }
        && (clock || span.First.Contains('.') || span.First.Contains(':') || turns is [.., var last] && Number(last.Last) is { } end && Number(span.First) <= end);

    private static bool IsNumbers(Span span, bool counted) => Number(span.First) is > 0 and var first && Number(span.Last) is < 10_000 and var last && last >= first && (counted || last > 31);

    private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    public static TimeOnly? Clock(string word) => TimeOnly.TryParseExact(word.Replace(':', '.'), ["H.mm", "HH.mm", "%H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static List<(string Text, int At)> Words(string text)
    {
        var words = new List<(string, int)>();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is ' ' or ',' or ';' or '(' or ')' or '\n') { i++; continue; }
            var from = i;
            if (text[i] is '-' or '–') i++;
            else while (i < text.Length && text[i] is not (' ' or ',' or ';' or '(' or ')' or '\n' or '-' or '–')) i++;
            if (text[from..i].TrimEnd('.', ':', '?', '!') is { Length: > 0 } word) words.Add((word, from));
        }
        return words;
    }

    /// <summary>The turns with what was said of each: hours and days one by one where there are as many, else those said last before it.</summary>
    public static IReadOnlyList<TurnSaid> Of(string text, IReadOnlyList<(DateOnly Day, int At)> dates, IReadOnlyList<(Area Area, int At)> areas)
    {
        var (turns, hours) = Read(text);
        if (turns is []) return [];
        return [.. turns.Select((t, n) =>
        {
            var hour = hours.Count < 2 ? null : hours.Count == turns.Count ? hours[n] : hours.Where(h => h.Start > t.Start).Select(h => (Span?)h).FirstOrDefault();
            return new TurnSaid(t.First.ToUpperInvariant(), t.Last.ToUpperInvariant())
            {
                From = hour is { } h1 ? Clock(h1.First) : null, Until = hour is { } h2 ? Clock(h2.Last) : null,
                On = dates.Count < 2 ? null : dates.Count == turns.Count ? dates[n].Day : Before(dates, t.Start),
                Area = areas.Count < 2 ? null : Before(areas, t.Start).Code,
            };
        })];
    }

    private static T Before<T>(IReadOnlyList<(T Value, int At)> said, int at) => said.Any(d => d.At <= at) ? said.Last(d => d.At <= at).Value : said[0].Value;

    /// <summary>The turns of one day: with the hours said, else the day's hours shared out evenly, in whole five minutes.</summary>
    public static IReadOnlyList<BpntTurn> Turns(IReadOnlyList<TurnSaid> said, TimeOnly from, TimeOnly until)
    {
        if (said is []) return [];
        var minutes = (int)(until - from).TotalMinutes / said.Count / 5 * 5;
        return [.. said.Select((t, n) => Turn(t, t.From ?? from.AddMinutes(n * minutes), t.Until ?? (n == said.Count - 1 ? until : from.AddMinutes((n + 1) * minutes))))];
    }

    private static BpntTurn Turn(TurnSaid t, TimeOnly from, TimeOnly until) => Number(t.First) is { } first
        ? new(from, until) { FirstNumber = first, LastNumber = Number(t.Last) } : new(from, until) { FirstLetter = new(t.First), LastLetter = new(t.Last) };
}
