using System.Text;
using Bot.Domain;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>Documents as files, read back.</summary>
public sealed class DocumentTests
{
    private static readonly Document Bill = new("tagihan-P-2611-08.pdf",
    [
        "# Tagihan P-2611-08", "", "KUBE Kenanga 5", "", "Nasi ayam goreng\t40 x Rp25.000\tRp1.000.000", "Teh botol\t40 x Rp4.000\tRp160.000", "Jumlah\tRp1.160.000", "", "Terima kasih ✅ ya (sudah) \\ lunas.",
    ]);

    [Xunit.Fact]
    public void A_bill_reads_back_as_it_was_said()
    {
        var file = DocumentFile.Of(Bill);

        Assert.Equal(("tagihan-P-2611-08.pdf", "application/pdf"), (file.Name, file.ContentType));
        var pdf = PdfReader.Read(file.Bytes);
        Assert.Equal(file.Name, pdf.Title);
        Assert.Single(pdf.Pages);
        Assert.Equal(
        [
            "Tagihan P-2611-08", "KUBE Kenanga 5", "Nasi ayam goreng|40 x Rp25.000|Rp1.000.000", "Teh botol|40 x Rp4.000|Rp160.000", "Jumlah|Rp1.160.000",
            "Terima kasih ya (sudah) \\ lunas.", "Halaman 1 dari 1",
        ], pdf.Lines(0));
        var runs = pdf.Pages[0];
        Assert.Equal((15d, 2), runs.Where(r => r.Text == "Tagihan P-2611-08").Select(r => (r.Size, r.Font)).Single());
        // The sums end where each other end, and the columns begin together.
        Assert.All(runs.Where(r => r.Text.StartsWith("Rp1", StringComparison.Ordinal)), r => Assert.Equal(539, r.X + Width(r.Text), 1));
        Assert.Single(runs.Where(r => r.Text.StartsWith("40 x", StringComparison.Ordinal)).Select(r => r.X).Distinct());
        Assert.Equal(DocumentFile.Of(Bill).Bytes, file.Bytes);
    }

    [Xunit.Fact]
    public void Long_documents_break_into_numbered_pages_and_lose_nothing()
    {
        string[] lines = ["# Riwayat", .. Enumerable.Range(1, 200).Select(i => $"{i} November\tkas masuk ke-{i} dari iuran anggota\tRp{i}.000"), string.Join(' ', Enumerable.Range(1, 300).Select(i => $"kata{i}"))];

        var pdf = PdfReader.Read(DocumentFile.Of(new("riwayat.pdf", lines)).Bytes);

        Assert.True(pdf.Pages.Count > 4);
        for (var i = 0; i < pdf.Pages.Count; i++) Assert.Equal($"Halaman {i + 1} dari {pdf.Pages.Count}", pdf.Lines(i)[^1]);
        var all = Enumerable.Range(0, pdf.Pages.Count).SelectMany(i => pdf.Lines(i).SkipLast(1)).ToArray();
        Assert.Equal(lines[1..201].Select(l => l.Replace('\t', '|')), all[1..201]);
        Assert.Equal(lines[201], string.Join(' ', all[201..]));
        Assert.All(pdf.Pages.SelectMany(p => p), r => Assert.True(r is { X: >= 55.9, Y: >= 20 and <= 800 } && r.X + Width(r.Text, r.Size) <= 539.2, $"{r}"));
    }

    [Xunit.Fact]
    public void Columns_too_wide_for_the_page_are_wrapped_and_stay_apart()
    {
        var words = string.Join(' ', Enumerable.Repeat("belanja", 40));

        var pdf = PdfReader.Read(DocumentFile.Of(new("a.pdf", [$"{words}\t{words}\tRp5.000", $"{new string('w', 200)}\tRp1"])).Bytes);

        Assert.Equal(2 * 40, pdf.Pages[0].Sum(r => r.Text.Split(' ').Count(w => w == "belanja")));
        Assert.Equal(200, pdf.Pages[0].Sum(r => r.Text.Count(c => c == 'w')));
        foreach (var line in pdf.Pages[0].GroupBy(r => r.Y))
        {
            var runs = line.OrderBy(r => r.X).ToArray();
            for (var i = 1; i < runs.Length; i++) Assert.True(runs[i - 1].X + Width(runs[i - 1].Text) < runs[i].X, $"{runs[i - 1]} runs into {runs[i]}");
        }
    }

    [Theory]
    [InlineData("Café “Ibu” – 5 €", "Caf\u00e9 \u0093Ibu\u0094 \u0096 5 \u0080")]
    [InlineData("Rp\u00a05.000", "Rp 5.000")]
    [InlineData("🍱 40 kotak", "40 kotak")]
    [InlineData("👨‍👩‍👧 keluarga", "keluarga")]
    [InlineData("Буди", "????")]
    [InlineData("a\u0000b\u200bc\u0007", "abc")]
    public void Signs_the_font_lacks_are_left_out_or_shown_as_a_question_mark(string text, string shown) =>
        Assert.Equal(shown, PdfReader.Read(DocumentFile.Of(new("a.pdf", [text])).Bytes).Lines(0)[0]);

    [Xunit.Fact]
    public void Whatever_is_said_the_file_can_be_read() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>[]>(), lines =>
    {
        var pdf = PdfReader.Read(DocumentFile.Of(new("a.pdf", [.. lines.Select(l => l.Get)])).Bytes);
        Assert.All(pdf.Pages, page => Assert.NotEmpty(page));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("../../etc/passwd", "berkas.txt")]
    [InlineData("a\"b\r\nc.PDF", "a-b--c.pdf")]
    [InlineData("", "berkas.txt")]
    [InlineData("data.saya.json", "data-saya.json")]
    public void A_name_can_be_nothing_else(string name, string safe) => Assert.Equal(safe, DocumentFile.Safe(name));

    [Xunit.Fact]
    public void Json_and_text_are_the_lines_as_they_are_and_a_table_opens_in_no_spreadsheet()
    {
        Assert.Equal("{\n\"a\": \"=1\"\n}\n", Encoding.UTF8.GetString(DocumentFile.Of(new("a.json", ["{", "\"a\": \"=1\"", "}"])).Bytes));
        Assert.Equal(("text/plain; charset=utf-8", "é\n"), (DocumentFile.Of(new("a.txt", ["é"])).ContentType, Encoding.UTF8.GetString(DocumentFile.Of(new("a.txt", ["é"])).Bytes)));
        var table = DocumentFile.Of(new("a.csv", ["=1+1"]));
        Assert.Equal(("a.txt", "text/plain; charset=utf-8"), (table.Name, table.ContentType));
    }

    private static double Width(string text, double size = 11) => PdfFont.Width(Encoding.Latin1.GetBytes(text), size, bold: size == 15);
}
