using FactCheck.Web.Demo;

namespace FactCheck.Web.Hosting;

/// <summary>What whoever started it needs to know: where it is, and how to get in.</summary>
internal static class Greeting
{
    public static async Task Greet(this WebApplication app, Place place, string? firstLink)
    {
        // A host without a server, as in a test, has no address to tell.
        if (app.Urls.FirstOrDefault() is not { } address) return;

        var say = Console.Out;
        await say.WriteLineAsync($"FactCheck is at {string.Join(" and ", app.Urls)}");
        await say.WriteLineAsync($"Its data lies {place.Data}");
        if (place.IsDemo)
            await say.WriteLineAsync($"This is the demo. Sign in with one click on the page, or as {DemoNewsroom.Olena.Email} with the password {DemoNewsroom.Password}");
        if (firstLink is not null)
            await say.WriteLineAsync($"Nobody works here yet. Make the first administrator at {address.TrimEnd('/')}{firstLink} (the link works once, until this program stops)");
    }
}
