using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D08: which entry of the books is meant, whose it should have been, and why, from the words of a correction.</summary>
internal static class KoreksiBaca
{
    private const int Listed = 10;

    /// <summary>The person it should have been: after "harusnya", or the only one named where the person is what is wrong.</summary>
    public static PersonId? RightPerson(Scene s)
    {
        if (s.Heard.Raw.Contains("harusnya", StringComparison.OrdinalIgnoreCase)) return Should(s)?.Only;
        return s.Heard.Text.Contains("orang", StringComparison.Ordinal) && s.Heard.People is [{ Only: { } person }] ? person : null;
    }

    /// <summary>Who stands after "harusnya".</summary>
    public static PersonRead? Should(Scene s) =>
        s.Heard.Raw.IndexOf("harusnya", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? s.Heard.People.FirstOrDefault(p => p.At.Start > at) : null;

    /// <summary>The entries that fit what was said, newest first; null when nothing pointed to any.</summary>
    public static IReadOnlyList<Receipt>? Locate(Scene s)
    {
        if ((s.Slots.Receipt ?? (s.Heard.Receipts is [var first, ..] ? first : null)) is { } number) return [number];
        var right = RightPerson(s);
        var person = s.Heard.People.Select(p => p.Only).FirstOrDefault(p => p is not null && p != right);
        if (person is null && s.Slots.Wrong is null)
        {
            if (!s.Slots.JustNow && Word(s.Heard.Text) is null && s.Slots.Amount is null) return null;
            return Own(s, null, TimeSpan.FromMinutes(10)) is { } own ? [own] : null;
        }
        if (s.Slots.Wrong is null && (s.Slots.JustNow || right is not null) && Own(s, person, TimeSpan.FromHours(24)) is { } recent) return [recent];
        var fits = s.Known.Past.Entries(person: person, limit: 200).Where(e => e.Reverses is null && e.Kind != JenisTransaksi.Koreksi)
            .Where(e => s.Slots.Wrong is not { } wrong || e.Amount == wrong.Value)
            .Where(e => s.Slots.Wrong is not null || s.Slots.Amount is not { } right || e.Amount != right.Value)
            .Where(e => s.Slots.Date?.Value is not { } day || e.Date == day).ToList();
        var open = fits.Where(e => !s.Kube.Ledger.Reversed.ContainsKey(e.Number)).ToList();
        return s.Slots.Wrong is not null && open is [] && fits is [var gone, ..] ? [gone.Number] : [.. open.Take(Listed).Select(e => e.Number)];
    }

    /// <summary>The last entry she recorded herself within that time, of that person if one is named.</summary>
    private static Receipt? Own(Scene s, PersonId? person, TimeSpan within) => s.Kube.Ledger.Recent.LastOrDefault(e =>
        e.RecordedBy == s.Who.Id && e.Reverses is null && (person is null || e.Person == person) && s.Now - e.RecordedAt < within && !s.Kube.Ledger.Reversed.ContainsKey(e.Number))?.Number;

    /// <summary>"Eh salah, ida cuma 2x" after three were recorded: the newest of them is the one too many. Null when that is not what was said.</summary>
    public static Receipt? TooMany(Scene s, PersonId person)
    {
        var words = s.Heard.Text.Split(' ');
        var at = Array.FindIndex(words, w => w is "cuma" or "cm" or "hanya" or "cuman");
        if (at < 0 || at + 1 >= words.Length || !int.TryParse(words[at + 1].TrimEnd('x', '*'), out var count)) return null;
        var just = s.Kube.Ledger.Recent.Where(e => e is { Kind: JenisTransaksi.Iuran, Reverses: null } && e.Person == person && e.RecordedBy == s.Who.Id && s.Now - e.RecordedAt < TimeSpan.FromMinutes(10) && !s.Kube.Ledger.Reversed.ContainsKey(e.Number)).ToList();
        return just.Count == count + 1 ? just[^1].Number : null;
    }

    public static IReadOnlyList<Receipt> Recent(Scene s) => [.. s.Kube.Ledger.Recent.Reverse().Where(e => ReverseEntry.Reversible(s.Kube, e) is null).Take(Listed).Select(e => e.Number)];

    public static EntryPosted? Find(Scene s, Receipt? number) => number is { } n ? s.Kube.Ledger.Recent.Find(e => e.Number == n) ?? s.Known.Past.Entry(n) : null;

    /// <summary>A reason the words themselves give.</summary>
    public static string? Word(string text) => text switch
    {
        _ when text.Contains("salah ketik", StringComparison.Ordinal) => "salah ketik",
        _ when text.Contains("nol", StringComparison.Ordinal) => "kelebihan nol",
        _ when text.Contains("dobel", StringComparison.Ordinal) => "tercatat dobel",
        _ when text.Contains("salah orang", StringComparison.Ordinal) => "salah orang",
        _ when text.Contains("kepencet", StringComparison.Ordinal) => "tidak sengaja terkirim",
        _ when text.Contains("salah catat", StringComparison.Ordinal) => "salah catat",
        _ => null,
    };
}
