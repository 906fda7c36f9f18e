using System.Text;
using System.Text.Json.Nodes;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>What may not come in is refused with file, place and reason, and leaves nothing behind.</summary>
public sealed class ImportTests : IDisposable
{
    private static readonly string[] Known = ["kube.json", "anggota.json", "kontak.json", "pertemuan.json", "transaksi.json", "produk.json"];

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("kubebot-import-");

    public ImportTests()
    {
        foreach (var name in Known) File.WriteAllBytes(At(name), Resources.Bytes($"Demo.{name}"));
    }

    public void Dispose() => directory.Delete(recursive: true);

    private string At(string name) => Path.Combine(directory.FullName, name);

    private void Change(string file, Action<JsonArray> change)
    {
        var root = JsonNode.Parse(File.ReadAllText(At(file)))!.AsArray();
        change(root);
        File.WriteAllText(At(file), root.ToJsonString());
    }

    private string Refusal() => Assert.Throws<ImportException>(() => GroupImport.Read([directory.FullName])).Message.Replace(directory.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    [Fact]
    public void The_five_files_alone_make_whole_groups()
    {
        File.Delete(At("produk.json"));
        Assert.Equal(2, GroupImport.Read([directory.FullName]).Count);
    }

    [Fact]
    public void Files_named_one_by_one_are_one_collection() => Assert.Equal(2, GroupImport.Read([.. Known.Select(At)]).Count);

    [Fact]
    public void A_syntax_error_names_file_and_line()
    {
        File.WriteAllText(At("kontak.json"), "[\n  {\"id\": \"p-01\",\n   \"peran\" \"Pendamping\"}\n]");
        Assert.StartsWith("kontak.json: line 3: ", Refusal());
    }

    [Fact]
    public void Bytes_that_are_no_text_name_file_and_line()
    {
        File.WriteAllBytes(At("kontak.json"), [.. "[\n\n\""u8, 0xff, .. "\"]"u8]);
        Assert.Equal("kontak.json: line 3: is not UTF-8 text", Refusal());
    }

    [Fact]
    public void A_member_named_twice_is_refused()
    {
        File.WriteAllText(At("transaksi.json"), "[{\"id\":\"a\",\"id\":\"b\"}]");
        Assert.StartsWith("transaksi.json", Refusal());
    }

    [Fact]
    public void Files_of_later_capabilities_must_be_well_formed()
    {
        File.WriteAllText(At("pesanan.json"), "[1,]");
        Assert.StartsWith("pesanan.json: line 1: ", Refusal());
    }

    [Theory]
    [InlineData("harapan.json")]
    [InlineData("pemicu.json")]
    [InlineData("template_wa.json")]
    [InlineData("README.md")]
    public void Four_names_are_ignored_whatever_they_hold(string name)
    {
        File.WriteAllText(At(name), "{{{");
        Assert.Equal(2, GroupImport.Read([directory.FullName]).Count);
    }

    [Fact]
    public void A_misspelt_file_is_not_silently_left_out()
    {
        File.Move(At("transaksi.json"), At("transksi.json"));
        Assert.Equal("transksi.json: is not a data file by this name", Refusal());
    }

    [Fact]
    public void A_group_without_its_own_file_is_refused()
    {
        File.Delete(At("anggota.json"));
        Assert.Equal("anggota.json: is missing", Refusal());
    }

    [Theory]
    [InlineData("transaksi.json", 3, "jumlah", "0", "must be a positive whole number")]
    [InlineData("transaksi.json", 3, "jumlah", "-5", "must be a positive whole number")]
    [InlineData("transaksi.json", 3, "jumlah", "5000.5", "must be a positive whole number")]
    [InlineData("transaksi.json", 3, "jumlah", "\"5000\"", "must be a positive whole number")]
    [InlineData("transaksi.json", 3, "jumlah", "9223372036854775807", "must be a positive whole number")]
    [InlineData("transaksi.json", 3, "tanggal", "\"2026-02-30\"", "must be a date like 2026-11-21")]
    [InlineData("transaksi.json", 3, "tanggal", "\"2026-09-06\"", "is after the day it was recorded")]
    [InlineData("transaksi.json", 3, "dicatatPada", "\"2026-09-05T09:40:00\"", "must be a time like 2026-11-21T09:00:00+07:00")]
    [InlineData("transaksi.json", 3, "dana", "\"kas\"", "must be one of Kas, Iks, Usaha")]
    [InlineData("transaksi.json", 3, "arah", "\"0\"", "must be one of Masuk, Keluar")]
    [InlineData("transaksi.json", 3, "dicatatOleh", "null", "must say who recorded it")]
    [InlineData("transaksi.json", 3, "dicatatOleh", "\"cd-03\"", "nobody of this group is 'cd-03'")]
    [InlineData("transaksi.json", 4, "anggotaId", "\"m3-99\"", "nobody of this group is 'm3-99'")]
    [InlineData("transaksi.json", 4, "pertemuanId", "\"ptm-cd-260906\"", "there is no meeting 'ptm-cd-260906' in this group")]
    [InlineData("transaksi.json", 4, "nomor", "\"M3-2609-001\"", "'M3-2609-001' is there twice")]
    [InlineData("transaksi.json", 4, "nomor", "\"M3-2610-005\"", "must be like M3-2609-001, after the group's code and the entry's month")]
    [InlineData("transaksi.json", 4, "id", "\"trx-0001\"", "is there twice")]
    [InlineData("transaksi.json", 4, "membalik", "\"trx-0001\"", "only a Koreksi reverses")]
    [InlineData("transaksi.json", 4, "dibalikOleh", "\"trx-0101\"", "'trx-0101' does not reverse this entry")]
    [InlineData("transaksi.json", 93, "dibalikOleh", "null", "must be 'trx-0101', which reverses it")]
    [InlineData("transaksi.json", 100, "membalik", "null", "a Koreksi must name the entry it reverses")]
    [InlineData("transaksi.json", 100, "membalik", "\"trx-0299\"", "there is no earlier entry 'trx-0299' in this group")]
    [InlineData("transaksi.json", 100, "jumlah", "5000", "must be 50000, as in the entry it reverses")]
    [InlineData("transaksi.json", 100, "arah", "\"Masuk\"", "must be the opposite of the entry it reverses")]
    [InlineData("transaksi.json", 81, "pasangan", "null", "must join exactly two entries", 82)]
    [InlineData("transaksi.json", 0, "kubeId", "\"lain\"", "there is no such group")]
    [InlineData("anggota.json", 1, "id", "\"m3-01\"", "'m3-01' is there twice")]
    [InlineData("anggota.json", 1, "id", "\"Bu Yuli\"", "must be an id of letters, digits, '-', '_' and '.'")]
    [InlineData("anggota.json", 1, "telepon", "\"+6281200000001\"", "belongs to somebody else already")]
    [InlineData("anggota.json", 1, "telepon", "\"0812-0000-0001\"", "must be a phone number like +6281200000001")]
    [InlineData("anggota.json", 1, "kanalUtama", "\"Telegram\"", "has no address")]
    [InlineData("anggota.json", 1, "jabatan", "\"Ketua\"", "the group already has a Ketua, 'm3-01'")]
    [InlineData("anggota.json", 1, "panggilan", "null", "must be a text")]
    [InlineData("anggota.json", 1, "kubeId", "\"lain\"", "there is no group 'lain'")]
    [InlineData("kontak.json", 0, "peran", "\"Anggota\"", "is no role of a contact")]
    [InlineData("kontak.json", 0, "kubeIds", "[]", "must name at least one group")]
    [InlineData("kube.json", 0, "pendampingId", "\"p-02\"", "'p-02' is no pendamping of this group")]
    [InlineData("kube.json", 0, "zonaWaktu", "\"Asia/Tokyo\"", "must be Asia/Jakarta, Asia/Pontianak, Asia/Makassar or Asia/Jayapura")]
    [InlineData("kube.json", 1, "kode", "\"M3\"", "'M3' is another group's code")]
    [InlineData("pertemuan.json", 0, "tuanRumahId", "\"cd-01\"", "nobody of this group is 'cd-01'")]
    [InlineData("pertemuan.json", 0, "status", "\"Bubar\"", "must be one of Dijadwalkan, Berlangsung, Selesai, Dibatalkan")]
    [InlineData("produk.json", 0, "kubeId", "\"lain\"", "there is no such group")]
    [InlineData("produk.json", 1, "kode", "\"NK-AYAM\"", "'NK-AYAM' is there twice")]
    [InlineData("produk.json", 1, "kode", "\"Nasi kotak\"", "must be an id of letters, digits, '-', '_' and '.'")]
    [InlineData("produk.json", 1, "nama", "\"\"", "must have 1 to 500 characters")]
    [InlineData("produk.json", 1, "satuan", "null", "must be a text")]
    [InlineData("produk.json", 1, "alias", "\"nasi\"", "must be a list")]
    [InlineData("produk.json", 1, "aktif", "1", "must be true or false")]
    public void Content_is_refused_by_file_path_and_reason(string file, int index, string member, string value, string why, int? namedAt = null)
    {
        Change(file, root => root[index]![member] = JsonNode.Parse(value));
        Assert.Equal($"{file}: $[{namedAt ?? index}].{member}: {why}", Refusal());
    }

    [Fact]
    public void The_two_entries_of_a_transfer_must_match()
    {
        Change("transaksi.json", root => root[81]!["jumlah"] = 1);
        Assert.Equal("transaksi.json: $[81].pasangan: must join two entries of the same amount and kind, out of one fund and into another", Refusal());
    }

    [Fact]
    public void Half_a_character_is_no_text()
    {
        File.WriteAllText(At("anggota.json"), File.ReadAllText(At("anggota.json")).Replace("\"Yuli\"", "\"\\ud800\"", StringComparison.Ordinal));
        Assert.Equal("anggota.json: $[1].panggilan: is not valid text", Refusal());
    }

    [Fact]
    public async Task A_group_that_exists_is_refused_and_nothing_else_comes_in()
    {
        await using var store = new MemoryStore(new Echo(), TimeProvider.System);
        var both = GroupImport.Read([directory.FullName]);
        await GroupImport.StoreAsync(store, [both[1]]);
        var e = await Assert.ThrowsAsync<ImportException>(() => GroupImport.StoreAsync(store, both));
        Assert.Equal("ewarong-cahaya-dini: the group exists already", e.Message);
        Assert.Equal([both[1].Id], await store.GroupsAsync());
    }

    [Fact]
    public async Task Somebody_known_is_not_overwritten_by_an_import()
    {
        await using var store = new MemoryStore(new Echo(), TimeProvider.System);
        var both = GroupImport.Read([directory.FullName]);
        await GroupImport.StoreAsync(store, [both[0]]);
        var other = both[1] with { People = [both[0].People[0] with { Nickname = "Lain" }] };
        var e = await Assert.ThrowsAsync<ImportException>(() => GroupImport.StoreAsync(store, [other]));
        Assert.Equal("ewarong-cahaya-dini: 'm3-01' is known already, with other particulars", e.Message);
        Assert.Single(await store.GroupsAsync());
    }

    [Fact]
    public void Dues_paid_ahead_count_for_a_meeting_still_to_come()
    {
        Change("transaksi.json", root =>
        {
            var ahead = root[4]!.DeepClone();
            (ahead["id"], ahead["nomor"], ahead["tanggal"], ahead["dicatatPada"], ahead["pertemuanId"]) =
                ("trx-9000", "M3-2611-900", "2026-11-20", "2026-11-20T08:00:00+07:00", "ptm-m3-261128");
            root.Add(ahead);
        });
        var kube = GroupImport.Read([directory.FullName])[0].Facts.Aggregate(Kube.Unborn, (k, f) => k.After(f.Fact));
        var due = kube.Dues.Find(new("m3-01"), new("ptm-m3-261128"))!;
        Assert.Equal((new Rupiah(5_000), new DateOnly(2026, 11, 28)), (due.Paid, due.Date));
    }

    [Fact]
    public void An_alias_of_goods_that_is_no_text_is_named_by_its_place()
    {
        Change("produk.json", root => root[1]!["alias"]![1] = 5);
        Assert.Equal("produk.json: $[1].alias[1]: must be a text", Refusal());
    }

    [Fact]
    public async Task Own_PMT_posts_come_in_and_come_back_from_an_export()
    {
        void Posts(string posts) => Change("kube.json", root => root[0]!["aturan"]!["pmt"]!["pos"] = JsonNode.Parse(posts));
        Posts("""[{"nama": "Pos Mawar", "sasaran": "BalitaIbuHamil", "kotak": 60}, {"nama": "Pos Melati", "sasaran": "BalitaIbuHamil", "kotak": 40}]""");
        await using var first = new MemoryStore(new Echo(), TimeProvider.System);
        await GroupImport.StoreAsync(first, GroupImport.Read([directory.FullName]));
        var export = await ExportAsync(first, "satu.jsonl");
        Assert.Contains("Pos Mawar", Encoding.UTF8.GetString(export), StringComparison.Ordinal);
        await using var second = new MemoryStore(new Echo(), TimeProvider.System);
        await GroupImport.StoreAsync(second, GroupImport.Read([At("satu.jsonl")]));
        var kube = (await second.StateAsync(new("kube-melati-3")))!.Value.State;
        Assert.Equal([("pos-mawar", 60), ("pos-melati", 40)], kube.PmtPosts(SasaranPmt.BalitaIbuHamil).Select(p => (p.Code.Value, p.Boxes)));
        Assert.Equal(export, await ExportAsync(second, "dua.jsonl"));
        // No post for the elderly is named, nor any at all: the usual ones.
        Assert.Equal([("posbindu", 120), ("lansia", 80)], kube.PmtPosts(SasaranPmt.PosbinduLansia).Select(p => (p.Code.Value, p.Boxes)));
        File.Delete(At("satu.jsonl"));
        File.Delete(At("dua.jsonl"));
        Posts("null");
        Assert.Null(GroupImport.Read([directory.FullName])[0].Facts.Select(f => f.Fact).OfType<RulesSet>().First().Rules.Catering!.Pmt!.Posts);
        Posts("""[{"nama": "Pos Mawar", "sasaran": "BalitaIbuHamil", "kotak": 60}, {"nama": "pos mawar", "sasaran": "PosbinduLansia", "kotak": 40}]""");
        Assert.Equal("kube.json: $[0].aturan.pmt.pos[1].nama: 'pos mawar' is there twice", Refusal());
        Posts("""[{"nama": "Pos Mawar", "sasaran": "BalitaIbuHamil", "kotak": 300}, {"nama": "Pos Melati", "sasaran": "BalitaIbuHamil", "kotak": 101}]""");
        Assert.Equal("kube.json: $[0].aturan.pmt.pos[1].kotak: must not make a round of more than 400 boxes", Refusal());
    }

    [Fact]
    public async Task An_export_reads_back_to_the_same_bytes()
    {
        await using var first = new MemoryStore(new Echo(), TimeProvider.System);
        await GroupImport.StoreAsync(first, GroupImport.Read([directory.FullName]));
        var export = await ExportAsync(first, "satu.jsonl");
        await using var second = new MemoryStore(new Echo(), TimeProvider.System);
        await GroupImport.StoreAsync(second, GroupImport.Read([At("satu.jsonl")]));
        Assert.Equal(2, (await second.GroupsAsync()).Count);
        Assert.Equal(export, await ExportAsync(second, "dua.jsonl"));
        Assert.Equal(new Rupiah(2_220_000), (await second.StateAsync(new("kube-melati-3")))!.Value.State.Ledger.Kas);
        Assert.Contains("Rumah Bu Rini, RT 04/RW 07 (demo)", Encoding.UTF8.GetString(export));
        Assert.Equal(15, (await second.StateAsync(new("kube-melati-3")))!.Value.State.Catalogue.Products.Count);
    }

    [Theory]
    [InlineData("\"head\"", "\"hede\"", "")]
    [InlineData("\"person\":{\"id\":\"cd-02\"", "\"text\":{\"id\":\"cd-02\"", "")]
    [InlineData("\"Tunai\",\"amount\":5000", "\"Tunai\",\"amount\":5001", "the lines of an entry must sum to zero")]
    [InlineData("\"seq\":30,", "\"seq\":31,", "the fact's number must be 30")]
    [InlineData("kas.transaksi", "kas.lain", "$.fact: unknown kind of fact kas.lain")]
    [InlineData("\"amount\":5000,", "\"amount\":\"x\",", "$.fact.data.amount")]
    [InlineData("\"M3-2609-006\"", "\"M3-2609-005\"", "'M3-2609-005' is there twice")]
    [InlineData("\"kube.berdiri\",\"data\":{\"id\":\"kube", "\"kube.berdiri\",\"data\":{\"id\":\"kubu", "founds 'kubu-melati-3', not 'kube-melati-3'")]
    public async Task A_damaged_export_is_refused_by_line(string find, string put, string why)
    {
        await using var store = new MemoryStore(new Echo(), TimeProvider.System);
        await GroupImport.StoreAsync(store, GroupImport.Read([directory.FullName]));
        var lines = Encoding.UTF8.GetString(await ExportAsync(store, "damaged.jsonl")).Split('\n');
        var line = Array.FindIndex(lines, l => l.Contains(find, StringComparison.Ordinal));
        lines[line] = lines[line].Replace(find, put, StringComparison.Ordinal);
        File.WriteAllText(At("damaged.jsonl"), string.Join('\n', lines));
        var e = Assert.Throws<ImportException>(() => GroupImport.Read([At("damaged.jsonl")]));
        Assert.StartsWith($"{At("damaged.jsonl")}: line {line + 1}: ", e.Message, StringComparison.Ordinal);
        Assert.Contains(why, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_cut_short_is_refused()
    {
        await using var store = new MemoryStore(new Echo(), TimeProvider.System);
        await GroupImport.StoreAsync(store, GroupImport.Read([directory.FullName]));
        await ExportAsync(store, "cut.jsonl");
        var lines = File.ReadAllLines(At("cut.jsonl"));
        File.WriteAllLines(At("cut.jsonl"), lines[..^1]);
        Assert.Contains("the file ends before the group's", Assert.Throws<ImportException>(() => GroupImport.Read([At("cut.jsonl")])).Message, StringComparison.Ordinal);
    }

    private async Task<byte[]> ExportAsync(IStore store, string name)
    {
        using var bytes = new MemoryStream();
        foreach (var kube in await store.GroupsAsync()) Assert.True(await ExportFile.WriteAsync(store, kube, bytes));
        File.WriteAllBytes(At(name), bytes.ToArray());
        return bytes.ToArray();
    }
}
