using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Sentences of D09.</summary>
internal static class IksWords
{
    private static readonly Rupiah[] Offered = [new(50_000), new(100_000)];

    public static readonly IReadOnlyList<Choice> Decide = [new("Setuju"), new("Ubah jumlah"), new("Tolak")];
    public static readonly IReadOnlyList<Choice> HandOver = [new("Sudah diserahkan"), new("Besok"), new("Ada kendala")];

    public static string Kind(AlasanIks why) => why switch { AlasanIks.Sakit => "sakit", AlasanIks.Musibah => "musibah", AlasanIks.Duka => "duka", _ => "mendesak" };

    /// <summary>In brackets after a name.</summary>
    public static string Of(AlasanIks why) => why == AlasanIks.Mendesak ? "keperluan mendesak" : Kind(why);

    /// <summary>A kind word before any form (08-decisions section 3 no. 4); null where nothing sad was said.</summary>
    public static string? Comfort(AlasanIks? why, Scene s, PersonId? other) => why switch
    {
        AlasanIks.Sakit => other is { } ill ? $"Semoga {s.Call(ill)} lekas sembuh." : $"Semoga lekas sembuh, {s.Who.Call}.",
        AlasanIks.Musibah => $"Turut prihatin, {s.Who.Call}. Semoga keluarga selamat semua.",
        AlasanIks.Duka => $"Turut berduka cita, {s.Who.Call}. Semoga keluarga diberi ketabahan.",
        _ => null,
    };

    public static string Wish(AlasanIks why) => why switch { AlasanIks.Sakit => "Semoga cepat pulih 🙏", AlasanIks.Duka => "Semoga keluarga diberi ketabahan 🙏", _ => "Semoga dimudahkan 🙏" };

    public static Message AskAmount(IksDraft d, Scene s, bool must)
    {
        var most = IksLimits.Most(s.Kube, d.Why ?? AlasanIks.Mendesak);
        List<Choice> choices = [.. Offered.Where(a => a <= most).Select(a => new Choice(a.ToString()))];
        if (!must) choices.Add(new("Terserah pengurus"));
        var wrong = d is { Amount: { } amount, Why: { } why } ? Wrong(IksLimits.Amount(s.Kube, why, amount), why, s) : null;
        return new(wrong ?? (must ? $"Berapa yang disetujui, {s.Who.Honorific}? Paling banyak {most}." : $"Butuh bantuan berapa, {s.Who.Honorific}? Boleh dikira-kira."), choices);
    }

    public static string? Wrong(Refusal? why, AlasanIks kind, Scene s) => why switch
    {
        IksTooMuch { Most: var most } when most < IksLimits.Of(s.Kube).Most(kind) => $"IKS sekarang {s.Kube.IksFree()}, jadi paling banyak {most} untuk satu kali. Mau berapa, {s.Who.Honorific}?",
        IksTooMuch { Most: var most } => $"Untuk {Of(kind)} paling banyak {most} untuk satu kali, {s.Who.Honorific}. Mau berapa?",
        AmountTooSmall { Least: var least } => $"Untuk {Of(kind)} paling sedikit {least} ya, {s.Who.Honorific}. Mau berapa?",
        _ => null,
    };

    /// <summary>What is asked for, and the one question that is always asked.</summary>
    public static Message AskName(IksDraft d, Scene s, bool approves)
    {
        var to = s.Call(d.For ?? s.Who.Id);
        var what = d.Open ? $"bantuan {Kind(d.Why!.Value)} untuk {to}, jumlahnya terserah pengurus," : $"bantuan {Kind(d.Why!.Value)} *{d.Amount}* untuk {to}";
        var approver = IksLimits.Approver(s.Kube, s.Who.Id, d.For ?? s.Who.Id) is { } id ? s.Call(id) : "ketua";
        var first = approves ? $"Saya catat {what}. Dengan ini {s.Who.Call} menyetujui." : $"Saya ajukan {what} ke {approver}.";
        return new($"{first}\nNamanya boleh disebut ke anggota lain?", [new("Boleh"), new("Jangan disebut"), new("Batal")]);
    }

    /// <summary>The question to whoever decides.</summary>
    public static Message Question(Kube kube, IksRequest request, Func<PersonId, string> call, PersonId to)
    {
        var asked = request.Asked;
        var what = asked.Amount is { } amount ? $"ada pengajuan IKS *{amount}* untuk {call(asked.For)} ({Of(asked.Why)})." : $"ada pengajuan IKS untuk {call(asked.For)} ({Of(asked.Why)}), jumlahnya terserah pengurus.";
        var by = asked.By == asked.For ? "" : $" Diajukan {call(asked.By)}.";
        var name = asked.NameOpen ? "" : $" {call(asked.For)} minta namanya tidak disebut ke anggota lain.";
        return new($"{call(to)}, {what}{by}{name}\nSaldo IKS {kube.Ledger.Iks}.{(asked.Amount is null ? $" Paling banyak {IksLimits.Most(kube, asked.Why)}." : "")}", Decide);
    }

    public static string Over(Scene s) => $"Pengajuan itu sudah selesai, {s.Who.Call}.";
}
