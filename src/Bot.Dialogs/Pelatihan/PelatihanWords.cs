using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>How a training is called and told: one place for its name, days and places.</summary>
internal static class PelatihanWords
{
    private static readonly string[] Leads = ["pelatihan ", "latihan ", "kursus ", "membuat ", "bikin ", "cara ", "pakai "];
    private static readonly string[] Tails = [" dan ", " pakai ", " untuk ", ", "];
    private static readonly string[] CommonPlaces = ["balai", "rumah", "aula", "posko", "lapak", "kantor", "gedung", "masjid", "musala", "mushola", "sekolah", "kelurahan", "kecamatan", "warung"];

    public static string Title(Scene s, Training t) => s.Note(t.Title) ?? "pelatihan";

    public static string Name(Scene s, Training t) => Name(s.Note(t.Title));

    public static string Name(TickScene s, Training t) => Name(s.Note(t.Title));

    /// <summary>"pengemasan" for "Pengemasan dan label produk", "kue kering" for "Membuat kue kering".</summary>
    public static string Name(string? title)
    {
        if (title is not { Length: > 0 }) return "kelompok";
        var name = title;
        foreach (var lead in Leads)
            if (name.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && name.Length > lead.Length + 3) name = name[lead.Length..];
        foreach (var tail in Tails)
            if (name.IndexOf(tail, StringComparison.OrdinalIgnoreCase) is > 3 and var at) name = name[..at];
        return Say.Quote(name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..], 40);
    }

    /// <summary>Row of a list, at most 24 characters: "Kue kering".</summary>
    public static string Row(Scene s, Training t) => Upper(Say.Quote(Name(s, t), 23));

    public static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static DateOnly FirstDay(Zone zone, TrainingTimes when) => zone.Date(when.Start);

    /// <summary>10-11 Desember 2026</summary>
    public static string Days(Zone zone, TrainingTimes when) => Range(FirstDay(zone, when), when.LastDay, Say.LongDay, Say.Day);

    /// <summary>10-11 Des</summary>
    public static string ShortDays(Zone zone, TrainingTimes when) => Range(FirstDay(zone, when), when.LastDay, Say.Short, Say.Short);

    private static string Range(DateOnly from, DateOnly to, Func<DateOnly, string> last, Func<DateOnly, string> first) =>
        from == to ? last(to) : from.Month == to.Month && from.Year == to.Year ? $"{from.Day}-{last(to)}" : $"{first(from)}-{last(to)}";

    /// <summary>Kamis, 10 Desember 2026 pukul 09.00 WIB sampai Jumat, 11 Desember; with an end on the same day pukul 09.00-15.00 WIB</summary>
    public static string When(Zone zone, TrainingTimes when)
    {
        var first = FirstDay(zone, when);
        if (when.LastDay > first) return $"{Say.Moment(when.Start, zone)} sampai {Say.DayName(when.LastDay)}, {Say.Day(when.LastDay)}";
        return when.EndTime is { } end ? $"{Say.Date(first)} pukul {Say.Hours(when.Start, zone.At(first, end), zone)}" : Say.Moment(when.Start, zone);
    }

    /// <summary>"balai latihan", "RPTRA Sukamaju": a common word begins small inside a sentence.</summary>
    public static string PlaceIn(string place)
    {
        var word = place.Split(' ')[0];
        return CommonPlaces.Contains(word.ToLowerInvariant()) ? char.ToLowerInvariant(place[0]) + place[1..] : place;
    }

    public static string? Place(Scene s, Training t) => s.Note(t.Place) is { } place ? PlaceIn(place) : null;

    /// <summary>" di RPTRA Sukamaju", or nothing.</summary>
    public static string At(string? place) => place is null ? "" : " di " + PlaceIn(place);

    /// <summary>The place as a template's value, which is never empty.</summary>
    public static string Where(string? place) => place is null ? "tempat yang nanti dikabari" : PlaceIn(place);

    /// <summary>"sisa 3", "penuh, 2 antre", "ditutup"</summary>
    public static string Seats(Scene s, Training t) => t switch
    {
        _ when t.Free() > 0 && t.Takes(s.Now) => $"sisa {t.Free()}",
        _ when !t.Takes(s.Now) => "pendaftaran ditutup",
        { Queue.Count: > 0 } => $"penuh, {t.Queue.Count} antre",
        _ => "penuh",
    };

    /// <summary>What to bring, what it costs and what one gets, in one line; empty when nothing is known.</summary>
    public static string Terms(Scene s, Training t)
    {
        var parts = new List<string>();
        if (s.Note(t.Conditions) is { } conditions) parts.Add($"Syarat: {conditions}.");
        if (s.Note(t.Bring) is { } bring) parts.Add($"Bawa {bring}.");
        var facilities = s.Note(t.Facilities) is { } given ? $", dapat {given}" : "";
        parts.Add((t.Cost == Rupiah.Zero ? "Gratis" : $"Biaya {t.Cost}") + facilities + ".");
        return string.Join(' ', parts);
    }

    /// <summary>What has to be had: "KTP asli".</summary>
    public static string Condition(Scene s, Training t) => s.Note(t.Conditions) ?? s.Note(t.Bring) ?? "syaratnya";

    /// <summary>Everything about a training; the last line is the caller's.</summary>
    public static string Details(Scene s, Training t)
    {
        var place = Place(s, t) is { } p ? ", " + p : "";
        var from = s.Note(t.Organizer) is { } organizer ? $"Dari {organizer}.\n" : "";
        var teacher = t.Teacher is { } member ? $"Pengajar: {s.Call(member)}.\n" : s.Note(t.TeacherName) is { } name ? $"Pengajar: {name}.\n" : "";
        return $"*{Title(s, t)}*\n{When(s.Kube.Zone, t.When)}{place}\n{from}{teacher}{Terms(s, t)}";
    }

    /// <summary>Which reminders are still to come, for "nanti saya ingatkan"; empty when none.</summary>
    public static string Promise(Scene s, Training t)
    {
        var first = FirstDay(s.Kube.Zone, t.When);
        bool Ahead(int days) => s.Kube.Zone.At(first.AddDays(-days), s.Kube.Hours(first.AddDays(-days)).Evening) > s.Now;
        return Ahead(3) ? "\nNanti saya ingatkan 3 hari dan 1 hari sebelumnya ya." : Ahead(1) ? "\nNanti saya ingatkan 1 hari sebelumnya ya." : "";
    }

    public static Choice Leave(Training t) => new("Mundur", "#pelatihan.mundur:" + t.Id);

    public static Choice Show(Training t) => new("Lihat rincian", "#pelatihan:" + t.Id);

    public static Message Outside(Scene s) => s.May(Operation.PelatihanAtur, Right.Ask)
        ? new($"Pelatihan ini untuk anggota kelompok, {s.Who.Honorific}. Kalau mau mengusulkan pelatihan, tulis saja. Contoh: *umumkan pelatihan kue kering 10 Desember jam 9 kuota 10*.")
        : new("Pelatihan ini untuk anggota kelompok. Untuk warga umum bisa tanya kelurahan ya.");

    public static string Gone(Scene s) => $"Pelatihan itu sudah tidak ada, {s.Who.Honorific}.";
}
