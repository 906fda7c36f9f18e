using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The papers of a round that was handed out: the invoice, and the note that says what each post got; as text, and as the paper itself.</summary>
internal static class TagihanPmt
{
    /// <summary>T-PMT-2611-B: one invoice for each round.</summary>
    public static string Number(Order round) => "T-" + round.Number;

    /// <summary>pmt.selesai: "PMT 25 November selesai: 200 kotak, habis pukul 11.40 WIB."</summary>
    public static string Done(Kube kube, Order round, RoundReported? report) => report is null ? $"{PmtWords.Named(round)} selesai: {PmtWords.Boxes(round)} kotak."
        : $"{PmtWords.Named(round)} selesai: {PmtWords.Boxes(round)} kotak, {(report.Leftover > 0 ? $"sisa {report.Leftover}, selesai" : "habis")} pukul {PmtWords.Clock(report.Finished)} {kube.Zone.Name}.";

    /// <summary>The invoice to the kelurahan, and a word to those who follow the money.</summary>
    public static IReadOnlyList<Notice> Told(SuratScene t, Order round, RoundReported? report, PersonId? by, string more = "")
    {
        var (kube, call) = (t.Kube, (Func<PersonId, string>)(p => t.Call(p)));
        List<Notice> notices = [];
        if (round.Customer is { } kelurahan) notices.Add(new(kelurahan, Invoice(kube, round, report, call, t.Note) with { Document = Surat.Invoice(t, round) }));
        foreach (var to in ((PersonId?[])[kube.Holder(Jabatan.Bendahara), kube.Holder(Jabatan.Ketua), kube.Pendamping]).OfType<PersonId>())
            if (to != by) notices.Add(new(to, new($"{call(to)}, {Done(kube, round, report)} Tagihan {Number(round)} {round.Total} sudah saya kirim ke {(round.Customer is { } c ? call(c) : "kelurahan")}.{more}")));
        return notices;
    }

    private static Message Invoice(Kube kube, Order round, RoundReported? report, Func<PersonId, string> call, Func<TextId?, string?> note) => new(
        $"{Done(kube, round, report)} Terima kasih, {(round.Customer is { } c ? call(c) : "Bapak/Ibu")}.\n🧾 TAGIHAN {Number(round)}, {Say.Date(round.InvoicedOn ?? round.Content.Day)}\n{Lines(round, note)}\n"
        + $"{PmtWords.Boxes(round)} kotak x {round.Content.Items[0].Price} = *{round.Total}*\n{(round.Paid > Rupiah.Zero ? $"Sudah dibayar {round.Paid}, {(round.Refund > Rupiah.Zero ? $"lebih {round.Refund}, akan dikembalikan" : $"sisa {round.Left}")}.\n" : "")}{(round.Left > Rupiah.Zero ? "Dibayar" : "Soal uangnya")} ke {(kube.Holder(Jabatan.Bendahara) is { } b ? call(b) : "bendahara")} (bendahara).",
        [.. round.Left > Rupiah.Zero ? [new("Sudah ditransfer", "pmt sudah ditransfer")] : Array.Empty<Choice>(), new("Tanda terima", "#pmt.serah:" + round.Number)]);

    private static string Lines(Order round, Func<TextId?, string?> note) => string.Join("\n", round.Content.Pmt!.Posts.Select(p => $"{PmtWords.Post(p.Code, note(p.Name))}: {p.Boxes} kotak"));

    /// <summary>"Pmt 25 nov udh dibayar blm": a question without its mark; null for all else. "Udah" makes the day one gone by; a round still to come is meant where there was none then.</summary>
    public static Step? Paid(Scene s)
    {
        if (!PmtBaca.Split(s.Heard.Text).Any(w => w is "belum" or "blm" or "blom" or "apa" or "apakah") || !PmtBaca.About(s)) return null;
        var heard = s.Heard with { Raw = s.Heard.Raw + "?" };
        if (PesanPmt.ReadOf(s) is { Value: { } day } read && !PmtBaca.On(s.Kube, day) && ((DateOnly[])[day.AddMonths(1), day.AddYears(1)]).Where(d => PmtBaca.On(s.Kube, d)).ToList() is [var ahead])
            heard = heard with { Meaning = heard.Meaning with { Slots = heard.Meaning.Slots with { Date = read with { Value = ahead } } } };
        return StatusBayar.RoundPaid(s with { Heard = heard });
    }

    /// <summary>The hand-over note, for whoever has to do with the round: to be read or signed at the posts.</summary>
    public static Step HandOver(Scene s, string number)
    {
        if (s.Kube.Orders.Find(new(number)) is not { Content.Pmt: not null } round || !JadwalPmt.Sees(s) && !Tagihan.MaySee(s)) return Step.Reply($"Tanda terima itu belum ada, {s.Who.Honorific}.");
        var report = s.Kube.Pmt.Report(round.Number);
        return Step.Reply($"TANDA TERIMA {round.Number}\n{Say.Date(round.Content.Day)}{(s.Note(round.Content.Place) is { } place ? ", " + Say.Quote(place, 60) : "")}\n{Lines(round, s.Note)}\nJumlah *{PmtWords.Boxes(round)} kotak*\n"
            + (PmtWords.Menu(s.Kube, round.Content.Pmt.Menu, s.Note) is { } menu ? $"Menu: {menu}\n" : "") + (report is null ? "Diserahkan: ............ Diterima: ............" : $"Diserahkan {s.Call(report.By)}, selesai pukul {PmtWords.Clock(report.Finished)} {s.Kube.Zone.Name}"), new Choice("Kirim PDF", "#pdf:serah=" + round.Number));
    }
}
