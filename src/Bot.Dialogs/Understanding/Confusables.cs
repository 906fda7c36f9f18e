namespace Bot.Dialogs;

/// <summary>
/// Everyday words that are one slip (two in a long word) from a word of ours: what the guessing step would bend first
/// (paket to piket, tambak to tambah). A test holds every word here to that, and finds those that are missing.
/// </summary>
internal static class Confusables
{
    public const string Text = """
        acak acar adalah adam adem adiknya aduk after ajak ajal akar aktifitas akur alam alasannya alis andai anggur angka angkot angkut antara anyam apalah apel apik arah arus asah asal asam asap asik asing
        atasan ayah ayak ayat azan babi back bacot badan bagai bahak bahasa bahkan bahu bahwa baik baju bakal bakar baksos bakti baku bala balas balasan balok bambu bandara bantal banyakan bapaknya barang
        bari barisan basi batam batang batas batik batin batu batuk baut bawah bawain bawal bayam bayang bayangan bazar bebas bekas bela belanda belas belia belian belok belut beneran berada berak berani
        berapi berasa berat bercanda berharap beri berikan berkah berkat bersalah bersamaan beruang berupa besan besi bete bias bike bikinan bikini bilik bill bina binatang biola biru block bola bolak borong
        boyong buah bukit buku bukunya bulat bulu bumi buntu buru buruh busa busuk buta butut cacat cafe calo camat capek card care cari cekat celana chek ciri colek crash cuci cukur cumi dadak dahi dalang
        dana darat dasar dasi datar dayang dear deman demi depok dial dibawa dibawain dibiarin dicari digit digunain dikirain dillah dirumah disana disiplin ditawarin ditolong duduk duhai dukung duri elang
        emas enak encok enteng film fine fire fully gadung gagang gara garang gayung gelap gesek gigi gila giring golongan gram gudang guna hafal haji hakim hala halah halu halus hantam hapal hargai harta
        harum hati haus helm hidung hinggap hutan idih ikat iklan ikon iman imut induk ingatan injak jahit jalanan jaman jamu jangkau jantan jaran jari jasa jatuh jawa jiwa john kabur kacamata kacung kadang
        kadar kado kail kakaknya kaki kaku kalah kalap kama kamari kamis kana kaos karang karo kasir kasur kata kaum kaya kayanya keamanan kebal kebutuhan kecapean kecepatan keep kehilangan kejadian kejelasan
        kekuatan kekurangan kelahiran kelak kelakuan kelana kelapa kelihatan kelurga kemah kemarin kematian kemauan kemudahan kemudian kenal kenangan kencang kencing kendaraan kenyang kepadatan kerap keras
        keren kering kesabaran kesah kesan kesana kesayangan kesehatan kesenangan keset keterangan ketika khitan kibar kids kilo kira kiri klaten kodi kolam komplek koneksi kono konten kontrak kota kran
        kritik kucing kuli kumat kunang kuning kupang kuping kurus labu lacak laci ladang laga lagak lagu laki lalang lama lambai lantas lapang lapar lari laut lawak layak lempar liar licin lihai line lipat
        lirik luas luka lunak lusa luwes mabar mabuk macam macem main majalah maka makam makar maki makin maks maksi malah malang malas malu mama mantap mantu manual mari masa masing masuki mata materai mati
        mayan mayat medan melahirkan melakukan melek memakan membawa memberi menang menawarkan mengajak mengakses mengantuk mengatakan mengejar mengenai meningkat mentah mental menunggu menyebalkan menyiram
        merah merdeka meriang mesin meski minat mintal miris misalnya misi mitra model moral muka multi mulu mundar muntah nada nadi naga nama nampak nampan nano napas nasib neglasari ngabisin ngaku ngaruh
        ngasih ngegas ngejar ngeri ngilang ngono ngopi niaga ninggal norma nota nyak nyambung nyamuk nyari nyata nyetir nyicip nyusul oleh ondel orde pacar padam padi page pajak paket paku palang palu paman
        pangan panggilan panjang pantengin papan parking pasa pasang pawai pegangan pekan pelabuhan pelan pelanggaran pelurusan pembayar pencerahan penganan pengantin penjelasan penuhi penurunan peran perang
        perbaikan perbedaan perempuan perguruan persen peta peti pinang pindahan pipi piring pisan pisang plis polisi popok pria proses puasa pula punyanya pusing putra putus rapot rawat read rekam rekan
        renang ringan saat sabar sabit safe sahur saing sajak saji sakti saku salak salam sale saleh saling salur saluran salut sama samar sambal sambil same sami samo sampah samping sampul sana sang sanggul
        santai santun sapi sapu saran sarang satu sawah sayang sayap scan sebab sebal seberang sedih segar segel sejak sekarung sekretariat sela selama selang selat selera semarang semen semut sepak
        sepertinya serah serang serem sesal sesama sesi sesuk setan seterusnya setia seting setir sewa shubuh siaga sial sidang sigap sikap sila silang simpang simpel sist siswa sobat social solar solo sopan
        sori span star stay step story stuck suasana suhu suka sumur sure suruh susah susul tabah tahan tahap tahun tajam talas tali tambak tambal tampan tampar tanam tanda tangga tanggal tanggapan tani tape
        tarian tarif tawa tayang team tegas tekad telah teluk teman tempel template tenar tenda tepat tepi terserah tetap than thank that tiang tiga tikar tilang tindak tindakan tinggi titik tiup toba topi
        tracking trik tuan tulang tumit tunangan tunas tunggal tupai turut ucap udang ukur ulong umat umrah umum unggah unggas unik upah urang urat urut usap usil usus utusan wangi want waras warga warna
        """;
}
