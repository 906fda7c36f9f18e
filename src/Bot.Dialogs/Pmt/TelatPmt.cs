using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A round that will be handed out later than agreed.</summary>
public sealed record TelatPmtDraft(Code Number) : Draft
{
    public TimeOnly? At { get; init; }
}

/// <summary>The kitchen says that a round is late: after her word the kelurahan hears the new hour, and the ketua with it. The order itself stays as it is.</summary>
internal sealed class TelatPmt : Form<TelatPmtDraft>
{
    public static readonly TelatPmt Form = new();

    private static readonly HashSet<string> Late = new("telat terlambat telatnya molor ngaret kesiangan".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Else = new("kemarin kmrn tadi td uang uangnya dana dananya bayar dibayar pembayaran cair tagihan tagihannya transfer menu menunya laporan laporannya jaga piket rapat iuran".Split(' '), StringComparer.Ordinal);

    public override string Name => "kabar PMT telat";

    public override bool Own(string intent) => intent is "jaga_telat" or "pesan_ubah" or "dapur_selesai";

    public override bool WantsMoney(Running running) => false;

    /// <summary>"Gas habis pmt telat 1 jam": the next round that is not handed out yet; null for all else.</summary>
    public static Step? Said(Scene s)
    {
        var words = PmtBaca.Split(s.Heard.Text);
        if (s.Talk.Now is not null || s.Member is not { IsActiveMember: true } || !s.May(Operation.Dapur, Right.RecordOwn | Right.Record) || PmtBaca.IsQuestion(s.Heard.Raw) || !words.Any(Late.Contains) || words.Any(Else.Contains) || !PmtBaca.About(s)) return null;
        var open = s.Kube.OpenRounds().Where(r => r.Content.Day >= s.Today && r.Status is >= StatusPesanan.Dikonfirmasi and < StatusPesanan.Selesai).OrderBy(r => r.Content.Day).ToList();
        return PmtBaca.Rounds(s, open, PesanPmt.DayOf(s)) is [var round, ..] && round.Customer is not null ? Form.Begin(new TelatPmtDraft(round.Number), s) : null;
    }

    /// <summary>"1 jam", "setengah jam", "30 menit", "sejam" after the hour agreed; null when no span is said.</summary>
    private static int? Minutes(string text)
    {
        var words = PmtBaca.Split(text);
        if (words.Contains("sejam")) return words.Contains("setengah") ? 90 : 60;
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i] is not ("jam" or "jm" or "menit" or "mnt" or "menitan" or "jaman")) continue;
            var much = words[i - 1] switch { "setengah" or "stgh" or "1/2" => 0.5m, "satu" or "se" => 1, "dua" => 2, "sepuluh" => 10, var said => decimal.TryParse(said.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) ? n : 0 };
            if ((int)(much * (words[i] is "jam" or "jm" or "jaman" ? 60 : 1)) is > 0 and <= 360 and var minutes) return minutes;
        }
        return null;
    }

    private static Order Round(TelatPmtDraft d, Scene s) => s.Kube.Orders.Find(d.Number)!;

    /// <summary>A span counts from the hour agreed; an hour is that hour.</summary>
    private static TimeOnly? NewHour(TelatPmtDraft d, Scene s) => Minutes(s.Heard.Text) is { } more ? Round(d, s).Content.Time.AddMinutes(more) : PesanPmt.Clock(s);

    protected override IReadOnlyList<Question<TelatPmtDraft>> Questions { get; } =
    [
        new("jam",
            (d, s) => d.At is not { } at || at <= Round(d, s).Content.Time,
            (d, s) => new($"{PmtWords.Named(Round(d, s))} jadinya dibagikan mulai pukul berapa, {s.Who.Honorific}? Semula pukul {PmtWords.Clock(Round(d, s).Content.Time)}.", [.. ((int[])[30, 60, 90]).Select(m => PmtWords.Clock(Round(d, s).Content.Time.AddMinutes(m))).Select(h => new Choice(h, "jam " + h))]),
            (d, s) => NewHour(d, s) is { } at ? new Taken<TelatPmtDraft>.Filled(d with { At = at }) : new Taken<TelatPmtDraft>.NotMine(),
            (d, s) => new($"Tulis jamnya ya, {s.Who.Honorific}. Contoh: *jam {PmtWords.Clock(Round(d, s).Content.Time.AddHours(1))}* atau *telat 30 menit*.", [])),
    ];

    protected override TelatPmtDraft Take(TelatPmtDraft draft, Scene s) => NewHour(draft, s) is { } at ? draft with { At = at } : draft;

    protected override TelatPmtDraft Fresh(TelatPmtDraft draft) => new(draft.Number);

    protected override Checked Check(TelatPmtDraft draft, Scene s) => s.Kube.Orders.Find(draft.Number) is { IsOpen: true } ? new Checked.Fine() : new Checked.Stop(Step.Reply($"PMT itu sudah tidak berjalan, {s.Who.Honorific}.", new Choice("Jadwal PMT", "jadwal pmt")));

    protected override Message? Sum(TelatPmtDraft d, Scene s) => new($"PMT {PmtWords.Day(Round(d, s).Content.Day)} dibagikan mulai pukul *{PmtWords.Clock(d.At!.Value)}* {s.Kube.Zone.Name} (semula {PmtWords.Clock(Round(d, s).Content.Time)}). Saya kabari {s.Call(Round(d, s).Customer!.Value)} ya, {s.Who.Honorific}?", [new("Kabari kelurahan", "ya"), new("Ubah jam", "ubah"), new("Batal")]);

    protected override Message ChangeWhat(Scene s) => new($"Jadi pukul berapa, {s.Who.Honorific}? Contoh: *jam 11* atau *telat 30 menit*.", [new("Batal")]);

    protected override Step? Other(TelatPmtDraft d, Scene s) => Typed.Plain(s.Heard.Raw) is "kabari kelurahan" or "kabari" or "kabari aja" or "kabarin" ? Commit(d, s) : null;

    protected override Step Commit(TelatPmtDraft d, Scene s)
    {
        var round = Round(d, s);
        var kelurahan = round.Customer!.Value;
        var what = $"PMT {PmtWords.Day(round.Content.Day)} agak telat, dibagikan mulai pukul *{PmtWords.Clock(d.At!.Value)}* {s.Kube.Zone.Name} (semula {PmtWords.Clock(round.Content.Time)})";
        var until = s.Kube.Zone.At(round.Content.Day, d.At.Value).AddHours(2);
        return new()
        {
            Say = [new($"Baik, {s.Who.Honorific}. {s.Call(kelurahan)} saya kabari. Semoga lancar ya.")],
            Notices = [new(kelurahan, new($"{s.Call(kelurahan)}, {what}. Mohon maaf ya.")) { Expires = until }, .. s.Kube.Holder(Jabatan.Ketua) is { } ketua && ketua != s.Who.Id ? [new Notice(ketua, new($"{s.Call(ketua)}, kata {s.Who.Call} {what}. {s.Call(kelurahan)} sudah saya kabari.")) { Expires = until }] : Array.Empty<Notice>()],
        };
    }
}
