using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>
/// The kitchen's and the bill's own words on the <see cref="KillStage"/>: an advance is reminded of, a changed day told, an invoice sent and an
/// old one reminded of exactly once each, whenever the program dies.
/// </summary>
[Collection(nameof(Alone))]
public sealed class KitchenKillTests(ITestOutputHelper output)
{
    private const int Groups = 24;

    // Each of the six people of a group hears one thing; the invoice's paper is a message of its own.
    private const int Heard = 6, Papers = 1;

    private static readonly Code Advance = new("P-2601-01"), Changed = new("P-2601-02"), Round = new("PMT-2601-A"), Old = new("P-2601-03");

    [Xunit.Fact]
    public Task Advances_changes_and_invoices_are_said_once_whenever_the_program_dies()
    {
        var stage = new KillStage(output, Groups) { Spread = TimeSpan.FromSeconds(12), Messages = Groups * (Heard + Papers), Fill = Kitchen };
        return stage.RunAsync(
            static db =>
            {
                var rows = db["select sum(cast(body as text) not like '%\"text\":\"\"%'), sum(cast(body as text) like '%\"text\":\"\"%'), max(body) from outbox group by address"].All(static r => (Said: r.Int(0), Papers: r.Int(1), Body: r.Text(2)));
                Assert.Equal(Groups * Heard, rows.Count);
                Assert.All(rows, static r => Assert.Equal(1, r.Said));
                Assert.Equal(Groups * Papers, rows.Sum(static r => r.Papers));
                Assert.Equal(Groups, rows.Count(static r => r.Body.Contains(Advance.Value, StringComparison.Ordinal)));
                Assert.Equal(Groups, rows.Count(static r => r.Body.Contains(Old.Value, StringComparison.Ordinal)));
                Assert.Equal(Groups * 2, rows.Count(static r => r.Body.Contains("berubah", StringComparison.Ordinal)));
                Assert.Equal(Groups * 2, rows.Count(static r => r.Body.Contains("PMT", StringComparison.Ordinal)));
            },
            static async store =>
            {
                for (var n = 0; n < Groups; n++)
                {
                    List<string> facts = [];
                    await foreach (var fact in store.FactsAsync(KillStage.Id(n)))
                    {
                        if (fact.Fact is InvoiceSent { By: null } sent && sent.Number == Round) facts.Add("tagihan");
                        if (fact.Fact is KitchenChangeTold) facts.Add("dapur");
                        Assert.False(fact.Fact is EntryPosted);
                    }
                    Assert.Equal(["dapur", "tagihan"], facts.Order(StringComparer.Ordinal));
                }
            });
    }

    /// <summary>A bendahara, two who cook, the kelurahan, a customer whose advance is awaited, one with an old invoice.</summary>
    private static KillGroup Kitchen(KillStage stage, int n, DateTimeOffset first)
    {
        var (bendahara, cook, packer) = (KillStage.Somebody(n, 1), KillStage.Somebody(n, 2), KillStage.Somebody(n, 3));
        var (kelurahan, customer, owing) = (KillStage.Somebody(n, 4), KillStage.Somebody(n, 5), KillStage.Somebody(n, 6));
        var (at, today) = (first.AddDays(-20), Zone.Wib.Date(first));
        DateTimeOffset Due(int k) => stage.Due(first, n, k, 3);
        OrderContent Content(DateOnly day, int boxes, PmtContent? pmt = null) => new([new(new("X"), boxes, new(15_000), new(15_000 * boxes))], Rupiah.Zero, day, new(11, 0), CaraTerima.Ambil, null) { Pmt = pmt };
        var (later, before) = (today.AddDays(5), today.AddDays(-4));
        var invoiced = today.AddDays(-BayarClock.FirstReminder - 1);
        return new(at, [(Peran.Anggota, Jabatan.Bendahara), (Peran.Anggota, Jabatan.Anggota), (Peran.Anggota, Jabatan.Anggota), (Peran.PetugasKelurahan, Jabatan.Anggota), (Peran.Pelanggan, Jabatan.Anggota), (Peran.Pelanggan, Jabatan.Anggota)], [],
        [
            // Eighteen of twenty-four hours are over when it is due.
            new OrderPlaced(Advance, JenisPesanan.Catering, customer, customer, Content(new(2099, 1, 1), 10), StatusPesanan.MenungguDp, new(75_000), false, Due(1).AddHours(-18)) { DpDue = Due(1).AddHours(6) },
            // Its people know of ten boxes; a quarter of an hour after the change they hear of twenty.
            new OrderPlaced(Changed, JenisPesanan.Catering, customer, customer, Content(later, 10), StatusPesanan.Dikonfirmasi, Rupiah.Zero, false, at),
            new KitchenPlanned(later, [new(cook, TugasDapur.Lauk), new(packer, TugasDapur.Kemas)], true, null, at),
            new KitchenAnswered(later, TugasDapur.Lauk, cook, JawabanDapur.Bisa, at), new KitchenAnswered(later, TugasDapur.Kemas, packer, JawabanDapur.Bisa, at),
            new OrderChanged(Changed, Content(later, 20), customer, Due(2).AddMinutes(-15)),
            // Delivered an hour before, and nobody told how it went.
            new OrderPlaced(Round, JenisPesanan.Pmt, kelurahan, kelurahan, Content(before, 200, new(SasaranPmt.PosbinduLansia, [new(new("posbindu"), 120), new(new("lansia"), 80)], null)), StatusPesanan.Dikonfirmasi, Rupiah.Zero, true, at),
            new OrderStatusSet(Round, StatusPesanan.Selesai, cook, Due(3).AddHours(-1)), SaleBooked.Of(Round, before, new(3_000_000)),
            // Its first reminder was due yesterday, while the machine was off.
            new OrderPlaced(Old, JenisPesanan.Catering, owing, owing, Content(invoiced, 10), StatusPesanan.Dikonfirmasi, Rupiah.Zero, true, at),
            new OrderStatusSet(Old, StatusPesanan.Selesai, cook, at), SaleBooked.Of(Old, invoiced, new(150_000)), new InvoiceSent(Old, invoiced, bendahara, at),
            new ClockStarted(first.AddDays(-2)),
        ]);
    }
}
