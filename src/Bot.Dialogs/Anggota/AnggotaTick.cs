using System.Diagnostics;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What days bring for offices and leave: the end of a stand-in, of an unanswered change, of a rest, and somebody's last day.</summary>
internal static class AnggotaTick
{
    public static Ticked Run(AnggotaItem item, TickScene t) => item switch
    {
        OfficeExpires i => Expired(i.Change, t),
        DeputyEnds i => Ended(i, t),
        LeaveBegins i => Begins(i.Leave, t),
        LeaveEnds i => Ends(i.Leave, t),
        _ => throw new UnreachableException(item.GetType().Name),
    };

    private static Ticked Expired(OfficeChange change, TickScene t)
    {
        var asked = change.Asked;
        var silent = change.Waiting(t.Kube) is [_, ..] waiting ? waiting : [asked.To];
        return new()
        {
            Facts = [new OfficeChangeEnded(asked.Id, AkhirSerah.Kedaluwarsa, null, t.Now)],
            Notices =
            [
                new(asked.By, new($"Belum ada jawaban {Say.List([.. silent.Select(t.Call)])} sampai 3 hari, jadi {asked.Office.ToString().ToLowerInvariant()} tetap seperti sekarang. Boleh diajukan lagi.")),
                .. silent.Where(p => p != asked.By).Select(p => new Notice(p, new($"Usul pergantian {asked.Office.ToString().ToLowerInvariant()} ke {t.Call(asked.To)} saya tutup karena belum dijawab 3 hari."))),
            ],
        };
    }

    private static Ticked Ended(DeputyEnds i, TickScene t) => new()
    {
        Facts = [new DeputyEnded(i.Office, null, t.Now)],
        Notices = [.. GantiJabatan.Officers(t.Kube).Append(i.Deputy.Who).Distinct().Select(p => new Notice(p, new($"Masa pengganti selesai: {t.Call(i.Deputy.Who)} tidak lagi menggantikan {i.Office.ToString().ToLowerInvariant()}.")))],
    };

    private static Ticked Begins(LeaveRecorded leave, TickScene t) => new() { Facts = RecordLeave.Begin(t.Kube, leave.Person, leave.Status, t.Now) };

    private static Ticked Ends(LeaveRecorded leave, TickScene t) => new()
    {
        Facts = [new LeaveRecorded(leave.Person, StatusAnggota.Aktif, t.Today, null, null, leave.Person, t.Now), .. RecordLeave.Begin(t.Kube, leave.Person, StatusAnggota.Aktif, t.Now)],
        Notices =
        [
            new(leave.Person, new($"Cutinya sudah selesai, {t.Call(leave.Person)}. Selamat aktif lagi! Kalau masih perlu cuti, tulis saja *saya mau cuti*.")) { Stays = true },
            .. ((PersonId?[])[t.Kube.Pendamping, t.Kube.Holder(Jabatan.Ketua)]).OfType<PersonId>().Distinct().Select(p => new Notice(p, new($"Cuti {t.Call(leave.Person)} sudah selesai, jadi aktif lagi."))),
        ],
    };
}
