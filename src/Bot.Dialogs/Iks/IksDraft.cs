using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Help from the solidarity fund being asked for (D09).</summary>
public sealed record IksDraft : Draft
{
    public AlasanIks? Why { get; init; }
    public Rupiah? Amount { get; init; }

    /// <summary>"Terserah pengurus": the ketua says how much.</summary>
    public bool Open { get; init; }

    /// <summary>Another member; null for herself.</summary>
    public PersonId? For { get; init; }

    /// <summary>A name was said that is nobody's, or several people's.</summary>
    public bool AskWho { get; init; }

    /// <summary>Whether the other member agreed; true where everything was said in one message.</summary>
    public bool? Agreed { get; init; }

    /// <summary>Whether other members may hear the name.</summary>
    public bool? NameOpen { get; init; }

    /// <summary>The ketua says that a meeting decided it.</summary>
    public bool ByMeeting { get; init; }
}

/// <summary>Another amount than was asked is being approved.</summary>
public sealed record IksChangeDraft(int Id) : Draft
{
    public Rupiah? Amount { get; init; }
}

/// <summary>No, with the reason that is carried to who asked.</summary>
public sealed record IksRejectDraft(int Id) : Draft
{
    public string? Reason { get; init; }
}

/// <summary>The ketua (or the sekretaris) is asked whether IKS may help.</summary>
public sealed record IksAsk(int Id) : Standing;

/// <summary>The bendahara is asked whether the help was handed over.</summary>
public sealed record IksPayAsk(int Id) : Standing;

/// <summary>The receiver is asked whether it came.</summary>
public sealed record IksCameAsk(int Id) : Standing;
