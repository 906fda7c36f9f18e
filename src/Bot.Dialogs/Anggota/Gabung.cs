using System.Security.Cryptography;
using System.Text;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>An invitation somebody has opened: to which group, as whom, by whom, until when. <paramref name="Named"/>: she said that it is she;
/// <paramref name="Name"/>: as she is written on the list, to know it in her answer; <paramref name="Wish"/>: what she asked meanwhile, answered after her yes.</summary>
public sealed record Invite(KubeId Kube, PersonId Person, PersonId By, DateTimeOffset Until, bool Named = false, string? Name = null, string? Wish = null);

/// <summary>
/// D01/D44: whoever was put on the list says that it is she and agrees. She comes by the number the pendamping gave, or by a link with a
/// one-time code, from whatever channel. The facts know the code's hash only; the code itself stands in the link.
/// </summary>
internal static class Gabung
{
    private const string Digits = "23456789", Signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Length = 10;

    /// <summary>A code nobody can guess (48 bits), without signs that look alike; the first is a digit, so that no word is one.</summary>
    public static string NewCode(ReadOnlyMemory<byte> seed) => string.Create(Length, seed, static (code, s) =>
    {
        for (var i = 0; i < code.Length; i++) code[i] = i == 0 ? Digits[s.Span[i] % Digits.Length] : Signs[s.Span[i] % Signs.Length];
    });

    /// <summary>"K7Q2M-9XPAB": in two parts, for people who type it.</summary>
    public static string Shown(string code) => $"{code[..5]}-{code[5..]}";

    public static Code Hash(string code) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)).AsSpan(0, 16)));

    /// <summary>Where the store keeps which group a code is for: a conversation nobody has.</summary>
    public static Address Door(Code hash) => new(Channel.Coba, $"undangan:{hash}");

    /// <summary>The code of "/start CODE" or "gabung CODE", empty for one that is wrong at first sight; null when the message is about something else.</summary>
    private static string? Said(string text)
    {
        var words = text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var verb, .. { Length: >= 1 and <= 3 } rest] || verb.ToLowerInvariant() is not ("/start" or "gabung" or "*gabung")) return null;
        var code = string.Concat(rest).Trim('*', '.', ',', '"').Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        if (code.Length == Length && char.IsAsciiDigit(code[0]) && code.All(c => Signs.Contains(c, StringComparison.Ordinal))) return code;
        return code.Length is >= 6 and <= 16 && code.Any(char.IsAsciiDigit) && code.All(char.IsAsciiLetterOrDigit) ? "" : null;
    }

    /// <summary>The group of the invitation this message answers; null for none.</summary>
    public static KubeId? Group(Incoming message, Talk talk) => talk.Invite is { } invite && Answers(message, talk, invite) ? invite.Kube : null;

    private static bool Answers(Incoming message, Talk talk, Invite invite)
    {
        var said = Plain(message, talk);
        if (said.StartsWith("#undangan", StringComparison.Ordinal)) return true;
        return talk.Now is null && (IsYes(said, invite) || IsNo(said) || invite.Named && said is "baca lengkap" or "lengkap" || message.Button is null && Free(message.Text, invite) is not null);
    }

    /// <summary>Her answer in other words, to the question that stands.</summary>
    private static JawabKenal? Free(string text, Invite invite) => invite.Named ? KenalanJawab.Consents(text) : KenalanJawab.IsShe(text, invite.Name ?? "");

    /// <summary>What was pressed or said. A bare "ok" or a thumb presses nothing here: whose name is kept is said in words.</summary>
    private static string Plain(Incoming message, Talk talk) => Typed.Plain(message.Button?.Says ?? (Typed.BareYes(message.Text) ? null : Typed.Choice(message.Text, talk))?.Says ?? message.Text);

    private static bool IsYes(string said, Invite invite) => said is "#undangan-ya" or "ya" or "iya" or "ya ini saya" or "iya ini saya" or "ini saya" or "betul" or "benar" or "betul saya" or "iyo" or "muhun" or "nggih"
        || invite.Named && said is "ya boleh" or "boleh" or "setuju" or "silakan" or "iya boleh" or "ya setuju";

    private static bool IsNo(string said) => said is "#undangan-bukan" or "bukan" or "bukan saya" or "tidak" or "gak" or "nggak" or "salah orang" or "salah nomor" or "salah sambung" or "gak boleh" or "tidak boleh" or "tidak mau" or "gak mau";

    /// <summary>What is answered to a code, to the answers after it, and to whoever was invited by number; null for everything else.</summary>
    public static Outcome? Answer(Arrival arrival, Incoming message, Talk talk, Known known, IUnderstander understander)
    {
        if (message.Attachments is [_, ..]) return null;
        if (message.Button is null && Said(message.Text) is { } code) return Open(arrival, message, talk, known, code);
        if (talk.Invite is { } invite && known.Kube is { } kube && kube.Id == invite.Kube && Answers(message, talk, invite)) return Goes(arrival, message, talk, known, kube, invite, understander);
        if (known.Kube is { } open && arrival.Senders is [var herself] && open.Joining.Invitation(herself.Id) is { } invited) return Invited(arrival, message, talk, known, open, herself, invited, understander);
        return null;
    }

    private static Outcome Open(Arrival arrival, Incoming message, Talk talk, Known known, string code)
    {
        var door = code.Length == 0 ? null : Talk.Read(known.Talks.Of(Door(Hash(code)))).Invite;
        if (door is null || door.Until < known.Now || known.People.Find(door.Person) is not { } person) return Useless(message, talk, known);
        if (arrival.Senders.Any(p => p.Id == door.By)) return Stage.Answer(message, talk, Step.Reply(GabungWords.ForHer(person)));
        if (arrival.Senders is [_, _, ..] or [{ OwnPhone: false }]) return Stage.Answer(message, talk, Step.Reply(GabungWords.OwnPhone));
        return Stage.Answer(message, talk with { Invite = door with { Name = NameOf(person) }, Now = null }, Step.Reply(GabungWords.IsItYou(person, known.People.Find(door.By)?.Call ?? "Pendamping", KenalanBaca.ShortName(known, door.Kube))));
    }

    private static string NameOf(Person person) => $"{person.Name} {person.Nickname}";

    /// <summary>One kind sentence for a used, an old and a false code alike; a stranger hears it three times a day.</summary>
    private static Outcome Useless(Incoming message, Talk talk, Known known)
    {
        var today = Zone.Wib.Date(known.Now);
        var before = talk.GreetedOn == today ? talk.Greeted : 0;
        return before >= 3 && known.People.At(message.From) is [] ? Outcome.Nothing : Stage.Answer(message, talk with { Greeted = before + 1, GreetedOn = today, Invite = null }, Step.Reply(GabungWords.Useless));
    }

    /// <summary>The number the pendamping gave writes something: stop words and what is everybody's are answered, all else asks whether it is she.</summary>
    private static Outcome? Invited(Arrival arrival, Incoming message, Talk talk, Known known, Kube kube, Person herself, MemberInvited invited, IUnderstander understander)
    {
        var invite = talk.Invite is { } mine && mine.Person == herself.Id ? mine : new Invite(kube.Id, herself.Id, invited.By, invited.Until, Name: NameOf(herself));
        // A customer's own business goes on beside it.
        if (kube.Joining.Newcomers[herself.Id].Before is not null) return Answers(message, talk, invite) ? Goes(arrival, message, talk, known, kube, invite, understander) : null;
        if (Answers(message, talk with { Now = null }, invite)) return Goes(arrival, message, talk, known, kube, invite, understander);
        var said = Plain(message, talk);
        if (said is "berhenti" or "stop" || said.StartsWith('#') || said.StartsWith("harga", StringComparison.Ordinal) || said.StartsWith("pesan", StringComparison.Ordinal) || said is "daftar harga" or "menu") return null;
        // The newest of what she asked waits for her yes; a greeting is no question.
        if (understander.Hear(message.Text, new(kube.Zone.Local(known.Now), "anggota", [])) is { Word: GlobalWord.None, Text.Length: > 0, Answer: YesNo.None } && !Typed.BareYes(message.Text)) invite = invite with { Wish = message.Text.Length <= 300 ? message.Text : message.Text[..300] };
        var scene = Scene(arrival, message, talk with { Invite = invite }, known, kube, herself);
        return Stage.Play(scene, (invite.Named ? Step.Reply(GabungWords.YesOrNo(herself)) : Step.Reply(GabungWords.IsItYou(herself, scene.Call(invite.By), scene.KubeName))) with { Keep = t => t with { Invite = invite } }, null);
    }

    private static Outcome Goes(Arrival arrival, Incoming message, Talk talk, Known known, Kube kube, Invite invite, IUnderstander understander)
    {
        var said = Plain(message, talk);
        if (known.People.Find(invite.Person) is not { } person || kube.Joining.Invitation(invite.Person) is not { } invited || invited.Until < known.Now) return Useless(message, talk, known);
        var who = arrival.Senders is [var sender] ? sender : person;
        var scene = Scene(arrival, message, talk, known, kube, who);
        return Stage.Play(scene, Asked(scene, Next(scene, invite, invited, person, said), invite, understander), null);
    }

    /// <summary>She is a member now: what she had asked is answered behind the welcome.</summary>
    private static Step Asked(Scene s, Step step, Invite invite, IUnderstander understander)
    {
        if (invite.Wish is not { } wish || step.Facts is [] || step.People is not [.., { ConsentVersion: not null } member] || step.Say is not [var welcome, ..]) return step;
        var (known, kube) = (Overlaid.With(s.Known, step.People), step.Facts.Aggregate(s.Kube, (k, f) => k.After(f)));
        var (message, talk) = (s.Message with { Text = wish, Button = null }, s.Talk with { Invite = null, Now = null, Shown = [] });
        var scene = new Scene(known with { Kube = kube }, kube, member, understander.Hear(wish, Hearing.Listening(member, known, kube, message, talk)), message, talk);
        return Several.After(step with { Say = [welcome with { Choices = [] }] }, Capabilities.InOtherWords(scene) ?? Capabilities.Wish(scene)) with { Talks = step.Talks };
    }

    private static Scene Scene(Arrival arrival, Incoming message, Talk talk, Known known, Kube kube, Person who) => new(known, kube, who, Heard.Nothing, message, talk) { Groups = arrival.Everywhere };

    private static Step Next(Scene s, Invite invite, MemberInvited invited, Person person, string said)
    {
        var free = s.Message.Button is null && !IsYes(said, invite) ? Free(s.Message.Text, invite) : null;
        if (free == JawabKenal.Nanti) return Step.Reply(GabungWords.Later(person, Say.Date(s.Kube.Zone.Date(invited.Until)))) with { Keep = t => t with { Invite = invite } };
        if (free == JawabKenal.OrangLain) return Step.Reply(GabungWords.ForHer(person) + " " + GabungWords.WrongNumber(person)) with { Keep = t => t with { Invite = invite } };
        if (IsNo(said) || free == JawabKenal.Tidak) return invite.Named ? Declined(s, invited, person) : NotShe(s, invited, person);
        if (!invite.Named) return Step.Reply(GabungWords.Consent(person)) with { Keep = t => t with { Invite = invite with { Named = true } } };
        if (said is "#undangan-ya") return Step.Reply(GabungWords.Consent(person)) with { Keep = t => t with { Invite = invite } };
        if (said is "baca lengkap" or "lengkap") return new Step { Say = GabungWords.FullText, Keep = t => t with { Invite = invite } };
        return Accept(s, invited, person);
    }

    private static Step Accept(Scene s, MemberInvited invited, Person person)
    {
        var known = s.Who.Id != person.Id;
        if (new AcceptInvitation(person.Id, s.Who.Id, s.Now).Decide(s.Kube) is not Decision.Accepted accepted)
            return Step.Reply($"{s.Who.Call} sudah terdaftar di {s.KubeName}.", new Choice("Menu")) with { Keep = Done };
        var member = (known ? s.Who : person with { Addresses = Proved(s) }) with { ConsentVersion = Kenalan.Version.Value, ConsentAt = s.Now };
        return Step.From(accepted) with
        {
            Say = [GabungWords.Welcome(member, s.KubeName)],
            People = known ? [Verifikasi.Emptied(s.Kube, person), member] : [member],
            PersonFacts = [(member.Id, new AddressLinked(s.Message.From.Channel, s.Now)), (member.Id, new ConsentGiven(Kenalan.Version, s.Kube.Id, s.Now, s.Message.From.Channel))],
            Talks = [(Door(invited.Hash), null)],
            Keep = Done,
            Notices = [.. new[] { (PersonId?)invited.By, s.Kube.Holder(Jabatan.Ketua) }.OfType<PersonId>().Distinct().Where(p => p != member.Id).Select(p => new Notice(p, new($"{member.Call} ({member.Name}) sudah bergabung di {s.KubeName}.")))],
        };
    }

    /// <summary>Only the address she wrote from is proved to be hers; a number that was only said may be somebody else's.</summary>
    private static IReadOnlyList<Address> Proved(Scene s) => s.Message.Also is { } also && s.Known.People.At(also) is [] ? [s.Message.From, also] : [s.Message.From];

    private static Step NotShe(Scene s, MemberInvited invited, Person person) => End(s, invited, person, AkhirDaftar.BukanSaya) with
    {
        Say = [new("Baik, terima kasih sudah memberi tahu. Undangannya saya tutup.")],
        Notices = [new(invited.By, new($"Yang menerima undangan bilang bukan {person.Call}{(KenalanBaca.Tail(person) is { } tail ? $" ({tail})" : "")}. Undangannya saya tutup. Cek nomornya, lalu tambahkan lagi ya."))],
    };

    private static Step Declined(Scene s, MemberInvited invited, Person person) => End(s, invited, person, AkhirDaftar.Ditolak) with
    {
        Say = [new(KenalanWords.Declined(s).Replace("Ibu/Bapak", person.Pronoun, StringComparison.Ordinal))],
        Notices = [new(invited.By, new($"{person.Call} belum mau datanya disimpan, jadi undangannya saya tutup. Silakan dibicarakan dulu ya."))],
        Declines = s.Who.Id == person.Id ? (s.Message.From, s.Now.AddDays(30)) : null,
    };

    private static Step End(Scene s, MemberInvited invited, Person person, AkhirDaftar how) => new EndInvitation(person.Id, how, s.Now).Decide(s.Kube) is Decision.Accepted accepted
        ? Step.From(accepted) with { People = [Verifikasi.Blank(s.Kube, person)], Keep = Done, Talks = s.Who.Id == person.Id ? [(Door(invited.Hash), null), (s.Message.From, null)] : [(Door(invited.Hash), null)] }
        : Step.Reply(GabungWords.Useless);

    private static Talk Done(Talk talk) => talk with { Invite = null, Greeted = 0 };
}

/// <summary>Sentences of an invitation.</summary>
internal static class GabungWords
{
    public static Message IsItYou(Person person, string by, string kube) => new($"Halo, saya *Kawan KUBE*, asisten otomatis kelompok.\n{by} mendaftarkan {person.Honorific} {person.Name} sebagai anggota {kube}. Ini dengan {person.Call} sendiri?",
        [new("Ya, ini saya", "#undangan-ya"), new("Bukan saya", "#undangan-bukan")]);

    public static Message Consent(Person person) => new($"Baik, {person.Call}. Sebelum mulai, mohon izin ya.\nSaya menyimpan nama, nomor HP, dan catatan kegiatan di KUBE (iuran, jadwal, pesanan).\nDipakai hanya untuk urusan kelompok. Yang melihat: pengurus dan pendamping.\nBisa berhenti atau minta dihapus kapan saja.\nBoleh?",
        [new("Ya, boleh", "ya boleh"), new("Baca lengkap", "baca lengkap"), new("Tidak", "tidak")]);

    public static Message YesOrNo(Person person) => new($"Saya perlu jawaban Ya atau Tidak dulu, {person.Call}. Nama dan nomor {person.Pronoun} boleh saya simpan untuk urusan kelompok?", Consent(person).Choices);

    public static IReadOnlyList<Message> FullText => [KenalanWords.FullText[0], KenalanWords.FullText[1] with { Choices = [new("Ya, boleh", "ya boleh"), new("Tidak", "tidak")] }];

    public static Message Welcome(Person person, string kube) => new($"Terima kasih. Selamat datang di {kube}, {person.Call}!\nKetik *menu* kapan saja.", [new("Saldo kas"), new("Iuran saya"), new("Menu")]);

    public static string ForHer(Person person) => $"Undangan ini untuk {person.Call}. Tolong diteruskan ke orangnya ya.";

    public static string WrongNumber(Person person) => $"Kalau ini bukan nomor {person.Call}, balas *salah nomor*.";

    public static string Later(Person person, string until) => $"Baik, {person.Call}, tidak apa-apa. Undangannya saya simpan sampai {until}. Kalau sudah sempat, balas *ya* ya.";

    public const string OwnPhone = "HP ini dipakai berdua, jadi undangannya dibuka dari HP sendiri ya.";

    public const string Useless = "Maaf, undangan itu sudah tidak berlaku. Minta undangan baru ke pendamping ya.";
}
