using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Two people with one phone (D01 hp.siapa, 08-decisions section 2 no. 14): marked by the pendamping, asked on the first message of a day.</summary>
internal static class HpBerdua
{
    private const string IsShe = "#hp-dia", Other = "#hp-lain";

    /// <summary>"HP bu marni dipakai berdua sama tika", "hp bu marni dipakai sendiri"; null when it is about something else.</summary>
    public static Step? Said(Scene s, string[] words)
    {
        if (!words.Any(w => w is "hp" or "hape" or "ponsel" or "hpnya" or "hapenya" or "handphone") || s.Heard.People.FirstOrDefault(p => !p.IsSpeaker) is not { } read) return null;
        var shared = words.Any(w => w is "berdua" or "barengan" or "bareng" or "gantian" or "bersama");
        var alone = words.Contains("sendiri") && words.Any(w => w is "dipakai" or "pakai" or "punya" or "sudah" or "sekarang");
        if (!shared && !alone) return null;
        if (!s.May(Operation.AnggotaKelola, Right.Record)) return s.Member is { IsActiveMember: true } ? TambahAnggota.OnlyPendamping(s) : null;
        if (read.Only is not { } id || s.Known.People.Find(id) is not { } person || s.Kube.Member(id) is not { Role: Peran.Anggota }) return Step.Reply(Orang.Which(s, read));
        if (alone) return Tawaran.After(s, "", new($"#anggota.sendiri:{id}", $"HP {person.Call} sekarang dipakai sendiri, {s.Who.Honorific}?", "Ya, catat", "Tidak"));
        if (s.Kube.Member(id)!.Office != Jabatan.Anggota) return Step.Reply($"{person.Call} pengurus, jadi perlu HP sendiri, {s.Who.Honorific}. Dari HP yang dipakai berdua uang tidak bisa dicatat atau disetujui.");
        var with = With(s, person);
        return with is null ? Step.Reply($"HP {person.Call} dipakai berdua dengan siapa, {s.Who.Honorific}? Contoh: *HP {person.Nickname.ToLowerInvariant()} dipakai berdua sama Tika*.")
            : Tawaran.After(s, "", new($"#anggota.berdua:{id}={with}", $"HP {person.Call} dipakai berdua dengan {with}. Sesudah ini, pesan pertama tiap hari saya tanyakan dulu dari siapa, dan uang tidak bisa dicatat dari HP itu. Betul?", "Ya, catat", "Tidak"));
    }

    /// <summary>The name after "sama", "dengan" or "dan".</summary>
    private static string? With(Scene s, Person person)
    {
        var words = s.Heard.Raw.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindLastIndex(words, w => w.ToLowerInvariant() is "sama" or "dengan" or "dgn" or "ama" or "dan" or "bareng");
        var rest = at < 0 ? [] : words[(at + 1)..].SkipWhile(w => w.ToLowerInvariant() is "anaknya" or "anak" or "si" or "suaminya" or "adiknya").Take(2).TakeWhile(w => w.ToLowerInvariant() is not ("ya" or "dong")).ToArray();
        return rest is [] ? null : KenalanBaca.NameOf(string.Join(' ', rest)) is { } read && !read.Name.Equals(person.Nickname, StringComparison.OrdinalIgnoreCase) ? read.Name : null;
    }

    private static readonly string[] Kin = ["anak", "anaknya", "adik", "adiknya", "kakak", "kakaknya", "cucu", "cucunya", "menantu", "menantunya", "suami", "suaminya", "mantu", "mantunya"];

    /// <summary>"Ini tika anaknya bu marni": the name, where whoever writes says she is a relative of the phone's member; null otherwise.</summary>
    private static string? Relative(string said, Person who, Func<string, bool> named) => said.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["ini" or "saya" or "sy" or "aku", var kin, .. var of] when Kin.Contains(kin) && of.Length <= 3 && of.Any(x => Is(x, who.Nickname)) => "orang lain",
        // Any word can stand there ("saya takut suami …"): without the member's own name behind it, or a name of the group, nobody is introduced.
        ["ini" or "saya" or "sy" or "aku", var name, var kin, .. var of] when Kin.Contains(kin) && of.Length <= 3 && !Is(name, who.Nickname) && !Lexicon.Knows(name) && (of.Any(x => Is(x, who.Nickname) || named(x)) || of is [] && named(name)) => name,
        _ => null,
    };

    /// <summary>
    /// On a phone of her own somebody else says who she is: "saya lela, saldo kas brp", "ini bu lela, pinjem hp bu tuti", "sy dewi anaknya bu nur". "Ini
    /// bu lela bayar 10 ribu" speaks of another.
    /// </summary>
    private static bool Borrowed(string text, Person who, Kube kube, IDirectory people)
    {
        var first = text.Split([',', '.', '\n'], 2);
        var words = Typed.Plain(first[0]).Split(' ');
        if (words is not ["ini" or "saya" or "sy" or "aku", ..]) return false;
        if (Relative(string.Join(' ', words), who, name => OfGroup(name, who, kube, people)) is not null) return true;
        var rest = words[1..].SkipWhile(w => KenalanBaca.TitleOf(w) is not null).ToArray();
        var borrows = Typed.Plain(text).Split(' ').Any(w => w is "pinjam" or "pinjem" or "minjem" or "minjam" or "numpang" or "nebeng");
        if (rest is not [var name, .. var then] || !(then is [] && (words[0] != "ini" && first.Length > 1 || borrows) || borrows && then.Length <= 8)) return false;
        return OfGroup(name, who, kube, people);
    }

    /// <summary>The name is another member's.</summary>
    private static bool OfGroup(string name, Person who, Kube kube, IDirectory people) =>
        !IsOf(who, name) && kube.ActiveMembers.Any(m => m.Person != who.Id && people.Find(m.Person) is { } other && IsOf(other, name));

    /// <summary>"Udah sama bu marni lg", "ini bu marni lagi kok": she says that she has her phone again, and nothing else.</summary>
    private static bool IsBack(string said, Person who) => said.Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 and <= 8 } w && w.Any(x => Is(x, who.Nickname))
        && w.All(x => Is(x, who.Nickname) || x is "ini" or "saya" or "sy" or "aku" or "sudah" or "udah" or "udh" or "sdh" or "dah" or "sama" or "sm" or "ama" or "dengan" or "dgn" or "di" or "bu" or "ibu" or "pak" or "bapak" or "mbak" or "lagi" or "lg" or "kok" or "ya" or "yg" or "yang" or "hp" or "hpnya" or "balik" or "kembali" or "aja" or "saja" or "sendiri" or "pegang" or "megang" or "sekarang" or "skrg");

    private static bool IsOf(Person person, string name) => Is(name, person.Nickname) || person.Name.Split(' ').Any(n => Is(name, n)) || person.Aliases.Any(a => Is(name, a));

    /// <summary>"Ini tika", "ini tika anaknya bu marni", "saya tika": the other one says who she is, and asks nothing yet.</summary>
    private static bool Introduces(string said, string other) => said.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is ["ini" or "saya" or "sy" or "aku", var name, .. var rest]
        && Is(name, other) && (rest is [] || rest.Length <= 4 && (rest[0] is "ya" or "bu" || Kin.Contains(rest[0])));

    private static bool Is(string said, string name) => said.Equals(name, StringComparison.OrdinalIgnoreCase);

    public static Step Mark(Scene s, string argument)
    {
        var (id, with) = argument.IndexOf('=') is > 0 and var at ? (argument[..at], argument[(at + 1)..]) : (argument, null);
        if (s.Known.People.Find(new(id)) is not { } person || new SharePhone(person.Id, s.Who.Id, with, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return TambahAnggota.OnlyPendamping(s);
        return Step.From(accepted) with
        {
            People = [person with { OwnPhone = with is null }],
            Say = [new(with is null ? $"Baik, HP {person.Call} saya catat dipakai sendiri." : $"Baik, HP {person.Call} saya catat dipakai berdua dengan {with}.", [new("Daftar anggota")])],
        };
    }

    /// <summary>
    /// Whose message it is, asked once a day: null when the member speaks, or when nobody else uses her phone. What was written first is answered
    /// after her word; for the other, only what is everybody's.
    /// </summary>
    public static (Outcome? Answer, Incoming Message, Talk Talk, bool Stranger) Hold(Person who, Incoming message, Talk talk, Known known, Kube kube)
    {
        var today = kube.Zone.Date(known.Now);
        // Danger is answered whoever holds the phone.
        if (Bahaya.Of(message.Text.ToLowerInvariant()) is not null) return (null, message, talk, false);
        var lent = who.OwnPhone && talk.Now is null && message.Button is null && Borrowed(message.Text, who, kube, known.People);
        if (who.OwnPhone && !lent && !(talk.HeldOn == today && talk.HeldByOther)) return (null, message, talk, false);
        var said = Typed.Plain(message.Button?.Says ?? Typed.Choice(message.Text, talk)?.Says ?? message.Text);
        var named = kube.Joining.SharesWith.TryGetValue(who.Id, out var text);
        // Nobody wrote down who else uses it: she may say so herself.
        var relative = named ? null : lent ? "orang lain" : Relative(said, who, name => OfGroup(name, who, kube, known.People));
        if (!named && relative is null && !(talk.HeldOn == today && talk.HeldByOther)) return (null, message, talk, false);
        var other = named ? known.People.Text(kube.Id, text) ?? "orang lain" : relative ?? "orang lain";
        var she = said == IsShe || Is(said, who.Nickname) || Is(said, who.Call) || Is(said, "ini " + who.Nickname) || Is(said, "saya " + who.Nickname) || IsBack(said, who);
        var another = said is Other or "orang lain" or "bukan" || Is(said, other) || Introduces(said, other) || relative is not null;
        if (she)
        {
            var wish = talk.HeldOn == today ? null : talk.HeldWish;
            var held = talk with { HeldOn = today, HeldByOther = false, HeldWish = null };
            return wish is null ? (Stage.Answer(message, held, Step.Reply($"Baik, {who.Call}. Ada yang bisa saya bantu?", new Choice("Menu"))), message, held, false)
                : (null, message with { Text = wish, Button = null }, held, false);
        }
        if (another) return (Stage.Answer(message, talk with { HeldOn = today, HeldByOther = true, HeldWish = null }, Step.Reply($"Baik. Dari sini saya bantu harga, stok, dan jadwal umum ya. Catatan {who.Call} hanya untuk {who.Call}. Kalau sudah dengan {who.Call}, tulis *ini {who.Nickname}*.", new Choice("Tanya harga", "daftar harga"))), message, talk, true);
        if (talk.HeldOn == today) return (null, message, talk, talk.HeldByOther);
        return (Stage.Answer(message, talk with { HeldWish = Say.Quote(message.Text, 300), HeldByOther = false }, Step.Reply($"Ini dengan {who.Call} atau {other}?", new Choice(who.Call, IsShe), new Choice("Orang lain", Other))), message, talk, false);
    }
}
