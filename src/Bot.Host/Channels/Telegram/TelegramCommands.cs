namespace Bot.Host;

/// <summary>
/// The commands in Telegram's menu (D02), and what each says in words: a command is only another way to say it, so whoever may not do it is
/// told so like anybody else. They are offered in private chats; in a group a command leads there.
/// </summary>
internal static class TelegramCommands
{
    public static readonly IReadOnlyList<(string Command, string Description, string Says)> All =
    [
        ("menu", "Semua pilihan", "menu"),
        ("saldo", "Uang kas kelompok", "saldo kas"),
        ("iuran", "Iuran saya, sudah sampai kapan", "iuran saya"),
        ("jadwal", "Giliran jaga saya", "jadwal jaga saya"),
        ("harga", "Harga dan stok barang", "daftar harga"),
        ("pesan", "Pesan makanan", "pesan makanan"),
        ("pelatihan", "Pelatihan yang dibuka", "daftar pelatihan"),
        ("bantuan", "Cara memakai", "bantuan"),
        ("batal", "Batalkan yang sedang ditanyakan", "batal"),
        ("berhenti", "Hentikan pengingat dan siaran", "berhenti"),
    ];

    public static readonly TgSetMyCommands Menu = new([.. All.Select(static c => new TgCommand(c.Command, c.Description))], new("all_private_chats"));

    /// <summary>
    /// A text with its command in words: alone it says what the menu says; with more behind it the command is the first word. What is no
    /// command of the menu (/start and its code) stays as it is.
    /// </summary>
    public static string InWords(string text)
    {
        if (text is not ['/', _, ..]) return text;
        var end = text.IndexOfAny([' ', '\n']);
        var word = text[1..(end < 0 ? text.Length : end)].Split('@')[0];
        var rest = end < 0 ? "" : text[end..].Trim();
        foreach (var (command, _, says) in All)
        {
            if (string.Equals(command, word, StringComparison.OrdinalIgnoreCase)) return rest.Length == 0 ? says : $"{command} {rest}";
        }
        return text;
    }
}
