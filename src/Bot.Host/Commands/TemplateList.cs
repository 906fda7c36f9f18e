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
        foreach (var f in WhatsAppTemplates.Frames)
        {
            await text.WriteLineAsync($"{f.Name} (id, {(f.IsList ? "twilio/list-picker" : "twilio/quick-reply")}, tanpa persetujuan)");
            await text.WriteLineAsync(f.IsList ? "  {{1}}, tombol {{2}}" : "  {{1}}");
            await text.WriteLineAsync($"  {(f.IsList ? "baris" : "tombol")}: " + string.Join(" · ", Enumerable.Range(0, f.Choices).Select(f.First).Select(n => $"{V(n)} id {V(n + 1)}{(f.Each == 3 ? $" keterangan {V(n + 2)}" : "")}")));
            await text.WriteLineAsync($"  {WhatsAppOptions.Section}:Templates:{f.Name} = {ids.GetValueOrDefault(f.Name, "(belum diisi)")}");
            if (contents is not null) await text.WriteLineAsync("  di Twilio: " + Made(f.Name, ids, contents));
            await text.WriteLineAsync();
        }
        await text.WriteLineAsync($"Tombol dan daftar hanya untuk 24 jam setelah orangnya menulis. {WhatsAppTemplates.Frames.Count(f => ids.ContainsKey(f.Name))} dari {WhatsAppTemplates.Frames.Count} sudah diisi; tanpa itu pilihannya tampil bernomor.");
        var missing = WhatsAppTemplates.All.Count(t => !ids.ContainsKey(t.Nama));
        await text.WriteLineAsync(missing == 0 ? "Semua templat sudah diisi." : $"{missing} dari {WhatsAppTemplates.All.Count} templat belum diisi.");
        if (contents is not null) await text.WriteLineAsync($"{WhatsAppTemplates.All.Count(t => Mine(t, ids, contents)?.ApprovalRequests?.Status == "approved")} dari {WhatsAppTemplates.All.Count} sudah disetujui WhatsApp.");
        else if (asked) await text.WriteLineAsync("Twilio tidak bisa ditanya; persetujuannya tidak diketahui.");
    }

    private static string V(int number) => string.Create(CultureInfo.InvariantCulture, $"{{{{{number}}}}}");

    private static string Made(string name, IReadOnlyDictionary<string, string> ids, IReadOnlyList<TwContent> contents) =>
        ids.TryGetValue(name, out var sid) ? contents.Any(c => c.Sid == sid) ? "ada" : "tidak ada di akun ini"
        : contents.FirstOrDefault(c => c.FriendlyName == name) is { } made ? $"ada, isi {made.Sid} di setelan" : "belum dibuat";

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
