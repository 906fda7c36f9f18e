using System.Globalization;

namespace Bot.Host;

/// <summary>
/// Prints the WhatsApp templates as they are submitted for approval, which of them have an id in the settings, and what WhatsApp
/// has said about each when Twilio could be asked.
/// </summary>
internal static class TemplateList
{
    /// <param name="ids">The ids in the settings, by name.</param>
    /// <param name="contents">What the account holds; null when it was not asked or did not answer.</param>
    /// <param name="asked">True when it was asked.</param>
    public static async Task WriteAsync(TextWriter text, IReadOnlyDictionary<string, string> ids, IReadOnlyList<TwContent>? contents, bool asked)
    {
        foreach (var t in WhatsAppTemplates.All)
        {
            await text.WriteLineAsync($"{t.Nama} ({t.Bahasa}, {t.Kategori}, {(t.Tombol is [] ? "twilio/text" : "twilio/quick-reply")})");
            await text.WriteLineAsync($"  {t.Isi}");
            await text.WriteLineAsync("  contoh: " + string.Join(" · ", t.Contoh.Select((v, i) => string.Create(CultureInfo.InvariantCulture, $"{{{{{i + 1}}}}} {v}"))));
            if (t.Tombol is not []) await text.WriteLineAsync("  tombol: " + string.Join(" · ", t.Tombol));
            await text.WriteLineAsync($"  {WhatsAppOptions.Section}:Templates:{t.Nama} = {ids.GetValueOrDefault(t.Nama, "(belum diisi)")}");
            if (contents is not null) await text.WriteLineAsync("  di WhatsApp: " + State(Mine(t, ids, contents), ids.ContainsKey(t.Nama)));
            await text.WriteLineAsync();
        }
        var missing = WhatsAppTemplates.All.Count(t => !ids.ContainsKey(t.Nama));
        await text.WriteLineAsync(missing == 0 ? "Semua templat sudah diisi." : $"{missing} dari {WhatsAppTemplates.All.Count} templat belum diisi.");
        if (contents is not null) await text.WriteLineAsync($"{WhatsAppTemplates.All.Count(t => Mine(t, ids, contents)?.ApprovalRequests?.Status == "approved")} dari {WhatsAppTemplates.All.Count} sudah disetujui WhatsApp.");
        else if (asked) await text.WriteLineAsync("Twilio tidak bisa ditanya; persetujuannya tidak diketahui.");
    }

    /// <summary>The content with the id of the settings; without one, the best of those that bear the template's name.</summary>
    private static TwContent? Mine(TemplateText template, IReadOnlyDictionary<string, string> ids, IReadOnlyList<TwContent> contents) =>
        ids.TryGetValue(template.Nama, out var sid)
            ? contents.FirstOrDefault(c => c.Sid == sid)
            : contents.Where(c => c.FriendlyName == template.Nama).OrderBy(c => c.ApprovalRequests?.Status == "approved" ? 0 : 1).FirstOrDefault();

    private static string State(TwContent? content, bool isSet) => content switch
    {
        null => isSet ? "tidak ada di akun ini" : "belum dibuat",
        _ => Word(content.ApprovalRequests) + (isSet ? "" : $", isi {content.Sid} di setelan"),
    };

    private static string Word(TwApproval? approval) => approval?.Status switch
    {
        "approved" => "disetujui",
        "pending" or "received" => "menunggu persetujuan",
        "rejected" => approval.RejectionReason is { Length: > 0 } why ? $"ditolak ({why})" : "ditolak",
        "paused" => "dihentikan sementara",
        "disabled" => "dimatikan",
        _ => "belum diajukan",
    };
}
