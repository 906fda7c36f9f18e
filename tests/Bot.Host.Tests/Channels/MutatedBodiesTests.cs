using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>
/// T-20: damaged bodies by the million through verifier and parsers, ten thousand of them through the host. <c>KUBEBOT_FUZZ=10000000</c> in the
/// environment asks for ten million. The slowest parse is reported; whether it is slow depends on the machine, so nothing is asserted of it.
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
        var (most, slowest) = (Bodies / 10 * 3, 0L);
        for (var i = 0; i < most; i++)
        {
            var (seed, signature) = seeds[i % seeds.Length];
            var damaged = Damage(seed, random);
            var began = Stopwatch.GetTimestamp();
            var form = TwilioForm.Read(damaged);
            if (form is not null) _ = (TwilioSignature.IsValid(FakeTwilio.AuthToken, Url, form, signature), WhatsAppMessages.Read(form));
            slowest = Math.Max(slowest, Stopwatch.GetTimestamp() - began);
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
        output.WriteLine($"{most} forms, {read} read, the slowest took {Stopwatch.GetElapsedTime(0, slowest).TotalMilliseconds:0.0} ms");
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
        var (most, slowest) = (Bodies / 10 * 7, 0L);
        for (var i = 0; i < most; i++)
        {
            var damaged = Damage(seeds[i % seeds.Length], random);
            var began = Stopwatch.GetTimestamp();
            var reading = TelegramUpdates.Read(damaged, self).Reading;
            slowest = Math.Max(slowest, Stopwatch.GetTimestamp() - began);
            if (reading is not Reading.Heard { Incoming: var incoming }) continue;
            read++;
            if (incoming.Text.Length > Door.MaxText || !incoming.Key.StartsWith("tg", StringComparison.Ordinal) || incoming.From.Channel != Channel.Telegram) Assert.Fail(incoming.Key);
        }
        output.WriteLine($"{most} updates, {read} read, the slowest took {Stopwatch.GetElapsedTime(0, slowest).TotalMilliseconds:0.0} ms");
        Assert.InRange(read, most / 10, most);
    }

    [Fact]
    public async Task Ten_thousand_damaged_bodies_leave_the_host_calm()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.Telegram().Concat(ChannelHost.WhatsApp()));
        var forms = Fixture.Names("in_*.form").Select(name => (Body: Fixture.Bytes(name), Signature: FakeTwilio.Sign(Url, Fixture.Fields(Path.GetFileName(name))))).ToArray();
        var updates = Fixture.Names("telegram/in_*.json").Select(Fixture.Bytes).ToArray();
        var statuses = new int[600];
        await Parallel.ForAsync(0, 10_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, cancel) =>
        {
            var random = new Random(i);
            var (form, signature) = forms[i % forms.Length];
            using var request = i % 2 == 0
                ? new HttpRequestMessage(HttpMethod.Post, WhatsAppDoor.Path) { Content = Content(Damage(form, random), "application/x-www-form-urlencoded") }
                : new HttpRequestMessage(HttpMethod.Post, TelegramDoor.Path) { Content = Content(Damage(updates[i % updates.Length], random), "application/json") };
            request.Headers.TryAddWithoutValidation("X-Twilio-Signature", signature);
            request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", i % 4 == 1 ? ChannelHost.Secret : "salah");
            using var answer = await host.Http.SendAsync(request, cancel);
            Interlocked.Increment(ref statuses[(int)answer.StatusCode]);
        });

        Assert.Equal(10_000, statuses[200] + statuses[400] + statuses[403]);
        Assert.InRange(statuses[403], 5_000, 8_000);
        Assert.DoesNotContain(host.Log.All, line => line.Contains("unhandled", StringComparison.OrdinalIgnoreCase));
        // Whatever was taken over WhatsApp is a recorded message: a damaged one was never believed to be another.
        var believed = forms.Select(f => $"wa:{TwilioForm.Read(f.Body)!["MessageSid"]}").ToHashSet();
        Assert.All(host.Store.Taken.Where(i => i.From.Channel != Channel.Telegram), i => Assert.Contains(i.Key, believed));
    }

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
}
