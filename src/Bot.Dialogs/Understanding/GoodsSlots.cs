namespace Bot.Dialogs;

/// <summary>The slots of prices, stock and consignment (intents.md).</summary>
internal static class GoodsSlots
{
    public static Slots Fill(Clause clause, Slots slots, string intent)
    {
        var titip = intent is "titip_jual" or "titip_hitung" or "titip_lihat";
        var places = DeliverySlots.PlacesOf(clause, titip);
        var said = new GoodsReader(clause, places, prices: intent == "titip_jual");
        var people = slots.People;
        slots = slots with { People = [], Everybody = false, Amount = null, Count = null, Month = null, Details = [] };
        return intent switch
        {
            "harga_cek" or "stok_cek" => Asked(slots, said, intent == "harga_cek"),
            "harga_ubah" => GoodsPrices.Changed(slots with { Date = DeliverySlots.Day(clause, slots) }, said),
            "stok_catat" => Stock(slots, said),
            "titip_jual" => Left(clause, slots, said),
            "titip_hitung" => GoodsItems.Counted(slots, said, Sold) with { Place = Where(clause) },
            "titip_lihat" => GoodsItems.Asked(slots, said, false) with { Place = Where(clause), People = Consignor(clause, people) },
            _ => slots,
        };
    }

    private static Slots Asked(Slots slots, GoodsReader said, bool price)
    {
        said.DropAims();
        return GoodsItems.Asked(slots, said, price);
    }

    private static string? Where(Clause clause) => Places.Read(clause, persons: true)?.Words;

    private static Slots Left(Clause clause, Slots slots, GoodsReader said)
    {
        var day = DeliverySlots.Day(clause, slots);
        slots = GoodsItems.Counted(slots, said) with { Date = day, Place = Where(clause) };
        return slots.Items is [var item] && GoodsPrices.OfOne(said) is { } price ? slots with { Items = [item with { Price = price }] } : slots;
    }

    private static Slots Stock(Slots slots, GoodsReader said) => GoodsItems.Counted(slots, said, Now, said.Goods.Exists(g => g.Counts.Count > 0));

    /// <summary>How many there are now: after jadi, sisa or tinggal the last, never what the book said or what broke.</summary>
    private static int? Now(GoodsReader said, GoodsFound goods)
    {
        int? found = null;
        var weight = 0;
        foreach (var c in goods.Counts)
        {
            var cue = said.CueOf(c);
            var worth = cue is GoodsReader.Cue.Old ? 0 : cue is GoodsReader.Cue.Sold ? 1 : said.Cells[c - (c > 0 ? 1 : 0)].Word is "busuk" or "rusak" or "pecah" or "basi" ? 1 : cue is GoodsReader.Cue.New or GoodsReader.Cue.Left or GoodsReader.Cue.Back ? 3 : 2;
            if (worth > weight || worth == weight && worth == 3) (found, weight) = (c, worth);
        }
        return found;
    }

    /// <summary>How many were sold: what stands by laku, kejual, habis; not what came back.</summary>
    private static int? Sold(GoodsReader said, GoodsFound goods)
    {
        int? found = null;
        var weight = 0;
        foreach (var c in goods.Counts)
        {
            var (before, after) = (said.CueOf(c), said.CueAfter(c));
            var worth = after == GoodsReader.Cue.Sold && before is not (GoodsReader.Cue.Sold or GoodsReader.Cue.Back) ? 3 : before == GoodsReader.Cue.Sold && after != GoodsReader.Cue.Back ? 3 : before is GoodsReader.Cue.Back or GoodsReader.Cue.Left or GoodsReader.Cue.Old || after == GoodsReader.Cue.Back ? 0 : 1;
            if (worth > weight) (found, weight) = (c, worth);
        }
        return found;
    }

    /// <summary>"titipan Bu Rohmah di kantin": whose goods they are.</summary>
    private static IReadOnlyList<PersonRead> Consignor(Clause clause, IReadOnlyList<PersonRead> people)
    {
        foreach (var (read, first, _) in clause.Reading.People)
            if (first > clause.First && first < clause.Next && !read.IsSpeaker && clause.Reading.Tokens[first - 1].Is(Concept.Titip)) return [read];
        return [];
    }
}
