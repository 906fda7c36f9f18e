using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The fake Telegram does what the real one does (channels F2), and the host gets along with it.</summary>
public sealed class FakeTelegramTests
{
    private const long Sri = 7000000001, Nur = 7000000002;

    [Fact]
    public async Task A_wrong_path_is_404_and_an_unknown_token_401_in_its_own_json()
    {
        await using var telegram = await FakeTelegram.StartAsync();

        Assert.Equal("""404 {"ok":false,"error_code":404,"description":"Not Found"}""", await AskAsync(telegram, "/getMe", new StringContent("")));
        Assert.Equal("""401 {"ok":false,"error_code":401,"description":"Unauthorized"}""", await AskAsync(telegram, "/bot1:lain/getMe", Json("{}")));
        Assert.StartsWith("404 ", await AskAsync(telegram, $"/bot{FakeTelegram.Token}/makeCoffee", Json("{}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_a_form_and_parts_are_the_same_call()
    {
        await using var telegram = await FakeTelegram.StartAsync();

        Assert.StartsWith("200", await SendAsync(telegram, Json($$"""{"chat_id":{{Sri}},"text":"satu"}""")), StringComparison.Ordinal);
        Assert.StartsWith("200", await SendAsync(telegram, new FormUrlEncodedContent([new("chat_id", $"{Sri}"), new("text", "dua"), new("reply_markup", """{"inline_keyboard":[]}""")])), StringComparison.Ordinal);
        Assert.StartsWith("200", await SendAsync(telegram, new MultipartFormDataContent { { new StringContent($"{Sri}"), "chat_id" }, { new StringContent("tiga"), "text" } }), StringComparison.Ordinal);

        Assert.Equal([(Sri, "satu"), (Sri, "dua"), (Sri, "tiga")], telegram.Delivered);
    }

    [Theory]
    [InlineData("<b>", 4096, "</b>", null)]
    [InlineData("<b>", 4097, "</b>", "message is too long")]
    [InlineData("<b>", 10, "", "can't parse entities")]
    [InlineData("a < ", 10, "", "can't parse entities")]
    public async Task Length_counts_after_the_tags_are_gone_and_tags_must_close(string before, int length, string after, string? refusal)
    {
        await using var telegram = await FakeTelegram.StartAsync();
        var answer = await SendAsync(telegram, Json(new JsonObject { ["chat_id"] = Sri, ["parse_mode"] = "HTML", ["text"] = before + new string('a', length) + after }.ToJsonString()));
        if (refusal is null) Assert.StartsWith("200", answer, StringComparison.Ordinal);
        else Assert.Contains($"Bad Request: {refusal}", JsonNode.Parse(answer[4..])!["description"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64, "200")]
    [InlineData(65, "400")]
    public async Task A_buttons_data_is_counted_in_bytes(int bytes, string status)
    {
        await using var telegram = await FakeTelegram.StartAsync();
        var data = "é" + new string('a', bytes - 2);
        var answer = await SendAsync(telegram, Json(new JsonObject { ["chat_id"] = Sri, ["text"] = "a", ["reply_markup"] = new JsonObject { ["inline_keyboard"] = new JsonArray(new JsonArray(new JsonObject { ["text"] = "Ya", ["callback_data"] = data })) } }.ToJsonString()));
        Assert.StartsWith(status, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_takes_a_burst_and_then_one_a_second_and_a_group_twenty_a_minute()
    {
        var clock = new HandClock();
        await using var telegram = await FakeTelegram.StartAsync(time: clock);
        telegram.MostAtOnce = 5;
        using var http = new HttpClient { BaseAddress = new(telegram.Url) };

        Assert.Equal("200 200 200 200 200 429 429", await ManyAsync(Sri, 7));
        Assert.Equal("200 200 200 200 200 429", await ManyAsync(Nur, 6));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("200 429", await ManyAsync(Sri, 2));
        var said = 0;
        for (var i = 0; i < 58; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            said += await ManyAsync(-100, 1) == "200" ? 1 : 0;
        }
        Assert.Equal(20, said);

        using var last = await http.PostAsync($"/bot{FakeTelegram.Token}/sendMessage", Json("""{"chat_id":-100,"text":"a"}"""));
        var wait = JsonNode.Parse(await last.Content.ReadAsStringAsync())!["parameters"]!["retry_after"]!.GetValue<int>();
        Assert.Equal((429, TimeSpan.FromSeconds(wait)), ((int)last.StatusCode, last.Headers.RetryAfter!.Delta));
        clock.Advance(TimeSpan.FromSeconds(wait));
        Assert.Equal("200", await ManyAsync(-100, 1));

        async Task<string> ManyAsync(long chat, int count)
        {
            List<int> all = [];
            for (var i = 0; i < count; i++)
            {
                using var answer = await http.PostAsync($"/bot{FakeTelegram.Token}/sendMessage", Json($$"""{"chat_id":{{chat}},"text":"a"}"""));
                all.Add((int)answer.StatusCode);
            }
            return string.Join(' ', all);
        }
    }

    [Fact]
    public async Task The_host_keeps_its_rates_so_that_nothing_is_429()
    {
        var clock = new HandClock();
        await using var telegram = await FakeTelegram.StartAsync(time: clock);
        telegram.MostAtOnce = 5;
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram(telegram.Url), clock);
        var sender = host.Services.GetServices<ISender>().Single();
        foreach (var (chat, count) in ((long, int)[])[(Sri, 12), (-1002000000123, 25)])
        {
            for (var i = 0; i < count; i++)
            {
                var seen = clock.Waits.Count;
                var sending = sender.SendAsync(new(1, new(Channel.Telegram, $"{chat}"), SendClass.Answer, new($"pesan {i}"), 0, 1, HandClock.Morning, null), TestContext.Current.CancellationToken);
                // The clock moves only while she waits for her turn, never while a call is on its way.
                while (true)
                {
                    await Eventually.IsAsync(() => sending.IsCompleted || clock.Waits.Count > seen, "sent, or waits");
                    if (sending.IsCompleted) break;
                    clock.Advance(clock.Waits.ElementAt(seen++));
                }
                Assert.IsType<SendResult.Sent>(await sending);
            }
        }
        Assert.Equal(37, telegram.Delivered.Count);
    }

    [Theory]
    [InlineData(7, false, 7)]
    [InlineData(7, true, 7)]
    [InlineData(null, false, 5)]
    [InlineData(null, true, 5)]
    public async Task A_429_is_waited_out_whoever_says_it_and_however(int? header, bool page, int seconds)
    {
        var clock = new HandClock();
        await using var telegram = await FakeTelegram.StartAsync(time: clock);
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram(telegram.Url), clock);
        var bare = page ? new Answer(429, "<html><body>429 Too Many Requests</body></html>") : FakeTelegram.TooMany(null);
        telegram.Script(Sri, bare with { RetryAfter = header });
        var row = new OutboxRow(1, new(Channel.Telegram, $"{Sri}"), SendClass.Answer, new("Halo"), 0, 1, HandClock.Morning, null);
        var sender = host.Services.GetServices<ISender>().Single();

        var again = Assert.IsType<SendResult.TryAgain>(await sender.SendAsync(row, TestContext.Current.CancellationToken));

        Assert.Equal(("429", HandClock.Morning.AddSeconds(seconds)), (again.Why, again.At));
        // The chat is held meanwhile, and nobody is called to look at the settings.
        Assert.IsType<SendResult.TryAgain>(await sender.SendAsync(row with { Id = 2 }, TestContext.Current.CancellationToken));
        Assert.Single(telegram.Sends);
        Assert.DoesNotContain(host.Log.All, line => line.StartsWith("Critical", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Updates_of_a_chat_wait_for_the_one_before_and_others_pass()
    {
        var (clock, telegram, host) = await HookedAsync();
        await using var _ = telegram;
        await using var __ = host;
        host.Store.IsAway = true;
        var first = telegram.Bring(Says(Sri, 1, "satu"));
        // At once, at once again, and then after 2, 4 and 8 seconds.
        await Eventually.IsAsync(() => telegram.Pushes.Count == 2, "pushed and pushed again");
        var second = telegram.Bring(Says(Sri, 2, "dua"));
        host.Store.IsAway = false;
        var other = telegram.Bring(Says(Nur, 1, "lain"));
        telegram.Bring(Presses(Sri, "9001"));
        await Eventually.IsAsync(() => host.Store.Taken.Count == 2 && !telegram.Buttons.IsEmpty, "the other chat and the button");
        Assert.DoesNotContain(telegram.Pushes, p => p.Update == second);
        host.Store.IsAway = true;
        foreach (var seconds in (int[])[2, 4, 8])
        {
            var before = telegram.Pushes.Count;
            // Its wait begins when the answer is there.
            await Eventually.IsAsync(() => clock.Waits.Contains(TimeSpan.FromSeconds(seconds)), $"waits {seconds} s");
            clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
            Assert.Equal(before, telegram.Pushes.Count);
            if (seconds == 8) host.Store.IsAway = false;
            clock.Advance(TimeSpan.FromMilliseconds(1));
            await Eventually.IsAsync(() => telegram.Pushes.Count > before, "again");
        }
        await Eventually.IsAsync(() => host.Store.Taken.Count == 4, "both of hers");

        Assert.Equal(["satu", "dua"], host.Store.Taken.Where(t => t.From.Value == $"{Sri}" && t.Button is null).Select(t => t.Text));
        Assert.Equal([first, first, first, first, first, second], telegram.Pushes.Where(p => p.Update == first || p.Update == second).Select(p => p.Update));
        Assert.Equal((200, true), (telegram.Pushes.Single(p => p.Update == other).Status, telegram.Buttons.Single().InTime));
    }

    [Fact]
    public async Task What_is_brought_twice_or_after_sixty_seconds_again_or_with_a_lower_number_is_taken_once()
    {
        var (clock, telegram, host) = await HookedAsync();
        await using var _ = telegram;
        await using var __ = host;
        telegram.Twice = true;
        var first = telegram.Bring(Says(Sri, 1, "satu"));
        await Eventually.IsAsync(() => telegram.Pushes.Count == 2, "twice");
        telegram.Twice = false;

        var (open, begun) = (new TaskCompletionSource(), false);
        host.Store.Before = () =>
        {
            Volatile.Write(ref begun, true);
            return open.Task;
        };
        telegram.Bring(Says(Sri, 2, "dua"));
        await Eventually.IsAsync(() => Volatile.Read(ref begun), "being decided");
        clock.Advance(TimeSpan.FromSeconds(60));
        await Eventually.IsAsync(() => telegram.Pushes.Count == 3, "no answer");
        open.SetResult();
        await Eventually.IsAsync(() => telegram.Pushes.Count == 4, "again");

        clock.Advance(TimeSpan.FromDays(8));
        var lower = telegram.Bring(Says(Sri, 3, "tiga"));
        await Eventually.IsAsync(() => telegram.Pushes.Any(p => p.Update == lower), "after a quiet week");

        Assert.True(lower < first);
        Assert.Equal([200, 200, 0, 200, 200], telegram.Pushes.Select(p => p.Status));
        Assert.Equal(["satu", "dua", "tiga"], host.Store.Taken.Select(t => t.Text));
    }

    [Fact]
    public async Task A_button_lives_a_hundred_and_fifty_seconds_and_its_answer_fifteen()
    {
        var (clock, telegram, host) = await HookedAsync();
        await using var _ = telegram;
        await using var __ = host;
        host.Store.IsAway = true;
        var press = telegram.Bring(Presses(Sri, "9001"));
        await clock.UntilAsync(() => telegram.Dropped.Contains(press), "given up");
        Assert.InRange((clock.GetUtcNow() - HandClock.Morning).TotalSeconds, 150, 400);
        Assert.Contains(telegram.Buttons, b => b.InTime);
        Assert.Contains(telegram.Buttons, b => !b.InTime);
        host.Store.IsAway = false;

        telegram.Bring(Presses(Sri, "9002"));
        await Eventually.IsAsync(() => host.Store.Taken.Count == 1 && telegram.Buttons.Any(b => b.Id == "9002"), "the next");
        Assert.True(telegram.Buttons.Single(b => b.Id == "9002").InTime);
        Assert.Equal("tgc:9002", host.Store.Taken.Single().Key);
    }

    [Fact]
    public async Task A_poller_takes_lower_numbers_too_and_a_second_one_is_409()
    {
        var clock = new HandClock();
        await using var telegram = await FakeTelegram.StartAsync(time: clock);
        var settings = ChannelHost.Telegram(telegram.Url);
        settings["Channels:Telegram:Mode"] = "Polling";
        await using var host = await ChannelHost.StartAsync(settings, clock);
        var first = telegram.Bring(Says(Sri, 1, "satu"));
        await Eventually.IsAsync(() => telegram.Offset == first + 1, "confirmed");
        clock.Advance(TimeSpan.FromDays(8));
        var lower = telegram.Bring(Says(Sri, 2, "dua"));
        await Eventually.IsAsync(() => telegram.Offset == lower + 1, "confirmed");

        Assert.True(lower < first);
        Assert.Equal(["satu", "dua"], host.Store.Taken.Select(t => t.Text));
        Assert.StartsWith("409", await AskAsync(telegram, $"/bot{FakeTelegram.Token}/getUpdates", Json("""{"timeout":0}""")), StringComparison.Ordinal);
    }

    private static async Task<(HandClock Clock, FakeTelegram Telegram, ChannelHost Host)> HookedAsync()
    {
        var clock = new HandClock();
        var telegram = await FakeTelegram.StartAsync(time: clock);
        var settings = ChannelHost.Telegram(telegram.Url);
        settings["Channels:Telegram:PublicBaseUrl"] = ChannelHost.Public;
        var host = await ChannelHost.StartAsync(settings, clock);
        telegram.Bot = host.Http;
        await Eventually.IsAsync(() => telegram.Webhook is not null, "setWebhook");
        return (clock, telegram, host);
    }

    private static JsonObject Says(long chat, int message, string text) => new()
    {
        ["message"] = new JsonObject
        {
            ["message_id"] = message, ["date"] = HandClock.Morning.ToUnixTimeSeconds(), ["text"] = text,
            ["from"] = new JsonObject { ["id"] = chat, ["is_bot"] = false }, ["chat"] = new JsonObject { ["id"] = chat, ["type"] = "private" },
        },
    };

    private static JsonObject Presses(long from, string id) => new()
    {
        ["callback_query"] = new JsonObject
        {
            ["id"] = id, ["from"] = new JsonObject { ["id"] = from, ["is_bot"] = false }, ["data"] = "17|ya",
            ["message"] = new JsonObject { ["message_id"] = 1, ["date"] = 0, ["chat"] = new JsonObject { ["id"] = from, ["type"] = "private" } },
        },
    };

    private static StringContent Json(string body) => new(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    private static Task<string> SendAsync(FakeTelegram telegram, HttpContent content) => AskAsync(telegram, $"/bot{FakeTelegram.Token}/sendMessage", content);

    private static async Task<string> AskAsync(FakeTelegram telegram, string path, HttpContent content)
    {
        using var http = new HttpClient { BaseAddress = new(telegram.Url) };
        using var answer = await http.PostAsync(path, content);
        return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
    }
}
