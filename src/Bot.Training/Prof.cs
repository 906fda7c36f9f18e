using System.Diagnostics;
using Bot.Dialogs;

namespace Bot.Training;

internal static class Prof
{
    public static void Run(string root, string file)
    {
        var listeners = Listeners.FromDemo(Path.Combine(root, "src", "Bot.Host", "Demo", "data"));
        var lines = CorpusLine.Read(file).ToList();
        var u = new Understander();
        Measure("hear", l => u.Hear(l.Text, listeners.For(l.Role)));
        Measure("fold+cut", l => Tokens.Cut(Fold.Of(l.Text)));
        Measure("fold+cut+lex", l => { var t = Tokens.Cut(Fold.Of(l.Text)); Lexicon.Explain(t); });
        Measure("reading", l => _ = new Reading(l.Text, listeners.For(l.Role), true));
        Measure("reading+choose", l => { var r = new Reading(l.Text, listeners.For(l.Role), true); new Clause(r, 0, r.Tokens.Count).Choose(); });
        Measure("reading+wishes", l => { var r = new Reading(l.Text, listeners.For(l.Role), true); Wishes.Of(r); });
        Measure("reading+features", l => { var r = new Reading(l.Text, listeners.For(l.Role), true); new Clause(r, 0, r.Tokens.Count).Features(); });
        Measure("reading+given", l => { var r = new Reading(l.Text, listeners.For(l.Role), true); new Clause(r, 0, r.Tokens.Count).Given(l.Intent); });
        Measure("names", l => { var t = Tokens.Cut(Fold.Of(l.Text)); Lexicon.Explain(t); new Names(listeners.For(l.Role).Names).Read(t, null); });
        void Measure(string name, Action<CorpusLine> act)
        {
            for (var i = 0; i < 8; i++) foreach (var l in lines) act(l);
            GC.Collect();
            for (var i = 0; i < 8; i++) foreach (var l in lines) act(l);
            var all = new List<double>();
            var alloc = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 6; i++) foreach (var l in lines) { var s = Stopwatch.GetTimestamp(); act(l); all.Add(Stopwatch.GetElapsedTime(s).TotalMicroseconds); }
            alloc = (GC.GetAllocatedBytesForCurrentThread() - alloc) / all.Count;
            all.Sort();
            Console.WriteLine($"{name,-18} mean {all.Average():F1} p50 {all[all.Count / 2]:F1} p90 {all[(int)(all.Count * .9)]:F1} p99 {all[(int)(all.Count * .99)]:F1} alloc {alloc}");
        }
    }
}
