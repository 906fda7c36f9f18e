using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>She wants everything about her erased.</summary>
public sealed record HapusDraft : Draft
{
    /// <summary>After the explanation: yes, no, or only no more messages.</summary>
    public string? Choice { get; init; }

    /// <summary>The words that mean it were typed.</summary>
    public bool Typed { get; init; }
}

/// <summary>Whoever had her data erased in one group is asked for another she is in.</summary>
public sealed record ErasureElsewhereAsk : Standing;

/// <summary>D39, the erasure: explained, meant, asked for, and taken back. Nobody is refused.</summary>
internal sealed class HapusData : Form<HapusDraft>
{
    public static readonly HapusData Form = new();

    public override string Name => "hapus data";

    public override bool Own(string intent) => intent is Intents.DataHapus;

    public override bool WantsMoney(Running running) => false;

    public override bool WantsWords(Running running, Scene scene) => running.Asking == "kode" && Code(scene);

    public static Step Start(Scene s) => Begin(s with { Heard = Heard.Nothing });

    public static Step Begin(Scene s) => DataSaya.Shared(s) ?? (s.Kube.Data.Of(s.Who.Id) is { } open ? Already(s, open) : Form.Begin(new HapusDraft(), s));

    private static Step Already(Scene s, ErasureRequest open) =>
        Step.Reply($"Permintaan {s.Who.Pronoun} *{open.Number}* sudah saya terima, {s.Who.Call}. Selesai paling lambat {Say.Moment(DataClock.Latest(open), s.Kube.Zone)}.", new Choice("Batal hapus", "#data.tarik"));

    protected override IReadOnlyList<Question<HapusDraft>> Questions { get; } =
    [
        new("yakin",
            (d, _) => d.Choice is null,
            (_, s) => Explain(s),
            (d, s) => Choose(s) is { } choice ? new Taken<HapusDraft>.Filled(d with { Choice = choice }) : new Taken<HapusDraft>.NotMine(),
            (_, s) => new($"Balas *ya* kalau mau dihapus, atau *tidak*, {s.Who.Honorific}.", Answers)),
        new("kode",
            (d, _) => d is { Choice: "ya", Typed: false },
            (_, s) => new($"Terakhir ya, {s.Who.Honorific}. Ketik *HAPUS DATA* kalau yakin.", [new("Tidak jadi")]),
            (d, s) => Code(s) ? new Taken<HapusDraft>.Filled(d with { Typed = true }) : global::Bot.Dialogs.Typed.Plain(s.Heard.Raw) is "tidak" || TakenBack(s) ? new Taken<HapusDraft>.Filled(d with { Choice = "tidak" }) : new Taken<HapusDraft>.NotMine(),
            (_, s) => new($"Ketik dua kata ini persis: *HAPUS DATA*. Kalau tidak jadi, abaikan saja, {s.Who.Honorific}.", [new("Tidak jadi")])),
    ];

    private static readonly IReadOnlyList<Choice> Answers = [new("Ya, hapus"), new("Berhenti pesan saja"), new("Tidak")];

    private static bool Code(Scene s) => string.Equals(s.Heard.Raw.Trim().Trim('*', '.', '!', '"'), "HAPUS DATA", StringComparison.OrdinalIgnoreCase);

    private static string? Choose(Scene s) => global::Bot.Dialogs.Typed.Plain(s.Heard.Raw) switch
    {
        "ya hapus" or "hapus" or "yakin" or "ya yakin" => "ya",
        "berhenti pesan saja" or "pesan saja" => "pesan",
        "tidak" or "tidak jadi" => "tidak",
        _ when TakenBack(s) => "tidak",
        _ => s.Heard.Answer switch { YesNo.Yes => "ya", YesNo.No => "tidak", _ => null },
    };

    /// <summary>"Eh jgn, ga jadi", "gak jadi deh": said of the whole, and nothing else with it.</summary>
    public static bool TakenBack(Scene s)
    {
        string[] w = [.. AbsenRead.Words(s.Heard.Raw.ToLowerInvariant()).Where(x => x != ",").Select(x => Lexicon.Find(x)?.Lemma ?? x)];
        return w.Length is >= 1 and <= 7 && (w.Contains("jangan") || w.Contains("jadi") && (w.Contains("tidak") || w.Contains("batal")))
            && w.All(x => x is "eh" or "jangan" or "tidak" or "jadi" or "batal" or "deh" or "bu" or "ya" or "dulu" or "saja" or "maaf" or "hapus" or "dihapus" or "kok" or "lah" or "dong" or "aduh" or "data" or "datanya" or "saya");
    }

    private static Message Explain(Scene s) => new(
        $"Kalau dihapus: nama, nomor, dan riwayat {s.Who.Pronoun} saya hapus.\nCatatan uang tetap ada tanpa nama (aturan pembukuan kelompok).\n"
        + (Others(s) is [_, ..] others ? $"Ini berlaku juga untuk {Say.List([.. others.Select(g => NameOf(s, g))])}.\n" : "")
        + (IsNewcomer(s) ? $"Pendaftaran {s.Who.Pronoun} ikut ditutup.\n" : s.Member is { Role: Peran.Anggota, Status: not StatusAnggota.Berhenti } ? $"Keanggotaan diurus {s.Pendamping}, tidak ikut terhapus.\n" : "") + Left(s) + $"Yakin, {s.Who.Call}?", Answers);

    private static bool IsNewcomer(Scene s) => s.Kube.Joining.Newcomers.ContainsKey(s.Who.Id);

    private static IReadOnlyList<KubeId> Others(Scene s) => [.. s.Own.Where(g => g != s.Kube.Id)];

    private static string NameOf(Scene s, KubeId group) => s.Known.People.Text(group, new(1)) ?? group.Value;

    /// <summary>What stands in the way, in one line; empty when nothing does.</summary>
    private static string Left(Scene s)
    {
        var holds = ErasureHolds.Of(s.Kube, s.Who.Id);
        var office = !holds.Office ? "" : s.Member is { Role: Peran.Pendamping } ? $"{s.Who.Pronoun} satu-satunya pendamping kelompok: sampai ada penggantinya, nama dan nomor {s.Who.Pronoun} tetap saya simpan.\n"
            : $"{s.Who.Pronoun} {s.Member!.Office.ToString().ToLowerInvariant()}: serah terima dulu. Sampai itu, nama dan jabatan {s.Who.Pronoun} tetap saya simpan.\n";
        return office + (holds.Orders is [] ? "" : $"Pesanan {Say.List([.. holds.Orders.Take(4).Select(o => o.Value)])} belum selesai. Nama dan nomor {s.Who.Pronoun} saya simpan sampai itu selesai, yang lain saya hapus.\n");
    }

    protected override HapusDraft Take(HapusDraft draft, Scene scene) => draft;

    protected override HapusDraft Fresh(HapusDraft draft) => new();

    protected override Checked Check(HapusDraft draft, Scene s) => draft.Choice switch
    {
        "pesan" => new Checked.Stop(Langganan.Stop(s)),
        "tidak" => new Checked.Stop(Step.Reply($"Baik, {s.Who.Call}, tidak jadi. Data {s.Who.Pronoun} tetap seperti semula.")),
        _ => new Checked.Fine(),
    };

    protected override Message? Sum(HapusDraft draft, Scene s) => null;

    protected override Step Commit(HapusDraft draft, Scene s)
    {
        if (new AskErasure(s.Who.Id, s.Now).Decide(s.Kube) is not Decision.Accepted { Facts: [ErasureAsked asked, ..] } accepted) return Already(s, s.Kube.Data.Of(s.Who.Id)!);
        var request = new ErasureRequest(asked.Id, asked.Person, asked.At);
        var left = Left(s);
        return Step.From(accepted) with
        {
            Say = [new($"Permintaan nomor *{request.Number}* saya terima. Mulai sekarang data {s.Who.Pronoun} tidak dipakai lagi. Selesai dihapus paling lambat {Say.Moment(DataClock.Latest(request), s.Kube.Zone)}.\n{left}Kalau berubah pikiran sebelum itu, ketik *MULAI*.", [new("Salinan dulu", "#data.salinan")])],
            People = [s.Who with { WantsReminders = false, WantsBroadcasts = false, WantsNews = false }, .. Carriers(s)],
            Notices = [.. Told(s, request), .. Others(s).Select(g => Elsewhere(s, g, request))],
        };
    }

    /// <summary>Who only carried a number that was to become hers is nobody any more.</summary>
    private static IEnumerable<Person> Carriers(Scene s) => s.Kube.Joining.Moves.TryGetValue(s.Who.Id, out var move) && s.Known.People.Find(move.Asked.Carrier) is { } carrier ? [NomorPindah.Gone(s.Kube, carrier)] : [];

    /// <summary>She is erased once, whatever groups she is in; the officers of each hear it, and stop, by a request of its own.</summary>
    private static Notice Elsewhere(Scene s, KubeId group, ErasureRequest request) => new(s.Who.Id, new(
        $"{s.Who.Pronoun} juga tercatat di *{NameOf(s, group)}*. Data {s.Who.Pronoun} di sana ikut dihapus. Supaya pengurus di sana tahu dan datanya berhenti dipakai mulai sekarang, tekan ini ya, {s.Who.Honorific}.", [new("Minta di sana juga")]))
    {
        At = s.Message.From, AtOnce = true, Stays = true, In = group, Asks = new ErasureElsewhereAsk(), Until = DataClock.Latest(request),
    };

    /// <summary>The same request in this group; null when the message is about something else.</summary>
    public static Step? AskedElsewhere(Scene s) => global::Bot.Dialogs.Typed.Plain(s.Heard.Raw) is "minta di sana juga" or "di sana juga" or "hapus di sana juga" || s.Heard.Answer == YesNo.Yes && s.Talk.Now is null
        ? s.Kube.Data.Of(s.Who.Id) is { } open ? Already(s, open) : Form.Commit(new HapusDraft { Choice = "ya", Typed = true }, s with { Own = [] }) : null;

    /// <summary>The pendamping hears that there is a request, the officers that a place in the group has to be talked about.</summary>
    private static IEnumerable<Notice> Told(Scene s, ErasureRequest request)
    {
        if (s.Kube.Pendamping is { } p && p != s.Who.Id) yield return new(p, new($"{s.Who.Call} minta datanya dihapus ({request.Number}). Sistem yang mengerjakan, paling lambat {Say.Moment(DataClock.Latest(request), s.Kube.Zone)}. Kalau ini bukan dari {s.Who.Call} sendiri, segera hubungi {s.Who.Call}.{(IsNewcomer(s) ? " Pendaftarannya saya tutup." : s.Kube.Joining.MovesOf(s.Who.Id) is [_, ..] ? " Pindah nomornya saya batalkan." : "")}"));
        if (IsNewcomer(s) || s.Member is not { Role: Peran.Anggota, Status: not StatusAnggota.Berhenti }) yield break;
        foreach (var officer in GantiJabatan.Officers(s.Kube).Where(o => o != s.Who.Id && o != s.Kube.Pendamping))
            yield return new(officer, new($"{s.Who.Call} ({request.Number}): data akan dihapus, keanggotaan perlu dibahas dengan {s.Pendamping}."));
    }

    /// <summary>MULAI, in time.</summary>
    public static Step Withdraw(Scene s)
    {
        if (s.Kube.Data.Of(s.Who.Id) is not { } request || new WithdrawErasure(s.Who.Id, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply($"Tidak ada permintaan hapus data yang berjalan, {s.Who.Call}.", new Choice("Menu"));
        return Step.From(accepted) with
        {
            Say = [new($"Baik, {s.Who.Call}. Permintaan {request.Number} saya batalkan, data {s.Who.Pronoun} tetap ada. Pengingat dan siaran akan masuk seperti biasa.", [new("Menu")])],
            People = [s.Who with { WantsReminders = true, WantsBroadcasts = true }],
            PersonFacts = [(s.Who.Id, new MessagesResumed(s.Now))],
            Notices = s.Kube.Pendamping is { } p && p != s.Who.Id ? [new(p, new($"{s.Who.Call} membatalkan permintaan hapus data {request.Number}."))] : [],
        };
    }
}
