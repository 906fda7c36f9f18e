using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D20: "lela diganti ida aja", "ida aja yg gantiin lela" of a task that was sent: who divides the work says who does it instead.</summary>
internal static class GantiOrang
{
    private static readonly string[] Elsewhere = ["jaga", "lapak", "piket", "nomor", "ketua", "bendahara", "sekretaris", "rapat", "pelatihan", "iuran"];

    /// <summary>The changed division read back; null when it is about something else, or she has no task to come.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Talk.Now is not null || !s.May(Operation.Dapur, Right.Record) || Capabilities.Clear(s) && !s.Meaning.Is(Intents.DapurTugas, "tukar_jaga") || Read(s) is not { } swap) return null;
        var plan = s.Kube.Kitchen.Days.Find(d => d.Sent && (s.Slots.Date?.Value is not { } day || d.Day == day)
            && d.Of(swap.Out).Any(t => AnswerKitchen.TaskBegins(s.Kube, d.Day, t.Task) > s.Now));
        return plan is null ? null : BagiTugas.Replace(s, plan);
    }

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
