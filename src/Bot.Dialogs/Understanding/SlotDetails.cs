using System.Text.Json;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>rincian: people, purposes, goods, posts or services that have amounts of their own (I-3).</summary>
internal static class SlotDetails
{
    /// <summary>True when several are named and at least one has a number or price of its own.</summary>
    public static bool Apart(IReadOnlyList<ItemRead> items) => items.Count > 1 && items.Any(i => i.Count is not null || i.Price is not null);

    public static bool Apart(IReadOnlyList<(string Name, MoneyRead? Amount)> services) => services.Count > 1 && services.Any(s => s.Amount is not null);

    public static void Write(Utf8JsonWriter json, Meaning meaning, IReadOnlyList<Person> names)
    {
        var s = meaning.Slots;
        if (s.Details.Count > 0) List(json, s.Details, d => { json.WriteString("orang", SlotJson.Name(d.Person, names)); Money(json, d.Amount); });
        else if (s.Expenses.Count > 0) List(json, s.Expenses, e => { json.WriteString("keperluan", e.Purpose); Money(json, e.Amount); });
        else if (Apart(s.Services)) List(json, s.Services, x => { json.WriteString("layanan", x.Name); Money(json, x.Amount); });
        else if (Apart(s.Posts)) List(json, s.Posts, p => { json.WriteString("pos", p.Name); Count(json, p); });
        else if (Apart(s.Items)) List(json, s.Items, i => Item(json, i, meaning));
    }

    private static void Item(Utf8JsonWriter json, ItemRead item, Meaning meaning)
    {
        json.WriteString(SlotKeys.Core(meaning.Intent).Contains("barang") ? "barang" : "item", item.Name);
        if (meaning.Is("harga_ubah")) { Money(json, item.Price); if (item.Unit is { } per) json.WriteString("satuan", per); return; }
        Count(json, item);
        if (SlotJson.Usable(item.Price)) json.WriteNumber("harga", item.Price!.Value.Amount);
    }

    private static void Count(Utf8JsonWriter json, ItemRead item)
    {
        if (item.Count is { } count && count > 0 && !item.Flags.Any(SlotJson.Empties)) json.WriteNumber("jumlah", SlotJson.Plain(count));
        if (item.Unit is { } unit) json.WriteString("satuan", unit);
    }

    private static void Money(Utf8JsonWriter json, MoneyRead? amount)
    {
        if (SlotJson.Usable(amount)) json.WriteNumber("jumlah", amount!.Value.Amount);
    }

    private static void List<T>(Utf8JsonWriter json, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray("rincian");
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
