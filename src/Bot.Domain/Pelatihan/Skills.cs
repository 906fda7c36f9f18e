using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>A member says what she can do and would show the others ("donat kentang"): her own word. Members teach each other (field.md 3.7).</summary>
public sealed record SkillTold(PersonId Person, TextId What, DateTimeOffset At) : Fact;

/// <summary>She took it back.</summary>
public sealed record SkillDropped(PersonId Person, TextId What, DateTimeOffset At) : Fact;

/// <summary>What one member can do; the words are a text.</summary>
public sealed record Skill(PersonId Person, TextId What);

/// <summary>Who can do what, as each said it herself, oldest first.</summary>
public sealed record SkillBook(ImmutableList<Skill> All)
{
    public static readonly SkillBook Empty = new(ImmutableList<Skill>.Empty);

    /// <summary>So many of one member: a list, not a diary.</summary>
    public const int MostOfOne = 10;

    public IEnumerable<TextId> Of(PersonId person) => All.Where(s => s.Person == person).Select(s => s.What);

    public SkillBook After(Fact fact) => fact switch
    {
        SkillTold f => new(All.Add(new(f.Person, f.What))),
        SkillDropped f => new(All.Remove(new(f.Person, f.What))),
        _ => this,
    };
}

/// <summary>She has told <see cref="SkillBook.MostOfOne"/> already.</summary>
public sealed record TooManySkills : Refusal;

/// <summary>That is no skill of hers.</summary>
public sealed record NotHerSkill : Refusal;

/// <summary>
/// A member tells what she can do. Whether she told it before is the reader's business: <paramref name="Same"/> is the text that says the
/// same, and then nothing is written. Refuses whoever is no active member.
/// </summary>
public sealed record TellSkill(PersonId By, string What, TextId? Same, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Member(By) is not { IsActiveMember: true }) return Decision.Refuse(new NotAMember(By));
        if (Same is { } same && kube.Skills.Of(By).Contains(same)) return Decision.Accept();
        if (kube.Skills.Of(By).Count() >= SkillBook.MostOfOne) return Decision.Refuse(new TooManySkills());
        var text = new TextId(kube.NextText);
        return new Decision.Accepted([new SkillTold(By, text, Now)], [new(text, What, Texts.KeepWithBooks(kube.Zone.Date(Now)))]);
    }
}

/// <summary>Takes an own skill back.</summary>
public sealed record DropSkill(PersonId By, TextId What, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) => kube.Skills.Of(By).Contains(What) ? Decision.Accept(new SkillDropped(By, What, Now)) : Decision.Refuse(new NotHerSkill());
}

public static class SkillFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("keahlian.ada", SkillJson.Default.SkillTold),
        new("keahlian.hapus", SkillJson.Default.SkillDropped),
    ];
}

[JsonSerializable(typeof(SkillTold))]
[JsonSerializable(typeof(SkillDropped))]
internal sealed partial class SkillJson : JsonSerializerContext;
