using Bot.Domain;
using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>Who may write at all, and which yes counts: decided by the conversation, whatever the channel.</summary>
public sealed class GuardTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);
    private static readonly Conversation Conversation = new(new Understander());
    private static readonly PersonId Wati = new("wati"), Rini = new("rini"), Nur = new("nur");

    private static readonly Kube Kube = new Bot.Domain.Fact[]
    {
        new KubeFounded(new("k"), new("M3"), Zone.Wib, new TextId(1), new(2016, 1, 1)),
        Placed(Wati, Jabatan.Ketua), Placed(Rini, Jabatan.Bendahara), Placed(Nur, Jabatan.Anggota),
        new MeetingPlanned(new("p1"), JenisPertemuan.Mingguan, Now.AddDays(-7), null, null),
        new MeetingClosed(new("p1"), [Nur]),
        new EntryPosted(new("M3-2611-001"), new(2026, 11, 1), Now.AddDays(-20), Rini, Dana.Kas, Arah.Masuk, JenisTransaksi.SaldoAwal, new(1_000_000), Chart.Lines(JenisTransaksi.SaldoAwal, Arah.Masuk, new(1_000_000))),
        new CashOutProposed(1, Pengajuan.KasKeluar, Rini, Dana.Kas, JenisTransaksi.BelanjaAlat, new(350_000), new TextId(2), Now, Wati),
    }.Aggregate(Kube.Unborn, (k, f) => k.After(f));

    [Theory, InlineData(true), InlineData(false)]
    public void Nothing_is_recorded_from_a_shared_phone(bool own)
    {
        var outcome = Hear(Somebody(Rini, "Rini", own), "nur bayar 5rb");
        Assert.Equal(own, Talk.Read(outcome.Talks[0].Talk).Now is not null);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Nothing_is_approved_from_a_shared_phone(bool own)
    {
        var asked = Talk.New.With(new Ask(1, new("k"), new ApproveAsk(1), [new("Setuju")], Now, Now.AddHours(72)));
        var outcome = Hear(Somebody(Wati, "Wati", own), "setuju", asked);
        Assert.Equal(own, outcome.Facts is [ProposalDecided { Approved: true }]);
        Assert.Equal(own, Talk.Read(outcome.Talks[0].Talk).Asks is []);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void A_shared_phone_teaches_no_names(bool own)
    {
        var draft = new IuranDraft { Items = [new(Nur, new Rupiah(5_000))], Answers = [new("nrul", Nur)] };
        var outcome = Hear(Somebody(Rini, "Rini", own), "ya", new Talk { Now = new(draft, Form.Summary, 0, Now.AddSeconds(-30), 1), LastRef = 1 });
        Assert.Equal(own, outcome.Facts.OfType<AliasLearned>().Any());
        Assert.Equal(own, outcome.Texts is [{ Text: "nrul" }]);
    }

    [Theory]
    [InlineData("nrul", true), InlineData("tatik", true), InlineData("nruuuul", true)]
    [InlineData("sri", false), InlineData("rini", false), InlineData("bayar", false), InlineData("bayr", false), InlineData("sabtu", false), InlineData("sbtu", false)]
    [InlineData("seratus", false), InlineData("kemarin", false), InlineData("ketua", false), InlineData("lantai", false), InlineData("dewi lestari", false), InlineData("nr5l", false)]
    public void Only_free_words_become_names(string said, bool learned)
    {
        var draft = new IuranDraft { Items = [new(Nur, new Rupiah(5_000))], Answers = [new(said, Nur)] };
        var outcome = Hear(Somebody(Rini, "Rini", true), "ya", new Talk { Now = new(draft, Form.Summary, 0, Now.AddSeconds(-30), 1), LastRef = 1 });
        Assert.Contains(outcome.Facts, f => f is EntryPosted);
        Assert.Equal(learned, outcome.Facts.OfType<AliasLearned>().Any());
    }

    [Theory, InlineData("lupakan saja"), InlineData("lupakan aja deh bu"), InlineData("lupakan iuran"), InlineData("lupakan"), InlineData("lupa nur")]
    public void Never_mind_is_no_name_to_forget(string said) =>
        Assert.DoesNotContain(Hear(Somebody(Rini, "Rini", true), said).Say, m => m.Message.Text.Contains("sebutan", StringComparison.OrdinalIgnoreCase));

    [Theory, InlineData(10, true), InlineData(-10, false)]
    public void A_yes_said_before_the_summary_confirms_nothing(int seconds, bool counts)
    {
        var draft = new IuranDraft { Items = [new(Nur, new Rupiah(5_000))] };
        var shown = new Talk { Now = new(draft, Form.Summary, 0, Now.AddSeconds(-30), 1), LastRef = 1 };
        var outcome = Hear(Somebody(Rini, "Rini", own: true), "ya", shown, said: Now.AddSeconds(-30 + seconds));
        Assert.Equal(counts, outcome.Facts is [EntryPosted]);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void A_contact_makes_an_account_hers_only_when_the_phone_is_hers_alone(bool own)
    {
        var nur = Somebody(Nur, "Nur", own) with { Addresses = [new(Channel.WhatsApp, "+6281200000004")], ConsentVersion = "1.0" };
        var message = new Incoming { Key = "c", From = new(Channel.Telegram, "5"), Attachments = [new(AttachmentKind.Contact, "") { OwnPhone = "+6281200000004" }] };
        var outcome = Conversation.Decide(new(message, Now, [], [], null), new(Now, null, new Directory([nur]), new NoPast(), new NoTalks()));
        Assert.Equal(own, outcome.People is [{ Addresses: [_, { Channel: Channel.Telegram, Value: "5" }] }]);
    }

    /// <summary>Nothing of hers is said, and nothing kept, before she has agreed (4.0.1 no. 4).</summary>
    [Theory, InlineData("ya boleh", true), InlineData("tidak", false), InlineData("saldo kas", false), InlineData("ok", false), InlineData("iya gpp", true)]
    public void A_known_number_that_never_agreed_is_asked_first(string said, bool linked)
    {
        var nur = Somebody(Nur, "Nur", own: true) with { ConsentVersion = null, Addresses = [new(Channel.WhatsApp, "+6281200000004")] };
        var contact = new Incoming { Key = "c", From = new(Channel.Telegram, "5"), Attachments = [new(AttachmentKind.Contact, "") { OwnPhone = "+6281200000004" }] };
        var known = new Known(Now, null, new Directory([nur]), new NoPast(), new NoTalks());
        var asked = Conversation.Decide(new(contact, Now, [], [], null), known);
        Assert.Empty(asked.People);
        Assert.DoesNotContain(asked.Say, m => m.Message.Text.Contains("Nur", StringComparison.Ordinal));
        var answered = Conversation.Decide(new(new() { Key = "a", From = contact.From, Text = said }, Now, [], [], Assert.Single(asked.Talks).Talk), known);
        Assert.Equal(linked, answered.People is [{ ConsentVersion: "anggota-1", Addresses: [_, { Channel: Channel.Telegram, Value: "5" }] }]);
        Assert.Equal(linked, answered.PersonFacts.Any(f => f.Fact is ConsentGiven));
        Assert.Equal(!linked, answered.Say.All(m => !m.Message.Text.Contains("Nur", StringComparison.Ordinal)));
    }

    /// <summary>The same whose number is on the list and who simply writes: nothing before her yes, and what she asked right after it.</summary>
    [Theory, InlineData(Channel.WhatsApp), InlineData(Channel.Telegram), InlineData(Channel.Coba)]
    public void A_member_who_never_agreed_and_simply_writes_is_asked_first(Channel channel)
    {
        var nur = Somebody(Nur, "Nur", own: true) with { ConsentVersion = null, Addresses = [new(channel, "1")] };
        var asked = HearAt(nur, "saldo kas", null);
        Assert.Empty(asked.People);
        Assert.Empty(asked.Facts);
        Assert.Contains("Boleh?", Assert.Single(asked.Say).Message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Saldo kas", asked.Say[0].Message.Text, StringComparison.Ordinal);
        var talk = Assert.Single(asked.Talks).Talk;
        foreach (var no in (string[])["ok", "👍", "iuran saya"])
        {
            var again = HearAt(nur, no, talk);
            Assert.Empty(again.PersonFacts);
            Assert.StartsWith("Saya perlu jawaban Ya atau Tidak", again.Say[0].Message.Text, StringComparison.Ordinal);
        }
        foreach (var yes in (string[])["ya boleh", "iya gpp bu", "silakan bu", "tidak keberatan kok"])
        {
            var answered = HearAt(nur, yes, talk);
            Assert.Contains(answered.People, p => p.Id == Nur && p.ConsentVersion == "anggota-1" && p.ConsentAt == Now);
            Assert.Contains(answered.PersonFacts, f => f.Person == Nur && f.Fact is ConsentGiven { Via: { } via } && via == channel);
            Assert.StartsWith("Terima kasih, Bu Nur.\nSaldo kas", answered.Say[0].Message.Text, StringComparison.Ordinal);
        }
        var refused = HearAt(nur, "ga usah deh bu", talk);
        Assert.Empty(refused.People);
        Assert.StartsWith("Baik, Bu Nur, tidak apa-apa.", refused.Say[0].Message.Text, StringComparison.Ordinal);
        Assert.StartsWith("Catatan kelompok baru bisa", HearAt(nur, "saldo kas", refused.Talks[0].Talk).Say[0].Message.Text, StringComparison.Ordinal);
        // What is everybody's, and stopping, need no yes.
        Assert.DoesNotContain("Boleh?", HearAt(nur, "berhenti", null).Say[0].Message.Text, StringComparison.Ordinal);
    }

    private static Outcome HearAt(Person who, string text, ReadOnlyMemory<byte>? talk) => Conversation.Decide(
        new(new() { Key = "m", From = who.Addresses[0], Text = text }, Now, [who], [new("k")], talk), new(Now, Kube, new Directory([who, Somebody(Wati, "Wati", true), Somebody(Rini, "Rini", true)]), new NoPast(), new NoTalks()));

    private static Outcome Hear(Person who, string text, Talk? talk = null, DateTimeOffset? said = null)
    {
        var message = new Incoming { Key = "m", From = new(Channel.Telegram, "1"), Text = text, SaidAt = said };
        var directory = new Directory([who, .. new[] { Somebody(Wati, "Wati", true), Somebody(Rini, "Rini", true), Somebody(Nur, "Nur", true) }.Where(p => p.Id != who.Id)]);
        return Conversation.Decide(new(message, Now, [who], [new("k")], talk?.Write()), new(Now, Kube, directory, new NoPast(), new NoTalks()));
    }

    private static Person Somebody(PersonId id, string name, bool own) => new(id, name, name) { OwnPhone = own, ConsentVersion = "1.0" };

    private static PersonPlaced Placed(PersonId id, Jabatan office) => new(id, Peran.Anggota, office, StatusAnggota.Aktif, new(2016, 1, 1));

    private sealed class Directory(IReadOnlyList<Person> people) : IDirectory
    {
        public Person? Find(PersonId id) => people.FirstOrDefault(p => p.Id == id);
        public IReadOnlyList<Person> At(Address address) => [.. people.Where(p => p.Addresses.Contains(address))];
        public string? Text(KubeId kube, TextId id) => "kompor";
    }

    private sealed class NoPast : IPast
    {
        public EntryPosted? Entry(Receipt number) => null;
        public IReadOnlyList<EntryPosted> Entries(Dana? fund = null, PersonId? person = null, JenisTransaksi? kind = null, DateOnly? from = null, DateOnly? until = null, int limit = 200, Receipt? before = null) => [];
    }

    private sealed class NoTalks : ITalks
    {
        public ReadOnlyMemory<byte>? Of(Address address) => null;
    }
}
