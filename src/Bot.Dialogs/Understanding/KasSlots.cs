using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Slots of the cash book: expenses and income, entries, corrections, receipts, reports and profit (D03, D07 to D09, D30 to D33).</summary>
internal static class KasSlots
{
    public static Slots Fill(Clause clause, Slots slots, string intent) => intent switch
    {
        Intents.KasKeluar => Out(clause, slots),
        Intents.KasMasuk => In(clause, slots),
        Intents.KasRiwayat => Periods.Fill(clause, slots with { Everybody = false, People = clause.Others(slots, Part.Meant), Count = Entries(clause) }),
        "bagi_hasil" or "laporan_bulanan" => Periods.Fill(clause, slots with { Everybody = false }),
        "laba_target" => slots with { Months = Periods.Months(clause) },
        Intents.Koreksi => Mended(clause, slots),
        Intents.Kuitansi => Receipts(clause, slots),
        Intents.IksBantuan => Help(clause, slots),
        _ => slots,
    };

    private static Slots Out(Clause clause, Slots slots)
    {
        slots = slots with { Date = Periods.ThisMorning(clause, slots.Date), FundNamed = FundNamed(clause), Fund = slots.Fund ?? Usaha(clause) };
        if (slots.Wrong is null && clause.Expenses() is [var one, ..] all) return slots with { Expenses = all, Amount = one.Amount, Purpose = one.Purpose };
        return slots with { Amount = slots.Amount ?? Amounts.Bare(clause), Purpose = Aim.Spent(clause.Reading, clause.First, clause.Next) };
    }

    private static Slots In(Clause clause, Slots slots)
    {
        var box = slots.Fund == Dana.Iks || clause.Word("kesetiakawanan");
        if (slots.Wrong is null && clause.Expenses() is [var one, ..] all)
            return slots with { Expenses = all, Amount = one.Amount, Purpose = one.Purpose, FundNamed = FundNamed(clause), Fund = slots.Fund ?? Usaha(clause), Date = Periods.ThisMorning(clause, slots.Date) };
        var source = box && clause.Any(Concept.Kotak) && clause.Any(Concept.Iks) ? "kotak iks" : box && clause.Word("kesetiakawanan") ? "kotak kesetiakawanan" : Aim.Got(clause.Reading, clause.First, clause.Next);
        return slots with
        {
            Date = Periods.ThisMorning(clause, slots.Date), FundNamed = FundNamed(clause), Amount = slots.Amount ?? Amounts.Bare(clause),
            Fund = box ? Dana.Iks : slots.Fund ?? Usaha(clause), Purpose = source,
        };
    }

    private static Dana? Usaha(Clause clause) => clause.Any(Concept.DanaUsaha) && clause.Word("dana") ? Dana.Usaha : null;

    /// <summary>"dari kas", "kas kepake", "masukin kas": the place of the money; "kas keluar" and "kas masuk" only name the wish.</summary>
    private static bool FundNamed(Clause clause)
    {
        var t = clause.Reading.Tokens;
        for (var i = clause.First; i < clause.Next; i++)
        {
            if (!t[i].Free || !t[i].Is(Concept.Kas)) continue;
            if (i + 1 < clause.Next && t[i + 1].Free && (t[i + 1].Is(Concept.Keluar) || t[i + 1].Is(Concept.Masuk) || t[i + 1].Text is "mask")) continue;
            if (i > clause.First && t[i - 1].Free && t[i - 1].Text is "keluar" or "kluar" or "klr" or "pengeluaran" or "metu" or "kalua") continue;
            return true;
        }
        return false;
    }

    /// <summary>How many entries: a number that counts entries or stands before "terakhir".</summary>
    private static int? Entries(Clause clause)
    {
        var t = clause.Reading.Tokens;
        foreach (var (read, at, end) in clause.Reading.Numbers)
        {
            if (at < clause.First || at >= clause.Next || read.Value is < 1 or > 1000 || read.Value != decimal.Truncate(read.Value) || t[at].Glued && at > 0 && t[at - 1].IsWord) continue;
            if (read.Unit is not null and not ("transaksi" or "catatan" or "baris" or "kali")) continue;
            for (var i = Math.Max(clause.First, at - 3); i < Math.Min(end + 5, clause.Next); i++)
                if (t[i].Free && (t[i].Text is "terakhir" or "terahir" or "trakhir" or "terbaru" or "akhir" or "baru" or "paling" or "entri" or "entry" or "pungkasan" or "tarakhir" or "tarakir" or "panungtung" or "belakangan" || t[i].Is(Concept.Mutasi) || t[i].Is(Concept.CatatanN) || t[i].Is(Concept.Riwayat)) || t[i].Text is "terakhir")
                    return (int)read.Value;
        }
        return null;
    }

    private static Slots Mended(Clause clause, Slots slots)
    {
        var right = Rightly(clause) ?? BeforeDenied(clause);
        return slots with
        {
            Amount = right ?? Amounts.Plainest(clause, slots.Amount) ?? Amounts.Bare(clause), FundNamed = false, Everybody = false,
            People = Righted(clause, slots),
        };
    }

    /// <summary>"dialihkan kepada bu upik": whose it is to be; else who is named.</summary>
    private static List<PersonRead> Righted(Clause clause, Slots slots)
    {
        var heirs = clause.Word("dialihkan") || clause.Word("pindahin") || clause.Word("dipindah") || clause.Word("dipindahkan") ? clause.People(slots, Part.Receiver) : [];
        return heirs.Count > 0 ? heirs : clause.People(slots, Part.Meant);
    }

    /// <summary>"403 bukan 430 ribu": the number before is of the same size as the denied amount.</summary>
    private static MoneyRead? BeforeDenied(Clause clause)
    {
        var t = clause.Reading.Tokens;
        foreach (var (read, at, end) in clause.Reading.Numbers)
            if (clause.In(at) && read.Unit is null && read.Value is >= 1 and < 1000 && end < clause.Next && t[end].Is(Concept.Bukan) && clause.Reading.Money.Exists(m => m.First == end + 1 && m.Read.Value.Amount >= 1000))
                return Amounts.Thousands(read) with { MustAsk = false };
        return null;
    }

    /// <summary>"kecatet 50rb padahal saya bayar 5rb", "20.000 jadi 200.000": of two amounts the one behind the turn of the sentence.</summary>
    private static MoneyRead? Rightly(Clause clause)
    {
        var t = clause.Reading.Tokens;
        var turned = -1;
        foreach (var (read, at, _) in clause.Reading.Money)
        {
            if (at < clause.First || at >= clause.Next) continue;
            if (turned >= 0)
                for (var i = turned; i < at; i++)
                    if (t[i].Free && (t[i].Text is "padahal" or "pdhl" or "padal" or "pdhal" or "cuma" or "cuman" or "hanya" or "ternyata" or "tibae" || t[i].Is(Concept.Harusnya) || t[i].Is(Concept.Jadi) || t[i].Is(Concept.Betul))) return read;
            turned = at;
        }
        return null;
    }

    /// <summary>Receipt numbers, several and short ones as well: "M3-2611-044 sama 045", "2611-038".</summary>
    private static Slots Receipts(Clause clause, Slots slots)
    {
        var t = clause.Reading.Tokens;
        List<string> said = [];
        foreach (var (number, at, end) in clause.Reading.Receipts)
        {
            if (at < clause.First || at >= clause.Next) continue;
            said.Add(number.Value);
            for (var i = end; i + 1 < clause.Next && Names.Joins(t[i]) && t[i + 1].IsNumber && t[i + 1].Text.Length == 3 && number.Value.Length > 3; i += 2) said.Add(number.Value[..^3] + t[i + 1].Text);
        }
        if (said.Count == 0)
            for (var i = clause.First; i + 2 < clause.Next; i++)
                if (t[i].IsNumber && t[i].Text.Length == 4 && t[i + 1].Is("-") && t[i + 1].Glued && t[i + 2].IsNumber && t[i + 2].Glued && t[i + 2].Text.Length == 3) said.Add($"{t[i].Text}-{t[i + 2].Text}");
        return slots with
        {
            Date = Periods.ThisMorning(clause, slots.Date), Everybody = false, People = clause.People(slots, Part.Meant, Part.Owner),
            ReceiptsSaid = said.Count > 1 || slots.Receipt is null ? said : [], Months = Periods.Months(clause),
        };
    }

    private static Slots Help(Clause clause, Slots slots)
    {
        var people = clause.Reading.People.Exists(p => p.Read.IsSpeaker && clause.In(p.First)) ? clause.Others(slots, Part.Meant, Part.Owner, Part.Place) : clause.People(slots, Part.Meant, Part.Owner, Part.Place);
        if (people.Count == 0 && clause.Word("kepada")) people = clause.People(slots, Part.Receiver);
        return slots with { Everybody = false, People = people, Amount = slots.Amount ?? Amounts.Bare(clause), Reason = Trouble.Of(clause) };
    }
}
