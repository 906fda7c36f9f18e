using System.Diagnostics;
using System.Globalization;
using Bot.Dialogs;
using Bot.Domain;
using Bot.Host;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Benchmarks;

/// <summary>
/// Ten thousand groups due in the same second, in the real host, while people write: how long until all are decided and durable,
/// and what a message's answer takes meanwhile. Beside it the floor: the rows such a turn must read and write, with group commit and
/// nothing else.
/// </summary>
internal static class ClockPart
{
    private const int Groups = 10_000, Connections = 8, PerSecond = 100, Warm = 4_000;

    /// <summary>Groups with nothing due whose bendaharas write: one person alone would be answered once a second, and the rest would pile up.</summary>
    private const int Writers = 2_500;

    /// <summary>Tells the ten thousand from the demo.</summary>
    private static readonly Code Prefix = new("G");

    /// <summary>From the word until the groups are due.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(6);

    public static async Task RunAsync()
    {
        Print.Title($"{Groups:N0} groups due in the same second, {PerSecond} messages a second meanwhile");
        Print.Note($"{Environment.ProcessorCount} processors, shared by server and load. No group is in memory when it is due. Clock turns say one message each.");
        using var passing = new Passing();
        await using var provider = await FakeProvider.StartAsync();
        var floor = Floor(passing["floor"]);
        Directory.CreateDirectory(passing["clock"]);
        var (child, address) = await Child.ServeAsync(["clock-host", passing["clock"], provider.Url]);
        await using var ending = child;
        for (var i = 0; i < 4; i++)
        {
            await Load.RunAsync(address, Twilio.Requests(Warm / 4, Twilio.People(Writers)), 32);
            await Task.Delay(500);
        }
        var go = Stopwatch.GetTimestamp();
        child.Say("go");
        using var sampled = new CancellationTokenSource();
        var cpu = CpuAsync(child, sampled.Token);
        var said = await Load.PacedAsync(address, Twilio.Requests(PerSecond * 25, Twilio.People(Writers)), Connections, PerSecond);
        await sampled.CancelAsync();
        var used = await cpu;
        var answer = await child.EndAsync();
        if (answer.Split(' ') is not [var count, var first, var last, var decision, var durable]) throw new IOException("the host said: " + answer);
        var (begin, end) = (go + Ticks(Ahead), go + Ticks(Ahead) + (long)(Number(last) * Stopwatch.Frequency));
        var (quiet, busy) = (new Times(), new Times());
        foreach (var (at, took) in said) (at + took >= begin && at <= end ? busy : quiet).Add(took);

        var ticking = used.Last(u => u.At <= end).Cpu - used.Last(u => u.At <= begin).Cpu;
        Print.Row("", "groups", "seconds", "groups/s", "s : floor", "CPU s");
        Print.Row("floor: read, write and commit their rows", Print.Text(Groups), Print.Text(floor.Seconds, "F2"), Print.Text(Groups / floor.Seconds), "1.00", Print.Text(floor.Cpu, "F2"));
        Print.Row("host: due until decided", count, last, Print.Text(Groups / Number(last)), Print.Text(Number(last) / floor.Seconds, "F2"), Print.Text(ticking.TotalSeconds, "F2"));
        Print.Row("", "messages", "p50 ms", "p99 ms", "max ms");
        foreach (var (name, times) in new[] { ("messages before and after", quiet), ("messages meanwhile", busy) })
            Print.Row(name, Print.Text(times.Count), Print.Text(times.At(0.5) / 1000, "F2"), Print.Text(times.At(0.99) / 1000, "F2"), Print.Text(times.At(1) / 1000, "F2"));
        Print.Note($"First turn {first} s after the instant; a decision {decision} µs (median, on the writer's thread). Stored: {durable} clock turns{(durable == count && count == Print.Text(Groups, "F0") ? "." : ": THE FIGURES ABOVE ARE WORTHLESS.")}");
    }

    /// <summary>The server's processor time over the seconds to come, sample by sample.</summary>
    private static async Task<List<(long At, TimeSpan Cpu)>> CpuAsync(Child child, CancellationToken stop)
    {
        var samples = new List<(long, TimeSpan)>();
        while (!stop.IsCancellationRequested)
        {
            samples.Add((Stopwatch.GetTimestamp(), child.Cpu));
            await Task.Delay(100, CancellationToken.None);
        }
        return samples;
    }

    private static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Seconds for the rows alone: per group a state read, two facts, a conversation and a message written, the clock moved on.</summary>
    private static (double Seconds, double Cpu) Floor(string directory)
    {
        Directory.CreateDirectory(directory);
        using var db = SqliteDb.OpenWriter(Path.Combine(directory, "floor.db"));
        db["pragma journal_mode = wal"].All(static r => r.Text(0));
        db.Exec("pragma synchronous = full");
        db.Exec(
            """
            create table streams(id integer primary key, due integer, state blob not null); create index streams_due on streams(due) where due is not null;
            create table facts(id integer primary key, stream integer not null, seq integer not null, body blob not null, hash blob not null); create unique index facts_seq on facts(stream, seq);
            create table talks(address text primary key, talk blob); create table outbox(id integer primary key, address text not null, body blob not null, due integer not null);
            create index outbox_due on outbox(due, id); create index outbox_order on outbox(address, id)
            """);
        var (state, fact, talk, message) = (new byte[2_500], new byte[150], new byte[300], new byte[250]);
        var hash = new byte[32];
        db.Exec("begin");
        var add = db.Prepare("insert into streams(due, state) values (1, ?)");
        for (var i = 0; i < Groups; i++) add.Set(state).Run();
        db.Exec("commit");
        var (read, move) = (db.Prepare("select state from streams where id = ?"), db.Prepare("update streams set due = 2 where id = ?"));
        var append = db.Prepare("insert into facts(stream, seq, body, hash) values (?, ?, ?, ?)");
        var (keep, queue) = (db.Prepare("insert into talks(address, talk) values (?, ?) on conflict(address) do update set talk = excluded.talk"), db.Prepare("insert into outbox(address, body, due) values (?, ?, 1)"));
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        for (var i = 1; i <= Groups; i++)
        {
            if (i % 256 == 1) db.Exec("begin immediate");
            read.Set(i).One(static r => r.Bytes(0).Length);
            for (var seq = 1; seq <= 2; seq++) append.Set(i).Set(seq).Set(fact).Set(hash).Run();
            var address = string.Create(CultureInfo.InvariantCulture, $"tg:{i}");
            keep.Set(address).Set(talk).Run();
            queue.Set(address).Set(message).Run();
            move.Set(i).Run();
            if (i % 256 == 0 || i == Groups) db.Exec("commit");
        }
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }

    /// <summary>The host with the demo and ten thousand groups that are due six seconds after "go" on its clock.</summary>
    public static async Task ServeAsync(string directory, string provider)
    {
        Directory.SetCurrentDirectory(directory);
        await using var log = new StreamWriter(Path.Combine(directory, "log")) { AutoFlush = true };
        Console.SetError(log);
        var clock = new ShiftedClock();
        var due = clock.GetUtcNow().AddHours(2);
        var turns = new CountedTicks(new Conversation(new Understander()), clock, due);
        await using var store = await SqliteStore.OpenAsync(new StoreOptions(directory), turns, clock, NullLogger<SqliteStore>.Instance);
        await StorePlace.FillWithDemoAsync(store);
        await Parallel.ForEachAsync(Enumerable.Range(0, Groups), new ParallelOptions { MaxDegreeOfParallelism = 256 }, async (n, stop) => await store.ImportAsync(Group(n, due), stop));
        await Parallel.ForEachAsync(Enumerable.Range(0, Writers), new ParallelOptions { MaxDegreeOfParallelism = 256 }, async (n, stop) => await store.ImportAsync(Writer(n, due), stop));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Twilio.Settings(provider)).Build();
        await using var app = Serve.Build(store, null, configuration, "http://127.0.0.1:0", clock);
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadLineAsync();
        clock.Shift(due - Ahead);
        await Console.In.ReadLineAsync();
        var durable = await store.OnLaneAsync(static db => db["select count(*) from facts where via = 'tick' and kind = 'jam.selesai' and stream in (select id from streams where name glob 'k:g[0-9]*')"].One(static r => r.Long(0)));
        await app.StopAsync();
        Console.WriteLine($"{turns} {durable}");
    }

    private static NewKube Group(int n, DateTimeOffset due)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"g{n:00000}");
        var (ketua, bendahara, founded) = (new PersonId(name + "-1"), new PersonId(name + "-2"), new DateOnly(2020, 1, 1));
        var at = due.AddHours(-3);
        Fact[] facts =
        [
            new KubeFounded(new(name), Prefix, Zone.Wib, new(1), founded), new RulesSet(new() { QuietFrom = TimeOnly.MinValue, QuietUntil = TimeOnly.MinValue }),
            new PersonPlaced(ketua, Peran.Anggota, Jabatan.Ketua, StatusAnggota.Aktif, founded), new PersonPlaced(bendahara, Peran.Anggota, Jabatan.Bendahara, StatusAnggota.Aktif, founded),
            new EntryPosted(new("G-2001-001"), founded, at, bendahara, Dana.Kas, Arah.Masuk, JenisTransaksi.SaldoAwal, new(900_000), Chart.Lines(JenisTransaksi.SaldoAwal, Arah.Masuk, new(900_000))),
            new CashOutProposed(1, Pengajuan.KasKeluar, bendahara, Dana.Kas, JenisTransaksi.BelanjaAlat, new(350_000), new(2), at, ketua),
        ];
        Person Somebody(PersonId id) => new(id, "Ibu " + id.Value, "Ibu") { ConsentVersion = "1.0", Addresses = [new(Channel.Telegram, id.Value)] };
        return new(new(name), [Somebody(ketua), Somebody(bendahara)], [new(new(1), "Kelompok", new(2099, 1, 1)), new(new(2), "kompor", new(2099, 1, 1))],
            [.. facts.Select((f, i) => new StoredFact(i + 1, at, null, "import", f))]);
    }

    /// <summary>A group with nothing due, and its bendahara as Twilio knows her.</summary>
    private static NewKube Writer(int n, DateTimeOffset due)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"w{n:00000}");
        var (bendahara, founded) = (new PersonId(name + "-2"), new DateOnly(2020, 1, 1));
        Fact[] facts =
        [
            new KubeFounded(new(name), new("W"), Zone.Wib, new(1), founded), new PersonPlaced(bendahara, Peran.Anggota, Jabatan.Bendahara, StatusAnggota.Aktif, founded),
            new EntryPosted(new("W-2001-001"), founded, due.AddHours(-3), bendahara, Dana.Kas, Arah.Masuk, JenisTransaksi.SaldoAwal, new(900_000), Chart.Lines(JenisTransaksi.SaldoAwal, Arah.Masuk, new(900_000))),
        ];
        return new(new(name), [new(bendahara, "Ibu " + name, "Ibu") { ConsentVersion = "1.0", Addresses = [new(Channel.WhatsAppId, string.Create(CultureInfo.InvariantCulture, $"ID.bench{n:00000}"))] }], [new(new(1), "Kelompok", new(2099, 1, 1))],
            [.. facts.Select((f, i) => new StoredFact(i + 1, due.AddHours(-3), null, "import", f))]);
    }

    /// <summary>The machine's clock, moved ahead.</summary>
    private sealed class ShiftedClock : TimeProvider
    {
        private long by;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Volatile.Read(ref by));

        public void Shift(DateTimeOffset now) => Volatile.Write(ref by, (now - System.GetUtcNow()).Ticks);
    }

    /// <summary>When the first and the last clock turn were decided, after the instant they were due. One thread calls it.</summary>
    private sealed class CountedTicks(ITurns turns, TimeProvider time, DateTimeOffset due) : ITurns
    {
        private readonly Times times = new();
        private TimeSpan first, last;

        public KubeId? Which(Arrival arrival) => turns.Which(arrival);

        public Outcome Decide(Arrival arrival, Known known) => turns.Decide(arrival, known);

        public Outcome Sorry(Arrival arrival, Known known) => turns.Sorry(arrival, known);

        public Outcome Tick(Known known)
        {
            // The demo's groups have a clock of their own; the ten thousand are what is measured.
            if (known.Kube?.Prefix != Prefix) return turns.Tick(known);
            var start = Stopwatch.GetTimestamp();
            var outcome = turns.Tick(known);
            times.Add(Stopwatch.GetTimestamp() - start);
            last = time.GetUtcNow() - due;
            if (times.Count == 1) first = last;
            return outcome;
        }

        public override string ToString() => $"{times.Count} {Print.Text(first.TotalSeconds, "F2")} {Print.Text(last.TotalSeconds, "F2")} {Print.Text(times.At(0.5), "F1")}";
    }
}
