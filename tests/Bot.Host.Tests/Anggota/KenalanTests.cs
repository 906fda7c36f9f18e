using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs;
using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The first meeting over the real channels' addresses and the real store: what is kept, what is not, and who is recognised.</summary>
public sealed class KenalanTests : IAsyncDisposable
{
    private static readonly Channel[] All = [Channel.WhatsApp, Channel.WhatsAppId, Channel.Telegram];
    private static readonly KubeId Melati = new("kube-melati-3");
    private static readonly Address Retno = new(Channel.WhatsApp, "+6281200000070"), Stranger = new(Channel.WhatsApp, "+6281299900001"), Chat = new(Channel.Telegram, "9001");
    private readonly string directory = Directory.CreateTempSubdirectory("kubebot-kenalan").FullName;
    private readonly ManualClock clock = new(DemoClock.Start);
    private readonly Conversation turns = new(new Understander());
    private readonly Dictionary<Address, OutboxRow> last = [];
    private SqliteStore store = null!;
    private int said;

    [Xunit.Fact]
    public async Task Whoever_refuses_is_kept_as_a_hash_only_and_not_asked_for_thirty_days()
    {
        await OpenAsync();
        await SayAsync(Stranger, "mau gabung kube");
        await SayAsync(Stranger, "tidak");
        Assert.StartsWith("Baik, tidak apa-apa.", last[Stranger].Message.Text, StringComparison.Ordinal);
        Assert.Equal(0L, await store.OnLaneAsync(db => db["select count(*) from talks where talk is not null and address like '%99900001'"].One(static r => r.Long(0))));
        Assert.Equal(1L, await store.OnLaneAsync(db => db["select count(*) from declined"].One(static r => r.Long(0))));
        clock.MoveTo(clock.GetUtcNow().AddDays(29));
        await SayAsync(Stranger, "halo");
        Assert.DoesNotContain(last[Stranger].Message.Choices, c => c.Title == "Saya anggota");
        clock.MoveTo(clock.GetUtcNow().AddDays(2));
        await SayAsync(Stranger, "halo");
        Assert.Contains(last[Stranger].Message.Choices, c => c.Title == "Saya anggota");
    }

    [Xunit.Fact]
    public async Task Consent_is_kept_with_its_version_time_and_channel()
    {
        await OpenAsync();
        await SayAsync(Stranger, "daftar Sri Lestari Kenanga 5");
        await SayAsync(Stranger, "ya boleh");
        var agreed = clock.GetUtcNow();
        var person = Assert.Single(await store.PeopleAsync(Melati), p => p.Name == "Sri Lestari");
        Assert.Equal(("anggota-1", agreed), (person.ConsentVersion, person.ConsentAt));
        var facts = await store.OnLaneAsync(db => db["select f.body from facts f join streams s on s.id = f.stream where s.name = ?"].Set("p:" + person.Id).All(static r => Encoding.UTF8.GetString(r.Bytes(0))));
        Assert.Contains(facts, f => f.Contains("anggota-1", StringComparison.Ordinal) && f.Contains("WhatsApp", StringComparison.Ordinal));
    }

    [Xunit.Fact]
    public async Task A_telegram_account_whose_number_is_a_members_is_hers_at_once()
    {
        await OpenAsync();
        await SayAsync(Chat, "/start");
        await SayAsync(Chat, "saya anggota");
        Assert.True(last[Chat].Message.AsksContact);
        await SayAsync(Chat, "", "+6281200000004");
        Assert.StartsWith("Terima kasih, Bu Nur.", last[Chat].Message.Text, StringComparison.Ordinal);
        await SayAsync(Chat, "iuran saya");
        Assert.StartsWith("Bu Nur, iuran", last[Chat].Message.Text, StringComparison.Ordinal);
    }

    [Xunit.Fact]
    public async Task A_telegram_account_with_an_unknown_number_is_verified_like_everybody()
    {
        await OpenAsync();
        await SayAsync(Chat, "saya anggota kenanga 5");
        await SayAsync(Chat, "", "+6281299900002");
        await SayAsync(Chat, "ya boleh");
        await SayAsync(Chat, "Sri Lestari");
        Assert.Contains("…0002", last[Retno].Message.Text, StringComparison.Ordinal);
        await PressAsync(Retno, "Ya, anggota");
        await SayAsync(Chat, "saldo kas");
        Assert.StartsWith("Saldo kas KUBE Kenanga 5", last[Chat].Message.Text, StringComparison.Ordinal);
        // One person, two addresses: her number was proved by the channel.
        await SayAsync(new(Channel.WhatsApp, "+6281299900002"), "saldo kas");
        Assert.StartsWith("Saldo kas KUBE Kenanga 5", last[new(Channel.WhatsApp, "+6281299900002")].Message.Text, StringComparison.Ordinal);
    }

    [Xunit.Fact]
    public async Task A_known_phone_with_another_user_id_links_nothing_by_itself()
    {
        await OpenAsync();
        var nur = new Address(Channel.WhatsApp, "+6281200000004");
        await SayAsync(nur, "saldo kas", also: new(Channel.WhatsAppId, "ID.1"));
        await SayAsync(nur, "saldo kas", also: new(Channel.WhatsAppId, "ID.2"));
        await SayAsync(new(Channel.WhatsAppId, "ID.1"), "saldo kas");
        Assert.StartsWith("Saldo kas", last[new(Channel.WhatsAppId, "ID.1")].Message.Text, StringComparison.Ordinal);
        await SayAsync(new(Channel.WhatsAppId, "ID.2"), "saldo kas");
        Assert.StartsWith("Maaf, nomor ini belum terdaftar", last[new(Channel.WhatsAppId, "ID.2")].Message.Text, StringComparison.Ordinal);
    }

    [Xunit.Fact]
    public async Task An_invitation_goes_by_template_and_by_links_and_its_code_opens_once()
    {
        await OpenAsync();
        (turns.Doors.Telegram, turns.Doors.WhatsApp) = ("KawanKubeBot", "6281200000090");
        await SayAsync(Retno, "tambah anggota Ijah Marhamah PKH 0812-9990-0003");
        await SayAsync(Retno, "sudah");
        var invited = last[new(Channel.WhatsApp, "+6281299900003")].Message;
        Assert.Equal(("verifikasi_anggota", "Bu Ijah|Retno|KUBE Kenanga 5"), (invited.Template!.Name, string.Join('|', invited.Template.Values)));
        var text = last[Retno].Message.Text;
        var code = text[(text.IndexOf("?start=", StringComparison.Ordinal) + 7)..][..10];
        Assert.Contains($"https://t.me/KawanKubeBot?start={code}", text, StringComparison.Ordinal);
        Assert.Contains($"https://wa.me/6281200000090?text=gabung%20{code[..5]}-{code[5..]}", text, StringComparison.Ordinal);
        await SayAsync(Chat, $"/start {code}");
        await SayAsync(Chat, "ya, ini saya");
        await SayAsync(Chat, "ya boleh");
        Assert.StartsWith("Terima kasih. Selamat datang", last[Chat].Message.Text, StringComparison.Ordinal);
        // The number was only said, never proved: whoever has it is a stranger now.
        await SayAsync(new(Channel.WhatsApp, "+6281299900003"), "saldo kas");
        Assert.StartsWith("Maaf, nomor ini belum terdaftar", last[new(Channel.WhatsApp, "+6281299900003")].Message.Text, StringComparison.Ordinal);
        await SayAsync(new(Channel.Telegram, "9002"), $"/start {code}");
        Assert.Equal("Maaf, undangan itu sudah tidak berlaku. Minta undangan baru ke pendamping ya.", last[new(Channel.Telegram, "9002")].Message.Text);
    }

    [Xunit.Fact]
    public async Task A_code_opened_in_time_is_worth_nothing_after_its_end()
    {
        await OpenAsync();
        await SayAsync(Retno, "tambah anggota Ijah Marhamah PKH");
        await SayAsync(Retno, "lewat tautan");
        await SayAsync(Retno, "sudah");
        var text = last[Retno].Message.Text;
        await SayAsync(Chat, text[text.IndexOf("gabung ", StringComparison.Ordinal)..][..18]);
        Assert.Contains("Ini dengan Bu Ijah sendiri?", last[Chat].Message.Text, StringComparison.Ordinal);
        clock.MoveTo(clock.GetUtcNow().AddDays(15));
        await SayAsync(Chat, "ya, ini saya");
        Assert.StartsWith("Maaf, undangan itu sudah tidak berlaku", last[Chat].Message.Text, StringComparison.Ordinal);
    }

    [Xunit.Fact]
    public async Task Neither_code_nor_number_of_a_newcomer_stands_in_a_fact()
    {
        await OpenAsync();
        await SayAsync(Retno, "tambah anggota Ijah Marhamah PKH 0812-9990-0003");
        await SayAsync(Retno, "sudah");
        var text = last[Retno].Message.Text;
        var code = text[(text.IndexOf("gabung ", StringComparison.Ordinal) + 7)..][..11].Replace("-", "", StringComparison.Ordinal);
        var bodies = await store.OnLaneAsync(db => db["select body from facts"].All(static r => Encoding.UTF8.GetString(r.Bytes(0))));
        Assert.DoesNotContain(bodies, b => b.Contains(code, StringComparison.Ordinal) || b.Contains("99900003", StringComparison.Ordinal) || b.Contains("Marhamah", StringComparison.Ordinal));
        Assert.Contains(bodies, b => b.Contains(Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)).AsSpan(0, 16)), StringComparison.Ordinal));
    }

    private async Task OpenAsync()
    {
        store = await SqliteStore.OpenAsync(new(directory), turns, clock, NullLogger<SqliteStore>.Instance);
        foreach (var kube in KubeImport.Read(DataFiles.Embedded())) await store.ImportAsync(kube);
    }

    private Task PressAsync(Address from, string title) =>
        SayAsync(new Incoming { Key = $"k{++said}", From = from, Text = title, Button = new(last[from].Ref, last[from].Message.Choices.First(c => c.Title == title).Says) });

    private Task SayAsync(Address from, string text, string? own = null, Address? also = null) =>
        SayAsync(new Incoming { Key = $"k{++said}", From = from, Text = text, Also = also, Attachments = own is null ? [] : [new(AttachmentKind.Contact, own) { OwnPhone = own }] });

    private async Task SayAsync(Incoming message)
    {
        clock.MoveTo(clock.GetUtcNow().AddSeconds(10));
        Assert.Equal(TurnEnd.Done, await store.RunAsync(message));
        while (await store.TakeDueAsync(All, 50) is { Count: > 0 } rows)
            foreach (var row in rows)
            {
                await store.MarkAsync(row.Id, new SendResult.Sent(null));
                last[row.To] = row;
            }
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        var violations = StoreCheck.Run(directory);
        Directory.Delete(directory, recursive: true);
        Assert.Empty(violations);
    }
}
