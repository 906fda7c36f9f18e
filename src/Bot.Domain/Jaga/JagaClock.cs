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

/// <summary>
/// She said that she cannot, and the ketua has not been told: at night, or because she left the dialog. Settled by whoever tells it
/// earlier; gone when she takes it back.
/// </summary>
public sealed record DutyExcused(Duty Duty, ClockHours When)
    : JagaItem(ClockId.Of("jaga.izin", $"{Duty.Id}-{Duty.AnsweredAt?.UtcTicks}", Duty.Person), Duty.AnsweredAt!.Value + JagaClock.Patience, Duty.Start)
{
    public override ClockHours Hours => When;

    public override bool Rests => false;
}

/// <summary>An hour before a turn whose person cannot come nobody has taken it: the ketua decides.</summary>
public sealed record DutyHole(Duty Duty) : JagaItem(ClockId.Of("jaga.kosong", Duty.Id.Value, Duty.Person), Duty.Start - JagaClock.HoleBefore, Duty.Start)
{
    public override ClockHours Hours => ClockHours.Any;
}

/// <summary>A swap asked for at night: the partner is asked in the morning, unless it was taken back.</summary>
public sealed record SwapQuestion(SwapAsked Swap) : JagaItem(ClockId.Of("jaga.minta", $"{Swap.Id}"), Swap.At, Swap.Until)
{
    public override bool Rests => false;
}

/// <summary>Nobody answered a request to swap in time (R-JAG-7).</summary>
public sealed record SwapExpires(SwapAsked Swap) : JagaItem(ClockId.Of("jaga.tukar", $"{Swap.Id}"), Swap.Until, DateTimeOffset.MaxValue);

/// <summary>The next one is asked to stand in, or nobody is left.</summary>
public sealed record SubstituteNext(Duty Duty, DateTimeOffset When, ClockHours Open) : JagaItem(ClockId.Of("jaga.cari", $"{Duty.Id}-{Duty.AnsweredAt?.UtcTicks}-{Duty.Seeking!.Count}", Duty.Person), When, DateTimeOffset.MaxValue)
{
    public override ClockHours Hours => Open;
}

/// <summary>A PMT round was ordered for a day on which the stall has turns: where PMT closes the stall, they are off, and whoever had one hears it once.</summary>
public sealed record RoundCloses(DateOnly Day, Code Round, IReadOnlyList<Duty> Duties, DateTimeOffset When)
    : JagaItem(ClockId.Of("jaga.pmt", $"{Round}-{Day.ToString("yyMMdd", System.Globalization.CultureInfo.InvariantCulture)}-{When.UtcTicks}"), When, Duties.Max(d => d.Start))
{
    /// <summary>The turns are off at once; who had them is told outside the quiet hours.</summary>
    public override ClockHours Hours => ClockHours.Any;
}

/// <summary>The round of such a day was called off: the stall is open again, and the turns are as they were.</summary>
public sealed record RoundOpens(DateOnly Day, Code Round, IReadOnlyList<Duty> Duties, DateTimeOffset When)
    : JagaItem(ClockId.Of("jaga.pmt-batal", $"{Round}-{Day.ToString("yyMMdd", System.Globalization.CultureInfo.InvariantCulture)}"), When, Duties.Max(d => d.Start))
{
    public override ClockHours Hours => ClockHours.Any;
}

/// <summary>What the rota has to say by itself, computed from the rota alone: a turn given away reminds its new owner, nobody else.</summary>
public static class JagaClock
{
    /// <summary>Rounds that close the stall on days with turns, and those that do so no more. A day the officers opened or closed themselves is theirs.</summary>
    private static IEnumerable<ClockItem> Rounds(Kube kube)
    {
        foreach (var round in kube.Orders.All.Where(o => o.Kind == JenisPesanan.Pmt && o.Status != StatusPesanan.MenungguKonfirmasi && !kube.Rota.Holidays.ContainsKey(o.Content.Day)))
        {
            var (day, when) = (round.Content.Day, round.ChangedAt is { } changed && changed > round.Since ? changed : round.Since);
            var turns = kube.Rota.Duties.Where(d => d.Day == day && d.Since <= when && d.Start > when).ToList();
            var off = round.Status is StatusPesanan.Dibatalkan;
            if (turns.FindAll(d => d.Status == (off ? StatusJaga.Libur : StatusJaga.Dijadwalkan)) is not [_, ..] some) continue;
            if (off && Fairness.IsOpen(kube, day)) yield return new RoundOpens(day, round.Number, some, when);
            else if (round.Status is StatusPesanan.Dikonfirmasi or StatusPesanan.Dimasak) yield return new RoundCloses(day, round.Number, some, when);
        }
    }

    private static readonly TimeOnly Unanswered = new(6, 30), Earliest = new(5, 0), Noon = new(12, 0);

    /// <summary>A reminder on the day itself is worth saying this long before the turn at least.</summary>
    private static readonly TimeSpan LeastBefore = TimeSpan.FromMinutes(30), EarlyBefore = TimeSpan.FromHours(1);

    /// <summary>How long the ketua waits for somebody to say why she cannot come, and how long before a turn an empty place is shown.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(15), HoleBefore = TimeSpan.FromHours(1);

    public static IEnumerable<ClockItem> Items(Kube kube)
    {
        if (kube.Rules.Jaga is { ClosedForPmt: true })
            foreach (var item in Rounds(kube)) yield return item;
        foreach (var duty in kube.Rota.Duties)
        {
            if (duty.Status == StatusJaga.Libur) continue;
            foreach (var item in Of(kube, duty)) yield return item;
        }
        foreach (var day in kube.Rota.Duties.Where(IsUnanswered).GroupBy(d => d.Day))
        {
            var at = kube.Zone.At(day.Key, Unanswered);
            if (day.Where(d => d.Start > at).ToList() is [_, ..] later && later.Exists(d => d.Since < at)) yield return new DutyUnanswered(day.Key, later, at, later.Min(d => d.Start));
        }
        foreach (var swap in kube.Rota.Swaps)
        {
            if (Question(kube, swap) is { } question) yield return question;
            yield return new SwapExpires(swap);
        }
    }

    private static IEnumerable<ClockItem> Of(Kube kube, Duty duty)
    {
        var (evening, morning) = Reminders(kube, duty);
        if (duty.Since < evening && duty.Answer == JawabanJaga.Belum) yield return new DutyReminder(duty, false, evening, kube.Zone.At(duty.Day, TimeOnly.MinValue));
        // Whoever says in the course of the turn that she can come after all needs no reminder of its morning.
        if (morning is { } early && duty.Since < early && !(duty.AnsweredAt > early) && WantsMorning(kube, duty)) yield return new DutyReminder(duty, true, early, duty.Start);
        if (duty is { Answer: not JawabanJaga.Izin, Status: StatusJaga.Dijadwalkan or StatusJaga.Hadir }) yield return new DutyOver(duty);
        if (Excused(kube, duty) is not { } excused) yield break;
        yield return excused;
        var hole = new DutyHole(duty);
        if (duty.AnsweredAt < hole.At) yield return hole;
        if (duty.Seeking is not null) yield return Next(kube, duty);
    }

    private static SubstituteNext Next(Kube kube, Duty duty)
    {
        var when = duty.OfferedUntil ?? duty.AnsweredAt ?? duty.Since;
        return when < duty.Start ? new(duty, when, Hours(kube, duty, when)) : new(duty, duty.Start, ClockHours.Any);
    }

    /// <summary>That somebody cannot come, as the ketua will hear of it; null when she can.</summary>
    public static DutyExcused? Excused(Kube kube, Duty duty) => duty is { Answer: JawabanJaga.Izin, AnsweredAt: { } at, Status: StatusJaga.Dijadwalkan } ? new(duty, Hours(kube, duty, at)) : null;

    /// <summary>The question of a swap that was asked for at night; null when it was put at once.</summary>
    public static SwapQuestion? Question(Kube kube, SwapAsked swap) => Quiet.Now(kube, swap.At) ? new(swap) : null;

    /// <summary>
    /// Which hours news of a turn keeps: a turn of this very night waits for nothing, one of the coming morning until 05.00, any other
    /// for the end of the quiet hours (R-JTM-2).
    /// </summary>
    public static ClockHours Hours(Kube kube, Duty duty, DateTimeOffset at)
    {
        var opens = Quiet.Until(kube, at);
        if (opens == at) return ClockHours.Open;
        if (duty.Start <= opens) return ClockHours.Any;
        return duty.Day == kube.Zone.Date(opens) && TimeOnly.FromDateTime(kube.Zone.Local(duty.Start).DateTime) < Noon ? ClockHours.SameMorning : ClockHours.Open;
    }

    /// <summary>
    /// When a turn's person is reminded: the evening before, and on the day itself (R-JAG-5), by the hours of those days. Before an early
    /// turn an hour ahead, never before 05.00; a turn that begins in the night has its evening only.
    /// </summary>
    public static (DateTimeOffset Evening, DateTimeOffset? Morning) Reminders(Kube kube, Duty duty)
    {
        var before = duty.Day.AddDays(-1);
        var evening = kube.Zone.At(before, kube.Hours(before).Evening);
        var usual = kube.Zone.At(duty.Day, kube.Hours(duty.Day).Morning);
        if (duty.Start - usual >= LeastBefore) return (evening, usual);
        var early = duty.Start - EarlyBefore;
        return (evening, early >= kube.Zone.At(duty.Day, Earliest) ? early : null);
    }

    private static bool WantsMorning(Kube kube, Duty duty) =>
        duty.Status == StatusJaga.Dijadwalkan && (duty.Answer == JawabanJaga.Belum || duty.Answer == JawabanJaga.Hadir && kube.Rules.Jaga is not { MorningOnlyUnanswered: true });

    private static bool IsUnanswered(Duty duty) => duty is { Answer: JawabanJaga.Belum, Status: StatusJaga.Dijadwalkan, Seeking: null };
}
