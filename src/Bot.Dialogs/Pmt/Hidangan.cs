using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The dishes of a menu as somebody wrote them: between commas, or dish by dish where there are none.</summary>
internal static class Hidangan
{
    /// <summary>Words a dish begins with; what follows one belongs to it.</summary>
    private static readonly HashSet<string> Heads = new("nasi telur telor ayam ikan daging tahu tempe susu puding mi mie bihun bubur sayur sayuran sop sup buah pisang jeruk pepaya semangka melon apel roti kue biskuit bakso nugget perkedel kentang jus kacang agar lele tumis capcay cap bening lalap kerupuk abon sosis rolade pepes sate".Split(' '), StringComparer.Ordinal);

    /// <summary>What stands after "sayur" or "bubur" tells which, and begins no dish.</summary>
    private static readonly HashSet<string> Led = new("sayur bubur jus kue roti sop sup tumis pepes perkedel agar cap nasi".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Before = new("ubah diubah diganti gantinya menjadi jadinya tolong mohon mau tetap yang adalah menu menunya pmt untuk utk buat putaran posbindu lansia balita bumil ibu hamil posyandu tgl tanggal ini isinya isi pakai pake ganti jadi bu ya kirim baru : - hari".Split(' '), StringComparer.Ordinal);

    private static readonly string[] Months = ["januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember", "jan", "feb", "mar", "apr", "jun", "jul", "agu", "ags", "sep", "okt", "nov", "des"];

    /// <summary>The dishes in what was written, without the words that say for which round; empty when none stand there.</summary>
    public static IReadOnlyList<string> Read(string raw)
    {
        var text = Say.Quote(raw.ToLowerInvariant().Replace('\n', ',').Replace(';', ',').Replace(" + ", ",", StringComparison.Ordinal).Replace(" sama ", ",", StringComparison.Ordinal).Replace(" sm ", ",", StringComparison.Ordinal), 400);
        var words = text.Replace(",", " , ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(IsBefore).ToList();
        words = words is [] ? words : Dishes(words);
        if (words.Count == 0) return [];
        var parts = words.Contains(",") ? Split(string.Join(' ', words)) : ByHeads(words);
        return [.. parts.Select(Clean).Where(p => p.Length is > 1 and <= 60 && p.Any(char.IsLetter)).Distinct()];
    }

    /// <summary>Words after which the dishes begin, also in the middle of "ubah menu pmt rabu depan jadi bubur".</summary>
    private static readonly HashSet<string> Leads = new("menu menunya menunyo pmt jadi menjadi jadinya isinya".Split(' '), StringComparer.Ordinal);

    /// <summary>What is left when the command before the dishes and the round behind them are taken away ("… susu untuk pmt 25 november").</summary>
    private static List<string> Dishes(List<string> words)
    {
        var first = words.IndexOf(",") is >= 0 and var comma ? comma : words.Count;
        var lead = words.FindLastIndex(Math.Max(first - 1, 0), first, w => Leads.Contains(w.Trim(':')) || w.EndsWith(':') && w.Any(char.IsLetter));
        var left = words.Skip(lead + 1).SkipWhile(IsBefore).ToList();
        if (lead > 0 && (left is [] || left[0] == ",")) left = words;
        var tail = left.FindLastIndex(w => w is "untuk" or "utk" or "buat" or "pmt" or "tgl" or "tanggal");
        while (tail > 0 && left.Skip(tail).All(IsBefore)) { left = left[..tail]; tail = left.FindLastIndex(w => w is "untuk" or "utk" or "buat" or "pmt" or "tgl" or "tanggal"); }
        return left;
    }

    private static bool IsBefore(string said) => said.Trim(':', '.', '-') is var word && (word.Length == 0 || Before.Contains(word) || Months.Contains(word) || word.All(c => char.IsAsciiDigit(c) || c is '/' or '-' or '.' or ':') || Days.Contains(word));

    private static readonly HashSet<string> Days = new("senin selasa rabu kamis jumat sabtu minggu besok lusa depan november desember".Split(' '), StringComparer.Ordinal);

    private static IEnumerable<string> Split(string text) => text.Split(',').SelectMany(p => p.Trim() is var part && part.Contains(" dan ", StringComparison.Ordinal) ? part.Split(" dan ") : [part]);

    private static List<string> ByHeads(List<string> words)
    {
        var dishes = new List<string>();
        foreach (var word in words)
        {
            if (word is "dan") { dishes.Add(""); continue; }
            var last = dishes.Count > 0 ? dishes[^1] : "";
            if (dishes.Count == 0 || Heads.Contains(word) && last.Length > 0 && !(Led.Contains(last) && !(last is "nasi" or "sayur" && Heads.Contains(word)))) dishes.Add(word);
            else dishes[^1] = (last + " " + word).Trim();
        }
        return dishes;
    }

    private static string Clean(string dish)
    {
        var words = dish.Trim(' ', '.', '!', '?', '-', '*', '"').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words is [.., "ya" or "aja" or "saja" or "bu" or "pak"] ? words[..^1] : words);
    }

    /// <summary>The known menu of the same kind with just these dishes; null when it is a new one.</summary>
    public static Code? Known(Kube kube, SasaranPmt target, IReadOnlyList<string> dishes, Func<TextId?, string?> note) =>
        kube.Pmt.Menus.FindLast(m => m.Target == target && m.Dishes.Count == dishes.Count && m.Dishes.Select(d => note(d)?.ToLowerInvariant() ?? "").Order().SequenceEqual(dishes.Order()))?.Code;
}
