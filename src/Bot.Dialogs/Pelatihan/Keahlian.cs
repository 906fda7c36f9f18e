using System.Collections.Frozen;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// Who can do what: from trainings, and from what members say of themselves ("saya bisa bikin donat kentang"). A member's own word is
/// written at once with the way back; whoever wants to learn is brought to the pendamping, who makes a training of it.
/// </summary>
internal static class Keahlian
{
    private static readonly FrozenSet<string> I = Set("saya", "sy", "aku", "aq", "gw", "gua", "gue", "aye", "ane", "ambo", "awak", "denai", "kulo", "abdi");
    private static readonly FrozenSet<string> Can = Set("bisa", "bs", "bisaa", "isa", "biso", "jago", "pinter", "pintar", "pandai", "ahli", "sanggup", "tiasa");
    private static readonly FrozenSet<string> Do = Set("bikin", "bkin", "bikn", "buat", "membuat", "masak", "memasak", "mengajar", "ngajar", "ngajarin", "mengajari", "ngajari", "jahit", "menjahit", "ngejahit", "rias", "merias", "potong", "anyam", "menganyam", "sulam", "menyulam", "bordir", "merajut", "ngerajut");
    private static readonly FrozenSet<string> Small = Set("juga", "lho", "loh", "lo", "kok", "sih", "dong", "ya", "yaa", "bu", "pak", "nih", "kalau", "kalo", "udah", "sudah", "dikit", "sedikit", "cara", "caranya", "soal", "tentang", "pelatihan", "ibu-ibu", "teman-teman", "temen-temen", "yang", "lain");

    /// <summary>Behind these the sentence goes on to something else.</summary>
    private static readonly FrozenSet<string> Ends = Set("kalau", "kalo", "klo", "buat", "untuk", "utk", "tapi", "tp", "jika", "biar", "supaya", "yuk", "ayo", "mau", "siapa", "nanti", "ntar");

    /// <summary>With these she speaks of a duty, an order, a question.</summary>
    private static readonly FrozenSet<string> Other = Set("pesanan", "pesan", "pesen", "order", "jadwal", "laporan", "undangan", "surat", "siaran", "pengumuman", "kuitansi", "akun", "pmt", "kotak", "porsi",
        "gak", "ga", "nggak", "enggak", "tidak", "gk", "tdk", "kapan", "apa", "apakah", "dimana", "gimana", "besok", "lusa", "sekarang", "dulu", "hadir", "datang", "jaga", "gantiin", "menggantikan", "belum");

    private static readonly string[] Lists = ["siapa bisa apa", "siapa bisa apa aja", "siapa bisa apa saja", "keahlian anggota", "keahlian", "daftar keahlian", "keahlian kita", "keahlian ibu-ibu", "siapa aja yang bisa ngajar", "siapa yang bisa ngajar", "siapa yang bisa mengajar"];

    private const int MostLines = 10;

    private static FrozenSet<string> Set(params string[] words) => FrozenSet.ToFrozenSet(words, StringComparer.Ordinal);

    /// <summary>She tells what she can do, takes it back, or asks for everybody's list; null when it is about something else.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping })) return null;
        var plain = Typed.Plain(s.Heard.Text).Replace("?", "", StringComparison.Ordinal).Trim();
        if (Lists.Contains(plain)) return All(s);
        if (s.Member is not { IsActiveMember: true }) return null;
        if (plain is "keahlian saya" or "keahlianku") return Mine(s);
        if (plain.StartsWith("hapus keahlian ", StringComparison.Ordinal) || plain.StartsWith("buang keahlian ", StringComparison.Ordinal)) return Forget(s, plain[15..]);
        return Subject(s) is { } subject ? Tell(s, subject) : null;
    }

    /// <summary>"saya bisa bikin donat kentang" tells "donat kentang", "saya jago jahit baju" "jahit baju"; null for everything else.</summary>
    private static string? Subject(Scene s)
    {
        var text = s.Heard.Text;
        if (text.Contains('?', StringComparison.Ordinal) || text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || s.Slots.Date?.Value is not null) return null;
        var said = text.Split([' ', ',', '.', '!', '*', '"'], StringSplitOptions.RemoveEmptyEntries).SkipWhile(w => w is "bu" or "eh" or "oh" or "oya" or "oiya" or "kalo" or "kalau" or "kebetulan" or "sebenarnya").ToList();
        if (said.Count < 3 || !I.Contains(said[0])) return null;
        var at = said.FindIndex(1, w => !Small.Contains(w));
        if (at < 0 || !Can.Contains(said[at])) return null;
        var verb = said.FindIndex(at + 1, w => !Small.Contains(w));
        if (verb < 0 || !Do.Contains(said[verb]) || said.Skip(verb).Any(Other.Contains)) return null;
        var rest = said.Skip(verb + 1).SkipWhile(w => Small.Contains(w) || Do.Contains(w)).TakeWhile(w => !Ends.Contains(w)).Where(w => !Small.Contains(w)).ToList();
        if (rest is [] or { Count: > 5 }) return null;
        var subject = string.Join(' ', said[verb] is "jahit" or "menjahit" or "ngejahit" or "rias" or "merias" or "potong" or "anyam" or "menganyam" or "sulam" or "menyulam" or "bordir" ? rest.Prepend(said[verb]) : rest);
        return subject.Length is >= 3 and <= 40 && subject.Any(char.IsLetter) ? Say.Quote(subject, 40) : null;
    }

    private static Step Tell(Scene s, string subject)
    {
        if (!s.Who.OwnPhone) return Step.Reply($"Dari HP yang dipakai berdua belum bisa saya catat, {s.Who.Honorific}. Bilang ke {s.Pendamping} waktu ketemu ya.");
        var words = TrainingPick.Words(subject);
        var same = s.Kube.Skills.Of(s.Who.Id).Select(w => (TextId?)w).FirstOrDefault(w => s.Note(w) is { } note && (note == subject || TrainingPick.Words(note).SetEquals(words)));
        return new TellSkill(s.Who.Id, subject, same, s.Now).Decide(s.Kube) switch
        {
            Decision.Accepted { Facts: [] } => Step.Reply($"Sudah tercatat, {s.Who.Honorific}: {s.Who.Call} bisa {subject}."),
            Decision.Accepted yes => Step.From(yes) with { Say = [new($"Saya catat ya, {s.Who.Call}: bisa {subject}. Kalau ada yang mau belajar, saya sebut nama {s.Who.Pronoun}.", [new("Tidak usah", "#keahlian.hapus:" + s.Kube.NextText), new("Siapa bisa apa")])] },
            Decision.Refused { Why: TooManySkills } => Step.Reply($"Sudah {SkillBook.MostOfOne} keahlian {s.Who.Pronoun} yang saya catat. Hapus satu dulu ya, contoh: *hapus keahlian {s.Note(s.Kube.Skills.Of(s.Who.Id).First())}*."),
            _ => Refuse.Private(s),
        };
    }

    private static Step Forget(Scene s, string subject)
    {
        var words = TrainingPick.Words(subject);
        var meant = s.Kube.Skills.Of(s.Who.Id).Where(w => s.Note(w) is { } note && (Typed.Plain(note) == subject || TrainingPick.Words(note).Overlaps(words))).ToList();
        if (!s.Kube.Skills.Of(s.Who.Id).Any()) return Mine(s);
        return meant is [var one] ? Drop(s, $"{one.Value}") : Mine(s, meant is [] ? "Itu belum ada di catatan. " : "Yang mana? ");
    }

    /// <summary>Takes an own skill back; a button of long ago says that nothing is left to take back.</summary>
    public static Step Drop(Scene s, string id)
    {
        if (!int.TryParse(id, out var number) || new DropSkill(s.Who.Id, new(number), s.Now).Decide(s.Kube) is not Decision.Accepted gone) return Step.Reply($"Itu sudah tidak ada di catatan, {s.Who.Honorific}.");
        return Step.From(gone) with { Say = [new($"Baik, {s.Note(new TextId(number)) ?? "itu"} saya hapus dari keahlian {s.Who.Pronoun}.")] };
    }

    private static Step Mine(Scene s, string lead = "")
    {
        var mine = s.Kube.Skills.Of(s.Who.Id).Select(w => s.Note(w)).OfType<string>().ToList();
        return Step.Reply(lead + (mine is [] ? $"Keahlian {s.Who.Pronoun} belum ada di catatan. Contoh: *saya bisa bikin donat*." : $"Keahlian {s.Who.Call}: {Say.List(mine)}."));
    }

    private static Step All(Scene s)
    {
        var lines = s.Kube.ActiveMembers.Select(m => (m.Person, Can: s.Kube.Skills.Of(m.Person).Select(w => s.Note(w)).OfType<string>().ToList())).Where(x => x.Can is not [])
            .Select(x => $"{s.Call(x.Person)}: {Say.Quote(string.Join(", ", x.Can), 80)}").ToList();
        if (lines is []) return Step.Reply($"Belum ada yang bilang, {s.Who.Honorific}. Contoh: *saya bisa bikin donat*.");
        return Step.Reply("Siapa bisa apa:\n" + string.Join('\n', lines.Take(MostLines)) + (lines.Count > MostLines ? $"\ndan {lines.Count - MostLines} orang lagi." : "") + (s.Member is { IsActiveMember: true } ? "\nMau belajar? Contoh: *siapa yang bisa bikin donat*." : ""));
    }

    /// <summary>"siapa yang sudah dilatih foto produk", "siapa yang bisa bikin donat kentang"; null when neither is meant.</summary>
    public static Step? Asked(Scene s)
    {
        var text = s.Heard.Text;
        bool Has(string word) => text.Contains(word, StringComparison.Ordinal);
        var can = Has("bisa") || Has("ngajar") || Has("mengajar") || Has("jago") || Has("pinter") || Has("pandai");
        if (!text.StartsWith("siapa", StringComparison.Ordinal) || !(can || Has("dilatih") || Has("pernah") || Has("sudah ikut") || Has("udah ikut")) || s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping })) return null;
        var trained = TrainingPick.Named(s, s.Kube.Trainings.All.Where(t => t.Status != StatusPelatihan.Dibatalkan), text);
        var words = TrainingPick.Words(text);
        var told = can ? Telling(s, words) : [];
        // A training that fits worse than what somebody said is another subject: "kue kering" beside "kue basah".
        if (told is [var best, ..]) trained = [.. trained.Where(t => TrainingPick.Words(PelatihanWords.Title(s, t)).Count(words.Contains) >= TrainingPick.Words(s.Note(best.What)!).Count(words.Contains))];
        if (trained is [] && told is [])
            return s.Meaning.Is(Intents.PelatihanLihat, Intents.PelatihanHadir) || Has("latih") ? Step.Reply($"Belum ada catatan pelatihan tentang itu, {s.Who.Honorific}.", new Choice("Lihat pelatihan", "ada pelatihan apa"))
                : text.Split(' ').Any(Do.Contains) && can ? Step.Reply($"Belum ada yang bilang bisa itu, {s.Who.Honorific}.", new Choice("Siapa bisa apa")) : null;
        var lines = told.GroupBy(t => s.Note(t.What)).Select(t => $"Yang bisa {t.Key}: {Say.List([.. t.Select(x => s.Call(x.Person))])}.").Concat(trained.TakeLast(3).Select(t => Line(s, t)));
        var others = told.Where(t => t.Person != s.Who.Id).ToList();
        IReadOnlyList<Choice> choices = others is [] ? [] : s.May(Operation.PelatihanAtur, Right.Record | Right.Ask)
            ? [new("Buat pelatihan", "#keahlian.latih:" + others[0].What.Value)]
            : [new("Mau belajar", "#keahlian.belajar:" + others[0].What.Value)];
        return Step.Reply(string.Join("\n", lines), [.. choices]);
    }

    private static List<Skill> Telling(Scene s, HashSet<string> said)
    {
        var fits = s.Kube.Skills.All.Where(k => s.Kube.Member(k.Person) is { IsActiveMember: true } && s.Note(k.What) is { } note && TrainingPick.Words(note).Overlaps(said))
            .Select(k => (Skill: k, Score: TrainingPick.Words(s.Note(k.What)!).Count(said.Contains))).ToList();
        return fits is [] ? [] : [.. fits.Where(f => f.Score == fits.Max(x => x.Score)).Select(f => f.Skill).Take(5)];
    }

    /// <summary>She would like to learn it: the pendamping hears who can teach, and can make a training of it.</summary>
    public static Step Learn(Scene s, string id)
    {
        if (Find(s, id) is not { } skill || s.Member is not { IsActiveMember: true }) return Step.Reply($"Itu sudah tidak ada di catatan, {s.Who.Honorific}.");
        if ((s.Kube.Pendamping ?? s.Kube.Holder(Jabatan.Ketua)) is not { } to) return Step.Reply($"Langsung tanya {s.Call(skill.Person)} ya, {s.Who.Honorific}.");
        var what = s.Note(skill.What);
        return new Step
        {
            Say = [new($"Baik, saya sampaikan ke {s.Call(to)}. {s.Who.Pronoun} juga bisa langsung tanya {s.Call(skill.Person)}.")],
            Notices = [new(to, new($"{s.Who.Call} mau belajar {what}. {s.Call(skill.Person)} bisa mengajar. Mau dibuatkan pelatihan?", [new("Buat pelatihan", "#keahlian.latih:" + skill.What.Value)]))],
        };
    }

    /// <summary>A training of it begins to be announced, with its teacher.</summary>
    public static Step Teach(Scene s, string id) => Find(s, id) is not { } skill ? Step.Reply($"Itu sudah tidak ada di catatan, {s.Who.Honorific}.")
        : s.May(Operation.PelatihanAtur, Right.Record | Right.Ask) ? UmumkanPelatihan.Form.Begin(new UmumkanDraft { Title = PelatihanWords.Upper(s.Note(skill.What) ?? ""), Teacher = skill.Person }, s with { Heard = Heard.Nothing })
        : Step.Reply(PelatihanWords.Outside(s));

    private static Skill? Find(Scene s, string id) => int.TryParse(id, out var number) ? s.Kube.Skills.All.Find(k => k.What.Value == number && s.Kube.Member(k.Person) is { IsActiveMember: true }) : null;

    /// <summary>Who came to a training that was held, who teaches it, or when it will be.</summary>
    public static string Line(Scene s, Training t)
    {
        var title = PelatihanWords.Title(s, t);
        var (name, when) = (title.Length > 1 && char.IsUpper(title[1]) ? title : char.ToLowerInvariant(title[0]) + title[1..], PelatihanWords.ShortDays(s.Kube.Zone, t.When));
        var came = t.People.Where(p => p.Present == true).Select(p => s.Call(p.Person)).ToList();
        var teacher = t.Teacher is { } member ? $"{s.Call(member)} bisa mengajar {name}. " : "";
        return teacher + (came is not [] ? $"Sudah ikut pelatihan {name} ({when}): {Say.List(came)}." : t.Ahead ? $"Pelatihan {name} baru {when}." : $"Belum ada yang tercatat ikut pelatihan {name} ({when}).");
    }
}
