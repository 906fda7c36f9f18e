namespace Bot.Dialogs;

/// <summary>"Suami sy meninggal, gk bs jaga minggu ini": the kind word and the offer of help come first, and her turns of that time are written off with it.</summary>
internal static class DukaJaga
{
    private static readonly string[]
        Died = ["meninggal", "wafat", "meninggl", "mninggal", "berpulang", "meninggalkan"],
        Kin = ["suami", "suamiku", "istri", "anak", "anakku", "ibu", "ibuku", "bapak", "bapakku", "ayah", "mama", "mertua", "kakak", "adik", "nenek", "kakek", "cucu"];

    /// <summary>Null for all else.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Member is not { IsActiveMember: true } || s.Message is not { Button: null, Attachments: [] } || !s.Meaning.Is("izin_jaga") || Darurat.AnothersTurn(s)) return null;
        var w = AbsenRead.Words(s.Heard.Text);
        if (!w.Any(Died.Contains) || !w.Any(Kin.Contains)) return null;
        var (kind, turn) = (Darurat.Console(s, "meninggal"), KehadiranJaga.Izin(s));
        // Whether she has a turn then is nothing to answer her with.
        if (turn.Facts is [] || kind.Say is not [_, .., var offer]) return kind;
        return turn with { Say = [.. kind.Say.SkipLast(1), .. turn.Say.Select(m => m with { Choices = [] }), offer] };
    }
}
