namespace Bot.Fakes;

/// <summary>Where everybody is.</summary>
/// <param name="Bot">The bot's own address; the public one too, as nobody stands between.</param>
internal sealed record Options(string Bot, string Telegram, string Twilio)
{
    /// <summary>Null when the arguments make no sense.</summary>
    public static Options? Parse(string[] args)
    {
        var options = new Options("http://127.0.0.1:5000", "http://127.0.0.1:8081", "http://127.0.0.1:8082");
        if (args.Length % 2 != 0) return null;
        for (var i = 0; i < args.Length; i += 2)
        {
            if (args[i] == "--bot") options = options with { Bot = args[i + 1].TrimEnd('/') };
            else if (args[i] == "--telegram") options = options with { Telegram = args[i + 1] };
            else if (args[i] == "--twilio") options = options with { Twilio = args[i + 1] };
            else return null;
        }
        return options;
    }
}
