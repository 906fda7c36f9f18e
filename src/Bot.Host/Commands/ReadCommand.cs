using System.Text.Json;
using Bot.Dialogs;

namespace Bot.Host;

/// <summary>
/// <c>read</c> (D-13): each input line <c>{"kind":"money","at":"…","mode":"future","text":"…"}</c> gives the value of that kind on one
/// line. Optional: <c>id</c> (echoed), <c>role</c>, <c>group</c>, <c>numerals</c> (jv, su, min, bew, none). What cannot be read gives
/// <c>{"error":…}</c> with its line.
/// </summary>
internal sealed class ReadCommand(IReadOnlyList<Roster> rosters)
{
    public async Task RunAsync(TextReader lines, TextWriter to, CancellationToken cancel = default)
    {
        for (var number = 1; await lines.ReadLineAsync(cancel) is { } said; number++)
        {
            if (string.IsNullOrWhiteSpace(said)) continue;
            await to.WriteLineAsync(Answer(said.TrimStart('\ufeff'), number));
        }
    }

    private string Answer(string said, int number)
    {
        try
        {
            var fields = LineFields.Parse(said);
            var roster = Roster.Of(rosters, fields["group"]);
            var text = fields["text"] ?? throw new ChatLineException("text is missing");
            var at = roster.Zone.Local(fields.Instant("at") ?? DemoClock.Start);
            var context = new Listening(at, fields["role"] ?? "anggota", roster.People) { Past = Past(fields["mode"]), Numerals = Numerals(fields["numerals"]) };
            return ReadLine.Answer(fields["id"], Kind(fields["kind"]), ChatRoom.Bounded(text), context);
        }
        catch (ChatLineException e)
        {
            return JsonSerializer.Serialize(new LineError($"line {number}: {e.Message}"), LineJson.Default.LineError);
        }
    }

    private static ReadKind Kind(string? kind) => kind switch
    {
        "number" => ReadKind.Number, "money" => ReadKind.Money, "quantity" => ReadKind.Quantity,
        "date" => ReadKind.Date, "time" => ReadKind.Time, "datetime" => ReadKind.Datetime,
        _ => throw new ChatLineException("kind must be number, money, quantity, date, time or datetime"),
    };

    private static bool Past(string? mode) => mode switch
    {
        "past" => true, "future" or null => false, _ => throw new ChatLineException("mode must be future or past"),
    };

    private static NumeralSet Numerals(string? set) => set switch
    {
        "jv" => NumeralSet.Jawa, "su" => NumeralSet.Sunda, "min" => NumeralSet.Minang, "bew" => NumeralSet.Betawi, "none" or null => NumeralSet.None,
        _ => throw new ChatLineException("numerals must be jv, su, min, bew or none"),
    };
}
