using Xunit;

namespace Bot.Domain.Tests;

public sealed class PermissionTests
{
    private static Member As(Peran role, Jabatan office = Jabatan.Anggota, StatusAnggota status = StatusAnggota.Aktif) => new(new("x"), role, office, status, new(2020, 1, 1));

    [Fact]
    public void Every_operation_has_a_cell_for_every_role()
    {
        foreach (var operation in Enum.GetValues<Operation>())
        {
            Permissions.Of(operation, null);
            foreach (var role in Enum.GetValues<Peran>()) Permissions.Of(operation, As(role));
            foreach (var office in Enum.GetValues<Jabatan>()) Permissions.Of(operation, As(Peran.Anggota, office));
        }
    }

    [Fact]
    public void An_officer_has_every_right_of_a_member()
    {
        foreach (var operation in Enum.GetValues<Operation>())
        {
            var member = Sees(Permissions.Of(operation, As(Peran.Anggota)));
            foreach (var office in new[] { Jabatan.Bendahara, Jabatan.Sekretaris, Jabatan.Ketua })
            {
                var officer = Sees(Permissions.Of(operation, As(Peran.Anggota, office)));
                Assert.True((member & ~officer) == 0, $"{office} lacks {member & ~officer} of {operation}");
            }
        }
    }

    /// <summary>A wider right carries the narrower one.</summary>
    private static Right Sees(Right right)
    {
        if (right.HasFlag(Right.SeeGroup)) right |= Right.SeeTotals | Right.SeeOwn;
        if (right.HasFlag(Right.Record)) right |= Right.RecordOwn | Right.Ask;
        if (right.HasFlag(Right.Broadcast)) right |= Right.Ask;
        return right;
    }

    [Fact]
    public void The_bendahara_records_and_never_approves_the_pendamping_neither_holds_nor_approves_money()
    {
        Assert.True(As(Peran.Anggota, Jabatan.Bendahara).May(Operation.KasCatat, Right.Record));
        foreach (var operation in Enum.GetValues<Operation>())
            Assert.False(As(Peran.Anggota, Jabatan.Bendahara).May(operation, Right.Approve), $"{operation}");
        foreach (var operation in new[] { Operation.KasSetuju, Operation.IksAjukan, Operation.Pinjaman, Operation.BagiHasilUsul, Operation.LaporanKeuangan })
            Assert.False(As(Peran.Pendamping).May(operation, Right.Approve), $"{operation}");
    }

    [Fact]
    public void Money_stays_inside_the_group()
    {
        foreach (var role in Enum.GetValues<Peran>().Where(r => r is not (Peran.Anggota or Peran.Pendamping)))
            foreach (var operation in new[] { Operation.KasSaldo, Operation.KasMutasi, Operation.IuranKelompok, Operation.IuranCatat, Operation.KasCatat, Operation.Koreksi })
                Assert.Equal(Right.None, Permissions.Of(operation, As(role)));
    }

    [Fact]
    public void Who_left_or_waits_for_verification_is_a_stranger()
    {
        Assert.Equal(Right.None, Permissions.Of(Operation.KasSaldo, As(Peran.Anggota, Jabatan.Bendahara, StatusAnggota.Berhenti)));
        Assert.Equal(Right.None, Permissions.Of(Operation.KasSaldo, As(Peran.Anggota, status: StatusAnggota.MenungguVerifikasi)));
    }

    [Fact]
    public void Dues_of_others_are_for_bendahara_ketua_and_pendamping_only()
    {
        Assert.False(As(Peran.Anggota, Jabatan.Sekretaris).May(Operation.IuranKelompok, Right.SeeGroup));
        Assert.False(As(Peran.Anggota).May(Operation.IuranKelompok, Right.SeeGroup));
        Assert.True(As(Peran.Anggota, Jabatan.Ketua).May(Operation.IuranKelompok, Right.SeeGroup));
    }
}
