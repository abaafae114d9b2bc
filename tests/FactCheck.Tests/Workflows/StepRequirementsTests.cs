using FactCheck.Workflows;

namespace FactCheck.Tests.Workflows;

public sealed class StepRequirementsTests
{
    [Fact]
    public void A_new_casualty_count_requires_everything_to_publication() =>
        StepRequirements.Remaining(Shipped.CasualtyCount, Walk.Through(Shipped.CasualtyCount).State).ShouldBe(
        [
            new StepRequirement("triage", TaskKind.Triage, "Triage by a Fact-checker", true),
            new StepRequirement("research", TaskKind.Research, "Research and a proposed verdict by a Fact-checker", false),
            new StepRequirement("origins", null, "2 independent origins for a rating that asserts truth or falsity", false, Origins: 2),
            new StepRequirement("approval", TaskKind.ApproveVerdict, "Approval by 2 Editors", false),
            new StepRequirement("publish", TaskKind.Publish, "Publication by an Editor", false),
        ]);

    [Fact]
    public void What_is_done_is_no_longer_required() =>
        StepRequirements.Remaining(Shipped.Statement, Walk.Through(Shipped.Statement).To("approval").State).ShouldBe(
        [
            new StepRequirement("approval", TaskKind.ApproveVerdict, "Approval by an Editor", true),
            new StepRequirement("publish", TaskKind.Publish, "Publication by an Editor", false),
        ]);

    [Fact]
    public void A_statement_requires_its_words_to_be_confirmed() =>
        StepRequirements.Remaining(Shipped.Statement, Walk.Through(Shipped.Statement).State)
            .Select(each => each.Words).ShouldContain("Confirmation of the words at their primary source by a Fact-checker");

    [Fact]
    public void A_review_that_has_ended_requires_nothing() =>
        StepRequirements.Remaining(Shipped.Standard, ReviewState.Empty).ShouldBeEmpty();
}
