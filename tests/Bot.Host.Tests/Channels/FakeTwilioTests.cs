using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The fake Twilio does what the real one does (channels F2), and the host gets along with it.</summary>
public sealed class FakeTwilioTests
{
    private const string Sri = "+6281200000001", Id = "ID.9f3c2a7b1200000000000077";
    private const string Hook = ChannelHost.Public + WhatsAppDoor.Path;
    private const string Kabar = "HX00000000000000000000000000000010";

    private static readonly KeyValuePair<string, string>[] Good = [new("To", $"whatsapp:{Sri}"), new("From", $"whatsapp:{FakeTwilio.Sender}"), new("Body", "halo")];

    public static TheoryData<int, string, string?> Refusals => new()
    {
        { 0, "Body", "halo lagi" },
        { 21604, "To", null }, { 21211, "To", Sri }, { 21211, "To", "whatsapp:081200000001" }, { 21211, "To", $"whatsapp:+{Id}" }, { 0, "To", $"whatsapp:{Id}" },
        { 21603, "From", null }, { 21212, "From", FakeTwilio.Sender }, { 63007, "From", "whatsapp:+6281200000098" }, { 21703, "MessagingServiceSid", "MG00000000000000000000000000000002" },
        { 21602, "Body", null }, { 0, "Body", new string('a', 1600) }, { 21617, "Body", new string('a', 1601) }, { 21620, "MediaUrl", "berkas.pdf" }, { 21609, "StatusCallback", "/status" },
        { 21655, "ContentSid", "HX1" }, { 0, "ContentVariables", """{"1":"Bu Sri"}""" }, { 21656, "ContentVariables", """{"1":""}""" }, { 21656, "ContentVariables", """{"1":null}""" },
        { 21656, "ContentVariables", """{"1":2}""" }, { 21656, "ContentVariables", "Bu Sri" }, { 21656, "ContentVariables", "[]" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_cannot_be_sent_is_refused_with_its_own_code(int code, string field, string? value)
    {
        await using var twilio = await FakeTwilio.StartAsync(new HandClock());
        var answer = await PostAsync(twilio, [.. Good.Where(f => f.Key != field), .. value is null ? Array.Empty<KeyValuePair<string, string>>() : [new(field, value)]]);

        Assert.Equal(code == 0 ? 201 : 400, answer["http"]!.GetValue<int>());
        if (code == 0) Assert.Equal("queued", answer["status"]!.GetValue<string>());
        else Assert.Equal((code, $"https://www.twilio.com/docs/errors/{code}"), (answer["code"]!.GetValue<int>(), answer["more_info"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Another_account_is_401_whoever_opted_out_21610_and_a_service_accepts()
    {
        await using var twilio = await FakeTwilio.StartAsync(new HandClock());
        Assert.Equal((401, 20003), Codes(await PostAsync(twilio, Good, "lain")));
        Assert.Equal("accepted", (await PostAsync(twilio, [.. Good, new("MessagingServiceSid", FakeTwilio.Service)]))["status"]!.GetValue<string>());
        twilio.OptedOut[$"whatsapp:{Sri}"] = true;
        Assert.Equal((400, 21610), Codes(await PostAsync(twilio, Good)));

        static (int, int) Codes(JsonNode answer) => (answer["http"]!.GetValue<int>(), answer["code"]!.GetValue<int>());
    }

    [Fact]
    public async Task More_calls_at_once_than_it_takes_are_429_and_each_message_arrives_once()
    {
        var clock = new HandClock();
        await using var twilio = await FakeTwilio.StartAsync(clock);
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp(twilio.Url), clock, pump: true);
        var open = new TaskCompletionSource();
        (twilio.MostAtOnce, twilio.Before) = (2, () => open.Task);
        for (var i = 10; i < 22; i++) host.Store.Queue(new(Channel.WhatsApp, $"+62812000000{i}"), "halo");
        await Eventually.IsAsync(() => twilio.TooMany > 2, "too many at once");
        open.SetResult();

        await clock.UntilAsync(() => host.Store.AllDone, "all of it");

        Assert.Equal(12, twilio.Messages.Select(m => m["to"]!.GetValue<string>()).Distinct().Count());
        Assert.Equal(12, twilio.Messages.Count);
        Assert.Contains(host.Store.Marks, m => m.Result is SendResult.TryAgain { Why: "20429" });
    }

    [Fact]
    public async Task Words_about_messages_in_any_order_doubled_and_late_end_at_the_furthest()
    {
        await using var bed = await CarryingBed.StartAsync();
        (bed.Twilio.Bot, bed.Twilio.Hook) = (bed.Host.Http, Hook);
        for (var i = 0; i < 12; i++)
        {
            Assert.Equal([200], await bed.Twilio.SayAsync(CarryingBed.Rini.Value, $"halo {i}"));
            await bed.Host.SentAllAsync();
            await bed.Twilio.CalledAsync();
        }

        // The first was sent before anybody was called back.
        Assert.Equal(["1 0", "12 3"], await bed.Host.Store.OnLaneAsync(static db => db["select count(*) || ' ' || coalesce(status, 0) from outbox where state = 2 group by status order by status"].All(static r => r.Text(0))));
        Assert.Empty(StoreCheck.Run(bed.Host.Path));
    }

    [Fact]
    public async Task Free_text_after_her_24_hours_is_taken_refused_in_the_state_and_said_when_she_writes()
    {
        await using var bed = await CarryingBed.StartAsync();
        (bed.Twilio.Bot, bed.Twilio.Hook) = (bed.Host.Http, Hook);
        bed.Twilio.Shut(CarryingBed.Rini.Value);
        bed.Carried = new("Pesanan P-2611-08 sudah dibayar.");
        Assert.Equal(200, await bed.Host.WhatsAppAsync(Sri, "halo"));
        await Eventually.IsAsync(() => Paid(bed).Any(m => m["status"]!.GetValue<string>() == "undelivered"), "taken and refused");
        Assert.Equal(63016, Paid(bed).Single()["error_code"]!.GetValue<int>());
        await bed.Twilio.CalledAsync();
        bed.Carried = null;

        Assert.Equal([200], await bed.Twilio.SayAsync(CarryingBed.Rini.Value, "halo"));
        await Eventually.IsAsync(() => Paid(bed).Count() == 2, "said once more");
        await bed.Host.SentAllAsync();
        await bed.Twilio.CalledAsync();

        Assert.Single(Paid(bed), m => m["status"]!.GetValue<string>() != "undelivered");
        Assert.Single(bed.Bodies(), b => b.Contains("P-2611-08", StringComparison.Ordinal));

        static IEnumerable<JsonObject> Paid(CarryingBed bed) => bed.Twilio.Messages.Where(m => m["body"]!.GetValue<string>().Contains("P-2611-08", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_clock_of_the_24_hours_is_the_fakes_own()
    {
        var clock = new HandClock();
        await using var twilio = await FakeTwilio.StartAsync(clock);
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp(twilio.Url), clock);
        (twilio.Bot, twilio.Hook) = (host.Http, Hook);
        twilio.InSession.Add("HX00000000000000000000000000000003");
        await twilio.SayAsync(Sri, "halo", user: Id);
        KeyValuePair<string, string>[] called = [.. Good, new("StatusCallback", ChannelHost.Public + WhatsAppDoor.StatusPath)];

        Assert.Null(await CodeAsync(called));
        clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Null(await CodeAsync(called));
        // Her phone and her id are one person.
        Assert.Null(await CodeAsync([.. called.Where(f => f.Key != "To"), new("To", $"whatsapp:{Id}")]));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("63016", await CodeAsync(called));
        Assert.Null(await CodeAsync([.. called, new("ContentSid", Kabar), new("ContentVariables", """{"1":"Bu Sri"}""")]));
        Assert.Equal("63016", await CodeAsync([.. called, new("ContentSid", "HX00000000000000000000000000000003"), new("ContentVariables", """{"1":"Bu Sri"}""")]));

        async Task<string?> CodeAsync(KeyValuePair<string, string>[] form)
        {
            Assert.Equal(201, (await PostAsync(twilio, form))["http"]!.GetValue<int>());
            await twilio.CalledAsync();
            return host.Store.Statuses.Last().Reason;
        }
    }

    [Fact]
    public async Task After_fifteen_seconds_the_message_goes_to_the_fallback_and_is_taken_once()
    {
        var clock = new HandClock();
        await using var twilio = await FakeTwilio.StartAsync(clock);
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp(twilio.Url), clock);
        (twilio.Bot, twilio.Hook) = (host.Http, Hook);
        var (open, begun) = (new TaskCompletionSource(), 0);
        host.Store.Before = () =>
        {
            Interlocked.Increment(ref begun);
            return open.Task;
        };
        var lost = twilio.SayAsync(Sri, "satu");
        await AdvanceAsync(1);
        Assert.Equal([0], await lost);
        Assert.Single(twilio.Lost);

        twilio.Fallback = Hook;
        var said = twilio.SayAsync(Sri, "dua");
        await AdvanceAsync(2);
        await Eventually.IsAsync(() => Volatile.Read(ref begun) == 3, "at the fallback");
        open.SetResult();
        Assert.Equal([0, 200], await said);
        Assert.Single(twilio.Lost);
        await Eventually.IsAsync(() => host.Store.Taken.Count == 2, "both");
        Assert.Equal(["dua", "satu"], host.Store.Taken.Select(t => t.Text).Order(StringComparer.Ordinal));
        var tokens = twilio.Pushes.Select(p => p.Token).ToArray();
        Assert.Equal((tokens[1], true), (tokens[2], tokens[0] != tokens[1]));

        async Task AdvanceAsync(int nth)
        {
            await Eventually.IsAsync(() => Volatile.Read(ref begun) == nth, "being decided");
            clock.Advance(TimeSpan.FromSeconds(15));
        }
    }

    [Theory]
    [InlineData("", new[] { 503 })]
    [InlineData("#rc=2", new[] { 503 })]
    [InlineData(WhatsAppDoor.Retries, new[] { 503, 503, 503, 503 })]
    [InlineData("#rc=1&rp=all", new[] { 503, 503 })]
    public async Task How_often_it_comes_again_is_what_the_address_says(string fragment, int[] tried)
    {
        await using var twilio = await FakeTwilio.StartAsync(new HandClock());
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp(twilio.Url), new HandClock());
        (twilio.Bot, twilio.Hook) = (host.Http, Hook + fragment);
        host.Store.IsAway = true;
        Assert.Equal(tried, await twilio.SayAsync(Sri, "halo"));
        host.Store.IsAway = false;
        twilio.Twice = true;
        Assert.Equal([200, 200], await twilio.SayAsync(Sri, "lagi"));
        Assert.Equal("lagi", Assert.Single(host.Store.Taken).Text);
    }

    [Fact]
    public async Task Nobody_there_is_tried_once_more_and_what_is_signed_wrongly_is_found_in_the_list()
    {
        var clock = new DemoClock(TimeProvider.System);
        await using var twilio = await FakeTwilio.StartAsync(clock);
        (twilio.Bot, twilio.Hook) = (new HttpClient { BaseAddress = new(ChannelHost.Nowhere) }, Hook);
        await using var host = await RunningHost.StartAsync(twilio.Url, time: clock);
        await StoreFixture.Until(async () => await host.Store.SweptAsync(Channel.WhatsApp) is not null);
        clock.MoveTo(clock.GetUtcNow().AddMinutes(20));
        Assert.Equal([0, 0], await twilio.SayAsync("+6281200000003", "saldo kas"));
        twilio.Bot = host.Http;
        twilio.Signing = Signing.Wrong;
        Assert.Equal([403], await twilio.SayAsync("+6281200000004", "iuran saya"));
        twilio.Signing = Signing.Missing;
        Assert.Equal([403], await twilio.SayAsync("+6281200000004", "saldo kas"));
        Assert.Equal(3, twilio.Lost.Count);
        Assert.Empty(twilio.Messages);

        await Eventually.IsAsync(() =>
        {
            clock.MoveTo(clock.GetUtcNow().AddMinutes(1));
            return AreBothAnswered();
        }, "both answered from the list");

        bool AreBothAnswered() => twilio.Messages.Select(m => m["to"]!.GetValue<string>()).Distinct().Count() == 2;
    }

    [Fact]
    public async Task Somebody_without_a_phone_is_answered_by_her_id_and_who_has_both_at_her_phone()
    {
        await using var twilio = await FakeTwilio.StartAsync(new DemoClock(TimeProvider.System));
        await using var host = await RunningHost.StartAsync(twilio.Url);
        (twilio.Bot, twilio.Hook) = (host.Http, Hook);

        Assert.Equal([200], await twilio.SayAsync(Id, "halo"));
        Assert.Equal([200], await twilio.SayAsync("+6281200000003", "saldo kas", user: "ID.lain00000000000000000001"));
        await Eventually.IsAsync(() => twilio.Messages.Select(m => m["to"]!.GetValue<string>()).Distinct().Count() >= 2, "both answered");
        await host.SentAllAsync();
        await twilio.CalledAsync();

        Assert.Equal([$"whatsapp:{Id}", "whatsapp:+6281200000003"], twilio.Messages.Select(m => m["to"]!.GetValue<string>()).Distinct().OrderDescending(StringComparer.Ordinal));
        Assert.All(twilio.Messages, m => Assert.NotEqual("undelivered", m["status"]!.GetValue<string>()));
    }

    private static async Task<JsonNode> PostAsync(FakeTwilio twilio, IEnumerable<KeyValuePair<string, string>> form, string token = FakeTwilio.AuthToken)
    {
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{FakeTwilio.Account}:{token}"))) } };
        using var answer = await http.PostAsync($"{twilio.Url}/2010-04-01/Accounts/{FakeTwilio.Account}/Messages.json", new FormUrlEncodedContent(form));
        var node = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        node["http"] = (int)answer.StatusCode;
        return node;
    }
}
