namespace Bot.Domain;

/// <summary>
/// Dues paid ahead for a meeting that was cancelled: they stay in the kas and pay, like any payment without further words, the
/// oldest open meeting first and then the next one (R-IUR-3). Where there is none yet they wait for the next that is planned.
/// </summary>
public static class DuesCredit
{
    /// <summary>What one person has paid for meetings that will not be, and that pays for nothing yet.</summary>
    public static Rupiah Of(Kube kube, PersonId person) => Waiting(kube, person).Sum(d => d.Paid);

    /// <summary>The moves that are possible now.</summary>
    /// <param name="kube">The state after the meeting was cancelled, or after one was planned.</param>
    public static IEnumerable<DuesMoved> Moves(Kube kube)
    {
        foreach (var person in kube.ActiveMembers.Select(m => m.Person))
            foreach (var due in Waiting(kube, person))
            {
                var left = due.Paid;
                foreach (var (meeting, room) in DuesPlan.Places(kube, person).ToList())
                {
                    if (left <= Rupiah.Zero) break;
                    var move = new DuesMoved(person, due.Meeting, meeting, Rupiah.Min(left, room));
                    kube = kube.After(move);
                    left -= move.Amount;
                    yield return move;
                }
            }
    }

    private static IReadOnlyList<Due> Waiting(Kube kube, PersonId person) =>
        [.. kube.Dues.Of(person).Where(d => d.Paid > Rupiah.Zero && d.Owed == Rupiah.Zero && kube.Meetings.Find(d.Meeting) is { Status: StatusPertemuan.Dibatalkan })];
}
