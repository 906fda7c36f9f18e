using Bot.Dialogs;
using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>A broadcast over a channel that can fail: stopped while it is sent, counted, and said again to those it did not reach.</summary>
public sealed class SiaranOverWhatsAppTests
{
    private static readonly Address Retno = new(Channel.WhatsApp, "+6281200000070");
    private static readonly Channel[] All = [Channel.WhatsApp, Channel.Telegram];

    [Fact]
    public async Task Stopped_while_it_is_sent_the_rest_stays()
    {
        await using var f = await Demo.OpenAsync();
        await f.SayAsync("umumkan ke semua: lapak buka seperti biasa mulai pagi");
        await f.SayAsync("ya");
        var rows = (await f.Store.TakeDueAsync(All, 8)).Where(r => r.Class == SendClass.Broadcast).ToList();
        Assert.Equal(6, await f.SentAsync(rows.Take(6)));
        Assert.Equal($"Terkirim {rows.Count}, dihentikan {10 - rows.Count}.", await f.SayAsync("stop siarannya"));
        Assert.DoesNotContain(await f.Store.TakeDueAsync(All, 20), r => r.Class == SendClass.Broadcast);
    }

    [Fact]
    public async Task The_result_names_who_did_not_get_it_and_only_she_gets_it_again()
    {
        await using var f = await Demo.OpenAsync();
        await f.SayAsync("umumkan ke semua: lapak buka seperti biasa mulai pagi");
        await f.SayAsync("ya");
        var rows = (await f.Store.TakeDueAsync(All, 20)).Where(r => r.Class == SendClass.Broadcast).ToList();
        Assert.Equal(10, rows.Count);
        await f.SentAsync(rows.Skip(2));
        await f.Store.MarkAsync(rows[0].Id, new SendResult.Refused("63024 receiver"));
        await f.Store.MarkAsync(rows[1].Id, new SendResult.Left("21610"));
        foreach (var row in rows.Skip(4).Where(r => r.To.Channel == Channel.WhatsApp)) await f.Store.ProviderStatusAsync(row.Id, $"SM{row.Id}", DeliveryStatus.Read, null);
        var told = await f.SayAsync("hasil siaran");
        Assert.Contains("terkirim 8, dibaca 5 (1 tidak diketahui).", told);
        Assert.Contains("1 gagal: nomor tidak aktif (Bu Wati).", told);
        Assert.Contains("1 tidak menerima (berhenti).", told);
        Assert.Contains("Yang belum membaca: ", told);
        Assert.StartsWith("Saya kirim ulang ke Bu Wati:", await f.SayAsync("Kirim ulang"));
        await f.SayAsync("ya");
        Assert.Equal(["+6281200000001"], (await f.Store.TakeDueAsync(All, 20)).Where(r => r.Class == SendClass.Broadcast).Select(r => r.To.Value));
    }

    [Fact]
    public async Task A_dear_one_is_asked_about_once_more_and_all_whom_it_did_not_reach_get_it_again()
    {
        const int More = 290;
        await using var f = await Demo.OpenAsync(k => k.Id != new KubeId("kube-melati-3") ? k : k with
        {
            People = [.. k.People, .. Enumerable.Range(1, More).Select(n => new Person(new($"x-{n:000}"), $"Tamu {n}", $"Tamu{n}") { ConsentVersion = "1.0", Addresses = [new(Channel.WhatsApp, $"+62813{n:00000000}")] })],
            Facts = [.. k.Facts, .. Enumerable.Range(1, More).Select(n => k.Facts[^1] with { Seq = k.Facts[^1].Seq + n, Fact = new PersonPlaced(new($"x-{n:000}"), Peran.Anggota, Jabatan.Anggota, StatusAnggota.Aktif, new(2026, 1, 1)) })],
        });
        await f.SayAsync("umumkan ke semua: lapak buka seperti biasa mulai pagi");
        Assert.Equal("Biayanya kira-kira *Rp150.995*, lebih dari Rp50.000. Tetap dikirim, Bu?", await f.SayAsync("ya"));
        Assert.StartsWith("Baik, Bu Retno, tidak jadi.", await f.SayAsync("batal"));
        Assert.Empty(await f.Store.TakeDueAsync(All, 20));
        await f.SayAsync("umumkan ke semua: lapak buka seperti biasa mulai pagi");
        await f.SayAsync("ya");
        Assert.StartsWith("Siap, Bu. Saya kirim sekarang ke 300 anggota.", await f.SayAsync("ya"));
        var rows = (await f.Store.TakeDueAsync(All, 500)).Where(r => r.Class == SendClass.Broadcast).ToList();
        Assert.Equal(300, rows.Count);
        // Ten got it, and have not read it: they stand before the others, and hide nobody.
        await f.SentAsync(rows.Take(10));
        foreach (var row in rows.Skip(10)) await f.Store.MarkAsync(row.Id, new SendResult.Refused("63024 receiver"));
        Assert.Contains("290 gagal: nomor tidak aktif", await f.SayAsync("hasil siaran"));
        Assert.StartsWith("Saya kirim ulang ke ", await f.SayAsync("Kirim ulang"));
        await f.SayAsync("ya");
        await f.SayAsync("ya");
        Assert.Equal(rows.Skip(10).Select(r => r.To).ToHashSet(), (await f.Store.TakeDueAsync(All, 500)).Where(r => r.Class == SendClass.Broadcast).Select(r => r.To).ToHashSet());
    }

    private sealed class Demo : IAsyncDisposable
    {
        private readonly string directory = Directory.CreateTempSubdirectory("kubebot-siaran-").FullName;
        private readonly ManualClock clock = new(DemoClock.Start);
        private int said;

        public SqliteStore Store { get; private set; } = null!;

        public static async Task<Demo> OpenAsync(Func<NewKube, NewKube>? change = null)
        {
            var demo = new Demo();
            demo.Store = await SqliteStore.OpenAsync(new(demo.directory), new Conversation(new Understander()), demo.clock, NullLogger<SqliteStore>.Instance);
            foreach (var kube in KubeImport.Read(DataFiles.Embedded())) await demo.Store.ImportAsync(change?.Invoke(kube) ?? kube);
            return demo;
        }

        /// <summary>What Bu Retno is answered.</summary>
        public async Task<string> SayAsync(string text)
        {
            clock.MoveTo(clock.GetUtcNow().AddSeconds(10));
            Assert.Equal(TurnEnd.Done, await Store.RunAsync(new() { Key = $"k{++said}", From = Retno, Text = text }));
            var row = Assert.Single(await Store.TakeDueAsync(All, 1));
            await Store.MarkAsync(row.Id, new SendResult.Sent($"SM{row.Id}"));
            return row.Message.Text;
        }

        public async Task<int> SentAsync(IEnumerable<OutboxRow> rows)
        {
            var count = 0;
            foreach (var row in rows)
            {
                await Store.MarkAsync(row.Id, new SendResult.Sent($"SM{row.Id}"));
                count++;
            }
            return count;
        }

        public async ValueTask DisposeAsync()
        {
            await Store.DisposeAsync();
            Assert.Empty(StoreCheck.Run(directory));
            Directory.Delete(directory, recursive: true);
        }
    }
}
