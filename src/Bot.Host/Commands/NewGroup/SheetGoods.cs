using System.Text.Json.Nodes;

namespace Bot.Host;

/// <summary>The sheets Produk and Resep: what the group sells, and what the kitchen needs for it.</summary>
internal sealed class SheetGoods(SheetFiles files, SheetGroup group)
{
    private readonly Dictionary<string, string> codes = new(StringComparer.OrdinalIgnoreCase);

    public void Good(CellReader read)
    {
        var (name, unit, price) = (read.Text("Nama barang", 60), Unit(read), read.Money("Harga"));
        var good = new JsonObject
        {
            ["kubeId"] = group.Id, ["nama"] = name, ["alias"] = Words(read.Several("Nama lain")), ["kategori"] = read.Choice("Kategori"), ["satuan"] = unit, ["harga"] = price, ["minimalPesan"] = read.Whole("Minimal pesan", 1, 10_000),
            ["isi"] = Words(read.Several("Isi")), ["alergen"] = Words(read.Several("Alergen")),
        };
        var (stock, least, tiers) = (read.Amount("Stok"), read.Amount("Batas stok"), read.Tiers("Harga paket"));
        if (tiers is not [] && price is null) read.Wrong("Harga", "harga satuannya belum diisi, padahal ada harga paket");
        if (least is not null && stock is null) read.Wrong("Stok", "belum diisi, padahal ada batas stok");
        if (name is null) return;
        if (codes.ContainsKey(name)) read.Wrong("Nama barang", $"'{name}' sudah ada di atas");
        var code = codes[name] = files.CodeOf(name);
        good["kode"] = code;
        if (price is not null && tiers is not []) good["hargaPaket"] = new JsonArray([.. tiers.Select(t => (JsonNode)new JsonObject { ["jumlah"] = t.Count, ["harga"] = t.Price })]);
        files.Add(DataFiles.Goods, good);
        if (stock is { } count) files.Add(DataFiles.Stock, new() { ["kode"] = code, ["kubeId"] = group.Id, ["jumlah"] = count, ["minimal"] = least, ["dihitungPada"] = group.Now });
    }

    /// <summary>A line for each ingredient; the lines of one thing make its recipe, and say once for how many it is.</summary>
    public void Recipes(IReadOnlyList<CellReader> rows)
    {
        var recipes = new Dictionary<string, (CellReader First, long? Portions, JsonArray Ingredients)>();
        foreach (var read in rows)
        {
            var (name, portions, what, amount, unit) = (read.Text("Nama barang", 60), read.Whole("Untuk porsi", 1, 10_000), read.Text("Bahan", 60), read.Amount("Jumlah"), Unit(read));
            if (amount == 0) read.Wrong("Jumlah", "harus lebih dari nol");
            if (name is null) continue;
            if (!codes.TryGetValue(name, out var code))
            {
                read.Wrong("Nama barang", $"'{name}' tidak ada di lembar {Sheets.Goods.Name}");
                continue;
            }
            if (!recipes.TryGetValue(code, out var recipe)) recipe = (read, null, []);
            if (portions is not null && recipe.Portions is { } before && before != portions) read.Wrong("Untuk porsi", $"di atas untuk {before} porsi; satu resep satu jumlah porsi");
            recipes[code] = recipe with { Portions = recipe.Portions ?? portions };
            if (what is null || amount is not > 0 || unit is null) continue;
            if (recipe.Ingredients.Any(i => string.Equals((string?)i!["nama"], what, StringComparison.OrdinalIgnoreCase))) read.Wrong("Bahan", $"'{what}' sudah ada di resep ini");
            recipe.Ingredients.Add(new JsonObject { ["nama"] = what, ["jumlah"] = amount, ["satuan"] = unit });
        }
        foreach (var (code, (first, portions, ingredients)) in recipes)
            if (portions is null) first.Missing("Untuk porsi", "belum diisi; untuk berapa porsi resep ini?");
            else files.AddTo(DataFiles.Menus, "resep", new() { ["produk"] = code, ["untukPorsi"] = portions, ["bahan"] = ingredients });
    }

    private static string? Unit(CellReader read)
    {
        if (read.Text("Satuan", 20)?.ToLowerInvariant() is not { } unit) return null;
        if (unit.All(char.IsAsciiLetter)) return unit;
        read.Wrong("Satuan", $"'{unit}' bukan satu kata");
        return null;
    }

    private static JsonArray Words(IReadOnlyList<string> words) => [.. words.Select(w => (JsonNode)w)];
}
