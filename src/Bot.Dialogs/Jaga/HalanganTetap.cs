using System.Collections.Frozen;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// "Saya tidak pernah bisa senin", "jangan jadwalkan saya hari jumat": weekdays a rota leaves free for somebody (R-JAG-4). Told,
/// listed and taken back in one sentence; written at once, with the way back in the answer.
/// </summary>
internal static class HalanganTetap
{
    private static readonly FrozenSet<string> Lasting = Set("pernah tiap setiap saban selalu selamanya seterusnya unggal tetap rutin");
    private static readonly FrozenSet<string> Not = Set("tidak tdk gak ga nggak ngga enggak ndak gk tak ndk ora teu jangan jgn");
    private static readonly FrozenSet<string> Once = Set("ini depan dpn besok bsk lalu kemarin tgl tanggal nanti lusa");
    private static readonly FrozenSet<string> Again = Set("lagi sekarang skrg sudah udah sdh dah");

    /// <summary>The step of a sentence about such days; null when it is about something else.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Talk.Now is not null || s.Kube.Rules.Jaga is null || !s.May(Operation.JagaLihat, Right.SeeGroup)) return null;
        var words = IzinWords.Words(s.Heard.Text);
        if (words.Count > 16 || words.Exists(w => w is "rapat" or "pertemuan" or "pelatihan" or "bayar" or "siapa" && !words.Contains("halangan"))) return null;
        var (days, hindered) = (Weekdays(words), words.Exists(w => w.StartsWith("halangan", StringComparison.Ordinal)));
        if (hindered && days is [] && words.Exists(w => w is "tetap" or "daftar" or "lihat" or "list")) return List(s, words);
        if (days is [] || words.Exists(Once.Contains)) return null;
        if (Back(words, hindered)) return Change(s, days, never: false, hindered);
        return Never(words) ? Change(s, days, never: true, hindered) : null;
    }

    /// <summary>"tidak pernah bisa", "tiap … gak bisa", "jangan jadwalkan".</summary>
    private static bool Never(List<string> words)
    {
        var plans = words.Exists(w => w.Contains("jadwal", StringComparison.Ordinal) || w is "pasang" or "pasangin" or "taruh" or "taro" or "kasih" or "masukin");
        if (words.Exists(w => w is "jangan" or "jgn") && (plans || words.Contains("jaga") || words.Contains("piket"))) return true;
        return words.Exists(Lasting.Contains) && words.Exists(Not.Contains) && words.Exists(w => w is "bisa" or "bs" or "biso" or "iso" or "jaga" or "piket");
    }

    /// <summary>"Senin saya sudah bisa lagi", "hapus halangan senin", "boleh dijadwalkan senin lagi".</summary>
    private static bool Back(List<string> words, bool hindered)
    {
        if (hindered && words.Exists(w => w is "hapus" or "cabut" or "batal" or "batalkan" or "hilangkan" or "dihapus" or "dicabut" or "hapuskan")) return true;
        return !words.Exists(Not.Contains) && words.Exists(w => w is "bisa" or "bs" or "boleh") && words.Exists(Again.Contains);
    }

    /// <summary>The weekdays named; "minggu" is one only where it is called a day.</summary>
    public static List<DayOfWeek> Weekdays(List<string> words)
    {
        List<DayOfWeek> days = [];
        for (var i = 0; i < words.Count; i++)
            if (words[i] is "minggu" or "ahad" ? words[i] == "ahad" || i > 0 && (words[i - 1] is "hari" or "tiap" or "setiap" or "dan" || Calendar.Weekday(words[i - 1]) is not null && !(i + 1 < words.Count && words[i + 1] is "depan" or "dpn" or "ini" or "lalu")) : Calendar.Weekday(words[i]) is not null)
                days.Add((DayOfWeek)(Calendar.Weekday(words[i]) ?? 0));
        return [.. days.Distinct()];
    }

    private static Step? Change(Scene s, List<DayOfWeek> days, bool never, bool hindered)
    {
        var other = s.Heard.People.FirstOrDefault(p => !p.IsSpeaker);
        if (other is { Only: null }) return Step.Reply(Orang.Which(s, other));
        var who = other?.Only ?? s.Who.Id;
        var had = s.Kube.Rota.Wishes.GetValueOrDefault(who) ?? [];
        if (!never && !hindered && days.TrueForAll(d => !had.Contains(d))) return null;
        var named = JagaWords.Days(days);
        return new SetDutyWish(s.Who.Id, who, never ? [.. had, .. days] : [.. had.Except(days)], s.Now).Decide(s.Kube) switch
        {
            Decision.Accepted accepted => Changed(s, who, named, days, never, accepted),
            Decision.Refused { Why: TooManyWishes w } => Step.Reply($"Halangan tetap paling banyak {w.Most} hari per orang, {s.Who.Honorific}, supaya giliran bisa dibagi rata."
                + (had is [] ? " Yang dua mana?" : $" Sekarang tercatat {JagaWords.Days(had)}. Kalau mau diganti, tulis dulu *{JagaWords.Days([had[0]]).ToLowerInvariant()} saya sudah bisa lagi*.")),
            Decision.Refused { Why: NothingChanges } => Step.Reply(never ? $"Sudah tercatat, {s.Who.Honorific}: {s.Call(who)} tidak bisa jaga hari {JagaWords.Days(had)}." : $"{s.Call(who)} memang tidak punya halangan tetap hari {named}, {s.Who.Honorific}."),
            Decision.Refused { Why: NoActiveMember } => Step.Reply(who == s.Who.Id ? $"Yang jaga anggota kelompok, {s.Who.Honorific}." : $"{s.Call(who)} sedang tidak aktif jaga, {s.Who.Honorific}."),
            _ when who == s.Who.Id => Step.Reply($"Yang jaga anggota kelompok, {s.Who.Honorific}.", new Choice("Jadwal jaga")),
            _ => JagaWords.OfficersOnly(s),
        };
    }

    private static Step Changed(Scene s, PersonId who, string named, List<DayOfWeek> days, bool never, Decision.Accepted accepted)
    {
        var (call, own) = (s.Call(who), who == s.Who.Id);
        var planned = s.Kube.Rota.Of(who, s.Now).Where(d => days.Contains(d.Day.DayOfWeek)).Select(d => JagaWords.Which(s.Kube, d, s.Note)).ToList();
        var first = JagaWords.Days([days[0]]).ToLowerInvariant();
        var text = never
            ? $"Baik, {s.Who.Honorific}, saya catat: {call} tidak bisa jaga hari {named}. Jadwal berikutnya mengikuti itu."
                + (planned is [] ? "" : $"\nGiliran yang sudah ada tetap: {Say.List([.. planned.Take(3)])}.{(own ? " Kalau tidak bisa, minta tukar ya." : "")}")
                + $"\nKalau berubah, ketik *{first} {(own ? "saya" : call)} sudah bisa lagi*."
            : $"Baik, {s.Who.Honorific}. {call} bisa dijadwalkan hari {named} lagi.";
        var told = never ? $"{call} tidak bisa jaga hari {named}. Jadwal berikutnya mengikuti itu." : $"{call} bisa dijadwalkan jaga hari {named} lagi.";
        return Step.From(accepted) with
        {
            Say = [new(text, never && own && planned is not [] ? [new("Minta tukar", "tukar jaga")] : [])],
            Notices = [.. Gantikan.Officers(s, who).Append(who).Where(p => p != s.Who.Id).Select(p => new Notice(p, new(p == who ? $"{s.Who.Call} mencatat: {told}" : told)))],
        };
    }

    private static Step List(Scene s, List<string> words)
    {
        if (words.Contains("saya") || words.Contains("aku"))
            return Step.Reply(s.Kube.Rota.Wishes.TryGetValue(s.Who.Id, out var mine)
                ? $"Halangan tetap {s.Who.Call}: {JagaWords.Days(mine)}.\nKalau berubah, ketik *{JagaWords.Days([mine[0]]).ToLowerInvariant()} saya sudah bisa lagi*."
                : $"Belum ada halangan tetap {s.Who.Call}. Kalau ada hari yang tidak pernah bisa, tulis saja, misalnya *saya tidak pernah bisa senin*.");
        var all = s.Kube.Rota.Wishes.Where(w => s.Kube.Member(w.Key) is { IsActiveMember: true }).OrderBy(w => w.Key).Select(w => $"{s.Call(w.Key)}: {JagaWords.Days(w.Value)}").ToList();
        return Step.Reply(all is [] ? $"Belum ada halangan tetap, {s.Who.Honorific}. Kalau ada, tulis misalnya *rini tidak pernah bisa senin*." : "Halangan tetap, tidak bisa jaga hari:\n" + string.Join("\n", all));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
