using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D19: which rounds come, and what is eaten. For everybody who has to do with PMT.</summary>
internal static class JadwalPmt
{
    private const int Shown = 3;

    public static bool Sees(Scene s) => s.Member is not null && (Permissions.Of(Operation.PmtPesan, s.Member) | Permissions.Of(Operation.PmtMenu, s.Member)) != Right.None;

    public static Step Answer(Scene s)
    {
        if (!Sees(s)) return TolakPmt.NotKelurahan(s);
        var (number, day) = (s.Slots.OrderNumber, s.DayOf(PesanPmt.ReadOf(s), d => PmtBaca.On(s.Kube, d)));
        var rounds = PmtBaca.Rounds(s, number is not null || day <= s.Today ? s.Kube.Orders.All.Where(o => o.Kind == JenisPesanan.Pmt) : Coming(s), day);
        if (s.Heard.Months is [{ First: var month }, ..] && day is null) rounds = [.. s.Kube.Orders.All.Where(o => o.Kind == JenisPesanan.Pmt && o.Status != StatusPesanan.Dibatalkan && (o.Content.Day.Year, o.Content.Day.Month) == (month.Year, month.Month))];
        if (rounds is []) return None(s, day);
        return Step.Reply(new Message(string.Join("\n\n", rounds.Take(Shown).Select(r => Line(s, r))), Buttons(s, rounds)));
    }

    /// <summary>Short words about PMT that name their wish and yet were not understood: "jadwal pmt desember", "ubah pmt", "batal pmt".</summary>
    public static Step? Said(Scene s)
    {
        if (!s.Meaning.Is(Intents.Clarify, "jadwal_jaga", Intents.PertemuanJadwal, Intents.PelatihanLihat, Intents.BantuanJadwal, Intents.OutOfScope)) return null;
        var words = PmtBaca.Split(s.Heard.Text);
        if (!words.Contains("pmt") || words.Length > 6) return null;
        return words.Any(w => w is "jadwal" or "jadwalnya" or "kapan" or "jadwale") ? Answer(s)
            : words.Any(w => w is "ubah" or "diubah" or "rubah" or "ganti") ? UbahPmt.Start(s)
            : words.Any(w => w is "batal" or "batalkan" or "dibatalkan" or "batalin") ? BatalPmt.Start(s)
            : words.Any(w => w is "pesan" or "pesen" or "order" or "mesen") ? PesanPmt.Start(s) : null;
    }

    private static IEnumerable<Order> Coming(Scene s) => s.Kube.OpenRounds().Where(r => r.Content.Day >= s.Today);

    private static Step None(Scene s, DateOnly? day)
    {
        var next = Coming(s).FirstOrDefault();
        var head = day is { } on ? $"Belum ada PMT {PmtWords.Day(on)}, {s.Who.Honorific}." : $"Belum ada PMT yang dipesan, {s.Who.Honorific}.";
        return Step.Reply(new Message(next is null ? head : $"{head} Yang terdekat {PmtWords.Day(next.Content.Day)} ({PmtWords.Boxes(next)} kotak).", s.May(Operation.PmtPesan, Right.Record) ? [new("Pesan PMT", "pesan pmt")] : []));
    }

    /// <summary>"PMT Rabu, 25 November 2026: balita dan ibu hamil, 200 kotak" with hours, place, menu and where it stands.</summary>
    private static string Line(Scene s, Order r)
    {
        var menu = PmtWords.Menu(s.Kube, r.Content.Pmt!.Menu, s.Note);
        return $"PMT {Say.Date(r.Content.Day)}, {PmtWords.Target(r.Content.Pmt.Target)}:\n{PmtWords.Posts(PmtWords.PostsOf(r, s.Note))} = {PmtWords.Boxes(r)} kotak\n{PmtWords.Hours(s.Kube, r.Content.Time)}{(s.Note(r.Content.Place) is { } place ? ", " + PmtWords.At(Say.Quote(place, 60)) : "")}\n"
            + (menu is null ? "Menu belum ada dari puskesmas." : $"Menu: {menu}.") + $"\n{r.Number}: {(PesananWords.Silent(r, s.Today) ? $"{Say.Day(r.Content.Day)} sudah lewat, belum ada kabar dari dapur" : PmtWords.Status(r.Status))}{(r.Wish is null ? "" : ", perubahannya menunggu dapur")}.";
    }

    private static IReadOnlyList<Choice> Buttons(Scene s, List<Order> rounds) =>
        s.May(Operation.PmtPesan, Right.Record) ? [new("Pesan PMT", "pesan pmt"), new("Ubah PMT", "#pmt.ubah"), new("Batal PMT", "#pmt.batal")]
        : s.May(Operation.PmtMenu, Right.Record) && rounds.Exists(r => r.Content.Pmt!.Menu is null && PmtRounds.MenuOpen(r)) ? [new("Kirim menu", "kirim menu pmt")] : [];

    /// <summary>What is eaten at the coming rounds.</summary>
    public static Step Menus(Scene s)
    {
        var rounds = PmtBaca.Rounds(s, Coming(s), PesanPmt.DayOf(s));
        if (rounds is []) return None(s, PesanPmt.DayOf(s));
        return Step.Reply(string.Join("\n", rounds.Take(Shown).Select(r => $"Menu {PmtWords.Named(r)} ({PmtWords.Target(r.Content.Pmt!.Target)}): {PmtWords.Menu(s.Kube, r.Content.Pmt.Menu, s.Note) ?? "belum ada dari puskesmas"}.")));
    }
}
