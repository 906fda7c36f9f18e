using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D19: the kelurahan orders a round of PMT.</summary>
internal sealed class PesanPmt : Form<PmtDraft>
{
    public static readonly PesanPmt Form = new();

    public override string Name => "pesanan PMT";

    public override bool Own(string intent) => intent is "pmt_pesan" or "pesan_ubah";

    public override bool WantsMoney(Running running) => false;

    public override bool WantsWords(Running running, Scene s) => !PmtBaca.Split(s.Heard.Text).Any(w => w is "tagihan" or "tagihannya") && PmtTanya.Answer(s, (PmtDraft)running.Draft) is not null || running.Asking == "tempat" && !s.Meaning.Is("pmt_menu", Intents.SaldoKas, "pesan_batal", "pesan_status") && PmtBaca.IsPlace(s.Heard.Text) && PmtBaca.Split(s.Heard.Text).Length <= 8;

    public static Step Start(Scene s) => !s.May(Operation.PmtPesan, Right.Record) ? TolakPmt.NotKelurahan(s) : Changes(s) is { } round ? UbahPmt.Form.Begin(new UbahPmtDraft { Number = round.Number }, s) : Form.Begin(new PmtDraft(), s);

    /// <summary>"PMT 25 november pos balita 1 jadi 80": a day that has a round, and no word of ordering.</summary>
    private static Order? Changes(Scene s) => !PmtBaca.Orders(s.Heard.Text) && DayOf(s) is { } day
        && s.Kube.OpenRounds().Where(r => r.Content.Day == day).ToList() is [var one] && ((s.Slots.Added ?? s.Slots.Removed) is not null || PmtBaca.Target(s) is not { } target || target == one.Content.Pmt!.Target) ? one : null;

    /// <summary>What is asked in the middle is answered first; a no to what the kitchen can do ends the order.</summary>
    public override Step? Answer(Running running, Scene s)
    {
        if (s.Chose) return base.Answer(running, s);
        // Another round, and what is owed in all, are asked about beside this order.
        if (PmtBaca.IsQuestion(s.Heard.Raw) && PmtBaca.Split(s.Heard.Text).Any(w => w is "tagihan" or "tagihannya")) return null;
        if (s.Heard.Raw.Contains('?', StringComparison.Ordinal) && DayOf(s) is { } other && other != ((PmtDraft)running.Draft).Day && s.Kube.OpenRounds().Any(r => r.Content.Day == other) && JadwalPmt.Answer(s) is { Say: [var plan, ..] }) return Lead(plan.Text, AskAgain(running, s));
        if (PmtTanya.Answer(s, (PmtDraft)running.Draft) is { } told) return Lead(told, AskAgain(running, s));
        return s.Heard.Answer == YesNo.No && (running.Asking == "muat" || running is { Asking: "tanggal", Draft: PmtDraft { Tried: not null } }) ? Step.Reply(FormWords.Cancelled(s.Who)) : base.Answer(running, s);
    }

    protected override IReadOnlyList<Question<PmtDraft>> Questions { get; } =
    [
        // What no day can hold is said before anything else is asked.
        new("muat",
            (d, s) => d.Boxes > (s.Kube.Catering().BoxesPerDay ?? int.MaxValue),
            (d, s) => PmtWords.TooMany(s, d.Boxes),
            (d, s) => Lesser(d, s) is { } fewer ? new Taken<PmtDraft>.Filled(fewer) : s.Heard.Answer == YesNo.Yes || PmtBaca.AsManyAsFit(s.Heard.Text) ? new Taken<PmtDraft>.Filled(Totalled(d, s.Kube.Catering().BoxesPerDay!.Value, s))
                : d.Posts is [_, ..] && PmtAngkaBaca.Answer(s, d.Posts, null) is { } posts ? new Taken<PmtDraft>.Filled(d with { Posts = posts, Agreed = true, AskCounts = PmtAngkaBaca.Wrong(s, posts), Total = null })
                : PmtBaca.Numbers(s) is [var one] && PmtBaca.OnlyNumbers(s.Heard.Text) && d.Posts.Count != 1 && one > 0 ? new Taken<PmtDraft>.Filled(Totalled(d, one, s)) : new Taken<PmtDraft>.NotMine(),
            (d, s) => PmtWords.TooMany(s, d.Boxes)) { OnlyWhenOdd = true },
        new("sasaran",
            (d, _) => d.Target is null,
            (_, s) => PmtWords.AskTarget(s),
            (d, s) => PmtBaca.Target(s) is not null || Answered(s) is not null ? new Taken<PmtDraft>.Filled(Form.Take(d with { Target = Answered(s) }, s)) : new Taken<PmtDraft>.NotMine(),
            (_, s) => PmtWords.AskTarget(s)),
        new("tanggal",
            (d, _) => d.Day is null,
            (d, s) => PmtWords.AskDay(s, d),
            (d, s) => Meant(d, s) is { } day ? new Taken<PmtDraft>.Filled(OnDay(Counted(d, s, true), day, s))
                : PmtBaca.AsManyAsFit(s.Heard.Text) && d.Tried is { } tried && DayRefusal(s, d, tried) is KitchenFull { Free: > 0 } full ? new Taken<PmtDraft>.Filled(OnDay(Totalled(d, full.Free, s), tried, s)) : new Taken<PmtDraft>.NotMine(),
            (d, s) => d.Tried is null ? PmtWords.AskDayAgain(s, d.Target) : PmtWords.AskDay(s, d)),
        new("jam",
            (d, s) => HourRefusal(s, d) is not null,
            (d, s) => PmtWords.NoRoom(s, HourRefusal(s, d)!, d.Day!.Value, d.Boxes),
            (d, s) => Clock(s) is { } time ? new Taken<PmtDraft>.Filled(d with { Time = time }) : new Taken<PmtDraft>.NotMine(),
            (_, s) => PmtWords.AskHourAgain(s)) { OnlyWhenOdd = true },
        new("pos",
            (d, _) => d.AskCounts != PmtAngka.Fine,
            (d, s) => PmtWords.AskCounts(s, d.Posts, d.AskCounts, d.Total),
            (d, s) => Lesser(d, s) is { } fewer ? new Taken<PmtDraft>.Filled(fewer) : PmtAngkaBaca.Answer(s, d.Posts, d.Total) is { } posts ? new Taken<PmtDraft>.Filled(d with { Posts = posts, Agreed = true, AskCounts = PmtAngkaBaca.Wrong(s, posts), Total = null }) : new Taken<PmtDraft>.NotMine(),
            (d, _) => PmtWords.AskCountsAgain(d.Posts)) { OnlyWhenOdd = true },
        new("jumlah",
            (d, _) => !d.Agreed,
            (d, s) => PmtWords.AskUsual(s, d),
            (d, s) => s.Heard.Answer == YesNo.Yes || s.Heard.Text is "seperti biasa" or "kayak biasa" or "biasa" ? new Taken<PmtDraft>.Filled(d with { Agreed = true })
                : s.Heard.Text is "ubah jumlah" || s.Heard.Word == GlobalWord.Ubah || s.Heard.Answer == YesNo.No ? new Taken<PmtDraft>.Filled(d with { AskCounts = PmtAngka.Wanted }) : new Taken<PmtDraft>.NotMine(),
            (d, s) => PmtWords.AskUsual(s, d)),
        new("tempat",
            (d, _) => d.Place is null,
            (d, s) => PmtWords.AskPlace(s, d),
            (d, s) => s.Heard.Text is "tempat lain" or "lain" ? new Taken<PmtDraft>.Wrong(PmtWords.AskPlaceAgain(s))
                : Where(d, s) is { } place ? new Taken<PmtDraft>.Filled(d with { Place = place }) : new Taken<PmtDraft>.NotMine(),
            (_, s) => PmtWords.AskPlaceAgain(s)),
    ];

    /// <summary>The place an answer names: one of those used before, the last one ("yang kemarin aja"), or what was written; null for a question or a correction.</summary>
    private static string? Where(PmtDraft d, Scene s) => PmtBaca.Place(s, Titles(s, d.Target)) ?? (PmtBaca.AsBefore(s.Heard.Text) ? Titles(s, d.Target) is [var last, ..] ? last : null : null)
        ?? (PmtBaca.IsPlace(s.Heard.Text) && s.Slots.Added is null && s.Slots.Removed is null && (s.Heard.Dates is [] || s.Slots.Address is not null) && PmtBaca.Pairs(s, d.Posts) is [] ? PmtBaca.Plain(s.Heard.Raw) : null);

    /// <summary>The day meant: one said before ("balik minggu lagi"), a week later than the one that cannot be, or the one that stands there.</summary>
    private static DateOnly? Meant(PmtDraft d, Scene s)
    {
        if (PmtBaca.OfPlace(s.Heard.Text) && PmtBaca.AsBefore(s.Heard.Text)) return null;
        if (d.Before is { } before && PmtBaca.GoesBack(s.Heard.Text) && (DayOf(s) is not { } said || said.DayOfWeek == before.DayOfWeek)) return before;
        return PmtBaca.AWeekLater(s.Heard.Text, d.Tried is not null) && (d.Tried ?? d.Day) is { } from ? from.AddDays(7) : DayOf(s);
    }

    private static SasaranPmt? Answered(Scene s) => s.Heard.Text switch { "posbindu dan lansia" or "posbindu lansia" => SasaranPmt.PosbinduLansia, "balita dan ibu hamil" or "balita dan bumil" => SasaranPmt.BalitaIbuHamil, _ => PmtBaca.Target(s) };

    protected override PmtDraft Take(PmtDraft draft, Scene s)
    {
        var next = draft;
        if (PmtBaca.Target(s) is { } target && target != next.Target) next = next with { Target = target, Posts = Usual(s, target), Agreed = false };
        var day = Meant(draft, s);
        if (next.Target is null && day is { } on && !PmtBaca.BothTargets(s)) next = next with { Target = PmtRules.Usually(on) };
        if (next.Target is { } known && next.Posts is []) next = next with { Posts = Usual(s, known) };
        if (draft.Target is null && next is { Target: not null, Total: { } all, AskCounts: PmtAngka.Fine }) next = Totalled(next, all, s);
        next = Counted(next, s, draft.Target is not null);
        if ((s.Slots.Added ?? -s.Slots.Removed) is { } more && draft is { Posts: [_, ..], Agreed: true } && next.Posts.SequenceEqual(draft.Posts)) next = More(next, (int)more, s);
        if (s.Slots.Time is { } time) next = next with { Time = time };
        if (PmtBaca.OfPlace(s.Heard.Text) && PmtBaca.AsBefore(s.Heard.Text) && Titles(s, next.Target) is [var last, ..]) next = next with { Place = last };
        else if (PmtBaca.Place(s, Titles(s, next.Target)) is { } place && (draft.Place is null || s.Slots.Address is not null || s.Slots.Place is not null)) next = next with { Place = place };
        // "Di balai rw" to another question says where.
        else if (draft is { Target: not null, Place: null } && s.Heard.Text.StartsWith("di ", StringComparison.Ordinal) && PmtBaca.Split(s.Heard.Text).Length <= 6 && day is null && !s.Heard.Text.Any(char.IsAsciiDigit) && PmtBaca.IsPlace(s.Heard.Text)) next = next with { Place = PmtBaca.Plain(s.Heard.Raw) };
        if (day is { } said) next = OnDay(next, said, s);
        else if ((next.Time != draft.Time || next.Boxes != draft.Boxes) && next is { Day: null, Tried: { } tried }) next = OnDay(next, tried, s);
        else if (s.Slots.Date is { Value: null } && next.Day is null || next.Day is null && Past(s)) next = next with { DayDoubt = true };
        return next;
    }

    /// <summary>The numbers said with it: of each post, or a total.</summary>
    /// <param name="shown">The posts were read to her before: one that is named changes, the others stay.</param>
    private static PmtDraft Counted(PmtDraft draft, Scene s, bool shown)
    {
        if (draft.Target is null) return s.Slots.Quantity is { Count: > 0 } all && all.Count == Math.Floor(all.Count) ? draft with { Total = (int)Math.Min(all.Count, 9_999) } : draft;
        if (PmtBaca.Posts(s, draft.Posts, shown) is { } posts) return draft with { Posts = posts, Agreed = true, AskCounts = PmtAngkaBaca.Wrong(s, posts), Total = null };
        if (PmtBaca.Odd(s) is not PmtAngka.Fine and var odd && (s.Slots.Quantity is not null || s.Heard.Text.Contains("kotak", StringComparison.Ordinal))) return draft with { AskCounts = odd };
        if (s.Slots.Quantity is null && draft.Posts is [_, ..] && PmtBaca.Split(s.Heard.Text) is [var so, "orang" or "org" or "porsi", ..] && int.TryParse(so, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var people) && people is > 0 and < 1_000) return Totalled(draft, people, s);
        if (s.Slots.Quantity is not { } said || draft.Posts is []) return draft;
        var total = (int)Math.Min(said.Count, 9_999);
        if (draft.Posts is [var only] && total != only.Boxes) return draft with { Posts = [only with { Boxes = total }], Agreed = true, AskCounts = PmtAngkaBaca.Wrong(s, [only with { Boxes = total }]), Total = null };
        return Totalled(draft, total, s);
    }

    /// <summary>So many in all: how they are divided is known when it is the usual number, and asked otherwise.</summary>
    private static PmtDraft Totalled(PmtDraft draft, int total, Scene s)
    {
        if (draft.Target is not { } target) return draft with { Total = total };
        if (total == draft.Posts.Sum(p => p.Boxes)) return draft with { Agreed = true, AskCounts = PmtAngka.Fine, Total = null };
        if (draft.Posts is [var only]) return draft with { Posts = [only with { Boxes = total }], Agreed = true, AskCounts = PmtAngka.Fine, Total = null };
        var usual = Usual(s, target);
        return total == usual.Sum(p => p.Boxes) ? draft with { Posts = usual, Agreed = true, AskCounts = PmtAngka.Fine, Total = null }
            : draft with { Agreed = false, AskCounts = total > PmtRules.MostBoxes ? PmtAngka.TooMany : PmtAngka.Total, Total = total };
    }

    /// <summary>"200 kotak" says what a slot of understanding cannot: a day gone by leaves the slot empty.</summary>
    private static bool Past(Scene s) => s.Heard.Text.Contains("kemarin", StringComparison.Ordinal) || s.Heard.Dates is [{ Value: null }, ..];

    /// <summary>A day that was said, also one that lies behind us: it is then refused in words.</summary>
    internal static DateOnly? DayOf(Scene s) => ReadOf(s)?.Value;

    internal static DateRead? ReadOf(Scene s) => s.Slots.Date is { Value: not null } slot ? slot : s.Heard.Dates is [{ Value: not null } read, ..] ? read : null;

    private static PmtDraft OnDay(PmtDraft draft, DateOnly day, Scene s)
    {
        var next = draft with { DayDoubt = false, Before = (draft.Day ?? draft.Tried) is { } was && was != day ? was : draft.Before };
        if (next.Target is null && !PmtBaca.BothTargets(s)) next = next with { Target = PmtRules.Usually(day), Posts = Usual(s, PmtRules.Usually(day)) };
        return DayRefusal(s, next, day) is null or OutsideDelivery or HourFull ? next with { Day = day, Tried = null } : next with { Day = null, Tried = day };
    }

    internal static TimeOnly? Clock(Scene s) => s.Slots.Time ?? (s.Heard.Times is [{ Value: { } time }, ..] ? time : null);

    /// <summary>What is against the hour alone, the day being settled; null when nothing is.</summary>
    private static Refusal? HourRefusal(Scene s, PmtDraft d) => d.Day is { } day && DayRefusal(s, d, day) is OutsideDelivery or HourFull ? DayRefusal(s, d, d.Day.Value) : null;

    /// <summary>Why the boxes of the draft cannot be handed out that day; null when they can.</summary>
    internal static Refusal? DayRefusal(Scene s, PmtDraft d, DateOnly day)
    {
        var time = PmtWords.Time(s.Kube, d);
        if (((day >= s.Today ? Round.Hour(s.Kube, time) : null) ?? OrderDay.Refusal(s.Kube, day, time, s.Now, TimeSpan.FromHours(1))) is { } why) return why;
        // What is more than a whole day's work is asked as a number, not as another day.
        var boxes = Math.Min(d.Boxes, s.Kube.Catering().BoxesPerDay ?? int.MaxValue);
        return s.Kube.Room(boxes, day, time, round: true);
    }

    /// <summary>The group's posts for these people, with the boxes they have when nothing else is said.</summary>
    internal static IReadOnlyList<PostDraft> Usual(Scene s, SasaranPmt target) => [.. s.Kube.PmtPosts(target).Select(p => new PostDraft(p.Code, p.Boxes, s.Note(p.Name)))];

    /// <summary>Where rounds were handed out before, those for the same people first, the newest first.</summary>
    internal static IReadOnlyList<string> Places(Scene s, SasaranPmt? target) =>
        [.. s.Kube.Orders.All.Where(o => o.Kind == JenisPesanan.Pmt).Reverse().OrderByDescending(o => o.Content.Pmt!.Target == target).Select(o => s.Note(o.Content.Place)).OfType<string>().DistinctBy(PmtBaca.Stem)];

    private static IReadOnlyList<string> Titles(Scene s, SasaranPmt? target) => [.. Places(s, target).Select(PmtWords.Title)];

    protected override PmtDraft Change(PmtDraft draft, Scene s)
    {
        var next = Take(draft, s);
        if (s.Heard.Times is [{ Value: { } time }, ..] && next.Time == draft.Time) next = next with { Time = time };
        if (((int?)(s.Slots.Added ?? -s.Slots.Removed) ?? PmtBaca.Moved(s.Heard.Text, draft.Posts)?.More) is { } more && next.Posts.SequenceEqual(draft.Posts)) next = More(next, more, s);
        if (next.Posts.SequenceEqual(draft.Posts) && s.Slots.Posts is [var post] && s.Slots.Quantity is { } set && PmtBaca.Post(post.Name, next.Posts) is (var code, _) && next.Posts.Any(p => p.Code == code))
            next = Set(next, [.. next.Posts.Select(p => p.Code == code ? p with { Boxes = (int)set.Count } : p)], s);
        return next;
    }

    private static PmtDraft More(PmtDraft draft, int more, Scene s)
    {
        var code = s.Slots.Posts is [var post, ..] && PmtBaca.Post(post.Name, draft.Posts) is (var named, _) ? named : PmtBaca.PostIn(s.Heard.Text, draft.Posts).Post ?? (draft.Posts is [var only] ? only.Code : (Code?)null);
        return code is { } of ? Set(draft, [.. draft.Posts.Select(p => p.Code == of ? p with { Boxes = p.Boxes + more } : p)], s) with { More = more, MoreOf = of } : draft with { AskCounts = PmtAngka.Total, Total = draft.Posts.Sum(p => p.Boxes) + more };
    }

    /// <summary>"10 aja" to the boxes that were too many: the step is smaller, and what stood before it stays.</summary>
    private static PmtDraft? Lesser(PmtDraft d, Scene s) => d is { More: { } more, MoreOf: { } of } && d.AskCounts != PmtAngka.Fine && PmtBaca.Lesser(s, more) is { } less
        ? Set(d, [.. d.Posts.Select(p => p.Code == of ? p with { Boxes = p.Boxes - more + less } : p)], s) with { More = less } : null;

    private static PmtDraft Set(PmtDraft draft, IReadOnlyList<PostDraft> posts, Scene s) => draft with { Posts = posts, Agreed = true, AskCounts = PmtAngkaBaca.Wrong(s, posts), Total = null };

    protected override string? Changed(PmtDraft from, PmtDraft to, Scene s) => from.AskCounts != to.AskCounts || to.Tried is not null || !from.Agreed ? null
        : from.Place is not null ? "Baik, saya ganti." : from.Posts.SequenceEqual(to.Posts) ? null : $"Baik, jadi {PmtWords.Posts(to.Posts)} = {to.Boxes} kotak.";

    protected override Message ChangeWhat(Scene s) => new($"Yang mau diubah apa, {s.Who.Honorific}? Tulis saja. Contoh: *lansia 90*, *tanggal 16 Desember*, *jam 9*, atau *di balai RW 05*.", [new("Batal")]);

    private static OrderPmt Order(PmtDraft d, Scene s) => new(s.Who.Id, d.Target!.Value, [.. d.Posts.Select(p => p.Wanted)], d.Day!.Value, PmtWords.Time(s.Kube, d), d.Place, s.Now);

    protected override Checked Check(PmtDraft draft, Scene s) => Order(draft, s).Refusal(s.Kube) switch
    {
        null => new Checked.Fine(),
        NotAllowed => new Checked.Stop(TolakPmt.NotKelurahan(s)),
        NoPmtHere => new Checked.Stop(Step.Reply($"Kelompok ini belum melayani PMT, {s.Who.Honorific}. Tanyakan ke {s.Pendamping} ya.")),
        RoundSize or WrongPosts => new Checked.AskAgain("pos", PmtWords.AskCounts(s, draft.Posts, PmtAngkaBaca.Wrong(s, draft.Posts), null)),
        NoPlace => new Checked.AskAgain("tempat", PmtWords.AskPlace(s, draft)),
        KitchenFull { Free: 0 } why => new Checked.AskAgain("tanggal", PmtWords.NoRoom(s, why, draft.Day!.Value, draft.Boxes)),
        KitchenFull { Free: var free } why => free < (s.Kube.Catering().BoxesPerDay ?? free) ? new Checked.AskAgain("tanggal", PmtWords.NoRoom(s, why, draft.Day!.Value, draft.Boxes)) : new Checked.AskAgain("pos", PmtWords.AskCounts(s, draft.Posts, PmtAngka.Capacity, null)),
        OutsideDelivery or HourFull => new Checked.AskAgain("jam", PmtWords.NoRoom(s, HourRefusal(s, draft) ?? new OutsideDelivery(s.Kube.PmtRules().From, s.Kube.PmtRules().Until), draft.Day!.Value, draft.Boxes)),
        var why => new Checked.AskAgain("tanggal", PmtWords.NoRoom(s, why, draft.Day!.Value, draft.Boxes)),
    };

    protected override Message? Sum(PmtDraft draft, Scene s) => PmtWords.Summary(s, draft);

    protected override PmtDraft Fresh(PmtDraft draft) => new();

    protected override Step Commit(PmtDraft draft, Scene s)
    {
        if (Order(draft, s).Decide(s.Kube) is not Decision.Accepted { Facts: [OrderPlaced placed] } accepted) return Step.Reply(UmumWords.Changed(s.Who));
        var waits = placed.Status == StatusPesanan.MenungguKonfirmasi;
        var puskesmas = s.Kube.Puskesmas();
        var ketua = s.Holder(Jabatan.Ketua);
        return Step.From(accepted) with
        {
            Say = [new(waits
                ? $"Baik, {s.Who.Honorific}. Nomor *{placed.Number}*. Saya tanyakan {ketua} dulu ya. Nanti saya kabari, lalu menunya saya mintakan."
                : $"Baik, {s.Who.Honorific}. Nomor *{placed.Number}*. Saya mintakan menu ke {(puskesmas is { } p ? s.Call(p) : "puskesmas")} dan kabari dapur ya.")],
            Notices = PmtKabar.Placed(s, s.Kube.After(placed).Orders.Find(placed.Number)!, Texts(s, accepted), waits),
            Numbers = $"Nomor {placed.Number}",
        };
    }

    /// <summary>Reads a text that this very step is about to store.</summary>
    internal static Func<TextId?, string?> Texts(Scene s, Decision.Accepted accepted) => id => accepted.Texts.FirstOrDefault(t => t.Id == id)?.Text ?? s.Note(id);
}

/// <summary>Numbers of boxes as an answer, and what is wrong with them.</summary>
internal static class PmtAngkaBaca
{
    /// <summary>The numbers given for the posts asked about; null when there are none that fit.</summary>
    public static IReadOnlyList<PostDraft>? Answer(Scene s, IReadOnlyList<PostDraft> posts, int? total)
    {
        if (PmtBaca.Posts(s, posts, settled: true) is { } named) return Rest(s, posts, named, total);
        var numbers = PmtBaca.Numbers(s);
        if (numbers.Count == posts.Count && PmtBaca.OnlyNumbers(s.Heard.Text)) return [.. posts.Select((p, i) => p with { Boxes = numbers[i] })];
        // "Posbindu saja 130" of a total of 210 leaves 80 for the other.
        return s.Heard.Answer == YesNo.Yes && total is null ? posts : null;
    }

    private static IReadOnlyList<PostDraft> Rest(Scene s, IReadOnlyList<PostDraft> posts, IReadOnlyList<PostDraft> named, int? total)
    {
        if (total is not { } all || named is not [var a, var b] || posts is not [var x, var y]) return named;
        return a != x && b == y ? [a, b with { Boxes = all - a.Boxes }] : a == x && b != y ? [a with { Boxes = all - b.Boxes }, b] : named;
    }

    public static PmtAngka Wrong(Scene s, IReadOnlyList<PostDraft> posts)
    {
        var total = posts.Sum(p => p.Boxes);
        return posts.Any(p => p.Boxes < 1) ? PmtAngka.None : total > PmtRules.MostBoxes ? PmtAngka.TooMany : total > (s.Kube.Catering().BoxesPerDay ?? total) ? PmtAngka.Capacity : PmtAngka.Fine;
    }
}
