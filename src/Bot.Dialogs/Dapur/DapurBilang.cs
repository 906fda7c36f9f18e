using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D20: what a member says of the kitchen's work that is no answer to a meeting: carried to the ketua, who divides the work, or asked which of both is meant.</summary>
internal static class DapurBilang
{
    private static readonly HashSet<string> Kitchen = new("masak masaknya dapur didapur kedapur antar anter nganter ngantar antaran antarnya pengantar pengantarnya mobil mobilnya pesanan pesenan pmt catering katering".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Meets = new("rapat rapatnya pertemuan kumpul kumpulan undangan undangannya arisan datang dateng dtg hadir jaga piket lapak warung pelatihan".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Late = new("telat terlambat kesiangan ngaret".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Paid = new("bayar dibayar bayarnya pembayaran pembayarannya iuran transfer tf ditransfer tagihan tagihannya uang duit dp lunas".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Tasks = new("nasi lauk sayur kemas bungkus belanja masak dapur antar anter".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Swaps = new("tukar tuker tukeran tukaran gantian dituker ditukar".Split(' '), StringComparer.Ordinal);

    /// <summary>The words name the kitchen's work and no meeting, or say that all is ready: never an answer to an invitation.</summary>
    public static bool About(Scene s) => s.Words is var words && !words.Any(Meets.Contains) && (words.Any(Kitchen.Contains) || AllReady(words));

    /// <summary>"Udah siap semua".</summary>
    public static bool AllReady(string[] words) => words is [_, _, ..] && words.Length <= 6 && words.Contains("siap") && words.Any(w => w is "sudah" or "udah" or "udh" or "sdh" or "dah") && words.Any(w => w is "semua" or "semuanya" or "smua");

    /// <summary>"Gak bisa ikut masak rabu", "telat, mobil pengantarnya mogok" of a member with no task of her own to answer: the ketua hears it. Null for all else.</summary>
    public static Step? Said(Scene s) => s.Member is { IsActiveMember: true } && s.Talk.Now is null && !PmtBaca.IsQuestion(s.Heard.Raw) && s.Words.Length <= 14 && About(s) && !s.Words.Any(Paid.Contains) && s.Words[^1] is not ("gak" or "ga" or "gk" or "nggak" or "ngga" or "tidak" or "kah") && s.Heard.People.All(p => p.IsSpeaker || p.Only == s.Who.Id)
        && (s.Words.Any(Late.Contains) || JawabBaca.Said(s.Heard.Text) == Jawaban.Izin) ? Tell(s, s.Heard.Raw) : null;

    /// <summary>"Bu rini sama sy tuker ya, sy sayur dia nasi": tasks of the kitchen, which the ketua divides.</summary>
    public static Step? Swap(Scene s) => s.Member is { IsActiveMember: true } && s.Talk.Now is null && !s.May(Operation.Dapur, Right.Record) && s.Words is var words && words.Any(Swaps.Contains) && !words.Any(Meets.Contains) && !s.Heard.Raw.Contains('?', StringComparison.Ordinal)
        && words.Any(Tasks.Contains) ? Tell(s, s.Heard.Raw) : null;

    /// <summary>A swap and the tasks that are swapped are one wish.</summary>
    public static bool OneSwap(Meaning meaning) => meaning.Is("tukar_jaga", Intents.DapurTugas) && meaning.Also.All(m => m.Said is { } said && said.Split(' ', ',').Any(Tasks.Contains));

    private static Step Tell(Scene s, string said)
    {
        if (GantiTugas.Boss(s.Kube, s.Who.Id) is not { } boss) return Step.Reply(UmumWords.NobodyHolds("ketua", s.Pendamping));
        var kind = JawabBaca.Kindness(said, s.Who) ?? $"Baik, {s.Who.Call}.";
        return Step.Reply($"{kind} Soal dapur ini saya sampaikan ke {s.Call(boss)} ya.") with { Notices = [new(boss, new($"{s.Call(boss)}, soal dapur kata {s.Who.Call}: \"{Say.Quote(said, 120)}\"."))] };
    }

    /// <summary>The button of the kitchen under "which of both?": the ketua hears it. Her own words stand not in it, for a button is read like a message.</summary>
    public static Step Told(Scene s, string what) => s.Member is { IsActiveMember: true } ? Tell(s, what == "telat" ? "telat ke dapur hari ini" : "tidak bisa ke dapur hari ini") : DapurWords.Outsider(s);

    /// <summary>On a day that is cooked for, "gabisa bu" or "telat 20 menit" of who may have a task there is asked: the kitchen or the meeting. Null where only the meeting can be meant.</summary>
    public static Step? Which(Scene s, Meeting meeting, Jawaban answer)
    {
        var day = s.Kube.Zone.Date(meeting.Start);
        if (s.Message.Button is not null || s.Talk.Now is not null || day == s.Today || s.Slots.Date is { } said && said.Value != s.Today || s.Words.Any(w => Meets.Contains(w) || w is "ikut" or "sabtu")) return null;
        if (!s.Kube.CookedOn(s.Today).Any(o => o.IsOpen && o.When(s.Kube.Zone) > s.Now)) return null;
        var mine = s.Kube.Kitchen.On(s.Today) is { Sent: true } plan ? plan.Of(s.Who.Id).Where(t => t.Answer != JawabanDapur.TidakBisa).ToList() : null;
        if (mine is []) return null;
        return Step.Reply(new Message($"Maksudnya untuk dapur hari ini, atau rapat {PertemuanWords.Of(s).Day(meeting)}, {s.Who.Honorific}?", [new("Dapur hari ini", mine is [var turn, ..] && answer == Jawaban.Izin ? $"#dapur.tidak:{DapurWords.Iso(s.Today)}={turn.Task}" : "#dapur.kabar:" + (answer == Jawaban.Izin ? "tidak" : "telat")), new("Rapat", $"#undangan.jawab:{meeting.Id}={answer}")]));
    }
}
