using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// Somebody writes faster than she is read (T19): she is told at most once an hour, and with her next answer how many messages were not
/// read. A stranger hears it only with her next answer, for three a day is what she gets.
/// </summary>
internal static class Bergegas
{
    private static readonly TimeSpan Quiet = TimeSpan.FromHours(1);

    /// <summary>A danger above the limit is read this often: one alarm is an alarm, and a flood of them is a flood.</summary>
    private static readonly TimeSpan AlarmAgain = TimeSpan.FromSeconds(30);

    /// <summary>What never waits: danger, and the answer to the question that danger put to her.</summary>
    public static bool Urgent(Incoming message, Talk talk, DateTimeOffset now, IUnderstander understander) => Kind(message, talk, now, understander) is not null;

    /// <summary>Whether a message above the limit is read all the same.</summary>
    public static bool Reads(Incoming message, Talk talk, DateTimeOffset now, IUnderstander understander) =>
        Kind(message, talk, now, understander) is { } answers && (answers || !(talk.DangerAt is { } read && now - read < AlarmAgain));

    /// <summary>True for such an answer, false for danger, null for all else.</summary>
    private static bool? Kind(Incoming message, Talk talk, DateTimeOffset now, IUnderstander understander)
    {
        var heard = understander.Hear(Hearing.Bounded(message.Button?.Says ?? message.Text), new(Zone.Wib.Local(now), "anggota", []));
        return Darurat.Answers(talk, heard, now) ? true : Darurat.IsDanger(heard) ? false : null;
    }

    /// <summary>One more message that is not read.</summary>
    public static Outcome Count(Arrival arrival, Talk talk, Known known)
    {
        if (known.Declined) return Outcome.Nothing;
        var from = arrival.Message.From;
        var silent = arrival.Senders is [] || talk.HurriedAt is { } told && known.Now - told < Quiet;
        var next = talk with { Unread = talk.Unread + 1, HurriedAt = silent ? talk.HurriedAt : known.Now };
        return new Outcome
        {
            Say = silent ? [] : [new Outgoing(from, SendClass.Answer, new Message(UmumWords.TooFast(arrival.Senders[0])))],
            Talks = [(from, next.Write())],
        };
    }

    /// <summary>What is answered now says first how many messages were not read.</summary>
    public static Outcome Tell(Outcome outcome, Arrival arrival, int unread)
    {
        if (outcome.Talks.Count == 0) return outcome;
        var line = UmumWords.Unread(arrival.Senders is [var who, ..] ? who : null, unread);
        var from = arrival.Message.From;
        var first = outcome.Say.FirstOrDefault(say => say.To == from && say.Class == SendClass.Answer && say.Message.Text.Length > 0);
        return outcome with
        {
            Say = first is null
                ? [new Outgoing(from, SendClass.Answer, new Message(line)), .. outcome.Say]
                : [.. outcome.Say.Select(say => ReferenceEquals(say, first) ? say with { Message = say.Message with { Text = line + "\n\n" + say.Message.Text } } : say)],
        };
    }
}
