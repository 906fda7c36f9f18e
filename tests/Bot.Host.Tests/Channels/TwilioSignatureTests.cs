using System.Text.Json;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The verifier against Twilio's own vectors and the recorded requests.</summary>
public sealed class TwilioSignatureTests
{
    private const string P = "https://mycompany.com/myapp.php?foo=1&bar=2";

    public static TheoryData<string> Vectors => [.. Cases().Select(c => c.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void An_official_vector_is_accepted(string name)
    {
        var vector = Cases().Single(c => c.GetProperty("name").GetString() == name);

        Assert.True(TwilioSignature.IsValid("12345", vector.GetProperty("url").GetString()!, FormOf(vector), vector.GetProperty("signature").GetString()));
        Assert.False(TwilioSignature.IsValid("12346", vector.GetProperty("url").GetString()!, FormOf(vector), vector.GetProperty("signature").GetString()));
    }

    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "kvajT1Ptam85bY51eRf/AJRuM3w=", true)]
    [InlineData("https://mycompany.com:443/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", true)]
    [InlineData("https://mycompany.com:1234/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", true)]
    [InlineData("http://mycompany.com/myapp.php?foo=1&bar=2", "0ZXoZLH/DfblKGATFgpif+LLRf4=", true)]
    [InlineData("https://MyCompany.com:1234/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", false)]
    [InlineData("https://mycompany.com/myapp.php?foo=1", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", false)]
    [InlineData("http://mycompany.com/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", false)]
    public void The_port_may_come_and_go_and_nothing_else(string url, string signature, bool accepted)
    {
        var form = FormOf(Cases().First(c => c.GetProperty("url").GetString() == P));

        Assert.Equal(accepted, TwilioSignature.IsValid("12345", url, form, signature));
    }

    public static TheoryData<string> Recorded => [.. Fixture.Names("*.form").Select(name => Path.GetFileName(name))];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void A_recorded_request_is_accepted_over_its_raw_bytes(string file)
    {
        var recorded = Fixture.Case(file);
        var form = TwilioForm.Read(Fixture.Bytes($"twilio/{file}"))!;

        Assert.True(TwilioSignature.IsValid(FakeTwilio.AuthToken, recorded.GetProperty("url").GetString()!, form, recorded.GetProperty("headers").GetProperty("X-Twilio-Signature").GetString()));
        Assert.All(Fixture.Fields(file), field => Assert.Equal(field.Value, form[field.Key]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("://")]
    [InlineData("https://")]
    [InlineData("https://[::1]:8080")]
    [InlineData("tidak ada")]
    public void No_address_and_no_header_makes_it_throw(string url)
    {
        var form = TwilioForm.Read("abc&=&a=1&a=1&&=x&a"u8)!;

        foreach (var header in new[] { null, "", "ééééééééééééééééééééééééééée", new string('\ud800', 28) }) Assert.False(TwilioSignature.IsValid("12345", url, form, header));
        Assert.True(TwilioSignature.IsValid("12345", url, form, TwilioSignature.Sign("12345", url, form)));
    }

    [Theory]
    [InlineData("Body=%")]
    [InlineData("Body=%4")]
    [InlineData("Body=%zz")]
    [InlineData("%=1")]
    public void A_percent_without_its_digits_is_no_form(string body) => Assert.Null(TwilioForm.Read(System.Text.Encoding.UTF8.GetBytes(body)));

    private static IEnumerable<JsonElement> Cases() => JsonDocument.Parse(Fixture.Bytes("twilio/signature_vectors_official.json")).RootElement.GetProperty("cases").EnumerateArray();

    private static TwilioForm FormOf(JsonElement vector) => TwilioForm.Of(
        vector.TryGetProperty("params", out var fields) && fields.ValueKind == JsonValueKind.Object
            ? fields.EnumerateObject().SelectMany(f => f.Value.ValueKind == JsonValueKind.Array ? f.Value.EnumerateArray().Select(v => KeyValuePair.Create(f.Name, v.GetString()!)) : [KeyValuePair.Create(f.Name, f.Value.GetString()!)])
            : []);
}
