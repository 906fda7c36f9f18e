using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Sentences of the first meeting (D01).</summary>
internal static class KenalanWords
{
    public const string StartMember = "#kenalan.anggota";

    public static Message Hello => new("Halo, saya *Kawan KUBE*, asisten otomatis kelompok.\nSaya bantu catat iuran, jadwal, dan pesanan.\nIbu/Bapak siapa ya?",
        [new("Saya anggota", StartMember), new("Mau pesan makanan", "pesan makanan"), new("Tanya harga", "daftar harga")]);

    /// <summary>Whoever refused to be kept is not asked again.</summary>
    public static Message HelloAgain => new("Halo, saya *Kawan KUBE*, asisten otomatis kelompok.\nHarga tetap bisa ditanyakan di sini, dan makanan bisa dipesan.", [new("Tanya harga", "daftar harga"), new("Mau pesan makanan", "pesan makanan")]);

    public static Message NotKnown => new("Maaf, nomor ini belum terdaftar sebagai anggota. Kalau Ibu/Bapak anggota KUBE, tekan *Saya anggota* ya.",
        [new("Saya anggota", StartMember), new("Pesan makanan", "pesan makanan"), new("Bicara orang", "orang")]);

    /// <summary>Whoever lost her phone writes from another; who she is, her pendamping says.</summary>
    public static Message NewNumber => new("Kalau HP hilang dan ini nomor barunya, tulis *daftar* dan nama lengkap. Contoh: *daftar Siti Aminah*. Pendamping yang membenarkan, lalu pesan pindah ke nomor ini. Supaya nomor lama cepat dihentikan, kabari pendamping juga ya.", [new("Saya anggota", StartMember)]);

    public static Message Number => new("Supaya cepat dikenali, tekan *Kirim nomor saya* ya. Kalau tidak mau, balas lewati.") { AsksContact = true };

    public static Message NotOwnNumber => new("Yang itu nomor orang lain, jadi tidak saya simpan. Tekan *Kirim nomor saya* ya, atau balas lewati.") { AsksContact = true };

    /// <summary>What a member agrees to; its version is <see cref="Kenalan.Version"/>.</summary>
    public static Message Consent(KenalanDraft d, Scene s)
    {
        var who = d.Name is { } name ? $"Baik, {d.Honorific ?? "Bu"} {name}{(d.Kube is { } kube && s.Groups.Count > 1 ? $" dari {KenalanBaca.ShortName(s.Known, kube)}" : "")}.\n" : "";
        return new(who + "Sebelum mulai, mohon izin ya.\nSaya menyimpan nama, nomor HP, dan catatan kegiatan di KUBE (iuran, jadwal, pesanan).\nDipakai hanya untuk urusan kelompok. Yang melihat: pengurus dan pendamping.\nBisa berhenti atau minta dihapus kapan saja.\nBoleh?", Agree);
    }

    public static readonly IReadOnlyList<Choice> Agree = [new("Ya, boleh"), new("Baca lengkap"), new("Tidak")];

    public static readonly IReadOnlyList<Message> FullText =
    [
        new("Yang menyimpan: kelompok dan pendampingnya.\nYang disimpan: nama, nomor HP, dan catatan kegiatan di KUBE (iuran, jadwal, pesanan). Nomor KTP tidak.\nGunanya: supaya catatan kelompok betul dan jadwal bisa diingatkan.\nYang melihat: pengurus dan pendamping. Iuran dan bantuan seseorang tidak dilihat anggota lain."),
        new("Lamanya: selama ikut kelompok. Catatan uang tetap ada di buku kelompok, tanpa nama kalau sudah dihapus.\nIbu/Bapak boleh melihat, membetulkan, menarik izin, dan minta dihapus, kapan saja.\nCaranya: tulis *data saya*, atau berhenti kalau tidak mau dikirimi pesan.\nTeks ini versi anggota-1.\nBoleh saya simpan?", [new("Ya, boleh"), new("Tidak")]),
    ];

    /// <summary>The same of somebody whose number is known and who was never asked; says nothing of who she is.</summary>
    public static Message ConsentOfKnown => new("Terima kasih. Sebelum mulai, mohon izin ya.\nSaya menyimpan nama, nomor HP, dan catatan kegiatan di KUBE (iuran, jadwal, pesanan).\nDipakai hanya untuk urusan kelompok. Yang melihat: pengurus dan pendamping.\nBisa berhenti atau minta dihapus kapan saja.\nBoleh?", Agree);

    /// <summary>The same of a member whose number was put on the list and who writes for the first time; her question waits.</summary>
    public static Message ConsentFirst(bool asked) => new($"Halo, saya *Kawan KUBE*, asisten otomatis kelompok. {(asked ? "Yang ditanyakan saya ingat. " : "")}Sebelum mulai, mohon izin ya.\n" + ConsentOfKnown.Text[(ConsentOfKnown.Text.IndexOf('\n') + 1)..], Agree);

    /// <summary>She declined and writes again: her yes is a word away.</summary>
    public static Message DeclinedBefore => new("Catatan kelompok baru bisa saya bukakan kalau nama dan nomornya boleh saya simpan. Kalau boleh, balas *setuju*. Harga tetap bisa ditanyakan di sini.", [new("Setuju"), new("Tanya harga", "daftar harga")]);

    public static Message NotNow => new("Baik, tidak apa-apa. Kalau sudah sempat, balas *ya boleh* ya.", Agree);

    public static Message YesOrNoFirst => new("Saya perlu jawaban Ya atau Tidak dulu, Bu/Pak.", Agree);

    public static Message YesOrNo(Scene s) => new($"Saya perlu jawaban Ya atau Tidak dulu, {(s.Member is null ? "Bu/Pak" : s.Who.Honorific)}.", Agree);

    public static string Declined(Scene s) =>
        $"Baik, tidak apa-apa. Nama dan pesan Ibu/Bapak tidak saya simpan. Harga tetap bisa ditanyakan di sini, dan pesanan bisa langsung ke {(s.Kube.Holder(Jabatan.Ketua) is { } ketua ? s.Call(ketua) : "pengurus kelompok")}.";

    public static Message WhatName(Scene s) => new("Terima kasih. Nama Ibu/Bapak siapa?");

    public static Message NameAgain => new("Nama panggilan saja boleh. Contoh: *Bu Nur*.");

    public static Message NameLetters => new("Cukup huruf saja ya, tanpa angka atau gambar, 2 sampai 60 huruf. Contoh: *Siti Aminah*.");

    public static Message BuOrPak => new("Dipanggil Ibu atau Bapak?", [new("Ibu"), new("Bapak")]);

    public static Message WhichKube(KenalanDraft d, Scene s) => Kubes(s, $"{d.Honorific ?? "Bu"} {d.Name} anggota kelompok yang mana?");

    public static Message WhichKubeAgain(Scene s) => Kubes(s, "Anggota kelompok yang mana? Pilih dari daftar, atau ketik nama kelompoknya.");

    public static Message OtherKube => new("Kalau tidak ada di daftar, ketik nama kelompoknya.");

    public static Message NoSuchKube(Scene s) => Kubes(s, "Kelompok itu belum saya kenal. Yang ada di sini:");

    private static Message Kubes(Scene s, string text)
    {
        var groups = s.Groups.Take(9).Select(g => new Choice(UmumWords.KubeTitle(KenalanBaca.ShortName(s.Known, g)), Stranger.Choose + g.Value)).ToList();
        return groups.Count <= 2 ? new(text, [.. groups, new("Kelompok lain")]) : new(text, [.. groups, new("Kelompok lain")]) { ListTitle = "Lihat kelompok" };
    }

    public static Message Right(KenalanDraft d, Scene s) => new($"{d.Honorific ?? "Bu"} {d.Name}, anggota *{KenalanBaca.ShortName(s.Known, d.Kube!.Value)}*. Betul?", [new("Ya, betul"), new("Bukan", "tidak")]);

    /// <summary>The same words whoever asks: they never tell whether the name is known.</summary>
    public static Message Waits(Scene s, Person person) => new($"Baik, {person.Call}. Saya tanyakan {s.Pendamping} dulu, pendamping kelompok.\nNanti saya kabari ya.");

    public static Message Known(Person asked, Person person, string kube, string? sentBy = null) =>
        new($"{asked.Call}, *{person.Name}* ({KenalanBaca.Shown(person)}) mendaftar sebagai anggota {kube}.{(sentBy is null ? "" : $" Katanya diajak {sentBy}.")}\n{asked.Pronoun} kenal?", VerifyChoices);

    /// <summary>Whoever was sent here hears what comes next before she is asked for her consent.</summary>
    public static string Steps(string? sentBy) => $"Baik{(sentBy is null ? "" : $", diajak {sentBy} ya")}. Saya minta izin dulu, lalu tanya nama dan kelompoknya. Sesudah itu pendamping yang membenarkan.\n";

    public static Message KnownStill(Person asked, Person person, int days) => new($"{asked.Call}, *{person.Name}* ({KenalanBaca.Shown(person)}) sudah {days} hari menunggu dikenali.\n{asked.Pronoun} kenal?", VerifyChoices);

    public static readonly IReadOnlyList<Choice> VerifyChoices = [new("Ya, anggota"), new("Bukan anggota"), new("Tanya dulu")];

    public static Message Welcome(string pendamping, Person person) =>
        new($"{pendamping} sudah membenarkan. Selamat datang, {person.Call}!\nKetik *menu* kapan saja.", [new("Saldo kas"), new("Iuran saya"), new("Menu")]);

    /// <summary>Never says whether anybody of that name is known (08-decisions section 2 no. 19).</summary>
    public static Message NotRecognised(string pendamping) =>
        new($"Terima kasih. Saya cek dulu dengan {pendamping} ya. Bisa juga bicara langsung dengan {pendamping}. Pesan makanan dan harga tetap bisa di sini.", [new("Lihat harga", "daftar harga"), new("Pesan makanan", "pesan makanan")]);

    public static Message SomebodyMoves(Person known) => new($"Ada yang mau memindahkan akun {known.Pronoun} ke nomor lain. Kalau bukan {known.Pronoun}, balas *BUKAN SAYA*.", [new("Bukan saya")]);

    public static Message Closed(Person person, string pendamping) => new($"Pendaftaran {person.Pronoun} belum sempat dicek {pendamping}, jadi datanya saya hapus dulu. Kalau masih mau, tulis *daftar* lagi ya.");

    public static Step CannotApply(Scene s, Refusal why) => why switch
    {
        AlreadyMember => Step.Reply($"{s.Who.Call} sudah terdaftar di {s.KubeName}.", new Choice("Menu")),
        AlreadyApplied => Refuse.Private(s),
        NoPendamping => Step.Reply("Kelompok ini belum punya pendamping di sini, jadi belum bisa saya cek. Minta pengurusnya dulu ya."),
        _ => Step.Reply($"Sedang banyak yang mendaftar. Minta {s.Pendamping} menambahkan langsung ya, supaya cepat."),
    };
}
