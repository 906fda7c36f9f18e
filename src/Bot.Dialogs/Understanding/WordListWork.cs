namespace Bot.Dialogs;

/// <content>The group's work, dialog by dialog (D11 to D44), and the words that build sentences. Several stand under an older concept as well.</content>
internal static partial class WordList
{
    public const string Work = """
        Catering: catering katering kateringan prasmanan pesta
        Antar: antar anter anterin antarkan antarin nganter ngantar mengantar anta antarlah terno nganteraken hantar delivery
        Jemput: jemput jemputin ambil pickup dijemput njemput ngambil
        Alamat: alamat alamatnya patokan lokasi lokasinya shareloc sharelok
        Tambah: tambah tambahin tambahkan nambah ditambah tambahan nambahin tambahi imbuh tambuah menambah plus
        Kurangi: kurangi kurangin dikurangi ngurangin mengurangi kurangkan
        Ganti: ganti gantiin gantikan gantian diganti pengganti menggantikan ngganti gantos mengganti penggantinya
        Porsi: porsi porsinya prs seporsi
        Status: status statusnya progres progress posisi kabar kabarnya perkembangan
        Dimasak: dimasak dimasakin digoreng dibikin dibuat disiapkan disiapin diolah
        Siap: siap siapin siapkan sedia sedio
        Diantar: diantar dianter dikirim diantarkan dianterin diantarin antaran anteran pengantaran pengiriman
        Selesai: selesai beres kelar rampung rengse salasai tuntas beresin selesaikan diselesaikan bubar rampungin kelarin
        Ongkir: ongkir ongkos ongkosnya ongkirnya
        Pantangan: pantangan alergi pantang vegetarian alerginya
        AtasNama: atasnama [an]
        Acara*: acara acaranya hajatan pengajian selametan selamatan syukuran sukuran tahlilan kenduri kondangan ultah ulangtahun nikahan kawinan khitanan sunatan akikah aqikah resepsi hajat tasyakuran kenduren baralek kendurian aqiqah
        Pelanggan*: pelanggan langganan tetangga pembeli pemesan pelanggannya
        Minimal: minimal minimum paling sedikitnya
        Kapasitas: kapasitas sanggup kuat muat
        Lengkap: lengkap komplit komplet genap
        Rekening: rekening norek nomorrekening rek [atm]
        Pelunasan: pelunasan lunasin lunasi melunasi ngelunasin dilunasin
        Kembalian: kembalian refund dikembalikan pengembalian
        Foto: foto fotonya poto gambar gambarnya screenshot difoto [ss]

        Posyandu: posyandu posyandunya
        Posbindu: posbindu posbindunya
        Balita: balita [bayi] batita anakbalita balitanya
        Lansia: lansia manula jompo lansianya
        IbuHamil: bumil hamil menyusui busui
        Kelurahan: kelurahan lurah keluraan kalurahan kelurahannya
        Puskesmas: puskesmas pusesmas puskes puskesmasnya
        Kader: kader kadernya
        Gizi: gizi stunting bergizi
        Tunda: tunda ditunda undur diundur menunda tundo ditundo nunda
        Seperti: seperti kayak kayaknya sebagaimana kados koyo mirip

        Dapur: dapur dapurnya pawon dapua
        Resep: resep resepnya
        Tugas: tugas tugasnya petugas ditugaskan penugasan tugasku kebagian
        Kemas: kemas kemasan mengemas ngemas dikemas pengemasan packing bungkusin dibungkus membungkus kemasin
        Pasar: pasar pasarnya peken
        Bahan: bahan bahannya bahanbaku
        Lauk: lauk laukpauk lauknya iwak
        Sayur: sayur sayuran sayurnya
        Nasi: nasi nasik sego kejo
        Kue: kue kueh jajanpasar kuenya
        Snack: snack snek camilan cemilan kudapan snacknya
        Tumpeng: tumpeng tumpengnya tumpengan
        Minuman*: minuman minumannya pletok jahe jus juice sirup teh kopi wedang bandrek bajigur cendol dawet aqua mineral susu es
        Bumbu*: bumbu bumbunya bawang cabe cabai kecap garam kunyit lengkuas serai sereh ketumbar merica jintan

        Mahal: mahal mahalan larang awis maha kemahalan mihil
        Murah: murah murahan mirah murahnya termurah
        Turun: turun diturunkan turunin mudhun menurunkan turunkan mandhap
        Diskon: diskon diskonnya promo potongan discount korting
        Per: per sebiji sekilo seliter sebutir sepapan
        Pasaran*: pasaran pasar eceran grosir het
        Habis: habis abis ludes abih entek telas seep beak habisnya keabisan kehabisan
        Kosong: kosong kosongin suwung kosongan
        Datang: datang dateng teka datangnya sumping datengnya rawuh sampai
        Opname: opname
        Tersedia: tersedia ready tersisa readystock
        Jual: jual jualan dijual jualin menjual penjualan ngejual dodolan icalan adol dagang dagangan jajaan ngical
        Layanan*: layanan token pulsa transfer pln bpjs pdam listrik brilink ppob edc paketan indihome telkom tarik setortunai tunai internet [wifi] kuota tagihan
        Listrik: listrik pln token listriknya stroom
        Pulsa: pulsa pulsanya
        Bpjs: bpjs
        Pdam: pdam ledeng
        Tarik: tarik ditarik narik menarik tarikan penarikan tariak
        Program*: bpnt pkh rastra raskin blt sembako bansos kks pip bst
        Rastra: rastra raskin
        Pkh: pkh
        Syarat: syarat syaratnya persyaratan bawa

        Giliran: giliran gilirannya giliranku gilir gilirane gilirannyo bagian
        Lapak: lapak lapaknya stan stand kios
        Warung: warung ewarong warong warungnya lapau kadai kedai toko
        Telat: telat terlambat lambat kesiangan macet telad kasep tlat ketelatan kelamaan mogok kejebak talambek lambek ngaret telaat
        Otw: otw jalan berangkat meluncur mangkat indit menuju dijalan
        Libur: libur liburan prei pere tutup prai
        Pulang: pulang mulih wangsul mulang balik
        Susun: susun susunin menyusun bikinin bikin buatin disusun nyusun atur diatur
        Rapat: rapat musyawarah rembug rapek rapatnya
        Arisan: arisan
        Tempat: tempat tempatnya lokasi tampek panggonan enggon tempate
        Rumah: rumah rumahnya umah omah imah griya rumahe
        Bahas: bahas dibahas bahasan membahas ngebahas bahasnya pembahasan dibicarakan
        Agenda: agenda agendanya acara
        Keputusan: keputusan diputuskan disepakati putusan kesepakatan memutuskan mufakat
        Tutup: tutup ditutup nutup menutup tutupnya
        Buka: buka dibuka mbuka membuka buko ngebuka bukanya bukak
        Peserta: peserta pesertanya yanghadir
        Tamu: tamu tamunya
        Pindah: pindah dipindah pindahin pindahkan geser digeser pindahnya pindahannya mindahin ngalih dipindahin
        BelumTahu: entahlah entah embuh duko nggaktau mbuh ntahlah
        Poin: poin butir point poinnya

        Kuota: kuota kuotanya jatah
        Ikut: ikut ikutan ikutin ngikut milu melu tumut ngiluan sato iluan mengikuti
        Antrean: antrean antrian antri ngantri antre antriannya urutan mengantri
        Sertifikat: sertifikat sertipikat piagam sertifikatnya
        Mundur: mundur ngundurin mundurin mengundurkan
        Materi: materi materinya pengemasan tema topik
        Penuh: penuh pinuh kebak panuah full
        Ajar: ajar ngajarin ajarin ngajar mengajar diajari ngajari ajari diajarin mengajarkan belajar
        Info: info informasi kabar berita infonya maklumat
        Kabari: kabari kabarin ngabarin kabarkan mengabari dikabari dikabarin kasihtau kasihtahu bejakeun wara
        Sebar: sebar sebarin sebarkan nyebarin menyebarkan disebar sebarno
        Baca: baca dibaca baco maca membaca bacain
        Terkirim: terkirim kekirim sampai tersampaikan

        BagiHasil: baghas bagihasil
        Rugi: rugi merugi kerugian tekor buntung ruginya
        Omzet: omzet omset penghasilan pendapatan omsetnya
        Bagian: bagian bagianku bagiannya jatah andil
        Modal: modal modalnya permodalan pokok
        Hitung: hitung itung hitungin itungin menghitung ngitung dihitung hitungan etang itungkeun perhitungan
        Capai: capai tercapai nyampe mencapai pencapaian
        Laku: laku payu lakunya terjual kejual lajeng laris
        Retur: retur dikembalikan balikin balikan diretur returnya ngembaliin
        Konsinyasi: konsinyasi titipan
        Kantin*: kantin koperasi kantinnya
        Keuangan: keuangan finansial
        Kegiatan: kegiatan aktivitas kegiatannya
        Dokumen: dokumen berkas file pdf dokumennya berkasnya
        Dinsos*: dinsos dinas sosial kasapel tksk kecamatan

        Koperasi: koperasi kopwan
        Bank*: bank bri mandiri bni bca
        Lembaga*: baznas blk rptra umkm disperindag csr
        Kontak: kontak kontaknya hubungi
        Sepakat: sepakat sepakati mufakat kesepakatan
        IzinUsaha*: pirt halal nib merek haki laik higiene bpom sppirt perizinan siup sihalal
        Pirt: pirt sppirt
        Halal: halal halalnya
        Nib: nib
        Merek: merek merk mereknya
        Perpanjang: perpanjang diperpanjang perpanjangan memperpanjang perpanjangin
        Terbit: terbit diterbitkan penerbitan
        Urus: urus ngurus ngurusin diurus urusin mengurus pengurusan ngurusi
        JatuhTempo: tempo jatuhtempo temponya tenggat deadline
        Tenor: tenor jangka
        Bunga: bunga bunganya
        Kredit: kredit kreditan ngredit kridit
        Curang: curang curangi dicurangi nyurangin licik
        Potong: potong dipotong motong potongan memotong pemotongan disunat
        Marah: marah marahin dimarahin dimarahi ngamuk kesal kesel sebel jengkel emosi nesu ambek muntap bangih berang
        Kecewa: kecewa nyesel menyesal
        Bohong: bohong boong dibohongi bohongin ngibul nipu ditipu penipuan
        Korupsi: korupsi dikorupsi digelapkan penggelapan ngembat ngutil nilep ditilep
        Jahat: jahat kasar dikasari bully dihina
        Takut: takut takutnya ajrih takuik

        Simpan: simpan disimpan nyimpan nyimpen menyimpan simpen simpanan tabungan nabung
        Lupakan: lupakan lupain
        Privasi: privasi pdp kerahasiaan pribadi
        Ktp*: ktp nik kks [kk] pin otp sandi password
        Baru: baru anyar enggal baharu
        Cuti: cuti cutinya
        Jabatan: jabatan jabatannya
        Ketua: ketua ketuanya
        Bendahara: bendahara bendara bendaharanya
        Sekretaris: sekretaris sekertaris sekretarisnya
        Pendamping: pendamping pendampingnya
        Admin: admin adminnya operator
        Telepon: telepon telpon telp nelpon nelepon telfon tlp tlpn telponin menelepon [hp]
        Verifikasi: verifikasi diverifikasi memverifikasi
        Aktif: aktif

        Kenapa: kenapa knp napa mengapa kenape knapa kunaon naha mangapo ngopo ngapa kenopo mengapo kanapo
        Boleh: boleh bole bleh kenging pareng buliah meunang bolehkah bolehin
        Harus: harus mesti kudu musti wajib hrs haruskah mosti kedah
        Tahu: tau tahu tahau tawu ngarti ngerti paham faham weruh ngartos mangarati pirsa pirso
        Lupa: lupa kelupaan lali poho hilap lupo klalen
        Setiap: setiap tiap saban unggal saben satiap
        Kalau: kalau kalo klo kalu kl klw kalao lamun menawi yen jika jikalau jk misal umpama bila bile
        Sering: sering acok sring kerep mindeng
        Cepat: cepat cepet cepetan gancang buruan segera copek lakeh gage
        Buat: buat bikin gawe nyieun ndamel bikinin buek buatin membuat
        Dia: dia doi inyo inya dheweke manehna beliau
        Mereka: mereka
        Kamu: kamu km lu lo elu elo kowe awakmu maneh anda ente ang waang kau anjeun sampeyan panjenengan
        Pergi: pergi pegi pai lunga angkat lungo
        Terlalu: terlalu kelewat talampau
        Sedikit: sedikit dikit sikit saketek setitik saeutik sakedik sithik sakadik
        Besar: besar gede gadang ageng
        Tiba: tiba sampai nyampe nyampek tibo
        Keluarga*: keluarga suami istri bini mertua ortu orangtua kakek nenek cucu ponakan sepupu adik kakak
        Anak: anak anaknya anakku bocah lare budak
        Sapaan*: mak emak mamak uni uda uwo etek maktuo amai ceu teteh akang kang abah ambu enyak babe mpok abang bang encik cik acik makcik pakcik datuk nyai bude budhe pakde pakdhe bulik paklik mbah eyang ummi umi abi ustadz ustadzah ustad
        Jam: jam pukul jm pkl jame pukulnya jamnya
        Salat*: magrib maghrib isya zuhur dzuhur lohor asar ashar duha dhuha salat sholat solat shalat
        """;

    /// <summary>Everything above, in this order.</summary>
    public static readonly string[] All = [Text, Work];
}
