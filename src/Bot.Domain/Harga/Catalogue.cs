using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>
/// Something the group sells is on its list from now on; said again under the same code it replaces what stood there.
/// Its names are texts, so that the stream holds codes only.
/// </summary>
/// <param name="Code">The group's own code, NU-BKS.</param>
/// <param name="Unit">What one of it is sold by: kotak, kg, botol.</param>
/// <param name="Sold">False: kept for the books, offered no longer.</param>
public sealed record ProductListed(Code Code, TextId Name, IReadOnlyList<TextId> Aliases, Code Unit, bool Sold) : Fact;

public static class HargaFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds = [new("barang.terdaftar", HargaJson.Default.ProductListed)];
}

[JsonSerializable(typeof(ProductListed))]
internal sealed partial class HargaJson : JsonSerializerContext;

/// <summary>One line of the catalogue: the code, and the texts that name it.</summary>
public sealed record Product(Code Code, TextId Name, IReadOnlyList<TextId> Aliases, Code Unit, bool Sold);

/// <summary>What the group sells, in the order in which it was listed.</summary>
public sealed record Catalogue(ImmutableList<Product> Products)
{
    public static readonly Catalogue Empty = new(ImmutableList<Product>.Empty);

    public Product? Find(Code code) => Products.Find(p => p.Code == code);

    public Catalogue After(ProductListed f)
    {
        var product = new Product(f.Code, f.Name, f.Aliases, f.Unit, f.Sold);
        return new(Products.FindIndex(p => p.Code == f.Code) is >= 0 and var at ? Products.SetItem(at, product) : Products.Add(product));
    }
}
