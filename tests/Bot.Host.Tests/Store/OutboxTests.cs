using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

public sealed class OutboxTests
{
    private static readonly Channel[] WhatsApp = [Channel.WhatsApp];

    [Xunit.Fact]
    public async Task Order_is_kept_per_address_and_class_one_in_flight_at_a_time()
    {
        await using var f = await StoreFixture.OpenAsync();
        await SayAsync(f,
            FakeTurns.Say(StoreFixture.Nur, "siaran", SendClass.Broadcast), FakeTurns.Say(StoreFixture.Nur, "kabar", SendClass.Notice),
            FakeTurns.Say(StoreFixture.Nur, "satu"), FakeTurns.Say(StoreFixture.Nur, "dua"), FakeTurns.Say(StoreFixture.Stranger, "lain"));
        var first = await f.Store.TakeDueAsync(WhatsApp, 10);
        Assert.Equal(["satu", "lain", "kabar", "siaran"], first.Select(r => r.Message.Text));
        Assert.All(first, r => Assert.Equal(1, r.Attempts));
        Assert.Empty(await f.Store.TakeDueAsync(WhatsApp, 10));
        Assert.Null(await f.Store.NextSendAsync(WhatsApp));
        await f.Store.MarkAsync(first[0].Id, new SendResult.Sent("SM1"));
        Assert.Equal(FakeClock.Start, await f.Store.NextSendAsync(WhatsApp));
        Assert.Equal(["dua"], (await f.Store.TakeDueAsync(WhatsApp, 10)).Select(r => r.Message.Text));
    }

    [Xunit.Fact]
    public async Task A_row_due_again_soon_holds_its_successors_a_parked_one_does_not()
    {
        await using var f = await StoreFixture.OpenAsync();
        await SayAsync(f, FakeTurns.Say(StoreFixture.Nur, "satu"), FakeTurns.Say(StoreFixture.Nur, "dua"), FakeTurns.Say(StoreFixture.Nur, "tiga"));
        var one = Assert.Single(await f.Store.TakeDueAsync(WhatsApp, 10));
        await f.Store.MarkAsync(one.Id, new SendResult.TryAgain(FakeClock.Start.AddSeconds(8), "429"));
        Assert.Empty(await f.Store.TakeDueAsync(WhatsApp, 10));
        Assert.Equal(FakeClock.Start.AddSeconds(8), await f.Store.NextSendAsync(WhatsApp));
        f.Clock.Advance(TimeSpan.FromSeconds(8));
        one = Assert.Single(await f.Store.TakeDueAsync(WhatsApp, 10));
        Assert.Equal(("satu", 2), (one.Message.Text, one.Attempts));
        await f.Store.MarkAsync(one.Id, new SendResult.TryAgain(FakeClock.Start.AddMinutes(5), "429"));
        Assert.Equal(["dua"], (await f.Store.TakeDueAsync(WhatsApp, 10)).Select(r => r.Message.Text));
    }

    [Xunit.Fact]
    public async Task Rows_of_other_channels_scheduled_and_expired_ones_stay()
    {
        await using var f = await StoreFixture.OpenAsync();
        await SayAsync(f,
            FakeTurns.Say(StoreFixture.Siti, "telegram"),
            FakeTurns.Say(StoreFixture.Nur, "nanti", SendClass.Notice) with { NotBefore = FakeClock.Start.AddHours(1) },
            FakeTurns.Say(StoreFixture.Nur, "basi", SendClass.Notice) with { NotBefore = FakeClock.Start.AddHours(1), Expires = FakeClock.Start.AddMinutes(90) });
        Assert.Empty(await f.Store.TakeDueAsync(WhatsApp, 10));
        f.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(["nanti"], (await f.Store.TakeDueAsync(WhatsApp, 10)).Select(r => r.Message.Text));
        Assert.Equal(1, await f.CountAsync("select count(*) from outbox where state = 3"));
        Assert.Equal(["telegram"], (await f.Store.TakeDueAsync([Channel.Telegram], 10)).Select(r => r.Message.Text));
    }

    [Xunit.Fact]
    public async Task What_waits_for_a_persons_window_goes_when_she_writes()
    {
        await using var f = await StoreFixture.OpenAsync();
        await SayAsync(f, FakeTurns.Say(StoreFixture.Nur, "pengingat", SendClass.Notice));
        var row = Assert.Single(await f.Store.TakeDueAsync(WhatsApp, 10));
        await f.Store.MarkAsync(row.Id, new SendResult.TryAgain(FakeClock.Start.AddHours(1), OutboxTable.WindowClosed));
        Assert.Empty(await f.Store.TakeDueAsync(WhatsApp, 10));
        await f.Store.RunAsync(new Incoming { Key = "wa:1", From = StoreFixture.Nur, Text = "halo" });
        Assert.Equal(["ok halo", "pengingat"], (await f.Store.TakeDueAsync(WhatsApp, 10)).Select(r => r.Message.Text));
    }

    [Xunit.Fact]
    public async Task What_was_taken_and_then_found_outside_the_window_goes_once_more_as_if_she_never_wrote()
    {
        await using var f = await StoreFixture.OpenAsync();
        await f.Store.RunAsync(new Incoming { Key = "wa:1", From = StoreFixture.Nur, Text = "halo" });
        foreach (var answer in await f.Store.TakeDueAsync(WhatsApp, 10)) await f.Store.MarkAsync(answer.Id, new SendResult.Sent(null));
        await SayAsync(f, FakeTurns.Say(StoreFixture.Nur, "pengingat", SendClass.Notice));
        for (var tries = 1; tries <= 3; tries++)
        {
            var row = Assert.Single(await f.Store.TakeDueAsync(WhatsApp, 10));
            Assert.Equal((tries, tries == 1), (row.Attempts, row.LastInbound is not null));
            await f.Store.MarkAsync(row.Id, new SendResult.Sent($"SM{tries}"));
            await f.Store.ProviderStatusAsync(row.Id, $"SM{tries}", DeliveryStatus.Failed, "63016");
        }
        Assert.Empty(await f.Store.TakeDueAsync(WhatsApp, 10));
    }

    [Xunit.Fact]
    public async Task What_was_in_flight_at_the_end_goes_again_and_is_counted()
    {
        await using var f = await StoreFixture.OpenAsync();
        await SayAsync(f, FakeTurns.Say(StoreFixture.Nur, "satu"));
        await f.Store.TakeDueAsync(WhatsApp, 10);
        await f.ReopenAsync();
        Assert.Equal(2, Assert.Single(await f.Store.TakeDueAsync(WhatsApp, 10)).Attempts);
    }

    [Xunit.Fact]
    public async Task An_unknown_send_is_recognised_by_its_status()
    {
        await using var f = await StoreFixture.OpenAsync();
        await SayAsync(f, FakeTurns.Say(StoreFixture.Nur, "satu"));
        var row = Assert.Single(await f.Store.TakeDueAsync(WhatsApp, 10));
        await f.Store.MarkAsync(row.Id, new SendResult.Unknown(FakeClock.Start.AddSeconds(30), "time-out"));
        await f.Store.ProviderStatusAsync(row.Id, "SM1", DeliveryStatus.Sent, null);
        f.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(await f.Store.TakeDueAsync(WhatsApp, 10));
    }

    [Theory]
    [InlineData(new[] { DeliveryStatus.Read, DeliveryStatus.Delivered, DeliveryStatus.Queued }, DeliveryStatus.Read)]
    [InlineData(new[] { DeliveryStatus.Queued, DeliveryStatus.Sent, DeliveryStatus.Delivered }, DeliveryStatus.Delivered)]
    [InlineData(new[] { DeliveryStatus.Sent, DeliveryStatus.Failed, DeliveryStatus.Read }, DeliveryStatus.Failed)]
    [InlineData(new[] { DeliveryStatus.Delivered, DeliveryStatus.Failed }, DeliveryStatus.Delivered)]
    [InlineData(new[] { DeliveryStatus.Read, DeliveryStatus.Failed }, DeliveryStatus.Read)]
    public async Task A_status_only_moves_forward(DeliveryStatus[] words, DeliveryStatus end)
    {
        await using var f = await StoreFixture.OpenAsync();
        await SayAsync(f, FakeTurns.Say(StoreFixture.Nur, "satu"));
        var row = Assert.Single(await f.Store.TakeDueAsync(WhatsApp, 10));
        await f.Store.MarkAsync(row.Id, new SendResult.Sent("SM1"));
        foreach (var word in words) await f.Store.ProviderStatusAsync(null, "SM1", word, word == DeliveryStatus.Failed ? "63024" : null);
        Assert.Equal((long)end, await f.CountAsync("select status from outbox"));
        await f.Store.ProviderStatusAsync(null, "SM-other", DeliveryStatus.Failed, null);
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task A_message_that_is_another_rows_is_not_taken_for_this_one()
    {
        await using var f = await StoreFixture.OpenAsync();
        await SayAsync(f, FakeTurns.Say(StoreFixture.Nur, "satu"), FakeTurns.Say(StoreFixture.Nur, "satu"));
        await f.Store.MarkAsync(Assert.Single(await f.Store.TakeDueAsync(WhatsApp, 10)).Id, new SendResult.Sent("SM1"));
        var second = Assert.Single(await f.Store.TakeDueAsync(WhatsApp, 10));
        await f.Store.MarkAsync(second.Id, new SendResult.Sent("SM1"));
        second = Assert.Single(await f.Store.TakeDueAsync(WhatsApp, 10));
        await f.Store.MarkAsync(second.Id, new SendResult.Sent("SM2"));
        Assert.Equal(2, await f.CountAsync("select count(*) from outbox where state = 2"));
        Assert.Empty(await f.Store.TakeDueAsync(WhatsApp, 10));
    }

    [Xunit.Fact]
    public async Task A_mark_on_a_row_that_is_not_in_flight_changes_nothing()
    {
        await using var f = await StoreFixture.OpenAsync();
        await SayAsync(f, FakeTurns.Say(StoreFixture.Nur, "satu"));
        var row = Assert.Single(await f.Store.TakeDueAsync(WhatsApp, 10));
        await f.Store.MarkAsync(row.Id, new SendResult.Refused("63024"));
        await f.Store.MarkAsync(row.Id, new SendResult.TryAgain(FakeClock.Start, "late"));
        await f.Store.MarkAsync(row.Id, new SendResult.Sent("SM1"));
        Assert.Equal(4, await f.CountAsync("select state from outbox"));
    }

    [Xunit.Fact]
    public async Task The_pump_is_woken_by_a_turn_that_says_something()
    {
        await using var f = await StoreFixture.OpenAsync();
        var woken = f.Store.OutboxChangedAsync(TestContext.Current.CancellationToken);
        Assert.False(woken.IsCompleted);
        await f.RunAsync("k1", "lihat");
        await woken;
    }

    private static async Task SayAsync(StoreFixture f, params Outgoing[] say)
    {
        f.Turns.OnTick = _ => Outcome.Nothing with { Say = say };
        await f.SqlAsync($"update streams set due = {FakeClock.Start.UtcTicks} where name = 'k:melati'");
        Assert.True(await f.Store.TickAsync(StoreFixture.Melati));
    }
}
