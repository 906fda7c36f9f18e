using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D39: what is kept of the person who asks, her copy of it, and what happens while she waits for its erasure.</summary>
internal static class DataSaya
{
    private static readonly string[] Copies = ["kirim", "salinan", "copy", "kopi", "unduh", "download", "file", "pdf"];

    public static Step Answer(Scene s)
    {
        if (Shared(s) is { } shared) return shared;
        return s.Heard.Text.Split(' ').Intersect(Copies).Any() ? Copy(s) : Summary(s);
    }

    private static Step Summary(Scene s)
    {
        var open = s.Kube.Data.Of(s.Who.Id) is { } request ? $"\nPermintaan hapus data *{request.Number}* masih berjalan." : "";
        return Step.Reply($"Yang saya simpan tentang {s.Who.Pronoun}:\n{Kept(s)}.\n{Langganan.Now(s.Who)}{open}",
            new("Kirim salinan", "#data.salinan"), new("Betulkan", "#data.betulkan"), open.Length > 0 ? new("Batal hapus", "#data.tarik") : new("Hapus data", "#data.hapus")) with { Aside = true };
    }

    /// <summary>Only what there is of her.</summary>
    private static string Kept(Scene s)
    {
        var (kube, me) = (s.Kube, s.Who.Id);
        (bool Is, string What)[] all =
        [
            (true, "nama dan panggilan"),
            (s.Who.Addresses is [_, ..], s.Who.Addresses.Any(a => a.Channel == Channel.WhatsApp) ? "nomor HP" : "akun chat"),
            (s.Who.Home is not null, "alamat rumah"),
            (true, s.Member is { Role: Peran.Anggota } m ? $"{(m.Status == StatusAnggota.Berhenti ? "pernah " : "")}anggota {s.KubeName}" : $"kontak {s.KubeName}"),
            (s.Who.ConsentVersion is not null, "izin menyimpan data"),
            (kube.Dues.Of(me).Count > 0, "iuran"),
            (kube.Rota.Duties.Exists(d => d.Person == me), "jaga"),
            (kube.Trainings.All.Exists(t => t.Has(me)), "pelatihan"),
            (kube.Orders.Of(me).Any(), "pesanan"),
        ];
        return string.Join(", ", all.Where(a => a.Is).Select(a => a.What));
    }

    /// <summary>Her copy, at once, as two documents: one to read, one for machines.</summary>
    public static Step Copy(Scene s)
    {
        if (Shared(s) is { } shared) return shared;
        var copy = DataCopy.Of(s);
        return new Step
        {
            Say =
            [
                new Message($"Ini salinan data {s.Who.Pronoun}, {s.Who.Call}. Isinya hanya tentang {s.Who.Pronoun} sendiri.") { Document = new("data-saya.pdf", copy.Lines()) },
                new Message("Ini isi yang sama untuk dibaca komputer.", [new("Betulkan", "#data.betulkan"), new("Hapus data", "#data.hapus")]) { Document = new("data-saya.json", copy.Json()) },
            ],
            Aside = true,
        };
    }

    /// <summary>Several people read a shared phone: there her data are shown by somebody who knows her.</summary>
    public static Step? Shared(Scene s) => s.Who.OwnPhone ? null : new Step
    {
        Say = [new($"HP ini dipakai lebih dari satu orang, {s.Who.Honorific}. Supaya aman, soal data pribadi diurus bersama {s.Pendamping} ya. Sudah saya kabari.")],
        Notices = s.Kube.Pendamping is { } p && p != s.Who.Id ? [new(p, new($"{s.Who.Call} menanyakan data pribadinya dari HP yang dipakai bersama. Tolong ditemui dan dibantu ya."))] : [],
        Aside = true,
    };

    /// <summary>
    /// From the request on nothing of hers is used any more: whatever she writes gets this answer, until she takes it back. While an office or an
    /// order of hers is open she goes on. Null when nothing is asked for.
    /// </summary>
    public static Step? Stopped(Scene s, string text)
    {
        if (s.Kube.Data.Of(s.Who.Id) is not { } request) return null;
        if (s.Heard.Word == GlobalWord.Mulai || text == "#data.tarik" || s.Meaning.Is(Intents.Mulai) && s.Heard.Text.StartsWith("mulai", StringComparison.Ordinal) || text is not ['#', ..] && s.Talk.Now is null && HapusData.TakenBack(s) && (s.Heard.Text.Contains("hapus", StringComparison.Ordinal) || !ErasureHolds.Of(s.Kube, s.Who.Id).Any)) return HapusData.Withdraw(s);
        if (ErasureHolds.Of(s.Kube, s.Who.Id).Any) return null;
        return text == "#data.salinan" || s.Meaning.Is(Intents.DataLihat) && text is not ['#', ..] ? Answer(s) : Step.Reply(
            $"Permintaan hapus data *{request.Number}* sedang berjalan, {s.Who.Call}. Data {s.Who.Pronoun} tidak saya pakai lagi. Kalau berubah pikiran sebelum {Say.Moment(DataClock.Latest(request), s.Kube.Zone)}, ketik *MULAI*.",
            new Choice("Mulai lagi", "#data.tarik")) with { Keep = t => t with { Now = null, Under = null, Asks = [.. t.Asks.Where(a => a.Kube != s.Kube.Id)] } };
    }
}
