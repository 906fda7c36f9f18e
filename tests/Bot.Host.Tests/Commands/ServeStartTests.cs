using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>A start that cannot be: the real program ends with 1 and says why in one line, and no more than that.</summary>
public sealed class ServeStartTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("kubebot-start-");

    public void Dispose() => directory.Delete(recursive: true);

    private string Store => Path.Combine(directory.FullName, "store");

    [Theory]
    [InlineData("Channels:Telegram:Enabled", "maybe")]
    [InlineData("Channels:Telegram:Mode", "Pigeon")]
    [InlineData("Channels:WhatsApp:Enabled", "2")]
    [InlineData("Store:Engine", "LiteDb")]
    [InlineData("Urls", "bukan alamat")]
    [InlineData("Urls", "http://127.0.0.1:abc")]
    [InlineData("Urls", "http://127.0.0.1:99999")]
    [InlineData("Urls", "https://127.0.0.1:5001")]
    [InlineData("Kestrel:Endpoints:Satu:Url", "foo")]
    [InlineData("Logging:LogLevel:Default", "Loud")]
    [InlineData("Channels:MostAtOnce", "banyak")]
    [InlineData("Channels:MostAtOnce", "1")]
    public async Task A_wrong_setting_is_one_line_with_its_key_and_makes_no_store(string key, string value)
    {
        var (code, output, error) = await ServeAsync(key, value);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(key, Assert.Single(error), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Store));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_line_with_the_address()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        var (code, output, error) = await ServeAsync("Urls", url, "--demo");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(url, Assert.Single(error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_the_command_line_comes_before_the_one_of_the_settings()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        // Over the settings' address it would start, and never end.
        var (code, _, error) = await ServeAsync("Urls", "http://127.0.0.1:0", "--demo", "--urls", url);
        Assert.Equal(1, code);
        Assert.Contains(url, Assert.Single(error), StringComparison.Ordinal);

        var (wrong, _, why) = await ServeAsync("Urls", "http://127.0.0.1:0", "--urls", "bukan alamat");
        Assert.Equal(1, wrong);
        Assert.Contains("--urls: 'bukan alamat'", Assert.Single(why), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_listens_on_the_address_of_the_command_line()
    {
        await using var child = new ServeChild(directory.FullName, []);
        child.Start();
        using var http = new HttpClient();
        await StoreFixture.Until(async () =>
        {
            try { return await http.GetStringAsync(new Uri(child.Url + "/healthz")) == "ok\n"; }
            catch (HttpRequestException) { return false; }
        }, TimeSpan.FromSeconds(60));
        Assert.Equal(0, await child.StopAsync());
    }

    private async Task<(int Code, string Output, string[] Error)> ServeAsync(string key, string value, params string[] more)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(SqliteStore).Assembly.Location, "serve", "--store", Store, .. more])
        {
            WorkingDirectory = directory.FullName,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_STARTUP_HOOKS"] = "", [key.Replace(":", "__", StringComparison.Ordinal)] = value },
        };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = await process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output, error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}
