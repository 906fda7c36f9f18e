using System.Globalization;

namespace Bot.Dialogs;

/// <summary>What becomes of each of several goods when a sentence says of some that they stay or fall away: "susu jahenya jadi 40, snacknya tetep", "gajadi risolnya".</summary>
internal static class Ralat
{
    private enum Kind { Good, Number, Keep, Drop }

    private sealed record Mark(Kind Kind, int Good = -1, decimal Number = 0, string? Unit = null);

    private static readonly HashSet<string> Keeping = ["tetep", "tetap", "ttp", "ttep", "biarin", "biarkan"];
    private static readonly HashSet<string> Dropping =
    [
        "batal", "batalin", "batalkan", "dibatalin", "dibatalkan", "gajadi", "gakjadi", "ngajadi", "nggajadi", "nggakjadi", "tidakjadi", "gausah", "gakusah", "nggausah", "nggakusah", "tidakusah",
        "hapus", "hapusin", "dihapus", "coret", "dicoret", "cancel", "dicancel", "hilangin", "dihilangin", "keluarin", "dikeluarin",
    ];
    private static readonly HashSet<string> Soft = ["ya", "yah", "bu", "pak", "kak", "aja", "saja", "deh", "dong", "jadi", "jd", "jdi", "yang", "yg", "lain", "sama", "dan", "pake", "pakai", "pesen", "pesan", "pesanan", "order", "tolong", "mau", "buat", "untuk", "eh", "itu", "ini", "lagi", "semua", "cuma", "hari", "jam"];

    /// <summary>The goods as they are wanted now; null where nothing is said to stay or to fall away, where it is not clear of which, and where nothing would be left.</summary>
    public static List<WantedSaid>? Of(IReadOnlyList<WantedSaid> items, Scene s)
    {
        if (s.Chose || items.Count < 2 || Pantangan.Said(s.Heard.Raw) is not null) return null;
        var text = s.Heard.Text;
        foreach (var no in (string[])["ga", "gak", "gk", "ngga", "nggak", "tidak", "jangan", "jgn"])
            foreach (var verb in (string[])["jadi", "jdi", "jd", "usah"]) text = (" " + text).Replace($" {no} {verb}", verb is "usah" ? " gausah" : " gajadi", StringComparison.Ordinal).Trim();
        var wanted = items.ToList();
        var (named, told) = (false, false);
        foreach (var clause in text.Split([",", ".", ";", " tapi ", " trus ", " terus "], StringSplitOptions.RemoveEmptyEntries))
        {
            var marks = Marks(clause.Split(' ', StringSplitOptions.RemoveEmptyEntries), items, s);
            told |= marks.Exists(m => m.Kind is Kind.Keep or Kind.Drop);
            foreach (var (good, said) in Assign(marks))
            {
                named = true;
                var number = said.FindLast(m => m.Kind == Kind.Number);
                var drops = said.Exists(m => m.Kind == Kind.Drop);
                if (drops && number is not null || number is not null && said.Exists(m => m.Kind == Kind.Number && m != number)) return null;
                if (number is not null) wanted[good] = wanted[good] with { Count = number.Number, Unit = number.Unit };
                else if (drops) wanted[good] = wanted[good] with { Count = 0 };
            }
        }
        wanted.RemoveAll(i => i.Count == 0);
        return named && told && wanted.Count > 0 && !wanted.SequenceEqual(items) ? wanted : null;
    }

    private static List<Mark> Marks(string[] words, IReadOnlyList<WantedSaid> items, Scene s)
    {
        var marks = new List<Mark>();
        for (var i = 0; i < words.Length; i++)
        {
            if (Dropping.Contains(words[i])) marks.Add(new(Kind.Drop));
            else if (Keeping.Contains(words[i])) marks.Add(new(Kind.Keep));
            // A day and an hour have numbers of their own.
            else if (decimal.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out var n)) { if (s.Heard is { Dates: [], Times: [] }) marks.Add(new(Kind.Number, Number: n, Unit: i + 1 < words.Length ? Units.Named(words[i + 1]) : null)); }
            else if (Named(words, i, items, s) is var (good, length) && length > 0) { marks.Add(new(Kind.Good, good)); i += length - 1; }
        }
        return marks;
    }

    /// <summary>The one good of the list that is named here, in as many words as it takes; length 0 when none is.</summary>
    private static (int Good, int Length) Named(string[] words, int at, IReadOnlyList<WantedSaid> items, Scene s)
    {
        for (var length = Math.Min(3, words.Length - at); length > 0; length--)
        {
            var span = words[at..(at + length)];
            if (span.Any(w => Soft.Contains(w) || Dropping.Contains(w) || Keeping.Contains(w) || !w.All(char.IsLetter) || w.Length < 3)) continue;
            var name = string.Join(' ', span);
            if (name.EndsWith("nya", StringComparison.Ordinal)) name = name[..^3];
            if (name.Length < 4 || length == 1 && Pantangan.IsSuspect(name)) continue;
            var wares = Wants.Find(s.Kube, s.Known.People, name);
            var fits = Enumerable.Range(0, items.Count).Where(i => items[i].Code is { } code && wares.Any(w => w.Code == code)).ToList();
            if (fits is [var only]) return (only, length);
        }
        return (-1, 0);
    }

    /// <summary>Each good with what is said of it: what follows its name, or what stands before where the sentence begins with that.</summary>
    private static List<(int Good, List<Mark> Said)> Assign(List<Mark> marks)
    {
        var goods = new List<(int Good, List<Mark> Said)>();
        var before = new List<Mark>();
        var leads = marks is [{ Kind: not Kind.Good }, ..];
        foreach (var mark in marks)
        {
            if (mark.Kind == Kind.Good) { goods.Add((mark.Good, leads ? [.. before] : [])); before.Clear(); }
            else if (leads) before.Add(mark);
            else goods[^1].Said.Add(mark);
        }
        if (goods is [.., var last] && last.Said.Count == 0)
        {
            // "Jadi 40 susunya snacknya tetep", "susunya 40 batalin snacknya".
            if (before.Count > 0) last.Said.AddRange(before);
            else if (goods is [.., { Said.Count: > 1 } former, _]) { last.Said.Add(former.Said[^1]); former.Said.RemoveAt(former.Said.Count - 1); }
        }
        return goods;
    }
}
