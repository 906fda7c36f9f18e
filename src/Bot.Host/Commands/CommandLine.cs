namespace Bot.Host;

/// <summary>The command line was not understood; said in one line on stderr, exit code 2.</summary>
public sealed class UsageException(string message) : Exception(message);

/// <summary>What the program was asked to do.</summary>
/// <param name="Name">serve, chat, understand, read, check, export, import, new-group, backup, restore, setup, whatsapp or help.</param>
/// <param name="Files">The files and directories named after the command.</param>
internal sealed record CommandLine(string Name, IReadOnlyList<string> Files)
{
    public const string Help = """
        KubeBot: pencatat kas, iuran, dan pengingat untuk KUBE, lewat WhatsApp dan Telegram.

          serve [--demo] [--urls URL]     run the bot (also without any command); --demo: with the demo groups and /coba
          chat --as NAME [--demo]         talk to the bot in the terminal
          chat --jsonl [--demo]           one JSON message per line in, what is said because of it out
          understand [--demo]             one JSON text per line in, its meaning out; --explain: how it was understood, in words;
                                          --evaluate FILE.tsv: how well a labelled file is understood (--misses: each miss too)
          read [--demo]                   one JSON text per line in, its number, amount, quantity, day or hour out
          check                           verify every invariant of the store; exit 1 and a line per violation
          export [--group ID]             the data as JSON lines
          import FILE|DIR...              groups from an export, or from files in the shape of the demo data
          new-group FILE.xlsx             a first group from a filled spreadsheet, or from a directory of CSV files of the same headings;
                                          --template FILE.xlsx: writes the empty spreadsheet; without a file: asks
          backup FILE                     a consistent copy, also while the bot runs
          restore FILE                    bring a backup back into an empty place
          setup [telegram|whatsapp]       connect the bot: asks, checks with the provider, sets the webhook, writes appsettings.json;
                                          --url URL, --polling, --account AC.., --from NUMBER, --telegram-to CHAT, --whatsapp-to NUMBER
                                          answer in advance; secrets come from the environment or are asked. --unchecked: without
                                          looking for the sender and whether the URL leads here; --urls URL: where the bot listens
          whatsapp templates              the message templates to submit for approval, and which of them are approved
          help                            this text

        Every command takes --store DIR. Settings: appsettings.json and environment variables, see appsettings.sample.json.
        """;

    /// <summary>Options without a value, options with one, and how many files a command takes.</summary>
    private static readonly Dictionary<string, (string[] Flags, string[] Values, int Least, int Most)> Known = new()
    {
        ["serve"] = (["demo"], ["store", "urls"], 0, 0),
        ["chat"] = (["demo", "jsonl"], ["store", "as"], 0, 0),
        ["understand"] = (["demo", "explain", "misses", "given"], ["store", "evaluate"], 0, 0),
        ["read"] = (["demo"], ["store"], 0, 0),
        ["check"] = (["demo"], ["store"], 0, 0),
        ["export"] = (["demo"], ["store", "group"], 0, 0),
        ["import"] = ([], ["store"], 1, int.MaxValue),
        ["new-group"] = ([], ["store", "template"], 0, 1),
        ["backup"] = ([], ["store"], 1, 1),
        ["restore"] = ([], ["store"], 1, 1),
        ["setup"] = (["polling", "unchecked"], ["store", "urls", "url", "account", "from", "telegram-to", "whatsapp-to"], 0, 1),
        ["whatsapp"] = ([], ["store"], 1, 1),
        ["help"] = ([], ["store"], 0, 0),
    };

    private readonly Dictionary<string, string> options = [];

    public bool Demo => options.ContainsKey("demo");
    public bool Jsonl => options.ContainsKey("jsonl");
    public string? Store => options.GetValueOrDefault("store");
    public string? Template => options.GetValueOrDefault("template");
    public string? Urls => options.GetValueOrDefault("urls");
    public string? Url => options.GetValueOrDefault("url");
    public string? Account => options.GetValueOrDefault("account");
    public string? From => options.GetValueOrDefault("from");
    public string? TelegramTo => options.GetValueOrDefault("telegram-to");
    public string? WhatsAppTo => options.GetValueOrDefault("whatsapp-to");
    public bool Polling => options.ContainsKey("polling");
    public bool Unchecked => options.ContainsKey("unchecked");
    public string? As => options.GetValueOrDefault("as");
    public string? Evaluate => options.GetValueOrDefault("evaluate");
    public bool Explain => options.ContainsKey("explain");

    /// <summary>With --evaluate: the wish is told, only the slots are judged (for development; not in the help).</summary>
    public bool Given => options.ContainsKey("given");
    public bool Misses => options.ContainsKey("misses");
    public string? Group => options.GetValueOrDefault("group");

    public static CommandLine Parse(IReadOnlyList<string> args)
    {
        if (args.Any(a => a is "--help" or "-h" or "-?")) return new("help", []);
        var named = args.Count > 0 && !args[0].StartsWith('-');
        var name = named ? args[0] : "serve";
        if (!Known.TryGetValue(name, out var takes)) throw new UsageException($"there is no command '{name}'; try help");
        var files = new List<string>();
        var line = new CommandLine(name, files);
        for (var i = named ? 1 : 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal)) files.Add(args[i]);
            else line.Option(args, ref i, takes.Flags, takes.Values);
        }
        if (files.Count < takes.Least) throw new UsageException($"{name} needs a file");
        if (files.Count > takes.Most) throw new UsageException(takes.Most == 0 ? $"{name} takes no '{files[0]}'" : $"{name} takes one file");
        if (name == "new-group" && files is [var filled, ..] && line.Template is not null) throw new UsageException($"new-group takes --template or '{filled}', not both");
        if (name == "setup" && files is [not ("telegram" or "whatsapp")]) throw new UsageException($"setup takes no '{files[0]}'; try setup telegram or setup whatsapp");
        if (name == "whatsapp" && files[0] != "templates") throw new UsageException($"whatsapp takes no '{files[0]}'; try whatsapp templates");
        if (name == "chat" && line.Jsonl == (line.As is not null)) throw new UsageException("chat needs --as NAME or --jsonl, and not both");
        return line;
    }

    private void Option(IReadOnlyList<string> args, ref int i, string[] flags, string[] values)
    {
        var (option, value) = args[i][2..].Split('=', 2) is [var before, var after] ? (before, after) : (args[i][2..], null);
        if (flags.Contains(option) && value is null) value = "";
        else if (!values.Contains(option)) throw new UsageException($"{Name} takes no '{args[i]}'");
        else value ??= i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[++i] : throw new UsageException($"--{option} needs a value");
        if (values.Contains(option) && value.Length == 0) throw new UsageException($"--{option} needs a value");
        if (!options.TryAdd(option, value)) throw new UsageException($"--{option} is given twice");
    }
}
