namespace Bot.Dialogs;

/// <summary>Days counted from today, weekdays, feasts, parts of today: besok lusa, sabtu depan, malam ini, 3 hari lagi.</summary>
internal sealed partial class DateGrammar
{
    /// <summary>"hari ini", in the regions' words too.</summary>
    private int? Today(int i)
    {
        if (!(Kind(i + 1, DayWordKind.This) || Word(i + 1, "ko"))) return null;
        SaidToday = true;
        return Put(i, i + 2, new(today));
    }

    /// <summary>besok, lusa, kemarin …; "besok lusa" is the day after tomorrow, "kemarin dulu" the one before yesterday.</summary>
    private int? Said(int i)
    {
        var days = t[i].Day!.Value;
        if (t[i].Doubled || Word(i + 1, "-") && i + 2 < t.Count && t[i + 2].Is(t[i].Text)) { Claim(i, i + 1); return i + 1; }
        if (days == -1 && (Word(i + 1, "lusa") || i + 1 < t.Count && t[i + 1].Free && t[i + 1].Is(Concept.Dulu))) return Put(i, i + 2, new(today.AddDays(-2)));
        if (days == 1 && Word(i + 1, "lusa")) return Put(i, i + 2, new(today.AddDays(2)));
        return Put(i, i + 1, days == 1 ? Tomorrow() : new(today.AddDays(days)));
    }

    /// <summary>Before four in the morning "besok" may still mean the day that has just begun (I-14).</summary>
    private Found Tomorrow() => now.Hour < 4 ? new(today.AddDays(1), ["ambiguous:nearer"], [today]) : new(today.AddDays(1));

    /// <summary>enjing and isuk: beside an hour they are "pagi"; alone "besok" in Sundanese and "pagi" in Javanese (I-15).</summary>
    private int? Morrow(int i)
    {
        if (BesideClock(i)) return null;
        var sundanese = group == NumeralSet.Sunda;
        foreach (var token in t)
        {
            if (token.Text is "abdi" or "nu" or "teu" or "iraha" or "atos" or "ayeuna" or "naon" or "bade" or "tiasa" or "punten") sundanese = true;
            else if (token.Text is "aku" or "kulo" or "ora" or "mboten" or "sing" or "arep" or "badhe" or "nggih" or "saged" or "iso") return null;
        }
        if (group == NumeralSet.Jawa && !sundanese) return null;
        return Put(i, i + 1, sundanese ? Tomorrow() : new(today.AddDays(1), ["ambiguous"], []));
    }

    private bool BesideClock(int i)
    {
        for (var k = Math.Max(0, i - 3); k < t.Count && k <= i + 3; k++) if (t[k].Clock is { Kind: ClockWordKind.Marker } || k != i && t[k].Day is { Kind: DayWordKind.Deictic }) return true;
        return i > 0 && t[i - 1].IsNumber;
    }

    /// <summary>"malam ini", "sore nanti", "pagi tadi": today; the part itself is the clock's.</summary>
    private int? PartOfToday(int i)
    {
        if (!(Kind(i + 1, DayWordKind.This) || Kind(i + 1, DayWordKind.Loose) || Word(i + 1, "ko"))) return null;
        if (i > 0 && t[i - 1].Owner == Owner.Date) return i + 2;
        Loosely(i, today, t[i + 1].Is("tadi"));
        if (t[i + 1].Day is not { Kind: DayWordKind.Loose }) Claim(i + 1, i + 2);
        return i + 2;
    }

    /// <summary>"nanti sore", "tadi pagi": today; "tadi malam" is the evening before. "nanti" alone is no day.</summary>
    private int? WithPart(int i)
    {
        if (i + 1 >= t.Count || !t[i + 1].Free || t[i + 1].Clock is not { Kind: ClockWordKind.Part } part) return null;
        if (i > 0 && t[i - 1].Owner == Owner.Date) return i + 1;
        var back = t[i].Is("tadi") && part.Value == (int)DayPart.Malam ? -1 : 0;
        Loosely(i, today.AddDays(back), back == 0 && t[i].Is("tadi"));
        return i + 2;
    }

    /// <summary>"tadi pagi" in a record says no more than that it was today, which goes without saying.</summary>
    private void Loosely(int i, DateOnly day, bool justNow)
    {
        var read = new DateRead(day, At(i, i + 2), [], []);
        if (justNow && past) Implied ??= (read, i, i + 2);
        else Dates.Add((read, i, i + 2));
    }

    /// <summary>"3 hari lalu", "2 minggu yang lalu", "seminggu lagi", "dalam 3 hari", "7 hari terakhir", "2 minggu sekali".</summary>
    private int? Ago(int i)
    {
        var within = Kind(i, DayWordKind.Within);
        var at = within ? i + 1 : i;
        if (at >= t.Count || !t[at].Free) return null;
        var (count, unit, next) = (0, "", at);
        if (t[at].Day is { Kind: DayWordKind.One }) (count, unit, next) = (1, t[at].Text[2..], at + 1);
        else if (DayNumber(at, 999) is { } n && Units.At(t, n.Next) is { } word && Units.IsTime(word)) (count, unit, next) = (n.Value, word, n.Next + 1);
        if (next == at || unit is not ("hari" or "minggu" or "bulan" or "tahun")) return null;
        if (next < t.Count && t[next].Is("sekali")) return Every(i, next + 1, unit, count);
        if (Kind(next, DayWordKind.Ends)) return PutStretch(i, next + 1, Shift(unit, -count), today, StretchKind.Back);
        var yang = next < t.Count && t[next].Free && t[next].Is(Concept.Yang) ? next + 1 : next;
        if (Kind(yang, DayWordKind.Last) || Word(yang, "kemarin") || Word(yang, "kemaren")) return Put(i, yang + 1, new(Shift(unit, -count)));
        if (next < t.Count && t[next].Free && t[next].Is(Concept.Lagi)) return Put(i, next + 1, new(Shift(unit, count)));
        if (Word(next, "kedepan") || Kind(yang, DayWordKind.Next)) return Put(i, yang + 1, new(Shift(unit, count)));
        if (Word(next, "ke") && Word(next + 1, "depan")) return Put(i, next + 2, new(Shift(unit, count)));
        if (next + 1 < t.Count && t[next].Free && t[next].Is(Concept.Dari) && (t[next + 1].Is(Concept.Sekarang) || Word(next + 1, "sekarang"))) return Put(i, next + 2, new(Shift(unit, count)));
        if (!within) return null;
        return Put(i, Kind(next, DayWordKind.This) ? next + 1 : next, new(Shift(unit, count)));
    }

    private DateOnly Shift(string unit, int count) => unit switch
    {
        "hari" => today.AddDays(count), "minggu" => today.AddDays(7 * count), "bulan" => today.AddMonths(count), _ => today.AddYears(Math.Clamp(count, -100, 100)),
    };

    /// <summary>sabtu, hari sabtu, sabtu depan, sabtu minggu depan, senin lalu, malam minggu (the evening before).</summary>
    private int? WeekdayAt(int i)
    {
        var named = Kind(i, DayWordKind.Hari);
        var at = named ? i + 1 : i;
        if (at >= t.Count || !t[at].IsWord || !t[at].Free || t[at].Day is not { Kind: DayWordKind.Weekday or DayWordKind.Minggu } word) return null;
        if (!named && (IsWeekUnit(at) || CalledSo(at))) return null;
        var day = word.Value;
        var next = at + 1;
        var found = Weekday(day, ref next);
        if (i > 0 && t[i - 1].Free && t[i - 1].Clock is { Kind: ClockWordKind.Part, Value: (int)DayPart.Malam } && found.Value is { } value)
            found = Eve(found, value, day, next == at + 1);
        return Put(i, next, found);
    }

    private Found Weekday(int day, ref int next)
    {
        var offset = (day + 6) % 7;
        if (next + 1 < t.Count && IsWeek(next) && Weeks(next + 1) is { } weeks) { next = weeks.Next; return new(Monday().AddDays(7 * weeks.Value + offset)); }
        if (Weeks(next) is { } shift)
        {
            next = shift.Next;
            if (shift.Value == 0) return new(Monday().AddDays(offset));
            if (shift.Value < 0) return new(Latest(day, today.AddDays(-1)));
            var value = Monday().AddDays(7 + offset);
            var near = Coming(day);
            return near < value ? new(value, ["ambiguous:nearer"], [near]) : new(value);
        }
        if (next < t.Count && Kind(next, DayWordKind.Deictic) && t[next].Day!.Value == 1 && !t[next].Is("lusa")) { next++; return new(Coming(day)); }
        if (next < t.Count && t[next].IsNumber && t[next].Free && Whole(t[next].Text) is >= 1 and <= 31 and var number && (Units.At(t, next + 1) is null || ClockFollows(next + 1))
            && NearestDay(number) is { Value: { } exact } dated && (int)exact.DayOfWeek == day) { next++; return dated; }
        return past ? new(Latest(day, today)) : new(Coming(day)) { Weekday = true };
    }

    /// <summary>malam minggu is Saturday evening: the day before, today's evening included.</summary>
    private Found Eve(Found found, DateOnly value, int day, bool bare)
    {
        var eve = value.AddDays(-1);
        if (bare && past && today.AddDays(1).DayOfWeek == (DayOfWeek)day && now.Hour >= 18) return new(today);
        return found with { Value = eve, Weekday = false, Others = [.. found.Others.Select(o => o.AddDays(-1))] };
    }

    /// <summary>minggu is the week, not the Sunday: after a number, se-, per; but "50 minggu pagi" is a Sunday.</summary>
    private bool IsWeekUnit(int at)
    {
        if (!IsWeek(at)) return false;
        if (!t[at].Is("minggu") && !ClockFollows(at + 1)) return true;
        if (at == 0) return false;
        if (t[at - 1].Is("per") || t[at - 1].Is("/")) return true;
        return (t[at - 1].IsNumber || t[at - 1].Numeral is not null) && t[at - 1].Free && !ClockFollows(at + 1) && !SundayFollows(at + 1);
    }

    /// <summary>"50 minggu 29 november": the number behind is the day of a Sunday.</summary>
    private bool SundayFollows(int i) =>
        i < t.Count && t[i].IsNumber && t[i].Free && Whole(t[i].Text) is >= 1 and <= 31 and var number && NearestDay(number) is { Value: { DayOfWeek: DayOfWeek.Sunday } };

    private bool ClockFollows(int i) => i < t.Count && t[i].Free && t[i].Clock is { Kind: ClockWordKind.Marker or ClockWordKind.Part or ClockWordKind.After };

    /// <summary>"Bu Rabu sudah bayar": somebody's name.</summary>
    private bool CalledSo(int at) =>
        at > 0 && Names.IsHonorific(t[at - 1].Text) && at + 1 < t.Count && t[at + 1].Free && t[at + 1].IsAny(Paying);

    private static readonly ConceptSet Paying = ConceptSet.Of(Concept.Bayar, Concept.Setor, Concept.Nyicil, Concept.Lunas, Concept.Sudah, Concept.Belum);

    /// <summary>agustusan, hari ibu, hari lahir pancasila, sumpah pemuda, natal.</summary>
    private int? Feast(int i)
    {
        var at = Kind(i, DayWordKind.Hari) ? i + 1 : i;
        if (at >= t.Count || !t[at].IsWord || !t[at].Free || Calendar.Feast(t[at].Text) is not { } day) return null;
        var next = at + 1;
        if (t[at].Is("lahir") && !Word(next, "pancasila") || t[at].Is("sumpah") && !Word(next, "pemuda")) return null;
        if (at > i && t[at].Text is "ibu" or "anak" or "guru" && i > 0 && (t[i - 1].IsNumber || Kind(i - 1, DayWordKind.Each))) return null;
        while (next < t.Count && t[next].Free && t[next].Text is "nasional" or "pancasila" or "indonesia" or "internasional" or "sedunia" or "pemuda" or "ri") next++;
        var year = Year(next);
        return Put(i, year is null ? next : next + 1, Evening(i, year is { } y ? Fixed(y, day.Month, day.Day) : InYear(day.Month, day.Day)));
    }

    /// <summary>"tahun baru" is 1 January; "malam tahun baru" the evening before. Islamic and Chinese new year move and are no rule.</summary>
    private int? NewYear(int i)
    {
        if (!Word(i + 1, "baru") || i + 2 < t.Count && t[i + 2].Text is "islam" or "imlek" or "hijriah" or "hijriyah" or "saka" or "cina" or "china") return null;
        var year = Year(i + 2);
        var found = year is { } y ? Fixed(y, 1, 1) : past ? InYear(1, 1) : new Found(new DateOnly(today is { Month: 1, Day: 1 } ? today.Year : today.Year + 1, 1, 1));
        return Put(i, year is null ? i + 2 : i + 3, i > 0 && IsMalam(i - 1) && found.Value is { } day && day.Year > 1 ? found with { Value = day.AddDays(-1) } : found);
    }

    private bool IsMalam(int i) => t[i].Free && t[i].Clock is { Kind: ClockWordKind.Part, Value: (int)DayPart.Malam };

    /// <summary>"malam 17 agustus": usually the evening before; the day itself stays possible.</summary>
    private Found Evening(int first, Found found)
    {
        if (first == 0 || !IsMalam(first - 1) || found.Value is not { } day || day == DateOnly.MinValue) return found;
        return found with { Value = day.AddDays(-1), Flags = [.. found.Flags, "ambiguous:" + Iso(day)], Others = [.. found.Others, day] };
    }
}
