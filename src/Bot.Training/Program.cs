using Bot.Training;

// dotnet run -c Release --project src/Bot.Training: trains the model anew from corpus/train, from the repository's root.
var root = args is [var given] ? given : Directory.GetCurrentDirectory();
var model = IntentTrainer.Train(CorpusLine.ReadAll(Path.Combine(root, "corpus", "train")), Listeners.FromDemo(Path.Combine(root, "src", "Bot.Host", "Demo", "data")));
await File.WriteAllTextAsync(Path.Combine(root, "src", "Bot.Dialogs", "Understanding", "intents.model"), model);
Console.WriteLine($"{model.Length / 1024} KiB");
