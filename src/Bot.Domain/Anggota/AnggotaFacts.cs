using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>How a request to join, or an invitation, ended. <see cref="Disambung"/>: the address is that of a member who was there already.</summary>
public enum AkhirDaftar { Diterima, Ditolak, Disambung, Kedaluwarsa, BukanSaya }

/// <summary>How the move of a member to another number ended.</summary>
public enum AkhirPindah { Berlaku, BukanSaya, Ditolak, Kedaluwarsa }

/// <summary>Programmes a member is in (R-ANG).</summary>
[Flags]
public enum ProgramSosial { BelumAda = 0, Pkh = 1, Bpnt = 2, Rastra = 4 }

/// <summary>She says she is a member and waits for the pendamping's word. <paramref name="Before"/>: what she was to the group until then.</summary>
public sealed record MemberApplied(
    PersonId Person, DateTimeOffset At, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Peran? Before = null) : Fact;

/// <summary>The pendamping put her on the list. Whoever has the code whose hash this is may say that she is she, once, until then.</summary>
public sealed record MemberInvited(
    PersonId Person, PersonId By, Code Hash, ProgramSosial Programs, DateTimeOffset At, DateTimeOffset Until,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Peran? Before = null) : Fact;

/// <summary>The request or the invitation is over. <paramref name="Into"/>: the person she is, when that is somebody known already.</summary>
public sealed record JoiningEnded(
    PersonId Person, AkhirDaftar How, DateTimeOffset At, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PersonId? Into = null) : Fact;

/// <summary>A member says that it is not she who asked to join under her name.</summary>
public sealed record ClaimDenied(PersonId Applicant, PersonId Person, DateTimeOffset At) : Fact;

/// <summary>
/// A member is to have the address of <paramref name="Carrier"/>. For an officer: not before <paramref name="From"/>, and not without the yes of
/// <paramref name="Second"/>; for others both are null.
/// </summary>
public sealed record NumberMoveAsked(
    PersonId Person, PersonId Carrier, PersonId By, DateTimeOffset At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? From = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PersonId? Second = null) : Fact;

/// <summary>The second officer said yes to it.</summary>
public sealed record NumberMoveAgreed(PersonId Person, PersonId By, DateTimeOffset At) : Fact;

/// <summary>The move is over: she has the new number, or keeps the old one.</summary>
public sealed record NumberMoveEnded(PersonId Person, AkhirPindah How, DateTimeOffset At) : Fact;

/// <summary>Addresses of hers that no longer count; which ones, stands in a text for 30 days, for the case that it was a mistake.</summary>
public sealed record NumberRemoved(PersonId Person, TextId Addresses, PersonId By, DateTimeOffset At) : Fact;

/// <summary>They count again.</summary>
public sealed record NumberRestored(PersonId Person, PersonId By, DateTimeOffset At) : Fact;

public static class AnggotaFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("anggota.mendaftar", AnggotaJson.Default.MemberApplied),
        new("anggota.diundang", AnggotaJson.Default.MemberInvited),
        new("anggota.daftar-selesai", AnggotaJson.Default.JoiningEnded),
        new("anggota.bukan-saya", AnggotaJson.Default.ClaimDenied),
        new("anggota.pindah-nomor", AnggotaJson.Default.NumberMoveAsked),
        new("anggota.pindah-disetujui", AnggotaJson.Default.NumberMoveAgreed),
        new("anggota.pindah-selesai", AnggotaJson.Default.NumberMoveEnded),
        new("anggota.nomor-dilepas", AnggotaJson.Default.NumberRemoved),
        new("anggota.nomor-kembali", AnggotaJson.Default.NumberRestored),
    ];

    internal static TextId? TextOf(Fact fact) => fact switch
    {
        NumberRemoved f => f.Addresses,
        PhoneShared f => f.With,
        _ => null,
    };
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(MemberApplied))]
[JsonSerializable(typeof(MemberInvited))]
[JsonSerializable(typeof(JoiningEnded))]
[JsonSerializable(typeof(ClaimDenied))]
[JsonSerializable(typeof(NumberMoveAsked))]
[JsonSerializable(typeof(NumberMoveAgreed))]
[JsonSerializable(typeof(NumberMoveEnded))]
[JsonSerializable(typeof(NumberRemoved))]
[JsonSerializable(typeof(NumberRestored))]
internal sealed partial class AnggotaJson : JsonSerializerContext;
