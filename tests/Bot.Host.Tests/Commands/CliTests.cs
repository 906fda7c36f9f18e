using System.Text;
using System.Text.Json;
using Bot.Dialogs;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The program as somebody at a terminal sees it: exit codes, one line on stderr, and nothing strange on stdout.</summary>
public sealed class CliTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("kubebot-cli-");

    public void Dispose() => directory.Delete(recursive: true);

    private string At(string name) => Path.Combine(directory.FullName, name);

    private static async Task<(int Code, string Out, string Error)> RunAsync(string input, params string[] args)
    {
        using var from = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var to = new MemoryStream();
        await using var error = new StringWriter();
        var understander = new Understander();
        var code = await Cli.RunAsync(new(new Conversation(understander), understander), args, from, to, error, TestContext.Current.CancellationToken);
        return (code, Encoding.UTF8.GetString(to.ToArray()), error.ToString());
    }

    private static async Task<string> DoneAsync(string input, params string[] args)
    {
        var (code, output, error) = await RunAsync(input, args);
        Assert.Equal((0, ""), (code, error));
        return output;
    }

    [Fact]
    public async Task Templates_are_printed_as_they_are_submitted()
    {
        var printed = await DoneAsync("", "whatsapp", "templates");
        Assert.Contains("pengingat_jaga_h1 (id, UTILITY, twilio/quick-reply)\n  Halo {{1}}, besok {{2}} giliran {{3}} pukul {{4}}. Bisa hadir?\n", printed, StringComparison.Ordinal);
        Assert.EndsWith($"{WhatsAppTemplates.All.Count} dari {WhatsAppTemplates.All.Count} templat belum diisi.\n", printed, StringComparison.Ordinal);
        Assert.Contains("tombol3 (id, twilio/quick-reply, tanpa persetujuan)\n  {{1}}\n  tombol: {{2}} id {{3}} · {{4}} id {{5}} · {{6}} id {{7}}\n  Channels:WhatsApp:Templates:tombol3 = (belum diisi)\n", printed, StringComparison.Ordinal);
        Assert.Contains("daftar2_rinci (id, twilio/list-picker, tanpa persetujuan)\n  {{1}}, tombol {{2}}\n  baris: {{3}} id {{4}} keterangan {{5}} · {{6}} id {{7}} keterangan {{8}}\n", printed, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("", "whatsapp", "sesuatu")).Code);
    }

    [Fact]
    public void Every_template_that_is_sent_is_printed_and_has_the_variables_it_is_given()
    {
        foreach (var frame in WhatsAppTemplates.Frames.Where(f => f.Choices != 1 || f.IsList))
        {
            var choices = Enumerable.Range(0, frame.Choices).Select(i => new Bot.Domain.Choice($"Pilihan {i}", $"p{i}", frame.Each == 3 ? "lagi" : null)).ToArray();
            var message = new Bot.Domain.Message("Mau yang mana?", choices) { ListTitle = frame.IsList ? "Pilih" : null };
            Assert.Equal(frame.Name, WhatsAppText.Template(message));
            var given = System.Text.Json.Nodes.JsonNode.Parse(WhatsAppText.Variables(message, 7))!.AsObject();
            Assert.Equal(frame.First(frame.Choices) - 1, given.Count);
            for (var i = 0; i < frame.Choices; i++) Assert.Equal($"Pilihan {i}", given[$"{frame.First(i)}"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task Templates_are_shown_with_what_WhatsApp_said_about_each()
    {
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        foreach (var (n, name, status) in ((int, string, string?)[])[(1, "kabar_kube", "approved"), (2, "pengingat_jaga_h1", "pending"), (3, "pengingat_jaga_hari_h", "rejected"), (4, "siaran_kube", null), (5, "tombol2", null)])
            twilio.Contents.Add(new() { ["sid"] = $"HX{n:x32}", ["friendly_name"] = name, ["approval_requests"] = new System.Text.Json.Nodes.JsonObject { ["status"] = status, ["rejection_reason"] = "" } });
        var options = new WhatsAppOptions { AccountSid = FakeTwilio.Account, AuthToken = FakeTwilio.AuthToken, ApiBaseUrl = twilio.Url, Templates = { ["kabar_kube"] = $"HX{1:x32}", ["undangan_pertemuan"] = $"HX{9:x32}", ["daftar4"] = $"HX{9:x32}" } };
        var contents = await new TwilioApi(new PlainClients(TwilioApi.Login(options)), options).ContentsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(5, contents?.Count);
        await using var text = new StringWriter { NewLine = "\n" };
        await TemplateList.WriteAsync(text, options.Templates, contents, asked: true);
        var printed = text.ToString();
        Assert.Contains($"Templates:kabar_kube = HX{1:x32}\n  di WhatsApp: disetujui\n", printed, StringComparison.Ordinal);
        Assert.Contains($"Templates:pengingat_jaga_h1 = (belum diisi)\n  di WhatsApp: menunggu persetujuan, isi HX{2:x32} di setelan\n", printed, StringComparison.Ordinal);
        Assert.Contains($"di WhatsApp: ditolak, isi HX{3:x32} di setelan\n", printed, StringComparison.Ordinal);
        Assert.Contains($"di WhatsApp: belum diajukan, isi HX{4:x32} di setelan\n", printed, StringComparison.Ordinal);
        Assert.Contains($"Templates:tombol2 = (belum diisi)\n  di Twilio: ada, isi HX{5:x32} di setelan\n", printed, StringComparison.Ordinal);
        Assert.Contains($"Templates:daftar4 = HX{9:x32}\n  di Twilio: tidak ada di akun ini\n", printed, StringComparison.Ordinal);
        Assert.Contains("Templates:daftar5 = (belum diisi)\n  di Twilio: belum dibuat\n", printed, StringComparison.Ordinal);
        Assert.Contains("di WhatsApp: belum dibuat\n", printed, StringComparison.Ordinal);
        Assert.EndsWith($"1 dari {WhatsAppTemplates.All.Count} sudah disetujui WhatsApp.\n", printed, StringComparison.Ordinal);

        options.AuthToken = "salah";
        Assert.Null(await new TwilioApi(new PlainClients(TwilioApi.Login(options)), options).ContentsAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("setup takes no 'fax'; try setup telegram or setup whatsapp", "setup", "fax")]
    [InlineData("setup takes no '--token'", "setup", "--token", "rahasia")]
    [InlineData("there is no command 'lari'; try help", "lari")]
    [InlineData("chat needs --as NAME or --jsonl, and not both", "chat")]
    [InlineData("chat needs --as NAME or --jsonl, and not both", "chat", "--jsonl", "--as", "Nur")]
    [InlineData("check takes no '--jsonl'", "check", "--jsonl")]
    [InlineData("serve takes no 'sekarang'", "serve", "sekarang")]
    [InlineData("--store needs a value", "check", "--store")]
    [InlineData("--store needs a value", "check", "--store", "--demo")]
    [InlineData("--store needs a value", "check", "--store=")]
    [InlineData("--store is given twice", "check", "--store", "a", "--store=b")]
    [InlineData("import needs a file", "import")]
    [InlineData("backup takes one file", "backup", "a", "b")]
    [InlineData("import takes no '--demo'", "import", "--demo", "a")]
    [InlineData("serve takes no '--port'", "--port", "80")]
    public async Task Wrong_usage_is_one_line_on_stderr_and_exit_code_2(string why, params string[] args) =>
        Assert.Equal((2, "", why + Environment.NewLine), await RunAsync("", args));

    [Fact]
    public async Task Help_names_every_command()
    {
        var help = await DoneAsync("", "help");
        foreach (var command in (string[])["serve", "chat", "understand", "read", "check", "export", "import", "new-group", "backup", "restore", "setup"]) Assert.Contains($"  {command} ", help, StringComparison.Ordinal);
        Assert.Equal(help, await DoneAsync("", "--help"));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("export")]
    [InlineData("backup", "somewhere.db")]
    public async Task A_store_that_is_not_there_is_one_line_and_exit_code_1(params string[] args) =>
        Assert.Equal((1, "", $"there is no store in {At("none")}{Environment.NewLine}"), await RunAsync("", [.. args, "--store", At("none")]));

    [Fact]
    public async Task Check_says_on_stderr_that_a_newer_store_is_refused()
    {
        await DoneAsync("", "check", "--demo", "--store", At("store"));
        StoreFixture.Tamper(new StoreOptions(At("store")).Database, "pragma user_version = 99");
        Assert.Equal((1, "", $"the store in {At("store")} was written by a newer version{Environment.NewLine}"), await RunAsync("", "check", "--store", At("store")));
    }

    [Fact]
    public async Task Import_check_export_backup_restore_give_the_same_group_back()
    {
        Directory.CreateDirectory(At("demo"));
        foreach (var name in (string[])["kube.json", "anggota.json", "kontak.json", "pertemuan.json", "transaksi.json", "harapan.json", "pesanan.json"])
            File.WriteAllBytes(At($"demo/{name}"), Resources.Bytes($"Demo.{name}"));
        Assert.Equal("", await DoneAsync("", "import", At("demo"), "--store", At("one")));
        Assert.Equal("", await DoneAsync("", "check", "--store", At("one")));
        var export = await DoneAsync("", "export", "--store", At("one"));
        File.WriteAllText(At("export.jsonl"), export);

        await DoneAsync("", "import", At("export.jsonl"), "--store", At("two"));
        Assert.Equal("", await DoneAsync("", "check", "--store", At("two")));
        Assert.Equal(export, await DoneAsync("", "export", "--store", At("two")));

        await DoneAsync("", "backup", At("copy.db"), "--store", At("two"));
        await DoneAsync("", "restore", At("copy.db"), "--store", At("three"));
        Assert.Equal(export, await DoneAsync("", "export", "--store", At("three")));
        Assert.Contains(await DoneAsync("", "export", "--group", "kube-melati-3", "--store", At("three")), export, StringComparison.Ordinal);

        var (code, output, error) = await RunAsync("", "import", At("demo"), "--store", At("two"));
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("the group exists already", error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("", "export", "--group", "lain", "--store", At("two"))).Code);
    }

    [Fact]
    public async Task A_store_in_use_is_refused_to_chat_but_not_to_check()
    {
        await DoneAsync("", "chat", "--jsonl", "--demo", "--store", At("store"));
        await using var held = await SqliteStore.OpenAsync(new StoreOptions(At("store")), new Echo(), TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger<SqliteStore>.Instance);
        var (code, _, error) = await RunAsync("", "chat", "--jsonl", "--store", At("store"));
        Assert.Equal((1, $"the store in {At("store")} is in use by another process{Environment.NewLine}"), (code, error));
        Assert.Equal("", await DoneAsync("", "check", "--store", At("store")));
        Assert.NotEqual("", await DoneAsync("", "export", "--store", At("store")));
    }

    [Fact]
    public async Task A_damaged_import_file_is_named_with_its_line_and_makes_no_group()
    {
        File.WriteAllText(At("kube.json"), "[\n{");
        var (code, output, error) = await RunAsync("", "import", At("kube.json"), "--store", At("store"));
        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith($"{At("kube.json")}: line 2: ", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("store")));
    }

    [Fact]
    public async Task The_demo_answers_over_jsonl_and_the_same_input_gives_the_same_bytes()
    {
        const string input = """
            {"from":"Bu Rini","at":"2026-11-21T09:00:00+07:00","text":"saldo kas brp ya"}
            {"from":"rini","text":"bu nur bayar iuran 10rb"}
            {"from":"rini","text":"ya"}
            """;
        var first = await DoneAsync(input, "chat", "--jsonl", "--demo");
        Assert.Contains("*Rp2.220.000*", first, StringComparison.Ordinal);
        Assert.Contains("{\"to\":\"Bu Nur\",\"text\":\"Iuran Rp10.000 sudah dicatat", first, StringComparison.Ordinal);
        Assert.Equal(first, await DoneAsync(input, "chat", "--jsonl", "--demo"));
    }

    [Fact]
    public async Task Chat_in_the_terminal_shows_what_others_are_told()
    {
        var talk = await DoneAsync("bu nur bayar iuran 10rb\nya\n", "chat", "--as", "Bu Rini", "--demo");
        Assert.StartsWith("Bu Rini, Sabtu 21-11-2026 09.00 WIB.", talk, StringComparison.Ordinal);
        Assert.Contains("  1. Ya, catat\n", talk, StringComparison.Ordinal);
        Assert.Contains("  -> Bu Nur: ", talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Understand_answers_line_for_line()
    {
        var lines = (await DoneAsync("{\"id\":\"a\",\"role\":\"bendahara\",\"text\":\"saldo kas brp\"}\n{\"id\":\"b\"}\n", "understand", "--demo")).TrimEnd('\n').Split('\n');
        Assert.Equal("saldo_kas", JsonDocument.Parse(lines[0]).RootElement.GetProperty("intent").GetString());
        Assert.Equal("{\"error\":\"line 2: text is missing\"}", lines[1]);
    }

    [Fact]
    public async Task Understand_explains_in_words_what_is_written_plainly_or_as_JSON()
    {
        var traces = await DoneAsync("saldo kas brp\n{\"role\":\"bendahara\",\"text\":\"nur bayar 5rb\"}\n{\"id\":\"b\"}\n", "understand", "--demo", "--explain");
        Assert.StartsWith("Message: \"saldo kas brp\"\nFrom: anggota, Sabtu, 21 November 2026, 09.00\nUnderstood: saldo_kas ", traces, StringComparison.Ordinal);
        Assert.Contains("\n\nMessage: \"nur bayar 5rb\"\nFrom: bendahara, ", traces, StringComparison.Ordinal);
        Assert.Contains("orang = \"Nur\"", traces, StringComparison.Ordinal);
        Assert.EndsWith("\nline 3: text is missing\n\n", traces, StringComparison.Ordinal);
        Assert.Equal(traces, await DoneAsync("saldo kas brp\n{\"role\":\"bendahara\",\"text\":\"nur bayar 5rb\"}\n{\"id\":\"b\"}\n", "understand", "--demo", "--explain"));
    }

    [Fact]
    public async Task Understand_on_a_store_knows_the_names_and_goods_of_its_groups()
    {
        await DoneAsync("", "check", "--demo", "--store", At("toko"));
        const string lines = "{\"id\":\"a\",\"role\":\"tetangga\",\"text\":\"harga rengginang sama kastengel berapa\"}\n{\"id\":\"b\",\"role\":\"bendahara\",\"text\":\"nur bayar 5rb\"}\n";
        var answers = await DoneAsync(lines, "understand", "--store", At("toko"));
        Assert.Equal(await DoneAsync(lines, "understand", "--demo"), answers);
        Assert.Contains("\"Nur\"", answers, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Store:Engine", "LiteDb", "Store:Engine must be Sqlite, not 'LiteDb'")]
    [InlineData("Store:Path", " ", "Store:Path must be a directory")]
    [InlineData("Store:ConnectionString", "Host=x", "Store:ConnectionString belongs to an engine this version does not have; use Store:Path")]
    public void A_wrong_setting_is_named_by_its_key(string key, string value, string why)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        Assert.Equal(why, Assert.Throws<SettingsException>(() => HostSettings.Read(settings)).Message);
    }

    [Theory, InlineData("9"), InlineData("86401"), InlineData("2.5"), InlineData("dua menit"), InlineData("-60")]
    public void A_wrong_lag_of_the_clock_is_named_by_its_key(string value)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Clock:MostLagSeconds", value)]).Build();
        Assert.Equal($"Clock:MostLagSeconds must be whole seconds from 10 to 86400, not '{value}'", Assert.Throws<SettingsException>(() => HostSettings.Check(settings, null)).Message);
    }

    [Fact]
    public void The_sample_settings_can_be_read_and_start_nothing_by_themselves()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "appsettings.sample.json"), At("appsettings.json"));
        var settings = HostSettings.Load(directory.FullName);
        Assert.Equal("data", HostSettings.Read(settings).StoreDirectory);
        Assert.Equal(TimeSpan.FromMinutes(2), HostSettings.MostLag(settings));
        foreach (var options in (Type[])[typeof(TelegramOptions), typeof(WhatsAppOptions)])
        {
            var section = settings.GetSection((string)options.GetField("Section")!.GetValue(null)!);
            Assert.Equal(options.GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Order(), section.GetChildren().Select(c => c.Key).Order());
            Assert.Equal("False", section["Enabled"]);
        }
    }

    [Fact]
    public void A_damaged_settings_file_is_named()
    {
        File.WriteAllText(At("appsettings.json"), "{ \"Store\": ");
        Assert.StartsWith("appsettings.json: ", Assert.Throws<SettingsException>(() => HostSettings.Load(directory.FullName)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Channels:Telegram:Enabled", "Channels:Telegram:BotToken")]
    [InlineData("Channels:WhatsApp:Enabled", "Channels:WhatsApp:AuthToken")]
    public async Task A_missing_secret_stops_the_start(string enabled, string missing)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(enabled, "true")]).Build();
        await using var store = new MemoryStore(new Echo(), TimeProvider.System);
        var e = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => Serve.Build(store, null, settings, null));
        Assert.Contains(missing, e.Message, StringComparison.Ordinal);
    }
}
