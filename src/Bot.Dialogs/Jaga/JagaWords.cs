using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Sentences about the duty rota (handbook D11–D13, 08-decisions section 3). Nobody is scolded.</summary>
internal static class JagaWords
{
    /// <summary>"jaga lapak", "jaga pagi": a shift by its name.</summary>
    public static string Name(Kube kube, Code shift, Func<TextId?, string?> note) =>
        (kube.Rules.Jaga?.Shifts.FirstOrDefault(s => s.Code == shift) is { } s ? note(s.Name) : null)?.ToLowerInvariant() ?? "jaga";

    /// <summary>"lapak", "pagi": what stands behind "jaga".</summary>
    public static string Label(Kube kube, Code shift, Func<TextId?, string?> note) => Name(kube, shift, note) is ['j', 'a', 'g', 'a', ' ', .. var rest] ? rest : "jaga";

    /// <summary>The place where duty is done: "lapak" where there is one shift a day, else "warung".</summary>
    public static string Place(Kube kube, Func<TextId?, string?> note) => kube.Rules.Jaga?.Shifts is [var only] ? Label(kube, only.Code, note) : "warung";

    /// <summary>07.00-11.00 WIB</summary>
    public static string Hours(Kube kube, Duty duty) => Say.Hours(duty.Start, duty.End, kube.Zone);

    /// <summary>Senin, 23 November</summary>
    public static string Day(DateOnly day) => $"{Say.DayName(day)}, {Say.Day(day)}";

    /// <summary>"Senin, 23 November", and which turn of the day where there are several.</summary>
    public static string Which(Kube kube, Duty duty, Func<TextId?, string?> note) => Day(duty.Day) + Shift(kube, duty, note);

    public static string Which(Kube kube, PlannedDuty duty, Func<TextId?, string?> note) => Day(duty.Day) + Shift(kube, duty.Shift, note);

    /// <summary>" pagi" where there are several shifts a day, else nothing.</summary>
    public static string Shift(Kube kube, Duty duty, Func<TextId?, string?> note) => Shift(kube, duty.Shift, note);

    public static string Shift(Kube kube, Code shift, Func<TextId?, string?> note) => kube.Rules.Jaga is { Shifts.Count: > 1 } ? " " + Label(kube, shift, note) : "";

    public static Message Own(Scene s, Duty next, Duty? after) => new(
        $"Giliran jaga {s.Who.Call} berikutnya:\n📅 *{Say.Date(next.Day)}*\npukul {Hours(s.Kube, next)}, {Label(s.Kube, next.Shift, s.Note)}{Beside(s, next)}"
        + (after is null ? "" : $"\nSesudah itu: {Which(s.Kube, after, s.Note)}."),
        [new("Jadwal seminggu", "#jaga.minggu:" + Iso(Monday(next.Day))), new("Minta tukar", "tukar jaga"), new("Izin", "#jaga.izin:" + next.Id)]);

    /// <summary>", bareng Bu Ida" where others have the same turn.</summary>
    private static string Beside(Scene s, Duty duty) => s.Kube.Rota.Beside(duty).Select(d => s.Call(d.Person)).ToList() is [_, ..] others ? $", bareng {Say.List(others)}" : "";

    public static Message None(Scene s) => new($"Belum ada giliran untuk {s.Who.Call} di jadwal ini.", [new("Jadwal seminggu", "#jaga.minggu:" + Iso(Monday(s.Today)))]);

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A week of the rota, a line a day; of this week what is still to come.</summary>
    /// <param name="over">The days gone by too.</param>
    public static Message Week(Scene s, DateOnly monday, bool over = false, string lead = "")
    {
        var now = Monday(s.Today);
        var title = monday == now ? "minggu ini" : monday == now.AddDays(7) ? "minggu depan" : monday == now.AddDays(-7) ? "minggu lalu" : $"{Say.Day(monday)} sampai {Say.Day(monday.AddDays(6))}";
        var first = monday == now && !over ? s.Today : monday;
        var lines = Enumerable.Range(0, 7).Select(n => monday.AddDays(n)).Where(d => d >= first).Select(d => Line(s, d)).OfType<string>().ToList();
        var last = s.Kube.Rota.LastDay;
        var held = s.Kube.Rota.Duties.Any(d => d.Day >= monday && d.Day < monday.AddDays(7));
        return !held && (monday < now || last is null || last < monday)
            ? new($"{lead}Jadwal jaga {title} {(monday < now ? "tidak ada" : "belum dibuat")}, {s.Who.Honorific}.", last >= s.Today ? [new("Giliran saya", "giliran saya kapan")] : [])
            : new($"{lead}Jaga {Place(s.Kube, s.Note)} {title}:\n" + string.Join("\n", lines), last > monday.AddDays(6) ? [new("Minggu berikutnya", "#jaga.minggu:" + Iso(monday.AddDays(7))), new("Giliran saya", "giliran saya kapan")] : [new("Giliran saya", "giliran saya kapan")]);
    }

    /// <summary>The turns of a period of any length, a line a day, in messages of some ten lines; what is not planned yet is said.</summary>
    public static Message[] Stretch(Scene s, DateOnly from, DateOnly until)
    {
        var title = from.Day == 1 && until == from.AddMonths(1).AddDays(-1) ? $"{Say.Month(from)} {from.Year}" : $"{(from.Month == until.Month && from.Year == until.Year ? $"{from.Day}" : Say.Day(from))} sampai {Say.Day(until)}";
        var held = s.Kube.Rota.Duties.Where(d => d.Day >= from && d.Day <= until).ToList();
        Choice own = new("Giliran saya", "giliran saya kapan");
        if (held is []) return [new($"Jadwal jaga {title} {(until < s.Today ? "sudah tidak saya simpan" : "belum dibuat")}, {s.Who.Honorific}.", s.Member is { IsActiveMember: true } && s.Kube.Rota.LastDay >= s.Today ? [own] : [])];
        var (first, last) = (held[0].Day, held[^1].Day);
        var lines = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Select(d => Line(s, d, month: true)).OfType<string>().Chunk(12).ToList();
        var rest = last < until && last == s.Kube.Rota.LastDay && Enumerable.Range(1, until.DayNumber - last.DayNumber).Any(n => Fairness.IsOpen(s.Kube, last.AddDays(n))) ? $"\nSesudah {Day(last)} belum dibuat." : "";
        return [.. lines.Select((l, n) => new Message((n == 0 ? $"Jaga {Place(s.Kube, s.Note)} {title}:\n" : "") + string.Join("\n", l) + (n == lines.Count - 1 ? rest : ""), n == lines.Count - 1 && s.Member is { IsActiveMember: true } ? [own] : []))];
    }

    private static string? Line(Scene s, DateOnly day, bool month = false)
    {
        var duties = s.Kube.Rota.On(day).ToList();
        var head = $"{Say.DayName(day)[..3]} {(month ? Say.Short(day) : $"{day.Day}")}: ";
        if (duties is []) return s.Kube.Rules.Jaga?.Days.Contains(day.DayOfWeek) == true ? head + Closed(s, day) : null;
        return head + string.Join(", ", duties.GroupBy(d => d.Shift).Select(g => (s.Kube.Rules.Jaga is { Shifts.Count: > 1 } ? Label(s.Kube, g.Key, s.Note) + " " : "") + Say.List([.. g.Select(d => Holder(s, d))])));
    }

    private static string Closed(Scene s, DateOnly day) => Fairness.Closed(s.Kube, day) is { } why ? $"libur ({s.Note(why.Name) ?? why.Known ?? "libur"})" : "libur";

    private static string Holder(Scene s, Duty d) => s.Call(d.Person) + (d is { Answer: JawabanJaga.Izin } ? " (izin)" : "");

    /// <summary>One day: who is there, or that the stall is closed.</summary>
    public static string OneDay(Scene s, DateOnly day)
    {
        var when = day == s.Today ? $"Hari ini, {Day(day)}" : day == s.Today.AddDays(1) ? $"Besok, {Day(day)}" : Day(day);
        var duties = s.Kube.Rota.On(day).ToList();
        if (duties is []) return $"{when}, {Place(s.Kube, s.Note)} {(s.Kube.Rota.LastDay < day && Fairness.IsOpen(s.Kube, day) ? "belum ada jadwalnya" : Closed(s, day))}.";
        var shifts = duties.GroupBy(d => d.Shift).Select(g => (g.Key, Hours: Hours(s.Kube, g.First()), Who: Say.List([.. g.Select(d => Holder(s, d))]))).ToList();
        return shifts is [var only] ? $"{when} pukul {only.Hours}: {only.Who}." : $"{when}:\n" + string.Join("\n", shifts.Select(x => $"{Label(s.Kube, x.Key, s.Note)}, pukul {x.Hours}: {x.Who}"));
    }

    /// <summary>For people outside: opening hours only.</summary>
    public static string OpenHours(Kube kube, Person who, Func<TextId?, string?> note)
    {
        if (kube.Rules.Jaga is not { Days: [_, ..] days, Shifts: [_, ..] shifts }) return $"Soal jam buka, tanyakan langsung ke warungnya ya, {who.Honorific}.";
        var hours = $"{shifts.Min(s => s.From):HH.mm}-{shifts.Max(s => s.Until):HH.mm} {kube.Zone.Name}";
        return $"{Title(Place(kube, note))} buka {(days.Count == 7 ? "setiap hari" : $"{Name(days[0])}-{Name(days[^1])}")} pukul {hours}.";
    }

    /// <summary>"Senin dan Jumat"</summary>
    public static string Days(IEnumerable<DayOfWeek> days) => Say.List([.. days.OrderBy(d => ((int)d + 6) % 7).Select(Name)]);

    /// <summary>The days of a message, looking ahead: turns lie before us, whoever speaks.</summary>
    public static IReadOnlyList<DateRead> Ahead(Scene s) =>
        [.. new Reading(s.Heard.Raw, new(s.Kube.Zone.Local(s.SaidAt), "", []), past: false).Days.Dates.Select(d => d.Read).Where(d => !d.Refused && d.Value is not null && !ReadFlags.Empty(d.Flags))];

    /// <summary>A day said while a period is planned: the day itself, or, said as a number only, that number within the period; null when it is outside.</summary>
    public static DateOnly? Within(Scene s, DateRead said, DateOnly from, DateOnly until)
    {
        if (said.Value is not { } day || day >= from && day <= until) return said.Value;
        var words = IzinWords.Words(s.Heard.Raw[Math.Min(said.At.Start, s.Heard.Raw.Length)..Math.Min(said.At.End, s.Heard.Raw.Length)]);
        if (!words.Exists(w => w.All(char.IsAsciiDigit)) || words.Exists(w => Calendar.Month(w) is not null)) return null;
        for (var other = from; other <= until; other = other.AddDays(1)) if (other.Day == day.Day) return other;
        return null;
    }

    /// <summary>A turn as a button: "pagi: Bu Upik", at most 20 characters.</summary>
    public static string Button(Scene s, PlannedDuty duty) => s.Kube.Rules.Jaga is { Shifts.Count: > 1 } && $"{Label(s.Kube, duty.Shift, s.Note)}: {s.Call(duty.Person)}" is { Length: <= 20 } both ? both : s.Call(duty.Person) is { Length: <= 20 } name ? name : Label(s.Kube, duty.Shift, s.Note);

    /// <summary>Which of a day's turns is meant: by its button, its shift's name, or whose it is; null when it is not clear.</summary>
    public static DutyId? Picked(Scene s, IReadOnlyList<PlannedDuty> on)
    {
        var said = Typed.Plain(s.Heard.Raw);
        if (on.FirstOrDefault(x => Typed.Plain(Button(s, x)) == said) is { } pressed) return pressed.Id;
        if (s.Heard.Choice is { } n && n >= 1 && n <= on.Count) return on[n - 1].Id;
        var meant = on.Where(x => s.Heard.People.Any(p => p.Only == x.Person) || s.Kube.Rules.Jaga is { Shifts.Count: > 1 } && said.Contains(Label(s.Kube, x.Shift, s.Note), StringComparison.Ordinal)).ToList();
        return meant is [var one] ? one.Id : null;
    }

    /// <summary>tolak.hanyaPengurus for the rota: who makes it, and the way for a proposal.</summary>
    public static Step OfficersOnly(Scene s) => s.May(Operation.JagaLihat, Right.SeeGroup)
        ? Step.Reply($"Jadwal jaga diatur pengurus, {s.Who.Honorific}. Mau saya sampaikan usul {s.Who.Pronoun} ke {s.Holder(Jabatan.Ketua)}?", new Choice("Sampaikan usul", "#usul:" + Jabatan.Ketua), new Choice("Tidak usah", "tidak"))
        : Step.Reply(OpenHours(s.Kube, s.Who, s.Note));

    private static string Name(DayOfWeek day) => Say.DayName(new DateOnly(2026, 11, 22).AddDays((int)day));

    private static string Title(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>How often everybody had a turn, without a word about anybody.</summary>
    public static Message Counts(Scene s)
    {
        var turns = Fairness.Count(s.Kube, s.Today.AddDays(1)).OrderByDescending(t => t.Count).ThenBy(t => s.Call(t.Person), StringComparer.Ordinal).ToList();
        if (turns.Sum(t => t.Count) == 0) return new($"Empat minggu ini belum ada yang jaga, {s.Who.Honorific}.");
        var average = Math.Round(turns.Sum(t => t.Count) / (decimal)turns.Count, 1, MidpointRounding.AwayFromZero).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',');
        var lines = turns.GroupBy(t => t.Count).Select(g => $"{g.Key}×: {string.Join(", ", g.Select(t => s.Call(t.Person)))}");
        return new($"Giliran jaga empat minggu terakhir (rata-rata {average}×):\n" + string.Join("\n", lines), [new("Giliran saya", "giliran saya kapan")]);
    }

    public static Message Evening(TickScene t, Duty d)
    {
        var (call, name) = (t.Call(d.Person), Name(t.Kube, d.Shift, t.Note));
        return new Message($"Halo {call}, besok *{Say.Date(d.Day)}* giliran {name} pukul {Hours(t.Kube, d)}. Bisa hadir?", [new("Hadir"), new("Izin"), new("Minta tukar", "tukar jaga")])
        {
            Template = new("pengingat_jaga_h1", [call, Say.Date(d.Day), name, Hours(t.Kube, d)]),
        };
    }

    public static Message Morning(TickScene t, Duty d)
    {
        var (call, name) = (t.Call(d.Person), Name(t.Kube, d.Shift, t.Note));
        return new Message($"Selamat pagi {call}, hari ini giliran {name} pukul {Hours(t.Kube, d)}.", [new("Siap, hadir", "hadir"), new("Ada halangan", "izin")])
        {
            Template = new("pengingat_jaga_hari_h", [call, name, Hours(t.Kube, d)]),
        };
    }
}
