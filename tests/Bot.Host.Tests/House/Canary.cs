using System.Text.RegularExpressions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>What may stand in no log line (design 9.2): numbers and ids of people, tokens, sealed addresses, and whatever was said in the test.</summary>
internal static partial class Canary
{
    private static readonly string[] Secrets =
    [
        FakeTelegram.Token, "contoh-token-rahasia", FakeTwilio.AuthToken, ChannelHost.Secret, "/berkas/", "X-Twilio-Signature",
        "Bu Rini", "Bu Nur", "Bu Wati", "Rini Astuti", "Kenanga",
    ];

    // +62 812-0000-00xx with or without its plus, the demo's and the fixtures' Telegram ids, ids of WhatsApp users.
    [GeneratedRegex(@"62812[0-9]{6,9}|(?<![0-9])70000000[0-9]{1,2}(?![0-9])|\bID\.[0-9a-f]{12,}")]
    private static partial Regex Numbers { get; }

    /// <param name="said">What people and the bot said; short words are in every text and tell nothing.</param>
    public static void Check(IEnumerable<string> lines, IEnumerable<string> said)
    {
        string[] all = [.. Secrets, .. said.Where(text => text.Length >= 12).Select(text => text.Length <= 60 ? text : text[..60]).Distinct()];
        foreach (var line in lines)
        {
            Assert.False(Numbers.IsMatch(line), $"a log line names somebody: {line}");
            if (all.FirstOrDefault(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } found) Assert.Fail($"a log line says '{found}': {line}");
        }
    }
}
