using Bot.Benchmarks;

// What the bot costs, measured on this machine. Without a part: all of them. The others are what the parts start as processes of their own.
switch (args)
{
    case []:
        await HttpPart.RunAsync();
        await FactsPart.RunAsync();
        await StartPart.RunAsync();
        await NluPart.RunAsync();
        await ClockPart.RunAsync();
        return HargaPart.Run() ? 0 : 1;
    case ["http"]:
        await HttpPart.RunAsync();
        return 0;
    case ["facts"]:
        await FactsPart.RunAsync();
        return 0;
    case ["start"]:
        await StartPart.RunAsync();
        return 0;
    case ["clock"]:
        await ClockPart.RunAsync();
        return 0;
    case ["nlu"]:
        await NluPart.RunAsync();
        return 0;
    case ["harga"]:
        return HargaPart.Run() ? 0 : 1;
    case ["nlu-first"]:
        NluPart.First();
        return 0;
    case ["floor", var directory]:
        await Floor.ServeAsync(directory);
        return 0;
    case ["clock-host", var directory, var provider]:
        await ClockPart.ServeAsync(directory, provider);
        return 0;
    case ["host", var directory, var provider, "pump" or "still"]:
        await HostChild.ServeAsync(directory, provider, pump: args[3] == "pump");
        return 0;
    default:
        await Console.Error.WriteLineAsync("parts: http, facts, start, nlu, clock, harga; none: all");
        return 2;
}
