using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D10: history. One's own for members; the group's without names, with names for who may see them.</summary>
internal static class Riwayat
{
    private const int Page = 5;

    public static Step Mine(Scene s) =>
        s.Slots.People.Any(p => p.Only is { } other && other != s.Who.Id) && !s.May(Operation.IuranKelompok, Right.SeeGroup) ? Refuse.OthersData(s)
        : s.Slots.People.FirstOrDefault(p => p.Only is { } other && other != s.Who.Id)?.Only is { } member ? Of(s, member, null)
        : !s.May(Operation.IuranSendiri, Right.SeeOwn) ? s.May(Operation.KasMutasi, Right.SeeGroup) ? Group(s) : Refuse.Private(s)
        : Of(s, s.Who.Id, null);

    public static Step MinePage(Scene s, string before) => s.May(Operation.IuranSendiri, Right.SeeOwn) ? Of(s, s.Who.Id, Read(before)) : Refuse.Private(s);

    private static Step Of(Scene s, PersonId person, Receipt? before)
    {
        var (from, until) = Range(s);
        var entries = s.Known.Past.Entries(Dana.Kas, person: person, kind: JenisTransaksi.Iuran, from: from, until: until, limit: Page + 1, before: before);
        if (entries is []) return Step.Reply(before is null ? $"Belum ada iuran {s.Call(person)} yang tercatat{Period(s)}, {s.Who.Honorific}." : $"Tidak ada lagi yang lebih lama, {s.Who.Honorific}.", new Choice("Iuran saya"), new Choice("Menu"));
        var shown = entries.Take(Page).ToList();
        var text = $"Iuran {s.Call(person)} yang terakhir tercatat{Period(s)}:\n" + string.Join("\n", shown.Select(e => $"{Say.Short(e.Date)}  {e.Amount}{Meeting(s, e)}{Undone(s, e)}"));
        return Step.Reply(text, person == s.Who.Id && entries.Count > Page
            ? [new Choice("Kuitansi", "kuitansi"), new Choice("Lebih lama", "#riwayat.saya:" + shown[^1].Number), new Choice("Menu")]
            : [new Choice("Kuitansi", "kuitansi"), new Choice("Menu")]) with { Lists = new(ListKind.Entries, [.. shown.Select(e => e.Number.Value)]) };
    }

    public static Step Group(Scene s)
    {
        if (s.Slots.People.FirstOrDefault(p => p.Only is not null)?.Only is { } person)
            return person == s.Who.Id || s.May(Operation.IuranKelompok, Right.SeeGroup) ? Of(s, person, null) : Refuse.OthersData(s);
        return GroupPage(s, "");
    }

    /// <summary>"Brp total masuk hr ini", "rekap kas minggu ini": the books of a day or a stretch, whatever it was taken for. Null for all else.</summary>
    public static Step? Asked(Scene s)
    {
        var words = SiaranBody.Words(s.Heard.Text);
        if (s.Talk.Now is not null || words.Count > 8 || s.Slots.Items is [_, ..] || s.Heard is { Stretch: null, Dates: not [{ Value: not null }] } || !s.May(Operation.KasMutasi, Right.SeeGroup | Right.SeeTotals)) return null;
        if (words.Exists(w => w is "pesanan" or "pesenan" or "order" or "orderan" or "kotak" or "stok" or "barang" or "kirim" or "jaga" or "dapur" or "usaha" or "iks")) return null;
        if (!words.Exists(w => w is "kas" or "uang" or "duit" or "total" or "pemasukan" or "pengeluaran") || !words.Exists(w => w is "masuk" or "keluar" or "pemasukan" or "pengeluaran" or "rekap" or "rekapan")) return null;
        if (!words.Exists(w => w is "berapa" or "brp" or "total" or "rekap" or "rekapan")) return null;
        var (from, until) = s.Heard.Stretch is { } stretch ? (stretch.From, stretch.Until) : (s.Heard.Dates[0].Value!.Value, s.Heard.Dates[0].Value!.Value);
        return from > s.Today ? null : GroupPage(s with { Heard = s.Heard with { Meaning = s.Meaning with { Slots = s.Slots with { From = from, Until = until, Date = null, Month = null, Fund = null } } } }, "");
    }

    public static Step GroupPage(Scene s, string before)
    {
        if (!s.May(Operation.KasMutasi, Right.SeeGroup | Right.SeeTotals)) return Refuse.Private(s);
        var fund = s.Slots.Fund switch { Dana.Usaha when s.May(Operation.UsahaSaldo, Right.SeeGroup) => Dana.Usaha, Dana.Iks => Dana.Iks, _ => Dana.Kas };
        var (from, until) = Range(s);
        var names = s.May(Operation.IuranKelompok, Right.SeeGroup);
        var page = s.Known.Past.Entries(fund, from: from, until: until, limit: 200, before: Read(before));
        if (page is []) return Step.Reply(before is "" ? $"Belum ada catatan{Period(s)}, {s.Who.Honorific}." : $"Tidak ada lagi yang lebih lama, {s.Who.Honorific}.", new Choice("Saldo kas"), new Choice("Menu"));

        // Dues of one day are one line, without names for those who may not see them.
        var lines = new List<(string Text, Receipt Last, string Only)>();
        foreach (var group in Runs(page, names))
        {
            if (lines.Count == Page) break;
            lines.Add((Line(s, group, names), group[^1].Number, group is [var only] ? only.Number.Value : ""));
        }
        var title = fund switch { Dana.Iks => "IKS", Dana.Usaha => "Dana usaha", _ => "Kas" };
        var more = lines[^1].Last != page[^1].Number || page.Count == 200;
        // Of a period that fits one reading, what came in and went out of it; what was undone counts on neither side.
        var counted = page.Where(e => e.Reverses is null && !s.Kube.Ledger.Reversed.ContainsKey(e.Number)).ToLookup(e => e.Direction, e => e.Amount);
        var sums = from is not null && before is "" && page.Count < 200 ? $"\nMasuk *{counted[Arah.Masuk].Sum()}*, keluar *{counted[Arah.Keluar].Sum()}*." : "";
        return Step.Reply($"{title} {s.KubeName}{Period(s)}:\n" + string.Join("\n", lines.Select(l => l.Text)) + sums,
            more ? [new Choice("Lebih lama", "#riwayat.kas:" + lines[^1].Last), new Choice("Saldo kas"), new Choice("Menu")] : [new Choice("Saldo kas"), new Choice("Menu")]) with { Lists = new(ListKind.Entries, [.. lines.Select(l => l.Only)]) };
    }

    /// <summary>Entries as lines: dues of the same day together, everything else by itself; order kept.</summary>
    private static IEnumerable<List<EntryPosted>> Runs(IReadOnlyList<EntryPosted> page, bool names)
    {
        List<EntryPosted>? run = null;
        foreach (var e in page)
        {
            var joins = run is [var first, ..] && e.Kind == JenisTransaksi.Iuran && first.Kind == e.Kind && first.Date == e.Date && (!names || run.Count < 20);
            if (joins) { run!.Add(e); continue; }
            if (run is not null) yield return run;
            run = [e];
        }
        if (run is not null) yield return run;
    }

    private static string Line(Scene s, List<EntryPosted> run, bool names)
    {
        var e = run[0];
        var way = e.Direction == Arah.Masuk ? "masuk" : "keluar";
        if (e.Kind == JenisTransaksi.Iuran && run.Count > 1)
            return $"{Say.Short(e.Date)}  {way} iuran {run.Count} kali {run.Sum(x => x.Amount)}{(names ? $" ({string.Join(", ", run.Select(x => x.Person).OfType<PersonId>().Distinct().Take(10).Select(s.Call))})" : "")}";
        var about = names && e.Person is { } p ? $"{KasWords.Kind(e.Kind)} {s.Call(p)}" : e.Person is null && s.Note(e.Note) is { } note ? Say.Quote(note, 40) : KasWords.Kind(e.Kind);
        return $"{Say.Short(e.Date)}  {way} {about} {e.Amount}{Undone(s, e)}";
    }

    private static string Undone(Scene s, EntryPosted e) => s.Kube.Ledger.Reversed.ContainsKey(e.Number) ? " (dibatalkan)" : "";

    private static string Meeting(Scene s, EntryPosted e) => e.Meeting is { } id && s.Kube.Meetings.Find(id) is { } m && s.Kube.Zone.Date(m.Start) is var day
        ? day == e.Date ? $" (pertemuan {Say.Short(day)})" : day < e.Date ? $" (susulan {Say.Short(day)})" : $" (untuk {Say.Short(day)})" : "";

    private static (DateOnly? From, DateOnly? Until) Range(Scene s) => s.Slots switch
    {
        { Month: { } m } => (m.First, m.First.AddMonths(1).AddDays(-1)),
        { From: { } from } => (from, s.Slots.Until),
        { Date.Value: { } day } => (day, day),
        _ => (null, null),
    };

    private static string Period(Scene s) => s.Slots.Month is { } m ? $" {Say.Month(m.First)} {m.First.Year}" : Range(s) switch
    {
        ({ } from, { } until) when from == until => $" {Say.Day(from)}",
        ({ } from, { } until) => $" {Say.Day(from)} sampai {Say.Day(until)}",
        _ => "",
    };

    private static Receipt? Read(string text) => text is "" ? null : new Receipt(text);
}
