namespace Bot.Dialogs;

/// <summary>When and where something is brought or fetched: what orders, PMT and consignment share.</summary>
internal static class DeliverySlots
{
    private static readonly HashSet<string> Bringing = new("antar anter antr diantar dianter anterin antarin anterkan antarkan kirim dikirim kirimin kirimkan hantar hantarkan hantarin bawain bawakan bawakeun antaan antaran diantaan dianteurkeun anteurkeun terno delivery dikirimin kirimi nganter dianterin diantarin anternya antarnya dianternya diantarnya".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Fetching = new("ambil kuambil diambil jemput dijemput kujemput japuik dijapuik candak dicandak ngambil jupuk dijupuk ambiak pickup ambilnya ambilin".Split(' '), StringComparer.Ordinal);

    /// <summary>The day of a wish that looks forward: the first that has not gone by, else the first. "tadi pagi" is no day of it.</summary>
    public static DateRead? Day(Clause clause, Slots slots)
    {
        var r = clause.Reading;
        var today = DateOnly.FromDateTime(r.Context.Now.DateTime);
        DateRead? first = null;
        foreach (var (read, at, next) in r.Days.Dates)
        {
            if (at < clause.First || at >= clause.Next || read.Refused || Gone(r, at, next)) continue;
            if (read.Value >= today && !(read.Weekday && Explicit(clause, read, next))) return InMonth(clause, read, at, next).For(today);
            if (read.Value is null) first ??= read;
        }
        return first ?? (slots.Month is { Day: { } day } && !Until(clause, slots.Month) ? day : null);
    }

    /// <summary>"rebo payun, tanggal 9 Desember": the date said after a weekday that fits it tells which.</summary>
    private static bool Explicit(Clause clause, DateRead weekday, int from)
    {
        foreach (var (read, first, _) in clause.Reading.Days.Dates)
            if (first >= from && first <= from + 2 && first < clause.Next && !read.Weekday && read.Value is { } day && day > weekday.Value && day.DayOfWeek == weekday.Value!.Value.DayOfWeek) return true;
        return false;
    }

    /// <summary>"tadi", "mestinya hari ini", "hari ini selesai": said of what has been.</summary>
    private static bool Gone(Reading r, int at, int next)
    {
        for (var i = at; i < next; i++) if (r.Tokens[i].Text is "tadi" or "td" or "barusan") return true;
        return at > 0 && r.Tokens[at - 1].Text is "mestinya" or "harusnya" or "seharusnya" or "tadi" or "td";
    }

    /// <summary>"bulan Januari, tanggal 13": the day belongs to the month named.</summary>
    private static DateRead InMonth(Clause clause, DateRead read, int at, int next)
    {
        var t = clause.Reading.Tokens;
        if (t[at].Text is not ("tgl" or "tanggal" or "tggl") || next > at + 3) return read;
        for (var i = at; i < next; i++) if (Calendar.Month(t[i].Text) is not null) return read;
        foreach (var (month, first, _) in clause.Reading.Days.Months)
            if (first >= clause.First && first < clause.Next && month.Part == MonthPart.None && month.First > read.Value && Calendar.Exists(month.First.Year, month.First.Month, read.Value!.Value.Day))
                return read with { Value = month.First.AddDays(read.Value.Value.Day - 1), Flags = [], Others = [] };
        return read;
    }

    private static bool Until(Clause clause, MonthRead month)
    {
        var at = Phrases.TokenAt(clause.Reading, month.At.Start);
        return at > 0 && at <= clause.Reading.Tokens.Count && clause.Reading.Tokens[at - 1].Is(Concept.Sampai);
    }

    /// <summary>The places of a clause, those left out that only look like some: the market of "jajan pasar".</summary>
    public static List<Place> PlacesOf(Clause clause, bool persons = false)
    {
        var t = clause.Reading.Tokens;
        var places = Places.All(clause, persons);
        places.RemoveAll(p => p.First > 0 && t[p.First].Text.StartsWith("pasar", StringComparison.Ordinal) && t[p.First - 1].Text is "jajan" or "jajanan" or "jajanannya");
        return places;
    }

    private static readonly HashSet<string> Offices = new("kelurahan kecamatan puskesmas pkm posyandu posbindu pos kantor sekolah dapur dinsos koperasi paud tk warung lapak kantin toko kos gang blok rumah kampung bank gudang kulkas meja rak pasar".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Whose = new("rapat acara dari dr tamu pelatihan orderan pesanan pesenan arisan pmt tahlilan kegiatan tagihan anak bu pak ibu bapak pengurus konsumsi buat utk untuk dapur".Split(' '), StringComparer.Ordinal);

    /// <summary>alamat: led to by di or ke, or plainly a place of its own; not the office that speaks or whose meeting it is.</summary>
    public static string? Address(Clause clause, IReadOnlyList<Place> places, IReadOnlyList<Post>? posts = null, bool led = false)
    {
        var t = clause.Reading.Tokens;
        Place? best = null;
        foreach (var place in places)
        {
            if (posts is not null && Overlap(posts, place)) continue;
            var single = place.Next == place.First + 1 && Offices.Contains(t[place.First].Text);
            var whose = place.First > clause.First && Whose.Contains(t[place.First - 1].Text);
            if (place.Led && led && !place.Shaped && !Heads(t, clause.First, place.From)) continue;
            if (!place.Led && (led && !Brought(t, place.First) || single && !Brought(t, place.First) || whose)) continue;
            if (best is null || Rank(t, place) > Rank(t, best) || Rank(t, place) == Rank(t, best) && place.Words.StartsWith(best.Words, StringComparison.Ordinal) || Rank(t, place) == Rank(t, best) && Mended(t, best.Next, place.From)) best = place;
        }
        return best?.Words;
    }

    private static bool Overlap(IReadOnlyList<Post> posts, Place place)
    {
        foreach (var post in posts) if (post.First < place.Next && place.First < post.Next) return true;
        return false;
    }

    private static int Rank(List<Token> t, Place place) => (place.Led ? 2 : 0) + (place.Shaped ? 3 : 0) + (place.From > 0 && Bringing.Contains(t[place.From - 1].Text) ? 1 : 0);

    /// <summary>A word of bringing or moving stands shortly before.</summary>
    private static bool Heads(List<Token> t, int first, int at)
    {
        for (var i = at - 1; i >= first && i >= at - 3; i--) if (Bringing.Contains(t[i].Text) || t[i].Is(Concept.Ganti) || t[i].Is(Concept.Pindah) || t[i].Is(Concept.Alamat) || t[i].Is(Concept.Ubah)) return true;
        return false;
    }

    private static bool Mended(List<Token> t, int from, int to)
    {
        for (var i = from; i < to; i++) if (t[i].Text is "eh" or "jadi" or "ganti" or "pindah" or "maksudnya" or "aja" or "tapi") return true;
        return false;
    }

    private static bool Brought(List<Token> t, int at) => at > 0 && (Bringing.Contains(t[at - 1].Text) || t[at - 1].Text is "alamat" or "alamatnya" or ":" or "aja" or "jadi" or "ganti");

    /// <summary>jam, for a delivery: the first said, or the last of those that <paramref name="prefer"/> points at.</summary>
    public static Slots Hour(Clause clause, Slots slots, bool dayNamed, Func<Clause, int, bool>? prefer = null)
    {
        (TimeRead Read, bool Chosen)? found = null;
        foreach (var (read, at, _) in clause.Reading.Times)
        {
            if (at < clause.First || at >= clause.Next || read.Value is null && read.Flags.Count == 0) continue;
            var chosen = prefer?.Invoke(clause, at) ?? false;
            if (found is null || chosen || prefer is not null && !found.Value.Chosen) found = (read.For(Matter.Delivery, dayNamed), chosen);
        }
        return found is { } hour ? slots with { Time = hour.Read.Value, TimeFlags = hour.Read.Flags } : slots;
    }

    /// <summary>cara: antar or ambil; null when neither is said or one is denied.</summary>
    public static string? Way(Clause clause)
    {
        var t = clause.Reading.Tokens;
        string? way = null;
        for (var i = clause.First; i < clause.Next; i++)
        {
            if (!t[i].IsWord || i > clause.First && (t[i - 1].Text is "bukan" or "jangan" or "jgn")) continue;
            if (Bringing.Contains(t[i].Text)) way ??= "antar";
            else if (Fetching.Contains(t[i].Text) && !(t[i].Text is "ambil" or "ngambil" && (way == "antar" || Takes(t, i + 1, clause.Next)))) way = "ambil";
        }
        return way;
    }

    /// <summary>"saya ambil nasi telur 45", "ambil yg kuning": takes, does not fetch.</summary>
    private static bool Takes(List<Token> t, int i, int end) =>
        i < end && (t[i].Owner == Owner.Number || t[i].IsWord && t[i].Free && (t[i].Is(Concept.Makanan) || t[i].Is(Concept.Barang) || t[i].Is(Concept.Yang) || GoodsWords.Nouns.Contains(GoodsWords.Standard(t[i].Text))));

    /// <summary>Somebody from outside: "bu sari" is a customer and no member whose last name is Sari.</summary>
    public static PersonRead Customer(Clause clause, PersonRead read)
    {
        if (read.Only is not { } id) return read;
        foreach (var person in clause.Reading.Context.Names)
        {
            if (person.Id != id) continue;
            if (Same(person.Nickname, read.Said) || Same(person.Name, read.Said) || person.Name.StartsWith(read.Said + " ", StringComparison.OrdinalIgnoreCase)) return read;
            foreach (var alias in person.Aliases) if (Same(alias, read.Said)) return read;
            return person.Name.EndsWith(" " + read.Said, StringComparison.OrdinalIgnoreCase) ? read with { Candidates = [] } : read;
        }
        return read;

        static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>nomor of the order; the first said.</summary>
    public static string? Number(Clause clause)
    {
        foreach (var (number, first, _) in clause.Reading.Orders) if (first >= clause.First && first < clause.Next) return number;
        return null;
    }

    /// <summary>"atas nama saya Yanto", "a/n bu sari": in whose name.</summary>
    public static PersonRead? InName(Clause clause)
    {
        var r = clause.Reading;
        for (var i = clause.First; i < clause.Next; i++)
        {
            var t = r.Tokens;
            var after = t[i].Is("nama") && i > clause.First && t[i - 1].Text is "atas" or "a" ? i + 1
                : t[i].Is("an") && !t[i].Glued ? i + 1
                : t[i].Is("a") && i + 2 < clause.Next && t[i + 1].Is("/") && t[i + 2].Is("n") ? i + 3 : 0;
            if (after == 0) continue;
            foreach (var (read, first, _) in r.People) if (first >= after && first <= after + 3 && first < clause.Next && !read.IsSpeaker) return Customer(clause, read);
            if (t[i].Is("an")) continue;
            while (after < clause.Next && (!t[after].IsWord || t[after].Owner == Owner.Person || t[after].Text is "suami" or "istri" or "saya" or "ibu" or "bapak" or "anak" or "bu" or "pak" or "haji")) after++;
            if (after < clause.Next && t[after].Free && !Lexicon.Knows(t[after].Text)) return new PersonRead(t[after].Text, t[after].At, [], []);
        }
        return null;
    }
}
