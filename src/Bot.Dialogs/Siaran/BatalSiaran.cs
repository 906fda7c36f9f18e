using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D29: "batal siaran" before and while it is sent.</summary>
internal static class BatalSiaran
{
    /// <summary>What was sent within this time may be meant by "tarik siaran tadi".</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromHours(24);

    /// <summary>Somebody who sends broadcasts has one that can still be stopped.</summary>
    public static bool Waits(Scene s) => s.May(Operation.Siaran, Right.Broadcast) && Stoppable(s).Any();

    public static Step Answer(Scene s)
    {
        if (!s.May(Operation.Siaran, Right.Broadcast)) return s.Member is { IsActiveMember: true }
            ? Step.Reply($"Siaran dihentikan oleh pengirimnya, {s.Who.Honorific}. Coba hubungi {s.Holder(Jabatan.Ketua)} atau {s.Pendamping} ya.") : Refuse.Private(s);
        var day = s.Slots.Date?.Value;
        var open = Stoppable(s).Where(x => day is null || s.Kube.Zone.Date(x.At) == day).ToList();
        // What is going out this moment is meant before what is only planned: there is no time to ask.
        if (open.Where(x => x.Portions > 0).ToList() is [var going]) return Stop(s, going);
        // The day said may be the one it should have been about.
        if (open is [] && day is not null && Stoppable(s).Where(x => x.By == s.Who.Id).ToList() is [var other]) return Confirm(s, other);
        return open switch
        {
            [var one] => Stop(s, one),
            [] => Nothing(s),
            _ => Step.Reply(new Message($"Siaran yang mana, {s.Who.Honorific}?\n" + string.Join('\n', open.TakeLast(3).Select(x => $"{Say.Short(s.Kube.Zone.Date(x.At))} {Say.Clock(x.At, s.Kube.Zone)}: {SiaranSay.Begin(s.Note(x.Body) ?? "siaran", 50)}")),
                [.. open.TakeLast(3).Select(x => new Choice($"{Say.Short(s.Kube.Zone.Date(x.At))} {Say.Clock(x.At, s.Kube.Zone)}", "#siaran.batal:" + x.Id.ToString(CultureInfo.InvariantCulture)))])),
        };
    }

    /// <summary>"Batal dulu yg tadi" with nothing open, of who has one planned: asked, for it may be about something else. Null when she has none.</summary>
    public static Step? Offer(Scene s) => s.May(Operation.Siaran, Right.Broadcast) && Stoppable(s).Where(x => x.By == s.Who.Id && x is { IsOpen: true, Portions: 0 }).ToList() is [.., var last] ? Confirm(s, last) : null;

    private static Step Confirm(Scene s, Siaran x) => Tawaran.After(s, "", new("#siaran.batal:" + x.Id.ToString(CultureInfo.InvariantCulture), $"{Capital(SiaranSay.Title(s.Note(x.Body)))} untuk {Say.Moment(x.At, s.Kube.Zone)} tidak jadi dikirim?", "Ya, batalkan", "Tetap kirim"));

    public static Step Chosen(Scene s, string number) =>
        int.TryParse(number, CultureInfo.InvariantCulture, out var id) && Stoppable(s).FirstOrDefault(x => x.Id == id) is { } siaran ? Stop(s, siaran) : Nothing(s);

    /// <summary>What is planned, and what still lies in the outbox.</summary>
    private static IEnumerable<Siaran> Stoppable(Scene s) => s.Kube.Siaran.All.Where(x => x.IsOpen || x.LastAt > s.Now - Lately && s.Known.Sent.Of(x.Id).Count(SendFate.Waiting) > 0);

    private static Step Nothing(Scene s) => s.Kube.Siaran.All.LastOrDefault(x => x.WentOut && x.LastAt > s.Now - Lately) is { } last
        ? Step.Reply($"{Capital(SiaranSay.Title(s.Note(last.Body)))} sudah terkirim, jadi tidak bisa ditarik, {s.Who.Honorific}. Kalau ada yang salah, kirim ralatnya ya.", new Choice("Kirim ralat", "siaran"), new Choice("Hasil siaran"))
        : Step.Reply($"Tidak ada siaran yang menunggu dikirim, {s.Who.Honorific}.", new Choice("Siaran"));

    private static Step Stop(Scene s, Siaran siaran)
    {
        var sent = s.Known.Sent.Of(siaran.Id);
        var waiting = sent.Count(SendFate.Waiting);
        if (new StopSiaran(siaran.Id, s.Who.Id, waiting, s.Now).Decide(s.Kube) is not Decision.Accepted accepted)
            return Step.Reply($"Siaran itu bisa dihentikan {s.Call(siaran.By)}, {s.Who.Honorific}. Coba kabari langsung ya.");
        var title = SiaranSay.Title(s.Note(siaran.Body));
        var rest = !siaran.IsOpen ? 0 : SiaranReceivers.Of(s.Kube, siaran).Count(p => (siaran.Upto is not { } upto || p.CompareTo(upto) > 0) && SiaranReceivers.Gets(s.Known.People.Find(p), siaran.To));
        var words = siaran.Portions == 0 ? $"Baik, {s.Who.Honorific}. {Capital(title)} untuk {Say.Moment(siaran.At, s.Kube.Zone)} tidak jadi dikirim." : $"Terkirim {sent.Sent + sent.Count(SendFate.OnItsWay)}, dihentikan {waiting + rest}.";
        return Step.From(accepted) with
        {
            Say = [new(words)],
            Recall = [siaran.Id],
            Notices = siaran.By == s.Who.Id ? [] : [new(siaran.By, new($"{s.Who.Call} menghentikan {title}. {(siaran.Portions == 0 ? "Belum ada yang terkirim." : words)}"))],
        };
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
