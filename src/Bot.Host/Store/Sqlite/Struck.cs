using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Domain;

namespace Bot.Host;

/// <summary>A person's names and numbers, to be struck out of words that are not hers: whole words only, in any case.</summary>
internal sealed class Struck
{
    private const string Instead = "mantan anggota";

    /// <summary>Shorter words of hers are everybody's: "sakit".</summary>
    private const int LeastWords = 10;
    private static readonly string[] Titles = ["bu ", "ibu ", "pak ", "bapak ", "mbak ", "kak ", "uni ", "bang ", "teh ", "mak "];

    private readonly List<string> names;

    /// <param name="others">What other people are called; such a name is theirs too and stays.</param>
    public Struck(Person person, IReadOnlySet<string> others)
    {
        var phones = person.Addresses.Where(static a => a.Channel is Channel.WhatsApp).Select(static a => a.Value)
            .SelectMany(static p => p.StartsWith("+62", StringComparison.Ordinal) ? [p, p[1..], "0" + p[3..]] : new[] { p });
        names =
        [
            .. person.Aliases.Append(person.Name).Append(person.Nickname).Where(n => n.Length > 1 && !others.Contains(n))
                .Concat(phones).Concat(person.Addresses.Where(static a => a.Channel is Channel.Telegram or Channel.WhatsAppId).Select(static a => a.Value))
                .Append(person.Home ?? "").Where(static n => n.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(static n => n.Length),
        ];
    }

    /// <summary>Her own words, where others were told them.</summary>
    public void Add(IEnumerable<string> words)
    {
        names.AddRange(words.Where(static w => w.Length >= LeastWords));
        names.Sort(static (a, b) => b.Length.CompareTo(a.Length));
    }

    /// <summary>The names as they stand inside JSON.</summary>
    public IEnumerable<string> Written => names.Select(static n => JavaScriptEncoder.Default.Encode(n));

    /// <summary>The words without her; null when she is not in them.</summary>
    public string? Out(string words)
    {
        var changed = false;
        foreach (var name in names)
            for (var at = words.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = at + 1 < words.Length ? words.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase) : -1)
            {
                var end = at + name.Length;
                if (at > 0 && Word(words[at - 1]) && Word(name[0]) || end < words.Length && Word(words[end])) continue;
                var start = at;
                foreach (var title in Titles)
                    if (start >= title.Length && string.Compare(words, start - title.Length, title, 0, title.Length, StringComparison.OrdinalIgnoreCase) == 0 && (start == title.Length || !Word(words[start - title.Length - 1])))
                    {
                        start -= title.Length;
                        break;
                    }
                words = string.Concat(words.AsSpan(0, start), Instead, words.AsSpan(end));
                at = start;
                changed = true;
            }
        return changed ? words : null;
    }

    /// <summary>The same for every string value of a JSON document; null when nothing changed.</summary>
    public byte[]? OutOf(byte[] json)
    {
        if (Parsed(json) is not { } root) return null;
        var changed = false;
        var next = Walk(root, ref changed);
        return changed ? Encoding.UTF8.GetBytes(next!.ToJsonString()) : null;
    }

    private static JsonNode? Parsed(byte[] json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null; // a conversation nobody can read starts afresh; it is overwritten when she writes
        }
    }

    private JsonNode? Walk(JsonNode? node, ref bool changed)
    {
        switch (node)
        {
            case JsonObject o:
                foreach (var (key, value) in o.ToList())
                    if (Walk(value, ref changed) is var next && !ReferenceEquals(next, value)) o[key] = next;
                return o;
            case JsonArray a:
                for (var i = 0; i < a.Count; i++)
                    if (Walk(a[i], ref changed) is var item && !ReferenceEquals(item, a[i])) a[i] = item;
                return a;
            case JsonValue v when v.GetValueKind() == JsonValueKind.String && Out(v.GetValue<string>()) is { } rest:
                changed = true;
                return JsonValue.Create(rest);
            default:
                return node;
        }
    }

    private static bool Word(char c) => char.IsLetterOrDigit(c);
}
