using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Another's turn being marked: there after all, or no word.</summary>
public sealed record TandaDraft(DutyId Duty, bool There) : Draft;

/// <summary>
/// "Bu Ida gak dateng jaga kemarin, gak ada kabar", "bu ida jaga kok kemarin": said of a turn that began, read back, written, and told to
/// her kindly with the way to set it right (R-JAG-9).
/// </summary>
internal sealed class TandaJaga : Form<TandaDraft>
{
    public static readonly TandaJaga Form = new();

    private static readonly string[] Not = ["gak", "ga", "nggak", "ngga", "enggak", "tidak", "tdk", "gk", "kagak", "ndak", "indak", "teu", "ora", "belum", "blm", "blom", "belom"];
    private static readonly string[] Come = ["datang", "dateng", "dtg", "jaga", "hadir", "muncul", "masuk", "ada", "nongol"];
    private static readonly string[] Not2 = ["bolos", "mangkir"];
    private static readonly string[] Unsure = ["bisa", "bs", "mau", "boleh", "kalau", "kalo", "besok", "lusa", "kapan", "jam", "siapa", "apakah", "ganti", "tukar", "gantiin"];

    public override string Name => "menandai jaga";

    public override bool Own(string intent) => false;

    /// <summary>Null when the message says nothing about a turn of somebody else that began.</summary>
    public static Step? Start(Scene s)
    {
        if (s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping }) || s.Kube.Rules.Jaga is null || s.Heard.Text.Contains('?', StringComparison.Ordinal)) return null;
        var words = s.Heard.Text.Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(Unsure.Contains) || s.Heard.People is not [{ Only: { } person }] || person == s.Who.Id || !words.Contains("jaga") && !Awaited(s, person, words)) return null;
        var away = s.Heard.Text.Contains("tanpa kabar", StringComparison.Ordinal) || words.Any(Not2.Contains) || words.Zip(words.Skip(1)).Any(p => Not.Contains(p.First) && Come.Contains(p.Second));
        var there = !away && (words.Contains("kok") || words.Contains("hadir") || words.Contains("sudah") || words.Contains("udah") || words.Contains("datang") || words.Contains("dateng"));
        if (!away && !there) return null;
        var day = s.Heard.Dates is [{ Value: { } said }, ..] ? said : (DateOnly?)null;
        if (day > s.Today) return null;
        var turn = s.Kube.Rota.Duties.LastOrDefault(d => d.Person == person && d.Start <= s.Now && d.Status != StatusJaga.Libur && (day is null || d.Day == day));
        if (turn is null && away && s.Kube.Rota.Duties.FirstOrDefault(d => d.Person == person && d.Day == (day ?? s.Today) && d.Status != StatusJaga.Libur) is { } ahead && ahead.Start > s.Now)
            return Step.Reply($"Jaga {s.Call(person)} {JagaWords.Which(s.Kube, ahead, s.Note)} baru mulai pukul {Say.Hour(ahead.Start, s.Kube.Zone)}, {s.Who.Honorific}. Kalau sudah tahu tidak bisa, {s.Call(person)} bisa ketik *izin jaga* ya.", new Choice("Jadwal jaga"));
        if (away && turn is not null && s.Now < turn.End && Told(s, turn) is { } told) return Step.Reply(told, new Choice("Jadwal jaga"));
        if (turn is null) return Step.Reply($"{s.Call(person)} tidak ada giliran jaga {(day is { } on ? JagaWords.Day(on) : "belakangan ini")}, {s.Who.Honorific}.", new Choice("Jadwal jaga"));
        return new MarkDuty(s.Who.Id, turn.Id, there ? StatusJaga.Hadir : StatusJaga.TanpaKabar, s.Now).Decide(s.Kube) switch
        {
            // Not yet there is not yet "no word": the ketua hears it.
            _ when away && s.Now < turn.End && words.Any(w => w is "belum" or "blm" or "blom" or "belom") && !s.May(Operation.JagaSusun, Right.Record) && IzinWords.KetuaOf(s.Kube, turn) is { } to && to != s.Who.Id => new Step
            {
                Say = [new($"Baik, {s.Who.Honorific}. Saya sampaikan ke {s.Call(to)} ya.")],
                Notices = [new(to, new($"Kata {s.Who.Call}, {s.Call(person)} belum datang jaga {JagaWords.Which(s.Kube, turn, s.Note)} pukul {JagaWords.Hours(s.Kube, turn)}.")) { Expires = turn.End, AtOnce = true }],
            },
            Decision.Refused { Why: var why } => Step.Reply(Refused(s, turn, why)),
            _ when !s.Who.OwnPhone => Refuse.SharedPhone(s),
            _ => Form.Begin(new TandaDraft(turn.Id, there), s with { Heard = Heard.Nothing }),
        };
    }

    /// <summary>What she herself said of the turn that runs; null when she said nothing.</summary>
    private static string? Told(Scene s, Duty turn)
    {
        var (who, which) = (s.Call(turn.Person), JagaWords.Which(s.Kube, turn, s.Note));
        return turn.Answer == JawabanJaga.Izin ? $"{who} sudah izin jaga {which}{(s.Note(turn.Reason) is { Length: > 0 } why ? $" ({why})" : "")}, {s.Who.Honorific}, jadi bukan tanpa kabar."
            : turn.Late ? $"{who} sudah kasih kabar agak telat jaga {which}, {s.Who.Honorific}. Ditunggu sebentar atau ditelepon ya." : null;
    }

    /// <summary>"Eh udah dtg tuh" while it is asked whether she gave no word: she is there after all. Null when something else is said.</summary>
    public static Step? Came(Scene s)
    {
        if (s.Talk.Now?.Draft is not TandaDraft { There: false } draft || s.Kube.Rota.Find(draft.Duty) is not { } duty || s.Heard.People.Any(p => p.Only != duty.Person)) return null;
        var words = IzinWords.Words(s.Heard.Text);
        if (words.Count > 8 || words.Exists(w => Not.Contains(w) || w is "bukan" or "kalau" or "kalo") || !words.Exists(w => w is "sudah" or "udah" or "udh" or "sdh" or "dah" or "baru" or "barusan" or "ternyata") || !words.Exists(w => Come.Contains(w) || w is "nyampe" or "sampai" or "sampe" or "dateng2" or "buka")) return null;
        return new MarkDuty(s.Who.Id, duty.Id, StatusJaga.Hadir, s.Now).Decide(s.Kube) is Decision.Accepted ? Form.Begin(new TandaDraft(duty.Id, true), s with { Heard = Heard.Nothing })
            : Step.Reply($"Syukurlah, {s.Who.Honorific}. Tidak saya catat apa-apa.");
    }

    /// <summary>"Bu Nur blm dateng" in the hours of her turn, with no meeting beside it: the turn is meant.</summary>
    public static bool Awaited(Scene s, PersonId person, string[] words) => words.Length <= 9 && !words.Any(w => w is "rapat" or "pelatihan" or "kumpul" or "undangan" or "antar" or "pesanan")
        && s.Kube.Meetings.On(s.Today, s.Kube.Zone) is not { Status: StatusPertemuan.Dijadwalkan or StatusPertemuan.Berlangsung }
        && s.Kube.Rota.On(s.Today).Any(d => d.Person == person && d.Start <= s.Now && s.Now < d.End);

    /// <summary>"Nur belum dateng, siapa gantiin": who is on duty now has no word given, and who could be asked instead.</summary>
    public static Step? WhoInstead(Scene s)
    {
        var words = IzinWords.Words(s.Heard.Text);
        if (s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping }) || !words.Exists(w => w is "siapa" or "sapa" or "spa") || !words.Exists(w => w.Contains("ganti", StringComparison.Ordinal))) return null;
        if (s.Heard.People.FirstOrDefault(p => !p.IsSpeaker)?.Only is not { } person || words.Exists(w => w is "rapat" or "pelatihan")) return null;
        if (s.Kube.Rota.Duties.FirstOrDefault(d => d.Person == person && d.End > s.Now && d.Status != StatusJaga.Libur && d.Day <= s.Today.AddDays(1)) is not { } duty) return null;
        var free = Fairness.Substitutes(s.Kube, duty, s.Call).Where(p => p != s.Who.Id).Take(IzinWords.Named).Select(s.Call).ToList();
        var state = duty.Answer switch { JawabanJaga.Hadir => "sudah bilang hadir", JawabanJaga.Izin => "sudah izin", _ => "belum ada kabar" };
        return Step.Reply($"{s.Call(person)} {state} untuk jaga {JagaWords.Which(s.Kube, duty, s.Note)} pukul {JagaWords.Hours(s.Kube, duty)}. Coba telepon dulu ya, {s.Who.Honorific}."
            + (free is [] ? "" : $"\nYang gilirannya paling sedikit: {Say.List(free)}.\n{(s.May(Operation.JagaSusun, Right.Record) ? $"Kalau sudah dapat, tulis *tgl {duty.Day.Day} ganti ke {free[0]}*." : $"Yang mengganti {IzinWords.Ketua(s.Kube, duty, s.Call)}.")}"), new Choice("Jadwal jaga"));
    }

    protected override IReadOnlyList<Question<TandaDraft>> Questions { get; } = [];
    protected override TandaDraft Take(TandaDraft draft, Scene scene) => draft;
    protected override TandaDraft Fresh(TandaDraft draft) => draft;

    protected override Message? Sum(TandaDraft d, Scene s) => s.Kube.Rota.Find(d.Duty) is not { } duty ? null
        : new($"{s.Call(duty.Person)} {(d.There ? "*hadir*" : "*tidak datang*")} jaga {JagaWords.Which(s.Kube, duty, s.Note)}{(d.There ? "" : ", tanpa kabar")}.\nSudah benar?", [new("Ya, catat", "ya"), new("Batal")]);

    protected override Step Commit(TandaDraft d, Scene s)
    {
        if (s.Kube.Rota.Find(d.Duty) is not { } duty) return Step.Reply($"Giliran itu sudah berubah, {s.Who.Honorific}.", new Choice("Jadwal jaga"));
        if (new MarkDuty(s.Who.Id, d.Duty, d.There ? StatusJaga.Hadir : StatusJaga.TanpaKabar, s.Now).Decide(s.Kube) is not Decision.Accepted accepted)
            return Step.Reply($"Giliran itu sudah berubah, {s.Who.Honorific}.", new Choice("Jadwal jaga"));
        var which = JagaWords.Which(s.Kube, duty, s.Note);
        return Step.From(accepted) with
        {
            Say = [new($"Sudah dicatat, {s.Who.Call}: {s.Call(duty.Person)} {(d.There ? "hadir jaga" : "tidak ada kabar, jaga")} {which} ✅")],
            Notices = [new(duty.Person, new(d.There ? $"{s.Call(duty.Person)}, jaga {which} tercatat hadir. Terima kasih ya." : $"{s.Call(duty.Person)}, jaga {which} tercatat tidak ada kabar. Kalau keliru, kabari {IzinWords.Ketua(s.Kube, duty, s.Call)} ya."))],
        };
    }

    private static string Refused(Scene s, Duty duty, Refusal why) => why switch
    {
        NothingChanges => $"Memang sudah tercatat begitu, {s.Who.Honorific}.",
        TooLate => $"Jaga {JagaWords.Which(s.Kube, duty, s.Note)} sudah lebih dari {MarkDuty.DaysToMark} hari, {s.Who.Honorific}, jadi tidak saya ubah lagi.",
        _ => $"Yang menandai jaga {IzinWords.Ketua(s.Kube, duty, s.Call)} atau sekretaris, {s.Who.Honorific}. Bilang ke {IzinWords.Ketua(s.Kube, duty, s.Call)} ya.",
    };
}
