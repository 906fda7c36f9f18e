using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// The slots of a wish, typed. Null or empty: not said. intents.md gives their outside names and conventions;
/// <c>SlotJson</c> writes them.
/// </summary>
public sealed record Slots
{
    /// <summary>Nothing was said.</summary>
    public static readonly Slots Nothing = new();

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

    /// <summary>The end of "jam 9-12", where the matter takes one (a course).</summary>
    public TimeOnly? TimeUntil { get; init; }

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
