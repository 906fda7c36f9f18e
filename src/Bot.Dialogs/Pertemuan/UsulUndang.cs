using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A meeting somebody else should call: a member's wish carried to the ketua, and the regular one the clock proposes.</summary>
internal sealed class UsulUndang : Form<UsulDraft>
{
    public static readonly UsulUndang Form = new();

    public override string Name => "menyampaikan usul";

    public override bool Own(string intent) => intent is Intents.PertemuanSiarkan;

    public override bool WantsMoney(Running running) => false;

    /// <summary>"Ini diatur pengurus. Mau saya sampaikan usul Ibu ke Bu Wati?"</summary>
    public static Step Refused(Scene s, bool changes) => changes || !s.Who.OwnPhone
        ? Step.Reply($"Ini diatur pengurus, {s.Who.Honorific}. Bicarakan dengan {s.Holder(Jabatan.Ketua)} ya.", new Choice("Kapan rapat"))
        : Form.Begin(new UsulDraft(UndangBaca.Into(new UndangDraft(), s)), s);

    protected override IReadOnlyList<Question<UsulDraft>> Questions { get; } = [];
    protected override UsulDraft Take(UsulDraft draft, Scene scene) => draft;
    protected override UsulDraft Fresh(UsulDraft draft) => new(new UndangDraft());
    protected override UsulDraft Change(UsulDraft draft, Scene s) => UndangBaca.Into(draft.Draft, s) is var next && next.Equals(draft.Draft) ? draft : new(next);

    protected override Message? Sum(UsulDraft draft, Scene s) => new($"Ini diatur pengurus. Mau saya sampaikan usul {s.Who.Pronoun} ke {s.Holder(Jabatan.Ketua)}?", [new("Sampaikan usul", "ya"), new("Tidak usah", "batal")]);

    protected override Step Commit(UsulDraft draft, Scene s)
    {
        if ((s.Kube.Holder(Jabatan.Ketua) ?? s.Kube.Holder(Jabatan.Sekretaris) ?? s.Kube.Pendamping) is not { } ketua) return Step.Reply(UmumWords.NobodyHolds("ketua", s.Pendamping));
        return new Step
        {
            Say = [new($"Usul {s.Who.Pronoun} sudah saya sampaikan ke {s.Call(ketua)}, {s.Who.Call}.")],
            Notices = [new(ketua, new($"{s.Who.Call} mengusulkan pertemuan{Wanted(draft.Draft, s)}. Saya undang?", [new("Undang"), new("Nanti dulu")])) { Asks = new UsulAsk(s.Who.Id, draft.Draft) }],
        };
    }

    private static string Wanted(UndangDraft d, Scene s) =>
        (d.Day is { } day ? $" {Say.Date(day)}" : "") + (d.Time is { } time ? $" pukul {time:HH\\.mm} {s.Kube.Zone.Name}" : "")
        + (PertemuanWords.Of(s).Where(d.Host, d.Place) is { } place ? $" di {place}" : "") + (d.Agenda is [_, ..] ? $", bahas {string.Join(", ", d.Agenda)}" : "");

    public static Step? Suggested(UsulAsk ask, Ask asked, Scene s) => Typed.Plain(s.Heard.Raw) switch
    {
        "undang" or "ya undang" => Begin(ask.Draft, s),
        _ when s.Heard.Answer == YesNo.Yes && s.Talk.Now is null && s.SaidAt - asked.At < TimeSpan.FromHours(24) => Begin(ask.Draft, s),
        "nanti dulu" or "nanti" => new Step { Say = [new($"Baik, saya sampaikan ke {s.Call(ask.From)}.")], Notices = [new(ask.From, new($"Usul pertemuan {(s.Known.People.Find(ask.From)?.Pronoun ?? "Ibu")} sudah dibaca {s.Who.Call}, untuk sekarang belum dulu ya."))] },
        _ => null,
    };

    /// <summary>The officer's answer to the regular meeting the clock proposed.</summary>
    public static Step? Regular(RegularAsk ask, Ask asked, Scene s)
    {
        var text = Typed.Plain(s.Heard.Raw);
        if (text is "undang" or "ya undang" or "ubah" || s.Heard.Answer == YesNo.Yes && s.Talk.Now is null && s.SaidAt - asked.At < TimeSpan.FromHours(24)) return Begin(Regular(s, ask), s);
        return text is "tidak ada" or "libur" or "libur dulu" ? Step.Reply($"Baik, {Say.DayName(ask.Day)}, {Say.Day(ask.Day)} tidak ada pertemuan. Kalau berubah, tulis *undang pertemuan* ya, {s.Who.Honorific}.") : null;
    }

    private static UndangDraft Regular(Scene s, RegularAsk ask)
    {
        var known = ask.Meeting is { } id ? s.Kube.Meetings.Find(id) : null;
        var last = s.Kube.Meetings.All.LastOrDefault(m => m.Place is not null);
        return new UndangDraft
        {
            Meeting = known?.Id, Day = ask.Day, Time = known is not null ? TimeOnly.FromDateTime(s.Kube.Zone.Local(known.Start).DateTime) : s.Kube.Rules.Meetings?.Time,
            Host = known is not null ? known.Host : Hosts.Next(s.Kube), Place = known is not null ? s.Note(known.Place) : Hosts.Next(s.Kube) is null && last is not null ? s.Note(last.Place) : null,
            Agenda = known is not null ? [.. known.Agenda.Select(p => s.Note(p)).OfType<string>()] : [],
        };
    }

    private static Step Begin(UndangDraft draft, Scene s) => s.May(Operation.PertemuanBuat, Right.Record)
        ? UndangPertemuan.Form.Begin(draft, s with { Heard = Heard.Nothing, Talk = s.Talk with { Now = null } })
        : Refused(s, changes: true);
}
