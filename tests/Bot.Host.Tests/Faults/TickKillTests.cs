using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>Reminders of requests, on the <see cref="KillStage"/>: every due thing lies in the outbox exactly once and is settled exactly once.</summary>
[Collection(nameof(Alone))]
public sealed class TickKillTests(ITestOutputHelper output)
{
    private const int Groups = 20, Each = 12;

    [Xunit.Fact]
    public Task Every_due_thing_is_said_once_whenever_the_program_dies()
    {
        var stage = new KillStage(output, Groups) { Spread = TimeSpan.FromSeconds(14), Messages = Groups * Each, Fill = Requests };
        return stage.RunAsync(
            static db =>
            {
                var rows = db["select count(*), count(distinct body) from outbox group by address"].All(static r => (r.Int(0), r.Int(1)));
                Assert.Equal(Groups, rows.Count);
                Assert.All(rows, r => Assert.Equal((Each, Each), r));
            },
            static async store =>
            {
                for (var n = 0; n < Groups; n++) await AssertOnceAsync(store, KillStage.Id(n));
            });
    }

    /// <summary>What comes within the quarter of an hour is gathered into few rows, and in these each end is told to the ketua exactly once.</summary>
    [Xunit.Fact]
    public Task What_is_gathered_for_an_officer_tells_everything_once_whenever_the_program_dies()
    {
        // Each end has a row of its own to the bendahara, who may ask again; how many rows the ketua's become depends on what falls into one turn.
        var stage = new KillStage(output, Groups)
        {
            Spread = TimeSpan.FromSeconds(14), Messages = Groups * Each, Fill = Ends, Counted = "select count(*) from outbox where cast(body as text) like '%Ajukan lagi%'",
        };
        return stage.RunAsync(
            db =>
            {
                for (var n = 0; n < Groups; n++)
                {
                    var ketua = KillStage.Somebody(n, 1).Value;
                    var bodies = db["select body from outbox where address = ? order by id"].Set("WhatsApp:+62812000000" + ketua[1..3] + ketua[4..]).All(static r => System.Text.Encoding.UTF8.GetString(r.Bytes(0)));
                    Assert.InRange(bodies.Count, 1, Each / 2);
                    foreach (var amount in Enumerable.Range(1, Each).Select(p => $"Rp300.{p:000} "))
                        Assert.Equal(1, bodies.Sum(b => b.Split(amount).Length - 1));
                }
            },
            static _ => Task.CompletedTask);
    }

    /// <summary>The same requests three days old and reminded of: now they end.</summary>
    private static KillGroup Ends(KillStage stage, int n, DateTimeOffset first) => new(first.AddHours(-4), [(Peran.Anggota, Jabatan.Ketua), (Peran.Anggota, Jabatan.Bendahara)], ["kompor"],
        [.. Enumerable.Range(1, Each).SelectMany(p => (Bot.Domain.Fact[])[
            new CashOutProposed(p, Pengajuan.KasKeluar, KillStage.Somebody(n, 2), Dana.Kas, JenisTransaksi.BelanjaAlat, new(300_000 + p), new(2), stage.Due(first, n, p, Each).AddHours(-72), KillStage.Somebody(n, 1)),
            new ProposalReminded(p, 2)])]);

    private static async Task AssertOnceAsync(SqliteStore store, KubeId kube)
    {
        var (reminded, settled) = (new List<int>(), new List<ClockId>());
        await foreach (var fact in store.FactsAsync(kube))
        {
            if (fact.Fact is ProposalReminded r) reminded.Add(r.Id);
            if (fact.Fact is ClockSettled s) settled.AddRange(s.Items.Select(i => i.Id));
        }
        Assert.Equal(Enumerable.Range(1, Each), reminded.Order());
        Assert.Equal(Each, settled.Distinct().Count());
        Assert.Equal(Each, settled.Count);
    }

    /// <summary>A dozen requests of the bendahara to the ketua whose first reminder comes after three hours, at instants of their own.</summary>
    private static KillGroup Requests(KillStage stage, int n, DateTimeOffset first) => new(first.AddHours(-4), [(Peran.Anggota, Jabatan.Ketua), (Peran.Anggota, Jabatan.Bendahara)], ["kompor"],
        [.. Enumerable.Range(1, Each).Select(p => new CashOutProposed(p, Pengajuan.KasKeluar, KillStage.Somebody(n, 2), Dana.Kas, JenisTransaksi.BelanjaAlat, new(300_000 + p), new(2), stage.Due(first, n, p, Each).AddHours(-3), KillStage.Somebody(n, 1)))]);
}
