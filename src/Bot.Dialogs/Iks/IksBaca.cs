using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What people say of the solidarity fund, by its words.</summary>
internal static class IksBaca
{
    private static readonly string[]
        Sick = ["sakit", "sakik", "gerah", "damang", "rawat", "dirawat", "rs", "opname", "operasi", "berobat", "demam", "melahirkan", "lahiran", "tipes", "dbd", "stroke", "kontrol"],
        Disaster = ["musibah", "kebakaran", "kebanjiran", "banjir", "roboh", "ambruk", "kemalingan", "kecopetan", "kecelakaan", "gempa", "longsor", "bencana"],
        Death = ["meninggal", "wafat", "duka", "kematian", "berpulang", "berduka", "kedukaan", "ngalayat"],
        Need = ["mendesak", "darurat", "kepepet", "kebutuhan", "keperluan", "spp", "sekolah", "kontrakan"],
        Help = ["bantu", "dibantu", "bantuan", "bantuin", "bantuannya", "tolong", "iks", "minta", "butuh", "ajukan", "ajuin", "ngajuin", "mengajukan", "pinjam", "pinjem", "minjem", "bantua", "santunan"],
        Fits = ["terserah", "seikhlasnya", "seadanya", "sekadarnya", "sekedarnya", "berapapun", "brp aja"],
        Shut = ["jangan", "rahasia", "rahasiakan", "dirahasiakan", "tanpa", "sembunyikan", "jgn", "malu"],
        Over = ["tarik", "cabut", "batalkan", "batalin", "batal", "dibatalkan", "gajadi"];

    /// <summary>What befell her; null where the words do not tell.</summary>
    public static AlasanIks? Why(Scene s)
    {
        var words = AbsenRead.Words(s.Heard.Text);
        return words.Any(Death.Contains) ? AlasanIks.Duka : words.Any(Disaster.Contains) ? AlasanIks.Musibah : words.Any(Sick.Contains) ? AlasanIks.Sakit : words.Any(Need.Contains) ? AlasanIks.Mendesak
            : s.Slots.Condolence switch { "sakit" => AlasanIks.Sakit, "musibah" => AlasanIks.Musibah, "meninggal" => AlasanIks.Duka, _ => null };
    }

    /// <summary>She asks for help, and does not only tell what befell her.</summary>
    public static bool AsksHelp(Scene s) => s.Meaning.Is(Intents.IksBantuan) && Capabilities.Clear(s) && (s.Slots.Amount is not null || AbsenRead.Words(s.Heard.Text).Any(Help.Contains));

    /// <summary>It is plainly an application: the fund or an amount is named.</summary>
    public static bool Applies(Scene s) => s.Slots.Amount is not null || AbsenRead.Words(s.Heard.Text).Any(w => w is "iks" or "ajukan" or "ajuin" or "mengajukan");

    public static bool Lends(Scene s) => AbsenRead.Words(s.Heard.Text).Any(w => w is "pinjam" or "pinjem" or "minjem" or "minjam");

    public static bool LeavesOpen(Scene s) => AbsenRead.Words(s.Heard.Text) is var words && (words.Any(Fits.Contains) || s.Heard.Text.Contains("berapa aja", StringComparison.Ordinal) || s.Heard.Text.Contains("berapa saja", StringComparison.Ordinal));

    /// <summary>Whether the name may be said; null where the words do not tell. A bare yes does not: it may be a yes to the request.</summary>
    public static bool? NameOpen(Scene s)
    {
        var words = AbsenRead.Words(s.Heard.Text);
        if (words.Any(Shut.Contains) || s.Heard.Answer == YesNo.No || s.Heard.Text.Contains("gak usah", StringComparison.Ordinal) || s.Heard.Text.Contains("tidak usah", StringComparison.Ordinal) || s.Heard.Text.Contains("nggak boleh", StringComparison.Ordinal) || s.Heard.Text.Contains("tidak boleh", StringComparison.Ordinal)) return false;
        return words.Any(w => w is "boleh" or "sebut" or "disebut" or "sebutin" or "sebutkan" or "gapapa" or "gpp") || s.Heard.Text.Contains("tidak apa", StringComparison.Ordinal) ? true : null;
    }

    /// <summary>A meeting decided it, says whoever leads it.</summary>
    public static bool ByMeeting(Scene s) => s.Heard.Text.Contains("keputusan rapat", StringComparison.Ordinal) || s.Heard.Text.Contains("hasil rapat", StringComparison.Ordinal) || s.Heard.Text.Contains("sudah dirapatkan", StringComparison.Ordinal) || s.Heard.Text.Contains("keputusan pertemuan", StringComparison.Ordinal);

    /// <summary>What is said of the fund with nothing open: who got help, how mine stands, take it back; null for all else.</summary>
    public static Step? Said(Scene s)
    {
        var words = AbsenRead.Words(s.Heard.Text);
        if (s.Talk.Now is not null) return null;
        if (s.Heard.Approves && s.Talk.Asks.All(a => a.Kube != s.Kube.Id || a.Until <= s.Now)) return LihatIks.Waiting(s);
        if (!words.Contains("iks")) return null;
        if (words.Any(w => w is "kotak" or "saldo" or "masuk" or "siaran" or "umumkan" or "usul" or "bahas" or "notulen" or "catat")) return null;
        if (words.Any(w => w is "siapa" or "sapa" or "siapo" or "sopo")) return LihatIks.Who(s);
        if (words.Any(Over.Contains) || words.Contains("jadi") && words.Any(w => w is "gak" or "tidak" or "ga" or "nggak")) return LihatIks.Withdraw(s);
        if (words.Any(w => w is "riwayat" or "histori" or "history" or "rincian" or "daftar" or "pemakaian" or "terpakai" or "dipakai")) return LihatIks.History(s);
        var asks = words.Any(w => w is "ajukan" or "ajuin" or "mengajukan" or "minta" or "butuh" or "pinjam" or "pinjem" or "tolong") || s.Slots.Amount is not null || Why(s) is not null;
        if (!asks && words.Any(w => w is "status" or "pengajuan" or "gimana" or "bagaimana" or "kapan" or "cair" or "disetujui" or "sampai")) return LihatIks.Own(s);
        return !asks && words.Length <= 2 && LihatIks.Waiting(s) is { } waiting ? waiting : null;
    }
}
