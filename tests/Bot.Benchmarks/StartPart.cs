using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Bot.Dialogs;
using Bot.Host;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Benchmarks;

/// <summary>The real program from its start to its first answer, and its memory.</summary>
internal static class StartPart
{
    private const int Turns = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task RunAsync()
    {
        Print.Title("Start and memory of the real program (a process of its own)");
        using var passing = new Passing();
        await using var provider = await FakeProvider.StartAsync();
        Print.Row("", "healthz ms", "readyz ms", "VmRSS MB");
        for (var i = 0; i < 3; i++) await StartAsync("serve --demo, a new store each time", passing, ["--demo"], []);

        var store = passing["store"];
        await using (var filled = await SqliteStore.OpenAsync(new(store), new Conversation(new Understander()), TimeProvider.System, NullLogger<SqliteStore>.Instance))
        {
            await StorePlace.FillWithDemoAsync(filled);
            await filled.ImportAsync(BigGroup.Of(100_000));
        }
        await StartAsync("serve, WhatsApp, demo and 100,000 facts", passing, ["--store", store], Twilio.Settings(provider.Url), async (child, address) =>
        {
            await Load.RunAsync(address, Twilio.Requests(Turns, Twilio.Bendahara, BigGroup.Bendahara), 32);
            Print.Row($"  after {Turns:N0} turns, half of them in that group", "", "", Megabytes(child));
            await UntilAsync(() => Task.FromResult(provider.Posts >= 500));
            Print.Row($"  after {provider.Posts:N0} answers were sent", "", "", Megabytes(child));
        });
    }

    private static async Task StartAsync(string name, Passing passing, string[] arguments, Dictionary<string, string?> settings, Func<Child, Uri, Task>? then = null)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        using var http = new HttpClient { BaseAddress = address };
        var start = Stopwatch.GetTimestamp();
        await using var child = Child.Bot(passing.Directory, ["serve", "--urls", address.OriginalString, .. arguments], settings);
        await UntilAsync(() => AnswersAsync(http, "/healthz"));
        var healthy = Stopwatch.GetElapsedTime(start);
        await UntilAsync(() => AnswersAsync(http, "/readyz"));
        var ready = Stopwatch.GetElapsedTime(start);
        Print.Row(name, Print.Text(healthy.TotalMilliseconds), Print.Text(ready.TotalMilliseconds), Megabytes(child));
        if (then is not null) await then(child, address);
    }

    private static async Task UntilAsync(Func<Task<bool>> done)
    {
        for (var start = Stopwatch.GetTimestamp(); !await done(); await Task.Delay(5))
        {
            if (Stopwatch.GetElapsedTime(start) > Patience) throw new TimeoutException("the program does not answer");
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http, string path)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(path, UriKind.Relative));
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false; // not listening yet
        }
    }

    private static string Megabytes(Child child) => Print.Text(child.Resident / 1048576.0);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
