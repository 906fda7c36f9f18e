using System.Text;

namespace Bot.Training;

/// <summary>
/// Haste, for training: vowels dropped, letters swapped, doubled or lost, courtesies put around. Deterministic. The noise the
/// tests measure with is another one.
/// </summary>
internal sealed class Noise(ulong seed)
{
    private static readonly string[] Before = ["bu", "kak", "maaf bu", "permisi", "assalamualaikum", "min", "halo", "eh", "bu maaf ganggu", "pagi bu"];
    private static readonly string[] After = ["ya", "ya bu", "dong", "nih", "makasih", "bu", "kak", "🙏", "yaa", "deh", "ya kak", "😊"];

    private static readonly Dictionary<string, string[]> Short = new(StringComparer.Ordinal)
    {
        ["saya"] = ["sy", "sya", "aku"], ["yang"] = ["yg"], ["sudah"] = ["udh", "sdh", "udah", "dah"], ["belum"] = ["blm", "blum"], ["tidak"] = ["gak", "ga", "tdk", "nggak"],
        ["berapa"] = ["brp", "brapa"], ["untuk"] = ["utk", "buat"], ["dengan"] = ["dgn"], ["bulan"] = ["bln"], ["besok"] = ["bsk"], ["kapan"] = ["kpn"], ["bisa"] = ["bs"],
        ["pesan"] = ["psn", "pesen"], ["tolong"] = ["tlg", "tlong"], ["orang"] = ["org"], ["kotak"] = ["ktk"], ["jadwal"] = ["jdwl"], ["bayar"] = ["byr"], ["siapa"] = ["sapa", "sp"],
        ["gimana"] = ["gmn", "gmana"], ["banyak"] = ["byk"], ["hari"] = ["hr"], ["tanggal"] = ["tgl"], ["kalau"] = ["klo", "kl"], ["karena"] = ["krn"], ["sama"] = ["sm", "ama"],
        ["mau"] = ["mo", "pengen"], ["harga"] = ["hrg"], ["dari"] = ["dr"], ["jangan"] = ["jgn"], ["nanti"] = ["ntar", "nnti"], ["sekarang"] = ["skrg"], ["anggota"] = ["anggta"],
    };

    private readonly Lcg random = new(seed);

    /// <summary>The text with about a fifth of its words disturbed; never touches digits or capitals of abbreviations.</summary>
    public string Disturb(string text)
    {
        var words = text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (Short.TryGetValue(words[i], out var forms) && random.OneIn(2)) words[i] = forms[random.Below(forms.Length)];
            else if (words[i].Length >= 5 && words[i].All(char.IsAsciiLetter) && random.OneIn(7)) words[i] = random.OneIn(2) ? Typo(words[i]) : Bare(words[i]);
        }
        var said = new StringBuilder();
        if (random.OneIn(4)) said.Append(Before[random.Below(Before.Length)]).Append(' ');
        said.AppendJoin(' ', words);
        if (random.OneIn(3)) said.Append(' ').Append(After[random.Below(After.Length)]);
        return said.ToString();
    }

    private string Typo(string word)
    {
        var i = 1 + random.Below(word.Length - 2);
        return random.Below(3) switch
        {
            0 => word.Remove(i, 1),
            1 => word[..i] + word[i + 1] + word[i] + word[(i + 2)..],
            _ => word[..i] + word[i] + word[i..],
        };
    }

    private string Bare(string word) => random.OneIn(2)
        ? word[0] + string.Concat(word.Skip(1).Where(c => c is not ('a' or 'i' or 'u' or 'e' or 'o')))
        : Without(word);

    private string Without(string word)
    {
        var vowels = Enumerable.Range(1, word.Length - 2).Where(i => word[i] is 'a' or 'i' or 'u' or 'e' or 'o').ToList();
        return vowels.Count == 0 ? word : word.Remove(vowels[random.Below(vowels.Count)], 1);
    }
}
