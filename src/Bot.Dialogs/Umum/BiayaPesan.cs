using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>"biaya bulan ini", "habis berapa buat wa bulan lalu": what the group's messages cost, for those who answer for the bill.</summary>
internal static class BiayaPesan
{
    private static readonly string[] Cost = ["biaya", "biayanya", "ongkos", "ongkosnya"];
    private static readonly string[] Spent = ["habis", "abis", "tagihan", "tagihannya", "bayar", "keluar"];
    private static readonly string[] Things = ["wa", "whatsapp", "whatsap", "tele", "telegram", "bot", "botnya", "pesan", "pesannya", "chat", "siaran", "ngirim", "kirim"];

    /// <summary>Every other word such a question has; with any further word it is about something else.</summary>
    private static readonly string[] Around =
    [
        "berapa", "brp", "bulan", "bln", "ini", "lalu", "kemarin", "kemaren", "buat", "untuk", "utk", "di", "dari", "kita", "kelompok", "kube", "ya", "sih", "dong", "nih",
        "total", "cek", "lihat", "liat", "minta", "info", "mau", "tahu", "tau", "sudah", "udah", "kawan", "bu", "pak", "sampai", "sekarang", "selama", "semua", "saya", "tolong", "tanya", "dan", "sama", "nya", "jumlah",
    ];

    /// <summary>The answer when the message asks for it; null when it is about something else.</summary>
    public static Step? Said(Scene s)
    {
        var words = s.Heard.Text.Split([' ', '.', '!', ',', '?', '*', ':'], StringSplitOptions.RemoveEmptyEntries);
        var cost = words.Any(Cost.Contains);
        var month = Month(words, s);
        if (!cost && !words.Any(Spent.Contains) || !words.Any(Things.Contains) && !(cost && month is not null)) return null;
        if (!words.All(w => Cost.Contains(w) || Spent.Contains(w) || Things.Contains(w) || Around.Contains(w) || MonthOf(w) is not null)) return null;
        if (!s.May(Operation.BiayaPesan, Right.SeeGroup)) return s.Member is { IsActiveMember: true } ? Step.Reply($"Biaya pesan dilihat pengurus, {s.Who.Honorific}. Tanyakan ke {s.Holder(Jabatan.Bendahara)} atau {s.Holder(Jabatan.Ketua)} ya.") : Refuse.Private(s);
        return Step.Reply(Words(s, month ?? s.Kube.Zone.Date(s.Now)));
    }

    private static string Words(Scene s, DateOnly month)
    {
        var cost = MonthCost.Of(s.Kube.Rules, s.Kube.Zone, month, s.Known.Sent);
        var now = s.Kube.Zone.Date(s.Now);
        var current = (month.Year, month.Month) == (now.Year, now.Month);
        var name = $"{Say.Month(month)} {month.Year}";
        var (open, template) = (WhatsApp(cost, SendSort.Open), WhatsApp(cost, SendSort.Template) + WhatsApp(cost, SendSort.Marketing));
        var lines = new List<string>();
        if (open + template > 0) lines.Add($"WhatsApp: {Kinds(open, template)}{Price(cost.WhatsApp)}");
        if (cost.Count(Channel.Telegram) is > 0 and var telegram) lines.Add($"Telegram: {telegram} pesan{Price(cost.Telegram)}");
        if (cost.Count(Channel.Coba) is > 0 and var tried) lines.Add($"Halaman coba: {tried} pesan, gratis");
        if (lines is []) return $"{(current ? "Bulan ini" : name)} belum ada pesan yang tercatat terkirim, {s.Who.Honorific}.";
        lines.Insert(0, $"Biaya pesan {s.KubeName} {name}{(current ? ", sampai hari ini" : "")}:");
        if (cost is { WhatsApp: { } w, Telegram: { } t }) lines.AddRange(w + t > Rupiah.Zero ? [$"Semuanya kira-kira *{w + t}*. Yang pasti tagihan penyedianya."] : []);
        else lines.Add("Harga per pesan belum diisi, jadi rupiahnya belum bisa dihitung.");
        return string.Join("\n", lines);
    }

    private static int WhatsApp(MonthCost cost, SendSort sort) => cost.Count(Channel.WhatsApp, sort) + cost.Count(Channel.WhatsAppId, sort);

    private static string Kinds(int open, int template) => (open, template) switch
    {
        (_, 0) => $"{open} pesan biasa",
        (0, _) => $"{template} pesan templat",
        _ => $"{open} pesan biasa dan {template} pesan templat",
    };

    private static string Price(Rupiah? price) => price is not { } known ? "" : known == Rupiah.Zero ? ", gratis" : $", kira-kira {known}";

    /// <summary>The month that is named; null when none is.</summary>
    private static DateOnly? Month(string[] words, Scene s)
    {
        var now = s.Kube.Zone.Date(s.Now);
        if (words.Select(MonthOf).FirstOrDefault(m => m is not null) is { } named) return new(named > now.Month ? now.Year - 1 : now.Year, named, 1);
        var at = Array.FindIndex(words, w => w is "bulan" or "bln");
        return (at < 0 || at + 1 == words.Length ? null : words[at + 1]) switch { "ini" => now, "lalu" or "kemarin" or "kemaren" => now.AddMonths(-1), _ => null };
    }

    private static int? MonthOf(string word)
    {
        for (var month = 1; month <= 12; month++)
            if (word.Length > 2 && (Say.Month(new(2026, month, 1)).ToLowerInvariant() is var name && (word == name || word == name[..3]))) return month;
        return null;
    }
}
