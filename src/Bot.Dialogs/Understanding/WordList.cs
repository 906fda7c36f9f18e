namespace Bot.Dialogs;

/// <summary>
/// Concept: the words that mean it, plain, short, colloquial, Betawi, Javanese, Sundanese, Minang. Ours, collected from how members write.
/// A word may stand under several concepts. Words in [brackets] are matched as written only, never guessed from a misspelling.
/// The first word of a line is the dictionary word of all; behind Concept* every word is one of its own.
/// </summary>
internal static partial class WordList
{
    public const string Text = """
        Kas: kas cash [ks]
        Iks: iks
        DanaUsaha: usaha
        Uang: uang duit duwit dwit doit wang pitih piti artos dhuwit fulus uangnya duite pitis uwang [hepeng] duid
        Saldo: saldo
        Sisa: sisa tersisa nyisa sesa tinggal tingga kari tinggale sesana sasana turah sisanyo
        Berapa: berapa brp brapa brpa brape berape barape berapo barapo piro pira bara sabaraha pinten [bape] berapaan berapakah brapo braapa pirang sabarahaan barapoan
        Cek: cek check ngecek liat lihat tengok caliak ningali deleng tampilkan [info] liatin lihatin ningal nengok nengokin ndelok delok mirsani tingali tempo liatkan perlihatkan lihatkan ngeliat melihat tunjukkan tunjukin
        Ada: ada ade ado ono aya adakah wonten aia adolah [gaada] [gada] [gaad] [gakada]
        Masih: masih msh masi isih keneh tasih masin taksih
        Sekarang: sekarang skrg skr skrang kini saiki ayeuna sakarang sekarng skarang
        Iuran: iuran iyuran urunan jimpitan iuaran
        Bayar: bayar byr bayaran membayar mbayar dibayar pembayaran bayarin bayarkan bayia ngebayar terbayar mbayari bayarken mayar bayarkeun mambayia dibayarin bayare terbayarkan baia mambaia
        Setor: setor nyetor setoran stor storan disetor setorin setorkan menyetor setorke nyetorin stornya setorken
        Nyicil: nyicil cicil mencicil icil dicicil nyicilin cicilin dicicilin
        Lunas: lunas lns lunasin pelunasan dilunasi melunasi lunasi terlunasi luneh lunaske
        Tunggak: tunggakan nunggak tunggak menunggak bolong nunggaknya
        Belum: belum blm blum blom belom durung drg alun balun acan [can] [lum] bloman belon blon dereng teuacan atacan lun belun belm bolun
        Sudah: sudah udah udh sdh [dah] wis wes tos alah uda sdah geus sampun uwis atos parantos udeh udag udahan ude suda
        Siapa: siapa sapa sopo saha sia [sp] sape siape siapo siapakah siapolah sinten sopoan siapokah
        Yang: yang yg sing [nu] nan yng ingkang
        Semua: semua kasado kasadonyo smua semuanya smuanya smw kabeh sadayana sadonyo seluruh seluruhnya sekalian kabehan sadaya sadayo sado smuany semuo sumua semue sedoyo
        Kecuali: kecuali kcuali selain salain kejabi iwal tanpa kajaba kejaba kacuali
        Hadir: hadir dateng datang insyaallah
        Catat: catat catet catetin catatkan catatin input inputin nyatet mencatat nyatat cathet masukin masukkan [tulis] dicatat dicatet catetkan catetken tulisin tuliskan nulis cateten catatke catatlah
        Keluar: keluar kluar klr keluarin keluarkan pengeluaran dikeluarkan kaluar metu ngeluarin mengeluarkan kaluarkeun kalua ngeluarkan
        Pakai: pakai pake dipakai dipake pakek gunakan nganggo kepake kepakai memakai make ngagunakeun mamakai pakailah pakein
        Ambil: ambil ngambil diambil ambilin cokot jupuk ambiak mengambil nyokot njupuk maambiak ambik ambek
        Beli: beli belikan beliin membeli dibeli tumbas meser tuku pembelian mbeli [bali] ngebeli mameuli meuli bli mambali blikan belikanlah belanjain
        Belanja: belanja blanja belanjaan balanjo berbelanja balanja belonjo balanjoan mlanja
        Masuk: masuk masukin masukkan msk mlebu asup pemasukan penerimaan masuak mlebet lebet
        Terima: terima nerima diterima menerima trima dapet dapat tarimo nampi tarima nampa manarimo tampa dapek
        Sumbangan: sumbangan sumbang menyumbang nyumbang donasi hadiah hibah infak infaq sedekah sponsor
        Dari: dari dr dri
        Untuk: untuk utk buat bwt kanggo untk keur kangge untuak kagem nggo
        Kotak: kotak ktk kothak
        Koreksi: koreksi ralat betulin betulkan benerin perbaiki revisi dikoreksi dibetulkan mbenerin ngebenerin betulken leresan bebener membetulkan memperbaiki
        Salah: salah keliru slah kliru kesalahan sala lepat klentu
        Batal: batal cancel batalin batalkan dibatalkan dibatalin ngebatalin membatalkan gajadi gakjadi gkjadi ngebatalkan membatal mbatalke
        Hapus: hapus apus hapusin delete ilangin dihapus ngapus ilangkan
        Dobel: dobel double kedobel doble didobel
        Kelebihan: kelebihan kelebian kebanyakan
        Nol: nol kosong
        Kepencet: kepencet kepencit
        Barusan: barusan tadi tadinya cikan
        Harusnya: harusnya seharusnya mestinya semestinya kudunya hrsnya
        Bukan: bukan bkn sanes dudu bukannya dede indakkan buken
        Tapi: tapi tp tpi melainkan tetapi
        Jadi: jadi jd jdi jadinya janten dadi dados
        Kuitansi: kuitansi kwitansi kwitasi kuintansi kwintansi struk kuintasi kwintasi kwitan
        Bukti: bukti
        Cetak: cetak print nyetak ngeprint cetakin diprint
        Riwayat: riwayat histori history riwayatnya historis
        Mutasi: mutasi transaksi
        CatatanN: catatan pencatatan
        Rekap: rekap rekapan rangkuman rekapitulasi rekapin
        Daftar: daftar daptar daftarin daptarin pendaftaran ndaftar mendaftar [list]
        Ingatkan: ingatkan ingetin ingatin tagih nagih tagihin ngingetin elingke diingatkan mengingatkan ngelingke elingkeun ingekkan diingetin ngingatkan kingetan
        Pengingat: pengingat
        Bantuan: bantuan bntuan bntn santunan
        Bantu: bantu dibantu bantuin ngebantu membantu bantosan tulungan tulungi mbantu bantuak
        Tolong: tolong tlg tulung tulungin tolonglah tlong tulungen
        Minta: minta mintak nyuwun njaluk nyuhunkeun menta mita mnta mntak
        Butuh: butuh perlu memerlukan butuhkeun paralu parlu mbutuhno
        Ajukan: ajukan ngajuin ajuin mengajukan pengajuan
        Sakit: sakit sakik gering demam opname operasi dirawat lara gerah muriang masakik udur
        RumahSakit*: [rs] rsud igd
        Musibah*: musibah kebakaran kebanjiran banjir bencana kemalangan kecelakaan longsor
        Duka: meninggal wafat duka almarhum almarhumah innalillahi
        Darurat: darurat mendesak urgent
        Pinjam: pinjam pinjem minjem minjam pinjaman ngutang utang hutang pinjemin kredit kasbon meminjam nyilih nginjeum nambut salang pinjamkan diutangi minjemin
        Angsuran: angsuran cicilan angsur
        Kurang: kurang krg krang kirang kurangnyo kuranglah
        Kali: kali [x]
        Meeting: pertemuan rapat kumpul kumpulan ngumpul arisan musyawarah rembug pertemuannya rapatnya kumpulnya rapek kempelan riungan karumpulan barapek meeting bakumpua kempalan pakempalan rembukan kumpua
        Jaga: jaga piket shift sif jago giliran lapak jagain njaga ngejaga menjaga dijaga jagani jagaan piketan dines jage jogo njogo bajago manjago
        Tukar: tukar tuker tukeran ijolan gantian gantiin tuka bertukar ditukar nukar nuker ijol tukerin tukarin switch
        Jadwal: jadwal jdwl jadual jadwale jadwalnya schedule jadwalin jadwalkan jadwalnye
        Kapan: kapan kpn iraha bilo kapankah kapanke bilomaso pabila bilolah kapanye
        Izin: izin ijin berhalangan halangan ijinan idin izinkan
        Absen: absen absensi absenin ngabsen diabsen kehadiran mengabsen presensi presensinya
        Undang: undang undangan ngundang ngundangin undangin diundang mengundang
        Pelatihan: pelatihan latihan kursus training workshop diklat bimtek penyuluhan pembekalan sosialisasi latihannya pelatihannya trening palatihan latian
        Pesan: pesan psn pesen mesen order orderan mesan memesan dipesan dipesen pesenin pesankan mesenin ngorder diorder mesenkeun pasan mamasan
        Pesanan: pesanan pesenan orderannya pesananku pesenanku psnan
        Makanan*: catering katering nasi snack tumpeng risol lontong kue box pletok peyek nasik lauk katupek ketupat gorengan bakwan pastel lemper lumpia bolu brownies donat pisgor soto rendang opor semur sop sayuran puding jajan jajanan camilan cemilan keripik kripik nastar kastengel kerupuk krupuk stik bubur mie bihun capcay pepes perkedel sambel urap pecel kolak klepon dadar lapis talam cenil wajik dodol rempeyek roti kentucky geprek balado gulai sate pempek bakso martabak serabi cucur nagasari apem semar mendut risoles bika cubit putri putu onde
        Harga: harga hrg haro reregan hargo rego regane regi hargana harganya hargae hargonyo harago haragonyo
        Stok: stok stock persediaan stoknya persediaannya stocknya sediaan
        Barang*: telur telor beras minyak gula gulo bawang minyakita daging terigu sekilo endog endok tigan taluah hantelur tepung susu kopi garam lada cabai cabe lombok ayam ikan tempe kecap bareh uwos beas minyakgoreng gulapasir margarin mentega kentang wortel kerbau kacang sagu tapioka maizena santan
        Pmt*: pmt posyandu posbindu balita lansia [pemberian] [tambahan] bumil
        Bpnt*: bpnt pkh rastra sembako bansos kks raskin blt pip bst kjp kartusembako
        Laporan: laporan
        Lapor: lapor ngelapor melapor laporkan ngelaporin melaporkan dilaporkan lapori
        Pengaduan: pengaduan ngadu mengadu curhat keluhan aduan komplain mengeluh ngeluh unek uneg keluhannya protes komplen
        Tunai: tunai kontan kes
        Bagi: bagi pembagian
        Hasil: hasil
        Laba: laba untung keuntungan profit shu labanya untungnya bathi batinya labo untuang cuan
        Jatah: jatah jatahku jatahnya bagianku
        Siaran: siaran broadcast pengumuman umumkan umumin sebarin kabarin siarkan pengumumannya siarannya broadcastnya siarin menyiarkan disiarkan
        Umumkan: umumkan umumin sebarin kabarin siarkan ngumumin diumumkan mengumumkan umumken bewarakeun
        Titip: titip nitip titipan konsinyasi titipin naro titipkan dititip dititipkan dititipin menitip menitipkan nitipin dititipi naruh titipannya dititipno
        Token*: token pulsa pln bpjs pdam brilink ppob indihome paketan
        Transfer: transfer tf trf ditransfer transferan ditf ditrf tfan mentransfer transferkan trasfer tranfer
        Dp: dp panjar panjer
        Notulen: notulen notulensi keputusan notula risalah
        Legal*: legalitas pirt halal nib merek sertifikat haki laik higiene bpom sppirt legal perizinan sertipikat
        Data: data
        Anggota: anggota member anggotanya membernya anggotane
        Gabung: gabung join bergabung
        Kube: kube
        Orang*: orang admin [cs] operator manusia manungsa jelema wong tiyang jalmi
        Bicara: bicara ngomong ngobrol hubungi sambungin sambungkan panggil panggilin telepon telpon telp nelpon bicarain rundingan ngomongin bercakap kecek maota nelepon menelepon telpun telponin telfon tlp tlpn nelponin teleponin ngomongan
        Pengurus*: pengurus bendahara ketua sekretaris pendamping pengurusnya
        Menu: menu
        Help: help
        Bisa: bisa iso tiasa bise isa isok pacak saged biso
        Apa: apa apo naon opo ape apolah opoan apakah aopa nopo menopo menapa
        Mana: mana mano endi mn dimana dimano nendi dimane kamana ndi mane
        Gimana: gimana bagaimana gmn gmna piye kumaha baa gimane gmane bagaimano kepiye kepriye pripun kumahaa cemana cemano macamano pegimane pigimane kayakmana kekmana bagemana
        Cara: cara caranya caro carane
        Bingung: bingung binguang bingungan
        Pilihan: pilihan
        Tanya: nanya tanya bertanya nanyo batanyo takon naros nakon tanyakan nanyain tanyain
        Mau: mau pengen pengin arep hoyong nio ingin mo amuah pingin kepingin kepengen kepengin pngn pgn pengan daek hayang palay kapengen pengennya pingen hendak mw bade badhe
        Saya: saya sya gue gua gw gwe aku aye ane awak ambo kulo abdi akyu sy ak kuring denai den eyke saye sayo inyong isun akoe saia gueh gwh aing
        Kita: kita kami kelompok kito kitorang awakdewe kite
        Berhenti: berhenti brenti brhenti hentikan baranti berenti
        Stop: stop
        Unsub: unsub unsubscribe
        Mulai: mulai start
        Aktifkan: aktifkan nyalakan hidupkan
        Jangan: jangan jgn ojo ulah jan ojok jangn jangen entong jgan
        Lagi: lagi lg lgi maneh deui malih lagik baliak lagee
        Tidak: tidak gak ga nggak enggak ngga ndak kagak gk [g] tdk ora indak teu nda kaga engga [no] enda mboten ndk kgk [tak] ogah nte henteu gada indk ngak tdak nggk gag moal tidaak nora tiada endak ndaklah [gaada] [gada] [gaad] [gakada]
        Kirim: kirim kirimin kirimi ngirim mengirim ngirimin dikirim dikirimin kirimkan kirimken kintun intun kiriman
        Banyak: banyak kebanyakan terlalu akeh seueur banyaklo loba buanyak bnyk bnyak
        Bulan: bulan bln bulanan
        Dulu: dulu dlu [dl] dhisik disik heula dolu
        Saja: aja saja [ae] ajah bae wae hungkul sajo ajalah aza azah aje doang mawon
        Nanti: nanti ntar entar engke engko mengko mengke nantik beko ntr ntaran
        Usah: usah perlu usahlah
        Salam*: halo hallo hai helo punten permisi sampurasun selamat test [tes] [p] [hi] [ping] [met] hallow haloo hei hey kulonuwun nuwun spada slmt slamat spd
        PartOfDay*: pagi siang sore malam subuh
        SalamIslami: assalamualaikum asslmkm assalam assalamu alaikum asslamualaikum salamualaikum samlekum aslmkm askum [ass] [aslm] [wr] [wb] warahmatullahi wabarakatuh
        Naik: naik turun naikin dinaikin mundak naek ningkat dinaikkan menaikkan undak naikkan
        Terimakasih: makasih makasi terimakasih trimakasih trims mksih mksh nuhun suwun tengkyu thanks [tq] [thx] [ty] tarimokasih makasiih tengkiu makasihh mksi tengkiyu suksma trmksh mokasih mokasi maaciw maacih matursuwun maturnuwun syukron arigato kamsia tararengkyu maturtengkyu
        Kasih: kasih kasi wenehi agih bere masihan agiah
        Identitas: bot robot kamu
        Ya: ya iya iye [y] yoi [yo] iyo muhun iyaa nggih enggih inggih yes inggeh sumuhun enya hooh yup yap
        Betul: betul bener benar btul bner leres batua
        Oke: oke ok okeh okay okey sip siip lanjut siap boleh deal okedeh okelah bereslah
        Setuju: setuju satuju
        Tolak: tolak
        Ulang: ulang ulangi ngulang diulang ulangin baleni
        Kembali: kembali balik balikin balikan kembalikan wangsul dikembalikan bulak
        Ubah: ubah ganti edit gantikan diganti diubah mengubah mengganti ngubah ngeganti gentos robah rubah dirubah ngerubah update perbarui diupdate pindahin pindahkan geser
        Maksud: maksudnya maksud maksutnya mksd maksdnya maksute mksdnya mangsud
        Juga: juga jg ugo oge jugo jga juo
        Hari: hari
        Pertama: pertama kesatu
        Kedua: kedua
        Ketiga: ketiga
        Keempat: keempat
        Kelima: kelima
        Nomor: nomor no nomer
        Numbered*: rt rw kamar blok kelas lantai gang umur usia rekening norek meja halaman
        Cair: cair cairnya dicairkan cairkan pencairan
        Target: target
        Masak: masak masakan masakin dimasak masaki memasak mamasak
        Sumber: sumber sumbernya
        Rahasia: rahasia
        Adil: adil adilnya
        Masalah: masalah masalahe problem persoalan
        Kemana: kemana
        Maling: maling dicuri pencuri curi dicopet kemalingan garong rampok jambret kecurian kecopetan
        Kekerasan*: dipukul dipukuli ditampar kdrt diancam dianiaya dibunuh diperkosa dilecehkan
        Jiwa: bunuh
        Diri: diri
        Pingsan*: pingsan kejang sesak pendarahan perdarahan tenggelam keracunan stroke sesek
        Api: kebakaran terbakar
        Sampai: sampai sampe sampek hingga
        Protes: kecatet kecatat tercatat ketulis
        Pos*: posyandu posbindu
        Hal: urusan soal
        Lain: lain lainnya liyane liane lainnyo sejen
        Total: total jumlahnya totalnya totalnyo jumlah totale kabehe
        Filler*: yah ya yaa nih tuh sih deh dong donk dongs kok kan lah loh lho mah atuh euy yuk yok mohon maaf maap maf wkwk wkwkwk haha hahaha hehe hihi kak mbak mas min bunda say sis gan bos om tante bu buk ibu pak bapak mak mba mimin kakak duh eh oh ooh hmm hm anu nah yo pun teh neng coba tolong kah toh ah
        """;
}
