using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>
/// T-20: damaged bodies by the million through verifier and parsers, one in a hundred of them through the host. <c>KUBEBOT_FUZZ=10000000</c> in
/// the environment asks for ten million. The body that took longest is parsed again: what a busy machine delayed is quick then, what is slow stays so.
/// </summary>
public sealed class MutatedBodiesTests(ITestOutputHelper output)
{
    private static readonly int Bodies = int.TryParse(Environment.GetEnvironmentVariable("KUBEBOT_FUZZ"), out var many) && many > 0 ? many : 1_000_000;

    private const string Url = ChannelHost.Public + WhatsAppDoor.Path;

    [Fact]
    public void No_damaged_form_is_accepted_and_none_throws()
    {
        var seeds = Fixture.Names("*.form").Select(name => (Body: Fixture.Bytes(name), Signature: FakeTwilio.Sign(Url, Fixture.Fields(Path.GetFileName(name))))).ToArray();
        var random = new Random(20261121);
        int same = 0, read = 0;
        var most = Bodies / 10 * 3;
        var slowest = new Slowest();
        for (var i = 0; i < most; i++)
        {
            var (seed, signature) = seeds[i % seeds.Length];
            var damaged = Damage(seed, random);
            var form = slowest.Time(damaged, body =>
            {
                var form = TwilioForm.Read(body);
                if (form is not null) _ = (TwilioSignature.IsValid(FakeTwilio.AuthToken, Url, form, signature), WhatsAppMessages.Read(form));
                return form;
            });
            if (form is null) continue;
            if (TwilioSignature.IsValid(FakeTwilio.AuthToken, Url, form, signature))
            {
                // Only another spelling of what was signed may pass: fields in another order, or cut anew. It is never a new message.
                var original = TwilioForm.Read(seed)!;
                Assert.Equal(Signed(original), Signed(form));
                if (WhatsAppMessages.Read(form) is Reading.Heard { Incoming.Key: var key }) Assert.Equal($"wa:{original["MessageSid"]}", key);
                same++;
            }
            if (WhatsAppMessages.Read(form) is Reading.Heard) read++;
        }
        output.WriteLine($"{most} forms, {read} read, the slowest took {slowest}");
        slowest.IsQuickWhenRepeated();
        Assert.InRange(same, 1, most / 5);
        Assert.InRange(read, most / 5, most);
    }

    [Fact]
    public void No_damaged_update_throws_and_what_is_read_keeps_its_bounds()
    {
        var seeds = Fixture.Names("telegram/in_*.json").Select(Fixture.Bytes).ToArray();
        var random = new Random(11);
        var self = new TelegramSelf(7100000001, "asisten_kas_contoh_bot");
        var read = 0;
        var most = Bodies / 10 * 7;
        var slowest = new Slowest();
        for (var i = 0; i < most; i++)
        {
            var damaged = Damage(seeds[i % seeds.Length], random);
            var reading = slowest.Time(damaged, body => TelegramUpdates.Read(body, self).Reading);
            if (reading is not Reading.Heard { Incoming: var incoming }) continue;
            read++;
            if (incoming.Text.Length > Door.MaxText || !incoming.Key.StartsWith("tg", StringComparison.Ordinal) || incoming.From.Channel != Channel.Telegram) Assert.Fail(incoming.Key);
        }
        output.WriteLine($"{most} updates, {read} read, the slowest took {slowest}");
        slowest.IsQuickWhenRepeated();
        Assert.InRange(read, most / 10, most);
    }

    [Fact]
    public async Task Damaged_bodies_through_all_three_doors_leave_the_host_calm()
    {
        var most = Bodies / 100;
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram().Concat(ChannelHost.WhatsApp()));
        const string status = WhatsAppDoor.StatusPath + "?m=7";
        var forms = Signatures("in_*.form", WhatsAppDoor.Path);
        var words = Signatures("status_*.form", status);
        var updates = Fixture.Names("telegram/in_*.json").Select(Fixture.Bytes).ToArray();
        var statuses = new int[600];
        await Parallel.ForAsync(0, most, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, cancel) =>
        {
            var random = new Random(i);
            var (path, body, signature) = (i % 3) switch
            {
                0 => (WhatsAppDoor.Path, forms[i / 3 % forms.Length].Body, forms[i / 3 % forms.Length].Signature),
                1 => (status, words[i / 3 % words.Length].Body, words[i / 3 % words.Length].Signature),
                _ => (TelegramDoor.Path, updates[i / 3 % updates.Length], ""),
            };
            // One in fifty is whole, so that it is seen that each door lets anybody in.
            using var request = new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = Content(i % 50 == 0 ? body : Damage(body, random), path == TelegramDoor.Path ? "application/json" : "application/x-www-form-urlencoded"),
            };
            request.Headers.TryAddWithoutValidation("X-Twilio-Signature", signature);
            request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", i % 2 == 0 ? ChannelHost.Secret : "salah");
            using var answer = await host.Http.SendAsync(request, cancel);
            Interlocked.Increment(ref statuses[(int)answer.StatusCode]);
        });

        Assert.Equal(most, statuses[200] + statuses[400] + statuses[403]);
        Assert.InRange(statuses[403], most / 2, most / 100 * 85);
        Assert.DoesNotContain(host.Log.All, line => line.Contains("unhandled", StringComparison.OrdinalIgnoreCase));
        // Whatever was taken over WhatsApp is a recorded message or state: a damaged one was never believed to be another.
        var believed = forms.Select(f => $"wa:{TwilioForm.Read(f.Body)!["MessageSid"]}").ToHashSet();
        Assert.All(host.Store.Taken.Where(i => i.From.Channel != Channel.Telegram), i => Assert.Contains(i.Key, believed));
        var told = words.Select(f => TwilioForm.Read(f.Body)!).Select(f => (f["MessageSid"], f["ErrorCode"])).ToHashSet();
        Assert.All(host.Store.Statuses, s => Assert.True(s.Row == 7 && told.Contains((s.Sid, s.Reason))));
        Assert.All([Channel.Telegram, Channel.WhatsApp], channel => Assert.Contains(host.Store.Taken, i => i.From.Channel == channel));
        Assert.NotEmpty(host.Store.Statuses);
    }

    private static (byte[] Body, string Signature)[] Signatures(string names, string path) =>
        [.. Fixture.Names(names).Select(name => (Fixture.Bytes(name), FakeTwilio.Sign(ChannelHost.Public + path, Fixture.Fields(Path.GetFileName(name)))))];

    private static string Signed(TwilioForm form) =>
        string.Concat(form.Pairs.Select(p => (Name: Convert.ToHexString(p.Name), Value: Convert.ToHexString(p.Value))).Distinct()
            .OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Value, StringComparer.Ordinal).Select(p => p.Name + p.Value));

    private static ByteArrayContent Content(byte[] body, string type) => new(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };

    // One to four hurts: a byte changed, cut out or put in, a piece doubled, the end cut off, a nasty word in the middle.
    private static byte[] Damage(byte[] seed, Random random)
    {
        var body = new List<byte>(seed);
        for (var hurts = random.Next(1, 5); hurts > 0 && body.Count > 0; hurts--)
        {
            var at = random.Next(body.Count);
            switch (random.Next(7))
            {
                case 0:
                    body[at] = (byte)random.Next(256);
                    break;
                case 1:
                    body.RemoveAt(at);
                    break;
                case 2:
                    body.Insert(at, (byte)random.Next(256));
                    break;
                case 3:
                    body.InsertRange(at, body.GetRange(at, Math.Min(random.Next(40), body.Count - at)));
                    break;
                case 4:
                    body.RemoveRange(at, Math.Min(random.Next(20), body.Count - at));
                    break;
                case 5 when random.Next(10) == 0:
                    body.RemoveRange(at, body.Count - at);
                    break;
                default:
                    body.InsertRange(at, Nasty[random.Next(Nasty.Length)]);
                    break;
            }
        }
        return [.. body];
    }

    private static readonly byte[][] Nasty =
    [
        .. new[] { "&", "=", "%", "%00", "%F0%9F", "&a", "&=", "&MessageSid=SM1", "&From=whatsapp:%2B1", "null", "[]", "{}", "\"", "\\ud83d", "-1", "9999999999999999999999", "1e400", "\u0000", "[[[[[[[[", "{\"a\":", ",", "NaN" }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Remembers which body took longest to read.</summary>
    private sealed class Slowest
    {
        private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(50);

        private TimeSpan took;
        private Action again = static () => { };

        public T Time<T>(byte[] body, Func<byte[], T> read)
        {
            var began = Stopwatch.GetTimestamp();
            var result = read(body);
            if (Stopwatch.GetElapsedTime(began) is var now && now > took) (took, again) = (now, () => read(body));
            return result;
        }

        public void IsQuickWhenRepeated() => Assert.True(Enumerable.Range(0, 5).Min(_ => Once()) < Most, "a body takes longer than 50 ms however often it is read");

        public override string ToString() => $"{took.TotalMilliseconds:0.0} ms";

        private TimeSpan Once()
        {
            var began = Stopwatch.GetTimestamp();
            again();
            return Stopwatch.GetElapsedTime(began);
        }
    }
}
