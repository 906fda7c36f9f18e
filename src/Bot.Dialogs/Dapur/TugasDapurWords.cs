using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>How a task of the kitchen is told to whoever has it.</summary>
internal static class TugasDapurWords
{
    /// <summary>"masak lauk mulai pukul 04.30 WIB di dapur Bu Wati"; shopping names its own day, carrying the hour of leaving.</summary>
    public static string What(Kube kube, DateOnly day, TugasDapur task, Func<PersonId, string> call)
    {
        var work = DapurWords.Work(task, DapurWords.IsSnacks(kube, day));
        if (kube.HoursOn(day) is not { } hours) return work;
        var at = $"pukul {DapurWords.Clock(hours.Of(task))} {kube.Zone.Name}";
        return task switch
        {
            TugasDapur.Belanja => $"belanja, {DapurWords.Day(day.AddDays(-1))} mulai {at}",
            TugasDapur.Antar => $"antar, berangkat {at} dari {DapurWords.Place(kube, call)}",
            _ => $"{work} mulai {at} di {DapurWords.Place(kube, call)}",
        };
    }

    public static readonly IReadOnlyList<Choice> CanOrNot = [new("Bisa"), new("Tidak bisa")];

    /// <summary>The task as it is sent (handbook D20; the second "Ibu/Bapak" is gone, 08-decisions section 3 no. 2).</summary>
    public static Message Sent(Kube kube, DateOnly day, KitchenJob job, Func<PersonId, string> call, Func<TextId?, string?> note) =>
        new($"Halo {call(job.Person)}, ini tugas untuk {Say.Date(day)} ({DapurWords.Load(kube, day, note)}): bagian {What(kube, day, job.Task, call)}. Bisa ya?", CanOrNot)
        {
            Template = new("tugas_dapur", [call(job.Person), $"{Say.Date(day)} ({DapurWords.Load(kube, day, note)})", What(kube, day, job.Task, call)]),
        };

    /// <summary>The evening before the task.</summary>
    public static Message Evening(TickScene t, DateOnly day, KitchenTurn turn)
    {
        var own = turn.Task == TugasDapur.Belanja ? day.AddDays(-1) : day;
        var what = $"Halo {t.Call(turn.Person)}, besok *{Say.Date(own)}* tugas dapur: bagian {Short(t.Kube, day, turn.Task, t.Call)}, untuk {(own == day ? "" : DapurWords.Day(day) + ", ")}{DapurWords.Load(t.Kube, day, t.Note)}.";
        return turn.Answer == JawabanDapur.Bisa ? new(what, turn.Task == TugasDapur.Belanja ? [List(day)] : []) : new(what + " Bisa ya?", [.. CanOrNot, .. turn.Task == TugasDapur.Belanja ? new[] { List(day) } : []]);
    }

    /// <summary>The morning itself.</summary>
    public static Message Morning(TickScene t, DateOnly day, KitchenTurn turn) =>
        new($"Selamat pagi {t.Call(turn.Person)}, hari ini tugas dapur: bagian {Short(t.Kube, day, turn.Task, t.Call)}.", turn.Task == TugasDapur.Belanja ? [List(day)] : []);

    private static Choice List(DateOnly day) => new("Daftar belanja", "#dapur.belanja:" + DapurWords.Iso(day));

    /// <summary>The same without the day: "belanja mulai pukul 07.00 WIB".</summary>
    private static string Short(Kube kube, DateOnly day, TugasDapur task, Func<PersonId, string> call) => task == TugasDapur.Belanja && kube.HoursOn(day) is { } hours
        ? $"belanja mulai pukul {DapurWords.Clock(hours.Shopping)} {kube.Zone.Name}" : What(kube, day, task, call);

    private const int Named = 3;

    /// <summary>One line of what its people have at the same hours, and who works the cooking day before or after too; empty when nobody has anything.</summary>
    public static string Beside(Scene s, DateOnly day, IReadOnlyList<KitchenJob> jobs)
    {
        var clashes = KitchenClashes.Of(s.Kube, day, jobs);
        List<string> said = [.. clashes.Where(c => c.Meeting is null).Select(c => c.Duty is { } duty
            ? $"{s.Call(c.Job.Person)} jaga {DapurWords.Day(duty.Day)} pukul {JagaWords.Hours(s.Kube, duty)}" : $"{s.Call(c.Job.Person)} {DapurWords.Work(c.Kitchen!.Value.Task)} untuk {DapurWords.Day(c.Kitchen.Value.Day)}").Distinct()];
        if (clashes.FirstOrDefault(c => c.Meeting is not null)?.Meeting is { } meeting) said.Add($"{PertemuanWords.Kind(meeting.Kind)} {PertemuanWords.Of(s).Day(meeting)} pukul {Say.Hour(meeting.Start, s.Kube.Zone)}");
        List<string> all = [.. said is [] ? Array.Empty<string>() : [$"Perhatikan, jamnya sama: {Say.List([.. said.Take(Named), .. said.Count > Named ? [$"{said.Count - Named} lagi"] : Array.Empty<string>()])}."],
            .. KitchenClashes.Running(s.Kube, day, jobs).Select(r => $"{DapurWords.Day(r.Day)} juga bertugas: {(r.People.Count > Named ? $"{r.People.Count} orang" : Say.List([.. r.People.Select(s.Call)]))}.")];
        return all is [] ? "" : "\n" + string.Join(' ', all);
    }

    /// <summary>"Belanja: Bu Yuli, Bu Rohmah", a line a task; who cannot is marked.</summary>
    public static string Lines(IEnumerable<KitchenJob> jobs, Func<PersonId, string> call, Func<KitchenJob, string>? mark = null, bool snacks = false) =>
        string.Join("\n", jobs.GroupBy(j => j.Task).OrderBy(g => g.Key).Select(g => $"{DapurWords.Task(g.Key, snacks)}: {string.Join(", ", g.Select(j => call(j.Person) + (mark?.Invoke(j) ?? "")))}"));
}
