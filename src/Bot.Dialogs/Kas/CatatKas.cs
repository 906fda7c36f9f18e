using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Money out or in, other than dues, being recorded.</summary>
public sealed record KasDraft(Arah Direction) : Draft
{
    public Dana Fund { get; init; } = Dana.Kas;
    public Rupiah? Amount { get; init; }
    public string? Purpose { get; init; }
    public JenisTransaksi? Kind { get; init; }

    /// <summary>The order it is spent on (D20).</summary>
    public Code? Order { get; init; }

    /// <summary>It is the kitchen's shopping, and several orders are near: which one is asked.</summary>
    public bool AskOrder { get; init; }

    /// <summary>Entry date; null: today.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>A day was said that does not exist.</summary>
    public bool DateDoubt { get; init; }

    /// <summary>The amount in words was confirmed (R-DNA-7).</summary>
    public bool LargeConfirmed { get; init; }
}

/// <summary>D07: expenses and other income.</summary>
internal sealed class CatatKas : Form<KasDraft>
{
    public static readonly CatatKas Form = new();

    public override string Name => "mencatat kas";

    public override bool Own(string intent) => intent is Intents.KasKeluar or Intents.KasMasuk;

    public override bool LooksBack => true;

    public static Step Start(Scene s, Arah direction)
    {
        if (!s.May(Operation.KasCatat, Right.Record | Right.OnBehalf))
            return s.Member is { Office: Jabatan.Ketua } && direction == Arah.Keluar ? Form.Begin(new KasDraft(direction), s) : Refuse.Recording(s, Suggestion(s, direction));
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s);
        // Two amounts and no telling what the second is for: asked, never dropped.
        var amounts = Amounts(s);
        if (amounts.Count > 1 && s.Slots.Expenses is [] && !s.Heard.Corrects)
            return Step.Reply($"Ada beberapa jumlah di situ: {Say.List([.. amounts.Take(4).Select(a => a.ToString())])}. Satu-satu ya, {s.Who.Honorific}. Contoh: *{(direction == Arah.Keluar ? "keluar" : "kas masuk")} {amounts[0]} {Say.Quote(s.Slots.Purpose ?? "gas", 30)}*.");
        return s.Slots.Fund == Dana.Iks && direction == Arah.Keluar
            ? Step.Reply($"IKS khusus untuk bantuan anggota, {s.Who.Honorific}. Kalau untuk bantuan, saya bukakan pengajuan IKS ya?", new Choice("Ajukan IKS", "#iks.ajukan:"), new Choice("Dari kas saja", "kas keluar"))
            : Lead(OneByOne(s, direction), Form.Begin(new KasDraft(direction), s));
    }

    private static List<Rupiah> Amounts(Scene s) => [.. s.Heard.Money.Where(m => m.Per is null).Select(m => m.Value).Distinct()];

    /// <summary>Several expenses said while one is open: the first takes its place, the others are named, none is dropped.</summary>
    public override Step? Answer(Running running, Scene s) => GoesOn(s) ? AskAgain(running, s) : Besides(running, s) ?? (s.Slots.Expenses.Count > 1 && !s.Heard.Corrects && running.Draft is KasDraft draft
        ? Lead(OneByOne(s, draft.Direction, draft), Begin(new KasDraft(draft.Direction), s))
        : base.Answer(running, s));

    /// <summary>"Teruskan" goes on with what is open, and is nothing money is spent on.</summary>
    private static bool GoesOn(Scene s) => Typed.Plain(s.Heard.Raw) is "teruskan" or "terusin" or "lanjut" or "lanjutkan" or "lanjutin" or "lanjut bu" or "lanjutkan tadi";

    /// <summary>"Kas keluar 30rb plastik" under the summary of another: a second entry, that waits for its turn and takes no place.</summary>
    private Step? Besides(Running running, Scene s) => s.Slots.Expenses.Count < 2 && running is { Asking: Summary, Draft: KasDraft { Amount: { } amount, Purpose: { } purpose } draft } && !s.Heard.Corrects && s.Meaning.Is(Intents.KasKeluar, Intents.KasMasuk) && Capabilities.Clear(s)
        && s.Words is ["kas" or "keluar" or "masuk" or "catat" or "beli" or "bayar", _, ..] && s.Slots is { Amount: { MustAsk: false } next, Purpose: { } other } && next.Value != amount && !other.Equals(purpose, StringComparison.OrdinalIgnoreCase)
            ? Lead($"Yang ini dulu ya, {s.Who.Honorific}. Setelah itu tulis lagi: *{(s.Meaning.Is(Intents.KasKeluar) ? "keluar" : "kas masuk")} {next.Value} {Say.Quote(other, 30)}*.", AskAgain(running, s)) : null;

    /// <summary>Several expenses in one message are recorded one after the other; what comes next is said.</summary>
    private static string? OneByOne(Scene s, Arah direction, KasDraft? open = null)
    {
        if (s.Slots.Expenses is not { Count: > 1 } several) return null;
        var later = several.Skip(1).Select(o => Again(o.Amount.Value, o.Purpose)).ToList();
        // What was open and not yet recorded comes after them, unless it is the same.
        if (open is { Amount: { } amount, Purpose: { } purpose } && !several.Any(o => o.Amount.Value == amount)) later.Add(Again(amount, purpose));
        return $"Satu-satu ya, {s.Who.Honorific}. Yang pertama dulu. Setelah itu tulis lagi: {Say.List([.. later])}.";

        string Again(Rupiah amount, string purpose) => $"*{(direction == Arah.Keluar ? "keluar" : "kas masuk")} {amount} {Say.Quote(purpose, 30)}*";
    }

    private static string? Suggestion(Scene s, Arah direction) => s.Member is { IsActiveMember: true } && s.Slots.Amount is { MustAsk: false } amount
        ? $"{(direction == Arah.Keluar ? "keluar" : "masuk")}={amount.Value.Amount}={Short(s.Slots.Purpose)}={s.Slots.Date?.Value:yyyy-MM-dd}" : null;

    /// <summary>A button carries at most 64 bytes.</summary>
    private static string Short(string? purpose) => new([.. (purpose ?? "").Where(c => c is not '=' && char.IsAscii(c)).Take(16)]);

    protected override IReadOnlyList<Question<KasDraft>> Questions { get; } =
    [
        new("jumlah",
            (d, _) => d.Amount is null,
            (_, s) => new((s.Slots.Amount ?? (s.Heard.Money is [.., var odd] ? odd : null)) is { MustAsk: true } or { Value.Amount: <= 0 } || Typed.TooLong(s.Heard.Raw) ? $"Jumlahnya belum bisa saya pakai, {s.Who.Honorific}. Berapa rupiah? Contoh: *175 ribu*." : $"Berapa rupiah, {s.Who.Honorific}?", []),
            (d, s) => s.Amount is { } amount ? new Taken<KasDraft>.Filled(d with { Amount = amount, LargeConfirmed = false }) : new Taken<KasDraft>.NotMine(),
            (_, _) => new("Tulis angkanya ya. Contoh: *175 ribu*.", [])),
        new("untuk",
            (d, _) => d.Purpose is null,
            (d, s) => new(d.Direction == Arah.Keluar ? $"Untuk beli atau bayar apa, {s.Who.Honorific}?" : $"Uang dari mana, {s.Who.Honorific}?", []),
            (d, s) => !Hesitates(s) && Purpose(s.Slots.Purpose ?? s.Heard.Raw) is { } purpose ? new Taken<KasDraft>.Filled(d with { Purpose = purpose }) : new Taken<KasDraft>.NotMine(),
            (d, _) => new(d.Direction == Arah.Keluar ? "Sebutkan singkat ya. Contoh: *gas, kotak nasi, transport*." : "Sebutkan singkat ya. Contoh: *hadiah lomba, sumbangan*.", [])),
        new("pesanan",
            (d, _) => d.AskOrder,
            (_, s) => BelanjaPesanan.Ask(s),
            (d, s) => BelanjaPesanan.Read(d, s) is { } read ? new Taken<KasDraft>.Filled(read with { Kind = KindOf(read, s.Heard.Text) }) : new Taken<KasDraft>.NotMine(),
            (_, s) => BelanjaPesanan.Ask(s)) { OnlyWhenOdd = true },
        new("tanggal",
            (d, _) => d.DateDoubt,
            (_, s) => new($"Tanggal itu tidak ada, {s.Who.Honorific}. Tanggalnya kapan? Contoh: *kemarin* atau *14 November*.", []),
            (d, s) => s.Heard.Dates is [{ Value: { } day }, ..] ? new Taken<KasDraft>.Filled(d with { Date = day, DateDoubt = false }) : new Taken<KasDraft>.NotMine(),
            (_, _) => new("Tulis tanggalnya ya. Contoh: *hari ini*, *kemarin*, atau *14 November*.", [])) { OnlyWhenOdd = true },
        new("besar",
            (d, s) => d.Amount > s.Kube.Rules.LargeEntry && !d.LargeConfirmed,
            (d, _) => new($"Jumlahnya besar: *{d.Amount}* ({Say.InWords(d.Amount!.Value)}). Betul segitu?", [new("Ya, betul", "ya"), new("Ubah"), new("Batal")]),
            (d, s) => s.Heard.Answer == YesNo.Yes ? new Taken<KasDraft>.Filled(d with { LargeConfirmed = true })
                : s.Amount is { } amount ? new Taken<KasDraft>.Filled(d with { Amount = amount }) : new Taken<KasDraft>.NotMine(),
            (d, _) => new($"Kalau betul {Say.InWords(d.Amount!.Value)}, balas *ya*. Kalau bukan, tulis jumlah yang benar.", [new("Ya, betul", "ya"), new("Batal")])) { OnlyWhenOdd = true },
    ];

    protected override KasDraft Take(KasDraft draft, Scene s)
    {
        var next = draft;
        if (s.AmountLike(draft.Amount) is { } amount && s.Slots.Amount is not null && amount != draft.Amount) next = next with { Amount = amount, LargeConfirmed = false };
        if (s.Slots.Purpose is { } said && Purpose(said) is { } purpose && purpose != draft.Purpose) next = next with { Purpose = purpose };
        if (s.Slots.Date is { } date) next = date.Value is { } day ? day == draft.Date ? next : next with { Date = day, DateDoubt = false } : next with { DateDoubt = true };
        if (s.Slots.Fund is { } fund && fund != draft.Fund && (fund != Dana.Iks || draft.Direction == Arah.Masuk)) next = next with { Fund = fund };
        if (next is { Direction: Arah.Keluar, Order: null } && BelanjaPesanan.Of(s) is { } order) next = BelanjaPesanan.On(next, order);
        else if (next is { Direction: Arah.Keluar, Order: null } && draft.Order is null) next = BelanjaPesanan.Kitchen(next, s);
        if (next is { Fund: Dana.Iks, Direction: Arah.Masuk } && next.Purpose?.ToLowerInvariant() is null or "kotak" or "kotak iks" or "iks") next = next with { Purpose = "kotak IKS" };
        return next == draft ? draft : next with { Kind = KindOf(next, s.Heard.Text) };
    }

    protected override KasDraft Change(KasDraft draft, Scene s)
    {
        var taken = Take(draft, s);
        if (taken != draft) return taken;
        if (!s.Heard.Corrects && Amounts(s).Count > 1) return draft;
        return s.Heard.Money is [.., { MustAsk: false, Value.Amount: > 0 } money] && money.Value != draft.Amount ? draft with { Amount = money.Value, LargeConfirmed = false } : draft;
    }

    private static JenisTransaksi KindOf(KasDraft draft, string said) => draft switch
    {
        { Direction: Arah.Masuk, Fund: Dana.Iks } => JenisTransaksi.IksKotak,
        { Direction: Arah.Masuk } => JenisTransaksi.KasMasukLain,
        { Order: not null } => JenisTransaksi.BelanjaPesanan,
        { Fund: Dana.Usaha } => JenisTransaksi.BiayaUsaha,
        _ => KasWords.KindOf(draft.Purpose ?? "", said),
    };

    /// <summary>A bare yes or no, or a question back, is no purpose; "gas" is.</summary>
    private static bool Hesitates(Scene s) => s.Heard.Text is not "gas" && (s.Heard.Answer != YesNo.None || s.Heard.Raw.Contains('?') || s.Heard.Text.Contains("apa ya", StringComparison.Ordinal) || s.Heard.Text.StartsWith("berapa", StringComparison.Ordinal));

    private static string? Purpose(string said) => Say.Quote(said) is { Length: >= 2 } purpose && purpose.Any(char.IsLetter) ? purpose : null;

    protected override Checked Check(KasDraft draft, Scene s) => Why(draft, s) switch
    {
        null or NeedsApproval => new Checked.Fine(),
        AmountTooSmall small => new Checked.AskAgain("jumlah", new($"Paling sedikit {small.Least} ya, {s.Who.Honorific}. Berapa rupiah?", [])),
        AmountTooLarge => new Checked.AskAgain("jumlah", new($"{draft.Amount} terlalu besar untuk kas kelompok, {s.Who.Honorific}. Berapa yang benar? Contoh: *175 ribu*.", [])),
        OverBalance over => new Checked.AskAgain("jumlah", new(KasWords.Over(s, over), [new("Batal")])),
        NoApprover => new Checked.Stop(Step.Reply(UmumWords.NobodyHolds(s.Kube.Holder(Jabatan.Ketua) is null ? "ketua" : "yang boleh menyetujui", s.Pendamping))),
        DateInFuture or DateTooOld => new Checked.Stop(Step.Reply(KasWords.DateWrong(s, Why(draft, s)!))),
        _ => new Checked.Stop(Refuse.Recording(s, null)),
    };

    private static Refusal? Why(KasDraft draft, Scene s) => s.May(Operation.KasCatat, Right.Record | Right.OnBehalf)
        ? Record(draft, s).Refusal(s.Kube)
        : Propose(draft, s).Decide(s.Kube) switch { Decision.Refused no => no.Why, _ => new NeedsApproval(Approver(s)) };

    private static PersonId Approver(Scene s) => s.Kube.Holder(s.Who.Id == s.Kube.Holder(Jabatan.Ketua) ? Jabatan.Sekretaris : Jabatan.Ketua) ?? s.Who.Id;

    private static RecordCash Record(KasDraft d, Scene s) => new(s.Who.Id, d.Fund, d.Direction, d.Kind ?? KindOf(d, ""), d.Amount ?? Rupiah.Zero, d.Purpose ?? "", d.Date ?? s.Today, s.Now) { Order = d.Order };

    private static ProposeCash Propose(KasDraft d, Scene s) => new(s.Who.Id, d.Fund, d.Kind ?? KindOf(d, ""), d.Amount ?? Rupiah.Zero, d.Purpose ?? "", s.Now) { Order = d.Order };

    protected override Message? Sum(KasDraft d, Scene s)
    {
        var twice = Double(d, s);
        if (Why(d, s) is NeedsApproval needs)
            return new($"{twice}{d.Amount} perlu persetujuan {s.Call(needs.Approver)} dulu, {s.Who.Honorific}{(d.Amount < s.Kube.Rules.CashOutLimit && s.May(Operation.KasCatat, Right.Record | Right.OnBehalf) ? $", karena dengan ini pengeluaran hari ini sampai {s.Kube.Rules.CashOutLimit} atau lebih" : BelanjaPesanan.Over(d, s))}.\nSaya mintakan ya: *{d.Amount}* untuk {d.Purpose}.{(d.Date is { } on && on != s.Today ? " Tanggalnya dicatat nanti, hari uangnya diserahkan." : "")}", [new("Ya, mintakan", "ya"), new("Ubah"), new("Batal")]);
        var after = s.Kube.Ledger.Balance(d.Fund) + (d.Direction == Arah.Masuk ? d.Amount!.Value : -d.Amount!.Value);
        var low = d is { Direction: Arah.Keluar, Fund: Dana.Kas } && after < s.Kube.Rules.Reserve ? $"\nSetelah ini kas tinggal {after} (di bawah {s.Kube.Rules.Reserve})." : $"\nSaldo {SaldoKas.FundName(d.Fund)} nanti {after}.";
        var head = d.Direction == Arah.Keluar ? $"{Title(d)} keluar *{d.Amount}*\nuntuk {d.Purpose}, {KasWords.When(d.Date ?? s.Today, s)}." : $"{Title(d)} masuk *{d.Amount}*\ndari {d.Purpose}, {KasWords.When(d.Date ?? s.Today, s)}.";
        return new($"{twice}{head}{BelanjaPesanan.Line(d, s)}{low}\nSudah benar?", [new("Ya, catat", "ya"), new("Ubah"), new("Batal")]);
    }

    private static string Title(KasDraft d) => d.Fund switch { Dana.Iks => "IKS", Dana.Usaha => "Dana usaha", _ => "Kas" };

    /// <summary>D-8: the same fund, kind and amount within the last 24 hours is said first.</summary>
    private static string Double(KasDraft d, Scene s) => s.Kube.Ledger.Recent.LastOrDefault(e => e.Fund == d.Fund && e.Direction == d.Direction && e.Kind == d.Kind && e.Amount == d.Amount
            && e.Person is null && s.Now - e.RecordedAt < TimeSpan.FromHours(24) && !s.Kube.Ledger.Reversed.ContainsKey(e.Number)) is { } e
        ? $"Yang sama sudah dicatat pukul {Say.Hour(e.RecordedAt, s.Kube.Zone)} ({e.Number}). Ini tambahan lagi:\n" : "";

    protected override string? Changed(KasDraft from, KasDraft to, Scene s) => to.Amount != from.Amount ? $"Baik, saya ganti jumlahnya jadi {to.Amount}." : "Baik, saya ganti.";

    protected override KasDraft Fresh(KasDraft draft) => new(draft.Direction);

    protected override Step Commit(KasDraft d, Scene s)
    {
        if (Why(d, s) is NeedsApproval) return Persetujuan.Ask(s, Propose(d, s).Decide(s.Kube));
        if (Record(d, s).Decide(s.Kube) is not Decision.Accepted done) return Step.Reply(UmumWords.Changed(s.Who));
        var entry = done.Facts.OfType<EntryPosted>().Single();
        var balance = s.Kube.After(entry).Ledger.Balance(d.Fund);
        var proof = d.Direction == Arah.Keluar ? "\nKalau ada foto notanya, kirim saja ke sini." : "";
        return Step.From(done) with
        {
            Say = [new($"Sudah dicatat ✅ Nomor {entry.Number}.\nSaldo {SaldoKas.FundName(d.Fund)} *{balance}*.{proof}", [new("Riwayat kas"), new("Selesai", "terima kasih")])],
            Notices = [.. OnBehalf.Tell(s, [entry])],
            Numbers = $"Nomor {entry.Number}",
        };
    }
}
