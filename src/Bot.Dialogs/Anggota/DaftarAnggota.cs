using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D44 "daftar anggota": who belongs, with office; pendamping and officers also see where something is missing.</summary>
internal static class DaftarAnggota
{
    private const int MostText = 900, MostLines = 11;

    public static Step Answer(Scene s)
    {
        if (s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping, Status: StatusAnggota.Aktif })) return Refuse.Private(s);
        if (s.Heard.Text.Contains("verifikasi", StringComparison.Ordinal) || s.Heard.Text.Contains("menunggu", StringComparison.Ordinal)) return Verifikasi.List(s);
        if (Holder(s) is { } holder) return holder;
        var all = s.Kube.Roster.Values.Where(m => m is { Role: Peran.Anggota, Status: StatusAnggota.Aktif or StatusAnggota.Cuti }).OrderBy(m => Order(m.Office)).ThenBy(m => m.Person).ToList();
        var full = s.Member is { Role: Peran.Pendamping } or { Office: not Jabatan.Anggota };
        var lines = all.ConvertAll(m => Line(s, m, full));
        var head = $"*{s.KubeName}*, {all.Count} anggota:";
        var body = lines.Count <= MostLines ? string.Join('\n', lines) : Cut(lines);
        var waits = full ? Waiting(s) : "";
        return Step.Reply(head + "\n" + body + waits, s.May(Operation.AnggotaKelola, Right.Record) ? s.Kube.Joining.Waiting.Any() ? [new("Verifikasi anggota"), new("Tambah anggota"), new("Menu")] : [new("Tambah anggota"), new("Menu")] : [new("Menu")]);
    }

    /// <summary>"Siapa bendahara kita", "ketuanya siapa ya": who holds that office. Null for all else, and for who does not belong.</summary>
    public static Step? Holder(Scene s)
    {
        var words = s.Words;
        if (words.Length > 5 || !words.Contains("siapa") || words.Any(w => w is "jadi" or "ganti" or "gantiin" or "pengganti") || KelolaAnggota.Office(words) is not { } office || s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping })) return null;
        return Step.Reply(s.Kube.Holder(office) is { } holder ? $"{office} *{s.KubeName}*: {s.Call(holder)}." : $"{office} *{s.KubeName}* belum ada, {s.Who.Honorific}.", new Choice("Daftar anggota"), new Choice("Menu"));
    }

    private static string Line(Scene s, Member m, bool full)
    {
        var notes = new List<string>();
        if (m.Office != Jabatan.Anggota) notes.Add(m.Office.ToString().ToLowerInvariant());
        if (m.Status == StatusAnggota.Cuti) notes.Add("cuti");
        if (full && s.Known.People.Find(m.Person) is { } person)
        {
            if (!NomorPindah.IsLinked(person)) notes.Add("belum ada nomor");
            if (!person.OwnPhone) notes.Add(s.Note(s.Kube.Joining.SharesWith.TryGetValue(m.Person, out var with) ? with : null) is { } other ? $"HP berdua dengan {other}" : "HP dipakai berdua");
            if (!person.WantsReminders && !person.WantsBroadcasts) notes.Add("tidak mau dikirimi pesan");
            if (m.Held) notes.Add("nomor sedang dipindahkan");
        }
        return $"• {s.Call(m.Person)}{(notes is [] ? "" : ", " + string.Join(", ", notes))}";
    }

    private static int Order(Jabatan office) => office switch { Jabatan.Ketua => 0, Jabatan.Sekretaris => 1, Jabatan.Bendahara => 2, _ => 3 };

    /// <summary>A large group in running text; what does not fit is counted.</summary>
    private static string Cut(List<string> lines)
    {
        var text = "";
        for (var i = 0; i < lines.Count; i++)
        {
            var next = (text.Length > 0 ? "; " : "") + lines[i][2..];
            if (text.Length + next.Length > MostText) return $"{text}; dan {lines.Count - i} lagi";
            text += next;
        }
        return text;
    }

    private static string Waiting(Scene s)
    {
        var invited = s.Kube.Joining.Newcomers.Values.Where(n => n.Invited is not null).OrderBy(n => n.At).Select(n => s.Call(n.Person)).ToList();
        var waiting = s.Kube.Joining.Waiting.Count();
        return (invited is [] ? "" : $"\nDiundang, belum menjawab: {Say.List([.. invited.Take(5)])}") + (waiting == 0 ? "" : $"\nMenunggu dikenali: {waiting} orang");
    }
}
