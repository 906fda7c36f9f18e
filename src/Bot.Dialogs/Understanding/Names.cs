using System.Collections.Frozen;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// The people of the group as they are called: nickname, then full name, then alias (App. C). Exact beats everything; a
/// slip is forgiven only where it cannot be another name; what is unknown after Bu or Pak is reported with the nearest three.
/// </summary>
internal sealed class Names
{
    private static readonly FrozenSet<string> Honorifics =
        ("bu ibu buk bun bunda umi ummi pak bpk bapak mak emak emmak amak nyak enyak babe babeh engkong encing cing ncing encang cang mpok pok empok mbak mba mbk mb kak kakak kaka uni uda teh teteh tth ceu ceuceu "
         + "mas mang kang akang etek amai abang bang nyi nyai neng ning yu yuk ayuk bude budhe bulik bulek pakde pakdhe paklik mbah eyang nenek kakek oma opa om tante hj hajah hajjah ustadz ustadzah ustad ustazah encik cik acik datuk").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Titles that are particles or goods too: only a word built like a name follows them as one.</summary>
    private static readonly FrozenSet<string> Weak = "teh tth mas kak kakak kaka om ning neng yu yuk ayuk min mbak mba bang".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Offices =
        "ketua bendahara sekretaris pendamping lurah camat rt rw haji guru kader bidan pengurus semua semuanya rumah sakit hajat".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly ConceptSet Self = ConceptSet.Of(Concept.Saya);

    private readonly Roll roll;

    public Names(IReadOnlyList<Person> roster) => roll = Roll.Of(roster);

    public static bool IsHonorific(string word) => Honorifics.Contains(word);

    /// <summary>A word put before a name, or in place of one: bu, ketua, guru.</summary>
    public static bool IsTitle(string word) => Honorifics.Contains(word) || Offices.Contains(word);

    /// <summary>Reads every person of the message and claims her words.</summary>
    public List<(PersonRead Read, int First, int Next)> Read(List<Token> t, PersonId? speaker)
    {
        var found = new List<(PersonRead, int, int)>();
        for (var i = 0; i < t.Count;)
        {
            if (!t[i].Free || !t[i].IsWord) { i++; continue; }
            if (t[i].Cost == 0 && t[i].Means == Self)
            {
                found.Add((new PersonRead(t[i].Text, t[i].At, speaker is { } me ? [me] : [], []) { IsSpeaker = true }, i, i + 1));
                i++;
                continue;
            }
            var at = i;
            while (at + 1 < t.Count && IsHonorific(t[at].Text) && t[at + 1].IsWord && t[at + 1].Free) at++;
            while (at > i + 1 && !(t[at - 1].Text is "hj" or "hajah" or "hajjah" or "ustadz" or "ustadzah" or "ustad" or "nyai" or "mbah" or "kak") && IsHonorific(t[i].Text)) i++;
            var title = at > i || i > 0 && t[i - 1].Free && t[i - 1].Text is "si";
            if (at > i && IsHonorific(t[at].Text) && !CommonNames.MayBe(t[at].Text)) { at--; title = at > i; }
            if (One(t, at, title) is not { } hit) { i++; continue; }
            var first = at > i ? i : at;
            for (var k = first; k < hit.Next; k++) t[k].Owner = Owner.Person;
            if (Followed(t, hit.Next)) { t[hit.Next].Owner = Owner.Person; hit.Next++; }
            found.Add((new PersonRead(Said(t, at, hit.Next), new(t[first].At.Start, t[hit.Next - 1].At.End), hit.Who, hit.Near), first, hit.Next));
            i = hit.Next;
        }
        return found;
    }

    private static string Said(List<Token> t, int first, int next)
    {
        var said = t[first].Text;
        for (var i = first + 1; i < next; i++) said = said + " " + t[i].Text;
        return said;
    }

    private (IReadOnlyList<PersonId> Who, IReadOnlyList<PersonId> Near, int Next)? One(List<Token> t, int i, bool title)
    {
        if (Exact(t, i, title) is { } exact)
            return exact.Next == i + 1 && CommonNames.IsFirst(t[i].Text) && Called(t, i) is { Item3: var end } two && end > i + 1 && !IsCalled(t[i].Text) ? two : (exact.Who, [], exact.Next);
        var word = t[i].Text;
        // "hari kartini" is a day.
        if (i > 0 && t[i - 1].Is("hari") && !title) return null;
        if (word is "ari" or "dino" or "dinten" && i + 1 < t.Count && t[i + 1].Text is "ini" or "iki" or "niki" or "ni" or "ieu") return null;
        if (word.Length < 2 || Offices.Contains(word) || Joins(t[i]) || CommonNames.IsNever(word) || Calendar.Weekday(word) is not null && word is not "minggu" && !title) return null;
        if (CommonNames.Has(word) ? title || word.Length > 2 && !NameOfAPlace(t, i) && Calendar.Find(word) is null : CommonNames.MayBe(word) && NameStands(t, i, title))
            return Slip(word, title) is [var near] && !CommonNames.Has(word) ? ([near], [], i + 1) : Called(t, i);
        if (IsHonorific(word) || !t[i].Means.IsEmpty && (!title || t[i].Cost < 4 || t[i].IsAny(Builds)) || Lexicon.Knows(word) || Numerals.IsNumberWord(word) || Calendar.IsDayWord(word) || Calendar.Find(word) is not null) return null;
        if (Slip(word, title) is { Count: > 0 } close) return (close, [], i + 1);
        if (!title && i == 0 && Pays(t, i)) return ([], Nearest(word), i + 1);
        if (title && Weak.Contains(t[i - 1].Text) && (!Shaped(word) || word.EndsWith("in", StringComparison.Ordinal) || word.EndsWith("an", StringComparison.Ordinal))) return null;
        if (word.Length < 3 || !title && (!Shaped(word) || !Pays(t, i) && !Listed(t, i))) return null;
        return ([], Nearest(word), i + 1);
    }

    /// <summary>Somebody's nickname, alias or whole name is this one word.</summary>
    private bool IsCalled(string word)
    {
        foreach (var form in roll.First(word)) if (form.Rank < 3 && form.Words is [var only] && only == word) return true;
        return false;
    }

    /// <summary>A given name with the second name after it: "dewi lestari".</summary>
    private (IReadOnlyList<PersonId>, IReadOnlyList<PersonId>, int) Called(List<Token> t, int i)
    {
        var next = i + 1;
        if (CommonNames.IsFirst(t[i].Text) && next < t.Count && t[next].IsWord && t[next].Free && CommonNames.Has(t[next].Text) && Exact(t, next, false) is null) next++;
        return ([], Nearest(t[i].Text), next);
    }

    /// <summary>A second name stands here, "dewi lestari", that is nobody of the group by herself.</summary>
    private bool Followed(List<Token> t, int i) => i < t.Count && t[i].IsWord && t[i].Free && CommonNames.IsSecond(t[i].Text) && Exact(t, i, false) is null;

    /// <summary>"gang melati", "toko ratna", "kube kenanga": what is called after somebody is not she.</summary>
    private static bool NameOfAPlace(List<Token> t, int i) => i > 0 && Places.Contains(t[i - 1].Text);

    private static readonly FrozenSet<string> Places =
        "gang gg jalan jln jl kampung kp desa dusun komplek perumahan toko pasar kube kelompok posyandu pos paud tk sd smp puskesmas masjid musala mushola klinik salon merk merek cap roti kue hotel bank".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Where a word can only be somebody's name: after a title before a pause or a verb, in a list of names, as the one who pays.</summary>
    private static bool NameStands(List<Token> t, int i, bool title)
    {
        var end = i + 1 == t.Count || !t[i + 1].IsWord || Joins(t[i + 1]) || t[i + 1].IsAny(After) || Numerals.IsNumberWord(t[i + 1].Text);
        if (Calendar.Find(t[i].Text) is not null || Numerals.IsNumberWord(t[i].Text)) return title && i + 1 < t.Count && t[i + 1].IsAny(Paying);
        if (t[i].Text is "cucu" or "dede" or "dini" or "elok" && i + 1 < t.Count && t[i + 1].Is(Concept.Saya)) return false;
        if (title) return end || CommonNames.Has(t[i + 1].Text) || CommonNames.IsSecond(t[i + 1].Text) || t[i + 1].IsAny(Acts);
        if (NameOfAPlace(t, i)) return false;
        return end && (i > 0 && t[i - 1].Owner == Owner.Person || Pays(t, i) || Listed(t, i));
    }

    /// <summary>"zubaidah bayar 10rb": an unknown word that pays is somebody, if nothing before it says otherwise.</summary>
    private static bool Pays(List<Token> t, int at)
    {
        var i = at + 1;
        while (i < t.Count && t[i].Free && (t[i].Is(Concept.Sudah) || t[i].Is(Concept.Barusan) || Names.Joins(t[i]))) i++;
        if (i >= t.Count || !t[i].Free || !t[i].IsAny(Paying)) return false;
        if (at == 0) return true;
        var before = t[at - 1];
        return !before.IsWord && !before.IsNumber || before.Owner == Owner.Person || Joins(before) || before.IsAny(Before) || before.Text is "si" || IsHonorific(before.Text) || Calendar.IsDayWord(before.Text);
    }

    private static readonly ConceptSet Before = ConceptSet.Of(Concept.Iuran, Concept.Catat, Concept.Dari, Concept.Barusan, Concept.Salam, Concept.PartOfDay, Concept.Terima, Concept.Oke);

    /// <summary>A word that is built like a name: vowels in it, none of the affixes of verbs.</summary>
    private static bool Shaped(string word)
    {
        if (word.AsSpan().IndexOfAny("aeiou") < 0) return false;
        foreach (var affix in Affixes) if (word.Length > affix.Length + 3 && word.StartsWith(affix, StringComparison.Ordinal)) return false;
        return !(word.Length > 6 && (word.EndsWith("kan", StringComparison.Ordinal) || word.EndsWith("nya", StringComparison.Ordinal)));
    }

    private static readonly string[] Affixes = ["meng", "meny", "mem", "ber", "ter", "ke", "di", "nge", "ng", "ny", "pem", "peng", "per"];

    /// <summary>"iuran sri dan nur", "kecuali sri", "terima dari nur sama kokom": an unknown word in a list of names is somebody, a kind of dues is not.</summary>
    private static bool Listed(List<Token> t, int i)
    {
        if (t[i].Text.Length < 3 || Kinds.Contains(t[i].Text)) return false;
        if (i + 1 < t.Count && t[i + 1].IsWord && !Joins(t[i + 1]) && !t[i + 1].IsAny(After) && !CommonNames.Has(t[i + 1].Text) && !Numerals.IsNumberWord(t[i + 1].Text) && !Calendar.IsDayWord(t[i + 1].Text)) return false;
        var k = i - 1;
        while (k >= 0 && (t[k].Owner == Owner.Person || Joins(t[k]) || IsHonorific(t[k].Text))) k--;
        return k >= 0 && t[k].Free && (t[k].Is(Concept.Iuran) || t[k].Is(Concept.Kecuali)) && t.Exists(x => x.Is(Concept.Iuran) || x.Is(Concept.Bayar) || x.Is(Concept.Lunas));
    }

    /// <summary>True for what stands between the names of a list.</summary>
    public static bool Joins(Token token) => token.Text is "," or "dan" or "sama" or "ama" or "ame" or "sm" or "sma" or "samo" or "jo" or "karo" or "jeung" or "sareng" or "kaliyan" or "plus" or "serta" or "&" or "+";

    private static readonly ConceptSet After = ConceptSet.Of(Concept.Bayar, Concept.Setor, Concept.Nyicil, Concept.Lunas, Concept.Sudah, Concept.Belum, Concept.Hari, Concept.Saya, Concept.Filler, Concept.Barusan, Concept.Titip);

    private static readonly ConceptSet Acts = ConceptSet.Of(Concept.Kasih, Concept.Minta, Concept.Pinjam, Concept.Sakit, Concept.Izin, Concept.Hadir, Concept.Masuk, Concept.Cuti, Concept.Tolong, Concept.Mau, Concept.Yang, Concept.Tidak, Concept.Iuran, Concept.Jadi);

    /// <summary>Words of the sentence that a slip of the pen may not turn into a name: "bu sayah".</summary>
    private static readonly ConceptSet Builds = ConceptSet.Of(Concept.Saya, Concept.Mau, Concept.Sudah, Concept.Belum, Concept.Tidak, Concept.Bisa, Concept.Berapa, Concept.Kapan, Concept.Siapa, Concept.Gimana, Concept.Iuran, Concept.Bayar, Concept.Catat);

    private static readonly FrozenSet<string> Kinds =
        "wajib pokok sukarela rutin kematian warga arisan masjid posyandu pkk perdana mingguan tahunan pertama terakhir depan".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly ConceptSet Paying = ConceptSet.Of(Concept.Bayar, Concept.Setor, Concept.Nyicil, Concept.Lunas);

    private (IReadOnlyList<PersonId> Who, int Next)? Exact(List<Token> t, int i, bool title)
    {
        if (!t[i].Free || !t[i].IsWord) return null;
        var forms = roll.First(t[i].Text);
        if (forms.IsEmpty) return null;
        var (rank, length) = (9, 0);
        List<PersonId>? who = null;
        foreach (var form in forms)
        {
            var (words, r) = (form.Words, form.Rank);
            if (words.Length < length || words.Length == length && r > rank || i + words.Length > t.Count) continue;
            if (r == 4 && !title || !title && words.Length == 1 && r > 0 && Lexicon.Knows(words[0])) continue;
            if (words.Length == 1 && words[0].Length < 3 && !title && Lexicon.Knows(words[0])) continue;
            if (!Matches(t, i, form)) continue;
            if (words.Length > length || r < rank) { who = [form.Person.Id]; (rank, length) = (r, words.Length); }
            else if (!who!.Contains(form.Person.Id)) who.Add(form.Person.Id);
        }
        return who is null ? null : (who, i + length);
    }

    private static bool Matches(List<Token> t, int i, NameForm form)
    {
        for (var k = 0; k < form.Words.Length; k++)
        {
            if (!t[i + k].Free || !t[i + k].IsWord) return false;
            var (said, word) = (t[i + k].Text, form.Words[k]);
            if (said == word) continue;
            if (said.Length <= word.Length || Spelling.Collapse(said, 1, 2) != form.Plain[k]) return false;
        }
        return true;
    }

    /// <summary>A letter lost, doubled or swapped, vowels dropped, or the beginning after a title. Another letter instead is another name.</summary>
    private List<PersonId>? Slip(string word, bool title)
    {
        if (word.Length < 3) return null;
        List<PersonId>? who = null;
        Span<char> bare = stackalloc char[32], sorted = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        bare = bare[..Spelling.Skeleton(word, bare)];
        word.CopyTo(sorted);
        sorted.Sort();
        foreach (var form in roll.Beginning(word[0]))
            if ((who is null || !who.Contains(form.Person.Id)) && IsSlip(word, form, bare, sorted, title)) (who ??= []).Add(form.Person.Id);
        return who;
    }

    private static bool IsSlip(string word, NameForm form, ReadOnlySpan<char> bare, ReadOnlySpan<char> sorted, bool title)
    {
        var name = form.Words[0];
        if (name.Length >= 4 && word.Length >= 4 && Math.Abs(name.Length - word.Length) <= 1
            && (name.Length != word.Length || name.Length >= 7 || sorted.SequenceEqual(form.Sorted)) && Spelling.Distance(word, name, 1) <= 1) return true;
        return bare.SequenceEqual(form.Skeleton) && Spelling.IsLeftOf(word, name)
            || name.Length == 3 && word.Length == 3 && sorted.SequenceEqual(form.Sorted)
            || title && name.Length > word.Length && name.StartsWith(word, StringComparison.Ordinal);
    }

    /// <summary>The three people whose names are the fewest slips away; of equals the first of the roster.</summary>
    private List<PersonId> Nearest(string word)
    {
        Span<(int Far, int At)> best = stackalloc (int, int)[3];
        var n = 0;
        for (var at = 0; at < roll.Called.Length; at++)
        {
            var far = int.MaxValue;
            foreach (var name in roll.Called[at].Words) far = Math.Min(far, Spelling.Distance(name, word, Math.Min(20, far)));
            if (n == best.Length && far >= best[^1].Far) continue;
            if (n < best.Length) n++;
            var k = n - 1;
            for (; k > 0 && best[k - 1].Far > far; k--) best[k] = best[k - 1];
            best[k] = (far, at);
        }
        var near = new List<PersonId>(n);
        foreach (var (_, at) in best[..n]) near.Add(roll.Called[at].Who);
        return near;
    }

    /// <summary>The words of a name, folded.</summary>
    internal static string[] WordsOf(string name)
    {
        var fold = Fold.Of(name);
        var words = new List<string>(3);
        for (var i = 0; i < fold.Length;)
        {
            var start = i;
            while (i < fold.Length && (char.IsLetter(fold.Chars[i]) || fold.Chars[i] == '\'' && i > start)) i++;
            if (i > start) words.Add(new(fold.Chars, start, i - start));
            else if (fold.Chars[i] == '(') break;
            else i++;
        }
        return [.. words];
    }
}
