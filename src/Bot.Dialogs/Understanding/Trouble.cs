using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>Why somebody needs help from the solidarity fund (alasan), as written: the part of the sentence that tells of sickness, loss or need.</summary>
internal static class Trouble
{
    public static string? Of(Clause clause)
    {
        var t = clause.Reading.Tokens;
        var (best, from, to) = (0, 0, 0);
        for (var i = clause.First; i < clause.Next;)
        {
            var end = i;
            while (end < clause.Next && !Breaks(t, end)) end++;
            var weight = 0;
            for (var k = i; k < end; k++) if (t[k].Owner is Owner.Nobody or Owner.Opaque && (t[k].IsAny(Telling) || Words.Contains(t[k].Text))) weight++;
            if (weight > best) (best, from, to) = (weight, i, end);
            i = end + 1;
        }
        if (best > 0 && Said(t, from, to) is { } told) return told;
        return Aim.Of(clause) is { } aim && !Names.IsHonorific(aim.Split(' ')[0]) ? aim : null;
    }

    private static bool Breaks(List<Token> t, int i) =>
        t[i].Text is "," or "." or "?" or "!" or ";" || t[i].Free && (t[i].IsAny(Asking) || t[i].Text is "karena" or "krn" or "soalnya" or "gara" or "kasian" or "kasihan");

    /// <summary>Without who and when and the courtesies; "buat" and what leads up to it stay outside.</summary>
    private static string? Said(List<Token> t, int from, int to)
    {
        for (var i = from; i < to - 1; i++) if (t[i].Free && t[i].Is(Concept.Untuk) && t[i + 1].Owner != Owner.Person && !t[i + 1].Is(Concept.Saya)) { from = i + 1; break; }
        while (from < to && (t[from].Owner is Owner.Person or Owner.Money or Owner.Date || Dropped(t[from]) && !Own(t, from, to) || t[from].Free && (t[from].IsAny(Opening) || Names.Joins(t[from])) || !t[from].IsWord && !t[from].IsNumber)) from++;
        var words = new List<string>();
        for (var i = from; i < to; i++)
        {
            if (t[i].Owner is Owner.Person or Owner.Money or Owner.Date or Owner.Time || !t[i].IsWord && !t[i].IsNumber || Dropped(t[i]) && !Own(t, i, to)) continue;
            words.Add(t[i].Text);
        }
        var said = string.Join(' ', words);
        return said.Length < 3 ? null : said.Length > 120 ? said[..120].TrimEnd() : said;
    }

    /// <summary>"ibu saya", "bapak kulo": not a form of address but her mother or father.</summary>
    private static bool Own(List<Token> t, int i, int to) => i + 1 < to && t[i].Text is "ibu" or "bapak" or "mak" or "emak" or "abah" or "kakak" or "nenek" or "kakek" or "bapa" && t[i + 1].Is(Concept.Saya);

    private static bool Dropped(Token t) => t.Free && (t.Is(Concept.Saya) || t.Is(Concept.Filler) || t.Is(Concept.Kita) || t.Is(Concept.Iks) || t.Is(Concept.Barusan) || t.Text is "kula" or "kulo" or "nembe" or "lah" or "ko");

    private static readonly ConceptSet Telling = ConceptSet.Of(Concept.Sakit, Concept.RumahSakit, Concept.Musibah, Concept.Duka, Concept.Maling, Concept.Api, Concept.Pingsan);
    private static readonly ConceptSet Asking = ConceptSet.Of(Concept.Minta, Concept.Bantu, Concept.Bisa, Concept.Boleh, Concept.Ajukan);
    private static readonly ConceptSet Opening = ConceptSet.Of(Concept.Lagi, Concept.Sudah, Concept.Baru, Concept.Salam, Concept.SalamIslami, Concept.Bantuan, Concept.Uang, Concept.Tolong, Concept.Darurat, Concept.Dia, Concept.Mau, Concept.Untuk, Concept.Butuh, Concept.Yang, Concept.Ada);

    private static readonly FrozenSet<string> Words =
        ("jatuh jatoh kejatuhan keseleo patah terkilir operasi opname dirawat rawat berobat obat nebus kontrol melahirkan lahiran sesar caesar keguguran tipes tifus dbd demam panas kejang batuk stroke jantung ginjal lambung kumat gerah damang sakik "
         + "phk dipecat nganggur mogok rusak roboh ambruk terendam banjir keguyur ludes rob angin puting kebakar kebakaran terbakar api hilang kecopetan kemalingan tiada wafat meninggal kematian yatim janda spp sekolah khitan sunat susu kontrakan sewa kesusahan susah kepepet kecelakaan tabrakan ketabrak gempa longsor").Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
