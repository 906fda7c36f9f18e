using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>Danger is read by its words, and what is only talked about is none.</summary>
public sealed class BahayaTests
{
    [Theory]
    [InlineData("anak saya minum racun tikus", JenisBahaya.Medis), InlineData("racun", JenisBahaya.Medis), InlineData("suami menelan baygon", JenisBahaya.Medis), InlineData("ibu minum obat kebanyakan", JenisBahaya.Medis)]
    [InlineData("dia minum 20 butir obat", JenisBahaya.Medis), InlineData("anak keminum minyak tanah", JenisBahaya.Medis), InlineData("tangan kesiram minyak panas", JenisBahaya.Medis), InlineData("jari saya kepotong", JenisBahaya.Medis)]
    [InlineData("bu nur ketabrak motor", JenisBahaya.Medis), InlineData("keracunan nasi kotak", JenisBahaya.Medis), InlineData("mau bunuh diri aja", JenisBahaya.Jiwa), InlineData("rasanya pengen mati", JenisBahaya.Jiwa)]
    [InlineData("gak kuat hidup lagi", JenisBahaya.Jiwa), InlineData("kebakaran", JenisBahaya.Api), InlineData("dapur kebakaran bu", JenisBahaya.Api), InlineData("tabung gas meledak", JenisBahaya.Api)]
    [InlineData("ada maling di lapak", JenisBahaya.Kejahatan), InlineData("saya dijambret", JenisBahaya.Kejahatan), InlineData("suami mukul saya", JenisBahaya.Kekerasan), InlineData("saya dipukulin suami", JenisBahaya.Kekerasan)]
    [InlineData("anak tetangga dicabuli", JenisBahaya.Kekerasan), InlineData("dia ngancam mau bunuh saya", JenisBahaya.Kekerasan), InlineData("saya takut suami mukul lagi", JenisBahaya.Kekerasan)]
    public void Words_of_danger_are_heard(string text, JenisBahaya kind) => Assert.Equal(kind, Bahaya.Of(text));

    [Theory]
    [InlineData("harga racun tikus berapa"), InlineData("stok baygon"), InlineData("mati lampu"), InlineData("hp saya mati"), InlineData("takut kebakaran kalau kompor ditinggal"), InlineData("kumpul pukul 10")]
    [InlineData("bagi pukul rata"), InlineData("kemarin warung kemalingan"), InlineData("pelatihan pencegahan kebakaran"), InlineData("keluar 50rb beli obat"), InlineData("minum obat dulu ya"), InlineData("untung tidak kebakaran")]
    [InlineData("saldo kas"), InlineData("pesan 20 kotak nasi ayam bakar"), InlineData("jaga jam 8"), InlineData("anak saya sakit panas"), InlineData("nur bayar 10rb"), InlineData("potong ayam 5 ekor"), InlineData("pukul 7 saya di dapur")]
    public void What_is_only_talked_about_is_no_danger(string text) => Assert.Null(Bahaya.Of(text));

    [Theory]
    [InlineData("snacknya ada kacang gak bu? anak sy alergi", true), InlineData("anak sy alergi telur ada telurnya ga nasi ayamnya", true), InlineData("alergi kacang", true), InlineData("anak saya alergi udang", true)]
    [InlineData("anak sesak napas habis makan kacang, dia alergi", false), InlineData("anak alergi kacang bengkak", false), InlineData("anak kejang", false), InlineData("anak alergi kacang tadi kemakan, ada obatnya gak", false)]
    public void An_allergy_asked_about_or_told_is_none(string text, bool onlyTold) => Assert.Equal(onlyTold, Pantangan.OnlyTells(text));

    [Theory]
    [InlineData("anak sy alergi telur ada telurnya ga nasi ayamnya", true), InlineData("ada kacangnya gak", true), InlineData("anak alergi telur tidak pake telur ya", false)]
    [InlineData("alergi telur, jangan ada telur ya", false), InlineData("alergi telur, kalau ada telurnya ga boleh", false), InlineData("anak alergi udang", false)]
    public void A_note_is_no_question(string text, bool asks) => Assert.Equal(asks, Pantangan.AsksAllergens(text));
}
