namespace Bot.Dialogs;

/// <summary>The slots of the duty rota (intents.md).</summary>
internal static class JagaSlots
{
    public static Slots Fill(Clause clause, Slots slots, string intent) => slots;
}
