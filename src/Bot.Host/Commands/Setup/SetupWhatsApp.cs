using System.Net;

namespace Bot.Host;

/// <summary>WhatsApp through Twilio: the account's two secrets, the sender, and where Twilio brings its messages.</summary>
internal sealed class SetupWhatsApp(CommandLine line, Questions ask, TextWriter text) : ISetup
{
    private const string Section = WhatsAppOptions.Section;

    private WhatsAppOptions options = new();
    private TwilioApi api = null!;
    private string? sender;

    private string Incoming => options.PublicBaseUrl + WhatsAppDoor.Path + WhatsAppDoor.Retries;
    private string Status => options.PublicBaseUrl + WhatsAppDoor.StatusPath;

    public async Task CheckAsync(SettingsFile file, CancellationToken cancel)
    {
        var (sid, sidInFile) = await ask.SettingAsync($"{Section}:AccountSid", "Account SID Twilio (AC…)", line.Account);
        var (token, tokenInFile) = await ask.SettingAsync($"{Section}:AuthToken", "Auth token Twilio", null, secret: true);
        options = new() { Enabled = true, AccountSid = sid, AuthToken = token, PublicBaseUrl = "https://sementara.invalid", From = "+10000000000", ApiBaseUrl = ask.Known($"{Section}:ApiBaseUrl") ?? new WhatsAppOptions().ApiBaseUrl };
        if (options.Problems().FirstOrDefault() is { } wrong) throw new SettingsException(wrong);
        api = new(new PlainClients(TwilioApi.Login(options)), options);
        await AccountAsync(cancel);

        var (from, fromInFile) = await ask.SettingAsync($"{Section}:From", "Nomor pengirim WhatsApp (+62…), atau Messaging Service (MG…)", line.From);
        var service = from.StartsWith("MG", StringComparison.Ordinal);
        options.From = service ? null : from;
        options.MessagingServiceSid = service ? from : null;
        if (options.Problems().FirstOrDefault() is { } off) throw new SettingsException(off);
        if (!line.Unchecked) await (service ? ServiceAsync(from, cancel) : SenderAsync(from, cancel));

        var (url, urlInFile) = await ask.SettingAsync($"{Section}:PublicBaseUrl", "Alamat https bot ini, yang bisa dicapai dari internet", line.Url);
        options.PublicBaseUrl = await Setup.AddressAsync(url, options.ApiBaseUrl, line, ask, cancel);
        await TryAsync(cancel);

        file.Set($"{Section}:Enabled", true);
        if (sidInFile) file.Set($"{Section}:AccountSid", sid);
        if (tokenInFile) file.Set($"{Section}:AuthToken", token);
        if (fromInFile) file.Set($"{Section}:From", options.From);
        if (fromInFile) file.Set($"{Section}:MessagingServiceSid", options.MessagingServiceSid);
        if (urlInFile) file.Set($"{Section}:PublicBaseUrl", options.PublicBaseUrl);
    }

    public async Task ConnectAsync(CancellationToken cancel)
    {
        if (sender is { } id)
        {
            var (_, status, _) = await api.SetWebhookAsync(id, new(Incoming, "POST", Status, "POST"), cancel);
            var (_, _, now) = await api.SendersAsync(cancel);
            if ((int)status is >= 200 and < 300 && now?.Senders?.FirstOrDefault(s => s.Sid == id)?.Webhook is { } set && set.CallbackUrl == Incoming && set.StatusCallbackUrl == Status)
            {
                await text.WriteLineAsync($"Webhook Twilio terpasang dan diperiksa: {options.PublicBaseUrl}{WhatsAppDoor.Path}");
                return;
            }
        }
        await text.WriteLineAsync($"Isi sendiri di konsol Twilio, dengan cara POST: pesan masuk {Incoming} dan status {Status}");
    }

    private async Task AccountAsync(CancellationToken cancel)
    {
        var (end, status, account) = await api.AccountAsync(cancel);
        if (end == CallEnd.NeverLeft) throw new SettingsException("Twilio tidak terjangkau dari komputer ini; periksa sambungan internet");
        if (status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound) throw new SettingsException("Account SID dan Auth token itu ditolak Twilio; salin lagi keduanya dari halaman depan konsol");
        if (status != HttpStatusCode.OK || account is null) throw new SettingsException($"Twilio tidak memberi jawaban yang bisa dibaca (HTTP {(int)status}); coba lagi nanti");
        if (account.Status is not "active") throw new SettingsException($"akun Twilio itu tidak aktif ({account.Status}); selesaikan dulu di konsol");
        await text.WriteLineAsync("Twilio mengenal akun itu");
    }

    private async Task SenderAsync(string from, CancellationToken cancel)
    {
        var (_, status, answer) = await api.SendersAsync(cancel);
        if (status != HttpStatusCode.OK || answer?.Senders is not { } all) throw new SettingsException($"daftar pengirim WhatsApp tidak bisa dibaca dari Twilio (HTTP {(int)status}); coba lagi nanti");
        var mine = all.FirstOrDefault(s => s.SenderId == WhatsAppAddress.Prefixed(from)) ?? throw new SettingsException($"{from} bukan pengirim WhatsApp di akun itu; daftarkan di konsol, halaman WhatsApp Senders");
        if (mine.Status?.StartsWith("ONLINE", StringComparison.Ordinal) != true) throw new SettingsException($"pengirim {from} belum siap ({mine.Status}); tunggu sampai ONLINE di halaman WhatsApp Senders");
        sender = mine.Sid;
        await text.WriteLineAsync($"Pengirim {from} siap");
    }

    private async Task ServiceAsync(string service, CancellationToken cancel)
    {
        var (_, status, _) = await api.ServiceAsync(service, cancel);
        if (status == HttpStatusCode.NotFound) throw new SettingsException($"{service} tidak ada di akun itu");
        if (status != HttpStatusCode.OK) throw new SettingsException($"Messaging Service tidak bisa dibaca dari Twilio (HTTP {(int)status}); coba lagi nanti");
        await text.WriteLineAsync("Messaging Service itu ada");
    }

    private async Task TryAsync(CancellationToken cancel)
    {
        var to = await ask.AskAsync("Pesan percobaan ke nomor (+62…)? Orangnya harus sudah menulis ke pengirim dalam 24 jam terakhir (kosong: tidak)", line.WhatsAppTo);
        if (to.Length == 0) return;
        if (WhatsAppAddress.Read(WhatsAppAddress.Prefixed(to)) is not { } address) throw new SettingsException($"'{to}' bukan nomor dengan kode negara, contoh +6281234567890");
        if (!Urls.IsLoopback(options.ApiBaseUrl) && Fictitious.Is(address)) throw new SettingsException("nomor itu milik orang contoh; tidak dikirimi apa-apa");
        List<KeyValuePair<string, string>> form = [new("To", WhatsAppAddress.Write(address)), new("Body", Setup.Hello)];
        form.Add(options.From is { } from ? new("From", WhatsAppAddress.Prefixed(from)) : new("MessagingServiceSid", options.MessagingServiceSid!));
        var (_, status, answer) = await api.CreateAsync(form, cancel);
        if (answer is not { Sid: { Length: > 0 }, Code: null } || (int)status is < 200 or >= 300) throw new SettingsException($"Twilio menolak pesan percobaan (kode {answer?.Code ?? (int)status})");
        await text.WriteLineAsync("Pesan percobaan diterima Twilio; lihat di ponselnya apakah sampai");
    }
}
