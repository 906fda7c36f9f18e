using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What may be seen of the fund: one's own request, what waits for one's word, and history; names only for who may (P-5, R-IKS-5).</summary>
internal static class LihatIks
{
    private const int Lines = 5;

    /// <summary>What waits for her word or her hand; null when nothing does.</summary>
    public static Step? Waiting(Scene s)
    {
        if (s.Kube.Iks.WaitingFor(s.Who.Id).FirstOrDefault() is { } request)
        {
            var id = Number(request);
            var question = IksWords.Question(s.Kube, request, s.Call, s.Who.Id);
            return Step.Reply(question.Text, new Choice("Setuju", "#iks.setuju:" + id), new Choice("Ubah jumlah", "#iks.ubah:" + id), new Choice("Tolak", "#iks.tolak:" + id));
        }
        return s.Kube.Iks.All.Find(r => r.Status == StatusIks.Disetujui && IksLimits.Payer(s.Kube, r) == s.Who.Id) is { } unpaid && !s.Heard.Approves
            ? Step.Reply($"IKS *{unpaid.Approved}* untuk {s.Call(unpaid.Asked.For)} sudah disetujui. Sudah diserahkan, {s.Who.Honorific}?", new Choice("Sudah diserahkan", "#iks.serah:" + Number(unpaid)), new Choice("Belum", "tidak"))
            : null;
    }

    /// <summary>One's own open request, and what can be done about it.</summary>
    public static Step Own(Scene s) => Waiting(s) ?? (Mine(s) is { } request ? Open(s, request)
        : !s.May(Operation.IksAjukan, Right.Ask) ? s.May(Operation.IksRincian, Right.SeeGroup) ? History(s) : Refuse.Private(s)
        : Step.Reply($"Tidak ada pengajuan IKS {s.Who.Pronoun} yang masih jalan, {s.Who.Honorific}.", new Choice("Ajukan IKS", "#iks.ajukan:"), new Choice("Menu")));

    public static Step Open(Scene s, IksRequest request)
    {
        var asked = request.Asked;
        var what = $"Pengajuan IKS {(request.Approved ?? asked.Amount) switch { { } amount => amount + " ", null => "" }}untuk {s.Call(asked.For)} ({IksWords.Of(asked.Why)}), {Say.Day(s.Kube.Zone.Date(asked.At))}";
        return request.Status == StatusIks.Menunggu
            ? Step.Reply($"{what}, masih menunggu jawaban {s.Call(asked.Approver)}.", s.Who.Id == asked.Approver ? [new Choice("Lihat", "#iks.lihat")] : [new Choice("Ingatkan", "#iks.ingatkan:" + Number(request)), new Choice("Tarik pengajuan", "#iks.tarik:" + Number(request))])
            : Step.Reply($"{what}, sudah disetujui. {SerahIks.PayerName(s.Kube, request, s.Call)} akan menyerahkan.", new Choice("Tarik pengajuan", "#iks.tarik:" + Number(request)));
    }

    private static IksRequest? Mine(Scene s) => s.Kube.Iks.OpenFor(s.Who.Id) ?? s.Kube.Iks.All.FindLast(r => r.IsOpen && r.Asked.By == s.Who.Id);

    public static Step Withdraw(Scene s) => Mine(s) is { } request ? Withdraw(s, Number(request)) : Step.Reply($"Tidak ada pengajuan IKS {s.Who.Pronoun} yang masih jalan, {s.Who.Honorific}.");

    public static Step Withdraw(Scene s, string argument)
    {
        if (Find(s, argument) is not { } request || new WithdrawIks(request.Asked.Id, s.Who.Id).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply(IksWords.Over(s));
        var told = new[] { request.Asked.Approver, request.Asked.By, request.Asked.For, request.Status == StatusIks.Disetujui ? IksLimits.Payer(s.Kube, request) : null }.OfType<PersonId>().Where(p => p != s.Who.Id).Distinct();
        return Step.From(accepted) with
        {
            Say = [new($"Baik, {s.Who.Call}. Pengajuan IKS-nya saya tarik. Tidak ada uang yang keluar.")],
            Notices = [.. told.Select(p => new Notice(p, new($"Pengajuan IKS untuk {s.Call(request.Asked.For)} ({IksWords.Of(request.Asked.Why)}) ditarik {s.Who.Call}. Tidak jadi diserahkan ya.")))],
        };
    }

    /// <summary>Who asked wants the ketua reminded.</summary>
    public static Step Remind(Scene s, string argument) => Find(s, argument) is not { Status: StatusIks.Menunggu } request || s.Who.Id != request.Asked.By && s.Who.Id != request.Asked.For ? Step.Reply(IksWords.Over(s)) : new Step
    {
        Say = [new($"Baik, {s.Call(request.Asked.Approver)} saya ingatkan.")],
        Notices = [new(request.Asked.Approver, IksWords.Question(s.Kube, request, s.Call, request.Asked.Approver)) { Asks = new IksAsk(request.Asked.Id), Until = IksClock.End(s.Kube, request) }],
    };

    /// <summary>The third help in three months, or a request nobody answers (its number as the argument), is a matter for the meeting: the point names nobody.</summary>
    public static Step ForMeeting(Scene s, string argument)
    {
        if (!s.May(Operation.IksAjukan, Right.Ask) || new SuggestAgenda(s.Who.Id, "bantuan IKS", s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply(UmumWords.Changed(s.Who));
        return Step.From(accepted) with
        {
            Say = [new($"Sudah saya masukkan ke bahasan, {s.Who.Honorific}: bantuan IKS. Nama {s.Who.Pronoun} tidak saya tulis di situ.")],
            Notices = s.Kube.Holder(Jabatan.Ketua) is { } ketua && ketua != s.Who.Id ? [new(ketua, new($"{s.Who.Call} minta {(argument is "" ? "bantuan IKS yang ketiga dalam 3 bulan" : "pengajuan IKS yang belum dijawab dibahas")}. Sudah masuk bahasan pertemuan, tanpa nama."))] : [],
        };
    }

    /// <summary>"Siapa yang dapat IKS": nobody is named to members.</summary>
    public static Step Who(Scene s)
    {
        if (s.May(Operation.IksRincian, Right.SeeGroup)) return History(s);
        if (!s.May(Operation.IksRincian, Right.SeeTotals)) return Refuse.Private(s);
        var month = s.Slots.Month?.First ?? new DateOnly(s.Today.Year, s.Today.Month, 1);
        while (month > s.Today) month = month.AddYears(-1);
        var paid = Paid(s.Kube).Where(r => s.Kube.Zone.Date(r.PaidAt!.Value) is var on && on.Year == month.Year && on.Month == month.Month).ToList();
        var when = month.Year == s.Today.Year && month.Month == s.Today.Month ? "Bulan ini" : Say.Month(month);
        return Step.Reply($"Yang menerima tidak saya sebutkan ya, {s.Who.Honorific}. {when} IKS terpakai {paid.Sum(r => r.Approved ?? Rupiah.Zero)} untuk {paid.Count} bantuan.", new Choice("Saldo IKS"), new Choice("Menu"));
    }

    /// <summary>The last helps; names for who may see them, and of those who agreed.</summary>
    public static Step History(Scene s)
    {
        var names = s.May(Operation.IksRincian, Right.SeeGroup);
        if (!names && !s.May(Operation.IksRincian, Right.SeeTotals)) return Refuse.Private(s);
        var paid = Paid(s.Kube).OrderByDescending(r => r.PaidAt).Take(Lines).ToList();
        if (paid is []) return Step.Reply($"Belum ada bantuan IKS yang tercatat, {s.Who.Honorific}.", new Choice("Saldo IKS"), new Choice("Menu"));
        var lines = paid.Select(r => $"{Say.Short(s.Kube.Zone.Date(r.PaidAt!.Value))}  {r.Approved}{(names || r.Asked.NameOpen ? $"  {s.Call(r.Asked.For)} ({IksWords.Of(r.Asked.Why)})" : "")}");
        var waiting = names && s.Kube.Iks.All.Count(r => r.Status == StatusIks.Menunggu) is > 0 and var n ? $"\n{n} pengajuan masih menunggu jawaban." : "";
        return Step.Reply($"Bantuan IKS yang terakhir:\n{string.Join("\n", lines)}{waiting}\nSaldo IKS {s.Kube.Ledger.Iks}.", new Choice("Menu"));
    }

    private static IEnumerable<IksRequest> Paid(Kube kube) => kube.Iks.All.Where(r => r is { Status: StatusIks.Dibayar, PaidAt: not null });

    private static IksRequest? Find(Scene s, string argument) => int.TryParse(argument, CultureInfo.InvariantCulture, out var id) ? s.Kube.Iks.Find(id) : null;

    private static string Number(IksRequest request) => request.Asked.Id.ToString(CultureInfo.InvariantCulture);
}
