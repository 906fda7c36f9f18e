namespace Bot.Dialogs;

/// <summary>Whether words said after an order was called off are the reason for it, or plainly something else: a new wish, a question, thanks.</summary>
internal static class AlasanBatal
{
    private static readonly string[] Reasons =
    [
        "diundur", "ditunda", "dibatalin", "dibatalkan", "kebanyakan", "kemahalan", "kelebihan", "mahal", "salah", "dobel", "double", "acara", "sakit", "hujan", "banjir", "luar kota", "pindah", "dana", "uangnya", "duit",
        "mendadak", "tamu", "undangan", "meninggal", "berubah", "kurang orang", "sudah ada", "udah ada", "sudah pesan di", "udah pesen di", "di tempat lain", "berangkat",
    ];
    private static readonly HashSet<string> Asking = ["berapa", "brp", "brapa", "berape", "apa", "apakah", "kapan", "kpn", "gimana", "gmn", "bagaimana", "dimana", "mana", "siapa", "kah", "masih"];
    private static readonly HashSet<string> Wishing = ["mau", "pengen", "pingin", "ingin", "pesan", "pesen", "mesen", "pesenin", "order", "minta", "tolong", "bisa", "boleh", "tanya", "nanya", "kirim", "catat", "tambah", "tambahin", "ganti", "cek", "lihat", "liat", "harga", "stok", "menu", "jadwal", "saldo", "iuran"];
    private static readonly HashSet<string> Denied = ["ga", "gak", "nggak", "ngga", "tidak", "tdk", "ndak", "enggak", "belum", "blm", "udah", "sudah", "udh", "sdh", "salah"];
    private static readonly HashSet<string> Courtesy = ["maaf", "maap", "makasih", "terima", "trims", "mksh", "kasih", "merepotkan", "ngerepotin", "sebelumnya", "banyak"];

    /// <summary>Taken as the reason once one was invited: a plain one whatever else it sounds like, any other sentence only where no wish is clear.</summary>
    public static bool Is(Scene s) => IsPlain(s) || !Capabilities.Clear(s) && !Asks(s) && !Wishes(s) && !s.Slots.Items.Any(i => i.Count is not null)
        && AbsenRead.Words(s.Heard.Text) is [_, _, ..] words && !words.All(w => Courtesy.Contains(w) || w is "ya" or "bu" or "pak" or "kak" or "dulu");

    /// <summary>It names what usually keeps people from their plans, and neither asks nor wishes.</summary>
    public static bool IsPlain(Scene s) => !s.Chose && !Asks(s) && !Wishes(s) && (BatalPesanan.Why(s.Heard.Raw) is not null || Reasons.Any(r => s.Heard.Text.Contains(r, StringComparison.Ordinal)));

    private static bool Asks(Scene s) => s.Heard.Raw.Contains('?', StringComparison.Ordinal) || AbsenRead.Words(s.Heard.Text).Any(Asking.Contains) || AbsenRead.Words(s.Heard.Text).LastOrDefault(w => w is not ("ya" or "bu" or "pak" or "kak" or "sih")) is "belum" or "blm" or "blom" or "belom" || s.Heard.Text.EndsWith(" ga", StringComparison.Ordinal) || s.Heard.Text.EndsWith(" gak", StringComparison.Ordinal) || s.Heard.Text.EndsWith(" kan", StringComparison.Ordinal);

    /// <summary>"Mau pesen lagi"; not "ga bisa dateng" and "udah pesen di tempat lain".</summary>
    private static bool Wishes(Scene s)
    {
        var words = AbsenRead.Words(s.Heard.Text);
        for (var i = 0; i < words.Length; i++) if (Wishing.Contains(words[i]) && (i == 0 || !Denied.Contains(words[i - 1]))) return true;
        return false;
    }
}
