namespace Bot.Dialogs;

/// <summary>The slots of prices, stock and consignment (intents.md).</summary>
internal static class GoodsSlots
{
    public static Slots Fill(Clause clause, Slots slots, string intent) => slots;
}
