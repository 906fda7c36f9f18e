namespace Bot.Dialogs;

/// <summary>A menu with something left out, put in the place of another, or added, as it is said: "eh telurnya diganti tahu", "susu jgn", "tambah pisang".</summary>
internal static class MenuUbah
{
    private static readonly HashSet<string> Turns = new("ganti diganti digantiin gantiin ubah diubah jadi jd jadinya menjadi".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Not = new("jangan jgn jngn tanpa hapus dihapus coret dicoret hilangkan hilangin ga gak gk nggak tidak tdk batal gausah".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> More = new("tambah tambahin tambahkan ditambah tmbh plus".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Around = new("eh ya yah aja saja dong deh bu pak tolong maaf yg yang itu menunya menu kayaknya sih lah sama dengan dgn pakai pake ke lagi lg usah perlu ada dulu dl juga jg nya untuk buat pmt tgl tanggal hari putaran posbindu lansia balita besok lusa depan senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober november desember jan feb mar apr jun jul agu ags sep okt nov des".Split(' '), StringComparer.Ordinal);

    /// <summary>The sentence changes a menu, and names no new one.</summary>
    public static bool Speaks(string text) => PmtBaca.Split(text) is var words && (words.Any(w => Not.Contains(w) || w is "bukan" && words.Length <= 6 || w is "diganti" or "digantiin" or "gantiin" or "diubah") || words is [var first, ..] && (More.Contains(first) || first is "eh" or "ganti" && words.Length > 1));

    /// <summary>The menu as it is then; <c>Unknown</c> names what was spoken of and stands not in it. Dishes null: the sentence changes nothing.</summary>
    public static (IReadOnlyList<string>? Dishes, string? Unknown) Apply(IReadOnlyList<string> menu, string text)
    {
        var dishes = menu.ToList();
        var changed = false;
        int? gone = null;
        (string Dish, string Part)? wrong = null;
        foreach (var part in text.Replace(" tapi ", ",", StringComparison.Ordinal).Replace(" tambah ", ",tambah ", StringComparison.Ordinal).Split(','))
        {
            var words = part.Split([' ', '.', '!'], StringSplitOptions.RemoveEmptyEntries);
            var turn = Array.FindLastIndex(words, Turns.Contains);
            if (Array.IndexOf(words, "bukan") is >= 0 and var no && Dish(words[(no + 1)..]) is { Length: > 0 } meant)
            {
                if (Find(dishes, meant) is not { } at) return (null, meant);
                wrong = (dishes[at], meant);
                // "Balado bukan dadar"; "telurnya bukan dadar" says only which dish.
                if (Dish(words[..no]) is { Length: > 0 } right && !dishes[at].Split(' ').Contains(right)) dishes[at] = dishes[at].Replace(meant, right, StringComparison.Ordinal);
                else { dishes.RemoveAt(at); gone = at; }
                changed = true;
            }
            else if (words.Any(More.Contains))
            {
                var added = Dish(words[(Array.FindIndex(words, More.Contains) + 1)..]);
                if (added.Length == 0) continue;
                if (!dishes.Contains(added)) dishes.Add(added);
                changed = true;
            }
            else if (words.Any(Not.Contains) && turn < 0)
            {
                var said = Dish(words);
                if (said.Length == 0) continue;
                if (Find(dishes, said) is not { } at) return (null, said);
                dishes.RemoveAt(at);
                (gone, changed) = (at, true);
            }
            else if (turn >= 0)
            {
                // "Ganti susu jadi puding", "susu ganti puding", "susunya diganti sama puding".
                var (from, to) = (Dish(words[..turn]), Dish(words[(turn + 1)..]));
                if (from.Length == 0 && Array.FindIndex(words, turn + 1, w => w is "sama" or "dengan" or "dgn" or "pakai" or "pake" or "ke") is > 0 and var link) (from, to) = (Dish(words[(turn + 1)..link]), Dish(words[link..]));
                // "Ganti pisangnya jeruk": the dish that stands there first, then what comes instead.
                if (from.Length == 0 && to.Split(' ') is [_, _, ..] both && Enumerable.Range(1, both.Length - 1).LastOrDefault(n => Find(dishes, string.Join(' ', both[..n])) is not null) is > 0 and var first) (from, to) = (string.Join(' ', both[..first]), string.Join(' ', both[first..]));
                if (from.Length == 0 && to.Length > 0 && gone is { } left && !dishes.Contains(to)) { dishes.Insert(left, to); gone = null; }
                if (from.Length == 0 || to.Length == 0) continue;
                if (Find(dishes, from) is not { } at) return (null, from);
                dishes[at] = to;
                changed = true;
            }
            // "Telur jangan, tahu aja": what comes instead.
            else if (gone is { } place && Dish(words) is { Length: > 0 } instead && !dishes.Contains(instead))
            {
                // "Bukan dadar, balado" turns telur dadar into telur balado.
                dishes.Insert(place, wrong is { } was ? was.Dish.Replace(was.Part, instead, StringComparison.Ordinal) : instead);
                gone = null;
            }
        }
        return changed ? ([.. dishes.Distinct()], null) : (null, null);
    }

    private static string Dish(string[] words) => string.Join(' ', words.Where(w => !Around.Contains(w) && !Turns.Contains(w) && !Not.Contains(w) && !char.IsAsciiDigit(w[0])).Select(Bare));

    private static string Bare(string word) => word.Length > 5 && word.EndsWith("nya", StringComparison.Ordinal) ? word[..^3] : word;

    /// <summary>The one dish meant: by its name, or by words of it that no other has.</summary>
    private static int? Find(List<string> dishes, string said)
    {
        if (dishes.IndexOf(said) is >= 0 and var exact) return exact;
        var words = said.Split(' ');
        var fits = Enumerable.Range(0, dishes.Count).Where(i => dishes[i].Split(' ') is var dish && Array.TrueForAll(words, w => dish.Contains(w))).ToList();
        return fits is [var one] ? one : null;
    }
}
