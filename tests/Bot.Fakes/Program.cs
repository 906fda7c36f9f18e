using Bot.Fakes;

// The fake Telegram and the fake Twilio of the tests, by hand: the bot talks to them as to the real ones, you are the people.
var options = Options.Parse(args);
if (options is null)
{
    Console.Error.WriteLine("usage: --bot URL --telegram URL --twilio URL (usual: http://127.0.0.1:5000, :8081, :8082)");
    return 2;
}
await using var town = await Town.OpenAsync(options);
Console.WriteLine(town.Help);
while (await Console.In.ReadLineAsync() is { } line)
{
    if (line.Trim() is "quit" or "keluar") break;
    Console.WriteLine(await town.DoAsync(line.Trim()));
}
return 0;
