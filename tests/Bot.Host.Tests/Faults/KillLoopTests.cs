using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Dialogs;
using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>The real program under load, killed again and again: what was acknowledged is answered, and money is posted once.</summary>
[Collection(nameof(Alone))]
public sealed class KillLoopTests(ITestOutputHelper output)
{
    private const int Ends = 60;
    private const int Seed = 20261121;

    private static readonly (string Phone, string Group)[] Treasurers = [("+6281200000003", "kube-melati-3"), ("+6281200000053", "ewarong-cahaya-dini")];
    /// <summary>A neighbour of the first group, who orders and calls off; what she keeps its treasurer is paid for.</summary>
    private const string Neighbour = "+6281200000081";
    private static readonly PersonId NeighbourId = new("k-81");
    /// <summary>The first group's ketua, who carries out what was ordered.</summary>
    private const string Ketua = "+6281200000001";
    private static readonly string[] Readers = ["+6281200000004", "+6281200000005", "+6281200000006", "+6281200000054", "+6281200000055", "+6281200000056"];

    [Xunit.Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_posted_twice()
    {
        var directory = Directory.CreateTempSubdirectory("kubebot-kill-").FullName;
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        await FillAsync(directory);
        await using var child = new ServeChild(directory, new(ChannelHost.WhatsApp(twilio.Url)) { ["Channels:MostAtOnce"] = "0" });
        await using var phones = new Phones(twilio);
        using var http = new HttpClient { BaseAddress = new(child.Url), Timeout = TimeSpan.FromSeconds(10) };
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(6));
        using var enough = new CancellationTokenSource();

        var confirmed = new ConcurrentDictionary<string, int>();
        Member[] members = [.. Treasurers.Select(t => t.Phone).Concat(Readers).Append(Ketua).Append(Neighbour).Select((phone, n) => new Member(phone, http, phones, Seed + n))];
        var (orders, carrying) = (new Orders(), new Carrying());
        Task[] talking =
        [
            .. Treasurers.Zip(members, (t, member) => EarnAsync(member, n => confirmed[t.Group] = n, t == Treasurers[0] ? orders : null, enough.Token, patience.Token)),
            .. members[Treasurers.Length..^2].Select(member => AskAsync(member, enough.Token, patience.Token)),
            carrying.CarryAsync(members[^2], enough.Token, patience.Token),
            OrderAsync(members[^1], orders, enough.Token, patience.Token),
        ];

        try
        {
            await EndAgainAndAgainAsync(child, directory, () => members.Sum(m => m.Acknowledged.Count), patience.Token);
            child.Start();
            await enough.CancelAsync();
            await Task.WhenAll(talking);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"somebody waits for ever; acknowledged {string.Join(' ', members.Select(m => m.Acknowledged.Count))}; confirmed {string.Join(' ', confirmed)}\n{child.Errors}");
        }
        Assert.Equal(0, await child.StopAsync());

        Assert.Empty(StoreCheck.Run(directory));
        await using var store = await OpenAsync(directory);
        foreach (var (phone, group) in Treasurers) await AssertPostedOnceAsync(store, new(group), confirmed[group]);
        await AssertOrderedOnceAsync(store, orders);
        await carrying.AssertOnceAsync(store, new(Treasurers[0].Group), Ketua);
        var twice = 0;
        foreach (var member in members) twice += await AssertAnsweredAsync(store, twilio, member);
        // A send whose end nobody saw is looked for at Twilio first; only one still on the wire at that moment can come twice.
        Assert.InRange(twice, 0, Ends / 10);
        Assert.Empty(await store.HeldAsync());
        output.WriteLine($"{members.Sum(m => m.Acknowledged.Count)} messages, {confirmed.Values.Sum()} entries, {orders.Placed.Count} orders, {orders.CalledOff.Count} called off, {orders.Paid.Count} paid, {carrying.Out} carried out, {carrying.Over} handed over, {twice} sent twice");
        await store.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    /// <summary>Money: each round one income of an amount never used before, read back, and confirmed only when it was read back.</summary>
    private static async Task EarnAsync(Member treasurer, Action<int> confirmed, Orders? orders, CancellationToken enough, CancellationToken stop)
    {
        var numbers = new HashSet<string>();
        for (var n = 1; !enough.IsCancellationRequested; n++)
        {
            var amount = Amount(n);
            await treasurer.SayAsync($"kas masuk {amount} hadiah lomba", stop);
            await treasurer.HearAsync(text => text.Contains($"*{amount}*", StringComparison.Ordinal) && text.Contains("Sudah benar?", StringComparison.Ordinal), stop);
            await treasurer.SayAsync("ya", stop);
            await treasurer.HearAsync(text => Regex.Match(text, "^Sudah dicatat.* Nomor ([A-Z0-9-]+)") is { Success: true } said && numbers.Add(said.Groups[1].Value), stop);
            confirmed(n);
            if (orders is null || !orders.ToPay.TryDequeue(out var order)) continue;
            await treasurer.SayAsync($"{order} sudah dibayar tunai {Peyek}", stop);
            await treasurer.HearAsync(text => text.StartsWith($"Catat pembayaran *{Peyek}* untuk {order}", StringComparison.Ordinal), stop);
            await treasurer.SayAsync("ya", stop);
            await treasurer.HearAsync(text => Regex.Match(text, "^Sudah dicatat.* Nomor ([A-Z0-9-]+)") is { Success: true } said && text.Contains(order, StringComparison.Ordinal) && numbers.Add(said.Groups[1].Value), stop);
            orders.Paid.Enqueue(order);
        }
    }

    private static readonly Rupiah Peyek = new(10_000);

    /// <summary>What the neighbour ordered, by number: all, those called off, those that are to be paid, those that were.</summary>
    private sealed class Orders
    {
        public ConcurrentQueue<string> Placed { get; } = [];
        public ConcurrentQueue<string> CalledOff { get; } = [];
        public ConcurrentQueue<string> ToPay { get; } = [];
        public ConcurrentQueue<string> Paid { get; } = [];
    }

    /// <summary>Orders: each time one bag of peyek, read back and confirmed; every other one is called off again, the others go to the treasurer.</summary>
    private static async Task OrderAsync(Member neighbour, Orders orders, CancellationToken enough, CancellationToken stop)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(9).ToString("d/M/yyyy", CultureInfo.InvariantCulture);
        while (!enough.IsCancellationRequested)
        {
            var number = "";
            await neighbour.SayAsync($"pesan peyek 1 buat {day} jam 10 diambil", stop);
            await neighbour.HearAsync(static text => text.Contains("1 bungkus peyek", StringComparison.Ordinal) && text.Contains("Sudah benar?", StringComparison.Ordinal), stop);
            await neighbour.SayAsync("ya", stop);
            await neighbour.HearAsync(text => Regex.Match(text, "^Terima kasih.* Nomor \\*(P-[0-9-]+)\\*") is { Success: true } said && !orders.Placed.Contains(number = said.Groups[1].Value), stop);
            orders.Placed.Enqueue(number);
            if (orders.Placed.Count % 2 == 0) { orders.ToPay.Enqueue(number); continue; }
            await neighbour.SayAsync($"batalkan {number}", stop);
            await neighbour.HearAsync(text => text.StartsWith($"Membatalkan {number}", StringComparison.Ordinal), stop);
            await neighbour.SayAsync("ya, batalkan", stop);
            await neighbour.HearAsync(text => text.Contains(number, StringComparison.Ordinal) && text.Contains("dibatalkan", StringComparison.Ordinal), stop);
            orders.CalledOff.Enqueue(number);
        }
    }

    /// <summary>Each order stands in the facts once, was called off once, was paid once; nothing else was ordered, and the shelf promises what is left.</summary>
    private static async Task AssertOrderedOnceAsync(SqliteStore store, Orders orders)
    {
        var (placed, off, paid) = (new List<string>(), new List<string>(), new List<string>());
        await foreach (var fact in store.FactsAsync(new(Treasurers[0].Group)))
            if (fact.Via != "turn") continue;
            else if (fact.Fact is OrderPlaced order && order.Customer == NeighbourId) placed.Add(order.Number.Value);
            else if (fact.Fact is OrderStatusSet { Status: StatusPesanan.Dibatalkan } cancelled) off.Add(cancelled.Number.Value);
            else if (fact.Fact is EntryPosted { Order: { } of, Amount: var amount }) { Assert.Equal(Peyek, amount); paid.Add(of.Value); }
        Assert.NotEmpty(orders.CalledOff);
        Assert.NotEmpty(orders.Paid);
        Assert.Equal(orders.Placed, placed);
        Assert.Equal(orders.CalledOff, off);
        Assert.Equal(orders.Paid, paid);
        var state = (await store.StateAsync(new(Treasurers[0].Group)))!.Value.State;
        Assert.Equal(placed.Except(off), state.Orders.All.Where(o => o.Customer == NeighbourId && placed.Contains(o.Number.Value) && o.IsOpen).Select(o => o.Number.Value));
        Assert.All(orders.Paid, number => Assert.Equal(Peyek, state.Orders.Find(new(number))!.Paid));
    }

    private static async Task AskAsync(Member reader, CancellationToken enough, CancellationToken stop)
    {
        while (!enough.IsCancellationRequested)
        {
            await reader.SayAsync("saldo kas", stop);
            await reader.HearAsync(static text => text.StartsWith("Saldo kas ", StringComparison.Ordinal), stop);
            await reader.SayAsync("saldo iks", stop);
            await reader.HearAsync(static text => text.StartsWith("Saldo IKS", StringComparison.Ordinal), stop);
        }
    }

    /// <summary>54 kills and six orderly stops, at any instant of a life under load or, one in five, of its start.</summary>
    private static async Task EndAgainAndAgainAsync(ServeChild child, string directory, Func<int> acknowledged, CancellationToken stop)
    {
        var random = new Random(Seed);
        for (var end = 0; end < Ends; end++)
        {
            var before = acknowledged();
            // Two deaths in one message make it a dead letter by design (T-1); only chance would do that to a good one here.
            var diedInOne = DiedInAMessage(directory);
            var orderly = end % 10 == 9;
            child.Start();
            if (diedInOne || orderly || random.Next(5) > 0)
            {
                while (acknowledged() - before < 8)
                {
                    Assert.True(child.IsRunning, child.Errors);
                    await Task.Delay(1, stop);
                }
            }
            while (diedInOne && Waiting(directory) > 0) await Task.Delay(5, stop);
            await Task.Delay(random.Next(400), stop);
            if (orderly) Assert.Equal(0, await child.StopAsync());
            else await child.KillAsync();
        }
    }

    private static bool DiedInAMessage(string directory)
    {
        Span<byte> length = stackalloc byte[4];
        using var marker = new FileStream(new StoreOptions(directory).InFlight, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite);
        return marker.Read(length) == 4 && BinaryPrimitives.ReadInt32LittleEndian(length) > 0;
    }

    private static long Waiting(string directory)
    {
        using var db = SqliteDb.OpenReader(new StoreOptions(directory).Database);
        return db["select count(*) from held where dead = 0"].One(static r => r.Long(0));
    }

    private static async Task AssertPostedOnceAsync(SqliteStore store, KubeId kube, int confirmed)
    {
        var (earned, numbers, opening) = (new List<Rupiah>(), new HashSet<Receipt>(), Rupiah.Zero);
        await foreach (var fact in store.FactsAsync(kube))
        {
            if (fact.Fact is not EntryPosted entry) continue;
            Assert.True(numbers.Add(entry.Number), $"{entry.Number} was given twice");
            if (fact.Via == "turn" && entry.Order is null) earned.Add(entry.Amount);
            else if (entry.Fund == Dana.Kas) opening += entry.Lines.Where(l => l.Account == Akun.Tunai).Sum(l => l.Amount);
        }
        Assert.Equal(Enumerable.Range(1, confirmed).Select(Amount), earned);
        Assert.Equal(opening + earned.Sum(a => a), (await store.StateAsync(kube))!.Value.State.Ledger.Kas);
        Assert.True(confirmed > 0);
    }

    /// <summary>How many messages more than answers she got.</summary>
    private static async Task<int> AssertAnsweredAsync(SqliteStore store, FakeTwilio twilio, Member member)
    {
        var address = new Address(Channel.WhatsApp, member.Phone);
        var again = await Task.WhenAll(member.Acknowledged.Select(key => store.RunAsync(new() { Key = key, From = address, Text = "saldo kas" })));
        Assert.All(again, end => Assert.Equal(TurnEnd.Duplicate, end));

        var answers = await store.OnLaneAsync(db => db["select state, provider_id, body from outbox where class = 0 and address = ? order by id"].Set(address.ToString())
            .All(static r => (State: r.Int(0), Sid: r.MaybeText(1), StoreJson.Read(r.Bytes(2), StoreJson.Default.Message).Text)));
        Assert.Equal(member.Acknowledged.Count, answers.Count(a => !Carrying.AlsoAsks(a.Text)));
        Assert.All(answers, a => Assert.Equal(2, a.State));

        // Each answer is a message of its own at Twilio, to this phone and in these words.
        var sent = twilio.Messages.Where(m => m["to"]!.GetValue<string>() == $"whatsapp:{member.Phone}").ToDictionary(m => m["sid"]!.GetValue<string>(), m => m["body"]!.GetValue<string>());
        Assert.Equal(answers.Count, answers.Select(a => a.Sid).Distinct().Count());
        Assert.All(answers, a => Assert.StartsWith(a.Text, sent[a.Sid!], StringComparison.Ordinal));
        var news = await store.OnLaneAsync(db => db["select provider_id from outbox where class <> 0 and provider_id is not null and address = ?"].Set(address.ToString()).All(static r => r.Text(0)));
        return sent.Count - answers.Count - news.Distinct().Count();
    }

    private static Rupiah Amount(int round) => new(1_000 + round);

    private static async Task FillAsync(string directory)
    {
        await using var store = await OpenAsync(directory);
        var now = TimeProvider.System.GetUtcNow();
        await GroupImport.StoreAsync(store, [.. KubeImport.Read(DataFiles.Embedded()).Select(kube => kube.Id.Value == Treasurers[0].Group ? Carrying.Fill(kube, now) : kube)]);
    }

    private static Task<SqliteStore> OpenAsync(string directory) =>
        SqliteStore.OpenAsync(new(directory), new Conversation(new Understander()), TimeProvider.System, NullLogger<SqliteStore>.Instance);
}
