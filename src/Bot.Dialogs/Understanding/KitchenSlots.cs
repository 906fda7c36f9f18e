namespace Bot.Dialogs;

/// <summary>The slots of PMT orders and the kitchen (intents.md).</summary>
internal static class KitchenSlots
{
    public static Slots Fill(Clause clause, Slots slots, string intent) => slots;
}
