using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>Whatever letters a word is dressed in, it is the same word; and every character knows where it stood.</summary>
public sealed class FoldTests
{
    [Theory]
    [InlineData("SALDO KAS", "saldo kas")]
    [InlineData("ｓａｌｄｏ　ｋａｓ", "saldo kas")]
    [InlineData("ѕаldо kаѕ", "saldo kas")]
    [InlineData("ΚΑS ΜΑSUΚ", "kas masuk")]
    [InlineData("ΗΑDΙR", "hadir")]
    [InlineData("𝐬𝐚𝐥𝐝𝐨 𝒌𝒂𝒔", "saldo kas")]
    [InlineData("𝕤𝕒𝕝𝕕𝕠 𝖐𝖆𝖘", "saldo kas")]
    [InlineData("𝓼𝓪𝓵𝓭𝓸 𝚔𝚊𝚜", "saldo kas")]
    [InlineData("ℂℴℯ ℎ", "coe h")]
    [InlineData("ⓢⓐⓛⓓⓞ ⓀⒶⓈ", "saldo kas")]
    [InlineData("🅂🄰🄻🄳🄾 🅺🅰🆂", "saldo kas")]
    [InlineData("ꜱᴀʟᴅᴏ ᴋᴀꜱ", "saldo kas")]
    [InlineData("s\u0336a\u0336l\u0336d\u0336o\u0336", "saldo")]
    [InlineData("s\u200Ba\u200Cl\u200Dd\u2060o\uFEFF", "saldo")]
    [InlineData("\u202Esaldo\u202C \u2067kas\u2069", "saldo kas")]
    [InlineData("sal\u00ADdo ka\u0640s", "saldo kas")]
    [InlineData("saldo\u00A0kas\u2003ya\u202Fbu\u3000x", "saldo kas ya bu x")]
    [InlineData("sáldò kãş ñ", "saldo kas n")]
    [InlineData("sạldỡ kặs", "saldo kas")]
    [InlineData("s\u0301a\u0308l\u20E3do\uFE0F", "saldo")]
    [InlineData("١٢٣ ۴۵ १२ ๓๔ ꧑꧒", "123 45 12 34 12")]
    [InlineData("𝟏𝟐 𝟛𝟜 １２ ⑤ ❼ ⑫ 1️⃣", "12 34 12 5 7 12 1")]
    [InlineData("½ kg ibu²", " 1/2 kg ibu2")]
    [InlineData("‘a’ “b” «c» d–e f—g", "'a' \"b\" \"c\" d-e f-g")]
    [InlineData("م ر", "م ر")]
    public void A_disguised_text_is_the_plain_one(string raw, string plain)
    {
        var fold = Fold.Of(raw);
        Assert.Equal(plain, new string(fold.Chars, 0, fold.Length));
    }

    [Fact]
    public void Every_character_folds_to_something_small_and_keeps_its_place()
    {
        for (var c = 0; c <= 0xFFFF; c++)
        {
            var fold = Fold.Of("a" + (char)c + "b");
            Assert.InRange(fold.Length, 2, 6);
            Assert.Equal((0, 'a', 'b', 2), (fold.At[0], fold.Chars[0], fold.Chars[fold.Length - 1], fold.At[fold.Length - 1]));
            Assert.Equal(3, fold.At[fold.Length]);
            for (var i = 1; i < fold.Length; i++) Assert.False(char.IsSurrogate(fold.Chars[i]) && !char.IsSurrogate((char)c));
        }
        for (var code = 0x10000; code <= 0x10FFFF; code += 7) Assert.InRange(Fold.Of(char.ConvertFromUtf32(code)).Length, 0, 1);
    }

    [Fact]
    public void The_same_letters_mean_the_same_in_every_dress()
    {
        const string line = "saldo kas berapa";
        var plain = Roster.Hear(line).Meaning.Intent;
        foreach (var first in (int[])[0x1D41A, 0x1D44E, 0x1D482, 0x1D4B6, 0x1D4EA, 0x1D51E, 0x1D552, 0x1D586, 0x1D5BA, 0x1D5EE, 0x1D622, 0x1D656, 0x1D68A])
        {
            var dressed = string.Concat(line.Select(c => c == ' ' ? " " : char.ConvertFromUtf32(first + c - 'a')));
            Assert.Equal(plain, Roster.Hear(dressed).Meaning.Intent);
        }
    }
}
