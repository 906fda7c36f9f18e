using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>An order being filled in (D18).</summary>
public sealed record PesanDraft : Draft
{
    /// <summary>The goods in the order said; several of them may still be open.</summary>
    public IReadOnlyList<WantedSaid> Items { get; init; } = [];

    public DateOnly? Day { get; init; }

    /// <summary>The other day that may have been meant ("kamis depan"); null when there is no doubt.</summary>
    public DateOnly? OtherDay { get; init; }

    /// <summary>Days to choose from where what was said fits several.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    public TimeOnly? Time { get; init; }

    /// <summary>Hours to choose from where what was said fits several.</summary>
    public IReadOnlyList<TimeOnly> Times { get; init; } = [];

    public CaraTerima? Way { get; init; }
    public string? Place { get; init; }

    /// <summary>A place was said that nobody could find: "rumah".</summary>
    public bool Vague { get; init; }

    /// <summary>The place is said to lie outside the kelurahan.</summary>
    public bool Far { get; init; }

    /// <summary>The place of which she told whether it lies in the kelurahan; another place is another question.</summary>
    public string? Told { get; init; }

    public string? Note { get; init; }
    public string? Event { get; init; }

    /// <summary>Whom a member orders for; null: herself.</summary>
    public PersonId? Customer { get; init; }

    /// <summary>The name of somebody nobody here knows, whom it is for.</summary>
    public string? InName { get; init; }

    /// <summary>Her phone, when whoever ordered for her said it.</summary>
    public string? Phone { get; init; }

    /// <summary>A stranger's own name and what to put before it.</summary>
    public string? Name { get; init; }
    public string? Honorific { get; init; }

    public bool Equals(PesanDraft? other) => other is not null && Items.SequenceEqual(other.Items) && Days.SequenceEqual(other.Days) && Times.SequenceEqual(other.Times)
        && (Day, OtherDay, Time, Way, Place, Vague, Far, Told) == (other.Day, other.OtherDay, other.Time, other.Way, other.Place, other.Vague, other.Far, other.Told)
        && (Note, Event, Customer, InName, Name, Honorific, Phone) == (other.Note, other.Event, other.Customer, other.InName, other.Name, other.Honorific, other.Phone);

    public override int GetHashCode() => HashCode.Combine(Items.Count, Day, Time, Way, Place);
}

/// <summary>One good as it was said. <paramref name="Code"/> null: not settled yet. <paramref name="Count"/> as said, in <paramref name="Unit"/>.</summary>
public sealed record WantedSaid(string Said, Code? Code, decimal? Count, string? Unit);

/// <summary>What a draft's goods come to: pieces of goods, and what is wrong with the first that cannot be had so.</summary>
internal static class Wants
{
    /// <summary>How many of the goods' own unit that is; null where it is no whole number of them, or another kind of measure.</summary>
    public static int? Pieces(Ware ware, decimal count, string? unit)
    {
        if (unit is not null && Kin(unit) != Kin(ware.Unit))
        {
            if (Units.Base(unit) is ({ } factor, null)) count *= factor;
            else if (unit is "porsi" or "orang" && ware.Product.Boxes is { } portions and > 1) count = decimal.Ceiling(count / portions);
            else if (unit is not ("orang" or "porsi")) return null;
        }
        return count == decimal.Truncate(count) && count is > -1_000_000 and < 1_000_000 ? (int)count : null;
    }

    /// <summary>Near synonyms of containers count as equal (I-6).</summary>
    private static string Kin(string unit) => unit switch { "box" or "dus" or "besek" or "mika" => "kotak", "pcs" or "buah" or "potong" or "butir" => "biji", "toples" => "stoples", "pak" or "plastik" or "paket" or "kemasan" or "pouch" => "bungkus", "tumpeng" or "nampan" => "tampah", _ => unit };

    /// <summary>The goods as the domain wants them; only of a draft whose goods and counts are settled.</summary>
    public static IReadOnlyList<Wanted> Of(Kube kube, IDirectory people, IEnumerable<WantedSaid> items)
    {
        var finder = GoodsFinder.Of(kube, people);
        return [.. items.Where(i => i.Code is not null).Select(i => new Wanted(i.Code!.Value, i.Count is { } n && finder.Find(i.Code.Value) is { } ware ? Pieces(ware, n, i.Unit) ?? 0 : 0))];
    }

    /// <summary>Goods that can be ordered under a name; everything on the list but services and PMT.</summary>
    public static IReadOnlyList<Ware> Find(Kube kube, IDirectory people, string said, string? unit = null)
    {
        var found = GoodsFinder.Of(kube, people).Find(said, unit);
        return [.. found.Where(Ordered)];
    }

    public static bool Ordered(Ware ware) => ware.Product is { IsService: false, Kind: not Kategori.Pmt };

    /// <summary>Everything a group cooks or bakes to order. A stall of staples takes none.</summary>
    public static IReadOnlyList<Ware> Menu(Kube kube, IDirectory people) =>
        [.. GoodsFinder.Of(kube, people).All.Where(w => w.Product.Kind is Kategori.Catering or Kategori.Kue or Kategori.Camilan or Kategori.Minuman or Kategori.Lain)];
}
