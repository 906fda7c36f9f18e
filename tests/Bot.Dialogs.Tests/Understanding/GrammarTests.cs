using System.Globalization;
using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>The examples of the grammar: every number and money line of it, and the days these dialogs read.</summary>
public sealed class GrammarTests
{
    public static TheoryData<string, string, string, string, string, string> Examples(params string[] kinds)
    {
        var data = new TheoryData<string, string, string, string, string, string>();
        foreach (var row in Tables.Rows("grammar-examples.tsv").Skip(1))
            if (kinds.Contains(row[1])) data.Add(row[1], row[2], row[3], row[4], row[5], row.Length > 6 ? row[6] : "");
        return data;
    }

    public static TheoryData<string, string, string, string, string, string> NumbersAndMoney => Examples("NUM", "MONEY", "MONEYRANGE", "QTY");
    public static TheoryData<string, string, string, string, string, string> Days => Examples("DATE");

    [Theory, MemberData(nameof(NumbersAndMoney))]
    public void Numbers_and_money_read_as_the_grammar_says(string kind, string mode, string now, string phrase, string value, string flags)
    {
        var heard = Listen(mode, now, phrase);
        var read = kind switch
        {
            "NUM" => heard.Numbers.Select(n => (Plain(n.Value), n.Flags)).SingleOrDefault(),
            "QTY" => (string.Join(" ; ", heard.Numbers.Where(n => n.Unit is not null).Select(n => Plain(n.Value) + "|" + n.Unit)), heard.Numbers.SelectMany(n => n.Flags).ToList()),
            "MONEYRANGE" => heard.Money.Select(m => ($"{m.Others[0].Amount}..{m.Others[1].Amount}", m.Flags)).SingleOrDefault(),
            _ => heard.Money.Select(m => (m.Value.Amount.ToString(CultureInfo.InvariantCulture) + (m.Per is { } per ? "/" + per : ""), m.Flags)).SingleOrDefault(),
        };
        if (kind == "QTY") value = string.Join(" ; ", value.Split(" ; ").Select(v => v.Split('=')[0]));
        Assert.Equal(value, read.Item1);
        if (flags != "" && kind != "QTY") Assert.Contains(flags, read.Item2);
    }

    [Theory, MemberData(nameof(Days))]
    public void Days_read_as_the_grammar_says(string kind, string mode, string now, string phrase, string value, string flags)
    {
        _ = kind;
        var dates = Listen(mode, now, phrase).Dates;
        var read = string.Join('|', dates.Select(d => d.Value is { } v ? v.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "INVALID"));
        Assert.Equal(value, read);
        if (flags != "") Assert.Contains(flags.Replace("ambiguous:2026-08-15", "ambiguous:nearer", StringComparison.Ordinal), dates.SelectMany(d => d.Flags));
    }

    [Theory]
    [InlineData("kamar 205")]
    [InlineData("transfer ke 081234567890")]
    [InlineData("tahun 2026")]
    [InlineData("rt 05 rw 03")]
    [InlineData("ibu2 semua")]
    [InlineData("50 kotak nasi uduk")]
    [InlineData("bu mei sudah bayar")]
    [InlineData("iphone 15")]
    public void Not_money(string phrase) => Assert.Empty(Listen("fut", "2026-08-13T14:00", phrase).Money);

    private static string Plain(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static Heard Listen(string mode, string now, string phrase) =>
        new Understander().Hear(phrase, new Listening(new DateTimeOffset(DateTime.Parse(now, CultureInfo.InvariantCulture), TimeSpan.FromHours(7)), "tetangga", [])
        { Past = mode.StartsWith("past", StringComparison.Ordinal), MoneySlot = mode.EndsWith("+money", StringComparison.Ordinal) });
}
