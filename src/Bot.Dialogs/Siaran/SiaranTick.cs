using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What the clock does with broadcasts: the next portion, and the result an hour later.</summary>
internal static class SiaranTick
{
    /// <summary>What waits in the outbox longer than this is no longer worth saying.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    public static Ticked Run(SiaranDue item, TickScene t)
    {
        var siaran = item.Siaran;
        if (t.Note(siaran.Body) is { } body && t.Now < siaran.Expires)
        {
            var portion = Portion(t.Kube, t.Known, siaran.Id, body, t.Now);
            return new() { Facts = portion.Facts, Notices = portion.Notices };
        }
        var left = siaran.Portions == 0 ? "tidak sempat saya kirim" : $"baru terkirim ke {siaran.Sent} orang";
        return new()
        {
            Facts = [new SiaranStopped(siaran.Id, t.Now, 0)],
            Notices = [new(siaran.By, new($"Maaf, {SiaranSay.Title(t.Note(siaran.Body))} untuk {Say.Moment(siaran.At, t.Kube.Zone)} {left}, dan sekarang sudah lewat waktunya. Kalau masih perlu, kirim siaran baru ya.", [new("Siaran")]))],
        };
    }

    /// <summary>The fact of the next portion and its messages; nothing when the broadcast is over.</summary>
    public static (IReadOnlyList<Fact> Facts, IReadOnlyList<Notice> Notices) Portion(Kube kube, Known known, int id, string body, DateTimeOffset now)
    {
        if (new SendSiaran(id, now).Decide(kube, known.People) is not Decision.Accepted accepted) return ([], []);
        var by = kube.Siaran.Find(id)!.By;
        var message = new Message(SiaranSay.Broadcast(body, known.People.Find(by)?.Call ?? "pengurus"));
        var to = accepted.Facts is [SiaranSent sent] ? sent.To : [];
        // Courses count as advertising with WhatsApp, what concerns the group's own people does not (08-decisions section 4).
        var name = kube.Name is { } text ? known.People.Text(kube.Id, text) ?? "kelompok" : "kelompok";
        var marketing = kube.Siaran.Find(id) is { } planned && (planned.Kind == JenisSiaran.Pelatihan || SiaranReceivers.Outside(planned.To));
        Message For(PersonId p) => marketing ? message : message with { Template = Template.News(known.People.Find(p)?.Call ?? "", name) };
        return (accepted.Facts, [.. to.Select(p => new Notice(p, For(p)) { Kind = NoticeKind.Broadcast, Expires = now + Patience, Part = new(id, p) })]);
    }

    /// <summary>Told as a reminder, and so with others of the moment; as work when somebody did not get it.</summary>
    public static Ticked Run(SiaranResultDue item, TickScene t)
    {
        var siaran = t.Kube.Siaran.Find(item.Siaran.Id) ?? item.Siaran;
        var sent = t.Known.Sent.Of(siaran.Id);
        var failed = HasilSiaran.FailedCount(sent);
        return new()
        {
            Facts = [new SiaranCounted(siaran.Id, t.Now, sent.Sent, sent.Count(SendFate.Read), failed)],
            Notices = [new(siaran.By, HasilSiaran.Told(t.Note(siaran.Body), siaran, sent, t.Call)) { Kind = failed > 0 ? NoticeKind.Work : NoticeKind.Reminder, Light = true }],
        };
    }
}
