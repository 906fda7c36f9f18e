using System.Collections.Frozen;

namespace Bot.Domain;

/// <summary>What a cell of the matrix allows.</summary>
[Flags]
public enum Right
{
    None = 0,
    /// <summary>✓: may use it.</summary>
    Use = 1,
    /// <summary>Ls: sees own data.</summary>
    SeeOwn = 2,
    /// <summary>La: sees totals without names.</summary>
    SeeTotals = 4,
    /// <summary>Lk: sees group data.</summary>
    SeeGroup = 8,
    /// <summary>A: asks or proposes.</summary>
    Ask = 16,
    /// <summary>Co: records what is her own.</summary>
    RecordOwn = 32,
    /// <summary>C: records.</summary>
    Record = 64,
    /// <summary>Cn: records and corrects in the bendahara's name; marked so, the bendahara is told.</summary>
    OnBehalf = 128,
    /// <summary>K: corrects.</summary>
    Correct = 256,
    /// <summary>S: approves, never what she recorded or proposed herself (P-1).</summary>
    Approve = 512,
    /// <summary>B: broadcasts.</summary>
    Broadcast = 1024,
}

/// <summary>Operations of the permission matrix (handbook 2.2, in its order; the last ones are not in it: design D-9's, and what messages cost).</summary>
public enum Operation
{
    Umum, KasSaldo, UsahaSaldo, KasMutasi, IuranSendiri, IuranKelompok, IuranCatat, KasCatat, KasSetuju, Koreksi,
    IksAjukan, IksRincian, JagaLihat, JagaSusun, JagaKehadiran, JagaTukar, PertemuanBuat, PertemuanJawab, PertemuanAbsen, Notulen,
    PesananSendiri, PesananKelola, PmtPesan, PmtMenu, Dapur, BayarTerima, HargaLihat, HargaUbah, StokCatat, BpntLihat, BpntAtur,
    PelatihanAtur, PelatihanDaftar, PelatihanHadir, Siaran, BagiHasilUsul, BagiHasilSendiri, Titip, LaporanKegiatan, LaporanKeuangan,
    TargetLaba, PengaduanKirim, PengaduanBaca, SumberLihat, SumberAtur, Legalitas, Pinjaman, AnggotaKelola, Langganan, DataSaya,
    AturanUbah, RekeningUbah, NomorPindah, EksporImpor, BiayaPesan,
}

/// <summary>The permission matrix of the handbook, one line an operation, one cell a role. An officer has every right of a member.</summary>
public static class Permissions
{
    private const string Matrix = """
        operasi          | anggota bendahara sekretaris ketua     pendamping pelanggan kpm kelurahan puskesmas dinsos kasapel tksk  mitra tak-dikenal
        Umum             | ✓       ✓         ✓          ✓         ✓          ✓         ✓   ✓         ✓         ✓      ✓       ✓     ✓     ✓
        KasSaldo         | Lk      Lk        Lk         Lk        Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        UsahaSaldo       | La      Lk        Lk         Lk        Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        KasMutasi        | La      Lk        Lk         Lk        Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        IuranSendiri     | Ls      Ls        Ls         Ls        ·          ·         ·   ·         ·         ·      ·       ·     ·     ·
        IuranKelompok    | ·       Lk        ·          Lk        Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        IuranCatat       | ·       C         ·          ·         Cn         ·         ·   ·         ·         ·      ·       ·     ·     ·
        KasCatat         | A       A,C       A          A,S       Cn         ·         ·   ·         ·         ·      ·       ·     ·     ·
        KasSetuju        | ·       ·         S          S         ·          ·         ·   ·         ·         ·      ·       ·     ·     ·
        Koreksi          | A       A,K       A          A,S       Cn         ·         ·   ·         ·         ·      ·       ·     ·     ·
        IksAjukan        | A       A,C       A,S        A,S       Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        IksRincian       | La      Lk        La         Lk        Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        JagaLihat        | Lk      Lk        Lk         Lk        Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        JagaSusun        | ·       ·         C          C,S       A          ·         ·   ·         ·         ·      ·       ·     ·     ·
        JagaKehadiran    | Co      Co        Co         Co,K      Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        JagaTukar        | A,Co    A,Co      A,Co       A,Co,K    Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        PertemuanBuat    | A       A         C,B        C,B       C,B        ·         ·   ·         ·         ·      ·       ·     ·     ·
        PertemuanJawab   | Co      Co        Co         Co        Co         ·         ·   ·         ·         ·      ·       ·     ·     ·
        PertemuanAbsen   | ·       C         C          C         C          ·         ·   ·         ·         ·      ·       ·     ·     ·
        Notulen          | Lk      Lk        Lk,C       Lk,S      Lk,A       ·         ·   ·         ·         ·      ·       ·     ·     ·
        PesananSendiri   | Co      Co        Co         Co        Co         Co        Co  Co        Co        ·      Co      Co    Co    Co
        PesananKelola    | Lk      Lk        Lk         Lk,S,K    Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        PmtPesan         | ·       Lk        Lk         S         Lk         ·         ·   C         ·         ·      ·       ·     ·     ·
        PmtMenu          | Lk      Lk        Lk         Lk        Lk         ·         ·   ·         C,K       ·      ·       ·     ·     ·
        Dapur            | Lk,Co   Lk,Co     Lk,C       Lk,C,S    Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        BayarTerima      | ·       C         ·          ·         ·          A         A   A         A         ·      ·       ·     ·     A
        HargaLihat       | ✓       ✓         ✓          ✓         ✓          ✓         ✓   ✓         ✓         ✓      ✓       ✓     ✓     ✓
        HargaUbah        | A       A,C       A          A,C,K     Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        StokCatat        | Co      C         C          C         Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        BpntLihat        | ✓       ✓         ✓          ✓         ✓          ✓         ✓   ✓         ✓         ✓      ✓       ✓     ✓     ✓
        BpntAtur         | ·       ·         ·          A         C,B        ·         ·   ·         ·         ·      ·       C,B   ·     ·
        PelatihanAtur    | ·       ·         A          A         C,B        ·         ·   A         A         A      ·       ·     ·     ·
        PelatihanDaftar  | Co      Co        Co         Co        Lk,C       ·         ·   ·         ·         ·      ·       ·     ·     ·
        PelatihanHadir   | ·       ·         C          C         C          ·         ·   ·         ·         ·      ·       ·     ·     ·
        Siaran           | ·       ·         B          B         B          ·         ·   ·         ·         ·      ·       ·     ·     ·
        BagiHasilUsul    | La      La,C      La         La,S      Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        BagiHasilSendiri | Co      Co        Co         Co        Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        Titip            | Lk,Co   Lk,C      Lk,C       Lk,C      Lk         ·         ·   ·         ·         ·      ·       ·     Ls,A  ·
        LaporanKegiatan  | ·       A         A          A         C          ·         ·   ·         ·         Lk     Lk      ·     ·     ·
        LaporanKeuangan  | Lk      Lk,C      Lk         Lk,S      Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        TargetLaba       | Lk      Lk        Lk         Lk        Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        PengaduanKirim   | Co      Co        Co         Co        Co         Co        Co  Co        Co        Co     Co      Co    Co    Co
        PengaduanBaca    | ·       ·         ·          ·         Lk         ·         ·   ·         ·         Lk     Lk      ·     ·     ·
        SumberLihat      | Lk      Lk        Lk         Lk        Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        SumberAtur       | A       A         A,C        A,C       C          ·         ·   ·         ·         ·      ·       ·     ·     ·
        Legalitas        | Lk      Lk        Lk,C       Lk,C      Lk,C       ·         ·   ·         ·         ·      ·       ·     ·     ·
        Pinjaman         | A,Ls    A,C,Lk    A,Ls,S     A,Ls,S    Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        AnggotaKelola    | Co      Co        Co,A       Co,A      C          ·         ·   ·         ·         ·      ·       ·     ·     ·
        Langganan        | Co      Co        Co         Co        Co         Co        Co  Co        Co        Co     Co      Co    Co    Co
        DataSaya         | Co      Co        Co         Co        Co         Co        Co  Co        Co        Co     Co      Co    Co    Co
        AturanUbah       | ·       C         ·          C         ·          ·         ·   ·         ·         ·      ·       ·     ·     ·
        RekeningUbah     | ·       A         ·          S         ·          ·         ·   ·         ·         ·      ·       ·     ·     ·
        NomorPindah      | ·       ·         ·          S         C          ·         ·   ·         ·         ·      ·       ·     ·     ·
        EksporImpor      | ·       ·         ·          ·         ·          ·         ·   ·         ·         ·      ·       ·     ·     ·
        BiayaPesan       | ·       Lk        ·          Lk        Lk         ·         ·   ·         ·         ·      ·       ·     ·     ·
        """;

    private static readonly FrozenDictionary<(Operation, int), Right> Cells = Read();

    /// <summary>What somebody may do; no place in the group (null) is the last column.</summary>
    public static Right Of(Operation operation, Member? member) => member is { Held: true } && Money.Contains(operation) ? Whole(operation, member) & ~(Right.Record | Right.OnBehalf | Right.Correct | Right.Approve) : Whole(operation, member);

    private static Right Whole(Operation operation, Member? member)
    {
        var own = Cells[(operation, Column(member))];
        if (member is not { IsActiveMember: true, Acting: { } acting }) return own;
        // Who stands in for the bendahara records, and so approves nothing meanwhile (08-decisions 2 no. 5).
        var both = own | Cells[(operation, Column(member with { Office = acting, Acting = null }))];
        return acting == Jabatan.Bendahara ? both & ~Right.Approve : both;
    }

    /// <summary>What moves money or decides who may: none of it from a number that is being moved.</summary>
    private static readonly FrozenSet<Operation> Money = FrozenSet.Create(
        Operation.IuranCatat, Operation.KasCatat, Operation.KasSetuju, Operation.Koreksi, Operation.IksAjukan, Operation.BayarTerima, Operation.BagiHasilUsul,
        Operation.Pinjaman, Operation.AturanUbah, Operation.RekeningUbah, Operation.NomorPindah, Operation.HargaUbah, Operation.Titip);

    /// <summary>True when she holds at least one of the rights.</summary>
    public static bool May(this Member? member, Operation operation, Right right) => (Of(operation, member) & right) != 0;

    private static int Column(Member? member) => member switch
    {
        null or { Status: StatusAnggota.Berhenti or StatusAnggota.MenungguVerifikasi } => 13,
        { Role: Peran.Anggota } => member.Office switch { Jabatan.Bendahara => 1, Jabatan.Sekretaris => 2, Jabatan.Ketua => 3, _ => 0 },
        { Role: Peran.Pendamping } => 4,
        { Role: Peran.Pelanggan } => 5,
        { Role: Peran.Kpm } => 6,
        { Role: Peran.PetugasKelurahan } => 7,
        { Role: Peran.PetugasPuskesmas } => 8,
        { Role: Peran.PembacaDinsos } => 9,
        { Role: Peran.Kasapel } => 10,
        { Role: Peran.Tksk } => 11,
        { Role: Peran.MitraWarung } => 12,
        _ => 13,
    };

    private static FrozenDictionary<(Operation, int), Right> Read() =>
        Matrix.Split('\n').Skip(1).SelectMany(line =>
        {
            var (name, cells) = line.Split('|') is [var n, var c] ? (n.Trim(), c.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : throw new FormatException(line);
            if (cells.Length != 14) throw new FormatException($"{name} has {cells.Length} cells");
            return cells.Select((cell, column) => KeyValuePair.Create((Enum.Parse<Operation>(name), column), Rights(cell)));
        }).ToFrozenDictionary();

    private static Right Rights(string cell) => cell.Split(',').Aggregate(Right.None, (rights, code) => rights | code switch
    {
        "·" => Right.None,
        "✓" => Right.Use,
        "Ls" => Right.SeeOwn,
        "La" => Right.SeeTotals,
        "Lk" => Right.SeeGroup,
        "A" => Right.Ask,
        "Co" => Right.RecordOwn,
        "C" => Right.Record,
        "Cn" => Right.OnBehalf,
        "K" => Right.Correct,
        "S" => Right.Approve,
        "B" => Right.Broadcast,
        _ => throw new FormatException($"unknown right {code}"),
    });
}
