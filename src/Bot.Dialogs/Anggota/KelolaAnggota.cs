using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D44: what is said about the group's people that has no dialog of its own: which change is meant.</summary>
internal static class KelolaAnggota
{
    private static readonly string[] Leaves = ["berhenti", "keluar", "mundur", "mengundurkan", "resign"];
    private static readonly string[] Wants = ["mau", "pengen", "pingin", "ingin", "minta", "izin", "ijin", "mohon", "pamit"];
    private static readonly string[] Away = ["luar", "pulkam", "mudik", "kampung", "umroh", "umrah", "haji", "lahiran", "melahirkan"];
    private static readonly string[] Back = ["lagi", "lg", "kembali", "balik"];

    /// <summary>A change of somebody's place (anggota_ubah); numbers and new members are another's.</summary>
    public static Step Start(Scene s) => Read(s) ?? Umum.NotYet(s);

    /// <summary>The same in words no intent stands for: "saya mau cuti", "saya aktif lagi". Null for all else.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Member is not { Role: Peran.Anggota or Peran.Pendamping }) return null;
        if (BetulkanData.CallMe(s) is { } call) return call;
        if (s.Talk.Now is null && Keluar.Stays(s) is { } stays) return stays;
        var words = s.Words;
        if (words.Length > 14 || words.Contains("jaga") || words.Contains("kas") || words.Contains("uang") || s.Heard.Money is [_, ..] || s.Meaning.Is(Intents.KasKeluar, Intents.AnggotaUbah)) return null;
        // "Saya udah balik" of who is away ends her rest; of anybody else it means nothing here.
        if (s.Member is { Status: StatusAnggota.Cuti } && words.Length <= 8 && words.Intersect(["udah", "sudah", "udh", "sdh", "dah"]).Any() && words.Intersect(["balik", "pulang", "kembali", "sehat", "pulih", "aktif", "masuk"]).Any() && s.Heard.People.All(p => p.IsSpeaker)) return Keluar.Start(s, StatusAnggota.Aktif);
        var self = words.Intersect(["saya", "aku", "sy", "gue", "ambo", "awak", "abdi"]).Any();
        var membership = words.Intersect(["anggota", "kube", "kelompok", "keanggotaan"]).Any();
        if (words.Contains("cuti") && !words.Contains("siapa") && (words.Length <= 8 || self)) return Keluar.Start(s, StatusAnggota.Cuti);
        // "Sy lg di luar kota smp tgl 5": who will be away for days is offered a rest.
        if (s.Meaning.Is(Intents.OutOfScope, Intents.Clarify) && s.Talk.Now is null && words.Intersect(Away).Any() && s.Heard.People.All(p => p.IsSpeaker) && Day(s) is { } back && back > s.Today.AddDays(1) && s.Member is { IsActiveMember: true }) return Keluar.Start(s, StatusAnggota.Cuti);
        if (words.Contains("aktif") && words.Intersect(Back).Any() && !words.Intersect(["pengingat", "siaran", "pesan", "nomor"]).Any()) return Keluar.Start(s, StatusAnggota.Aktif);
        if (words is { Length: >= 1 and <= 4 } && words[^1] is "berhenti" or "keluar" or "mundur" && s.Heard.People.Any(p => !p.IsSpeaker) && s.May(Operation.AnggotaKelola, Right.Ask | Right.Record)) return Keluar.Start(s, StatusAnggota.Berhenti);
        if (words.Intersect(Leaves).Any() && (membership && (self || s.Heard.People is [_, ..]) || self && words.Intersect(Wants).Any() && words.Length <= 4) && !words.Intersect(["siapa", "pesan", "pelatihan", "kursus"]).Any()) return Keluar.Start(s, StatusAnggota.Berhenti);
        return Deputy(s, words) ?? Pengganti.End(s, words);
    }

    /// <summary>"Bu ida keluar ya": somebody leaves or rests, and no office is named that she could take.</summary>
    public static bool Goes(Scene s) => s.Words is var words && Office(words) is null && (words.Contains("cuti") || words.Intersect(Leaves).Any());

    private static Step? Read(Scene s)
    {
        if (s.Member is not ({ Role: Peran.Anggota, Status: StatusAnggota.Aktif or StatusAnggota.Cuti } or { Role: Peran.Pendamping })) return Refuse.Private(s);
        var words = s.Words;
        if (words.Intersect(["nomor", "no", "hp", "wa", "telepon", "telpon"]).Any() && Office(words) is null) return null;
        if (Pengganti.End(s, words) is { } end) return end;
        if (Office(words) is not null) return Deputy(s, words) ?? GantiJabatan.Start(s);
        if (words.Contains("cuti")) return Keluar.Start(s, StatusAnggota.Cuti);
        if (words.Contains("aktif") || words.Contains("masuk") && words.Intersect(Back).Any()) return Keluar.Start(s, StatusAnggota.Aktif);
        if (words.Intersect(Leaves).Any() || words.Contains("dikeluarkan") || words.Contains("pamit")) return Keluar.Start(s, StatusAnggota.Berhenti);
        return words.Contains("panggilan") || words.Contains("sapaan") ? BetulkanData.Start(s) : null;
    }

    /// <summary>"yuli ganti bendahara sampai besok", "yang gantiin ketua sementara bu yuli".</summary>
    private static Step? Deputy(Scene s, string[] words) => Office(words) is not null
        && words.Any(w => w is "sampai" or "sampe" or "hingga" or "sementara" or "selama" or "pengganti" or "gantikan" or "gantiin" or "digantiin" or "digantikan" or "menggantikan" or "mewakili" or "wakilin" || w.StartsWith("sementara", StringComparison.Ordinal))
        && words.Any(w => w.StartsWith("ganti", StringComparison.Ordinal) || w is "pengganti" or "menggantikan" or "diganti" or "digantiin" or "digantikan" or "mewakili" or "wakilin" or "wakil" or "tunjuk" or "sementara") ? Pengganti.Start(s) : null;

    /// <summary>The office that was named; null when none was.</summary>
    public static Jabatan? Office(IEnumerable<string> words)
    {
        foreach (var word in words)
            if (word switch { "bendahara" or "bendaharanya" or "bend" => Jabatan.Bendahara, "ketua" or "ketuanya" => Jabatan.Ketua, "sekretaris" or "sekertaris" or "sekretarisnya" or "sekre" => Jabatan.Sekretaris, _ => (Jabatan?)null } is { } office) return office;
        return null;
    }

    /// <summary>The last day that was said; null when none can be used.</summary>
    public static DateOnly? Day(Scene s)
    {
        if (s.Heard.Stretch is { } stretch) return stretch.Until;
        if (s.Slots.Until is { } until) return until;
        if (s.Heard.Dates is [.., { Value: { } day }]) return day;
        return Long(s.Words, s.Today);
    }

    /// <summary>The last day of so long a time from <paramref name="start"/> on ("sebulan", "3 bln"); null when no length is said.</summary>
    private static DateOnly? Long(string[] words, DateOnly start)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is "seminggu" or "sepekan") return start.AddDays(6);
            if (words[i] is "sebulan") return start.AddMonths(1).AddDays(-1);
            if (i + 1 < words.Length && int.TryParse(words[i] is "dua" ? "2" : words[i] is "tiga" ? "3" : words[i], out var n) && n is > 0 and < 100)
                switch (words[i + 1])
                {
                    case "hari" or "hr": return start.AddDays(n - 1);
                    case "minggu" or "pekan" or "mgg" or "mg": return start.AddDays(7 * n - 1);
                    case "bulan" or "bln" or "bl": return start.AddMonths(n).AddDays(-1);
                }
        }
        return null;
    }

    /// <summary>"Mulai senin", "mulai desember": the first day of a rest; null when no beginning is said.</summary>
    public static DateOnly? Starts(Scene s)
    {
        var words = s.Words;
        if (s.Heard.Stretch is not null || Array.FindIndex(words, w => w is "mulai" or "mulainya" or "mulei" or "per" or "terhitung") is not (>= 0 and var at)) return null;
        if (s.Heard.Dates is [{ Value: { } day }, ..]) return day;
        return words[at..].Length > 1 && s.Heard.Months is [{ First: var month }, ..] ? month < s.Today ? s.Today : month : null;
    }

    /// <summary>Its last day: so long after the first, or a second day that is said; null when neither is.</summary>
    public static DateOnly? After(Scene s, DateOnly start) => Long(s.Words, start) ?? (s.Heard.Dates is [_, .., { Value: { } last }] && last > start ? last : null);

    /// <summary>The one person that was named, not the speaker; null for none or several.</summary>
    public static PersonId? Somebody(Scene s)
    {
        var named = s.Slots.People.Concat(s.Heard.People).Where(p => !p.IsSpeaker).Select(p => p.Only).OfType<PersonId>().Distinct().ToList();
        return named is [var one] ? one : null;
    }

    /// <summary>"karena anaknya sakit": what stands behind the reason's word; null when no reason was said.</summary>
    public static string? Reason(Scene s)
    {
        foreach (var cue in (string[])["karena ", "krn ", "karna ", "soalnya ", "sebab ", "gara-gara ", "alasannya "])
            if (s.Heard.Raw.IndexOf(cue, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && Say.Quote(s.Heard.Raw[(at + cue.Length)..], 120) is { Length: > 2 } reason) return reason;
        return s.Slots.Reason is { Length: > 2 } said ? Say.Quote(said, 120) : null;
    }
}
