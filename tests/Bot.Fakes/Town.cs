using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Host.Tests;

namespace Bot.Fakes;

/// <summary>Both fakes at fixed places, and the people who write over them.</summary>
internal sealed partial class Town : IAsyncDisposable
{
    private readonly Options options;
    private readonly FakeTelegram telegram;
    private readonly FakeTwilio twilio;
    private readonly HttpClient bot;
    private readonly ConcurrentDictionary<long, IReadOnlyList<(string Title, string Data)>> buttons = new();
    private readonly TypedFaults faults = new();
    private readonly string run = System.Security.Cryptography.RandomNumberGenerator.GetHexString(24, lowercase: true);
    private readonly long began = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() % 1_000_000_000;
    private int messages;

    private Town(Options options, FakeTelegram telegram, FakeTwilio twilio)
    {
        (this.options, this.telegram, this.twilio, bot) = (options, telegram, twilio, new() { BaseAddress = new(options.Bot) });
        (telegram.Bot, telegram.OnMessage, telegram.Weather) = (bot, Heard, () => Fault("tg"));
        (twilio.Bot, twilio.OnMessage, twilio.Weather) = (bot, Heard, () => Fault("wa"));
        (twilio.Words, twilio.Later, twilio.OnRefused) = (faults.States, faults.Later, static code => Console.WriteLine($"   (will not be delivered: {code})"));
        Switched("");
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
          wa ID.contoh77 halo             somebody whose phone Twilio does not know; wa +6281200000009=ID.contoh77 halo: both are known
          tg 700000009 halo               that account writes over Telegram
          tap 700000009 2                 it presses the second button of the last message
          kontak 700000009 +6281200000009 it shares its own number
        {TypedFaults.Help}
          quit
        """;

    /// <summary>Does one line; what became of it.</summary>
    public async Task<string> DoAsync(string line) => line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["wa", var from, var text] when Sender.Match(from) is { Success: true } who => await WhatsAppAsync(who.Groups[1].Value, who.Groups[2].Value, text),
        ["tg", var chat, var text] when Id(chat) is { } id => Telegram(Message(id, new() { ["text"] = text })),
        ["tap", var chat, var number] when Id(chat) is { } id => Tap(id, number),
        ["shut", var who] => Shut(who),
        ["week"] => Week(),
        ["kontak", var chat, var phone] when Id(chat) is { } id => Telegram(Message(id, new() { ["contact"] = new JsonObject { ["phone_number"] = phone, ["user_id"] = id } })),
        [] => "",
        _ when faults.Do(line) is { } said => Switched(said),
        _ => "wa PHONE TEXT, tg CHAT TEXT, tap CHAT N, kontak CHAT PHONE, shut PHONE, week, fault, late, order, twice, sign, rate, most, list, clear, quit",
    };

    private string Switched(string said)
    {
        (telegram.MostAtOnce, telegram.Twice) = (faults.Rate, faults.Twice);
        (twilio.MostAtOnce, twilio.Twice, twilio.Late, twilio.Signing) = (faults.Most, faults.Twice, faults.Late, faults.Signing);
        return said;
    }

    private string Shut(string who)
    {
        twilio.Shut(who);
        return "";
    }

    private string Week()
    {
        telegram.Quiet();
        return "";
    }

    private Answer? Fault(string where)
    {
        var answer = faults.Next(where);
        if (answer is not null) Console.WriteLine($"   ({where}: answered {(answer.Status == 0 ? "with silence" : answer.Status)})");
        return answer;
    }

    // What setup told Twilio, else the usual place.
    private async Task<string> WhatsAppAsync(string from, string user, string text)
    {
        twilio.Hook = twilio.TheSender["webhook"]?["callback_url"]?.GetValue<string>() ?? options.Bot + "/webhooks/whatsapp#rc=3&rp=5xx,ct,rt";
        var tried = await twilio.SayAsync(from, text, user.Length > 0 ? user : null);
        return tried is [.., >= 200 and < 300] ? "" : $"the bot answers {string.Join(", ", tried.Select(t => t == 0 ? "not at all" : $"{t}"))}: it is in Twilio's list only";
    }

    private string Tap(long chat, string number)
    {
        if (!int.TryParse(number, CultureInfo.InvariantCulture, out var n) || !buttons.TryGetValue(chat, out var shown) || n < 1 || n > shown.Count) return "no such button";
        return Telegram(new()
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
        what["message_id"] = Interlocked.Increment(ref messages) + began;
        what["date"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        what["from"] = new JsonObject { ["id"] = chat, ["is_bot"] = false, ["first_name"] = "Contoh" };
        what["chat"] = new JsonObject { ["id"] = chat, ["type"] = "private" };
        return new() { ["message"] = what };
    }

    /// <summary>By webhook when the bot has set one, else for its next poll.</summary>
    private string Telegram(JsonObject update)
    {
        telegram.Bring(update);
        return "";
    }

    private void Heard(long chat, string text, IReadOnlyList<(string Title, string Data)> shown)
    {
        buttons[chat] = shown;
        Console.WriteLine($"-> tg {chat}: {text}{string.Concat(shown.Select((b, i) => $"\n   {i + 1} [{b.Title}]"))}");
    }

    private void Heard(JsonObject message)
    {
        var template = message["content_sid"]?.GetValue<string>() is { } sid ? $"(template {sid}) " : "";
        Console.WriteLine($"-> wa {message["to"]!.GetValue<string>()["whatsapp:".Length..]}: {template}{message["body"]!.GetValue<string>()}");
    }

    /// <summary>A phone, an id, or both.</summary>
    [GeneratedRegex(@"^(\+[0-9]+|[A-Z]{2}\.[A-Za-z0-9.]+)(?:=([A-Z]{2}\.[A-Za-z0-9.]+))?$")]
    private static partial Regex Sender { get; }

    private static long? Id(string written) => long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : null;

    public async ValueTask DisposeAsync()
    {
        bot.Dispose();
        await telegram.DisposeAsync();
        await twilio.DisposeAsync();
    }
}
