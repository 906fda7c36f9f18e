using System.Text.Json;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

// What may go outside WhatsApp's 24 hours, and to how many.
public sealed partial class WhatsAppSenderTests
{
    private static readonly (string, string)[] Approved =
    [
        ("Channels:WhatsApp:Templates:kabar_kube", "HX00000000000000000000000000000010"),
        ("Channels:WhatsApp:Templates:pengingat_jaga_h1", "HX00000000000000000000000000000011"),
    ];

    private static readonly Message Duty = new("Halo Bu Nur, besok *Senin, 23 November 2026* giliran jaga lapak.\nBisa hadir?", [new("Hadir"), new("Izin"), new("Minta tukar")])
    {
        Template = new("pengingat_jaga_h1", ["Bu Nur", "Senin, 23 November 2026", "jaga lapak", "07.00-11.00 WIB"]),
    };

    private static Dictionary<string, string> Values(IReadOnlyDictionary<string, string> post) => JsonSerializer.Deserialize<Dictionary<string, string>>(post["ContentVariables"])!;

    [Fact]
    public async Task Outside_the_window_a_message_goes_as_its_own_template()
    {
        await using var bed = await Bed.StartAsync(Approved);
        var row = Row(new(Channel.WhatsApp, "+6281200000001"), Duty);

        Assert.IsType<SendResult.Sent>(await bed.Sender.SendAsync(row with { LastInbound = HandClock.Morning.AddHours(-24) }, TestContext.Current.CancellationToken));
        Assert.IsType<SendResult.Sent>(await bed.Sender.SendAsync(row with { Id = 2, LastInbound = null }, TestContext.Current.CancellationToken));
        Assert.IsType<SendResult.Sent>(await bed.Sender.SendAsync(row with { Id = 3, LastInbound = HandClock.Morning.AddHours(-23) }, TestContext.Current.CancellationToken));

        var posts = bed.Twilio.Posts.ToArray();
        Assert.All(posts[..2], post =>
        {
            Assert.Equal(("HX00000000000000000000000000000011", false), (post["ContentSid"], post.ContainsKey("Body")));
            Assert.Equal(["Bu Nur", "Senin, 23 November 2026", "jaga lapak", "07.00-11.00 WIB"], Values(post).OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Value));
        });
        Assert.StartsWith("Halo Bu Nur, besok", posts[2]["Body"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Free_text_to_somebody_who_never_wrote_waits_for_her_and_she_is_nudged(bool canNudge)
    {
        await using var bed = await Bed.StartAsync(canNudge ? Approved : []);

        var result = await bed.Sender.SendAsync(Row(new(Channel.WhatsApp, "+6281200000001"), Hello) with { LastInbound = null }, TestContext.Current.CancellationToken);

        Assert.Equal("TryAgain 3600", Outcome(result));
        var again = Assert.IsType<SendResult.TryAgain>(result);
        Assert.Equal((OutboxTable.WindowClosed, canNudge), (again.Why, again.Nudge is not null));
        Assert.Empty(bed.Twilio.Posts);
    }

    [Fact]
    public async Task The_days_tier_is_asked_before_every_template_also_where_the_text_was_refused_first()
    {
        await using var bed = await Bed.StartAsync([.. Approved, ("Channels:WhatsApp:DailyTier", "1")]);
        var first = Row(new(Channel.WhatsApp, "+6281200000001"), Duty) with { LastInbound = null };
        var second = Row(new(Channel.WhatsApp, "+6281200000002"), Duty) with { Id = 2, LastInbound = null };
        bed.Twilio.Script("whatsapp:+6281200000002", FakeTwilio.Error(400, 63016));

        Assert.IsType<SendResult.Sent>(await bed.Sender.SendAsync(first, TestContext.Current.CancellationToken));
        Assert.Equal("TryAgain 86400", Outcome(await bed.Sender.SendAsync(second, TestContext.Current.CancellationToken)));
        Assert.Equal("TryAgain 86400", Outcome(await bed.Sender.SendAsync(second with { Id = 3, LastInbound = HandClock.Morning.AddHours(-23) }, TestContext.Current.CancellationToken)));
        // Who has her place today may be written to again.
        Assert.IsType<SendResult.Sent>(await bed.Sender.SendAsync(first with { Id = 4 }, TestContext.Current.CancellationToken));

        Assert.Equal([("+6281200000001", false), ("+6281200000002", true), ("+6281200000001", false)], bed.Twilio.Posts.Select(p => (p["To"]["whatsapp:".Length..], p.ContainsKey("Body"))));
    }

    [Fact]
    public async Task A_number_that_is_none_is_the_receivers_fault_but_an_id_that_is_none_alarms()
    {
        await using var bed = await Bed.StartAsync();
        bed.Twilio.Script(Sri, Fixture.Answer("twilio/out_06_error_21211_invalid_to.json"));
        bed.Twilio.Script("whatsapp:ID.9f3c2a7b1200000000000077", Fixture.Answer("twilio/out_06_error_21211_invalid_to.json"));

        Assert.Equal(new SendResult.Refused("21211 receiver"), await bed.SendAsync(Hello));
        Assert.DoesNotContain(bed.Host.Log.All, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));

        Assert.Equal(new SendResult.Refused("21211"), await bed.SendAsync(Hello, to: new(Channel.WhatsAppId, "ID.9f3c2a7b1200000000000077")));
        Assert.Contains("21211", Assert.Single(bed.Host.Log.All, line => line.StartsWith("Error", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_the_window_any_other_text_goes_in_one_line_with_the_words_that_answer_it()
    {
        await using var bed = await Bed.StartAsync(Approved[..1]);
        var closed = Row(new(Channel.WhatsApp, "+6281200000001"), Duty) with { LastInbound = HandClock.Morning.AddDays(-3) };
        var news = new Message("Bu Wati setuju.\n*Rp50.000*\tuntuk  gas.", [new("Sudah"), new("Belum")]) { Template = Template.News("Bu Rini", "KUBE Kenanga 5") };

        await bed.Sender.SendAsync(closed with { Message = news }, TestContext.Current.CancellationToken);
        await bed.Sender.SendAsync(closed with { Id = 2 }, TestContext.Current.CancellationToken);
        await bed.Sender.SendAsync(closed with { Id = 3, Message = news with { Text = string.Join(' ', Enumerable.Repeat("kata", 200)) } }, TestContext.Current.CancellationToken);

        var posts = bed.Twilio.Posts.ToArray();
        Assert.Equal(["Bu Rini", "KUBE Kenanga 5", "Bu Wati setuju. Rp50.000 untuk gas. Balas: Sudah / Belum."], Values(posts[0]).OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Value));
        Assert.Equal("Halo Bu Nur, besok Senin, 23 November 2026 giliran jaga lapak. Bisa hadir? Balas: Hadir / Izin / Minta tukar.", Values(posts[1])["3"]);
        Assert.Equal(2, posts[2..].Length);
        Assert.All(posts[2..], post => Assert.InRange(Values(post)["3"].Length, 1, 700));
    }

    [Fact]
    public async Task A_text_refused_because_the_window_has_just_closed_goes_as_a_template_at_once()
    {
        await using var bed = await Bed.StartAsync(Approved);
        bed.Twilio.Script(Sri, FakeTwilio.Error(400, 63016));

        Assert.IsType<SendResult.Sent>(await bed.Sender.SendAsync(Row(new(Channel.WhatsApp, "+6281200000001"), Duty) with { LastInbound = HandClock.Morning.AddHours(-23) }, TestContext.Current.CancellationToken));
        Assert.Equal([true, false], bed.Twilio.Posts.Select(p => p.ContainsKey("Body")));
    }

    [Fact]
    public void Every_template_can_be_submitted_as_it_stands()
    {
        foreach (var t in WhatsAppTemplates.All)
        {
            var filled = t.Contoh.Select((v, i) => (Key: "{{" + (i + 1) + "}}", Value: v)).ToList();
            Assert.All(filled, v => Assert.Contains(v.Key, t.Isi, StringComparison.Ordinal));
            Assert.DoesNotContain("{{" + (filled.Count + 1) + "}}", t.Isi, StringComparison.Ordinal);
            Assert.False(t.Isi.StartsWith('{') || t.Isi.EndsWith('}') || t.Isi.Contains('\n') || t.Isi.Contains("}} {{", StringComparison.Ordinal) || t.Isi.Contains("}}{{", StringComparison.Ordinal), t.Nama);
            Assert.InRange(t.Isi.Length, 20, 1024);
            Assert.All(t.Tombol, b => Assert.InRange(b.Length, 1, 20));
            Assert.DoesNotContain("WIB", t.Isi, StringComparison.Ordinal);
        }
        Assert.Equal(WhatsAppTemplates.All.Count, WhatsAppTemplates.All.Select(t => t.Nama).Distinct().Count());
    }
}
