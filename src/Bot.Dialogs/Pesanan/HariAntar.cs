using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>On the day itself, from her whose food it is: it has not come, some of it is missing, what is left to pay. The ketua hears of it at once.</summary>
internal static class HariAntar
{
    private static readonly HashSet<string>
        Comes = Set("dateng datang dtg sampe sampai nyampe nyampai dianter diantar muncul"),
        NotYet = Set("blm belum blom belom"),
        Lacks = Set("kurang krg kurangnya cuma cm cuman"),
        Goods = Set("kotak kotaknya box boxnya dus nasi nasinya snack snacknya kue kuenya porsi bungkus botol makanan makanannya pesanan pesanannya pesenan pesenannya yg yang"),
        Other = Set("tambah tambahin ditambah jadi jd kurangi kurangin dikurangi dikurangin besok iuran stok uang duit bayar dp transfer tf jam pesen kas");

    /// <summary>"Snacknya blm dateng bu" after its hour; null for all else.</summary>
    public static Step? Late(Scene s)
    {
        if (Due(s, TimeSpan.Zero) is not { Kind: JenisPesanan.Catering } order || !s.Words.Zip(s.Words.Skip(1)).Any(p => NotYet.Contains(p.First) && Comes.Contains(p.Second))) return null;
        return s.Kube.Holder(Jabatan.Ketua) is not { } ketua ? null : new Step
        {
            Say = [new($"Mohon maaf ya, {s.Who.Call}. {s.Call(ketua)} saya kabari sekarang juga, nanti {s.Who.Pronoun} dihubungi.")],
            Notices = [Told(s, order, ketua, "belum datang")],
        };
    }

    /// <summary>"Udah dateng tp kurang 5 kotak", "yg dtg cuma 195", "sisanya bayar ke siapa" on the day; null for all else.</summary>
    public static Step? Said(Scene s)
    {
        if (Due(s, TimeSpan.FromMinutes(30)) is not { } order) return null;
        var words = s.Words;
        if (words.Any(w => w is "sisa" or "sisanya") && words.Any(w => w is "bayar" or "bayarnya" or "dibayar") && words.Any(w => w is "siapa" or "mana" or "kemana" or "berapa" or "brp") && PesananCari.Hers(order, s.Who.Id))
            return order.Left == Rupiah.Zero ? Step.Reply($"{order.Number} sudah lunas, {s.Who.Honorific}, tidak ada sisa yang perlu dibayar. Terima kasih kabarnya 🙏") : Step.Reply(BayarWords.HowToPay(s, order));
        if (s.Heard.Raw.Contains('?', StringComparison.Ordinal) || s.Heard.Numbers is not [{ Value: > 0 } number] || !words.Any(Lacks.Contains) || words.Any(Other.Contains) || !words.Any(w => Goods.Contains(w) || Comes.Contains(w)) || s.Kube.Holder(Jabatan.Ketua) is not { } ketua) return null;
        var what = words.Any(w => w.StartsWith("kurang", StringComparison.Ordinal) || w is "krg") ? $"kurang {number.Value:0}" : $"yang datang {number.Value:0}";
        return new Step
        {
            Say = [new($"Mohon maaf ya, {s.Who.Call}. {order.Number}: {what}, saya sampaikan ke {s.Call(ketua)} sekarang. Nanti {s.Who.Pronoun} dihubungi {s.Call(ketua)}.")],
            Notices = [Told(s, order, ketua, what)],
        };
    }

    private static Notice Told(Scene s, Order order, PersonId ketua, string what) =>
        new(ketua, new($"Kata {s.Who.Call}, {order.Number} ({PesananWords.What(s.Kube, s.Known.People, order.Content.Items)}, hari ini pukul {PesananWords.Clock(order.Content.Time, s.Kube.Zone)}) {what}. Tolong {s.Who.Call} dihubungi ya, {s.Call(ketua)}.", [new("Lihat pesanan", "#pesanan:" + order.Number)])) { AtOnce = true, Alone = true };

    /// <summary>Her order of today whose hour has come, or comes so soon; the nearest where there are several. Null for who cooks herself.</summary>
    private static Order? Due(Scene s, TimeSpan before) => s.Talk.Now is not null || s.Member is { IsActiveMember: true } || s.Message is not { Button: null, Attachments: [] } || s.Words.Length is < 3 or > 12 || s.Heard.Dates is [_, ..] ? null
        : s.Kube.Orders.All.Where(o => o.Status is >= StatusPesanan.Dikonfirmasi and <= StatusPesanan.Selesai && o.Content.Day == s.Today && (PesananCari.Hers(o, s.Who.Id) || o.Kind == JenisPesanan.Pmt && JadwalPmt.Sees(s)) && o.When(s.Kube.Zone) - before <= s.Now)
            .MaxBy(o => o.When(s.Kube.Zone));

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
