using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D09: asking for help from the solidarity fund, for oneself or another member. Details of an illness are never asked.</summary>
internal sealed class AjukanIks : Form<IksDraft>
{
    public static readonly AjukanIks Form = new();

    public override string Name => "pengajuan IKS";

    public override bool Own(string intent) => intent == Intents.IksBantuan;

    public override bool WantsMoney(Running running) => running.Asking is "jumlah" or "nama";

    public static Step Start(Scene s)
    {
        if (s.Member is { Role: Peran.Pendamping } && s.May(Operation.IksRincian, Right.SeeGroup)) return LihatIks.History(s);
        if (!s.May(Operation.IksAjukan, Right.Ask)) return Refuse.Private(s);
        if (!IksBaca.Applies(s) && s.Slots.People is [] && IksBaca.Why(s) is null && LihatIks.Waiting(s) is { } waiting) return waiting;
        var draft = Read(new IksDraft(), s, first: true);
        if (Blocked(draft, s) is { } no) return no;
        var comfort = IksBaca.Why(s) is { } why ? IksWords.Comfort(why, s, draft.For) : null;
        var gift = IksBaca.Lends(s) ? $"IKS itu bantuan, {s.Who.Honorific}, tidak perlu dikembalikan." : null;
        return Lead(comfort, Lead(gift, Form.Advance(draft, s)));
    }

    /// <summary>Offered after a kind word.</summary>
    public static Step Offered(Scene s, string why)
    {
        if (!s.May(Operation.IksAjukan, Right.Ask)) return Refuse.Private(s);
        var draft = new IksDraft { Why = Enum.TryParse<AlasanIks>(why, out var kind) ? kind : null };
        return Blocked(draft, s) ?? Form.Advance(draft, s with { Heard = Heard.Nothing });
    }

    private static AskIks Command(IksDraft d, Scene s) => new(s.Who.Id, d.For ?? s.Who.Id, d.Why ?? AlasanIks.Mendesak, d.Open ? null : d.Amount, d.NameOpen ?? false, s.Now) { ByMeeting = d.ByMeeting };

    /// <summary>Why nothing has to be asked at all; null when it may go on. Of another member nothing is given away (R-IKS-5).</summary>
    private static Step? Blocked(IksDraft d, Scene s)
    {
        if (d.AskWho) return null;
        var why = Command(d with { Amount = null, Open = true }, s).Refusal(s.Kube);
        var secret = d.For is not null && d.For != s.Who.Id && !s.May(Operation.IksRincian, Right.SeeGroup);
        return why switch
        {
            IksAlreadyOpen or IksNeedsMeeting when secret => new Step
            {
                Say = [new($"Terima kasih sudah peduli, {s.Who.Honorific}. Saya sampaikan ke {s.Holder(Jabatan.Ketua)} ya.")],
                Notices = s.Kube.Holder(Jabatan.Ketua) is { } ketua ? [new(ketua, new($"{s.Who.Call} minta {s.Call(d.For!.Value)} dibantu dari IKS. {(why is IksAlreadyOpen ? "Pengajuannya sudah ada." : "Sudah dua kali dalam 3 bulan, jadi dibahas dulu di pertemuan.")}"))] : [],
            },
            IksAlreadyOpen open => LihatIks.Open(s, open.Request),
            IksNeedsMeeting times => Step.Reply($"Bantuan IKS sudah {times.Times} kali dalam {IksLimits.Of(s.Kube).Months} bulan, {s.Who.Honorific}. Yang ketiga dibahas dulu di pertemuan ya. Saya masukkan ke bahasan?", new Choice("Masukkan", "#iks.bahas"), new Choice("Tidak usah", "tidak")),
            NotAMember => Step.Reply($"IKS untuk anggota kelompok, {s.Who.Honorific}. Untuk siapa ya?"),
            NoApprover => Step.Reply(d.For == s.Kube.Holder(Jabatan.Ketua) && d.For is { } ketua ? $"Untuk {s.Call(ketua)}, biar {s.Call(ketua)} sendiri yang mengajukan ya, {s.Who.Honorific}." : UmumWords.NobodyHolds("ketua", s.Pendamping)),
            IksEmpty empty => Step.Reply($"Saldo IKS sekarang tinggal {empty.Available}, {s.Who.Honorific}, jadi belum bisa dipakai. Coba bicarakan dengan {s.Holder(Jabatan.Ketua)} ya.", new Choice("Bicara dengan orang", "orang")),
            NotAllowed => Refuse.Private(s),
            _ => null,
        };
    }

    private static bool Approves(IksDraft d, Scene s) => IksLimits.Approver(s.Kube, s.Who.Id, d.For ?? s.Who.Id) == s.Who.Id;

    protected override IReadOnlyList<Question<IksDraft>> Questions { get; } =
    [
        new("untuk",
            (d, _) => d.AskWho,
            (_, s) => s.Slots.People.FirstOrDefault(p => p.Only is null) is { } read ? Orang.Which(s, read) : new($"Untuk siapa, {s.Who.Honorific}?", []),
            (d, s) => Who(s) is { } person ? new Taken<IksDraft>.Filled(d with { For = person, AskWho = false }) : new Taken<IksDraft>.NotMine(),
            (_, _) => new("Sebut nama panggilannya ya. Contoh: *Marni*.", [])) { OnlyWhenOdd = true },
        new("alasan",
            (d, _) => d.Why is null,
            (_, _) => new("Bantuan IKS bisa diajukan. Untuk keperluan apa?", Kinds),
            (d, s) => IksBaca.Why(s) is { } why ? new Taken<IksDraft>.Filled(Money(d with { Why = why }, s)) : new Taken<IksDraft>.NotMine(),
            (_, s) => new($"Pilih salah satu ya, {s.Who.Honorific}.", Kinds)),
        new("setuju",
            (d, s) => d.For is { } other && other != s.Who.Id && d.Agreed is null,
            (d, s) => new($"{s.Call(d.For!.Value)} sudah tahu dan setuju diajukan, {s.Who.Honorific}?", [new("Sudah"), new("Belum")]),
            (d, s) => Typed.Plain(s.Heard.Raw) switch
            {
                "sudah" or "udah" or "setuju" or "sudah setuju" => new Taken<IksDraft>.Filled(d with { Agreed = true }),
                "belum" or "blm" => new Taken<IksDraft>.Filled(d with { Agreed = false }),
                _ => s.Heard.Answer switch { YesNo.Yes => new Taken<IksDraft>.Filled(d with { Agreed = true }), YesNo.No => new Taken<IksDraft>.Filled(d with { Agreed = false }), _ => new Taken<IksDraft>.NotMine() },
            },
            (d, s) => new($"Balas *sudah* atau *belum* ya, {s.Who.Honorific}.", [new("Sudah"), new("Belum")])),
        new("jumlah",
            (d, s) => d.Agreed != false && (d.Open ? Approves(d, s) : d.Amount is not { } amount || IksLimits.Amount(s.Kube, d.Why!.Value, amount) is not null),
            (d, s) => IksWords.AskAmount(d, s, Approves(d, s)),
            (d, s) => Money(d with { Amount = null, Open = false }, s) is var next && (next.Amount is not null || next.Open) ? new Taken<IksDraft>.Filled(next) : new Taken<IksDraft>.NotMine(),
            (_, _) => new("Tulis angkanya ya, contoh: *100 ribu*, atau balas *terserah*.", [new("Rp50.000"), new("Terserah pengurus")])),
        new("nama",
            (d, _) => d.Agreed != false && d.NameOpen is null,
            (d, s) => IksWords.AskName(d, s, Approves(d, s)),
            (d, s) => IksBaca.NameOpen(s) is { } open ? new Taken<IksDraft>.Filled(d with { NameOpen = open }) : new Taken<IksDraft>.NotMine(),
            (_, s) => new($"Namanya boleh disebut ke anggota lain, atau jangan, {s.Who.Honorific}?", [new("Boleh"), new("Jangan disebut"), new("Batal")])),
    ];

    private static readonly IReadOnlyList<Choice> Kinds = [new("Sakit"), new("Musibah"), new("Keperluan mendesak")];

    private static PersonId? Who(Scene s) => s.Heard.People.Select(p => p.Only).FirstOrDefault(p => p is { } id && s.Kube.Member(id) is { IsActiveMember: true });

    private static IksDraft Money(IksDraft d, Scene s) => IksBaca.LeavesOpen(s) ? d with { Open = true, Amount = null } : s.Amount is { } amount ? d with { Amount = amount, Open = false } : d;

    protected override IksDraft Take(IksDraft draft, Scene s) => Read(draft, s, first: false);

    /// <summary>"Saya sakit bu" tells what befell her and asks what for; an application says it.</summary>
    private static IksDraft Read(IksDraft draft, Scene s, bool first)
    {
        var next = Money(draft, s);
        if (s.Slots.People is [var said, ..]) next = said.Only is { } person ? next with { For = person == s.Who.Id ? null : person, AskWho = false, Agreed = person == next.For ? next.Agreed : null } : first ? next with { AskWho = true } : next;
        if (IksBaca.Why(s) is { } why && (!first || IksBaca.Applies(s) || next.For is not null || why == AlasanIks.Duka)) next = next with { Why = why };
        if (first && next is { Why: not null, For: not null } && (next.Amount is not null || next.Open)) next = next with { Agreed = true };
        if (IksBaca.ByMeeting(s)) next = next with { ByMeeting = true };
        return next == draft ? draft : next;
    }

    protected override Checked Check(IksDraft d, Scene s)
    {
        if (d.Agreed == false) return new Checked.Stop(Step.Reply($"Baik. Tanya dulu ke {s.Call(d.For!.Value)} ya, {s.Who.Honorific}. Kalau setuju, tulis lagi ke saya."));
        return Command(d, s).Refusal(s.Kube) switch
        {
            null => new Checked.Fine(),
            IksAmountOpen or IksTooMuch or AmountTooSmall => new Checked.AskAgain("jumlah", IksWords.AskAmount(d, s, Approves(d, s))),
            _ => new Checked.Stop(Blocked(d, s) ?? Step.Reply(UmumWords.Changed(s.Who))),
        };
    }

    protected override Message? Sum(IksDraft draft, Scene scene) => null;

    protected override IksDraft Fresh(IksDraft draft) => new();

    protected override string? Changed(IksDraft from, IksDraft to, Scene s) => to.Amount != from.Amount && to.Amount is { } amount ? $"Baik, saya ganti jumlahnya jadi {amount}." : "Baik, saya ganti.";

    protected override Step Commit(IksDraft d, Scene s)
    {
        if (Command(d, s).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply(UmumWords.Changed(s.Who));
        var kube = accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        var request = kube.Iks.Find(kube.Iks.Last)!;
        if (request.Status == StatusIks.Disetujui)
            return Step.From(accepted) with { Say = [new($"Baik, {s.Who.Call}. IKS {request.Approved} untuk {s.Call(request.Asked.For)} disetujui. {SerahIks.PayerName(kube, request, s.Call)} saya kabari.")], Notices = SerahIks.Approved(kube, request, s.Call, s.Who.Id) };
        var approver = s.Call(request.Asked.Approver);
        var end = request.Asked.NameOpen ? "" : " Tidak akan disebut ke anggota lain ya.";
        return Step.From(accepted) with
        {
            Say = [new(Quiet.Now(s.Kube, s.Now) ? $"Sudah pukul {Say.Hour(s.Now, s.Kube.Zone)}, {s.Who.Honorific}. Saya sampaikan ke {approver} {UmumWords.Morning(s)} ya.{end} Kalau mendesak, telepon langsung saja." : $"Baik, sudah saya sampaikan{(end.Length > 0 ? "." : $" ke {approver}.")}{end}")],
            Notices = [new(request.Asked.Approver, IksWords.Question(kube, request, s.Call, request.Asked.Approver)) { Asks = new IksAsk(request.Asked.Id), Until = IksClock.End(kube, request) }],
        };
    }
}
