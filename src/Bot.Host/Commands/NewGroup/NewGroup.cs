using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// <c>new-group</c>: a first group from a filled spreadsheet, from CSV files of the same headings, or from answers. All of them become
/// one <see cref="SheetBook"/>, and that is imported whole or not at all.
/// </summary>
internal sealed class NewGroup(TextReader input, TextWriter text, TimeProvider time)
{
    /// <summary>What is asked of the group itself when nobody filled in a spreadsheet.</summary>
    private static readonly string[] Asked = ["Nama kelompok", "Kode kuitansi", "Tahun berdiri", "Zona waktu", "Iuran tiap pertemuan", "Nomor darurat medis", "Nomor polisi", "Nomor pemadam", "Nomor SAPA (kekerasan)"];

    public async Task TemplateAsync(string path)
    {
        if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) throw new UsageException($"--template writes an .xlsx file, not '{path}'");
        if (File.Exists(path)) throw new UsageException($"{path} is there already and is not overwritten");
        XlsxTemplate.Write(path);
        await text.WriteLineAsync($"{path} siap diisi: lembar {string.Join(", ", Sheets.All.Select(s => s.Name))}. Yang bertanda * harus diisi; baris contoh tidak ikut dibaca.");
    }

    /// <summary>The cells of a spreadsheet, or of the CSV files of a directory.</summary>
    public static SheetBook Open(string path) =>
        Directory.Exists(path) ? CsvBook.Read(path)
        : File.Exists(path) ? XlsxBook.Read(path)
        : throw new ImportException(path, "there is no such file or directory");

    /// <param name="open">Opens the store; only called when the spreadsheet is right by itself.</param>
    public async Task ImportAsync(SheetBook book, Func<Task<SqliteStore>> open, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        _ = GroupSheets.Read(book, now, []);
        await using var store = await open();
        var known = new Dictionary<PersonId, Person>();
        foreach (var kube in await store.GroupsAsync(cancel))
            foreach (var person in await store.PeopleAsync(kube, cancel)) known[person.Id] = person;
        var group = GroupSheets.Read(book, now, [.. known.Values]);
        await GroupImport.StoreAsync(store, [group], cancel);
        await text.WriteLineAsync($"{Summary(group)} Sudah masuk. Berikutnya: setup, lalu serve.");
        if (group.People.Where(p => p is { ConsentVersion: null, ConsentAt: null }).Select(p => p.Call).ToList() is [_, ..] silent)
            await text.WriteLineAsync($"Belum setuju, jadi tidak disapa lebih dulu sampai menulis ke bot dan menjawab Ya: {string.Join(", ", silent)}.");
    }

    /// <summary>Asks for a group; null when the summary was not agreed to.</summary>
    public async Task<SheetBook?> AskAsync(CancellationToken cancel)
    {
        var book = new SheetBook();
        foreach (var (i, column) in Sheets.Group.Columns.Index()) book.Put(Sheets.Group.Name, i + 2, 1, column.Heading);
        foreach (var (i, column) in Sheets.Members.Columns.Index()) book.Put(Sheets.Members.Name, 1, i + 2, column.Heading);
        foreach (var heading in Asked)
            book.Put(Sheets.Group.Name, 2 + At(Sheets.Group, heading), 2, await AnswerAsync(Sheets.Group, [heading], heading, cancel) is [var said] ? said : "");
        string[] person = ["Nama lengkap", "Nomor HP", "Peran"];
        var rows = 1;
        Put(["Pendamping", .. await AnswerAsync(Sheets.Members, person[..2], "Pendamping: nama lengkap, nomor HP", cancel)], ["Peran", .. person[..2]]);
        while (await AnswerAsync(Sheets.Members, person, "Anggota: nama lengkap, nomor HP, peran (kosong: selesai)", cancel, mayEnd: rows > 2) is [_, ..] said) Put(said, person);
        await text.WriteLineAsync(Summary(GroupSheets.Read(book, time.GetUtcNow(), [])));
        await text.WriteAsync("Sudah benar? (ya/tidak): ");
        if (await input.ReadLineAsync(cancel) is { } answer && answer.Trim().ToLowerInvariant() is "ya" or "iya" or "y") return book;
        await text.WriteLineAsync("Tidak ada yang disimpan.");
        return null;

        void Put(IReadOnlyList<string> cells, IReadOnlyList<string> headings)
        {
            rows++;
            foreach (var (cell, heading) in cells.Zip(headings)) book.Put(Sheets.Members.Name, rows, 2 + At(Sheets.Members, heading), cell);
        }
    }

    /// <summary>An answer of one or several cells between commas, asked again until each can be read.</summary>
    private async Task<IReadOnlyList<string>> AnswerAsync(Sheet sheet, IReadOnlyList<string> headings, string question, CancellationToken cancel, bool mayEnd = false)
    {
        var columns = headings.Select(h => sheet.Columns[At(sheet, h)]).ToList();
        var example = string.Join(", ", columns.Select(c => c.Example));
        while (true)
        {
            await text.WriteAsync($"{question}{(columns is [{ Required: false }] ? $" (Enter: lewati; contoh {example})" : $" (contoh: {example})")}: ");
            var said = await input.ReadLineAsync(cancel) ?? throw new SettingsException("jawabannya belum lengkap; tidak ada yang disimpan");
            if (said.Trim().Length == 0 && (mayEnd || columns is [{ Required: false }])) return [];
            string[] cells = columns.Count == 1 ? [said] : said.Split(',', StringSplitOptions.TrimEntries);
            var mistakes = new List<string>();
            if (cells.Length != columns.Count) mistakes.Add($"tulis {columns.Count} hal dengan koma di antaranya, contoh: {example}");
            else Check(sheet, columns, cells, mistakes);
            if (mistakes is []) return cells;
            foreach (var mistake in mistakes) await text.WriteLineAsync(mistake);
        }
    }

    private static void Check(Sheet sheet, IReadOnlyList<Column> columns, IReadOnlyList<string> cells, List<string> mistakes)
    {
        var row = new SheetRow(sheet, columns.Zip(cells).Where(c => c.Second.Trim().Length > 0).ToDictionary(c => c.First.Heading, c => new Cell(c.First.Heading, c.Second.Trim())), static heading => heading);
        var read = new CellReader(row, mistakes);
        foreach (var column in columns)
            if (column.Choices is not null) read.Choice(column.Heading);
            else if (column.Heading == "Nomor HP") read.Phone(column.Heading);
            else if (column.Heading.StartsWith("Nomor", StringComparison.Ordinal)) read.Call(column.Heading);
            else if (column.Heading == "Tahun berdiri") read.Whole(column.Heading, 1945, 2100);
            else if (column.Heading == "Iuran tiap pertemuan") read.Money(column.Heading);
            else read.Text(column.Heading, column.Heading == "Kode kuitansi" ? 5 : 60);
    }

    /// <summary>What comes in, so that somebody can say whether it is right.</summary>
    private static string Summary(NewKube group)
    {
        var places = group.Facts.Select(f => f.Fact).OfType<PersonPlaced>().ToDictionary(p => p.Person);
        string Called(Peran role) => string.Join(", ", group.People.Where(p => places[p.Id].Role == role).Select(p => p.Call + (places[p.Id].Office is var office and not Jabatan.Anggota ? $" ({office.ToString().ToLowerInvariant()})" : "")));
        var prefix = group.Facts.Select(f => f.Fact).OfType<KubeFounded>().Single().Prefix;
        return $"{group.Texts[0].Text} (kode {prefix.Value}): {places.Values.Count(p => p.Role == Peran.Anggota)} anggota, yaitu {Called(Peran.Anggota)}; pendamping {Called(Peran.Pendamping)}.";
    }

    private static int At(Sheet sheet, string heading) => sheet.Columns.Select(static c => c.Heading).ToList().IndexOf(heading);
}
