using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A request for money that waits is taken back by who made it, or asked for anew with another amount: "yg tenda gak jadi", "eh salah, 400rb".</summary>
internal static class TarikPengajuan
{
    private const int Longest = 10;
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(10);
    private static readonly HashSet<string> Dropping = ["batal", "batalin", "batalkan", "dibatalin", "dibatalkan", "cancel", "gajadi", "gakjadi", "tarik", "ditarik"];
    private static readonly string[] NotToBe = ["gak jadi", "ga jadi", "gk jadi", "nggak jadi", "ngga jadi", "tidak jadi", "gak jd", "gk jd"];

    /// <summary>Named by what it is for, or corrected right after it was made; null for all else.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Talk.Now is not null || s.Chose || s.Heard.Raw.Contains('?', StringComparison.Ordinal) || s.Words is not { Length: >= 2 and <= Longest } words || Mine(s) is not [_, ..] mine) return null;
        if ((words.Any(Dropping.Contains) || Array.Exists(NotToBe, n => s.Heard.Text.Contains(n, StringComparison.Ordinal))) && mine.FindAll(p => Names(s, p, words)) is [var named]) return Offer(s, named);
        return s.Heard.Corrects && s.Slots is { Purpose: null, Items: [] } && mine.FindAll(p => s.Now - p.Asked.At < JustNow && !p.Approved) is [.., var last] && s.AmountLike(last.Asked.Amount) is { } right && right != last.Asked.Amount
            ? Tawaran.After(s, "", new($"#pengajuan.tarik:{Id(last)}={right.Amount.ToString(CultureInfo.InvariantCulture)}", $"Pengajuan {last.Asked.Amount} untuk {s.Note(last.Asked.Note)} saya tarik, lalu diajukan lagi {right}?", "Ya, ganti", "Tidak usah")) : null;
    }

    /// <summary>"Batal" with nothing open, right after she made one.</summary>
    public static Step? Bare(Scene s) => Mine(s).FindAll(p => s.Now - p.Asked.At < JustNow) is [.., var last] ? Offer(s, last) : null;

    private static Step Offer(Scene s, Proposal p) => MalamBatal.OfCash(s, p.Asked.Id)
        ?? Tawaran.After(s, "", new("#pengajuan.tarik:" + Id(p), $"Pengajuan {p.Asked.Amount} untuk {s.Note(p.Asked.Note)} ditarik, {s.Who.Honorific}?", "Ya, tarik", "Tidak"));

    /// <summary>"3" takes the request back; "3=400000" reads another one out beside it. Whoever was asked hears of it.</summary>
    public static Step Do(Scene s, string argument)
    {
        var parts = argument.Split('=');
        if (!int.TryParse(parts[0], CultureInfo.InvariantCulture, out var id) || s.Kube.Proposals.Find(id) is not { } proposal || proposal.Asked.By != s.Who.Id || new WithdrawProposal(id, s.Who.Id).Decide(s.Kube) is not Decision.Accepted accepted)
            return Step.Reply($"Pengajuan itu sudah selesai, {s.Who.Honorific}.");
        var asked = proposal.Asked;
        var purpose = s.Note(asked.Note) ?? "keperluan kelompok";
        var taken = Step.From(accepted) with { Notices = [new(asked.Approver, new($"{s.Who.Call} menarik pengajuan {asked.Amount} untuk {purpose}. Tidak perlu dijawab lagi.")) { Alone = true }] };
        if (parts is not [_, var digits] || !long.TryParse(digits, CultureInfo.InvariantCulture, out var right)) return taken with { Say = [new($"Baik, {s.Who.Call}. Pengajuan {asked.Amount} untuk {purpose} saya tarik.")] };
        var after = s with { Kube = accepted.Facts.Aggregate(s.Kube, static (k, f) => k.After(f)), Heard = Heard.Nothing };
        return CatatKas.Form.Begin(new KasDraft(Arah.Keluar) { Fund = asked.Fund, Amount = new(right), Purpose = purpose, Kind = asked.Kind, Order = asked.Order }, after) with { Facts = taken.Facts, Notices = taken.Notices };
    }

    /// <summary>What she asked money for and has not been paid: no corrections, whose own dialog takes them back.</summary>
    private static List<Proposal> Mine(Scene s) => [.. s.Kube.Proposals.Open.Where(p => p.Asked.By == s.Who.Id && p.Asked.What == Pengajuan.KasKeluar).OrderBy(p => p.Asked.At)];

    private static bool Names(Scene s, Proposal p, string[] words) => (s.Note(p.Asked.Note) ?? "").ToLowerInvariant().Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries)
        .Any(w => w.Length > 3 && words.Any(x => x == w || x == w + "nya"));

    private static string Id(Proposal p) => p.Asked.Id.ToString(CultureInfo.InvariantCulture);
}
