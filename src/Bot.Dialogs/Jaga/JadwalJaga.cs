using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D11, looking: one's own turns, a week, a day, somebody's turns, how fair it is.</summary>
internal static class JadwalJaga
{
    public static Step Answer(Scene s)
    {
        if (!s.May(Operation.JagaLihat, Right.SeeGroup)) return Step.Reply(JagaWords.OpenHours(s.Kube, s.Who, s.Note));
        if (s.Kube.Rules.Jaga is null) return Step.Reply($"Kelompok ini belum punya jadwal jaga, {s.Who.Honorific}. Kalau perlu, tanyakan ke {s.Holder(Jabatan.Ketua)} ya.");
        var text = s.Heard.Text;
        if (Has(text, "berapa kali", "adil", "rata", "paling sering", "paling banyak", "rekap")) return Step.Reply(JagaWords.Counts(s));
        if (Has(text, "minggu lalu", "minggu kemarin", "minggu kemaren", "pekan lalu")) return Step.Reply(JagaWords.Week(s, JagaWords.Monday(s.Today).AddDays(-7)));
        if (Has(text, "minggu depan", "pekan depan") && Own(text) && s.Slots.People.All(p => p.IsSpeaker)) return MineIn(s, JagaWords.Monday(s.Today).AddDays(7), "minggu depan");
        if (Has(text, "minggu depan", "pekan depan")) return Step.Reply(JagaWords.Week(s, JagaWords.Monday(s.Today).AddDays(7)));
        if (s.Slots.People is [{ IsSpeaker: false } someone, ..]) return Of(s, someone);
        if (!Own(text) && !Has(text, "minggu ini", "pekan ini") && MasaJaga.Said(s) is { } period) return period.Refused is { } no ? Step.Reply(no) : new Step { Say = JagaWords.Stretch(s, period.From, period.Until) };
        if (s.DayOf(s.Slots.Date, d => s.Kube.Rota.Duties is [var first, ..] && first.Day <= d && d <= s.Kube.Rota.LastDay) is { } day) return Step.Reply(JagaWords.OneDay(s, day));
        if (s.Slots.Date is { Value: null } || s.Heard.Dates is [{ Value: null }, ..]) return Step.Reply($"Tanggal itu tidak ada di kalender, {s.Who.Honorific}. Yang dimaksud tanggal berapa?");
        if (Own(text) || s.Slots.People is [{ IsSpeaker: true }, ..]) return Mine(s, s.Slots.Month?.First);
        return Week(s, s.Today);
    }

    /// <summary>"Jadwal lapak" and its like, whatever they were taken for.</summary>
    public static Step? Bare(Scene s) => s.Kube.Rules.Jaga is not null && s.Talk.Now is null && Typed.Plain(s.Heard.Raw).TrimEnd('?', ' ') is "jadwal lapak" or "jadwal jaga" or "jadwal jaga lapak" or "jadwal piket" or "jdwl lapak" or "jdwl jaga" or "jadwal warung" or "jadwal kios" || Month(s) ? Answer(s) : null;

    /// <summary>"Jadwal jaga desember", "jdwl piket bln depan": the rota and a time, and no other word.</summary>
    private static bool Month(Scene s) => IzinWords.Words(s.Heard.Text) is ["jadwal" or "jdwl" or "jadwalnya", "jaga" or "piket" or "lapak", _, ..] and { Count: < 7 } && MasaJaga.Said(s) is not null && s.Slots.People is [];

    /// <summary>"Sudah berapa kali kita jaga, adil gak sih", "rekap jaga"; null when it is about something else.</summary>
    public static Step? Fair(Scene s) =>
        s.Kube.Rules.Jaga is not null && Has(s.Heard.Text, "jaga", "piket", "giliran") && Has(s.Heard.Text, "berapa kali", "adil", "paling sering", "rata-rata", "rekap") && !Has(s.Heard.Text, "susun", "bikin", "buat", "bagi")
            && s.May(Operation.JagaLihat, Right.SeeGroup) ? Step.Reply(JagaWords.Counts(s)) : null;

    /// <summary>This week's rota, or the next one's when nothing is left of this.</summary>
    private static Step Week(Scene s, DateOnly day)
    {
        var (monday, now) = (JagaWords.Monday(day), JagaWords.Monday(s.Today));
        var left = s.Kube.Rota.Duties.Any(d => d.Day < monday.AddDays(7) && d.End > s.Now && d.Status != StatusJaga.Libur);
        if (left || monday != now || s.Kube.Rota.Ahead(s.Now).All(d => d.Day >= monday.AddDays(14))) return Step.Reply(JagaWords.Week(s, monday));
        var asked = Has(s.Heard.Text, "minggu ini", "pekan ini");
        return Step.Reply(JagaWords.Week(s, monday.AddDays(7), lead: asked ? "Minggu ini sudah tidak ada giliran jaga.\n" : ""));
    }

    /// <summary>The button "Jadwal seminggu", and "Minggu berikutnya".</summary>
    public static Step Page(Scene s, string monday) =>
        !s.May(Operation.JagaLihat, Right.SeeGroup) ? Refuse.Private(s)
        : DateOnly.TryParseExact(monday, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Step.Reply(JagaWords.Week(s, day))
        : Step.Reply(JagaWords.Week(s, JagaWords.Monday(s.Today)));

    public static Step Mine(Scene s, DateOnly? from = null)
    {
        var mine = s.Kube.Rota.Duties.Where(d => d.Person == s.Who.Id && d.End > s.Now && d.Status != StatusJaga.Libur && d.Day >= (from ?? DateOnly.MinValue)).ToList();
        return mine is [var next, ..] ? Step.Reply(JagaWords.Own(s, next, mine.ElementAtOrDefault(1))) : Step.Reply(JagaWords.None(s));
    }

    private static Step MineIn(Scene s, DateOnly monday, string when)
    {
        var turns = s.Kube.Rota.Duties.Where(d => d.Person == s.Who.Id && d.Status != StatusJaga.Libur && d.Day >= monday && d.Day < monday.AddDays(7)).Select(d => $"{JagaWords.Which(s.Kube, d, s.Note)} pukul {JagaWords.Hours(s.Kube, d)}").ToList();
        return Step.Reply(turns is [] ? $"{s.Who.Call} tidak ada giliran jaga {when}." : $"Giliran jaga {s.Who.Call} {when}: {Say.List(turns)}.", new Choice("Jadwal seminggu", "#jaga.minggu:" + JagaWords.Iso(monday)));
    }

    private static Step Of(Scene s, PersonRead read)
    {
        if (read.Only is not { } person) return Step.Reply(Orang.Which(s, read));
        if (person == s.Who.Id) return Mine(s);
        var turns = s.Kube.Rota.Duties.Where(d => d.Person == person && d.End > s.Now && d.Status != StatusJaga.Libur).Take(4).Select(d => JagaWords.Which(s.Kube, d, s.Note)).ToList();
        return Step.Reply(turns is [] ? $"Belum ada giliran untuk {s.Call(person)} di jadwal ini." : $"Giliran jaga {s.Call(person)}: {Say.List(turns)}.");
    }

    private static bool Own(string text) => Has(text, "saya", "sy ", "aku", "gue", "gua", "gw", "giliran", "ambo", "abdi", "urang") && !Has(text, "siapa", "sapa ", "sia ", "sopo");

    private static bool Has(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words) if (text.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
