using System.Diagnostics;
using Bot.Dialogs;
using Bot.Domain;
using Bot.Host;

namespace Bot.Benchmarks;

/// <summary>What it costs to understand a message, without a store or a conversation.</summary>
internal static class NluPart
{
    private const int Warm = 300, Rounds = 400;

    private static readonly string[] Messages =
    [
        "saldo kas", "saldo kas berapa ya bu", "sisa kas bulan ini?", "kas bulan oktober", "saldo iks", "berapa saldo per 1 november",
        "iuran saya", "saya sudah bayar berapa kali?", "tunggakan iuran saya", "siapa yang belum bayar iuran", "siapa aja yg blm iuran bln ini",
        "catat iuran bu nur 5rb", "bu nur bayar iuran 5000", "iuran wati 10rb 2 kali", "bu yuli dan bu wati bayar iuran masing2 5 ribu", "semua yang hadir sudah bayar",
        "bu minah iuran lima ribu kemarin", "iuran bu tuti 3 pertemuan", "terima iuran 5.000 dari ibu sri tadi pagi",
        "beli gas 22rb", "kas keluar 150.000 untuk beli tepung", "bayar transport 50 ribu", "beli minyak goreng 2 liter 36rb tgl 18 nov", "keluar 75rb buat fotokopi",
        "kas masuk 100rb dari donatur", "terima sumbangan 250 ribu", "uang masuk sejuta dua ratus ribu",
        "riwayat kas", "5 transaksi terakhir", "riwayat kas bulan oktober", "kuitansi M3-2611-044", "kirim kuitansi yang terakhir",
        "yang barusan salah", "koreksi M3-2611-044 bukan 50 ribu tapi 5 ribu", "eh salah, maksudnya 15rb", "batalkan yang tadi",
        "ya", "iya betul", "tidak", "ga jadi", "batal", "menu", "bantuan", "setuju", "1", "assalamualaikum", "terima kasih bu", "makasih yaa 🙏",
        "halo ini siapa ya?", "kapan pertemuan berikutnya", "besok jadi kumpul jam berapa bu? saya agak telat karena nganter anak dulu ke sekolah", "harga cabe di pasar naik terus",
    ];

    public static void Run()
    {
        Print.Title("Understanding");
        var group = KubeImport.Read(DataFiles.Embedded())[0];
        var listening = new Listening(Zone.Wib.Local(DemoClock.Start), "bendahara", group.People) { Past = true };
        var understander = new Understander();
        var times = new Times();
        for (var round = 0; round < Warm + Rounds; round++)
        {
            foreach (var message in Messages)
            {
                var start = Stopwatch.GetTimestamp();
                understander.Hear(message, listening);
                var elapsed = Stopwatch.GetTimestamp() - start;
                if (round >= Warm) times.Add(elapsed);
            }
        }
        Print.Note($"{Messages.Length} messages, {Rounds} times each, a roster of {group.People.Count} names.");
        Print.Row("", "mean µs", "p50 µs", "p99 µs", "messages/s");
        Print.Row("one message", Print.Text(times.Mean, "F1"), Print.Text(times.At(0.5), "F1"), Print.Text(times.At(0.99), "F1"), Print.Text(1e6 / times.Mean));
    }
}
