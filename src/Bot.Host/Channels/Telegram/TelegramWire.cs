using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Host;

/// <summary>What the bot reads of an update; everything else in it is skipped.</summary>
internal sealed record TgUpdate(long? UpdateId, TgMessage? Message, TgMessage? EditedMessage, TgCallback? CallbackQuery, TgMember? MyChatMember);

internal sealed record TgMessage(long MessageId, TgUser? From, TgChat? Chat, long Date, long? EditDate, string? Text, string? Caption,
    IReadOnlyList<TgEntity?>? Entities, IReadOnlyList<TgEntity?>? CaptionEntities, TgReplied? ReplyToMessage,
    IReadOnlyList<TgFile?>? Photo, TgFile? Document, TgFile? Voice, TgFile? Audio, TgFile? Video, TgFile? VideoNote, TgFile? Animation, TgFile? Sticker,
    TgLocation? Location, TgContact? Contact, TgKeyboard? ReplyMarkup, long? MessageThreadId, bool IsTopicMessage)
{
    /// <summary>The members the bot does not know by name; their names tell a service message from a new kind of message.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

internal sealed record TgReplied(TgUser? From);

internal sealed record TgUser(long Id, bool IsBot, string? Username);

internal sealed record TgChat(long Id, string? Type);

internal sealed record TgEntity(string? Type, int Offset, int Length);

internal sealed record TgFile(string? FileId, int Width, int Height, long? FileSize = null);

internal sealed record TgLocation(double Latitude, double Longitude);

internal sealed record TgContact(string? PhoneNumber, long? UserId);

internal sealed record TgCallback(string? Id, TgUser? From, TgMessage? Message, string? Data);

internal sealed record TgMember(TgChat? Chat, TgUser? From, long Date, TgMemberStatus? NewChatMember);

internal sealed record TgMemberStatus(string? Status);

internal sealed record TgKeyboard(IReadOnlyList<IReadOnlyList<TgButton?>?>? InlineKeyboard);

internal sealed record TgButton(string? Text, string? CallbackData);

/// <summary>Every answer of the Bot API.</summary>
internal sealed record TgAnswer(bool Ok, int ErrorCode, string? Description, TgParameters? Parameters, JsonElement Result);

internal sealed record TgParameters(int? RetryAfter, long? MigrateToChatId);

internal sealed record TgSent(long MessageId);

/// <param name="MessageThreadId">The topic of a forum it belongs to; null elsewhere.</param>
internal sealed record TgSend(long ChatId, string Text, string? ParseMode, TgReplyMarkup? ReplyMarkup, long? MessageThreadId = null)
{
    public TgPreview LinkPreviewOptions { get; } = new(true);
}

internal sealed record TgPreview(bool IsDisabled);

/// <summary>An inline keyboard or a reply keyboard; the other half stays null and is not written.</summary>
internal sealed record TgReplyMarkup
{
    public IReadOnlyList<IReadOnlyList<TgInlineKey>>? InlineKeyboard { get; init; }
    public IReadOnlyList<IReadOnlyList<TgReplyKey>>? Keyboard { get; init; }
    public bool? ResizeKeyboard { get; init; }
    public bool? OneTimeKeyboard { get; init; }
}

internal sealed record TgInlineKey(string Text, string CallbackData);

internal sealed record TgReplyKey(string Text, bool? RequestContact = null);

internal sealed record TgCallbackAnswer(string CallbackQueryId);

internal sealed record TgGetUpdates(long? Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates);

internal sealed record TgSetWebhook(string Url, string SecretToken, IReadOnlyList<string> AllowedUpdates);

internal sealed record TgWebhookInfo(string? Url, IReadOnlyList<string>? AllowedUpdates, int PendingUpdateCount = 0, long? LastErrorDate = null);

internal sealed record TgSetMyCommands(IReadOnlyList<TgCommand> Commands, TgScope Scope);

internal sealed record TgCommand(string Command, string Description);

internal sealed record TgScope(string Type);

internal sealed record TgGetFile(string FileId);

internal sealed record TgFilePlace(string? FilePath, long? FileSize);

/// <summary>What is at Telegram already, by its id; one of the three.</summary>
internal sealed record TgSendMedium(long ChatId, string? Caption, string? ParseMode, TgReplyMarkup? ReplyMarkup, long? MessageThreadId)
{
    public string? Photo { get; init; }
    public string? Voice { get; init; }
    public string? Video { get; init; }
}

internal sealed record TgEmpty;

/// <summary>The Bot API's JSON: snake case, unknown members skipped.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TgUpdate))]
[JsonSerializable(typeof(IReadOnlyList<TgUpdate>))]
[JsonSerializable(typeof(TgAnswer))]
[JsonSerializable(typeof(TgSent))]
[JsonSerializable(typeof(TgUser))]
[JsonSerializable(typeof(TgSend))]
[JsonSerializable(typeof(TgReplyMarkup))]
[JsonSerializable(typeof(TgCallbackAnswer))]
[JsonSerializable(typeof(TgGetUpdates))]
[JsonSerializable(typeof(TgSetWebhook))]
[JsonSerializable(typeof(TgWebhookInfo))]
[JsonSerializable(typeof(TgSetMyCommands))]
[JsonSerializable(typeof(TgGetFile))]
[JsonSerializable(typeof(TgFilePlace))]
[JsonSerializable(typeof(TgSendMedium))]
[JsonSerializable(typeof(TgEmpty))]
internal sealed partial class TelegramJson : JsonSerializerContext;
