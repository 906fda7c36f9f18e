namespace Bot.Host;

/// <summary>A setting that cannot be used; the message names the key.</summary>
public sealed class SettingsException(string message) : Exception(message);

/// <summary>What the commands need of the configuration, checked at start. Everything is documented in appsettings.sample.json.</summary>
/// <param name="StoreDirectory">Where the store lives.</param>
internal sealed record HostSettings(string StoreDirectory)
{
    private const string Usual = "data";

    /// <summary>appsettings.json of the current directory, then environment variables with <c>__</c> between the parts.</summary>
    public static IConfiguration Load(string directory)
    {
        try
        {
            return new ConfigurationBuilder().SetBasePath(directory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
        }
        catch (InvalidDataException e)
        {
            throw new SettingsException($"appsettings.json: {(e.InnerException as FormatException ?? (Exception)e).Message.ReplaceLineEndings(" ")}");
        }
    }

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
