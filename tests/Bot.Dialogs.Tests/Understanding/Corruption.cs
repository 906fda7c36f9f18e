using System.Text;

namespace Bot.Dialogs.Tests;

/// <summary>How people write the same thing otherwise, from a random source: its own chat spellings, not the lexicon's.</summary>
internal static class Corruption
{
    private static readonly string[] Greetings = ["halo", "assalamualaikum", "pagi bu", "siang", "permisi", "punten", "maaf", "Selamat sore"];
    private static readonly string[] Titles = ["bu", "kak", "pak", "mbak", "min"];
    private static readonly string[] Particles = ["ya", "dong", "nih", "sih", "deh", "ya bu", "yaa", "ya kak", "kok"];
    private static readonly string[] Emoji = ["🙏", "😊", "😅🙏", "🙏🏽", "😭", "✨", "😁😁"];

    /// <summary>Chat spellings as heard in other groups; those that our own list has too are few.</summary>
    private static readonly (string Word, string[] Forms)[] Chat =
    [
        ("berapa", ["brapah", "brapp", "berapaa"]), ("belum", ["belumm", "blumm", "belom"]), ("sudah", ["sudahh", "udahh", "udeh"]), ("bayar", ["bayarr", "byarr", "bayer"]),
        ("saya", ["sayaa", "syaa", "saye"]), ("yang", ["yangg", "yg", "nyang"]), ("siapa", ["siapaa", "syapa", "siape"]), ("iuran", ["iurann", "iurn", "iuraan"]),
        ("keluar", ["keluarr", "kelwar", "kluar"]), ("masuk", ["masukk", "msuk", "masook"]), ("catat", ["catatt", "ctat", "catet"]), ("tolong", ["tolongg", "tlong", "tulung"]),
        ("pesan", ["pesann", "psen", "pesen"]), ("kotak", ["kotakk", "ktak", "kotaak"]), ("jaga", ["jagaa", "jagaaa"]), ("harga", ["hargaa", "harge", "hrga"]), ("tidak", ["tidakk", "gak", "ndak"]),
        ("kas", ["kass", "kaas"]), ("saldo", ["saldoo", "sldo", "saldoh"]), ("pelatihan", ["pelatihann", "platihan", "pelatian"]), ("laporan", ["laporann", "lapran", "laporn"]),
    ];

    public static string Greeted(Random r, string text) => $"{Pick(r, Greetings)} {Pick(r, Titles)}, {text}";
    public static string WithEmoji(Random r, string text) => r.Next(3) == 0 ? $"{Pick(r, Emoji)} {text}" : $"{text} {Pick(r, Emoji)}";
    public static string WithParticle(Random r, string text) => $"{text} {Pick(r, Particles)}";

    public static string Capitals(Random r, string text) =>
        r.Next(2) == 0 ? text.ToUpperInvariant() : string.Join(' ', text.Split(' ').Select(w => w.Length == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..]));

    /// <summary>The last letter of one or two words held down.</summary>
    public static string Elongated(Random r, string text) => Words(r, text, 2, (_, w) => IsPlain(w, 3) ? w + new string(w[^1], 2 + r.Next(3)) : null);

    /// <summary>A chat spelling for a word that has one; the text itself when none has.</summary>
    public static string Chatty(Random r, string text) => Words(r, text, 2, (x, w) =>
    {
        foreach (var (word, forms) in Chat) if (word == w) return Pick(x, forms);
        return null;
    });

    /// <summary>One slip in one word of six letters or more.</summary>
    public static string Mistyped(Random r, string text) => Words(r, text, 1, (x, w) => IsPlain(w, 6) ? Typo(x, w) : null);

    /// <summary>One word of five letters or more loses one vowel, or all but the first letter's.</summary>
    public static string Shortened(Random r, string text) => Words(r, text, 1, (x, w) =>
    {
        if (!IsPlain(w, 5)) return null;
        var vowels = Enumerable.Range(1, w.Length - 1).Where(i => "aiueo".Contains(w[i], StringComparison.Ordinal)).ToArray();
        if (vowels.Length == 0 || w.Length - vowels.Length < 3) return null;
        return x.Next(2) == 0 ? string.Concat(w.Where((_, i) => !vowels.Contains(i))) : w.Remove(vowels[x.Next(vowels.Length)], 1);
    });

    /// <summary>A letter lost, swapped with its neighbour, doubled or struck wrongly; never the first.</summary>
    public static string Typo(Random r, string word)
    {
        if (word.Length < 3) return word;
        var i = 1 + r.Next(word.Length - 2);
        return r.Next(4) switch
        {
            0 => word.Remove(i, 1),
            1 => new StringBuilder(word) { [i] = word[i + 1], [i + 1] = word[i] }.ToString(),
            2 => word.Insert(i, word[i].ToString()),
            _ => new StringBuilder(word) { [i] = Near(r, word[i]) }.ToString(),
        };
    }

    private static char Near(Random r, char c)
    {
        const string keys = "qwertyuiopasdfghjklzxcvbnm";
        var i = keys.IndexOf(c, StringComparison.Ordinal);
        return i < 0 ? c : keys[Math.Clamp(i + (r.Next(2) * 2 - 1), 0, keys.Length - 1)];
    }

    private static bool IsPlain(string word, int least) => word.Length >= least && word.All(char.IsAsciiLetterLower);

    /// <summary>Changes up to so many words, chosen by chance among those that can be.</summary>
    private static string Words(Random r, string text, int most, Func<Random, string, string?> change)
    {
        var words = text.Split(' ');
        var order = Enumerable.Range(0, words.Length).ToArray();
        r.Shuffle(order);
        foreach (var i in order)
        {
            if (most == 0) break;
            if (change(r, words[i]) is not { } other || other == words[i]) continue;
            words[i] = other;
            most--;
        }
        return string.Join(' ', words);
    }

    private static string Pick(Random r, string[] list) => list[r.Next(list.Length)];
}
