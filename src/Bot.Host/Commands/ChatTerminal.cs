using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// <c>chat --as NAME</c>: one person talks to the bot in the terminal. Her messages stand as they are, with choices as numbered
/// lines; what goes to others because of it is marked with their name.
/// </summary>
internal sealed class ChatTerminal(IStore store, TimeProvider time, ChatRoom room, TextWriter to, bool colour)
{
    public async Task RunAsync(string name, TextReader lines, CancellationToken cancel = default)
    {
        var me = room.Names.Address(name);
        await to.WriteLineAsync($"{room.Names.Of(me)}, {Words(time.GetUtcNow())}. Ctrl-D: selesai.");
        await PromptAsync();
        while (await lines.ReadLineAsync(cancel) is { } line)
        {
            foreach (var (kube, _) in await store.DueGroupsAsync(time.GetUtcNow(), 100, cancel)) await store.TickAsync(kube, Channel.Coba, cancel);
            if (!string.IsNullOrWhiteSpace(line) && await room.SayAsync(me, line, null, cancel: cancel) == TurnEnd.Held)
                await to.WriteLineAsync("(pesan tadi belum bisa diolah dan akan dicoba lagi)");
            foreach (var row in await room.HearAsync(cancel)) await ShowAsync(row, me);
            await PromptAsync();
        }
    }

    private async Task ShowAsync(OutboxRow row, Address me)
    {
        var (head, indent) = row.To == me ? ("", "") : ($"  -> {room.Names.Of(row.To)}: ", "     ");
        await to.WriteLineAsync(Dim(head, row.To != me) + Bold(row.Message.Text.ReplaceLineEndings("\n" + indent)));
        if (row.Message.Medium is { } medium) await to.WriteLineAsync($"{indent}  📎 {medium.Word}");
        if (row.Message.Document is { } document)
        {
            await to.WriteLineAsync($"{indent}  📎 {document.Name}");
            foreach (var line in document.Lines) await to.WriteLineAsync($"{indent}     {line.Replace("\t", "   ", StringComparison.Ordinal)}");
        }
        foreach (var (i, choice) in row.Message.Choices.Index())
            await to.WriteLineAsync($"{indent}  {i + 1}. {choice.Title}{(choice.Description is { } more ? $" ({more})" : "")}");
    }

    private Task PromptAsync() => to.WriteAsync(colour ? "\e[32m>\e[0m " : "> ");

    private string Dim(string text, bool dim) => colour && dim ? $"\e[36m{text}\e[0m" : text;

    /// <summary>The one span a message may have in bold.</summary>
    private string Bold(string text) =>
        colour && text.IndexOf('*') is >= 0 and var from && text.IndexOf('*', from + 1) is > 0 and var until
            ? $"{text[..from]}\e[1m{text[(from + 1)..until]}\e[0m{text[(until + 1)..]}" : text;

    private static string Words(DateTimeOffset now)
    {
        string[] days = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
        var local = Zone.Wib.Local(now);
        return $"{days[(int)local.DayOfWeek]} {local:dd-MM-yyyy HH.mm} WIB";
    }
}
