using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D20, the recap: what is cooked in some days, for whom and until when; a single day with all its particulars.</summary>
internal static class RekapDapur
{
    private const int Week = 7, MostLines = 7, MostBack = 31;

    /// <summary>"kapasitas tanggal 26 masih berapa": asked by a member, whatever it was taken for; null when it is something else.</summary>
    public static Step? Said(Scene s) => s.Heard.Text.Contains("kapasitas", StringComparison.Ordinal) && s.May(Operation.Dapur, Right.SeeGroup) && s.Meaning.Is(Intents.Clarify, Intents.OutOfScope)
        ? Start(s with { Heard = s.Heard with { Meaning = new(Intents.DapurRekap, 1) { Slots = new() { Date = s.Heard.Dates is [var day, ..] ? day : null } } } }) : null;

    public static Step Start(Scene s)
    {
        if (!s.May(Operation.Dapur, Right.SeeGroup)) return DapurWords.Outsider(s);
        // "siapa masak tanggal 29": who cooks, not what.
        if (s.Heard.Text.StartsWith("siapa masak", StringComparison.Ordinal) || s.Heard.Text.StartsWith("siapa yang masak", StringComparison.Ordinal) || s.Heard.Text.StartsWith("siapa yg masak", StringComparison.Ordinal)) return TugasKu.Start(s);
        if (s.Slots.Date is { Value: null }) return Step.Reply($"Tanggal itu tidak ada di kalender, {s.Who.Honorific}. Hari apa?");
        if (s.Slots.Days is { Count: > 1 } days) return Span(s, days.Min(), days.Max());
        if (s.DayOf(s.Slots.Date, d => s.Kube.CookedOn(d).Any()) is { } day) return One(s, day);
        var (from, until) = Period(s);
        return Span(s, from, until);
    }

    /// <summary>The days meant: a week, a month, or the next seven days.</summary>
    private static (DateOnly From, DateOnly Until) Period(Scene s)
    {
        var monday = JagaWords.Monday(s.Today);
        if (s.Heard.Text.Contains("minggu depan", StringComparison.Ordinal) || s.Heard.Text.Contains("pekan depan", StringComparison.Ordinal)) return (monday.AddDays(Week), monday.AddDays(2 * Week - 1));
        if (s.Heard.Text.Contains("minggu ini", StringComparison.Ordinal) || s.Heard.Text.Contains("pekan ini", StringComparison.Ordinal)) return (monday, monday.AddDays(Week - 1));
        if (s.Heard.Text.Contains("minggu lalu", StringComparison.Ordinal) || s.Heard.Text.Contains("minggu kemarin", StringComparison.Ordinal)) return (monday.AddDays(-Week), monday.AddDays(-1));
        if (s.Heard.Stretch is { } stretch) return stretch;
        return s.Slots.Month is { First: var first } ? (first, first.AddMonths(1).AddDays(-1)) : (s.Today, s.Today.AddDays(Week - 1));
    }

    /// <summary>Several days, a line an order.</summary>
    private static Step Span(Scene s, DateOnly from, DateOnly until)
    {
        if (until < s.Today.AddDays(-MostBack)) return Step.Reply($"Rekap dapur bisa dilihat sampai {MostBack} hari ke belakang, {s.Who.Honorific}. Mulai {DapurWords.Day(s.Today.AddDays(-MostBack))}.");
        var orders = Enumerable.Range(0, Math.Min(until.DayNumber - from.DayNumber + 1, 62)).SelectMany(n => s.Kube.CookedOn(from.AddDays(n))).ToList();
        if (orders is []) return Empty(s, $"Belum ada pesanan {DapurWords.Days(from, until)}");
        var asked = s.Heard.Text.Contains("berapa", StringComparison.Ordinal) || s.Heard.Text.Contains("brp", StringComparison.Ordinal) || s.Heard.Text.Contains("total", StringComparison.Ordinal);
        var lines = orders.Take(MostLines).Select((o, n) => Line(s, o, bold: n == 0 && !asked)).ToList();
        if (orders.Count > MostLines) lines.Add($"dan {orders.Count - MostLines} pesanan lagi");
        var total = orders.Sum(o => s.Kube.Boxes(o.Content));
        var head = asked ? $"Dapur {DapurWords.Days(from, until)}: *{GoodsSay.Number(total)} kotak*" : $"Dapur {DapurWords.Days(from, until)}:";
        var first = orders.FirstOrDefault(o => o.IsOpen)?.Content.Day;
        return Step.Reply(new Message(head + "\n" + string.Join("\n", lines), Next(s, first, new Choice("Lihat satu hari", $"#dapur.hari:{DapurWords.Iso(from)}={DapurWords.Iso(until)}"))));
    }

    /// <summary>"Rab 25: PMT balita *200 kotak* (10.00)"</summary>
    private static string Line(Scene s, Order order, bool bold)
    {
        var items = DapurWords.Items(s.Kube, order, s.Note);
        var stage = DapurWords.Stage(order) is { } said ? $", {said}" : "";
        return $"{Say.DayName(order.Content.Day)[..3]} {order.Content.Day.Day}: {DapurWords.Whose(s.Kube, order, s.Call)} {(bold ? $"*{items}*" : items)} ({DapurWords.Clock(order.Content.Time)}{stage})";
    }

    /// <summary>The steps from here, for whoever may take them.</summary>
    private static List<Choice> Next(Scene s, DateOnly? day, Choice last)
    {
        if (day is not { } first) return [last];
        var iso = DapurWords.Iso(first);
        return [new("Daftar belanja", "#dapur.belanja:" + iso), s.May(Operation.Dapur, Right.Record) ? new("Bagi tugas", "#dapur.bagi:" + iso) : s.Member is { IsActiveMember: true } ? new("Tugas saya", "#dapur.tugasku") : new("Lihat tugas", "#dapur.tugas:" + iso), last];
    }

    private static Step Empty(Scene s, string head) => s.Kube.NextCooking(s.Today) is { } near
        ? Step.Reply($"{head}, {s.Who.Honorific}. Yang terdekat {DapurWords.Day(near)}: {DapurWords.Load(s.Kube, near, s.Note)}.", new Choice("Lihat hari itu", "#dapur.satu:" + DapurWords.Iso(near)))
        : Step.Reply($"{head}, {s.Who.Honorific}.");

    /// <summary>[Lihat satu hari]: the days that have something, as a list.</summary>
    public static Step PickDay(Scene s, string argument)
    {
        if (!s.May(Operation.Dapur, Right.SeeGroup)) return DapurWords.Outsider(s);
        var (from, until) = argument.Split('=') is [var a, var b] && DapurWords.Iso(a) is { } x && DapurWords.Iso(b) is { } y ? (x, y) : (s.Today, s.Today.AddDays(Week - 1));
        var days = Enumerable.Range(0, Math.Clamp(until.DayNumber - from.DayNumber + 1, 1, 62)).Select(n => from.AddDays(n)).Where(d => s.Kube.CookedOn(d).Any()).Take(10).ToList();
        return days switch
        {
            [] => Empty(s, $"Belum ada pesanan {DapurWords.Days(from, until)}"),
            [var only] => One(s, only),
            _ => Step.Reply(new Message($"Hari apa, {s.Who.Honorific}?", [.. days.Select(d => new Choice($"{Say.DayName(d)}, {Say.Short(d)}", "#dapur.satu:" + DapurWords.Iso(d), DapurWords.Load(s.Kube, d, s.Note)))]) { ListTitle = "Pilih hari" }),
        };
    }

    public static Step One(Scene s, string argument) => !s.May(Operation.Dapur, Right.SeeGroup) ? DapurWords.Outsider(s) : One(s, DapurWords.Iso(argument) ?? s.Today);

    /// <summary>One day: every order with hour, place and note, the boxes still free, and who cooks.</summary>
    private static Step One(Scene s, DateOnly day)
    {
        // A day said without a year on which nothing ever was: of this year when that is near.
        if (day > s.Today.AddDays(180) && day.AddYears(-1) >= s.Today.AddDays(-MostBack)) day = day.AddYears(-1);
        if (day < s.Today.AddDays(-MostBack)) return Span(s, day, day);
        var orders = s.Kube.CookedOn(day).ToList();
        var free = day >= s.Today && s.Kube.FreeOn(day) is { } left ? left == 0 ? "Dapur penuh hari itu." : $"Masih bisa {left} kotak." : null;
        if (orders is [])
            return day < s.Today ? Step.Reply($"Tidak ada pesanan {DapurWords.Day(day)}, {s.Who.Honorific}.")
                : Step.Reply($"{DapurWords.Near(day, s.Today)} belum ada pesanan.{(free is null ? "" : " " + free)}" + (s.Kube.NextCooking(s.Today) is { } near ? $"\nYang terdekat {DapurWords.Day(near)}: {DapurWords.Load(s.Kube, near, s.Note)}." : ""), new Choice("Rekap dapur"));
        var lines = orders.Select(o => Particulars(s, o)).ToList();
        var cooking = s.Kube.HoursOn(day) is { } hours && orders.Exists(o => o.IsOpen) ? $"Masak mulai {DapurWords.Clock(hours.Cooking)}, kemas {DapurWords.Clock(hours.Packing)}, berangkat {DapurWords.Clock(hours.Leaving)} {s.Kube.Zone.Name}." : null;
        var text = $"Dapur {DapurWords.Day(day)}:\n{string.Join("\n", lines)}" + (cooking is null ? "" : "\n" + cooking) + (free is null ? "" : "\n" + free);
        return Step.Reply(new Message(text, Next(s, orders.Exists(o => o.IsOpen) ? day : null, new Choice("Rekap dapur"))));
    }

    /// <summary>"P-2611-04 Bu Lilis: 50 kotak nasi ayam, pukul 11.00, diantar ke Rumah Bu Lilis RT 05. Catatan: sambal dipisah."</summary>
    private static string Particulars(Scene s, Order order)
    {
        var place = order.Content.Way == CaraTerima.Ambil ? ", diambil" : s.Note(order.Content.Place) is { } at ? $", diantar ke {GoodsSay.Inside(Say.Quote(at))}" : "";
        var note = s.Note(order.Content.Note) is { } said ? $" (catatan: {Say.Quote(said)})" : "";
        var stage = DapurWords.Stage(order) is { } now ? $", {now}" : "";
        var lacking = s.Kube.Kitchen.ResultOf(order.Number) is { Short: > 0 } result ? $", kurang {result.Short} kotak" : "";
        return $"{order.Number} {DapurWords.Whose(s.Kube, order, s.Call)}: {DapurWords.Items(s.Kube, order, s.Note)} pukul {DapurWords.Clock(order.Content.Time)}{place}{note}{stage}{lacking}";
    }
}
