using System.Text.Json;
using Bot.Dialogs;
using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>What the demo's clock says over WhatsApp in three weeks fits the templates that are submitted for approval.</summary>
public sealed class TemplateTests
{
    [Xunit.Fact]
    public async Task Everything_said_by_the_clock_has_a_template_with_as_many_values_as_its_words_take()
    {
        var directory = Directory.CreateTempSubdirectory("kubebot-templates").FullName;
        var clock = new ManualClock(DemoClock.Start);
        var rows = new List<OutboxRow>();
        await using (var store = await SqliteStore.OpenAsync(new(directory), new Conversation(new Understander()), clock, NullLogger<SqliteStore>.Instance))
        {
            foreach (var kube in KubeImport.Read(DataFiles.Embedded())) await store.ImportAsync(kube);
            while (await store.NextDueAsync() is { } due && due < DemoClock.Start.AddDays(21))
            {
                clock.MoveTo(due);
                foreach (var (kube, _) in await store.DueGroupsAsync(clock.GetUtcNow(), 10)) await store.TickAsync(kube);
                while (await store.TakeDueAsync([Channel.WhatsApp], 50) is { Count: > 0 } taken)
                {
                    rows.AddRange(taken);
                    foreach (var row in taken) await store.MarkAsync(row.Id, new SendResult.Sent(null));
                }
            }
        }
        Directory.Delete(directory, recursive: true);

        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var template = Assert.IsType<Template>(row.Message.Template);
            Assert.Equal(WhatsAppTemplates.Find(template.Name)?.Contoh.Count, template.Values.Count);
            Assert.All(template.Values, value => Assert.NotEqual("", value));
            // What is pressed there can be pressed here, or is a wish of its own; who sees no buttons types the same words.
            if (row.Message.Choices is [_, ..] choices) Assert.Subset(choices.Select(c => c.Title).Append("Lihat pesanan").ToHashSet(), WhatsAppTemplates.Find(template.Name)!.Tombol.ToHashSet());
        });
        Assert.Subset(rows.Select(r => r.Message.Template!.Name).ToHashSet(), new HashSet<string> { "pengingat_jaga_h1", "pengingat_jaga_hari_h" });
    }

    private const string NothingToPress = "nothing is answered by a button: kabar_kube says it in the same words, and is one approval less";
    private const string NotYet = "the bot does not send this yet";

    /// <summary>Templates of the handbook that are not submitted, and why.</summary>
    private static readonly Dictionary<string, string> LeftOut = new()
    {
        ["hasil_tukar_jaga"] = NothingToPress,
        ["kuitansi_iuran"] = NothingToPress,
        ["koreksi_catatan"] = NothingToPress,
        ["hasil_persetujuan"] = NothingToPress,
        ["iks_disetujui"] = NothingToPress,
        ["pmt_konfirmasi"] = NothingToPress,
        ["jadwal_bpnt"] = NothingToPress,
        ["permintaan_data"] = NothingToPress,
        ["pengumuman_kube"] = "siaran_kube: WhatsApp counts a broadcast as marketing",
        ["bagi_hasil"] = NotYet,
        ["pengingat_angsuran"] = NotYet,
        ["periksa_titipan"] = NotYet,
        ["legalitas_habis"] = NotYet,
        ["laporan_siap"] = NotYet,
        ["cek_aktif_lagi"] = NotYet,
    };

    [Xunit.Fact]
    public void Each_template_of_the_handbook_is_submitted_or_left_out_for_a_reason()
    {
        var handbook = JsonSerializer.Deserialize(Resources.Bytes("Demo.template_wa.json"), TemplateJson.Default.IReadOnlyListTemplateText)!;
        string[] own = ["kabar_kube", "siaran_kube"];

        Assert.Equal(handbook.Select(t => t.Nama).Order(StringComparer.Ordinal), WhatsAppTemplates.All.Select(t => t.Nama).Except(own).Concat(LeftOut.Keys).Order(StringComparer.Ordinal));
        Assert.All(handbook.Where(t => LeftOut.GetValueOrDefault(t.Nama) == NothingToPress), t => Assert.Empty(t.Tombol));
        Assert.All(own, name => Assert.NotNull(WhatsAppTemplates.Find(name)));
    }

    [Xunit.Fact]
    public async Task A_request_goes_outside_the_window_as_its_own_template_and_its_button_is_the_answer()
    {
        var (rini, wati) = (new Address(Channel.WhatsApp, "+6281200000003"), new Address(Channel.WhatsApp, "+6281200000001"));
        var directory = Directory.CreateTempSubdirectory("kubebot-templates").FullName;
        await using (var store = await SqliteStore.OpenAsync(new(directory), new Conversation(new Understander()), new ManualClock(DemoClock.Start), NullLogger<SqliteStore>.Instance))
        {
            await StorePlace.FillWithDemoAsync(store);
            await store.RunAsync(new() { Key = "1", From = rini, Text = "beli kompor 350rb dari kas" });
            await store.RunAsync(new() { Key = "2", From = rini, Text = "ya, mintakan" });

            var asked = (await store.TakeDueAsync([Channel.WhatsApp], 50)).Last(r => r.To == wati);
            Assert.Null(asked.LastInbound);
            var part = Assert.Single(WhatsAppTemplates.Parts(asked.Message, new Dictionary<string, string> { ["minta_persetujuan"] = "HX00000000000000000000000000000001" }));
            Assert.Equal("Halo Bu Wati, ada pengajuan dari Bu Rini yang perlu jawaban, yaitu kas keluar sebesar Rp350.000 untuk kompor. Apakah Ibu/Bapak setuju?", part.Text);
            Assert.Equal(WhatsAppTemplates.Find("minta_persetujuan")!.Tombol, asked.Message.Choices.Select(c => c.Title));

            // As Twilio tells of a template's button: with the id the template was made with, which is the same for everybody.
            var press = Assert.IsType<Reading.Heard>(WhatsAppMessages.Read(TwilioForm.Of(
            [
                new("MessageSid", "SM00000000000000000000000000000001"), new("From", "whatsapp:" + wati.Value), new("Body", "Setuju"), new("SmsStatus", "received"),
                new("MessageType", "button"), new("ButtonText", "Setuju"), new("ButtonPayload", "Setuju"),
            ])));
            await store.RunAsync(press.Incoming);
            Assert.Contains(await store.TakeDueAsync([Channel.WhatsApp], 50), r => r.To == rini && r.Message.Text.StartsWith("Bu Wati setuju: kas keluar *Rp350.000* untuk kompor.", StringComparison.Ordinal));
        }
        Directory.Delete(directory, recursive: true);
    }

    [Xunit.Fact]
    public async Task A_complaint_goes_outside_the_window_without_a_word_of_it_and_its_button_opens_it()
    {
        var (rohmah, retno) = (new Address(Channel.WhatsApp, "+6281200000006"), new Address(Channel.WhatsApp, "+6281200000070"));
        var directory = Directory.CreateTempSubdirectory("kubebot-templates").FullName;
        await using (var store = await SqliteStore.OpenAsync(new(directory), new Conversation(new Understander()), new ManualClock(DemoClock.Start), NullLogger<SqliteStore>.Instance))
        {
            await StorePlace.FillWithDemoAsync(store);
            string[] said = ["pengaduan", "pembagian tugas", "giliran masak selalu saya terus yang kena", "cantumkan"];
            foreach (var (n, text) in said.Index()) await store.RunAsync(new() { Key = $"{n}", From = rohmah, Text = text });

            var told = (await store.TakeDueAsync([Channel.WhatsApp], 50)).Last(r => r.To == retno);
            var part = Assert.Single(WhatsAppTemplates.Parts(told.Message, new Dictionary<string, string> { ["pengaduan_masuk"] = "HX00000000000000000000000000000001" }));
            Assert.Equal("Halo Bu Retno, ada pesan rahasia baru nomor A-016 dari KUBE Kenanga 5. Buka percakapan ini untuk membacanya.", part.Text);
            Assert.Equal(WhatsAppTemplates.Find("pengaduan_masuk")!.Tombol, told.Message.Choices.Select(c => c.Title));
            await store.MarkAsync(told.Id, new SendResult.Sent(null));

            await store.RunAsync(new() { Key = "baca", From = retno, Text = "Baca" });
            Assert.Contains(await store.TakeDueAsync([Channel.WhatsApp], 50), r => r.To == retno && r.Message.Text.Contains("iliran masak", StringComparison.Ordinal));
        }
        Directory.Delete(directory, recursive: true);
    }
}
