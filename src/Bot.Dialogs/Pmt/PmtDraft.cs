using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A round being ordered (D19).</summary>
public sealed record PmtDraft : Draft
{
    public SasaranPmt? Target { get; init; }

    /// <summary>Boxes of each post; empty: the usual ones of the target.</summary>
    public IReadOnlyList<PostDraft> Posts { get; init; } = [];

    /// <summary>The numbers were said, or "seperti biasa" was confirmed.</summary>
    public bool Agreed { get; init; }

    /// <summary>She wants other numbers than the usual ones, or said some that cannot be.</summary>
    public PmtAngka AskCounts { get; init; }

    /// <summary>A total that was said and says nothing about the posts.</summary>
    public int? Total { get; init; }

    /// <summary>The last boxes more (or fewer, below zero) at a post: "10 aja" after too many corrects them.</summary>
    public int? More { get; init; }
    public Code? MoreOf { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>A day that was said and cannot be.</summary>
    public DateOnly? Tried { get; init; }

    /// <summary>The day meant before this one: "balik minggu lagi" goes back to it.</summary>
    public DateOnly? Before { get; init; }
    public bool DayDoubt { get; init; }

    public TimeOnly? Time { get; init; }
    public string? Place { get; init; }

    /// <summary>Boxes wanted in all: the total said, else those of the posts.</summary>
    internal int Boxes => Total ?? Posts.Sum(p => p.Boxes);
}

/// <summary>Why the boxes are asked again.</summary>
public enum PmtAngka { Fine, Wanted, Total, None, TooMany, Half, Capacity }

/// <summary>Boxes of a post; a name where it is none of the usual.</summary>
public sealed record PostDraft(Code Code, int Boxes, string? Name = null)
{
    public PostWanted Wanted => new(Code, Boxes, Name);
}

/// <summary>A menu being given by the puskesmas.</summary>
public sealed record MenuPmtDraft : Draft
{
    public Code? Number { get; init; }
    public IReadOnlyList<string> Dishes { get; init; } = [];

    /// <summary>Code of the known menu with the same dishes.</summary>
    public Code? Same { get; init; }

    /// <summary>Reference of the photo the menu came with.</summary>
    public string? Photo { get; init; }

    /// <summary>Fewer kinds than usual, and it stays so.</summary>
    public bool Few { get; init; }

    /// <summary>The last menu is wanted again.</summary>
    public bool Old { get; init; }
}

/// <summary>The ketua says no to a round or a change; her reason, if she gives one.</summary>
public sealed record TolakPmtDraft(Code Number) : Draft
{
    public string? Reason { get; init; }
}

/// <summary>The puskesmas is asked for a round's menu.</summary>
public sealed record MenuPmtAsk(Code Number) : Standing;

/// <summary>The ketua is asked whether the kitchen takes a round, or a change of one.</summary>
public sealed record PmtAsk(Code Number) : Standing;
