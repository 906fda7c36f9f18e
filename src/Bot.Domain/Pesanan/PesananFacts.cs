using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>Whom the group cooks for: a customer, a PMT round of the kelurahan, or its own stand at a bazaar.</summary>
public enum JenisPesanan { Catering, Pmt, Bazar }

/// <summary>Where an order stands, in the handbook's order (D21). Whether it is paid is counted from the ledger, not stored here.</summary>
public enum StatusPesanan { MenungguKonfirmasi, MenungguDp, Dikonfirmasi, Dimasak, Siap, Diantar, Selesai, Dibatalkan, Kedaluwarsa }

/// <summary>How the food comes to people.</summary>
public enum CaraTerima { Antar, Ambil, JualLangsung }

/// <summary>Who eats at a PMT round: the first half of the month posbindu and the elderly, the second toddlers and pregnant women (R-PMT-1).</summary>
public enum SasaranPmt { PosbinduLansia, BalitaIbuHamil }

/// <summary>So many of one good. <paramref name="Subtotal"/> is what was read back when it was ordered; a later price changes nothing (R-CTR-6).</summary>
/// <param name="Price">Price of one on the day of ordering; packs may make the subtotal smaller.</param>
public sealed record OrderItem(Code Code, int Count, Rupiah Price, Rupiah Subtotal);

/// <summary>What is wanted, when and where: everything a change may touch. Immutable; a change replaces it whole and the facts keep the versions.</summary>
/// <param name="Fee">Delivery (ongkir); zero when free or fetched.</param>
/// <param name="Day">Day of delivery in the group's zone, at <paramref name="Time"/>.</param>
/// <param name="Place">Where it goes, in the customer's words; null when fetched.</param>
public sealed record OrderContent(IReadOnlyList<OrderItem> Items, Rupiah Fee, DateOnly Day, TimeOnly Time, CaraTerima Way, TextId? Place)
{
    /// <summary>Allergies, "sambal dipisah".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TextId? Note { get; init; }

    /// <summary>What it is for: arisan, pengajian.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TextId? Event { get; init; }

    /// <summary>Posts and menu of a PMT round; null for all other orders.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PmtContent? Pmt { get; init; }

    /// <summary>What the customer owes for it, delivery included.</summary>
    [JsonIgnore]
    public Rupiah Total => Items.Sum(i => i.Subtotal) + Fee;

    /// <summary>The same with its round's menu.</summary>
    public OrderContent With(Code menu) => Pmt is null ? this : this with { Pmt = Pmt with { Menu = menu } };
}

/// <summary>The round: who eats, how many boxes at which post, and the agreed menu (null until the puskesmas gave one).</summary>
public sealed record PmtContent(SasaranPmt Target, IReadOnlyList<PmtPost> Posts, Code? Menu);

/// <summary>Boxes of one post. <paramref name="Code"/>: posbindu, lansia, balita-1 …; <paramref name="Name"/> where the kelurahan calls it otherwise.</summary>
public sealed record PmtPost(Code Code, int Boxes, TextId? Name = null);

/// <summary>Somebody ordered. The customer is a person of the directory; null for the group's own bazaar.</summary>
/// <param name="Status">MenungguKonfirmasi when the ketua must agree, MenungguDp when an advance is asked, else Dikonfirmasi.</param>
/// <param name="Dp">The advance asked for; zero: none.</param>
/// <param name="Invoiced">Paid after the event against an invoice (kelurahan, puskesmas).</param>
public sealed record OrderPlaced(Code Number, JenisPesanan Kind, PersonId? Customer, PersonId By, OrderContent Content, StatusPesanan Status, Rupiah Dp, bool Invoiced, DateTimeOffset At) : Fact
{
    /// <summary>Until when the advance is awaited (UTC); null where none is asked or the ketua has not agreed yet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? DpDue { get; init; }
}

/// <summary>The order is now this; the former content stands in the facts before.</summary>
public sealed record OrderChanged(Code Number, OrderContent Content, PersonId By, DateTimeOffset At) : Fact
{
    /// <summary>The advance asked from now on; null: as it was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Rupiah? Dp { get; init; }
}

/// <summary>The customer wants it so, and the kitchen must say yes first: the deadline is over, or it has become large.</summary>
public sealed record OrderChangeAsked(Code Number, OrderContent Content, PersonId By, DateTimeOffset At) : Fact;

/// <summary>The kitchen said no to a wished change; the order stays as it was.</summary>
public sealed record OrderChangeRefused(Code Number, PersonId By, DateTimeOffset At, TextId? Reason) : Fact;

/// <summary>The order is at this stage. <paramref name="By"/> null: the clock, or an import.</summary>
public sealed record OrderStatusSet(Code Number, StatusPesanan Status, PersonId? By, DateTimeOffset At) : Fact
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TextId? Reason { get; init; }

    /// <summary>Set when the order now waits for its advance.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? DpDue { get; init; }

    /// <summary>With Dibatalkan: how much of what was paid goes back to the customer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Rupiah? Refund { get; init; }
}

/// <summary>
/// What an order brought is earned: at its delivery, or when an advance is kept after a late cancellation. No money moves;
/// <see cref="Lines"/> sum to zero, so that the account Pesanan shows what customers still owe (fund Usaha).
/// </summary>
/// <param name="On">Entry date in the group's zone.</param>
public sealed record SaleBooked(Code Order, DateOnly On, Rupiah Amount, IReadOnlyList<Line> Lines) : Fact
{
    public static SaleBooked Of(Code order, DateOnly on, Rupiah amount) => new(order, on, amount, [new(Akun.Pesanan, amount), new(Akun.Penjualan, -amount)]);
}

/// <summary>The invoice of an order went to who pays it; its age counts from <paramref name="On"/> (R-PMT-8).</summary>
public sealed record InvoiceSent(Code Number, DateOnly On, PersonId? By, DateTimeOffset At) : Fact;

/// <summary>An order on account was called off after the shopping: so much of it is owed all the same (R-CTR-9).</summary>
public sealed record CancelBilled(Code Number, Rupiah Amount, PersonId By, DateTimeOffset At) : Fact;

/// <summary>The ketua lets other orders in on a day that a PMT round fills (R-CTR-2).</summary>
public sealed record DayLifted(DateOnly Day, PersonId By, DateTimeOffset At) : Fact;

/// <summary>Somebody began to order, goods and day are said: she is reminded once if she does not go on (4.0.7). The draft itself stays in her conversation.</summary>
public sealed record OrderDrafted(PersonId Person, DateTimeOffset At) : Fact;

public static class PesananFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("pesanan.dipesan", PesananJson.Default.OrderPlaced),
        new("pesanan.diubah", PesananJson.Default.OrderChanged),
        new("pesanan.minta-ubah", PesananJson.Default.OrderChangeAsked),
        new("pesanan.tolak-ubah", PesananJson.Default.OrderChangeRefused),
        new("pesanan.status", PesananJson.Default.OrderStatusSet),
        new("pesanan.tagihan", PesananJson.Default.InvoiceSent),
        new("pesanan.jual", PesananJson.Default.SaleBooked),
        new("pesanan.biaya-batal", PesananJson.Default.CancelBilled),
        new("pesanan.buka-hari", PesananJson.Default.DayLifted),
        new("pesanan.draf", PesananJson.Default.OrderDrafted),
    ];

    /// <summary>The last text a fact of this capability points to.</summary>
    public static TextId? TextOf(Fact fact) => fact switch
    {
        OrderPlaced f => Last(f.Content),
        OrderChanged f => Last(f.Content),
        OrderChangeAsked f => Last(f.Content),
        OrderChangeRefused f => f.Reason,
        OrderStatusSet f => f.Reason,
        _ => null,
    };

    private static TextId? Last(OrderContent content) =>
        ((TextId?[])[content.Place, content.Note, content.Event, .. (content.Pmt?.Posts ?? []).Select(p => p.Name)]).OfType<TextId>().Select(t => (TextId?)t).MaxBy(t => t!.Value.Value);
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(OrderPlaced))]
[JsonSerializable(typeof(OrderChanged))]
[JsonSerializable(typeof(OrderChangeAsked))]
[JsonSerializable(typeof(OrderChangeRefused))]
[JsonSerializable(typeof(OrderStatusSet))]
[JsonSerializable(typeof(InvoiceSent))]
[JsonSerializable(typeof(SaleBooked))]
[JsonSerializable(typeof(CancelBilled))]
[JsonSerializable(typeof(DayLifted))]
[JsonSerializable(typeof(OrderDrafted))]
internal sealed partial class PesananJson : JsonSerializerContext;
