using System.Text;
using System.Text.Json.Nodes;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>
/// A week of both providers at their worst, through the real store, pump and senders: 429, 5xx, silence after taking, refusals afterwards,
/// repeated and reordered words about messages, messages delivered twice. Every message ends, and the books are what they are without faults.
/// </summary>
[Collection(nameof(Alone))]
public sealed class ProviderWeekTests(ITestOutputHelper output)
{
    private const string Melati = "kube-melati-3";
    private const string Rini = "+6281200000003", Nur = "+6281200000004";
    private const long Lela = 700000009;
    private const int Messages = 60;

    [Xunit.Theory]
    [InlineData(1)]
    [InlineData(2026)]
    public async Task Every_message_of_a_bad_week_ends_and_the_books_are_those_of_a_good_one(int seed)
    {
        var good = await WeekAsync(seed, faults: false);
        var bad = await WeekAsync(seed, faults: true);

        output.WriteLine($"{bad.Rows} messages: {bad.States}; {bad.Faults} faults, {bad.Ambiguous} ambiguous, {bad.Twice} said twice");
        Assert.Equal(good.Books, bad.Books);
        Assert.True(good.Books.Count > 5);
        Assert.True(bad.Faults > Messages / 6, $"{bad.Faults}");
        Assert.Equal((0, 0), (good.Ambiguous, good.Twice));
        // Telegram cannot be asked what it took, so each silence after taking is one message twice; Twilio can.
        Assert.Equal(bad.AmbiguousTelegram, bad.TwiceTelegram);
        Assert.Equal(0, bad.Twice - bad.TwiceTelegram);
        Assert.True(bad.Ambiguous > 2, $"{bad.Ambiguous}");
        // Every way a message can end was reached: sent, too late, refused, gone.
        Assert.Equal([2, 3, 4, 5], bad.Ends);
    }

    private sealed record Week(IReadOnlyList<string> Books, int Rows, string States, int Faults, int Ambiguous, int Twice)
    {
        public int AmbiguousTelegram { get; init; }
        public int TwiceTelegram { get; init; }

        /// <summary>The states in which messages ended.</summary>
        public IReadOnlyList<long> Ends { get; init; } = [];
    }

    private static async Task<Week> WeekAsync(int seed, bool faults)
    {
        var clock = new DemoClock(TimeProvider.System);
        await using var twilio = await FakeTwilio.StartAsync(clock);
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await RunningHost.StartAsync(twilio.Url, telegram.Url, clock);
        var weather = new Weather(seed, faults);
        (twilio.Weather, telegram.Weather) = (weather.Twilio, weather.Telegram);
        var said = new Random(seed);
        var told = 0;
        for (var i = 0; i < Messages; i++)
        {
            clock.MoveTo(DemoClock.Start + TimeSpan.FromMinutes(168.0 * (i + 1)));
            weather.Turn(i);
            await SayAsync(host, said, i);
            for (; told < twilio.Messages.Count; told++) await weather.TellAsync(host.Http, twilio.Messages[told]);
        }
        await weather.CatchUpAsync(host.Http);
        // The weather clears; what waits has three days to go or to expire.
        (twilio.Weather, telegram.Weather) = (null, null);
        var last = await host.Store.OnLaneAsync(db => db["select max(id) from outbox"].One(static r => r.Long(0)));
        for (var hour = 1; hour <= 80 && await OpenAsync(host, last) > 0; hour++)
        {
            clock.MoveTo(DemoClock.Start + TimeSpan.FromMinutes(168.0 * Messages) + TimeSpan.FromHours(hour));
            await SettleAsync(host);
        }
        Assert.Equal(0, await OpenAsync(host, last));
        Assert.Equal(0, await host.Store.OnLaneAsync(db => db["select count(*) from outbox where id <= ? and state in (3, 4, 5) and reason is null"].Set(last).One(static r => r.Long(0))));
        Assert.Empty(StoreCheck.Run(host.Path));
        Assert.Empty(await host.Store.HeldAsync());
        var books = (await host.PostedAsync(Melati)).Select(e => $"{e.Number} {e.Date:yyyy-MM-dd} {e.Amount} {e.Kind}").ToArray();
        var states = await host.Store.OnLaneAsync(db => db["select state || coalesce(' ' || reason, '') || ' ' || count(*) from outbox where id <= ? group by state, reason"].Set(last).All(static r => r.Text(0)));
        // A row's messages are those that carry its id; one that was refused afterwards never arrived.
        var twice = twilio.Messages.Where(m => !weather.Refused.Contains(m["sid"]!.GetValue<string>())).GroupBy(m => m["status_callback"]!.GetValue<string>()).Where(g => g.Key.Contains("?m=", StringComparison.Ordinal)).Sum(g => g.Count() - 1);
        var sent = await host.Store.OnLaneAsync(db => db["select coalesce(sum(parts), 0) from outbox where channel = ? and state = 2"].Set((long)Channel.Telegram).One(static r => r.Int(0)));
        var twiceTelegram = telegram.Delivered.Count + telegram.Files.Count - sent;
        var ends = await host.Store.OnLaneAsync(db => db["select distinct state from outbox where id <= ? and state < 6 order by state"].Set(last).All(static r => r.Long(0)));
        return new(books, (int)last, string.Join(", ", states), weather.Faults, weather.Ambiguous + weather.AmbiguousTelegram, twice + twiceTelegram) { AmbiguousTelegram = weather.AmbiguousTelegram, TwiceTelegram = twiceTelegram, Ends = [.. ends] };
    }

    // The turns are what they are whatever becomes of the answers: the same words at the same time, some of them brought twice.
    private static async Task SayAsync(RunningHost host, Random said, int i)
    {
        switch (said.Next(4))
        {
            case 0:
                Assert.Equal(200, await host.WhatsAppAsync(Rini, $"kas masuk Rp{1_001 + i} hadiah lomba"));
                var yes = host.Form(Rini, "ya");
                Assert.Equal(200, await host.PostAsync(yes));
                if (said.Next(2) == 0) Assert.Equal(200, await host.PostAsync(yes));
                break;
            case 1:
                Assert.Equal(200, await host.WhatsAppAsync(Nur, "iuran saya"));
                break;
            case 2:
                Assert.Equal(200, await host.TelegramAsync(Update(i, "saldo kas")));
                break;
            default:
                Assert.Equal(200, await host.TelegramAsync(Update(i, "jadwal jaga saya")));
                break;
        }
        await SettleAsync(host);
    }

    // Until nothing is on its way and nothing could go now; what waits for better weather waits for the clock.
    private static Task SettleAsync(RunningHost host) => StoreFixture.Until(async () =>
        await host.Store.OnLaneAsync(static db => db["select count(*) from outbox where state = 1"].One(static r => r.Long(0))) == 0
        && (await host.Store.NextSendAsync([Channel.WhatsApp]) is not { } a || a > host.Time.GetUtcNow()) && (await host.Store.NextSendAsync([Channel.Telegram]) is not { } b || b > host.Time.GetUtcNow()));

    private static Task<long> OpenAsync(RunningHost host, long last) => host.Store.OnLaneAsync(db => db["select count(*) from outbox where id <= ? and state < 2"].Set(last).One(static r => r.Long(0)));

    private static byte[] Update(int id, string text) =>
        Encoding.UTF8.GetBytes(new JsonObject
        {
            ["update_id"] = id,
            ["message"] = new JsonObject
            {
                ["message_id"] = id + 1, ["date"] = 1795226400 + id, ["from"] = new JsonObject { ["id"] = Lela, ["is_bot"] = false, ["first_name"] = "Lela" },
                ["chat"] = new JsonObject { ["id"] = Lela, ["type"] = "private" }, ["text"] = text,
            },
        }.ToJsonString());

    private sealed class Weather(int seed, bool bad)
    {
        private readonly Random random = new(seed * 31 + 7);
        private readonly Lock gate = new();

        public int Faults { get; private set; }
        public int Ambiguous { get; private set; }
        public int AmbiguousTelegram { get; private set; }

        /// <summary>Messages Twilio took and said afterwards that it did not deliver.</summary>
        public HashSet<string> Refused { get; } = [];

        /// <summary>Once each at its message: who opted out, whose number is none, whose window is closed, who blocked the bot.</summary>
        private static readonly Dictionary<int, int> Words = new() { [6] = 21610, [9] = 21211, [12] = 63016, [15] = 63024, [33] = 63014, [36] = 21211, [39] = 21610 };

        private readonly Queue<Answer> next = [], nextTelegram = [];
        private readonly List<(int Due, JsonObject Message)> late = [];
        private int turn;
        private bool Out => turn is >= 20 and < 30;

        /// <summary>What the week holds for this message: 28 hours in the middle nothing of Twilio answers.</summary>
        public void Turn(int i)
        {
            lock (gate)
            {
                turn = i;
                if (!bad) return;
                if (Words.TryGetValue(i, out var code)) next.Enqueue(FakeTwilio.Error(400, code));
                if (i is 5 or 45) nextTelegram.Enqueue(Answer.Json(403, FakeTelegram.Error(403, "Forbidden: bot was blocked by the user")));
            }
        }

        public Answer? Twilio()
        {
            lock (gate)
            {
                if (!bad) return null;
                if (Out) return Fault(Answer.BadGateway);
                if (next.TryDequeue(out var word)) return Fault(word);
                switch (random.Next(12))
                {
                    case 0: return Fault(FakeTwilio.Error(429, 20429));
                    case 1: return Fault(Answer.BadGateway);
                    case 2: return Fault(FakeTwilio.Error(400, 63018));
                    case 3: return Fault(FakeTwilio.Error(401, 20003));
                    case 4:
                        Ambiguous++;
                        return Fault(Answer.TakenThenSilence);
                    default: return null;
                }
            }
        }

        public Answer? Telegram()
        {
            lock (gate)
            {
                if (!bad) return null;
                if (nextTelegram.TryDequeue(out var word)) return Fault(word);
                switch (random.Next(8))
                {
                    case 0: return Fault(Answer.Json(429, FakeTelegram.Error(429, "Too Many Requests: retry after 35", new JsonObject { ["retry_after"] = 35 })));
                    case 1: return Fault(Answer.BadGateway);
                    case 2: return Fault(Answer.Json(500, FakeTelegram.Error(500, "Internal Server Error")));
                    case 3:
                        AmbiguousTelegram++;
                        return Fault(Answer.TakenThenSilence);
                    default: return null;
                }
            }
        }

        /// <summary>Twilio's words about a message: in any order, some twice; now and then that it was not delivered after all.</summary>
        public async Task TellAsync(HttpClient http, JsonObject message)
        {
            if (!bad)
            {
                using var answer = await FakeTwilio.CallBackAsync(http, message, "delivered");
                return;
            }
            foreach (var (_, held) in late.Where(l => l.Due <= turn).ToList()) await SpeakAsync(http, held);
            late.RemoveAll(l => l.Due <= turn);
            // Some words come hours later.
            if (random.Next(5) == 0) late.Add((turn + 3, message));
            else await SpeakAsync(http, message);
        }

        /// <summary>The words that are still owed.</summary>
        public async Task CatchUpAsync(HttpClient http)
        {
            foreach (var (_, held) in late) await SpeakAsync(http, held);
            late.Clear();
        }

        private async Task SpeakAsync(HttpClient http, JsonObject message)
        {
            var refused = random.Next(10) == 0;
            string[] words = refused ? ["failed", "failed", "sent"] : ["sent", "delivered", "read", "delivered"];
            if (refused)
            {
                Faults++;
                Refused.Add(message["sid"]!.GetValue<string>());
            }
            else random.Shuffle(words);
            foreach (var word in words)
                using (await FakeTwilio.CallBackAsync(http, message, word, word == "failed" ? "63018" : null)) { }
        }

        private Answer Fault(Answer answer)
        {
            Faults++;
            return answer;
        }
    }
}
