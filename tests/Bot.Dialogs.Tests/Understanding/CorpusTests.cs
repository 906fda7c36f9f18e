using System.Text.Json;
using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>The corpus itself: well-formed, enough of everything, and what is measured on was not trained on.</summary>
public sealed class CorpusTests
{
    /// <summary>intents.md, first table.</summary>
    private const string Contract = """
        saldo_kas iuran_saya iuran_catat iuran_tunggakan kas_keluar kas_riwayat iks_bantuan jadwal_jaga tukar_jaga izin_jaga pertemuan_jadwal pertemuan_hadir pertemuan_izin
        pertemuan_siarkan siaran pesan_catering pesan_status pesan_ubah pesan_batal pmt_pesan menu_lihat harga_cek stok_cek harga_ubah pelatihan_lihat pelatihan_daftar
        pelatihan_umumkan bagi_hasil laporan_bulanan titip_jual pengaduan bantuan_jadwal token_pulsa daftar_anggota berhenti mulai orang batal ya tidak terima_kasih clarify out_of_scope
        """;

    /// <summary>The handbook's finer ids that have one of their own (I-19).</summary>
    private const string Finer = """
        kas_masuk koreksi kuitansi jaga_susun jaga_hadir jaga_telat pertemuan_absen pertemuan_tutup pertemuan_belumtahu notulen_tulis notulen_lihat dapur_rekap dapur_belanja dapur_tugas
        dapur_selesai bayar_kirim bayar_terima pmt_menu stok_catat bpnt_atur titip_hitung titip_lihat pelatihan_batal pelatihan_hadir siaran_batal siaran_hasil laba_target sumber_lihat
        sumber_atur legal_lihat legal_ingatkan pinjam_ajukan pinjam_saya pinjam_angsur data_lihat data_ubah data_hapus anggota_tambah anggota_ubah anggota_lihat
        """;

    private const string Roles = "anggota bendahara ketua sekretaris pendamping tetangga kpm kelurahan puskesmas dinsos kasapel tksk mitra";

    private static readonly HashSet<string> Ids = Words(Contract + " " + Finer);

    [Fact]
    public void Every_line_has_its_five_fields_and_they_make_sense()
    {
        var roles = Words(Roles);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in CorpusFiles.Train.Concat(CorpusFiles.Dev))
        {
            Assert.True(ids.Add(line.Id), $"{line.Id} stands twice");
            Assert.True(roles.Contains(line.Role), $"{line.Id}: nobody is {line.Role}");
            Assert.True(Ids.Contains(line.Intent), $"{line.Id}: no intent is called {line.Intent}");
            Assert.False(string.IsNullOrWhiteSpace(line.Text), line.Id);
            using var slots = JsonDocument.Parse(line.Slots);
            Assert.Equal(JsonValueKind.Object, slots.RootElement.ValueKind);
            if (slots.RootElement.TryGetProperty("also", out var also))
                foreach (var wish in also.EnumerateArray()) Assert.Contains(wish.GetProperty("intent").GetString()!, Ids);
        }
    }

    [Fact]
    public void Every_wish_of_the_contract_is_taught_by_enough_lines()
    {
        var lines = CorpusFiles.Train.CountBy(l => l.Intent).ToDictionary(StringComparer.Ordinal);
        var few = Words(Contract).Where(i => lines.GetValueOrDefault(i) < Least(i)).Select(i => $"{i}: {lines.GetValueOrDefault(i)} of {Least(i)}");
        Assert.Empty(few);

        static int Least(string intent) => intent switch { Intents.OutOfScope => 300, Intents.Clarify => 60, _ => 30 };
    }

    [Fact]
    public void What_is_measured_on_was_not_trained_on()
    {
        var train = CorpusFiles.Train.Select(l => Folded(l.Text)).ToHashSet(StringComparer.Ordinal);
        var both = CorpusFiles.Dev.Where(l => Folded(l.Text) is { Length: > 0 } text && train.Contains(text)).Select(l => $"{l.Id} {l.Text}");
        Assert.Empty(both);
    }

    private static string Folded(string text) => string.Concat(text.ToLowerInvariant().Where(c => !char.IsPunctuation(c) && !char.IsWhiteSpace(c)));

    private static HashSet<string> Words(string s) => s.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
