using Bot.Domain;

namespace Bot.Dialogs.Tests;

/// <summary>The ten members of the demo's first group, and what the reader is told about a moment.</summary>
internal static class Roster
{
    public static readonly DateTimeOffset Saturday = new(2026, 11, 21, 9, 0, 0, TimeSpan.FromHours(7));

    public static readonly IReadOnlyList<Person> People =
    [
        Of("m3-01", "Wati Rohayati", "Wati"), Of("m3-02", "Yuli Astuti", "Yuli"), Of("m3-03", "Rini Handayani", "Rini"),
        Of("m3-04", "Nur Aini", "Nur", "Nuraini"), Of("m3-05", "Siti Aminah", "Minah", "Siti Aminah"), Of("m3-06", "Siti Rohmah", "Rohmah", "Siti Rohmah"),
        Of("m3-07", "Tuti Alawiyah", "Tuti"), Of("m3-08", "Marni Lestari", "Marni", "Mak Marni"), Of("m3-09", "Nurlela Sari", "Lela", "Nurlela"), Of("m3-10", "Ida Farida", "Ida"),
    ];

    public static Heard Hear(string text, string role = "bendahara", bool moneySlot = false) =>
        new Understander().Hear(text, new Listening(Saturday, role, People) { MoneySlot = moneySlot, Speaker = role == "bendahara" ? new PersonId("m3-03") : new PersonId("m3-04") });

    public static string Name(PersonId id) => People.First(p => p.Id == id).Nickname;

    private static Person Of(string id, string name, string nickname, params string[] aliases) => new(new PersonId(id), name, nickname) { Aliases = aliases };
}
