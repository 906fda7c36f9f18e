using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Domain;

namespace Bot.Host;

/// <summary>A turn at the stall: what it is called, from and until when (07:00), and how many stand in it.</summary>
internal sealed record SheetTurn(string Code, string Name, string From, string Until, long People)
{
    public string Hours => $"{From}-{Until}";
}

/// <summary>The sheets Kelompok and Giliran: the group itself, its rules, and its hours, which the other sheets need.</summary>
internal sealed class SheetGroup
{
    /// <summary>The turn of a group that has one a day.</summary>
    public const string Turn = "LAPAK";

    private readonly CellReader read;
    private readonly DateTimeOffset now;
    private readonly Zone zone;
    private readonly string name;

    /// <param name="turns">The lines of the sheet Giliran.</param>
    public SheetGroup(CellReader read, DateTimeOffset now, IReadOnlyList<CellReader> turns)
    {
        (this.read, this.now) = (read, now);
        (name, Code) = (read.Text("Nama kelompok", 60) ?? "", (read.Text("Kode kuitansi", 5) ?? "").ToUpperInvariant());
        if (Code.Length > 0 && (Code.Length < 2 || !Code.All(char.IsAsciiLetterOrDigit))) read.Wrong("Kode kuitansi", $"'{Code}' bukan 2 sampai 5 huruf dan angka");
        zone = read.Choice("Zona waktu") switch { "WITA" => Zone.Wita, "WIT" => Zone.Wit, _ => Zone.Wib };
        Founded = (int)(read.Whole("Tahun berdiri", 1945, Today.Year) ?? Today.Year);
        Id = Slug(name) is { Length: > 0 } slug ? slug : "kelompok";
        MeetsAt = read.Hour("Jam pertemuan");
        Turns = turns is [] ? OneTurn() : ReadTurns(turns);
    }

    public string Id { get; }
    public string Code { get; }
    public int Founded { get; }

    /// <summary>The turns of a day, the earliest first; none where the group has no stall.</summary>
    public IReadOnlyList<SheetTurn> Turns { get; }
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
        if (days is [] && Turns is []) return;
        if (days is []) read.Missing("Hari jaga", "belum diisi; jaga perlu hari, jam mulai, dan jam selesai");
        if (Turns is [])
        {
            read.Missing("Jam jaga mulai", "belum diisi");
            read.Missing("Jam jaga selesai", "belum diisi");
            return;
        }
        rules["jaga"] = new JsonObject
        {
            ["hariAktif"] = new JsonArray([.. days.Select(d => (JsonNode)d)]),
            ["giliran"] = new JsonArray([.. Turns.Select(t => (JsonNode)new JsonObject { ["kode"] = t.Code, ["nama"] = t.Name, ["mulai"] = t.From, ["selesai"] = t.Until, ["jumlahOrang"] = t.People })]),
        };
    }

    private IReadOnlyList<SheetTurn> OneTurn()
    {
        var (from, until) = (read.Hour("Jam jaga mulai"), read.Hour("Jam jaga selesai"));
        if (from is not null && until is null) read.Missing("Jam jaga selesai", "belum diisi");
        if (until is not null && from is null) read.Missing("Jam jaga mulai", "belum diisi");
        if (from is null || until is null) return [];
        if (string.CompareOrdinal(from, until) >= 0) read.Wrong("Jam jaga selesai", "tidak sesudah jam mulai");
        return [new(Turn, "Jaga lapak", from, until, 1)];
    }

    private List<SheetTurn> ReadTurns(IReadOnlyList<CellReader> rows)
    {
        var turns = new List<SheetTurn>();
        foreach (var row in rows)
        {
            var (name, from, until, people) = (row.Text("Nama giliran", 40), row.Hour("Jam mulai"), row.Hour("Jam selesai"), row.Whole("Jumlah orang", 1, 10) ?? 1);
            if (name is null || from is null || until is null) continue;
            if (string.CompareOrdinal(from, until) >= 0) row.Wrong("Jam selesai", "tidak sesudah jam mulai");
            else if (turns.Exists(t => t.From == from)) row.Wrong("Jam mulai", $"giliran pukul {from} sudah ada di atas; yang berdua atau bertiga ditulis di Jumlah orang");
            else turns.Add(new($"GILIRAN-{turns.Count + 1}", name, from, until, people));
        }
        turns.Sort(static (a, b) => string.CompareOrdinal(a.From, b.From));
        foreach (var (heading, hour) in new[] { ("Jam jaga mulai", turns.FirstOrDefault()?.From), ("Jam jaga selesai", turns.Select(static t => t.Until).Max(StringComparer.Ordinal)) })
            if (read.Hour(heading) is { } said && hour is not null && said != hour) read.Wrong(heading, $"pukul {said}, tetapi di lembar {Sheets.Turns.Name} pukul {hour}; kosongkan di sini");
        return turns;
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
