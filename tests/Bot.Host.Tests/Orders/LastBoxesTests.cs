using System.Globalization;
using Bot.Dialogs;
using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>
/// Two neighbours say yes at the same moment to the last boxes of a day, a thousand times, through the real store: one gets them, the other
/// is offered the next best day and keeps her order. The same where the kitchen counts by the hour: there she is offered another hour.
/// </summary>
public sealed class LastBoxesTests
{
    private const int Stores = 4, DaysEach = 250, Boxes = 110, PerHour = 120, HourBoxes = 70, HourDays = 100;
    private static readonly Channel[] Coba = [Channel.Coba];
    private static readonly KubeId Melati = new("kube-melati-3");
    private static readonly string[] Neighbours = ["k-71", "k-72"];
    private readonly ManualClock clock = new(DemoClock.Start);
    private int said;

    [Fact]
    public async Task One_of_two_gets_the_last_boxes_and_the_other_an_offer()
    {
        for (var store = 0; store < Stores; store++) await RunAsync(DataFiles.Embedded(), Boxes, DaysEach, 200);
    }

    [Fact]
    public Task One_of_two_gets_the_last_boxes_of_an_hour_and_the_other_another_hour() =>
        RunAsync(DemoWith.Rules($$$"""{"catering": {"kapasitasKotakPerHari": null, "kapasitasKotakPerJam": {{{PerHour}}}}}"""), HourBoxes, HourDays, PerHour);

    private async Task RunAsync(DataFiles files, int boxes, int days, int most)
    {
        var directory = Directory.CreateTempSubdirectory("kubebot-last").FullName;
        var store = await SqliteStore.OpenAsync(new(directory), new Conversation(new Understander()), clock, NullLogger<SqliteStore>.Instance);
        foreach (var kube in KubeImport.Read(files)) await store.ImportAsync(kube);
        var (first, offers) = (new DateOnly(2026, 12, 6), 0);
        for (var n = 0; n < days; n++)
        {
            var day = first.AddDays(n);
            foreach (var who in Neighbours) await store.RunAsync(Says(who, $"pesan snack box {boxes} buat {Written(day)} jam 10 diambil"));
            await HeardAsync(store);
            await Task.WhenAll(Neighbours.Select(who => Task.Run(async () => await store.RunAsync(Says(who, "ya")))));
            var heard = await HeardAsync(store);
            var offer = Assert.Single(heard, h => h.Text.Contains("barusan diambil pesanan lain", StringComparison.Ordinal));
            Assert.Contains($"masih bisa {most - boxes} kotak", offer.Text, StringComparison.Ordinal);
            Assert.NotEmpty(offer.Choices);
            Assert.Single(heard, h => h.Text.StartsWith("Terima kasih", StringComparison.Ordinal));
            offers++;
        }
        var state = (await store.StateAsync(Melati))!.Value.State;
        for (var n = 0; n < days; n++) Assert.Equal(boxes, state.BoxesOn(first.AddDays(n)));
        Assert.Equal(days, offers);
        await store.DisposeAsync();
        var violations = StoreCheck.Run(directory);
        Directory.Delete(directory, recursive: true);
        Assert.Empty(violations);
    }

    private static string Written(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    private Incoming Says(string who, string text) => new() { Key = $"last:{Interlocked.Increment(ref said)}", From = new(Channel.Coba, who), Text = text };

    private static async Task<List<Message>> HeardAsync(SqliteStore store)
    {
        var heard = new List<Message>();
        while (await store.TakeDueAsync(Coba, 50) is { Count: > 0 } rows)
            foreach (var row in rows)
            {
                await store.MarkAsync(row.Id, new SendResult.Sent(null));
                if (Neighbours.Contains(row.To.Value)) heard.Add(row.Message);
            }
        return heard;
    }
}
