namespace Bot.Dialogs;

/// <summary>How many boxes each post gets. "masing-masing" is each one's, so the slot is the total (I-2).</summary>
internal static class PostCounts
{
    private const int MostPosts = 12;

    public static Slots Fill(Slots slots, Clause clause, List<Post> posts, List<Place> places)
    {
        var counts = Counts(clause, posts, places, out var groups);
        var each = Each(clause);
        if (posts.Count > 1 && counts.Count == posts.Count && !each && (counts[^1].First < posts[0].First || counts[0].First > posts[^1].First))
            return slots with { Posts = [.. posts.Select((p, i) => new ItemRead(p.Name) { Count = counts[i].Read.Value, Unit = counts[i].Read.Unit ?? counts[^1].Read.Unit, Flags = counts[i].Read.Flags })] };
        if (posts.Count > 1 && counts.Count >= posts.Count && !each) return slots with { Posts = Shared(posts, counts) };
        slots = slots with { Posts = posts.ConvertAll(p => new ItemRead(p.Name)) };
        if (counts.Count == 0) return slots;
        if (posts.Count > 1 && counts.Count > 1 && !each) return slots with { Posts = Shared(posts, counts) };
        var read = (counts.FindLast(c => c.Read.Unit is not null).Read ?? counts[^1].Read);
        var times = each ? Math.Max(posts.Count, groups) : 1;
        return slots with { Quantity = new QuantityRead(read.Value * Math.Max(1, times), read.Unit, read.Flags) };
    }

    private static List<(NumberRead Read, int First)> Counts(Clause clause, List<Post> posts, List<Place> places, out int groups)
    {
        var t = clause.Reading.Tokens;
        var found = new List<(NumberRead Read, int First)>();
        groups = 1;
        var all = clause.Reading.Numbers.FindAll(n => n.First >= clause.First && n.First < clause.Next && !posts.Exists(p => n.First >= p.First && n.First < p.Next) && !places.Exists(p => n.First >= p.From && n.First < p.Next));
        for (var k = 0; k < all.Count; k++)
        {
            var (read, first, next) = all[k];
            if (read.Unit is { } week && Units.IsTime(week) && next < clause.Next && t[next].Text is "depan" or "ini" or "dpn") { found.Add((read with { Unit = null }, first)); continue; }
            if (read.Unit is { } unit && (Units.IsTime(unit) || unit is "kali" or "pertemuan") || read.Value <= 0) continue;
            if (read.Unit == "orang" && all.Count > 1 || read.Flags.Contains("range")) continue;
            // "pos mawar 100 pos melati 80": nobody has a hundred posts.
            if (read.Value <= MostPosts && next < clause.Next && t[next].Text is "pos" or "titik" or "posyandu" or "putaran" or "rw" or "macam") { groups = (int)read.Value; continue; }
            if (read.Unit is null && first > clause.First && t[first - 1].Text is "rw" or "rt" or "no" or "nomor" or "pos" or "lantai" or "jl" or "jam" or "jamnya" or "tabuh" or "pukua" or "usia" or "umur") continue;
            if (k + 1 < all.Count && next < clause.Next && t[next].Text is "-" or "sampai" && all[k + 1].First == next + 1) { k++; continue; }
            if (read.Unit is null && first > clause.First + 1 && Units.Named(t[first - 1].Text) is { } before && t[first - 1].Free && !Units.IsTime(before)) found.Add((read with { Unit = before }, first));
            else found.Add((read, first));
        }
        return found;
    }

    private static List<ItemRead> Shared(List<Post> posts, List<(NumberRead Read, int First)> counts)
    {
        var ahead = counts[0].First < posts[0].First;
        var items = new List<ItemRead>(posts.Count);
        for (var i = 0; i < posts.Count; i++)
        {
            var from = ahead ? i == 0 ? 0 : posts[i - 1].Next : posts[i].Next;
            var to = ahead ? posts[i].First : i + 1 < posts.Count ? posts[i + 1].First : int.MaxValue;
            var own = counts.FindLast(c => c.First >= from && c.First < to);
            items.Add(own.Read is { } read ? new ItemRead(posts[i].Name) { Count = read.Value, Unit = read.Unit, Flags = read.Flags } : new ItemRead(posts[i].Name));
        }
        return items.FindAll(i => i.Count is not null);
    }

    private static bool Each(Clause clause)
    {
        var t = clause.Reading.Tokens;
        for (var i = clause.First; i < clause.Next; i++)
            if (t[i].Text.StartsWith("masing", StringComparison.Ordinal) || t[i].Text is "msg" or "msing" || t[i].Is("per") && i + 1 < clause.Next && t[i + 1].Is("pos") || t[i].Text is "tiap" or "setiap" && i + 1 < clause.Next && t[i + 1].Is("pos")) return true;
        return false;
    }
}
