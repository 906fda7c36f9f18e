using System.Text.Json;
using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>The slots of duties, meetings, broadcasts and trainings where the wish is told: <c>duty-meeting-slots.tsv</c> holds text, intent and slots as <c>understand</c> prints them.</summary>
public sealed class DutyMeetingSlotTests
{
    public static TheoryData<string, string, string> Lines()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in Tables.Rows("duty-meeting-slots.tsv")) data.Add(row[0], row[1], row[2]);
        return data;
    }

    [Theory, MemberData(nameof(Lines))]
    public void A_line_has_its_slots(string text, string intent, string slots) => Assert.Equal(slots, Slots(text, intent));

    [Theory]
    [InlineData("rini sama aku tukeran ya, dia kamis aku selasa", "2026-11-24", "2026-11-26")]
    [InlineData("boleh ganti sama bu rohmah, aku ambil jumat dia ambil selasa punyaku", "2026-11-24", "2026-11-27")]
    [InlineData("jaga selasaku dituker sama rabunya bu rohmah", "2026-11-24", "2026-11-25")]
    [InlineData("saya tuker sama yg kamis, yg senin saya harus ke dokter", "2026-11-23", "2026-11-26")]
    [InlineData("senin saya ke selasa", "2026-11-23", "2026-11-24")]
    [InlineData("saya minta digantiin bu marni besok, nanti saya ganti kamis dia", "2026-11-22", "2026-11-26")]
    public void A_swap_knows_whose_day_is_whose(string text, string mine, string other)
    {
        var slots = Understander.As(text, Moment, "tukar_jaga").Slots;
        Assert.Equal((DateOnly.Parse(mine), DateOnly.Parse(other)), (slots.Date!.Value!.Value, slots.SwapDate!.Value!.Value));
    }

    [Theory]
    [InlineData("gak jadi sama ida, tukernya sama yuli aja", "yuli")]
    [InlineData("kak yuli, senin aku ada kondangan, tukeran yuk", "yuli")]
    [InlineData("bu wati, saya mau tukeran sama bu ida", "ida")]
    public void A_swap_is_with_the_one_it_names_last(string text, string partner) =>
        Assert.EndsWith(partner, Assert.Single(Understander.As(text, Moment, "tukar_jaga").Slots.People).Said);

    [Theory]
    [InlineData("maaf bu wati saya izin rapat sabtu")]
    [InlineData("izin rapat ya bu, iuran saya titip lewat bu tuti")]
    [InlineData("saya tidak ikut rapat di rumah bu lela")]
    [InlineData("saya gak ikut kumpul, notulen minta tolong bu lela")]
    public void Who_is_spoken_to_or_handed_something_is_not_who_stays_away(string text) =>
        Assert.Empty(Understander.As(text, Moment, "pertemuan_izin").Slots.People);

    [Fact]
    public void A_limping_duration_is_no_hour()
    {
        var slots = Understander.As("20 menit lagi saya baru nyampe lapak", Moment, "jaga_telat").Slots;
        Assert.Null(slots.Time);
        Assert.Null(slots.Date?.Value);
    }

    [Fact]
    public void A_day_that_belongs_to_an_answer_is_not_the_meetings() =>
        Assert.Null(Understander.As("rapatnya belum pasti, besok saya kasih jawaban", Moment, "pertemuan_belumtahu").Slots.Date);

    [Theory]
    [InlineData("umumkan ke semua: rabu lapak libur. terus jaga kamis siapa", "rabu lapak libur")]
    [InlineData("Tolong siarkan: Bagi yang belum, KK dikumpulkan ke Bu Yuli.", "Bagi yang belum, KK dikumpulkan ke Bu Yuli")]
    [InlineData("tadi ketua pesan, tolong wartakan ke anggota bahwa oven baru sudah bisa dipakai", "oven baru sudah bisa dipakai")]
    [InlineData("kasih tau bu tuti, bu lela sama bu ida seragam sudah jadi", "seragam sudah jadi")]
    [InlineData("umumkan malam ini juga", null)]
    [InlineData("broadcast \"Besok jam 7 kumpul\"", "Besok jam 7 kumpul")]
    [InlineData("foto kegiatan sudah ada, tolong disebar ke ibu2", "foto kegiatan sudah ada")]
    [InlineData("umumkan", null)]
    public void A_broadcast_is_only_its_text(string text, string? body) => Assert.Equal(body, Understander.As(text, Moment, "siaran").Slots.Body);

    [Theory]
    [InlineData("")]
    [InlineData("umumkan : : , \"")]
    [InlineData("di ke di ke rt rw no jl")]
    [InlineData("rumah bu")]
    [InlineData("alamat: ,")]
    [InlineData("tukar senin selasa rabu kamis jumat sabtu minggu")]
    [InlineData("- - ibu-ibu-ibu - jl. rt. 0/0")]
    public void No_text_brings_the_readers_down(string text)
    {
        foreach (var intent in Intents) Slots(text, intent);
    }

    private static readonly string[] Intents =
    [
        "jadwal_jaga", "tukar_jaga", "izin_jaga", "jaga_susun", "jaga_hadir", "jaga_telat", "pertemuan_jadwal", "pertemuan_hadir", "pertemuan_izin", "pertemuan_siarkan", "pertemuan_absen",
        "pertemuan_tutup", "pertemuan_belumtahu", "notulen_tulis", "notulen_lihat", "siaran", "pelatihan_lihat", "pelatihan_daftar", "pelatihan_umumkan", "pelatihan_batal", "pelatihan_hadir",
    ];

    private static Listening Moment => new(Roster.Saturday, "anggota", Roster.People);

    private static string Slots(string text, string intent)
    {
        using var answer = JsonDocument.Parse(UnderstandLine.Given("x", "anggota", Roster.Saturday, text, Roster.People, intent));
        return answer.RootElement.GetProperty("slots").GetRawText();
    }
}
