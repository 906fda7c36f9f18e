using Bot.Domain;

namespace Bot.Host;

/// <summary>Reads an export line by line and checks what a book must keep, so that a damaged file is refused whole.</summary>
internal sealed class ExportReader(string file, IEnumerable<string> lines)
{
    private readonly IEnumerator<string> lines = lines.GetEnumerator();
    private int number;

    private string Where => $"{file}: line {number}";

    /// <summary>The next group; null at the end of the file.</summary>
    public NewKube? Next()
    {
        if (!Another()) return null;
        if (ExportFile.Line(Where, lines.Current) is not { Head: { } head, Person: null, Text: null, Fact: null }) throw Wrong("a group must begin with its head");
        if (head.Facts is < 1 or > int.MaxValue || head.People < 0 || head.Texts < 0) throw Wrong("the counts are impossible");
        if (head.Format != ExportFile.Format) throw Wrong($"the format must be {ExportFile.Format}");
        var people = Section(head.People, "person", l => l is { Person: { } person, Head: null, Text: null, Fact: null } ? person : null);
        var texts = Section(head.Texts, "text", l => l is { Text: { } text, Head: null, Person: null, Fact: null } ? text : null);
        var book = new HashSet<Receipt>();
        var seq = 0L;
        var facts = Section((int)head.Facts, "fact", l => l is { Fact: { } fact, Head: null, Person: null, Text: null } ? Checked(fact, ++seq, head.Group, book) : null);
        return new(head.Group, people, texts, facts);
    }

    /// <summary>The next line that is no board: what a board says follows from the facts before it.</summary>
    private bool Another()
    {
        while (lines.MoveNext())
        {
            number++;
            if (number == 1 || ExportFile.Line(Where, lines.Current) is not { Board: not null, Head: null, Person: null, Text: null, Fact: null }) return true;
        }
        return false;
    }

    private List<T> Section<T>(int count, string what, Func<ExportLine, T?> pick) where T : class
    {
        var found = new List<T>();
        for (var i = 0; i < count; i++)
        {
            number++;
            if (!lines.MoveNext()) throw Wrong($"the file ends before the group's {count} {what} lines are there");
            found.Add(pick(ExportFile.Line(Where, lines.Current)) ?? throw Wrong($"must be a {what}"));
        }
        return found;
    }

    private StoredFact Checked(ExportFact line, long seq, KubeId kube, HashSet<Receipt> book)
    {
        if (line.Seq != seq) throw Wrong($"the fact's number must be {seq}");
        var fact = ExportFile.Fact(Where, line);
        if (seq == 1 ? fact is not KubeFounded : fact is KubeFounded) throw Wrong("a group is founded once, by its first fact");
        if (fact is KubeFounded founded && founded.Id != kube) throw Wrong($"founds '{founded.Id}', not '{kube}'");
        if (fact is EntryPosted entry)
        {
            if (entry.Lines.Sum(l => l.Amount) != Rupiah.Zero) throw Wrong("the lines of an entry must sum to zero");
            if (!book.Add(entry.Number)) throw Wrong($"'{entry.Number}' is there twice");
        }
        return new(seq, line.At, line.By, line.Via, fact);
    }

    private ImportException Wrong(string why) => new(Where, why);
}
