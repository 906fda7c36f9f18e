using System.Text.Json;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The kitchen of the demo against its list of expected answers, and against recipes calculated by hand.</summary>
public class DapurDemoTests
{
    private static readonly Kube Kenanga = KubeImport.Read(DataFiles.Embedded()).Single(g => g.Id.Value == "kube-melati-3").Facts.Aggregate(Kube.Unborn, (k, f) => k.After(f.Fact));

    private static JsonElement Expected => JsonDocument.Parse(Resources.Bytes("Demo.harapan.json")).RootElement;

    private static Dictionary<string, int> Numbers(string name) => Expected.GetProperty(name).EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetInt32());

    [Fact]
    public void Boxes_of_every_day_and_what_is_left()
    {
        var days = Kenanga.Orders.Open.Select(o => o.Content.Day).Distinct().ToList();
        Assert.Equal(Numbers("kotakPerTanggal"), days.ToDictionary(d => d.ToString("yyyy-MM-dd"), d => Kenanga.BoxesOn(d)));
        Assert.Equal(Numbers("sisaKapasitas"), days.ToDictionary(d => d.ToString("yyyy-MM-dd"), d => Kenanga.FreeOn(d)!.Value));
    }

    [Theory]
    // 200 boxes, recipe for 100: twice everything.
    [InlineData("2026-11-25", "mi-basah 16 kg, telur-ayam 14 kg, wortel 6 kg, sawi 6 kg, susu-kotak-kecil 200 kotak, kotak-makan 206 lembar")]
    // 40 boxes, recipe for 50: 0.8 of it. 7 birds are 5.6, cucumber 2.4 kg, boxes 41.6.
    [InlineData("2026-11-26", "beras 4 kg, ayam-potong 6 ekor, tempe 8 papan, timun 2.5 kg, cabai-dan-bumbu 1 paket, kerupuk 40 bungkus, kotak-nasi 42 lembar")]
    // 100 snack boxes, recipe for 50.
    [InlineData("2026-11-27", "tepung-terigu 8 kg, telur-ayam 4 kg, gula-pasir 4 kg, susu-cair 8 liter, agar-agar 12 bungkus, air-mineral-gelas 4 dus, kotak-snack 104 lembar")]
    // 50 boxes: the recipe itself.
    [InlineData("2026-11-29", "beras 5 kg, ayam-potong 7 ekor, tempe 10 papan, timun 3 kg, cabai-dan-bumbu 1 paket, kerupuk 50 bungkus, kotak-nasi 52 lembar")]
    // 30 snack boxes: 0.6 of it; the ginger milk comes from the shelf.
    [InlineData("2026-12-05", "tepung-terigu 2.5 kg, telur-ayam 2 kg, gula-pasir 1.5 kg, susu-cair 3 liter, agar-agar 4 bungkus, air-mineral-gelas 2 dus, kotak-snack 32 lembar")]
    public void The_shopping_list_is_what_a_hand_calculates(string day, string list)
    {
        var lines = Shopping.For(Kenanga, Kenanga.CookedOn(DateOnly.Parse(day)));
        Assert.Equal(list, string.Join(", ", lines.Lines.Select(l => FormattableString.Invariant($"{l.Code} {l.Amount:0.##} {l.Unit}"))));
        Assert.Empty(lines.Missing);
    }

    [Fact]
    public void The_division_of_the_25th_waits_and_that_of_the_11th_counts()
    {
        Assert.Equal([false, true], [Kenanga.Kitchen.On(new(2026, 11, 25))!.Sent, Kenanga.Kitchen.On(new(2026, 11, 11))!.Sent]);
        var counts = new KitchenCounts(Kenanga, new(2026, 11, 25));
        Assert.Equal(["m3-01", "m3-05"], Kenanga.ActiveMembers.Where(m => counts.Of(m.Person, TugasDapur.Belanja) == 1).Select(m => m.Person.Value));
    }

    [Fact]
    public void The_board_stands_at_the_end_of_an_export_and_is_passed_over_on_the_way_back()
    {
        var board = KitchenBoard.Of(Kenanga)!;
        Assert.Equal([(200, 0), (40, 160), (100, 100), (50, 150), (30, 170)], board.Days.Select(d => (d.Boxes, d.Free!.Value)));
        Assert.Equal((10, 6), (board.Days[0].Tasks.Count, board.Days[0].Shopping.Count));
    }
}
