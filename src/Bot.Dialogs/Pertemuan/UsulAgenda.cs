using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>"usul bahas seragam": a point for the agenda, written at once; whoever invites is told.</summary>
internal static class UsulAgenda
{
    private const int Least = 3, Most = 80;

    private static readonly string[] Asks = ["usul", "usulan", "usulin", "usulkan", "ngusulin", "mengusulkan", "tolong", "tlg", "minta", "mohon", "mau", "saya", "aku", "bu", "pak", "boleh", "titip", "masukin", "masukkan", "tambah", "tambahin", "tambahkan", "agar", "supaya", "ya", "nanti", "di", "rapat", "pertemuan", "kumpulan", "untuk", "buat", "soal", "ke"];
    private static readonly string[] Talks = ["bahas", "dibahas", "membahas", "bahasan", "agenda", "agendanya", "pembahasan", "dibicarakan", "dibicarain", "dirembug", "dirembukin"];

    /// <summary>The step of a suggested point; null when the message is none.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Talk.Now is not null || Point(s.Heard.Raw) is not { } point) return null;
        // A day or an hour makes it a meeting to be called, not a point for one.
        if (s.Meaning.Is(Intents.PertemuanSiarkan) && (s.Slots.Date is not null || s.Slots.Time is not null)) return null;
        if (!s.May(Operation.PertemuanBuat, Right.Ask | Right.Record)) return s.Member is { IsActiveMember: true } ? null : JawabUndangan.NotForYou(s);
        if (point.Length < Least) return Step.Reply($"Yang mau dibahas apa, {s.Who.Honorific}? Contoh: *usul bahas seragam*.");
        return Suggest(s, point);
    }

    /// <summary>Writes a point for the next meeting and tells whoever invites; null where that cannot be.</summary>
    public static Step? Suggest(Scene s, string point)
    {
        if (new SuggestAgenda(s.Who.Id, point, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return null;
        var fact = accepted.Facts.OfType<AgendaSuggested>().Single();
        var meeting = fact.Id is { } id ? s.Kube.Meetings.Find(id) : null;
        var words = PertemuanWords.Of(s);
        var inviter = meeting?.Invitation?.By ?? s.Kube.Holder(Jabatan.Sekretaris) ?? s.Kube.Holder(Jabatan.Ketua);
        return Step.From(accepted) with
        {
            Say = [new(meeting is null
                ? $"Usul {s.Who.Pronoun} saya simpan untuk pertemuan berikutnya: {point}."
                : $"Usul {s.Who.Pronoun} masuk bahasan {words.Named(meeting)}: {point}.{(inviter is { } by && by != s.Who.Id ? $" {s.Call(by)} saya kabari." : "")}")],
            Notices = inviter is { } to && to != s.Who.Id ? [new(to, new($"{s.Who.Call} mengusulkan bahasan {(meeting is null ? "pertemuan berikutnya" : words.Named(meeting))}: {point}."))] : [],
        };
    }

    /// <summary>What stands behind "usul bahas", "tolong dibahas soal": the point in her words; null when it is no suggestion.</summary>
    private static string? Point(string raw)
    {
        var w = raw.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        string Plain(int i) => w[i].ToLowerInvariant().Trim(',', '.', ':', '!', '?');
        var (asked, talk) = (false, -1);
        for (var i = 0; i < w.Length && i < 8; i++)
        {
            if (Talks.Contains(Plain(i))) { talk = i; break; }
            if (!Asks.Contains(Plain(i))) return null;
            asked |= Plain(i) is "usul" or "usulan" or "usulin" or "usulkan" or "ngusulin" or "mengusulkan" or "tolong" or "tlg" or "minta" or "mohon" or "titip" or "masukin" or "masukkan" or "tambah" or "tambahin" or "tambahkan" or "mau";
        }
        if (!asked || talk < 0) return null;
        var from = talk + 1;
        while (from < w.Length && Plain(from) is "soal" or "tentang" or "masalah" or "ttg" or "rapat" or "pertemuan" or "ya" or "bu" || from < w.Length && Talks.Contains(Plain(from))) from++;
        var to = w.Length;
        while (to > from && Plain(to - 1) is "ya" or "rapat" or "pertemuan" or "nanti" or "di" or "bu" or "pak" or "dong") to--;
        return Say.Quote(string.Join(' ', w[from..to]).TrimEnd('.', '?', '!'), Most);
    }
}
