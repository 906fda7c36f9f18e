using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Bot.Domain;

namespace Bot.Host;

/// <summary>Who the bot itself is, as far as it is known.</summary>
/// <param name="Id">The bot's user id.</param>
/// <param name="Username">Without @; null until Telegram has said it.</param>
internal sealed record TelegramSelf(long Id, string? Username);

/// <summary>Turns an update of the Bot API into what happened. Pure, and calm whatever the bytes are.</summary>
internal static class TelegramUpdates
{
    /// <summary>The kinds of update the bot asks for.</summary>
    public static readonly IReadOnlyList<string> Allowed = ["message", "edited_message", "callback_query", "my_chat_member"];

    /// <summary>What Telegram itself says in a private chat (Bot API 9, Message): nobody wrote it, so nobody waits for an answer.</summary>
    private static readonly FrozenSet<string> Service = FrozenSet.Create(StringComparer.Ordinal,
        "pinned_message", "message_auto_delete_timer_changed", "new_chat_title", "new_chat_photo", "delete_chat_photo", "new_chat_members", "left_chat_member",
        "group_chat_created", "supergroup_chat_created", "channel_chat_created", "migrate_to_chat_id", "migrate_from_chat_id", "chat_background_set",
        "users_shared", "chat_shared", "connected_website", "write_access_allowed", "passport_data", "proximity_alert_triggered", "web_app_data",
        "successful_payment", "refunded_payment", "gift", "unique_gift", "gift_upgrade_sent", "boost_added", "paid_message_price_changed", "direct_message_price_changed",
        "forum_topic_created", "forum_topic_edited", "forum_topic_closed", "forum_topic_reopened", "general_forum_topic_hidden", "general_forum_topic_unhidden",
        "giveaway_created", "giveaway_completed", "checklist_tasks_done", "checklist_tasks_added",
        "suggested_post_approved", "suggested_post_approval_failed", "suggested_post_declined", "suggested_post_paid", "suggested_post_refunded",
        "video_chat_scheduled", "video_chat_started", "video_chat_ended", "video_chat_participants_invited");

    /// <summary>Reads the bytes of one update; the callback's id comes beside it, so that the button can stop spinning at once.</summary>
    public static (Reading Reading, string? Callback) Read(ReadOnlySpan<byte> body, TelegramSelf self)
    {
        TgUpdate? update;
        try
        {
            update = JsonSerializer.Deserialize(body, TelegramJson.Default.TgUpdate);
        }
        catch (JsonException)
        {
            return (new Reading.Unreadable("json"), null);
        }
        return update is null ? (new Reading.Unreadable("null"), null) : (Read(update, self), update.CallbackQuery?.Id);
    }

    private static Reading Read(TgUpdate update, TelegramSelf self) => update switch
    {
        { Message: { } message } => OfMessage(message, self),
        { EditedMessage: { } edited } => OfEdit(edited),
        { CallbackQuery: { } press } => OfPress(press),
        { MyChatMember: { } member } => OfMember(member, update.UpdateId),
        _ => Reading.Ignored,
    };

    private static Reading OfMessage(TgMessage message, TelegramSelf self)
    {
        if (message.Chat is not { } chat || message.MessageId == 0) return new Reading.Unreadable("message");
        var key = $"tg:{N(chat.Id)}/{N(message.MessageId)}";
        if (chat.Type is "group" or "supergroup")
        {
            return IsAddressed(message, self)
                ? new Reading.Heard(new() { Key = key, From = At(chat.Id, message.IsTopicMessage ? message.MessageThreadId : null), Kind = IncomingKind.InGroup, SaidAt = Said(message.Date) })
                : Reading.Ignored;
        }
        if (chat.Type != "private" || message.From is null or { IsBot: true }) return Reading.Ignored;
        var text = TelegramCommands.InWords(Door.Bounded(message.Text ?? message.Caption));
        var attachments = Attachments(message);
        if (text.Length == 0 && attachments.Count == 0)
        {
            if (message.Others?.Keys.Any(Service.Contains) == true) return Reading.Ignored;
            // A poll, a dice, a story, or what Telegram will invent: the sender is told that it cannot be read.
            attachments.Add(new(AttachmentKind.Other, ""));
        }
        return new Reading.Heard(new() { Key = key, From = At(chat.Id), Text = text, Attachments = attachments, SaidAt = Said(message.Date) });
    }

    private static Reading OfEdit(TgMessage edited)
    {
        if (edited.Chat is not { } chat || edited.MessageId == 0) return new Reading.Unreadable("edited_message");
        if (chat.Type != "private" || edited.From is null or { IsBot: true }) return Reading.Ignored;
        var at = edited.EditDate ?? edited.Date;
        return new Reading.Heard(new() { Key = $"tg:{N(chat.Id)}/{N(edited.MessageId)}/{N(at)}", From = At(chat.Id), Kind = IncomingKind.Edited, SaidAt = Said(at) });
    }

    // Data may be forged by a modified client, so it is only a word said under a question; the dialog checks the rights again.
    private static Reading OfPress(TgCallback press)
    {
        if (press is not { Id: { Length: > 0 and <= 64 } id, From: { } from }) return new Reading.Unreadable("callback_query");
        if (press.Message?.Chat is { Type: not "private" } || press.Data is not { Length: > 0 } data) return Reading.Ignored;
        var button = Door.Press(data);
        var title = press.Message?.ReplyMarkup?.InlineKeyboard?.SelectMany(row => row ?? []).FirstOrDefault(key => key?.CallbackData == data)?.Text;
        return new Reading.Heard(new() { Key = $"tgc:{id}", From = At(from.Id), Text = Door.Bounded(title ?? button.Says), Button = button });
    }

    private static Reading OfMember(TgMember member, long? update)
    {
        if (member is not { Chat: { } chat, NewChatMember.Status: { } status } || update is null) return new Reading.Unreadable("my_chat_member");
        IncomingKind? kind = (chat.Type, status) switch
        {
            ("private", "kicked") => IncomingKind.Blocked,
            ("private", "member") => IncomingKind.Unblocked,
            _ => null,
        };
        return kind is { } known
            ? new Reading.Heard(new() { Key = $"tgm:{N(update.Value)}", From = At(chat.Id), Kind = known, SaidAt = Said(member.Date) })
            : Reading.Ignored;
    }

    // In a group the bot hears only what is meant for it: a mention, a command with its name, a reply to it.
    private static bool IsAddressed(TgMessage message, TelegramSelf self)
    {
        if (message.From is null or { IsBot: true }) return false;
        if (message.ReplyToMessage?.From is { } replied && replied.Id == self.Id) return true;
        if (self.Username is not { } name || (message.Text ?? message.Caption) is not { } text) return false;
        return (message.Entities ?? message.CaptionEntities ?? []).Any(entity => entity?.Type switch
        {
            "mention" => Part(text, entity).Equals($"@{name}", StringComparison.OrdinalIgnoreCase),
            "bot_command" => Part(text, entity).EndsWith($"@{name}", StringComparison.OrdinalIgnoreCase),
            _ => false,
        });
    }

    // Offsets are UTF-16 units, as string indexes are; a forged one selects nothing.
    private static ReadOnlySpan<char> Part(string text, TgEntity entity) =>
        entity is { Offset: >= 0, Length: > 0 } && entity.Offset <= text.Length && entity.Length <= text.Length - entity.Offset
            ? text.AsSpan(entity.Offset, entity.Length)
            : [];

    private static List<Attachment> Attachments(TgMessage m)
    {
        List<Attachment> found = [];
        // Telegram offers several sizes of one photo; the largest is the photo.
        Add(AttachmentKind.Photo, m.Photo?.MaxBy(size => (long)(size?.Width ?? 0) * (size?.Height ?? 0)));
        Add(AttachmentKind.Document, m.Animation is null ? m.Document : null);
        Add(AttachmentKind.Voice, m.Voice ?? m.Audio);
        Add(AttachmentKind.Video, m.Video ?? m.VideoNote ?? m.Animation);
        Add(AttachmentKind.Sticker, m.Sticker);
        if (m.Location is { } l) found.Add(new(AttachmentKind.Location, string.Create(CultureInfo.InvariantCulture, $"{l.Latitude},{l.Longitude}")));
        if (m.Contact is { } contact)
        {
            var phone = Door.Phone(contact.PhoneNumber);
            // Anybody can pass on any contact: it is her own number only when Telegram says that it is her account's.
            found.Add(new(AttachmentKind.Contact, phone ?? "") { OwnPhone = contact.UserId == m.From?.Id ? phone : null });
        }
        return found;

        void Add(AttachmentKind kind, TgFile? file)
        {
            if (file?.FileId is { Length: > 0 } id) found.Add(new(kind, Door.Bounded(id)) { Bytes = file.FileSize });
        }
    }

    // A topic of a forum is a place of its own within its chat.
    private static Address At(long id, long? topic = null) => new(Channel.Telegram, topic is { } t ? $"{N(id)}/{N(t)}" : N(id));

    private static string N(long number) => number.ToString(CultureInfo.InvariantCulture);

    // 253402300799: the last second of the year 9999, beyond which no instant can be written.
    private static DateTimeOffset? Said(long seconds) => seconds is > 0 and <= 253402300799 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
