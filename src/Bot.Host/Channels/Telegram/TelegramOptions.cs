using System.Globalization;

namespace Bot.Host;

/// <summary>How updates come from Telegram.</summary>
public enum TelegramMode { Webhook, Polling }

/// <summary>Settings of the Telegram channel, <c>Channels:Telegram</c>.</summary>
public sealed class TelegramOptions
{
    public const string Section = "Channels:Telegram";

    /// <summary>Off: nothing is registered, and no other setting is looked at.</summary>
    public bool Enabled { get; set; }

    public TelegramMode Mode { get; set; }

    /// <summary>The token of BotFather, <c>&lt;bot id&gt;:&lt;secret&gt;</c>. Part of every URL, therefore never logged.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>What Telegram must say in <c>X-Telegram-Bot-Api-Secret-Token</c>; 1 to 256 of A-Z a-z 0-9 _ -. Webhook mode only.</summary>
    public string SecretToken { get; set; } = "";

    public string ApiBaseUrl { get; set; } = "https://api.telegram.org";

    /// <summary>Our public https address. When given, the webhook is set at start.</summary>
    public string? PublicBaseUrl { get; set; }

    /// <summary>The bot's user name without @; asked from Telegram at start when not given.</summary>
    public string? BotUsername { get; set; }

    /// <summary>The bot's own user id: the part of the token before the colon.</summary>
    public long BotId => long.TryParse(BotToken.Split(':', 2)[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    /// <summary>The configured settings; throws <see cref="Microsoft.Extensions.Options.OptionsValidationException"/> naming every key that is missing or wrong.</summary>
    public static TelegramOptions Of(IConfiguration configuration) =>
        ChannelSettings.Read(Section, () => configuration.GetSection(Section).Get<TelegramOptions>() ?? new(), static options => options.Problems());

    /// <summary>What is wrong with the settings, each line naming its key; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (!Enum.IsDefined(Mode)) yield return $"{Section}:Mode must be Webhook or Polling";
        if (!Enabled) yield break;
        if (BotToken.Length == 0) yield return $"{Section}:BotToken is missing";
        else if (BotId == 0 || BotToken.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not (':' or '_' or '-'))) yield return $"{Section}:BotToken is not of the form <digits>:<secret>";
        if (Mode == TelegramMode.Webhook && SecretToken.Length == 0) yield return $"{Section}:SecretToken is missing";
        if (SecretToken.Length > 256 || SecretToken.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))) yield return $"{Section}:SecretToken may hold 1 to 256 of A-Z a-z 0-9 _ -";
        if (!Urls.IsHttp(ApiBaseUrl)) yield return $"{Section}:ApiBaseUrl is not an absolute http(s) address";
        if (PublicBaseUrl is not null && !Urls.IsHttp(PublicBaseUrl)) yield return $"{Section}:PublicBaseUrl is not an absolute http(s) address";
    }
}

internal static class Urls
{
    public static bool IsHttp(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");

    /// <summary>True when the address is this machine's own: only there may fictitious people be written to.</summary>
    public static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
