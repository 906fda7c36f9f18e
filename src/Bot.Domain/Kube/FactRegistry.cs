namespace Bot.Domain;

/// <summary>Every kind of fact there is, capability by capability. The store writes and reads through this list only.</summary>
public static class FactRegistry
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        .. KubeFacts.Kinds,
        .. PertemuanFacts.Kinds,
        .. AbsenFacts.Kinds,
        .. NotulenFacts.Kinds,
        .. UndanganFacts.Kinds,
        .. KasFacts.Kinds,
        .. IuranFacts.Kinds,
        .. HargaFacts.Kinds,
        .. StokFacts.Kinds,
        .. BpntFacts.Kinds,
        .. AliasFacts.Kinds,
        .. ClockFacts.Kinds,
        .. JagaFacts.Kinds,
        .. PelatihanFacts.Kinds,
        .. SkillFacts.Kinds,
        .. SiaranFacts.Kinds,
        .. PesananFacts.Kinds,
        .. PmtFacts.Kinds,
        .. BayarFacts.Kinds,
        .. DapurFacts.Kinds,
        .. DataFacts.Kinds,
        .. JabatanFacts.Kinds,
        .. IksFacts.Kinds,
        .. AnggotaFacts.Kinds,
        .. PengaduanFacts.Kinds,
        .. TiketFacts.Kinds,
    ];

    /// <summary>Changes whenever <see cref="Kube.After"/> would fold old facts differently; a snapshot of another version is ignored.</summary>
    public const int FoldVersion = 8;

    /// <summary>Changes whenever <see cref="Kube.NextDue"/> would answer differently; stored due instants are then recomputed.</summary>
    public const int ClockVersion = 8;
}
