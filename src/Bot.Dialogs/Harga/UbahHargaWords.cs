using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Sentences of D24, prices.</summary>
internal static class UbahHargaWords
{
    /// <summary>Which goods: a list of what the words fit, or of what comes near them.</summary>
    public static Message WhichGoods(Scene s, string? said)
    {
        if (said is null) return new($"Barang apa, {s.Who.Honorific}? Contoh: *telur 28 ribu*.", [new("Daftar harga"), new("Batal")]);
        var finder = GoodsFinder.Of(s.Kube, s.Known.People);
        var (found, near) = (finder.Find(said), finder.Near(said));
        return found is [_, ..] ? new($"{Upper(Say.Quote(said, 30))} yang mana ya, {s.Who.Honorific}?", Rows(s, found)) { ListTitle = "Lihat barang" }
            : near is [_, ..] ? new($"\"{Say.Quote(said, 30)}\" belum ada di daftar. Maksudnya yang mana, {s.Who.Honorific}?", Rows(s, near)) { ListTitle = "Lihat barang" }
            : new($"\"{Say.Quote(said, 30)}\" belum ada di daftar, {s.Who.Honorific}. Barang yang mana ya?", [new("Daftar harga"), new("Batal")]);
    }

    private static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The same in other words.</summary>
    public static Message WhichAgain(Scene s, string said) => WhichGoods(s, said) with { Text = $"Pilih dari daftar atau tulis nama barangnya, {s.Who.Honorific}. Contoh: *telur*. Kalau tidak jadi, balas *batal*." };

    private static IReadOnlyList<Choice> Rows(Scene s, IReadOnlyList<Ware> wares) =>
        [.. wares.Take(10).Select(w => new Choice(HargaWords.Cut(w.Name), GoodsSay.Inside(w.Name), s.Kube.Prices.Of(w.Code).On(s.Today) is { } line ? GoodsSay.Per(line.Price, w) : null))];

    public static Message AskPrice(Scene s, PriceDraft d)
    {
        var ware = Ware(s, d.Items.First(i => i.Price is null))!;
        var odd = s.Slots.Amount is { MustAsk: true } or { Value.Amount: <= 0 } || s.Heard.Text.Contains('-') && s.Heard.Text.Any(char.IsAsciiDigit) ? "Harganya belum bisa saya pakai. " : "";
        return new($"{odd}{(d.What == HargaApa.Pasar ? "Harga pasar " + GoodsSay.Inside(ware.Name) : d.What == HargaApa.Het ? "HET " + GoodsSay.Inside(ware.Name) : ware.Name)} jadi berapa, {s.Who.Honorific}?{(d.What == HargaApa.Jual && s.Kube.Prices.Of(ware.Code).On(s.Today) is { } line ? $" Sekarang {line.Price}." : "")}", [new("Batal")]);
    }

    private static Ware? Ware(Scene s, PriceItem item) => item.Code is { } code ? GoodsFinder.Of(s.Kube, s.Known.People).Find(code) : null;

    /// <summary>harga.ubah.cek, or a table of several.</summary>
    public static Message Summary(Scene s, PriceDraft d)
    {
        var today = d.Date is null || d.Date == s.Today;
        var from = today ? "hari ini" : Say.Date(d.Date!.Value);
        if (d.What != HargaApa.Jual)
        {
            var what = d.What == HargaApa.Pasar ? "Harga pasar" : "HET";
            var each = d.Items.Select(i => $"{GoodsSay.Inside(Ware(s, i)!.Name)} *{i.Price}*").ToList();
            return new(each is [var one] ? $"{what} {one}, {(d.What == HargaApa.Pasar ? "dicek" : "menurut sumber tanggal")} {(today && d.What == HargaApa.Het ? Say.LongDay(s.Today) : from)}?{Compare(s, d.Items[0])}" : $"{what}, {from}:\n- {string.Join("\n- ", each.Select(e => e.Replace("*", "", StringComparison.Ordinal)))}\nSudah benar?", [new("Ya, catat", "ya"), new("Ubah tanggal"), new("Batal")]);
        }
        IReadOnlyList<Choice> choices = [new("Ya, ubah", "ya"), new("Ubah tanggal"), new("Batal")];
        if (d.Items is not [var only]) return new($"Saya ubah begini ya, mulai {from}:\n- {string.Join("\n- ", d.Items.Select(i => $"{Ware(s, i)!.Name} {(s.Kube.Prices.Of(i.Code!.Value).On(s.Today)?.Price == i.Price ? $"tetap {i.Price}" : $"{Now(s, i)}jadi {i.Price}")}"))}\nSudah benar?", choices);
        var ware = Ware(s, only)!;
        var text = $"{ware.Name} {(s.Kube.Prices.Of(ware.Code).On(s.Today) is { } line ? $"sekarang {line.Price}, " : "")}jadi *{only.Price}* mulai {from}?";
        if (Market(s, ware, only.Price!.Value) is { } market) text += "\n" + market;
        if (Packs(s, ware, only) is { } packs) text += "\n" + packs;
        if (d.Reason is { } reason) text += $"\nDi atas HET, alasannya: {reason}.";
        return new(text, choices);
    }

    private static string Now(Scene s, PriceItem item) => s.Kube.Prices.Of(item.Code!.Value).On(s.Today) is { } line ? $"{line.Price} " : "";

    private static string Compare(Scene s, PriceItem item) => s.Kube.Prices.Of(item.Code!.Value).On(s.Today) is { } line && item.Price is { } other
        ? other > line.Price ? $"\nHarga kita {line.Price}, lebih murah {other - line.Price}." : other < line.Price ? $"\nHarga kita {line.Price}, lebih mahal {line.Price - other}." : $"\nHarga kita sama, {line.Price}." : "";

    /// <summary>"Pasar Rp29.500 (cek 18 November), masih lebih murah."</summary>
    private static string? Market(Scene s, Ware ware, Rupiah price)
    {
        if (s.Kube.Prices.Of(ware.Code).Market is not { } market) return null;
        var days = s.Today.DayNumber - market.On.DayNumber;
        if (days > s.Kube.PriceRules().MarketDays) return $"Pasar terakhir dicek {Say.Day(market.On)}, sudah {days} hari lalu.";
        return $"Pasar {market.Price} ({GoodsSay.Looked(market.On, s.Today)}), {(price < market.Price ? "masih lebih murah" : price > market.Price ? "jadi lebih mahal dari pasar" : "jadi sama dengan pasar")}.";
    }

    private static string? Packs(Scene s, Ware ware, PriceItem item) => item.Price is not { } price || (s.Kube.Prices.Of(ware.Code).On(s.Today)?.Tiers ?? []).Where(t => t.Count != item.Pack?.Count).Concat(item.Pack is { } pack ? (IEnumerable<Tier>)[pack] : []).ToList() is not [_, ..] tiers ? null
        : string.Join("\n", tiers.Select(t => t.Price < price * t.Count ? t == item.Pack ? $"Paket {t.Count} {ware.Unit} jadi {t.Price}." : $"Paket {t.Count} {ware.Unit} tetap {t.Price}." : $"Paket {t.Count} {ware.Unit} {t.Price} tidak berlaku lagi, karena tidak lebih murah."));

    public static Message AskLeap(Scene s, PriceDraft d)
    {
        var lines = d.Items.Where(i => i is { Code: not null, Price: not null }).Select(i => (Item: i, Percent: new SetPrice(s.Who.Id, i.Code!.Value, i.Price!.Value, d.Date ?? s.Today, s.Now).Leap(s.Kube))).Where(x => x.Percent is not null)
            .Select(x => $"{Ware(s, x.Item)!.Name} {(s.Kube.Prices.Of(x.Item.Code!.Value).On(s.Today)!.Price < x.Item.Price ? "naik" : "turun")} {x.Percent}%: dari {s.Kube.Prices.Of(x.Item.Code!.Value).On(s.Today)!.Price} jadi {x.Item.Price}.").ToList();
        return new($"Perubahannya besar, {s.Who.Honorific}.\n{string.Join("\n", lines)}\nBetul segitu?", [new("Ya, betul", "ya"), new("Batal")]);
    }

    /// <summary>harga.het: the ceiling is named as what it is, and by its source where one was entered (08-decisions section 4).</summary>
    public static string Above(Scene s, AboveCeiling above) => above.Ceiling.Source is { } source
        ? $"Di atas HET {above.Ceiling.Price} (sumber {Say.LongDay(source)}), {s.Who.Honorific}."
        : $"Di atas batas harga {above.Ceiling.Price} yang dicatat kelompok, {s.Who.Honorific}.";

    public static Message AskReason(Scene s, AboveCeiling above) => new($"{Above(s, above)} Kalau tetap, tulis alasannya ya.", [new("Batal")]);

    public static Message Wrong(Scene s, PriceItem item, Refusal why) => new((why switch
    {
        AmountTooSmall small => $"Paling murah {small.Least} ya, {s.Who.Honorific}.",
        AmountTooLarge large => $"Paling mahal {large.Most} ya, {s.Who.Honorific}.",
        _ => $"Harga dibulatkan ke Rp50 ya, {s.Who.Honorific}.",
    }) + $" {Ware(s, item)?.Name ?? item.Said} jadi berapa? Contoh: *28 ribu*.", [new("Batal")]);

    public static Message WrongDay(Scene s, Refusal why) => new(why is DateInFuture
        ? $"Tanggalnya belum lewat, {s.Who.Honorific}. Dicek tanggal berapa? Contoh: *hari ini*."
        : $"Harga bisa mulai hari ini sampai {SetPrice.DaysAhead} hari lagi, {s.Who.Honorific}. Mulai kapan? Contoh: *besok*.", [new("Hari ini"), new("Besok"), new("Batal")]);

    public static Step Same(Scene s, PriceItem item, PriceDraft d) => Step.Reply($"{Ware(s, item)!.Name} memang sudah {item.Price}, {s.Who.Honorific}. Tidak ada yang diubah.", new Choice("Ubah lagi", "ubah harga"), new Choice("Lihat daftar", "daftar harga")) with { Aside = false };

    public static Step Officers(Scene s) => Step.Reply($"Harga diubah bendahara atau ketua, {s.Who.Honorific}. Kalau perlu, sampaikan ke {s.Holder(Jabatan.Bendahara)} ya.", new Choice("Daftar harga"));

    public static Step SharedPhone(Scene s) => Step.Reply($"Dari HP yang dipakai berdua, harga belum bisa diubah, {s.Who.Honorific}. Pakai HP sendiri ya.");

    /// <summary>harga.ubah.selesai.</summary>
    public static Message Done(Scene s, PriceDraft d, string learned)
    {
        var from = d.Date is null || d.Date == s.Today ? "hari ini" : Say.Date(d.Date.Value);
        var duty = Duty(s).Select(s.Call).ToList();
        var text = d.What switch
        {
            HargaApa.Pasar => $"Sudah dicatat ✅ Harga pasar {string.Join(", ", d.Items.Select(i => $"{GoodsSay.Inside(Ware(s, i)!.Short)} {i.Price}"))}, dicek {from}.",
            HargaApa.Het => $"Sudah dicatat ✅ HET {string.Join(", ", d.Items.Select(i => $"{GoodsSay.Inside(Ware(s, i)!.Short)} {i.Price}"))}, sumber {(d.Date is { } on ? Say.LongDay(on) : Say.LongDay(s.Today))}.",
            _ => $"Sudah diubah ✅ {string.Join(", ", d.Items.Select(i => Ware(s, i) is { } w ? $"{w.Short} {GoodsSay.Per(i.Price!.Value, w)}" : ""))} mulai {from}." + (duty.Count > 0 ? $"\nYang jaga hari ini ({Say.List(duty)}) saya kabari." : ""),
        };
        return new(text + learned, [new("Ubah lagi", "ubah harga"), new("Lihat daftar", "daftar harga"), new("Selesai", "terima kasih")]);
    }

    private static IEnumerable<PersonId> Duty(Scene s) => OnDuty.Of(s.Kube, s.Today).Where(p => p != s.Who.Id);

    /// <summary>Who keeps the stall today hears it; the ketua hears of a large change; who proposed it hears that it is done.</summary>
    public static IEnumerable<Notice> Tell(Scene s, PriceDraft d)
    {
        if (d.What != HargaApa.Jual) yield break;
        var from = d.Date is null || d.Date == s.Today ? "hari ini" : Say.Date(d.Date.Value);
        var text = $"{s.Who.Call} mengubah harga mulai {from}:\n- " + string.Join("\n- ", d.Items.Select(i => $"{Ware(s, i)!.Name} jadi {i.Price}{(s.Kube.Prices.Of(i.Code!.Value).On(s.Today) is { } before ? $" (dari {before.Price})" : "")}"));
        var told = new List<PersonId>(Duty(s));
        if (d.LeapConfirmed && s.Kube.Holder(Jabatan.Ketua) is { } ketua && ketua != s.Who.Id && !told.Contains(ketua)) told.Add(ketua);
        foreach (var person in told) yield return new Notice(person, new(text, [new("Lihat daftar", "daftar harga")]));
        if (d.From is { } proposer && proposer != s.Who.Id && !told.Contains(proposer)) yield return new Notice(proposer, new($"Terima kasih usulnya. {text}"));
    }
}
