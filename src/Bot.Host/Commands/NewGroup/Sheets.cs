namespace Bot.Host;

/// <summary>One thing a sheet asks for.</summary>
/// <param name="Heading">What stands above (or, in an upright sheet, before) the cells.</param>
/// <param name="Example">A value that would be taken, shown in the template and in every refusal.</param>
/// <param name="Choices">The only values taken; null: any.</param>
internal sealed record Column(string Heading, string Example, bool Required = false, IReadOnlyList<string>? Choices = null);

/// <summary>One sheet of a group's spreadsheet, or one CSV file of the same name.</summary>
/// <param name="Upright">Headings stand below each other in the first column and the values in the second: there is one record only.</param>
internal sealed record Sheet(string Name, bool Upright, IReadOnlyList<Column> Columns);

/// <summary>The sheets of <c>new-group</c>: what a first group is asked, which is what an import understands.</summary>
internal static class Sheets
{
    /// <summary>The first cell of a row that only shows how it is done; such a row is not read.</summary>
    public const string ExampleMark = "contoh";

    /// <summary>Above the first cells of the rows.</summary>
    public const string Number = "No";

    private static readonly string[] YesNo = ["Ya", "Tidak"];

    public static readonly Sheet Group = new("Kelompok", Upright: true,
    [
        new("Nama kelompok", "KUBE Melati Contoh", Required: true),
        new("Kode kuitansi", "MC", Required: true),
        new("Tahun berdiri", "2016", Required: true),
        new("Zona waktu", "WIB", Required: true, ["WIB", "WITA", "WIT"]),
        new("Iuran tiap pertemuan", "5000"),
        new("Kas keluar perlu setuju ketua mulai", "200000"),
        new("Pertemuan rutin", "Mingguan", Choices: ["Mingguan", "Bulanan"]),
        new("Hari pertemuan", "Sabtu", Choices: Days),
        new("Jam pertemuan", "10:00"),
        new("Hari jaga", "Senin, Rabu, Jumat"),
        new("Jam jaga mulai", "07:00"),
        new("Jam jaga selesai", "11:00"),
        new("Nomor darurat medis", "119"),
        new("Nomor polisi", "110"),
        new("Nomor pemadam", "113"),
        new("Nomor SAPA (kekerasan)", "129"),
        new("Nomor konseling jiwa", "119"),
        new("Nomor darurat diperiksa tanggal", "21/11/2026"),
    ]);

    public static readonly Sheet Members = new("Anggota", Upright: false,
    [
        new("Nama lengkap", "Siti Contoh", Required: true),
        new("Panggilan", "Siti"),
        new("Sapaan", "Ibu", Choices: ["Ibu", "Bapak"]),
        new("Peran", "Bendahara", Required: true, ["Ketua", "Sekretaris", "Bendahara", "Anggota", "Pendamping", "Kelurahan", "Puskesmas", "Kasapel", "TKSK"]),
        new("Nomor HP", "0812-0000-0011"),
        new("HP sendiri", "Ya", Choices: YesNo),
        new("ID Telegram", "700000011"),
        new("Kanal utama", "WhatsApp", Choices: ["WhatsApp", "Telegram"]),
        new("Anggota sejak", "20/08/2026"),
        new("Setuju datanya disimpan", "22/08/2026"),
    ]);

    /// <summary>Where a day at the stall has several turns; with one the hours stand in Kelompok.</summary>
    public static readonly Sheet Turns = new("Giliran", Upright: false,
    [
        new("Nama giliran", "Jaga pagi", Required: true),
        new("Jam mulai", "07:00", Required: true),
        new("Jam selesai", "11:00", Required: true),
        new("Jumlah orang", "1"),
    ]);

    public static readonly Sheet Schedule = new("Jadwal", Upright: false,
    [
        new("Tanggal", "05/12/2026", Required: true),
        new("Kegiatan", "Pertemuan", Required: true, ["Pertemuan", "Rapat bulanan", "Jaga", "Libur"]),
        new("Jam", "10:00"),
        new("Siapa", "Siti"),
        new("Tempat", "Rumah Bu Siti"),
        new("Nama hari libur", "Cuti bersama"),
    ]);

    public static readonly Sheet Cash = new("Kas", Upright: false,
    [
        new("Dana", "Kas", Required: true, ["Kas", "IKS", "Usaha"]),
        new("Saldo", "1250000", Required: true),
        new("Per tanggal", "20/11/2026", Required: true),
    ]);

    public static readonly Sheet Goods = new("Produk", Upright: false,
    [
        new("Nama barang", "Nasi kotak ayam", Required: true),
        new("Nama lain", "nasi ayam, box ayam"),
        new("Kategori", "Catering", Choices: ["Pangan", "Catering", "Kue", "Camilan", "Minuman", "Pmt", "Jasa"]),
        new("Satuan", "kotak", Required: true),
        new("Harga", "25000"),
        new("Minimal pesan", "10"),
        new("Stok", "0"),
        new("Batas stok", "5"),
        new("Harga paket", "20 = 480000"),
        new("Isi", "nasi, ayam goreng, lalap"),
        new("Alergen", "telur, kacang"),
    ]);

    /// <summary>A line for each ingredient.</summary>
    public static readonly Sheet Recipes = new("Resep", Upright: false,
    [
        new("Nama barang", "Nasi kotak ayam", Required: true),
        new("Untuk porsi", "50"),
        new("Bahan", "beras", Required: true),
        new("Jumlah", "5", Required: true),
        new("Satuan", "kg", Required: true),
    ]);

    public static readonly IReadOnlyList<Sheet> All = [Group, Members, Turns, Schedule, Cash, Goods, Recipes];

    public static IReadOnlyList<string> Days => ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
}
