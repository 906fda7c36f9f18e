using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A receipt being looked for.</summary>
public sealed record KuitansiDraft : Draft
{
    public Receipt? Number { get; init; }
}

/// <summary>D10: a receipt as text, or as a paper. One's own for members, the group's for who may see names.</summary>
internal sealed class Kuitansi : Form<KuitansiDraft>
{
    public static readonly Kuitansi Form = new();

    public override string Name => "mencari kuitansi";

    public override bool Own(string intent) => intent is Intents.Kuitansi;

    public override bool LooksBack => true;

    public override bool Writes => false;

    public override bool WantsMoney(Running running) => false;

    public override Step? Answer(Running running, Scene scene) => KirimSurat.OfRound(scene) ?? base.Answer(running, scene);

    public static Step Start(Scene s) => KirimSurat.OfRound(s) is { } paper ? paper : s.May(Operation.IuranSendiri, Right.SeeOwn) || s.May(Operation.KasMutasi, Right.SeeGroup) ? Form.Begin(new KuitansiDraft(), s)
        : OrderPick.Number(s) is { } number && s.Kube.Orders.Find(number)?.Customer != s.Who.Id && s.Kube.Orders.Of(s.Who.Id).Any() ? PesananCari.NotHers(s)
        : Mine(s) is [_, ..] ? Form.Begin(new KuitansiDraft(), s)
        : s.Kube.Orders.Of(s.Who.Id).Any() ? Step.Reply($"Kuitansinya belum ada, {s.Who.Honorific}: pembayarannya belum tercatat.", new Choice("Status pesanan", "status pesanan")) : Refuse.Private(s);

    public static Step Show(Scene s, string number) => Form.Begin(new KuitansiDraft { Number = new Receipt(number.ToUpperInvariant()) }, s);

    protected override IReadOnlyList<Question<KuitansiDraft>> Questions { get; } =
    [
        new("nomor",
            (d, _) => d.Number is null,
            (_, s) => Mine(s) is [_, ..] mine
                ? new("Kuitansi yang mana?", [.. mine.Take(10).Select(e => new Choice(Title(mine, e), e.Number.Value, $"{e.Amount} · {KasWords.Kind(e.Kind)} {e.Number}"))]) { ListTitle = "Pilih tanggal" }
                : new("Nomor kuitansinya berapa?", []),
            (d, s) => s.Heard.Receipts is [var number, ..] ? new Taken<KuitansiDraft>.Filled(d with { Number = number })
                : s.Heard.Dates is [{ Value: { } day }, ..] && Mine(s).FirstOrDefault(e => e.Date == day) is { } e ? new Taken<KuitansiDraft>.Filled(d with { Number = e.Number })
                : new Taken<KuitansiDraft>.NotMine(),
            (_, s) => new($"Sebut nomor atau tanggalnya, {s.Who.Honorific}. Contoh: *{s.ExampleNumber}*.", [])),
    ];

    /// <summary>Her own: what she paid herself as a member, and what came in for her orders.</summary>
    private static List<EntryPosted> Mine(Scene s)
    {
        if (s.May(Operation.IuranSendiri, Right.SeeOwn)) return [.. s.Known.Past.Entries(person: s.Who.Id, limit: 10).Where(e => e.Reverses is null)];
        var paid = s.Known.Past.Entries(fund: Dana.Usaha, limit: 200).Where(e => e is { Direction: Arah.Masuk, Reverses: null, Order: { } number } && !s.Kube.Ledger.Reversed.ContainsKey(e.Number) && s.Kube.Orders.Find(number)?.Customer == s.Who.Id).ToList();
        if (OrderPick.Number(s) is { } named) return [.. paid.Where(e => e.Order == named)];
        if (s.Words.Any(w => w is "dp" or "dpnya") && paid.FindAll(e => e.Kind == JenisTransaksi.DpPesanan) is [_, ..] advances) return advances is [var newest, ..] && s.Kube.Orders.Find(newest.Order!.Value) is { IsOpen: true } ? [newest] : advances;
        // "Minta kuitansinya" right after it was booked.
        if (s.Words.Any(w => w is "kuitansinya" or "kwitansinya") && paid is [var today, ..] && today.Date == s.Today) return [today];
        return s.Words.Contains("pmt") && paid.FindAll(e => s.Kube.Orders.Find(e.Order!.Value) is { Kind: JenisPesanan.Pmt }) is [_, ..] rounds ? rounds : paid;
    }

    private static string Title(IReadOnlyList<EntryPosted> all, EntryPosted e)
    {
        var same = all.Where(x => x.Date == e.Date).ToList();
        return Say.Day(e.Date) + (same.IndexOf(e) is > 0 and var n ? $" ({n + 1})" : "");
    }

    /// <summary>"Kuitansi terakhir", "yang barusan": the newest of her own, whatever list was shown.</summary>
    private static Receipt? Newest(Scene s) => s.Heard.Receipts is [] && ((string[])["terakhir", "terbaru", "barusan", "paling baru", "tadi"] is var words && Array.Exists(words, w => s.Heard.Text.Contains(w, StringComparison.Ordinal)))
        && Mine(s) is [var newest, ..] ? newest.Number : null;

    protected override KuitansiDraft Take(KuitansiDraft draft, Scene s) =>
        draft.Number is null && s.Heard.Receipts is [] && !s.May(Operation.IuranSendiri, Right.SeeOwn) && Mine(s) is [var sole] ? draft with { Number = sole.Number }
        : draft.Number is null && Newest(s) is { } last ? draft with { Number = last } : draft.Number is null && s.Heard.Receipts is [] && s.Heard.Dates is [{ Value: { } day }, ..] && Mine(s).Where(e => e.Date == day).ToList() is [var only] ? draft with { Number = only.Number }
        : (s.Slots.Receipt ?? (s.Heard.Receipts is [var first, ..] ? first : null)) is { } number && number != draft.Number ? draft with { Number = number } : draft;

    protected override KuitansiDraft Fresh(KuitansiDraft draft) => new();
    protected override Message? Sum(KuitansiDraft draft, Scene scene) => null;

    protected override Checked Check(KuitansiDraft draft, Scene s)
    {
        if (s.Known.Past.Entry(draft.Number!.Value) is not { } e)
            return new Checked.Stop(Step.Reply($"Nomor itu belum ada, {s.Who.Honorific}. Contoh: {s.ExampleNumber}.", new Choice("Kuitansi", "kuitansi"), new Choice("Menu")));
        var mine = e.Person == s.Who.Id || e.Order is { } paid && s.Kube.Orders.Find(paid)?.Customer == s.Who.Id;
        var allowed = mine || s.May(Operation.IuranKelompok, Right.SeeGroup) || (e.Person is null && s.May(Operation.KasMutasi, Right.SeeGroup));
        return allowed ? new Checked.Fine() : new Checked.Stop(Refuse.OthersData(s));
    }

    /// <summary>[Kirim PDF]: the same paper as a file, for the same people.</summary>
    public static Step Pdf(Scene s, Receipt number) => Form.Check(new() { Number = number }, s) is Checked.Stop stop ? stop.Step
        : Step.Reply(new Message($"Ini kuitansi {number}.") { Document = Surat.Receipt(new(s), s.Known.Past.Entry(number)!, Text(s.Known.Past.Entry(number)!, s).Split('\n')) });

    protected override Step Commit(KuitansiDraft draft, Scene s) => s.Known.Past.Entry(draft.Number!.Value) is { } e
        ? Step.Reply(Text(e, s), new Choice("Kirim PDF", "#pdf:kuitansi=" + e.Number), new Choice("Kuitansi lain", "kuitansi"), new Choice("Menu")) with { Lists = new(ListKind.Entries, [e.Number.Value]) }
        : Step.Reply(UmumWords.Changed(s.Who));

    private static string Text(EntryPosted e, Scene s)
    {
        var payer = e.Person ?? (e.Order is { } order ? s.Kube.Orders.Find(order)?.Customer : null);
        var whom = payer is { } p && s.Known.People.Find(p) is { } person ? $"{person.Pronoun} {person.Name}" : s.KubeName;
        var about = e.Kind == JenisTransaksi.Iuran && e.Meeting is { } id && s.Kube.Meetings.Find(id) is { } m ? $"Iuran pertemuan {Say.LongDay(s.Kube.Zone.Date(m.Start))}" : s.Note(e.Note) is { } note ? Say.Quote(note) : KasWords.Kind(e.Kind);
        var recorder = s.Known.People.Find(e.RecordedBy) is { } r ? $"{r.Pronoun} {r.Nickname}" : "pengurus";
        var undone = s.Kube.Ledger.Reversed.TryGetValue(e.Number, out var by) ? $"\nDibatalkan dengan koreksi {by}" : "";
        var head = e.Direction == Arah.Masuk ? "Sudah terima dari " : "Sudah dibayarkan ";
        var to = e.Direction == Arah.Masuk || payer is not null && e.Kind == JenisTransaksi.PengembalianDp || e.Person is not null ? whom : "untuk keperluan kelompok";
        return $"KUITANSI {e.Number}\n{head}{to}\n*{e.Amount}* ({Say.InWords(e.Amount)})\n{about}\nDicatat {recorder}, {Say.Moment(e.RecordedAt, s.Kube.Zone)}{undone}";
    }
}
