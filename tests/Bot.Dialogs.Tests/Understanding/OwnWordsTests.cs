using Bot.Domain;
using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>A group's own words are read once and handed over as the same list, until something about them changes.</summary>
public sealed class OwnWordsTests
{
    private static readonly PersonId Nur = new("m3-04");

    private readonly Shelf shelf = new();

    private readonly Kube kube = new Bot.Domain.Fact[]
    {
        new KubeFounded(new("k"), new("M3"), Zone.Wib, new TextId(1), new(2016, 1, 1)),
        new PersonPlaced(Nur, Peran.Anggota, Jabatan.Bendahara, StatusAnggota.Aktif, new(2016, 1, 1)),
        new ProductListed(new("RGN"), new TextId(2), [new TextId(3)], new("bungkus"), true),
        new ProductListed(new("LAMA"), new TextId(4), [], new("kg"), false),
    }.Aggregate(Kube.Unborn, (k, f) => k.After(f));

    [Fact]
    public void Goods_are_read_once_and_what_is_no_longer_sold_is_left_out()
    {
        var goods = OwnWords.Of(kube, shelf).Goods;
        var only = Assert.Single(goods);
        Assert.Equal(("RGN", "Rengginang", "rangginang", "bungkus"), (only.Code, only.Name, Assert.Single(only.Aliases), only.Unit));
        var read = shelf.Reads;
        Assert.Same(goods, OwnWords.Of(kube.After(new DuesReminded(Nur, new(2026, 11, 21))), shelf).Goods);
        Assert.Equal(read, shelf.Reads);
        Assert.Equal(2, OwnWords.Of(kube.After(new ProductListed(new("BARU"), new TextId(5), [], new("kg"), true)), shelf).Goods.Count);
    }

    [Fact]
    public void Learned_words_stand_with_the_person_and_the_goods_they_were_learned_for()
    {
        var taught = kube.After(new AliasLearned(new TextId(6)) { Person = Nur }).After(new AliasLearned(new TextId(7)) { Product = new("RGN") });
        var own = OwnWords.Of(taught, shelf);
        var nur = new Person(Nur, "Nur Aini", "Nur") { Aliases = ["Nuraini"] };
        Assert.Equal(["Nuraini", "nrul"], own.With(nur).Aliases);
        Assert.Same(own.With(nur), OwnWords.Of(taught, shelf).With(nur));
        Assert.Equal(["rangginang", "rgnang"], own.Goods[0].Aliases);
        var gone = OwnWords.Of(taught.After(new AliasForgotten(new TextId(6))), shelf);
        Assert.Same(nur, gone.With(nur));
    }

    [Fact]
    public void The_conversation_hands_the_same_goods_to_every_message()
    {
        var ears = new Ears();
        var conversation = new Conversation(ears);
        var message = new Incoming { Key = "m", From = new(Channel.Telegram, "1"), Text = "rengginang ada?" };
        foreach (var text in new[] { "a", "b" })
            conversation.Decide(new(message with { Text = text }, default, [shelf.Find(Nur)!], [new("k")], null), new(new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero), kube, shelf, shelf, shelf));
        Assert.Equal(2, ears.Heard.Count);
        Assert.Equal("RGN", Assert.Single(ears.Heard[0].Goods).Code);
        Assert.Same(ears.Heard[0].Goods, ears.Heard[1].Goods);
    }

    private sealed class Ears : IUnderstander
    {
        public List<Listening> Heard { get; } = [];

        public Heard Hear(string text, Listening context)
        {
            Heard.Add(context);
            return Bot.Dialogs.Heard.Nothing with { Text = text };
        }

        public string Explain(string text, Listening context) => "";
    }

    private sealed class Shelf : IDirectory, IPast, ITalks
    {
        private static readonly string[] Texts = ["", "KUBE", "Rengginang", "rangginang", "Kerupuk lama", "Peyek", "nrul", "rgnang"];
        private readonly Person nur = new(Nur, "Nur Aini", "Nur") { ConsentVersion = "1.0" };

        public int Reads { get; private set; }

        public Person? Find(PersonId id) => id == Nur ? nur : null;
        public IReadOnlyList<Person> At(Address address) => [];
        public string? Text(KubeId kube, TextId id)
        {
            Reads++;
            return Texts[id.Value];
        }

        public EntryPosted? Entry(Receipt number) => null;
        public IReadOnlyList<EntryPosted> Entries(Dana? fund = null, PersonId? person = null, JenisTransaksi? kind = null, DateOnly? from = null, DateOnly? until = null, int limit = 200, Receipt? before = null) => [];
        public ReadOnlyMemory<byte>? Of(Address address) => null;
    }
}
