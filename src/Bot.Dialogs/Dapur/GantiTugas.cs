using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D20: who cannot is replaced. The fairest is asked first; nobody left, the ketua divides anew.</summary>
internal static class GantiTugas
{
    /// <summary>Whom to tell of a hole: the ketua, of her own the sekretaris.</summary>
    public static PersonId? Boss(Kube kube, PersonId whose) => kube.Holder(Jabatan.Ketua) is { } ketua && ketua != whose ? ketua : kube.Holder(Jabatan.Sekretaris);

    /// <param name="first">The ketua has not heard yet that somebody cannot.</param>
    public static Ticked Next(Kube kube, DateOnly day, TugasDapur task, PersonId whose, DateTimeOffset now, Func<PersonId, string> call, Func<TextId?, string?> note, bool first = false)
    {
        if (kube.Kitchen.On(day)?.Of(whose, task) is not { Answer: JawabanDapur.TidakBisa } turn || AnswerKitchen.TaskBegins(kube, day, task) is not { } start) return new() { Facts = [new KitchenSearchEnded(day, task, whose)] };
        var work = $"{DapurWords.Work(task)} {DapurWords.Day(day)}";
        var to = start <= now ? null : Rotation.Substitutes(kube, day, task).Where(p => p != whose && !turn.Asked.Contains(p)).Select(p => (PersonId?)p).FirstOrDefault();
        if (to is not { } next) return Nobody(kube, day, turn, work, call, first);
        var told = Quiet.Until(kube, now);
        var until = told + (start - told <= JagaRules.Near ? JagaRules.ShortOffer : JagaRules.Offer);
        return new()
        {
            Facts = [new KitchenOffered(day, task, whose, next, until)],
            Notices =
            [
                new(next, new($"{call(next)}, {call(whose)} tidak bisa tugas dapur {DapurWords.Day(day)}. Bisa gantikan bagian {TugasDapurWords.What(kube, day, task, call)}?", TugasDapurWords.CanOrNot)) { Asks = new HelpAsk(day, task, whose), Until = start, Expires = start },
                .. first && Boss(kube, whose) is { } boss && boss != next ? new[] { new Notice(boss, new($"{call(whose)} tidak bisa {work} ({DapurWords.Load(kube, day, note)}). Saya tanyakan dulu ke {call(next)}.")) { Expires = start } } : [],
            ],
        };
    }

    private static Ticked Nobody(Kube kube, DateOnly day, KitchenTurn turn, string work, Func<PersonId, string> call, bool first) => new()
    {
        Facts = [new KitchenSearchEnded(day, turn.Task, turn.Person)],
        Notices =
        [
            .. Boss(kube, turn.Person) is { } boss ? new[] { new Notice(boss, new($"{(first ? $"{call(turn.Person)} tidak bisa {work}." : $"Belum ada yang bisa menggantikan {call(turn.Person)} {work}.")} Yang lain sudah punya tugas. Mau diubah pembagiannya?", [new("Ubah tugas", "#dapur.bagi:" + DapurWords.Iso(day)), new("Lihat tugas", "#dapur.tugas:" + DapurWords.Iso(day))])) } : [],
            .. first ? [] : new[] { new Notice(turn.Person, new($"Belum ada yang bisa menggantikan {work}. Saya sampaikan ke ketua ya.")) },
        ],
    };

    public static Step? Answer(HelpAsk ask, Ask asked, Scene s)
    {
        var comes = Acaras.Says(s) ?? (s.Heard.Answer switch { YesNo.Yes when s.Talk.Now is null => true, YesNo.No => false, _ => (bool?)null }) ?? JawabTugas.Says(ask.Day, asked, s);
        if (comes is not { } can) return null;
        return can ? Take(s, ask) : Decline(s, ask);
    }

    private static Step Decline(Scene s, HelpAsk ask)
    {
        var thanks = new Message($"Baik, {s.Who.Call}, tidak apa-apa. Terima kasih jawabannya.");
        if (s.Kube.Kitchen.On(ask.Day)?.Of(ask.For, ask.Task)?.Offered != s.Who.Id) return Step.Reply(thanks);
        var next = Next(s.Kube, ask.Day, ask.Task, ask.For, s.Now, s.Call, s.Note);
        return new Step { Say = [thanks], Facts = next.Facts, Notices = next.Notices };
    }

    private static Step Take(Scene s, HelpAsk ask)
    {
        switch (new TakeKitchen(s.Who.Id, ask.Day, ask.Task, ask.For, s.Now).Decide(s.Kube))
        {
            case Decision.Accepted accepted:
                var work = $"{DapurWords.Work(ask.Task)} {DapurWords.Day(ask.Day)}";
                return Step.From(accepted) with
                {
                    Say = [new($"Terima kasih, {s.Who.Call} ✅\n{DapurWords.Day(ask.Day)}: {TugasDapurWords.What(s.Kube, ask.Day, ask.Task, s.Call)}.")],
                    Notices =
                    [
                        new(ask.For, new($"{s.Who.Call} bersedia menggantikan {s.Call(ask.For)} {work}. Sudah dicatat.")),
                        .. Boss(s.Kube, s.Who.Id) is { } boss && boss != ask.For ? new[] { new Notice(boss, new($"{s.Who.Call} menggantikan {s.Call(ask.For)} {work}.")) } : [],
                    ],
                };
            case Decision.Refused { Why: TwoTasks }:
                return Step.Reply($"{s.Who.Call} sudah punya tugas {DapurWords.Day(ask.Day)}, jadi tidak perlu menggantikan ya. Terima kasih.");
            case Decision.Refused { Why: CookingBegan }:
                return Step.Reply($"Tugasnya sudah mulai, {s.Who.Honorific}. Tolong hubungi {s.Holder(Jabatan.Ketua)} langsung ya.");
            default:
                return Step.Reply("Sudah ada yang menggantikan, terima kasih ya.");
        }
    }
}
