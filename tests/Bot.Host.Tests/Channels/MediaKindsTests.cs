using System.Text;
using Bot.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>Voice notes, films and documents on their way: as what they are, no larger than each may be, and nothing that only calls itself one.</summary>
public sealed class MediaKindsTests
{
    private const string Part = "MM000000000000000000000000000000aa/Media/ME000000000000000000000000000000bb";
    private static readonly Address Chat = new(Channel.Telegram, "7000000001"), Rini = CarryingBed.Rini;
    private static readonly Message Carries = new("Bu Nur mengirim sesuatu.", [new("Saya jawab")]);
    private static readonly byte[]
        Ogg = [.. "OggS"u8, .. new byte[2_000]], Mp4 = [0, 0, 0, 0x20, .. "ftypisom"u8, .. new byte[2_000]], Pdf = [.. "%PDF-1.7"u8, .. new byte[2_000]],
        Apk = [0x50, 0x4B, 0x03, 0x04, .. new byte[2_000]], Exe = [0x4D, 0x5A, .. new byte[2_000]];

    private static async Task<(FakeTelegram Telegram, FakeTwilio Twilio, ChannelHost Host)> StartAsync()
    {
        var (telegram, twilio) = (await FakeTelegram.StartAsync(), await FakeTwilio.StartAsync(TimeProvider.System));
        return (telegram, twilio, await ChannelHost.StartAsync(new Dictionary<string, string?>(ChannelHost.Telegram(telegram.Url).Concat(ChannelHost.WhatsApp(twilio.Url))), new HandClock()));
    }

    private static Task<SendResult> SendAsync(ChannelHost host, Address to, Message message, int attempt = 1) =>
        host.Services.GetServices<ISender>().Single(s => s.Channels.Contains(to.Channel)).SendAsync(new(1, to, SendClass.Notice, message, 1, attempt, HandClock.Morning, HandClock.Morning), TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(AttachmentKind.Voice, "AwACAgUAAxkBAAIBsuara00000001", "sendVoice", "voice")]
    [InlineData(AttachmentKind.Video, "BAACAgUAAxkBAAIBvideo00000001", "sendVideo", "video")]
    public async Task What_Telegram_has_goes_by_its_id_as_what_it_is(AttachmentKind kind, string id, string method, string field)
    {
        var (telegram, twilio, host) = await StartAsync();
        await using var one = telegram;
        await using var two = twilio;
        await using var three = host;
        telegram.Pictures[id] = Ogg;

        Assert.IsType<SendResult.Sent>(await SendAsync(host, Chat, Carries with { Medium = new(kind, id) }));
        var call = telegram.Calls.Single(c => c.Method.StartsWith("send", StringComparison.Ordinal));
        Assert.Equal((method, id), (call.Method, call.Body[field]!.GetValue<string>()));
        Assert.Equal("1|Saya jawab", call.Body["reply_markup"]!["inline_keyboard"]![0]![0]!["callback_data"]!.GetValue<string>());
        Assert.Equal((7000000001, id, null, "Bu Nur mengirim sesuatu."), Assert.Single(telegram.Shown));
    }

    [Theory]
    [InlineData(AttachmentKind.Video, "DQACAgUAAxkBAAIBbulat00000001", "sendVideo"), InlineData(AttachmentKind.Voice, "CQACAgUAAxkBAAIBlagu000000001", "sendAudio")]
    public async Task A_round_video_and_a_song_are_refused_by_their_id_and_go_as_a_file(AttachmentKind kind, string id, string method)
    {
        var (telegram, twilio, host) = await StartAsync();
        await using var one = telegram;
        await using var two = twilio;
        await using var three = host;
        telegram.Pictures[id] = kind == AttachmentKind.Video ? Mp4 : [.. "ID3"u8, .. new byte[100]];

        Assert.IsType<SendResult.Sent>(await SendAsync(host, Chat, Carries with { Medium = new(kind, id) }));
        Assert.Equal(method, telegram.Calls.Last().Method);
        Assert.Equal(telegram.Pictures[id], Assert.Single(telegram.Shown).Bytes);
        Assert.Empty(telegram.Delivered);
    }

    [Fact]
    public async Task A_document_is_looked_at_before_it_is_passed_on()
    {
        var (telegram, twilio, host) = await StartAsync();
        await using var one = telegram;
        await using var two = twilio;
        await using var three = host;
        const string id = "BQACAgUAAxkBAAIBberkas0000001";
        telegram.Pictures[id] = Pdf;
        Assert.IsType<SendResult.Sent>(await SendAsync(host, Chat, Carries with { Medium = new(AttachmentKind.Document, id) }));
        var file = Assert.Single(telegram.Files);
        Assert.Equal(("berkas.pdf", "application/pdf", "Bu Nur mengirim sesuatu."), (file.Name, file.ContentType, file.Caption));
        Assert.Equal(Pdf, file.Bytes);
        Assert.DoesNotContain(telegram.Calls, c => c.Method == "sendPhoto");
    }

    [Theory]
    [InlineData("apk"), InlineData("exe"), InlineData("html"), InlineData("svg")]
    public async Task What_could_run_stays_here_whatever_it_calls_itself_and_by_either_channel(string what)
    {
        var (telegram, twilio, host) = await StartAsync();
        await using var one = telegram;
        await using var two = twilio;
        await using var three = host;
        const string id = "BQACAgUAAxkBAAIBundangan00001";
        var bytes = what switch { "apk" => Apk, "exe" => Exe, "html" => "<html><script>"u8.ToArray(), _ => "<svg onload='x'>"u8.ToArray() };
        (telegram.Pictures[id], twilio.Sent[Part]) = (bytes, bytes);

        Assert.IsType<SendResult.Sent>(await SendAsync(host, Chat, Carries with { Medium = new(AttachmentKind.Document, id) }));
        Assert.IsType<SendResult.Sent>(await SendAsync(host, Chat, Carries with { Medium = new(AttachmentKind.Document, twilio.MediaUrl(Part)) }));
        Assert.All(telegram.Delivered, d => Assert.Equal("Bu Nur mengirim sesuatu.\n(Berkas jenis itu tidak saya teruskan. Tolong minta dikirim sebagai foto atau PDF ya.)", d.Text));
        Assert.Equal(2, telegram.Delivered.Count);
        Assert.Empty(telegram.Files);
        Assert.Empty(telegram.Shown);
    }

    [Theory]
    [InlineData(AttachmentKind.Voice, 5_000_000, null), InlineData(AttachmentKind.Voice, 5_000_001, "Suaranya terlalu besar untuk saya teruskan. Tolong minta dikirim yang lebih pendek ya.")]
    [InlineData(AttachmentKind.Video, 16_000_000, null), InlineData(AttachmentKind.Video, 16_000_001, "Videonya terlalu besar untuk saya teruskan. Tolong minta dikirim yang lebih pendek ya.")]
    [InlineData(AttachmentKind.Document, 5_000_001, "Berkasnya terlalu besar untuk saya teruskan. Tolong minta dikirim yang lebih kecil ya.")]
    public async Task Each_may_be_so_large_and_what_is_larger_is_told(AttachmentKind kind, int bytes, string? note)
    {
        var (telegram, twilio, host) = await StartAsync();
        await using var one = telegram;
        await using var two = twilio;
        await using var three = host;
        var begin = kind switch { AttachmentKind.Voice => Ogg, AttachmentKind.Video => Mp4, _ => Pdf };
        twilio.Sent[Part] = [.. begin, .. new byte[bytes - begin.Length]];

        Assert.IsType<SendResult.Sent>(await SendAsync(host, Chat, Carries with { Medium = new(kind, twilio.MediaUrl(Part)) }));
        if (note is null) Assert.Equal(bytes, Assert.Single(telegram.Shown).Bytes!.Length);
        else Assert.Equal($"Bu Nur mengirim sesuatu.\n({note})", Assert.Single(telegram.Delivered).Text);
    }

    [Fact]
    public async Task Telegram_hands_out_no_file_that_is_too_big_for_it()
    {
        var (telegram, twilio, host) = await StartAsync();
        await using var one = telegram;
        await using var two = twilio;
        await using var three = host;
        telegram.Script("getFile", Answer.Json(400, FakeTelegram.Error(400, "Bad Request: file is too big")));
        var fetched = await host.Services.GetRequiredService<MediaFetch>().FetchAsync(new(AttachmentKind.Video, "BAACAgUAAxkBAAIBvideo00000001"), TestContext.Current.CancellationToken);
        Assert.Equal(new Fetched(null, Lacks: Lacks.TooLarge), fetched);
    }

    [Theory]
    [InlineData(AttachmentKind.Voice, "suara.ogg", "audio/ogg"), InlineData(AttachmentKind.Video, "video.mp4", "video/mp4"), InlineData(AttachmentKind.Document, "berkas.pdf", "application/pdf")]
    public async Task To_WhatsApp_it_goes_behind_the_words_from_our_own_copy(AttachmentKind kind, string name, string type)
    {
        const string id = "AwACAgUAAxkBAAIBsuara00000001";
        await using var bed = await CarryingBed.StartAsync();
        var (host, twilio, telegram) = (bed.Host, bed.Twilio, bed.Telegram);
        telegram.Pictures[id] = kind switch { AttachmentKind.Voice => Ogg, AttachmentKind.Video => Mp4, _ => Pdf };
        var before = twilio.Posts.Count;

        bed.Carried = Carries with { Medium = new(kind, id), Confidential = true };
        Assert.Equal(200, await host.WhatsAppAsync("+6281200000098", "x"));
        Assert.DoesNotContain(bed.Bodies(), b => b.Contains(id, StringComparison.Ordinal));
        await host.SentAllAsync();
        await Eventually.IsAsync(() => !twilio.Media.IsEmpty, "Twilio has fetched it");

        var media = Assert.Single(twilio.Media);
        Assert.Equal((type, name), (media.Type, media.Name));
        Assert.Equal(telegram.Pictures[id], media.Bytes);
        Assert.Equal(2, twilio.Posts.Count - before);
        Assert.StartsWith("Bu Nur mengirim sesuatu.", twilio.Posts.ElementAt(before)["Body"], StringComparison.Ordinal);
        Assert.Empty(StoreCheck.Run(host.Path));
    }

    [Fact]
    public void A_photo_is_stored_as_before_and_what_was_stored_before_is_a_photo()
    {
        var (photo, voice) = (Carries with { Medium = new(AttachmentKind.Photo, "AgAC1") }, Carries with { Medium = new(AttachmentKind.Voice, "AwAC1") });
        Assert.Contains("\"photo\":\"AgAC1\"", Written(photo), StringComparison.Ordinal);
        Assert.All([photo, voice], m => Assert.Equal(m.Medium, StoreJson.Read(Encoding.UTF8.GetBytes(Written(m)), StoreJson.Default.Message).Medium));
        Assert.DoesNotContain("photo", Written(Carries), StringComparison.Ordinal);

        static string Written(Message message) => Encoding.UTF8.GetString(StoreJson.Write(message, StoreJson.Default.Message));
    }
}
