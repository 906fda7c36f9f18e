using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>What a turn sees of the messages of a broadcast, and taking back those that have not gone.</summary>
public sealed class SentTests
{
    private static readonly Channel[] WhatsApp = [Channel.WhatsApp, Channel.Telegram];

    [Xunit.Fact]
    public async Task Every_person_of_a_batch_has_her_own_outcome()
    {
        await using var f = await StoreFixture.OpenAsync();
        await SayAsync(f, Part(1), Part(2), Part(3), Part(4), Part(5), Part(6), Part(7) with { To = new(Channel.Telegram, "7") }, Part(8) with { Expires = FakeClock.Start.AddMinutes(1), NotBefore = FakeClock.Start.AddHours(1) });
        var rows = await f.Store.TakeDueAsync(WhatsApp, 10);
        Assert.Equal(7, rows.Count);
        await f.Store.MarkAsync(rows[0].Id, new SendResult.Sent("SM1"));
        await f.Store.ProviderStatusAsync(null, "SM1", DeliveryStatus.Read, null);
        await f.Store.MarkAsync(rows[1].Id, new SendResult.Sent("SM2"));
        await f.Store.ProviderStatusAsync(null, "SM2", DeliveryStatus.Delivered, null);
        await f.Store.MarkAsync(rows[2].Id, new SendResult.Refused("63024 receiver"));
        await f.Store.MarkAsync(rows[3].Id, new SendResult.Left("21610"));
        await f.Store.MarkAsync(rows[4].Id, new SendResult.Sent("SM5"));
        await f.Store.ProviderStatusAsync(null, "SM5", DeliveryStatus.Failed, "63003");
        await f.Store.MarkAsync(rows.Single(r => r.To.Channel == Channel.Telegram).Id, new SendResult.Sent("7"));
        f.Clock.Advance(TimeSpan.FromHours(2));
        await f.Store.TakeDueAsync(WhatsApp, 10);
        var sent = await SentAsync(f, 1);
        Assert.Equal(
            new Dictionary<SendFate, int> { [SendFate.Read] = 1, [SendFate.Delivered] = 1, [SendFate.NotActive] = 2, [SendFate.LeftChannel] = 1, [SendFate.OnItsWay] = 1, [SendFate.NoMarks] = 1, [SendFate.Expired] = 1 }.OrderBy(p => p.Key),
            sent.Counts.OrderBy(p => p.Key));
        Assert.Equal((3, 1), (sent.Sent, sent.Waiting));
        Assert.Equal([Who(3), Who(5)], sent.Who(SendFate.NotActive));
        Assert.Equal([Who(2)], sent.Who(SendFate.Delivered));
        Assert.Equal(BatchSent.None, await SentAsync(f, 2));
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task What_has_not_gone_is_taken_back_and_what_was_on_its_way_is_not_tried_again()
    {
        await using var f = await StoreFixture.OpenAsync();
        await SayAsync(f, [.. Enumerable.Range(1, 10).Select(Part), FakeTurns.Say(StoreFixture.Nur, "jawaban")]);
        var rows = (await f.Store.TakeDueAsync(WhatsApp, 8)).Where(r => r.Class == SendClass.Broadcast).ToList();
        foreach (var row in rows.Take(6)) await f.Store.MarkAsync(row.Id, new SendResult.Sent($"SM{row.Id}"));
        await TickAsync(f, _ => Outcome.Nothing with { Recall = [1] });
        var sent = await SentAsync(f, 1);
        Assert.Equal((6, 1, 3), (sent.Sent, sent.Count(SendFate.OnItsWay), sent.Count(SendFate.Withdrawn)));
        await f.Store.MarkAsync(rows[6].Id, new SendResult.TryAgain(FakeClock.Start, "429"));
        Assert.Empty(await f.Store.TakeDueAsync(WhatsApp, 10));
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task Another_groups_broadcast_of_the_same_number_is_another_one()
    {
        await using var f = await StoreFixture.OpenAsync();
        var other = StoreFixture.Group(new("lain"), "L1");
        await f.Store.ImportAsync(other);
        await SayAsync(f, Part(1));
        f.Turns.OnTick = known => Outcome.Nothing with { Recall = [1] };
        await f.SqlAsync($"update streams set due = {FakeClock.Start.UtcTicks} where name = 'k:lain'");
        await f.Store.TickAsync(new("lain"));
        Assert.Single(await f.Store.TakeDueAsync(WhatsApp, 10));
    }

    [Xunit.Fact]
    public async Task A_store_from_before_broadcasts_is_brought_up_and_sends_what_waited()
    {
        var directory = Directory.CreateTempSubdirectory("kubebot-old-").FullName;
        var (turns, clock) = (new FakeTurns(), new FakeClock());
        await using (var old = SqliteStore.Open(new(directory), turns, clock, NullLogger.Instance, Schema.Versions))
        {
            Assert.True(await old.ImportAsync(StoreFixture.Group(StoreFixture.Melati, "M3")));
            await old.OnLaneAsync(db => db["drop index outbox_parked"].Run() + db["drop index outbox_told"].Run() + db["drop index outbox_started"].Run() + db["alter table outbox drop column former"].Run() + db["drop index talks_gone"].Run() + db["alter table talks drop column gone"].Run() + db["drop table declined"].Run());
            await old.OnLaneAsync(db => db["drop index outbox_gone"].Run() + db["alter table outbox drop column parts"].Run() + db["alter table outbox drop column sort"].Run() + db["alter table outbox drop column gone"].Run());
            await old.OnLaneAsync(db => db["drop index outbox_batch"].Run() + db["alter table outbox drop column person"].Run() + db["alter table outbox drop column batch"].Run() + db["alter table outbox drop column stream"].Run());
            await old.OnLaneAsync(db => db["insert into outbox(address, channel, class, body, ref, state, due, attempts, queued) values ('WhatsApp:+6281200000001', 0, 0, '{\"text\":\"lama\",\"choices\":[]}', 0, 0, 1, 0, 1)"].Run());
            await old.OnLaneAsync(db => db["pragma user_version = 1"].All(static r => 0));
        }
        await using (var store = SqliteStore.Open(new(directory), turns, clock, NullLogger.Instance, Schema.Versions))
        {
            Assert.Equal(Schema.Versions.Count, await store.OnLaneAsync(Schema.Version));
            Assert.Equal("lama", Assert.Single(await store.TakeDueAsync(WhatsApp, 10)).Message.Text);
        }
        Directory.Delete(directory, recursive: true);
    }

    private static PersonId Who(int i) => new($"o-{i}");

    private static Outgoing Part(int i) => new(new(Channel.WhatsApp, $"+62813{i:00000}"), SendClass.Broadcast, new("siaran")) { Part = new(1, Who(i)) };

    private static Task SayAsync(StoreFixture f, params Outgoing[] say) => TickAsync(f, _ => Outcome.Nothing with { Say = say });

    private static async Task TickAsync(StoreFixture f, Func<Known, Outcome> decide)
    {
        f.Turns.OnTick = decide;
        await f.SqlAsync($"update streams set due = {f.Clock.GetUtcNow().UtcTicks} where name = 'k:melati'");
        Assert.True(await f.Store.TickAsync(StoreFixture.Melati));
    }

    private static async Task<BatchSent> SentAsync(StoreFixture f, int batch)
    {
        BatchSent? seen = null;
        await TickAsync(f, known =>
        {
            seen = known.Sent.Of(batch);
            return Outcome.Nothing;
        });
        return seen!.Counts.Count == 0 ? BatchSent.None : seen;
    }
}
