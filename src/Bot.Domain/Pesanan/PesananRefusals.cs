namespace Bot.Domain;

/// <summary>Fewer than the kitchen makes at once (R-CTR-3).</summary>
public sealed record TooFew(Code Code, int Least) : Refusal;

/// <summary>More of one good than one order may have.</summary>
public sealed record TooMany(int Most) : Refusal;

/// <summary>Nothing was named.</summary>
public sealed record NothingOrdered : Refusal;

/// <summary>The good has no price yet, so nothing can be promised.</summary>
public sealed record NoPrice(Code Code) : Refusal;

/// <summary>PMT is ordered by the kelurahan (D19).</summary>
public sealed record OnlyKelurahan : Refusal;

/// <summary>The hour of delivery is over, or so near that nobody can cook.</summary>
public sealed record DeliveryPast : Refusal;

/// <summary>Further ahead than the group plans.</summary>
public sealed record TooFarOff(int Days) : Refusal;

/// <summary>Outside the hours of delivery.</summary>
public sealed record OutsideDelivery(TimeOnly From, TimeOnly Until) : Refusal;

/// <summary>Delivered, and nobody said where to.</summary>
public sealed record NoPlace : Refusal;

/// <summary>The kitchen is full that day, by a PMT round when <paramref name="Round"/> is set; <paramref name="Free"/> boxes are left.</summary>
public sealed record KitchenFull(DateOnly Day, int Free, Code? Round) : Refusal;

/// <summary>The hour is full; <paramref name="Free"/> boxes are left in it.</summary>
public sealed record HourFull(DateOnly Day, TimeOnly Time, int Free) : Refusal;

/// <summary>An order of hers still waits for its advance (08-decisions section 2 no. 16).</summary>
public sealed record UnpaidOrder(Code Number) : Refusal;

public sealed record NoSuchOrder(Code Number) : Refusal;

/// <summary>It is somebody else's.</summary>
public sealed record NotHerOrder(Code Number) : Refusal;

/// <summary>It is delivered, cancelled or expired: <paramref name="Status"/>.</summary>
public sealed record OrderOver(Code Number, StatusPesanan Status) : Refusal;

/// <summary>It is being cooked; it cannot become less any more.</summary>
public sealed record AlreadyCooking(Code Number) : Refusal;

/// <summary>The free time for changes is over since then; the kitchen must be asked (R-CTR-9).</summary>
public sealed record ChangeLate(DateTimeOffset Deadline) : Refusal;

/// <summary>After the deadline no fewer than this can be paid for (R-CTR-9).</summary>
public sealed record BelowFloor(Rupiah Least) : Refusal;

/// <summary>It is so already.</summary>
public sealed record SameOrder : Refusal;

/// <summary>Nothing waits for the kitchen's word.</summary>
public sealed record NothingToDecide(Code Number) : Refusal;

/// <summary>The stage does not follow from the present one.</summary>
public sealed record WrongStage(StatusPesanan Now) : Refusal;

/// <summary>Its day is over: it can be told what came of it, but not called off any more.</summary>
public sealed record DayGoneBy(Code Number, DateOnly Day) : Refusal;
