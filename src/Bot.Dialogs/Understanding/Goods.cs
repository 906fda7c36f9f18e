namespace Bot.Dialogs;

/// <summary>Goods or a dish a group sells, as people may call it.</summary>
/// <param name="Code">The group's own code, NU-BKS.</param>
/// <param name="Name">As the catalogue prints it, "Nasi uduk bungkus".</param>
/// <param name="Aliases">What people call it, most usual first.</param>
/// <param name="Unit">What one of it is sold by: kotak, kg, botol.</param>
public sealed record Goods(string Code, string Name, IReadOnlyList<string> Aliases, string Unit);
