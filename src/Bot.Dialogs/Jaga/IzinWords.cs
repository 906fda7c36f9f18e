using System.Collections.Frozen;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Sentences and words about somebody who cannot come, and who stands in for her (D12).</summary>
internal static class IzinWords
{
    /// <summary>How many who would be asked first are named.</summary>
    public const int Named = 3;

    private static readonly FrozenSet<string> Ill = Set("sakit demam panas meriang pusing flu batuk muntah diare operasi opname dirawat rumahsakit rs igd tipes dbd masuk angin kontrol");
    private static readonly FrozenSet<string> Myself = Set("saya sy aku ak gue gua gw ane abdi urang ambo awak kulo inyong");
    private static readonly FrozenSet<string> Willing = Set("aja saja bisa bs mau siap bersedia biar yang yg boleh sanggup");

    /// <summary>"Semoga lekas sembuh." before what is done about it; nothing for other reasons.</summary>
    public static string Sympathy(string? reason, Person who) => reason is { Length: > 0 } && Words(reason).Any(Ill.Contains) ? $"Semoga lekas sembuh ya, {who.Honorific}. " : "";

    /// <summary>Who is told: the ketua, and of her own absence the sekretaris.</summary>
    public static PersonId? KetuaOf(Kube kube, Duty duty) => kube.Holder(Jabatan.Ketua) is { } ketua && ketua != duty.Person ? ketua : kube.Holder(Jabatan.Sekretaris) is { } other && other != duty.Person ? other : null;

    public static string Ketua(Kube kube, Duty duty, Func<PersonId, string> call) => KetuaOf(kube, duty) is { } to ? call(to) : "pengurus";

    /// <summary>"Sudah pukul 20.30 WIB …" (malam.tunda): whom it waits for, and until when.</summary>
    public static string Tomorrow(Scene s, Duty duty, string? asked)
    {
        var opens = JagaClock.Hours(s.Kube, duty, s.Now) == ClockHours.SameMorning ? Quiet.SameMorning(s.Kube, s.Now) : Quiet.Until(s.Kube, s.Now);
        var when = $"{(s.Kube.Zone.Date(opens) > s.Kube.Zone.Date(s.Now) ? "besok " : "")}pukul {Say.Clock(opens, s.Kube.Zone)}";
        var ketua = Ketua(s.Kube, duty, s.Call);
        return $"Sudah pukul {Say.Hour(s.Now, s.Kube.Zone)}, jadi {when} saya sampaikan ke {ketua}{(asked is null ? "" : $" dan saya tawarkan ke {asked}, satu-satu")}. Kalau mendesak, telepon langsung saja.";
    }

    /// <summary>To the ketua: who cannot come, why, and what is being done (R-JAG-6).</summary>
    public static Message Excused(Kube kube, Duty duty, Func<PersonId, string> call, Func<TextId?, string?> note, string? reason, bool decides)
    {
        var why = reason is { Length: > 0 } ? $" ({char.ToLowerInvariant(reason[0])}{reason[1..]})" : "";
        var first = (duty.Seeking is { } order ? duty.Offered is { } asked && !order.Contains(asked) ? order.Insert(0, asked) : order : Fairness.Substitutes(kube, duty, call)).Take(Named).Select(call).ToList();
        var more = duty.Seeking is not null ? $" Saya tawarkan ke {Say.List(first)}." : " Pengganti belum dicarikan." + (first is [] ? "" : $" Yang gilirannya paling sedikit: {Say.List(first)}.");
        return new($"{call(duty.Person)} izin jaga {JagaWords.Which(kube, duty, note)} pukul {JagaWords.Hours(kube, duty)}{why}.{Stays(kube, duty, call)}{more}", decides ? Decides(kube, duty) : []);
    }

    public static Message Hole(Kube kube, Duty duty, Func<PersonId, string> call, Func<TextId?, string?> note) =>
        new($"Belum ada pengganti {call(duty.Person)} untuk jaga {JagaWords.Which(kube, duty, note)} pukul {JagaWords.Hours(kube, duty)}.{Stays(kube, duty, call)} {(kube.Rota.Beside(duty).Any() ? "Cukup, atau dicari lagi?" : "Mau dibuka atau diliburkan?")}", Decides(kube, duty));

    /// <summary>Who else has the turn and comes: then the stall is open all the same.</summary>
    private static string Stays(Kube kube, Duty duty, Func<PersonId, string> call) => kube.Rota.Beside(duty).Select(d => call(d.Person)).ToList() is [_, ..] others ? $" {Say.List(others)} tetap jaga." : "";

    private static IReadOnlyList<Choice> Decides(Kube kube, Duty duty) => [new("Saya jaga"), kube.Rota.Beside(duty).Count() is > 0 and var n ? new($"Cukup {n} orang") : new("Libur dulu"), new("Telepon anggota")];

    public static Message StandIn(Kube kube, Duty duty, PersonId to, Func<PersonId, string> call, Func<TextId?, string?> note) =>
        new($"{call(to)}, {call(duty.Person)} tidak bisa jaga *{Say.Date(duty.Day)}*{JagaWords.Shift(kube, duty, note)} pukul {JagaWords.Hours(kube, duty)}. Bisa menggantikan?", [new("Bisa"), new("Tidak bisa")]);

    /// <summary>"Saya aja yang jaga besok", "biar saya gantiin bu nur": she offers herself, and does not ask to be stood in for.</summary>
    public static bool Offers(string text)
    {
        var words = Words(text);
        if (!words.Exists(Myself.Contains) || !words.Exists(Willing.Contains) || words.Exists(w => w is "siapa" or "sapa" or "kapan" or "izin" or "ijin" or "tukar" or "g" or "gabisa" or "gbs" or "gabs" or "berhalangan" or "batal" || Nots.Contains(w) && w is not ("belum" or "blm"))) return false;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is "ganti" or "gantian" && i + 1 < words.Count && words[i + 1] is "jam" or "jm" or "hari" or "tanggal" or "tgl" or "jadwal" or "jdwl" or "shift") return false;
            if (words[i].Contains("ganti", StringComparison.Ordinal)) return !(i + 1 < words.Count && Myself.Contains(words[i + 1])) && !words.Contains("minta") && !words.Contains("tolong");
            if (words[i].StartsWith("jaga", StringComparison.Ordinal) || words[i] is "piket" or "jago") return true;
        }
        return false;
    }

    /// <summary>"Eh jadi bisa": she takes an izin back, and speaks of nothing else.</summary>
    public static bool Returns(string text)
    {
        var words = Words(text);
        if (words.Exists(w => w is "rapat" or "pertemuan" or "pelatihan" or "undangan" or "kumpul" or "arisan" or "siapa" or "apa" or "kah" or "apakah") || words.Count > 8) return false;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var (a, b) = (words[i], words[i + 1]);
            var undone = i > 0 && words[i - 1] is "gak" or "ga" or "tidak" or "nggak" or "ndak" or "gk" or "ngga" or "gajadi";
            if (a is "jadi" or "jd" && b is "bisa" or "bs" or "jaga" or "hadir" or "masuk" or "dateng" or "datang" && !undone) return true;
            // "Eh ga jd, sy bisa", "ga jd bilang, sy bisa".
            if (a is "jadi" or "jd" && undone && words.FindIndex(i + 1, w => w is "bisa" or "bs") is > 0 and var can && can > i + 1 && words.Skip(i + 1).Take(can - i - 1).All(Between.Contains) && words.Skip(can + 1).All(After.Contains)) return true;
            if (a is "jadi" or "jd" && b is "izin" or "ijin" && undone || a is "batal" or "batalin" or "batalkan" && b is "izin" or "ijin" or "izinnya") return true;
            if (a is "izin" or "ijin" or "izinnya" && words.Skip(i + 1).ToList() is ["batal", ..] or ["gak", "jadi", ..] or ["ga", "jadi", ..] or ["tidak", "jadi", ..] or ["nggak", "jadi", ..]) return true;
        }
        return false;
    }

    private static readonly FrozenSet<string> Between = Set("saya sy aku ak gue gw bilang bilangin lapor izin ijin deng deh ah kok ternyata tnyt bu ya tetep tetap");
    private static readonly FrozenSet<string> After = Set("jaga kok deh bu ya ternyata dtg dateng datang masuk senin selasa rabu kamis jumat sabtu minggu besok bsk");

    public static List<string> Words(string text) => SiaranBody.Words(text);

    private static readonly FrozenSet<string> Elsewhere = Set("rapat rapatnya pertemuan pertemuannya pelatihan kumpul arisan undangan undangannya pesanan iuran kas stok siapa sapa kapan berapa brp jam apa kenapa gimana lihat cek");
    private static readonly FrozenSet<string> Nots = Set("tidak tdk gak ga gk nggak ngga enggak engga kagak ndak indak nda ora teu mboten belum blm");
    private static readonly FrozenSet<string> Able = Set("bisa bs sanggup sempat sempet bersedia mau dulu dl boleh");
    private static readonly FrozenSet<string> Agrees = Set("bisa bs bersedia siap sanggup boleh gantiin gantikan menggantikan setuju oke ok okee monggo mangga hayu yuk ayo");
    private static readonly FrozenSet<string> Around = Set("iya iyo ya yaa y bu ibu buk mbak kak teh uni mpok bunda pak saya sy aku ane gue insyaallah insya allah kok deh dong aja saja nih jaga jagain tukar tukeran tuker ganti dengan dgn senang hati biar yang yg alhamdulillah besok lusa hari ini itu sama ama untuk");

    /// <summary>The answer to "can you stand in?" or "do you agree to swap?" in her own words; None when she speaks of something else.</summary>
    /// <param name="day">The turn's day: another day said is about another turn.</param>
    public static YesNo Can(Scene s, DateOnly day)
    {
        var words = Words(s.Heard.Text);
        if (words is [] || words.Count > 14 || s.Heard.Text.Contains('?', StringComparison.Ordinal) || words.Exists(Elsewhere.Contains) || s.Heard.Dates.Any(d => d.Value is { } said && said != day)) return YesNo.None;
        if (words.Exists(w => w is "gabisa" or "gbs" or "gabs" or "berhalangan" or "halangan") || words.Exists(Nots.Contains) && words.Exists(Able.Contains))
            return Capabilities.Clear(s) && !s.Meaning.Is(Intents.PertemuanIzin, Intents.PertemuanBelumTahu, "izin_jaga", "tukar_jaga") ? YesNo.None : YesNo.No;
        if (words.Exists(Nots.Contains) || !words.Exists(Agrees.Contains)) return YesNo.None;
        var names = s.Heard.People.SelectMany(p => Words(p.Said)).ToHashSet();
        return words.TrueForAll(w => Agrees.Contains(w) || Around.Contains(w) || names.Contains(w)) ? YesNo.Yes : YesNo.None;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
