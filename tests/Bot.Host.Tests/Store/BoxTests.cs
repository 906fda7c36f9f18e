using System.Text;
using Bot.Dialogs;
using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>Complaints (D34): nothing of one stands in plain in any file of the store, in the group's own stream or in its export; given up, nothing is left at all.</summary>
public sealed class BoxTests : IAsyncLifetime
{
    private const string Word = "mangkukmerah", Answer = "sendokbiru";

    private static readonly Channel[] Coba = [Channel.Coba];

    private readonly string directory = Directory.CreateTempSubdirectory("kubebot-box").FullName;
    private readonly ManualClock clock = new(DemoClock.Start);
    private SqliteStore store = null!;
    private int said;

    public async ValueTask InitializeAsync()
    {
        store = await SqliteStore.OpenAsync(new(directory), new Conversation(new Understander()), clock, NullLogger<SqliteStore>.Instance);
        foreach (var kube in KubeImport.Read(DataFiles.Embedded())) await store.ImportAsync(kube);
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        Assert.Empty(StoreCheck.Run(directory));
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Nothing_of_a_complaint_stands_in_plain()
    {
        await Say("m3-06", "pengaduan");
        await Say("m3-06", "pembagian tugas");
        await Say("m3-06", $"giliran masak selalu saya, {Word} juga saya yang cuci");
        Assert.Contains(Sent, m => m.Text.Contains(Word, StringComparison.Ordinal));
        await Say("m3-06", "cantumkan");
        await Say("p-01", "#pengaduan.baca:16");
        Assert.Contains(Sent, m => m.Text.Contains(Word, StringComparison.Ordinal));
        await Say("p-01", "#pengaduan.jawab:16");
        await Say("p-01", $"kita bagi ulang, {Answer} sudah saya beli");
        Assert.Contains(Sent, m => m.Text.Contains(Answer, StringComparison.Ordinal));
        await Say("m3-06", "cukup");

        var export = new MemoryStream();
        await ExportFile.WriteAsync(store, new("kube-melati-3"), export, TestContext.Current.CancellationToken);
        var text = Encoding.UTF8.GetString(export.ToArray());
        foreach (var kind in PengaduanFacts.Kinds) Assert.DoesNotContain(kind.Name, text, StringComparison.Ordinal);
        foreach (var secret in (string[])[Word, Answer, "A-016", "nota belanja gas"]) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        await store.BackupAsync(Path.Combine(directory, "salinan.db"), TestContext.Current.CancellationToken);
        Plainly();
    }

    [Fact]
    public async Task Given_up_it_leaves_nothing()
    {
        await Say("m3-06", "pengaduan");
        await Say("m3-06", "pembagian tugas");
        await Say("m3-06", $"giliran masak selalu saya, {Word} juga saya yang cuci");
        await Say("m3-06", "batal");
        Assert.Equal(0, await Opened(Word));
        await Say("m3-06", "pengaduan saya");
        Assert.DoesNotContain(Sent, m => m.Text.Contains("A-016", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_its_reader_opens_it()
    {
        foreach (var who in (string[])["m3-01", "m3-03", "m3-05", "k-73", "k-74"])
        {
            await Say(who, "#pengaduan.baca:15");
            await Say(who, "#pengaduan.jawab:15");
            await Say(who, "a-015");
            Assert.DoesNotContain(Sent, m => m.Text.Contains("nota belanja gas", StringComparison.OrdinalIgnoreCase));
        }
        await Say("p-01", "#pengaduan.baca:15");
        Assert.Contains(Sent, m => m.Text.Contains("nota belanja gas", StringComparison.OrdinalIgnoreCase) && m.Text.Contains("tanpa nama", StringComparison.Ordinal));
    }

    /// <summary>What was sent since the last message; each is looked for in the files while it waits and after it went.</summary>
    private List<Message> Sent { get; } = [];

    private async Task Say(string who, string text)
    {
        clock.MoveTo(clock.GetUtcNow().AddSeconds(10));
        Sent.Clear();
        var button = text[0] == '#' ? new ButtonPress(0, text) : null;
        await store.RunAsync(new() { Key = $"box:{++said}", From = new(Channel.Coba, who), Text = button is null ? text : "x", Button = button });
        Plainly();
        while (await store.TakeDueAsync(Coba, 50) is { Count: > 0 } rows)
            foreach (var row in rows)
            {
                Sent.Add(row.Message);
                await store.MarkAsync(row.Id, new SendResult.Sent(null));
            }
        Plainly();
    }

    private void Plainly()
    {
        foreach (var file in Directory.EnumerateFiles(directory).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            foreach (var secret in (string[])[Word, Answer, "Mohon nota belanja gas"])
                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0, $"'{secret}' stands in plain in {Path.GetFileName(file)}");
        }
    }

    /// <summary>How many rows hold the words, once everything sealed is opened.</summary>
    private Task<int> Opened(string secret) => store.OnLaneAsync(db =>
    {
        using var vault = Vault.Of(db)!;
        var rows = db["select talk from talks where talk is not null union all select body from outbox union all select body from facts union all select message from held"].All(r => Encoding.UTF8.GetString(vault.Open(r.Bytes(0))))
            .Concat(db["select text from texts where stream in (select id from streams where name like 's:%')"].All(r => vault.OpenText(r.Text(0))))
            .Concat(db["select text from texts where stream not in (select id from streams where name like 's:%')"].All(r => r.Text(0)));
        return rows.Count(r => r.Contains(secret, StringComparison.Ordinal));
    });
}
