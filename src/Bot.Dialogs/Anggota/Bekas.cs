using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Somebody who left the group: her own data are still hers to see, correct and have erased, and she may ask to come back. Null for all else: a neighbour.</summary>
internal static class Bekas
{
    private static readonly string[] Back = ["gabung", "masuk", "aktif", "kembali", "balik", "daftar"];

    public static Step? Answer(Scene s, string text, Func<Scene, Running, Step?> answer)
    {
        if (DataSaya.Stopped(s, text) is { } stopped) return stopped;
        if (s.Heard.Word == GlobalWord.Berhenti || s.Slots.Emergency is not null) return null;
        if (s.Talk.Now is { Draft: HapusDraft or BetulkanDraft } running)
        {
            if (s.Heard.Word is GlobalWord.Batal or GlobalWord.Stop) return Step.Reply(FormWords.Cancelled(s.Who));
            if (text is not ['#', ..]) return answer(s, running) ?? Forms.Of(running.Draft).Miss(running, s);
        }
        if (text.StartsWith("#data.", StringComparison.Ordinal)) return Commands.Run(s, text);
        if (text is ['#', ..] || s.Message.Attachments is [_, ..]) return null;
        if (s.Meaning.Is(Intents.DataLihat)) return DataSaya.Answer(s);
        if (s.Meaning.Is(Intents.DataHapus)) return HapusData.Start(s);
        if (s.Meaning.Is(Intents.DataUbah)) return BetulkanData.Start(s);
        var words = s.Words;
        return s.Meaning.Is(Intents.DaftarAnggota, Intents.AnggotaUbah) || words.Contains("lagi") && words.Intersect(Back).Any() && words.Length <= 10 ? Return(s) : null;
    }

    /// <summary>She would like to be a member again: the pendamping is asked.</summary>
    private static Step Return(Scene s) => s.Kube.Pendamping is not { } pendamping ? Step.Reply($"Senang mendengarnya, {s.Who.Call}. Bicarakan dengan {s.Holder(Jabatan.Ketua)} ya.") : new Step
    {
        Say = [new($"Senang mendengarnya, {s.Who.Call}. {s.Pendamping} saya kabari, nanti dijawab ya.")],
        Notices = [new(pendamping, new($"{s.Who.Call} (dulu anggota) mau aktif lagi. Sudah dibicarakan di pertemuan? Catat?", [new("Ya, catat"), new("Bicara dulu")])) { Asks = new LeaveAsk(s.Who.Id, new(StatusAnggota.Aktif) { Person = s.Who.Id }) }],
    };
}
