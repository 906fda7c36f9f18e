namespace Bot.Dialogs;

/// <summary>How a written word became the dictionary word it was taken for: one word for a trace.</summary>
internal enum Rule
{
    /// <summary>No dictionary word: a name, perhaps, or a word of other people's business.</summary>
    Unknown,

    /// <summary>As written.</summary>
    Exact,

    /// <summary>Another word for it, or the same word in another region.</summary>
    Alias,

    /// <summary>A chat spelling of the list (<see cref="Bot.Dialogs.Slang"/>).</summary>
    Slang,

    /// <summary>Its consonants: psn, hrg.</summary>
    Abbreviation,

    /// <summary>Letters held down: bayaaar.</summary>
    Elongation,

    /// <summary>-nya, -ku, -mu, -lah, -kah, -pun taken off.</summary>
    Clitic,

    /// <summary>-in, -kan, -an, -i taken off.</summary>
    Suffix,

    /// <summary>me-, nge-, ber-, di-, ke-, pe- … taken off.</summary>
    Prefix,

    /// <summary>Said twice: ibu-ibu, kue2.</summary>
    Reduplication,

    /// <summary>Some vowels left out: bayr, sldo.</summary>
    VowelDrop,

    /// <summary>One letter wrong, or two in a long word.</summary>
    Fuzzy,

    /// <summary>Two words written as one, or one as two.</summary>
    Split,
}
