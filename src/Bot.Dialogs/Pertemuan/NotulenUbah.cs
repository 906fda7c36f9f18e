namespace Bot.Dialogs;

internal enum UbahVerb { Tulis, Hapus, Tambah }

/// <summary>"Poin 1 salah", "hapus poin 2", "poin 3 jadi bazar ikut", "tambah: iuran tetap": what is to be changed in minutes.</summary>
/// <param name="Number">The point, from 1; 0 for one more.</param>
/// <param name="Heard">What is to stand there, with its readings; empty text when only the number was said.</param>
internal sealed record NotulenUbah(UbahVerb Verb, int Number, Heard Heard)
{
    private static readonly string[] Points = ["poin", "point", "poinnya", "nomor", "nomer", "no"];
    private static readonly string[] Removes = ["hapus", "coret", "buang", "hilangkan"];
    private static readonly string[] Before = ["ubah", "ganti", "betulkan", "koreksi", "yang", "eh", "ralat", "maaf", "itu", .. Removes];
    private static readonly string[] After = ["salah", "keliru", "jadi", "menjadi", "harusnya", "seharusnya", "mestinya", "diganti", "ganti", "diubah", "ubah", "yang", "benar", "bener", "dihapus", "hapus", "aja", "saja", "ya", "bu", "dong", "itu", ":", ",", "-", "."];
    private static readonly string[] Ordinals = ["pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh"];
    private static readonly string[] Numbers = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"];

    /// <summary>Null when the message is no such change.</summary>
    public static NotulenUbah? Read(Heard heard)
    {
        var words = Cut(heard.Raw);
        if (words is [{ Text: "tambah" or "tambahin" or "tambahkan" or "tambahan" }, _, ..]) return new(UbahVerb.Tambah, 0, From(heard, words, words[1].Text is ":" or "poin" ? words.Count > 2 && words[2].Text is ":" ? 3 : 2 : 1));
        var i = 0;
        while (i < words.Count && Before.Contains(words[i].Text)) i++;
        // "Yang kedua salah": the ordinal stands for "poin 2".
        if (i + 1 < words.Count && Array.IndexOf(Ordinals, words[i].Text) is >= 0 and var place && words[i + 1].Text is "salah" or "keliru" or "jadi" or "harusnya" or "dihapus" or "hapus" or "diganti" or "diubah")
            words = [.. words.Take(i), ("poin", words[i].At), (Numbers[place], words[i].At), .. words.Skip(i + 1)];
        if (i + 1 >= words.Count || !Points.Contains(words[i].Text) || Which(words[i + 1].Text) is not { } number) return null;
        var removes = words.Take(i).Any(w => Removes.Contains(w.Text)) || words.Skip(i + 2).Any(w => w.Text is "dihapus" or "hapus") && words.Count <= i + 5;
        if (removes) return new(UbahVerb.Hapus, number, Heard.Nothing);
        var k = i + 2;
        while (k < words.Count && After.Contains(words[k].Text)) k++;
        // "Poin 1" must be told from "no 3 gang melati": nothing but a change may follow.
        return k == i + 2 && words.Count > k && words[i].Text is "no" or "nomor" or "nomer" ? null : new(UbahVerb.Tulis, number, From(heard, words, k));
    }

    private static int? Which(string word) => int.TryParse(word, out var n) && n is > 0 and < 100 ? n : Array.IndexOf(Numbers, word) is >= 0 and var at ? at + 1 : Array.IndexOf(Ordinals, word) is >= 0 and var nth ? nth + 1 : null;

    /// <summary>The message from a word on, every reading at its place.</summary>
    private static Heard From(Heard heard, List<(string Text, int At)> words, int first) =>
        first >= words.Count ? Heard.Nothing : heard with { Raw = new string(' ', words[first].At) + heard.Raw[words[first].At..] };

    private static List<(string Text, int At)> Cut(string raw)
    {
        var words = new List<(string, int)>();
        for (var i = 0; i < raw.Length;)
        {
            if (char.IsWhiteSpace(raw[i])) { i++; continue; }
            var start = i;
            if (raw[i] is ':' or ',' or '-' or '.') i++;
            else while (i < raw.Length && !char.IsWhiteSpace(raw[i]) && raw[i] is not (':' or ',' or '.')) i++;
            words.Add((raw[start..i].ToLowerInvariant(), start));
        }
        return words;
    }
}
