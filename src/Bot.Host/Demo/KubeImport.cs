using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// Turns data in the shape of demo/ into whole groups. Checks everything first; the first thing that is wrong refuses all of it
/// (<see cref="ImportException"/>), so nothing is ever half imported.
/// </summary>
internal static class KubeImport
{
    public static IReadOnlyList<NewKube> Read(DataFiles files)
    {
        var groups = new Dictionary<string, ImportDraft>();
        var founding = files.Records(DataFiles.Groups, required: true).ToList();
        foreach (var item in founding)
        {
            var draft = Group(item);
            if (groups.Values.Any(g => g.Prefix == draft.Prefix)) throw item["kode"].Wrong($"'{draft.Prefix.Value}' is another group's code");
            if (!groups.TryAdd(draft.Id.Value, draft)) throw item["id"].Wrong($"'{draft.Id.Value}' is there twice");
        }
        new ImportPeople(groups).Read(files);
        foreach (var item in founding) CheckPendamping(item["pendampingId"], groups[item["id"].Id()]);
        var entries = ImportLedger.Read(files, groups);
        ImportMeetings.Read(files, groups, entries);
        ImportLedger.Post(entries);
        ImportGoods.Read(files, groups);
        ImportJaga.Read(files, groups);
        ImportTrainings.Read(files, groups);
        ImportSiaran.Read(files, groups);
        ImportBpnt.Read(files, groups);
        ImportMenus.Read(files, groups);
        ImportOrders.Read(files, groups);
        ImportKitchen.Read(files, groups);
        ImportIks.Read(files, groups, entries);
        ImportPengaduan.Read(files, groups);
        return [.. groups.Values.Select(g => g.Build(files.Present))];
    }

    private static ImportDraft Group(ImportItem item)
    {
        var founded = new DateOnly(item["tahunBerdiri"].Whole(1945, 2100), 1, 1);
        var draft = new ImportDraft(KubeId.Of(item["id"].Id()), Code.Of(item["kode"].Id()), ZoneOf(item), founded);
        var at = draft.Zone.At(founded, TimeOnly.MinValue);
        draft.Add(at, new KubeFounded(draft.Id, draft.Prefix, draft.Zone, draft.Text(item["nama"].Text(), ImportDraft.ForEver), founded));
        draft.Add(at, new RulesSet(Local(RulesOf(item["aturan"], draft), item["kelurahan"], draft)));
        return draft;
    }

    /// <summary>Where orders are brought to: the group's own kelurahan.</summary>
    private static Rules Local(Rules rules, ImportItem kelurahan, ImportDraft group) =>
        rules.Catering is { } catering && kelurahan.OptionalText() is { } name ? rules with { Catering = catering with { Area = group.Text(name, ImportDraft.ForEver) } } : rules;

    private static Zone ZoneOf(ImportItem item)
    {
        var zone = item["zonaWaktu"].Text() switch
        {
            "Asia/Jakarta" or "Asia/Pontianak" => Zone.Wib,
            "Asia/Makassar" => Zone.Wita,
            "Asia/Jayapura" => Zone.Wit,
            _ => throw item["zonaWaktu"].Wrong("must be Asia/Jakarta, Asia/Pontianak, Asia/Makassar or Asia/Jayapura"),
        };
        var shortName = item["singkatanZona"];
        return shortName.IsNull || shortName.Text() == zone.Name ? zone : throw shortName.Wrong($"must be {zone.Name}, as zonaWaktu says");
    }

    /// <summary>The rule values the domain knows; the rest of "aturan" belongs to capabilities to come (D-11).</summary>
    private static Rules RulesOf(ImportItem rules, ImportDraft group)
    {
        var usual = new Rules();
        var quiet = rules["jamTenang"];
        var approval = rules["persetujuan"];
        var trainings = rules["pelatihan"];
        return usual with
        {
            Dues = rules["iuranPerPertemuan"] is { IsNull: false } dues ? dues.Money() : usual.Dues,
            CashOutLimit = !approval.IsNull && approval["kasKeluarMulai"] is { IsNull: false } limit ? limit.Money() : usual.CashOutLimit,
            Jaga = ImportJaga.Rules(rules["jaga"], group),
            Clock = ImportJaga.Hours(rules["jaga"]),
            Trainings = trainings.IsNull ? null : TrainingsOf(trainings),
            QuietFrom = quiet.IsNull ? usual.QuietFrom : quiet["mulai"].Time(),
            QuietUntil = quiet.IsNull ? usual.QuietUntil : quiet["selesai"].Time(),
            Meetings = rules["pertemuan"] is { IsNull: false } meets && !meets["frekuensi"].IsNull ? MeetsOf(meets) : null,
            Costs = Prices(rules["biayaKanal"]) is [var prices, ..] ? prices : null,
            OtherCosts = Prices(rules["biayaKanal"]) is [_, _, ..] more ? [.. more.Skip(1)] : null,
            Harga = HargaOf(rules["harga"], rules["jaga"]),
            Catering = ImportOrders.Rules(rules["catering"], rules["pmt"], group),
            Danger = rules["nomorDarurat"] is { IsNull: false } numbers ? DangerOf(numbers) : null,
            Siaran = rules["siaran"] is { IsNull: false } siaran ? SiaranOf(siaran) : null,
        };
    }

    /// <summary>"rapatBulanan" is the first or last such day of the month: SabtuTerakhir, MingguPertama.</summary>
    private static MeetingRules MeetsOf(ImportItem meets)
    {
        var (day, name, monthly) = (meets["hari"].Weekday(), meets["hari"].Text(), meets["rapatBulanan"].OptionalText());
        var which = monthly is null ? Bulanan.None : monthly == name + "Pertama" ? Bulanan.First : monthly == name + "Terakhir" ? Bulanan.Last : throw meets["rapatBulanan"].Wrong($"must be {name}Pertama or {name}Terakhir");
        var weekly = meets["frekuensi"].Text() switch { "Mingguan" => true, "Bulanan" => false, _ => throw meets["frekuensi"].Wrong("must be Mingguan or Bulanan") };
        return new(weekly, day, meets["pukul"].Time(), which, meets["tempat"].OptionalText() == "BergilirRumahAnggota");
    }

    /// <summary>Null where they are the usual ones.</summary>
    private static TrainingRules? TrainingsOf(ImportItem item)
    {
        var rules = new TrainingRules
        {
            OfferHours = item["jamTawaranAntrean"] is { IsNull: false } hours ? hours.Whole(1, 168) : TrainingRules.Usual.OfferHours,
            NewcomersFirst = item["prioritasBelumPernah"].Flag(absent: true),
        };
        return rules == TrainingRules.Usual ? null : rules;
    }

    /// <summary>Numbers to call in an emergency, and the day somebody last checked them.</summary>
    private static DangerRules DangerOf(ImportItem numbers)
    {
        var usual = DangerRules.Usual;
        Code? Number(string name, Code? absent) => numbers[name] is { IsNull: false } item ? Code.Of(item.Id()) : absent;
        return new()
        {
            Medical = Number("medis", usual.Medical)!.Value, Police = Number("polisi", usual.Police)!.Value, Fire = Number("pemadam", usual.Fire)!.Value,
            Violence = Number("sapa", usual.Violence)!.Value, Mind = Number("jiwa", usual.Mind),
            CheckedOn = numbers["diperiksa"] is { IsNull: false } day ? day.Day() : null,
        };
    }

    private static SiaranRules SiaranOf(ImportItem rules) => SiaranRules.Usual with
    {
        MostPerDay = rules["maksimalPerHari"] is { IsNull: false } most ? most.Whole(1, 100) : SiaranRules.Usual.MostPerDay,
        From = rules["jamMulai"] is { IsNull: false } from ? from.Time() : SiaranRules.Usual.From,
        Until = rules["jamSelesai"] is { IsNull: false } until ? until.Time() : SiaranRules.Usual.Until,
    };

    /// <summary>One set of prices, or a list of them with their first days (berlakuMulai).</summary>
    private static IReadOnlyList<ChannelCosts> Prices(ImportItem costs) => costs.IsNull ? [] : costs.Json.ValueKind == System.Text.Json.JsonValueKind.Array ? [.. costs.Items().Select(CostsOf)] : [CostsOf(costs)];

    private static ChannelCosts CostsOf(ImportItem costs)
    {
        Rupiah Each(string name) => new(costs[name].Whole(0, 100_000));
        return new(Each("whatsappDalamSesi"), Each("whatsappTemplateUtility"), Each("whatsappTemplateMarketing"), Each("telegram"))
        {
            From = costs["berlakuMulai"] is { IsNull: false } from ? from.Day() : null,
        };
    }

    /// <summary>Rule values of prices, and the stall's hours from the first turn's beginning to the last one's end.</summary>
    private static HargaRules? HargaOf(ImportItem rules, ImportItem stall)
    {
        if (rules.IsNull && stall.IsNull) return null;
        var usual = HargaRules.Usual;
        var values = rules.IsNull ? usual : usual with
        {
            DaysFresh = rules["hariKedaluwarsa"] is { IsNull: false } fresh ? fresh.Whole(1, 365) : usual.DaysFresh,
            MarketDays = rules["hariPembandingPasar"] is { IsNull: false } market ? market.Whole(1, 365) : usual.MarketDays,
            LeapPercent = rules["batasLonjakanPersen"] is { IsNull: false } leap ? leap.Whole(1, 1000) : usual.LeapPercent,
        };
        var turns = stall.IsNull ? [] : stall["giliran"].Items().Select(g => (From: g["mulai"].Time(), Until: g["selesai"].Time())).ToList();
        return turns is [] ? values : values with { Open = new(turns.Min(t => t.From), turns.Max(t => t.Until), [.. stall["hariAktif"].Items().Select(d => d.Weekday())]) };
    }

    private static void CheckPendamping(ImportItem item, ImportDraft group)
    {
        if (!item.IsNull && !group.Has(PersonId.Of(item.Id()), Peran.Pendamping)) throw item.Wrong($"'{item.Id()}' is no pendamping of this group");
    }
}
