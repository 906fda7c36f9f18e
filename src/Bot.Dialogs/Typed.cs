using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Buttons as people type them: a title in any case, or its place in the list (4.0.10).</summary>
internal static class Typed
{
    private static readonly string[] Places = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"];

    /// <summary>The shown choice that was typed, or null. Without a dialog the newest ask's choices count too.</summary>
    public static Choice? Choice(string text, Talk talk)
    {
        var typed = Plain(text);
        var shown = talk.Shown is [] && talk.Now is null && talk.Asks is [var newest, ..] ? newest.Choices : talk.Shown;
        return shown.FirstOrDefault(c => Plain(c.Title) == typed)
            ?? shown.FirstOrDefault(c => InFull(Plain(c.Title)) is var title && InFull(typed) is var full && (title == full || c.Says is [not '#', ..] says && InFull(Plain(says)) == full))
            ?? Offered(text, talk)
            ?? talk.Asks.SelectMany(a => a.Choices).FirstOrDefault(c => Plain(c.Title) == typed)
            // Where numbers are offered ([20] [30] [50]), a bare "2" is a number and no place.
            ?? (shown.Any(c => char.IsAsciiDigit(c.Title[0])) && typed.All(char.IsAsciiDigit)
            // "Yang pertama aja" under a summary points into what was read, and is no yes to it.
            || talk.Now?.Asking == Form.Summary && !typed.Any(char.IsAsciiDigit) ? null : (Place(typed) ?? Pointing.Only(text, shown.Count)) is { } n && n <= shown.Count && (n < shown.Count || !Bare(typed) || IsList(shown)) ? shown[n - 1] : null);
    }

    /// <summary>"Mau saya sampaikan ke Bu Rini?" [Ya, sampaikan] [Tidak usah]: a bare yes presses the one button that begins with it. Only where no question stands.</summary>
    private static Choice? Offered(string text, Talk talk) =>
        talk is { Now: null, ShownRef: 0 } && BareYes(text) && text.Any(char.IsLetter) && talk.Shown.Where(c => Plain(c.Title).Split(' ')[0] is "ya").ToList() is [var only] ? only : null;

    /// <summary>"Itu", "yang ini aja": points at a line of a list, never at a button.</summary>
    private static bool Bare(string typed) => typed.Split(' ') is var words && (words.Contains("itu") || words.Contains("ini")) && Place(typed) is null;

    private static bool IsList(IReadOnlyList<Choice> shown) => shown.All(c => c.Description is not null);

    private static readonly System.Collections.Frozen.FrozenSet<string> Assent = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        ["ya", "iya", "iyo", "iye", "yo", "yoi", "yup", "yes", "y", "ok", "oke", "okeh", "okey", "okay", "sip", "siap", "baik", "boleh", "betul", "benar", "bener", "jadi", "deal", "gas", "lanjut", "mau", "monggo", "silakan", "👍", "🙏"], StringComparer.Ordinal);

    private static readonly System.Collections.Frozen.FrozenSet<string> Polite = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        ["bu", "ibu", "pak", "bapak", "kak", "mbak", "uni", "ya", "yaa", "dong", "deh", "aja", "saja", "lah"], StringComparer.Ordinal);

    /// <summary>A title as it is thumbed, "tdk perlu" or "yg bilang bs", and the title itself come to the same words.</summary>
    private static string InFull(string plain) => string.Join(' ', plain.Split(' ').Select(w => Lexicon.Find(w)?.Lemma ?? w));

    /// <summary>A yes that says nothing else: it can only answer what was asked last.</summary>
    public static bool BareYes(string text) => Plain(text).Split(' ') is [var first, .. var rest] && Assent.Contains(first) && rest.Length <= 2 && Array.TrueForAll(rest, w => Polite.Contains(w) || Assent.Contains(w));

    /// <summary>The words of [Tolak] under a request that only "setuju" grants (D-7); the counterpart of <see cref="Heard.Approves"/>.</summary>
    public static bool Declines(string text) => Plain(text) is "tolak" or "ditolak" or "jangan" or "tidak setuju" or "gak setuju";

    /// <summary>A run of nine or more digits: a phone or account number, or an amount no kas has.</summary>
    public static bool TooLong(string text)
    {
        var run = 0;
        foreach (var c in text)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : c is '.' or ',' && run > 0 ? run : 0;
            if (run >= 9) return true;
        }
        return false;
    }

    public static string Plain(string text) => string.Join(' ', text.ToLowerInvariant().Split([' ', '\t', '\n', '.', '!', ','], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>1 for "1", "satu", "no 1", "yg pertama"; null for anything else.</summary>
    private static int? Place(string typed)
    {
        var word = typed.Split(' ') switch
        {
            ["no" or "nomor" or "nmr" or "yg" or "yang", var w] => w,
            [var w] => w,
            _ => null,
        };
        if (word is null) return null;
        if (word.Length <= 2 && int.TryParse(word, out var n) && n > 0) return n;
        word = word is "pertama" ? "satu" : word.StartsWith("ke", StringComparison.Ordinal) ? word[2..] : word;
        return Array.IndexOf(Places, word) is >= 0 and var at ? at + 1 : null;
    }
}
