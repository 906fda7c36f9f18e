using System.Text;
using System.Text.Json.Nodes;
using Bot.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>Telegram beyond one message: the menu, the webhook read back, late callbacks, groups and topics, people who are gone, long waits.</summary>
public sealed class TelegramWholeTests
{
    private const long Sri = 7000000001;
    private const long Group = -1002000000123;
    private const string Press = """{"update_id":$,"callback_query":{"id":"9$","from":{"id":700000009,"is_bot":false},"data":"77|setuju","message":{"message_id":5,"date":0,"chat":{"id":700000009,"type":"private"}}}}""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_menu_is_set_at_the_start_in_either_mode(bool polls)
    {
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = ChannelHost.Telegram(telegram.Url);
        settings["Channels:Telegram:Mode"] = polls ? "Polling" : "Webhook";
        await using var host = await ChannelHost.StartAsync(settings);

        await Eventually.IsAsync(() => telegram.Calls.Any(c => c.Method == "setMyCommands"), "the menu");
        var menu = telegram.Calls.Single(c => c.Method == "setMyCommands").Body;
        Assert.Equal(["menu", "saldo", "iuran", "jadwal", "harga", "pesan", "pelatihan", "bantuan", "batal", "berhenti"], menu["commands"]!.AsArray().Select(c => c!["command"]!.GetValue<string>()));
        Assert.Equal(
            ["Semua pilihan", "Uang kas kelompok", "Iuran saya, sudah sampai kapan", "Giliran jaga saya", "Harga dan stok barang", "Pesan makanan", "Pelatihan yang dibuka", "Cara memakai", "Batalkan yang sedang ditanyakan", "Hentikan pengingat dan siaran"],
            menu["commands"]!.AsArray().Select(c => c!["description"]!.GetValue<string>()));
        Assert.Equal("all_private_chats", menu["scope"]!["type"]!.GetValue<string>());
        var recorded = Fixture.Json("telegram/out_16_setMyCommands_id_ok.json")["request"]!["body"]!.AsObject();
        Assert.All(menu, member => Assert.True(recorded.ContainsKey(member.Key), member.Key));
    }

    [Theory]
    [InlineData("/saldo", "saldo kas")]
    [InlineData("/SALDO@asisten_kas_contoh_bot", "saldo kas")]
    [InlineData("/pesan nasi kotak 30", "pesan nasi kotak 30")]
    [InlineData("/jadwal", "jadwal jaga saya")]
    [InlineData("/start undang_k3f9Qx-7a", "/start undang_k3f9Qx-7a")]
    [InlineData("/lain", "/lain")]
    [InlineData("/", "/")]
    public void A_command_says_what_its_line_in_the_menu_says(string text, string said) => Assert.Equal(said, TelegramCommands.InWords(text));

    [Fact]
    public async Task The_webhook_is_read_back_and_set_again_where_another_stands()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        telegram.Script("getWebhookInfo", Fixture.Answer("telegram/out_18_getWebhookInfo_ok.json"));
        var settings = ChannelHost.Telegram(telegram.Url);
        settings["Channels:Telegram:PublicBaseUrl"] = ChannelHost.Public;
        var clock = new HandClock();
        await using var host = await ChannelHost.StartAsync(settings, clock);

        await clock.UntilAsync(() => telegram.Calls.Count(c => c.Method == "getWebhookInfo") == 2, "looked at twice");

        Assert.Equal(2, telegram.Calls.Count(c => c.Method == "setWebhook"));
        Assert.Equal(ChannelHost.Public + "/webhooks/telegram", telegram.Webhook);
        Assert.Contains(host.Log.All, line => line.Contains("another process uses this bot", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_callback_answered_too_late_disturbs_nothing()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        telegram.Script("answerCallbackQuery", Fixture.Answer("telegram/out_14_answerCallbackQuery_400_too_old.json"), Answer.BadGateway, Answer.TakenThenSilence);
        await using var host = await RunningHost.StartAsync(telegram: telegram.Url);

        for (var i = 0; i < 3; i++)
            Assert.Equal(200, await host.TelegramAsync(Encoding.UTF8.GetBytes(Press.Replace("$", $"{i}", StringComparison.Ordinal))));

        await host.SentAllAsync();
        // Stale as it is, what it meant is explained each time.
        Assert.Equal(3, telegram.Delivered.Count(d => d.Text.StartsWith("Tombol itu sudah tidak berlaku", StringComparison.Ordinal)));
        // Each is answered beside its turn, so their order is nobody's promise.
        Assert.Equal(["90", "91", "92"], telegram.Calls.Where(c => c.Method == "answerCallbackQuery").Select(c => c.Body["callback_query_id"]!.GetValue<string>()).Order());
    }

    [Fact]
    public async Task A_group_is_answered_in_its_own_topic_and_never_with_data()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await RunningHost.StartAsync(telegram: telegram.Url);

        Assert.Equal(200, await host.TelegramAsync(Fixture.Bytes("telegram/in_15_group_command_topic.json")));
        Assert.Equal(200, await host.TelegramAsync(Encoding.UTF8.GetBytes("""{"update_id":9,"message":{"message_id":9,"date":1795226400,"from":{"id":700000009,"is_bot":false},"chat":{"id":-1002000000123,"type":"supergroup"},"text":"@asisten_kas_contoh_bot iuran saya berapa","entities":[{"type":"mention","offset":0,"length":23}]}}""")));
        await host.SentAllAsync();

        // Two places, so neither waits for the other.
        Assert.Equal([null, 7L], telegram.Sends.Select(s => s["message_thread_id"]?.GetValue<long>()).Order());
        Assert.All(telegram.Sends, s =>
        {
            Assert.Equal(Group, s["chat_id"]!.GetValue<long>());
            Assert.Contains("chat pribadi", s["text"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.DoesNotContain("Rp", s["text"]!.GetValue<string>(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_topic_that_is_gone_is_no_reason_to_be_silent()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await HostAsync(telegram);
        telegram.Script(Group, Answer.Json(400, FakeTelegram.Error(400, "Bad Request: message thread not found")));

        Assert.IsType<SendResult.Sent>(await SendAsync(host, $"{Group}/7"));
        Assert.Equal([7L, null], telegram.Sends.Select(s => s["message_thread_id"]?.GetValue<long>()));
    }

    [Theory]
    [InlineData("7000000001x")]
    [InlineData("-100/x")]
    [InlineData("-100/-7")]
    [InlineData("/7")]
    [InlineData("")]
    public async Task What_is_no_chat_is_refused(string value)
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await HostAsync(telegram);

        Assert.IsType<SendResult.Refused>(await SendAsync(host, value));
        Assert.Empty(telegram.Sends);
    }

    [Theory]
    [InlineData(403, "Forbidden: user is deactivated", "Left")]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", "Left")]
    [InlineData(403, "Forbidden: the group chat was deleted", "Left")]
    [InlineData(400, "Bad Request: PEER_ID_INVALID", "Left")]
    [InlineData(400, "Bad Request: user is deactivated", "Left")]
    [InlineData(400, "Bad Request: chat_id is empty", "Refused")]
    [InlineData(400, "Bad Request: BUTTON_DATA_INVALID", "Refused")]
    [InlineData(404, "Not Found", "TryAgain 60")]
    [InlineData(409, "Conflict: terminated by other getUpdates request", "TryAgain 60")]
    public async Task Every_refusal_of_the_sheet_has_its_outcome(int code, string description, string outcome)
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await HostAsync(telegram);
        telegram.Script(Sri, Answer.Json(code, FakeTelegram.Error(code, description)));

        var result = await SendAsync(host, $"{Sri}");

        Assert.Equal(outcome, result is SendResult.TryAgain again ? $"TryAgain {(again.At - HandClock.Morning).TotalSeconds:0}" : result.GetType().Name);
    }

    [Fact]
    public async Task A_short_wait_holds_the_chat_and_a_long_one_the_whole_bot()
    {
        var clock = new HandClock();
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram(telegram.Url), clock);
        telegram.Script(Sri, Fixture.Answer("telegram/out_03_sendMessage_429.json"), Answer.Json(429, FakeTelegram.Error(429, "Too Many Requests: retry after 2282", new JsonObject { ["retry_after"] = 2282 })));

        Assert.Equal(HandClock.Morning.AddSeconds(35), Assert.IsType<SendResult.TryAgain>(await SendAsync(host, $"{Sri}")).At);
        Assert.Equal(HandClock.Morning.AddSeconds(35), Assert.IsType<SendResult.TryAgain>(await SendAsync(host, $"{Sri}")).At);
        Assert.Single(telegram.Sends);
        Assert.IsType<SendResult.Sent>(await SendAsync(host, "7000000002"));
        clock.Advance(TimeSpan.FromSeconds(36));
        Assert.IsType<SendResult.TryAgain>(await SendAsync(host, $"{Sri}"));
        var held = Assert.IsType<SendResult.TryAgain>(await SendAsync(host, "7000000002")).At;
        Assert.Equal(clock.GetUtcNow().AddSeconds(2282), held);
        Assert.Equal(3, telegram.Sends.Count());
        clock.Advance(TimeSpan.FromSeconds(2283));
        Assert.IsType<SendResult.Sent>(await SendAsync(host, "7000000002"));
    }

    [Fact]
    public void A_group_takes_no_more_than_twenty_a_minute()
    {
        var clock = new HandClock();
        var pace = new Pacer(clock, perSecond: 15d / 60, burst: 5);

        var waits = Enumerable.Range(0, 40).Select(_ => pace.Reserve("-1")).ToArray();

        Assert.True(waits.Count(w => w < TimeSpan.FromMinutes(1)) <= 20);
        for (var i = 0; i + 20 < waits.Length; i++) Assert.True(waits[i + 20] - waits[i] >= TimeSpan.FromMinutes(1), $"{i}");
    }

    private static Task<ChannelHost> HostAsync(FakeTelegram telegram) => ChannelHost.StartAsync(ChannelHost.Telegram(telegram.Url), new HandClock());

    private static Task<SendResult> SendAsync(ChannelHost host, string to) =>
        host.Services.GetServices<ISender>().Single().SendAsync(new(1, new(Channel.Telegram, to), SendClass.Answer, new("Halo"), 0, 1, HandClock.Morning, null), TestContext.Current.CancellationToken);
}
