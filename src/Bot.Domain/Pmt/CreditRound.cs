namespace Bot.Domain;

/// <summary>
/// Lowers the bill of a round that was handed out and invoiced, because a post got fewer boxes than were billed: the sale of those boxes is booked back
/// (Pesanan against Penjualan), and what was paid beyond the new sum goes back. The ketua's word alone; never to nothing.
/// </summary>
/// <param name="Short">Boxes that did not come; at least one, at most what was billed for the post.</param>
public sealed record CreditRound(PersonId By, Code Number, Code Post, int Short, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var order = kube.Orders.Find(Number)!;
        var content = Content(order);
        List<Fact> facts = [new OrderChanged(Number, content, By, Now), SaleBooked.Of(Number, kube.Zone.Date(Now), content.Total - order.Total)];
        if (kube.Pmt.Report(Number) is { } report) facts.Add(report with { Delivered = content.Pmt!.Posts, Leftover = Math.Min(report.Leftover, content.Items[0].Count) });
        return Decision.Accept(facts);
    }

    public Refusal? Refusal(Kube kube)
    {
        if (!ChangeOrder.IsKetua(kube, By)) return new NotAllowed(Operation.PesananKelola);
        if (kube.Orders.Find(Number) is not { Kind: JenisPesanan.Pmt, Content.Pmt: { } round } order) return new NoSuchOrder(Number);
        if (order is not { Status: StatusPesanan.Selesai, InvoicedOn: not null }) return new OrderOver(Number, order.Status);
        if (round.Posts.FirstOrDefault(p => p.Code == Post) is not { } post) return new WrongPosts();
        return Short < 1 || Short > post.Boxes || Short >= round.Posts.Sum(p => p.Boxes) ? new RoundSize(Short, post.Boxes) : null;
    }

    /// <summary>The round as it is billed then, at the price it had.</summary>
    public OrderContent Content(Order order)
    {
        var posts = order.Content.Pmt!.Posts.Select(p => p.Code == Post ? p with { Boxes = p.Boxes - Short } : p).Where(p => p.Boxes > 0).ToList();
        var (item, boxes) = (order.Content.Items[0], posts.Sum(p => p.Boxes));
        return order.Content with { Items = [item with { Count = boxes, Subtotal = item.Price * boxes }], Pmt = order.Content.Pmt with { Posts = posts } };
    }
}
