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
    public IReadOnlyList<MonthRead> Months { get; init; } = [];

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

    public Slots Slots { get; init; } = new();

    /// <summary>Further wishes of the same message.</summary>
    public IReadOnlyList<Meaning> Also { get; init; } = [];

    /// <summary>Other ids it could be, most likely first.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    public bool Is(params ReadOnlySpan<string> intents) => intents.Contains(Intent);
}

/// <summary>
/// The slots of a wish, typed. Null or empty: not said. intents.md gives their outside names and conventions;
/// <c>SlotJson</c> writes them.
/// </summary>
public sealed record Slots
{
    /// <summary>orang: the people meant; empty with <see cref="Everybody"/> for "semua".</summary>
    public IReadOnlyList<PersonRead> People { get; init; } = [];
    public bool Everybody { get; init; }

    /// <summary>"semua yang hadir": everybody who came to the meeting.</summary>
    public bool Present { get; init; }

    /// <summary>kecuali.</summary>
    public IReadOnlyList<PersonRead> Except { get; init; } = [];

    /// <summary>Who it is not: "bukan tuti, minah" means Minah and denies Tuti.</summary>
    public IReadOnlyList<PersonRead> Denied { get; init; } = [];

    /// <summary>jumlah in rupiah.</summary>
    public MoneyRead? Amount { get; init; }

    /// <summary>jumlah as a count (how many entries).</summary>
    public int? Count { get; init; }

    /// <summary>kali: how many meetings are paid at once.</summary>
    public int? Times { get; init; }

    /// <summary>rincian: people with amounts of their own.</summary>
    public IReadOnlyList<(PersonRead Person, MoneyRead Amount)> Details { get; init; } = [];

    /// <summary>rincian of an expense: what each amount was for, in order, when there are two or more; <see cref="Purpose"/> and <see cref="Amount"/> are then the first's.</summary>
    public IReadOnlyList<(string Purpose, MoneyRead Amount)> Expenses { get; init; } = [];

    /// <summary>With iuran_catat: the speaker stands in the list of payers, "wati sama saya".</summary>
    public bool WithSpeaker { get; init; }

    /// <summary>keperluan: what an expense is for, or income comes from.</summary>
    public string? Purpose { get; init; }

    /// <summary>dana.</summary>
    public Dana? Fund { get; init; }

    /// <summary>The kas was named as where the money is, not only in "kas keluar" or "kas masuk".</summary>
    public bool FundNamed { get; init; }

    public DateRead? Date { get; init; }

    /// <summary>bulan.</summary>
    public MonthRead? Month { get; init; }

    /// <summary>bulan as several months; <see cref="Month"/> is then the first.</summary>
    public IReadOnlyList<DateOnly> Months { get; init; } = [];

    /// <summary>dari and sampai; with <see cref="ByMonth"/> both stand for whole months (I-9).</summary>
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
    public bool ByMonth { get; init; }

    /// <summary>nomor: a receipt.</summary>
    public Receipt? Receipt { get; init; }

    /// <summary>Numbers of receipts as written, where several are wanted or one was said without its group's code.</summary>
    public IReadOnlyList<string> ReceiptsSaid { get; init; } = [];

    /// <summary>What a correction says is wrong, beside the right <see cref="Amount"/>: "bukan 50 ribu tapi 5 ribu".</summary>
    public MoneyRead? Wrong { get; init; }

    /// <summary>"yang barusan", "tadi".</summary>
    public bool JustNow { get; init; }

    /// <summary>With iuran_saya: she asks what was recorded (riwayat, catatan), not what is open.</summary>
    public bool History { get; init; }

    /// <summary>With iuran_saya: she says she has paid already, "sudah bayar kok".</summary>
    public bool Protest { get; init; }

    /// <summary>What befell the speaker or hers: sakit, musibah, meninggal. An emergency stands under <see cref="Emergency"/> instead.</summary>
    public string? Condolence { get; init; }

    /// <summary>darurat: medis, jiwa, bahaya.</summary>
    public string? Emergency { get; init; }

    /// <summary>item, barang: goods and dishes in the order said, each with its own count, unit and price where said (rincian when several have one).</summary>
    public IReadOnlyList<ItemRead> Items { get; init; } = [];

    /// <summary>jumlah without goods: a count or measure with its unit; with pesan_ubah the new number.</summary>
    public QuantityRead? Quantity { get; init; }

    /// <summary>tambah and kurang of a change: how many more or fewer.</summary>
    public decimal? Added { get; init; }
    public decimal? Removed { get; init; }

    /// <summary>jam, decided for the matter at hand (I-10); null when not said or to be asked.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>Flags of <see cref="Time"/>, and of a time that was said but must be asked.</summary>
    public IReadOnlyList<string> TimeFlags { get; init; } = [];

    /// <summary>tanggal as several days.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    /// <summary>tanggal_ganti of a swap.</summary>
    public DateRead? SwapDate { get; init; }

    /// <summary>tanggal_lama: the day that only says which order is meant (I-4).</summary>
    public DateRead? OldDate { get; init; }

    /// <summary>alamat and tempat: the words as written, lower case (I-23).</summary>
    public string? Address { get; init; }
    public string? Place { get; init; }

    /// <summary>isi of a broadcast, agenda of a meeting, alasan of an absence, as written.</summary>
    public string? Body { get; init; }
    public string? Agenda { get; init; }
    public string? Reason { get; init; }

    /// <summary>penerima of a broadcast: semua, pengurus …</summary>
    public string? Recipients { get; init; }

    /// <summary>nomor of an order (P-2611-04), upper case.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>pelatihan: which training.</summary>
    public string? Training { get; init; }

    /// <summary>pelatihan as several.</summary>
    public IReadOnlyList<string> Trainings { get; init; } = [];

    /// <summary>kuota: places.</summary>
    public int? Quota { get; init; }

    /// <summary>pos of a PMT order, each with its own number of boxes where said.</summary>
    public IReadOnlyList<ItemRead> Posts { get; init; } = [];

    /// <summary>layanan: token, pulsa, transfer, pln, bpjs …, each with its amount where said.</summary>
    public IReadOnlyList<(string Name, MoneyRead? Amount)> Services { get; init; } = [];

    /// <summary>program: bpnt, pkh, rastra …, in the order said.</summary>
    public IReadOnlyList<string> Programs { get; init; } = [];

    /// <summary>cara: antar or ambil.</summary>
    public string? Way { get; init; }

    /// <summary>menu of a PMT order: its dishes, as written.</summary>
    public IReadOnlyList<string> Menu { get; init; } = [];

    /// <summary>barang of a shopping list: what is bought for the dishes of <see cref="Items"/>.</summary>
    public IReadOnlyList<string> Materials { get; init; } = [];

    /// <summary>satuan where no <see cref="Items"/> and no <see cref="Quantity"/> carries it: of tambah and kurang, of a price.</summary>
    public string? Unit { get; init; }

    /// <summary>Whose name a place in another's order is under (atas nama); orang of orders.</summary>
    public PersonRead? InTheNameOf { get; init; }
}

/// <summary>Goods, a dish or a post as it was said.</summary>
/// <param name="Name">Lower case, as the catalogue calls it or as written.</param>
public sealed record ItemRead(string Name)
{
    /// <summary>How many or how much; null when not said.</summary>
    public decimal? Count { get; init; }

    /// <summary>The unit in its short Indonesian form (I-6).</summary>
    public string? Unit { get; init; }

    /// <summary>The price said with it, in rupiah.</summary>
    public MoneyRead? Price { get; init; }

    /// <summary>Flags of the count.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];
}

/// <summary>A count or measure without its goods: 60, 2 lusin, setengah kilo.</summary>
public sealed record QuantityRead(decimal Count, string? Unit, IReadOnlyList<string> Flags);

public enum YesNo { None, Yes, No }

/// <summary>Words that mean the same everywhere (4.0.1 no. 6), and the stop words of design D-5.</summary>
public enum GlobalWord { None, Batal, Menu, Bantuan, Ulang, Kembali, Orang, Terimakasih, Salam, SalamIslami, Identitas, Berhenti, Stop, Mulai, Ubah }

/// <summary>Where in the raw text a reading stood.</summary>
public readonly record struct Span(int Start, int End);

/// <summary>An amount of money. <paramref name="Flags"/> are those of grammar.md §8; <paramref name="Others"/> the other readings.</summary>
public sealed record MoneyRead(Rupiah Value, Span At, IReadOnlyList<string> Flags, IReadOnlyList<Rupiah> Others)
{
    /// <summary>True when the value must not be used without asking (I-17, first list).</summary>
    public bool MustAsk { get; init; }

    /// <summary>A unit price, "5rb/kotak": what one of it is. Null: the amount itself.</summary>
    public string? Per { get; init; }
}

/// <summary>A plain number that is neither money nor date: a count or a measure.</summary>
public sealed record NumberRead(decimal Value, Span At, IReadOnlyList<string> Flags)
{
    /// <summary>The unit in its short Indonesian form (I-6): kali, pertemuan, kotak …; near synonyms stay as said.</summary>
    public string? Unit { get; init; }

    /// <summary>The unit as written: "ktk", "kilo".</summary>
    public string? Said { get; init; }

    /// <summary>The same in pieces, grams or kilograms where the unit is a count or multiple: 2 lusin = 24, 2 ons = 200 gram.</summary>
    public decimal? Base { get; init; }

    /// <summary>What <see cref="Base"/> counts: gram or kg; null for pieces.</summary>
    public string? BaseUnit { get; init; }

    /// <summary>The other readings, or both ends of a range.</summary>
    public IReadOnlyList<decimal> Others { get; init; } = [];
}

/// <summary>
/// A name. One candidate: that person. Several: "Bu Siti yang mana?". None: unknown, <paramref name="Near"/> holds the closest three.
/// </summary>
public sealed record PersonRead(string Said, Span At, IReadOnlyList<PersonId> Candidates, IReadOnlyList<PersonId> Near)
{
    /// <summary>True when the person meant is the speaker: "saya", "gue", "aku".</summary>
    public bool IsSpeaker { get; init; }

    public PersonId? Only => Candidates is [var one] ? one : null;
}

/// <summary>A day. No value: the calendar has no such day, or it was taken back.</summary>
public sealed record DateRead(DateOnly? Value, Span At, IReadOnlyList<string> Flags, IReadOnlyList<DateOnly> Others)
{
    /// <summary>Said as a weekday and nothing more: today may be meant too (I-8).</summary>
    public bool Weekday { get; init; }

    public Bound Bound { get; init; }

    /// <summary>"besok gak bisa": the day was named to refuse it.</summary>
    public bool Refused { get; init; }

    /// <summary>What a slot may take (I-8, I-9, I-12, I-14, I-17): null value where it must be asked.</summary>
    /// <param name="today">The date of speaking.</param>
    /// <param name="heldToday">The group's calendar holds that very duty or meeting today and it has not begun.</param>
    public DateRead For(DateOnly today, bool heldToday = false)
    {
        if (Value is not { } day) return this;
        if (Weekday && heldToday && day.DayOfWeek == today.DayOfWeek && day != today) return this with { Value = null, Flags = [.. Flags, "ambiguous"], Others = [today, day] };
        return ReadFlags.Empty(Flags) ? this with { Value = null, Others = Others.Contains(day) ? Others : [.. Others, day] } : this;
    }
}

/// <summary>A whole month, its first day.</summary>
public sealed record MonthRead(DateOnly First, Span At)
{
    /// <summary>"akhir oktober": only that part of it.</summary>
    public MonthPart Part { get; init; }

    /// <summary>The month as a day (I-9): the 1st, the 15th or the last, flagged approx; null for a whole month.</summary>
    public DateRead? Day => Part switch
    {
        MonthPart.Begin => new(First, At, ["approx"], []),
        MonthPart.Middle => new(First.AddDays(14), At, ["approx"], []),
        MonthPart.End => new(First.AddMonths(1).AddDays(-1), At, ["approx"], []),
        _ => null,
    };
}

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
