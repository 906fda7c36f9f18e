using System.Globalization;
using System.Text;
using Bot.Domain;

namespace Bot.Host;

/// <summary>Our messages as Telegram writes them.</summary>
internal static class TelegramMarkup
{
    /// <summary>Telegram's limit on a button's data, in UTF-8 bytes.</summary>
    public const int MaxData = 64;

    private const string OfferNumber = "📱 Kirim nomor saya";

    /// <summary>HTML with everything escaped that could be markup, and the message's <c>*bold*</c> spans.</summary>
    public static string Html(string text)
    {
        var html = new StringBuilder();
        var from = 0;
        while (Bold(text, from) is (var start, var end))
        {
            html.Append(Escape(text[from..start])).Append("<b>").Append(Escape(text[(start + 1)..end])).Append("</b>");
            from = end + 1;
        }
        return html.Append(Escape(text[from..])).ToString();
    }

    /// <summary>
    /// The contact button where it is asked for (private chats only), else the choices one button a row, else nothing.
    /// </summary>
    public static TgReplyMarkup? Keyboard(Message message, int reference, bool inPrivate)
    {
        if (message.AsksContact && inPrivate)
        {
            IReadOnlyList<IReadOnlyList<TgReplyKey>> keys = [[new(OfferNumber, true)], .. message.Choices.Select(choice => (IReadOnlyList<TgReplyKey>)[new(choice.Title)])];
            return new() { Keyboard = keys, ResizeKeyboard = true, OneTimeKeyboard = true };
        }
        if (message.Choices.Count == 0) return null;
        return new() { InlineKeyboard = [.. message.Choices.Select(choice => (IReadOnlyList<TgInlineKey>)[new(choice.Title, Data(reference, choice))])] };
    }

    /// <summary><c>&lt;ref&gt;|&lt;says&gt;</c> in at most 64 bytes; what is too long says its title, which means the same.</summary>
    public static string Data(int reference, Choice choice)
    {
        var head = $"{reference.ToString(CultureInfo.InvariantCulture)}|";
        var says = Encoding.UTF8.GetByteCount(head + choice.Says) <= MaxData ? choice.Says : choice.Title;
        var data = new StringBuilder(head);
        var left = MaxData - head.Length;
        foreach (var rune in says.EnumerateRunes())
        {
            left -= rune.Utf8SequenceLength;
            if (left < 0) break;
            data.Append(rune);
        }
        return data.ToString();
    }

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    // The next pair of stars that hugs its words and stands free on a line; a star in "2*3" is a star.
    private static (int Start, int End)? Bold(string text, int from)
    {
        for (var start = text.IndexOf('*', from); start >= 0; start = text.IndexOf('*', start + 1))
        {
            if (start > 0 && char.IsLetterOrDigit(text[start - 1])) continue;
            var end = text.IndexOf('*', start + 1);
            if (end < 0) return null;
            var inside = text.AsSpan(start + 1, end - start - 1);
            var free = end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]);
            if (free && inside.Length > 0 && !inside.Contains('\n') && inside.Trim().Length == inside.Length) return (start, end);
        }
        return null;
    }
}
