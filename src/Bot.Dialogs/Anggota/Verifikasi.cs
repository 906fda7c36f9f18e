using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The pendamping is asked whether somebody who asked to join belongs.</summary>
public sealed record VerifyAsk(PersonId Applicant) : Standing;

/// <summary>D01: the pendamping's yes, no, or a question first; and which member it is, where several could be.</summary>
internal static class Verifikasi
{
    private const string NewMember = "baru";

    public static Step? Answer(VerifyAsk ask, Scene s) => Typed.Plain(s.Heard.Raw) switch
    {
        "ya anggota" or "anggota" or "kenal" or "ya kenal" => Yes(ask.Applicant, s),
        "bukan anggota" or "tidak kenal" or "gak kenal" or "bukan" => No(ask.Applicant, s),
        "tanya dulu" or "tanya" => Questioned(s, ask.Applicant),
        _ when s.Heard.Approves => Yes(ask.Applicant, s),
        _ when VerifikasiBaca.Of(s) is { } said => said.Who is { } who ? who != ask.Applicant ? null : Settled(s, who, said.What)
            : new Step { Say = [new($"Yang mana, {s.Who.Honorific}? Pilih satu ya.", Choices(s)) { ListTitle = "Lihat nama" }], Aside = true },
        // A bare yes lets nobody in (D-7).
        _ when s.Heard.Answer != YesNo.None && Newest(ask, s) && s.Known.People.Find(ask.Applicant) is { } person => new Step { Say = [new($"Soal {person.Name} ({KenalanBaca.Shown(person)}): anggota, atau bukan?", KenalanWords.VerifyChoices)], Aside = true },
        _ => null,
    };

    private static Step Settled(Scene s, PersonId who, KataPendamping what) => what switch
    {
        KataPendamping.Anggota => Yes(who, s),
        KataPendamping.Bukan => No(who, s),
        KataPendamping.Tanya => Questioned(s, who),
        _ => s.Known.People.Find(who) is { } person ? Waits(person, $"Baik, {s.Who.Honorific}. {person.Name} belum saya masukkan, masih menunggu kata {s.Who.Pronoun}.") with { Aside = true } : Gone(s),
    };

    /// <summary>She is asked something first; until then she waits.</summary>
    private static Step Questioned(Scene s, PersonId who) => s.Known.People.Find(who) is null ? Gone(s) : Titipan.Form.Begin(new RelayDraft(who), s with { Heard = Heard.Nothing }) with { Aside = true };

    private static Step Waits(Person person, string text) => Step.Reply(text, new Choice("Ya, anggota", $"#anggota.ya:{person.Id}"), new Choice("Bukan anggota", $"#anggota.bukan:{person.Id}"));

    /// <summary>Somebody who waits or was invited is not wanted: read back, and done with the button.</summary>
    public static Step Refused(Scene s, Person person) => s.Kube.Joining.Invitation(person.Id) is null
        ? Waits(person, $"{person.Name} ({KenalanBaca.Shown(person)}) belum saya masukkan, {s.Who.Honorific}. Jadinya bagaimana?")
        : Tawaran.After(s, "", new($"#anggota.tutup:{person.Id}", $"{person.Name} ({KenalanBaca.Shown(person)}) sudah diundang dan belum menjawab, {s.Who.Honorific}. Undangannya saya tutup?", "Ya, tutup", "Biarkan"));

    /// <summary>The pendamping takes an invitation back.</summary>
    public static Step Closed(Scene s, string invited)
    {
        if (!s.May(Operation.AnggotaKelola, Right.Record)) return TambahAnggota.OnlyPendamping(s);
        if (s.Known.People.Find(new(invited)) is not { } person || s.Kube.Joining.Invitation(person.Id) is not { } open || new EndInvitation(person.Id, AkhirDaftar.Ditolak, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Gone(s);
        return Step.From(accepted) with
        {
            Say = [new($"Baik, {s.Who.Honorific}. Undangan {person.Call} ({person.Name}) saya tutup.", [new("Daftar anggota")])],
            People = [Blank(s.Kube, person)],
            Talks = [(Gabung.Door(open.Hash), null)],
            Notices = s.Kube.Holder(Jabatan.Ketua) is { } ketua && ketua != s.Who.Id ? [new(ketua, new($"{s.Who.Call} menutup undangan {person.Call} ({person.Name})."))] : [],
        };
    }

    /// <summary>Nothing else was asked since.</summary>
    private static bool Newest(VerifyAsk ask, Scene s) => s.Talk.Now is not { } open || s.Talk.Asks.Any(a => a.What is VerifyAsk v && v.Applicant == ask.Applicant && a.At > open.At);

    /// <summary>"Verifikasi anggota": whoever waits, the longest first.</summary>
    public static Step List(Scene s)
    {
        if (!s.May(Operation.AnggotaKelola, Right.Record)) return TambahAnggota.OnlyPendamping(s);
        var waiting = s.Kube.Joining.Waiting.Select(n => s.Known.People.Find(n.Person)).OfType<Person>().ToList();
        return waiting is [] ? Step.Reply($"Tidak ada yang menunggu dikenali, {s.Who.Honorific}.", new Choice("Daftar anggota"), new Choice("Menu"))
            : new Step
            {
                Say = [new($"Yang menunggu dikenali, {s.Who.Honorific}. Pilih satu ya.", Choices(s)) { ListTitle = "Lihat nama" }],
            };
    }

    private static IReadOnlyList<Choice> Choices(Scene s) => [.. s.Kube.Joining.Waiting.Select(n => s.Known.People.Find(n.Person)).OfType<Person>().Take(10).Select(p => new Choice(Cut(p.Name), $"#anggota.cek:{p.Id}", KenalanBaca.Shown(p)))];

    /// <summary>One of those who wait, with the question again.</summary>
    public static Step One(Scene s, string applicant) => !s.May(Operation.AnggotaKelola, Right.Record) ? TambahAnggota.OnlyPendamping(s)
        : s.Kube.Joining.Newcomers.GetValueOrDefault(new(applicant)) is { Invited: null } && s.Known.People.Find(new(applicant)) is { } person
            ? Step.Reply(KenalanWords.Known(s.Who, person, s.KubeName) with { Choices = [new("Ya, anggota", $"#anggota.ya:{applicant}"), new("Bukan anggota", $"#anggota.bukan:{applicant}")] }) : Gone(s);

    /// <summary>She belongs: who is she? Asked only where it could be somebody who is on the list already.</summary>
    public static Step Yes(PersonId applicant, Scene s)
    {
        if (s.Kube.Joining.Newcomers.GetValueOrDefault(applicant) is not { Invited: null } || s.Known.People.Find(applicant) is not { } person) return Gone(s);
        var known = Candidates(s, person);
        if (known is []) return Accept(applicant, s);
        return new Step
        {
            Say =
            [
                new($"{person.Name} ini yang mana, {s.Who.Honorific}?",
                    [.. known.Take(8).Select(p => new Choice(Cut(p.Name), $"#anggota.siapa:{applicant}={p.Id}", Described(s, p))), new("Anggota baru", $"#anggota.siapa:{applicant}={NewMember}", "Belum ada di daftar")]) { ListTitle = "Lihat nama" },
            ],
            Aside = true,
        };
    }

    /// <summary>Which one she is: somebody new, a member without a number, or one who changes hers.</summary>
    public static Step Chosen(Scene s, string argument)
    {
        if (argument.Split('=') is not [var id, var who]) return Gone(s);
        var applicant = new PersonId(id);
        if (who == NewMember) return Close(s, applicant, Accept(applicant, s));
        if (!s.May(Operation.AnggotaKelola, Right.Record)) return TambahAnggota.OnlyPendamping(s);
        if (s.Known.People.Find(new(who)) is not { } known || s.Known.People.Find(applicant) is not { } person || !s.Kube.Joining.Newcomers.ContainsKey(applicant)) return Gone(s);
        if (s.Kube.Member(known.Id)?.Office is not Jabatan.Anggota || NomorPindah.IsLinked(known)) return Close(s, applicant, NomorPindah.Begin(s, known, person));
        return new DecideApplicant(applicant, s.Who.Id, true, known.Id, s.Now).Decide(s.Kube) is Decision.Accepted accepted ? Close(s, applicant, Joined(s, accepted, known, person)) : Gone(s);
    }

    private static Step Joined(Scene s, Decision.Accepted accepted, Person known, Person applicant)
    {
        var linked = known with { Addresses = [.. applicant.Addresses, .. known.Addresses], ConsentVersion = applicant.ConsentVersion, ConsentAt = applicant.ConsentAt };
        return Step.From(accepted) with
        {
            Say = [new($"Baik, {s.Who.Honorific}. Nomor {KenalanBaca.Shown(applicant)} sekarang nomor {known.Call}.", [new("Daftar anggota")])],
            People = [Emptied(s.Kube, applicant), linked],
            PersonFacts = [(known.Id, new AddressLinked(applicant.Addresses[0].Channel, s.Now)), (known.Id, new ConsentGiven(Kenalan.Version, s.Kube.Id, applicant.ConsentAt ?? s.Now, applicant.Addresses[0].Channel))],
            Notices = [new(known.Id, KenalanWords.Welcome(s.Who.Call, known))],
        };
    }

    private static Step Accept(PersonId applicant, Scene s)
    {
        if (new DecideApplicant(applicant, s.Who.Id, true, null, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return s.May(Operation.AnggotaKelola, Right.Record) ? Gone(s) : TambahAnggota.OnlyPendamping(s);
        var person = s.Known.People.Find(applicant)!;
        return Step.From(accepted) with
        {
            Say = [new($"Baik, {s.Who.Honorific}. {person.Call} sekarang anggota {s.KubeName}.", [new("Daftar anggota")])],
            Notices = [new(applicant, KenalanWords.Welcome(s.Who.Call, person)), .. s.Kube.Holder(Jabatan.Ketua) is { } ketua ? [new Notice(ketua, new($"{person.Call} ({person.Name}) sekarang anggota {s.KubeName}, dibenarkan {s.Who.Call}."))] : Array.Empty<Notice>()],
        };
    }

    public static Step No(PersonId applicant, Scene s)
    {
        if (new DecideApplicant(applicant, s.Who.Id, false, null, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return s.May(Operation.AnggotaKelola, Right.Record) ? Gone(s) : TambahAnggota.OnlyPendamping(s);
        var person = s.Known.People.Find(applicant);
        return Step.From(accepted) with
        {
            Say = [new($"Baik, {s.Who.Honorific}. {person?.Name ?? "Orang itu"} tidak saya masukkan.")],
            People = person is null ? [] : [Blank(s.Kube, person)],
            Notices = person is { Addresses: [var at, ..] } ? [new(applicant, KenalanWords.NotRecognised(s.Who.Call)) { At = at }] : [],
        };
    }

    /// <summary>The button of a list answers the question it came from.</summary>
    private static Step Close(Scene s, PersonId applicant, Step step) => step.Facts is [] ? step : step with { Closes = s.Talk.Asks.FirstOrDefault(a => a.What is VerifyAsk v && v.Applicant == applicant) };

    public static Step Decided(Scene s, string applicant, bool yes) => Close(s, new(applicant), yes ? Yes(new(applicant), s) : No(new(applicant), s));

    /// <summary>Members it could be: of the same name, or on the list without a number.</summary>
    private static List<Person> Candidates(Scene s, Person applicant)
    {
        var members = s.Kube.Roster.Values.Where(m => m is { Role: Peran.Anggota, Status: StatusAnggota.Aktif or StatusAnggota.Cuti }).OrderBy(m => m.Person).Select(m => s.Known.People.Find(m.Person)).OfType<Person>().ToList();
        return [.. members.Where(p => SameName(p, applicant) || !NomorPindah.IsLinked(p) && SharesWord(p, applicant)), .. members.Where(p => !SameName(p, applicant) && !NomorPindah.IsLinked(p) && !SharesWord(p, applicant))];
    }

    public static bool SameName(Person a, Person b) => a.Id != b.Id && (Same(a.Name, b.Name) || a.Aliases.Any(x => Same(x, b.Name)) || b.Name.IndexOf(' ') < 0 && Same(a.Nickname, b.Name));

    private static bool Same(string a, string b) => a.Length > 0 && a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static bool SharesWord(Person a, Person b) => a.Name.Split(' ').Append(a.Nickname).Any(w => w.Length > 2 && b.Name.Split(' ').Contains(w, StringComparer.OrdinalIgnoreCase));

    private static string Described(Scene s, Person p)
    {
        var office = s.Kube.Member(p.Id)?.Office is { } held and not Jabatan.Anggota ? held.ToString().ToLowerInvariant() + ", " : "";
        return $"{p.Call}, {office}{KenalanBaca.Shown(p)}";
    }

    private static string Cut(string name) => name.Length <= 24 ? name : name[..23] + "…";

    /// <summary>What she said of herself is gone, unless she was a customer before.</summary>
    internal static Person Blank(Kube kube, Person person) => kube.Joining.Newcomers.GetValueOrDefault(person.Id)?.Before is null ? new Person(person.Id, "", "") : person;

    /// <summary>Her addresses are another's from now on; a customer's orders keep their name.</summary>
    internal static Person Emptied(Kube kube, Person person) => Blank(kube, person) with { Addresses = [] };

    private static Step Gone(Scene s) => Step.Reply($"Yang itu sudah dijawab atau sudah lewat waktunya, {s.Who.Honorific}.", new Choice("Daftar anggota"), new Choice("Menu"));
}
