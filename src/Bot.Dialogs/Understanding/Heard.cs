using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// What was understood of one message: the wish, and everything in the text that can answer a question. A reading is
/// never a bare value: it knows where it stood, how sure it is, and what else it could be.
/// </summary>
public sealed record Heard
{
    public static readonly Heard Nothing = new();

    /// <summary>The text as it came, at most 4,096 characters.</summary>
    public string Raw { get; init; } = "";

    /// <summary>Lower case, look-alikes and invisible characters folded, single spaces.</summary>
    public string Text { get; init; } = "";

    public Meaning Meaning { get; init; } = Meaning.Unclear;

    public IReadOnlyList<MoneyRead> Money { get; init; } = [];
    public IReadOnlyList<NumberRead> Numbers { get; init; } = [];
    public IReadOnlyList<PersonRead> People { get; init; } = [];
    public IReadOnlyList<DateRead> Dates { get; init; } = [];

    /// <summary>The same days read looking back: "25 november" said on the 28th is the one gone by when something was then.</summary>
    public IReadOnlyList<DateRead> Behind { get; init; } = [];
    public IReadOnlyList<MonthRead> Months { get; init; } = [];
    public IReadOnlyList<TimeRead> Times { get; init; } = [];


    /// <summary>"14 sampai 31 desember", "minggu depan": the first stretch of days said, both ends included; null when none was.</summary>
    public (DateOnly From, DateOnly Until)? Stretch { get; init; }

    /// <summary>Receipt numbers as written, upper case: <c>M3-2611-044</c>.</summary>
    public IReadOnlyList<Receipt> Receipts { get; init; } = [];

    /// <summary>A yes or no that stands as the whole message (4.0.3); "ya tapi 5 ribu" is <see cref="YesNo.None"/>.</summary>
    public YesNo Answer { get; init; }

    /// <summary>Exactly the word "setuju", the only word that approves (D-7).</summary>
    public bool Approves { get; init; }

    /// <summary>The message changes something said before: "eh", "bukan", "ubah", "ganti", "salah", "maksudnya".</summary>
    public bool Corrects { get; init; }

    /// <summary>A global word that stands as the whole message.</summary>
    public GlobalWord Word { get; init; }

    /// <summary>The place in a list, 1-based: "1", "no 2", "yang pertama"; null when none.</summary>
    public int? Choice { get; init; }

    /// <summary>"hari ini", "pertemuan ini": the current meeting is meant.</summary>
    public bool Today { get; init; }
}

/// <summary>One wish: an intent id of intents.md or of the handbook (dot as underscore), with its slots.</summary>
/// <param name="Intent">The id; <c>clarify</c> or <c>out_of_scope</c> when it is none.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Meaning(string Intent, double Confidence)
{
    public static readonly Meaning Unclear = new(Intents.Clarify, 0);

    public Slots Slots { get; init; } = Slots.Nothing;

    /// <summary>The words of this wish where the message holds several; null where it is the whole message.</summary>
    public string? Said { get; init; }

    /// <summary>Further wishes of the same message.</summary>
    public IReadOnlyList<Meaning> Also { get; init; } = [];

    /// <summary>Other ids it could be, most likely first.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    public bool Is(params ReadOnlySpan<string> intents) => intents.Contains(Intent);
}

public enum YesNo { None, Yes, No }

/// <summary>Words that mean the same everywhere (4.0.1 no. 6), and the stop words of design D-5.</summary>
public enum GlobalWord { None, Batal, Menu, Bantuan, Ulang, Kembali, Orang, Terimakasih, Salam, SalamIslami, Identitas, Berhenti, Stop, Mulai, Ubah }

/// <summary>Whose number words a group uses beside Indonesian ones; decides words that differ by region (I-15).</summary>
public enum NumeralSet { None, Jawa, Sunda, Minang, Betawi }

/// <summary>What the reader is told about the moment.</summary>
/// <param name="Now">The moment of speaking in the group's own offset.</param>
/// <param name="Role">One of I-22: anggota, bendahara, ketua, sekretaris, pendamping, tetangga, kpm …</param>
/// <param name="Names">The people of the group as they are called.</param>
public sealed record Listening(DateTimeOffset Now, string Role, IReadOnlyList<Person> Names)
{
    /// <summary>The person speaking; "saya" is she.</summary>
    public PersonId? Speaker { get; init; }

    /// <summary>We asked for an amount: a bare number under 1,000 means thousands (grammar.md §3).</summary>
    public bool MoneySlot { get; init; }

    /// <summary>We asked how many: a bare number is a count, never money.</summary>
    public bool CountSlot { get; init; }

    /// <summary>Past mode for dates (grammar.md §6): reports and recorded payments.</summary>
    public bool Past { get; init; }

    /// <summary>We asked for an hour: a bare "10" or "setengah 8" is a clock.</summary>
    public bool TimeSlot { get; init; }

    public NumeralSet Numerals { get; init; }

    /// <summary>What may be ordered, priced or counted here. Hand over the same list each time: it is indexed once per list.</summary>
    public IReadOnlyList<Goods> Goods { get; init; } = [];
}

/// <summary>Turns text into meaning: offline, deterministic, the same bytes for the same input.</summary>
public interface IUnderstander
{
    Heard Hear(string text, Listening context);

    /// <summary>How that was understood, in words: plain text of several lines.</summary>
    string Explain(string text, Listening context);
}
