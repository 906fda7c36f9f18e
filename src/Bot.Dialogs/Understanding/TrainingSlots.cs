namespace Bot.Dialogs;

/// <summary>The slots of trainings (intents.md).</summary>
internal static class TrainingSlots
{
    public static Slots Fill(Clause clause, Slots slots, string intent) => slots;
}
