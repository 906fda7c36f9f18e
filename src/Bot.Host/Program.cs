using System.Text;
using Bot.Host;

using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
await using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
return await Cli.RunAsync(new(new TmpTurns(), _ => s => s), args, input, output, error);
