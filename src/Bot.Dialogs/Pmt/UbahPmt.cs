using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A round being changed: only what is to be different.</summary>
public sealed record UbahPmtDraft : Draft
{
    public Code? Number { get; init; }

    /// <summary>New numbers of these posts; the others stay.</summary>
    public IReadOnlyList<PostDraft> Set { get; init; } = [];

    /// <summary>More (or fewer, below zero) boxes, at <see cref="Of"/> when it is known.</summary>
    public int? More { get; init; }
    public Code? Of { get; init; }
    public int? Total { get; init; }
    public DateOnly? Day { get; init; }
    public TimeOnly? Time { get; init; }
    public string? Place { get; init; }

    /// <summary>What she wants to change and has not said yet: jumlah, tanggal, tempat.</summary>
    public string? Ask { get; init; }

    /// <summary>Why the numbers are asked again.</summary>
    public PmtAngka AskCounts { get; init; }
}

/// <summary>D19: the kelurahan changes a round: numbers, day, hour, place. Until three days before it counts at once, later the ketua answers.</summary>
internal sealed class UbahPmt : Form<UbahPmtDraft>
{
    public static readonly UbahPmt Form = new();

    private static List<PostDraft> Unset(Scene s) => [.. Enum.GetValues<SasaranPmt>().SelectMany(t => PesanPmt.Usual(s, t)).Select(p => p with { Boxes = -1 })];

    public override string Name => "perubahan PMT";

    public override bool Own(string intent) => intent is "pesan_ubah" or "pmt_pesan";

    public override bool WantsMoney(Running running) => false;

    public override bool WantsWords(Running running, Scene s) => running.Asking == "tempat" && PmtBaca.IsPlace(s.Heard.Text) && !s.Meaning.Is(Intents.SaldoKas, "pesan_batal", "pesan_status");

    /// <summary>A change that is about a round: by its words, or because the kelurahan has nothing else open.</summary>
    public static bool Meant(Scene s) => PmtBaca.About(s) || s.May(Operation.PmtPesan, Right.Record) && s.Slots.OrderNumber is null && s.Slots.Items is [] && s.Kube.OpenRounds().Any() && !s.Kube.Orders.Open.Any(o => o.Customer == s.Who.Id && o.Kind == JenisPesanan.Catering);

    /// <summary>A change or a cancellation of a round, before neighbours' orders are looked at; null for all else.</summary>
    public static Step? Said(Scene s) => !PmtBaca.About(s) && !(s.May(Operation.PmtPesan, Right.Record) && s.Talk.Now is null && PmtBaca.PostIn(s.Heard.Text, Unset(s)).Post is not null) ? null : s.Meaning.Is("pesan_ubah") ? Start(s) : s.Meaning.Is("pesan_batal") ? BatalPmt.Start(s) : Changing(s) ? Start(s) : null;

    /// <summary>"Pmt 25 nov tempatnya di balai rw": a round by its day, and what shall be otherwise, whatever the sentence was taken for.</summary>
    private static bool Changing(Scene s) => s.May(Operation.PmtPesan, Right.Record) && !Capabilities.Clear(s) && !s.Heard.Raw.Contains('?', StringComparison.Ordinal) && !PmtBaca.Orders(s.Heard.Text)
        && (PesanPmt.DayOf(s) is { } day && s.Kube.OpenRounds().Any(r => r.Content.Day == day) || PmtBaca.IsRound(s.Slots.OrderNumber))
        && (PmtBaca.PlaceBehind(s.Heard.Text) is not null || PmtBaca.Sums(s.Heard.Text) is not null || PmtBaca.Pairs(s, Unset(s)) is [_, ..] || s.Heard.Times is [{ Value: not null }, ..] || (s.Slots.Added ?? s.Slots.Removed) is not null);

    public static Step Start(Scene s) => Refusal(s) ?? Past(s) ?? Form.Begin(new UbahPmtDraft { Ask = s.Heard.Text.Contains("tunda", StringComparison.Ordinal) && (s.Slots.Date is null || s.Meaning.Is("pesan_batal")) ? "tanggal" : null }, s);

    /// <summary>A round whose day has gone by is not changed any more, told of or not.</summary>
    private static Step? Past(Scene s) => Chosen(s, OldDay(s)) is { } round && round.Content.Day < s.Today
        ? Step.Reply($"{PmtWords.Named(round)} sudah lewat harinya, {s.Who.Honorific}, jadi tidak bisa diubah lagi.", new Choice("Jadwal PMT", "jadwal pmt")) : null;

    /// <summary>Why this person touches no round, or there is none such.</summary>
    internal static Step? Refusal(Scene s)
    {
        if (!s.May(Operation.PmtPesan, Right.Record) && !ChangeOrder.IsKetua(s.Kube, s.Who.Id)) return TolakPmt.NotKelurahan(s);
        var open = Open(s);
        if (Over(s) is { } over) return Step.Reply($"{PmtWords.Named(over)} {(over.Status == StatusPesanan.Selesai ? $"sudah lewat dan sudah dibagikan, {s.Who.Honorific}, jadi tidak bisa {(s.Meaning.Is("pesan_batal") ? "dibatalkan" : "diubah")} lagi" : $"memang sudah dibatalkan, {s.Who.Honorific}")}.", new Choice("Jadwal PMT", "jadwal pmt"));
        if (open is []) return Step.Reply($"Belum ada PMT yang dipesan, {s.Who.Honorific}.", new Choice("Pesan PMT", "pesan pmt"));
        return Fit(s, OldDay(s)) is [] ? Step.Reply(new Message($"PMT itu belum ada, {s.Who.Honorific}. Yang ada: {Say.List([.. open.Take(4).Select(r => $"{Say.Day(r.Content.Day)} ({r.Number})")])}.", [new("Jadwal PMT", "jadwal pmt")])) : null;
    }

    internal static List<Order> Open(Scene s) => [.. s.Kube.OpenRounds()];

    /// <summary>The day that says which round is meant. With one date only, a round of that day is meant, not a new day.</summary>
    internal static DateOnly? OldDay(Scene s) => s.DayOf(s.Slots.OldDate ?? (s.Meaning.Is("pesan_batal") ? s.Slots.Date : null), day => PmtBaca.On(s.Kube, day));

    /// <summary>The round of the day said, when it is over or called off and no other is meant.</summary>
    private static Order? Over(Scene s) => OldDay(s) is { } day && Open(s).TrueForAll(r => r.Content.Day != day) ? s.Kube.Orders.All.LastOrDefault(o => o.Kind == JenisPesanan.Pmt && o.Content.Day == day) : null;

    /// <summary>Which of several rounds: by day, number or people.</summary>
    internal static Message AskRound(Scene s, string what) => new($"PMT yang mana yang {what}, {s.Who.Honorific}?", [.. Open(s).Take(3).Select(r => new Choice(Say.Day(r.Content.Day), r.Number.Value))]);

    internal static Order? Chosen(Scene s, DateOnly? day) => Fit(s, day) is [var one] ? one : null;

    /// <summary>The rounds meant; those of a day only when they are for the people named, unless some are to be added to them.</summary>
    private static List<Order> Fit(Scene s, DateOnly? day) => PmtBaca.Rounds(s, Open(s), day) is var all && day is not null && (s.Slots.Added ?? s.Slots.Removed) is null && PmtBaca.Target(s) is { } target ? all.FindAll(r => r.Content.Pmt!.Target == target) : all;

    /// <summary>A new order, or another round's day, said while this round is open: she chooses which of the two goes on.</summary>
    public override Step? Answer(Running running, Scene s) => Keeps(s) && Find((UbahPmtDraft)running.Draft, s) is { } kept ? Step.Reply($"Baik, {s.Who.Honorific}. {PmtWords.Named(kept)} tetap {PmtWords.Boxes(kept)} kotak.")
        : !s.Chose && PmtBaca.Orders(s.Heard.Text) && running.Asking != Summary && PesanPmt.DayOf(s) is null ? new Step { Say = [FormWords.Choose(Name, PesanPmt.Form.Name)], Next = ((Draft)running.Draft, running.Asking, running.Tries), Wish = s.Heard.Raw }
        : !s.Chose && Find((UbahPmtDraft)running.Draft, s) is { } round && PesanPmt.DayOf(s) is { } day && day != round.Content.Day
        && (PmtBaca.Orders(s.Heard.Text) || PmtBaca.Target(s) is { } target && target != round.Content.Pmt!.Target)
        ? new Step { Say = [FormWords.Choose(Name, PesanPmt.Form.Name)], Next = ((Draft)running.Draft, running.Asking, running.Tries), Wish = s.Heard.Raw } : base.Answer(running, s);

    /// <summary>"Ga jadi deh, tetep 200": the round stays as it is.</summary>
    private static bool Keeps(Scene s) => s.Heard.Text.Split([' ', ',', '.']) is var w && (w.Any(x => x is "tetep" or "tetap" or "ttp") && !w.Contains("tempat") || s.Heard.Text.Contains("ga jadi", StringComparison.Ordinal) || s.Heard.Text.Contains("gak jadi", StringComparison.Ordinal) || s.Heard.Text.Contains("nggak jadi", StringComparison.Ordinal)) && !w.Any(x => x is "jam" or "tanggal" or "tgl" or "tambah" or "kurangi");

    protected override IReadOnlyList<Question<UbahPmtDraft>> Questions { get; } =
    [
        new("putaran",
            (d, _) => d.Number is null,
            (_, s) => AskRound(s, "diubah"),
            (d, s) => Chosen(s, PesanPmt.DayOf(s)) is { } round ? new Taken<UbahPmtDraft>.Filled(d with { Number = round.Number }) : new Taken<UbahPmtDraft>.NotMine(),
            (_, s) => AskRound(s, "diubah")),
        new("apa",
            (d, _) => d is { Set: [], More: null, Total: null, Day: null, Time: null, Place: null, Ask: null, AskCounts: PmtAngka.Fine },
            (_, s) => new($"Mau diubah apa, {s.Who.Honorific}?", [new("Jumlah"), new("Tanggal"), new("Tempat")]),
            (d, s) => s.Heard.Text is "jumlah" or "tanggal" or "tempat" or "hari" ? new Taken<UbahPmtDraft>.Filled(d with { Ask = s.Heard.Text is "hari" ? "tanggal" : s.Heard.Text }) : new Taken<UbahPmtDraft>.NotMine(),
            (_, s) => new($"Tulis yang diubah ya, {s.Who.Honorific}. Contoh: *lansia 90*, *tanggal 16 Desember*, *jam 9*.", [new("Jumlah"), new("Tanggal"), new("Tempat")])),
        new("pos",
            (d, _) => d.Ask == "jumlah" || d.AskCounts != PmtAngka.Fine,
            (d, s) => PmtWords.AskCounts(s, Posts(d, s), d.AskCounts, d.Total),
            (d, s) => d.More is { } more && PmtBaca.Lesser(s, more) is { } less ? new Taken<UbahPmtDraft>.Filled(d with { More = less, Total = null, Ask = null, AskCounts = PmtAngka.Fine })
                : PmtAngkaBaca.Answer(s, Posts(d, s), d.Total) is { } posts ? new Taken<UbahPmtDraft>.Filled(d with { Set = posts, More = null, Of = null, Total = null, Ask = null, AskCounts = PmtAngka.Fine }) : new Taken<UbahPmtDraft>.NotMine(),
            (d, s) => PmtWords.AskCountsAgain(Posts(d, s))) { OnlyWhenOdd = true },
        new("posmana",
            (d, s) => d is { More: not null, Of: null } && Base(d, s).Count > 1,
            (d, s) => new($"Yang {(d.More > 0 ? "ditambah" : "dikurangi")} pos mana, {s.Who.Honorific}?", [.. Base(d, s).Take(3).Select(p => new Choice(PmtWords.Post(p.Code, p.Name)))]),
            (d, s) => PmtBaca.Moved(s.Heard.Text, Base(d, s)) is { } moved ? new Taken<UbahPmtDraft>.Filled(d with { More = moved.More, Of = moved.Of }) : PmtBaca.Post(s.Heard.Text, Base(d, s)) is (var code, null) ? new Taken<UbahPmtDraft>.Filled(d with { Of = code }) : new Taken<UbahPmtDraft>.NotMine(),
            (d, s) => new($"Sebut posnya ya: {Say.List([.. Base(d, s).Select(p => PmtWords.Post(p.Code, p.Name))])}.", [.. Base(d, s).Take(3).Select(p => new Choice(PmtWords.Post(p.Code, p.Name)))])) { OnlyWhenOdd = true },
        new("tanggal",
            (d, _) => d.Ask == "tanggal",
            (_, s) => new($"Jadi tanggal berapa, {s.Who.Honorific}?", []),
            (d, s) => HariPmt.Moved(s, PesanPmt.ReadOf(s), Find(d, s), true) is { } day ? new Taken<UbahPmtDraft>.Filled(d with { Day = day, Ask = null }) : new Taken<UbahPmtDraft>.NotMine(),
            (_, s) => new($"Tulis tanggalnya ya, {s.Who.Honorific}. Contoh: *16 Desember*.", [])) { OnlyWhenOdd = true },
        new("jam",
            (_, _) => false,
            (_, s) => PmtWords.AskHourAgain(s),
            (d, s) => PesanPmt.Clock(s) is { } time ? new Taken<UbahPmtDraft>.Filled(d with { Time = time }) : new Taken<UbahPmtDraft>.NotMine(),
            (_, s) => PmtWords.AskHourAgain(s)) { OnlyWhenOdd = true },
        new("tempat",
            (d, _) => d.Ask == "tempat",
            (_, s) => new($"Pindah ke mana, {s.Who.Honorific}?", []),
            (d, s) => PmtBaca.IsPlace(s.Heard.Text) ? new Taken<UbahPmtDraft>.Filled(d with { Place = PmtBaca.Place(s, PesanPmt.Places(s, null)) ?? PmtBaca.Plain(s.Heard.Raw), Ask = null }) : new Taken<UbahPmtDraft>.NotMine(),
            (_, s) => PmtWords.AskPlaceAgain(s)) { OnlyWhenOdd = true },
    ];

    private static Order? Find(UbahPmtDraft d, Scene s) => d.Number is { } number ? s.Kube.Orders.Find(number) : null;

    /// <summary>The posts as they are.</summary>
    private static IReadOnlyList<PostDraft> Base(UbahPmtDraft d, Scene s) => Find(d, s) is { Content.Pmt: not null } round ? PmtWords.PostsOf(round, s.Note) : [];

    /// <summary>The posts as they shall be; one set to nothing goes.</summary>
    private static List<PostDraft> Posts(UbahPmtDraft d, Scene s)
    {
        var posts = Base(d, s).ToList();
        foreach (var post in d.Set)
            if (posts.FindIndex(p => p.Code == post.Code) is >= 0 and var at) posts[at] = posts[at] with { Boxes = post.Boxes };
            else posts.Add(post);
        if (d.Total is { } total && posts is [var only]) posts = [only with { Boxes = total }];
        var of = d.Of ?? (posts is [var one] ? one.Code : (Code?)null);
        return d.More is { } more ? [.. posts.Select(p => p.Code == of ? p with { Boxes = Math.Max(p.Boxes + more, 0) } : p)] : posts;
    }

    protected override UbahPmtDraft Take(UbahPmtDraft draft, Scene s)
    {
        var next = draft;
        if (next.Number is null && Chosen(s, OldDay(s)) is { } round) next = next with { Number = round.Number };
        if (PmtBaca.Sums(s.Heard.Text) is { } plus && plus.Count == Base(next, s).Count) next = next with { Set = [.. Base(next, s).Select((p, i) => p with { Boxes = plus[i] })], Total = null, AskCounts = PmtAngka.Fine, Ask = null };
        else if (Base(next, s) is [_, _, ..] all && PmtBaca.Each(s.Heard.Text, all.Count) is { } each) next = next with { Set = [.. all.Select(p => p with { Boxes = each })], Total = null, AskCounts = PmtAngka.Fine, Ask = null };
        else if (s.Slots.Added is { } extra && Other(s, Base(next, s)) is { } post0) next = next with { Set = [.. next.Set, post0 with { Boxes = (int)extra }] };
        else if (next.More is { } before && PmtBaca.Lesser(s, before) is { } less) next = next with { More = less, Total = null, AskCounts = PmtAngka.Fine, Ask = null };
        else if ((s.Slots.Added ?? s.Slots.Removed) is null && PmtBaca.Moved(s.Heard.Text, Base(next, s) is [] ? Unset(s) : Base(next, s)) is { } moved) next = next with { More = moved.More, Of = moved.Of };
        else if ((s.Slots.Added ?? -s.Slots.Removed) is { } more) next = next with { More = (int)more, Of = s.Slots.Posts is [var post, ..] && PmtBaca.Post(post.Name, Base(next, s) is [] ? Unset(s) : Base(next, s)) is (var code, null) ? code : PmtBaca.PostIn(s.Heard.Text, Base(next, s)).Post };
        else if (PmtBaca.Pairs(s, Base(next, s) is [_, ..] known ? known : Unset(s)) is [_, ..] pairs) next = next with { Set = [.. pairs.Select(p => new PostDraft(p.Code, p.Boxes, p.Name))], Total = null, AskCounts = PmtAngka.Fine, Ask = null };
        // "Pos mawar jadi 90" of a round that has one other post: another post with its number, not that one's.
        else if (s.Slots is { Posts: [var named], Quantity: { } q } && q.Count == Math.Floor(q.Count) && Base(next, s) is [_] round1 && PmtBaca.Post(named.Name, round1) is (var other, { } name)) next = next with { Set = [new(other, (int)Math.Min(q.Count, 9_999), name)], Total = null, AskCounts = PmtAngka.Fine, Ask = null };
        // The numbers of "tgl 9 sama 23" are days.
        else if (s.Slots.Quantity is { Count: var count } && count == Math.Floor(count) && (count > 31 || s.Heard.Text.Contains("kotak", StringComparison.Ordinal) || s.Heard.Dates is [] && PmtBaca.OnlyNumbers(s.Heard.Text))) next = next with { Total = (int)Math.Min(count, 9_999), AskCounts = Base(next, s).Count == 1 ? PmtAngka.Fine : PmtAngka.Total };
        if (!s.Meaning.Is("pesan_batal") && HariPmt.Moved(s, s.Slots.Date, Find(next, s), draft.Number is not null) is { } day && day != Find(next, s)?.Content.Day) next = next with { Day = day };
        else if (!s.Meaning.Is("pesan_ubah", "pesan_batal", "pmt_pesan") && draft.Number is not null && HariPmt.Moved(s, PesanPmt.ReadOf(s), Find(next, s), true) is { } said) next = next with { Day = said };
        if (HariPmt.LikensCounts(s.Heard.Text) && next is { Set: [], More: null, Total: null, Day: null }) next = next with { Ask = "jumlah" };
        if (s.Slots.Time is { } time) next = next with { Time = time };
        else if (draft.Number is not null && s.Heard.Times is [{ Value: { } hour }, ..]) next = next with { Time = hour };
        return (PmtBaca.PlaceBehind(s.Heard.Text) ?? s.Slots.Address ?? s.Slots.Place) is { } place && PmtBaca.IsPlace(place) ? next with { Place = PmtBaca.Place(s, PesanPmt.Places(s, null)) ?? Say.Quote(place, 60) } : next;
    }

    /// <summary>A usual post that this round has not: "tambah 10 lansia" to a round for toddlers.</summary>
    private static PostDraft? Other(Scene s, IReadOnlyList<PostDraft> round) => round is [] ? null : Unset(s).FirstOrDefault(p => round.All(r => r.Code != p.Code) && (PmtBaca.Split(s.Heard.Text).Contains(p.Code.Value) || p.Name is not null && PmtBaca.PostIn(s.Heard.Text, [p]).Post is not null));

    protected override UbahPmtDraft Fresh(UbahPmtDraft draft) => new() { Number = draft.Number };

    protected override string? Changed(UbahPmtDraft from, UbahPmtDraft to, Scene s) => null;

    protected override Message ChangeWhat(Scene s) => new($"Tulis yang benar ya, {s.Who.Honorific}. Contoh: *lansia 90*, *tanggal 16 Desember*, *jam 9*.", [new("Batal")]);

    private static ChangePmt Command(UbahPmtDraft d, Scene s)
    {
        var round = Find(d, s)!;
        return new(s.Who.Id, round.Number, round.Content.Pmt!.Target, [.. Posts(d, s).Where(p => p.Boxes != 0 || d.Set.All(x => x.Code != p.Code)).Select(p => p.Wanted)], d.Day ?? round.Content.Day, d.Time ?? round.Content.Time, d.Place, s.Now);
    }

    protected override Checked Check(UbahPmtDraft draft, Scene s)
    {
        var (command, round) = (Command(draft, s), Find(draft, s)!);
        var boxes = command.Posts.Sum(p => p.Boxes);
        return command.Refusal(s.Kube) switch
        {
            null or ChangeLate => new Checked.Fine(),
            RoundSize => new Checked.AskAgain("pos", PmtWords.AskCounts(s, Base(draft, s), PmtAngkaBaca.Wrong(s, Posts(draft, s)), null)),
            KitchenFull { Free: var free } when command.Day == round.Content.Day && free >= (s.Kube.Catering().BoxesPerDay ?? free) => new Checked.AskAgain("pos", PmtWords.AskCounts(s, Base(draft, s), PmtAngka.Capacity, null)),
            KitchenFull { Free: var free } when command.Day == round.Content.Day => new Checked.AskAgain("pos", new($"Maaf {s.Who.Honorific}, {PmtWords.Day(command.Day)} dapur tinggal bisa {free} kotak. Berapa kotak jadinya?", [])),
            SameOrder => new Checked.Stop(Step.Reply($"Pesanannya memang sudah begitu, {s.Who.Honorific}: {PmtWords.Boxes(round)} kotak, {PmtWords.Day(round.Content.Day)}.")),
            AlreadyCooking => new Checked.Stop(Step.Reply($"Sudah dimasak, {s.Who.Honorific}. Jumlah tidak bisa dikurangi, tapi bisa ditambah kalau dapur sanggup.")),
            NotAllowed => new Checked.Stop(TolakPmt.NotKelurahan(s)),
            OrderOver or NoSuchOrder => new Checked.Stop(Step.Reply($"PMT itu sudah {PmtWords.Status(round.Status)}, {s.Who.Honorific}.")),
            OutsideDelivery or HourFull => new Checked.AskAgain("jam", PmtWords.NoRoom(s, command.Refusal(s.Kube)!, command.Day, boxes, command.Number)),
            var why => new Checked.AskAgain("tanggal", PmtWords.NoRoom(s, why, command.Day, boxes)),
        };
    }

    protected override Message? Sum(UbahPmtDraft draft, Scene s)
    {
        var (command, round) = (Command(draft, s), Find(draft, s)!);
        var content = command.Content(s.Kube, round).Content;
        var late = command.Refusal(s.Kube) is ChangeLate;
        var lines = new List<string>();
        if (!Same(round, content)) lines.Add($"dari {PmtWords.Boxes(round)} jadi {content.Items[0].Count} kotak: {PmtWords.Posts(command.Posts.Select(p => new PostDraft(p.Code, p.Boxes, p.Name)))}");
        if (content.Day != round.Content.Day) lines.Add($"pindah ke {Say.Date(content.Day)}");
        if (content.Time != round.Content.Time) lines.Add($"dibagikan {PmtWords.Hours(s.Kube, content.Time)}");
        if (command.Place is { } place) lines.Add(PmtWords.At(place));
        return new($"{PmtWords.Named(round)} ({round.Number}) diubah ya, {s.Who.Honorific}:\n{string.Join("\n", lines)}" + (content.Total != round.Total ? $"\nJumlah jadi *{content.Total}*." : "")
            + (HariPmt.JoinsBills(s.Heard.Text) ? $"\nTagihannya tetap satu-satu. Soal digabung, bicarakan dengan {s.Holder(Jabatan.Bendahara)} ya." : "")
            + (late ? $"\nWaktunya sudah dekat, jadi saya tanyakan {s.Holder(Jabatan.Ketua)} dulu." : ""), [new(late ? "Ya, tanyakan" : "Ya, ubah", "ya"), new("Batal")]);
    }

    private static bool Same(Order round, OrderContent content) => round.Content.Pmt!.Posts.Select(p => (p.Code, p.Boxes)).SequenceEqual(content.Pmt!.Posts.Select(p => (p.Code, p.Boxes)));

    protected override Step Commit(UbahPmtDraft draft, Scene s)
    {
        var was = Find(draft, s)!;
        if ((Command(draft, s) with { AskKetua = true }).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply(UmumWords.Changed(s.Who));
        var after = accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f)).Orders.Find(was.Number)!;
        var note = PesanPmt.Texts(s, accepted);
        if (accepted.Facts is [OrderChangeAsked asked])
            return Step.From(accepted) with
            {
                Say = [new($"Baik, {s.Who.Honorific}. Saya tanyakan {s.Holder(Jabatan.Ketua)} dulu ya, nanti saya kabari. Sementara pesanannya masih yang lama.")],
                Notices = s.Kube.Holder(Jabatan.Ketua) is { } ketua ? [PmtKabar.Asked(s.Kube, after, ketua, $"{s.Call(ketua)}, {s.Who.Call} minta {was.Number} diubah jadi: {PmtWords.Line(s.Kube, asked.Content, note)} (semula {PmtWords.Boxes(was)} kotak, {PmtWords.Day(was.Content.Day)}). Dapur bisa?", s.Now)] : [],
            };
        return Step.From(accepted) with
        {
            Say = [new($"Sudah diubah, {s.Who.Honorific}. Dapur saya kabari. {Say.Moment(after.When(s.Kube.Zone), s.Kube.Zone)} ya.")],
            Notices = Told(s, was, after, note),
            Numbers = $"Nomor {was.Number}",
        };
    }

    private static List<Notice> Told(Scene s, Order was, Order round, Func<TextId?, string?> note)
    {
        var about = $"{s.Who.Call} mengubah {round.Number} jadi: {PmtWords.Line(s.Kube, round.Content, note)} (semula {PmtWords.Boxes(was)} kotak, {PmtWords.Day(was.Content.Day)}).";
        List<Notice> notices = [];
        foreach (var to in ((PersonId?[])[round.Customer, s.Kube.Holder(Jabatan.Ketua), s.Kube.Pendamping, was.Content.Day != round.Content.Day ? s.Kube.Puskesmas() : null]).OfType<PersonId>())
            if (to != s.Who.Id) notices.Add(new(to, new($"{s.Call(to)}, {about}")));
        return notices;
    }
}
