using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Domain;

namespace Bot.Host;

/// <summary>Telegram: the token by getMe, then the webhook with its secret, or polling.</summary>
internal sealed class SetupTelegram(CommandLine line, Questions ask, TextWriter text) : ISetup
{
    private const string Section = TelegramOptions.Section;

    private TelegramOptions options = new();
    private TelegramApi api = null!;

    public async Task CheckAsync(SettingsFile file, CancellationToken cancel)
    {
        var (token, inFile) = await ask.SettingAsync($"{Section}:BotToken", "Token bot dari @BotFather", null, secret: true);
        options = new() { Enabled = true, Mode = TelegramMode.Polling, BotToken = token, ApiBaseUrl = ask.Known($"{Section}:ApiBaseUrl") ?? new TelegramOptions().ApiBaseUrl };
        if (options.Problems().Any()) throw new SettingsException("token itu bukan token bot: bentuknya angka, titik dua, lalu huruf dan angka; salin seluruhnya dari @BotFather");
        api = new(new PlainClients(), options);
        var me = (await CallAsync("getMe", new(), TelegramJson.Default.TgEmpty, cancel)).Deserialize(TelegramJson.Default.TgUser);
        await text.WriteLineAsync($"Telegram mengenal token itu: @{me?.Username}");

        var url = line.Polling ? "" : (await ask.SettingAsync($"{Section}:PublicBaseUrl", "Alamat https bot ini, yang bisa dicapai dari internet (kosong: tanpa alamat, bot yang bertanya ke Telegram)", line.Url)).Value;
        if (url is not ("" or "-"))
        {
            options.Mode = TelegramMode.Webhook;
            options.PublicBaseUrl = await Setup.AddressAsync(url, options.ApiBaseUrl, line, ask, cancel);
            options.SecretToken = RandomNumberGenerator.GetHexString(48, lowercase: true);
        }
        await TryAsync(me?.Username, cancel);

        file.Set($"{Section}:Enabled", true);
        file.Set($"{Section}:Mode", options.Mode.ToString());
        if (inFile) file.Set($"{Section}:BotToken", token);
        file.Set($"{Section}:SecretToken", options.SecretToken);
        file.Set($"{Section}:PublicBaseUrl", options.PublicBaseUrl);
        file.Set($"{Section}:BotUsername", me?.Username);
    }

    public async Task ConnectAsync(CancellationToken cancel)
    {
        if (options.PublicBaseUrl is { } address)
            await CallAsync("setWebhook", new(address + TelegramDoor.Path, options.SecretToken, TelegramUpdates.Allowed), TelegramJson.Default.TgSetWebhook, cancel);
        else
            await CallAsync("deleteWebhook", new(), TelegramJson.Default.TgEmpty, cancel);
        var set = (await CallAsync("getWebhookInfo", new(), TelegramJson.Default.TgEmpty, cancel)).Deserialize(TelegramJson.Default.TgWebhookInfo);
        var wanted = options.PublicBaseUrl is null ? "" : options.PublicBaseUrl + TelegramDoor.Path;
        if ((set?.Url ?? "") != wanted || wanted.Length > 0 && !TelegramUpdates.Allowed.ToHashSet().SetEquals(set?.AllowedUpdates ?? []))
            throw new SettingsException("Telegram tidak menyimpan alamat webhook seperti yang diminta; coba sekali lagi");
        await text.WriteLineAsync(wanted.Length > 0 ? $"Webhook Telegram terpasang dan diperiksa: {wanted}" : "Tanpa webhook: bot bertanya sendiri ke Telegram (polling)");
    }

    /// <summary>A test message, to a chat that is named or to whoever wrote to the bot last.</summary>
    private async Task TryAsync(string? username, CancellationToken cancel)
    {
        var said = await ask.AskAsync($"Pesan percobaan? Buka t.me/{username}, tekan Start, lalu ketik ya di sini (atau nomor chat; kosong: tidak)", line.TelegramTo);
        if (said.Length == 0) return;
        var chat = long.TryParse(said, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : await LastChatAsync(cancel);
        if (!Urls.IsLoopback(options.ApiBaseUrl) && Fictitious.Is(new(Channel.Telegram, chat.ToString(CultureInfo.InvariantCulture)))) throw new SettingsException("nomor chat itu milik orang contoh; tidak dikirimi apa-apa");
        await CallAsync("sendMessage", new(chat, Setup.Hello, null, null), TelegramJson.Default.TgSend, cancel);
        await text.WriteLineAsync("Pesan percobaan terkirim");
    }

    // Without an offset nothing is confirmed: what is seen here will still come to the bot.
    private async Task<long> LastChatAsync(CancellationToken cancel)
    {
        var updates = await CallAsync("getUpdates", new(null, 100, 0, TelegramUpdates.Allowed), TelegramJson.Default.TgGetUpdates, cancel);
        return updates.Deserialize(TelegramJson.Default.IReadOnlyListTgUpdate)?.LastOrDefault(u => u.Message?.Chat is { Type: "private" })?.Message?.Chat?.Id
            ?? throw new SettingsException("belum ada yang menulis ke bot itu; tekan Start dulu di Telegram, lalu ulangi");
    }

    private async Task<JsonElement> CallAsync<T>(string method, T body, JsonTypeInfo<T> json, CancellationToken cancel)
    {
        var (end, status, answer) = await api.CallAsync(method, body, json, cancel);
        return (end, answer) switch
        {
            (CallEnd.NeverLeft, _) => throw new SettingsException("Telegram tidak terjangkau dari komputer ini; periksa sambungan internet"),
            (_, null) => throw new SettingsException($"Telegram tidak memberi jawaban yang bisa dibaca (HTTP {(int)status}); coba lagi nanti"),
            (_, { Ok: true }) => answer.Result,
            (_, { ErrorCode: 401 or 404 }) => throw new SettingsException("token bot ditolak Telegram; salin lagi dari @BotFather"),
            (_, { ErrorCode: 409 }) => throw new SettingsException("bot itu sedang dipakai (webhook atau polling lain); untuk pesan percobaan isi nomor chatnya"),
            (_, { ErrorCode: 403 }) => throw new SettingsException("Telegram tidak mau mengirim ke chat itu; orangnya perlu menekan Start dulu"),
            _ => throw new SettingsException($"Telegram menolak {method}: {answer.Description}"),
        };
    }
}
