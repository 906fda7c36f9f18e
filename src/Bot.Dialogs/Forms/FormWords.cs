using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Sentences every form shares (handbook 4.0.3–4.0.9).</summary>
public static class FormWords
{
    private static readonly string[] Whatever = ["terserah", "trserah", "terserahh", "trsrh", "tsrh", "bebas"];

    /// <summary>"Terserah", "bebas aja bu": she leaves the choice to the bot, and says nothing else.</summary>
    public static bool Anything(string text) => AbsenRead.Words(text) is { Length: >= 1 and <= 5 } w && w.Any(Whatever.Contains)
        && w.All(x => Whatever.Contains(x) || x is "aja" or "saja" or "yang" or "yg" or "mana" or "bu" or "ibu" or "pak" or "deh" or "dah" or "ya" or "lah" or "boleh" or "kamu" or "sih" or "dong" or "kawan");

    public static string YouChoose(Person who) => $"Yang ini {who.Pronoun} yang tentukan ya, {who.Honorific}.";

    public const string Restart = "Baik, kita mulai lagi dari awal ya.";
    /// <summary>A yes to a summary whose figures are others by now.</summary>
    public static string ReadAgain(Person who) => $"Ada yang berubah sejak tadi, {who.Honorific}, jadi saya bacakan lagi.";

    public const string Stale = "Tadi belum sempat dijawab, saya tampilkan lagi ya.";

    public static readonly IReadOnlyList<Choice> Confirm = [new("Ya, catat"), new("Ubah"), new("Batal")];

    public static string Cancelled(Person who) => $"Baik, {who.Call}, tidak jadi. Tidak ada yang dicatat.";

    public static Message ChangeWhat(Scene s) => new($"Yang mau diubah apa, {s.Who.Honorific}? Tulis saja yang benar. Contoh: *15 ribu* atau *bukan Tuti, Minah*.", [new("Batal")]);

    public static Message NotYet(Scene s) => new($"Baik, belum saya catat. Yang mau diubah apa, {s.Who.Honorific}?", [new("Batal")]);

    public static Message YesOrNo(Scene s) => new($"Kalau sudah benar, balas *ya*, {s.Who.Honorific}. Kalau belum, tulis yang benar, atau balas *batal*.", Confirm);

    /// <summary>The same question in other words, so that no sentence is said twice.</summary>
    public static Message Plainer(Message question) => question with { Text = "Maaf, belum saya tangkap. Pelan-pelan ya: " + question.Text };

    public static Message Stuck(Scene s) => new(
        $"Maaf, saya belum menangkap. Isian tadi saya simpan. Boleh dicoba lagi, atau tanya langsung ke {(s.Who.Id == s.Kube.Holder(Jabatan.Bendahara) ? s.Pendamping : s.Holder(Jabatan.Bendahara))} ya.",
        [new("Coba lagi"), new("Batal")]);

    public static string Resume(string name) => $"Kita lanjut {name} ya.";

    public static Message Choose(string name, string other) => new($"Kita selesaikan {name} dulu, atau pindah ke {other}?", [new("Selesaikan dulu"), new("Pindah")]);

    public static Message Yesterday(Scene s, string name) => new($"Yang kemarin belum selesai, {s.Who.Call}: {name}. Mau diteruskan?", [new("Teruskan", "#teruskan"), new("Tidak usah", "batal")]);

    public static string Continued(Person who) => $"Kita lanjutkan yang tadi ya, {who.Call}.";

    public static Message ThisOrThat => new("Pilih salah satu ya: *selesaikan dulu* atau *pindah*.", [new("Selesaikan dulu"), new("Pindah")]);

    public static string AlreadyDone(Person who, string numbers) => $"Sudah tercatat tadi, {who.Call}. Tidak dobel ya. {numbers}.";

    public static string OldButton(Person who) => $"Tombol itu sudah tidak berlaku, {who.Call}.";
}
