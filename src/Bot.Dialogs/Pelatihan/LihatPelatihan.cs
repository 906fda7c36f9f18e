using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D27: which trainings there are, one's own, one's place in the queue, who has been trained in what.</summary>
internal static class LihatPelatihan
{
    public static Step Answer(Scene s)
    {
        if (!s.May(Operation.PelatihanDaftar, Right.RecordOwn | Right.SeeGroup)) return Step.Reply(PelatihanWords.Outside(s));
        var text = s.Heard.Text;
        if (text.Contains("sertifikat", StringComparison.Ordinal)) return Certificate(s);
        if (text.Contains("antre", StringComparison.Ordinal) || text.Contains("antri", StringComparison.Ordinal)) return Queue(s, text);
        if (text.StartsWith("siapa", StringComparison.Ordinal) || text.Contains("peserta", StringComparison.Ordinal) || text.Contains("yang ikut", StringComparison.Ordinal)) return Who(s);
        if (text is "pelatihan saya" or "latihan saya" || text.Contains("saya ikut", StringComparison.Ordinal) && text.Contains("apa", StringComparison.Ordinal) || text.Contains("saya terdaftar", StringComparison.Ordinal) || text.Contains("pelatihan saya", StringComparison.Ordinal)) return Mine(s);
        return TrainingPick.Of(s, Ahead(s)) switch
        {
            [] when TrainingPick.Subject(s) is { } subject => All(s, $"Pelatihan {Say.Quote(subject, 40)} belum ada, {s.Who.Honorific}. Yang dibuka:"),
            [] when Ahead(s).Any() => All(s, $"Tidak ada pelatihan di tanggal itu, {s.Who.Honorific}. Yang dibuka:"),
            [var one] => DaftarPelatihan.Show(s, one.Id.Value),
            _ when text.Contains("kuota", StringComparison.Ordinal) || text.Contains("sisa", StringComparison.Ordinal) || text.Contains("masih", StringComparison.Ordinal) => All(s, Left(s)),
            _ => All(s),
        };
    }

    private static string Left(Scene s) => string.Join('\n', Ahead(s).Take(5).Select(t => $"{PelatihanWords.Upper(PelatihanWords.Name(s, t))}, {PelatihanWords.ShortDays(s.Kube.Zone, t.When)}: {PelatihanWords.Seats(s, t)}")) + $"\nMau lihat yang mana, {s.Who.Honorific}?";

    /// <summary>Everything to come, to choose from.</summary>
    public static Step All(Scene s, string? lead = null, TrainingId? except = null)
    {
        var all = Ahead(s).Where(t => t.Id != except).Take(10).ToList();
        if (all is []) return Step.Reply(except is null ? $"Belum ada pelatihan yang dibuka, {s.Who.Honorific}. Kalau ada, saya kabari ya." : $"Belum ada pelatihan lain yang dibuka, {s.Who.Honorific}.");
        return Step.Reply(Rows(s, lead ?? $"Pelatihan yang mana, {s.Who.Honorific}?", all, "#pelatihan:"));
    }

    public static Message Rows(Scene s, string text, IReadOnlyList<Training> trainings, string command) =>
        new(text, [.. trainings.Take(10).Select(t => new Choice(PelatihanWords.Row(s, t), command + t.Id, $"{PelatihanWords.ShortDays(s.Kube.Zone, t.When)} · {PelatihanWords.Seats(s, t)}"))]) { ListTitle = "Lihat pilihan" };

    /// <summary>The details with what she is to this training, nothing asked.</summary>
    public static Step Plain(Scene s, Training t)
    {
        var (head, name) = (PelatihanWords.Details(s, t), PelatihanWords.Name(s, t));
        if (t.Status == StatusPelatihan.Dibatalkan) return Step.Reply($"Pelatihan {name} dibatalkan, {s.Who.Honorific}.");
        if (t.Has(s.Who.Id)) return Step.Reply(head + $"\n{s.Who.Pronoun} sudah terdaftar.", t.Ahead && t.When.Start > s.Now ? [PelatihanWords.Leave(t)] : []);
        if (t.Queue.Exists(w => w.Person == s.Who.Id)) return Step.Reply(head + $"\n{s.Who.Pronoun} di urutan *{Seats.PlaceOf(s.Kube, t, s.Who.Id, s.Now)}* antrean.".Replace("*", "", StringComparison.Ordinal), new Choice("Keluar antrean", "#pelatihan.mundur:" + t.Id));
        if (MaySeeNames(s)) return Step.Reply($"{head}\n{Counted(s, t)}", new Choice("Lihat peserta", "#pelatihan.peserta:" + t.Id));
        return Step.Reply(head + (t.Takes(s.Now) ? t.Free() > 0 ? $"\nSisa {t.Free()} tempat. Mau ikut, ketik *ikut {name}*.".Replace("*", "", StringComparison.Ordinal) : $"\nSudah penuh ({t.Quota} orang)." : $"\nPendaftaran sudah ditutup."));
    }

    private static IEnumerable<Training> Ahead(Scene s) => s.Kube.Trainings.Ahead.Where(t => t.When.Start > s.Now || !t.Began && t.When.LastDay >= s.Today);

    private static string Counted(Scene s, Training t) => $"Terdaftar {t.People.Count} dari {t.Quota} orang{(t.Queue.Count > 0 ? $", antre {t.Queue.Count}" : "")}, {(t.Takes(s.Now) ? "daftar sampai " + Say.Day(s.Kube.Zone.Date(t.Closes)) : "pendaftaran ditutup")}.";

    /// <summary>Names of participants are for those who take attendance; others see numbers.</summary>
    private static bool MaySeeNames(Scene s) => s.May(Operation.PelatihanHadir, Right.Record);

    /// <summary>Who has a place and who waits.</summary>
    public static Step Who(Scene s)
    {
        if (Keahlian.Asked(s) is { } skilled) return skilled;
        return TrainingPick.Of(s, Ahead(s)) switch
        {
            [] => All(s, $"Pelatihan itu belum ada, {s.Who.Honorific}. Yang dibuka:"),
            [var one] => Participants(s, one.Id.Value),
            var several => Step.Reply(Rows(s, "Peserta pelatihan yang mana?", several, "#pelatihan.peserta:")),
        };
    }

    public static Step Participants(Scene s, string id)
    {
        if (s.Kube.Trainings.Find(new(id)) is not { } t) return Step.Reply(PelatihanWords.Gone(s));
        var name = PelatihanWords.Name(s, t);
        if (!s.May(Operation.PelatihanDaftar, Right.RecordOwn | Right.SeeGroup)) return Step.Reply(PelatihanWords.Outside(s));
        if (!MaySeeNames(s)) return Step.Reply($"Pelatihan {name}: {char.ToLowerInvariant(Counted(s, t)[0])}{Counted(s, t)[1..]}");
        var unsure = t.WasMoved ? t.People.Where(p => !p.Confirmed).Select(p => s.Call(p.Person)).ToList() : [];
        return Step.Reply($"Pelatihan {name}, {PelatihanWords.ShortDays(s.Kube.Zone, t.When)}:\n"
            + (t.People is [] ? "Belum ada yang terdaftar." : $"Terdaftar {t.People.Count} dari {t.Quota}: {Say.List([.. t.People.Select(p => s.Call(p.Person))])}.")
            + (t.Queue is [] ? "" : $"\nAntre: {Say.List([.. Seats.Line(s.Kube, t).Select(w => s.Call(w.Person))])}.")
            + (unsure is [] ? "" : $"\nBelum menjawab tanggal baru: {Say.List(unsure)}."));
    }

    /// <summary>"pelatihan saya": own places and turns, with the way out.</summary>
    public static Step Mine(Scene s)
    {
        if (s.Member is not { IsActiveMember: true }) return All(s);
        var mine = MundurPelatihan.Own(s).ToList();
        var came = Terlatih.History(s, s.Who.Id) is { } held ? "\n" + held : "";
        if (mine is []) return Step.Reply($"{s.Who.Pronoun} belum terdaftar di pelatihan mana pun.{came}", new Choice("Lihat pelatihan", "ada pelatihan apa"));
        string Line(Training t) => $"{PelatihanWords.Upper(PelatihanWords.Name(s, t))}, {PelatihanWords.ShortDays(s.Kube.Zone, t.When)}: {(t.Has(s.Who.Id) ? "terdaftar" : t.OfferTo(s.Who.Id) is { } o ? $"ada tempat, disimpan sampai {Say.Moment(o.Until, s.Kube.Zone)}" : $"antre urutan {Seats.PlaceOf(s.Kube, t, s.Who.Id, s.Now)}")}";
        return Step.Reply($"Pelatihan {s.Who.Call}:\n" + string.Join("\n", mine.Select(Line)) + came,
            mine is [var one] ? [new Choice(one.Has(s.Who.Id) ? "Mundur" : "Keluar antrean", "#pelatihan.mundur:" + one.Id)]
            : [.. mine.Take(3).Select(t => new Choice(Say.Quote("Mundur " + PelatihanWords.Name(s, t), 19), "#pelatihan.mundur:" + t.Id))]);
    }

    private static Step Queue(Scene s, string text)
    {
        if (text.StartsWith("siapa", StringComparison.Ordinal)) return Who(s);
        if (s.Member is not { IsActiveMember: true }) return Who(s);
        var waiting = MundurPelatihan.Own(s).Where(t => !t.Has(s.Who.Id)).ToList();
        if (waiting is []) return Step.Reply($"{s.Who.Pronoun} tidak sedang antre pelatihan.", new Choice("Lihat pelatihan", "ada pelatihan apa"));
        return Step.Reply(string.Join("\n", waiting.Select(t => t.OfferTo(s.Who.Id) is { } o
                ? $"Ada tempat di pelatihan {PelatihanWords.Name(s, t)}, saya simpan sampai {Say.Moment(o.Until, s.Kube.Zone)}."
                : $"Antrean pelatihan {PelatihanWords.Name(s, t)}: {s.Who.Call} urutan {Seats.PlaceOf(s.Kube, t, s.Who.Id, s.Now)} dari {t.Queue.Count}.")),
            waiting is [var one] ? [new Choice("Keluar antrean", "#pelatihan.mundur:" + one.Id)] : []);
    }

    private static Step Certificate(Scene s)
    {
        var meant = TrainingPick.Of(s, s.Kube.Trainings.All.Where(t => t.Status != StatusPelatihan.Dibatalkan));
        var t = meant is [var one] ? one : meant.FirstOrDefault(m => m.Has(s.Who.Id) && m.Ahead) ?? meant.FirstOrDefault(m => m.Ahead) ?? (meant is [.., var last] ? last : null);
        if (t is null) return All(s);
        var name = PelatihanWords.Name(s, t);
        return (s.Note(t.Facilities) ?? "").Contains("sertifikat", StringComparison.OrdinalIgnoreCase)
            ? Step.Reply($"Dapat, {s.Who.Honorific}. Pelatihan {name} ({PelatihanWords.ShortDays(s.Kube.Zone, t.When)}) memberi sertifikat.")
            : Step.Reply($"Di info pelatihan {name} ({PelatihanWords.ShortDays(s.Kube.Zone, t.When)}) sertifikat tidak disebut, {s.Who.Honorific}. Mau tanya {s.Pendamping}?", new Choice("Tanya dulu", "#pelatihan.tanya"), new Choice("Tidak usah"));
    }
}
