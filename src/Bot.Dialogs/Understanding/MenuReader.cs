namespace Bot.Dialogs;

/// <summary>The dishes of a PMT menu: what stands between commas, or dish by dish where there are none.</summary>
internal static class MenuReader
{
    private static readonly HashSet<string> Swaps = new("ganti diganti jadi jd menjadi gantinya".Split(' '), StringComparer.Ordinal);

    public static IReadOnlyList<string> Read(Clause clause, List<Place> places)
    {
        var said = new GoodsReader(clause, places, menu: true);
        var (from, changes) = (0, Adds(clause));
        for (var c = 0; c < said.Cells.Count; c++) if (said.Cells[c].Word is { } word && Swaps.Contains(word) && said.Goods.Exists(g => g.First > c)) (from, changes) = (c, true);
        var dishes = new List<string>();
        foreach (var goods in said.Goods) if (goods.First >= from && goods.Sure && !Negated(said, goods) && !dishes.Contains(goods.Name)) dishes.Add(goods.Name);
        return dishes.Count < (changes ? 3 : 1) || Asks(clause, said) ? [] : dishes;
    }

    /// <summary>"tambahin buah", "jangan kasih puding", "yang rendah gula": a word on a menu, not the menu.</summary>
    private static bool Adds(Clause clause)
    {
        var t = clause.Reading.Tokens;
        for (var i = clause.First; i < clause.Next; i++) if (t[i].Free && (t[i].Is(Concept.Tambah) || t[i].Is(Concept.Jangan) || t[i].Is(Concept.Tidak))) return true;
        return false;
    }

    private static bool Negated(GoodsReader said, GoodsFound goods) =>
        goods.First > 0 && said.Cells[goods.First - 1].Word is "pakai" or "pake" or "tanpa" or "kurangi" or "jangan" or "rendah" or "tidak" or "bukan" && !(goods.First > 1 && said.Cells[goods.First - 1].Word is "pakai" or "pake" && said.Cells[goods.First - 2].Word is not ("tidak" or "gak" or "jangan" or "tdk" or "ga" or "nggak"));

    /// <summary>"isinya apa", "sudah ada belum": a question names no menu.</summary>
    private static bool Asks(Clause clause, GoodsReader said)
    {
        if (said.Goods.Count > 1) return false;
        for (var i = clause.First; i < clause.Next; i++)
            if (clause.Reading.Tokens[i].Is(Concept.Apa) || clause.Reading.Tokens[i].Is("?")) return true;
        return false;
    }
}
