using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>What a broadcast is about; a sekretaris sends meeting notices only (matrix row 35).</summary>
public enum JenisSiaran { Umum, Pertemuan, Pelatihan }

/// <summary>
/// Who gets a broadcast: always people of this group. <see cref="Peserta"/> are those of a training, written down as people;
/// <see cref="Pelanggan"/> and <see cref="Kpm"/> only who agreed to be told news (08-decisions section 2 no. 21).
/// </summary>
public enum Penerima { AnggotaAktif, Pengurus, Orang, Peserta, Pelanggan, Kpm }

/// <summary>A broadcast is planned, at once or for later; its text stands beside the facts.</summary>
/// <param name="People">The people of <see cref="Penerima.Orang"/> and <see cref="Penerima.Peserta"/>; null for the others, who are looked up when it is sent.</param>
/// <param name="Now">When it was planned.</param>
/// <param name="At">When it goes out.</param>
/// <param name="Expires">What has not gone out by then does not go out any more.</param>
/// <param name="Repeats">The broadcast whose failed messages this one says again; null for a new one.</param>
public sealed record SiaranPlanned(
    int Id, PersonId By, JenisSiaran Kind, Penerima To, TextId Body, DateTimeOffset Now, DateTimeOffset At, DateTimeOffset Expires, IReadOnlyList<PersonId>? People = null, int? Repeats = null) : Fact
{
    /// <summary>The kelurahan of <see cref="Penerima.Kpm"/>; null for all of them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Code? Area { get; init; }
}

/// <summary>One portion went into the outbox.</summary>
/// <param name="To">Who it was queued for, in order of id.</param>
/// <param name="LeftOut">How many of the portion get none: they stopped messages, never agreed, or cannot be reached.</param>
/// <param name="Upto">The last person looked at; the next portion begins behind her. Null when there was nobody.</param>
/// <param name="Last">Nobody is left.</param>
public sealed record SiaranSent(int Id, DateTimeOffset At, IReadOnlyList<PersonId> To, int LeftOut, bool Last, PersonId? Upto = null) : Fact;

/// <summary>The rest is not sent.</summary>
/// <param name="By">Who stopped it; null: its time was over.</param>
/// <param name="Withdrawn">How many queued messages were taken back from the outbox.</param>
public sealed record SiaranStopped(int Id, DateTimeOffset At, int Withdrawn, PersonId? By = null) : Fact;

/// <summary>What had become of it at that moment, told to the sender.</summary>
public sealed record SiaranCounted(int Id, DateTimeOffset At, int Sent, int Read, int Failed) : Fact;

public static class SiaranFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("siaran.rencana", SiaranJson.Default.SiaranPlanned),
        new("siaran.kirim", SiaranJson.Default.SiaranSent),
        new("siaran.henti", SiaranJson.Default.SiaranStopped),
        new("siaran.hasil", SiaranJson.Default.SiaranCounted),
    ];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(SiaranPlanned))]
[JsonSerializable(typeof(SiaranSent))]
[JsonSerializable(typeof(SiaranStopped))]
[JsonSerializable(typeof(SiaranCounted))]
internal sealed partial class SiaranJson : JsonSerializerContext;
