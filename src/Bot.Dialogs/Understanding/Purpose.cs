namespace Bot.Dialogs;

/// <summary>What money was spent on or came from: the words as written, without amount, day, fund, verbs and courtesies (D07).</summary>
internal static class Purpose
{
    private static readonly ConceptSet Edges = ConceptSet.Of(
        Concept.Kas, Concept.Uang, Concept.Keluar, Concept.Pakai, Concept.Ambil, Concept.Beli, Concept.Belanja, Concept.Masuk, Concept.Terima, Concept.Catat, Concept.Bayar,
        Concept.Dari, Concept.Untuk, Concept.Yang, Concept.Sudah, Concept.Tolong, Concept.Mau, Concept.Saya, Concept.Kita, Concept.Filler, Concept.Saja, Concept.Dulu, Concept.Ya,
        Concept.Barusan, Concept.Sekarang, Concept.Salam, Concept.PartOfDay, Concept.SalamIslami, Concept.Jadi, Concept.Total, Concept.Ada, Concept.Minta, Concept.Iuran,
        Concept.Iks, Concept.Oke, Concept.Nanti, Concept.Juga, Concept.Tapi, Concept.Bukan, Concept.Maksud, Concept.Koreksi, Concept.Kurang, Concept.Belum, Concept.Setor,
        Concept.Lunas, Concept.Nyicil, Concept.Semua, Concept.Kecuali, Concept.IsQuestion, Concept.Harusnya, Concept.Lagi, Concept.Salah, Concept.Tidak, Concept.Usah, Concept.Kali, Concept.Hadir, Concept.DanaUsaha,
        Concept.Tunggak, Concept.Saldo, Concept.Berapa, Concept.Siapa, Concept.Apa, Concept.Terimakasih, Concept.Kasih, Concept.Bulan, Concept.Banyak, Concept.Anggota);

    /// <summary>True where <see cref="Of"/> finds something.</summary>
    public static bool Any(Reading r, int first, int next) => Read(r, first, next, null) > 1;

    /// <summary>Null when nothing is left.</summary>
    public static string? Of(Reading r, int first, int next)
    {
        var words = new List<string>();
        if (Read(r, first, next, words) < 2) return null;
        var text = string.Join(' ', words);
        return text.Length > 80 ? text[..80].TrimEnd() : text;
    }

    /// <summary>The letters and spaces of the words; without a list for them it ends as soon as there are two.</summary>
    private static int Read(Reading r, int first, int next, List<string>? words)
    {
        var t = r.Tokens;
        var letters = -1;
        for (var i = first; i < next; i++)
        {
            if (!Content(t, i)) continue;
            var end = i;
            for (var j = i; j < next && t[j].Owner is not (Owner.Money or Owner.Date or Owner.Time) && !Breaks(t, j); j++) if (Content(t, j)) end = j;
            for (var j = i > first && Names.IsHonorific(t[i - 1].Text) && t[i].Owner != Owner.Person ? i - 1 : i; j <= end; j++)
                if (t[j].IsWord && (!t[j].Is(Concept.Filler) || t[j].Owner == Owner.Person || j < end && Names.IsHonorific(t[j].Text)) || t[j].IsNumber) 
                {
                    letters += t[j].Text.Length + 1;
                    words?.Add(t[j].Text);
                    if (words is null && letters > 1) return letters;
                }
            i = end;
        }
        return letters;
    }

    /// <summary>A word that says something of its own: not money, not a day, not one that only builds the sentence.</summary>
    private static bool Content(List<Token> t, int i) => t[i].Owner switch
    {
        Owner.Money or Owner.Date or Owner.Time or Owner.Opaque => false,
        Owner.Person => ForSomebody(t, i),
        Owner.Number => !t[i].Is(Concept.Kali) && !t[i].Is(Concept.Meeting) && !(i + 1 < t.Count && (t[i + 1].Is(Concept.Kali) || t[i + 1].Is(Concept.Meeting))),
        _ when t[i].Is(Concept.Iks) => i > 0 && t[i - 1].Is(Concept.Kotak),
        _ => t[i].IsWord && !t[i].IsAny(Edges) && !Small.Contains(t[i].Text),
    };

    /// <summary>"buat bu marni": a person is part of the purpose only as the one it is for.</summary>
    private static bool ForSomebody(List<Token> t, int i)
    {
        while (i > 0 && t[i - 1].Owner == Owner.Person) i--;
        return i > 0 && t[i - 1].Free && t[i - 1].Is(Concept.Untuk);
    }

    private static bool Breaks(List<Token> t, int i) =>
        t[i].Free && (t[i].Is(Concept.Dari) || t[i].Is(Concept.Pakai) || t[i].Is(Concept.Kas) || t[i].Text is "," or ";" or "." or "?");

    private static readonly HashSet<string> Small = ["dana", "pokoknya", "sama", "dan", "di", "ke", "ini", "itu", "pada", "td", "oleh", "dengan", "dgn", "per", "x", "an", "eh", "rp", "sebesar", "senilai", "seharga", "sejumlah", "karena", "soalnya"];
}
