using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What the lines of a list stand for: members with open dues (person ids), entries of the book (receipt numbers).</summary>
public enum ListKind { Dues, Entries }

/// <summary>What the last message listed in its text, so that "yang kedua" can point at it. A line that is no single thing is empty.</summary>
public sealed record Listing(ListKind Kind, IReadOnlyList<string> Items);

/// <summary>Pointing words, resolved before anything is understood: they stand for what stood in the list, as a typed title stands for its button.</summary>
internal static class Listings
{
    /// <summary>The message with the thing pointed at in place of the pointing; null when it points at nothing of this list.</summary>
    public static string? Said(string text, Talk talk, Kube kube, IDirectory people)
    {
        if (talk.Listed is not { Items: [_, ..] items } listed || Pointing.Read(text, items.Count, newestFirst: listed.Kind == ListKind.Entries) is not { } pointing) return null;
        if (pointing.Places.Any(p => p > items.Count)) return $"#daftar.hanya:{items.Count}";
        var things = pointing.Places.Select(p => items[p - 1]).ToList();
        if (things.Contains("")) return "#daftar.gabungan";
        return listed.Kind == ListKind.Dues ? People(pointing, things, talk, people) : Entries(pointing, things, talk);
    }

    private static string? People(Pointing p, List<string> ids, Talk talk, IDirectory people)
    {
        var names = string.Join(" dan ", ids.Select(id => people.Find(new(id))?.Call).OfType<string>());
        return p.Verb switch
        {
            PointVerb.Remind => "#iuran.ingatkan:" + string.Join(',', ids),
            PointVerb.Record => $"catat iuran {names} {p.Rest}".TrimEnd(),
            PointVerb.None or PointVerb.Show when p.Rest.Length > 0 => $"catat iuran {names} {p.Rest}",
            PointVerb.None when talk.Now is not null => names,
            PointVerb.None or PointVerb.Show => "#iuran.belum:" + string.Join(',', ids),
            _ => null,
        };
    }

    private static string? Entries(Pointing p, List<string> numbers, Talk talk) => p.Verb switch
    {
        PointVerb.Correct when numbers is [var wrong] => p.Rest.Contains("koreksi", StringComparison.Ordinal) ? $"{p.Rest} {wrong}" : $"koreksi {wrong} {p.Rest}",
        PointVerb.None when talk.Now?.Draft is KoreksiDraft or KuitansiDraft && numbers is [var number] => number,
        PointVerb.None or PointVerb.Show when p.Rest.Length == 0 => "#kuitansi:" + numbers[0],
        _ => null,
    };

    public static Step Beyond(Scene s, string count) => Step.Reply($"Di daftar tadi hanya ada {count}, {s.Who.Honorific}. Yang mana ya?") with { Lists = s.Talk.Listed };

    public static Step Together(Scene s) => Step.Reply($"Baris itu gabungan beberapa catatan, {s.Who.Honorific}. Sebut nomor atau tanggalnya ya. Contoh: *{s.ExampleNumber}*.") with { Lists = s.Talk.Listed };
}
