using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The pendamping enters a member's new number.</summary>
public sealed record GantiNomorDraft : Draft
{
    public PersonId? Person { get; init; }
    public IReadOnlyList<PersonId> Perhaps { get; init; } = [];
    public string? Phone { get; init; }

    public bool Equals(GantiNomorDraft? other) => other is not null && Person == other.Person && Phone == other.Phone && Perhaps.SequenceEqual(other.Perhaps);

    public override int GetHashCode() => HashCode.Combine(Person, Phone, Perhaps.Count);
}

/// <summary>D44 "bu lela ganti nomor", and the other things said of a member's number and phone.</summary>
internal sealed class GantiNomor : Form<GantiNomorDraft>
{
    public static readonly GantiNomor Form = new();

    public override string Name => "mengganti nomor";

    public override bool Own(string intent) => intent is "anggota_ubah";

    public override bool WantsMoney(Running running) => false;

    public override bool WantsWords(Running running, Scene s) => running.Asking is "nomor";

    /// <summary>What is said of a member's number or phone; null when the message is about something else.</summary>
    public static Step? Said(Scene s)
    {
        var text = Typed.Plain(s.Heard.Text);
        var words = text.Split(' ');
        if (text.Contains("verifikasi anggota", StringComparison.Ordinal) || text is "siapa yang menunggu") return s.Member is { IsActiveMember: true } or { Role: Peran.Pendamping } ? Verifikasi.List(s) : null;
        if (HpBerdua.Said(s, words) is { } shared) return shared;
        if (!words.Any(w => w is "nomor" or "nomer" or "nomernya" or "nomornya" or "no" or "nope") || s.Slots.OrderNumber is not null) return null;
        var back = words.Any(w => w is "kembalikan" or "balikin" or "pulihkan" or "kembaliin");
        var off = words.Any(w => w is "hapus" or "lepas" or "copot" or "hilangkan" or "lepaskan" or "hapuskan");
        var change = words.Any(w => w is "ganti" or "pindah" or "baru" or "gantinya" or "berubah" or "ubah" or "diganti" or "pindahkan");
        var wrong = words.Contains("salah") && KenalanBaca.Mobile(s.Heard.Raw) is not null;
        if (!back && !off && !change && !wrong) return null;
        var who = s.Heard.People.Where(p => !p.IsSpeaker).ToList();
        if (who is [] && NotHers(s, words) is { } kept) return kept;
        if (who is [] && (s.Heard.People.Any(p => p.IsSpeaker) || words.Contains("saya") || words.Contains("aku"))) return Own(s);
        if (who is not [var read]) return null;
        if (!s.May(Operation.NomorPindah, Right.Record)) return s.Member is { IsActiveMember: true } ? TambahAnggota.OnlyPendamping(s) : null;
        if (change && !back && !off) return Form.Begin(new GantiNomorDraft(), s);
        if (read.Only is not { } id || s.Kube.Member(id) is not { Role: Peran.Anggota } || s.Known.People.Find(id) is not { } person) return Step.Reply(Orang.Which(s, read));
        return back ? NomorPindah.Restore(s, person) : Tawaran.After(s, "", new($"#anggota.lepas:{id}", $"Nomor {person.Call} ({KenalanBaca.Shown(person)}) dilepas dari daftar, {s.Who.Honorific}? Sesudah itu nomornya tidak dikenal lagi.", "Ya, lepas", "Tidak usah"));
    }

    /// <summary>"Ada yg minta ganti nomor saya? bukan saya": nothing is begun, and how it stands is said.</summary>
    private static Step? NotHers(Scene s, string[] words) => s.Member is not { IsActiveMember: true } || !Joined(words).Contains("bukan saya", StringComparison.Ordinal) && !Joined(words).Contains("bukan sy", StringComparison.Ordinal) && !Joined(words).Contains("bukan aku", StringComparison.Ordinal) ? null
        : s.Kube.Joining.MovesOf(s.Who.Id) is [_, ..] ? Step.Reply($"Ada permintaan memindahkan nomor {s.Who.Call}, dan belum berlaku. Kalau bukan {s.Who.Pronoun}, tulis *BUKAN SAYA* ya, {s.Who.Honorific}.", new Choice("Bukan saya"))
        : Step.Reply($"Tidak ada yang saya ganti, {s.Who.Call}. Nomor {s.Who.Pronoun} tetap yang ini. Kalau ada yang mengaku sebagai {s.Who.Pronoun}, beri tahu {s.Pendamping} ya.", new Choice("Menu"));

    private static string Joined(string[] words) => string.Join(' ', words).Replace("?", "", StringComparison.Ordinal);

    /// <summary>A member changes her own number from the new one, so that it is proved.</summary>
    private static Step? Own(Scene s) => s.Member is { IsActiveMember: true }
        ? Step.Reply($"Baik, {s.Who.Call}. Dari nomor yang baru, tulis ke saya: *daftar {s.Who.Name}*. {s.Pendamping} yang membenarkan, lalu nomor ini diganti.", new Choice("Menu")) : null;

    /// <summary>"Hp sy ilang": whoever has that phone now is to read nothing of hers; her new number is proved by writing from it. Null for all else.</summary>
    public static Step? Lost(Scene s)
    {
        if (s.Talk.Now is not null || !IsLost(s.Heard.Text) || s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping })) return null;
        if (s.Heard.People.FirstOrDefault(p => !p.IsSpeaker) is { } other) return LostBy(s, other);
        if (s.Member is not { IsActiveMember: true }) return null;
        var quiet = AbsenRead.Words(s.Heard.Text).Any(w => w is "jangan" or "jgn" or "jng" or "jgan" or "stop" or "setop" or "berhenti" or "hentikan" or "hentiin" or "tahan");
        var said = $"Waduh, {s.Who.Call}. Kalau sudah ada nomor baru, tulis ke saya dari nomor itu: *daftar {s.Who.Name}*. {s.Pendamping} yang membenarkan, lalu nomor ini diganti.";
        return quiet ? Langganan.Silent(s, said + " Pengingat dan siaran ke nomor ini saya hentikan. Mau mulai lagi, ketik *mulai*.")
            : Step.Reply(said + " Mau pesan ke nomor ini dihentikan dulu?", new Choice("Hentikan dulu", "berhenti"), new Choice("Menu"));
    }

    /// <summary>"Hp sy ilang", "hp bu nur dicopet".</summary>
    public static bool IsLost(string text) => AbsenRead.Words(text) is { Length: <= 16 } words && words.Any(w => w is "hp" or "hape" or "hpnya" or "hapenya" or "handphone" or "ponsel" or "ponselnya")
        && words.Any(w => w is "hilang" or "ilang" or "hilangin" or "kehilangan" or "dicuri" or "kecurian" or "dicopet" or "kecopetan" or "dirampas" or "dijambret");

    /// <summary>Another's phone: the pendamping may take its number off at once; from others she hears of it.</summary>
    private static Step LostBy(Scene s, PersonRead read)
    {
        if (read.Only is not { } id || s.Kube.Member(id) is not { Role: Peran.Anggota } || s.Known.People.Find(id) is not { } person) return Step.Reply(Orang.Which(s, read));
        if (s.May(Operation.NomorPindah, Right.Record))
            return Tawaran.After(s, "", new($"#anggota.lepas:{id}", $"HP {person.Call} hilang, {s.Who.Honorific}? Kalau nomornya ({KenalanBaca.Shown(person)}) saya lepas dulu, tidak ada pesan yang masuk ke situ. Bisa dikembalikan dalam 30 hari.", "Ya, lepas dulu", "Tidak usah"));
        return s.Kube.Pendamping is not { } to ? Step.Reply(UmumWords.NobodyHolds("pendamping", s.Holder(Jabatan.Ketua))) : new Step
        {
            Say = [new($"Baik, {s.Who.Honorific}. Saya sampaikan ke {s.Call(to)}, yang bisa menghentikan pesan ke nomor {person.Call}.")],
            Notices = [new(to, new($"Kata {s.Who.Call}, HP {person.Call} hilang. Kalau betul, nomor {person.Call} bisa saya lepas dulu, supaya tidak ada pesan yang masuk ke situ.", [new("Lepas dulu", $"#anggota.lepas:{id}")])) { Alone = true }],
        };
    }

    public static Step Removed(Scene s, string id) => s.Known.People.Find(new(id)) is { } person ? NomorPindah.Remove(s, person) : Step.Reply(UmumWords.NothingOpen(s.Who));

    protected override IReadOnlyList<Question<GantiNomorDraft>> Questions { get; } =
    [
        new("orang", (d, _) => d.Person is null, Which, ReadWho, Which),
        new("nomor", (d, _) => d.Phone is null, (d, s) => new($"Nomor baru {s.Call(d.Person!.Value)} berapa, {s.Who.Honorific}?"), ReadPhone, (_, _) => new("Contoh: *0812 0000 0011*.")),
    ];

    private static Message Which(GantiNomorDraft d, Scene s) => new($"Nomor siapa yang diganti, {s.Who.Honorific}?", [.. d.Perhaps.Take(3).Select(p => new Choice(s.Call(p)))]);

    private static Taken<GantiNomorDraft> ReadWho(GantiNomorDraft d, Scene s) => s.Heard.People is [{ Only: { } id }] && s.Kube.Member(id) is { Role: Peran.Anggota } ? new Taken<GantiNomorDraft>.Filled(d with { Person = id }) : new Taken<GantiNomorDraft>.NotMine();

    private static Taken<GantiNomorDraft> ReadPhone(GantiNomorDraft d, Scene s)
    {
        if (KenalanBaca.Mobile(s.Heard.Raw) is not { } phone) return new Taken<GantiNomorDraft>.Wrong(new("Contoh: *0812 0000 0011*."));
        return Taken(d, phone, s) is { } why ? new Taken<GantiNomorDraft>.Wrong(why) : new Taken<GantiNomorDraft>.Filled(d with { Phone = phone });
    }

    private static Message? Taken(GantiNomorDraft d, string phone, Scene s) => s.Known.People.At(new(Channel.WhatsApp, phone)) switch
    {
        [] => null,
        [var one] when one.Id == d.Person => new($"Itu nomor {one.Call} yang sekarang. Nomor barunya berapa?"),
        [var one, ..] when s.Kube.Member(one.Id) is { Role: Peran.Anggota or Peran.Pendamping } => new($"Nomor …{phone[^4..]} sudah dipakai {one.Call}. Nomor yang lain?"),
        _ => new("Nomor itu belum bisa dipakai di sini. Ada nomor lain?"),
    };

    protected override GantiNomorDraft Take(GantiNomorDraft d, Scene s)
    {
        if (d.Person is null && s.Heard.People.FirstOrDefault(p => !p.IsSpeaker) is { } read)
            d = read.Only is { } id && s.Kube.Member(id) is { Role: Peran.Anggota } ? d with { Person = id } : d with { Perhaps = [.. read.Candidates.Where(c => s.Kube.Member(c) is { IsActiveMember: true })] };
        return d.Phone is null && KenalanBaca.Mobile(s.Heard.Raw) is { } phone && Taken(d, phone, s) is null ? d with { Phone = phone } : d;
    }

    protected override GantiNomorDraft Change(GantiNomorDraft d, Scene s) => KenalanBaca.Mobile(s.Heard.Raw) is { } phone && Taken(d, phone, s) is null ? d with { Phone = phone } : d;

    protected override GantiNomorDraft Fresh(GantiNomorDraft draft) => new();

    protected override Message? Sum(GantiNomorDraft d, Scene s) => new($"Nomor {s.Call(d.Person!.Value)} dipindah dari {(s.Known.People.Find(d.Person.Value) is { } p ? KenalanBaca.Shown(p) : "yang lama")} ke …{d.Phone![^4..]}. Nomor lama saya beri tahu.\nSudah benar?", [new("Ya, pindahkan"), new("Ubah"), new("Batal")]);

    protected override Step? Other(GantiNomorDraft d, Scene s) => Typed.Plain(s.Heard.Text) is "ya pindahkan" or "pindahkan" ? Commit(d, s) : null;

    protected override Step Commit(GantiNomorDraft d, Scene s)
    {
        if (Taken(d, d.Phone!, s) is { } why) return Step.Reply(why);
        var carrier = new Person(PersonId.Of($"{s.Kube.Id}.n{s.Kube.Joining.Count + 1}"), "", "") { Honorific = "Bapak/Ibu", Addresses = [new(Channel.WhatsApp, d.Phone!)] };
        return NomorPindah.Begin(s, s.Known.People.Find(d.Person!.Value)!, carrier);
    }
}
