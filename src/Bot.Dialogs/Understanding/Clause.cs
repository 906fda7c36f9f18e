using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A stretch of a message with one wish: which concepts it holds, which wish that makes, which slots belong to it (I-20).</summary>
internal sealed partial class Clause(Reading r, int first, int next)
{
    private static readonly ConceptSet Asking = ConceptSet.Of(Concept.Siapa, Concept.Berapa, Concept.Kapan, Concept.Mana, Concept.Apa, Concept.Gimana);
    private static readonly ConceptSet Courtesy = ConceptSet.Of(Concept.Filler, Concept.Salam, Concept.SalamIslami, Concept.PartOfDay, Concept.Ya, Concept.Oke, Concept.Tolong,
        Concept.Saja, Concept.Dulu, Concept.Mau, Concept.Terimakasih, Concept.Bisa, Concept.Yang, Concept.Juga);
    private static readonly ConceptSet Greeting = ConceptSet.Of(Concept.Salam, Concept.SalamIslami, Concept.Sapaan, Concept.Maaf);
    private static readonly HashSet<string> Past =
    [
        Intents.IuranCatat, Intents.KasKeluar, Intents.KasMasuk, Intents.Koreksi, Intents.Kuitansi, Intents.KasRiwayat, Intents.IuranSaya, Intents.IuranTunggakan,
        Intents.SaldoKas, "bagi_hasil", "laporan_bulanan", "laba_target", "pinjam_saya", "pinjam_angsur", "notulen_tulis", "notulen_lihat", "pertemuan_absen", "pertemuan_tutup",
    ];

    /// <summary>The message this is a stretch of, and where: from token <see cref="First"/> to before <see cref="Next"/>.</summary>
    internal Reading Reading => r;
    internal int First => first;
    internal int Next => next;

    /// <summary>True for wishes about what has happened; an unclear one goes by its likeliest candidate.</summary>
    public static bool LooksBack(Meaning meaning) => Past.Contains(meaning is { Intent: Intents.Clarify, Alternatives: [var likely, ..] } ? likely : meaning.Intent);

    /// <summary>"pembayaran pmt 11 november sudah diterima?", "sudah ditransfer tgl 5": the verb looks back where the wish would look forward (I-13).</summary>
    public bool TellsOfWhatWas(Meaning meaning) => meaning.Is("pesan_status", "bayar_kirim", "bayar_terima", "dapur_selesai") && Any(Concept.Sudah) && (Any(Concept.Bayar) || Any(Concept.Transfer) || Any(Concept.Terima) || Any(Concept.Masuk) || Any(Concept.Kirim));

    /// <summary>The "belum" that belongs to an exception.</summary>
    private int still = -1;

    /// <summary>Below this share of emergencies a word of danger is a figure of speech: "mau pingsan lihat harganya wkwk".</summary>
    internal const double Figurative = 0.02;

    private Slots? general;

    /// <summary>The wish, without the slots that are its own yet.</summary>
    public Meaning Choose()
    {
        var slots = general ??= Slots();
        var said = Everything(slots, out var bare, out var more, out var doubt);
        if (slots.Emergency is { } rule)
        {
            var model = Scorer.Decide(r, first, next, said, doubt, out var likely);
            if (likely >= Figurative || InPart()) return Because(likely >= Figurative ? Why.Emergency : Why.EmergencyInPart, new Meaning(Intents.OutOfScope, 1) { Slots = new() { Emergency = rule } });
            general = slots with { Emergency = null };
            return Because(Why.Figurative, model);
        }
        if (!more && slots.Fund is Dana.Iks && !Something(slots) && bare == ConceptSet.Of(Concept.Iks)) return Because(Why.FundAlone, new Meaning(Intents.SaldoKas, 0.8) { Alternatives = [Intents.IksBantuan] });
        if (!more && Alone(bare, slots, IsOfficer) is { } several) return Because(Why.Alone, new Meaning(Intents.Clarify, 0.4) { Alternatives = several });
        if (Protests(slots)) return Because(Why.Protest, new Meaning(Intents.IuranSaya, 0.95));
        if (IsOfficer && !more && bare.IsEmpty && OnlyPays(slots, said)) return Because(Why.Payment, new Meaning(Intents.IuranCatat, 0.9));
        var meaning = Scorer.Decide(r, first, next, said, doubt, out _);
        return (meaning.Is(Intents.IuranCatat) || meaning.Is(Intents.Clarify) && said.Overlaps(Paying)) && Intends(slots)
            ? Because(Why.Intention, new Meaning(Intents.Clarify, 0.4) { Alternatives = [Intents.IuranCatat, .. meaning.Alternatives.Where(a => a != Intents.IuranCatat)] })
            : Because(Why.Score, meaning);
    }

    private Meaning Because(Why why, Meaning meaning)
    {
        r.Trace?.Choices.Add(new(first, next, why, meaning));
        return meaning;
    }

    /// <summary>"saya dipukuli suami, catat iuran nur 5rb": what follows does not make the danger a figure of speech.</summary>
    private bool InPart()
    {
        for (var (from, i) = (first, first); i <= next; i++)
        {
            if (i < next && !(r.Tokens[i].Free && r.Tokens[i].Text is "," or "." or ";" or "!" or "?")) continue;
            if (i - from is > 1 && i - from < next - first && new Clause(r, from, i).Choose().Slots.Emergency is not null) return true;
            from = i + 1;
        }
        return false;
    }

    /// <summary>The wish with its slots.</summary>
    public Meaning WithSlots(Meaning meaning)
    {
        var slots = general ??= Slots();
        if (meaning.Slots.Emergency is { } kind) return meaning with { Slots = slots with { Emergency = kind, Purpose = Purpose.Of(r, first, next) } };
        if (slots.Emergency is not null) slots = slots with { Emergency = null };
        if (meaning.Is(Intents.IuranSaya) && Protests(slots)) slots = slots with { Protest = true };
        return meaning with { Slots = Fitted(slots, meaning) };
    }

    public Meaning Read() => WithSlots(Choose());

    /// <summary>The slots for a wish that is known already.</summary>
    public Meaning Given(string intent) => WithSlots(new Meaning(intent, 1));

    /// <summary>What the model sees of this clause, for training it.</summary>
    public int[] Features()
    {
        Span<int> features = stackalloc int[Bot.Dialogs.Features.Most];
        return features[..Scorer.Features(r, first, next, Everything(Slots(), out _, out _, out _), features)].ToArray();
    }

    /// <summary>"nur mau bayar", "besok nur bayar", "nur janji bayar sabtu": what somebody will do is no payment yet.</summary>
    private bool Intends(Slots slots)
    {
        if (slots.People.Count == 0) return false;
        var named = false;
        for (var i = first; i < next; i++)
        {
            var token = r.Tokens[i];
            named |= token.Owner == Owner.Person;
            if (token.Owner == Owner.Date && (Calendar.DaysFromToday(token.Text) > 0 || token.Is("depan"))) return true;
            if (!token.Free || !(named && token.Is(Concept.Mau) || token.Is(Concept.Nanti) || token.Text is "akan" or "janji" or "janjinya" or "rencana" or "rencananya" or "berencana")) continue;
            for (var j = i + 1; j < next; j++) if (r.Tokens[j].Free && r.Tokens[j].IsAny(Paying)) return true;
        }
        return false;
    }

    /// <summary>"bu nur duo ribu", "nur:10rb, ida 5": names and what each gives, and nothing else. One amount is only clear from whoever keeps the dues.</summary>
    private bool OnlyPays(Slots slots, ConceptSet said) =>
        (slots.Details.Count > 0 || KeepsDues && slots is { People.Count: > 0, Amount: { MustAsk: false } }) && slots.Denied.Count == 0 && !said.Overlaps(ConceptSet.Of(Concept.IsQuestion, Concept.Refused, Concept.HasWrong)) && !Intends(slots);

    /// <summary>"sudah bayar kok", said alone: she holds that she has paid.</summary>
    private bool Protests(Slots slots)
    {
        if (Something(slots) || slots.Everybody || slots.Count is not null) return false;
        var (paid, done, insists) = (false, false, false);
        for (var i = first; i < next; i++)
        {
            var token = r.Tokens[i];
            if (!token.IsWord) { if (token.Is("?")) return false; continue; }
            if (token.Text is "kok" or "deh" or "lho" or "loh" or "perasaan" or "kan") insists = true;
            else if (token.Is(Concept.Sudah)) done = true;
            else if (token.IsAny(Paying)) paid = true;
            else if (!token.Is(Concept.Saya) && !token.Is(Concept.Iuran) && !token.Is(Concept.Filler)) return false;
        }
        return paid && done && insists;
    }

    private static readonly ConceptSet Paying = ConceptSet.Of(Concept.Bayar, Concept.Setor, Concept.Nyicil, Concept.Lunas);

    /// <summary>One word, name, amount or day alone does not say what is wanted (I-18).</summary>
    private string[]? Alone(ConceptSet bare, Slots slots, bool officer)
    {
        if (!bare.IsEmpty && bare.Within(Goods) && !Something(slots) && r.Times.Count == 0)
            return r.Numbers.Count > 0 && bare.Overlaps(Dishes) ? null : officer ? ["harga_cek", "stok_cek", "harga_ubah"] : bare.Overlaps(Dishes) ? ["pesan_catering", "harga_cek", "stok_cek"] : ["harga_cek", "stok_cek", "pesan_catering"];
        if (!bare.IsEmpty) return Something(slots) || slots.Count is not null ? null : Scorer.Several(bare, officer);
        if (slots.Details.Count > 0) return null;
        if (slots.People.Count > 0 && slots.Amount is not null) return KeepsDues ? null : officer ? [Intents.IuranCatat, Intents.KasKeluar] : [Intents.IuranSaya, Intents.IuranCatat];
        if (slots.People.Count > 0) return officer ? [Intents.IuranCatat, Intents.IuranTunggakan, Intents.Orang] : [Intents.Orang, Intents.IuranSaya];
        if (slots.Amount is not null) return officer ? [Intents.IuranCatat, Intents.KasKeluar, Intents.KasMasuk] : [Intents.IuranSaya, Intents.IuranCatat];
        if (slots.Date is not null || slots.Month is not null) return officer ? [Intents.KasRiwayat, "laporan_bulanan"] : ["jadwal_jaga", "pertemuan_jadwal"];
        return null;
    }

    private static readonly ConceptSet Dishes = ConceptSet.Of(Concept.Makanan, Concept.Minuman, Concept.Nasi, Concept.Kue, Concept.Snack, Concept.Tumpeng);
    private static readonly ConceptSet Goods = Dishes | ConceptSet.Of(Concept.Barang, Concept.Bumbu, Concept.Sayur, Concept.Lauk);

    private static bool Something(Slots s) =>
        s.People.Count > 0 || s.Amount is not null || s.Date is not null || s.Month is not null || s.Receipt is not null || s.Details.Count > 0 || s.Times is not null;

    private bool KeepsDues => r.Context.Role is "bendahara";
    private bool IsOfficer => r.Context.Role is "bendahara" or "ketua" or "sekretaris" or "pendamping";

    private ConceptSet Everything(Slots slots, out ConceptSet bare, out bool more, out double doubt)
    {
        var said = Said(slots, out bare, out more, out doubt);
        return IsOfficer ? said | ConceptSet.Of(Concept.IsOfficer) : said;
    }

    private ConceptSet Said(Slots slots, out ConceptSet bare, out bool more, out double doubt)
    {
        var (said, content, unknown, cost) = (ConceptSet.None, ConceptSet.None, 0, 0);
        var (self, plain) = (false, 0);
        for (var i = first; i < next; i++)
        {
            var token = r.Tokens[i];
            if (i == still) continue;
            if (!token.Free && !(token.Owner == Owner.Number && (token.Is(Concept.Kali) || token.Is(Concept.Nol)))) continue;
            if (token.Is("?")) said |= ConceptSet.Of(Concept.IsQuestion);
            if (!token.IsWord) continue;
            said |= token.About;
            if (token.Means.IsEmpty)
            {
                if (token.Text.Length > 2 || unknown > 0) plain++;
                if (!Lexicon.Knows(token.Text) && token.Text.Length > 2) unknown++;
                continue;
            }
            said |= token.Means;
            if (token.Is(Concept.Saya)) self = true;
            if (!token.IsAny(Courtesy)) content |= token.Means;
            cost = Math.Max(cost, token.Cost);
        }
        // Whoever wants something is not heard differently for greeting first.
        if (!content.IsEmpty || plain > 0) said -= Greeting;
        if (said.Overlaps(Asking) || EndsInDoubt()) said |= ConceptSet.Of(Concept.IsQuestion);
        if (self) said |= ConceptSet.Of(Concept.HasSelf, Concept.Saya);
        if (FromKas()) said |= ConceptSet.Of(Concept.FromKas);
        if (Refuses()) said |= ConceptSet.Of(Concept.Refused);
        bare = self ? content | ConceptSet.Of(Concept.HasSelf) : content;
        more = plain > 0;
        if (slots.People.Count > 0) said |= ConceptSet.Of(Concept.HasPerson);
        if (slots.Amount is not null || slots.Details.Count > 0 || slots.Wrong is not null) said |= ConceptSet.Of(Concept.HasMoney);
        if (slots.Details.Count > 0) said |= ConceptSet.Of(Concept.HasDetails, Concept.HasPerson);
        if (slots.Date is not null || slots.From is not null) said |= ConceptSet.Of(Concept.HasDate);
        if (slots.Month is not null) said |= ConceptSet.Of(Concept.HasMonth);
        if (slots.Receipt is not null) said |= ConceptSet.Of(Concept.HasReceipt);
        if (slots.Everybody || slots.Except.Count > 0) said |= ConceptSet.Of(Concept.HasEverybody);
        if (slots.Times is not null) said |= ConceptSet.Of(Concept.HasTimes);
        if (slots.Wrong is not null && slots.Amount is not null) said |= ConceptSet.Of(Concept.HasWrong);
        if (Purpose.Any(r, first, next)) said |= ConceptSet.Of(Concept.HasPurpose);
        doubt = 0.35 * Math.Max(0, unknown - 2) + (cost > 3 ? 0.2 : 0);
        return said;
    }

    /// <summary>"gak jadi beli", "jangan dicatat", "nur belum bayar": the next verb is denied.</summary>
    private bool Refuses()
    {
        if (!Held.Overlaps(Denying)) return false;
        for (var i = first; i < next - 1; i++)
        {
            if (!r.Tokens[i].Free || !r.Tokens[i].IsAny(Denying)) continue;
            var j = i + 1;
            while (j < next - 1 && r.Tokens[j].Free && (r.Tokens[j].IsAny(Linking) || r.Tokens[j].Is(Concept.Filler))) j++;
            if (r.Tokens[j].Free && r.Tokens[j].IsAny(Denied)) return true;
        }
        return false;
    }

    /// <summary>"dari kas", "pake uang kas", "kas buat …": the direction of the money is out.</summary>
    private bool FromKas()
    {
        if (!Any(Concept.Kas)) return false;
        for (var i = first; i < next - 1; i++)
        {
            if (!r.Tokens[i].Free || !r.Tokens[i + 1].Free && r.Tokens[i + 1].Owner != Owner.Money) continue;
            var j = i + 1;
            if (r.Tokens[i].Is(Concept.Kas))
            {
                while (j < next - 1 && r.Tokens[j].Owner == Owner.Money) j++;
                if (r.Tokens[j].Free && r.Tokens[j].Is(Concept.Untuk)) return true;
            }
            else if (r.Tokens[i].Is(Concept.Dari) || r.Tokens[i].Is(Concept.Pakai))
            {
                if (r.Tokens[j].Is(Concept.Uang) && j < next - 1) j++;
                if (r.Tokens[j].Free && r.Tokens[j].Is(Concept.Kas)) return true;
            }
        }
        return false;
    }

    private static readonly ConceptSet Denying = ConceptSet.Of(Concept.Tidak, Concept.Jangan, Concept.Belum);
    private static readonly ConceptSet Linking = ConceptSet.Of(Concept.Bisa, Concept.Mau, Concept.Usah, Concept.Dulu, Concept.Sudah, Concept.Butuh);
    private static readonly ConceptSet Denied = Lexicon.MoneyVerbs | ConceptSet.Of(Concept.Jadi, Concept.Catat, Concept.Beli, Concept.Belanja, Concept.Lunas, Concept.Dimasak, Concept.Diantar);

    /// <summary>"… gak", "… belum ya", "… kagak": a question without its mark (report §6: no negation); not "… harusnya gak".</summary>
    private bool EndsInDoubt()
    {
        if (!Any(Concept.Tidak)) return false;
        var verbs = 0;
        for (var i = first; i < next; i++) if (r.Tokens[i].Free && r.Tokens[i].IsWord && !r.Tokens[i].IsAny(Courtesy)) verbs++;
        for (var i = next - 1; i >= first; i--)
        {
            var token = r.Tokens[i];
            if (token.Kind == TokenKind.Symbol || token.Free && token.Is(Concept.Filler)) continue;
            return verbs > 1 && token.Free && token.Is(Concept.Tidak) && !(i > first && r.Tokens[i - 1].Free && r.Tokens[i - 1].Is(Concept.Harusnya));
        }
        return false;
    }
}
