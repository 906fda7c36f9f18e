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
        });
        Assert.Subset(rows.Select(r => r.Message.Template!.Name).ToHashSet(), new HashSet<string> { "pengingat_jaga_h1", "pengingat_jaga_hari_h" });
    }
}
