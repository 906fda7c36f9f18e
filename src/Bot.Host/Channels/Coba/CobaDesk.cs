using Bot.Domain;

namespace Bot.Host;

/// <summary>What the try-it page can do: see who there is, speak as somebody, and move the demo's clock.</summary>
internal sealed class CobaDesk(IStore store, CobaLog log, DemoClock clock) : IDisposable
{
    private const int MostText = 20_000;

    /// <summary>Longer steps than this are a mistake, and would be walked instant by instant.</summary>
    private static readonly TimeSpan LongestStep = TimeSpan.FromDays(62);

    private readonly SemaphoreSlim moving = new(1, 1);

    public CobaLog Log => log;

    public CobaClock Clock => new(clock.GetUtcNow(), log.Run);

    public async Task<CobaPeople> PeopleAsync(CancellationToken cancel)
    {
        var groups = new List<CobaGroup>();
        foreach (var kube in await store.GroupsAsync(cancel))
            if (await store.StateAsync(kube, cancel) is { State: var state })
                groups.Add(await GroupAsync(state, cancel));
        // The group that meets next comes first.
        return new([.. groups.OrderBy(g => g.Meetings.Count > 0 ? g.Meetings[0] : DateTimeOffset.MaxValue).ThenBy(g => g.Id, StringComparer.Ordinal)]);
    }

    /// <summary>200 when it is stored, 400 for what nobody could have said.</summary>
    public async Task<int> SayAsync(CobaSaid said, CancellationToken cancel)
    {
        if (said is not { From: { Length: > 0 and <= 60 } from, Key: { Length: > 0 and <= 80 } key } || from.Any(char.IsControl) || string.IsNullOrWhiteSpace(from)) return StatusCodes.Status400BadRequest;
        if (said.Text is not { Length: > 0 and <= MostText } text || said.Says is { Length: > MostText }) return StatusCodes.Status400BadRequest;
        var address = new Address(Channel.Coba, from.Trim());
        var unique = $"coba:{address.Value}/{log.Run}/{key}";
        log.Add(unique, address.Value, mine: true, new Message(text), 0);
        await store.RunAsync(new()
        {
            Key = unique,
            From = address,
            Text = ChatRoom.Bounded(text),
            Button = said is { Ref: { } reference, Says: { } says } ? new(reference, ChatRoom.Bounded(says)) : null,
        }, cancel);
        return StatusCodes.Status200OK;
    }

    /// <summary>Moves the clock on, stopping at every instant at which something is due.</summary>
    public async Task<int> MoveAsync(CobaMove move, CancellationToken cancel)
    {
        if (move.To is null || !ImportItem.TryInstant(move.To, out var to)) return StatusCodes.Status400BadRequest;
        await moving.WaitAsync(cancel);
        try
        {
            var now = clock.GetUtcNow();
            if (to <= now || to > now + LongestStep) return StatusCodes.Status400BadRequest;
            await ClockWalk.ToAsync(store, clock, clock, to, SentAsync, cancel);
            log.Wake();
            return StatusCodes.Status200OK;
        }
        finally
        {
            moving.Release();
        }
    }

    public void Dispose() => moving.Dispose();

    /// <summary>Lets the pump put on the phones what this instant brought, so that it stands there with its own time.</summary>
    private async Task SentAsync()
    {
        // At most a second: one row that cannot go must not keep the clock from moving.
        for (var i = 0; i < 40 && await store.NextSendAsync([Channel.Coba]) is { } next && next <= clock.GetUtcNow(); i++)
            await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System);
    }

    private async Task<CobaGroup> GroupAsync(Kube state, CancellationToken cancel)
    {
        var people = (await store.PeopleAsync(state.Id, cancel)).ToDictionary(p => p.Id);
        var name = (await store.TextsAsync(state.Id, cancel)).FirstOrDefault(t => t.Id == state.Name)?.Text ?? state.Prefix.Value;
        var now = clock.GetUtcNow();
        return new(state.Id.Value, name, state.Zone.Name, state.Zone.Hours, [.. state.Meetings.Ahead.Where(m => m.Start > now).Select(m => m.Start)],
        [
            .. state.Roster.Values.Where(m => people.ContainsKey(m.Person)).OrderBy(m => m.Role).ThenBy(Rank).ThenBy(m => m.Person)
                .Select(m => new CobaPerson(m.Person.Value, people[m.Person].Call, people[m.Person].Name, Role(m))),
        ]);
    }

    private static int Rank(Member member) => member.Office switch { Jabatan.Bendahara => 0, Jabatan.Ketua => 1, Jabatan.Sekretaris => 2, _ => 3 };

    private static string Role(Member member) => member switch
    {
        { Role: Peran.Anggota, Office: var office } => office.ToString(),
        { Role: Peran.Tksk } => "TKSK",
        { Role: Peran.PetugasKelurahan } => "Kelurahan",
        { Role: Peran.PetugasPuskesmas } => "Puskesmas",
        { Role: Peran.PembacaDinsos } => "Dinas Sosial",
        { Role: Peran.MitraWarung } => "Warung mitra",
        { Role: Peran.Kpm } => "KPM",
        var other => other.Role.ToString(),
    };
}
