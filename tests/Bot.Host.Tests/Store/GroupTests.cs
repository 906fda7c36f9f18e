using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

public sealed class GroupTests
{
    private static readonly KubeId Mawar = new("mawar");

    [Xunit.Fact]
    public async Task A_due_clock_runs_once_and_its_turn_replaces_the_instant()
    {
        await using var f = await StoreFixture.OpenAsync();
        f.Turns.OnTick = k => Outcome.Nothing with { Facts = [Asked(k.Now)] };
        await f.SqlAsync($"update streams set due = {FakeClock.Start.UtcTicks} where name = 'k:melati'");
        Assert.Equal([(StoreFixture.Melati, FakeClock.Start)], await f.Store.DueGroupsAsync(FakeClock.Start, 10));
        Assert.True(await f.Store.TickAsync(StoreFixture.Melati, Channel.Coba));
        Assert.False(await f.Store.TickAsync(StoreFixture.Melati));
        Assert.Equal(FakeClock.Start.AddHours(3), await f.Store.NextDueAsync());
        Assert.Equal("tick", (await f.FactsAsync())[^1].Via);
        Assert.Empty(await f.Store.DueGroupsAsync(FakeClock.Start, 10));

        Channel? via = null;
        f.Turns.OnTick = k =>
        {
            via = k.Via;
            return Outcome.Nothing with { Facts = [new ProposalReminded(1, 1)] };
        };
        f.Clock.Advance(TimeSpan.FromHours(3));
        Assert.True(await f.Store.TickAsync(StoreFixture.Melati, Channel.Coba));
        Assert.Equal(Channel.Coba, via);
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task A_clock_turn_that_throws_or_does_nothing_waits_longer_and_blocks_nobody()
    {
        await using var f = await StoreFixture.OpenAsync();
        f.Turns.OnTick = k => Outcome.Nothing with { Facts = [Asked(k.Now)] };
        await f.SqlAsync($"update streams set due = {FakeClock.Start.UtcTicks} where name = 'k:melati'");
        await f.Store.TickAsync(StoreFixture.Melati);
        f.Clock.Advance(TimeSpan.FromHours(4));
        var now = FakeClock.Start.AddHours(4);
        f.Turns.OnTick = _ => throw new InvalidOperationException("broken on purpose");
        Assert.True(await f.Store.TickAsync(StoreFixture.Melati));
        Assert.Equal(now.AddSeconds(1), await f.Store.NextDueAsync());
        await f.RunAsync("k1", "masuk 5"); // a message in between does not make it due again
        Assert.Equal(now.AddSeconds(1), await f.Store.NextDueAsync());
        f.Clock.Advance(TimeSpan.FromSeconds(1));
        f.Turns.OnTick = _ => Outcome.Nothing;
        Assert.True(await f.Store.TickAsync(StoreFixture.Melati));
        Assert.Equal(now.AddSeconds(11), await f.Store.NextDueAsync());
        await f.ReopenAsync();
        f.Clock.Advance(TimeSpan.FromSeconds(10));
        f.Turns.OnTick = _ => Outcome.Nothing with { Facts = [new ProposalClosed(1, ProposalEnd.Withdrawn)] };
        Assert.True(await f.Store.TickAsync(StoreFixture.Melati));
        Assert.Null(await f.Store.NextDueAsync());
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task A_group_is_imported_once_whole()
    {
        await using var f = await StoreFixture.OpenAsync();
        Assert.False(await f.Store.ImportAsync(StoreFixture.Group(StoreFixture.Melati, "M3")));
        Assert.True(await f.Store.ImportAsync(StoreFixture.Group(Mawar, "MW")));
        Assert.Equal([Mawar, StoreFixture.Melati], await f.Store.GroupsAsync());
        Assert.Equal(["nur", "siti"], (await f.Store.PeopleAsync(Mawar)).Select(p => p.Id.Value));
        var facts = await f.FactsAsync();
        Assert.Equal([1, 2, 3, 4, 5], facts.Select(x => x.Seq));
        Assert.All(facts, x => Assert.Equal(("import", null, new DateTimeOffset(2026, 1, 5, 3, 0, 0, TimeSpan.Zero)), (x.Via, x.By, x.At)));
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task An_import_that_fails_leaves_nothing()
    {
        await using var f = await StoreFixture.OpenAsync();
        var bad = StoreFixture.Group(Mawar, "MW");
        bad = bad with { Facts = [.. bad.Facts, bad.Facts[^1]] }; // a receipt number twice
        await Assert.ThrowsAnyAsync<Exception>(() => f.Store.ImportAsync(bad));
        Assert.Equal([StoreFixture.Melati], await f.Store.GroupsAsync());
        Assert.True(await f.Store.ImportAsync(StoreFixture.Group(Mawar, "MW")));
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task A_member_who_left_belongs_no_more()
    {
        await using var f = await StoreFixture.OpenAsync();
        f.Turns.OnTick = _ => Outcome.Nothing with { Facts = [new PersonPlaced(FakeTurns.Siti, Peran.Anggota, Jabatan.Anggota, StatusAnggota.Berhenti, new(2026, 11, 21))] };
        await f.SqlAsync($"update streams set due = {FakeClock.Start.UtcTicks} where name = 'k:melati'");
        await f.Store.TickAsync(StoreFixture.Melati);
        Assert.Equal(["nur"], (await f.Store.PeopleAsync(StoreFixture.Melati)).Select(p => p.Id.Value));
        var groups = -1;
        f.Turns.Look = (a, _) => groups = a.Groups.Count;
        await f.RunAsync("k1", "lihat", StoreFixture.Siti);
        Assert.Equal(0, groups);
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task Snapshots_are_taken_read_back_and_ignored_when_of_another_fold()
    {
        await using var f = await StoreFixture.OpenAsync();
        for (var n = 0; n < 250; n++) await f.RunAsync($"k{n}", "masuk 1");
        Assert.Equal(205, await f.CountAsync("select seq from snapshots"));
        await f.ReopenAsync();
        await f.RunAsync("k-after", "masuk 1");
        Assert.Equal(new(500_251), await f.KasAsync());
        Assert.Empty(f.Check());

        await f.CloseAsync();
        StoreFixture.Tamper(f.Options.Database, "update snapshots set state = '{}', fold_version = 0");
        await f.ReopenAsync();
        Assert.Equal(new(500_251), await f.KasAsync());
        Assert.Equal(256, await f.CountAsync($"select seq from snapshots where fold_version = {FactRegistry.FoldVersion}"));
        await f.RunAsync("k-last", "masuk 1");
        Assert.Equal(new(500_252), await f.KasAsync());
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task Due_instants_of_another_clock_are_computed_again_at_the_start()
    {
        await using var f = await StoreFixture.OpenAsync();
        f.Turns.OnTick = k => Outcome.Nothing with { Facts = [Asked(k.Now)] };
        await f.SqlAsync($"update streams set due = {FakeClock.Start.UtcTicks} where name = 'k:melati'");
        await f.Store.TickAsync(StoreFixture.Melati);
        await f.SqlAsync("update streams set due = 1, clock_version = 0");
        await f.ReopenAsync();
        Assert.Equal(FakeClock.Start.AddHours(3), await f.Store.NextDueAsync());
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task Groups_beyond_the_memory_go_and_come_back_and_keep_the_order_of_messages()
    {
        await using var f = await StoreFixture.OpenAsync(o => o with { CacheBytes = 1 });
        Address[] from = [.. Enumerable.Range(0, 8).Select(n => new Address(Channel.Coba, $"orang{n}"))];
        KubeId[] kubes = [.. Enumerable.Range(0, 8).Select(n => new KubeId($"kube{n}"))];
        for (var n = 0; n < 8; n++)
        {
            var day = new DateOnly(2026, 1, 5);
            var who = new PersonId($"p{n}");
            Assert.True(await f.Store.ImportAsync(new(kubes[n], [new(who, who.Value, who.Value) { Addresses = [from[n]] }], [],
                [.. ((Bot.Domain.Fact[])[new KubeFounded(kubes[n], new($"K{n}"), Zone.Wib, new(1), day), new PersonPlaced(who, Peran.Anggota, Jabatan.Bendahara, StatusAnggota.Aktif, day)])
                    .Select(x => new StoredFact(0, FakeClock.Start, null, "import", x))])));
        }
        var said = new Dictionary<Address, List<string>>();
        f.Turns.Look = (a, _) => (said.TryGetValue(a.Message.From, out var list) ? list : said[a.Message.From] = []).Add(a.Message.Text);
        var ends = await Task.WhenAll(Enumerable.Range(0, 400).Select(n => f.RunAsync($"k{n}", $"masuk {n + 1}", from[n * 5 % 8])));
        Assert.All(ends, e => Assert.Equal(TurnEnd.Done, e));
        for (var n = 0; n < 8; n++)
        {
            Assert.Equal(said[from[n]].OrderBy(t => int.Parse(t[6..])), said[from[n]]);
            Assert.Equal(said[from[n]].Sum(t => long.Parse(t[6..])), (await f.KasAsync(kubes[n])).Amount);
        }
        Assert.Equal(9, await f.CountAsync("select count(*) from snapshots"));
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public void Every_optional_parameter_and_word_of_a_fact_reads_back_as_the_same_bytes()
    {
        Bot.Domain.Fact[] facts =
        [
            .. StoreFixture.Group(Mawar, "MW").Facts.Select(f => f.Fact),
            Asked(FakeClock.Start), new ProposalDecided(1, false, FakeTurns.Siti, null), new DuesDisputed(FakeTurns.Nur, new(2026, 11, 1), null),
            new RulesSet(new()), new AttendanceTaken(new("p1"), [new(FakeTurns.Nur, Kehadiran.Izin)]), new MeetingClosed(new("p1"), [FakeTurns.Nur]),
        ];
        foreach (var fact in facts)
        {
            var (kind, body) = FactJson.Write(fact);
            Assert.Equal(body, FactJson.Write(FactJson.Read(kind, body)).Body);
        }
        var attended = JsonNode.Parse(FactJson.Write(facts[^2]).Body)!;
        Assert.Equal("Izin", (string?)attended["attendees"]![0]!["kehadiran"]);
        Assert.Throws<JsonException>(() => FactJson.Read("orang.berhenti", "{}"u8));
        Assert.Throws<JsonException>(() => FactJson.Read("orang.berhenti", """{"at":"2026-11-21T00:00:00+00:00","more":1}"""u8));
        Assert.Throws<JsonException>(() => FactJson.Read("no.such", "{}"u8));
    }

    private static CashOutProposed Asked(DateTimeOffset at) =>
        new(1, Pengajuan.KasKeluar, FakeTurns.Nur, Dana.Kas, JenisTransaksi.BelanjaAlat, new(300_000), new(2), at, FakeTurns.Siti);
}
