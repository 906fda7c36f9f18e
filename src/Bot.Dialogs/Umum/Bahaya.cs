namespace Bot.Dialogs;

/// <summary>What kind of danger a message tells of.</summary>
public enum JenisBahaya { Medis, Jiwa, Api, Kejahatan, Kekerasan }

/// <summary>
/// Danger read by its words and before everything else: no model may overlook it. What is only talked about (a price, a course, a fear that something may
/// burn) is no danger.
/// </summary>
internal static class Bahaya
{
    private static readonly string[]
        Talk = ["harga", "hrg", "jual", "beli", "stok", "pelatihan", "usul", "bahas", "agenda", "siaran", "umumkan", "notulen", "film", "sinetron", "lomba", "asuransi", "jadwal"],
        Fear = ["takut", "takutnya", "kalau", "kalo", "klo", "jangan", "semoga", "bukan", "cegah", "mencegah", "seandainya", "misalnya"],
        Past = ["kemarin", "kmrn", "minggu", "bulan", "tahun", "dulu", "waktu", "pernah", "iks", "bekas"],
        Swallow = ["minum", "diminum", "makan", "dimakan", "telan", "nelen", "ketelan", "tertelan", "menelan", "keminum", "terminum", "kemakan", "termakan", "nenggak", "menenggak", "ngombe", "minumin"],
        Poison = ["racun", "baygon", "porstex", "porstek", "karbol", "pestisida", "potas", "apotas", "bensin", "solar", "oli", "spiritus", "deterjen", "pemutih", "bayclin", "wipol", "insektisida", "minyak tanah"],
        Hours = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "lapan", "sembilan", "sepuluh", "sebelas", "setengah", "berapa", "brp"],
        Household = ["obat nyamuk", "obat tikus", "obat rumput", "obat serangga", "obat hama", "obat semprot"],
        Swelling = ["bengkak", "bengkek", "sesak", "sesek", "biduran", "bentol"],
        Hurt = ["melepuh", "keracunan", "kesetrum", "tersetrum", "kejang", "sekarat", "tenggelam", "overdosis", "od"],
        Sharp = ["kepotong", "terpotong", "keiris", "teriris", "kesiram", "tersiram", "ketumpahan", "kecipratan", "keguyur"],
        Part = ["jari", "tangan", "kaki", "muka", "wajah", "badan", "mata", "anak", "bayi", "lengan"],
        Hot = ["panas", "mendidih", "minyak", "kuah"],
        Fire = ["kebakaran", "kebakar", "terbakar", "meledak", "mbledos", "njeblug", "kobongan", "meledug", "meleduk", "mledug", "mleduk", "mbledug", "meletup"],
        Burns = ["rumah", "dapur", "kompor", "warung", "lapak", "tabung", "gas", "kontrakan", "toko"],
        Thief = ["maling", "rampok", "dirampok", "perampok", "begal", "dibegal", "jambret", "dijambret", "kemalingan", "kecopetan", "kecurian", "copet", "dicopet", "ditodong"],
        Crash = ["kecelakaan", "ketabrak", "tertabrak", "ditabrak", "tabrakan", "keserempet"],
        Beat = ["mukul", "mukulin", "memukul", "pukul", "pukulin", "dipukul", "dipukuli", "dipukulin", "gebuk", "gebukin", "digebuk", "digebukin", "tampar", "nampar", "ditampar", "hajar", "dihajar", "siksa", "disiksa", "nyiksa", "aniaya", "dianiaya", "tendang", "ditendang", "cekik", "dicekik", "bacok", "dibacok", "digampar", "kdrt"],
        Abuse = ["dilecehkan", "dilecehin", "dicabuli", "diperkosa", "perkosa", "pelecehan", "dicabulin", "diraba", "digerayangi"],
        People = ["saya", "sy", "aku", "gue", "gw", "ibu", "anak", "anaknya", "anakku", "istri", "adik", "keponakan", "cucu", "suami", "suaminya", "bapak", "bapaknya", "pacar", "mantan", "ayah", "mertua", "tetangga", "orang", "dia"],
        Touch = ["dipegang2", "dipegang-pegang", "dipegangin", "digrepe", "digrepe2", "digrepe-grepe", "dielus2", "dielus-elus", "dicolek2", "dicium2"],
        Children = ["anak", "anaknya", "anakku", "keponakan", "ponakan", "cucu", "cucuku", "adik", "adikku"],
        Kin = ["suami", "suaminya", "suamiku", "mantan", "pacar", "bapak", "ayah", "mertua", "ipar", "om", "paman", "kakak", "abang", "preman", "tetangga"],
        Blades = ["pisau", "golok", "parang", "celurit", "clurit", "badik", "sajam", "senjata", "kapak", "linggis"],
        Brandish = ["bawa", "bw", "bawa2", "megang", "pegang", "ngacungin", "nodong", "nodongin", "ngejar", "ngejar2", "ngamuk"],
        Threat = ["diancam", "diancem", "diancam2", "diancamin", "ngancam", "ngancem", "mengancam", "ngancam2"],
        Vomit = ["muntah", "muntah2", "muntah-muntah", "mencret", "mencret2", "mencret-mencret"],
        Eaten = ["makan", "mkn", "makanan", "makanannya", "nasi", "nasinya", "kotak", "kotaknya", "basi", "kue", "kuenya", "snack", "lauk", "jajan", "jajanan"],
        Kill = ["bunuh", "dibunuh", "membunuh", "habisi", "dihabisi"],
        Despair = ["bunuh diri", "bundir", "gantung diri", "mengakhiri hidup", "akhiri hidup", "mau mati aja", "mau mati saja", "pengen mati", "pengin mati", "ingin mati", "mati aja lah", "nyerah hidup", "gak mau hidup", "tidak mau hidup", "ga mau hidup", "gak pengen hidup", "gak kuat hidup", "capek hidup", "lebih baik mati", "mending mati", "nyilet", "sayat tangan", "menyakiti diri"];

    /// <summary>The danger the words tell of; null for none.</summary>
    /// <param name="text">Lower case, single spaces (<see cref="Heard.Text"/>).</param>
    public static JenisBahaya? Of(string text)
    {
        var w = AbsenRead.Words(text);
        if (w is [] || w.Any(Talk.Contains)) return null;
        if (Despair.Any(d => text.Contains(d, StringComparison.Ordinal)) && !w.Any(x => x is "lampu" or "listrik" or "kompor" or "hp" or "film")) return JenisBahaya.Jiwa;
        if (Violent(w)) return JenisBahaya.Kekerasan;
        // Yesterday's food is today's illness.
        if (w.Any(Vomit.Contains) && w.Any(Eaten.Contains) && !Denied(w) && !w.Any(Fear.Contains) && !w.Any(x => x is "minggu" or "bulan" or "tahun" or "dulu" or "pernah" or "iks" or "bekas" or "izin" or "ijin" or "jaga")) return JenisBahaya.Medis;
        var idle = w.Any(Fear.Contains) || w.Any(Past.Contains);
        if (Poisoned(w, text) && !idle) return JenisBahaya.Medis;
        if (idle) return null;
        if (w.Any(Swelling.Contains) && w.Any(x => x is "makan" or "mkn" or "kemakan" or "termakan" or "dimakan") && w.Any(Pantangan.IsSuspect)) return Denied(w) ? null : JenisBahaya.Medis;
        if (w.Contains("bocor") && w.Any(static x => x is "gas" or "tabung" or "elpiji" or "lpg") && !Denied(w)) return JenisBahaya.Api;
        if (w.Any(Fire.Contains) && (w.Any(Burns.Contains) || w.Length <= 3) && !Denied(w)) return JenisBahaya.Api;
        if (w.Any(Hurt.Contains) || text.Contains("luka bakar", StringComparison.Ordinal) && !w.Contains("obat") || w.Any(Crash.Contains) || w.Any(Sharp.Contains) && w.Any(Part.Contains) || w.Any(x => x is "kena" or "ketumpahan") && w.Any(Hot.Contains) && w.Any(Part.Contains)) return Denied(w) ? null : JenisBahaya.Medis;
        return w.Any(Thief.Contains) && !Denied(w) ? JenisBahaya.Kejahatan : null;
    }

    /// <summary>Somebody came to harm in it.</summary>
    public static bool Hurts(string text) => AbsenRead.Words(text).Any(x => x is "luka" or "terluka" or "luka2" or "melepuh" or "pingsan" or "korban") && !Denied(AbsenRead.Words(text));

    /// <summary>A word for doing somebody violence.</summary>
    public static bool IsViolence(string word) => Beat.Contains(word) || Abuse.Contains(word) || Kill.Contains(word) || word is "ngancam" or "mengancam" or "ngancem" or "diancam" or "melecehkan" or "ngelecehin";

    private static bool Denied(string[] w) => w.Any(x => x is "tidak" or "gak" or "ga" or "nggak" or "belum" or "untung" or "alhamdulillah");

    private static bool Poisoned(string[] w, string text) =>
        Household.Any(h => text.Contains(h, StringComparison.Ordinal)) && (w.Any(x => Swallow.Contains(x) && x != "makan") || Household.Any(h => text.Contains("makan " + h, StringComparison.Ordinal)))
        || w.Any(Poison.Contains) && (w.Any(Swallow.Contains) || w.Contains("racun") && w.Length <= 3)
        || text.Contains("minyak tanah", StringComparison.Ordinal) && w.Any(Swallow.Contains)
        || w.Contains("obat") && w.Any(Swallow.Contains) && (w.Any(x => x is "kebanyakan" or "segenggam" or "sebotol" or "overdosis" or "semuanya" or "sekaligus") || w.Contains("butir") && w.Any(x => int.TryParse(x, out var n) && n >= 8) || w.Contains("strip"));

    /// <summary>What may be hit without anybody being harmed.</summary>
    private static readonly HashSet<string> Things = ["paku", "palu", "panci", "wajan", "bantal", "kasur", "ikan", "lele", "drum", "gendang", "rebana", "lalat", "nyamuk", "kecoa", "kecoak", "tikus", "ular", "genteng", "tembok", "tiang", "bola", "es"];

    /// <summary>A stove or a lamp that does not burn, whatever the model makes of it: kitchen news, and no danger.</summary>
    public static bool OnlyOut(string text) => AbsenRead.Words(text) is var w && w.Any(static x => x is "kompor" or "kompornya" or "lampu" or "lampunya" or "listrik" or "listriknya") && w.Any(static x => x is "nyala" or "mati" or "nyalain" or "rusak" or "dipake" or "gelap")
        && !w.Any(static x => x is "api" or "asap" or "bocor" or "bau" or "korslet" or "konslet" or "kesetrum" or "tolong" or "luka" or "bakar" or "pingsan");

    private static bool Violent(string[] said)
    {
        // "Mukul2", as it is thumbed.
        string[] w = [.. said.Select(x => x is [.., not '2', '2'] && Beat.Contains(x[..^1]) ? x[..^1] : x)];
        if (Array.FindIndex(w, Children.Contains) is >= 0 and var child && Array.FindIndex(w, Touch.Contains) > child) return true;
        // A knife is brought to a kitchen every day: only where somebody is afraid of who holds it.
        if (w.Any(Blades.Contains) && w.Any(Brandish.Contains) && w.Any(Kin.Contains) && w.Any(x => x is "takut" or "tkt" or "tolong" or "tolongin" or "ngamuk" or "mabok" or "mabuk" or "marah" or "marah2" or "ngejar" or "ngejar2" or "nodong" or "ngacungin") && !w.Any(x => x is "masak" or "dapur" or "motong" or "sayur" or "sate")) return true;
        if (w.Any(Threat.Contains) && w.Any(Kin.Contains) && !(w.Any(static x => x is "makan" or "ngambek" or "sambel" or "parkir")) && !w.Any(x => x is "dicoret" or "pkh" or "bpnt" or "bantuan" or "kks" or "dikeluarkan" or "dikeluarin" or "lomba")) return true;
        if (w.Any(Abuse.Contains) && w.Any(People.Contains)) return true;
        // "Pukul 8", "pukul delapan" is the hour.
        if (w.Where((x, at) => Beat.Contains(x) && !(x == "pukul" && at + 1 < w.Length && (char.IsAsciiDigit(w[at + 1][0]) || Hours.Contains(w[at + 1])))).Any() && w.Any(People.Contains)) return !w.Any(x => x is "rata" or "jam" or "bedug" or "adonan" or "telur" or "ayam" or "kentongan" || Things.Contains(x));
        return w.Any(Kill.Contains) && w.Any(x => x is "diancam" or "ngancam" or "mengancam" or "ngancem" or "mau") && w.Any(People.Contains) && !w.Any(x => x is "ayam" or "bebek" or "kambing" or "sapi" || Things.Contains(x));
    }
}
