using FactCheck.UseCases;
using FactCheck.Workflows;

namespace FactCheck.Tests.Reviews;

public sealed class TriageTests
{
    [Fact]
    public async Task An_accepted_claim_says_why_it_matters()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await Should.ThrowAsync<FluentValidation.ValidationException>(() =>
            room.Send(new TriageClaims([new TriageChoice(claim.Id, "Accepted")]), room.FactChecker));
        await room.Accept(claim.Id);
        (await room.Send(new GetClaim(claim.Id), room.Auditor)).Why.ShouldBe("Readers ask about it.");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_rejected_claim_is_closed_with_the_reason()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        var triaged = await room.Send(new TriageClaims([new TriageChoice(claim.Id, "Rejected", "An opinion.")]), room.FactChecker);
        triaged.ShouldHaveSingleItem().Status.ShouldBe(ClaimStatus.Closed);
        var view = await room.Send(new GetClaim(claim.Id), room.Auditor);
        view.ClosedBecause.ShouldBe("rejected");
        view.Tasks.ShouldHaveSingleItem().Decisions.ShouldHaveSingleItem().Comment.ShouldBe("An opinion.");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Another_appearance_joins_the_claim_and_nothing_is_lost()
    {
        await using var room = await TestNewsroom.Open();
        var first = await room.Claim("The bridge cost four million euros.", chain: [new ChainLink(Extraction.LinkRole.SaidBy, "City Treasury")]);
        var second = await room.Claim("The bridge has cost 4 million euros.", chain: [new ChainLink(Extraction.LinkRole.SaidBy, "Ines Duarte")]);
        await room.Support(second.Id, "Court of Auditors");
        var triaged = await room.Send(new TriageClaims([new TriageChoice(second.Id, "AnotherAppearance", Of: first.Id)]), room.FactChecker);
        triaged.ShouldHaveSingleItem().JoinedTo.ShouldBe(first.Id);

        var view = await room.Send(new GetClaim(first.Id), room.Auditor);
        view.Evidence.ShouldHaveSingleItem().Title.ShouldContain("Court of Auditors");
        view.Appearances.Select(a => a.Passage.Exact).ShouldBe(["The bridge cost four million euros.", "The bridge has cost 4 million euros."]);
        view.Appearances[1].Chain.ShouldHaveSingleItem().SourceName.ShouldBe("Ines Duarte");
        var joined = await room.Send(new GetClaim(second.Id), room.Auditor);
        (joined.Status, joined.JoinedTo).ShouldBe((ClaimStatus.Closed, first.Id));
        (await room.Send(new ReadLedger(About: second.Id), room.Auditor)).Rows.Count.ShouldBe(3);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_claim_joins_neither_itself_nor_a_closed_one()
    {
        await using var room = await TestNewsroom.Open();
        var first = await room.Claim("One.");
        var second = await room.Claim("Two.");
        await Should.ThrowAsync<RuleBrokenException>(() => room.Send(new TriageClaims([new TriageChoice(first.Id, "AnotherAppearance", Of: first.Id)]), room.FactChecker));
        await room.Send(new TriageClaims([new TriageChoice(second.Id, "Rejected", "An opinion.")]), room.FactChecker);
        await Should.ThrowAsync<RuleBrokenException>(() => room.Send(new TriageClaims([new TriageChoice(first.Id, "AnotherAppearance", Of: second.Id)]), room.FactChecker));
        await Should.ThrowAsync<NotFoundException>(() => room.Send(new TriageClaims([new TriageChoice(first.Id, "AnotherAppearance", Of: "nobody")]), room.FactChecker));
        (await room.WaitsFor(first.Id)).ShouldBe([TaskKind.Triage]);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Many_are_triaged_together_or_not_at_all()
    {
        await using var room = await TestNewsroom.Open();
        var claims = new List<SubmittedClaim>();
        for (var i = 0; i < 5; i++) claims.Add(await room.Claim($"Statement number {i}."));
        await Should.ThrowAsync<NotFoundException>(() => room.Send(
            new TriageClaims([.. claims.Select(c => new TriageChoice(c.Id, "Accepted", "It matters.")), new TriageChoice("missing", "Accepted", "It matters.")]), room.FactChecker));
        foreach (var claim in claims) (await room.WaitsFor(claim.Id)).ShouldBe([TaskKind.Triage]);

        var triaged = await room.Send(new TriageClaims([.. claims.Select(c => new TriageChoice(c.Id, "Accepted", "It matters."))]), room.FactChecker);
        triaged.Count.ShouldBe(5);
        foreach (var claim in claims) (await room.WaitsFor(claim.Id)).ShouldBe([TaskKind.Research]);
        await room.TheLedgerAgrees();
    }
}
