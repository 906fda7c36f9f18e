using System.Diagnostics;

namespace Bot.Benchmarks;

/// <summary>A server in a process of its own; ended by its id, whatever happens.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process process;

    private Child(Process process) => this.process = process;

    /// <summary>Resident memory now (bytes).</summary>
    public long Resident
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Processor time used since the start.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>This program again, as a server; it says its address when it listens.</summary>
    public static async Task<(Child Child, Uri Address)> ServeAsync(params IEnumerable<string> arguments)
    {
        var child = Start("Bot.Benchmarks", arguments, AppContext.BaseDirectory, new());
        return await child.process.StandardOutput.ReadLineAsync() is { } address
            ? (child, new Uri(address))
            : throw new IOException("the server did not start: " + await child.process.StandardError.ReadToEndAsync());
    }

    /// <summary>This program again, for one answer.</summary>
    public static async Task<string> AnswerAsync(params IEnumerable<string> arguments)
    {
        await using var child = Start("Bot.Benchmarks", arguments, AppContext.BaseDirectory, new());
        return await child.EndAsync();
    }

    /// <summary>The bot's own program, in a directory without settings; its log is thrown away.</summary>
    public static Child Bot(string directory, IEnumerable<string> arguments, Dictionary<string, string?> settings)
    {
        var child = Start("Bot.Host", arguments, directory, settings);
        child.process.BeginErrorReadLine();
        return child;
    }

    /// <summary>A word to a server of ours.</summary>
    public void Say(string word)
    {
        process.StandardInput.WriteLine(word);
        process.StandardInput.Flush();
    }

    /// <summary>Asks a server of ours to end; what it says at last.</summary>
    public async Task<string> EndAsync()
    {
        process.StandardInput.Close();
        var last = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? last.Trim() : throw new IOException("the server failed: " + await process.StandardError.ReadToEndAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
        process.Dispose();
    }

    private static Child Start(string program, IEnumerable<string> arguments, string directory, Dictionary<string, string?> settings)
    {
        var file = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? program + ".exe" : program);
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = directory, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in settings) start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return new(Process.Start(start)!);
    }
}

/// <summary>A directory that is gone afterwards.</summary>
internal sealed class Passing : IDisposable
{
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("kubebot-bench-").FullName;

    public string this[string name] => Path.Combine(Directory, name);

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
