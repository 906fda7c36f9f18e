using System.Text.Json.Nodes;
using Bot.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>What leaves for Telegram, and what becomes of it, against a strict fake.</summary>
public sealed class TelegramSenderTests
{
    private const long Sri = 7000000001;
    private static readonly Message Hello = new("Halo");

    [Fact]
    public async Task Text_is_escaped_bold_where_it_is_meant_and_the_choices_are_buttons()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await HostAsync(telegram);

        var result = await SendAsync(host, new("*Saldo kas*\nToko \"Maju & Jaya\" <cabang 2>: 2*3 = *6*", [new("✅ Ya, catat", "catat"), new("Batal")]), reference: 17);

        var sent = Assert.Single(telegram.Sends);
        Assert.Equal("<b>Saldo kas</b>\nToko \"Maju &amp; Jaya\" &lt;cabang 2&gt;: 2*3 = <b>6</b>", sent["text"]!.GetValue<string>());
        Assert.Equal((Sri, "HTML", true), (sent["chat_id"]!.GetValue<long>(), sent["parse_mode"]!.GetValue<string>(), sent["link_preview_options"]!["is_disabled"]!.GetValue<bool>()));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"inline_keyboard":[[{"text":"✅ Ya, catat","callback_data":"17|catat"}],[{"text":"Batal","callback_data":"17|Batal"}]]}"""), sent["reply_markup"]));
        Assert.Equal(new SendResult.Sent("1001"), result);
    }

    [Fact]
    public async Task A_list_of_ten_is_ten_rows_and_long_words_fit_sixty_four_bytes()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await HostAsync(telegram);
        var choices = Enumerable.Range(1, 10).Select(i => new Choice($"{Coins(9)}{i}", new string('x', 70))).ToArray();

        var result = await SendAsync(host, new("Pilih:", choices) { ListTitle = "Menu" }, reference: 123456);

        Assert.IsType<SendResult.Sent>(result);
        var rows = telegram.Sends.Single()["reply_markup"]!["inline_keyboard"]!.AsArray();
        Assert.Equal(10, rows.Count);
        Assert.All(rows, (row, i) => Assert.Equal($"123456|{choices[i].Title}", Assert.Single(row!.AsArray())!["callback_data"]!.GetValue<string>()));
        Assert.Equal("1|Ya", TelegramMarkup.Data(1, new("Ya", Coins(20))));
        Assert.Equal("1|" + Coins(15), TelegramMarkup.Data(1, new(Coins(20), new string('y', 70))));
    }

    [Fact]
    public async Task The_contact_button_is_offered_in_private_chats_only()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await HostAsync(telegram);

        await SendAsync(host, new("Nomor?") { AsksContact = true });
        await SendAsync(host, new("Nomor?") { AsksContact = true }, chat: -4000000123);

        var keyboard = telegram.Sends.First()["reply_markup"]!;
        Assert.True(keyboard["keyboard"]![0]![0]!["request_contact"]!.GetValue<bool>());
        Assert.True(keyboard["resize_keyboard"]!.GetValue<bool>());
        Assert.Null(telegram.Sends.Last()["reply_markup"]);
    }

    [Fact]
    public async Task A_long_text_goes_in_parts_with_the_buttons_on_the_last()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await HostAsync(telegram);
        var text = string.Join("\n\n", Enumerable.Range(1, 60).Select(i => $"Baris {i}: " + new string('a', 130)));

        var result = await SendAsync(host, new(text, [new("Ya")]));

        Assert.IsType<SendResult.Sent>(result);
        Assert.Equal(3, telegram.Sends.Count());
        Assert.Equal([null, null, "1"], telegram.Sends.Select(s => s["reply_markup"]?["inline_keyboard"]!.AsArray().Count.ToString()));
        Assert.Equal(text, string.Join("\n\n", telegram.Delivered.Select(d => d.Text)));
    }

    [Fact]
    public async Task A_retry_goes_on_with_the_part_that_failed()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        var clock = new HandClock();
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram(telegram.Url), clock);
        var message = new Message(new string('a', 3500) + "\n\n" + new string('b', 3500) + "\n\nakhir");
        telegram.Script(Sri, new Answer(200, """{"ok":true,"result":{"message_id":1}}""", Keeps: true), Fixture.Answer("telegram/out_03_sendMessage_429.json"));

        var first = await SendAsync(host, message);
        clock.Advance(TimeSpan.FromSeconds(36));
        var second = await SendAsync(host, message, attempts: 2);

        Assert.IsType<SendResult.TryAgain>(first);
        Assert.IsType<SendResult.Sent>(second);
        Assert.Equal(["a", "b", "akhir"], telegram.Delivered.Select(d => d.Text.Length > 100 ? d.Text[..1] : d.Text));
    }

    [Fact]
    public async Task Refused_markup_is_said_once_more_in_plain_words()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await HostAsync(telegram);
        telegram.Script(Sri, Fixture.Answer("telegram/out_06_sendMessage_400_parse_entities.json"));

        var result = await SendAsync(host, new("*Saldo* <kas>"));

        Assert.IsType<SendResult.Sent>(result);
        Assert.Equal(["<b>Saldo</b> &lt;kas&gt;", "*Saldo* <kas>"], telegram.Sends.Select(s => s["text"]!.GetValue<string>()));
        Assert.Null(telegram.Sends.Last()["parse_mode"]);
    }

    [Fact]
    public async Task A_group_that_moved_is_written_to_at_its_new_place_once()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await HostAsync(telegram);
        telegram.Script(-4000000123, Fixture.Answer("telegram/out_05_sendMessage_400_migrated.json"));

        Assert.IsType<SendResult.Sent>(await SendAsync(host, Hello, chat: -4000000123));
        Assert.Equal([-4000000123, -1002000000123], telegram.Sends.Select(s => s["chat_id"]!.GetValue<long>()));
    }

    public static TheoryData<string, string> Outcomes => new()
    {
        { "out_03_sendMessage_429", "TryAgain 35" },
        { "out_04_sendMessage_403_blocked", "Left" },
        { "out_07_sendMessage_400_too_long", "Refused" },
        { "out_08_sendMessage_400_chat_not_found", "Refused" },
        { "out_09_sendMessage_403_cannot_initiate", "Left" },
        { "out_10_sendMessage_401", "TryAgain 60" },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task A_recorded_answer_has_its_outcome(string fixture, string outcome)
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await HostAsync(telegram);
        telegram.Script(Sri, Fixture.Answer($"telegram/{fixture}.json"));

        Assert.Equal(outcome, Outcome(await SendAsync(host, Hello)));
        Assert.Single(telegram.Sends);
        Assert.Empty(telegram.Delivered);
    }

    [Fact]
    public async Task Silence_and_broken_gateways_leave_the_outcome_unknown_and_no_connection_does_not()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await HostAsync(telegram);
        await using var nowhere = await ChannelHost.StartAsync(ChannelHost.Telegram(), new HandClock());
        telegram.Script(Sri, Answer.TakenThenSilence, Answer.BadGateway, Answer.Json(500, FakeTelegram.Error(500, "Internal Server Error")), new(403, "<html>"));

        Assert.IsType<SendResult.Unknown>(await SendAsync(host, Hello));
        Assert.IsType<SendResult.Unknown>(await SendAsync(host, Hello));
        Assert.IsType<SendResult.Unknown>(await SendAsync(host, Hello));
        Assert.Equal("TryAgain 60", Outcome(await SendAsync(host, Hello)));
        Assert.Equal("TryAgain 2", Outcome(await SendAsync(nowhere, Hello)));
        Assert.Equal("TryAgain 8", Outcome(await SendAsync(nowhere, Hello, attempts: 3)));
    }

    [Theory]
    [InlineData("700000009")]
    [InlineData("700000060")]
    [InlineData("7000000001")]
    [InlineData("7000000099")]
    public async Task The_demos_people_are_never_written_to_through_the_real_provider(string id)
    {
        var settings = ChannelHost.Telegram("https://api.telegram.example");
        await using var host = await ChannelHost.StartAsync(settings, new HandClock());

        Assert.Equal(new SendResult.Refused("fictitious address"), await Sender(host).SendAsync(Row(new(Channel.Telegram, id), Hello), TestContext.Current.CancellationToken));
        Assert.False(Fictitious.Is(new(Channel.Telegram, "7000000100")));
        Assert.False(Fictitious.Is(new(Channel.Telegram, "700000061")));
    }

    [Fact]
    public async Task The_token_is_never_in_the_log()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await HostAsync(telegram);
        await using var nowhere = await ChannelHost.StartAsync(ChannelHost.Telegram(), new HandClock());
        telegram.Script(Sri, Answer.BadGateway, Answer.TakenThenSilence, Fixture.Answer("telegram/out_10_sendMessage_401.json"));
        for (var i = 0; i < 4; i++) await SendAsync(host, new("Rahasia Bu Sri"));
        await SendAsync(nowhere, Hello);

        var lines = host.Log.All.Concat(nowhere.Log.All).ToArray();
        Assert.Contains(lines, line => line.Contains("BotToken", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("contoh-token-rahasia", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("Rahasia Bu Sri", StringComparison.Ordinal) || line.Contains("7000000001", StringComparison.Ordinal));
    }

    private static string Coins(int count) => string.Concat(Enumerable.Repeat("💰", count));

    private static Task<ChannelHost> HostAsync(FakeTelegram telegram) => ChannelHost.StartAsync(ChannelHost.Telegram(telegram.Url), new HandClock());

    private static ISender Sender(ChannelHost host) => host.Services.GetServices<ISender>().Single(s => s.Channels.Contains(Channel.Telegram));

    private static Task<SendResult> SendAsync(ChannelHost host, Message message, int reference = 0, long chat = Sri, int attempts = 1) =>
        Sender(host).SendAsync(Row(new(Channel.Telegram, FakeTelegram.N(chat)), message) with { Ref = reference, Attempts = attempts }, TestContext.Current.CancellationToken);

    private static OutboxRow Row(Address to, Message message) => new(1, to, SendClass.Answer, message, 0, 1, HandClock.Morning, null);

    private static string Outcome(SendResult result) => result is SendResult.TryAgain again ? $"TryAgain {(again.At - HandClock.Morning).TotalSeconds:0}" : result.GetType().Name;
}
