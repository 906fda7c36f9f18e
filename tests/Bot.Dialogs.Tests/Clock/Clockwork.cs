using Bot.Domain;
using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>A reminder of the test's own calendar.</summary>
internal sealed record Reminder(ClockId Name, DateTimeOffset From, DateTimeOffset Until, PersonId To, ClockHours When = ClockHours.Open) : ClockItem(Name, From, Until)
{
    public override ClockHours Hours => When;
}

/// <summary>
/// A group ticked as the host does it, on a clock the test sets: a turn whenever the earliest instant has come, its facts folded,
/// its messages kept. Beside the group's own schedules stands a calendar the test writes.
/// </summary>
internal sealed class Clockwork
{
    public static readonly PersonId Wati = new("wati"), Yuli = new("yuli"), Rini = new("rini"), Nur = new("nur"), Retno = new("retno");
    public static readonly DateTimeOffset Morning = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    private readonly ClockTable table;

    public Clockwork(Zone? zone = null, params IReadOnlyList<Schedule> further)
    {
        table = new([_ => Calendar, .. further, .. ClockItems.Schedules], Say, (item, _) =>
        {
            Missed.Add(item.Id.Value);
            return item is BrokenSchedule b ? $"rusak {b.Of}" : $"lewat {item.Id}";
        });
        Kube = new Bot.Domain.Fact[]
        {
            new KubeFounded(new("k"), new("M3"), zone ?? Zone.Wib, new TextId(1), new(2016, 1, 1)),
            new RulesSet(new() { Clock = new() { MostADay = 1_000, NewsMinutes = 0 } }),
            Placed(Wati, Jabatan.Ketua), Placed(Yuli, Jabatan.Sekretaris), Placed(Rini, Jabatan.Bendahara), Placed(Nur, Jabatan.Anggota),
            new PersonPlaced(Retno, Peran.Pendamping, Jabatan.Anggota, StatusAnggota.Aktif, new(2020, 1, 1)),
            new EntryPosted(new("M3-2611-001"), new(2026, 11, 1), Morning.AddDays(-20), Rini, Dana.Kas, Arah.Masuk, JenisTransaksi.SaldoAwal, new(9_000_000), Chart.Lines(JenisTransaksi.SaldoAwal, Arah.Masuk, new(9_000_000))),
        }.Aggregate(Kube.Unborn, (k, f) => k.After(f));
    }

    public Kube Kube { get; private set; }

    /// <summary>What the machine's clock shows.</summary>
    public DateTimeOffset Now { get; set; } = Morning;

    public List<ClockItem> Calendar { get; } = [];

    /// <summary>Everything said, in order: when it may leave, to whom, and what.</summary>
    public List<(DateTimeOffset At, string To, string Text)> Said { get; } = [];

    /// <summary>Who has not agreed to anything yet.</summary>
    public HashSet<PersonId> Silent { get; } = [];

    /// <summary>What was found too late, in order.</summary>
    public List<string> Missed { get; } = [];

    public List<(string What, Exception Why)> Faults { get; } = [];

    /// <summary>Throws for what the test wants to be unsayable.</summary>
    public Func<ClockItem, Ticked?>? Instead { get; set; }

    public DateTimeOffset? Next => ClockItems.Next(Kube, table.Schedules) is { } due ? waits is { } wait && wait > due ? wait : due : null;

    /// <summary>The capabilities say their things themselves.</summary>
    public bool Real { get; init; }

    private DateTimeOffset? waits;

    private readonly Talks talks = new();

    /// <summary>A turn is decided, and the machine dies before it is stored.</summary>
    public void Die()
    {
        if (Next is not { } due || due > Now.AddDays(2)) return;
        Now = due > Now ? due : Now;
        _ = Outcome();
    }

    private Outcome Outcome()
    {
        var known = new Known(Now, Kube, new Directory(Silent), new NoPast(), talks);
        return Real ? Ticks.Run(known, Kube) : Ticks.Run(known, Kube, table);
    }

    public void Do(params IReadOnlyList<Bot.Domain.Fact> facts) => (Kube, waits) = (facts.Aggregate(Kube, (k, f) => k.After(f)), null);

    /// <summary>The calendar changed, as if by a fact.</summary>
    public void Plan(params IReadOnlyList<ClockItem> items)
    {
        Calendar.AddRange(items);
        waits = null;
    }

    public void Do(Decision decision) => Do(Assert.IsType<Decision.Accepted>(decision).Facts);

    /// <summary>Runs what is due now.</summary>
    public void Tick()
    {
        for (var turns = 0; Next <= Now; turns++)
        {
            Assert.True(turns < 1_000, "the clock does not move on");
            var outcome = Outcome();
            Assert.True(outcome.Facts is not [] || outcome.Waits > Now, "the turn did nothing about what is due");
            Do(outcome.Facts);
            waits = outcome.Waits;
            Faults.AddRange(outcome.Faults);
            foreach (var (at, talk) in outcome.Talks) talks.Kept[at] = talk;
            Said.AddRange(outcome.Say.Select(s => (s.NotBefore ?? Now, s.To.Value, s.Message.Text)));
        }
    }

    public void SetBack(TimeSpan by) => (Now, waits) = (Now - by, null);

    /// <summary>Lives until the instant: stops at whatever becomes due on the way.</summary>
    public void Live(DateTimeOffset until)
    {
        Tick();
        while (Next is { } due && due <= until)
        {
            Now = due > Now ? due : Now;
            Tick();
        }
        Now = until;
    }

    /// <summary>Off until the instant.</summary>
    public void Sleep(DateTimeOffset until)
    {
        Now = until;
        Tick();
    }

    private Ticked Say(ClockItem item, TickScene scene) => Instead?.Invoke(item) ?? item switch
    {
        Reminder r => new() { Notices = [new(r.To, new(r.Id.Value))] },
        ApprovalWaits a => Persetujuan.Tick(a, scene),
        ApprovalSilent a => PengajuanDiam.Offer(a, scene),
        PauseEnds p => new() { Facts = [new ClockResumed(p.End)] },
        _ => throw new InvalidOperationException(),
    };

    private static PersonPlaced Placed(PersonId id, Jabatan office) => new(id, Peran.Anggota, office, StatusAnggota.Aktif, new(2016, 1, 1));

    private sealed class Directory(HashSet<PersonId> silent) : IDirectory
    {
        public Person? Find(PersonId id) => new(id, id.Value, id.Value) { ConsentVersion = silent.Contains(id) ? null : "1.0", Addresses = [new(Channel.Telegram, id.Value)] };
        public IReadOnlyList<Person> At(Address address) => [];
        public string? Text(KubeId kube, TextId id) => "kompor";
    }

    private sealed class NoPast : IPast
    {
        public EntryPosted? Entry(Receipt number) => null;
        public IReadOnlyList<EntryPosted> Entries(Dana? fund = null, PersonId? person = null, JenisTransaksi? kind = null, DateOnly? from = null, DateOnly? until = null, int limit = 200, Receipt? before = null) => [];
    }

    private sealed class Talks : ITalks
    {
        public Dictionary<Address, ReadOnlyMemory<byte>> Kept { get; } = [];

        public ReadOnlyMemory<byte>? Of(Address address) => Kept.TryGetValue(address, out var talk) ? talk : null;
    }
}
