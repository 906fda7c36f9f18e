using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>Every recorded Twilio form through the real webhook, and what it means.</summary>
public sealed class WhatsAppInboundTests
{
    private const string Url = ChannelHost.Public + WhatsAppDoor.Path;
    private const string StatusUrl = ChannelHost.Public + WhatsAppDoor.StatusPath;
    private static readonly Address Sri = new(Channel.WhatsApp, "+6281200000001");
    private static readonly Address Nur = new(Channel.WhatsApp, "+6281200000002");
    private static readonly Address SriId = new(Channel.WhatsAppId, "ID.1200000000000001");

    public static TheoryData<string> Recorded => [.. Fixture.Names("in_*.form").Select(name => Path.GetFileNameWithoutExtension(name))];

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task A_recorded_message_is_taken_as_what_it_means(string name)
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp());

        using var answer = await PushAsync(host, $"{name}.form");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/xml", answer.Content.Headers.ContentType?.ToString());
        var twiml = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(twiml.Length, answer.Content.Headers.ContentLength);
        Assert.Empty(System.Xml.Linq.XDocument.Parse(Encoding.UTF8.GetString(twiml)).Root!.Nodes());
        TelegramInboundTests.AssertSame(Meaning(name), Assert.Single(host.Store.Taken));
    }

    private static Incoming Meaning(string name) => name switch
    {
        "in_01_text" => Said("SM", 1, Sri, "Berapa saldo kas hari ini?") with { Also = SriId },
        "in_02_quick_reply_session" => Said("SM", 2, Sri, "Ya, catat") with { Also = SriId, Button = new(-1, "c:ok:01JCX4") },
        "in_03_quick_reply_template" => Said("SM", 3, Nur, "Sudah bayar"),
        "in_04_list_reply" => Said("SM", 4, Sri, "Laporan bulanan") with { Also = SriId, Button = new(-1, "menu:laporan:bulan") },
        "in_05_image_caption" => Said("MM", 5, Sri, "Nota beli beras 50 kg, Rp 750.000", Media(AttachmentKind.Photo, 5)) with { Also = SriId },
        "in_06_document_pdf" => Said("MM", 6, Sri, "laporan_kas_oktober.pdf", Media(AttachmentKind.Document, 6)),
        "in_07_voice_note" => Said("MM", 7, Nur, "", Media(AttachmentKind.Voice, 7)),
        "in_08_location" => Said("SM", 8, Nur, "", new Attachment(AttachmentKind.Location, "-7.257472,112.752088")),
        "in_09_bsuid_without_phone" => Said("SM", 9, new(Channel.WhatsAppId, "ID.9f3c2a7b1200000000000077"), "saldo kas bulan ini?"),
        "in_10_stop_indonesian" => Said("SM", 0xa, Nur, "BERHENTI"),
        "in_11_emoji_multiline_spaces" => Said("SM", 0xb, Sri, " Catat:\nberas 50 kg = Rp 750.000 💰\n+ ongkir 25.000 👨‍👩‍👧  "),
        "in_12_reply_quote" => Said("SM", 0xc, Sri, "Yang ini salah, harusnya 650.000") with { Also = SriId },
        "in_13_referral_ad" => Said("SM", 0xd, Nur, "Halo, saya mau tanya soal iuran"),
        "in_14_contact_vcard" => Said("MM", 0xe, Sri, "", Media(AttachmentKind.Contact, 0xe)),
        _ => throw new InvalidOperationException($"nobody has said what {name} means"),
    };

    public static TheoryData<string, string, DeliveryStatus, string?> States => new()
    {
        { "status_01_sent", "SM000000000000000000000000000003b6", DeliveryStatus.Sent, null },
        { "status_02_delivered", "SM000000000000000000000000000003b6", DeliveryStatus.Delivered, null },
        { "status_03_read", "SM000000000000000000000000000003b6", DeliveryStatus.Read, null },
        { "status_04_undelivered_63016", "SM000000000000000000000000000003b7", DeliveryStatus.Failed, "63016" },
        { "status_05_failed_63024", "SM000000000000000000000000000003b8", DeliveryStatus.Failed, "63024" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_state_finds_its_row_by_the_signed_query(string name, string sid, DeliveryStatus status, string? reason)
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp());

        using var answer = await PushAsync(host, $"{name}.form", $"{StatusUrl}?m=42");
        using var forged = await PushAsync(host, $"{name}.form", $"{StatusUrl}?m=43", signedUrl: $"{StatusUrl}?m=42");
        using var without = await PushAsync(host, $"{name}.form", StatusUrl);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        Assert.Equal([(42, sid, status, reason), (null, sid, status, reason)], host.Store.Statuses);
    }

    [Fact]
    public async Task A_button_of_ours_gives_its_question_and_its_word()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp());

        using var answer = await PushAsync(host, [.. Base, new("Body", "Ya"), new("ButtonText", "Ya, catat"), new("ButtonPayload", "17|catat")]);

        var taken = Assert.Single(host.Store.Taken);
        Assert.Equal(("Ya, catat", new ButtonPress(17, "catat")), (taken.Text, taken.Button));
    }

    [Theory]
    [InlineData("STOP", IncomingKind.Blocked)]
    [InlineData("START", IncomingKind.Unblocked)]
    [InlineData("HELP", null)]
    public async Task What_Twilio_answered_itself_is_not_answered_again(string optOut, IncomingKind? kind)
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp());

        using var answer = await PushAsync(host, [.. Base, new("Body", "CANCEL"), new("OptOutType", optOut)]);

        Assert.Equal(kind is null ? [] : [(kind.Value, "")], host.Store.Taken.Select(i => (i.Kind, i.Text)));
    }

    [Theory]
    [InlineData("whatsapp:6281200000001")]
    [InlineData("+6281200000001")]
    [InlineData("whatsapp:+62 812")]
    [InlineData("whatsapp:id.123")]
    [InlineData("whatsapp:ID.")]
    [InlineData("whatsapp:ID.12\n")]
    public async Task A_sender_who_cannot_be_read_is_kept_for_people_to_see(string from)
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp());

        using var answer = await PushAsync(host, [new("MessageSid", "SM00000000000000000000000000000077"), new("AccountSid", FakeTwilio.Account), new("From", from), new("Body", "halo")]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(host.Store.Taken);
        Assert.Equal((Channel.WhatsApp, "From"), host.Store.Unreadable.Select(u => (u.Channel, u.Why)).Single());
    }

    [Fact]
    public async Task An_empty_message_is_heard_so_that_it_is_answered()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp());

        using var empty = await PushAsync(host, [.. Base, new("SmsStatus", "received"), new("Body", "")]);

        var taken = Assert.Single(host.Store.Taken);
        Assert.Equal((IncomingKind.Message, "", null), (taken.Kind, taken.Text, taken.Button));
        Assert.Empty(taken.Attachments);
    }

    [Theory]
    [InlineData("NumMedia", "0")]
    [InlineData("MessageStatus", "delivered", "Body")]
    [InlineData("SmsStatus", "sent", "Body")]
    [InlineData("Body", "VOICE_CALL_REQUEST")]
    public async Task What_is_no_message_is_not_heard_as_an_empty_one(string field, string value, params string[] empty)
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp());

        using var answer = await PushAsync(host, [.. Base[..3], new(field, value), .. empty.Select(name => KeyValuePair.Create(name, ""))]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(host.Store.Taken);
    }

    [Fact]
    public async Task While_the_tokens_change_places_what_either_signs_is_taken()
    {
        var settings = ChannelHost.WhatsApp();
        settings["Channels:WhatsApp:SecondAuthToken"] = "token-yang-lain";
        await using var host = await ChannelHost.StartAsync(settings);
        await using var before = await ChannelHost.StartAsync(ChannelHost.WhatsApp());
        List<int> answers = [];
        foreach (var (at, token, n) in ((ChannelHost, string, int)[])[(host, FakeTwilio.AuthToken, 1), (host, "token-yang-lain", 2), (host, "token-ketiga", 3), (before, "token-yang-lain", 4), (before, "", 5)])
        {
            List<KeyValuePair<string, string>> form = [new("MessageSid", $"SM{n:x32}"), new("AccountSid", FakeTwilio.Account), new("From", "whatsapp:+6281200000001"), new("Body", "halo")];
            using var answer = await FakeTwilio.PushAsync(at.Http, ChannelHost.Public + WhatsAppDoor.Path, await new FormUrlEncodedContent(form).ReadAsByteArrayAsync(), FakeTwilio.Sign(ChannelHost.Public + WhatsAppDoor.Path, form, token));
            answers.Add((int)answer.StatusCode);
        }

        Assert.Equal([200, 200, 403, 403, 403], answers);
        Assert.Equal(2, host.Store.Taken.Count);
    }

    [Fact]
    public async Task A_signed_form_without_a_message_is_ignored()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp());

        using var answer = await PushAsync(host, [new("AccountSid", FakeTwilio.Account), new("Halo", "ya")]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(host.Store.Taken);
        Assert.Empty(host.Store.Unreadable);
    }

    [Fact]
    public async Task A_forged_or_missing_signature_is_403_and_nothing_is_stored()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp());
        var body = Fixture.Bytes("twilio/in_01_text.form");
        var right = FakeTwilio.Sign(Url, Fixture.Fields("in_01_text.form"));
        var tampered = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace("saldo", "semua", StringComparison.Ordinal));
        List<(byte[] Body, string Signature, string Url)> attempts =
        [
            (body, "", Url),
            (body, "x", Url),
            (body, right[..^1], Url),
            (body, right.ToUpperInvariant(), Url),
            (body, new string('=', 28), Url),
            (body, FakeTwilio.Sign(Url, Fixture.Fields("in_01_text.form"), "another token"), Url),
            (tampered, right, Url),
            (body, right, Url + "?m=1"),
            ([.. body, .. "&Extra=1"u8], right, Url),
            ("abc"u8.ToArray(), right, Url),
        ];

        foreach (var attempt in attempts)
        {
            using var answer = await FakeTwilio.PushAsync(host.Http, attempt.Url, attempt.Body, attempt.Signature);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Empty(host.Store.Taken);
        Assert.Empty(host.Store.Unreadable);
    }

    // The signature does not cover where a name ends: the same bytes, cut anew, must not become a message with a new key.
    [Fact]
    public async Task A_captured_form_cut_anew_is_not_a_new_message()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp());
        using var first = await PushAsync(host, [.. Base, new("Body", "bayar"), new("MessageType", "text")]);

        using var replay = await FakeTwilio.PushAsync(host.Http, Url,
            await new FormUrlEncodedContent([new("MessageSid", "SM00000000000000000000000000000077MessageTypetext"), .. Base[1..], new("Body", "bayar")]).ReadAsByteArrayAsync(),
            FakeTwilio.Sign(Url, [.. Base, new("Body", "bayar"), new("MessageType", "text")]));

        Assert.Equal(HttpStatusCode.OK, replay.StatusCode);
        Assert.Single(host.Store.Taken);
        Assert.Equal("MessageSid", Assert.Single(host.Store.Unreadable).Why);
    }

    [Fact]
    public async Task A_right_signature_for_another_account_is_403()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp());

        using var answer = await PushAsync(host, [new("MessageSid", "SM00000000000000000000000000000077"), new("AccountSid", "AC00000000000000000000000000000002"), new("From", "whatsapp:+6281200000001"), new("Body", "halo")]);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(host.Store.Taken);
    }

    [Fact]
    public async Task What_a_proxy_says_about_the_host_does_not_count()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp());
        var fields = Fixture.Fields("in_01_text.form");
        using var request = new HttpRequestMessage(HttpMethod.Post, WhatsAppDoor.Path) { Content = Form(Fixture.Bytes("twilio/in_01_text.form")) };
        request.Headers.Host = "penyerang.example";
        request.Headers.Add("X-Forwarded-Host", "penyerang.example");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.TryAddWithoutValidation("X-Twilio-Signature", FakeTwilio.Sign($"https://penyerang.example{WhatsAppDoor.Path}", fields));

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Bodies_that_are_no_forms_are_400_415_or_413()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp());

        using var broken = await FakeTwilio.PushAsync(host.Http, Url, "Body=%4"u8.ToArray(), "RSOYDt4T1cUTdK1PDd93/VVr8B8=");
        using var large = await FakeTwilio.PushAsync(host.Http, Url, new byte[1 << 20], "RSOYDt4T1cUTdK1PDd93/VVr8B8=");
        using var json = await host.Http.PostAsync(WhatsAppDoor.Path, new ByteArrayContent("{}"u8.ToArray()) { Headers = { ContentType = new("application/json") } });

        Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, json.StatusCode);
        Assert.Empty(host.Store.Unreadable);
    }

    [Fact]
    public async Task A_body_that_breaks_off_on_the_way_stores_nothing()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp());
        var body = Fixture.Bytes("twilio/in_01_text.form");
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, host.Http.BaseAddress!.Port);
        var wire = socket.GetStream();
        await wire.WriteAsync(Encoding.ASCII.GetBytes($"POST {WhatsAppDoor.Path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nX-Twilio-Signature: {FakeTwilio.Sign(Url, Fixture.Fields("in_01_text.form"))}\r\nContent-Length: {body.Length}\r\n\r\n"));
        await wire.WriteAsync(body.AsMemory(0, body.Length / 2));
        socket.Client.Shutdown(SocketShutdown.Send);

        Assert.Matches("^(HTTP/1.1 400 .*|closed)$", await StatusLineAsync(wire));
        Assert.Empty(host.Store.Taken);
    }

    [Fact]
    public async Task A_store_that_is_away_is_503()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp());
        host.Store.IsAway = true;
        using var message = await PushAsync(host, "in_01_text.form");
        using var state = await PushAsync(host, "status_01_sent.form", StatusUrl);
        host.Store.IsAway = false;
        using var again = await PushAsync(host, "in_01_text.form");
        using var twice = await PushAsync(host, "in_01_text.form");

        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, HttpStatusCode.OK],
            [message.StatusCode, state.StatusCode, again.StatusCode, twice.StatusCode]);
        Assert.Single(host.Store.Taken);
    }

    private static async Task<string> StatusLineAsync(NetworkStream wire)
    {
        try
        {
            using var answer = new StreamReader(wire);
            return await answer.ReadLineAsync() ?? "closed";
        }
        catch (IOException)
        {
            return "closed";
        }
    }

    private static readonly KeyValuePair<string, string>[] Base =
        [new("MessageSid", "SM00000000000000000000000000000077"), new("AccountSid", FakeTwilio.Account), new("From", "whatsapp:+6281200000001"), new("NumMedia", "0")];

    private static Incoming Said(string kind, int number, Address from, string text, params Attachment[] attachments) =>
        new() { Key = $"wa:{kind}{number:x32}", From = from, Text = text, Attachments = attachments };

    private static Attachment Media(AttachmentKind kind, int message) =>
        new(kind, $"https://api.twilio.com/2010-04-01/Accounts/{FakeTwilio.Account}/Messages/MM{message:x32}/Media/ME{message * 16:x32}");

    private static ByteArrayContent Form(byte[] body) => new(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded") } };

    private static Task<HttpResponseMessage> PushAsync(ChannelHost host, string fixture, string url = Url, string? signedUrl = null) =>
        FakeTwilio.PushAsync(host.Http, url, Fixture.Bytes($"twilio/{fixture}"), FakeTwilio.Sign(signedUrl ?? url, Fixture.Fields(fixture)));

    private static async Task<HttpResponseMessage> PushAsync(ChannelHost host, IReadOnlyList<KeyValuePair<string, string>> fields) =>
        await FakeTwilio.PushAsync(host.Http, Url, await new FormUrlEncodedContent(fields).ReadAsByteArrayAsync(), FakeTwilio.Sign(Url, fields));
}
