using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Who hears what about a round (App. B): puskesmas the menu, ketua the work, kelurahan the answer, pendamping and bendahara what they follow.</summary>
internal static class PmtKabar
{
    public static readonly IReadOnlyList<Choice> KetuaChoices = [new("Terima"), new("Tolak"), new("Tanya pemesan")];

    /// <summary>A round was ordered: the ketua is told, or asked where it is near.</summary>
    public static IReadOnlyList<Notice> Placed(Scene s, Order round, Func<TextId?, string?> note, bool asks)
    {
        var about = PmtWords.Line(s.Kube, round.Content, note);
        List<Notice> notices = [];
        if (!asks && MenuWanted(s.Kube, round, s.Call) is { } menu) notices.Add(menu);
        if (s.Kube.Holder(Jabatan.Ketua) is { } ketua)
            notices.Add(asks ? Asked(s.Kube, round, ketua, Question(s.Call(ketua), s.Who.Call, round, about), s.Now)
                : new(ketua, new($"{s.Call(ketua)}, ada pesanan baru {round.Number} dari {s.Who.Call}: {about}. Jumlah {round.Total}. Menunya saya mintakan ke puskesmas.")));
        if (s.Kube.Pendamping is { } pendamping) notices.Add(new(pendamping, new($"{s.Call(pendamping)}, {s.Who.Call} memesan {about} ({round.Number}){(asks ? $", masih saya tanyakan ke {s.Holder(Jabatan.Ketua)}" : "")}.")));
        return notices;
    }

    public static string Question(string ketua, string by, Order round, string about) => $"{ketua}, ada pesanan baru {round.Number} dari {by}: {about}. Jumlah {round.Total}. Waktunya sudah dekat. Dapur bisa menerima?";

    /// <summary>The ketua's question about a round or its change.</summary>
    public static Notice Asked(Kube kube, Order round, PersonId ketua, string text, DateTimeOffset now) =>
        new(ketua, new(text, KetuaChoices)) { Asks = new PmtAsk(round.Number), Until = round.When(kube.Zone) > now ? round.When(kube.Zone) : now.AddHours(1) };

    /// <summary>The puskesmas is asked for the menu; null when the group knows no officer of it, or the round has one.</summary>
    public static Notice? MenuWanted(Kube kube, Order round, Func<PersonId, string> call) => kube.Puskesmas() is not { } to || round.Content.Pmt!.Menu is not null ? null
        : new(to, new($"{call(to)}, {PmtWords.Named(round)} ({PmtWords.Target(round.Content.Pmt.Target)}, {PmtWords.Boxes(round)} kotak) belum ada menunya. Mau dipakai menu lama?", MenuChoices(kube, round)))
        {
            Asks = new MenuPmtAsk(round.Number), Until = round.When(kube.Zone),
        };

    public static IReadOnlyList<Choice> MenuChoices(Kube kube, Order round) => kube.Pmt.Last(round.Content.Pmt!.Target) is null ? [new("Kirim menu baru"), new("Belum ada")] : [new("Menu lama"), new("Kirim menu baru"), new("Belum ada")];
}
