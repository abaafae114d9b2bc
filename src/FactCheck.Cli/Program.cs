using System.CommandLine;
using FactCheck.Cli;

Console.OutputEncoding = System.Text.Encoding.UTF8;
var root = new RootCommand("""
    Tracks claims from article to verdict, from a shell.

    It works on the same database as the web application: the file in your data folder, or the one named by
    --database or FACTCHECK_DATABASE, or a SQL Server named by FACTCHECK_SQLSERVER. Exit codes: 0 done, 1 refused
    (the message says why), 2 wrong usage, 3 verification found something that does not agree.
    """);
root.Options.Add(Place.Database);
root.Options.Add(Place.Demo);
root.Subcommands.Add(ExtractCommand.Build());
root.Subcommands.Add(SubmitCommand.Build());
root.Subcommands.Add(CorrectionCommands.Build());
root.Subcommands.Add(LedgerCommands.Build());
root.Subcommands.Add(WorkflowCommands.Build());
root.Subcommands.Add(TokenCommands.Build());
root.Subcommands.Add(PersonCommands.Build());
root.Subcommands.Add(DatabaseCommands.Build());

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
{
    foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
    await Console.Error.WriteLineAsync("See: factcheck --help");
    return ExitCode.Usage;
}

return await parsed.InvokeAsync();
