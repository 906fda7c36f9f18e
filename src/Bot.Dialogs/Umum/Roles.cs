using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Roles as intents.md names them (I-22).</summary>
public static class Roles
{
    public static string Name(Member? member) => member switch
    {
        { Role: Peran.Anggota, Office: Jabatan.Bendahara } => "bendahara",
        { Role: Peran.Anggota, Office: Jabatan.Ketua } => "ketua",
        { Role: Peran.Anggota, Office: Jabatan.Sekretaris } => "sekretaris",
        { Role: Peran.Anggota } => "anggota",
        { Role: Peran.Pendamping } => "pendamping",
        { Role: Peran.Kpm } => "kpm",
        { Role: Peran.PetugasKelurahan } => "kelurahan",
        { Role: Peran.PetugasPuskesmas } => "puskesmas",
        { Role: Peran.PembacaDinsos } => "dinsos",
        { Role: Peran.Kasapel } => "kasapel",
        { Role: Peran.Tksk } => "tksk",
        { Role: Peran.MitraWarung } => "mitra",
        _ => "tetangga",
    };
}
