using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Sentences of D29.</summary>
internal static class SiaranSay
{
    /// <summary>A broadcast as people get it; the same in its preview.</summary>
    public static string Broadcast(string body, string from) => Message.OneEmoji($"📢 {body}\nDari {from}.");

    /// <summary>"siaran rapat bulanan Sabtu…": its first words.</summary>
    public static string Title(string? body) => body is null ? "siaran itu" : $"siaran \"{Begin(body, 40)}\"";

    /// <summary>The first sentence, cut at a word.</summary>
    public static string Begin(string body, int most)
    {
        var first = body.IndexOfAny(['\n', '!', '?']) is > 0 and var line ? body[..line] : body;
        if (first.IndexOf(". ", StringComparison.Ordinal) is > 0 and var stop) first = first[..stop];
        var cut = Say.Quote(first.TrimEnd('.'), most);
        return cut.EndsWith('…') ? cut[..^1].TrimEnd(' ', ',', '.', ';', ':') + "…" : cut;
    }

    public static string Receivers(Penerima to, int count) => to switch
    {
        Penerima.AnggotaAktif => $"{count} anggota",
        Penerima.Pengurus => $"{count} pengurus",
        Penerima.Peserta => $"{count} peserta pelatihan",
        Penerima.Pelanggan => $"{count} pelanggan",
        Penerima.Kpm => $"{count} KPM",
        _ => $"{count} orang",
    };

    public static Message AskBody(Scene s) => new($"Pesannya apa, {s.Who.Honorific}?", [new("Batal")]);

    public static Message AskBodyAgain(Scene s) => new("Tulis isinya saja ya, satu atau dua kalimat. Contoh: *Rabu lapak libur, kita masak PMT di rumah Bu Wati.*", [new("Batal")]);

    public static Message AskWho(Scene s, SiaranDraft draft) => draft.Unsettled is [var name, ..]
        ? IuranWords.WhichName(s, name)
        : new($"Siaran bisa ke anggota, pengurus, peserta pelatihan, pelanggan, atau KPM yang setuju dikabari. Untuk siapa, {s.Who.Honorific}?", [new("Semua anggota"), new("Pengurus"), new("Pilih nama")]);

    public static string Nobody(Scene s, Penerima to) => to switch
    {
        Penerima.Pelanggan => $"Belum ada pelanggan yang setuju dikabari, {s.Who.Honorific}.",
        Penerima.Kpm => $"Belum ada KPM di sini yang setuju dikabari, {s.Who.Honorific}.",
        _ => $"Belum ada yang bisa menerima siaran ini, {s.Who.Honorific}.",
    };

    public static Message AskNames(Scene s) => new($"Siapa saja, {s.Who.Honorific}? Tulis namanya. Contoh: *tuti, lela, ida*.", []);

    public static Message AskWhen(Scene s)
    {
        var (from, until) = SiaranHours.On(s.Kube, s.Today);
        return new($"Kirim jam berapa, {s.Who.Honorific}? (bisa {Clock(from)} sampai {Clock(until)})", [.. Offered(s), new("Ketik jam")]);
    }

    public static Message TypeHour(Scene s) => new("Tulis jamnya ya. Contoh: *jam 4 sore* atau *besok jam 7*.", [.. Offered(s)]);

    public static Message HourWrong(Scene s)
    {
        var (from, until) = SiaranHours.On(s.Kube, s.Today);
        return new($"Jamnya antara {Clock(from)} dan {Clock(until)} ya, {s.Who.Honorific}.", [.. Offered(s)]);
    }

    /// <summary>Later today and tomorrow at the beginning, where there is room.</summary>
    private static IEnumerable<Choice> Offered(Scene s)
    {
        foreach (var hour in new[] { 16, 19 })
        {
            var at = s.Kube.Zone.At(s.Kube.Zone.Date(s.Now), new(hour, 0));
            if (at < s.Now.AddMinutes(30) || SiaranHours.NextFree(s.Kube, at) != at) continue;
            yield return new($"Nanti {hour}.00", $"hari ini jam {hour}.00");
            break;
        }
        var tomorrow = SiaranHours.On(s.Kube, s.Today.AddDays(1)).From;
        yield return new($"Besok {Clock(tomorrow)}", $"besok jam {Clock(tomorrow)} pagi");
    }

    /// <summary>The moment asked for cannot be: why, and the next that can.</summary>
    public static Message? NotThen(Scene s, Refusal why, DateTimeOffset? at) => why switch
    {
        OutsideHours w => new(at is null || at <= s.Now.AddMinutes(1)
            ? $"Sekarang pukul {Say.Clock(s.Now, s.Kube.Zone)}, {s.Who.Honorific}. Saya kirim {Then(s, w.Next)} ya?"
            : $"Pukul {Say.Clock(at.Value, s.Kube.Zone)} orang sudah istirahat, {s.Who.Honorific}. Saya kirim {Then(s, w.Next)} ya?", Then(w.Next, s)),
        FridayPrayer w => new($"Jumat pukul 11.30 sampai 13.00 waktunya salat Jumat, {s.Who.Honorific}. Saya kirim {Then(s, w.Next)} ya?", Then(w.Next, s)),
        DayFull w => new($"{(s.Kube.Zone.Date(at ?? s.Now) == s.Today ? "Hari ini" : Say.Date(s.Kube.Zone.Date(at ?? s.Now)))} sudah ada {w.Most} siaran, {s.Who.Honorific}. Saya kirim {Then(s, w.Next)} ya?", Then(w.Next, s)),
        _ => null,
    };

    private static string Then(Scene s, DateTimeOffset next)
    {
        var (day, today) = (s.Kube.Zone.Date(next), s.Kube.Zone.Date(s.Now));
        var named = day == today ? "" : day == today.AddDays(1) ? $"besok, {Say.Date(day)} " : Say.Date(day) + " ";
        return $"{named}pukul {Say.Hour(next, s.Kube.Zone)}";
    }

    private static IReadOnlyList<Choice> Then(DateTimeOffset next, Scene s)
    {
        var (day, today) = (s.Kube.Zone.Date(next), s.Kube.Zone.Date(s.Now));
        return [new(day == today ? $"Ya, {Say.Clock(next, s.Kube.Zone)}" : day == today.AddDays(1) ? "Ya, besok" : "Ya, " + Say.Short(day), "ya"), new("Jam lain"), new("Batal")];
    }

    public static Message Refused(Scene s, SiaranTrouble trouble) => new(trouble switch
    {
        SiaranTrouble.Party => $"Siaran kelompok tidak untuk urusan partai, {s.Who.Honorific}. Boleh diubah dulu?",
        SiaranTrouble.Number => "Ada nomor HP atau nomor rekening di kalimat itu. Demi keamanan, boleh diubah dulu tanpa nomornya?",
        _ => "Kalimat ini bisa membuka urusan pribadi anggota. Boleh diubah dulu?",
    }, [new("Ubah isi"), new("Batal")]);

    /// <summary>A text longer than a message may be was cut at the door; how long it was nobody knows.</summary>
    public static Message Shorter(Scene s, int characters) => new($"Coba lebih pendek ya, maksimal 5 baris{(characters > 700 ? $" ({(s.Message.Text.Length >= Longest ? "sekarang lebih dari 4.000 huruf" : $"sekarang {characters} huruf")}, paling banyak 700)" : "")}.", [new("Batal")]);

    private const int Longest = 4_000;

    public static Message CostAsked(Scene s, Rupiah cost) => new($"Biayanya kira-kira *{cost}*, lebih dari {SiaranHours.Of(s.Kube).AskAbove}. Tetap dikirim, {s.Who.Honorific}?", [new("Ya, kirim", "ya"), new("Batal")]);

    /// <summary>The preview: text, receivers, channels, cost, and who is left out.</summary>
    public static Message Preview(Scene s, SiaranDraft draft, SiaranPlan plan)
    {
        var when = draft.At is { } at ? $"\nDikirim {Say.Moment(at, s.Kube.Zone)}." : "";
        if (draft.About is { } about && about < (draft.At ?? s.Now)) when += $"\nIsinya tentang pukul {Say.Hour(about, s.Kube.Zone)}, jadi baru dibaca sesudahnya.";
        var head = draft.Repeats is null ? "Isi siaran:" : $"Saya kirim ulang ke {Say.List([.. draft.People.Take(6).Select(s.Call)])}{(draft.People.Count > 6 ? $" dan {draft.People.Count - 6} orang lagi" : "")}:";
        var left = LeftOut(plan);
        return new($"{head}\n{Broadcast(draft.Body!, s.Who.Call)}\nKe *{Receivers(draft.To, plan.Gets.Count)}* ({Costs.Channels(plan.Cost)}).{Costs.Words(plan.Cost)}{Window(plan.Cost)}{(left is null ? "" : "\n" + left)}{when}",
            draft.At is null ? [new("Kirim sekarang", "ya"), new("Kirim nanti"), new("Ubah isi")] : [new("Jadwalkan", "ya"), new("Kirim nanti"), new("Ubah isi")]);
    }

    /// <summary>Who wrote within the last day gets an ordinary message, the others a template.</summary>
    private static string Window(SendCost cost) => cost is { InSession: > 0, Template: > 0 } ? $" ({cost.InSession} pesan biasa, {cost.Template} pesan templat)" : "";

    private static string? LeftOut(SiaranPlan plan)
    {
        string?[] lines =
        [
            plan.Stopped > 0 ? $"{plan.Stopped} orang tidak menerima (berhenti)." : null,
            plan.NotAgreed > 0 ? $"{plan.NotAgreed} orang belum setuju dikabari." : null,
            plan.Unreachable > 0 ? $"{plan.Unreachable} orang tidak punya nomor, tolong dikabari langsung." : null,
        ];
        return lines.OfType<string>().ToList() is [_, ..] said ? string.Join(' ', said) : null;
    }

    public static string Scheduled(Scene s, SiaranDraft draft, int count, DateTimeOffset at) =>
        $"Siap, {s.Who.Honorific}. Dikirim {Say.Moment(at, s.Kube.Zone)} ke {Receivers(draft.To, count)}.\nMau dibatalkan? Ketik *batal siaran*.";

    public static string Sending(Scene s, SiaranDraft draft, int count) =>
        $"Siap, {s.Who.Honorific}. Saya kirim sekarang ke {Receivers(draft.To, count)}. Hasilnya nanti saya kabari.\nMau dihentikan? Ketik *batal siaran*.";

    public static string Told(Scene s, SiaranDraft draft, int count, DateTimeOffset? at) =>
        Message.OneEmoji($"{s.Who.Call} {(at is { } later ? $"menjadwalkan siaran {Say.Moment(later, s.Kube.Zone)}" : "mengirim siaran")} ke {Receivers(draft.To, count)}:\n{draft.Body}");

    private static string Clock(TimeOnly time) => time.ToString("HH.mm", System.Globalization.CultureInfo.InvariantCulture);
}
