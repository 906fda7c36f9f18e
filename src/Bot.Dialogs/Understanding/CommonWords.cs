namespace Bot.Dialogs;

/// <summary>
/// Everyday words that are neither names nor misspellings of ours, in Indonesian as it is spoken and written in chat and in the regions:
/// the guard of the guessing step, and of unknown names after Bu or Pak. Ours, typed for this list.
/// </summary>
internal static class CommonWords
{
    public const string Text = """
        abadi abangan abangnya abu aci adab adanya adat add adegan adonan aduh aduhai agak agama agen ahad ahli air ajaib ajo akad akal akan akhir akhirnya akhlak akibat akrab aktor akun alami alang alas
        alasan alat alay alhamdulillah alim alir allah alpukat amak amal aman amanah amarah ambang amit ampe ampek ampun angan anggap angin angsa aniaya anjing
        anjur antarkelompok antena antik anting antusias anugerah apaan apabila apak apalagi apapun api aplikasi apotek apung arang arek arsip asalkan asin asisten asli asrama atas
        atasi atau atlet atribut aturan aula aurat awal awan awas awet ayo ayun baby badai badut bagasi bagus bahagia bahaya bajaj bajak bakat balai balap baling ban bandel banding bandung banget
        bangga bangkai bangkrut bangsa bangun bantah banting baper barak barangkali barangsiapa barat bareng baris basah basket baskom basmi baterai baterei bawahan beasiswa beban bebek
        becak beda bedak begadang begini begitu bekal bekasi bekerja beku belah belakang belakangan belalang belimbing beling bemo benda benernya bengkak bengkel benih bensin bentak bentuk beraktivitas
        beranak berangsur berantakan berbagi berbeda berbicara berbuka berdiri berenang bergerak berhasil berhutang berikutnya berisik berjalan berkata berkebun berkumpul
        berkunjung berlaku bermalam bernama berobat berpikir bersalaman bersalin bersih bertamu bertani berteduh berteman berubah berulang berwarna besek betah betina
        betis biang biasa biasain biasanya biawak bibi bibir bibit bidan bidang bijak bijaksana bilang bimbing bimbingan bingkai bingkisan bintang bisik bisnis blender bobok bocor bodoh bogor
        bohlam bolos bonus bordir boros botak botol bro bronkitis buang budaya bujuk bukalapak bukankah bundar bunyi buram burik burung busana buset cabang cabut cacar cacing cah cahaya
        cakap cakep campak campur candi cangkir cantik capung casan cashback cat catur cawan cebanan cekikikan celaka celemek celup cemas cengkeh centong cerai ceramah ceret ceria cermat cermin
        cewek chat cicak cie ciee ciek cincin cinta cipta cita cium cocok coklat colok comot condong contek contoh cooker copot corak cowok cuaca cuek cuka cukup cuma curcol curiga cuy
        dahulu dalam damai dan danau dandan darah daripada daritadi daster daun debar debat debu dekap dekat delima dempet denda dendam dengan dengar dengkur denpasar depan depot deras
        deretan desa desak detik detil dewan dewasa di diabetes diajak diam diapakan diare didik digendong dikira dilarang dima dimakan diminum dingin diomelin
        diperbaiki dispenser disuruh ditagih ditanya ditelpon ditinggal dkk dll doa dokter dolar dompet dongeng donor dorong dosa dosen dot drama dsb dst dua
        dukun dunia duo durian dusun ecer edan efek ejek ekonomi ekor email emangnya ember embun empuk enakan encang encer engkong engsel erat esok esoknya etalase
        facebook fakta fasih fatwa fisik fitnah fokus formulir fotokopi fungsi futsal gabus gabut gadai gadis gado gagal gairah gajah gaji galak galau gali galon gambaran gamis gampang ganas gandeng
        gandum ganggu ganjil ganteng gantung garasi garis garpu gas gaskeun gatal gaul gaun gawat gaya gedung gelang gelar gelas geli gema gemar gembira gendang gendong gengsi gerak gerbang
        gereja gerimis gerobak getah getar geura ghosting giat giling gimanapun goda gojek gokil golong gondok gonggong google gopekan gorden gosip gosok gosong goyang gr grab gratis gros gubuk gugup
        gulung gumpal gundah gundul gunting gunung gurita guru gusar gusi habisin hadap hadapan hadeh hadeuh hadirin haid haiku hak hama hambar hampa hampir hancur handuk hangat hangus
        hantu hanya haram harap harian hasrat haul headset hebat heboh helai hemat heran hewan hias hiasan hibur hijau hilang hilir hina hisap hitam hobi hordeng hormat hotel hufft huft huh
        hujan hukum hunian huruf husus ibadah ibarat iblis ibukota ibunya idola ih ijazah iklas ikrar ilmu imbang imbau impian imunisasi indonesia ingat ingus ini inisiatif instagram intip
        irama iri iring irit isap iseng ish isi isian islam istana istirahat isukan isyarat itik itu jadian jagung jakarta jaket jalur jamaah jambu jamin janda jangankan janggut jangkrik
        janjian jantung jarak jarang jaring jarum jas jasad jauh jauhi jawab jebol jejak jelang jelangkung jelantah jelas jemari jemur jemuran jendela jendral jenguk
        jenis jenuh jepit jerat jerawat jernih jeruk jilid jinak jodoh joget jogging jomblo jongkok jorok juang juara judes judul jujur jumat jungkir jurang juru jurus
        jurusan justru ka kabel kabut kaca kacau kafan kaget kagum kain kajian kalaupun kalem kaleng kalian kalung kambing kamera kampung kampus kanan kandang kandung kangen
        kangkung kantor kapal kapanpun kapas kapok kapten kapur karat kardus karena karet karpet kartu karung karya karyawan kasihan kasino kasta kasus katanya katun katup kawal
        keadaan kebaya kebelet kebersihan kebetulan kebiasaan kebon kebun kecil kecut kedinginan kehidupan kejam kejar keju kejutan kek kekasih kelahi kelambu kelanjutan kelen keliling kelinci
        keling kemacetan kemampuan kembang kembar kemeja kemiri kendali kenikmatan kenyal kenyamanan kenyataan kepala keperluan kepiting kepo kepompong keponakan keranjang keringat kerja kerjaan
        kerjasama kernet kertas kerudung kesemutan kesibukan ketan ketat ketawa ketemu ketiak ketimun ketinggalan ketok khawatir khotbah khusus kiai kiamat kikir
        kiloan kipas kisah kismis kisruh klinik klir kodok koin kolang kolega kolesterol koma komentar kompor komputer konci kondisi konsep konsumsi kontes kontrakan koper kopiah koran korban korek
        kosmetik kotoran kram kreatif kritis kubur kucur kuda kudus kuintal kuis kuku kukus kuliah kulit kulkas kumis kumuh kunci kunjung kuno kupon kurban kurir kurma kursi kusam kusut kutip
        kutu kutuk kuwalat kuy kwaci kwintal label lahan lahap lahir lai lalai lalap lalat lalu laman lambaian lambang lampung lamunan lancar landak langgan langit langka langkah
        langsung lanjutan lanjutannya lantang lap lapangan laptop larut latar latih launching laundry lawan layan layar lazada lebah lebam lebar lebaran lebay lebih ledak leher lekas lelaki
        lelang lelap lele leluhur lemak lemari lemas lembaga lembaran lembur lembut lengan lengket lenyap lepas letak leukimia lha lidah lilin lima limbah lincah lindung link lipstik
        liput lisan liter loe logam lokal lolos lomba lompat loncat longgar lontar lorong los lt ltr luar lucu luh lulus lumayan lumpur lumut lunglai lurus lusin lusuh maag madrasah madu mafia
        magang magnet mahasiswa mahir mainan majelis maju makan makanan makanya makasar makassar maklum makmur maksimal malaikat malapetaka malaria mampir manajer manalagi manca mandi manggis
        mangkok mangkuk manis mantan mantel market masalahnya masjid maskapai masnya massa masyarakat matahari matang maulid maunya mbaknya mbok mebel media megah mekar melati melewati
        melon memang memar membuang meminum memulai menantu mendung menengah mengerti mengobrol meninggalkan menit menjadi menulis menurun
        menyanyi menyapu merantau merapi merasa merawat meriah merpati mesincuci meskipun mesra meter mewah mikir milyar mimpi minder minggu minim minum miring misalkan mixer mobil
        momen mondar monyet motor mrene mrono mtr muatan mubazir muda mudah mudik muhasabah mujur mukena mulut mung mungil mungkin murid musala musim muslim muslimat mutu nafkah nafsu nak
        nakal namun nanas nang nanging nangis nasehat nasihat nasional negara nek nelayan neraka ngaji ngambek ngamen nganggur ngantuk ngapain ngapung ngelamun ngeles ngendi ngerokok
        ngidam ngkali ngobrolin ngomel ngompol ngorok ngumpet niat nikah nikmatin nilai ninggalin nisan nobar nomornya non nonton notaris novel nujum nunggu nurut nyala nyaman nyampah nyangka
        nyanyi nyapu nyasar nyawa nyebrang nyekolahin nyenyak nyeri nyimak nyinyir nyolong nyontek nyusahin obat objek obrol offline oiya ojek ojol olah olahraga oles omel omelan omnya
        ompong onar ongah ongkang online ons opini organ organisasi otak otomatis otot oven pabrik pada padahal padang padat pagar pahala pahit pahlawan palembang palsu pameran pamit panas pancake panci
        pandai pandan pangeran panggang pangkal panik panitia pantai pantas panti pantun para parah parasit paribahasa parkiran partai pas pasca pasien pasif pasir paspor pasti
        pasukan patah patok patroli patung paud payah payung pcs pecah pedagang pedas peduli pegang pejabat pekanbaru pekarangan pekerja pelajaran pelaku pelayan pelayanan pelit
        peluang peluit peluk pembangunan pembantu pemilik pemilu pemuda penasaran penat penduduk pengalaman pengasuh pengemis pengganggu penghuni pengunjung pengusaha peningkatan penjara
        penjual penonton pensil pensiun penting penumpang penunggu penyakit penyanyi penyebab perahu perak perangkat perasaan peraturan perban percaya percuma pergaulan perhatian perih periksa
        peringatan perjalanan perlombaan permata permen pernah perpustakaan persegi pertandingan pertanian pertanyaan perubahan perumahan perusahaan perut pesantren pesawat pesisir pestisida petai petang
        petani petir php piala pihak pijat pikir piknik pikun pilek pilu pinggir pinggul pintu pipa pipis pir pisah pisau piutang plafon plastik plat playgroup pohon pokoknya
        polos pompa populer pos positif posko potensi potret pra pramuka presiden prihatin printer produk produksi profesi proyek puas pucat pucuk pudar puisi pujian pulau puluh puluhan puncak
        pundak pundi pungut punya pupuk pusaka pusat putar putaran putih quran raba rabu racik radio raih raja rajin rajut rakus rakyat ramadan ramah ramalan rambut rame rampas
        ramuan ranjang rantai rantau ranting rapi rapih rapuh ras rasa rasul rata ratus rawa rawan raya rayu razia reda refleksi rela relawan rem remaja rematik remote rempah rencana
        rendah rendam rengek renovasi rental reuni rezeki riang riau riba ribu rice rim rindu riset roda rok rokok rombongan ronda rontok rotan royal ruang ruangan rujak rukuk rumput
        rupa rupiah rusa rusak rusuh rusun rutin sabda sabi sabtu sabuk sabun sabung sadar sah sahabat sahabatku saham sajadah saksi saldoku salep salju salon samudra sandal sandar sandiwara
        sanggar santri santuy sapaan saraf sarapan sarjana sarung sasaran satelit satpam saudara saudari saus sawi sayangnya sebagai sebagainya sebaliknya sebelah sebelas sebelum sebelumnya sebenarnya
        sebentar sebesar sebulan sedap sederhana sedot segala segan segenap segitiga segitu seharga sehari sehingga sejahtera sejarah sejuk sekali sekaligus sekamar sekat sekilas sekiranya
        sekitar sekolah sekolahan sekop sekuat selagi selalu selanjutnya selasa selimut selip seluler semangat semangka sembah sementara semesta semi seminggu sempat sempit sempurna sen senam senang
        sendiri sendok sendu sengaja sengketa seni senin senior senja sensitif sensus sentimeter sentuh senyum seorang sepatu sepeda seperangkat sepuh seragam serba serbet serbuk
        seringkali serius serta serut seseorang sesuai sesuatu sesudah setara setelah setrika setrikaan sewaan sewot shopee siapapun sifat sihir sikat silaturahim silau sinar sindir sinetron
        singa singgah singkat singkong sini sinyal siput siram siswi situ skripsi soalnya sob sok solusi sombong sopir spanduk speaker stasiun statistik stiker strategi stres struktur studi suaminya
        suara suci sudut sulam sulap sulawesi suling sultan sumatera sumbu sumpah sumpit sunat sungai sungguh suntik sunyi supaya surabaya surat surga suruhan swasta syair syalala syekh
        syirik syukur tabib tabrak tabung tabur tadarus tahajud tahlil takbir takdir takwa talang taman tamat tamparan tampil tanah tanaman tancap tandan tandang tandas tangan tangerang tangguh
        tangis tangkap tangkis tantenya tapak tarawih taruh taruhan tas tata tawuran tebak tebal tebang tebing teduh tegak tegang teguran tekan teknik teknologi tekuk telaga telanjang telapak telaten
        telegram teliti tembak tembok tempur tenaga tenang tendang tengah tengkar tentara tenteram tentu tepuk terakhir teras terasa terasi terbaik terbang terbaru terbuat
        terbukti terdengar terharu terjadi terjatuh terkena terkenal terlanjur terlihat ternyata terong teroris terpaksa terpal tersayang terserang tertidur tertulis terutama tetes teve
        tewas ti tidur tiket tiktok tikus tim timbang timun timur tinju tinta tipe tipu tirai tisu tokopedia toleransi tongkat toples toserba tradisi transport trauma ttd
        tua tubuh tugu tujuan tulus tumbuh tumis tumpah tumpuk tunang tunduk tunjuk tuntut turis turnamen tusuk tv ubin ucapan udara udik uhuk ujar uji ujian ujung ukir ukiran
        ulama ular ulas ulat ulir ultra umpan umroh undian upacara upaya upload usul utama utara utuh vaksin variasi versi video vila virus visi vitamin volume wa wabah wadah wadaw waduh
        wah wajah wajan wajar wakaf wakil waktu walau walaupun wali wanita warisan warnet wartawan waspada watak wayang weker wibawa wilayah wingi wirid wisata wisuda wudhu wujud xixi yaelah
        yailah yaitu yakin yakni yatim yayasan yogyakarta youtube yuhu zaitun zak zakat zaman ziarah zikir zina zona zoom
        kontrol selebihnya terlebih ye kula sik
        pinggang kerongkongan beringin kutukan kelabu pelana meriam tombak perisai gurun samudera lembah embargo
        """;
}
