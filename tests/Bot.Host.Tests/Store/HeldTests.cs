using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

public sealed class HeldTests
{
    [Xunit.Fact]
    public async Task A_message_that_cannot_be_decided_is_tried_again_and_then_apologised_for()
    {
        await using var f = await StoreFixture.OpenAsync();
        f.Turns.Broken = 100;
        Assert.Equal(TurnEnd.Held, await f.RunAsync("k1", "rusak"));
        Assert.Equal(TurnEnd.Duplicate, await f.RunAsync("k1", "rusak"));
        foreach (var (seconds, attempts) in new[] { (1, 2), (10, 3), (60, 4) })
        {
            await StoreFixture.Until(() => f.Clock.Waits(TimeSpan.FromSeconds(seconds)));
            f.Clock.Advance(TimeSpan.FromSeconds(seconds));
            await StoreFixture.Until(async () => (await f.Store.HeldAsync())[0].Attempts == attempts);
        }
        await StoreFixture.Until(async () => await f.CountAsync("select count(*) from held where sorry = 1") == 0);
        Assert.Equal(["rusak"], f.Turns.Sorries);
        var letter = Assert.Single(await f.Store.HeldAsync());
        Assert.Equal((true, "rusak", "InvalidOperationException", null), (letter.Dead, letter.Message.Text, letter.Why, letter.Due));
        Assert.Equal("maaf", Assert.Single(await f.Store.TakeDueAsync([Channel.WhatsApp], 10)).Message.Text);
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task A_held_message_is_decided_when_the_fault_is_gone_and_later_ones_did_not_wait()
    {
        await using var f = await StoreFixture.OpenAsync();
        f.Turns.Broken = 2;
        await f.RunAsync("k1", "rusak satu");
        await f.RunAsync("k2", "rusak dua");
        Assert.Equal(TurnEnd.Done, await f.RunAsync("k3", "masuk 5"));
        await StoreFixture.Until(() => f.Clock.Waits(TimeSpan.FromSeconds(1)));
        f.Clock.Advance(TimeSpan.FromSeconds(1));
        await StoreFixture.Until(async () => (await f.Store.HeldAsync()).Count == 0);
        Assert.Equal(["rusak satu", "rusak dua", "masuk 5", "rusak satu", "rusak dua"], f.Turns.Decided);
        Assert.Empty(f.Turns.Sorries);
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task A_held_message_waits_for_an_earlier_one_of_the_same_person()
    {
        await using var f = await StoreFixture.OpenAsync();
        f.Turns.Broken = 3;
        await f.RunAsync("k1", "rusak satu");
        await f.RunAsync("k2", "rusak dua");
        await StoreFixture.Until(() => f.Clock.Waits(TimeSpan.FromSeconds(1)));
        f.Clock.Advance(TimeSpan.FromSeconds(1)); // the first fails again and waits ten seconds; the second, due now, keeps behind it
        await StoreFixture.Until(() => f.Clock.Waits(TimeSpan.FromSeconds(10)));
        Assert.Equal(3, f.Turns.Decided.Count);
        f.Clock.Advance(TimeSpan.FromSeconds(10));
        await StoreFixture.Until(async () => (await f.Store.HeldAsync()).Count == 0);
        Assert.Equal(["rusak satu", "rusak dua"], f.Turns.Decided.Skip(3));
    }

    [Xunit.Fact]
    public async Task Held_messages_survive_a_restart()
    {
        await using var f = await StoreFixture.OpenAsync();
        f.Turns.Broken = 1;
        await f.RunAsync("k1", "rusak");
        await f.CloseAsync();
        f.Clock.Advance(TimeSpan.FromMinutes(5));
        await f.ReopenAsync();
        await StoreFixture.Until(async () => (await f.Store.HeldAsync()).Count == 0);
        Assert.Equal(["rusak", "rusak"], f.Turns.Decided);
    }

    [Xunit.Fact]
    public async Task What_could_not_be_read_is_a_dead_letter_once()
    {
        await using var f = await StoreFixture.OpenAsync();
        await f.Store.KeepUnreadableAsync(Channel.Telegram, "no JSON", "{oops"u8.ToArray());
        await f.Store.KeepUnreadableAsync(Channel.Telegram, "no JSON", "{oops"u8.ToArray());
        var letter = Assert.Single(await f.Store.HeldAsync());
        Assert.Equal(("{oops", "no JSON", true), (letter.Message.Text, letter.Why, letter.Dead));
        Assert.Empty(f.Turns.Sorries);
        Assert.Empty(f.Check());
    }
}
