namespace FactCheck.Evaluation;

/// <summary>Finds files of the repository that this program was built in.</summary>
internal static class Repository
{
    public static string File(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "FactCheck.sln"))) return Path.Combine(folder.FullName, path);
        throw new InvalidOperationException("This program runs only from within the repository.");
    }
}
