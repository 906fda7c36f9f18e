using Bot.Domain;

namespace Bot.Host;

/// <summary>Something the writer lane runs in a savepoint of its own; answered after the commit, or failed when there is none.</summary>
internal abstract class LaneWork
{
    /// <summary>Whose it is: nobody's work stands behind all of another sender's. The bot's own has none.</summary>
    public virtual Address Sender => default;

    /// <summary>False for what nobody waits for: it goes behind what people wrote, also when it has waited for a state.</summary>
    public virtual bool FromPerson => true;

    /// <summary>Does the work. False: not now (a state is being read beside the lane); undone, and run again later.</summary>
    public abstract bool Run();

    /// <summary>The work threw for a reason of its own and was undone; what it leaves behind instead is written here.</summary>
    public abstract void Threw(Exception why);

    /// <summary>Everything is durable.</summary>
    public abstract void Answer();

    /// <summary>Nothing was committed.</summary>
    public abstract void Fail(StoreUnavailableException why);
}

/// <summary>Work whose caller waits for a value.</summary>
internal abstract class LaneWork<T> : LaneWork
{
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? fault;

    public Task<T> Done => done.Task;

    protected T? Result { get; set; }

    public override void Threw(Exception why) => fault = why;

    public override void Answer()
    {
        if (fault is null) done.TrySetResult(Result!);
        else done.TrySetException(fault);
    }

    public override void Fail(StoreUnavailableException why) => done.TrySetException(why);
}

/// <summary>Any other use of the writer's connection.</summary>
internal sealed class Errand<T>(Func<T> run) : LaneWork<T>
{
    public override bool Run()
    {
        Result = run();
        return true;
    }
}
