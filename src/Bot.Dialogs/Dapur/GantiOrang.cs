using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D20: "lela diganti ida aja", "ida aja yg gantiin lela" of a task that was sent: who divides the work says who does it instead.</summary>
internal static class GantiOrang
{
    private static readonly string[] Elsewhere = ["jaga", "lapak", "piket", "nomor", "ketua", "bendahara", "sekretaris", "rapat", "pelatihan", "iuran"];

    /// <summary>The changed division read back; null when it is about something else, or she has no task to come.</summary>
    public static Step? Said(Scene s)
    {
        if (Absent(s) is { } absent) return absent;
        if (s.Talk.Now is not null || !s.May(Operation.Dapur, Right.Record) || Capabilities.Clear(s) && !s.Meaning.Is(Intents.DapurTugas, "tukar_jaga") || Read(s) is not { } swap) return null;
        var plan = s.Kube.Kitchen.Days.Find(d => d.Sent && (s.Slots.Date?.Value is not { } day || d.Day == day)
            && d.Of(swap.Out).Any(t => AnswerKitchen.TaskBegins(s.Kube, d.Day, t.Task) > s.Now));
        if (plan is not null) return BagiTugas.Replace(s, plan);
        return s.Slots.Date?.Value is { } on && s.Words.Any(static w => w is "masak" or "dapur" or "belanja" or "kemas" or "ngemas" or "nganter" or "antar") && s.Kube.Orders.Open.Any(o => o.Content.Day == on) && !s.Kube.Kitchen.Days.Exists(d => d.Day == on && d.Sent)
            ? Step.Reply($"Tugas {DapurWords.Day(on)} belum dibagi, {s.Who.Honorific}.", new Choice("Bagi tugas", "bagi tugas " + Say.LongDay(on))) : null;
    }

    /// <summary>"Bu Lela gak bisa masak rabu, sakit" of one of the cooks, without who does it instead: that is asked; the day's orders stand.</summary>
    private static Step? Absent(Scene s)
    {
        if (s.Talk.Now is not null || !s.May(Operation.Dapur, Right.Record) || s.Heard.Raw.Contains('?') || s.Heard.People.Where(static p => !p.IsSpeaker).ToList() is not [{ Only: { } who }] || s.Kube.Member(who) is not { IsActiveMember: true }
            || !s.Words.Any(static w => w is "masak" or "memasak") || !s.Heard.Text.Contains("bisa masak", StringComparison.Ordinal) && !s.Heard.Text.Contains("bisa memasak", StringComparison.Ordinal)) return null;
        var day = s.Slots.Date?.Value;
        if (s.Kube.Kitchen.Days.Find(d => d.Sent && (day is null ? d.Day >= s.Today : d.Day == day) && d.Of(who).Any()) is { } plan)
            return Step.Reply($"Tugas {s.Call(who)} {DapurWords.Day(plan.Day)} siapa yang gantikan, {s.Who.Honorific}? Contoh: *{s.Call(who).ToLowerInvariant()} diganti bu ida*.", new Choice("Rekap dapur"));
        return day is { } on && !s.Kube.Kitchen.Days.Exists(d => d.Day == on && d.Sent) ? Step.Reply($"Tugas {DapurWords.Day(on)} belum dibagi, {s.Who.Honorific}.", new Choice("Bagi tugas", "bagi tugas " + Say.LongDay(on))) : null;
    }

    private static PersonId Stand(Scene s, PersonId absent) => s.Kube.ActiveMembers.Select(static m => m.Person).FirstOrDefault(p => p != absent && p != s.Who.Id, s.Who.Id);

    /// <summary>Who no longer does it, and who does; null when the words do not say it of two.</summary>
    public static (PersonId Out, PersonId In)? Read(Scene s)
    {
        if (s.Heard.Text.Contains('?', StringComparison.Ordinal) || Array.Exists(Elsewhere, e => s.Heard.Text.Contains(e, StringComparison.Ordinal))) return null;
        if (s.Heard.People.OrderBy(p => p.At.Start).ToList() is not [{ Only: { } first } one, { Only: { } second }] || first == second || s.Kube.Member(first) is not { IsActiveMember: true } || s.Kube.Member(second) is not { IsActiveMember: true }) return null;
        var words = s.Heard.Text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.FirstOrDefault(w => w.Contains("ganti", StringComparison.Ordinal) && !w.StartsWith("gantian", StringComparison.Ordinal)) switch
        {
            null => null,
            "gantiin" or "gantikan" or "menggantikan" or "ngegantiin" or "ngeganti" or "gantinya" when one.At.Start < s.Heard.Raw.IndexOf("ganti", StringComparison.OrdinalIgnoreCase) => (second, first),
            _ => (first, second),
        };
    }
}
