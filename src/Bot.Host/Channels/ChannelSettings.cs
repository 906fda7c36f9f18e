using Microsoft.Extensions.Options;

namespace Bot.Host;

internal static class ChannelSettings
{
    /// <summary>Stops the start with one message that names every key that is wrong.</summary>
    public static void Check(string section, Type type, IEnumerable<string> problems)
    {
        if (problems.ToArray() is { Length: > 0 } wrong) throw new OptionsValidationException(section, type, wrong);
    }
}
