using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The turns of somebody who is no longer there, with who would take them; the ketua confirms.</summary>
public sealed record TurnsAsk(IReadOnlyList<DayPut> Turns) : Standing;

/// <summary>A member leaves or rests with turns ahead: the fair rule proposes who takes them, the ketua says yes or changes single days (D44, R-JAG-4).</summary>
internal static class GiliranKosong
{
    private const int MostLines = 10;

    /// <summary>What the ketua is asked; only told where nobody can take any of them.</summary>
    /// <param name="who">The sentence before: who left, without its full stop.</param>
    public static Notice Question(PersonId ketua, Kube kube, string who, IReadOnlyList<Duty> duties, DateTimeOffset now, Func<PersonId, string> call, Func<TextId?, string?> note)
    {
        var turns = Fairness.Reassign(kube, duties, now, call);
        var given = turns.Where(t => t.To is not null).Select(t => new DayPut(t.Duty.Day, t.To!.Value, t.Duty.Id)).ToList();
        var lines = turns.Select(t => $"{JagaWords.Which(kube, t.Duty, note)}: {(t.To is { } to ? call(to) : "belum ada yang bisa")}").ToList();
        var text = $"{who}. Giliran jaganya saya usulkan ke yang gilirannya paling sedikit:\n" + string.Join("\n", lines.Take(MostLines)) + (lines.Count > MostLines ? $"\n… dan {(lines.Count - MostLines).ToString(CultureInfo.InvariantCulture)} lagi" : "");
        return given is []
            ? new(ketua, new($"{who}. Giliran jaga yang perlu diganti:\n" + string.Join("\n", lines.Take(MostLines)), [new("Ubah jaga", "ubah jaga")]))
            : new(ketua, new(text + "\nPakai usul ini?", [new("Pakai usul"), new("Ubah jaga", "ubah jaga")])) { Asks = new TurnsAsk(given), Until = duties.Max(d => d.Start) };
    }

    /// <summary>The ketua's yes: every turn that is still the leaver's goes to whom it was proposed for; what changed meanwhile is said.</summary>
    public static Step? Answer(TurnsAsk ask, Scene s)
    {
        if (!(Typed.Plain(s.Heard.Raw) is "pakai usul" or "pakai usul ini" or "pakai" || s.Heard.Approves || s.Heard.Answer == YesNo.Yes && s.Talk.Now is null)) return null;
        var (kube, facts, done, left) = (s.Kube, new List<Fact>(), new List<(Duty Duty, PersonId To)>(), new List<string>());
        foreach (var turn in ask.Turns)
        {
            var duty = kube.Rota.Find(turn.Duty!.Value);
            // Whoever has it by now, because it was changed by hand, keeps it.
            if (duty is null || duty.Start <= s.Now || duty.Status == StatusJaga.Libur || kube.Member(duty.Person) is { IsActiveMember: true } && !Going(kube, duty)) continue;
            if (new ChangeDuty(s.Who.Id, duty.Id, turn.Person, s.Now).Decide(kube) is not Decision.Accepted yes) { left.Add(JagaWords.Which(kube, duty, s.Note)); continue; }
            facts.AddRange(yes.Facts);
            kube = yes.Facts.Aggregate(kube, (k, f) => k.After(f));
            done.Add((duty, turn.Person));
        }
        if (done is [] && left is []) return Step.Reply($"Giliran-giliran itu sudah diganti, {s.Who.Honorific}.", new Choice("Jadwal jaga"));
        var news = done.ToLookup(x => x.To, x => JagaWords.Which(s.Kube, x.Duty, s.Note));
        return new Step
        {
            Facts = facts,
            Say = [new((done is [] ? "" : $"Jadwal diubah ✅ {Say.List([.. done.Select(x => $"{JagaWords.Which(s.Kube, x.Duty, s.Note)} {s.Call(x.To)}")])}. Semua saya kabari.") + (left is [] ? "" : $"\nBelum bisa diganti: {Say.List(left)}. Tulis misalnya *tgl {ask.Turns[0].Day.Day} ganti ke Bu Ida*."), [new("Jadwal jaga")])],
            Notices = [.. news.Where(n => n.Key != s.Who.Id).Select(n => new Notice(n.Key, new($"{s.Call(n.Key)}, tambahan giliran jaga: {Say.List([.. n])}. Kalau tidak bisa, balas *tukar jaga* ya.")))],
        };
    }

    /// <summary>Her last day lies before the turn, though she is still a member today.</summary>
    private static bool Going(Kube kube, Duty duty) => kube.Leaves.TryGetValue(duty.Person, out var leave) && duty.Day > leave.LastDay && !(leave.Until < duty.Day);
}
