namespace Bot.Dialogs;

/// <summary>Slots about people themselves: joining, the roster, a human to talk to, one's own data, permits (D01, D38 to D44).</summary>
internal static class MemberSlots
{
    public static Slots Fill(Clause clause, Slots slots, string intent) => intent switch
    {
        "anggota_tambah" => slots with { Everybody = false, People = Newcomers(clause, slots) },
        Intents.DaftarAnggota => slots with { Everybody = false, People = Joining(clause, slots) },
        "anggota_ubah" => slots with { Everybody = false, People = Changed(clause, slots) },
        "anggota_lihat" => slots with { Everybody = false, People = clause.Others(slots, Part.Meant, Part.Owner) },
        Intents.Orang => slots with { Everybody = false, People = clause.People(slots, Part.Meant, Part.Receiver, Part.Addressed) },
        "data_ubah" => slots with { Address = NewAddress(clause) },
        "legal_ingatkan" => slots with { Date = slots.Date ?? slots.Month?.Day },
        _ => slots,
    };

    private static List<PersonRead> Newcomers(Clause clause, Slots slots)
    {
        if (Named(clause, true) is { } called) return [called];
        var people = clause.People(slots, Part.Meant).ConvertAll(p => WithSecond(clause, p));
        return people.Count > 0 ? people : clause.People(slots, Part.Meant, Part.Receiver, Part.Addressed);
    }

    /// <summary>"dewi lestari" is somebody else than a Dewi of the roster.</summary>
    private static PersonRead WithSecond(Clause clause, PersonRead read)
    {
        var t = clause.Reading.Tokens;
        var at = clause.Reading.People.Find(p => p.Read == read).Next;
        if (read.Only is { } who && read.Said.Split(' ') is [_, var second] && !NameHas(clause.Reading.Context.Names, who, second)) return read with { Candidates = [], Near = [who] };
        if (read.Only is { } id && OnlyBehind(clause.Reading.Context.Names, id, read.Said)) read = read with { Candidates = [], Near = [id] };
        return at > 0 && at < clause.Next && t[at].IsWord && t[at].Free && (CommonNames.IsSecond(t[at].Text) || Capital(clause, at) && Capital(clause, at - 1) && !Lexicon.Knows(t[at].Text)) ? new PersonRead($"{read.Said} {t[at].Text}", new(read.At.Start, t[at].At.End), [], [.. read.Candidates]) : read;
    }

    private static bool NameHas(IReadOnlyList<Bot.Domain.Person> names, Bot.Domain.PersonId id, string word)
    {
        foreach (var person in names) if (person.Id == id) return person.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || person.Aliases.Any(a => a.Contains(word, StringComparison.OrdinalIgnoreCase));
        return false;
    }

    /// <summary>Two names in capitals one right after the other are one person: "Ijah Marhamah".</summary>
    private static PersonRead WithNext(Clause clause, PersonRead read)
    {
        var at = clause.Reading.People.Find(p => p.Read == read).Next;
        var next = clause.Reading.People.Find(p => p.First == at && p.Read.Only is null);
        return next.Read is { } second && at > 0 && Capital(clause, at) && Capital(clause, at - 1) ? new PersonRead($"{read.Said} {second.Said}", new(read.At.Start, second.At.End), [], [.. read.Candidates]) : WithSecond(clause, read);
    }

    /// <summary>The roster has the word only as somebody's second name: a newcomer of that name is not she.</summary>
    private static bool OnlyBehind(IReadOnlyList<Bot.Domain.Person> names, Bot.Domain.PersonId id, string said)
    {
        foreach (var person in names)
            if (person.Id == id) return !said.Contains(' ') && !person.Name.StartsWith(said, StringComparison.OrdinalIgnoreCase) && !person.Nickname.StartsWith(said, StringComparison.OrdinalIgnoreCase)
                && person.Name.Contains(' ' + said, StringComparison.OrdinalIgnoreCase);
        return false;
    }

    /// <summary>Whose entry changes: who an office goes to, else the first named, with those joined to her; the rest are reasons.</summary>
    private static List<PersonRead> Changed(Clause clause, Slots slots)
    {
        var t = clause.Reading.Tokens;
        var found = new List<PersonRead>();
        var end = -1;
        foreach (var (read, at, next, part) in clause.People())
        {
            if (part is not (Part.Meant or Part.Receiver or Part.Owner) || slots.Denied.Contains(read) || found.Contains(read)) continue;
            var heir = part == Part.Receiver || at > clause.First && t[at - 1].Text is "jadi" or "oleh" or "diganti" or "digantikan" or "dadi";
            if (found.Count > 0 && !heir && !Joined(t, end, at)) break;
            if (heir && found.Count > 0 && !Joined(t, end, at) && t[at - 1].Text is not ("diganti" or "digantikan") && !(found[0].At.Start > 0 && From(clause, found[0]))) found.Clear();
            found.Add(read);
            end = next;
        }
        return found;
    }

    /// <summary>"dari bu rini kepada bu yuli": both change.</summary>
    private static bool From(Clause clause, PersonRead read)
    {
        var at = clause.Reading.People.Find(p => p.Read == read).First;
        return at > clause.First && clause.Reading.Tokens[at - 1].Is(Concept.Dari);
    }

    private static bool Joined(List<Token> t, int from, int to)
    {
        for (var i = from; i < to; i++) if (!Names.Joins(t[i])) return false;
        return true;
    }

    /// <summary>Who joins: a name said as a name, "saya" with a name, or a relative; not who sent her.</summary>
    private static List<PersonRead> Joining(Clause clause, Slots slots)
    {
        if (Named(clause, false) is { } called) return [called];
        var self = clause.Herself();
        return self.Count > 0 ? self : clause.Others(slots, Part.Meant);
    }

    /// <summary>"namanya sumarni", "nama: rosda hayati", "a.n. maryati", "masukin lastri": the word after such a cue is a name, known or not.</summary>
    private static PersonRead? Named(Clause clause, bool adding)
    {
        var t = clause.Reading.Tokens;
        for (var i = clause.First; i < clause.Next - 1; i++)
        {
            var name = t[i].Text is "nama" or "namanya" or "namo" or "jeneng" or "bernama" or "atasnama" or "jenenge" or "namina" or "namonyo" || t[i].Text is "n" && t[i - (i > 0 ? 1 : 0)].Text is ".";
            if (!name && !(adding && t[i].Free && (t[i].IsAny(Taking) || t[i].Text is "anggota"))) continue;
            var at = i + 1;
            while (at < clause.Next && (t[at].Kind == TokenKind.Symbol || t[at].Owner == Owner.Person && t[at].Is(Concept.Saya) || t[at].Text is "adalah" or "ambo" or "kulo" or "abdi" or "awak" or "saya" or "sy" or "nya" or "ini" or "baru" or "nih" || Names.IsHonorific(t[at].Text))) at++;
            if (at >= clause.Next) continue;
            if (clause.Reading.People.Find(p => p.First <= at && at < p.Next && !p.Read.IsSpeaker) is { Read: { } known } && name) return WithNext(clause, known);
            if (t[at].Owner == Owner.Person || !t[at].IsWord || !t[at].Free) continue;
            if (name ? t[at].Text.Length > 2 && t[at].Means.IsEmpty && !Lexicon.Knows(t[at].Text) : Capital(clause, at) && t[at].Means.IsEmpty && !Lexicon.Knows(t[at].Text)) return Unknown(clause, at);
        }
        return null;
    }

    /// <summary>The name with what follows it in capitals, as "Dewi Lestari".</summary>
    private static PersonRead Unknown(Clause clause, int at)
    {
        var t = clause.Reading.Tokens;
        var end = at + 1;
        while (end < clause.Next && t[end].IsWord && t[end].Free && Capital(clause, end) && Capital(clause, at) && !Lexicon.Knows(t[end].Text)) end++;
        var said = string.Join(' ', t.GetRange(at, end - at).ConvertAll(x => x.Text));
        return new PersonRead(said, new(t[at].At.Start, t[end - 1].At.End), [], []);
    }

    private static bool Capital(Clause clause, int i)
    {
        var (raw, at) = (clause.Reading.Raw, clause.Reading.Tokens[i].At.Start);
        return at + 1 < raw.Length && char.IsUpper(raw[at]) && !char.IsUpper(raw[at + 1]);
    }

    private static readonly ConceptSet Taking = ConceptSet.Of(Concept.Daftar, Concept.Masuk, Concept.Tambah, Concept.Catat, Concept.Undang, Concept.Gabung);

    /// <summary>"alamat saya pindah jadi rt 6 sebelah pos ronda": the new address as written.</summary>
    private static string? NewAddress(Clause clause)
    {
        var t = clause.Reading.Tokens;
        var said = false;
        for (var i = clause.First; i < clause.Next - 1; i++)
        {
            said |= t[i].Is(Concept.Alamat) || t[i].Is(Concept.Rumah) || t[i].Is(Concept.Pindah);
            if (!said || !(t[i].Text is "jadi" or "ke" or "ka" or "di" or "sekarang" or "skrg" or "yaitu" or "dadi" or ":" || t[i].Is(Concept.Sekarang))) continue;
            var from = i + 1;
            while (from < clause.Next && (t[from].Text is "di" or "ke" or "ka" or "jadi" or "," or ":" || t[from].Is(Concept.Sekarang))) from++;
            var end = from;
            while (end < clause.Next && t[end].Text is not ("." or "?" or "!" or ";" or "bukan") && !(t[end].Is(",") && end + 1 < clause.Next && (t[end + 1].IsAny(Asks) || t[end + 1].Is(Concept.Filler)))) end++;
            while (end > from && t[end - 1].Free && (t[end - 1].Is(Concept.Filler) && !Names.IsHonorific(t[end - 1].Text) || t[end - 1].IsAny(Asks))) end--;
            if (end > from && t[from].Text is not ("nomor" or "no" or "data" or "sini")) return clause.AsWritten(from, end);
        }
        return null;
    }

    private static readonly ConceptSet Asks = ConceptSet.Of(Concept.Ubah, Concept.Tolong, Concept.Catat, Concept.Koreksi, Concept.Ganti);
}
