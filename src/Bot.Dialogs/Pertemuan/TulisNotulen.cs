using System.Text.RegularExpressions;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D17: the sekretaris writes what was decided, point by point or several at once; the ketua may change it before she confirms.</summary>
internal sealed partial class TulisNotulen : Form<NotulenDraft>
{
    public static readonly TulisNotulen Form = new();

    private static readonly string[] Ending = ["selesai", "udah", "sudah", "dah", "cukup", "habis", "itu", "segitu", "aja", "saja", "semua", "semuanya", "ya", "bu", "dulu", "deh", "tidak", "gak", "nggak", "ada", "lagi", "udh", "uda", "sdh", "ga", "gk", "ngga", "segini", "aj", "kayaknya"];

    public override string Name => "menulis notulen";

    public override bool Own(string intent) => intent is Intents.NotulenTulis;

    public override bool WantsMoney(Running running) => false;

    /// <summary>Whatever is written is a point, unless it is plainly a question or a command of another capability.</summary>
    public override bool WantsWords(Running running, Scene s) => running.Asking != Summary && !AsksElse(s);

    private static bool AsksElse(Scene s)
    {
        if (Ends(s)) return false;
        if (s.Heard.Raw.Contains('?') && s.Meaning.Confidence >= 0.75) return true;
        var words = AbsenRead.Words(s.Heard.Text).Length;
        return words <= 3 && s.Meaning.Confidence >= 0.9 && s.Meaning.Is(Intents.PertemuanTutup, Intents.PertemuanAbsen, Intents.SaldoKas, Intents.IuranSaya, Intents.IuranTunggakan, Intents.KasRiwayat, Intents.Kuitansi, Intents.NotulenLihat, "jadwal_jaga", Intents.PertemuanJadwal);
    }

    /// <summary>"Selesai", "udah itu aja", "gak ada lagi": no more points.</summary>
    private static bool Ends(Scene s)
    {
        var words = Typed.Plain(s.Heard.Raw).Split(' ');
        return words is { Length: <= 5 } && words.All(Ending.Contains) && words is not (["ya"] or ["bu"] or ["ya", "bu"] or ["itu"] or ["ada"]);
    }

    public static Step Start(Scene s)
    {
        if (!s.May(Operation.Notulen, Right.Record)) return NotulenUsul.Start(s);
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s);
        if (Meant(s) is not { } meeting) return Step.Reply(NotulenWords.Refused(s, new NoSuchMeeting()));
        var draft = new NotulenDraft(meeting.Id);
        return s.Slots.Body is null ? Form.Advance(Behind(s) is [_, ..] points ? Add(draft, points, s) : draft, s) : Form.Advance(Add(draft, Body(s), s), s);
    }

    /// <summary>The meeting whose minutes are meant: of the day said, today's, or the last that has come.</summary>
    public static Meeting? Meant(Scene s)
    {
        // A day inside a point is not the day of the meeting.
        var body = s.Slots.Body is { } said ? s.Heard.Raw.IndexOf(said, StringComparison.OrdinalIgnoreCase) : -1;
        if (s.Slots.Date is { Value: { } day } date && (s.Slots.Body is null || date.At.Start < body)) return s.Kube.Meetings.On(day, s.Kube.Zone);
        return s.Kube.Meetings.On(s.Today, s.Kube.Zone) ?? s.Kube.Meetings.All.FindLast(m => m.Status != StatusPertemuan.Dibatalkan && s.Kube.Zone.Date(m.Start) < s.Today);
    }

    /// <summary>"Catat hasil rapat: PMT dimasak di rumah bu wati": what stands behind the wish.</summary>
    private static IReadOnlyList<PoinDraft> Body(Scene s)
    {
        var at = s.Heard.Raw.IndexOf(s.Slots.Body!, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return PoinRead.All(s.Heard with { Raw = s.Slots.Body!, People = [], Dates = [] }, s);
        // Keeps every reading at its place.
        return PoinRead.All(s.Heard with { Raw = new string(' ', at) + s.Heard.Raw[at..] }, s);
    }

    /// <summary>"Notulen: 1. beli kompor 2. …": the points behind the wish, where the reader of slots took none.</summary>
    private static IReadOnlyList<PoinDraft> Behind(Scene s)
    {
        var colon = s.Heard.Raw.IndexOf(':', StringComparison.Ordinal);
        var at = colon is > 0 and < 30 ? colon + 1 : s.Heard.Raw.IndexOf("1.", StringComparison.Ordinal);
        return at <= 0 || s.Heard.Raw.Length - at < 5 ? [] : PoinRead.All(s.Heard with { Raw = new string(' ', at) + s.Heard.Raw[at..] }, s);
    }

    private static NotulenDraft Add(NotulenDraft d, IReadOnlyList<PoinDraft> points, Scene s)
    {
        var good = points.Where(p => ProposeMinutes.Length(p.Text) is null).Take(ProposeMinutes.MostPoints - d.Points.Count).ToList();
        return d with { Points = [.. d.Points, .. good], Added = good.Count, Told = false, Settled = good is not [{ People: [] }] };
    }

    protected override IReadOnlyList<Question<NotulenDraft>> Questions { get; } =
    [
        new("ulang", (d, _) => d.Fixing > 0, (d, s) => NotulenWords.Fix(s, d), ReadFix, (d, s) => NotulenWords.Fix(s, d)) { OnlyWhenOdd = true },
        new("siapa", (d, _) => d is { Done: false, Settled: false, Points: [_, ..] }, (d, s) => NotulenWords.AskWho(s, d), ReadWho, (d, s) => NotulenWords.AskWho(s, d)) { OnlyWhenOdd = true },
        new("poin", (d, _) => !d.Done, (d, s) => NotulenWords.AskPoint(s, d), ReadPoint, (_, s) => NotulenWords.TooShort(s)),
    ];

    private static Taken<NotulenDraft> ReadFix(NotulenDraft d, Scene s)
    {
        var rest = d with { Fixing = 0 };
        if (Typed.Plain(s.Heard.Raw) is "biarkan" or "tidak jadi" or "gak jadi") return new Taken<NotulenDraft>.Filled(rest);
        if (PoinRead.All(s.Heard, s) is not [var point]) return new Taken<NotulenDraft>.NotMine();
        return Wrong(point, s) ?? new Taken<NotulenDraft>.Filled(Replace(rest, d.Fixing, point) with { Told = false, Added = 0 });
    }

    private static NotulenDraft Replace(NotulenDraft d, int number, PoinDraft point) =>
        d with { Points = [.. d.Points.Select((p, n) => n + 1 != number ? p : point.People is [] ? point with { People = p.People, Due = point.Due ?? p.Due } : point)] };

    private static Taken<NotulenDraft>? Wrong(PoinDraft point, Scene s) => ProposeMinutes.Length(point.Text) switch
    {
        null => null,
        { Short: true } => new Taken<NotulenDraft>.Wrong(NotulenWords.TooShort(s)),
        _ => new Taken<NotulenDraft>.Wrong(NotulenWords.TooLong(s)),
    };

    private static Taken<NotulenDraft> ReadWho(NotulenDraft d, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        if (said is "bersama" or "bersama sama" or "bersama-sama" or "bareng" or "semua" or "tidak perlu" or "gak perlu" or "lewati" or "tidak usah" || s.Heard.Answer == YesNo.No) return new Taken<NotulenDraft>.Filled(d with { Settled = true, Told = true });
        if (Ends(s)) return new Taken<NotulenDraft>.Filled(d with { Settled = true, Done = true });
        var people = s.Heard.People.Select(p => p.IsSpeaker ? s.Who.Id : p.Only).OfType<PersonId>().Distinct().ToList();
        // Names, perhaps with a day: who does it. Anything longer is the next point.
        if (people is not [] && AbsenRead.Words(s.Heard.Text).Length <= people.Count * 3 + (s.Heard.Dates is [] ? 1 : 5))
            return people.Find(p => s.Kube.Member(p) is not { IsActiveMember: true }) is { Value: not null } stranger
                ? new Taken<NotulenDraft>.Wrong(new(NotulenWords.Refused(s, new NotAMember(stranger)), [new("Bersama"), new("Tidak perlu")]))
                : new Taken<NotulenDraft>.Filled(d.WithLast(d.Points[^1] with { People = people, Due = Day(s) ?? d.Points[^1].Due }));
        return ReadPoint(d with { Settled = true }, s);
    }

    private static DateOnly? Day(Scene s) => s.Heard.Dates is [var read, ..] ? PoinRead.Ahead(read, s.Today) : null;

    private static Taken<NotulenDraft> ReadPoint(NotulenDraft d, Scene s)
    {
        if (Ends(s))
            return d.Points is [] ? new Taken<NotulenDraft>.Wrong(new($"Belum ada poinnya, {s.Who.Honorific}. Sebut poin pertama, atau balas *batal*.", [])) : new Taken<NotulenDraft>.Filled(d with { Done = true });
        if (s.Heard.Answer == YesNo.Yes) return new Taken<NotulenDraft>.Wrong(new(d.Points is [] ? "Sebut poin pertama ya. Contoh: *iuran tetap Rp5.000*." : "Kalau sudah semua, tekan Selesai ya. Kalau belum, sebut poin berikutnya.", d.Points is [] ? [] : [new("Selesai"), new("Lihat dulu")]));
        // A bare day is when the last point is to be done by.
        if (d.Points is [.., { People: [_, ..] } last] && Day(s) is { } day && AbsenRead.Words(s.Heard.Text).Length <= 4 && s.Heard.People is []) return new Taken<NotulenDraft>.Filled(d.WithLast(last with { Due = day }));
        if (Repriced(d, s) is { } mended) return new Taken<NotulenDraft>.Filled(mended);
        var points = PoinRead.All(s.Heard, s);
        if (points is []) return new Taken<NotulenDraft>.NotMine();
        if (points.Count + d.Points.Count > ProposeMinutes.MostPoints) return new Taken<NotulenDraft>.Wrong(NotulenWords.Full(s));
        foreach (var point in points) if (Wrong(point, s) is { } wrong) return wrong;
        return new Taken<NotulenDraft>.Filled(Add(d, points, s));
    }

    /// <summary>"Eh kompornya 350rb": the amount of the one point that names it, and no point of its own; null for all else.</summary>
    private static NotulenDraft? Repriced(NotulenDraft d, Scene s)
    {
        if (!s.Heard.Corrects || s.Words.Length > 6 || Sum().Matches(s.Heard.Raw) is not [var right]) return null;
        var named = s.Words.Select(static w => w.EndsWith("nya", StringComparison.Ordinal) ? w[..^3] : w).Where(static w => w.Length > 3 && w.All(char.IsLetter)).ToList();
        return Enumerable.Range(0, d.Points.Count).Where(i => Sum().Count(d.Points[i].Text) == 1 && named.Exists(w => d.Points[i].Text.Contains(w, StringComparison.OrdinalIgnoreCase))).ToList() is [var at]
            ? d with { Points = [.. d.Points.Select((p, i) => i == at ? p with { Text = Sum().Replace(p.Text, right.Value) } : p)], Added = 0, Told = false } : null;
    }

    [GeneratedRegex(@"\b(?:rp\s*)?\d[\d.,]*\s*(?:rb|ribu|jt|juta|k)\b|\brp\s*\d[\d.]*", RegexOptions.IgnoreCase)]
    private static partial Regex Sum();

    /// <summary>"Lihat dulu", "poin 1 salah", "hapus poin 2" and "ubah" mean the same at every question.</summary>
    public override Step? Answer(Running running, Scene s)
    {
        if (running.Draft is not NotulenDraft d) return null;
        // The button of a suggestion, typed.
        if (Typed.Plain(s.Heard.Raw) is "masukkan" or "tidak dimasukkan" && s.Talk.Asks.Any(a => a.What is PoinUsulAsk)) return null;
        if (Typed.Plain(s.Heard.Raw) is "lihat dulu" or "lihat") return Shown(running, d, s);
        if (running.Asking != Summary && s.Heard.Word == GlobalWord.Ubah && d.Points is [_, ..]) return new Step { Say = [NotulenWords.ChangeWhat(s)], Next = (d, running.Asking, running.Tries) };
        if (NotulenUbah.Read(s.Heard) is { } change && (d.Points.Count > 0 || change.Verb != UbahVerb.Tulis)) return Changed(running, d, change, s);
        return running.Asking != Summary && AsksElse(s) && !s.Chose ? null : base.Answer(running, s);
    }

    private Step Changed(Running running, NotulenDraft d, NotulenUbah change, Scene s)
    {
        if (change.Verb == UbahVerb.Tambah)
        {
            var points = PoinRead.All(change.Heard, s);
            return points is [var one] && Wrong(one, s) is Taken<NotulenDraft>.Wrong wrong ? new Step { Say = [wrong.Why], Next = (d, running.Asking, running.Tries) }
                : points.Count + d.Points.Count > ProposeMinutes.MostPoints ? new Step { Say = [NotulenWords.Full(s)], Next = (d, running.Asking, running.Tries) }
                : Advance(d with { Points = [.. d.Points, .. points], Added = points.Count, Told = false, Settled = true }, s);
        }
        if (change.Number < 1 || change.Number > d.Points.Count) return new Step { Say = [NotulenWords.NoSuchPoint(d)], Next = (d, running.Asking, running.Tries) };
        if (change.Verb == UbahVerb.Hapus) return Lead($"Poin {change.Number} saya hapus.", Advance(d with { Points = [.. d.Points.Where((_, n) => n + 1 != change.Number)], Done = d.Done && d.Points.Count > 1, Settled = true, Told = true }, s));
        if (PoinRead.All(change.Heard, s) is not [var point]) return Advance(d with { Fixing = change.Number, Settled = true }, s);
        return Wrong(point, s) is Taken<NotulenDraft>.Wrong no ? new Step { Say = [no.Why], Next = (d with { Fixing = change.Number }, "ulang", 0) }
            : Lead("Baik, saya ganti.", Advance(Replace(d, change.Number, point) with { Settled = true, Fixing = 0, Told = d.Done, Added = 0 }, s));
    }

    private static Step Shown(Running running, NotulenDraft d, Scene s)
    {
        if (d.Points is []) return new Step { Say = [NotulenWords.NoSuchPoint(d)], Next = (d, running.Asking, running.Tries) };
        var question = running.Asking == Summary ? Send(s, d) : d.Points.Count < ProposeMinutes.MostPoints ? "Ada lagi?" : "Sudah 10 poin.";
        var pages = NotulenWords.Pages($"Hasil pertemuan {NotulenWords.Day(s.Kube, d.Meeting)}:", d.Points, s.Call, question);
        IReadOnlyList<Choice> choices = running.Asking == Summary ? Buttons(d) : [new("Selesai")];
        return new Step { Say = [.. pages.SkipLast(1).Select(p => new Message(p)), new(pages[^1], choices)], Next = (d, running.Asking == Summary ? Summary : "poin", 0) };
    }

    private static string Send(Scene s, NotulenDraft d) => d.Editing is null ? $"Kirim ke {s.Holder(Jabatan.Ketua)} untuk disahkan?" : "Disahkan begini?";

    private static IReadOnlyList<Choice> Buttons(NotulenDraft d) => [d.Editing is null ? new("Kirim", "ya") : new("Sahkan", "ya"), new("Ubah"), new("Batal")];

    public override Step? Back(Running running, Scene scene) => AskAgain(running, scene);

    protected override Message ChangeWhat(Scene scene) => NotulenWords.ChangeWhat(scene);

    protected override NotulenDraft Take(NotulenDraft draft, Scene scene) => draft;

    protected override NotulenDraft Fresh(NotulenDraft draft) => new(draft.Meeting) { Editing = draft.Editing };

    protected override Checked Check(NotulenDraft d, Scene s) => Propose(d, s).Refusal(s.Kube) switch
    {
        null => new Checked.Fine(),
        NotAllowed => new Checked.Stop(NotulenUsul.Start(s)),
        NoPoints => new Checked.AskAgain("poin", new($"Belum ada poinnya, {s.Who.Honorific}. Sebut poin pertama.", [])),
        TooManyMinutes => new Checked.AskAgain("poin", NotulenWords.Full(s)),
        PointLength length => new Checked.AskAgain("poin", length.Short ? NotulenWords.TooShort(s) : NotulenWords.TooLong(s)),
        var why => new Checked.Stop(Step.Reply(NotulenWords.Refused(s, why))),
    };

    private static ProposeMinutes Propose(NotulenDraft d, Scene s) => new(s.Who.Id, d.Meeting, [.. d.Points.Select(p => new PointSaid(p.Text, p.People, p.Due, p.Outcome))], s.Now);

    /// <summary>All points when they fit one message; else their beginnings, and "lihat dulu" shows the whole.</summary>
    protected override Message? Sum(NotulenDraft d, Scene s)
    {
        var head = $"Hasil pertemuan {NotulenWords.Day(s.Kube, d.Meeting)}:";
        var pages = NotulenWords.Pages(head, d.Points, s.Call, Send(s, d));
        if (pages is [var whole]) return new(whole, Buttons(d));
        return new($"{head}\n{string.Join("\n", d.Points.Select((p, n) => $"{n + 1}. {Say.Quote(p.Text, 55)}"))}\nUntuk membaca lengkapnya, tulis *lihat dulu*. {Send(s, d)}", Buttons(d));
    }

    protected override Step Commit(NotulenDraft d, Scene s)
    {
        if (Propose(d, s).Decide(s.Kube) is not Decision.Accepted { Facts: [MinutesProposed minutes] } proposed) return Step.Reply(UmumWords.Changed(s.Who));
        var after = s.Kube.After(minutes);
        if (d.Editing is not null) return NotulenSahkan.Confirmed(Step.From(proposed), s, after, minutes.Id, d.Points);
        var ketua = s.Kube.Holder(Jabatan.Ketua)!.Value;
        return Step.From(proposed) with
        {
            Say = [new(Quiet.Now(s.Kube, s.Now) ? $"Baik. Saya sampaikan ke {s.Call(ketua)} {UmumWords.Morning(s)} ya." : $"Sudah saya kirim ke {s.Call(ketua)} untuk disahkan.", [new("Menu")])],
            Notices = NotulenSahkan.Ask(after, ketua, after.Minutes.Find(minutes.Id)!, d.Points, s.Call, "ini hasil"),
        };
    }
}
