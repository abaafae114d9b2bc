using System.CommandLine;
using FactCheck.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Cli;

internal static class CorrectionCommands
{
    public static Command Build()
    {
        var who = new Option<string>("--as") { Description = "Who exports them, an administrator: e-mail address or name.", Required = true, HelpName = "PERSON" };
        var export = new Command("export", "Prints what people said that extraction read wrongly, for training: JSON Lines, oldest first. People stand in it by id alone.") { who };
        export.SetAction((parsed, cancel) => Place.With(parsed, async services =>
        {
            var caller = await Place.Person(services, parsed.GetRequiredValue(who), cancel);
            var newsroom = services.GetRequiredService<Newsroom>();
            await using var output = Console.OpenStandardOutput();
            await CorrectionLines.Write(
                output, await newsroom.Send(new ExportCorrections(), caller, cancel), after => newsroom.Send(new ExportCorrections(after), caller, cancel), cancel);
            return ExitCode.Done;
        }, cancel, mustExist: true));
        return new Command("corrections", "What people said that extraction read wrongly.") { export };
    }
}
