namespace Bot.Domain;

/// <summary>Office inside the group. Exactly one ketua and one bendahara; nobody is both (R-ANG-1).</summary>
public enum Jabatan { Anggota, Ketua, Sekretaris, Bendahara }

/// <summary>What somebody is to a group.</summary>
public enum Peran { Anggota, Pendamping, Tksk, PetugasKelurahan, PetugasPuskesmas, Kasapel, PembacaDinsos, Pelanggan, Kpm, MitraWarung, TakDikenal }

public enum StatusAnggota { MenungguVerifikasi, Aktif, Cuti, Berhenti }

/// <summary>One person's place in a group.</summary>
public sealed record Member(PersonId Person, Peran Role, Jabatan Office, StatusAnggota Status, DateOnly Since)
{
    /// <summary>True while her number is being moved: she may not record or approve money (08-decisions section 2 no. 1).</summary>
    public bool Held { get; init; }

    /// <summary>The office she stands in for beside her own (P-4); null for most.</summary>
    public Jabatan? Acting { get; init; }

    /// <summary>Members proper, who owe dues and share profits.</summary>
    public bool IsActiveMember => Role == Peran.Anggota && Status == StatusAnggota.Aktif;
}
