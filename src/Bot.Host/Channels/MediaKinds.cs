using Bot.Domain;

namespace Bot.Host;

/// <summary>What is passed on, told by its first bytes; what it calls itself is not believed.</summary>
internal static class MediaKinds
{
    /// <summary>Pictures, voice notes, films and PDF, each under a name of ours; null for everything else: an application sent as an invitation stays here.</summary>
    public static DocumentFile? Of(byte[] bytes) => bytes.AsSpan() switch
    {
        [0xFF, 0xD8, 0xFF, ..] => new("foto.jpg", "image/jpeg", bytes),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => new("foto.png", "image/png", bytes),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => new("berkas.pdf", "application/pdf", bytes),
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => new("suara.ogg", "audio/ogg", bytes),
        [(byte)'I', (byte)'D', (byte)'3', ..] or [0xFF, 0xFB or 0xF3 or 0xF2, ..] => new("suara.mp3", "audio/mpeg", bytes),
        [(byte)'#', (byte)'!', (byte)'A', (byte)'M', (byte)'R', (byte)'\n', ..] => new("suara.amr", "audio/amr", bytes),
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'M', (byte)'4', (byte)'A', ..] => new("suara.m4a", "audio/mp4", bytes),
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'3', (byte)'g', (byte)'p', ..] => new("video.3gp", "video/3gpp", bytes),
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'i' or (byte)'m' or (byte)'a' or (byte)'M', ..] => new("video.mp4", "video/mp4", bytes),
        _ => null,
    };
}

/// <summary>Waiting for what comes with a message, and doing without it.</summary>
internal static class Carried
{
    /// <summary>After so many tries the words go alone.</summary>
    public const int Tries = 5;

    private static readonly int[] Seconds = [1, 3, 10, 60];

    public static TimeSpan Wait(int attempts) => TimeSpan.FromSeconds(Seconds[Math.Clamp(attempts, 1, Seconds.Length) - 1]);

    /// <summary>Fotonya, Suaranya …</summary>
    public static string Named(Medium medium) => $"{char.ToUpperInvariant(medium.Word[0])}{medium.Word[1..]}nya";

    /// <summary>The words with a note that something belongs to them, and what the reader can do.</summary>
    public static string Without(string text, Medium medium, Lacks why) => $"{text.Trim()}\n({why switch
    {
        Lacks.TooLarge when medium.Kind is AttachmentKind.Video or AttachmentKind.Voice => $"{Named(medium)} terlalu besar untuk saya teruskan. Tolong minta dikirim yang lebih pendek ya.",
        Lacks.TooLarge => $"{Named(medium)} terlalu besar untuk saya teruskan. Tolong minta dikirim yang lebih kecil ya.",
        Lacks.OtherKind when medium.Kind == AttachmentKind.Document => "Berkas jenis itu tidak saya teruskan. Tolong minta dikirim sebagai foto atau PDF ya.",
        _ => $"{Named(medium)} tidak bisa saya ambil. Tolong minta dikirim ulang ya.",
    }})".Trim();
}
