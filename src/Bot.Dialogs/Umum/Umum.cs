using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D02 and 4.0.2: menu, help, greetings, thanks, and what to say when nothing was understood (D41).</summary>
internal static class Umum
{
    /// <summary>After so many messages in a row that nobody understands the bot keeps still for ten minutes.</summary>
    private const int MostMisses = 8;

    /// <summary>👍 🙏 ❤ 😊 😁 🥰 👌 👏 🤲 😘 ☺ 🤗</summary>
    private static readonly int[] Kind = [0x1F44D, 0x1F64F, 0x2764, 0x1F60A, 0x1F601, 0x1F970, 0x1F44C, 0x1F44F, 0x1F932, 0x1F618, 0x263A, 0x1F917];

    public static Step Word(Scene s) => s.Heard.Word switch
    {
        GlobalWord.SalamIslami => Step.Reply($"Waalaikumsalam, {s.Who.Call}. Ada yang bisa saya bantu?", Often(s)) with { Keep = t => t with { Islamic = true } },
        GlobalWord.Salam => Step.Reply($"Selamat {Say.PartOfDay(s.Now, s.Kube.Zone)}, {s.Who.Call}. Ada yang bisa saya bantu?", Often(s)),
        GlobalWord.Terimakasih => Thanks(s),
        GlobalWord.Bantuan => Step.Reply(UmumWords.Help(s), new Choice("Menu")),
        GlobalWord.Identitas => Step.Reply(UmumWords.Identity, new Choice("Menu")),
        GlobalWord.Orang => BicaraOrang.Start(s),
        GlobalWord.Mulai => Langganan.Start(s),
        GlobalWord.Menu => Menu.Answer(s),
        _ => s.Meaning.Intent switch
        {
            Intents.TerimaKasih => Thanks(s),
            Intents.DaftarAnggota => Step.Reply($"{s.Who.Call} sudah terdaftar di {s.KubeName}.", new Choice("Menu")),
            _ => Menu.Answer(s),
        },
    };

    /// <summary>Once; a second thanks within ten minutes gets no answer.</summary>
    private static Step Thanks(Scene s) => s.Talk.ThankedAt is { } at && s.Now - at < TimeSpan.FromMinutes(10)
        ? Step.Silence
        : Step.Reply($"Sama-sama, {s.Who.Call} 🙏") with { Keep = t => t with { ThankedAt = s.Now } };

    private static Step Person(Scene s)
    {
        var lines = new List<string>();
        if (s.Member is { IsActiveMember: true } or { Role: Peran.Pendamping }) lines.Add($"Soal uang: {s.Holder(Jabatan.Bendahara)}, bendahara");
        lines.Add($"Soal kelompok: {s.Holder(Jabatan.Ketua)}, ketua");
        lines.Add($"Pendamping: {s.Pendamping}");
        return Step.Reply($"Boleh, {s.Who.Call}. Bisa hubungi langsung:\n" + string.Join("\n", lines), new Choice("Menu"));
    }

    /// <summary>A bare yes or no with nothing open confirms nothing (D-7).</summary>
    public static Step Bare(Scene s) => s.Meaning.Is(Intents.Ya) || s.Heard.Answer == YesNo.Yes ? SaysYes(s) ? Yes(s) : Step.Silence
        : (s.Meaning.Is(Intents.Batal) && s.Talk.Now is null ? TarikPengajuan.Bare(s) ?? BatalSiaran.Offer(s) : null) ?? Step.Reply(s.Meaning.Is(Intents.Batal) ? UmumWords.NothingOpen(s.Who) : $"Baik, {s.Who.Call}.");

    /// <summary>A yes, and no "ok" or thumb, which say that she has read it and need no answer (4.0.2).</summary>
    private static bool SaysYes(Scene s) => Typed.Plain(s.Heard.Raw).Split(' ')[0] is "ya" or "iya" or "iyo" or "y" or "yoi" or "setuju" or "boleh" or "mau" or "jadi" or "betul" or "benar" or "bener";

    /// <summary>What she may have meant by it: the thing just written down, what was just said to her, or nothing that we know of. A third one in a row is left alone.</summary>
    private static Step Yes(Scene s) => Misses(s) switch
    {
        0 when s.Talk is { DoneNumbers: { } numbers, DoneAt: { } done } && s.Now - done < TimeSpan.FromMinutes(10) => Step.Reply(FormWords.AlreadyDone(s.Who, numbers)),
        0 when s.Talk.ShownAt is { } at && s.Now - at < TimeSpan.FromMinutes(10) && !s.Talk.Asks.Any(a => a.Until > s.Now && s.Now - a.At < TimeSpan.FromMinutes(10)) && Typed.Plain(s.Heard.Raw).Split(' ')[0] is "ya" or "iya" or "iyo" or "y" or "yoi" => Step.Reply($"Baik, {s.Who.Call}. Kalau masih ada yang perlu, tulis saja ya.") with { Missed = true },
        0 => Which(s),
        1 => Step.Reply($"Tidak ada yang sedang saya tanyakan, {s.Who.Call}. Tulis saja keperluannya ya.", new Choice("Menu")) with { Missed = true },
        _ => Step.Silence,
    };

    /// <summary>How often in the last ten minutes nothing was understood (D41).</summary>
    private static int Misses(Scene s) => s.Talk.MissedAt is { } at && s.Now - at < TimeSpan.FromMinutes(10) ? s.Talk.Misses : 0;

    /// <summary>It pointed, and nothing was shown that it could point at.</summary>
    public static Step Which(Scene s) => Misses(s) > 0 ? Unclear(s) : Step.Reply($"Yang mana ya, {s.Who.Honorific}?", Often(s)) with { Missed = true };

    /// <summary>Two readings are possible: ask back with at most three buttons.</summary>
    public static Step Guess(Scene s)
    {
        var choices = s.Meaning.Alternatives.Select(a => Phrase(a, s)).OfType<Choice>().DistinctBy(c => c.Says).Take(3).ToList();
        // Guessed once; a second time in a row the menu, a third time a person (D41).
        return choices is [] || Misses(s) > 0 ? Unclear(s) : Step.Reply(new Message($"Maksudnya yang mana, {s.Who.Call}?", choices)) with { Missed = true };
    }

    /// <summary>Nothing but signs: a thumb or folded hands are thanked for once, other little pictures need no answer (D43); a message without anything is asked about.</summary>
    public static Step Empty(Scene s) => s.Heard.Raw.EnumerateRunes().Any(static r => Kind.Contains(r.Value)) ? Thanks(s)
        : s.Heard.Raw.EnumerateRunes().Any(static r => System.Text.Rune.GetUnicodeCategory(r) is System.Globalization.UnicodeCategory.OtherSymbol) ? Step.Silence
        : Step.Reply($"Pesannya kosong, {s.Who.Call}. Tulis saja, contoh: *saldo kas*.", new Choice("Menu"));

    public static Step Unclear(Scene s)
    {
        if (s.Heard.Answer != YesNo.None) return Bare(s);
        return Misses(s) switch
        {
            0 => Step.Reply(Often(s) is [_, _, ..] ? $"Maaf {s.Who.Call}, mungkin maksudnya salah satu ini?" : $"Maaf {s.Who.Call}, saya belum menangkap. Tulis dengan kata lain, atau buka menu ya.", Often(s)) with { Missed = true },
            // Nobody writes so much that is not understood in ten minutes; two machines that answer each other would never end.
            >= MostMisses => Step.Silence with { Missed = true },
            1 => Menu.Answer(s) with { Missed = true } is var menu ? menu with { Say = [menu.Say[0] with { Text = "Saya belum menangkap. Ini yang bisa saya bantu:" }] } : Step.Silence,
            _ => Step.Reply($"Biar tidak bingung, saya sambungkan ke {(s.Member is { Office: not Jabatan.Anggota } ? s.Pendamping : s.Holder(Jabatan.Ketua))} ya?", new Choice("Sambungkan", "orang"), new Choice("Coba lagi", "bantuan"), new Choice("Batal")) with { Missed = true },
        };
    }

    public static Step Outside(Scene s) => Step.Reply($"Yang itu saya belum bisa, {s.Who.Honorific}. {Can(s)}", new Choice("Menu"));

    /// <summary>What there is for her, in one line.</summary>
    private static string Can(Scene s) => s.Member switch
    {
        { IsActiveMember: true } => "Untuk urusan KUBE: saldo, iuran, jaga, pesanan, harga, pelatihan.",
        { Role: Peran.Pendamping } => "Untuk urusan KUBE: saldo, iuran belum, rapat, pelatihan, siaran, anggota.",
        { Role: Peran.PetugasKelurahan } => "Yang bisa saya bantu: pesan PMT, pesanan, dan tagihan.",
        { Role: Peran.PetugasPuskesmas } => "Yang bisa saya bantu: menu PMT dan jadwalnya.",
        { Role: Peran.Kpm or Peran.Tksk } => "Yang bisa saya bantu: harga, stok, dan jadwal BPNT.",
        { Role: Peran.PembacaDinsos or Peran.Kasapel } => $"Soal kelompok, tanyakan ke {s.Pendamping} ya.",
        _ => "Yang bisa saya bantu: pesan makanan, status pesanan, harga, dan stok.",
    };

    /// <summary>A wish we know and cannot do yet: who can, and what we can.</summary>
    public static Step NotYet(Scene s) => Step.Reply($"Soal {NameOf(s.Meaning.Intent)} belum bisa lewat saya, {s.Who.Honorific}. Sementara tanyakan ke {s.Holder(Jabatan.Ketua)} atau {s.Pendamping} ya. {Can(s)}", new Choice("Menu"));

    /// <summary>A wish in two words, as it stands in "pindah ke …?".</summary>
    public static string NameOf(string intent) => intent switch
    {
        Intents.SaldoKas => "saldo kas",
        Intents.IuranSaya => "iuran",
        Intents.IuranCatat => "catat iuran",
        Intents.IuranTunggakan => "iuran belum",
        Intents.KasKeluar => "kas keluar",
        Intents.KasMasuk => "kas masuk",
        Intents.KasRiwayat => "riwayat kas",
        Intents.Koreksi => "koreksi",
        Intents.Kuitansi => "kuitansi",
        Intents.IksBantuan => "bantuan IKS",
        _ => (intent.Split('_')) switch
        {
            ["pesan" or "menu", ..] => "pesanan",
            ["pmt", ..] => "PMT",
            ["harga" or "stok", ..] => "harga dan stok",
            ["jadwal" or "tukar" or "izin" or "jaga", ..] => "jadwal jaga",
            ["pertemuan" or "notulen", ..] => "pertemuan",
            ["pelatihan", ..] => "pelatihan",
            ["siaran", ..] => "siaran",
            ["bagi", ..] => "bagi hasil",
            ["laporan", ..] => "laporan",
            ["titip", ..] => "titip jual",
            ["pinjam", ..] => "pinjaman",
            ["bantuan" or "bpnt", ..] => "jadwal BPNT",
            ["token", ..] => "token dan pulsa",
            ["pengaduan", ..] => "pengaduan",
            ["data", ..] => "data pribadi",
            _ => "itu",
        },
    };

    private static Choice? Phrase(string intent, Scene s) => intent switch
    {
        Intents.SaldoKas => new("Saldo kas"),
        Intents.IuranSaya => new("Iuran saya"),
        Intents.IuranCatat => new("Catat iuran"),
        Intents.IuranTunggakan => new("Iuran belum", "siapa belum iuran"),
        Intents.KasKeluar => new("Kas keluar"),
        Intents.KasMasuk => new("Kas masuk"),
        Intents.KasRiwayat => new("Riwayat kas"),
        Intents.Koreksi => new("Koreksi"),
        Intents.Kuitansi => new("Kuitansi"),
        Intents.Siaran => new("Siaran"),
        Intents.SiaranBatal => new("Batal siaran"),
        Intents.SiaranHasil => new("Hasil siaran"),
        Intents.HargaCek => new("Cek harga", s.Slots.Items is [var i, ..] ? "harga " + Say.Quote(i.Name, 30) : "harga"),
        Intents.StokCek => new("Cek stok", s.Slots.Items is [var k, ..] ? "stok " + Say.Quote(k.Name, 30) : "cek stok"),
        Intents.HargaUbah when s.May(Operation.HargaUbah, Right.Record) => new("Ubah harga", "ubah " + (s.Heard.Text.Length <= 40 ? s.Heard.Text : "harga")),
        Intents.StokCatat when s.May(Operation.StokCatat, Right.Record | Right.RecordOwn) => new("Catat stok", "catat stok " + (s.Heard.Text.Length <= 40 ? s.Heard.Text : "")),
        Intents.BantuanJadwal => new("Jadwal BPNT", "jadwal bpnt"),
        _ => null,
    };

    /// <summary>The most used buttons of the role.</summary>
    private static IReadOnlyList<Choice> Often(Scene s) =>
        s.May(Operation.IuranCatat, Right.Record) ? [new("Saldo kas"), new("Catat iuran"), new("Menu")]
        : s.May(Operation.KasSaldo, Right.SeeGroup) ? [new("Saldo kas"), s.May(Operation.IuranSendiri, Right.SeeOwn) ? new("Iuran saya") : new("Iuran belum"), new("Menu")]
        : [new("Menu")];
}
