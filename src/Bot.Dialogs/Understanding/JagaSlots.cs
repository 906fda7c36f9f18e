namespace Bot.Dialogs;

/// <summary>The slots of the duty rota (intents.md).</summary>
internal static class JagaSlots
{
    private static readonly ConceptSet Placed = ConceptSet.Of(Concept.Jadi, Concept.Masuk, Concept.Catat, Concept.Ganti, Concept.Ubah);

    public static Slots Fill(Clause clause, Slots slots, string intent) => intent switch
    {
        "jadwal_jaga" => DaySlots.Several(clause, slots, ahead: !Asks(clause)) with { People = NotAfter(clause), Everybody = false, Except = [] },
        "tukar_jaga" => SwapSlots.Fill(clause, slots),
        "izin_jaga" => PeopleSlots.Own(clause, DaySlots.Several(clause, slots, ahead: true)) with { Reason = Reasons.Of(clause), Everybody = false },
        "jaga_susun" => Rota(clause, slots),
        "jaga_hadir" => PeopleSlots.Own(clause, DaySlots.Several(clause, slots, ahead: true)) with { Everybody = false },
        "jaga_telat" => Late(clause, TimeSlots.Fill(clause, PeopleSlots.Own(clause, DaySlots.One(clause, slots, ahead: true)), Matter.Duty)),
        _ => slots,
    };

    /// <summary>"habis bu nur siapa": who comes after her is asked, not hers.</summary>
    private static List<PersonRead> NotAfter(Clause clause)
    {
        var people = PeopleSlots.About(clause);
        people.RemoveAll(p => Phrases.TokenAt(clause.Reading, p.At.Start) is var at && at > clause.First && clause.Reading.Tokens[at - 1].Text is "habis" or "abis" or "setelah" or "sesudah" or "bar" or "seudah");
        return people;
    }

    /// <summary>Whoever else is named in "saya telat" is asked something, not late.</summary>
    private static Slots Late(Clause clause, Slots slots)
    {
        var self = false;
        for (var i = clause.First; i < clause.Next && !self; i++) self = clause.Reading.Tokens[i].Is(Concept.Saya);
        return slots with { Reason = Reasons.Of(clause), Everybody = false, People = self || slots.Time is not null ? [] : slots.People };
    }

    /// <summary>"kemarin siapa yang jaga" looks back; "hp saya kemarin keriset" is a side remark.</summary>
    private static bool Asks(Clause clause)
    {
        var (who, self) = (false, false);
        for (var i = clause.First; i < clause.Next; i++) (who, self) = (who | clause.Reading.Tokens[i].Is(Concept.Siapa), self | clause.Reading.Tokens[i].Is(Concept.Saya));
        return who && !self;
    }

    /// <summary>A rota is made for a month; a day and a name only where somebody is put on that day.</summary>
    private static Slots Rota(Clause clause, Slots slots)
    {
        var days = DaySlots.Several(clause, slots, ahead: true);
        var one = days.Date is not null ? Put(clause) : null;
        return days with { People = one is null ? [] : [one], Except = [], Everybody = false };
    }

    /// <summary>"ganti jadi bu ida", "masukin bu desi", "isi bu tuti": not who asks for something or is taken off.</summary>
    private static PersonRead? Put(Clause clause)
    {
        var t = clause.Reading.Tokens;
        foreach (var (read, first, next) in clause.Reading.People)
        {
            if (first <= clause.First || first >= clause.Next || read.IsSpeaker) continue;
            if (t[first - 1].Text is "isi" or "isiin" or "pasang" || t[first - 1].Free && t[first - 1].IsAny(Placed)) return read;
            if (next < clause.Next && t[next].Text is "aja" or "saja" && t[first - 1].Is("ke")) return read;
        }
        return null;
    }
}
