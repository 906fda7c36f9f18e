using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// Work whose group is not in memory waits here while the state is read beside the lane (T-2); so does whatever else comes
/// from the same address, to keep its order.
/// </summary>
internal sealed class Loading(ReadPool readers, GroupTable groups, WriterLane lane)
{
    private readonly Dictionary<KubeId, List<LaneWork>> waiting = [];
    private readonly Dictionary<Address, KubeId> from = [];

    /// <summary>True when the work must wait behind an earlier message of its address.</summary>
    public bool Holds(LaneWork work, Address address)
    {
        if (!from.TryGetValue(address, out var kube)) return false;
        waiting[kube].Add(work);
        return true;
    }

    /// <summary>True when the work must wait for its group.</summary>
    public bool Holds(LaneWork work, KubeId kube, Address? address)
    {
        if (groups.Find(kube) is not null || !groups.Exists(kube)) return false;
        if (waiting.TryGetValue(kube, out var others)) others.Add(work);
        else
        {
            waiting[kube] = [work];
            _ = LoadAsync(kube);
        }
        if (address is { } known) from.TryAdd(known, kube);
        return true;
    }

    /// <summary>Nothing will be read any more.</summary>
    public void FailAll()
    {
        foreach (var kube in waiting.Keys.ToArray())
        {
            foreach (var work in Leave(kube)) work.Fail(new("the store is closed"));
        }
    }

    private async Task LoadAsync(KubeId kube)
    {
        try
        {
            var group = await readers.ReadAsync(db => Group.Load(db, kube));
            lane.PostReady([new Loaded(this, kube, group, null)]);
        }
        catch (Exception e) // whatever it is, those who wait are answered
        {
            lane.PostReady([new Loaded(this, kube, null, e)]);
        }
    }

    private void HandOver(KubeId kube, Group? group)
    {
        if (group is not null) groups.Adopt(group);
        var works = Leave(kube);
        lane.PostReady(works.Where(static w => w.FromPerson));
        foreach (var work in works.Where(static w => !w.FromPerson)) lane.Post(work, fromPerson: false);
    }

    private List<LaneWork> Leave(KubeId kube)
    {
        waiting.Remove(kube, out var works);
        foreach (var (address, _) in from.Where(f => f.Value == kube).ToArray()) from.Remove(address);
        return works ?? [];
    }

    /// <summary>A state comes to the lane.</summary>
    private sealed class Loaded(Loading loading, KubeId kube, Group? group, Exception? fault) : LaneWork
    {
        public override bool Run()
        {
            if (fault is not null) throw fault;
            loading.HandOver(kube, group);
            return true;
        }

        public override void Threw(Exception why) => FailWaiting(new("a group's state could not be read", why));

        public override void Answer()
        {
        }

        public override void Fail(StoreUnavailableException why) => FailWaiting(why);

        private void FailWaiting(StoreUnavailableException why)
        {
            foreach (var work in loading.Leave(kube)) work.Fail(why);
        }
    }
}
