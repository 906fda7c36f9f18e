using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The slots of a clause: whatever the grammars found in it, and whose it is.</summary>
internal sealed partial class Clause
{
    private static readonly ConceptSet Pays = ConceptSet.Of(Concept.Bayar, Concept.Setor, Concept.Nyicil, Concept.Iuran, Concept.Lunas, Concept.Filler, Concept.Sudah, Concept.Titip);

    private Slots Slots()
    {
        var t = r.Tokens;
        var people = r.People.Where(p => In(p.First)).ToList();
        var money = r.Money.Where(m => In(m.First) && m.Read.Per is null).ToList();
        var except = new List<PersonRead>();
        for (var i = first; i < next; i++)
            if (t[i].Free && t[i].Is(Concept.Kecuali)) { except.AddRange(people.Where(p => p.First > i).Select(p => p.Read)); people.RemoveAll(p => p.First > i); }
        for (var i = people.Count - 1; i > 0 && StillOwes(people[i].Next); i--) { except.Add(people[i].Read); still = people[i].Next; people.RemoveAt(i); }
        people.RemoveAll(p => IsAddressed(p.First, p.Next));
        people.RemoveAll(p => p.Read.Candidates.Count > 1 && people.Any(q => q.First > p.First && q.Read.Only is { } one && p.Read.Candidates.Contains(one) && r.Tokens[q.First - 1].Is(Concept.Yang)));
        var denied = people.Where(p => p.First > first && (t[p.First - 1].Free && t[p.First - 1].Is(Concept.Bukan) || t[p.First - 1].Is("si") && p.First - 1 > first && t[p.First - 2].Is(Concept.Bukan))).Select(p => p.Read).ToList();
        if (denied.Count < people.Count) people.RemoveAll(p => denied.Contains(p.Read));
        else denied = [];
        var details = Details(people, money);
        var beside = people.Zip(people.Skip(1)).Any(p => p.First.Read.IsSpeaker != p.Second.Read.IsSpeaker && p.First.Next < p.Second.First
            && Enumerable.Range(p.First.Next, p.Second.First - p.First.Next).All(i => Names.Joins(t[i])));
        var named = people.Where(p => !p.Read.IsSpeaker && details.All(d => d.Person != p.Read)).Select(p => p.Read).ToList();
        var everybody = SaysEverybody();
        var dates = r.Days.Dates.Where(d => In(d.First)).Select(d => d.Read).ToList();
        var counts = r.Numbers.Where(n => In(n.First)).ToList();
        return new Slots
        {
            People = named, Everybody = everybody, Present = everybody && Any(Concept.Hadir), Except = except, Denied = denied,
            Details = details, WithSpeaker = beside,
            Amount = details.Count > 0 ? null : money.FirstOrDefault(m => !m.Read.Flags.Contains("negative")).Read ?? money.FirstOrDefault().Read,
            Wrong = r.Wrong is { } wrong && In(wrong.First) ? wrong.Read : null,
            Times = counts.Where(c => c.Read.Unit is "kali" or "pertemuan" && c.Read.Value is >= 1 and <= 1000 && c.Read.Value == decimal.Truncate(c.Read.Value)).Select(c => (int?)c.Read.Value).FirstOrDefault()
                ?? counts.Where(c => c.Read.Value is >= 1 and <= 1000 && c.Read.Value == decimal.Truncate(c.Read.Value) && Multiplies(c.First)).Select(c => (int?)c.Read.Value).FirstOrDefault(),
            Count = counts.Where(c => c.Read.Unit is null && c.Read.Value is >= 1 and <= 1000 && c.Read.Value == decimal.Truncate(c.Read.Value)).Select(c => (int?)c.Read.Value).FirstOrDefault(),
            Date = dates.FirstOrDefault(d => d.Value is not null) ?? dates.FirstOrDefault(),
            Month = r.Days.Months.Where(m => In(m.First)).Select(m => m.Read).FirstOrDefault(),
            From = r.Days.Stretch?.From, Until = r.Days.Stretch?.Until,
            Receipt = r.Receipts.Where(x => In(x.First)).Select(x => (Receipt?)x.Number).FirstOrDefault(),
            Fund = Fund(), JustNow = Any(Concept.Barusan), Emergency = Emergency(),
            Purpose = Purpose.Of(r, first, next),
        };
    }

    /// <summary>"semua" as everybody; "sekalian" and "semuanya berapa" are not.</summary>
    private bool SaysEverybody()
    {
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
    private List<(PersonRead Person, MoneyRead Amount)> Details(List<(PersonRead Read, int First, int Next)> people, List<(MoneyRead Read, int First, int Next)> money)
    {
        var pairs = new List<(PersonRead, MoneyRead)>();
        foreach (var p in people.Where(p => !p.Read.IsSpeaker))
            foreach (var m in money)
            {
                if (m.First < p.Next || Blocked(p.Next, m.First)) continue;
                pairs.Add((p.Read, m.Read));
                break;
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
        if (Any(Concept.Jiwa) && Any(Concept.Diri) || WantsToDie() && Any(Concept.Saya)
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
        if (!meaning.Is(Intents.KasKeluar, Intents.KasMasuk, Intents.Clarify)) slots = slots with { Purpose = null };
        if (!meaning.Is(Intents.IuranCatat, Intents.Clarify)) slots = slots with { WithSpeaker = false };
        if (meaning.Is(Intents.IuranCatat, Intents.KasKeluar, Intents.KasMasuk) && slots is { Amount: null, Details.Count: 0 } && Amounts.Bare(this) is null) slots = slots with { Amount = Unexplained() };
        if (meaning.Is(Intents.IksBantuan, Intents.OutOfScope, Intents.Clarify)) slots = slots with { Condolence = Condolence() };
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
        if (!Enumerable.Range(first, next - first).Any(i => r.Tokens[i].Is(Concept.Saya) || r.Tokens[i].Owner == Owner.Person || Kin.Contains(r.Tokens[i].Text))) return null;
        if (Any(Concept.Duka)) return "meninggal";
        if (Any(Concept.Musibah)) return "musibah";
        return Any(Concept.Sakit) || Any(Concept.RumahSakit) ? "sakit" : null;
    }

    private static readonly HashSet<string> Kin = ["anak", "anakku", "suami", "suamiku", "istri", "ibu", "bapak", "mertua", "orangtua", "adik", "kakak", "nenek", "kakek", "rumahku"];

    internal bool In(int i) => i >= first && i < next;

    internal bool Any(Concept c)
    {
        for (var i = first; i < next; i++) if (r.Tokens[i].Free && r.Tokens[i].Is(c)) return true;
        return false;
    }

    internal bool Word(string word)
    {
        for (var i = first; i < next; i++) if (r.Tokens[i].Free && r.Tokens[i].Is(word)) return true;
        return false;
    }
}
