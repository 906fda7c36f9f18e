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

    // What the grammars found, as if it were a word: patterns may ask for it.
    HasMoney, HasPerson, HasSelf, HasDate, HasMonth, HasReceipt, HasEverybody, HasTimes, HasDetails, HasPurpose, HasWrong, IsQuestion, IsOfficer, Refused, FromKas,
}

/// <summary>A set of concepts: what a pattern asks for, and what a message holds.</summary>
internal readonly record struct ConceptSet(ulong A, ulong B, ulong C, ulong D)
{
    public static readonly ConceptSet None;

    public static ConceptSet Of(params ReadOnlySpan<Concept> concepts)
    {
        var set = None;
        foreach (var c in concepts) set |= One(c);
        return set;
    }

    public bool IsEmpty => (A | B | C | D) == 0;

    public bool Has(Concept c)
    {
        var bit = 1UL << ((int)c & 63);
        return (((int)c >> 6) switch { 0 => A, 1 => B, 2 => C, _ => D } & bit) != 0;
    }

    public bool Overlaps(ConceptSet o) => ((A & o.A) | (B & o.B) | (C & o.C) | (D & o.D)) != 0;
    public bool Within(ConceptSet o) => ((A & ~o.A) | (B & ~o.B) | (C & ~o.C) | (D & ~o.D)) == 0;
    public static ConceptSet operator |(ConceptSet a, ConceptSet b) => new(a.A | b.A, a.B | b.B, a.C | b.C, a.D | b.D);

    private static ConceptSet One(Concept c)
    {
        var bit = 1UL << ((int)c & 63);
        return ((int)c >> 6) switch { 0 => new(bit, 0, 0, 0), 1 => new(0, bit, 0, 0), 2 => new(0, 0, bit, 0), _ => new(0, 0, 0, bit) };
    }
}
