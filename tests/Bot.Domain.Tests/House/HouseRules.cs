using System.Reflection;
using Xunit;

namespace Bot.Domain.Tests;

/// <summary>Rules of the house that a reader would otherwise have to remember.</summary>
public sealed class HouseRules
{
    private static readonly Type[] Kinds = [.. typeof(Fact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Fact)))];

    [Fact]
    public void Domain_refers_to_nothing_of_ours() =>
        Assert.DoesNotContain(typeof(Fact).Assembly.GetReferencedAssemblies(), a => a.Name!.StartsWith("Bot.", StringComparison.Ordinal) || a.Name.Contains("AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void Every_kind_of_fact_has_one_stable_name()
    {
        Assert.Equal([.. Kinds.Select(t => t.Name).Order()], FactRegistry.Kinds.Select(k => k.Json.Type.Name).Distinct().Order().ToArray());
        Assert.Equal(FactRegistry.Kinds.Count, FactRegistry.Kinds.Select(k => k.Name).Distinct().Count());
    }

    [Fact]
    public void A_fact_holds_ids_numbers_dates_and_codes_and_never_a_text()
    {
        var seen = new HashSet<Type>();
        foreach (var kind in Kinds) Check(kind, kind.Name, seen);
    }

    /// <summary>The group's own words, which nobody takes along when she is erased; only her name is struck out of them (<see cref="OwnTexts"/>).</summary>
    private static readonly Type[] WordsOfTheGroup =
    [
        typeof(CashOutProposed), typeof(ProofAttached), typeof(SiaranPlanned), typeof(PriceSet), typeof(BpntAnnounced), typeof(HolidaySet), typeof(MinutesProposed), typeof(AgendaSet), typeof(MeetingInvited),
        typeof(TrainingAnnounced), typeof(TrainingChanged), typeof(MenuAgreed), typeof(RoundReported), typeof(AccountProposed), typeof(AccountDecided), typeof(AliasForgotten),
    ];

    /// <summary>A new kind of fact with a text says here whose text it is: struck, or in the list above.</summary>
    [Fact]
    public void Whose_words_a_fact_points_to_is_decided()
    {
        var decided = System.IO.File.ReadAllText(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Here())!, "..", "..", "..", "src", "Bot.Domain", "Data", "OwnTexts.cs"));
        // Complaints lie sealed in a box of their own; whose they are is looked at there.
        Assert.All(Kinds.Where(k => Points(k, [])).Except(WordsOfTheGroup).Except([typeof(ComplaintFiled), typeof(ComplaintAnswered)]), k => Assert.Contains($"case {k.Name} ", decided, StringComparison.Ordinal));
    }

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string me = "") => me;

    private static bool Points(Type type, HashSet<Type> seen)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(TextId)) return true;
        if (type.IsGenericType) return type.GetGenericArguments().Any(a => Points(a, seen));
        return type.Namespace == typeof(Fact).Namespace && !type.IsEnum && seen.Add(type) && type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name != "EqualityContract" && p.CanWrite).Any(p => Points(p.PropertyType, seen));
    }

    private static void Check(Type type, string where, HashSet<Type> seen)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (!seen.Add(type) || type.IsPrimitive || type.IsEnum || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(DateTimeOffset)) return;
        Assert.True(type != typeof(string), $"{where} is a text: facts hold ids, numbers, dates and codes only");
        if (type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>))) return;
        if (type.IsGenericType) { foreach (var argument in type.GetGenericArguments()) Check(argument, where, seen); return; }
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite || type.IsSubclassOf(typeof(Fact))))
            if (property.Name != "EqualityContract") Check(property.PropertyType, $"{where}.{property.Name}", seen);
    }
}
