using System.Collections.Concurrent;
using System.Text;
using Bot.Domain;

namespace Bot.Host.Tests;

/// <summary>A bookkeeper of few words: "masuk N" posts N rupiah, "lihat" looks, "rusak" throws, "mati" kills the process.</summary>
internal sealed class FakeTurns : ITurns
{
    public static readonly PersonId Nur = new("nur");
    public static readonly PersonId Siti = new("siti");

    private int broken;

    /// <summary>While positive, "rusak" throws and counts down.</summary>
    public int Broken { get => Volatile.Read(ref broken); set => Volatile.Write(ref broken, value); }

    public ConcurrentQueue<string> Decided { get; } = [];
    public ConcurrentQueue<string> Sorries { get; } = [];
    public Func<Known, Outcome>? OnTick { get; set; }
    public Action<Arrival, Known>? Look { get; set; }

    /// <summary>Held open, the lane stands in the decision of "tunggu" and a batch collects behind it.</summary>
    public ManualResetEventSlim Gate { get; } = new(true);

    public KubeId? Which(Arrival arrival) => arrival.Groups is [var first, ..] ? first : null;

    public Outcome Decide(Arrival arrival, Known known)
    {
        var text = arrival.Message.Text;
        Decided.Enqueue(text);
        Look?.Invoke(arrival, known);
        switch (text.Split(' '))
        {
            case ["masuk", var amount]:
                return Posts(arrival, known, long.Parse(amount));
            case ["banyak", var count]:
                return Answer(arrival, known) with { Facts = [.. Enumerable.Range(0, int.Parse(count)).Select(n => Entry(known, 1_000, n))], By = Nur };
            case ["rusak", ..] when Interlocked.Decrement(ref broken) >= 0:
                throw new InvalidOperationException("broken on purpose");
            case ["tabrakan"]:
                return Outcome.Nothing with { Facts = [Entry(known, 1, 0), Entry(known, 1, 0)] };
            case ["tunggu"]:
                Gate.Wait();
                return Outcome.Nothing;
            case ["mati"]:
                Environment.Exit(99);
                return Outcome.Nothing;
            default:
                return Answer(arrival, known);
        }
    }

    public Outcome Tick(Known known) => OnTick?.Invoke(known) ?? Outcome.Nothing;

    public Outcome Sorry(Arrival arrival, Known known)
    {
        Sorries.Enqueue(arrival.Message.Text);
        return Outcome.Nothing with { Say = [Say(arrival.Message.From, "maaf")] };
    }

    public static Outgoing Say(Address to, string text, SendClass kind = SendClass.Answer) => new(to, kind, new(text, [new("Ya"), new("Tidak", "tidak", "lain kali")]));

    public static EntryPosted Entry(Known known, long amount, int ahead) => Entry(known.Kube!, known.Now, amount, ahead);

    public static EntryPosted Entry(Kube kube, DateTimeOffset now, long amount, int ahead) => new(
        kube.Ledger.NextNumber(kube.Prefix, kube.Zone.Date(now), ahead), kube.Zone.Date(now), now, Nur,
        Dana.Kas, Arah.Masuk, JenisTransaksi.KasMasukLain, new(amount), Chart.Lines(JenisTransaksi.KasMasukLain, Arah.Masuk, new(amount)));

    private static Outcome Posts(Arrival arrival, Known known, long amount) =>
        Answer(arrival, known) with { Facts = [Entry(known, amount, 0)], By = Nur };

    private static Outcome Answer(Arrival arrival, Known known) => Outcome.Nothing with
    {
        Talks = [(arrival.Message.From, Encoding.UTF8.GetBytes("talk:" + arrival.Message.Text))],
        Say = [Say(arrival.Message.From, "ok " + arrival.Message.Text)],
    };
}
