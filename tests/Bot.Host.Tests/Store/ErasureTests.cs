using System.Text;
using Bot.Dialogs;
using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>T-3 whole: after an erasure nothing of a person is in any file, the books are as they were, and no older copy brings her back.</summary>
public sealed class ErasureTests : IAsyncDisposable
{
    private static readonly KubeId Kenanga = new("kube-melati-3");
    private static readonly PersonId Lela = new("m3-09");

    /// <summary>Everything that could name her or is hers; her reason and her address are words nobody else uses.</summary>
    private static readonly string[] Hers = ["Nurlela", "Lela", "lela", "81200000009", "700000009", "zamrud", "kecubung", "mirah"];

    private readonly string directory = Directory.CreateTempSubdirectory("kubebot-erasure-").FullName;
    private readonly string elsewhere = Directory.CreateTempSubdirectory("kubebot-erasure-").FullName;
    private readonly ManualClock clock = new(DemoClock.Start);
    private SqliteStore? store;
    private int said;

    [Xunit.Fact]
    public async Task Nothing_of_her_is_left_in_any_file_and_the_books_are_as_they_were()
    {
        await LivesAsync();
        var before = (await store!.StateAsync(Kenanga))!.Value.State;
        // What she wrote in a message that is only passed on stands sealed in conversations.
        foreach (var word in Hers.Where(w => w != "mirah")) Assert.True(Found(directory).Any(f => f.StartsWith(word, StringComparison.Ordinal)), word);
        await EraseAsync();

        var after = (await store.StateAsync(Kenanga))!.Value.State;
        foreach (var fund in Enum.GetValues<Dana>()) Assert.Equal(before.Ledger.Balance(fund), after.Ledger.Balance(fund));
        Assert.Equal(1, after.Data.Former[Lela]);
        Assert.DoesNotContain(await store.PeopleAsync(Kenanga), p => p.Id == Lela);
        // Other people's conversations and words go on, without her.
        Assert.Contains(await store.TextsAsync(Kenanga), t => t.Text == "gas untuk mantan anggota");
        var backup = Path.Combine(elsewhere, "backup");
        await store.BackupAsync(backup);
        await CloseAsync();
        Assert.Empty(StoreCheck.Run(directory));
        Assert.Empty(StoreCheck.Run(backup));
        Assert.Empty(Found(directory));
        Assert.Empty(Found(elsewhere));
    }

    [Xunit.Fact]
    public async Task She_hears_it_before_her_address_goes_and_the_pendamping_after_it()
    {
        await LivesAsync();
        await SayAsync(Lela, "hapus data saya", "ya", "HAPUS DATA");
        var heard = new List<OutboxRow>();
        await UntilAsync(DemoClock.Start.AddHours(73), heard);
        var hers = heard.FindLastIndex(r => r.To.Value == Lela.Value);
        var proof = heard.FindIndex(r => r.To.Value == "p-01" && r.Message.Text.Contains("D-001 selesai", StringComparison.Ordinal));
        Assert.InRange(hers, 0, proof);
        Assert.Contains("pesan terakhir", heard[hers].Message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lela", heard[proof].Message.Text, StringComparison.Ordinal);
        await SayAsync(Lela, "saldo kas");
        Assert.Contains("belum terdaftar", (await HearAsync()).Single(r => r.To.Value == Lela.Value).Message.Text, StringComparison.Ordinal);
    }

    [Xunit.Fact]
    public async Task An_older_backup_put_back_is_told_who_was_erased_since()
    {
        await LivesAsync();
        var older = Path.Combine(elsewhere, "older");
        await store!.BackupAsync(older);
        await EraseAsync();
        await CloseAsync();
        Assert.NotEmpty(Found(elsewhere));

        SqliteStore.Restore(older, directory);
        Assert.Empty(StoreCheck.Run(directory));
        Assert.Empty(Found(directory));
        await OpenAsync();
        Assert.Equal(StatusAnggota.Berhenti, (await store!.StateAsync(Kenanga))!.Value.State.Member(Lela)!.Status);
        Assert.Contains(Lela, (await store.StateAsync(Kenanga))!.Value.State.Data.Former.Keys);
        await CloseAsync();
        Assert.Empty(StoreCheck.Run(directory));
    }

    [Xunit.Fact]
    public async Task A_database_copied_back_by_hand_is_told_by_the_list_beside_it()
    {
        await LivesAsync();
        var older = Path.Combine(elsewhere, "older");
        await store!.BackupAsync(older);
        await EraseAsync();
        await CloseAsync();
        Assert.Equal("m3-09\n", await File.ReadAllTextAsync(Path.Combine(directory, "erased.txt")));
        foreach (var file in Directory.EnumerateFiles(directory, "kubebot.db*")) File.Delete(file);
        File.Copy(older, Path.Combine(directory, "kubebot.db"));
        Assert.NotEmpty(Found(directory));
        await OpenAsync();
        await CloseAsync();
        Assert.Empty(Found(directory));
        Assert.Empty(StoreCheck.Run(directory));
    }

    [Xunit.Fact]
    public async Task An_export_made_after_it_knows_nothing_of_her_and_one_made_before_brings_nobody_back()
    {
        await LivesAsync();
        var old = await ExportAsync();
        await EraseAsync();
        var now = await ExportAsync();
        Assert.DoesNotContain(Hers, h => Encoding.UTF8.GetString(now).Contains(h, StringComparison.Ordinal));

        // Where she was erased, an import of the older export leaves her out.
        var other = Path.Combine(elsewhere, "other");
        Directory.CreateDirectory(other);
        File.Copy(Path.Combine(directory, "erased.txt"), Path.Combine(other, "erased.txt"));
        await ImportAsync(other, old);
        Assert.Empty(Found(other));
        Assert.Empty(StoreCheck.Run(other));

        // And a store that never knew her learns from the newer one that she is gone.
        var fresh = Path.Combine(elsewhere, "fresh");
        await ImportAsync(fresh, now);
        Assert.Empty(Found(fresh));
        Assert.Empty(StoreCheck.Run(fresh));
        Assert.Equal("m3-09\n", await File.ReadAllTextAsync(Path.Combine(fresh, "erased.txt")));
    }

    [Xunit.Fact]
    public async Task What_is_shared_with_somebody_else_stays_hers()
    {
        await OpenAsync(demo: true);
        // "Nur" is Bu Nur's too: it is struck out of nothing.
        await SayAsync(new("m3-03"), "keluar 20rb beli kopi buat nur", "ya");
        await SayAsync(new("m3-04"), "hapus data saya", "ya", "HAPUS DATA");
        await UntilAsync(DemoClock.Start.AddHours(73));
        await CloseAsync();
        Assert.Empty(StoreCheck.Run(directory));
        Assert.DoesNotContain("Nuraini", Text(directory), StringComparison.Ordinal);
        Assert.Contains("Nurlela Sari", Text(directory), StringComparison.Ordinal);
    }

    [Xunit.Fact]
    public async Task Her_complaint_and_its_answer_go_with_her_and_others_stay()
    {
        await LivesAsync();
        var before = await BoxWordsAsync();
        await SayAsync(Lela, "saya mau lapor", "pembagian tugas", "giliran masak pmt saya terus sejak bulan lalu", "cantumkan");
        await SayAsync(new("p-01"), "pengaduan", "baca a-016", "jawab di sini", "kita hitung ulang di rapat sabtu ya");
        Assert.Equal(before + 2, await BoxWordsAsync());
        await EraseAsync();
        Assert.Equal(before, await BoxWordsAsync());
        await CloseAsync();
        Assert.Empty(StoreCheck.Run(directory));
    }

    private Task<long> BoxWordsAsync() => store!.OnLaneAsync(static db => db["select count(*) from texts where stream in (select id from streams where name like 's:%')"].One(static r => r.Long(0)));

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(directory, recursive: true);
        Directory.Delete(elsewhere, recursive: true);
    }

    /// <summary>The demo with some life of hers in it: words of her own, words of others about her, messages waiting and sent, one that nobody could decide.</summary>
    private async Task LivesAsync()
    {
        await OpenAsync(demo: true);
        await SayAsync(Lela, "saldo kas", "alamat saya pindah ke gang zamrud rt 9", "ya", "izin jaga, anak saya kecubung", "iuran saya");
        await SayAsync(new("m3-03"), "keluar 20rb beli gas untuk bu lela", "ya", "nurlela bayar 5rb", "ya", "lela");
        await SayAsync(new("m3-07"), "pesan buat bu lela: mirah");
        await store!.KeepUnreadableAsync(Channel.WhatsApp, "no form", Encoding.UTF8.GetBytes("From=whatsapp:+6281200000009&Body=Nurlela"));
    }

    private async Task EraseAsync()
    {
        await SayAsync(Lela, "hapus data saya", "ya", "HAPUS DATA");
        await UntilAsync(DemoClock.Start.AddHours(73));
    }

    private async Task OpenAsync(bool demo = false)
    {
        store = await SqliteStore.OpenAsync(new(directory), new Conversation(new Understander()), clock, NullLogger<SqliteStore>.Instance);
        if (demo)
            foreach (var kube in KubeImport.Read(DataFiles.Embedded())) await store.ImportAsync(kube);
    }

    private async Task CloseAsync()
    {
        if (store is not null) await store.DisposeAsync();
        store = null;
    }

    private async Task SayAsync(PersonId who, params string[] lines)
    {
        foreach (var line in lines)
        {
            clock.MoveTo(clock.GetUtcNow().AddSeconds(10));
            Assert.Equal(TurnEnd.Done, await store!.RunAsync(new() { Key = $"e:{++said}", From = new(Channel.Coba, who.Value), Text = line }));
        }
    }

    private async Task UntilAsync(DateTimeOffset until, List<OutboxRow>? heard = null)
    {
        while (await store!.NextDueAsync() is { } due && due <= until)
        {
            if (due > clock.GetUtcNow()) clock.MoveTo(due);
            foreach (var (kube, _) in await store.DueGroupsAsync(clock.GetUtcNow(), 10)) await store.TickAsync(kube, Channel.Coba);
            var rows = await HearAsync();
            heard?.AddRange(rows);
        }
        clock.MoveTo(until);
    }

    private async Task<List<OutboxRow>> HearAsync()
    {
        var all = new List<OutboxRow>();
        while (await store!.TakeDueAsync([Channel.Coba], 50) is { Count: > 0 } rows)
            foreach (var row in rows)
            {
                await store.MarkAsync(row.Id, new SendResult.Sent(null));
                all.Add(row);
            }
        return all;
    }

    private async Task<byte[]> ExportAsync()
    {
        using var memory = new MemoryStream();
        Assert.True(await ExportFile.WriteAsync(store!, Kenanga, memory));
        return memory.ToArray();
    }

    private async Task ImportAsync(string into, byte[] export)
    {
        var file = Path.Combine(elsewhere, "export.jsonl");
        await File.WriteAllBytesAsync(file, export);
        await using (var other = await SqliteStore.OpenAsync(new(into), new Conversation(new Understander()), clock, NullLogger<SqliteStore>.Instance))
            await GroupImport.StoreAsync(other, GroupImport.Read([file]));
        File.Delete(file);
    }

    /// <summary>What of hers stands in the files of a directory: word and file.</summary>
    private static List<string> Found(string place) =>
        [.. Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("store.lock", StringComparison.Ordinal))
            .SelectMany(f => Hers.Where(h => File.ReadAllBytes(f).AsSpan().IndexOf(Encoding.UTF8.GetBytes(h)) >= 0).Select(h => $"{h} in {Path.GetFileName(f)}"))];

    private static string Text(string place) => Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(place, "kubebot.db")));
}
