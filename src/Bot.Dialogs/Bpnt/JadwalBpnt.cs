using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Which kelurahan is asked for.</summary>
public sealed record AreaDraft : Draft
{
    public Code? Area { get; init; }

    /// <summary>The letter or number whose turn was asked.</summary>
    public string? Turn { get; init; }
}

/// <summary>
/// D25: when and where aid is handed out. Says nothing about who receives any, and takes no KKS number and no PIN.
/// </summary>
internal sealed class JadwalBpnt : Form<AreaDraft>
{
    public static readonly JadwalBpnt Form = new();

    public override string Name => "jadwal BPNT";

    public override bool Own(string intent) => intent is "bantuan_jadwal";

    public override bool Writes => false;

    public override bool WantsMoney(Running running) => false;

    public static Step Start(Scene s)
    {
        if (Guarded(s) is { } guarded) return guarded;
        // "Sembako apa aja" asks for goods, not for aid.
        if (s.Slots.Programs is [] && HargaWords.KindOf(s.Heard.Text) == Kategori.Pangan && !Wants(s.Heard.Text)) return DaftarHarga.Page(s, Kategori.Pangan, 0, stock: false);
        if (s.Kube.Bpnt.Areas.Count == 0) return Step.Reply($"{s.KubeName} tidak membagikan BPNT, {s.Who.Honorific}. Tanyakan ke {s.Pendamping} ya.", new Choice("Menu"));
        var step = Form.Begin(new AreaDraft { Turn = TurnSaid(s.Heard.Text) }, s);
        return step.Next is null ? step : step with { Under = s.Talk.Now };
    }

    /// <summary>A kelurahan of ours in a message that may have asked for the schedule. Null for anything else.</summary>
    public static Step? Bare(Scene s) => Where(s) || s.Meaning.Alternatives.Contains(Intents.BantuanJadwal) && BpntAreas.In(s, s.Heard.Text) is [_, ..] ? Start(s) : null;

    /// <summary>"Ngambilnya dimana", "ambilnya jam brp", "nomor 120 jam berapa" from somebody whose kelurahan we know: she speaks of the aid.</summary>
    private static bool Where(Scene s)
    {
        var w = s.Heard.Text.Split([' ', '?', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        return s.Member is { Role: Peran.Kpm } && s.Kube.Bpnt.Home(s.Who.Id) is not null && w.Any(x => x is "dimana" or "dmn" or "mana" or "kapan" or "kpn" or "jam" or "pukul")
            && (w.Any(x => x is "ambil" or "ambilnya" or "ngambil" or "ngambilnya" or "ngambilnye" or "diambil" or "pengambilan") || TurnSaid(s.Heard.Text) is not null);
    }

    private static bool Wants(string text) => text.Split([' ', '?', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Any(w => w is "kapan" or "ambil" or "jadwal" or "bantuan" or "cair" or "keluar" or "dibagi" or "tanggal" or "tgl" or "jam" or "dimana");

    /// <summary>
    /// Entitlement, cards and PINs: sent on to who may answer, whatever the message was taken for. Null for anything else.
    /// </summary>
    public static Step? Guarded(Scene s)
    {
        if (s.Kube.Bpnt.Areas.Count == 0) return null;
        var w = s.Heard.Text.Split([' ', '?', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries);
        var kpm = s.Member is { Role: Peran.Kpm } || s.Slots.Programs is [_, ..] || w.Contains("kks") || w.Contains("bpnt");
        if (!kpm) return null;
        var card = w.Contains("kks") || w.Contains("kartu") || w.Contains("kartunya") || w.Contains("atm");
        var trouble = w.Any(x => x is "hilang" or "ilang" or "rusak" or "patah" or "ketelan" or "tertelan" or "lupa" or "kosong" or "keblokir" or "blokir" or "terblokir");
        if (trouble && (card || w.Contains("pin") || w.Contains("saldo") || w.Contains("saldonya")) || Typed.TooLong(s.Heard.Raw) || w.Contains("pin") && s.Heard.Text.Any(char.IsAsciiDigit)) return BpntWords.Card(s);
        if (w.Any(static x => x is "diwakili" or "diwakilin" or "diwakilkan" or "diwakilkn" or "wakil" or "wakilin" or "mewakili" or "nitip" or "diambilin" or "diambilkan")) return BpntWords.Instead(s);
        var own = w.Any(x => x is "saya" or "aku" or "gue" or "ambo" or "abdi" or "kulo" or "kami" or "ibu" or "nama");
        return w.Any(x => x is "dapat" or "dapet" or "terdaftar" or "berhak" or "kebagian" or "tercantum" or "dpt") && (own || w.Length <= 4) && !w.Any(x => x is "kapan" or "jam" or "tanggal" or "tgl") ? BpntWords.Entitled(s) : null;
    }

    /// <summary>"huruf r", "nomor 230": whose turn.</summary>
    private static string? TurnSaid(string text)
    {
        var w = text.Split([' ', '?', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < w.Length; i++)
            if (w[i] is "huruf" or "inisial" or "awalan" && w[i + 1] is [>= 'a' and <= 'z'] || w[i] is "nomor" or "no" or "antrian" or "antrean" && int.TryParse(w[i + 1], CultureInfo.InvariantCulture, out var n) && n is > 0 and < 10_000) return w[i + 1].ToUpperInvariant();
        return null;
    }

    protected override IReadOnlyList<Question<AreaDraft>> Questions { get; } =
    [
        new("wilayah",
            (d, _) => d.Area is null,
            (_, s) => BpntWords.WhichArea(s),
            (d, s) => BpntAreas.In(s, s.Heard.Text) is [var one, ..] ? new Taken<AreaDraft>.Filled(d with { Area = one.Area.Code }) : new Taken<AreaDraft>.NotMine(),
            (_, s) => BpntWords.WhichAreaAgain(s)),
    ];

    protected override AreaDraft Take(AreaDraft draft, Scene s) =>
        BpntAreas.In(s, s.Heard.Text) is [var one, ..] ? draft with { Area = one.Area.Code } : draft.Area is null && s.Kube.Bpnt.Home(s.Who.Id) is { } home ? draft with { Area = home } : draft;

    protected override AreaDraft Fresh(AreaDraft draft) => new();
    protected override Message? Sum(AreaDraft draft, Scene scene) => null;

    protected override Step Commit(AreaDraft d, Scene s)
    {
        var area = s.Kube.Bpnt.Find(d.Area!.Value)!;
        // Her own kelurahan is remembered the first time she names one; a member of the group asks for others.
        var kept = s.Member is { Role: Peran.Kpm } && s.Kube.Bpnt.Home(s.Who.Id) is null && new ChooseArea(s.Who.Id, area.Code).Decide(s.Kube) is Decision.Accepted yes ? yes.Facts : [];
        return BpntWords.Schedule(s, area, Month(s), d.Turn) with { Facts = kept };
    }

    /// <summary>The month meant: one that was said, this one, or the next when this one's is over and the next is out.</summary>
    private static DateOnly Month(Scene s)
    {
        if (s.Slots.Month is { } said) return said.First;
        var now = new DateOnly(s.Today.Year, s.Today.Month, 1);
        return s.Kube.Bpnt.Of(now) is { } current && current.Days.Any(d => d.Day.On >= s.Today) || s.Kube.Bpnt.Of(now.AddMonths(1)) is null ? now : now.AddMonths(1);
    }

    /// <summary>The schedule of a kelurahan by its code, from a list.</summary>
    public static Step Show(Scene s, string code) => s.Kube.Bpnt.Find(new Code(code)) is { } area ? BpntWords.Schedule(s, area, Month(s), null) : Others(s);

    /// <summary>[Wilayah lain]</summary>
    public static Step Others(Scene s) => Step.Reply(BpntWords.WhichArea(s));

    /// <summary>[Kabari saya]</summary>
    public static Step Watch(Scene s) => new WatchBpnt(s.Who.Id, s.Now).Decide(s.Kube) is Decision.Accepted yes
        ? Step.From(yes) with { Say = [new($"Baik, {s.Who.Honorific}. Begitu jadwalnya diumumkan, saya kabari ya.")] }
        : Step.Reply($"Nomor ini belum saya kenal, jadi belum bisa saya kabari, {s.Who.Honorific}. Tanyakan lagi saja kapan pun ya.");

    /// <summary>[Bicara TKSK]: the TKSK is asked to get in touch, the pendamping where there is none.</summary>
    public static Step Call(Scene s)
    {
        if (BpntWords.Officer(s) is not { } officer || officer == s.Who.Id) return Step.Reply($"Silakan ke kelurahan ya, {s.Who.Honorific}, bawa KTP.");
        return s.Member is null ? Step.Reply($"Silakan ke {BpntWords.OfficerName(s)} atau kelurahan ya, bawa KTP.") : new Step
        {
            Say = [new($"Baik, {BpntWords.OfficerName(s)} saya kabari supaya menghubungi {s.Who.Pronoun}. Bisa juga langsung ke kelurahan, bawa KTP.")],
            Notices = [new(officer, new($"{s.Who.Call} minta dihubungi soal bantuan pangan. Tolong dihubungi ya."))],
        };
    }
}
