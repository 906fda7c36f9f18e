using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Bot.Domain.Tests;

/// <summary>Broadcasts: who may, when, to whom, and that portions leave out nobody and repeat nobody.</summary>
public sealed class SiaranTests
{
    private static readonly Kube Kube = Group.Kenanga;
    private const string Body = "Rabu lapak libur.";

    [Fact]
    public void The_pendamping_and_the_ketua_broadcast_a_member_and_the_bendahara_do_not()
    {
        Assert.IsType<Decision.Accepted>(Plan(Group.Retno).Decide(Kube));
        Assert.IsType<Decision.Accepted>(Plan(Group.Wati).Decide(Kube));
        foreach (var by in new[] { Group.Nur, Group.Rini, Group.Lilis, new PersonId("stranger") })
            Assert.Equal(Operation.Siaran, Plan(by).Decide(Kube).Refusal<NotAllowed>().What);
    }

    [Fact]
    public void The_sekretaris_announces_meetings_and_nothing_else()
    {
        Plan(Group.Yuli).Decide(Kube).Refusal<MeetingNoticesOnly>();
        Assert.IsType<Decision.Accepted>((Plan(Group.Yuli) with { Kind = JenisSiaran.Pertemuan }).Decide(Kube));
    }

    [Theory]
    [InlineData("2026-11-21T06:59", "2026-11-21T07:00")]
    [InlineData("2026-11-21T20:00", "2026-11-22T07:00")]
    [InlineData("2026-11-21T23:30", "2026-11-22T07:00")]
    [InlineData("2026-11-22T03:00", "2026-11-22T07:00")]
    public void Outside_its_hours_the_next_opening_is_proposed(string at, string next) =>
        Assert.Equal(Local(next), (Plan(Group.Retno) with { At = Local(at), Now = Local(at) }).Decide(Kube).Refusal<OutsideHours>().Next);

    [Fact]
    public void During_the_Friday_prayer_its_end_is_proposed()
    {
        Assert.Equal(Local("2026-11-27T13:00"), (Plan(Group.Retno) with { At = Local("2026-11-27T11:30") }).Decide(Kube).Refusal<FridayPrayer>().Next);
        Assert.IsType<Decision.Accepted>((Plan(Group.Retno) with { At = Local("2026-11-27T13:00") }).Decide(Kube));
        Assert.IsType<Decision.Accepted>((Plan(Group.Retno) with { At = Local("2026-11-26T12:00") }).Decide(Kube));
    }

    [Fact]
    public void The_third_of_a_day_goes_to_the_next_day_with_room()
    {
        var full = Kube.After(Plan(Group.Retno).Decide(Kube));
        full = full.After(Plan(Group.Wati).Decide(full));
        Assert.Equal(Local("2026-11-22T07:00"), Plan(Group.Retno).Decide(full).Refusal<DayFull>().Next);
        var room = full.After(new StopSiaran(2, Group.Wati, 0, Group.Now).Decide(full));
        Assert.IsType<Decision.Accepted>(Plan(Group.Retno).Decide(room));
    }

    [Fact]
    public void A_repeat_for_those_who_did_not_get_it_does_not_count_for_the_day()
    {
        var full = Kube.After(Plan(Group.Retno).Decide(Kube));
        full = full.After(Plan(Group.Wati).Decide(full));
        var again = Plan(Group.Retno) with { Repeats = full.Siaran.Find(1), To = Penerima.Orang, People = [Group.Ida] };
        Assert.Equal(1, ((SiaranPlanned)Assert.IsType<Decision.Accepted>(again.Decide(full)).Facts[0]).Repeats);
    }

    [Fact]
    public void Receivers_are_people_of_this_group_and_never_the_sender()
    {
        Assert.Equal([Group.Ida, Group.Nur, Group.Rini, Group.Yuli], SiaranReceivers.Of(Kube, Group.Wati, Penerima.AnggotaAktif, []).Order());
        Assert.Equal([Group.Rini, Group.Yuli], SiaranReceivers.Of(Kube, Group.Wati, Penerima.Pengurus, []).Order());
        Assert.Equal([Group.Nur], SiaranReceivers.Of(Kube, Group.Wati, Penerima.Orang, [Group.Nur, new("stranger"), Group.Wati, Group.Nur]));
        (Plan(Group.Wati) with { To = Penerima.Orang, People = [new("stranger")] }).Decide(Kube).Refusal<NobodyToTell>();
    }

    [Fact]
    public void Customers_and_KPM_get_news_only_after_a_yes_of_their_own()
    {
        var yeni = new PersonId("yeni");
        var kube = Kube.After(new PersonPlaced(yeni, Peran.Kpm, Jabatan.Anggota, StatusAnggota.Aktif, new(2020, 1, 1))).After(new AreaOfPerson(yeni, new("KB")));
        Assert.Equal([Group.Lilis], SiaranReceivers.Of(kube, Group.Wati, Penerima.Pelanggan, []));
        Assert.Equal([yeni], SiaranReceivers.Of(kube, Group.Retno, Penerima.Kpm, [], new Code("KB")));
        Assert.Empty(SiaranReceivers.Of(kube, Group.Retno, Penerima.Kpm, [], new Code("PT")));
        var person = new Person(Group.Lilis, "Lilis", "Lilis") { ConsentVersion = "1.0", Addresses = [new(Channel.WhatsApp, "+6281200000081")] };
        Assert.True(SiaranReceivers.Gets(person, Penerima.Orang));
        Assert.False(SiaranReceivers.Gets(person, Penerima.Pelanggan));
        Assert.True(SiaranReceivers.Gets(person with { WantsNews = true }, Penerima.Pelanggan));
        Assert.False(SiaranReceivers.Gets(person with { WantsNews = true, WantsBroadcasts = false }, Penerima.Pelanggan));
        (Plan(Group.Wati) with { To = Penerima.Kpm }).Decide(kube).Refusal<PendampingOnly>();
        Assert.IsType<Decision.Accepted>((Plan(Group.Retno) with { To = Penerima.Kpm }).Decide(kube));
        Assert.IsType<Decision.Accepted>((Plan(Group.Wati) with { To = Penerima.Pelanggan }).Decide(kube));
    }

    [Fact]
    public void The_length_of_the_text_is_bounded()
    {
        (Plan(Group.Retno) with { Body = "libur" }).Decide(Kube).Refusal<BodyLength>();
        (Plan(Group.Retno) with { Body = new('x', 701) }).Decide(Kube).Refusal<BodyLength>();
    }

    [Fact]
    public void Who_stopped_messages_or_never_agreed_is_left_out()
    {
        var planned = Kube.After(Plan(Group.Retno).Decide(Kube));
        var people = new People(id => new Person(id, "x", "x") { Addresses = [new(Channel.Telegram, "1")], ConsentVersion = id == Group.Nur ? null : "1", WantsBroadcasts = id != Group.Ida });
        var sent = Assert.IsType<SiaranSent>(Assert.IsType<Decision.Accepted>(new SendSiaran(1, Group.Now).Decide(planned, people)).Facts[0]);
        Assert.Equal((2, true), (sent.LeftOut, sent.Last));
        Assert.Equal([Group.Rini, Group.Wati, Group.Yuli], sent.To);
    }

    [Fact]
    public void Past_its_time_it_ends_and_its_clock_is_silent()
    {
        var planned = Kube.After(Plan(Group.Retno).Decide(Kube));
        Assert.NotEmpty(SiaranClock.Items(planned));
        var over = planned.After(new SendSiaran(1, planned.Siaran.Find(1)!.Expires).Decide(planned, new People(_ => null)));
        Assert.Equal(StatusSiaran.Kedaluwarsa, over.Siaran.Find(1)!.Status);
        Assert.Empty(SiaranClock.Items(over));
    }

    [Fact]
    public void Only_her_own_is_stopped_by_the_sekretaris()
    {
        var planned = Kube.After(Plan(Group.Retno).Decide(Kube));
        new StopSiaran(1, Group.Yuli, 0, Group.Now).Decide(planned).Refusal<NotAllowed>();
        new StopSiaran(1, Group.Nur, 0, Group.Now).Decide(planned).Refusal<NotAllowed>();
        Assert.Equal(StatusSiaran.Dibatalkan, planned.After(new StopSiaran(1, Group.Wati, 0, Group.Now).Decide(planned)).Siaran.Find(1)!.Status);
        new StopSiaran(9, Group.Wati, 0, Group.Now).Decide(planned).Refusal<NothingToStop>();
    }

    [Fact]
    public void Portions_are_small_and_together_are_everybody_once() => Prop.ForAll(Gen.Choose(1, 2_000).ToArbitrary(), count =>
    {
        var kube = Enumerable.Range(0, count).Aggregate(Kube, (k, i) => k.After(new PersonPlaced(new($"o-{i:0000}"), Peran.Anggota, Jabatan.Anggota, StatusAnggota.Aktif, new(2020, 1, 1))));
        kube = kube.After(Plan(Group.Retno).Decide(kube));
        var people = new People(id => new Person(id, "x", "x") { Addresses = [new(Channel.Telegram, "1")], ConsentVersion = "1" });
        var to = new List<PersonId>();
        while (kube.Siaran.Find(1)!.IsOpen)
        {
            var sent = (SiaranSent)((Decision.Accepted)new SendSiaran(1, Group.Now).Decide(kube, people)).Facts[0];
            if (sent.To.Count is 0 or > SendSiaran.Most) return false;
            to.AddRange(sent.To);
            kube = kube.After(sent);
        }
        return to.SequenceEqual(kube.ActiveMembers.Select(m => m.Person));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_next_opening_is_always_open_and_never_earlier() => Prop.ForAll(Gen.Choose(0, 60 * 24 * 30).ToArbitrary(), minutes =>
    {
        var at = Group.Now.AddMinutes(minutes);
        var next = SiaranHours.Next(Kube, at);
        return next >= at && SiaranHours.Open(Kube, next) && (next == at || !SiaranHours.Open(Kube, at));
    }).QuickCheckThrowOnFailure();

    private static PlanSiaran Plan(PersonId by) => new(by, JenisSiaran.Umum, Penerima.AnggotaAktif, [], Body, Group.Now, Group.Now);

    private static DateTimeOffset Local(string at) => DateTimeOffset.Parse(at + ":00+07:00", System.Globalization.CultureInfo.InvariantCulture);

    private sealed class People(Func<PersonId, Person?> find) : IDirectory
    {
        public Person? Find(PersonId id) => find(id);
        public IReadOnlyList<Person> At(Address address) => [];
        public string? Text(KubeId kube, TextId id) => null;
    }
}
