using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>A group's state: the fold of its facts. Immutable; holds ids and numbers, never a name.</summary>
public sealed record Kube
{
    public static readonly Kube Unborn = new();

    public KubeId Id { get; init; }
    public Code Prefix { get; init; }
    public Zone Zone { get; init; } = Zone.Wib;
    public TextId? Name { get; init; }
    public Rules Rules { get; init; } = new();
    public ImmutableDictionary<PersonId, Member> Roster { get; init; } = ImmutableDictionary<PersonId, Member>.Empty;
    public Meetings Meetings { get; init; } = Meetings.None;
    public MinutesBook Minutes { get; init; } = MinutesBook.None;
    public Ledger Ledger { get; init; } = Ledger.Empty;
    public Dues Dues { get; init; } = Dues.None;
    public Proposals Proposals { get; init; } = Proposals.None;
    public Catalogue Catalogue { get; init; } = Catalogue.Empty;
    public Aliases Aliases { get; init; } = Aliases.None;
    public Trainings Trainings { get; init; } = Trainings.None;

    /// <summary>What the members can do and would show the others.</summary>
    public SkillBook Skills { get; init; } = SkillBook.Empty;

    /// <summary>Who has which turn.</summary>
    public Rota Rota { get; init; } = Rota.Empty;
    public SiaranBook Siaran { get; init; } = SiaranBook.Empty;
    public Prices Prices { get; init; } = Prices.None;
    public Stocks Stocks { get; init; } = Stocks.None;
    public Bpnt Bpnt { get; init; } = Bpnt.None;

    /// <summary>What people ordered, and where it stands.</summary>
    public Orders Orders { get; init; } = Orders.None;

    /// <summary>Menus and reports of PMT rounds.</summary>
    public PmtBook Pmt { get; init; } = PmtBook.None;

    /// <summary>Claims of payment, refunds and the account for them.</summary>
    public Payments Payments { get; init; } = Payments.None;

    /// <summary>Recipes, and who does what on a cooking day.</summary>
    public Kitchen Kitchen { get; init; } = Kitchen.Empty;

    /// <summary>Requests for erasure, and who is known by a number only.</summary>
    public DataBook Data { get; init; } = DataBook.None;

    /// <summary>Changes of office on their way, and who stands in for whom.</summary>
    public Offices Offices { get; init; } = Offices.None;

    /// <summary>Who rests or leaves, or has said from when on.</summary>
    public ImmutableDictionary<PersonId, LeaveRecorded> Leaves { get; init; } = ImmutableDictionary<PersonId, LeaveRecorded>.Empty;

    /// <summary>Who is on her way in, and whose number is on its way.</summary>
    public Joining Joining { get; init; } = Joining.None;
    /// <summary>From which hour the phone of somebody without one of her own is in her hands.</summary>
    public ImmutableDictionary<PersonId, TimeOnly> PhoneFrom { get; init; } = ImmutableDictionary<PersonId, TimeOnly>.Empty;

    /// <summary>What the group's clock has already said, and whether it rests.</summary>
    public ClockMarks Clock { get; init; } = ClockMarks.None;

    /// <summary>Requests for help from the solidarity fund.</summary>
    public IksBook Iks { get; init; } = IksBook.None;

    /// <summary>Who waits for a person, and who talks to one.</summary>
    public Tickets Tickets { get; init; } = Tickets.None;

    /// <summary>Number of the next text a decision may write.</summary>
    public int NextText { get; init; } = 1;

    public Kube After(Fact fact)
    {
        var next = fact switch
        {
            KubeFounded f => this with { Id = f.Id, Prefix = f.Prefix, Zone = f.Zone, Name = f.Name },
            RulesSet f => this with { Rules = f.Rules },
            PersonPlaced f => this with { Roster = Roster.SetItem(f.Person, new Member(f.Person, f.Role, f.Office, f.Status, f.On) { Acting = Offices.Acting(f.Person), Held = Member(f.Person)?.Held ?? false }) },
            PersonErased f => Erased(f),
            ErasureAsked f => Unjoined(f.Person) with { Data = Data.After(f) },
            ErasureWithdrawn or ErasureTold or ErasedPartly => this with { Data = Data.After(fact) },
            OfficeOffered or OfficeAgreed or OfficeHandedOver or OfficeChangeEnded or MessagesMuted => this with { Offices = Offices.After(fact) },
            DeputySet or DeputyEnded => Deputed(fact),
            LeaveRecorded f => this with { Leaves = f.Status == StatusAnggota.Aktif ? Leaves.Remove(f.Person) : Leaves.SetItem(f.Person, f) },
            MemberApplied or MemberInvited or JoiningEnded or ClaimDenied or NumberMoveAgreed or NumberRemoved or NumberRestored => this with { Joining = Joining.After(fact) },
            NumberMoveAsked f => Held(f.Person, Member(f.Person)?.Office is not (null or Jabatan.Anggota)) with { Joining = Joining.After(f) },
            NumberMoveEnded f => Held(f.Person, false) with { Joining = Joining.After(f) },
            MeetingClosed f => Closed(f),
            MeetingPlanned or AttendanceTaken => this with { Meetings = Meetings.After(fact) },
            MeetingOpened or GuestsNoted or BoxCounted => this with { Meetings = Meetings.After(fact) },
            DuesWaived f => this with { Dues = Dues.AfterWaiver(f.Person, f.Id) },
            DuesMoved f => this with { Dues = Dues.AfterMove(f, Meetings.Find(f.To) is { } m ? Zone.Date(m.Start) : default) },
            PhoneShared f => this with { Joining = Joining.After(f), PhoneFrom = f.From is { } from ? PhoneFrom.SetItem(f.Person, from) : PhoneFrom.Remove(f.Person) },
            MinutesProposed or MinutesConfirmed or MinutesDropped => this with { Minutes = Minutes.After(fact) },
            MeetingInvited or InvitationSent or AgendaSet or AgendaSuggested or MeetingMoved or MeetingCancelled or InvitationPostponed or InvitationAnswered or UnansweredReminded or AnswersReported => this with { Meetings = Meetings.After(fact) },
            EntryPosted f => Posted(f),
            SaleBooked f => this with { Ledger = Ledger.After(f), Orders = Orders.After(f, Zone) },
            OrderStatusSet f => this with { Orders = Orders.After(f, Zone), Pmt = Pmt.After(f), Payments = Payments.After(f) },
            OrderPlaced or OrderChanged or OrderChangeAsked or OrderChangeRefused or InvoiceSent or RefundWanted or CancelBilled or DayLifted or OrderDrafted => this with { Orders = Orders.After(fact, Zone) },
            MenuChosen f => this with { Orders = Orders.After(f, Zone), Pmt = Pmt.After(f) },
            MenuAgreed or RoundReported or RoundCancelAsked or RoundCancelRefused => this with { Pmt = Pmt.After(fact) },
            RefundApproved f => this with { Payments = Payments with { Refundable = Payments.Refundable.SetItem(f.Order, Orders.Find(f.Order)?.Refund ?? Rupiah.Zero) } },
            PaymentClaimed or ClaimProven or ClaimEnded or CashAgreed or AccountProposed or AccountDecided => this with { Payments = Payments.After(fact) },
            KitchenPlanned f => this with { Kitchen = Kitchen.After(f).Knows(f.Day, () => KitchenChanges.Of(this, f.Day)) },
            RecipeSet or KitchenChangeTold or KitchenAnswered or KitchenOffered or KitchenMoved or KitchenSearchEnded or DeliveryReported or KitchenReviewed => this with { Kitchen = Kitchen.After(fact) },
            ProofAttached f => this with { Ledger = Ledger.After(f) },
            CashOutProposed or ProposalReminded or ProposalDecided or ProposalClosed or ProposalPassed => this with { Proposals = Proposals.After(fact) },
            DuesReminded f => this with { Dues = Dues with { Reminded = Dues.Reminded.SetItem(f.Person, f.On) } },
            ProductListed f => this with { Catalogue = Catalogue.After(f) },
            DutiesPlanned or DutyMoved or DutyAnswered or DutyLate or DutyMarked or SubstituteSought or SubstituteOffered or SubstituteSearchEnded
                or SwapAsked or SwapEnded or HolidaySet or DutyWishSet or ShiftStaffed or DutyDropped => this with { Rota = Rota.After(fact) },
            ClockStarted or ClockSettled or ClockPaused or ClockResumed => this with { Clock = Clock.After(fact) },
            SiaranPlanned or SiaranSent or SiaranStopped or SiaranCounted => this with { Siaran = Siaran.After(fact) },
            PriceSet or MarketSeen or CeilingSet => this with { Prices = Prices.After(fact) },
            StockMoved { Order: not null } f => this with { Stocks = Stocks.After(f), Orders = Orders.After(f, Zone) },
            StockMoved or StockCounted or StockMinimumSet or StockWatched or StockWatchEnded or LowStockTold => this with { Stocks = Stocks.After(fact) },
            AreaListed or AreaOfPerson or BpntAnnounced or BpntWatched => this with { Bpnt = Bpnt.After(fact) },
            IksAsked or IksDecided or IksPaid or IksReceived or IksEnded or IksPassed => this with { Iks = Iks.After(fact) },
            TicketOpened or TicketTaken or TicketPassed or TicketClosed => this with { Tickets = Tickets.After(fact) },
            AliasLearned or AliasForgotten => this with { Aliases = Aliases.After(fact) },
            TrainingAnnounced or TrainingChanged or TrainingStatusSet or TrainingJoined or TrainingQueued or TrainingLeft or PlaceOffered or PlacePassed or TrainingConfirmed or TrainingRollTaken
                or TrainingToolsNoted or TrainingRated or TrainingPassed or RegistrationsTold or TrainedBefore => this with { Trainings = Trainings.After(fact) },
            SkillTold or SkillDropped => this with { Skills = Skills.After(fact) },
            _ => this,
        };
        if (Touches(fact) is var (number, at)) next = next with { Kitchen = next.Kitchen.Touched(Orders.Find(number)?.Content.Day, next.Orders.Find(number)?.Content.Day, at) };
        return TextOf(fact) is { } text && text.Value >= next.NextText ? next with { NextText = text.Value + 1 } : next;
    }

    /// <summary>When the group next has something to say by itself (UTC); null when nothing is planned.</summary>
    public DateTimeOffset? NextDue() => ClockItems.Next(this);

    /// <summary>Somebody's place here; null for an outsider.</summary>
    public Member? Member(PersonId person) => Roster.GetValueOrDefault(person);

    /// <summary>Members who owe dues and share profits, in order of id.</summary>
    public IEnumerable<Member> ActiveMembers => Roster.Values.Where(m => m.IsActiveMember).OrderBy(m => m.Person);

    /// <summary>Who does an office's work now: who stands in for it, else who holds it; null when it is vacant.</summary>
    public PersonId? Holder(Jabatan office) => Offices.Deputies.TryGetValue(office, out var deputy) && Member(deputy.Who) is { IsActiveMember: true } ? deputy.Who : Owner(office);

    /// <summary>Whose office it is, whoever stands in; null when it is vacant.</summary>
    public PersonId? Owner(Jabatan office) => ActiveMembers.FirstOrDefault(m => m.Office == office)?.Person;

    /// <summary>The pendamping; null when the group has none.</summary>
    public PersonId? Pendamping => Roster.Values.Where(m => m is { Role: Peran.Pendamping, Status: StatusAnggota.Aktif }).OrderBy(m => m.Person).FirstOrDefault()?.Person;

    /// <summary>The order that is another one by this fact, and since when.</summary>
    private static (Code Number, DateTimeOffset At)? Touches(Fact fact) => fact switch
    {
        OrderPlaced f => (f.Number, f.At),
        OrderChanged f => (f.Number, f.At),
        OrderStatusSet f => (f.Number, f.At),
        MenuChosen f => (f.Round, f.At),
        _ => null,
    };
    /// <summary>While an officer's number is on its way, neither the old nor the new one records or approves money.</summary>
    private Kube Held(PersonId person, bool held) => Member(person) is { } member ? this with { Roster = Roster.SetItem(person, member with { Held = held }) } : this;

    private Kube Closed(MeetingClosed f)
    {
        var next = this with { Meetings = Meetings.After(f) };
        return next.Meetings.Find(f.Id) is { } meeting ? next with { Dues = Dues.AfterClosing(meeting, f.Owing, Rules.Dues, Zone) } : next;
    }

    private Kube Unjoined(PersonId person) => Joining.MovesOf(person).Aggregate(this, static (kube, p) => kube.Held(p, false)) with { Joining = Joining.Without(person) };

    private Kube Erased(PersonErased f)
    {
        var next = Unjoined(f.Person) with { Data = Data.After(f), Offices = Offices.After(f), Leaves = Leaves.Remove(f.Person), PhoneFrom = PhoneFrom.Remove(f.Person), Skills = new(Skills.All.RemoveAll(s => s.Person == f.Person)) };
        return Member(f.Person) is { } m ? next with { Roster = Roster.SetItem(f.Person, m with { Status = StatusAnggota.Berhenti, Office = Jabatan.Anggota, Acting = null }) } : next;
    }

    /// <summary>The roster says what everybody acts as.</summary>
    private Kube Deputed(Fact fact)
    {
        var next = this with { Offices = Offices.After(fact) };
        return next with { Roster = Roster.SetItems(Roster.Values.Where(m => m.Acting != next.Offices.Acting(m.Person)).Select(m => KeyValuePair.Create(m.Person, m with { Acting = next.Offices.Acting(m.Person) }))) };
    }

    private Kube Posted(EntryPosted f)
    {
        var next = this with { Ledger = Ledger.After(f), Orders = f.Order is null ? Orders : Orders.After(f, Zone), Payments = f.Order is null ? Payments : Payments.After(f) };
        if (f is not { Person: { } person, Meeting: { } meeting }) return next;
        var paid = -f.Lines.Where(l => l.Account == Akun.Iuran).Sum(l => l.Amount);
        if (paid == Rupiah.Zero) return next;
        var date = Meetings.Find(meeting) is { } m ? Zone.Date(m.Start) : f.Date;
        return next with { Dues = Dues.AfterPayment(person, meeting, date, paid, Rules.Dues) };
    }

    /// <summary>The text a fact points to, the last of several.</summary>
    private static TextId? TextOf(Fact fact) => fact switch
    {
        KubeFounded f => f.Name,
        MeetingPlanned f => f.Place,
        EntryPosted f => f.Note,
        ProofAttached f => f.Reference,
        CashOutProposed f => f.Note,
        ProposalDecided f => f.Reason,
        IksDecided f => f.Reason,
        DuesDisputed f => f.Said,
        LeaveRecorded f => f.Reason,
        ProductListed f => f.Aliases.Append(f.Name).Append(f.Note ?? f.Name).Append(f.Contents ?? f.Name).Append(f.Allergens ?? f.Name).MaxBy(t => t.Value),
        AliasLearned f => f.Alias,
        RulesSet f => (f.Rules.Jaga?.Shifts ?? []).Select(s => (TextId?)s.Name).Append(f.Rules.Catering?.Area).Concat((f.Rules.Catering?.Pmt?.Posts ?? []).Select(p => p.Post.Name)).MaxBy(t => t?.Value),
        DutyAnswered f => f.Reason,
        HolidaySet f => f.Name,
        MinutesProposed { Points: [_, ..] } f => f.Points.MaxBy(p => p.Text.Value)!.Text,
        TrainingAnnounced f => ((TextId?[])[f.Title, f.Place, f.Conditions, f.Bring, f.Organizer, f.Facilities, f.TeacherName]).OfType<TextId>().MaxBy(t => t.Value),
        TrainingChanged f => f.Place,
        TrainingLeft f => f.Reason,
        TrainingToolsNoted f => f.What,
        TrainingCommented f => f.Words,
        SkillTold f => f.What,
        SiaranPlanned f => f.Body,
        PriceSet f => f.Reason,
        AreaListed f => f.Name,
        BpntAnnounced f => new[] { f.Place, f.Goods, f.Bring }.Max(t => t?.Value) is { } last ? new TextId(last) : null,
        _ => UndanganFacts.TextOf(fact) ?? PesananFacts.TextOf(fact) ?? PmtFacts.TextOf(fact) ?? DapurFacts.TextOf(fact) ?? BayarFacts.TextOf(fact) ?? AnggotaFacts.TextOf(fact),
    };
}

/// <summary>How a snapshot of the state is written; member names are the state's own.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Kube))]
public sealed partial class KubeStateJson : JsonSerializerContext;
