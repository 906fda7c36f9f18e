using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>An officer is asked whether another officer's number really changes.</summary>
public sealed record MoveAsk(PersonId Person) : Standing;

/// <summary>An old number may say "bukan saya": about a move, or about somebody who asked to join under the name.</summary>
public sealed record NotMeAsk(PersonId Person, PersonId? Applicant) : Standing;

/// <summary>D01 gantiNomor, D44: a member's number moves, with a warning to the old one and a way back.</summary>
internal static class NomorPindah
{
    public static bool IsLinked(Person person) => person.Addresses is [_, ..];

    /// <summary>The pendamping decided that <paramref name="carrier"/>'s address is <paramref name="person"/>'s now.</summary>
    public static Step Begin(Scene s, Person person, Person carrier)
    {
        var second = Second(s, person);
        switch (new AskNumberMove(person.Id, carrier.Id, s.Who.Id, second, s.Now) { Alone = second is null && !IsLinked(person) }.Decide(s.Kube))
        {
            case Decision.Accepted accepted when accepted.Facts.Any(f => f is NumberMoveEnded): return Moved(s, accepted, person, carrier);
            case Decision.Accepted accepted: return Waits(s, accepted, person, carrier, second);
            case Decision.Refused { Why: MemberDenies }: return Step.Reply($"{person.Call} bilang bukan dia yang mendaftar, {s.Who.Honorific}, jadi nomornya tidak saya pindahkan. Coba ditanyakan langsung ya.");
            case Decision.Refused { Why: MovePending }: return Step.Reply($"Nomor {person.Call} memang sedang dipindahkan, {s.Who.Honorific}. Tunggu itu selesai dulu ya.");
            case Decision.Refused { Why: NeedsSecond }: return Step.Reply($"{person.Call} pengurus, jadi perlu persetujuan pengurus lain yang punya nomor sendiri. Bicarakan dulu ya, {s.Who.Honorific}.");
            case Decision.Refused { Why: NotAllowed }: return TambahAnggota.OnlyPendamping(s);
            default: return Step.Reply($"Nomor itu belum bisa dipindahkan, {s.Who.Honorific}.", new Choice("Daftar anggota"));
        }
    }

    /// <summary>Ketua, bendahara, sekretaris: the first other one who can be asked.</summary>
    private static PersonId? Second(Scene s, Person person)
    {
        foreach (var office in (Jabatan[])[Jabatan.Ketua, Jabatan.Bendahara, Jabatan.Sekretaris])
            if (s.Kube.Holder(office) is { } id && id != person.Id && s.Kube.Member(id)!.Held is false && s.Known.People.Find(id) is { } other && (IsLinked(other) || s.Message.From.Channel == Channel.Coba)) return id;
        return null;
    }

    private static Step Moved(Scene s, Decision.Accepted accepted, Person person, Person carrier)
    {
        var effect = Effect(accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f)), s.Kube, person, carrier, s.Who.Id, s.Now);
        return new Step
        {
            Facts = [.. accepted.Facts, .. effect.Facts], Texts = effect.Texts, People = effect.People, PersonFacts = effect.PersonFacts,
            Say = [new($"Baik, {s.Who.Honorific}. Nomor {person.Call} sekarang {KenalanBaca.Shown(carrier)}. Nomor lamanya saya beri tahu.", [new("Daftar anggota")])],
            Notices = effect.Notices,
        };
    }

    private static Step Waits(Scene s, Decision.Accepted accepted, Person person, Person carrier, PersonId? second)
    {
        var from = accepted.Facts.OfType<NumberMoveAsked>().Single().From!.Value;
        var office = s.Kube.Member(person.Id)!.Office.ToString().ToLowerInvariant();
        var notices = new List<Notice> { new(person.Id, new($"{s.Who.Call} mau memindahkan akun {person.Pronoun} ke nomor lain, berlaku paling cepat {Say.Moment(from, s.Kube.Zone)}. Kalau bukan {person.Pronoun} yang minta, balas *BUKAN SAYA*.", [new("Bukan saya")])) { Asks = new NotMeAsk(person.Id, null) } };
        if (second is { } other)
            notices.Add(new(other, new($"{s.Call(other)}, {s.Who.Call} mau memindahkan nomor *{person.Call}* ({office}) ke {KenalanBaca.Shown(carrier)}. Sudah dipastikan ke orangnya?", [new("Setuju"), new("Tidak setuju")])) { Asks = new MoveAsk(person.Id) });
        return Step.From(accepted) with
        {
            People = s.Known.People.Find(carrier.Id) is null ? [carrier] : [],
            Say = [new($"{person.Call} {office}, jadi{(second is { } asked ? $" saya tanyakan {s.Call(asked)} dulu, dan" : "")} nomor barunya berlaku paling cepat {Say.Moment(from, s.Kube.Zone)}.\nSampai itu nomor lama dan nomor baru tidak bisa mencatat atau menyetujui uang.")],
            Notices = notices,
        };
    }

    /// <summary>The second officer's answer: only her button or the word setuju agrees.</summary>
    public static Step? Answer(MoveAsk ask, Scene s)
    {
        var yes = s.Heard.Approves;
        var no = Typed.Declines(s.Heard.Raw) || s.Heard.Answer == YesNo.No && s.Talk.Now is null;
        if (!yes && !no)
            return s.Heard.Answer == YesNo.Yes && s.Talk.Now is null && s.Kube.Joining.Moves.ContainsKey(ask.Person) ? new Step { Say = [new($"Soal nomor baru {s.Call(ask.Person)}: tekan Setuju, atau tulis *setuju* ya.", [new("Setuju"), new("Tidak setuju")])], Aside = true } : null;
        var move = s.Kube.Joining.Moves.GetValueOrDefault(ask.Person);
        if (move is null || new AgreeNumberMove(ask.Person, s.Who.Id, yes, s.Now).Decide(s.Kube) is not Decision.Accepted accepted)
            return Step.Reply($"Pemindahan nomor {s.Call(ask.Person)} sudah selesai atau dibatalkan, {s.Who.Honorific}.");
        if (s.Known.People.Find(ask.Person) is not { } person || s.Known.People.Find(move.Asked.Carrier) is not { } carrier) return Step.From(accepted);
        if (!yes) return Stopped(s.Kube, accepted, move, person, carrier, $"Baik, nomor {person.Call} tetap yang lama.", $"{s.Who.Call} tidak setuju, jadi nomor {person.Call} tetap yang lama.");
        if (!accepted.Facts.Any(f => f is NumberMoveEnded)) return Step.From(accepted) with { Say = [new($"Terima kasih, {s.Who.Call}. Nomor baru {person.Call} berlaku {Say.Moment(move.Asked.From!.Value, s.Kube.Zone)}, kalau tidak ada keberatan.")], Notices = [new(move.Asked.By, new($"{s.Who.Call} setuju. Nomor baru {person.Call} berlaku {Say.Moment(move.Asked.From!.Value, s.Kube.Zone)}."))] };
        var effect = Effect(accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f)), s.Kube, person, carrier, move.Asked.By, s.Now);
        return new Step { Facts = [.. accepted.Facts, .. effect.Facts], Texts = effect.Texts, People = effect.People, PersonFacts = effect.PersonFacts, Say = [new($"Terima kasih, {s.Who.Call}. Nomor baru {person.Call} berlaku sekarang.")], Notices = effect.Notices };
    }

    private static Step Stopped(Kube kube, Decision.Accepted accepted, NumberMove move, Person person, Person carrier, string said, string told) => Step.From(accepted) with
    {
        Say = [new(said)],
        People = [Gone(kube, carrier)],
        Notices = [new(move.Asked.By, new(told)), .. move.Asked.Second is { } second ? [new Notice(second, new(told))] : Array.Empty<Notice>(), new(person.Id, new($"Nomor {person.Pronoun} tetap yang ini, {person.Call}."))],
    };

    /// <summary>
    /// "Bukan saya" from an old number: by the member herself while it is still hers, or from there after the move. Null when the message is
    /// about something else.
    /// </summary>
    public static Step? NotMe(NotMeAsk ask, Scene s)
    {
        if (!SaysSo(s.Heard.Raw)) return null;
        if (s.Known.People.Find(ask.Person) is not { } person) return null;
        if (ask.Applicant is { } applicant && s.Kube.Joining.Newcomers.ContainsKey(applicant)) return Denied(s, applicant, person);
        var move = s.Kube.Joining.Moves.GetValueOrDefault(ask.Person);
        if (new DisownMove(ask.Person, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply($"Terima kasih, {person.Call}. Soal itu sudah selesai. Kalau masih ragu, bicarakan dengan {s.Pendamping} ya.");
        if (move is not null && s.Known.People.Find(move.Asked.Carrier) is { } carrier)
            return Step.From(accepted) with
            {
                Say = [new($"Terima kasih sudah memberi tahu, {person.Call}. Nomor {person.Pronoun} tetap yang ini.")], People = [Gone(s.Kube, carrier)],
                Notices = [.. Told(s, person, $"{person.Call} bilang bukan dia yang pindah nomor, jadi nomornya tetap yang lama. Tolong ditanyakan langsung ya.")],
            };
        var back = Back(s.Known, s.Kube, person);
        return Step.From(accepted) with
        {
            Say = [new($"Terima kasih sudah memberi tahu, {person.Call}. Nomor {person.Pronoun} saya kembalikan ke yang ini, dan {s.Pendamping} saya kabari.")],
            People = [back], PersonFacts = [(person.Id, new AddressLinked(back.Addresses[0].Channel, s.Now))],
            Notices = [.. Told(s, person, $"{person.Call} bilang bukan dia yang pindah nomor, jadi nomor lamanya saya kembalikan. Tolong ditanyakan langsung ya.")],
        };
    }

    private static IEnumerable<Notice> Told(Scene s, Person person, string text) =>
        new[] { s.Kube.Pendamping, s.Kube.Holder(Jabatan.Ketua) }.OfType<PersonId>().Where(p => p != person.Id).Distinct().Select(p => new Notice(p, new(text)));

    private static Step Denied(Scene s, PersonId applicant, Person person) => new DenyMembership(applicant, person.Id, s.Now).Decide(s.Kube) is Decision.Accepted accepted
        ? Step.From(accepted) with
        {
            Say = [new($"Terima kasih sudah memberi tahu, {person.Call}. Nomor {person.Pronoun} tetap yang ini.")],
            Notices = s.Kube.Pendamping is { } p ? [new(p, new($"{person.Call} bilang bukan dia yang mendaftar dengan nomor {(s.Known.People.Find(applicant) is { } who ? KenalanBaca.Shown(who) : "baru")}."))] : [],
        }
        : Step.Reply($"Terima kasih, {person.Call}. Sudah saya catat.");

    /// <summary>"Bukan saya", "itu bkn sy bu, jgn dipindah"; also "jangan dipindah" alone.</summary>
    public static bool SaysSo(string text)
    {
        var w = Typed.Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(x => x is "itu" or "eh" or "lho" or "loh" or "lo" or "bu" or "pak" or "maaf" or "hah" or "waduh" or "ini").ToArray();
        return w is ["bukan" or "bkn" or "bkan", "saya" or "sy" or "aku" or "gw" or "gue", ..] || w is ["jangan" or "jgn" or "jng", "dipindah" or "dipindahin" or "dipindahkan" or "pindah" or "pindahin" or "pindahkan", ..];
    }

    /// <summary>What the move leads to: new addresses, the old ones kept aside for 30 days, and both told.</summary>
    public static Ticked Effect(Kube after, Kube before, Person person, Person carrier, PersonId by, DateTimeOffset now)
    {
        IReadOnlyList<Address> has = Spelled(person, carrier.Addresses);
        var old = has.Where(a => carrier.Addresses.Any(n => Family(n.Channel) == Family(a.Channel)) && !carrier.Addresses.Contains(a)).ToList();
        var moved = person with { Addresses = [.. carrier.Addresses, .. has.Where(a => !old.Contains(a) && !carrier.Addresses.Contains(a))], ConsentVersion = carrier.ConsentVersion ?? person.ConsentVersion, ConsentAt = carrier.ConsentAt ?? person.ConsentAt };
        var taken = old is [] ? null : RemoveNumber.Taken(after, person.Id, by, string.Join(' ', old), now) as Decision.Accepted;
        var notices = new List<Notice> { new(person.Id, new($"Nomor ini sekarang nomor {person.Call}. Ketik *menu* kapan saja.", [new("Saldo kas"), new("Iuran saya"), new("Menu")])) };
        foreach (var at in old.Take(1)) notices.Add(new(person.Id, new($"Akun {person.Pronoun} sudah dipindahkan ke nomor lain. Kalau bukan {person.Pronoun}, balas *BUKAN SAYA*.", [new("Bukan saya")])) { At = at, Asks = new NotMeAsk(person.Id, null), Until = now + DisownMove.Within });
        return new()
        {
            Facts = taken?.Facts ?? [], Texts = taken?.Texts ?? [], People = [Gone(before, carrier), moved],
            PersonFacts = [(person.Id, new AddressLinked(carrier.Addresses[0].Channel, now))], Notices = notices,
        };
    }

    /// <summary>Whoever only carried the number: nothing of her is kept, but a customer's name on her orders.</summary>
    internal static Person Gone(Kube kube, Person carrier) => kube.Member(carrier.Id) is { Role: not Peran.Anggota } ? carrier with { Addresses = [] } : Verifikasi.Emptied(kube, carrier);

    /// <summary>On the try-it channel a person is at her own id until she has another address there.</summary>
    private static IReadOnlyList<Address> Spelled(Person person, IReadOnlyList<Address> news) =>
        news.Any(a => a.Channel == Channel.Coba) && person.Addresses.All(a => a.Channel != Channel.Coba) ? [.. person.Addresses, new(Channel.Coba, person.Id.Value)] : person.Addresses;

    private static Channel Family(Channel channel) => channel == Channel.WhatsAppId ? Channel.WhatsApp : channel;

    /// <summary>The member with her former addresses, as far as nobody else has them meanwhile.</summary>
    public static Person Back(Known known, Kube kube, Person person)
    {
        var text = kube.Joining.Removed.GetValueOrDefault(person.Id) is { } removed ? known.People.Text(kube.Id, removed.Addresses) : null;
        var old = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Address.Parse).OfType<Address>().Where(a => known.People.At(a).All(p => p.Id == person.Id)).ToList();
        return old is [] ? person : person with { Addresses = [.. old, .. person.Addresses.Where(a => !old.Contains(a) && old.All(o => Family(o.Channel) != Family(a.Channel)))] };
    }

    /// <summary>The pendamping takes a number off, or gives it back (30 days).</summary>
    public static Step Remove(Scene s, Person person)
    {
        if (!IsLinked(person)) return Step.Reply($"{person.Call} belum punya nomor di daftar, {s.Who.Honorific}.", new Choice("Daftar anggota"));
        return new RemoveNumber(person.Id, s.Who.Id, string.Join(' ', person.Addresses), s.Now).Decide(s.Kube) switch
        {
            Decision.Accepted accepted => Step.From(accepted) with
            {
                People = [person with { Addresses = [] }],
                Say = [new($"Nomor {person.Call} saya lepas, {s.Who.Honorific}. Kalau keliru, dalam 30 hari tulis *kembalikan nomor {person.Nickname.ToLowerInvariant()}*.")],
            },
            Decision.Refused { Why: NeedsSecond } => Step.Reply($"{person.Call} pengurus, jadi nomornya hanya bisa dipindah, dengan persetujuan pengurus lain. Tulis *{person.Nickname.ToLowerInvariant()} ganti nomor* ya."),
            _ => TambahAnggota.OnlyPendamping(s),
        };
    }

    public static Step Restore(Scene s, Person person) => new RestoreNumber(person.Id, s.Who.Id, s.Now).Decide(s.Kube) switch
    {
        Decision.Accepted accepted when Back(s.Known, s.Kube, person) is var back && back != person => Step.From(accepted) with
        {
            People = [back], PersonFacts = [(person.Id, new AddressLinked(back.Addresses[0].Channel, s.Now))],
            Say = [new($"Nomor {person.Call} sudah kembali ke {KenalanBaca.Shown(back)}, {s.Who.Honorific}.", [new("Daftar anggota")])],
        },
        Decision.Refused { Why: NotAllowed } => TambahAnggota.OnlyPendamping(s),
        Decision.Refused { Why: NeedsSecond } => Step.Reply($"{person.Call} pengurus, jadi nomornya hanya bisa dipindah, dengan persetujuan pengurus lain. Tulis *{person.Nickname.ToLowerInvariant()} ganti nomor* ya."),
        _ => Step.Reply($"Tidak ada nomor {person.Call} yang bisa dikembalikan, {s.Who.Honorific}. Yang dilepas hanya disimpan 30 hari."),
    };
}
