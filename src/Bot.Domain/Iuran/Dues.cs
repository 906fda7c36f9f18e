using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>A member was reminded of open dues (at most once a week, R-IUR-6).</summary>
public sealed record DuesReminded(PersonId Person, DateOnly On) : Fact;

/// <summary>A member says she has paid what is not recorded; the bendahara is asked.</summary>
public sealed record DuesDisputed(PersonId Person, DateOnly On, TextId? Said) : Fact;

/// <summary>What was paid ahead for a meeting that will not be counts for another one. No money moves.</summary>
public sealed record DuesMoved(PersonId Person, MeetingId From, MeetingId To, Rupiah Amount) : Fact;

public static class IuranFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("iuran.diingatkan", IuranJson.Default.DuesReminded),
        new("iuran.dipertanyakan", IuranJson.Default.DuesDisputed),
        new("iuran.pindah", IuranJson.Default.DuesMoved),
    ];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(DuesReminded))]
[JsonSerializable(typeof(DuesDisputed))]
[JsonSerializable(typeof(DuesMoved))]
internal sealed partial class IuranJson : JsonSerializerContext;

/// <summary>One person's dues for one meeting. <see cref="Owed"/> is zero until the meeting is closed.</summary>
public sealed record Due(MeetingId Meeting, DateOnly Date, Rupiah Owed, Rupiah Paid)
{
    /// <summary>What is still to come; overpayment leaves nothing.</summary>
    public Rupiah Open => Rupiah.Max(Rupiah.Zero, Owed - Paid);

    /// <summary>Where the money went when the meeting was cancelled: a reversal follows it there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MeetingId? MovedTo { get; init; }
}

/// <summary>Dues per person: everything open, and the last sixty meetings.</summary>
public sealed record Dues
{
    private const int Kept = 60;

    public static readonly Dues None = new();

    public ImmutableDictionary<PersonId, ImmutableList<Due>> ByPerson { get; init; } = ImmutableDictionary<PersonId, ImmutableList<Due>>.Empty;

    public ImmutableDictionary<PersonId, DateOnly> Reminded { get; init; } = ImmutableDictionary<PersonId, DateOnly>.Empty;

    public ImmutableList<Due> Of(PersonId person) => ByPerson.GetValueOrDefault(person, []);

    /// <summary>Open dues of one person, oldest meeting first.</summary>
    public IReadOnlyList<Due> Open(PersonId person) => [.. Of(person).Where(d => d.Open > Rupiah.Zero)];

    public Due? Find(PersonId person, MeetingId meeting) => Of(person).Find(d => d.Meeting == meeting);

    public Dues AfterClosing(Meeting meeting, IReadOnlyList<PersonId> owing, Rupiah each, Zone zone) => owing.Aggregate(this, (dues, person) =>
    {
        var due = dues.Find(person, meeting.Id) ?? new Due(meeting.Id, zone.Date(meeting.Start), Rupiah.Zero, Rupiah.Zero);
        return dues.With(person, due with { Owed = each });
    });

    /// <summary>What is still open of one meeting is no longer owed.</summary>
    public Dues AfterWaiver(PersonId person, MeetingId meeting) => Find(person, meeting) is { } due ? With(person, due with { Owed = due.Paid }) : this;

    /// <summary>A payment (or its reversal) for one meeting; <paramref name="paid"/> may be negative.</summary>
    public Dues AfterPayment(PersonId person, MeetingId meeting, DateOnly date, Rupiah paid, Rupiah usual)
    {
        if (paid < Rupiah.Zero && Find(person, meeting) is { MovedTo: { } moved } left && left.Paid + paid < Rupiah.Zero) return AfterPayment(person, moved, date, paid, usual);
        // A due older than the kept ones was settled when it was dropped.
        var due = Find(person, meeting) ?? (paid < Rupiah.Zero ? new Due(meeting, date, usual, usual) : new Due(meeting, date, Rupiah.Zero, Rupiah.Zero));
        return With(person, due with { Paid = due.Paid + paid });
    }

    /// <summary>The credit of one meeting becomes the payment of another.</summary>
    public Dues AfterMove(DuesMoved f, DateOnly date)
    {
        if (Find(f.Person, f.From) is not { } old) return this;
        var to = Find(f.Person, f.To) ?? new Due(f.To, date, Rupiah.Zero, Rupiah.Zero);
        return With(f.Person, old with { Paid = old.Paid - f.Amount, MovedTo = f.To }).With(f.Person, to with { Paid = to.Paid + f.Amount });
    }

    private Dues With(PersonId person, Due due)
    {
        var all = Of(person).RemoveAll(d => d.Meeting == due.Meeting).Add(due).Sort((a, b) => a.Date.CompareTo(b.Date));
        while (all.Count > Kept && all.Find(d => d.Open == Rupiah.Zero) is { } settled) all = all.Remove(settled);
        return this with { ByPerson = ByPerson.SetItem(person, all) };
    }
}
