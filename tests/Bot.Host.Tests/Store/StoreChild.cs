using System.Diagnostics;
using System.Runtime.InteropServices;
using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Host.Tests;

/// <summary>This test program started once more as a process that may die: it only runs a store and ends.</summary>
internal static class StoreChild
{
    private const string What = "KUBEBOT_STORE_CHILD";

    /// <summary>Runs to the end; the exit code.</summary>
    public static async Task<int> RunAsync(string what, string directory)
    {
        using var process = Start(what, directory);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Kills the child once it has acknowledged so many turns; how many it acknowledged in all.</summary>
    public static async Task<int> KillAsync(string what, string directory, int after)
    {
        using var process = Start(what, directory);
        var acknowledged = 0;
        while (await process.StandardOutput.ReadLineAsync() is "ok")
        {
            if (++acknowledged == after) process.Kill();
        }
        await process.WaitForExitAsync();
        return acknowledged;
    }

    /// <summary>Ends the process with the child's exit code, when this process is one.</summary>
    public static void Become()
    {
        if (Environment.GetEnvironmentVariable(What) is not { } what) return;
        var parts = what.Split('|', 2);
        Environment.Exit(BeAsync(parts[0], parts[1]).GetAwaiter().GetResult());
    }

    private static Process Start(string what, string directory)
    {
        var assembly = typeof(StoreChild).Assembly.Location;
        string[] arguments = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [assembly] : [];
        return Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments)
        {
            RedirectStandardOutput = true,
            Environment = { [What] = $"{what}|{directory}", ["DOTNET_STARTUP_HOOKS"] = assembly },
        })!;
    }

    private static async Task<int> BeAsync(string what, string directory)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var store = await SqliteStore.OpenAsync(new(directory), new FakeTurns(), TimeProvider.System, NullLogger<SqliteStore>.Instance);
        switch (what)
        {
            case "die":
                await Run(store, "k-die", "mati").WaitAsync(enough.Token);
                return 1;
            case "reopen":
                await Task.Delay(Timeout.Infinite, enough.Token);
                return 1;
            case "run":
                for (var n = 0; n < 100_000; n++)
                {
                    await Run(store, $"kill-{n}", "masuk 1").WaitAsync(enough.Token);
                    Console.Out.WriteLine("ok");
                    Console.Out.Flush();
                }
                return 1;
            case "io":
                return await IoAsync(store, directory, enough.Token);
            default:
                return 2;
        }
    }

    // No file may grow any more: every write past the limit is an I/O error (10/778), until the limit goes.
    private static async Task<int> IoAsync(SqliteStore store, string directory, CancellationToken enough)
    {
        const PosixSignal FileTooLarge = (PosixSignal)25; // SIGXFSZ, which would end the process
        using var handled = PosixSignalRegistration.Create(FileTooLarge, static c => c.Cancel = true);
        var wal = new FileInfo(Path.Combine(directory, "kubebot.db-wal")).Length;
        await LimitAsync(Math.Max(wal, 100_000) + 100_000, enough);
        var (stored, failed) = (0, 0);
        for (var n = 0; n < 200; n++)
        {
            try
            {
                await Run(store, $"io-{n}", "masuk 1").WaitAsync(enough);
                stored++;
            }
            catch (StoreUnavailableException)
            {
                failed++;
            }
        }
        await LimitAsync(null, enough);
        for (var n = 0; n < 200; n++) await Run(store, $"io-{n}", "masuk 1").WaitAsync(enough);
        var state = (await store.StateAsync(StoreFixture.Melati, enough))!.Value.State;
        return (stored, failed, state.Ledger.Kas.Amount) is (> 0, > 0, 500_200) ? 0 : 3;
    }

    private static async Task LimitAsync(long? bytes, CancellationToken enough)
    {
        using var prlimit = Process.Start("prlimit", ["--pid", $"{Environment.ProcessId}", $"--fsize={bytes?.ToString() ?? "unlimited"}:unlimited"]);
        await prlimit.WaitForExitAsync(enough);
    }

    private static Task<TurnEnd> Run(SqliteStore store, string key, string text) =>
        store.RunAsync(new() { Key = key, From = StoreFixture.Nur, Text = text });
}
