using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>An office is to go to somebody else. <paramref name="From"/>: who holds it; null while it is vacant.</summary>
public sealed record OfficeOffered(int Id, Jabatan Office, PersonId To, PersonId? From, PersonId By, DateTimeOffset At) : Fact;

/// <summary>One of those who must agree did.</summary>
public sealed record OfficeAgreed(int Id, PersonId By, DateTimeOffset At) : Fact;

/// <summary>The new holder has confirmed what she takes over; the money as the books said at that moment.</summary>
public sealed record OfficeHandedOver(int Id, PersonId By, Rupiah Kas, Rupiah Iks, Rupiah Usaha, DateTimeOffset At) : Fact;

/// <summary>Why a change of office did not come about.</summary>
public enum AkhirSerah { Ditolak, Ditarik, Kedaluwarsa }

public sealed record OfficeChangeEnded(int Id, AkhirSerah How, PersonId? By, DateTimeOffset At) : Fact;

/// <summary>Somebody stands in for an office up to and including a day (P-4). <paramref name="With"/>: the officer who agreed, where the pendamping appointed her.</summary>
public sealed record DeputySet(Jabatan Office, PersonId Who, DateOnly Until, PersonId By, PersonId? With, DateTimeOffset At) : Fact;

/// <summary>She does not any more; <paramref name="By"/> is null when her days were over.</summary>
public sealed record DeputyEnded(Jabatan Office, PersonId? By, DateTimeOffset At) : Fact;

/// <summary>She stopped the bot's messages, or wants them again: requests that would wait for her go to the next who may decide.</summary>
public sealed record MessagesMuted(PersonId Person, bool Muted, DateTimeOffset At) : Fact;

/// <summary>An open request waits for somebody else from now on.</summary>
public sealed record ProposalPassed(int Id, PersonId To, DateTimeOffset At) : Fact;

/// <summary>A member rests or leaves after a day, or is back; <paramref name="Until"/>: the last day of a rest.</summary>
public sealed record LeaveRecorded(PersonId Person, StatusAnggota Status, DateOnly LastDay, DateOnly? Until, TextId? Reason, PersonId By, DateTimeOffset At) : Fact;

public static class JabatanFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("jabatan.ditawarkan", JabatanJson.Default.OfficeOffered),
        new("jabatan.disetujui", JabatanJson.Default.OfficeAgreed),
        new("jabatan.diserahkan", JabatanJson.Default.OfficeHandedOver),
        new("jabatan.tidak-jadi", JabatanJson.Default.OfficeChangeEnded),
        new("jabatan.pengganti", JabatanJson.Default.DeputySet),
        new("jabatan.pengganti-selesai", JabatanJson.Default.DeputyEnded),
        new("anggota.diam", JabatanJson.Default.MessagesMuted),
        new("kas.pengajuan-pindah", JabatanJson.Default.ProposalPassed),
        new("anggota.keluar", JabatanJson.Default.LeaveRecorded),
    ];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(OfficeOffered))]
[JsonSerializable(typeof(OfficeAgreed))]
[JsonSerializable(typeof(OfficeHandedOver))]
[JsonSerializable(typeof(OfficeChangeEnded))]
[JsonSerializable(typeof(DeputySet))]
[JsonSerializable(typeof(DeputyEnded))]
[JsonSerializable(typeof(MessagesMuted))]
[JsonSerializable(typeof(ProposalPassed))]
[JsonSerializable(typeof(LeaveRecorded))]
internal sealed partial class JabatanJson : JsonSerializerContext;
