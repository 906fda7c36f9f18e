using System.Diagnostics;
using System.Text;
using Bot.Domain;
using Bot.Host;

namespace Bot.Benchmarks;

/// <summary>Turns over real loopback HTTP: the floor, and the real host with its outbox pump at rest and running.</summary>
internal static class HttpPart
{
    private const int Rounds = 4, Warm = 6_000;

    private static readonly (int Connections, int Requests)[] Levels = [(1, 3_000), (32, 8_000), (128, 12_000)];

    private sealed class Level
    {
        public Times Each { get; } = new();
        public List<double> Rates { get; } = [];
        public TimeSpan Cpu { get; set; }
        public double Rate => Rates.Order().ElementAt(Rates.Count / 2);
    }

    private sealed record Side(string Name, IReadOnlyList<string> Phones, Child Child, Uri Address)
    {
        public Level[] Levels { get; } = [.. HttpPart.Levels.Select(_ => new Level())];
    }

    public static async Task RunAsync()
    {
        Print.Title("Turns over HTTP: \"saldo kas\" from the bendahara, signed as Twilio signs");
        Print.Note($"{Environment.ProcessorCount} processors. Each server is a process of its own, the load generator and the fake provider are this one; all share the machine.");
        Print.Note($"{Warm:N0} requests to warm up; then {Rounds} rounds in turn, every request its own MessageSid. turns/s: median of rounds. CPU: of the server process.");
        using var passing = new Passing();
        await using var provider = await FakeProvider.StartAsync();
        var members = Members();
        var floor = await StartAsync("a   floor: signature, key, row", [Twilio.Bendahara], passing, "floor", "floor");
        var still = await StartAsync("b   host, outbox pump stopped", [Twilio.Bendahara], passing, "still", "host", provider.Url, "still");
        var many = await StartAsync($"b'  host, pump sending to {members.Count} who ask", members, passing, "many", "host", provider.Url, "pump");
        var one = await StartAsync("b'' host, pump sending to one who asks", [Twilio.Bendahara], passing, "one", "host", provider.Url, "pump");
        Side[] sides = [floor, still, many, one];
        try
        {
            foreach (var side in sides) await WarmAsync(side);
            for (var level = 0; level < Levels.Length; level++)
                for (var round = 0; round < Rounds; round++)
                    foreach (var side in sides)
                        await MeasureAsync(side, level);
            Table(sides);
            Print.Note($"The sender keeps to 80 messages a second by itself, so that most of b' and b'' stays queued: {provider.Posts:N0} were sent, with {provider.Lists:N0} looks at the provider's list.");
            Print.Note("One address has at most one message on its way: in b'' the pump looks again and again for what is not behind it.");
            await floor.Child.EndAsync();
            await PartsAsync(still);
        }
        finally
        {
            foreach (var side in sides) await side.Child.DisposeAsync();
        }
        Check(passing["still"]);
    }

    /// <summary>The demo's members who can ask for the balance from a phone of their own.</summary>
    private static List<string> Members() =>
        [.. from kube in KubeImport.Read(DataFiles.Embedded())
            from placed in kube.Facts.Select(f => f.Fact).OfType<PersonPlaced>()
            where placed is { Role: Peran.Anggota, Status: StatusAnggota.Aktif }
            from address in kube.People.First(p => p.Id == placed.Person).Addresses
            where address.Channel == Channel.WhatsApp
            group address by address.Value into phone
            where phone.Count() == 1
            select phone.Key];

    private static async Task<Side> StartAsync(string name, IReadOnlyList<string> phones, Passing passing, string place, string server, params string[] further)
    {
        var directory = passing[place];
        Directory.CreateDirectory(directory);
        var (child, address) = await Child.ServeAsync([server, directory, .. further]);
        return new(name, phones, child, address);
    }

    // With pauses, in which the compiler finishes what it has found to be hot.
    private static async Task WarmAsync(Side side)
    {
        const int parts = 6;
        for (var i = 0; i < parts; i++)
        {
            await Load.RunAsync(side.Address, Twilio.Requests(Warm / parts, side.Phones), 32);
            await Task.Delay(300);
        }
    }

    private static async Task MeasureAsync(Side side, int level)
    {
        var (connections, all) = Levels[level];
        var requests = Twilio.Requests(all / Rounds, side.Phones);
        var cpu = side.Child.Cpu;
        var (whole, each) = await Load.RunAsync(side.Address, requests, connections);
        var to = side.Levels[level];
        to.Cpu += side.Child.Cpu - cpu;
        to.Rates.Add(requests.Length * (double)Stopwatch.Frequency / whole);
        foreach (var ticks in each) to.Each.Add(ticks);
    }

    private static void Table(Side[] sides)
    {
        Print.Row("", "connections", "turns/s", "p50 ms", "p99 ms", "CPU µs/turn", "turns/s : a");
        for (var level = 0; level < Levels.Length; level++)
        {
            foreach (var side in sides)
            {
                var l = side.Levels[level];
                Print.Row(side.Name, Print.Text(Levels[level].Connections), Print.Text(l.Rate), Print.Text(l.Each.At(0.5) / 1000, "F2"), Print.Text(l.Each.At(0.99) / 1000, "F2"),
                    Print.Text(l.Cpu.TotalMicroseconds / l.Each.Count), Print.Text(l.Rate / sides[0].Levels[level].Rate, "F2"));
            }
        }
    }

    /// <summary>Where b's time goes: the decision as its own stopwatch saw it, the door measured alone.</summary>
    private static async Task PartsAsync(Side host)
    {
        var decision = await host.Child.EndAsync();
        var messages = Enumerable.Range(0, 5_000).Select(_ => Twilio.Message(Twilio.Bendahara, "saldo kas")).Select(m => (Body: Encoding.ASCII.GetBytes(m.Body), m.Signature)).ToArray();
        var times = new Times();
        for (var i = 0; i < messages.Length; i++)
        {
            if (i == 1_000) await Task.Delay(300);
            var start = Stopwatch.GetTimestamp();
            var form = TwilioForm.Read(messages[i].Body)!;
            var heard = TwilioSignature.IsValid(Twilio.AuthToken, Twilio.PublicBaseUrl + WhatsAppDoor.Path, form, messages[i].Signature) && WhatsAppMessages.Read(form) is Reading.Heard;
            if (i >= 2_000) times.Add(Stopwatch.GetTimestamp() - start);
            if (!heard) throw new InvalidOperationException("the door refused a signed message");
        }
        Print.Note($"Of b's turn: the decision (Which and Decide, on the writer's thread) {decision} µs; the door (form, signature, reading) {times.At(0.5):F1} µs.");
    }

    /// <summary>Fast answers count only when they are the right ones.</summary>
    private static void Check(string directory)
    {
        using var db = SqliteDb.OpenReader(new StoreOptions(directory).Database);
        var answers = db["select count(*) from outbox where instr(cast(body as text), 'Saldo kas') > 0"].One(static r => r.Int(0));
        var asked = Warm + Levels.Sum(l => l.Requests);
        Print.Note($"b's outbox holds {answers:N0} balances for {asked:N0} questions{(answers == asked ? "." : ": THE FIGURES ABOVE ARE WORTHLESS.")}");
    }
}
