namespace Bot.Domain;

/// <summary>Nothing is left to pay.</summary>
public sealed record OrderPaid(Code Number) : Refusal;

/// <summary>More than is left: <paramref name="Extra"/> goes back, or was a slip.</summary>
public sealed record MoreThanLeft(Code Number, Rupiah Left, Rupiah Extra) : Refusal;

/// <summary>The bendahara is already looking for it.</summary>
public sealed record ClaimAlreadyWaits(int Id) : Refusal;

/// <summary>The claim was answered or ran out meanwhile.</summary>
public sealed record ClaimGone : Refusal;

/// <summary>Nothing has to go back.</summary>
public sealed record NothingToRefund(Code Number) : Refusal;

/// <summary>No account waits for an answer.</summary>
public sealed record NoAccountProposed : Refusal;
