using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The slots of a clause: whatever the grammars found in it, and whose it is.</summary>
internal sealed partial class Clause
{
    private static readonly ConceptSet Pays = ConceptSet.Of(Concept.Bayar, Concept.Setor, Concept.Nyicil, Concept.Iuran, Concept.Lunas, Concept.Filler, Concept.Sudah, Concept.Titip);

    private Slots Slots()
    {
        var t = r.Tokens;
        var people = r.People.Where(p => In(p.First)).ToList();
        var money = r.Money.Where(m => In(m.First) && m.Read.Per is null).ToList();
        var except = new List<PersonRead>();
        for (var i = first; i < next; i++)
            if (t[i].Free && t[i].Is(Concept.Kecuali)) { except.AddRange(people.Where(p => p.First > i).Select(p => p.Read)); people.RemoveAll(p => p.First > i); }
        for (var i = people.Count - 1; i > 0 && StillOwes(people[i].Next); i--) { except.Add(people[i].Read); still = people[i].Next; people.RemoveAt(i); }
        people.RemoveAll(p => IsAddressed(p.First, p.Next));
        people.RemoveAll(p => p.Read.Candidates.Count > 1 && people.Any(q => q.First > p.First && q.Read.Only is { } one && p.Read.Candidates.Contains(one) && r.Tokens[q.First - 1].Is(Concept.Yang)));
        var denied = people.Where(p => p.First > first && t[p.First - 1].Free && t[p.First - 1].Is(Concept.Bukan)).Select(p => p.Read).ToList();
        if (denied.Count < people.Count) people.RemoveAll(p => denied.Contains(p.Read));
        else denied = [];
        var details = Details(people, money);
        var named = people.Where(p => !p.Read.IsSpeaker && details.All(d => d.Person != p.Read)).Select(p => p.Read).ToList();
        var everybody = Any(Concept.Semua);
        var dates = r.Days.Dates.Where(d => In(d.First)).Select(d => d.Read).ToList();
        var counts = r.Numbers.Where(n => In(n.First)).ToList();
        return new Slots
        {
            People = named, Everybody = everybody, Present = everybody && Any(Concept.Hadir), Except = except, Denied = denied,
            Details = details,
            Amount = details.Count > 0 ? null : money.FirstOrDefault(m => !m.Read.Flags.Contains("negative")).Read ?? money.FirstOrDefault().Read,
            Wrong = r.Wrong is { } wrong && In(wrong.First) ? wrong.Read : null,
            Times = counts.Where(c => c.Read.Unit is "kali" or "pertemuan" && c.Read.Value is >= 1 and <= 1000 && c.Read.Value == decimal.Truncate(c.Read.Value)).Select(c => (int?)c.Read.Value).FirstOrDefault(),
            Count = counts.Where(c => c.Read.Unit is null && c.Read.Value is >= 1 and <= 1000 && c.Read.Value == decimal.Truncate(c.Read.Value)).Select(c => (int?)c.Read.Value).FirstOrDefault(),
            Date = dates.FirstOrDefault(d => d.Value is not null) ?? dates.FirstOrDefault(),
            Month = r.Days.Months.Where(m => In(m.First)).Select(m => m.Read).FirstOrDefault(),
            From = r.Days.Stretch?.From, Until = r.Days.Stretch?.Until,
            Receipt = r.Receipts.Where(x => In(x.First)).Select(x => (Receipt?)x.Number).FirstOrDefault(),
            Fund = Fund(), JustNow = Any(Concept.Barusan), Emergency = Emergency(),
            Purpose = Purpose.Of(r, first, next),
        };
    }

    /// <summary>"wati yuli sudah bayar, nur belum": she is the exception, and the "belum" is hers alone.</summary>
    private bool StillOwes(int i) =>
        i < next && r.Tokens[i].Free && r.Tokens[i].Is(Concept.Belum) && (Any(Concept.Sudah) || Any(Concept.Lunas))
        && Enumerable.Range(i + 1, next - i - 1).All(k => r.Tokens[k].Free && r.Tokens[k].IsAny(Courtesy) || r.Tokens[k].Kind == TokenKind.Symbol && !r.Tokens[k].Is("?"));

    /// <summary>"titip ke bu rini", "bu rini, saya sudah bayar": who is spoken to or handed the money is not who pays.</summary>
    private bool IsAddressed(int from, int to)
    {
        if (from > first && r.Tokens[from - 1].Text is "ke" or "kepada") return true;
        while (to < next && r.Tokens[to].Is(",")) to++;
        return from == first && to < next && r.Tokens[to].Free && r.Tokens[to].Is(Concept.Saya);
    }

    /// <summary>"nur 10, ida 15, marni 5": names that each carry an amount. One pair alone is a payment like any other.</summary>
    private List<(PersonRead Person, MoneyRead Amount)> Details(List<(PersonRead Read, int First, int Next)> people, List<(MoneyRead Read, int First, int Next)> money)
    {
        var pairs = new List<(PersonRead, MoneyRead)>();
        foreach (var p in people.Where(p => !p.Read.IsSpeaker))
            foreach (var m in money)
            {
                if (m.First < p.Next || Blocked(p.Next, m.First)) continue;
                pairs.Add((p.Read, m.Read));
                break;
            }
        return pairs.Count > 1 ? pairs : [];

        bool Blocked(int from, int to)
        {
            for (var i = from; i < to; i++)
                if (!(r.Tokens[i].Free && (r.Tokens[i].IsAny(Pays) || r.Tokens[i].Text is "-" or ":" or "="))) return true;
            return false;
        }
    }

    private Dana? Fund()
    {
        if (Any(Concept.Iks)) return Dana.Iks;
        if (Any(Concept.DanaUsaha) && (Any(Concept.Kas) || Any(Concept.Saldo) || Any(Concept.Uang) || Word("dana"))) return Dana.Usaha;
        return Any(Concept.Kas) ? Dana.Kas : null;
    }

    /// <summary>Life, health or safety now (I-21): nothing else of the message counts.</summary>
    private string? Emergency()
    {
        if (Any(Concept.Jiwa) && Any(Concept.Diri) || Word("mati") && (Any(Concept.Mau) || Word("pengen")) && Any(Concept.Saya)
            || Word("hidup") && Any(Concept.Tidak) && (Any(Concept.Mau) || Any(Concept.Lagi))) return "jiwa";
        if (Any(Concept.Kekerasan) || Any(Concept.Maling) && (Any(Concept.Tolong) || Any(Concept.Sekarang)) || Any(Concept.Api) && (Any(Concept.Tolong) || Any(Concept.Sekarang))) return "bahaya";
        return Any(Concept.Pingsan) || Word("sadar") && Any(Concept.Tidak) ? "medis" : null;
    }

    /// <summary>What does not belong to the wish is not part of it (I-20); what the wish's own rules add is.</summary>
    private Slots Fitted(Slots slots, Meaning meaning)
    {
        if (!meaning.Is(Intents.KasKeluar, Intents.KasMasuk, Intents.Clarify)) slots = slots with { Purpose = null };
        if (meaning.Is(Intents.IuranSaya))
            slots = slots with { History = Any(Concept.Riwayat) || Any(Concept.CatatanN) || Any(Concept.Apa) && Any(Concept.Bayar) };
        if (meaning.Is(Intents.KasRiwayat) && slots is { Date.Value: { } day, From: null }) slots = slots with { From = day, Until = day };
        return slots;
    }

    private bool In(int i) => i >= first && i < next;

    private bool Any(Concept c)
    {
        for (var i = first; i < next; i++) if (r.Tokens[i].Free && r.Tokens[i].Is(c)) return true;
        return false;
    }

    private bool Word(string word)
    {
        for (var i = first; i < next; i++) if (r.Tokens[i].Free && r.Tokens[i].Is(word)) return true;
        return false;
    }
}
