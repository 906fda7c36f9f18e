using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Bot.Benchmarks;

/// <summary>
/// Puts a fixed number of requests on a fixed number of kept connections, each waiting for its answer. Bare sockets, so that the
/// generator takes as little as possible of the machine it shares with the server.
/// </summary>
internal static class Load
{
    /// <summary>Sends all requests and demands 200 for each; the time of the whole and of every single one (stopwatch ticks).</summary>
    public static async Task<(long Whole, long[] Each)> RunAsync(Uri server, byte[][] requests, int connections)
    {
        var each = new long[requests.Length];
        var next = -1;
        var sockets = new Socket[connections];
        for (var i = 0; i < connections; i++)
        {
            sockets[i] = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await sockets[i].ConnectAsync(IPAddress.Loopback, server.Port);
        }
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(sockets.Select(ConnectionAsync));
        var whole = Stopwatch.GetTimestamp() - start;
        foreach (var socket in sockets) socket.Dispose();
        return (whole, each);

        async Task ConnectionAsync(Socket socket)
        {
            var buffer = new byte[4096];
            while (Interlocked.Increment(ref next) is var mine && mine < requests.Length)
            {
                var began = Stopwatch.GetTimestamp();
                await socket.SendAsync(requests[mine]);
                await AnswerAsync(socket, buffer);
                each[mine] = Stopwatch.GetTimestamp() - began;
            }
        }
    }

    /// <summary>
    /// Sends so many a second, whatever the answers take: when each was due to go and how long it took from then on (stopwatch ticks).
    /// </summary>
    public static async Task<IReadOnlyList<(long At, long Took)>> PacedAsync(Uri server, byte[][] requests, int connections, int perSecond)
    {
        var said = new (long, long)[requests.Length];
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(ConnectionAsync));
        return said;

        async Task ConnectionAsync(int first)
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, server.Port);
            var buffer = new byte[4096];
            for (var i = first; i < requests.Length; i += connections)
            {
                var at = start + i * Stopwatch.Frequency / perSecond;
                while (Stopwatch.GetTimestamp() is var now && now < at) await Task.Delay(TimeSpan.FromSeconds((at - now) / (double)Stopwatch.Frequency));
                // From the moment it really goes: timers are a millisecond coarse. A connection that falls behind counts from its plan.
                var late = Stopwatch.GetTimestamp() - at;
                var began = late < Stopwatch.Frequency / 200 ? at + late : at;
                await socket.SendAsync(requests[i]);
                await AnswerAsync(socket, buffer);
                said[i] = (began, Stopwatch.GetTimestamp() - began);
            }
        }
    }

    private static async Task AnswerAsync(Socket socket, byte[] buffer)
    {
        for (var had = 0; ;)
        {
            var got = await socket.ReceiveAsync(buffer.AsMemory(had));
            if (got == 0) throw new IOException("the server closed the connection");
            had += got;
            if (IsWhole(buffer.AsSpan(0, had))) return;
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0) return false;
        if (!answer.StartsWith("HTTP/1.1 200"u8)) throw new IOException("the server answered " + System.Text.Encoding.ASCII.GetString(answer[9..12]));
        var length = answer[..head].IndexOf("Content-Length: "u8);
        if (length < 0) throw new IOException("the answer tells no length");
        var digits = answer[(length + 16)..];
        return answer.Length >= head + 4 + int.Parse(digits[..digits.IndexOf((byte)'\r')], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
