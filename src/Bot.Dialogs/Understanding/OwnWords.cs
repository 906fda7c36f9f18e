using System.Runtime.CompilerServices;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// A group's own words: its people and goods as they are called here, what was learned included. Built once for as long as
/// the catalogue and the learned words stand; the texts are read then, and in no later message.
/// </summary>
public sealed class OwnWords
{
    // Groups without goods share the empty catalogue, groups that learned nothing the empty list: together they tell groups apart wherever there is a text to read.
    private static readonly ConditionalWeakTable<Catalogue, ConditionalWeakTable<Aliases, OwnWords>> Built = [];

    private readonly ConditionalWeakTable<Person, Person> called = [];

    private OwnWords(Kube kube, IDirectory texts)
    {
        Learned = [.. kube.Aliases.All.Select(a => (texts.Text(kube.Id, a.Text) ?? "", a)).Where(a => a.Item1.Length > 0)];
        Goods = [.. kube.Catalogue.Products.Where(p => p.Sold).Select(p => Called(kube.Id, p, texts)).OfType<Goods>()];
    }

    /// <summary>What the group sells; the same list until something about it changes.</summary>
    public IReadOnlyList<Goods> Goods { get; }

    /// <summary>The learned words, folded, and what each stands for.</summary>
    public IReadOnlyList<(string Word, Alias Alias)> Learned { get; }

    public static OwnWords Of(Kube kube, IDirectory texts)
    {
        var same = Built.GetOrCreateValue(kube.Catalogue);
        return same.TryGetValue(kube.Aliases, out var words) ? words : same.GetValue(kube.Aliases, _ => new(kube, texts));
    }

    /// <summary>A person with her learned names as well; the same record for the same person.</summary>
    public Person With(Person person)
    {
        if (Learned.Count == 0 || !Has(person.Id)) return person;
        return called.GetValue(person, p => p with { Aliases = [.. p.Aliases, .. Learned.Where(l => l.Alias.Person == p.Id).Select(l => l.Word)] });
    }

    private bool Has(PersonId person)
    {
        foreach (var (_, alias) in Learned) if (alias.Person == person) return true;
        return false;
    }

    /// <summary>Goods as people may call them; null when their name is no longer kept.</summary>
    private Goods? Called(KubeId kube, Product product, IDirectory texts) => texts.Text(kube, product.Name) is { } name
        ? new(product.Code.Value, name, [.. product.Aliases.Select(a => texts.Text(kube, a)).OfType<string>(), .. Learned.Where(l => l.Alias.Product == product.Code).Select(l => l.Word)], product.Unit.Value)
        : null;
}
