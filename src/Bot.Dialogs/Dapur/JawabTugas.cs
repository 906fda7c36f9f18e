using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D20: "ga bisa bu anak sakit", "insyaallah bs" to a task that was asked about last (4.0.12).</summary>
internal static class JawabTugas
{
    private static readonly TimeSpan StillMeant = TimeSpan.FromHours(24);
    private static readonly string[] Others = ["rapat", "pertemuan", "kumpul", "arisan", "undangan", "jaga", "lapak", "warung", "pelatihan", "latihan", "kursus", "iuran", "bayar", "pesan", "ganti", "tukar", "tuker", "izin", "ijin"];

    /// <summary>Whether she can, in free words, while this is the newest question she was asked; null when it is not, or when the words are about something else.</summary>
    public static bool? Says(DateOnly day, Ask asked, Scene s)
    {
        if (s.Talk.Now is not null || s.Message.Button is not null || s.SaidAt - asked.At > StillMeant || s.Talk.Asks.Where(a => a.Kube == s.Kube.Id && a.Until > s.Now).MaxBy(a => a.At)?.Ref != asked.Ref) return null;
        var text = s.Heard.Text;
        if (text.Contains('?', StringComparison.Ordinal) || Array.Exists(Others, o => text.Contains(o, StringComparison.Ordinal)) || s.Heard.People.Any(p => !p.IsSpeaker && p.Only != s.Who.Id)) return null;
        if (s.Slots.Date is { } said && (said.Value is not { } on || on != day && on != day.AddDays(-1))) return null;
        return JawabBaca.Said(text) switch { Jawaban.Hadir => true, Jawaban.Izin => false, _ => null };
    }
}
