namespace Bot.Host;

/// <summary>The sheet Jadwal: meetings, turns at the stall, and days off to come.</summary>
/// <param name="called">Members by what they are called.</param>
internal sealed class SheetSchedule(SheetFiles files, SheetGroup group, IReadOnlyDictionary<string, string> called)
{
    private readonly HashSet<DateOnly> off = [];
    private readonly Dictionary<(DateOnly, SheetTurn), List<string>> taken = [];

    public void Read(IReadOnlyList<CellReader> rows)
    {
        var read = rows.Select(r => (Row: r, Day: r.Day("Tanggal"), What: r.Choice("Kegiatan"))).ToList();
        // Whatever line it stands in, a day off is known before anybody's turn is looked at.
        foreach (var (row, day, _) in read.Where(r => r.What == "Libur")) Off(row, day);
        foreach (var (row, day, what) in read.Where(r => r.What != "Libur")) Planned(row, day, what);
    }

    private void Off(CellReader read, DateOnly? day)
    {
        if (Coming(read, day) is not { } on) return;
        if (!off.Add(on)) read.Wrong("Tanggal", "hari libur itu sudah ada di atas");
        else files.AddTo(DataFiles.Duties, "libur", new() { ["kubeId"] = group.Id, ["tanggal"] = SheetGroup.Written(on), ["nama"] = read.Text("Nama hari libur", 60) });
    }

    private void Planned(CellReader read, DateOnly? day, string? what)
    {
        var (hour, who, place) = (read.Hour("Jam"), read.Text("Siapa"), read.Text("Tempat"));
        string? person = null;
        if (who is not null && !called.TryGetValue(Bare(who), out person)) read.Wrong("Siapa", $"'{who}' tidak ada di lembar {Sheets.Members.Name}");
        if (Coming(read, day) is not { } on || what is null) return;
        if (what == "Jaga")
        {
            if (who is null) read.Wrong("Siapa", "yang jaga belum diisi");
            Duty(read, on, hour, person);
            return;
        }
        if ((hour ?? group.MeetsAt) is not { } at) read.Wrong("Jam", $"jamnya belum diisi, di sini atau di lembar {Sheets.Group.Name}");
        else files.Add(DataFiles.Meetings, new() { ["id"] = $"ptm-{group.Code.ToLowerInvariant()}-{on:yyMMdd}-{files.Count(DataFiles.Meetings) + 1}", ["kubeId"] = group.Id, ["jenis"] = what == "Pertemuan" ? "Mingguan" : "RapatBulanan", ["mulai"] = group.At(on, at), ["tempat"] = place, ["tuanRumahId"] = person, ["status"] = "Dijadwalkan" });
    }

    private DateOnly? Coming(CellReader read, DateOnly? day)
    {
        if (day < group.Today) read.Wrong("Tanggal", "sudah lewat; isi yang akan datang saja");
        return day >= group.Today ? day : null;
    }

    private void Duty(CellReader read, DateOnly on, string? hour, string? person)
    {
        if (Turn(read, hour) is not { } turn || person is null) return;
        if (!taken.TryGetValue((on, turn), out var people)) taken[(on, turn)] = people = [];
        if (off.Contains(on)) read.Wrong("Tanggal", "hari itu libur");
        else if (people.Contains(person)) read.Wrong("Siapa", "sudah jaga di giliran itu");
        else if (people.Count == turn.People) read.Wrong("Siapa", $"giliran {turn.Hours} hari itu sudah penuh ({turn.People} orang)");
        else
        {
            people.Add(person);
            var id = $"jg-{group.Code.ToLowerInvariant()}-{on:yyMMdd}-{taken.Values.Sum(static p => p.Count)}";
            files.AddTo(DataFiles.Duties, "jaga", new() { ["id"] = id, ["kubeId"] = group.Id, ["giliran"] = turn.Code, ["mulai"] = group.At(on, hour is not null && group.Turns.Count < 2 ? hour : turn.From), ["selesai"] = group.At(on, turn.Until), ["anggotaId"] = person, ["status"] = "Dijadwalkan" });
        }
    }

    /// <summary>Which turn of the day it is: the only one, which may begin at another hour, or the one that holds the hour.</summary>
    private SheetTurn? Turn(CellReader read, string? hour)
    {
        if (group.Turns is [_, _, ..])
        {
            if (hour is not null && (group.Turns.FirstOrDefault(t => t.From == hour) ?? group.Turns.FirstOrDefault(t => Within(t, hour))) is { } turn) return turn;
            var hours = string.Join(", ", group.Turns.Select(t => t.Hours));
            read.Wrong("Jam", hour is null ? $"jamnya belum diisi, padahal ada {group.Turns.Count} giliran sehari ({hours})" : $"tidak ada giliran pukul {hour} ({hours})");
            return null;
        }
        if (group.Turns is not [var only]) only = null;
        if ((hour ?? only?.From) is not { } from) read.Wrong("Jam", $"jamnya belum diisi, di sini atau di lembar {Sheets.Group.Name}");
        else if (only is null) return new(SheetGroup.Turn, "", from, "23:59", 1);
        else if (string.CompareOrdinal(from, only.Until) >= 0) read.Wrong("Jam", $"sesudah jam jaga selesai ({only.Until})");
        else return only;
        return null;
    }

    private static bool Within(SheetTurn turn, string hour) => string.CompareOrdinal(turn.From, hour) <= 0 && string.CompareOrdinal(hour, turn.Until) < 0;

    /// <summary>"Bu Siti" is called Siti.</summary>
    private static string Bare(string who) => who.Split(' ', 2) is [var title, var rest] && title.ToLowerInvariant() is "bu" or "ibu" or "pak" or "bapak" ? rest : who;
}
