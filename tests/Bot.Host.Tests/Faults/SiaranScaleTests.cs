using System.Diagnostics;
using Bot.Dialogs;
using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>
/// A broadcast to very many: planned portion by portion, sent at the channel's rate in virtual time, through restarts and
/// kills at random points, while somebody writes and is answered first.
/// </summary>
public sealed class SiaranScaleTests(ITestOutputHelper output)
{
    private const int Receivers = 100_000, Rate = 80, Restarts = 20, AtOnce = 64;

    private static readonly KubeId Kube = new("besar");
    private static readonly PersonId Retno = new("p-retno");
    private static readonly Channel[] WhatsApp = [Channel.WhatsApp];

    [Fact]
    public async Task A_broadcast_to_a_hundred_thousand_skips_nobody_doubles_nobody_and_keeps_the_rate()
    {
        var (clock, random, watch) = (new FakeClock(), new Random(29), Stopwatch.StartNew());
        await using var bed = new Bed(clock);
        await bed.OpenAsync();
        Assert.True(await bed.Store.ImportAsync(Big()));
        output.WriteLine($"imported after {watch.Elapsed}");

        watch.Restart();
        var killTicks = Enumerable.Range(0, 5).Select(_ => random.Next(1, Receivers / SendSiaran.Most)).ToHashSet();
        var ticks = 0;
        while (await bed.Store.NextDueAsync() is { } due && due <= clock.GetUtcNow())
        {
            Assert.True(await bed.Store.TickAsync(Kube));
            if (killTicks.Contains(++ticks)) await bed.KillAsync();
        }
        output.WriteLine($"planned in {ticks} ticks after {watch.Elapsed}");
        Assert.Equal(Receivers / SendSiaran.Most, ticks);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");

        watch.Restart();
        var provider = new Provider(clock);
        var kills = Enumerable.Range(0, Restarts - killTicks.Count).Select(_ => random.Next(Receivers / AtOnce)).ToHashSet();
        var (round, answers) = (0, 0);
        while (true)
        {
            var asked = round++ % 100 == 50;
            if (asked) await bed.Store.RunAsync(new() { Key = $"k{round}", From = new(Channel.WhatsApp, "+6281299999999"), Text = "halo" });
            var rows = await bed.Store.TakeDueAsync(WhatsApp, AtOnce);
            if (rows.Count == 0) break;
            if (asked)
            {
                Assert.Equal(SendClass.Answer, rows[0].Class);
                answers++;
            }
            // Dies with some sent and unmarked, some not even sent; or goes on to mark them all.
            var dies = kills.Remove(round);
            var sent = dies ? rows.Take(random.Next(rows.Count)).ToList() : [.. rows];
            foreach (var row in sent) provider.Send(row);
            if (dies) await bed.KillAsync();
            else await Task.WhenAll(sent.Select(r => bed.Store.MarkAsync(r.Id, new SendResult.Sent($"SM{r.Id}"))));
        }
        output.WriteLine($"sent after {watch.Elapsed}, {bed.Killed} kills, {answers} answers");

        Assert.InRange(bed.Killed, Restarts - 4, Restarts);
        Assert.True(answers > 10);
        Assert.Equal(Receivers, provider.Broadcasts.Count);
        Assert.All(provider.Broadcasts.Values, times => Assert.Equal(1, times));
        provider.KeptTheRate();
        Assert.Equal(Receivers, (await bed.Store.StateAsync(Kube))!.Value.State.Siaran.Find(1)!.Sent);
    }

    private static NewKube Big()
    {
        var day = new DateOnly(2026, 1, 5);
        var at = FakeClock.Start.AddDays(-1);
        var people = Enumerable.Range(0, Receivers).Select(i => Somebody(new($"o-{i:000000}"), i)).Append(Somebody(Retno, Receivers)).ToList();
        Fact[] facts =
        [
            new KubeFounded(Kube, new("BS"), Zone.Wib, new(1), day),
            new PersonPlaced(Retno, Peran.Pendamping, Jabatan.Anggota, StatusAnggota.Aktif, day),
            .. people.Take(Receivers).Select(p => new PersonPlaced(p.Id, Peran.Anggota, Jabatan.Anggota, StatusAnggota.Aktif, day)),
            new SiaranPlanned(1, Retno, JenisSiaran.Umum, Penerima.AnggotaAktif, new(2), at, FakeClock.Start, FakeClock.Start.AddHours(10)),
        ];
        return new(Kube, people, [new(new(1), "Besar", new(2036, 1, 1)), new(new(2), "Rabu lapak libur.", new(2036, 1, 1))], [.. facts.Select((f, n) => new StoredFact(n + 1, at, null, "import", f))]);
    }

    private static Person Somebody(PersonId id, int i) => new(id, "Orang", "Orang") { Addresses = [new(Channel.WhatsApp, $"+62813{i:0000000}")], ConsentVersion = "1.0" };

    /// <summary>Takes messages at the real sender's pace; asked again about one it has, it says so, as the list of the real one does.</summary>
    private sealed class Provider(FakeClock clock)
    {
        private readonly Pacer pacer = WhatsAppSender.Rate(clock);
        private readonly List<DateTimeOffset> times = [];

        public Dictionary<string, int> Broadcasts { get; } = [];

        public void Send(OutboxRow row)
        {
            if (row.Attempts > 1 && Broadcasts.ContainsKey(row.To.Value)) return;
            clock.Advance(pacer.Reserve(""));
            times.Add(clock.GetUtcNow());
            if (row.Class == SendClass.Broadcast) Broadcasts[row.To.Value] = Broadcasts.GetValueOrDefault(row.To.Value) + 1;
        }

        public void KeptTheRate()
        {
            for (var i = Rate; i < times.Count; i++) Assert.True(times[i] - times[i - Rate] >= TimeSpan.FromSeconds(1), $"more than {Rate} in the second before {times[i]:O}");
        }
    }

    /// <summary>A store that is closed, or left as a killed process would leave its files, and opened again.</summary>
    private sealed class Bed(FakeClock clock) : IAsyncDisposable, ITurns
    {
        private readonly Conversation conversation = new(new Understander());
        private readonly List<string> places = [];

        public SqliteStore Store { get; private set; } = null!;
        public int Killed { get; private set; }

        public async Task OpenAsync()
        {
            if (places.Count == 0) places.Add(Directory.CreateTempSubdirectory("kubebot-siaran-").FullName);
            Store = await SqliteStore.OpenAsync(new(places[^1]), this, clock, NullLogger<SqliteStore>.Instance);
        }

        /// <summary>Every fourth time from a copy of the files taken while the store was open: what is durable and nothing else.</summary>
        public async Task KillAsync()
        {
            if (++Killed % 4 == 0)
            {
                var place = Directory.CreateTempSubdirectory("kubebot-siaran-").FullName;
                foreach (var file in Directory.EnumerateFiles(places[^1]).Where(f => Path.GetFileName(f) is "kubebot.db" or "kubebot.db-wal")) File.Copy(file, Path.Combine(place, Path.GetFileName(file)));
                places.Add(place);
            }
            await Store.DisposeAsync();
            await OpenAsync();
        }

        public KubeId? Which(Arrival arrival) => null;

        public Outcome Decide(Arrival arrival, Known known) => new() { Say = [new(arrival.Message.From, SendClass.Answer, new("Halo"))] };

        public Outcome Tick(Known known) => conversation.Tick(known);

        public Outcome Sorry(Arrival arrival, Known known) => Outcome.Nothing;

        public async ValueTask DisposeAsync()
        {
            await Store.DisposeAsync();
            foreach (var place in places) Directory.Delete(place, recursive: true);
        }
    }
}
