using System.Text.RegularExpressions;
using Bot.Domain;

namespace Bot.Host;

/// <summary>Twilio's <c>whatsapp:…</c> addresses: a phone, or the business-scoped id of a user without one.</summary>
internal static partial class WhatsAppAddress
{
    private const string Prefix = "whatsapp:";

    // Meta, business-scoped user ids: country, dot, optionally ENT., up to 128 letters and digits.
    [GeneratedRegex(@"\A[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}\z", RegexOptions.CultureInvariant)]
    private static partial Regex UserId { get; }

    /// <summary>
    /// The address behind what Twilio wrote, null when it is neither. An id is kept as it is: stripped to its digits it would look like somebody's number.
    /// </summary>
    public static Address? Read(string? written)
    {
        if (written is null || written.Length > 160 || !written.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var bare = written[Prefix.Length..];
        if (bare is ['+', >= '1' and <= '9', ..] && bare.Length is >= 8 and <= 16 && bare.Skip(1).All(char.IsAsciiDigit)) return new Address(Channel.WhatsApp, bare);
        return UserId.IsMatch(bare) ? new Address(Channel.WhatsAppId, bare) : null;
    }

    /// <summary>How Twilio wants it: the phone with its plus, the id without one.</summary>
    public static string Write(Address address) => Prefix + address.Value;

    public static string Prefixed(string number) => number.StartsWith(Prefix, StringComparison.Ordinal) ? number : Prefix + number;
}
