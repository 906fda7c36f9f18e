using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Amounts that only the wish explains: bare numbers in a money slot, amounts beside names.</summary>
internal static class Amounts
{
    /// <summary>A bare number in a wish about money: thousands below 1,000, from 500 on to be asked (I-7); others are asked.</summary>
    public static MoneyRead? Bare(Clause clause)
    {
        foreach (var (read, at, end) in clause.Reading.Numbers)
            if (at >= clause.First && at < clause.Next && Plain(clause, read, at, end)) return Thousands(read);
        return null;
    }

    public static MoneyRead Thousands(NumberRead read)
    {
        var small = read.Value is >= 1 and < 1000;
        var value = small ? read.Value * 1000 : read.Value;
        return new MoneyRead(new Rupiah((long)Math.Clamp(decimal.Truncate(value), -Digits.Absurd, Digits.Absurd)), read.At, small ? [.. read.Flags, "implied-thousands"] : read.Flags, [])
        {
            MustAsk = !small && read.Unit is null || small && read.Value >= 500 || read.Flags.Count > 0 && ReadFlags.Empty(read.Flags),
        };
    }

    private static bool Plain(Clause clause, NumberRead read, int at, int end)
    {
        var t = clause.Reading.Tokens;
        if (read.Unit is not null && !(t[at].Text.Contains('.') && read.Value >= 1000 && end == at + 2) || read.Value != decimal.Truncate(read.Value) || t[at].Glued && at > 0 && t[at - 1].IsWord) return false;
        if (!t[at].IsNumber && read.Value < 20 || Listing(t, at, end)) return false;
        if (at > 0 && (t[at - 1].Text is "jam" or "jm" or "pukul" or "pkl" or "tahun" or "thn" or "ke" or "no" or "nomor" or "-" or "juara" or "rt" or "rw" or "kube" or "kelas" || t[at - 1].Is(Concept.Kali))) return false;
        return !(end < t.Count && (t[end].Glued && t[end].IsWord || t[end].Text is "%" or "/" or "x" or "persen" or "giga" or "gb" or "mb" or "kwh" or "watt" or "hari" || t[end].Is(Concept.Kali) || t[end].Is(Concept.Orang)));
    }

    /// <summary>"1. wati 2. yuli": the number only counts the lines.</summary>
    private static bool Listing(List<Token> t, int at, int end) =>
        end < t.Count && (t[at].Text.EndsWith('.') ? t[end].Owner == Owner.Person : t[end].Text is ")" or "." && end + 1 < t.Count && t[end + 1].Owner == Owner.Person);

    /// <summary>"@5000", "5rb/orang": what each pays.</summary>
    public static MoneyRead? Each(Clause clause)
    {
        foreach (var (read, at, _) in clause.Reading.Money)
            if (at >= clause.First && at < clause.Next && read.Per is not null) return read with { Per = null };
        return null;
    }

    /// <summary>"minah 5, rohmah 10, ida 15", "5 ribu dari ida, 10 ribu dari nur": two or more names, or lists of names, each with an amount of their own.</summary>
    public static List<(PersonRead Person, MoneyRead Amount)> Pairs(Clause clause, List<(PersonRead Read, int First, int Next)> people)
    {
        if (people.Count < 2) return [];
        var amounts = All(clause);
        if (amounts.Count < 2) return [];
        return amounts[0].First < people[0].First ? Behind(clause, people, amounts) : Ahead(clause, people, amounts);
    }

    /// <summary>Of several amounts one that was said with its ribu, before one that is only guessed to be thousands.</summary>
    public static MoneyRead? Plainest(Clause clause, MoneyRead? amount)
    {
        if (amount is null || !amount.Flags.Contains("implied-thousands")) return amount;
        foreach (var (read, at, _) in clause.Reading.Money)
            if (clause.In(at) && read.Per is null && !read.MustAsk && !read.Flags.Contains("implied-thousands")) return read;
        return amount;
    }

    /// <summary>Every amount of a wish about money in order: those with their thousands, and bare numbers.</summary>
    public static List<(MoneyRead Read, int First)> Of(Clause clause)
    {
        var all = new List<(MoneyRead Read, int First)>();
        foreach (var (read, at, _) in clause.Reading.Money) if (at >= clause.First && at < clause.Next) all.Add((read with { Per = null }, at));
        foreach (var (read, at, end) in clause.Reading.Numbers) if (at >= clause.First && at < clause.Next && Plain(clause, read, at, end)) all.Add((Thousands(read), at));
        all.Sort((a, b) => a.First.CompareTo(b.First));
        return all;
    }

    /// <summary>Amounts with their thousands, and small bare numbers right behind a name, in order.</summary>
    private static List<(MoneyRead Read, int First, int Next)> All(Clause clause)
    {
        var t = clause.Reading.Tokens;
        var all = new List<(MoneyRead, int First, int)>();
        foreach (var m in clause.Reading.Money) if (m.First >= clause.First && m.First < clause.Next && m.Read.Per is null) all.Add(m);
        foreach (var (read, at, end) in clause.Reading.Numbers)
            if (at > clause.First && at < clause.Next && read.Unit is null && !Listing(t, at, end) && (t[at - 1].Owner == Owner.Person || t[at - 1].IsAny(Between) || t[at - 1].Text is "-" or ":" or "=") && read.Value is >= 1 and < 1000 && read.Value == decimal.Truncate(read.Value))
                all.Add((Thousands(read), at, end));
        all.Sort((a, b) => a.First.CompareTo(b.First));
        return all;
    }

    private static List<(PersonRead, MoneyRead)> Ahead(Clause clause, List<(PersonRead Read, int First, int Next)> people, List<(MoneyRead Read, int First, int Next)> amounts)
    {
        var pairs = new List<(PersonRead, MoneyRead)>();
        var (p, groups) = (0, 0);
        for (var m = 0; m < amounts.Count; m++)
        {
            var start = p;
            while (p < people.Count && people[p].First < amounts[m].First) p++;
            if (p == start || !Beside(clause, people[p - 1].Next, amounts[m].First)) continue;
            groups++;
            for (var k = start; k < p; k++) pairs.Add((people[k].Read, amounts[m].Read));
        }
        return groups > 1 ? pairs : [];
    }

    private static List<(PersonRead, MoneyRead)> Behind(Clause clause, List<(PersonRead Read, int First, int Next)> people, List<(MoneyRead Read, int First, int Next)> amounts)
    {
        var pairs = new List<(PersonRead, MoneyRead)>();
        var groups = 0;
        for (var m = 0; m < amounts.Count; m++)
        {
            var stop = m + 1 < amounts.Count ? amounts[m + 1].First : clause.Next;
            var any = false;
            foreach (var p in people)
                if (p.First >= amounts[m].Next && p.First < stop && (any || Beside(clause, amounts[m].Next, p.First))) { pairs.Add((p.Read, amounts[m].Read)); any = true; }
            if (any) groups++;
        }
        return groups > 1 ? pairs : [];
    }

    private static bool Beside(Clause clause, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var token = clause.Reading.Tokens[i];
            if (!(token.Free && (token.IsAny(Between) || token.Text is "-" or ":" or "=" or "si")) && token.Owner != Owner.Date) return false;
        }
        return true;
    }

    private static readonly ConceptSet Between = ConceptSet.Of(Concept.Bayar, Concept.Setor, Concept.Nyicil, Concept.Iuran, Concept.Lunas, Concept.Filler, Concept.Sudah, Concept.Titip, Concept.Dari, Concept.Untuk, Concept.Kasih, Concept.Saja, Concept.Angsuran);
}
