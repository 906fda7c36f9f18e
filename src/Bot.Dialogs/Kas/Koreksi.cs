using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>How an entry is put right.</summary>
public enum KoreksiMode { Jumlah, Orang, Batalkan }

/// <summary>A correction being prepared.</summary>
public sealed record KoreksiDraft : Draft
{
    /// <summary>The entry meant; confirmed unless its number was said.</summary>
    public Receipt? Entry { get; init; }
    public bool Confirmed { get; init; }

    /// <summary>Entries offered for choosing, newest first.</summary>
    public IReadOnlyList<Receipt> Offered { get; init; } = [];
    public KoreksiMode? Mode { get; init; }
    public Rupiah? Amount { get; init; }
    public PersonId? Person { get; init; }

    /// <summary>The right person's name, as yet nobody's here; and what was answered when it was asked about.</summary>
    public UnsettledName? Unsettled { get; init; }
    public IReadOnlyList<NameAnswer> Answers { get; init; } = [];
    public string? Reason { get; init; }

    /// <summary>"Hapus" was said: we tell that nothing is deleted.</summary>
    public bool SaidDelete { get; init; }
}

/// <summary>The bendahara is told that a member thinks an entry is wrong.</summary>
public sealed record ReportAsk(PersonId Member, Receipt Entry) : Standing;

/// <summary>D08: a mistake is undone by a reversal and, where needed, a new entry. Nothing is ever deleted.</summary>
internal sealed class Koreksi : Form<KoreksiDraft>
{
    private const int Listed = 10;

    public static readonly Koreksi Form = new();

    public override string Name => "membetulkan catatan";

    public override bool Own(string intent) => intent is Intents.Koreksi or Intents.Kuitansi;

    public override bool LooksBack => true;

    public override bool WantsMoney(Running running) => running.Asking is "nilai" or "jenis" or Summary;

    private static readonly HashSet<string> Doing = [.. "lunasin lunasi pelunasan bayar bayarin byr dibayar setor nyetor dp dpnya balikin kembalikan kembaliin dibalikin dikembalikan tf transfer ditransfer iuran catat".Split(' ')];
    private static readonly HashSet<string> Puts = [.. "salah harusnya seharusnya ternyata bukan yang yg ketuker tertukar keliru punya punyanya dobel".Split(' ')];

    /// <summary>A sentence about another person's money ("bu lilis lunasin sisanya 625rb") is a wish of its own: it changes nothing here and is no reason.</summary>
    public static bool Another(Running running, Scene s)
    {
        if (s.Chose || s.Heard.Corrects || running is not { Draft: KoreksiDraft { Entry: not null } d } || running.Asking is "transaksi" || d.Mode == KoreksiMode.Orang && running.Asking is "nilai" || KoreksiBaca.Find(s, d.Entry) is not { } entry) return false;
        var of = entry.Person ?? (entry.Order is { } number ? s.Kube.Orders.Find(number)?.Customer : null);
        var words = AbsenRead.Words(s.Heard.Text);
        return words.Any(Doing.Contains) && !words.Any(Puts.Contains) && s.Heard.People.Any(p => p.Only is { } who && who != of && who != s.Who.Id);
    }

    public override Step? Answer(Running running, Scene scene) => Another(running, scene) ? null : base.Answer(running, scene);

    public static Step Start(Scene s)
    {
        if (!s.May(Operation.Koreksi, Right.Correct | Right.OnBehalf)) return s.May(Operation.Koreksi, Right.Ask) ? Report(s) : Refuse.Private(s);
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s);
        return Form.Begin(new KoreksiDraft(), s);
    }

    protected override IReadOnlyList<Question<KoreksiDraft>> Questions { get; } =
    [
        new("transaksi",
            (d, s) => d.Entry is null,
            AskWhich,
            ReadWhich,
            (_, s) => new($"Bisa sebut nomor kuitansinya, atau nama dan tanggalnya. Contoh: *{s.ExampleNumber}*.", [])),
        new("cocok",
            (d, _) => !d.Confirmed,
            (d, s) => new($"{Delete(d, s)}Yang dimaksud catatan ini, {s.Who.Honorific}?\n{Line(s, KoreksiBaca.Find(s, d.Entry)!)}", [new("Ya, itu", "ya"), new("Bukan itu", "bukan"), new("Batal")]),
            (d, s) => s.Heard.Answer switch
            {
                YesNo.Yes => new Taken<KoreksiDraft>.Filled(d with { Confirmed = true }),
                YesNo.No => new Taken<KoreksiDraft>.Filled(d with { Entry = null, Offered = [.. KoreksiBaca.Recent(s).Where(r => r != d.Entry)] }),
                _ => new Taken<KoreksiDraft>.NotMine(),
            },
            (d, s) => new($"Kalau benar yang ini, balas *ya*:\n{Line(s, KoreksiBaca.Find(s, d.Entry)!)}", [new("Ya, itu", "ya"), new("Bukan itu", "bukan"), new("Batal")])),
        new("jenis",
            (d, _) => d.Mode is null,
            (d, s) => new($"Mau dibetulkan apanya, {s.Who.Honorific}?", Ways(d, s)),
            (d, s) => Mode(s) is { } mode && (mode != KoreksiMode.Orang || KoreksiBaca.Find(s, d.Entry)?.Person is not null) ? new Taken<KoreksiDraft>.Filled(Named(d with { Mode = mode }, s)) : s.Amount is { } amount ? new Taken<KoreksiDraft>.Filled(d with { Mode = KoreksiMode.Jumlah, Amount = amount }) : new Taken<KoreksiDraft>.NotMine(),
            (d, s) => new("Pilih salah satu ya: *ganti jumlah*, *ganti orang*, atau *batalkan saja*.", [new("Ganti jumlah"), new("Ganti orang"), new("Batalkan saja", "catatannya dibatalkan")])),
        new("nilai",
            (d, _) => (d.Mode == KoreksiMode.Jumlah && d.Amount is null) || (d.Mode == KoreksiMode.Orang && d.Person is null),
            (d, s) => d is { Mode: KoreksiMode.Orang, Unsettled: { } name } ? IuranWords.WhichName(s, name) : new(d.Mode == KoreksiMode.Orang ? $"Yang benar siapa, {s.Who.Honorific}?" : $"Yang benar berapa, {s.Who.Honorific}?", []),
            (d, s) => d.Mode == KoreksiMode.Orang ? ReadPerson(d, s)
                : s.Amount is { } amount ? new Taken<KoreksiDraft>.Filled(d with { Amount = amount }) : new Taken<KoreksiDraft>.NotMine(),
            (d, _) => new(d.Mode == KoreksiMode.Orang ? "Sebut nama panggilannya. Contoh: *Minah*." : "Tulis angkanya ya. Contoh: *5 ribu*.", [])),
        new("alasan",
            (d, _) => d.Reason is null,
            (_, s) => new($"Kenapa dibetulkan, {s.Who.Honorific}? Contoh: salah ketik.", [new("Salah ketik"), new("Salah orang"), new("Tercatat dobel")]),
            (d, s) => s.Heard is { Money: [], Receipts: [] } && (s.Heard.Answer == YesNo.None || s.Heard.Text is "salah") && !s.Heard.Raw.Contains('?') && Say.Quote(s.Heard.Raw) is { Length: >= 3 } reason ? new Taken<KoreksiDraft>.Filled(d with { Reason = reason }) : new Taken<KoreksiDraft>.NotMine(),
            (_, _) => new("Beberapa kata saja cukup. Contoh: *kelebihan nol*.", [new("Salah ketik")])),
    ];

    protected override KoreksiDraft Take(KoreksiDraft draft, Scene s)
    {
        var next = draft;
        if (KoreksiBaca.Word(s.Heard.Text) is { } reason && draft.Reason is null) next = next with { Reason = reason };
        if (s.Heard.Text.Contains("hapus", StringComparison.Ordinal)) next = next with { SaidDelete = true };
        if (s.Slots.Amount is { MustAsk: false } amount && amount.Value != draft.Amount) next = next with { Amount = amount.Value, Mode = draft.Mode ?? KoreksiMode.Jumlah };
        if (Mode(s) is { } mode && draft.Mode is null && (mode != KoreksiMode.Orang || draft.Entry is null || KoreksiBaca.Find(s, draft.Entry)?.Person is not null)) next = next with { Mode = mode };
        if (draft.Entry is null && s.Heard.People is [{ Only: { } named }] && KoreksiBaca.TooMany(s, named) is { } extra) return next with { Entry = extra, Mode = KoreksiMode.Batalkan, Reason = draft.Reason ?? "kelebihan satu pertemuan" };
        if (draft.Entry is null && KoreksiBaca.Locate(s) is { } found) next = found is [var only]
            ? next with { Entry = only, Confirmed = s.Slots.Receipt is not null || s.Heard.Receipts is not [] }
            : found is [_, ..] ? next with { Offered = found } : next;
        next = Named(next, s);
        return next == draft ? draft : next;
    }

    /// <summary>The right person, or her name while it is nobody's.</summary>
    private static KoreksiDraft Named(KoreksiDraft d, Scene s) =>
        d.Person is not null ? d
        : KoreksiBaca.RightPerson(s) is { } person ? d with { Person = person, Mode = KoreksiMode.Orang }
        : d.Unsettled is null && KoreksiBaca.Should(s) is { Only: null } name ? d with { Unsettled = CatatIuran.Unsettle(name, null), Mode = KoreksiMode.Orang }
        : d;

    private static Taken<KoreksiDraft> ReadPerson(KoreksiDraft d, Scene s) => s.Heard.People switch
    {
        [{ Only: { } person }, ..] => new Taken<KoreksiDraft>.Filled(d with { Person = person, Unsettled = null, Answers = d.Unsettled is { } name ? [.. d.Answers, new NameAnswer(name.Said, person)] : d.Answers }),
        [var unknown, ..] when d.Unsettled is null => new Taken<KoreksiDraft>.Filled(d with { Unsettled = CatatIuran.Unsettle(unknown, null) }),
        [var unknown, ..] => new Taken<KoreksiDraft>.Wrong(IuranWords.WhichName(s, CatatIuran.Unsettle(unknown, null))),
        _ => new Taken<KoreksiDraft>.NotMine(),
    };

    /// <summary>What can be put right: a person only where the entry has one.</summary>
    private static IReadOnlyList<Choice> Ways(KoreksiDraft draft, Scene s) => KoreksiBaca.Find(s, draft.Entry)?.Person is null
        ? [new("Ganti jumlah"), new("Batalkan saja", "catatannya dibatalkan")]
        : [new("Ganti jumlah"), new("Ganti orang"), new("Batalkan saja", "catatannya dibatalkan")];

    /// <summary>Another receipt named midway is another correction; anything else changes this one.</summary>
    protected override KoreksiDraft Change(KoreksiDraft draft, Scene s) =>
        s.Heard.Receipts is [var number, ..] && number != draft.Entry && draft.Entry is not null && KoreksiBaca.Find(s, number) is not null
            ? Take(new KoreksiDraft { Entry = number, Confirmed = true }, s)
            : Take(draft, s);

    private static Message AskWhich(KoreksiDraft draft, Scene s)
    {
        var offered = draft.Offered is [] ? KoreksiBaca.Recent(s) : draft.Offered;
        return new($"{Delete(draft, s)}Catatan yang mana, {s.Who.Honorific}?", [.. offered.Take(Listed).Select(r => KoreksiBaca.Find(s, r)).OfType<EntryPosted>().Select(e => new Choice(Title(s, e), e.Number.Value, Cut(Line(s, e), 72)))]) { ListTitle = "Pilih catatan" };
    }

    private static Taken<KoreksiDraft> ReadWhich(KoreksiDraft draft, Scene s)
    {
        if (s.Heard.Receipts is [var number, ..])
            return KoreksiBaca.Find(s, number) is null ? new Taken<KoreksiDraft>.Wrong(new($"Nomor {number} belum ada, {s.Who.Honorific}. Contoh: {s.ExampleNumber}.", [])) : new Taken<KoreksiDraft>.Filled(draft with { Entry = number, Confirmed = true });
        if (s.Heard is { People: [], Money: [{ Value.Amount: var said }] })
            return Amounted(draft, s, said);
        var found = KoreksiBaca.Locate(s);
        // From a list that was shown, only what stood on it is meant.
        if (draft.Offered is not [] && !s.Slots.JustNow) found = found?.Where(draft.Offered.Contains).ToList();
        return found switch
        {
            [var only] => new Taken<KoreksiDraft>.Filled(draft with { Entry = only }),
            [_, ..] many => new Taken<KoreksiDraft>.Wrong(AskWhich(draft with { Offered = many }, s)),
            _ => new Taken<KoreksiDraft>.NotMine(),
        };
    }

    /// <summary>"150rb" to "which entry?": those of that amount among what was offered, and never another.</summary>
    private static Taken<KoreksiDraft> Amounted(KoreksiDraft draft, Scene s, long amount)
    {
        var offered = draft.Offered is [] ? KoreksiBaca.Recent(s) : draft.Offered;
        return offered.Where(r => KoreksiBaca.Find(s, r) is { } e && e.Amount == new Rupiah(amount)).ToList() switch
        {
            [var only] => new Taken<KoreksiDraft>.Filled(draft with { Entry = only }),
            [_, ..] many => new Taken<KoreksiDraft>.Wrong(AskWhich(draft with { Offered = many }, s)),
            _ => new Taken<KoreksiDraft>.Wrong(AskWhich(draft, s) with { Text = $"Tidak ada catatan {new Rupiah(amount)} di daftar ini, {s.Who.Honorific}. Catatan yang mana?" }),
        };
    }

    protected override Checked Check(KoreksiDraft draft, Scene s)
    {
        if (KoreksiBaca.Find(s, draft.Entry) is not { } entry) return new Checked.AskAgain("transaksi", new($"Nomor {draft.Entry} belum ada, {s.Who.Honorific}. Yang mana ya? Contoh: {s.ExampleNumber}.", []));
        return Command(draft, entry, s).Refusal(s.Kube) switch
        {
            null or NeedsApproval => new Checked.Fine(),
            AmountTooSmall small => new Checked.AskAgain("nilai", new($"Paling sedikit {small.Least} ya, {s.Who.Honorific}. Yang benar berapa?", [])),
            AmountTooLarge => new Checked.AskAgain("nilai", new($"{draft.Amount} terlalu besar, {s.Who.Honorific}. Yang benar berapa? Contoh: *5 ribu*.", [])),
            AlreadyPaid paid => new Checked.AskAgain("nilai", new($"Iuran {s.Call(paid.Person)} sudah lunas, tidak ada pertemuan untuk {entry.Amount}. Yang benar siapa, {s.Who.Honorific}?", [new("Batal")])),
            TooFarAhead far => new Checked.AskAgain("nilai", new($"Untuk pertemuan itu iurannya paling banyak {far.Most}, {s.Who.Honorific}. Yang benar berapa?", [new("Batal")])),
            NotAMember no => new Checked.AskAgain("nilai", new($"{s.Call(no.Person)} bukan anggota, {s.Who.Honorific}. Yang benar siapa?", [])),
            NoApprover => new Checked.Stop(Step.Reply(UmumWords.NobodyHolds(s.Kube.Holder(Jabatan.Ketua) is null ? "ketua" : "yang boleh menyetujui", s.Pendamping))),
            var why => new Checked.Stop(Step.Reply(Cannot(s, why), new Choice("Riwayat kas"), new Choice("Menu"))),
        };
    }

    private static string Cannot(Scene s, Refusal why) => why switch
    {
        AlreadyReversed by => $"Catatan itu sudah dikoreksi{(KoreksiBaca.Find(s, by.By) is { } c ? " tanggal " + Say.Day(c.Date) : "")}, {s.Who.Honorific} ({by.By}).",
        IsReversal => $"Itu catatan koreksi, {s.Who.Honorific}, tidak bisa dibatalkan lagi. Kalau masih salah, buat catatan baru ya.",
        IsTransfer => $"Pindah dana punya dua sisi dan diputuskan di pertemuan, {s.Who.Honorific}. Bicarakan dengan {s.Holder(Jabatan.Ketua)} ya.",
        _ => $"Yang membetulkan catatan uang bendahara, {s.Holder(Jabatan.Bendahara)}.",
    };

    /// <summary>Stops at once when the entry cannot be undone, before asking anything else about it.</summary>
    public override Step Begin(Draft draft, Scene s)
    {
        var taken = Take((KoreksiDraft)draft, s);
        return KoreksiBaca.Find(s, taken.Entry) is { } entry && ReverseEntry.Reversible(s.Kube, entry) is { } why
            ? Step.Reply(Cannot(s, why), new Choice("Riwayat kas"), new Choice("Menu"))
            : taken.Entry is { } number && KoreksiBaca.Find(s, number) is null ? Lead($"Nomor {number} belum ada, {s.Who.Honorific}. Contoh: {s.ExampleNumber}.", Advance(taken with { Entry = null }, s)) : Advance(taken, s);
    }

    private static ReverseEntry Command(KoreksiDraft d, EntryPosted entry, Scene s) => new(s.Who.Id, entry,
        d.Mode == KoreksiMode.Jumlah ? d.Amount : null, d.Mode == KoreksiMode.Orang ? d.Person : null, d.Reason ?? "", s.Now);

    protected override Message? Sum(KoreksiDraft d, Scene s)
    {
        var entry = KoreksiBaca.Find(s, d.Entry)!;
        var command = Command(d, entry, s);
        var right = d.Mode switch
        {
            KoreksiMode.Jumlah => $"\nCatatan baru *{d.Amount}*",
            KoreksiMode.Orang => $"\nCatatan baru *{entry.Amount}* atas nama {s.Call(d.Person!.Value)}",
            _ => "",
        };
        var approval = command.Refusal(s.Kube) is NeedsApproval needs ? $"\nKarena selisihnya besar, {s.Call(needs.Approver)} saya mintai persetujuan dulu." : "";
        var negative = s.Kube.Ledger.Balance(entry.Fund) + command.Change < Rupiah.Zero ? $"\nSaldo {SaldoKas.FundName(entry.Fund)} akan menjadi {s.Kube.Ledger.Balance(entry.Fund) + command.Change}." : "";
        return new($"Saya betulkan begini ya:\nCatatan lama {entry.Amount} ({entry.Number}) dibatalkan, tetap terlihat{right}\nSelisih {SaldoKas.FundName(entry.Fund)}: {command.Change}{negative}{approval}", [new("Ya, betulkan", "ya"), new("Ubah"), new("Batal")]);
    }

    protected override KoreksiDraft Fresh(KoreksiDraft draft) => new();

    protected override string? Changed(KoreksiDraft from, KoreksiDraft to, Scene s) => to.Amount != from.Amount && to.Amount is not null ? $"Baik, saya ganti jadi {to.Amount}." : null;

    protected override Step Commit(KoreksiDraft d, Scene s)
    {
        var entry = KoreksiBaca.Find(s, d.Entry)!;
        var decision = Command(d, entry, s).Propose(s.Kube);
        if (decision is not Decision.Accepted accepted) return Step.Reply(UmumWords.Changed(s.Who));
        if (accepted.Facts is [CashOutProposed]) return Persetujuan.Ask(s, decision);
        var entries = accepted.Facts.OfType<EntryPosted>().ToList();
        var learned = Sebutan.Learn(s, accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f)), d.Answers.Where(a => a.Person == d.Person));
        var done = Done(s, entry, entries);
        return new Step
        {
            Facts = [.. accepted.Facts, .. learned.Facts],
            Texts = [.. accepted.Texts, .. learned.Texts],
            Say = [done with { Text = done.Text + learned.Line }],
            Notices = [.. Tell(s, entry, entries), .. OnBehalf.Tell(s, entries)],
            Numbers = $"Nomor koreksi {entries[0].Number}",
        };
    }

    internal static Message Done(Scene s, EntryPosted old, IReadOnlyList<EntryPosted> entries)
    {
        var right = entries.Count > 1 ? $", catatan baru {entries[1].Number}" : "";
        var after = entries.Aggregate(s.Kube, (k, e) => k.After(e));
        var told = old.Person is { } p && p != s.Who.Id ? $"\n{s.Call(p)} saya kabari ya." : "";
        return new($"Sudah dibetulkan ✅ Nomor koreksi {entries[0].Number}{right}.\nSaldo {SaldoKas.FundName(old.Fund)} sekarang *{after.Ledger.Balance(old.Fund)}*.{told}", [new("Riwayat kas"), new("Selesai", "terima kasih")]);
    }

    /// <summary>The person concerned, the new person, and ketua and pendamping when a fund goes below zero or an officer's own entry changes.</summary>
    internal static IEnumerable<Notice> Tell(Scene s, EntryPosted old, IReadOnlyList<EntryPosted> entries)
    {
        var after = entries.Aggregate(s.Kube, (k, e) => k.After(e));
        if (old.Person is { } person)
            yield return new Notice(person, new Message($"{s.Call(person)}, catatan {KasWords.Kind(old.Kind)} {old.Amount} ({old.Number}) dibatalkan{(entries.Count > 1 && entries[1].Person == person ? $" dan diganti {entries[1].Amount} ({entries[1].Number})" : "")}. Kalau keliru, kabari {s.Holder(Jabatan.Bendahara)} ya.", [new Choice("Iuran saya")]));
        if (entries.Count > 1 && entries[1].Person is { } other && other != old.Person)
            yield return new Notice(other, new Message($"{Upper(KasWords.Kind(old.Kind))} {entries[1].Amount} dicatat atas nama {s.Call(other)}. Kuitansi {entries[1].Number}.", [new Choice("Iuran saya")]));
        // Whoever paid an order knows it as paid: she hears what it is now.
        if (old is { Order: { } number, Direction: Arah.Masuk } && after.Orders.Find(number) is { Customer: { } payer } order && payer != old.Person)
            yield return new Notice(payer, new Message($"{s.Call(payer)}, pembayaran {old.Amount} untuk {number} ({old.Number}) dibatalkan{(entries.Count > 1 ? $" dan diganti {entries[1].Amount} ({entries[1].Number})" : "")}. {(order.Left == Rupiah.Zero ? $"{number} lunas" : $"Sisa {number} sekarang {order.Left}")}. Kalau keliru, kabari {s.Holder(Jabatan.Bendahara)} ya."));
        var officer = old.Person is { } p && s.Kube.Member(p)?.Office is Jabatan.Bendahara or Jabatan.Ketua;
        if (after.Ledger.Balance(old.Fund) >= Rupiah.Zero && !officer) yield break;
        var text = $"Koreksi {entries[0].Number}: {KasWords.Kind(old.Kind)} {old.Amount} dibatalkan oleh {s.Who.Call}. Saldo {SaldoKas.FundName(old.Fund)} sekarang {after.Ledger.Balance(old.Fund)}.";
        foreach (var to in new[] { s.Kube.Holder(Jabatan.Ketua), s.Kube.Pendamping }.OfType<PersonId>())
            yield return new Notice(to, new Message(text));
    }

    /// <summary>A member thinks an entry of hers is wrong: the bendahara is asked, nothing changes until she confirms.</summary>
    private static Step Report(Scene s)
    {
        var said = s.Slots.Wrong ?? s.Slots.Amount;
        var mine = s.Known.Past.Entries(person: s.Who.Id, limit: 50).Where(e => e.Reverses is null && !s.Kube.Ledger.Reversed.ContainsKey(e.Number)).ToList();
        var entry = (s.Heard.Receipts is [var number, ..] ? mine.Find(e => e.Number == number) : null) ?? (said is { } wrong ? mine.Find(e => e.Amount == wrong.Value) : null);
        if (entry is null || s.Kube.Holder(Jabatan.Bendahara) is not { } bendahara)
            return Step.Reply($"Yang membetulkan catatan uang bendahara, {s.Holder(Jabatan.Bendahara)}. Catatan yang mana, {s.Who.Honorific}? Sebut nomornya, contoh: *{s.ExampleNumber} salah*.", new Choice("Riwayat iuran", "riwayat iuran saya"), new Choice("Menu"));
        return new Step
        {
            Say = [new($"Baik, {s.Who.Call}. Saya tanyakan {s.Call(bendahara)} dulu. Catatannya belum diubah.")],
            Notices = [new(bendahara, new($"{s.Call(bendahara)}, {s.Who.Call} merasa catatannya keliru: {Line(s, entry)}. Mau diperiksa?", [new("Betulkan"), new("Sudah benar"), new("Saya hubungi")])) { Asks = new ReportAsk(s.Who.Id, entry.Number) }],
        };
    }

    public static Step? Reported(ReportAsk ask, Scene s) => Typed.Plain(s.Heard.Raw) switch
    {
        "betulkan" => Form.Begin(new KoreksiDraft { Entry = ask.Entry, Confirmed = true }, s with { Heard = Heard.Nothing }),
        "sudah benar" => new Step { Say = [new($"Baik, saya sampaikan ke {s.Call(ask.Member)}.")], Notices = [new(ask.Member, new($"{s.Who.Call} sudah memeriksa: catatan {ask.Entry} sudah benar. Kalau masih ragu, bicarakan langsung ya."))] },
        "saya hubungi" => new Step { Say = [new($"Baik. {s.Call(ask.Member)} saya kabari.")], Notices = [new(ask.Member, new($"{s.Who.Call} akan menghubungi {s.Call(ask.Member)} soal catatan {ask.Entry} ya."))] },
        _ => null,
    };

    private static KoreksiMode? Mode(Scene s) => s.Heard.Text switch
    {
        var t when t.Contains("ganti jumlah", StringComparison.Ordinal) => KoreksiMode.Jumlah,
        var t when t.Contains("ganti orang", StringComparison.Ordinal) || t.Contains("salah orang", StringComparison.Ordinal) => KoreksiMode.Orang,
        var t when t.StartsWith("batal", StringComparison.Ordinal) || t.StartsWith("hapus", StringComparison.Ordinal) || t.Contains("hapus yg", StringComparison.Ordinal) || t.Contains("dobel", StringComparison.Ordinal) || t.Contains("dibatalkan", StringComparison.Ordinal) || t.Contains("kepencet", StringComparison.Ordinal) => KoreksiMode.Batalkan,
        _ => null,
    };

    private static string Delete(KoreksiDraft draft, Scene s) => draft.SaidDelete ? $"Catatan uang tidak dihapus ya, {s.Who.Honorific}, supaya jelas. Saya batalkan dengan catatan koreksi.\n" : "";

    /// <summary>Dues by the meeting they are for: three of one evening differ in nothing else.</summary>
    private static string Title(Scene s, EntryPosted e) => Cut(e is { Kind: JenisTransaksi.Iuran, Person: { } of, Meeting: { } m } && s.Kube.Meetings.Find(m) is { } meeting ? $"{s.Call(of)} iuran {Say.Short(s.Kube.Zone.Date(meeting.Start))}" : $"{Say.Short(e.Date)} {(e.Person is { } p ? s.Call(p) + " " : "")}{e.Amount}", 24);

    private static string Line(Scene s, EntryPosted e) => $"{Upper(KasWords.Kind(e.Kind))}{(e.Person is { } p ? " " + s.Call(p) : "")} {e.Amount}{(e.Person is null && s.Note(e.Note) is { } note ? $" ({Say.Quote(note, 40)})" : "")}, {Say.Day(e.Date)} ({e.Number})";

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
