namespace Bot.Domain;

/// <summary>Something the rota says by itself.</summary>
public abstract record JagaItem(ClockId Id, DateTimeOffset At, DateTimeOffset Expires) : ClockItem(Id, At, Expires);

/// <summary>The evening before, or the morning itself: she is reminded and may say that she cannot.</summary>
public sealed record DutyReminder(Duty Duty, bool Morning, DateTimeOffset When, DateTimeOffset Until)
    : JagaItem(ClockId.Of(Morning ? "jaga.hari" : "jaga.h1", Duty.Id.Value, Duty.Person), When, Until)
{
    public override ClockHours Hours => Morning ? ClockHours.SameMorning : ClockHours.Open;
}

/// <summary>Half past six: the ketua sees who has not said that she comes, all of the day in one message (R-JAG-5).</summary>
public sealed record DutyUnanswered(DateOnly Day, IReadOnlyList<Duty> Duties, DateTimeOffset When, DateTimeOffset Until)
    : JagaItem(ClockId.Of("jaga.belum", Day.ToString("yyMMdd", System.Globalization.CultureInfo.InvariantCulture)), When, Until);

/// <summary>Half an hour after the end: thanks, and is there something to note?</summary>
public sealed record DutyOver(Duty Duty) : JagaItem(ClockId.Of("jaga.selesai", Duty.Id.Value, Duty.Person), Duty.End.AddMinutes(30), Duty.End.AddHours(6));

/// <summary>Nobody answered a request to swap in time (R-JAG-7).</summary>
public sealed record SwapExpires(SwapAsked Swap) : JagaItem(ClockId.Of("jaga.tukar", $"{Swap.Id}"), Swap.Until, DateTimeOffset.MaxValue);

/// <summary>The next one is asked to stand in, or nobody is left.</summary>
public sealed record SubstituteNext(Duty Duty, DateTimeOffset When) : JagaItem(ClockId.Of("jaga.cari", $"{Duty.Id}-{Duty.Seeking!.Count}", Duty.Person), When, DateTimeOffset.MaxValue)
{
    public override ClockHours Hours => ClockHours.SameMorning;
}

/// <summary>What the rota has to say by itself, computed from the rota alone: a turn given away reminds its new owner, nobody else.</summary>
public static class JagaClock
{
    private static readonly TimeOnly Unanswered = new(6, 30);

    public static IEnumerable<ClockItem> Items(Kube kube)
    {
        foreach (var duty in kube.Rota.Duties)
        {
            if (duty.Status == StatusJaga.Libur) continue;
            foreach (var item in Of(kube, duty)) yield return item;
        }
        foreach (var day in kube.Rota.Duties.Where(IsUnanswered).GroupBy(d => d.Day))
            if (day.Select(d => d.Start).Min() is var start && kube.Zone.At(day.Key, Unanswered) is var at && at < start && day.Any(d => d.Since < at))
                yield return new DutyUnanswered(day.Key, [.. day], at, start);
        foreach (var swap in kube.Rota.Swaps) yield return new SwapExpires(swap);
    }

    private static IEnumerable<ClockItem> Of(Kube kube, Duty duty)
    {
        var (evening, morning) = Reminders(kube, duty);
        if (duty.Since < evening && duty.Answer == JawabanJaga.Belum) yield return new DutyReminder(duty, false, evening, kube.Zone.At(duty.Day, TimeOnly.MinValue));
        if (duty.Since < morning && WantsMorning(kube, duty)) yield return new DutyReminder(duty, true, morning, duty.Start);
        if (duty is { Answer: not JawabanJaga.Izin, Status: StatusJaga.Dijadwalkan }) yield return new DutyOver(duty);
        if (duty is { Seeking: not null, Start: var start })
            yield return new SubstituteNext(duty, duty.OfferedUntil ?? duty.AnsweredAt ?? duty.Since) is var next && next.When < start ? next : next with { When = start };
    }

    /// <summary>When a turn's person is reminded: the evening before, and on the morning itself (R-JAG-5), by the hours of those days.</summary>
    public static (DateTimeOffset Evening, DateTimeOffset Morning) Reminders(Kube kube, Duty duty)
    {
        var before = duty.Day.AddDays(-1);
        return (kube.Zone.At(before, kube.Hours(before).Evening), kube.Zone.At(duty.Day, kube.Hours(duty.Day).Morning));
    }

    private static bool WantsMorning(Kube kube, Duty duty) =>
        duty.Status == StatusJaga.Dijadwalkan && (duty.Answer == JawabanJaga.Belum || duty.Answer == JawabanJaga.Hadir && kube.Rules.Jaga is not { MorningOnlyUnanswered: true });

    private static bool IsUnanswered(Duty duty) => duty is { Answer: JawabanJaga.Belum, Status: StatusJaga.Dijadwalkan, Seeking: null };
}
