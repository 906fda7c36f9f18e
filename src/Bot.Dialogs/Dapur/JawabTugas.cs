using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D20: "ga bisa bu anak sakit", "insyaallah bs" to a task that was asked about last (4.0.12).</summary>
internal static class JawabTugas
{
    private static readonly TimeSpan StillMeant = TimeSpan.FromHours(24);
    private static readonly string[] Others = ["rapat", "pertemuan", "kumpul", "arisan", "undangan", "jaga", "lapak", "warung", "pelatihan", "latihan", "kursus", "iuran", "bayar", "pesan", "ganti", "tukar", "tuker", "izin", "ijin"];

    private static readonly HashSet<string> Soft =
    [
        .. "bisa bs gabisa gakbisa gabs gbs ga gak gk nggak ngga enggak tidak tdk bu pak kak ya yaa iya iy sy saya aku insyaallah insya allah insyaalloh inshaallah siap sanggup oke ok okee sip maaf maap mohon kayaknya sepertinya mungkin deh dong kok aja saja itu ini yg yang utk untuk buat di ke tgl tanggal jam pagi siang sore hari besok bsk lusa senin selasa rabu kamis jumat sabtu minggu masak masaknya belanja kemas ngemas antar nganter nasi lauk sayur tugas tugasnya dapur bagian ikut hadir datang dateng dtg bantu bantuin mau nanti kesana jadi jd eh aduh dulu lagi semua dan juga alhamdulillah aman beres gpp bunda tapi tp asal".Split(' '),
    ];
    private static readonly HashSet<string> Reasons =
    [
        .. "sakit demam pusing meriang batuk pilek capek cape hajatan acara kondangan nikahan kawinan kerja kerjaan pergi keluar kota mudik pulang kampung meninggal duka takziah melahirkan lahiran hamil rs rumahsakit klinik dokter puskesmas posyandu sekolah ujian wisuda anak cucu suami ibu mertua ortu bayi tamu pengajian arisan karena krn soalnya berhalangan halangan urusan keperluan repot".Split(' '),
    ];

    /// <summary>A bare yes or no to the task, perhaps with its day, its part and a reason; "bisa jadi hujan" and "ga bisa tidur" are talk.</summary>
    private static bool Plain(Scene s) => s.Words.Where(w => !Soft.Contains(w) && !char.IsAsciiDigit(w[0])).ToList() is var left && (left.Count == 0 || s.Words.Length <= 12 && left.Any(Reasons.Contains) && left.Count <= 5);

    /// <summary>Whether she can, in free words, while this is the newest question she was asked; null when it is not, or when the words are about something else.</summary>
    public static bool? Says(DateOnly day, Ask asked, Scene s)
    {
        if (s.Talk.Now is not null || s.Message.Button is not null || s.SaidAt - asked.At > StillMeant || s.Talk.Asks.Where(a => a.Kube == s.Kube.Id && a.Until > s.Now).MaxBy(a => a.At)?.Ref != asked.Ref) return null;
        var text = s.Heard.Text;
        if (text.Contains('?', StringComparison.Ordinal) || Array.Exists(Others, o => text.Contains(o, StringComparison.Ordinal)) || s.Heard.People.Any(p => !p.IsSpeaker && p.Only != s.Who.Id)) return null;
        if (s.Slots.Date is { } said && (said.Value is not { } on || on != day && on != day.AddDays(-1))) return null;
        return !Plain(s) ? null : JawabBaca.Said(text) switch { Jawaban.Hadir => true, Jawaban.Izin => false, _ => null };
    }
}
