using System.Collections.Immutable;

namespace Bot.Domain;

/// <summary>What so many portions of a product need.</summary>
public sealed record Recipe(Code Product, Code? Menu, int Portions, IReadOnlyList<Ingredient> Ingredients);

/// <summary>Somebody's task of a cooking day, and whether she can. <paramref name="Since"/>: when it became hers (UTC).</summary>
public sealed record KitchenTurn(PersonId Person, TugasDapur Task, DateTimeOffset Since)
{
    public JawabanDapur Answer { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Those who were asked to stand in, in order; the last of them is waited for while <see cref="OfferedUntil"/> is set.</summary>
    public ImmutableList<PersonId> Asked { get; init; } = [];
    public DateTimeOffset? OfferedUntil { get; init; }

    /// <summary>Nobody was left to ask.</summary>
    public bool Stuck { get; init; }

    public PersonId? Offered => OfferedUntil is not null && Asked is [.., var last] ? last : null;
}

/// <summary>The work of one cooking day.</summary>
public sealed record KitchenDay(DateOnly Day, ImmutableList<KitchenTurn> Turns, bool Sent, DateTimeOffset At)
{
    /// <summary>Those who said that they cannot, also after another took their task: nobody asks them that day.</summary>
    public ImmutableList<PersonId> Away { get; init; } = [];

    /// <summary>The orders those with a task know of; null while nothing was sent.</summary>
    public ImmutableList<CookedOrder>? Told { get; init; }

    /// <summary>When an order of the day last changed after that (UTC); null when none did, or it was told.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    public KitchenTurn? Of(PersonId person, TugasDapur task) => Turns.Find(t => t.Person == person && t.Task == task);

    public IEnumerable<KitchenTurn> Of(PersonId person) => Turns.Where(t => t.Person == person);

    public IEnumerable<PersonId> Doing(TugasDapur task) => Turns.Where(t => t.Task == task).Select(t => t.Person);
}

/// <summary>How often somebody had which task on the days that are no longer kept.</summary>
public sealed record KitchenPast(PersonId Person, TugasDapur Task, int Times);

/// <summary>What came of a delivery.</summary>
public sealed record DeliveryResult(Code Order, int Short, TextId? Note, TextId? Photo, PersonId By, DateTimeOffset At);

/// <summary>What is to be done otherwise.</summary>
public sealed record KitchenReview(DateOnly Day, TextId? Wrong, TextId? Better, PersonId By, DateTimeOffset At);

/// <summary>Recipes, the last cooking days with their tasks, and what came of the deliveries.</summary>
public sealed record Kitchen(ImmutableList<Recipe> Recipes, ImmutableList<KitchenDay> Days)
{
    private const int DaysKept = 60, ResultsKept = 100;

    public static readonly Kitchen Empty = new(ImmutableList<Recipe>.Empty, ImmutableList<KitchenDay>.Empty);

    public ImmutableList<KitchenPast> Past { get; init; } = [];
    public ImmutableList<DeliveryResult> Results { get; init; } = [];
    public ImmutableList<KitchenReview> Reviews { get; init; } = [];

    public KitchenDay? On(DateOnly day) => Days.Find(d => d.Day == day);

    /// <summary>The recipe of a product, of a PMT box that of its menu; null when nobody wrote it down.</summary>
    public Recipe? RecipeOf(Code product, Code? menu) => Recipes.Find(r => r.Product == product && r.Menu == menu);

    public DeliveryResult? ResultOf(Code order) => Results.FindLast(r => r.Order == order);

    public Kitchen After(Fact fact) => fact switch
    {
        RecipeSet f => this with { Recipes = Recipes.RemoveAll(r => r.Product == f.Product && r.Menu == f.Menu).Add(new(f.Product, f.Menu, f.Portions, f.Ingredients)) },
        KitchenPlanned f => Planned(f),
        KitchenAnswered f => Turn(f.Day, f.Task, f.Person, t => t with { Answer = f.Answer, AnsweredAt = f.At, OfferedUntil = null, Stuck = false, Asked = [] }).Said(f),
        KitchenOffered f => Turn(f.Day, f.Task, f.For, t => t with { Asked = t.Asked.Add(f.To), OfferedUntil = f.Until }),
        KitchenMoved f => Turn(f.Day, f.Task, f.From, _ => new(f.To, f.Task, f.At) { Answer = JawabanDapur.Bisa, AnsweredAt = f.At }),
        KitchenSearchEnded f => Turn(f.Day, f.Task, f.For, t => t with { OfferedUntil = null, Stuck = true }),
        DeliveryReported f => this with { Results = Last(Results.Add(new(f.Order, f.Short, f.Note, f.Photo, f.By, f.At))) },
        KitchenChangeTold f => Day(f.Day, d => d with { Told = [.. f.Orders], ChangedAt = null }),
        KitchenReviewed f => this with { Reviews = Last(Reviews.Add(new(f.Day, f.Wrong, f.Better, f.By, f.At))) },
        _ => this,
    };

    /// <summary>Tasks of a day were sent for the first time, for these orders.</summary>
    public Kitchen Knows(DateOnly day, Func<ImmutableList<CookedOrder>> orders) => On(day) is { Sent: true, Told: null } ? Day(day, d => d with { Told = orders() }) : this;

    /// <summary>An order of these days became another one.</summary>
    public Kitchen Touched(DateOnly? before, DateOnly? after, DateTimeOffset at) =>
        Days.Exists(d => d.Told is not null && (d.Day == before || d.Day == after)) ? this with { Days = Days.ConvertAll(d => d.Told is not null && (d.Day == before || d.Day == after) ? d with { ChangedAt = at } : d) } : this;

    private Kitchen Day(DateOnly day, Func<KitchenDay, KitchenDay> change) => Days.FindIndex(d => d.Day == day) is >= 0 and var at ? this with { Days = Days.SetItem(at, change(Days[at])) } : this;

    private Kitchen Said(KitchenAnswered f) => this with
    {
        Days = Days.ConvertAll(d => d.Day != f.Day ? d : d with { Away = f.Answer == JawabanDapur.TidakBisa ? d.Away.Remove(f.Person).Add(f.Person) : d.Away.Remove(f.Person) }),
    };

    private static ImmutableList<T> Last<T>(ImmutableList<T> all) => all.Count > ResultsKept ? all.RemoveAt(0) : all;

    /// <summary>Who keeps her task keeps her answer.</summary>
    private Kitchen Planned(KitchenPlanned f)
    {
        var old = On(f.Day);
        var day = new KitchenDay(f.Day, [.. f.Jobs.Select(j => old is { Sent: true } && old.Of(j.Person, j.Task) is { } same ? same : new KitchenTurn(j.Person, j.Task, f.At))], f.Sent, f.At) { Away = [.. (old?.Away ?? []).Where(p => f.Jobs.All(j => j.Person != p))], Told = old?.Told, ChangedAt = old?.ChangedAt };
        var days = Days.RemoveAll(d => d.Day == f.Day).Add(day).Sort((a, b) => a.Day.CompareTo(b.Day));
        return days.Count <= DaysKept ? this with { Days = days } : this with { Days = days.RemoveAt(0), Past = days[0].Sent ? Counted(days[0]) : Past };
    }

    private ImmutableList<KitchenPast> Counted(KitchenDay gone) => gone.Turns.Aggregate(Past, (past, turn) =>
        past.FindIndex(p => p.Person == turn.Person && p.Task == turn.Task) is >= 0 and var at ? past.SetItem(at, past[at] with { Times = past[at].Times + 1 }) : past.Add(new(turn.Person, turn.Task, 1)));

    private Kitchen Turn(DateOnly day, TugasDapur task, PersonId person, Func<KitchenTurn, KitchenTurn> change)
    {
        var at = Days.FindIndex(d => d.Day == day);
        if (at < 0 || Days[at].Turns.FindIndex(t => t.Person == person && t.Task == task) is not (>= 0 and var turn)) return this;
        return this with { Days = Days.SetItem(at, Days[at] with { Turns = Days[at].Turns.SetItem(turn, change(Days[at].Turns[turn])) }) };
    }
}

/// <summary>A cooking day's orders and hours.</summary>
public static class KitchenOfKube
{
    /// <summary>Orders a day is cooked for, by hour: all that were not called off, delivered ones included; the group's own bazaar is not cooked here.</summary>
    public static IEnumerable<Order> CookedOn(this Kube kube, DateOnly day) => kube.Orders.All
        .Where(o => o.Content.Day == day && o.Kind != JenisPesanan.Bazar && o.Status is not (StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa))
        .OrderBy(o => o.Content.Time).ThenBy(o => o.Number.Value, StringComparer.Ordinal);

    /// <summary>The first day from one on for which something is still to be cooked; null when there is none.</summary>
    public static DateOnly? NextCooking(this Kube kube, DateOnly from) => kube.Orders.Open.Where(o => o.Content.Day >= from && o.Kind != JenisPesanan.Bazar).Select(o => (DateOnly?)o.Content.Day).FirstOrDefault();

    /// <summary>An order is being cooked: somebody said so, or the hour has come at which its day's cooking begins.</summary>
    public static bool CookingBegan(this Kube kube, Order order, DateTimeOffset now) => order.Status >= StatusPesanan.Dimasak
        || order.Status == StatusPesanan.Dikonfirmasi && kube.HoursOn(order.Content.Day) is { } hours && new DateTimeOffset(hours.Cooking, kube.Zone.Offset) <= now;

    /// <summary>Hours of the day's work, counted back from the first delivery; null when nothing is ordered.</summary>
    public static KitchenHours? HoursOn(this Kube kube, DateOnly day) =>
        kube.CookedOn(day).FirstOrDefault() is { } first ? KitchenHours.Of(day, first.Content.Time, kube.BoxesOn(day)) : null;
}

/// <summary>
/// When each work of a cooking day begins, in the group's zone: a PMT round of 200 boxes for 10.00 is bought the day before, cooked from
/// 04.30, packed from 08.30 and leaves at 09.15 (R-PMT-3). Fewer boxes cook shorter, in half hours.
/// </summary>
public sealed record KitchenHours(DateTime Shopping, DateTime Cooking, DateTime Packing, DateTime Leaving)
{
    private const int LeaveBefore = 45, PackBefore = 90, CookFull = 240, CookLeast = 90, Full = 200, Step = 30;

    /// <summary>Nobody is asked to cook before this.</summary>
    private static readonly TimeSpan Earliest = TimeSpan.FromHours(3), Market = TimeSpan.FromHours(7), AtMarket = TimeSpan.FromHours(3);

    public static KitchenHours Of(DateOnly day, TimeOnly delivery, int boxes)
    {
        var at = day.ToDateTime(delivery);
        var minutes = CookLeast + (CookFull - CookLeast) * Math.Min(boxes, Full) / Full;
        var cooking = at.AddMinutes(-PackBefore - (minutes + Step - 1) / Step * Step);
        var first = day.ToDateTime(TimeOnly.MinValue) + Earliest;
        return new(day.AddDays(-1).ToDateTime(TimeOnly.MinValue) + Market, cooking < first ? first : cooking, at.AddMinutes(-PackBefore), at.AddMinutes(-LeaveBefore));
    }

    /// <summary>About when each work is over: the market by late morning, cooking at the packing, packing at the leaving, carrying at the hour of delivery.</summary>
    public DateTime Until(TugasDapur task) => task switch
    {
        TugasDapur.Belanja => Shopping + AtMarket,
        TugasDapur.Kemas => Leaving,
        TugasDapur.Antar => Leaving.AddMinutes(LeaveBefore),
        _ => Packing,
    };

    public DateTime Of(TugasDapur task) => task switch
    {
        TugasDapur.Belanja => Shopping,
        TugasDapur.Kemas => Packing,
        TugasDapur.Antar => Leaving,
        _ => Cooking,
    };
}
