using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>The slots of trainings (intents.md).</summary>
internal static class TrainingSlots
{
    public static Slots Fill(Clause clause, Slots slots, string intent)
    {
        var named = slots with { Trainings = Topics.Of(clause) } is { Trainings: [var first, ..] } s ? s with { Training = first } : slots;
        return intent switch
        {
            "pelatihan_lihat" => DaySlots.Several(clause, named, ahead: false) with { People = [], Everybody = false, Except = [] },
            "pelatihan_daftar" => PeopleSlots.Own(clause, DaySlots.One(clause, named, ahead: true)) with { OrderNumber = Number(clause) },
            "pelatihan_umumkan" => Announced(clause, named),
            "pelatihan_batal" => PeopleSlots.Own(clause, DaySlots.One(clause, named, ahead: true)) with { Everybody = false },
            "pelatihan_hadir" => RollSlots.Fill(clause, DaySlots.One(clause, named with { Date = null }, ahead: false)) is var roll ? roll with { Date = Behind(roll.Date) } : named,
            _ => named,
        };
    }

    private static Slots Announced(Clause clause, Slots slots)
    {
        var place = Places.Read(clause);
        var days = DaySlots.Several(clause, slots, ahead: true);
        if (days.Date is { } date && Opening(clause, date)) days = Second(clause, days);
        var dated = days with { Place = place?.Words, Quota = Quota(clause), People = [], Everybody = false, Except = [] };
        return TimeSlots.Fill(clause, dated, Matter.Course);
    }

    /// <summary>"mulai hari ini dibuka pendaftaran": that day is not the training's.</summary>
    private static bool Opening(Clause clause, DateRead date)
    {
        var t = clause.Reading.Tokens;
        for (var i = Phrases.TokenAt(clause.Reading, date.At.End); i < clause.Next && i < Phrases.TokenAt(clause.Reading, date.At.End) + 2; i++)
            if (t[i].Text is "dibuka" or "buka" or "pendaftaran" or "pendaftarannya" or "daftar") return true;
        return false;
    }

    private static Slots Second(Clause clause, Slots slots)
    {
        var days = DaySlots.In(clause, ahead: true);
        return days.Count > 1 ? slots with { Date = days[1].Read, Days = [] } : slots with { Date = null, Days = [] };
    }

    /// <summary>A list of who came is about the past: "15 oktober" is this year's, not next year's.</summary>
    private static DateRead? Behind(DateRead? date) =>
        date is { Value: { } day } && date.Flags.Contains("next-year") ? date with { Value = day.AddYears(-1), Flags = [] } : date;

    private static readonly FrozenSet<string> Seats = "kuota kuotanya kwota slot seat max maks maksimal maximal dibatasi terbatas jatah peserta pesertanya wong kapasitas".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Heads = "orang org peserta anggota ibu ibu2 kursi urang wong perwakilan jelema jiwa tempat warga".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many places: "kuota 8", "buat 3 orang", "maksimal 5 peserta".</summary>
    private static int? Quota(Clause clause)
    {
        var t = clause.Reading.Tokens;
        foreach (var (read, first, next) in clause.Reading.Numbers)
        {
            if (first < clause.First || first >= clause.Next || read.Value is < 0 or > 1000 || read.Value != decimal.Truncate(read.Value)) continue;
            if (read.Unit == "orang" || next < clause.Next && read.Unit is null && Heads.Contains(t[next].Text) || Announces(t, clause.First, first) && read.Unit is null or "orang") return (int)read.Value;
        }
        return null;
    }

    private static bool Announces(List<Token> t, int from, int at)
    {
        for (var i = at - 1; i >= from && i >= at - 3; i--)
        {
            if (Seats.Contains(t[i].Text)) return true;
            if (t[i].Owner != Owner.Nobody || t[i].Is(",") || t[i].Is(".")) return false;
        }
        return false;
    }

    /// <summary>"yang no 2": its place in the list.</summary>
    private static string? Number(Clause clause)
    {
        var t = clause.Reading.Tokens;
        for (var i = clause.First; i + 1 < clause.Next; i++)
            if (t[i].Text is "no" or "nomor" or "nomer" && t[i + 1].IsNumber && t[i + 1].Text.Length <= 2) return t[i + 1].Text;
        return null;
    }
}
