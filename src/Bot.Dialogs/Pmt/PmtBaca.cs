using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What a message says about PMT: for whom, how many boxes at which post, where, which round.</summary>
internal static class PmtBaca
{
    private static readonly HashSet<string> Words = new("pmt posyandu posbindu pusbindu lansia balita bumil busui".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> First = new("posbindu pusbindu lansia lanjut".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Second = new("balita bumil busui hamil posyandu".Split(' '), StringComparer.Ordinal);
    private static readonly string[] Months = "jan feb mar apr mei jun jul agu sep okt nov des".Split(' ');
    private static readonly HashSet<string> NoPlace = new("rumah sini sana situ tempat lain tempat-lain biasa disana disini".Split(' '), StringComparer.Ordinal);

    /// <summary>The message speaks of PMT, by a word of it, a post or a round's number.</summary>
    public static bool About(Scene s) => s.Slots.Posts is not [] || IsRound(s.Slots.OrderNumber) || Split(s.Heard.Text).Any(Words.Contains);

    /// <summary>A round was or is ordered for that day, called off or not.</summary>
    public static bool On(Kube kube, DateOnly day) => kube.Orders.All.Any(o => o.Kind == JenisPesanan.Pmt && o.Content.Day == day);

    public static bool IsRound(string? number) => number?.StartsWith("PMT-", StringComparison.Ordinal) == true;

    /// <summary>Which people are meant; null when none or both were said.</summary>
    public static SasaranPmt? Target(Scene s)
    {
        var words = WithoutPlace(s);
        return (words.Any(First.Contains), words.Any(Second.Contains)) switch
        {
            (true, false) => SasaranPmt.PosbinduLansia,
            (false, true) => SasaranPmt.BalitaIbuHamil,
            (false, false) => Served(s, words),
            _ => null,
        };
    }

    /// <summary>Whom the group's own posts serve that are named: "pos mawar 90"; null when none are, or posts of both.</summary>
    private static SasaranPmt? Served(Scene s, string[] words) => s.Kube.PmtRules().Posts?.Where(p => p.Post.Name is not null && PostIn(string.Join(' ', words), [new(p.Post.Code, p.Post.Boxes, s.Note(p.Post.Name))]).Post is not null)
        .Select(p => p.Target).Distinct().ToList() is [var one] ? one : null;

    public static bool BothTargets(Scene s) => WithoutPlace(s) is var words && words.Any(First.Contains) && words.Any(Second.Contains);

    /// <summary>"Di pos balita RW 07" says where, not for whom.</summary>
    private static string[] WithoutPlace(Scene s) => Split((s.Slots.Address ?? s.Slots.Place) is { Length: > 0 } place ? s.Heard.Text.Replace(place, " ", StringComparison.Ordinal) : s.Heard.Text);

    /// <summary>
    /// The posts with their numbers as this message says them: "posbindu 100 lansia 60", "120+80", "lansia 90", "lansia saja 80". Null when it says none.
    /// </summary>
    /// <param name="settled">The numbers of all posts are known: "melati 70 aja" is then 70 there, and says nothing of the others.</param>
    public static IReadOnlyList<PostDraft>? Posts(Scene s, IReadOnlyList<PostDraft> usual, bool settled = false)
    {
        if (Sums(s.Heard.Text) is { } sums && sums.Count == usual.Count) return [.. usual.Select((p, i) => p with { Boxes = sums[i] })];
        if (Each(s.Heard.Text, usual.Count) is { } each) return [.. usual.Select(p => p with { Boxes = each })];
        if (s.Slots.Added is not null || s.Slots.Removed is not null) return null;
        var said = Pairs(s, usual);
        if (said is []) return null;
        // Several posts, and none of them a usual one: these are the round.
        var all = said.Count > 1 && said.TrueForAll(p => usual.All(u => u.Code != p.Code)) ? [] : usual.ToList();
        foreach (var (code, boxes, name) in said)
            if (all.FindIndex(p => p.Code == code) is >= 0 and var at) all[at] = all[at] with { Boxes = boxes };
            else all.Add(new(code, boxes, name));
        return said is [var only] && Alone(s.Heard.Text) && !(settled && JustSoMany(s.Heard.Text)) ? [all.First(p => p.Code == only.Code)] : all;
    }

    /// <summary>Posts of which a number was said.</summary>
    public static List<(Code Code, int Boxes, string? Name)> Pairs(Scene s, IReadOnlyList<PostDraft> usual)
    {
        var found = Named(s.Heard.Text, usual);
        if (found.Count > 0 && found.Count >= s.Slots.Posts.Count(p => p.Count is not null)) return found;
        found = [];
        foreach (var post in s.Slots.Posts)
            if (post.Count is { } count && count == Math.Floor(count) && Post(post.Name, usual) is (var code, var name)) found.Add((code, (int)Math.Min(count, 9_999), name));
        if (found is not []) return found;
        var words = Split(s.Heard.Text);
        for (var i = 0; i + 1 < words.Length; i++)
            if (Words.Contains(words[i]) && words[i] is not ("pmt" or "posyandu") && Number(words, i + 1) is { } boxes && Post(words[i], usual) is (var code, var name) && name is null) found.Add((code, boxes, null));
        return found;
    }

    /// <summary>"Pos balita 1 90 pos balita 2 80": each name of a post of ours with the number behind it; the digit of a name is no number of boxes.</summary>
    private static List<(Code Code, int Boxes, string? Name)> Named(string text, IReadOnlyList<PostDraft> usual)
    {
        var found = new List<(Code, int, string?)>();
        var words = Array.ConvertAll(Split(text), Bare);
        for (var i = 0; i < words.Length; i++)
        {
            var (code, length) = usual.SelectMany(p => Names(p).Select(n => (p.Code, Words: n.Split(' ')))).Where(n => i + n.Words.Length <= words.Length && words.AsSpan(i, n.Words.Length).SequenceEqual(n.Words))
                .OrderByDescending(n => n.Words.Length).Select(n => (n.Code, n.Words.Length)).FirstOrDefault();
            if (length == 0) continue;
            if (Number(words, i + length) is { } boxes) found.Add((code, boxes, null));
            i += length - 1;
        }
        return found;
    }

    /// <summary>"Posbindunya" is posbindu.</summary>
    private static string Bare(string word) => word is "posbindunya" or "pusbindunya" or "lansianya" or "balitanya" or "posyandunya" ? word[..^3] : word;

    /// <summary>A post of ours named in a message, and the other words of it ("5 kotak di" of "5 kotak di pos balita 2").</summary>
    public static (Code? Post, IReadOnlyList<string> Others) PostIn(string text, IReadOnlyList<PostDraft> usual)
    {
        var words = Array.ConvertAll(Split(text), Bare);
        for (var i = 0; i < words.Length; i++)
        {
            var (code, length) = usual.SelectMany(p => Names(p).Select(n => (p.Code, Words: n.Split(' ')))).Where(n => i + n.Words.Length <= words.Length && words.AsSpan(i, n.Words.Length).SequenceEqual(n.Words))
                .OrderByDescending(n => n.Words.Length).Select(n => (n.Code, n.Words.Length)).FirstOrDefault();
            if (length > 0) return (code, [.. words[..i], .. words[(i + length)..]]);
        }
        return (null, words);
    }

    /// <summary>"2x110", "masing-masing 110": the same number at each of so many posts; null when none is said.</summary>
    public static int? Each(string text, int posts)
    {
        var words = text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var joined = words[i] is "x" or "kali" && i > 0 && i + 1 < words.Length ? $"{words[i - 1]}x{words[i + 1]}" : words[i];
            if (joined.Split('x') is [var times, var boxes] && int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n == posts && posts > 1 && int.TryParse(boxes, NumberStyles.None, CultureInfo.InvariantCulture, out var b) && b <= 9_999) return b;
            if (words[i] is "masing-masing" or "masing2" or "masing" or "@" && Number(words, i + (i + 1 < words.Length && words[i + 1] is "masing" or "pos" ? 2 : 1)) is { } each) return each;
        }
        return null;
    }

    private static readonly string[] PlaceCues = ["tempatnya pindah ke ", "tempatnya jadi di ", "tempatnya jadi ", "tempatnya di ", "tempatnya ke ", "tempat di ", "lokasinya di ", "lokasinya ", "lokasi di ", "pindah ke ", "pindahkan ke ", "pindahin ke ", "tempatnya "];

    /// <summary>"Tempatnya di balai rw": the place behind such words; null when none stands there.</summary>
    public static string? PlaceBehind(string text)
    {
        foreach (var cue in PlaceCues)
            if (text.IndexOf(cue, StringComparison.Ordinal) is >= 0 and var at && text[(at + cue.Length)..] is var rest && rest.Length > 3 && !char.IsAsciiDigit(rest[0]) && Split(rest) is [not ("tgl" or "tanggal" or "hari" or "jam" or "pukul" or "mana" or "dimana" or "senin" or "selasa" or "rabu" or "kamis" or "jumat" or "sabtu" or "minggu" or "besok" or "lusa" or "bulan"), ..] && IsPlace(rest))
                return rest.Trim(' ', '.', '!', ',');
        return null;
    }

    private static readonly HashSet<string> OrderWords = new("pesan pesen mesen order orderin pesankan mesan".Split(' '), StringComparer.Ordinal);

    public static bool Orders(string text) => Split(text).Any(OrderWords.Contains);

    private static readonly HashSet<string> Fillers = new("kotak ktk box kotaknya dan sama terus lalu masing untuk buat utk pos balita posyandu posbindu lansia bumil jadi ya pak bu aja saja deh dulu cukup yang yg satu pertama kedua di ada".Split(' '), StringComparer.Ordinal);

    /// <summary>Nothing but numbers and the words around them: an answer, and no new sentence.</summary>
    public static bool OnlyNumbers(string text) => Split(text).All(w => w.All(char.IsAsciiDigit) || Fillers.Contains(w));

    private static int? Number(string[] words, int i)
    {
        while (i < words.Length && words[i] is "jadi" or "jd" or "menjadi" or "nya" or "aja" or "saja" or "=" or ":") i++;
        // "posbindu 9 desember": a day, no number of boxes.
        return i < words.Length && words[i].Length <= 4 && !(i + 1 < words.Length && Months.Any(m => words[i + 1].StartsWith(m, StringComparison.Ordinal))) && int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
    }

    /// <summary>The post somebody names among those of a round; a name of its own where it is none.</summary>
    public static (Code Code, string? Name)? Post(string said, IReadOnlyList<PostDraft> usual)
    {
        var plain = said.ToLowerInvariant();
        foreach (var post in usual)
            if (Names(post).Contains(plain)) return (post.Code, null);
        if (usual.Where(p => Names(p).Any(n => plain.Contains(n, StringComparison.Ordinal) && n.Length > 1)).ToList() is [var one]) return (one.Code, null);
        // "Posbindu" is "posbindu rw 05"; "balita" alone is neither of two posts for toddlers.
        if (usual.Where(p => Names(p).Any(n => n.StartsWith(plain + " ", StringComparison.Ordinal))).ToList() is [var first, .. var more]) return more is [] ? (first.Code, null) : null;
        if (plain is "balita" or "posyandu" or "posyandu balita" or "ibu hamil" or "bumil" or "pos" or "posbindu" or "lansia") return Enum.GetValues<SasaranPmt>().SelectMany(PmtRules.UsualPosts).Any(p => p.Code.Value == plain && usual.Count > 0 && usual.All(u => u.Code != p.Code)) ? (new Code(plain), null) : null;
        var slug = new string([.. plain.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);
        return slug.Any(char.IsAsciiLetter) ? (new Code(slug[..Math.Min(slug.Length, 24)]), Say.Quote(plain, 30)) : null;
    }

    private static string[] Names(PostDraft post) => post.Code.Value switch
    {
        "posbindu" => ["posbindu", "pusbindu", "pos bindu"],
        "lansia" => ["lansia", "lanjut usia"],
        "balita-1" => ["balita 1", "pos balita 1", "posyandu balita 1", "posyandu 1", "pos 1"],
        "balita-2" => ["balita 2", "pos balita 2", "posyandu balita 2", "posyandu 2", "pos 2"],
        var other => Called(string.Join(' ', Split(post.Name ?? other.Replace('-', ' ')))),
    };

    /// <summary>"Pos mawar" is also "posyandu mawar" and, to those who know it, "mawar"; "pos 3" is no "3".</summary>
    private static string[] Called(string name)
    {
        var bare = name.StartsWith("posyandu ", StringComparison.Ordinal) ? name[9..] : name.StartsWith("pos ", StringComparison.Ordinal) ? name[4..] : name;
        return char.IsAsciiDigit(bare[0]) ? [name, "pos " + bare, "posyandu " + bare] : [name, bare, "pos " + bare, "posyandu " + bare];
    }

    /// <summary>"120+80", "120 + 80": numbers joined by plus signs.</summary>
    public static List<int>? Sums(string text)
    {
        var plus = text.Replace(" ", "", StringComparison.Ordinal);
        for (var at = plus.IndexOf('+'); at > 0; at = plus.IndexOf('+', at + 1))
        {
            var (from, to) = (at, at + 1);
            while (from > 0 && (char.IsAsciiDigit(plus[from - 1]) || plus[from - 1] == '+')) from--;
            while (to < plus.Length && (char.IsAsciiDigit(plus[to]) || plus[to] == '+')) to++;
            var numbers = Spaced(text, plus[from..to]).Split('+').Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var v) && v <= 9_999 ? v : -1).ToList();
            if (numbers.Count > 1 && numbers.TrueForAll(n => n >= 0)) return numbers;
        }
        return null;
    }

    /// <summary>Without the spaces "tgl 9 120+80" would read 9120: the number before the plus is the last word.</summary>
    private static string Spaced(string text, string joined)
    {
        var at = text.IndexOf('+');
        var before = text[..at].TrimEnd();
        var start = before.LastIndexOf(' ') + 1;
        var first = before[start..];
        return joined.IndexOf('+') is > 0 and var plus ? new string([.. first.Where(char.IsAsciiDigit)]) + joined[plus..] : joined;
    }

    /// <summary>"70 aja": the word stands behind the number and makes it small; in "lansia aja 80" it leaves the others out.</summary>
    private static bool JustSoMany(string text) => Split(text) is var words && Array.FindIndex(words, w => w is "aja" or "saja" or "doang") is > 0 and var at && words[at - 1] is var before && (before.All(char.IsAsciiDigit) || before is "kotak" or "ktk");

    private static readonly HashSet<string> MoreWords = new("tambah tambahin tambahkan tambahan ditambah ditambahin nambah".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> LessWords = new("kurangi kurangin dikurangi dikurangin kurangkan".Split(' '), StringComparer.Ordinal);

    /// <summary>"Tambahin 20 pos 2", "pos 2 kurangin 10": how many more (below zero: fewer) at a post that is named; null when it says no such thing.</summary>
    public static (int More, Code Of)? Moved(string text, IReadOnlyList<PostDraft> posts)
    {
        if (PostIn(text, posts) is not ({ } of, var others)) return null;
        var at = others.ToList().FindIndex(w => MoreWords.Contains(w) || LessWords.Contains(w));
        return at >= 0 && NumberIn([.. others.Skip(at + 1)]) is > 0 and var n ? (MoreWords.Contains(others[at]) ? n : -n, of) : null;
    }

    /// <summary>"10 aja", "10 kotak deh" after so many more were too many: that many instead; null for a number that is no smaller step.</summary>
    public static int? Lesser(Scene s, int more) => OnlyNumbers(s.Heard.Text) && Numbers(s) is [> 0 and var n] && n <= Math.Abs(more) ? Math.Sign(more) * n : null;

    private static bool Alone(string text) => Split(text) is var words && (words.Contains("saja") || words.Contains("aja") || words.Contains("doang") || words.Contains("hanya") || words.Contains("cuma"));

    /// <summary>Whole numbers of the message that are no day, hour or money, in the order said.</summary>
    public static IReadOnlyList<int> Numbers(Scene s) => [.. Split(s.Heard.Text).Select(w => w.Length <= 4 && int.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).Where(n => n >= 0)];

    /// <summary>"0 kotak", "setengah kotak": a number of boxes that cannot be.</summary>
    public static PmtAngka Odd(Scene s)
    {
        if (s.Slots.Quantity is { Count: var count } && count != Math.Floor(count) || s.Slots.Posts.Any(p => p.Count is { } c && c != Math.Floor(c))) return PmtAngka.Half;
        var words = Split(s.Heard.Text);
        return words.Contains("0") || words.Contains("nol") ? PmtAngka.None : PmtAngka.Fine;
    }

    /// <summary>A place: one that stands in the message, or one of those used before.</summary>
    public static string? Place(Scene s, IReadOnlyList<string> before)
    {
        foreach (var place in before)
            if (Contains(Unpadded(s.Heard.Text), Unpadded(place.ToLowerInvariant())) || Stem(place) is var stem && !Words.Overlaps(Split(stem)) && Contains(s.Heard.Text, stem)) return place;
        return (s.Slots.Address ?? s.Slots.Place) is { } said && IsPlace(said) ? Say.Quote(said, 60) : null;
    }

    /// <summary>"RW 07" is "rw 7", also written together.</summary>
    private static string Unpadded(string text) => text.Replace("rw07", "rw 7", StringComparison.Ordinal).Replace("rw7", "rw 7", StringComparison.Ordinal).Replace("rw 0", "rw ", StringComparison.Ordinal);

    /// <summary>A place as somebody answered it, without "di" or "ke" before it.</summary>
    public static string Plain(string raw)
    {
        var said = Say.Quote(raw, 60);
        return said.StartsWith("di ", StringComparison.OrdinalIgnoreCase) || said.StartsWith("ke ", StringComparison.OrdinalIgnoreCase) ? said[3..].Trim() : said;
    }

    private static readonly HashSet<string> AskWords = new("berapa brp brapa siapa sapa kapan kpn kenapa knp gimana gmn bagaimana mana kok apa apakah".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Mends = new("ganti diganti jangan jgn batal salah bukan ga gak gk nggak tidak tdk ubah diubah jadi jd jadinya maksudnya".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Counts = new("tambah tambahin tambahkan ditambah ditambahin kurang kurangi kurangin dikurangi dikurangin kotak ktk box transfer tf ditransfer bayar dibayar uang duit dp tagihan tagihannya juta jt sudah sdh udah udh".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Usuals = new("kemarin kmrn kmarin kemaren kmren biasa biasanya dulu sebelumnya tetap tetep sama".Split(' '), StringComparer.Ordinal);

    /// <summary>Something is asked back: a question mark, or a word that asks.</summary>
    public static bool IsQuestion(string text) => text.Contains('?', StringComparison.Ordinal) || Split(text).Any(AskWords.Contains);

    /// <summary>"Tempatnya yang kemarin aja", "kayak biasa": where it was last time.</summary>
    public static bool AsBefore(string text) => Split(text) is var words && words.Any(Usuals.Contains) && !words.Any(Mends.Contains);

    /// <summary>"Segitu aja", "yang muat aja": as many as the kitchen can do.</summary>
    public static bool AsManyAsFit(string text) => Split(text) is { Length: <= 6 } words && (words.Any(w => w is "segitu" or "sgitu" or "segini" or "semuatnya" or "sebisanya" or "secukupnya") || words.Any(w => w is "muat" or "bisa" or "bs" or "ada") && words.Any(w => w is "yang" or "yg") && words.Any(w => w is "aja" or "saja"));

    /// <summary>"Balik minggu lagi", "yang tadi aja": to the day that was meant before.</summary>
    public static bool GoesBack(string text) => Split(text) is var words && (words.Any(w => w is "balik" or "blk" or "kembali" or "balikin") || words.Any(w => w is "tadi" or "td" or "awal" or "semula") && words.Any(w => w is "yang" or "yg"));

    /// <summary>"Minggu depannya aja": a week after the day spoken of; "minggu depan" only after a day that could not be.</summary>
    public static bool AWeekLater(string text, bool refused) => Split(text) is var words && !words.Any(w => w is "senin" or "selasa" or "rabu" or "kamis" or "jumat" or "sabtu" or "hari" or "tgl" or "tanggal") && !words.Any(w => w.All(char.IsAsciiDigit))
        && Array.FindIndex(words, w => w is "minggu" or "mgg" or "mggu" or "pekan") is >= 0 and var at && at + 1 < words.Length && (words[at + 1] is "depannya" or "dpnnya" or "berikutnya" || words[at + 1] is "depan" or "dpn" && (refused || words.Any(w => w is "lagi" or "lg")));

    /// <summary>The first number of boxes among some words; zero when none stands there.</summary>
    public static int NumberIn(IReadOnlyList<string> words) => words.Select(w => int.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).FirstOrDefault(n => n is > 0 and < 1_000);

    /// <summary>The place is spoken of.</summary>
    public static bool OfPlace(string text) => Split(text).Any(w => w is "tempat" or "tempatnya" or "lokasi" or "lokasinya");

    /// <summary>The words answer "where": more than "rumah" or "sana", no question and no correction of something else.</summary>
    public static bool IsPlace(string said) => said.Count(char.IsLetter) >= 4 && !IsQuestion(said) && !Split(said).Any(w => Mends.Contains(w) || Counts.Contains(w)) && !Split(said.ToLowerInvariant()).All(w => NoPlace.Contains(w) || w is "di" or "ke" or "ya" or "pak" or "bu" or "aja" or "saja");

    /// <summary>"Gedung interaksi" for "Gedung interaksi RW 07": what people say, short enough for a button.</summary>
    public static string Stem(string place) => place.LastIndexOf(" RW", StringComparison.OrdinalIgnoreCase) is > 0 and var at ? place[..at].ToLowerInvariant() : place.ToLowerInvariant();

    private static bool Contains(string text, string words) => (" " + text + " ").Contains(" " + words + " ", StringComparison.Ordinal);

    public static string[] Split(string text) => text.ToLowerInvariant().Split([' ', ',', ';', ':', '+', '/', '\n', '\t', '.', '!', '?', '(', ')'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The rounds this message can mean among some: by number, day and people; all of them when it says none.</summary>
    public static List<Order> Rounds(Scene s, IEnumerable<Order> all, DateOnly? day)
    {
        var rounds = all.ToList();
        if (s.Slots.OrderNumber is { } number && IsRound(number)) return rounds.FindAll(o => o.Number.Value == number);
        if (day is { } on) return rounds.FindAll(o => o.Content.Day == on);
        return Target(s) is { } target && rounds.FindAll(o => o.Content.Pmt!.Target == target) is { Count: > 0 } fit ? fit : rounds;
    }
}
