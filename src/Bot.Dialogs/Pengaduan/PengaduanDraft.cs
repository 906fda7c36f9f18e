using System.Text.Json.Serialization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A complaint being written (D34). Lives in the sealed conversation only, until it is sent or given up.</summary>
public sealed record PengaduanDraft : Draft
{
    public KategoriPengaduan? Category { get; init; }
    public string? Words { get; init; }
    public bool? Anonymous { get; init; }

    /// <summary>To the Kasapel: it is about the pendamping. Null where her name stands in it and nobody has been asked.</summary>
    public bool? ToKasapel { get; init; }

    /// <summary>What goes with it: one photo, voice note, video or document. Stored under its first name.</summary>
    [JsonPropertyName("photo")]
    public Medium? Medium { get; init; }

    /// <summary>What her first message told already; what she writes next is added to it.</summary>
    public string? First { get; init; }

    /// <summary>She said, anywhere on the way, that her name is not to go with it.</summary>
    public bool Nameless { get; init; }

    /// <summary>Her first message names the pendamping as the one complained about.</summary>
    public bool About { get; init; }

    /// <summary>She was told that the words give her away.</summary>
    public bool Warned { get; init; }
}

/// <summary>The reader's answer to a complaint being written.</summary>
public sealed record JawabPengaduanDraft(int Number) : Draft
{
    public string? Words { get; init; }

    /// <summary>The answer stood beside the number, where it may have been no answer: it is read back first.</summary>
    public bool Beside { get; init; }
}
