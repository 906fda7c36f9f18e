using Bot.Dialogs;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The real program at its most talkative, over both channels, with everything that can go wrong: no line of its log names anybody.</summary>
[Collection(nameof(Alone))]
public sealed class CanaryTests
{
    private const string Rini = "+6281200000003";

    [Fact]
    public async Task A_whole_serve_says_nothing_in_its_log_that_somebody_said()
    {
        var directory = Directory.CreateTempSubdirectory("kubebot-canary-").FullName;
        await using (var store = await SqliteStore.OpenAsync(new(directory), new Conversation(new Understander()), TimeProvider.System, NullLogger<SqliteStore>.Instance)) await StorePlace.FillWithDemoAsync(store);
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = ChannelHost.WhatsApp(twilio.Url).Concat(ChannelHost.Telegram(telegram.Url)).ToDictionary(s => s.Key, s => s.Value);
        settings["Logging:LogLevel:Default"] = "Trace";
        await using var child = new ServeChild(directory, settings);
        twilio.Script($"whatsapp:{Rini}", Answer.BadGateway, FakeTwilio.Error(400, 21211), FakeTwilio.Error(400, 63016), FakeTwilio.Error(400, 21610), FakeTwilio.Error(401, 20003));
        telegram.Script(700000009, Answer.TakenThenSilence, Answer.Json(403, FakeTelegram.Error(403, "Forbidden: bot was blocked by the user")));
        child.Start();
        using var http = new HttpClient { BaseAddress = new(child.Url), Timeout = TimeSpan.FromSeconds(30) };
        while (!await IsUpAsync(http)) Assert.True(child.IsRunning, child.Errors);

        string[] said = ["saldo kas kelompok kami sekarang", "catat iuran bu nur 2x ya", "kas masuk Rp1.001 hadiah lomba RT", "rahasia kecil saya tentang keluarga"];
        for (var i = 0; i < said.Length; i++)
        {
            List<KeyValuePair<string, string>> form =
            [
                new("MessageSid", $"SM{i:x32}"), new("AccountSid", FakeTwilio.Account), new("From", $"whatsapp:{Rini}"), new("To", $"whatsapp:{FakeTwilio.Sender}"),
                new("Body", said[i]), new("ProfileName", "Rini Canary"), new("NumMedia", "0"),
            ];
            const string Url = ChannelHost.Public + WhatsAppDoor.Path;
            foreach (var signature in (string[])[FakeTwilio.Sign(Url, form), "AAAAAAAAAAAAAAAAAAAAAAAAAAA="])
                using (await FakeTwilio.PushAsync(http, Url, await new FormUrlEncodedContent(form).ReadAsByteArrayAsync(), signature)) { }
            using var update = new HttpRequestMessage(HttpMethod.Post, TelegramDoor.Path)
            {
                Content = new StringContent($$$"""{"update_id":{{{i}}},"message":{"message_id":{{{i + 1}}},"date":1795226400,"from":{"id":700000009,"is_bot":false,"first_name":"Lela Canary"},"chat":{"id":700000009,"type":"private"},"text":"{{{said[i]}}}"}}""", System.Text.Encoding.UTF8, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")),
            };
            update.Headers.Add("X-Telegram-Bot-Api-Secret-Token", ChannelHost.Secret);
            using (await http.SendAsync(update)) { }
            using (await http.GetAsync(new Uri($"/berkas/{new string('B', 43)}/a.pdf", UriKind.Relative))) { }
        }
        using (var broken = new HttpRequestMessage(HttpMethod.Post, TelegramDoor.Path) { Content = new StringContent("{\"rahasia kecil saya tentang keluarga", System.Text.Encoding.UTF8, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")) })
        {
            broken.Headers.Add("X-Telegram-Bot-Api-Secret-Token", ChannelHost.Secret);
            using (await http.SendAsync(broken)) { }
        }
        await Eventually.IsAsync(() => twilio.Posts.Count >= 4 && telegram.Sends.Count() >= 2, "answers were tried");
        Assert.Equal(0, await child.StopAsync());

        Assert.Contains(child.Lines, line => line.Contains("Outbox", StringComparison.Ordinal));
        Assert.Contains(child.Lines, line => line.Contains("kept unread", StringComparison.Ordinal));
        Canary.Check(child.Lines, [.. said, "Rini Canary", "Lela Canary", "BBBBBBBBBBBB"]);
        Directory.Delete(directory, recursive: true);
    }

    private static async Task<bool> IsUpAsync(HttpClient http)
    {
        try { return (await http.GetAsync(new Uri("/healthz", UriKind.Relative))).IsSuccessStatusCode; }
        catch (HttpRequestException) { return false; }
    }
}
