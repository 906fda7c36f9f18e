using Xunit;

namespace Bot.Host.Tests;

/// <summary>A disk that is full while people write, through the whole host: a 503 for what was not kept, and nothing lost when space is back.</summary>
public sealed class DiskFullTests
{
    // Several, since one person's messages are spaced.
    private static readonly string[] People = ["+6281200000001", "+6281200000002", "+6281200000003", "+6281200000004"];

    [Fact]
    public async Task What_was_refused_while_the_disk_was_full_is_answered_once_when_it_comes_again()
    {
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        await using var host = await RunningHost.StartAsync(twilio.Url);
        Assert.Equal(200, await host.WhatsAppAsync(People[0], "saldo kas"));
        await host.Store.OnLaneAsync(static db => db[$"pragma max_page_count = {db["pragma page_count"].One(static r => r.Long(0)) + 2}"].One(static r => r.Long(0)));

        var taken = 1;
        var refused = new List<List<KeyValuePair<string, string>>>();
        while (refused.Count < 5 && taken < 500)
        {
            var form = host.Form(People[(taken + refused.Count) % People.Length], "saldo kas");
            var status = await host.PostAsync(form);
            Assert.Contains(status, (int[])[200, 503]);
            if (status == 200) taken++;
            else refused.Add(form);
        }
        Assert.Equal(5, refused.Count);

        await host.Store.OnLaneAsync(static db => db["pragma max_page_count = 1000000"].One(static r => r.Long(0)));
        foreach (var form in refused) Assert.Equal(200, await host.PostAsync(form));
        await host.SentAllAsync();
        Assert.Equal(taken + refused.Count, twilio.Messages.Count);
        Assert.Empty(StoreCheck.Run(host.Path));
    }
}
