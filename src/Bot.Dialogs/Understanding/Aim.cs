using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>What money is for or where it came from, as written: the phrase behind "beli", "buat", "dari", else the words the sentence does not need (D07, D35).</summary>
internal static class Aim
{
    private const int Most = 80;

    /// <summary>keperluan of an expense in a stretch of the message; null when nothing is left.</summary>
    public static string? Spent(Reading r, int first, int next)
    {
        var t = r.Tokens;
        var from = AfterMending(t, first, next);
        if (Anchor(t, from, next, Buying) is { } bought && Phrase(t, bought, next) is { } goods)
            return char.IsAsciiDigit(goods[0]) | Numerals.Find(goods.Split(' ')[0]) is not null && !goods.Split(' ')[^1].Equals("kg", StringComparison.Ordinal) && OnlyCounts(t, bought, next) && Longest(t, from, bought - 1) is { } named ? named : goods;
        for (var i = from; i < next - 1; i++)
        {
            if (!t[i].Free || !t[i].Is(Concept.Untuk) || ToTheFund(t, i + 1, next)) continue;
            var start = i;
            while (start > from && (Noun(t, start - 1, from) || start - 1 > from && t[start - 1].Text is "sama" or "dan" && Noun(t, start - 2, from))) start--;
            if (start > from && t[start - 1].Is(Concept.Dari)) start = i;
            else if (start < i) start = WithUang(t, start, from);
            if (Phrase(t, start < i ? start : i + 1, next, lead: start < i) is { } use) return use;
        }
        if (Anchor(t, from, next, Paying) is { } paid && Phrase(t, paid, next) is { } bill) return bill;
        return Longest(t, from, next);
    }

    /// <summary>keperluan of an income: what it is and from whom.</summary>
    public static string? Got(Reading r, int first, int next)
    {
        var t = r.Tokens;
        var from = AfterMending(t, first, next);
        for (var i = from; i < next - 1; i++)
        {
            if (!t[i].Free || !(t[i].Is(Concept.Dari) || t[i].Text is "saka" or "seko" or "soko" or "ti") || ToTheFund(t, i + 1, next) || Phrase(t, i + 1, next) is not { } source) continue;
            return Head(t, from, i) is { } gift ? Cut($"{gift} {source}") : WithoutHead(source);
        }
        for (var i = from + 1; i < next; i++)
            if (t[i].Text is "nyumbang" or "menyumbang" or "nyumbangin" && Longest(t, from, i) is { } giver) return Cut($"sumbangan {giver}");
        return Longest(t, from, next) is { } found ? WithoutHead(found) : null;
    }

    /// <summary>"hasil jual kardus" is "jual kardus"; the group's own is no source.</summary>
    private static string WithoutHead(string said)
    {
        if (said is "nyumbang" or "menyumbang" or "manyumbang") return "sumbangan";
        if (said.StartsWith("hasil jual ", StringComparison.Ordinal)) said = said[6..];
        return said.EndsWith(" kelompok", StringComparison.Ordinal) ? said[..^9] : said;
    }

    /// <summary>keperluan of a loan.</summary>
    public static string? Of(Clause clause)
    {
        var t = clause.Reading.Tokens;
        var from = AfterMending(t, clause.First, clause.Next);
        foreach (var set in (ReadOnlySpan<ConceptSet>)[Using, Buying, Taking, Paying])
            for (var i = from; i < clause.Next - 1; i++)
            {
                if (!t[i].Free || !t[i].IsAny(set) || ToTheFund(t, i + 1, clause.Next) || set == Taking && !Noun(t, Leading.Contains(t[i + 1].Text) && i + 2 < clause.Next ? i + 2 : i + 1, from) || set == Paying && t[i].Is(Concept.Angsuran)) continue;
                if (Phrase(t, i + 1, clause.Next, lead: set != Using) is { } aim) return aim;
            }
        return null;
    }

    /// <summary>"beli 2 tabung": a number with its unit, without the goods.</summary>
    private static bool OnlyCounts(List<Token> t, int start, int next)
    {
        for (var i = start; i < next && t[i].Owner is not (Owner.Money or Owner.Date) && t[i].Kind != TokenKind.Symbol; i++)
            if (t[i].Free && Noun(t, i, start)) return false;
        return true;
    }

    /// <summary>Only what is said after "eh", "ralat", where that says what it is.</summary>
    private static int AfterMending(List<Token> t, int first, int next)
    {
        for (var i = next - 2; i > first; i--)
            if (t[i].Text is "eh" or "ralat" or "maksudnya") { for (var j = i + 1; j < next; j++) if (Noun(t, j, i + 1)) return i + 1; }
        return first;
    }

    private static int? Anchor(List<Token> t, int from, int next, ConceptSet set)
    {
        for (var i = from; i < next - 1; i++) if (t[i].Free && t[i].IsAny(set)) return i + 1;
        return null;
    }

    /// <summary>"buat kas", "dari uang kas": the money's place, not its purpose.</summary>
    private static bool ToTheFund(List<Token> t, int i, int next)
    {
        while (i < next && t[i].Free && (t[i].Is(Concept.Uang) || t[i].Text is "dana")) i++;
        return i < next && t[i].Free && (t[i].Is(Concept.Kas) || t[i].Is(Concept.Iks) || t[i].Is(Concept.DanaUsaha));
    }

    /// <summary>The words from here to the next amount, day, pause or word that builds the sentence.</summary>
    private static string? Phrase(List<Token> t, int start, int next, bool lead = true)
    {
        var i = start;
        while (i < next && (Skipped(t, i, lead) || t[i].Free && t[i].IsAny(Chain))) i++;
        var end = i;
        var last = i;
        for (; end < next && !Stops(t, end, i, next); end++) if (Noun(t, end, i)) last = end + 1;
        return Join(t, i, last);
    }

    private static bool Skipped(List<Token> t, int i, bool lead) => t[i].Owner is Owner.Money or Owner.Date or Owner.Time || !t[i].IsWord && !t[i].IsNumber && t[i].Text is not ("," or "." or "?")
        || t[i].Free && (Courteous(t, i) || lead && (t[i].IsAny(Lead) && t[i].Cost < 3 || Leading.Contains(t[i].Text))) || t[i].Owner == Owner.Person && t[i].Is(Concept.Saya);

    private static bool Stops(List<Token> t, int i, int start, int next)
    {
        if (t[i].Owner is Owner.Money or Owner.Date or Owner.Time or Owner.Opaque && t[i].Kind == TokenKind.Symbol) return true;
        if (t[i].Kind == TokenKind.Symbol) return t[i].Text is not ("-" or "&" or "/");
        if (t[i].Owner == Owner.Person) return t[i].Is(Concept.Saya) || i > start && Courteous(t, i - 1);
        if (t[i].Owner == Owner.Number && i > start && !t.Exists(x => x.Owner == Owner.Money) && (t[i].IsNumber || t[i].Numeral is not null) && EndsTheNumber(t, i, start, next)) return true;
        if (!t[i].Free) return t[i].IsNumber && i > start && (t[i].Text.Length > 2 && !(i + 1 < next && Noun(t, i + 1, start)) || i + 1 < next && (t[i + 1].Is("x") || t[i + 1].Is(Concept.Kali)));
        if (Courteous(t, i) || t[i].Is(Concept.Untuk) && i + 1 < next && t[i + 1].Is(Concept.Kita)) return true;
        if (i > start && (Carrying.Contains(t[i].Text) || t[i].Is(Concept.Untuk) && i + 1 < next && Doing.Contains(t[i + 1].Text))) return true;
        if (t[i].Is("tulis") && i > start && t[i - 1].Text is "alat" or "buku") return false;
        if (t[i].Is(Concept.Ganti)) return i + 1 >= next || t[i + 1].Is(Concept.Dari) || t[i + 1].Is(Concept.Pakai) || t[i + 1].Is(Concept.Saya) || t[i + 1].Is(Concept.Uang) || Courteous(t, i + 1);
        if (t[i].Is(Concept.Dari) || t[i].Is(Concept.Pakai)) return ToTheFund(t, i + 1, next) || i + 1 < next && t[i + 1].Is(Concept.Uang);
        return t[i].IsAny(Ends) && t[i].Text is not "kelompok" || Ending.Contains(t[i].Text) || t[i].Text is "mulu" or "telat" && i + 1 < next && t[i + 1].Text is "mulu" or "terus" || t[i].Text is "di" or "ning" && i > start && i + 1 < next;
    }

    /// <summary>No goods follow the number: it is the amount, not a count.</summary>
    private static bool EndsTheNumber(List<Token> t, int i, int start, int next)
    {
        while (i < next && t[i].Owner == Owner.Number) i++;
        return i >= next || !t[i].Free || !Noun(t, i, start);
    }

    /// <summary>A particle or a form of address, unless somebody's name or office follows it: "ya bu", but "bu lurah".</summary>
    private static bool Courteous(List<Token> t, int i) =>
        t[i].Free && t[i].Is(Concept.Filler) && !(Names.IsHonorific(t[i].Text) && i + 1 < t.Count && t[i + 1].IsWord && t[i + 1].Free && Offices.Contains(t[i + 1].Text));

    /// <summary>A word that says something of its own.</summary>
    private static bool Noun(List<Token> t, int i, int from) => t[i].Owner switch
    {
        Owner.Money or Owner.Date or Owner.Time => false,
        Owner.Person => !t[i].Is(Concept.Saya) && i > from,
        Owner.Number or Owner.Opaque => i > from && t[i].Kind != TokenKind.Symbol,
        _ => t[i].IsWord && (t[i].IsAny(Nouns) || !t[i].IsAny(Edges) || i > from && (t[i].Is("kelompok") || t[i].Is("tulis") && t[i - 1].Text is "alat" or "buku")) && !Small.Contains(t[i].Text) && !Leading.Contains(t[i].Text) && !Ending.Contains(t[i].Text) && !Courteous(t, i),
    };

    /// <summary>Without any anchor: the longest run of words of its own, joined by small ones.</summary>
    private static string? Longest(List<Token> t, int first, int next)
    {
        var (best, from, to) = (0, 0, 0);
        for (var i = first; i < next; i++)
        {
            if (!Noun(t, i, first) || t[i].Owner is Owner.Number or Owner.Opaque or Owner.Person) continue;
            var (start, end, count) = (i, i + 1, 1);
            while (end < next && !Stops(t, end, start, next) && (Noun(t, end, start) || Names.IsHonorific(t[end].Text) && !Courteous(t, end) || Inner.Contains(t[end].Text) || t[end].Is(Concept.Uang) || t[end].Is("belanja"))) { if (Noun(t, end, start) || t[end].Is("belanja")) count++; end++; }
            while (end > start && !Noun(t, end - 1, start) && !t[end - 1].Is("belanja")) end--;
            if (start > first && t[start - 1].Free && (t[start - 1].Is(Concept.Sisa) || Names.IsHonorific(t[start - 1].Text) && Offices.Contains(t[start].Text))) start--;
            if (start > first && t[start - 1].Owner == Owner.Money || end < next && t[end].Owner == Owner.Money) count += 5;
            if (start == first) count++;
            start = WithUang(t, start, first);
            if (count > best) (best, from, to) = (count, start, end);
            i = Math.Max(i, end - 1);
            if (end < next && Carrying.Contains(t[end].Text)) while (i + 1 < next && t[i + 1].Owner != Owner.Money && t[i + 1].Kind != TokenKind.Symbol) i++;
        }
        return best == 0 ? null : Join(t, from, to);
    }

    /// <summary>"uang capek", "uang parkir": the word for money belongs to it; in "dari uang kas" it does not.</summary>
    private static int WithUang(List<Token> t, int start, int first) =>
        start > first && t[start - 1].Free && t[start - 1].Text is "uang" or "duit" && !(start - 1 > first && (t[start - 2].Is(Concept.Dari) || t[start - 2].Is(Concept.Pakai))) ? start - 1 : start;

    /// <summary>What came from somebody: "donasi", "bantuan", right before the "dari" or before the amount.</summary>
    private static string? Head(List<Token> t, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!t[i].Free || !t[i].IsAny(Gifts) && t[i].Text is not ("nyumbang" or "menyumbang")) continue;
            if (t[i].Text is "nyumbang" or "menyumbang" or "sumbang") return "sumbangan";
            var stop = i + 1;
            while (stop < end && Noun(t, stop, i) && t[stop].Free) stop++;
            return Join(t, i, stop);
        }
        return null;
    }

    private static string? Join(List<Token> t, int from, int to)
    {
        var text = new System.Text.StringBuilder();
        for (var i = from; i < to; i++)
        {
            if (t[i].Kind == TokenKind.Symbol && t[i].Text is not ("-" or "&" or "/")) continue;
            if (text.Length > 0 && !(t[i].Glued && (t[i].Kind == TokenKind.Symbol || t[i - 1].Kind == TokenKind.Symbol || t[i - 1].IsNumber))) text.Append(' ');
            text.Append(t[i].Text);
        }
        var said = text.ToString().Trim();
        return said.Length < 2 ? null : Cut(said);
    }

    private static string Cut(string said) => said.Length > Most ? said[..Most].TrimEnd() : said;

    private static readonly ConceptSet Buying = ConceptSet.Of(Concept.Beli, Concept.Belanja);
    private static readonly ConceptSet Paying = ConceptSet.Of(Concept.Bayar);
    private static readonly ConceptSet Using = ConceptSet.Of(Concept.Untuk);
    private static readonly ConceptSet Taking = ConceptSet.Of(Concept.Kredit, Concept.Ambil, Concept.Butuh);
    private static readonly ConceptSet Chain = ConceptSet.Of(Concept.Untuk, Concept.Beli, Concept.Belanja, Concept.Bayar);
    private static readonly ConceptSet Gifts = ConceptSet.Of(Concept.Sumbangan, Concept.Bantuan);
    private static readonly ConceptSet Nouns = ConceptSet.Of(Concept.Kotak, Concept.Makanan, Concept.Barang, Concept.Snack, Concept.Nasi, Concept.Kue, Concept.Minuman, Concept.Bumbu, Concept.Sumbangan, Concept.Bantuan, Concept.Hasil, Concept.Sisa, Concept.Kelebihan, Concept.Meeting, Concept.Bunga);

    private static readonly ConceptSet Lead = ConceptSet.Of(Concept.Uang, Concept.Kas, Concept.Keluar, Concept.Masuk, Concept.Pakai, Concept.Ambil, Concept.Catat, Concept.Habis, Concept.Saya, Concept.Kita, Concept.Sudah, Concept.Barusan, Concept.Jadi, Concept.Total);

    private static readonly ConceptSet Edges = ConceptSet.Of(
        Concept.Kas, Concept.Uang, Concept.Keluar, Concept.Pakai, Concept.Ambil, Concept.Beli, Concept.Belanja, Concept.Masuk, Concept.Terima, Concept.Catat, Concept.Bayar,
        Concept.Dari, Concept.Untuk, Concept.Yang, Concept.Sudah, Concept.Tolong, Concept.Mau, Concept.Saya, Concept.Kita, Concept.Filler, Concept.Saja, Concept.Dulu, Concept.Ya,
        Concept.Barusan, Concept.Sekarang, Concept.Salam, Concept.PartOfDay, Concept.SalamIslami, Concept.Jadi, Concept.Total, Concept.Ada, Concept.Minta, Concept.Iuran, Concept.Iks, Concept.Oke,
        Concept.Nanti, Concept.Juga, Concept.Tapi, Concept.Bukan, Concept.Maksud, Concept.Koreksi, Concept.Kurang, Concept.Belum, Concept.Setor, Concept.Lunas, Concept.Nyicil, Concept.Semua, Concept.Kecuali,
        Concept.Harusnya, Concept.Lagi, Concept.Salah, Concept.Tidak, Concept.Usah, Concept.Kali, Concept.Hadir, Concept.DanaUsaha, Concept.Tunggak, Concept.Saldo, Concept.Berapa, Concept.Siapa, Concept.Apa,
        Concept.Kasih, Concept.Bulan, Concept.Banyak, Concept.Boleh, Concept.Bisa, Concept.Pinjam, Concept.Ajukan, Concept.Kembali, Concept.Habis, Concept.Tambah, Concept.Nyicil, Concept.Angsuran, Concept.Cair, Concept.Harga, Concept.Ganti, Concept.Identitas);

    private static readonly ConceptSet Ends = ConceptSet.Of(
        Concept.Kas, Concept.Keluar, Concept.Masuk, Concept.Catat, Concept.Tolong, Concept.Saya, Concept.Kita, Concept.Saja, Concept.Dulu, Concept.Ya, Concept.Barusan, Concept.Sekarang, Concept.Jadi, Concept.Total,
        Concept.Minta, Concept.Oke, Concept.Nanti, Concept.Tapi, Concept.Sudah, Concept.Belum, Concept.Tidak, Concept.Boleh, Concept.Bisa, Concept.Habis, Concept.Harga, Concept.Terimakasih, Concept.Cair, Concept.Mau,
        Concept.Nyicil, Concept.Berapa, Concept.Kembali);

    /// <summary>What the bought thing is then used for: "ongkos ojek nganter pesanan".</summary>
    private static readonly FrozenSet<string> Carrying = Set("nganter ngantar nganterin mengantar ngantarin");

    /// <summary>The same behind "buat".</summary>
    private static readonly FrozenSet<string> Doing = Set("nganter ngantar nganterin mengantar antar anter angkut ngangkut mengangkut angkat ngangkat jualan jualin");

    private static readonly FrozenSet<string> Leading = Set("biaya penggantian ditebus tebus mbali nye bot nota notanya usul usulan nombokin nombok talangi talangin nalangin dipotong kepotong tina saka alhamdulillah katanya isinya dapet lain lainnya berkurang bertambah nambah tambah tambahan ngasih kasih maagiah masihan maringi dikasih orang urang ade tadi dana ambil sebesar senilai seharga sejumlah sekitar kira kirakira cuma cuman hanya pas pembelian pembayaran pengeluaran pemasukan penerimaan bebelian mask");
    private static readonly FrozenSet<string> Ending = Set("kena laku dapek dapet dapat trs trus terus tulih tulisin guna sebesar senilai seharga sejumlah sekitar kira cuma cuman hanya karena soalnya krn seharusnya totalnya jumlahnya habisnya abisnya harganya semuanya katanya isinya dibukukan dimasukin dimasukkan taro taruh balik emok mending lewat via biar dikembalikan dibalikin dicicil diangsur potong dipotong pake pakai mendesak mulu bersama masing masingmasing");
    private static readonly FrozenSet<string> Small = Set("sebelum dana sama dan di ke ini itu pada td oleh dengan dgn per x an eh rp karena soalnya ada yang yg nya aja nu tu to");
    private static readonly FrozenSet<string> Inner = Set("sama dan di ke dengan dgn yang yg untuk buat pas ganti & - / per 2");
    private static readonly FrozenSet<string> Offices = Set("rt rw lurah camat haji hajah kader bidan guru pkk ketua kades");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
