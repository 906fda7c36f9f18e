namespace Bot.Domain;

/// <summary>The group cooks no PMT.</summary>
public sealed record NoPmtHere : Refusal;

/// <summary>The round has no boxes, a post has none, or there are more than <paramref name="Most"/>.</summary>
public sealed record RoundSize(int Total, int Most) : Refusal;

/// <summary>A post stands there twice, or its name is missing.</summary>
public sealed record WrongPosts : Refusal;

/// <summary>No menu of this kind was given yet.</summary>
public sealed record NoOldMenu(SasaranPmt Target) : Refusal;

/// <summary>No dish was named, or more than a box holds.</summary>
public sealed record WrongDishes(int Count, int Most) : Refusal;

/// <summary>Fewer kinds of food than PMT usually has (R-PMT-5); the puskesmas may say that it stays so.</summary>
public sealed record MenuShort(int Count, int Least) : Refusal;

/// <summary>Shopping has begun: calling it off costs something, so the ketua answers. <paramref name="Spent"/> is what is booked.</summary>
public sealed record ShoppingDone(Rupiah Spent) : Refusal;

/// <summary>The day of handing out has not come.</summary>
public sealed record RoundNotYet(DateOnly Day) : Refusal;

/// <summary>It was reported before.</summary>
public sealed record AlreadyReported(Code Round) : Refusal;
