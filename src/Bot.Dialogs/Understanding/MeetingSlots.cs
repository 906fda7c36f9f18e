namespace Bot.Dialogs;

/// <summary>The slots of meetings and minutes (intents.md).</summary>
internal static class MeetingSlots
{
    public static Slots Fill(Clause clause, Slots slots, string intent) => slots;
}
