using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>The slots of meetings and minutes (intents.md).</summary>
internal static class MeetingSlots
{
    public static Slots Fill(Clause clause, Slots slots, string intent) => intent switch
    {
        "pertemuan_jadwal" => Next(clause, DaySlots.One(clause, slots, ahead: true)) with { People = [], Everybody = false, Except = [] },
        "pertemuan_hadir" => PeopleSlots.Own(clause, DaySlots.One(clause, slots, ahead: true)) with { Everybody = false },
        "pertemuan_izin" => PeopleSlots.Own(clause, DaySlots.One(clause, slots, ahead: true)) with { Everybody = false, Reason = Reasons.Of(clause) },
        "pertemuan_belumtahu" => PeopleSlots.Own(clause, Unpromised(clause, DaySlots.One(clause, slots, ahead: true))) with { Everybody = false },
        "pertemuan_siarkan" => Announced(clause, slots),
        "pertemuan_absen" => RollSlots.Fill(clause, DaySlots.One(clause, slots, ahead: false)),
        "pertemuan_tutup" => DaySlots.One(clause, slots, ahead: false),
        "notulen_lihat" => DaySlots.One(clause, slots, ahead: false),
        "notulen_tulis" => DaySlots.One(clause, slots, ahead: false) with { Body = Minutes(clause) },
        _ => slots,
    };

    /// <summary>"habis kumpul hari ini kumpul lagi kapan": not today's is meant.</summary>
    private static Slots Next(Clause clause, Slots slots)
    {
        if (slots.Date is not { } date) return slots;
        var t = clause.Reading.Tokens;
        var at = Phrases.TokenAt(clause.Reading, date.At.Start);
        for (var i = Math.Max(clause.First, at - 3); i < at; i++) if (t[i].Text is "habis" or "abis" or "setelah" or "sesudah" or "selesai" or "bada") return slots with { Date = null };
        return slots;
    }

    /// <summary>"saya kabarin besok": when she will answer is not the day of the meeting.</summary>
    private static Slots Unpromised(Clause clause, Slots slots)
    {
        if (slots.Date is not { } date) return slots;
        var t = clause.Reading.Tokens;
        var at = Phrases.TokenAt(clause.Reading, date.At.Start);
        if (at > clause.First && t[at - 1].Is(Concept.Meeting)) return slots;
        for (var i = Math.Max(clause.First, at - 2); i < clause.Next && i < at + 6; i++)
            if (t[i].Free && (t[i].Is(Concept.Kabari) || t[i].Text is "jawab" or "jawabnya" or "jawaban" or "jawabannya" or "kabar" or "kabarnya" or "konfirmasi") && !(i < at && i < at - 2)) return slots with { Date = null };
        return slots;
    }

    private static Slots Announced(Clause clause, Slots slots)
    {
        var place = Places.Read(clause);
        var dated = DaySlots.One(clause, slots, ahead: true) with { Place = place?.Words, People = [], Everybody = false, Except = [], Agenda = Agenda(clause, place) };
        return TimeSlots.Fill(clause, dated, Matter.Meeting);
    }

    private static readonly ConceptSet Ends = ConceptSet.Of(Concept.Tolong, Concept.Undang, Concept.Umumkan, Concept.Kabari, Concept.Sebar, Concept.Info, Concept.Kirim, Concept.Minta);

    /// <summary>"bahas X", "agendanya X", "acaranya X", to the next day, hour, place or sentence.</summary>
    private static string? Agenda(Clause clause, Place? place)
    {
        var t = clause.Reading.Tokens;
        for (var i = clause.First; i + 1 < clause.Next; i++)
        {
            if (!t[i].Free || !(t[i].Is(Concept.Bahas) || t[i].Text is "agenda" or "agendanya" or "acaranya" or "agendane" or "mbahas" or "ngomongin" or "rundingan" or "ngrembug")) continue;
            var from = i + 1;
            while (from < clause.Next && (t[from].Is(":") || t[from].Text is "soal" or "tentang" or "masalah" or "bahas" or "ttg" or "mengenai")) from++;
            var to = from;
            while (to < clause.Next && t[to].Text is not ("." or "," or ";" or "?" or "di" or "jam" or "pukul" or "bertempat" or "ya" or "yaa") && t[to].Owner is not (Owner.Date or Owner.Time)
                && !(t[to].Free && t[to].IsAny(Ends)) && !(place is not null && to == place.From)) to++;
            while (to > from && t[to - 1].Free && t[to - 1].Is(Concept.Filler)) to--;
            return to > from ? Phrases.Lower(clause.Reading, from, to) : null;
        }
        return null;
    }

    private static readonly FrozenSet<string> Frame = """
        catat catet catatin catetin dicatat tulis tulisin ditulis tuliskan dituliskan masukin masukkan tambahin tambah tambahan notulen notulensi notulennya hasil hasilnya keputusan kesimpulan risalah rapat rapatnya kumpul kumpulan
        pertemuan musyawarah musyawarahnya tadi td hari ini ya yaa yo bu tolong tlg mohon sebagai di ke dalam isi isinya poin kita dong begini berikut catatan catetan bantu saya mau bikin buat simpan disimpan bahwa yaitu adalah dituangkan sepakat diputuskan
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What was decided: after the colon, or what is left behind the words that ask to write it down.</summary>
    private static string? Minutes(Clause clause)
    {
        var t = clause.Reading.Tokens;
        var i = clause.First;
        for (var k = i; k < clause.Next && k < i + 12; k++) if (t[k].Is(":")) return Body(clause, k + 1);
        while (i < clause.Next && (Frame.Contains(t[i].Text) || t[i].Free && t[i].Is(Concept.Notulen) || t[i].Free && t[i].Is(Concept.Filler) || t[i].Owner == Owner.Date || t[i].Kind == TokenKind.Symbol)) i++;
        return clause.Next - i < 3 || i == clause.First ? null : Body(clause, i);
    }

    private static string? Body(Clause clause, int from)
    {
        var words = Phrases.AsWritten(clause.Reading, from, clause.Next);
        return words.Length < 3 ? null : words;
    }
}
