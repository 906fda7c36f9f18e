namespace Bot.Host;

/// <summary>Settings of the WhatsApp channel (Twilio), <c>Channels:WhatsApp</c>.</summary>
public sealed class WhatsAppOptions
{
    public const string Section = "Channels:WhatsApp";

    /// <summary>Off: nothing is registered, and no other setting is looked at.</summary>
    public bool Enabled { get; set; }

    /// <summary>The account that owns the sender, <c>AC…</c>.</summary>
    public string AccountSid { get; set; } = "";

    /// <summary>The account's primary auth token: signs the webhooks and logs in the calls.</summary>
    public string AuthToken { get; set; } = "";

    /// <summary>The account's secondary token, while the two change places: what it signs is taken too, so that no message is lost. Usually empty.</summary>
    public string SecondAuthToken { get; set; } = "";

    /// <summary>Our sender's number in E.164, with or without <c>whatsapp:</c>.</summary>
    public string? From { get; set; }

    /// <summary><c>MG…</c>; instead of <see cref="From"/> or beside it.</summary>
    public string? MessagingServiceSid { get; set; }

    /// <summary>Our address exactly as it is configured at Twilio, without the path; signatures are computed over it.</summary>
    public string PublicBaseUrl { get; set; } = "";

    public string ApiBaseUrl { get; set; } = "https://api.twilio.com";

    /// <summary>
    /// Content templates by name. <c>tombol2</c> and <c>tombol3</c>: a <c>twilio/quick-reply</c> with two or three buttons,
    /// body <c>{{1}}</c>, titles <c>{{2}}</c> <c>{{4}}</c> <c>{{6}}</c>, ids <c>{{3}}</c> <c>{{5}}</c> <c>{{7}}</c>. <c>daftar4</c> to <c>daftar10</c> (1 to 3 also, for a
    /// short list): a <c>twilio/list-picker</c> of so many rows, body <c>{{1}}</c>, button <c>{{2}}</c>, items <c>{{3}}</c> <c>{{5}}</c> …, ids <c>{{4}}</c> <c>{{6}}</c> …;
    /// <c>daftar4_rinci</c> …: with descriptions, items <c>{{3}}</c> <c>{{6}}</c> …, ids <c>{{4}}</c> <c>{{7}}</c> …, descriptions <c>{{5}}</c> <c>{{8}}</c> ….
    /// These need no approval. Without them choices are numbered lines.
    /// </summary>
    public Dictionary<string, string> Templates { get; set; } = [];

    /// <summary>How many people Meta lets the business write to first within 24 hours: its tier (250, 2000, 10000, …); 0: no limit.</summary>
    public int DailyTier { get; set; } = 250;

    /// <summary>The configured settings; throws <see cref="Microsoft.Extensions.Options.OptionsValidationException"/> naming every key that is missing or wrong.</summary>
    public static WhatsAppOptions Of(IConfiguration configuration) =>
        ChannelSettings.Read(Section, () => configuration.GetSection(Section).Get<WhatsAppOptions>() ?? new(), static options => options.Problems());

    /// <summary>What is wrong with the settings, each line naming its key; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (!Enabled) yield break;
        if (AccountSid.Length == 0) yield return $"{Section}:AccountSid is missing";
        else if (!IsSid(AccountSid, "AC")) yield return $"{Section}:AccountSid is not AC and 32 hexadecimal digits";
        if (AuthToken.Length == 0) yield return $"{Section}:AuthToken is missing";
        if (PublicBaseUrl.Length == 0) yield return $"{Section}:PublicBaseUrl is missing";
        else if (!Urls.IsHttp(PublicBaseUrl)) yield return $"{Section}:PublicBaseUrl is not an absolute http(s) address";
        else if (new Uri(PublicBaseUrl).Host.Contains('_', StringComparison.Ordinal)) yield return $"{Section}:PublicBaseUrl has a host name with '_', which Twilio does not call";
        if (string.IsNullOrEmpty(From) && string.IsNullOrEmpty(MessagingServiceSid)) yield return $"{Section}:From is missing (or MessagingServiceSid)";
        if (!string.IsNullOrEmpty(From) && WhatsAppAddress.Read(WhatsAppAddress.Prefixed(From)) is not { Channel: Domain.Channel.WhatsApp }) yield return $"{Section}:From is not a number in E.164";
        if (!string.IsNullOrEmpty(MessagingServiceSid) && !IsSid(MessagingServiceSid, "MG")) yield return $"{Section}:MessagingServiceSid is not MG and 32 hexadecimal digits";
        if (!Urls.IsHttp(ApiBaseUrl)) yield return $"{Section}:ApiBaseUrl is not an absolute http(s) address";
        if (DailyTier < 0) yield return $"{Section}:DailyTier must be a number of people, or 0 for no limit";
        foreach (var (name, sid) in Templates)
        {
            if (!WhatsAppTemplates.Knows(name)) yield return $"{Section}:Templates:{name} is the name of no template: 'whatsapp templates' lists them";
            else if (!IsSid(sid, "HX")) yield return $"{Section}:Templates:{name} is not HX and 32 hexadecimal digits";
        }
    }

    private static bool IsSid(string sid, string kind) => sid.Length == 34 && sid.StartsWith(kind, StringComparison.Ordinal) && sid.Skip(2).All(char.IsAsciiHexDigit);
}
