namespace Bot.Dialogs;

/// <content>Which numbers count goods, and whose they are.</content>
internal sealed partial class GoodsReader
{
    /// <summary>What the words around a count say of it.</summary>
    public enum Cue { None, New, Old, More, Less, Sold, Back, Left }

    private static readonly System.Collections.Frozen.FrozenDictionary<string, Cue> Cues = Table(
        (Cue.New, "jadi jd jdi menjadi janten dadi jadinya jadiin dijadikan jadikan harusnya seharusnya mestinya tapi cukup genap total totalnya = ganti diganti jumlahnya"),
        (Cue.Old, "bukan bkn jgn jangan dari catatan tadinya sebelumnya asalnya semula awalnya dudu sanes"),
        (Cue.More, "tambah tambahin tambahkan tambahi nambah nambahin ditambah ditambahi ditambahin tambahan menambah imbuh tambuah plus"),
        (Cue.Less, "kurang kurangi kurangin dikurangi dikurangin ngurangin mengurangi kurangkan krg dikurangkan kurangnya kirang kirangan kirangi dikirangan"),
        (Cue.Sold, "laku lakunya kejual terjual payu pajeng tajua tajual lakunyo sold jual dijual abis habis habisnya ludes entek seep terbagi dibagi kebagi"),
        (Cue.Back, "sisa sisanya sisa2 balik baliknya kembali dikembalikan dibaliakkan retur rusak remuk pecah ambil diambil tarik ditarik busuk basi pulang hilang expired kadaluarsa tumpah"),
        (Cue.Left, "tinggal tinggalnya kari kantun tingga sisa ada adanya tersisa nyisa"));

    private static System.Collections.Frozen.FrozenDictionary<string, Cue> Table(params (Cue Cue, string Words)[] rows)
    {
        var all = new Dictionary<string, Cue>(StringComparer.Ordinal);
        foreach (var (cue, line) in rows) foreach (var word in line.Split(' ')) all.TryAdd(word, cue);
        return System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(all, StringComparer.Ordinal);
    }

    private static readonly HashSet<string> Numbering = new("rt rw no nomor nombor nmr / gang gg blok jl jln jalan km lantai lt kelas pos smp sd sma tk smk umur usia ke jam jamnya jm pukul pkl tabuh pukua angkatan tahap putaran tahun thn tanggal tgl bulan isi".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Measuring = new("macam macem macemnya jenis kue pos titik putaran rt rw tahun bulanan tahunan harian rasa acara tempat lokasi kali lapis rupa isi hari pun".Split(' '), StringComparer.Ordinal);

    /// <summary>Numbers that count no goods: of streets, ages, months; ranges; what was said again.</summary>
    private void DropCounts()
    {
        for (var c = 0; c < Cells.Count; c++)
        {
            if (Cells[c].Kind != CellKind.Count || Cells[c].Used) continue;
            var unit = Cells[c].Unit;
            if (unit is not null && (Units.IsTime(unit) || unit is "kali" or "pertemuan" or "angsuran")) Cells[c].Used = true;
            else if (unit is null && (c > 0 && Cells[c - 1].Word is { } before && Numbering.Contains(before) && !(before == "isi" && Only(c)) || c + 1 < Cells.Count && Cells[c + 1].Word is { } after && Measuring.Contains(after) && !(after == "kue" && !Snack(c)) && !Today(c + 1))) Cells[c].Used = true;
            else if (unit is null or "bungkus" && Priced(c) || Cells[c].Per && (c + 1 < Cells.Count && Cells[c + 1].Kind == CellKind.Money || c > 0 && Cells[c - 1].Kind == CellKind.Money)) Cells[c].Used = true;
            else if (unit == "orang" && Counts().Count() > 1) Cells[c].Used = true;
            else if (c + 2 < Cells.Count && Cells[c + 1].Word is "-" or "sampai" or "sampe" && Cells[c + 2].Kind == CellKind.Count && (unit is null || unit == Cells[c + 2].Unit)) { Cells[c].Used = Cells[c + 2].Used = true; Ranged = true; }
        }
        Mend();
    }

    /// <summary>"30 hari ini", "30 hari sabtu": the word belongs to a day, and counts nothing.</summary>
    private bool Today(int c) => Cells[c].Is("hari") && Clause.Reading.Tokens[Cells[c].First].Owner == Bot.Dialogs.Owner.Date;

    /// <summary>"harga 15", "jual 25", "sebungkusnya 15", "satu bungkusnya …", "65 ya harganya": what one costs.</summary>
    public bool IsPrice(int c) => Cells[c].Used && Priced(c);

    private bool Priced(int c)
    {
        if (!prices) return false;
        if (Cells[c].Unit is null && c > 0 && (Cells[c - 1].Per || PriceWords.Contains(Cells[c - 1].Word ?? ""))) return true;
        for (var i = c + 1; i < Cells.Count && i <= c + 2; i++) if (Cells[i].Word is "harganya" or "hargane" or "hargonyo" or "harga") return Cells[c].Unit is null;
        return Cells[c].Value == 1 && c + 2 < Cells.Count && Cells[c + 1].Kind == CellKind.Unit && Cells[c + 2].Kind == CellKind.Money;
    }

    internal static readonly HashSet<string> PriceWords = new("harga hrg harganya hrga @ jual dijual lepas regine regane regi haro hargonyo jua".Split(' '), StringComparer.Ordinal);

    /// <summary>A number was said as from … to ….</summary>
    public bool Ranged { get; private set; }

    private bool Only(int c) => Counts().All(x => x == c);

    /// <summary>"snack yg 3 kue", "snack box 3 kue": what is in the box.</summary>
    private bool Snack(int c) => Goods.Exists(g => g.Next <= c && c - g.Next <= 1 && g.Name.StartsWith("snack", StringComparison.Ordinal));

    private IEnumerable<int> Counts()
    {
        for (var c = 0; c < Cells.Count; c++) if (Cells[c].Kind == CellKind.Count && !Cells[c].Used) yield return c;
    }

    /// <summary>"20 eh 30 kotak", "bukan 14 tapi 11", "jgn 50, 45 aja": the first is taken back.</summary>
    private void Mend()
    {
        var all = Counts().ToList();
        for (var k = 1; k < all.Count; k++)
        {
            var (a, b) = (all[k - 1], all[k]);
            if (Goods.Exists(g => g.First > a && g.Next <= b) && !Says(a + 1, b, "eh")) continue;
            var (had, has) = (Cells[a].Used, Cells[b].Used);
            if (Says(a + 1, b, "eh") || Says(a + 1, b, "ralat") || Says(a + 1, b, "maksudnya") || Says(a + 1, b, "maksud") || a > 0 && Cells[a - 1].Word is "bukan" or "bkn" or "jgn" or "jangan" or "dudu") Cells[a].Used = true;
            else if (Cells[b - 1].Word is "bukan" or "bkn" or "dudu") Cells[b].Used = true;
            if (Cells[a].Used && !had) Cells[b].Unit ??= Cells[a].Unit;
            else if (Cells[b].Used && !has) Cells[a].Unit ??= Cells[b].Unit;
        }
    }

    private bool Says(int from, int to, string word)
    {
        for (var i = from; i < to; i++) if (Cells[i].Is(word)) return true;
        return false;
    }

    /// <summary>Each number goes to the goods it stands by; "25 nasi kotak" tells that numbers come first.</summary>
    private void Assign()
    {
        var counts = Counts().ToList();
        var ahead = counts.Count > 0 && Goods.Count > 0 && counts[0] < Goods[0].First && Leads(counts[0], Goods[0]);
        foreach (var c in counts)
        {
            var last = Goods.FindLast(g => g.Next <= c);
            var next = Goods.Find(g => g.First > c);
            if (next is not null && Leads(c, next) && (last is null || ahead || last.Counts.Count > 0 || Joined(last.Next, c) || For(c)) && !(last is not null && last.Next == c && !ahead)) next.Counts.Add(c);
            else if (last is not null) last.Counts.Add(c);
            else if (next is not null && Goods.Count == 1) next.Counts.Add(c);
            else Loose.Add(c);
        }
    }

    /// <summary>"untuk 75 nasi kotak": the number opens a new thought.</summary>
    private bool For(int c) => c > 0 && Cells[c - 1].Kind == CellKind.Other && Clause.Reading.Tokens[Cells[c - 1].First].Is(Concept.Untuk);

    /// <summary>The number stands right before the goods: "40 kotak nasi kuning".</summary>
    private bool Leads(int c, GoodsFound next)
    {
        for (var i = c + 1; i < next.First; i++) if (!(Cells[i].Kind == CellKind.Unit || Cells[i].Word is "yg" or "yang" or "isi" or "tambahan" or "buah")) return false;
        return true;
    }

    /// <summary>True when a joint stands between two cells.</summary>
    public bool Joined(int from, int to)
    {
        for (var i = from; i < to; i++) if (IsJoint(Cells[i])) return true;
        return false;
    }

    internal static bool IsJoint(Cell cell) => cell.Word is "," or "dan" or "sama" or "sm" or "ama" or "&" or "+" or ";" or "." or "terus" or "trus" or "karo" or "jo" or "jeung" or "sareng" or "kalih" or "plus" or "sekalian" or "lan" or "lawan" or "beserta" or "dengan" or "/";

    /// <summary>What is said of a count: the nearest telling word before it, or right after it.</summary>
    public Cue CueOf(int c)
    {
        for (var i = c - 1; i >= 0 && i >= c - 6; i--)
        {
            if (i < c - 2 && Cells[i].Word is "dari" or "catatan" && Goods.Exists(g => g.First > i - 4 && g.Next <= i)) break;
            if (Cells[i].Kind is CellKind.Count or CellKind.Money or CellKind.Date || Cells[i].Kind == CellKind.Symbol && Cells[i].Word is "," or "." or ";") break;
            if (i == c - 1 && Cells[i].Word is "+" or "min") return Cells[i].Is("+") ? Cue.More : Cue.Less;
            if (Cells[i].Word is not { } word) continue;
            if (Cues.TryGetValue(word, out var cue)) 
                return i == 0 || !Clause.Reading.Tokens[Cells[i - 1].First].Is(Concept.Tidak) ? cue : cue == Cue.Sold ? Cue.Back : cue == Cue.New ? Cue.Old : cue;
            var token = Clause.Reading.Tokens[Cells[i].First];
            if (Cells[i].Kind == CellKind.Other && token.Free && (token.Is(Concept.Tambah) || token.Is(Concept.Kurangi))) return token.Is(Concept.Tambah) ? Cue.More : Cue.Less;
        }
        return Cue.None;
    }

    /// <summary>The telling word that follows a count: "11 laku", "30 bungkus ludes".</summary>
    public Cue CueAfter(int c)
    {
        if (c + 1 >= Cells.Count || Cells[c + 1].Word is not { } word || !Cues.TryGetValue(word, out var cue)) return Cue.None;
        return c + 2 < Cells.Count && Cells[c + 2].Kind == CellKind.Count && CueAfter(c + 2) == Cue.None ? Cue.None : cue;
    }
}
