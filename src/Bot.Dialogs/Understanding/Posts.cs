namespace Bot.Dialogs;

/// <summary>A post or group that PMT is cooked for, as said: posbindu, lansia, balita 1, pos mawar.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Next">The token after it.</param>
internal sealed record Post(string Name, int First, int Next);

/// <summary>Finds the posts of a clause in the order said.</summary>
internal static class Posts
{
    private static readonly ConceptSet Groups = ConceptSet.Of(Concept.Posbindu, Concept.Lansia, Concept.Balita, Concept.IbuHamil);

    /// <summary>Posts that food is for; where one is named only as the place it goes to, that one.</summary>
    public static List<Post> Read(Clause clause, List<Place> places)
    {
        var led = places.FindAll(p => p.Led);
        var (posts, brought) = (new List<Post>(), new List<Post>());
        for (var i = clause.First; i < clause.Next; i++)
        {
            if (At(clause, i) is not { } post) continue;
            (led.Exists(p => post.First >= p.First && post.First < p.Next) ? brought : posts).Add(post);
            i = post.Next - 1;
        }
        if (posts.Count == 0) posts = brought;
        posts.RemoveAll(p => posts.Count > 1 && Later(clause, p.Next));
        if (posts.Count == 2 && posts[1].Name.StartsWith("pos", StringComparison.Ordinal) && !posts[0].Name.StartsWith("pos", StringComparison.Ordinal) && Leads(clause, posts[0].Next, posts[1].First)) posts.RemoveAt(0);
        if (posts.Count > 1) posts.RemoveAll(p => p.Name.StartsWith("posyandu rw", StringComparison.Ordinal) || p.Name.StartsWith("pos rw", StringComparison.Ordinal) || p.Name == "posyandu");
        return posts;
    }

    /// <summary>"posbindunya nyusul": not now.</summary>
    private static bool Later(Clause clause, int i) => i < clause.Next && clause.Reading.Tokens[i].Text is "nyusul" or "menyusul" or "belakangan" or "nanti" or "tetap" or "tetep";

    /// <summary>"kotak balita utk pos mawar": one post, said with its kind.</summary>
    private static bool Leads(Clause clause, int from, int to)
    {
        for (var i = from; i < to; i++) if (!(clause.Reading.Tokens[i].Is(Concept.Untuk) || clause.Reading.Tokens[i].Text is "di" or "buat" or "ke")) return false;
        return to > from;
    }

    private static Post? At(Clause clause, int i)
    {
        var t = clause.Reading.Tokens;
        var end = clause.Next;
        if (!t[i].IsWord || t[i].Owner is Owner.Date or Owner.Time or Owner.Money) return null;
        var next = t[i].Text is "pos" ? i + 1 < end && (t[i + 1].Text is "masing" || t[i + 1].Doubled) ? null : Named(t, i + 1, end) : Is(t[i], Concept.Posyandu) ? Group(t, i + 1, end) ?? Named(t, i + 1, end) ?? i + 1
            : t[i].Is("kelas") && Group(t, i + 1, end) is { } taught ? taught : Group(t, i, end);
        if (next is not { } stop) return null;
        stop = Further(t, stop, end);
        return new Post(Written(clause, i, stop), i, stop);
    }

    /// <summary>posbindu, lansia, balita, bumil, ibu hamil, busui: where the word ends.</summary>
    private static int? Group(List<Token> t, int i, int end)
    {
        if (i >= end || !t[i].IsWord) return null;
        if (t[i].Is("lanjut") && i + 1 < end && t[i + 1].Is("usia")) return i + 2;
        if (t[i].Text is "ibu" or "ibu2" && i + 1 < end && t[i + 1].Text is "hamil" or "menyusui") return i + 2;
        if (t[i].Text is "remaja" && i > 0 && Is(t[i - 1], Concept.Posyandu)) return i + 1;
        return t[i].Free && t[i].IsAny(Groups) && (t[i].Cost < 4 || t[i].Lemma is "balita" or "lansia" or "posbindu" or "bumil") && t[i].Text is not ("hamil" or "bayi") ? i + 1 : null;
    }

    /// <summary>pos mawar, pos balita 1, pos 2, posyandu anggrek.</summary>
    private static int? Named(List<Token> t, int i, int end)
    {
        if (i >= end) return null;
        if (Group(t, i, end) is { } group) return group;
        if (t[i].IsNumber && t[i].Text.Length <= 2 && !Counted(t, i, end) && t[i].Owner is Owner.Number or Owner.Nobody) return i + 1;
        if (t[i].Text is "rw" or "rt") return i + 1 < end && (t[i + 1].IsNumber || Numerals.IsNumberWord(t[i + 1].Text)) ? i + 2 : null;
        return t[i].IsWord && t[i].Free && t[i].Means.IsEmpty && t[i].Text.Length > 2 && !PlaceWords.Stops.Contains(t[i].Text) && !Numerals.IsNumberWord(t[i].Text) && !Calendar.IsDayWord(t[i].Text) && !Names.IsHonorific(t[i].Text)
            && t[i].Text is not ("ronda" or "satpam" or "kamling" or "hansip") ? i + 1 : null;
    }

    /// <summary>"balita 1", "lansia rw 07", "balita pos 2", "posbindu ptm": what tells one post from another.</summary>
    private static int Further(List<Token> t, int i, int end)
    {
        if (i < end && t[i].Text is "rw" or "rt" && i + 1 < end && (t[i + 1].IsNumber || Numerals.IsNumberWord(t[i + 1].Text))) return Further(t, i + 2, end);
        if (i + 1 < end && t[i].Is("pos") && t[i + 1].IsNumber && t[i + 1].Text.Length == 1) return i + 2;
        if (i < end && t[i].Text is "ptm" or "kek" or "bgm" or "kep") return i + 1;
        if (i < end && t[i - 1].Text is "balita" or "lansia" && i > 1 && t[i - 2].Is("pos") && t[i].Numeral is { Kind: NumeralKind.Unit } && Units.At(t, i + 1) is null) return i + 1;
        if (i < end && t[i].IsNumber && t[i].Text.Length == 1 && t[i].Owner is Owner.Number or Owner.Nobody && !Counted(t, i, end) && !(i + 1 < end && t[i + 1].Is("pos")) && !t[i - 1].IsNumber && !(i + 1 < end && t[i + 1].Text is "," && i + 2 < end && t[i + 2].IsNumber)) return i + 1;
        return i;
    }

    /// <summary>"lansia 8 lusin": the number counts boxes and names no post.</summary>
    private static bool Counted(List<Token> t, int i, int end) => i + 1 < end && (Units.At(t, i + 1) is not null || t[i + 1].IsWord && t[i + 1].Owner == Owner.Number);

    /// <summary>A word without its -nya: posbindunya, lansianya.</summary>
    private static string Written(Clause clause, int first, int next)
    {
        var token = clause.Reading.Tokens[first];
        if (next == first + 1 && token.Rule is not (Rule.Exact or Rule.Alias) && token.IsAny(Groups)) return token.Lemma;
        var words = Phrases.Lower(clause.Reading, first, next).Replace("lanjut usia", "lansia", StringComparison.Ordinal);
        return words.EndsWith("nya", StringComparison.Ordinal) ? words[..^3] : words.EndsWith("nye", StringComparison.Ordinal) ? words[..^3] : words;
    }

    private static bool Is(Token token, Concept concept) => token.Owner is Owner.Nobody or Owner.Opaque && token.Is(concept) && token.Cost < 4;
}
