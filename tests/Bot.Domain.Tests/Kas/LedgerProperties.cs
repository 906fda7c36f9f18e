using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>Whatever is commanded, in whatever order, the books hold.</summary>
public sealed class LedgerProperties
{
    [Fact]
    public void Any_run_of_commands_keeps_the_books()
    {
        var runs = Gen.Choose(0, int.MaxValue - 1).ListOf(60).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(runs, seeds => Holds([.. seeds])));
    }

    private static bool Holds(int[] seeds)
    {
        var kube = Kenanga;
        var facts = new List<Fact>();
        var entries = new List<EntryPosted>();
        foreach (var seed in seeds)
        {
            if (Command(kube, entries, seed) is not Decision.Accepted yes) continue;
            // A correction tells what has happened already: it alone may leave a fund below zero (D-14).
            var corrects = yes.Facts.Any(f => f is EntryPosted { Reverses: not null });
            foreach (var fact in yes.Facts)
            {
                var before = kube;
                kube = kube.After(fact);
                facts.Add(fact);
                if (fact is not EntryPosted e) continue;
                entries.Add(e);
                Assert.Equal(Rupiah.Zero, e.Lines.Sum(l => l.Amount));
                foreach (var fund in Enum.GetValues<Dana>().Where(f => f != e.Fund)) Assert.Equal(before.Ledger.Balance(fund), kube.Ledger.Balance(fund));
                if (!corrects && e.Direction == Arah.Keluar) Assert.True(kube.Ledger.Balance(e.Fund) >= Rupiah.Zero);
            }
        }
        foreach (var fund in Enum.GetValues<Dana>())
        {
            Assert.Equal(Kenanga.Ledger.Balance(fund) + entries.Where(e => e.Fund == fund).Sum(e => e.Direction == Arah.Masuk ? e.Amount : -e.Amount), kube.Ledger.Balance(fund));
            Assert.Equal(kube.Ledger.Balance(fund), kube.Ledger.BalanceAtEndOf(209912, fund));
        }
        Assert.Equal(entries.Count, entries.Select(e => e.Number).Distinct().Count());
        Assert.Equal(entries.Count(e => e.Reverses is not null), entries.Select(e => e.Reverses).OfType<Receipt>().Distinct().Count());
        // Dues: what was paid for a meeting, less what was reversed, is what the state says.
        foreach (var due in kube.Dues.ByPerson.SelectMany(p => p.Value.Select(d => (Person: p.Key, Due: d))))
            Assert.Equal(entries.Where(e => e.Person == due.Person && e.Meeting == due.Due.Meeting).Sum(e => e.Direction == Arah.Masuk ? e.Amount : -e.Amount), due.Due.Paid);
        return true;
    }

    private static Decision? Command(Kube kube, List<EntryPosted> entries, int seed)
    {
        PersonId[] people = [Wati, Yuli, Rini, Nur, Ida, Retno, Lilis];
        var person = people[seed % people.Length];
        var by = people[seed / 7 % people.Length];
        var amount = new Rupiah(seed / 49 % 500 * 1_000);
        return (seed / 3 % 9) switch
        {
            0 or 1 => new RecordIuran(by, DuesPlan.For(kube, person, new(seed % 5 * 2_500 + 500)).Parts, Today, Now) is { Parts.Count: > 0 } dues ? dues.Decide(kube) : null,
            2 => new RecordCash(by, (Dana)(seed % 3), Arah.Masuk, JenisTransaksi.KasMasukLain, amount, "x", Today, Now).Decide(kube),
            3 => new RecordCash(by, (Dana)(seed % 3), Arah.Keluar, JenisTransaksi.LainLain, amount, "x", Today, Now).Decide(kube),
            4 => new ProposeCash(by, (Dana)(seed % 2), JenisTransaksi.BelanjaAlat, amount, "x", Now).Decide(kube),
            5 => kube.Proposals.Open is [.., var p] ? new DecideProposal(p.Asked.Id, person, seed % 4 != 0, null, Now).Decide(kube, entries.Find(e => e.Number == p.Asked.Reverses)) : null,
            6 => kube.Proposals.Open is [var first, ..] ? new PayProposal(first.Asked.Id, by, Now).Decide(kube) : null,
            7 => entries.Count > 0 ? new ReverseEntry(Rini, entries[seed % entries.Count], seed % 2 == 0 ? amount : null, null, "x", Now).Propose(kube) : null,
            _ => kube.Proposals.Open is [var open, ..] ? new WithdrawProposal(open.Asked.Id, by).Decide(kube) : null,
        };
    }
}
