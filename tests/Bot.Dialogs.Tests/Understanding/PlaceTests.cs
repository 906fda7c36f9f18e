using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>Where something shall happen or be brought: the words as written, from their head to their end (I-23).</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("diantar ke rumah bu sumi rt 03 dekat pos ronda ya", "rumah bu sumi rt 03 dekat pos ronda")]
    [InlineData("antar ke aula lantai 2 kantor kelurahan. terima kasih", "aula lantai 2 kantor kelurahan")]
    [InlineData("ANTAR KE MUSOLA AT TAQWA", "musola at taqwa")]
    [InlineData("kirim ke TK Pertiwi jl melati no 8 jam 2", "tk pertiwi jl melati no 8")]
    [InlineData("jl anggrek 5 no 21 samping warung bu narti", "jl anggrek 5 no 21 samping warung bu narti")]
    [InlineData("antar ke blok c no 12", "blok c no 12")]
    [InlineData("alamat: gedung serbaguna lt 1, dekat parkiran motor", "gedung serbaguna lt 1, dekat parkiran motor")]
    [InlineData("jangan ke rumah, ke balai RT 05 aja", "balai rt 05")]
    [InlineData("ganti ke masjid baiturrahman rt 09 ya, bukan di rumah", "masjid baiturrahman rt 09")]
    [InlineData("eh jangan rumah bu yuli, rapat di rumah bu ida aja", "rumah bu ida")]
    [InlineData("kumpul di rumah mertua saya rt 01 rw 05", "rumah mertua saya rt 01 rw 05")]
    [InlineData("kumpul di rumah pak RT 04", "rumah pak rt 04")]
    [InlineData("rapat jam 3 rumah bu rini tolong undang", "rumah bu rini")]
    [InlineData("rapat di lapangan bulutangkis erwe tujuh", "lapangan bulutangkis erwe tujuh")]
    [InlineData("via zoom kuota 20", "zoom")]
    [InlineData("diklat di Jakarta. silakan", "jakarta")]
    [InlineData("di e-warong sinar pagi, jam setengah sembilan pagi", "e-warong sinar pagi")]
    [InlineData("tempatnya rumah bu wati rt 03, mulai jam sepuluh", "rumah bu wati rt 03")]
    [InlineData("kumpul di balai warga untuk bahas kas", "balai warga")]
    [InlineData("tolong kirim ke semua anggota", null)]
    [InlineData("kelurahan ada jatah pelatihan", null)]
    [InlineData("tempat saya kabari nanti", null)]
    [InlineData("tempat tetep, jam setengah 3", null)]
    [InlineData("catat di buku ya", null)]
    [InlineData("rapat di hari senin", null)]
    public void A_place_is_the_words_as_written(string text, string? place) =>
        Assert.Equal(place, Places.Read(Whole(text))?.Words);

    [Fact]
    public void The_name_in_a_place_means_nobody()
    {
        var clause = Whole("kumpul di rumah bu wati sama bu ida");
        var place = Places.Read(clause)!;
        var left = Phrases.Outside([.. clause.Reading.People.Select(p => p.Read)], clause.Reading, place.First, place.Next);
        Assert.EndsWith("ida", Assert.Single(left).Said);
    }

    [Fact]
    public void A_person_is_a_place_only_where_that_is_asked()
    {
        var clause = Whole("pletok dititip di bu narti");
        Assert.Null(Places.Read(clause));
        Assert.Equal("bu narti", Places.Read(clause, persons: true)!.Words);
    }

    private static Clause Whole(string text)
    {
        var reading = new Reading(text, new Listening(Roster.Saturday, "anggota", Roster.People), past: false);
        return new Clause(reading, 0, reading.Tokens.Count);
    }
}
