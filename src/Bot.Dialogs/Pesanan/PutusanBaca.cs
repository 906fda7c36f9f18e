using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The ketua's word on an order in a sentence of her own: "gak bisa, lagi banyak pesenan", "tolak yg pak yanto", "yg yanto terima".</summary>
/// <param name="Accepts">She takes it; else she refuses it.</param>
/// <param name="Named">The sentence says whose order, or its number.</param>
/// <param name="Reason">Why not, in her words; null when she does not say.</param>
internal sealed record PutusanBaca(bool Accepts, bool Named, string? Reason)
{
    private const int MostWords = 14;

    private static readonly HashSet<string>
        Not = Set("ga gak gk nggak ngga enggak tidak tdk ndak belum blm"),
        Able = Set("bisa bs sanggup kuat mampu terima diterima ambil keburu kepegang"),
        Unable = Set("gabisa gakbisa gbs gabs nyerah"),
        Refusing = Set("tolak ditolak nolak tolakin"),
        Taking = Set("terima diterima terimain ambil"),
        Kitchen = Set("sanggup terima diterima pesenan pesanan pesanannya pesenannya dapur masak masaknya kotak box order orderan"),
        // What has its own question: a meeting, a turn, money.
        Elsewhere = Set("rapat pertemuan kumpul kumpulan datang dateng dtg hadir undangan jaga piket iuran kas kasih uang duit stok harga pelatihan siaran iks pinjaman dp refund koreksi"),
        Soft = Set("yg yang pak bu ibu bapak mas mbak punya punyanya pesanan pesenan order itu ini ya yah aja saja deh oke ok siap iya kita dapur bisa dari dr untuk buat maaf maap dulu eh tapi sih nih kayaknya kyknya kami kita lagi"),
        Asking = Set("apa berapa brp kapan kenapa knp gimana gmn siapa mana");

    /// <summary>Null when the sentence is about something else, or about another's order.</summary>
    public static PutusanBaca? Of(Order order, Ask asked, Scene s)
    {
        var words = s.Words;
        if (s.Talk.Now is not null || s.Heard.Raw.Contains('?', StringComparison.Ordinal) || words.Length is < 2 or > MostWords || words.Any(w => Elsewhere.Contains(w) || Asking.Contains(w)) || s.Heard.Money is [_, ..]) return null;
        // "Sabtu gak bisa" is of another day's matter.
        if (s.Heard.Dates.Any(d => d.Value is { } day && day != (order.Wish ?? order.Content).Day)) return null;
        var person = s.Heard.People.FirstOrDefault(p => !p.IsSpeaker && (p.Candidates.Count == 1 || p.Candidates.Contains(order.Customer ?? order.By)));
        if (person is not null && !person.Candidates.Contains(order.Customer ?? order.By)) return null;
        var number = OrderPick.Number(s);
        if (number is { } other && other != order.Number) return null;
        var named = person is not null || number is not null;
        var shown = s.Talk.ShownRef == asked.Ref;
        var no = Array.FindIndex(words, w => Refusing.Contains(w) || Unable.Contains(w));
        for (var i = 0; no < 0 && i + 1 < words.Length; i++) if (Not.Contains(words[i]) && Able.Contains(words[i + 1])) no = i;
        if (no >= 0) return named || shown || words.Any(w => Refusing.Contains(w) || Kitchen.Contains(w)) ? new(false, named, Why(s.Heard.Raw)) : null;
        // A yes stands alone beside the order it names.
        var names = person is null ? [] : person.Said.ToLowerInvariant().Split(' ');
        return named && words.Any(Taking.Contains) && words.All(w => Taking.Contains(w) || Soft.Contains(w) || names.Contains(w) || w.StartsWith("p-", StringComparison.Ordinal)) ? new(true, true, null) : null;
    }

    /// <summary>What stands beside the refusal, or behind "karena".</summary>
    private static string? Why(string raw)
    {
        if (BatalPesanan.Why(raw) is { } because) return because;
        foreach (var part in raw.Split([',', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (part.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries) is var w && !w.Any(x => Refusing.Contains(x) || Unable.Contains(x)) && !w.Zip(w.Skip(1)).Any(p => Not.Contains(p.First) && Able.Contains(p.Second)) && w.Any(x => !Soft.Contains(x) && x.Length > 2))
                return Say.Quote(part, 150);
        return null;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
