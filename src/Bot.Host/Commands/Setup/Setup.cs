namespace Bot.Host;

/// <summary>
/// Connects the bot to Telegram, WhatsApp or both: asks for what is needed, checks it with the provider, tells the provider where
/// the bot is, and writes appsettings.json. The first thing that is wrong ends it with one line, and the file is as it was.
/// </summary>
internal sealed class Setup(CommandLine line, string directory, Questions ask, TextWriter text)
{
    /// <summary>The test message.</summary>
    public const string Hello = "Halo, ini pesan percobaan dari Kawan KUBE. Kalau pesan ini sampai, sambungannya sudah benar.";

    public async Task RunAsync(CancellationToken cancel)
    {
        using var file = SettingsFile.Open(directory);
        IReadOnlyList<ISetup> channels = [.. (await WhichAsync()).Select(Channel)];
        foreach (var channel in channels) await channel.CheckAsync(file, cancel);
        // Whatever can fail here has failed before a provider is told anything.
        file.Prepare();
        foreach (var channel in channels) await channel.ConnectAsync(cancel);
        file.Commit();
        await text.WriteLineAsync($"Setelan disimpan di {HostSettings.FileName}, hanya bisa dibaca pemiliknya. Jalankan bot dengan: serve");
    }

    private async Task<IReadOnlyList<string>> WhichAsync()
    {
        var said = line.Files is [var named] ? named : (await ask.AskAsync("Sambungkan apa? telegram, whatsapp, atau keduanya", null)).ToLowerInvariant();
        return said switch
        {
            "telegram" or "whatsapp" => [said],
            "keduanya" => ["telegram", "whatsapp"],
            _ => throw new SettingsException($"'{said}' bukan kanal; pilih telegram, whatsapp, atau keduanya"),
        };
    }

    private ISetup Channel(string name) => name == "telegram" ? new SetupTelegram(line, ask, text) : new SetupWhatsApp(line, ask, text);

    /// <summary>The public address, read and reached.</summary>
    /// <param name="provider">The provider's base address: a stand-in on this machine needs no https.</param>
    public static async Task<string> AddressAsync(string written, string provider, CommandLine line, Questions ask, CancellationToken cancel)
    {
        var address = PublicAddress.Read(written, Urls.IsLoopback(provider));
        if (!line.Unchecked) await PublicAddress.ReachAsync(address, line.Urls ?? ask.Known("Urls"), cancel);
        return address;
    }
}

/// <summary>One channel of <see cref="Setup"/>. Both throw <see cref="SettingsException"/> with one line that says what is wrong.</summary>
internal interface ISetup
{
    /// <summary>Asks and checks; changes nothing but what <paramref name="file"/> will hold.</summary>
    Task CheckAsync(SettingsFile file, CancellationToken cancel);

    /// <summary>Tells the provider where the bot is.</summary>
    Task ConnectAsync(CancellationToken cancel);
}
