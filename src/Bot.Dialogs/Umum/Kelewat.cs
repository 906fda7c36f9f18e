using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>"Apa aja yang kelewat": what the clock never said, because it rested or the machine was off, by day and kind; for ketua, sekretaris and pendamping.</summary>
internal static class Kelewat
{
    /// <summary>Ends the notice after an outage.</summary>
    public const string Again = "Daftarnya: ketik *apa yang kelewat*.";

    /// <summary>A phone's screen: so many days, and so many people of a kind.</summary>
    private const int MostDays = 10, MostPeople = 4;

    /// <summary>What is worth listing, by the beginning of its name; the first that fits counts.</summary>
    private static readonly (string Kind, string Words)[] Kinds =
    [
        ("jaga.h1", "pengingat jaga"), ("jaga.hari", "pengingat jaga"), ("jaga.izin", "kabar izin jaga"), ("jaga.minta", "permintaan tukar jaga"),
        ("undangan.kirim", "undangan pertemuan"), ("undangan.tahan", "undangan pertemuan"), ("undangan.tanya", "tanya kedatangan"),
        ("pertemuan.h1", "pengingat pertemuan"), ("pertemuan.harih", "pengingat pertemuan"), ("pertemuan.rutin", "usul pertemuan rutin"), ("notulen.tugas", "pengingat tugas rapat"),
        ("plt.h", "pengingat pelatihan"), ("plt.pengajar", "pengingat pelatihan"), ("pmt.menu", "pengingat menu PMT"), ("pmt.tagihan", "pengingat tagihan PMT"),
        ("dapur.h1", "pengingat tugas dapur"), ("dapur.hari", "pengingat tugas dapur"), ("dapur.ubah", "kabar pesanan berubah"),
        ("bayar.dp", "pengingat DP"), ("bayar.sisa", "pengingat pelunasan"), ("rusak", "pengingat yang belum bisa saya hitung"),
    ];

    /// <summary>Words that make it about money or a person's own affairs.</summary>
    private static readonly string[] Others = ["iuran", "bayar", "dp", "pesanan", "harga", "saldo", "kas", "absen", "jam", "batas", "tenggat", "saya", "sy", "aku"];

    public static Step? Said(Scene s)
    {
        if (!s.Heard.Text.Contains("lewat", StringComparison.Ordinal) && !s.Heard.Text.Contains("sampai", StringComparison.Ordinal) && !s.Heard.Text.Contains("ketinggal", StringComparison.Ordinal)) return null;
        var words = IzinWords.Words(s.Heard.Text);
        var missed = words.Exists(w => w is "kelewat" or "kelewatan" or "terlewat" or "terlewati" or "kelewatnya" or "ketinggalan" or "klewat" or "kelewt")
            || words.Exists(w => w is "belum" or "blm" or "tidak" or "gak" or "ga" or "nggak" or "ndak") && words.Exists(w => w is "kesampaian" or "tersampaikan" or "disampaikan" or "disampein");
        if (!missed || !words.Exists(w => w is "apa" or "ada" or "daftar" or "mana" or "list" or "lihat" or "liat") || words.Exists(w => Others.Contains(w))) return null;
        if (s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping })) return Refuse.Private(s);
        return Step.Reply(PauseClock.MayBy(s.Member) ? List(s) : $"Yang terlewat bisa dilihat {s.Holder(Jabatan.Ketua)} dan {s.Pendamping}, {s.Who.Honorific}. Untuk giliran sendiri, tulis *giliran saya kapan*.");
    }

    private static string List(Scene s)
    {
        var days = s.Kube.Clock.Missed.Select(m => (Day: s.Kube.Zone.Date(m.At), What: Words(m.Id), Who: Person(m.Id))).Where(m => m.What is not null)
            .GroupBy(m => m.Day).OrderBy(g => g.Key).Select(g => $"- {Say.DayName(g.Key)}, {Say.Day(g.Key)}: {string.Join("; ", g.GroupBy(m => m.What!).Select(k => Line(s, k.Key, [.. k.Select(m => m.Who)])))}").ToList();
        if (days is []) return $"Sebulan ini tidak ada yang terlewat, {s.Who.Call}.";
        return "Yang tidak sempat saya sampaikan sebulan ini:\n" + (days.Count > MostDays ? $"- {days.Count - MostDays} hari sebelumnya tidak saya tulis\n" : "") + string.Join('\n', days.TakeLast(MostDays))
            + "\nJadwalnya sendiri tidak berubah.";
    }

    /// <summary>"pengingat jaga (Bu Nur dan Bu Yuli)", "pengingat pertemuan (10 orang)".</summary>
    private static string Line(Scene s, string what, List<PersonId?> people)
    {
        var named = people.OfType<PersonId>().Distinct().Select(s.Call).ToList();
        return named is [] ? people.Count > 1 ? $"{what} ({people.Count} kali)" : what : named.Count > MostPeople ? $"{what} ({named.Count} orang)" : $"{what} ({Say.List(named)})";
    }

    private static string? Words(ClockId id) => Kinds.FirstOrDefault(k => id.Value.StartsWith(k.Kind, StringComparison.Ordinal)).Words;

    /// <summary>Whom it was for: the third part of the name.</summary>
    private static PersonId? Person(ClockId id) => id.Value.Split('/') is [_, _, var person] ? new(person) : null;
}
