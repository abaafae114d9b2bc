namespace FactCheck;

/// <summary>Where a newsroom's data lies when its configuration does not say: every door looks in the same place.</summary>
public static class DataFolder
{
    /// <summary>The database file in the folder for a person's own application data.</summary>
    /// <param name="demo">The demo's newsroom lies beside the real one, never in it.</param>
    public static string DefaultDatabase(bool demo = false)
    {
        var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        // An account without a home, as in a container, has no such folder.
        var folder = own.Length > 0 ? Path.Combine(own, "factcheck") : Path.Combine(AppContext.BaseDirectory, "data");
        return Path.Combine(folder, demo ? "demo.db" : "factcheck.db");
    }
}
