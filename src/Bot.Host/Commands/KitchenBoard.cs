using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// The board of capacity and kitchen at the end of a group's export: every day with something to cook, its boxes and those still free, the
/// orders, what to buy and who does what. Computed from the facts before it; an import passes over it.
/// </summary>
internal sealed record KitchenBoard(IReadOnlyList<BoardDay> Days)
{
    /// <summary>Null where nothing is to be cooked.</summary>
    public static KitchenBoard? Of(Kube kube) =>
        kube.Orders.Open.Where(o => o.Kind != JenisPesanan.Bazar).Select(o => o.Content.Day).Distinct().Order().Select(d => BoardDay.Of(kube, d)).ToList() is [_, ..] days ? new(days) : null;
}

/// <param name="Boxes">Ordered for the day; <paramref name="Free"/> still to be had, null without a limit.</param>
internal sealed record BoardDay(DateOnly Day, int Boxes, int? Free, TimeOnly Cooking, TimeOnly Packing, TimeOnly Leaving, IReadOnlyList<BoardOrder> Orders, IReadOnlyList<BoardGoods> Shopping, IReadOnlyList<BoardTask> Tasks)
{
    public static BoardDay Of(Kube kube, DateOnly day)
    {
        var hours = kube.HoursOn(day)!;
        var plan = kube.Kitchen.On(day);
        return new(day, kube.BoxesOn(day), kube.FreeOn(day), TimeOnly.FromDateTime(hours.Cooking), TimeOnly.FromDateTime(hours.Packing), TimeOnly.FromDateTime(hours.Leaving),
            [.. kube.CookedOn(day).Select(o => new BoardOrder(o.Number, o.Kind, o.Status, o.Content.Time, kube.Boxes(o.Content), o.Total, o.Paid, o.Spent))],
            [.. Goods(kube, day)],
            [.. (plan?.Turns ?? []).Select(t => new BoardTask(t.Task, t.Person, plan!.Sent ? t.Answer : null))]);
    }

    private static IEnumerable<BoardGoods> Goods(Kube kube, DateOnly day) => Bot.Domain.Shopping.For(kube, kube.CookedOn(day)).Lines.Select(l => new BoardGoods(l.Code, l.Amount, l.Unit));
}

internal sealed record BoardOrder(Code Number, JenisPesanan Kind, StatusPesanan Status, TimeOnly Time, int Boxes, Rupiah Total, Rupiah Paid, Rupiah Spent);

internal sealed record BoardGoods(Code Code, decimal Amount, Code Unit);

/// <param name="Answer">Null while the division was not sent.</param>
internal sealed record BoardTask(TugasDapur Task, PersonId Person, JawabanDapur? Answer);
