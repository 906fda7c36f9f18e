using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Wishes about trainings whose words decide by themselves, before the reader's guess counts: short ones, and the pendamping's changes.</summary>
internal static class PelatihanWish
{
    private static readonly string[] Courses = ["pelatihan", "latihan", "kursus", "training", "workshop"];
    private static readonly string[] Moves = ["pindah", "diundur", "undur", "dimajukan", "majukan", "geser", "digeser", "ubah", "diubah", "ganti", "diganti", "jadwal ulang", "tambah kuota", "perpanjang"];
    private static readonly string[] Offs = ["dibatalkan", "dibatalin", "batalkan", "batalin", "ditunda", "tunda ", "tidak jadi", "gak jadi", "nggak jadi", "ditiadakan", "batal pelatihan", "pelatihan batal"];

    /// <summary>The step, or null when the message is for the usual table.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping })) return null;
        var text = s.Heard.Text;
        if (Typed.Plain(text) is "pelatihan saya" or "pelatihan sy" or "latihan saya" or "pelatihanku" or "pelatihan aku" or "pelatihan gue") return LihatPelatihan.Mine(s);
        if (Typed.Plain(text) is "mundur" && MundurPelatihan.Own(s).Any()) return MundurPelatihan.Start(s);
        if (text.StartsWith("mundur dari ", StringComparison.Ordinal) && !text.Contains("jaga", StringComparison.Ordinal)) return MundurPelatihan.Start(s);
        if (Typed.Plain(text) is "ikut" or "saya ikut" or "daftar" && s.Member is { IsActiveMember: true } && s.Kube.Trainings.Ahead.Any(t => t.Takes(s.Now))) return DaftarPelatihan.Start(s);
        if ((text.StartsWith("umum", StringComparison.Ordinal) || text.StartsWith("sebar", StringComparison.Ordinal)) && Courses.Any(c => text.Contains(c, StringComparison.Ordinal))) return UmumkanPelatihan.Start(s);
        if (Terlatih.Said(s) is { } trained) return trained;
        if (Keahlian.Said(s) is { } told) return told;
        if (text.StartsWith("siapa", StringComparison.Ordinal) && Keahlian.Asked(s) is { } skilled) return skilled;
        if ((text.StartsWith("antre ", StringComparison.Ordinal) || text.StartsWith("ikut ", StringComparison.Ordinal) || text.StartsWith("daftar ", StringComparison.Ordinal)) && s.Member is { IsActiveMember: true }
            && s.Slots.People is [] && TrainingPick.Named(s, s.Kube.Trainings.Ahead.Where(t => t.When.Start > s.Now), text) is not []) return DaftarPelatihan.Start(s);
        if (Bare(s, text) is { } bare) return bare;
        if (s.Member is { IsActiveMember: true } && Answers(s, text) is { } answered) return answered;
        if (Held(s, text)) return HadirPelatihan.Start(s);
        if (s.May(Operation.PelatihanAtur, Right.Record) && Courses.Any(c => text.Contains(c, StringComparison.Ordinal)) && Manages(s, text) is { } managed) return managed;
        // Nothing else was understood of it: then it asks what there is.
        return s.Meaning.Is(Intents.Clarify, Intents.OutOfScope) && Courses.FirstOrDefault(c => text.Contains(c, StringComparison.Ordinal)) is { } course ? LihatPelatihan.Answer(s with { Heard = s.Heard with { Meaning = new(Intents.PelatihanLihat, 1) { Slots = s.Slots with { Trainings = After(text, course) } } } }) : null;
    }

    /// <summary>A training named without the word: "daftarin sy sulam pita", "ga jadi ikut sulam"; and "siapa aja pesertanya". Null for all else.</summary>
    private static Step? Bare(Scene s, string text)
    {
        var words = IzinWords.Words(text);
        if (words is { Count: <= 4 } && words.Exists(w => w is "siapa" or "sapa") && words.Exists(w => w is "peserta" or "pesertanya") && s.Kube.Trainings.Ahead.Any()) return LihatPelatihan.Answer(s);
        if (s.Member is not { IsActiveMember: true } || words.Count > 8 || s.Slots.People.Any(p => !p.IsSpeaker)) return null;
        var leaves = words.Contains("ikut") && words.Exists(w => w is "batal" or "jadi") && words.Exists(w => w is "batal" or "gak" or "ga" or "gk" or "tidak" or "tdk" or "nggak" or "ngga" or "ndak");
        if (leaves) return TrainingPick.Named(s, MundurPelatihan.Own(s), text) is [_, ..] ? MundurPelatihan.Start(s) : null;
        return words.Exists(w => w.StartsWith("daftar", StringComparison.Ordinal) || w.StartsWith("dftr", StringComparison.Ordinal)) && s.Meaning.Is(Intents.Clarify, Intents.OutOfScope)
            && TrainingPick.Named(s, s.Kube.Trainings.Ahead.Where(t => t.When.Start > s.Now), text) is not [] ? DaftarPelatihan.Start(s) : null;
    }

    /// <summary>A member's word about her own place, whatever event it was taken for: the training is named, or it is today and she says where she is.</summary>
    private static Step? Answers(Scene s, string text)
    {
        if (Places.Any(p => text.StartsWith(p, StringComparison.Ordinal)) && MundurPelatihan.Today(s)) return HadirPelatihan.Arrived(s);
        if (!Courses.Any(c => text.Contains(c, StringComparison.Ordinal)) || s.Slots.People is not [] || text.Contains("daftar", StringComparison.Ordinal)) return null;
        if (Excused(s)) return MundurPelatihan.Start(s);
        return s.Meaning.Is("pertemuan_hadir", "pertemuan_absen", "jaga_hadir") ? HadirPelatihan.Start(s) : null;
    }

    /// <summary>She names a training of hers and says that she cannot come, perhaps because somebody is ill: the kind word stands in that answer.</summary>
    public static bool Excused(Scene s) =>
        s.Member is { IsActiveMember: true } && Courses.Any(c => s.Heard.Text.Contains(c, StringComparison.Ordinal)) && HadirPelatihan.NotComing(s.Heard.Text) && !s.Heard.Text.Contains("daftar", StringComparison.Ordinal)
        && s.Slots.People is [] && MundurPelatihan.Own(s).Any();

    private static readonly string[] Places = ["udah di ", "sudah di ", "udah sampai", "sudah sampai", "udah nyampe", "sudah nyampe", "saya sudah di ", "saya udah di "];

    private static string[] After(string text, string course) => text[(text.IndexOf(course, StringComparison.Ordinal) + course.Length)..].Trim(' ', '?', '.') is { Length: > 3 } subject ? [subject] : [];

    /// <summary>"yang hadir mega, leni": on the day of a training on which the group does not meet, its attendance (4.0.12).</summary>
    private static bool Held(Scene s, string text) =>
        (text.StartsWith("yang hadir", StringComparison.Ordinal) || text.StartsWith("yg hadir", StringComparison.Ordinal) || text.StartsWith("yang datang", StringComparison.Ordinal) || text.StartsWith("yg datang", StringComparison.Ordinal) || text.StartsWith("absen", StringComparison.Ordinal) || text.StartsWith("hadir ", StringComparison.Ordinal))
        && s.May(Operation.PelatihanHadir, Right.Record) && s.Kube.Meetings.On(s.Today, s.Kube.Zone) is null
        && s.Kube.Trainings.All.Any(t => t.Status != StatusPelatihan.Dibatalkan && t.When.Start <= s.Now && s.Kube.Zone.Date(t.When.Start) <= s.Today && t.When.LastDay >= s.Today);

    private static Step? Manages(Scene s, string text)
    {
        var meant = TrainingPick.Named(s, s.Kube.Trainings.Ahead.Where(t => t.When.Start > s.Now), text);
        if (meant is [] && s.Kube.Trainings.Ahead.Where(t => t.When.Start > s.Now).ToList() is [var only] && TrainingPick.Subject(s) is null) meant = [only];
        if (text.Contains("pendaftaran", StringComparison.Ordinal) && meant is [var one])
        {
            if (text.Contains("tutup", StringComparison.Ordinal)) return Status(s, one, StatusPelatihan.Ditutup);
            if (text.Contains("buka lagi", StringComparison.Ordinal) || text.Contains("dibuka lagi", StringComparison.Ordinal)) return Status(s, one, StatusPelatihan.Dibuka);
        }
        if (s.Slots.People is [] && (Offs.Any(o => text.Contains(o, StringComparison.Ordinal)) || IzinWords.Words(text) is [.., "batal"] or [.., "batal", "aja" or "saja" or "ya" or "deh" or "dulu"])) return MundurPelatihan.CallOff(s);
        var places = text.Contains("kuota", StringComparison.Ordinal) && text.Contains(" jadi ", StringComparison.Ordinal);
        if (text.StartsWith("umum", StringComparison.Ordinal) || !places && !Moves.Any(m => text.Contains(m, StringComparison.Ordinal))) return null;
        return meant is [var moved] ? UmumkanPelatihan.Change(s, moved) : text.Contains("undur", StringComparison.Ordinal) || text.Contains("maju", StringComparison.Ordinal) || text.Contains("geser", StringComparison.Ordinal) ? WhichMoves(s) : null;
    }

    /// <summary>"Pelatihannya diundur ke minggu": one that stands is moved, and no second one begun. The choice says the whole wish again.</summary>
    private static Step? WhichMoves(Scene s) => s.Kube.Trainings.Ahead.Where(t => t.When.Start > s.Now).Take(3).ToList() is [_, ..] ahead
        ? Step.Reply($"Pelatihan yang mana yang pindah, {s.Who.Honorific}?", [.. ahead.Select(t => new Choice(PelatihanWords.Row(s, t), $"pelatihan {PelatihanWords.Name(s, t)}: {s.Heard.Raw}"))]) : null;

    private static Step Status(Scene s, Training t, StatusPelatihan status) => new SetTrainingStatus(s.Who.Id, t.Id, status, s.Now).Decide(s.Kube) is Decision.Accepted yes
        ? Step.From(yes) with
        {
            Say = [new(status == StatusPelatihan.Ditutup ? $"Pendaftaran pelatihan {PelatihanWords.Name(s, t)} saya tutup, {s.Who.Honorific}. Terdaftar {t.People.Count} orang." : $"Pendaftaran pelatihan {PelatihanWords.Name(s, t)} dibuka lagi, {s.Who.Honorific}.",
                [status == StatusPelatihan.Ditutup ? new Choice("Buka lagi", "buka lagi pendaftaran pelatihan " + PelatihanWords.Name(s, t)) : new Choice("Tutup lagi", "tutup pendaftaran pelatihan " + PelatihanWords.Name(s, t))])],
        }
        : Step.Reply($"Pendaftaran pelatihan {PelatihanWords.Name(s, t)} memang sudah {(t.Status == StatusPelatihan.Ditutup ? "ditutup" : "dibuka")}, {s.Who.Honorific}.");
}
