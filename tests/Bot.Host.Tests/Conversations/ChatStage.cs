using System.Text;
using Bot.Dialogs;
using Bot.Domain;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The real store and the real conversation on the demo, with a clock that the scene moves.</summary>
internal sealed class ChatStage : IAsyncDisposable
{
    private static readonly Channel[] Coba = [Channel.Coba];
    private readonly ManualClock clock = new(DemoClock.Start);
    private readonly Dictionary<string, OutboxRow> lastWithChoices = [];
    private readonly string directory = Directory.CreateTempSubdirectory("kubebot-chat").FullName;
    private SqliteStore store = null!;
    private IReadOnlyList<Person> people = [];
    private readonly HashSet<string> elsewhere = [];
    private readonly LogLines log = new();
    private readonly HashSet<string> words = [];
    private int said;
    private string code = "";
    private bool ordersHeard = true, iksHeard = true, complaintsHeard = true, byClock;

    /// <summary>Elsewhere what the clock says of the demo's own orders (a DP that runs out, an old invoice) is not written: it is D22's.</summary>
    private static readonly string[] OrderFiles = ["D18", "D19", "D20", "D21", "D22"];

    public static async Task<ChatStage> OpenAsync(string? rules = null)
    {
        var stage = new ChatStage();
        stage.store = await SqliteStore.OpenAsync(new(stage.directory), new Conversation(new Understander()), stage.clock, new LoggerFactory([stage.log]).CreateLogger<SqliteStore>());
        foreach (var kube in KubeImport.Read(rules is null ? DataFiles.Embedded() : DemoWith.Rules(rules))) await stage.store.ImportAsync(kube);
        var everybody = new List<Person>();
        foreach (var kube in await stage.store.GroupsAsync()) everybody.AddRange(await stage.store.PeopleAsync(kube));
        stage.people = everybody;
        return stage;
    }

    /// <summary>Plays one line, delivering a message twice; what was heard, as the file writes it.</summary>
    public async Task<string> PlayAsync(Said line)
    {
        if (line.IsRules) return "";
        var heard = new StringBuilder();
        if (line.IsClock)
        {
            var until = line.Instant.ToUniversalTime();
            if (line.IsOff) clock.MoveTo(until);
            while (await store.NextDueAsync() is { } due && due <= until)
            {
                if (due > clock.GetUtcNow()) clock.MoveTo(due);
                foreach (var (kube, _) in await store.DueGroupsAsync(clock.GetUtcNow(), 10)) await store.TickAsync(kube, Channel.Coba);
                byClock = true;
                await HearAsync(heard);
            }
            clock.MoveTo(until);
            await HearAsync(heard);
            byClock = false;
            return heard.ToString();
        }
        clock.MoveTo(clock.GetUtcNow().AddSeconds(10));
        var message = Message(line);
        words.Add(message.Text);
        Assert.Equal(TurnEnd.Done, await store.RunAsync(message));
        await HearAsync(heard);
        Assert.Equal(TurnEnd.Duplicate, await store.RunAsync(message));
        var twice = new StringBuilder();
        await HearAsync(twice);
        Assert.Equal("", twice.ToString());
        return heard.ToString();
    }

    /// <summary>A scene hears the groups of the people in it: what the clock says in another group is another scene's.</summary>
    public async Task OnlyGroupsOfAsync(IReadOnlyList<Said> lines, string file)
    {
        complaintsHeard = file.StartsWith("D34", StringComparison.Ordinal);
        iksHeard = file.StartsWith("D09-iks", StringComparison.Ordinal);
        ordersHeard = OrderFiles.Any(f => file.StartsWith(f, StringComparison.Ordinal));
        var speakers = lines.Where(l => !l.IsClock && !l.IsRules).Select(l => l.Who).ToHashSet();
        foreach (var kube in await store.GroupsAsync())
        {
            var own = await store.PeopleAsync(kube);
            if (!own.Any(p => speakers.Contains(p.Call)) && speakers.Count > 0) elsewhere.UnionWith(own.Select(p => p.Id.Value));
        }
        foreach (var kube in await store.GroupsAsync())
            if (await store.PeopleAsync(kube) is var own && own.Any(p => speakers.Contains(p.Call))) elsewhere.ExceptWith(own.Select(p => p.Id.Value));
    }

    public async Task<Kube> KubeAsync(string id) => (await store.StateAsync(new(id)))!.Value.State;

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        var violations = StoreCheck.Run(directory);
        Directory.Delete(directory, recursive: true);
        Assert.Empty(violations);
        Canary.Check(log.All, words);
    }

    /// <summary>What comes with a message, in brackets before its words: "(foto) dp p-2611-07".</summary>
    private static readonly (string Word, AttachmentKind Kind)[] Kinds =
    [
        ("foto", AttachmentKind.Photo), ("foto besar", AttachmentKind.Photo), ("suara", AttachmentKind.Voice), ("video", AttachmentKind.Video), ("stiker", AttachmentKind.Sticker),
        ("lokasi", AttachmentKind.Location), ("kontak", AttachmentKind.Contact), ("berkas", AttachmentKind.Document),
    ];

    private Incoming Message(Said line)
    {
        var person = people.FirstOrDefault(p => p.Call == line.Who);
        var from = new Address(Channel.Coba, person?.Id.Value ?? line.Who);
        // A one-time code is another one in every store.
        var message = new Incoming { Key = $"chat:{++said}", From = from, Text = line.What.Replace("<kode>", code, StringComparison.Ordinal) };
        // "(3 foto)": several in one message.
        if (line.What is ['(', >= '1' and <= '9' and var many, ' ', ..] && line.What.IndexOf(" foto)", StringComparison.Ordinal) == 2)
            return message with { Text = line.What[8..].Trim(), Attachments = [.. Enumerable.Range(1, many - '0').Select(n => new Attachment(AttachmentKind.Photo, $"foto-{n}"))] };
        foreach (var (word, kind) in Kinds)
            if (line.What.StartsWith($"({word})", StringComparison.Ordinal)) return message with { Text = line.What[(word.Length + 2)..].Trim(), Attachments = [new(kind, kind == AttachmentKind.Location ? "-6.20012,106.81666" : word + "-1") { Bytes = word == "foto besar" ? 6_000_000 : null }] };
        if (!line.Pressed) return message;
        var title = line.What[1..^1];
        var offered = lastWithChoices.TryGetValue(from.Value + "\n" + title, out var row);
        // While a file is written anew the place is marked; as a test it fails.
        if (!offered && Environment.GetEnvironmentVariable("KUBEBOT_CHAT_UPDATE") == "1") return message with { Text = $"?? nobody offered [{title}]" };
        Assert.True(offered, $"nobody offered {line.Who} [{title}]");
        return message with { Text = title, Button = new(row!.Ref, row.Message.Choices.First(c => c.Title == title).Says) };
    }

    /// <summary>What still waits at the end of a scene to be said together with more of its kind (a quarter of an hour, 08-decisions 2 no. 12); the clock says nothing meanwhile.</summary>
    public async Task<string> RestAsync()
    {
        clock.MoveTo(clock.GetUtcNow().AddMinutes(16));
        var heard = new StringBuilder();
        await HearAsync(heard);
        return heard.ToString();
    }

    private async Task HearAsync(StringBuilder heard)
    {
        while (await store.TakeDueAsync(Coba, 50) is { Count: > 0 } rows)
            foreach (var row in rows)
            {
                await store.MarkAsync(row.Id, new SendResult.Sent(null));
                foreach (var choice in row.Message.Choices) lastWithChoices[row.To.Value + "\n" + choice.Title] = row;
                if (row.Message.Text.IndexOf("*gabung ", StringComparison.Ordinal) is >= 0 and var at) code = row.Message.Text[(at + 8)..(at + 19)];
                if ((code.Length > 0 ? Written(row).Replace(code, "<kode>", StringComparison.Ordinal) : Written(row)) is var written && !elsewhere.Contains(row.To.Value)
                    && (!byClock || (ordersHeard || !OfDemoOrder(row.Message.Text)) && (complaintsHeard || !row.Message.Text.StartsWith("Pengaduan A-015", StringComparison.Ordinal)) && (iksHeard || !OfDemoIks(row.Message.Text)))) heard.Append(written);
            }
    }

    private static bool OfDemoIks(string text) => text.Contains("Bu Marni (sakit)", StringComparison.Ordinal) || text.Contains("belum menjawab pengajuan IKS.", StringComparison.Ordinal);

    private static bool OfDemoOrder(string text) => text.Contains("P-2611-07", StringComparison.Ordinal) || text.Contains("tagihan PMT-2611-A", StringComparison.OrdinalIgnoreCase) || text.Contains("sudah diantar lengkap", StringComparison.Ordinal) || text.Contains("belum ada kabar: ", StringComparison.Ordinal);

    /// <summary>The tone guide's limits (handbook 6), held by every message of every conversation.</summary>
    private void HoldsTone(OutboxRow row)
    {
        var (text, choices) = (row.Message.Text, row.Message.Choices);
        Assert.InRange(text.Length, 1, 1_000);
        Assert.InRange(text.Split('\n').Length, 1, 14);
        Assert.True(text.EnumerateRunes().Count(r => r.Value is 0x1F64F or 0x2705 or 0x1F4C5 or 0x1F9FE or 0x1F371 or 0x1F4E2 or 0x26A0) <= 1, text);
        Assert.True(text.Count(c => c == '*') % 2 == 0, text);
        Assert.InRange(choices.Count, 0, row.Message.ListTitle is null ? 3 : 10);
        Assert.All(choices, c => Assert.InRange(c.Title.Length, 1, row.Message.ListTitle is null ? 20 : 24));
        Assert.All(choices, c => Assert.InRange(c.Description?.Length ?? 0, 0, 72));
        Assert.All(choices, c => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount($"{row.Ref}|{c.Says}"), 1, 64));
        Assert.InRange(row.Message.ListTitle?.Length ?? 1, 1, 20);
        if (people.FirstOrDefault(p => p.Id.Value == row.To.Value) is { Honorific: "Pak" }) Assert.DoesNotContain(", Bu.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
    }

    private string Written(OutboxRow row)
    {
        HoldsTone(row);
        var to = people.FirstOrDefault(p => p.Id.Value == row.To.Value)?.Call ?? row.To.Value;
        var text = new StringBuilder($"< {to}: {row.Message.Text.Replace("\n", "\n  ", StringComparison.Ordinal)}\n");
        if (row.Message.Medium is { } medium) text.Append(medium.Kind == AttachmentKind.Photo ? "  📷\n" : $"  📎 {medium.Word}\n");
        if (row.Message.Document is { } file) text.Append("  📎 ").Append(file.Name).Append('\n').Append(string.Concat(file.Lines.Select(l => $"  | {l.Replace("\t", " | ", StringComparison.Ordinal)}\n")));
        if (row.Message.ListTitle is { } title)
        {
            text.Append("  ☰ ").Append(title).Append('\n');
            foreach (var c in row.Message.Choices) text.Append("  • ").Append(c.Title).Append(c.Description is null ? "" : " | " + c.Description).Append('\n');
        }
        else if (row.Message.Choices is [_, ..]) text.Append("  ").AppendJoin(' ', row.Message.Choices.Select(c => $"[{c.Title}]")).Append('\n');
        return text.ToString();
    }
}
