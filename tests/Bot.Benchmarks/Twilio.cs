using System.Security.Cryptography;
using System.Text;
using Bot.Host;

namespace Bot.Benchmarks;

/// <summary>Twilio's side: the form it sends for a typed message, signed as it signs, as the bytes of one HTTP request.</summary>
internal static class Twilio
{
    public const string Account = "AC00000000000000000000000000000001";
    public const string AuthToken = "fictitious-auth-token-for-benchmarks";
    public const string PublicBaseUrl = "https://bot.example";

    /// <summary>The demo's bendahara (m3-02); fictitious, like every number here.</summary>
    public const string Bendahara = "+6281200000002";

    private static int said;

    /// <summary>So many people nobody has a phone number of: business-scoped user ids.</summary>
    public static IReadOnlyList<string> People(int count) => [.. Enumerable.Range(0, count).Select(static n => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ID.bench{n:00000}"))];

    /// <summary>The body of a new message, with a MessageSid nobody had before, and its signature.</summary>
    public static (string Body, string Signature) Message(string phone, string text)
    {
        // Twilio's are in no order either: each key falls on another page of the store.
        var sid = "SM" + Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(Interlocked.Increment(ref said))).AsSpan(..16));
        var digits = phone.TrimStart('+');
        KeyValuePair<string, string>[] fields =
        [
            new("SmsMessageSid", sid), new("NumMedia", "0"), new("ProfileName", "Bendahara"), new("MessageType", "text"), new("SmsSid", sid),
            new("WaId", digits), new("SmsStatus", "received"), new("Body", text), new("To", "whatsapp:+6281200000099"), new("NumSegments", "1"),
            new("ReferralNumMedia", "0"), new("MessageSid", sid), new("AccountSid", Account),
            new("ChannelMetadata", $$$$"""{"type":"whatsapp","data":{"context":{"ProfileName":"Bendahara","WaId":"{{{{digits}}}}"}}}"""),
            new("From", "whatsapp:" + phone), new("ApiVersion", "2010-04-01"),
        ];
        var body = string.Join('&', fields.Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value).Replace("%20", "+", StringComparison.Ordinal)}"));
        return (body, TwilioSignature.Sign(AuthToken, PublicBaseUrl + WhatsAppDoor.Path, TwilioForm.Of(fields)));
    }

    public static byte[] Request(string phone, string text)
    {
        var (body, signature) = Message(phone, text);
        return Encoding.ASCII.GetBytes(
            $"POST {WhatsAppDoor.Path} HTTP/1.1\r\nHost: bot.example\r\nContent-Type: application/x-www-form-urlencoded; charset=utf-8\r\n" +
            $"X-Twilio-Signature: {signature}\r\nUser-Agent: TwilioProxy/1.1\r\nAccept: */*\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    /// <summary>So many new questions for the balance, from these phones in turn.</summary>
    public static byte[][] Requests(int count, params IReadOnlyList<string> phones) =>
        [.. Enumerable.Range(0, count).Select(i => Request(phones[i % phones.Count], "saldo kas"))];

    /// <summary>The settings that open the channel, with the provider on loopback.</summary>
    public static Dictionary<string, string?> Settings(string provider) => new()
    {
        ["Channels:MostAtOnce"] = "0",
        ["Channels:WhatsApp:Enabled"] = "true",
        ["Channels:WhatsApp:AccountSid"] = Account,
        ["Channels:WhatsApp:AuthToken"] = AuthToken,
        ["Channels:WhatsApp:From"] = "+6281200000099",
        ["Channels:WhatsApp:PublicBaseUrl"] = PublicBaseUrl,
        ["Channels:WhatsApp:ApiBaseUrl"] = provider,
    };
}
