using Bot.Domain;

namespace Bot.Host;

/// <summary>The duty rota (jadwal_jaga.json): turns, what became of them, swaps. Counts per member are ours to make.</summary>
internal static class ImportJaga
{
    /// <summary>The file does not say when the rota was made; a week before its first turn, yet not after the last thing known.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    public static void Read(DataFiles files, IReadOnlyDictionary<string, ImportDraft> groups)
    {
        if (files.Root(DataFiles.Duties) is not { } root) return;
        var duties = root["jaga"].Items().Select(item => Duty(item, groups)).ToList();
        foreach (var group in groups.Values)
        {
            var own = duties.Where(d => d.Group == group).ToList();
            if (own is []) continue;
            var at = own.Min(d => d.Duty.Start) - Ahead is var planned && planned < group.LastRecorded ? planned : group.LastRecorded;
            group.Add(at, new DutiesPlanned(at, [.. own.Select(d => d.Duty with { Person = d.First })]));
        }
        foreach (var item in root["libur"].Items()) DayOff(item, Group(item, groups), duties.Select(d => (d.Group, d.Duty.Day, d.Status)));
        var swaps = root["tukar"].Items().Select(item => Swap(item, groups)).ToList();
        foreach (var (group, swap, answered, end) in swaps)
        {
            group.Add(swap.At, swap);
            if (end is not { } how || answered is not { } when) continue;
            group.Add(when, new SwapEnded(swap.Id, how));
            if (how != AkhirTukar.Disetujui) continue;
            group.Add(when, new DutyMoved(swap.Mine, swap.Partner, when, swap.Theirs is null ? AlasanPindah.Ganti : AlasanPindah.Tukar, swap.Id));
            if (swap.Theirs is { } theirs) group.Add(when, new DutyMoved(theirs, swap.By, when, AlasanPindah.Tukar, swap.Id));
        }
        foreach (var d in duties.Where(d => d.Status is not null)) d.Group.Add(d.Duty.End, new DutyMarked(d.Duty.Id, d.Status!.Value));
    }

    private static (ImportDraft Group, PlannedDuty Duty, PersonId First, StatusJaga? Status) Duty(ImportItem item, IReadOnlyDictionary<string, ImportDraft> groups)
    {
        var group = Group(item, groups);
        var start = item["mulai"].Instant();
        var status = item["status"].Text() switch
        {
            "Dijadwalkan" => (StatusJaga?)null,
            "Hadir" or "Diganti" => StatusJaga.Hadir,
            "TanpaKabar" => StatusJaga.TanpaKabar,
            // Nobody stood in: the stall was closed.
            "Libur" or "Izin" => StatusJaga.Libur,
            _ => throw item["status"].Wrong("must be Dijadwalkan, Hadir, Diganti, TanpaKabar, Izin or Libur"),
        };
        var duty = new PlannedDuty(DutyId.Of(item["id"].Id()), group.Zone.Date(start), Code.Of(item["giliran"].Id()), start, item["selesai"].Instant(), Person(item["anggotaId"], group));
        return (group, duty, item["asalAnggotaId"].IsNull ? duty.Person : Person(item["asalAnggotaId"], group), status);
    }

    private static (ImportDraft Group, SwapAsked Swap, DateTimeOffset? Answered, AkhirTukar? End) Swap(ImportItem item, IReadOnlyDictionary<string, ImportDraft> groups)
    {
        var group = Group(item, groups);
        AkhirTukar? end = item["status"].Text() switch
        {
            "MenungguMitra" => null,
            "Disetujui" => AkhirTukar.Disetujui,
            "Ditolak" => AkhirTukar.Ditolak,
            "Dibatalkan" => AkhirTukar.Ditarik,
            "Kedaluwarsa" => AkhirTukar.Kedaluwarsa,
            _ => throw item["status"].Wrong("must be MenungguMitra, Disetujui, Ditolak, Dibatalkan or Kedaluwarsa"),
        };
        DutyId? theirs = item["jagaMitraId"].IsNull ? null : DutyId.Of(item["jagaMitraId"].Id());
        var (asked, answered) = (item["diminta"].Instant(), item["dijawab"].IsNull ? (DateTimeOffset?)null : item["dijawab"].Instant());
        var until = item["kedaluwarsa"].IsNull ? asked + JagaRules.EndsAfter : item["kedaluwarsa"].Instant();
        var number = group.NextSwap();
        return (group, new(number, Person(item["pemintaId"], group), Person(item["mitraId"], group), DutyId.Of(item["jagaPemintaId"].Id()), theirs, asked, until), answered, end);
    }

    /// <summary>A day on which the stall rests ("libur"): no turn may be planned on it.</summary>
    private static void DayOff(ImportItem item, ImportDraft group, IEnumerable<(ImportDraft Group, DateOnly Day, StatusJaga? Status)> turns)
    {
        var day = item["tanggal"].Day();
        if (turns.Any(t => t.Group == group && t.Day == day && t.Status is null)) throw item["tanggal"].Wrong("a turn is planned on this day");
        group.Add(group.LastRecorded, new HolidaySet(day, Closed: true, item["nama"].OptionalText() is { } name ? group.Text(name, day) : null));
    }

    private static ImportDraft Group(ImportItem item, IReadOnlyDictionary<string, ImportDraft> groups) =>
        groups.GetValueOrDefault(item["kubeId"].Id()) ?? throw item["kubeId"].Wrong("there is no such group");

    private static PersonId Person(ImportItem item, ImportDraft group) =>
        group.Knows(PersonId.Of(item.Id())) ? PersonId.Of(item.Id()) : throw item.Wrong($"nobody of this group is '{item.Id()}'");

    /// <summary>The rota's rules in "aturan": active days, shifts with their names as texts of the group.</summary>
    public static JagaRules? Rules(ImportItem rules, ImportDraft group)
    {
        if (rules.IsNull) return null;
        return new JagaRules
        {
            Days = [.. rules["hariAktif"].Items().Select(d => d.Weekday())],
            Shifts = [.. rules["giliran"].Items().Select(s => new Shift(Code.Of(s["kode"].Id()), group.Text(s["nama"].Text(), ImportDraft.ForEver), s["mulai"].Time(), s["selesai"].Time(), s["jumlahOrang"].IsNull ? 1 : s["jumlahOrang"].Whole(1, 10)))],
            MostApart = rules["selisihMaksimal"].IsNull ? 1 : rules["selisihMaksimal"].Whole(0, 10),
            ClosedForPmt = rules["tutupSaatPmt"].Flag(absent: false),
            MorningOnlyUnanswered = rules["pengingatHariHHanyaBelumJawab"].Flag(absent: false),
        };
    }

    /// <summary>The hours of reminders, where they are not the usual ones.</summary>
    public static ClockRules? Hours(ImportItem rules)
    {
        if (rules.IsNull) return null;
        var usual = ClockRules.Usual;
        var set = usual with
        {
            Evening = rules["pengingatHMin1"].IsNull ? usual.Evening : rules["pengingatHMin1"].Time(),
            Morning = rules["pengingatHariH"].IsNull ? usual.Morning : rules["pengingatHariH"].Time(),
        };
        return set == usual ? null : set;
    }
}
