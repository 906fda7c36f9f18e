using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Sentences about money for orders (D22).</summary>
internal static class BayarWords
{
    public static readonly IReadOnlyList<Choice> Look = [new("Sudah masuk"), new("Belum masuk"), new("Jumlah beda")];
    public static readonly IReadOnlyList<Choice> LookCash = [new("Sudah terima"), new("Belum terima"), new("Jumlah beda")];

    /// <summary>bayar.bukti.tanya, to the bendahara.</summary>
    public static Message AskBendahara(Func<PersonId, string> call, PersonId bendahara, Claim claim, Order order)
    {
        var amount = claim.Amount is { } said ? $" {said}" : "";
        var whose = order.Customer is { } customer && customer != claim.By ? $" ({call(customer)})" : "";
        var text = claim.Way == CaraBayar.Tunai
            ? $"{call(bendahara)}, {call(claim.By)} bilang {(order.Customer == claim.By ? "sudah bayar" : "terima")} tunai{amount} untuk {order.Number}{whose}. Uangnya sudah diterima?"
            : claim.Media is null
                ? $"{call(bendahara)}, {call(claim.By)} bilang sudah {(claim.Way == CaraBayar.Qris ? "bayar QRIS" : "transfer")}{amount} untuk {order.Number}{whose}. Sudah masuk?"
                : $"{call(bendahara)}, ada bukti transfer{amount} dari {call(claim.By)} untuk {order.Number}{whose}. Sudah masuk?";
        return new(text, claim.Way == CaraBayar.Tunai ? LookCash : Look);
    }

    /// <summary>What a payment is for: "DP", "pelunasan", "pembayaran".</summary>
    public static string What(Order order, Rupiah amount) => order.Invoiced ? "pembayaran" : order.Paid < order.Dp && amount < order.Left ? "DP" : order.Paid > Rupiah.Zero || order.Status == StatusPesanan.Selesai ? "pelunasan" : "pembayaran";

    /// <summary>"dibayar waktu diantar, Sabtu, 5 Desember".</summary>
    public static string When(Order order) => order.Status >= StatusPesanan.Selesai ? "belum dibayar"
        : order.Content.Way == CaraTerima.Ambil ? $"dibayar waktu diambil, {Day(order)}" : $"dibayar waktu diantar, {Day(order)}";

    public static string Day(Order order) => PesananWords.Day(order.Content.Day);

    /// <summary>What the customer hears when her money is booked (bayar.diterima, bayar.beda). <paramref name="order"/> is as it was before.</summary>
    public static string Received(string call, string honorific, Order order, Rupiah amount)
    {
        var (dp, left) = (order.Dp - order.Paid, order.Left - amount);
        if (left == Rupiah.Zero) return $"{amount} sudah masuk ya, {call}. Pesanan {order.Number} lunas. Terima kasih 🙏";
        if (order.Invoiced) return $"{amount} untuk {order.Number} sudah masuk ya, {call}. Sisa tagihan {left}.";
        if (dp > amount) return $"Yang masuk {amount}, {honorific}. Kurang {dp - amount} ya.";
        if (dp > Rupiah.Zero && amount > dp) return $"{amount} sudah masuk, {call}. Lebih {amount - dp} dari DP, dipakai untuk pelunasan ya, {honorific}? Sisa nanti {left}.";
        return dp > Rupiah.Zero
            ? $"DP {amount} sudah masuk ya, {call}. Sisa {left} {When(order)}."
            : $"{amount} untuk {order.Number} sudah masuk ya, {call}. Sisa {left} {When(order)}.";
    }

    /// <summary>A receipt in the words of D10, for who pays an invoice.</summary>
    public static string Receipt(Scene s, EntryPosted entry, Order order)
    {
        var payer = order.Customer is { } p && s.Known.People.Find(p) is { } person ? $"{person.Pronoun} {person.Name}" : "pemesan";
        return $"KUITANSI {entry.Number}\nSudah terima dari {payer}\n*{entry.Amount}* ({Say.InWords(entry.Amount)})\nPembayaran {order.Number}, {Say.LongDay(order.Content.Day)}\nDicatat {s.Who.Pronoun} {s.Who.Nickname}, {Say.Moment(entry.RecordedAt, s.Kube.Zone)}";
    }

    /// <summary>Where money may go: the account where it is known, else cash (bayar.rekening).</summary>
    public static Message HowToPay(Scene s, Order order)
    {
        var bendahara = s.Holder(Jabatan.Bendahara);
        var ask = order is { Status: StatusPesanan.MenungguDp, DpDue: { } due } ? $"DP {order.Dp - order.Paid} untuk {order.Number} paling lambat {Say.Moment(due, s.Kube.Zone)}." : $"Sisa {order.Number}: {order.Left}.";
        return s.Note(s.Kube.Payments.AccountAt(s.Now)?.Account) is { } account
            ? new($"{ask}\nTransfer ke rekening KUBE: {account}. Setelah transfer, kirim fotonya ke sini ya.", [new("Kirim bukti", "kirim bukti"), new("Bayar tunai", $"#bayar.tunai:{order.Number}")])
            : new($"{ask}\nNomor rekening belum dicatat di sini, {s.Who.Honorific}. Bisa tunai ke {bendahara}, atau tanyakan rekeningnya ke {bendahara} ya. Kalau sudah transfer, kirim fotonya ke sini.", [new("Kirim bukti", "kirim bukti"), new("Bayar tunai", $"#bayar.tunai:{order.Number}")]);
    }

    private static readonly TimeSpan LateProof = TimeSpan.FromDays(3);

    /// <summary>A proof that comes after the advance ran out is nobody's to throw away: bendahara and ketua hear of it, who decide (D22).</summary>
    private static Step? TooLate(Scene s)
    {
        var order = s.Kube.Orders.All.Where(o => (o.Customer == s.Who.Id || o.By == s.Who.Id) && o.Status == StatusPesanan.Kedaluwarsa && s.Now - o.Since < LateProof).MaxBy(o => o.Since);
        if (order is null) return null;
        var over = $"{order.Number} sudah batal {Say.Moment(order.Since, s.Kube.Zone)} karena DP belum masuk";
        return new Step
        {
            Say = [new($"{over}, {s.Who.Honorific}. Kalau uangnya sudah dikirim, tidak hilang: {s.Holder(Jabatan.Bendahara)} dan {s.Holder(Jabatan.Ketua)} saya kabari, nanti diputuskan dilanjutkan atau dikembalikan. Fotonya jangan dihapus dulu ya.", [new("Pesan lagi", "sama kayak kemarin"), new("Bicara orang", "orang")])],
            Notices = [.. PesanKabar.Officers(s.Kube, s.Who.Id, new($"{s.Who.Call} mengirim bukti bayar, tapi {over}. Tolong dicek apakah {order.Dp} masuk, lalu diputuskan: dilanjutkan atau dikembalikan."), money: true)],
        };
    }

    public static Step NothingToPay(Scene s, bool photo) => (photo ? TooLate(s) : null) is { } late ? late : Step.Reply(photo
        ? $"Terima kasih fotonya, {s.Who.Call}. Belum ada pesanan {s.Who.Pronoun} yang menunggu bayaran, jadi fotonya tidak saya simpan. Kalau ini untuk pesanan orang lain, biar pemesannya yang kirim ya."
        : $"Belum ada pesanan {s.Who.Pronoun} yang menunggu bayaran, {s.Who.Call}. Kalau mau tanya, bisa ke {s.Holder(Jabatan.Bendahara)} ya.");

    public static string NotHers(Scene s) => $"Maaf, pesanan itu bukan dari nomor {s.Who.Pronoun}. Sebut nomor pesanan {s.Who.Pronoun}, ya.";

    public static string Over(Scene s, OrderOver over) => over.Status switch
    {
        StatusPesanan.Kedaluwarsa => $"{over.Number} sudah batal karena DP belum masuk, {s.Who.Honorific}. Kalau uangnya memang sudah dikirim, bicarakan dengan {s.Holder(Jabatan.Ketua)} ya.",
        StatusPesanan.Dibatalkan => $"{over.Number} sudah dibatalkan, {s.Who.Honorific}. Kalau uangnya memang sudah dikirim, bicarakan dengan {s.Holder(Jabatan.Ketua)} ya.",
        _ => $"{over.Number} sudah selesai, {s.Who.Honorific}.",
    };

    /// <summary>The sentence of a refusal that ends the matter.</summary>
    public static string Why(Scene s, Refusal why) => why switch
    {
        NotHerOrder => NotHers(s),
        OrderOver over => Over(s, over),
        OrderPaid paid => $"{paid.Number} sudah lunas, {s.Who.Honorific}. Tidak ada yang perlu dibayar lagi.",
        NoSuchOrder none => $"Nomor {none.Number} belum ada, {s.Who.Honorific}. Coba dicek lagi nomornya ya.",
        ClaimAlreadyWaits => $"Sudah saya teruskan ke {s.Holder(Jabatan.Bendahara)}, {s.Who.Honorific}. Tinggal menunggu dicek, nanti saya kabari.",
        _ => $"Itu sudah selesai, {s.Who.Call}.",
    };
}
