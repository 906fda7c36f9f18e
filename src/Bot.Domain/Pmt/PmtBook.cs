using System.Collections.Immutable;

namespace Bot.Domain;

/// <summary>A menu as it stands.</summary>
public sealed record PmtMenu(Code Code, SasaranPmt Target, IReadOnlyList<TextId> Dishes, TextId? Photo, TextId? Note, PersonId By, DateTimeOffset At);

/// <summary>A wish to call a round off that waits for the ketua.</summary>
public sealed record CancelWish(Code Round, PersonId By, DateTimeOffset At);

/// <summary>Menus, reports and open questions of PMT rounds; the rounds themselves are orders.</summary>
public sealed record PmtBook(ImmutableList<PmtMenu> Menus, ImmutableList<RoundReported> Reports, ImmutableList<CancelWish> CancelWishes)
{
    private const int MenusKept = 60, ReportsKept = 24;

    public static readonly PmtBook None = new([], [], []);

    /// <summary>Number of the last menu that was made here.</summary>
    public int LastMenu { get; init; }

    public PmtMenu? Menu(Code? code) => code is { } c ? Menus.Find(m => m.Code == c) : null;

    /// <summary>The newest menu of a kind of round; null when there is none.</summary>
    public PmtMenu? Last(SasaranPmt target) => Menus.FindLast(m => m.Target == target);

    public RoundReported? Report(Code round) => Reports.Find(r => r.Round == round);

    public CancelWish? CancelWish(Code round) => CancelWishes.Find(w => w.Round == round);

    public PmtBook After(Fact fact) => fact switch
    {
        MenuAgreed f => this with { Menus = Newest(Menus.RemoveAll(m => m.Code == f.Menu).Add(new(f.Menu, f.Target, f.Dishes, f.Photo, f.Note, f.By, f.At)), MenusKept), LastMenu = LastMenu + 1 },
        // A menu in use is the newest of its kind again.
        MenuChosen f when Menu(f.Menu) is { } menu => this with { Menus = Menus.Remove(menu).Add(menu) },
        RoundReported f => this with { Reports = Newest(Reports.RemoveAll(r => r.Round == f.Round).Add(f), ReportsKept) },
        RoundCancelAsked f => this with { CancelWishes = CancelWishes.RemoveAll(w => w.Round == f.Round).Add(new(f.Round, f.By, f.At)) },
        RoundCancelRefused f => this with { CancelWishes = CancelWishes.RemoveAll(w => w.Round == f.Round) },
        OrderStatusSet { Status: StatusPesanan.Dimasak or StatusPesanan.Selesai or StatusPesanan.Dibatalkan } f => this with { CancelWishes = CancelWishes.RemoveAll(w => w.Round == f.Number) },
        _ => this,
    };

    private static ImmutableList<T> Newest<T>(ImmutableList<T> all, int most) => all.Count > most ? all.RemoveRange(0, all.Count - most) : all;
}

/// <summary>What is asked of rounds everywhere.</summary>
public static class PmtRounds
{
    /// <summary>Rounds that are still to be cooked or handed out, by day.</summary>
    public static IEnumerable<Order> OpenRounds(this Kube kube) => kube.Orders.Open.Where(o => o.Kind == JenisPesanan.Pmt);

    /// <summary>Nobody has begun to cook, so the menu may still change.</summary>
    public static bool MenuOpen(Order round) => round is { Kind: JenisPesanan.Pmt, Status: StatusPesanan.MenungguKonfirmasi or StatusPesanan.Dikonfirmasi };

    /// <summary>Until when the menu is awaited: noon, five days before (R-PMT-6).</summary>
    public static DateTimeOffset MenuDue(Kube kube, DateOnly day) => kube.Zone.At(day.AddDays(-5), new(12, 0));

    /// <summary>Last day on which the kelurahan changes a round by itself.</summary>
    public static DateOnly LastChange(DateOnly day) => day.AddDays(-3);

    /// <summary>Something was bought, or the market day has come (R-PMT-3).</summary>
    public static bool ShoppingBegun(Kube kube, Order round, DateTimeOffset now) => round.Spent > Rupiah.Zero || round.Status >= StatusPesanan.Dimasak || kube.Zone.Date(now) >= round.Content.Day.AddDays(-1);

    /// <summary>Who gives menus: the puskesmas' officer; null when the group knows none.</summary>
    public static PersonId? Puskesmas(this Kube kube) => Officer(kube, Peran.PetugasPuskesmas);

    public static PersonId? Kelurahan(this Kube kube) => Officer(kube, Peran.PetugasKelurahan);

    private static PersonId? Officer(Kube kube, Peran role) => kube.Roster.Values.Where(m => m.Role == role && m.Status == StatusAnggota.Aktif).OrderBy(m => m.Person).Select(m => (PersonId?)m.Person).FirstOrDefault();

    /// <summary>The good a round is counted in; null when the group cooks no PMT.</summary>
    public static Code? Box(this Kube kube) => kube.Catalogue.Products.Where(p => p is { Kind: Kategori.Pmt, Sold: true }).Select(p => (Code?)p.Code).FirstOrDefault();
}
