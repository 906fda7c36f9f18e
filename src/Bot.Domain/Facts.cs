using System.Text.Json.Serialization.Metadata;

namespace Bot.Domain;

/// <summary>
/// Something that happened in a group and is never changed again. A fact holds ids, numbers, dates and codes only;
/// whatever names or describes a person stands in <see cref="Person"/> and <see cref="NewText"/> rows beside it.
/// </summary>
public abstract record Fact;

/// <summary>The stable name a kind of fact is stored under, and how it is written.</summary>
public sealed record FactKind(string Name, JsonTypeInfo Json);

/// <summary>A text that a fact points to. Kept until the given day, overwritable, never part of the fact.</summary>
public sealed record NewText(TextId Id, string Text, DateOnly KeepUntil);

/// <summary>An expected "no", named after its reason. The dialog words it.</summary>
public abstract record Refusal;

/// <summary>What a rule says to a command: the facts it causes, or why not.</summary>
public abstract record Decision
{
    private Decision() { }

    public sealed record Accepted(IReadOnlyList<Fact> Facts, IReadOnlyList<NewText> Texts) : Decision;

    public sealed record Refused(Refusal Why) : Decision;

    public static Decision Accept(params IReadOnlyList<Fact> facts) => new Accepted(facts, []);

    public static Decision Refuse(Refusal why) => new Refused(why);
}
