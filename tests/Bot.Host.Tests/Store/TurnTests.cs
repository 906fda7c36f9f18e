using System.Text;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

public sealed class TurnTests
{
    [Xunit.Fact]
    public async Task A_turn_stores_everything_it_causes()
    {
        await using var f = await StoreFixture.OpenAsync();
        Assert.Equal(TurnEnd.Done, await f.RunAsync("k1", "masuk 50000"));

        Assert.Equal(new(550_000), await f.KasAsync());
        var last = (await f.FactsAsync())[^1];
        Assert.Equal((6, FakeTurns.Nur, "turn", FakeClock.Start), (last.Seq, last.By!.Value, last.Via, last.At));
        var row = Assert.Single(await f.Store.TakeDueAsync([Channel.WhatsApp], 10));
        Assert.Equal("ok masuk 50000", row.Message.Text);
        Assert.Equal(new Choice("Tidak", "tidak", "lain kali"), row.Message.Choices[1]);
        Assert.Equal(FakeClock.Start, row.LastInbound);
        ReadOnlyMemory<byte>? talk = null;
        f.Turns.Look = (arrival, _) => talk = arrival.Talk;
        await f.RunAsync("k2", "lihat");
        Assert.Equal("talk:masuk 50000", Encoding.UTF8.GetString(talk!.Value.Span));
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task The_arrival_knows_people_and_groups_and_a_stranger_has_none()
    {
        await using var f = await StoreFixture.OpenAsync();
        var seen = new List<(int People, int Groups, bool Open)>();
        f.Turns.Look = (a, k) => seen.Add((a.Senders.Count, a.Groups.Count, k.Kube is not null));
        await f.RunAsync("k1", "lihat");
        await f.RunAsync("k2", "lihat", StoreFixture.Stranger);
        Assert.Equal([(1, 1, true), (0, 0, false)], seen);
    }

    [Xunit.Fact]
    public async Task A_key_counts_once_also_after_reopening()
    {
        await using var f = await StoreFixture.OpenAsync();
        Assert.Equal(TurnEnd.Done, await f.RunAsync("k1", "masuk 50000"));
        Assert.Equal(TurnEnd.Duplicate, await f.RunAsync("k1", "masuk 50000"));
        await f.ReopenAsync();
        Assert.Equal(TurnEnd.Duplicate, await f.RunAsync("k1", "masuk 50000"));
        Assert.Equal(new(550_000), await f.KasAsync());
        Assert.Equal(1, await f.CountAsync("select count(*) from outbox"));
    }

    [Xunit.Fact]
    public async Task A_hundred_identical_deliveries_at_once_post_once()
    {
        await using var f = await StoreFixture.OpenAsync();
        var ends = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => f.RunAsync("k1", "masuk 50000"))));
        Assert.Equal(1, ends.Count(e => e == TurnEnd.Done));
        Assert.Equal(99, ends.Count(e => e == TurnEnd.Duplicate));
        Assert.Equal(new(550_000), await f.KasAsync());
    }

    [Xunit.Fact]
    public async Task Nobody_in_a_batch_is_answered_before_its_commit()
    {
        await using var f = await StoreFixture.OpenAsync(o => o with { BatchTime = TimeSpan.FromMinutes(1) });
        await f.RunAsync("warm", "tunggu");
        using var last = new ManualResetEventSlim();
        f.Turns.Look = (a, _) =>
        {
            if (a.Message.Text == "lihat") last.Wait();
        };
        f.Turns.Gate.Reset();
        Task<TurnEnd>[] batch = [f.RunAsync("k0", "tunggu"), f.RunAsync("k1", "masuk 1"), f.RunAsync("k1", "masuk 1"), f.RunAsync("k2", "lihat")];
        f.Turns.Gate.Set();
        await StoreFixture.Until(() => f.Turns.Decided.Contains("lihat"));
        Assert.DoesNotContain(batch, t => t.IsCompleted);
        last.Set();
        Assert.Equal([TurnEnd.Done, TurnEnd.Done, TurnEnd.Duplicate, TurnEnd.Done], await Task.WhenAll(batch));
        Assert.Equal(new(500_001), await f.KasAsync());
    }

    [Xunit.Fact]
    public async Task A_turn_that_throws_leaves_no_trace_beside_good_ones()
    {
        await using var f = await StoreFixture.OpenAsync(o => o with { BatchTime = TimeSpan.FromMinutes(1) });
        await f.RunAsync("warm", "lihat");
        f.Turns.Broken = 100;
        f.Turns.Gate.Reset();
        var stand = f.RunAsync("k0", "tunggu");
        Task<TurnEnd>[] all = [f.RunAsync("k1", "masuk 10"), f.RunAsync("k2", "rusak"), f.RunAsync("k3", "tabrakan"), f.RunAsync("k4", "masuk 100")];
        f.Turns.Gate.Set();
        Assert.Equal([TurnEnd.Done, TurnEnd.Held, TurnEnd.Held, TurnEnd.Done], await Task.WhenAll(all));
        await stand;
        Assert.Equal(new(500_110), await f.KasAsync());
        Assert.Equal(2, await f.CountAsync("select count(*) from facts where at > " + new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).UtcTicks));
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task A_turn_may_not_say_more_than_five_hundred_messages()
    {
        await using var f = await StoreFixture.OpenAsync();
        f.Turns.OnTick = _ => Outcome.Nothing;
        await f.SqlAsync($"update streams set due = {FakeClock.Start.UtcTicks} where name = 'k:melati'");
        f.Turns.OnTick = _ => Outcome.Nothing with { Say = [.. Enumerable.Repeat(FakeTurns.Say(StoreFixture.Nur, "x"), 501)] };
        Assert.True(await f.Store.TickAsync(StoreFixture.Melati));
        Assert.Equal(0, await f.CountAsync("select count(*) from outbox"));
    }

    [Xunit.Fact]
    public async Task Now_is_never_before_the_last_fact()
    {
        await using var f = await StoreFixture.OpenAsync();
        await f.RunAsync("k1", "masuk 1");
        f.Clock.Advance(TimeSpan.FromHours(-1));
        var seen = new List<DateTimeOffset>();
        f.Turns.Look = (a, k) => seen.AddRange([a.Now, k.Now]);
        await f.RunAsync("k2", "masuk 1");
        Assert.Equal([FakeClock.Start, FakeClock.Start], seen);
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task A_changed_person_is_found_at_her_new_address_only()
    {
        await using var f = await StoreFixture.OpenAsync();
        await f.RunAsync("k0", "lihat"); // remembered in memory
        var moved = new Address(Channel.WhatsApp, "+6281200000007");
        f.Turns.OnTick = k => Outcome.Nothing with
        {
            People = [k.People.Find(FakeTurns.Nur)! with { Addresses = [moved, StoreFixture.Siti] }],
            PersonFacts = [(FakeTurns.Nur, new AddressLinked(Channel.WhatsApp, k.Now))],
        };
        await f.SqlAsync($"update streams set due = {FakeClock.Start.UtcTicks} where name = 'k:melati'");
        Assert.True(await f.Store.TickAsync(StoreFixture.Melati));
        var seen = new List<string>();
        f.Turns.Look = (a, k) => seen.Add(string.Join(',', k.People.At(a.Message.From).Select(p => p.Nickname)));
        await f.RunAsync("k1", "lihat");
        await f.RunAsync("k2", "lihat", moved);
        await f.RunAsync("k3", "lihat", StoreFixture.Siti);
        Assert.Equal(["", "Nur", "Nur,Siti"], seen);
        Assert.Equal(2, (await f.Store.PeopleAsync(StoreFixture.Melati)).Count);
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task The_past_is_read_newest_first_by_every_limit()
    {
        await using var f = await StoreFixture.OpenAsync();
        await f.RunAsync("k0", "banyak 1005");
        string[] all = [], page = [], hers = [], early = [];
        Rupiah? first = null;
        string? name = null;
        f.Turns.Look = (_, k) =>
        {
            all = [.. k.Past.Entries().Select(e => e.Number.Value)];
            page = [.. k.Past.Entries(fund: Dana.Kas, limit: 2, before: new("M3-2611-1000")).Select(e => e.Number.Value)];
            hers = [.. k.Past.Entries(person: FakeTurns.Nur).Select(e => e.Number.Value)];
            early = [.. k.Past.Entries(until: new(2026, 6, 1), kind: JenisTransaksi.SaldoAwal).Select(e => e.Number.Value)];
            first = k.Past.Entry(new("M3-2601-001"))?.Amount;
            name = k.People.Text(StoreFixture.Melati, new(1));
        };
        await f.RunAsync("k1", "lihat");
        Assert.Equal(200, all.Length);
        Assert.Equal(["M3-2611-1005", "M3-2611-1004"], all[..2]);
        Assert.Equal(["M3-2611-999", "M3-2611-998"], page);
        Assert.Equal(["M3-2601-001"], hers);
        Assert.Equal(["M3-2601-001"], early);
        Assert.Equal(new(500_000), first);
        Assert.Equal("Melati Tiga", name);
    }

    [Xunit.Fact]
    public async Task A_decision_that_never_ends_ends_the_process()
    {
        var stuck = new TaskCompletionSource<string>();
        await using var f = await StoreFixture.OpenAsync(o => o with { DecisionLimit = TimeSpan.FromMilliseconds(50), Stuck = why => stuck.TrySetResult(why) });
        f.Turns.Gate.Reset();
        var turn = f.RunAsync("k1", "tunggu");
        Assert.Contains("longer", await stuck.Task);
        f.Turns.Gate.Set();
        await turn;
    }
}
