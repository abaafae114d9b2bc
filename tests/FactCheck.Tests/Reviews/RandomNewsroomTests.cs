using CsCheck;
using FactCheck.Crash;
using FactCheck.Extraction;
using FactCheck.Tests.Workflows;
using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Reviews;

/// <summary>Random definitions and random decisions, through the real pipeline on a real database.</summary>
public sealed class RandomNewsroomTests
{
    private const int Definitions = 30, ReviewsOfEach = 10, Moves = 14, Editors = 8;

    [Fact]
    public Task Whatever_a_newsroom_defines_and_decides_no_review_is_stuck_or_stepped_twice_or_lost() =>
        Gen.Select(RandomDefinitions.Json.Array[Definitions], Gen.Int).SampleAsync(async (texts, seed) =>
        {
            var folder = Directory.CreateTempSubdirectory("factcheck-random-").FullName;
            try
            {
                Write(folder, texts);
                await Run(folder, new Random(seed));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }, iter: 1, threads: 1);

    private static async Task Run(string folder, Random random)
    {
        await using var room = await TestNewsroom.Open(services => services.Configure<FactCheckOptions>(options => options.Workflows = folder));
        var editors = await AddEditors(room);
        var claims = new List<string>();
        for (var i = 0; i < Definitions; i++)
        for (var n = 0; n < ReviewsOfEach; n++)
        {
            claims.Add((await room.Send(
                new SubmitClaim($"Bridge {i}-{n} cost {n} euros.", n % 2 == 0 ? ClaimKind.Quantity : ClaimKind.Event, "It cost much.", Chain: [], Workflow: $"random-{i}"), room.Reporter)).Id);
        }

        for (var move = 0; move < Moves; move++)
        {
            foreach (var claim in claims) await Decide(room, claim, editors, random);
            if (move % 4 != 3) continue;
            room.Time.Advance(TimeSpan.FromDays(1));
            await room.Services.GetRequiredService<ReviewClock>().Run(TestContext.Current.CancellationToken);
        }

        var audit = await ReviewAudit.Look(room.Services, [], TestContext.Current.CancellationToken);
        audit.Findings.ShouldBeEmpty(string.Join('\n', audit.Findings));
        audit.Reviews.ShouldBe(claims.Count);
        await NoneIsStuck(room, claims, editors);
    }

    // Every review that runs waits for a time, or for an answer that somebody can give.
    private static async Task NoneIsStuck(TestNewsroom room, List<string> claims, List<Person> editors)
    {
        await using var db = room.Database();
        foreach (var claim in claims)
        {
            var review = await db.Reviews.AsNoTracking().SingleAsync(r => r.Claim.PublicId == claim, TestContext.Current.CancellationToken);
            if (!review.IsRunning) continue;
            var view = await room.Send(new GetClaim(claim), editors[0]);
            (view.Review.Visits.Any(v => v.LeftAt is null && v.WakeAt is not null) || view.Tasks.Any(t => t.DoneAt is null)).ShouldBeTrue($"claim {claim} waits for nothing");
        }
    }

    private static async Task Decide(TestNewsroom room, string claim, List<Person> editors, Random random)
    {
        await using var db = room.Database();
        var open = await db.ReviewTasks.AsNoTracking().Where(t => t.Claim.PublicId == claim && t.DoneAt == null).OrderBy(t => t.Id).ToListAsync(TestContext.Current.CancellationToken);
        if (open.Count == 0) return;
        var task = open[random.Next(open.Count)];
        var outcomes = task.Outcomes.Split(' ');
        var outcome = outcomes[random.Next(outcomes.Length)];
        try
        {
            var editor = editors[random.Next(editors.Count)];
            if (task.Kind == TaskKind.Research && outcome == "Proposed") await room.Send(new ProposeVerdict(claim, "unproven", "Nothing was found.", [], "The registers."), editor);
            else if (outcome == "AnotherAppearance") await room.Send(new DecideTask(task.PublicId, "Rejected", "For the record."), editor);
            else await room.Send(new DecideTask(task.PublicId, outcome, "For the record."), editor);
        }
        catch (RuleBrokenException)
        {
            // Somebody proposed it, or approved it before; another will decide.
        }
    }

    private static async Task<List<Person>> AddEditors(TestNewsroom room)
    {
        await using var scope = room.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<People>();
        var editors = new List<Person>();
        for (var i = 0; i < Editors; i++) editors.Add(await people.Add($"Editor {i}", $"editor{i}@example.org", "correct horse battery", Role.Editor, default));
        await scope.ServiceProvider.GetRequiredService<FactCheckDb>().SaveChangesAsync(TestContext.Current.CancellationToken);
        return editors;
    }

    private static void Write(string folder, string[] texts)
    {
        File.WriteAllText(Path.Combine(folder, "standard.json"), Shipped.Text("standard-review.json"));
        foreach (var (text, i) in texts.Select((text, i) => (text, i)))
        {
            File.WriteAllText(Path.Combine(folder, $"random-{i}.json"), text
                .Replace("\"random-review\"", $"\"random-{i}\"", StringComparison.Ordinal)
                .Replace("\"factCheck\":{", "\"factCheck\":{\"takes\":\"Chosen\",", StringComparison.Ordinal));
        }
    }
}
