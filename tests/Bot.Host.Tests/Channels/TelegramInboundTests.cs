using System.Net;
using System.Net.Http.Headers;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>Every recorded update through the real webhook, and what it means.</summary>
public sealed class TelegramInboundTests
{
    private static readonly Address Sri = new(Channel.Telegram, "7000000001");
    private static readonly Address Nur = new(Channel.Telegram, "7000000002");

    public static TheoryData<string> Recorded => [.. Fixture.Names("in_*.json").Select(name => Path.GetFileNameWithoutExtension(name))];

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task A_recorded_update_is_taken_as_what_it_means(string name)
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram());

        using var answer = await PostAsync(host, Fixture.Bytes($"telegram/{name}.json"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
        Assert.Empty(host.Store.Unreadable);
        if (Meaning(name) is not { } expected) Assert.Empty(host.Store.Taken);
        else AssertSame(expected, Assert.Single(host.Store.Taken));
    }

    private static Incoming? Meaning(string name) => name switch
    {
        "in_01_text" => Said(Sri, 101, 0, "Berapa saldo kas hari ini?"),
        "in_02_start_deeplink" => Said(Nur, 102, 5, "/start undang_k3f9Qx-7a"),
        "in_03_photo_caption" => Said(Sri, 103, 10, "Nota beli beras 50 kg, Rp 750.000", new Attachment(AttachmentKind.Photo, "AgACAgUAAxkBAAIBZ-contoh-x")),
        "in_04_document_xlsx" => Said(Sri, 104, 20, "Ini laporan bulan Oktober ya", new Attachment(AttachmentKind.Document, "BQACAgUAAxkBAAIBaA-contoh")),
        "in_05_voice" => Said(Nur, 105, 30, "", new Attachment(AttachmentKind.Voice, "AwACAgUAAxkBAAIBaQ-contoh")),
        "in_06_location" => Said(Nur, 106, 40, "", new Attachment(AttachmentKind.Location, "-7.257472,112.752088")),
        "in_07_contact_own_number" => Said(Sri, 107, 50, "", new Attachment(AttachmentKind.Contact, "+6281200000001") { OwnPhone = "+6281200000001" }),
        "in_08_contact_someone_else" => Said(Sri, 108, 60, "", new Attachment(AttachmentKind.Contact, "+6281200000009")),
        "in_09_edited_message" => new() { Key = "tg:7000000001/101/1795000065", From = Sri, Kind = IncomingKind.Edited, SaidAt = At(65) },
        "in_10_callback_query" => new() { Key = "tgc:30064771072000000001", From = Sri, Text = "✅ Ya, catat", Button = new(-1, "c:ok:01JCX4") },
        "in_11_callback_query_inaccessible_message" => new() { Key = "tgc:30064771072000000002", From = Sri, Text = "c:ok:01J0OLD", Button = new(-1, "c:ok:01J0OLD") },
        "in_12_my_chat_member_blocked" => new() { Key = "tgm:870000112", From = Nur, Kind = IncomingKind.Blocked, SaidAt = At(90) },
        "in_13_my_chat_member_unblocked" => new() { Key = "tgm:870000113", From = Nur, Kind = IncomingKind.Unblocked, SaidAt = At(95) },
        "in_14_group_mention" => new() { Key = "tg:-4000000123/15", From = new(Channel.Telegram, "-4000000123"), Kind = IncomingKind.InGroup, SaidAt = At(100) },
        "in_15_group_command_topic" => new() { Key = "tg:-1002000000123/2210", From = new(Channel.Telegram, "-1002000000123/7"), Kind = IncomingKind.InGroup, SaidAt = At(105) },
        "in_16_group_added_my_chat_member" or "in_17_migrate_to_chat_id" or "in_18_migrate_from_chat_id" or "in_22_unknown_update_type" => null,
        "in_19_emoji_entities_utf16" => Said(Sri, 111, 130, "Saldo 💰 kas 👨‍👩‍👧 @asisten_kas_contoh_bot tebal"),
        "in_20_album_part1" => Said(Nur, 112, 140, "Dua nota warung", new Attachment(AttachmentKind.Photo, "AgACAgUAAxkBAAIBcA-a")),
        "in_21_album_part2" => Said(Nur, 113, 140, "", new Attachment(AttachmentKind.Photo, "AgACAgUAAxkBAAIBcB-b")),
        _ => throw new InvalidOperationException($"nobody has said what {name} means"),
    };

    [Fact]
    public async Task A_button_of_ours_gives_its_question_and_its_word()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram());
        var body = """{"update_id":1,"callback_query":{"id":"9","from":{"id":7000000001},"data":"17|setuju","message":{"message_id":5,"date":1,"chat":{"id":7000000001,"type":"private"},"reply_markup":{"inline_keyboard":[[{"text":"Setuju","callback_data":"17|setuju"}]]}}}}""";

        using var answer = await PostAsync(host, System.Text.Encoding.UTF8.GetBytes(body));

        AssertSame(new() { Key = "tgc:9", From = Sri, Text = "Setuju", Button = new(17, "setuju") }, Assert.Single(host.Store.Taken));
    }

    [Theory]
    [InlineData("""{"update_id":1,"message":{"message_id":7,"date":1795000000,"from":{"id":7000000002},"chat":{"id":-100,"type":"supergroup"},"text":"ya","reply_to_message":{"from":{"id":7100000001,"is_bot":true}}}}""", true)]
    [InlineData("""{"update_id":1,"message":{"message_id":7,"date":1795000000,"from":{"id":7000000002},"chat":{"id":-100,"type":"supergroup"},"text":"ya","reply_to_message":{"from":{"id":7000000001}}}}""", false)]
    [InlineData("""{"update_id":1,"message":{"message_id":7,"date":1795000000,"from":{"id":7000000002},"chat":{"id":-100,"type":"supergroup"},"text":"ya","reply_to_message":{"from":{"id":7100000002,"is_bot":true}}}}""", false)]
    [InlineData("""{"update_id":1,"message":{"message_id":7,"date":1795000000,"from":{"id":7000000002},"chat":{"id":-100,"type":"group"},"text":"/saldo","entities":[{"type":"bot_command","offset":0,"length":6}]}}""", false)]
    [InlineData("""{"update_id":1,"message":{"message_id":7,"date":1795000000,"from":{"id":7000000002},"chat":{"id":-100,"type":"group"},"text":"@orang_lain halo","entities":[{"type":"mention","offset":0,"length":11}]}}""", false)]
    [InlineData("""{"update_id":1,"message":{"message_id":7,"date":1795000000,"from":{"id":7000000002},"chat":{"id":-100,"type":"group"},"text":"halo","entities":[{"type":"mention","offset":2,"length":2147483647}]}}""", false)]
    public async Task In_a_group_the_bot_hears_only_what_is_meant_for_it(string body, bool heard)
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram());

        using var answer = await PostAsync(host, System.Text.Encoding.UTF8.GetBytes(body));

        Assert.Equal(heard ? [IncomingKind.InGroup] : [], host.Store.Taken.Select(i => i.Kind));
    }

    [Theory]
    [InlineData("\"poll\":{\"id\":\"1\"}", true)]
    [InlineData("\"dice\":{\"emoji\":\"x\",\"value\":3}", true)]
    [InlineData("\"something_new\":{}", true)]
    [InlineData("\"pinned_message\":{\"message_id\":3}", false)]
    [InlineData("\"new_chat_title\":\"Kas\"", false)]
    [InlineData("\"message_auto_delete_timer_changed\":{\"message_auto_delete_time\":86400}", false)]
    public async Task A_message_of_an_unknown_kind_is_answered_and_a_service_message_is_not(string member, bool heard)
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram());
        var body = $$$"""{"update_id":1,"message":{"message_id":7,"date":1795000000,"from":{"id":7000000002},"chat":{"id":7000000002,"type":"private"},{{{member}}}}}""";

        using var answer = await PostAsync(host, System.Text.Encoding.UTF8.GetBytes(body));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(host.Store.Unreadable);
        if (!heard) Assert.Empty(host.Store.Taken);
        else AssertSame(Said(Nur, 7, 0, "", new Attachment(AttachmentKind.Other, "")), Assert.Single(host.Store.Taken));
    }

    [Fact]
    public async Task Unreadable_updates_are_dead_letters_of_the_real_store()
    {
        string[] bodies = ["{\"update_id\":5,\"mess", "", "null", "[]"];
        await using var host = await RunningHost.StartAsync();

        foreach (var body in bodies) Assert.Equal(200, await host.TelegramAsync(System.Text.Encoding.UTF8.GetBytes(body)));

        var letters = await host.Store.HeldAsync();
        Assert.All(letters, letter => Assert.True(letter.Dead));
        Assert.Equal(bodies.Order(StringComparer.Ordinal), letters.Select(letter => letter.Message.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_update_twice_is_taken_once()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram());

        using var first = await PostAsync(host, Fixture.Bytes("telegram/in_01_text.json"));
        using var second = await PostAsync(host, Fixture.Bytes("telegram/in_01_text.json"));

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Single(host.Store.Taken);
    }

    [Fact]
    public async Task A_long_text_is_bounded_and_no_emoji_is_halved()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram());
        var body = $$$"""{"update_id":1,"message":{"message_id":7,"date":1795000000,"from":{"id":7000000002},"chat":{"id":7000000002,"type":"private"},"text":"{{{new string('a', 4095)}}}💰💰"}}""";

        using var answer = await PostAsync(host, System.Text.Encoding.UTF8.GetBytes(body));

        Assert.Equal(new string('a', 4095), Assert.Single(host.Store.Taken).Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("rahasia_contoh_012345678")]
    [InlineData("RAHASIA_CONTOH_0123456789")]
    public async Task Without_the_secret_nothing_is_taken(string? secret)
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram());

        using var answer = await PostAsync(host, Fixture.Bytes("telegram/in_01_text.json"), secret);
        using var garbage = await PostAsync(host, "{\"update_id\":"u8.ToArray(), secret);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, garbage.StatusCode);
        Assert.Empty(host.Store.Taken);
        Assert.Empty(host.Store.Unreadable);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"update_id\":1,\"message\":{\"message_id\":1,\"chat\":")]
    [InlineData("{\"update_id\":1,\"message\":{\"message_id\":\"satu\"}}")]
    [InlineData("{\"update_id\":1,\"message\":{\"message_id\":1,\"text\":\"\\ud83d\"}}")]
    public async Task A_body_that_came_with_the_secret_and_cannot_be_read_is_kept(string body)
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram());

        using var answer = await PostAsync(host, System.Text.Encoding.UTF8.GetBytes(body));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(body, System.Text.Encoding.UTF8.GetString(Assert.Single(host.Store.Unreadable).Body));
        var line = Assert.Single(host.Log.All, line => line.Contains("kept unread", StringComparison.Ordinal));
        Assert.StartsWith("Warning ", line, StringComparison.Ordinal);
        Assert.EndsWith(")", line.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
        Assert.Empty(host.Store.Taken);
    }

    [Fact]
    public async Task Another_content_type_is_415_and_a_megabyte_413()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram());

        using var form = await PostAsync(host, Fixture.Bytes("telegram/in_01_text.json"), type: "text/plain");
        using var large = await PostAsync(host, new byte[1 << 20]);
        using var streamed = await PostAsync(host, new StreamContent(new MemoryStream(new byte[1 << 20])), chunked: true);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, streamed.StatusCode);
        Assert.Empty(host.Store.Unreadable);
    }

    [Fact]
    public async Task A_store_that_is_away_is_503_so_that_Telegram_comes_again()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram());
        host.Store.IsAway = true;
        using var away = await PostAsync(host, Fixture.Bytes("telegram/in_01_text.json"));
        host.Store.IsAway = false;
        using var back = await PostAsync(host, Fixture.Bytes("telegram/in_01_text.json"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.Single(host.Store.Taken);
    }

    [Fact]
    public async Task A_pressed_button_stops_spinning_and_the_bot_knows_its_own_name()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = ChannelHost.Telegram(telegram.Url);
        settings.Remove("Channels:Telegram:BotUsername");
        await using var host = await ChannelHost.StartAsync(settings);
        await Eventually.IsAsync(() => telegram.Calls.Any(c => c.Method == "getMe"), "getMe");

        using var press = await PostAsync(host, Fixture.Bytes("telegram/in_10_callback_query.json"));

        await Eventually.IsAsync(() => telegram.Calls.Any(c => c.Method == "answerCallbackQuery" && c.Body["callback_query_id"]!.GetValue<string>() == "30064771072000000001"), "answerCallbackQuery");
        var update = 1;
        await Eventually.IsAsync(() =>
        {
            var body = $$$"""{"update_id":{{{update}}},"message":{"message_id":{{{update++}}},"date":1795000000,"from":{"id":7000000002},"chat":{"id":-100,"type":"group"},"text":"@Asisten_Kas_Contoh_Bot halo","entities":[{"type":"mention","offset":0,"length":23}]}}""";
            using var _ = PostAsync(host, System.Text.Encoding.UTF8.GetBytes(body)).GetAwaiter().GetResult();
            return host.Store.Taken.Any(i => i.Kind == IncomingKind.InGroup);
        }, "a mention by the name that getMe gave");
    }

    [Fact]
    public async Task A_button_stops_spinning_while_its_turn_is_still_being_decided()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram(telegram.Url));
        var open = new TaskCompletionSource();
        host.Store.Before = () => open.Task;

        var press = PostAsync(host, Fixture.Bytes("telegram/in_10_callback_query.json"));

        await Eventually.IsAsync(() => telegram.Calls.Any(c => c.Method == "answerCallbackQuery"), "answerCallbackQuery");
        Assert.Empty(host.Store.Taken);
        Assert.False(press.IsCompleted);
        open.SetResult();
        using var answer = await press;
        Assert.Single(host.Store.Taken);
    }

    private static Incoming Said(Address from, int message, int second, string text, params Attachment[] attachments) =>
        new() { Key = $"tg:{from.Value}/{message}", From = from, Text = text, Attachments = attachments, SaidAt = At(second) };

    private static DateTimeOffset At(int second) => DateTimeOffset.FromUnixTimeSeconds(1795000000 + second);

    internal static void AssertSame(Incoming expected, Incoming actual)
    {
        Assert.Equal(expected.Attachments, actual.Attachments.Select(a => a with { Bytes = null }));
        Assert.Equal(expected with { Attachments = [] }, actual with { Attachments = [] });
    }

    private static Task<HttpResponseMessage> PostAsync(ChannelHost host, byte[] body, string? secret = ChannelHost.Secret, string type = "application/json") =>
        PostAsync(host, new ByteArrayContent(body), secret, type);

    private static async Task<HttpResponseMessage> PostAsync(ChannelHost host, HttpContent content, string? secret = ChannelHost.Secret, string type = "application/json", bool chunked = false)
    {
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, TelegramDoor.Path) { Content = content };
        request.Headers.TransferEncodingChunked = chunked;
        if (secret is not null) request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        return await host.Http.SendAsync(request);
    }
}
