using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A member rests, leaves or comes back.</summary>
public sealed record KeluarDraft(StatusAnggota Status) : Draft
{
    public PersonId? Person { get; init; }

    /// <summary>Her last day as an active member; null: today.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Last day of a rest.</summary>
    public DateOnly? Until { get; init; }

    public string? Reason { get; init; }
}

/// <summary>The pendamping is asked to record what a member or the ketua wishes.</summary>
public sealed record LeaveAsk(PersonId From, KeluarDraft Draft) : Standing;

/// <summary>D44, leaving: reason and last day, what is still open, recorded by the pendamping; the group talks about it in its meeting.</summary>
internal sealed class Keluar : Form<KeluarDraft>
{
    public static readonly Keluar Form = new();

    public override string Name => "mencatat keanggotaan";

    public override bool Own(string intent) => intent is Intents.AnggotaUbah or Intents.Berhenti;

    public override bool WantsMoney(Running running) => false;

    public static Step Start(Scene s, StatusAnggota status)
    {
        var named = KelolaAnggota.Somebody(s);
        var unknown = named is null && s.Heard.People.FirstOrDefault(p => !p.IsSpeaker && p.Only is null) is { } read ? read : null;
        var own = named is null && unknown is null && s.Member is { Role: Peran.Anggota } || named == s.Who.Id;
        if (!own && !s.May(Operation.AnggotaKelola, Right.Ask | Right.Record)) return Step.Reply($"Keanggotaan orang lain diatur {s.Pendamping}, {s.Who.Honorific}. Mau saya sampaikan usul {s.Who.Pronoun} ke {s.Holder(Jabatan.Ketua)}?", new Choice("Sampaikan usul", "#usul:Ketua"), new Choice("Tidak usah"));
        if (!s.Who.OwnPhone && !own) return Refuse.SharedPhone(s);
        return Form.Begin(new KeluarDraft(status) { Person = own ? s.Who.Id : named }, s);
    }

    protected override IReadOnlyList<Question<KeluarDraft>> Questions { get; } =
    [
        new("siapa",
            (d, _) => d.Person is null,
            (_, s) => s.Heard.People.FirstOrDefault(p => !p.IsSpeaker && p.Only is null) is { } read ? Orang.Which(s, read) : new($"Siapa yang dimaksud, {s.Who.Honorific}?", []),
            (d, s) => KelolaAnggota.Somebody(s) is { } who ? new Taken<KeluarDraft>.Filled(d with { Person = who }) : s.Heard.People is [{ Only: null } read, ..] ? new Taken<KeluarDraft>.Wrong(Orang.Which(s, read)) : new Taken<KeluarDraft>.NotMine(),
            (_, s) => new($"Tulis nama anggotanya ya, {s.Who.Honorific}.", [new("Batal")])),
        new("tanggal",
            (_, _) => false,
            (_, s) => new($"Tanggal berapa, {s.Who.Honorific}?", [new("Batal")]),
            (d, s) => KelolaAnggota.Day(s) is not null ? new Taken<KeluarDraft>.Filled(Dated(d with { LastDay = null, Until = null }, s)) : new Taken<KeluarDraft>.NotMine(),
            (_, s) => new($"Tulis tanggalnya ya, {s.Who.Honorific}. Contoh: *{Say.Day(s.Today.AddDays(7))}*.", [new("Batal")])) { OnlyWhenOdd = true },
    ];

    protected override KeluarDraft Take(KeluarDraft draft, Scene s) => Dated(draft with { Person = draft.Person ?? KelolaAnggota.Somebody(s), Reason = draft.Reason ?? KelolaAnggota.Reason(s) }, s);

    /// <summary>For a rest the day said is its last one, behind "mulai" its first; two days are its first and last.</summary>
    private static KeluarDraft Dated(KeluarDraft draft, Scene s) => draft.Status switch
    {
        StatusAnggota.Cuti when KelolaAnggota.Starts(s) is { } start => draft with { LastDay = start > s.Today ? start.AddDays(-1) : null, Until = KelolaAnggota.After(s, start) },
        StatusAnggota.Cuti when s.Heard.Stretch is { } stretch => draft with { LastDay = stretch.From > s.Today ? stretch.From.AddDays(-1) : null, Until = stretch.Until },
        StatusAnggota.Cuti => draft with { Until = draft.Until ?? KelolaAnggota.Day(s) },
        StatusAnggota.Berhenti => draft with { LastDay = draft.LastDay ?? KelolaAnggota.Day(s) },
        _ => draft,
    };

    /// <summary>"Eh gak jadi keluar", "gak usah deh": nothing goes out.</summary>
    public override Step? Answer(Running running, Scene s) => !s.Chose && s.Words.Length <= 8 && Enumerable.Range(0, Math.Max(s.Words.Length - 1, 0)).Any(i => s.Words[i] is "ga" or "gak" or "gk" or "nggak" or "ngga" or "tidak" or "tdk" && s.Words[i + 1] is "jadi" or "jd" or "usah")
        ? Step.Reply(FormWords.Cancelled(s.Who)) : base.Answer(running, s);

    protected override KeluarDraft Change(KeluarDraft draft, Scene s)
    {
        if (KelolaAnggota.Day(s) is not null || KelolaAnggota.Starts(s) is not null) return Dated(draft with { LastDay = null, Until = null, Reason = KelolaAnggota.Reason(s) ?? draft.Reason }, s);
        if (KelolaAnggota.Reason(s) is { } reason) return draft with { Reason = reason };
        return draft.Status != StatusAnggota.Aktif && s.Heard is { Answer: YesNo.None, Word: GlobalWord.None } && !Capabilities.Clear(s) && s.Heard.Text.Contains(' ', StringComparison.Ordinal) ? draft with { Reason = Say.Quote(s.Heard.Raw, 120) } : draft;
    }

    protected override KeluarDraft Fresh(KeluarDraft draft) => new(draft.Status) { Person = draft.Person };

    protected override Message ChangeWhat(Scene s) => new($"Tulis hari terakhirnya atau alasannya ya, {s.Who.Honorific}. Contoh: *sampai {Say.Day(s.Today.AddDays(7))}*, *karena pindah rumah*.", [new("Batal")]);

    private static RecordLeave Command(KeluarDraft d, PersonId by, Scene s) => new(by, d.Person!.Value, d.Status, d.LastDay ?? s.Today, d.Until, d.Reason, s.Now);

    protected override Checked Check(KeluarDraft draft, Scene s)
    {
        var who = draft.Person!.Value;
        var self = who == s.Who.Id;
        var name = self ? s.Who.Pronoun : s.Call(who);
        return Command(draft, s.Who.Id, s).Refusal(s.Kube) switch
        {
            NotAMember => new Checked.Stop(Step.Reply($"{name} bukan anggota kelompok ini, {s.Who.Honorific}.")),
            StatusSame same => new Checked.Stop(Step.Reply($"{name} memang sudah {Status(same.Status)}, {s.Who.Honorific}.")),
            HoldsOffice held => new Checked.Stop(Step.Reply($"{name} masih {held.Office.ToString().ToLowerInvariant()}, {s.Who.Honorific}. Serah terima dulu ya, supaya tidak kosong. Contoh: *ganti {held.Office.ToString().ToLowerInvariant()} ke ...*")),
            LeaveDays => new Checked.AskAgain("tanggal", new($"Tanggalnya belum pas, {s.Who.Honorific}. Hari terakhirnya kapan?", [new("Batal")])),
            _ => new Checked.Fine(),
        };
    }

    private static string Status(StatusAnggota status) => status switch { StatusAnggota.Aktif => "aktif", StatusAnggota.Cuti => "cuti", StatusAnggota.Berhenti => "berhenti", _ => "menunggu" };

    protected override Message? Sum(KeluarDraft draft, Scene s) =>
        new($"{What(draft, s, s.Who.Id)}\n{Open(s, draft)}{(Records(s) ? "" : $"{s.Pendamping} saya tanya dulu. ")}{(Records(s) ? "Catat" : "Ajukan")}, {s.Who.Honorific}?", [new(Records(s) ? "Ya, catat" : "Ya, ajukan", "ya"), new("Ubah"), new("Batal")]);

    /// <summary>The word of her button, typed: "ajukan", "catat".</summary>
    protected override Step? Other(KeluarDraft draft, Scene s) =>
        Typed.Plain(s.Heard.Raw) is "ajukan" or "ajukan aja" or "ajukan saja" or "ajukan ya" or "catat" or "catat aja" or "catat saja" && Check(draft, s) is Checked.Fine ? Commit(draft, s) : null;

    private static bool Records(Scene s) => s.May(Operation.AnggotaKelola, Right.Record);

    /// <summary>"Bu Lela berhenti, hari terakhir Sabtu, 28 November 2026, karena pindah."</summary>
    private static string What(KeluarDraft d, Scene s, PersonId reader)
    {
        var who = d.Person == reader ? s.Known.People.Find(reader)?.Pronoun ?? "Ibu" : s.Call(d.Person!.Value);
        var why = d.Reason is { } reason ? $"\nAlasan: {reason}." : d.Status == StatusAnggota.Aktif ? "" : "\nKalau mau, tulis alasannya.";
        var when = d.Status switch
        {
            StatusAnggota.Aktif => " aktif lagi sebagai anggota",
            StatusAnggota.Cuti => $" cuti{(d.LastDay is { } from && from >= s.Today ? $" mulai {Say.Date(from.AddDays(1))}" : " mulai hari ini")}{(d.Until is { } until ? $" sampai {Say.Date(until)}" : "")}",
            _ => $" berhenti jadi anggota, hari terakhir {Say.Date(d.LastDay ?? s.Today)}",
        };
        return $"*{who}*{when}.{why}";
    }

    /// <summary>What is still open of hers: dues, turns, orders. Empty for somebody who comes back.</summary>
    private static string Open(Scene s, KeluarDraft d)
    {
        if (d.Status == StatusAnggota.Aktif) return "";
        var who = d.Person!.Value;
        var dues = s.Kube.Dues.Open(who);
        var duties = s.Kube.Rota.Of(who, s.Now).Count(x => (d.Until is not { } until || x.Day <= until) && (d.Status != StatusAnggota.Cuti || d.LastDay is not { } last || x.Day > last));
        var orders = s.Kube.Orders.Of(who).Where(o => o.IsLive).ToList();
        return (dues.Count > 0 ? $"Iuran belum: {dues.Count} pertemuan, {dues.Sum(x => x.Open)}.\n" : "Iuran: sudah tercatat semua.\n")
            + (duties > 0 ? $"Giliran jaga yang masih ada: {duties}.\n" : "") + (orders.Count > 0 ? $"Pesanan belum selesai: {Say.List([.. orders.Take(4).Select(o => o.Number.Value)])}.\n" : "");
    }

    protected override Step Commit(KeluarDraft draft, Scene s)
    {
        if (Records(s)) return Record(draft, s, s.Who.Id);
        if (s.Kube.Pendamping is not { } pendamping) return Step.Reply($"Kelompok ini belum punya pendamping, {s.Who.Honorific}. Bicarakan dulu dengan {s.Holder(Jabatan.Ketua)} ya.");
        return new Step
        {
            Say = [new($"Sudah saya sampaikan ke {s.Pendamping}, {s.Who.Call}. Sampai dijawab, semuanya tetap seperti sekarang.")],
            Notices = [new(pendamping, Question(draft, s, pendamping)) { Asks = new LeaveAsk(s.Who.Id, draft) }],
        };
    }

    /// <summary>"Eh ga jadi keluar deh": she stays, and whoever was asked hears it. Null for all else.</summary>
    public static Step? Stays(Scene s)
    {
        var words = s.Words;
        if (s.Member is not { Role: Peran.Anggota, IsActiveMember: true } || words.Length > 8 || s.Heard.People.Any(p => !p.IsSpeaker)) return null;
        if (!words.Contains("jadi") || !words.Any(w => w is "tidak" or "gak" or "ga" or "nggak" or "ndak" or "enggak" or "batal") || !words.Any(w => w is "keluar" or "berhenti" or "mundur" or "cuti")) return null;
        if (!words.All(w => w is "jadi" or "tidak" or "gak" or "ga" or "nggak" or "ndak" or "enggak" or "batal" or "keluar" or "berhenti" or "mundur" or "cuti" or "eh" or "deh" or "bu" or "ya" or "saya" or "aku" or "dari" or "kube" or "kelompok" or "anggota" or "maaf" or "dulu" or "kok" or "lah")) return null;
        var rest = words.Contains("cuti");
        return new Step
        {
            Say = [new($"Baik, {s.Who.Call}, tidak jadi. {s.Who.Pronoun} tetap anggota seperti biasa.{(s.Kube.Pendamping is null ? "" : $" {s.Pendamping} saya kabari.")}", [new("Menu")])],
            Notices = s.Kube.Pendamping is { } p && p != s.Who.Id ? [new(p, new($"{s.Who.Call} tidak jadi {(rest ? "cuti" : "berhenti")}. Kalau tadi ada permintaannya, tidak usah dicatat."))] : [],
            Talks = Sent(s) is var (at, left, _) ? [(at, left)] : [],
        };
    }

    /// <summary>A bare "gak jadi" soon after she asked for it: her request is closed, and whoever was asked hears so. Null where none waits.</summary>
    public static Step? Withdrawn(Scene s)
    {
        if (s.Talk.DoneAt is not null || Sent(s) is not var (at, left, ask) || s.Now - ask.At > TimeSpan.FromHours(1) || s.Kube.Pendamping is not { } p) return null;
        var asked = ((LeaveAsk)ask.What).Draft;
        var what = asked.Status switch { StatusAnggota.Cuti => "cuti", StatusAnggota.Berhenti => "berhenti", _ => "aktif lagi" };
        return new Step
        {
            Say = [new($"Baik, {s.Who.Call}, tidak jadi. {s.Pendamping} saya kabari.", [new("Menu")])],
            Notices = [new(p, new($"{s.Who.Call}: {(asked.Person == s.Who.Id ? "" : s.Call(asked.Person!.Value) + " ")}tidak jadi {what}. Permintaan tadi saya tutup, tidak usah dicatat."))],
            Talks = [(at, left)],
        };
    }

    /// <summary>Her request as it stands in the pendamping's conversation, and that conversation without it.</summary>
    private static (Address At, Talk? Left, Ask Ask)? Sent(Scene s)
    {
        if (s.Kube.Pendamping is not { } p || p == s.Who.Id || s.Known.People.Find(p) is not { } person || Stage.AddressOf(person, s.Message.From.Channel == Channel.Coba ? Channel.Coba : null) is not { } at) return null;
        var talk = Talk.Read(s.Known.Talks.Of(at));
        if (talk.Asks.FirstOrDefault(a => a.Kube == s.Kube.Id && a.Until > s.Now && a.What is LeaveAsk ask && ask.From == s.Who.Id) is not { } sent) return null;
        var left = talk.Without(sent);
        return (at, left.ShownRef == sent.Ref ? left with { Shown = [], ShownRef = 0, ShownAt = null } : left, sent);
    }

    private static Message Question(KeluarDraft d, Scene s, PersonId pendamping) => new(
        $"{s.Who.Call} {(d.Person == s.Who.Id ? "menyampaikan" : "mengusulkan")}: {What(d, s, pendamping).Replace("\nKalau mau, tulis alasannya.", "", StringComparison.Ordinal)}\n{Open(s, d)}{(d.Status == StatusAnggota.Aktif ? "" : "Sudah dibicarakan di pertemuan? ")}Catat?", [new("Ya, catat"), new("Bicara dulu")]);

    public static Step? Asked(LeaveAsk ask, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        if (said is "bicara dulu" or "belum" or "tunggu" or "nanti") return new Step { Say = [new($"Baik, belum saya catat. {s.Call(ask.From)} saya kabari.")], Notices = [new(ask.From, new($"{s.Who.Call} mau bicara dulu soal itu, {s.Known.People.Find(ask.From)?.Honorific}. Semuanya tetap seperti sekarang."))] };
        if (said is not ("ya catat" or "catat") && !(s.Heard.Answer == YesNo.Yes && s.Talk.Now is null)) return null;
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s) with { Aside = true };
        return Record(ask.Draft, s, ask.From);
    }

    private static Step Record(KeluarDraft d, Scene s, PersonId from)
    {
        if (Command(d, s.Who.Id, s).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply($"Itu sudah tidak berlaku, {s.Who.Call}. Cek dulu daftar anggotanya ya.");
        var (who, kube) = (d.Person!.Value, accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f)));
        var name = s.Call(who);
        return Step.From(accepted) with
        {
            Say = [new($"Sudah saya catat: {What(d with { Reason = null }, s, s.Who.Id).Replace("\nKalau mau, tulis alasannya.", "", StringComparison.Ordinal)} {name} dan {s.Holder(Jabatan.Ketua)} saya kabari.")],
            Notices = [.. Told(d, s, who).Where(n => n.To != s.Who.Id), .. from != who && from != s.Who.Id && from != s.Kube.Holder(Jabatan.Ketua) ? [new Notice(from, new($"{s.Who.Call} sudah mencatat: {name} {Status(d.Status)}."))] : Array.Empty<Notice>()],
        };
    }

    private static IEnumerable<Notice> Told(KeluarDraft d, Scene s, PersonId who)
    {
        var (person, name) = (s.Known.People.Find(who), s.Call(who));
        yield return new(who, new(d.Status switch
        {
            StatusAnggota.Aktif => $"Selamat datang kembali, {name}! {s.Who.Call} mencatat {person?.Pronoun} aktif lagi di {s.KubeName}. Ketik *menu* kapan saja.",
            StatusAnggota.Cuti => $"{name}, {s.Who.Call} mencatat {person?.Pronoun} cuti{(d.LastDay is { } before && before >= s.Today ? $" mulai {Say.Date(before.AddDays(1))}" : "")}{(d.Until is { } until ? $" sampai {Say.Date(until)}" : "")}. Pengingat saya istirahatkan. Kalau mau aktif lagi, tulis *saya aktif lagi*.",
            _ => $"{name}, {s.Who.Call} mencatat {person?.Pronoun} berhenti, hari terakhir {Say.Date(d.LastDay ?? s.Today)}. Terima kasih untuk kebersamaannya 🙏\nData {person?.Pronoun} tetap bisa dilihat: ketik *data saya*. Kalau mau dihapus: *hapus data saya*.",
        })) { Stays = true };
        var duties = s.Kube.Rota.Of(who, s.Now).Where(x => x.Day > (d.LastDay ?? s.Today.AddDays(-1)) && (d.Until is not { } end || x.Day <= end)).ToList();
        if (s.Kube.Holder(Jabatan.Ketua) is { } ketua && ketua != who)
            yield return d.Status == StatusAnggota.Aktif || duties.Count == 0 ? new(ketua, new($"{s.Who.Call} mencatat: {name} {Status(d.Status)}."))
                : GiliranKosong.Question(ketua, s.Kube, $"{name} {Status(d.Status)}{(d.LastDay is { } last && last > s.Today ? $", hari terakhir {Say.Date(last)}" : "")}", duties, s.Now, s.Call, s.Note);
        var dues = s.Kube.Dues.Open(who);
        if (d.Status == StatusAnggota.Berhenti && dues.Count > 0 && s.Kube.Holder(Jabatan.Bendahara) is { } bendahara)
            yield return new(bendahara, new($"{name} berhenti. Iuran belum: {dues.Count} pertemuan, {dues.Sum(x => x.Open)}. Sebaiknya dibicarakan baik-baik."));
    }
}
