namespace Bot.Training;

/// <summary>One labelled utterance of corpus/: id, role, intent, text and slots, separated by tabs.</summary>
/// <param name="Slots">The slots as JSON, as intents.md writes them; with <c>also</c> for further wishes.</param>
public sealed record CorpusLine(string Id, string Role, string Intent, string Text, string Slots)
{
    /// <summary>What the model learns for it: the intent, an emergency by its kind (I-21).</summary>
    public string Label
    {
        get
        {
            var at = Slots.IndexOf("\"darurat\"", StringComparison.Ordinal);
            if (at < 0) return Intent;
            var start = Slots.IndexOf('"', Slots.IndexOf(':', at)) + 1;
            return "darurat_" + Slots[start..Slots.IndexOf('"', start)];
        }
    }

    /// <summary>The lines of a directory's files, in order of file name and line. A line without five fields is refused with its place.</summary>
    public static IEnumerable<CorpusLine> ReadAll(string directory)
    {
        foreach (var file in Directory.EnumerateFiles(directory, "*.tsv").Order(StringComparer.Ordinal))
            foreach (var line in Read(file)) yield return line;
    }

    /// <summary>The lines of one file; empty lines and lines that start with # are passed over.</summary>
    public static IEnumerable<CorpusLine> Read(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#') continue;
            if (line.Split('\t') is not [var id, var role, var intent, var text, var slots]) throw new InvalidDataException($"{file} line {number}: needs id, role, intent, text and slots, separated by tabs");
            yield return new(id, role, intent, text, slots);
        }
    }
}
