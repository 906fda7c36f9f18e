using System.Net;
using Bot.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>Documents on their way: uploaded to Telegram, fetched by Twilio, parked while WhatsApp's window is closed, kept from strangers.</summary>
public sealed class DocumentSendingTests
{
    private const string Rini = "+6281200000003";
    private static readonly Address Phone = new(Channel.WhatsApp, Rini);
    private static readonly Document Bill = new("tagihan-P-2611-08.pdf", ["# Tagihan", "Nasi\tRp1.000.000"]);

    [Fact]
    public async Task Telegram_gets_the_file_with_its_words_and_buttons()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram(telegram.Url), new HandClock());

        var result = await SendAsync(host, new(Channel.Telegram, "7000000001"), new("Ini *tagihannya* <P-2611-08>", [new("Sudah dibayar", "sudah")]) { Document = Bill });

        Assert.Equal(new SendResult.Sent("1001"), result);
        var file = Assert.Single(telegram.Files);
        Assert.Equal((7000000001, "tagihan-P-2611-08.pdf", "application/pdf", "Ini <b>tagihannya</b> &lt;P-2611-08&gt;"), (file.Chat, file.Name, file.ContentType, file.Caption));
        Assert.Equal(["Tagihan", "Nasi|Rp1.000.000", "Halaman 1 dari 1"], PdfReader.Read(file.Bytes).Lines(0));
        Assert.Equal("1|sudah", telegram.Calls.Single(c => c.Method == "sendDocument").Body["reply_markup"]!["inline_keyboard"]![0]![0]!["callback_data"]!.GetValue<string>());
        Assert.Empty(telegram.Delivered);
    }

    [Fact]
    public async Task Words_too_long_for_a_caption_follow_the_file_and_a_retry_does_not_repeat_it()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        var clock = new HandClock();
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram(telegram.Url), clock);
        telegram.Script(7000000001, new Answer(200, """{"ok":true,"result":{"message_id":1}}""", Keeps: true), Fixture.Answer("telegram/out_03_sendMessage_429.json"));
        var message = new Message(string.Join(' ', Enumerable.Repeat("kata", 300)), [new("Ya")]) { Document = Bill };

        Assert.IsType<SendResult.TryAgain>(await SendAsync(host, new(Channel.Telegram, "7000000001"), message));
        clock.Advance(TimeSpan.FromSeconds(36));
        Assert.IsType<SendResult.Sent>(await SendAsync(host, new(Channel.Telegram, "7000000001"), message));

        Assert.Equal("", Assert.Single(telegram.Files).Caption);
        Assert.Equal(message.Text, Assert.Single(telegram.Delivered).Text);
        Assert.NotNull(telegram.Sends.Last()["reply_markup"]);
    }

    [Fact]
    public async Task A_refused_markup_and_a_moved_group_hold_for_files_too()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram(telegram.Url), new HandClock());
        telegram.Script(-4000000123, Fixture.Answer("telegram/out_05_sendMessage_400_migrated.json"));
        telegram.Script(-1002000000123, Fixture.Answer("telegram/out_06_sendMessage_400_parse_entities.json"));

        Assert.IsType<SendResult.Sent>(await SendAsync(host, new(Channel.Telegram, "-4000000123"), new("*a*") { Document = Bill }));
        Assert.Equal((-1002000000123, "*a*"), telegram.Files.Select(f => (f.Chat, f.Caption)).Single());
    }

    [Fact]
    public async Task WhatsApp_gets_the_words_and_then_the_file_which_Twilio_can_fetch()
    {
        await using var bed = await Bed.StartAsync();
        await bed.WriteAsync("halo");

        bed.Say(new("Ini tagihannya.", [new("Sudah dibayar")]) { Document = Bill });
        await bed.Host.SentAllAsync();

        var posts = bed.Twilio.Posts.Skip(bed.Before).ToArray();
        Assert.Equal(2, posts.Length);
        Assert.Equal(("Ini tagihannya.\n\nBalas angka: 1 Sudah dibayar", false), (posts[0]["Body"], posts[0].ContainsKey("MediaUrl")));
        Assert.False(posts[1].ContainsKey("Body"));
        Assert.StartsWith(ChannelHost.Public + "/berkas/", posts[1]["MediaUrl"], StringComparison.Ordinal);
        Assert.EndsWith("/tagihan-P-2611-08.pdf", posts[1]["MediaUrl"], StringComparison.Ordinal);
        await Eventually.IsAsync(() => !bed.Twilio.Media.IsEmpty, "Twilio has fetched it");
        var media = Assert.Single(bed.Twilio.Media);
        Assert.Equal(($"whatsapp:{Rini}", "application/pdf", (long)media.Bytes.Length, "P-2611-08.pdf"), (media.To, media.Type, media.Length, media.Name));
        Assert.Equal("Nasi|Rp1.000.000", PdfReader.Read(media.Bytes).Lines(0)[1]);
    }

    [Fact]
    public async Task Outside_the_window_the_words_go_as_a_template_and_the_file_when_she_has_written()
    {
        await using var bed = await Bed.StartAsync(("Channels:WhatsApp:Templates:kabar_kube", "HX00000000000000000000000000000010"));
        await bed.WriteAsync("halo");
        bed.Clock.MoveTo(bed.Clock.GetUtcNow().AddHours(30));

        bed.Say(new("Ini tagihannya.") { Document = Bill, Template = Template.News("Bu Rini", "KUBE Kenanga 5") });
        await bed.Host.SentAllAsync();

        var post = Assert.Single(bed.Twilio.Posts.Skip(bed.Before));
        Assert.Contains("Ini tagihannya. Berkasnya saya kirim setelah pesan ini dibalas.", post["ContentVariables"], StringComparison.Ordinal);
        Assert.Equal(1, await bed.Host.Store.OnLaneAsync(db => db["select count(*) from outbox where state = 0"].One(static r => r.Long(0))));

        await bed.WriteAsync("ya");
        await Eventually.IsAsync(() => bed.Twilio.Posts.Any(p => p.ContainsKey("MediaUrl")), "the file is released");
        await bed.Host.SentAllAsync();
        Assert.Single(bed.Twilio.Posts, p => p.ContainsKey("MediaUrl"));
        Assert.Empty(StoreCheck.Run(bed.Host.Path));
    }

    [Fact]
    public async Task What_WhatsApp_takes_no_file_of_is_a_link_that_opens_for_a_day()
    {
        await using var bed = await Bed.StartAsync();
        await bed.WriteAsync("halo");

        bed.Say(new("Data Ibu.") { Document = new("data-saya.json", ["{}"]) });
        await bed.Host.SentAllAsync();

        var body = bed.Twilio.Posts.Last()["Body"];
        Assert.StartsWith("Berkasnya bisa dibuka di sini selama 24 jam: " + ChannelHost.Public + "/berkas/", body, StringComparison.Ordinal);
        var path = new Uri(body[body.IndexOf("https:", StringComparison.Ordinal)..]).AbsolutePath;
        using var answer = await bed.Host.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(("application/json", "{}\n", "no-store", "attachment; filename=data-saya.json"),
            (answer.Content.Headers.ContentType!.ToString(), await answer.Content.ReadAsStringAsync(), answer.Headers.CacheControl!.ToString(), answer.Content.Headers.ContentDisposition!.ToString()));
        bed.Clock.MoveTo(bed.Clock.GetUtcNow().AddHours(24));
        Assert.Equal(HttpStatusCode.NotFound, await bed.GetAsync(path));
    }

    [Fact]
    public async Task A_file_WhatsApp_refuses_goes_as_a_link()
    {
        await using var bed = await Bed.StartAsync();
        await bed.WriteAsync("halo");
        bed.Twilio.Script($"whatsapp:{Rini}", FakeTwilio.Error(400, 21620));

        bed.Say(new("") { Document = Bill });
        await bed.Host.SentAllAsync();

        Assert.Equal([true, false], bed.Twilio.Posts.Skip(bed.Before).Select(p => p.ContainsKey("MediaUrl")));
        Assert.EndsWith("/tagihan-P-2611-08.pdf", bed.Twilio.Posts.Last()["Body"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_opens_its_document_only_while_it_holds_and_by_reading_only()
    {
        await using var bed = await Bed.StartAsync();
        await bed.WriteAsync("halo");
        bed.Say(new("") { Document = Bill });
        await bed.Host.SentAllAsync();
        var path = new Uri(bed.Twilio.Posts.Last()["MediaUrl"]).AbsolutePath;
        var token = path.Split('/')[2];

        Assert.Equal(HttpStatusCode.OK, await bed.GetAsync(path));
        foreach (var other in (string[])["/berkas", "/berkas/", $"/berkas/{token}", $"/berkas/{token}/", $"/berkas/{token}/lain.pdf", $"/berkas/{new string('A', 43)}/tagihan-P-2611-08.pdf", $"/berkas/{token}x/tagihan-P-2611-08.pdf", $"/berkas/{token}/../{token}"])
            Assert.Equal(HttpStatusCode.NotFound, await bed.GetAsync(other));
        for (var i = 0; i < token.Length - 1; i++) // the last letter holds two bits that say nothing
        {
            var forged = token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..];
            Assert.Equal(HttpStatusCode.NotFound, await bed.GetAsync(path.Replace(token, forged, StringComparison.Ordinal)));
        }
        using var post = await bed.Host.Http.PostAsync(new Uri(path, UriKind.Relative), new StringContent("x"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
        bed.Clock.MoveTo(bed.Clock.GetUtcNow().Add(DocumentLinks.ForTwilio));
        Assert.Equal(HttpStatusCode.NotFound, await bed.GetAsync(path));
    }

    private static Task<SendResult> SendAsync(ChannelHost host, Address to, Message message) =>
        host.Services.GetServices<ISender>().Single().SendAsync(new(1, to, SendClass.Answer, message, 1, 1, HandClock.Morning, null), TestContext.Current.CancellationToken);

    // The whole bot with turns that say what the test gives them.
    private sealed class Bed(FakeTwilio twilio, RunningHost host, Saying turns, DemoClock clock) : IAsyncDisposable
    {
        public FakeTwilio Twilio => twilio;
        public RunningHost Host => host;
        public DemoClock Clock => clock;
        public int Before { get; private set; }

        public static async Task<Bed> StartAsync(params (string Key, string Value)[] settings)
        {
            var clock = new DemoClock(TimeProvider.System);
            var twilio = await FakeTwilio.StartAsync(clock);
            var turns = new Saying();
            var host = await RunningHost.StartAsync(twilio.Url, time: clock, turns: turns, settings: settings);
            twilio.Public = host.Http;
            return new(twilio, host, turns, clock);
        }

        /// <summary>She writes, and is answered.</summary>
        public async Task WriteAsync(string text)
        {
            Assert.Equal(200, await host.WhatsAppAsync(Rini, text));
            await host.SentAllAsync();
            Before = twilio.Posts.Count;
        }

        /// <summary>The bot has something to say to her, whoever wrote.</summary>
        public void Say(Message message)
        {
            turns.Next = new Outgoing(Phone, SendClass.Notice, message);
            Assert.Equal(200, host.WhatsAppAsync("+6281200000098", "x").GetAwaiter().GetResult());
        }

        public async Task<HttpStatusCode> GetAsync(string path)
        {
            using var answer = await host.Http.GetAsync(new Uri(path, UriKind.Relative));
            return answer.StatusCode;
        }

        public async ValueTask DisposeAsync()
        {
            await host.DisposeAsync();
            await twilio.DisposeAsync();
        }
    }

    private sealed class Saying : ITurns
    {
        public Outgoing? Next { get; set; }

        public KubeId? Which(Arrival arrival) => null;

        public Outcome Decide(Arrival arrival, Known known)
        {
            var say = arrival.Message.From == Phone ? new Outgoing(Phone, SendClass.Answer, new("ya")) : Next;
            return new() { Say = say is null ? [] : [say] };
        }

        public Outcome Tick(Known known) => Outcome.Nothing;

        public Outcome Sorry(Arrival arrival, Known known) => Outcome.Nothing;
    }
}
