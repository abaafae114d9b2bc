using System.CommandLine;
using FactCheck.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Cli;

internal static class TokenCommands
{
    public static Command Build()
    {
        var user = new Option<string>("--user") { Description = "Whose token: e-mail address or name.", Required = true, HelpName = "EMAIL" };
        var name = new Option<string>("--name") { Description = "What will use it.", DefaultValueFactory = _ => "command line" };
        var days = new Option<int>("--days") { Description = "How long it works.", DefaultValueFactory = _ => CreateToken.DefaultDays };
        var create = new Command("create", "Makes a personal access token for the API and prints it, once.") { user, name, days };
        create.SetAction((parsed, cancel) => Place.With(parsed, async services =>
        {
            var caller = await Place.Person(services, parsed.GetRequiredValue(user), cancel);
            var token = await services.GetRequiredService<Newsroom>().Send(new CreateToken(parsed.GetRequiredValue(name), parsed.GetValue(days)), caller, cancel);
            Console.WriteLine(token.Secret);
            await Console.Error.WriteLineAsync($"Works until {token.ExpiresAt:yyyy-MM-dd}. It is not shown again; send it as “Authorization: Bearer …”.");
            return ExitCode.Done;
        }, cancel));
        return new Command("token", "Access to the API.") { create };
    }
}
