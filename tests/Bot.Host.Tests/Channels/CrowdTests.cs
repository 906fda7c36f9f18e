using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>A flood is refused at the door before it is stored, and stands before nobody else.</summary>
public sealed class CrowdTests
{
    private static readonly Address Loud = new(Channel.WhatsApp, "+6281200000001");
    private static readonly Address Quiet = new(Channel.WhatsApp, "+6281200000002");

    [Xunit.Fact]
    public async Task One_sender_has_only_so_many_messages_waiting_and_then_goes_on()
    {
        var (waiting, store, open) = (new Crowd(mostOfOne: 3, mostOfAll: 5), new RecordingStore(TimeProvider.System), new TaskCompletionSource());
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

    private static Incoming Says(Address from, int n) => new() { Key = $"{from.Value}/{n}", From = from, Text = "halo" };
}
