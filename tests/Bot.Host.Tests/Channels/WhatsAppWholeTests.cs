using System.Globalization;
using Bot.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>WhatsApp beyond one message: what never came, every code of the sheet, late words of Twilio, people who are gone, the day's limit.</summary>
public sealed class WhatsAppWholeTests
{
    private const string Rini = "+6281200000003";
    private static readonly Channel[] WhatsApp = [Channel.WhatsApp];

    // Channels B5, code by code: what a refusal at once and a refusal afterwards lead to.
    public static TheoryData<string, int[]> Sheet => new()
    {
        { "again / again", [20429, 21611, 30001, 63009, 63010, 63012, 63017, 63018, 63023, 63029, 63037, 63038] },
        { "again / once more", [30008, 63019] },
        { "again / again, settings", [20003, 20404, 21212, 21408, 21603, 21606, 21608, 21609, 21703, 30002, 63001, 63002, 63007, 63008, 63015, 63020, 63022, 63031, 63062] },
        { "left / left", [21610, 63014] },
        { "parked / as template", [63016] },
        { "refused / final", [21211, 21612, 21614, 30004, 30005, 30006, 63003, 63024, 63033, 63032, 63049, 21602, 21604, 21617, 21658, 21623, 30007, 63013, 63021, 63025, 63026, 63027, 63028, 63030, 63040, 63041, 63042, 21619, 21620, 63005, 63006, 63034, 21654, 21655, 21656, 92007] },
    };

    [Theory]
    [MemberData(nameof(Sheet))]
    public async Task Every_code_of_the_sheet_has_its_decision(string decision, int[] codes)
    {
        var clock = new HandClock();
        await using var twilio = await FakeTwilio.StartAsync(clock);
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp(twilio.Url), clock);
        var sender = host.Services.GetServices<ISender>().Single();
        foreach (var code in codes)
        {
            twilio.Script($"whatsapp:{Rini}", FakeTwilio.Error(400, code));
            var result = await sender.SendAsync(new(code, new(Channel.WhatsApp, Rini), SendClass.Answer, new("Halo"), 0, 1, clock.GetUtcNow(), clock.GetUtcNow()), TestContext.Current.CancellationToken);
            var once = result switch
            {
                SendResult.TryAgain { Why: OutboxTable.WindowClosed } => "parked",
                SendResult.TryAgain => "again",
                SendResult.Left => "left",
                SendResult.Refused => "refused",
                _ => "?",
            };
            var meaning = TwilioErrors.Meaning(code, 400);
            var later = TwilioErrors.Again(code, 1) is { } wait
                ? meaning == TwilioError.WindowClosed ? "as template" : TwilioErrors.Again(code, 2) is null ? "once more" : meaning == TwilioError.Settings ? "again, settings" : "again"
                : meaning == TwilioError.OptedOut ? "left" : "final";
            Assert.Equal($"{code} {decision}", $"{code} {once} / {later}");
            clock.Advance(TimeSpan.FromSeconds(30));
        }
        Assert.InRange(codes.Length, 1, 40);
    }

    [Fact]
    public void The_days_limit_waits_a_day_and_a_rate_a_minute()
    {
        Assert.Equal(TimeSpan.FromSeconds(62), TwilioErrors.Wait(63018, 1));
        Assert.Equal(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(2), TwilioErrors.Wait(63038, 1));
        Assert.Equal(TimeSpan.FromSeconds(2), TwilioErrors.Wait(20429, 1));
    }

    [Fact]
    public async Task A_text_counted_too_long_goes_in_smaller_parts()
    {
        var clock = new HandClock();
        await using var twilio = await FakeTwilio.StartAsync(clock);
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp(twilio.Url), clock);
        twilio.Script($"whatsapp:{Rini}", Fixture.Answer("twilio/out_08_error_21617_too_long.json"));
        var text = string.Join(' ', Enumerable.Repeat("💰kas", 200));

        var result = await host.Services.GetServices<ISender>().Single().SendAsync(new(1, new(Channel.WhatsApp, Rini), SendClass.Answer, new(text), 0, 1, clock.GetUtcNow(), clock.GetUtcNow()), TestContext.Current.CancellationToken);

        Assert.IsType<SendResult.Sent>(result);
        Assert.Equal(text, string.Join(' ', twilio.Messages.Select(m => m["body"]!.GetValue<string>())));
        Assert.All(twilio.Messages, m => Assert.InRange(m["body"]!.GetValue<string>().Length, 1, 700));
    }

    [Fact]
    public async Task What_was_written_while_we_were_down_is_found_and_done_once()
    {
        var clock = new DemoClock(TimeProvider.System);
        await using var twilio = await FakeTwilio.StartAsync(clock);
        var directory = Directory.CreateTempSubdirectory("kubebot-sweep-");
        twilio.Write(Rini, "kas masuk Rp9.999 dari masa lalu");
        await using (var first = await RunningHost.StartAsync(twilio.Url, time: clock, directory: directory.FullName))
            await StoreFixture.Until(async () => await first.Store.SweptAsync(Channel.WhatsApp) is not null);
        var heard = 0;
        clock.MoveTo(clock.GetUtcNow().AddMinutes(20));
        twilio.Write(Rini, "kas masuk Rp1.001 hadiah lomba");
        clock.MoveTo(clock.GetUtcNow().AddSeconds(20));
        twilio.Write(Rini, "ya"); // said before anything was asked: it confirms nothing
        twilio.Write("+6281200000004", "", media: 1);
        for (var i = 0; i < 150; i++) twilio.Write("+6281200000004", "iuran saya " + i.ToString(CultureInfo.InvariantCulture));
        clock.MoveTo(clock.GetUtcNow().AddMinutes(5));

        await using (var host = await RunningHost.StartAsync(twilio.Url, time: clock, directory: directory.FullName))
        {
            await Eventually.IsAsync(() => twilio.Posts.Any(p => p.GetValueOrDefault("Body", "").Contains("Rp1.001", StringComparison.Ordinal)), "the summary");
            await Eventually.IsAsync(() => (heard = host.Store.OnLaneAsync(db => db["select count(*) from keys"].One(static r => r.Int(0))).GetAwaiter().GetResult()) >= 153, "all of both pages");
            Assert.Empty(await host.PostedAsync("kube-melati-3"));
            Assert.Equal(200, await host.WhatsAppAsync(Rini, "ya"));
            heard++;
            Assert.Equal(new Rupiah(1_001), Assert.Single(await host.PostedAsync("kube-melati-3")).Amount);
            // The provider brings one of them late, and the next look finds the same list.
            var late = twilio.Inbox.ElementAt(1);
            Assert.Equal(200, await host.PostAsync([new("MessageSid", late["sid"]!.GetValue<string>()), new("AccountSid", FakeTwilio.Account), new("From", $"whatsapp:{Rini}"), new("To", $"whatsapp:{FakeTwilio.Sender}"), new("Body", "kas masuk Rp1.001 hadiah lomba")]));
            clock.MoveTo(clock.GetUtcNow().AddMinutes(2));
            var lists = twilio.Lists;
            await Eventually.IsAsync(() => twilio.Lists > lists, "another look");
            Assert.Equal(heard, await host.Store.OnLaneAsync(db => db["select count(*) from keys"].One(static r => r.Int(0))));
            Assert.Single(await host.PostedAsync("kube-melati-3"));
            Assert.Empty(StoreCheck.Run(host.Path));
        }
        directory.Delete(recursive: true);
    }

    [Fact]
    public async Task A_refusal_afterwards_is_tried_again_and_repeated_words_about_it_change_nothing()
    {
        await using var f = await StoreFixture.OpenAsync();
        await SayAsync(f, "satu");
        var row = await TakeAsync(f);
        await f.Store.MarkAsync(row.Id, new SendResult.Sent("SM1"));

        for (var i = 0; i < 3; i++) await f.Store.ProviderStatusAsync(row.Id, "SM1", DeliveryStatus.Failed, "63018");
        await f.Store.ProviderStatusAsync(row.Id, "SM1", DeliveryStatus.Sent, null);

        Assert.Empty(await f.Store.TakeDueAsync(WhatsApp, 10));
        f.Clock.Advance(TimeSpan.FromMinutes(3));
        row = await TakeAsync(f);
        Assert.Equal(2, row.Attempts);
        await f.Store.MarkAsync(row.Id, new SendResult.Sent("SM2"));
        await f.Store.ProviderStatusAsync(row.Id, "SM1", DeliveryStatus.Failed, "63018");
        await f.Store.ProviderStatusAsync(row.Id, "SM2", DeliveryStatus.Delivered, null);
        Assert.Equal(1, await f.CountAsync("select count(*) from outbox where state = 2 and status = 2 and provider_id = 'SM2'"));
    }

    [Fact]
    public async Task A_late_no_of_hers_ends_it_and_nothing_goes_there_until_she_writes()
    {
        await using var f = await StoreFixture.OpenAsync();
        await SayAsync(f, "satu");
        var row = await TakeAsync(f);
        await f.Store.MarkAsync(row.Id, new SendResult.Sent("SM1"));
        await f.Store.ProviderStatusAsync(row.Id, "SM1", DeliveryStatus.Failed, "63014");
        await SayAsync(f, "dua");
        Assert.Empty(await f.Store.TakeDueAsync(WhatsApp, 10));
        Assert.Equal(2, await f.CountAsync("select count(*) from outbox where state = 5"));

        await f.Store.RunAsync(new Incoming { Key = "wa:1", From = StoreFixture.Nur, Text = "halo" });
        Assert.Equal(["ok halo"], (await f.Store.TakeDueAsync(WhatsApp, 10)).Select(r => r.Message.Text));
        await f.Store.RunAsync(new Incoming { Key = "wa:2", From = StoreFixture.Nur, Kind = IncomingKind.Blocked });
        await SayAsync(f, "tiga");
        f.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain(await f.Store.TakeDueAsync(WhatsApp, 10), r => r.Message.Text == "tiga");
        await f.Store.RunAsync(new Incoming { Key = "wa:3", From = StoreFixture.Nur, Kind = IncomingKind.Unblocked });
        await SayAsync(f, "empat");
        Assert.Contains("empat", (await f.Store.TakeDueAsync(WhatsApp, 10)).Select(r => r.Message.Text));
    }

    [Fact]
    public async Task What_is_parked_is_asked_for_once_and_goes_when_she_has_written()
    {
        await using var f = await StoreFixture.OpenAsync();
        await f.Store.RunAsync(new Incoming { Key = "wa:1", From = StoreFixture.Nur, Text = "halo" });
        await f.Store.MarkAsync((await TakeAsync(f)).Id, new SendResult.Sent("SM0"));
        f.Clock.Advance(TimeSpan.FromHours(25));
        var nudge = WhatsAppTemplates.Nudge(new Dictionary<string, string> { ["kabar_kube"] = "HX" })!;
        for (var i = 0; i < 3; i++)
        {
            await SayAsync(f, $"jawaban {i}");
            foreach (var row in await f.Store.TakeDueAsync(WhatsApp, 10))
                await f.Store.MarkAsync(row.Id, row.Message.Template is null
                    ? new SendResult.TryAgain(f.Clock.GetUtcNow().AddHours(1), OutboxTable.WindowClosed) { Nudge = nudge }
                    : new SendResult.Sent("SMn") { Sort = SendSort.Template });
            f.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.Equal(1, await f.CountAsync("select count(*) from outbox where cast(body as text) like '%Balas apa saja%'"));
        await f.Store.RunAsync(new Incoming { Key = "wa:2", From = StoreFixture.Nur, Text = "ya" });
        var released = new List<string>();
        while (await f.Store.TakeDueAsync(WhatsApp, 10) is { Count: > 0 } rows)
        {
            released.AddRange(rows.Select(r => r.Message.Text));
            foreach (var row in rows) await f.Store.MarkAsync(row.Id, new SendResult.Sent(null));
        }
        Assert.Equal(["jawaban 0", "jawaban 1", "jawaban 2", "ok ya"], released.Order(StringComparer.Ordinal));
        Assert.Null(WhatsAppTemplates.Nudge(new Dictionary<string, string>()));
    }

    [Fact]
    public async Task Who_writes_while_a_message_is_found_to_be_too_late_gets_it_at_once()
    {
        await using var f = await StoreFixture.OpenAsync();
        await SayAsync(f, "satu");
        var row = await TakeAsync(f);
        await f.Store.RunAsync(new Incoming { Key = "wa:1", From = StoreFixture.Nur, Text = "halo" });
        await f.Store.MarkAsync(row.Id, new SendResult.TryAgain(f.Clock.GetUtcNow().AddHours(1), OutboxTable.WindowClosed) { Nudge = new("Balas apa saja") });

        Assert.Contains("satu", (await f.Store.TakeDueAsync(WhatsApp, 10)).Select(r => r.Message.Text));
        Assert.Equal(0, await f.CountAsync("select count(*) from outbox where cast(body as text) like '%Balas apa saja%'"));
        // Once: a provider that goes on refusing is not asked without end.
        await f.Store.MarkAsync(row.Id, new SendResult.TryAgain(f.Clock.GetUtcNow().AddHours(1), OutboxTable.WindowClosed));
        Assert.DoesNotContain("satu", (await f.Store.TakeDueAsync(WhatsApp, 10)).Select(r => r.Message.Text));
    }

    /// <summary>A row is parked anew every hour: whatever stands in the outbox of others, the look at hers reads hers only.</summary>
    [Fact]
    public async Task Whether_she_was_told_is_looked_up_by_her_address_alone()
    {
        await using var f = await StoreFixture.OpenAsync();
        var plan = await f.Store.OnLaneAsync(db => db["explain query plan " + OutboxTable.ToldSql].All(static r => r.Text(3)));
        Assert.Contains("SEARCH o USING INDEX outbox_order (address=?)", plan);
        Assert.Contains("SEARCH o USING INDEX outbox_told (address=? AND gone>?)", plan);
        Assert.DoesNotContain(plan, p => p.StartsWith("SCAN o", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_tier_counts_people_of_a_day_over_a_restart_and_keeps_a_tenth_for_what_is_waited_for()
    {
        await using var f = await StoreFixture.OpenAsync();
        var people = Enumerable.Range(0, 12).Select(i => new Address(Channel.WhatsApp, $"+62813000000{i:00}")).ToArray();
        using var tier = new DailyTier(f.Store, 10, f.Clock);
        for (var i = 0; i < 9; i++) Assert.Null(await tier.WaitAsync(people[i], SendClass.Broadcast, default));
        Assert.NotNull(await tier.WaitAsync(people[9], SendClass.Broadcast, default));
        Assert.Null(await tier.WaitAsync(people[3], SendClass.Broadcast, default));
        Assert.Null(await tier.WaitAsync(people[9], SendClass.Notice, default));
        Assert.Equal(f.Clock.GetUtcNow().AddHours(24), await tier.WaitAsync(people[10], SendClass.Notice, default));
        f.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Null(await tier.WaitAsync(people[10], SendClass.Notice, default));

        await SayAsync(f, "templat");
        await f.Store.MarkAsync((await TakeAsync(f)).Id, new SendResult.Sent("SM1") { Sort = SendSort.Template });
        using var restarted = new DailyTier(f.Store, 1, f.Clock);
        Assert.NotNull(await restarted.WaitAsync(people[0], SendClass.Answer, default));
        Assert.Null(await restarted.WaitAsync(StoreFixture.Nur, SendClass.Notice, default));
        using var none = new DailyTier(f.Store, 0, f.Clock);
        Assert.Null(await none.WaitAsync(people[0], SendClass.Broadcast, default));
    }

    [Fact]
    public async Task One_person_gets_a_burst_and_then_one_in_six_seconds()
    {
        var clock = new HandClock();
        await using var twilio = await FakeTwilio.StartAsync(clock);
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp(twilio.Url), clock);
        var sender = host.Services.GetServices<ISender>().Single();
        var times = new List<DateTimeOffset>();
        for (var i = 0; i < 50; i++)
        {
            SendResult result;
            clock.Advance(TimeSpan.FromMilliseconds(20)); // the sender's own rate waits on this clock
            while ((result = await sender.SendAsync(new(i, new(Channel.WhatsApp, Rini), SendClass.Answer, new($"{i}"), 0, 1, clock.GetUtcNow(), clock.GetUtcNow()), TestContext.Current.CancellationToken)) is SendResult.TryAgain again) clock.Advance(again.At - clock.GetUtcNow());
            Assert.IsType<SendResult.Sent>(result);
            times.Add(clock.GetUtcNow());
        }
        Assert.Equal(40, times.Count(t => t < HandClock.Morning.AddSeconds(4)));
        Assert.InRange(times[^1] - HandClock.Morning, TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(70));
    }

    private static async Task SayAsync(StoreFixture f, string text)
    {
        f.Turns.OnTick = _ => Outcome.Nothing with { Say = [FakeTurns.Say(StoreFixture.Nur, text, SendClass.Notice)] };
        await f.SqlAsync($"update streams set due = {FakeClock.Start.UtcTicks} where name = 'k:melati'");
        Assert.True(await f.Store.TickAsync(StoreFixture.Melati));
    }

    private static async Task<OutboxRow> TakeAsync(StoreFixture f) => Assert.Single(await f.Store.TakeDueAsync(WhatsApp, 10));
}
