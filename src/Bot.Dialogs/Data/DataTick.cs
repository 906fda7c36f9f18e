using System.Diagnostics;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The clock carries requests for erasure out (D39): the last word to her, then the erasure, its proof without content to the pendamping.</summary>
internal static class DataTick
{
    public static Ticked Run(DataItem item, TickScene t) => item switch
    {
        ErasureFarewell i => Farewell(i.Request, t),
        ErasureDue i => Erase(i.Request, t),
        ErasurePart i => Part(i.Request, t),
        _ => throw new UnreachableException(item.GetType().Name),
    };

    private static Ticked Farewell(ErasureRequest request, TickScene t) => new()
    {
        Facts = [new ErasureTold(request.Id, t.Now)],
        Notices = [new(request.Person, new($"{t.Call(request.Person)}, permintaan *{request.Number}* saya kerjakan satu jam lagi: nama, nomor, pesan, dan kata-kata {Pronoun(t, request.Person)} saya hapus. Di catatan uang tertulis Mantan anggota #{t.Kube.Data.NextFormer:00}. Ini pesan terakhir dari saya. Terima kasih 🙏")) { Stays = true }],
    };

    private static Ticked Erase(ErasureRequest request, TickScene t)
    {
        var number = t.Kube.Data.NextFormer;
        var duties = t.Kube.Rota.Of(request.Person, t.Now).ToList();
        List<Notice> notices = [];
        if (t.Kube.Pendamping is { } p && p != request.Person) notices.Add(new(p, new($"Permintaan {request.Number} selesai: data sudah dihapus. Di catatan uang tertulis Mantan anggota #{number:00}.")));
        if (duties.Count > 0 && t.Kube.Holder(Jabatan.Ketua) is { } ketua && ketua != request.Person)
            notices.Add(GiliranKosong.Question(ketua, t.Kube, $"Mantan anggota #{number:00} tidak lagi di kelompok", duties, t.Now, t.Call, t.Note));
        return new() { Facts = [new PersonErased(request.Person, number, t.Now) { Request = request.Id }], Erase = [new(request.Person, true, [])], Notices = notices };
    }

    private static Ticked Part(ErasureRequest request, TickScene t)
    {
        var holds = ErasureHolds.Of(t.Kube, request.Person);
        var why = holds.Office ? "jabatan belum diserahkan" : $"pesanan {Say.List([.. holds.Orders.Take(4).Select(o => o.Value)])} belum selesai";
        return new()
        {
            Facts = [new ErasedPartly(request.Id, request.Person, t.Now)],
            Erase = [new(request.Person, false, holds.Orders)],
            Notices = [new(request.Person, new($"{t.Call(request.Person)}, untuk *{request.Number}*: pesan dan kata-kata {Pronoun(t, request.Person)} sudah saya hapus. Nama dan nomor masih saya simpan karena {why}. Begitu selesai, sisanya saya hapus.")) { Stays = true }],
        };
    }

    private static string Pronoun(TickScene t, PersonId person) => t.Known.People.Find(person)?.Pronoun ?? "Ibu/Bapak";
}
