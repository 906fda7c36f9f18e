using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>The words goods and dishes are called by in kitchens and shops, whatever a group sells. They only say where a name begins and ends.</summary>
internal static class GoodsWords
{
    /// <summary>What a name of goods may begin with.</summary>
    public static readonly FrozenSet<string> Nouns = Set("""
        nasi lontong ketupat bubur mi mie bihun kwetiau soun makaroni spageti bakmi
        kue roti bolu donat brownies cake pisang onde klepon lemper risol risoles lumpia pastel martabak serabi lapis talam nagasari bugis kolak cenil getuk wajik dodol jenang wingko bakpia pukis cucur apem bika puding agar jeli salad asinan rujak pecel karedok ketoprak siomay batagor cilok cireng cimol seblak pempek tekwan
        keripik kerupuk peyek rempeyek stik opak rengginang emping kacang nastar kastengel semprit biskuit wafer permen coklat cemilan camilan gorengan sambel bakwan tempe perkedel combro misro manisan
        snack tumpeng uduk ayam bebek ikan lele bandeng udang cumi kepiting kerang daging sapi kambing ampela telur rendang opor semur soto sop sup sayur urap capcay tumis oseng pepes pindang sambal sate tongkol teri abon dendeng bakso nugget sosis rolade gulai
        beras gula minyak minyakita terigu tepung tapioka sagu maizena bawang cabai cabe merica ketumbar kunyit jahe lengkuas serai kemiri garam kecap saus terasi santan kelapa margarin mentega keju susu krim yogurt kopi sirup es cendol dawet cincau wedang bandrek bajigur bir jus jamu rempah pletok aqua galon madu selai meses bumbu
        wortel kol kubis buncis kentang tomat timun bayam kangkung sawi brokoli labu terong jagung singkong ubi talas toge tauge jamur petai jengkol nangka
        tape lupis acar oncom sarden lotek gado-gado onde-onde ongol-ongol cakwe otak-otak bandrek kolang-kaling es
        semangka melon pepaya mangga jeruk anggur salak nanas alpukat jambu rambutan durian kurma
        sabun sampo deterjen odol tisu popok elpiji lpg gas lilin kertas rokok korek indomie sarimi supermi pepsodent rinso sunlight dimsum bolen pancake
        """);

    /// <summary>Nouns that are other words too: goods only inside a longer name or right beside their count.</summary>
    public static readonly FrozenSet<string> Doubtful = Set("teh tahu kari apel buah air asem hati tas lada kertas galon bumbu sari bubuk saos pasta lilin labu acar sagu jahe bir bebek");

    /// <summary>What may follow in a name though it is an ordinary word or a name of its own.</summary>
    public static readonly FrozenSet<string> Traits = Set("""
        putih merah kuning hijau hitam pandan kecil besar mini jumbo sedang spesial istimewa komplit lengkap premium medium bagus curah kemasan sachet bulog sphp lokal impor organik pera pulen super
        manis asin pedas gurih pahit tawar original balado goreng bakar rebus kukus panggang bacem geprek penyet suwir giling cincang fillet utuh beku segar mentah kering basah campur campuran aneka pasar merapi
        kampung negeri puyuh bebek kerbau tenggiri tape ketan wijen bening batu halus kasar tim kebuli liwet bogana padang timbel
        colek bubuk rawit kriting keriting tanjung laut jepang marmer dada paha kuah kembung potong instan cair batangan kardusan botolan anyaman lumpur sale lilin jangek rames lemak telor mateng siam bening pelangi ketan item literan kiloan eceran refill mandi cuci piring tangan mambo tahu teh
        """);

    /// <summary>Said of goods in general: no name of any.</summary>
    public static readonly FrozenSet<string> Generic = Set("""
        barang brg makanan makan masakan menu catering katering konsumsi pesanan pesenan orderan order dagangan jualan titipan produk stok stock harga sembako bahan jajanan item hidangan sajian bekal sarapan
        pmt macam macem macemnya jenis tambahan kiriman belanjaan masak minuman lauk cemilan camilan kemasan
        """);

    /// <summary>Names of several words in which none alone names the goods, or whose parts would be read apart; and the name they have.</summary>
    public static readonly (string Said, string Name)[] Phrases =
    [
        ("bawang abang", "bawang merah"), ("bawang beureum", "bawang merah"), ("bawang bodas", "bawang putih"), ("minyak kita", "minyakita"), ("pletok", "bir pletok"), ("bir pletok", "bir pletok"),
        ("batu es", "batu es"), ("es batu", "es batu"), ("kari ayam", "kari ayam"), ("kari kambing", "kari kambing"), ("teh botol", "teh botol"), ("teh manis", "teh manis"), ("teh celup", "teh celup"), ("teh kotak", "teh kotak"), ("es teh", "es teh"),
        ("gulai pasir", "gula pasir"), ("gulai putih", "gula putih"), ("gulai merah", "gula merah"), ("minyak klentik", "minyak klentik"), ("tas anyaman", "tas anyaman"), ("uduk", "nasi uduk"), ("nasi uduk", "nasi uduk"), ("lemari es", ""), ("tukang sayur", ""), ("tukang roti", ""), ("tukang bakso", ""), ("makan siang", "makan siang"), ("makan malam", "makan malam"), ("makan pagi", "makan pagi"), ("oleh oleh", ""), ("buah tangan", ""), ("es lilin", "es lilin"), ("es buah", "es buah"), ("pom bensin", ""), ("bika ambon", "bika ambon"), ("pempek kapal selam", "pempek kapal selam"), ("kapal selam", "kapal selam"), ("putu ayu", "putu ayu"), ("putu mayang", "putu mayang"), ("dadar gulung", "dadar gulung"), ("bolu gulung", "bolu gulung"),
        ("pisang molen", "pisang molen"), ("bolen pisang", "bolen pisang"), ("lapis legit", "lapis legit"), ("sosis solo", "sosis solo"), ("arem arem", "arem-arem"), ("lumpia basah", "lumpia basah"), ("bubur sumsum", "bubur sumsum"), ("es kelapa muda", "es kelapa muda"),
        ("tahu gejrot", "tahu gejrot"), ("tahu walik", "tahu walik"), ("galon aqua", "galon aqua"), ("aqua galon", "aqua galon"), ("aqua gelas", "aqua gelas"), ("tas rajut", "tas rajut"), ("kue satu", "kue satu"), ("kue sus", "kue sus"), ("pie susu", "pie susu"), ("jajan pasar", "jajan pasar"), ("jajanan pasar", "jajanan pasar"), ("kotak kosong", "kotak kosong"), ("kotak nasi", "kotak nasi"), ("air mineral", "air mineral"), ("air galon", "air galon"), ("minyak tanah", "minyak tanah"), ("tabung gas", "tabung gas"),
        ("gas elpiji", "gas elpiji"), ("gas melon", "gas melon"), ("putri salju", "putri salju"), ("lidah kucing", "lidah kucing"), ("gado gado", "gado-gado"), ("tahu isi", "tahu isi"), ("tahu bakso", "tahu bakso"), ("tahu goreng", "tahu goreng"), ("ayam potong", "ayam potong"),
        ("gula jawa", "gula jawa"), ("gula merah", "gula merah"), ("daun salam", "daun salam"), ("hati ayam", "hati ayam"), ("bumbu dapur", "bumbu dapur"), ("nasi kotak", "nasi kotak"), ("nasi box", "nasi box"), ("nasi bungkus", "nasi bungkus"), ("snack box", "snack box"),
        ("kue kotak", "kue kotak"), ("susu kotak", "susu kotak"), ("telur papan", "telur papan"), ("buah potong", "buah potong"), ("kue kering", "kue kering"), ("kue basah", "kue basah"), ("kacang hijau", "kacang hijau"), ("kacang tanah", "kacang tanah"), ("susu jahe", "susu jahe"),
    ];

    /// <summary>Words nobody would take for a kind of goods though no list knows them: verbs and small words of the regions.</summary>
    public static readonly FrozenSet<string> Small = Set("""
        aje ajo ae wae nya nye ku kula kulo kule ana ono ora pora kantun taksih tasih wonten onten set samain disamain tabuh pukua jamnya rban lho loh euy atuh ieu eta iki iku kuwi ini itu tu tuh ko nda dah dech deh lai lah yo yow nek yen nggo kanggo kagem kangge keur untuak jo jeung sareng kalih
        remuk melempem expired kadaluarsa tengik basi lembek penyok duluan gajian lokakarya pengajian sahiji ciek setunggal atu badhe bade ajeng arep mayan lumayan nyo beserta kaliyan same fix sade menipis komoditas ukuran dapek kira-kira kira settle sold zonk ready cod kena jatuh jatuhnya dapet dadi tajua
        """);

    /// <summary>Dishes and goods that always stand for themselves: never the kind of another.</summary>
    public static readonly FrozenSet<string> Own = Set("nasi snack tumpeng kue keripik peyek rempeyek kastengel nastar minyakita beras gula terigu minyak lontong roti");

    /// <summary>Staples that stand for themselves: after a complete name the next of these begins another.</summary>
    public static readonly FrozenSet<string> Staples = Set("telur gula beras minyak minyakita terigu tepung bawang garam daging snack tumpeng nasi kastengel nastar peyek sphp cabai kecap sabun stik keripik kue");

    /// <summary>Heads that take another food as their kind: keripik tempe, nasi ayam, kue kacang.</summary>
    public static readonly FrozenSet<string> Takers = Set("""
        teri rempah         nasi kue keripik kerupuk roti bubur mi mie sambal sambel stik sop sup soto sate peyek rempeyek bolu donat es jus kopi puding tumis sayur pepes rendang opor gulai semur kari ayam ikan tempe lontong ketupat tepung martabak pisang urap oseng
        kacang manisan dodol bakso nugget abon wedang perkedel bakwan tumpeng pecel asinan dendeng gorengan sirup selai bumbu teh air kotak buah pindang
        """);

    /// <summary>Dishes that are always of something: sayur sop, jus jambu. In a menu the others stand alone.</summary>
    public static readonly FrozenSet<string> Sauced = Set("sayur sup sop tumis pepes rendang urap bubur jus buah bola oseng pindang semur gulai opor kue puding");

    private static readonly FrozenDictionary<string, string> Spellings = Table("""
        telur: telor endog endok endhog tigan hantelur antelur taluah talua talue tilur
        beras: bareh beas uwos wos
        gula: gulo guleh gendhis gendis
        minyak: minyek lengo
        minyakita: mikita minyakkita
        terigu: trigu tarigu
        tepung: tapuang tepong glepung
        bawang: bwg
        cabai: lombok
        kerupuk: krupuk karupuak kurupuk kerupuak
        keripik: kripik kiripik karipiak kripek keripek
        kuning: kuniang koneng kuneng
        hijau: ijo hejo
        nasi: sega sego nasik nase nas sekul
        snack: snek snak snik
        box: boks
        bungkus: bungkuih
        kue: kueh kuih
        risol: resol
        kastengel: kaastengels kastengels kastangel
        daging: dagiang
        garam: uyah sira
        ketupat: katupek katupat
        ikan: iwak lauak
        santan: santen
        coklat: cokelat
        gulai: gule
        kerbau: kabau kebo
        daun: godhong
        """);

    /// <summary>The word the catalogue and the dictionary write for a regional or hurried spelling; the word itself when it is none.</summary>
    public static string Standard(string word) => Spellings.GetValueOrDefault(word, word);

    private static FrozenSet<string> Set(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Table(string text)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Lexicon.Lines(text))
            foreach (var form in line[(line.IndexOf(':') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)) all.TryAdd(form, line[..line.IndexOf(':')]);
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
