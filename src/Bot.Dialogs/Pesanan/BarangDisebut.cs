namespace Bot.Dialogs;

/// <summary>"Tambah bir pletok 4 botol": one good of ours named beside its number in a sentence the reader of slots took for no order.</summary>
internal static class BarangDisebut
{
    /// <summary>Words beside a good and its number that are no part of its name.</summary>
    public static readonly HashSet<string> Soft =
    [
        "lagi", "dong", "donk", "ya", "yah", "y", "bu", "pak", "kak", "min", "mbak", "deh", "aja", "saja", "juga", "sama", "sm", "dan", "plus", "pakai", "pake", "mau", "minta", "jadi", "eh", "terus", "trus", "buat", "pesanan", "pesanannya",
        "bisa", "bs", "boleh", "ga", "gak", "gk", "ngga", "nggak", "kan", "kah", "sih", "nih", "tolong", "tlg", "kalo", "kalau", "klo", "sekalian", "skalian", "yg", "yang", "ambil", "cukup", "cuma",
    ];

    /// <summary>The good and its number; null unless the words hold one number, and the others name one good.</summary>
    public static (Ware Ware, decimal Count, string? Unit)? Of(Scene s)
    {
        if (s.Slots.Items is [_, ..] || s.Heard.Numbers is not [{ Value: > 0 } number]) return null;
        var name = string.Join(' ', Words(s).Where(w => w.All(char.IsLetter) && !Soft.Contains(w) && !Adds(w) && !Takes(w) && Units.Named(w) is null).Select(static w => w.Length > 5 && w.EndsWith("nya", StringComparison.Ordinal) ? w[..^3] : w));
        return name.Length >= 3 && Wants.Find(s.Kube, s.Known.People, name) is [var only] ? (only, number.Value, number.Unit) : null;
    }

    /// <summary>The same goods with that one among them: so many more of it, so many fewer, or so many.</summary>
    public static List<WantedSaid> Put(IReadOnlyList<WantedSaid> items, (Ware Ware, decimal Count, string? Unit) named, Scene s)
    {
        var next = items.ToList();
        var at = next.FindIndex(i => i.Code == named.Ware.Code);
        var (more, less) = (Words(s).Any(Adds), Words(s).Any(Takes));
        if (at >= 0 && next[at].Count is { } had && (more || less)) next[at] = next[at] with { Count = had + (less ? -named.Count : named.Count) };
        else if (at >= 0) next[at] = next[at] with { Count = named.Count, Unit = named.Unit };
        else if (!less) next.Add(new(named.Ware.Name, named.Ware.Code, named.Count, named.Unit));
        return next;
    }

    private static string[] Words(Scene s) => s.Heard.Text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);

    private static bool Adds(string word) => word.Contains("tambah", StringComparison.Ordinal) || word is "nambah";

    private static bool Takes(string word) => word.StartsWith("kurang", StringComparison.Ordinal) || word.StartsWith("dikurang", StringComparison.Ordinal);
}
