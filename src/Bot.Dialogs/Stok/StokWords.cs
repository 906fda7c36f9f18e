using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Sentences of D24, stock.</summary>
internal static class StokWords
{
    public static string Verb(CatatanStok? what) => what switch { CatatanStok.Masuk => "datang", CatatanStok.Keluar => "keluar", _ => "tinggal" };

    public static Message HowMany(Scene s, StockItem item, Ware ware, bool minimum) => minimum ? new($"Batas stok {GoodsSay.Inside(ware.Name)} berapa, {s.Who.Honorific}?", [new("Batal")]) : item.What switch
    {
        CatatanStok.Masuk => new($"{ware.Name} yang datang berapa, {s.Who.Honorific}?", [new("Batal")]),
        CatatanStok.Keluar => new($"{ware.Name} yang keluar berapa, {s.Who.Honorific}?", [new("Batal")]),
        _ => new($"Sisa {GoodsSay.Inside(ware.Name)} berapa, {s.Who.Honorific}?", [new("Habis"), new("Batal")]),
    };

    /// <summary>The unit where it is a package that may hold any number; null for all else.</summary>
    public static string? Bulk(string? unit) => unit is "dus" or "box" or "kotak" or "karung" or "sak" or "bal" or "krat" or "renteng" or "slop" or "jerigen" or "galon" or "ember" or "tabung" ? unit : null;

    /// <summary>"Satu dus Minyakita 1 liter isinya berapa liter, Bu?"</summary>
    public static Message HowManyIn(Scene s, StockItem item, Ware ware) => new($"Satu {item.Pack} {GoodsSay.Inside(ware.Short)} isinya berapa {ware.Unit}, {s.Who.Honorific}?", [new("Batal")]);

    /// <summary>"Semuanya 24": the number of all, not of one package.</summary>
    public static bool Whole(string text) => text.Split(' ').Any(w => w is "semua" or "semuanya" or "total" or "totalnya" or "jadi" or "jd");

    /// <summary>"Ditambah 24 atau jadi 24, Bu?"</summary>
    public static Message AddedOrAll(Scene s, StockItem item)
    {
        var n = GoodsSay.Number(item.Number ?? 0);
        if (item is { Sold: { } sold, Code: { } code } && s.Kube.Stocks.Of(code).Amount is var book)
            return new($"Catatannya {GoodsSay.Number(book)}, jadi kalau laku {GoodsSay.Number(sold)} sisanya bukan {n}, {s.Who.Honorific}. Yang benar laku {GoodsSay.Number(sold)} atau sisa {n}?", [new($"Laku {GoodsSay.Number(sold)}"), new($"Sisa {n}"), new("Batal")]);
        return new($"Ditambah {n} atau jadi {n}, {s.Who.Honorific}?", [new($"Ditambah {n}"), new($"Jadi {n}"), new("Batal")]);
    }

    /// <summary>stok.catat.cek, or a table of several.</summary>
    public static Message Summary(Scene s, StockDraft d, Func<StockItem, Ware> ware)
    {
        if (d.Minimum) return new($"Batas stok {string.Join(", ", d.Items.Select(i => $"{GoodsSay.Inside(ware(i).Short)} jadi {GoodsSay.Count(i.Number!.Value, ware(i))}{(s.Kube.Stocks.Of(i.Code!.Value).Minimum is { } before ? $" (sebelumnya {GoodsSay.Number(before)})" : "")}"))}? Di bawah itu pengurus saya kabari.", [new("Ya", "ya"), new("Batal")]);
        if (d.Items is not [var only]) return new($"Saya catat stok begini ya:\n- {string.Join("\n- ", d.Items.Select(i => Change(s, i, ware(i))))}\nSudah benar?", [new("Ya", "ya"), new("Batal")]);
        var waiting = s.Kube.Stocks.WaitingFor(only.Code!.Value).Count();
        var text = $"{(Twice(s, only, ware(only)) is { } twice ? twice.Text + "\n" : "")}Stok {Change(s, only, ware(only))}?";
        return new(text + (waiting > 0 && After(s, only) > 0 ? $" Yang minta dikabari {waiting} orang." : ""), [new("Ya", "ya"), new("Ubah jumlah"), new("Batal")]);
    }

    private static decimal After(Scene s, StockItem item) => s.Kube.Stocks.Of(item.Code!.Value).Amount is var book && item.What switch { CatatanStok.Masuk => book + item.Number!.Value, CatatanStok.Keluar => book - item.Number!.Value, _ => item.Number!.Value } is var after ? after : 0;

    /// <summary>"Telur ayam 1 kg ditambah 10, jadi 24 (sebelumnya 14)".</summary>
    private static string Change(Scene s, StockItem item, Ware ware)
    {
        var stock = s.Kube.Stocks.Of(ware.Code);
        var how = item.What switch { CatatanStok.Masuk when stock.Amount != 0 => $" ditambah {GoodsSay.Number(item.Number!.Value)},", CatatanStok.Keluar => $" dikurangi {GoodsSay.Number(item.Number!.Value)},", _ => "" };
        return $"{ware.Name}{how} jadi {GoodsSay.Number(After(s, item))} ({(stock.IsKnown ? $"sebelumnya {GoodsSay.Number(stock.Amount)}" : "belum pernah dihitung")})";
    }

    /// <summary>
    /// The same said again (D-8): a count that stands there already since the last minutes is said and not written; the same goods coming or going
    /// once more are asked about.
    /// </summary>
    public static (string Text, bool Exact)? Twice(Scene s, StockItem item, Ware ware)
    {
        var stock = s.Kube.Stocks.Of(ware.Code);
        if (stock.Last is not { } last || s.Now - last.At >= TimeSpan.FromHours(24)) return null;
        var why = item.What switch { CatatanStok.Masuk => Gerak.Masuk, CatatanStok.Keluar => Gerak.Keluar, _ => Gerak.Selisih };
        if (last.Why != why || last.Number != item.Number) return null;
        var at = $"pukul {Say.Hour(last.At, s.Kube.Zone)}";
        if (why == Gerak.Selisih) return s.Now - last.At < TimeSpan.FromHours(1) ? ($"Stok {GoodsSay.Inside(ware.Name)} sudah tercatat {GoodsSay.Number(stock.Amount)} {at}, {s.Who.Honorific}. Tidak dobel ya.", true) : null;
        return ($"Yang sama sudah dicatat {at}: {GoodsSay.Inside(ware.Name)} {Verb(item.What)} {GoodsSay.Number(last.Number)}. Ini tambahan lagi.", false);
    }

    public static Message Wrong(Scene s, StockItem item, Ware ware, Refusal why) => new((why switch
    {
        NotWhole => $"{ware.Name} dihitung per {ware.Unit} utuh, {s.Who.Honorific}.",
        NotEnoughStock few => $"Catatannya tinggal {GoodsSay.Count(Math.Max(few.Amount, 0), ware)}, jadi belum bisa dikurangi {GoodsSay.Number(item.Number ?? 0)}.",
        StockOutside { Most: var most } when item.Number > most => $"{GoodsSay.Count(item.Number!.Value, ware)} terlalu banyak untuk warung, {s.Who.Honorific}.",
        _ => $"Jumlahnya belum bisa saya pakai, {s.Who.Honorific}.",
    }) + " Berapa yang benar? Contoh: *14*.", [new("Batal")]);

    /// <summary>stok.bukanJaga (08-decisions section 3 no. 8).</summary>
    public static Step NotOnDuty(Scene s, NotOnDuty duty, StockDraft d)
    {
        var keeper = duty.Who.Where(p => p != s.Who.Id).Select(p => (PersonId?)p).FirstOrDefault();
        var item = d.Items is [{ Code: { } code, Number: { } n } only] ? string.Create(CultureInfo.InvariantCulture, $"{code.Value}={only.What}={n}") : "";
        return keeper is { } who
            ? Tawaran.After(s, $"Yang menghitung stok hari ini {s.Call(who)}.", new($"#stok.usul:{item}", $"Mau saya sampaikan ke {s.Call(who)}?", "Sampaikan", "Tidak usah"))
            : Tawaran.After(s, "Stok dihitung yang jaga hari itu atau pengurus.", new($"#stok.usul:{item}", $"Mau saya sampaikan ke {s.Holder(Jabatan.Bendahara)}?", "Sampaikan", "Tidak usah"));
    }

    public static Message Done(Scene s, Kube after, StockDraft d, Func<StockItem, Ware> ware, int told, string learned)
    {
        var lines = d.Items.Select(i => (Ware: ware(i), Stock: after.Stocks.Of(i.Code!.Value))).ToList();
        var text = d.Minimum ? $"Sudah dicatat ✅ Batas stok {string.Join(", ", lines.Select(l => $"{GoodsSay.Inside(l.Ware.Short)} {GoodsSay.Count(l.Stock.Minimum ?? 0, l.Ware)}"))}." : lines is [var one] ? $"Sudah dicatat ✅ Stok {GoodsSay.Inside(one.Ware.Short)} sekarang *{(one.Stock.IsOut ? "habis" : GoodsSay.Count(one.Stock.Amount, one.Ware))}*." : "Sudah dicatat ✅\n- " + string.Join("\n- ", lines.Select(l => CekStok.Line(after, l.Ware)));
        if (told > 0) text += $"\n{told} orang yang minta dikabari saya beri tahu.";
        if (!d.Minimum && lines is [{ Stock.IsLow: true }] && after.Stocks.Of(lines[0].Ware.Code) is { Minimum: { } least, Amount: > 0 }) text += $"\n{(s.Kube.Stocks.Of(lines[0].Ware.Code) is { IsKnown: true, IsLow: false } ? "Sekarang" : "Masih")} di bawah batas ({GoodsSay.Count(least, lines[0].Ware)}).";
        return new(text + learned, [new("Catat lagi", "catat stok"), new("Lihat stok", "#harga.daftar:0=stok"), new("Selesai", "terima kasih")]);
    }

    /// <summary>Goods somebody waited for are there again.</summary>
    public static Message Here(Scene s, Kube after, Ware ware, PersonId to)
    {
        var price = after.Prices.Of(ware.Code).On(s.Today) is { } line ? $", {GoodsSay.Per(line.Price, ware)}" : "";
        return new($"{s.Call(to)}, {GoodsSay.Inside(ware.Short)} sudah ada lagi. Stok {GoodsSay.Count(after.Stocks.Of(ware.Code).Amount, ware)}{price}. Barang tidak disisihkan ya.", [new("Jam buka", "#warung.jam")]);
    }
}

/// <summary>What the clock says about stock.</summary>
internal static class StokTick
{
    private const int Shown = 7;

    /// <summary>R-STK-1: one message a day to the ketua and the bendahara, with what is low at that moment.</summary>
    public static Ticked Run(LowStock item, TickScene t)
    {
        var told = new LowStockTold(t.Today > item.Day ? t.Today : item.Day);
        var missing = t.Kube.Short();
        var low = GoodsFinder.Of(t.Kube, t.Known.People).All.Where(w => t.Kube.Stocks.Of(w.Code).IsLow || missing.Any(m => m.Code == w.Code)).Select(w => (Ware: w, Stock: t.Kube.Stocks.Of(w.Code))).OrderByDescending(x => x.Stock.IsOut).ToList();
        if (low.Count == 0) return new() { Facts = [told] };
        var lines = low.Take(Shown).Select(x => Line(t.Kube, x.Ware, x.Stock));
        var text = $"Stok yang menipis, {Say.Date(t.Today)}:\n{string.Join("\n", lines)}{(low.Count > Shown ? $"\n- dan {low.Count - Shown} lagi" : "")}";
        PersonId?[] officers = [t.Kube.Holder(Jabatan.Ketua), t.Kube.Holder(Jabatan.Bendahara)];
        return new()
        {
            Facts = [told],
            Notices = [.. officers.OfType<PersonId>().Distinct().Select(p => new Notice(p, new(text, [new("Catat stok", "catat stok"), new("Lihat stok", "#harga.daftar:0=stok")])) { Kind = NoticeKind.Reminder, Light = true, Expires = t.Kube.Zone.At(t.Today.AddDays(1), new TimeOnly(12, 0)) })],
        };
    }

    /// <summary>"Susu jahe 250 ml: 12 botol (batas 20), dipesan 30"</summary>
    private static string Line(Kube kube, Ware ware, Stock stock) =>
        $"- {ware.Name}: {(stock.IsOut ? "habis" : GoodsSay.Count(stock.Amount, ware) + (stock.IsLow ? $" (batas {GoodsSay.Number(stock.Minimum ?? 0)})" : ""))}{(kube.Promised(ware.Code) is > 0 and var n ? $", dipesan {GoodsSay.Number(n)}" : "")}";

    public static Ticked Forget(WatchEnds item) => new() { Facts = [new StockWatchEnded(item.Watch.Code, item.Watch.Person)] };
}
