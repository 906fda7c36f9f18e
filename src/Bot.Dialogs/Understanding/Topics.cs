using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>What a training is about: the words beside pelatihan, kursus, belajar …; else what can only be a subject ("ikut yang kue kering").</summary>
internal static class Topics
{
    private static readonly ConceptSet Courses = ConceptSet.Of(Concept.Pelatihan, Concept.Ajar);
    private static readonly FrozenSet<string> CourseWords = Set("bimbingan lokakarya pengajaran kelas kls belajar blajar baraja sinau diajar ngajar ngajarin ngajari latian latih latihan plthn plthan pltihan pelathan pelatihn bidang temanya tema materi materinya topik ilmu kursusan les");

    private static readonly ConceptSet Joining = ConceptSet.Of(Concept.Ikut, Concept.Daftar, Concept.Gabung, Concept.Masuk, Concept.Peserta, Concept.Antrean, Concept.Kuota, Concept.Jatah, Concept.Yang, Concept.Catat,
        Concept.Tambah, Concept.Mau, Concept.Batal, Concept.Mundur, Concept.Absen, Concept.Semua);
    private static readonly FrozenSet<string> JoiningWords = Set("ikuik ngiring nderek melu di ke kursi sisa lepas dari antre daftarin ikutin melok kelas tiwas soal ikutan oper misal misalnya kayak seperti");

    private static readonly ConceptSet Subject = ConceptSet.Of(Concept.Kue, Concept.Kemas, Concept.Snack, Concept.Makanan, Concept.Minuman, Concept.Foto, Concept.Pirt, Concept.Halal, Concept.Nib, Concept.Bumbu, Concept.Masak, Concept.Keuangan);
    private static readonly FrozenSet<string> SubjectWords = Set("""
        label jahit menjahit bordir rajut merajut pembukuan akuntansi keuangan online digital marketing pemasaran canva qris edc brilink jamu sabun sablon hidroponik ternak lele rias barista roti bolu nastar
        kemasan pengemasan kering basah donat kentang kemojo kerajinan anyaman batik kewirausahaan wirausaha manajemen komputer sampah daur kompos keripik abon sambal coklat pangan frozen catering katering salon potong
        """);

    /// <summary>Spellings that a quick hand leaves of the words above.</summary>
    private static readonly FrozenDictionary<string, string> Spelt = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["krng"] = "kering", ["krg"] = "kering", ["kring"] = "kering", ["kariang"] = "kering", ["garing"] = "kering", ["krig"] = "kering", ["kueh"] = "kue", ["kmasan"] = "kemasan", ["kmsn"] = "kemasan",
        ["pengemsan"] = "pengemasan", ["pngemasan"] = "pengemasan", ["mamasak"] = "masak", ["masak2"] = "masak", ["prodk"] = "produk", ["prduk"] = "produk", ["lbel"] = "label", ["donut"] = "donat",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ConceptSet Frame = ConceptSet.Of(Concept.Tolong, Concept.Umumkan, Concept.Siaran, Concept.Sebar, Concept.Info, Concept.Kabari, Concept.Kapan, Concept.Berapa, Concept.Apa, Concept.Siapa, Concept.Mana,
        Concept.Gimana, Concept.Saya, Concept.Kita, Concept.Tidak, Concept.Sudah, Concept.Belum, Concept.Bisa, Concept.Mau, Concept.Ada, Concept.Lagi, Concept.Masih, Concept.Juga, Concept.Tapi, Concept.Jadi, Concept.Bukan,
        Concept.Semua, Concept.Anggota, Concept.Hari, Concept.Bulan, Concept.Nanti, Concept.Dulu, Concept.Saja, Concept.Ya, Concept.Oke, Concept.Filler, Concept.Salam, Concept.PartOfDay, Concept.Terimakasih, Concept.Kuota,
        Concept.Peserta, Concept.Daftar, Concept.Ikut, Concept.Antrean, Concept.Penuh, Concept.Buka, Concept.Tutup, Concept.Dari, Concept.Untuk, Concept.Yang, Concept.Kecuali, Concept.Hadir, Concept.Datang, Concept.Batal,
        Concept.Mundur, Concept.Setiap, Concept.Kalau, Concept.Boleh, Concept.Harus, Concept.Tahu, Concept.Kirim, Concept.Minta, Concept.Tempat, Concept.Absen, Concept.Lengkap, Concept.Izin, Concept.Ganti, Concept.Hapus,
        Concept.Telat, Concept.Sakit, Concept.Otw, Concept.Jadwal, Concept.Mulai, Concept.Kasih, Concept.Jangan, Concept.Kenapa, Concept.Lupa, Concept.Tanya, Concept.Cek, Concept.Dia, Concept.Kamu, Concept.Pelatihan,
        Concept.Undang, Concept.Sertifikat, Concept.Ajukan, Concept.Tiba, Concept.Pergi, Concept.Keluarga, Concept.Anak, Concept.Gabung, Concept.Syarat, Concept.Selesai, Concept.Harusnya, Concept.Barusan, Concept.Sekarang, Concept.Bayar);

    private static readonly FrozenSet<string> FrameWords = Set("""
        di ke dari pada dan sama ama dengan dgn bareng bersama oleh itu ini tu tuh tadi td kemarin besok nanti gratis jam pukul tgl tanggal mulai tiap setiap wajib maks max cuma hanya walau padahal karena krn soalnya soale biar supaya terus trus lalu aja saja aje
        bu ibu bapak pak yang yg nya kok kan apa apaan atau ato pas waktu tetap tatap tetep tinggal sisa udah sudah fix lanjut batal bentrok dibatasi terbatas rencananya katanya dibuka ditutup dihadiri didatangi dibatalkan diadakan diadain bakal akan
        gak ga nggak enggak wae aku saya sy gue awak abdi nuju mangga nggih yo do dah deh dong sih emangnya emang lah mah minggu depan sehari hari bulan program dasarnya baru lagi lg maneh deui desember januari november oktober gini gitu
        nyang nu sing ingkang nan diikuti atas ye poe bagi kube kenanga melati sinar namanya daftarnya bacanya cepat diadakan dilaksanakan akan pertama hari2 kedua info
        tersebut memperoleh teknis nopo mawon sasi ngajeng dapat diserahkan kepada pun punopo sign up waiting list gpp gapapa pindah slot seat cuma cume mung tiluan cik maksud maksudnya sampe sampai sedang khusus sekalipun keikutsertaan lai ni silakan silahkan ngadain duit duitnya uang uangnya tunggu same ame
        terdaftar kedaftar semue sadayana kirim keluar nomor no nomer lain orang org ibu2 ibu ambil ambl catat tulis nama namo jenengku jenenge satu dua 1 2 kursi ilang ditambahin tambah masukin masukkan kasihin lepas hilang dihilangkan coret dicoret tarik ditarik oper cancel btalin maaf kayak kalo klo pagi siang sore
        ternyata wib wita kirain kemana dimana kelurahan kecamatan dinas dinsos puskesmas blk teng nak ado anggota karang taruna peserta pendaftaran pendaftarannya daftarnya via zoom nambah reservasi siap semuanya semua smua
        """);

    /// <summary>The subjects in the order said; several only where joined ("kue kering ama pengemasan").</summary>
    public static IReadOnlyList<string> Of(Clause clause)
    {
        var t = clause.Reading.Tokens;
        var places = Places.All(clause);
        var best = (From: -1, To: -1, Rank: 0);
        for (var i = clause.First; i < clause.Next; i++)
        {
            if (!Content(t, i, places, led: false) && !(i > clause.First && IsCourse(t, i - 1) && Content(t, i, places, led: true))) continue;
            var led = Led(t, clause.First, i);
            var to = i;
            while (to < clause.Next && (Content(t, to, places, led) || to > i && Counted(t, to))) to++;
            if (to == i) continue;
            var rank = Rank(t, clause.First, i, to, led);
            if (rank > best.Rank || rank == best.Rank && rank >= 100 && Mended(t, best.To, i)) best = (i, to, rank);
            i = to - 1;
        }
        if (best.Rank == 0) return [];
        var found = new List<string>(1) { Name(t, best.From, best.To) };
        while (best.To + 1 < clause.Next && t[best.To].Text is "dan" or "sama" or "ama" or "ame" or "&" or "atau" or "ato" or "apa" or "jo" or "karo" && IsSubject(t, best.To + 1) && Content(t, best.To + 1, places, led: true))
        {
            var from = best.To + 1;
            var to = from;
            while (to < clause.Next && Content(t, to, places, led: true)) to++;
            found.Add(Name(t, from, to));
            best = (from, to, best.Rank);
        }
        return found;
    }

    /// <summary>Beside the word for a course, at most with a small word between.</summary>
    private static bool Led(List<Token> t, int from, int i)
    {
        for (var k = i - 1; k >= from && k >= i - 2; k--)
        {
            if (IsCourse(t, k)) return true;
            if (t[k].Text is not ("soal" or "tentang" or "nya" or "yang" or "yg" or "gratis" or ":" or "dasar" or "cara" or "baru" or "kube" or "mah" or "teh" or "itu")) return false;
        }
        return false;
    }

    private static bool IsCourse(List<Token> t, int i) => t[i].Free && t[i].IsWord && (t[i].IsAny(Courses) && !t[i].Is("sosialisasi") || CourseWords.Contains(t[i].Text));

    private static int Rank(List<Token> t, int from, int i, int to, bool led)
    {
        if (i > from && (t[i - 1].Is(Concept.Bukan) || t[i - 1].Is(Concept.Kecuali)) || i - 1 > from && t[i - 2].Is(Concept.Bukan) && t[i - 1].Is(Concept.Yang)) return 0;
        var subject = false;
        for (var k = i; k < to && !subject; k++) subject = IsSubject(t, k);
        if (led) return subject ? 105 : 100;
        var joins = i > from && (t[i - 1].Is(Concept.Saya) && i - 1 > from && t[i - 2].IsAny(Joining) || t[i - 1].Free && t[i - 1].IsAny(Joining) || JoiningWords.Contains(t[i - 1].Text));
        if (subject) return joins ? 80 : 60;
        return joins && t[i].Means.IsEmpty && !Lexicon.Knows(t[i].Text) && t[i].Text.Length > 3 && t[i - 1].Text is not ("di" or "ke" or "dari") && !t[i - 1].Is(Concept.Mau) && !t[i - 1].Is(Concept.Yang) ? 30 : 0;
    }

    private static bool IsSubject(List<Token> t, int i) => SubjectWords.Contains(Bare(t[i].Text)) || Spelt.ContainsKey(t[i].Text) || t[i].Free && t[i].Cost < 3 && t[i].IsAny(Subject) && !t[i].Is("dapur");

    private static bool Content(List<Token> t, int i, List<Place> places, bool led)
    {
        if (!t[i].IsWord || t[i].Owner != Owner.Nobody || Within(places, i)) return false;
        if (t[i].Is("sertifikat") || t[i].Is("sertifikasi")) return i + 1 < t.Count && t[i + 1].Is("halal");
        if (IsCourse(t, i) && !(SubjectWords.Contains(t[i].Text) && !led)) return false;
        if (SubjectWords.Contains(Bare(t[i].Text)) || Spelt.ContainsKey(t[i].Text)) return true;
        if (FrameWords.Contains(t[i].Text) || FrameWords.Contains(Bare(t[i].Text)) || Calendar.IsDayWord(t[i].Text)) return false;
        if (t[i].IsAny(Subject) && t[i].Cost < 3) return true;
        if (t[i].IsAny(Frame) && !(led && t[i].Cost > 1 && t[i].Text.Length > 3)) return false;
        return led || t[i].Means.IsEmpty || t[i].Is(Concept.Barang) || t[i].Is(Concept.Jual) || t[i].Is(Concept.Layanan) || t[i].Is(Concept.Buat);
    }

    /// <summary>"sesi 2", "tahap 1", "untuk pemula".</summary>
    private static bool Counted(List<Token> t, int i) =>
        (t[i].IsNumber || Numerals.IsNumberWord(t[i].Text)) && t[i].Text.Length <= 5 && t[i - 1].Text is "sesi" or "ke" or "tahap" or "gelombang" or "angkatan" or "batch" or "level"
        || t[i].Text is "untuk" or "utk" or "buat" && i + 1 < t.Count && t[i + 1].Is("pemula") || t[i].Is("-") && t[i].Glued && i + 1 < t.Count && t[i + 1].Glued && t[i + 1].IsWord;

    private static bool Within(List<Place> places, int i)
    {
        foreach (var place in places) if (place.Shaped && i >= place.From && i < place.Next) return true;
        return false;
    }

    private static bool Mended(List<Token> t, int from, int to)
    {
        for (var i = Math.Max(from, 0); i < to; i++) if (t[i].Is("eh") || t[i].Free && t[i].Is(Concept.Maksud)) return true;
        return false;
    }

    private static string Name(List<Token> t, int from, int to)
    {
        while (to - 1 > from && t[to - 1].Text is "teh" or "untuk" or "utk" or "buat" or "-") to--;
        if (to - from > 1 && from > 0 && t[from].Text is "bikin" or "buat" or "membuat" or "bikinin" or "ngolah" or "damel" or "ngadamel" or "nyieun" or "gawe" or "cara" && !t[from - 1].Is(Concept.Pelatihan)) from++;
        var words = new System.Text.StringBuilder();
        for (var i = from; i < to; i++)
        {
            var word = i == to - 1 ? Bare(t[i].Text) : t[i].Text;
            if (words.Length > 0 && !t[i].Is("-") && !t[i - 1].Is("-")) words.Append(' ');
            words.Append(Spelt.GetValueOrDefault(word, word));
        }
        return words.ToString();
    }

    /// <summary>Without -nya and drawn-out letters: keringnya, pengemasannn.</summary>
    private static string Bare(string word)
    {
        if (word.Length > 4 && word[^1] == word[^2] && word[^2] == word[^3]) word = Spelling.Collapse(word, 1, 3);
        return word.Length > 5 && word.EndsWith("nya", StringComparison.Ordinal) ? word[..^3] : word;
    }

    private static FrozenSet<string> Set(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
