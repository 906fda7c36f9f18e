namespace Bot.Dialogs;

/// <summary>The slots of money sent for an order, or come in for one (D22).</summary>
internal static class PaymentSlots
{
    private static readonly HashSet<string> From = new("dari dr dp transfer transferan tf trf pelunasan uang duit duwit artos pembayaran bukti sisa dari ti panjar pesanan pesenan punya nama namanya tadi td pas nganter arisan muka".Split(' '), StringComparer.Ordinal);

    public static Slots Fill(Clause clause, Slots slots, bool sends)
    {
        var said = new GoodsReader(clause, DeliverySlots.PlacesOf(clause));
        var today = DateOnly.FromDateTime(clause.Reading.Context.Now.DateTime);
        var who = sends ? DeliverySlots.InName(clause) : Payer(clause);
        return slots with
        {
            Amount = slots.Amount ?? Bare(clause, said), Count = null, Details = [], Way = Way(clause), People = who is null ? [] : [who], Everybody = false, Month = null,
            Items = said.Goods.Count > 0 ? [.. GoodsItems.Chain(said, said.Goods).Select(g => new ItemRead(g.Name))] : [],
        };
    }

    /// <summary>A number without ribu: thousands, as in every money slot (I-7).</summary>
    private static MoneyRead? Bare(Clause clause, GoodsReader said)
    {
        foreach (var cell in said.Cells)
        {
            if (cell.Kind != CellKind.Count || cell.Used || cell.Unit is not null || cell.Value <= 0 || said.Clause.Reading.Tokens[cell.First].Owner != Owner.Number) continue;
            if (cell.Value is < 1 or >= 100_000_000) continue;
            return GoodsPrices.Thousands(said, cell);
        }
        return null;
    }

    /// <summary>cara: transfer, tunai or qris.</summary>
    private static string? Way(Clause clause)
    {
        for (var i = clause.First; i < clause.Next; i++)
        {
            var token = clause.Reading.Tokens[i];
            if (!token.IsWord || token.Owner is Owner.Date) continue;
            if (token.Text is "qris" or "qr") return "qris";
            if (token.Text is "cash" or "kes" or "cod" or "langsung" || token.Is(Concept.Tunai)) return "tunai";
            if (token.Is(Concept.Transfer) && token.Text is not ("transferan" or "tfan") || token.Text is "transferan" && i == clause.First || token.Text is "rekening" && i > clause.First && clause.Reading.Tokens[i - 1].Text is "lewat" or "via" or "dari") return "transfer";
        }
        return null;
    }

    /// <summary>Who paid: named after dari, dp, transfer …, or before the verb; never who is only spoken to.</summary>
    private static PersonRead? Payer(Clause clause)
    {
        var r = clause.Reading;
        PersonRead? best = null;
        var rank = 0;
        foreach (var (read, first, next) in r.People)
        {
            if (first < clause.First || first >= clause.Next || read.IsSpeaker) continue;
            var titled = next > first + 1 && Names.IsHonorific(r.Tokens[first].Text);
            var before = first > clause.First ? r.Tokens[first - 1].Text : "";
            if (before is "ke" or "kepada" || !titled && read.Candidates.Count == 0 && !From.Contains(before) && !CommonNames.Has(read.Said.Split(' ')[0])) continue;
            var ends = next;
            while (ends < clause.Next && !r.Tokens[ends].IsWord && !r.Tokens[ends].IsNumber) ends++;
            var vocative = first == clause.First && next < clause.Next && r.Tokens[next].Is(",") || ends >= clause.Next && first > clause.First && !From.Contains(before);
            var worth = vocative ? 0 : before is "pesanan" or "pesenan" or "orderan" or "titipan" ? 3 : From.Contains(before) ? 2 : 1;
            if (worth > rank) (best, rank) = (read, worth);
        }
        return best is null ? Stranger(clause) : DeliverySlots.Customer(clause, best);
    }

    /// <summary>"yanto dp 360 ribu", "pak haji mamat", "transfer an dewi": a name that nobody of the group has.</summary>
    private static PersonRead? Stranger(Clause clause)
    {
        var t = clause.Reading.Tokens;
        for (var i = clause.First; i < clause.Next; i++)
        {
            if (!t[i].IsWord || !t[i].Free || t[i].Text.Length < 3 || Lexicon.Knows(t[i].Text) || !t[i].Means.IsEmpty || Numerals.IsNumberWord(t[i].Text) || Calendar.IsDayWord(t[i].Text)) continue;
            var before = i > clause.First ? t[i - 1].Text : "";
            if (before is "haji" or "hj" or "an") return new PersonRead(t[i].Text, t[i].At, [], []);
        }
        return null;
    }
}
