using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Sentences of announcing and moving a training.</summary>
internal static class UmumkanWords
{
    public static Message AskTitle(Scene s, UmumkanDraft d) => d.Title switch
    {
        { Length: > AnnounceTraining.LongestTitle } => new($"Judulnya kepanjangan, {s.Who.Honorific}. Pelatihan tentang apa? Paling banyak {AnnounceTraining.LongestTitle} huruf.", [new("Batal")]),
        { Length: > 0 } => new($"Judulnya kependekan, {s.Who.Honorific}. Pelatihan tentang apa? Contoh: *kue kering*.", [new("Batal")]),
        _ => new($"Pelatihan tentang apa, {s.Who.Honorific}?", [new("Batal")]),
    };

    public static Message AskDay(Scene s, UmumkanDraft d) =>
        d.From < s.Today ? Past(s, d) : new(d.DateDoubt ? $"Tanggal itu tidak ada atau sudah lewat, {s.Who.Honorific}. Tanggal berapa? Contoh: *10 Desember*." : $"Tanggal berapa, {s.Who.Honorific}?", [new("Batal")]);

    public static Message Past(Scene s, UmumkanDraft d) => new($"{Say.Date(d.From!.Value)}{(d.Time is { } t ? $" pukul {t:HH\\.mm} {s.Kube.Zone.Name}" : "")} sudah lewat, {s.Who.Honorific}. Tanggal berapa?", [.. Later(s, d.From.Value), new("Batal")]);

    /// <summary>The same day of the next month, and of the next year: what else may have been meant.</summary>
    private static IEnumerable<Choice> Later(Scene s, DateOnly past)
    {
        if (past.AddYears(1) <= s.Today) yield break;
        var next = past;
        while (next <= s.Today) next = next.AddMonths(1);
        yield return new(Say.LongDay(next));
        if (past.AddYears(1) != next) yield return new(Say.LongDay(past.AddYears(1)));
    }

    public static Message AskQuota(Scene s, UmumkanDraft d) => new(d.Quota switch
    {
        null => $"Kuota berapa orang, {s.Who.Honorific}?",
        < 1 => $"Kuotanya paling sedikit 1 orang, {s.Who.Honorific}. Kuota berapa orang?",
        _ => $"Kuota paling banyak {Seats.MostPlaces} orang, {s.Who.Honorific}. Kuota berapa orang?",
    }, [new("Batal")]);

    /// <summary>The preview, and the one thing still missing; places of former trainings are offered.</summary>
    public static Message AskPlace(Scene s, UmumkanDraft d)
    {
        var known = s.Kube.Trainings.All.Reverse<Training>().Select(t => s.Note(t.Place)).OfType<string>().Where(p => p.Length <= 20).Distinct().Take(1);
        return new($"Pelatihan *{d.Title}*\n{PelatihanWords.Days(s.Kube.Zone, d.When(s.Kube.Zone)!)}, mulai pukul {Say.Hour(d.When(s.Kube.Zone)!.Start, s.Kube.Zone)}\nKuota {d.Quota} orang, {(d.Cost == Rupiah.Zero ? "gratis" : $"biaya {d.Cost}")}\nTempat?",
            [.. known.Select(p => new Choice(p)), new("Ketik tempat"), new("Lewati")]);
    }

    /// <summary>Members who are told; who stopped broadcasts is not among them.</summary>
    public static IEnumerable<PersonId> Audience(Scene s) => s.Kube.ActiveMembers.Select(m => m.Person).Where(p => s.Known.People.Find(p) is { WantsBroadcasts: true } && p != s.Who.Id);

    public static Message Sum(Scene s, UmumkanDraft d)
    {
        var (zone, to) = (s.Kube.Zone, Audience(s).ToList());
        var stopped = s.Kube.ActiveMembers.Count(m => m.Person != s.Who.Id) - to.Count;
        var closes = zone.Date(Closes(s, d));
        var may = s.May(Operation.PelatihanAtur, Right.Record);
        var cost = may ? Costs.Of(s, to, s.Now) : null;
        var head = cost is null ? $"Saya usulkan ke {s.Pendamping}:" : $"Saya siarkan ke {to.Count} anggota{(Costs.Channels(cost) is { Length: > 0 } channels ? $" ({channels})" : "")}:";
        var lines = new List<string>
        {
            head,
            $"*{d.Title}*, {Period(zone, d)}{(d.Place is { } place ? ", " + PelatihanWords.PlaceIn(place) : "")}.",
            $"Kuota {d.Quota}. {Extras(s, d)}Daftar sampai {Say.Day(closes)}.",
        };
        if (cost is not null && Costs.Words(cost).Trim() is { Length: > 0 } price) lines.Add(price);
        if (cost?.Unreachable is [_, ..] gone) lines.Add($"{Say.List([.. gone.Select(s.Call)])} belum punya nomor, tolong dikabari langsung.");
        if (Same(s, d) is { } same) lines.Add($"Sudah ada pelatihan {PelatihanWords.Name(s, same)} tanggal {PelatihanWords.ShortDays(zone, same.When)}. Kalau itu yang dimaksud, balas *batal*.");
        lines.AddRange(HariItu.Remarks(s, PelatihanWords.FirstDay(zone, d.When(zone)!), d.When(zone)!.LastDay, Same(s, d)?.Id));
        if (stopped > 0 && may) lines.Add($"{stopped} orang tidak menerima (berhenti).");
        if (d.Conditions is null && d.Bring is null) lines.Add("Ada syarat atau yang harus dibawa? Tulis saja.");
        return new(string.Join('\n', lines), [new(may ? "Siarkan" : "Kirim usul", "ya"), new("Ubah"), new("Batal")]);
    }

    /// <summary>One of the same subject that overlaps the same days: perhaps it was announced already.</summary>
    private static Training? Same(Scene s, UmumkanDraft d) => TrainingPick.Named(s, s.Kube.Trainings.Ahead.Where(t => d.From <= t.When.LastDay && (d.Until ?? d.From) >= PelatihanWords.FirstDay(s.Kube.Zone, t.When)), d.Title!) is [var one, ..] ? one : null;

    private static string Period(Zone zone, UmumkanDraft d)
    {
        var when = d.When(zone)!;
        return $"{PelatihanWords.Days(zone, when)}, {(d.EndTime is { } end && when.LastDay == zone.Date(when.Start) ? $"pukul {Say.Hours(when.Start, zone.At(when.LastDay, end), zone)}" : $"mulai pukul {Say.Hour(when.Start, zone)}")}";
    }

    private static string Extras(Scene s, UmumkanDraft d)
    {
        var parts = new List<string>();
        if (d.Conditions is { } conditions) parts.Add($"Syarat: {conditions}.");
        if (d.Bring is { } bring) parts.Add($"Bawa {bring}.");
        if (d.Cost > Rupiah.Zero) parts.Add($"Biaya {d.Cost}.");
        if (d.Facilities is { } given) parts.Add($"Dapat {given}.");
        if (d.Organizer is { } organizer) parts.Add($"Dari {organizer}.");
        if (d.Teacher is { } teacher) parts.Add($"Pengajar {s.Call(teacher)}.");
        return parts is [] ? "" : string.Join(' ', parts) + " ";
    }

    private static DateTimeOffset Closes(Scene s, UmumkanDraft d) =>
        d.Closes is { } day ? s.Kube.Zone.At(day, new TimeOnly(17, 0)) : AnnounceTraining.UsualClosing(s.Kube.Zone, d.When(s.Kube.Zone)!, s.Now);

    public static Message ChangeWhat(Scene s, UmumkanDraft d) => d.Of is not null
        ? new($"Yang mau diubah apa, {s.Who.Honorific}? Tulis saja yang benar. Contoh: *12 Desember*, *jam 10*, *kuota 8*, *di balai RW*.", [new("Batal")])
        : new($"Yang mau diubah apa, {s.Who.Honorific}? Tulis saja yang benar. Contoh: *jam 10*, *12 Desember*, *kuota 8*, *di balai RW*, *syarat KTP asli*.", [new("Syarat"), new("Batal")]);

    public static Message Announced(Scene s, UmumkanDraft d, int count) => new(Quiet.Now(s.Kube, s.Now)
        ? $"Sudah pukul {Say.Hour(s.Now, s.Kube.Zone)}, {s.Who.Honorific}. Saya siarkan ke {count} anggota {UmumWords.Morning(s)} ya. Pendaftaran dibuka."
        : $"Sudah disiarkan ke {count} anggota. Pendaftaran dibuka.", [new("Lihat peserta", "siapa yang ikut pelatihan " + PelatihanWords.Name(d.Title))]);

    /// <summary>undangan_pelatihan, with the conditions (R-PLT-6).</summary>
    public static Notice Invite(Scene s, UmumkanDraft d, Training t, PersonId to)
    {
        var zone = s.Kube.Zone;
        // Who teaches it is not asked to come.
        if (d.Teacher == to)
            return new(to, new($"Halo {s.Call(to)}, {s.Known.People.Find(to)?.Pronoun ?? "Ibu"} tercatat mengajar pelatihan {PelatihanWords.Name(d.Title)} pada hari {PelatihanWords.When(zone, t.When)}{PelatihanWords.At(d.Place)}. Kalau berhalangan, kabari {s.Pendamping} ya.", [new("Lihat rincian", "#pelatihan:" + t.Id)]));
        var terms = Extras(s, d).TrimEnd();
        return new(to, new($"Halo {s.Call(to)}, ada pelatihan {PelatihanWords.Name(d.Title)} pada hari {PelatihanWords.When(zone, t.When)}{PelatihanWords.At(d.Place)}. {(terms.Length > 0 ? terms + " " : "")}Tempat hanya untuk {t.Quota} orang. Mau ikut?",
            [new("Daftar"), new("Lihat rincian"), new("Tidak dulu")])
        {
            Template = new("undangan_pelatihan", [s.Call(to), PelatihanWords.Name(d.Title), PelatihanWords.When(zone, t.When), PelatihanWords.Where(d.Place), t.Quota.ToString(System.Globalization.CultureInfo.InvariantCulture)]),
        }) { Kind = NoticeKind.Broadcast, Asks = new JoinAsk(t.Id), Until = t.Closes, Expires = t.Closes };
    }

    public static Message SumChange(Scene s, UmumkanDraft d, Training t)
    {
        var told = t.People.Count;
        var moved = d.When(s.Kube.Zone) != t.When || d.Place is not null;
        return new($"Pelatihan *{PelatihanWords.Name(s, t)}* saya ubah jadi:\n{PelatihanWords.When(s.Kube.Zone, d.When(s.Kube.Zone)!)}{PelatihanWords.At(d.Place ?? s.Note(t.Place))}.\nKuota {d.Quota}."
            + (moved && told > 0 ? $"\n{told} orang yang terdaftar saya tanya lagi." : "")
            + (moved ? string.Concat(HariItu.Remarks(s, PelatihanWords.FirstDay(s.Kube.Zone, d.When(s.Kube.Zone)!), d.When(s.Kube.Zone)!.LastDay, t.Id).Select(r => "\n" + r)) : "") + "\nSudah benar?", [new("Ya, ubah", "ya"), new("Ubah"), new("Batal")]);
    }

    public static Message Moved(Scene s, UmumkanDraft d, Training t, TrainingChanged f) => new($"Baik, {s.Who.Call}. Pelatihan {PelatihanWords.Name(s, t)} sekarang {PelatihanWords.When(s.Kube.Zone, t.When)}{PelatihanWords.At(d.Place ?? s.Note(t.Place))}, kuota {t.Quota}."
        + (f.Moved && t.People.Count > 0 ? $" {t.People.Count} orang sudah saya tanya lagi." : ""));

    /// <summary>pelatihan.berubah to those registered, and offers of places that a larger quota frees.</summary>
    public static IEnumerable<Notice> Tell(Scene s, UmumkanDraft d, Training t, IReadOnlyList<Fact> facts)
    {
        var name = PelatihanWords.Name(s, t);
        var change = (TrainingChanged)facts[0];
        var where = PelatihanWords.At(d.Place ?? s.Note(t.Place));
        if (change.Moved)
            foreach (var p in t.People)
                yield return new(p.Person, new($"Pelatihan {name} pindah ke {PelatihanWords.When(s.Kube.Zone, t.When)}{where}. Tetap ikut, {s.Known.People.Find(p.Person)?.Honorific ?? "Bu"}?", [new("Tetap ikut"), new("Mundur")])) { Asks = new ComeAsk(t.Id), Until = t.When.Start, Expires = t.When.Start };
        foreach (var offer in facts.OfType<PlaceOffered>()) yield return MundurPelatihan.Offer(s.Kube, s.Call, t, name, offer);
    }
}
