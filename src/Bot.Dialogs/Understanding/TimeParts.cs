namespace Bot.Dialogs;

/// <summary>Parts of the day, prayers, midnight, and hours counted from now.</summary>
internal sealed partial class TimeGrammar
{
    private static readonly ConceptSet Greets = ConceptSet.Of(Concept.Salam, Concept.SalamIslami, Concept.Filler);
    private static readonly ConceptSet Opens = ConceptSet.Of(Concept.Saya, Concept.Mau, Concept.Pesan, Concept.Tolong, Concept.Salam, Concept.SalamIslami, Concept.Semua, Concept.Berapa, Concept.Tanya);

    /// <summary>"pagi bu", "selamat siang", "malam, saya mau pesan": a greeting. Otherwise a part of the day, unless it is refused.</summary>
    private int Part(int i)
    {
        var next = i + 1;
        var part = (DayPart)t[i].Clock!.Value;
        if (part == DayPart.DiniHari) { if (!Named(i + 1, "hari")) return i + 1; next++; }
        if (next + 1 < t.Count && t[next].Is("-") && t[next + 1].Is(t[i].Text)) next += 2;
        else if (Named(next, t[i].Text)) next++;
        if (t[i].Free && Greeting(i, next) || Turns.Refused(t, next) > 0 || Turns.Negated(t, i)) return next;
        found.Add(new Found(i, next) { Part = part });
        Claim(i, next);
        return next;
    }

    private bool Greeting(int i, int next)
    {
        if (i > 0 && t[i - 1].Text is "selamat" or "met" or "slmt" or "slamat" or "selamet") return true;
        for (var k = 0; k < i; k++) if (t[k].Kind != TokenKind.Symbol && !t[k].IsAny(Greets)) return false;
        if (next >= t.Count) return !context.TimeSlot;
        if (t[next].Owner == Owner.Date || t[next].Clock is not null || t[next].Day is not null) return false;
        if (t[next].Is(",") || t[next].Is("!") || t[next].Is(".") || t[next].Is(Concept.Filler) && !(t[next].Text is "aja" or "saja" or "ya" or "dong" && context.TimeSlot)) return true;
        return t[next].Owner == Owner.Person || !context.TimeSlot && t[next].IsAny(Opens);
    }

    private bool AfterPrayerWord(int i) => i > 0 && t[i - 1].Free && t[i - 1].Clock is { Kind: ClockWordKind.After or ClockWordKind.Before or ClockWordKind.At or ClockWordKind.Pray };

    /// <summary>habis magrib, ba'da isya, sebelum subuh, pas ashar, habis sholat jumat.</summary>
    private int Prayer(int i)
    {
        if (i > 0 && Names.IsHonorific(t[i - 1].Text)) return i + 1;
        var first = i > 0 && t[i - 1].Free && t[i - 1].Clock is { Kind: ClockWordKind.Pray } ? i - 1 : i;
        var limit = first > 0 && t[first - 1].Free ? t[first - 1].Clock?.Kind : null;
        if (limit is ClockWordKind.After or ClockWordKind.Before or ClockWordKind.At) first--;
        if (Turns.Negated(t, first)) return i + 1;
        var name = t[i].Clock!.Name!;
        var at = ClockWords.Prayer(name);
        found.Add(new Found(first, i + 1)
        {
            Prayer = name, Point = limit == ClockWordKind.After ? at.AddMinutes(30) : at, Bound = limit == ClockWordKind.Before ? Bound.Before : Bound.None,
        });
        Claim(first, i + 1);
        if (name == "jumatan" && days.Dates.Count == 0) Friday(first, i + 1, at.AddMinutes(30));
        return i + 1;
    }

    /// <summary>"habis jumatan" names its own day: the coming Friday, today while it lies ahead; the last one in past mode.</summary>
    private void Friday(int first, int next, TimeOnly until)
    {
        var (day, clock) = (DateOnly.FromDateTime(now), TimeOnly.FromDateTime(now));
        var ahead = ((int)DayOfWeek.Friday - (int)day.DayOfWeek + 7) % 7;
        if (past) ahead = ahead == 0 && clock >= until ? 0 : ahead == 0 ? -7 : ahead - 7;
        else if (ahead == 0 && clock >= until) ahead = 7;
        AddDay(day.AddDays(ahead), first, next);
    }

    /// <summary>tengah malam is 00:00 of the next date, tengah hari 12:00 (I-11).</summary>
    private int Middle(int i)
    {
        if (i + 1 >= t.Count || !t[i + 1].Free) return i + 1;
        if (t[i + 1].Clock is { Kind: ClockWordKind.Part, Value: (int)DayPart.Malam }) found.Add(new Found(i, i + 2) { Hour = new ClockFound(0, true, i + 2), Part = DayPart.Malam, Shift = 1 });
        else if (Named(i + 1, "hari")) found.Add(new Found(i, i + 2) { Hour = new ClockFound(12 * 60, true, i + 2), Part = DayPart.Siang });
        else return i + 1;
        Claim(i, i + 2);
        return i + 2;
    }

    /// <summary>"2 jam lagi", "setengah jam lagi", "dalam 30 menit", "sejam yang lalu": an hour of a day, counted from now.</summary>
    private int? Moment(int i)
    {
        if (Length(i) is not { Minutes: > 0 and < 60 * 24 * 60 } length) return null;
        var next = length.Next;
        var within = i > 0 && Named(i - 1, "dalam");
        var yang = next < t.Count && t[next].Free && t[next].Is(Concept.Yang) ? next + 1 : next;
        var sign = yang < t.Count && t[yang].Free && t[yang].Day is { Kind: DayWordKind.Last } ? -1 : next < t.Count && t[next].Free && t[next].Is(Concept.Lagi) ? 1 : 0;
        if (sign == 0 && !within) return null;
        var end = sign < 0 ? yang + 1 : sign > 0 ? next + 1 : next;
        var first = within ? i - 1 : i;
        var then = now.AddMinutes((sign < 0 ? -1 : 1) * length.Minutes);
        var time = new TimeOnly(then.Hour, then.Minute);
        found.Add(new Found(first, end) { Hour = new ClockFound(time.Hour * 60 + time.Minute, true, end) });
        Claim(first, end);
        AddDay(DateOnly.FromDateTime(then), first, end);
        return end;
    }

    private void AddDay(DateOnly day, int first, int next)
    {
        var at = days.Dates.FindIndex(d => d.First > first);
        days.Dates.Insert(at < 0 ? days.Dates.Count : at, (new DateRead(day, new(t[first].At.Start, t[next - 1].At.End), [], []), first, next));
    }

    /// <summary>"2 jam", "1 jam setengah", "2 jam 30 menit", "3 hari", "seminggu": recorded; the number itself is the counter's. "50 jam 10" is no duration.</summary>
    private int? Lasting(int i)
    {
        if (Length(i) is { Minutes: > 0 } length && !HourFollows(length.Next))
        {
            Durations.Add((new DurationRead(0, TimeSpan.FromMinutes(length.Minutes), At(i, length.Next)), i, length.Next));
            return length.Next;
        }
        var (count, unit, next) = (1, Units.OneTime(t[i].Text), i + 1);
        if (unit is null && t[i].Text is not null && NumberGrammar.Read(t, i, "") is { Scaled: false, Negative: false, Value: >= 1 and < 1000 } n && n.Value == decimal.Truncate(n.Value))
            (count, unit, next) = ((int)n.Value, Units.At(t, n.Next), n.Next + 1);
        if (unit is not ("hari" or "minggu" or "bulan" or "tahun")) return null;
        var (months, span) = unit switch { "hari" => (0, count), "minggu" => (0, 7 * count), "bulan" => (count, 0), _ => (12 * count, 0) };
        Durations.Add((new DurationRead(months, TimeSpan.FromDays(span), At(i, next)), i, next));
        return next;
    }

    private (int Minutes, int Next)? Length(int i)
    {
        var (value, unit, next) = (1m, Units.OneTime(t[i].Text), i + 1);
        if (unit is null)
        {
            if (NumberGrammar.Read(t, i, "") is not { Scaled: false, Negative: false, Value: > 0 and < 1000 } n) return null;
            (value, unit, next) = (n.Value, Units.At(t, n.Next), n.Next + 1);
        }
        if (unit is not ("jam" or "menit")) return null;
        if (next < t.Count && t[next].Free && t[next].Numeral is { Kind: NumeralKind.Half } && Units.At(t, next + 1) is null && !(next + 1 < t.Count && (t[next + 1].IsNumber || t[next + 1].Numeral is not null))) (value, next) = (value + 0.5m, next + 1);
        var minutes = (int)(unit == "jam" ? value * 60 : value);
        if (unit == "jam" && next < t.Count && t[next].Free && (t[next].IsNumber || t[next].Numeral is not null)
            && NumberGrammar.Read(t, next, "") is { Scaled: false, Negative: false, Value: > 0 and < 60 } rest && Units.At(t, rest.Next) == "menit") (minutes, next) = (minutes + (int)rest.Value, rest.Next + 1);
        return (minutes, next);
    }

    /// <summary>"pesan 50 jam 10": the word is the marker of an hour, not what the number counts.</summary>
    private bool HourFollows(int i) =>
        (t[i - 1].Is("jam") || t[i - 1].Is("jm")) && i < t.Count && t[i].Free && ClockReader.Read(t, i, marked: true) is { Minutes: <= 24 * 60 } hour && Units.At(t, hour.Next) is null or "jam";

    private Span At(int first, int next) => new(t[first].At.Start, t[next - 1].At.End);
}
