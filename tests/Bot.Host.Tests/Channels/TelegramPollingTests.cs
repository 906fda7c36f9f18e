using System.Net;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>Long polling against the fake: the same updates by the other door.</summary>
public sealed class TelegramPollingTests
{
    [Fact]
    public async Task Updates_are_taken_in_order_and_confirmed_once_they_are_stored()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        telegram.Webhook = "https://lama.example";
        telegram.Update(Text("telegram/in_01_text.json"));
        telegram.Update(Text("telegram/in_02_start_deeplink.json"));
        telegram.Update(Text("telegram/in_22_unknown_update_type.json"));
        await using var host = await ChannelHost.StartAsync(Polling(telegram));

        await Eventually.IsAsync(() => telegram.Offset == 870000123, "all confirmed");

        Assert.Null(telegram.Webhook);
        Assert.Equal(["tg:7000000001/101", "tg:7000000002/102"], host.Store.Taken.Select(i => i.Key));
        var poll = telegram.Calls.First(c => c.Method == "getUpdates").Body;
        Assert.Equal(50, poll["timeout"]!.GetValue<int>());
        Assert.Equal(["message", "edited_message", "callback_query", "my_chat_member"], poll["allowed_updates"]!.AsArray().Select(u => u!.GetValue<string>()));
        Assert.Equal("deleteWebhook", telegram.Calls.First(c => c.Method is not ("getMe" or "setMyCommands")).Method);
    }

    [Fact]
    public async Task An_update_that_cannot_be_read_is_kept_and_passed()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        telegram.Update("""{"update_id":5,"message":{"message_id":"satu"}}""");
        telegram.Update("""{"update_id":6,"message":{"message_id":1,"date":1795000000,"from":{"id":7000000002},"chat":{"id":7000000002,"type":"private"},"text":"halo"}}""");
        await using var host = await ChannelHost.StartAsync(Polling(telegram));

        await Eventually.IsAsync(() => telegram.Offset == 7, "both passed");

        Assert.Single(host.Store.Unreadable);
        Assert.Equal("halo", Assert.Single(host.Store.Taken).Text);
    }

    [Fact]
    public async Task A_store_that_is_away_stops_the_offset_and_loses_nothing()
    {
        var clock = new HandClock();
        await using var telegram = await FakeTelegram.StartAsync();
        telegram.Update(Text("telegram/in_01_text.json"));
        await using var store = new RecordingStore(clock) { IsAway = true };
        await using var host = await ChannelHost.StartAsync(Polling(telegram), clock, store);
        await Eventually.IsAsync(() => host.Log.All.Any(line => line.Contains("Store cannot take", StringComparison.Ordinal)), "the store was asked");
        Assert.Null(telegram.Offset);

        store.IsAway = false;
        await clock.UntilAsync(() => telegram.Offset == 870000102, "confirmed");

        Assert.Single(store.Taken);
    }

    [Fact]
    public async Task Conflicts_limits_and_faults_are_waited_out()
    {
        var clock = new HandClock();
        await using var telegram = await FakeTelegram.StartAsync();
        telegram.Script("getUpdates",
            Fixture.Answer("telegram/out_20_getUpdates_409_webhook_active.json"),
            Fixture.Answer("telegram/out_21_getUpdates_409_other_poller.json"),
            Fixture.Answer("telegram/out_03_sendMessage_429.json"),
            Fixture.Answer("telegram/out_10_sendMessage_401.json"),
            Answer.BadGateway,
            Fixture.Answer("telegram/out_19_getUpdates_ok.json"));
        await using var host = await ChannelHost.StartAsync(Polling(telegram), clock);

        await clock.UntilAsync(() => host.Store.Taken.Count == 2, "the updates after all that");

        Assert.Equal([10, 10, 35, 60, 32], clock.Waits.Select(wait => wait.TotalSeconds));
        Assert.Equal(2, telegram.Calls.Count(c => c.Method == "deleteWebhook"));
        await Eventually.IsAsync(() => telegram.Offset == 870000103, "confirmed");
    }

    [Fact]
    public async Task In_polling_mode_there_is_no_webhook_and_in_webhook_mode_it_is_set_when_the_address_is_known()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var polling = await ChannelHost.StartAsync(Polling(telegram));
        using var answer = await polling.Http.PostAsync(TelegramDoor.Path, new StringContent("{}"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await Eventually.IsAsync(() => telegram.Calls.Any(c => c.Method == "getUpdates"), "polling");

        await using var hooked = await FakeTelegram.StartAsync();
        var settings = ChannelHost.Telegram(hooked.Url);
        settings["Channels:Telegram:PublicBaseUrl"] = "https://kas.contoh.example/";
        await using var webhook = await ChannelHost.StartAsync(settings);
        await Eventually.IsAsync(() => hooked.Webhook is not null, "setWebhook");

        Assert.Equal("https://kas.contoh.example/webhooks/telegram", hooked.Webhook);
        Assert.Equal(ChannelHost.Secret, hooked.Calls.Single(c => c.Method == "setWebhook").Body["secret_token"]!.GetValue<string>());
    }

    private static Dictionary<string, string?> Polling(FakeTelegram telegram)
    {
        var settings = ChannelHost.Telegram(telegram.Url);
        settings["Channels:Telegram:Mode"] = "Polling";
        return settings;
    }

    private static string Text(string fixture) => System.Text.Encoding.UTF8.GetString(Fixture.Bytes(fixture));
}
