namespace Bot.Dialogs;

/// <summary>
/// Concept: the words that mean it, plain, short, colloquial, Betawi, Javanese, Sundanese, Minang. Ours, collected from how members write.
/// A word may stand under several concepts. Words in [brackets] are matched as written only, never guessed from a misspelling.
/// </summary>
internal static class WordList
{
    public const string Text = """
        Kas: kas cash [ks]
        Iks: iks
        DanaUsaha: usaha
        Uang: uang duit duwit dwit doit wang pitih piti artos dhuwit fulus
        Saldo: saldo
        Sisa: sisa tersisa nyisa sesa tinggal tingga kari
        Berapa: berapa brp brapa brpa brape berape barape berapo barapo piro pira bara sabaraha pinten [bape] berapaan
        Cek: cek check ngecek liat lihat tengok caliak ningali deleng tampilkan [info] liatin lihatin
        Ada: ada ade ado ono aya adakah
        Masih: masih msh masi isih keneh
        Sekarang: sekarang skrg skr skrang kini saiki ayeuna
        Iuran: iuran iyuran urunan jimpitan
        Bayar: bayar byr bayaran membayar mbayar dibayar pembayaran bayarin bayarkan bayia ngebayar terbayar
        Setor: setor nyetor setoran stor storan disetor setorin setorkan menyetor
        Nyicil: nyicil cicil mencicil icil dicicil
        Lunas: lunas lns lunasin pelunasan dilunasi melunasi lunasi
        Tunggak: tunggakan nunggak tunggak menunggak bolong nunggaknya
        Belum: belum blm blum blom belom durung drg alun balun acan [can] [lum] bloman belon blon
        Sudah: sudah udah udh sdh [dah] wis wes tos alah uda sdah geus
        Siapa: siapa sapa sopo saha sia [sp] sape siape siapo siapakah
        Yang: yang yg sing [nu] nan yng
        Semua: semua smua semuanya smuanya smw kabeh sadayana sadonyo seluruh seluruhnya sekalian
        Kecuali: kecuali kcuali selain kejabi iwal tanpa
        Hadir: hadir dateng datang insyaallah
        Catat: catat catet catetin catatkan catatin input inputin nyatet mencatat nyatat cathet masukin masukkan [tulis] dicatat dicatet
        Keluar: keluar kluar klr keluarin keluarkan pengeluaran dikeluarkan kaluar metu ngeluarin mengeluarkan
        Pakai: pakai pake dipakai dipake pakek gunakan nganggo kepake kepakai memakai
        Ambil: ambil ngambil diambil ambilin cokot jupuk ambiak mengambil
        Beli: beli belikan beliin membeli dibeli tumbas meser tuku pembelian mbeli [bali] ngebeli
        Belanja: belanja blanja belanjaan balanjo berbelanja
        Masuk: masuk masukin masukkan msk mlebu asup pemasukan penerimaan
        Terima: terima nerima diterima menerima trima dapet dapat tarimo nampi
        Sumbangan: sumbangan sumbang menyumbang nyumbang donasi hadiah hibah infak infaq sedekah sponsor
        Dari: dari dr dri
        Untuk: untuk utk buat bwt kanggo untk keur
        Kotak: kotak ktk
        Koreksi: koreksi ralat betulin betulkan benerin perbaiki revisi dikoreksi dibetulkan
        Salah: salah keliru slah kliru kesalahan
        Batal: batal cancel batalin batalkan dibatalkan dibatalin ngebatalin membatalkan gajadi gakjadi gkjadi
        Hapus: hapus apus hapusin delete ilangin dihapus
        Dobel: dobel double kedobel doble didobel
        Kelebihan: kelebihan kelebian kebanyakan
        Nol: nol kosong
        Kepencet: kepencet kepencit
        Barusan: barusan tadi tadinya
        Harusnya: harusnya seharusnya mestinya semestinya kudunya hrsnya
        Bukan: bukan bkn sanes dudu bukannya
        Tapi: tapi tp tpi melainkan tetapi
        Jadi: jadi jd jdi jadinya
        Kuitansi: kuitansi kwitansi kwitasi kuintansi kwintansi struk
        Bukti: bukti
        Cetak: cetak print nyetak
        Riwayat: riwayat histori history
        Mutasi: mutasi transaksi
        CatatanN: catatan pencatatan
        Rekap: rekap rekapan rangkuman rekapitulasi
        Daftar: daftar daptar daftarin daptarin pendaftaran ndaftar mendaftar [list]
        Ingatkan: ingatkan ingetin ingatin tagih nagih tagihin ngingetin elingke diingatkan mengingatkan
        Pengingat: pengingat
        Bantuan: bantuan bntuan bntn santunan
        Bantu: bantu dibantu bantuin ngebantu membantu
        Tolong: tolong tlg tulung
        Minta: minta mintak nyuwun njaluk
        Butuh: butuh perlu memerlukan
        Ajukan: ajukan ngajuin ajuin mengajukan pengajuan
        Sakit: sakit sakik gering demam opname operasi dirawat
        RumahSakit: [rs] rsud igd
        Musibah: musibah kebakaran kebanjiran banjir bencana kemalangan kecelakaan longsor
        Duka: meninggal wafat duka almarhum almarhumah innalillahi
        Darurat: darurat mendesak urgent
        Pinjam: pinjam pinjem minjem minjam pinjaman ngutang utang hutang pinjemin kredit kasbon meminjam
        Angsuran: angsuran cicilan angsur
        Kurang: kurang krg krang
        Kali: kali [x]
        Meeting: pertemuan rapat kumpul kumpulan ngumpul arisan musyawarah rembug
        Jaga: jaga piket shift sif jago giliran lapak
        Tukar: tukar tuker tukeran ijolan gantian gantiin
        Jadwal: jadwal jdwl
        Kapan: kapan kpn iraha bilo kapankah
        Izin: izin ijin berhalangan halangan
        Absen: absen absensi
        Undang: undang undangan ngundang
        Pelatihan: pelatihan latihan kursus training workshop
        Pesan: pesan psn pesen mesen order orderan mesan
        Pesanan: pesanan pesenan
        Makanan: catering katering nasi snack tumpeng risol lontong kue box pletok peyek
        Harga: harga hrg haro reregan
        Stok: stok stock persediaan
        Barang: telur telor beras minyak gula gulo bawang minyakita daging terigu sekilo
        Pmt: pmt posyandu posbindu balita lansia
        Bpnt: bpnt pkh rastra sembako bansos kks
        Laporan: laporan
        Lapor: lapor ngelapor melapor
        Pengaduan: pengaduan ngadu mengadu curhat keluhan aduan komplain
        Tunai: tunai
        Bagi: bagi pembagian
        Hasil: hasil
        Laba: laba untung keuntungan profit shu
        Jatah: jatah
        Siaran: siaran broadcast pengumuman umumkan umumin sebarin kabarin siarkan
        Umumkan: umumkan umumin sebarin kabarin siarkan
        Titip: titip nitip titipan konsinyasi titipin naro
        Token: token pulsa pln bpjs
        Transfer: transfer tf trf ditransfer
        Dp: dp
        Notulen: notulen notulensi keputusan
        Legal: legalitas pirt halal nib merek sertifikat
        Data: data
        Anggota: anggota member
        Gabung: gabung join bergabung
        Kube: kube
        Orang: orang admin [cs] operator manusia
        Bicara: bicara ngomong ngobrol hubungi sambungin sambungkan panggil panggilin telepon telpon telp nelpon
        Pengurus: pengurus bendahara ketua sekretaris pendamping
        Menu: menu
        Help: help
        Bisa: bisa iso tiasa
        Apa: apa apo naon opo ape
        Mana: mana
        Gimana: gimana bagaimana gmn gmna piye kumaha baa
        Cara: cara caranya
        Bingung: bingung
        Pilihan: pilihan
        Tanya: nanya tanya bertanya
        Mau: mau pengen pengin arep hoyong nio ingin mo
        Saya: saya sya gue gua gw gwe aku aye ane awak ambo kulo abdi akyu sy ak
        Kita: kita kami kelompok
        Berhenti: berhenti brenti brhenti hentikan
        Stop: stop
        Unsub: unsub unsubscribe
        Mulai: mulai start
        Aktifkan: aktifkan nyalakan hidupkan
        Jangan: jangan jgn ojo ulah
        Lagi: lagi lg lgi maneh deui
        Tidak: tidak gak ga nggak enggak ngga ndak kagak gk [g] tdk ora indak teu nda kaga engga [no] enda mboten ndk kgk [tak] ogah
        Kirim: kirim kirimin kirimi ngirim mengirim
        Banyak: banyak kebanyakan terlalu
        Bulan: bulan bln bulanan
        Dulu: dulu dlu [dl]
        Saja: aja saja [ae] ajah bae
        Nanti: nanti ntar entar engke
        Usah: usah perlu
        Salam: halo hallo hai helo punten permisi sampurasun selamat test [tes] [p] [hi] [ping] [met]
        PartOfDay: pagi siang sore malam subuh
        SalamIslami: assalamualaikum asslmkm assalam assalamu alaikum asslamualaikum salamualaikum samlekum aslmkm askum [ass] [aslm] [wr] [wb] warahmatullahi wabarakatuh
        Naik: naik turun naikin dinaikin
        Terimakasih: makasih makasi terimakasih trimakasih trims mksih mksh nuhun suwun tengkyu thanks [tq] [thx] [ty]
        Kasih: kasih kasi
        Identitas: bot robot kamu
        Ya: ya iya iye [y] yoi [yo] iyo muhun iyaa nggih enggih inggih yes
        Betul: betul bener benar btul
        Oke: oke ok okeh okay okey sip siip lanjut siap boleh deal
        Setuju: setuju
        Tolak: tolak
        Ulang: ulang ulangi
        Kembali: kembali balik
        Ubah: ubah ganti edit
        Maksud: maksudnya maksud maksutnya
        Juga: juga jg
        Hari: hari
        Pertama: pertama kesatu
        Kedua: kedua
        Ketiga: ketiga
        Keempat: keempat
        Kelima: kelima
        Nomor: nomor no nomer
        Numbered: rt rw kamar blok kelas lantai gang umur usia rekening norek meja halaman
        Cair: cair
        Target: target
        Masak: masak masakan
        Sumber: sumber
        Rahasia: rahasia
        Adil: adil
        Masalah: masalah
        Kemana: kemana
        Maling: maling dicuri pencuri curi dicopet kemalingan
        Kekerasan: dipukul dipukuli ditampar kdrt diancam dianiaya dibunuh diperkosa dilecehkan
        Jiwa: bunuh
        Diri: diri
        Pingsan: pingsan kejang sesak pendarahan perdarahan tenggelam keracunan stroke
        Api: kebakaran terbakar
        Sampai: sampai sampe sampek hingga
        Protes: kecatet kecatat tercatat ketulis
        Pos: posyandu posbindu
        Hal: urusan soal
        Lain: lain lainnya
        Total: total jumlahnya totalnya
        Filler: yah ya yaa nih tuh sih deh dong donk dongs kok kan lah loh lho mah atuh euy yuk yok mohon maaf maap maf wkwk wkwkwk haha hahaha hehe hihi kak mbak mas min bunda say sis gan bos om tante bu buk ibu pak bapak mak mba mimin kakak duh eh oh ooh hmm hm anu nah yo pun teh neng coba tolong kah toh ah
        """;
}
