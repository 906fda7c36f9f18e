using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What lacks for a round and is no report of the kitchen: an ingredient before it is cooked, and what the kelurahan counts when it has come. Carried to the ketua; nothing of the order is changed by it.</summary>
internal static class KurangPmt
{
    private static readonly HashSet<string> Measures = new("kg kilo kilogram liter ltr ons gram gr butir papan ikat karung galon".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Came = new("terima nerima diterima sampe sampai nyampe nyampai dateng datang".Split(' '), StringComparer.Ordinal);

    private static readonly char[] Digits = [.. "0123456789,"];

    /// <summary>Days after which nobody says any more what was missing.</summary>
    private const int DaysLate = 3;

    /// <summary>"Telurnya kurang 2 kg buat pmt" from the kitchen, of a round not yet handed out: the ketua hears it; the ketua herself may have it carried to the puskesmas (R-PMT-4).</summary>
    public static Step? Ingredient(Scene s)
    {
        var words = PmtBaca.Split(s.Heard.Text);
        if (s.Member is not { IsActiveMember: true } || PmtBaca.IsQuestion(s.Heard.Raw) || !Lacks(words) || words.Any(w => w is "kotak" or "kotaknya" or "ktk")) return null;
        var open = s.Kube.OpenRounds().Where(r => r.Status < StatusPesanan.Diantar).ToList();
        if (PmtBaca.Rounds(s, open, PesanPmt.DayOf(s)) is not [var round, ..]) return null;
        // A measure tells a good; without one it is a good of this round, missed at the market or for the round.
        if (!(words.Contains("pmt") && words.Any(Measured)) && !(words.Any(w => w is "pmt" or "pasar" or "pasarnya" or "toko" or "tokonya") && words.Any(Goods(s, round).Contains))) return null;
        if (s.Kube.Holder(Jabatan.Ketua) is not { } ketua || ketua == s.Who.Id) return TolakPmt.Lacks(s, round, Say.Quote(s.Heard.Raw, 120));
        return Step.Reply($"Baik, {s.Who.Honorific}. Saya sampaikan ke {s.Call(ketua)} ya.") with { Notices = [new(ketua, new($"{s.Call(ketua)}, untuk {PmtWords.Named(round)} kata {s.Who.Call}: \"{Say.Quote(s.Heard.Raw, 120)}\". Menunya dari puskesmas, jadi kalau ada yang mau diganti, ditanyakan dulu ya."))] };
    }

    private static bool Lacks(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
            if (words[i] is "kurang" or "krg" or "habis" or "abis" or "kosong" or "langka" || words[i] is "ada" && i > 0 && words[i - 1] is "ga" or "gak" or "gk" or "nggak" or "ngga" or "tidak" or "tdk" or "gada") return true;
        return words.Contains("gada");
    }

    /// <summary>What the round is made of, a word for each good: of its menu and its recipe, without the boxes.</summary>
    private static HashSet<string> Goods(Scene s, Order round) => [.. (s.Kube.Pmt.Menu(round.Content.Pmt?.Menu)?.Dishes ?? []).Select(d => s.Note(d)).OfType<string>().SelectMany(d => PmtBaca.Split(d)),
        .. round.Content.Items.SelectMany(i => s.Kube.Kitchen.RecipeOf(i.Code, round.Content.Pmt?.Menu)?.Ingredients ?? []).Where(i => !i.Code.Value.StartsWith("kotak", StringComparison.Ordinal)).Select(i => s.Note(i.Name)).OfType<string>().Select(n => PmtBaca.Split(n)[0])];

    private static bool Measured(string word) => Measures.Contains(word) || word.TrimStart(Digits) is var unit && unit.Length < word.Length && Measures.Contains(unit);

    /// <summary>"Pos 2 cuma terima 97" from the kelurahan, of a round of these days.</summary>
    public static Step? Received(Scene s)
    {
        var words = PmtBaca.Split(s.Heard.Text);
        if (!s.May(Operation.PmtPesan, Right.Record) || s.Heard.Raw.Contains('?', StringComparison.Ordinal) || !words.Any(Came.Contains) || !words.Any(w => w is "cuma" or "cm" or "cuman" or "hanya" or "kurang" or "krg")) return null;
        var rounds = s.Kube.Orders.All.Where(o => o.Kind == JenisPesanan.Pmt && o.Content.Day >= s.Today.AddDays(-DaysLate) && o.When(s.Kube.Zone) <= s.Now.AddHours(1) && o.Status is not (StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa or StatusPesanan.MenungguKonfirmasi)).ToList();
        if (PmtBaca.Rounds(s, rounds, PesanPmt.DayOf(s)) is not [.., var round] || s.Kube.Holder(Jabatan.Ketua) is not { } ketua) return null;
        var posts = PmtWords.PostsOf(round, s.Note);
        var (post, rest) = PmtBaca.PostIn(s.Heard.Text, posts);
        var at = posts.FirstOrDefault(p => p.Code == post);
        var (number, ordered) = (PmtBaca.NumberIn(rest), at?.Boxes ?? PmtWords.Boxes(round));
        if (number == 0 || number >= ordered) return null;
        var came = words.Any(w => w is "kurang" or "krg") && !words.Any(w => w is "cuma" or "cm" or "cuman" or "hanya") ? ordered - number : number;
        var what = $"{PmtWords.Named(round)}{(at is null ? "" : " di " + PmtWords.Lower(PmtWords.Post(at.Code, at.Name)))} sampai {came} kotak, dipesan {ordered}";
        return Step.Reply($"Terima kasih kabarnya, {s.Who.Honorific}. {what}. Saya sampaikan ke {s.Call(ketua)}, nanti {s.Call(ketua)} yang menghubungi.") with { Notices = [new(ketua, new($"{s.Call(ketua)}, kata {s.Who.Call} {what} ({round.Number}). Catatan dan tagihannya belum saya ubah.", round is { IsOpen: false, InvoicedOn: not null } ? [KreditPmt.Button(round, ordered - came, at?.Code)] : []))] };
    }
}
