using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Sentences about days off.</summary>
internal static class LiburWords
{
    /// <summary>A phone's screen of holidays.</summary>
    private const int Most = 12;

    /// <summary>An example of adding one, with a day ahead of us.</summary>
    public const string Example = "*tambah hari libur 24 desember cuti bersama*";

    /// <summary>"Kamis, 24 Desember 2026", or from when to when.</summary>
    public static string Period(DateOnly day, DateOnly? until) => until is { } last && last > day ? $"{Say.Date(day)} sampai {Say.Date(last)}" : Say.Date(day);

    public static string? Named(Scene s, Holiday off) => s.Note(off.Name) ?? off.Known;

    /// <summary>The days off ahead: of the time asked for, else of the next twelve months.</summary>
    public static Message List(Scene s, (DateOnly From, DateOnly Until)? asked)
    {
        var (from, until) = asked is { } said ? (said.From < s.Today && said.Until >= s.Today ? s.Today : said.From, said.Until) : (s.Today, s.Today.AddYears(1).AddDays(-1));
        var when = asked is null ? "setahun ke depan" : asked.Value.From.Day == 1 && until.AddDays(1).Day == 1 && from.Month == until.Month ? $"{Say.Month(until)} {until.Year}" : $"{Say.Day(from)} sampai {Say.LongDay(until)}";
        var days = Together(s, Holidays.Between(s.Kube, from, until));
        var rounds = asked is null || s.Kube.Rules.Jaga is not { ClosedForPmt: true } ? [] : s.Kube.OpenRounds().Select(r => r.Content.Day).Where(d => d >= from && d <= until && Holidays.On(s.Kube, d) is null).Order().Select(d => $"{Say.DayName(d)}, {Say.Day(d)}").ToList();
        var lines = days.Take(Most).Select(d => $"- {d}").ToList();
        if (days.Count > Most) lines.Add($"- dan {days.Count - Most} lagi");
        var closed = rounds is [] ? "" : $"\n{Say.Capital(JagaWords.Place(s.Kube, s.Note))} juga tutup karena PMT: {Say.List(rounds)}.";
        var how = SetHoliday.MayBy(s.Member) ? $"\nMenambah: {Example}. Menghapus: *hapus hari libur 24 desember*." : $"\nHari raya yang tanggalnya berubah dicatat {s.Pendamping} atau pengurus.";
        return new((lines is [] ? $"Belum ada hari libur yang tercatat untuk {when}, {s.Who.Honorific}." : $"Hari libur {when}:\n{string.Join('\n', lines)}") + closed + how);
    }

    /// <summary>Days on end of the same name are one line.</summary>
    private static List<string> Together(Scene s, IEnumerable<Holiday> days)
    {
        var spans = new List<(DateOnly From, DateOnly Until, string? Name)>();
        foreach (var day in days)
            if (spans is [.., var last] && last.Name == Named(s, day) && last.Until.AddDays(1) == day.Day) spans[^1] = last with { Until = day.Day };
            else spans.Add((day.Day, day.Day, Named(s, day)));
        return spans.ConvertAll(x => Period(x.From, x.Until) + (x.Name is null ? "" : $": {x.Name}"));
    }

    /// <summary>"Besok libur ga?": what the calendar says of the day, and who is on duty.</summary>
    public static Message Day(Scene s, DateOnly day)
    {
        var (when, place) = (Near(s, day), JagaWords.Place(s.Kube, s.Note));
        if (Holidays.On(s.Kube, day) is { } off) return new($"Ya, {when} libur{(Named(s, off) is { } name ? $" ({name})" : "")}, {s.Who.Honorific}.");
        if (s.Kube.Rules.Jaga is not { } rules || !s.May(Operation.JagaLihat, Right.SeeGroup)) return new($"{Say.Capital(when)} tidak tercatat libur, {s.Who.Honorific}.");
        if (Fairness.Closed(s.Kube, day) is not null) return new($"{Say.Capital(when)} bukan hari libur, tapi {place} tutup karena ada PMT, {s.Who.Honorific}.");
        if (!rules.Days.Contains(day.DayOfWeek)) return new($"{Say.Capital(when)} bukan hari libur, tapi {place} memang tidak buka hari {Say.DayName(day)}, {s.Who.Honorific}.");
        var duties = s.Kube.Rota.On(day).ToList();
        return new($"{Say.Capital(when)} tidak {(duties is [] ? "tercatat " : "")}libur, {s.Who.Honorific}." + (duties is [] ? "" : $" Yang jaga {Say.List([.. duties.Select(d => d.Person == s.Who.Id ? s.Who.Call : s.Call(d.Person)).Distinct()])}."));
    }

    private static string Near(Scene s, DateOnly day) => (day == s.Today ? "hari ini, " : day == s.Today.AddDays(1) ? "besok, " : "") + Say.Date(day);

    public static Message WhichDay(Scene s, bool closed, bool doubt) => new((doubt ? $"Tanggal itu tidak ada di kalender, {s.Who.Honorific}. " : "")
        + (closed ? $"Yang libur tanggal berapa{(doubt ? "" : ", " + s.Who.Honorific)}? Contoh: *24 desember* atau *24 sampai 26 desember*." : $"Hari libur tanggal berapa yang dihapus{(doubt ? "" : ", " + s.Who.Honorific)}? Contoh: *24 desember*."), [new("Batal")]);

    public static Message Summary(Scene s, LiburDraft d)
    {
        var days = Days(d).ToList();
        var lines = new List<string>();
        if (d.Closed)
        {
            lines.Add($"*{Period(d.Day, d.Until)}* saya catat libur{(d.Why is null ? "" : $" ({d.Why})")}.");
            if (days is [var only] && Holidays.On(s.Kube, only) is { } before && Named(s, before) is { } old) lines.Add($"Sebelumnya tercatat: {old}.");
            if (Hit(s, d) is [_, ..] hit) lines.Add($"Giliran {Say.List([.. hit.Select(x => s.Call(x.Person)).Distinct()])} {(days is [_] ? "hari itu" : "hari-hari itu")} jadi libur.");
        }
        else
        {
            lines.Add($"*{Period(d.Day, d.Until)}* saya catat tidak jadi libur.");
            var back = days.SelectMany(x => Holidays.GivenBack(s.Kube, x, s.Now)).ToList();
            if (back is [_, ..]) lines.Add($"Giliran {Say.List([.. back.Select(x => s.Call(x.Person)).Distinct()])} jalan lagi.");
            else if (s.Kube.Rules.Jaga is not null && days.Any(x => x <= s.Kube.Rota.LastDay && Works(s, x) && !s.Kube.Rota.On(x).Any())) lines.Add("Giliran jaganya perlu disusun lagi.");
        }
        var other = days.SelectMany(x => HariItu.Planned(s, x).Concat(Orders(s, x)).Select(p => days is [_] ? p : $"{p} ({Say.Day(x)})")).Take(3).ToList();
        if (other is [_, ..] && d.Closed) lines.Add($"Tetap jalan: {Say.List(other)}. Kalau perlu dipindah, tulis saja.");
        lines.Add("Sudah benar?");
        return new(string.Join('\n', lines), [new("Ya, catat", "ya"), new("Ubah"), new("Batal")]);
    }

    private static bool Works(Scene s, DateOnly day) => s.Kube.Rules.Jaga?.Days.Contains(day.DayOfWeek) == true;

    /// <summary>"2 pesanan": what customers get that day.</summary>
    private static IEnumerable<string> Orders(Scene s, DateOnly day) =>
        s.Kube.Orders.Open.Count(o => o.Kind != JenisPesanan.Pmt && o.Content.Day == day) is > 0 and var count ? [$"{count} pesanan"] : [];

    public static IEnumerable<DateOnly> Days(LiburDraft d) => Enumerable.Range(0, (d.Until ?? d.Day).DayNumber - d.Day.DayNumber + 1).Select(d.Day.AddDays);

    /// <summary>Turns of these days that have not begun.</summary>
    public static List<Duty> Hit(Scene s, LiburDraft d) => [.. Days(d).SelectMany(s.Kube.Rota.On).Where(x => x.Start > s.Now)];

    public static Message Already(Scene s, LiburDraft d) => new(!d.Closed ? $"{Period(d.Day, d.Until)} memang tidak tercatat libur, {s.Who.Honorific}."
        : $"{Period(d.Day, d.Until)} sudah tercatat libur{(Holidays.On(s.Kube, d.Day) is { } off && Named(s, off) is { } name ? $" ({name})" : "")}, {s.Who.Honorific}.");

    public static Message Past(Scene s, DateOnly day) => new($"{Say.Date(day)} sudah lewat, {s.Who.Honorific}. Yang libur tanggal berapa? Contoh: {Example}.");

    public static Message TooLong(Scene s) => new($"Itu lebih dari {SetHoliday.MostDays} hari, {s.Who.Honorific}. Catat paling banyak sebulan sekali tulis. Contoh: *libur 20 sampai 25 maret lebaran*.");

    public static Message NotYours(Scene s) => new($"Hari libur dicatat {s.Pendamping} atau pengurus, {s.Who.Honorific}. Mau saya sampaikan usul {s.Who.Pronoun} ke {s.Holder(Jabatan.Ketua)}?", [new("Sampaikan usul", "#usul:" + Jabatan.Ketua), new("Tidak usah", "tidak")]);
}
