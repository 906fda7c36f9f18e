namespace Bot.Dialogs;

/// <summary>The slots of services and aid programmes (intents.md).</summary>
internal static class ServiceSlots
{
    public static Slots Fill(Clause clause, Slots slots, string intent) => slots;
}
