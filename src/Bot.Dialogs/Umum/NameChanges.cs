using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Names in a correction: "bukan tuti, minah", "nur juga", "hapus yuli".</summary>
internal static class NameChanges
{
    private static readonly string[] Drops = ["bukan", "hapus", "coret", "tanpa", "minus", "kecuali", "keluarin", "gak", "nggak"];
    private static readonly string[] Honorifics = ["bu", "ibu", "pak", "bapak", "mak", "mbak", "kak", "si"];

    /// <summary>Who is taken out and who is named instead or in addition.</summary>
    public static (IReadOnlyList<PersonId> Dropped, IReadOnlyList<PersonId> Named) Corrected(Heard heard)
    {
        var dropped = new List<PersonId>();
        var named = new List<PersonId>();
        var words = heard.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var allDropped = words is [var verb, ..] && verb is "hapus" or "coret" or "keluarin";
        foreach (var read in heard.People)
        {
            if (read.Only is not { } person) continue;
            var before = heard.Raw[..Math.Min(read.At.Start, heard.Raw.Length)].ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).ToList();
            while (before is [.., var h] && Honorifics.Contains(h)) before.RemoveAt(before.Count - 1);
            (allDropped || before is [.., var word] && Drops.Contains(word) ? dropped : named).Add(person);
        }
        return (dropped, named);
    }

    /// <summary>True when the names come in addition: "nur juga", "tambah ida".</summary>
    public static bool Adds(string text) => text.Split(' ') is var words && (words.Contains("juga") || words.Contains("tambah") || words.Contains("tambahin") || words.Contains("plus") || words[0] is "sama" or "dan" or "+");
}
