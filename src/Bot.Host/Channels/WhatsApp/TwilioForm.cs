using System.Text;

namespace Bot.Host;

/// <summary>
/// A form body as its ordered pairs of raw bytes: what was signed, before anybody made text of it.
/// </summary>
internal sealed class TwilioForm
{
    private const int MostPairs = 1_000;

    private readonly List<(byte[] Name, byte[] Value)> _pairs = [];

    private TwilioForm() { }

    /// <summary>All pairs in the order they came; names may repeat.</summary>
    public IReadOnlyList<(byte[] Name, byte[] Value)> Pairs => _pairs;

    /// <summary>The first value of a field, null when it is absent. Bytes that are no UTF-8 become replacement characters.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var pair in _pairs)
            {
                if (Is(pair.Name, name)) return Encoding.UTF8.GetString(pair.Value);
            }
            return null;
        }
    }

    /// <summary>A field that says something: null when absent or empty.</summary>
    public string? Said(string name) => this[name] is { Length: > 0 } said ? said : null;

    /// <summary>Null when the body is no form: a percent sign without its two digits, or more than 1,000 fields.</summary>
    public static TwilioForm? Read(ReadOnlySpan<byte> body)
    {
        var form = new TwilioForm();
        foreach (var range in body.Split((byte)'&'))
        {
            var field = body[range];
            if (field.IsEmpty) continue;
            var equals = field.IndexOf((byte)'=');
            var name = Decode(equals < 0 ? field : field[..equals]);
            var value = Decode(equals < 0 ? [] : field[(equals + 1)..]);
            if (name is null || value is null || form._pairs.Count == MostPairs) return null;
            form._pairs.Add((name, value));
        }
        return form;
    }

    public static TwilioForm Of(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var form = new TwilioForm();
        form._pairs.AddRange(fields.Select(field => (Encoding.UTF8.GetBytes(field.Key), Encoding.UTF8.GetBytes(field.Value))));
        return form;
    }

    private static byte[]? Decode(ReadOnlySpan<byte> written)
    {
        var bytes = new byte[written.Length];
        var length = 0;
        for (var i = 0; i < written.Length; i++)
        {
            switch (written[i])
            {
                case (byte)'+':
                    bytes[length++] = (byte)' ';
                    break;
                case (byte)'%':
                    if (i + 2 >= written.Length || Hex(written[i + 1]) is not { } high || Hex(written[i + 2]) is not { } low) return null;
                    bytes[length++] = (byte)(high << 4 | low);
                    i += 2;
                    break;
                default:
                    bytes[length++] = written[i];
                    break;
            }
        }
        return length == bytes.Length ? bytes : bytes[..length];
    }

    private static int? Hex(byte c) => char.IsAsciiHexDigit((char)c) ? (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10) : null;

    private static bool Is(byte[] name, string wanted)
    {
        if (name.Length != wanted.Length) return false;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != wanted[i]) return false;
        }
        return true;
    }
}
