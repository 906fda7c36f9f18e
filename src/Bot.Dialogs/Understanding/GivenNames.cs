namespace Bot.Dialogs;

/// <summary>
/// Given names that are common where these groups live. They are left as they are: no misspelling of ours, never cut in two.
/// A name still counts as unknown to the dialogs; who is meant is for the roster to say.
/// </summary>
internal static class GivenNames
{
    public const string Text = """
        abdul abdullah adi adinda aditya agnes agung agus agustina ahmad aida aini aisah aisyah ajeng alfi ali alif aliyah alya amalia ambar amelia aminah amir amira ana anah andi andika andini andri andriani
        angga anggi anggraini ani anik anis anisa anita anna annisa anti anton apri apriani arif arifin arini aris ariska armah arni arum aryani asep ashari asiah asih asmara asnah asni asri asti astri astuti
        ati atik atin atun aulia ayi ayu aziz azizah badriah bagas bahri bakri bambang basuki bayu bella beni betty bima budi budiarti budiman burhan cahya cahyani candra cici citra cut dadan dadang damar
        dani danu darma darmi darsih darwis daryati dedeh dedi deni depi desi desy devi dewi dewita diah dian diana dias didi dika dila dimas dina dini dita diyah djoko doni dwi dyah edi eha eka eko ela eli
        elis elly elsa elvi elvira ema emi emma endah endang ending eneng eni ening enok entin erna erni ernita eti euis eva evi fadli fahmi faisal fajar farah farhan farid farida fatimah fatma fauzan fauzi
        fauziah febri feni ferdi feri fika fina firda firman fitri fitria fitriani galih gina gita gunawan guntur habibah hadi hafid hafsah hajar halim halimah hamid hamidah hamzah hana handayani handoko hani
        hanifah harni hartati hartini haryanti haryati hasan hasanah hasnah hayati helmi hendra hendri hera heri herlina herman hermawan hesti hilda hilmi hindun husna husni husnul ibnu ica ida idris iim iin
        iis ijah ika ikah ikin ilham ilyas imam imas ina inah indah indra indrawati indri inem ira irfan irma irwan isah isma ismail isti iwan iyan iyem jaenab jafar jamal jamilah jannah jati jaya jihan joko
        juju juli juliana julianti jumiati juminah juminten jumiyati juwita kadir kamila karim karmila karni karsih karti kartika kartini karyati kasini kasmi katmi khadijah khairul khairunnisa khodijah
        khoiriyah kiki kokom komala komariah kosasih krisna kurnia kurniawati kusma kusuma laela laila laras lasmi lastri latif latifah lela leli leni lestari lesti lia lilik lilis lina linda lisa lisna listi
        lita lulu lusi lutfi mae maemunah maesaroh mahmud maimunah mala mamah maman mamat mamik manda mansur mariam marina marisa marlina marni marsih marsinah marsita martini maryam maryani maryati masitoh
        masnah maya mega meli mila mimi mina minah mira mirna misnah mona muhammad mukti mulia mulyani mulyati mulyono munah munawaroh murni mursid mursidah murtini muslimah mustika mutia nabila nadia naila
        nana nandi nani nanik narsih narti nasir nasrul neneng neni neti netti nia nika nike nina ningsih nining nisa nita nopi nova novi novita nuni nunik nunung nur nuraeni nuraini nurbaiti nurdin
        nurhasanah nurhayati nuri nurjanah nurlaela nurlela nursiah nurul nuryati nyoman odah okta oktaviani onah oneng oni opi paijem paini pardi parmi parni partini pipit ponirah poniyem popon prapti puji
        purnama purwanti purwati puspita rahayu rahma rahman rahmat rahmawati rahmi ramadhani ramlah ramli rani rara rasti ratih ratna ratnasari reni reno resti retno reza rian rida ridwan rika rima rina rini
        rinto riri risa riska riski risma rita rizal rizki rizky rohana rohani rohati rohaya rohayati rohimah rohmah roni rosa rosda rosdiana rosida rosidah rosita rosmala rosmawati rosnah rudi rukmana
        rukmini rumi rumini rumsih rusdi rusli rusmiati rusmini saadah sabrina saidah saiful sainah sakinah salamah salim salma salmah salsa samini samsiah samsul sandra santi santoso sapri saputra sarah sari
        sarinah sariyem sarmi sarni sarti sartika sartini satria saudah sekar septi septiani seri sherly silvi sinta siska siti slamet soleh solihah sopiah sri subarkah sudarmi sugeng sugiarti suharti
        suhartini suherman sukaesih sukarti sukma sukmawati sulaiman sulastri sulis sulistyowati sumarni sumarsih sumi sumiati sumini sumirah sumiyati sunarsih sunarti supardi suparmi supriadi supriyati
        surati suratmi surti surya suryani suryati susan susanti susi suti sutinah sutini suwarni suwarti syafitri syahrul syamsiah syarifah syifa tari tarmi tarsih tarti tasya tati tatik teguh teni teti tika
        tina tinah tini tirta titi titin titis toha tono tri trisna tugiyem tukinem tumini turini tuti tutik tuty ucu udin ujang ulfa umar upik usep usman uswatun utami uti vera vina vita vivi wagiyem wahid
        wahyu wahyudi wahyuni warni warsih warti wartini wasiah wati watini wawan wening wenny wida widi widia widya wijaya wiji wina winarni winarsih winda wiwi wiwik wiwin wulan wulandari yana yani yanti
        yanto yanuar yayah yayan yayu yeni yesi yeti yoga yogi yola yono yopi yosi yoyoh yudi yuli yulia yuliana yulianti yuliati yuliawati yuni yuniar yunita yunus yusna yusniar yusri yusuf yuyun zahra
        zainab zainal zaki zaskia zubaedah zubaidah zul zulaeha zulaikha zulfa zulkifli zuraida
        """;
}
