using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Sentences about dues. "Belum tercatat", never "nunggak" (R-IUR-6).</summary>
internal static class IuranWords
{
    public static Message AskWho(Scene s) => new($"Iuran siapa yang mau dicatat, {s.Who.Honorific}?", []);

    public static Message AskWhoAgain(Scene s) => new("Sebut nama panggilannya ya. Contoh: *Nur* atau *semua kecuali Nur*.", []);

    public static Message WhichName(Scene s, UnsettledName name) => name.Candidates.Count > 1 && Fits(s, name)
        ? new($"{Name(name)} yang mana, {s.Who.Honorific}?", Choices(s, name.Candidates))
        : new($"Nama {Name(name)} belum ada di kelompok. Maksudnya siapa?", Choices(s, name.Candidates));

    private static string Name(UnsettledName name) => string.Join(' ', Say.Quote(name.Said, 30).Split(' ').Select(w => w.Length > 0 ? char.ToUpperInvariant(w[0]) + w[1..] : w));

    /// <summary>Several people carry that name, or nobody does and these are the nearest.</summary>
    private static bool Fits(Scene s, UnsettledName name)
    {
        var said = name.Said.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1];
        return name.Candidates.All(c => s.Known.People.Find(c) is { } p && (p.Name + " " + p.Nickname + " " + string.Join(' ', p.Aliases)).Contains(said, StringComparison.OrdinalIgnoreCase));
    }

    private static IReadOnlyList<Choice> Choices(Scene s, IReadOnlyList<PersonId> people) => [.. people.Where(p => s.Kube.Member(p) is { IsActiveMember: true }).Take(3).Select(p => new Choice(s.Call(p)))];

    public static Message OnlyPresent(Scene s, int present, int all) => new(
        $"Yang hadir tadi {present} orang. Catat {present} orang ini saja, {s.Who.Honorific}?", [new($"Yang hadir ({present})", "yang hadir"), new($"Semua ({all})", "semua")]);

    public static Message AskAmount(Scene s) => new($"Jumlahnya berapa, {s.Who.Honorific}? Contoh: 5 ribu.", []);

    public static Message AskAmountAgain(Scene s) => new($"Tulis angkanya saja ya, {s.Who.Honorific}. Contoh: *10 ribu*.", []);

    public static Message AskRest(Scene s, Rupiah amount, Rupiah rest)
    {
        var meetings = (int)((amount - rest).Amount / s.Kube.Rules.Dues.Amount);
        return new($"{amount} itu {meetings} pertemuan ({amount - rest}) dan sisa {rest}. Sisanya untuk apa?", [new("Bayar sebagian"), new("Kotak IKS"), new("Ketik ulang")]);
    }

    public static Message AlreadyPaid(Scene s, PersonId person, MeetingId meeting)
    {
        var number = s.Kube.Ledger.Recent.LastOrDefault(e => e.Person == person && e.Meeting == meeting && e.Kind == JenisTransaksi.Iuran)?.Number;
        var proof = number is { } n ? $" ({n})" : "";
        return new($"Iuran {s.Call(person)} untuk {Meeting(s, meeting)} sudah tercatat{proof}. Mau dicatat untuk pertemuan berikutnya?", [new("Ya, berikutnya", "ya"), new("Tidak jadi", "batal")]);
    }

    public static Message AmountWrong(Scene s, Refusal why, PersonId? about) => new(why switch
    {
        AmountTooSmall small => $"Iuran paling sedikit {small.Least} sekali catat. Jumlahnya berapa, {s.Who.Honorific}?",
        AmountTooLarge large => $"Itu terlalu banyak untuk iuran; paling banyak {large.Most} per orang sekali catat. Jumlahnya berapa, {s.Who.Honorific}?",
        TooFarAhead { Most.Amount: 0 } far => $"Iuran {s.Call(far.Person)} sudah lunas sampai pertemuan yang terjadwal. Jumlahnya berapa yang benar?",
        TooFarAhead far => $"Iuran {s.Call(far.Person)} yang bisa dicatat sekarang paling banyak {far.Most} (sampai pertemuan yang sudah terjadwal). Jumlahnya berapa, {s.Who.Honorific}?",
        _ => $"Jumlahnya berapa, {s.Who.Honorific}?",
    }, []);

    public static string AllPaid(Scene s, MeetingId? meeting, IReadOnlyList<PersonId> except) =>
        $"Iuran {(meeting is { } m ? Meeting(s, m) : "pertemuan itu")} sudah tercatat {(except is [] ? "semua" : "selain " + Say.List([.. except.Select(s.Call)]))}, {s.Who.Honorific} ✅";

    public static Message NotAMember(Scene s, PersonId person) => new($"{s.Call(person)} bukan anggota yang membayar iuran. Iuran siapa yang mau dicatat?", []);

    public static string NoMeeting(Scene s) => $"Belum ada pertemuan yang terjadwal, {s.Who.Honorific}. Sebut namanya ya. Contoh: *nur bayar 5 ribu*.";

    public static Message Summary(Scene s, IuranDraft draft, IuranPlan plan)
    {
        var lead = Double(s, plan) is { } twice ? twice + "\n" : "";
        var date = draft.Date is { } day && day != s.Today ? $"\nTanggal bayar: {Say.Date(day)}." : "";
        var box = draft.Box is { } b ? $"\nKotak IKS {b} (dana IKS)." : "";
        if (draft.Everybody) return new(lead + Everybody(s, draft, plan) + date + box + "\nSudah benar?", [new("Ya, catat", "ya"), new("Lihat nama"), new("Ubah")]);
        var people = plan.Parts.GroupBy(p => p.Person).ToList();
        var body = people switch
        {
            [var one] => One(s, [.. one]),
            _ when plan.Parts.Select(p => (p.Meeting, p.Amount)).Distinct().Count() == 1 =>
                $"Iuran {Meeting(s, plan.Parts[0].Meeting)}:\n{string.Join(", ", people.Select(p => s.Call(p.Key)))}\n{people.Count} orang x {plan.Parts[0].Amount} = *{plan.Total}*",
            _ => "Saya catat ya, " + s.Who.Call + ":\n" + string.Join("\n", people.Select(p => $"{s.Call(p.Key)} {p.Sum(x => x.Amount)} ({For(s, [.. p], Say.Short)})")) + $"\nSemuanya *{plan.Total}*",
        };
        return new(lead + body + date + box + "\nSudah benar?", [new("Ya, catat", "ya"), new("Ubah"), new("Batal")]);
    }

    private static string One(Scene s, IReadOnlyList<DuesPart> parts)
    {
        var who = s.Call(parts[0].Person);
        var ahead = s.Kube.Dues.Open(parts[0].Person) is [] && parts.All(p => s.Kube.Meetings.Find(p.Meeting) is { Status: StatusPertemuan.Dijadwalkan } m && s.Kube.Zone.Date(m.Start) > s.Today);
        return ahead
            ? $"Iuran {who} sudah lunas. *{parts.Sum(p => p.Amount)}* ini untuk pertemuan {For(s, parts)} ya?"
            : $"Saya catat ya, {s.Who.Call}:\nIuran {who} *{parts.Sum(p => p.Amount)}*\nuntuk pertemuan {For(s, parts)}.";
    }

    private static string Everybody(Scene s, IuranDraft draft, IuranPlan plan)
    {
        var text = $"Iuran {Meeting(s, plan.Meeting!.Value)}:\n{plan.Parts.Count} orang x {plan.Parts[0].Amount} = *{plan.Total}*";
        if (draft.Except is not []) text += $"\nTidak termasuk: {string.Join(", ", draft.Except.Select(s.Call))}.";
        if (plan.AlreadyPaid is [_, _, _, _, ..]) text += $"\n{plan.AlreadyPaid.Count} orang sudah tercatat sebelumnya.";
        else if (plan.AlreadyPaid is not []) text += $"\nSudah tercatat sebelumnya: {string.Join(", ", plan.AlreadyPaid.Select(s.Call))}.";
        return text;
    }

    /// <summary>D-8: the same entry within the last 24 hours is said first.</summary>
    private static string? Double(Scene s, IuranPlan plan) => s.Kube.Ledger.Recent.LastOrDefault(e => e.Kind == JenisTransaksi.Iuran && s.Now - e.RecordedAt < TimeSpan.FromHours(24)
            && !s.Kube.Ledger.Reversed.ContainsKey(e.Number) && plan.Parts.Any(p => p.Person == e.Person && p.Amount == e.Amount)) is { } e
        ? $"Iuran {s.Call(e.Person!.Value)} {e.Amount} sudah dicatat pukul {Say.Hour(e.RecordedAt, s.Kube.Zone)} ({e.Number}). Ini tambahan lagi:"
        : null;

    public static Message Names(Scene s, IuranPlan plan) => new(
        $"{string.Join(", ", plan.Parts.Select(p => s.Call(p.Person)))}.\n{plan.Parts.Count} orang, *{plan.Total}*. Sudah benar?", [new("Ya, catat", "ya"), new("Ubah"), new("Batal")]);

    public static Message Recorded(Scene s, Kube after, IReadOnlyList<EntryPosted> entries, Rupiah? box, string last)
    {
        var people = entries.Select(e => e.Person).Distinct().Count();
        var head = people == 1 ? "Sudah dicatat ✅" : $"Sudah dicatat ✅ {people} orang, {entries.Sum(e => e.Amount)}.";
        var iks = box is null ? "" : $"\nSaldo IKS sekarang {after.Ledger.Iks}.";
        return new($"{head}\nSaldo kas sekarang *{after.Ledger.Kas}*.{iks}\n{last}", [new("Catat lagi", "catat iuran"), new("Iuran belum"), new("Selesai", "terima kasih")]);
    }

    public static Message ReceiptFor(Scene s, PersonId person, IReadOnlyList<EntryPosted> entries)
    {
        var days = Days(s, [.. entries.Select(e => e.Meeting!.Value)], Say.Short);
        return new($"Iuran {entries.Sum(e => e.Amount)} sudah dicatat {s.Who.Call} ({days}). Terima kasih, {s.Call(person)}. {Numbers([.. entries.Select(e => e.Number)])}.");
    }

    /// <summary>"Kuitansi M3-2611-044 dan 045", "Kuitansi M3-2611-044 sampai 052".</summary>
    public static string Numbers(IReadOnlyList<Receipt> numbers)
    {
        var first = numbers[0].Value;
        var prefix = first[..(first.LastIndexOf('-') + 1)];
        string Tail(Receipt r) => r.Value.StartsWith(prefix, StringComparison.Ordinal) ? r.Value[prefix.Length..] : r.Value;
        return "Kuitansi " + numbers.Count switch
        {
            1 => first,
            2 or 3 => first + (numbers.Count == 3 ? ", " + Tail(numbers[1]) : "") + " dan " + Tail(numbers[^1]),
            _ => first + " sampai " + Tail(numbers[^1]),
        };
    }

    /// <summary>"7 dan 14 November", with part payments marked.</summary>
    private static string For(Scene s, IReadOnlyList<DuesPart> parts, Func<DateOnly, string>? day = null) => Days(s, [.. parts.Select(p => p.Meeting)], day) + (parts[^1].Amount < s.Kube.Rules.Dues && Left(s, parts[^1]) ? (parts.Count == 1 ? " (sebagian)" : " (yang terakhir sebagian)") : "");

    private static bool Left(Scene s, DuesPart part) => DuesPlan.Places(s.Kube, part.Person).FirstOrDefault(p => p.Meeting == part.Meeting) is var place && place.Room > part.Amount;

    /// <summary>"7 dan 14 November"; with <paramref name="day"/> in its short form, otherwise today is called so.</summary>
    private static string Days(Scene s, IReadOnlyList<MeetingId> meetings, Func<DateOnly, string>? day = null)
    {
        var write = day ?? Say.Day;
        var days = meetings.Select(m => s.Kube.Meetings.Find(m)).OfType<Meeting>().Select(m => s.Kube.Zone.Date(m.Start)).Distinct().ToList();
        if (days is [var only]) return only == s.Today && day is null ? $"hari ini ({Say.Short(only)})" : write(only);
        return days.Count > 0 && days.All(d => d.Month == days[0].Month && d.Year == days[0].Year)
            ? Say.List([.. days.Select(d => d.Day.ToString(System.Globalization.CultureInfo.InvariantCulture))]) + write(days[0])[write(days[0]).IndexOf(' ')..]
            : Say.List([.. days.Select(write)]);
    }

    /// <summary>"pertemuan hari ini (21 Nov)", "pertemuan 14 November".</summary>
    public static string Meeting(Scene s, MeetingId id) => "pertemuan " + Days(s, [id]);
}
