using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The one formatter: money, dates and hours as every sentence prints them (handbook 0.3).</summary>
public static class Say
{
    private static readonly string[] Days = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
    private static readonly string[] Months = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];
    private static readonly string[] Units = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];

    /// <summary>Sabtu, 28 November 2026</summary>
    public static string Date(DateOnly day) => $"{Days[(int)day.DayOfWeek]}, {day.Day} {Month(day)} {day.Year}";

    /// <summary>28 November 2026</summary>
    public static string LongDay(DateOnly day) => $"{day.Day} {Month(day)} {day.Year}";

    /// <summary>28 November</summary>
    public static string Day(DateOnly day) => $"{day.Day} {Month(day)}";

    /// <summary>28 Nov, for tight lists</summary>
    public static string Short(DateOnly day) => $"{day.Day} {Month(day)[..3]}";

    public static string Month(DateOnly day) => Months[day.Month - 1];

    /// <summary>Sabtu, 28 November 2026 pukul 10.00 WIB</summary>
    public static string Moment(DateTimeOffset at, Zone zone) => $"{Date(zone.Date(at))} pukul {Hour(at, zone)}";

    /// <summary>10.00 WIB</summary>
    public static string Hour(DateTimeOffset at, Zone zone) => $"{zone.Local(at).ToString("HH.mm", CultureInfo.InvariantCulture)} {zone.Name}";

    /// <summary>pagi, siang, sore or malam (handbook 0.3).</summary>
    public static string PartOfDay(DateTimeOffset at, Zone zone) => zone.Local(at).Hour switch { >= 4 and < 11 => "pagi", >= 11 and < 15 => "siang", >= 15 and < 18 => "sore", _ => "malam" };

    /// <summary>"A, B dan C"</summary>
    public static string List(IReadOnlyList<string> items) => items switch
    {
        [] => "",
        [var one] => one,
        [.., var last] => string.Join(", ", items.SkipLast(1)) + " dan " + last,
    };

    /// <summary>A sentence begins with a capital.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>07.00-11.00 WIB</summary>
    public static string Hours(DateTimeOffset from, DateTimeOffset until, Zone zone) => $"{Clock(from, zone)}-{Hour(until, zone)}";

    /// <summary>10.00, without the zone.</summary>
    public static string Clock(DateTimeOffset at, Zone zone) => zone.Local(at).ToString("HH.mm", CultureInfo.InvariantCulture);

    /// <summary>Senin</summary>
    public static string DayName(DateOnly day) => Days[(int)day.DayOfWeek];

    /// <summary>An amount in words: "lima ribu rupiah".</summary>
    public static string InWords(Rupiah amount) => Words(amount.Abs().Amount).Trim() + " rupiah";

    private static string Words(long n) => n switch
    {
        < 12 => Units[n],
        < 20 => Words(n - 10) + " belas",
        < 100 => Words(n / 10) + " puluh" + Rest(n % 10),
        < 200 => "seratus" + Rest(n - 100),
        < 1_000 => Words(n / 100) + " ratus" + Rest(n % 100),
        < 2_000 => "seribu" + Rest(n - 1_000),
        < 1_000_000 => Words(n / 1_000) + " ribu" + Rest(n % 1_000),
        < 1_000_000_000 => Words(n / 1_000_000) + " juta" + Rest(n % 1_000_000),
        < 1_000_000_000_000 => Words(n / 1_000_000_000) + " miliar" + Rest(n % 1_000_000_000),
        _ => Words(n / 1_000_000_000_000) + " triliun" + Rest(n % 1_000_000_000_000),
    };

    private static string Rest(long n) => n == 0 ? "" : " " + Words(n);

    /// <summary>
    /// A person's own words inside a sentence of ours: one line, no formatting marks, cut at a word.
    /// </summary>
    public static string Quote(string text, int most = 80)
    {
        var plain = new string([.. text.Where(c => c is not ('*' or '_' or '~' or '`')).Select(c => char.IsControl(c) ? ' ' : c)]);
        var line = string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most) return line;
        var cut = line.LastIndexOf(' ', most - 1);
        var end = cut > most / 2 ? cut : char.IsHighSurrogate(line[most - 1]) ? most - 1 : most;
        return line[..end] + "…";
    }
}
