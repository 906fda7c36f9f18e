namespace Bot.Domain;

/// <summary>A move of this member's number is under way already.</summary>
public sealed record MovePending : Refusal;

/// <summary>An officer's number moves only with the yes of another officer.</summary>
public sealed record NeedsSecond : Refusal;

/// <summary>Nothing was taken away that could be given back.</summary>
public sealed record NothingRemoved : Refusal;

/// <summary>
/// The pendamping moves a member to another number. A member has it at once. For an officer another officer must agree, and it counts after
/// 24 open hours without "bukan saya" from the old one; until then neither number may record or approve money (08-decisions section 2 no. 1).
/// </summary>
/// <param name="Carrier">The person under whose id the new address is kept meanwhile.</param>
/// <param name="Second">The officer who is asked; null where no other officer can be reached.</param>
public sealed record AskNumberMove(PersonId Person, PersonId Carrier, PersonId By, PersonId? Second, DateTimeOffset Now)
{
    /// <summary>No other officer has a number yet, so nobody can be asked: a group that begins.</summary>
    public bool Alone { get; init; }

    public static readonly TimeSpan OfficerWaits = TimeSpan.FromHours(24), Longest = TimeSpan.FromHours(72);

    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.NomorPindah, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.NomorPindah));
        if (kube.Member(Person) is not { Role: Peran.Anggota, Status: StatusAnggota.Aktif or StatusAnggota.Cuti } member) return Decision.Refuse(new NoSuchMember());
        if (kube.Joining.Moves.ContainsKey(Person)) return Decision.Refuse(new MovePending());
        var newcomer = kube.Joining.Newcomers.GetValueOrDefault(Carrier);
        if (newcomer?.DeniedBy == Person) return Decision.Refuse(new MemberDenies(Person));
        Fact[] applied = newcomer is { Invited: null } ? [Place.Back(kube, newcomer, kube.Zone.Date(Now)), new JoiningEnded(Carrier, AkhirDaftar.Disambung, Now, Person)] : [];
        if (member.Office == Jabatan.Anggota) return Decision.Accept([.. applied, new NumberMoveAsked(Person, Carrier, By, Now), new NumberMoveEnded(Person, AkhirPindah.Berlaku, Now)]);
        if (Second is { } second && !IsOtherOfficer(kube, second, Person)) return Decision.Refuse(new NeedsSecond());
        if (Second is null && !Alone && kube.ActiveMembers.Any(m => m.Office != Jabatan.Anggota && m.Person != Person)) return Decision.Refuse(new NeedsSecond());
        return Decision.Accept([.. applied, new NumberMoveAsked(Person, Carrier, By, Now, Quiet.Until(kube, Now) + OfficerWaits, Second)]);
    }

    internal static bool IsOtherOfficer(Kube kube, PersonId who, PersonId than) =>
        who != than && kube.Member(who) is { IsActiveMember: true, Office: not Jabatan.Anggota, Held: false };
}

/// <summary>The second officer's word on another officer's new number.</summary>
public sealed record AgreeNumberMove(PersonId Person, PersonId By, bool Yes, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Joining.Moves.GetValueOrDefault(Person) is not { Agreed: false } move) return Decision.Refuse(new JoiningGone());
        if (move.Asked.Second != By || !AskNumberMove.IsOtherOfficer(kube, By, Person)) return Decision.Refuse(new NotAllowed(Operation.NomorPindah));
        if (!Yes) return Decision.Accept(new NumberMoveEnded(Person, AkhirPindah.Ditolak, Now));
        var agreed = new NumberMoveAgreed(Person, By, Now);
        return Now >= move.Asked.From ? Decision.Accept(agreed, new NumberMoveEnded(Person, AkhirPindah.Berlaku, Now)) : Decision.Accept(agreed);
    }
}

/// <summary>"Bukan saya" from the old number: the move ends, or what was taken from her is given back.</summary>
public sealed record DisownMove(PersonId Person, DateTimeOffset Now)
{
    /// <summary>How long after the move the old number's word still turns it back.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromDays(7);

    public Decision Decide(Kube kube) =>
        kube.Joining.Moves.ContainsKey(Person) ? Decision.Accept(new NumberMoveEnded(Person, AkhirPindah.BukanSaya, Now))
        : kube.Joining.Removed.GetValueOrDefault(Person) is { } removed && Now - removed.At <= Within ? Decision.Accept(new NumberRestored(Person, Person, Now))
        : Decision.Refuse(new JoiningGone());
}

/// <summary>The pendamping takes a member's number off the list, as after a mistake or a lost phone. Officers' numbers only move.</summary>
public sealed record RemoveNumber(PersonId Person, PersonId By, string Addresses, DateTimeOffset Now)
{
    /// <summary>How long it can be given back.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.NomorPindah, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.NomorPindah));
        if (kube.Member(Person) is not { Role: Peran.Anggota, Status: StatusAnggota.Aktif or StatusAnggota.Cuti } member) return Decision.Refuse(new NoSuchMember());
        if (member.Office != Jabatan.Anggota) return Decision.Refuse(new NeedsSecond());
        return Taken(kube, Person, By, Addresses, Now);
    }

    /// <summary>The fact and its text: what was taken, for 30 days.</summary>
    public static Decision Taken(Kube kube, PersonId person, PersonId by, string addresses, DateTimeOffset now)
    {
        var text = new NewText(new(kube.NextText), addresses, kube.Zone.Date(now + Kept));
        return new Decision.Accepted([new NumberRemoved(person, text.Id, by, now)], [text]);
    }
}

/// <summary>The pendamping gives a removed number back, within 30 days; an officer's number moves with a second officer's yes only.</summary>
public sealed record RestoreNumber(PersonId Person, PersonId By, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.NomorPindah, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.NomorPindah));
        if (kube.Joining.Removed.GetValueOrDefault(Person) is not { } removed || Now - removed.At > RemoveNumber.Kept) return Decision.Refuse(new NothingRemoved());
        return kube.Member(Person) is { Office: Jabatan.Anggota } ? Decision.Accept(new NumberRestored(Person, By, Now)) : Decision.Refuse(new NeedsSecond());
    }
}

/// <summary>The pendamping says that somebody else uses a member's phone too. An officer needs one of her own (08-decisions section 2 no. 14).</summary>
/// <param name="With">Who, as she was named; null: the phone is the member's alone again.</param>
public sealed record SharePhone(PersonId Person, PersonId By, string? With, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.AnggotaKelola, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.AnggotaKelola));
        if (kube.Member(Person) is not { Role: Peran.Anggota, Status: StatusAnggota.Aktif or StatusAnggota.Cuti } member) return Decision.Refuse(new NoSuchMember());
        if (With is null) return Decision.Accept(new PhoneShared(Person, null));
        if (member.Office != Jabatan.Anggota) return Decision.Refuse(new NeedsSecond());
        var name = new NewText(new(kube.NextText), With, Texts.KeepWithBooks(kube.Zone.Date(Now)));
        TimeOnly? from = kube.PhoneFrom.TryGetValue(Person, out var hour) ? hour : null;
        return new Decision.Accepted([new PhoneShared(Person, from, name.Id)], [name]);
    }
}
