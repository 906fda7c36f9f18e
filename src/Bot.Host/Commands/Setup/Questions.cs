namespace Bot.Host;

/// <summary>
/// What setup asks. An answer comes from an option of the command, else from the environment, else from the next line of input;
/// an empty line keeps what the settings file says. A secret is never shown, also not where it comes from.
/// </summary>
/// <param name="hidden">Reads a line without showing it; null where nobody looks at a screen.</param>
internal sealed class Questions(IConfiguration file, IConfiguration environment, TextReader input, TextWriter text, Func<string?>? hidden)
{
    /// <summary>The value of a setting; <c>Written</c> is false when it lives in the environment and stays there.</summary>
    /// <param name="option">What the command line said; null: nothing.</param>
    public async Task<(string Value, bool Written)> SettingAsync(string key, string question, string? option, bool secret = false)
    {
        if (option is not null) return (option.Trim(), true);
        if (environment[key] is { Length: > 0 } set) return (set, false);
        var kept = file[key] is { Length: > 0 } before ? before : null;
        var hint = kept is null ? "" : secret ? " (Enter: tetap yang tersimpan)" : $" (Enter: {kept})";
        var said = await LineAsync(question + hint, secret);
        return (said.Length > 0 ? said : kept ?? "", true);
    }

    /// <summary>An answer that is no setting.</summary>
    public async Task<string> AskAsync(string question, string? option) => option ?? await LineAsync(question, secret: false);

    /// <summary>What the settings say about a key setup does not ask for.</summary>
    public string? Known(string key) => environment[key] is { Length: > 0 } set ? set : file[key] is { Length: > 0 } kept ? kept : null;

    private async Task<string> LineAsync(string question, bool secret)
    {
        await text.WriteAsync(question + ": ");
        var line = secret && hidden is not null ? hidden() : await input.ReadLineAsync();
        if (hidden is null || secret) await text.WriteLineAsync();
        return (line ?? "").Trim();
    }

    /// <summary>Reads a line from the terminal without showing it.</summary>
    public static string? Hidden()
    {
        var line = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace) line.Length = Math.Max(0, line.Length - 1);
            else if (!char.IsControl(key.KeyChar)) line.Append(key.KeyChar);
        }
        return line.ToString();
    }
}
