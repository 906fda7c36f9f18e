using Xunit;

namespace Bot.Host.Tests;

/// <summary>Every recorded body of both providers through the whole bot with the demo's groups, in order, in one conversation each.</summary>
public sealed class FixtureBodiesTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_recorded_body_is_taken_and_answered_as_it_deserves()
    {
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await RunningHost.StartAsync(twilio.Url, telegram.Url);
        foreach (var name in Fixture.Names("in_*").Where(n => n.EndsWith(".form", StringComparison.Ordinal) || n.EndsWith(".json", StringComparison.Ordinal)))
        {
            var (messages, texts) = (twilio.Messages.Count, telegram.Delivered.Count);
            var status = name.StartsWith("twilio/", StringComparison.Ordinal)
                ? await host.PostAsync(Fixture.Fields(name[7..]))
                : await host.TelegramAsync(Fixture.Bytes(name));
            Assert.Equal(200, status);
            await host.SentAllAsync();
            string[] said = [.. twilio.Messages.Skip(messages).Select(m => m["body"]!.GetValue<string>()), .. telegram.Delivered.Skip(texts).Select(d => d.Text)];
            output.WriteLine($"{name} => {string.Join(" || ", said).Replace("\n", "\\n")}");
        }
        Assert.Empty(await host.Store.HeldAsync());
    }
}
