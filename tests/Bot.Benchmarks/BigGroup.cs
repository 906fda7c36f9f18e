using System.Collections;
using System.Globalization;
using Bot.Domain;

namespace Bot.Benchmarks;

/// <summary>A group with a cash book as long as one likes, written out line by line as it is imported.</summary>
internal sealed class BigGroup(int count) : IReadOnlyList<StoredFact>
{
    public static readonly KubeId Id = new("kube-besar");
    public const string Bendahara = "+6281200000050";

    private const int Members = 20, Months = 120;
    private static readonly DateTimeOffset At = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly First = new(2016, 11, 1);

    /// <summary>The group with so many ledger entries, over ten years.</summary>
    public static NewKube Of(int entries) => new(Id,
        [.. Enumerable.Range(0, Members).Select(i => new Person(Member(i), $"Anggota Nomor {i}", $"Nomor{i}") { ConsentVersion = "1.0", Addresses = [new(Channel.WhatsApp, Phone(i))] })],
        [new(new(1), "KUBE Besar", new(2099, 1, 1))], new BigGroup(entries));

    public int Count => Members + 2 + count;

    public StoredFact this[int index] => new(index + 1, At, null, "import", index switch
    {
        0 => new KubeFounded(Id, new("BS"), Zone.Wib, new(1), First),
        1 => new RulesSet(new()),
        < Members + 2 => new PersonPlaced(Member(index - 2), Peran.Anggota, Office(index - 2), StatusAnggota.Aktif, First),
        _ => Entry(index - Members - 2),
    });

    public IEnumerator<StoredFact> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private EntryPosted Entry(int i)
    {
        var month = (int)((long)i * Months / count);
        var start = (int)(((long)month * count + Months - 1) / Months);
        var date = First.AddMonths(month).AddDays((i - start) * 27L * Months / count is var day and < 27 ? (int)day : 27);
        var (kind, direction, amount) = i % 3 == 2
            ? (JenisTransaksi.Transport, Arah.Keluar, new Rupiah(3_000))
            : (JenisTransaksi.KasMasukLain, Arah.Masuk, new Rupiah(5_000));
        var number = string.Create(CultureInfo.InvariantCulture, $"BS-{date.Year % 100:00}{date.Month:00}-{i - start + 1:000}");
        return new(new(number), date, Zone.Wib.At(date, new(9, 0)), Member(1), Dana.Kas, direction, kind, amount, Chart.Lines(kind, direction, amount)) { Person = Member(i % Members) };
    }

    private static PersonId Member(int i) => new(string.Create(CultureInfo.InvariantCulture, $"bs-{i:00}"));

    private static Jabatan Office(int i) => i switch { 0 => Jabatan.Bendahara, 1 => Jabatan.Ketua, 2 => Jabatan.Sekretaris, _ => Jabatan.Anggota };

    private static string Phone(int i) => string.Create(CultureInfo.InvariantCulture, $"+62812000000{50 + i}");
}
