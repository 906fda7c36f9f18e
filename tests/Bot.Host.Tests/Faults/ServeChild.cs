using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Bot.Host.Tests;

/// <summary>The real program, <c>serve</c>, as a process of its own that is killed and started again on the same store and port.</summary>
internal sealed class ServeChild : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _errors = [];
    private readonly string _directory;
    private readonly Dictionary<string, string?> _settings;
    private Process? _process;

    public ServeChild(string directory, Dictionary<string, string?> settings)
    {
        (_directory, _settings) = (directory, settings);
        Url = $"http://127.0.0.1:{FreePort()}";
    }

    public string Url { get; }

    /// <summary>The last lines of stderr, for the one who reads a failure.</summary>
    public string Errors => string.Join('\n', _errors.TakeLast(30));

    /// <summary>All lines of stderr.</summary>
    public IReadOnlyCollection<string> Lines => _errors;

    public bool IsRunning => _process is { HasExited: false };

    public void Start()
    {
        // A child of the test program: its hook and its test platform are not the bot's.
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(SqliteStore).Assembly.Location, "serve", "--store", _directory, "--urls", Url])
        {
            WorkingDirectory = _directory,
            RedirectStandardError = true,
            Environment = { ["Logging__LogLevel__Default"] = "Warning", ["DOTNET_STARTUP_HOOKS"] = "" },
        };
        foreach (var (key, value) in _settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } said) _errors.Enqueue(said);
        };
        _process.BeginErrorReadLine();
    }

    /// <summary>SIGKILL: nothing of the process runs any more.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>SIGTERM, once the program listens (before that the signal ends it as it ends any process); the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var client = new HttpClient();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (IsRunning && !await IsUpAsync(client)) patience.Token.ThrowIfCancellationRequested();
        using var kill = Process.Start("kill", ["-TERM", $"{_process!.Id}"]);
        await kill.WaitForExitAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await _process.WaitForExitAsync(limit.Token);
        var code = _process.ExitCode;
        _process.Dispose();
        _process = null;
        return code;
    }

    private async Task<bool> IsUpAsync(HttpClient client)
    {
        try { return (await client.GetAsync(new Uri(Url + "/healthz"))).IsSuccessStatusCode; }
        catch (HttpRequestException) { return false; }
    }

    // Below the ports that calls go out from: while the process is away nobody's call may take its place.
    private static int FreePort()
    {
        for (var port = 20_000 + Environment.ProcessId % 10_000; ; port++)
        {
            try
            {
                using var free = new TcpListener(IPAddress.Loopback, port);
                free.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; the next one.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) await KillAsync();
        _process?.Dispose();
        Canary.Check(Lines, []);
    }
}
