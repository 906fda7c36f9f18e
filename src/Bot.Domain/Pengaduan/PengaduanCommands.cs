namespace Bot.Domain;

/// <summary>Nobody in the group could read it.</summary>
public sealed record NoReader : Refusal;

/// <summary>It is somebody else's, or none.</summary>
public sealed record NotYourComplaint : Refusal;

/// <summary>Shorter or longer than a complaint may be.</summary>
public sealed record ComplaintLength(int Least, int Most) : Refusal;

/// <summary>Strangers have sent so many to this group today that more would only be noise.</summary>
public sealed record TooManyComplaints(int Most) : Refusal;

/// <summary>
/// Sends a complaint to the pendamping, or to the Kasapel when it is about the pendamping or from her (D34). What it causes goes into the
/// group's confidential box and nowhere else.
/// </summary>
public sealed record FileComplaint(PersonId By, KategoriPengaduan Category, string Words, bool Anonymous, bool ToKasapel, DateTimeOffset Now)
{
    /// <summary>How many complaints of strangers a group takes in a day.</summary>
    public const int MostOutside = 5;

    /// <summary>What came with it; null: nothing.</summary>
    public Medium? Medium { get; init; }

    /// <summary>Where a stranger is answered; null for the group's own people.</summary>
    public Address? At { get; init; }

    /// <summary>Who would read it; null when nobody could.</summary>
    public static PersonId? Reader(Kube kube, PersonId by, bool toKasapel) => toKasapel || kube.Pendamping == by ? Kasapel(kube) is { } above && above != by ? above : null : kube.Pendamping;

    public static PersonId? Kasapel(Kube kube) => kube.Roster.Values.Where(m => m is { Role: Peran.Kasapel, Status: StatusAnggota.Aktif }).OrderBy(m => m.Person).FirstOrDefault()?.Person;

    /// <summary>Whom a reader may pass it on to (R-PGD-1): the pendamping to the Kasapel, the Kasapel to the Dinas Sosial; null when nobody is there.</summary>
    public static PersonId? Above(Kube kube, PersonId reader) => kube.Member(reader)?.Role switch
    {
        Peran.Pendamping => Kasapel(kube) ?? Dinas(kube),
        Peran.Kasapel => Dinas(kube),
        _ => null,
    };

    private static PersonId? Dinas(Kube kube) => kube.Roster.Values.Where(m => m is { Role: Peran.PembacaDinsos, Status: StatusAnggota.Aktif }).OrderBy(m => m.Person).FirstOrDefault()?.Person;

    public Decision Decide(Kube kube, ComplaintBox box)
    {
        if (!kube.Member(By).May(Operation.PengaduanKirim, Right.RecordOwn)) return Decision.Refuse(new NotAllowed(Operation.PengaduanKirim));
        if (Words.Length is < ComplaintBody.Least or > ComplaintBody.Most) return Decision.Refuse(new ComplaintLength(ComplaintBody.Least, ComplaintBody.Most));
        if (Reader(kube, By, ToKasapel) is not { } reader) return Decision.Refuse(new NoReader());
        if (At is not null && box.All.Count(c => c.Filed.Outside && kube.Zone.Date(c.Filed.At) == kube.Zone.Date(Now)) >= MostOutside) return Decision.Refuse(new TooManyComplaints(MostOutside));
        var body = new NewText(new(box.NextText), new ComplaintBody(By, Words) { Medium = Medium, At = At }.Write(), kube.Zone.Date(Now).AddDays(ComplaintBox.DaysKept));
        return new Decision.Accepted([new ComplaintFiled(box.Last + 1, Category, Anonymous, reader, body.Id, Now) { Outside = At is not null }], [body]);
    }
}

/// <summary>What only the reader of a complaint may do with it. Opening it, taking it up, answering, passing it on.</summary>
public sealed record HandleComplaint(int Number, PersonId By, DateTimeOffset Now)
{
    public Decision Read(Kube kube, ComplaintBox box) => Allowed(kube, box, out var why) is not { } complaint ? Decision.Refuse(why!)
        : complaint.Status == StatusPengaduan.Diterima ? Decision.Accept(new ComplaintRead(Number, Now)) : Decision.Accept();

    public Decision Take(Kube kube, ComplaintBox box) => Allowed(kube, box, out var why) is null ? Decision.Refuse(why!) : Decision.Accept(new ComplaintTaken(Number, Now));

    public Decision Answer(Kube kube, ComplaintBox box, string words)
    {
        if (Allowed(kube, box, out var why) is null) return Decision.Refuse(why!);
        var answer = new NewText(new(box.NextText), new ComplaintBody(By, words).Write(), kube.Zone.Date(Now).AddDays(ComplaintBox.DaysKept));
        return new Decision.Accepted([new ComplaintAnswered(Number, answer.Id, Now)], [answer]);
    }

    /// <summary>Handed on to whoever is above its reader.</summary>
    public Decision Pass(Kube kube, ComplaintBox box) => Allowed(kube, box, out var why) is null ? Decision.Refuse(why!)
        : FileComplaint.Above(kube, By) is { } above && above != By ? Decision.Accept(new ComplaintPassed(Number, above, Now)) : Decision.Refuse(new NoReader());

    private Complaint? Allowed(Kube kube, ComplaintBox box, out Refusal? why)
    {
        var complaint = box.Find(Number);
        why = !kube.Member(By).May(Operation.PengaduanBaca, Right.SeeGroup) ? new NotAllowed(Operation.PengaduanBaca) : complaint?.Reader != By ? new NotYourComplaint() : null;
        return why is null ? complaint : null;
    }
}

/// <summary>Whoever complained says whether the answer is enough. Her name is known from the sealed text only.</summary>
/// <param name="Body">The sealed text, opened.</param>
public sealed record JudgeAnswer(int Number, PersonId By, bool Enough, ComplaintBody? Body, DateTimeOffset Now)
{
    public Decision Decide(Kube kube, ComplaintBox box)
    {
        if (box.Find(Number) is not { Status: StatusPengaduan.Dijawab } complaint || Body?.From != By) return Decision.Refuse(new NotYourComplaint());
        // Closed, it is kept a year longer and then forgotten.
        var kept = new NewText(complaint.Filed.Sealed, Body.Write(), kube.Zone.Date(Now).AddDays(ComplaintBox.DaysAfterClosing));
        return new Decision.Accepted([new ComplaintJudged(Number, Enough, Now)], Enough ? [kept] : []);
    }
}
