using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D19: the puskesmas gives the menu of a round, typed or with a photo; others may see it. The bot never invents one.</summary>
internal sealed class MenuPmt : Form<MenuPmtDraft>
{
    public static readonly MenuPmt Form = new();

    public override string Name => "menu PMT";

    public override bool Own(string intent) => intent is "pmt_menu";

    public override bool WantsMoney(Running running) => false;

    public override bool WantsWords(Running running, Scene s) => Said((MenuPmtDraft)running.Draft, s) is not null || MenuUbah.Speaks(s.Heard.Text) || !PmtBaca.IsQuestion(s.Heard.Raw)
        && (running.Asking is "menu" or Summary && Hidangan.Read(s.Heard.Raw).Count > 1 && s.Heard.Raw.Contains(',', StringComparison.Ordinal) || running.Asking == "menu" && !s.Meaning.Is(Intents.SaldoKas, "pesan_status", "pesan_batal"));

    /// <summary>What she asks about the round itself is answered, and is no dish.</summary>
    public override Step? Answer(Running running, Scene s) => !s.Chose && Said((MenuPmtDraft)running.Draft, s) is { } told ? Lead(told, AskAgain(running, s)) : base.Answer(running, s);

    private static string? Said(MenuPmtDraft d, Scene s) => Find(s, d) is { } round ? PmtTanya.Answer(s, round) : null;

    public static Step Start(Scene s)
    {
        if (s.May(Operation.PmtMenu, Right.Record)) return OtherPeople(s) ?? Wish(s) ?? Form.Begin(new MenuPmtDraft(), s);
        if (JadwalPmt.Sees(s) && !Changes(s)) return JadwalPmt.Menus(s);
        return s.Member is { IsActiveMember: true } or { Role: Peran.Pendamping or Peran.PetugasKelurahan } ? TolakPmt.NotPuskesmas(s) : TolakPmt.NotKelurahan(s);
    }

    /// <summary>A menu for people none of whose rounds waits for one; null where one does, or nobody is named.</summary>
    private static Step? OtherPeople(Scene s) => PmtBaca.Target(s) is { } people && Day(s) is null && s.Slots.OrderNumber is null && Waiting(s) is [var round, ..] waits && waits.TrueForAll(r => r.Content.Pmt!.Target != people)
        ? Step.Reply($"PMT untuk {(people == SasaranPmt.PosbinduLansia ? "posbindu dan lansia" : "balita")} belum ada yang menunggu menu, {s.Who.Honorific}. Yang ada {Say.List([.. waits.Take(3).Select(r => $"{PmtWords.Named(r)} ({DapurWords.Whose(s.Kube, r, s.Call)})")])}, dan menunya belum saya ubah. Kalau itu yang dimaksud, sebut tanggalnya ya. Contoh: *menu {Say.Day(round.Content.Day).ToLowerInvariant()} nasi, telur, sayur*.", new Choice("Jadwal PMT", "jadwal pmt")) : null;

    /// <summary>"Telornya jgn pedes ya", "jgn kacang, ada yg alergi" of a round whose menu stands: how it is cooked is no dish, and goes to the kitchen.</summary>
    private static Step? Wish(Scene s)
    {
        var words = PmtBaca.Split(s.Heard.Text);
        if (words.Length > 12 || PmtBaca.IsQuestion(s.Heard.Raw) || !words.Any(w => w is "jangan" or "jgn" or "alergi" or "tanpa") || Chosen(s) is not { } round || Now(s, new() { Number = round.Number }) is not [_, ..] menu || MenuUbah.Apply(menu, s.Heard.Text).Dishes is not null || s.Kube.Holder(Jabatan.Ketua) is not { } ketua) return null;
        return Step.Reply($"Baik, {s.Who.Honorific}. Untuk {PmtWords.Named(round)} saya sampaikan ke {s.Call(ketua)} supaya dapur tahu. Menunya tetap: {string.Join(", ", menu)}.") with
        { Notices = [new(ketua, new($"{s.Call(ketua)}, untuk menu {PmtWords.Named(round)} pesan {s.Who.Call}: \"{Say.Quote(s.Heard.Raw, 120)}\"."))] };
    }

    private static bool Changes(Scene s) => s.Slots.Menu.Count > 1 || PmtBaca.Split(s.Heard.Text).Any(w => w is "ubah" or "ganti" or "tambah" or "kirim" or "usul" or "jangan");

    /// <summary>"Nasi, telur" from the puskesmas with nothing else said: a menu.</summary>
    public static Step? Bare(Scene s) => Turned(s) ? Form.Begin(new MenuPmtDraft(), s) : s.May(Operation.PmtMenu, Right.Record) && s.Meaning.Is(Intents.Clarify, "pesan_catering", Intents.HargaCek, Intents.StokCek, "menu_lihat") && s.Heard.Raw.Contains(',', StringComparison.Ordinal)
        && !s.Heard.Raw.Any(char.IsAsciiDigit) && !PmtBaca.IsQuestion(s.Heard.Raw) && !MenuUbah.Speaks(s.Heard.Text) && Hidangan.Read(s.Heard.Raw).Count >= 2 && Waiting(s).Count > 0 ? Form.Begin(new MenuPmtDraft(), s) : null;

    /// <summary>"Ganti pisangnya jeruk" of the one round whose menu has it.</summary>
    private static bool Turned(Scene s) => s.May(Operation.PmtMenu, Right.Record) && s.Talk.Now is null && s.Words.Length <= 8 && s.Meaning.Is(Intents.Clarify, Intents.OutOfScope, "pesan_catering", "pesan_ubah", Intents.HargaCek, Intents.StokCek, "menu_lihat") && !PmtBaca.IsQuestion(s.Heard.Raw)
        && MenuUbah.Speaks(s.Heard.Text) && Chosen(s) is { } round && Now(s, new() { Number = round.Number }) is [_, ..] menu && MenuUbah.Apply(menu, s.Heard.Text).Dishes is not null;

    /// <summary>A photo from the puskesmas is a menu: its caption is read, never the picture.</summary>
    public static Step? Photo(Scene s)
    {
        if (!s.May(Operation.PmtMenu, Right.Record) || Waiting(s) is []) return null;
        var draft = s.Talk.Now?.Draft as MenuPmtDraft ?? new MenuPmtDraft();
        return Form.Begin(draft with { Photo = s.Message.Attachments[0].Reference }, s);
    }

    /// <summary>Rounds whose menu may still be given, by day.</summary>
    private static List<Order> Waiting(Scene s) => [.. s.Kube.OpenRounds().Where(PmtRounds.MenuOpen)];

    private static DateOnly? Day(Scene s) => HariPmt.Of(s, PesanPmt.ReadOf(s), Waiting(s));

    protected override IReadOnlyList<Question<MenuPmtDraft>> Questions { get; } =
    [
        new("putaran",
            (d, _) => d.Number is null,
            (_, s) => new($"Menu untuk PMT yang mana, {s.Who.Honorific}?", [.. Waiting(s).Take(3).Select(r => new Choice(Say.Day(r.Content.Day), r.Number.Value))]),
            (d, s) => Chosen(s) is { } round ? new Taken<MenuPmtDraft>.Filled(d with { Number = round.Number, Same = SameAs(s, round, d.Dishes) }) : new Taken<MenuPmtDraft>.NotMine(),
            (_, s) => new($"Sebut tanggalnya ya, {s.Who.Honorific}.", [.. Waiting(s).Take(3).Select(r => new Choice(Say.Day(r.Content.Day), r.Number.Value))])),
        new("menu",
            (d, _) => d.Dishes is [],
            (d, s) => AskDishes(s, d),
            (d, s) => Old(s.Heard.Text) && OldDishes(s, d) is { } old ? new Taken<MenuPmtDraft>.Filled(old)
                : s.Heard.Text is "belum ada" or "belum" || PmtBaca.IsQuestion(s.Heard.Raw) || MenuUbah.Speaks(s.Heard.Text) ? new Taken<MenuPmtDraft>.NotMine() : Hidangan.Read(s.Heard.Raw) is [_, ..] dishes ? Filled(d, dishes, s) : new Taken<MenuPmtDraft>.NotMine(),
            (_, s) => new($"Tulis makanannya dipisah koma ya, {s.Who.Honorific}. Contoh: *nasi, telur kukus, sayur bening, puding*.", [])),
        new("kurang",
            (d, s) => d.Dishes.Count < s.Kube.PmtRules().LeastFoods && !d.Few,
            (d, s) => new($"Biasanya PMT minimal {s.Kube.PmtRules().LeastFoods} jenis makanan, {s.Who.Honorific}. Ini baru {d.Dishes.Count}. Tetap begini?", [new("Tetap", "tetap"), new("Tambah menu", "tambah menu")]),
            (d, s) => s.Heard.Text is "tetap" or "tetep" or "tetap begini" || s.Heard.Answer == YesNo.Yes ? new Taken<MenuPmtDraft>.Filled(d with { Few = true })
                : s.Heard.Text is "tambah menu" or "tambah" || s.Heard.Answer == YesNo.No ? new Taken<MenuPmtDraft>.Wrong(new($"Tambah apa, {s.Who.Honorific}? Tulis saja, misalnya *susu*.", []))
                : !PmtBaca.IsQuestion(s.Heard.Raw) && (s.Heard.Text.StartsWith("tambah", StringComparison.Ordinal) || !MenuUbah.Speaks(s.Heard.Text)) && Added(s) is [_, ..] more ? Filled(d, [.. d.Dishes, .. more.Except(d.Dishes)], s) : new Taken<MenuPmtDraft>.NotMine(),
            (d, s) => new($"Balas *tetap*, atau tulis makanan yang ditambah, {s.Who.Honorific}.", [new("Tetap", "tetap"), new("Tambah menu", "tambah menu")])) { OnlyWhenOdd = true },
    ];

    private static Taken<MenuPmtDraft> Filled(MenuPmtDraft draft, IReadOnlyList<string> dishes, Scene s) => new Taken<MenuPmtDraft>.Filled(Dished(draft, dishes, s));

    private static MenuPmtDraft Dished(MenuPmtDraft draft, IReadOnlyList<string> dishes, Scene s) => draft with { Dishes = [.. dishes.Take(GiveMenu.MostDishes)], Few = false, Same = Find(s, draft) is { } round ? SameAs(s, round, dishes) : null };

    private static Code? SameAs(Scene s, Order round, IReadOnlyList<string> dishes) => dishes is [] ? null : Hidangan.Known(s.Kube, round.Content.Pmt!.Target, dishes, s.Note);

    private static Order? Find(Scene s, MenuPmtDraft d) => d.Number is { } number ? s.Kube.Orders.Find(number) : null;

    private static bool Old(string text) => text.Contains("lama", StringComparison.Ordinal) || text.Contains("kayak kemarin", StringComparison.Ordinal) || text.Contains("seperti kemarin", StringComparison.Ordinal);

    private static IReadOnlyList<string> Added(Scene s) => Hidangan.Read(s.Heard.Text.StartsWith("tambah", StringComparison.Ordinal) ? s.Heard.Raw[(s.Heard.Raw.IndexOf(' ') + 1)..] : s.Heard.Raw);

    private static MenuPmtDraft? OldDishes(Scene s, MenuPmtDraft d) =>
        Find(s, d) is { Content.Pmt: { } round } && s.Kube.Pmt.Last(round.Target) is { } menu ? d with { Old = true, Dishes = [.. menu.Dishes.Select(x => s.Note(x)).OfType<string>()], Same = menu.Code, Few = true } : null;

    private static Message AskDishes(Scene s, MenuPmtDraft d)
    {
        var old = Find(s, d) is { Content.Pmt: { } round } ? s.Kube.Pmt.Last(round.Target) : null;
        var thanks = d.Photo is null ? "" : $"Terima kasih fotonya, {s.Who.Honorific}. ";
        var which = Find(s, d) is { } r ? $"Menu {PmtWords.Named(r)}" : "Menunya";
        return new($"{thanks}{which} apa saja, {s.Who.Honorific}? Tulis dipisah koma ya.", old is null ? [] : [new("Menu lama")]);
    }

    /// <summary>The round meant: by day, number or people; the only one without a menu; else the only one there is.</summary>
    private static Order? Chosen(Scene s)
    {
        var fit = PmtBaca.Rounds(s, Waiting(s), Day(s));
        if (fit is [var one]) return one;
        return fit.FindAll(r => r.Content.Pmt!.Menu is null) is [var lacks] ? lacks : null;
    }

    protected override MenuPmtDraft Take(MenuPmtDraft draft, Scene s)
    {
        var next = draft;
        if ((draft.Number is null || PesanPmt.DayOf(s) is not null) && Chosen(s) is { } round) next = next with { Number = round.Number };
        if (Old(s.Heard.Text) && OldDishes(s, next) is { } old) return old;
        if (PmtBaca.IsQuestion(s.Heard.Raw)) return next;
        // A round that has a menu is changed by what is said of it.
        if (draft.Dishes is [] && MenuUbah.Speaks(s.Heard.Text) && Now(s, next) is [_, ..] now && MenuUbah.Apply(now, s.Heard.Text).Dishes is { } other) return Dished(next, other, s);
        var dishes = draft.Dishes is [] || s.Heard.Raw.Contains(',', StringComparison.Ordinal) ? Dishes(s) : [];
        return dishes.Count >= 2 || dishes is [_] && draft.Photo is not null && s.Message.Attachments is [_, ..] ? Dished(next, dishes, s) : next;
    }

    /// <summary>The dishes of a message that is about a menu; the words around them are none.</summary>
    private static IReadOnlyList<string> Dishes(Scene s) => s.Heard.Raw.Contains(',', StringComparison.Ordinal) || s.Slots.Menu.Count >= 2 ? Hidangan.Read(s.Heard.Raw) : [];

    protected override MenuPmtDraft Change(MenuPmtDraft draft, Scene s)
    {
        if (s.Heard.Text.StartsWith("tambah", StringComparison.Ordinal) && Added(s) is [_, ..] more) return Dished(draft, [.. draft.Dishes, .. more.Except(draft.Dishes)], s);
        if (PmtBaca.IsQuestion(s.Heard.Raw)) return draft;
        if (draft.Dishes is [_, ..] && MenuUbah.Apply(draft.Dishes, s.Heard.Text) is var (changed, unknown) && (changed ?? (unknown is null ? null : draft.Dishes)) is { } dishes) return dishes == draft.Dishes ? draft : Dished(draft, dishes, s);
        return Take(draft, s);
    }

    /// <summary>The dishes the round has now.</summary>
    private static IReadOnlyList<string> Now(Scene s, MenuPmtDraft d) => Find(s, d) is { Content.Pmt.Menu: { } menu } && s.Kube.Pmt.Menu(menu) is { } known ? [.. known.Dishes.Select(x => s.Note(x)).OfType<string>()] : [];

    protected override Step? Other(MenuPmtDraft draft, Scene s) => !PmtBaca.IsQuestion(s.Heard.Raw) && MenuUbah.Speaks(s.Heard.Text) && MenuUbah.Apply(draft.Dishes, s.Heard.Text).Unknown is { } unknown && s.Heard.Answer == YesNo.None
        ? new Step { Say = [new($"{Say.Capital(Say.Quote(unknown, 40))} tidak ada di menu ini, {s.Who.Honorific}. Menunya: {string.Join(", ", draft.Dishes)}. Yang diubah yang mana?", [new("Ya, benar", "ya"), new("Batal")])], Next = (draft, Summary, 0) }
        // "Susu ga usah" leaves one dish out; alone the words would end everything.
        : s.Heard.Text.EndsWith(" usah", StringComparison.Ordinal) && MenuUbah.Apply(draft.Dishes, s.Heard.Text).Dishes is { } fewer ? Advance(Dished(draft, fewer, s), s)
        : s.Heard.Text is "ganti foto" ? new Step { Say = [new($"Kirim fotonya ya, {s.Who.Honorific}.", [])], Next = (draft, Summary, 0) } : null;

    protected override Message ChangeWhat(Scene s) => new($"Tulis menunya lagi dipisah koma, {s.Who.Honorific}. Atau sebagian saja, contoh: *susu ganti puding*, *tambah pisang*.", [new("Batal")]);

    protected override string? Changed(MenuPmtDraft from, MenuPmtDraft to, Scene s) => null;

    private static GiveMenu Command(MenuPmtDraft d, Scene s) => new(s.Who.Id, d.Number!.Value, d.Dishes, d.Photo, d.Few, s.Now, d.Same);

    public override Step Begin(Draft draft, Scene s) => ((MenuPmtDraft)draft).Number is null && Day(s) is { } day && Waiting(s).TrueForAll(r => r.Content.Day != day)
        ? Step.Reply($"Belum ada PMT {PmtWords.Day(day)}, {s.Who.Honorific}. Nanti saya kabari kalau kelurahan memesan.", new Choice("Jadwal PMT", "jadwal pmt")) : Waiting(s) is [] ? Step.Reply($"Belum ada PMT yang menunggu menu, {s.Who.Honorific}. Nanti saya kabari kalau kelurahan memesan.", new Choice("Jadwal PMT", "jadwal pmt")) : base.Begin(draft, s);

    protected override Checked Check(MenuPmtDraft draft, Scene s) => Command(draft, s).Refusal(s.Kube) switch
    {
        null => new Checked.Fine(),
        WrongDishes => new Checked.AskAgain("menu", AskDishes(s, draft)),
        AlreadyCooking => new Checked.Stop(Step.Reply($"PMT itu sudah dimasak, {s.Who.Honorific}, jadi menunya tidak bisa diganti lagi. Kalau ada yang penting, hubungi {s.Holder(Jabatan.Ketua)} ya.")),
        _ => new Checked.Stop(Step.Reply($"PMT itu sudah tidak ada, {s.Who.Honorific}.", new Choice("Jadwal PMT", "jadwal pmt"))),
    };

    protected override Message? Sum(MenuPmtDraft draft, Scene s)
    {
        var round = Find(s, draft)!;
        var spicy = round.Content.Pmt!.Target == SasaranPmt.BalitaIbuHamil && draft.Dishes.Any(d => d.Contains("balado", StringComparison.Ordinal) || d.Contains("pedas", StringComparison.Ordinal) || d.Contains("sambal", StringComparison.Ordinal)) ? "\nUntuk balita biasanya tidak pedas." : "";
        return new($"Menu {PmtWords.Named(round)}:\n{string.Join(", ", draft.Dishes)} ({draft.Dishes.Count} jenis){spicy}\nSudah benar, {s.Who.Call}?", [new("Ya, benar", "ya"), new("Ubah"), draft.Photo is null ? new("Batal") : new("Ganti foto")]);
    }

    protected override MenuPmtDraft Fresh(MenuPmtDraft draft) => new() { Number = draft.Number };

    protected override Step Commit(MenuPmtDraft draft, Scene s)
    {
        if (Command(draft, s).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply(UmumWords.Changed(s.Who));
        return Step.From(accepted) with
        {
            Say = [new($"Terima kasih, {s.Who.Honorific}. Dapur saya kabari. Kalau ada bahan yang sulit, nanti kami tanyakan dulu ke {s.Who.Pronoun}.")],
            Notices = Told(s, Find(s, draft)!, draft),
            Numbers = $"Menu {PmtWords.Named(Find(s, draft)!)}",
        };
    }

    /// <summary>The ketua and the pendamping hear the menu, and so does the kelurahan (pmt_konfirmasi).</summary>
    private static List<Notice> Told(Scene s, Order round, MenuPmtDraft draft)
    {
        var (dishes, changed) = (string.Join(", ", draft.Dishes), round.Content.Pmt!.Menu is not null);
        List<Notice> notices = [];
        foreach (var to in ((PersonId?[])[s.Kube.Holder(Jabatan.Ketua), s.Kube.Pendamping]).OfType<PersonId>())
            notices.Add(new(to, new($"{s.Call(to)}, menu {PmtWords.Named(round)} dari {s.Who.Call}{(changed ? " diganti" : "")}: {dishes} ({draft.Dishes.Count} jenis).")));
        if (round.Customer is { } kelurahan)
            notices.Add(new(kelurahan, new($"Halo {s.Call(kelurahan)}, pesanan PMT nomor {round.Number} untuk hari {Say.Date(round.Content.Day)} sebanyak {PmtWords.Boxes(round)} kotak {PmtWords.Status(round.Status)}. Menu dari puskesmas: {dishes}. Terima kasih.")));
        return notices;
    }

    /// <summary>The puskesmas answers our question: the old menu, a new one, or none yet.</summary>
    public static Step? Asked(MenuPmtAsk ask, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        if (s.Kube.Orders.Find(ask.Number) is not { } round || !PmtRounds.MenuOpen(round)) return said is "menu lama" or "kirim menu baru" or "belum ada" ? Step.Reply($"PMT itu sudah tidak menunggu menu, {s.Who.Honorific}.") : null;
        var draft = new MenuPmtDraft { Number = ask.Number };
        var due = PmtRounds.MenuDue(s.Kube, round.Content.Day);
        return said switch
        {
            "menu lama" or "pakai menu lama" or "yang lama" or "pakai yang lama" => Form.Begin(draft, s with { Heard = s.Heard with { Text = "menu lama", Raw = "menu lama" } }),
            "kirim menu baru" or "menu baru" => new Step { Say = [AskDishes(s, draft)], Next = (draft, "menu", 0) },
            "belum ada" or "belum" or "nanti" => new Step { Say = [new($"Baik, {s.Who.Honorific}. {(due > s.Now ? $"Kami tunggu sampai {Say.Moment(due, s.Kube.Zone)} ya, supaya belanjanya sempat." : "Kami tunggu secepatnya ya.")}", [new("Menu lama"), new("Kirim menu baru")])], Aside = true },
            _ when s.Talk.Now is null && s.Heard.Raw.Contains(',', StringComparison.Ordinal) && !s.Heard.Raw.Any(char.IsAsciiDigit) && !PmtBaca.IsQuestion(s.Heard.Raw) && !MenuUbah.Speaks(s.Heard.Text) && s.Meaning.Is("pmt_menu", Intents.Clarify, Intents.OutOfScope, "pesan_catering", Intents.HargaCek) && Hidangan.Read(s.Heard.Raw) is [_, _, ..] dishes => Form.Begin(Dished(draft, dishes, s), s with { Heard = Heard.Nothing }),
            _ => null,
        };
    }
}
