using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>What a complaint is about (D34).</summary>
public enum KategoriPengaduan { Keuangan, PembagianKerja, Perlakuan, Bpnt, Pelayanan, Pendamping, Lainnya }

/// <summary>
/// A complaint was sent. Stands in the group's confidential box, never in its own stream; who sent it and what it says are in the sealed text alone.
/// </summary>
/// <param name="Reader">The only person who may open it.</param>
/// <param name="Sealed">Who and what, as <see cref="ComplaintBody"/> writes it.</param>
public sealed record ComplaintFiled(int Number, KategoriPengaduan Category, bool Anonymous, PersonId Reader, TextId Sealed, DateTimeOffset At) : Fact
{
    /// <summary>Somebody no group knows sent it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Outside { get; init; }
}

/// <summary>Its reader has opened it.</summary>
public sealed record ComplaintRead(int Number, DateTimeOffset At) : Fact;

/// <summary>Its reader takes it up outside the chat.</summary>
public sealed record ComplaintTaken(int Number, DateTimeOffset At) : Fact;

/// <summary>Its reader answered; the words are sealed too.</summary>
public sealed record ComplaintAnswered(int Number, TextId Sealed, DateTimeOffset At) : Fact;

/// <summary>Somebody else reads and answers it from now on.</summary>
public sealed record ComplaintPassed(int Number, PersonId Reader, DateTimeOffset At) : Fact;

/// <summary>Whoever sent it says that it is enough, or not yet.</summary>
public sealed record ComplaintJudged(int Number, bool Enough, DateTimeOffset At) : Fact;

/// <summary>Nobody opened it for three days: it was told upwards, without a word of it.</summary>
public sealed record ComplaintSilenceTold(int Number, DateTimeOffset At) : Fact;

public static class PengaduanFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("pengaduan.masuk", PengaduanJson.Default.ComplaintFiled),
        new("pengaduan.dibaca", PengaduanJson.Default.ComplaintRead),
        new("pengaduan.diurus", PengaduanJson.Default.ComplaintTaken),
        new("pengaduan.dijawab", PengaduanJson.Default.ComplaintAnswered),
        new("pengaduan.dialihkan", PengaduanJson.Default.ComplaintPassed),
        new("pengaduan.dinilai", PengaduanJson.Default.ComplaintJudged),
        new("pengaduan.didiamkan", PengaduanJson.Default.ComplaintSilenceTold),
    ];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(ComplaintFiled))]
[JsonSerializable(typeof(ComplaintRead))]
[JsonSerializable(typeof(ComplaintTaken))]
[JsonSerializable(typeof(ComplaintAnswered))]
[JsonSerializable(typeof(ComplaintPassed))]
[JsonSerializable(typeof(ComplaintJudged))]
[JsonSerializable(typeof(ComplaintSilenceTold))]
internal sealed partial class PengaduanJson : JsonSerializerContext;
