namespace Bot.Domain;

/// <summary>Who a broadcast is for: people of this group, never its sender; and who of them gets it.</summary>
public static class SiaranReceivers
{
    public static IEnumerable<PersonId> Of(Kube kube, Siaran siaran) => Of(kube, siaran.By, siaran.To, siaran.People ?? []);

    public static IEnumerable<PersonId> Of(Kube kube, PersonId by, Penerima to, IReadOnlyList<PersonId> people) => to switch
    {
        Penerima.AnggotaAktif => kube.Roster.Values.Where(m => m.IsActiveMember && m.Person != by).Select(m => m.Person),
        Penerima.Pengurus => kube.Roster.Values.Where(m => m.IsActiveMember && m.Office != Jabatan.Anggota && m.Person != by).Select(m => m.Person),
        _ => people.Distinct().Where(p => p != by && kube.Member(p) is { Status: StatusAnggota.Aktif or StatusAnggota.Cuti }),
    };

    /// <summary>She agreed to be written to, has not stopped broadcasts (D38), and can be reached.</summary>
    public static bool Gets(Person? person) => person is { WantsBroadcasts: true, Addresses.Count: > 0 } && Agreed(person);

    public static bool Agreed(Person person) => person.ConsentVersion is not null || person.ConsentAt is not null;
}
