namespace Bot.Domain;

/// <summary>She has a place here already.</summary>
public sealed record AlreadyMember : Refusal;

/// <summary>She asked already, and nobody has answered yet.</summary>
public sealed record AlreadyApplied : Refusal;

/// <summary>So many wait that more would only be noise; the pendamping enters them herself.</summary>
public sealed record TooManyWaiting(int Most) : Refusal;

/// <summary>Nobody is there who could say that she belongs.</summary>
public sealed record NoPendamping : Refusal;

/// <summary>The request, invitation or move was answered, or is over.</summary>
public sealed record JoiningGone : Refusal;

/// <summary>She is no member one could be.</summary>
public sealed record NoSuchMember : Refusal;

/// <summary>The member who is meant says that it is not she.</summary>
public sealed record MemberDenies(PersonId Person) : Refusal;

/// <summary>Somebody says she is a member of this group (D01): she waits for the pendamping, and may until then what a stranger may.</summary>
public sealed record ApplyForMembership(PersonId Person, DateTimeOffset Now)
{
    public const int MostWaiting = 20;

    public Decision Decide(Kube kube)
    {
        var before = kube.Member(Person);
        if (before is { Role: Peran.Anggota, Status: StatusAnggota.Aktif or StatusAnggota.Cuti } or { Role: Peran.Pendamping, Status: StatusAnggota.Aktif }) return Decision.Refuse(new AlreadyMember());
        if (kube.Joining.Newcomers.ContainsKey(Person)) return Decision.Refuse(new AlreadyApplied());
        if (kube.Pendamping is null) return Decision.Refuse(new NoPendamping());
        if (kube.Joining.Waiting.Count() >= MostWaiting) return Decision.Refuse(new TooManyWaiting(MostWaiting));
        return Decision.Accept(
            new PersonPlaced(Person, Peran.Anggota, Jabatan.Anggota, StatusAnggota.MenungguVerifikasi, kube.Zone.Date(Now)),
            new MemberApplied(Person, Now, Place.Former(before)));
    }
}

/// <summary>
/// The pendamping's word on somebody who asked to join: she is new, she is <paramref name="Into"/> who is on the list already, or she does not
/// belong. A member who is named and denies it is not given the address.
/// </summary>
public sealed record DecideApplicant(PersonId Applicant, PersonId By, bool Yes, PersonId? Into, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.AnggotaKelola, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.AnggotaKelola));
        if (kube.Joining.Newcomers.GetValueOrDefault(Applicant) is not { Invited: null } newcomer) return Decision.Refuse(new JoiningGone());
        var today = kube.Zone.Date(Now);
        if (!Yes) return Decision.Accept(Place.Back(kube, newcomer, today), new JoiningEnded(Applicant, AkhirDaftar.Ditolak, Now));
        if (Into is not { } known) return Decision.Accept(new PersonPlaced(Applicant, Peran.Anggota, Jabatan.Anggota, StatusAnggota.Aktif, today), new JoiningEnded(Applicant, AkhirDaftar.Diterima, Now));
        if (kube.Member(known) is not { Role: Peran.Anggota, Status: StatusAnggota.Aktif or StatusAnggota.Cuti, Office: Jabatan.Anggota }) return Decision.Refuse(new NoSuchMember());
        if (newcomer.DeniedBy == known) return Decision.Refuse(new MemberDenies(known));
        return Decision.Accept(Place.Back(kube, newcomer, today), new JoiningEnded(Applicant, AkhirDaftar.Disambung, Now, known));
    }
}

/// <summary>A member says that it is not she who asked to join under her name.</summary>
public sealed record DenyMembership(PersonId Applicant, PersonId Person, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) =>
        kube.Joining.Newcomers.GetValueOrDefault(Applicant) is not { DeniedBy: null } ? Decision.Refuse(new JoiningGone())
        : kube.Member(Person) is not { Role: Peran.Anggota } ? Decision.Refuse(new NoSuchMember())
        : Decision.Accept(new ClaimDenied(Applicant, Person, Now));
}

/// <summary>The pendamping puts somebody on the list (D44). She is a member once she says that she is she, and agrees.</summary>
public sealed record InviteMember(PersonId Person, PersonId By, ProgramSosial Programs, Code Hash, DateTimeOffset Now)
{
    /// <summary>How long an invitation stands.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.AnggotaKelola, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.AnggotaKelola));
        var before = kube.Member(Person);
        if (before is { Role: Peran.Anggota, Status: StatusAnggota.Aktif or StatusAnggota.Cuti }) return Decision.Refuse(new AlreadyMember());
        if (kube.Joining.Newcomers.GetValueOrDefault(Person) is { Invited: null }) return Decision.Refuse(new AlreadyApplied());
        var former = kube.Joining.Newcomers.GetValueOrDefault(Person)?.Before ?? Place.Former(before);
        return Decision.Accept(
            new PersonPlaced(Person, Peran.Anggota, Jabatan.Anggota, StatusAnggota.MenungguVerifikasi, kube.Zone.Date(Now)),
            new MemberInvited(Person, By, Hash, Programs, Now, Now + Life, former));
    }
}

/// <summary>
/// She says "ya, ini saya" and agrees. <paramref name="As"/>: the person the bot knows her as, the invited one herself or somebody of another
/// group or a customer. An invitation is used once, and not after its end.
/// </summary>
public sealed record AcceptInvitation(PersonId Person, PersonId As, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Joining.Invitation(Person) is not { } invited || Now > invited.Until) return Decision.Refuse(new JoiningGone());
        if (As != Person && kube.Member(As) is { Role: Peran.Anggota, Status: not StatusAnggota.Berhenti } or { Role: Peran.Pendamping }) return Decision.Refuse(new AlreadyMember());
        var today = kube.Zone.Date(Now);
        var placed = new PersonPlaced(As, Peran.Anggota, Jabatan.Anggota, StatusAnggota.Aktif, today);
        return As == Person
            ? Decision.Accept(placed, new JoiningEnded(Person, AkhirDaftar.Diterima, Now))
            : Decision.Accept(Place.Back(kube, kube.Joining.Newcomers[Person], today), placed, new JoiningEnded(Person, AkhirDaftar.Diterima, Now, As));
    }
}

/// <summary>Whoever has the invitation says that it is not she, or the pendamping takes it back.</summary>
public sealed record EndInvitation(PersonId Person, AkhirDaftar How, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) => kube.Joining.Newcomers.GetValueOrDefault(Person) is { Invited: not null } newcomer
        ? Decision.Accept(Place.Back(kube, newcomer, kube.Zone.Date(Now)), new JoiningEnded(Person, How, Now))
        : Decision.Refuse(new JoiningGone());
}

internal static class Place
{
    /// <summary>What she was to the group, when that is worth giving back.</summary>
    public static Peran? Former(Member? member) => member is { Status: StatusAnggota.Aktif, Role: Peran.Pelanggan or Peran.Kpm or Peran.MitraWarung } ? member.Role : null;

    /// <summary>The place she had before she asked or was asked; gone when she had none.</summary>
    public static PersonPlaced Back(Kube kube, Newcomer newcomer, DateOnly today) => newcomer.Before is { } role
        ? new(newcomer.Person, role, Jabatan.Anggota, StatusAnggota.Aktif, today)
        : new(newcomer.Person, Peran.Anggota, Jabatan.Anggota, StatusAnggota.Berhenti, today);
}
