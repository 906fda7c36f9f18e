using Microsoft.Extensions.Options;

namespace Bot.Host;

internal static class ChannelSettings
{
    /// <summary>Reads and checks a channel's settings; stops the start with one message that names every key that is wrong.</summary>
    /// <param name="read">Binds the section; a value that is not of its key's type makes it throw.</param>
    /// <param name="problems">What is wrong with settings of the right types.</param>
    public static T Read<T>(string section, Func<T> read, Func<T, IEnumerable<string>> problems)
    {
        try
        {
            var options = read();
            return problems(options).ToArray() is { Length: > 0 } wrong ? throw new OptionsValidationException(section, typeof(T), wrong) : options;
        }
        catch (InvalidOperationException e)
        {
            // The binder's own message names the key and the value; only keys that are no strings, so no secrets, get here.
            throw new OptionsValidationException(section, typeof(T), [e.Message]);
        }
    }
}
