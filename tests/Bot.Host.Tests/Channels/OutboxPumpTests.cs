using System.Collections.Concurrent;
using Bot.Domain;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The pump: order, patience, other people's faults, restarts.</summary>
public sealed class OutboxPumpTests
{
    private static readonly Address Sri = new(Channel.Telegram, "1");
    private static readonly Address Nur = new(Channel.Telegram, "2");

    [Fact]
    public async Task Messages_to_one_person_keep_their_order_and_others_do_not_wait()
    {
        await using var bed = new Bed();
        var gate = new TaskCompletionSource();
        bed.Sender.Before = row => row.Id == 1 ? gate.Task : Task.CompletedTask;
        for (var i = 1; i <= 5; i++) bed.Store.Queue(Sri, $"s{i}");
        bed.Store.Queue(Nur, "n1");
        await bed.StartAsync();

        await Eventually.IsAsync(() => bed.Sender.Sent.Any(s => s.Row.To == Nur), "Nur is served while Sri's first message hangs");
        Assert.DoesNotContain(bed.Sender.Sent, s => s.Row.To == Sri);
        gate.SetResult();

        await Eventually.IsAsync(() => bed.Store.AllDone, "all sent");
        Assert.Equal(["s1", "s2", "s3", "s4", "s5"], bed.Sender.Sent.Where(s => s.Row.To == Sri).Select(s => s.Row.Message.Text));
    }

    [Fact]
    public async Task An_answer_does_not_wait_for_a_notice_or_a_broadcast()
    {
        await using var bed = new Bed();
        var gate = new TaskCompletionSource();
        bed.Sender.Before = row => row.Class == SendClass.Answer ? Task.CompletedTask : gate.Task;
        bed.Store.Queue(Sri, "siaran", SendClass.Broadcast);
        bed.Store.Queue(Sri, "kabar", SendClass.Notice);
        await bed.StartAsync();
        await Eventually.IsAsync(() => bed.Sender.Begun.Count == 2, "both on their way");

        var answer = bed.Store.Queue(Sri, "jawaban");

        await Eventually.IsAsync(() => bed.Store.IsDone(answer), "the answer");
        Assert.Equal(["jawaban"], bed.Sender.Sent.Select(s => s.Row.Message.Text));
        gate.SetResult();
        await Eventually.IsAsync(() => bed.Store.AllDone, "the rest");
    }

    [Fact]
    public async Task A_wait_of_seconds_holds_back_the_next_and_is_honoured_to_the_second()
    {
        await using var bed = new Bed();
        bed.Sender.Results.Enqueue(new SendResult.TryAgain(HandClock.Morning.AddSeconds(8), "429"));
        bed.Store.Queue(Sri, "satu");
        bed.Store.Queue(Sri, "dua");
        await bed.StartAsync();
        await Eventually.IsAsync(() => bed.Store.Marks.Count == 2, "the first try, and the one behind it");

        await bed.Clock.UntilAsync(() => bed.Store.AllDone, "both sent");

        Assert.Equal(["satu", "dua"], bed.Sender.Sent.Select(s => s.Row.Message.Text));
        Assert.All(bed.Sender.Sent, s => Assert.True(s.At >= HandClock.Morning.AddSeconds(8), $"{s.At:O}"));
    }

    [Fact]
    public async Task A_long_wait_is_honoured_and_does_not_hold_back_the_next()
    {
        await using var bed = new Bed();
        bed.Sender.Results.Enqueue(new SendResult.TryAgain(HandClock.Morning.AddSeconds(35), "429"));
        bed.Store.Queue(Sri, "satu");
        bed.Store.Queue(Sri, "dua");
        await bed.StartAsync();

        await Eventually.IsAsync(() => bed.Sender.Sent.Any(s => s.Row.Message.Text == "dua"), "the second goes on");
        Assert.Single(bed.Sender.Sent);
        await bed.Clock.UntilAsync(() => bed.Store.AllDone, "the first, later");

        Assert.True(bed.Sender.Sent.Single(s => s.Row.Message.Text == "satu").At >= HandClock.Morning.AddSeconds(35));
    }

    [Fact]
    public async Task A_slow_provider_does_not_hold_up_another()
    {
        await using var bed = new Bed(new ScriptedSender(Channel.WhatsApp));
        var gate = new TaskCompletionSource();
        bed.Sender.Before = _ => gate.Task;
        for (var i = 0; i < 40; i++) bed.Store.Queue(new(Channel.Telegram, $"{i}"), "lambat");
        await bed.StartAsync();
        await Eventually.IsAsync(() => bed.Sender.Begun.Count == 16, "as many at once as there are lines");

        var other = bed.Store.Queue(new(Channel.WhatsApp, "+6281200000001"), "cepat");

        await Eventually.IsAsync(() => bed.Store.IsDone(other), "the other channel");
        Assert.Equal(16, bed.Sender.Begun.Count);
        gate.SetResult();
        await Eventually.IsAsync(() => bed.Store.AllDone, "the slow ones");
        Assert.Equal(40, bed.Sender.Sent.Count);
    }

    [Fact]
    public async Task A_sender_that_throws_leaves_an_unknown_outcome_and_the_pump_alive()
    {
        await using var bed = new Bed();
        bed.Sender.Before = row => row is { Id: 1, Attempts: 1 } ? Task.FromException(new InvalidOperationException("fault on purpose")) : Task.CompletedTask;
        bed.Store.Queue(Sri, "satu");
        await bed.StartAsync();
        await Eventually.IsAsync(() => bed.Store.Marks.Count == 1, "the fault is written down");
        Assert.IsType<SendResult.Unknown>(bed.Store.Marks.Single().Result);

        await bed.Clock.UntilAsync(() => bed.Store.AllDone, "looked at again");

        Assert.Single(bed.Sender.Sent);
    }

    [Fact]
    public async Task A_store_that_stumbles_loses_no_result_and_repeats_no_message()
    {
        await using var bed = new Bed();
        bed.Store.Queue(Sri, "satu");
        bed.Sender.Before = _ =>
        {
            bed.Store.Faults = 3;
            return Task.CompletedTask;
        };
        await bed.StartAsync();

        await bed.Clock.UntilAsync(() => bed.Store.AllDone, "marked in the end");

        Assert.Single(bed.Sender.Sent);
        Assert.IsType<SendResult.Sent>(Assert.Single(bed.Store.Marks).Result);
    }

    [Fact]
    public async Task Stopping_brings_to_its_end_what_is_on_its_way_and_gives_back_the_rest()
    {
        await using var bed = new Bed();
        var gate = new TaskCompletionSource();
        bed.Sender.Before = _ => gate.Task;
        bed.Store.Queue(Sri, "satu");
        bed.Store.Queue(Sri, "dua");
        await bed.StartAsync();
        await Eventually.IsAsync(() => bed.Sender.Begun.Count == 1, "the first on its way");

        var stopping = bed.StopAsync();
        gate.SetResult();
        await stopping;

        Assert.Equal([typeof(SendResult.Sent), typeof(SendResult.TryAgain)], bed.Store.Marks.Select(m => m.Result.GetType()));
        await using var next = new Bed(store: bed.Store, clock: bed.Clock);
        await next.StartAsync();
        await Eventually.IsAsync(() => bed.Store.AllDone, "the next process sends the rest");
        Assert.Equal(["dua"], next.Sender.Sent.Select(s => s.Row.Message.Text));
    }

    [Fact]
    public async Task It_says_when_it_last_moved_and_looks_again_at_rest()
    {
        await using var bed = new Bed();
        await bed.StartAsync();

        await bed.Clock.UntilAsync(() => bed.Pump.LastMoved > HandClock.Morning, "a heartbeat");

        Assert.True(bed.Clock.GetUtcNow() - bed.Pump.LastMoved < TimeSpan.FromSeconds(31));
    }

    [Fact]
    public async Task Over_real_channels_a_429_is_waited_for_and_the_message_arrives_once()
    {
        var clock = new HandClock();
        await using var telegram = await FakeTelegram.StartAsync();
        telegram.Script(7000000001, Fixture.Answer("telegram/out_03_sendMessage_429.json"));
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram(telegram.Url), clock, pump: true);

        host.Store.Queue(new(Channel.Telegram, "7000000001"), "Pengingat");
        await clock.UntilAsync(() => host.Store.AllDone, "sent");

        Assert.Single(telegram.Delivered);
        Assert.True(host.Store.Marks.Last().At >= HandClock.Morning.AddSeconds(35));
    }

    [Fact]
    public async Task A_lost_201_is_settled_by_the_state_that_carries_our_id()
    {
        var clock = new HandClock();
        await using var twilio = await FakeTwilio.StartAsync(clock);
        twilio.Script("whatsapp:+6281200000001", Answer.TakenThenSilence);
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp(twilio.Url), clock, pump: true);
        var row = host.Store.Queue(new(Channel.WhatsApp, "+6281200000001"), "Saldo kas Rp12.450.000");
        await Eventually.IsAsync(() => host.Store.Marks.Any(m => m.Result is SendResult.Unknown), "nobody knows");

        var message = Assert.Single(twilio.Messages);
        using var answer = await FakeTwilio.CallBackAsync(host.Http, message, "delivered");

        Assert.Equal((row, message["sid"]!.GetValue<string>(), DeliveryStatus.Delivered, null), Assert.Single(host.Store.Statuses));
        clock.Advance(TimeSpan.FromMinutes(5));
        var after = host.Store.Queue(new(Channel.WhatsApp, "+6281200000002"), "lain");
        await Eventually.IsAsync(() => host.Store.IsDone(after), "the pump goes on");
        Assert.Equal(2, twilio.Posts.Count);
    }

    [Fact]
    public async Task After_a_restart_in_the_middle_of_a_send_Twilio_is_asked_and_nothing_is_said_twice()
    {
        var clock = new HandClock();
        await using var twilio = await FakeTwilio.StartAsync(clock);
        await using var store = new RecordingStore(clock);
        var to = new Address(Channel.WhatsApp, "+6281200000001");
        store.Queue(to, "Saldo kas Rp12.450.000");
        await using (var first = await ChannelHost.StartAsync(ChannelHost.WhatsApp(twilio.Url), clock, store))
        {
            // The process took the row, Twilio took the message, and nobody lived to write it down.
            var rows = await store.TakeDueAsync([Channel.WhatsApp], 1, TestContext.Current.CancellationToken);
            Assert.IsType<SendResult.Sent>(await first.Services.GetRequiredService<ISender>().SendAsync(rows[0], TestContext.Current.CancellationToken));
        }

        store.Restart();
        await using var second = await ChannelHost.StartAsync(ChannelHost.WhatsApp(twilio.Url), clock, store, pump: true);
        await Eventually.IsAsync(() => store.AllDone, "settled");

        Assert.Single(twilio.Posts);
        Assert.Equal(new SendResult.Sent(twilio.Messages.Single()["sid"]!.GetValue<string>()), store.Marks.Single().Result);
    }

    private sealed class ScriptedSender(Channel channel) : ISender
    {
        public IReadOnlyCollection<Channel> Channels { get; } = [channel];
        public TimeProvider Clock { get; set; } = TimeProvider.System;
        public Func<OutboxRow, Task> Before { get; set; } = _ => Task.CompletedTask;
        public ConcurrentQueue<SendResult> Results { get; } = [];
        public ConcurrentQueue<OutboxRow> Begun { get; } = [];
        public ConcurrentQueue<(OutboxRow Row, DateTimeOffset At)> Sent { get; } = [];

        public async Task<SendResult> SendAsync(OutboxRow row, CancellationToken cancel)
        {
            Begun.Enqueue(row);
            await Before(row);
            if (Results.TryDequeue(out var result)) return result;
            Sent.Enqueue((row, Clock.GetUtcNow()));
            return new SendResult.Sent($"{row.Id}");
        }
    }

    private sealed class Bed : IAsyncDisposable
    {
        private bool _stopped;

        public Bed(ScriptedSender? other = null, RecordingStore? store = null, HandClock? clock = null)
        {
            Clock = clock ?? new HandClock();
            Store = store ?? new RecordingStore(Clock);
            Sender = new(Channel.Telegram) { Clock = Clock };
            Pump = new(Store, other is null ? [Sender] : [Sender, other], Clock, NullLogger<OutboxPump>.Instance);
        }

        public HandClock Clock { get; }
        public RecordingStore Store { get; }
        public ScriptedSender Sender { get; }
        public OutboxPump Pump { get; }

        public Task StartAsync() => Pump.StartAsync(CancellationToken.None);

        public Task StopAsync()
        {
            _stopped = true;
            return Pump.StopAsync(CancellationToken.None);
        }

        public async ValueTask DisposeAsync()
        {
            if (!_stopped) await StopAsync();
            Pump.Dispose();
        }
    }
}
