namespace Bot.Dialogs;

/// <summary>Slots of dues and instalments: who paid how much, who has not (D03 to D06, D37).</summary>
internal static class IuranSlots
{
    public static Slots Fill(Clause clause, Slots slots, string intent) => intent switch
    {
        Intents.IuranCatat => Paid(clause, slots),
        "pinjam_angsur" => Paid(clause, slots),
        Intents.IuranTunggakan => Owed(clause, slots),
        Intents.IuranSaya => slots with { Everybody = false, Date = Gone(clause, slots.Date) },
        "pinjam_saya" => slots with { Everybody = false, People = clause.People(slots, Part.Meant) is var own && clause.Any(Concept.Saya) && clause.Herself().Count == 0 ? [] : own },
        "pinjam_ajukan" => Wanted(clause, slots),
        _ => slots,
    };

    private static Slots Paid(Clause clause, Slots slots)
    {
        slots = slots with { Date = Due(clause) ? null : Periods.ThisMorning(clause, slots.Date), Days = Periods.Several(clause), Months = Periods.Months(clause) };
        slots = slots with { Amount = Amounts.Plainest(clause, slots.Amount) ?? Amounts.Each(clause) ?? Amounts.Bare(clause) };
        if (slots.Everybody || TheOthers(clause)) return WithoutSome(clause, slots with { Everybody = true });
        var people = Payers(clause, slots);
        var pairs = Amounts.Pairs(clause, people);
        if (pairs.Count > 0) return slots with { Details = pairs, Amount = null, People = [.. people.Select(p => p.Read).Where(p => !pairs.Exists(d => d.Person == p))] };
        return slots with { People = [.. people.Select(p => p.Read)], Details = [] };
    }

    /// <summary>"semua sudah, cuma ida sama marni yang belum": those who have not are the exception.</summary>
    private static Slots WithoutSome(Clause clause, Slots slots)
    {
        var people = clause.People();
        for (var i = 0; i < people.Count; i++)
        {
            var at = people[i].First - 1;
            while (at >= clause.First && clause.Reading.Tokens[at].Text is "." or "si") at--;
            if (at < clause.First || !IsOnly(clause.Reading.Tokens[at])) continue;
            return slots with { People = [], Except = [.. people.Skip(i).Where(p => p.Part is Part.Meant).Select(p => p.Read)] };
        }
        return slots.Except.Count > 0 ? slots with { People = [] } : slots;
    }

    /// <summary>"cuma bu minah yang belum, yang lain sudah": all but she.</summary>
    private static bool TheOthers(Clause clause)
    {
        var t = clause.Reading.Tokens;
        var only = false;
        for (var i = clause.First; i < clause.Next - 1; i++)
        {
            only |= IsOnly(t[i]) && t[i + 1].Owner == Owner.Person;
            if (only && t[i].Free && (t[i].Is(Concept.Lain) || t[i].Text is "sisanya" or "selebihnya")) return true;
        }
        return false;
    }

    private static bool IsOnly(Token t) => t.Text is "cuma" or "cuman" or "hanya" or "tinggal" or "kurang" or "minus" or "mung" or "ngan" or "kari" or "kec" or "kcuali" or "salain";

    /// <summary>Who pays: of several lists of names the one beside the payment; a narrative about others names nobody.</summary>
    internal static List<(PersonRead Read, int First, int Next)> Payers(Clause clause, Slots slots)
    {
        var all = new List<(PersonRead Read, int First, int Next)>();
        foreach (var p in clause.People())
            if (p.Part == Part.Meant && !slots.Except.Contains(p.Read) && !slots.Denied.Contains(p.Read) && !all.Exists(o => o.Read.Only is { } id && id == p.Read.Only)) all.Add((p.Read, p.First, p.Next));
        for (var i = all.Count - 2; i >= 0; i--) if (Carries(clause, all[i].Next, all[i + 1].First)) all.RemoveAt(i);
        if (all.Count < 2) return all;
        var kept = new List<(PersonRead, int, int)>();
        for (var i = 0; i < all.Count;)
        {
            var end = i + 1;
            while (end < all.Count && Touch(clause.Reading.Tokens, all[end - 1].Next, all[end].First)) end++;
            if (Evident(clause, all[i].First, all[end - 1].Next)) kept.AddRange(all.GetRange(i, end - i));
            i = end;
        }
        return kept.Count > 0 ? kept : all;
    }

    /// <summary>"bu minah nitip iurannya bu nur": the first only brings it.</summary>
    private static bool Carries(Clause clause, int from, int to)
    {
        var t = clause.Reading.Tokens;
        if (to - from is < 2 or > 5) return false;
        var (brings, dues) = (false, false);
        for (var i = from; i < to; i++)
        {
            brings |= t[i].Free && (t[i].Is(Concept.Titip) || t[i].Text is "bawa" or "bawain" or "nganter" or "nganterin" or "ngasihin" or "nyerahin" or "nyetorin" or "bayarin" or "mbayari");
            dues |= brings && t[i].Free && t[i].Is(Concept.Iuran);
        }
        return dues;
    }

    /// <summary>Nothing but a joint, an amount or a word of paying between two names.</summary>
    private static bool Touch(List<Token> t, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!(Names.Joins(t[i]) || t[i].Owner is Owner.Money or Owner.Number || t[i].Free && (t[i].Is(Concept.Filler) && !t[i].Is(".") || t[i].IsAny(Paying)) || t[i].Text is "-" or ":" or "=" or "si" or ";")) return false;
        return true;
    }

    private static bool Evident(Clause clause, int from, int to)
    {
        var t = clause.Reading.Tokens;
        for (var i = to; i < Math.Min(to + 4, clause.Next); i++)
        {
            if (t[i].Owner == Owner.Money || t[i].Free && t[i].IsAny(Paying)) return true;
            if (t[i].Free && t[i].IsAny(Otherwise) || t[i].Owner == Owner.Person) break;
        }
        for (var i = from - 1; i >= Math.Max(from - 6, clause.First); i--)
        {
            if (t[i].Free && t[i].Is(Concept.Belum)) return false;
            if (t[i].Is(":")) return !(i > clause.First && t[i - 1].Free && t[i - 1].Is(Concept.Belum));
            if (t[i].Owner == Owner.Money || t[i].Free && (t[i].IsAny(Naming) || t[i].Text is "nama" or "an" or "atas" or "yang" or "yg" && i + 1 < from && t[i + 1].IsAny(Paying))) return true;
            if (t[i].Owner == Owner.Person || t[i].Text is "." or "?") break;
        }
        return false;
    }

    private static readonly ConceptSet Paying = ConceptSet.Of(Concept.Bayar, Concept.Setor, Concept.Nyicil, Concept.Lunas, Concept.Iuran, Concept.Kasih, Concept.Titip, Concept.Masuk, Concept.Angsuran, Concept.Sudah);
    private static readonly ConceptSet Otherwise = ConceptSet.Of(Concept.Izin, Concept.Sakit, Concept.Belum, Concept.Tidak, Concept.Absen, Concept.Lagi);
    private static readonly ConceptSet Naming = ConceptSet.Of(Concept.Iuran, Concept.Dari, Concept.Catat, Concept.Terima, Concept.Setor, Concept.Bayar, Concept.AtasNama, Concept.Angsuran, Concept.Kecuali);

    /// <summary>Debtors: also those a reminder goes to; "semua" only means the list.</summary>
    private static Slots Owed(Clause clause, Slots slots) => slots with
    {
        Everybody = slots.Everybody && clause.Reading.Tokens[clause.First].Is(Concept.Semua), Except = [], People = clause.People(slots with { Except = [] }, Part.Meant, Part.Receiver), Months = Periods.Months(clause),
    };

    private static Slots Wanted(Clause clause, Slots slots)
    {
        var t = clause.Reading.Tokens;
        var named = clause.Any(Concept.Saya) || Asks(clause) ? [] : clause.People(slots, Part.Meant);
        return slots with
        {
            Everybody = false, People = named.Count == 1 && t[clause.First].Owner == Owner.Person ? named : clause.Herself(),
            Amount = slots.Amount ?? Amounts.Bare(clause), Purpose = Aim.Of(clause),
        };
    }

    /// <summary>"bu rini boleh pinjam 200rb": she is asked, the speaker borrows.</summary>
    private static bool Asks(Clause clause)
    {
        var t = clause.Reading.Tokens;
        var i = clause.First;
        while (i < clause.Next && t[i].Owner == Owner.Person) i++;
        return i > clause.First && i < clause.Next && t[i].Free && (t[i].Is(Concept.Boleh) || t[i].Is(Concept.Bisa) || !t[i].IsWord);
    }

    /// <summary>"jatuh tempo tanggal 28": when it is due is not when it is paid.</summary>
    private static bool Due(Clause clause)
    {
        var t = clause.Reading.Tokens;
        for (var i = clause.First; i < clause.Next; i++)
            if (t[i].Owner == Owner.Date)
                for (var k = i - 1; k >= Math.Max(clause.First, i - 3); k--) if (t[k].Free && (t[k].Is(Concept.JatuhTempo) || t[k].Text.StartsWith("tempo", StringComparison.Ordinal))) return true;
        return false;
    }

    /// <summary>A day that lies behind: one's own payments are never in the future.</summary>
    private static DateRead? Gone(Clause clause, DateRead? date) =>
        date?.Value is { } day && day > DateOnly.FromDateTime(clause.Reading.Context.Now.DateTime) ? null : date;
}
