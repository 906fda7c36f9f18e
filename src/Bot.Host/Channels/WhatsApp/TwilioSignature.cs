using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Host;

/// <summary>
/// Twilio's request signature, over the URL as configured and the raw pairs of the form. Cannot throw, whatever a stranger sends.
/// Rules: twilio.com/docs/usage/security, and the vectors of Twilio's own libraries.
/// </summary>
internal static class TwilioSignature
{
    /// <summary>
    /// True when the signature is right for the URL with its port left out or written, which proxies change without being asked.
    /// </summary>
    public static bool IsValid(string authToken, string url, TwilioForm form, string? signature)
    {
        if (signature is not { Length: 28 }) return false;
        var fields = Fields(form);
        var (without, with) = Ports(url);
        // Both are always computed: how long it takes tells nothing.
        return Door.Same(Sign(authToken, without, fields), signature) | Door.Same(Sign(authToken, with, fields), signature);
    }

    /// <summary>The signature of exactly this URL.</summary>
    public static string Sign(string authToken, string url, TwilioForm form) => Sign(authToken, url, Fields(form));

    private static string Sign(string authToken, string url, byte[] fields)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(url), .. fields];
        return Convert.ToBase64String(CryptographicOperations.HmacData(HashAlgorithmName.SHA1, Encoding.UTF8.GetBytes(authToken), signed));
    }

    // All names and values, sorted by name, then value; the same value of the same name counts once.
    private static byte[] Fields(TwilioForm form)
    {
        var sorted = form.Pairs.ToArray();
        Array.Sort(sorted, static (a, b) => a.Name.AsSpan().SequenceCompareTo(b.Name) is var names && names != 0 ? names : a.Value.AsSpan().SequenceCompareTo(b.Value));
        var fields = new ArrayBufferWriter<byte>(1024);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && sorted[i].Name.AsSpan().SequenceEqual(sorted[i - 1].Name) && sorted[i].Value.AsSpan().SequenceEqual(sorted[i - 1].Value)) continue;
            fields.Write(sorted[i].Name);
            fields.Write(sorted[i].Value);
        }
        return fields.WrittenSpan.ToArray();
    }

    // The host keeps its letters and the user info stays: only the port comes and goes.
    private static (string Without, string With) Ports(string url)
    {
        var host = url.IndexOf("://", StringComparison.Ordinal) + 3;
        if (host < 3) return (url, url);
        var end = url.IndexOfAny(['/', '?', '#'], host);
        if (end < 0) end = url.Length;
        var authority = url[host..end];
        var colon = authority.LastIndexOf(':');
        var written = colon > authority.LastIndexOf('@') && colon > authority.LastIndexOf(']');
        var bare = written ? authority[..colon] : authority;
        var port = url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80";
        return (url[..host] + bare + url[end..], written ? url : url[..host] + bare + port + url[end..]);
    }
}
