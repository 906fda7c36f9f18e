using System.Text;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The protocol of <c>chat --jsonl</c> (design T-9), line by line.</summary>
public sealed class ChatJsonlTests : IAsyncDisposable
{
    private readonly ManualClock clock = new(DemoClock.Start);
    private readonly MemoryStore store;

    public ChatJsonlTests() => store = new(new Echo { Also = new(Channel.Coba, "m3-01") }, clock);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private async Task<string[]> SayAsync(params string[] lines)
    {
        if ((await store.GroupsAsync()).Count == 0) await StorePlace.FillWithDemoAsync(store);
        using var output = new MemoryStream();
        await new ChatJsonl(store, clock, new(store, await Names.LoadAsync(store)), output).RunAsync(new StringReader(string.Join('\n', lines)), TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray()).TrimEnd('\n').Split('\n');
    }

    [Fact]
    public async Task Every_message_because_of_a_line_then_done() => Assert.Equal(
        [
            """{"to":"Bu Nur","text":"*Dengar*: saldo kas \uD83D\uDE4F","choices":["Ya, catat","Batal"]}""",
            """{"to":"Bu Wati","text":"Bu Nur: 12 huruf"}""",
            """{"done":true}""",
        ],
        await SayAsync("""{"from":"Nur","text":"saldo kas 🙏","channel":"lain","apa":[1]}"""));

    [Theory]
    [InlineData("Nur", "Bu Nur")]
    [InlineData("bu nur", "Bu Nur")]
    [InlineData("Ibu Nur", "Bu Nur")]
    [InlineData("Nur Aini", "Bu Nur")]
    [InlineData("Nuraini", "Bu Nur")]
    [InlineData("m3-04", "Bu Nur")]
    [InlineData("+6281200000004", "Bu Nur")]
    [InlineData("700000009", "Bu Lela")]
    [InlineData("Mak Marni", "Bu Marni")]
    [InlineData("Bapak Zul", "Pak Zul")]
    [InlineData("Pak Nur", "Pak Nur")]
    [InlineData("Tetangga", "Tetangga")]
    [InlineData("+6281299990000", "+6281299990000")]
    public async Task Somebody_is_known_by_any_of_her_names_and_written_one_way(string from, string to) =>
        Assert.StartsWith($"{{\"to\":\"{to}\",", (await SayAsync($"{{\"from\":\"{from}\",\"text\":\"halo\"}}"))[0], StringComparison.Ordinal);

    [Fact]
    public async Task A_stranger_who_became_somebody_speaks_from_where_she_became_it()
    {
        await StorePlace.FillWithDemoAsync(store);
        var address = new Address(Channel.Coba, "+6281200000099");
        await store.ImportAsync(new NewKube(new("lain"), [new(new("x-1"), "Sari", "Sari") { Addresses = [address] }], [], [new(1, DemoClock.Start, null, "import", new KubeFounded(new("lain"), new("XX"), Zone.Wib, new(1), new(2020, 1, 1)))]));
        Assert.StartsWith("""{"to":"Bu Sari",""", (await SayAsync("""{"from":"+6281200000099","text":"halo"}"""))[0], StringComparison.Ordinal);
        Assert.Equal(address, Assert.Single(store.Heard).From);
    }

    [Fact]
    public async Task A_name_of_two_people_names_the_choices()
    {
        await StorePlace.FillWithDemoAsync(store);
        var twin = new NewKube(new("lain"), [new(new("x-1"), "Nur Laili", "Nur")], [], [new(1, DemoClock.Start, null, "import", new KubeFounded(new("lain"), new("XX"), Zone.Wib, new(1), new(2020, 1, 1)))]);
        await store.ImportAsync(twin);
        var lines = await SayAsync("""{"from":"Bu Nur","text":"halo"}""", """{"from":"Nur Laili","text":"halo"}""");
        Assert.Equal("""{"error":"line 1: 'Bu Nur' can be Bu Nur (Nur Aini, m3-04, kube-melati-3) or Bu Nur (Nur Laili, x-1, lain)"}""", lines[0]);
        Assert.StartsWith("""{"to":"Bu Nur",""", lines[2], StringComparison.Ordinal);
        Assert.Single(store.Heard);
    }

    [Fact]
    public async Task Due_ticks_come_first_one_instant_after_the_other()
    {
        await StorePlace.FillWithDemoAsync(store);
        store.SetDue(new("kube-melati-3"), DemoClock.Start.AddHours(3));
        store.SetDue(new("ewarong-cahaya-dini"), DemoClock.Start.AddHours(1));
        var lines = await SayAsync("""{"from":"Nur","text":"a"}""", """{"at":"2026-11-21T13:00:00+07:00","from":"Nur","text":"b"}""");
        Assert.Equal(["""{"to":"Bu Wati","text":"Jam 10.00"}""", """{"to":"Bu Wati","text":"Jam 12.00"}"""], lines[3..5]);
        Assert.StartsWith("""{"to":"Bu Nur","text":"*Dengar*: b",""", lines[5], StringComparison.Ordinal);
        Assert.Equal(DemoClock.Start.AddHours(4), clock.GetUtcNow());
    }

    [Fact]
    public async Task A_line_with_only_a_time_moves_the_clock_and_says_what_waited_for_it()
    {
        var lines = await SayAsync("""{"from":"Nur","text":"besok"}""", """{"at":"2026-11-21T20:59:59+07:00"}""", """{"at":"2026-11-22T06:00:00+07:00"}""");
        Assert.Equal(["""{"done":true}""", """{"done":true}""", """{"to":"Bu Nur","text":"Ini sudah pagi"}""", """{"done":true}"""], lines[2..]);
    }

    [Fact]
    public async Task A_time_before_the_clock_is_an_error_and_says_nothing()
    {
        var lines = await SayAsync("""{"from":"Nur","at":"2026-11-21T08:59:59+07:00","text":"halo"}""");
        Assert.Equal(["""{"error":"line 1: at is before the store's clock, 2026-11-21T02:00:00Z"}""", """{"done":true}"""], lines);
        Assert.Empty(store.Heard);
    }

    [Theory]
    [InlineData("x", "is no JSON: ")]
    [InlineData("[]", "must be an object")]
    [InlineData("{}", "must have from and text, or at")]
    [InlineData("""{"from":"Nur"}""", "text is missing")]
    [InlineData("""{"text":"halo"}""", "from is missing")]
    [InlineData("""{"from":" ","text":"halo"}""", "from is empty")]
    [InlineData("""{"from":["Nur"],"text":"halo"}""", "from must be a text")]
    [InlineData("""{"from":"Nur","text":"halo","at":"kemarin"}""", "at must be a time like ")]
    [InlineData("""{"from":"Nur","text":"halo","at":"2026-11-21T09:00:00"}""", "at must be a time like ")]
    [InlineData("""{"from":"Nur","text":"\ud800"}""", "holds text that is none")]
    public async Task A_line_that_cannot_be_carried_out_is_named_and_the_next_is_read(string line, string why)
    {
        var lines = await SayAsync("", line, """{"from":"Nur","text":"halo"}""");
        Assert.StartsWith($"{{\"error\":\"line 2: {why}", lines[0], StringComparison.Ordinal);
        Assert.Equal("""{"done":true}""", lines[1]);
        Assert.StartsWith("""{"to":"Bu Nur",""", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_key_of_its_own_makes_a_line_a_duplicate()
    {
        var lines = await SayAsync("""{"from":"Nur","text":"a"}""", """{"from":"Nur","text":"a"}""", """{"from":"Nur","text":"a","key":"1"}""", """{"from":"Nur","text":"a","key":"1"}""");
        Assert.Equal(3, lines.Count(l => l.StartsWith("""{"to":"Bu Nur",""", StringComparison.Ordinal)));
        Assert.Equal("""{"done":true}""", lines[^1]);
        Assert.Equal("""{"done":true}""", lines[^2]);
    }

    [Fact]
    public async Task A_second_run_on_the_same_store_is_no_duplicate_of_the_first()
    {
        await SayAsync("""{"from":"Nur","text":"a"}""");
        Assert.StartsWith("""{"to":"Bu Nur",""", (await SayAsync("""{"from":"Nur","text":"a"}"""))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_megabyte_of_text_is_answered_by_its_beginning_and_never_by_half_a_character()
    {
        var text = new string('a', 4_095) + string.Concat(Enumerable.Repeat("🙏", 300_000));
        await SayAsync($"{{\"from\":\"Nur\",\"text\":\"{text}\"}}");
        Assert.Equal(new string('a', 4_095), store.Heard[0].Text);
    }

    [Fact]
    public async Task A_store_that_cannot_commit_is_said_and_the_next_line_is_read()
    {
        store.Broken = true;
        Assert.Equal(["""{"error":"line 1: broken"}""", """{"done":true}"""], await SayAsync("""{"from":"Nur","text":"a"}"""));
    }
}
