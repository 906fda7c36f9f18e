namespace Bot.Domain;

/// <summary>There is no such turn, it is over, or it is another's by now.</summary>
public sealed record DutyGone : Refusal;

/// <summary>It has begun, or begins too soon.</summary>
public sealed record TooLate : Refusal;

/// <summary>Both have the same turn: there is nothing to swap.</summary>
public sealed record SameTurn(DateOnly Day) : Refusal;

/// <summary>She has a turn that day already.</summary>
public sealed record TwiceADay(PersonId Person, DateOnly Day) : Refusal;

/// <summary>Nobody swaps with herself.</summary>
public sealed record SwapWithSelf : Refusal;

/// <summary>No active member: on leave, gone, or never one.</summary>
public sealed record NoActiveMember(PersonId Person) : Refusal;

/// <summary>The days cannot be planned: they are over, planned already, or too many.</summary>
public sealed record BadPeriod(DateOnly First, int MostDays) : Refusal;

/// <summary>Somebody asks for this turn already.</summary>
public sealed record SwapPending : Refusal;

/// <summary>Puts a proposed rota on the calendar. Refuses days that have begun.</summary>
public sealed record PlanDuties(PersonId By, IReadOnlyList<PlannedDuty> Duties, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.JagaSusun, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.JagaSusun));
        return Duties is [] || Duties.Any(d => d.Start <= Now) ? Decision.Refuse(new BadPeriod(kube.Zone.Date(Now).AddDays(1), JagaRules.MostDays)) : Decision.Accept(new DutiesPlanned(Now, Duties));
    }
}

/// <summary>The officers give a turn to another, or close the stall for it (<paramref name="To"/> null).</summary>
public sealed record ChangeDuty(PersonId By, DutyId Id, PersonId? To, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.JagaSusun, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.JagaSusun));
        if (kube.Rota.Find(Id) is not { } duty || duty.Status == StatusJaga.Libur) return Decision.Refuse(new DutyGone());
        if (duty.Start <= Now) return Decision.Refuse(new TooLate());
        if (To is not { } to) return Decision.Accept([new DutyMarked(Id, StatusJaga.Libur), .. SwapsOf(kube, duty)]);
        if (kube.Member(to) is not { IsActiveMember: true }) return Decision.Refuse(new NoActiveMember(to));
        if (kube.Rota.On(duty.Day).Any(d => d.Person == to)) return Decision.Refuse(new TwiceADay(to, duty.Day));
        return Decision.Accept([new DutyMoved(Id, to, Now, AlasanPindah.Diubah), .. SwapsOf(kube, duty)]);
    }

    /// <summary>Requests about a turn that changed hands are over.</summary>
    internal static IEnumerable<Fact> SwapsOf(Kube kube, Duty duty, int? but = null) =>
        kube.Rota.Swaps.Where(s => s.Id != but && (s.Mine == duty.Id || s.Theirs == duty.Id)).Select(s => new SwapEnded(s.Id, AkhirTukar.Bentrok));
}

/// <summary>She says that she comes, or that she cannot, or takes back what she said. May be changed until the turn begins.</summary>
public sealed record AnswerDuty(PersonId By, DutyId Id, JawabanJaga Answer, string? Reason, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Rota.Find(Id) is not { } duty || duty.Person != By || duty.Status == StatusJaga.Libur) return Decision.Refuse(new DutyGone());
        if (!kube.Member(By).May(Operation.JagaKehadiran, Right.RecordOwn)) return Decision.Refuse(new NotAllowed(Operation.JagaKehadiran));
        if (Answer == JawabanJaga.Izin ? duty.Start <= Now : duty.End <= Now) return Decision.Refuse(new TooLate());
        var reason = Reason is { Length: > 0 } ? new NewText(new(kube.NextText), Reason, duty.Day.AddDays(90)) : null;
        List<Fact> facts = [new DutyAnswered(Id, By, Answer, Now, reason?.Id)];
        if (Answer != JawabanJaga.Izin && duty.Seeking is not null) facts.Add(new SubstituteSearchEnded(Id));
        return new Decision.Accepted(facts, reason is null ? [] : [reason]);
    }
}

/// <summary>
/// A substitute is looked for, fairest first; whoever was named (<paramref name="First"/>) before all others. By her who cannot come, or by
/// whoever makes the rota for a turn whose person cannot. Refuses a name that cannot take the turn.
/// </summary>
public sealed record SeekSubstitute(PersonId By, DutyId Id, Func<PersonId, string> Name, DateTimeOffset Now, PersonId? First = null)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Rota.Find(Id) is not { } duty || duty.Status == StatusJaga.Libur || duty.Start <= Now) return Decision.Refuse(new DutyGone());
        if (duty.Person != By && !(duty.Answer == JawabanJaga.Izin && kube.Member(By).May(Operation.JagaSusun, Right.Record))) return Decision.Refuse(new NotAllowed(Operation.JagaSusun));
        var fair = Fairness.Substitutes(kube, duty, Name);
        if (First is not { } first) return Decision.Accept(new SubstituteSought(Id, fair));
        if (first == duty.Person) return Decision.Refuse(new SwapWithSelf());
        if (kube.Member(first) is not { IsActiveMember: true }) return Decision.Refuse(new NoActiveMember(first));
        if (kube.Rota.On(duty.Day).Any(d => d.Person == first)) return Decision.Refuse(new TwiceADay(first, duty.Day));
        // Whoever was asked already is not asked again.
        return Decision.Accept(new SubstituteSought(Id, [first, .. (duty.Seeking ?? fair).Where(p => p != first)]));
    }
}

/// <summary>Somebody takes the turn of one who cannot come: because she was asked, or unasked. The first one gets it.</summary>
public sealed record TakeDuty(PersonId By, DutyId Id, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Rota.Find(Id) is not { Answer: JawabanJaga.Izin } duty || duty.Status == StatusJaga.Libur || duty.Person == By) return Decision.Refuse(new DutyGone());
        if (!kube.Member(By).May(Operation.JagaTukar, Right.RecordOwn)) return Decision.Refuse(new NotAllowed(Operation.JagaTukar));
        if (duty.Start <= Now) return Decision.Refuse(new TooLate());
        if (kube.Rota.On(duty.Day).Any(d => d.Person == By)) return Decision.Refuse(new TwiceADay(By, duty.Day));
        return Decision.Accept([new DutyMoved(Id, By, Now, AlasanPindah.Ganti), .. ChangeDuty.SwapsOf(kube, duty)]);
    }
}

/// <summary>Asks another to swap turns, or (without <paramref name="Theirs"/>) to take one's own.</summary>
public sealed record AskSwap(PersonId By, PersonId Partner, DutyId Mine, DutyId? Theirs, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.JagaTukar, Right.RecordOwn)) return Decision.Refuse(new NotAllowed(Operation.JagaTukar));
        if (Partner == By) return Decision.Refuse(new SwapWithSelf());
        if (kube.Member(Partner) is not { IsActiveMember: true }) return Decision.Refuse(new NoActiveMember(Partner));
        if (Check(kube) is { } why) return Decision.Refuse(why);
        var mine = kube.Rota.Find(Mine)!;
        if (kube.Rota.Swaps.Exists(s => s.Mine == Mine)) return Decision.Refuse(new SwapPending());
        return Decision.Accept(new SwapAsked(kube.Rota.LastSwap + 1, By, Partner, Mine, Theirs, Now, Until(kube, mine)));
    }

    /// <summary>Whether the two turns can change hands now; null when they can.</summary>
    internal Refusal? Check(Kube kube)
    {
        if (kube.Rota.Find(Mine) is not { } mine || mine.Person != By || mine.Status == StatusJaga.Libur) return new DutyGone();
        var theirs = Theirs is { } id ? kube.Rota.Find(id) : null;
        if (Theirs is not null && (theirs is null || theirs.Person != Partner || theirs.Status == StatusJaga.Libur)) return new DutyGone();
        if (mine.Start - Now < JagaRules.LeastAhead || theirs is not null && theirs.Start - Now < JagaRules.LeastAhead) return new TooLate();
        if (theirs is not null && theirs.Day == mine.Day && theirs.Shift == mine.Shift) return new SameTurn(mine.Day);
        if (kube.Rota.On(mine.Day).Any(d => d.Person == Partner && d.Id != Theirs)) return new TwiceADay(Partner, mine.Day);
        return theirs is not null && kube.Rota.On(theirs.Day).Any(d => d.Person == By && d.Id != Mine) ? new TwiceADay(By, theirs.Day) : null;
    }

    /// <summary>A day after the partner was told or twelve hours before the earlier turn, yet an hour to answer at least (R-JAG-7).</summary>
    private DateTimeOffset Until(Kube kube, Duty mine)
    {
        var told = Quiet.Until(kube, Now);
        var first = Theirs is { } id && kube.Rota.Find(id)!.Start is var other && other < mine.Start ? other : mine.Start;
        var until = told + JagaRules.EndsAfter < first - JagaRules.EndsBefore ? told + JagaRules.EndsAfter : first - JagaRules.EndsBefore;
        return until > told + JagaRules.LeastToAnswer ? until : told + JagaRules.LeastToAnswer;
    }
}

/// <summary>The partner's yes or no.</summary>
public sealed record AnswerSwap(int Id, PersonId By, bool Agrees, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Rota.FindSwap(Id) is not { } swap || swap.Partner != By || swap.Until <= Now) return Decision.Refuse(new DutyGone());
        if (!Agrees) return Decision.Accept(new SwapEnded(Id, AkhirTukar.Ditolak));
        if (new AskSwap(swap.By, By, swap.Mine, swap.Theirs, Now).Check(kube) is not (null or TooLate)) return Decision.Accept(new SwapEnded(Id, AkhirTukar.Bentrok));
        var why = swap.Theirs is null ? AlasanPindah.Ganti : AlasanPindah.Tukar;
        List<Fact> facts = [new SwapEnded(Id, AkhirTukar.Disetujui), new DutyMoved(swap.Mine, By, Now, why, Id)];
        facts.AddRange(ChangeDuty.SwapsOf(kube, kube.Rota.Find(swap.Mine)!, Id));
        if (swap.Theirs is { } theirs)
        {
            facts.Add(new DutyMoved(theirs, swap.By, Now, why, Id));
            facts.AddRange(ChangeDuty.SwapsOf(kube, kube.Rota.Find(theirs)!, Id));
        }
        return Decision.Accept(facts);
    }
}

/// <summary>Whoever asked takes the request back before it is answered.</summary>
public sealed record WithdrawSwap(int Id, PersonId By)
{
    public Decision Decide(Kube kube) => kube.Rota.FindSwap(Id) is { } swap && swap.By == By
        ? Decision.Accept(new SwapEnded(Id, AkhirTukar.Ditarik)) : Decision.Refuse(new DutyGone());
}

/// <summary>More weekdays than anybody may keep free.</summary>
public sealed record TooManyWishes(int Most) : Refusal;

/// <summary>On which weekdays somebody never can: her own to say, or the officers' for her. The days are all she has from now on.</summary>
public sealed record SetDutyWish(PersonId By, PersonId For, IReadOnlyList<DayOfWeek> Days, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!(By == For ? kube.Member(By).May(Operation.JagaKehadiran, Right.RecordOwn) : kube.Member(By).May(Operation.JagaSusun, Right.Record))) return Decision.Refuse(new NotAllowed(Operation.JagaSusun));
        if (kube.Member(For) is not { IsActiveMember: true }) return Decision.Refuse(new NoActiveMember(For));
        DayOfWeek[] days = [.. Days.Distinct().Order()];
        if (days.Length > JagaRules.MostWishes) return Decision.Refuse(new TooManyWishes(JagaRules.MostWishes));
        return days.SequenceEqual(kube.Rota.Wishes.GetValueOrDefault(For) ?? []) ? Decision.Refuse(new NothingChanges()) : Decision.Accept(new DutyWishSet(For, days, Now));
    }
}
