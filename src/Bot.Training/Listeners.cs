using System.Text.Json;
using Bot.Dialogs;
using Bot.Domain;

namespace Bot.Training;

/// <summary>Who is spoken to in the corpus: the demo's first group, on the Saturday morning its lines are written for, asked for the goods of all groups.</summary>
public sealed class Listeners(IReadOnlyList<Person> people, IReadOnlyList<Goods> goods)
{
    /// <summary>The moment of every line of the corpus.</summary>
    public static readonly DateTimeOffset Saturday = new(2026, 11, 21, 9, 0, 0, TimeSpan.FromHours(7));

    public Listening For(string role) => new(Saturday, role, people) { Goods = goods };

    /// <summary>Reads names, nicknames and aliases of the first group's members from anggota.json, and the goods of produk.json.</summary>
    public static Listeners FromDemo(string directory)
    {
        using var members = JsonDocument.Parse(File.ReadAllText(Path.Combine(directory, "anggota.json")));
        var first = members.RootElement[0].GetProperty("kubeId").GetString();
        return new([.. members.RootElement.EnumerateArray().Where(m => m.GetProperty("kubeId").GetString() == first).Select(Person)], Goods(directory));
    }

    private static Goods[] Goods(string directory)
    {
        using var goods = JsonDocument.Parse(File.ReadAllText(Path.Combine(directory, "produk.json")));
        return [.. goods.RootElement.EnumerateArray().Select(p => new Goods(p.GetProperty("kode").GetString()!, p.GetProperty("nama").GetString()!,
            [.. p.GetProperty("alias").EnumerateArray().Select(a => a.GetString()!)], p.GetProperty("satuan").GetString()!))];
    }

    private static Person Person(JsonElement m) => new(new(m.GetProperty("id").GetString()!), m.GetProperty("nama").GetString()!, m.GetProperty("panggilan").GetString()!)
    {
        Aliases = [.. m.GetProperty("alias").EnumerateArray().Select(a => a.GetString()!)],
    };
}
