using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What an announcement says beside its slots: conditions, what to bring, who invites, who teaches, what it costs, until when.</summary>
internal static class UmumkanReader
{
    private static readonly (string Said, string Name)[] Organizers =
    [
        ("dinas sosial", "Dinas Sosial"), ("dinsos", "Dinas Sosial"), ("dinas umkm", "Dinas UMKM"), ("dinas koperasi", "Dinas Koperasi"), ("blk", "BLK"), ("karang taruna", "Karang Taruna"),
        ("puskesmas", "Puskesmas"), ("kelurahan", "Kelurahan"), ("pkk", "PKK"),
    ];

    private static readonly string[] Ends = [" tempat", " kuota", " jam ", " pukul ", " tgl ", " tanggal", " syarat", " bawa", " biaya", " gratis", " daftar", " dapat ", " dapet ", " di ", ".", ";", "\n"];

    public static UmumkanDraft Take(UmumkanDraft draft, Scene s)
    {
        var text = " " + s.Heard.Text + " ";
        var next = draft;
        if ((After(text, "syaratnya ") ?? After(text, "syarat ")) is { } conditions) next = next with { Conditions = conditions };
        if ((After(text, "bawa ") ?? After(text, "membawa ")) is { } bring) next = next with { Bring = bring };
        if ((After(text, "dapat ") ?? After(text, "dapet ")) is { Length: > 3 } given) next = next with { Facilities = given };
        if (next.Organizer is null && Organizers.FirstOrDefault(o => text.Contains(" " + o.Said, StringComparison.Ordinal)).Name is { } organizer) next = next with { Organizer = organizer };
        if (text.Contains("gratis", StringComparison.Ordinal)) next = next with { Cost = Rupiah.Zero };
        else if ((text.Contains("biaya", StringComparison.Ordinal) || text.Contains("bayar", StringComparison.Ordinal)) && s.Heard.Money is [.., { MustAsk: false, Value.Amount: > 0 } money]) next = next with { Cost = money.Value };
        if (next.Teacher is null && (text.Contains("ngajar", StringComparison.Ordinal) || text.Contains("diajar", StringComparison.Ordinal) || text.Contains("pengajar", StringComparison.Ordinal))
            && s.Heard.People.Select(p => p.Only).OfType<PersonId>().FirstOrDefault(p => s.Kube.Member(p) is { IsActiveMember: true }) is { Value: not null } teacher) next = next with { Teacher = teacher };
        return next;
    }

    /// <summary>The words after a lead, up to the next part of the announcement; KTP stays in capitals.</summary>
    private static string? After(string text, string lead)
    {
        if (text.IndexOf(" " + lead, StringComparison.Ordinal) is not (>= 0 and var at)) return null;
        var rest = text[(at + 1 + lead.Length)..];
        var end = Ends.Select(e => rest.IndexOf(e, StringComparison.Ordinal)).Where(e => e > 0).DefaultIfEmpty(rest.Length).Min();
        var said = Tidy(rest[..end]);
        return said.Length > 1 ? said : null;
    }

    public static string Tidy(string said) => Say.Quote(said.Trim(' ', ',', ':'), 80)
        .Replace("ktp", "KTP", StringComparison.OrdinalIgnoreCase).Replace("kks", "KKS", StringComparison.OrdinalIgnoreCase).Replace("blk", "BLK", StringComparison.OrdinalIgnoreCase);
}
