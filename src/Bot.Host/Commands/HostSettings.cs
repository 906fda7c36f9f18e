using System.Globalization;

namespace Bot.Host;

/// <summary>A setting that cannot be used; the message names the key.</summary>
public sealed class SettingsException(string message) : Exception(message);

/// <summary>What the commands need of the configuration, checked at start. Everything is documented in appsettings.sample.json.</summary>
/// <param name="StoreDirectory">Where the store lives.</param>
internal sealed record HostSettings(string StoreDirectory)
{
    public const string FileName = "appsettings.json";

    private const string Usual = "data";

    /// <summary>appsettings.json of the current directory, then environment variables with <c>__</c> between the parts.</summary>
    public static IConfiguration Load(string directory)
    {
        try
        {
            return new ConfigurationBuilder().SetBasePath(directory).AddJsonFile(FileName, optional: true).AddEnvironmentVariables().Build();
        }
        catch (InvalidDataException e)
        {
            throw new SettingsException($"{FileName}: {(e.InnerException as FormatException ?? (Exception)e).Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>
    /// Everything <c>serve</c> will ask of the configuration, asked before anything is opened or made: addresses, log levels, channels.
    /// </summary>
    /// <param name="urls">The addresses named on the command line; they come before the configured ones.</param>
    public static void Check(IConfiguration configuration, string? urls)
    {
        var (key, listen) = urls is not null ? ("--urls", urls) : configuration["Urls"] is { } set ? ("Urls", set) : ("ASPNETCORE_URLS", configuration["ASPNETCORE_URLS"] ?? "");
        var named = configuration.GetSection("Kestrel:Endpoints").AsEnumerable().Where(static pair => pair.Key.EndsWith(":Url", StringComparison.OrdinalIgnoreCase)).Select(static pair => (pair.Key, pair.Value ?? ""));
        foreach (var (where, url) in listen.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(url => (key, url)).Concat(named))
            if (!CanListen(url)) throw new SettingsException($"{where}: '{url}' is not an address to listen on, such as http://127.0.0.1:5000");
        foreach (var (name, level) in configuration.GetSection("Logging").AsEnumerable())
            if (name.Contains("LogLevel:", StringComparison.OrdinalIgnoreCase) && !string.IsNullOrEmpty(level) && !Enum.TryParse<LogLevel>(level, ignoreCase: true, out _))
                throw new SettingsException($"{name} must be one of {string.Join(", ", Enum.GetNames<LogLevel>())}, not '{level}'");
        MostLag(configuration);
        Crowd.BurstOf(configuration);
        TelegramOptions.Of(configuration);
        WhatsAppOptions.Of(configuration);
    }

    /// <summary>How far the groups' clocks may be behind before <c>readyz</c> says no: whole seconds, two minutes when nothing is said.</summary>
    public static TimeSpan MostLag(IConfiguration configuration)
    {
        const string key = "Clock:MostLagSeconds";
        if (configuration[key] is not { Length: > 0 } said) return TimeSpan.FromMinutes(2);
        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 10 and <= 86_400
            ? TimeSpan.FromSeconds(seconds)
            : throw new SettingsException($"{key} must be whole seconds from 10 to 86400, not '{said}'");
    }

    // * and + stand for every address of the machine. The server itself takes what it cannot read for them too, so it is read here.
    private static bool CanListen(string url) =>
        url.StartsWith("http://unix:/", StringComparison.OrdinalIgnoreCase)
        || Uri.TryCreate(url.Trim().Replace("//*", "//any", StringComparison.Ordinal).Replace("//+", "//any", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri is { Scheme: "http", PathAndQuery: "/", UserInfo: "" } and not { Host: "localhost", Port: 0 };

    public static HostSettings Read(IConfiguration configuration)
    {
        var engine = configuration["Store:Engine"];
        if (!string.IsNullOrEmpty(engine) && !string.Equals(engine, "Sqlite", StringComparison.OrdinalIgnoreCase))
            throw new SettingsException($"Store:Engine must be Sqlite, not '{engine}'");
        if (!string.IsNullOrEmpty(configuration["Store:ConnectionString"]))
            throw new SettingsException("Store:ConnectionString belongs to an engine this version does not have; use Store:Path");
        var path = configuration["Store:Path"];
        return path is not null && string.IsNullOrWhiteSpace(path)
            ? throw new SettingsException("Store:Path must be a directory")
            : new(path ?? Usual);
    }
}
