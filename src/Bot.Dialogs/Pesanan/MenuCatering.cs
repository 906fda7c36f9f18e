using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What the group cooks, what is in it, and what may be said about halal: read only, for everybody.</summary>
internal static class MenuCatering
{
    public static Step Answer(Scene s)
    {
        if (Wants.Menu(s.Kube, s.Known.People) is []) return DaftarHarga.Page(s, null, 0, stock: false);
        if (Pantangan.AsksAllergens(s.Heard.Text) && s.Slots.Items is [_, ..]) return Step.Reply(Allergens(s, []));
        // Chosen from here, a dish is ordered.
        var rows = PesanCateringWords.Rows(s, []).Select(r => r with { Says = r.Says is "camilan" or "minuman" ? "#pesan.menu:" + r.Says : "pesan " + r.Says });
        return Step.Reply(new Message($"Ini menu {s.KubeName}, {s.Who.Honorific}. Mau pesan yang mana?", [.. rows]) { ListTitle = "Lihat menu" });
    }

    /// <summary>Snacks or drinks of the menu, each to be ordered.</summary>
    public static Step Kind(Scene s, string kind) =>
        Step.Reply(PesanCateringWords.Kind(s, kind == "minuman" ? Kategori.Minuman : Kategori.Camilan) is var list ? list with { Choices = [.. list.Choices.Select(c => c with { Says = "pesan " + c.Says })] } : list);

    /// <summary>pesan.halal, as 08-decisions section 4 words it: never a promise of ours.</summary>
    public static Message Halal(Scene s) => new($"Sertifikat halalnya belum terbit, masih diurus, {s.Who.Honorific}. Soal bahan dan cara masak, tanya langsung ke dapur ya.", [new("Bicara dapur", "#dapur")]);

    /// <summary>A question about halal with nothing open. Null for all else, and where nobody cooks.</summary>
    public static Step? Asked(Scene s) =>
        Wants.Menu(s.Kube, s.Known.People) is [] || s.Talk.Now is not null || !IsShort(s, Pantangan.AsksAllergens(s.Heard.Text) ? 24 : 9) ? null
        : Pantangan.AsksHalal(s.Heard.Text) && (s.Heard.Text.Contains('?', StringComparison.Ordinal) || s.Heard.Text.Split(' ').Any(w => w is "gak" or "ga" or "nggak" or "apa" or "apakah" or "sudah" or "udah" or "kan" or "ngga" or "tidak" or "belum")) ? Step.Reply(Halal(s))
        : Pantangan.AsksAllergens(s.Heard.Text) && (Meant(s) is [_, ..] || Pantangan.Allergy(s.Heard.Text) is not null) ? Step.Reply(Allergens(s, Meant(s))) : null;

    /// <summary>A question is a few words; minutes, announcements and stories may speak of halal without asking.</summary>
    private static bool IsShort(Scene s, int words) => s.Heard.Text.Count(c => c == ' ') < words && !s.Meaning.Intent.StartsWith("notulen", StringComparison.Ordinal) && !s.Meaning.Intent.StartsWith("siaran", StringComparison.Ordinal) && !s.Meaning.Intent.StartsWith("pertemuan", StringComparison.Ordinal);

    /// <summary>The dishes named, else those of her own open order.</summary>
    private static List<Code> Meant(Scene s)
    {
        var named = Named(s);
        if (named is []) named = ByWords(s);
        return named.Count > 0 ? named : [.. s.Kube.Orders.Of(s.Who.Id).Where(o => o.IsOpen).Take(1).SelectMany(o => o.Content.Items.Select(i => i.Code))];
    }

    /// <summary>The dishes whose names hold most of the words: "nasi ayamnya" is the nasi kotak ayam goreng.</summary>
    private static List<Code> ByWords(Scene s)
    {
        var said = AbsenRead.Words(s.Heard.Text).Select(w => w.EndsWith("nya", StringComparison.Ordinal) ? w[..^3] : w).Where(w => w.Length > 2 && !Pantangan.IsSuspect(w)).ToHashSet();
        var fits = Wants.Menu(s.Kube, s.Known.People).Select(w => (w.Code, Words: AbsenRead.Words(w.Name.ToLowerInvariant()).Count(said.Contains))).Where(f => f.Words > 0).ToList();
        return [.. fits.Where(f => f.Words == fits.Max(m => m.Words)).Select(f => f.Code)];
    }

    private static List<Code> Named(Scene s) => [.. s.Slots.Items.Where(i => i.Name.Contains(' ', StringComparison.Ordinal) || !Pantangan.IsSuspect(i.Name)).SelectMany(i => Wants.Find(s.Kube, s.Known.People, i.Name)).Where(w => w.Product.Kind != Kategori.Pangan && s.Slots.Items.Any(i => w.Name.StartsWith(i.Name, StringComparison.OrdinalIgnoreCase) || i.Name.Contains(' ', StringComparison.Ordinal))).Select(w => w.Code).Distinct()];

    /// <summary>What the kitchen says is in it; what it has not said is asked, never guessed.</summary>
    public static Message Allergens(Scene s, IEnumerable<Code> of)
    {
        var named = Named(s);
        if (named is []) named = ByWords(s);
        var codes = (named is [] ? of : named).Distinct().Take(4).ToList();
        // Her allergy goes on her order at one press.
        Choice[] offered = Pantangan.Allergy(s.Heard.Text) is { } allergy && s.Talk.Now is null && s.Kube.Orders.Of(s.Who.Id).Any(o => o.IsOpen) ? [new("Catat di pesanan", allergy), new("Bicara dapur", "#dapur")] : [new("Bicara dapur", "#dapur")];
        if (codes.Count == 0) return new($"Soal bahan, tanya langsung ke dapur ya, {s.Who.Honorific}.", offered);
        return new($"{Holds(s, codes)}\nKalau ada pantangan, tulis saja ya, {s.Who.Honorific}.", offered);
    }

    /// <summary>What is in each of the goods, a line each, as far as the kitchen has said it or its recipe tells.</summary>
    public static string Holds(Scene s, IEnumerable<Code> codes)
    {
        var lines = codes.Select(c => (Name: PesananWords.Name(s.Kube, s.Known.People, c), Has: s.Note(s.Kube.Catalogue.Find(c)?.Allergens), Recipe: OfRecipe(s, c))).ToList();
        return string.Join("\n", lines.Select(l => l.Has is { } has ? $"Menurut dapur, {l.Name} ada {has}."
            : l.Recipe is [_, ..] found ? $"Menurut resep dapur, {l.Name} pakai {Say.List(found)}."
            : l.Recipe is not null ? $"Di resep {l.Name} tidak tercatat kacang, telur, udang, susu, atau tepung terigu. Supaya pasti, tanyakan ke dapur ya."
            : $"Bahan {l.Name} belum dicatat, jadi saya belum tahu. Tanyakan ke dapur ya."));
    }

    /// <summary>What people are allergic to among the ingredients of a recipe, as the kitchen wrote them; empty where none is, null without a recipe.</summary>
    private static IReadOnlyList<string>? OfRecipe(Scene s, Code product) => s.Kube.Kitchen.RecipeOf(product, null) is { } recipe
        ? [.. recipe.Ingredients.Select(i => s.Note(i.Name)).OfType<string>().Where(n => n.ToLowerInvariant().Split(' ').Any(Pantangan.IsSuspect)).Distinct()] : null;

    /// <summary>A word with the kitchen: to the ketua, and her answer back. A stranger is told whom to ask: nobody could answer her.</summary>
    public static Step Kitchen(Scene s) => s.Kube.Holder(Jabatan.Ketua) is not { } ketua ? Step.Reply(UmumWords.NobodyHolds("ketua", s.Pendamping))
        : s.Member is null ? Step.Reply($"Dapur dipegang {s.Call(ketua)}, {s.Who.Honorific}. Bisa ditanya langsung di tempat. Kalau pesanannya jadi, {s.Call(ketua)} saya kabari.")
        : ketua == s.Who.Id ? Step.Reply($"Dapur {s.Who.Pronoun} sendiri yang pegang, {s.Who.Honorific}.")
        : Titipan.Form.Begin(new RelayDraft(ketua), s with { Heard = Heard.Nothing });
}
