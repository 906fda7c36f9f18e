using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Host.Tests;

namespace Bot.Fakes;

/// <summary>Both fakes at fixed places, and the people who write over them.</summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly Options options;
    private readonly FakeTelegram telegram;
    private readonly FakeTwilio twilio;
    private readonly HttpClient bot;
    private readonly ConcurrentDictionary<long, IReadOnlyList<(string Title, string Data)>> buttons = new();
    private readonly ConcurrentDictionary<string, long> wrote = new();
    private readonly TypedFaults faults = new();
    private readonly string run = System.Security.Cryptography.RandomNumberGenerator.GetHexString(24, lowercase: true);
    private long updates;
    private int messages;

    private Town(Options options, FakeTelegram telegram, FakeTwilio twilio)
    {
        (this.options, this.telegram, this.twilio, bot) = (options, telegram, twilio, new() { BaseAddress = new(options.Bot) });
        (telegram.OnMessage, telegram.MostPerSecond) = (Heard, faults.Rate);
        (telegram.Weather, twilio.Weather) = (() => Fault("tg"), () => Fault("wa"));
        twilio.OnMessage = message => _ = HeardAsync(message);
        updates = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() * 1000;
    }

    public static async Task<Town> OpenAsync(Options options) =>
        new(options, await FakeTelegram.StartAsync(options.Telegram), await FakeTwilio.StartAsync(TimeProvider.System, options.Twilio));

    public string Help =>
        $"""
        Fake Telegram at {options.Telegram}, fake Twilio at {options.Twilio}. In another terminal:

          export Channels__Telegram__ApiBaseUrl={options.Telegram} Channels__WhatsApp__ApiBaseUrl={options.Twilio}

        and either connect the bot with these and start it:

          setup          bot token {FakeTelegram.Token}
                         account {FakeTwilio.Account}, auth token {FakeTwilio.AuthToken}, sender {FakeTwilio.Sender}, address {options.Bot}
          serve --demo

        or say it all at once:

          Channels__Telegram__Enabled=true Channels__Telegram__Mode=Polling Channels__Telegram__BotToken={FakeTelegram.Token} \
          Channels__WhatsApp__Enabled=true Channels__WhatsApp__AccountSid={FakeTwilio.Account} Channels__WhatsApp__AuthToken={FakeTwilio.AuthToken} \
          Channels__WhatsApp__From={FakeTwilio.Sender} Channels__WhatsApp__PublicBaseUrl={options.Bot} dotnet run --project src/Bot.Host -- --demo

        Then, here:
          wa +6281200000009 saldo kas     that phone writes over WhatsApp
          tg 700000009 halo               that account writes over Telegram
          tap 700000009 2                 it presses the second button of the last message
          kontak 700000009 +6281200000009 it shares its own number
        {TypedFaults.Help}
          quit
        """;

    /// <summary>Does one line; what became of it.</summary>
    public async Task<string> DoAsync(string line) => line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["wa", ['+', ..] phone, var text] => await WhatsAppAsync(phone, text),
        ["tg", var chat, var text] when Id(chat) is { } id => await TelegramAsync(id, Message(id, new() { ["text"] = text })),
        ["tap", var chat, var number] when Id(chat) is { } id => await TapAsync(id, number),
        ["kontak", var chat, var phone] when Id(chat) is { } id => await TelegramAsync(id, Message(id, new() { ["contact"] = new JsonObject { ["phone_number"] = phone, ["user_id"] = id } })),
        [] => "",
        _ when faults.Do(line) is { } said => Switched(said),
        _ => "wa PHONE TEXT, tg CHAT TEXT, tap CHAT N, kontak CHAT PHONE, fault, late, order, twice, rate, list, clear, quit",
    };

    private string Switched(string said)
    {
        telegram.MostPerSecond = faults.Rate;
        return said;
    }

    private Answer? Fault(string where)
    {
        var answer = faults.Next(where);
        if (answer is not null) Console.WriteLine($"   ({where}: answered {(answer.Status == 0 ? "with silence" : answer.Status)})");
        return answer;
    }

    private async Task<string> WhatsAppAsync(string phone, string text)
    {
        List<KeyValuePair<string, string>> form =
        [
            new("MessageSid", "SM" + run + Interlocked.Increment(ref messages).ToString("x8", CultureInfo.InvariantCulture)), new("AccountSid", FakeTwilio.Account),
            new("From", $"whatsapp:{phone}"), new("To", $"whatsapp:{FakeTwilio.Sender}"), new("Body", text), new("SmsStatus", "received"), new("NumMedia", "0"),
        ];
        var url = options.Bot + "/webhooks/whatsapp";
        wrote[$"whatsapp:{phone}"] = Environment.TickCount64;
        return await OnceOrTwiceAsync(async () => await FakeTwilio.PushAsync(bot, url, await new FormUrlEncodedContent(form).ReadAsByteArrayAsync(), FakeTwilio.Sign(url, form)));
    }

    private async Task<string> OnceOrTwiceAsync(Func<Task<HttpResponseMessage>> bring)
    {
        var said = await TryAsync(bring);
        return faults.Twice ? $"{said}\n{await TryAsync(bring)}".Trim() : said;
    }

    private async Task<string> TapAsync(long chat, string number)
    {
        if (!int.TryParse(number, CultureInfo.InvariantCulture, out var n) || !buttons.TryGetValue(chat, out var shown) || n < 1 || n > shown.Count) return "no such button";
        return await TelegramAsync(chat, new()
        {
            ["callback_query"] = new JsonObject
            {
                ["id"] = run + Interlocked.Increment(ref messages).ToString(CultureInfo.InvariantCulture), ["from"] = new JsonObject { ["id"] = chat, ["is_bot"] = false },
                ["message"] = new JsonObject { ["message_id"] = 1, ["date"] = 1, ["chat"] = new JsonObject { ["id"] = chat, ["type"] = "private" } }, ["data"] = shown[n - 1].Data,
            },
        });
    }

    private JsonObject Message(long chat, JsonObject what)
    {
        what["message_id"] = Interlocked.Increment(ref messages) + (updates % 1_000_000_000);
        what["date"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        what["from"] = new JsonObject { ["id"] = chat, ["is_bot"] = false, ["first_name"] = "Contoh" };
        what["chat"] = new JsonObject { ["id"] = chat, ["type"] = "private" };
        return new() { ["message"] = what };
    }

    /// <summary>By webhook when the bot has set one, else for its next poll.</summary>
    private async Task<string> TelegramAsync(long chat, JsonObject update)
    {
        update["update_id"] = Interlocked.Increment(ref updates);
        if (telegram.Webhook is not { } hook)
        {
            telegram.Update(update.ToJsonString());
            return "";
        }
        return await OnceOrTwiceAsync(async () =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, hook) { Content = new StringContent(update.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", telegram.Secret);
            return await bot.SendAsync(request);
        });
    }

    private void Heard(long chat, string text, IReadOnlyList<(string Title, string Data)> shown)
    {
        buttons[chat] = shown;
        Console.WriteLine($"-> tg {chat}: {text}{string.Concat(shown.Select((b, i) => $"\n   {i + 1} [{b.Title}]"))}");
    }

    // As Twilio does: the message goes on its way, and its states come back, not always in order.
    private async Task HeardAsync(JsonObject message)
    {
        var template = message["content_sid"]?.GetValue<string>() is { } sid ? $"(template {sid}) " : "";
        Console.WriteLine($"-> wa {message["to"]!.GetValue<string>()["whatsapp:".Length..]}: {template}{message["body"]!.GetValue<string>()}");
        if (message["status_callback"] is null) return;
        // Free text reaches only who has written in the last 24 hours; Twilio takes it all the same, and says so later.
        var closed = template.Length == 0 && !(wrote.TryGetValue(message["to"]!.GetValue<string>(), out var at) && Environment.TickCount64 - at < 86_400_000);
        var (states, code) = closed ? (["undelivered"], "63016") : faults.States();
        if (code is not null) Console.WriteLine($"   (will not be delivered: {(closed ? "the window is closed, " : "")}{code})");
        if (faults.Late > TimeSpan.Zero) await Task.Delay(faults.Late);
        foreach (var state in states) await TryAsync(() => FakeTwilio.CallBackAsync(bot, message, state, code));
    }

    private static async Task<string> TryAsync(Func<Task<HttpResponseMessage>> call)
    {
        try
        {
            using var answer = await call();
            return answer.IsSuccessStatusCode ? "" : $"the bot answers {(int)answer.StatusCode}";
        }
        catch (HttpRequestException e)
        {
            return $"the bot is not there: {e.Message}";
        }
    }

    private static long? Id(string written) => long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : null;

    public async ValueTask DisposeAsync()
    {
        bot.Dispose();
        await telegram.DisposeAsync();
        await twilio.DisposeAsync();
    }
}
