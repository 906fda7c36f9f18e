using System.Globalization;

namespace Bot.Host;

/// <summary>Prints the WhatsApp templates as they are submitted for approval, and which of them have an id in the settings.</summary>
internal static class TemplateList
{
    public static async Task WriteAsync(TextWriter text, IReadOnlyDictionary<string, string> ids)
    {
        foreach (var t in WhatsAppTemplates.All)
        {
            await text.WriteLineAsync($"{t.Nama} ({t.Bahasa}, {t.Kategori}, {(t.Tombol is [] ? "twilio/text" : "twilio/quick-reply")})");
            await text.WriteLineAsync($"  {t.Isi}");
            await text.WriteLineAsync("  contoh: " + string.Join(" · ", t.Contoh.Select((v, i) => string.Create(CultureInfo.InvariantCulture, $"{{{{{i + 1}}}}} {v}"))));
            if (t.Tombol is not []) await text.WriteLineAsync("  tombol: " + string.Join(" · ", t.Tombol));
            await text.WriteLineAsync($"  {WhatsAppOptions.Section}:Templates:{t.Nama} = {ids.GetValueOrDefault(t.Nama, "(belum diisi)")}");
            await text.WriteLineAsync();
        }
        var missing = WhatsAppTemplates.All.Count(t => !ids.ContainsKey(t.Nama));
        await text.WriteLineAsync(missing == 0 ? "Semua templat sudah diisi." : $"{missing} dari {WhatsAppTemplates.All.Count} templat belum diisi.");
    }
}
