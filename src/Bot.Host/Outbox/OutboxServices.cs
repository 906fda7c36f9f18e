using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Host;

public static class OutboxServices
{
    /// <summary>Registers the pump; it serves whatever senders the channels have registered.</summary>
    public static IHostApplicationBuilder AddOutbox(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<OutboxPump>();
        builder.Services.AddHostedService(services => services.GetRequiredService<OutboxPump>());
        return builder;
    }
}
