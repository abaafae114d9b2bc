using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;

namespace FactCheck.Tests.PeopleTests;

public sealed class ConflictsTests
{
    private static readonly IReadOnlyList<ChainLink> Ministry = [new(LinkRole.SaidBy, "Ministry of Works")];

    [Fact]
    public async Task A_declared_conflict_keeps_off_claims_of_that_source_until_it_ends()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim(chain: Ministry);
        var source = (await room.Send(new ListSources("ministry of works"), room.FactChecker)).Rows.ShouldHaveSingleItem();
        var conflict = await room.Send(new DeclareConflict(source.Id, "My brother works there."), room.FactChecker);

        var refused = await Should.ThrowAsync<BarredException>(() => room.Send(new AssignClaim(claim.Id, room.FactChecker.PublicId), room.FactChecker));
        refused.Message.ShouldContain("Ministry of Works");
        await Should.ThrowAsync<BarredException>(() => room.Accept(claim.Id));
        (await room.Send(new ListTasks(), room.FactChecker)).Rows.ShouldBeEmpty();
        (await room.Send(new ListTasks(TaskView.All), room.FactChecker)).Rows.ShouldHaveSingleItem().MayDecide.ShouldBeFalse();
        var other = await room.Claim("The road is closed until May.");
        (await room.Send(new ListTasks(), room.FactChecker)).Rows.ShouldHaveSingleItem().ClaimId.ShouldBe(other.Id);

        (await room.Send(new EndConflict(conflict.Id), room.FactChecker)).EndedAt.ShouldNotBeNull();
        (await room.Send(new EndConflict(conflict.Id), room.FactChecker)).EndedAt.ShouldNotBeNull();
        await room.Accept(claim.Id);
        (await room.Send(new ListConflicts(), room.FactChecker)).ShouldHaveSingleItem().What.ShouldBe("My brother works there.");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_conflict_with_a_body_is_one_with_its_parts_and_with_whom_a_claim_blames()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim(chain: [new(LinkRole.SaidBy, "Harbour Police")]);
        await room.Claim("The dam broke.", chain: Ministry);
        var blamed = await room.Claim("The ministry broke the dam.", chain: [new(LinkRole.SaidBy, "Ines Duarte"), new(LinkRole.BlamedOn, "Ministry of Works")]);
        var (police, ministry) = (await Id(room, "harbour police"), await Id(room, "ministry of works"));
        await room.Send(new DescribeSource(police, ministry, null, []), room.Editor);
        await room.Send(new DeclareConflict(ministry, "I worked there until May."), room.FactChecker);
        (await room.Send(new GetClaim(claim.Id), room.FactChecker)).Barred.ShouldNotBeNull();
        (await room.Send(new GetClaim(blamed.Id), room.FactChecker)).Barred.ShouldNotBeNull();
        (await room.Send(new ListTasks(), room.FactChecker)).Rows.ShouldBeEmpty();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_conflict_declared_by_whoever_holds_the_claim_keeps_them_from_deciding_and_the_page_says_so()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim(chain: Ministry);
        await room.Send(new AssignClaim(claim.Id, room.FactChecker.PublicId), room.Editor);
        await room.Accept(claim.Id);
        await room.Send(new DeclareConflict(await Id(room, "ministry of works"), "My brother works there."), room.FactChecker);
        await Should.ThrowAsync<BarredException>(() => room.Propose(claim.Id, "unproven"));
        var view = await room.Send(new GetClaim(claim.Id), room.FactChecker);
        view.Barred.ShouldNotBeNull().ShouldContain("conflict of interest");
        view.Tasks.ShouldAllBe(t => t.MayNotDecide != null);
        (await room.Send(new ListTasks(), room.FactChecker)).Rows.ShouldBeEmpty();
        // Handing it back is all that is left to them.
        await room.Send(new AssignClaim(claim.Id, null), room.FactChecker);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Everybody_declares_their_own_and_an_administrator_for_others()
    {
        await using var room = await TestNewsroom.Open();
        await room.Claim(chain: Ministry);
        var source = await Id(room, "ministry of works");
        await Should.ThrowAsync<NotAllowedException>(() => room.Send(new DeclareConflict(source, "He owns shares.", room.Editor.PublicId), room.FactChecker));
        await Should.ThrowAsync<NotAllowedException>(() => room.Send(new ListConflicts(room.Editor.PublicId), room.FactChecker));
        var conflict = await room.Send(new DeclareConflict(source, "She owns shares.", room.Editor.PublicId), room.Admin);
        conflict.Person.ShouldBe("Edda Editor");
        (await Should.ThrowAsync<RuleBrokenException>(() => room.Send(new DeclareConflict(source, "Again.", room.Editor.PublicId), room.Admin))).Message.ShouldContain("already");
        await Should.ThrowAsync<NotFoundException>(() => room.Send(new EndConflict(conflict.Id), room.FactChecker));
        await Should.ThrowAsync<NotFoundException>(() => room.Send(new DeclareConflict("nobody", "A tie."), room.FactChecker));
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => room.Send(new DeclareConflict(source, ""), room.FactChecker));
        (await room.Send(new ListConflicts(room.Editor.PublicId), room.Admin)).ShouldHaveSingleItem();
        await room.Send(new EndConflict(conflict.Id), room.Admin);
        await room.Send(new DeclareConflict(source, "Again."), room.Editor);
        (await room.Send(new ListConflicts(), room.Editor)).Select(c => c.EndedAt is null).ShouldBe([true, false]);
        (await room.Send(new ReadLedger(About: room.Editor.PublicId), room.Auditor)).Rows.Take(3).Select(r => r.Action).ShouldBe(["ConflictDeclared", "ConflictEnded", "ConflictDeclared"]);
        await room.TheLedgerAgrees();
    }

    private static async Task<string> Id(TestNewsroom room, string name) => (await room.Send(new ListSources(name), room.Auditor)).Rows.ShouldHaveSingleItem().Id;
}
