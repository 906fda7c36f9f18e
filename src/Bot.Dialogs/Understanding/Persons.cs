namespace Bot.Dialogs;

/// <summary>The people of a clause with their parts, for the readers of slots.</summary>
internal sealed partial class Clause
{
    /// <summary>Every person but the speaker, with her part and her place.</summary>
    internal List<(PersonRead Read, int First, int Next, Part Part)> People()
    {
        var all = new List<(PersonRead, int, int, Part)>();
        foreach (var (read, at, end) in r.People)
            if (In(at) && !read.IsSpeaker && !Told(read, at)) all.Add((read, at, end, Cast.Of(r, first, next, at, end)));
        return all;
    }

    /// <summary>"bu siti bayar, yang rohmah": which of several she is, is told later.</summary>
    private bool Told(PersonRead read, int at)
    {
        if (read.Candidates.Count < 2) return false;
        foreach (var p in r.People)
            if (p.First > at && In(p.First) && p.Read.Only is { } one && read.Candidates.Contains(one) && r.Tokens[p.First - 1].Is(Concept.Yang)) return true;
        return false;
    }

    /// <summary>Those with one of these parts, each once, without who is excepted or denied.</summary>
    internal List<PersonRead> People(Slots slots, params ReadOnlySpan<Part> parts)
    {
        var found = new List<PersonRead>();
        foreach (var (read, at, _, part) in People())
            if (parts.Contains(part) && !Mended(at) && !slots.Except.Contains(read) && !slots.Denied.Contains(read)) Once(found, read);
        return found;
    }

    /// <summary>"bu wati eh bu rini": who was said by mistake.</summary>
    private bool Mended(int at)
    {
        var i = at;
        while (i < next && r.Tokens[i].Owner == Owner.Person) i++;
        while (i < next && !r.Tokens[i].IsWord && !r.Tokens[i].IsNumber) i++;
        if (i + 1 >= next || r.Tokens[i].Text is not ("eh" or "ralat" or "maksudnya" or "maksud")) return false;
        for (i++; i < next && (!r.Tokens[i].IsWord || r.Tokens[i].Is(Concept.Maksud)); i++) { }
        return i < next && r.Tokens[i].Owner == Owner.Person;
    }

    private static void Once(List<PersonRead> to, PersonRead one)
    {
        foreach (var p in to) if (p.Only is { } id ? one.Only == id : one.Only is null && p.Said == one.Said) return;
        to.Add(one);
    }

    /// <summary>"saya nur": the speaker says her own name (I-2).</summary>
    internal List<PersonRead> Herself()
    {
        var found = new List<PersonRead>();
        foreach (var (read, at, _) in r.People)
        {
            if (!In(at) || read.IsSpeaker) continue;
            var i = at - 1;
            while (i >= first && r.Tokens[i].Free && (r.Tokens[i].Is(Concept.Filler) || r.Tokens[i].Text is "nama" or "adalah" or "ini")) i--;
            if (i >= first && r.Tokens[i].Is(Concept.Saya)) Once(found, read);
        }
        return found;
    }

    /// <summary>A stretch of tokens as written: lower case, single spaces.</summary>
    internal string AsWritten(int from, int to)
    {
        var (start, end) = (Math.Clamp(r.Tokens[from].At.Start, 0, r.Raw.Length), Math.Clamp(r.Tokens[to - 1].At.End, 0, r.Raw.Length));
        return end <= start ? "" : string.Join(' ', r.Raw[start..end].ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
