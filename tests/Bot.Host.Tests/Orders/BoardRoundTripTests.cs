using System.Text;
using Bot.Dialogs;
using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The board of capacity and kitchen goes out with an export; what comes in again has the same board, stock and bytes.</summary>
public sealed class BoardRoundTripTests
{
    private static readonly KubeId Melati = new("kube-melati-3");
    private static readonly Channel[] Coba = [Channel.Coba];
    private readonly ManualClock clock = new(DemoClock.Start);
    private int said;

    [Fact]
    public async Task A_kitchen_that_was_worked_in_goes_out_and_comes_in_again()
    {
        var directory = Directory.CreateTempSubdirectory("kubebot-board").FullName;
        await using var one = await OpenAsync(Path.Combine(directory, "one"));
        foreach (var kube in KubeImport.Read(DataFiles.Embedded())) await one.ImportAsync(kube);
        foreach (var (who, text) in ((string, string)[])[("m3-01", "bagi tugas tanggal 29"), ("m3-01", "ya"), ("k-81", "ubah jumlah jadi 60"), ("k-81", "ya"), ("k-82", "pesan bir pletok 6 botol buat senin jam 9 diambil"), ("k-82", "ya"), ("m3-03", "belanja pmt 25 november 1.200.000"), ("m3-03", "ya")])
            await one.RunAsync(new() { Key = $"board:{++said}", From = new(Channel.Coba, who), Text = text });
        while (await one.TakeDueAsync(Coba, 50) is { Count: > 0 } rows) foreach (var row in rows) await one.MarkAsync(row.Id, new SendResult.Sent(null));
        var before = (await one.StateAsync(Melati))!.Value.State;
        Assert.Equal((60, 6), (before.BoxesOn(new(2026, 11, 29)), before.Promised(new("BP-250"))));
        Assert.NotNull(before.Kitchen.On(new(2026, 11, 29))!.ChangedAt);
        var bytes = await ExportAsync(one);
        var file = Path.Combine(directory, "all.jsonl");
        await File.WriteAllBytesAsync(file, bytes);
        await using var two = await OpenAsync(Path.Combine(directory, "two"));
        await GroupImport.StoreAsync(two, GroupImport.Read([file]));
        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(await ExportAsync(two)));
        var after = (await two.StateAsync(Melati))!.Value.State;
        Assert.Contains("\"board\":", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(KitchenBoard.Of(before)!.Days.Select(d => (d.Day, d.Boxes, d.Free, d.Cooking)), KitchenBoard.Of(after)!.Days.Select(d => (d.Day, d.Boxes, d.Free, d.Cooking)));
        Assert.Equal((before.Promised(new("BP-250")), before.Kitchen.On(new(2026, 11, 29))!.ChangedAt), (after.Promised(new("BP-250")), after.Kitchen.On(new(2026, 11, 29))!.ChangedAt));
    }

    private async Task<SqliteStore> OpenAsync(string directory)
    {
        Directory.CreateDirectory(directory);
        return await SqliteStore.OpenAsync(new(directory), new Conversation(new Understander()), clock, NullLogger<SqliteStore>.Instance);
    }

    private static async Task<byte[]> ExportAsync(SqliteStore store)
    {
        using var bytes = new MemoryStream();
        foreach (var kube in await store.GroupsAsync()) Assert.True(await ExportFile.WriteAsync(store, kube, bytes));
        return bytes.ToArray();
    }
}
