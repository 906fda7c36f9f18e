using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>
/// Given names as they are common among members all over the archipelago, typed from everyday knowledge. They only say that a word is
/// somebody; who she is, the roster knows. Names that are everyday words too need a place where only a name can stand.
/// </summary>
internal static class CommonNames
{
    private const string Plain = """
        er yet adelia adi aida aini aisah aisyah aji alfi alfiah ali alvina amel amelia aminah amir anah ani anih anik anis anisa anisah anita anjani annisa anwar arif arini aris asep asih asiyah asmah asminah asmawati asnah asni asri asti astri astuti asyiah atik atikah atin atun
        bahar bakri bambang basri basuki beti betty budi budiman burhan cacih camelia carsih caswati cici cicih cucun dadang dahlia daliyem damayanti dani darma darmi darmini darsih darti daryati daryani dasimah dedeh dedi delima deni derma desi desti devi dewi dhea diah dian dinar djuminten dodi dwiyanti
        ecin eem eka ela elah eli elin elis elisa elly elma elmi elsa ely emi emah emih emilia emy endah endang eneng enih enok enung eni eny eri erlina erma ermi erna erni ernawati ernita erti esih esti eti etik etin etty eulis euis eva evi fadilah faridah farida fatim fatimah fatma fatmah fatmawati febri ferawati fina fifi fitri fitria fitriah fitriani fitriyah gina giyem giyarti
        hafsah haidir hajar halima halimah hamidah hana hanafi hanifah hanum hapsah haryati hasan hasanah hasnah hasni hayati helmi hendra heni henny herawati heri herlina hermi herni herti hesti hilda hindun husna husni ibrahim icih iceu ida idah iis iin ijah ika ilah ilham ilis imas inah inayah indra indrawati indri ine ineu inem ining ipah ipit iqbal irah irawati irma irwan isah ismah ismail ismi isna isti istiqomah ita iting iwan iyam iyar iyet iyem izah
        jamilah jannah jariah jubaedah jubaidah juhariah juju juleha jum jumah jumanah jumiati jumilah juminem juminten jumirah jumiyem kaminah kamsiah kamsiyah karmila karminah karni karsih karsinah karsini kartika kartini kasiyem kasmi kasminah kasmirah kasti katmi khadijah khairiah khasanah khodijah khotimah khotijah kiki kinem kokom kokoy komala komalasari komariah komsiah kurniasih kusmiati
        laila lailatul laksmi lasmi lasmini lastri latifah leha lela lely leni lenny lia lidia lies lili lilik lilis lily lina linda lisa lisnawati lita lulu lulut lusi lusiana lutfiah
        machmudah mahmudah maimunah malihah mamah mamik manisah marfuah mardiah mardiana mariah mariam mariana mariani mariati marina mariyah mariyam mariyem marhamah markonah marlina marni marpuah marsih marsiah marsinah marsini martini martinah maryam maryamah maryani maryati maryanti maryatun mas'ah masitah masitoh masnah masriah mastura masyitoh maulida maya mega meilani meisaroh melani meli melinda mila mina minah minarni minarsih mira mirna misnah misnem misni misri mistini mona muammar mudrikah muhaya muinah mujiati mulyani mulyati munah munaroh munawaroh muniroh muntamah munik muriati musdalifah musinah musliha muslimah musrifah mustika mutia mutiah mutmainah
        nadia nadya nafisah nana nani nanik naning nasrah nengsih neneng neni nenok nety netti nia nidar nike nila nina nining nita niswah noer novi novia novita nova nunik nunung nur nuraeni nuraida nuraini nurbaiti nurcahyani nurdiana nurfitri nurhaida nurhalimah nurhasanah nurhayati nuri nuriah nurika nurita nurjanah nurlaela nurlaila nurlela nurlia nurlina nurma nurmala nurmi nurmiati nurni nursiah nursida nurul nurwati nuryani nuryati nyimas nyoman
        oktavia opi ocih ocoh odah oneng onah onih painah painem painten parmi parni parsih parsini partini parti parwati patmah patmi patonah paijem pipit poniah ponirah poniyem prapti pujiati pujiastuti purwanti purwati purnama purwaningsih
        rabiah rafika rahma rahmah rahmatia rahmawati rahmi rani ranti rasiah rasinah ratih ratmi ratna ratnasari ratnawati rena reni renny resti retno riana rianti rida rika rima rina rini rinawati risa risma rismawati rita riyanti rizal rizki rizka robiah rochayati rodiah rohana rohani rohanah rohaya rohayati rohimah rohmah rohmi roikhah rokayah rokhayah romlah ropiah ros rosa rosda rosi rosidah rosita rositi rosmala rosmawati rosmiati rosnah rosnani rosni rostina rubiah rubinem rufaida ruhayah rukayah rukiah rukiyah rukmini rukmiati rumi rumiati rumini rumiyati rumsiah rusmi rusmiati rusminah rustini rustinah ruswati rusyati
        saadah sabariah sadiah saerah safina safitri saidah salamah salbiah salimah salma salmah salmi samah saminah samini samirah samsiah samsinah sanah sangkot sani santi saonah sarah saripah sariah sarinah sariyah sariyem sarmi sarmila sarti sartini sartika sarwi satinah satiyah saudah septi septiani shanti simah sinta sintia siska siswati siti sittah soleha solehah solihah solikah sopiah sopiyah sri sriani sriasih srinatun sriyati sriyani suarni subaedah sudarmi sudarti sudiah sugiarti sugiyem suharni suharti suhartini suhartati suherti suhesti suhaeni suhaemi sukaesih sukarni sukarsih sukarti sukatmi sukinah sukini sukmawati sulami sulasih sulastri sulikah sulis sulistri sulistiani sulistyowati suliyah suliyem sulaiha sulaikha sumarmi sumarni sumarsih sumartini sumarti sumi sumiati sumiatun suminah sumini sumintem sumirah sumiyati sumiyem sumi'ah sumaryati sunarni sunarsih sunarti sundari suniah suparmi suparni suparti supiah supini supinah supriati supriyati supriani surati surani suratmi suratni suratinah suriah suriati surip surtini suryani suryati susan susanti susi susilawati sustini sutarmi sutarni sutarti sutinah sutini sutirah sutiyem sutiah suwarni suwarsih suwarti suyanti suyati suyatmi suyatni syafrida syahdiah syamsiah syarifah
        tarmi tarmini tarsih tarsinah tarsiti tarwiyah tati tatik tasmi tasminah tenti tety teti tia tika tiah tien tina tini tinah tintin titi titiek titin titis tita tiwi tiyem toyibah trinah triyani triyanti tuminah tumini tuminem tumirah tumiyem tunah tursinah turiah turiyah turinah turini tusminah tusri tuti tutik tuty
        uci ucu ulfa ulfah uli umayah umiyati ummu uni'ah unih upik urip usnah utami uti uum uun vera vina vivi wagini waginah wagirah wagiyem wahyuni wahyuningsih wainah wakinah walinah wanti warni warnih warsi warsih warsinah warsini warsiti warti wartini waryati wasinah wasilah wati watini watinah widia widayati widi widiastuti widya wiji wiwi wiwik wiwin winarni winarsih winarti windarti windi wulandari
        yana yani yanah yanti yati yatini yatmi yaumi yayah yayuk yeni yenni yenti yeti yetti yohana yola yosi yoyoh yuli yulia yuliana yuliani yuliati yulianti yulinar yulis yulisma yuliyah yulmi yun yuna yunani yuni yuniar yuniarti yunita yurnalis yusna yusnaini yusni yusra yusria yusriati yuyun zahara zahra zahrah zainab zaenab zaitun zaleha zarina zubaidah zubaedah zuhriah zuhro zul zulaeha zulaikha zuleha zulfa zulfah zulfi zulhijah zuraida zuriah
        agus ahmad andi anton asep bowo cecep didi dudung edi eko eman encep entis feri gunawan hadi hamid harun hendro herman heru iskandar jajang jamal joko junaidi karim karyo kosim kusnadi lukman maman mansur marwan mulyadi mulyono nanang nasir parman parto paijo paimin ponimin purwanto rahmat ridwan rohman rudi rusli rusdi sahrul saiful salim samsul sarip solihin sudirman sugeng sugiono sukardi sukirman suparman supri suryadi sutrisno suyono syafri syamsul tarno tono ucup ujang udin usman wahyu wawan wawang yanto yadi yusuf zaenal zainal zulkifli
        ijum icum onyas rohilah romelah salbiyah saodah saonih nemah nemih mpi mpit saanih manih masnun arsih arsiti rodiyah nurhasni marsanih muanih nasiah salamiah
        desnawati desmawati eliza erlinda gusmawati gusni irdawati jasniar jasmani marnis mardianis murniati nelti nelwati nofrida rosmanidar yurni yulidar yarnis syamsidar syafni warnida zuraidah zahara jusniar nurbaini nurjannah asmidar arnida darnis efrida ermawati fauziah
        """;

    /// <summary>Names that mean something else in everyday speech.</summary>
    private const string Worded = """
        ati ayu imah mirah cucu dede umi indah imam puji kurnia dina dini elok anti kusuma mukti asmara ana ari ira bagus bintang bunga cahaya cinta citra dewi eka gadis hari indah intan juli juni kembang
        kenanga lestari mawar mei melati mimi mulia murni nok nova permata putri puspita rahayu ratu rejeki rezeki ria sari sinar slamet subur suci surya tresno tri dwi tulus utami wangi yu yam nah mah mut
        rus nun mun tin tun tut dar mar sum sar sol nani cica kus lik min ning ti sulis wiji panca catur sapto asma
        """;

    /// <summary>What follows a given name as part of the same person's name.</summary>
    private const string Second = """
        alawiyah anggraini anggraeni aryani astuti damayanti dewita febrianti handayani handoko hayati hidayat hidayati kurniawati kusuma kusumawati lestari lubis maharani marsita nasution ningrum ningsih oktavia oktaviani padmawati permata permatasari pertiwi pratiwi purnama purnamasari puspita puspitasari puspitawati rachmawati rahayu rahmawati rahmadani ramadhani rohayati saputri sari setiawati setyaningsih setyowati sitorus siregar simanjuntak tanjung utami wahyuningsih wardani widiastuti widyawati wijayanti
        """;

    /// <summary>Unknown to the word list, but no name either: clipped words and everyday moods that stand right before a verb.</summary>
    private const string Never = """
        pd bs tdi abs dpt smp sdg pst hny cm cmn krn karna mao mo mlh mls males maless kepepet terpaksa rajin kesulitan keberatan telanjur terlanjur keburu buru kebeneran kebetulan nyaris ogah enggan niat berniat sanggup nekat pengen langsung giliran mesti moga semoga kayake kyke keknya kynya kayanya mgkn mngkn mestine kudune kuduna sepertinya sebenernya sebenarnya harusnya biasane biasanya emang mmg emg sengaja cuman hanya resmi rutin resi invoice dibilang dikira ditagih disuruh diminta diajak usul masing-masing bungsu sulung kecil bocah tandai tandain masing permasing seorang nebus ngutang nalangin nombokin taro naro begitu gitu gtu gni gmana ulun sayah urang awakdewek lapak ato atw ataw ampe ampek sampe tina saka neng nang maring sareng kaliyan jeung karo ngan jo ame ama sm sma samo plus serta
        """;

    private const string Doubtful = "anti nana mala jaya karim hari dian ending laras gina adinda bella candra cahya cahyani damar jati kirana mahkota mekar";

    /// <summary>Together with the names no misspelling is read into, as far as those stand for a person without further ado.</summary>
    private static readonly FrozenSet<string> Sure = Set(Plain).Union(Set(GivenNames.Text).Where(n => n.Length > 3).Except(Set(Worded + " " + Never + " " + Doubtful))).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Words = Set(Worded);
    private static readonly FrozenSet<string> Families = Set(Second);
    private static readonly FrozenSet<string> Barred = Set(Never);

    /// <summary>A given name that is hardly ever anything else.</summary>
    public static bool Has(string word) => Sure.Contains(word);

    /// <summary>A given name that is an everyday word too.</summary>
    public static bool MayBe(string word) => Words.Contains(word);

    /// <summary>A name that mostly stands before another: "siti khodijah" is one person.</summary>
    public static bool IsFirst(string word) => word is "siti" or "sri" or "nur" or "nurul" or "cut" or "dwi" or "tri" or "eka" or "raden" or "nyimas" or "muhammad" or "ahmad";

    /// <summary>A second name: "dewi lestari" is one person.</summary>
    public static bool IsSecond(string word) => Families.Contains(word);

    /// <summary>True for what is never a name, though no list of words knows it.</summary>
    public static bool IsNever(string word) => Barred.Contains(word);

    private static FrozenSet<string> Set(string words) => Lexicon.Lines(words).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);
}
