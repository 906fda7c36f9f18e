using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>She comes later; when is asked once.</summary>
public sealed record TelatDraft(DutyId Duty) : Draft
{
    public TimeOnly? At { get; init; }
    public bool Asked { get; init; }
}

/// <summary>D12 "telat": written at once; the ketua and whoever is on duty before are told.</summary>
internal sealed class TelatJaga : Form<TelatDraft>
{
    public static readonly TelatJaga Form = new();

    public override string Name => "kabar telat";

    public override bool Own(string intent) => intent is "jaga_telat";

    public override bool Writes => false;

    public static Step Start(Scene s)
    {
        if (s.Member is not { IsActiveMember: true }) return Step.Reply(JagaWords.OpenHours(s.Kube, s.Who, s.Note));
        var duty = KehadiranJaga.Next(s, s.Slots.Date?.Value);
        if (duty is null || duty.Day > s.Today.AddDays(1)) return JawabUndangan.ComesLate(s) ?? Step.Reply($"{s.Who.Call} tidak ada giliran jaga hari ini.", new Choice("Jadwal jaga"));
        return (Hour(s) ?? Later(s, duty)) is { } at ? Note(s, duty, at, told: false) : Several.After(Note(s, duty, null, told: false) with { Say = [] }, Form.Begin(new TelatDraft(duty.Id), s with { Heard = Heard.Nothing }));
    }

    /// <summary>"Telat 30 menit": counted from the beginning of the turn.</summary>
    private static TimeOnly? Later(Scene s, Duty duty)
    {
        var words = IzinWords.Words(s.Heard.Text);
        for (var i = 1; i < words.Count; i++)
            if (words[i] is "menit" or "mnt" or "menitan" or "jam")
            {
                var much = words[i - 1] switch { "setengah" or "stgh" => 0.5, "satu" => 1, "sepuluh" => 10, "limabelas" => 15, var said when said.Length <= 3 && int.TryParse(said, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) => n, _ => 0 };
                if (much * (words[i] == "jam" ? 60 : 1) is > 0 and < 240 and var minutes) return TimeOnly.FromDateTime(s.Kube.Zone.Local(duty.Start).DateTime).AddMinutes(minutes);
            }
        return words.Contains("sejam") ? TimeOnly.FromDateTime(s.Kube.Zone.Local(duty.Start).DateTime).AddHours(1) : null;
    }

    private static TimeOnly? Hour(Scene s) => s.Slots.Time ?? (s.Heard.Times is [{ Value: { } at }, ..] ? at : null);

    private static Step Note(Scene s, Duty duty, TimeOnly? at, bool told)
    {
        var when = at is { } hour ? $" Kira-kira sampai pukul {hour:HH.mm}." : "";
        var before = s.Kube.Rota.On(duty.Day).FirstOrDefault(d => d.End == duty.Start && d.Person != s.Who.Id)?.Person;
        var ketua = s.Kube.Holder(Jabatan.Ketua) is { } k && k != s.Who.Id ? (PersonId?)k : null;
        var people = new[] { before, ketua }.OfType<PersonId>().Concat(s.Kube.Rota.Beside(duty).Select(d => d.Person)).Distinct().ToList();
        return new Step
        {
            Facts = told && at is null ? [] : [new DutyLate(duty.Id, s.Who.Id, at)],
            Say = [new($"Baik, {s.Who.Call}, sudah saya kabari {(people is [] ? "pengurus" : Say.List([.. people.Select(s.Call)]))}. Hati-hati di jalan ya.")],
            Notices = told && at is null ? [] : [.. people.Select(p => new Notice(p, new($"{s.Who.Call} agak telat jaga {JagaWords.Which(s.Kube, duty, s.Note)}.{when}")) { Expires = duty.End })],
        };
    }

    protected override IReadOnlyList<Question<TelatDraft>> Questions { get; } =
    [
        new("jam", (d, _) => !d.Asked,
            (d, s) => new($"Baik, saya kabari {Informed(s, d)}. Kira-kira jam berapa sampai?", [new("Belum tahu")]),
            (d, s) => Hour(s) is { } at ? new Taken<TelatDraft>.Filled(d with { At = at, Asked = true }) : Typed.Plain(s.Heard.Raw) is "belum tahu" or "gak tau" or "tidak tahu" or "nanti" ? new Taken<TelatDraft>.Filled(d with { Asked = true }) : new Taken<TelatDraft>.NotMine(),
            (_, _) => new("Contoh: *jam 8* atau *belum tahu*.", [new("Belum tahu")])),
    ];

    private static string Informed(Scene s, TelatDraft d) => s.Kube.Rota.Find(d.Duty) is { } duty && s.Kube.Rota.On(duty.Day).Any(x => x.End == duty.Start && x.Person != s.Who.Id)
        ? $"yang jaga sebelumnya dan {s.Holder(Jabatan.Ketua)}" : s.Holder(Jabatan.Ketua);

    protected override TelatDraft Take(TelatDraft draft, Scene s) => Hour(s) is { } at ? draft with { At = at, Asked = true } : draft;
    protected override TelatDraft Fresh(TelatDraft draft) => new(draft.Duty);
    protected override Message? Sum(TelatDraft draft, Scene scene) => null;

    protected override Step Commit(TelatDraft d, Scene s) => s.Kube.Rota.Find(d.Duty) is { } duty ? Note(s, duty, d.At, told: true) : Step.Reply($"Baik, {s.Who.Call}.");
}
