using System.Collections.Immutable;

namespace Bot.Domain;

/// <summary>What kind of goods something is, as groups sort their lists.</summary>
public enum Kategori { Lain, Pangan, Catering, Kue, Camilan, Minuman, Pmt, Jasa }

/// <summary>Programmes whose goods the state prices (R-HRG-3).</summary>
public enum ProgramPangan { Rpk, Bpnt }

/// <summary>One line of the catalogue: the code, and the texts that name it.</summary>
public sealed record Product(Code Code, TextId Name, IReadOnlyList<TextId> Aliases, Code Unit, bool Sold)
{
    public Kategori Kind { get; init; }
    public IReadOnlyList<ProgramPangan> Programs { get; init; } = [];
    public TextId? Note { get; init; }

    /// <summary>Fewest that are made at once; null: one.</summary>
    public int? Least { get; init; }

    /// <summary>Boxes of the kitchen's day that one takes; null: as its kind does.</summary>
    public int? Boxes { get; init; }

    public TextId? Contents { get; init; }
    public TextId? Allergens { get; init; }

    /// <summary>A service: it has a fee and hours, and neither stock nor price tiers (R-HRG-6).</summary>
    public bool IsService => Kind == Kategori.Jasa;
}

/// <summary>What the group sells, in the order in which it was listed.</summary>
public sealed record Catalogue(ImmutableList<Product> Products)
{
    public static readonly Catalogue Empty = new(ImmutableList<Product>.Empty);

    public Product? Find(Code code) => Products.Find(p => p.Code == code);

    public Catalogue After(ProductListed f)
    {
        var product = new Product(f.Code, f.Name, f.Aliases, f.Unit, f.Sold) { Kind = f.Kind ?? Kategori.Lain, Programs = f.Programs ?? [], Note = f.Note, Least = f.Least, Boxes = f.Boxes, Contents = f.Contents, Allergens = f.Allergens };
        return new(Products.FindIndex(p => p.Code == f.Code) is >= 0 and var at ? Products.SetItem(at, product) : Products.Add(product));
    }
}
