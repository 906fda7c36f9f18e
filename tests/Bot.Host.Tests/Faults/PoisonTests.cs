using System.Collections.Concurrent;
using Bot.Dialogs;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>Messages that cannot be decided, through the whole host: T-1 as the people at the phones live it.</summary>
public sealed class PoisonTests
{
    private const string Melati = "kube-melati-3";
    private const string Rini = "+6281200000003";
    private const string Nur = "+6281200000004";

    [Xunit.Fact]
    public async Task A_message_nobody_can_decide_ends_as_a_dead_letter_with_an_apology_and_harms_nobody_else()
    {
        var clock = new HandClock();
        var turns = new Poisoned(int.MaxValue);
        await using var twilio = await FakeTwilio.StartAsync(clock);
        await using var host = await RunningHost.StartAsync(twilio.Url, time: clock, turns: turns);

        var poison = host.Form(Nur, "saldo kas racun");
        int[] answers = await Task.WhenAll(host.PostAsync(poison), host.WhatsAppAsync(Rini, "kas masuk Rp1.001 hadiah lomba"), host.WhatsAppAsync(Nur, "saldo kas"));
        Assert.Equal([200, 200, 200], answers);
        Assert.Equal((false, "saldo kas racun"), Assert.Single(await host.Store.HeldAsync()) is var held ? (held.Dead, held.Message.Text) : default);
        Assert.Equal(200, await host.WhatsAppAsync(Rini, "ya"));
        Assert.Single(await host.PostedAsync(Melati));
        await Eventually.IsAsync(() => Bodies(twilio, Nur).Any(b => b.StartsWith("Saldo kas", StringComparison.Ordinal)), "her later question is answered");

        await clock.UntilAsync(() => Bodies(twilio, Nur).Any(b => b.StartsWith("Maaf, saya sedang ada gangguan.", StringComparison.Ordinal)), "the apology");

        var letter = Assert.Single(await host.Store.HeldAsync());
        Assert.Equal((true, "saldo kas racun", "InvalidOperationException"), (letter.Dead, letter.Message.Text, letter.Why));
        Assert.Equal([1, 10, 60], turns.Tries.Zip(turns.Tries.Skip(1), (a, b) => (int)(b - a).TotalSeconds));
        Assert.Equal(200, await host.PostAsync(poison));
        clock.Advance(TimeSpan.FromHours(1));
        await host.Store.PingAsync();
        Assert.Equal(4, turns.Tries.Count);
        await host.SentAllAsync();
        Assert.Equal(2, Bodies(twilio, Nur).Count());
        Assert.Empty(StoreCheck.Run(host.Path));
    }

    [Xunit.Fact]
    public async Task A_message_that_could_not_be_decided_once_is_answered_without_being_sent_again()
    {
        var clock = new HandClock();
        var turns = new Poisoned(1);
        await using var twilio = await FakeTwilio.StartAsync(clock);
        await using var host = await RunningHost.StartAsync(twilio.Url, time: clock, turns: turns);

        Assert.Equal(200, await host.WhatsAppAsync(Nur, "saldo kas racun"));
        Assert.Single(await host.Store.HeldAsync());
        await clock.UntilAsync(() => Bodies(twilio, Nur).Any(), "an answer");

        Assert.Equal(2, turns.Tries.Count);
        Assert.Empty(await host.Store.HeldAsync());
        Assert.DoesNotContain("gangguan", Assert.Single(Bodies(twilio, Nur)), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Bodies(FakeTwilio twilio, string phone) =>
        twilio.Messages.Where(m => m["to"]!.GetValue<string>() == $"whatsapp:{phone}").Select(m => m["body"]!.GetValue<string>());

    /// <summary>The real conversation, which a certain word breaks so many times.</summary>
    private sealed class Poisoned(int times) : ITurns
    {
        private readonly Conversation _real = new(new Understander());

        public ConcurrentQueue<DateTimeOffset> Tries { get; } = [];

        public KubeId? Which(Arrival arrival) => _real.Which(arrival);

        public Outcome Decide(Arrival arrival, Known known)
        {
            if (arrival.Message.Text != "saldo kas racun") return _real.Decide(arrival, known);
            Tries.Enqueue(known.Now);
            return Tries.Count <= times ? throw new InvalidOperationException("poison") : _real.Decide(arrival, known);
        }

        public Outcome Tick(Known known) => _real.Tick(known);

        public Outcome Sorry(Arrival arrival, Known known) => _real.Sorry(arrival, known);
    }
}
