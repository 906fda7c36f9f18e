using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>The slots of broadcasts (intents.md): the text to be sent as written, without the words that ask to send it.</summary>
internal static class SiaranSlots
{
    private static readonly ConceptSet Verbs = ConceptSet.Of(Concept.Umumkan, Concept.Siaran, Concept.Kabari, Concept.Sebar, Concept.Info, Concept.Kirim, Concept.Ingatkan, Concept.Kasih, Concept.Tahu, Concept.Pesan);

    private static readonly FrozenSet<string> Sending = Set("""
        bilangin bilang bilangkan sampaikan sampein sampaiin sampain smpaikn smpein menyampaikan disampaikan nyampein teruskan terusin diteruskan share sher pengumuman pngumuman pengumumn pngmuman maklumat woro2 woro wartakan wartoskeun wartosan kandani kandhani
        bejakeun agiah agih ksih kasi ngasih kasih tau tahu tao beritahu kasitau kasihtau info infokan infoin diinfokan diinformasikan informasikan ingetin ingatin ingatkan brodcast broadcast bc siarin siarkan disiarkan umumin umumkan diumumkan ngumumin
        sebar sebarin sebarkan sebrin disebar disebarin disebarkan tulis tulisin bikin buat bikinin bikinkan buatkan kasih bagi bagiin kirim kirimin kirimkan dikirim dikirimkan pesan pesen berantai blast posting post umumken omongin omongkeun dawuhan
        fwd baritau barito khabarkan mengirim mengirimkan ngingetin ngabarin intinya intine pemberitahuan umum omong isinya isi teksnya teks bunyinya tulisannya pesannya begini gini berikut kabari kabarin kbarin kabarkan dikabari dikabarin siaran siarannya mengumumkan diperingatkan
        """);

    private static readonly FrozenSet<string> Receivers = Set("""
        ke kepada ka kpd untuk utk buat bagi dateng marang semua smua semuanya semuanye smuanya sado sadayana kabeh kabehan seluruh sekalian sadayo anggota anggotanya agt member ibu2 ibu emak2 emak mak2 bapak2 orang2 orang org urang wong
        sedaya dhateng kat pada same sadonyo kasado kasadonyo sadoalahnyo lain2 semue satu2 sakaligus serentak massal tu di temen2 temen teman teman2 grup group wa wag pengurus para penerima kpm warga kelompok kita kube nomor no hp mereka masing2 yg yang lain sesama rekan rekan2 jamaah bunda bunda2 buibu
        """);

    private static readonly FrozenSet<string> Courtesy = Set("""
        tolong tlg tlong tulung mohon mhn bantu bantuin minta mau pengen ya yaa yo ye dong donk deh aja saja bu buk ibu pak kak min mbak bot nih ini ada aya penting dulu juga sekalian bisa bs boleh saya sy aku selamat pagi siang sore malam
        harap ingin nak mo cik kiranya dapat atuh mah we nya an kan cing nah itu assalamualaikum permisi punten maaf nanti ntar segera sekarang lagi lg hehe hai halo ketua bendahara titipan titip satu dari
        """);

    private static readonly FrozenSet<string> That = Set("supaya agar biar kalau kalo klo kl bahwa bhw bahwasanya yen menawi soal tentang perihal ttg mengenai lamun baso kalu jika");

    public static Slots Fill(Clause clause, Slots slots, string intent)
    {
        var frame = Frame(clause, out var closing);
        var at = Hour(clause, frame, closing);
        var body = Body(clause, frame, closing);
        return slots with
        {
            Body = body, Recipients = Recipients(clause, frame, closing), People = Named(clause, frame), Everybody = false, Except = [],
            Time = at?.Time, Date = at?.Date, Days = [], From = null, Until = null,
        };
    }

    /// <summary>Where the text begins; <paramref name="closing"/> is where the closing words begin ("…, tolong disebar ke ibu2").</summary>
    private static int Frame(Clause clause, out int closing)
    {
        var t = clause.Reading.Tokens;
        closing = Closing(clause);
        var colon = Colon(clause, closing);
        if (colon >= 0) return colon + 1;
        var i = clause.First;
        var sent = false;
        while (i < closing)
        {
            if (sent && t[i].Text is "dari" or "dr" && Comma(t, i, closing) is var after && after > i) { i = after; break; }
            if (!Framing(clause, i, sent))
            {
                if (sent) break;
                if (Aside(clause, i, closing) is var comma && comma > i)
                {
                    (i, sent) = (comma, !Asks(t, comma, closing));
                    if (!sent || FrameGoesOn(clause, i, closing)) continue;
                    break;
                }
                if (LeadIn(clause, i, closing) is var lead && lead > i) { i = lead; continue; }
                break;
            }
            if (t[i].Is(",") || t[i].Is(";")) { i++; if (sent && !FrameGoesOn(clause, i, closing) && !(i < closing && t[i].Owner == Owner.Person && Named(t, clause.First, i))) break; continue; }
            sent |= Sends(t[i]);
            var that = sent && That.Contains(t[i].Text);
            i++;
            if (that) break;
        }
        if (!sent) return clause.First;
        while (i < closing && !t[i].IsWord && !t[i].IsNumber && !t[i].Is("\"")) i++;
        return i;
    }

    /// <summary>Behind the next comma, when it is near: "info dari rw, …".</summary>
    private static int Comma(List<Token> t, int i, int closing)
    {
        for (var k = i + 1; k < closing && k < i + 6; k++) if (t[k].Is(",") || t[k].Is(":")) return k + 1;
        return -1;
    }

    /// <summary>"umumkan libur lapak ya, teksnya: …": the colon after words that ask to send.</summary>
    private static int Colon(Clause clause, int closing)
    {
        var t = clause.Reading.Tokens;
        var sent = false;
        for (var i = clause.First; i < closing && i < clause.First + 25; i++)
        {
            sent |= Sends(t[i]);
            if (t[i].Is(":") && sent && i + 1 < closing) return i;
        }
        return -1;
    }

    private static bool Sends(Token token) => token.IsWord && !token.Is("kabar") && (Sending.Contains(token.Text) || SiaranWords.Sends(token.Text) || token.Free && token.IsAny(Verbs));

    /// <summary>A word that belongs to asking, not to the text.</summary>
    private static bool Framing(Clause clause, int i, bool sent)
    {
        var t = clause.Reading.Tokens;
        if (!t[i].IsWord && !t[i].IsNumber) return true;
        if (t[i].Owner == Owner.Person && (t[i].Doubled || i > clause.First && t[i - 1].Doubled && t[i - 1].Owner == Owner.Person)) return sent;
        if (t[i].Owner == Owner.Person) return t[i].Is(Concept.Saya) && !sent || Named(t, clause.First, i) || i + 1 < clause.Next && !sent;
        if (t[i].Owner != Owner.Nobody) return false;
        if (sent && i > clause.First && i + 1 < clause.Next && Names.Joins(t[i]) && t[i - 1].Owner == Owner.Person && t[i + 1].Owner == Owner.Person) return Named(t, clause.First, i + 1);
        if (sent && t[i].Doubled && (Receivers.Contains(t[i].Text) || Names.IsHonorific(t[i].Text))) return true;
        if (sent && t[i].Text is "ada" or "ini" or "saya" or "ibu" or "mohon" or "tolong" or "selamat" or "satu" or "mau" or "dari" or "nanti" or "bisa" or "sekarang" or "segera" or "minta" or "siang" or "pagi" or "sore" or "malam" && !(i + 1 < clause.Next && Sends(t[i + 1]) && t[i].Text is "tolong" or "mohon"))
            return t[i - 1].Is("-") && i > 1 && t[i - 2].Text == t[i].Text || t[i].Text == "ibu" && i + 2 < clause.Next && (t[i + 1].Is("ibu") || t[i + 1].Is("-")) && t[i - 1].Text is "ke" or "kepada" or "ka" or "buat" or "untuk";
        if (Sends(t[i])) return !sent || !t[i].Is("isi");
        if (Names.IsHonorific(t[i].Text) && i + 1 < clause.Next && t[i + 1].Owner == Owner.Person) return false;
        if (sent && Names.IsHonorific(t[i].Text) && !Receivers.Contains(t[i].Text) && i + 1 < clause.Next && t[i + 1].IsWord && !t[i + 1].Is(Concept.Filler) && !Courtesy.Contains(t[i + 1].Text) && !Receivers.Contains(t[i + 1].Text)) return false;
        return Courtesy.Contains(t[i].Text) || t[i].Is(Concept.Filler) || Names.IsHonorific(t[i].Text)
            || sent && (t[i].Is(Concept.Semua) || That.Contains(t[i].Text) || Receivers.Contains(t[i].Text) || t[i].Doubled && t[i].Text is "ibu" or "orang" or "emak" or "temen" or "teman");
    }

    /// <summary>"infoin ke bu tuti sama bu lela": people the message goes to.</summary>
    private static bool Named(List<Token> t, int from, int i)
    {
        var k = i;
        while (k > from && (t[k - 1].Owner == Owner.Person || Names.Joins(t[k - 1]) && k - 2 >= from && t[k - 2].Owner == Owner.Person)) k--;
        if (k <= from) return false;
        if (t[k - 1].Text is "ke" or "kepada" or "ka" or "kpd") return true;
        if (!Sends(t[k - 1]) || t[k - 1].Text is "pesan" or "siaran" or "pengumuman") return false;
        var end = k;
        var people = 0;
        while (end < t.Count && (t[end].Owner == Owner.Person || Names.Joins(t[end]))) { people += t[end].Owner == Owner.Person && Names.IsHonorific(t[end].Text) ? 1 : 0; end++; }
        return people > 1 || end < t.Count && (That.Contains(t[end].Text) || t[end].Is(":"));
    }

    /// <summary>After the comma still only who gets it: "tolong umumkan, ke semua: …".</summary>
    private static bool FrameGoesOn(Clause clause, int i, int closing) => i < closing && (clause.Reading.Tokens[i].Text is "isinya" or "teksnya" or "bunyinya" or "intinya" or "ke" or "kepada" || That.Contains(clause.Reading.Tokens[i].Text));

    /// <summary>"ada titipan info dari rw, …": an introduction with a verb of sending before its comma.</summary>
    private static int Aside(Clause clause, int i, int closing)
    {
        var t = clause.Reading.Tokens;
        var sends = false;
        for (var k = clause.First; k < closing && k < clause.First + 9; k++)
        {
            if (t[k].Is(",")) return sends && k >= i ? k + 1 : -1;
            sends |= Sends(t[k]) && !t[k].Is(Concept.Tahu);
        }
        return -1;
    }

    /// <summary>Behind the comma it is asked once more: "…, tolong wartakan ke anggota".</summary>
    private static bool Asks(List<Token> t, int i, int closing)
    {
        while (i < closing && Courtesy.Contains(t[i].Text)) i++;
        return i < closing && Sends(t[i]);
    }

    /// <summary>"tadi pak rt datang, tolong wartakan ke anggota …": where the asking begins behind a clause that leads to it.</summary>
    private static int LeadIn(Clause clause, int i, int closing)
    {
        var t = clause.Reading.Tokens;
        for (var k = i + 1; k + 3 < closing && k < i + 24; k++)
        {
            if (!Sends(t[k]) || t[k].Is(Concept.Tahu)) continue;
            var from = k;
            while (from > i && (Courtesy.Contains(t[from - 1].Text) || t[from - 1].Free && t[from - 1].Is(Concept.Filler))) from--;
            if (from > i && !t[from - 1].Is(",") && !t[from - 1].Is(".") && !t[from - 1].Is(";")) continue;
            if (Receivers.Contains(t[k + 1].Text) || That.Contains(t[k + 1].Text) || t[k + 1].Is(":") || t[k + 1].Is(",") || t[k + 1].Is(Concept.Semua) || t[k + 1].Is(Concept.Tahu)) return from;
        }
        return -1;
    }

    /// <summary>Where the words at the end begin that only ask to send: ", tolong disebar ke ibu2", "kirim ke semua ya".</summary>
    private static int Closing(Clause clause)
    {
        var t = clause.Reading.Tokens;
        var i = clause.Next;
        var sends = -1;
        while (i > clause.First)
        {
            var token = t[i - 1];
            if (token.Owner is not Owner.Nobody) break;
            if (Sends(token) && !token.Is(Concept.Tahu)) { sends = i - 1; i--; continue; }
            if (token.Is(Concept.Saya) && i > 1 && t[i - 2].Text is "ke" or "kepada") return clause.Next;
            if (token.IsWord && !Receivers.Contains(token.Text) && !Courtesy.Contains(token.Text) && !token.Is(Concept.Filler) && !token.Is(Concept.Tahu)) break;
            if (token.Is(":") || token.Is("\"")) break;
            if (token.Is(",") && sends >= 0) break;
            i--;
        }
        if (sends < 0 || i <= clause.First + 2) return clause.Next;
        var from = sends;
        while (from > i && t[from - 1].IsWord && (t[from - 1].Text is "tolong" or "tlg" or "mohon" or "minta" or "bantu" or "kasih" or "bisa" || Sends(t[from - 1]))) from--;
        if (i > clause.First && t[i - 1].Kind == TokenKind.Symbol || t[i].Is(",")) from = i;
        var apart = from > clause.First && t[from - 1].Kind == TokenKind.Symbol;
        return apart || Earlier(t, clause.First, from) is false || t[from].Text is "kirim" or "sebarkan" or "umumkan" or "umumin" or "sebarin" or "tolong" ? from : clause.Next;
    }

    private static bool Earlier(List<Token> t, int from, int to)
    {
        for (var i = from; i < to; i++) if (Sends(t[i])) return true;
        return false;
    }

    private static string? Body(Clause clause, int from, int to)
    {
        var t = clause.Reading.Tokens;
        to = Turn(t, from, to);
        while (to > from && t[to - 1].Kind == TokenKind.Symbol && t[to - 1].Text is "," or ";" or ":") to--;
        if (from > clause.First && from < to && t[from - 1].Is("\"") && t[to - 1].Is("\"")) to--;
        else if (from < to && t[from].Is("\"")) { from++; if (to > from && t[to - 1].Is("\"")) to--; }
        int words = 0, sentences = 0, content = 0;
        for (var i = from; i < to; i++)
        {
            if (t[i].IsWord) words++;
            if (t[i].Text is "." or "!" or "?") sentences++;
            if (t[i].IsWord && t[i].Owner is not (Owner.Date or Owner.Time) && !t[i].Is(Concept.Filler) && !t[i].Is(Concept.Juga) && !Courtesy.Contains(t[i].Text)) content++;
            if (t[i].Free && t[i].Is(Concept.Gimana) && words < 4) return null;
        }
        if (words < 2 || content == 0 || words < 3 && from > clause.First && t[from - 1].Text is "soal" or "tentang" or "mengenai" or "ttg" or "perihal") return null;
        if (sentences == 1 && t[to - 1].Is(".")) to--;
        return Phrases.AsWritten(clause.Reading, from, to);
    }

    /// <summary>". terus …", ", oh ya …": another wish begins there (I-20).</summary>
    private static int Turn(List<Token> t, int from, int to)
    {
        for (var i = from + 2; i + 1 < to; i++)
        {
            if (t[i].Kind != TokenKind.Symbol || t[i].Text is not ("," or "." or ";" or "?" or "!")) continue;
            if (t[i + 1].Text is "terus" or "trus" or "trs" or "oiya" or "oya" or "btw" or "sekalian" || t[i + 1].Text is "oh" or "eh" or "o" && i + 2 < to && t[i + 2].Text is "ya" or "iya") return i;
        }
        return to;
    }

    /// <summary>Who shall get it, from the words around the text: semua, pengurus, "peserta pelatihan", "kpm kampung baru".</summary>
    private static string? Recipients(Clause clause, int frame, int closing)
    {
        var t = clause.Reading.Tokens;
        if (From(clause.First, frame) is { } before) return before;
        return From(closing, clause.Next);

        string? From(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                if (t[i].Free && t[i].Is(Concept.Semua) && !t[i].Is("sekalian") || t[i].Is("sekalian") && i > from && t[i - 1].Text is "ke" or "kepada") return "semua";
                if (t[i].Text is "pengurus" or "kpm" or "peserta" && i > from && (t[i].Is("pengurus") && Sends(t[i - 1])) || t[i].Text is "pengurus" or "kpm" or "peserta" && i > from && t[i - 1].Text is "ke" or "kepada" or "ka" or "untuk" or "buat" or "para") return Named(i, to);
                if (t[i].Is(Concept.Yang) && i > from && Sends(t[i - 1]) && i + 1 < to && !t[i + 1].Is("lain")) return "yang " + Phrases.Lower(clause.Reading, i + 1, Stop(i + 1, to));
            }
            return null;
        }

        string Named(int i, int to) => Phrases.Lower(clause.Reading, i, Stop(i, to));

        int Stop(int i, int to)
        {
            while (i < to && t[i].IsWord && !t[i].Is(Concept.Saja) && !t[i].Is(Concept.Filler) && !That.Contains(t[i].Text)) i++;
            return i;
        }
    }

    private static List<PersonRead> Named(Clause clause, int frame)
    {
        var found = new List<PersonRead>();
        foreach (var (read, first, _) in clause.Reading.People)
            if (first >= clause.First && first < frame && !read.IsSpeaker && Named(clause.Reading.Tokens, clause.First, first)) found.Add(read);
        return found;
    }

    /// <summary>waktu: an hour among the words that ask to send.</summary>
    private static (TimeOnly Time, DateRead? Date)? Hour(Clause clause, int frame, int closing)
    {
        foreach (var (read, first, _) in clause.Reading.Times)
        {
            if (first < clause.First || first >= frame && first < closing || first >= clause.Next) continue;
            var day = first > clause.First && clause.Reading.Tokens[first - 1].Is(Concept.Nanti) ? new DateRead(DateOnly.FromDateTime(clause.Reading.Context.Now.DateTime), read.At, [], []) : Day(clause, frame, closing);
            if (read.For(Matter.Other, day is not null).Value is { } hour) return (hour, day);
        }
        return null;
    }

    private static DateRead? Day(Clause clause, int frame, int closing)
    {
        foreach (var (read, first, _) in DaySlots.In(clause, ahead: true)) if (first < frame || first >= closing) return read;
        return null;
    }

    private static FrozenSet<string> Set(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
