using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// Who was trained in what, from the attendance that was recorded: by person, by training, and who never was. Skills members told of
/// themselves stand apart. One's own is for everybody; another's, and who never was, for those who take attendance. Who stayed away is told to nobody.
/// </summary>
internal static class Terlatih
{
    private static readonly string[] Courses = ["pelatihan", "latihan", "kursus", "training", "dilatih", "pelatihannya"];

    /// <summary>With these somebody is registered, moved or asked; not asked about.</summary>
    private static readonly string[] Other = ["daftar", "daftarin", "daptarin", "daftarkan", "ikutkan", "ikutin", "undang", "umumkan", "sebarin", "ganti", "diganti", "batal", "batalin", "batalkan", "mundur", "absen", "hadir", "dateng", "datang", "telat", "kapan", "jam", "dimana", "kuota", "antre", "antri", "besok", "jadi", "mau", "usul", "ngajar", "mengajar", "bikin", "buat", "buatkan"];

    private static readonly string[] Never = ["belum pernah", "blm pernah", "belum prnah", "gak pernah", "ga pernah", "tidak pernah", "belum ikut", "blm ikut", "belum sama sekali", "blm prnh"];

    private const int MostLines = 6;

    /// <summary>The answer; null when the message asks nothing of the kind.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping })) return null;
        var (text, words) = (s.Heard.Text, IzinWords.Words(s.Heard.Text));
        if (words.Count > 12 || !words.Exists(w => Courses.Contains(w))) return null;
        var asks = words.Exists(w => w is "siapa" or "sapa" or "sia" or "sopo" or "saha");
        if (Never.Any(n => text.Contains(n, StringComparison.Ordinal)) && (asks || words.Exists(w => w is "yang" or "yg" or "ada" or "daftar"))) return Untrained(s);
        if (asks) return Held(s, text);
        if (words.Exists(Other.Contains)) return null;
        var past = words.Exists(w => w is "sudah" or "udah" or "udh" or "sdh" or "dah" or "pernah" or "prnh" or "riwayat" or "diikuti" or "catatan");
        // "Ada pelatihan apa bu retno" only speaks to her, "bu marni ikut pelatihan" registers her.
        if (s.Heard.People.FirstOrDefault(p => !p.IsSpeaker) is { } other) return !past && (words.Count > 4 || words.Exists(w => w is "ikut" or "ada" or "apa")) || other.Only is { } named && s.Kube.Member(named) is not { Role: Peran.Anggota } ? null : other.Only is { } who ? who == s.Who.Id ? Mine(s) : Of(s, who) : Step.Reply(Orang.Which(s, other));
        return past && s.Member is { IsActiveMember: true } && words.Exists(w => w is "saya" or "sy" or "aku" or "gue" or "gw" or "riwayat" or "ambo") && words.Exists(w => w is "apa" or "riwayat" or "catatan" or "mana") ? Mine(s) : null;
    }

    /// <summary>What she attended, as the group kept it, in one sentence; null when nothing is known.</summary>
    public static string? History(Scene s, PersonId who)
    {
        var came = s.Kube.Trainings.All.Where(t => t.Find(who) is { Present: true }).Select(t => $"{PelatihanWords.Name(s, t)} ({PelatihanWords.ShortDays(s.Kube.Zone, t.When)})").ToList();
        var before = s.Kube.Trainings.Before.Contains(who);
        return came is [] ? before ? $"{s.Call(who)} pernah ikut pelatihan, sebelum ada catatan di sini." : null : $"{s.Call(who)} sudah ikut pelatihan {Say.List(came)}{(before ? ", juga sebelum ada catatan di sini" : "")}.";
    }

    private static string Known(Scene s, PersonId who) => History(s, who) ?? $"Belum ada catatan {s.Call(who)} ikut pelatihan.";

    private static string Skills(Scene s, PersonId who) => s.Kube.Skills.Of(who).Select(w => s.Note(w)).OfType<string>().ToList() is [_, ..] told ? $"\nKeahlian yang dibagikan sendiri: {Say.List(told)}." : "";

    /// <summary>Her own: what she attended, what she told herself.</summary>
    private static Step Mine(Scene s) => Step.Reply(Known(s, s.Who.Id) + Skills(s, s.Who.Id), new Choice("Pelatihan saya"), new Choice("Lihat pelatihan", "ada pelatihan apa"));

    private static Step Of(Scene s, PersonId who)
    {
        if (!s.May(Operation.PelatihanHadir, Right.Record))
            return Step.Reply($"Catatan pelatihan {s.Call(who)} dilihat pengurus dan pendamping, {s.Who.Honorific}." + Skills(s, who), new Choice("Pelatihan saya"));
        return Step.Reply(Known(s, who) + (s.Kube.Trainings.Ahead.Where(t => t.Has(who)).Select(t => $"{PelatihanWords.Name(s, t)} ({PelatihanWords.ShortDays(s.Kube.Zone, t.When)})").ToList() is [_, ..] ahead ? $"\nTerdaftar: {Say.List(ahead)}." : "") + Skills(s, who));
    }

    private static Step Untrained(Scene s)
    {
        if (!s.May(Operation.PelatihanHadir, Right.Record)) return Step.Reply($"Itu dilihat pengurus dan pendamping, {s.Who.Honorific}. Catatan sendiri: ketik *pelatihan saya*.", new Choice("Pelatihan saya"));
        var never = s.Kube.ActiveMembers.Where(m => !s.Kube.Trainings.Trained(m.Person)).Select(m => m.Person).ToList();
        if (never is []) return Step.Reply($"Semua anggota sudah pernah ikut pelatihan, {s.Who.Honorific}.");
        var ahead = never.Where(p => s.Kube.Trainings.Ahead.Any(t => t.Has(p))).Select(s.Call).ToList();
        return Step.Reply($"Belum tercatat pernah ikut pelatihan: {Say.List([.. never.Select(s.Call)])}." + (ahead is [] ? "" : $"\nSudah terdaftar di yang akan datang: {Say.List(ahead)}."), new Choice("Lihat pelatihan", "ada pelatihan apa"));
    }

    /// <summary>"Siapa aja yg ikut pelatihan donat": of trainings held, who came; null where one to come is meant, or a skill is asked for.</summary>
    private static Step? Held(Scene s, string text)
    {
        if (IzinWords.Words(text).Exists(w => w is "bisa" or "bs" or "ngajar" or "mengajar" or "mau" or "daftar" or "jago" or "antre" or "antri")) return null;
        var held = s.Kube.Trainings.All.Where(t => t.Status == StatusPelatihan.Selesai && t.RollAt is not null).ToList();
        var named = TrainingPick.Named(s, held, text);
        if (Keahlian.Asked(s) is { } skilled) return skilled;
        if (named is [] || TrainingPick.Named(s, s.Kube.Trainings.Ahead, text) is [_, ..]) return null;
        var told = s.Kube.Skills.All.Where(k => s.Kube.Member(k.Person) is { IsActiveMember: true } && s.Note(k.What) is { } note && TrainingPick.Words(note).Overlaps(TrainingPick.Words(text))).Select(k => $"{s.Call(k.Person)} ({s.Note(k.What)})").Distinct().ToList();
        return Step.Reply(string.Join("\n", named.TakeLast(MostLines).Select(t => Keahlian.Line(s, t))) + (told is [] ? "" : $"\nBilang sendiri bisa: {Say.List(told)}."));
    }
}
