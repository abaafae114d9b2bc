using FactCheck.UseCases;
using FactCheck.Workflows;

namespace FactCheck.Tests.Claims;

public sealed class GetClaimTests
{
    [Fact]
    public async Task A_look_is_kept_for_each_person_and_goes_forward_only()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await room.Proposed();
        (await room.Send(new GetClaim(claim), room.Editor)).Look.ShouldBeNull();
        (await room.Send(new LookAtClaim(claim, 7), room.Editor)).Before.ShouldBeNull();
        room.Time.Advance(TimeSpan.FromHours(1));
        (await room.Send(new LookAtClaim(claim, 3), room.Editor)).Before!.Entry.ShouldBe(7);
        var look = (await room.Send(new GetClaim(claim), room.Editor)).Look!;
        (look.Entry, look.At).ShouldBe((7, room.Time.UtcNow()));
        (await room.Send(new GetClaim(claim), room.SecondEditor)).Look.ShouldBeNull();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task What_the_workflow_requires_is_met_point_by_point_and_missing_again_when_sent_back()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await room.Proposed();
        var view = await room.Send(new GetClaim(claim), room.SecondEditor);
        view.Requires.Where(r => r.IsMet).Select(r => r.Kind).ShouldContain(TaskKind.Research);
        view.Requires.Single(r => r.IsCurrent).Kind.ShouldBe(TaskKind.ApproveVerdict);
        view.Requires.SkipWhile(r => r.IsMet).ShouldAllBe(r => !r.IsMet);
        // Whoever proposed is told so, and everybody else who is kept off is named.
        await room.Send(new RecuseFromClaim(claim, "He is my cousin."), room.Editor);
        (await room.Send(new GetClaim(claim), room.SecondEditor)).MayNotDecide.ShouldContain(new BarredPerson("Edda Editor", "stepped back from this claim"));

        await room.Decide(claim, TaskKind.ApproveVerdict, "ChangesRequested", room.SecondEditor);
        view = await room.Send(new GetClaim(claim), room.SecondEditor);
        view.Requires.Where(r => r.IsMet).Select(r => r.Kind).ShouldNotContain(TaskKind.Research);
        view.Requires.Single(r => r.IsCurrent).Kind.ShouldBe(TaskKind.Research);
        view.MayNotDecide.ShouldBeEmpty();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Changes_are_requested_on_a_passage_of_the_rationale()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, verdict) = await room.Proposed();
        var task = await room.OpenTask(claim, TaskKind.ApproveVerdict);
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => room.Send(new DecideTask(task.PublicId, "Approved", null, verdict, Quote: "the words"), room.Editor));
        await room.Send(new DecideTask(task.PublicId, "ChangesRequested", "Says who?", verdict, Quote: "the words"), room.Editor);
        var decision = (await room.Send(new GetClaim(claim), room.FactChecker)).Tasks.SelectMany(t => t.Decisions).Single(d => d.Outcome == "ChangesRequested");
        (decision.Comment, decision.Quote, decision.Verdict).ShouldBe(("Says who?", "the words", verdict));
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_passage_is_shown_with_those_of_other_claims_in_any_script()
    {
        await using var room = await TestNewsroom.Open();
        var story = "Storm 🌩\n\nAccording to the Coast Guard, at least nine people were killed. Ines Duarte said that the town was safe.\n\nThe road is 12 km long. كان الطريق آمنا.";
        var article = await room.Send(new SubmitArticle(new ArticleInput(Text: story, Publisher: "Gazette"), CandidateChoice.All), room.Reporter);
        article.Claims.Count.ShouldBeGreaterThan(2);
        var ids = article.Claims.Select(c => c.Id).ToHashSet();
        foreach (var id in ids)
        {
            var around = (await room.Send(new GetClaim(id), room.Auditor)).Appearances.Single().Around;
            var text = around.Before + around.Exact + around.After;
            around.Others.Select(o => o.Claim).ShouldBe(ids.Where(other => other != id), ignoreOrder: true);
            foreach (var other in around.Others)
                text[other.Start..other.End].ShouldBe((await room.Send(new GetClaim(other.Claim), room.Auditor)).Appearances.Single().Passage.Exact);
        }

        await room.TheLedgerAgrees();
    }
}
