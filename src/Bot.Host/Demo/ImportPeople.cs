using System.Globalization;
using System.Text.Json;
using Bot.Domain;

namespace Bot.Host;

/// <summary>Members (anggota.json) and contacts (kontak.json): particulars into the directory, places into the facts.</summary>
internal sealed class ImportPeople(IReadOnlyDictionary<string, ImportDraft> groups)
{
    /// <summary>A contact's file says that consent was given, not to which text.</summary>
    public const string ConsentOnPaper = "impor";

    private readonly HashSet<PersonId> ids = [];
    private readonly HashSet<Address> addresses = [];

    public void Read(DataFiles files)
    {
        foreach (var item in files.Records(DataFiles.Members, required: true)) Member(item);
        foreach (var (person, item, role) in files.Records(DataFiles.Contacts).Select(Contact).ToList())
        {
            var belongs = item["kubeIds"].Items().ToList();
            if (belongs.Count == 0) throw item["kubeIds"].Wrong("must name at least one group");
            foreach (var kube in belongs)
            {
                var group = GroupOf(kube);
                if (group.Knows(person.Id)) throw kube.Wrong("is there twice");
                group.Place(person, new(person.Id, role, Jabatan.Anggota, StatusAnggota.Aktif, group.ListBegins));
            }
        }
    }

    private void Member(ImportItem item)
    {
        var group = GroupOf(item["kubeId"]);
        var person = Particulars(item) with
        {
            Aliases = [.. item["alias"].Items().Select(a => a.Text())],
            OwnPhone = item["punyaHpSendiri"].Flag(absent: true),
            PlainText = item["aksesibilitas"] is { IsNull: false } needs && needs["teksPolos"].Flag(absent: false),
            WantsReminders = item["terimaPengingat"].Flag(absent: true),
            WantsBroadcasts = item["terimaSiaran"].Flag(absent: true),
        };
        if (item["persetujuan"] is { IsNull: false } consent && consent["diberikan"].Flag(absent: false))
            person = person with { ConsentVersion = consent["versiTeks"].Text(), ConsentAt = consent["waktu"].Instant() };

        var office = item["jabatan"].OneOf<Jabatan>();
        var status = item["status"].OneOf<StatusAnggota>();
        if (office is Jabatan.Ketua or Jabatan.Bendahara && status == StatusAnggota.Aktif && group.Officer(office) is { } other)
            throw item["jabatan"].Wrong($"the group already has a {office}, '{other.Person}'");
        var verified = item["tanggalVerifikasi"];
        group.Place(person, new(person.Id, Peran.Anggota, office, status, verified.IsNull ? group.Founded : verified.Day()));
        if (!person.OwnPhone && item["catatanHp"] is { IsNull: false } note && PhoneFrom(note.Text()) is { } from) group.Add(group.Zone.At(verified.IsNull ? group.Founded : verified.Day(), TimeOnly.MinValue), new PhoneShared(person.Id, from));
    }

    /// <summary>"HP anak (Tika), aktif setelah pukul 17.00": the hour after "setelah" or "sesudah"; null when the note names none.</summary>
    private static TimeOnly? PhoneFrom(string note)
    {
        var words = note.ToLowerInvariant().Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, w => w is "setelah" or "sesudah" or "mulai");
        var said = at < 0 ? null : words.Skip(at + 1).FirstOrDefault(w => char.IsAsciiDigit(w[0]));
        return said is not null && TimeOnly.TryParseExact(said.TrimEnd('.').Replace(':', '.'), ["HH.mm", "H.mm", "HH", "H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) ? from : null;
    }

    private (Person, ImportItem, Peran) Contact(ImportItem item)
    {
        var role = item["peran"].OneOf<Peran>();
        if (role is Peran.Anggota or Peran.TakDikenal) throw item["peran"].Wrong("is no role of a contact");
        var person = Particulars(item) with
        {
            WantsBroadcasts = item["terimaSiaran"].Flag(absent: true),
            WantsNews = role is Peran.Pelanggan or Peran.Kpm && item["terimaSiaran"].Flag(absent: false),
            ConsentVersion = item["persetujuan"].Flag(absent: false) ? ConsentOnPaper : null,
        };
        return (person, item, role);
    }

    private Person Particulars(ImportItem item)
    {
        var id = PersonId.Of(item["id"].Id());
        if (!ids.Add(id)) throw item["id"].Wrong($"'{id}' is there twice");
        foreach (var name in (ReadOnlySpan<ImportItem>)[item["nama"], item["panggilan"]])
            if (PlainName.Of(name.Text()).Length == 0) throw name.Wrong("has no letter anybody could see");
        return new(id, item["nama"].Text(), item["panggilan"].Text(40))
        {
            Honorific = item["sapaan"].Text(20) switch { "Ibu" => "Bu", "Bapak" => "Pak", var other => other },
            Addresses = Addresses(item),
        };
    }

    private List<Address> Addresses(ImportItem item)
    {
        var found = new List<Address>();
        if (item["telepon"] is { IsNull: false } phone) found.Add(new(Channel.WhatsApp, Phone(phone)));
        if (item["telegramId"] is { IsNull: false } chat) found.Add(new(Channel.Telegram, Chat(chat)));
        foreach (var address in found)
            if (!addresses.Add(address))
                throw item[address.Channel == Channel.WhatsApp ? "telepon" : "telegramId"].Wrong("belongs to somebody else already");
        var first = item["kanalUtama"];
        var preferred = first.IsNull ? Channel.WhatsApp : first.OneOf<Channel>();
        if (!first.IsNull && found.All(a => a.Channel != preferred)) throw first.Wrong("has no address");
        return [.. found.OrderBy(a => a.Channel == preferred ? 0 : 1)];
    }

    private static string Phone(ImportItem item)
    {
        var phone = item.Text();
        var digits = phone.AsSpan(1);
        return phone[0] == '+' && digits.Length is >= 8 and <= 15 && digits[0] != '0' && !digits.ContainsAnyExceptInRange('0', '9')
            ? phone : throw item.Wrong("must be a phone number like +6281200000001");
    }

    private static string Chat(ImportItem item) =>
        item.Json.ValueKind == JsonValueKind.Number && item.Json.TryGetInt64(out var id) && id > 0
            ? id.ToString(CultureInfo.InvariantCulture) : throw item.Wrong("must be a positive whole number");

    private ImportDraft GroupOf(ImportItem item) => groups.GetValueOrDefault(item.Id()) ?? throw item.Wrong($"there is no group '{item.Id()}'");
}
