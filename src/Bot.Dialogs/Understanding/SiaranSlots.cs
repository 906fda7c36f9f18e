namespace Bot.Dialogs;

/// <summary>The slots of broadcasts (intents.md).</summary>
internal static class SiaranSlots
{
    public static Slots Fill(Clause clause, Slots slots, string intent) => slots;
}
