using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What it would cost to write to people, and the words for it: shown before anything is sent to many.</summary>
internal static class Costs
{
    /// <summary>On the try-it channel what she wrote there opens the window, as it would on her phone.</summary>
    public static SendCost Of(Scene s, IEnumerable<PersonId> to, DateTimeOffset at, bool marketing = false) => SendCost.Of(
        s.Kube.Rules.CostsOn(s.Kube.Zone.Date(at)), to.Select(s.Known.People.Find).OfType<Person>(),
        p => p.Id == s.Who.Id ? s.Now : p.Addresses.Append(new(Channel.Coba, p.Id.Value)).Where(a => a.Channel != Channel.Coba || s.Message.From.Channel == Channel.Coba).Max(s.Known.Talks.LastWrote),
        at, marketing);

    /// <summary>"WhatsApp 9, Telegram 1"</summary>
    public static string Channels(SendCost cost) => string.Join(", ", new[] { (Name: "WhatsApp", Count: cost.WhatsApp), (Name: "Telegram", Count: cost.Telegram) }.Where(c => c.Count > 0).Select(c => $"{c.Name} {c.Count}"));

    /// <summary>" Biaya kira-kira Rp2.025."; nothing when the group has no prices.</summary>
    public static string Words(SendCost cost) => cost.Amount is { } amount ? $" Biaya kira-kira {amount}." : "";
}
