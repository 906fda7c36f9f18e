using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Bot.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The try-it page's own interface, over a real port of this machine.</summary>
public sealed class CobaTests : IAsyncLifetime
{
    private static readonly KubeId Kenanga = new("kube-melati-3");

    private readonly DemoClock clock = new(new PassingClock());
    private readonly MemoryStore store;
    private WebApplication app = null!;
    private HttpClient http = null!;

    public CobaTests() => store = new(new Echo { Also = new(Channel.Coba, "m3-01") }, clock);

    public async ValueTask InitializeAsync()
    {
        await StorePlace.FillWithDemoAsync(store);
        app = Serve.Build(store, clock, Silent.Settings, "http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);
        http = new HttpClient { BaseAddress = new(app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await store.DisposeAsync();
    }

    private Task<HttpResponseMessage> SayAsync(string json) => http.PostAsync("/coba/api/messages", new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>Reads the page's stream until as many lines have come.</summary>
    private async Task<List<JsonElement>> LinesAsync(int count, string query = "")
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));   // what never comes fails the test instead of hanging it
        using var stream = new StreamReader(await http.GetStreamAsync("/coba/api/events" + query, patience.Token));
        var lines = new List<JsonElement>();
        while (lines.Count < count && await stream.ReadLineAsync(patience.Token) is { } line)
            if (line == "event: line") lines.Add(JsonDocument.Parse((await stream.ReadLineAsync(patience.Token))!["data: ".Length..]).RootElement);
        return lines;
    }

    [Fact]
    public async Task What_is_said_and_what_comes_of_it_stands_on_each_phone_in_order()
    {
        Assert.Equal(HttpStatusCode.OK, (await SayAsync("""{"from":"m3-04","text":"halo","key":"1"}""")).StatusCode);
        var lines = (await LinesAsync(3)).OrderByDescending(l => l.GetProperty("who").GetString(), StringComparer.Ordinal).ToList();   // each phone by itself
        Assert.Equal(["m3-04", "m3-04", "m3-01"], lines.Select(l => l.GetProperty("who").GetString()));
        Assert.Equal([true, false, false], lines.Select(l => l.GetProperty("mine").GetBoolean()));
        Assert.Equal("*Dengar*: halo", lines[1].GetProperty("text").GetString());
        Assert.Equal("Bu Nur: 4 huruf", lines[2].GetProperty("text").GetString());
        Assert.Equal("""[{"title":"Ya, catat","says":"ya","description":null},{"title":"Batal","says":"batal","description":null}]""", lines[1].GetProperty("choices").GetRawText());
    }

    [Fact]
    public async Task A_pressed_choice_brings_its_question_and_what_it_says()
    {
        await SayAsync("""{"from":"m3-04","text":"Ya, catat","key":"1","ref":7,"says":"ya"}""");
        Assert.Equal((new ButtonPress(7, "ya"), "Ya, catat"), (store.Heard[0].Button, store.Heard[0].Text));
        Assert.Equal(new Address(Channel.Coba, "m3-04"), store.Heard[0].From);
    }

    [Fact]
    public async Task The_same_key_twice_is_one_message()
    {
        await SayAsync("""{"from":"Tetangga","text":"halo","key":"1"}""");
        await SayAsync("""{"from":"Tetangga","text":"halo","key":"1"}""");
        await SayAsync("""{"from":"Tetangga","text":"lagi","key":"2"}""");
        Assert.Equal(["halo", "*Dengar*: halo", "lagi", "*Dengar*: lagi"], (await LinesAsync(6)).Where(l => l.GetProperty("who").GetString() == "Tetangga").OrderBy(l => l.GetProperty("text").GetString()!.EndsWith("lagi", StringComparison.Ordinal)).Select(l => l.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task A_page_that_comes_back_gets_only_what_it_has_not()
    {
        await SayAsync("""{"from":"m3-04","text":"halo","key":"1"}""");
        var all = await LinesAsync(3);
        using var stream = new StreamReader(await http.GetStreamAsync("/coba/api/events"));
        Assert.Equal("event: clock", await stream.ReadLineAsync());
        var run = JsonDocument.Parse((await stream.ReadLineAsync())!["data: ".Length..]).RootElement.GetProperty("run").GetString();
        Assert.Equal([3], (await LinesAsync(1, $"?since=2&run={run}")).Select(l => l.GetProperty("id").GetInt32()));
        Assert.Equal([1], (await LinesAsync(1, "?since=2&run=another")).Select(l => l.GetProperty("id").GetInt32()));
        Assert.Equal(3, all.Count);
    }

    [Theory]
    [InlineData("""{"from":"","text":"a","key":"1"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"from":"a\u0000b","text":"a","key":"1"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"from":"m3-04","text":"","key":"1"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"from":"m3-04","text":"a"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"from":1}""", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    public async Task What_nobody_could_have_said_is_refused(string json, HttpStatusCode status)
    {
        Assert.Equal(status, (await SayAsync(json)).StatusCode);
        Assert.Empty(store.Heard);
    }

    [Fact]
    public async Task Another_sites_form_and_an_endless_body_are_refused()
    {
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await http.PostAsync("/coba/api/messages", new StringContent("""{"from":"m3-04","text":"a","key":"1"}""", Encoding.UTF8, "text/plain"))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SayAsync($$"""{"from":"m3-04","text":"{{new string('a', 40_000)}}","key":"1"}""")).StatusCode);
        Assert.Empty(store.Heard);
    }

    [Fact]
    public async Task A_store_that_cannot_commit_is_said()
    {
        store.Broken = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await SayAsync("""{"from":"m3-04","text":"a","key":"1"}""")).StatusCode);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "store\n"), await GetAsync("/readyz"));
        Assert.Equal((HttpStatusCode.OK, "ok\n"), await GetAsync("/healthz"));
        store.Broken = false;
        Assert.Equal((HttpStatusCode.OK, "ready\n"), await GetAsync("/readyz"));
    }

    [Fact]
    public async Task A_clock_two_minutes_behind_is_said()
    {
        store.BrokenClock = Kenanga;
        store.SetDue(Kenanga, clock.GetUtcNow().AddSeconds(-110));
        Assert.Equal((HttpStatusCode.OK, "ready\n"), await GetAsync("/readyz"));
        store.SetDue(Kenanga, clock.GetUtcNow().AddSeconds(-121));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "clock\n"), await GetAsync("/readyz"));
    }

    [Fact]
    public async Task Moving_the_clock_stops_at_everything_that_is_due()
    {
        store.SetDue(Kenanga, DemoClock.Start.AddHours(2));
        Assert.Equal(HttpStatusCode.OK, (await MoveAsync("2026-11-21T12:00:00+07:00")).StatusCode);
        Assert.Equal(DemoClock.Start.AddHours(3), clock.GetUtcNow());
        var line = Assert.Single(await LinesAsync(1));
        Assert.Equal(("m3-01", "Jam 11.00", DemoClock.Start.AddHours(2)), (line.GetProperty("who").GetString(), line.GetProperty("text").GetString(), line.GetProperty("at").GetDateTimeOffset()));
    }

    [Theory]
    [InlineData("2026-11-21T09:00:00+07:00")]
    [InlineData("2027-11-21T09:00:00+07:00")]
    [InlineData("besok")]
    public async Task The_clock_goes_forward_and_not_for_ever(string to)
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await MoveAsync(to)).StatusCode);
        Assert.Equal(DemoClock.Start, clock.GetUtcNow());
    }

    [Fact]
    public async Task People_stand_by_group_with_their_roles()
    {
        var groups = (await http.GetFromJsonAsync<JsonElement>("/coba/api/people")).GetProperty("groups").EnumerateArray().ToList();
        Assert.Equal(["KUBE Kenanga 5", "E-Warong KUBE PKH Sinar Pagi"], groups.Select(g => g.GetProperty("name").GetString()));
        Assert.Equal(["Bu Rini Bendahara", "Bu Wati Ketua", "Bu Yuli Sekretaris", "Bu Nur Anggota"],
            groups[0].GetProperty("people").EnumerateArray().Take(4).Select(p => $"{p.GetProperty("call")} {p.GetProperty("role")}"));
        Assert.Equal("2026-11-21T03:00:00+00:00", groups[0].GetProperty("meetings")[0].GetString());
    }

    [Theory]
    [InlineData("/coba", "text/html")]
    [InlineData("/coba/coba.js", "text/javascript")]
    [InlineData("/coba/coba.css", "text/css")]
    [InlineData("/coba/icon.svg", "image/svg+xml")]
    public async Task The_page_is_whole_and_allows_nothing_from_elsewhere(string path, string type)
    {
        using var answer = await http.GetAsync(path);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("default-src 'none'; script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("innerHTML", text, StringComparison.Ordinal);
        Assert.DoesNotContain("//", text.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).Replace("// ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> MoveAsync(string to) => http.PostAsync("/coba/api/clock", new StringContent($$"""{"to":"{{to}}"}""", Encoding.UTF8, "application/json"));

    private async Task<(HttpStatusCode, string)> GetAsync(string path)
    {
        using var answer = await http.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}

/// <summary>Settings that keep the host's own log lines out of the test run.</summary>
internal static class Silent
{
    public static readonly IConfiguration Settings = new ConfigurationBuilder().AddInMemoryCollection([new("Logging:LogLevel:Default", "None")]).Build();
}

/// <summary>Without the demo there is no try-it page at all.</summary>
public class NoCobaTests
{
    [Theory]
    [InlineData("/coba")]
    [InlineData("/coba/api/people")]
    [InlineData("/")]
    public async Task Nothing_answers(string path)
    {
        await using var store = new MemoryStore(new Echo(), TimeProvider.System);
        await using var app = Serve.Build(store, null, Silent.Settings, "http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new(app.Urls.First()) };
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/healthz", TestContext.Current.CancellationToken)).StatusCode);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }
}
