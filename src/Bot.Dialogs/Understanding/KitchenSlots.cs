namespace Bot.Dialogs;

/// <summary>The slots of PMT orders and of the work in the kitchen (intents.md).</summary>
internal static class KitchenSlots
{
    public static Slots Fill(Clause clause, Slots slots, string intent)
    {
        var month = slots.Month;
        var day = DeliverySlots.Day(clause, slots);
        slots = slots with { OrderNumber = DeliverySlots.Number(clause) ?? slots.Receipt?.Value, Receipt = null, Date = day, Amount = null, Count = null, Month = day is null && month?.Part is null or MonthPart.None ? month : null };
        if (intent == "dapur_tugas") return slots with { People = People(clause, slots.People), Everybody = false, Month = null };
        slots = slots with { People = [], Everybody = false, From = null, Until = null };
        if (intent is "dapur_rekap") return Several(clause, slots);
        var places = DeliverySlots.PlacesOf(clause);
        return intent switch
        {
            "pmt_pesan" => Ordered(clause, slots, places, day is not null),
            "pmt_menu" => slots with { Posts = Posts.Read(clause, places).ConvertAll(p => new ItemRead(p.Name)), Menu = MenuReader.Read(clause, places) },
            "dapur_belanja" => Shopping(clause, slots, places),
            "dapur_selesai" => Finished(clause, slots, places),
            _ => slots,
        };
    }

    private static Slots Ordered(Clause clause, Slots slots, List<Place> places, bool dayNamed)
    {
        var posts = Posts.Read(clause, places);
        slots = DeliverySlots.Hour(clause, PostCounts.Fill(slots, clause, posts, places), dayNamed);
        return slots with { Address = DeliverySlots.Address(clause, places, posts), Menu = Menus(clause) ? MenuReader.Read(clause, places) : [] };
    }

    private static bool Menus(Clause clause)
    {
        for (var i = clause.First; i < clause.Next; i++) if (clause.Reading.Tokens[i].Text is "menu" or "menunya" or "isinya" or "isi") return true;
        return false;
    }

    /// <summary>Several days on end, all of them.</summary>
    private static Slots Several(Clause clause, Slots slots) =>
        Days(clause) is { Count: > 1 } days ? slots with { Days = days } : slots;

    /// <summary>The days said, one after another or from … to.</summary>
    private static List<DateOnly> Days(Clause clause)
    {
        var days = new List<DateOnly>();
        foreach (var (stretch, first, _) in clause.Reading.Days.Stretches)
            if (stretch.Kind == StretchKind.Days && first >= clause.First && first < clause.Next)
                for (var day = stretch.From; day <= stretch.Until && days.Count < 14; day = day.AddDays(1)) days.Add(day);
        if (days.Count > 0) return days;
        var last = -1;
        foreach (var (read, first, next) in clause.Reading.Days.Dates)
        {
            if (first < clause.First || first >= clause.Next || read.Value is not { } day || ReadFlags.Empty(read.Flags)) continue;
            if (days.Count > 0 && !(first == last + 1 && Names.Joins(clause.Reading.Tokens[last]))) break;
            if (!days.Contains(day)) days.Add(day);
            if (Through(clause, next) is { } until && until > day.Day && until <= DateTime.DaysInMonth(day.Year, day.Month)) for (var n = day.Day + 1; n <= until; n++) days.Add(day.AddDays(n - day.Day));
            last = next;
        }
        return days;
    }

    /// <summary>"tanggal 24 sampai 27": the last day.</summary>
    private static int? Through(Clause clause, int i)
    {
        var t = clause.Reading.Tokens;
        return i + 1 < clause.Next && t[i].Is(Concept.Sampai) && t[i + 1].IsNumber && int.TryParse(t[i + 1].Text, System.Globalization.CultureInfo.InvariantCulture, out var day) && day <= 31 && Units.At(t, i + 2) is null ? day : null;
    }

    private static Slots Shopping(Clause clause, Slots slots, List<Place> places)
    {
        var said = new GoodsReader(clause, places);
        var posts = Posts.Read(clause, places);
        var dish = said.Goods.Find(g => For(said, g) || Dish(g));
        var materials = said.Goods.FindAll(g => g != dish && g.Sure);
        slots = slots with { Posts = posts.ConvertAll(p => new ItemRead(p.Name)), Materials = [.. materials.Select(g => g.Name)] };
        var c = dish?.Counts.Count > 0 ? dish.Counts[^1] : said.Loose.Count > 0 && (dish is not null || posts.Count > 0) ? said.Loose[^1] : -1;
        if (dish is not null && (c >= 0 || materials.Count == 0)) return slots with { Items = [c >= 0 ? GoodsItems.Item(said, dish, c) : new ItemRead(dish.Name)] };
        return c >= 0 ? slots with { Quantity = GoodsItems.Quantity(said, c) } : slots;
    }

    private static bool Dish(GoodsFound g) => g.Name.StartsWith("nasi ", StringComparison.Ordinal) || g.Name.StartsWith("snack", StringComparison.Ordinal) || g.Name.StartsWith("tumpeng", StringComparison.Ordinal) || g.Name.StartsWith("kue", StringComparison.Ordinal);

    private static bool For(GoodsReader said, GoodsFound g) =>
        g.Counts.Count > 0 && g.First > 1 && said.Clause.Reading.Tokens[said.Cells[g.First - 2].First].Is(Concept.Untuk);

    private static Slots Finished(Clause clause, Slots slots, List<Place> places)
    {
        var said = new GoodsReader(clause, places);
        var posts = Posts.Read(clause, places);
        slots = DeliverySlots.Hour(clause, slots, true) with { Address = DeliverySlots.Address(clause, places, posts), Posts = posts.ConvertAll(p => new ItemRead(p.Name)), Items = [.. GoodsItems.Chain(said, said.Goods).Select(g => new ItemRead(g.Name))] };
        foreach (var c in said.Goods.SelectMany(g => g.Counts).Concat(said.Loose).Order())
        {
            var cue = said.CueOf(c);
            if (cue is GoodsReader.Cue.Less || Broken(said, c)) return slots with { Removed = said.Cells[c].Value, Unit = said.Cells[c].Unit };
            if (cue is GoodsReader.Cue.Back) continue;
            return slots with { Quantity = GoodsItems.Quantity(said, c) };
        }
        return slots;
    }

    private static bool Broken(GoodsReader said, int c) => c > 0 && said.Cells[c - 1].Word is "pecah" or "tumpah" or "hilang" or "penyok";

    /// <summary>Those whose work it is, all of them members: not who is spoken to.</summary>
    private static List<PersonRead> People(Clause clause, IReadOnlyList<PersonRead> people)
    {
        var t = clause.Reading.Tokens;
        var kept = new List<PersonRead>(people);
        kept.RemoveAll(p => p.Candidates.Count == 0 && !CommonNames.Has(p.Said.Split(' ')[0]));
        foreach (var (read, first, next) in clause.Reading.People)
        {
            if (first <= clause.First || read.IsSpeaker) continue;
            var ends = next;
            while (ends < clause.Next && (!t[ends].IsWord && !t[ends].IsNumber || t[ends].Is("ya"))) ends++;
            if (ends >= clause.Next && (t[first - 1].Is(",") || t[first - 1].Is("ya") || t[first - 1].Is(Concept.Belum))) kept.Remove(read);
        }
        return kept;
    }
}
