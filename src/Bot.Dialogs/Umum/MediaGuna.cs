using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Something was sent and nobody said what for: a photo, several of them, a forwarded link. Forgotten after a day.</summary>
public sealed record MediaDraft : Draft
{
    /// <summary>foto, banyak, tautan.</summary>
    public required string Kind { get; init; }

    /// <summary>References of the photos, at most five; never fetched.</summary>
    public IReadOnlyList<string> Photos { get; init; } = [];

    /// <summary>The words of a forwarded message.</summary>
    public string? Text { get; init; }

    public string? For { get; init; }

    public bool Equals(MediaDraft? other) => other is not null && Kind == other.Kind && Text == other.Text && For == other.For && Photos.SequenceEqual(other.Photos);

    public override int GetHashCode() => HashCode.Combine(Kind, Text, For, Photos.Count);
}

/// <summary>D43: what a photo or a link is for is asked; nothing is kept, opened or done before the answer.</summary>
internal sealed class MediaGuna : Form<MediaDraft>
{
    public static readonly MediaGuna Form = new();

    private const int MostPhotos = 5;

    public override string Name => "kiriman tadi";

    public override bool Own(string intent) => false;

    public override bool Writes => false;

    public override bool WantsMoney(Running running) => false;

    /// <summary>One photo without a word that says what it is.</summary>
    public static Step Photo(Scene s) => s.Talk.Now is { } now && Forms.Of(now.Draft).Writes
        ? Step.Reply($"Terima kasih fotonya, {s.Who.Honorific}. Untuk yang ini belum saya perlukan, jadi tidak saya simpan.") with { Aside = true }
        : Form.Begin(new MediaDraft { Kind = "foto", Photos = [s.Message.Attachments[0].Reference] }, s with { Heard = Heard.Nothing });

    /// <summary>Several photos in one message: which one counts is asked first.</summary>
    public static Step? Several(Scene s) => s.Message.Attachments.Count(a => a.Kind == AttachmentKind.Photo) is > 1
        ? Form.Begin(new MediaDraft { Kind = "banyak", Photos = [.. s.Message.Attachments.Where(a => a.Kind == AttachmentKind.Photo).Take(MostPhotos).Select(a => a.Reference)] }, s with { Heard = Heard.Nothing }) : null;

    /// <summary>A link nobody asked for: never opened. Null when the message is about something else.</summary>
    public static Step? Link(Scene s) => s.Talk.Now is null && s.Member is not null && !Capabilities.Clear(s) && HasLink(s.Heard.Raw)
        ? Form.Begin(new MediaDraft { Kind = "tautan", Text = s.Heard.Raw }, s with { Heard = Heard.Nothing }) : null;

    private static bool HasLink(string text) => text.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries).Any(w =>
        w.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || w.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || w.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || w.StartsWith("t.me/", StringComparison.OrdinalIgnoreCase) || w.StartsWith("wa.me/", StringComparison.OrdinalIgnoreCase));

    /// <summary>A document is not read here: the pendamping hears that there is one, and it is sent to her directly.</summary>
    public static Step Document(Scene s) => s.Kube.Pendamping is { } p && p != s.Who.Id
        ? Step.Reply($"Berkasnya belum bisa saya buka, {s.Who.Honorific}. Mau saya kabari {s.Pendamping}, supaya {s.Who.Pronoun} bisa kirim langsung?", new Choice("Ya, kabari", "#media.teruskan:berkas"), new Choice("Tidak usah", "tidak")) with { Aside = true }
        : Step.Reply($"Berkasnya belum bisa saya buka, {s.Who.Honorific}. Boleh ditulis singkat isinya?", new Choice("Menu")) with { Aside = true };

    public static Step Forward(Scene s, string what) => s.Kube.Pendamping is { } p && p != s.Who.Id && what == "berkas"
        ? new Step { Say = [new($"Sudah, {s.Who.Call}. {s.Call(p)} saya kabari.")], Notices = [new(p, new($"{s.Who.Call} punya berkas untuk dikirim. Tolong dihubungi ya."))] }
        : Step.Reply(UmumWords.NothingOpen(s.Who));

    private static readonly IReadOnlyList<Choice> Purposes = [new("Bukti bayar"), new("Nota belanja"), new("Tidak disimpan")];
    private static readonly IReadOnlyList<Choice> Links = [new("Siaran"), new("Tidak disimpan")];

    protected override IReadOnlyList<Question<MediaDraft>> Questions { get; } =
    [
        new("yang mana",
            (d, _) => d.Kind == "banyak",
            (d, s) => new($"Fotonya ada {d.Photos.Count}, {s.Who.Honorific}. Yang mana yang dipakai?", [.. d.Photos.Select((_, n) => new Choice($"Foto {n + 1}")), .. d.Photos.Count > 2 ? [] : new[] { new Choice("Tidak ada") }]) { ListTitle = d.Photos.Count > 3 ? "Pilih foto" : null },
            (d, s) => Which(d, s) is { } n ? new Taken<MediaDraft>.Filled(d with { Kind = "foto", Photos = [d.Photos[n]] }) : Typed.Plain(s.Heard.Raw) is "tidak ada" or "tidak disimpan" || s.Heard.Answer == YesNo.No ? new Taken<MediaDraft>.Filled(d with { Kind = "foto", For = "tidak disimpan" }) : new Taken<MediaDraft>.NotMine(),
            (d, s) => new($"Balas angkanya saja, {s.Who.Honorific}: 1 sampai {d.Photos.Count}.", [.. d.Photos.Take(3).Select((_, n) => new Choice($"Foto {n + 1}"))])),
        new("guna",
            (d, _) => d.For is null,
            (d, s) => d.Kind == "tautan" ? new($"Ini mau disimpan untuk apa, {s.Who.Honorific}?", Links) : new($"Terima kasih fotonya, {s.Who.Honorific}. Mau disimpan untuk apa?", Purposes),
            (d, s) => Purpose(d, s) is { } purpose ? new Taken<MediaDraft>.Filled(d with { For = purpose }) : new Taken<MediaDraft>.NotMine(),
            (d, s) => new($"Pilih salah satu ya, {s.Who.Honorific}.", d.Kind == "tautan" ? Links : Purposes)),
    ];

    private static int? Which(MediaDraft d, Scene s) => (s.Heard.Choice ?? (Typed.Plain(s.Heard.Raw) is ['f', 'o', 't', 'o', ' ', var digit] && char.IsAsciiDigit(digit) ? digit - '0' : null)) is { } n && n >= 1 && n <= d.Photos.Count ? n - 1 : null;

    private static string? Purpose(MediaDraft d, Scene s) => Typed.Plain(s.Heard.Raw) switch
    {
        "tidak disimpan" or "tidak" or "gak usah" or "nggak usah" or "tidak usah" or "hapus aja" => "tidak disimpan",
        "siaran" when d.Kind == "tautan" => "siaran",
        "bukti bayar" or "bukti transfer" or "bukti" when d.Kind == "foto" => "bukti",
        "nota belanja" or "nota" when d.Kind == "foto" => "nota",
        _ => s.Heard.Answer == YesNo.No ? "tidak disimpan" : null,
    };

    protected override MediaDraft Take(MediaDraft draft, Scene scene) => draft;
    protected override MediaDraft Fresh(MediaDraft draft) => draft with { For = null };
    protected override Message? Sum(MediaDraft draft, Scene scene) => null;

    protected override Step Commit(MediaDraft draft, Scene s) => draft.For switch
    {
        "siaran" => s.May(Operation.Siaran, Right.Broadcast)
            ? BuatSiaran.Form.Begin(new SiaranDraft { Body = draft.Text }, s with { Heard = Heard.Nothing })
            : TitipSiaran.Form.Begin(new ForwardDraft { Body = draft.Text }, s with { Heard = Heard.Nothing }),
        "bukti" => Step.Reply($"Belum ada pesanan {s.Who.Pronoun} yang menunggu bayaran, jadi fotonya tidak saya simpan. Kalau pesanannya ada, kirim fotonya dengan nomor pesanan ya, {s.Who.Honorific}. Contoh: *dp P-2611-07*.", new Choice("Menu")),
        "nota" when s.May(Operation.KasCatat, Right.Record | Right.OnBehalf) => Step.Reply($"Catat dulu belanjanya ya, {s.Who.Honorific}, contoh: *keluar 175rb beli gas*. Sesudah itu kirim lagi fotonya, nanti saya simpan sebagai nota.", new Choice("Kas keluar"), new Choice("Menu")),
        "nota" => Step.Reply($"Nota belanja disimpan bersama catatan {s.Holder(Jabatan.Bendahara)}, {s.Who.Honorific}. Tolong kirim notanya ke {s.Holder(Jabatan.Bendahara)} ya. Di sini tidak saya simpan.", new Choice("Menu")),
        _ => Step.Reply($"Baik, {s.Who.Honorific}, tidak saya simpan."),
    };
}
