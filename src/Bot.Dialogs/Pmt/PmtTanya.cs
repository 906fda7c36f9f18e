using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What is asked back while a round is being ordered or its menu given: answered from the draft or the round, and the open question stays.</summary>
internal static class PmtTanya
{
    /// <summary>The answer in one line; null when nothing is asked that the order knows.</summary>
    public static string? Answer(Scene s, PmtDraft d)
    {
        if (!PmtBaca.IsQuestion(s.Heard.Raw) || s.Heard.Times is [{ Value: not null }, ..] || s.Heard.Numbers is [_, ..]) return null;
        var words = PmtBaca.Split(s.Heard.Text);
        if (words.Any(w => w is "harga" or "harganya" or "biaya" or "biayanya" or "bayar" or "bayarnya" or "total" or "totalnya") && Round.Price(s.Kube, s.Now) is var price)
            return $"Harganya {price} per kotak{(d.Boxes > 0 ? $", {d.Boxes} kotak jadi {price * d.Boxes}" : "")}.";
        if (words.Any(w => w is "menu" or "menunya" or "isinya" or "makanannya" or "lauknya"))
            return $"Menunya dari puskesmas, {s.Who.Honorific}{(d.Day is { } day && PmtRounds.MenuDue(s.Kube, day) is var due && due > s.Now ? $", paling lambat {PmtWords.Day(s.Kube.Zone.Date(due))}" : "")}.";
        return words.Any(w => w is "jam" or "jm" or "pukul" or "kapan" or "kpn") && words.Any(w => w.StartsWith("dibagi", StringComparison.Ordinal) || w.StartsWith("diantar", StringComparison.Ordinal) || w.StartsWith("dianter", StringComparison.Ordinal) || w is "datang" or "dateng" or "sampai" or "sampe" or "nyampe" or "mulai" or "mulainya" or "jamnya" or "antarnya" || w is "jam" && words.Length <= 4)
            ? $"Dibagikan {PmtWords.Hours(s.Kube, PmtWords.Time(s.Kube, d))}, {s.Who.Honorific}. Kalau mau jam lain, tulis saja, misalnya *jam 9*." : null;
    }

    /// <summary>The round in one line, for her who gives its menu and asks about it; null when she asks something else.</summary>
    public static string? Answer(Scene s, Order round)
    {
        if (!PmtBaca.IsQuestion(s.Heard.Raw) || !PmtBaca.Split(s.Heard.Text).Any(w => w is "kotak" or "kotaknya" or "porsi" or "porsinya" or "jam" or "kapan" or "tanggal" or "tgl" or "tempat" or "tempatnya" or "pos" or "posnya" or "untuk" or "buat")) return null;
        return $"{PmtWords.Named(round)}: {PmtWords.Posts(PmtWords.PostsOf(round, s.Note))} = {PmtWords.Boxes(round)} kotak, {PmtWords.Hours(s.Kube, round.Content.Time)}{(s.Note(round.Content.Place) is { } place ? " " + PmtWords.At(Say.Quote(place, 60)) : "")}.";
    }
}
