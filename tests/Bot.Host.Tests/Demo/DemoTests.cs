using System.Text.Json;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The demo, folded, gives what its own list of expected answers says.</summary>
public class DemoTests
{
    private static readonly IReadOnlyList<NewKube> Demo = KubeImport.Read(DataFiles.Embedded());

    public static TheoryData<string> Groups => ["kube-melati-3", "ewarong-cahaya-dini"];

    private static JsonElement Expected => JsonDocument.Parse(Resources.Bytes("Demo.harapan.json")).RootElement;

    private static NewKube Group(string id) => Demo.Single(g => g.Id.Value == id);

    private static Kube Fold(string id) => Group(id).Facts.Aggregate(Kube.Unborn, (k, f) => k.After(f.Fact));

    [Theory, MemberData(nameof(Groups))]
    public void Balances_of_all_three_funds(string id)
    {
        var expected = Expected.GetProperty("saldo").GetProperty(id);
        foreach (var fund in Enum.GetValues<Dana>()) Assert.Equal(expected.GetProperty(fund.ToString()).GetInt64(), Fold(id).Ledger.Balance(fund).Amount);
    }

    [Theory, MemberData(nameof(Groups))]
    public void Open_dues_of_every_member(string id)
    {
        var kube = Fold(id);
        var expected = Expected.GetProperty("iuranBelum").GetProperty(id).EnumerateArray()
            .Select(e => $"{e.GetProperty("anggotaId")} {string.Join(' ', e.GetProperty("pertemuanBelum").EnumerateArray())} {e.GetProperty("jumlah")}");
        var open = kube.ActiveMembers.Select(m => (m.Person, Open: kube.Dues.Open(m.Person))).Where(m => m.Open.Count > 0)
            .Select(m => $"{m.Person} {string.Join(' ', m.Open.Select(d => d.Date.ToString("yyyy-MM-dd")))} {m.Open.Sum(d => d.Open).Amount}").ToList();
        Assert.Equal(expected, open);
        Assert.Equal(Expected.GetProperty("totalIuranBelum").GetProperty(id).GetInt64(), kube.ActiveMembers.SelectMany(m => kube.Dues.Open(m.Person)).Sum(d => d.Open).Amount);
    }

    [Theory, MemberData(nameof(Groups))]
    public void Every_ledger_line_is_an_entry(string id) =>
        Assert.Equal(Expected.GetProperty("jumlahTransaksi").GetProperty(id).GetInt32(), Group(id).Facts.Count(f => f.Fact is EntryPosted));

    [Theory, MemberData(nameof(Groups))]
    public void Facts_stand_in_the_order_of_time_and_before_the_clock_of_the_demo(string id)
    {
        var times = Group(id).Facts.Select(f => f.At).ToList();
        Assert.Equal(times.Order(), times);
        Assert.True(times[^1] <= DemoClock.Start);
        Assert.Equal(Enumerable.Range(1, times.Count).Select(i => (long)i), Group(id).Facts.Select(f => f.Seq));
        Assert.All(Group(id).Facts, f => Assert.Equal("import", f.Via));
    }

    [Fact]
    public void The_clock_starts_where_the_demo_says() =>
        Assert.Equal(DateTimeOffset.Parse(Expected.GetProperty("sekarang").GetString()!), DemoClock.Start);

    [Fact]
    public void Two_groups_of_ten_active_members_with_their_officers()
    {
        Assert.Equal(2, Demo.Count);
        var kube = Fold("kube-melati-3");
        Assert.Equal(10, kube.ActiveMembers.Count());
        Assert.Equal(new PersonId("m3-01"), kube.Holder(Jabatan.Ketua));
        Assert.Equal(new PersonId("m3-03"), kube.Holder(Jabatan.Bendahara));
        Assert.Equal(new PersonId("p-01"), kube.Pendamping);
        Assert.Equal(new Rupiah(200_000), kube.Rules.CashOutLimit);
        Assert.Equal(new Rupiah(500_000), Fold("ewarong-cahaya-dini").Rules.CashOutLimit);
    }

    [Fact]
    public void Trainings_have_the_places_left_and_the_waiting_lists_that_are_expected()
    {
        var states = Demo.Select(g => g.Facts.Aggregate(Kube.Unborn, (k, f) => k.After(f.Fact))).ToList();
        foreach (var expected in Expected.GetProperty("pelatihan").EnumerateObject())
        {
            var kube = states.Single(k => k.Trainings.Find(new(expected.Name)) is not null);
            var training = kube.Trainings.Find(new(expected.Name))!;
            Assert.Equal(expected.Value.GetProperty("sisa").GetInt32(), training.Free());
            Assert.Equal(expected.Value.GetProperty("antrean").EnumerateArray().Select(p => p.GetString()), Seats.Line(kube, training).Select(w => w.Person.Value));
        }
        Assert.Equal(new PersonId("cd-06"), states.Single(k => k.Id.Value == "ewarong-cahaya-dini").Trainings.Find(new("plt-04"))!.Teacher);
    }

    [Fact]
    public void A_correction_takes_back_exactly_what_it_reverses()
    {
        var entries = Group("kube-melati-3").Facts.Select(f => f.Fact).OfType<EntryPosted>().ToList();
        var wrong = entries.Single(e => e.Number.Value == "M3-2610-034");
        var reversal = entries.Single(e => e.Number.Value == "M3-2610-041");
        Assert.Equal(wrong.Number, reversal.Reverses);
        Assert.Equal(wrong.Lines.Select(l => -l.Amount), reversal.Lines.Select(l => l.Amount));
        Assert.Equal(wrong.Lines.Select(l => l.Account), reversal.Lines.Select(l => l.Account));
    }

    [Fact]
    public void People_keep_how_they_are_called_and_reached()
    {
        var people = Group("kube-melati-3").People.ToDictionary(p => p.Id.Value);
        Assert.Equal("Bu Marni", people["m3-08"].Call);
        Assert.False(people["m3-08"].OwnPhone);
        Assert.True(people["m3-08"].PlainText);
        Assert.Equal([new(Channel.Telegram, "700000009"), new(Channel.WhatsApp, "+6281200000009")], people["m3-09"].Addresses);
        Assert.Equal("Pak Darma", people["k-71"].Call);
        Assert.Equal(DateTimeOffset.Parse("2026-08-22T03:15:00Z"), people["m3-01"].ConsentAt);
    }

    [Fact]
    public void Prices_of_packs()
    {
        foreach (var example in Expected.GetProperty("hargaContoh").EnumerateObject())
        {
            var (code, count) = example.Name.Split(" x") is [var c, var n] ? (new Code(c), int.Parse(n)) : throw new FormatException(example.Name);
            Assert.Equal(example.Value.GetInt64(), Fold("kube-melati-3").Prices.Of(code).On(new(2026, 11, 21))!.For(count).Amount);
        }
    }

    [Fact]
    public void What_is_out_and_what_is_low()
    {
        var stocks = Groups.Select(g => (string)g).SelectMany(g => Fold(g).Stocks.All).ToList();
        Assert.Equal(Codes("stokKosong"), stocks.Where(s => s.Value.IsOut).Select(s => s.Key.Value).Order());
        Assert.Equal(Codes("stokMenipis"), stocks.Where(s => s.Value is { IsLow: true, IsOut: false }).Select(s => s.Key.Value).Order());

        static IEnumerable<string> Codes(string list) => Expected.GetProperty(list).EnumerateArray().Select(e => e.GetString()!).Order();
    }

    [Fact]
    public void Orders_that_are_open_and_the_boxes_of_their_days()
    {
        var kube = Fold("kube-melati-3");
        Assert.Equal(Expected.GetProperty("pesananTerbuka").EnumerateArray().Select(e => e.GetString()).Order(), kube.Orders.Open.Select(o => o.Number.Value).Order());
        foreach (var day in Expected.GetProperty("kotakPerTanggal").EnumerateObject()) Assert.Equal((day.Name, day.Value.GetInt32()), (day.Name, kube.BoxesOn(DateOnly.Parse(day.Name))));
        foreach (var day in Expected.GetProperty("sisaKapasitas").EnumerateObject()) Assert.Equal((day.Name, day.Value.GetInt32()), (day.Name, kube.FreeOn(DateOnly.Parse(day.Name))!.Value));
    }

    [Fact]
    public void Invoices_that_are_not_paid()
    {
        var invoices = Fold("kube-melati-3").Invoices(new(2026, 11, 21));
        Assert.Equal(Expected.GetProperty("tagihanBelumDibayar").EnumerateArray().Select(e => $"{e.GetProperty("nomor")} {e.GetProperty("total")}").Order(), invoices.Select(r => $"{r.Order.Number} {r.Order.Left.Amount}").Order());
        Assert.Equal(new Rupiah(7_000_000), invoices.Sum(r => r.Order.Left));
        Assert.Equal(10, invoices.Single(r => r.Order.Number.Value == "PMT-2611-A").Days);
    }

    [Fact]
    public void Profit_of_every_month_from_its_orders()
    {
        var kube = Fold("kube-melati-3");
        foreach (var month in Expected.GetProperty("laba").EnumerateObject().Where(m => m.Name.StartsWith("kube-melati-3|", StringComparison.Ordinal)))
            Assert.Equal((month.Name, month.Value.GetInt64()), (month.Name, kube.Orders.ProfitOf(int.Parse(month.Name[14..].Replace("-", "", StringComparison.Ordinal))).Amount));
    }

    [Fact]
    public void The_history_of_a_price_and_the_hand_outs_come_in()
    {
        var kube = Fold("ewarong-cahaya-dini");
        Assert.Equal([28_500, 28_000, 27_500], kube.Prices.Of(new("TLR-1")).Lines.Select(l => l.Price.Amount));
        Assert.Equal(new Rupiah(28_000), kube.Prices.Of(new("TLR-1")).On(new(2026, 11, 19))!.Price);
        Assert.Equal((new MarketPrice(new(29_500), new(2026, 11, 18)), new Ceiling(new(65_500), null)), (kube.Prices.Of(new("TLR-1")).Market!, kube.Prices.Of(new("SPHP-5")).Ceiling!));
        Assert.Equal([new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 25), new DateOnly(2026, 11, 26)], kube.Bpnt.Of(new(2026, 11, 1))!.Days.Select(d => d.Day.On));
        Assert.Equal(kube.Bpnt.Areas[0].Code, kube.Bpnt.Home(new("k-85")));
        Assert.Equal(new OpeningHours(new(8, 0), new(17, 0), kube.PriceRules().Open!.Days), kube.PriceRules().Open);
    }

    [Fact]
    public void Each_group_lists_its_own_goods_as_people_call_them()
    {
        var texts = Group("kube-melati-3").Texts.ToDictionary(t => t.Id, t => t.Text);
        var kube = Fold("kube-melati-3");
        Assert.Equal([15, 17], Demo.Select(g => Fold(g.Id.Value).Catalogue.Products.Count));
        var bundle = kube.Catalogue.Find(new("NU-BKS"))!;
        Assert.Equal(("Nasi uduk bungkus", new Code("bungkus"), true), (texts[bundle.Name], bundle.Unit, bundle.Sold));
        Assert.Contains("nasi uduk", bundle.Aliases.Select(a => texts[a]));
        Assert.Null(kube.Catalogue.Find(new("TLR-1")));
    }

    [Fact]
    public void Texts_are_kept_ten_years()
    {
        var kube = Group("kube-melati-3");
        var note = kube.Facts.Select(f => f.Fact).OfType<EntryPosted>().Single(e => e.Number.Value == "M3-2610-044");
        var text = kube.Texts.Single(t => t.Id == note.Note);
        Assert.Equal(("Sewa tenda bazar kecamatan", new DateOnly(2036, 10, 15)), (text.Text, text.KeepUntil));
        Assert.Equal("KUBE Kenanga 5", kube.Texts.Single(t => t.Id == Fold("kube-melati-3").Name).Text);
        Assert.Equal(kube.Texts.Count + 1, Fold("kube-melati-3").NextText);
    }
}
