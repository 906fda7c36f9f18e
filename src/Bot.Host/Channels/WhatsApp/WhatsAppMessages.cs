using System.Globalization;
using Bot.Domain;

namespace Bot.Host;

/// <summary>Turns Twilio's form into what happened. Pure, and calm whatever the fields say.</summary>
internal static class WhatsAppMessages
{
    // WhatsApp sends one file per message; Twilio's own limit is ten.
    private const int MostMedia = 10;

    /// <summary>Reads a verified inbound form.</summary>
    public static Reading Read(TwilioForm form)
    {
        if (form.Said("MessageSid") is not { } sid) return Reading.Ignored;
        // Twilio signs names and values without anything between them, so a captured form can be cut anew: a sid that
        // swallowed its neighbour would be a new key for an old message. Only the exact form counts.
        if (!IsSid(sid)) return new Reading.Unreadable("MessageSid");
        if (WhatsAppAddress.Read(form["From"]) is not { } from) return new Reading.Unreadable("From");

        var incoming = new Incoming { Key = $"wa:{sid}", From = from, Also = Also(form, from) };
        // Advanced Opt-Out has matched a keyword and answered already; STOP and START mean that Twilio closed or opened the line.
        if (form.Said("OptOutType") is { } optOut)
        {
            return optOut switch
            {
                "STOP" => new Reading.Heard(incoming with { Kind = IncomingKind.Blocked }),
                "START" => new Reading.Heard(incoming with { Kind = IncomingKind.Unblocked }),
                _ => Reading.Ignored,
            };
        }

        // Her answer to a request to call her, which we never make (channels A2): nothing she said.
        if (form["Body"] == "VOICE_CALL_REQUEST") return Reading.Ignored;
        var press = (form.Said("ButtonPayload") ?? form.Said("ListId")) is { } data ? Door.Press(data) : null;
        // An approved template's buttons have one id for everybody: pressing one is typing what stands on it.
        if (press is { Ref: < 0 } && form["MessageType"] == "button" && form.Said("ButtonText") is not null) press = null;
        incoming = incoming with
        {
            Text = Door.Bounded(form.Said("ButtonText") ?? form.Said("ListTitle") ?? form["Body"]),
            Button = press,
            Attachments = Attachments(form),
        };
        // A message always has its Body, be it empty: somebody sent nothing and is told so. Without one the form is about something else.
        var isMessage = form["Body"] is not null && form["MessageStatus"] is null && form["SmsStatus"] is (null or "received");
        return incoming is { Text: "", Button: null, Attachments: [] } && !isMessage ? Reading.Ignored : new Reading.Heard(incoming);
    }

    private static bool IsSid(string sid) => sid.Length == 34 && sid[..2] is ("SM" or "MM") && sid.Skip(2).All(char.IsAsciiHexDigit);

    private static Address? Also(TwilioForm form, Address from) =>
        from.Channel == Channel.WhatsApp && WhatsAppAddress.Read(form.Said("ExternalUserId") ?? form.Said("ExternalUserIdentifier")) is { Channel: Channel.WhatsAppId } id ? id : null;

    private static List<Attachment> Attachments(TwilioForm form)
    {
        List<Attachment> found = [];
        _ = int.TryParse(form["NumMedia"], NumberStyles.None, CultureInfo.InvariantCulture, out var media);
        for (var i = 0; i < Math.Min(media, MostMedia); i++)
        {
            if (form.Said(string.Create(CultureInfo.InvariantCulture, $"MediaUrl{i}")) is { } url)
            {
                found.Add(new(KindOf(form[string.Create(CultureInfo.InvariantCulture, $"MediaContentType{i}")] ?? ""), Door.Bounded(url)));
            }
        }
        if (Degrees(form["Latitude"], 90) is { } latitude && Degrees(form["Longitude"], 180) is { } longitude)
        {
            found.Add(new(AttachmentKind.Location, string.Create(CultureInfo.InvariantCulture, $"{latitude},{longitude}")));
        }
        return found;
    }

    private static AttachmentKind KindOf(string contentType) => contentType.Split(['/', ';'], 3) switch
    {
        ["image", "webp", ..] => AttachmentKind.Sticker,
        ["image", ..] => AttachmentKind.Photo,
        ["audio", ..] => AttachmentKind.Voice,
        ["video", ..] => AttachmentKind.Video,
        ["text", "vcard" or "x-vcard", ..] => AttachmentKind.Contact,
        ["application" or "text", ..] => AttachmentKind.Document,
        _ => AttachmentKind.Other,
    };

    private static decimal? Degrees(string? written, int most) =>
        decimal.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : null;
}
