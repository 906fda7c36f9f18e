using Microsoft.Extensions.Options;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>A missing secret stops the start, and the message names the key.</summary>
public sealed class ChannelSettingsTests
{
    [Theory]
    [InlineData("Channels:WhatsApp:AuthToken", "", "Channels:WhatsApp:AuthToken is missing")]
    [InlineData("Channels:WhatsApp:AccountSid", "", "Channels:WhatsApp:AccountSid is missing")]
    [InlineData("Channels:WhatsApp:AccountSid", "SK00000000000000000000000000000001", "Channels:WhatsApp:AccountSid is not AC and 32 hexadecimal digits")]
    [InlineData("Channels:WhatsApp:From", "", "Channels:WhatsApp:From is missing (or MessagingServiceSid)")]
    [InlineData("Channels:WhatsApp:From", "0812", "Channels:WhatsApp:From is not a number in E.164")]
    [InlineData("Channels:WhatsApp:PublicBaseUrl", "", "Channels:WhatsApp:PublicBaseUrl is missing")]
    [InlineData("Channels:WhatsApp:PublicBaseUrl", "kas.contoh.example", "Channels:WhatsApp:PublicBaseUrl is not an absolute http(s) address")]
    [InlineData("Channels:WhatsApp:PublicBaseUrl", "https://kas_kube.contoh.example", "Channels:WhatsApp:PublicBaseUrl has a host name with '_', which Twilio does not call")]
    [InlineData("Channels:WhatsApp:ApiBaseUrl", "ftp://x", "Channels:WhatsApp:ApiBaseUrl is not an absolute http(s) address")]
    [InlineData("Channels:WhatsApp:Templates:tombol2", "HX1", "Channels:WhatsApp:Templates:tombol2 is not HX and 32 hexadecimal digits")]
    [InlineData("Channels:WhatsApp:Templates:kabar_kub", "HX00000000000000000000000000000001", "Channels:WhatsApp:Templates:kabar_kub is the name of no template: 'whatsapp templates' lists them")]
    [InlineData("Channels:Telegram:BotToken", "", "Channels:Telegram:BotToken is missing")]
    [InlineData("Channels:Telegram:BotToken", "bukan/token", "Channels:Telegram:BotToken is not of the form <digits>:<secret>")]
    [InlineData("Channels:Telegram:SecretToken", "", "Channels:Telegram:SecretToken is missing")]
    [InlineData("Channels:Telegram:SecretToken", "a b", "Channels:Telegram:SecretToken may hold 1 to 256 of A-Z a-z 0-9 _ -")]
    public async Task A_wrong_setting_stops_the_start_with_its_name(string key, string value, string message)
    {
        var settings = new Dictionary<string, string?>(ChannelHost.Telegram().Concat(ChannelHost.WhatsApp())) { [key] = value };

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => ChannelHost.StartAsync(settings));

        Assert.Equal([message], refused.Failures);
        Assert.DoesNotContain("rahasia", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Channels:WhatsApp:Enabled", "maybe")]
    [InlineData("Channels:Telegram:Enabled", "maybe")]
    [InlineData("Channels:Telegram:Mode", "Pigeon")]
    [InlineData("Channels:Telegram:Mode", "7")]
    public async Task A_value_of_the_wrong_type_is_named_by_its_key(string key, string value)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => ChannelHost.StartAsync([new(key, value)]));

        Assert.Contains(key, Assert.Single(refused.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_off_needs_nothing_and_opens_nothing()
    {
        await using var host = await ChannelHost.StartAsync([new("Channels:WhatsApp:From", "bukan nomor")]);

        using var telegram = await host.Http.PostAsync(TelegramDoor.Path, null);
        using var whatsapp = await host.Http.PostAsync(WhatsAppDoor.Path, null);

        Assert.Equal((404, 404), ((int)telegram.StatusCode, (int)whatsapp.StatusCode));
    }
}
