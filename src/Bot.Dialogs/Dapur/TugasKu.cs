using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A task of the kitchen waits for "bisa" or "tidak bisa".</summary>
public sealed record JobAsk(DateOnly Day, TugasDapur Task) : Standing;

/// <summary>Somebody is asked to stand in for another's task.</summary>
public sealed record HelpAsk(DateOnly Day, TugasDapur Task, PersonId For) : Standing;

/// <summary>D20, tasks looked up and answered; who cannot is replaced, fairest first.</summary>
internal static class TugasKu
{
    /// <summary>"tugas saya rabu", "siapa yang ke pasar", "siapa masak tanggal 29", "pembagian tugas", "tuti jangan lauk".</summary>
    public static Step Start(Scene s)
    {
        if (!s.May(Operation.Dapur, Right.SeeGroup)) return DapurWords.Outsider(s);
        var text = s.Heard.Text;
        if (Own(s)) return OwnOf(s);
        var plans = Plans(s);
        var edits = s.Heard.People.Any(p => !p.IsSpeaker && p.Only is not null) && !text.StartsWith("siapa", StringComparison.Ordinal) && (UbahTugas.Task(text) is not null || text.Contains("jangan", StringComparison.Ordinal) || text.Contains("tukar", StringComparison.Ordinal) || text.Contains("tuker", StringComparison.Ordinal));
        if (plans || edits || s.May(Operation.Dapur, Right.Record) && !Asks(text) && Day(s) is { } day && day >= s.Today && s.Kube.Kitchen.On(day) is not { Sent: true }) return BagiTugas.Start(s);
        return Show(s, Day(s) ?? s.Today);
    }

    /// <summary>The day said, also one gone by that was cooked for.</summary>
    private static DateOnly? Named(Scene s) => s.DayOf(s.Slots.Date ?? (s.Heard.Dates is [{ Value: null } read, ..] ? read : null), day => s.Kube.CookedOn(day).Any());

    private static readonly string[] Kitchen = ["dapur", "masak", "bagian", "kemas", "bungkus", "belanja", "pasar", "antar", "anter", "goreng", "lauk", "sayur"];

    /// <summary>"gak bisa dapur rabu", "maaf rabu gak bisa masak": her task of that day; null when it is something else, or she has none.</summary>
    public static Step? Said(Scene s) => TurnedRound(s) is { } turned ? Refused(s, turned.Day, turned.Turn) : Cannot(s.Heard.Text) && Kitchen.Any(w => s.Heard.Text.Contains(w, StringComparison.Ordinal)) && s.Heard.People.All(p => p.IsSpeaker || p.Only == s.Who.Id)
        && Mine(s).Where(t => s.Slots.Date?.Value is not { } day || t.Day == day).ToList() is [var first, ..] ? Refused(s, first.Day, first.Turn) : null;

    /// <summary>"Eh gak jadi bisa bu" after she said that she can, with one task ahead.</summary>
    private static (DateOnly Day, KitchenTurn Turn)? TurnedRound(Scene s) => s.Words.Length <= 10 && CannotWords.Any(w => w.EndsWith(" jadi bisa", StringComparison.Ordinal) && s.Heard.Text.Contains(w, StringComparison.Ordinal) || w == "gajadi bisa" && s.Heard.Text.Contains(w, StringComparison.Ordinal))
        && !s.Words.Any(w => w is "jaga" or "rapat" or "datang" or "dateng" or "hadir" or "pertemuan") && s.Heard.People.All(p => p.IsSpeaker || p.Only == s.Who.Id)
        && Mine(s).Where(t => t.Turn.Answer == JawabanDapur.Bisa && (s.Slots.Date?.Value is not { } day || t.Day == day)).ToList() is [var only] ? only : null;

    private static bool Asks(string text) => text.Contains("siapa", StringComparison.Ordinal) || text.Contains("sapa", StringComparison.Ordinal) || text.EndsWith('?') || text.Contains("lihat", StringComparison.Ordinal);

    private static bool Plans(Scene s) => !Asks(s.Heard.Text) && s.Heard.Text.Split(' ').Any(w => w is "bagi" or "bagiin" or "bagikan" or "susun" or "susunkan" or "atur" or "aturin" or "buat" or "buatkan" or "ubah" or "ganti");

    private static bool Own(Scene s) => s.Heard.Text.Split(' ', ',', '?').Any(w => w is "saya" or "aku" or "gw" or "gue" or "gua" or "ku" or "sy" or "tugasku" or "kebagian" or "saye" or "ambo" or "awak");

    /// <summary>The day of the next division, or of the next orders.</summary>
    private static DateOnly? Day(Scene s) => Named(s) ?? s.Kube.Kitchen.Days.Find(d => d.Day >= s.Today && d.Sent && s.Kube.CookedOn(d.Day).Any())?.Day ?? s.Kube.NextCooking(s.Today);

    public static Step Show(Scene s, string argument) => !s.May(Operation.Dapur, Right.SeeGroup) ? DapurWords.Outsider(s) : Show(s, DapurWords.Iso(argument) ?? Day(s) ?? s.Today);

    private static Step Show(Scene s, DateOnly day)
    {
        if (s.Kube.Kitchen.On(day) is not { Sent: true } plan)
        {
            var said = s.Kube.CookedOn(day).Any() ? $"Tugas {DapurWords.Day(day)} ({DapurWords.Load(s.Kube, day, s.Note)}) belum dibagi, {s.Who.Honorific}." : $"{DapurWords.Near(day, s.Today)} belum ada pesanan, jadi belum ada tugas, {s.Who.Honorific}.";
            return Step.Reply(said, s.May(Operation.Dapur, Right.Record) && s.Kube.CookedOn(day).Any() ? [new("Bagi tugas", "#dapur.bagi:" + DapurWords.Iso(day))] : [new("Rekap dapur")]);
        }
        if (UbahTugas.Task(s.Heard.Text) is { } one && plan.Doing(one).ToList() is [_, ..] who)
            return Step.Reply($"{DapurWords.Capital(DapurWords.Work(one))} {DapurWords.Day(day)}: {Say.List([.. who.Select(s.Call)])}.", new Choice("Semua tugas", "#dapur.tugas:" + DapurWords.Iso(day)));
        var hours = s.Kube.HoursOn(day) is { } h && day >= s.Today ? $"\nMasak {DapurWords.Clock(h.Cooking)}, kemas {DapurWords.Clock(h.Packing)}, berangkat {DapurWords.Clock(h.Leaving)} {s.Kube.Zone.Name}." : "";
        return Step.Reply($"Tugas {DapurWords.Day(day)} ({DapurWords.Load(s.Kube, day, s.Note)}):\n{TugasDapurWords.Lines(plan.Turns.Select(t => new KitchenJob(t.Person, t.Task)), s.Call, j => plan.Of(j.Person, j.Task)!.Answer switch { JawabanDapur.TidakBisa => " (tidak bisa)", JawabanDapur.Belum when day >= s.Today => " (belum jawab)", _ => "" }, DapurWords.IsSnacks(s.Kube, day))}{hours}",
            s.May(Operation.Dapur, Right.Record) && day >= s.Today ? [new("Ubah tugas", "#dapur.bagi:" + DapurWords.Iso(day)), new("Daftar belanja", "#dapur.belanja:" + DapurWords.Iso(day))] : [new("Rekap dapur")]);
    }

    /// <summary>Her own tasks: of the day said, else all to come, with those of the minutes.</summary>
    private static Step OwnOf(Scene s)
    {
        var mine = Mine(s).Where(t => s.Slots.Date?.Value is not { } day || t.Day == day || t.Day.AddDays(-1) == day && t.Turn.Task == TugasDapur.Belanja).ToList();
        if (mine is [_, ..] && Cannot(s.Heard.Text)) return Refused(s, mine[0].Day, mine[0].Turn);
        if (mine is [] && s.Slots.Date is null && LihatNotulen.Tasks(s) is { } minutes) return minutes;
        if (s.Member is not { IsActiveMember: true }) return Show(s, Day(s) ?? s.Today);
        if (mine is [])
        {
            var day = s.Slots.Date?.Value ?? Day(s);
            var why = day is { } d && s.Kube.CookedOn(d).Any() && s.Kube.Kitchen.On(d) is not { Sent: true } ? $"Tugas {DapurWords.Day(d)} belum dibagi, {s.Who.Honorific}." : $"{s.Who.Call} tidak ada tugas dapur{(day is { } on ? " " + DapurWords.Day(on) : "")}.";
            return Step.Reply(why, new Choice("Rekap dapur"));
        }
        var lines = mine.Take(5).Select(t => $"{DapurWords.Day(t.Day)}: {TugasDapurWords.What(s.Kube, t.Day, t.Turn.Task, s.Call)}{(t.Turn.Answer == JawabanDapur.Belum ? " (belum dijawab)" : "")}").ToList();
        var first = mine[0];
        return Step.Reply($"Tugas dapur {s.Who.Call}:\n{string.Join("\n", lines)}", first.Turn.Answer == JawabanDapur.Belum
            ? [new("Bisa", "#dapur.bisa:" + Key(first.Day, first.Turn.Task)), new("Tidak bisa", "#dapur.tidak:" + Key(first.Day, first.Turn.Task)), new("Semua tugas", "#dapur.tugas:" + DapurWords.Iso(first.Day))]
            : [new("Tidak bisa", "#dapur.tidak:" + Key(first.Day, first.Turn.Task)), new("Semua tugas", "#dapur.tugas:" + DapurWords.Iso(first.Day))]);
    }

    public static Step Own(Scene s, string argument) => !s.May(Operation.Dapur, Right.SeeGroup) ? DapurWords.Outsider(s) : OwnOf(s with { Heard = Heard.Nothing });

    private static readonly string[] CannotWords = ["gak bisa", "ga bisa", "tidak bisa", "nggak bisa", "ngga bisa", "ndak bisa", "gk bisa", "gabisa", "halangan", "tidak dapat", "gak jadi bisa", "ga jadi bisa", "gk jadi bisa", "nggak jadi bisa", "tidak jadi bisa", "gajadi bisa", "izin masak", "izin dapur", "ijin masak"];

    private static bool Cannot(string text) => CannotWords.Any(w => text.Contains(w, StringComparison.Ordinal));

    /// <summary>Tasks of hers that are still to come, the nearest first.</summary>
    private static IEnumerable<(DateOnly Day, KitchenTurn Turn)> Mine(Scene s) => s.Kube.Kitchen.Days.Where(d => d.Sent && s.Kube.CookedOn(d.Day).Any())
        .SelectMany(d => d.Of(s.Who.Id).Select(t => (d.Day, t))).Where(t => t.t.Answer != JawabanDapur.TidakBisa && AnswerKitchen.TaskBegins(s.Kube, t.Day, t.t.Task) > s.Now);

    private static string Key(DateOnly day, TugasDapur task) => $"{DapurWords.Iso(day)}={task}";

    private static (DateOnly Day, TugasDapur Task)? Key(string argument) =>
        argument.Split('=') is [var day, var task] && DapurWords.Iso(day) is { } on && Enum.TryParse<TugasDapur>(task, out var which) && Enum.IsDefined(which) ? (on, which) : null;

    /// <summary>Her tasks that still wait for a word (4.0.12).</summary>
    public static IEnumerable<Acara> Events(Scene s) => Mine(s).Where(t => t.Turn.Answer == JawabanDapur.Belum)
        .Select(t => new Acara(AnswerKitchen.TaskBegins(s.Kube, t.Day, t.Turn.Task)!.Value, $"Dapur {Say.DayName(t.Day)}, {Say.Short(t.Day)}", "#dapur.bisa:" + Key(t.Day, t.Turn.Task), "#dapur.tidak:" + Key(t.Day, t.Turn.Task)));

    public static Step Can(Scene s, string argument) => Turn(s, argument) is { } found ? Agreed(s, found.Day, found.Turn) : Changed(s);

    public static Step CanNot(Scene s, string argument) => Turn(s, argument) is { } found ? Refused(s, found.Day, found.Turn) : Changed(s);

    private static (DateOnly Day, KitchenTurn Turn)? Turn(Scene s, string argument) => Key(argument) is { } key && s.Kube.Kitchen.On(key.Day) is { Sent: true } plan && plan.Of(s.Who.Id, key.Task) is { } turn ? (key.Day, turn) : null;

    private static Step Changed(Scene s) => Step.Reply($"Tugas itu sudah berubah, {s.Who.Honorific}.", new Choice("Tugas saya", "#dapur.tugasku"));

    /// <summary>The answer to a task that was sent.</summary>
    public static Step? Answer(JobAsk ask, Ask asked, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        var comes = Acaras.Says(s) ?? (s.Heard.Answer == YesNo.Yes && s.Talk.Now is null || said is "siap" or "oke" or "oke bisa" or "siap bisa" ? (bool?)true : s.Heard.Answer == YesNo.No ? (bool?)false : null) ?? JawabTugas.Says(ask.Day, asked, s);
        if (comes is not { } can) return Cannot(s.Heard.Text) && (s.Meaning.Is(Intents.DapurTugas) || s.Talk.Now is null && !s.Words.Any(w => w is "jaga" or "piket" or "rapat" or "lapak") && s.Words.Any(w => w is "gantiin" or "gantikan" or "gantinya" or "ganti") && s.Talk.Asks.Where(a => a.Kube == s.Kube.Id && a.Until > s.Now).MaxBy(a => a.At)?.Ref == asked.Ref) && s.Kube.Kitchen.On(ask.Day)?.Of(s.Who.Id, ask.Task) is { } mine ? Refused(s, ask.Day, mine) : null;
        if (s.Kube.Kitchen.On(ask.Day)?.Of(s.Who.Id, ask.Task) is not { } turn) return Changed(s);
        return can ? Agreed(s, ask.Day, turn) : Refused(s, ask.Day, turn);
    }

    private static Step Agreed(Scene s, DateOnly day, KitchenTurn turn)
    {
        if (new AnswerKitchen(s.Who.Id, day, turn.Task, true, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Begun(s, day);
        var waiting = turn.Offered;
        // "Bisa tapi jam 6 ya": what she says with it is the ketua's to know.
        var but = s.Message.Button is null && s.Words.Any(w => w is "tapi" or "tp" or "tpi" or "asal" or "asalkan") && GantiTugas.Boss(s.Kube, s.Who.Id) is { } boss ? new Notice(boss, new($"{s.Call(boss)}, soal tugas {DapurWords.Work(turn.Task, DapurWords.IsSnacks(s.Kube, day))} {DapurWords.Day(day)} kata {s.Who.Call}: \"{Say.Quote(s.Heard.Raw, 120)}\".")) : null;
        return Step.From(accepted) with
        {
            Say = [new($"Siap, {s.Who.Call}, sudah saya catat 🙏\n{DapurWords.Day(day)}: {TugasDapurWords.What(s.Kube, day, turn.Task, s.Call)}. {(but is null ? "" : $"Pesannya saya sampaikan ke {s.Call(but.To)}. ")}Kalau berubah, ketik *tugas saya*.")],
            Notices = [.. waiting is { } other ? [new(other, new($"{s.Who.Call} jadi bisa, jadi tidak perlu menggantikan ya. Terima kasih."))] : Array.Empty<Notice>(), .. but is null ? Array.Empty<Notice>() : [but]],
        };
    }

    private static Step Begun(Scene s, DateOnly day) => Step.Reply($"Tugas {DapurWords.Day(day)} sudah mulai atau sudah berubah, {s.Who.Honorific}. Tolong hubungi {s.Holder(Jabatan.Ketua)} langsung ya.");

    private static Step Refused(Scene s, DateOnly day, KitchenTurn turn)
    {
        if (new AnswerKitchen(s.Who.Id, day, turn.Task, false, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Begun(s, day);
        var after = accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        var next = GantiTugas.Next(after, day, turn.Task, s.Who.Id, s.Now, s.Call, s.Note, first: true);
        var asked = next.Notices.FirstOrDefault(n => n.Asks is HelpAsk)?.To;
        var kind = JawabBaca.Kindness(s.Heard.Raw, s.Who) ?? $"Baik, {s.Who.Call}, tidak apa-apa.";
        return Step.From(accepted) with
        {
            Facts = [.. accepted.Facts, .. next.Facts],
            Say = [new(kind + (asked is { } to ? $" Saya tanyakan ke {s.Call(to)}, nanti saya kabari." : $" Saya sampaikan ke {(GantiTugas.Boss(s.Kube, s.Who.Id) is { } boss ? s.Call(boss) : "pengurus")} ya."))],
            Notices = s.Words.Any(w => w.StartsWith("ganti", StringComparison.Ordinal)) && s.Message.Button is null && GantiTugas.Boss(s.Kube, s.Who.Id) is { } chief ? [.. next.Notices, new(chief, new($"{s.Call(chief)}, soal tugas itu kata {s.Who.Call}: \"{Say.Quote(s.Heard.Raw, 120)}\"."))] : next.Notices,
        };
    }
}
