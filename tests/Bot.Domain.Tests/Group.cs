using Xunit;

namespace Bot.Domain.Tests;

/// <summary>A small group for rules: ketua, sekretaris, bendahara, two members, a pendamping, three meetings closed.</summary>
internal static class Group
{
    public static readonly PersonId Wati = new("wati"), Yuli = new("yuli"), Rini = new("rini"), Nur = new("nur"), Ida = new("ida"), Retno = new("retno"), Lilis = new("lilis");
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static readonly Kube Kenanga = new Fact[]
    {
        new KubeFounded(new("k"), new("M3"), Zone.Wib, new TextId(1), new(2016, 1, 1)),
        new RulesSet(new Rules()),
        Member(Wati, Jabatan.Ketua), Member(Yuli, Jabatan.Sekretaris), Member(Rini, Jabatan.Bendahara), Member(Nur), Member(Ida),
        new PersonPlaced(Retno, Peran.Pendamping, Jabatan.Anggota, StatusAnggota.Aktif, new(2020, 1, 1)),
        new PersonPlaced(Lilis, Peran.Pelanggan, Jabatan.Anggota, StatusAnggota.Aktif, new(2020, 1, 1)),
        Meeting(7), Meeting(14), Meeting(21), Meeting(28),
        new MeetingClosed(M(7), [Wati, Yuli, Rini, Nur, Ida]), new MeetingClosed(M(14), [Wati, Yuli, Rini, Nur, Ida]),
        Opening(Dana.Kas, 1_000_000), Opening(Dana.Iks, 100_000),
    }.Aggregate(Kube.Unborn, (k, f) => k.After(f));

    public static MeetingId M(int day) => new($"ptm-{day}");

    public static Kube After(this Kube kube, Decision decision) => decision switch
    {
        Decision.Accepted yes => yes.Facts.Aggregate(kube, (k, f) => k.After(f)),
        Decision.Refused no => throw new InvalidOperationException($"refused: {no.Why}"),
        _ => throw new InvalidOperationException(),
    };

    public static T Refusal<T>(this Decision decision) where T : Refusal => Assert.IsType<T>(Assert.IsType<Decision.Refused>(decision).Why);

    public static IReadOnlyList<EntryPosted> Entries(this Decision decision) => [.. Assert.IsType<Decision.Accepted>(decision).Facts.OfType<EntryPosted>()];

    public static Decision Pay(this Kube kube, PersonId person, int rupiah, MeetingId? only = null, PersonId? by = null) =>
        new RecordIuran(by ?? Rini, DuesPlan.For(kube, person, new(rupiah), only).Parts, Today, Now).Decide(kube);

    public static Decision Spend(this Kube kube, int rupiah, PersonId? by = null, Dana fund = Dana.Kas) =>
        new RecordCash(by ?? Rini, fund, Arah.Keluar, JenisTransaksi.BelanjaAlat, new(rupiah), "gas", Today, Now).Decide(kube);

    private static PersonPlaced Member(PersonId id, Jabatan office = Jabatan.Anggota) => new(id, Peran.Anggota, office, StatusAnggota.Aktif, new(2016, 1, 1));

    private static MeetingPlanned Meeting(int day) => new(M(day), JenisPertemuan.Mingguan, Zone.Wib.At(new(2026, 11, day), new(10, 0)), null, null);

    private static EntryPosted Opening(Dana fund, int rupiah) => new(new($"M3-2609-{(int)fund + 1:000}"), new(2026, 9, 1), Now.AddDays(-80), Rini, fund, Arah.Masuk,
        JenisTransaksi.SaldoAwal, new(rupiah), Chart.Lines(JenisTransaksi.SaldoAwal, Arah.Masuk, new(rupiah)));
}
