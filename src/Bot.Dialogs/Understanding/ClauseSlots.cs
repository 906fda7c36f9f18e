using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The slots of a clause: whatever the grammars found in it, and whose it is.</summary>
internal sealed partial class Clause
{
    private static readonly ConceptSet Pays = ConceptSet.Of(Concept.Bayar, Concept.Setor, Concept.Nyicil, Concept.Iuran, Concept.Lunas, Concept.Filler, Concept.Sudah, Concept.Titip);

    private Slots Slots()
    {
        var named = Named(out var except, out var denied, out var details, out var beside);
        var everybody = SaysEverybody();
        return new Slots
        {
            People = named, Everybody = everybody, Present = everybody && Any(Concept.Hadir), Except = except, Denied = denied,
            Details = details, WithSpeaker = beside, Amount = details.Count > 0 ? null : Amount(),
            Wrong = r.Wrong is { } wrong && In(wrong.First) ? wrong.Read : null,
            Times = Times(), Count = Count(), Date = Date(), Month = Month(),
            From = r.Days.Stretch?.From, Until = r.Days.Stretch?.Until, Receipt = Receipt(),
            Fund = Fund(), JustNow = Any(Concept.Barusan), Emergency = Emergency(),
        };
    }

    /// <summary>The people the wish is about; those excepted, denied, with amounts of their own; whether the speaker stands in a list with them.</summary>
    private List<PersonRead> Named(out IReadOnlyList<PersonRead> except, out IReadOnlyList<PersonRead> denied, out IReadOnlyList<(PersonRead Person, MoneyRead Amount)> details, out bool beside)
    {
        (except, denied, details, beside) = ([], [], [], false);
        if (!r.People.Exists(p => In(p.First))) return [];
        var people = r.People.FindAll(p => In(p.First));
        except = Excepted(people);
        people.RemoveAll(p => IsAddressed(p.First, p.Next));
        people.RemoveAll(p => p.Read.Candidates.Count > 1 && people.Exists(q => q.First > p.First && q.Read.Only is { } one && p.Read.Candidates.Contains(one) && r.Tokens[q.First - 1].Is(Concept.Yang)));
        denied = Denials(people);
        var pairs = Details(people);
        (details, beside) = (pairs, ListsSpeaker(people));
        return people.FindAll(p => !p.Read.IsSpeaker && !pairs.Exists(d => d.Person == p.Read)).ConvertAll(p => p.Read);
    }

    /// <summary>"semua kecuali …", "nur belum": takes them out of the people.</summary>
    private List<PersonRead> Excepted(List<(PersonRead Read, int First, int Next)> people)
    {
        var except = new List<PersonRead>();
        if (Any(Concept.Kecuali))
            for (var i = first; i < next; i++)
                if (r.Tokens[i].Free && r.Tokens[i].Is(Concept.Kecuali))
                {
                    foreach (var p in people) if (p.First > i) except.Add(p.Read);
                    people.RemoveAll(p => p.First > i);
                }
        for (var i = people.Count - 1; i > 0 && StillOwes(people[i].Next); i--) { except.Add(people[i].Read); still = people[i].Next; people.RemoveAt(i); }
        return except;
    }

    /// <summary>"bukan tuti, minah": takes out who it is not, unless nobody else is left.</summary>
    private List<PersonRead> Denials(List<(PersonRead Read, int First, int Next)> people)
    {
        var denied = people.FindAll(p => p.First > first && (r.Tokens[p.First - 1].Free && r.Tokens[p.First - 1].Is(Concept.Bukan) || r.Tokens[p.First - 1].Is("si") && p.First - 1 > first && r.Tokens[p.First - 2].Is(Concept.Bukan))).ConvertAll(p => p.Read);
        if (denied.Count == people.Count) return [];
        if (denied.Count > 0) people.RemoveAll(p => denied.Contains(p.Read));
        return denied;
    }

    /// <summary>"wati sama saya".</summary>
    private bool ListsSpeaker(List<(PersonRead Read, int First, int Next)> people)
    {
        for (var k = 1; k < people.Count; k++)
        {
            var (a, b) = (people[k - 1], people[k]);
            if (a.Read.IsSpeaker == b.Read.IsSpeaker || a.Next >= b.First) continue;
            var i = a.Next;
            while (i < b.First && Names.Joins(r.Tokens[i])) i++;
            if (i == b.First) return true;
        }
        return false;
    }

    /// <summary>The first amount that is no price of one and not negative; a negative one where there is no other.</summary>
    private MoneyRead? Amount()
    {
        MoneyRead? negative = null;
        foreach (var (read, at, _) in r.Money)
        {
            if (!In(at) || read.Per is not null) continue;
            if (!read.Flags.Contains("negative")) return read;
            negative ??= read;
        }
        return negative;
    }

    private int? Times()
    {
        foreach (var (read, at, _) in r.Numbers) if (In(at) && read.Unit is "kali" or "pertemuan" && IsFew(read)) return (int)read.Value;
        foreach (var (read, at, _) in r.Numbers) if (In(at) && IsFew(read) && Multiplies(at)) return (int)read.Value;
        return null;
    }

    private int? Count()
    {
        foreach (var (read, at, _) in r.Numbers) if (In(at) && read.Unit is null && IsFew(read)) return (int)read.Value;
        return null;
    }

    private static bool IsFew(NumberRead read) => read.Value is >= 1 and <= 1000 && read.Value == decimal.Truncate(read.Value);

    /// <summary>The first day with a value, else the first.</summary>
    private DateRead? Date()
    {
        DateRead? empty = null;
        foreach (var (read, at, _) in r.Days.Dates)
        {
            if (!In(at)) continue;
            if (read.Value is not null) return read;
            empty ??= read;
        }
        return empty;
    }

    private MonthRead? Month()
    {
        foreach (var (read, at, _) in r.Days.Months) if (In(at)) return read;
        return null;
    }

    private Receipt? Receipt()
    {
        foreach (var (number, at, _) in r.Receipts) if (In(at)) return number;
        return null;
    }

    /// <summary>"semua" as everybody; "sekalian" and "semuanya berapa" are not.</summary>
    private bool SaysEverybody()
    {
        if (!Any(Concept.Semua)) return false;
        for (var i = first; i < next; i++)
            if (r.Tokens[i].Free && r.Tokens[i].Is(Concept.Semua) && r.Tokens[i].Text is not "sekalian" && !(i > first && (r.Tokens[i - 1].Is(Concept.Saya) || r.Tokens[i - 1].Is(Concept.Lunas) && r.People.Exists(p => p.Read.IsSpeaker && p.First < i)))) return true;
        return false;
    }

    /// <summary>"wati yuli sudah bayar, nur belum": she is the exception, and the "belum" is hers alone.</summary>
    private bool StillOwes(int i) =>
        i < next && r.Tokens[i].Free && r.Tokens[i].Is(Concept.Belum) && (Any(Concept.Sudah) || Any(Concept.Lunas))
        && Enumerable.Range(i + 1, next - i - 1).All(k => r.Tokens[k].Free && r.Tokens[k].IsAny(Courtesy) || r.Tokens[k].Kind == TokenKind.Symbol && !r.Tokens[k].Is("?"));

    /// <summary>"titip ke bu rini", "bu rini, saya sudah bayar": who is spoken to or handed the money is not who pays.</summary>
    private bool IsAddressed(int from, int to) => Cast.Of(r, first, next, from, to) is Part.Addressed or Part.Receiver or Part.Place or Part.Voice;

    /// <summary>"nur 10, ida 15, marni 5": names that each carry an amount. One pair alone is a payment like any other.</summary>
    private List<(PersonRead Person, MoneyRead Amount)> Details(List<(PersonRead Read, int First, int Next)> people)
    {
        var pairs = new List<(PersonRead Person, MoneyRead Amount)>();
        if (people.Count < 2 || r.Money.Count == 0) return pairs;
        foreach (var p in people)
        {
            if (p.Read.IsSpeaker) continue;
            foreach (var m in r.Money)
            {
                if (!In(m.First) || m.Read.Per is not null || m.First < p.Next || Blocked(p.Next, m.First)) continue;
                pairs.Add((p.Read, m.Read));
                break;
            }
        }
        return pairs.Count > 1 ? pairs : [];

        bool Blocked(int from, int to)
        {
            for (var i = from; i < to; i++)
                if (!(r.Tokens[i].Free && (r.Tokens[i].IsAny(Pays) || r.Tokens[i].Text is "-" or ":" or "="))) return true;
            return false;
        }
    }

    private Dana? Fund()
    {
        if (Any(Concept.Iks)) return Dana.Iks;
        if (Any(Concept.DanaUsaha) && (Any(Concept.Kas) || Any(Concept.Saldo) || Any(Concept.Uang) || Word("dana"))) return Dana.Usaha;
        return Any(Concept.Kas) ? Dana.Kas : null;
    }

    /// <summary>Life, health or safety now (I-21): nothing else of the message counts.</summary>
    private string? Emergency()
    {
        if (Any(Concept.Jiwa) && Any(Concept.Diri) || Any(Concept.Saya) && WantsToDie()
            || Word("hidup") && Any(Concept.Tidak) && (Any(Concept.Mau) || Any(Concept.Lagi))) return "jiwa";
        if (Any(Concept.Kekerasan) || Any(Concept.Maling) && (Any(Concept.Tolong) || Any(Concept.Sekarang)) || Any(Concept.Api) && (Any(Concept.Tolong) || Any(Concept.Sekarang))) return "bahaya";
        return Any(Concept.Pingsan) || Word("sadar") && Any(Concept.Tidak) ? "medis" : null;
    }

    /// <summary>"mau mati"; not "hp mau mati", "listrik mati".</summary>
    private bool WantsToDie()
    {
        for (var i = first + 1; i < next; i++)
        {
            if (!r.Tokens[i].Free || !r.Tokens[i].Is("mati")) continue;
            var wish = i - 1;
            while (wish > first && wish > i - 3 && !r.Tokens[wish].Is(Concept.Mau) && !r.Tokens[wish].Is("pengen")) wish--;
            if (!(r.Tokens[wish].Is(Concept.Mau) || r.Tokens[wish].Is("pengen"))) continue;
            if (wish == first || r.Tokens[wish - 1].Text is not ("hp" or "listrik" or "air" or "lampu" or "pdam" or "motor" or "kompor" or "baterai" or "gas" or "kulkas" or "pln" or "aia" or "wifi" or "mesin" or "hpnya" or "batre" or "freezer")) return true;
        }
        return false;
    }

    /// <summary>What does not belong to the wish is not part of it (I-20); what the wish's own rules add is.</summary>
    private Slots Fitted(Slots slots, Meaning meaning)
    {
        if (meaning.Is(Intents.Clarify)) slots = slots with { Purpose = Purpose.Of(r, first, next) };
        if (slots.WithSpeaker && !meaning.Is(Intents.IuranCatat, Intents.Clarify)) slots = slots with { WithSpeaker = false };
        if (meaning.Is(Intents.IuranCatat, Intents.KasKeluar, Intents.KasMasuk) && slots is { Amount: null, Details.Count: 0 } && Amounts.Bare(this) is null) slots = slots with { Amount = Unexplained() };
        if (meaning.Is(Intents.IksBantuan, Intents.OutOfScope, Intents.Clarify) && Condolence() is { } befell) slots = slots with { Condolence = befell };
        if (meaning.Is(Intents.IuranSaya))
            slots = slots with { History = Any(Concept.Riwayat) || Any(Concept.CatatanN) || Any(Concept.Apa) && Any(Concept.Bayar) };
        return Filled(slots, meaning.Intent);
    }

    /// <summary>The one table from wish to the reader of its slots; what is not named here has only the general ones.</summary>
    private Slots Filled(Slots slots, string intent) => intent switch
    {
        "pesan_catering" or "pesan_status" or "pesan_ubah" or "pesan_batal" or "menu_lihat" or "bayar_kirim" or "bayar_terima" => OrderSlots.Fill(this, slots, intent),
        "pmt_pesan" or "pmt_menu" or "dapur_rekap" or "dapur_belanja" or "dapur_tugas" or "dapur_selesai" => KitchenSlots.Fill(this, slots, intent),
        "harga_cek" or "stok_cek" or "harga_ubah" or "stok_catat" or "titip_jual" or "titip_hitung" or "titip_lihat" => GoodsSlots.Fill(this, slots, intent),
        Intents.SaldoKas => slots with { Everybody = false },
        Intents.Clarify => ClarifySlots.Fill(this, slots),
        Intents.IuranCatat or Intents.IuranSaya or Intents.IuranTunggakan or "pinjam_ajukan" or "pinjam_saya" or "pinjam_angsur" => IuranSlots.Fill(this, slots, intent),
        Intents.KasKeluar or Intents.KasMasuk or Intents.KasRiwayat or Intents.Koreksi or Intents.Kuitansi or Intents.IksBantuan or "bagi_hasil" or "laporan_bulanan" or "laba_target" => KasSlots.Fill(this, slots, intent),
        "anggota_tambah" or "anggota_ubah" or "anggota_lihat" or Intents.DaftarAnggota or Intents.Orang or "data_ubah" or "legal_ingatkan" => MemberSlots.Fill(this, slots, intent),
        "token_pulsa" or "bantuan_jadwal" or "bpnt_atur" => ServiceSlots.Fill(this, slots, intent),
        "jadwal_jaga" or "tukar_jaga" or "izin_jaga" or "jaga_susun" or "jaga_hadir" or "jaga_telat" => JagaSlots.Fill(this, slots, intent),
        "pertemuan_jadwal" or "pertemuan_hadir" or "pertemuan_izin" or "pertemuan_belumtahu" or "pertemuan_siarkan" or "pertemuan_absen" or "pertemuan_tutup"
            or "notulen_tulis" or "notulen_lihat" => MeetingSlots.Fill(this, slots, intent),
        "pelatihan_lihat" or "pelatihan_daftar" or "pelatihan_umumkan" or "pelatihan_batal" or "pelatihan_hadir" => TrainingSlots.Fill(this, slots, intent),
        "siaran" => SiaranSlots.Fill(this, slots, intent),
        _ => slots,
    };

    /// <summary>"5rb x 3": the amount comes first.</summary>
    private bool Multiplies(int i) => i > first + 1 && r.Tokens[i - 1].Is(Concept.Kali) && r.Tokens[i - 2].Owner == Owner.Money;

    /// <summary>Digits that nothing explains in a payment: perhaps the amount, never dropped.</summary>
    private MoneyRead? Unexplained()
    {
        foreach (var (read, at, _) in r.Numbers)
            if (In(at) && read.Unit is null && r.Tokens[at].IsNumber && !Multiplies(at) && !(at > 0 && r.Tokens[at - 1].Text is "jam" or "jm" or "pukul" or "pkl" or "tahun" or "thn" or "ke" or "no" or "-"))
                return new MoneyRead(new Rupiah((long)Math.Clamp(decimal.Truncate(read.Value), -Digits.Absurd, Digits.Absurd)), read.At, read.Flags, []) { MustAsk = true };
        return null;
    }

    /// <summary>"50rb gas sama 20rb parkir": each stretch between joints with an amount and a purpose of its own; fewer than two are none.</summary>
    internal List<(string Purpose, MoneyRead Amount)> Expenses()
    {
        var money = r.Money.Where(m => In(m.First) && m.Read.Per is null).ToList();
        if (money.Count < 2) return [];
        var found = new List<(string, MoneyRead)>();
        var start = first;
        for (var k = 0; k < money.Count; k++)
        {
            var end = k + 1 < money.Count ? Joint(money[k].Next, money[k + 1].First) : next;
            var joined = end is not null;
            if (!joined) end = Aim.Spent(r, start, money[k].First) is null ? money[k + 1].First : money[k].Next;
            if (end is not { } stop || Aim.Spent(r, start, stop) is not { } purpose) return [];
            found.Add((purpose, money[k].Read));
            start = joined ? stop + 1 : stop;
        }
        return found;

        int? Joint(int from, int to)
        {
            for (var i = to - 1; i >= from; i--) if (r.Tokens[i].Free && (Names.Joins(r.Tokens[i]) || r.Tokens[i].Text is ";" or "terus" or "trus")) return i;
            return null;
        }
    }

    /// <summary>What befell somebody of hers, told as news.</summary>
    private string? Condolence()
    {
        var befell = Any(Concept.Duka) ? "meninggal" : Any(Concept.Musibah) ? "musibah" : Any(Concept.Sakit) || Any(Concept.RumahSakit) ? "sakit" : null;
        if (befell is null) return null;
        for (var i = first; i < next; i++) if (r.Tokens[i].Is(Concept.Saya) || r.Tokens[i].Owner == Owner.Person || Kin.Contains(r.Tokens[i].Text)) return befell;
        return null;
    }

    private static readonly HashSet<string> Kin = ["anak", "anakku", "suami", "suamiku", "istri", "ibu", "bapak", "mertua", "orangtua", "adik", "kakak", "nenek", "kakek", "rumahku"];

    internal bool In(int i) => i >= first && i < next;

    internal bool Any(Concept c) => Held.Has(c);

    /// <summary>What its words mean that no grammar has taken.</summary>
    private ConceptSet Held
    {
        get
        {
            if (summed) return held;
            for (var i = first; i < next; i++) if (r.Tokens[i].Free) held |= r.Tokens[i].Means;
            summed = true;
            return held;
        }
    }

    private ConceptSet held;
    private bool summed;

    internal bool Word(string word)
    {
        for (var i = first; i < next; i++) if (r.Tokens[i].Free && r.Tokens[i].Is(word)) return true;
        return false;
    }
}
