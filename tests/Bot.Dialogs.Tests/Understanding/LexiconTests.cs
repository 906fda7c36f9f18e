using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>What a written word is taken for, by which rule and at what cost; and what is never taken for anything.</summary>
public sealed class LexiconTests
{
    [Theory]
    [InlineData("saldo", "saldo", "Exact", 0)]
    [InlineData("piro", "berapa", "Alias", 0)]
    [InlineData("bengkel", "bengkel", "Exact", 0)]
    [InlineData("norek", "rekening", "Alias", 0)]
    [InlineData("sprti", "seperti", "Slang", 1)]
    [InlineData("bgt", "banget", "Abbreviation", 1)]
    [InlineData("bayaaarrr", "bayar", "Elongation", 2)]
    [InlineData("kasnya", "kas", "Clitic", 1)]
    [InlineData("gilirannya", "giliran", "Alias", 0)]
    [InlineData("dapurnyo", "dapur", "Clitic", 1)]
    [InlineData("catatkan", "catat", "Alias", 0)]
    [InlineData("tokenan", "token", "Suffix", 2)]
    [InlineData("kirimlah", "kirim", "Clitic", 1)]
    [InlineData("menyertifikatkan", "sertifikat", "Prefix", 3)]
    [InlineData("dipastikan", "pasti", "Prefix", 3)]
    [InlineData("nyiapin", "siap", "Prefix", 3)]
    [InlineData("ibu2", "ibu", "Reduplication", 0)]
    [InlineData("kue-kue", "kue", "Reduplication", 1)]
    [InlineData("klrhn", "kelurahan", "Abbreviation", 1)]
    [InlineData("ptgs", "tugas", "Abbreviation", 2)]
    [InlineData("undngan", "undangan", "Slang", 1)]
    [InlineData("tmpeng", "tumpeng", "VowelDrop", 2)]
    [InlineData("kuitnasi", "kuitansi", "Fuzzy", 4)]
    [InlineData("perpnajnag", "perpanjang", "Fuzzy", 6)]
    [InlineData("gdjkla", "gdjkla", "Unknown", 0)]
    [InlineData("zubaidah", "zubaidah", "Unknown", 0)]
    public void A_word_is_taken_for_its_dictionary_word(string written, string lemma, string rule, int cost)
    {
        var token = Assert.Single(Read(written));
        Assert.Equal((lemma, rule, cost), (token.Lemma, token.Rule.ToString(), token.Cost));
    }

    [Theory]
    [InlineData("udahbayar", "udah bayar")]
    [InlineData("saldokas berapa", "saldo kas berapa")]
    [InlineData("nasikotak 20", "nasi kotak 20")]
    [InlineData("brpharga telur", "brp harga telur")]
    [InlineData("ba yar iuran", "bayar iuran")]
    [InlineData("sal do kas", "saldo kas")]
    [InlineData("sayur-sayuran", "sayur-sayuran")]
    [InlineData("p-irt sudah", "pirt sudah")]
    [InlineData("jaga e-warong", "jaga ewarong")]
    [InlineData("cek p-2611-04", "cek p - 2611 - 04")]
    [InlineData("halimah bayar", "halimah bayar")]
    [InlineData("memberikan", "memberikan")]
    [InlineData("sari nur", "sari nur")]
    [InlineData("\"saldokas\"", "\" saldokas \"")]
    [InlineData("www.saldokas.com", "www . saldokas . com")]
    public void Words_written_together_or_apart_are_mended(string written, string words) =>
        Assert.Equal(words, string.Join(' ', Read(written).Select(t => t.Text)));

    [Theory]
    [InlineData("ikut BLK ya", "BLK")]
    [InlineData("kode BYRA itu", "BYRA")]
    [InlineData("rumah b12yr", "yr")]
    public void Codes_are_left_as_written(string written, string code)
    {
        var token = Read(written).First(t => string.Equals(t.Text, code, StringComparison.OrdinalIgnoreCase));
        Assert.True(token.Cost == 0 && token.Rule is Rule.Unknown or Rule.Exact, token.Rule.ToString());
    }

    [Theory]
    [InlineData("yg", "yang")]
    [InlineData("mgg", "minggu")]
    [InlineData("ktk", "kotak")]
    [InlineData("lbr", "lembar")]
    [InlineData("trf", "transfer")]
    [InlineData("psnan", "pesanan")]
    [InlineData("krim", "kirim")]
    [InlineData("rek", "rekening")]
    [InlineData("utk", "untuk")]
    [InlineData("krn", "karena")]
    [InlineData("pny", "punya")]
    [InlineData("kmrn", "kemarin")]
    [InlineData("sesuk", "sesuk")]
    [InlineData("durung", "belum")]
    [InlineData("pitih", "uang")]
    [InlineData("tumbas", "beli")]
    [InlineData("cemano", "gimana")]
    [InlineData("endog", "telur")]
    public void Short_and_regional_forms_have_their_word(string written, string lemma) => Assert.Equal(lemma, Assert.Single(Read(written)).Lemma);

    [Fact]
    public void No_everyday_word_and_no_given_name_is_bent_into_one_of_ours()
    {
        string[] common = [.. All(CommonWords.Text), .. All(Confusables.Text)];
        Assert.True(common.Length > 2500 && All(Confusables.Text).Length > 400);
        foreach (var word in common)
        {
            var token = Assert.Single(Read(word));
            Assert.True(token.Cost == 0 && token.Means.IsEmpty && token.Rule == Rule.Exact, $"{word} became {token.Lemma} by {token.Rule}");
        }
        foreach (var name in All(GivenNames.Text))
        {
            var token = Assert.Single(Read(name));
            Assert.True(token.Means.IsEmpty && token.Rule is Rule.Unknown or Rule.Exact, $"{name} became {token.Lemma} by {token.Rule}");
        }
    }

    /// <summary>The list of confusable words is what it says: each within a guess of one of ours, and no other everyday word is.</summary>
    [Fact]
    public void Confusable_words_are_those_within_a_guess_of_ours()
    {
        var index = new FuzzyIndex([.. Lexicon.Targets]);
        Span<(int Word, int Slips)> found = stackalloc (int, int)[4];
        foreach (var word in All(Confusables.Text)) Assert.True(index.Find(word, found) > 0, $"{word} is near no word of ours");
        foreach (var word in All(CommonWords.Text)) Assert.True(index.Find(word, found) == 0, $"{word} belongs to the confusable words");
    }

    /// <summary>One vowel left out of a word of ours never makes it another.</summary>
    [Fact]
    public void A_word_without_a_vowel_is_itself_or_nothing()
    {
        var (right, wrong, none) = (0, 0, 0);
        foreach (var word in Lexicon.Targets.Where(w => w.Length >= 5))
        {
            for (var i = 1; i < word.Length; i++)
            {
                if (!"aiueo".Contains(word[i], StringComparison.Ordinal)) continue;
                var written = word.Remove(i, 1);
                if (Lexicon.Knows(written) || Lexicon.IsName(written)) continue;
                var token = Read(written)[0];
                if (token.Means.IsEmpty) none++;
                else if (token.Means.Overlaps(Lexicon.Find(word)!.Means)) right++;
                else wrong++;
            }
        }
        Assert.True(wrong * 50 < right, $"{right} right, {wrong} wrong, {none} unread");
        Assert.True(none * 8 < right, $"{right} right, {wrong} wrong, {none} unread");
    }

    [Fact]
    public void Every_concept_has_its_words_and_every_list_is_sound()
    {
        var said = Lexicon.Lines(string.Join('\n', WordList.All)).Select(l => l[..l.IndexOf(':', StringComparison.Ordinal)].TrimEnd('*')).ToList();
        Assert.Equal(said.Count, said.Distinct().Count());
        foreach (var concept in Enum.GetValues<Concept>())
            if (concept < Concept.HasMoney) Assert.Contains(concept.ToString(), said.Concat(Lexicon.Lines(LifeWords.Text).Select(l => l[..l.IndexOf(':', StringComparison.Ordinal)])));
        Assert.True(Enum.GetValues<Concept>().Length <= ConceptSet.Room);
        foreach (var line in Lexicon.Lines(string.Join('\n', [.. WordList.All, .. Slang.Entries, RegionalWords.Text])))
            foreach (var word in All(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..])) Assert.Matches(@"^\[?[a-z'-]+\]?$", word);
        foreach (var line in Lexicon.Lines(LifeWords.Text))
            foreach (var word in All(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..])) Assert.Matches("^[a-z]+(/[a-z]+)*$", word);
        Assert.True(Slang.Entries.Sum(l => All(l).Length - 1) >= 600);
    }

    /// <summary>What a word only tells of is for the choice of the wish: to the readers of slots it stays a word without meaning.</summary>
    [Theory]
    [InlineData("hujannya", nameof(Concept.Cuaca))]
    [InlineData("hjn", nameof(Concept.Cuaca))]
    [InlineData("disekolahin", nameof(Concept.Sekolah))]
    [InlineData("diteruskeun", nameof(Concept.Teruskan))]
    [InlineData("woro-woro", nameof(Concept.Teruskan))]
    [InlineData("gara-gara", nameof(Concept.Sebab))]
    [InlineData("takziah", nameof(Concept.Melayat))]
    [InlineData("kompornya", nameof(Concept.Perabot))]
    public void A_word_tells_of_what_it_does_not_mean(string written, string about)
    {
        var token = Assert.Single(Read(written));
        Assert.True(token.About.Has(Enum.Parse<Concept>(about)) && token.Means.IsEmpty, $"{token.Lemma} by {token.Rule}");
    }

    [Fact]
    public void A_region_is_known_of_what_is_said_only_there()
    {
        Assert.Equal(Region.Sunda, Lexicon.RegionOf("sabaraha"));
        Assert.Equal(Region.Minang, Lexicon.RegionOf("pitih"));
        Assert.Null(Lexicon.RegionOf("berapa"));
    }

    [Fact]
    public void Sets_of_concepts_hold_what_was_put_in()
    {
        foreach (var concept in Enum.GetValues<Concept>())
        {
            var one = ConceptSet.Of(concept);
            Assert.True(one.Has(concept) && !one.IsEmpty && one == ConceptSet.Of(concept) && one.GetHashCode() == ConceptSet.Of(concept).GetHashCode());
            var two = one | ConceptSet.Of(Concept.Kas, Concept.FromKas);
            Assert.True(one.Within(two) && two.Overlaps(one) && two.Has(Concept.FromKas));
            if (concept is not (Concept.Kas or Concept.FromKas)) Assert.False(two.Within(one) || ConceptSet.Of(Concept.Kas).Overlaps(one));
        }
        Assert.True(ConceptSet.None.IsEmpty && ConceptSet.None.Within(ConceptSet.None) && !ConceptSet.None.Overlaps(ConceptSet.Of(Concept.Kas)));
    }

    private static List<Token> Read(string text)
    {
        var tokens = Tokens.Cut(Fold.Of(text));
        Lexicon.Explain(tokens);
        return tokens;
    }

    private static string[] All(string text) => text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
