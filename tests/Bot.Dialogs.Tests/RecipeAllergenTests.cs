using Bot.Domain;
using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>What is in a dish of which the kitchen said nothing: its recipe tells what people are allergic to, and never that there is nothing.</summary>
public sealed class RecipeAllergenTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Nur = new("nur");

    [Theory]
    [InlineData(6, "Menurut resep dapur, ketoprak pakai kacang tanah.")]
    [InlineData(7, "Di resep ketoprak tidak tercatat kacang, telur, udang, susu, atau tepung terigu.")]
    [InlineData(null, "Bahan ketoprak belum dicatat, jadi saya belum tahu.")]
    public void Of_a_dish_without_allergens_its_recipe_speaks(int? ingredient, string said)
    {
        var kube = new Bot.Domain.Fact[]
        {
            new KubeFounded(new("k"), new("M3"), Zone.Wib, new TextId(1), new(2016, 1, 1)),
            new PersonPlaced(Nur, Peran.Anggota, Jabatan.Anggota, StatusAnggota.Aktif, new(2016, 1, 1)),
            new ProductListed(new("KTP"), new TextId(5), [], new("bungkus"), true) { Kind = Kategori.Catering },
        }.Aggregate(Kube.Unborn, (k, f) => k.After(f));
        if (ingredient is { } name) kube = kube.After(new RecipeSet(new("KTP"), null, 10, [new(new("bahan"), new TextId(name), 1, new("kg"))]));
        var message = new Incoming { Key = "m", From = new(Channel.Telegram, "1"), Text = "ketoprak ada kacangnya gak?" };
        var outcome = new Conversation(new Understander()).Decide(new(message, Now, [Shelf.Person], [new("k")], null), new(Now, kube, new Shelf(), new Shelf(), new Shelf()));
        Assert.StartsWith(said, Assert.Single(outcome.Say).Message.Text, StringComparison.Ordinal);
    }

    private sealed class Shelf : IDirectory, IPast, ITalks
    {
        public static readonly Person Person = new(Nur, "Nur Aini", "Nur") { ConsentVersion = "1.0", OwnPhone = true };
        private static readonly string[] Texts = ["", "KUBE", "", "", "", "Ketoprak", "kacang tanah", "bihun"];

        public Person? Find(PersonId id) => id == Nur ? Person : null;
        public IReadOnlyList<Person> At(Address address) => [];
        public string? Text(KubeId kube, TextId id) => Texts[id.Value];
        public EntryPosted? Entry(Receipt number) => null;
        public IReadOnlyList<EntryPosted> Entries(Dana? fund = null, PersonId? person = null, JenisTransaksi? kind = null, DateOnly? from = null, DateOnly? until = null, int limit = 200, Receipt? before = null) => [];
        public ReadOnlyMemory<byte>? Of(Address address) => null;
    }
}
