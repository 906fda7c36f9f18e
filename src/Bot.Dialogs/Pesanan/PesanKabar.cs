using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The ketua is asked whether the kitchen takes an order, or a change of one.</summary>
public sealed record OrderAsk(Code Number) : Standing;

/// <summary>Who is told what about an order.</summary>
internal static class PesanKabar
{
    private static readonly IReadOnlyList<Choice> Decide = [new("Terima"), new("Tolak"), new("Tanya pemesan")];

    /// <summary>A new order: the ketua always, asked where her word is needed; the bendahara when an advance is awaited. One person is told once.</summary>
    public static IReadOnlyList<Notice> Placed(Scene s, OrderPlaced placed, IReadOnlyList<NewText> texts, string owner)
    {
        var kube = s.Kube.After(placed);
        var order = kube.Orders.Find(placed.Number)!;
        string? Text(TextId? id) => texts.FirstOrDefault(t => t.Id == id)?.Text;
        var notices = new List<Notice>();
        var (ketua, bendahara) = (kube.Holder(Jabatan.Ketua), kube.Holder(Jabatan.Bendahara));
        var waits = placed.Status == StatusPesanan.MenungguKonfirmasi;
        var dp = placed.DpDue is { } due ? $"\nDP {placed.Dp} ditunggu sampai {Say.Moment(due, kube.Zone)}." : "";
        if (ketua is { } k && (k != s.Who.Id || waits))
            notices.Add(waits ? Question(kube, s.Known.People, order, owner, s.Call(k), Text(placed.Content.Place), Text(placed.Content.Note))
                : new(k, new($"Pesanan baru {Body(kube, s.Known.People, order, owner, order.Content, Text(placed.Content.Place), Text(placed.Content.Note))}{(k == bendahara ? dp : "")}", [new("Lihat pesanan", "#pesanan:" + placed.Number)])));
        if (bendahara is { } b && b != ketua && b != s.Who.Id && placed.DpDue is not null)
            notices.Add(new(b, new($"Pesanan {placed.Number} dari {owner}, {order.Total}.{dp}")));
        if (placed.Customer is { } customer && customer != placed.By && customer != s.Who.Id)
            notices.Add(new(customer, new($"{s.Who.Call} memesankan {PesananWords.What(kube, s.Known.People, order.Content.Items)} atas nama {owner} untuk {PesananWords.When(order.Content.Day, order.Content.Time, kube.Zone)}. Nomor {placed.Number}, jumlah {order.Total}.{dp}", [new("Lihat pesanan", "#pesanan:" + placed.Number)])));
        return notices;
    }

    /// <summary>pesanan_baru with its three answers.</summary>
    public static Notice Question(Kube kube, IDirectory people, Order order, string owner, string ketua, string? place, string? note, string lead = "Pesanan baru ")
    {
        var content = order.Wish ?? order.Content;
        var title = order.Wish is null ? lead : $"{owner} minta ubah pesanan ";
        var was = order.Wish is null ? "" : $"\nSebelumnya: {PesananWords.What(kube, people, order.Content.Items)}, {PesananWords.When(order.Content.Day, order.Content.Time, kube.Zone)}.";
        var text = $"{title}{Body(kube, people, order, owner, content, place, note)}{was}\n{Why(kube, order, content)}Bisa diterima, {ketua}?";
        return new(kube.Holder(Jabatan.Ketua)!.Value, new(text, Decide)
        {
            Template = new("pesanan_baru", [ketua, order.Number.Value, owner, PesananWords.What(kube, people, content.Items), PesananWords.When(content.Day, content.Time, kube.Zone), content.Total.ToString()]),
        }) { Asks = new OrderAsk(order.Number), Until = kube.Zone.At(content.Day, content.Time) };
    }

    private static string Body(Kube kube, IDirectory people, Order order, string owner, OrderContent content, string? place, string? note) =>
        $"{order.Number} dari {owner}:\n{PesananWords.Lines(kube, people, content.Items)}\n{PesananWords.When(content.Day, content.Time, kube.Zone)}\n{PesananWords.Where(content.Way, place)}{(note is null ? "" : $"\nCatatan: {note}")}\nJumlah *{content.Total}*{PesananWords.Large(kube, content.Total)}{PesananWords.Shelf(kube, people, order, content)}";

    /// <summary>Why her word is needed: how full the day is, and the deadline when it is over.</summary>
    private static string Why(Kube kube, Order order, OrderContent content)
    {
        var boxes = kube.Boxes(content);
        var day = kube.Catering().BoxesPerDay is { } most && boxes > 0 ? $"Hari itu terisi {kube.BoxesOn(content.Day, order.Number) + boxes} dari {most} kotak. " : "";
        var asked = PesananClock.Asked(order) ?? order.At;
        return kube.Deadline(boxes, content.Day, content.Time) is { } end && asked > end ? $"Batas pesannya {PesananWords.Plain(kube.Zone.Date(end))} pukul {Say.Hour(end, kube.Zone)} sudah lewat. {day}" : day;
    }

    /// <summary>The customer hears what became of her order; whoever wrote for her too.</summary>
    public static IEnumerable<Notice> Customer(Kube kube, IDirectory people, Order order, Message message, string now, PersonId? not = null) =>
        ((PersonId?[])[order.Customer, order.By]).OfType<PersonId>().Distinct().Where(p => p != not)
            .Select(p => new Notice(p, message with { Template = PesananWords.StatusTemplate(kube, people, order with { Customer = p }, now) }));

    /// <summary>Ketua and bendahara hear of it, each once.</summary>
    public static IEnumerable<Notice> Officers(Kube kube, PersonId not, Message message, bool money) =>
        ((PersonId?[])[kube.Holder(Jabatan.Ketua), money ? kube.Holder(Jabatan.Bendahara) : null]).OfType<PersonId>().Distinct().Where(p => p != not).Select(p => new Notice(p, message));
}
