using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>Names of the roster: nickname, full name, alias; exact beats everything; a slip is not another name (App. C).</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("nur", "Nur")]
    [InlineData("Nur Aini", "Nur")]
    [InlineData("nuraini", "Nur")]
    [InlineData("bu nurlela", "Lela")]
    [InlineData("nur lela", "Nur|Lela")]
    [InlineData("bu siti aminah", "Minah")]
    [InlineData("siti rohmah", "Rohmah")]
    [InlineData("siti", "Minah/Rohmah")]
    [InlineData("bu sitti", "Minah/Rohmah")]
    [InlineData("mak marni", "Marni")]
    [InlineData("uni wati", "Wati")]
    [InlineData("ceu tuti", "Tuti")]
    [InlineData("WATI, YULI sama TUTI", "Wati|Yuli|Tuti")]
    [InlineData("wati yuli tuti", "Wati|Yuli|Tuti")]
    [InlineData("nuuur", "Nur")]
    [InlineData("mrni", "Marni")]
    [InlineData("mrani", "Marni")]
    [InlineData("bu rohma", "Rohmah")]
    [InlineData("bu roh", "Rohmah")]
    [InlineData("nru", "Nur")]
    [InlineData("bu tati", "?")]
    [InlineData("bu zubaidah", "?")]
    [InlineData("zubaidah bayar", "?")]
    [InlineData("bu mau tanya", "")]
    [InlineData("bu ketua", "")]
    [InlineData("kas ada berapa bu", "")]
    [InlineData("data ibu2 semua", "")]
    public void Who_is_meant(string text, string who) =>
        Assert.Equal(who, string.Join('|', Roster.Hear(text).People.Select(p => p.Candidates.Count == 0 ? "?" : string.Join('/', p.Candidates.Select(Roster.Name)))));

    [Fact]
    public void An_unknown_name_comes_with_the_nearest_three()
    {
        var read = Assert.Single(Roster.Hear("bu tati bayar 5rb").People);
        Assert.Empty(read.Candidates);
        Assert.Equal(3, read.Near.Count);
        Assert.Contains("Tuti", read.Near.Take(2).Select(Roster.Name));
    }

    [Theory]
    [InlineData("Retno Rizal Netti Darma Laras Hendra Ratna Bakri Lilis Bambang Dewi Yanto Yeni Ujang Narti Agus Asnah Mega Yusna Desi Ernita Rosda Upik Leni Zulkifli Fitri Sri Ijah Budi Indah Zubaidah")]
    public void Nobody_s_name_is_taken_for_a_misspelt_word(string names)
    {
        foreach (var name in names.Split(' '))
        {
            var read = Assert.Single(Roster.Hear($"bu {name} bayar 5rb").People);
            Assert.Equal((name.ToLowerInvariant(), 0), (read.Said, read.Candidates.Count));
        }
    }

    [Theory]
    [InlineData("saya")]
    [InlineData("gue")]
    [InlineData("aku")]
    [InlineData("aye")]
    [InlineData("ane")]
    [InlineData("gw")]
    public void The_speaker(string text)
    {
        var read = Assert.Single(Roster.Hear(text + " bayar 5rb", "anggota").People);
        Assert.True(read.IsSpeaker);
        Assert.Equal("Nur", Roster.Name(read.Only!.Value));
    }

    [Fact]
    public void Everybody_but_some()
    {
        var slots = Roster.Hear("iuran semua kecuali nur, ida sama bu marni").Meaning.Slots;
        Assert.True(slots.Everybody);
        Assert.Empty(slots.People);
        Assert.Equal(["Nur", "Ida", "Marni"], slots.Except.Select(p => Roster.Name(p.Only!.Value)));
        Assert.True(Roster.Hear("iuran semua yang hadir").Meaning.Slots.Present);
    }

    [Fact]
    public void People_with_amounts_of_their_own()
    {
        var slots = Roster.Hear("nur 10, ida 15, marni 5").Meaning.Slots;
        Assert.Equal([("Nur", 10_000L), ("Ida", 15_000L), ("Marni", 5_000L)], slots.Details.Select(d => (Roster.Name(d.Person.Only!.Value), d.Amount.Value.Amount)));
        Assert.All(slots.Details, d => Assert.Contains("implied-thousands", d.Amount.Flags));
        Assert.Empty(slots.People);
    }

    [Theory]
    [InlineData("bukan tuti, minah")]
    [InlineData("salah orang, harusnya bu minah")]
    [InlineData("harusnya minah bukan tuti")]
    public void Who_it_is_instead(string text) => Assert.Equal("Minah", Roster.Name(Assert.Single(Roster.Hear(text).Meaning.Slots.People).Only!.Value));
}
