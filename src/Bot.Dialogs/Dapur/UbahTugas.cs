using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Reads a wish about the division: "tuti jangan lauk, sayur aja", "ida tidak bisa", "tukar nur sama lela".</summary>
internal static class UbahTugas
{
    private static readonly (string Word, TugasDapur Task)[] Words =
    [
        ("belanja", TugasDapur.Belanja), ("pasar", TugasDapur.Belanja), ("nasi", TugasDapur.Nasi), ("menanak", TugasDapur.Nasi), ("lauk", TugasDapur.Lauk), ("goreng", TugasDapur.Lauk),
        ("sayur", TugasDapur.Sayur), ("kemas", TugasDapur.Kemas), ("bungkus", TugasDapur.Kemas), ("packing", TugasDapur.Kemas), ("antar", TugasDapur.Antar), ("anter", TugasDapur.Antar), ("kirim", TugasDapur.Antar),
    ];

    private static readonly string[] Away = ["tidak bisa", "gak bisa", "ga bisa", "nggak bisa", "ngga bisa", "ndak bisa", "gk bisa", "libur", "sakit", "izin", "halangan", "jangan ikut", "tidak ikut", "gak ikut"];

    private static readonly string[] Denying = ["jangan", "jgn", "jgan", "bkn", "gausah", "bukan", "tidak usah", "gak usah", "ga usah", "nggak usah", "tidak lagi", "gak bisa", "tidak bisa", "ga bisa"];

    /// <summary>The draft with the wish in it; null when nothing of the kind is said.</summary>
    public static TugasDraft? Read(TugasDraft d, Scene s)
    {
        var people = s.Heard.People.Where(p => !p.IsSpeaker && p.Only is { } one && s.Kube.Member(one) is { IsActiveMember: true }).OrderBy(p => p.At.Start).ToList();
        if (people is []) return null;
        if (GantiOrang.Read(s) is { } swap && Held(d, swap.Out, s) is { } hers)
            return Wish(d, new(swap.In, hers.Task)) with { Away = [.. d.Away.Where(p => p != swap.In).Append(swap.Out).Distinct()], Must = [.. d.Must.Where(m => m.Person != swap.Out && m.Person != swap.In), new(swap.In, hers.Task)] };
        if (people is [var a, var b] && Swaps(s.Heard.Text) && Job(d, a.Only!.Value) is { } x && Job(d, b.Only!.Value) is { } y) return Wish(Wish(d, new(x.Person, y.Task)), new(y.Person, x.Task));
        // One of the two rests that day: she steps in, the other rests.
        if (people is [var c, var e] && Swaps(s.Heard.Text) && (Job(d, c.Only!.Value) ?? Job(d, e.Only!.Value)) is { } held)
        {
            var other = held.Person == c.Only ? e.Only!.Value : c.Only!.Value;
            return Wish(d, new(other, held.Task)) with { Away = [.. d.Away.Where(p => p != other).Append(held.Person).Distinct()] };
        }
        var next = d;
        for (var i = 0; i < people.Count; i++)
        {
            // What stands behind a name is hers; before the only name it may be too: "yang ke pasar tuti".
            var from = i == 0 && people.Count == 1 ? 0 : people[i].At.Start;
            var until = i + 1 < people.Count ? people[i + 1].At.Start : s.Heard.Raw.Length;
            next = One(next, people[i].Only!.Value, Cut(s.Heard.Raw, from, until));
        }
        return next;
    }

    /// <summary>The task a sentence names; null when none or several.</summary>
    public static TugasDapur? Task(string said) => Tasks(said).Select(t => t.Task).Distinct().ToList() is [var one] ? one : null;

    private static string Cut(string raw, int from, int until) => raw[Math.Min(from, raw.Length)..Math.Min(Math.Max(until, from), raw.Length)].ToLowerInvariant();

    private static bool Swaps(string text) => text.Contains("tukar", StringComparison.Ordinal) || text.Contains("tuker", StringComparison.Ordinal);

    private static KitchenJob? Job(TugasDraft d, PersonId person) => d.Jobs.FirstOrDefault(j => j.Person == person);

    /// <summary>Her task as proposed, or the one she was sent before she said that she cannot.</summary>
    private static KitchenJob? Held(TugasDraft d, PersonId person, Scene s) =>
        Job(d, person) ?? (s.Kube.Kitchen.On(d.Day!.Value)?.Of(person).FirstOrDefault() is { } turn ? new KitchenJob(person, turn.Task) : null);

    private static TugasDraft One(TugasDraft d, PersonId person, string said)
    {
        var tasks = Tasks(said).ToList();
        if (tasks is [] && Away.Any(w => said.Contains(w, StringComparison.Ordinal))) return d with { Away = [.. d.Away.Append(person).Distinct()], Must = [.. d.Must.Where(m => m.Person != person)] };
        foreach (var (task, at) in tasks)
        {
            var denied = Denied(said[..at]);
            d = denied ? d with { Never = [.. d.Never.Append(new(person, task)).Distinct()], Must = [.. d.Must.Where(m => m != new KitchenJob(person, task))] } : Wish(d, new(person, task));
        }
        return d;
    }

    private static TugasDraft Wish(TugasDraft d, KitchenJob job) => d with
    {
        Must = [.. d.Must.Where(m => m.Person != job.Person), job], Never = [.. d.Never.Where(n => n != job)], Away = [.. d.Away.Where(p => p != job.Person)],
    };

    private static IEnumerable<(TugasDapur Task, int At)> Tasks(string said) =>
        Words.Select(w => (w.Task, At: said.IndexOf(w.Word, StringComparison.Ordinal))).Where(f => f.At >= 0).OrderBy(f => f.At);

    /// <summary>"jangan", "bukan", "gak usah" stands right before, within the same clause.</summary>
    private static bool Denied(string before)
    {
        var clause = before[(before.LastIndexOfAny([',', ';', '.']) + 1)..];
        return Denying.Any(w => clause.Contains(w, StringComparison.Ordinal));
    }
}
