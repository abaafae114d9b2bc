using System.Text.Json.Nodes;
using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Reviews;

/// <summary>The standard review with other times, as its next version, and a newsroom that works by it.</summary>
internal static class TimedReview
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<TestNewsroom> Open(Action<TimedSteps> edit, Action<IServiceCollection>? configure = null)
    {
        var text = File.ReadAllText(Path.Combine(new FactCheckOptions().Workflows, "standard-review.json"));
        var definition = JsonNode.Parse(text)!;
        var version = (int)definition["version"]! + 1;
        (definition["version"], definition["id"]) = (version, $"standard-review:{version}");
        edit(new TimedSteps(definition["root"]!));
        var folder = Directory.CreateTempSubdirectory("factcheck-workflows-").FullName;
        File.WriteAllText(Path.Combine(folder, "standard-review.json"), definition.ToJsonString());
        return TestNewsroom.Open(services =>
        {
            services.Configure<FactCheckOptions>(o => o.Workflows = folder);
            configure?.Invoke(services);
        });
    }

    /// <summary>A claim that waits for research.</summary>
    public static async Task<string> InResearch(this TestNewsroom room, string statement = "The bridge cost four million euros.")
    {
        var claim = await room.Claim(statement);
        await room.Accept(claim.Id);
        return claim.Id;
    }

    public static ReviewClock Clock(this TestNewsroom room) => room.Services.GetRequiredService<ReviewClock>();

    public static Task<int> RunClock(this TestNewsroom room) => room.Clock().Run(Cancel);

    public static async Task<List<string>> Told(this TestNewsroom room, Person person)
    {
        await using var db = room.Database();
        return await db.Notices.Where(n => n.PersonId == person.Id).OrderBy(n => n.Id).Select(n => n.Words).ToListAsync(Cancel);
    }

    public static async Task<ReviewVisit> Visit(this TestNewsroom room, string claim)
    {
        await using var db = room.Database();
        return await db.ReviewVisits.AsNoTracking().SingleAsync(v => v.Review.Claim.PublicId == claim && v.LeftAt == null, Cancel);
    }

    public static async Task<List<string>> History(this TestNewsroom room, string claim) =>
        [.. (await room.Send(new ReadLedger(About: claim), room.Auditor)).Rows.Select(row => row.Action)];
}

internal sealed class TimedSteps(JsonNode root)
{
    /// <summary>Sets inputs of a step; null takes one away.</summary>
    public TimedSteps Set(string step, params (string Input, string? Value)[] inputs)
    {
        var activity = root["activities"]!.AsArray().Single(a => (string?)a!["id"] == step)!.AsObject();
        foreach (var (input, value) in inputs)
        {
            activity.Remove(input);
            if (value is null) continue;
            activity[input] = new JsonObject
            {
                ["typeName"] = input is "dueIn" or "remindBefore" ? "TimeSpan" : "String",
                ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value },
            };
        }

        return this;
    }

    public TimedSteps Connect(string from, string outcome, string to)
    {
        root["connections"]!.AsArray().Add(new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = from, ["port"] = outcome },
            ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
        });
        return this;
    }
}
