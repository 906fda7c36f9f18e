namespace Bot.Dialogs.Tests;

/// <summary>What the demo's two groups sell, as far as the lines of the tests name it.</summary>
internal static class Catalogue
{
    public static readonly IReadOnlyList<Goods> Goods =
    [
        Of("NK-AYAM", "Nasi kotak ayam goreng", "kotak", "nasi kotak ayam"), Of("NK-TELUR", "Nasi kotak telur balado", "kotak", "nasi telur", "nasi kotak telur"),
        Of("NK-KUNING", "Nasi kuning kotak", "kotak", "nasi kuning"), Of("NU-BKS", "Nasi uduk bungkus", "bungkus", "uduk", "nasi uduk"),
        Of("SB-3", "Snack box 3 kue", "kotak", "snack box", "snek", "snack", "kue kotak"), Of("TMP-10", "Tumpeng mini 10 porsi", "tampah", "tumpeng"),
        Of("KB-BIJI", "Kue basah campur", "biji", "kue basah", "jajan pasar"), Of("BP-250", "Bir pletok 250 ml", "botol", "bir pletok", "pletok"),
        Of("SJ-250", "Susu jahe 250 ml", "botol", "susu jahe"), Of("PYK", "Peyek kacang", "bungkus", "peyek", "rempeyek"), Of("NST-500", "Kue nastar 500 g", "stoples", "nastar"),
        Of("KST-500", "Kastengel 500 g", "stoples", "kastengel", "kaastengels"), Of("STK-250", "Stik keju 250 g", "bungkus", "stik keju"), Of("KRB-250", "Keripik bawang 250 g", "bungkus", "keripik bawang"),
        Of("SPHP-5", "Beras SPHP 5 kg", "karung", "beras sphp", "beras bulog", "sphp"), Of("BMED-10", "Beras medium 10 kg", "karung", "beras 10 kilo", "beras medium"),
        Of("TLR-1", "Telur ayam 1 kg", "kg", "telur", "telor", "endog"), Of("TLR-30", "Telur ayam 1 papan", "papan", "telur sepapan", "telur papan"), Of("GUL-1", "Gula pasir 1 kg", "kg", "gula", "gulo"),
        Of("MYK-1", "Minyakita 1 liter", "liter", "minyakita", "migor"), Of("MYG-2", "Minyak goreng kemasan 2 liter", "kemasan", "minyak 2 liter", "minyak kemasan"), Of("TPG-1", "Tepung terigu 1 kg", "kg", "terigu", "tepung"),
        Of("BWM-1", "Bawang merah 1 kg", "kg", "bawang merah"), Of("BWP-1", "Bawang putih 1 kg", "kg", "bawang putih"), Of("DGK-1", "Daging kerbau beku 1 kg", "kg", "daging", "daging kerbau"),
        Of("KCH-500", "Kacang hijau 500 g", "bungkus", "kacang hijau", "kacang ijo"), Of("JASA-TOKEN", "Token listrik PLN", "transaksi", "token", "token listrik"),
    ];

    private static Goods Of(string code, string name, string unit, params string[] aliases) => new(code, name, aliases, unit);
}
