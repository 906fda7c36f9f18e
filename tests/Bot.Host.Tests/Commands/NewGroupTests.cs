using System.IO.Compression;
using System.Text;
using Bot.Dialogs;
using Bot.Domain;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>A first group from a filled spreadsheet, from CSV files, from answers: whole or not at all.</summary>
public sealed class NewGroupTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.FromHours(7));

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("kubebot-new-");

    public void Dispose() => directory.Delete(recursive: true);

    private string At(string name) => Path.Combine(directory.FullName, name);

    private async Task<(int Code, string Out, string Error)> RunAsync(string input, params string[] args)
    {
        using var from = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var to = new MemoryStream();
        await using var error = new StringWriter();
        var understander = new Understander();
        var code = await Cli.RunAsync(new(new Conversation(understander), understander), [.. args, "--store", At("store")], from, to, error, TestContext.Current.CancellationToken);
        return (code, Encoding.UTF8.GetString(to.ToArray()), error.ToString());
    }

    /// <summary>A group as somebody fills it in: texts, and what a spreadsheet makes of numbers, days and hours.</summary>
    private static readonly (string Sheet, string Cell, object Value)[] Filled =
    [
        ("Kelompok", "B2", "KUBE Melati Uji"), ("Kelompok", "B3", "mu"), ("Kelompok", "B4", 2019), ("Kelompok", "B5", "WITA"), ("Kelompok", "B6", "Rp5.000"), ("Kelompok", "B7", 250_000),
        ("Kelompok", "B8", "Mingguan"), ("Kelompok", "B9", "Sabtu"), ("Kelompok", "B10", new TimeOnly(10, 0)), ("Kelompok", "B11", "senin, rabu"), ("Kelompok", "B12", "07.00"), ("Kelompok", "B13", "jam 11"),
        ("Kelompok", "B14", "0411-123-456"), ("Kelompok", "B19", new DateOnly(2026, 11, 20)),
        ("Anggota", "B3", "Siti Contoh"), ("Anggota", "E3", "Ketua"), ("Anggota", "F3", "0812-0000-0011"), ("Anggota", "J3", new DateOnly(2026, 8, 20)), ("Anggota", "K3", "22 Agustus 2026"),
        ("Anggota", "B4", "Tuti Contoh"), ("Anggota", "E4", "bendahara"), ("Anggota", "F4", 81200000012),
        ("Anggota", "B5", "Ujang Contoh"), ("Anggota", "C5", "Jang"), ("Anggota", "D5", "Bapak"), ("Anggota", "E5", "Anggota"), ("Anggota", "F5", "+62 812 0000 0013"), ("Anggota", "G5", "Tidak"),
        ("Anggota", "B6", "Retno Contoh"), ("Anggota", "E6", "Pendamping"), ("Anggota", "F6", 6281200000014),
        ("Jadwal", "B3", new DateOnly(2026, 11, 28)), ("Jadwal", "C3", "Pertemuan"), ("Jadwal", "E3", "Bu Tuti"), ("Jadwal", "F3", "Rumah Bu Tuti"),
        ("Jadwal", "B4", "23/11/2026"), ("Jadwal", "C4", "Jaga"), ("Jadwal", "E4", "Jang"),
        ("Kas", "B3", "Kas"), ("Kas", "C3", 1_250_000), ("Kas", "D3", new DateOnly(2026, 11, 20)), ("Kas", "B4", "iks"), ("Kas", "C4", "320.000"), ("Kas", "D4", "20-11-2026"),
        ("Produk", "B3", "Nasi kotak ayam"), ("Produk", "C3", "nasi ayam, box ayam"), ("Produk", "D3", "Catering"), ("Produk", "E3", "kotak"), ("Produk", "F3", 25000), ("Produk", "G3", 10),
        ("Produk", "B4", "Nasi kotak telur"), ("Produk", "E4", "kotak"), ("Produk", "F4", "18.000"), ("Produk", "H4", 4.5m),
    ];

    /// <summary>The same for whatever day the machine running this believes it is.</summary>
    private static IEnumerable<(string Sheet, string Cell, object Value)> LongAgo => Filled.Where(c => c.Sheet is not "Jadwal")
        .Select(c => c.Value is DateOnly ? (c.Sheet, c.Cell, new DateOnly(2020, 2, 29)) : c is ("Anggota", "K3", _) or ("Kas", "D4", _) ? (c.Sheet, c.Cell, "29/2/2020") : c);

    private string Template()
    {
        var path = At($"isi{directory.GetFiles().Length}.xlsx");
        XlsxTemplate.Write(path);
        return path;
    }

    /// <summary>The template with cells filled in as a spreadsheet program stores them.</summary>
    private string Fill(params IEnumerable<(string Sheet, string Cell, object Value)> cells)
    {
        var path = Template();
        using var document = SpreadsheetDocument.Open(path, isEditable: true);
        var workbook = document.WorkbookPart!;
        var formats = workbook.WorkbookStylesPart!.Stylesheet.CellFormats!;
        formats.Append(new CellFormat { NumberFormatId = 14 }, new CellFormat { NumberFormatId = 20 });
        foreach (var (sheet, place, value) in cells)
        {
            var part = (WorksheetPart)workbook.GetPartById(workbook.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == sheet).Id!.Value!);
            var data = part.Worksheet.GetFirstChild<SheetData>()!;
            var number = uint.Parse(place.TrimStart("ABCDEFGHIJKLMNOP".ToCharArray()), System.Globalization.CultureInfo.InvariantCulture);
            var row = data.Elements<Row>().FirstOrDefault(r => r.RowIndex!.Value == number) ?? data.AppendChild(new Row { RowIndex = number });
            row.Append(value switch
            {
                TimeOnly time => new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = place, StyleIndex = 4, CellValue = new((decimal)time.ToTimeSpan().TotalDays) },
                DateOnly day => new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = place, StyleIndex = 3, CellValue = new(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber) },
                string text when text.StartsWith('=') => new() { CellReference = place, CellFormula = new(text[1..]), CellValue = new("1") },
                string text => new() { CellReference = place, DataType = CellValues.String, CellValue = new(text) },
                _ => new() { CellReference = place, CellValue = new(Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture)) },
            });
        }
        return path;
    }

    private static (NewKube Group, Kube State) Read(string path, params IReadOnlyList<Person> known)
    {
        var group = GroupSheets.Read(NewGroup.Open(path), Now, known);
        return (group, group.Facts.Aggregate(Kube.Unborn, (k, f) => k.After(f.Fact)));
    }

    private static IReadOnlyList<string> Mistakes(string path) => Assert.Throws<SheetsException>(() => Read(path)).Mistakes;

    [Fact]
    public async Task The_template_is_a_sound_spreadsheet_and_its_examples_are_no_data()
    {
        var (code, said, _) = await RunAsync("", "new-group", "--template", At("isi.xlsx"));
        Assert.Equal(0, code);
        Assert.Contains("lembar Kelompok, Anggota, Giliran, Jadwal, Kas, Produk, Resep", said, StringComparison.Ordinal);
        using (var document = SpreadsheetDocument.Open(At("isi.xlsx"), isEditable: false)) Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
        Assert.Equal(["Kelompok!B2: lembar ini belum diisi, contoh: KUBE Melati Contoh"], Mistakes(At("isi.xlsx")));
        Assert.Equal(2, (await RunAsync("", "new-group", "--template", At("isi.xlsx"))).Code);
    }

    [Fact]
    public void Every_example_and_choice_of_the_template_would_be_taken()
    {
        foreach (var sheet in Sheets.All)
            Assert.All(sheet.Columns.Where(c => c.Choices is not null), c => Assert.Contains(c.Example, c.Choices!));
        var cells = Sheets.All.SelectMany(s => s.Columns.Select((c, i) => (s.Name, s.Upright ? $"B{i + 2}" : SheetBook.Name(3, i + 2), (object)c.Example)));
        Assert.Equal(["Anggota: belum ada Pendamping; ia yang membenarkan pendaftaran anggota"], Mistakes(Fill(cells)));
    }

    [Fact]
    public void A_filled_spreadsheet_becomes_a_group()
    {
        var (group, kube) = Read(Fill(Filled));
        Assert.Equal(("kube-melati-uji", "MU", Zone.Wita, "KUBE Melati Uji"), (kube.Id.Value, kube.Prefix.Value, kube.Zone, group.Texts[0].Text));
        Assert.Equal((new Rupiah(5_000), new Rupiah(250_000), new Code("0411-123-456"), new DateOnly(2026, 11, 20)), (kube.Rules.Dues, kube.Rules.CashOutLimit, kube.Rules.Danger!.Medical, kube.Rules.Danger.CheckedOn!.Value));
        Assert.Equal((DayOfWeek.Saturday, new TimeOnly(10, 0)), (kube.Rules.Meetings!.Day, kube.Rules.Meetings.Time));
        Assert.Equal(["+6281200000011", "+6281200000012", "+6281200000013", "+6281200000014"], group.People.Select(p => p.Addresses.Single().Value));
        Assert.Equal(["Bu Siti", "Bu Tuti", "Pak Jang", "Bu Retno"], group.People.Select(p => p.Call));
        Assert.Equal([true, false, false, false], group.People.Select(p => p.ConsentAt is not null));
        Assert.False(group.People[2].OwnPhone);
        Assert.Equal([(Peran.Anggota, Jabatan.Ketua), (Peran.Anggota, Jabatan.Bendahara), (Peran.Anggota, Jabatan.Anggota), (Peran.Pendamping, Jabatan.Anggota)], group.People.Select(p => (kube.Member(p.Id)!.Role, kube.Member(p.Id)!.Office)));
        Assert.Equal((new Rupiah(1_250_000), new Rupiah(320_000)), (kube.Ledger.Kas, kube.Ledger.Balance(Dana.Iks)));
        var meeting = Assert.Single(kube.Meetings.All);
        Assert.Equal((new DateTimeOffset(2026, 11, 28, 10, 0, 0, TimeSpan.FromHours(8)), group.People[1].Id), (meeting.Start, meeting.Host!.Value));
        var duty = Assert.Single(group.Facts.Select(f => f.Fact).OfType<DutiesPlanned>().Single().Duties);
        Assert.Equal((new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.FromHours(8)), group.People[2].Id), (duty.Start, duty.Person));
        Assert.Equal(["NASI-KOTAK-AYAM", "NASI-KOTAK-TELUR"], kube.Catalogue.Products.Select(p => p.Code.Value).Order());
        Assert.Contains(group.Facts, f => f.Fact is StockCounted { Count: 4.5m });
        // What lay before the import is history: the clock begins now.
        Assert.Equal(Now.ToUniversalTime(), group.Facts.Select(f => f.Fact).OfType<ClockStarted>().Single().At);
    }

    [Fact]
    public async Task The_command_brings_it_in_and_the_store_is_sound()
    {
        var (code, said, error) = await RunAsync("", "new-group", Fill(LongAgo));
        Assert.Equal((0, ""), (code, error));
        Assert.Equal("KUBE Melati Uji (kode MU): 3 anggota, yaitu Bu Siti (ketua), Bu Tuti (bendahara), Pak Jang; pendamping Bu Retno. Sudah masuk. Berikutnya: setup, lalu serve.\nBelum setuju, jadi tidak disapa lebih dulu sampai menulis ke bot dan menjawab Ya: Bu Tuti, Pak Jang, Bu Retno.\n", said);
        Assert.Equal((0, "", ""), await RunAsync("", "check"));
        var again = await RunAsync("", "new-group", Fill(LongAgo));
        Assert.Contains("Kelompok!B3: kode MU sudah dipakai kelompok lain di sini; pilih kode lain", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_wrong_is_named_at_once_and_nothing_is_stored()
    {
        var wrong = Fill(Filled.Where(c => c is not (("Kelompok", "B4", _) or ("Anggota", "F4", _) or ("Kas", "C3", _) or ("Anggota", "E5", _) or ("Jadwal", "E4", _))).Concat(
        [
            ("Kelompok", "B4", (object)"dua ribu"), ("Anggota", "F4", "021-5550"), ("Anggota", "E5", "Ketua"), ("Jadwal", "E4", "Bu Rini"), ("Kas", "C3", "=SUM(A1:A9)"),
            ("Produk", "F5", -5), ("Jadwal", "B5", new DateOnly(2026, 11, 1)), ("Jadwal", "C5", "Rapat"), ("Anggota", "F7", "0812 0000 0011"), ("Anggota", "B7", "Wati Contoh"), ("Anggota", "E7", "Anggota"),
        ]));
        string[] expected =
        [
            "Kelompok!B4: 'dua ribu' bukan angka bulat dari 1945 sampai 2026, contoh: 2016",
            "Anggota!F4: '021-5550' bukan nomor HP, contoh: 0812-0000-0011",
            "Anggota!E5: Ketua sudah ada di Anggota!E3, contoh: Bendahara",
            "Anggota!F7: nomornya sama dengan Anggota!F3; satu orang satu nomor, kosongkan untuk yang menumpang, contoh: 0812-0000-0011",
            "Jadwal!C5: 'Rapat' bukan pilihan (Pertemuan, Rapat bulanan, Jaga, Libur), contoh: Pertemuan",
            "Jadwal!E4: 'Bu Rini' tidak ada di lembar Anggota, contoh: Siti",
            "Jadwal!B5: sudah lewat; isi yang akan datang saja, contoh: 05/12/2026",
            "Kas!C3: berisi rumus, tulis hasilnya saja, contoh: 1250000",
            "Produk!B5: Nama barang belum diisi, contoh: Nasi kotak ayam",
            "Produk!E5: Satuan belum diisi, contoh: kotak",
            "Produk!F5: '-5' bukan jumlah rupiah bulat, contoh: 25000",
        ];
        Assert.Equal(expected, Mistakes(wrong));
        var (code, said, error) = await RunAsync("", "new-group", wrong);
        Assert.Equal((1, ""), (code, said));
        Assert.Matches("Anggota!F4: '021-5550' bukan nomor HP.*\n(.*\n)+Tidak ada yang disimpan; [0-9]+ hal perlu dibetulkan\n$", error.ReplaceLineEndings("\n"));
        Assert.False(Directory.Exists(At("store")));
    }

    [Theory]
    [InlineData("0812-0000-0011", "+6281200000011"), InlineData("+62 812-0000-0011", "+6281200000011"), InlineData("+62 0812 0000 0011", "+6281200000011"), InlineData("6281200000011", "+6281200000011")]
    [InlineData("81200000011", "+6281200000011"), InlineData("(0812) 0000.0011", "+6281200000011"), InlineData("+60 12 345 6789", "+60123456789")]
    [InlineData("021-5550123", null), InlineData("0812", null), InlineData("0812 0000 0011 / 0813", null), InlineData("12345678", null), InlineData("wa.me/62812", null)]
    public void Phones(string written, string? read) => Assert.Equal(read, Cell(Sheets.Members, "Nomor HP", written, r => r.Phone("Nomor HP")));

    [Theory]
    [InlineData("21/11/2026", "2026-11-21"), InlineData("1-2-2026", "2026-02-01"), InlineData("21 Nov 2026", "2026-11-21"), InlineData("2026-11-21", "2026-11-21"), InlineData("46347", null), InlineData("31/02/2026", null), InlineData("besok", null), InlineData("21/11/26", null)]
    public void Days(string written, string? read) => Assert.Equal(read, Cell(Sheets.Schedule, "Tanggal", written, r => r.Day("Tanggal")?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("10.00", CellForm.Text, "10:00"), InlineData("pukul 7", CellForm.Text, "07:00"), InlineData("10", CellForm.Number, "10:00"), InlineData("10.3", CellForm.Number, null), InlineData("25:00", CellForm.Text, null), InlineData("pagi", CellForm.Text, null)]
    internal void Hours(string written, CellForm form, string? read) => Assert.Equal(read, Cell(Sheets.Schedule, "Jam", written, r => r.Hour("Jam"), form));

    [Theory]
    [InlineData("25.000", CellForm.Text, 25_000L), InlineData("Rp 1.250.000,-", CellForm.Text, 1_250_000L), InlineData("Rp25.000,00", CellForm.Text, 25_000L), InlineData("25,000", CellForm.Text, 25_000L)]
    [InlineData("25.5", CellForm.Text, null), InlineData("25000.5", CellForm.Number, null), InlineData("0", CellForm.Number, null), InlineData("25rb", CellForm.Text, null), InlineData("9999999999999", CellForm.Number, null)]
    internal void Sums(string written, CellForm form, long? read) => Assert.Equal(read, Cell(Sheets.Goods, "Harga", written, r => r.Money("Harga"), form));

    private static T Cell<T>(Sheet sheet, string heading, string written, Func<CellReader, T> read, CellForm form = CellForm.Text)
    {
        var mistakes = new List<string>();
        var value = read(new(new(sheet, new Dictionary<string, Cell> { [heading] = new("X!A1", written, form) }, h => h), mistakes));
        Assert.Equal(value is null ? 1 : 0, mistakes.Count);
        return value;
    }

    [Theory, InlineData(','), InlineData(';')]
    public void Csv_files_of_the_same_headings_give_the_same_group(char between)
    {
        var csv = Directory.CreateDirectory(At("csv")).FullName;
        foreach (var sheet in Sheets.All)
        {
            var grid = XlsxTemplate.Rows(sheet).Select(r => r.Concat(Enumerable.Repeat<string?>(null, 12)).Take(12).ToArray()).Concat(Enumerable.Range(0, 5).Select(_ => new string?[12])).ToArray();
            foreach (var (_, place, value) in Filled.Where(c => c.Sheet == sheet.Name))
                grid[int.Parse(place[1..], System.Globalization.CultureInfo.InvariantCulture) - 1][place[0] - 'A'] = value switch { DateOnly d => $"{d:dd/MM/yyyy}", TimeOnly t => $"{t:HH:mm}", var v => Convert.ToString(v, System.Globalization.CultureInfo.InvariantCulture) };
            File.WriteAllLines(Path.Combine(csv, sheet.Name + ".csv"), grid.Select(r => string.Join(between, r.Select(c => c?.IndexOfAny([',', ';']) >= 0 ? $"\"{c}\"" : c))));
        }
        var (fromCsv, fromXlsx) = (Read(csv).Group, Read(Fill(Filled)).Group);
        Assert.Equal(fromXlsx.Facts.Select(f => FactJson.Write(f.Fact)), fromCsv.Facts.Select(f => FactJson.Write(f.Fact)));
        Assert.Equal(fromXlsx.People.Select(p => (p.Name, p.Addresses.Single())), fromCsv.People.Select(p => (p.Name, p.Addresses.Single())));
        File.WriteAllText(Path.Combine(csv, "Kas.csv"), "No,Dana,Saldo,Per tanggal\n1,Kas,abc,20/11/2026\n");
        Assert.Equal(["Kas.csv!C2: 'abc' bukan jumlah rupiah bulat, contoh: 1250000"], Mistakes(csv));
    }

    [Fact]
    public void A_pendamping_of_two_groups_is_one_person_and_another_of_her_number_is_asked()
    {
        var retno = Read(Fill(Filled)).Group.People[3] with { Name = "Retno Lengkap", ConsentVersion = "1.0" };
        var second = Fill(Filled.Select(c => c is ("Kelompok", "B3", _) ? (c.Sheet, c.Cell, "ML") : c is ("Anggota", "F3", _) ? (c.Sheet, c.Cell, "0812-0000-0021") : c));
        Assert.Equal(retno, Read(second, retno).Group.People[3]);
        var other = Assert.Throws<SheetsException>(() => Read(second, retno with { Nickname = "Rini" })).Mistakes;
        Assert.Equal(["Anggota!F6: nomor ini milik orang lain di kelompok lain; kalau orangnya sama, samakan panggilannya, contoh: 0812-0000-0011"], other);
    }

    [Fact]
    public void Headings_are_named_when_nobody_knows_them_and_when_they_are_gone()
    {
        var csv = Directory.CreateDirectory(At("csv")).FullName;
        File.WriteAllText(Path.Combine(csv, "Kelompok.csv"), "Isian,Isi\nNama kelompok,KUBE Uji\nKode kuitansi,MU\nTahun berdiri,2020\nZona waktu,WIB\nAlamat,Jalan\n");
        File.WriteAllText(Path.Combine(csv, "Anggota.csv"), "No,Nama lengkap\n1,Siti Contoh\n");
        Assert.Collection(Mistakes(csv),
            m => Assert.StartsWith("Kelompok.csv!A6: judul 'Alamat' tidak dikenal, yang dikenal: Nama kelompok, ", m, StringComparison.Ordinal),
            m => Assert.Equal("Anggota: judul 'Peran' tidak ada, contoh isinya: Bendahara", m),
            m => Assert.Equal("Anggota: Peran belum diisi, contoh: Bendahara", m),
            m => Assert.StartsWith("Anggota: belum ada satu anggota pun", m, StringComparison.Ordinal),
            m => Assert.StartsWith("Anggota: belum ada Pendamping", m, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_spreadsheet_is_one_sentence()
    {
        File.WriteAllText(At("a.xlsx"), "bukan zip");
        using (var zip = ZipFile.Open(At("b.xlsx"), ZipArchiveMode.Create))
            for (var i = 0; i < 201; i++) zip.CreateEntry($"{i}");
        using (var zip = ZipFile.Open(At("c.xlsx"), ZipArchiveMode.Create))
            using (var bomb = zip.CreateEntry("xl/workbook.xml").Open()) bomb.Write(new byte[30_000_000]);
        Assert.StartsWith("a.xlsx: bukan berkas XLSX yang bisa dibaca", (await RunAsync("", "new-group", At("a.xlsx"))).Error, StringComparison.Ordinal);
        Assert.StartsWith("b.xlsx: terlalu besar", (await RunAsync("", "new-group", At("b.xlsx"))).Error, StringComparison.Ordinal);
        Assert.StartsWith("c.xlsx: terlalu besar", (await RunAsync("", "new-group", At("c.xlsx"))).Error, StringComparison.Ordinal);
    }

    private const string Answers = "KUBE Melati Uji\nMU\n2019\nWIB\n5000\n\n\n\n129\nRetno Contoh, 0812-0000-0014\nSiti Contoh, 0812-0000-0011, Ketua\nTuti Contoh, 0812-0000-0012, bendahara\n\n";

    [Fact]
    public async Task Asked_question_by_question_it_is_read_back_before_it_is_stored()
    {
        var (code, said, error) = await RunAsync(Answers + "tidak\n", "new-group");
        Assert.Equal((0, "", false), (code, error, Directory.Exists(At("store"))));
        Assert.Contains("KUBE Melati Uji (kode MU): 2 anggota, yaitu Bu Siti (ketua), Bu Tuti (bendahara); pendamping Bu Retno.\nSudah benar? (ya/tidak): Tidak ada yang disimpan.", said, StringComparison.Ordinal);
        Assert.Contains("Sudah masuk.", (await RunAsync(Answers + "ya\n", "new-group")).Out, StringComparison.Ordinal);
        Assert.Contains("\"kube-melati-uji\"", (await RunAsync("", "export")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_answer_is_asked_again_and_an_end_of_answers_stores_nothing()
    {
        var (code, said, error) = await RunAsync("\nKUBE Melati Uji\nMU\nkapan ya\n2019\nWIB\n\n\n\n\n\nRetno Contoh\nRetno Contoh, 0812-0000-0014\nSiti Contoh, 12, Ratu\n", "new-group");
        Assert.Equal((1, "jawabannya belum lengkap; tidak ada yang disimpan"), (code, error.Trim()));
        foreach (var why in (string[])["Nama kelompok belum diisi, contoh: KUBE Melati Contoh", "'kapan ya' bukan angka bulat dari 1945 sampai 2100, contoh: 2016", "tulis 2 hal dengan koma di antaranya, contoh: Siti Contoh, 0812-0000-0011", "'12' bukan nomor HP", "'Ratu' bukan pilihan"])
            Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("store")));
    }
}
