using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Turns a step into everything the turn stores: conversations, facts, messages with their addresses and hours.</summary>
internal static class Stage
{
    private static readonly TimeSpan AskLife = TimeSpan.FromHours(72);

    /// <summary>An answer to somebody with no group open: only the message and the conversation.</summary>
    public static Outcome Answer(Incoming message, Talk talk, Step step)
    {
        var next = step.Say is [.., var last] ? (step.Keep?.Invoke(talk) ?? talk) with { Shown = last.Choices, ShownRef = 0, ShownAt = null } : talk;
        return new Outcome
        {
            Say = [.. step.Say.Select(m => new Outgoing(message.From, SendClass.Answer, m))],
            Talks = And([(message.From, next.Write())], step.Talks),
            People = step.People,
            PersonFacts = step.PersonFacts,
        };
    }

    public static Outcome Play(Scene s, Step step, Address? also)
    {
        var from = s.Message.From;
        var (talk, say) = Continue(s, step);
        var linked = Link(s, also);
        var sent = Notify(Overlaid.With(s.Known, step.People), s.Kube, from.Channel == Channel.Coba ? Channel.Coba : null, step.Notices.Where(n => n.To != s.Who.Id || n.At is not null), from, talk);
        return new Outcome
        {
            By = s.Who.Id,
            Facts = step.Facts,
            Texts = step.Texts,
            Recall = step.Recall,
            Unsend = step.Unsend,
            Declines = step.Declines,
            BoxFacts = step.BoxFacts,
            BoxTexts = step.BoxTexts,
            People = [.. step.People, .. linked is { } person && step.People is [] ? [person] : Array.Empty<Person>()],
            PersonFacts = [.. step.PersonFacts, .. linked is { } p && step.People is [] ? [(p.Id, (Fact)new AddressLinked(also!.Value.Channel, s.Now))] : Array.Empty<(PersonId, Fact)>()],
            Say = [.. say.Select((m, n) => new Outgoing(from, SendClass.Answer, Plain(m, s.Who)) { Ref = n == say.Count - 1 ? sent.Own.ShownRef : 0 }), .. sent.Say],
            Talks = And(sent.Talks, step.Talks),
        };
    }

    /// <summary>Conversations that a step sets or forgets beside those it speaks in; what it says of an address holds.</summary>
    internal static IReadOnlyList<(Address, ReadOnlyMemory<byte>)> And(IReadOnlyList<(Address At, ReadOnlyMemory<byte> Talk)> talks, IReadOnlyList<(Address At, Talk? Talk)> more) =>
        more is [] ? talks : [.. talks.Where(t => !more.Any(m => m.At == t.At)), .. more.Select(m => (m.At, Talk.Bytes(m.Talk)))];

    /// <summary>Messages to others, with the questions they put into their conversations.</summary>
    public static (IReadOnlyList<Outgoing> Say, IReadOnlyList<(Address, ReadOnlyMemory<byte>)> Talks, Talk Own) Notify(
        Known known, Kube kube, Channel? via, IEnumerable<Notice> notices, Address? own = null, Talk? ownTalk = null)
    {
        var talks = new Dictionary<Address, Talk>();
        if (own is { } at) talks[at] = ownTalk ?? Talk.New;
        var say = new List<Outgoing>();
        foreach (var notice in notices)
        {
            if ((known.People.Find(notice.To) ?? (notice.At is not null && notice.To == Stranger.Guest.Id ? Stranger.Guest : null)) is not { } person || !Wants(person, notice.Kind) || !Agreed(person, notice) || !Belongs(kube, notice) || (notice.At ?? AddressOf(person, via)) is not { } to) continue;
            var talk = talks.TryGetValue(to, out var known1) ? known1 : Talk.Read(known.Talks.Of(to));
            var (before, when) = (talk, notice.AtOnce ? known.Now : notice.NotBefore is { } later && later > known.Now ? Quiet.Until(kube, later) : Quiet.Until(kube, known.Now));
            if (Frequency.Counts(kube, notice))
            {
                if (notice.Light && Frequency.On(talk, kube.Zone.Date(when)) >= Frequency.Spare(kube)) continue;
                // What could be held till the morning was held before (TickRun); other reminders say "besok", and are left out. A broadcast waits.
                if (notice.Kind == NoticeKind.Reminder && Frequency.Full(talk, kube, when)) continue;
                (talk, when) = Frequency.Pushed(talk, kube, when);
            }
            else if (Frequency.IsNews(kube, notice))
            {
                (talk, when) = Frequency.Gathered(talk, kube, when);
                if (Gather(say, to, when > known.Now ? when : null, Templated(Plain(notice.Message, person), notice.Kind, to, person, known, kube))) continue;
            }
            if (notice.Stays) talk = talk with { Kube = kube.Id };
            var reference = 0;
            if (notice.Asks is { } standing)
            {
                reference = talk.LastRef + 1;
                talk = (talk with { LastRef = reference }).With(new Ask(reference, notice.In ?? kube.Id, standing, notice.Message.Choices, when, notice.Until ?? when + AskLife));
            }
            // What stands on the last message can be typed, unless a question of her own is open.
            if (talk.Now is null && notice.Message.Choices is [_, ..]) talk = talk with { Shown = notice.Message.Choices, ShownRef = reference, ShownAt = when, Listed = null };
            if (!ReferenceEquals(talk, before)) talks[to] = talk;
            say.Add(new Outgoing(to, notice.Kind == NoticeKind.Broadcast ? SendClass.Broadcast : SendClass.Notice, Templated(Plain(notice.Message, person), notice.Kind, to, person, known, kube))
            {
                Ref = reference, NotBefore = when > known.Now ? when : null, Expires = notice.Expires, Part = notice.Part,
                Gathers = notice is { Kind: NoticeKind.Work, Alone: false, Asks: null, Message.Choices: [], Expires: null },
            });
        }
        return (say, [.. talks.Select(t => (t.Key, (ReadOnlyMemory<byte>)t.Value.Write()))], own is { } mine ? talks[mine] : Talk.New);
    }

    /// <summary>What she is told of in the same turn is one message.</summary>
    private static bool Gather(List<Outgoing> say, Address to, DateTimeOffset? when, Message message)
    {
        var at = say.FindLastIndex(o => o.To == to && o.Gathers && o.NotBefore == when);
        if (at < 0 || say[at].Message.And(message) is not { } both) return false;
        say[at] = say[at] with { Message = both };
        return true;
    }

    /// <summary>What the bot says by itself may find WhatsApp's window closed: then it goes as this template.</summary>
    private static Message Templated(Message message, NoticeKind kind, Address to, Person person, Known known, Kube kube)
    {
        if (to.Channel is not (Channel.WhatsApp or Channel.WhatsAppId)) return message with { Template = null };
        var name = kube.Name is { } id ? known.People.Text(kube.Id, id) ?? "kelompok" : "kelompok";
        return message with { Template = message.Template ?? (kind == NoticeKind.Broadcast ? Template.Announcement(person.Call, name) : Template.News(person.Call, name)) };
    }

    /// <summary>
    /// Whose data are to be erased is left alone but for what concerns that; whoever rests or has left is not reminded of the group's days.
    /// </summary>
    private static bool Belongs(Kube kube, Notice notice) => notice.Stays
        || (kube.Data.Of(notice.To) is null || ErasureHolds.Of(kube, notice.To).Any)
        && (notice.Kind == NoticeKind.Work || kube.Member(notice.To) is not { Role: Peran.Anggota, Status: StatusAnggota.Cuti or StatusAnggota.Berhenti });

    /// <summary>Nobody is written to who has not agreed to it (R-PDP-1): she hears of the group once she has written and said yes. What she wrote herself is answered; a guest's order is hers.</summary>
    private static bool Agreed(Person person, Notice notice) => notice is { Stays: true } or { Invites: true } or { At: not null } || person.ConsentVersion is not null || person.ConsentAt is not null || person.Id == Stranger.Guest.Id;

    private static bool Wants(Person person, NoticeKind kind) => kind switch
    {
        NoticeKind.Reminder => person.WantsReminders,
        NoticeKind.Broadcast => person.WantsBroadcasts,
        _ => true,
    };

    /// <summary>Where a person is written to: on the try-it channel when the turn came from it, else her first address.</summary>
    internal static Address? AddressOf(Person person, Channel? via) => via == Channel.Coba
        ? person.Addresses.Where(a => a.Channel == Channel.Coba).Append(new Address(Channel.Coba, person.Id.Value)).First()
        : person.Addresses.Where(a => a.Channel != Channel.Coba).Select(a => (Address?)a).FirstOrDefault();

    /// <summary>The conversation after the step, and what is said, a waiting dialog taken up again when this one is over.</summary>
    private static (Talk Talk, IReadOnlyList<Message> Say) Continue(Scene s, Step step)
    {
        var talk = (step.Keep?.Invoke(s.Talk) ?? s.Talk) with { Wish = step.Wish };
        if (step.Closes is { } closed) talk = talk.Without(closed);
        talk = step.Missed
            ? talk with { Misses = talk.Misses + 1, MissedAt = s.Now }
            : step.Say is [] ? talk : talk with { Misses = 0 };
        if (step.Numbers is { } numbers) talk = talk with { DoneRef = s.Talk.Now?.Ref ?? talk.DoneRef, DoneNumbers = numbers, DoneAt = s.Now };
        else if (step.Say is not [] && !step.Aside) talk = talk with { DoneAt = null };
        if (step.Under is { } under) talk = talk with { Under = under };

        var say = step.Say;
        if (step.Next is { } next)
        {
            var reference = talk.LastRef + 1;
            if (step.Closes is not null && talk.Now is { } interrupted) talk = talk with { Under = interrupted };
            talk = talk with { Now = Asked(s, step, next, say, reference), LastRef = reference };
            return (Shown(talk, say, reference, s.Now, step.Lists), say);
        }
        if (step.Aside || step.Closes is not null) return (say is [] ? talk : Shown(talk, say, 0, s.Now, step.Lists), say);

        if (talk.Under is { } waiting)
        {
            var form = Forms.Of(waiting.Draft);
            var again = form.AskAgain(waiting, s with { Heard = Heard.Nothing });
            talk = talk with { Under = null, Now = null };
            if (again.Next is { } back)
            {
                var reference = talk.LastRef + 1;
                talk = talk with { Now = Asked(s, step, back, again.Say, reference), LastRef = reference };
                say = [.. say, .. again.Say.Select(m => m with { Text = FormWords.Resume(form.Name) + "\n" + m.Text })];
                return (Shown(talk, say, reference, s.Now, step.Lists), say);
            }
        }
        return (Shown(talk with { Now = null }, say, 0, s.Now, step.Lists), say);
    }

    /// <summary>What is asked now. A summary is remembered as she was read it; said again in other words ("ya atau tidak?") it stays the one she was read.</summary>
    private static Running Asked(Scene s, Step step, (Draft Draft, string Asking, int Tries) next, IReadOnlyList<Message> say, int reference)
    {
        var running = new Running(next.Draft, next.Asking, next.Tries, s.Now, reference);
        if (next.Asking != Form.Summary || Forms.Of(next.Draft).SummaryText(next.Draft, s with { Kube = step.Facts.Aggregate(s.Kube, (k, f) => k.After(f)) }) is not { } text) return running;
        return say.Any(m => m.Text.Contains(text, StringComparison.Ordinal)) ? running with { ReadBack = Form.Mark(text) }
            : s.Talk.Now is { Asking: Form.Summary } read && read.Draft.Equals(next.Draft) ? running with { ReadBack = read.ReadBack } : running;
    }

    private static Talk Shown(Talk talk, IReadOnlyList<Message> say, int reference, DateTimeOffset now, Listing? lists) => say is [.., var last]
        // A question put to her with the answer itself is the one a bare yes means.
        ? talk with { Shown = last.Choices, ShownRef = reference > 0 || last.Choices is [] ? reference : talk.Asks.FirstOrDefault(a => ReferenceEquals(a.Choices, last.Choices))?.Ref ?? 0, ShownAt = now, Listed = lists }
        : talk with { ShownRef = reference };

    /// <summary>A user id beside a known phone is hers from the first time on; a second, different one is not taken over here.</summary>
    private static Person? Link(Scene s, Address? also) =>
        also is { } address && s.Who.OwnPhone && s.Who.Addresses.All(a => a.Channel != address.Channel) && s.Known.People.At(address) is []
            ? s.Who with { Addresses = [.. s.Who.Addresses, address] }
            : null;

    /// <summary>Numbered lines in place of buttons for people who read them better (4.0.10).</summary>
    private static Message Plain(Message message, Person person) => !person.PlainText || message.Choices is [] ? message : message with
    {
        Choices = [], ListTitle = null,
        Text = message.Text + (message.ListTitle is null
            ? "\nBalas angka: " + string.Join(" · ", message.Choices.Select((c, n) => $"{n + 1} {c.Title}"))
            : "\n" + string.Join("\n", message.Choices.Select((c, n) => $"{n + 1} {c.Title}"))),
    };
}
