using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>Somebody on her way in. <paramref name="Before"/>: what she was to the group until then; null for nothing.</summary>
public sealed record Newcomer(PersonId Person, DateTimeOffset At, Peran? Before)
{
    /// <summary>The invitation, when the pendamping put her on the list; null when she asked herself.</summary>
    public MemberInvited? Invited { get; init; }

    /// <summary>A member who says that it is not she.</summary>
    public PersonId? DeniedBy { get; init; }
}

/// <summary>A number that is to become an officer's.</summary>
public sealed record NumberMove(NumberMoveAsked Asked)
{
    public bool Agreed { get; init; }

    /// <summary>Whether nobody's yes is missing any more.</summary>
    [JsonIgnore]
    public bool Settled => Agreed || Asked.Second is null;
}

/// <summary>Who is on her way in, whose number is on its way, and what can still be taken back.</summary>
public sealed record Joining
{
    public static readonly Joining None = new();

    public ImmutableDictionary<PersonId, Newcomer> Newcomers { get; init; } = ImmutableDictionary<PersonId, Newcomer>.Empty;
    public ImmutableDictionary<PersonId, NumberMove> Moves { get; init; } = ImmutableDictionary<PersonId, NumberMove>.Empty;

    /// <summary>The last addresses taken from a member, while they can be given back.</summary>
    public ImmutableDictionary<PersonId, NumberRemoved> Removed { get; init; } = ImmutableDictionary<PersonId, NumberRemoved>.Empty;

    public ImmutableDictionary<PersonId, ProgramSosial> Programs { get; init; } = ImmutableDictionary<PersonId, ProgramSosial>.Empty;

    /// <summary>Who else uses a member's phone, as she was named.</summary>
    public ImmutableDictionary<PersonId, TextId> SharesWith { get; init; } = ImmutableDictionary<PersonId, TextId>.Empty;

    /// <summary>How many people came in here since the beginning.</summary>
    public int Count { get; init; }

    /// <summary>Those who asked themselves and wait for the pendamping's word, longest first.</summary>
    [JsonIgnore]
    public IEnumerable<Newcomer> Waiting => Newcomers.Values.Where(n => n.Invited is null).OrderBy(n => n.At).ThenBy(n => n.Person);

    /// <summary>The open invitation of somebody; null when there is none.</summary>
    public MemberInvited? Invitation(PersonId person) => Newcomers.GetValueOrDefault(person)?.Invited;

    public Joining After(Fact fact) => fact switch
    {
        MemberApplied f => this with { Newcomers = Newcomers.SetItem(f.Person, new(f.Person, f.At, f.Before)), Count = Count + 1 },
        MemberInvited f => this with
        {
            Newcomers = Newcomers.SetItem(f.Person, new(f.Person, f.At, f.Before) { Invited = f }), Programs = Programs.SetItem(f.Person, f.Programs), Count = Count + 1,
        },
        JoiningEnded f => this with { Newcomers = Newcomers.Remove(f.Person), Programs = f.How == AkhirDaftar.Diterima ? Carried(f) : Programs.Remove(f.Person) },
        ClaimDenied f => Newcomers.GetValueOrDefault(f.Applicant) is { } n ? this with { Newcomers = Newcomers.SetItem(f.Applicant, n with { DeniedBy = f.Person }) } : this,
        NumberMoveAsked f => this with { Moves = Moves.SetItem(f.Person, new(f)), Count = Count + 1 },
        NumberMoveAgreed f => Moves.GetValueOrDefault(f.Person) is { } m ? this with { Moves = Moves.SetItem(f.Person, m with { Agreed = true }) } : this,
        NumberMoveEnded f => this with { Moves = Moves.Remove(f.Person) },
        NumberRemoved f => this with { Removed = Removed.SetItem(f.Person, f) },
        NumberRestored f => this with { Removed = Removed.Remove(f.Person) },
        PhoneShared f => this with { SharesWith = f.With is { } with ? SharesWith.SetItem(f.Person, with) : SharesWith.Remove(f.Person) },
        _ => this,
    };

    /// <summary>Whoever wants to be forgotten is on her way in no more, and no number is on its way to her or from her.</summary>
    public Joining Without(PersonId person) => this with
    {
        Newcomers = Newcomers.Remove(person), Moves = Moves.RemoveRange(MovesOf(person)), Removed = Removed.Remove(person), Programs = Programs.Remove(person), SharesWith = SharesWith.Remove(person),
    };

    /// <summary>The members whose number is on its way because of this person: hers, or the one whose new number she carries.</summary>
    public IReadOnlyList<PersonId> MovesOf(PersonId person) => [.. Moves.Values.Where(m => m.Asked.Person == person || m.Asked.Carrier == person).Select(m => m.Asked.Person)];

    private ImmutableDictionary<PersonId, ProgramSosial> Carried(JoiningEnded f) =>
        f.Into is { } into && Programs.TryGetValue(f.Person, out var programs) ? Programs.Remove(f.Person).SetItem(into, programs) : Programs;
}
