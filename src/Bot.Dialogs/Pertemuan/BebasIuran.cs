using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A member being freed from a meeting's dues.</summary>
public sealed record BebasDraft : Draft
{
    public PersonId? Person { get; init; }
    public MeetingId? Meeting { get; init; }
    public BebasKarena Why { get; init; }
}

/// <summary>IuranBebas (R-IUR-2): the ketua frees a member from what is open of one meeting, because she was ill or on leave.</summary>
internal sealed class BebasIuran : Form<BebasDraft>
{
    public static readonly BebasIuran Form = new();

    public override string Name => "membebaskan iuran";

    public override bool Own(string intent) => intent is Intents.IuranCatat or Intents.IuranTunggakan;

    public override bool WantsMoney(Running running) => false;

    public override bool LooksBack => true;

    /// <summary>"Bebaskan iuran bu marni karena sakit" is never a payment, and no news of an illness either.</summary>
    public static Step? Said(Scene s) =>
        AbsenRead.Words(s.Heard.Text) is ["bebaskan" or "bebasin" or "gratiskan", ..] words && words.Contains("iuran") && s.Member is { IsActiveMember: true } or { Role: Peran.Pendamping } ? Start(s) : null;

    private static Step Start(Scene s)
    {
        if (s.Kube.Holder(Jabatan.Ketua) != s.Who.Id) return Step.Reply($"Ini dikerjakan ketua, {s.Holder(Jabatan.Ketua)}. Mau saya sampaikan?", new Choice("Ya, sampaikan", "#usul:" + Jabatan.Ketua), new Choice("Tidak usah", "tidak"));
        return s.Who.OwnPhone ? Form.Begin(new BebasDraft(), s) : Refuse.SharedPhone(s);
    }

    protected override IReadOnlyList<Question<BebasDraft>> Questions { get; } =
    [
        new("siapa",
            (d, _) => d.Person is null,
            (_, s) => new($"Iuran siapa yang dibebaskan, {s.Who.Honorific}?", []),
            (d, s) => Who(s) is { } person ? new Taken<BebasDraft>.Filled(d with { Person = person }) : new Taken<BebasDraft>.NotMine(),
            (_, _) => new("Sebut nama panggilannya ya. Contoh: *Marni*.", [])),
        new("pertemuan",
            (d, s) => d.Meeting is null && Open(d, s).Count > 1,
            (d, s) => new("Untuk pertemuan yang mana?", [.. Open(d, s).TakeLast(3).Select(o => new Choice(Say.Day(o.Date)))]),
            (d, s) => Day(d, s) is { } meeting ? new Taken<BebasDraft>.Filled(d with { Meeting = meeting }) : new Taken<BebasDraft>.NotMine(),
            (d, s) => new("Sebut tanggalnya ya.", [.. Open(d, s).TakeLast(3).Select(o => new Choice(Say.Day(o.Date)))])),
    ];

    private static PersonId? Who(Scene s) => s.Heard.People.Select(p => p.Only).FirstOrDefault(p => p is { } id && s.Kube.Member(id) is { IsActiveMember: true });

    private static IReadOnlyList<Due> Open(BebasDraft d, Scene s) => d.Person is { } person ? s.Kube.Dues.Open(person) : [];

    private static MeetingId? Day(BebasDraft d, Scene s) => s.Heard.Dates is [{ Value: { } day }, ..] ? Open(d, s).FirstOrDefault(o => o.Date == day)?.Meeting : null;

    protected override BebasDraft Take(BebasDraft draft, Scene s)
    {
        var next = Who(s) is { } person && person != draft.Person ? draft with { Person = person, Meeting = null } : draft;
        if (Day(next, s) is { } meeting) next = next with { Meeting = meeting };
        var words = AbsenRead.Words(s.Heard.Text);
        return words.Contains("sakit") ? next with { Why = BebasKarena.Sakit } : words.Contains("cuti") || words.Contains("izin") ? next with { Why = BebasKarena.Cuti } : next;
    }

    private static Due? Meant(BebasDraft d, Scene s) => Open(d, s).FirstOrDefault(o => d.Meeting is null || o.Meeting == d.Meeting);

    protected override Checked Check(BebasDraft d, Scene s) => Meant(d, s) is null
        ? new Checked.Stop(Step.Reply($"Iuran {s.Call(d.Person!.Value)} tidak ada yang terbuka, {s.Who.Honorific} ✅"))
        : new Checked.Fine();

    protected override Message? Sum(BebasDraft d, Scene s)
    {
        var due = Meant(d, s)!;
        var why = d.Why switch { BebasKarena.Sakit => " karena sakit", BebasKarena.Cuti => " karena cuti", _ => "" };
        return new($"Iuran {s.Call(d.Person!.Value)} pertemuan {Say.Day(due.Date)} *{due.Open}* dibebaskan{why}.\nSudah benar?", [new("Ya, bebaskan", "ya"), new("Batal")]);
    }

    protected override BebasDraft Fresh(BebasDraft draft) => new();

    protected override Step Commit(BebasDraft d, Scene s)
    {
        if (Meant(d, s) is not { } due || new WaiveDues(s.Who.Id, due.Meeting, d.Person!.Value, d.Why).Decide(s.Kube) is not Decision.Accepted freed) return Step.Reply(UmumWords.Changed(s.Who));
        var who = d.Person.Value;
        var told = new[] { s.Kube.Holder(Jabatan.Bendahara), s.Kube.Pendamping }.OfType<PersonId>().Where(p => p != who);
        return Step.From(freed) with
        {
            Say = [new($"Iuran {s.Call(who)} pertemuan {Say.Day(due.Date)} dibebaskan ✅ {s.Call(who)} dan bendahara saya kabari.", [new("Menu")])],
            Notices =
            [
                new(who, new($"Iuran pertemuan {Say.Day(due.Date)} tidak perlu dibayar ya, {s.Call(who)}. Sudah dibebaskan {s.Who.Call}.")),
                .. told.Select(p => new Notice(p, new($"{s.Who.Call} membebaskan iuran {s.Call(who)} pertemuan {Say.Day(due.Date)}."))),
            ],
        };
    }
}
