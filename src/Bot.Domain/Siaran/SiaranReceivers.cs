namespace Bot.Domain;

/// <summary>Who a broadcast is for: people of this group, never its sender; and who of them gets it.</summary>
public static class SiaranReceivers
{
    public static IEnumerable<PersonId> Of(Kube kube, Siaran siaran) => Of(kube, siaran.By, siaran.To, siaran.People ?? [], siaran.Area);

    public static IEnumerable<PersonId> Of(Kube kube, PersonId by, Penerima to, IReadOnlyList<PersonId> people, Code? area = null) => to switch
    {
        Penerima.AnggotaAktif => kube.Roster.Values.Where(m => m.IsActiveMember && m.Person != by).Select(m => m.Person),
        Penerima.Pengurus => kube.Roster.Values.Where(m => m.IsActiveMember && m.Office != Jabatan.Anggota && m.Person != by).Select(m => m.Person),
        Penerima.Pelanggan => Role(kube, Peran.Pelanggan, by, people),
        Penerima.Kpm => Role(kube, Peran.Kpm, by, people).Where(p => area is null || kube.Bpnt.Home(p) == area),
        _ => people.Distinct().Where(p => p != by && kube.Member(p) is { Status: StatusAnggota.Aktif or StatusAnggota.Cuti }),
    };

    /// <summary>Everybody of a role; of a repeat those it is said again to.</summary>
    private static IEnumerable<PersonId> Role(Kube kube, Peran role, PersonId by, IReadOnlyList<PersonId> only) =>
        kube.Roster.Values.Where(m => m.Role == role && m.Status == StatusAnggota.Aktif && m.Person != by && (only.Count == 0 || only.Contains(m.Person))).Select(m => m.Person);

    /// <summary>People outside the group's members: they have to have agreed to news, and WhatsApp counts it as advertising.</summary>
    public static bool Outside(Penerima to) => to is Penerima.Pelanggan or Penerima.Kpm;

    /// <summary>She agreed to be written to, has not stopped broadcasts (D38), and can be reached.</summary>
    public static bool Gets(Person? person, Penerima to) => person is { WantsBroadcasts: true, Addresses.Count: > 0 } && Agreed(person, to);

    public static bool Agreed(Person person, Penerima to) => (person.ConsentVersion is not null || person.ConsentAt is not null) && (!Outside(to) || person.WantsNews);
}
