using System.Security.Cryptography;

namespace Bot.Host;

/// <summary>
/// Whether a public address leads to this machine: something is listening here for a moment where the bot will listen, and is asked
/// for over that address. A bot that runs already answers itself.
/// </summary>
internal static class PublicAddress
{
    private const string Usual = "http://127.0.0.1:5000";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The address without path; throws <see cref="SettingsException"/> with what is wrong about how it is written.</summary>
    /// <param name="plain">True where the provider is a fake on this machine: http is enough.</param>
    public static string Read(string written, bool plain)
    {
        if (!Uri.TryCreate(written, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http")) throw new SettingsException($"'{written}' bukan alamat; contoh: https://kube.contoh.id");
        if (uri.Scheme == "http" && !plain) throw new SettingsException($"{written} harus https: WhatsApp dan Telegram tidak mengirim ke alamat tanpa https");
        if (uri.PathAndQuery != "/" || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0) throw new SettingsException($"{written}: tulis hanya https:// dan nama hostnya, tanpa jalur di belakangnya");
        if (uri.IsLoopback && !plain) throw new SettingsException($"{written} hanya ada di komputer ini; perlu alamat yang bisa dicapai dari internet");
        return uri.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>Throws <see cref="SettingsException"/> with what is wrong when the address does not lead here.</summary>
    /// <param name="urls">Where the bot listens; null: the usual place.</param>
    public static async Task ReachAsync(string address, string? urls, CancellationToken cancel)
    {
        var word = RandomNumberGenerator.GetHexString(16, lowercase: true);
        await using var here = await ListenAsync(urls ?? Usual, word, cancel);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(address + "/healthz", cancel);
            if ((int)answer.StatusCode is >= 300 and < 400) throw new SettingsException($"{address} mengalihkan ke alamat lain; pakai alamat akhirnya");
            var said = (await answer.Content.ReadAsStringAsync(cancel)).Trim();
            if (said != word && (here is not null || said != "ok")) throw new SettingsException($"{address} dijawab (HTTP {(int)answer.StatusCode}), tetapi bukan oleh komputer ini; arahkan proxy ke {urls ?? Usual}");
        }
        catch (Exception e) when (Network.IsFailure(e, cancel))
        {
            throw new SettingsException($"{address} tidak bisa dicapai: {Why(e)}");
        }
    }

    private static string Why(Exception e) => e switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "nama hostnya tidak dikenal",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "sertifikat https-nya tidak diterima",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "tidak ada yang menjawab di sana",
        _ => "tidak ada jawaban dalam 10 detik",
    };

    /// <summary>Null when the place is taken: by the bot itself, or by whoever will be found out by the answer.</summary>
    private static async Task<WebApplication?> ListenAsync(string urls, string word, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(urls);
        var app = builder.Build();
        app.MapGet("/healthz", context => context.Response.WriteAsync(word, CancellationToken.None));
        try
        {
            await app.StartAsync(cancel);
            return app;
        }
        catch (IOException)
        {
            await app.DisposeAsync();
            return null;
        }
    }
}
