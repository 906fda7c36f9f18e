using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>Whatever is asked, decided, paid and taken back, in whatever order and by whomever: the fund and the two-person rule hold.</summary>
public sealed class IksProperties
{
    [Fact]
    public void Any_run_of_requests_keeps_the_fund_and_the_two_person_rule()
    {
        var paid = 0;
        var runs = Gen.Choose(0, int.MaxValue - 1).ListOf(80).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(runs, seeds => Holds([.. seeds], ref paid)));
        Assert.True(paid > 500, $"only {paid} requests were paid: the run says little");
    }

    private static bool Holds(int[] seeds, ref int paid)
    {
        var kube = Kenanga;
        var asked = new Dictionary<int, IksAsked>();
        var decided = new Dictionary<int, IksDecided>();
        for (var step = 0; step < seeds.Length; step++)
        {
            var now = Now.AddHours(step * 7);
            if (Command(kube, seeds[step], now).Decide(kube) is not Decision.Accepted yes) continue;
            foreach (var fact in yes.Facts)
            {
                var before = kube;
                kube = kube.After(fact);
                switch (fact)
                {
                    case IksAsked f:
                        asked.Add(f.Id, f);
                        Assert.NotEqual(f.For, f.Approver);
                        break;
                    case IksDecided { Approved: true } f:
                        decided.Add(f.Id, f);
                        Assert.NotEqual(asked[f.Id].For, f.By);
                        // Only what the ketua asks for another carries her own word.
                        Assert.True(asked[f.Id].By != f.By || f.By == Wati);
                        Assert.True(f.Amount!.Value <= IksRules.Usual.Most(asked[f.Id].Why) && f.Amount.Value + f.Amount.Value <= before.IksFree());
                        Assert.True(!f.Urgent || f.Amount <= IksRules.Usual.MostBySecretary);
                        break;
                    case EntryPosted e when e.Kind == JenisTransaksi.IksBantuan:
                        paid++;
                        var paying = yes.Facts.OfType<IksPaid>().Single();
                        Assert.Equal(decided[paying.Id].Amount, e.Amount);
                        Assert.Equal(decided[paying.Id].By, e.ApprovedBy);
                        Assert.NotEqual(e.RecordedBy, e.ApprovedBy);
                        Assert.NotEqual(e.RecordedBy, e.Person);
                        Assert.Equal(Rupiah.Zero, e.Lines.Sum(l => l.Amount));
                        Assert.Equal(before.Ledger.Kas, kube.Ledger.Kas);
                        break;
                }
            }
            Assert.True(kube.Ledger.Iks >= Rupiah.Zero && kube.IksFree() >= Rupiah.Zero);
        }
        foreach (var person in (PersonId[])[Wati, Yuli, Rini, Nur, Ida])
            Assert.True(kube.Iks.All.Count(r => r.IsOpen && r.Asked.For == person) <= 1);
        return true;
    }

    private interface ICommand { Decision Decide(Kube kube); }

    private sealed record Of(Func<Kube, Decision> Run) : ICommand { public Decision Decide(Kube kube) => Run(kube); }

    private static ICommand Command(Kube kube, int seed, DateTimeOffset now)
    {
        PersonId[] people = [Wati, Yuli, Rini, Nur, Ida, Retno, Lilis];
        var by = people[seed % people.Length];
        var to = people[seed / 7 % people.Length];
        var why = (AlasanIks)(seed / 49 % 4);
        Rupiah? amount = seed / 196 % 9 == 0 ? null : new Rupiah(seed / 196 % 30 * 5_000);
        var id = kube.Iks.Last == 0 ? 1 : 1 + seed / 13 % kube.Iks.Last;
        return (seed / 3 % 8) switch
        {
            0 or 1 => new Of(k => new AskIks(by, to, why, amount, seed % 2 == 0, now) { ByMeeting = seed % 5 == 0 }.Decide(k)),
            2 or 3 => new Of(k => new DecideIks(id, by, seed / 11 % 5 != 0, seed / 17 % 3 == 0 ? amount : null, "x", now).Decide(k)),
            4 or 5 => new Of(k => new PayIks(id, by, "Bantuan", now).Decide(k)),
            6 => new Of(k => new RecordCash(Rini, Dana.Iks, Arah.Masuk, JenisTransaksi.IksKotak, new(20_000 + seed % 50 * 1_000), "kotak", k.Zone.Date(now), now).Decide(k)),
            _ => new Of(k => seed % 6 == 0 ? new WithdrawIks(id, by).Decide(k) : new ConfirmIks(id, by, seed % 2 == 0).Decide(k)),
        };
    }
}
