namespace Bot.Domain;

/// <summary>A sekretaris announces meetings and nothing else (matrix row 35).</summary>
public sealed record MeetingNoticesOnly : Refusal;

/// <summary>KPM are written to by the pendamping.</summary>
public sealed record PendampingOnly : Refusal;

/// <summary>The text has too few or too many characters.</summary>
public sealed record BodyLength(int Least, int Most) : Refusal;

/// <summary>Nobody of this group would get it.</summary>
public sealed record NobodyToTell : Refusal;

/// <summary>The moment lies behind us, or further ahead than broadcasts are planned.</summary>
public sealed record SiaranTooFar(int DaysAhead) : Refusal;

/// <summary>Not in the hours of broadcasts; the next moment that is.</summary>
public sealed record OutsideHours(DateTimeOffset Next) : Refusal;

/// <summary>During the Friday prayer; the end of it.</summary>
public sealed record FridayPrayer(DateTimeOffset Next) : Refusal;

/// <summary>The day has its broadcasts already; the next moment with room.</summary>
public sealed record DayFull(int Most, DateTimeOffset Next) : Refusal;

/// <summary>There is no such broadcast any more that could be stopped.</summary>
public sealed record NothingToStop : Refusal;

/// <summary>Plans a broadcast. What it may say beside its length is looked at where words are understood.</summary>
public sealed record PlanSiaran(PersonId By, JenisSiaran Kind, Penerima To, IReadOnlyList<PersonId> People, string Body, DateTimeOffset At, DateTimeOffset Now)
{
    /// <summary>How long the text is kept after its day (R-PDP-3).</summary>
    private const int KeepDays = 90;

    /// <summary>The broadcast whose failed messages are said again; its text is used, and the day's number does not grow.</summary>
    public Siaran? Repeats { get; init; }

    /// <summary>The kelurahan of <see cref="Penerima.Kpm"/>; null for all of them.</summary>
    public Code? Area { get; init; }

    public Decision Decide(Kube kube)
    {
        if (Why(kube) is { } why) return Decision.Refuse(why);
        var body = Repeats?.Body ?? new TextId(kube.NextText);
        IReadOnlyList<NewText> texts = Repeats is null ? [new(body, Body, kube.Zone.Date(At).AddDays(KeepDays))] : [];
        return new Decision.Accepted([new SiaranPlanned(kube.Siaran.Last + 1, By, Kind, To, body, Now, At, SiaranHours.Expires(kube, At), To is Penerima.Orang or Penerima.Peserta || Repeats is not null ? [.. People.Distinct().Order()] : null, Repeats?.Id) { Area = To == Penerima.Kpm ? Area : null }], texts);
    }

    /// <summary>Why it cannot be planned so; null when it can.</summary>
    public Refusal? Why(Kube kube)
    {
        var rules = SiaranHours.Of(kube);
        if (!kube.Member(By).May(Operation.Siaran, Right.Broadcast)) return new NotAllowed(Operation.Siaran);
        if (kube.Member(By) is { Role: Peran.Anggota, Office: Jabatan.Sekretaris } && Kind != JenisSiaran.Pertemuan) return new MeetingNoticesOnly();
        if (To == Penerima.Kpm && kube.Member(By) is { Role: not Peran.Pendamping }) return new PendampingOnly();
        if (Body.Length < rules.Shortest || Body.Length > rules.Longest) return new BodyLength(rules.Shortest, rules.Longest);
        if (!SiaranReceivers.Of(kube, By, To, People, Area).Any()) return new NobodyToTell();
        return When(kube);
    }

    /// <summary>Why it cannot go out at that moment; null when it can.</summary>
    public Refusal? When(Kube kube)
    {
        var rules = SiaranHours.Of(kube);
        if (At < Now || kube.Zone.Date(At) > kube.Zone.Date(Now).AddDays(rules.DaysAhead)) return new SiaranTooFar(rules.DaysAhead);
        if (SiaranHours.IsPrayer(kube, At)) return new FridayPrayer(Free(kube));
        if (!SiaranHours.Open(kube, At)) return new OutsideHours(Free(kube));
        return Repeats is null && Free(kube) is var next && next != At.ToUniversalTime() ? new DayFull(rules.MostPerDay, next) : null;
    }

    private DateTimeOffset Free(Kube kube) => Repeats is null ? SiaranHours.NextFree(kube, At) : SiaranHours.Next(kube, At);
}

/// <summary>
/// Stops what has not gone out: what is to be queued, and the <paramref name="Waiting"/> messages that still lie in the
/// outbox. Its sender, the ketua and the pendamping may; a sekretaris only her own.
/// </summary>
public sealed record StopSiaran(int Id, PersonId By, int Waiting, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.Siaran, Right.Broadcast)) return Decision.Refuse(new NotAllowed(Operation.Siaran));
        if (kube.Siaran.Find(Id) is not { } siaran || (!siaran.IsOpen && Waiting == 0)) return Decision.Refuse(new NothingToStop());
        if (siaran.By != By && kube.Member(By) is { Role: Peran.Anggota, Office: Jabatan.Sekretaris }) return Decision.Refuse(new NotAllowed(Operation.Siaran));
        return Decision.Accept(new SiaranStopped(Id, Now, Waiting, By));
    }
}

/// <summary>The next portion of a broadcast, at most <see cref="Most"/> messages; an expired one ends instead.</summary>
public sealed record SendSiaran(int Id, DateTimeOffset Now)
{
    /// <summary>A turn writes at most 500 outbox rows (design T-2).</summary>
    public const int Most = 400;

    public Decision Decide(Kube kube, IDirectory people)
    {
        if (kube.Siaran.Find(Id) is not { IsOpen: true } siaran) return Decision.Refuse(new NothingToStop());
        if (Now >= siaran.Expires) return Decision.Accept(new SiaranStopped(Id, Now, 0));
        var next = SiaranReceivers.Of(kube, siaran).Where(p => siaran.Upto is not { } upto || p.CompareTo(upto) > 0).Order().Take(Most + 1).ToList();
        var portion = next.Count > Most ? next[..Most] : next;
        PersonId[] to = [.. portion.Where(p => SiaranReceivers.Gets(people.Find(p), siaran.To))];
        return Decision.Accept(new SiaranSent(Id, Now, to, portion.Count - to.Length, next.Count <= Most, portion is [.., var last] ? last : null));
    }
}
