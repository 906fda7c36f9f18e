namespace Bot.Host;

/// <summary>What one of Twilio's error codes means for the message it is about.</summary>
internal enum TwilioError
{
    /// <summary>Not now; certainly not sent.</summary>
    Busy,

    /// <summary>The person does not want our messages.</summary>
    OptedOut,

    /// <summary>More than 24 hours since her last message.</summary>
    WindowClosed,

    /// <summary>This number cannot be reached.</summary>
    Receiver,

    /// <summary>Our settings or account are at fault, the message is innocent.</summary>
    Settings,

    /// <summary>The message itself is at fault: a bug of ours.</summary>
    Message,

    /// <summary>Nobody can say whether it was sent.</summary>
    Unknown,
}

/// <summary>Twilio's codes (twilio.com/docs/api/errors), as one table.</summary>
internal static class TwilioErrors
{
    public static TwilioError Meaning(int code, int status) => code switch
    {
        20429 or 21611 or 30001 or 30008 or 63009 or 63010 or 63012 or 63017 or 63018 or 63023 or 63037 or 63038 => TwilioError.Busy,
        21610 or 63014 => TwilioError.OptedOut,
        63016 or 63032 => TwilioError.WindowClosed,
        21211 or 21612 or 21614 or 30004 or 30005 or 30006 or 63003 or 63024 or 63033 => TwilioError.Receiver,
        20003 or 20404 or 21212 or 21408 or 21603 or 21606 or 21608 or 21703 or 30002 or 63001 or 63002 or 63007 or 63008 or 63015 or 63020 or 63022 => TwilioError.Settings,
        not 0 when status is >= 400 and < 500 and not 429 => TwilioError.Message,
        _ => status switch
        {
            429 => TwilioError.Busy,
            401 or 403 or 404 => TwilioError.Settings,
            >= 400 and < 500 => TwilioError.Message,
            _ => TwilioError.Unknown,
        },
    };

    /// <summary>True when it is the file that was refused, so that a link to it can go as text.</summary>
    public static bool IsOfMedia(int code) => code is 21619 or 21620 or 21623 or 63005 or 63006 or 63019 or 63034;

    /// <summary>True when it is the template that was refused, so that the same words can go as text.</summary>
    public static bool IsOfTemplate(int code) => code is 21654 or 21655 or 21656 or 92007 or 63005 or 63006 or 63013 or 63021 or 63027 or 63028 or 63040 or 63041 or 63042;
}
