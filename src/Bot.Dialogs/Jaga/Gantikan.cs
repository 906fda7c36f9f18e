using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Somebody is asked to stand in.</summary>
public sealed record StandInAsk(DutyId Duty) : Standing;

/// <summary>Nobody was found: the ketua decides.</summary>
public sealed record HoleAsk(DutyId Duty) : Standing;

/// <summary>D12: substitutes are asked one by one, fairest first; the first yes gets the turn; nobody left, the ketua decides.</summary>
internal static class Gantikan
{
    /// <summary>Starts the search: the first is asked at once and the ketua told; at night both wait for the morning (D42).</summary>
    /// <param name="named">Whom she wishes to be asked first.</param>
    public static Step Search(Scene s, Duty duty, string? reason, PersonId? named = null)
    {
        if (new SeekSubstitute(s.Who.Id, duty.Id, s.Call, s.Now, named).Decide(s.Kube) is not Decision.Accepted { Facts: [SubstituteSought sought] } accepted || sought.Order is []) return LeaveToKetua(s, duty, reason);
        var (after, which, first) = (s.Kube.After(sought), JagaWords.Which(s.Kube, duty, s.Note), Say.List([.. sought.Order.Take(named is null ? IzinWords.Named : 1).Select(s.Call)]));
        var lead = $"Izin {which} saya catat. {IzinWords.Sympathy(reason, s.Who)}";
        if (Waits(s, duty))
            return Step.From(accepted) with { Say = [new(lead + IzinWords.Tomorrow(s, duty, first), [new("Eh, jadi bisa", "eh jadi bisa")])] };
        var next = Next(after, after.Rota.Find(duty.Id)!, s.Now, s.Call, s.Note);
        return Step.From(accepted) with
        {
            Facts = [sought, .. next.Facts, .. Settled(s, after.Rota.Find(duty.Id)!)],
            Say = [new(named is null ? $"{lead}Saya tawarkan ke {first} ya, satu-satu (giliran mereka paling sedikit). Nanti saya kabari, {s.Who.Honorific}." : $"{lead}Saya tanyakan ke {first} ya. Kalau tidak bisa, saya tawarkan ke yang lain. Nanti saya kabari, {s.Who.Honorific}.")],
            Notices = [.. next.Notices, .. Told(s.Kube, after.Rota.Find(duty.Id)!, s.Now, s.Call, s.Note, reason)],
        };
    }

    public static Step LeaveToKetua(Scene s, Duty duty, string? reason)
    {
        var which = JagaWords.Which(s.Kube, duty, s.Note);
        if (Waits(s, duty))
            return new() { Say = [new($"Izin {which} saya catat. {IzinWords.Sympathy(reason, s.Who)}{IzinWords.Tomorrow(s, duty, null)}", [new("Eh, jadi bisa", "eh jadi bisa")])] };
        return new()
        {
            Facts = [.. Settled(s, duty)],
            Say = [new($"Baik, {s.Who.Honorific}. Izin {which} saya sampaikan ke {IzinWords.Ketua(s.Kube, duty, s.Call)} ya.")],
            Notices = [.. Told(s.Kube, duty, s.Now, s.Call, s.Note, reason)],
        };
    }

    /// <summary>News of this turn waits for the end of the quiet hours; one of this very night does not.</summary>
    public static bool Waits(Scene s, Duty duty) => Quiet.Now(s.Kube, s.Now) && JagaClock.Hours(s.Kube, duty, s.Now) != ClockHours.Any;

    /// <summary>The ketua has been told: the clock need not tell it again.</summary>
    public static IEnumerable<Fact> Settled(Scene s, Duty duty) => JagaClock.Excused(s.Kube, duty) is { } item ? [new ClockSettled(s.Now, [new(item.Id, item.Expires)])] : [];

    /// <summary>The ketua hears that somebody cannot come; for herself the sekretaris.</summary>
    /// <param name="reason">Why, when it was said in this very turn.</param>
    public static IEnumerable<Notice> Told(Kube kube, Duty duty, DateTimeOffset now, Func<PersonId, string> call, Func<TextId?, string?> note, string? reason = null)
    {
        if (IzinWords.KetuaOf(kube, duty) is not { } to) yield break;
        var decides = duty.Seeking is null || duty.Start - now <= JagaRules.Near;
        yield return new(to, IzinWords.Excused(kube, duty, call, note, reason ?? note(duty.Reason), decides)) { Asks = decides ? new HoleAsk(duty.Id) : null, Until = duty.Start, Expires = duty.Start, AtOnce = JagaClock.Hours(kube, duty, now) == ClockHours.Any };
    }

    /// <summary>Asks the next in the order, or tells the ketua that nobody is left.</summary>
    public static Ticked Next(Kube kube, Duty duty, DateTimeOffset now, Func<PersonId, string> call, Func<TextId?, string?> note)
    {
        if (duty.Start <= now || duty.Seeking is not { } order) return new() { Facts = [new SubstituteSearchEnded(duty.Id)] };
        // Two who cannot come on one day: nobody is asked for both at once as long as another can be asked.
        if (order.Where(p => kube.Member(p) is { IsActiveMember: true } && kube.Rota.On(duty.Day).All(d => d.Person != p)).OrderBy(p => kube.Rota.On(duty.Day).Any(d => d.Id != duty.Id && d.Offered == p)).FirstOrDefault() is { Value: not null } to)
            return new()
            {
                Facts = [new SubstituteOffered(duty.Id, to, now + (duty.Start - now <= JagaRules.Near ? JagaRules.ShortOffer : JagaRules.Offer))],
                Notices = [new(to, IzinWords.StandIn(kube, duty, to, call, note)) { Asks = new StandInAsk(duty.Id), Until = duty.Start, Expires = duty.Start, AtOnce = Quiet.Now(kube, now) }],
            };
        return new()
        {
            Facts = [new SubstituteSearchEnded(duty.Id)],
            Notices =
            [
                // Within the last hour the ketua has been asked already.
                .. duty.Start - now > TimeSpan.FromHours(1) || duty.AnsweredAt > duty.Start.AddHours(-1) ? Hole(kube, duty, call, note) : [],
                .. duty.Person != kube.Holder(Jabatan.Ketua) ? new[] { new Notice(duty.Person, new($"Belum ada yang bisa menggantikan jaga {JagaWords.Which(kube, duty, note)}. Saya sampaikan ke {IzinWords.Ketua(kube, duty, call)} ya.")) { Expires = duty.Start } } : [],
            ],
        };
    }

    /// <summary>An empty turn: the ketua decides.</summary>
    public static IEnumerable<Notice> Hole(Kube kube, Duty duty, Func<PersonId, string> call, Func<TextId?, string?> note) => IzinWords.KetuaOf(kube, duty) is { } to
        ? [new(to, IzinWords.Hole(kube, duty, call, note)) { Asks = new HoleAsk(duty.Id), Until = duty.Start, Expires = duty.Start }] : [];

    public static Step? Answer(StandInAsk ask, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        if (s.Kube.Rota.Find(ask.Duty) is not { } duty) return null;
        var can = IzinWords.Can(s, duty.Day);
        if (said is "bisa" or "siap" or "boleh" || Mau(said) || can == YesNo.Yes || s.Heard.Answer == YesNo.Yes && s.Talk.Now is null) return Take(s, duty);
        if (can != YesNo.No && s.Heard.Answer != YesNo.No) return null;
        if (duty.Offered != s.Who.Id) return Step.Reply($"Baik, {s.Who.Call}. Terima kasih jawabannya.");
        var next = Next(s.Kube, duty, s.Now, s.Call, s.Note);
        var thanks = new Message($"Baik, {s.Who.Call}, tidak apa-apa. Terima kasih jawabannya.");
        // At night the next one is asked in the morning, by the clock.
        return Waits(s, duty) && next.Facts is [SubstituteOffered] ? new Step { Say = [thanks], Facts = [new SubstituteOffered(duty.Id, s.Who.Id, s.Now)] } : new Step { Say = [thanks], Facts = next.Facts, Notices = next.Notices };
    }

    /// <summary>"Iya mau", "mau bu".</summary>
    private static bool Mau(string plain) => plain.Split(' ') is var words && words.Contains("mau") && words.All(w => w is "mau" or "iya" or "ya" or "bu" or "saya" or "sy" or "aku" or "ok" or "oke" or "siap" or "aja");

    /// <summary>"Saya aja yang jaga besok": whoever offers herself unasked gets an open turn (08-decisions 1.11); null when no turn is open, or nothing of the kind is said.</summary>
    public static Step? Volunteer(Scene s)
    {
        if (s.Member is not { IsActiveMember: true } || !IzinWords.Offers(s.Heard.Text)) return null;
        var (day, whose) = (s.Heard.Dates is [{ Value: { } said }, ..] ? said : (DateOnly?)null, s.Heard.People.FirstOrDefault(p => !p.IsSpeaker)?.Only);
        var open = s.Kube.Rota.Ahead(s.Now).Where(d => d.Answer == JawabanJaga.Izin && d.Person != s.Who.Id && (day is null || d.Day == day) && (whose is null || d.Person == whose)).ToList();
        return open is [var duty, ..] && s.Kube.Rota.On(duty.Day).All(d => d.Person != s.Who.Id) ? Take(s, duty) : null;
    }

    /// <summary>The turn is hers, asked or unasked: whoever is first.</summary>
    public static Step Take(Scene s, Duty duty)
    {
        var which = JagaWords.Which(s.Kube, duty, s.Note);
        switch (new TakeDuty(s.Who.Id, duty.Id, s.Now).Decide(s.Kube))
        {
            case Decision.Accepted accepted:
                return Step.From(accepted) with
                {
                    Say = [new($"Terima kasih, {s.Who.Call}. Jaga {which} pukul {JagaWords.Hours(s.Kube, duty)} jadi giliran {s.Who.Call} ✅")],
                    Notices =
                    [
                        new(duty.Person, new($"{s.Who.Call} bersedia menggantikan {s.Call(duty.Person)} {which}. Sudah dicatat.")),
                        .. Officers(s, duty.Person).Concat(s.Kube.Rota.Beside(duty).Select(d => d.Person)).Distinct().Select(o => new Notice(o, new($"{s.Who.Call} menggantikan {s.Call(duty.Person)} jaga {which}."))),
                        .. duty.Offered is { } waiting && waiting != s.Who.Id ? new[] { new Notice(waiting, new("Sudah ada yang menggantikan, terima kasih ya.")) } : [],
                    ],
                };
            case Decision.Refused { Why: TwiceADay }:
                return Step.Reply($"{s.Who.Call} sudah ada giliran {JagaWords.Day(duty.Day)}, jadi tidak perlu menggantikan ya. Terima kasih.");
            case Decision.Refused { Why: TooLate }:
                return Step.Reply($"Gilirannya sudah mulai, {s.Who.Honorific}. Tolong hubungi {s.Holder(Jabatan.Ketua)} langsung ya.");
            default:
                return Step.Reply(duty.Status == StatusJaga.Libur ? $"Jaga {which} diliburkan, jadi tidak perlu digantikan. Terima kasih ya, {s.Who.Call}."
                    : duty.Person == s.Who.Id ? $"Sudah dicatat, {s.Who.Call}: {which} giliran {s.Who.Call}."
                    : duty.Person == duty.Planned ? $"{s.Call(duty.Person)} jadi bisa jaga, terima kasih ya, {s.Who.Call}." : $"Jaga {which} sudah digantikan {s.Call(duty.Person)}, terima kasih ya, {s.Who.Call}.");
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
        var which = JagaWords.Which(s.Kube, duty, s.Note);
        switch (Typed.Plain(s.Heard.Raw))
        {
            case "saya jaga" or "biar saya" or "saya aja" or "saya saja":
                return Take(s, duty);
            case "libur dulu" or "libur" or "diliburkan" or "tutup aja" or "liburkan saja" or "liburkan aja" when s.Kube.Rota.Beside(duty).Select(d => s.Call(d.Person)).ToList() is [_, ..] others:
                return Step.Reply($"{Say.List(others)} tetap jaga {which}, {s.Who.Honorific}. Kalau {JagaWords.Place(s.Kube, s.Note)} mau tutup, tulis *libur {Say.Day(duty.Day)}* ya.") with { Aside = true };
            case ['c', 'u', 'k', 'u', 'p', ..] when s.Kube.Rota.Beside(duty).Select(d => s.Call(d.Person)).ToList() is [_, ..] others && duty.Answer == JawabanJaga.Izin:
                if (new ChangeDuty(s.Who.Id, duty.Id, null, s.Now).Decide(s.Kube) is not Decision.Accepted enough) return Step.Reply($"Giliran itu sudah berubah, {s.Who.Honorific}.");
                PersonId[] hear = [duty.Person, .. duty.Offered is { } open && open != s.Who.Id ? new[] { open } : []];
                return Step.From(enough) with { Say = [new($"Baik, {s.Who.Honorific}. {which} dijaga {Say.List(others)}.")], Notices = [.. hear.Select(p => new Notice(p, new($"Jaga {which} cukup {Say.List(others)}, jadi tidak perlu pengganti. Terima kasih ya.")))] };
            case "libur dulu" or "libur" or "diliburkan" or "tutup aja" or "liburkan saja" or "liburkan aja":
                if (duty.Answer != JawabanJaga.Izin) return Step.Reply($"Tidak perlu libur, {s.Who.Honorific}: {which} giliran {s.Call(duty.Person)}.");
                if (new ChangeDuty(s.Who.Id, duty.Id, null, s.Now).Decide(s.Kube) is not Decision.Accepted off) return Step.Reply($"Giliran itu sudah berubah, {s.Who.Honorific}.");
                PersonId[] told = duty.Offered is { } waiting && waiting != s.Who.Id ? [duty.Person, waiting] : [duty.Person];
                return Step.From(off) with { Say = [new($"Baik, {s.Who.Honorific}. {which} libur. {Say.List([.. told.Select(s.Call)])} saya kabari.")], Notices = [.. told.Select(p => new Notice(p, new($"Jaga {which} diliburkan {s.Who.Call}.")))] };
            case "telepon anggota" or "saya telepon":
                return Step.Reply($"Baik, {s.Who.Honorific}. Kalau sudah dapat, tulis namanya ya. Contoh: *tgl {duty.Day.Day} ganti ke Bu Ida*.");
            default:
                return null;
        }
    }
}
