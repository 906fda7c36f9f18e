using System.Text.Json;
using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>The slots of cash, dues, loans, services, aid and members where the wish is told: <c>money-people-slots.tsv</c> holds text, intent and slots as <c>understand</c> prints them.</summary>
public sealed class MoneyPeopleSlotTests
{
    private static readonly Listening Moment = new(Roster.Saturday, "bendahara", Roster.People);

    public static TheoryData<string, string, string> Lines()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in Tables.Rows("money-people-slots.tsv")) data.Add(row[0], row[1], row[2]);
        return data;
    }

    [Theory, MemberData(nameof(Lines))]
    public void A_line_has_its_slots(string text, string intent, string slots) => Assert.Equal(slots, Slots(text, intent));

    [Theory]
    [InlineData("siapa yg males setor nih")]
    [InlineData("yang kesulitan bayar iuran siapa")]
    [InlineData("belum pd bayar siapa ya")]
    [InlineData("resi bayar saya mana")]
    [InlineData("bu sayah kedah mayar sabaraha")]
    [InlineData("udah bayar iuran masing-masing 10rb")]
    [InlineData("gang melati belum bayar")]
    public void A_mood_or_a_thing_is_nobody(string text) =>
        Assert.Empty(Understander.As(text, Moment, Intents.IuranTunggakan).Slots.People);

    [Theory]
    [InlineData("bu er barusan bayar iuran 20", "er")]
    [InlineData("mbah karso nyicil 5rb", "karso")]
    [InlineData("cing encum setor 10rb", "encum")]
    [InlineData("zubaidah bayar 10rb", "zubaidah")]
    [InlineData("bu mei bayar 10rb", "mei")]
    [InlineData("bu siti khodijah lunas", "siti khodijah")]
    public void A_stranger_who_pays_is_somebody(string text, string said) =>
        Assert.Equal(said, Assert.Single(Understander.As(text, Moment, Intents.IuranCatat).Slots.People).Said);

    [Theory]
    [InlineData("bu rini lagi di jalan, saya terima dari wati sama minah 5rb iuran", "wati minah")]
    [InlineData("tadi di rumah bu wati yang nyerahin lima ribu itu minah sama lela", "minah lela")]
    [InlineData("saya setor iuran 15 ribu lewat bu wati atas nama rohmah", "rohmah")]
    [InlineData("yang setor wati, yuli. nur izin marni sakit", "wati yuli")]
    [InlineData("bu minah nitip iurannya bu nur 5rb", "nur")]
    public void Who_brings_it_or_is_told_of_it_does_not_pay(string text, string payers) =>
        Assert.Equal(payers, string.Join(' ', Understander.As(text, Moment, Intents.IuranCatat).Slots.People.Select(p => p.Said)));

    [Theory]
    [InlineData("nur bayar 600", true)]
    [InlineData("nur bayar 20", false)]
    [InlineData("angsuran panci bu sri 50", false)]
    public void A_bare_number_is_thousands_and_from_500_on_it_is_asked(string text, bool ask)
    {
        var amount = Understander.As(text, Moment, "pinjam_angsur").Slots.Amount!;
        Assert.Equal(ask, amount.MustAsk);
        Assert.Contains("implied-thousands", amount.Flags);
    }

    [Theory]
    [InlineData("laporan kenanga 5 oktober")]
    [InlineData("laporan sebulan kemarin")]
    [InlineData("laporane wulan wingi")]
    public void A_month_stays_a_month(string text) =>
        Assert.Equal("""{"bulan":"2026-10"}""", Slots(text, "laporan_bulanan"));

    [Fact]
    public void Nuwun_sewu_is_no_thousand() => Assert.Equal("{}", Slots("nuwun sewu bu, mau pinjam boleh", "pinjam_ajukan"));

    [Theory]
    [InlineData("")]
    [InlineData("bu")]
    [InlineData("si")]
    [InlineData("bu bu bu bu")]
    [InlineData("buat buat dari dari")]
    [InlineData("eh eh eh")]
    [InlineData("namanya")]
    [InlineData("\ud83d beli \ude00 1 2 3")]
    [InlineData("bpnt des 31 32 99999999999999999999")]
    public void Nothing_brings_a_reader_down(string text)
    {
        foreach (var intent in (string[])[Intents.IuranCatat, Intents.KasKeluar, Intents.KasMasuk, Intents.KasRiwayat, Intents.Koreksi, Intents.Kuitansi, Intents.IksBantuan, Intents.Clarify, Intents.Orang, Intents.DaftarAnggota,
            "pinjam_ajukan", "pinjam_angsur", "token_pulsa", "bantuan_jadwal", "bpnt_atur", "anggota_tambah", "anggota_ubah", "data_ubah", "laporan_bulanan"])
            Assert.NotNull(Slots(text, intent));
    }

    private static string Slots(string text, string intent)
    {
        using var line = JsonDocument.Parse(UnderstandLine.Given("x", "bendahara", Roster.Saturday, text, Roster.People, intent));
        return line.RootElement.GetProperty("slots").GetRawText();
    }
}
