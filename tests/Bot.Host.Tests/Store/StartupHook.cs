using Bot.Host.Tests;

/// <summary>Where the runtime enters when this assembly is named in DOTNET_STARTUP_HOOKS: the only way to be another program before Main.</summary>
internal static class StartupHook
{
    public static void Initialize() => StoreChild.Become();
}
