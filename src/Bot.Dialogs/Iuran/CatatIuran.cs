using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D05: the bendahara (or the pendamping in her name) records dues.</summary>
internal sealed class CatatIuran : Form<IuranDraft>
{
    public static readonly CatatIuran Form = new();

    public override string Name => "mencatat iuran";

    public override bool Own(string intent) => intent is Intents.IuranCatat;

    public override bool LooksBack => true;

    public static Step Start(Scene s)
    {
        if (!s.May(Operation.IuranCatat, Right.Record | Right.OnBehalf)) return Refuse.Recording(s, Suggestion(s));
        if (UangMasuk.OfOrder(s) is { } order) return order;
        return s.Who.OwnPhone ? Form.Begin(new IuranDraft(), s) : Refuse.SharedPhone(s);
    }

    /// <summary>What a member says she handed over, ready for the bendahara to record.</summary>
    private static string? Suggestion(Scene s) => s.Member is { IsActiveMember: true } && s.Slots.Amount is { MustAsk: false } amount ? $"iuran={amount.Value.Amount}={(s.Slots.People is [{ Only: { } payer }] ? payer.Value : "")}={s.Slots.Date?.Value:yyyy-MM-dd}" : null;

    protected override IReadOnlyList<Question<IuranDraft>> Questions { get; } =
    [
        new("siapa",
            (d, _) => d.Unsettled is not [] || (d.Items is [] && !d.Everybody),
            (d, s) => d.Unsettled is [var name, ..] ? IuranWords.WhichName(s, name) : IuranWords.AskWho(s),
            ReadWho,
            (d, s) => d.Unsettled is [var name, ..] ? IuranWords.WhichName(s, name) : IuranWords.AskWhoAgain(s)),
        new("hadir",
            (d, s) => d is { Everybody: true, OnlyPresent: null } && Present(d, s) > 0,
            (d, s) => IuranWords.OnlyPresent(s, Present(d, s), s.Kube.ActiveMembers.Count()),
            (d, s) => s.Heard.Text.StartsWith("yang hadir", StringComparison.Ordinal) || s.Heard.Answer == YesNo.Yes ? new Taken<IuranDraft>.Filled(d with { OnlyPresent = true })
                : s.Heard.Text.StartsWith("semua", StringComparison.Ordinal) ? new Taken<IuranDraft>.Filled(d with { OnlyPresent = false }) : new Taken<IuranDraft>.NotMine(),
            (d, s) => IuranWords.OnlyPresent(s, Present(d, s), s.Kube.ActiveMembers.Count())) { OnlyWhenOdd = true },
        new("jumlah",
            (d, _) => d.Doubt,
            (_, s) => IuranWords.AskAmount(s),
            (d, s) => s.Amount is { } amount ? new Taken<IuranDraft>.Filled(d with { Each = amount, Doubt = false, PartPayment = null, Items = [.. d.Items.Select(i => i with { Amount = null })] }) : new Taken<IuranDraft>.NotMine(),
            (_, s) => IuranWords.AskAmountAgain(s)) { OnlyWhenOdd = true },
        new("tanggal",
            (d, _) => d.DateDoubt,
            (_, s) => new($"Tanggal itu tidak ada, {s.Who.Honorific}. Tanggalnya kapan? Contoh: *kemarin* atau *14 November*.", []),
            (d, s) => s.Heard.Dates is [{ Value: { } day }, ..] ? new Taken<IuranDraft>.Filled(Dated(d with { DateDoubt = false }, day, s)) : new Taken<IuranDraft>.NotMine(),
            (_, _) => new("Tulis tanggalnya ya. Contoh: *hari ini*, *kemarin*, atau *14 November*.", [])) { OnlyWhenOdd = true },
        new("sisa",
            (d, s) => d.PartPayment is null && Rest(d, s) is { Amount: > 0 },
            (d, s) => IuranWords.AskRest(s, d.Items[0].Amount ?? d.Each ?? Rupiah.Zero, Rest(d, s) ?? Rupiah.Zero),
            ReadRest,
            (d, s) => IuranWords.AskRest(s, d.Items[0].Amount ?? d.Each ?? Rupiah.Zero, Rest(d, s) ?? Rupiah.Zero)) { OnlyWhenOdd = true },
        new("berikutnya",
            (d, s) => Plan(d, s) is { Why: AlreadyPaid } && d.Meeting is not null && !d.Everybody,
            (d, s) => IuranWords.AlreadyPaid(s, Plan(d, s).About!.Value, d.Meeting!.Value),
            (d, s) => s.Heard.Answer switch
            {
                YesNo.Yes => new Taken<IuranDraft>.Filled(d with { Meeting = null }),
                _ => new Taken<IuranDraft>.NotMine(),
            },
            (d, s) => IuranWords.AlreadyPaid(s, Plan(d, s).About!.Value, d.Meeting!.Value)) { OnlyWhenOdd = true },
    ];

    protected override IuranDraft Take(IuranDraft draft, Scene s)
    {
        var slots = s.Slots;
        var next = draft;
        if (slots.Details is not [])
            next = next with
            {
                Items = [.. slots.Details.Where(x => x.Person.Only is not null).Select(x => new IuranItem(x.Person.Only!.Value, x.Amount.Value))],
                Unsettled = [.. slots.Details.Where(x => x.Person.Only is null).Select(x => Unsettle(x.Person, x.Amount.Value))],
                Everybody = false,
            };
        else if (slots.Everybody)
            next = next with { Everybody = true, Items = [], Unsettled = [.. slots.Except.Where(p => p.Only is null).Select(p => Unsettle(p, null))], Except = [.. slots.Except.Select(p => p.Only).OfType<PersonId>()] };
        else if (slots.People is not [])
            next = next with { Everybody = false, Items = [.. slots.People.Select(p => p.Only).OfType<PersonId>().Distinct().Select(p => new IuranItem(p, null))], Unsettled = [.. slots.People.Where(p => p.Only is null).Select(p => Unsettle(p, null))] };

        var again = slots.Details is [] && !slots.Everybody && slots.People is [] && draft is { Items: [], Unsettled: [] } ? LastPayers(s) : [];
        if (again is not []) next = next with { Everybody = false, Items = [.. again.Select(p => new IuranItem(p, null))] };

        if (slots.Details is [] && slots.Amount is { } amount)
            next = amount.MustAsk || amount.Value <= Rupiah.Zero ? next with { Doubt = true } : next with { Each = amount.Value, Doubt = false, PartPayment = null };
        if (slots.WithSpeaker && s.Member is { IsActiveMember: true } && !next.Everybody && next.Items.All(i => i.Person != s.Who.Id)) next = next with { Items = [.. next.Items, new IuranItem(s.Who.Id, null)] };
        if (slots.Present) next = next with { Everybody = true, OnlyPresent = true, Items = [] };
        if (slots.Details is [] && slots.Amount is null && Typed.TooLong(s.Heard.Raw)) next = next with { Doubt = true };
        if (slots.Times is { } times) next = slots.Amount is { MustAsk: false } one ? next with { Each = one.Value * times } : next with { Times = times, Each = null };
        // "Kayak kemarin" says who, not when.
        if (again is [] && slots.Date is { Value: null }) next = next with { DateDoubt = true };
        else if (again is not []) next = next with { DateDoubt = false };
        else if (slots.Date?.Value is { } day) next = Dated(next with { DateDoubt = false }, day, s);
        else if (s.Heard.Today && s.Kube.Meetings.On(s.Today, s.Kube.Zone) is { } today && !next.Everybody) next = next with { Meeting = today.Id };
        if (s.Meaning.Also.FirstOrDefault(IsBox)?.Slots.Amount is { MustAsk: false } box) next = next with { Box = box.Value };
        return next;
    }

    /// <summary>Dues and the IKS box in one message are one record: "nur bayar 10rb, kotak iks 18 ribu".</summary>
    public static bool TakesBox(Meaning meaning) => meaning.Is(Intents.IuranCatat) && meaning.Also.All(IsBox);

    private static bool IsBox(Meaning m) => m.Is(Intents.KasMasuk) && m.Slots.Fund == Dana.Iks;

    /// <summary>
    /// "Sama kayak kemarin": those whose dues were recorded the last time, read back like any others; "tadi" means the last
    /// record, everything else the last day before today. Empty when nothing of the kind was said or recorded.
    /// </summary>
    private static List<PersonId> LastPayers(Scene s)
    {
        var which = Again.Said(s.Heard.Text);
        if (which == LastTime.None) return [];
        var paid = s.Kube.Ledger.Recent.Where(e => e is { Kind: JenisTransaksi.Iuran, Reverses: null, Person: not null } && !s.Kube.Ledger.Reversed.ContainsKey(e.Number)).ToList();
        var last = which == LastTime.Before ? paid.FindLast(e => e.Date < s.Today) ?? paid.LastOrDefault() : paid.LastOrDefault();
        return last is null ? [] : [.. paid.Where(e => which == LastTime.Before ? e.Date == last.Date : e.RecordedAt == last.RecordedAt).Select(e => e.Person!.Value)
            .Where(p => s.Kube.Member(p) is { IsActiveMember: true }).Distinct()];
    }

    /// <summary>"Kayak tadi" with nothing open, from her who recorded dues last, or with the word iuran: the same people, read back.</summary>
    public static Step? SameAgain(Scene s) =>
        s.Talk.Now is null && s.May(Operation.IuranCatat, Right.Record | Right.OnBehalf) && s.Who.OwnPhone && !ClearlyOther(s)
        && (s.Kube.Ledger.Recent.LastOrDefault(e => e.RecordedBy == s.Who.Id) is { Kind: JenisTransaksi.Iuran } || s.Heard.Text.Contains("iuran", StringComparison.Ordinal))
        && LastPayers(s) is not [] ? Form.Begin(new IuranDraft(), s) : null;

    private static bool ClearlyOther(Scene s) => s.Meaning.Confidence >= 0.5 && !s.Meaning.Is(Intents.IuranCatat, Intents.Clarify, Intents.OutOfScope);

    /// <summary>A day on which the group met names the meeting, any other day dates the entry.</summary>
    private static IuranDraft Dated(IuranDraft draft, DateOnly day, Scene s) =>
        s.Kube.Meetings.On(day, s.Kube.Zone) is { } meeting ? draft with { Meeting = meeting.Id } : draft with { Date = day };

    protected override IuranDraft Change(IuranDraft draft, Scene s)
    {
        if (s.Heard.People is [] || s.Slots.Details is not [] || s.Slots.Everybody || draft.Everybody) return ChangeGroup(draft, s);
        var (dropped, named) = NameChanges.Corrected(s.Heard);
        if (dropped is [] && named is []) return Take(draft, s);
        var adds = NameChanges.Adds(s.Heard.Text);
        var kept = adds || dropped is not [] ? draft.Items.Where(i => !dropped.Contains(i.Person)) : [];
        var items = kept.Concat(named.Where(p => draft.Items.All(i => i.Person != p) || !adds).Select(p => new IuranItem(p, null))).DistinctBy(i => i.Person).ToList();
        return items.Count == 0 ? draft : TakeAmount(draft with { Items = items, Unsettled = [] }, s);
    }

    private IuranDraft ChangeGroup(IuranDraft draft, Scene s)
    {
        if (!draft.Everybody || s.Slots.Everybody || s.Heard.People is []) return s.Heard.People is [] ? TakeAmount(Take(draft, s), s) : Take(draft, s);
        var (dropped, named) = NameChanges.Corrected(s.Heard);
        return NameChanges.Adds(s.Heard.Text)
            ? draft with { Except = [.. draft.Except.Except(named)] }
            : draft with { Except = [.. draft.Except.Union(dropped).Union(named)] };
    }

    private static IuranDraft TakeAmount(IuranDraft draft, Scene s) => s.Amount is { } amount && amount != draft.Each
        ? draft with { Each = amount, Times = null, Doubt = false, PartPayment = null, Items = [.. draft.Items.Select(i => i with { Amount = null })] }
        : draft;

    private static Taken<IuranDraft> ReadWho(IuranDraft draft, Scene s)
    {
        if (s.Slots.Everybody || s.Slots.Details is not [] || s.Heard.People is [] && LastPayers(s) is not []) return new Taken<IuranDraft>.Filled(Form.Take(draft, s));
        var found = s.Heard.People.Select(p => p.Only).OfType<PersonId>().ToList();
        if (draft.Unsettled is [var name, ..] && found is [var one])
        {
            var settled = draft with { Unsettled = [.. draft.Unsettled.Skip(1)], Answers = [.. draft.Answers, new NameAnswer(name.Said, one)] };
            return new Taken<IuranDraft>.Filled(draft.Everybody ? settled with { Except = [.. draft.Except, one] } : settled with { Items = [.. draft.Items, new IuranItem(one, name.Amount)] });
        }
        if (found is not []) return new Taken<IuranDraft>.Filled(TakeAmount(draft with { Items = [.. found.Distinct().Select(p => new IuranItem(p, null))], Unsettled = [.. s.Heard.People.Where(p => p.Only is null).Select(p => Unsettle(p, null))] }, s));
        if (s.Heard.People is not [var unknown, ..]) return new Taken<IuranDraft>.NotMine();
        // Asked about for the first time it is kept, so that its answer is known to be about it.
        return draft.Unsettled is []
            ? new Taken<IuranDraft>.Filled(TakeAmount(draft with { Unsettled = [.. s.Heard.People.Select(p => Unsettle(p, null))] }, s))
            : new Taken<IuranDraft>.Wrong(IuranWords.WhichName(s, Unsettle(unknown, null)));
    }

    private static Taken<IuranDraft> ReadRest(IuranDraft draft, Scene s) => s.Heard.Text switch
    {
        "bayar sebagian" or "sebagian" => new Taken<IuranDraft>.Filled(draft with { PartPayment = true }),
        "kotak iks" or "iks" => new Taken<IuranDraft>.Filled(ToBox(draft, s)),
        "ketik ulang" => new Taken<IuranDraft>.Filled(draft with { Doubt = true }),
        _ => s.Amount is { } amount ? new Taken<IuranDraft>.Filled(draft with { Each = amount, Items = [.. draft.Items.Select(i => i with { Amount = null })] }) : new Taken<IuranDraft>.NotMine(),
    };

    private static IuranDraft ToBox(IuranDraft draft, Scene s)
    {
        var rest = Rest(draft, s) ?? Rupiah.Zero;
        var all = draft.Items[0].Amount ?? draft.Each ?? Rupiah.Zero;
        return draft with { Each = all - rest, Items = [draft.Items[0] with { Amount = null }], Box = rest, PartPayment = true };
    }

    /// <summary>What one person's amount leaves over after whole meetings; null when it fits or several pay.</summary>
    private static Rupiah? Rest(IuranDraft draft, Scene s)
    {
        if (draft is not { Items: [var item], Unsettled: [], Everybody: false } || (item.Amount ?? draft.Each) is not { } amount || amount > s.Kube.Rules.MostDuesAtOnce) return null;
        var left = amount;
        foreach (var (_, room) in DuesPlan.Places(s.Kube, item.Person))
        {
            if (left == Rupiah.Zero) return null;
            // Less than the first meeting is a plain part payment; what breaks a later one is asked.
            if (left < room) return left == amount ? null : left;
            left -= room;
        }
        return null;
    }

    private static int Present(IuranDraft draft, Scene s) =>
        Plan(draft with { OnlyPresent = false }, s).Meeting is { } id && s.Kube.Meetings.Find(id) is { } m ? m.Attendance.Values.Count(k => k == Kehadiran.Hadir) : 0;

    internal static IuranPlan Plan(IuranDraft draft, Scene s) => IuranPlan.For(draft, s.Kube, s.Today);

    internal static UnsettledName Unsettle(PersonRead read, Rupiah? amount) => new(read.Said, read.Candidates is [] ? read.Near : read.Candidates, amount);

    protected override Checked Check(IuranDraft draft, Scene s)
    {
        var plan = Plan(draft, s);
        var why = plan.Why ?? new RecordIuran(s.Who.Id, plan.Parts, draft.Date ?? s.Today, s.Now).Refusal(s.Kube);
        return why switch
        {
            null => new Checked.Fine(),
            NotAllowed => new Checked.Stop(Refuse.Recording(s, null)),
            AmountTooSmall or AmountTooLarge or TooFarAhead => new Checked.AskAgain("jumlah", IuranWords.AmountWrong(s, why, plan.About)),
            DateInFuture or DateTooOld => new Checked.Stop(Step.Reply(KasWords.DateWrong(s, why))),
            AlreadyPaid => new Checked.Stop(Step.Reply(IuranWords.AllPaid(s, plan.Meeting, draft.Except), new Choice("Iuran belum"))),
            NotAMember refusal => new Checked.AskAgain("siapa", IuranWords.NotAMember(s, refusal.Person)),
            _ => new Checked.Stop(Step.Reply(IuranWords.NoMeeting(s))),
        };
    }

    protected override Message? Sum(IuranDraft draft, Scene s) => IuranWords.Summary(s, draft, Plan(draft, s));

    protected override Step? Other(IuranDraft draft, Scene s) => s.Heard.Text == "lihat nama"
        ? new Step { Say = [IuranWords.Names(s, Plan(draft, s))], Next = (draft, Summary, 0) }
        : null;

    protected override string? Changed(IuranDraft from, IuranDraft to, Scene s) => to.Everybody && to.Except.Except(from.Except).ToList() is [var own] && s.Heard.Money is [{ MustAsk: false, Value: var amount }]
        ? $"{s.Call(own)} sendiri ya. Setelah ini tulis lagi: *iuran {s.Call(own).ToLowerInvariant()} {amount}*." : "Baik, saya ganti.";

    protected override IuranDraft Fresh(IuranDraft draft) => new();

    protected override Step Commit(IuranDraft draft, Scene s)
    {
        var plan = Plan(draft, s);
        if (new RecordIuran(s.Who.Id, plan.Parts, draft.Date ?? s.Today, s.Now).Decide(s.Kube) is not Decision.Accepted dues)
            return Step.Reply(UmumWords.Changed(s.Who));
        var after = dues.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        var box = draft.Box is { } amount
            ? new RecordCash(s.Who.Id, Dana.Iks, Arah.Masuk, JenisTransaksi.IksKotak, amount, "Kotak IKS", draft.Date ?? s.Today, s.Now).Decide(after) as Decision.Accepted
            : null;
        after = box?.Facts.Aggregate(after, (k, f) => k.After(f)) ?? after;
        var entries = dues.Facts.OfType<EntryPosted>().ToList();
        var learned = Sebutan.Learn(s, after, draft.Answers.Where(a => draft.Everybody ? draft.Except.Contains(a.Person) : entries.Exists(e => e.Person == a.Person)));
        var numbers = IuranWords.Numbers([.. entries.Select(e => e.Number), .. box?.Facts.OfType<EntryPosted>().Select(e => e.Number) ?? []]);
        var counted = AbsenKotak.Counted(after, plan.Meeting, box, s.Who.Id);
        var step = new Step
        {
            Facts = [.. dues.Facts, .. box?.Facts ?? [], .. counted, .. learned.Facts],
            Texts = [.. box?.Texts ?? [], .. learned.Texts],
            Say = [IuranWords.Recorded(s, after, entries, draft.Box, numbers + "." + learned.Line)],
            Notices = [.. entries.Where(e => !TutupRapat.ReceiptWaits(s.Kube, e)).GroupBy(e => e.Person!.Value).Where(g => s.Known.People.Find(g.Key)?.WantsReminders == true)
                .Select(g => new Notice(g.Key, IuranWords.ReceiptFor(s, g.Key, [.. g]))), .. OnBehalf.Tell(s, entries)],
            Numbers = numbers,
        };
        return draft is { Roll: true, Meeting: { } meeting } && box is null ? AbsenKotak.Then(step, s, after, meeting) : step;
    }
}
