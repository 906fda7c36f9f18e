using Xunit;
using static Bot.Domain.Tests.Group;
using static Bot.Domain.Tests.Kenanga2;

namespace Bot.Domain.Tests;

/// <summary>A place offered to somebody whose phone is her daughter's until 17.00 (CatatanHp), and offers that would end at night.</summary>
public sealed class SharedPhoneTests
{
    /// <summary>Two places taken, Ida waits with her daughter's phone, Yuli behind her.</summary>
    private static readonly Kube Full = Open.Join(Nur).Join(Rini).After(new PhoneShared(Ida, new(17, 0))).Join(Ida, 1).Join(Yuli, 2);

    private static PlaceOffer Offered(DateTimeOffset at) => Assert.Single(Full.After(Full.Leave(Nur, at)).Kering().Offers);

    [Fact]
    public void The_time_to_answer_begins_when_the_phone_is_hers()
    {
        var offer = Offered(At(2, 9));
        Assert.Equal((Ida, At(3, 17)), (offer.Person, offer.Until));
        Assert.Equal(At(2, 17), Seats.Told(Full, Ida, At(2, 9)));
        Assert.Equal(At(2, 18), Seats.Told(Full, Ida, At(2, 18)));
    }

    [Fact]
    public void A_place_she_could_not_hear_of_in_time_goes_to_the_next() => Assert.Equal(Yuli, Offered(At(10, 7)).Person);

    [Fact]
    public void What_would_end_at_night_ends_in_the_morning() => Assert.Equal(At(10, 6), Offered(At(9, 17)).Until);

    [Fact]
    public void Her_own_phone_again_and_nothing_waits() => Assert.Equal(At(2, 9), Seats.Told(Full.After(new PhoneShared(Ida, null)), Ida, At(2, 9)));

    [Fact]
    public void After_closing_the_pendamping_may_fill_a_place_nobody_waits_for()
    {
        var open = Open.Join(Nur);
        new JoinTraining(Ida, Ida, Kue, false, At(5, 9)).Decide(open).Refusal<RegistrationClosed>();
        Assert.True(open.After(new JoinTraining(Retno, Ida, Kue, false, At(5, 9)).Decide(open)).Kering().Has(Ida));
        new JoinTraining(Retno, Wati, Kue, false, At(5, 9)).Decide(Full).Refusal<RegistrationClosed>();
    }
}
