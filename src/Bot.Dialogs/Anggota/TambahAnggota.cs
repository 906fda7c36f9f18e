using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Somebody is put on the list.</summary>
public sealed record TambahDraft : Draft
{
    public string? Name { get; init; }
    public string? Honorific { get; init; }
    public ProgramSosial? Programs { get; init; }
    public string? Phone { get; init; }
    public bool NoPhone { get; init; }

    /// <summary>The customer whose number it is, and whether she is the same person.</summary>
    public PersonId? Same { get; init; }
    public bool SameSettled { get; init; }
}

/// <summary>D44 "tambah anggota": the pendamping adds, others propose; the invitation goes to her number and by link.</summary>
internal sealed class TambahAnggota : Form<TambahDraft>
{
    public static readonly TambahAnggota Form = new();

    public override string Name => "menambah anggota";

    public override bool Own(string intent) => intent is "anggota_tambah";

    public override bool WantsMoney(Running running) => false;

    public override bool WantsWords(Running running, Scene s) => running.Asking is "nama" or "nomor" or "program";

    public static Step Start(Scene s) => s.Member is { IsActiveMember: true } || s.May(Operation.AnggotaKelola, Right.Record) ? s.Who.OwnPhone ? Form.Begin(new TambahDraft(), s) : Step.Reply(SebutanWords.SharedPhone(s)) : Refuse.Private(s);

    /// <summary>Who belongs is the pendamping's to say; whoever else wants it may tell her.</summary>
    public static Step OnlyPendamping(Scene s) => s.Member is { IsActiveMember: true } ? Step.Reply($"Ini dikerjakan pendamping, {s.Pendamping}. Bicarakan dengan {s.Pendamping} ya, {s.Who.Honorific}.", new Choice("Menu")) : Refuse.Private(s);

    protected override IReadOnlyList<Question<TambahDraft>> Questions { get; } =
    [
        new("nama", (d, _) => d.Name is null, (_, s) => new($"Nama lengkapnya siapa, {s.Who.Honorific}?"), ReadName, (_, _) => new("Nama saja ya, tanpa gelar.")),
        new("program", (d, _) => d.Programs is null, (d, _) => TambahWords.WhichProgram(d), ReadProgram, (_, _) => TambahWords.ProgramAgain),
        new("nomor", (d, s) => d.Phone is null && !d.NoPhone || Taken(d, s) is not null, (d, s) => Taken(d, s) ?? new("Nomor HP-nya berapa?"), ReadPhone, (_, _) => TambahWords.PhoneAgain),
        new("sama", (d, _) => d is { Same: not null, SameSettled: false }, TambahWords.Same, ReadSame, TambahWords.Same) { OnlyWhenOdd = true },
    ];

    private static Taken<TambahDraft> ReadName(TambahDraft d, Scene s) => KenalanBaca.NameOf(s.Heard.Raw) is { Name.Length: >= 3 and <= 40 } read
        ? new Taken<TambahDraft>.Filled(d with { Name = read.Name, Honorific = read.Honorific ?? d.Honorific }) : new Taken<TambahDraft>.Wrong(new("Nama saja ya, tanpa gelar."));

    private static Taken<TambahDraft> ReadProgram(TambahDraft d, Scene s) => ProgramIn(s.Heard.Text) is { } programs ? new Taken<TambahDraft>.Filled(d with { Programs = programs }) : new Taken<TambahDraft>.NotMine();

    private static Taken<TambahDraft> ReadPhone(TambahDraft d, Scene s)
    {
        if (s.Heard.Text is var said && (said.Contains("belum punya", StringComparison.Ordinal) || said.Contains("tidak punya", StringComparison.Ordinal) || said.Contains("gak punya", StringComparison.Ordinal) || said.Contains("tautan", StringComparison.Ordinal) || said.Contains("telegram", StringComparison.Ordinal) || said is "tidak ada" or "belum ada" or "gak ada" or "lewati"))
            return new Taken<TambahDraft>.Filled(d with { NoPhone = true, Phone = null });
        if (KenalanBaca.Mobile(s.Heard.Raw) is not { } phone) return new Taken<TambahDraft>.Wrong(TambahWords.PhoneAgain);
        return Taken(d with { Phone = phone }, s) is { } why ? new Taken<TambahDraft>.Wrong(why) : new Taken<TambahDraft>.Filled(Settled(d with { Phone = phone, Same = null, SameSettled = false }, s));
    }

    private static Taken<TambahDraft> ReadSame(TambahDraft d, Scene s) => s.Heard.Answer switch
    {
        YesNo.Yes => new Taken<TambahDraft>.Filled(d with { SameSettled = true }),
        YesNo.No => new Taken<TambahDraft>.Filled(d with { Phone = null, Same = null }),
        _ => new Taken<TambahDraft>.NotMine(),
    };

    /// <summary>The number belongs to a customer of this group: it may be the same woman.</summary>
    private static TambahDraft Settled(TambahDraft d, Scene s) =>
        s.Known.People.At(new(Channel.WhatsApp, d.Phone!)) is [var one] && s.Kube.Member(one.Id) is { Role: Peran.Pelanggan or Peran.Kpm or Peran.MitraWarung } ? d with { Same = one.Id } : d;

    /// <summary>Why the number cannot be hers; null when it can.</summary>
    private static Message? Taken(TambahDraft d, Scene s)
    {
        if (d.Phone is not { } phone || s.Known.People.At(new(Channel.WhatsApp, phone)) is not [_, ..] there) return null;
        if (there.FirstOrDefault(p => s.Kube.Member(p.Id) is { Status: not StatusAnggota.Berhenti, Role: Peran.Anggota or Peran.Pendamping }) is { } member)
            return s.Kube.Joining.Invitation(member.Id) is not null ? null : new($"Nomor …{phone[^4..]} sudah dipakai {member.Call}. Nomor yang lain?");
        return there is [var one] && s.Kube.Member(one.Id) is { Role: Peran.Pelanggan or Peran.Kpm or Peran.MitraWarung } ? null : new("Nomor itu belum bisa dipakai di sini. Ada nomor lain? Kalau tidak ada, tulis *lewat tautan*.");
    }

    protected override TambahDraft Take(TambahDraft d, Scene s)
    {
        if (d.Name is null && s.Slots.People is [var read, ..] && !read.IsSpeaker) d = Named(d, s);
        if (d.Programs is null && ProgramIn(s.Heard.Text) is { } programs) d = d with { Programs = programs };
        if (d.Phone is null && KenalanBaca.Mobile(s.Heard.Raw) is { } phone && Taken(d with { Phone = phone }, s) is null) d = Settled(d with { Phone = phone }, s);
        return d;
    }

    /// <summary>Two names or more are the full name; one alone only tells how she is addressed.</summary>
    private static TambahDraft Named(TambahDraft d, Scene s)
    {
        var words = s.Heard.Raw.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).ToList();
        var at = words.FindIndex(w => s.Slots.People[0].Said.Split(' ')[0].Equals(w, StringComparison.OrdinalIgnoreCase));
        if (at < 0) return d;
        var title = at > 0 ? KenalanBaca.TitleOf(words[at - 1]) : null;
        var name = words.Skip(at).TakeWhile((w, n) => w.All(char.IsLetter) && ProgramIn(w.ToLowerInvariant()) is null && (n == 0 || !Lexicon.Knows(w.ToLowerInvariant()) || CommonNames.Has(w.ToLowerInvariant()))).Take(5).ToList();
        d = d with { Honorific = d.Honorific ?? title };
        return name.Count >= 2 && KenalanBaca.NameOf(string.Join(' ', name)) is { } read ? d with { Name = read.Name } : d;
    }

    /// <summary>The programmes named; none for "belum ada"; null when the words name nothing of the kind.</summary>
    public static ProgramSosial? ProgramIn(string text)
    {
        var words = text.Split([' ', ',', '+', '&', '.', '/']);
        var found = (words.Contains("pkh") ? ProgramSosial.Pkh : 0) | (words.Contains("bpnt") || words.Contains("sembako") ? ProgramSosial.Bpnt : 0) | (words.Contains("rastra") ? ProgramSosial.Rastra : 0);
        return found != 0 ? found : text is "belum ada" or "tidak ada" or "gak ada" or "belum" or "tanpa program" or "tidak" || text.Contains("tanpa program", StringComparison.Ordinal) ? ProgramSosial.BelumAda : null;
    }

    protected override TambahDraft Fresh(TambahDraft draft) => new();

    protected override string? Changed(TambahDraft from, TambahDraft to, Scene scene) => null;

    protected override Message? Sum(TambahDraft d, Scene s) => TambahWords.Sum(d, s);

    protected override Message ChangeWhat(Scene s) => new($"Yang mau diubah apa, {s.Who.Honorific}? Tulis saja yang benar. Contoh: *0812 0000 0011* atau *PKH*.", [new("Batal")]);

    protected override TambahDraft Change(TambahDraft d, Scene s)
    {
        if (KenalanBaca.Mobile(s.Heard.Raw) is { } phone && phone != d.Phone && Taken(d with { Phone = phone }, s) is null) return Settled(d with { Phone = phone, NoPhone = false, Same = null, SameSettled = false }, s);
        if (ProgramIn(s.Heard.Text) is { } programs && programs != ProgramSosial.BelumAda && programs != d.Programs) return d with { Programs = programs };
        return s.Heard.Text.StartsWith("nama", StringComparison.Ordinal) && KenalanBaca.NameOf(s.Heard.Raw) is { } read ? d with { Name = read.Name, Honorific = read.Honorific ?? d.Honorific } : d;
    }

    protected override Step? Other(TambahDraft d, Scene s) => Typed.Plain(s.Heard.Text) switch
    {
        "sudah" or "sudah dicek" or "sudah bu" or "udah" or "sudah saya cek" => Commit(d, s),
        "belum" or "belum dicek" => new Step { Say = [new($"Baik, dicek dulu ya, {s.Who.Honorific}. Isiannya saya simpan. Kalau sudah, tulis *sudah*.", [new("Sudah"), new("Batal")])], Next = (d, Summary, 0) },
        _ => null,
    };

    protected override Step Commit(TambahDraft d, Scene s)
    {
        if (!s.May(Operation.AnggotaKelola, Right.Record)) return Propose(d, s);
        var code = Gabung.NewCode(s.Known.Seed);
        var person = New(d, s);
        if (new InviteMember(person.Id, s.Who.Id, d.Programs ?? ProgramSosial.BelumAda, Gabung.Hash(code), s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply($"{d.Name} sudah ada di daftar, {s.Who.Honorific}.", new Choice("Daftar anggota"));
        var until = s.Now + InviteMember.Life;
        var notices = new List<Notice>();
        if (person.Addresses is [_, ..]) notices.Add(new(person.Id, GabungWords.IsItYou(person, s.Who.Call, s.KubeName) with { Template = new("verifikasi_anggota", [person.Call, s.Who.Nickname, s.KubeName]) }) { Invites = true });
        if (s.Kube.Holder(Jabatan.Ketua) is { } ketua && ketua != s.Who.Id) notices.Add(new(ketua, new($"{s.Who.Call} menambahkan {person.Call} ({person.Name}). Tinggal menunggu jawabannya.")));
        return Step.From(accepted) with
        {
            Say = [TambahWords.Done(s, person, code, until)],
            People = [person],
            Talks = [(Gabung.Door(Gabung.Hash(code)), new Talk { Invite = new(s.Kube.Id, person.Id, s.Who.Id, until) })],
            Notices = notices,
            Numbers = $"{person.Call} sudah ditambahkan",
        };
    }

    private static Person New(TambahDraft d, Scene s)
    {
        var at = d.Phone is { } phone && !d.NoPhone ? new Address(Channel.WhatsApp, phone) : (Address?)null;
        // Invited before by that number and not answered yet: the same person, with a new code.
        var again = at is { } a && s.Known.People.At(a) is [var there] && s.Kube.Joining.Invitation(there.Id) is not null ? there : null;
        var known = again ?? (d.Same is { } same ? s.Known.People.Find(same) : null);
        var person = known ?? new Person(PersonId.Of($"{s.Kube.Id}.a{s.Kube.Joining.Count + 1}"), "", "") { Addresses = at is { } address ? [address] : [] };
        return person with { Name = d.Name!, Nickname = KenalanBaca.First(d.Name!), Honorific = d.Honorific ?? "Bu" };
    }

    private static Step Propose(TambahDraft d, Scene s) => s.Kube.Pendamping is { } pendamping
        ? Usul.Carry(s, pendamping, $"{s.Who.Call} mengusulkan {d.Honorific ?? "Bu"} {d.Name} jadi anggota {s.KubeName}.", d)
        : Step.Reply(UmumWords.NobodyHolds("pendamping", s.Holder(Jabatan.Ketua)));
}

/// <summary>Sentences of adding a member.</summary>
internal static class TambahWords
{
    private static string Call(TambahDraft d) => $"{d.Honorific ?? "Bu"} {KenalanBaca.First(d.Name!)}";

    public static Message WhichProgram(TambahDraft d) => new($"{Call(d)} ikut program apa?", [new("PKH"), new("BPNT"), new("PKH dan BPNT")]);

    public static Message ProgramAgain => new("Tulis nama programnya ya: PKH, BPNT, Rastra, atau *belum ada*.", [new("PKH"), new("BPNT"), new("PKH dan BPNT")]);

    public static Message PhoneAgain => new("Contoh: *0812 0000 0011*. Kalau belum ada, tulis lewat tautan.");

    public static Message Same(TambahDraft d, Scene s) => new($"Nomor …{d.Phone![^4..]} sudah saya kenal sebagai {s.Call(d.Same!.Value)}, pelanggan. Orangnya sama?", [new("Ya, sama", "ya"), new("Bukan", "tidak")]);

    public static Message Sum(TambahDraft d, Scene s)
    {
        var none = d.Programs == ProgramSosial.BelumAda ? $"\nTanpa program perlu persetujuan rapat ya, {s.Who.Honorific}." : "";
        return new($"{d.Honorific ?? "Bu"} {d.Name}, {Program(d.Programs!.Value)}, {(d is { Phone: { } phone, NoPhone: false } ? $"nomor …{phone[^4..]}" : "tanpa nomor, diundang lewat tautan")}.{none}\nSudah {s.Who.Pronoun} cek sendiri (usia 18-60, tinggal tetap)?", [new("Sudah"), new("Belum"), new("Batal")]);
    }

    public static string Program(ProgramSosial programs) => programs == ProgramSosial.BelumAda ? "belum ada program"
        : "program " + Say.List([.. new[] { (ProgramSosial.Pkh, "PKH"), (ProgramSosial.Bpnt, "BPNT"), (ProgramSosial.Rastra, "Rastra") }.Where(p => programs.HasFlag(p.Item1)).Select(p => p.Item2)]);

    public static Message Done(Scene s, Person person, string code, DateTimeOffset until)
    {
        var sent = person.Addresses is [_, ..] ? $"Undangan saya kirim ke nomornya ya.\nKalau belum sampai, teruskan ini ke {person.Call}:" : $"Teruskan undangan ini ke {person.Call}:";
        var links = new List<string>();
        if (s.Doors.Telegram is { } bot) links.Add($"https://t.me/{bot}?start={code}");
        if (s.Doors.WhatsApp is { } number) links.Add($"https://wa.me/{number}?text=gabung%20{Gabung.Shown(code)}");
        var how = links is [] ? "" : "\n" + string.Join("\n", links);
        return new($"{person.Call} ditambahkan. {sent}{how}\nTulis *gabung {Gabung.Shown(code)}* ke sini, dari HP {person.Call} sendiri.\nBerlaku satu kali, sampai {Say.Date(s.Kube.Zone.Date(until))}.", [new("Daftar anggota"), new("Menu")]);
    }
}
