using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>An answer that names the request it answers: "setuju kompor", "kompornya boleh", "yang dp bu lilis setuju", "kompornya jangan dulu, kemahalan".</summary>
internal static class PengajuanDisebut
{
    private const int Longest = 14;

    private static readonly HashSet<string> Agree = Set("setuju disetujui acc boleh silakan silahkan");
    private static readonly HashSet<string> Beside = Set("oke ok ya yaa iya sip baik yg yang itu ini untuk buat utk bu ibu pak bapak kak dong deh aja saja sih sudah sdh udah saya sy aku nya kas uang uangnya duit dana pengajuan pengajuannya permintaan beli dibeli keluar dikeluarin dikeluarkan ke dari punya ribu rb juta jt rp dulu");
    private static readonly HashSet<string> Money = Set("dp dpnya refund balikin kembalikan kembaliin dibalikin dikembalikan pengembalian");
    private static readonly HashSet<string> Mending = Set("koreksi koreksinya pembetulan betulkan dibetulkan");
    private static readonly HashSet<string> Not = Set("gak ga nggak ngga enggak tidak tdk ndak belum blm kurang");
    private static readonly HashSet<string> After = Set("dulu ya deh bu jadi beli dibeli keluar dikeluarin dikeluarkan disetujui dibalikin dikembalikan");
    private static readonly string[] Because = [",", ".", " karena ", " krn ", " karna ", " soalnya ", " sebab "];

    /// <summary>Null when no request is named, or none is plainly answered.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Chose || s.Message is not { Button: null, Attachments: [] } || s.Heard.Raw.Contains('?', StringComparison.Ordinal)) return null;
        var words = Words(s.Heard.Text);
        if (words.Length is < 2 or > Longest) return null;
        // While something else is being filled in, only what begins with the word itself and names the request.
        if (s.Talk.Now is { } now && (now.Draft is RejectDraft or OfferDraft || now.Asking == Form.Summary && words.Length < 2 || !(Agree.Contains(words[0]) && words[0] is not ("boleh" or "silakan" or "silahkan") || words[0] is "tolak" or "ditolak" || words[^1] is "tolak" or "ditolak"))) return null;
        if (Less(s, words) is { } less) return less;
        var (refuses, no) = Refuses(words);
        if (refuses ? Enumerable.Range(0, words.Length).Any(i => Agree.Contains(words[i]) && !no.Contains(i)) : no.Count > 0 || !words.Any(Agree.Contains)) return null;
        var open = s.Talk.Asks.Where(a => a.Kube == s.Kube.Id && a.Until > s.Now && Named(s, a.What) is not null).Select(a => (Ask: a, Hits: Hits(s, a.What, words))).Where(x => x.Hits.Count > 0).ToList();
        if (open is []) return Standing(s, words, refuses);
        var most = open.Max(x => x.Hits.Count);
        open = open.FindAll(x => x.Hits.Count == most);
        var known = open.SelectMany(x => x.Hits).ToHashSet();
        var left = Enumerable.Range(0, words.Length).Where(i => !known.Contains(i) && !no.Contains(i) && !Beside.Contains(words[i]) && !(!refuses && Agree.Contains(words[i])) && !IsName(s, words[i])).Select(i => words[i]).ToList();
        // Whatever else she says with her yes may be a condition, and an amount that is not the one asked for is another wish.
        if (!refuses && left.Count > 0 || left.Exists(w => w.Any(char.IsAsciiDigit))) return null;
        if (open is not [var (ask, _)]) return Which(s);
        return refuses ? Refused(ask, s, Reason(s, left)) : Asks.Answer(ask, Pressed(ask, s, "setuju"));
    }

    /// <summary>"Iks bu marni tolak" of a request whose question is not in this conversation any more, or never was; null when none is named.</summary>
    private static Step? Standing(Scene s, string[] words, bool refuses) => !words.Any(w => w.Any(char.IsAsciiDigit))
        && s.Kube.Iks.All.Where(r => r.Status == StatusIks.Menunggu && r.Asked.Approver == s.Who.Id && Hits(s, new IksAsk(r.Asked.Id), words).Count >= 2).ToList() is [var one] ? PutusanIks.Chosen(s, Id(one.Asked.Id), refuses ? "tolak" : "setuju") : null;

    /// <summary>"Setuju 400 aja" of a request for more: a yes to another sum is none, and what can be done is said. Null for all else.</summary>
    private static Step? Less(Scene s, string[] words) => s.Talk.Now is null && words.Any(Agree.Contains) && s.Talk.Asks.Where(a => a.Kube == s.Kube.Id && a.Until > s.Now).Select(a => a.What).OfType<ApproveAsk>().Select(a => s.Kube.Proposals.Find(a.Proposal)).OfType<Proposal>()
        .Where(static p => p is { Approved: false, Asked.What: Pengajuan.KasKeluar }).ToList() is [{ Asked: var asked }] && (s.AmountLike(asked.Amount) ?? (s.Heard.Numbers is [{ Value: >= 1 and < 1_000 } n] ? new Rupiah((long)(n.Value * 1_000)) : null)) is { } other && other < asked.Amount
            ? new Step { Say = [new($"Yang diajukan {s.Call(asked.By)} *{asked.Amount}* untuk {s.Note(asked.Note)}, {s.Who.Honorific}. Setujui {asked.Amount}, atau tolak supaya diajukan lagi {other}?", [new("Setuju", "#setuju:" + Id(asked.Id)), new("Tolak")])], Aside = true } : null;

    private static Step? Refused(Ask ask, Scene s, string? reason)
    {
        var step = ask.What switch
        {
            ApproveAsk a when reason is not null => Persetujuan.Form.Begin(new RejectDraft(a.Proposal) { Reason = reason }, s with { Heard = Heard.Nothing }),
            RefundAsk a when s.Kube.Orders.Find(a.Order) is { } order => Step.Reply($"Baik, {s.Who.Call}. {order.Refund} untuk {order.Number} belum dikirim. Kalau nanti boleh, tekan atau ketik *setuju*.", new Choice("Setuju", "#setuju:" + order.Number), new Choice("Tanya dulu")) with { Aside = true },
            _ => null,
        };
        return step is null ? Asks.Answer(ask, Pressed(ask, s, "tolak")) : step with { Closes = step.Aside ? null : ask, Aside = true };
    }

    /// <summary>The word as if its button had been pressed under that very question.</summary>
    internal static Scene Pressed(Ask ask, Scene s, string word) =>
        s with { Message = s.Message with { Button = new(ask.Ref, word) }, Heard = Heard.Nothing with { Raw = word, Text = word, Approves = word == "setuju" } };

    /// <summary>"Setuju" while several requests wait chooses none, whatever they ask for; a button speaks for its own.</summary>
    public static Step? WhichOne(Scene s, Ask asked) => s.Message.Button?.Ref == asked.Ref || s.Message.Button is { Ref: 0 } ? null : Which(s);

    private static Step? Which(Scene s)
    {
        var open = s.Talk.Asks.Where(a => a.Kube == s.Kube.Id && a.Until > s.Now).Select(a => Named(s, a.What)).OfType<(string Line, Choice Choice)>().Take(3).ToList();
        return open.Count < 2 ? null
            : new Step { Say = [new($"Setuju yang mana, {s.Who.Honorific}?\n" + string.Join("\n", open.Select(o => o.Line)), [.. open.Select(o => o.Choice)])], Aside = true };
    }

    /// <summary>One request as it stands in the list: what it is, and its button. Null once it is over.</summary>
    private static (string Line, Choice Choice)? Named(Scene s, Standing what) => what switch
    {
        IksAsk i when s.Kube.Iks.Find(i.Id) is { Status: StatusIks.Menunggu } r => ($"IKS {(r.Asked.Amount is { } amount ? amount.ToString() : "(terserah)")} untuk {s.Call(r.Asked.For)}", new Choice(Say.Quote("IKS " + s.Call(r.Asked.For), 20), "#iks.setuju:" + i.Id)),
        ApproveAsk p when s.Kube.Proposals.Find(p.Proposal) is { Approved: false, Asked: { What: Pengajuan.Koreksi } a } => ($"Koreksi {a.Reverses}: {a.Amount} {(a.Instead is { } right ? $"menjadi {right}" : "dibatalkan")}{(s.Note(a.Note) is { } why ? $" ({why})" : "")}", new Choice($"Koreksi {a.Instead ?? a.Amount}" is { Length: <= 20 } title ? title : "Koreksi", "#setuju:" + Id(p.Proposal))),
        ApproveAsk p when s.Kube.Proposals.Find(p.Proposal) is { Approved: false, Asked: var a } => ($"{a.Amount} untuk {s.Note(a.Note)}", new Choice(Say.Quote($"{a.Amount} {s.Note(a.Note)}", 20) is { Length: <= 20 } title ? title : a.Amount.ToString(), "#setuju:" + Id(p.Proposal))),
        RefundAsk r when s.Kube.Orders.Find(r.Order) is { Customer: { } customer } order && RefundOrder.Waits(s.Kube, order) => ($"{order.Refund} kembali ke {s.Call(customer)} ({order.Number})", new Choice(Say.Quote("Kembali " + s.Call(customer), 20), "#setuju:" + order.Number)),
        _ => null,
    };

    /// <summary>The places of the words that speak of this request.</summary>
    private static List<int> Hits(Scene s, Standing what, string[] words)
    {
        var (about, people, amounts) = what switch
        {
            IksAsk i when s.Kube.Iks.Find(i.Id) is { } r => (Set("iks iksnya"), new PersonId?[] { r.Asked.For }, new Rupiah?[] { r.Asked.Amount }),
            ApproveAsk p when s.Kube.Proposals.Find(p.Proposal) is { Asked: var a } => ([.. Words((s.Note(a.Note) ?? "").ToLowerInvariant()).Where(w => w.Length > 2 && !Beside.Contains(w)), .. a.What == Pengajuan.Koreksi ? Mending : []], [a.By], [a.Amount, a.Instead]),
            RefundAsk r when s.Kube.Orders.Find(r.Order) is { } order => ([.. Money, order.Number.Value.ToLowerInvariant()], [order.Customer], [order.Refund]),
            _ => (new HashSet<string>(), Array.Empty<PersonId?>(), Array.Empty<Rupiah?>()),
        };
        var meant = s.Heard.Money.Any(m => amounts.Contains(m.Value));
        return [.. Enumerable.Range(0, words.Length).Where(i => about.Contains(words[i]) || words[i].EndsWith("nya", StringComparison.Ordinal) && about.Contains(words[i][..^3])
            || meant && words[i].Any(char.IsAsciiDigit) || s.Heard.People.Any(p => p.Only is { } who && people.Contains(who) && Words(p.Said.ToLowerInvariant()).Contains(words[i]) && !Beside.Contains(words[i])))];
    }

    /// <summary>Whether the words refuse, and the places of those that do; "jangan lupa" and "jangan jangan" are no refusal.</summary>
    private static (bool, HashSet<int>) Refuses(string[] w)
    {
        HashSet<int> places = [];
        var said = false;
        for (var i = 0; i < w.Length; i++)
        {
            var next = i + 1 < w.Length ? w[i + 1] : null;
            var refuses = w[i] is "tolak" or "ditolak" || (w[i] is "jangan" or "jgn" or "jng") && (next is null || After.Contains(next)) || Not.Contains(w[i]) && next is "setuju" or "boleh" or "usah" or "perlu" or "disetujui";
            if (refuses || Not.Contains(w[i])) places.Add(i);
            if (!refuses) continue;
            said = true;
            if (next is not null && (Agree.Contains(next) || After.Contains(next) || next is "usah" or "perlu")) places.Add(i + 1);
        }
        return (said, places);
    }

    /// <summary>What stands behind the comma or "karena"; else whatever is neither the request nor the refusal.</summary>
    private static string? Reason(Scene s, List<string> left)
    {
        foreach (var mark in Because)
            if (s.Heard.Raw.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is > 0 and var at && s.Heard.Raw[(at + mark.Length)..].Trim() is { Length: > 2 } tail && left.Any(w => tail.Contains(w, StringComparison.OrdinalIgnoreCase)) && !Refuses(Words(tail.ToLowerInvariant())).Item1)
                return Say.Quote(tail);
        return left is [] ? null : Say.Quote(string.Join(' ', left));
    }

    private static bool IsName(Scene s, string word) => s.Heard.People.Any(p => Words(p.Said.ToLowerInvariant()).Contains(word));

    private static string[] Words(string text) => text.Split([' ', ',', '.', '!', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    private static string Id(int id) => id.ToString(CultureInfo.InvariantCulture);
}
