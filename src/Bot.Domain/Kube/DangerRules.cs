namespace Bot.Domain;

/// <summary>
/// Numbers for emergencies, as this group's people can call them; they differ by place and change, so they are settings with the day somebody last
/// checked them (08-decisions section 4).
/// </summary>
public sealed record DangerRules
{
    public static readonly DangerRules Usual = new();

    public Code Medical { get; init; } = new("119");
    public Code Police { get; init; } = new("110");
    public Code Fire { get; init; } = new("113");

    /// <summary>SAPA, for violence against women and children.</summary>
    public Code Violence { get; init; } = new("129");

    /// <summary>For people in despair; null: no number is promised, the nearest IGD is named.</summary>
    public Code? Mind { get; init; }

    /// <summary>When the pendamping last checked them; null: not yet.</summary>
    public DateOnly? CheckedOn { get; init; }
}
