using System.Net;
using System.Net.Sockets;
using Bot.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>A picture on its way to whoever must judge it: by id where Telegram has it, else fetched when it is sent; never from an address in a text.</summary>
public sealed class MediaTests
{
    private const string Medium = "MM000000000000000000000000000000aa/Media/ME000000000000000000000000000000bb";
    private const string PhotoId = "AgACAgUAAxkBAAIBcontohfoto0001";
    private static readonly Address Chat = new(Channel.Telegram, "7000000001");
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[2_000]];
    private static readonly Message Proof = new("Ada *bukti transfer*. Sudah masuk?", [new("Sudah masuk")]);

    private static Medium Foto(string reference) => new(AttachmentKind.Photo, reference);

    private static Task<SendResult> SendAsync(ChannelHost host, Address to, Message message, int attempt = 1) =>
        host.Services.GetServices<ISender>().Single(s => s.Channels.Contains(to.Channel)).SendAsync(new(1, to, SendClass.Notice, message, 1, attempt, HandClock.Morning, HandClock.Morning), TestContext.Current.CancellationToken);

    private static Dictionary<string, string?> Both(FakeTelegram telegram, FakeTwilio twilio) => new(ChannelHost.Telegram(telegram.Url).Concat(ChannelHost.WhatsApp(twilio.Url)));

    [Fact]
    public async Task What_Telegram_has_goes_by_its_id_with_words_and_buttons()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram(telegram.Url), new HandClock());
        telegram.Pictures[PhotoId] = Jpeg;

        Assert.Equal(new SendResult.Sent("1001"), await SendAsync(host, Chat, Proof with { Medium = Foto(PhotoId) }));
        Assert.Equal((7000000001, PhotoId, null, "Ada <b>bukti transfer</b>. Sudah masuk?"), Assert.Single(telegram.Shown));
        Assert.Equal("1|Sudah masuk", telegram.Calls.Single(c => c.Method == "sendPhoto").Body["reply_markup"]!["inline_keyboard"]![0]![0]!["callback_data"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_picture_Telegram_no_longer_knows_leaves_the_words_alone_and_they_say_so()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram(telegram.Url), new HandClock());

        Assert.IsType<SendResult.Sent>(await SendAsync(host, Chat, Proof with { Medium = Foto(PhotoId) }));
        Assert.Equal("Ada <b>bukti transfer</b>. Sudah masuk?\n(Fotonya tidak bisa saya ambil. Tolong minta dikirim ulang ya.)", Assert.Single(telegram.Delivered).Text);
        Assert.NotNull(telegram.Sends.Single()["reply_markup"]);
        Assert.Empty(telegram.Shown);
    }

    [Fact]
    public async Task From_WhatsApp_it_is_fetched_where_it_lies_without_credentials_and_an_early_404_is_waited_out()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        var clock = new HandClock();
        await using var host = await ChannelHost.StartAsync(Both(telegram, twilio), clock);
        (twilio.Sent[Medium], twilio.NotYet[Medium]) = (Jpeg, 2);
        var message = Proof with { Medium = Foto(twilio.MediaUrl(Medium)) };

        Assert.Equal(new SendResult.TryAgain(clock.GetUtcNow().AddSeconds(1), "medium not there yet"), await SendAsync(host, Chat, message));
        Assert.Equal(new SendResult.TryAgain(clock.GetUtcNow().AddSeconds(3), "medium not there yet"), await SendAsync(host, Chat, message, 2));
        Assert.IsType<SendResult.Sent>(await SendAsync(host, Chat, message, 3));

        var shown = Assert.Single(telegram.Shown);
        Assert.Equal((null, "Ada <b>bukti transfer</b>. Sudah masuk?"), (shown.Id, shown.Caption));
        Assert.Equal(Jpeg, shown.Bytes);
        Assert.Equal([true, true, true, false], twilio.Fetches.Select(f => f.Authorization.Length > 0));
        Assert.StartsWith("/shelf/", twilio.Fetches.Last().Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_never_comes_is_told_after_five_tries()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        await using var host = await ChannelHost.StartAsync(Both(telegram, twilio), new HandClock());
        var message = Proof with { Medium = Foto(twilio.MediaUrl(Medium)) };
        for (var attempt = 1; attempt < Carried.Tries; attempt++) Assert.IsType<SendResult.TryAgain>(await SendAsync(host, Chat, message, attempt));
        Assert.IsType<SendResult.Sent>(await SendAsync(host, Chat, message, Carried.Tries));
        Assert.EndsWith("(Fotonya tidak bisa saya ambil. Tolong minta dikirim ulang ya.)", Assert.Single(telegram.Delivered).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("besar"), InlineData("html"), InlineData("kosong"), InlineData("gif")]
    public async Task Too_large_and_of_another_kind_is_not_taken_whatever_the_header_says(string what)
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        await using var host = await ChannelHost.StartAsync(Both(telegram, twilio), new HandClock());
        twilio.Sent[Medium] = what switch { "besar" => [.. Jpeg, .. new byte[5_000_000]], "html" => "<html><script>"u8.ToArray(), "gif" => "GIF89a"u8.ToArray(), _ => [] };
        var fetched = await host.Services.GetRequiredService<MediaFetch>().FetchAsync(Foto(twilio.MediaUrl(Medium)), TestContext.Current.CancellationToken);
        Assert.Equal(new Fetched(null, Lacks: what == "besar" ? Lacks.TooLarge : Lacks.OtherKind), fetched);
    }

    [Fact]
    public async Task To_WhatsApp_the_words_go_first_and_then_the_picture_which_Twilio_fetches_from_us()
    {
        await using var bed = await CarryingBed.StartAsync();
        var (host, twilio) = (bed.Host, bed.Twilio);
        bed.Telegram.Pictures[PhotoId] = Jpeg;
        var before = twilio.Posts.Count;

        bed.Carried = Proof with { Medium = Foto(PhotoId) };
        Assert.Equal(200, await host.WhatsAppAsync("+6281200000098", "x"));
        await host.SentAllAsync();

        var posts = twilio.Posts.Skip(before).ToArray();
        Assert.Equal(["Ada *bukti transfer*. Sudah masuk?\n\nBalas angka: 1 Sudah masuk", null], posts.Select(p => p.GetValueOrDefault("Body")));
        Assert.EndsWith("/foto.jpg", posts[1]["MediaUrl"], StringComparison.Ordinal);
        await Eventually.IsAsync(() => !twilio.Media.IsEmpty, "Twilio has fetched it");
        var media = Assert.Single(twilio.Media);
        Assert.Equal(("image/jpeg", "foto.jpg"), (media.Type, media.Name));
        Assert.Equal(Jpeg, media.Bytes);

        bed.Carried = Proof with { Medium = Foto("AgACAgUAAxkBAAIBhilang000000001") };
        Assert.Equal(200, await host.WhatsAppAsync("+6281200000098", "y"));
        await host.SentAllAsync();
        Assert.Equal("(Fotonya tidak bisa saya ambil. Tolong minta dikirim ulang ya.)", twilio.Posts.Last()["Body"]);
        Assert.Empty(StoreCheck.Run(host.Path));
    }

    [Fact]
    public async Task A_confidential_picture_reaches_its_reader_and_its_reference_stands_nowhere_in_plain()
    {
        await using var bed = await CarryingBed.StartAsync();
        var (host, twilio) = (bed.Host, bed.Twilio);
        bed.Telegram.Pictures[PhotoId] = Jpeg;

        bed.Carried = Proof with { Medium = Foto(PhotoId), Confidential = true };
        Assert.Equal(200, await host.WhatsAppAsync("+6281200000098", "x"));
        Assert.DoesNotContain(bed.Bodies(), b => b.Contains(PhotoId, StringComparison.Ordinal));
        await host.SentAllAsync();
        await Eventually.IsAsync(() => !twilio.Media.IsEmpty, "Twilio has fetched it");
        Assert.Equal(Jpeg, Assert.Single(twilio.Media).Bytes);
        // Twilio may come when the message has long been taken.
        Assert.Equal(Jpeg, await host.Http.GetByteArrayAsync(new Uri(twilio.Posts.Last()["MediaUrl"]).PathAndQuery, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(bed.Bodies(), b => b.Contains(PhotoId, StringComparison.Ordinal));
    }

    /// <summary>References that are none of ours: addresses of this machine and its neighbours, of others, disguised, and paths that lead out.</summary>
    public static TheoryData<string> Hostile
    {
        get
        {
            const string ours = "https://api.twilio.com/2010-04-01/Accounts/" + FakeTwilio.Account + "/Messages/";
            string[] hosts =
            [
                "127.0.0.1", "127.1", "0", "0.0.0.0", "2130706433", "0x7f000001", "017700000001", "0x7f.1", "localhost", "localhost.", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[0:0:0:0:0:ffff:7f00:1]", "169.254.169.254", "[fd00:ec2::254]",
                "metadata.google.internal", "10.0.0.1", "192.168.1.1", "172.16.0.1", "api.twilio.com.contoh.example", "api-twilio.com", "xapi.twilio.com", "api.twilio.com@127.0.0.1", "api.twilio.com:443@127.0.0.1", "api.twilio.com%40127.0.0.1", "api.twilio.com%2f@127.0.0.1",
                "api.twilio.com\\@127.0.0.1", "API.TWILIO.COM", "api.twilio.com.", "api.twilio.com:8443", "api.twilio.com:80", "аpi.twilio.com", "api。twilio。com", "api.twilio.com\u200b", "①②⑦.⓪.⓪.①", "127.0.0.1.nip.io", "127.0.0.1#api.twilio.com", "127.0.0.1?api.twilio.com",
            ];
            string[] whole =
            [
                ours + Medium + "?x=1", ours + Medium + "#x", ours + Medium + "/", ours + Medium + "\n", ours + "../../AC00000000000000000000000000000002/Messages/" + Medium, ours + "%2e%2e/" + Medium, ours + Medium.Replace("Media", "Feedback", StringComparison.Ordinal), ours + "//127.0.0.1/" + Medium,
                ours.Replace("https", "http", StringComparison.Ordinal) + Medium, ours.Replace("https", "HTTPS", StringComparison.Ordinal) + Medium, ours.Replace("https:", "", StringComparison.Ordinal) + Medium, " " + ours + Medium, ours.Replace(FakeTwilio.Account, "AC00000000000000000000000000000002", StringComparison.Ordinal) + Medium,
                "file:///etc/passwd", "gopher://127.0.0.1/_x", "data:image/png;base64,iVBORw0KGgo=", "javascript:alert(1)", "../../../etc/passwd", "photos/file_1.jpg", "", "foto-1", "AgAC/../../bot", "https://api.telegram.org/file/bot" + FakeTelegram.Token + "/photos/file_1.jpg",
            ];
            return [.. hosts.Select(h => $"https://{h}/2010-04-01/Accounts/{FakeTwilio.Account}/Messages/{Medium}"), .. whole];
        }
    }

    [Fact]
    public async Task Nothing_at_all_is_asked_for_a_reference_that_is_not_ours()
    {
        Assert.True(Hostile.Count >= 60, $"{Hostile.Count}");
        var calls = new Calls(_ => throw new InvalidOperationException("nobody may be called"));
        foreach (var row in Hostile)
            foreach (var kind in new[] { AttachmentKind.Photo, AttachmentKind.Voice, AttachmentKind.Video, AttachmentKind.Document })
                Assert.Equal(default, await Fetch(calls).FetchAsync(new(kind, row.Data), TestContext.Current.CancellationToken));
        Assert.Empty(calls.Asked);
    }

    [Theory]
    [InlineData("http://media.twiliocdn.com/x"), InlineData("https://media.twiliocdn.com:8443/x"), InlineData("https://media.twiliocdn.com@127.0.0.1/x"), InlineData("https://user@media.twiliocdn.com/x"), InlineData("https://127.0.0.1/x"), InlineData("https://169.254.169.254/latest/meta-data"),
     InlineData("https://[::1]/x"), InlineData("/relatif"), InlineData("https://twiliocdn.com.contoh.example/x"), InlineData("https://media.twiliocdn.com.contoh.example/x"), InlineData("https://xmedia.twiliocdn.com/x"), InlineData("https://api.twilio.com/x"), InlineData("file:///etc/passwd"), InlineData("https://s3.amazonaws.com/x")]
    public async Task A_redirect_to_anywhere_else_is_not_followed(string where)
    {
        var calls = new Calls(_ => new(HttpStatusCode.TemporaryRedirect) { Headers = { Location = new(where, UriKind.RelativeOrAbsolute) } });
        Assert.Equal(default, await Fetch(calls).FetchAsync(Foto(Ours), TestContext.Current.CancellationToken));
        Assert.Equal([Ours], calls.Asked.Select(a => a.Url));
    }

    [Fact]
    public async Task A_shelf_that_redirects_again_is_not_followed_and_got_no_credentials()
    {
        var calls = new Calls(asked => new(HttpStatusCode.Found) { Headers = { Location = new(asked == 1 ? "https://mms.twiliocdn.com/a" : "https://mms.twiliocdn.com/b") } });
        Assert.Equal(default, await Fetch(calls).FetchAsync(Foto(Ours), TestContext.Current.CancellationToken));
        Assert.Equal([(Ours, true, MediaFetch.Client), ("https://mms.twiliocdn.com/a", false, MediaFetch.BareClient)], calls.Asked);
    }

    private const string Ours = "https://api.twilio.com/2010-04-01/Accounts/" + FakeTwilio.Account + "/Messages/" + Medium;

    private static MediaFetch Fetch(Calls calls) => new(calls, new() { AccountSid = FakeTwilio.Account, AuthToken = FakeTwilio.AuthToken }, null, null);

    [Theory]
    [InlineData("127.0.0.1"), InlineData("127.9.9.9"), InlineData("0.0.0.0"), InlineData("10.1.2.3"), InlineData("100.64.0.1"), InlineData("169.254.169.254"), InlineData("172.31.255.255"), InlineData("192.168.0.1"), InlineData("198.18.0.1"), InlineData("224.0.0.1"), InlineData("255.255.255.255")]
    [InlineData("::1"), InlineData("::"), InlineData("::ffff:127.0.0.1"), InlineData("::ffff:10.0.0.1"), InlineData("64:ff9b::7f00:1"), InlineData("2002:7f00:1::"), InlineData("fc00::1"), InlineData("fd00:ec2::254"), InlineData("fe80::1"), InlineData("ff02::1")]
    public void Addresses_of_this_machine_and_its_neighbours_are_not_public(string address) => Assert.False(PublicOnly.IsPublic(IPAddress.Parse(address)));

    [Theory, InlineData("8.8.8.8"), InlineData("172.32.0.1"), InlineData("100.128.0.1"), InlineData("2606:4700::1111"), InlineData("::ffff:8.8.8.8")]
    public void Others_are(string address) => Assert.True(PublicOnly.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_not_connected_to_whatever_else_it_answers()
    {
        using var tripwire = new TcpListener(IPAddress.Loopback, 0);
        tripwire.Start();
        var port = ((IPEndPoint)tripwire.LocalEndpoint).Port;
        using var http = new HttpClient(new SocketsHttpHandler { ConnectCallback = new PublicOnly((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("203.0.114.1"), IPAddress.Loopback])).ConnectAsync });
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri($"http://media.twiliocdn.com:{port}/x"), TestContext.Current.CancellationToken));
        Assert.False(tripwire.Pending());
    }

    /// <summary>Clients that only write down what was asked.</summary>
    private sealed class Calls(Func<int, HttpResponseMessage> answer) : IHttpClientFactory
    {
        public List<(string Url, bool Credentials, string Client)> Asked { get; } = [];

        public HttpClient CreateClient(string name) => new(new Handler(this, name, answer));

        private sealed class Handler(Calls calls, string name, Func<int, HttpResponseMessage> answer) : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                calls.Asked.Add((request.RequestUri!.OriginalString, request.Headers.Authorization is not null, name));
                return Task.FromResult(answer(calls.Asked.Count));
            }
        }
    }
}
