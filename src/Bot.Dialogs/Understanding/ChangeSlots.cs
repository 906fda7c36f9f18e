namespace Bot.Dialogs;

/// <summary>The slots of a change to an order (I-4): the new values, how many more or fewer, and which order is meant.</summary>
internal static class ChangeSlots
{
    private static readonly HashSet<string> Moves = new("pindah dipindah pindahin pindahkan dipindahin dipindahkan geser digeser geserin undur diundur mundur dimundurin dimundurkan mundurin maju dimajuin majuin dimajukan tunda ditunda ganti diganti gantikan ubah diubah robah dirubah rubah ralat diralat revisi salah harusnya seharusnya mestinya".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Arrows = new("ke jadi jd jdi menjadi janten dadi harusnya seharusnya mestinya jadinya jadiin bukan".Split(' '), StringComparer.Ordinal);

    public static Slots Fill(Clause clause, Slots slots)
    {
        var places = DeliverySlots.PlacesOf(clause);
        var said = new GoodsReader(clause, places);
        said.DropQuestions();
        var posts = Posts.Read(clause, places);
        slots = slots with { People = [], Everybody = false, Amount = null, Count = null, Month = null };
        if (posts.Count > 0) slots = slots with { Posts = posts.ConvertAll(p => new ItemRead(p.Name)) };
        slots = Dates(clause, slots);
        slots = DeliverySlots.Hour(clause, slots, true, Arrow);
        if (slots.Time is null && slots.TimeFlags.Count == 0) slots = slots with { Time = Clock(clause) };
        slots = slots with { Address = DeliverySlots.Address(clause, places, posts, led: !Says(clause, Concept.Alamat)) };
        return Numbers(said, slots);
    }

    /// <summary>One day: the new one after "ke", "jadi" or a word of moving, otherwise the order's. Two: the order's, then the new one.</summary>
    private static Slots Dates(Clause clause, Slots slots)
    {
        var today = DateOnly.FromDateTime(clause.Reading.Context.Now.DateTime);
        var days = new List<(DateRead Read, int First)>();
        foreach (var (read, first, _) in clause.Reading.Days.Dates)
            if (first >= clause.First && first < clause.Next && !(read.Value < today)) days.Add((read.For(today), first));
        if (days.Count == 0) return slots with { Date = null };
        var fresh = days.FindLastIndex(d => Arrow(clause, d.First));
        if (fresh < 0 && days.Count == 1) fresh = Moved(clause, days[0].First) ? 0 : -1;
        else if (fresh < 0) fresh = days.Count - 1;
        var old = days.FindIndex(d => d != (fresh >= 0 ? days[fresh] : default));
        return slots with { Date = fresh >= 0 ? days[fresh].Read : null, OldDate = old >= 0 ? days[old].Read : null };
    }

    /// <summary>"jam bagi dimundurkan ke 10.30": digits with minutes in a message that speaks of the hour.</summary>
    private static TimeOnly? Clock(Clause clause)
    {
        var t = clause.Reading.Tokens;
        var named = false;
        for (var i = clause.First; i < clause.Next; i++)
        {
            named |= t[i].Clock is { Kind: ClockWordKind.Marker };
            if (!named || !t[i].IsNumber || i == clause.First || !Arrows.Contains(t[i - 1].Text)) continue;
            var text = t[i].Text;
            var at = text.IndexOf('.');
            if (at is 1 or 2 && text.Length == at + 3 && int.TryParse(text[..at], System.Globalization.CultureInfo.InvariantCulture, out var hour) && int.TryParse(text[(at + 1)..], System.Globalization.CultureInfo.InvariantCulture, out var minute) && hour < 24 && minute < 60)
                return new TimeOnly(hour is >= 1 and <= 5 ? hour + 12 : hour, minute);
        }
        return null;
    }

    /// <summary>"ke", "jadi" stands before it, at most with hari or tanggal between.</summary>
    private static bool Arrow(Clause clause, int at)
    {
        var t = clause.Reading.Tokens;
        for (var i = at - 1; i >= clause.First && i >= at - 3; i--)
        {
            if (Arrows.Contains(t[i].Text)) return t[i].Text is not "bukan";
            if (t[i].Text is not ("hari" or "tanggal" or "tgl" or "tanggalnya" or "ari" or "dinten" or "aja" or ":")) return false;
        }
        return false;
    }

    /// <summary>A word of moving comes before it, and it does not say which order: "arisan pindah hari, selasa".</summary>
    private static bool Moved(Clause clause, int at)
    {
        var t = clause.Reading.Tokens;
        for (var i = at - 1; i >= clause.First; i--)
        {
            if (t[i].Is(Concept.Yang) || t[i].Is(Concept.Untuk) || t[i].Is(Concept.Pesanan) || t[i].Is("pmt") || t[i].IsNumber && i < at - 1) return false;
            if (Moves.Contains(t[i].Text)) return true;
        }
        return false;
    }

    private static Slots Numbers(GoodsReader said, Slots slots)
    {
        var goods = said.Goods;
        foreach (var c in goods.SelectMany(g => g.Counts).Concat(said.Loose).Order())
        {
            var owner = goods.Find(g => g.Counts.Contains(c));
            var cue = said.CueOf(c);
            if (cue is GoodsReader.Cue.More or GoodsReader.Cue.Less && !(cue is GoodsReader.Cue.More && Fresh(said, owner, c)) && !Total(said, c))
            {
                slots = slots with { Unit = said.Cells[c].Unit, Items = owner is null ? [] : [new ItemRead(owner.Name)] };
                return cue == GoodsReader.Cue.More ? slots with { Added = said.Cells[c].Value } : slots with { Removed = said.Cells[c].Value };
            }
        }
        if (Swapped(said) is { } other) return other.Counts.Count > 0 || goods.SelectMany(g => g.Counts).FirstOrDefault(-1) is not (>= 0 and var n)
            ? slots with { Items = [other.Counts.Count > 0 ? GoodsItems.Item(said, other, other.Counts[^1]) : new ItemRead(other.Name)] }
            : slots with { Items = [GoodsItems.Item(said, other, n)] };
        return GoodsItems.Counted(slots, said, goods.Count > 0 ? Newest : null);
    }

    /// <summary>The number after "jadi", otherwise the last that is not taken back.</summary>
    private static int? Newest(GoodsReader said, GoodsFound goods)
    {
        var all = goods.Counts.Count > 0 ? goods.Counts : said.Goods.Count == 1 ? said.Loose : [];
        if (all.FindLast(c => said.CueOf(c) == GoodsReader.Cue.New) is > 0 and var fresh) return fresh;
        var rest = all.FindAll(c => said.CueOf(c) != GoodsReader.Cue.Old);
        return rest.Count > 0 ? rest[^1] : null;
    }

    private static bool Says(Clause clause, Concept concept)
    {
        for (var i = clause.First; i < clause.Next; i++) if (clause.Reading.Tokens[i].Free && clause.Reading.Tokens[i].Is(concept)) return true;
        return false;
    }

    /// <summary>"tambah satu meja, jadi total 70 box": the new number is said as well.</summary>
    private static bool Total(GoodsReader said, int c)
    {
        for (var i = c + 1; i < said.Cells.Count; i++)
            if (said.Cells[i] is { Kind: CellKind.Count, Used: false } && said.CueOf(i) == GoodsReader.Cue.New && said.Goods.Count < 2) return true;
        return false;
    }

    /// <summary>A dish the order did not have: named right after the word of adding, before its number, and not "lagi".</summary>
    private static bool Fresh(GoodsReader said, GoodsFound? goods, int c)
    {
        if (goods is null || goods.First > c) return false;
        for (var i = c + 1; i < said.Cells.Count && i <= c + 2; i++) if (said.Cells[i].Word is "lagi" or "lg" or "malih" or "maneh" or "lai" or "deui") return false;
        for (var i = goods.Next; i < c; i++) if (said.Cells[i].Kind == CellKind.Other) return false;
        return true;
    }

    /// <summary>"nasi telur diganti nasi ayam": what it shall be instead.</summary>
    private static GoodsFound? Swapped(GoodsReader said)
    {
        if (said.Goods.Count < 2) return null;
        for (var c = said.Goods[0].Next; c < said.Goods[^1].First; c++)
            if (said.Cells[c].Word is "ganti" or "diganti" or "jadi" or "jd" or "menjadi" or "tuker" or "tukar" or "ditukar" or "diubah") return said.Goods[^1];
        return null;
    }
}
