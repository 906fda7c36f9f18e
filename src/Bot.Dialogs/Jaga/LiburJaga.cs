using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A day on which the stall is closed, or opened again, being read back.</summary>
public sealed record LiburDraft(DateOnly Day, bool Closed) : Draft
{
    public string? Why { get; init; }
}

/// <summary>"Libur 20 maret idul fitri", "tanggal 25 gak jadi libur": closed days, entered by the officers and the pendamping.</summary>
internal sealed class LiburJaga : Form<LiburDraft>
{
    public static readonly LiburJaga Form = new();

    public override string Name => "mencatat hari libur";

    public override bool Own(string intent) => false;

    /// <summary>A sentence that begins with the closing of a day; null when it says nothing of the kind.</summary>
    public static Step? Start(Scene s)
    {
        var text = s.Heard.Text;
        var opens = text.Contains("jadi libur", StringComparison.Ordinal) && (text.Contains("gak jadi", StringComparison.Ordinal) || text.Contains("ga jadi", StringComparison.Ordinal) || text.Contains("tidak jadi", StringComparison.Ordinal) || text.Contains("batal", StringComparison.Ordinal));
        if (s.Kube.Rules.Jaga is null || !opens && !text.StartsWith("libur ", StringComparison.Ordinal) && !text.StartsWith("catat libur", StringComparison.Ordinal) && !text.StartsWith("lapak libur ", StringComparison.Ordinal) && !text.StartsWith("warung libur ", StringComparison.Ordinal)) return null;
        if (!s.May(Operation.JagaSusun, Right.Record | Right.Ask)) return null;
        if (s.Heard.Dates is not [var read, ..]) return null;
        if (read.Value is not { } day) return Step.Reply($"Tanggal itu tidak ada di kalender, {s.Who.Honorific}. Yang libur tanggal berapa?");
        if (day < s.Today) return Step.Reply($"{JagaWords.Day(day)} sudah lewat, {s.Who.Honorific}.");
        return Form.Begin(new LiburDraft(day, !opens) { Why = opens ? null : Reason(s.Heard.Raw[Math.Min(read.At.End, s.Heard.Raw.Length)..]) }, s with { Heard = Heard.Nothing });
    }

    /// <summary>Why a day is closed, from what stands behind it: "libur, ada PMT" is PMT; null for nothing.</summary>
    public static string? Reason(string behind)
    {
        var rest = Say.Quote(behind.Trim(' ', ',', '.', ':'), 40);
        foreach (var lead in new[] { "libur ", "tutup ", "ya ", "dulu ", "soalnya ", "ada ", "karena ", "krn " })
            if (rest.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) rest = rest[lead.Length..].TrimStart(' ', ',');
            else if (rest.StartsWith(lead.TrimEnd() + ",", StringComparison.OrdinalIgnoreCase)) rest = rest[lead.Length..].TrimStart(' ', ',');
        return rest.Length == 0 || rest is "libur" or "tutup" or "ya" ? null : char.ToUpperInvariant(rest[0]) + rest[1..];
    }

    protected override IReadOnlyList<Question<LiburDraft>> Questions { get; } = [];
    protected override LiburDraft Take(LiburDraft draft, Scene scene) => scene.Heard.Dates is [{ Value: { } day }, ..] && day >= scene.Today ? draft with { Day = day } : draft;
    protected override LiburDraft Fresh(LiburDraft draft) => draft;

    protected override Message? Sum(LiburDraft d, Scene s)
    {
        var hit = s.Kube.Rota.On(d.Day).Where(x => x.Start > s.Now).Select(x => s.Call(x.Person)).ToList();
        return d.Closed
            ? new($"*{JagaWords.Day(d.Day)}* saya catat libur{(d.Why is null ? "" : $" ({d.Why})")}.{(hit is [] ? "" : $"\nGiliran {Say.List(hit)} hari itu jadi libur.")}\nSudah benar?", [new("Ya, catat", "ya"), new("Ubah"), new("Batal")])
            : new($"*{JagaWords.Day(d.Day)}* saya catat tidak jadi libur. Giliran jaganya perlu disusun lagi.\nSudah benar?", [new("Ya, catat", "ya"), new("Ubah"), new("Batal")]);
    }

    protected override Step Commit(LiburDraft d, Scene s)
    {
        var hit = s.Kube.Rota.On(d.Day).Where(x => x.Start > s.Now).ToList();
        if (new SetHoliday(s.Who.Id, d.Day, d.Closed, d.Why, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply($"{JagaWords.Day(d.Day)} sudah lewat, {s.Who.Honorific}.");
        return Step.From(accepted) with
        {
            Say = [new($"Sudah dicatat, {s.Who.Call}: {JagaWords.Day(d.Day)} {(d.Closed ? "libur" : "tidak jadi libur")} ✅")],
            Notices = d.Closed ? [.. hit.Select(x => new Notice(x.Person, new($"Jaga {JagaWords.Which(s.Kube, x, s.Note)} libur{(d.Why is null ? "" : $" ({d.Why})")}, jadi {s.Call(x.Person)} tidak perlu jaga hari itu.")) { Expires = x.Start })] : [],
        };
    }
}
