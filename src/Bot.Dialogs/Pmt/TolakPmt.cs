using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>PMT for somebody it is not for: who orders it, and what can be carried there (D19).</summary>
internal static class TolakPmt
{
    public static Step NotKelurahan(Scene s) => s.Kube.Kelurahan() is { } officer
        ? Tawaran.After(s, "", new OfferDraft("#pmt.usul", $"PMT dipesan kelurahan, {s.Who.Honorific}. Kalau ada usul, saya sampaikan ke {s.Call(officer)} ya.", "Sampaikan", "Tidak usah"))
        : Step.Reply($"PMT dipesan kelurahan, {s.Who.Honorific}. Tanyakan ke {s.Pendamping} ya.");

    /// <summary>[Sampaikan]: what she would like to say, carried to the kelurahan.</summary>
    public static Step? Carry(Scene s) => s.Member is not null && s.Kube.Kelurahan() is { } officer && officer != s.Who.Id ? Titipan.Form.Begin(new RelayDraft(officer), s with { Heard = Heard.Nothing }) : null;

    /// <summary>The menu is the puskesmas' own; a word about it can be carried there.</summary>
    public static Step NotPuskesmas(Scene s) => s.Kube.Puskesmas() is { } officer
        ? Tawaran.After(s, "", new OfferDraft("#pmt.usul.menu", $"Menu PMT dari puskesmas, {s.Who.Honorific}. Kalau ada usul atau bahan yang sulit, saya sampaikan ke {s.Call(officer)} ya.", "Sampaikan", "Tidak usah"))
        : Step.Reply($"Menu PMT dari puskesmas, {s.Who.Honorific}. Tanyakan ke {s.Pendamping} ya.");

    public static Step? CarryMenu(Scene s) => s.Member is not null && s.Kube.Puskesmas() is { } officer && officer != s.Who.Id ? Titipan.Form.Begin(new RelayDraft(officer), s with { Heard = Heard.Nothing }) : null;

    /// <summary>What lacks for a round, offered to the ketua to be asked of the puskesmas, whose menu it is (R-PMT-4).</summary>
    public static Step Lacks(Scene s, Order round, string said) => s.Kube.Puskesmas() is { } officer
        ? Tawaran.After(s, "", new OfferDraft($"#pmt.bahan:{PmtWords.Named(round)}: {said}", $"Menunya dari puskesmas, {s.Who.Honorific}. Saya tanyakan ke {s.Call(officer)} bahannya boleh diganti apa ya? Kalau akhirnya ada pos yang kurang, tulis sesudah dibagikan, misalnya *kurang 20 kotak {PmtWords.Lower(PmtWords.Post(round.Content.Pmt!.Posts[^1].Code, s.Note(round.Content.Pmt.Posts[^1].Name)))}*.", "Tanyakan", "Tidak usah"))
        : NotPuskesmas(s);

    public static Step? CarryLack(Scene s, string said) => s.Member is { IsActiveMember: true } && s.Kube.Puskesmas() is { } officer && officer != s.Who.Id ? Titipan.Form.Begin(new RelayDraft(officer) { Text = $"{said}. Boleh diganti apa?" }, s with { Heard = Heard.Nothing }) : null;
}
