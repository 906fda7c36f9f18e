namespace Bot.Dialogs;

/// <summary>
/// How words are shortened and respelt in chat: the word, then its written forms; several words on a line. Ours, typed from how members write.
/// A form that <see cref="WordList"/> has too keeps its meaning there and learns here which word it is.
/// </summary>
internal static class Slang
{
    public const string Text = """
        telur: telor endog endok tigan taluah hantelur tlr tellur telurr; beras: bareh uwos beas brs berass; gula: gulo gul gla; cabai: cabe lombok lado cabek; nasi: sego kejo nasik nsi
        kue: kueh; keripik: kripik kripk; kerupuk: krupuk kerpuk; ketupat: katupek; camilan: cemilan; minyak: mnyak minyk myk lengo; posyandu: psynd posyndu posiandu
        beberapa: bbrp bbrapa bbrpa brberapa; lainnya: lainny lainya; yang: yg yng yag ygg yank; dengan: dgn dng dg dngn dengn dgan; untuk: utk untk utuk uthk untukk
        jangan: jgn jngn jgan jangn jngan; juga: jg jga jgk jugak jugaa; kalau: klo kl klw kalo klau kalu klu kalw kaloo; karena: krn karna krna krena kerna krana
        tapi: tp tpi tapii ttpi tetapi; dari: dr dri drii darii; sama: sm sma smaa; bersama: brsama bersma brsm; banget: bgt bngt bget bgtt bangett bangat bingits
        gimana: gmn gmna gmana gimna gimn gemana; kenapa: knp knpa kenpa knapa; harus: hrs hrus haruss; bisa: bs bsa bisaa bsaa; boleh: blh bleh bolehh; dapat: dpt dapet dpet dpat dpatt
        orang: org orng oragn; punya: pny punye pnya puny pnyk; sedang: sdg sdng sedng; lagi: lg lgi lgii lagii; tadi: td tdi tadii; nanti: ntr ntar nnti nti nant entar
        besok: bsk bsok besk besokk bsokk; kemarin: kmrn kmarin kemrin kmaren kmren kmrin kemren; sudah: udh sdh sdah udah dh udhh suda; belum: blm blom blum belom blon blmm
        tidak: tdk gk gak ga nggak ngga tdak; saya: sy sya saia syaa; kamu: km kmu kamuu; mereka: mrk mrka mereke; kita: kt kta; kami: kmi kamii; dia: dy diaa; aku: ak aq akuu akyu
        saja: sj aj aja ajj sja; dulu: dl dlu dluu duluu; terus: trs trus trss; sampai: smp sampe smpe smpai sampek smpek; berapa: brp brpa brapa berp bpr; siapa: sp sapa sypa siapaa
        apa: ap apaa; mana: mn mnaa; dimana: dmn dmna dimn dmana; kemana: kmn kmna kmana; kapan: kpn kpan kapn kpann; semua: smua smw smuaa semuah smuaaa; banyak: bnyk byk banyk bnyak bnyakk
        sekarang: skrg skrng skrang sekrg skg skarang; sebentar: bentar sbntr bntr sbentar bentr; tolong: tlg tlong tlng tolongg; terima: trima trm terma
        terimakasih: makasih mksh trims mkasih makasi thx tq trmksh trmkasih tks; kasih: ksh kasi ksih; bayar: byr byar bayr bayer byrr; iuran: iurn iuarn urn irn iyuran
        setor: str stor setr; transfer: tf trf tfer trnsfer trnsf transf transfr tranfer tfr; rekening: norek rek rekning rknng norekening; nomor: nmr nomer nmor nomr
        telepon: tlp telp tlpn telpon tlpon; pesan: psn pesen pesn pesenn; pesanan: psnan pesenan pesanann psnn; kotak: ktk kotk kotakk ktak; bungkus: bks bgks bngkus bungks
        lembar: lbr lmbr lembr; kirim: krm krim kirm krimm; antar: anter antr antarr; ambil: ambl abil ambill; beli: bli blii; belanja: blnja blanja belanjaa; harga: hrg hrga hargaa
        murah: mrh murahh; mahal: mhl mahall; uang: uank uanggg; saldo: sldo sald saldoo; pinjam: pnjm pinjem pinjm pjm; utang: utng hutang; cicilan: cicln cclan; angsuran: angsrn angsuarn
        catat: ctt catet; catatan: cttn ctatan catetan; kuitansi: kwt kwitansi kuintansi; laporan: lprn laporn; lapor: lpr laporr; rapat: rpt rapt; kumpul: kmpul kumpl kmpl ngumpul
        pertemuan: prtemuan pertmuan pertemun ptmuan; jadwal: jdwl jdwal jadwl; jaga: jgaa jagaa; piket: pikt piketan; giliran: glrn giliren gilirn; tukar: tkr tuker tukr
        ganti: gnti gant gantii; izin: ijin izn ijn; hadir: hdr hadr hdir; datang: dtg dateng dtang datng; pulang: plg pulng plang; pelatihan: plthn pelatian pltihan pelatihn
        daftar: dftr daftr dptr daptar; sertifikat: sertif srtfkt; bantuan: bntuan bantun bantuann; bantu: bntu bnt; anggota: anggt anggta angota anggotaa; kelompok: klpk klmpk kelmpok
        kelurahan: kel klrhn kelurhan; kecamatan: kec kcmtn; puskesmas: pkm pusksmas; balita: blta balta; lansia: lnsia lansiaa; bahan: bhn bhan; ayam: aym ayamm; sayur: syr sayurr
        masak: msak masakk; masuk: msk masukk msuk; keluar: klr kluar keluarr; habis: hbs abis abs hbis; tinggal: tggl tingal tinggl; kosong: ksg kosng; datangnya: dtgnya dtngnya
        selesai: sls slsai slesai slse; batal: batl batall; hapus: hps apus; salah: slh slah salahh; betul: btl btul betull; benar: bnr bener bnar; ubah: ubh
        tambah: tmbh tmbah tambh tambahh; kurang: krg krng kurng; lebih: lbh lebh lbih; kira: kiraa; pagi: pgi pagii; siang: sng siangg; sore: soree; malam: mlm malem mlem mlam
        minggu: mgg mggu mnggu mingu minngu; bulan: bln buln bulann; tahun: thn taun tahn; tanggal: tgl tanggl tgal; hari: hr hri harii; jam: jm; senin: snin snen; selasa: slsa slas selsa
        kamis: kms kmis; jumat: jmt jumt jmat; sabtu: sbt sbtu; ribu: rbu rebu; setengah: stgh stngah setngah stengh; rumah: rmh rmah rumahh; warung: wrg wrng warng
        tempat: tmp tmpt tmpat tempt; alamat: almt alamt almat; jalan: jln jaln jlnn; dekat: dkt deket dkat; depan: dpn depn dpan; belakang: blkg blkng belakng; atas: ats
        bawah: bwh bawh bwah; samping: smpg smping; dalam: dlm dalm dalem; luar: lwr; kepada: kpd kpada kepda; pada: pd pda; oleh: olh; adalah: adlh adalh; akan: akn; atau: ato atw atwo
        dan: dn; ini: ni niy inii; itu: tu ituu; seperti: sprti spt sperti sprt; begitu: gitu gtu bgtu begtu; begini: gini gni bgini; kayak: kyk kyak; memang: mmg emang emg mmang
        padahal: pdhl pdahal padhal; makanya: mknya mkanya; soalnya: soale soalny; bukan: bkn bukn bukann; ada: ad adaa; tahu: tau taw thu; ingat: ingt inget; lupa: lpa lupaa
        lihat: liat lht liht; dengar: dngr denger dgr; bicara: bcara bicr; bilang: blg bilng blng; tanya: tny tanyak tnya; jawab: jwb jawb; balas: bls bales blas; tulis: tls tulisin
        minta: mnta mntaa; mau: mw mo mauu; ingin: pgn pengen pngn pngen; butuh: bth btuh butuhh; perlu: prlu prl perluu; suka: ska sukak; makan: mkn makn; minum: mnm minm; tidur: tdr tidr
        kerja: krj kerj krja; kerjaan: krjaan kerjan; sekolah: sklh skolah skul; anak: ank anakk; ibu: ib ibuu; bapak: bpk bpak; suami: suamik; keluarga: kluarga klrga keluarg
        teman: tmn temen tman; tetangga: ttngga tetngga ttgga; pengurus: pngrs pngurus; bendahara: bndahara bendhara bdhr; sekretaris: sekre sekret skrtris; pendamping: pndmping pndamping
        mohon: mhn mhon; maaf: maap maf mf; selamat: slmt selmat met; insyaallah: insyaalah inshaallah insyaalloh isyaallah insaallah inshaalah
        alhamdulillah: alhamdulilah alhmdulillah alhamdulilllah alhmdllh alhamd; assalamualaikum: asskum asalamualaikum assalamualaykum asslmualaikum
        waalaikumsalam: wlkmslm walaikumsalam waalaikumslm wslm waslm wassalam; bismillah: bismilah; astagfirullah: astaga astagfirullahaladzim astaghfirullah
        masyaallah: masyaalah maasyaallah; aamiin: amin aminn amiin; sakit: skt sakitt skit; sehat: sht sehatt; meninggal: mninggal meningal; rumahsakit: rmhskt
        sekalian: skalian sklian sekalianan; sekali: skali skli; kali: kli kalii; kadang: kdg kadng kdang; biasanya: biasany bysanya; sering: srg sring; selalu: sllu slalu
        pernah: prnh pnh prnah; setiap: stiap stp; semoga: smoga smg moga; mungkin: mgkn mngkn mungkn mgkin; pasti: psti pastii; cepat: cpt cepet cpet; lambat: lmbt; lama: lm lma
        baru: bru br; bagus: bgs bagoes; baik: baikk bek; jelek: jlk; besar: bsr besr gede; kecil: kcil kecl; sedikit: dikit sdkt sdikit; cukup: ckp ckup; kepala: kpla; tangan: tgn
        sendiri: sndiri sendri sndri; sebelum: sblm sbelum sblum; sesudah: ssdah; setelah: stlh stelah setlah; ketika: ktika ktka; waktu: wkt waktuu; supaya: spy supy spaya; agar: agr
        hanya: hny hnya; cuma: cm cman cuman cma; masih: msh msih masi; sambil: smbil smbl; tentang: ttg tntg tntang; antara: antra; sekitar: sktr skitar; paling: palng; sangat: sgt sangt
        agak: agk; hampir: hmpir; mulai: mulae mlai mulay; berhenti: brhnti brenti; stop: stopp setop; mantap: mantul mantab mantep; oke: okk okee okeh okey; siap: siapp syap
        informasi: inpo informsi infonyaa; pengumuman: pngmuman pengumumn; undangan: undngan undangn; kegiatan: kgiatan kegiatn keg; program: progrm prog; sembako: smbako
        beasiswa: beassiswa; bukti: bkti bktii; fotokopi: fc potokopi fotocopy; gambar: gbr gmbar; grup: grp grub group; nanya: nny nanyak; telat: tlt tlat; macet: mct macett; libur: libr
        hujan: ujan hjn; panas: pns; capek: cape cpk capekk; bingung: bngung bgung; kesal: ksl kesel; marah: marahh; lapar: laper; gratis: gratiss grts; lunas: lns lunass luns
        sisa: ssa sisaa; total: ttl totl totall; jumlah: jml jmlh jumlh jlh; tagihan: tghn tagian; listrik: lstrk listrk listik; pulsa: pls plsa pulsaa; token: tokn tokenn tkn; kas: kass
        modal: mdl modl; untung: untg; jualan: jualn; jual: jualll; laku: lku; titip: ttp titp titipp; barang: brg brng barng; bawang: bwang bawng; tepung: tpung tepng; dapur: dapor
        resep: rsep resepp; pasar: psr pasr; jemput: jmput jempt; ongkir: ongkr ongkirr; diskon: disc diskn; bahas: bahass; usaha: usha ush; surat: srt surt; ktp: katepe
        kirain: kiraen kirai; ngapain: ngpain ngapn; gapapa: gpp gapp gppa gpapa ngpp; jadi: jd jdi jadii; pakai: pake pke pakek pakee; sebab: sbb sebb; contoh: cth contho; khusus: khus khss
        langsung: lgsg lngsung lgsung langsng; segera: sgra sgera; tetap: ttap tetep ttep; bareng: barengg; ikut: ikt ikutt; iya: iy iye iyah iyaa; kabar: kbr kabr
        hp: hape hpe henpon handphone; sebelah: sblah sblh; sana: snaa sono; sini: sni siniii; kakak: kaka kakk; adik: adek; tante: tnte; om: omm; pertama: prtama ptama
        terakhir: trakhir terahir trkhir; contohnya: cthnya; anaknya: anknya anakny; namanya: nmnya namany; nama: nm nma
        """;

    /// <summary>The entries one by one, "word: form form".</summary>
    public static IEnumerable<string> Entries => Text.Split((char[])[';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
