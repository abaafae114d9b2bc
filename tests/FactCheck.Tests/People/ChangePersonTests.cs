using FactCheck.UseCases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.PeopleTests;

public sealed class ChangePersonTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Other_roles_work_with_the_next_request_and_sessions_end()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await Should.ThrowAsync<NotAllowedException>(() => room.Send(new AssignClaim(claim.Id, room.Editor.PublicId), room.FactChecker));
        var row = await room.Send(new ChangePerson(room.FactChecker.PublicId, Role.Editor | Role.Auditor, false), room.Admin);
        row.Roles.ShouldBe(Role.Editor | Role.Auditor);
        await room.Send(new AssignClaim(claim.Id, room.Editor.PublicId), room.FactChecker);
        (await Read(room, room.FactChecker)).SecurityStamp.ShouldNotBe(room.FactChecker.SecurityStamp);
        (await Actions(room)).ShouldContain("RolesChanged");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Who_has_left_does_nothing_until_they_return_and_their_tokens_stay_revoked()
    {
        await using var room = await TestNewsroom.Open();
        await room.Send(new CreateToken("A script"), room.Reporter);
        (await room.Send(new ChangePerson(room.Reporter.PublicId, Role.Reporter, true), room.Admin)).HasLeft.ShouldBeTrue();
        await Should.ThrowAsync<NotSignedInException>(() => room.Claim());
        (await room.Send(new ListPeople(), room.Editor)).ShouldNotContain(p => p.Id == room.Reporter.PublicId);
        (await room.Send(new ListPeople(All: true), room.Admin)).ShouldContain(p => p.Id == room.Reporter.PublicId && p.HasLeft);
        await Should.ThrowAsync<NotAllowedException>(() => room.Send(new ListPeople(All: true), room.Editor));

        await room.Send(new ChangePerson(room.Reporter.PublicId, Role.Reporter, false), room.Admin);
        await room.Claim();
        (await room.Send(new ListTokens(), room.Reporter)).ShouldBeEmpty();
        (await Actions(room)).ShouldBe(["PersonReturned", "PersonLeft"], ignoreOrder: true);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var room = await TestNewsroom.Open();
        var self = room.Admin.PublicId;
        await Should.ThrowAsync<RuleBrokenException>(() => room.Send(new ChangePerson(self, Role.Admin, true), room.Admin));
        await Should.ThrowAsync<RuleBrokenException>(() => room.Send(new ChangePerson(self, Role.Editor, false), room.Admin));
        await room.Send(new ChangePerson(self, Role.Admin | Role.Reporter, false), room.Admin);

        await room.Send(new ChangePerson(room.Editor.PublicId, Role.Editor | Role.Admin, false), room.Admin);
        await room.Send(new ChangePerson(self, Role.Admin, true), room.Editor);
        // Who has left does not count as an administrator.
        await Should.ThrowAsync<RuleBrokenException>(() => room.Send(new ChangePerson(room.Editor.PublicId, Role.Editor, false), room.Editor));
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task What_changes_nothing_leaves_no_trace_and_nonsense_is_refused()
    {
        await using var room = await TestNewsroom.Open();
        var editor = room.Editor.PublicId;
        await room.Send(new ChangePerson(editor, Role.Editor, false), room.Admin);
        (await Read(room, room.Editor)).SecurityStamp.ShouldBe(room.Editor.SecurityStamp);
        await Should.ThrowAsync<ValidationException>(() => room.Send(new ChangePerson(editor, Role.None, false), room.Admin));
        await Should.ThrowAsync<ValidationException>(() => room.Send(new ChangePerson(editor, (Role)64, false), room.Admin));
        await Should.ThrowAsync<NotFoundException>(() => room.Send(new ChangePerson("nobody", Role.Editor, false), room.Admin));
        await Should.ThrowAsync<NotAllowedException>(() => room.Send(new ChangePerson(editor, Role.Admin, false), room.Editor));
        (await Actions(room)).ShouldBeEmpty();
        await room.TheLedgerAgrees();
    }

    private static async Task<Person> Read(TestNewsroom room, Person person)
    {
        await using var db = room.Database();
        return await db.Users.AsNoTracking().SingleAsync(p => p.Id == person.Id, Cancel);
    }

    private static async Task<IEnumerable<string>> Actions(TestNewsroom room) =>
        (await room.Send(new ReadLedger(Limit: Limits.Page), room.Auditor)).Rows.Select(r => r.Action)
            .Where(a => a is "RolesChanged" or "PersonLeft" or "PersonReturned");
}
