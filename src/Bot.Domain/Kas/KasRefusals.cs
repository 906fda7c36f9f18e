namespace Bot.Domain;

/// <summary>Her role does not allow it.</summary>
public sealed record NotAllowed(Operation What) : Refusal;

/// <summary>The phone is shared: nothing is recorded or approved from it (08-decisions 2 no. 14).</summary>
public sealed record SharedPhone : Refusal;

public sealed record AmountTooSmall(Rupiah Least) : Refusal;

public sealed record AmountTooLarge(Rupiah Most) : Refusal;

/// <summary>A fund never goes below zero (R-DNA-3); <paramref name="Available"/> is what can still be given.</summary>
public sealed record OverBalance(Dana Fund, Rupiah Available) : Refusal;

/// <summary>At or above the limit somebody else must agree first (R-KAS-1).</summary>
public sealed record NeedsApproval(PersonId Approver) : Refusal;

/// <summary>Approval is needed and nobody holds the office that could give it.</summary>
public sealed record NoApprover : Refusal;

public sealed record DateInFuture : Refusal;

/// <summary>Older than an entry may be dated (R-DNA-6).</summary>
public sealed record DateTooOld(int DaysBack) : Refusal;

public sealed record NotAMember(PersonId Person) : Refusal;

/// <summary>The meeting's dues are already paid.</summary>
public sealed record AlreadyPaid(PersonId Person, MeetingId Meeting) : Refusal;

/// <summary>More than the open dues and the meetings that may be paid ahead; at most this much.</summary>
public sealed record TooFarAhead(PersonId Person, Rupiah Most) : Refusal;

public sealed record NoSuchEntry : Refusal;

public sealed record AlreadyReversed(Receipt By) : Refusal;

/// <summary>A reversal cannot be reversed; make a new entry (R-DNA-4).</summary>
public sealed record IsReversal : Refusal;

/// <summary>Half of a move between two funds; undone together, decided in a meeting (R-DNA-1).</summary>
public sealed record IsTransfer : Refusal;

/// <summary>The request was decided, paid, withdrawn or has expired meanwhile.</summary>
public sealed record ProposalGone : Refusal;

/// <summary>Nobody approves what she asked for herself (P-1).</summary>
public sealed record OwnProposal(PersonId? Approver) : Refusal;
