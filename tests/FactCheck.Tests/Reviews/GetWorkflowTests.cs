using FactCheck.UseCases;
using FactCheck.Workflows;

namespace FactCheck.Tests.Reviews;

public sealed class GetWorkflowTests
{
    [Fact]
    public async Task It_tells_how_many_wait_at_each_step_how_long_they_stay_and_which_are_late()
    {
        await using var room = await TestNewsroom.Open();
        var (first, second, third) = (await room.Claim("The bridge cost 4 million euros."), await room.Claim("The bridge is 90 m long."), await room.Claim("The bridge is 12 m wide."));
        foreach (var claim in new[] { first, second, third })
        {
            room.Time.Advance(TimeSpan.FromHours(1));
            await room.Accept(claim.Id);
        }

        await room.Claim("The bridge has four lanes.");
        room.Time.Advance(TimeSpan.FromHours(5));

        var view = await room.Send(new GetWorkflow("standard-review"), room.Auditor);
        view.Version.ShouldBe(view.Versions[0].Version);
        view.Versions[0].Running.ShouldBe(4);
        var triage = view.Steps.Single(step => step.Id == "triage").Standing!;
        (triage.Waiting, triage.Overdue, triage.MedianTime).ShouldBe((1, 1, TimeSpan.FromHours(2)));
        var research = view.Steps.Single(step => step.Id == "research").Standing!;
        (research.Waiting, research.Overdue, research.MedianTime).ShouldBe((3, 0, null));
        view.Steps.Single(step => step.Id == "end").Standing.ShouldBeNull("nothing waits there, ever");

        var row = (await room.Send(new ListWorkflows(), room.Auditor)).Single(each => each.Id == "standard-review");
        (row.Running, row.RunningOnOlder, row.Overdue).ShouldBe((4, 0, 1));
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task It_tells_where_one_review_stands_and_how_it_got_there()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await room.Proposed();
        var path = (await room.Send(new GetReviewPath(claim), room.Auditor)).Path;
        path.Way.Select(passed => passed.ToString()).Take(3).ShouldBe(["start:Done", "triage:Accepted", "research:Proposed"]);
        path.Waiting.ShouldHaveSingleItem().ShouldBe((await room.OpenTask(claim, TaskKind.ApproveVerdict)).Step);
    }

    [Fact]
    public async Task What_is_not_there_is_said_so()
    {
        await using var room = await TestNewsroom.Open();
        await Should.ThrowAsync<NotFoundException>(() => room.Send(new GetWorkflow("nosuch"), room.Auditor));
        await Should.ThrowAsync<NotFoundException>(() => room.Send(new GetWorkflow("standard-review", 99), room.Auditor));
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => room.Send(new GetWorkflow("standard-review", 0), room.Auditor));
        await Should.ThrowAsync<NotFoundException>(() => room.Send(new GetReviewPath("nosuch"), room.Auditor));
    }
}
