using System.Globalization;

namespace Bot.Domain;

/// <summary>What a request that waits leads to.</summary>
public enum TungguIks { Ingatkan, Sekretaris, Pagi, Akhir, Serah, Diam }

/// <summary>
/// A request nobody has answered: a word to the sekretaris after two open hours, reminders after three hours and next morning, a word
/// to whoever asked after a day (P-3), its end after 72 hours; an
/// approved one that nobody has handed over: a word on the first, third and seventh day.
/// </summary>
public sealed record IksWaits(IksRequest Request, TungguIks Wait, DateTimeOffset When, DateTimeOffset Until, int Day = 0)
    : ClockItem(ClockId.Of("iks." + Wait, $"{Request.Asked.Id.ToString(CultureInfo.InvariantCulture)}{(Day > 0 ? "-" + Day.ToString(CultureInfo.InvariantCulture) : "")}"), When, Until)
{
    /// <summary>Somebody waits for it: no pause holds it back.</summary>
    public override bool Rests => false;
}

public static class IksClock
{
    private static readonly TimeOnly Morning = new(6, 30), Forenoon = new(9, 0);
    private static readonly int[] Days = [1, 3, 7];

    public static IEnumerable<ClockItem> Items(Kube kube) =>
        kube.Iks.All.SelectMany(r => r.Status switch { StatusIks.Menunggu => Waiting(kube, r), StatusIks.Disetujui => Unpaid(kube, r), _ => [] });

    /// <summary>The end of a request nobody answers: counted from when the approver could read it.</summary>
    public static DateTimeOffset End(Kube kube, IksRequest request) => Quiet.Until(kube, request.Asked.At).AddHours(kube.Rules.ApprovalHours).ToUniversalTime();

    private static IEnumerable<ClockItem> Waiting(Kube kube, IksRequest request)
    {
        var asked = Quiet.Until(kube, request.Asked.At).ToUniversalTime();
        var first = Quiet.Until(kube, asked.AddHours(3)).ToUniversalTime();
        var next = kube.Zone.At(kube.Zone.Date(asked).AddDays(1), Morning).ToUniversalTime();
        if (IksLimits.SecretaryFrom(kube, request) is { } urgent) yield return new IksWaits(request, TungguIks.Sekretaris, urgent, End(kube, request));
        if (first < next.AddHours(-3)) yield return new IksWaits(request, TungguIks.Ingatkan, first, next);
        yield return new IksWaits(request, TungguIks.Pagi, next, next.AddHours(12));
        yield return new IksWaits(request, TungguIks.Diam, asked.AddHours(24), End(kube, request));
        yield return new IksWaits(request, TungguIks.Akhir, End(kube, request), DateTimeOffset.MaxValue);
    }

    private static IEnumerable<ClockItem> Unpaid(Kube kube, IksRequest request)
    {
        var decided = kube.Zone.Date(request.DecidedAt ?? request.Asked.At);
        foreach (var day in Days)
        {
            var at = kube.Zone.At(decided.AddDays(day), Forenoon).ToUniversalTime();
            yield return new IksWaits(request, TungguIks.Serah, at, at.AddHours(24), day);
        }
    }
}
