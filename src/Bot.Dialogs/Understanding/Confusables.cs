namespace Bot.Dialogs;

/// <summary>
/// Everyday words that are one slip (two in a long word) from a word of ours: what the guessing step would bend first
/// (paket to piket, tambak to tambah). A test holds every word here to that, and finds those that are missing.
/// </summary>
internal static class Confusables
{
    public const string Text = """
        acak acar adalah adam adiknya aduk after ajal akar aktifitas akur alam alasannya alis andai anggur angka angkot angkut antara anyam apalah apel arah arus asah asal asam asap asik asing
        atasan ayah ayak ayat azan babi back bacot badan bagai bahak bahasa bahkan bahu bahwa baik baju bakar baku bala balas balasan balok bambu bandara bantal banyakan bapaknya barang
        barisan basi batam batang batas batik batin batu batuk baut bawah bawain bawal bayam bayang bayangan bazar bekas bela belanda belas belia belian belok belut beneran berada berak berani
        berapi berasa berat bercanda berharap berkah berkat bersalah bersamaan beruang berupa besan besi bete bias bike bikinan bikini bilik bina biola biru block bola bolak
        boyong buah bukit buku bukunya bulat bulu bumi buru buruh busa busuk buta butut cacat cafe calo camat capek card care cari cekat celana chek ciri colek crash cuci cukur cumi dadak dahi dalang
        dana darat dasar dasi datar dayang dear deman demi depok dial dibawa dibawain dibiarin digit digunain dikirain dillah dirumah disiplin ditolong duduk duhai dukung duri elang
        emas enak encok enteng film fine fire fully gadung gagang gara garang gayung gelap gesek gigi giring golongan gram gudang guna hafal haji hakim hala halah halu halus hantam hapal hargai harta
        harum hati haus helm hidung hinggap hutan idih ikat iklan ikon iman imut induk ingatan injak jahit jalanan jaman jamu jangkau jantan jaran jari jatuh jiwa john kabur kacamata kacung kadang
        kadar kado kail kakaknya kaki kaku kalah kalap kama kamari kamis kaos karang kasir kasur kaum kaya keamanan kebal kebutuhan kecepatan keep kehilangan kejadian kejelasan
        kekuatan kekurangan kelahiran kelak kelakuan kelana kelapa kelihatan kelurga kemah kemarin kematian kemauan kemudahan kemudian kenangan kencang kencing kendaraan kenyang kepadatan kerap keras
        keren kering kesabaran kesah kesan kesayangan kesehatan kesenangan keset keterangan kibar kids kilo kira kiri klaten kodi kolam konten kontrak kota
        kritik kucing kumat kunang kuning kupang kuping kurus labu laci ladang laga lagak lagu lalang lama lambai lantas lapar lari laut layak lempar liar licin lihai line lipat
        lirik luas luka lunak lusa luwes mabar mabuk main majalah maka makam makar maki makin maks maksi malah malang malu mama mantap manual mari masa masing masuki mata materai mati
        mayan mayat medan melahirkan melakukan melek memakan membawa menang mengakses mengatakan mental menyiram
        merah merdeka meriang mesin meski mintal miris misalnya misi mitra model moral muka multi mulu mundar muntah nada nadi naga nama nampak nampan nano napas nasib neglasari ngabisin ngaku ngaruh
        ngegas ngeri ngilang ngopi niaga ninggal norma nota nyak nyambung nyamuk nyata nyetir nyicip oleh ondel orde pacar padam padi page pajak paket paku palang palu paman
        pangan panggilan pantengin papan parking pawai pegangan pekan pelabuhan pelan pelanggaran pelurusan pembayar pencerahan pengantin penuhi penurunan peran perang
        perbaikan perempuan perguruan persen peta peti pinang pindahan pipi piring pisang plis polisi popok pria proses puasa pula punyanya pusing putra putus rawat rekam rekan
        renang ringan saat sabar sabit safe sahur saing saji sakti saku salak salam sale saleh saling salur saluran salut sama samar sambal sambil same sami sampah samping sampul sana sang sanggul
        santai santun sapi sapu saran sarang satu sawah sayang sayap scan sebab sebal seberang sedih segar segel sejak sekarung sekretariat sela selama selat selera semarang semen semut sepak
        sepertinya serah serang serem sesal sesama sesi sesuk setan seterusnya setia seting setir sewa shubuh siaga sidang sigap sikap sila silang simpang simpel sist siswa sobat social solar solo sopan
        span star stay story stuck suasana suhu suka sumur sure susah susul tabah tahan tahap tahun tajam tali tambak tambal tampan tampar tanda tangga tanggal tanggapan
        tarian tarif tawa tayang team tekad telah teluk teman tempel template tenar tenda tepat tepi terserah tetap than thank that tiang tiga tilang tindak tindakan tinggi titik tiup toba topi
        trik tuan tumit tunangan tunas tunggal tupai turut ucap udang ukur ulong umat umum unggah unggas unik upah urang urat urut usap usil usus wangi want warga warna
        bait lagian panjat prestasi rambutan taksi tigo dada teriak semula rencang tersedak mading ketus pojok silat kolong bungah gading cemara medal inggil lupis lega sampan savana palung
        """;
}
