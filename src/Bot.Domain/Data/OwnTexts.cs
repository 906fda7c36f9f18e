namespace Bot.Domain;

/// <summary>
/// Which texts beside the facts are a person's own words or say something about her, and which can never name anybody. Fed with every
/// fact of a group in order. All other texts are the group's; there only her name is struck out.
/// </summary>
public sealed class OwnTexts(PersonId who)
{
    private readonly HashSet<Code> orders = [];
    private readonly HashSet<int> claims = [], helped = [];
    private readonly Dictionary<TextId, Code?> own = [];
    private readonly HashSet<TextId> nobody = [];

    /// <summary>Hers, each with the order it belongs to (null: none).</summary>
    public IReadOnlyDictionary<TextId, Code?> Own => own;

    /// <summary>Names of goods, shifts, areas and of the group itself.</summary>
    public IReadOnlySet<TextId> Nobody => nobody;

    public void See(Fact fact)
    {
        switch (fact)
        {
            case KubeFounded f: nobody.Add(f.Name); break;
            case ProductListed f: nobody.UnionWith(((TextId?[])[f.Name, f.Note, f.Contents, f.Allergens, .. f.Aliases.Select(a => (TextId?)a)]).OfType<TextId>()); break;
            case RulesSet { Rules: var rules }:
                nobody.UnionWith((rules.Jaga?.Shifts ?? []).Select(s => s.Name));
                nobody.UnionWith((rules.Catering?.Pmt?.Posts ?? []).Select(p => p.Post.Name).OfType<TextId>());
                break;
            case AreaListed f: nobody.Add(f.Name); break;
            case RecipeSet f: nobody.UnionWith(f.Ingredients.Select(i => i.Name)); break;

            case OrderPlaced f when f.Customer == who: orders.Add(f.Number); Order(f.Number, f.Content); break;
            case OrderChanged f when orders.Contains(f.Number): Order(f.Number, f.Content); break;
            case OrderChangeAsked f when orders.Contains(f.Number): Order(f.Number, f.Content); break;
            case OrderChangeRefused f when orders.Contains(f.Number): Mine(f.Reason, f.Number); break;
            case OrderStatusSet f when orders.Contains(f.Number): Mine(f.Reason, f.Number); break;
            case DeliveryReported f when orders.Contains(f.Order) || f.By == who: Mine(f.Note); Mine(f.Photo); break;
            case PaymentClaimed f when f.By == who || orders.Contains(f.Order): claims.Add(f.Id); Mine(f.Media, f.Order); break;
            case ClaimProven f when claims.Contains(f.Id): Mine(f.Media); break;

            case IksAsked f when f.For == who || f.By == who: helped.Add(f.Id); break;
            case IksDecided f when helped.Contains(f.Id) || f.By == who: Mine(f.Reason); break;

            case AliasLearned f when f.Person == who: Mine(f.Alias); break;
            case DuesDisputed f when f.Person == who: Mine(f.Said); break;
            case DutyAnswered f when f.Person == who: Mine(f.Reason); break;
            case TrainingLeft f when f.Person == who || f.By == who: Mine(f.Reason); break;
            case SkillTold f when f.Person == who: Mine(f.What); break;
            case SkillDropped f when f.Person == who: Mine(f.What); break;
            case TrainingCommented f when f.Person == who: Mine(f.Words); break;
            case InvitationAnswered f when f.Person == who: Mine(f.Reason); break;
            case AgendaSuggested f when f.By == who: Mine(f.Point); break;
            case MeetingPlanned f when f.Host == who: Mine(f.Place); break;
            case MeetingMoved f when f.Host == who: Mine(f.Place); break;
            case MeetingCancelled f when f.By == who: Mine(f.Reason); break;
            case KitchenReviewed f when f.By == who: Mine(f.Wrong); Mine(f.Better); break;
            case ProposalDecided f when f.By == who: Mine(f.Reason); break;
            case EntryPosted { Kind: JenisTransaksi.IksBantuan or JenisTransaksi.PinjamanKeluar } f when f.Person == who: Mine(f.Note); break;
            case TrainingToolsNoted f when f.By == who: Mine(f.What); break;
            case LeaveRecorded f when f.Person == who || f.By == who: Mine(f.Reason); break;
            case NumberRemoved f when f.Person == who: Mine(f.Addresses); break;
            case PhoneShared f when f.Person == who: Mine(f.With); break;
        }
    }

    private void Order(Code number, OrderContent content)
    {
        Mine(content.Place, number);
        Mine(content.Note, number);
        Mine(content.Event, number);
    }

    private void Mine(TextId? text, Code? order = null)
    {
        if (text is { } id) own[id] = order;
    }
}
