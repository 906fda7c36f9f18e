namespace Bot.Dialogs;

/// <summary>One wish of a message and the tokens it was said with.</summary>
internal readonly record struct Wish(Clause Clause, Meaning Meaning)
{
    public static Wish Of(Clause clause) => new(clause, clause.Choose());

    public int First => Clause.First;
    public int Next => Clause.Next;
}

/// <summary>
/// Finds the wishes of a message: one for the whole, or, where both sides of a joint are sure of different wishes, each for itself
/// (I-20). A comma often only precedes a reason, so the sides must be surer there. Where both sides begin with what is to be done ("tambah beras 5 sama
/// catat iuran bu nur"), one that speaks of goods is a wish of its own even if it is not clear which.
/// </summary>
internal static class Wishes
{
    /// <summary>How sure each side must be behind a joining word, and behind a mere sign; how many wishes and joints are looked at.</summary>
    internal const double Sure = 0.7, Surer = 0.8;
    private const int Most = 4, MostJoints = 5;

    public static List<Wish> Of(Reading r)
    {
        var whole = Wish.Of(new Clause(r, 0, r.Tokens.Count));
        var found = new List<Wish>(1) { whole };
        if (whole.Meaning.Slots.Emergency is not null) return found;
        for (var i = 0; i < found.Count && found.Count < Most;)
        {
            if (Split(r, found[i]) is not { } sides) { i++; continue; }
            found[i] = sides.Left;
            found.Insert(i + 1, sides.Right);
        }
        return found;
    }

    /// <summary>Words that say what is to be done.</summary>
    private static readonly ConceptSet Does = ConceptSet.Of(Concept.Catat, Concept.Tambah, Concept.Kurangi, Concept.Ubah, Concept.Hapus, Concept.Cek, Concept.Kirim, Concept.Ingatkan, Concept.Umumkan, Concept.Undang, Concept.Absen);

    private static readonly ConceptSet Things = ConceptSet.Of(Concept.Barang, Concept.Stok, Concept.Makanan);

    /// <summary>The side begins with what is to be done and speaks of goods: unclear perhaps, but no part of a list.</summary>
    private static bool Half(Reading r, Wish side) => side.Meaning.Is(Intents.Clarify) && Begins(r, side) && Enumerable.Range(side.First, side.Next - side.First).Any(i => r.Tokens[i].IsAny(Things));

    private static bool Begins(Reading r, Wish side)
    {
        for (var i = side.First; i < side.Next; i++)
            if (r.Tokens[i].IsWord && !r.Tokens[i].Is(Concept.Filler) && !r.Tokens[i].Is(Concept.Tolong)) return r.Tokens[i].IsAny(Does);
        return false;
    }

    /// <summary>The joint at which both sides are surest of two different wishes; null when there is none.</summary>
    private static (Wish Left, Wish Right)? Split(Reading r, Wish whole)
    {
        (Wish Left, Wish Right)? best = null;
        var (most, joints) = (0.0, 0);
        for (var i = whole.First + 1; i < whole.Next - 1 && joints < MostJoints; i++)
        {
            if (!Joins(r.Tokens[i], out var word) || Lists(r.Tokens, i) || Words(r, whole.First, i) == 0 || Words(r, i + 1, whole.Next) == 0) continue;
            joints++;
            var left = Wish.Of(new Clause(r, whole.First, i));
            var half = word && Half(r, left);
            Wish? right = half || Own(left.Meaning, word) ? Wish.Of(new Clause(r, i + 1, whole.Next)) : null;
            var side = right is not { Meaning: var other } ? Side.LeftUnsure
                : half ? Own(other, word) && Begins(r, right.Value) ? Side.Apart : Side.LeftUnsure
                : word && Half(r, right.Value) && Begins(r, left) ? Side.Apart
                : Compare(left.Meaning, other, r.Tokens[i], word, most);
            r.Trace?.Joints.Add(new(whole.First, whole.Next, i, left.Meaning, right?.Meaning, side, word ? Sure : Surer));
            if (side != Side.Apart) continue;
            (best, most) = ((left, right!.Value), Math.Min(left.Meaning.Confidence, right.Value.Meaning.Confidence));
        }
        return best;
    }

    /// <summary>"bu leni dan pak zul", "5, 12 dan 19 desember": a list of people, days or amounts is one thing said.</summary>
    private static bool Lists(List<Token> t, int i)
    {
        var (before, after) = (i - 1, i + 1);
        while (after < t.Count - 1 && t[after].Free && Names.IsHonorific(t[after].Text)) after++;
        return before >= 0 && after < t.Count && t[before].Owner == t[after].Owner && t[before].Owner is Owner.Person or Owner.Date or Owner.Money or Owner.Time;
    }

    /// <summary>Whether two wishes of their own stand on the two sides of a joint.</summary>
    /// <param name="most">How sure the sides of the best joint so far are.</param>
    private static Side Compare(Meaning left, Meaning right, Token joint, bool word, double most) =>
        !Own(right, word) ? Side.RightUnsure
        : left.Intent == right.Intent ? Side.Same
        : Math.Min(left.Confidence, right.Confidence) <= most ? Side.LessSure
        : Belongs(left, right, word) ? Side.Reason
        : left.Is("siaran") && !Sequel(joint) ? Side.Body
        : Side.Apart;

    private static bool Own(Meaning m, bool word) =>
        m.Confidence >= (word ? Sure : Surer) && !m.Is(Intents.Clarify, Intents.OutOfScope, Intents.Ya, Intents.Tidak, Intents.Mulai, Intents.TerimaKasih, Intents.Batal);

    /// <summary>A correction takes its two sides together, news of illness beside a comma is the reason of the other side.</summary>
    private static bool Belongs(Meaning left, Meaning right, bool word) =>
        left.Is(Intents.Koreksi) || right.Is(Intents.Koreksi) || left.Is("pmt_pesan") && right.Is("pmt_menu") || left.Is(Intents.KasKeluar) && right.Is(Intents.KasKeluar, Intents.IuranCatat, "harga_cek", "bayar_kirim", Intents.KasMasuk) || !word && (left.Is(Intents.IksBantuan) || right.Is(Intents.IksBantuan) && Excused(left) || Announces(left) && Announced(right));

    /// <summary>The text of a broadcast goes on behind commas and "dan"; only these words begin another wish there.</summary>
    private static bool Sequel(Token token) => token.Text is "terus" or "trus" or "lalu" or "oiya" or "sekalian";

    /// <summary>"rapat tgl 28 dikirim, tempatnya rumah bu wati, mulai jam sepuluh": day, hour and place after a comma are the announcement's.</summary>
    private static bool Announces(Meaning m) => m.Is("pertemuan_siarkan", "pelatihan_umumkan", "pertemuan_absen", "pelatihan_hadir");

    private static bool Announced(Meaning m) => m.Is("siaran", "pertemuan_absen", "jaga_telat", "jaga_hadir", "jadwal_jaga", "pertemuan_jadwal", "pertemuan_siarkan", "pertemuan_hadir", "pelatihan_umumkan", "pelatihan_lihat", "pelatihan_hadir", "pelatihan_daftar");

    /// <summary>Wishes that people give a reason for: "besok gak bisa jaga, anak saya sakit".</summary>
    private static bool Excused(Meaning m) => m.Is("izin_jaga", "tukar_jaga", "jaga_telat", "pertemuan_izin", "pertemuan_belumtahu", "pelatihan_batal");

    private static bool Joins(Token token, out bool word)
    {
        word = token.IsWord || token.Is("?") || token.Is("+") || token.Is("&");
        return token.Free && token.Text is "," or ";" or "." or "+" or "&" or "?" or "!" or "sama" or "ama" or "dan" or "terus" or "trus" or "sekalian" or "lalu" or "plus" or "oiya" or "jo" or "karo" or "kalih" or "sareng";
    }

    private static int Words(Reading r, int first, int next)
    {
        var n = 0;
        for (var i = first; i < next; i++) if (r.Tokens[i].IsWord && !r.Tokens[i].Is(Concept.Filler)) n++;
        return n;
    }
}
