using System.Net.Http.Headers;

namespace Bot.Host;

/// <summary>HTTP for a command that calls a provider a few times and ends.</summary>
internal sealed class PlainClients(AuthenticationHeaderValue? login = null) : IHttpClientFactory
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public HttpClient CreateClient(string name)
    {
        var http = new HttpClient { Timeout = Patience };
        http.DefaultRequestHeaders.Authorization = login;
        return http;
    }
}
