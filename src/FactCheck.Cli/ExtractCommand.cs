using System.CommandLine;
using System.Globalization;
using FactCheck.Extraction;

namespace FactCheck.Cli;

internal static class ExtractCommand
{
    public static Command Build()
    {
        var file = InputFile.Argument("The article");
        var json = new Option<bool>("--json") { Description = "Print everything that was found, as JSON; offsets count code points." };
        var convention = new Option<string>("--convention")
        {
            Description = "How vague words become numbers: plural (dozens are 24 or more) or ACLED (dozens are 12).",
            DefaultValueFactory = _ => VagueNumberConvention.Plural.Name,
        };
        convention.AcceptOnlyFromAmong(VagueNumberConvention.Plural.Name, VagueNumberConvention.Acled.Name);
        var why = new Option<bool>("--why") { Description = "Print why each was found as well: times, pronouns, repeats, and what its check-worthiness is made of." };
        var published = new Option<DateOnly?>("--published")
        {
            Description = "The day of the article, by which “on Thursday” becomes a date: 2022-03-11. [default: as the article says]",
            HelpName = "DAY",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens.Single().Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
                result.AddError("That is no day. Write 2022-03-11.");
                return null;
            },
        };
        var command = new Command("extract", "Shows the claims that an article makes. Needs no database and keeps nothing.") { file, published, why, json, convention };
        command.SetAction((parsed, cancel) => Place.Refusing(async () =>
        {
            var article = ArticleText.FromBytes(await InputFile.Read(parsed.GetRequiredValue(file), cancel));
            var options = new FactCheckOptions { NumberConvention = parsed.GetRequiredValue(convention) };
            var day = parsed.GetValue(published) ?? ArticleReader.DayOf(article.Text, url: null, article.PublishedAt);
            var candidates = CandidateView.Of(article.Text, options.Convention, day);
            // Beside the answer, which a program may read.
            if (Languages.Notice(TextLanguage.Of(article.Text)) is { } notice) await Console.Error.WriteLineAsync(notice);
            if (parsed.GetValue(json)) Console.WriteLine(Json.Of(candidates));
            else foreach (var candidate in candidates) Print(candidate, parsed.GetValue(why));
            return ExitCode.Done;
        }));
        return command;
    }

    internal static void Print(CandidateView candidate, bool why)
    {
        Console.WriteLine($"{candidate.Number,3}  {candidate.Kind}, {candidate.Passage.StartPoint}–{candidate.Passage.EndPoint}, worth checking {candidate.CheckWorthiness}");
        Console.WriteLine($"     {candidate.Statement}");
        foreach (var link in candidate.Chain)
        {
            var role = link.Role switch { LinkRole.SaidBy => "said by", LinkRole.RelayedBy => "relayed by", _ => "blamed on" };
            var who = link.Named is null ? "somebody unnamed" : link.SourceName is { } name && name != link.Named ? $"{link.Named} ({name})" : link.Named;
            Console.WriteLine($"     {role} {who}{(link.Cue is { } cue ? $", cue “{cue}”" : "")}{(link.Hedge is { } hedge ? $", hedge “{hedge}”" : "")}");
        }

        if (candidate.Figure is { } figure)
        {
            Console.WriteLine($"     {figure.Metric}: {figure.Wording} {figure.Group}, {Bounds(figure.Min, figure.MinImputed, figure.Max, figure.MaxImputed)}, {figure.Scope}{(figure.Convention is { } by ? $"; imputed by the convention “{by}”" : "")}");
            foreach (var part in figure.Parts) Console.WriteLine($"       of them {part.Wording}: {part.Group}, {Bounds(part.Min, false, part.Max, false)}");
        }

        if (why) Explain(candidate.Why);
        Console.WriteLine();
    }

    private static void Explain(Explanation why)
    {
        foreach (var time in why.Times)
        {
            var days = time switch
            {
                { From: null, To: null } => "no day known",
                _ when time.From == time.To => Day(time.From),
                _ => $"{Day(time.From)} to {Day(time.To)}",
            };
            Console.WriteLine($"     when “{time.Wording}”: {days}");
        }

        foreach (var reference in why.References)
            Console.WriteLine($"     “{reference.Words}” -> {reference.Meant ?? "left: it is not certain who is meant"}");
        foreach (var repeat in why.Repeats) Console.WriteLine($"     said again, {repeat.StartPoint}–{repeat.EndPoint}");
        foreach (var reason in why.Reasons)
            Console.WriteLine($"     {reason.Points.ToString("+0;-0;0", CultureInfo.InvariantCulture),4}  {reason.Sign}{(reason.Words is { } words ? $": {words}" : "")}");
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "open";

    private static string Bounds(decimal? min, bool minImputed, decimal? max, bool maxImputed) =>
        $"at least {min?.ToString("0.###", CultureInfo.InvariantCulture) ?? "–"}{(minImputed ? " (imputed)" : "")}, at most {max?.ToString("0.###", CultureInfo.InvariantCulture) ?? "–"}{(maxImputed ? " (imputed)" : "")}";
}
