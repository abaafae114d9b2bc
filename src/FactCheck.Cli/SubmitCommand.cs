using System.CommandLine;
using System.Globalization;
using FactCheck.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Cli;

internal static class SubmitCommand
{
    public static Command Build()
    {
        var file = InputFile.Argument("The article");
        var who = new Option<string>("--as") { Description = "Who submits it: e-mail address or name.", Required = true, HelpName = "PERSON" };
        var title = new Option<string?>("--title") { Description = "[default: as the article says]" };
        var publisher = new Option<string?>("--publisher") { Description = "The outlet." };
        var url = new Option<string?>("--url") { Description = "Where it was published." };
        var published = new Option<DateTime?>("--published")
        {
            Description = "When it was published: 2022-03-11, or 2022-03-11T08:30Z.",
            HelpName = "TIME",
            CustomParser = result => DateTime.TryParse(
                result.Tokens.Single().Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
                ? time : Wrong(result, "That is no time. Write 2022-03-11, or 2022-03-11T08:30Z."),
        };
        var claims = new Option<CandidateChoice>("--claims")
        {
            Description = "Which candidates become claims: all, none, or numbers as “extract” prints them, apart by commas. [default: all]",
            HelpName = "all|none|NUMBERS",
            CustomParser = result => result.Tokens.Single().Value switch
            {
                "all" => CandidateChoice.All,
                "none" => CandidateChoice.None,
                var list when list.Split(',').All(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out _)) =>
                    new CandidateChoice([.. list.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))]),
                _ => Refuse(result),
            },
        };
        var json = new Option<bool>("--json") { Description = "Print the answer as JSON." };
        var command = new Command("submit", "Takes an article in; its claims begin their review.") { file, who, title, publisher, url, published, claims, json };
        command.SetAction((parsed, cancel) => Place.With(parsed, async services =>
        {
            var caller = await Place.Person(services, parsed.GetRequiredValue(who), cancel);
            var article = new ArticleInput(
                File: await InputFile.Read(parsed.GetRequiredValue(file), cancel), Url: parsed.GetValue(url), Title: parsed.GetValue(title),
                Publisher: parsed.GetValue(publisher), PublishedAt: parsed.GetValue(published));
            var submitted = await services.GetRequiredService<Newsroom>().Send(new SubmitArticle(article, parsed.GetValue(claims) ?? CandidateChoice.All), caller, cancel);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(Json.Of(submitted));
                return ExitCode.Done;
            }

            if (submitted.Notice is { } notice) await Console.Error.WriteLineAsync(notice);
            Console.WriteLine($"{(submitted.IsNew ? "New" : "Known")} article {submitted.Id}: {submitted.Title}");
            Console.WriteLine($"SHA-256 {submitted.Hash}");
            foreach (var claim in submitted.Claims) Console.WriteLine($"{(claim.IsNew ? "  new  " : "  known")} {claim.Id} {claim.Kind}: {claim.Statement}");
            return ExitCode.Done;
        }, cancel));
        return command;

        static DateTime? Wrong(System.CommandLine.Parsing.ArgumentResult result, string message)
        {
            result.AddError(message);
            return null;
        }

        static CandidateChoice Refuse(System.CommandLine.Parsing.ArgumentResult result)
        {
            result.AddError("Write --claims all, --claims none, or numbers such as --claims 0,2,5.");
            return CandidateChoice.None;
        }
    }
}
