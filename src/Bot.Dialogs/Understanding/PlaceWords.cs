using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>The words places are made of. They are places only beside a preposition or one another, so they stand apart from the lexicon.</summary>
internal static class PlaceWords
{
    /// <summary>What stands before a place and is no part of it.</summary>
    public static readonly FrozenSet<string> Prepositions = Set("di ke kat wonten neng ning nang ten d k dek ka kek via ing dii kee");

    /// <summary>Those that are other words too, and need a place right after them.</summary>
    public static readonly FrozenSet<string> Doubtful = Set("d k dek ka kek ten ing nang");

    /// <summary>"alamat: …", "tempatnya …".</summary>
    public static readonly FrozenSet<string> Labels = Set("alamat alamatnya alamate almt alamt tempat tempatnya tempate tmpt tmptnya nggone lokasi lokasinya lokasine bertempat lok");

    /// <summary>What somebody has: her name or "saya" may follow.</summary>
    public static readonly FrozenSet<string> Owned = Set("""
        rumah rmh rumahnya rumahku rumahe omah omahe umah umahe griya griyanipun griyane bumi imah umahnyo rumahnyo
        warung wrung warungnya ewarong warong toko kedai kadai lapau kios kantin kontrakan kos kost kosan kostan tempat kebun dapur teras garasi halaman saung sanggar bengkel
        salon gang gg gubuk pendopo pekarangan ruko studio meja kandang sawah ladang dalem pondok konter agen
        """);

    /// <summary>Places open to all.</summary>
    public static readonly FrozenSet<string> Public = Set("""
        lapak lapaknya stan stand balai bale aula gedung gdg kantor kntor ktr masjid mesjid musala mushola musholla musolla musola mushala langgar surau gereja vihara pura
        posko posyandu posbindu pos rptra rptr puskesmas pkm kelurahan kelurhan kecamatan kec kel desa dusun kampung kp dukuh kompleks komplek perumahan perum cluster apartemen rusun rusunawa
        blok blk jl jln jalan lapangan lap taman alun pasar terminal stasiun bank koperasi hotel restoran resto cafe kafe
        sekolah sd sdn smp smpn sma sman smk smkn tk paud tpa tpq mts madrasah ponpes pesantren kampus klinik rs rsud
        e-warong poskamling posyandunya sekre sekretariat basecamp zoom gmeet proyek pabrik gudang lantai etalase kulkas freezer rak kasir pendapa pendopo joglo mess asrama
        parkiran parkir gerbang pertigaan perempatan pangkalan pelabuhan alfa alfamart indomaret minimarket mall swalayan tenda mushala
        """);

    /// <summary>Heads that a name of their own follows: whatever word comes next belongs to it.</summary>
    public static readonly FrozenSet<string> Named = Set("""
        jl jln jalan gang gg masjid mesjid musala mushola musholla musolla musola mushala langgar surau gereja perumahan perum komplek kompleks cluster kampung kp dusun desa
        tk paud sd sdn smp smpn sma sman smk smkn tpa tpq mts ponpes pesantren apartemen rusun hotel klinik posyandu kelurahan kecamatan taman
        """);

    /// <summary>"dekat pos ronda", "samping warung".</summary>
    public static readonly FrozenSet<string> Beside = Set("dekat deket dkt samping sebelah sblh depan dpn belakang blkg blakang seberang sebrang pojok ujung atas bawah sekitar pinggir mburi ngarep gigireun tukangeun hareupeun");

    /// <summary>A number belongs to these: rt 03, no 8, blok c, lantai 2.</summary>
    public static readonly FrozenSet<string> Numbered = Set("""
        rt rw erte erwe no nomor nmr nomer blok blk lantai lt gang gg pos smp smpn sma sman sd sdn smk smkn tk km kav kavling unit kamar kelas jalan jl jln gedung dusun mts stan kios meja pintu aula posko posyandu
        """);

    /// <summary>Ordinary words that belong to names of places.</summary>
    public static readonly FrozenSet<string> Parts = Set("""
        rt rw erte erwe warga desa kelurahan kecamatan lurah camat kabupaten kota dinas dinsos sosial umkm koperasi pkk serbaguna interaksi pertemuan lama baru utama induk raya besar kecil
        latihan diklat kerja ronda kamling balita lansia makan kontrakan mertua kakak adik ortu orangtua anak tetangga keluarga nenek paman sekolah olahraga bulutangkis futsal voli bola
        pk haji hj ustad ustadz guru bidan ketua bendahara sekretaris karang taruna tani nelayan pemuda utara selatan timur barat tengah agung jami al an at as ar nurul darul baitul baiturrahman
        sinar cahaya mentari embun berkah barokah rejeki rezeki maju makmur sentosa sejahtera mandiri abadi sumber depan belakang samping putri putra kepala dukuh sukamaju warong ewarong kasir posyandu bermain hijau merah putih biru kuning jaya indah asri permai
        """);

    /// <summary>What never belongs to a place though no concept says so.</summary>
    public static readonly FrozenSet<string> Stops = Set("""
        untuk utk buat bwt kanggo untuak yang yg dan sama ama tapi tp karena krn soalnya kalo klo kalau klu jam jm pukul pkl tabuh pukua tgl tanggal tggl hari hr sekitar antara sampai sampe sd
        habis abis bada sebelum sesudah setelah stlh pas waktu wkt selesai slesai mulai mula acara acaranya acarane biaya biayanya bayarnya kuota kuotanya harga hrg harganya jual biar supaya agar trus terus terusnya lalu lagi lgi
        bisa bs boleh bole tolong tlg mohon mhn info infokan sekalian bareng dengan dgn dg nanti ntar besok bsk td tadi jadi jd juga jg aja saja ya yaa yah yuk dong nih deh sih kok kan
        maks max maksimal minimal peserta pesertanya untungnya per pake pakai bawa catat tuan nyonya kita kami semua smua semuanya ibu2 anggota atas an a n agenda bahas sudah udah udh belum blm
        wib wita wit lewat siapa apa mana dimana gimana bagaimana gmn kapan berapa brp kayak kaya seperti sampein isi isinya pesan menu paling sebelumnya begitu ini itu tu tuh karna supaya soal tentang
        terbatas ngadain mengadakan ngadakan menyelenggarakan menawarkan punya tetep tetap menyusul nyusul msh masih biasa dirahasiakan gitu gini nggak gak ga tidak tdk bukan jangan jgn kecuali cuma hanya langsung lgsg sm dr dari drpd pada agak asal bila kali kalinya katanya harinya jamnya tanggalnya waktunya tempatnya yo nggih ye nyak euy ko lah
        """);

    /// <summary>What "di" and "ke" lead to that is no place of this world.</summary>
    public static readonly FrozenSet<string> Nowhere = Set("""
        grup group wa wag whatsapp hp chat daftar catatan buku jadwal bot kas rekening rek atm sistem aplikasi aplikasinya laporan pembukuan semua smua semuanya anggota ibu ibu2 orang org temen teman temen2
        saya aku kami kita sini situ sana mana mari dia kamu mereka sebelah tangan data list nota kuitansi kwitansi pengurus kpm peserta bawah atas dalam luar tengah antara antaranya pesan dana
        ketua bendahara sekretaris pendamping bulan tahun minggu hari jam awal akhir kotak stok foto nomor no kue nasi email dompet kalender
        """);

    private static FrozenSet<string> Set(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
