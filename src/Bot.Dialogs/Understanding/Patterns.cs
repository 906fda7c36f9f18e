namespace Bot.Dialogs;

/// <summary>
/// What people say when they want something, as data: <c>intent weight: A|B &amp; C ! D|E</c> reads "one of A, B and C,
/// none of D, E"; a negative weight speaks against the wish. Order does not matter. A new intent is new lines here and nothing else.
/// </summary>
internal static class Patterns
{
    public const string Text = """
        saldo_kas 4.5: Saldo ! Pinjam|Iuran|Token
        saldo_kas 5: Kas & Berapa|Sisa|Cek|Masih|Saldo ! Keluar|Masuk|Pakai|Ambil|Beli|Riwayat|Mutasi|Iuran|HasMoney|Kemana|Pinjam|Jadwal
        saldo_kas 4.5: Kas & Ada ! Keluar|Masuk|HasMoney|Iuran|Riwayat|Masalah|Pinjam
        saldo_kas 4.5: Iks & Berapa|Sisa|Cek|Saldo|Masih ! HasMoney|Minta|Ajukan|Bantuan|Bantu
        saldo_kas 4.5: Kas & Nol & IsQuestion ! HasMoney
        saldo_kas 4.3: Uang & Sisa|Masih & Berapa|Ada|IsQuestion ! HasMoney|Iuran|Pinjam
        saldo_kas 4: Kas & HasMonth|HasDate ! HasMoney|Keluar|Masuk|Iuran|Riwayat|Mutasi|Beli|Ambil|Pakai|Laporan|Jaga|Rekap
        saldo_kas 4: Uang & Kas & IsQuestion ! HasMoney|Kemana|Iuran|Keluar|Masuk
        saldo_kas 3.2: Kas & Kita|Sekarang|Minta|Tolong ! HasMoney|Keluar|Masuk|Pinjam|Beli|Ambil|Pakai|Iuran

        iuran_saya 5: Iuran & HasSelf ! HasMoney|HasPerson|Catat|Protes|HasEverybody|Bukti|Kuitansi
        iuran_saya 4.5: Iuran & Cek ! HasPerson|HasEverybody|Belum
        iuran_saya 5: Iuran & Kurang & Berapa ! HasPerson
        iuran_saya 4.5: Iuran & Sampai & Mana|Kapan ! HasPerson
        iuran_saya 4.3: Iuran & Berapa ! HasPerson|HasMoney|Belum|HasEverybody
        iuran_saya 3.5: Iuran & HasMonth ! IsOfficer|HasPerson|HasMoney|Catat|Belum|HasEverybody|Rekap|Lunas|Bayar
        iuran_tunggakan 4: Iuran & HasMonth & IsOfficer ! HasSelf|HasPerson|HasMoney|Catat|HasEverybody|Bukti|Kuitansi|Riwayat|Lunas
        iuran_catat 3.9: Bayar|Setor & Iuran ! IsQuestion|Belum|Sudah|HasMonth|Bukti|Riwayat|Kuitansi|Siapa|Ingatkan|Rekap|Daftar|Cek|HasSelf
        iuran_saya 5: Tunggak & HasSelf
        iuran_saya 4.5: Bayar & Sudah & Belum ! Siapa|HasPerson|Transfer|HasMoney|Yang
        iuran_saya 4.5: HasSelf & Bayar|Setor|Lunas & IsQuestion|Belum|Apa ! HasMoney|HasPerson|Dp|Angsuran|Transfer
        iuran_saya 4.5: HasSelf & Kurang & Berapa ! HasPerson|Pinjam|Angsuran
        iuran_saya 4.2: HasSelf & Sudah & Bayar|Lunas|Setor ! HasMoney|HasPerson|Dp|Angsuran|Transfer|Pesanan
        iuran_saya 4.5: Riwayat & HasSelf|Bayar|Iuran|Setor ! Kas|HasPerson
        iuran_saya 4.5: CatatanN & HasSelf ! Salah|Koreksi
        iuran_saya 4.5: Bayar & Apa & HasSelf|HasMonth ! HasPerson
        iuran_saya 5.5: Riwayat|CatatanN & Iuran|Bayar|Setor & HasPerson ! Salah|Koreksi|Kas|IsQuestion|Hapus|Batal|Ubah
        iuran_catat -4: Riwayat|CatatanN
        iuran_saya 3.5: Riwayat ! Kas|Keluar|Masuk|Pinjam|Pesanan|Jaga|HasPerson|Iks

        iuran_catat 5: Iuran & Catat ! Protes|Belum
        iuran_catat 5: HasPerson & Bayar|Setor|Nyicil|Lunas & HasMoney ! Dp|Transfer|Angsuran|Pinjam|Tunai|Belum|Pesanan|Beli|Belanja
        iuran_catat 4.5: HasPerson & Bayar|Setor|Nyicil|Lunas ! IsQuestion|Belum|Dp|Transfer|Tunai|Angsuran|Pinjam|Titip|Pesanan|Bukti|Riwayat|Kuitansi
        iuran_catat 5: Iuran & HasPerson & HasMoney|Lunas|Catat|Terima|Masuk ! Belum|IsQuestion
        iuran_catat 4.5: Iuran & HasPerson ! IsQuestion|Belum|Berapa|Cek|Ingatkan|Riwayat|Kuitansi|Tunggak|Rekap|Bukti
        iuran_catat 5: HasEverybody & Bayar|Iuran|Lunas|Setor ! Belum|IsQuestion|Ingatkan|Rekap|Riwayat|Cek
        iuran_catat 5: Terima & Iuran ! Belum|IsQuestion
        iuran_catat 4.8: Terima & HasMoney & HasPerson ! Sumbangan|Dp|Transfer|Pinjam|Iks|Belum
        iuran_catat 5: HasDetails ! Beli|Belanja|Keluar|Pinjam|Sumbangan
        iuran_catat 4.5: Iuran & HasMoney ! IsQuestion|Protes|Beli|Keluar
        iuran_catat 4.2: HasSelf & Bayar|Setor|Nyicil & HasMoney ! Dp|Transfer|Angsuran|Pinjam|HasPurpose
        iuran_catat 4.3: Setor|Nyicil & HasMoney ! Titip|Pinjam|Angsuran|HasPurpose
        iuran_catat 3.6: Bayar & HasMoney ! HasPurpose|Dp|Transfer|Angsuran|Kas|Pinjam|Tunai
        iuran_catat 4.3: HasPerson & HasTimes ! Dp|Pinjam|Angsuran|Pesan|Belum|IsQuestion|Tunggak
        iuran_catat 4.3: Iuran & Lunas ! HasSelf|IsQuestion|Belum|HasPerson
        iuran_catat 4.2: HasPerson & HasMoney & IsOfficer ! Pinjam|Beli|Keluar|Dp|Transfer|Angsuran|HasWrong|Iks|Ambil|Pakai|Tunai|Sakit|Koreksi|Salah|HasPurpose|Kas|Belum|IsQuestion|Sumbangan|Belanja|Batal|Hapus

        iuran_catat -4: Koreksi|Salah|Hapus|Batal|Dobel|Kepencet|Refused|Naik
        iuran_catat -2: IsQuestion ! Catat
        kas_keluar -4: Koreksi|Salah|Hapus|Batal|Dobel|Kepencet|Refused
        kas_keluar -2: IsQuestion ! Catat
        kas_masuk -4: Koreksi|Salah|Hapus|Batal|Dobel|Kepencet|Refused
        kas_masuk -2: IsQuestion ! Catat
        kas_keluar -4: Token|Makanan|Barang ! Kas|Keluar|IsOfficer

        iuran_tunggakan 5: Siapa & Belum ! Hadir|Meeting|Jaga
        iuran_tunggakan 5: Belum & Bayar|Iuran|Setor|Lunas & Siapa|Daftar|Berapa|Cek|HasPerson ! HasSelf
        iuran_tunggakan 4.5: Belum & Bayar|Lunas|Setor & Yang ! HasSelf
        iuran_tunggakan 4.3: Tunggak ! HasSelf
        iuran_tunggakan 4.5: Iuran & Belum ! HasSelf|HasMoney
        iuran_tunggakan 4.5: Rekap & Iuran
        iuran_tunggakan 4.3: Siapa & Bayar|Lunas|Setor|Iuran ! HasMoney|Dp|Pesanan|Catat
        iuran_tunggakan 4.3: HasEverybody & Bayar|Lunas|Setor|Iuran & IsQuestion
        iuran_tunggakan 4.2: Berapa & Sudah & Bayar|Setor|Lunas & IsOfficer ! HasSelf|HasMoney|HasPerson
        iuran_tunggakan 4.3: Total & Iuran ! HasMoney|HasSelf
        iuran_tunggakan 5: Daftar & Iuran & Tunggak|Belum
        iuran_tunggakan 4.5: Daftar & Iuran ! Saya
        iuran_tunggakan 4.8: Ingatkan & Iuran|Belum|Tunggak|Bayar
        iuran_tunggakan 4: Ingatkan & HasPerson ! Jaga|Meeting
        iuran_tunggakan 4.5: Iuran & HasPerson & Berapa|IsQuestion|Cek|Belum|Tunggak ! HasMoney
        iuran_tunggakan 4.5: HasPerson & Belum & Berapa|Bayar ! HasMoney
        iuran_tunggakan 4.5: HasPerson & Bayar|Lunas|Setor & IsQuestion ! HasMoney|Dp|Pinjam|Pesanan

        kas_keluar 5: Kas & Keluar ! IsQuestion|Berapa|Masuk|Riwayat|Mutasi|Rekap|Laporan|Apa|HasMonth
        kas_keluar 5: Keluar & HasMoney ! IsQuestion|Berapa|Koreksi|Salah|HasWrong
        kas_keluar 5: Pakai|Ambil & Kas|Uang & HasMoney ! Koreksi|Salah|Pinjam
        kas_keluar 4.3: Pakai|Ambil & Kas|Uang ! Pinjam|IsQuestion|Berapa|Iks
        kas_keluar 4.7: Pakai|Ambil|Keluar & Iks & HasMoney
        kas_keluar 4.3: Pakai|Ambil & HasMoney & HasPurpose ! Pinjam|HasWrong
        kas_keluar 5: Beli|Belanja & HasMoney ! Pesan|Berapa|Harga|Pinjam|HasWrong|Salah
        kas_keluar 4.5: Beli|Belanja & Kas ! IsQuestion|Pinjam|Berapa
        kas_keluar 4.7: Catat & Keluar|Belanja|Beli ! Iuran
        kas_keluar 4.7: Bayar & Kas & HasMoney ! HasPerson|Iuran|Sumbangan|Masuk
        kas_keluar 4.5: Bayar & HasMoney & HasPurpose ! HasPerson|HasSelf|Iuran|Dp|Transfer|Angsuran|Pinjam|Lunas|HasEverybody|Pesanan|Pmt
        kas_keluar 4.3: FromKas & HasMoney & HasPurpose ! Masuk|Terima|Sumbangan|Pinjam|Setor|HasPerson
        kas_keluar 4: Keluar & Untuk|HasPurpose & Uang|Kas ! IsQuestion|Anggota

        kas_masuk 5: Kas & Masuk ! Keluar|Iuran|IsQuestion|Berapa|HasMonth|Apa|Riwayat|Mutasi|Rekap
        kas_masuk 5: Sumbangan & HasMoney|Terima|Masuk ! Keluar|Beli|Pakai|Ambil|Belanja|HasWrong
        kas_masuk 4.7: Masuk & HasMoney ! Iuran|Dp|Transfer|Keluar|Pinjam|HasPerson|HasWrong|Salah
        kas_masuk 5: Setor & Kas & HasMoney ! Iuran|HasPerson|Keluar|FromKas
        kas_masuk 4.3: Terima & HasMoney ! HasPerson|Iuran|Dp|Transfer|Keluar|HasWrong
        kas_masuk 5.2: Iks & HasMoney & Kotak|Masuk|Catat ! Ajukan|Minta|Bantuan|Pinjam
        kas_masuk 5: Catat & Masuk ! Iuran|Anggota|Keluar
        kas_masuk 4: Sumbangan ! Keluar|Beli|IsQuestion|Kapan

        kas_riwayat 5: Mutasi
        kas_riwayat 5: Riwayat & Kas|Keluar|Masuk|Iks|Uang
        kas_riwayat 4.7: CatatanN|Rekap|Daftar & Kas|Keluar ! HasMoney|Salah
        kas_riwayat 4.7: Kas|Uang & Pakai & Apa|Mana ! HasMoney
        kas_riwayat 5.2: Keluar & Masuk ! HasMoney
        kas_riwayat 4.7: Keluar|Masuk & Apa|IsQuestion|Berapa & Kas|HasMonth|Uang ! HasMoney|Anggota|Transfer|Dp
        kas_riwayat 4.7: Keluar|Masuk & HasMonth ! HasMoney|Anggota

        kuitansi 5: Kuitansi ! Batal|Hapus|Salah|Koreksi|Dobel
        kuitansi 5: Bukti & Bayar|Iuran|Setor ! Transfer|Dp
        kuitansi 4.3: HasReceipt ! Batal|Hapus|Salah|Koreksi|Dobel|HasWrong
        kuitansi 4: Cetak ! Laporan
        kuitansi 3.5: Bukti ! Transfer|Dp

        koreksi 5: Koreksi ! Data|Nomor
        koreksi 5: Salah & Catat|CatatanN|HasMoney|Barusan|HasReceipt|Kuitansi|Iuran|Kas|Protes ! Data
        koreksi 4.7: Salah & Orang|HasPerson|Nol ! Data|Hal|Masalah
        koreksi 5.5: HasWrong
        koreksi 5.3: Batal|Hapus & Kuitansi|HasReceipt|Barusan|CatatanN|Catat|Iuran|HasMoney ! Data|Siaran|Pesanan|Pesan|Meeting|Pmt
        koreksi 5: Kelebihan & Nol
        koreksi 4.5: Dobel
        koreksi 5: Kepencet
        koreksi 4.5: Harusnya & HasMoney|HasPerson ! Kapan|IsQuestion
        koreksi 5.3: Protes & HasMoney
        koreksi 5: Ubah|Hapus & HasReceipt|CatatanN|Kuitansi

        iks_bantuan 5: Iks & Bantuan|Bantu|Tolong|Minta|Ajukan|Pinjam|Butuh ! Kotak|Masuk
        iks_bantuan 4.7: Sakit|RumahSakit|Musibah|Duka & Bantuan|Bantu|Minta|Tolong|Butuh|HasMoney ! Jaga
        iks_bantuan 4.5: Sakit & HasSelf ! Keluarga|Anak|RumahSakit|Jaga|Meeting|Izin|Hadir|Tidak|Absen
        iks_bantuan 4.7: Musibah & Ada ! Jaga|Meeting|Izin
        iks_bantuan 4.3: Ajukan & Bantuan

        pesan_status 5: Pesanan|Pmt & Sampai & Mana ! Pesan|Tambah|Ubah|Batal
        pmt_pesan -10: Sampai & Mana
        pesan_catering -10: Sampai & Mana
        pesan_batal 4.5: Refused & Dimasak|Diantar & Makanan|Pesanan|Pmt ! IsQuestion|Ambil|Jemput|Beli|Catat
        pesan_catering -6: Refused & Dimasak|Diantar ! IsQuestion|Ambil|Jemput
        pmt_pesan -6: Refused & Dimasak|Diantar ! IsQuestion|Ambil|Jemput

        pinjam_ajukan 5: Pinjam & HasMoney & Mau|Minta|Butuh|Ajukan|Boleh|Bisa ! Iks|Angsuran|Bayar|Setor|Nyicil|Lunas|Sudah|Sisa|Kurang|Catat|Kembali
        """;

    /// <summary>Words that alone fit several wishes (I-18, 4.0.12): the candidates, a member's order, then an officer's where it differs.</summary>
    public const string Bare = """
        Hadir: jadwal_jaga pertemuan_hadir pelatihan_lihat
        Bisa: pertemuan_hadir jadwal_jaga pelatihan_lihat
        Izin: izin_jaga pertemuan_izin
        Jadwal: jadwal_jaga pertemuan_jadwal pelatihan_lihat bantuan_jadwal
        Bayar: iuran_saya iuran_catat bayar_kirim / iuran_catat iuran_saya kas_keluar
        Setor: iuran_saya iuran_catat / iuran_catat iuran_saya
        Transfer: bayar_kirim iuran_saya
        Iuran: iuran_saya iuran_catat iuran_tunggakan / iuran_catat iuran_tunggakan iuran_saya
        Kas: saldo_kas kas_riwayat / saldo_kas kas_keluar kas_masuk
        Iks: iks_bantuan saldo_kas
        Uang: saldo_kas kas_riwayat
        Sisa: iuran_saya saldo_kas pinjam_saya
        Kurang: iuran_saya pinjam_saya
        Catat: iuran_catat kas_keluar notulen_tulis
        Absen: pertemuan_absen pelatihan_lihat jadwal_jaga
        Siaran+Umumkan: siaran pertemuan_siarkan pelatihan_umumkan
        Undang: pertemuan_siarkan siaran
        Pinjam: pinjam_ajukan iks_bantuan
        Pesan: pesan_catering pmt_pesan orang
        Lapor: pengaduan laporan_bulanan
        Masuk: kas_masuk iuran_catat
        Keluar: kas_keluar kas_riwayat
        Beli: kas_keluar pesan_catering
        Belanja: kas_keluar kas_riwayat
        Terima: iuran_catat kas_masuk
        Bantu: iks_bantuan mulai
        Tolong: mulai iks_bantuan orang
        Cek: saldo_kas iuran_saya
        Berapa: saldo_kas iuran_saya harga_cek
        Belum: iuran_tunggakan iuran_saya
        Lunas: iuran_saya iuran_catat / iuran_catat iuran_saya
        Semua: iuran_catat saldo_kas
        Salah: koreksi tidak
        Bukti: kuitansi bayar_kirim
        """;
}
