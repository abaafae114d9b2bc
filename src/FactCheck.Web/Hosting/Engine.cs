#if ELSA
using FactCheck.OnElsa;
using FactCheck.UseCases;
using FactCheck.Web.Accounts;
#endif

namespace FactCheck.Web.Hosting;

/// <summary>Which engine steps the reviews: the embedded one, unless the program was built with -p:Engine=Elsa. See docs/elsa.md.</summary>
internal static class Engine
{
    /// <summary>Where the pages of Elsa Studio lie; nothing is there unless somebody put it there.</summary>
    public const string StudioSetting = "FactCheck:Studio";

    /// <param name="server">Connection string of the SQL Server; null where there is none.</param>
    /// <param name="path">The SQLite file, where there is none.</param>
    public static void AddEngine(this WebApplicationBuilder builder, string? server, string path)
    {
#if ELSA
        if (builder.Configuration.GetValue<bool>(Place.DemoSetting))
            throw new RefusedToStartException("The demo shows reviews that have advanced before the program starts, and Elsa steps them after that. Build without -p:Engine=Elsa for the demo.");
        if (server is null) builder.Services.AddElsaEngineSqlite(path, withApi: true);
        else builder.Services.AddElsaEngineSqlServer(server, withApi: true);
        builder.Services.AddElsaStudio(user => user.PersonRoles().HasFlag(Role.Admin));
#endif
    }

    /// <summary>Elsa's own pages, for administrators, to look and not to touch.</summary>
    public static void UseEngine(this WebApplication app)
    {
#if ELSA
        var folder = app.Configuration[StudioSetting] is { Length: > 0 } chosen ? chosen : Path.Combine(AppContext.BaseDirectory, "studio");
        app.UseElsaStudio(Path.GetFullPath(folder), async http =>
            http.User.Caller().PersonId is { } id
            && await http.RequestServices.GetRequiredService<FactCheckDb>().Users.FindAsync([id], http.RequestAborted) is { HasLeft: false } person && person.Is(Role.Admin));
#endif
    }
}
