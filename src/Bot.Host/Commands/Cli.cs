using System.Text;
using Bot.Dialogs;
using Bot.Domain;
using Microsoft.Extensions.Options;

namespace Bot.Host;

/// <summary>
/// The program from the outside: one command, its own lines on stdout, everything else on stderr. Exit code 0 when it was done,
/// 1 with one line when it was not, 2 with one line when it was not understood.
/// </summary>
internal sealed class Cli(Cli.Mind mind, Stream input, Stream output, TextWriter text)
{
    /// <summary>What the edges are put around.</summary>
    /// <param name="Turns">Decides turns.</param>
    /// <param name="Understander">Reads what people write.</param>
    public sealed record Mind(ITurns Turns, IUnderstander Understander);

    public static async Task<int> RunAsync(Mind mind, string[] args, Stream input, Stream output, TextWriter error, CancellationToken cancel = default)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { AutoFlush = true, NewLine = "\n" };
        try
        {
            return await new Cli(mind, input, output, text).DoAsync(CommandLine.Parse(args), cancel);
        }
        catch (UsageException e)
        {
            await error.WriteLineAsync(OneLine(e.Message));
            return 2;
        }
        catch (SheetsException e)
        {
            foreach (var mistake in e.Mistakes) await error.WriteLineAsync(OneLine(mistake));
            await error.WriteLineAsync($"Tidak ada yang disimpan; {e.Mistakes.Count} hal perlu dibetulkan");
            return 1;
        }
        catch (Exception e) when (e is ImportException or SettingsException or OptionsValidationException or SeveralPeopleException
            or StoreRefusedException or StoreUnavailableException or SqliteFault or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(OneLine(e.Message));
            return 1;
        }
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");

    private async Task<int> DoAsync(CommandLine line, CancellationToken cancel)
    {
        if (line.Name == "help")
        {
            await text.WriteLineAsync(CommandLine.Help.ReplaceLineEndings("\n"));
            return 0;
        }
        var configuration = HostSettings.Load(Directory.GetCurrentDirectory());
        if (line.Name == "whatsapp")
        {
            var whatsapp = WhatsAppOptions.Of(configuration);
            var asked = whatsapp.Enabled ? await new TwilioApi(new PlainClients(TwilioApi.Login(whatsapp)), whatsapp).ContentsAsync(cancel) : null;
            await TemplateList.WriteAsync(text, whatsapp.Templates, asked, whatsapp.Enabled);
            return 0;
        }
        if (line.Name == "setup")
        {
            await SetupAsync(line, cancel);
            return 0;
        }
        using var place = StorePlace.Of(line, HostSettings.Read(configuration));
        switch (line.Name)
        {
            case "serve":
                await Serve.RunAsync(mind.Turns, line, place, configuration, cancel);
                return 0;
            case "chat":
                await ChatAsync(line, place, cancel);
                return 0;
            case "understand":
                await UnderstandAsync(line, place, cancel);
                return 0;
            case "read":
                await ReadAsync(line, place, cancel);
                return 0;
            case "check":
                return await CheckAsync(line, place);
            case "export":
                await ExportAsync(line, place, cancel);
                return 0;
            case "import":
                await ImportAsync(line, place, cancel);
                return 0;
            case "new-group":
                await NewGroupAsync(line, place, cancel);
                return 0;
            case "backup":
                Demand(place);
                StoreFiles.Backup(new StoreOptions(place.Directory).Database, line.Files[0]);
                return 0;
            default:
                SqliteStore.Restore(line.Files[0], place.Directory);
                return 0;
        }
    }

    private async Task SetupAsync(CommandLine line, CancellationToken cancel)
    {
        var directory = Directory.GetCurrentDirectory();
        var file = new ConfigurationBuilder().SetBasePath(directory).AddJsonFile(HostSettings.FileName, optional: true).Build();
        using var lines = new StreamReader(input, new UTF8Encoding(false));
        var questions = new Questions(file, new ConfigurationBuilder().AddEnvironmentVariables().Build(), lines, text, input.CanSeek || Console.IsInputRedirected ? null : Questions.Hidden);
        await new Setup(line, directory, questions, text).RunAsync(cancel);
    }

    private async Task ChatAsync(CommandLine line, StorePlace place, CancellationToken cancel)
    {
        using var logs = StderrLogs(LogLevel.Warning);
        using var lines = new StreamReader(input, new UTF8Encoding(false));
        if (line.Jsonl)
        {
            // The clock stands where the store's last fact stands, so that the same input gives the same bytes on any day.
            var clock = new ManualClock(line.Demo ? DemoClock.Start : DateTimeOffset.UnixEpoch);
            await using var store = await OpenAsync(clock);
            if (await ClockWalk.LastAsync(store, cancel) is { } last) clock.MoveTo(last);
            await new ChatJsonl(store, clock, new(store, await Names.LoadAsync(store, cancel)), output).RunAsync(lines, cancel);
        }
        else
        {
            TimeProvider clock = line.Demo ? new DemoClock(TimeProvider.System) : TimeProvider.System;
            await using var store = await OpenAsync(clock);
            if (await ClockWalk.LastAsync(store, cancel) is { } last) (clock as DemoClock)?.MoveTo(last);
            var room = new ChatRoom(store, await Names.LoadAsync(store, cancel));
            await new ChatTerminal(store, clock, room, text, colour: !Console.IsOutputRedirected).RunAsync(line.As!, lines, cancel);
        }

        async Task<SqliteStore> OpenAsync(TimeProvider time)
        {
            var store = await place.OpenAsync(mind.Turns, time, logs);
            if (line.Demo) await StorePlace.FillWithDemoAsync(store);
            return store;
        }
    }

    private async Task UnderstandAsync(CommandLine line, StorePlace place, CancellationToken cancel)
    {
        var rosters = await RostersAsync(line, place, cancel);
        if (line.Evaluate is { } file)
        {
            await new Evaluation(mind.Understander, rosters[0], line.Given).RunAsync(file, text, line.Misses, cancel);
            return;
        }
        using var lines = new StreamReader(input, new UTF8Encoding(false));
        await new Understanding(mind.Understander, rosters, line.Explain).RunAsync(lines, text, cancel);
    }

    private async Task ReadAsync(CommandLine line, StorePlace place, CancellationToken cancel)
    {
        var rosters = await RostersAsync(line, place, cancel);
        using var lines = new StreamReader(input, new UTF8Encoding(false));
        await new ReadCommand(rosters).RunAsync(lines, text, cancel);
    }

    /// <summary>The groups whose names may be meant: the store's, or the demo's where there is none.</summary>
    private async Task<List<Roster>> RostersAsync(CommandLine line, StorePlace place, CancellationToken cancel)
    {
        if (line.Demo || !File.Exists(new StoreOptions(place.Directory).Database)) return DemoRosters();
        return await WithCopyAsync(place, async store =>
        {
            var groups = new List<(Kube, IReadOnlyList<Person>, IReadOnlyList<NewText>)>();
            foreach (var kube in await store.GroupsAsync(cancel))
                if (await store.StateAsync(kube, cancel) is { State: var state })
                    groups.Add((state, await store.PeopleAsync(kube, cancel), await store.TextsAsync(kube, cancel)));
            return Roster.All(groups);
        });
    }

    /// <summary>The demo's groups, each with the goods of all.</summary>
    private static List<Roster> DemoRosters() => Roster.All([.. KubeImport.Read(DataFiles.Embedded()).Select(g =>
        (g.Facts.Aggregate(Kube.Unborn, (k, f) => k.After(f.Fact)), g.People, g.Texts))]);

    private async Task<int> CheckAsync(CommandLine line, StorePlace place)
    {
        if (line.Demo) await OpenDemoAsync(place);
        Demand(place);
        if (IsNewer(place)) throw new StoreRefusedException($"the store in {place.Directory} was written by a newer version");
        var violations = StoreCheck.Run(place.Directory);
        foreach (var violation in violations) await text.WriteLineAsync(OneLine(violation));
        return violations.Count == 0 ? 0 : 1;
    }

    private async Task ExportAsync(CommandLine line, StorePlace place, CancellationToken cancel)
    {
        if (line.Demo) await OpenDemoAsync(place);
        await WithCopyAsync(place, async store =>
        {
            IReadOnlyList<KubeId> groups = line.Group is { } one ? [new KubeId(one)] : await store.GroupsAsync(cancel);
            foreach (var kube in groups)
                if (!await ExportFile.WriteAsync(store, kube, output, cancel))
                    throw new ImportException(place.Directory, $"there is no group '{kube}'");
            return groups.Count;
        });
    }

    private async Task ImportAsync(CommandLine line, StorePlace place, CancellationToken cancel)
    {
        var groups = GroupImport.Read(line.Files);
        using var logs = StderrLogs(LogLevel.Warning);
        await using var store = await place.OpenAsync(mind.Turns, TimeProvider.System, logs);
        await GroupImport.StoreAsync(store, groups, cancel);
    }

    private async Task NewGroupAsync(CommandLine line, StorePlace place, CancellationToken cancel)
    {
        using var lines = new StreamReader(input, new UTF8Encoding(false));
        var group = new NewGroup(lines, text, TimeProvider.System);
        if (line.Template is { } template)
        {
            await group.TemplateAsync(template);
            return;
        }
        if ((line.Files is [var file] ? NewGroup.Open(file) : await group.AskAsync(cancel)) is not { } book) return;
        using var logs = StderrLogs(LogLevel.Warning);
        await group.ImportAsync(book, () => place.OpenAsync(mind.Turns, TimeProvider.System, logs), cancel);
    }

    private async Task OpenDemoAsync(StorePlace place)
    {
        using var logs = StderrLogs(LogLevel.Warning);
        await using var store = await place.OpenAsync(mind.Turns, TimeProvider.System, logs);
        await StorePlace.FillWithDemoAsync(store);
    }

    /// <summary>
    /// Reads a store that may be in use: a consistent copy is made beside the live one (T-8), read, and deleted.
    /// </summary>
    private async Task<T> WithCopyAsync<T>(StorePlace place, Func<IStore, Task<T>> read)
    {
        Demand(place);
        using var copy = StorePlace.Passing();
        StoreFiles.Backup(new StoreOptions(place.Directory).Database, new StoreOptions(copy.Directory).Database);
        using var logs = StderrLogs(LogLevel.Warning);
        await using var store = await copy.OpenAsync(mind.Turns, TimeProvider.System, logs);
        return await read(store);
    }

    // A file that cannot even be asked is not refused but checked, and found damaged.
    private static bool IsNewer(StorePlace place)
    {
        try
        {
            using var db = SqliteDb.OpenReader(new StoreOptions(place.Directory).Database);
            return Schema.Version(db) > Schema.Versions.Count;
        }
        catch (SqliteFault)
        {
            return false;
        }
    }

    private static void Demand(StorePlace place)
    {
        if (!File.Exists(new StoreOptions(place.Directory).Database)) throw new StoreRefusedException($"there is no store in {place.Directory}");
    }

    /// <summary>Logs for people who watch; stdout belongs to the command.</summary>
    public static ILoggerFactory StderrLogs(LogLevel least) =>
        LoggerFactory.Create(logging => logging.SetMinimumLevel(least).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
}
