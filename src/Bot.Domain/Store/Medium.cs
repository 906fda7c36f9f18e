using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>A photo, a voice note, a video or a document somebody sent, on its way to somebody else: what it is, and its reference at the channel it came by.</summary>
/// <param name="Kind">One of the four; nothing else is passed on.</param>
/// <param name="Reference">Without a space. Never fetched inside a turn.</param>
[JsonConverter(typeof(MediumJson))]
public sealed record Medium(AttachmentKind Kind, string Reference)
{
    private static readonly (AttachmentKind Kind, string Word)[] Words = [(AttachmentKind.Photo, "foto"), (AttachmentKind.Voice, "suara"), (AttachmentKind.Video, "video"), (AttachmentKind.Document, "berkas")];

    /// <summary>What people call it: foto, suara, video, berkas.</summary>
    [JsonIgnore]
    public string Word => Words.First(w => w.Kind == Kind).Word;

    /// <summary>The first thing of a message when it can be passed on; null for a sticker, a place or a contact.</summary>
    public static Medium? Of(Incoming message) => message.Attachments is [{ Kind: AttachmentKind.Photo or AttachmentKind.Voice or AttachmentKind.Video or AttachmentKind.Document } first, ..]
        ? new(first.Kind, first.Reference.Replace(' ', '+')) : null;

    /// <summary>suara=REFERENCE</summary>
    public string Write() => $"{Word}={Reference}";

    /// <summary>What <see cref="Write"/> wrote; null for anything else.</summary>
    public static Medium? Read(string? written) => written is not null && Words.FirstOrDefault(w => written.StartsWith(w.Word + "=", StringComparison.Ordinal)) is { Word: { } word, Kind: var kind }
        ? new(kind, written[(word.Length + 1)..]) : null;
}

/// <summary>A photo is its bare reference, as it was before anything else was passed on.</summary>
public sealed class MediumJson : JsonConverter<Medium>
{
    /// <inheritdoc/>
    public override Medium? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() is { } written ? Medium.Read(written) ?? new(AttachmentKind.Photo, written) : null;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Medium value, JsonSerializerOptions options) => writer.WriteStringValue(value.Kind == AttachmentKind.Photo ? value.Reference : value.Write());
}
