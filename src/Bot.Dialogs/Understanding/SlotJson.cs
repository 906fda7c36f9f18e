using System.Globalization;
using System.Text.Json;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Writes a wish the way <c>understand</c> answers it: the outside names and conventions of intents.md, roster names without honorific.</summary>
public static class SlotJson
{
    private static readonly string[] Emptying = ["range", "negative", "no-such-day", "no-such-time", "weekday-mismatch", "past", "ambiguous"];

    /// <summary>The object behind <c>slots</c>. A value that must be asked back is left out, as I-17 wants.</summary>
    public static void Write(Utf8JsonWriter json, Meaning meaning, IReadOnlyList<Person> names)
    {
        json.WriteStartObject();
        foreach (var key in SlotKeys.Core(meaning.Intent)) One(json, key, meaning, names);
        foreach (var key in SlotKeys.Further(meaning.Intent)) One(json, key, meaning, names);
        if (meaning.Slots.Emergency is { } danger) json.WriteString("darurat", danger);
        json.WriteEndObject();
    }

    private static void One(Utf8JsonWriter json, string key, Meaning meaning, IReadOnlyList<Person> names)
    {
        var s = meaning.Slots;
        switch (key)
        {
            case "orang": People(json, s, names); break;
            case "kecuali" when s.Except.Count > 0: Strings(json, "kecuali", [.. s.Except.Select(p => Name(p, names))], always: true); break;
            case "jumlah" when Counted(s): Quantity(json, s); break;
            case "jumlah" or "uang" when Usable(s.Amount) && s.Expenses.Count == 0 && !SlotDetails.Apart(s.Services): json.WriteNumber("jumlah", s.Amount!.Value.Amount); break;
            case "banyak" when s.Count is { } count: json.WriteNumber("jumlah", count); break;
            case "satuan" when Unit(s) is { } unit: json.WriteString("satuan", unit); break;
            case "harga" when s.Items is [{ Price: { } price }] && Usable(price): json.WriteNumber("harga", price.Value.Amount); break;
            case "kali" when s.Times is { } times: json.WriteNumber("kali", times); break;
            case "rincian": SlotDetails.Write(json, meaning, names); break;
            case "keperluan" when s is { Purpose: { } purpose, Expenses.Count: 0 }: json.WriteString("keperluan", purpose); break;
            case "dana" when s.Fund is { } fund && (fund != Dana.Kas || s.FundNamed): json.WriteString("dana", Lower(fund)); break;
            case "tanggal" when s.Days.Count > 1: Strings(json, "tanggal", [.. s.Days.Select(Iso)]); break;
            case "tanggal": Date(json, "tanggal", s.Date); break;
            case "tanggal_ganti": Date(json, "tanggal_ganti", s.SwapDate); break;
            case "tanggal_lama": Date(json, "tanggal_lama", s.OldDate); break;
            case "bulan" when s.Months.Count > 1: Strings(json, "bulan", [.. s.Months.Select(Month)]); break;
            case "bulan" when s.Month is { Part: MonthPart.None } month: json.WriteString("bulan", Month(month.First)); break;
            case "dari" when s.From is { } from: json.WriteString("dari", s.ByMonth ? Month(from) : Iso(from)); break;
            case "sampai" when s.Until is { } until: json.WriteString("sampai", s.ByMonth ? Month(until) : Iso(until)); break;
            case "nomor" when s.ReceiptsSaid.Count > 0: Strings(json, "nomor", [.. s.ReceiptsSaid]); break;
            case "nomor" when (s.Receipt?.Value ?? s.OrderNumber) is { } number: json.WriteString("nomor", number); break;
            case "barang" when meaning.Is("dapur_belanja"): if (s.Materials.Count > 0) Strings(json, key, [.. s.Materials]); break;
            case "item" or "barang" when meaning.Is(Intents.Clarify) && s.Items is [var first, ..] && ClarifySlots.Dish(first.Name) != (key == "item"): break;
            case "item" or "barang" when s.Items is [_, ..] && !SlotDetails.Apart(s.Items): Strings(json, key, [.. s.Items.Select(i => i.Name)]); break;
            case "pos" when s.Posts is [_, ..] && !SlotDetails.Apart(s.Posts): Strings(json, key, [.. s.Posts.Select(i => i.Name)]); break;
            case "layanan" when s.Services is [_, ..] && !SlotDetails.Apart(s.Services): Strings(json, key, [.. s.Services.Select(x => x.Name)]); break;
            case "program" when s.Programs.Count > 0: Strings(json, "program", [.. s.Programs]); break;
            case "keperluan" when s.Purpose is { } aim && !SlotKeys.Core(meaning.Intent).Contains("keperluan"): json.WriteString("keperluan", aim); break;
            case "menu" when s.Menu.Count > 0: Strings(json, key, [.. s.Menu]); break;
            case "tambah" when s.Added is { } more: json.WriteNumber("tambah", Plain(more)); break;
            case "kurang" when s.Removed is { } fewer: json.WriteNumber("kurang", Plain(fewer)); break;
            case "jam" when s.Time is { } time: json.WriteString("jam", time.ToString("HH:mm", CultureInfo.InvariantCulture)); break;
            case "pelatihan" when s.Trainings.Count > 1: Strings(json, key, [.. s.Trainings]); break;
            case "penerima" when s.Recipients is null && s.People.Count > 0: Strings(json, key, [.. s.People.Select(p => Name(p, names))]); break;
            case "waktu" when s.Time is { } hour: json.WriteString("waktu", (s.Date is { Value: { } on } ? Iso(on) + "T" : "") + hour.ToString("HH:mm", CultureInfo.InvariantCulture)); break;
            case "kuota" when s.Quota is { } quota: json.WriteNumber("kuota", quota); break;
            default: if (Said(key, s) is { } words) json.WriteString(key, words); break;
        }
    }

    /// <summary>The slots that are words as they were said.</summary>
    private static string? Said(string key, Slots s) => key switch
    {
        "alamat" => s.Address, "tempat" => s.Place, "isi" => s.Body, "agenda" => s.Agenda, "alasan" => s.Reason, "penerima" => s.Recipients,
        "pelatihan" => s.Training, "cara" => s.Way, _ => null,
    };

    private static void People(Utf8JsonWriter json, Slots s, IReadOnlyList<Person> names)
    {
        if (s.Everybody && s.People.Count == 0) json.WriteString("orang", "semua");
        else if (s.People.Count > 0) Strings(json, "orang", [.. s.People.Select(p => Name(p, names))]);
    }

    /// <summary>True when jumlah counts boxes and kilos, not rupiah.</summary>
    private static bool Counted(Slots s) => s.Quantity is not null || s.Items is [{ Count: not null }] || s.Posts is [{ Count: not null }];

    private static void Quantity(Utf8JsonWriter json, Slots s)
    {
        var (count, flags) = s.Items is [{ Count: { } of } item] ? (of, item.Flags) : s.Posts is [{ Count: { } at } post] ? (at, post.Flags) : (s.Quantity!.Count, s.Quantity.Flags);
        if (count > 0 && !flags.Any(Empties)) json.WriteNumber("jumlah", Plain(count));
    }

    private static string? Unit(Slots s) => s.Items is [{ Unit: { } unit }] ? unit : s.Posts is [{ Unit: { } of }] ? of : s.Quantity?.Unit ?? s.Unit;

    private static void Date(Utf8JsonWriter json, string key, DateRead? date)
    {
        if (date is { Value: { } day } && !date.Flags.Any(Empties)) json.WriteString(key, Iso(day));
    }

    /// <summary>The flags per slot, absent when there are none.</summary>
    public static void WriteFlags(Utf8JsonWriter json, Meaning meaning)
    {
        var s = meaning.Slots;
        List<(string, IReadOnlyList<string>)> all = [];
        if (s.Amount is { Flags.Count: > 0 } a) all.Add(("jumlah", a.Flags));
        else if (s.Quantity is { Flags.Count: > 0 } q) all.Add(("jumlah", q.Flags));
        else if (s.Items is [{ Flags.Count: > 0 } i]) all.Add(("jumlah", i.Flags));
        if (s.Date is { Flags.Count: > 0 } d) all.Add(("tanggal", d.Flags));
        if (s.SwapDate is { Flags.Count: > 0 } w) all.Add(("tanggal_ganti", w.Flags));
        if (s.TimeFlags.Count > 0) all.Add(("jam", s.TimeFlags));
        if (s.Details.Any(x => x.Amount.Flags.Count > 0)) all.Add(("rincian", [.. s.Details.SelectMany(x => x.Amount.Flags).Distinct()]));
        else if (s.Items.Count > 1 && s.Items.Any(x => x.Flags.Count > 0)) all.Add(("rincian", [.. s.Items.SelectMany(x => x.Flags).Distinct()]));
        if (all.Count == 0) return;
        json.WriteStartObject("flags");
        foreach (var (slot, flags) in all)
        {
            json.WriteStartArray(slot);
            foreach (var flag in flags) json.WriteStringValue(flag);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    /// <summary>A person as the roster calls her, otherwise as she was said.</summary>
    public static string Name(PersonRead read, IReadOnlyList<Person> names) =>
        read.Only is { } id && names.FirstOrDefault(p => p.Id == id) is { } person ? person.Nickname : Capital(read.Said);

    private static string Capital(string said) => string.Join(' ', said.Split(' ').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    /// <summary>True for an amount that may be answered: positive, and not to be asked back.</summary>
    internal static bool Usable(MoneyRead? m) => m is not null && m.Value.Amount > 0 && !m.Flags.Any(Empties) && !m.MustAsk;

    /// <summary>True for the flags of I-17 that leave a slot empty.</summary>
    internal static bool Empties(string flag) => Emptying.Contains(flag);

    internal static void Strings(Utf8JsonWriter json, string key, string[] values, bool always = false)
    {
        if (!always && values is [var one]) { json.WriteString(key, one); return; }
        json.WriteStartArray(key);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>A number without trailing zeros: 3, 0.5, 17.5.</summary>
    internal static decimal Plain(decimal value) => value / 1.000000000000000000000000000000000m;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Month(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Lower(Dana fund) => fund switch { Dana.Iks => "iks", Dana.Usaha => "usaha", _ => "kas" };
}
