using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Somebody is asked to stand in.</summary>
public sealed record StandInAsk(DutyId Duty) : Standing;

/// <summary>Nobody was found: the ketua decides.</summary>
public sealed record HoleAsk(DutyId Duty) : Standing;

/// <summary>D12: substitutes are asked one by one, fairest first; the first yes gets the turn; nobody left, the ketua decides.</summary>
internal static class Gantikan
{
    private const int Named = 3;

    /// <summary>Starts the search: the first is asked at once, the ketua is told.</summary>
    public static Step Search(Scene s, Duty duty, string? reason)
    {
        if (new SeekSubstitute(s.Who.Id, duty.Id, s.Call, s.Now).Decide(s.Kube) is not Decision.Accepted { Facts: [SubstituteSought sought] } accepted) return LeaveToKetua(s, duty, reason);
        var first = sought.Order.Take(Named).Select(s.Call).ToList();
        var after = s.Kube.After(sought);
        var next = Next(after, after.Rota.Find(duty.Id)!, s.Now, s.Call, s.Note);
        var asked = next.Notices.FirstOrDefault(n => n.Asks is StandInAsk)?.To;
        return Step.From(accepted) with
        {
            Facts = [sought, .. next.Facts],
            Say = [new(asked is { } to
                ? $"Izin {JagaWords.Which(s.Kube, duty, s.Note)} saya catat. Saya tawarkan satu-satu, mulai dari {s.Call(to)}{(first.Count > 1 ? " (" + Say.List(first) + " gilirannya paling sedikit)" : "")}. {Night(s)}Nanti saya kabari, {s.Who.Honorific}."
                : $"Belum ada anggota lain yang bisa ditawari, {s.Who.Honorific}. Saya sampaikan ke {s.Holder(Jabatan.Ketua)} ya.")],
            Notices = [.. next.Notices, .. Told(s, duty, reason, first is [] ? "" : $" Saya tawarkan ke {Say.List(first)}.")],
        };
    }

    private static string Night(Scene s) => Quiet.Now(s.Kube, s.Now) ? $"Sudah pukul {Say.Hour(s.Now, s.Kube.Zone)}, jadi saya tanyakan {UmumWords.Morning(s)}. " : "";

    public static Step LeaveToKetua(Scene s, Duty duty, string? reason) => new()
    {
        Say = [new($"Baik, {s.Who.Honorific}. Izin {JagaWords.Which(s.Kube, duty, s.Note)} saya sampaikan ke {s.Holder(Jabatan.Ketua)} ya.")],
        Notices = [.. Told(s, duty, reason, " Pengganti belum dicarikan.")],
    };

    private static IEnumerable<Notice> Told(Scene s, Duty duty, string? reason, string more)
    {
        var why = reason is { Length: > 0 } ? $" ({reason})" : "";
        if ((s.Kube.Holder(Jabatan.Ketua) == s.Who.Id ? s.Kube.Holder(Jabatan.Sekretaris) : s.Kube.Holder(Jabatan.Ketua)) is { } to)
            yield return new(to, new($"{s.Who.Call} izin jaga {JagaWords.Which(s.Kube, duty, s.Note)} pukul {JagaWords.Hours(s.Kube, duty)}{why}.{more}"));
    }

    /// <summary>Asks the next in the order, or tells the ketua that nobody is left.</summary>
    public static Ticked Next(Kube kube, Duty duty, DateTimeOffset now, Func<PersonId, string> call, Func<TextId?, string?> note)
    {
        if (duty.Start <= now || duty.Seeking is not { } order) return new() { Facts = [new SubstituteSearchEnded(duty.Id)] };
        if (order.FirstOrDefault(p => kube.Member(p) is { IsActiveMember: true } && kube.Rota.On(duty.Day).All(d => d.Person != p)) is { Value: not null } to)
        {
            var told = Quiet.Until(kube, now);
            var until = told + (duty.Start - told <= JagaRules.Near ? JagaRules.ShortOffer : JagaRules.Offer);
            return new()
            {
                Facts = [new SubstituteOffered(duty.Id, to, until)],
                Notices = [new(to, JagaWords.StandIn(call, to, duty, kube)) { Asks = new StandInAsk(duty.Id), Until = duty.Start, Expires = duty.Start }],
            };
        }
        var which = JagaWords.Which(kube, duty, note);
        return new()
        {
            Facts = [new SubstituteSearchEnded(duty.Id)],
            Notices =
            [
                .. kube.Holder(Jabatan.Ketua) is { } ketua ? new[] { new Notice(ketua, new($"Belum ada pengganti {call(duty.Person)} untuk jaga {which} pukul {JagaWords.Hours(kube, duty)}. Mau dibuka atau diliburkan?", [new("Saya jaga"), new("Libur dulu"), new("Telepon anggota")])) { Asks = new HoleAsk(duty.Id), Until = duty.Start, Expires = duty.Start } } : [],
                .. duty.Person != kube.Holder(Jabatan.Ketua) ? new[] { new Notice(duty.Person, new($"Belum ada yang bisa menggantikan jaga {which}. Saya sampaikan ke ketua ya.")) { Expires = duty.Start } } : [],
            ],
        };
    }

    public static Step? Answer(StandInAsk ask, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        if (s.Kube.Rota.Find(ask.Duty) is not { } duty) return null;
        if (said is "bisa" or "siap" or "oke bisa" or "boleh" || s.Heard.Answer == YesNo.Yes && s.Talk.Now is null) return Take(s, duty);
        if (said is not ("tidak bisa" or "gak bisa" or "ga bisa" or "nggak bisa" or "ndak bisa") && s.Heard.Answer != YesNo.No) return null;
        if (duty.Offered != s.Who.Id) return Step.Reply($"Baik, {s.Who.Call}. Terima kasih jawabannya.");
        var next = Next(s.Kube, duty, s.Now, s.Call, s.Note);
        return new Step { Say = [new($"Baik, {s.Who.Call}, tidak apa-apa. Terima kasih jawabannya.")], Facts = next.Facts, Notices = next.Notices };
    }

    /// <summary>The turn is hers, asked or unasked: whoever is first.</summary>
    public static Step Take(Scene s, Duty duty)
    {
        switch (new TakeDuty(s.Who.Id, duty.Id, s.Now).Decide(s.Kube))
        {
            case Decision.Accepted accepted:
                var which = JagaWords.Which(s.Kube, duty, s.Note);
                return Step.From(accepted) with
                {
                    Say = [new($"Terima kasih, {s.Who.Call}. Jaga {which} pukul {JagaWords.Hours(s.Kube, duty)} jadi giliran {s.Who.Call} ✅")],
                    Notices =
                    [
                        new(duty.Person, new($"{s.Who.Call} bersedia menggantikan {s.Call(duty.Person)} {which}. Sudah dicatat.")),
                        .. Officers(s, duty.Person).Select(o => new Notice(o, new($"{s.Who.Call} menggantikan {s.Call(duty.Person)} jaga {which}."))),
                        .. duty.Offered is { } waiting && waiting != s.Who.Id ? new[] { new Notice(waiting, new("Sudah ada yang menggantikan, terima kasih ya.")) } : [],
                    ],
                };
            case Decision.Refused { Why: TwiceADay }:
                return Step.Reply($"{s.Who.Call} sudah ada giliran {JagaWords.Day(duty.Day)}, jadi tidak perlu menggantikan ya. Terima kasih.");
            case Decision.Refused { Why: TooLate }:
                return Step.Reply($"Gilirannya sudah mulai, {s.Who.Honorific}. Tolong hubungi {s.Holder(Jabatan.Ketua)} langsung ya.");
            default:
                return Step.Reply("Sudah ada yang menggantikan, terima kasih ya.");
        }
    }

    /// <summary>Ketua and sekretaris, without those who know already.</summary>
    public static IEnumerable<PersonId> Officers(Scene s, params ReadOnlySpan<PersonId> know)
    {
        var known = know.ToArray();
        return new[] { s.Kube.Holder(Jabatan.Ketua), s.Kube.Holder(Jabatan.Sekretaris) }.OfType<PersonId>().Where(o => o != s.Who.Id && !known.Contains(o));
    }

    public static Step? Hole(HoleAsk ask, Scene s)
    {
        if (s.Kube.Rota.Find(ask.Duty) is not { } duty) return null;
        switch (Typed.Plain(s.Heard.Raw))
        {
            case "saya jaga" or "biar saya" or "saya aja":
                return Take(s, duty);
            case "libur dulu" or "libur" or "diliburkan" or "tutup aja":
                if (new ChangeDuty(s.Who.Id, duty.Id, null, s.Now).Decide(s.Kube) is not Decision.Accepted off) return Step.Reply($"Giliran itu sudah berubah, {s.Who.Honorific}.");
                return Step.From(off) with { Say = [new($"Baik, {s.Who.Honorific}. {JagaWords.Which(s.Kube, duty, s.Note)} libur. {s.Call(duty.Person)} saya kabari.")], Notices = [new(duty.Person, new($"Jaga {JagaWords.Which(s.Kube, duty, s.Note)} diliburkan {s.Who.Call}."))] };
            case "telepon anggota" or "saya telepon":
                return Step.Reply($"Baik, {s.Who.Honorific}. Kalau sudah dapat, tulis namanya ya. Contoh: *tgl {duty.Day.Day} ganti ke Bu Ida*.");
            default:
                return null;
        }
    }
}
