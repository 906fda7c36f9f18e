namespace Bot.Domain;

/// <summary>Nothing is to be cooked that day.</summary>
public sealed record NothingToCook(DateOnly Day) : Refusal;

/// <summary>The work of that day has begun.</summary>
public sealed record CookingBegan(DateOnly Day) : Refusal;

/// <summary>Somebody has two tasks.</summary>
public sealed record TwoTasks(PersonId Person) : Refusal;

/// <summary>She has no such task any more: it is another's, or the day is planned anew.</summary>
public sealed record TaskGone : Refusal;

/// <summary>The delivery lies ahead.</summary>
public sealed record NotYetDelivered(Code Number) : Refusal;

/// <summary>More boxes are missing than were ordered.</summary>
public sealed record MoreThanOrdered(int Boxes) : Refusal;

/// <summary>Gives everybody her task of a day. The officers' word; nobody two tasks, members only, before the cooking begins.</summary>
public sealed record PlanKitchen(PersonId By, DateOnly Day, IReadOnlyList<KitchenJob> Jobs, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        // Who makes the division has read her own task.
        var own = Jobs.Where(j => j.Person == By).Select(j => (Fact)new KitchenAnswered(Day, j.Task, By, JawabanDapur.Bisa, Now));
        return Decision.Accept([new KitchenPlanned(Day, Jobs, true, By, Now), .. own]);
    }

    public Refusal? Refusal(Kube kube)
    {
        if (!kube.Member(By).May(Operation.Dapur, Right.Record)) return new NotAllowed(Operation.Dapur);
        if (kube.HoursOn(Day) is not { } hours || Jobs is []) return new NothingToCook(Day);
        if (Jobs.GroupBy(j => j.Person).FirstOrDefault(g => g.Count() > 1) is { } twice) return new TwoTasks(twice.Key);
        if (Jobs.FirstOrDefault(j => kube.Member(j.Person) is not { IsActiveMember: true }) is { } stranger) return new NoActiveMember(stranger.Person);
        return new DateTimeOffset(hours.Cooking, kube.Zone.Offset) <= Now ? new CookingBegan(Day) : null;
    }
}

/// <summary>She can, or cannot, do her task.</summary>
public sealed record AnswerKitchen(PersonId By, DateOnly Day, TugasDapur Task, bool Can, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.Dapur, Right.RecordOwn | Right.Record)) return Decision.Refuse(new NotAllowed(Operation.Dapur));
        if (kube.Kitchen.On(Day) is not { Sent: true } day || day.Of(By, Task) is null) return Decision.Refuse(new TaskGone());
        return TaskBegins(kube, Day, Task) is { } start && start <= Now ? Decision.Refuse(new CookingBegan(Day))
            : Decision.Accept(new KitchenAnswered(Day, Task, By, Can ? JawabanDapur.Bisa : JawabanDapur.TidakBisa, Now));
    }

    /// <summary>When a task of a day begins; null when nothing is ordered any more.</summary>
    public static DateTimeOffset? TaskBegins(Kube kube, DateOnly day, TugasDapur task) => kube.HoursOn(day) is { } hours ? new DateTimeOffset(hours.Of(task), kube.Zone.Offset) : null;
}

/// <summary>Takes the task of one who cannot. The first yes gets it; who shops the day before may cook too, nobody else has two.</summary>
public sealed record TakeKitchen(PersonId By, DateOnly Day, TugasDapur Task, PersonId For, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.Dapur, Right.RecordOwn | Right.Record)) return Decision.Refuse(new NotAllowed(Operation.Dapur));
        if (kube.Kitchen.On(Day)?.Of(For, Task) is not { Answer: JawabanDapur.TidakBisa }) return Decision.Refuse(new TaskGone());
        if (AnswerKitchen.TaskBegins(kube, Day, Task) is { } start && start <= Now) return Decision.Refuse(new CookingBegan(Day));
        return Rotation.Substitutes(kube, Day, Task).Contains(By) ? Decision.Accept(new KitchenMoved(Day, Task, For, By, Now)) : Decision.Refuse(new TwoTasks(By));
    }
}

/// <summary>
/// What came of a delivery. Complete: the order is delivered and its sale booked. Something missing: the order is on its way still, and the
/// ketua decides; the customer is told by nobody else.
/// </summary>
/// <param name="Short">Boxes that were missing; zero: none.</param>
/// <param name="Photo">A photo's reference at the channel.</param>
public sealed record ReportDelivery(PersonId By, Code Number, int Short, string? Note, string? Photo, DateTimeOffset Now)
{
    /// <summary>Nobody delivers earlier than this before the hour agreed.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromHours(3);

    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var order = kube.Orders.Find(Number)!;
        var texts = new List<NewText>();
        TextId? Text(string? said, int days)
        {
            if (string.IsNullOrWhiteSpace(said)) return null;
            texts.Add(new(new(kube.NextText + texts.Count), said.Trim(), kube.Zone.Date(Now).AddDays(days)));
            return texts[^1].Id;
        }
        List<Fact> facts = [new DeliveryReported(Number, Short, By, Now) { Note = Text(Note, 365), Photo = Text(Photo, 180) }];
        var stage = Short > 0 ? StatusPesanan.Diantar : StatusPesanan.Selesai;
        if (order.IsOpen && order.Status < stage && new AdvanceOrder(By, Number, stage, Now).Decide(kube) is Decision.Accepted advanced) facts.AddRange(advanced.Facts);
        return new Decision.Accepted(facts, texts);
    }

    public Refusal? Refusal(Kube kube)
    {
        if (!kube.Member(By).May(Operation.Dapur, Right.RecordOwn | Right.Record)) return new NotAllowed(Operation.Dapur);
        if (kube.Orders.Find(Number) is not { } order) return new NoSuchOrder(Number);
        if (!order.IsOpen && (order.Status != StatusPesanan.Selesai || Short == 0)) return new OrderOver(Number, order.Status);
        if (order.Status < StatusPesanan.Dikonfirmasi) return new WrongStage(order.Status);
        if (Now < order.When(kube.Zone) - Early) return new NotYetDelivered(Number);
        return Short > order.Content.Items.Sum(i => i.Count) ? new MoreThanOrdered(order.Content.Items.Sum(i => i.Count)) : null;
    }
}

/// <summary>Keeps what went wrong on a day and what to do otherwise.</summary>
public sealed record ReviewKitchen(PersonId By, DateOnly Day, string? Wrong, string? Better, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.Dapur, Right.RecordOwn | Right.Record)) return Decision.Refuse(new NotAllowed(Operation.Dapur));
        var texts = new List<NewText>();
        TextId? Text(string? said)
        {
            if (string.IsNullOrWhiteSpace(said)) return null;
            texts.Add(new(new(kube.NextText + texts.Count), said.Trim(), kube.Zone.Date(Now).AddDays(365)));
            return texts[^1].Id;
        }
        return new Decision.Accepted([new KitchenReviewed(Day, Text(Wrong), Text(Better), By, Now)], texts);
    }
}
