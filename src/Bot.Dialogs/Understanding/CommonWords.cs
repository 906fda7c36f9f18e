namespace Bot.Dialogs;

/// <summary>
/// Everyday words that are neither names nor misspellings of ours, in Indonesian as it is spoken and written in chat and in the regions:
/// the guard of the guessing step, and of unknown names after Bu or Pak. Ours, typed for this list.
/// </summary>
internal static class CommonWords
{
    public const string Text = """
        abadi abangan abangnya abu aceh aci adab adanya adat add adegan adonan aduh aduhai agak agama agen ahad ahli air ajaib ajo akad akal akan akhir akhirnya akhlak akibat akrab aktor akun alami alang alas
        alasan alat alay alhamdulillah alim alir allah alpukat ama amak amal aman amanah amarah amat ambang ambruk ambulan amit ampe ampek amplop ampun ancam aneh angan anggap angin angsa aniaya anjay anjing
        anjur antarkelompok antena antik anting antusias anugerah apaan apabila apak apalagi apapun api aplikasi apotek app apung arang arek arsip artinya asalkan asin asisten asli asma asrama asyik atap atas
        atasi atau atlet atribut aturan aula aurat awal awan awas awet ayo ayun baby badai bade badut bagasi bagus bahagia bahaya bait bajaj bajak bakat balai balap baling ban bandel banding bandung banget
        bangga bangkai bangkrut bangku bangsa bangun bantah banting baper barak barangkali barangsiapa barat bareng barengan baris basah basket baskom basmi baterai baterei bau bawahan beasiswa beban bebek
        becak beda bedak begadang begini begitu bekal bekasi bekerja beku belah belakang belakangan belalang belimbing beling bemo benda benernya bengkak bengkel benih bensin bentak bentuk beraktivitas
        beranak berangsur berantakan berbagi berbeda berbicara berbuka berdiri berdoa berduka berenang berencana bergerak berhasil berhutang beribadah berikutnya berisik berjalan berkata berkebun berkumpul
        berkunjung berlaku bermain bermalam bernama berobat berpikir bersalaman bersalin bersama bersih bertamu bertani berteduh berteman bertemu berubah berulang berusaha berwarna besaran besek betah betina
        betis biang biar biasa biasain biasanya biawak bibi bibir bibit bidan bidang bijak bijaksana bilang bimbing bimbingan bingkai bingkisan bintang bis bisik bising bisnis blender bobok bocor bodoh bogor
        bohlam bolos bolpen bonus bordir boros bosan botak botol bro bronkitis buang budaya bujuk bukalapak bukankah bundar bunyi buram burik buruk burung busana buset cabang cabut cacar cacing cah cahaya
        cakap cakep calon campak campur candi cangkir cantik capung casan cashback cat catur cawan cebanan cekikikan celaka celemek celup cemas cengkeh centong cerai ceramah ceret ceria cerita cermat cermin
        cewek charger chat cicak cie ciee ciek cincin cinta cipta cita cium cocok coklat colok comot condong contek contoh cooker copot corak cowok cuaca cucian cuek cuka cukup cuma curcol curiga cuy dadakan
        daerah dahulu dalam damai dan danau dandan darah daripada daritadi daster dasternya daun debar debat debu dekap dekat delima dempet denda dendam dengan dengar dengkur denpasar depan depot deras
        deretan desa desak detik detil dewan dewasa di diabetes diajak diam diapakan diare dibilang dibilangin didiemin didik digendong dikasih dikira dilarang dima dimakan diminum dinding dingin diomelin
        diperbaiki disini dispenser disuruh ditagih ditanya ditanyain ditelpon ditinggal ditunggu divaksin dkk dll doa doang dokter dolar dompet dongeng donor dorong dosa dosen dot download drama dsb dst dua
        dukun dulur dunia duo durian dusun ecer edan efek ejek ekonomi ekor elek elok elpiji email emangnya ember embun empuk enakan enaknya encang encer encing engkong engsel erat esok esoknya etalase
        facebook fakta fasih fatwa fisik fitnah fokus formulir fotokopi fungsi futsal gabus gabut gadai gadis gado gaes gagal gairah gajah gaji galak galau gali galon gambaran gamis gampang ganas gandeng
        gandum ganggu ganjil ganteng gantung garasi garis garpu gas gaskeun gatal gaul gaun gawat gaya gedung gelang gelar gelas geli gelisah gema gemar gembira gemuk gendang gendong gengsi gerak gerbang
        gereja gerimis gerobak getah getar geura ghosting giat giling gimanapun goda gojek gokil golong gondok gonggong google gopekan gorden gosip gosok gosong got goyang gr grab gratis gros gubuk gugup
        gulung gumpal gunanya gundah gundul gunting gunung gurih gurita guru gusar gusi guys habisin hadap hadapan hadeh hadeuh hadirin haid haiku hak hama hambar hampa hampir hancur handuk hangat hangus
        hantu hanya haram harap harian hasrat haul hayu headset hebat heboh helai hemat heran hewan hias hiasan hibur hidup hijau hilang hilir himbau hina hisap hitam hobi hordeng hormat hotel hufft huft huh
        hujan hukum hulu hunian huruf husus ibadah ibarat iblis ibukota ibunya idola ih ijazah ikhlas iklas ikrar ilmu imbang imbau impian imunisasi indonesia ingat ingus ini inisiatif instagram inti intip
        irama iri iring iris irit isap iseng ish isi isian islam istana istirahat isukan isyarat itik itu jadian jagung jahitan jakarta jaket jalur jamaah jambi jambu jamin janda jangankan janggut jangkrik
        janji janjian janjinya jantung jarak jarang jaring jarum jas jasad jauh jauhi jawab jawaban jebol jejak jelang jelangkung jelantah jelas jemaah jemari jemur jemuran jenazah jendela jendral jenguk
        jenis jenuh jepang jepit jerat jerawat jernih jeruk jeung jilbab jilid jinak jo jodoh joget jogging jogja jomblo jongkok jorok juang juara judes judul jujur jumat jumpa jungkir jurang juru jurus
        jurusan justru ka kabel kabut kaca kacau kadaluarsa kafan kafe kaget kagum kain kajian kalaupun kalem kaleng kalian kalimantan kalung kambing kamera kamling kampung kampus kanan kandang kandung kangen
        kangkung kantong kantor kapal kapanpun kapas kapok kapten kapur karat karcis kardus karena karet karpet kartu karung karya karyawan kasian kasihan kasino kasta kasus katanya katun katup kawal kawan
        kawasan kawin keadaan kebaya kebelet kebersihan kebetulan kebiasaan kebon kebun kecil kecut kedinginan kehidupan kejam kejar keju kejutan kek kekasih kelahi kelambu kelanjutan kelen keliling kelinci
        keling kemacetan kemampuan kembang kembar kembung kemeja kemiri kendali kene kenikmatan kenyal kenyamanan kenyataan kepala keperluan kepiting kepo kepompong keponakan keranjang keringat kerja kerjaan
        kerjain kerjasama kernet kertas kerudung kesempatan kesemutan kesibukan kesini kesulitan ketan ketat ketawa ketemu ketiak ketimun ketinggalan ketok khawatir khotbah khusus kiai kiamat kikir kilat
        kiloan kipas kisah kismis kisruh klinik klir kodok koin kolang kolega kolesterol koma komentar kompor komputer konci kondisi konsep konsumsi kontes kontrakan koper kopiah koran korban korek kosan
        kosmetik kost kotor kotoran kram kreatif kritis kubur kucur kuda kudus kuintal kuis kuku kukus kuliah kulit kulkas kumis kumuh kunci kunjung kuno kupas kupon kurban kurir kurma kursi kusam kusut kutip
        kutu kutuk kuwalat kuy kwaci kwintal label lagian lahan lahap lahir lai lalai lalap lalat lalok lalu laman lamaran lambaian lambang lampu lampung lamunan lancar landak langgan langit langka langkah
        langsung lanjutan lanjutannya lantang lap lapangan laptop larut latar latih launching laundry lawan layan layar lazada le lebah lebam lebar lebaran lebat lebay lebih ledak leher lekas lelah lelaki
        lelang lelap lele leluhur lemak lemari lemas lembaga lembaran lembur lembut lengan lengket lenyap lepas lesu letak letih leukimia lewat lewati lha lidah lilin lima limbah lincah lindung link lipstik
        liput lisan liter loe logam lokal loker lolos lomba lompat loncat longgar lontar lorong los lt ltr luar lucu luh lulus lulusan lumayan lumpur lumut lunglai lurus lusin lusuh maag madrasah madu mafia
        magang magnet mahasiswa mahir mainan majelis maju makan makanan makanya makasar makassar maklum makmur maksa maksimal malaikat malapetaka malaria mampir manajer manalagi manca mandi mangga manggis
        mangkok mangkuk manis mantan mantel market masalahnya masjid maskapai masnya massa masyarakat matahari matang mateng maulid maunya mbaknya mbok mebel media megah mekar melamar melati melayat melewati
        melon memang memar memberikan membuang memilih meminum memulai menanam menantu mencari mencuci mendung menengah mengaji mengerti mengobrol menikah meninggalkan menit menjadi mentari menulis menurun
        menurut menyanyi menyapu merantau merapi merasa merawat meriah merpati mesincuci mesjid meskipun mesra meter mewah mikir milik milyar mimpi minder minggu mini minim minum miring misalkan mixer mobil
        momen mondar monggo monyet motor mrene mrono mtr muatan mubazir muda mudah mudik muhasabah mujur mukena mulut muncul mung mungil mungkin murid musala musim muslim muslimat mutu nafas nafkah nafsu nak
        nakal namun nanas nang nanging nangis nasehat nasihat nasional nduk negara nek nelayan neraka ngaji ngambek ngamen nganggur ngantuk ngapain ngapung ngelamun ngeles ngendi ngene ngerjain ngerokok
        ngidam ngkali ngobrolin ngomel ngompol ngorok ngumpet nian niat nikah nikmat nikmatin nilai ninggalin nisan nobar nomornya non nonton notaris novel nuju nujum nunggu nurut nyala nyaman nyampah nyangka
        nyanyi nyapu nyasar nyawa nyebrang nyekolahin nyenyak nyeri nyimak nyinyir nyolong nyontek nyuci nyuruh nyusahin obat objek obrol obrolan offline oiya ojek ojol olah olahraga oles omel omelan omnya
        ompong onar ongah ongkang online ons opini organ organisasi otak otomatis otot oven pabrik pada padahal padang padat pagar pahala pahit pahlawan paksa palembang palsu pameran pamit panas pancake panci
        pandai pandan pangeran panggang pangkal panik panitia panjat pantai pantas panti pantun papa papua para parah parasit paribahasa parkir parkiran partai pas pasca pasien pasif pasir paspor pasti
        pasukan patah patok patroli patung paud payah payung pcs pecah pedagang pedas peduli pegal pegang pegawai pejabat pekanbaru pekarangan pekerja pekerjaan pelajaran pelaku pelayan pelayanan pelit
        peluang peluit peluk pembangunan pembantu pemilik pemilu pemuda penasaran penat pendatang pendek penduduk pengalaman pengasuh pengemis pengganggu penghuni pengunjung pengusaha peningkatan penjara
        penjual penonton pensil pensiun penting penumpang penunggu penyakit penyanyi penyebab perahu perak perangkat perasaan peraturan perawat perban percaya percuma pergaulan perhatian perih periksa
        peringatan perjalanan perlombaan permata permen pernah perpustakaan persegi pertandingan pertanian pertanyaan perubahan perumahan perusahaan perut pesantren pesawat pesisir pestisida petai petang
        petani petir php piala pihak pijat pikir piknik pikun pilek pilih pilkada pilu pinggir pinggul pintar pintu pipa pipis pir pisah pisau piutang piyambak plafon plastik plat playgroup pohon pokoknya
        polos pompa pondok populer pos positif posko potensi potret pra pramuka presiden prestasi prihatin printer produk produksi profesi proyek puas pucat pucuk pudar puisi pujian pulau puluh puluhan puncak
        pundak pundi pungut punya pupuk pusaka pusat putar putaran putih puyeng quran qurban raba rabu racik radio raih raja rajin rajut rakus rakyat ramadan ramah ramai ramalan rambut rambutan rame rampas
        ramuan ranjang rantai rantau ranting rapi rapih rapuh ras rasa rasanya rasul rata ratus rawa rawan raya rayu razia recehan reda refleksi rejeki rela relawan rem remaja rematik remote rempah rencana
        rencananya rendah rendam rengek renovasi rental repot reuni rezeki riang riau riba ribu ribut rice rim rindu riset roda rok rokok rombongan ronda rontok rotan royal ruang ruangan rujak rukuk rumput
        runtuh rupa rupiah rusa rusak rusuh rusun rutin sabda sabi sabtu sabuk sabun sabung sadar sah sahabat sahabatku saham sajadah sak saksi saldoku salep salju salon samudra sandal sandar sandiwara sangat
        sanggar santri santuy sapaan saraf sarapan sareng sarjana sarung sasaran satelit satpam saudara saudari saus sawi sayangnya sebagai sebagainya sebaliknya sebelah sebelas sebelum sebelumnya sebenarnya
        sebentar sebesar sebulan sedap sederhana sedot segala segan segenap segitiga segitu seharga sehari sehat sehingga sejahtera sejarah sejuk sekali sekaligus sekamar sekat sekeluarga sekilas sekiranya
        sekitar sekolah sekolahan sekop sekuat selagi selalu selanjutnya selasa selesma selimut selip seluler semangat semangka sembah sementara semesta semi seminggu sempat sempit sempurna sen senam senang
        sendal sendiri sendok sendu sengaja sengketa seni senin senior senja sensitif sensus sentimeter sentuh senyum seorang sepakbola sepatu sepeda seperangkat sepi sepuh seragam serba serbet serbuk
        seringkali serius serta serut seseorang sesuai sesuatu sesudah setara setelah setrika setrikaan sewaan sewot shopee siapapun sibuk sifat sihir sikat silaturahim silaturahmi silau sinar sindir sinetron
        singa singgah singkat singkong sini sinyal siput siram siswi situ skripsi skuy soalnya sob sok solusi sombong sopir spanduk speaker stasiun statistik stiker strategi stres struktur studi suaminya
        suara suci sudut sulam sulap sulawesi suling sulit sultan sumatera sumbu sumpah sumpit sunat sungai sungguh suntik sunyi supaya super supir surabaya surat surga suruhan swasta syair syalala syekh
        syirik syukur tabib tabrak tabung tabur tadarus tahajud tahlil takbir takdir taksi takwa talang taman tamat tamparan tampil tanah tanaman tancap tandan tandang tandas tanding tangan tangerang tangguh
        tangis tangkap tangkis tantenya tapak tarawih taruh taruhan tas tata tawar tawuran tebak tebal tebang tebing teduh tegak tegang teguran tekan teknik teknologi tekuk telaga telanjang telapak telaten
        telegram televisi teliti tembak tembok tempur tenaga tenan tenang tendang tengah tengkar tentang tentara tenteram tentu tepuk terakhir terang teras terasa terasi terbaik terbang terbaru terbuat
        terbukti terdengar terharu terjadi terjatuh terkait terkena terkenal terlanjur terlihat ternyata terong teroris terpaksa terpal tersayang terserang tertawa tertidur tertulis terus terutama tetes teve
        tewas ti tidur tigo tiket tiktok tikus tim timbang timun timur tinju tinta tipe tipis tipu tirai tisu toilet tokopedia toleransi tongkat tonton toples toserba tradisi transport transportasi trauma ttd
        tua tubuh tugu tuhan tujuan tukang tulus tumbuh tumis tumpah tumpuk tunang tunduk tunggu tunjuk tuntut turis turnamen tusuk tutor tv ubi ubin ucapan udara udik uhuk ujar uji ujian ujung ukir ukiran
        ulama ular ulas ulat ulir ultra umpan umroh undian ungu upacara upaya upload usul usulan utama utara utuh vaksin vaksinasi variasi versi video vila virus visi vitamin volume wa wabah wadah wadaw waduh
        wah wajah wajan wajar wakaf wakil waktu walau walaupun wali walimah wanita warisan warnet wartawan waspada watak wayang weker whatsapp wibawa wilayah wingi wirid wisata wisuda wudhu wujud xixi yaelah
        yailah yaitu yakin yakni yasin yatim yayasan yogyakarta youtube yuhu zaitun zak zakat zaman ziarah zikir zina zona zoom zumba
        kontrol selebihnya terlebih cai ye ame kula sik rodo rada lahiran
        """;
}
