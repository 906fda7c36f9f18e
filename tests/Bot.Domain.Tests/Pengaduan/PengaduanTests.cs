using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>Complaints: who reads them, and how they go on (D34, 08-decisions section 2 no. 9 and 22).</summary>
public sealed class PengaduanTests
{
    private static readonly PersonId Hendra = new("hendra");
    private static readonly Kube WithKasapel = Kenanga.After(new PersonPlaced(Hendra, Peran.Kasapel, Jabatan.Anggota, StatusAnggota.Aktif, new(2020, 1, 1)));

    private static FileComplaint File(PersonId by, bool up = false, string words = "giliran tidak rata") => new(by, KategoriPengaduan.PembagianKerja, words, false, up, Now);

    private static ComplaintBox Box(Decision decision, ComplaintBox? box = null) => Assert.IsType<Decision.Accepted>(decision).Facts.Aggregate(box ?? ComplaintBox.Empty, (b, f) => b.After(f));

    [Fact]
    public void The_pendamping_reads_it_and_the_Kasapel_what_is_about_or_from_her()
    {
        Assert.Equal(Retno, Box(File(Nur).Decide(WithKasapel, ComplaintBox.Empty)).Find(1)!.Reader);
        Assert.Equal(Hendra, Box(File(Nur, up: true).Decide(WithKasapel, ComplaintBox.Empty)).Find(1)!.Reader);
        Assert.Equal(Hendra, Box(File(Retno).Decide(WithKasapel, ComplaintBox.Empty)).Find(1)!.Reader);
        File(Nur, up: true).Decide(Kenanga, ComplaintBox.Empty).Refusal<NoReader>();
        File(Retno).Decide(Kenanga, ComplaintBox.Empty).Refusal<NoReader>();
    }

    [Fact]
    public void The_facts_name_nobody_who_complains()
    {
        var filed = Assert.IsType<Decision.Accepted>(File(Nur).Decide(WithKasapel, ComplaintBox.Empty));
        Assert.DoesNotContain(Nur.Value, string.Join("\n", filed.Facts), StringComparison.Ordinal);
        Assert.Equal(new ComplaintBody(Nur, "giliran tidak rata"), ComplaintBody.Read(Assert.Single(filed.Texts).Text));
        File(Nur, words: "pendek").Decide(WithKasapel, ComplaintBox.Empty).Refusal<ComplaintLength>();
        File(Nur, words: new string('x', 1_501)).Decide(WithKasapel, ComplaintBox.Empty).Refusal<ComplaintLength>();
    }

    [Fact]
    public void Nobody_but_its_reader_handles_it()
    {
        var box = Box(File(Nur).Decide(WithKasapel, ComplaintBox.Empty));
        foreach (var who in (PersonId[])[Wati, Yuli, Rini, Nur, Ida, Lilis]) new HandleComplaint(1, who, Now).Read(WithKasapel, box).Refusal<NotAllowed>();
        new HandleComplaint(1, Hendra, Now).Read(WithKasapel, box).Refusal<NotYourComplaint>();
        new HandleComplaint(9, Retno, Now).Answer(WithKasapel, box, "ya").Refusal<NotYourComplaint>();
        Assert.Equal(StatusPengaduan.Dibaca, Box(new HandleComplaint(1, Retno, Now).Read(WithKasapel, box), box).Find(1)!.Status);
    }

    [Fact]
    public void Passed_on_it_is_the_Kasapels_alone_and_unread_again()
    {
        var box = Box(File(Nur).Decide(WithKasapel, ComplaintBox.Empty));
        box = Box(new HandleComplaint(1, Retno, Now).Pass(WithKasapel, box), box);
        Assert.Equal((Hendra, StatusPengaduan.Diterima), (box.Find(1)!.Reader, box.Find(1)!.Status));
        new HandleComplaint(1, Retno, Now).Read(WithKasapel, box).Refusal<NotYourComplaint>();
        new HandleComplaint(1, Hendra, Now).Pass(WithKasapel, box).Refusal<NoReader>();
    }

    [Fact]
    public void The_Kasapel_passes_it_on_to_the_Dinas_Sosial_and_nobody_is_above_that()
    {
        var ratna = new PersonId("ratna");
        var kube = WithKasapel.After(new PersonPlaced(ratna, Peran.PembacaDinsos, Jabatan.Anggota, StatusAnggota.Aktif, new(2020, 1, 1)));
        var box = Box(File(Nur).Decide(kube, ComplaintBox.Empty));
        box = Box(new HandleComplaint(1, Retno, Now).Pass(kube, box), box);
        box = Box(new HandleComplaint(1, Hendra, Now).Pass(kube, box), box);
        Assert.Equal(ratna, box.Find(1)!.Reader);
        new HandleComplaint(1, ratna, Now).Pass(kube, box).Refusal<NoReader>();
    }

    [Fact]
    public void Strangers_send_five_a_day_and_where_to_answer_stands_in_the_sealed_text_alone()
    {
        var (tamu, at) = (new PersonId("tamu"), new Address(Channel.WhatsApp, "+6281200000077"));
        FileComplaint Outside(DateTimeOffset now) => new(tamu, KategoriPengaduan.Pelayanan, "kuenya basi semua", true, false, now) { At = at, Medium = new(AttachmentKind.Voice, "MM12") };
        var filed = Assert.IsType<Decision.Accepted>(Outside(Now).Decide(WithKasapel, ComplaintBox.Empty));
        Assert.DoesNotContain("6281200000077", string.Join("\n", filed.Facts), StringComparison.Ordinal);
        Assert.Equal(new ComplaintBody(tamu, "kuenya basi semua") { At = at, Medium = new(AttachmentKind.Voice, "MM12") }, ComplaintBody.Read(Assert.Single(filed.Texts).Text));
        var box = Enumerable.Range(0, FileComplaint.MostOutside).Aggregate(ComplaintBox.Empty, (b, _) => Box(Outside(Now).Decide(WithKasapel, b), b));
        Outside(Now).Decide(WithKasapel, box).Refusal<TooManyComplaints>();
        Assert.IsType<Decision.Accepted>(File(Nur).Decide(WithKasapel, box));
        Assert.IsType<Decision.Accepted>(Outside(Now.AddDays(1)).Decide(WithKasapel, box));
    }

    [Fact]
    public void Whoever_complained_judges_the_answer_and_nobody_else()
    {
        var box = Box(File(Nur).Decide(WithKasapel, ComplaintBox.Empty));
        var body = new ComplaintBody(Nur, "giliran tidak rata");
        new JudgeAnswer(1, Nur, true, body, Now).Decide(WithKasapel, box).Refusal<NotYourComplaint>();
        box = Box(new HandleComplaint(1, Retno, Now).Answer(WithKasapel, box, "kita hitung ulang"), box);
        new JudgeAnswer(1, Ida, true, body, Now).Decide(WithKasapel, box).Refusal<NotYourComplaint>();
        Assert.Equal(StatusPengaduan.Ditangani, Box(new JudgeAnswer(1, Nur, false, body, Now).Decide(WithKasapel, box), box).Find(1)!.Status);
        Assert.Equal(StatusPengaduan.Selesai, Box(new JudgeAnswer(1, Nur, true, body, Now).Decide(WithKasapel, box), box).Find(1)!.Status);
    }

    [Fact]
    public void Unread_for_three_days_it_is_told_upwards_once()
    {
        var box = Box(File(Nur).Decide(WithKasapel, ComplaintBox.Empty));
        Assert.Equal(Now.AddDays(3), box.NextDue());
        Assert.Empty(box.Silent(Now.AddDays(3).AddTicks(-1)));
        Assert.Single(box.Silent(Now.AddDays(3)));
        Assert.Null(box.After(new ComplaintSilenceTold(1, Now.AddDays(3))).NextDue());
        Assert.Null(box.After(new ComplaintRead(1, Now)).NextDue());
    }
}
