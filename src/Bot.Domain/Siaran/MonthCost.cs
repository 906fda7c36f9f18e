namespace Bot.Domain;

/// <summary>
/// What a group's messages of a month cost, as far as they have gone: an estimate, since only the provider's bill is certain. Each
/// message at the price of its day.
/// </summary>
/// <param name="Sums">How many went over which channel as what.</param>
/// <param name="WhatsApp">What those over WhatsApp cost; null when the group has no prices.</param>
/// <param name="Telegram">What those over Telegram cost; null when the group has no prices.</param>
public sealed record MonthCost(IReadOnlyList<SentSum> Sums, Rupiah? WhatsApp, Rupiah? Telegram)
{
    /// <param name="month">Any day of the month.</param>
    public static MonthCost Of(Rules rules, Zone zone, DateOnly month, ISent sent)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var sums = new Dictionary<(Channel, SendSort), int>();
        var (whatsApp, telegram) = (Rupiah.Zero, Rupiah.Zero);
        foreach (var (from, until) in Spans(rules, first))
        {
            var prices = rules.CostsOn(from);
            foreach (var sum in sent.Between(zone.At(from, default), zone.At(until, default)))
            {
                sums[(sum.Channel, sum.Sort)] = sums.GetValueOrDefault((sum.Channel, sum.Sort)) + sum.Count;
                var cost = prices?.Of(sum) ?? Rupiah.Zero;
                if (sum.Channel == Channel.Telegram) telegram += cost;
                else whatsApp += cost;
            }
        }
        var known = rules.Costs is not null;
        return new([.. sums.OrderBy(s => s.Key).Select(s => new SentSum(s.Key.Item1, s.Key.Item2, s.Value))], known ? whatsApp : null, known ? telegram : null);
    }

    public int Count(Channel channel, SendSort? sort = null) => Sums.Where(s => s.Channel == channel && (sort is null || s.Sort == sort)).Sum(s => s.Count);

    /// <summary>The month cut where prices change; the ends are exclusive.</summary>
    private static IEnumerable<(DateOnly From, DateOnly Until)> Spans(Rules rules, DateOnly first)
    {
        DateOnly[] cuts = [first, .. rules.Prices.Select(p => p.From).OfType<DateOnly>().Where(d => d > first && d < first.AddMonths(1)).Distinct().Order(), first.AddMonths(1)];
        return cuts.Zip(cuts.Skip(1));
    }
}
