using System.Text.RegularExpressions;
using FactCheck.Web.Components.Parts.Claims;

namespace FactCheck.Web.Tests.Components;

public sealed partial class StoryTests
{
    [Fact]
    public void Every_action_that_the_core_records_has_plain_words()
    {
        var core = Path.Combine(Root(), "src", "FactCheck");
        var (actions, computed) = (new SortedSet<string>(), new List<string>());
        foreach (var file in Directory.GetFiles(core, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")))
        {
            var text = File.ReadAllText(file);
            foreach (var first in Appended().Matches(text).Select(call => call.Groups[1].Value))
            {
                var named = (first.Contains("=>") ? Arm() : Literal()).Matches(first).Select(m => m.Groups[1].Value).ToList();
                if (named.Count == 0) computed.Add($"{Path.GetFileName(file)}: {first.Trim()}");
                actions.UnionWith(named);
            }

            // Where the action is worked out before it is recorded.
            if (Path.GetFileName(file) is "DecideTask.cs" or "TriageClaims.cs") actions.UnionWith(Arm().Matches(text[text.IndexOf("string Action(", StringComparison.Ordinal)..]).Select(m => m.Groups[1].Value));
            if (Path.GetFileName(file) == "WakeReview.cs") actions.UnionWith(GoesOn().Matches(text).Select(m => m.Groups[1].Value));
        }

        computed.Count.ShouldBe(3, string.Join("; ", computed));
        actions.Count.ShouldBeGreaterThan(50);
        actions.ShouldContain("RevisionApproved");
        actions.ShouldContain("TimePassed");
        actions.ShouldContain("ClaimJoined");
        actions.Where(action => Story.Tell(Row(action), "a-claim").Did == Story.InWords(action)).ShouldBeEmpty();
    }

    [Fact]
    public void What_an_entry_does_not_hold_leaves_no_hole_in_the_sentence()
    {
        Story.Tell(Row("RevisionProposed"), "a-claim").Did.ShouldBe("proposed a revision");
        Story.Tell(Row("TaskOverdue"), "a-claim").Did.ShouldBe("sent word that “a step” is overdue");
        Story.Tell(Row("ClaimAccepted"), "a-claim").Did.ShouldBe("accepted it");
    }

    private static LedgerRow Row(string action) => new(1, action, new DateTime(2026, 3, 9, 12, 0, 0, DateTimeKind.Utc), null, null, [], [], "");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FactCheck.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the checkout.");
    }

    // The first argument, up to the list of what it is about.
    [GeneratedRegex(@"edger>?\(?\)?\.Append\(([^\[]*?)(?:,\s*\[|,\s*person is null \? \[|,\s*parent is null|,\s*About\(|,\s*other is null|,\s*isNewText)", RegexOptions.Singleline)]
    private static partial Regex Appended();

    [GeneratedRegex("\"([A-Z]\\w+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("=> \"([A-Z]\\w+)\"")]
    private static partial Regex Arm();

    [GeneratedRegex("GoOn\\([^;]*\"([A-Z]\\w+)\", cancel\\)")]
    private static partial Regex GoesOn();
}
