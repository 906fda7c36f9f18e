namespace Bot.Domain;

/// <summary>What the clock has to say of people on their way in and numbers on their way.</summary>
public abstract record JoiningItem(ClockId Id, DateTimeOffset At, DateTimeOffset Expires) : ClockItem(Id, At, Expires)
{
    /// <summary>Somebody waits for it, in a pause too.</summary>
    public override bool Rests => false;
}

/// <summary>After three days without a word the pendamping is reminded once.</summary>
public sealed record ApplicantWaits(Newcomer Who, DateTimeOffset Until)
    : JoiningItem(ClockId.Of("anggota.ingat", $"{Who.At.UtcTicks}", Who.Person), Who.At + JoiningClock.Reminder, Until);

/// <summary>After fourteen days a request, or an invitation at its end, is closed and what she said of herself deleted.</summary>
public sealed record NewcomerEnds(Newcomer Who, DateTimeOffset End) : JoiningItem(ClockId.Of("anggota.tutup", $"{Who.At.UtcTicks}", Who.Person), End, DateTimeOffset.MaxValue)
{
    public override ClockHours Hours => ClockHours.Any;
}

/// <summary>An officer's new number counts from now on: the day is over, and the second officer agreed.</summary>
public sealed record NumberMoveDue(NumberMove Move) : JoiningItem(ClockId.Of("anggota.pindah", $"{Move.Asked.At.UtcTicks}", Move.Asked.Person), Move.Asked.From!.Value, DateTimeOffset.MaxValue)
{
    public override ClockHours Hours => ClockHours.Any;
}

/// <summary>Nobody agreed in three days: everything stays as it was.</summary>
public sealed record NumberMoveExpires(NumberMove Move)
    : JoiningItem(ClockId.Of("anggota.pindah-lewat", $"{Move.Asked.At.UtcTicks}", Move.Asked.Person), Move.Asked.At + AskNumberMove.Longest, DateTimeOffset.MaxValue)
{
    public override ClockHours Hours => ClockHours.Any;
}

public static class JoiningClock
{
    public static readonly TimeSpan Reminder = TimeSpan.FromDays(3), Closing = TimeSpan.FromDays(14);

    public static IEnumerable<ClockItem> Items(Kube kube)
    {
        foreach (var newcomer in kube.Joining.Newcomers.Values)
        {
            var end = newcomer.Invited?.Until ?? newcomer.At + Closing;
            if (newcomer.Invited is null) yield return new ApplicantWaits(newcomer, end);
            yield return new NewcomerEnds(newcomer, end);
        }
        foreach (var move in kube.Joining.Moves.Values)
            yield return move.Settled ? new NumberMoveDue(move) : new NumberMoveExpires(move);
    }
}

/// <summary>The clock's part of a newcomer's end.</summary>
public static class NewcomerEnd
{
    public static IReadOnlyList<Fact> Facts(Kube kube, Newcomer who, DateTimeOffset now) =>
        [Place.Back(kube, who, kube.Zone.Date(now)), new JoiningEnded(who.Person, AkhirDaftar.Kedaluwarsa, now)];
}
