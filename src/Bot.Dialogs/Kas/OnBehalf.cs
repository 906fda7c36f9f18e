using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What the pendamping writes in the bendahara's name is told to the bendahara and the ketua at once (matrix note 1).</summary>
internal static class OnBehalf
{
    public static IEnumerable<Notice> Tell(Scene s, IReadOnlyList<EntryPosted> entries)
    {
        if (entries is not [{ OnBehalfOf: { } bendahara }, ..]) yield break;
        var text = $"{s.Who.Call} mencatat atas nama {s.Call(bendahara)}: {KasWords.Kind(entries[0].Kind)} {entries.Sum(e => e.Amount)}. {IuranWords.Numbers([.. entries.Select(e => e.Number)])}.";
        yield return new Notice(bendahara, new Message(text, [new Choice("Riwayat kas")]));
        if (s.Kube.Holder(Jabatan.Ketua) is { } ketua && ketua != bendahara) yield return new Notice(ketua, new Message(text));
    }
}
