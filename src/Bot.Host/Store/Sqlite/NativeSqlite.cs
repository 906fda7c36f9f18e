using System.Runtime.InteropServices;
using SQLitePCL;

namespace Bot.Host;

/// <summary>Prefers the operating system's SQLite to the older one in the package; once per process, before any call.</summary>
internal static class NativeSqlite
{
    /// <summary>The version of the library that was linked, e.g. <c>3.40.1</c>.</summary>
    public static string Version { get; } = Link();

    private static string Link()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, static (name, _, _) =>
            name == "e_sqlite3" && NativeLibrary.TryLoad(
                OperatingSystem.IsWindows() ? "winsqlite3" : OperatingSystem.IsMacOS() ? "/usr/lib/libsqlite3.dylib" : "libsqlite3.so.0", out var handle)
            ? handle : 0); // 0: the packaged library
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return raw.sqlite3_libversion().utf8_to_string();
    }
}
