using System.Collections.Immutable;

namespace Bot.Domain;

/// <summary>How far a complaint has come.</summary>
public enum StatusPengaduan { Diterima, Dibaca, Ditangani, Dijawab, Selesai }

/// <summary>A complaint as its box knows it: no name, no word of it.</summary>
public sealed record Complaint(ComplaintFiled Filed, PersonId Reader, StatusPengaduan Status)
{
    /// <summary>That nobody opens it was told upwards.</summary>
    public bool SilenceTold { get; init; }

    public string Code => ComplaintBox.CodeOf(Filed.Number);
}

/// <summary>A group's complaints: the fold of its confidential box.</summary>
public sealed record ComplaintBox(ImmutableList<Complaint> All, int Last, int NextText)
{
    /// <summary>How long a complaint may lie unopened, and within which an answer is promised.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromDays(3);

    /// <summary>Kept a year after it is closed, two at most (R-PDP-3).</summary>
    public const int DaysAfterClosing = 365, DaysKept = 730;

    public static readonly ComplaintBox Empty = new([], 0, 1);

    public Complaint? Find(int number) => All.Find(c => c.Filed.Number == number);

    /// <summary>A-016</summary>
    public static string CodeOf(int number) => $"A-{number:000}";

    /// <summary>When the box next has something to say by itself (UTC); null when nothing waits.</summary>
    public DateTimeOffset? NextDue() => All.Where(Waits).Select(c => (DateTimeOffset?)(c.Filed.At + Silence).ToUniversalTime()).Min();

    /// <summary>Unopened for so long that it has to be told upwards now.</summary>
    public IEnumerable<Complaint> Silent(DateTimeOffset now) => All.Where(c => Waits(c) && c.Filed.At + Silence <= now);

    private static bool Waits(Complaint complaint) => complaint is { Status: StatusPengaduan.Diterima, SilenceTold: false };

    public ComplaintBox After(Fact fact) => fact switch
    {
        ComplaintFiled f => new(All.Add(new(f, f.Reader, StatusPengaduan.Diterima)), Math.Max(Last, f.Number), Math.Max(NextText, f.Sealed.Value + 1)),
        ComplaintRead f => With(f.Number, c => c.Status == StatusPengaduan.Diterima ? c with { Status = StatusPengaduan.Dibaca } : c),
        ComplaintTaken f => With(f.Number, c => c with { Status = StatusPengaduan.Ditangani }),
        ComplaintAnswered f => With(f.Number, c => c with { Status = StatusPengaduan.Dijawab }) with { NextText = Math.Max(NextText, f.Sealed.Value + 1) },
        ComplaintPassed f => With(f.Number, c => c with { Reader = f.Reader, Status = StatusPengaduan.Diterima }),
        ComplaintJudged f => With(f.Number, c => c with { Status = f.Enough ? StatusPengaduan.Selesai : StatusPengaduan.Ditangani }),
        ComplaintSilenceTold f => With(f.Number, c => c with { SilenceTold = true }),
        _ => this,
    };

    private ComplaintBox With(int number, Func<Complaint, Complaint> change) => Find(number) is { } complaint ? this with { All = All.Replace(complaint, change(complaint)) } : this;
}

/// <summary>Who complained and what was written: the whole content of the sealed text.</summary>
public sealed record ComplaintBody(PersonId From, string Words)
{
    public const int Least = 10, Most = 1_500;

    /// <summary>What came with it; null: nothing.</summary>
    public Medium? Medium { get; init; }

    /// <summary>Where somebody no group knows is answered; null for the group's own people.</summary>
    public Address? At { get; init; }

    /// <summary>The id on the first line, with what else is known behind it, the words below.</summary>
    public string Write() => From.Value + (Medium is null ? "" : " " + Medium.Write()) + (At is null ? "" : " at=" + At) + "\n" + Words;

    public static ComplaintBody? Read(string? text)
    {
        if (text?.IndexOf('\n') is not (> 0 and var at)) return null;
        var head = text[..at].Split(' ');
        string? Of(string name) => head.Skip(1).FirstOrDefault(h => h.StartsWith(name, StringComparison.Ordinal))?[name.Length..];
        return new(new(head[0]), text[(at + 1)..]) { Medium = head.Skip(1).Select(Medium.Read).FirstOrDefault(static m => m is not null), At = Of("at=") is { } address ? Address.Parse(address) : null };
    }
}
