using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D29: what became of a broadcast, person by person, and saying it again to those it did not reach.</summary>
internal static class HasilSiaran
{
    private const int Named = 6;

    private static readonly SendFate[] Fails = [SendFate.NotActive, SendFate.WindowClosed, SendFate.Failed, SendFate.Expired];

    public static Step Answer(Scene s)
    {
        if (!s.May(Operation.Siaran, Right.Broadcast)) return s.Member is { IsActiveMember: true }
            ? Step.Reply($"Hasil siaran dilihat pengirimnya, {s.Who.Honorific}. Coba tanya {s.Holder(Jabatan.Ketua)} atau {s.Pendamping} ya.") : Refuse.Private(s);
        var gone = s.Kube.Siaran.All.Where(x => x.Portions > 0).ToList();
        var day = s.Slots.Date?.Value;
        if (gone.LastOrDefault(x => day is null || s.Kube.Zone.Date(x.At) == day) is { } last) return Step.Reply(Told(s.Note(last.Body), last, Sent(s, last), s.Call));
        if (day is { } none && gone is not []) return Step.Reply($"{Say.Date(none)} tidak ada siaran, {s.Who.Honorific}.", new Choice("Hasil siaran"));
        return s.Kube.Siaran.Open.FirstOrDefault() is { } next
            ? Step.Reply($"Belum dikirim, {s.Who.Honorific}: {SiaranSay.Title(s.Note(next.Body))} untuk {Say.Moment(next.At, s.Kube.Zone)}.", new Choice("Batal siaran"))
            : Step.Reply($"Belum ada siaran, {s.Who.Honorific}.", new Choice("Siaran"));
    }

    /// <summary>What the outbox knows; for a broadcast brought along from elsewhere what was counted there.</summary>
    private static BatchSent Sent(Scene s, Siaran siaran) => s.Known.Sent.Of(siaran.Id);

    public static List<(PersonId Person, SendFate Fate)> Failed(BatchSent sent) => [.. sent.Failed.Where(u => Fails.Contains(u.Fate))];

    public static int FailedCount(BatchSent sent) => sent.Count(Fails);

    public static Message Told(string? body, Siaran siaran, BatchSent sent, Func<PersonId, string> call)
    {
        if (sent.Counts.Count == 0 && siaran.Result is { } counted)
            return new($"{Title(body)}: terkirim {counted.Sent}, dibaca {counted.Read}{(counted.Failed > 0 ? $", gagal {counted.Failed}" : "")}.");
        var lines = new List<string> { $"{Title(body)}: terkirim {sent.Sent}{Read(sent)}." };
        if (Names([.. sent.Unread.Where(u => u.Fate is SendFate.Sent or SendFate.Delivered).Select(u => u.Person)], call) is { } unread && sent.Count(SendFate.Read) > 0) lines.Add($"Yang belum membaca: {unread}.");
        foreach (var fate in Fails)
            if (sent.Count(fate) is > 0 and var count) lines.Add($"{count} gagal: {Reason(fate)} ({Names([.. sent.Failed.Where(f => f.Fate == fate).Select(f => f.Person)], call)}).");
        if (sent.Count(SendFate.LeftChannel) + siaran.LeftOut is > 0 and var left) lines.Add($"{left} tidak menerima (berhenti).");
        if (sent.Waiting > 0) lines.Add($"{sent.Waiting} masih menunggu dikirim.");
        if (siaran.Withdrawn > 0) lines.Add($"{siaran.Withdrawn} dihentikan.");
        return new(string.Join('\n', lines), Failed(sent) is [] ? [] : [new("Kirim ulang", "#siaran.ulang:" + siaran.Id.ToString(CultureInfo.InvariantCulture))]);
    }

    private static string Title(string? body) => SiaranSay.Title(body) is var title ? char.ToUpperInvariant(title[0]) + title[1..] : "";

    /// <summary>Telegram tells nobody what was read (design D-12).</summary>
    private static string Read(BatchSent sent) => sent.Count(SendFate.NoMarks) switch
    {
        0 => $", dibaca {sent.Count(SendFate.Read)}",
        var unknown when unknown == sent.Sent => "; dibaca atau belum tidak diketahui",
        var unknown => $", dibaca {sent.Count(SendFate.Read)} ({unknown} tidak diketahui)",
    };

    private static string? Names(IReadOnlyList<PersonId> people, Func<PersonId, string> call) => people is [] ? null
        : people.Count <= Named ? Say.List([.. people.Select(call)]) : string.Join(", ", people.Take(Named).Select(call)) + $", dan {people.Count - Named} lagi";

    private static string Reason(SendFate fate) => fate switch
    {
        SendFate.NotActive => "nomor tidak aktif",
        SendFate.WindowClosed => "sudah lama tidak menulis",
        SendFate.Expired => "lewat waktunya",
        _ => "ditolak penyedia",
    };

    /// <summary>The same text to those it did not reach, shown first like any other.</summary>
    public static Step Again(Scene s, string number)
    {
        if (!s.May(Operation.Siaran, Right.Broadcast)) return Refuse.Private(s);
        if (!int.TryParse(number, CultureInfo.InvariantCulture, out var id) || s.Kube.Siaran.Find(id) is not { } siaran || s.Note(siaran.Body) is not { } body)
            return Step.Reply($"Siaran itu sudah tidak tersimpan, {s.Who.Honorific}.");
        var last = s.Kube.Siaran.All.LastOrDefault(x => x.Repeats == id) ?? siaran;
        var to = Failed(Sent(s, last)).Select(f => f.Person).ToList();
        return to is [] ? Step.Reply($"Tidak ada yang perlu dikirim ulang, {s.Who.Honorific}.")
            : BuatSiaran.Form.Begin(new SiaranDraft { Body = body, Kind = siaran.Kind, To = SiaranReceivers.Outside(siaran.To) ? siaran.To : Penerima.Orang, People = to, Repeats = id }, s with { Heard = Heard.Nothing });
    }
}
