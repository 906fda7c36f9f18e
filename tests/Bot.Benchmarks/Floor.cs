using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Bot.Host;

namespace Bot.Benchmarks;

/// <summary>
/// The floor: the least an endpoint can do that keeps the same promise. Verifies the signature, stores the key and one outbox row
/// durably with group commit, answers 200. No bot, no group, no conversation.
/// </summary>
internal static class Floor
{
    private const string Answer = """{"text":"Saldo kas KUBE Melati 3: *Rp2.220.000*\nIKS: Rp415.000 (terpisah dari kas)","choices":[]}""";

    private sealed record Row(string Key, string To, TaskCompletionSource Done);

    public static async Task ServeAsync(string directory)
    {
        var rows = Channel.CreateUnbounded<Row>(new() { SingleReader = true });
        var writing = Task.Run(() => WriteAsync(Path.Combine(directory, "floor.db"), rows.Reader));
        var token = Encoding.UTF8.GetBytes(Twilio.AuthToken);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapPost(WhatsAppDoor.Path, async context =>
        {
            var form = await context.Request.ReadFormAsync();
            var signed = new StringBuilder(Twilio.PublicBaseUrl + WhatsAppDoor.Path);
            foreach (var field in form.OrderBy(f => f.Key, StringComparer.Ordinal)) signed.Append(field.Key).Append(field.Value);
            using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, token);
            mac.AppendData(Encoding.UTF8.GetBytes(signed.ToString()));
            var right = Convert.ToBase64String(mac.GetHashAndReset());
            if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(right), Encoding.ASCII.GetBytes(context.Request.Headers["X-Twilio-Signature"].ToString())))
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }
            var row = new Row(form["MessageSid"].ToString(), form["From"].ToString(), new(TaskCreationOptions.RunContinuationsAsynchronously));
            rows.Writer.TryWrite(row);
            await row.Done.Task;
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadLineAsync();
        await app.StopAsync();
        rows.Writer.Complete();
        Console.WriteLine(await writing);
    }

    private static async Task<int> WriteAsync(string file, ChannelReader<Row> rows)
    {
        using var db = SqliteDb.OpenWriter(file);
        db["pragma journal_mode = wal"].All(static r => r.Text(0));
        db.Exec("pragma synchronous = full");
        db.Exec("create table keys(key text primary key) without rowid; create table outbox(id integer primary key, address text not null, body text not null)");
        var (begin, commit) = (db.Prepare("begin immediate"), db.Prepare("commit"));
        var (claim, queue) = (db.Prepare("insert into keys(key) values (?) on conflict do nothing"), db.Prepare("insert into outbox(address, body) values (?, ?)"));
        var batch = new List<Row>();
        while (await rows.WaitToReadAsync())
        {
            begin.Run();
            while (batch.Count < 256 && rows.TryRead(out var row))
            {
                if (claim.Set(row.Key).Run() == 1) queue.Set(row.To).Set(Answer).Run();
                batch.Add(row);
            }
            commit.Run();
            foreach (var row in batch) row.Done.SetResult();
            batch.Clear();
        }
        return db["select count(*) from outbox"].One(static r => r.Int(0));
    }
}
