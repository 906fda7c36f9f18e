namespace Bot.Domain;

/// <summary>The next portion of a broadcast is due. A late one is not missed: its handler ends it with a word to the sender.</summary>
public sealed record SiaranDue(Siaran Siaran, DateTimeOffset When)
    : ClockItem(ClockId.Of("siaran", $"{Siaran.Id}-{Siaran.Portions}"), When, Siaran.Expires.AddDays(60));

/// <summary>It is time to tell the sender what became of a broadcast.</summary>
public sealed record SiaranResultDue(Siaran Siaran, DateTimeOffset When)
    : ClockItem(ClockId.Of("siaran.hasil", $"{Siaran.Id}"), When, When.AddDays(1))
{
    public override bool Rests => false;
}

/// <summary>What broadcasts have before them. Never looks at who gets them: a plan for very many costs no more than one for ten.</summary>
public static class SiaranClock
{
    public static IEnumerable<ClockItem> Items(Kube kube)
    {
        foreach (var siaran in kube.Siaran.All)
        {
            if (siaran.IsOpen) yield return new SiaranDue(siaran, SiaranHours.Next(kube, siaran.LastAt ?? siaran.At));
            else if (siaran is { Status: StatusSiaran.Terkirim or StatusSiaran.Dihentikan, WentOut: true, Result: null, LastAt: { } last })
                yield return new SiaranResultDue(siaran, last.AddMinutes(SiaranHours.Of(kube).ResultMinutes));
        }
    }
}
