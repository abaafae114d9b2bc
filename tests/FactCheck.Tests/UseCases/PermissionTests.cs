using FactCheck.Extraction;
using FactCheck.UseCases;
using MediatR;

namespace FactCheck.Tests.UseCases;

public sealed class PermissionTests
{
    [Fact]
    public void Every_use_case_stands_in_the_table()
    {
        var requests = typeof(Newsroom).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)))
            .ToList();
        requests.Count.ShouldBeGreaterThan(20);
        Permissions.UseCases.ShouldBe(requests, ignoreOrder: true);
    }

    [Fact]
    public async Task Nobody_signed_in_does_nothing()
    {
        await using var room = await TestNewsroom.Open();
        await Should.ThrowAsync<NotSignedInException>(() => room.Send(new ListClaims(), null));
        await Should.ThrowAsync<NotSignedInException>(() => room.Newsroom.Send(new ListClaims(), new Caller(987654), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Permission_is_asked_before_the_request_is_looked_at()
    {
        await using var room = await TestNewsroom.Open();
        var refused = await Should.ThrowAsync<NotAllowedException>(() => room.Send(new SubmitClaim("", (ClaimKind)99, ""), room.Auditor));
        refused.Message.ShouldContain("reporter");
        refused.Message.ShouldContain("you are auditor");
        await Should.ThrowAsync<NotAllowedException>(() => room.Send(new TriageClaims([]), room.Reporter));
        await Should.ThrowAsync<NotAllowedException>(() => room.Send(new AddPerson("A", "a@example.org", "correct horse battery", Role.Admin), room.Editor));
        await Should.ThrowAsync<NotAllowedException>(() => room.Send(new PublishClaim("x"), room.Admin));
    }

    [Fact]
    public async Task A_fact_checker_takes_claims_and_an_editor_gives_them()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await Should.ThrowAsync<NotAllowedException>(() => room.Send(new AssignClaim(claim.Id, room.Editor.PublicId), room.FactChecker));
        (await room.Send(new AssignClaim(claim.Id, room.Editor.PublicId), room.Editor)).Name.ShouldBe("Edda Editor");
        await Should.ThrowAsync<NotAllowedException>(() => room.Send(new AssignClaim(claim.Id, room.FactChecker.PublicId), room.FactChecker));
        await Should.ThrowAsync<RuleBrokenException>(() => room.Send(new AssignClaim(claim.Id, room.Reporter.PublicId), room.Editor));
        (await room.Send(new AssignClaim(claim.Id, null), room.Editor)).Person.ShouldBeNull();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_role_that_was_taken_away_is_gone_with_the_next_request()
    {
        await using var room = await TestNewsroom.Open();
        await room.Claim();
        await room.Tamper("UPDATE People SET HasLeft = 1 WHERE Name = 'Rita Reporter'");
        await Should.ThrowAsync<NotSignedInException>(() => room.Claim());
    }
}
