using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Domain;

namespace Bot.Host;

/// <summary>What is wrong with a group's spreadsheet, all of it, a line each.</summary>
internal sealed class SheetsException(IReadOnlyList<string> mistakes) : Exception(string.Join('\n', mistakes))
{
    public IReadOnlyList<string> Mistakes => mistakes;
}

/// <summary>
/// Turns a group's spreadsheet into the files an import takes, and has them imported by it: one way in, one set of checks. Whatever
/// the sheets themselves show to be wrong is gathered first; what the import still refuses is named by the cell it came from.
/// </summary>
internal sealed class GroupSheets(SheetBook book, DateTimeOffset now, IReadOnlyList<Person> known)
{
    private readonly List<string> mistakes = [];
    private readonly SheetFiles files = new();
    private readonly Dictionary<string, string> called = new(StringComparer.OrdinalIgnoreCase);
    private string? treasurer;

    /// <summary>The group; throws <see cref="SheetsException"/> when anything is wrong.</summary>
    /// <param name="known">People of the store's other groups: a pendamping of two is one person, found by her number.</param>
    public static NewKube Read(SheetBook book, DateTimeOffset now, IReadOnlyList<Person> known) => new GroupSheets(book, now, known).Read();

    private NewKube Read()
    {
        foreach (var sheet in Sheets.All.Where(s => !book.Has(s) && s.Columns.Any(c => c.Required) && (s == Sheets.Group || s == Sheets.Members))) mistakes.Add($"{sheet.Name}: lembar '{sheet.Name}' tidak ada");
        if (mistakes is not []) throw new SheetsException(mistakes);
        if (book.Rows(Sheets.Group, mistakes) is not [var record])
        {
            mistakes.Add($"{Sheets.Group.Name}!B2: lembar ini belum diisi, contoh: {Sheets.Group.Columns[0].Example}");
            throw new SheetsException(mistakes);
        }
        var group = new SheetGroup(new(record, mistakes), now, [.. book.Rows(Sheets.Turns, mistakes).Select(row => new CellReader(row, mistakes))]);
        if (known.Any(k => k.Id.Value.StartsWith(group.Code.ToLowerInvariant() + "-", StringComparison.Ordinal))) mistakes.Add($"{record.Place("Kode kuitansi")}: kode {group.Code} sudah dipakai kelompok lain di sini; pilih kode lain");
        files.Add(DataFiles.Groups, group.Json(), record, group.Headings);
        People(group);
        new SheetSchedule(files, group, called).Read([.. book.Rows(Sheets.Schedule, mistakes).Select(row => new CellReader(row, mistakes))]);
        var cash = book.Rows(Sheets.Cash, mistakes);
        if (cash is not [] && treasurer is null) mistakes.Add($"{Sheets.Members.Name}: belum ada Bendahara, padahal saldo kas perlu pencatat");
        foreach (var row in cash) Balance(new(row, mistakes), group);
        var goods = new SheetGoods(files, group);
        foreach (var row in book.Rows(Sheets.Goods, mistakes)) goods.Good(new(row, mistakes));
        goods.Recipes([.. book.Rows(Sheets.Recipes, mistakes).Select(row => new CellReader(row, mistakes))]);
        if (mistakes is not []) throw new SheetsException(mistakes);
        try
        {
            var kube = KubeImport.Read(files.Written(now)).Single();
            return kube with { People = [.. kube.People.Select(p => known.FirstOrDefault(k => k.Id == p.Id) ?? p)] };
        }
        catch (ImportException e)
        {
            throw new SheetsException([files.Placed(e.Message)]);
        }
    }

    private void People(SheetGroup group)
    {
        var phones = new Dictionary<string, string>();
        var (officers, pendamping) = (new Dictionary<string, string>(), false);
        foreach (var row in book.Rows(Sheets.Members, mistakes))
        {
            var read = new CellReader(row, mistakes);
            var (name, role, phone) = (read.Text("Nama lengkap", 60), read.Choice("Peran"), read.Phone("Nomor HP"));
            if (name is not null && PlainName.Of(name).Length == 0) read.Wrong("Nama lengkap", "tidak ada hurufnya");
            var nickname = read.Text("Panggilan", 40) ?? name?.Split(' ')[0];
            if (phone is not null && !phones.TryAdd(phone, read.Place("Nomor HP"))) read.Wrong("Nomor HP", $"nomornya sama dengan {phones[phone]}; satu orang satu nomor, kosongkan untuk yang menumpang");
            if (role is "Ketua" or "Bendahara" && !officers.TryAdd(role, read.Place("Peran"))) read.Wrong("Peran", $"{role} sudah ada di {officers[role]}");
            pendamping |= role == "Pendamping";
            var id = Known(read, phone, nickname) ?? $"{group.Code.ToLowerInvariant()}-{files.People + 1:00}";
            if (role == "Bendahara") treasurer = id;
            Person(read, group, row, id, name, nickname, role, phone);
            if (nickname is not null && role is "Ketua" or "Sekretaris" or "Bendahara" or "Anggota" && (!called.TryAdd(nickname, id) | (name is not null && name != nickname && !called.TryAdd(name, id))))
                read.Wrong("Panggilan", $"'{nickname}' sudah dipakai orang lain di kelompok ini; bedakan panggilannya");
        }
        if (called.Count == 0) mistakes.Add($"{Sheets.Members.Name}: belum ada satu anggota pun");
        if (!pendamping) mistakes.Add($"{Sheets.Members.Name}: belum ada Pendamping; ia yang membenarkan pendaftaran anggota");
    }

    /// <summary>The id of somebody another group of the store knows by this number.</summary>
    private string? Known(CellReader read, string? phone, string? nickname)
    {
        if (phone is null || known.FirstOrDefault(k => k.Addresses.Contains(new(Channel.WhatsApp, phone))) is not { } other) return null;
        if (string.Equals(other.Nickname, nickname, StringComparison.OrdinalIgnoreCase)) return other.Id.Value;
        read.Wrong("Nomor HP", "nomor ini milik orang lain di kelompok lain; kalau orangnya sama, samakan panggilannya");
        return null;
    }

    private void Person(CellReader read, SheetGroup group, SheetRow row, string id, string? name, string? nickname, string? role, string? phone)
    {
        var (telegram, first) = (read.Whole("ID Telegram", 1, long.MaxValue), read.Choice("Kanal utama"));
        if (first == "Telegram" && telegram is null) read.Wrong("ID Telegram", "ID-nya belum diisi; kalau belum tahu, kosongkan kanal utama (ia dikenali dari nomornya)");
        if (first == "WhatsApp" && phone is null) read.Missing("Nomor HP", "nomornya belum diisi, padahal kanal utamanya WhatsApp");
        var consent = read.Day("Setuju datanya disimpan", group.Today);
        var person = new JsonObject
        {
            ["id"] = id, ["nama"] = name, ["panggilan"] = nickname, ["sapaan"] = read.Choice("Sapaan") ?? "Ibu",
            ["telepon"] = phone, ["telegramId"] = telegram, ["kanalUtama"] = phone is null && telegram is null ? null : first,
        };
        var (own, since) = (read.Choice("HP sendiri"), read.Day("Anggota sejak", group.Today));
        if (role is "Ketua" or "Sekretaris" or "Bendahara" or "Anggota")
        {
            (person["kubeId"], person["jabatan"], person["status"]) = (group.Id, role, "Aktif");
            person["punyaHpSendiri"] = own != "Tidak";
            if (since is { } day) person["tanggalVerifikasi"] = SheetGroup.Written(day);
            if (consent is { } agreed) person["persetujuan"] = new JsonObject { ["diberikan"] = true, ["waktu"] = group.At(agreed, "00:00"), ["versiTeks"] = ImportPeople.ConsentOnPaper };
            files.Add(DataFiles.Members, person, row, new() { ["nama"] = "Nama lengkap", ["panggilan"] = "Panggilan", ["telepon"] = "Nomor HP", ["telegramId"] = "ID Telegram", ["jabatan"] = "Peran", ["kanalUtama"] = "Kanal utama" });
            return;
        }
        person["peran"] = role switch { "Kelurahan" => "PetugasKelurahan", "Puskesmas" => "PetugasPuskesmas", "TKSK" => "Tksk", _ => role };
        (person["kubeIds"], person["persetujuan"]) = (new JsonArray(group.Id), consent is not null);
        files.Add(DataFiles.Contacts, person, row, new() { ["nama"] = "Nama lengkap", ["panggilan"] = "Panggilan", ["telepon"] = "Nomor HP", ["telegramId"] = "ID Telegram", ["peran"] = "Peran", ["kanalUtama"] = "Kanal utama" });
    }

    private void Balance(CellReader read, SheetGroup group)
    {
        var (fund, amount, day) = (read.Choice("Dana"), read.Money("Saldo", least: 0), read.Day("Per tanggal", group.Today));
        if (fund is null || amount is not > 0 || day is not { } on) return;
        if (on.Year < group.Founded) read.Wrong("Per tanggal", "sebelum kelompok berdiri");
        if (!files.Funds.Add(fund)) read.Wrong("Dana", $"saldo {fund} sudah ada");
        else files.Add(DataFiles.Ledger, new()
        {
            ["id"] = $"trx-{files.Funds.Count}", ["kubeId"] = group.Id, ["nomor"] = string.Create(CultureInfo.InvariantCulture, $"{group.Code}-{on:yyMM}-{files.Funds.Count:000}"),
            ["tanggal"] = SheetGroup.Written(on), ["dicatatPada"] = group.At(on, "00:00"), ["dana"] = fund == "IKS" ? nameof(Dana.Iks) : fund, ["arah"] = nameof(Arah.Masuk), ["jenis"] = nameof(JenisTransaksi.SaldoAwal),
            ["jumlah"] = amount, ["keterangan"] = $"Saldo awal {fund}", ["dicatatOleh"] = treasurer,
        });
    }
}
