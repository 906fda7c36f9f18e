using System.Text.Json;
using Bot.Dialogs;
using Bot.Domain;

namespace Bot.Host;

/// <summary>The names that may be meant in one group, its time, and the goods people ask it for.</summary>
internal sealed record Roster(KubeId Kube, Zone Zone, IReadOnlyList<Person> People)
{
    /// <summary>Those of every group: neighbours ask one for what the other sells.</summary>
    public IReadOnlyList<Goods> Goods { get; init; } = [];

    /// <summary>The groups of a store or an import, with the words each of them has learned.</summary>
    public static List<Roster> All(IReadOnlyList<(Kube State, IReadOnlyList<Person> People, IReadOnlyList<NewText> Texts)> groups)
    {
        var words = groups.Select(g => (g.State, g.People, Own: OwnWords.Of(g.State, new Kept(g.Texts)))).ToList();
        IReadOnlyList<Goods> goods = [.. words.SelectMany(w => w.Own.Goods)];
        return [.. words.Select(w => new Roster(w.State.Id, w.State.Zone, [.. w.People.Select(w.Own.With)]) { Goods = goods })];
    }

    /// <summary>The texts of one group as they were read.</summary>
    private sealed class Kept(IReadOnlyList<NewText> texts) : IDirectory
    {
        private readonly Dictionary<TextId, string> byId = texts.ToDictionary(t => t.Id, t => t.Text);

        public Person? Find(PersonId id) => null;
        public IReadOnlyList<Person> At(Address address) => [];
        public string? Text(KubeId kube, TextId id) => byId.GetValueOrDefault(id);
    }

    /// <summary>The group named; the first when none is, and an empty one where there are no groups.</summary>
    public static Roster Of(IReadOnlyList<Roster> rosters, string? group) =>
        group is null ? rosters.Count > 0 ? rosters[0] : new Roster(default, Zone.Wib, [])
        : rosters.FirstOrDefault(r => r.Kube.Value == group) ?? throw new ChatLineException($"there is no group '{group}'");
}

/// <summary>
/// <c>understand</c>: each input line <c>{"id":"…","role":"anggota","at":"…","text":"…"}</c> gives its meaning on one line. An optional
/// <c>group</c> says whose names are meant; without it the first group's. What cannot be read gives <c>{"error":…}</c> with its line.
/// With <paramref name="explain"/> each gives how it was understood, in words, and a line that does not start with { is the text itself.
/// </summary>
internal sealed class Understanding(IUnderstander understander, IReadOnlyList<Roster> rosters, bool explain = false)
{
    private readonly UnderstandLine line = new(understander);

    public async Task RunAsync(TextReader lines, TextWriter to, CancellationToken cancel = default)
    {
        for (var number = 1; await lines.ReadLineAsync(cancel) is { } said; number++)
        {
            if (string.IsNullOrWhiteSpace(said)) continue;
            await to.WriteLineAsync(explain ? Explained(said.TrimStart('\ufeff'), number) : Answer(said.TrimStart('\ufeff'), number));
        }
    }

    /// <summary>One message, by whom, when and in which group.</summary>
    private readonly record struct Asked(string? Id, string Role, DateTimeOffset At, string Text, Roster Roster);

    private Asked Ask(string said)
    {
        var fields = LineFields.Parse(said);
        var roster = Roster.Of(rosters, fields["group"]);
        var text = fields["text"] ?? throw new ChatLineException("text is missing");
        return new(fields["id"], fields["role"] ?? Member, roster.Zone.Local(fields.Instant("at") ?? DemoClock.Start), ChatRoom.Bounded(text), roster);
    }

    private const string Member = "anggota";

    private string Explained(string said, int number)
    {
        try
        {
            var first = Roster.Of(rosters, null);
            var asked = said.StartsWith('{') ? Ask(said) : new Asked(null, Member, first.Zone.Local(DemoClock.Start), ChatRoom.Bounded(said), first);
            return understander.Explain(asked.Text, new Listening(asked.At, asked.Role, asked.Roster.People) { Goods = asked.Roster.Goods });
        }
        catch (ChatLineException e)
        {
            return $"line {number}: {e.Message}\n";
        }
    }

    private string Answer(string said, int number)
    {
        try
        {
            var asked = Ask(said);
            return line.Answer(asked.Id, asked.Role, asked.At, asked.Text, asked.Roster.People, asked.Roster.Goods);
        }
        catch (ChatLineException e)
        {
            return JsonSerializer.Serialize(new LineError($"line {number}: {e.Message}"), LineJson.Default.LineError);
        }
    }
}
