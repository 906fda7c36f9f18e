using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// What sounds like an answer to an invitation and is none of the speaker's own: who asks after somebody is told who comes, who says
/// something of somebody is thanked, and whoever invited hears it. An answer is its owner's alone.
/// </summary>
internal static class JawabLain
{
    private static readonly string[] Asks = ["kenapa", "knp", "ngapa", "napa", "kan", "kah", "apakah", "siapa", "sapa", "kok"];
    private static readonly string[] Nots = ["gak", "ga", "nggak", "ngga", "enggak", "tidak", "engga", "gk", "kagak", "ndak"];
    private static readonly string[] Others = ["jaga", "lapak", "pelatihan", "latihan", "kursus", "iuran", "bayar", "pesanan", "antar", "masak"];
    private static readonly string[] Meets = ["rapat", "rapatnya", "pertemuan", "pertemuannya", "kumpul", "kumpulan", "arisan", "undangan", "undangannya"];

    /// <summary>Null when she speaks of herself, or of something else.</summary>
    public static Step? Said(Scene s)
    {
        var words = SiaranBody.Words(s.Heard.Text);
        if (words.Exists(Others.Contains) || words.Count > 14) return null;
        if (!(s.Meaning.Is(Intents.PertemuanHadir, Intents.PertemuanIzin, Intents.PertemuanBelumTahu) || s.Meaning.Is(Intents.Clarify, Intents.OutOfScope) && (words.Exists(Meets.Contains) || JawabBaca.Said(s.Heard.Text) is not null && !words.Exists(w => w is "kapan" or "kpn" or "jam" or "berapa" or "brp")))) return null;
        if (About(s) is not { } person || s.Kube.Rules.Jaga is not null && !words.Exists(Meets.Contains) && TandaJaga.Awaited(s, person, [.. words]) || JawabUndangan.Open(s) is not [var next, ..]) return null;
        var meeting = s.Slots.Date?.Value is { } day ? JawabUndangan.Open(s).FirstOrDefault(m => s.Kube.Zone.Date(m.Start) == day) : next;
        if (meeting is null) return null;
        return IsQuestion(s, words) ? Answer(s, meeting, person) : Carry(s, meeting, person);
    }

    private static bool IsQuestion(Scene s, List<string> words) => s.Heard.Text.Contains('?', StringComparison.Ordinal) || words.Exists(Asks.Contains)
        || words.Zip(words.Skip(1)).Any(p => Nots.Contains(p.First) && p.Second is "ya" or "yaa" or "sih") || words is [.., var last] && Nots.Contains(last);

    /// <summary>Whom the message is about: named before the word of coming, and the speaker not with her.</summary>
    private static PersonId? About(Scene s)
    {
        if (s.Heard.People.Any(p => p.IsSpeaker)) return null;
        var verb = JawabBaca.Verb(s.Heard.Text);
        return s.Heard.People.FirstOrDefault(p => !p.IsSpeaker && p.Only is { } id && id != s.Who.Id && p.At.Start < verb && s.Slots.Reason?.Contains(p.Said, StringComparison.OrdinalIgnoreCase) != true)?.Only;
    }

    /// <summary>Officers hear how she answered, members how many come.</summary>
    private static Step Answer(Scene s, Meeting m, PersonId person)
    {
        if (!s.May(Operation.PertemuanBuat, Right.Record) && s.Member?.Office != Jabatan.Bendahara) return InfoPertemuan.Recap(s, m.Id, names: false);
        var said = m.Invitation!.Answers.GetValueOrDefault(person);
        var words = PertemuanWords.Of(s);
        var text = !m.Invitation.To.Contains(person) ? $"{s.Call(person)} tidak diundang ke {words.Named(m)}, {s.Who.Honorific}."
            : said is null ? $"{s.Call(person)} belum menjawab undangan {words.Named(m)}, {s.Who.Honorific}."
            : $"Jawaban {s.Call(person)} untuk {words.Named(m)}: {PertemuanWords.Answer(said.Answer)}{(s.Note(said.Reason) is { Length: > 0 } why ? $" ({why})" : "")}.";
        return Step.Reply(text, new Choice("Siapa yang datang", "#undangan.rekap:" + m.Id));
    }

    /// <summary>"Bu nur izin gak datang besok" of an officer: Bu Nur's answer is Bu Nur's, and none of the officer's. Null when she speaks for herself.</summary>
    public static Step? Anothers(Scene s) => s.May(Operation.PertemuanBuat, Right.Record) && s.Heard.People.OrderBy(static p => p.At.Start).ToList() is [{ IsSpeaker: false, Only: { } who, At: { Start: <= 4, End: var end } }] && who != s.Who.Id && s.Kube.Member(who) is { IsActiveMember: true }
        && (end >= s.Heard.Raw.Length || s.Heard.Raw[end] is not ',') && !s.Words.Any(static w => w is "saya" or "sy" or "aku" or "kita" or "kami") && s.Words.Any(static w => w is "izin" or "ijin" or "titip" or "dtg" or "datang" or "dateng" or "hadir") && JawabUndangan.Open(s) is [var near, ..] ? Carry(s, near, who) : null;

    private static Step Carry(Scene s, Meeting m, PersonId person)
    {
        var by = m.Invitation!.By;
        var to = by != s.Who.Id && s.Kube.Member(by) is not null ? by : new[] { s.Kube.Holder(Jabatan.Ketua), s.Kube.Holder(Jabatan.Sekretaris) }.FirstOrDefault(o => o is { } id && id != s.Who.Id);
        var own = $"Jawaban undangan {s.Call(person)} dari {s.Call(person)} sendiri ya, {s.Who.Honorific}, jadi belum saya ubah.";
        return to is not { } officer || officer == person || s.May(Operation.PertemuanBuat, Right.Record) ? Step.Reply(own, new Choice("Siapa yang datang", "#undangan.rekap:" + m.Id)) : new Step
        {
            Say = [new($"{own} Kabarnya saya sampaikan ke {s.Call(officer)}.")],
            Notices = [new(officer, new($"Kabar dari {s.Who.Call} soal {PertemuanWords.Of(s).Named(m)}: {Say.Quote(s.Heard.Raw, 120)}")) { Expires = m.Start }],
        };
    }

    /// <summary>"Tgl 5 hadir, yg tgl 28 gak bisa", "dua-duanya bisa": each date has its own answer; null when fewer than two are answered.</summary>
    public static IReadOnlyList<(Meeting Meeting, Jawaban Answer)>? Each(Scene s)
    {
        var open = JawabUndangan.Open(s);
        if (open.Count < 2) return null;
        var text = s.Heard.Text;
        if (text.Contains("dua-duanya", StringComparison.Ordinal) || text.Contains("dua2nya", StringComparison.Ordinal) || text.Contains("duaduanya", StringComparison.Ordinal) || text.Contains("keduanya", StringComparison.Ordinal) || text.Contains("dua duanya", StringComparison.Ordinal))
            return open.Count == 2 && JawabBaca.Said(text) is { } both ? [(open[0], both), (open[1], both)] : null;
        var found = new List<(Meeting Meeting, Jawaban Answer)>();
        foreach (var part in Parts(text))
            if (UndangBaca.Slots(s, part, hour: false).Date?.Value is { } day && open.FirstOrDefault(m => s.Kube.Zone.Date(m.Start) == day) is { } meeting && Of(part) is { } answer && !found.Exists(f => f.Meeting == meeting)) found.Add((meeting, answer));
        return found.Count < 2 ? null : found;
    }

    /// <summary>Two days of meetings are named and not each has its answer: nothing is noted for the wrong one.</summary>
    public static Step? Tangled(Scene s)
    {
        var open = JawabUndangan.Open(s);
        var days = s.Heard.Dates.Where(static d => !d.Refused).Select(d => d.For(s.Today).Value).OfType<DateOnly>().Distinct().Where(day => open.Any(m => s.Kube.Zone.Date(m.Start) == day)).ToList();
        return open.Count < 2 || days.Count < 2 || Each(s) is not null ? null
            : Step.Reply(new Message($"Supaya tidak tertukar, satu-satu ya, {s.Who.Honorific}. Rapat yang mana dulu?", [.. days.SelectMany(static day => new Choice[] { new($"{Say.DayName(day)} bisa", $"bisa datang rapat {Say.LongDay(day)}"), new($"{Say.DayName(day)} tidak", $"tidak bisa datang rapat {Say.LongDay(day)}") }).Take(10)]) { ListTitle = "Jawab" });
    }

    /// <summary>"Hari ini gak", "selasa bisa": beside its day a single word answers.</summary>
    private static Jawaban? Of(string part) => JawabBaca.Said(part) ?? part.Split(' ')[^1] switch
    {
        "gak" or "ga" or "gk" or "nggak" or "ngga" or "enggak" or "tidak" or "tdk" => Jawaban.Izin,
        "bisa" or "bs" or "ikut" or "oke" or "ok" => Jawaban.Hadir,
        _ => null,
    };

    private static readonly HashSet<string> DayWords = ["senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "hari", "besok", "bsk", "lusa"];

    /// <summary>The pieces of what was said: parted by commas, and by the next day, "tgl" or "yang" once a piece has its day and its answer.</summary>
    private static List<string> Parts(string text)
    {
        var (parts, part) = (new List<string>(), new List<string>());
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "tapi" or "terus" || DayWords.Contains(word) && part.Exists(DayWords.Contains) && Of(string.Join(' ', part)) is not null || word is "tgl" or "tanggal" or "yang" or "yg" && part.Exists(w => char.IsAsciiDigit(w[0])) && JawabBaca.Said(string.Join(' ', part)) is not null) Close();
            part.Add(word.Trim(',', ';', '.'));
            if (word[^1] is ',' or ';' or '.') Close();
        }
        Close();
        return parts;

        void Close()
        {
            if (part.Count > 0) parts.Add(string.Join(' ', part));
            part.Clear();
        }
    }
}
