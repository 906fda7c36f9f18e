namespace Bot.Dialogs;

/// <summary>"Nasi kotak 40 buat kamis sama snack box 40 buat jumat": two orders in one sentence, for two days.</summary>
internal static class PesanDuaHari
{
    private static readonly HashSet<string> Days = ["senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "ahad", "besok", "lusa", "tgl", "tanggal", "seninnya", "selasanya", "rabunya", "kamisnya", "jumatnya", "sabtunya", "minggunya"];
    private static readonly HashSet<string> Orders = ["pesen", "pesan", "psn", "mesen", "mesan", "order", "memesan"];

    /// <summary>Each as a sentence of its own, what is said of both in both; empty when it is one order, or cannot be told apart.</summary>
    public static IReadOnlyList<string> Of(Heard heard)
    {
        if (!heard.Meaning.Is(Intents.PesanCatering) || heard.Dates.Count(d => d is { Refused: false }) != 2 || heard.Dates[0].Value == heard.Dates[1].Value) return [];
        var text = heard.Text.Replace(",", " , ", StringComparison.Ordinal);
        var both = "";
        foreach (var mark in (string[])[" dua2nya ", " dua-duanya ", " dua duanya ", " duaduanya ", " keduanya ", " semuanya ", " smuanya "])
            if (text.IndexOf(mark, StringComparison.Ordinal) is > 0 and var cut) (both, text) = (text[(cut + mark.Length)..], text[..cut]);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length - 1; i++)
        {
            if (words[i] is not ("sama" or "sm" or "dan" or "trus" or "terus" or "," or "plus")) continue;
            var (first, then) = (words[..i].Where(w => w != ",").ToArray(), words[(i + 1)..].Where(w => w != ",").ToArray());
            if (!Whole(first) || !Whole(then)) continue;
            // "20 jumat" is of the same good; an hour and a place said once, at the end, are those of both.
            var verb = Array.FindIndex(first, Orders.Contains);
            var name = first.Skip(verb + 1).TakeWhile(w => !w.All(char.IsAsciiDigit)).ToArray();
            if (then[0].All(char.IsAsciiDigit)) then = [.. name, .. then];
            var tail = first.Any(w => w is "jam" or "jm" or "pukul") ? [] : then.SkipWhile(w => w is not ("jam" or "jm" or "pukul"));
            return [$"{string.Join(' ', first.Concat(tail))} {both}".Trim(), $"pesan {string.Join(' ', then)} {both}".Trim()];
        }
        return [];
    }

    /// <summary>The first order's question, and that the other day comes behind it.</summary>
    public static Step OneByOne(Step step, Scene s) => step is { Next.Draft: PesanDraft, Say: [var first, ..] } && s.Heard.Dates is [_, { } other] && Of(s.Heard) is [_, ..] && other.For(s.Today).Value is { } day
        ? step with { Say = [first with { Text = $"Satu-satu ya, {s.Who.Honorific}. Yang {Say.DayName(day)} dipesan sesudah ini.\n{first.Text}" }, .. step.Say.Skip(1)] } : step;

    /// <summary>A number of something and a day.</summary>
    private static bool Whole(string[] words) => words.Any(Days.Contains) && words.TakeWhile(w => !Days.Contains(w)).Any(w => w.All(char.IsAsciiDigit));
}
