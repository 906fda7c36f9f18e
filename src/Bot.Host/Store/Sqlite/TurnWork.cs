using Bot.Domain;

namespace Bot.Host;

/// <summary>One message on the lane.</summary>
internal sealed class MessageWork(TurnDesk desk, Loading loading, Incoming message, DateTimeOffset door) : LaneWork<TurnEnd>
{
    public override Address Sender => message.From;

    public override bool Run()
    {
        if (loading.Holds(this, message.From)) return false;
        if (!desk.Keys.Claim(desk.Keys.Hash(message.Key)))
        {
            Result = TurnEnd.Duplicate;
            return true;
        }
        var (arrival, kube) = desk.Open(message, door);
        if (kube is { } id && loading.Holds(this, id, message.From)) return false;
        desk.Decide(arrival, kube, null);
        Result = TurnEnd.Done;
        return true;
    }

    public override void Threw(Exception why)
    {
        desk.NotDecided(message, null, why);
        Result = TurnEnd.Held;
    }
}

/// <summary>The next held message: decided again, or apologised for.</summary>
internal sealed class HeldWork(TurnDesk desk, Loading loading) : LaneWork
{
    private HeldRow? row;

    public override bool Run()
    {
        desk.Held.Changed = true; // looked at: when next?
        row = desk.Held.Next(desk.Now);
        if (row is null) return true;
        var (arrival, kube) = desk.Open(row.Message, desk.Now);
        if (kube is { } id && loading.Holds(this, id, null)) return false;
        if (row.Sorry) desk.Held.Apologised(row.Id);
        else desk.Held.Done(row);
        desk.Decide(arrival, kube, row);
        return true;
    }

    public override void Threw(Exception why)
    {
        if (row is not null) desk.NotDecided(row.Message, row, why);
    }

    public override void Answer()
    {
    }

    public override void Fail(StoreUnavailableException why)
    {
    }
}

/// <summary>A group's clock turn: valid when it is still due, and its turn replaces the instant (T-11).</summary>
internal sealed class TickWork(TurnDesk desk, Loading loading, KubeId kube, Channel? via) : LaneWork<bool>
{
    public override bool FromPerson => false;

    public override bool Run()
    {
        if (!desk.IsDue(kube)) return true;
        if (loading.Holds(this, kube, null)) return false;
        Result = true;
        if (desk.Groups.Find(kube) is { } group) desk.Tick(group, via);
        return true;
    }

    public override void Threw(Exception why)
    {
        if (desk.Groups.Find(kube) is { } group) desk.TickFailed(group, why);
        else base.Threw(why);
    }
}
