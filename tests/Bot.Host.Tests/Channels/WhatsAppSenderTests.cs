using System.Text.Json;
using Bot.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>What leaves for Twilio, and what becomes of it, against a strict fake.</summary>
public sealed partial class WhatsAppSenderTests
{
    private const string Sri = "whatsapp:+6281200000001";
    private static readonly Message Hello = new("Halo");
    private static readonly Choice[] Three = [new("Ya, catat", "catat"), new("Ubah"), new("Batal")];

    [Fact]
    public async Task A_message_is_a_form_with_our_sender_and_the_way_back()
    {
        await using var bed = await Bed.StartAsync();

        var result = await bed.SendAsync(new("*Saldo kas*\nRp 12.450.000 💰"));

        Assert.Equal(
            [("Body", "*Saldo kas*\nRp 12.450.000 💰"), ("From", "whatsapp:+6281200000099"), ("StatusCallback", $"{ChannelHost.Public}/webhooks/whatsapp/status?m=1"), ("To", Sri)],
            Assert.Single(bed.Twilio.Posts).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, f.Value)));
        Assert.Equal(new SendResult.Sent(bed.Twilio.Messages.Single()["sid"]!.GetValue<string>()), result);
    }

    [Fact]
    public async Task A_user_without_a_phone_is_written_to_by_her_id_as_it_is()
    {
        await using var bed = await Bed.StartAsync();

        Assert.IsType<SendResult.Sent>(await bed.SendAsync(Hello, to: new(Channel.WhatsAppId, "ID.9f3c2a7b1200000000000077")));
        Assert.Equal("whatsapp:ID.9f3c2a7b1200000000000077", bed.Twilio.Posts.Single()["To"]);
    }

    [Fact]
    public async Task Choices_are_numbered_lines_on_their_own_last_line()
    {
        await using var bed = await Bed.StartAsync();

        await bed.SendAsync(new("Catat?", Three));
        await bed.SendAsync(new("Pilih:", [new("Saldo kas", "saldo kas", "uang kas dan IKS kelompok"), new("Iuran", "iuran")]) { ListTitle = "Menu" });

        Assert.Equal(["Catat?\n\nBalas angka: 1 Ya, catat · 2 Ubah · 3 Batal", "Pilih:\n\n1 Saldo kas - uang kas dan IKS kelompok\n2 Iuran"], bed.Twilio.Posts.Select(p => p["Body"]));
    }

    [Fact]
    public async Task Choices_are_buttons_where_a_template_is_configured_and_the_text_is_short_enough()
    {
        await using var bed = await Bed.StartAsync(("Channels:WhatsApp:Templates:tombol3", "HX00000000000000000000000000000003"), ("Channels:WhatsApp:MessagingServiceSid", "MG00000000000000000000000000000001"));

        await bed.SendAsync(new("Catat \"ini\"?", Three), reference: 17);
        await bed.SendAsync(new(new string('a', 1025), Three));
        await bed.SendAsync(new("Ya?", Three[..2]));

        var posts = bed.Twilio.Posts.ToArray();
        Assert.Equal(("HX00000000000000000000000000000003", "MG00000000000000000000000000000001", false), (posts[0]["ContentSid"], posts[0]["MessagingServiceSid"], posts[0].ContainsKey("Body")));
        Assert.Equal(["Catat \"ini\"?", "Ya, catat", "17|catat", "Ubah", "17|Ubah", "Batal", "17|Batal"], JsonSerializer.Deserialize<Dictionary<string, string>>(posts[0]["ContentVariables"])!.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Value));
        Assert.All(posts[1..], post => Assert.Contains("\n\nBalas angka: 1 ", post["Body"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_is_a_list_where_one_of_its_length_is_configured_and_numbered_lines_where_not()
    {
        await using var bed = await Bed.StartAsync(("Channels:WhatsApp:Templates:daftar2_rinci", "HX00000000000000000000000000000022"), ("Channels:WhatsApp:Templates:daftar4", "HX00000000000000000000000000000004"));
        Choice[] rows = [new("Saldo kas", "saldo kas", "uang kas dan IKS kelompok"), new("Iuran", "iuran")];

        await bed.SendAsync(new("Pilih:", rows) { ListTitle = "Menu" }, reference: 17);
        await bed.SendAsync(new("Siapa?", [new("Bu Ida"), new("Bu Tuti"), new("Bu Lela"), new("Bu Nur")]), reference: 18);
        await bed.SendAsync(new("Pilih:", [.. rows, new("Bantuan")]) { ListTitle = "Menu" });
        await bed.SendAsync(new("Pilih:", [rows[0], new("Judul yang jauh terlalu panjang", "x")]) { ListTitle = "Menu" });
        await bed.SendAsync(new(new string('a', 1025), rows) { ListTitle = "Menu" });

        var posts = bed.Twilio.Posts.ToArray();
        Assert.Equal(["HX00000000000000000000000000000022", "HX00000000000000000000000000000004"], posts[..2].Select(p => p["ContentSid"]));
        Assert.Equal(["Pilih:", "Menu", "Saldo kas", "17|saldo kas", "uang kas dan IKS kelompok", "Iuran", "17|iuran", "-"], InOrder(posts[0]));
        Assert.Equal(["Siapa?", "Pilih", "Bu Ida", "18|Bu Ida", "Bu Tuti", "18|Bu Tuti", "Bu Lela", "18|Bu Lela", "Bu Nur", "18|Bu Nur"], InOrder(posts[1]));
        Assert.All(posts[2..], post => Assert.Contains("\n\n1 Saldo kas - uang kas dan IKS kelompok\n2 ", post["Body"], StringComparison.Ordinal));

        static IEnumerable<string> InOrder(IReadOnlyDictionary<string, string> post) => Values(post).OrderBy(v => int.Parse(v.Key, System.Globalization.CultureInfo.InvariantCulture)).Select(v => v.Value);
    }

    [Fact]
    public async Task A_refused_template_goes_as_numbered_lines()
    {
        await using var bed = await Bed.StartAsync(("Channels:WhatsApp:Templates:tombol3", "HX00000000000000000000000000000003"));
        bed.Twilio.Script(Sri, FakeTwilio.Error(400, 21655));

        Assert.IsType<SendResult.Sent>(await bed.SendAsync(new("Catat?", Three)));
        Assert.Equal("Catat?\n\nBalas angka: 1 Ya, catat · 2 Ubah · 3 Batal", bed.Twilio.Posts.Last()["Body"]);
    }

    [Fact]
    public async Task A_long_text_goes_in_parts_and_only_the_last_speaks_for_the_row()
    {
        await using var bed = await Bed.StartAsync();
        var text = string.Join('\n', Enumerable.Range(1, 40).Select(i => $"Baris {i} 💰 " + new string('a', 80)));

        Assert.IsType<SendResult.Sent>(await bed.SendAsync(new(text, Three)));

        Assert.Equal(3, bed.Twilio.Posts.Count);
        Assert.All(bed.Twilio.Posts, post => Assert.InRange(post["Body"].Length, 1, 1500));
        Assert.Equal([false, false, true], bed.Twilio.Posts.Select(p => p["StatusCallback"].EndsWith("?m=1", StringComparison.Ordinal)));
        Assert.EndsWith("\n\nBalas angka: 1 Ya, catat · 2 Ubah · 3 Batal", bed.Twilio.Posts.Last()["Body"], StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Outcomes => new()
    {
        { "out_06_error_21211_invalid_to", "Refused" },
        { "out_07_error_21610_opted_out", "Left" },
        { "out_08_error_21617_too_long", "Refused" },
        { "out_09_error_20429", "TryAgain 2" },
        { "out_10_error_20003_auth", "TryAgain 62" },
        { "out_11_error_503", "Unknown 45" },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task A_recorded_answer_has_its_outcome(string fixture, string outcome)
    {
        await using var bed = await Bed.StartAsync();
        bed.Twilio.Script(Sri, Fixture.Answer($"twilio/{fixture}.json"));

        Assert.Equal(outcome, Outcome(await bed.SendAsync(Hello)));
    }

    [Theory]
    [InlineData("out_01_send_text_201", "SM000000000000000000000000000003b6")]
    [InlineData("out_12_accepted_then_63016", "SM000000000000000000000000000003b7")]
    public async Task A_recorded_201_is_sent(string fixture, string sid)
    {
        await using var bed = await Bed.StartAsync();
        bed.Twilio.Script(Sri, Fixture.Answer($"twilio/{fixture}.json"));

        Assert.Equal(new SendResult.Sent(sid), await bed.SendAsync(Hello));
    }

    [Theory]
    [InlineData(429, 20429, "TryAgain 2")]
    [InlineData(400, 63018, "TryAgain 62")]
    [InlineData(400, 63016, "TryAgain 3600")]
    [InlineData(400, 63024, "Refused")]
    [InlineData(400, 63014, "Left")]
    [InlineData(400, 21606, "TryAgain 62")]
    [InlineData(400, 99999, "Refused")]
    public async Task A_code_has_its_outcome(int status, int code, string outcome)
    {
        await using var bed = await Bed.StartAsync();
        bed.Twilio.Script(Sri, FakeTwilio.Error(status, code));

        Assert.Equal(outcome, Outcome(await bed.SendAsync(Hello)));
    }

    [Fact]
    public async Task A_send_that_may_have_been_taken_is_looked_for_before_it_is_repeated()
    {
        await using var bed = await Bed.StartAsync();
        bed.Twilio.Script(Sri, Answer.TakenThenSilence);

        Assert.Equal("Unknown 45", Outcome(await bed.SendAsync(Hello)));
        var second = await bed.SendAsync(Hello, attempts: 2);

        Assert.Equal(new SendResult.Sent(bed.Twilio.Messages.Single()["sid"]!.GetValue<string>()), second);
    }

    [Fact]
    public async Task A_send_that_was_not_taken_is_repeated_and_an_equal_older_message_is_not_mistaken_for_it()
    {
        await using var bed = await Bed.StartAsync();
        await bed.SendAsync(Hello);
        bed.Twilio.Script(Sri, Answer.BadGateway);

        Assert.Equal("Unknown 45", Outcome(await bed.SendAsync(Hello, id: 2)));
        Assert.IsType<SendResult.Sent>(await bed.SendAsync(Hello, id: 2, attempts: 2));

        Assert.Equal(2, bed.Twilio.Messages.Count);
        Assert.Equal(1, bed.Twilio.Lists);
    }

    [Fact]
    public async Task Outside_the_window_nothing_is_spent_and_the_row_waits_for_three_days()
    {
        await using var bed = await Bed.StartAsync();
        var row = Row(new(Channel.WhatsApp, "+6281200000001"), Hello) with { LastInbound = HandClock.Morning.AddHours(-23).AddMinutes(-56) };

        Assert.Equal("TryAgain 3600", Outcome(await bed.Sender.SendAsync(row, TestContext.Current.CancellationToken)));
        Assert.IsType<SendResult.Refused>(await bed.Sender.SendAsync(row with { Queued = HandClock.Morning.AddHours(-72) }, TestContext.Current.CancellationToken));
        Assert.Empty(bed.Twilio.Posts);
        Assert.IsType<SendResult.Sent>(await bed.Sender.SendAsync(row with { LastInbound = HandClock.Morning.AddHours(-23) }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_demos_numbers_are_never_written_to_through_the_real_provider()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp("https://api.twilio.example"), new HandClock());
        var sender = host.Services.GetServices<ISender>().Single();

        Assert.Equal(new SendResult.Refused("fictitious address"), await sender.SendAsync(Row(new(Channel.WhatsApp, "+6281200000099"), Hello), TestContext.Current.CancellationToken));
        Assert.False(Fictitious.Is(new(Channel.WhatsApp, "+6281200000100")));
        Assert.False(Fictitious.Is(new(Channel.WhatsApp, "+628120000001")));
    }

    [Fact]
    public async Task Neither_token_nor_words_nor_numbers_are_in_the_log()
    {
        await using var bed = await Bed.StartAsync();
        bed.Twilio.Script(Sri, Fixture.Answer("twilio/out_10_error_20003_auth.json"), Answer.BadGateway, Fixture.Answer("twilio/out_06_error_21211_invalid_to.json"));
        for (var i = 0; i < 4; i++) await bed.SendAsync(new("Rahasia Bu Sri"));

        Assert.DoesNotContain(bed.Host.Log.All, line => line.Contains("System.Net.Http", StringComparison.Ordinal));
        Assert.Contains(bed.Host.Log.All, line => line.Contains("20003", StringComparison.Ordinal));
        Assert.DoesNotContain(bed.Host.Log.All, line => line.Contains(FakeTwilio.AuthToken, StringComparison.Ordinal) || line.Contains("Rahasia Bu Sri", StringComparison.Ordinal) || line.Contains("6281200000001", StringComparison.Ordinal) || line.Contains("62ABC", StringComparison.Ordinal));
    }

    private static OutboxRow Row(Address to, Message message) => new(1, to, SendClass.Answer, message, 0, 1, HandClock.Morning, LastInbound: HandClock.Morning);

    private static string Outcome(SendResult result) => result switch
    {
        SendResult.TryAgain again => $"TryAgain {(again.At - HandClock.Morning).TotalSeconds:0}",
        SendResult.Unknown unknown => $"Unknown {(unknown.LookAgain - HandClock.Morning).TotalSeconds:0}",
        _ => result.GetType().Name,
    };

    private sealed class Bed(FakeTwilio twilio, ChannelHost host) : IAsyncDisposable
    {
        public FakeTwilio Twilio => twilio;
        public ChannelHost Host => host;
        public ISender Sender { get; } = host.Services.GetServices<ISender>().Single();

        public static async Task<Bed> StartAsync(params (string Key, string Value)[] settings)
        {
            var clock = new HandClock();
            var twilio = await FakeTwilio.StartAsync(clock);
            var all = ChannelHost.WhatsApp(twilio.Url);
            foreach (var (key, value) in settings) all[key] = value;
            return new(twilio, await ChannelHost.StartAsync(all, clock));
        }

        public Task<SendResult> SendAsync(Message message, Address? to = null, int reference = 0, int attempts = 1, long id = 1) =>
            Sender.SendAsync(Row(to ?? new(Channel.WhatsApp, "+6281200000001"), message) with { Id = id, Ref = reference, Attempts = attempts }, TestContext.Current.CancellationToken);

        public async ValueTask DisposeAsync()
        {
            await host.DisposeAsync();
            await twilio.DisposeAsync();
        }
    }
}
