using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Sentences about meetings (handbook D14, D15), the same from a dialog and from the clock.</summary>
internal sealed record PertemuanWords(Kube Kube, IDirectory People)
{
    public static readonly IReadOnlyList<Choice> Answers = [new("Bisa datang"), new("Tidak bisa"), new("Belum tahu")];

    public static PertemuanWords Of(Scene s) => new(s.Kube, s.Known.People);

    public static PertemuanWords Of(TickScene t) => new(t.Kube, t.Known.People);

    public string Call(PersonId id) => People.Find(id)?.Call ?? "Mantan anggota";

    public string KubeName => Note(Kube.Name) ?? "kelompok";

    private string? Note(TextId? id) => id is { } text ? People.Text(Kube.Id, text) : null;

    /// <summary>"rapat bulanan", "pertemuan", "rapat luar biasa".</summary>
    public static string Kind(JenisPertemuan kind) => kind switch { JenisPertemuan.RapatBulanan => "rapat bulanan", JenisPertemuan.LuarBiasa => "rapat luar biasa", _ => "pertemuan" };

    /// <summary>"Rapat bulanan" at the beginning of a sentence.</summary>
    public static string Title(JenisPertemuan kind) => Kind(kind) is var name ? char.ToUpperInvariant(name[0]) + name[1..] : "";

    /// <summary>"rapat bulanan Sabtu, 28 November"</summary>
    public string Named(Meeting m) => $"{Kind(m.Kind)} {Day(m)}";

    /// <summary>"Sabtu, 28 November"</summary>
    public string Day(Meeting m) => Kube.Zone.Date(m.Start) is var day ? $"{Say.DayName(day)}, {Say.Day(day)}" : "";

    public string When(Meeting m) => Say.Moment(m.Start, Kube.Zone);

    /// <summary>"rumah Bu Wati", "E-Warong Sinar Pagi"; null when nobody said where.</summary>
    public string? Where(PersonId? host, string? place) =>
        host is { } member && (place is null || place.StartsWith("rumah", StringComparison.OrdinalIgnoreCase)) ? $"rumah {Call(member)}" : place;

    public string? Where(Meeting m) => Where(m.Host, Note(m.Place));

    /// <summary>" di rumah Bu Wati", or nothing; the host herself hears "di rumah Ibu".</summary>
    public string At(Meeting m, PersonId? to = null) => Where(m) is not { } place ? "" : to is { } host && host == m.Host && place.StartsWith("rumah", StringComparison.OrdinalIgnoreCase) ? $" di rumah {Pronoun(host)}" : $" di {place}";

    /// <summary>The same with the address, for her who asks where: "rumah Bu Wati, RT 03/RW 07".</summary>
    public string FullPlace(Meeting m) => Note(m.Place) is { } place && (m.Host is not { } host || place.Contains(Call(host), StringComparison.Ordinal) || !place.StartsWith("rumah", StringComparison.OrdinalIgnoreCase))
        ? $" di {(place.StartsWith("Rumah", StringComparison.Ordinal) ? "r" + place[1..] : place)}" : At(m);

    /// <summary>"Rapat bulanan Sabtu, 28 November 2026 pukul 10.00 WIB di rumah Bu Wati"</summary>
    public string Full(Meeting m, PersonId? to = null) => $"{Title(m.Kind)} {When(m)}{At(m, to)}";

    public string? Agenda(Meeting m) => m.Agenda.Select(p => Note(p)).OfType<string>().Select(Lower).ToList() is [_, ..] points ? string.Join(", ", points) : null;

    public string? Bring(Meeting m) => Note(m.Invitation?.Bring);

    /// <summary>The invitation to one person, with its three answers.</summary>
    public Message Invitation(Meeting m, PersonId to)
    {
        var agenda = Agenda(m) is { } points ? $" Yang dibahas: {points}." : "";
        var bring = Bring(m) is { } things ? $" Mohon bawa {things} ya." : "";
        return new($"Halo {Call(to)}, kami mengundang {Pronoun(to)} ke {Kind(m.Kind)} {KubeName} pada hari {When(m)}{At(m, to)}.{agenda}{bring} Apakah {Pronoun(to)} bisa datang?", Answers)
        {
            Template = new("undangan_pertemuan", [Call(to), Kind(m.Kind), When(m), Where(m) ?? "tempat yang nanti dikabari", Agenda(m) ?? "kegiatan kelompok"]),
        };
    }

    /// <summary>The evening before: "Besok, Sabtu, 28 November 2026 pukul 10.00 WIB ada rapat bulanan di rumah Bu Wati." After an outage it may be the day itself.</summary>
    public Message DayBefore(Meeting m, PersonId to, DateOnly today) => Reminder(m, to, $"{(Kube.Zone.Date(m.Start) == today ? "Hari ini" : "Besok")}, {When(m)} ada {Kind(m.Kind)}{At(m, to)}.{(Bring(m) is { } things ? $" Jangan lupa bawa {things} ya." : "")}", m.Invitation!.Unanswered.Contains(to));

    public Message SameDay(Meeting m, PersonId to, bool owes)
    {
        var dues = owes ? $" Kalau ada, bawa iuran {Kube.Rules.Dues} ya." : "";
        var things = Bring(m) is { } bring && !(owes && bring.Equals("iuran", StringComparison.OrdinalIgnoreCase)) ? $" Jangan lupa {bring} ya." : "";
        return Reminder(m, to, $"Hari ini, {When(m)} ada {Kind(m.Kind)}{At(m, to)}.{dues}{things}", asks: false);
    }

    /// <summary>A kind word to somebody who has not answered.</summary>
    public Message Silent(Meeting m, PersonId to) => Reminder(m, to, $"{Call(to)}, undangan {Kind(m.Kind)} {When(m)}{At(m, to)} belum dijawab. Bisa datang?", asks: true);

    private Message Reminder(Meeting m, PersonId to, string text, bool asks) => new(text, asks ? Answers : [])
    {
        Template = new("pengingat_pertemuan", [Call(to), Kind(m.Kind), When(m), Where(m) ?? "tempat yang nanti dikabari", Kube.Rules.Dues.ToString()]),
    };

    /// <summary>It is another time or place now.</summary>
    public Message Moved(Meeting before, Meeting after, PersonId to, bool asks)
    {
        var when = before.Start == after.Start ? $"tempatnya pindah ke{At(after, to)[" di".Length..]}. Waktunya tetap {When(after)}."
            : Kube.Zone.Date(before.Start) != Kube.Zone.Date(after.Start) ? $"pindah ke {When(after)}{At(after, to)}."
            : $"jamnya jadi pukul {Say.Hour(after.Start, Kube.Zone)}{(Where(before) == Where(after) ? At(after, to) : $", tempatnya pindah ke{At(after, to)[" di".Length..]}")}.";
        var answer = after.Invitation?.Answers.GetValueOrDefault(to) is { } said && !asks ? $" Jawaban {Pronoun(to)} masih saya simpan: {Answer(said.Answer)}." : "";
        return new($"{Call(to)}, {Named(before)} {when}{(asks ? $" Apakah {Pronoun(to)} bisa datang?" : answer)}", asks ? Answers : []);
    }

    public Message Cancelled(Meeting m, PersonId to, string? reason) =>
        new($"{Call(to)}, {Named(m)} pukul {Say.Hour(m.Start, Kube.Zone)} dibatalkan{(reason is null ? "" : $": {reason}")}. Iuran pertemuan itu tidak ditagih ya.{Credit(m, to)}");

    /// <summary>What becomes of dues she had paid ahead for a meeting that is cancelled; nothing when she had paid none. Of the state after it.</summary>
    public string Credit(Meeting m, PersonId to) => Kube.Dues.Find(to, m.Id) switch
    {
        { Paid.Amount: > 0 } waits => $" Iuran {waits.Paid} yang sudah {Pronoun(to)} bayar tetap tersimpan untuk pertemuan berikutnya.",
        { MovedTo: { } other } when Kube.Dues.Find(to, other) is { } now => $" Iuran yang sudah {Pronoun(to)} bayar saya hitung untuk pertemuan {Say.Day(now.Date)}.",
        _ => "",
    };

    public static string Answer(Jawaban answer) => answer switch { Jawaban.Hadir => "bisa datang", Jawaban.Izin => "izin", _ => "belum tahu" };

    /// <summary>"laporan kas, bagi hasil": points begin small inside a sentence.</summary>
    public static string Lower(string points) => points.Length > 1 && char.IsUpper(points[0]) && char.IsLower(points[1]) ? char.ToLowerInvariant(points[0]) + points[1..] : points;

    private string Pronoun(PersonId id) => People.Find(id)?.Pronoun ?? "Ibu/Bapak";

    /// <summary>Who is told: all who were asked, and the pendamping; not the one who acts.</summary>
    public IEnumerable<PersonId> Told(Meeting m, PersonId? by) =>
        (m.Invitation?.To ?? [.. Kube.ActiveMembers.Select(x => x.Person)]).Where(p => Kube.Member(p) is { IsActiveMember: true }).Concat(Kube.Pendamping is { } pendamping ? [pendamping] : []).Where(p => p != by).Distinct();
}
