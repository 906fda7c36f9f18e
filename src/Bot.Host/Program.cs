using System.Text;
using Bot.Dialogs;
using Bot.Host;

using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
await using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
var understander = new Understander();
return await Cli.RunAsync(new(new Conversation(understander), understander), args, input, output, error);
