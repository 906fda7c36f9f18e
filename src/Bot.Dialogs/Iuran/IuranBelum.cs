using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A gentle reminder being prepared.</summary>
public sealed record ReminderDraft(IReadOnlyList<PersonId> To) : Draft
{
    /// <summary>The officer's own wording; null: ours.</summary>
    public string? Text { get; init; }
    public bool Rewording { get; init; }
}

/// <summary>D06: whose dues are not recorded yet, and reminding them kindly.</summary>
internal sealed class IuranBelum : Form<ReminderDraft>
{
    public static readonly IuranBelum Form = new();

    public override string Name => "menyiapkan pengingat iuran";

    public override bool Own(string intent) => false;

    public override bool LooksBack => true;

    public static Step Answer(Scene s)
    {
        if (!s.May(Operation.IuranKelompok, Right.SeeGroup))
            return s.Meaning.Is(Intents.IuranTunggakan) && s.Slots.Month is not null && s.May(Operation.KasMutasi, Right.SeeGroup) ? MonthSum(s) : Refuse.OthersData(s);
        if (s.Slots.Month is not null) return MonthSum(s);
        return List(s, [.. s.Slots.People.Select(p => p.Only).OfType<PersonId>()]);
    }

    /// <summary>The open dues of some that were pointed at.</summary>
    public static Step Of(Scene s, string people) => s.May(Operation.IuranKelompok, Right.SeeGroup)
        ? List(s, [.. people.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => new PersonId(p))])
        : Refuse.OthersData(s);

    private static Step List(Scene s, IReadOnlyList<PersonId> asked)
    {
        var open = Open(s).Where(o => asked is [] || asked.Contains(o.Person)).ToList();
        if (asked is not [] && open is []) return Step.Reply($"Iuran {Say.List([.. asked.Select(s.Call)])} sudah tercatat semua ✅", new Choice("Iuran belum"), new Choice("Menu"));
        if (open is []) return Step.Reply($"Semua iuran sudah lunas{(s.Kube.Meetings.LastClosed is { } m ? " sampai " + Say.Day(s.Kube.Zone.Date(m.Start)) : "")} ✅", new Choice("Menu"));
        var until = s.Kube.Meetings.LastClosed is { } last ? " sampai " + Say.Day(s.Kube.Zone.Date(last.Start)) : "";
        var shown = open.Take(8).ToList();
        var more = open.Count > shown.Count ? $"\n… dan {open.Count - shown.Count} orang lagi" : "";
        var text = $"Iuran yang belum tercatat{until}:\n" + string.Join("\n", shown.Select(o => $"{s.Call(o.Person)}: {o.Meetings} pertemuan, {o.Amount}")) + more + $"\nSemuanya *{open.Sum(o => o.Amount)}*.";
        var kindly = open.Where(o => o.Meetings >= s.Kube.Rules.TalkKindlyFrom).Select(o => s.Call(o.Person)).ToList();
        if (kindly is not []) text += $"\n{Say.List(kindly)} sudah {s.Kube.Rules.TalkKindlyFrom} pertemuan atau lebih. Sebaiknya diajak bicara dulu, ya.";
        return Step.Reply(text, new Choice("Ingatkan pelan", "#iuran.ingatkan:" + string.Join(',', asked.Select(a => a.Value))), new Choice("Catat iuran"), new Choice("Menu")) with
        {
            Lists = new(ListKind.Dues, [.. shown.Select(o => o.Person.Value)]),
        };
    }

    private static Step MonthSum(Scene s)
    {
        var month = s.Slots.Month!.First;
        var sum = s.Kube.Ledger.Of(Ledger.MonthOf(month), Dana.Kas).Where(m => m.Account == Akun.Iuran).Sum(m => m.Out - m.In);
        var open = s.Kube.ActiveMembers.SelectMany(m => s.Kube.Dues.Open(m.Person)).Where(d => d.Date.Year == month.Year && d.Date.Month == month.Month).ToList();
        return Step.Reply($"Iuran {Say.Month(month)} {month.Year}: masuk *{sum}*.\nBelum tercatat: {open.Count} iuran, {open.Sum(d => d.Open)}.", new Choice("Riwayat kas"), new Choice("Menu"));
    }

    private static IEnumerable<(PersonId Person, int Meetings, Rupiah Amount)> Open(Scene s) => s.Kube.ActiveMembers
        .Select(m => (m.Person, Dues: s.Kube.Dues.Open(m.Person))).Where(x => x.Dues is not [])
        .Select(x => (x.Person, x.Dues.Count, x.Dues.Sum(d => d.Open))).OrderByDescending(x => x.Item3).ThenBy(x => x.Person);

    /// <summary>Who may be reminded: open dues, fewer than four meetings, wants reminders, not within the last week (R-IUR-6, -7).</summary>
    public static Step Remind(Scene s, string people)
    {
        if (!s.May(Operation.IuranKelompok, Right.SeeGroup)) return Refuse.OthersData(s);
        var only = people.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => new PersonId(p)).ToList();
        var open = Open(s).Where(o => only is [] || only.Contains(o.Person)).ToList();
        var recent = open.Where(o => s.Kube.Dues.Reminded.TryGetValue(o.Person, out var on) && s.Today < on.AddDays(7)).Select(o => o.Person).ToList();
        var to = open.Where(o => o.Meetings < s.Kube.Rules.TalkKindlyFrom && !recent.Contains(o.Person) && o.Person != s.Who.Id && s.Known.People.Find(o.Person)?.WantsReminders == true).Select(o => o.Person).ToList();
        var skipped = recent is [] ? null : string.Join("; ", recent.GroupBy(p => s.Kube.Dues.Reminded[p]).Select(g => $"{Say.List([.. g.Select(s.Call)])} sudah diingatkan {Say.Date(g.Key)}")) + ", jadi dilewati dulu.";
        if (to is []) return Step.Reply(skipped ?? $"Tidak ada yang perlu diingatkan sekarang, {s.Who.Honorific}.", new Choice("Menu"));
        return Lead(skipped, Form.Begin(new ReminderDraft(to), s with { Heard = Heard.Nothing }));
    }

    protected override IReadOnlyList<Question<ReminderDraft>> Questions { get; } =
    [
        new("isi",
            (d, _) => d.Rewording,
            (_, s) => new($"Tulis kalimatnya ya, {s.Who.Honorific}. Namanya saya tambahkan sendiri di depan.", []),
            (d, s) => s.Heard.Text.Length >= 10 ? new Taken<ReminderDraft>.Filled(d with { Text = Say.Quote(s.Heard.Raw, 300), Rewording = false }) : new Taken<ReminderDraft>.NotMine(),
            (_, _) => new("Satu kalimat saja boleh. Contoh: *Kalau sempat, iurannya dititip ke Bu Rini ya.*", [])),
    ];

    protected override ReminderDraft Take(ReminderDraft draft, Scene scene) => draft;
    protected override ReminderDraft Fresh(ReminderDraft draft) => draft with { Text = null };
    protected override Step? Other(ReminderDraft draft, Scene s) => s.Heard.Text == "ubah isi" ? Advance(draft with { Rewording = true }, s) : null;

    protected override Message? Sum(ReminderDraft draft, Scene s) => new(
        $"Saya kirim ke {Say.List([.. draft.To.Select(s.Call)])} (chat pribadi), bunyinya:\n\"{Text(s, draft, draft.To[0])}\"\nKirim?", [new("Kirim", "ya"), new("Ubah isi"), new("Batal")]);

    private static string Text(Scene s, ReminderDraft draft, PersonId to) => draft.Text is { } own
        ? $"{s.Call(to)}, {own}"
        : $"{s.Call(to)}, iuran yang belum tercatat {s.Kube.Dues.Open(to).Sum(d => d.Open)}. Kalau sudah ada, bisa dititip ke {s.Holder(Jabatan.Bendahara)} ya. Kalau belum bisa, tidak apa-apa, kabari saja.";

    protected override Step Commit(ReminderDraft draft, Scene s)
    {
        var to = draft.To.Where(p => s.Kube.Dues.Open(p) is not []).ToList();
        return new Step
        {
            Facts = [.. to.Select(p => new DuesReminded(p, s.Today))],
            Say = [new(Quiet.Now(s.Kube, s.Now)
                ? $"Sudah malam, {s.Who.Honorific}. Saya kirim ke {to.Count} orang {UmumWords.Morning(s)} ya."
                : $"Sudah saya kirim ke {to.Count} orang, {s.Who.Honorific}.")],
            Notices = [.. to.Select(p => new Notice(p, new(Text(s, draft, p), [new("Iuran saya"), new("Sudah bayar kok", "#iuran.protes")])))],
        };
    }
}
