using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D03: how much is there. One answer, read only.</summary>
internal static class SaldoKas
{
    public static Step Answer(Scene s)
    {
        if (!s.May(Operation.KasSaldo, Right.SeeGroup)) return Refuse.Private(s);
        if (s.Slots.Date?.Value is { } day) return At(s, day);
        if (s.Slots.Month is { } month) return s.Heard.Text.Contains("akhir", StringComparison.Ordinal) || s.Heard.Text.Contains("saldo", StringComparison.Ordinal)
            ? At(s, month.First.AddMonths(1).AddDays(-1)) : MonthOf(s, month.First);
        return s.Slots.Fund switch
        {
            Dana.Iks => Step.Reply($"Saldo IKS: *{s.Kube.Ledger.Iks}*. Dipakai untuk bantuan sakit, musibah, dan keperluan mendesak.{(s.Kube.Iks.Promised is var promised && promised > Rupiah.Zero ? $"\n{promised} sudah disetujui, belum keluar." : "")}", new Choice("Saldo kas"), new Choice("Menu")),
            Dana.Usaha when !s.May(Operation.UsahaSaldo, Right.SeeGroup) => Step.Reply($"Dana usaha dilaporkan tiap akhir bulan, {s.Who.Honorific}. Saldo kas sekarang *{s.Kube.Ledger.Kas}*.", new Choice("Kas bulan ini"), new Choice("Menu")),
            Dana.Usaha => Step.Reply($"Dana usaha: *{s.Kube.Ledger.Usaha}* (termasuk uang pelanggan).\n{Per(s)}", new Choice("Saldo kas"), new Choice("Menu")),
            _ => Now(s),
        };
    }

    private static Step Now(Scene s)
    {
        var text = $"Saldo kas {s.KubeName}: *{s.Kube.Ledger.Kas}*\nIKS: {s.Kube.Ledger.Iks} (terpisah dari kas)";
        if (s.May(Operation.UsahaSaldo, Right.SeeGroup)) text += $"\nDana usaha: {s.Kube.Ledger.Usaha} (termasuk uang pelanggan)";
        var promised = s.Kube.Proposals.Promised(Dana.Kas);
        if (promised > Rupiah.Zero) text += $"\n{promised} sudah disetujui, belum keluar.";
        var waiting = s.Kube.Proposals.Open.Count(p => !p.Approved);
        if (waiting > 0) text += $"\nAda {waiting} pengajuan menunggu {ApproverName(s)}, belum dihitung.";
        return Step.Reply($"{text}\n{Per(s)}", new Choice("Kas bulan ini", "#kas.bulan:" + Ledger.MonthOf(s.Today).ToString(CultureInfo.InvariantCulture)), new Choice("Iuran saya"), new Choice("Menu"));
    }

    private static string ApproverName(Scene s) => s.Kube.Proposals.Open.First(p => !p.Approved).Asked.Approver is var id ? s.Call(id) : "ketua";

    private static string Per(Scene s) => $"Per {Say.Moment(s.Now, s.Kube.Zone)}.";

    /// <summary>The balance at the end of a past day: whole months from the state, the rest of the month from the past.</summary>
    private static Step At(Scene s, DateOnly day)
    {
        if (day > s.Today) return Step.Reply($"Saldo yang akan datang belum bisa dihitung, {s.Who.Honorific}. Ini saldo hari ini:\nSaldo kas: *{s.Kube.Ledger.Kas}*\nIKS: {s.Kube.Ledger.Iks}", new Choice("Menu"));
        if (s.Kube.Ledger.Since is not { } since || day < since)
            return Step.Reply(s.Kube.Ledger.Since is { } first ? $"Catatan saya mulai {Say.LongDay(first)} ya, {s.Who.Honorific}." : $"Belum ada catatan uang, {s.Who.Honorific}.", new Choice("Saldo kas"));
        var fund = s.Slots.Fund ?? Dana.Kas;
        if (fund == Dana.Usaha && !s.May(Operation.UsahaSaldo, Right.SeeGroup)) fund = Dana.Kas;
        return Step.Reply($"Saldo {FundName(fund)} per {Say.Date(day)}: *{BalanceAt(s, day, fund)}*", new Choice("Saldo kas"), new Choice("Kas bulan itu", "#kas.bulan:" + Ledger.MonthOf(day).ToString(CultureInfo.InvariantCulture)), new Choice("Menu"));
    }

    private static Rupiah BalanceAt(Scene s, DateOnly day, Dana fund)
    {
        var end = s.Kube.Ledger.BalanceAtEndOf(Ledger.MonthOf(day), fund);
        var later = day.AddDays(1);
        var lastOfMonth = new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
        Receipt? before = null;
        while (later <= lastOfMonth)
        {
            var page = s.Known.Past.Entries(fund, from: later, until: lastOfMonth, before: before);
            end -= page.Sum(e => e.Direction == Arah.Masuk ? e.Amount : -e.Amount);
            if (page.Count < 200) break;
            before = page[^1].Number;
        }
        return end;
    }

    /// <summary>What came in and went out in one month (yyyyMM).</summary>
    public static Step Month(Scene s, string month) =>
        !s.May(Operation.KasMutasi, Right.SeeGroup | Right.SeeTotals) ? Refuse.Private(s)
        : int.TryParse(month, CultureInfo.InvariantCulture, out var m) && m % 100 is >= 1 and <= 12 && m / 100 is > 2000 and < 9999 ? MonthOf(s, new DateOnly(m / 100, m % 100, 1)) : MonthOf(s, s.Today);

    private static Step MonthOf(Scene s, DateOnly month)
    {
        var fund = s.Slots.Fund is Dana.Iks ? Dana.Iks : Dana.Kas;
        var sums = s.Kube.Ledger.Of(Ledger.MonthOf(month), fund).Where(m => m.Account != Akun.Tunai).Select(m => (m.Account, Net: m.Out - m.In)).ToList();
        var current = month.Year == s.Today.Year && month.Month == s.Today.Month;
        var title = current ? $"{Title(fund)} {Say.Month(month)} (1-{s.Today.Day} {Say.Short(s.Today).Split(' ')[1]})" : $"{Title(fund)} {Say.Month(month)} {month.Year}";
        if (sums.All(x => x.Net == Rupiah.Zero)) return Step.Reply($"{title}: belum ada catatan, {s.Who.Honorific}.", new Choice("Saldo kas"), new Choice("Menu"));
        var masuk = sums.Where(x => x.Net > Rupiah.Zero).ToList();
        var keluar = sums.Where(x => x.Net < Rupiah.Zero).ToList();
        return Step.Reply($"{title}:\n{Side("Masuk", [.. masuk.Select(x => (x.Account, x.Net))])}\n{Only(s, fund, month, keluar.Count) ?? Side("Keluar", [.. keluar.Select(x => (x.Account, -x.Net))])}", new Choice("Riwayat kas"), new Choice("Menu"));
    }

    /// <summary>A month's only expense is named by what it was for.</summary>
    private static string? Only(Scene s, Dana fund, DateOnly month, int accounts)
    {
        if (accounts != 1) return null;
        var spent = s.Known.Past.Entries(fund, from: month, until: month.AddMonths(1).AddDays(-1)).Where(e => e is { Direction: Arah.Keluar, Reverses: null } && !s.Kube.Ledger.Reversed.ContainsKey(e.Number)).ToList();
        return spent is [{ Person: null } one] && s.Note(one.Note) is { } note ? $"Keluar {one.Amount} ({Say.Quote(note, 40)})" : null;
    }

    private static string Side(string word, IReadOnlyList<(Akun Account, Rupiah Net)> sums) => sums switch
    {
        [] => $"{word} Rp0",
        [var one] => $"{word} {one.Net} ({KasWords.Account(one.Account, word)})",
        _ => $"{word} {sums.Sum(x => x.Net)} ({string.Join(", ", sums.OrderBy(x => x.Account).Select(x => $"{KasWords.Account(x.Account, word)} {x.Net}"))})",
    };

    private static string Title(Dana fund) => fund == Dana.Iks ? "IKS" : "Kas";

    public static string FundName(Dana fund) => fund switch { Dana.Iks => "IKS", Dana.Usaha => "dana usaha", _ => "kas" };
}
