using System.Diagnostics;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What the clock does about people on their way in and numbers on their way.</summary>
internal static class JoiningTick
{
    public static Ticked Run(JoiningItem item, TickScene t) => item switch
    {
        ApplicantWaits i => Remind(i.Who, t),
        NewcomerEnds i => End(i.Who, t),
        NumberMoveDue i => Move(i.Move, t),
        NumberMoveExpires i => Expire(i.Move, t),
        _ => throw new UnreachableException(item.GetType().Name),
    };

    private static Ticked Remind(Newcomer who, TickScene t) =>
        t.Kube.Pendamping is { } id && t.Known.People.Find(id) is { } asked && t.Known.People.Find(who.Person) is { } person
            ? new() { Notices = [new(id, KenalanWords.KnownStill(asked, person, (int)JoiningClock.Reminder.TotalDays)) { Asks = new VerifyAsk(who.Person), Until = who.At + JoiningClock.Closing }] } : Ticked.Nothing;

    /// <summary>Closed, and what she said of herself deleted; she and the pendamping are told.</summary>
    private static Ticked End(Newcomer who, TickScene t)
    {
        var facts = NewcomerEnd.Facts(t.Kube, who, t.Now);
        if (t.Known.People.Find(who.Person) is not { } person) return new() { Facts = facts };
        var notices = new List<Notice>();
        if (who.Invited is null && person.Addresses is [var at, ..]) notices.Add(new(who.Person, KenalanWords.Closed(person, t.Kube.Pendamping is { } p ? t.Call(p) : "pendamping")) { At = at });
        if (t.Kube.Pendamping is { } pendamping)
            notices.Add(new(pendamping, new(who.Invited is null ? $"Pendaftaran {person.Name} sudah 14 hari belum dijawab, jadi saya tutup." : $"Undangan {person.Call} sudah lewat waktunya, jadi saya tutup. Kalau masih perlu, tambahkan lagi ya.")));
        return new() { Facts = facts, People = [Verifikasi.Blank(t.Kube, person)], Notices = notices, Talks = who.Invited is { } invited ? [(Gabung.Door(invited.Hash), null)] : [] };
    }

    private static Ticked Move(NumberMove move, TickScene t)
    {
        var ended = new NumberMoveEnded(move.Asked.Person, AkhirPindah.Berlaku, t.Now);
        if (t.Known.People.Find(move.Asked.Person) is not { } person || t.Known.People.Find(move.Asked.Carrier) is not { Addresses: [_, ..] } carrier) return new() { Facts = [ended] };
        var effect = NomorPindah.Effect(t.Kube.After(ended), t.Kube, person, carrier, move.Asked.By, t.Now);
        var officers = t.Kube.ActiveMembers.Where(m => m.Office != Jabatan.Anggota && m.Person != person.Id).Select(m => m.Person).Append(move.Asked.By).Distinct();
        return effect with { Facts = [ended, .. effect.Facts], Notices = [.. effect.Notices, .. officers.Select(o => new Notice(o, new($"Nomor {person.Call} sekarang {KenalanBaca.Shown(carrier)}.")))] };
    }

    private static Ticked Expire(NumberMove move, TickScene t)
    {
        var person = t.Known.People.Find(move.Asked.Person);
        var told = $"Belum ada persetujuan untuk nomor baru {t.Call(move.Asked.Person)} sampai 3 hari, jadi nomornya tetap yang lama.";
        return new()
        {
            Facts = [new NumberMoveEnded(move.Asked.Person, AkhirPindah.Kedaluwarsa, t.Now)],
            People = t.Known.People.Find(move.Asked.Carrier) is { } carrier ? [NomorPindah.Gone(t.Kube, carrier)] : [],
            Notices = [new(move.Asked.By, new(told)), .. move.Asked.Second is { } second ? [new Notice(second, new(told))] : Array.Empty<Notice>(), .. person is null ? Array.Empty<Notice>() : [new Notice(person.Id, new($"Nomor {person.Pronoun} tetap yang ini, {person.Call}."))]],
        };
    }
}
