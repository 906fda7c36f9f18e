using Bot.Dialogs;
using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>
/// Random histories of people who introduce themselves, open links, share contacts and deny moves, and of a pendamping and officers who press
/// what they are shown, through the real store. Who may come in is kept here by other means: an address is let in by the pendamping's or an
/// officer's yes, by the clock after them, by a code that was handed out, by a contact its channel proves, or as an old number that says "bukan saya".
/// </summary>
public sealed class WhoGetsInProperties
{
    private const int Histories = 24, Steps = 45;
    private static readonly Channel[] All = [Channel.WhatsApp, Channel.Telegram];
    private static readonly KubeId Melati = new("kube-melati-3");
    private static readonly string[] Names = ["Nur Aini", "Sri Lestari", "Wati Rohayati", "Rini Handayani", "Nurlela Sari", "Ijah Marhamah"];
    private static readonly Address Retno = new(Channel.WhatsApp, "+6281200000070");
    private static readonly Address[] Strangers = [.. Enumerable.Range(1, 4).Select(n => new Address(Channel.WhatsApp, $"+62812999000{n}")), new(Channel.Telegram, "9001"), new(Channel.Telegram, "9002")];
    private static readonly Address[] Insiders = [.. Enumerable.Range(1, 10).Select(n => new Address(Channel.WhatsApp, $"+62812000000{n:00}"))];

    [Xunit.Fact]
    public async Task Nobody_gets_group_data_who_was_not_let_in_and_no_address_serves_two()
    {
        var moved = 0;
        for (var seed = 1; seed <= Histories; seed++) moved += await new History(seed).RunAsync();
        Assert.True(moved > Histories, $"the histories let only {moved} addresses in: they try nothing");
    }

    private sealed class History(int seed)
    {
        private readonly ManualClock clock = new(DemoClock.Start);
        private readonly Dictionary<Address, Message> shown = [];
        private readonly Dictionary<Address, int> refs = [];
        private readonly HashSet<Address> former = [];
        private readonly HashSet<Address> opened = [];
        private readonly Queue<string> codes = new();
        private readonly List<string> told = [];
        private SqliteStore store = null!;
        private uint state = (uint)seed * 2654435761u + 1;
        private int said;
        private Address? named;

        private int Pick(int below)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)below);
        }

        private T Pick<T>(IReadOnlyList<T> of) => of[Pick(of.Count)];

        public async Task<int> RunAsync()
        {
            var directory = Directory.CreateTempSubdirectory("kubebot-in").FullName;
            var let = 0;
            await using (store = await SqliteStore.OpenAsync(new(directory), new Conversation(new Understander()), clock, NullLogger<SqliteStore>.Instance))
            {
                foreach (var kube in KubeImport.Read(DataFiles.Embedded())) await store.ImportAsync(kube);
                var inside = await InsideAsync();
                for (var step = 0; step < Steps; step++)
                {
                    var (from, text, own) = Next();
                    var agreed = from is { } who && await SayAsync(who, text, own);
                    if (from is null) await MoveAsync();
                    var after = await InsideAsync();
                    foreach (var address in after.Except(inside))
                    {
                        let++;
                        Assert.True(May(address, from, text, own, agreed), $"history {seed}: {address} came in by {from}: {text}\n{string.Join('\n', told)}");
                    }
                    former.UnionWith(inside.Except(after));
                    inside = after;
                    await HearAsync(inside);
                }
            }
            Assert.Empty(StoreCheck.Run(directory));
            Directory.Delete(directory, recursive: true);
            return let;
        }

        private bool May(Address address, Address? from, string text, string? own, bool agreed) =>
            from is null || from == Retno && agreed || from is { } officer && Insiders.Contains(officer) && text.Contains("etuju", StringComparison.Ordinal)
            || from == address && opened.Contains(address) && text.Contains("oleh", StringComparison.Ordinal)
            || from == address && own is not null || text == "BUKAN SAYA" && former.Contains(address)
            || Insiders.Contains(address) && text == "BUKAN SAYA";

        private (Address? From, string Text, string? Own) Next()
        {
            var stranger = Pick(Strangers);
            return Pick(22) switch
            {
                0 or 1 or 2 => (stranger, $"daftar {Pick(Names)} Kenanga 5", null),
                3 or 4 or 5 => (stranger, "ya boleh", null),
                6 => (stranger, "saldo kas", null),
                7 => (stranger, "iuran saya", null),
                8 => (stranger, "daftar anggota", null),
                9 or 10 when codes.Count > 0 => (stranger, "gabung " + codes.Peek(), null),
                9 or 10 or 11 => (stranger, "ya, ini saya", null),
                12 => (Strangers[4 + Pick(2)], "", Pick(Strangers.Concat(Insiders).Where(a => a.Channel == Channel.WhatsApp).ToList()).Value),
                13 => (Pick(Insiders), "BUKAN SAYA", null),
                14 => (Pick(Strangers), "BUKAN SAYA", null),
                15 => (Insiders[Pick(3)], "Setuju", null),
                16 => (null, "", null),
                17 => (Retno, $"tambah anggota Ijah Marhamah PKH {Pick(Strangers.Take(4).ToList()).Value}", null),
                18 => (Retno, $"{Pick((string[])["bu lela", "bu nur", "bu rini"])} ganti nomor {Pick(Strangers.Take(4).ToList()).Value}", null),
                _ => (Retno, "", null),
            };
        }

        /// <summary>Writes, or for the pendamping without words presses something she is shown; whether that was a yes.</summary>
        private async Task<bool> SayAsync(Address who, string text, string? own)
        {
            var message = new Incoming { Key = $"p{seed}:{++said}", From = who, Text = text, Attachments = own is null ? [] : [new(AttachmentKind.Contact, own) { OwnPhone = own }] };
            var agreed = false;
            if (who == Retno && text.Length == 0)
            {
                if (!shown.TryGetValue(who, out var last) || last.Choices is not [_, ..] choices) return false;
                var choice = Pick(choices);
                agreed = choice.Title is not ("Bukan anggota" or "Tanya dulu" or "Batal" or "Tidak usah" or "Belum" or "Menu");
                message = message with { Text = choice.Title, Button = new(refs[who], choice.Says) };
            }
            if (text.StartsWith("gabung", StringComparison.Ordinal)) opened.Add(who);
            if (text.StartsWith("tambah", StringComparison.Ordinal)) named = new(Channel.WhatsApp, text[^text.Reverse().TakeWhile(c => c != ' ').Count()..]);
            // A number the pendamping gave, and said she had looked at, is as good as a code.
            if (who == Retno && message.Text == "Sudah" && named is { } number) opened.Add(number);
            told.Add($"{who}: {message.Text}");
            clock.MoveTo(clock.GetUtcNow().AddMinutes(1));
            await store.RunAsync(message);
            return agreed;
        }

        private async Task MoveAsync()
        {
            var until = clock.GetUtcNow().AddHours(6 + Pick(60));
            while (await store.NextDueAsync() is { } due && due <= until)
            {
                if (due > clock.GetUtcNow()) clock.MoveTo(due);
                foreach (var (kube, _) in await store.DueGroupsAsync(clock.GetUtcNow(), 10)) await store.TickAsync(kube);
            }
            clock.MoveTo(until);
        }

        /// <summary>The addresses that a member of the group, or its pendamping, is known at; nobody is at two.</summary>
        private async Task<HashSet<Address>> InsideAsync()
        {
            var kube = (await store.StateAsync(Melati))!.Value.State;
            var people = await store.PeopleAsync(Melati);
            var at = people.SelectMany(p => p.Addresses.Select(a => (Address: a, Person: p))).ToLookup(x => x.Address, x => x.Person);
            foreach (var address in at) Assert.True(address.DistinctBy(p => p.Id).Count() == 1 || address.Any(p => !p.OwnPhone), $"history {seed}: {address.Key} serves two\n{string.Join('\n', told)}");
            return [.. at.Where(a => a.Any(p => kube.Member(p.Id) is { Status: StatusAnggota.Aktif, Role: Peran.Anggota or Peran.Pendamping })).Select(a => a.Key)];
        }

        private async Task HearAsync(HashSet<Address> inside)
        {
            while (await store.TakeDueAsync(All, 50) is { Count: > 0 } rows)
                foreach (var row in rows)
                {
                    await store.MarkAsync(row.Id, new SendResult.Sent(null));
                    shown[row.To] = row.Message;
                    refs[row.To] = row.Ref;
                    if (row.Message.Text.IndexOf("*gabung ", StringComparison.Ordinal) is >= 0 and var at)
                    {
                        codes.Enqueue(row.Message.Text[(at + 8)..(at + 19)]);
                        if (codes.Count > 2) codes.Dequeue();
                    }
                    if (!Strangers.Contains(row.To) || inside.Contains(row.To) || former.Contains(row.To)) continue;
                    Assert.DoesNotContain("Rp", row.Message.Text, StringComparison.Ordinal);
                    Assert.DoesNotContain(" anggota:", row.Message.Text, StringComparison.Ordinal);
                }
        }
    }
}
