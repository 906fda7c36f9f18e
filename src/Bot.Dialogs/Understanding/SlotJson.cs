using System.Globalization;
using System.Text.Json;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Writes a wish the way <c>understand</c> answers it: the outside names and conventions of intents.md, roster names without honorific.</summary>
public static class SlotJson
{
    private static readonly string[] Emptying = ["range", "negative", "no-such-day", "weekday-mismatch", "past"];

    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        [Intents.SaldoKas] = [],
        [Intents.IuranSaya] = ["orang", "bulan", "tanggal"],
        [Intents.IuranCatat] = ["orang", "jumlah", "kecuali", "rincian", "tanggal", "kali", "bulan"],
        [Intents.IuranTunggakan] = ["bulan", "orang"],
        [Intents.KasKeluar] = ["jumlah", "keperluan", "rincian", "tanggal", "dana"],
        [Intents.KasMasuk] = ["jumlah", "keperluan", "tanggal", "dana"],
        [Intents.KasRiwayat] = ["bulan", "hitung", "dari", "sampai", "orang", "dana"],
        [Intents.Kuitansi] = ["nomor", "orang", "tanggal", "bulan"],
        [Intents.Koreksi] = ["nomor", "orang", "jumlah", "tanggal"],
        [Intents.IksBantuan] = ["orang", "jumlah"],
        [Intents.Clarify] = ["orang", "jumlah", "kecuali", "rincian", "tanggal", "bulan", "kali", "nomor"],
        [Intents.OutOfScope] = [],
        [Intents.Orang] = ["orang"],
        [Intents.DaftarAnggota] = ["orang"],
        ["pinjam_ajukan"] = ["jumlah"],
        ["pengaduan"] = [],
        ["laporan_bulanan"] = ["bulan", "dari", "sampai"],
        ["bagi_hasil"] = ["bulan", "dari", "sampai"],
        ["jadwal_jaga"] = ["tanggal", "orang"],
        ["tukar_jaga"] = ["tanggal", "orang"],
        ["izin_jaga"] = ["tanggal"],
        ["pertemuan_jadwal"] = ["tanggal"],
        ["pertemuan_hadir"] = ["tanggal"],
        ["pertemuan_izin"] = ["tanggal"],
    };

    /// <summary>The object behind <c>slots</c>. A value that must be asked back is left out, as I-17 wants.</summary>
    public static void Write(Utf8JsonWriter json, Meaning meaning, IReadOnlyList<Person> names)
    {
        var s = meaning.Slots;
        json.WriteStartObject();
        foreach (var key in Keys.GetValueOrDefault(meaning.Intent, []))
        {
            switch (key)
            {
                case "orang" when s.Everybody && s.People.Count == 0: json.WriteString("orang", "semua"); break;
                case "orang" when s.People.Count > 0: Values(json, "orang", [.. s.People.Select(p => Name(p, names))]); break;
                case "kecuali" when s.Except.Count > 0: json.WriteStartArray("kecuali"); foreach (var p in s.Except) json.WriteStringValue(Name(p, names)); json.WriteEndArray(); break;
                case "jumlah" when Usable(s.Amount): json.WriteNumber("jumlah", s.Amount!.Value.Amount); break;
                case "hitung" when s.Count is { } count: json.WriteNumber("jumlah", count); break;
                case "kali" when s.Times is { } times: json.WriteNumber("kali", times); break;
                case "rincian" when s.Details.Count > 0: Details(json, s, names); break;
                case "rincian" when s.Expenses.Count > 0: Expenses(json, s); break;
                case "keperluan" when s.Purpose is { } purpose: json.WriteString("keperluan", purpose); break;
                case "dana" when s.Fund is { } fund && fund != Dana.Kas: json.WriteString("dana", Lower(fund)); break;
                case "tanggal" when s.Date is { Value: { } day } date && !date.Flags.Any(f => Emptying.Contains(f)): json.WriteString("tanggal", Iso(day)); break;
                case "bulan" when s.Month is { } month: json.WriteString("bulan", month.First.ToString("yyyy-MM", CultureInfo.InvariantCulture)); break;
                case "dari" when s.From is { } from: json.WriteString("dari", Iso(from)); break;
                case "sampai" when s.Until is { } until: json.WriteString("sampai", Iso(until)); break;
                case "nomor" when s.Receipt is { } receipt: json.WriteString("nomor", receipt.Value); break;
            }
        }
        if (s.Emergency is { } danger) json.WriteString("darurat", danger);
        json.WriteEndObject();
    }

    /// <summary>The flags per slot, absent when there are none.</summary>
    public static void WriteFlags(Utf8JsonWriter json, Meaning meaning)
    {
        var s = meaning.Slots;
        List<(string, IReadOnlyList<string>)> all = [];
        if (s.Amount is { Flags.Count: > 0 } a) all.Add(("jumlah", a.Flags));
        if (s.Date is { Flags.Count: > 0 } d) all.Add(("tanggal", d.Flags));
        if (s.Details.Any(x => x.Amount.Flags.Count > 0)) all.Add(("rincian", [.. s.Details.SelectMany(x => x.Amount.Flags).Distinct()]));
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

    private static bool Usable(MoneyRead? m) => m is not null && m.Value.Amount > 0 && !m.Flags.Any(f => Emptying.Contains(f)) && !m.MustAsk;

    private static void Details(Utf8JsonWriter json, Slots s, IReadOnlyList<Person> names)
    {
        json.WriteStartArray("rincian");
        foreach (var (person, amount) in s.Details)
        {
            json.WriteStartObject();
            json.WriteString("orang", Name(person, names));
            if (Usable(amount)) json.WriteNumber("jumlah", amount.Value.Amount);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Expenses(Utf8JsonWriter json, Slots s)
    {
        json.WriteStartArray("rincian");
        foreach (var (purpose, amount) in s.Expenses)
        {
            json.WriteStartObject();
            json.WriteString("keperluan", purpose);
            if (Usable(amount)) json.WriteNumber("jumlah", amount.Value.Amount);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Values(Utf8JsonWriter json, string key, string[] values)
    {
        if (values is [var one]) { json.WriteString(key, one); return; }
        json.WriteStartArray(key);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Lower(Dana fund) => fund switch { Dana.Iks => "iks", Dana.Usaha => "usaha", _ => "kas" };
}
