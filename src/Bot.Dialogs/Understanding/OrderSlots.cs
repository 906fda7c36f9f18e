namespace Bot.Dialogs;

/// <summary>The slots of orders by neighbours and their payment (intents.md).</summary>
internal static class OrderSlots
{
    public static Slots Fill(Clause clause, Slots slots, string intent)
    {
        slots = Several(clause, slots) with { OrderNumber = DeliverySlots.Number(clause) ?? slots.Receipt?.Value, Receipt = null };
        return intent switch
        {
            "pesan_catering" => New(clause, slots),
            "pesan_status" or "pesan_batal" => Standing(clause, slots, intent == "pesan_batal"),
            "pesan_ubah" => ChangeSlots.Fill(clause, slots),
            "bayar_kirim" or "bayar_terima" => PaymentSlots.Fill(clause, slots, intent == "bayar_kirim"),
            _ => slots,
        };
    }

    /// <summary>"P-2611-08 sama P-2611-10": all of them.</summary>
    private static Slots Several(Clause clause, Slots slots)
    {
        var numbers = new List<string>();
        foreach (var (number, first, _) in clause.Reading.Orders) if (first >= clause.First && first < clause.Next && !numbers.Contains(number)) numbers.Add(number);
        return slots with { ReceiptsSaid = numbers.Count > 1 ? numbers : [] };
    }

    private static Slots New(Clause clause, Slots slots)
    {
        var places = DeliverySlots.PlacesOf(clause);
        var said = new GoodsReader(clause, places);
        said.DropQuestions();
        slots = GoodsItems.Counted(slots with { Amount = null, Count = null }, said);
        var day = DeliverySlots.Day(clause, slots);
        slots = DeliverySlots.Hour(clause, slots with { Date = day, Month = null }, day is not null);
        var way = DeliverySlots.Way(clause);
        var owner = DeliverySlots.InName(clause) ?? Owner(clause) ?? ForWhom(clause) ?? Told(clause);
        slots = slots with { Way = way, InTheNameOf = owner, People = owner is null ? [] : [owner], Everybody = false, Address = way == "ambil" ? null : DeliverySlots.Address(clause, places) };
        return Priced(slots, said);
    }

    /// <summary>"yg 12 ribuan", "@15rb": the price of one, with a single kind of goods.</summary>
    private static Slots Priced(Slots slots, GoodsReader said)
    {
        if (slots.Items is not [var item]) return slots;
        foreach (var cell in said.Cells)
            if (cell.Money is { } money && (money.Per is not null || money.Flags.Contains("approx"))) return slots with { Items = [item with { Price = money }] };
        return slots;
    }

    /// <summary>"pesanan pak haji mamat", "masukin orderan bu sari": whose order it is.</summary>
    private static PersonRead? Owner(Clause clause)
    {
        foreach (var (read, first, _) in clause.Reading.People)
        {
            if (first <= clause.First || first >= clause.Next || read.IsSpeaker) continue;
            var before = clause.Reading.Tokens[BeforeKin(clause, first)];
            if (before.Text is "pesanan" or "pesenan" or "orderan" or "order" or "pesanannya" or "psnan" || before.Is(Concept.Pesanan)) return DeliverySlots.Customer(clause, read);
        }
        return null;
    }

    private static readonly HashSet<string> Kin = new("mertua tetangga tetanggaku sodara saudara adik adek kakak kaka teman temen anak suami istri ibu bapak punya milik saya sy aku gue gua ku kami kita".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> ForSomebody = new("pesenin pesanin pesankan pesenkan mesenin mesankan mesanin orderin orderkan dipesenin pesanken".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Calling = new("nelpon nelfon nelepon telpon telepon telfon telp tlp tlpn wa ngewa mampir dateng datang kesini titip nitip".Split(' '), StringComparer.Ordinal);

    /// <summary>The token before "mertua saya", "tetangga" that leads to a name; never before the clause.</summary>
    private static int BeforeKin(Clause clause, int first)
    {
        var i = first - 1;
        while (i > clause.First && Kin.Contains(clause.Reading.Tokens[i].Text)) i--;
        return i;
    }

    /// <summary>"Pesenin buat bu lilis", "pesankan bu aminah": for whom she orders.</summary>
    private static PersonRead? ForWhom(Clause clause)
    {
        var t = clause.Reading.Tokens;
        var verb = -1;
        for (var i = clause.First; i < clause.Next && verb < 0; i++) if (ForSomebody.Contains(t[i].Text)) verb = i;
        if (verb < 0) return null;
        foreach (var (read, first, _) in clause.Reading.People)
        {
            if (first <= verb || first >= clause.Next || read.IsSpeaker) continue;
            var before = BeforeKin(clause, first);
            if (before == verb || t[before].Text is "buat" or "bwt" or "bt" or "untuk" or "utk" or "bagi") return DeliverySlots.Customer(clause, read);
        }
        return null;
    }

    /// <summary>"Bu sari nelpon pesen snack 40", "tadi pak slamet mampir mau pesen", "yg pesen bu sari": who ordered by mouth. A name alone before "pesen" is whom she speaks to.</summary>
    private static PersonRead? Told(Clause clause)
    {
        var t = clause.Reading.Tokens;
        foreach (var (read, first, next) in clause.Reading.People)
        {
            if (first < clause.First || next >= clause.Next || read.IsSpeaker) continue;
            var calls = first > clause.First && t[first - 1].Text is "tadi" or "td" or "barusan";
            for (var i = next; i < clause.Next && i <= next + 6; i++)
            {
                calls |= Calling.Contains(t[i].Text);
                if (t[i].Is(Concept.Pesan)) { if (calls) return DeliverySlots.Customer(clause, read); break; }
            }
        }
        return null;
    }

    private static Slots Standing(Clause clause, Slots slots, bool cancels)
    {
        var places = DeliverySlots.PlacesOf(clause);
        var said = new GoodsReader(clause, places);
        said.DropQuestions();
        var posts = Posts.Read(clause, places);
        slots = slots with { People = [], Everybody = false, Amount = null, Count = null, Month = null, Date = DeliverySlots.Day(clause, slots with { Month = null }) };
        if (posts.Count > 0) slots = slots with { Posts = posts.ConvertAll(p => new ItemRead(p.Name)) };
        if (cancels) return GoodsItems.Counted(slots, said) with { People = Owner(clause) is { } owner ? [owner] : Orderer(clause) is { } orderer ? [orderer] : [] };
        return said.Goods.Count == 0 ? slots : slots with { Items = GoodsItems.Chain(said, said.Goods).ConvertAll(g => new ItemRead(g.Name)) };
    }

    /// <summary>"bu sari yg pesen lewat saya": who ordered.</summary>
    private static PersonRead? Orderer(Clause clause)
    {
        var t = clause.Reading.Tokens;
        foreach (var (read, first, next) in clause.Reading.People)
        {
            if (first < clause.First || next >= clause.Next || read.IsSpeaker) continue;
            var i = t[next].Is(Concept.Yang) ? next + 1 : next;
            if (i < clause.Next && t[i].Free && t[i].Is(Concept.Pesan)) return DeliverySlots.Customer(clause, read);
        }
        return null;
    }
}
