namespace Bot.Dialogs;

/// <summary>What the pipeline notes on its way for <see cref="Explanation"/>. There is none unless somebody asks how a message was understood.</summary>
internal sealed class Trace
{
    /// <summary>The message as the choice of the wish read it.</summary>
    public Reading? Reading { get; private set; }

    public List<Choice> Choices { get; } = [];
    public List<Scored> Scores { get; } = [];
    public List<Joint> Joints { get; } = [];
    public List<Told> Wishes { get; } = [];

    public void Begin(Reading reading) => Reading = reading;

    public Scored Scoring(int first, int next, ConceptSet said, double doubt)
    {
        Scores.Add(new(first, next, said, doubt));
        return Scores[^1];
    }

    /// <summary>What was chosen for a stretch of tokens.</summary>
    internal readonly record struct Choice(int First, int Next, Why Why, Meaning Meaning);

    /// <summary>A place where the message could be split in two wishes. Right is null where left was not sure enough to look further.</summary>
    internal readonly record struct Joint(int First, int Next, int At, Meaning Left, Meaning? Right, Side Side, double Needed);

    /// <summary>A wish with its slots, and the reading they were taken from: days may be read forward for it.</summary>
    internal readonly record struct Told(Reading Reading, int First, int Next, Meaning Meaning);
}

/// <summary>What decided about a wish.</summary>
internal enum Why { Score, Emergency, EmergencyInPart, Figurative, FundAlone, Alone, Protest, Payment, Intention }

/// <summary>What stands on the two sides of a joint, and so whether the message is split there.</summary>
internal enum Side { Apart, LeftUnsure, RightUnsure, Same, LessSure, Reason, Body }

/// <summary>How a stretch was scored: the model's part and the patterns'.</summary>
internal sealed class Scored(int first, int next, ConceptSet said, double doubt)
{
    public int First => first;
    public int Next => next;
    public ConceptSet Said => said;

    /// <summary>What unknown and guessed words take away, a tenth of it from the share.</summary>
    public double Doubt => doubt;

    public List<(int Bucket, string Name)> Features { get; } = [];

    /// <summary>The patterns that fit, by number.</summary>
    public int[] Fired { get; private set; } = [];

    /// <summary>Per wish: the model's score, and the sum with the patterns.</summary>
    public double[] Model { get; private set; } = [];
    public double[] Total { get; private set; } = [];

    /// <summary>The share of the likeliest wish, the same without doubt, that of the next, of all emergencies, and what the likeliest needs.</summary>
    public double Share { get; private set; }
    public double Sure { get; private set; }
    public double Rival { get; private set; }
    public double Danger { get; private set; }
    public double Needed { get; private set; }

    public void Learnt(ReadOnlySpan<int> fired, ReadOnlySpan<double> scores) => (Fired, Model) = (fired.ToArray(), scores.ToArray());

    public void Summed(ReadOnlySpan<double> scores) => Total = scores.ToArray();

    public void Weighed(double share, double sure, double rival, double danger, double needed) => (Share, Sure, Rival, Danger, Needed) = (share, sure, rival, danger, needed);
}
