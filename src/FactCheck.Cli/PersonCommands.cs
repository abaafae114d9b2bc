using System.CommandLine;
using FactCheck.UseCases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Cli;

/// <summary>No use cases, and nobody asked who they are: whoever has the database may say who works here.</summary>
internal static class PersonCommands
{
    public static Command Build() => new("person", "Who works here.") { Add(), List() };

    private static Command Add()
    {
        var name = new Option<string>("--name") { Description = "First and last name.", Required = true };
        var email = new Option<string>("--email") { Description = "The address to sign in with.", Required = true };
        var roles = new Option<Role>("--roles")
        {
            Description = "Reporter, FactChecker, Editor, Auditor, Admin: one or more, apart by commas.",
            Required = true,
            HelpName = "ROLES",
            CustomParser = Parse,
        };
        var fromInput = new Option<bool>("--password-stdin") { Description = "Take the password from standard input. [default: make one and print it, once]" };
        var command = new Command("add", "Adds somebody to the newsroom.") { name, email, roles, fromInput };
        command.SetAction((parsed, cancel) => Place.With(parsed, async services =>
        {
            var isGiven = parsed.GetValue(fromInput);
            var password = isGiven ? await Console.In.ReadLineAsync(cancel) ?? "" : services.GetRequiredService<Ids>().NewSecret();
            var asked = new AddPerson(parsed.GetRequiredValue(name), parsed.GetRequiredValue(email), password, parsed.GetRequiredValue(roles));
            var added = await Save(services, asked, cancel);
            if (!isGiven) Console.WriteLine(password);
            await Console.Error.WriteLineAsync($"{added.Name} was added{(isGiven ? "." : "; the password is not shown again.")}");
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Prints everybody, also those who have left: id, roles, address, name.");
        command.SetAction((parsed, cancel) => Place.With(parsed, async services =>
        {
            await using var scope = services.CreateAsyncScope();
            var people = scope.ServiceProvider.GetRequiredService<FactCheckDb>().Users.AsNoTracking().OrderBy(p => p.Name).ThenBy(p => p.Id);
            await foreach (var person in people.AsAsyncEnumerable().WithCancellation(cancel))
                Console.WriteLine($"{person.PublicId}  {person.Roles,-24}  {person.Email}  {person.Name}{(person.HasLeft ? "  (left)" : "")}");
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static async Task<Person> Save(IServiceProvider services, AddPerson asked, CancellationToken cancel)
    {
        await using var outer = services.CreateAsyncScope();
        await outer.ServiceProvider.GetRequiredService<IValidator<AddPerson>>().ValidateAndThrowAsync(asked, cancel);
        return await outer.ServiceProvider.GetRequiredService<FactCheckDb>().Database.CreateExecutionStrategy().ExecuteAsync(async token =>
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
            await using var transaction = await db.BeginWrite(token);
            var person = await scope.ServiceProvider.GetRequiredService<People>().Add(asked.Name, asked.Email, asked.Password, asked.Roles, token);
            await db.SaveChangesAsync(token);
            await transaction.CommitAsync(token);
            return person;
        }, cancel);
    }

    private static Role Parse(System.CommandLine.Parsing.ArgumentResult result)
    {
        var roles = Role.None;
        foreach (var word in result.Tokens.Single().Value.Split(',', StringSplitOptions.TrimEntries))
        {
            // By name only: a number would be taken for whatever roles its bits happen to mean.
            if (!word.All(char.IsLetter) || !Enum.TryParse<Role>(word, ignoreCase: true, out var role) || role is Role.None or Role.Anyone)
            {
                result.AddError($"“{word}” is no role. Write --roles Reporter, FactChecker, Editor, Auditor or Admin, several apart by commas.");
                return Role.None;
            }

            roles |= role;
        }

        return roles;
    }
}
