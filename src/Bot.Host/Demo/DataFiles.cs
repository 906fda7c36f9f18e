using System.Collections.Frozen;

namespace Bot.Host;

/// <summary>
/// The files of one import in the shape of demo/ (T-17): twenty-four of data, and four that are ignored by name because they
/// hold no group data. Anything else that ends in .json is refused, so that a misspelt name is not silently left out.
/// </summary>
internal sealed class DataFiles
{
    public const string Groups = "kube.json", Members = "anggota.json", Contacts = "kontak.json", Meetings = "pertemuan.json", Ledger = "transaksi.json", Goods = "produk.json",
        PriceHistory = "riwayat_harga.json", Stock = "stok.json", HandOuts = "bpnt.json", Duties = "jadwal_jaga.json", Trainings = "pelatihan.json", Broadcasts = "siaran.json", Orders = "pesanan.json", Menus = "menu.json", Kitchen = "dapur.json", Solidarity = "iks.json", Complaints = "pengaduan.json";

    // Read today: those above. The others belong to capabilities that take them when they come; until then they must be well-formed.
    private static readonly FrozenSet<string> Data = new[]
    {
        Groups, Members, Contacts, Meetings, Ledger, Goods, PriceHistory, Stock, HandOuts, Duties, Trainings, Broadcasts, Orders, Menus, Kitchen, Solidarity, Complaints,
        "bagi_hasil.json", "laporan.json", "legalitas.json",
        "pinjaman.json", "ringkasan_usaha.json", "sumber.json", "titip_jual.json",
    }.ToFrozenSet();

    /// <summary>Holds expected answers; of it only "sekarang" is read, the present of the data.</summary>
    public const string Expected = "harapan.json";

    private static readonly FrozenSet<string> Ignored = new[] { "README.md", Expected, "pemicu.json", "template_wa.json" }.ToFrozenSet();

    private readonly Dictionary<string, ImportItem> read = [];

    /// <summary>The instant the data stands at; null when no file says it.</summary>
    public DateTimeOffset? Present { get; private set; }

    public static bool Knows(string path) => Path.GetFileName(path) is var name && (Data.Contains(name) || Ignored.Contains(name));

    /// <summary>Every file of a directory.</summary>
    public static DataFiles InDirectory(string directory) =>
        Of(Directory.EnumerateFiles(directory).Where(f => Knows(f) || f.EndsWith(".json", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal));

    public static DataFiles Of(IEnumerable<string> paths)
    {
        var files = new DataFiles();
        foreach (var path in paths) files.Add(path, () => File.ReadAllBytes(path));
        return files;
    }

    /// <summary>The demo that travels inside the program.</summary>
    public static DataFiles Embedded()
    {
        const string prefix = "Demo.";
        var files = new DataFiles();
        var program = typeof(DataFiles).Assembly;
        foreach (var name in program.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            files.Add(name[prefix.Length..], () => Resources.Bytes(name));
        return files;
    }

    public void Add(string path, Func<byte[]> bytes)
    {
        var name = Path.GetFileName(path);
        if (name == Expected) Present = PresentOf(path, bytes());
        if (Ignored.Contains(name)) return;
        if (!Data.Contains(name)) throw new ImportException(path, "is not a data file by this name");
        if (!read.TryAdd(name, ImportItem.Parse(path, bytes()))) throw new ImportException(path, "is given twice");
    }

    /// <summary>Whatever else the file holds, it refuses no import.</summary>
    private static DateTimeOffset? PresentOf(string path, byte[] bytes)
    {
        try { return ImportItem.Parse(path, bytes)["sekarang"].Instant(); }
        catch (ImportException) { return null; }
    }

    /// <summary>A file that is one object; null when it is not there.</summary>
    public ImportItem? Root(string name) => read.TryGetValue(name, out var root) ? root : null;

    /// <summary>The records of a file; none when an optional file is not there.</summary>
    public IEnumerable<ImportItem> Records(string name, bool required = false) =>
        read.TryGetValue(name, out var root) ? root.Items()
        : required ? throw new ImportException(name, "is missing")
        : [];
}
