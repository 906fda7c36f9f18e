using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Domain;

namespace Bot.Host;

/// <summary>Our messages as WhatsApp shows them: buttons and lists by template where there is one, else numbered lines.</summary>
internal static class WhatsAppText
{
    /// <summary>The longest part in UTF-16 units; Twilio takes 1,600 and counts emoji more.</summary>
    public const int MaxPart = 1500;

    /// <summary>The longest text above buttons.</summary>
    public const int MaxWithButtons = 1024;

    /// <summary>The parts of the message as plain text, the choices under the last one (handbook 4.0.10).</summary>
    public static IReadOnlyList<string> Parts(Message message) => Splitter.Parts(message.Text.TrimEnd() + Choices(message), MaxPart);

    /// <summary>
    /// The name of the template that shows these choices as buttons, or as a list of so many rows with or without second lines (channels B7);
    /// null when they are none, too many, or too long.
    /// </summary>
    public static string? Template(Message message) => message switch
    {
        { Text.Length: > MaxWithButtons } => null,
        { ListTitle: null, Choices.Count: 2 } => "tombol2",
        { ListTitle: null, Choices.Count: 3 } => "tombol3",
        { ListTitle: null, Choices.Count: 1 } => null,
        { Choices.Count: >= 1 and <= 10 } when message.Choices.All(IsRow) => $"daftar{N(message.Choices.Count)}{(HasSecondLines(message) ? "_rinci" : "")}",
        _ => null,
    };

    /// <summary>
    /// The template's variables: 1 the text, for a list 2 what opens it, then for each choice its title, its id <c>&lt;ref&gt;|&lt;says&gt;</c>
    /// (at most 200 characters) and, where the list has them, its second line.
    /// </summary>
    public static string Variables(Message message, int reference)
    {
        var variables = new Dictionary<string, string>();
        Add(message.Text);
        var list = Template(message) is ['d', ..];
        if (list) Add(message.ListTitle is { Length: > 0 and <= 20 } title ? title : "Pilih");
        foreach (var choice in message.Choices)
        {
            Add(choice.Title);
            Add(Id(reference, choice));
            // A variable may not be empty.
            if (list && HasSecondLines(message)) Add(choice.Description is { Length: > 0 } more ? more : "-");
        }
        return JsonSerializer.Serialize(variables, TwilioJson.Default.DictionaryStringString);

        void Add(string value) => variables.Add(N(variables.Count + 1), value);
    }

    private static bool HasSecondLines(Message message) => message.Choices.Any(static c => c.Description is { Length: > 0 });

    private static bool IsRow(Choice choice) => choice is { Title.Length: <= 24, Description: null or { Length: <= 72 } };

    private static string Id(int reference, Choice choice) => $"{N(reference)}|{choice.Says}" is { Length: <= 200 } id ? id : $"{N(reference)}|{choice.Title}";

    private static string Choices(Message message)
    {
        if (message.Choices.Count == 0) return "";
        if (message.ListTitle is null && message.Choices.Count <= 3)
        {
            return "\n\nBalas angka: " + string.Join(" · ", message.Choices.Select((choice, i) => $"{N(i + 1)} {choice.Title}"));
        }
        var lines = new StringBuilder("\n");
        for (var i = 0; i < message.Choices.Count; i++)
        {
            var choice = message.Choices[i];
            lines.Append(CultureInfo.InvariantCulture, $"\n{i + 1} {choice.Title}");
            if (choice.Description is { Length: > 0 } more) lines.Append(" - ").Append(more);
        }
        return lines.ToString();
    }

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
