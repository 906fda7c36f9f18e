using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>The group exists. Its name is a text, its code the prefix of its receipt numbers.</summary>
public sealed record KubeFounded(KubeId Id, Code Prefix, Zone Zone, TextId Name, DateOnly On) : Fact;

/// <summary>The group's rule values from now on; never retroactive.</summary>
public sealed record RulesSet(Rules Rules) : Fact;

/// <summary>A person has this place in the group from now on; said again it replaces the former place.</summary>
public sealed record PersonPlaced(PersonId Person, Peran Role, Jabatan Office, StatusAnggota Status, DateOnly On) : Fact;

/// <summary>
/// Her phone is somebody else's until this hour of the day (CatatanHp); null: it is hers all day. <paramref name="With"/>: somebody uses it
/// beside her (a text with the name), so that the first message of a day is asked whose it is.
/// </summary>
public sealed record PhoneShared(PersonId Person, TimeOnly? From, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TextId? With = null) : Fact;

/// <summary>She stopped all messages the bot starts (D38). Stands in the person's own stream.</summary>
public sealed record MessagesStopped(DateTimeOffset At) : Fact;

/// <summary>She wants the bot's messages again.</summary>
public sealed record MessagesResumed(DateTimeOffset At) : Fact;

/// <summary>A second address proved to be the same person's (a shared contact, a user id beside a phone).</summary>
public sealed record AddressLinked(Channel Channel, DateTimeOffset At) : Fact;

/// <summary>
/// She agreed that what she said of herself is kept (UU PDP): for which purpose and in which words of ours (<paramref name="Version"/>), and
/// for which group, on which channel. Stands in the person's own stream.
/// </summary>
public sealed record ConsentGiven(Code Version, KubeId? For, DateTimeOffset At, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Channel? Via = null) : Fact;

/// <summary>Rule values of a group (handbook kube.json, "aturan"). Amounts in rupiah, hours in the group's zone.</summary>
public sealed record Rules
{
    /// <summary>Dues per member per meeting (R-IUR-1).</summary>
    public Rupiah Dues { get; init; } = new(5_000);

    /// <summary>From this amount on a cash-out needs approval (R-KAS-1).</summary>
    public Rupiah CashOutLimit { get; init; } = new(200_000);

    /// <summary>Below this the kas is called low; a warning, no block (R-KAS-2).</summary>
    public Rupiah Reserve { get; init; } = new(500_000);

    /// <summary>Above this an entry is repeated in words (R-DNA-7).</summary>
    public Rupiah LargeEntry { get; init; } = new(5_000_000);

    /// <summary>Least part payment of dues (R-IUR-4).</summary>
    public Rupiah LeastDuesPart { get; init; } = new(500);

    /// <summary>Most that one person pays in dues at once (D05).</summary>
    public Rupiah MostDuesAtOnce { get; init; } = new(100_000);

    /// <summary>How many meetings ahead dues may be paid (R-IUR-4).</summary>
    public int DuesAhead { get; init; } = 4;

    /// <summary>How many days back an entry may be dated (R-DNA-6).</summary>
    public int EntryDaysBack { get; init; } = 31;

    /// <summary>From this count of open meetings on a member is not messaged, the bendahara talks to her (R-IUR-7).</summary>
    public int TalkKindlyFrom { get; init; } = 4;

    /// <summary>Start and end of the hours in which the bot starts no conversation.</summary>
    public TimeOnly QuietFrom { get; init; } = new(20, 0);
    public TimeOnly QuietUntil { get; init; } = new(6, 0);

    /// <summary>Hours of reminders and of Ramadan; null: the usual ones.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ClockRules? Clock { get; init; }

    /// <summary>Waiting lists of trainings; null: the usual rules.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TrainingRules? Trainings { get; init; }

    /// <summary>The rota's rules; null: the group keeps none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JagaRules? Jaga { get; init; }

    /// <summary>What messages cost; null: not entered, and no cost is told.</summary>
    public ChannelCosts? Costs { get; init; }

    /// <summary>Prices that held before or will hold after <see cref="Costs"/>, each from its first day; null: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChannelCosts>? OtherCosts { get; init; }

    /// <summary>All prices there are, in no order.</summary>
    [JsonIgnore]
    public IEnumerable<ChannelCosts> Prices => Costs is null ? [] : [Costs, .. OtherCosts ?? []];

    /// <summary>The prices of a day: the ones that began last; before all of them, the first. Null when there are none.</summary>
    public ChannelCosts? CostsOn(DateOnly day) =>
        Prices.Where(p => p.From is not { } from || from <= day).MaxBy(p => p.From ?? DateOnly.MinValue) ?? Prices.MinBy(p => p.From ?? DateOnly.MinValue);

    /// <summary>When and where the group regularly meets; null: not entered, and nothing is proposed.</summary>
    public MeetingRules? Meetings { get; init; }

    /// <summary>Hours and number of broadcasts; null: the usual ones.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SiaranRules? Siaran { get; init; }

    /// <summary>Rule values of prices and the stall's hours; null: the usual ones.</summary>
    public HargaRules? Harga { get; init; }

    /// <summary>Orders, capacity and PMT; null: none of the restrictions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CateringRules? Catering { get; init; }

    /// <summary>Numbers for emergencies; null: the usual ones.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DangerRules? Danger { get; init; }

    /// <summary>Rule values of the solidarity fund; null: the usual ones.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IksRules? Iks { get; init; }

    /// <summary>When the provider of a request who never answers loses it (P-3).</summary>
    public int ApprovalHours { get; init; } = 72;
}

/// <summary>Facts about the group itself and about persons.</summary>
public static class KubeFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("kube.berdiri", KubeJson.Default.KubeFounded),
        new("kube.aturan", KubeJson.Default.RulesSet),
        new("kube.orang", KubeJson.Default.PersonPlaced),
        new("kube.hp", KubeJson.Default.PhoneShared),
        new("orang.berhenti", KubeJson.Default.MessagesStopped),
        new("orang.mulai", KubeJson.Default.MessagesResumed),
        new("orang.alamat", KubeJson.Default.AddressLinked),
        new("orang.setuju", KubeJson.Default.ConsentGiven),
    ];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(KubeFounded))]
[JsonSerializable(typeof(RulesSet))]
[JsonSerializable(typeof(PersonPlaced))]
[JsonSerializable(typeof(PhoneShared))]
[JsonSerializable(typeof(MessagesStopped))]
[JsonSerializable(typeof(MessagesResumed))]
[JsonSerializable(typeof(AddressLinked))]
[JsonSerializable(typeof(ConsentGiven))]
internal sealed partial class KubeJson : JsonSerializerContext;
