namespace Bot.Dialogs;

/// <summary>A swap of duties: the speaker's own day (tanggal), the other's day (tanggal_ganti), and with whom.</summary>
internal static class SwapSlots
{
    private enum Whose { Unknown, Mine, Other, New }

    public static Slots Fill(Clause clause, Slots slots)
    {
        var days = Distinct(DaySlots.In(clause, ahead: true));
        DateRead? mine = null, other = null;
        foreach (var (read, first, next) in days)
        {
            var whose = Owner(clause, first, next, days.Count);
            if (whose is Whose.Other or Whose.New && other is null) other = read;
            else if (whose == Whose.Mine && mine is null) mine = read;
        }
        foreach (var (read, _, _) in days)
        {
            if (read == mine || read == other) continue;
            if (mine is null) mine = read;
            else other ??= read;
        }
        return slots with { Date = mine ?? (days.Count == 0 ? slots.Date : null), SwapDate = other, Days = [], From = null, Until = null, People = With(clause), Except = [], Everybody = false };
    }

    private static List<(DateRead Read, int First, int Next)> Distinct(List<(DateRead Read, int First, int Next)> days)
    {
        for (var i = days.Count - 1; i > 0; i--) if (days.FindIndex(d => d.Read.Value == days[i].Read.Value) < i) days.RemoveAt(i);
        return days;
    }

    private static Whose Owner(Clause clause, int first, int next, int count)
    {
        var t = clause.Reading.Tokens;
        if (After(clause, next) is not Whose.Unknown and var after) return after;
        if (first > clause.First && t[first - 1].Text is "ke" or "jadi" or "jd" or "menjadi" or "ka" or "dadi") return Whose.New;
        var with = first - 1 > clause.First && t[first - 1].Is(Concept.Yang) ? first - 2 : first - 1;
        if (with >= clause.First && t[with].Text is "sama" or "dengan" or "dgn" or "dg" or "sm" or "ama" or "karo" or "jo") return Whose.Other;
        return Before(clause, first, count);
    }

    /// <summary>What follows a day: "selasa punyaku", "rabu punyamu", "jumat bu er", "kamisnya jatah dia", "tgl 1 saya yang isi".</summary>
    private static Whose After(Clause clause, int next)
    {
        var t = clause.Reading.Tokens;
        var owns = false;
        if (t[next - 1].Text.Length > 5 && t[next - 1].Text.EndsWith("ku", StringComparison.Ordinal)) return Whose.Mine;
        if (t[next - 1].Text.Length > 5 && t[next - 1].Text.EndsWith("mu", StringComparison.Ordinal)) return Whose.Other;
        for (var i = next; i < clause.Next && i < next + 4; i++)
        {
            if (t[i].Kind == TokenKind.Symbol || t[i].Owner == Bot.Dialogs.Owner.Date) break;
            if (Owning(t[i])) { owns = true; if (Mine(t[i]) || t[i].Text.EndsWith("ku", StringComparison.Ordinal)) return Whose.Mine; if (t[i].Text.EndsWith("mu", StringComparison.Ordinal) || t[i].Is("punyanya")) return Whose.Other; continue; }
            if (i + 1 < clause.Next && t[i + 1].Owner == Bot.Dialogs.Owner.Date && i > next) break;
            if (i + 1 < clause.Next && (t[i + 1].Owner == Bot.Dialogs.Owner.Date || t[i + 1].Is(Concept.Yang) && i + 2 < clause.Next && t[i + 2].Owner == Bot.Dialogs.Owner.Date) && !owns) break;
            if (Mine(t[i]) && Takes(t, i + 1, clause.Next) && Another(t, i + 2, clause.Next)) break;
            if (Mine(t[i])) return Takes(t, i + 1, clause.Next) ? Whose.Other : Whose.Mine;
            if (Theirs(t, i) && (owns || i == next || t[i - 1].Is("nya"))) return Whose.Other;
            if (!t[i].Is("nya") && !t[i].Is(Concept.Yang) && !owns) break;
        }
        return Whose.Unknown;
    }

    /// <summary>What leads to a day: "aku rabu", "dia kamis", "saya ambil kamis" (the other's), "dia ambil selasa" (mine).</summary>
    private static Whose Before(Clause clause, int first, int count)
    {
        var t = clause.Reading.Tokens;
        var later = Later(t, clause.First, first);
        var taken = false;
        for (var i = first - 1; i >= clause.First && i > first - 8; i--)
        {
            if (t[i].Is(",") || t[i].Owner == Bot.Dialogs.Owner.Date || t[i].Kind == TokenKind.Symbol) break;
            if (!taken && (Taking(t[i]) || later && t[i].Text is "ganti" or "bayar" or "tebus" && !t[i - 1].Is(Concept.Mau) && !t[i - 1].Is(Concept.Minta))) { taken = true; continue; }
            if (Mine(t[i])) return taken ? Whose.Other : Whose.Mine;
            if (Theirs(t, i))
            {
                if (taken || PersonStart(t, i) is var at && at > clause.First && Replaced(t[at - 1])) return Whose.Mine;
                var beside = i == first - 1 || i == first - 2 && t[first - 1].Is(Concept.Yang);
                var partner = i > clause.First && PersonStart(t, i) is var start && start > clause.First && t[start - 1].Text is "sama" or "karo" or "jo" or "dg" or "dgn" or "dengan" or "sm" or "sareng" or "ama" or "ame" or "ke";
                return beside && (count > 1 || t[first - 1].Is(Concept.Yang) && partner) ? Whose.Other : Whose.Unknown;
            }
        }
        return Whose.Unknown;

        static int PersonStart(List<Token> t, int i)
        {
            while (i > 0 && t[i].Owner == Bot.Dialogs.Owner.Person && t[i - 1].Owner == Bot.Dialogs.Owner.Person && !t[i - 1].Is(Concept.Saya)) i--;
            return i;
        }
    }

    /// <summary>A day stands before it.</summary>
    private static bool Later(List<Token> t, int from, int to)
    {
        for (var i = from + 1; i < to; i++) if (t[i - 1].Owner == Bot.Dialogs.Owner.Date && t[i].Owner != Bot.Dialogs.Owner.Date) return true;
        return false;
    }

    /// <summary>A day of its own follows: "…senin, gw ambil punya lu rabu".</summary>
    private static bool Another(List<Token> t, int i, int end)
    {
        for (var k = i; k < end && k < i + 5 && t[k].Kind != TokenKind.Symbol; k++) if (t[k].Owner == Bot.Dialogs.Owner.Date) return true;
        return false;
    }

    private static bool Takes(List<Token> t, int i, int end)
    {
        if (i < end && t[i].Is(Concept.Yang)) i++;
        return i < end && Taking(t[i]);
    }

    private static bool Taking(Token token) => token.Is(Concept.Ambil) || token.Text is "isi" or "isiin" or "ngisi" or "ngisiin" or "gantiin" or "nggantiin";

    /// <summary>"digantiin bu marni besok": the day she stands in is mine.</summary>
    private static bool Replaced(Token token) => token.Text is "digantiin" or "digantikan" or "diganti" or "gantiin" or "gantikan" or "dioper" or "diisi" or "diisiin";

    private static bool Owning(Token token) => token.Text is "punya" or "punyaku" or "punyamu" or "punyanya" or "jatah" or "jatahku" or "jatahmu" or "jatahnya" or "giliran" or "giliranku" or "gilirannya" or "jadwal" or "jadwalku" or "jadwalnya" or "bagian" or "jaga" or "piket" or "shift";

    private static bool Mine(Token token) => token.Is(Concept.Saya);

    private static bool Theirs(List<Token> t, int i) =>
        t[i].Owner == Bot.Dialogs.Owner.Person && !t[i].Is(Concept.Saya) || t[i].Free && (t[i].Is(Concept.Dia) || t[i].Is(Concept.Kamu)
            || t[i].Text is "beliau" or "anjeunna" or "dianya" or "orangnya" || t[i].Text is "bapak" or "ibu" && i > 0 && Owning(t[i - 1]));

    /// <summary>With whom: who stands after sama, dengan, ke; else who is named or asked.</summary>
    private static List<PersonRead> With(Clause clause)
    {
        var t = clause.Reading.Tokens;
        PersonRead? joined = null, named = null;
        var places = Places.All(clause);
        foreach (var (read, first, _) in clause.Reading.People)
        {
            if (first < clause.First || first >= clause.Next || read.IsSpeaker || PeopleSlots.Within(places, first)) continue;
            if (first > clause.First && t[first - 1].Free && t[first - 1].Is(Concept.Bukan) || Dropped(t, clause.First, first)) continue;
            if (first > clause.First && t[first - 1].Text is "ini" or "saya" or "kata" or "kate") continue;
            named ??= read;
            if (first > clause.First && t[first - 1].Text is "sama" or "dengan" or "dgn" or "dg" or "sm" or "ama" or "ame" or "karo" or "jo" or "sareng" or "ke" or "kepada" or "oleh" or "digantikan" or "digantiin" or "diganti" or "ka") joined = read;
        }
        return joined is not null ? [joined] : named is not null ? [named] : [];
    }

    /// <summary>"gak jadi sama ida", "jangan sama ida".</summary>
    private static bool Dropped(List<Token> t, int from, int first)
    {
        var i = first - 1;
        if (i > from && t[i].Text is "sama" or "dengan" or "sm" or "ama" or "ke") i--;
        return i >= from && (t[i].Is(Concept.Jangan) || t[i].Is(Concept.Bukan) || t[i].Is(Concept.Batal) || t[i].Text is "jadi" or "jd" && i > from && t[i - 1].Is(Concept.Tidak));
    }
}
