using Bot.Dialogs;
using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// How fast a group is read, and somebody nobody knows (T19), beside how fast one sender is (<see cref="Crowd"/>): asked when it is known who
/// writes, before anything is understood. What comes faster is counted and not read. In memory: after a restart everybody begins anew.
/// </summary>
internal sealed class TurnPace(TimeProvider time)
{
    private readonly Pacer groups = new(time, perSecond: 2, burst: 60);
    private readonly Pacer strangers = new(time, perSecond: 1d / 60, burst: 5);

    /// <summary>Null when any number of one sender is read (<c>Channels:MostAtOnce</c> 0): then any number of a group is.</summary>
    public static TurnPace? Of(IConfiguration configuration, TimeProvider time) => Crowd.BurstOf(configuration) == 0 ? null : new(time);

    /// <summary>
    /// True when the message is more than the group, or the stranger, may write in that time. Strangers never count for a group: a flood of
    /// theirs must not stand in its members' way. Who was asked something is let answer it at her own pace.
    /// </summary>
    public bool IsTooFast(Arrival arrival, KubeId? kube)
    {
        var message = arrival.Message;
        if (message.Kind != IncomingKind.Message || message.From.Channel == Channel.Coba) return false;
        // What comes late is paced by when it was said, as at the door. Of a group it comes in any order, so there each is held to her own pace only.
        var late = message.SaidAt is { } said && said < time.GetUtcNow() - Crowd.Late ? message.SaidAt : null;
        if (arrival.Senders is []) return message.Button is null && Talk.Read(arrival.Talk) is { Now: null, Invite: null } && strangers.Ask(late is null ? $"{message.From}" : $"late {message.From}", TimeSpan.Zero, late) is not null;
        return late is null && kube is { } group && arrival.Groups.Contains(group) && groups.Ask(group.Value, TimeSpan.Zero) is not null;
    }
}
