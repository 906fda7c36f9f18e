using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Something in her own card is wrong.</summary>
public sealed record BetulkanDraft : Draft
{
    /// <summary>nama, sapaan, panggilan, alamat, nomor, program.</summary>
    public string? Field { get; init; }

    public string? Value { get; init; }
}

/// <summary>D39 "betulkan" and D44's own card: name, sapaan, panggilan and address by herself; number and programme by the pendamping.</summary>
internal sealed class BetulkanData : Form<BetulkanDraft>
{
    public static readonly BetulkanData Form = new();

    private const int MostName = 60, MostWord = 20, MostHome = 120;

    public override string Name => "membetulkan data";

    public override bool Own(string intent) => intent is Intents.DataUbah;

    public override bool WantsMoney(Running running) => false;

    public override bool WantsWords(Running running, Scene scene) => running.Asking == "nilai";

    public static Step Start(Scene s) => DataSaya.Shared(s) ?? Form.Begin(Said(s), s);

    public static Step Of(Scene s, string field) => DataSaya.Shared(s) ?? Form.Begin(new BetulkanDraft { Field = field }, s with { Heard = Heard.Nothing });

    /// <summary>"panggil saya Uni", "panggilan saya Ida": her own sapaan or nickname; null for all else.</summary>
    public static Step? CallMe(Scene s)
    {
        var words = Typed.Plain(s.Heard.Raw).Split(' ');
        if (words is not (["panggil" or "panggilin" or "sebut", "saya" or "aku", ..] or ["saya", "dipanggil", ..] or ["panggilan", "saya", ..] or ["sapaan", "saya", ..])) return null;
        if (s.Member is null) return null;
        var rest = words[2..].Where(w => w is not ("aja" or "saja" or "ya" or "dong" or "jadi" or "bukan" or "itu")).ToArray();
        if (rest is []) return Of(s, words[0] == "sapaan" ? "sapaan" : "panggilan");
        var field = words[0] == "sapaan" || rest is [var only] && Honorific(only) ? "sapaan" : "panggilan";
        if (rest is [var title, _, ..] && Honorific(title)) rest = rest[1..];
        return DataSaya.Shared(s) ?? Form.Begin(new BetulkanDraft { Field = field, Value = Capitals(string.Join(' ', rest)) }, s with { Heard = Heard.Nothing });
    }

    private static bool Honorific(string word) => word is "bu" or "ibu" or "pak" or "bapak" or "uni" or "uda" or "kak" or "kakak" or "mbak" or "mas" or "teh" or "teteh" or "kang" or "bang" or "abang" or "mak" or "umi" or "buk" or "cik" or "ci" or "ayuk" or "mpok";

    private static BetulkanDraft Said(Scene s)
    {
        var words = s.Heard.Text.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        bool Has(params string[] any) => words.Intersect(any).Any();
        var field = Has("alamat", "alamatnya", "rumah", "pindah") || s.Slots.Address is not null ? "alamat"
            : Has("nomor", "no", "hp", "telepon", "telpon", "kontak", "wa") ? "nomor"
            : Has("program", "pkh", "bpnt", "kks") ? "program"
            : Has("panggilan", "panggilannya", "dipanggil") ? "panggilan"
            : Has("sapaan", "sapaannya") ? "sapaan"
            : Has("nama", "namanya", "ejaan") ? "nama" : null;
        return new() { Field = field, Value = field == "alamat" && s.Slots.Address is { Length: > 2 } home ? Say.Quote(home, MostHome) : null };
    }

    protected override IReadOnlyList<Question<BetulkanDraft>> Questions { get; } =
    [
        new("kolom",
            (d, _) => d.Field is null,
            (_, s) => new($"Yang mana yang salah, {s.Who.Honorific}?", Fields) { ListTitle = "Pilih" },
            (d, s) => Field(s) is { } field ? new Taken<BetulkanDraft>.Filled(d with { Field = field }) : new Taken<BetulkanDraft>.NotMine(),
            (_, s) => new($"Pilih salah satu ya, {s.Who.Honorific}: nama, panggilan, sapaan, alamat, nomor HP, atau data program.", Fields) { ListTitle = "Pilih" }),
        new("nilai",
            (d, _) => d.Value is null && d.Field is not ("nomor" or "program"),
            (d, s) => new(Asked(d.Field!, s), [new("Batal")]),
            (d, s) => Read(d.Field!, s.Heard.Raw) is { } value ? new Taken<BetulkanDraft>.Filled(d with { Value = value }) : new Taken<BetulkanDraft>.Wrong(Wrong(d.Field!, s)),
            (d, s) => Wrong(d.Field!, s)),
    ];

    private static readonly IReadOnlyList<Choice> Fields =
        [new("Nama", "nama", "Nama lengkap"), new("Panggilan", "panggilan", "Nama sehari-hari"), new("Sapaan", "sapaan", "Bu, Pak, Uni, Kak"), new("Alamat rumah", "alamat", "RT, RW, patokan"), new("Nomor HP", "nomor", "Lewat pendamping"), new("Data program", "program", "PKH, BPNT: lewat pendamping")];

    private static string? Field(Scene s) => Typed.Plain(s.Heard.Raw) switch
    {
        "nama" or "nama lengkap" => "nama",
        "panggilan" or "nama panggilan" => "panggilan",
        "sapaan" => "sapaan",
        "alamat" or "alamat rumah" or "rumah" or "rt" => "alamat",
        "nomor" or "nomor hp" or "hp" or "no hp" or "kontak" => "nomor",
        "program" or "data program" or "pkh" or "bpnt" => "program",
        _ => Said(s).Field,
    };

    private static string Asked(string field, Scene s) => field switch
    {
        "nama" => $"Nama lengkap yang benar siapa, {s.Who.Honorific}? Sekarang: {s.Who.Name}.",
        "panggilan" => $"Panggilan sehari-hari siapa, {s.Who.Honorific}? Sekarang: {s.Who.Nickname}.",
        "sapaan" => "Mau disapa apa? Satu kata saja. Contoh: *Bu*, *Uni*, *Kak*.",
        _ => $"Alamat yang benar di mana, {s.Who.Honorific}? Contoh: *RT 05 RW 02, dekat pos ronda*.",
    };

    private static Message Wrong(string field, Scene s) => new(field switch
    {
        "nama" => $"Nama saja ya, {s.Who.Honorific}, 2 sampai {MostName} huruf.",
        "panggilan" => $"Panggilan singkat saja ya, {s.Who.Honorific}, paling panjang {MostWord} huruf.",
        "sapaan" => $"Satu kata saja ya, {s.Who.Honorific}. Contoh: *Bu*, *Uni*, *Kak*.",
        _ => $"Alamatnya 3 sampai {MostHome} huruf ya, {s.Who.Honorific}.",
    }, [new("Batal")]);

    /// <summary>The value as it is kept; null when it cannot be one.</summary>
    private static string? Read(string field, string raw)
    {
        var plain = PlainName.Of(Say.Quote(raw, 200));
        var letters = plain.Any(char.IsLetter);
        return field switch
        {
            "nama" => letters && plain.Length is >= 2 and <= MostName && !plain.Any(char.IsAsciiDigit) ? plain : null,
            "panggilan" => letters && plain.Length is >= 2 and <= MostWord && !plain.Any(char.IsAsciiDigit) ? Capitals(plain) : null,
            "sapaan" => plain.Length is >= 2 and <= MostWord && plain.All(char.IsLetter) ? plain.ToLowerInvariant() switch { "ibu" => "Bu", "bapak" => "Pak", var word => Capitals(word) } : null,
            _ => letters && plain.Length is >= 3 and <= MostHome ? plain : null,
        };
    }

    private static string Capitals(string words) => string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Say.Capital));

    protected override BetulkanDraft Take(BetulkanDraft draft, Scene scene) => draft.Value is { } value && draft.Field is { } field && Read(field, value) is { } read ? draft with { Value = read } : draft with { Value = null };

    protected override BetulkanDraft Fresh(BetulkanDraft draft) => new();

    protected override Checked Check(BetulkanDraft draft, Scene s) => draft.Field is "nomor" or "program" ? new Checked.Stop(ByPendamping(s, draft.Field)) : new Checked.Fine();

    private static Step ByPendamping(Scene s, string field) => s.Kube.Pendamping is { } p && p != s.Who.Id
        ? Step.Reply($"{(field == "nomor" ? "Nomor HP" : "Data program")} diurus {s.Pendamping}, {s.Who.Honorific}. Mau saya sampaikan?", new Choice("Ya, sampaikan", "#pelatihan.tanya"), new Choice("Tidak usah"))
        : Step.Reply($"{(field == "nomor" ? "Nomor HP" : "Data program")} diurus pendamping, {s.Who.Honorific}.");

    protected override Message? Sum(BetulkanDraft draft, Scene s) => new($"{Label(draft.Field!)} {s.Who.Pronoun} jadi *{draft.Value}*. Betul?", [new("Ya, ubah", "ya"), new("Ubah"), new("Batal")]);

    protected override Message ChangeWhat(Scene s) => new($"Tulis yang benar ya, {s.Who.Honorific}.", [new("Batal")]);

    protected override BetulkanDraft Change(BetulkanDraft draft, Scene s) => draft.Field is { } field && s.Heard is { Answer: YesNo.None, Word: GlobalWord.None } && Read(field, s.Heard.Raw) is { } value ? draft with { Value = value } : draft;

    private static string Label(string field) => field switch { "alamat" => "Alamat rumah", "nama" => "Nama", "sapaan" => "Sapaan", _ => "Panggilan" };

    protected override Step Commit(BetulkanDraft draft, Scene s)
    {
        var value = draft.Value!;
        var next = draft.Field switch
        {
            "nama" => s.Who with { Name = value },
            "sapaan" => s.Who with { Honorific = value },
            "alamat" => s.Who with { Home = value },
            _ => s.Who with { Nickname = value, Aliases = s.Who.Aliases.Contains(s.Who.Nickname) || s.Who.Nickname.Length == 0 ? s.Who.Aliases : [.. s.Who.Aliases, s.Who.Nickname] },
        };
        return new Step
        {
            People = [next],
            Say = [new($"Sudah saya betulkan, {next.Call}: {Label(draft.Field!).ToLowerInvariant()} *{value}*.", [new("Data saya")])],
            Notices = draft.Field is "nama" or "panggilan" && s.Kube.Pendamping is { } p && p != s.Who.Id ? [new(p, new($"{s.Who.Call} membetulkan {Label(draft.Field).ToLowerInvariant()}nya jadi {value}."))] : [],
        };
    }
}
