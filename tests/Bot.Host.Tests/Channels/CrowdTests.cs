using Bot.Dialogs;
using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>A flood is refused at the door before it is stored, stands before nobody else, and is not answered one by one.</summary>
public sealed class CrowdTests
{
    private static readonly Address Loud = new(Channel.WhatsApp, "+6281200000001");
    private static readonly Address Quiet = new(Channel.WhatsApp, "+6281200000002");

    [Xunit.Fact]
    public async Task One_sender_has_only_so_many_messages_waiting_and_then_goes_on()
    {
        var (waiting, store, open) = (new Crowd(new HandClock(), mostOfOne: 3, mostOfAll: 5), new RecordingStore(TimeProvider.System), new TaskCompletionSource());
        store.Before = () => open.Task;
        var first = Enumerable.Range(0, 3).Select(n => waiting.RunAsync(store, Says(Loud, n))).ToArray();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => waiting.RunAsync(store, Says(Loud, 3)));
        var others = Enumerable.Range(0, 2).Select(n => waiting.RunAsync(store, Says(Quiet, n))).ToArray();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => waiting.RunAsync(store, Says(Quiet, 2)));
        open.SetResult();
        await Task.WhenAll([.. first, .. others]);
        Assert.Equal(TurnEnd.Done, await waiting.RunAsync(store, Says(Loud, 3)));
    }

    [Xunit.Fact]
    public async Task At_the_door_it_is_a_503_that_the_provider_repeats()
    {
        var (store, open) = (new RecordingStore(TimeProvider.System), new TaskCompletionSource());
        store.Before = () => open.Task;
        await using var host = await ChannelHost.StartAsync(ChannelHost.WhatsApp(), store: store);
        const string url = ChannelHost.Public + WhatsAppDoor.Path;
        var calls = Enumerable.Range(0, Crowd.MostOfOne + 20).Select(PushAsync).ToArray();
        await Eventually.IsAsync(() => calls.Count(c => c.IsCompleted) == 20, "the ones too many");
        open.SetResult();
        var answers = (await Task.WhenAll(calls)).GroupBy(status => status).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(new Dictionary<int, int> { [200] = Crowd.MostOfOne, [503] = 20 }, answers.OrderBy(a => a.Key).ToDictionary());

        async Task<int> PushAsync(int n)
        {
            List<KeyValuePair<string, string>> form = [new("MessageSid", $"SM{n:x32}"), new("AccountSid", FakeTwilio.Account), new("From", $"whatsapp:{Loud.Value}"), new("Body", "halo")];
            using var answer = await FakeTwilio.PushAsync(host.Http, url, await new FormUrlEncodedContent(form).ReadAsByteArrayAsync(), FakeTwilio.Sign(url, form));
            return (int)answer.StatusCode;
        }
    }

    [Xunit.Fact]
    public async Task Behind_a_whole_crowd_of_one_sender_another_is_decided_among_the_next()
    {
        await using var fixture = await StoreFixture.OpenAsync();
        var crowd = new Crowd(fixture.Clock, burst: 0);
        fixture.Turns.Gate.Reset();
        var gate = fixture.RunAsync("gate", "tunggu", StoreFixture.Stranger);
        await StoreFixture.Until(() => fixture.Turns.Decided.Contains("tunggu"));

        Task[] all =
        [
            .. Enumerable.Range(0, Crowd.MostOfOne).Select(n => crowd.RunAsync(fixture.Store, Says(StoreFixture.Nur, n))),
            crowd.RunAsync(fixture.Store, Says(StoreFixture.Siti, 1) with { Text = "sela" }),
            crowd.RunAsync(fixture.Store, Says(StoreFixture.Siti, 2) with { Text = "lagi" }),
        ];
        fixture.Turns.Gate.Set();
        await Task.WhenAll([gate, .. all]);

        var decided = fixture.Turns.Decided.ToList();
        Assert.Equal(Crowd.MostOfOne + 3, decided.Count);
        Assert.InRange(decided.IndexOf("sela"), 1, 3);
        Assert.InRange(decided.IndexOf("lagi"), decided.IndexOf("sela") + 1, 6);
    }

    [Xunit.Fact]
    public async Task One_sender_is_read_twenty_times_at_once_and_then_once_in_two_seconds()
    {
        var clock = new HandClock();
        var (store, crowd) = (new RecordingStore(clock), new Crowd(clock));

        for (var n = 0; n < 25; n++) await crowd.RunAsync(store, Says(Loud, n));
        await crowd.RunAsync(store, Says(Quiet, 0));

        Assert.Equal([.. Enumerable.Repeat(("halo", IncomingKind.Message), 20), .. Enumerable.Repeat(("halo", IncomingKind.TooMany), 5)], Heard(Loud));
        Assert.Equal([("halo", IncomingKind.Message)], Heard(Quiet));
        clock.Advance(TimeSpan.FromSeconds(2));
        for (var n = 30; n < 32; n++) await crowd.RunAsync(store, Says(Loud, n));
        Assert.Equal([IncomingKind.Message, IncomingKind.TooMany], Heard(Loud).Skip(25).Select(h => h.Kind));
        // What is no message is nothing to answer.
        await crowd.RunAsync(store, Says(Loud, 40) with { Kind = IncomingKind.Blocked });
        Assert.Equal(IncomingKind.Blocked, Heard(Loud).Last().Kind);

        List<(string Text, IncomingKind Kind)> Heard(Address from) => [.. store.Taken.Where(i => i.From == from).Select(i => (i.Text, i.Kind))];
    }

    [Xunit.Fact]
    public async Task Nothing_of_a_womans_pace_is_held_and_what_comes_late_is_paced_by_when_she_said_it()
    {
        var clock = new HandClock();
        var (store, crowd) = (new RecordingStore(clock), new Crowd(clock));

        // An album, a hurried quarter of an hour, and after an outage all she had written in it, beside what she writes now.
        for (var n = 0; n < 10; n++) await crowd.RunAsync(store, Says(Loud, n) with { Attachments = [new(AttachmentKind.Photo, $"foto{n}")] });
        for (var n = 0; n < 300; n++)
        {
            clock.Advance(TimeSpan.FromSeconds(3));
            await crowd.RunAsync(store, Says(Loud, 1_000 + n));
        }
        var since = clock.GetUtcNow();
        clock.Advance(TimeSpan.FromHours(1));
        await crowd.RunAsync(store, Says(Loud, 2_000));
        for (var n = 0; n < 60; n++) await crowd.RunAsync(store, Says(Loud, 3_000 + n) with { SaidAt = since.AddSeconds(30 * n) });
        await crowd.RunAsync(store, Says(Loud, 4_000));
        Assert.All(store.Taken, i => Assert.Equal(IncomingKind.Message, i.Kind));

        // Late is no way round it.
        for (var n = 0; n < 60; n++) await crowd.RunAsync(store, Says(Quiet, n) with { SaidAt = since });
        Assert.Equal(20, store.Taken.Count(i => i.From == Quiet && i.Kind == IncomingKind.Message));
    }

    [Xunit.Fact]
    public async Task What_is_too_fast_is_told_once_an_hour_and_counted_with_the_next_answer()
    {
        var nur = new Address(Channel.WhatsApp, "+6281200000004");
        var directory = Directory.CreateTempSubdirectory("kubebot-crowd-").FullName;
        var clock = new ManualClock(DemoClock.Start);
        await using (var store = await SqliteStore.OpenAsync(new(directory), new Conversation(new Understander()), clock, NullLogger<SqliteStore>.Instance))
        {
            await StorePlace.FillWithDemoAsync(store);
            var crowd = new Crowd(clock);
            const string fast = "Pesannya datang terlalu cepat, Bu Nur, jadi mulai yang ini belum saya baca. Tunggu sebentar, lalu kirim lagi yang perlu dalam satu pesan ya.";

            var first = await HurryAsync(store, crowd, 0, 30);
            Assert.Equal((21, 1), (first.Count, first.Count(t => t == fast)));
            Assert.Equal(fast, first[^1]);
            // Delivered again, nothing is said or counted again.
            Assert.Empty(await HurryAsync(store, crowd, 0, 30));

            clock.MoveTo(clock.GetUtcNow().AddMinutes(20));
            var later = await HurryAsync(store, crowd, 100, 1);
            Assert.StartsWith("Tadi 10 pesan datang terlalu cepat dan belum saya baca. Kalau masih perlu, kirim lagi ya, Bu Nur.\n\n", Assert.Single(later), StringComparison.Ordinal);
            Assert.Contains("Saldo kas", later[0], StringComparison.OrdinalIgnoreCase);

            // The same hour: no second notice, and again the count. A minute later nothing is left of it.
            var again = await HurryAsync(store, crowd, 200, 25);
            Assert.DoesNotContain(fast, again);
            clock.MoveTo(clock.GetUtcNow().AddMinutes(1));
            Assert.StartsWith("Tadi 6 pesan ", Assert.Single(await HurryAsync(store, crowd, 300, 1)), StringComparison.Ordinal);
            Assert.DoesNotContain("Tadi ", Assert.Single(await HurryAsync(store, crowd, 301, 1)), StringComparison.Ordinal);

            clock.MoveTo(clock.GetUtcNow().AddHours(1));
            Assert.Contains(fast, await HurryAsync(store, crowd, 400, 25));
        }
        Directory.Delete(directory, recursive: true);

        // What she is told when she asks for the balance so often at one instant.
        async Task<List<string>> HurryAsync(IStore store, Crowd crowd, int from, int count)
        {
            for (var n = from; n < from + count; n++) await crowd.RunAsync(store, Says(nur, n) with { Text = "saldo kas" });
            List<string> told = [];
            while (await store.TakeDueAsync([Channel.WhatsApp], 50) is { Count: > 0 } rows)
            {
                foreach (var row in rows) await store.MarkAsync(row.Id, new SendResult.Sent(null));
                told.AddRange(rows.Where(r => r.To == nur).Select(r => r.Message.Text));
            }
            return told;
        }
    }

    [Xunit.Fact]
    public async Task Danger_is_read_at_any_pace_its_answer_too_and_a_flood_of_it_is_a_flood()
    {
        var nur = new Address(Channel.WhatsApp, "+6281200000004");
        var directory = Directory.CreateTempSubdirectory("kubebot-crowd-").FullName;
        var clock = new ManualClock(DemoClock.Start);
        await using (var store = await SqliteStore.OpenAsync(new(directory), new Conversation(new Understander()), clock, NullLogger<SqliteStore>.Instance))
        {
            await StorePlace.FillWithDemoAsync(store);
            var (crowd, keys) = (new Crowd(clock), 0);

            await SayAsync([.. Enumerable.Repeat("saldo kas", 25)]);
            var said = await SayAsync("tolong anak sy kejang", "anak sy kejang bu", "anak saya kejang tolong", "saldo kas");
            Assert.StartsWith("Bu, ini darurat. Telepon *119* sekarang", Assert.Single(said).Text, StringComparison.Ordinal);
            said = await SayAsync("iya kabari", "iya kabari", "iya kabari");
            Assert.Equal(["Sudah saya kabari Bu Retno. Kalau mendesak, telepon langsung ya.", "⚠️ Bu Nur butuh bantuan sekarang. Tolong segera dihubungi."], said.Select(m => m.Text));
            // Another danger half a minute later is heard, still above the limit.
            clock.MoveTo(clock.GetUtcNow().AddSeconds(30));
            await SayAsync([.. Enumerable.Repeat("saldo kas", 20)]);
            Assert.Contains(await SayAsync("suami sy mukulin sy"), m => m.Text.StartsWith("⚠️ Bu Nur mungkin sedang dalam bahaya", StringComparison.Ordinal));
            // What was not read is told later, never before a word about danger.
            clock.MoveTo(clock.GetUtcNow().AddMinutes(5));
            Assert.StartsWith("Bu, keluar dulu dan jauhi apinya.", Assert.Single(await SayAsync("dapur kebakaran")).Text, StringComparison.Ordinal);
            Assert.StartsWith("Tadi ", Assert.Single(await SayAsync("saldo kas")).Text, StringComparison.Ordinal);

            async Task<List<Message>> SayAsync(params string[] texts)
            {
                foreach (var text in texts) await crowd.RunAsync(store, Says(nur, keys++) with { Text = text });
                List<Message> sent = [];
                while (await store.TakeDueAsync([Channel.WhatsApp], 50) is { Count: > 0 } rows)
                {
                    foreach (var row in rows) await store.MarkAsync(row.Id, new SendResult.Sent(null));
                    sent.AddRange(rows.Select(r => r.Message));
                }
                return sent;
            }
        }
        Directory.Delete(directory, recursive: true);
    }

    [Xunit.Fact]
    public async Task A_group_is_read_sixty_times_at_once_and_two_a_second_and_a_flood_of_one_slows_no_other()
    {
        var clock = new ManualClock(DemoClock.Start);
        await using var bed = await PacedAsync(clock);
        // Twenty-one each of four members of Kenanga, all within one second: below what one sender may, above what the group may.
        Address[] kenanga = [At("+6281200000003"), At("+6281200000004"), new(Channel.Telegram, "700000009"), At("+6281200000005")];
        Assert.Equal((60, 24), await bed.FloodAsync(kenanga, 21));

        // Another group, and somebody nobody knows, are read as ever; so is the group itself, two a second.
        Assert.Equal((1, 0), await bed.FloodAsync([At("+6281200000051")], 1));
        Assert.Equal((1, 0), await bed.FloodAsync([At("+6281200000091")], 1));
        clock.MoveTo(clock.GetUtcNow().AddSeconds(1));
        Assert.Equal((2, 1), await bed.FloodAsync([kenanga[0]], 3));
        // After an outage everybody's hour comes at once, one woman after the other.
        var since = clock.GetUtcNow();
        clock.MoveTo(since.AddHours(1));
        Assert.Equal((240, 0), await bed.FloodAsync(kenanga, 60, n => since.AddMinutes(n / 2.0)));
    }

    [Xunit.Fact]
    public async Task Strangers_are_read_five_times_and_then_once_a_minute_and_stand_before_no_group()
    {
        var clock = new ManualClock(DemoClock.Start);
        await using var bed = await PacedAsync(clock);
        Address[] strangers = [.. Enumerable.Range(0, 30).Select(n => At($"+62812000008{n:00}"))];
        Assert.Equal((150, 60), await bed.FloodAsync(strangers, 7));
        Assert.Equal((10, 0), await bed.FloodAsync([At("+6281200000003")], 10));
        clock.MoveTo(clock.GetUtcNow().AddMinutes(1));
        Assert.Equal((1, 1), await bed.FloodAsync(strangers[..1], 2));
        // What was fetched late is paced by when she said it.
        var since = clock.GetUtcNow();
        clock.MoveTo(since.AddHours(1));
        Assert.Equal((20, 0), await bed.FloodAsync([At("+6281200000091")], 20, n => since.AddMinutes(n)));
        Assert.Equal((5, 2), await bed.FloodAsync([At("+6281200000092")], 7, _ => since));
    }

    [Xunit.Fact]
    public async Task A_stranger_who_is_asked_things_answers_them_at_her_own_pace()
    {
        await using var bed = await PacedAsync(new ManualClock(DemoClock.Start));
        var her = At("+6281200000091");
        string[] says = ["pesen nasi kotak ayam 30 buat sabtu 12 desember jam 11", "kenanga", "eh 40 aja", "diantar", "ke RT 05 deket pos ronda", "Bu Sari", "ya", "makasih", "menu"];
        for (var n = 0; n < says.Length; n++) await bed.Store.RunAsync(Says(her, n) with { Text = says[n] });
        Assert.All(bed.Read, read => Assert.Equal(IncomingKind.Message, read));
    }

    private static Address At(string phone) => new(Channel.WhatsApp, phone);

    private static async Task<Paced> PacedAsync(ManualClock clock)
    {
        var bed = new Paced(Directory.CreateTempSubdirectory("kubebot-pace-").FullName);
        bed.Store = await SqliteStore.OpenAsync(new(bed.Path) { IsTooFast = new TurnPace(clock).IsTooFast }, bed, clock, NullLogger<SqliteStore>.Instance);
        await StorePlace.FillWithDemoAsync(bed.Store);
        return bed;
    }

    /// <summary>The real conversation over a store that paces, and as what each message reached it.</summary>
    private sealed class Paced(string path) : ITurns, IAsyncDisposable
    {
        private readonly Conversation turns = new(new Understander());
        private int said;

        public string Path => path;
        public IStore Store { get; set; } = null!;
        public List<IncomingKind> Read { get; } = [];

        /// <summary>How many were read, and how many not.</summary>
        public async Task<(int Read, int Not)> FloodAsync(IEnumerable<Address> from, int each, Func<int, DateTimeOffset>? said = null)
        {
            Read.Clear();
            foreach (var address in from)
                for (var n = 0; n < each; n++) await Store.RunAsync(Says(address, Interlocked.Increment(ref this.said)) with { SaidAt = said?.Invoke(n) });
            return (Read.Count(r => r == IncomingKind.Message), Read.Count(r => r == IncomingKind.TooMany));
        }

        public KubeId? Which(Arrival arrival) => turns.Which(arrival);

        public Outcome Decide(Arrival arrival, Known known)
        {
            Read.Add(arrival.Message.Kind);
            return turns.Decide(arrival, known);
        }

        public Outcome Tick(Known known) => turns.Tick(known);

        public Outcome Sorry(Arrival arrival, Known known) => turns.Sorry(arrival, known);

        public async ValueTask DisposeAsync()
        {
            await Store.DisposeAsync();
            Directory.Delete(path, recursive: true);
        }
    }

    [Xunit.Fact]
    public void A_stranger_is_told_only_with_her_next_answer()
    {
        var (turns, from) = (new Conversation(new Understander()), new Address(Channel.WhatsApp, "+6281200000088"));
        var known = new Known(DemoClock.Start, null, null!, null!, null!);
        var hurried = turns.Decide(new(new() { Key = "1", From = from, Kind = IncomingKind.TooMany }, DemoClock.Start, [], [], null), known);

        Assert.Empty(hurried.Say);
        Assert.Equal(1, Talk.Read(Assert.Single(hurried.Talks).Talk).Unread);
        Assert.Same(Outcome.Nothing, turns.Decide(new(new() { Key = "2", From = from, Kind = IncomingKind.TooMany }, DemoClock.Start, [], [], null), known with { Declined = true }));
    }

    private static Incoming Says(Address from, int n) => new() { Key = $"{from.Value}/{n}", From = from, Text = "halo" };
}
