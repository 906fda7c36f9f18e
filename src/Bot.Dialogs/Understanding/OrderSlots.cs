namespace Bot.Dialogs;

/// <summary>The slots of orders by neighbours and their payment (intents.md).</summary>
internal static class OrderSlots
{
    public static Slots Fill(Clause clause, Slots slots, string intent) => slots;
}
