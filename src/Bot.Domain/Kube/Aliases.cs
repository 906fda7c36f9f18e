using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>
/// An officer's confirmed answer taught the group what somebody or something is also called: "nrul" is Bu Nur. The word is a
/// text; exactly one of person and product is set. Said again it counts once more.
/// </summary>
public sealed record AliasLearned(TextId Alias) : Fact
{
    public PersonId? Person { get; init; }
    public Code? Product { get; init; }
}

/// <summary>It was wrong: the word means nobody again.</summary>
public sealed record AliasForgotten(TextId Alias) : Fact;

public static class AliasFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("sebutan.diingat", AliasJson.Default.AliasLearned),
        new("sebutan.dilupakan", AliasJson.Default.AliasForgotten),
    ];
}

[JsonSerializable(typeof(AliasLearned))]
[JsonSerializable(typeof(AliasForgotten))]
internal sealed partial class AliasJson : JsonSerializerContext;

/// <summary>A learned word, what it stands for, and how often that was confirmed.</summary>
public sealed record Alias(TextId Text, PersonId? Person, Code? Product, int Confirmed);

/// <summary>The words a group has taught us, oldest first.</summary>
public sealed record Aliases(ImmutableList<Alias> All)
{
    public static readonly Aliases None = new(ImmutableList<Alias>.Empty);

    public Alias? Find(TextId text) => All.Find(a => a.Text == text);

    public Aliases After(Fact fact) => fact switch
    {
        AliasLearned f when Find(f.Alias) is { } known && known.Person == f.Person && known.Product == f.Product => new(All.Replace(known, known with { Confirmed = known.Confirmed + 1 })),
        AliasLearned f => new(All.RemoveAll(a => a.Text == f.Alias).Add(new(f.Alias, f.Person, f.Product, 1))),
        AliasForgotten f when Find(f.Alias) is { } known => new(All.Remove(known)),
        _ => this,
    };

    /// <summary>Who may teach and take back: those who hold an office, and the pendamping.</summary>
    public static bool MayTeach(Member? member) => member is { IsActiveMember: true, Office: not Jabatan.Anggota } or { Role: Peran.Pendamping, Status: StatusAnggota.Aktif };
}

/// <summary>Only officers and the pendamping teach the group's words.</summary>
public sealed record NotAnOfficer : Refusal;

/// <summary>The word stands for nobody and nothing here.</summary>
public sealed record NothingLearned : Refusal;

/// <summary>
/// Learns a word for a person of the group or for goods of its catalogue. Whether the word is free is the reader's business: it
/// knows the language. <paramref name="Known"/> is the text that already holds the word, null for a new one.
/// </summary>
public sealed record LearnAlias(PersonId By, string Word, TextId? Known, PersonId? Person, Code? Product, DateOnly Today)
{
    public Decision Decide(Kube kube)
    {
        if (!Aliases.MayTeach(kube.Member(By))) return Decision.Refuse(new NotAnOfficer());
        var somebody = Person is { } person && kube.Member(person) is not null;
        var something = Product is { } code && kube.Catalogue.Find(code) is not null;
        if (somebody == something) return Decision.Refuse(new NothingLearned());
        var text = Known is { } known && kube.Aliases.Find(known) is not null ? known : new TextId(kube.NextText);
        return new Decision.Accepted([new AliasLearned(text) { Person = Person, Product = Product }], text == Known ? [] : [new(text, Word, Texts.KeepWithBooks(Today))]);
    }
}

/// <summary>Takes a learned word back.</summary>
public sealed record ForgetAlias(PersonId By, TextId Alias)
{
    public Decision Decide(Kube kube) =>
        !Aliases.MayTeach(kube.Member(By)) ? Decision.Refuse(new NotAnOfficer())
        : kube.Aliases.Find(Alias) is null ? Decision.Refuse(new NothingLearned())
        : Decision.Accept(new AliasForgotten(Alias));
}
