using System.Text;
using System.Text.RegularExpressions;
using Bot.Dialogs;
using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>Backups taken while money is being recorded, brought back somewhere else.</summary>
public sealed class BackupTests
{
    private const string Rini = "+6281200000003";
    private static readonly KubeId Melati = new("kube-melati-3");

    [Xunit.Fact]
    public async Task A_backup_taken_while_turns_run_is_everything_up_to_one_moment()
    {
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        await using var phones = new Phones(twilio);
        await using var host = await RunningHost.StartAsync(twilio.Url);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var enough = new CancellationTokenSource();
        var rini = new Member(Rini, host.Http, phones, seed: 1);
        var posted = 0;
        var recording = RecordAsync();
        var backups = new List<(string File, int Before, string[] Keys, int After)>();
        for (var n = 1; n <= 3; n++)
        {
            await Eventually.IsAsync(() => Volatile.Read(ref posted) >= 4 * n, "entries");
            var (file, before, keys) = (Path.Combine(host.Path, $"backup-{n}"), Volatile.Read(ref posted), rini.Acknowledged.ToArray());
            await host.Store.BackupAsync(file);
            backups.Add((file, before, keys, Volatile.Read(ref posted)));
        }
        await enough.CancelAsync();
        await recording;
        var live = await FactsAsync(host.Store);

        foreach (var (file, before, keys, after) in backups)
        {
            var elsewhere = Path.Combine(host.Path, Path.GetFileName(file) + "-restored");
            SqliteStore.Restore(file, elsewhere);
            Assert.Empty(StoreCheck.Run(elsewhere));
            await using var store = await SqliteStore.OpenAsync(new(elsewhere), new Conversation(new Understander()), host.Time, NullLogger<SqliteStore>.Instance);
            var facts = await FactsAsync(store);
            Assert.Equal(live.Take(facts.Count), facts);
            Assert.Equal(Enumerable.Range(1, facts.Count).Select(n => (long)n), facts.Select(f => f.Seq));
            Assert.InRange(facts.Count(f => f.Via == "turn"), before, after + 1);
            var money = Rupiah.Zero;
            await foreach (var fact in store.FactsAsync(Melati))
                if (fact.Fact is EntryPosted { Fund: Dana.Kas } entry) money += entry.Lines.Where(l => l.Account == Akun.Tunai).Sum(l => l.Amount);
            Assert.Equal(money, (await store.StateAsync(Melati))!.Value.State.Ledger.Kas);
            foreach (var key in keys) Assert.Equal(TurnEnd.Duplicate, await store.RunAsync(new() { Key = key, From = new(Channel.WhatsApp, Rini), Text = "ya" }));
        }

        async Task RecordAsync()
        {
            var numbers = new HashSet<string>();
            for (var n = 1; !enough.IsCancellationRequested; n++)
            {
                await rini.SayAsync($"kas masuk {new Rupiah(1_000 + n)} hadiah lomba", patience.Token);
                await rini.HearAsync(static text => text.Contains("Sudah benar?", StringComparison.Ordinal), patience.Token);
                await rini.SayAsync("ya", patience.Token);
                await rini.HearAsync(text => Regex.Match(text, "^Sudah dicatat.* Nomor ([A-Z0-9-]+)") is { Success: true } said && numbers.Add(said.Groups[1].Value), patience.Token);
                Volatile.Write(ref posted, n);
            }
        }
    }

    /// <summary>A group's facts in a form that can be compared.</summary>
    private static async Task<List<(long Seq, DateTimeOffset At, string Via, string Fact)>> FactsAsync(SqliteStore store)
    {
        var facts = new List<(long, DateTimeOffset, string, string)>();
        await foreach (var fact in store.FactsAsync(Melati))
        {
            var (kind, body) = FactJson.Write(fact.Fact);
            facts.Add((fact.Seq, fact.At, fact.Via, $"{kind} {Encoding.UTF8.GetString(body)}"));
        }
        return facts;
    }
}
