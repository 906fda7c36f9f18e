using System.Globalization;

namespace Bot.Domain;

/// <summary>Something PMT rounds say by themselves.</summary>
public abstract record PmtItem(Order Round, ClockId Id, DateTimeOffset At, DateTimeOffset Expires) : ClockItem(Id, At, Expires);

/// <summary>The menu is still missing: the puskesmas is reminded (six and five days before), then the pendamping is told, then the ketua telephones (R-PMT-6).</summary>
/// <param name="To">Whom: puskesmas, pendamping or ketua.</param>
public sealed record MenuMissing(Order Round, Code To, DateTimeOffset When, DateTimeOffset Until)
    : PmtItem(Round, ClockId.Of("pmt.menu", $"{Round.Number}.{Round.Content.Day.ToString("yyMMdd", CultureInfo.InvariantCulture)}.{When.UtcDateTime.ToString("MMddHH", CultureInfo.InvariantCulture)}.{To}"), When, Until);

/// <summary>A round, a change or a cancellation waits for the ketua: she is asked again after three hours, and once more the next morning.</summary>
public sealed record RoundWaits(Order Round, string What, DateTimeOffset Since, DateTimeOffset When, DateTimeOffset Until)
    : PmtItem(Round, ClockId.Of("pmt.tunggu", $"{Round.Number}.{What}.{Since.UtcDateTime.ToString("yyMMddHHmm", CultureInfo.InvariantCulture)}.{(int)(When - Since).TotalHours}"), When, Until)
{
    public override bool Rests => false;
}

/// <summary>Nobody answered a round or a change of one, and a day before there is no time left to shop: it ends with a word to both sides (D-3).</summary>
public sealed record RoundSilent(Order Round, string What, DateTimeOffset Since, DateTimeOffset When)
    : PmtItem(Round, ClockId.Of("pmt.sepi", $"{Round.Number}.{What}.{Since.UtcDateTime.ToString("yyMMddHHmm", CultureInfo.InvariantCulture)}"), When, DateTimeOffset.MaxValue);

/// <summary>A round was delivered and nobody told how it went: the invoice goes out the same day all the same (R-PMT-8).</summary>
public sealed record InvoiceDue(Order Round) : PmtItem(Round, ClockId.Of("pmt.tagihan", Round.Number.Value), Round.Since.AddHours(1), DateTimeOffset.MaxValue);

/// <summary>What PMT rounds have to say, computed from the orders as they stand: with the menu given, or the round called off, nothing is left.</summary>
public static class PmtClock
{
    private static readonly TimeOnly Noon = new(12, 0), Early = new(9, 0);

    public static IEnumerable<ClockItem> Items(Kube kube)
    {
        foreach (var done in kube.Orders.All.Where(o => o is { Kind: JenisPesanan.Pmt, Status: StatusPesanan.Selesai, InvoicedOn: null } && o.Left > Rupiah.Zero)) yield return new InvoiceDue(done);
        foreach (var round in kube.OpenRounds())
        {
            if (round is { Status: StatusPesanan.Dikonfirmasi, Content.Pmt.Menu: null })
                foreach (var item in Menus(kube, round)) yield return item;
            if (round.Status == StatusPesanan.MenungguKonfirmasi)
                foreach (var item in Waits(round, "pesan", round.Since, kube)) yield return item;
            if (round is { Wish: not null, WishAt: { } since })
                foreach (var item in Waits(round, "ubah", since, kube)) yield return item;
            if (kube.Pmt.CancelWish(round.Number) is { } wish)
                foreach (var item in Waits(round, "batal", wish.At, kube)) yield return item;
        }
    }

    private static IEnumerable<ClockItem> Menus(Kube kube, Order round)
    {
        var day = round.Content.Day;
        DateTimeOffset At(int before, TimeOnly time) => kube.Zone.At(day.AddDays(-before), time);
        (string To, DateTimeOffset At, DateTimeOffset Until)[] all =
        [
            ("puskesmas", At(6, Noon), At(5, Early)), ("puskesmas", At(5, Early), At(5, Noon)), ("pendamping", At(5, Noon), At(3, Early)), ("ketua", At(3, Early), At(0, Early)),
        ];
        return all.Where(i => i.At > round.Since && i.At > round.At).Select(i => new MenuMissing(round, new(i.To), i.At, i.Until));
    }

    /// <summary>Three days, or the eve of shopping; one asked after that ends an hour before the round.</summary>
    private static DateTimeOffset End(Order round, DateTimeOffset since, Kube kube)
    {
        var (longest, eve, last) = (since.AddHours(72), round.When(kube.Zone).AddHours(-24), round.When(kube.Zone).AddHours(-1));
        var end = eve > since.AddHours(3) ? eve : last;
        return (longest < end ? longest : end).ToUniversalTime();
    }

    private static IEnumerable<ClockItem> Waits(Order round, string what, DateTimeOffset since, Kube kube)
    {
        var until = round.When(kube.Zone);
        var end = End(round, since, kube);
        if (what != "batal") yield return new RoundSilent(round, what, since, end);
        foreach (var hours in (int[])[3, 24])
            if (since.AddHours(hours) < (what == "batal" ? until : end)) yield return new RoundWaits(round, what, since, since.AddHours(hours), until);
    }
}
