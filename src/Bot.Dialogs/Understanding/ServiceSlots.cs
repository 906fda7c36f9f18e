using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>Slots of services at the stall and of aid: token_pulsa, bantuan_jadwal, bpnt_atur (D24, D25).</summary>
internal static class ServiceSlots
{
    public static Slots Fill(Clause clause, Slots slots, string intent) => intent switch
    {
        "token_pulsa" => Sold(clause, slots),
        "bantuan_jadwal" => slots with { Programs = Programs(clause), Date = Chosen(clause, slots.Date), Days = [] },
        _ => Planned(clause, slots),
    };

    private static Slots Sold(Clause clause, Slots slots)
    {
        var services = Services(clause);
        var amounts = Amounts.Of(clause);
        if (services.Count < 2) return slots with { Services = [.. services.Select(s => (s.Name, (MoneyRead?)null))], Amount = amounts.Count > 0 ? amounts[0].Read : slots.Amount ?? Amounts.Bare(clause) };
        var each = new List<(string, MoneyRead?)>();
        for (var k = 0; k < services.Count; k++)
        {
            var stop = k + 1 < services.Count ? services[k + 1].First : clause.Next;
            each.Add((services[k].Name, amounts.Find(m => m.First >= services[k].First && m.First < stop).Read));
        }
        return each.TrueForAll(e => e.Item2 is null) && amounts.Count > 0 ? slots with { Services = [.. each], Amount = amounts[0].Read } : slots with { Services = [.. each] };
    }

    /// <summary>The services named, each once; a word that only describes another ("biaya admin transfer", "token listrik") belongs to it.</summary>
    private static List<(string Name, int First)> Services(Clause clause)
    {
        var t = clause.Reading.Tokens;
        var found = new List<(string Name, int First)>();
        for (var i = clause.First; i < clause.Next; i++)
        {
            if (Pair(t, i, clause.Next) is { } two) { Add(two, i); i++; continue; }
            if (t[i].IsWord && (One(t[i]) ?? (t[i].Is("pls") && i + 1 < clause.Next && t[i + 1].IsNumber ? "pulsa" : null) ?? (t[i].Is("dana") && i > clause.First && t[i - 1].Text is "topup" or "up" or "saldo" or "isi" ? "dana" : null)) is { } one) Add(one, i);
        }
        if (found.Count > 1) found.RemoveAll(f => f.Name is "kirim uang");
        if (found.Count > 1) found.RemoveAll(f => f.Name is "brilink" or "edc" or "tagihan" or "kuota" or "atm");
        if (found.Count > 1 && found.Exists(f => f.Name is "token" or "token listrik" or "pulsa" or "pulsa listrik") && !clause.Any(Concept.Bayar)) found.RemoveAll(f => f.Name is "listrik" or "pln" or "lampu");
        if (found.Count > 1 && found[0].Name is "transfer") found.RemoveAll(f => f.Name is "dana" or "gopay" or "ovo" or "shopeepay");
        return found;

        void Add(string name, int at) { if (!found.Exists(f => f.Name == name)) found.Add((name, at)); }
    }

    private static string? Pair(List<Token> t, int i, int next)
    {
        if (i + 1 >= next || !t[i].IsWord || !t[i + 1].IsWord) return null;
        var (a, b) = (t[i].Text, t[i + 1].Text);
        if (a is "token" or "tken" or "tokn" && (t[i + 1].Is(Concept.Listrik) || b is "lstrik" or "listrik")) return "token listrik";
        if (a is "kuota" or "saldo" && b is "internet" or "dana" or "gopay" or "ovo") return a is "kuota" ? "kuota internet" : b;
        if (t[i].Is(Concept.Tarik) && b is "tunai") return "tarik tunai";
        if (a is "nyetor" && b is "bpjs" or "pdam" or "listrik") return b;
        if (a is "paketan" && b is "data" or "internet") return $"paket {b}";
        if (t[i].Is(Concept.Kirim) && t[i + 1].Is(Concept.Uang)) return "kirim uang";
        if (a is "pulsa" && t[i + 1].Is(Concept.Listrik) || a is "paket" && b is "data" or "internet" || a is "voucher" or "vocer" && b is "internet" or "game" or "listrik" or "wifi"
            || a is "setor" or "tarik" && b is "tunai" || a is "kartu" && b is "perdana" || a is "cicilan" or "angsuran" && b is "motor" or "mobil" || a is "tarik" && (t[i + 1].Is(Concept.Uang) || b is "duit")) return $"{a} {b}";
        return null;
    }

    private static string? One(Token token)
    {
        if (Canon.TryGetValue(token.Text, out var name)) return name;
        if (token.Owner != Owner.Nobody || token.Cost == 0 && !token.Is(Concept.Transfer)) return Stem(token.Text);
        return token.Is(Concept.Transfer) ? "transfer" : token.Is(Concept.Pulsa) ? "pulsa" : token.Is(Concept.Bpjs) ? "bpjs" : token.Is(Concept.Pdam) ? "pdam" : token.Is(Concept.Listrik) ? "listrik"
            : Stem(token.Text) ?? (token.Is(Concept.Token) ? "token" : null);
    }

    private static string? Stem(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["nya", "ku", "mu", "an", "e"])
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal) && Canon.TryGetValue(word[..^ending.Length], out var name) && name != "setor") return name;
        return null;
    }

    private static readonly FrozenDictionary<string, string> Canon = Table(
        "token: token tokin toket tokn tokennya", "pulsa: pulsa plsa pulsanya", "token listrik: setrum strum", "listrik: listrik lstrik listrek listik", "pln: pln", "bpjs: bpjs bpjsnya", "pdam: pdam pam ledeng", "transfer: transfer tf trf transfr tranfer trasfer ditransfer tfan transferan",
        "brilink: brilink brilinknya", "gopay: gopay gojek", "ovo: ovo", "dana: ", "shopeepay: shopeepay shopepay spay", "indihome: indihome telkom", "kuota: kuota kwota", "paketan: paketan", "voucher: voucher vocer", "wifi: wifi", "ppob: ppob", "setor: nyetor setor", "e-toll: etoll", "tagihan: ");

    private static FrozenDictionary<string, string> Table(params string[] rows)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
            foreach (var word in row[(row.IndexOf(':') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)) all[word] = row[..row.IndexOf(':')];
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static List<string> Programs(Clause clause)
    {
        List<string> found = [];
        var t = clause.Reading.Tokens;
        for (var i = clause.First; i + 1 < clause.Next; i++)
        {
            if (t[i].Text is "pangan" && t[i + 1].Text is "non" or "nontunai") found.Add("bpnt");
            if (t[i].Text is "keluarga" && t[i + 1].Text is "harapan") found.Add("pkh");
        }
        for (var i = clause.First; i < clause.Next; i++)
            if (clause.Reading.Tokens[i] is { IsWord: true } token && Program(token) is { } program && !found.Contains(program)) found.Add(program);
        return found;
    }

    private static string? Program(Token token)
    {
        var word = token.Text;
        if (Aid.TryGetValue(word, out var name)) return name;
        foreach (var ending in (ReadOnlySpan<string>)["nya", "ku", "mu", "e", "ne", "na", "nyo"])
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal) && Aid.TryGetValue(word[..^ending.Length], out name)) return name;
        return token.Cost == 0 || !token.Free ? null : token.Is(Concept.Rastra) ? "rastra" : token.Is(Concept.Pkh) ? "pkh" : null;
    }

    private static readonly FrozenDictionary<string, string> Aid = Table(
        "bpnt: bpnt bpn bnpt bptn btpn", "pkh: pkh pkah", "rastra: rastra rasta", "raskin: raskin", "blt: blt", "pip: pip", "bst: bst", "kjp: kjp");

    /// <summary>A day asked about; of two to choose from, or one gone by, none.</summary>
    private static DateRead? Chosen(Clause clause, DateRead? date)
    {
        var dates = clause.Reading.Days.Dates.FindAll(d => d.First >= clause.First && d.First < clause.Next && d.Read.Value is not null);
        if (dates.Count > 1) return null;
        return date?.Value < DateOnly.FromDateTime(clause.Reading.Context.Now.DateTime) ? null : date;
    }

    private static Slots Planned(Clause clause, Slots slots)
    {
        var today = DateOnly.FromDateTime(clause.Reading.Context.Now.DateTime);
        var days = Days(clause, slots, today);
        var hour = Hour(clause, days.Count > 0);
        return slots with
        {
            Programs = Programs(clause), Month = slots.Month ?? ShortMonth(clause, today), Days = days.Count > 1 ? days : [], Date = days is [var only] ? new DateRead(only, default, [], []) : null,
            Time = hour?.Value, TimeFlags = hour?.Flags ?? [], Place = Spot(clause),
        };
    }

    /// <summary>All days that are to come, those of a stretch, and bare numbers beside a village once the month is known.</summary>
    private static List<DateOnly> Days(Clause clause, Slots slots, DateOnly today)
    {
        var days = new List<DateOnly>();
        var t = clause.Reading.Tokens;
        if (slots.From is { } from && slots.Until is { } until && until.DayNumber - from.DayNumber is > 0 and < 7 && clause.Reading.Days.Dates.Count == 0 && from >= today)
            for (var d = from; d <= until; d = d.AddDays(1)) days.Add(d);
        var month = slots.Month ?? ShortMonth(clause, today);
        DateOnly? last = null;
        foreach (var (read, at, end) in clause.Reading.Days.Dates)
        {
            if (at < clause.First || at >= clause.Next || read.Value is not { } said || ReadFlags.Empty(read.Flags)) continue;
            if (GivenUp(clause, at, end)) { if (Instead(clause, end, said) is { } mended) days.Add(mended); continue; }
            var day = InTheMonth(t, at, end, said, month);
            if (last is { } before && t[at].Text is "tgl" or "tanggal" && end - at == 2 && before.Day < day.Day && day < before) day = new DateOnly(before.Year, before.Month, Math.Min(day.Day, DateTime.DaysInMonth(before.Year, before.Month)));
            last = day;
            if (day >= today && !days.Contains(day)) days.Add(day);
        }
        if (month is { Part: MonthPart.None } && days.Count == 0)
            foreach (var (read, at, end) in clause.Reading.Numbers)
                if (at > clause.First && at < clause.Next && Beside(clause, read, at, end) && read.Value <= DateTime.DaysInMonth(month.First.Year, month.First.Month)) days.Add(new DateOnly(month.First.Year, month.First.Month, (int)read.Value));
        return days;
    }

    /// <summary>"bukan tgl 24 tapi 25": the number behind is the day.</summary>
    private static DateOnly? Instead(Clause clause, int end, DateOnly denied)
    {
        var t = clause.Reading.Tokens;
        return end + 1 < clause.Next && (t[end].Is(Concept.Tapi) || t[end].Is(Concept.Jadi)) && t[end + 1].IsNumber && t[end + 1].Owner is not (Owner.Date or Owner.Time or Owner.Money) && int.TryParse(t[end + 1].Text, out var day)
            && day >= 1 && day <= DateTime.DaysInMonth(denied.Year, denied.Month) ? new DateOnly(denied.Year, denied.Month, day) : null;
    }

    /// <summary>"bpnt des": a short month that stands alone.</summary>
    private static MonthRead? ShortMonth(Clause clause, DateOnly today)
    {
        var t = clause.Reading.Tokens;
        for (var i = clause.First + 1; i < clause.Next; i++)
            if (t[i].IsWord && t[i].Free && Calendar.IsShort(t[i].Text) && Calendar.Month(t[i].Text) is { } month) return new MonthRead(new DateOnly(month >= today.Month ? today.Year : today.Year + 1, month, 1), t[i].At);
        return null;
    }

    /// <summary>"terubuk 21, kampung baru 22": a bare number behind a word, before a pause.</summary>
    private static bool Beside(Clause clause, NumberRead read, int at, int end)
    {
        var t = clause.Reading.Tokens;
        return read.Unit is null && t[at].IsNumber && t[at - 1].IsWord && !t[at].Glued && read.Value == decimal.Truncate(read.Value) && read.Value >= 1
            && t[at - 1].Text is not ("rt" or "rw" or "kube" or "jam" or "tahap") && (end >= clause.Next || !t[end].IsWord || Names.Joins(t[end]));
    }

    /// <summary>"tgl 22" beside "desember" is the 22nd of December.</summary>
    private static DateOnly InTheMonth(List<Token> t, int at, int end, DateOnly day, MonthRead? month)
    {
        if (month is not { Part: MonthPart.None } named || t[at].Text is not ("tgl" or "tanggal") || end - at > 2) return day;
        return day.Day <= DateTime.DaysInMonth(named.First.Year, named.First.Month) ? new DateOnly(named.First.Year, named.First.Month, day.Day) : day;
    }

    /// <summary>The old day of a change: "batal kamis", "bukan tgl 26", "jadwal besok tolong ditunda".</summary>
    private static bool GivenUp(Clause clause, int at, int end)
    {
        var t = clause.Reading.Tokens;
        if (at > clause.First && t[at - 1].Free && (t[at - 1].Is(Concept.Batal) || t[at - 1].Is(Concept.Bukan) || t[at - 1].Is(Concept.Dari) && !t[Math.Min(end, t.Count - 1)].Is(Concept.Sampai))) return true;
        for (var i = at - 1; i >= Math.Max(clause.First, at - 2); i--) if (t[i].Free && t[i].Text is "karena" or "krn" or "soalnya" or "gara") return true;
        for (var i = end; i < Math.Min(end + 3, clause.Next); i++)
            if (t[i].Free && (t[i].Is(Concept.Tunda) || t[i].Is(Concept.Batal))) return clause.Reading.Days.Dates.TrueForAll(d => d.First <= at);
        return false;
    }

    private static TimeRead? Hour(Clause clause, bool dayNamed)
    {
        var t = clause.Reading.Tokens;
        foreach (var (read, at, _) in clause.Reading.Times)
            if (at >= clause.First && at < clause.Next && read.Value is not null && read.Bound == Bound.None && !(at > clause.First && (t[at - 1].Is(Concept.Bukan) || t[at - 1].Is(Concept.Sampai)))) return read.For(Matter.Duty, dayNamed);
        return null;
    }

    /// <summary>Where it is handed out: behind "di" or "lokasi … ke", or a hall, office or stall named between pauses.</summary>
    private static string? Spot(Clause clause)
    {
        var t = clause.Reading.Tokens;
        for (var i = clause.First; i < clause.Next - 1; i++)
        {
            var led = t[i].Text is "di" or "ning" || t[i].Text is "ke" && i > clause.First && (t[i - 1].Is(Concept.Pindah) || t[i - 1].Is(Concept.Tempat)) || t[i].Text is "lokasi" or "tempat" or "lokasinya" or "tempatnya" && t[i + 1].Text is ":" or "di";
            var opens = i > clause.First && !t[i - 1].IsWord && !t[i - 1].IsNumber && (t[i].Text is "e" && t[i + 1].Is("-") || t[i].Text is "ewarong" or "balai" or "kantor" or "aula");
            if (!led && !opens || t[i + 1].Text is "jadwal" or "grup" or "sini" or "mana") continue;
            var from = led ? i + 1 : i;
            while (from < clause.Next && t[from].Text is ":" or "di" or "ke") from++;
            var end = from;
            while (end < clause.Next && t[end].Owner is not (Owner.Date or Owner.Time) && t[end].Text is not ("," or "." or "?" or "!" or ";" or "jam" or "pukul" or "tgl" or "dan" or "untuk" or "bawa") && !(t[end].Free && t[end].IsAny(Over))) end++;
            if (end > from) return clause.AsWritten(from, end);
        }
        return null;
    }

    private static readonly ConceptSet Over = ConceptSet.Of(Concept.Ya, Concept.Tolong, Concept.Catat, Concept.Sebar, Concept.Umumkan, Concept.Mulai, Concept.Jam);
}
