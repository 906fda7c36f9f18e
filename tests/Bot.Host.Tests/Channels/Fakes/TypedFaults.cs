using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Host.Tests;

/// <summary>
/// Faults of the providers, switched by typed words: what the next messages to Twilio (<c>wa</c>) or Telegram (<c>tg</c>) are answered,
/// how late and in which order their states come back, and whether what people write is brought twice.
/// </summary>
public sealed class TypedFaults
{
    public const string Help =
        """
          fault wa 503 3                  the next three messages over WhatsApp are answered 503 (also 429, or a Twilio code: 21610, 63018;
                                          63016 and its like are taken first and refused in the status)
          fault tg 429 2                  the same over Telegram (429, 429bare without a time, 403, 502)
          fault wa lost 1                 taken, and the connection dropped without an answer: nobody knows; also tg
          late 20                         states come back twenty seconds late (late 0: at once)
          order mixed                     states come back mixed up and doubled (usual), or: order right, order none
          twice on                        what people write is brought twice (twice off)
          sign wrong                      what Twilio brings is signed wrongly (sign missing, sign right)
          shut +6281200000009             her 24 hours are over: free text is taken and refused in the status
          week                            Telegram was silent for a week: the next update has a lower number
          rate 1                          Telegram takes so many messages at once from one chat, then one a second (0: any number)
          most 2                          Twilio takes so many calls at once (0: any number)
          list                            what is switched on; clear: nothing any more
        """;

    private readonly Lock guard = new();
    private readonly Dictionary<string, Queue<string>> faults = new() { ["wa"] = [], ["tg"] = [] };

    public TimeSpan Late { get; private set; }
    public string Order { get; private set; } = "mixed";
    public bool Twice { get; private set; }
    public int Rate { get; private set; } = 5;
    public int Most { get; private set; }
    public Signing Signing { get; private set; }

    /// <summary>Codes Twilio gives only afterwards, in the status of what it took.</summary>
    private static bool IsLater(string fault) => fault.Length == 5 && fault.StartsWith("63", StringComparison.Ordinal) && fault is not "63018" and not "63038";

    /// <summary>Does one line; what is to be said about it, null when it is no such line.</summary>
    public string? Do(string line)
    {
        lock (guard)
        {
            switch (line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                case ["fault", ("wa" or "tg") and var where, var what] when IsFault(where, what): Add(where, what, 1); break;
                case ["fault", ("wa" or "tg") and var where, var what, var times] when IsFault(where, what) && Number(times, 1, 1_000) is { } n: Add(where, what, n); break;
                case ["late", var seconds] when Number(seconds, 0, 86_400) is { } n: Late = TimeSpan.FromSeconds(n); break;
                case ["order", ("mixed" or "right" or "none") and var order]: Order = order; break;
                case ["twice", ("on" or "off") and var twice]: Twice = twice == "on"; break;
                case ["rate", var most] when Number(most, 0, 1_000) is { } n: Rate = n; break;
                case ["most", var most] when Number(most, 0, 1_000) is { } n: Most = n; break;
                case ["sign", ("right" or "wrong" or "missing") and var sign]: Signing = sign switch { "wrong" => Signing.Wrong, "missing" => Signing.Missing, _ => Signing.Right }; break;
                case ["clear"]:
                    foreach (var queue in faults.Values) queue.Clear();
                    (Late, Order, Twice, Rate, Most, Signing) = (TimeSpan.Zero, "mixed", false, 5, 0, Signing.Right);
                    break;
                case ["list"]: break;
                case [("fault" or "late" or "order" or "twice" or "rate" or "most" or "sign" or "clear" or "list"), ..]: return Help;
                default: return null;
            }
            return Listed();
        }
    }

    /// <summary>The answer the next message over a provider gets instead of the usual one; null: the usual one.</summary>
    public Answer? Next(string where)
    {
        lock (guard)
        {
            if (!faults[where].TryPeek(out var fault) || IsLater(fault)) return null;
            faults[where].Dequeue();
            return fault == "lost" ? Answer.TakenThenSilence
                : where == "tg" ? TelegramAnswer(fault)
                : fault.Length == 5 ? new Answer(400, Error(fault).ToJsonString()) : fault == "429" ? new Answer(429, Error("20429").ToJsonString()) : fault == "502" ? Answer.BadGateway : new Answer(int.Parse(fault, CultureInfo.InvariantCulture), "<html><body>503</body></html>");
        }
    }

    /// <summary>The states a message that was taken goes through, in the order they come back; null: mixed, doubled, some left out.</summary>
    public IReadOnlyList<string>? States() => Order switch { "right" => ["sent", "delivered", "read"], "none" => [], _ => null };

    /// <summary>The code with which the next message is refused after it was taken; null: it is not.</summary>
    public int? Later()
    {
        lock (guard) return faults["wa"].TryPeek(out var fault) && IsLater(fault) ? int.Parse(faults["wa"].Dequeue(), CultureInfo.InvariantCulture) : null;
    }

    private static JsonObject Error(string code) => new() { ["code"] = int.Parse(code, CultureInfo.InvariantCulture), ["message"] = "contoh", ["status"] = 400 };

    private static Answer TelegramAnswer(string fault) => fault switch
    {
        "429" => FakeTelegram.TooMany(3),
        "429bare" => FakeTelegram.TooMany(null),
        "403" => Answer.Json(403, FakeTelegram.Error(403, "Forbidden: bot was blocked by the user")),
        _ => Answer.BadGateway,
    };

    private static bool IsFault(string where, string what) => where == "tg" ? what is "429" or "429bare" or "403" or "502" or "lost" : what is "429" or "500" or "502" or "503" or "lost" || what.Length == 5 && what[0] is '2' or '6' && what.All(char.IsAsciiDigit);

    private void Add(string where, string what, int times)
    {
        for (var i = 0; i < times; i++) faults[where].Enqueue(what);
    }

    private string Listed() => $"{string.Join(", ", faults.Select(f => $"{f.Key}: {(f.Value.Count == 0 ? "no faults" : string.Join(", ", f.Value.GroupBy(x => x).Select(g => $"{g.Key} x{g.Count()}")))}"))}; states {Late.TotalSeconds:0} s late, order {Order}; twice {(Twice ? "on" : "off")}; rate {Rate}; most {Most}; sign {Signing.ToString().ToLowerInvariant()}";

    private static int? Number(string written, int least, int most) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most ? n : null;
}
