namespace Bot.Domain;

/// <summary>
/// What was handed out (R-PMT-8): the round is delivered, the sale booked, and the invoice goes out the same day. Where a post got fewer boxes than
/// agreed, those are billed that were brought; never more than agreed.
/// </summary>
/// <param name="Delivered">Boxes brought to each post of the round; a post that is not named got what was agreed.</param>
/// <param name="Leftover">Boxes brought and not taken.</param>
public sealed record ReportRound(PersonId By, Code Number, IReadOnlyList<PostWanted> Delivered, TimeOnly Finished, int Leftover, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var order = kube.Orders.Find(Number)!;
        var (content, today) = (Content(order), kube.Zone.Date(Now));
        List<Fact> facts = [];
        if (order.IsOpen)
        {
            if (content.Total != order.Total) facts.Add(new OrderChanged(Number, content, By, Now));
            facts.Add(new OrderStatusSet(Number, StatusPesanan.Selesai, By, Now));
            facts.Add(SaleBooked.Of(Number, today, content.Total));
            facts.AddRange(SalesStock.Moves(kube, order, content, StatusPesanan.Selesai, By, Now));
        }
        facts.Add(new RoundReported(Number, content.Pmt!.Posts, Finished, Leftover, By, Now));
        if (order.InvoicedOn is null) facts.Add(new InvoiceSent(Number, today, By, Now));
        return Decision.Accept(facts);
    }

    public Refusal? Refusal(Kube kube)
    {
        if (!kube.Member(By).May(Operation.Dapur, Right.RecordOwn | Right.Record)) return new NotAllowed(Operation.Dapur);
        if (kube.Orders.Find(Number) is not { Kind: JenisPesanan.Pmt, Content.Pmt: { } round } order) return new NoSuchOrder(Number);
        if (order.Status is StatusPesanan.Dibatalkan or StatusPesanan.MenungguKonfirmasi) return new OrderOver(Number, order.Status);
        if (kube.Pmt.Report(Number) is not null) return new AlreadyReported(Number);
        if (Now < kube.Zone.At(order.Content.Day, new(6, 0))) return new RoundNotYet(order.Content.Day);
        if (Delivered.Any(d => d.Boxes < 0 || round.Posts.All(p => p.Code != d.Code)) || Delivered.Select(d => d.Code).Distinct().Count() < Delivered.Count) return new WrongPosts();
        if (Delivered.Any(d => d.Boxes > round.Posts.First(p => p.Code == d.Code).Boxes)) return new RoundSize(Delivered.Sum(d => d.Boxes), round.Posts.Sum(p => p.Boxes));
        var total = Content(order).Pmt!.Posts.Sum(p => p.Boxes);
        return total == 0 || Leftover < 0 || Leftover > total ? new RoundSize(total, round.Posts.Sum(p => p.Boxes)) : null;
    }

    /// <summary>The round as it was really handed out. One that another said was delivered keeps the numbers that were billed.</summary>
    public OrderContent Content(Order order)
    {
        var round = order.Content.Pmt!;
        if (!order.IsOpen) return order.Content;
        var posts = round.Posts.Select(p => p with { Boxes = Delivered.FirstOrDefault(d => d.Code == p.Code)?.Boxes ?? p.Boxes }).ToList();
        var (item, boxes) = (order.Content.Items[0], posts.Sum(p => p.Boxes));
        return order.Content with { Items = [item with { Count = boxes, Subtotal = item.Price * boxes }], Pmt = round with { Posts = posts } };
    }
}
