using System.Text;

namespace Bot.Dialogs;

/// <summary>The choice of the wishes in a trace: where the message could be split, and for each wish the patterns, the scores and the decision.</summary>
internal static class ExplainedWishes
{
    private const int Best = 5, Weightiest = 8;

    public static void Write(StringBuilder text, Trace trace)
    {
        Explanation.Section(text, "The wishes");
        foreach (var joint in trace.Joints) Explanation.Line(text, "  " + Split(joint, trace));
        if (trace.Joints.Count == 0) Explanation.Line(text, trace.Choices.Exists(c => c.Why is Why.Emergency or Why.EmergencyInPart) ? "  An emergency is not split." : "  Nothing joins two wishes: one wish.");
        else if (trace.Wishes.Count == 1) Explanation.Line(text, "  So it is one wish.");
        for (var i = 0; i < trace.Wishes.Count; i++)
        {
            var wish = trace.Wishes[i];
            Explanation.Line(text, $"  Wish {i + 1}: {Said(wish.Reading, wish.First, wish.Next)}");
            Decided(text, trace, wish);
        }
    }

    private static string Split(Trace.Joint joint, Trace trace)
    {
        var (left, right) = (Explanation.Named(joint.Left), joint.Right is null ? null : Explanation.Named(joint.Right));
        var sides = $"At {Said(trace.Reading!, joint.At, joint.At + 1)} in {Said(trace.Reading!, joint.First, joint.Next)}: {left} before{(right is null ? "" : $", {right} behind")}";
        var needed = Explanation.Number(joint.Needed);
        return sides + joint.Side switch
        {
            Side.LeftUnsure => $"; not split, what stands before is no wish of its own with {needed}.",
            Side.RightUnsure => $"; not split, what stands behind is no wish of its own with {needed}.",
            Side.Same => "; not split, both are the same wish.",
            Side.LessSure => "; not split, another joint is surer.",
            Side.Reason => "; not split, the one belongs to the other.",
            Side.Body => "; not split, the text of a broadcast goes on.",
            _ => trace.Wishes.Exists(w => w.First == joint.At + 1) ? $"; split, both are sure ({needed})." : "; could be split, but another joint is surer.",
        };
    }

    private static void Decided(StringBuilder text, Trace trace, Trace.Told wish)
    {
        var choice = trace.Choices.Find(c => c.First == wish.First && c.Next == wish.Next);
        var scored = trace.Scores.Find(s => s.First == wish.First && s.Next == wish.Next);
        if (scored is null) Explanation.Line(text, "    Decided without scores.");
        else Scores(text, scored);
        var rule = choice.Why switch
        {
            Why.Emergency => $"Rule: words of an emergency, and {(scored is null ? "" : $"emergencies have {Explanation.Number(scored.Danger)}, at least {Explanation.Number(Clause.Figurative)}")}: help first, nothing else counts.",
            Why.EmergencyInPart => "Rule: words of an emergency, and the part they stand in is one, whatever follows: help first, nothing else counts.",
            Why.Figurative => $"Rule: words of an emergency, but emergencies have only {Explanation.Number(scored!.Danger)}, less than {Explanation.Number(Clause.Figurative)}: a figure of speech.",
            Why.FundAlone => "Rule: the solidarity fund is named and nothing else: its balance.",
            Why.Alone => "Rule: one word, name, amount or day alone does not say what is wanted: asked back.",
            Why.Protest => "Rule: she holds that she has paid, and says nothing else.",
            Why.Payment => "Rule: an officer names people and amounts and nothing else: they have paid.",
            Why.Intention => "Rule: what somebody will pay is no payment yet: asked back.",
            _ => null,
        };
        if (rule is not null) Explanation.Line(text, "    " + rule);
        Explanation.Line(text, $"    Decision: {Explanation.Named(choice.Meaning)}{(scored is null || rule is not null && choice.Why != Why.Figurative ? "" : Because(scored, choice.Meaning))}");
    }

    private static void Scores(StringBuilder text, Scored s)
    {
        Explanation.Line(text, $"    Concepts: {(s.Said.IsEmpty ? "none" : Explanation.Concepts(s.Said))}");
        Explanation.Line(text, s.Fired.Length == 0 ? "    No pattern fits." : "    Patterns that fit (wish, weight, one of each and none behind the !):");
        foreach (var pattern in s.Fired) Explanation.Line(text, $"      {Scorer.PatternAt(pattern).Text}");
        Explanation.Line(text, "    Likeliest: model + patterns = sum");
        var order = Order(s.Total);
        var learnt = Order(s.Model)[..Best];
        foreach (var i in order.Where((i, rank) => rank < Best || learnt.Contains(i)))
            Explanation.Line(text, $"      {Scorer.NameOf(i)}: {Explanation.Number(s.Model[i])} {Explanation.Signed(s.Total[i] - s.Model[i])} = {Explanation.Number(s.Total[i])}");
        foreach (var i in order[..2]) Explanation.Line(text, $"    What weighed most for {Scorer.NameOf(i)} in the model: {Weights(s, f => Part(s, f, i))}");
        Explanation.Line(text, $"    What told the two apart: {Weights(s, f => Part(s, f, order[0]) - Part(s, f, order[1]))}");
    }

    private static int[] Order(double[] scores) => [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i])];

    /// <summary>What a feature adds to a wish; nothing where only patterns know the wish.</summary>
    private static double Part(Scored s, int feature, int intent) =>
        intent < IntentModel.Shipped.Intents.Count ? IntentModel.Shipped.Part(feature, intent, s.Features.Count) : 0;

    private static string Weights(Scored s, Func<int, double> part)
    {
        var parts = s.Features.GroupBy(f => f).Select(g => (g.Key.Name, Part: g.Count() * part(g.Key.Bucket)))
            .Where(p => p.Part != 0).OrderByDescending(p => Math.Abs(p.Part)).Take(Weightiest);
        var all = string.Join(", ", parts.Select(p => $"{Short(p.Name)} {Explanation.Signed(p.Part)}"));
        return all.Length == 0 ? "nothing" : all;
    }

    /// <summary>A pattern without what it excludes: it stands whole above.</summary>
    private static string Short(string name) =>
        Explanation.Plain(name.StartsWith("pattern ", StringComparison.Ordinal) && name.IndexOf(" ! ", StringComparison.Ordinal) is > 0 and var end ? name[..end] : name);

    /// <summary>Which of the thresholds the likeliest wish met.</summary>
    private static string Because(Scored s, Meaning decision)
    {
        var order = Order(s.Total);
        var name = Scorer.NameOf(order[0]);
        if (Scorer.IsDanger(order[0])) return $", since {name} is likeliest; emergencies together have {Explanation.Number(s.Danger)}, help is offered from {Explanation.Number(Scorer.Alarm)}.";
        var share = $"{name} has a share of {Explanation.Number(s.Share)}, {Scorer.NameOf(order[1])} {Explanation.Number(s.Rival)}";
        if (name is Intents.OutOfScope) return $", since {share}; what is not ours needs no threshold.";
        if (name is Intents.Clarify) return $", since {share}; it is learnt to be unclear and asked back.";
        var doubt = s.Doubt > 0 ? $" (doubt leaves {Explanation.Number(s.Sure)})" : "";
        var kind = s.Needed == Scorer.Writing ? "a wish that writes" : "a wish that only reads";
        var needs = $"{share}{doubt}; {kind} needs {Explanation.Number(s.Needed)} and a lead of {Explanation.Number(Scorer.Margin)}";
        return decision.Intent == name ? $", since {needs}."
            : decision.Is(Intents.OutOfScope) ? $", since {needs}, and what comes next is not ours."
            : $", since {needs}: not sure enough, asked back.";
    }

    private static string Said(Reading r, int first, int next) =>
        next <= first || next > r.Tokens.Count ? "\"\"" : Explanation.Quoted(r.Raw[r.Tokens[first].At.Start..r.Tokens[next - 1].At.End]);
}
