using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>Which time is meant when something shall be as it was.</summary>
internal enum LastTime { None, JustNow, Before }

/// <summary>"Sama kayak kemarin", "kayak tadi", "seperti biasa", "yang sama aja": as it was the last time.</summary>
internal static class Again
{
    private static readonly FrozenSet<string> Like = "kayak kaya kyk kek seperti spt kados koyo persis macam sama samain".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Between = "kayak kaya kyk kek seperti spt yang yg waktu pas dgn dengan".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Now = "tadi barusan td".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Before = "kemarin kemaren kmrn kmaren kmrin wingi kamari biasa biasanya sebelumnya terakhir lalu lewat".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static LastTime Said(string text)
    {
        if (text.Length > 120) return LastTime.None;
        var words = text.Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (!Like.Contains(words[i])) continue;
            var k = i + 1;
            while (k < words.Length && Between.Contains(words[k])) k++;
            if (k == words.Length) return LastTime.None;
            // "Sama" alone joins names; only what is like the past is meant.
            if (Now.Contains(words[k])) return LastTime.JustNow;
            if (Before.Contains(words[k])) return LastTime.Before;
            if (words[k] is "minggu" or "pertemuan" or "bulan" or "sabtu" && k + 1 < words.Length && Before.Contains(words[k + 1])) return LastTime.Before;
        }
        return LastTime.None;
    }
}
