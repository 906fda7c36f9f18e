using System.Diagnostics;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What the rota says by itself (D12).</summary>
internal static class JagaTick
{
    public static Ticked Run(JagaItem item, TickScene t) => item switch
    {
        DutyReminder i => Remind(i, t),
        DutyUnanswered i => Unanswered(i, t),
        DutyOver i => Over(i, t),
        SwapExpires i => Expired(i.Swap, t),
        DutyExcused i => t.Kube.Rota.Find(i.Duty.Id) is { } duty ? new() { Notices = [.. Gantikan.Told(t.Kube, duty, t.Now, t.Call, t.Note)] } : Ticked.Nothing,
        DutyHole i => new() { Notices = [.. Gantikan.Hole(t.Kube, i.Duty, t.Call, t.Note).Select(n => n with { AtOnce = true })] },
        RoundCloses i => Closes(i, t),
        RoundOpens i => Opens(i, t),
        SwapQuestion i => new() { Notices = [TukarJaga.Question(t.Kube, i.Swap, t.Call, t.Note)] },
        SubstituteNext i => t.Kube.Rota.Find(i.Duty.Id) is { Seeking: not null } duty ? Gantikan.Next(t.Kube, duty, t.Now, t.Call, t.Note) : Ticked.Nothing,
        _ => throw new UnreachableException(item.GetType().Name),
    };

    /// <summary>What the ketua is told of a reminder that could not be said in time.</summary>
    public static string? Missed(JagaItem item, TickScene t) => item switch
    {
        DutyReminder i => $"pengingat {(i.Morning ? "pagi" : "sore")} jaga {t.Call(i.Duty.Person)}, {JagaWords.Which(t.Kube, i.Duty, t.Note)}",
        DutyExcused i => $"izin jaga {t.Call(i.Duty.Person)}, {JagaWords.Which(t.Kube, i.Duty, t.Note)}",
        SwapQuestion i => $"permintaan tukar jaga dari {t.Call(i.Swap.By)} ke {t.Call(i.Swap.Partner)}",
        _ => null,
    };

    /// <summary>Swaps and searches of a turn that is off are over with it.</summary>
    private static Ticked Closes(RoundCloses i, TickScene t)
    {
        var swaps = t.Kube.Rota.Swaps.Where(s => i.Duties.Any(d => d.Id == s.Mine || d.Id == s.Theirs)).Select(s => (Fact)new SwapEnded(s.Id, AkhirTukar.Bentrok));
        return new()
        {
            Facts = [.. i.Duties.Select(d => (Fact)new DutyMarked(d.Id, StatusJaga.Libur)), .. swaps],
            Notices =
            [
                .. i.Duties.DistinctBy(d => d.Person).Select(d => new Notice(d.Person, new($"{t.Call(d.Person)}, {JagaWords.Day(i.Day)} ada PMT, jadi lapak tutup. Jaga {JagaWords.Which(t.Kube, d, t.Note)} libur ya.")) { Expires = d.Start }),
                .. t.Kube.Holder(Jabatan.Ketua) is { } ketua && i.Duties.All(d => d.Person != ketua) ? new[] { new Notice(ketua, new($"{JagaWords.Day(i.Day)} ada PMT, jadi lapak tutup. Giliran jaga {Say.List([.. i.Duties.Select(d => d.Person).Distinct().Select(t.Call)])} saya liburkan.")) { Expires = i.Expires } } : [],
            ],
        };
    }

    private static Ticked Opens(RoundOpens i, TickScene t) => new()
    {
        Facts = [.. i.Duties.Select(d => new DutyMarked(d.Id, StatusJaga.Dijadwalkan))],
        Notices =
        [
            .. i.Duties.DistinctBy(d => d.Person).Select(d => new Notice(d.Person, new($"{t.Call(d.Person)}, PMT {JagaWords.Day(i.Day)} batal, jadi lapak buka lagi. Jaga {JagaWords.Which(t.Kube, d, t.Note)} tetap ya. Bisa hadir?", [new("Bisa"), new("Tidak bisa")])) { Asks = new DutyAsk(d.Id), Until = d.End, Expires = d.Start }),
            .. t.Kube.Holder(Jabatan.Ketua) is { } ketua && i.Duties.All(d => d.Person != ketua) ? new[] { new Notice(ketua, new($"PMT {JagaWords.Day(i.Day)} batal, jadi lapak buka lagi. Giliran jaga {Say.List([.. i.Duties.Select(d => d.Person).Distinct().Select(t.Call)])} saya kembalikan.")) { Expires = i.Expires } } : [],
        ],
    };

    private static Ticked Remind(DutyReminder i, TickScene t) => new()
    {
        Notices = [new(i.Duty.Person, i.Morning ? JagaWords.Morning(t, i.Duty) : JagaWords.Evening(t, i.Duty)) { Kind = NoticeKind.Reminder, Asks = new DutyAsk(i.Duty.Id), Until = i.Duty.End, Expires = i.Until }],
    };

    private static Ticked Unanswered(DutyUnanswered i, TickScene t) => t.Kube.Holder(Jabatan.Ketua) is { } ketua && i.Duties.Any(d => d.Person != ketua) ? new()
    {
        Notices = [new(ketua, new($"Belum jawab untuk jaga hari ini: {Say.List([.. i.Duties.Where(d => d.Person != ketua).Select(d => $"{t.Call(d.Person)} (pukul {Say.Clock(d.Start, t.Kube.Zone)})")])}. Gilirannya tetap.")) { Kind = NoticeKind.Reminder, Light = true, Expires = i.Until }],
    } : Ticked.Nothing;

    private static Ticked Over(DutyOver i, TickScene t) => new()
    {
        Notices = [new(i.Duty.Person, new($"Terima kasih sudah jaga, {t.Call(i.Duty.Person)}. Ada catatan stok atau uang yang perlu ditulis?", [new("Stok", "catat stok"), new("Setoran", "#jaga.setor"), new("Tidak ada", "terima kasih")])) { Kind = NoticeKind.Reminder, Expires = i.Expires, Light = true }],
    };

    private static Ticked Expired(SwapAsked swap, TickScene t) => new()
    {
        Facts = [new SwapEnded(swap.Id, AkhirTukar.Kedaluwarsa)],
        Notices =
        [
            new(swap.By, new($"Belum ada jawaban dari {t.Call(swap.Partner)}, jadi jadwal tetap. Mau minta yang lain?", [new("Cari yang lain", "tukar jaga"), new("Tidak usah")])),
            new(swap.Partner, new($"Permintaan tukar jaga dari {t.Call(swap.By)} sudah lewat waktunya, jadi jadwal tetap ya.")),
        ],
    };
}
