using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// Several wishes in one message ("nur bayar 10rb, terus saldo kas brp"): in the order said. Each is answered with what the
/// ones before it changed; the first that asks something back waits for its answer, and the rest comes when it is over.
/// </summary>
internal static class Several
{
    /// <summary>A message of several parts is kept readable: answers longer than this together stay messages of their own.</summary>
    private const int Together = 600;

    /// <summary>What was said, wish by wish; empty when the message is one wish, or its parts belong to one.</summary>
    public static IReadOnlyList<string> Of(Meaning meaning) =>
        meaning.Also is [] || StokBetul.Together(meaning) || DapurBilang.OneSwap(meaning) || CatatIuran.TakesBox(meaning) || UndangPertemuan.TakesAll(meaning) || meaning.Is(Intents.NotulenTulis, Intents.PertemuanAbsen) || meaning.Is("pmt_pesan", "pesan_ubah") && meaning.Also.All(m => m.Is("pmt_pesan", "pesan_ubah")) || meaning.Is("izin_jaga", "tukar_jaga") && meaning.Also.All(m => m.Is("izin_jaga", "tukar_jaga")) ? [] : [.. meaning.Also.Prepend(meaning).Select(m => m.Said).OfType<string>()];

    /// <summary>The wishes from <paramref name="said"/> on, as one step.</summary>
    public static Step Run(Scene scene, IReadOnlyList<string> said, Func<string, Scene, Step> answer)
    {
        var all = Step.Silence;
        for (var i = 0; i < said.Count; i++)
        {
            var step = answer(said[i], scene);
            // Buttons of a guess would be lost beside what else is said, and nothing of the message may go without a word.
            if (step.Missed && said.Count > 1) step = Step.Reply($"Bagian \"{Say.Quote(said[i], 40)}\" belum saya tangkap, {scene.Who.Honorific}. Tulis sekali lagi dengan kata lain ya.");
            all = After(all, step);
            if (step.Next is null) scene = scene with { Kube = step.Facts.Aggregate(scene.Kube, (k, f) => k.After(f)) };
            else return i + 1 < said.Count ? Waiting(all, [.. said.Skip(i + 1)]) : all;
        }
        return all;
    }

    /// <summary>Both steps as one, the second's question open.</summary>
    public static Step After(Step first, Step then) => then with
    {
        Facts = [.. first.Facts, .. then.Facts],
        Texts = [.. first.Texts, .. then.Texts],
        Notices = [.. first.Notices, .. then.Notices],
        Recall = [.. first.Recall, .. then.Recall],
        Unsend = [.. first.Unsend, .. then.Unsend],
        People = [.. first.People, .. then.People],
        PersonFacts = [.. first.PersonFacts, .. then.PersonFacts],
        Numbers = then.Numbers ?? first.Numbers,
        Closes = then.Closes ?? first.Closes,
        Keep = first.Keep is { } a ? then.Keep is { } b ? t => b(a(t)) : a : then.Keep,
        Say = Joined(first.Say, then.Say),
    };

    /// <summary>What is left of the message is remembered until the open question is over.</summary>
    private static Step Waiting(Step step, IReadOnlyList<string> rest) => step with { Keep = step.Keep is { } keep ? t => keep(t) with { Later = rest } : t => t with { Later = rest } };

    private static IReadOnlyList<Message> Joined(IReadOnlyList<Message> first, IReadOnlyList<Message> then) =>
        first is [.., { ListTitle: null } last] && then is [{ ListTitle: null } next, ..] && last.Text.Length + next.Text.Length < Together
            ? [.. first.SkipLast(1), next with { Text = Message.OneEmoji(last.Text.Replace("*", "", StringComparison.Ordinal) + "\n\n" + next.Text) }, .. then.Skip(1)]
            : [.. first, .. then];
}
