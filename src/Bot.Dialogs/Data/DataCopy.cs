using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A table of the copy: its name for machines and for people, its columns, its rows.</summary>
internal sealed record DataSection(string Key, string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>
/// Everything that is kept of one person in a group and of herself, nothing of anybody else: the same values as lines to read and as JSON
/// (portable, UU PDP).
/// </summary>
internal sealed class DataCopy
{
    private const int MostRows = 200;

    private readonly List<DataSection> sections = [];
    private readonly string head;

    private DataCopy(string head) => this.head = head;

    public static DataCopy Of(Scene s)
    {
        var copy = new DataCopy($"Dibuat {Say.Moment(s.Now, s.Kube.Zone)}");
        copy.Self(s);
        copy.Group(s);
        copy.Money(s);
        copy.Days(s);
        copy.Orders(s);
        return copy;
    }

    public IReadOnlyList<string> Lines()
    {
        List<string> lines = ["# Salinan data pribadi", head];
        foreach (var section in sections)
        {
            lines.Add("");
            lines.Add("# " + section.Title);
            if (section.Columns.Count > 2) lines.Add(string.Join('\t', section.Columns.Select(Say.Capital)));
            lines.AddRange(section.Rows.Select(r => string.Join('\t', r.Select(Line))));
        }
        return lines;
    }

    public IReadOnlyList<string> Json()
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("keterangan", head);
            foreach (var section in sections)
            {
                json.WriteStartArray(section.Key);
                foreach (var row in section.Rows)
                {
                    json.WriteStartObject();
                    for (var i = 0; i < row.Count; i++) json.WriteString(section.Columns[i], row[i]);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(memory.ToArray()).Split('\n');
    }

    private static string Line(string value) => value.ReplaceLineEndings(" ").Replace('\t', ' ');

    private void Add(string key, string title, IReadOnlyList<string> columns, IEnumerable<string?[]> rows)
    {
        IReadOnlyList<IReadOnlyList<string>> filled = [.. rows.Where(r => r.All(static c => c is not null)).Take(MostRows).Select(static r => (IReadOnlyList<string>)[.. r.Select(static c => c!)])];
        if (filled.Count > 0) sections.Add(new(key, title, columns, filled));
    }

    private void Self(Scene s)
    {
        var who = s.Who;
        Add("pribadi", "Data pribadi", ["hal", "isi"],
        [
            ["nama", who.Name], ["panggilan", who.Nickname], ["sapaan", who.Honorific],
            ["sebutan lain", who.Aliases is [] ? null : string.Join(", ", who.Aliases)], ["alamat rumah", who.Home],
            .. who.Addresses.Where(a => a.Channel != Channel.Coba).Select(a => new string?[] { a.Channel switch { Channel.WhatsApp => "nomor WhatsApp", Channel.Telegram => "akun Telegram", _ => "akun WhatsApp" }, a.Value }),
            ["HP sendiri", YesNo(who.OwnPhone)], ["pilihan sebagai angka", YesNo(who.PlainText)],
            ["pengingat", YesNo(who.WantsReminders)], ["siaran", YesNo(who.WantsBroadcasts)], ["kabar menu dan bazar", who.WantsNews ? "ya" : null],
        ]);
        Add("izin", "Izin menyimpan data", ["teks", "waktu"], who.ConsentVersion is { } version ? [[version, who.ConsentAt is { } at ? Say.Moment(at, s.Kube.Zone) : "tidak tercatat"]] : []);
        Add("permintaan", "Permintaan tentang data", ["nomor", "sejak"], s.Kube.Data.Of(who.Id) is { } request ? [[request.Number, Say.Moment(request.At, s.Kube.Zone)]] : []);
    }

    private void Group(Scene s)
    {
        if (s.Member is not { } member) return;
        Add("kelompok", "Keanggotaan", ["hal", "isi"],
        [
            ["kelompok", s.KubeName], ["peran", Roles.Name(member)], ["jabatan", member.Office.ToString()], ["menggantikan sementara", member.Acting?.ToString()],
            ["status", member.Status.ToString()], ["sejak", Say.Date(member.Since)],
        ]);
    }

    private void Money(Scene s)
    {
        var me = s.Who.Id;
        Add("iuran", "Iuran per pertemuan", ["pertemuan", "iuran", "dibayar", "belum"], s.Kube.Dues.Of(me).Select(d => new string?[] { Say.LongDay(d.Date), d.Owed.ToString(), d.Paid.ToString(), d.Open.ToString() }));
        Add("uang", "Catatan uang atas nama sendiri", ["nomor", "tanggal", "jenis", "arah", "jumlah"], s.Known.Past.Entries(person: me, limit: MostRows)
            .Select(e => new string?[] { e.Number.Value, Say.LongDay(e.Date), KasWords.Kind(e.Kind), e.Direction == Arah.Masuk ? "masuk" : "keluar", e.Amount.ToString() }));
    }

    private void Days(Scene s)
    {
        var (me, zone) = (s.Who.Id, s.Kube.Zone);
        Add("jaga", "Jaga", ["tanggal", "jam", "keadaan"], s.Kube.Rota.Duties.Where(d => d.Person == me).Select(d => new string?[]
        {
            Say.LongDay(d.Day), Say.Hours(d.Start, d.End, zone), d.Status switch { StatusJaga.Hadir => "hadir", StatusJaga.Libur => "libur", StatusJaga.TanpaKabar => "tanpa kabar", _ => "dijadwalkan" },
        }));
        Add("pelatihan", "Pelatihan", ["tanggal", "judul"], s.Kube.Trainings.All.Where(t => t.Has(me) || t.Queue.Exists(w => w.Person == me)).Select(t => new string?[] { Say.LongDay(zone.Date(t.When.Start)), s.Note(t.Title) ?? "pelatihan" }));
    }

    private void Orders(Scene s) => Add("pesanan", "Pesanan", ["nomor", "untuk tanggal", "total", "dibayar", "alamat"], s.Kube.Orders.Of(s.Who.Id)
        .Select(o => new string?[] { o.Number.Value, Say.LongDay(o.Content.Day), o.Total.ToString(), o.Paid.ToString(), s.Note(o.Content.Place) ?? "-" }));

    private static string YesNo(bool yes) => yes ? "ya" : "tidak";
}
