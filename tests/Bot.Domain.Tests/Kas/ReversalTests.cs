using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

public sealed class ReversalTests
{
    private static readonly Kube Paid = Kenanga.After(Kenanga.Pay(Nur, 10_000));
    private static EntryPosted Last => Paid.Ledger.Recent[^1];

    [Fact]
    public void A_reversal_restores_the_balance_and_the_open_dues()
    {
        var after = Paid.After(Undo(Paid, Last));
        Assert.Equal(new Rupiah(1_005_000), after.Ledger.Kas);
        Assert.Equal([M(14)], after.Dues.Open(Nur).Select(d => d.Meeting));
    }

    [Fact]
    public void The_right_entry_follows_the_reversal_with_the_next_number()
    {
        var entries = new ReverseEntry(Rini, Last, new Rupiah(3_000), null, "salah ketik", Now).Decide(Paid).Entries();
        Assert.Equal(["M3-2611-003", "M3-2611-004"], entries.Select(e => e.Number.Value));
        Assert.Equal(Last.Number, entries[0].Reverses);
        Assert.Equal(new Rupiah(3_000), entries[1].Amount);
    }

    [Fact]
    public void The_wrong_persons_dues_open_again_and_the_right_persons_close()
    {
        var after = Paid.After(new ReverseEntry(Rini, Last, null, Ida, "salah orang", Now).Decide(Paid));
        Assert.Equal([M(14)], after.Dues.Open(Nur).Select(d => d.Meeting));
        Assert.Equal([M(7)], after.Dues.Open(Ida).Select(d => d.Meeting));
        Assert.Equal(Paid.Ledger.Kas, after.Ledger.Kas);
    }

    [Fact]
    public void An_entry_is_reversed_once() => Undo(Paid.After(Undo(Paid, Last)), Last).Refusal<AlreadyReversed>();

    [Fact]
    public void A_reversal_cannot_be_reversed()
    {
        var undone = Paid.After(Undo(Paid, Last));
        Undo(undone, undone.Ledger.Recent[^1]).Refusal<IsReversal>();
    }

    [Fact]
    public void Half_of_a_transfer_is_not_reversed_alone() => Undo(Paid, Last with { Kind = JenisTransaksi.PindahDana, Pair = new Code("p") }).Refusal<IsTransfer>();

    [Fact]
    public void A_reversal_is_never_refused_for_lack_of_balance()
    {
        var rich = Kenanga.After(new RecordCash(Rini, Dana.Iks, Arah.Masuk, JenisTransaksi.IksKotak, new(90_000), "kotak", Today, Now).Decide(Kenanga));
        var wrong = rich.Ledger.Recent[^1];
        var spent = rich.After(rich.Spend(150_000, fund: Dana.Iks));
        Assert.Equal(new Rupiah(-50_000), spent.After(Undo(spent, wrong)).Ledger.Iks);
    }

    [Fact]
    public void Correcting_a_large_entry_needs_the_ketua_and_is_posted_when_she_agrees()
    {
        var large = Kenanga.After(new RecordCash(Rini, Dana.Kas, Arah.Masuk, JenisTransaksi.KasMasukLain, new(500_000), "hadiah", Today, Now).Decide(Kenanga));
        var entry = large.Ledger.Recent[^1];
        Assert.Equal(Wati, Undo(large, entry).Refusal<NeedsApproval>().Approver);
        var asked = large.After(new ReverseEntry(Rini, entry, null, null, "salah", Now).Propose(large));
        Assert.Equal(large.Ledger.Kas, asked.Ledger.Kas);
        var agreed = asked.After(new DecideProposal(1, Wati, true, null, Now).Decide(asked, entry));
        Assert.Equal(new Rupiah(1_000_000), agreed.Ledger.Kas);
        Assert.Empty(agreed.Proposals.Open);
    }

    [Fact]
    public void Only_the_bendahara_or_the_pendamping_in_her_name_corrects()
    {
        foreach (var other in new[] { Wati, Yuli, Nur, Lilis }) Undo(Paid, Last, other).Refusal<NotAllowed>();
        Assert.Equal(Rini, Undo(Paid, Last, Retno).Entries()[0].OnBehalfOf);
    }

    private static Decision Undo(Kube kube, EntryPosted entry, PersonId? by = null) => new ReverseEntry(by ?? Rini, entry, null, null, "salah", Now).Decide(kube);
}
