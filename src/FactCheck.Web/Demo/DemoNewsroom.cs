using FactCheck.UseCases;
using FactCheck.Web.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Demo;

/// <summary>Somebody of the demo newsroom.</summary>
internal sealed record DemoPerson(string Name, string Email, Role Role, Func<string> Title, Func<string> Does);

/// <summary>The people of the demo, and how an empty database comes to know them and their <see cref="DemoStory"/>.</summary>
internal sealed class DemoNewsroom(IServiceScopeFactory scopes, Newsroom newsroom, ILogger<DemoNewsroom> log)
{
    /// <summary>Everybody's. It is written in the manual, so the demo answers its own machine only.</summary>
    public const string Password = "demo-newsroom";

    public const string SignInPath = "/account/demo";

    public static readonly DemoPerson
        Tomas = new("Tomas Varga", "tomas@demo.example", Role.Reporter, () => Say("Reporter"), () => Say("hands in articles and claims")),
        Marta = new("Marta Lind", "marta@demo.example", Role.FactChecker, () => Say("Fact-checker"), () => Say("triages, researches, proposes verdicts")),
        Olena = new("Olena Bondar", "olena@demo.example", Role.Editor | Role.FactChecker, () => Say("Editor"), () => Say("researches too; never approves a verdict of her own")),
        Daniel = new("Daniel Reyes", "daniel@demo.example", Role.Editor, () => Say("Editor"), () => Say("gives the second approval")),
        Ingrid = new("Ingrid Sato", "ingrid@demo.example", Role.Auditor, () => Say("Auditor"), () => Say("checks attributions, verifies the trail")),
        Pavel = new("Pavel Novak", "pavel@demo.example", Role.Admin, () => Say("Administrator"), () => Say("looks after people and settings"));

    public static readonly IReadOnlyList<DemoPerson> People = [Tomas, Marta, Olena, Daniel, Ingrid, Pavel];

    private static volatile bool _isTelling;

    /// <summary>Whether a line is worth reading: not each of the many requests by which the story is told.</summary>
    public static bool IsWorthReading(LogLevel level) => level >= (_isTelling ? LogLevel.Warning : LogLevel.Information);

    /// <summary>Fills an empty database; one in which anybody works is left alone.</summary>
    public async Task Seed(CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        if (await db.Users.AnyAsync(cancel)) return;

        _isTelling = true;
        // The first comes as on any first start; everybody else is added by him.
        await using (var transaction = await db.BeginWrite(cancel))
        {
            await scope.ServiceProvider.GetRequiredService<FactCheck.People>().Add(Pavel.Name, Pavel.Email, Password, Pavel.Role, cancel);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        var callers = new Dictionary<DemoPerson, Caller> { [Pavel] = await Caller(db, Pavel, cancel) };
        foreach (var person in People.Where(p => p != Pavel))
        {
            await newsroom.Send(new AddPerson(person.Name, person.Email, Password, person.Role), callers[Pavel], cancel);
            callers[person] = await Caller(db, person, cancel);
        }

        await new DemoStory(newsroom, callers, cancel).Tell();
        _isTelling = false;
        log.LogInformation("The demo newsroom was made");
    }

    private static async Task<Caller> Caller(FactCheckDb db, DemoPerson person, CancellationToken cancel) =>
        new(await db.Users.Where(p => p.Email == person.Email).Select(p => p.Id).SingleAsync(cancel));
}

internal static class DemoDoor
{
    public static void AddDemo(this IServiceCollection services)
    {
        services.AddSingleton<DemoNewsroom>();
        services.AddLogging(logging => logging.AddFilter(nameof(FactCheck), DemoNewsroom.IsWorthReading));
        // A page elsewhere could point a name of its own at this machine and sign in through the visitor's browser.
        services.PostConfigure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
    }

    /// <summary>Signs in as one of the demo's people without a password: mapped in the demo and nowhere else.</summary>
    public static void MapDemo(this WebApplication app) =>
        app.MapPost(DemoNewsroom.SignInPath, async (HttpContext http, IAntiforgery forms, SignInManager<Person> desk) =>
        {
            // Checked here and not by the framework: whoever became somebody else in another window gets a fresh page, not an error.
            var form = await forms.IsRequestValidAsync(http) ? await http.Request.ReadFormAsync() : FormCollection.Empty;
            var chosen = DemoNewsroom.People.FirstOrDefault(p => p.Email == form["email"]);
            if (chosen is null || await desk.UserManager.FindByEmailAsync(chosen.Email) is not { } person) return Results.LocalRedirect(AccountServices.SignInPath);
            await desk.SignInAsync(person, isPersistent: true);
            return Results.LocalRedirect(LocalUrl.Or(form["returnUrl"], "/"));
        }).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
}
