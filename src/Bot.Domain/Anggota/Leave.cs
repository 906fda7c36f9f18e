namespace Bot.Domain;

/// <summary>She is that already.</summary>
public sealed record StatusSame(StatusAnggota Status) : Refusal;

/// <summary>The last day of a rest lies before its first, or too far away.</summary>
public sealed record LeaveDays : Refusal;

/// <summary>
/// A member rests, leaves or is back. Recorded by the pendamping; the group agreed in its meeting. Who holds an office hands it over
/// first. Her places in trainings become free, her open swaps end.
/// </summary>
public sealed record RecordLeave(PersonId By, PersonId Person, StatusAnggota Status, DateOnly LastDay, DateOnly? Until, string? Reason, DateTimeOffset Now)
{
    private const int MostAhead = 366;

    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        if (!kube.Member(By).May(Operation.AnggotaKelola, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.AnggotaKelola));
        var reason = Reason is { Length: > 0 } ? new NewText(new(kube.NextText), Reason, Texts.KeepWithBooks(kube.Zone.Date(Now))) : null;
        var recorded = new LeaveRecorded(Person, Status, LastDay, Until, reason?.Id, By, Now);
        return new Decision.Accepted([recorded, .. LastDay <= kube.Zone.Date(Now) ? Begin(kube.After(recorded), Person, Status, Now) : []], reason is null ? [] : [reason]);
    }

    /// <summary>Why it cannot be, whoever says it; null when it can.</summary>
    public Refusal? Refusal(Kube kube)
    {
        if (kube.Member(Person) is not { Role: Peran.Anggota } member || member.Status == StatusAnggota.MenungguVerifikasi || kube.Data.Former.ContainsKey(Person)) return new NotAMember(Person);
        if (member.Status == Status && !kube.Leaves.ContainsKey(Person)) return new StatusSame(Status);
        if (Status != StatusAnggota.Aktif && member.Office != Jabatan.Anggota) return new HoldsOffice(member.Office);
        if (Status != StatusAnggota.Aktif && kube.Offices.Acting(Person) is { } acting) return new HoldsOffice(acting);
        var today = kube.Zone.Date(Now);
        return LastDay < today.AddDays(-MostAhead) || LastDay > today.AddDays(MostAhead) || Until is { } until && (until <= LastDay || until <= today || until > today.AddDays(MostAhead)) ? new LeaveDays() : null;
    }

    /// <summary>From now on she is what was recorded.</summary>
    public static IReadOnlyList<Fact> Begin(Kube kube, PersonId person, StatusAnggota status, DateTimeOffset now)
    {
        List<Fact> facts = [new PersonPlaced(person, Peran.Anggota, Jabatan.Anggota, status, kube.Zone.Date(now))];
        if (status == StatusAnggota.Aktif) return facts;
        var after = kube.After(facts[0]);
        foreach (var swap in kube.Rota.Swaps.Where(s => s.By == person || s.Partner == person)) facts.Add(new SwapEnded(swap.Id, AkhirTukar.Ditarik));
        foreach (var training in kube.Trainings.Ahead.Where(t => t.When.Start > now && (t.Has(person) || t.Queue.Exists(w => w.Person == person))))
        {
            var left = Seats.Then(after, training.Id, now, new TrainingLeft(training.Id, person, now, person, false, null));
            facts.AddRange(left);
            after = left.Aggregate(after, (k, f) => k.After(f));
        }
        return facts;
    }
}

/// <summary>Something about offices and leave that a day brings.</summary>
public abstract record AnggotaItem(ClockId Id, DateTimeOffset At) : ClockItem(Id, At, DateTimeOffset.MaxValue)
{
    public override ClockHours Hours => ClockHours.Any;
}

/// <summary>Nobody answered a change of office in time.</summary>
public sealed record OfficeExpires(OfficeChange Change) : AnggotaItem(ClockId.Of("jabatan.lewat", $"{Change.Asked.Id}-{Change.Since.UtcTicks}"), Change.Since.AddHours(72));

/// <summary>The last day of a stand-in is over.</summary>
public sealed record DeputyEnds(Jabatan Office, Deputy Deputy, DateTimeOffset When) : AnggotaItem(ClockId.Of("jabatan.pengganti", $"{Office}-{Deputy.Until.DayNumber}", Deputy.Who), When);

/// <summary>Her last day is over.</summary>
public sealed record LeaveBegins(LeaveRecorded Leave, DateTimeOffset When) : AnggotaItem(ClockId.Of("anggota.keluar", $"{Leave.At.UtcTicks}", Leave.Person), When);

/// <summary>The last day of her rest is over.</summary>
public sealed record LeaveEnds(LeaveRecorded Leave, DateTimeOffset When) : AnggotaItem(ClockId.Of("anggota.kembali", $"{Leave.At.UtcTicks}", Leave.Person), When);

public static class AnggotaClock
{
    public static IEnumerable<ClockItem> Items(Kube kube) =>
    [
        .. kube.Offices.Changes.Select(c => new OfficeExpires(c)),
        .. kube.Offices.Deputies.Select(d => new DeputyEnds(d.Key, d.Value, After(kube, d.Value.Until))),
        .. kube.Leaves.Values.Where(l => kube.Member(l.Person)?.Status != l.Status).Select(l => new LeaveBegins(l, After(kube, l.LastDay))),
        .. kube.Leaves.Values.Where(l => l.Until is not null && kube.Member(l.Person)?.Status == l.Status).Select(l => new LeaveEnds(l, After(kube, l.Until!.Value))),
    ];

    private static DateTimeOffset After(Kube kube, DateOnly day) => kube.Zone.At(day.AddDays(1), TimeOnly.MinValue).ToUniversalTime();
}
