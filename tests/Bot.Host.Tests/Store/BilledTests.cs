using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>What a group's messages were billed as, from the outbox: what went and was not refused afterwards.</summary>
public sealed class BilledTests
{
    private static readonly DateTimeOffset From = FakeClock.Start.AddDays(-1), Until = FakeClock.Start.AddDays(1);

    [Xunit.Fact]
    public async Task Each_message_counts_as_what_it_went_as_with_all_its_parts_and_for_its_group()
    {
        await using var f = await StoreFixture.OpenAsync();
        await f.RunAsync("1", "satu");
        await f.RunAsync("2", "dua");
        await f.RunAsync("3", "tiga", StoreFixture.Siti);
        await f.RunAsync("4", "empat", StoreFixture.Stranger);
        var rows = new List<OutboxRow>();
        while (await f.Store.TakeDueAsync([Channel.WhatsApp, Channel.Telegram], 10) is { Count: > 0 } taken)
        {
            rows.AddRange(taken);
            foreach (var row in taken) await f.Store.MarkAsync(row.Id, new SendResult.Sent($"SM{row.Id}") { Sort = row.Id == 2 ? SendSort.Template : SendSort.Open, Parts = row.Id == 1 ? 3 : 1 });
        }
        Assert.Equal(4, rows.Count);
        Assert.Equal([new(Channel.WhatsApp, SendSort.Open, 3), new(Channel.WhatsApp, SendSort.Template, 1), new(Channel.Telegram, SendSort.Open, 1)], await BilledAsync(f));
        Assert.Empty(await BilledAsync(f, Until, Until.AddDays(9)));
    }

    [Xunit.Fact]
    public async Task What_did_not_arrive_is_not_billed_and_what_the_provider_speaks_of_is()
    {
        await using var f = await StoreFixture.OpenAsync();
        await f.RunAsync("1", "satu");
        await f.Store.MarkAsync(Assert.Single(await f.Store.TakeDueAsync([Channel.WhatsApp], 10)).Id, new SendResult.Sent("SM1"));
        await f.Store.ProviderStatusAsync(null, "SM1", DeliveryStatus.Failed, "63024");
        Assert.Empty(await BilledAsync(f));

        await f.RunAsync("2", "dua");
        var lost = Assert.Single(await f.Store.TakeDueAsync([Channel.WhatsApp], 10));
        await f.Store.MarkAsync(lost.Id, new SendResult.Unknown(Until, "no answer"));
        Assert.Empty(await BilledAsync(f));
        await f.Store.ProviderStatusAsync(lost.Id, "SM2", DeliveryStatus.Delivered, null);
        await f.Store.ProviderStatusAsync(lost.Id, "SM2", DeliveryStatus.Read, null);
        Assert.Equal([new(Channel.WhatsApp, SendSort.Open, 1)], await BilledAsync(f));
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task Looking_at_a_month_reads_the_index_alone()
    {
        await using var f = await StoreFixture.OpenAsync();
        var plan = await f.Store.OnLaneAsync(db => db["explain query plan select channel, sort, sum(parts) from outbox indexed by outbox_gone where stream = 1 and gone >= 1 and gone < 2 group by 1, 2"].All(static r => r.Text(3)));
        Assert.Contains(plan, step => step.Contains("USING COVERING INDEX outbox_gone (stream=? AND gone>? AND gone<?)", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<SentSum>> BilledAsync(StoreFixture f, DateTimeOffset? from = null, DateTimeOffset? until = null)
    {
        IReadOnlyList<SentSum> seen = [];
        f.Turns.OnTick = known =>
        {
            seen = known.Sent.Between(from ?? From, until ?? Until);
            return Outcome.Nothing;
        };
        await f.SqlAsync($"update streams set due = {f.Clock.GetUtcNow().UtcTicks} where name = 'k:melati'");
        Assert.True(await f.Store.TickAsync(StoreFixture.Melati));
        return seen;
    }
}
