using Bot.Domain;

namespace Bot.Host;

/// <summary>One ledger line on its way in: where it stood, whose it is, and what it says.</summary>
internal sealed record ImportedEntry(ImportItem Item, ImportDraft Group, string Id, EntryPosted Entry);

/// <summary>The cash book (transaksi.json): one entry per line, with its own number, date and time of recording.</summary>
internal static class ImportLedger
{
    public static IReadOnlyList<ImportedEntry> Read(DataFiles files, IReadOnlyDictionary<string, ImportDraft> groups)
    {
        var byId = new Dictionary<string, ImportedEntry>();
        var numbers = new HashSet<Receipt>();
        var undone = new HashSet<string>();
        foreach (var item in files.Records(DataFiles.Ledger))
        {
            var group = groups.GetValueOrDefault(item["kubeId"].Id()) ?? throw item["kubeId"].Wrong("there is no such group");
            var entry = item["jenis"].OneOf<JenisTransaksi>() == JenisTransaksi.Koreksi
                ? Reversal(item, group, byId, undone)
                : Plain(item, group);
            if (!numbers.Add(entry.Number)) throw item["nomor"].Wrong($"'{entry.Number}' is there twice");
            if (!byId.TryAdd(item["id"].Id(), new(item, group, item["id"].Id(), entry))) throw item["id"].Wrong("is there twice");
        }
        List<ImportedEntry> entries = [.. byId.Values];
        CheckReversals(entries);
        CheckPairs(entries);
        return entries;
    }

    /// <summary>Every meeting an entry pays for must be on the calendar.</summary>
    public static void CheckMeetings(IEnumerable<ImportedEntry> entries)
    {
        foreach (var e in entries)
            if (e.Entry.Meeting is { } meeting && !e.Group.Meetings.ContainsKey(meeting))
                throw e.Item["pertemuanId"].Wrong($"there is no meeting '{meeting}' in this group");
    }

    public static void Post(IEnumerable<ImportedEntry> entries)
    {
        foreach (var e in entries) e.Group.Add(e.Entry.RecordedAt, e.Entry);
    }

    private static EntryPosted Plain(ImportItem item, ImportDraft group)
    {
        if (!item["membalik"].IsNull) throw item["membalik"].Wrong("only a Koreksi reverses");
        var (kind, direction, amount) = (item["jenis"].OneOf<JenisTransaksi>(), item["arah"].OneOf<Arah>(), item["jumlah"].Money());
        return Entry(item, group, kind, Chart.Lines(kind, direction, amount));
    }

    private static EntryPosted Reversal(ImportItem item, ImportDraft group, Dictionary<string, ImportedEntry> before, HashSet<string> undone)
    {
        var names = item["membalik"];
        if (names.IsNull) throw names.Wrong("a Koreksi must name the entry it reverses");
        if (before.GetValueOrDefault(names.Id()) is not { } wrong || wrong.Group != group) throw names.Wrong($"there is no earlier entry '{names.Id()}' in this group");
        if (!undone.Add(wrong.Id)) throw names.Wrong($"'{wrong.Id}' is reversed already");
        var entry = Entry(item, group, JenisTransaksi.Koreksi, [.. wrong.Entry.Lines.Select(l => l with { Amount = -l.Amount })]) with { Reverses = wrong.Entry.Number };
        if (entry.Amount != wrong.Entry.Amount) throw item["jumlah"].Wrong($"must be {wrong.Entry.Amount.Amount}, as in the entry it reverses");
        if (entry.Fund != wrong.Entry.Fund) throw item["dana"].Wrong($"must be {wrong.Entry.Fund}, as in the entry it reverses");
        if (entry.Direction == wrong.Entry.Direction) throw item["arah"].Wrong("must be the opposite of the entry it reverses");
        if (entry.RecordedAt < wrong.Entry.RecordedAt) throw item["dicatatPada"].Wrong("is before the entry it reverses");
        return entry;
    }

    private static EntryPosted Entry(ImportItem item, ImportDraft group, JenisTransaksi kind, IReadOnlyList<Line> lines)
    {
        var date = item["tanggal"].Day();
        var recorded = item["dicatatPada"].Instant();
        if (date > group.Zone.Date(recorded)) throw item["tanggal"].Wrong("is after the day it was recorded");
        var by = Someone(item["dicatatOleh"], group) ?? throw item["dicatatOleh"].Wrong("must say who recorded it");
        return new(Number(item["nomor"], group, date), date, recorded, by, item["dana"].OneOf<Dana>(), item["arah"].OneOf<Arah>(), kind, item["jumlah"].Money(), lines)
        {
            Person = Someone(item["anggotaId"], group),
            Meeting = item["pertemuanId"] is { IsNull: false } meeting ? MeetingId.Of(meeting.Id()) : null,
            Order = item["pesananNomor"] is { IsNull: false } order ? Code.Of(order.Id()) : null,
            Pair = item["pasangan"] is { IsNull: false } pair ? Code.Of(pair.Id()) : null,
            ApprovedBy = Someone(item["disetujuiOleh"], group),
            Note = item["keterangan"].OptionalText() is { } note ? group.Text(note, date) : null,
            Proof = !item["bukti"].IsNull,
        };
    }

    /// <summary>Group code, year and month of the entry, running number (R-DNA-5).</summary>
    private static Receipt Number(ImportItem item, ImportDraft group, DateOnly date)
    {
        var number = item.Id();
        var begins = $"{group.Prefix.Value}-{date.Year % 100:00}{date.Month:00}-";
        var running = number.AsSpan(Math.Min(begins.Length, number.Length));
        return number.StartsWith(begins, StringComparison.Ordinal) && running.Length is >= 3 and <= 6 && !running.ContainsAnyExceptInRange('0', '9')
            ? Receipt.Of(number) : throw item.Wrong($"must be like {begins}001, after the group's code and the entry's month");
    }

    private static PersonId? Someone(ImportItem item, ImportDraft group) =>
        item.IsNull ? null : group.Knows(PersonId.Of(item.Id())) ? PersonId.Of(item.Id()) : throw item.Wrong($"nobody of this group is '{item.Id()}'");

    private static void CheckReversals(IReadOnlyList<ImportedEntry> entries)
    {
        var reversals = entries.Where(e => e.Entry.Reverses is not null).ToDictionary(e => e.Entry.Reverses!.Value, e => e.Id);
        foreach (var e in entries)
        {
            var by = e.Item["dibalikOleh"];
            var said = by.IsNull ? null : by.Id();
            var reversal = reversals.GetValueOrDefault(e.Entry.Number);
            if (said != reversal) throw by.Wrong(reversal is null ? $"'{said}' does not reverse this entry" : $"must be '{reversal}', which reverses it");
        }
    }

    /// <summary>A transfer between funds is two entries that name each other: same amount, other fund, other direction.</summary>
    private static void CheckPairs(IReadOnlyList<ImportedEntry> entries)
    {
        foreach (var pair in entries.Where(e => e.Entry.Pair is not null).GroupBy(e => (e.Group.Id, e.Entry.Pair)))
        {
            var (item, one) = (pair.First().Item["pasangan"], pair.First().Entry);
            if (pair.Count() != 2) throw item.Wrong("must join exactly two entries");
            var other = pair.Last().Entry;
            if (one.Amount != other.Amount || one.Fund == other.Fund || one.Direction == other.Direction || one.Kind != other.Kind)
                throw item.Wrong("must join two entries of the same amount and kind, out of one fund and into another");
        }
    }
}
