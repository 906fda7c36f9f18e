using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D43: what is not text gets a kind answer and never acts by itself. A caption is read as text.</summary>
internal static class Media
{
    public static Step? Answer(Scene s)
    {
        var kind = s.Message.Attachments[0].Kind;
        if (MediaGuna.Several(s) is { } several) return several;
        if (kind == AttachmentKind.Photo && (MenuPmt.Photo(s) ?? Proof(s)) is { } proof) return proof;
        if (kind == AttachmentKind.Photo && KirimBukti.OfPhoto(s) is { } paid) return paid;
        if (s.Heard.Text.Length > 0 && kind is AttachmentKind.Photo or AttachmentKind.Document or AttachmentKind.Video && s.Meaning.Confidence >= 0.5 && !s.Meaning.Is(Intents.Clarify, Intents.OutOfScope)) return null;
        return kind switch
        {
            AttachmentKind.Voice => Aside($"Maaf {s.Who.Call}, suaranya belum bisa saya tulis. Boleh diketik singkat, atau tekan tombol ya.", new Choice("Menu")),
            AttachmentKind.Photo => MediaGuna.Photo(s),
            AttachmentKind.Video => Aside($"Videonya belum bisa saya lihat, {s.Who.Honorific}. Boleh ditulis singkat isinya?", new Choice("Menu")),
            AttachmentKind.Contact => Aside($"Nomor orang lain tidak saya simpan ya, {s.Who.Honorific}.", new Choice("Menu")),
            AttachmentKind.Location when s.Talk.Now is { Draft: PesanDraft or UbahDraft } && PesanBaca.Point(s) is not null => null,
            AttachmentKind.Location when s.Talk.Now is null && PesanBaca.Point(s) is { } point && PesananCari.Open(s, all: false).Exists(o => o.Kind == JenisPesanan.Catering) => UbahPesanan.Form.Begin(new UbahDraft { Way = CaraTerima.Antar, Place = point }, s with { Message = s.Message with { Attachments = [] } }),
            AttachmentKind.Location => Aside($"Lokasinya belum saya perlukan, {s.Who.Honorific}. Ada yang bisa saya bantu?", new Choice("Menu")),
            AttachmentKind.Document => MediaGuna.Document(s),
            // An open question is repeated once, and nothing is taken for an answer.
            AttachmentKind.Sticker => s.Talk.Now is { } now ? Forms.Of(now.Draft).AskAgain(now, s) : Step.Silence with { Aside = true },
            _ => Aside($"Yang ini belum bisa saya baca, {s.Who.Honorific}. Boleh diketik singkat ya.", new Choice("Menu")),
        };
    }

    /// <summary>A photo within a day of an own expense is kept as its proof: a reference, never fetched here.</summary>
    private static Step? Proof(Scene s)
    {
        if (!s.May(Operation.KasCatat, Right.Record | Right.OnBehalf) || !s.Who.OwnPhone) return null;
        var entry = s.Kube.Ledger.Recent.LastOrDefault(e => e is { Direction: Arah.Keluar, Proof: false, Reverses: null } && e.RecordedBy == s.Who.Id && s.Now - e.RecordedAt < TimeSpan.FromHours(24) && !s.Kube.Ledger.Proven.Contains(e.Number));
        if (entry is null) return null;
        var reference = new NewText(new(s.Kube.NextText), s.Message.Attachments[0].Reference, s.Today.AddDays(180));
        return new Step
        {
            Facts = [new ProofAttached(entry.Number, reference.Id)],
            Texts = [reference],
            Say = [new($"Fotonya saya simpan sebagai nota {entry.Number} ({entry.Amount}) ya, {s.Who.Honorific}.")],
            Aside = true,
        };
    }

    private static Step Aside(string text, params IReadOnlyList<Choice> choices) => Step.Reply(text, choices) with { Aside = true };
}
