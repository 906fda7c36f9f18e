using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>"Mau saya kabari Bu Retno sekarang?": who is told of a danger, also where somebody else is named or the details come first.</summary>
internal static class KabarBahaya
{
    private static readonly TimeSpan Open = TimeSpan.FromMinutes(30);

    private static readonly string[]
        Yes = ["ya", "iya", "iyaa", "yaa", "y", "iy", "iyo", "boleh", "tolong", "tlg", "kabari", "kabarin", "kabarkan", "mau", "ok", "oke", "sekarang", "skrg", "cepet", "cepat", "aja", "saja", "dong", "bu", "ibu", "pak", "bapak", "setuju", "silakan", "ke", "kecamatan", ","],
        Closing = ["cukup", "udah", "sudah", "udh", "sdh", "makasih", "makasi", "mksh", "trims", "nanti", "ntar", "takut"],
        Before = ["bu", "ibu", "pak", "bapak", "ke", "k", "sama", "sm", "ama", "kabari", "kabarin", "bilang", "bilangin", "kasitau", "kasihtau", "ngomong", "telpon", "usah", "lapor"];

    /// <summary>The offer stands, until it is answered.</summary>
    public static Func<Talk, Talk> Offered(Scene s) => t => t with { OfferedAt = s.Now, Offering = true };

    /// <summary>Who is told unless she says otherwise: the pendamping, of the pendamping's own danger the ketua.</summary>
    public static PersonId? Usual(Scene s) => (s.Kube.Pendamping is { } p && p != s.Who.Id ? p : s.Kube.Holder(Jabatan.Ketua)) is { } to && to != s.Who.Id ? to : null;

    /// <summary>A yes and nothing else, but for the name of who was offered.</summary>
    public static bool PlainYes(Scene s)
    {
        var name = FileComplaint.Kasapel(s.Kube) is { } above && s.Known.People.Find(above) is { } person ? person.Nickname.ToLowerInvariant() : "";
        var w = AbsenRead.Words(s.Heard.Text);
        return w is [_, ..] && w.All(x => Yes.Contains(x) || x == name) && (s.Heard.Answer == YesNo.Yes || w.Any(x => x is "ya" or "iya" or "boleh" or "kabari" or "kabarin" or "mau"));
    }

    /// <summary>"Bu retno aja", "iya jangan", "ya udah makasih": nobody else is to hear of it.</summary>
    public static bool Enough(Scene s)
    {
        var w = AbsenRead.Words(s.Heard.Text);
        return w.Length <= 10 && (s.Heard.Answer == YesNo.No || w.Any(x => Darurat.Denies(x) || Closing.Contains(x)) || Named(s, w).Any(n => n.Person != FileComplaint.Kasapel(s.Kube)));
    }

    /// <summary>"Jangan bu retno, bu wati aja": whom she names hears of it, where she belongs to the group; else it is said who can. Null where nobody else is named.</summary>
    public static Step? Instead(Scene s)
    {
        var w = AbsenRead.Words(s.Heard.Text);
        if (w.Length > 12 || Usual(s) is not { } usual || s.Heard.Raw.Contains('?', StringComparison.Ordinal)) return null;
        var named = Named(s, w).Where(n => n.Person != s.Who.Id).ToList();
        if (named.Where(n => !n.Denied).Select(n => n.Person).Distinct().ToList() is not [var to] || to == usual) return null;
        if (s.Known.People.Find(to) is { OwnPhone: true } && (s.Kube.Member(to) is { IsActiveMember: true } || FileComplaint.Kasapel(s.Kube) == to)) return Darurat.Call(s, to) with { Aside = true };
        return Step.Reply($"{s.Call(to)} belum bisa saya kabari dari sini, {s.Who.Honorific}. Yang bisa: {Say.List([.. new[] { usual, s.Kube.Holder(Jabatan.Ketua) }.OfType<PersonId>().Distinct().Where(p => p != s.Who.Id).Select(s.Call)])}. Mau saya kabari {s.Call(usual)} sekarang?", Choices) with { Aside = true, Keep = Offered(s) };
    }

    /// <summary>The offer is still open though other things were said since: only words that name it take it up.</summary>
    public static Step? Late(Scene s)
    {
        if (!Stands(s) || s.Message.Button is not null) return null;
        if (Instead(s) is { } other && AbsenRead.Words(s.Heard.Text).Any(Darurat.IsTelling)) return other;
        var w = AbsenRead.Words(s.Heard.Text);
        if (w.Length > 8 || s.Heard.Raw.Contains('?', StringComparison.Ordinal) || !w.Any(x => x is "kabari" or "kabarin" or "dikabari" or "dikabarin" or "kabarkan" or "hubungi" or "hubungin" or "sambungkan" or "sambungin")) return null;
        return Darurat.NotToTell(s) || w.Any(Darurat.Denies) ? Darurat.NotNow(s) with { Aside = true } : Darurat.Call(s) with { Aside = true };
    }

    /// <summary>More of the danger is told ("12 anak", "kotak uangnya ilang"): the offer is asked again. Null for all that means something by itself.</summary>
    public static Step? Details(Scene s)
    {
        if (!Stands(s) || s.Talk.Now is not null || s.Message is not { Button: null, Attachments: [] } || s.Heard.Raw.Contains('?', StringComparison.Ordinal) || s.Heard is not { Answer: YesNo.None, Word: GlobalWord.None } || s.Heard.Raw is ['#', ..] or "") return null;
        if (Capabilities.Clear(s) || !s.Meaning.Is(Intents.Clarify, Intents.OutOfScope) || Usual(s) is not { } to || Capabilities.InOtherWords(s) is not null) return null;
        var n = s.Kube.Rules.Danger ?? DangerRules.Usual;
        return Step.Reply($"Saya baca, {s.Who.Honorific}. Kalau masih gawat, telepon *{n.Medical}* atau *{n.Police}*. Mau saya kabari {s.Call(to)} sekarang?", Choices) with { Aside = true };
    }

    private static Choice[] Choices => [new("Ya, kabari", "#kabari"), new("Tidak dulu", "#kabari.tidak")];

    private static bool Stands(Scene s) => s.Talk is { Offering: true, OfferedAt: { } at } && s.Now - at <= Open;

    /// <summary>Everybody named, and whether she is the one who is not to hear.</summary>
    private static IEnumerable<(PersonId Person, bool Denied)> Named(Scene s, string[] w)
    {
        foreach (var person in s.Kube.Roster.Keys.Select(s.Known.People.Find).OfType<Person>().Where(p => p.Nickname.Length > 1))
            for (var i = 0; i < w.Length; i++)
            {
                if (!w[i].Equals(person.Nickname, StringComparison.OrdinalIgnoreCase)) continue;
                var at = i - 1;
                while (at >= 0 && Before.Contains(w[at]) && !Darurat.Denies(w[at])) at--;
                yield return (person.Id, at >= 0 && Darurat.Denies(w[at]));
            }
    }
}
