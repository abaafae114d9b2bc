using FactCheck.Sqlite;
using FactCheck.SqlServer;
using Microsoft.AspNetCore.DataProtection;

namespace FactCheck.Web.Hosting;

/// <summary>Where this newsroom is: which database, which address, and whether it is the demo.</summary>
/// <param name="Data">In words, for whoever started it; never a password.</param>
internal sealed record Place(bool IsDemo, string Data)
{
    public const string DemoSetting = "FactCheck:Demo";
    public const string DatabaseSetting = "FactCheck:Database";
    public const string SqlServerSetting = "FactCheck:SqlServer";
    public const string KeysSetting = "FactCheck:Keys";
    public const string DefaultAddress = "http://127.0.0.1:5080";
}

internal static class PlaceServices
{
    public static Place AddPlace(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        var demo = settings.GetValue<bool>(Place.DemoSetting);
        if (demo) Loopback.Check(Addresses.Configured(settings));
        if (!Addresses.Configured(settings).Any()) builder.WebHost.UseUrls(Place.DefaultAddress);

        var path = Path.GetFullPath(settings[Place.DatabaseSetting] is { Length: > 0 } chosen ? chosen : DataFolder.DefaultDatabase(demo));
        // A cookie outlives a restart when the keys that signed it do: they lie beside the database.
        var keys = settings[Place.KeysSetting] is { Length: > 0 } folder ? folder : path + ".keys";
        builder.Services.AddDataProtection().SetApplicationName("FactCheck").PersistKeysToFileSystem(Private(keys));

        if (settings[Place.SqlServerSetting] is { Length: > 0 } server)
        {
            builder.Services.AddFactCheckSqlServer(server);
            builder.AddEngine(server, path);
            return new Place(demo, "on the SQL Server that is configured");
        }

        builder.Services.AddFactCheckSqlite(path);
        builder.AddEngine(server: null, path);
        return new Place(demo, $"in {path}");
    }

    // Whoever reads the keys can make a cookie of anybody.
    private static DirectoryInfo Private(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}

/// <summary>It will not start like this; the message says why and what to do.</summary>
internal sealed class RefusedToStartException(string message) : Exception(message);
