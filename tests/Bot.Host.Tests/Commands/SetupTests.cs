using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Bot.Host.Tests;

/// <summary><c>setup</c> against the fake providers: what is wrong is one line, and then nothing was written.</summary>
public sealed class SetupTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("kubebot-setup-");
    private readonly StringWriter said = new();
    private readonly string here = $"http://127.0.0.1:{FreePort()}";

    public void Dispose() => directory.Delete(recursive: true);

    private string SettingsPath => Path.Combine(directory.FullName, "appsettings.json");

    [Fact]
    public async Task The_right_token_and_address_set_the_webhook_and_write_the_settings()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await RunAsync(["setup", "telegram", "--url", here], [FakeTelegram.Token, ""], telegram: telegram.Url);

        var options = TelegramOptions.Of(HostSettings.Load(directory.FullName));
        Assert.Equal((TelegramMode.Webhook, FakeTelegram.Token, here, "asisten_kas_contoh_bot"), (options.Mode, options.BotToken, options.PublicBaseUrl, options.BotUsername));
        Assert.Equal((here + TelegramDoor.Path, options.SecretToken), (telegram.Webhook, telegram.Secret));
        Assert.Equal(TelegramUpdates.Allowed, telegram.Allowed);
        Assert.Equal(48, options.SecretToken.Length);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(SettingsPath));
        Assert.Contains($"Webhook Telegram terpasang dan diperiksa: {here}/webhooks/telegram", said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(FakeTelegram.Token, said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(options.SecretToken, said.ToString(), StringComparison.Ordinal);
        Assert.Equal(["appsettings.json"], directory.GetFiles().Select(f => f.Name));
    }

    [Theory]
    [InlineData("7100000001:bukan-yang-benar", "token bot ditolak Telegram; salin lagi dari @BotFather")]
    [InlineData("halo", "token itu bukan token bot: bentuknya angka, titik dua, lalu huruf dan angka; salin seluruhnya dari @BotFather")]
    [InlineData("", "token itu bukan token bot: bentuknya angka, titik dua, lalu huruf dan angka; salin seluruhnya dari @BotFather")]
    public async Task A_wrong_token_is_one_line_and_nothing_is_written(string token, string why)
    {
        await using var telegram = await FakeTelegram.StartAsync();
        Assert.Equal(why, await RefusedAsync(["setup", "telegram", "--url", here], [token], telegram: telegram.Url));
        Assert.Null(telegram.Webhook);
        Assert.Empty(directory.GetFiles());
    }

    [Fact]
    public async Task An_address_that_does_not_lead_here_is_one_line_and_the_old_settings_stand()
    {
        const string before = """{ "Store": { "Path": "lama" } }""";
        File.WriteAllText(SettingsPath, before);
        await using var telegram = await FakeTelegram.StartAsync();
        Assert.Equal($"{ChannelHost.Nowhere} tidak bisa dicapai: tidak ada yang menjawab di sana", await RefusedAsync(["setup", "telegram", "--url", ChannelHost.Nowhere], [FakeTelegram.Token], telegram: telegram.Url));
        Assert.Equal($"{telegram.Url} dijawab (HTTP 404), tetapi bukan oleh komputer ini; arahkan proxy ke {here}", await RefusedAsync(["setup", "telegram", "--url", telegram.Url], [FakeTelegram.Token], telegram: telegram.Url));
        Assert.Null(telegram.Webhook);
        Assert.Equal(before, File.ReadAllText(SettingsPath));
        Assert.Single(directory.GetFiles());
    }

    [Theory]
    [InlineData("http://kube.contoh.id", "http://kube.contoh.id harus https: WhatsApp dan Telegram tidak mengirim ke alamat tanpa https")]
    [InlineData("https://kube.contoh.id/bot", "https://kube.contoh.id/bot: tulis hanya https:// dan nama hostnya, tanpa jalur di belakangnya")]
    [InlineData("https://127.0.0.1:5000", "https://127.0.0.1:5000 hanya ada di komputer ini; perlu alamat yang bisa dicapai dari internet")]
    [InlineData("kube.contoh.id", "'kube.contoh.id' bukan alamat; contoh: https://kube.contoh.id")]
    public void An_address_is_refused_by_how_it_is_written(string written, string why) =>
        Assert.Equal(why, Assert.Throws<SettingsException>(() => PublicAddress.Read(written, plain: false)).Message);

    [Theory, InlineData("https://kube.contoh.id", "https://kube.contoh.id"), InlineData("https://Kube.contoh.id:8443/", "https://kube.contoh.id:8443")]
    public void An_address_is_kept_without_what_is_not_needed(string written, string kept) => Assert.Equal(kept, PublicAddress.Read(written, plain: false));

    [Fact]
    public async Task A_webhook_that_Telegram_refuses_leaves_the_settings_alone()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        telegram.Script("setWebhook", Answer.Json(400, FakeTelegram.Error(400, "Bad Request: bad webhook: Failed to resolve host")));
        Assert.Equal("Telegram menolak setWebhook: Bad Request: bad webhook: Failed to resolve host", await RefusedAsync(["setup", "telegram", "--url", here], [FakeTelegram.Token, ""], telegram: telegram.Url));
        Assert.Empty(directory.GetFiles());
    }

    [Fact]
    public async Task Without_an_address_the_bot_polls_and_the_test_message_goes_to_whoever_wrote_last()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        telegram.Update("""{"update_id":7,"message":{"message_id":1,"date":1795226400,"from":{"id":700000011,"is_bot":false},"chat":{"id":700000011,"type":"private"},"text":"/start"}}""");
        await RunAsync(["setup"], ["telegram", FakeTelegram.Token, "", "ya"], telegram: telegram.Url);

        Assert.Equal((700000011, Setup.Hello), Assert.Single(telegram.Delivered));
        Assert.Null(telegram.Webhook);
        Assert.Equal(TelegramMode.Polling, TelegramOptions.Of(HostSettings.Load(directory.FullName)).Mode);
    }

    [Fact]
    public async Task What_is_known_is_kept_on_Enter_and_what_the_environment_says_is_not_written()
    {
        File.WriteAllText(SettingsPath, """
            {
              // milik kita
              "Store": { "Path": "simpanan" },
              "channels": { "telegram": { "BotToken": "7100000001:contoh-token-rahasia" }, "WhatsApp": { "Templates": { "tombol2": "HX00000000000000000000000000000001" } } },
            }
            """);
        await using var telegram = await FakeTelegram.StartAsync();
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        await RunAsync(["setup", "--polling", "--url", here], ["keduanya", "", "", FakeTwilio.Account, FakeTwilio.Sender, ""], telegram.Url, twilio.Url, ("Channels:WhatsApp:AuthToken", FakeTwilio.AuthToken));

        var settings = HostSettings.Load(directory.FullName);
        Assert.Equal(("simpanan", FakeTelegram.Token, "true", FakeTwilio.Account, null, "HX00000000000000000000000000000001"),
            (settings["Store:Path"], settings["Channels:Telegram:BotToken"], settings["Channels:WhatsApp:Enabled"]?.ToLowerInvariant(), settings["Channels:WhatsApp:AccountSid"], settings["Channels:WhatsApp:AuthToken"], settings["Channels:WhatsApp:Templates:tombol2"]));
        Assert.DoesNotContain(FakeTwilio.AuthToken, File.ReadAllText(SettingsPath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_right_account_and_sender_set_the_senders_webhook_and_write_the_settings()
    {
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        await RunAsync(["setup", "whatsapp", "--account", FakeTwilio.Account, "--from", FakeTwilio.Sender, "--url", here, "--whatsapp-to", "+6281200000001"], [FakeTwilio.AuthToken], whatsapp: twilio.Url);

        var options = WhatsAppOptions.Of(HostSettings.Load(directory.FullName));
        Assert.Equal((FakeTwilio.Account, FakeTwilio.AuthToken, FakeTwilio.Sender, here), (options.AccountSid, options.AuthToken, options.From, options.PublicBaseUrl));
        Assert.Equal($"{here}/webhooks/whatsapp#rc=3&rp=5xx,ct,rt", twilio.TheSender["webhook"]!["callback_url"]!.GetValue<string>());
        Assert.Contains($"\"From\": \"{FakeTwilio.Sender}\"", File.ReadAllText(SettingsPath), StringComparison.Ordinal);
        Assert.Equal($"{here}/webhooks/whatsapp/status", twilio.TheSender["webhook"]!["status_callback_url"]!.GetValue<string>());
        Assert.Equal(Setup.Hello, Assert.Single(twilio.Messages)["body"]!.GetValue<string>());
        Assert.DoesNotContain(FakeTwilio.AuthToken, said.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FakeTwilio.Account, "token-yang-salah", FakeTwilio.Sender, "Account SID dan Auth token itu ditolak Twilio; salin lagi keduanya dari halaman depan konsol")]
    [InlineData("AC00000000000000000000000000000002", FakeTwilio.AuthToken, FakeTwilio.Sender, "Account SID dan Auth token itu ditolak Twilio; salin lagi keduanya dari halaman depan konsol")]
    [InlineData("AC12", FakeTwilio.AuthToken, FakeTwilio.Sender, "Channels:WhatsApp:AccountSid is not AC and 32 hexadecimal digits")]
    [InlineData(FakeTwilio.Account, FakeTwilio.AuthToken, "+6281200000098", "+6281200000098 bukan pengirim WhatsApp di akun itu; daftarkan di konsol, halaman WhatsApp Senders")]
    [InlineData(FakeTwilio.Account, FakeTwilio.AuthToken, "MG00000000000000000000000000000009", "MG00000000000000000000000000000009 tidak ada di akun itu")]
    [InlineData(FakeTwilio.Account, FakeTwilio.AuthToken, "0812", "Channels:WhatsApp:From is not a number in E.164")]
    public async Task A_wrong_account_or_sender_is_one_line_and_nothing_is_written(string account, string token, string from, string why)
    {
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        Assert.Equal(why, await RefusedAsync(["setup", "whatsapp", "--account", account, "--from", from, "--url", here], [token], whatsapp: twilio.Url));
        Assert.Null(twilio.TheSender["webhook"]);
        Assert.Empty(directory.GetFiles());
    }

    [Fact]
    public async Task A_sender_that_is_not_ready_is_named_and_one_that_takes_no_webhook_is_set_by_hand()
    {
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        string[] args = ["setup", "whatsapp", "--account", FakeTwilio.Account, "--from", FakeTwilio.Sender, "--url", here];
        twilio.TheSender["status"] = "VERIFYING";
        Assert.Equal($"pengirim {FakeTwilio.Sender} belum siap (VERIFYING); tunggu sampai ONLINE di halaman WhatsApp Senders", await RefusedAsync(args, [FakeTwilio.AuthToken], whatsapp: twilio.Url));

        (twilio.TheSender["status"], twilio.TakesWebhook) = ("ONLINE", false);
        await RunAsync(args, [FakeTwilio.AuthToken, ""], whatsapp: twilio.Url);
        Assert.Contains($"Isi sendiri di konsol Twilio, dengan cara POST: pesan masuk {here}/webhooks/whatsapp#rc=3&rp=5xx,ct,rt dan status {here}/webhooks/whatsapp/status", said.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(SettingsPath));
    }

    [Fact]
    public async Task A_provider_out_of_reach_is_said_and_a_damaged_file_is_not_touched()
    {
        Assert.Equal("Telegram tidak terjangkau dari komputer ini; periksa sambungan internet", await RefusedAsync(["setup", "telegram"], [FakeTelegram.Token]));
        Assert.Equal("Twilio tidak terjangkau dari komputer ini; periksa sambungan internet", await RefusedAsync(["setup", "whatsapp", "--account", FakeTwilio.Account], ["rahasia"]));
        File.WriteAllText(SettingsPath, "{ \"Store\": ");
        Assert.Equal("appsettings.json rusak; betulkan dulu, atau pindahkan", await RefusedAsync(["setup", "telegram"], [FakeTelegram.Token]));
    }

    private async Task<string> RefusedAsync(string[] args, string[] lines, string telegram = ChannelHost.Nowhere, string whatsapp = ChannelHost.Nowhere) =>
        (await Assert.ThrowsAsync<SettingsException>(() => RunAsync(args, lines, telegram, whatsapp))).Message;

    private async Task RunAsync(string[] args, string[] lines, string telegram = ChannelHost.Nowhere, string whatsapp = ChannelHost.Nowhere, params (string Key, string Value)[] environment)
    {
        var file = new ConfigurationBuilder();
        try { file.AddJsonFile(SettingsPath, optional: true).Build(); }
        catch (InvalidDataException) { file = new(); }
        var around = new ConfigurationBuilder().AddInMemoryCollection(
            [new("Urls", here), new("Channels:Telegram:ApiBaseUrl", telegram), new("Channels:WhatsApp:ApiBaseUrl", whatsapp), .. environment.Select(e => new KeyValuePair<string, string?>(e.Key, e.Value))]).Build();
        var questions = new Questions(file.Build(), around, new StringReader(string.Join('\n', lines)), said, hidden: null);
        await new Setup(CommandLine.Parse(args), directory.FullName, questions, said).RunAsync(TestContext.Current.CancellationToken);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
