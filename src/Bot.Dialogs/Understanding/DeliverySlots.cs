namespace Bot.Dialogs;

/// <summary>When and where something is brought or fetched: what orders, PMT and consignment share.</summary>
internal static class DeliverySlots
{
    private static readonly HashSet<string> Bringing = new("antar anter antr diantar dianter anterin antarin anterkan antarkan kirim dikirim kirimin kirimkan hantar hantarkan hantarin bawain bawakan bawakeun antaan antaran diantaan dianteurkeun anteurkeun terno delivery dikirimin kirimi nganter dianterin diantarin".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Fetching = new("ambil kuambil diambil jemput dijemput kujemput ngambil jupuk dijupuk ambiak pickup ambilnya ambilin".Split(' '), StringComparer.Ordinal);

    /// <summary>The day of a wish that looks forward: the first that has not gone by, else the first.</summary>
    public static DateRead? Day(Clause clause, Slots slots)
    {
        var today = DateOnly.FromDateTime(clause.Reading.Context.Now.DateTime);
        DateRead? first = null;
        foreach (var (read, at, _) in clause.Reading.Days.Dates)
        {
            if (at < clause.First || at >= clause.Next || read.Refused) continue;
            if (read.Value >= today) return read.For(today);
            if (read.Value is null) first ??= read;
        }
        return first ?? slots.Month?.Day;
    }

    /// <summary>jam, for a delivery.</summary>
    public static Slots Hour(Clause clause, Slots slots, bool dayNamed)
    {
        TimeRead? found = null;
        foreach (var (read, at, _) in clause.Reading.Times)
            if (at >= clause.First && at < clause.Next && (read.Value is not null || read.Flags.Count > 0)) { found = read.For(Matter.Delivery, dayNamed); break; }
        return found is null ? slots : slots with { Time = found.Value, TimeFlags = found.Flags };
    }

    /// <summary>cara: antar or ambil; null when neither is said or one is denied.</summary>
    public static string? Way(Clause clause)
    {
        var t = clause.Reading.Tokens;
        string? way = null;
        for (var i = clause.First; i < clause.Next; i++)
        {
            if (!t[i].IsWord || i > clause.First && (t[i - 1].Text is "bukan" or "jangan" or "jgn")) continue;
            if (Bringing.Contains(t[i].Text)) way ??= "antar";
            else if (Fetching.Contains(t[i].Text) && !(t[i].Text is "ambil" && way == "antar")) way = "ambil";
        }
        return way;
    }

    /// <summary>nomor of the order; the last said.</summary>
    public static string? Number(Clause clause)
    {
        foreach (var (number, first, _) in clause.Reading.Orders) if (first >= clause.First && first < clause.Next) return number;
        return null;
    }

    /// <summary>"atas nama saya Yanto", "a/n bu sari": in whose name.</summary>
    public static PersonRead? InName(Clause clause)
    {
        var r = clause.Reading;
        for (var i = clause.First; i < clause.Next; i++)
        {
            var t = r.Tokens;
            var after = t[i].Is("nama") && i > clause.First && t[i - 1].Text is "atas" or "a" ? i + 1
                : t[i].Is("an") && !t[i].Glued ? i + 1
                : t[i].Is("a") && i + 2 < clause.Next && t[i + 1].Is("/") && t[i + 2].Is("n") ? i + 3 : 0;
            if (after == 0) continue;
            foreach (var (read, first, _) in r.People) if (first >= after && first <= after + 3 && first < clause.Next && !read.IsSpeaker) return read;
            if (t[i].Is("an")) continue;
            while (after < clause.Next && (!t[after].IsWord || t[after].Owner == Owner.Person || t[after].Text is "suami" or "istri" or "saya" or "ibu" or "bapak" or "anak" or "bu" or "pak" or "haji")) after++;
            if (after < clause.Next && t[after].Free && !Lexicon.Knows(t[after].Text)) return new PersonRead(t[after].Text, t[after].At, [], []);
        }
        return null;
    }
}
