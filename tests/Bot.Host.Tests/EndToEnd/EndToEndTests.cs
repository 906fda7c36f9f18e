using System.Text;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>From a provider's webhook to what the provider is asked to send, through the host as <c>serve</c> builds it.</summary>
public sealed class EndToEndTests
{
    private const string Melati = "kube-melati-3";
    private const string Rini = "+6281200000003";
    private const string Nur = "+6281200000004";
    private const long Lela = 700000009;

    [Xunit.Fact]
    public async Task A_question_over_WhatsApp_is_answered_with_the_right_figure_at_Twilio()
    {
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        await using var host = await RunningHost.StartAsync(twilio.Url);

        Assert.Equal(200, await host.WhatsAppAsync(Rini, "saldo kas"));

        await Eventually.IsAsync(() => !twilio.Posts.IsEmpty, "an answer");
        await host.SentAllAsync();
        var sent = Assert.Single(twilio.Posts);
        Assert.Equal(($"whatsapp:{Rini}", $"whatsapp:{FakeTwilio.Sender}"), (sent["To"], sent["From"]));
        Assert.StartsWith("Saldo kas KUBE Kenanga 5: *Rp2.220.000*\n", sent["Body"], StringComparison.Ordinal);
        Assert.Equal(0, twilio.Lists); // a first send is no second one
    }

    [Xunit.Fact]
    public async Task A_question_over_Telegram_is_answered_in_its_markup()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await RunningHost.StartAsync(telegram: telegram.Url);

        Assert.Equal(200, await host.TelegramAsync(Update(1, Lela, "saldo kas")));

        await Eventually.IsAsync(() => telegram.Sends.Any(), "an answer");
        var sent = Assert.Single(telegram.Sends);
        Assert.Equal((Lela, "HTML"), (sent["chat_id"]!.GetValue<long>(), sent["parse_mode"]!.GetValue<string>()));
        Assert.Contains("<b>Rp2.220.000</b>", sent["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(["Kas bulan ini", "Iuran saya", "Menu"], sent["reply_markup"]!["inline_keyboard"]!.AsArray().SelectMany(row => row!.AsArray()).Select(key => key!["text"]!.GetValue<string>()));
    }

    [Xunit.Fact]
    public async Task A_payment_confirmed_is_posted_and_its_receipt_reaches_the_one_who_paid()
    {
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        await using var phones = new Phones(twilio);
        await using var host = await RunningHost.StartAsync(twilio.Url);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));

        // She has written today: what is said to her goes as it is.
        Assert.Equal(200, await host.WhatsAppAsync(Nur, "saldo kas"));
        Assert.StartsWith("Saldo kas", await phones.Of(Nur).ReadAsync(patience.Token), StringComparison.Ordinal);
        Assert.Equal(200, await host.WhatsAppAsync(Rini, "catat iuran bu nur 2x"));
        Assert.Contains("*Rp10.000*", await phones.Of(Rini).ReadAsync(patience.Token), StringComparison.Ordinal);
        Assert.Empty(await host.PostedAsync(Melati));
        Assert.Equal(200, await host.WhatsAppAsync(Rini, "ya"));

        Assert.StartsWith("Sudah dicatat ✅\nSaldo kas sekarang *Rp2.230.000*.\nKuitansi M3-2611-044 dan 045.", await phones.Of(Rini).ReadAsync(patience.Token), StringComparison.Ordinal);
        Assert.Equal("Iuran Rp10.000 sudah dicatat Bu Rini (7 dan 14 Nov). Terima kasih, Bu Nur. Kuitansi M3-2611-044 dan 045.", await phones.Of(Nur).ReadAsync(patience.Token));
        Assert.Equal([5_000, 5_000], (await host.PostedAsync(Melati)).Select(e => e.Amount.Amount));
    }

    [Xunit.Fact]
    public async Task Fifty_deliveries_of_one_yes_at_once_post_once_and_answer_once()
    {
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        await using var host = await RunningHost.StartAsync(twilio.Url);
        Assert.Equal(200, await host.WhatsAppAsync(Rini, "kas masuk Rp1.001 hadiah lomba"));
        await Eventually.IsAsync(() => twilio.Posts.Count == 1, "the summary");

        var yes = host.Form(Rini, "ya");
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => host.PostAsync(yes))), status => Assert.Equal(200, status));

        Assert.Equal(new Rupiah(1_001), Assert.Single(await host.PostedAsync(Melati)).Amount);
        await host.SentAllAsync();
        Assert.Equal(2, twilio.Posts.Count);
        Assert.Empty(StoreCheck.Run(host.Path));
    }

    [Xunit.Fact]
    public async Task A_forged_message_is_refused_and_leaves_nothing_not_even_its_key()
    {
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        await using var host = await RunningHost.StartAsync(twilio.Url);
        Assert.Equal(200, await host.WhatsAppAsync(Rini, "kas masuk Rp1.001 hadiah lomba"));
        await Eventually.IsAsync(() => twilio.Posts.Count == 1, "the summary");

        var yes = host.Form(Rini, "ya");
        Assert.Equal(403, await host.PostAsync(yes, FakeTwilio.Sign(ChannelHost.Public + WhatsAppDoor.Path, yes, "somebody else's token")));

        Assert.Empty(await host.PostedAsync(Melati));
        Assert.Equal(1, await host.Store.OnLaneAsync(db => db["select count(*) from outbox"].One(static r => r.Long(0))));
        Assert.Equal(200, await host.PostAsync(yes));
        Assert.Single(await host.PostedAsync(Melati));
    }

    [Theory]
    [InlineData("halo", "Halo, saya *Kawan KUBE*")]
    [InlineData("saldo kas", "Maaf, nomor ini belum terdaftar sebagai anggota.")]
    public async Task A_stranger_is_answered_politely_and_told_no_figure(string text, string answer)
    {
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        await using var host = await RunningHost.StartAsync(twilio.Url);

        Assert.Equal(200, await host.WhatsAppAsync("+6281200000098", text));

        await Eventually.IsAsync(() => !twilio.Posts.IsEmpty, "an answer");
        var body = Assert.Single(twilio.Posts)["Body"];
        Assert.StartsWith(answer, body, StringComparison.Ordinal);
        Assert.DoesNotContain("Rp", body, StringComparison.Ordinal);
    }

    [Xunit.Fact]
    public async Task What_was_received_before_a_restart_is_answered_after_it()
    {
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        var directory = Directory.CreateTempSubdirectory("kubebot-restart-");
        var clock = new DemoClock(TimeProvider.System);
        await using (var before = await RunningHost.StartAsync(time: clock, directory: directory.FullName))
        {
            Assert.Equal(200, await before.WhatsAppAsync(Rini, "saldo kas"));
        }
        Assert.Empty(twilio.Posts);

        await using (await RunningHost.StartAsync(twilio.Url, time: clock, directory: directory.FullName))
        {
            clock.MoveTo(clock.GetUtcNow().AddMinutes(1)); // past the back-off of the tries that found nobody
            await Eventually.IsAsync(() => !twilio.Posts.IsEmpty, "the answer");
        }
        Assert.Contains("*Rp2.220.000*", Assert.Single(twilio.Posts)["Body"], StringComparison.Ordinal);
        directory.Delete(recursive: true);
    }

    [Xunit.Fact]
    public async Task The_months_cost_is_what_really_went_over_each_channel()
    {
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await RunningHost.StartAsync(twilio.Url, telegram.Url);
        await host.WhatsAppAsync(Rini, "saldo kas");
        await host.WhatsAppAsync(Nur, "iuran saya");
        await host.TelegramAsync(Update(1, Lela, "saldo kas"));
        await host.SentAllAsync();
        await host.WhatsAppAsync(Rini, "habis berapa buat wa bulan ini");
        await host.SentAllAsync();
        Assert.Equal("Biaya pesan KUBE Kenanga 5 November 2026, sampai hari ini:\nWhatsApp: 2 pesan biasa, kira-kira Rp170\nTelegram: 1 pesan, gratis\nSemuanya kira-kira *Rp170*. Yang pasti tagihan penyedianya.", twilio.Messages[^1]["body"]!.GetValue<string>());

        using var refused = await FakeTwilio.CallBackAsync(host.Http, twilio.Messages[1], "undelivered", "63024");
        await host.WhatsAppAsync(Rini, "biaya bulan ini");
        await host.SentAllAsync();
        Assert.Contains("WhatsApp: 2 pesan biasa, kira-kira Rp170\n", twilio.Messages[^1]["body"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static byte[] Update(int id, long chat, string text) =>
        Encoding.UTF8.GetBytes($$$"""{"update_id":{{{id}}},"message":{"message_id":{{{id}}},"date":1795226400,"from":{"id":{{{chat}}},"is_bot":false,"first_name":"Lela"},"chat":{"id":{{{chat}}},"type":"private"},"text":"{{{text}}}"}}""");
}
