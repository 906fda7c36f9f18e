using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D18: a neighbour, a member or an officer of the kelurahan orders food, in one sentence or question by question.</summary>
internal sealed class PesanCatering : Form<PesanDraft>
{
    /// <summary>The words a stranger agrees to when she orders (D-10); raised when they change.</summary>
    public static readonly Code Consent = new("pesanan-1");

    public static readonly PesanCatering Form = new();

    public override string Name => "pesanannya";

    public override bool Own(string intent) => intent is "pesan_catering" or "pesan_ubah" or "data_ubah";

    public override bool WantsMoney(Running running) => false;

    /// <summary>Somebody nobody knows yet: she becomes a person of the directory when she orders.</summary>
    public static Person Guest(Kube kube, Incoming message, DateTimeOffset now) =>
        new(PersonId.Of($"{kube.Id}.{kube.Orders.NextNumber(kube.Zone.Date(now)).Value.ToLowerInvariant()}"), "", "") { Honorific = "Bapak/Ibu", Addresses = [message.From], WantsBroadcasts = false };

    public static Step Start(Scene s) => Refused(s) ?? Form.Begin(new PesanDraft(), s);

    private static readonly HashSet<string> Ordering = ["pesen", "mesen", "order", "memesan", "mesan", "pesan"], Beside = ["mau", "bisa", "boleh", "ingin", "pengen", "mo", "dong", "bu", "pak", "kak", "min", "ya", "pagi", "siang", "sore", "malam", "halo", "assalamualaikum", "saya", "sy", "aku", "makanan", "catering", "katering", "konsumsi", "nih", "deh", "permisi", "numpang", "ga", "gak", "lagi", "buat", "acara", "bulan", "depan", "nanti"];

    /// <summary>"Pagi bu, mau pesen dong": an order and nothing else said yet; null for all else.</summary>
    public static Step? Wished(Scene s) => HowMany(s) ? Start(s) : s.Talk.Now is null && s.Meaning.Is(Intents.Clarify, Intents.OutOfScope) && s.Heard.Text.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 } words
        && words.Any(Ordering.Contains) && words.Any(w => w is "mau" or "bisa" or "boleh" or "ingin" or "pengen" or "mo" or "dong") && words.All(w => Ordering.Contains(w) || Beside.Contains(w)) ? Start(s) : null;

    /// <summary>"Klo 15 box bisa buat besok?": so many of our units for a day, and nothing it could be but food.</summary>
    private static bool HowMany(Scene s) => s.Talk.Now is null && s.Meaning.Is(Intents.Clarify) && s.Meaning.Alternatives is [Intents.PesanCatering] && s.Slots is { Items: [] } && (s.Slots.Quantity?.Unit ?? s.Slots.Unit) is "box" or "kotak" or "bungkus" or "porsi" or "dus" && s.Heard.Dates is [_, ..] && s.Heard.Money is [];

    /// <summary>Why nobody can order here, or she may not; null when she can.</summary>
    private static Step? Refused(Scene s)
    {
        if (!s.May(Operation.PesananSendiri, Right.RecordOwn)) return Refuse.Private(s);
        return Wants.Menu(s.Kube, s.Known.People) is not [] ? null
            : Step.Reply($"{s.KubeName} belum menerima pesanan makanan, {s.Who.Honorific}. Kalau mau cek harga atau stok, saya bantu ya.", new Choice("Lihat harga", "daftar harga"), new Choice("Jam buka", "#warung.jam"));
    }

    /// <summary>"Pesen kayak biasa buat sabtu", "sama kayak kemarin" from somebody who ordered before. Null for all else.</summary>
    public static Step? SameAgain(Scene s)
    {
        if (s.Talk.Now is not null || Again.Said(s.Heard.Text) == LastTime.None) return null;
        var orders = s.Meaning.Is("pesan_catering") || s.Heard.Text.Split(' ').Any(w => w is "pesan" or "pesen" or "mesen" or "order" or "pesanan" or "pesenan" or "mesan" or "catering");
        if (!orders && (s.Member is { IsActiveMember: true } || s.Meaning.Confidence >= 0.75 && !s.Meaning.Is(Intents.Clarify, Intents.OutOfScope, "pesan_catering"))) return null;
        return PesanBaca.Last(s.Kube, s.Who.Id) is not null ? Start(s) : orders && s.Slots.Items is [] ? Start(s) : null;
    }

    protected override IReadOnlyList<Question<PesanDraft>> Questions { get; } =
    [
        new("produk",
            (d, _) => d.Items is [] || d.Items.Any(i => i.Code is null),
            (d, s) => PesanCateringWords.Which(s, d.Items.FirstOrDefault(i => i.Code is null)),
            ReadWhich,
            (d, s) => PesanCateringWords.Which(s, d.Items.FirstOrDefault(i => i.Code is null)) is var m ? m with { Text = $"Pilih dari daftar ya, {s.Who.Honorific}. Kalau mau menu lain, saya sambungkan ke dapur." } : PesanCateringWords.Menu(s)),
        new("jumlah",
            (d, s) => Uncounted(d, s) is not null,
            (d, s) => PesanCateringWords.HowMany(s, d, Uncounted(d, s)!),
            ReadCount,
            (_, s) => PesanCateringWords.HowManyAgain(s)),
        new("tanggal",
            (d, s) => d.Day is null || DayProblem(d, s) is not null,
            (d, s) => d.Day is null ? PesanCateringWords.WhichDay(s, d) : DayProblem(d, s)!,
            ReadDay,
            (_, s) => PesanCateringWords.WhichDayAgain(s)),
        new("jam",
            (d, s) => d.Time is null || TimeProblem(d, s) is not null,
            (d, s) => d.Time is null ? PesanCateringWords.WhatHour(s, d) : TimeProblem(d, s)!,
            ReadTime,
            (_, s) => PesanCateringWords.WhatHourAgain(s)),
        new("terima",
            (d, _) => d.Way is null,
            (_, s) => PesanCateringWords.HowComes(s),
            (d, s) => Changed(d, s) is { Way: not null } taken ? new Taken<PesanDraft>.Filled(taken)
                : PesanBaca.Way(s.Heard.Text) is { } way ? new Taken<PesanDraft>.Filled(d with { Way = way }) : new Taken<PesanDraft>.NotMine(),
            (_, s) => PesanCateringWords.HowComes(s)),
        new("alamat",
            (d, _) => d is { Way: CaraTerima.Antar, Place: null },
            (d, s) => PesanCateringWords.WhereTo(s, d),
            ReadPlace,
            (_, s) => PesanCateringWords.WhereAgain(s)),
        new("wilayah",
            (d, s) => d is { Way: CaraTerima.Antar, Place: { } place, Far: false } && d.Told != place && Wilayah.Of(s, place) == Letak.Entah,
            (d, s) => PesanCateringWords.StillHere(s, d.Place!),
            ReadArea,
            (d, s) => PesanCateringWords.StillHere(s, d.Place!)),
        new("nama",
            (d, s) => s.Member is null && d.Name is null,
            (_, s) => PesanCateringWords.WhoIs(s),
            (d, s) => PesanBaca.NameOf(s.Heard.Raw) is { } name ? new Taken<PesanDraft>.Filled(d with { Name = name.Name, Honorific = name.Honorific }) : new Taken<PesanDraft>.NotMine(),
            (_, _) => new("Tulis namanya saja ya. Contoh: *Bu Sari*.")),
    ];

    private static PesanDraft Changed(PesanDraft d, Scene s) => PesanBaca.Take(d, s);

    /// <summary>The first good whose number is missing or cannot be had.</summary>
    private static WantedSaid? Uncounted(PesanDraft d, Scene s)
    {
        foreach (var (item, wanted) in d.Items.Zip(Wants.Of(s.Kube, s.Known.People, d.Items)))
            if (item.Count is null || PlaceOrder.Goods(s.Kube, wanted.Code, wanted.Count, s.Now) is TooFew or TooMany) return item;
        var boxes = Wants.Of(s.Kube, s.Known.People, d.Items).Sum(w => s.Kube.Boxes(w.Code, w.Count));
        return s.Kube.Catering().BoxesPerDay is { } most && boxes > most ? d.Items.MaxBy(i => i.Count) : null;
    }

    private static int Boxes(PesanDraft d, Scene s) => Wants.Of(s.Kube, s.Known.People, d.Items).Sum(w => s.Kube.Boxes(w.Code, w.Count));

    private static Message? DayProblem(PesanDraft d, Scene s)
    {
        var day = d.Day!.Value;
        if (day < s.Today) return PesanCateringWords.PastDay(s, day);
        if (day > s.Today.AddDays(PlaceOrder.MostAhead)) return PesanCateringWords.FarDay(s, PlaceOrder.MostAhead);
        return s.Kube.Room(Boxes(d, s), day, d.Time ?? new(11, 0), round: false) is KitchenFull full ? PesanCateringWords.Full(s, full, Boxes(d, s), d.Time ?? new(11, 0)) : null;
    }

    private static Message? TimeProblem(PesanDraft d, Scene s) => d.Day is not { } day || d.Time is not { } time ? null : OrderDay.Refusal(s.Kube, day, time, s.Now, TimeSpan.FromHours(1)) switch
    {
        OutsideDelivery => PesanCateringWords.Outside(s, time, d),
        DeliveryPast => PesanCateringWords.TooLate(s),
        _ => s.Kube.Room(Boxes(d, s), day, time, round: false) is HourFull full ? PesanCateringWords.HourFull(s, full, Boxes(d, s)) : null,
    };

    private static Taken<PesanDraft> ReadWhich(PesanDraft d, Scene s)
    {
        var text = Typed.Plain(s.Heard.Text);
        if (text is "semua menu" or "menu lengkap" or "lihat menu" || s.Meaning.Is("menu_lihat")) return new Taken<PesanDraft>.Wrong(PesanCateringWords.Menu(s));
        if (HargaWords.KindOf(text) is Kategori.Minuman or Kategori.Camilan && s.Slots.Items.Count <= 1 && text.Split(' ').Length <= 2) return new Taken<PesanDraft>.Wrong(PesanCateringWords.Kind(s, HargaWords.KindOf(text)!.Value));
        var open = d.Items.FirstOrDefault(i => i.Code is null);
        var candidates = open is null ? [] : PesanBaca.Candidates(open, s);
        var bare = Bare(text);
        // "Yang ayam": of those just shown, else of the whole menu.
        var named = candidates.Where(w => bare.Length > 2 && bare.Split(' ').All(x => w.Name.Contains(x, StringComparison.OrdinalIgnoreCase))).ToList();
        var found = named is [_] ? named : s.Slots.Items is [_, _, ..] ? [] : Wants.Find(s.Kube, s.Known.People, bare);
        if (found is [var ware])
        {
            var settled = new WantedSaid(ware.Name, ware.Code, open?.Count, open?.Unit);
            return new Taken<PesanDraft>.Filled(Counted(d with { Items = open is null ? [.. d.Items, settled] : [.. d.Items.Select(i => ReferenceEquals(i, open) ? settled : i)] }, s, open?.Count is not null));
        }
        return Changed(d, s) is var taken && !taken.Equals(d) ? new Taken<PesanDraft>.Filled(taken) : new Taken<PesanDraft>.NotMine();
    }

    /// <summary>"Yang ayam 30 kotak": the number said with the choice, and everything else.</summary>
    private static PesanDraft Counted(PesanDraft d, Scene s, bool counted)
    {
        if (s.Chose) return d;
        var rest = s with { Heard = s.Heard with { Meaning = s.Meaning with { Slots = s.Slots with { Items = [], Quantity = s.Slots.Items is [{ Count: { } n } item] ? new(n, item.Unit, item.Flags) : counted ? null : s.Slots.Quantity } } } };
        return Changed(d, rest);
    }

    private static string Bare(string text) => string.Join(' ', text.Split(' ').Where(w => w is not ("yang" or "yg" or "aja" or "saja" or "deh" or "ya" or "bu" or "pak" or "kak" or "mau" or "dong" or "nya" or "itu" or "menu" or "pesan" or "pesen") && !w.All(char.IsAsciiDigit) && Units.Named(w) is null));

    private static Taken<PesanDraft> ReadCount(PesanDraft d, Scene s)
    {
        var item = Uncounted(d, s)!;
        if (s.Slots.Items is [] && BarangDisebut.Of(s) is null && PesanBaca.Number(s) is { } n)
            return new Taken<PesanDraft>.Filled(Changed(d with { Items = [.. d.Items.Select(i => ReferenceEquals(i, item) ? i with { Count = n.Count, Unit = n.Unit } : i)] }, s with { Heard = s.Heard with { Numbers = [], Meaning = s.Meaning with { Slots = s.Slots with { Quantity = null, Count = null, Added = null, Removed = null } } } }));
        // A day, an hour, a place: noted, and said to be, before the number is asked for again.
        return Changed(d, s) is var taken && !taken.Equals(d) && Uncounted(taken, s) is null ? new Taken<PesanDraft>.Filled(taken) : new Taken<PesanDraft>.NotMine();
    }

    private static Taken<PesanDraft> ReadDay(PesanDraft d, Scene s)
    {
        if (Typed.Plain(s.Heard.Text) is "hari lain" or "hari lain aja" or "tanggal lain") return new Taken<PesanDraft>.Wrong(PesanCateringWords.WhichDayAgain(s));
        return Changed(d, s) is var taken && !taken.Equals(d) ? new Taken<PesanDraft>.Filled(taken) : new Taken<PesanDraft>.NotMine();
    }

    private static Taken<PesanDraft> ReadTime(PesanDraft d, Scene s)
    {
        if (Typed.Plain(s.Heard.Text) is "jam lain") return new Taken<PesanDraft>.Wrong(PesanCateringWords.WhatHourAgain(s));
        if (Typed.Plain(s.Heard.Text) is "hari lain") return new Taken<PesanDraft>.Filled(d with { Day = null, OtherDay = null, Days = [] });
        if (d.Times is [var one] && s.Heard.Answer == YesNo.Yes) return new Taken<PesanDraft>.Filled(d with { Time = one, Times = [] });
        return Changed(d, s) is var taken && !taken.Equals(d) ? new Taken<PesanDraft>.Filled(taken) : new Taken<PesanDraft>.NotMine();
    }

    /// <summary>The words of the answer are the place; a shared location is one too.</summary>
    private static Taken<PesanDraft> ReadPlace(PesanDraft d, Scene s)
    {
        if (PesanBaca.Point(s) is { } point) return new Taken<PesanDraft>.Filled(PesanBaca.To(d, point, s));
        if (PesanBaca.Way(s.Heard.Text) == CaraTerima.Ambil && s.Heard.Text.Split(' ').Length <= 4) return new Taken<PesanDraft>.Filled(d with { Way = CaraTerima.Ambil, Vague = false });
        // What corrects the order, or asks, is no place, whatever was asked for.
        if (!Wilayah.Names(s.Heard.Text) && (PesanSela.Asks(s) || PesanBaca.Corrects(d, s))) return new Taken<PesanDraft>.NotMine();
        var said = Say.Quote(s.Heard.Raw.Trim(), 120);
        foreach (var lead in (string[])["diantar ke ", "dianter ke ", "antar ke ", "anter ke ", "kirim ke ", "ke ", "di ", "alamatnya "])
            if (said.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) { said = said[lead.Length..]; break; }
        if (PesanBaca.IsVague(said) || Typed.TooLong(said))
            return said.Length == 0 ? new Taken<PesanDraft>.NotMine() : new Taken<PesanDraft>.Wrong(PesanCateringWords.WhereAgain(s));
        return new Taken<PesanDraft>.Filled(PesanBaca.To(PesanBaca.Whose(d, s), PesanBaca.Alone(said), s));
    }

    /// <summary>Still in the kelurahan, or not; another place is taken too.</summary>
    private static Taken<PesanDraft> ReadArea(PesanDraft d, Scene s)
    {
        var words = Typed.Plain(s.Heard.Text).Split(' ');
        if (PesanBaca.Way(s.Heard.Text) == CaraTerima.Ambil) return new Taken<PesanDraft>.Filled(PesanBaca.Fetched(d));
        if (words.Contains("luar") || words.Contains("jauh") || s.Heard.Answer == YesNo.No || words is ["bukan", ..]) return new Taken<PesanDraft>.Filled(d with { Far = true, Told = d.Place });
        if (s.Heard.Answer == YesNo.Yes || words.Any(w => w is "masih" or "dekat" or "deket" or "dalam" or "iya" or "ya")) return new Taken<PesanDraft>.Filled(d with { Told = d.Place });
        return Changed(d, s) is var taken && !taken.Equals(d) ? new Taken<PesanDraft>.Filled(taken) : Wilayah.Of(s, s.Heard.Text) == Letak.Dalam && !PesanBaca.IsVague(s.Heard.Text) ? new Taken<PesanDraft>.Filled(PesanBaca.To(d, Say.Quote(s.Heard.Raw.Trim(), 120), s)) : new Taken<PesanDraft>.NotMine();
    }

    protected override PesanDraft Take(PesanDraft draft, Scene scene) => PesanBaca.Take(draft, IsiKemasan.Unpacked(scene));

    protected override PesanDraft Fresh(PesanDraft draft) => new() { Name = draft.Name, Honorific = draft.Honorific };

    protected override string? Changed(PesanDraft before, PesanDraft to, Scene scene) => before with { Note = to.Note } == to && to.Note is not null ? "Baik, saya catat pantangannya."
        : scene.Talk.Now?.Asking == "jumlah" && Uncounted(to, scene) is not null && PesanCateringWords.Noted(before, to) is { } noted ? noted : null;

    protected override Message ChangeWhat(Scene scene) => PesanCateringWords.ChangeWhat(scene);

    internal static PlaceOrder Order(PesanDraft d, Scene s) =>
        new(s.Who.Id, d.Customer ?? s.Who.Id, Wants.Of(s.Kube, s.Known.People, d.Items), d.Day ?? s.Today, d.Time ?? new(11, 0), d.Way ?? CaraTerima.Antar, d.Place, s.Now)
        {
            ForOthers = [.. s.Kube.Orders.Of(d.Customer ?? s.Who.Id).Where(o => !InName(s.Note(o.Content.Note), d.InName)).Select(o => o.Number)],
            Far = d.Far, Event = d.Event, Note = d.InName is { } name ? $"atas nama {name}{(d.Phone is { } phone ? $" (HP {phone})" : "")}{(d.Note is { } n ? ", " + n : "")}" : d.Note,
        };

    /// <summary>An order's note says that it is for her of that name; of nobody else where no name is given.</summary>
    private static bool InName(string? note, string? name) => name is null ? note?.StartsWith("atas nama ", StringComparison.Ordinal) != true
        : note is not null && note.StartsWith("atas nama " + name, StringComparison.OrdinalIgnoreCase) && (note.Length == 10 + name.Length || note[10 + name.Length] is ',' or ' ');

    /// <summary>The rules' last word before the summary, and again before it is written: the day may have filled up meanwhile.</summary>
    protected override Checked Check(PesanDraft draft, Scene s) => Order(draft, s).Refusal(s.Kube) switch
    {
        null => new Checked.Fine(),
        KitchenFull full => new Checked.AskAgain("tanggal", PesanCateringWords.Full(s, full, Boxes(draft, s), draft.Time!.Value, Gone(s))),
        HourFull full => new Checked.AskAgain("jam", PesanCateringWords.HourFull(s, full, Boxes(draft, s), Gone(s))),
        DeliveryPast => new Checked.AskAgain("jam", PesanCateringWords.TooLate(s)),
        OutsideDelivery => new Checked.AskAgain("jam", PesanCateringWords.Outside(s, draft.Time!.Value, draft)),
        UnpaidOrder unpaid => new Checked.AskAgain(Summary, PesanCateringWords.Unpaid(s, unpaid.Number)),
        NoPrice none => new Checked.AskAgain("produk", PesanCateringWords.NoPrice(s, none.Code)),
        NotAllowed => new Checked.Stop(Refuse.Private(s)),
        _ => new Checked.Stop(Step.Reply($"Pesanan itu belum bisa saya catat, {s.Who.Honorific}. Tanyakan dulu ke {s.Holder(Jabatan.Ketua)} ya.", new Choice("Bicara dapur", "#dapur"))),
    };

    /// <summary>What was free when it was read back is not any more.</summary>
    private static string Gone(Scene s) => s.Talk.Now?.Asking == Summary ? "Tempatnya barusan diambil pesanan lain. " : "";

    protected override Message? Sum(PesanDraft draft, Scene scene) => PesanCateringWords.Summary(scene, draft, Order(draft, scene));

    /// <summary>Words that neither answer nor correct: another day, the other fields one by one, "lanjut" after the advance came in.</summary>
    protected override Step? Other(PesanDraft draft, Scene s) => Typed.Plain(s.Heard.Text) switch
    {
        "hari lain" => Ask(draft with { Day = null, OtherDay = null, Days = [] }, s),
        "ubah jumlahnya" or "jumlah" or "ubah jumlah" => Ask(draft with { Items = [.. draft.Items.Select(i => i with { Count = null })] }, s),
        "ubah alamatnya" or "alamat" or "ubah alamat" => Ask(draft with { Place = null, Vague = false, Way = CaraTerima.Antar }, s),
        "ubah jam" or "jamnya" or "jam lain" => Ask(draft with { Time = null, Times = [] }, s),
        "lanjut" or "lanjutkan" when s.Kube.Orders.Of(draft.Customer ?? s.Who.Id).Any(o => o.Status == StatusPesanan.MenungguDp) => Ask(draft, s),
        _ => PesanBaca.Way(s.Heard.Text) is { } way && way != draft.Way && s.Slots.Items is [] && s.Heard.Text.Split(' ').Length <= 5 && s.Slots.Address is null ? Ask(way == CaraTerima.Ambil ? PesanBaca.Fetched(draft) : draft with { Way = way }, s) : null,
    };

    private Step Ask(PesanDraft draft, Scene s) => Advance(draft, s);

    public override bool WantsWords(Running running, Scene s) =>
        running.Asking is "alamat" or "nama" && !s.Meaning.Is(Intents.HargaCek, Intents.StokCek) || PesanSela.Belongs(s) || Edited((PesanDraft)running.Draft, s) is not null;

    public override Step? Answer(Running running, Scene s) => CancelsPlaced(running, s) ?? PesanSela.Answer((PesanDraft)running.Draft, running, s) ?? Ordinal(running, s) ?? Edited((PesanDraft)running.Draft, s) ?? base.Answer(running, s);

    /// <summary>"Batalin aja yg minggu" while another order is written: the one she has that day. What lay a while is not taken up after it.</summary>
    private static Step? CancelsPlaced(Running running, Scene s)
    {
        if (s.Chose || s.Heard.Dates is not [_] || !s.Words.Any(w => w is "batalin" or "batalkan" or "dibatalin" or "dibatalkan" or "cancel") || s.Words.Any(w => w is "jadi" or "jangan" or "jgn")) return null;
        var open = PesananCari.Open(s, all: false);
        if (open is [] || PesananCari.NoneThen(s, open) is not null || PesananCari.Named(s, open) is not [var one] || ((PesanDraft)running.Draft).Day == one.Content.Day) return null;
        return BatalPesanan.Chosen(s, one.Number) is var step && step.Next is not null && s.Now - running.At < TimeSpan.FromMinutes(30) ? step with { Under = running } : step;
    }

    /// <summary>"Yang pertama aja dulu" under a summary of several goods means the first of them, and is no pressing of the first button.</summary>
    private Step? Ordinal(Running running, Scene s) =>
        running is { Asking: Summary, Draft: PesanDraft { Items.Count: > 1 } d } && s.Message.Button is null && (s.Message.Text ?? "").ToLowerInvariant().Split(' ') is ["yang" or "yg", var which, ..] && Array.IndexOf(Ordinals, which) is >= 0 and var at
            ? Advance(at < d.Items.Count ? d with { Items = [d.Items[at]] } : d, s) : null;

    private static readonly string[] Ordinals = ["pertama", "kedua", "ketiga", "keempat"];

    /// <summary>One good of several changed, kept or taken out, or more goods added, of which some may be nothing we make; null for all else.</summary>
    private Step? Edited(PesanDraft d, Scene s)
    {
        if (Ralat.Of(d.Items, s) is not null) return Advance(Take(d, s), s);
        if (d.Items is [] || UbahBaca.Listed(s) is not [_, ..] listed || listed.All(l => l.Ware is not null)) return null;
        var items = d.Items.ToList();
        foreach (var (_, ware, n) in listed)
            if (ware is not null && items.FindIndex(i => i.Code == ware.Code) is var at) { if (at < 0) items.Add(new(ware.Name, ware.Code, n, null)); else items[at] = items[at] with { Count = n + (items[at].Count ?? 0) }; }
        return Lead($"{Say.Capital(Say.List([.. listed.Where(l => l.Ware is null).Select(l => Say.Quote(l.Name, 30))]))} belum ada di menu, {s.Who.Honorific}.", Advance(d with { Items = items }, s));
    }

    /// <summary>The third miss offers the kitchen and says how long the draft is kept.</summary>
    public override Step Miss(Running running, Scene s)
    {
        var step = base.Miss(running, s);
        return running.Tries < 2 ? step : step with
        {
            Say = [new($"Maaf, saya belum menangkap. {PesanCateringWords.Kept(s)} Boleh dicoba lagi, atau tanya langsung ke {s.Holder(Jabatan.Ketua)} ya.", [new("Coba lagi", "#teruskan"), new("Bicara dapur", "#dapur"), new("Batal")])],
        };
    }

    protected override Step Commit(PesanDraft draft, Scene s)
    {
        if (Order(draft, s).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply(UmumWords.Changed(s.Who));
        var placed = (OrderPlaced)accepted.Facts[0];
        var step = Step.From(accepted) with
        {
            Say = [PesanCateringWords.Accepted(s, draft, placed)],
            Notices = PesanKabar.Placed(s, placed, accepted.Texts, PesanCateringWords.Owner(s, draft)),
            Numbers = $"Nomor {placed.Number}",
        };
        return s.Member is null ? Known(step, draft, s) : step;
    }

    /// <summary>Her yes gave her consent too (D-10): she is a customer of this group from now on.</summary>
    private static Step Known(Step step, PesanDraft draft, Scene s) => step with
    {
        Facts = [new PersonPlaced(s.Who.Id, Peran.Pelanggan, Jabatan.Anggota, StatusAnggota.Aktif, s.Kube.Zone.Date(s.Now)), .. step.Facts],
        People = [s.Who with { Name = draft.Name!, Nickname = draft.Name!, Honorific = draft.Honorific ?? "Kak", ConsentVersion = Consent.Value, ConsentAt = s.Now }],
        PersonFacts = [(s.Who.Id, new ConsentGiven(Consent, s.Kube.Id, s.Now))],
    };
}
