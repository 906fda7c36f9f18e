namespace Bot.Dialogs;

/// <summary>The nearest of several candidate words. Two at the same distance that mean different things are none; where one means all that the other does, and more, it is that one.</summary>
internal ref struct Nearest(ReadOnlySpan<ConceptSet> meanings)
{
    private readonly ReadOnlySpan<ConceptSet> meanings = meanings;
    private int best = -1;
    private bool tied;

    public int Far { get; private set; } = int.MaxValue;

    /// <summary>The one that is left; null when there is none or more than one.</summary>
    public readonly int? Only => best < 0 || tied ? null : best;

    public void Offer(int word, int distance)
    {
        if (distance > Far) return;
        if (distance < Far) { (best, Far, tied) = (word, distance, false); return; }
        if (meanings[word].Within(meanings[best])) return;
        if (meanings[best].Within(meanings[word])) best = word;
        else tied = true;
    }
}
