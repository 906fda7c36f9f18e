using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Somebody proposes what only an officer may write; the draft is filled already.</summary>
public sealed record ProposeAsk(PersonId From, Standing Draft) : Standing;

/// <summary>A member's proposal on its way to who may write it (handbook 2.4): she goes on with the draft, or says not yet.</summary>
internal static class Usul
{
    /// <summary>Carries a draft to another with its words; the proposer hears that it is on its way.</summary>
    public static Step Carry(Scene s, PersonId to, string text, Draft draft) => new()
    {
        Say = [new($"Sudah saya sampaikan ke {s.Call(to)}, {s.Who.Honorific}.")],
        Notices = [new(to, new(text, [new("Lanjutkan"), new("Nanti dulu")])) { Asks = new ProposeAsk(s.Who.Id, draft) }],
    };

    public static Step? Answered(ProposeAsk ask, Scene s) => Typed.Plain(s.Heard.Raw) switch
    {
        "lanjutkan" or "lanjut" => Forms.Of(ask.Draft).Begin((Draft)ask.Draft, s with { Heard = Heard.Nothing }),
        "nanti dulu" or "belum" => new Step { Say = [new($"Baik, saya sampaikan ke {s.Call(ask.From)}.")], Notices = [new(ask.From, new($"{s.Who.Call} belum bisa sekarang. Coba dibicarakan langsung ya."))] },
        _ when s.Heard.Answer == YesNo.Yes && s.Talk.Now is null => new Step { Say = [new($"Usul {s.Call(ask.From)} mau diteruskan, {s.Who.Honorific}?", [new("Lanjutkan"), new("Nanti dulu")])], Aside = true },
        _ => null,
    };
}
