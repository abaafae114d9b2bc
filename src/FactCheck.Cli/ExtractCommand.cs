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
        var command = new Command("extract", "Shows the claims that an article makes. Needs no database and keeps nothing.") { file, json, convention };
        command.SetAction((parsed, cancel) => Place.Refusing(async () =>
        {
            var article = ArticleText.FromBytes(await InputFile.Read(parsed.GetRequiredValue(file), cancel));
            var options = new FactCheckOptions { NumberConvention = parsed.GetRequiredValue(convention) };
            var candidates = CandidateView.Of(article.Text, options.Convention);
            if (parsed.GetValue(json)) Console.WriteLine(Json.Of(candidates));
            else foreach (var candidate in candidates) Print(candidate);
            return ExitCode.Done;
        }));
        return command;
    }

    internal static void Print(CandidateView candidate)
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

        Console.WriteLine();
    }

    private static string Bounds(decimal? min, bool minImputed, decimal? max, bool maxImputed) =>
        $"at least {min?.ToString("0.###", CultureInfo.InvariantCulture) ?? "–"}{(minImputed ? " (imputed)" : "")}, at most {max?.ToString("0.###", CultureInfo.InvariantCulture) ?? "–"}{(maxImputed ? " (imputed)" : "")}";
}
