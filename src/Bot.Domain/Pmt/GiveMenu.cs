namespace Bot.Domain;

/// <summary>The puskesmas gives the menu of a round, as dishes. The group changes nothing about it (R-PMT-4).</summary>
/// <param name="Dishes">As written; the same dishes as a known menu are that menu.</param>
/// <param name="Few">Fewer kinds than usual, and she said that it stays so.</param>
/// <param name="Same">Code of the known menu with the same dishes; null: a new one.</param>
public sealed record GiveMenu(PersonId By, Code Number, IReadOnlyList<string> Dishes, string? Photo, bool Few, DateTimeOffset Now, Code? Same = null)
{
    /// <summary>More does not fit into a box.</summary>
    public const int MostDishes = 12;

    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var target = kube.Orders.Find(Number)!.Content.Pmt!.Target;
        if (kube.Pmt.Menu(Same) is { } known && known.Target == target) return Decision.Accept(new MenuChosen(Number, known.Code, By, Now));
        var until = Texts.KeepWithBooks(kube.Zone.Date(Now));
        var texts = Dishes.Select((d, i) => new NewText(new(kube.NextText + i), d.Trim(), until)).ToList();
        var dishes = texts.Select(t => t.Id).ToList();
        if (Photo is not null) texts.Add(new(new(kube.NextText + texts.Count), Photo, kube.Zone.Date(Now).AddDays(180)));
        var menu = new MenuAgreed(new($"menu-{kube.Pmt.LastMenu + 1}"), target, dishes, By, Now) { Photo = Photo is null ? null : texts[^1].Id };
        return new Decision.Accepted([menu, new MenuChosen(Number, menu.Menu, By, Now)], texts);
    }

    public Refusal? Refusal(Kube kube)
    {
        if (MenuRound.Refusal(kube, By, Number) is { } why) return why;
        if (Dishes.Count is 0 or > MostDishes || Dishes.Any(string.IsNullOrWhiteSpace)) return new WrongDishes(Dishes.Count, MostDishes);
        return Dishes.Count < kube.PmtRules().LeastFoods && !Few ? new MenuShort(Dishes.Count, kube.PmtRules().LeastFoods) : null;
    }
}

/// <summary>The puskesmas uses the last menu of the same kind again.</summary>
public sealed record ReuseMenu(PersonId By, Code Number, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) => MenuRound.Refusal(kube, By, Number) is { } why ? Decision.Refuse(why)
        : Old(kube) is { } menu ? Decision.Accept(new MenuChosen(Number, menu.Code, By, Now)) : Decision.Refuse(new NoOldMenu(kube.Orders.Find(Number)!.Content.Pmt!.Target));

    public PmtMenu? Old(Kube kube) => kube.Orders.Find(Number)?.Content.Pmt is { } round ? kube.Pmt.Last(round.Target) : null;
}

/// <summary>Who may say what a round's menu is, and when no more.</summary>
public static class MenuRound
{
    public static Refusal? Refusal(Kube kube, PersonId by, Code number)
    {
        if (!kube.Member(by).May(Operation.PmtMenu, Right.Record)) return new NotAllowed(Operation.PmtMenu);
        if (kube.Orders.Find(number) is not { Kind: JenisPesanan.Pmt } order) return new NoSuchOrder(number);
        if (!order.IsOpen) return new OrderOver(number, order.Status);
        return PmtRounds.MenuOpen(order) ? null : new AlreadyCooking(number);
    }
}
