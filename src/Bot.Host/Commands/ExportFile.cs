using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// A group as JSON lines (T-17): one head with the counts, then its people, its texts and its facts, each on a line of its own.
/// What is written reads back to a group that writes the same bytes. Several groups stand one after the other.
/// </summary>
internal static class ExportFile
{
    public const string Format = "kubebot-1";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        RespectRequiredConstructorParameters = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = ExportJson.Default,
    };

    /// <summary>Writes one group; false when there is none by this id.</summary>
    public static async Task<bool> WriteAsync(IStore store, KubeId kube, Stream to, CancellationToken cancel = default)
    {
        if (await store.StateAsync(kube, cancel) is not { } now) return false;
        var people = (await store.PeopleAsync(kube, cancel)).OrderBy(p => p.Id).ToList();
        var texts = (await store.TextsAsync(kube, cancel)).OrderBy(t => t.Id.Value).ToList();
        await LineAsync(new(Head: new(Format, kube, people.Count, texts.Count, now.Seq)));
        foreach (var person in people) await LineAsync(new(Person: person));
        foreach (var text in texts) await LineAsync(new(Text: text));
        await foreach (var fact in store.FactsAsync(kube, 0, cancel))
        {
            if (fact.Seq > now.Seq) break;   // came while we were writing
            var (kind, body) = FactJson.Write(fact.Fact);
            using var data = JsonDocument.Parse(body);
            await LineAsync(new(Fact: new(fact.Seq, fact.At.ToUniversalTime(), fact.By, fact.Via, kind, data.RootElement)));
        }
        if (KitchenBoard.Of(now.State) is { } board) await LineAsync(new(Board: board));
        return true;

        async Task LineAsync(ExportLine line)
        {
            await to.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(line, Options), cancel);
            await to.WriteAsync("\n"u8.ToArray(), cancel);
        }
    }

    /// <summary>Reads all groups of a file; the first thing that is wrong refuses the whole file and names its line.</summary>
    public static IReadOnlyList<NewKube> ReadAll(string file)
    {
        var groups = new List<NewKube>();
        var lines = new ExportReader(file, File.ReadLines(file));
        while (lines.Next() is { } kube) groups.Add(kube);
        return groups.Count > 0 ? groups : throw new ImportException(file, "holds no group");
    }

    /// <summary>One line, strictly.</summary>
    public static ExportLine Line(string where, string line)
    {
        try
        {
            return JsonSerializer.Deserialize<ExportLine>(line, Options) ?? throw new ImportException(where, "is null");
        }
        catch (JsonException e)
        {
            throw new ImportException(where + (e.Path is { } path ? $": {path}" : ""), ImportItem.Reason(e));
        }
    }

    public static Fact Fact(string where, ExportFact line)
    {
        try
        {
            return FactJson.Read(line.Kind, JsonSerializer.SerializeToUtf8Bytes(line.Data, Options));
        }
        catch (JsonException e)
        {
            throw new ImportException($"{where}: {(e.Path is { } path ? $"$.fact.data{path[1..]}" : "$.fact")}", ImportItem.Reason(e));
        }
    }
}

internal sealed record ExportLine(ExportHead? Head = null, Person? Person = null, NewText? Text = null, ExportFact? Fact = null, KitchenBoard? Board = null);

/// <summary>Opens a group and says how many lines of each sort follow, so that a file cut short is noticed.</summary>
internal sealed record ExportHead(string Format, KubeId Group, int People, int Texts, long Facts);

internal sealed record ExportFact(long Seq, DateTimeOffset At, PersonId? By, string Via, string Kind, JsonElement Data);

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(ExportLine))]
internal sealed partial class ExportJson : JsonSerializerContext;
