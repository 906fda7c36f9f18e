using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Sentences about minutes.</summary>
internal static class NotulenWords
{
    /// <summary>A message carries at most a thousand characters; ten short points and what stands around them are still one.</summary>
    private const int MostText = 850, MostLines = 13;

    private static readonly string[] Places = ["pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh"];

    public static string Day(Kube kube, MeetingId id) => kube.Meetings.Find(id) is { } m ? AbsenWords.Day(kube, m) : "itu";

    /// <summary>"2. Ikut bazar Desember (Bu Tuti, Bu Lela, sampai 5 Desember)."</summary>
    public static string Line(int number, PoinDraft p, Func<PersonId, string> call)
    {
        var until = p.Due is { } day && p.People is not [] && !p.Text.Contains(Say.Day(day), StringComparison.OrdinalIgnoreCase) ? $"sampai {Say.Day(day)}" : null;
        var open = p.Outcome == Kesepakatan.BelumSepakat && !p.Text.Contains("belum", StringComparison.OrdinalIgnoreCase) ? "belum sepakat" : null;
        var named = p.People.Select(call).Where(n => !p.Text.StartsWith(n, StringComparison.OrdinalIgnoreCase));
        var extra = string.Join(", ", named.Append(until).Append(open).OfType<string>());
        return $"{number}. {p.Text.TrimEnd('.', ' ')}{(extra.Length > 0 ? $" ({extra})" : "")}.";
    }

    /// <summary>The minutes as one message or several; <paramref name="tail"/> ends the last.</summary>
    public static IReadOnlyList<string> Pages(string head, IReadOnlyList<PoinDraft> points, Func<PersonId, string> call, string tail)
    {
        var pages = new List<string> { head };
        foreach (var line in points.Select((p, n) => Line(n + 1, p, call)))
            if (pages[^1].Length + line.Length + 1 > MostText || pages[^1].Count(c => c == '\n') + 2 > MostLines) pages.Add(line);
            else pages[^1] += "\n" + line;
        if (tail.Length > 0) pages[^1] += "\n" + tail;
        return pages;
    }

    /// <summary>Points of stored minutes with their texts.</summary>
    public static IReadOnlyList<PoinDraft> Points(Minutes minutes, Func<TextId?, string?> note) =>
        [.. minutes.Points.Select(p => new PoinDraft(note(p.Text) ?? "(sudah dihapus)") { People = p.People, Due = p.Due, Outcome = p.Outcome })];

    public static Message AskPoint(Scene s, NotulenDraft d)
    {
        if (d.Points is []) return new($"Hasil pertemuan {Day(s.Kube, d.Meeting)} ya. Sebut poin pertama.", []);
        var last = d.Points[^1];
        var who = last.People is [] ? "" : $" Yang urus {Say.List([.. last.People.Select(s.Call)])}{(last.Due is { } until ? $", sampai {Say.Day(until)}" : "")}.";
        var hint = last is { People: [_, ..], Due: null } ? " Kalau ada batas waktunya, tulis tanggalnya." : "";
        var next = d.Points.Count < ProposeMinutes.MostPoints ? $"Poin {Places[d.Points.Count]}?" : "Sudah 10 poin. Kalau sudah benar, tekan Selesai ya.";
        if (d.Told) return new(next, [new("Selesai"), new("Lihat dulu")]);
        if (d.Added != 1) return new($"{Listed(s, d)}\n{next}", [new("Selesai"), new("Lihat dulu")]);
        return new($"Poin {d.Points.Count}: {last.Text}.{who}{hint}\n{next}".TrimEnd(), [new("Selesai"), new("Lihat dulu")]);
    }

    /// <summary>All points so far when they fit, else how many there are.</summary>
    private static string Listed(Scene s, NotulenDraft d) =>
        Pages("", d.Points, s.Call, "") is [var whole] ? whole.TrimStart('\n') : $"Sudah {d.Points.Count} poin, {s.Who.Honorific}.";

    public static Message AskWho(Scene s, NotulenDraft d)
    {
        var last = d.Points[^1];
        Choice[] named = last.Named is { } person && s.Kube.Member(person) is { IsActiveMember: true } ? [new(s.Call(person))] : [];
        return new($"Poin {d.Points.Count}: {last.Text}.\nSiapa yang mengerjakan?", [.. named, new("Bersama"), new("Tidak perlu")]);
    }

    public static Message TooShort(Scene s) => new($"Poinnya ditulis agak lengkap ya, {s.Who.Honorific}. Contoh: *iuran tetap Rp5.000*.", []);

    public static Message TooLong(Scene s) => new($"Singkat saja, {s.Who.Honorific}, paling banyak {ProposeMinutes.MostText} huruf satu poin. Contoh: *iuran tetap Rp5.000*.", []);

    public static Message Full(Scene s) => new($"Paling banyak {ProposeMinutes.MostPoints} poin, {s.Who.Honorific}. Yang lain bisa digabung, atau hapus dulu satu. Contoh: *hapus poin 2*.", [new("Selesai"), new("Lihat dulu")]);

    public static Message Fix(Scene s, NotulenDraft d) => new($"Poin {d.Fixing} sekarang: {d.Points[d.Fixing - 1].Text}.\nYang benar apa, {s.Who.Honorific}?", [new("Biarkan")]);

    public static Message ChangeWhat(Scene s) => new($"Yang mau diubah poin berapa, {s.Who.Honorific}? Contoh: *poin 1 salah*, *hapus poin 2*, atau *tambah: bazar jadi ikut*.", [new("Batal")]);

    public static Message NoSuchPoint(NotulenDraft d) => new(d.Points is [] ? "Belum ada poin yang ditulis. Sebut poin pertama ya." : $"Poinnya baru {d.Points.Count}. Yang mana ya?", []);

    public static string Refused(Scene s, Refusal why) => why switch
    {
        NoApprover => UmumWords.NobodyHolds("ketua", s.Pendamping),
        MeetingAhead ahead => $"Pertemuan itu baru {Say.Moment(ahead.Start, s.Kube.Zone)}, {s.Who.Honorific}.",
        MinutesGone => $"Hasil pertemuan itu sudah selesai diurus, {s.Who.Call}.",
        NotAMember not => $"{s.Call(not.Person)} bukan anggota, {s.Who.Honorific}, jadi belum bisa jadi yang mengerjakan. Siapa yang benar?",
        _ => $"Belum ada pertemuan yang bisa ditulis hasilnya, {s.Who.Honorific}.",
    };
}
