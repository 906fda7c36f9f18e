using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;

namespace Bot.Host.Tests;

/// <summary>What the fake Twilio was asked to send, handed to the phones it was for.</summary>
internal sealed class Phones : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Channel<string>> _inboxes = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _sorting;

    public Phones(FakeTwilio twilio) => _sorting = SortAsync(twilio);

    public ChannelReader<string> Of(string phone) => Inbox($"whatsapp:{phone}").Reader;

    private async Task SortAsync(FakeTwilio twilio)
    {
        while (!_end.IsCancellationRequested)
        {
            while (twilio.Posts.TryDequeue(out var form)) Inbox(form["To"]).Writer.TryWrite(form["Body"]);
            await Task.Delay(1);
        }
    }

    private Channel<string> Inbox(string to) => _inboxes.GetOrAdd(to, static _ => System.Threading.Channels.Channel.CreateUnbounded<string>());

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _sorting;
        _end.Dispose();
    }
}

/// <summary>
/// Somebody with a phone who writes through Twilio, the same message again until it is acknowledged, and reads what comes.
/// </summary>
internal sealed class Member(string phone, HttpClient host, Phones phones, int seed)
{
    private readonly ChannelReader<string> _inbox = phones.Of(phone);
    private readonly Random _random = new(seed);
    private int _said;

    public string Phone => phone;

    /// <summary>Keys of the messages that were acknowledged with 200.</summary>
    public ConcurrentQueue<string> Acknowledged { get; } = [];

    /// <summary>Says it until it is acknowledged; one in four is delivered twice at once.</summary>
    public async Task SayAsync(string text, CancellationToken stop)
    {
        var sid = string.Create(CultureInfo.InvariantCulture, $"SM{long.Parse(phone[1..], CultureInfo.InvariantCulture):x16}{++_said:x16}");
        List<KeyValuePair<string, string>> form =
        [
            new("MessageSid", sid), new("AccountSid", FakeTwilio.Account), new("From", $"whatsapp:{phone}"), new("To", $"whatsapp:{FakeTwilio.Sender}"), new("Body", text),
        ];
        var body = await new FormUrlEncodedContent(form).ReadAsByteArrayAsync(stop);
        var signature = FakeTwilio.Sign(ChannelHost.Public + WhatsAppDoor.Path, form);
        Task[] deliveries = [.. Enumerable.Range(0, _random.Next(4) == 0 ? 2 : 1).Select(_ => DeliverAsync(body, signature, stop))];
        await Task.WhenAll(deliveries);
        Acknowledged.Enqueue($"wa:{sid}");
    }

    /// <summary>The next message on the phone that is the one waited for; others are read and forgotten.</summary>
    public async Task<string> HearAsync(Func<string, bool> wanted, CancellationToken stop)
    {
        while (true)
        {
            var text = await _inbox.ReadAsync(stop);
            if (wanted(text)) return text;
        }
    }

    private async Task DeliverAsync(byte[] body, string signature, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                using var answer = await FakeTwilio.PushAsync(host, ChannelHost.Public + WhatsAppDoor.Path, body, signature, cancel: CancellationToken.None);
                if ((int)answer.StatusCode == 200) return;
            }
            catch (HttpRequestException)
            {
                // The process is away; the provider tries again.
            }
            catch (TaskCanceledException) when (!stop.IsCancellationRequested)
            {
                // No answer came in time.
            }
            await Task.Delay(10, stop);
        }
    }
}
