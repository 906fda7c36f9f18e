using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>What a message says when it says nothing else: yes or no, a global word, a place in a list (4.0.2, 4.0.3, 4.0.5, D-5, D-7).</summary>
internal static class WholeMessage
{
    private static readonly FrozenSet<string> YesWords =
        "ya iya iye y yoi yo iyo iyah yah yaa muhun nggih enggih inggih yes betul bener benar oke ok okeh okay okey sip siip lanjut catat gas siap boleh setuju jadi deal kirim pesan yup yap sepakat"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NoWords =
        "tidak gak ga nggak enggak ngga ndak kagak gk g tdk ora indak teu nda kaga engga no bukan salah jangan usah bkn jgn mboten enda ndk kgk ogah"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Softeners =
        "bu ibu buk bunda pak bapak kak kakak mbak mba mas min uni teh mak bang dong donk deh sih nih tuh kok lah lho loh atuh mah ya yaa yah aja saja kan sudah"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, GlobalWord> Phrases = new Dictionary<string, GlobalWord>(StringComparer.Ordinal)
    {
        ["Batal"] = GlobalWord.Batal, ["Tidak Jadi"] = GlobalWord.Batal, ["Stop Dulu"] = GlobalWord.Batal, ["Nanti Saja"] = GlobalWord.Batal,
        ["Nanti Dulu"] = GlobalWord.Batal, ["Tidak Jadi Dulu"] = GlobalWord.Batal, ["Jadi Batal"] = GlobalWord.Batal, ["Batal Dulu"] = GlobalWord.Batal,
        ["Menu"] = GlobalWord.Menu, ["Bantuan"] = GlobalWord.Bantuan, ["Help"] = GlobalWord.Bantuan,
        ["Ulang"] = GlobalWord.Ulang, ["Dari awal"] = GlobalWord.Ulang, ["Ulang Dari awal"] = GlobalWord.Ulang, ["Dari awal Lagi"] = GlobalWord.Ulang, ["Mulai Dari awal"] = GlobalWord.Ulang, ["Ulang Lagi"] = GlobalWord.Ulang,
        ["Kembali"] = GlobalWord.Kembali, ["Orang"] = GlobalWord.Orang,
        ["Terimakasih"] = GlobalWord.Terimakasih, ["Terima Kasih"] = GlobalWord.Terimakasih, ["Terimakasih Banyak"] = GlobalWord.Terimakasih, ["Terima Kasih Banyak"] = GlobalWord.Terimakasih,
        ["hatur Terimakasih"] = GlobalWord.Terimakasih, ["matur Terimakasih"] = GlobalWord.Terimakasih, ["Oke Terimakasih"] = GlobalWord.Terimakasih, ["Oke Terima Kasih"] = GlobalWord.Terimakasih,
        ["Salam"] = GlobalWord.Salam, ["PartOfDay"] = GlobalWord.Salam, ["Salam PartOfDay"] = GlobalWord.Salam, ["Salam Salam"] = GlobalWord.Salam,
        ["SalamIslami"] = GlobalWord.SalamIslami, ["Salam SalamIslami"] = GlobalWord.SalamIslami,
        ["Identitas Siapa"] = GlobalWord.Identitas, ["Siapa Identitas"] = GlobalWord.Identitas, ["ini Siapa"] = GlobalWord.Identitas, ["Siapa ini"] = GlobalWord.Identitas,
        ["ini Orang Apa Identitas"] = GlobalWord.Identitas, ["Orang Apa Identitas"] = GlobalWord.Identitas, ["ini Identitas Apa Orang"] = GlobalWord.Identitas, ["Identitas Apa Orang"] = GlobalWord.Identitas,
        ["Identitas"] = GlobalWord.Identitas, ["ini Identitas"] = GlobalWord.Identitas,
        ["Berhenti"] = GlobalWord.Berhenti, ["Unsub"] = GlobalWord.Berhenti, ["Berhenti Dulu"] = GlobalWord.Berhenti, ["Stop"] = GlobalWord.Stop,
        ["Mulai"] = GlobalWord.Mulai, ["Mulai Lagi"] = GlobalWord.Mulai, ["Aktifkan"] = GlobalWord.Mulai, ["Aktifkan Pengingat"] = GlobalWord.Mulai, ["Aktifkan Lagi"] = GlobalWord.Mulai,
        ["Ubah"] = GlobalWord.Ubah, ["Mau Ubah"] = GlobalWord.Ubah,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ConceptSet StopSaid = ConceptSet.Of(Concept.Stop, Concept.Berhenti, Concept.Unsub, Concept.Jangan);
    private static readonly ConceptSet StopAbout = ConceptSet.Of(Concept.Kirim, Concept.Pesan, Concept.Ingatkan, Concept.Pengingat);
    private static readonly ConceptSet StopFill = StopSaid | StopAbout | ConceptSet.Of(Concept.Lagi, Concept.Saya, Concept.Filler, Concept.Dulu, Concept.Saja, Concept.Mau,
        Concept.Tolong, Concept.Semua, Concept.Minta, Concept.Terima, Concept.Banyak, Concept.Siaran, Concept.Ya, Concept.HasSelf, Concept.Dari);

    public static YesNo Answer(List<Token> t) => Said(t) ?? YesNo.None;

    /// <summary>"ya sudah", "ya nggak": made of words that answer, and yet neither a yes nor a no (D-7).</summary>
    public static bool Wavers(List<Token> t) => Said(t) is YesNo.None;

    /// <summary>Yes, no, or neither of them; null when something else is said as well.</summary>
    private static YesNo? Said(List<Token> t)
    {
        bool yes = false, no = false, gives = false;
        foreach (var token in t)
        {
            var word = token.IsWord ? Plain(token.Text) : token.Text;
            if (token.Is([Fold.Yes])) yes = true;
            else if (token.Is([Fold.No])) no = true;
            else if (token.Kind == TokenKind.Symbol) { if (word is "?" or "-" or "+" or "/" or "@" or "=") return null; }
            else if (token.IsNumber) return null;
            else if (word is "sudah" or "udah" or "udh" or "sdh" or "yaudah" or "yasudah" or "yowis" or "yawes" || token.Is(Concept.Sudah)) gives = true;
            else if (YesWords.Contains(word)) yes = true;
            else if (NoWords.Contains(word)) no = true;
            else if (!Softeners.Contains(word) && word is not ("itu" or "dulu")) return null;
        }
        if (!yes && !no && !gives) return null;
        return gives || yes == no || no && t.Exists(x => x.Is(Concept.Jadi)) ? YesNo.None : yes ? YesNo.Yes : YesNo.No;
    }

    private static bool Is(this Token token, ReadOnlySpan<char> text) => token.Text.AsSpan().SequenceEqual(text);

    /// <summary>Letters held down taken back: "iyaaa", "siaaap", "gaaak". Nothing is guessed here.</summary>
    private static string Plain(string word)
    {
        if (YesWords.Contains(word) || NoWords.Contains(word) || Softeners.Contains(word)) return word;
        var once = Spelling.Collapse(word, 1, 2);
        return YesWords.Contains(once) || NoWords.Contains(once) || Softeners.Contains(once) ? once : word;
    }

    public static bool Approves(List<Token> t)
    {
        var words = 0;
        var said = false;
        foreach (var token in t)
        {
            if (token.Kind == TokenKind.Symbol) { if (token.Text is not ("." or "!" or "*")) return false; continue; }
            words++;
            said |= token.Text == "setuju" && token.At.End - token.At.Start == 6;
        }
        return said && words == 1;
    }

    public static GlobalWord Word(List<Token> t)
    {
        if (t.Count == 0) return GlobalWord.None;
        if (t.TrueForAll(x => x.Is("?"))) return GlobalWord.Bantuan;
        if (t.TrueForAll(x => x.Is([Fold.Thanks]))) return GlobalWord.Terimakasih;
        if (t.Exists(x => x.IsNumber || x.Owner is Owner.Opaque or Owner.Money)) return GlobalWord.None;
        var words = t.FindAll(x => x.IsWord && (x.Is(Concept.Saja) || !(x.Is(Concept.Filler) && !x.Is(Concept.Ya) && x.Cost == 0 || Softeners.Contains(x.Text))));
        if (words.Count is 0 or > 9) return GlobalWord.None;
        if (words.Count <= 4)
        {
            if (Phrases.TryGetValue(string.Join(' ', words.Select(Key)), out var word)) return word;
            if (Phrases.TryGetValue(string.Join(' ', words.Where(w => !w.Is(Concept.Saja)).Select(Key)), out word)) return word;
            if (words.TrueForAll(x => x.Is(Concept.SalamIslami))) return GlobalWord.SalamIslami;
            if (words.TrueForAll(x => x.Is(Concept.Salam) || x.Is(Concept.PartOfDay))) return GlobalWord.Salam;
        }
        return StopSentence(words) ? GlobalWord.Berhenti : GlobalWord.None;
    }

    /// <summary>"stop kirim pesan", "jangan ingetin saya lagi", "tolong berhenti kirimi pesan": a plain sentence that says it and nothing else.</summary>
    private static bool StopSentence(List<Token> words)
    {
        bool said = false, about = false, refuses = false, again = false;
        foreach (var w in words)
        {
            if (!w.IsAny(StopFill) && !w.Is("ke") && !w.Is("lagi")) return false;
            if (w.Owner == Owner.Person) return false;
            said |= w.Is(Concept.Stop) || w.Is(Concept.Berhenti) || w.Is(Concept.Unsub);
            refuses |= w.Is(Concept.Jangan);
            about |= w.IsAny(StopAbout);
            again |= w.Is(Concept.Lagi);
        }
        return said && about || refuses && about && again;
    }

    private static readonly Concept[] Order = [.. Phrases.Keys.SelectMany(k => k.Split(' ')).Where(w => char.IsUpper(w[0])).Distinct().Select(Enum.Parse<Concept>)];

    /// <summary>The word's concept if it stands in a phrase, else its letters. A guess (cost 4 and more) is no global word.</summary>
    private static string Key(Token token)
    {
        if (token.Cost < 4)
            foreach (var c in Order) if (token.Is(c)) return c.ToString();
        return token.Text;
    }

    private static readonly FrozenDictionary<string, int> Places = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["satu"] = 1, ["pertama"] = 1, ["kesatu"] = 1, ["dua"] = 2, ["kedua"] = 2, ["tiga"] = 3, ["ketiga"] = 3, ["empat"] = 4, ["keempat"] = 4, ["lima"] = 5, ["kelima"] = 5,
        ["enam"] = 6, ["keenam"] = 6, ["tujuh"] = 7, ["delapan"] = 8, ["sembilan"] = 9,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>"1", "satu", "no 1", "yg pertama", "yang ke-2", "pilih 3": 1 to 20.</summary>
    public static int? Choice(List<Token> t)
    {
        int? place = null;
        foreach (var token in t)
        {
            if (token.IsNumber)
            {
                if (place is not null || token.Text.Length > 2 || !token.Text.All(char.IsAsciiDigit)) return null;
                place = (token.Text[0] - '0') * (token.Text.Length == 2 ? 10 : 1) + (token.Text.Length == 2 ? token.Text[1] - '0' : 0);
            }
            else if (token.IsWord && Places.TryGetValue(token.Text, out var said)) { if (place is not null) return null; place = said; }
            else if (token.Kind == TokenKind.Symbol) { if (token.Text is not ("." or "-" or ")" or "(" or "*" or "#" or "!")) return null; }
            else if (!(token.Text is "no" or "nomor" or "nomer" or "ke" or "yang" or "yg" or "pilih" or "pilihan" or "angka" or "sing" or "nu" or "nan" or "itu" or "ini" or "saja" or "aja" || Softeners.Contains(token.Text))) return null;
        }
        return place is > 0 and <= 20 ? place : null;
    }
}
