using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Domain;

namespace Bot.Host;

/// <summary>The sheet Kelompok: the group itself, its rules, and its hours, which the other sheets need.</summary>
internal sealed class SheetGroup
{
    /// <summary>A spreadsheet knows one turn a day.</summary>
    public const string Turn = "LAPAK";

    private readonly CellReader read;
    private readonly DateTimeOffset now;
    private readonly Zone zone;
    private readonly string name;

    public SheetGroup(CellReader read, DateTimeOffset now)
    {
        (this.read, this.now) = (read, now);
        (name, Code) = (read.Text("Nama kelompok", 60) ?? "", (read.Text("Kode kuitansi", 5) ?? "").ToUpperInvariant());
        if (Code.Length > 0 && (Code.Length < 2 || !Code.All(char.IsAsciiLetterOrDigit))) read.Wrong("Kode kuitansi", $"'{Code}' bukan 2 sampai 5 huruf dan angka");
        zone = read.Choice("Zona waktu") switch { "WITA" => Zone.Wita, "WIT" => Zone.Wit, _ => Zone.Wib };
        Founded = (int)(read.Whole("Tahun berdiri", 1945, Today.Year) ?? Today.Year);
        Id = Slug(name) is { Length: > 0 } slug ? slug : "kelompok";
        (StallFrom, StallUntil, MeetsAt) = (read.Hour("Jam jaga mulai"), read.Hour("Jam jaga selesai"), read.Hour("Jam pertemuan"));
    }

    public string Id { get; }
    public string Code { get; }
    public int Founded { get; }
    public string? StallFrom { get; }
    public string? StallUntil { get; }
    public string? MeetsAt { get; }
    public DateOnly Today => zone.Date(now);

    /// <summary>The instant of the import, as the files write it.</summary>
    public string Now => now.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Which heading a member of the file came from.</summary>
    public Dictionary<string, string> Headings { get; } = new() { ["nama"] = "Nama kelompok", ["kode"] = "Kode kuitansi", ["id"] = "Nama kelompok", ["tahunBerdiri"] = "Tahun berdiri", ["zonaWaktu"] = "Zona waktu" };

    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string At(DateOnly day, string time) => $"{Written(day)}T{time}:00+0{zone.Local(now).Offset.Hours}:00";

    public JsonObject Json()
    {
        var rules = new JsonObject();
        if (read.Money("Iuran tiap pertemuan") is { } dues) rules["iuranPerPertemuan"] = dues;
        if (read.Money("Kas keluar perlu setuju ketua mulai") is { } limit) rules["persetujuan"] = new JsonObject { ["kasKeluarMulai"] = limit };
        Meetings(rules);
        Stall(rules);
        Danger(rules);
        return new()
        {
            ["id"] = Id, ["kode"] = Code, ["nama"] = name, ["tahunBerdiri"] = Founded,
            ["zonaWaktu"] = zone == Zone.Wita ? "Asia/Makassar" : zone == Zone.Wit ? "Asia/Jayapura" : "Asia/Jakarta", ["aturan"] = rules,
        };
    }

    private void Meetings(JsonObject rules)
    {
        var (how, day) = (read.Choice("Pertemuan rutin"), read.Choice("Hari pertemuan"));
        if (how is null && day is null && MeetsAt is null) return;
        foreach (var (heading, value) in new[] { ("Pertemuan rutin", how), ("Hari pertemuan", day), ("Jam pertemuan", MeetsAt) })
            if (value is null) read.Missing(heading, "belum diisi; pertemuan rutin perlu kekerapan, hari, dan jam");
        rules["pertemuan"] = new JsonObject { ["frekuensi"] = how, ["hari"] = day, ["pukul"] = MeetsAt };
    }

    private void Stall(JsonObject rules)
    {
        var days = read.Days("Hari jaga");
        if (days is [] && StallFrom is null && StallUntil is null) return;
        if (days is []) read.Missing("Hari jaga", "belum diisi; jaga perlu hari, jam mulai, dan jam selesai");
        if (StallFrom is null) read.Missing("Jam jaga mulai", "belum diisi");
        if (StallUntil is null) read.Missing("Jam jaga selesai", "belum diisi");
        if (StallFrom is null || StallUntil is null) return;
        if (string.CompareOrdinal(StallFrom, StallUntil) >= 0) read.Wrong("Jam jaga selesai", "tidak sesudah jam mulai");
        rules["jaga"] = new JsonObject
        {
            ["hariAktif"] = new JsonArray([.. days.Select(d => (JsonNode)d)]),
            ["giliran"] = new JsonArray(new JsonObject { ["kode"] = Turn, ["nama"] = "Jaga lapak", ["mulai"] = StallFrom, ["selesai"] = StallUntil }),
        };
    }

    private void Danger(JsonObject rules)
    {
        var numbers = new JsonObject();
        foreach (var (member, heading) in new[] { ("medis", "Nomor darurat medis"), ("polisi", "Nomor polisi"), ("pemadam", "Nomor pemadam"), ("sapa", "Nomor SAPA (kekerasan)"), ("jiwa", "Nomor konseling jiwa") })
            if (read.Call(heading) is { } number) numbers[member] = number;
        if (read.Day("Nomor darurat diperiksa tanggal", Today) is { } day) numbers["diperiksa"] = Written(day);
        if (numbers.Count > 0) rules["nomorDarurat"] = numbers;
    }

    /// <summary>An id of small letters, digits and dashes, at most forty characters.</summary>
    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        return slug.ToString()[..Math.Min(slug.Length, 40)].Trim('-');
    }
}
