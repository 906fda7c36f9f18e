namespace Bot.Dialogs;

/// <summary>What an unclear message holds all the same: a bare number, an hour, goods, an order, a day.</summary>
internal static class ClarifySlots
{
    private const int Short = 6;

    public static Slots Fill(Clause clause, Slots slots)
    {
        slots = TimeSlots.Fill(clause, slots, Matter.Duty) with
        {
            Date = PointsBack(clause, slots.Date), Month = Near(clause, slots.Month), Everybody = slots.Everybody && (slots.Except.Count > 0 || clause.Any(Concept.Lunas) || clause.Any(Concept.Bayar)),
        };
        foreach (var (number, at, _) in clause.Reading.Orders) if (clause.In(at)) return slots with { OrderNumber = number };
        if (clause.Next - clause.First > 2 * Short || slots.Receipt is not null) return slots;
        if (clause.Next - clause.First > Short) return Counted(clause, slots);
        slots = Goods(clause, slots);
        if (slots.Items.Count > 0) return slots;
        foreach (var (read, at, end) in clause.Reading.Codes)
            if (clause.In(at) && clause.Reading.Tokens[at].Text is "rt" or "rw" or "blok" or "gang" && read.Value > 0) return slots with { Address = clause.AsWritten(at, Math.Min(end, clause.Next)) };
        return Counted(clause, slots);
    }

    /// <summary>"yang kemarin itu" points back at something; it is no day to note.</summary>
    private static DateRead? PointsBack(Clause clause, DateRead? date)
    {
        if (date?.Value is not { } day || day >= DateOnly.FromDateTime(clause.Reading.Context.Now.DateTime)) return date;
        var t = clause.Reading.Tokens;
        foreach (var (read, at, _) in clause.Reading.Days.Dates)
            if (read.Value == day && at > clause.First && t[at - 1].Is(Concept.Yang)) return null;
        return date;
    }

    /// <summary>A month without a wish is the nearest of its name.</summary>
    private static MonthRead? Near(Clause clause, MonthRead? month) =>
        month is { } far && far.First > DateOnly.FromDateTime(clause.Reading.Context.Now.DateTime).AddMonths(6) ? far with { First = far.First.AddYears(-1) } : month;

    private static Slots Goods(Clause clause, Slots slots)
    {
        if (slots.People.Count > 0 || slots.Details.Count > 0 || slots.Amount is { Flags.Count: 0 }) return slots;
        var read = GoodsSlots.Fill(clause, slots, "stok_catat");
        return read.Items.Count == 0 || !read.Items.Any(i => Dish(i.Name) || Lexicon.Knows(i.Name.Split(' ')[0])) ? slots : slots with { Items = read.Items, Amount = null };
    }

    private static Slots Counted(Clause clause, Slots slots)
    {
        if (slots.Amount is { MustAsk: false } small && small.Flags.Contains("implied-thousands") && small.Value.Amount % 1000 == 0) return slots with { Quantity = new(small.Value.Amount / 1000, null, []) };
        foreach (var (read, at, _) in clause.Reading.Numbers)
            if (clause.In(at) && read.Value > 0 && !ReadFlags.Empty(read.Flags) && read.Unit is not ("kali" or "pertemuan")) return slots with { Quantity = new(read.Value, read.Unit, read.Flags) };
        return slots;
    }

    /// <summary>True for what the kitchen cooks; everything else is goods.</summary>
    public static bool Dish(string name)
    {
        foreach (var word in name.Split(' ')) if (Lexicon.Find(word) is { } entry && (entry.Means.Has(Concept.Nasi) || entry.Means.Has(Concept.Snack) || entry.Means.Has(Concept.Tumpeng) || entry.Means.Has(Concept.Catering))) return true;
        return false;
    }
}
