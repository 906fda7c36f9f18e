using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bot.Dialogs;

/// <summary>What words mean to these dialogs, whatever their spelling or region. The words stand in <see cref="WordList"/>.</summary>
internal enum Concept
{
    Kas, Iks, DanaUsaha, Uang, Saldo, Sisa, Berapa, Cek, Ada, Masih, Sekarang,
    Iuran, Bayar, Setor, Nyicil, Lunas, Tunggak, Belum, Sudah, Siapa, Yang, Semua, Kecuali, Hadir,
    Catat, Keluar, Pakai, Ambil, Beli, Belanja, Masuk, Terima, Sumbangan, Dari, Untuk, Kotak,
    Koreksi, Salah, Batal, Hapus, Dobel, Kelebihan, Nol, Kepencet, Barusan, Harusnya, Bukan, Tapi, Jadi,
    Kuitansi, Bukti, Cetak, Riwayat, Mutasi, CatatanN, Rekap, Daftar, Ingatkan, Pengingat,
    Bantuan, Bantu, Tolong, Minta, Butuh, Ajukan, Sakit, RumahSakit, Musibah, Duka, Darurat, Pinjam, Angsuran, Kurang, Kali,
    Meeting, Jaga, Tukar, Jadwal, Kapan, Izin, Absen, Undang, Pelatihan, Pesan, Pesanan, Makanan, Harga, Stok, Barang, Pmt, Bpnt,
    Laporan, Lapor, Pengaduan, Tunai, Bagi, Hasil, Laba, Jatah, Siaran, Umumkan, Titip, Token, Transfer, Dp, Notulen, Legal, Data, Anggota, Gabung, Kube,
    Orang, Bicara, Pengurus, Menu, Help, Bisa, Apa, Mana, Gimana, Cara, Bingung, Pilihan, Tanya, Mau, Saya, Kita,
    Berhenti, Stop, Unsub, Mulai, Aktifkan, Jangan, Lagi, Tidak, Kirim, Banyak, Bulan, Dulu, Saja, Nanti, Usah,
    Salam, PartOfDay, SalamIslami, Terimakasih, Kasih, Identitas, Ya, Betul, Oke, Setuju, Tolak, Ulang, Kembali, Ubah, Maksud, Juga, Hari,
    Pertama, Kedua, Ketiga, Keempat, Kelima, Nomor, Numbered, Cair, Target, Masak, Sumber, Rahasia, Adil, Masalah, Kemana,
    Maling, Kekerasan, Jiwa, Diri, Pingsan, Api, Sampai, Protes, Pos, Hal, Lain, Total, Naik, Filler,

    // Orders and deliveries (D18, D21, D22).
    Catering, Antar, Jemput, Alamat, Tambah, Kurangi, Ganti, Porsi, Status, Dimasak, Siap, Diantar, Selesai, Ongkir, Pantangan, AtasNama, Acara, Pelanggan,
    Minimal, Kapasitas, Lengkap, Rekening, Pelunasan, Kembalian, Foto,

    // Supplementary food (D19) and kitchen (D20).
    Posyandu, Posbindu, Balita, Lansia, IbuHamil, Kelurahan, Puskesmas, Kader, Gizi, Tunda, Seperti,
    Dapur, Resep, Tugas, Kemas, Pasar, Bahan, Lauk, Sayur, Nasi, Kue, Snack, Tumpeng, Minuman, Bumbu,

    // Prices, stock, services, aid (D23 to D25).
    Mahal, Murah, Turun, Diskon, Per, Pasaran, Habis, Kosong, Datang, Opname, Tersedia, Jual, Layanan, Listrik, Pulsa, Bpjs, Pdam, Tarik, Program, Rastra, Pkh, Syarat,

    // Duty (D11 to D13) and meetings (D14 to D17).
    Giliran, Lapak, Warung, Telat, Otw, Libur, Pulang, Susun, Rapat, Arisan, Tempat, Rumah, Bahas, Agenda, Keputusan, Tutup, Buka, Peserta, Tamu, Pindah, BelumTahu, Poin,

    // Training (D26 to D28) and broadcast (D29).
    Kuota, Ikut, Antrean, Sertifikat, Mundur, Materi, Penuh, Ajar, Info, Kabari, Sebar, Baca, Terkirim,

    // Profit, consignment, reports (D30 to D33), sources, permits, loans, complaints (D34 to D37).
    BagiHasil, Rugi, Omzet, Bagian, Modal, Hitung, Capai, Laku, Retur, Konsinyasi, Kantin, Keuangan, Kegiatan, Dokumen, Dinsos,
    Koperasi, Bank, Lembaga, Kontak, Sepakat, IzinUsaha, Pirt, Halal, Nib, Merek, Perpanjang, Terbit, Urus, JatuhTempo, Tenor, Bunga, Kredit,
    Curang, Potong, Marah, Kecewa, Bohong, Korupsi, Jahat, Takut,

    // Data and members (D38 to D40, D44).
    Simpan, Lupakan, Privasi, Ktp, Baru, Cuti, Jabatan, Ketua, Bendahara, Sekretaris, Pendamping, Admin, Telepon, Verifikasi, Aktif,

    // Words that build a sentence.
    Kenapa, Boleh, Harus, Tahu, Lupa, Setiap, Kalau, Sering, Cepat, Buat, Dia, Mereka, Kamu, Pergi, Terlalu, Sedikit, Besar, Tiba, Keluarga, Anak, Sapaan, Jam, Salat,

    // What is told of besides (LifeWords).
    Sekolah, Kerja, Ibadah, Hiburan, Asmara, Obrol, Spam, Olshop, Kendaraan, Negara, Medis, Badan, Lahiran, Cuaca, Sedih, Senang, Puji, Doa, Cerca,
    Teman, Perabot, Perkakas, Pakaian, Mati, Hewan, Gawai, Grup, Telko, Akhiri, Coret, Teruskan, Tunjukkan, Periksa, Pastikan, Ragu, Tandai, Bukukan,
    Nota, Ringkas, Pelaporan, Berkala, Muncul, Wakil, Minat, DataDiri, Musnah, Notif, Matikan, Nyalakan, Petunjuk, Ketik, Langsung, Nominal,
    TempatUang, BagiRata, Sasaran, Talang, Rapel, Pajang, Rusak, Gudang, Pegang, Usul, Nyampai, Nunggu, Proses, MetodeBayar, Mitra, IzinProses, Bazar,
    Melayat, Halangan, Sebab, Supaya, Ketika, Dengan, Tunjuk, Sini, Punya, Katanya, Disuruh, Banget, Terusan, Sendiri, Akan, Cari, Adakan, Imbau,
    Silakan, Maaf, Enggan, Terserah, Sesuaikan, Reservasi, Hidangan, Bumbui, Pangan, Sifat, Kota, Kampung, TempatUmum, TempatJual, Biaya, Dana,
    Salahnya, Curiga, Bagikan, Penasaran, Genting, Dagangan, Bekas, Nyala,

    // What the grammars found, as if it were a word: patterns may ask for it.
    HasMoney, HasPerson, HasSelf, HasDate, HasMonth, HasReceipt, HasEverybody, HasTimes, HasDetails, HasPurpose, HasWrong, IsQuestion, IsOfficer, Refused, FromKas,
}

/// <summary>A set of concepts: what a pattern asks for, and what a message holds. 512 bits, so that the whole handbook has room.</summary>
internal readonly record struct ConceptSet(Vector512<ulong> Bits)
{
    /// <summary>So many concepts have room.</summary>
    public const int Room = 512;

    public static readonly ConceptSet None;

    public static ConceptSet Of(params ReadOnlySpan<Concept> concepts)
    {
        Span<ulong> bits = stackalloc ulong[Room / 64];
        bits.Clear();
        foreach (var c in concepts) bits[(int)c >> 6] |= 1UL << ((int)c & 63);
        return new(Vector512.Create<ulong>(bits));
    }

    public bool IsEmpty => Bits == Vector512<ulong>.Zero;

    public bool Has(Concept c) => Has(in this, c);

    /// <summary>The same, reading only the word of 64 bits it needs where the set lies.</summary>
    public static bool Has(ref readonly ConceptSet set, Concept c) =>
        (MemoryMarshal.Cast<ConceptSet, ulong>(new ReadOnlySpan<ConceptSet>(in set))[(int)c >> 6] & 1UL << ((int)c & 63)) != 0;

    public bool Overlaps(in ConceptSet o) => (Bits & o.Bits) != Vector512<ulong>.Zero;
    public bool Within(ConceptSet o) => Vector512.AndNot(Bits, o.Bits) == Vector512<ulong>.Zero;
    public static ConceptSet operator |(ConceptSet a, ConceptSet b) => new(a.Bits | b.Bits);

    /// <summary>What is in <paramref name="a"/> and not in <paramref name="b"/>.</summary>
    public static ConceptSet operator -(ConceptSet a, ConceptSet b) => new(Vector512.AndNot(a.Bits, b.Bits));
}
